# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import unittest
import urllib.parse

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

    def sarif(self, findings):
        """A log of SARIF 2.1.0, after what its standard requires was looked at."""
        log = json.loads(Soket.findings_to_sarif(findings))
        self.assertEqual(list(log), ['$schema', 'version', 'runs'])
        self.assertEqual(log['version'], '2.1.0')
        (run,) = log['runs']
        driver = run['tool']['driver']
        self.assertEqual(driver['name'], 'soket')
        self.assertEqual(len({rule['id'] for rule in driver['rules']}), Soket.Rule.get_n_rules())
        for rule in driver['rules']:
            self.assertEqual(set(rule), {'id', 'shortDescription', 'fullDescription', 'defaultConfiguration'})
            self.assertTrue(rule['shortDescription']['text'])
            self.assertTrue(rule['fullDescription']['text'])
            self.assertIn(rule['defaultConfiguration']['level'], ('error', 'warning', 'note'))
        for result in run['results']:
            self.assertEqual(set(result), {'ruleId', 'ruleIndex', 'level', 'message', 'locations'})
            self.assertEqual(driver['rules'][result['ruleIndex']]['id'], result['ruleId'])
            self.assertIn(result['level'], ('error', 'warning', 'note'))
            self.assertTrue(result['message']['text'])
            (location,) = result['locations']
            (logical,) = location['logicalLocations']
            self.assertTrue(logical['fullyQualifiedName'].startswith('/'))
        return run['results']

    def test_sarif(self):
        results = self.sarif(check(PLAN))
        findings = list(check(PLAN))
        self.assertEqual([result['ruleId'] for result in results], [finding.get_rule() for finding in findings])
        for result, finding in zip(results, findings):
            self.assertEqual(result['level'], Soket.Severity.to_string(finding.get_severity()))
            self.assertEqual(result['message']['text'], f'{finding.get_message()}; {finding.get_hint()}')
            physical = result['locations'][0]['physicalLocation']
            self.assertEqual(physical['region'], {'startLine': finding.get_line()})
            self.assertGreaterEqual(finding.get_line(), 1)

    def test_sarif_file_is_a_uri_reference(self):
        for file, uri in (('kế hoạch.json', 'k%E1%BA%BF%20ho%E1%BA%A1ch.json'), ('../a b/p#1?.json', '../a%20b/p%231%3F.json'),
                          ('c:p.json', 'c%3Ap.json'), ('100%.json', '100%25.json'), ('/tmp/ấp.json', 'file:///tmp/%E1%BA%A5p.json')):
            with self.subTest(file=file):
                for result in self.sarif(check(PLAN, file)):
                    found = result['locations'][0]['physicalLocation']['artifactLocation']['uri']
                    self.assertEqual(found, uri)
                    self.assertTrue(found.isascii())
                    parts = urllib.parse.urlsplit(found)
                    self.assertEqual(urllib.parse.unquote(parts.path), file)
                    self.assertEqual((parts.scheme, parts.query, parts.fragment), ('file' if file[0] == '/' else '', '', ''))

    def test_sarif_levels(self):
        checker = Soket.Checker.new()
        checker.set_severity('term-mixed', Soket.Severity.INFO)
        data = GLib.Bytes.new(json.dumps(PLAN, ensure_ascii=False).encode())
        results = self.sarif(checker.check(Soket.Plan.new_from_json(data, 'p.json')))
        self.assertEqual({result['level'] for result in results if result['ruleId'] == 'term-mixed'}, {'note'})
        self.assertEqual({result['level'] for result in results}, {'note', 'warning', 'error'})

    def test_sarif_of_nothing(self):
        self.assertEqual(self.sarif(Gio.ListStore.new(Soket.Finding)), [])


if __name__ == '__main__':
    unittest.main()
