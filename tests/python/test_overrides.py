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

    def test_repr_of_a_ledger(self):
        units = Soket.Directory.load(os.path.join(EXAMPLE, 'units.csv'))
        ledger = Soket.Ledger.new()
        adoption = ledger.adopt(Soket.Plan.load(os.path.join(EXAMPLE, 'plan.json')), units, None, 0, 0)
        as_of = Soket.instant_parse('2026-07-10')
        calendar = Soket.Calendar.new(Soket.Sector.STATE)
        for thing, words in (
                (units, '<Soket.Directory of 65 units>'),
                (ledger, "<Soket.Ledger of 67 obligations, plans ['so-ket-nq03-ca-mau']>"),
                (adoption, "<Soket.Adoption 'so-ket-nq03-ca-mau' added=67 kept=0>"),
                (ledger.get_totals(None, as_of, 0), '<Soket.Totals 67 not-due=1 due-soon=1 overdue=65>'),
                (ledger.break_down(None, Soket.BreakdownBy.LEVEL, as_of, 0), '<Soket.Breakdown of 2 keys>'),
                (ledger.verify(None), '<Soket.Verdict 0 events, ok>'),
                (calendar, f"<Soket.Calendar state '{calendar.get_version()}'>"),
                (calendar.describe(Soket.day_parse('2026-09-02'), 0), '<Soket.DayInfo 2026-09-02 off announced>'),
                (Soket.Policy.new(), '<Soket.Policy before=exclusive roll=by-family sector=state '
                                     'proof=received regime=civil-code-2015 soon=3 strict=False nested=True hours=11:30-17:00>')):
            self.assertEqual(repr(thing), words)

    def test_equal_values(self):
        resolver = Soket.Resolver.new(Soket.Policy.new(), Soket.Calendar.new(Soket.Sector.STATE))

        def due(words):
            return resolver.resolve(Soket.Deadline.parse(words)).get_due(0)
        for same, again, other in (
                (Soket.Deadline.parse('trước ngày 05/7/2022'), Soket.Deadline.parse('<2022-07-05'),
                 Soket.Deadline.parse('trước ngày 06/7/2022')),
                (Soket.Policy.new(), Soket.Policy.new().with_before(Soket.Before.EXCLUSIVE),
                 Soket.Policy.new().with_soon(9)),
                (due('<2022-07-05'), due('trước ngày 05/7/2022'), due('<2022-07-06'))):
            self.assertIsNot(same, again)
            self.assertTrue(same == again and not same != again and hash(same) == hash(again))
            self.assertTrue(same != other and same != 'other' and same is not None)
            self.assertEqual(len({same, again, other}), 2)

    def test_values_with_parts(self):
        resolver = Soket.Resolver.new(Soket.Policy.new(), Soket.Calendar.new(Soket.Sector.STATE))
        resolution = resolver.resolve(Soket.Deadline.parse('trước ngày 05/7/2022'))
        self.assertEqual(repr(resolution), '<Soket.Resolution date [<Soket.Due 2022-07-04>]>')
        self.assertEqual((len(resolution), resolution[0], resolution[-1], resolution[1:]),
                         (1, resolution.get_due(0), resolution.get_due(0), []))
        self.assertEqual([repr(step) for step in resolution[0]],
                         ['<Soket.DueStep before-exclusive 2022-07-05 2022-07-04>'])
        for index in (1, -2):
            with self.assertRaises(IndexError):
                resolution[index]
        open_end = resolver.resolve(Soket.Deadline.parse('sớm nhất có thể'))
        self.assertEqual((len(open_end), list(open_end), bool(open_end)), (0, [], True))
        ledger = Soket.Ledger.new()
        ledger.adopt(Soket.Plan.load(os.path.join(EXAMPLE, 'plan.json')),
                     Soket.Directory.load(os.path.join(EXAMPLE, 'units.csv')), None, 0, 0)
        parts = list(ledger.break_down(None, Soket.BreakdownBy.LEVEL, Soket.instant_parse('2026-07-10'), 0))
        self.assertEqual([(part.name, part.totals.get_obligations()) for part in parts],
                         [('Cấp cơ sở', 64), ('Cấp tỉnh', 3)])
