# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import datetime
import json
import os
import pathlib
import subprocess
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

ROOT = pathlib.Path(os.environ['SOKET_SRCDIR'])
DATA = ROOT / 'data' / 'soket-state-calendar.json'
day = Soket.day_parse


def load(text, sector=Soket.Sector.STATE):
    return Soket.Calendar.new_with_notices(sector, GLib.Bytes.new(text.encode()), 'days.json')


class Calendar(unittest.TestCase):
    def setUp(self):
        self.state = Soket.Calendar.new(Soket.Sector.STATE)
        self.other = Soket.Calendar.new(Soket.Sector.OTHER)

    def test_sector(self):
        self.assertEqual(self.state.get_sector(), Soket.Sector.STATE)
        self.assertEqual(self.other.get_sector(), Soket.Sector.OTHER)

    def test_workdays(self):
        self.assertEqual(self.state.add_workdays(day('2014-01-24'), 5), day('2014-02-08'))
        self.assertEqual(self.state.count_workdays(day('2014-01-24'), day('2014-02-08')), 5)
        self.assertEqual(self.state.count_workdays(day('2014-02-08'), day('2014-01-24')), -5)
        self.assertEqual(self.other.next_workday(day('2025-04-26')), day('2025-04-28'))
        self.assertEqual(self.state.next_workday(day('2025-04-26')), day('2025-04-26'))
        self.assertEqual(self.state.previous_workday(day('2026-08-31')), day('2026-08-28'))
        self.assertIs(self.state.is_workday(day('2025-04-26')), True)
        self.assertIs(self.other.is_workday(day('2025-04-26')), False)

    def test_unknown_is_an_error(self):
        with self.assertRaises(GLib.Error) as caught:
            self.state.count_workdays(day('1990-01-01'), day('2000-01-01'))
        self.assertTrue(caught.exception.matches(Soket.calendar_error_quark(), Soket.CalendarError.UNKNOWN))

    def test_describe(self):
        info = self.state.describe(day('2024-05-04'), Soket.DAY_NONE)
        self.assertEqual(info.get_day(), day('2024-05-04'))
        self.assertTrue(info.is_working())
        self.assertEqual(info.get_basis(), Soket.Basis.ANNOUNCED)
        self.assertEqual(info.get_reason(), 'Worked in exchange for 2024-04-29')
        self.assertIn('2450/VPCP', info.get_source())
        self.assertEqual(info.get_known_since(), day('2024-04-12'))
        before = self.state.describe(day('2024-05-04'), day('2024-04-11'))
        self.assertEqual(before.get_basis(), Soket.Basis.WEEKEND)

    def test_json(self):
        info = json.loads(self.state.describe(day('1994-12-30'), 0).to_json())
        self.assertEqual(list(info), ['day', 'working', 'reason', 'basis', 'source', 'known_since', 'lunar'])
        self.assertIsNone(info['working'])
        self.assertEqual(info['basis'], 'unknown')

    def test_data_is_what_the_calendar_says(self):
        data = json.loads(DATA.read_text(encoding='utf-8'))
        off = {d['day'] for year in data['years'] for d in year['off']}
        swaps = [swap for year in data['years'] for swap in year['swaps']]
        closed = off | {swap['off'] for swap in swaps}
        worked = {swap['worked'] for swap in swaps}
        for ordinal in range(day('2010-01-01'), day('2026-12-31') + 1):
            date = datetime.date.fromordinal(ordinal)
            text = date.isoformat()
            for calendar, is_off, is_worked in ((self.state, text in closed, text in worked),
                                                (self.other, text in off, False)):
                expected = is_worked or (date.isoweekday() <= 5 and not is_off)
                self.assertEqual(calendar.describe(ordinal, 0).is_working(), expected, text)

    def test_generated_file_is_current(self):
        subprocess.run([ROOT / 'tools' / 'make-calendar-table', '--check'], check=True)


class Notices(unittest.TestCase):
    NOTICES = {'notices': [{'day': '2026-11-24', 'working': False, 'reason': 'Ngày hội', 'source': '9/QĐ-TTg',
                            'known_since': '2026-10-01', 'sectors': ['state', 'other']}]}

    def test_loaded(self):
        calendar = load(json.dumps(self.NOTICES))
        info = calendar.describe(day('2026-11-24'), 0)
        self.assertFalse(info.is_working())
        self.assertEqual((info.get_reason(), info.get_source()), ('Ngày hội', '9/QĐ-TTg'))
        self.assertTrue(calendar.describe(day('2026-11-24'), day('2026-09-30')).is_working())
        self.assertEqual(calendar.next_workday(day('2026-11-24')), day('2026-11-25'))

    def test_version(self):
        plain = Soket.Calendar.new(Soket.Sector.STATE).get_version()
        self.assertNotEqual(load(json.dumps(self.NOTICES)).get_version(), plain)

    def test_contradiction(self):
        text = json.dumps({'notices': [{'day': '2026-09-02', 'working': True, 'source': '7/TB'}]})
        with self.assertRaisesRegex(GLib.Error, 'days.json:1.*7/TB.*9441/TB-BNV') as caught:
            load(text)
        self.assertTrue(caught.exception.matches(Soket.calendar_error_quark(), Soket.CalendarError.CONTRADICTION))

    def test_one_verdict_with_the_schema(self):
        import jsonschema
        schema = json.loads((ROOT / 'data' / 'soket-notices.schema.json').read_text(encoding='utf-8'))
        good = self.NOTICES['notices'][0]
        rows = [
            (self.NOTICES, True), ({'notices': []}, True), ([], False), ({}, False), ({'notices': [], 'x': 1}, False),
            ({'notices': [{'day': '2027-03-01', 'working': True}]}, True),
            ({'notices': [{'day': '2027-03-01', 'working': True, 'known_since': None}]}, True),
        ]
        rows += [({'notices': [dict(good, **change)]}, False)
                 for change in ({'day': '24/11/2026'}, {'day': 5}, {'working': 'no'}, {'reason': None}, {'source': 1},
                                {'known_since': 0}, {'sectors': []}, {'sectors': ['all']}, {'overrides': 1}, {'x': 1})]
        rows += [({'notices': [{k: v for k, v in good.items() if k != key}]}, False) for key in ('day', 'working')]
        month = {'year': 2054, 'month': 4, 'leap': False, 'first_day': '2054-05-07', 'source': 'x', 'overrides': False}
        rows += [({'lunar': []}, True), ({'notices': [], 'lunar': [month]}, True), ({'lunar': {}}, False),
                 ({'lunar': [{'year': 2074, 'leap_month': 7}]}, True), ({'lunar': [{'year': 2074}]}, False)]
        rows += [({'lunar': [dict(month, **change)]}, False)
                 for change in ({'year': 1967}, {'year': 2200}, {'year': 2054.5}, {'month': 0}, {'month': 13},
                                {'month': '4'}, {'leap': None}, {'first_day': '9/5/2054'}, {'leap_month': 4},
                                {'source': None}, {'overrides': 1}, {'x': 1})]
        rows += [({'lunar': [{k: v for k, v in month.items() if k != key}]}, False) for key in ('year', 'month', 'first_day')]
        for value, is_good in rows:
            with self.subTest(value):
                self.assertEqual(jsonschema.Draft202012Validator(schema).is_valid(value), is_good)
                try:
                    load(json.dumps(value))
                    self.assertTrue(is_good)
                except GLib.Error as error:
                    self.assertFalse(is_good, error)


if __name__ == '__main__':
    unittest.main()
