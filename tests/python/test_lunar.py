# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket


class Lunar(unittest.TestCase):
    def test_new_year(self):
        for text in ('1968-01-29', '1985-01-21', '2007-02-17', '2026-02-17', '2030-02-02'):
            with self.subTest(text):
                day = Soket.day_new_from_lunar(int(text[:4]), 1, 1, False)
                self.assertEqual(Soket.day_to_string(day), text)

    def test_from_day(self):
        date = Soket.LunarDate.new_from_day(Soket.day_parse('2023-04-01'))
        self.assertEqual((date.get_year(), date.get_month(), date.get_day_of_month(), date.is_leap_month()),
                         (2023, 2, 11, True))

    def test_errors(self):
        for args, code in (((2024, 3, 30, False), Soket.CalendarError.NO_SUCH_DAY),
                           ((2024, 2, 1, True), Soket.CalendarError.NO_SUCH_DAY),
                           ((1960, 1, 1, False), Soket.CalendarError.UNKNOWN)):
            with self.subTest(args), self.assertRaises(GLib.Error) as caught:
                Soket.day_new_from_lunar(*args)
            self.assertTrue(caught.exception.matches(Soket.calendar_error_quark(), code))
        with self.assertRaises(GLib.Error):
            Soket.LunarDate.new_from_day(Soket.day_parse('1967-12-31'))


if __name__ == '__main__':
    unittest.main()
