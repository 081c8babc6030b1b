# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import os
import struct
import sys
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from ledger_fixture import Soket, at, make_ledger, make_plan, record


class Filter(unittest.TestCase):
    def test_what(self):
        filter = (Soket.Filter.new().with_plan('kh').with_task('1').with_period('').with_unit('tinh')
                  .with_level('co-so').with_group('xa').with_overdue(True)
                  .with_statuses([Soket.Status.OVERDUE, Soket.Status.RETURNED]))
        self.assertEqual((filter.get_plan(), filter.get_task(), filter.get_period(), filter.get_unit(),
                          filter.get_level(), filter.get_group()), ('kh', '1', '', 'tinh', 'co-so', 'xa'))
        self.assertTrue(filter.is_overdue())
        self.assertTrue(filter.has_status(Soket.Status.OVERDUE))
        self.assertFalse(filter.has_status(Soket.Status.LATE))
        self.assertTrue(filter.equal(filter.with_unit('tinh')))
        self.assertFalse(filter.equal(filter.with_unit(None)))
        self.assertTrue(Soket.Filter.new().has_status(Soket.Status.LATE))


class ObligationList(unittest.TestCase):
    def setUp(self):
        self.ledger = make_ledger()
        self.list = Soket.ObligationList.new(self.ledger, None, at('2022-07-06'), 0)
        self.told = []
        self.list.connect('items-changed', lambda _, *what: self.told.append(what))

    def units(self):
        return [row.get_unit().get_id() for row in self.list]

    def test_shown(self):
        self.assertEqual(len(self.list), len(self.ledger))
        self.assertIs(self.list[0], self.ledger[0])
        self.assertIs(self.list.get_ledger(), self.ledger)
        overdue = Soket.Filter.new().with_overdue(True)
        self.list.set_filter(overdue)
        self.assertTrue(self.list.get_filter().equal(overdue))
        self.assertEqual(self.units(), ['xa-d'])
        self.assertEqual(self.list.get_totals().get_count(Soket.Status.OVERDUE), 1)
        positions = self.list.dup_positions().get_data()
        self.assertEqual(struct.unpack('=I', positions), (3,))
        self.list.set_filter(overdue.with_unit('xa-a'))
        self.assertEqual(self.units(), [])
        self.assertEqual(self.told, [(0, 7, 1), (0, 1, 0)])

    def test_told_once(self):
        record(self.ledger, 'id,kind,task,unit,at\nf1,submitted,1,xa-c,2022-07-05\nf2,submitted,1,xa-d,2022-07-05\n')
        self.assertEqual(self.told, [(2, 2, 2)])
        self.ledger.adopt(make_plan(id='kh-2'), None, None, 0, at('2022-06-29'))
        self.assertEqual(self.told, [(2, 2, 2), (7, 0, 7)])

    def test_time(self):
        self.list.props.filter = Soket.Filter.new().with_overdue(True)
        self.list.set_time(at('2022-07-11'), 0)
        self.assertEqual(self.units(), ['xa-c', 'xa-d'])
        self.list.set_time(at('2022-07-11'), at('2022-06-30'))
        self.assertEqual(self.units(), ['xa-a', 'xa-b', 'xa-c', 'xa-d'])
        self.assertEqual((self.list.get_as_of(), self.list.get_known_as_of()), (at('2022-07-11'), at('2022-06-30')))
        self.list.props.as_of = at('2022-07-01')
        self.assertEqual(self.units(), [])

    def test_repr(self):
        self.assertIn('of 7 obligations', repr(self.list))


if __name__ == '__main__':
    unittest.main()
