# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Each rule of tests/semantics.md has a test, and the test is there."""
import re
import unittest

from house import SOURCE

TESTS = SOURCE / 'tests'


def list_rules():
    for line in (TESTS / 'semantics.md').read_text(encoding='utf-8').splitlines():
        cells = [cell.strip() for cell in line.strip('|').split(' | ')]
        if line.startswith('|') and len(cells) == 2 and cells[0] not in ('rule', '---'):
            yield cells


def list_c_tests():
    for path in TESTS.glob('*/test-*.c'):
        yield from re.findall(r'g_test_add\w* \("([^"]+)"', path.read_text(encoding='utf-8'))


def find_missing(tests, known):
    """A test in Python without a file is in that of the one before it."""
    file = None
    for test in re.split(r', ', tests):
        *named, name = test.split(' ')
        file = named[0] if named else file
        if name.startswith('/'):
            if name not in known:
                yield name
        elif not re.search(rf'^ +def {name}\(', (TESTS / file).read_text(encoding='utf-8'), re.M):
            yield test


class Semantics(unittest.TestCase):
    def test_each_rule_has_tests(self):
        known = set(list_c_tests())
        rules = list(list_rules())
        self.assertGreater(len(rules), 80)
        for rule, tests in rules:
            with self.subTest(rule):
                self.assertEqual(list(find_missing(tests, known)), [])

    def test_what_is_missing_is_found(self):
        self.assertEqual(list(find_missing('/no/such, house/test_semantics.py test_none, list_rules', {'/a/b'})),
                         ['/no/such', 'house/test_semantics.py test_none', 'list_rules'])


if __name__ == '__main__':
    unittest.main()
