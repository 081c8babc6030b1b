# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import os
import unittest
from pathlib import Path

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

RULES = Path(os.environ['SOKET_SRCDIR']) / 'tests' / 'data' / 'rules'


class Checker(unittest.TestCase):
    def check(self, checker, rule, kind):
        return list(checker.check(Soket.Plan.load(str(RULES / f'{rule}.{kind}.json'))))

    def test_examples(self):
        checker = Soket.Checker.new()
        for i in range(Soket.Rule.get_n_rules()):
            rule = Soket.Rule.get_nth(i).get_id()
            with self.subTest(rule=rule):
                self.assertEqual(self.check(checker, rule, 'good'), [])
                self.assertEqual({f.get_rule() for f in self.check(checker, rule, 'bad')}, {rule})

    def test_no_other_examples(self):
        ids = {Soket.Rule.get_nth(i).get_id() for i in range(Soket.Rule.get_n_rules())}
        self.assertEqual({path.name.split('.')[0] for path in RULES.iterdir()}, ids)

    def test_severity(self):
        checker = Soket.Checker.new()
        self.assertTrue(checker.set_severity('date-missing', Soket.Severity.INFO))
        (finding,) = self.check(checker, 'date-missing', 'bad')
        self.assertEqual(finding.get_severity(), Soket.Severity.INFO)
        checker.set_severity('date-missing', Soket.Severity.NONE)
        self.assertEqual(self.check(checker, 'date-missing', 'bad'), [])
        with self.assertRaises(GLib.Error) as caught:
            checker.set_severity('no-such', Soket.Severity.INFO)
        self.assertTrue(caught.exception.matches(Soket.CheckError.quark(), Soket.CheckError.NO_SUCH_RULE))

    def test_deadline_with_its_ground(self):
        # What stands in brackets behind a day is its ground; whatever it says, it is read.
        for ground in ('trước ngày bầu cử 95 ngày', 'ngày 11/12/2026', 'trước ngày 31/4/2026', '', '(', 'định kỳ',
                       'BD10', 'Điều 148', '95 ngày trước ngày 15/3/2027', 'hạn (cũ): 01/12/2026'):
            with self.subTest(ground=ground):
                plan = {'soket': 1, 'id': 'p', 'title': 'Sơ kết', 'issued': '2026-04-06', 'units': [{'id': 'u', 'name': 'Xã'}],
                        'tasks': [{'id': 'I.1', 'title': 'Dựng cổng chào', 'leads': ['u'],
                                   'deadline': f'Chậm nhất ngày 10/12/2026 ({ground})'}]}
                data = GLib.Bytes.new(json.dumps(plan, ensure_ascii=False).encode())
                findings = list(Soket.Checker.new().check(Soket.Plan.new_from_json(data, 'p.json')))
                self.assertLessEqual({finding.get_rule() for finding in findings}, {'deadline-unresolved'})
                for finding in findings:
                    self.assertIn(ground, finding.get_message())

    def test_units(self):
        checker = Soket.Checker.new()
        text = 'id,name,kind\nkhom-1,Chi bộ khóm 1,khóm\n'
        checker.set_units(Soket.Directory.new_from_csv(GLib.Bytes.new(text.encode()), 'khom.csv'))
        self.assertEqual(self.check(checker, 'group-empty', 'bad'), [])
        checker.set_units(None)
        self.assertEqual(len(self.check(checker, 'group-empty', 'bad')), 1)


if __name__ == '__main__':
    unittest.main()
