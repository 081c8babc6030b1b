# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The last line of tools/test tells the truth."""
import json
import unittest

from house import SOURCE, run, temporary_tree

TOOL = SOURCE / 'tests' / 'support' / 'summary.py'
RUNS = [
    # stdout, result of the whole test, what is counted
    ('1..2\nok 1 /a\nok 2 /b\n', 'OK', '2 passed, 0 failed, 0 skipped'),
    ('ok 1 - a\nnot ok 2 - b\n', 'FAIL', '1 passed, 1 failed, 0 skipped'),
    ('ok 1 - a # SKIP no network\nok 2 - b\n', 'OK', '1 passed, 0 failed, 1 skipped'),
    ('ok 1 /a\nBail out! ERROR\n', 'ERROR', '1 passed, 1 failed, 0 skipped'),
    ('1..2\nok 1 /a\n', 'ERROR', '1 passed, 1 failed, 0 skipped'),
    ('ok 1 /a\n', 'TIMEOUT', '1 passed, 1 failed, 0 skipped'),
    ('ok 1 /a\nok 2 /b\n', 'FAIL', '2 passed, 1 failed, 0 skipped'),  # a leak: only the exit code says so
    ('', 'OK', '1 passed, 0 failed, 0 skipped'),
    ('', 'FAIL', '0 passed, 1 failed, 0 skipped'),
    ('', 'SKIP', '0 passed, 0 failed, 1 skipped'),
    ('# not ok inside a remark\nok 1 /a\x07\n', 'OK', '1 passed, 0 failed, 0 skipped'),
]


def log(*tests):
    return ''.join(json.dumps({'name': 'test', 'stdout': stdout, 'result': result, 'returncode': 1}) + '\n'
                   for stdout, result in tests)


class Summary(unittest.TestCase):
    def last_line(self, *logs):
        with temporary_tree({f'{i}.json': text for i, text in enumerate(logs)}) as folder:
            code, printed = run('/usr/bin/python3', TOOL, *[f'{folder}/{i}.json' for i in range(len(logs))])
        return code, printed.splitlines()[-1]

    def test_counts(self):
        for stdout, result, line in RUNS:
            with self.subTest(stdout=stdout, result=result):
                self.assertEqual(self.last_line(log((stdout, result)))[1], line)

    def test_exit_code(self):
        good, bad = log(('ok 1 a\n', 'OK')), log(('not ok 1 a\n', 'FAIL'))
        self.assertEqual(self.last_line(good, good), (0, '2 passed, 0 failed, 0 skipped'))
        self.assertEqual(self.last_line(good, bad), (1, '1 passed, 1 failed, 0 skipped'))
        self.assertEqual(self.last_line(good, 'broken'), (1, '1 passed, 1 failed, 0 skipped'))
        self.assertEqual(self.last_line(''), (1, '0 passed, 0 failed, 0 skipped'))

    def test_missing_log(self):
        code, printed = run('/usr/bin/python3', TOOL, '/nowhere/testlog.json')
        self.assertEqual((code, printed.splitlines()[-1]), (1, '0 passed, 1 failed, 0 skipped'))
