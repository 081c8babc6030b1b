# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from ledger_fixture import GLib, Soket, at, make_plan


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


if __name__ == '__main__':
    unittest.main()
