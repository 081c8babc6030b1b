# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket


class Rule(unittest.TestCase):
    def test_table(self):
        rules = [Soket.Rule.get_nth(i) for i in range(Soket.Rule.get_n_rules())]
        ids = [rule.get_id() for rule in rules]
        self.assertEqual(len(set(ids)), len(ids))
        self.assertIn('deadline-unresolved', ids)
        for rule in rules:
            with self.subTest(rule=rule.get_id()):
                self.assertNotEqual(rule.get_severity(), Soket.Severity.NONE)
                self.assertTrue(rule.get_title())
                self.assertGreater(len(rule.get_explanation()), 80)

    def test_find(self):
        self.assertEqual(Soket.Rule.find('term-mixed').get_id(), 'term-mixed')
        with self.assertRaises(GLib.Error) as caught:
            Soket.Rule.find('no-such')
        self.assertTrue(caught.exception.matches(Soket.CheckError.quark(), Soket.CheckError.NO_SUCH_RULE))
        self.assertIn('no-such', caught.exception.message)

    def test_json(self):
        rules = json.loads(Soket.rules_to_json(None))['rules']
        self.assertEqual(len(rules), Soket.Rule.get_n_rules())
        for rule in rules:
            self.assertEqual(list(rule), ['id', 'severity', 'title', 'explanation'])
        one = json.loads(Soket.rules_to_json('group-empty'))['rules']
        self.assertEqual([rule['id'] for rule in one], ['group-empty'])
        with self.assertRaises(GLib.Error):
            Soket.rules_to_json('no-such')


if __name__ == '__main__':
    unittest.main()
