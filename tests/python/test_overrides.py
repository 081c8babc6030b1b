# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import datetime
import os
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import Gio, Soket

EXAMPLE = os.path.join(os.environ['SOKET_SRCDIR'], 'examples', 'ca-mau')


class Overrides(unittest.TestCase):
    def test_days_are_ordinals(self):
        day = Soket.day_parse('2022-07-05')
        self.assertEqual(Soket.day_to_date(day), datetime.date(2022, 7, 5))
        self.assertEqual(Soket.day_from_date(datetime.date(2022, 7, 5)), day)
        self.assertIsNone(Soket.day_to_date(0))
        self.assertEqual(Soket.day_from_date(None), 0)

    def test_instants(self):
        for text, moment in (('2022-07-05T17:00', datetime.datetime(2022, 7, 5, 17)),
                             ('2022-07-05T00:00', datetime.datetime(2022, 7, 5))):
            instant = Soket.instant_parse(text)
            self.assertEqual(Soket.instant_to_datetime(instant), moment)
            self.assertEqual(Soket.instant_from_datetime(moment), instant)
        midnight = Soket.instant_end_of_day(Soket.day_parse('2022-07-05'))
        self.assertEqual(Soket.instant_to_datetime(midnight), datetime.datetime(2022, 7, 6))
        self.assertIsNone(Soket.instant_to_datetime(Soket.instant_parse('2022-07-05')))
        self.assertIsNone(Soket.instant_to_datetime(0))
        self.assertEqual(Soket.instant_from_datetime(None), 0)
        with self.assertRaises(ValueError):
            Soket.instant_from_datetime(datetime.datetime(2022, 7, 5, tzinfo=datetime.timezone.utc))

    def test_lists_are_sequences(self):
        units = Soket.Directory.load(os.path.join(EXAMPLE, 'units.csv'))
        self.assertIsInstance(units, Gio.ListModel)
        self.assertEqual(len(units), units.get_n_items())
        self.assertEqual([unit.get_id() for unit in units][:2], ['ca-mau', 'phuong-bac-lieu'])
        plan = Soket.Plan.load(os.path.join(EXAMPLE, 'plan.json'))
        self.assertEqual([task.get_id() for task in plan.get_tasks()][:2], ['IV.1', 'IV.2'])
        ledger = Soket.Ledger.new()
        ledger.adopt(plan, units, None, 0, Soket.instant_parse('2026-06-08'))
        self.assertEqual(len(list(ledger)), len(ledger))
        self.assertEqual(repr(ledger[0]), '<Soket.Obligation so-ket-nq03-ca-mau/IV.1/dang-uy-ubnd>')

    def test_repr(self):
        plan = Soket.Plan.load(os.path.join(EXAMPLE, 'plan.json'))
        for thing, words in (
                (plan, "<Soket.Plan 'so-ket-nq03-ca-mau'>"),
                (plan.find_task('IV.2'), "<Soket.Task 'IV.2'>"),
                (plan.find_unit('van-phong'), "<Soket.Unit 'van-phong'>"),
                (plan.get_basis(0), "<Soket.Reference '03-NQ/TU'>"),
                (Soket.Deadline.parse('trước ngày 05/7/2022'), "<Soket.Deadline '<2022-07-05'>")):
            self.assertEqual(repr(thing), words)
