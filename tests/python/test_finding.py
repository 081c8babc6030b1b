# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import Gio, GLib, Soket

PLAN = {'soket': 1, 'id': 'p', 'title': 'Sơ kết', 'issued': '2026-04-06',
        'tasks': [{'id': 'II.1', 'title': 'Gửi báo cáo tổng kết', 'deliverable': 'report',
                   'deadline': 'trước ngày 31/4/2026'}]}


def check(plan, file='p.json'):
    data = GLib.Bytes.new(json.dumps(plan, ensure_ascii=False, indent=1).encode())
    return Soket.Checker.new().check(Soket.Plan.new_from_json(data, file))


class Finding(unittest.TestCase):
    def test_fields(self):
        findings = list(check(PLAN))
        self.assertEqual({finding.get_rule() for finding in findings},
                         {'term-mixed', 'recipient-missing', 'lead-missing', 'deadline-unresolved'})
        for finding in findings:
            with self.subTest(rule=finding.get_rule()):
                self.assertIn('II.1', finding.get_message())
                self.assertEqual(finding.get_file(), 'p.json')
                self.assertTrue(finding.get_path().startswith('/tasks/0/'))
                self.assertGreater(finding.get_line(), 5)
                self.assertTrue(finding.get_hint())
                self.assertIn(finding.get_severity(), (Soket.Severity.ERROR, Soket.Severity.WARNING))

    def test_words(self):
        self.assertEqual([Soket.Severity.to_string(s) for s in
                          (Soket.Severity.NONE, Soket.Severity.INFO, Soket.Severity.WARNING,
                           Soket.Severity.ERROR)], ['none', 'info', 'warning', 'error'])

    def test_json(self):
        findings = json.loads(Soket.findings_to_json(check(PLAN)))['findings']
        self.assertEqual(len(findings), 4)
        for finding in findings:
            self.assertEqual(list(finding), ['rule', 'severity', 'message', 'file', 'path', 'line', 'hint'])
        self.assertEqual(json.loads(Soket.findings_to_json(Gio.ListStore.new(Soket.Finding))), {'findings': []})

    def test_sarif(self):
        log = json.loads(Soket.findings_to_sarif(check(PLAN, 'kế hoạch.json')))
        self.assertEqual(log['version'], '2.1.0')
        (run,) = log['runs']
        rules = run['tool']['driver']['rules']
        self.assertEqual(len(rules), Soket.Rule.get_n_rules())
        self.assertEqual(len(run['results']), 4)
        for result in run['results']:
            self.assertEqual(rules[result['ruleIndex']]['id'], result['ruleId'])
            self.assertIn(result['level'], ('error', 'warning', 'note'))
            self.assertTrue(result['message']['text'])
            (location,) = result['locations']
            self.assertEqual(location['physicalLocation']['artifactLocation']['uri'],
                             'k%E1%BA%BF%20ho%E1%BA%A1ch.json')
            self.assertGreater(location['physicalLocation']['region']['startLine'], 0)


if __name__ == '__main__':
    unittest.main()
