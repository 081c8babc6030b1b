# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import os
import sqlite3
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from ledger_fixture import EVENTS, GLib, Soket, at, make_ledger, make_plan, record


class Ledger(unittest.TestCase):
    def setUp(self):
        self.ledger = make_ledger()

    def test_model(self):
        ledger = self.ledger
        self.assertEqual(ledger.get_n_items(), 7)
        self.assertEqual(ledger.get_item_type(), Soket.Obligation.__gtype__)
        self.assertIs(ledger.get_item(0), ledger.get_item(0))
        self.assertIsNone(ledger.get_item(7))
        self.assertEqual([row.get_unit().get_id() for row in ledger],
                         ['xa-a', 'xa-b', 'xa-c', 'xa-d', 'tinh', 'tinh', 'tinh'])

    def test_plans(self):
        ledger = self.ledger
        self.assertEqual(ledger.list_plans(), ['kh'])
        self.assertEqual(ledger.get_plan('kh').get_title(), 'Sơ kết')
        self.assertIsNone(ledger.get_plan('?'))
        self.assertEqual(ledger.get_directory().get_n_items(), 5)

    def test_sealed(self):
        ledger = self.ledger
        for change in (lambda: ledger.get_directory().add(Soket.Unit.new('moi', 'Mới')),
                       lambda: ledger.get_plan('kh').bind_group('xa', 'kind', ['xã'])):
            with self.assertRaises(GLib.Error) as refused:
                change()
            self.assertTrue(refused.exception.matches(Soket.PlanError.quark(), Soket.PlanError.SEALED))

    def test_damaged_by_others(self):
        """Of a file that cannot be read to its end nothing is taken in."""
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'so.soket')
            ledger = Soket.Ledger.create(path)
            ledger.adopt(make_plan(), None, None, 0, at('2022-06-29'))
            with sqlite3.connect(path) as other:
                other.execute("INSERT INTO units (number, id, name) VALUES (5, 'moi', 'Mới')")
                other.execute('INSERT INTO rows VALUES (7, 0, 5, 0, NULL)')
                other.execute('INSERT INTO rows VALUES (9, 0, 0, 0, NULL)')
                other.execute('INSERT INTO log (number, row, kind, at, recorded, named, id, hash) '
                              "VALUES (1, 7, 14, 9, 9, 0, 'x', zeroblob(32))")
            other.close()
            heard = []
            ledger.connect('items-changed', lambda *_: heard.append(_))
            with self.assertRaises(GLib.Error) as refused:
                record(ledger, 'id,kind,task,unit,at\nf1,noted,3,tinh,2022-07-04\n')
            self.assertTrue(refused.exception.matches(Soket.StoreError.quark(), Soket.StoreError.DAMAGED))
            self.assertEqual((ledger.get_n_items(), heard), (7, []))
            self.assertIsNone(ledger.get_directory().find('moi'))

    def test_made_without_constructor(self):
        ledger = Soket.Ledger()
        ledger.adopt(make_plan(), None, None, 0, at('2022-06-29'))
        record(ledger, EVENTS)
        self.assertEqual(ledger.get_n_items(), 7)
        self.assertIsNone(Soket.Plan().find_task('1'))
        with self.assertRaises(GLib.Error):
            ledger.dup_history(self.ledger.get_item(0))

    def test_find(self):
        ledger = self.ledger
        self.assertEqual(ledger.find(None, '2', 'Tỉnh ủy', '2022-Q4').get_period(), '2022-Q4')
        with self.assertRaises(GLib.Error) as refused:
            ledger.find(None, '2', 'tinh', None)
        self.assertTrue(refused.exception.matches(Soket.LedgerError.quark(), Soket.LedgerError.AMBIGUOUS))
        with self.assertRaises(GLib.Error) as refused:
            ledger.find(None, '1', 'xa-e', None)
        self.assertIn('“xa-a”', refused.exception.message)

    def test_bulk(self):
        ledger = self.ledger
        statuses = [Soket.status_to_string(Soket.Status(byte))
                    for byte in ledger.dup_statuses(at('2022-07-06'), 0).get_data()]
        self.assertEqual(statuses, ['on-time', 'on-the-day', 'due-soon', 'overdue', 'not-due', 'not-due', 'undated'])
        known = [Soket.status_to_string(Soket.Status(byte))
                 for byte in ledger.dup_statuses(at('2022-07-06'), at('2022-07-06')).get_data()]
        self.assertEqual(known[1], 'overdue')
        overdue = ledger.dup_overdue(None, at('2022-07-06'), 0)
        self.assertEqual(list(memoryview(overdue.get_data()).cast('I')), [3])
        self.assertFalse(ledger.dup_overdue('?', at('2022-07-06'), 0).get_data())

    def test_record(self):
        ledger = self.ledger
        changes = []
        ledger.connect('changed', changes.append)
        event = Soket.Event.new(Soket.EventKind.SUBMITTED, '1', 'xa-d', 0)
        intake = ledger.record(event, at('2022-07-05T10:00'))
        self.assertEqual(intake.get_n_recorded(), 1)
        self.assertEqual(len(changes), 1)
        intake = record(ledger, EVENTS)
        self.assertEqual((intake.get_n_recorded(), intake.get_n_duplicates()), (0, 4))
        with self.assertRaises(GLib.Error) as refused:
            record(ledger, 'kind,task,unit,at\nsubmitted,1,xa-a,2023-01-01\n')
        self.assertTrue(refused.exception.matches(Soket.LedgerError.quark(), Soket.LedgerError.FUTURE))
        self.assertTrue(refused.exception.message.startswith('events.csv:2: '))
        self.assertEqual(len(changes), 1)

    def test_export(self):
        other = Soket.Ledger.new()
        other.adopt(make_plan(), None, None, 0, 0)
        text = self.ledger.export()
        intake = other.record_ndjson(GLib.Bytes(text.encode()), 'out.ndjson', Soket.IntakeFlags.NONE, 0)
        self.assertEqual(intake.get_n_recorded(), 4)
        self.assertEqual(other.export(), text)
        self.assertTrue(other.verify(None).is_ok())

    def test_history(self):
        row = self.ledger.find(None, '1', 'xa-a', None)
        self.assertIn('"1-BC"', self.ledger.dup_history(row))

    def test_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'so.soket')
            ledger = Soket.Ledger.create(path)
            ledger.adopt(make_plan(), None, None, 0, at('2022-06-29'))
            record(ledger, EVENTS)
            again = Soket.Ledger.open(path, Soket.LedgerFlags.READ_ONLY)
            self.assertEqual(again.dup_statuses(at('2022-07-06'), 0).get_data(),
                             self.ledger.dup_statuses(at('2022-07-06'), 0).get_data())
            with self.assertRaises(GLib.Error) as refused:
                record(again, EVENTS)
            self.assertTrue(refused.exception.matches(Soket.StoreError.quark(), Soket.StoreError.UNWRITABLE))
            with self.assertRaises(GLib.Error) as refused:
                Soket.Ledger.create(path)
            self.assertTrue(refused.exception.matches(Soket.StoreError.quark(), Soket.StoreError.EXISTS))

    def test_break_down(self):
        expected = {
            Soket.BreakdownBy.UNIT: ('unit', [('xa-a', 1), ('xa-b', 1), ('xa-c', 1), ('xa-d', 1), ('tinh', 3)]),
            Soket.BreakdownBy.TASK: ('task', [('1', 4), ('2', 2), ('3', 1)]),
            Soket.BreakdownBy.LEVEL: ('level', [('co-so', 4), (None, 3)]),
            Soket.BreakdownBy.PARENT: ('parent', [('tinh', 7)]),
            Soket.BreakdownBy.GROUP: ('group', [('xa', 4)]),
            Soket.BreakdownBy.PERIOD: ('period', [('2022-Q3', 1), ('2022-Q4', 1), (None, 5)]),
        }
        for by, (word, parts) in expected.items():
            with self.subTest(word):
                found = self.ledger.break_down('kh', by, at('2022-07-06'), 0)
                self.assertEqual((Soket.breakdown_by_to_string(by), Soket.BreakdownBy.to_string(by)), (word, word))
                self.assertEqual((Soket.breakdown_by_from_string(word), Soket.BreakdownBy.from_string(word)), (by, by))
                self.assertCountEqual([(found.get_key(i), found.get_totals(i).get_obligations())
                                       for i in range(found.get_n_keys())], parts)
        self.assertEqual(self.ledger.break_down(None, Soket.BreakdownBy.LEVEL, at('2022-07-06'), 0).get_name(0),
                         'Cấp cơ sở')
        with self.assertRaises(GLib.Error) as refused:
            Soket.breakdown_by_from_string('colour')
        self.assertIn('period', refused.exception.message)


if __name__ == '__main__':
    unittest.main()
