# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from ledger_fixture import Soket, at, make_ledger, make_plan, record


class Obligation(unittest.TestCase):
    def setUp(self):
        self.ledger = make_ledger()

    def find(self, unit):
        return self.ledger.find('kh', '1', unit, None)

    def test_what(self):
        row = self.find('xa-a')
        self.assertEqual(row.get_plan(), 'kh')
        self.assertEqual(row.get_task().get_title(), 'Gửi báo cáo')
        self.assertEqual(row.get_unit().get_name(), 'Đảng ủy xã A')
        self.assertIsNone(row.get_period())
        self.assertEqual(Soket.day_to_string(row.get_due().get_last()), '2022-07-04')
        self.assertIsNone(row.get_reason())

    def test_undated(self):
        row = self.ledger.find('kh', '3', 'tinh', None)
        self.assertIsNone(row.get_due())
        self.assertTrue(row.get_reason())
        self.assertEqual(row.get_last(at('2022-07-06'), 0), 0)

    def test_status(self):
        for unit, status in {'xa-a': Soket.Status.ON_TIME, 'xa-b': Soket.Status.ON_THE_DAY,
                             'xa-c': Soket.Status.DUE_SOON, 'xa-d': Soket.Status.OVERDUE}.items():
            with self.subTest(unit):
                self.assertEqual(self.find(unit).get_status(at('2022-07-06'), 0), status)
        self.assertEqual(self.find('xa-b').get_status(at('2022-07-06'), at('2022-07-07')), Soket.Status.OVERDUE)

    def test_times(self):
        self.assertEqual(Soket.instant_to_string(self.find('xa-a').get_last(at('2022-07-06'), 0)), '2022-07-04T24:00')
        self.assertEqual(Soket.instant_to_string(self.find('xa-c').get_last(at('2022-07-06'), 0)), '2022-07-10T24:00')
        self.assertEqual(Soket.instant_to_string(self.find('xa-a').get_submitted(at('2022-07-06'), 0)), '2022-07-04')
        self.assertEqual(self.find('xa-d').get_submitted(at('2022-07-06'), 0), 0)
        self.assertEqual(self.find('xa-d').get_days_late(at('2022-07-08'), 0), 3)

    def test_extension(self):
        row = self.find('xa-c')
        self.assertEqual(Soket.instant_to_string(row.get_extended(at('2022-07-06'), 0)), '2022-07-10')
        self.assertEqual(row.dup_extension_document(at('2022-07-06'), 0), '3-CV')
        self.assertEqual(row.get_extended(at('2022-06-30'), 0), 0)
        self.assertIsNone(row.dup_extension_document(at('2022-06-30'), 0))
        self.assertEqual(self.find('xa-d').get_n_reminders(at('2022-07-06'), 0), 1)


class Moved(unittest.TestCase):
    def test_due_as_of(self):
        ledger = Soket.Ledger.new()
        tasks = [{'id': '1', 'title': 'Gửi báo cáo', 'leads': ['xa'], 'deadline': '5 ngày kể từ ngày họp đoàn'}]
        ledger.adopt(make_plan(tasks=tasks), None, None, 0, at('2022-06-29'))
        row = ledger.find(None, '1', 'xa-b', None)
        self.assertIsNone(row.dup_due_as_of(at('2022-07-20'), 0))
        record(ledger, 'kind,task,unit,at,event\noccurred,1,xa-a,2022-07-04,họp đoàn\n')
        self.assertEqual(Soket.day_to_string(row.dup_due_as_of(at('2022-07-20'), 0).get_last()), '2022-07-11')
        self.assertIsNone(row.dup_due_as_of(at('2022-07-03'), 0))
        self.assertTrue(row.is_there(at('2022-07-03'), 0))


if __name__ == '__main__':
    unittest.main()
