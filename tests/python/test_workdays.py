# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Working days against an oracle that walks day by day over the data file, and the calls for whole columns."""
import array
import json
import os
import pathlib
import unittest

import gi
gi.require_version('Soket', '1')
import numpy
from gi.repository import GLib, Soket

DATA = pathlib.Path(os.environ['SOKET_SRCDIR']) / 'data' / 'soket-state-calendar.json'
day = Soket.day_parse
FIRST, LAST = day('2010-01-01'), day('2026-12-31')
FAR = 60
# What the Labour Code gives where nothing is announced and a walk of 60 working days may lead.
OFF_BY_LAW = {'2027-01-01', '2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'}


def make_oracle(sector):
    """Which days are worked, by the data file alone."""
    years = json.loads(DATA.read_text(encoding='utf-8'))['years']
    off = {day(entry['day']) for year in years for entry in year['off']} | {day(text) for text in OFF_BY_LAW}
    swaps = [swap for year in years for swap in year['swaps']] if sector == Soket.Sector.STATE else []
    off |= {day(swap['off']) for swap in swaps}
    worked = {day(swap['worked']) for swap in swaps}
    # Ordinal 1 is a Monday.
    return [d in worked or (d % 7 not in (6, 0) and d not in off) for d in range(LAST + 200)]


class Oracle(unittest.TestCase):
    def check(self, sector):
        works = make_oracle(sector)
        calendar = Soket.Calendar.new(sector)
        starts = array.array('i', range(FIRST, LAST + 1))
        for direction in (1, -1):
            days = list(starts)
            for n in range(1, FAR + 1):
                for i, d in enumerate(days):
                    d += direction
                    while not works[d]:
                        d += direction
                    days[i] = d
                self.assertEqual(calendar.add_workdays_to_all(starts, n * direction).tolist(), days)
                # A walk back from a day off counts no day less than one from a working day.
                counts = calendar.count_workdays_of_all(starts, days).tolist()
                self.assertEqual(counts, [n if direction > 0 else -sum(works[d + 1:s + 1])
                                          for s, d in zip(starts, days)])
        self.assertEqual(calendar.add_workdays_to_all(starts, 0).tolist(), list(starts))
        self.assertEqual(calendar.are_workdays(starts).tolist(), works[FIRST:LAST + 1])

    def test_state(self):
        self.check(Soket.Sector.STATE)

    def test_other(self):
        self.check(Soket.Sector.OTHER)


class Batch(unittest.TestCase):
    def setUp(self):
        self.state = Soket.Calendar.new(Soket.Sector.STATE)

    def test_bytes(self):
        days = Soket.bytes_from_column([day('2014-01-24'), day('2026-01-01')])
        added = self.state.add_workdays_batch(days, Soket.bytes_from_column(5))
        self.assertEqual(Soket.bytes_to_column(added)[0], day('2014-02-08'))
        counted = self.state.count_workdays_batch(days, added)
        self.assertEqual(Soket.bytes_to_column(counted).tolist(), [5, 5])
        self.assertEqual(self.state.is_workday_batch(added).get_data(), b'\1\1')

    def test_numpy(self):
        days = numpy.arange(FIRST, LAST + 1, dtype=numpy.int32)
        added = numpy.asarray(self.state.add_workdays_to_all(days, 3))
        self.assertEqual(added.dtype, numpy.int32)
        self.assertEqual(int(added[0]), self.state.add_workdays(FIRST, 3))
        self.assertEqual(int(added[-1]), self.state.add_workdays(LAST, 3))
        for wrong in (days.astype(numpy.int64), days.astype(numpy.float32), days.astype(numpy.uint32), b'abcd'):
            with self.subTest(wrong), self.assertRaises(TypeError):
                self.state.are_workdays(wrong)

    def test_errors_name_the_item(self):
        for call in (lambda days: self.state.add_workdays_to_all(days, 1),
                     lambda days: self.state.count_workdays_of_all(days, day('2022-07-05')),
                     self.state.are_workdays):
            with self.assertRaisesRegex(GLib.Error, 'Item 1: .*1995') as caught:
                call([day('2022-07-05'), day('1990-07-05')])
            self.assertTrue(caught.exception.matches(Soket.calendar_error_quark(), Soket.CalendarError.UNKNOWN))
        with self.assertRaises(GLib.Error) as caught:
            self.state.add_workdays_batch(GLib.Bytes.new(b'abc'), Soket.bytes_from_column(1))
        self.assertTrue(caught.exception.matches(Soket.calendar_error_quark(), Soket.CalendarError.SYNTAX))


class SpecialDays(unittest.TestCase):
    def test_a_year(self):
        state = Soket.Calendar.new(Soket.Sector.STATE)
        days = Soket.bytes_to_column(state.dup_special_days(2024, 0)).tolist()
        self.assertIn(day('2024-05-04'), days)
        described = state.describe_year(2024)
        self.assertEqual([info.get_day() for info in described], days)
        self.assertTrue(all(info.get_source() for info in described))
        self.assertEqual({info.get_known_since() for info in described if info.get_day() in (day('2024-04-29'), day('2024-05-04'))},
                         {day('2024-04-12')})
        self.assertNotIn(day('2024-05-04'), [info.get_day() for info in state.describe_year(2024, day('2024-04-11'))])
        self.assertEqual({info.get_basis() for info in state.describe_year(2031)}, {Soket.Basis.DERIVED})


if __name__ == '__main__':
    unittest.main()
