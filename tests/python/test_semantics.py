# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Sentences of what must come out the same that no other test says for itself; tests/semantics.md lists all."""
import json
import os
import shutil
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from ledger_fixture import PLAN, GLib, Soket, at, make_plan, record


class Events(unittest.TestCase):
    def test_a_group_is_whole(self):
        """Where one of its units refuses an extension none has it, though the rest of the file is taken."""
        task = {**PLAN['tasks'][0], 'deadline': '<=2022-07-05', 'deadlines': [{'for': 'xa-c', 'deadline': '<=2022-07-20'}]}
        ledger = Soket.Ledger.new()
        ledger.adopt(make_plan(tasks=[task]), None, None, 0, at('2022-06-29'))
        intake = record(ledger, 'id,kind,task,unit,at,until\ng1,extended,1,xa,2022-07-01,2022-07-10\ng2,noted,1,xa-a,2022-07-01,\n',
                        Soket.IntakeFlags.PARTIAL)
        self.assertEqual((intake.get_n_recorded(), [each['line'] for each in json.loads(intake.to_json())['refused']]), (1, [2]))
        self.assertEqual({row.get_extended(at('2022-08-01'), 0) for row in ledger}, {0})

    def test_a_group_means_successors(self):
        """An extension for all communes is one for those that came of them, whenever they opened."""
        ledger = Soket.Ledger.new()
        ledger.adopt(make_plan(groups=PLAN['groups'] + [{'id': 'hai', 'name': 'Hai xã', 'members': ['xa-a', 'xa-b']}]), None, None,
                     0, at('2022-06-29'))
        units = ('id,name,kind,level,parent,from,until,successors\nxa-a,Đảng ủy xã A,xã,co-so,tinh,,2022-07-09,moi\n'
                 'xa-b,Đảng ủy xã B,xã,co-so,tinh,,2022-07-09,moi\nmoi,Đảng ủy xã Mới,xã,co-so,tinh,2022-07-10,,\n')
        ledger.change_units(Soket.Directory.new_from_csv(GLib.Bytes(units.encode()), 'units.csv'), 0, at('2022-07-10'))
        intake = record(ledger, 'id,kind,task,unit,at,until\ng1,extended,1,hai,2022-07-11,2022-07-30\n')
        self.assertEqual(intake.get_n_recorded(), 1)
        self.assertEqual(ledger.find(None, '1', 'moi', None).get_extended(at('2022-07-12'), 0), at('2022-07-30'))
        groups = {part.key: part.totals for part in ledger.break_down(None, Soket.BreakdownBy.GROUP, at('2022-07-12'), 0)}
        self.assertEqual((groups['hai'].get_obligations(), groups['xa'].get_obligations()), (3, 5))


class Amendment(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix='soket-test-')
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def test_proof_as_it_was_known(self):
        """Another rule of proof judges what is recorded from then on, in a ledger that is open and one read back."""
        path = os.path.join(self.folder, 'so.soket')
        ledger = Soket.Ledger.create(path)
        ledger.adopt(make_plan(), None, None, 0, at('2022-06-29'))
        line = 'e{0},submitted,1,xa-{1},2022-07-08,{2},2022-07-04,2022-07-08\n'
        head = 'id,kind,task,unit,at,recorded,sent,received\n'
        record(ledger, head + line.format(1, 'a', '2022-07-08'))
        ledger.amend(make_plan(policy={'proof': 'sent'}), None, None, 0, Soket.day_parse('2022-07-09'), at('2022-07-09'))
        record(ledger, head + line.format(2, 'b', '2022-07-10') + line.format(3, 'c', '2022-07-08'))
        for each in (ledger, Soket.Ledger.open(path, Soket.LedgerFlags.READ_ONLY)):
            found = [each.find(None, '1', f'xa-{unit}', None).get_status(at('2022-07-12'), 0) for unit in 'abc']
            self.assertEqual(found, [Soket.Status.LATE, Soket.Status.ON_TIME, Soket.Status.LATE])


if __name__ == '__main__':
    unittest.main()
