# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from ledger_fixture import GLib, Soket, at, make_ledger, make_plan


class Adoption(unittest.TestCase):
    def test_counts(self):
        ledger = Soket.Ledger.new()
        units = Soket.Directory.new_from_csv(GLib.Bytes('id,name,kind\nxa-e,Đảng ủy xã E,xã\n'.encode()), 'units.csv')
        adoption = ledger.adopt(make_plan(), units, None, 0, at('2022-06-29'))
        self.assertEqual((adoption.get_added(), adoption.get_kept()), (8, 0))
        answer = json.loads(adoption.to_json())
        self.assertEqual((answer['plan'], answer['added'], answer['empty']), ('kh', 8, ['4']))
        self.assertEqual((adoption.get_plan(), adoption.get_n_units(), adoption.get_empty()),
                         ('kh', answer['units'], ['4']))
        self.assertEqual((adoption.get_changed(), adoption.get_ended()), (answer['changed'], answer['ended']))
        again = ledger.adopt(make_plan(), units, None, Soket.day_parse('2023-03-31'), 0)
        self.assertEqual((again.get_added(), again.get_kept()), (1, 8))

    def test_policy(self):
        policy = Soket.Policy.new().with_before(Soket.Before.INCLUSIVE)
        resolver = Soket.Resolver.new(policy, Soket.Calendar.new(Soket.Sector.STATE))
        ledger = Soket.Ledger.new()
        ledger.adopt(make_plan(), None, resolver, 0, 0)
        self.assertEqual(Soket.day_to_string(ledger.get_item(0).get_due().get_last()), '2022-07-05')

    def test_refused(self):
        ledger = Soket.Ledger.new()
        groups = [{'id': 'xa', 'name': 'Đảng ủy các xã', 'select': {'kind': 'đặc khu'}}]
        for changes, code in (
                ({'groups': groups}, Soket.LedgerError.EMPTY_GROUP),
                ({'tasks': [{'id': '1', 'title': 'x', 'leads': ['tinh'], 'deadline': 'trước ngày 31/4/2022'}]},
                 Soket.LedgerError.DEADLINE)):
            with self.assertRaises(GLib.Error) as refused:
                ledger.adopt(make_plan(**changes), None, None, 0, 0)
            self.assertTrue(refused.exception.matches(Soket.LedgerError.quark(), code))
        self.assertEqual(ledger.get_n_items(), 0)
        ledger.adopt(make_plan(), None, None, 0, 0)
        with self.assertRaises(GLib.Error) as refused:
            ledger.adopt(make_plan(place='Cà Mau'), None, None, 0, 0)
        self.assertTrue(refused.exception.matches(Soket.LedgerError.quark(), Soket.LedgerError.ADOPTED))


class Amendment(unittest.TestCase):
    def test_amend(self):
        ledger = make_ledger()
        tasks = [{'id': '1', 'title': 'Gửi báo cáo', 'leads': ['xa'], 'deadline': 'trước ngày 10/7/2022'}]
        amended = ledger.amend(make_plan(tasks=tasks), None, None, 0, Soket.day_parse('2022-07-06'), at('2022-07-06'))
        self.assertEqual((amended.get_added(), amended.get_kept(), amended.get_changed(), amended.get_ended()),
                         (0, 0, 4, 3))
        self.assertIn('1 xa-a: 2022-07-04 → 2022-07-09', amended.get_moved())
        self.assertEqual(len(json.loads(amended.to_json())['moved']), 4)

    def test_units(self):
        ledger = make_ledger()
        table = ('id,name,kind,level,parent,from,until,successors\n'
                 'xa-c,Đảng ủy xã C,xã,co-so,tinh,,2022-07-03,xa-cd\nxa-d,Đảng ủy xã D,xã,co-so,tinh,,2022-07-03,xa-cd\n'
                 'xa-cd,Đảng ủy xã CD,xã,co-so,tinh,2022-07-04,,\n')
        units = Soket.Directory.new_from_csv(GLib.Bytes(table.encode()), 'units.csv')
        changed = ledger.change_units(units, 0, at('2022-07-04'))
        self.assertEqual((changed.get_added(), changed.get_ended()), (1, 2))
        self.assertIsNone(changed.get_plan())
        row = ledger.find(None, '1', 'xa-cd', None)
        self.assertEqual(Soket.instant_to_string(row.get_last(at('2022-07-05'), 0)), '2022-07-10T24:00')

    def test_backup(self):
        ledger = make_ledger()
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'sao.soket')
            self.assertTrue(ledger.backup(path))
            copy = Soket.Ledger.open(path, Soket.LedgerFlags.READ_ONLY)
            self.assertEqual(copy.export(), ledger.export())
            with self.assertRaises(GLib.Error):
                ledger.backup(path)


if __name__ == '__main__':
    unittest.main()
