# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The verbs of a ledger on PostgreSQL answer as they do on a file."""
import os
import sys
import unittest

sys.path[:0] = [os.path.dirname(__file__), os.path.join(os.path.dirname(__file__), '..', 'support')]
from postgres import Server
from program import ProgramTest

EVENTS = '''id,kind,task,unit,at,recorded,until,of
e1,submitted,I.1,a,2026-03-18,2026-03-18,,
e2,extended,I.1,b,2026-03-18,2026-03-18,2026-03-25,
e3,submitted,I.1,c,2026-03-21,2026-03-21,,
e4,voided,I.1,c,2026-03-22,2026-03-22,,e3
'''


def setUpModule():
    global server
    server = Server()
    unittest.addModuleCleanup(server.close)


class Postgresql(ProgramTest):
    def test_verbs(self):
        plan, events = self.plan(), self.write('events.csv', EVENTS)
        # Not "now": the two are not asked in the same minute.
        then = ('--as-of', '2026-03-22', '--known-as-of', '2026-12-31')
        answers = []
        for place in (self.path('ledger.soket'), server.uri('các động từ')):
            said = [self.good('init', place, plan, '--json'), self.good('record', place, '--from', events, '--json'),
                    self.good('record', place, '--from', events, '--json'),
                    self.good('status', place, *then, '--rows', '--json'),
                    self.good('explain', place, '--task', 'I.1', '--unit', 'b', *then, '--json'),
                    self.good('export', place), self.good('verify', place, '--print-heads'),
                    self.bad(1, 'status', place, '--as-of', '2026-04-22', *then[2:], '--fail-overdue', '--json'),
                    self.bad(3, 'record', place, 'submitted', '--task', 'I.9', '--unit', 'a')]
            answers.append([answer.out for answer in said])
        self.assertEqual(answers[0], answers[1])

    def test_no_ledger_there(self):
        self.bad(4, 'status', server.uri('chưa có'), '--as-of', '2026-03-22', says='there is no ledger in this schema')
        self.bad(4, 'export', 'postgresql://127.0.0.1:1/x', says='127.0.0.1:1')


if __name__ == '__main__':
    unittest.main()
