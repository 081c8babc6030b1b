# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import datetime
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket


class Day(unittest.TestCase):
    def assertFails(self, code, function, *args):
        with self.assertRaises(GLib.Error) as caught:
            function(*args)
        self.assertTrue(caught.exception.matches(Soket.calendar_error_quark(), code), caught.exception)
        return caught.exception.message

    def test_is_the_ordinal_of_python(self):
        for date in (datetime.date(1900, 1, 1), datetime.date(2022, 7, 5), datetime.date(2199, 12, 31)):
            with self.subTest(date):
                day = Soket.day_new(date.year, date.month, date.day)
                self.assertEqual(day, date.toordinal())
                self.assertEqual((Soket.day_get_year(day), Soket.day_get_month(day),
                                  Soket.day_get_day_of_month(day)), (date.year, date.month, date.day))
                self.assertEqual(Soket.day_get_weekday(day), date.isoweekday())
                self.assertEqual(Soket.day_to_string(day), date.isoformat())
                self.assertTrue(Soket.day_is_valid(day))

    def test_none(self):
        self.assertEqual(Soket.DAY_NONE, 0)
        self.assertFalse(Soket.day_is_valid(Soket.DAY_NONE))
        self.assertEqual(Soket.day_to_string(Soket.DAY_NONE), '')
        self.assertEqual(Soket.day_get_weekday(Soket.DAY_NONE), 0)

    def test_parse(self):
        for text in ('2022-07-05', '05/7/2022', '5-7-2022', '5.7.2022'):
            with self.subTest(text):
                self.assertEqual(Soket.day_parse(text), datetime.date(2022, 7, 5).toordinal())

    def test_errors(self):
        error = Soket.CalendarError
        self.assertFails(error.NO_SUCH_DAY, Soket.day_parse, '31/4/2022')
        self.assertFails(error.SYNTAX, Soket.day_parse, 'ngày mai')
        self.assertIn('1900', self.assertFails(error.OUT_OF_RANGE, Soket.day_new, 1899, 1, 1))

    def test_vietnamese(self):
        self.assertEqual(Soket.day_to_vietnamese(Soket.day_parse('2022-07-05')), '05/7/2022')
        self.assertEqual(Soket.day_to_vietnamese(Soket.day_parse('2022-02-05')), '05/02/2022')

    def test_add_months(self):
        self.assertEqual(Soket.day_add_months(Soket.day_parse('2024-01-30'), 1), Soket.day_parse('2024-02-29'))
        self.assertFails(Soket.CalendarError.OUT_OF_RANGE, Soket.day_add_months, Soket.DAY_NONE, 1)


class Instant(unittest.TestCase):
    def test_order(self):
        day = Soket.day_parse('2022-07-08')
        instants = [Soket.instant_new(day, minute) for minute in (Soket.MINUTE_NONE, 0, 1020, 1439, 1440)]
        self.assertEqual(instants, sorted(instants))
        self.assertEqual(instants[-1], Soket.instant_end_of_day(day))
        self.assertEqual([Soket.instant_get_minute(i) for i in instants], [-1, 0, 1020, 1439, 1440])
        self.assertEqual({Soket.instant_get_day(i) for i in instants}, {day})
        self.assertLess(instants[-1], Soket.instant_new(day + 1, -1))

    def test_text(self):
        instant = Soket.instant_parse('08/7/2022 17:00')
        self.assertEqual(Soket.instant_to_string(instant), '2022-07-08T17:00')
        self.assertEqual(Soket.instant_to_vietnamese(instant), '17 giờ 00, ngày 08/7/2022')

    def test_offset_is_refused(self):
        with self.assertRaisesRegex(GLib.Error, r'UTC\+7'):
            Soket.instant_parse('2022-07-08T17:00+07:00')

    def test_none(self):
        self.assertEqual(Soket.instant_get_day(Soket.INSTANT_NONE), Soket.DAY_NONE)


if __name__ == '__main__':
    unittest.main()
