# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The program as a user runs it: one call, its exit code, its answer and what it said."""
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest

PROGRAM = os.environ['SOKET_PROGRAM']
EXAMPLE = os.path.join(os.environ['SOKET_SRCDIR'], 'examples', 'ca-mau')


# What a slow machine is told of the progress of long work; no test asks for it by time.
PROGRESS = re.compile(r'^soket: [^\n]*… \d+ s\n', re.MULTILINE)


class Answer:
    def __init__(self, done):
        self.code = done.returncode
        self.out = done.stdout.decode('utf-8')
        self.err = PROGRESS.sub('', done.stderr.decode('utf-8'))

    @property
    def json(self):
        return json.loads(self.out)


class ProgramTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix='soket-test-')
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text):
        path = self.path(name)
        with open(path, 'wb') as f:
            f.write(text if isinstance(text, bytes) else text.encode('utf-8'))
        return path

    def plan(self, name='plan.json', **changes):
        plan = {'soket': 1, 'id': 'p', 'title': 'Sơ kết việc thử', 'symbol': '7-KH/TU',
                'issuer': 'btv', 'issued': '2026-03-02',
                'levels': [{'id': 'co-so', 'name': 'Cơ sở', 'rank': 1, 'deadline': 'trước ngày 21/3/2026'}],
                'units': [{'id': 'btv', 'name': 'Ban Thường vụ'},
                          {'id': 'a', 'code': '101', 'name': 'Đảng ủy xã A', 'kind': 'xã', 'level': 'co-so'},
                          {'id': 'b', 'code': '102', 'name': 'Đảng ủy xã B', 'kind': 'xã', 'level': 'co-so'},
                          {'id': 'c', 'code': '103', 'name': 'Đảng ủy xã C', 'kind': 'xã', 'level': 'co-so'}],
                'groups': [{'id': 'xa', 'name': 'Đảng ủy các xã', 'select': {'kind': 'xã'}}],
                'tasks': [{'id': 'I.1', 'title': 'Gửi báo cáo', 'leads': ['xa'], 'deliverable': 'report',
                           'recipient': 'btv', 'deadline': 'trước ngày 20/3/2026'},
                          {'id': 'I.2', 'title': 'Tổng hợp', 'leads': ['btv'], 'deliverable': 'report',
                           'recipient': 'btv', 'level': 'co-so'}]}
        plan.update(changes)
        return self.write(name, json.dumps(plan, ensure_ascii=False, indent=1))

    def run_it(self, *arguments, stdin=b'', **environment):
        done = subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, timeout=60,
                              env={**os.environ, **environment})
        return Answer(done)

    def good(self, *arguments, **more):
        answer = self.run_it(*arguments, **more)
        self.assertEqual((answer.code, answer.err), (0, ''), arguments)
        return answer

    def bad(self, code, *arguments, says=(), **more):
        answer = self.run_it(*arguments, **more)
        self.assertEqual(answer.code, code, (arguments, answer.out, answer.err))
        for words in (says,) if isinstance(says, str) else says:
            self.assertIn(words, answer.err)
        self.assertNotIn('CRITICAL', answer.err)
        return answer

    def ledger(self, **changes):
        ledger = self.path('ledger.soket')
        self.good('init', ledger, self.plan(**changes))
        return ledger

    def record(self, ledger, *arguments):
        return self.good('record', ledger, *arguments)

    def statuses(self, ledger, as_of, *more):
        rows = self.good('status', ledger, '--as-of', as_of, '--rows', '--json', *more).json['rows']
        return {(row['task'], row['unit']): row['status'] for row in rows}
