# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import os
import sys
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import Soket

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from ledger_fixture import PLAN, at, make_ledger, make_plan  # noqa: E402


def make_ledger_of_two():
    ledger = make_ledger()
    task = {'id': '1', 'title': 'Góp ý', 'leads': ['tinh'], 'with': ['xa'], 'followers': ['xa-a'],
            'deadline': 'trước ngày 15/7/2022'}
    ledger.adopt(make_plan(id='gop-y', tasks=[task]), None, None, 0, at('2022-06-29'))
    return ledger


class Agenda(unittest.TestCase):
    def setUp(self):
        self.ledger = make_ledger_of_two()
        self.unit = self.ledger.get_directory().find('xa-a')

    def rows(self, role, start=0, end=0):
        data = self.ledger.dup_agenda(self.unit, role, start, end, at('2022-07-06'), 0)
        return [(row.get_plan(), row.get_unit().get_id())
                for row in (self.ledger[i] for i in memoryview(data.get_data() or b'').cast('I'))]

    def test_roles(self):
        self.assertEqual(self.rows(Soket.AgendaRole.OWES), [(PLAN['id'], 'xa-a')])
        self.assertEqual(self.rows(Soket.AgendaRole.COORDINATES), [('gop-y', 'tinh')])
        self.assertEqual(self.rows(Soket.AgendaRole.FOLLOWS), [('gop-y', 'tinh')])
        self.assertEqual(self.rows(Soket.AgendaRole.OWES, Soket.day_parse('2022-07-05')), [])

    def test_report(self):
        answer = json.loads(Soket.report_agenda_to_json(self.ledger, self.unit, 0, 0, at('2022-07-06'), 0))
        self.assertEqual(answer['unit'], {'id': 'xa-a', 'name': 'Đảng ủy xã A'})
        self.assertEqual([row['status'] for row in answer['owes']], ['on-time'])
        self.assertEqual(answer['follows'], [
            {'plan': 'gop-y', 'task': '1', 'title': 'Góp ý', 'period': None, 'due': '2022-07-14',
             'obligations': 1, 'done': 0, 'overdue': 0}])
        text = Soket.report_agenda_to_text(self.ledger, self.unit, 0, 0, at('2022-07-06'), 0)
        self.assertIn('Góp ý', text)


class WhatIf(unittest.TestCase):
    def test_policy(self):
        ledger = make_ledger()
        policy = Soket.Policy.new().with_before(Soket.Before.INCLUSIVE)
        other = ledger.what_if(None, Soket.Resolver.new(policy, Soket.Calendar.new(Soket.Sector.STATE)))
        self.assertEqual(ledger.get_policy('kh').get_before(), Soket.Before.EXCLUSIVE)
        day, known = at('2022-07-05'), 0
        last = [Soket.day_to_string(Soket.instant_get_day(each.find(None, '1', 'xa-a', None).get_last(day, known)))
                for each in (ledger, other)]
        self.assertEqual(last, ['2022-07-04', '2022-07-05'])
        self.assertEqual(other.export(), ledger.export())


class Columns(unittest.TestCase):
    def test_columns(self):
        ledger = make_ledger()
        as_of = at('2022-07-06')
        column = Soket.LedgerColumn
        units = ledger.get_column(column.UNIT, as_of)
        cells = ledger.get_column(column.CELL, as_of)
        hard = ledger.get_column(column.HARD, as_of)
        safe = ledger.get_column(column.SAFE, as_of)
        submitted = ledger.get_column(column.SUBMITTED, as_of, at('2022-07-07'))
        statuses = ledger.get_statuses(as_of)
        self.assertEqual({len(each) for each in (units, cells, hard, safe, submitted, statuses)}, {len(ledger)})
        for i, row in enumerate(ledger):
            self.assertEqual(ledger.get_directory()[units[i]].get_id(), row.get_unit().get_id())
            self.assertEqual(submitted[i], row.get_submitted(as_of, at('2022-07-07')))
            self.assertEqual(statuses[i], int(row.get_status(as_of, 0)))
            self.assertLessEqual(safe[i], hard[i])
            self.assertEqual(hard[i] == 0, row.get_last(as_of, 0) == 0)
        self.assertEqual(len(set(cells)), len({(row.get_task().get_id(), row.get_period()) for row in ledger}))
        self.assertEqual(list(Soket.Ledger.new().get_column(column.UNIT, as_of)), [])


if __name__ == '__main__':
    unittest.main()
