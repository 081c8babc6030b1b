# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

day = Soket.day_parse


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

    def test_south(self):
        south = Soket.LunarProfile.SOUTH
        found = Soket.day_new_from_lunar_in_profile(south, 1968, 1, 1, False)
        self.assertEqual(Soket.day_to_string(found), '1968-01-30')
        self.assertEqual(Soket.LunarDate.new_in_profile(south, day('1968-01-29')).get_month(), 12)
        self.assertEqual(Soket.LunarDate.new_from_day(day('1968-01-29')).get_month(), 1)
        self.assertEqual(Soket.LunarDate.new_in_profile(south, day('1963-01-25')).get_year(), 1963)
        for text in ('1959-12-31', '1975-06-13'):
            with self.subTest(text), self.assertRaises(GLib.Error) as caught:
                Soket.LunarDate.new_in_profile(south, day(text))
            self.assertTrue(caught.exception.matches(Soket.calendar_error_quark(), Soket.CalendarError.UNKNOWN))

    def test_corrected(self):
        text = '{"lunar": [{"year": 2054, "month": 4, "first_day": "2054-05-07", "source": "lịch in"}]}'
        calendar = Soket.Calendar.new_with_notices(Soket.Sector.STATE, GLib.Bytes.new(text.encode()), 'lunar.json')
        moved = day('2054-05-07')
        self.assertTrue(Soket.LunarDate.new_from_day(moved + 1).is_uncertain())
        corrected = calendar.dup_lunar_date(moved)
        self.assertEqual((corrected.get_month(), corrected.get_day_of_month(), corrected.is_uncertain()), (4, 1, False))
        self.assertEqual(calendar.find_lunar_day(2054, 4, 1, False), day('2054-05-07'))
        self.assertEqual(Soket.LunarDate.new_from_day(moved).get_day_of_month(), 30)
        self.assertEqual(calendar.describe(moved, 0).get_lunar().get_day_of_month(), 1)
        self.assertIn('"day":1,"month":4', calendar.describe(moved, 0).to_json().replace(' ', ''))


if __name__ == '__main__':
    unittest.main()
