# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What people and programs hand in by mistake, and what a disk does to a ledger."""
import json
import os
import sqlite3
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import ProgramTest  # noqa: E402

HEAD = 'kind,task,unit,at,recorded'
GOOD = 'submitted,I.1,a,2026-03-05,2026-03-05'
SQL = "x'; DROP TABLE events; --\"); DELETE FROM rows; /*"


class Times(ProgramTest):
    def record_row(self, ledger, columns, row):
        return 'record', ledger, '--from', self.write('e.csv', f'{columns}\n{row}\n')

    def test_out_of_order(self):
        ledger = self.ledger()
        for columns, row, says in (
                (HEAD + ',sent,received', 'submitted,I.1,a,2026-03-05,2026-03-09,2026-03-08,2026-03-06', 'sent later'),
                (HEAD + ',received', 'submitted,I.1,a,2026-03-05,2026-03-09,2026-03-18', '2026-03-18'),
                (HEAD, 'submitted,I.1,a,2026-03-10,2026-03-09', '2026-03-10'),
                (HEAD, 'submitted,I.1,a,2026-02-20,2026-03-05', 'was issued on'),
                (HEAD + ',until', 'extended,I.1,a,2026-03-05,2026-03-05,2026-03-12', 'which is earlier'),
                (HEAD, 'submitted,I.1,a,NaN,2026-03-09', 'NaN'),
                (HEAD, 'submitted,I.1,a,2026-03-05T25:00,2026-03-09', '25:00')):
            with self.subTest(row):
                self.bad(3, *self.record_row(ledger, columns, row), says=('e.csv:2: ', says))
        self.assertEqual(self.good('export', ledger).out, '')


class Tables(ProgramTest):
    def check_refused(self, name, text, says, code=3):
        ledger = getattr(self, 'kept', None) or self.ledger()
        self.kept = ledger
        with self.subTest(name):
            answer = self.bad(code, 'record', ledger, '--from', self.write(name, text), says=(name + ':', says))
            self.assertLess(len(answer.err), 2000)
            self.assertEqual(self.good('export', ledger).out, '')

    def test_no_table(self):
        for name, text, says in (
                ('empty.csv', b'', 'empty'), ('blank.csv', b'\r\n\n', 'empty'), ('bom.csv', b'\xef\xbb\xbf', 'empty'),
                ('nul.csv', f'{HEAD}\n{GOOD}'.encode().replace(b',a,', b',a\0b,'), '0x00'),
                ('latin.csv', f'{HEAD}\n{GOOD}'.encode().replace(b',a,', b',\xe1,'), '0xe1'),
                ('utf16.csv', f'\ufeff{HEAD}\n'.encode('utf-16-le'), 'UTF-8'),
                ('open.csv', f'{HEAD}\nsubmitted,I.1,a,"2026-03-05,2026-03-05\n', 'never closed'),
                ('twice.csv', f'{HEAD},at\n{GOOD},2026-03-06\n', '“at”'),
                ('nul.ndjson', b'{"kind":"noted","task":"I.1","unit":"a\0b"}\n', '0x00'),
                ('escape.ndjson', '{"kind":"noted","task":"I.1","unit":"a\\u0000b"}\n', 'escape'),
                ('deep.ndjson', '{"kind":"noted","content":' + '[' * 1000000, 'nested'),
                ('nan.ndjson', '{"kind":"noted","task":"I.1","unit":"a","content":{"indicators":{"x":NaN}}}\n', 'N'),
                ('large.ndjson', '{"kind":"noted","task":"I.1","unit":"a","content":{"indicators":{"x":1e999}}}\n', 'too large'),
                ('nan.csv', f'{HEAD},content\n{GOOD},"{{""indicators"":{{""x"":NaN}}}}"\n', 'content')):
            self.check_refused(name, text, says)
        answer = self.good('record', self.kept, '--from', self.write('e.ndjson', ''), '--json').json
        self.assertEqual(answer['recorded'], 0)
        answer = self.good('record', self.kept, '--from', self.write('head.csv', HEAD), '--json').json
        self.assertEqual(answer['recorded'], 0)

    def test_a_million_columns(self):
        names = ','.join(f'c{i}' for i in range(1000000))
        self.check_refused('named.csv', f'{HEAD},{names}\n{GOOD}\n', '“c0”')
        self.check_refused('unnamed.csv', HEAD + ',' * 1000000 + '\n', 'no column')
        self.check_refused('row.csv', f'{HEAD}\n{GOOD}' + ',' * 1000000, '1000005')

    def test_a_hundred_megabytes_in_one_line(self):
        line = b'x' * 100000000
        self.check_refused('line.csv', line, 'column')
        self.check_refused('line.ndjson', line, 'expected a value')

    def test_what_spreadsheets_write(self):
        ledger = self.ledger()
        text = f'\ufeffid,{HEAD},note\r\ne1,{GOOD},"nói ""xong"",\r\nrồi đi"\r\ne2,{GOOD},"ba\ndòng\n"\r\n'
        self.good('record', ledger, '--from', self.write('e.csv', text))
        events = [json.loads(line) for line in self.good('export', ledger).out.splitlines()]
        self.assertEqual([event['note'] for event in events], ['nói "xong",\r\nrồi đi', 'ba\ndòng'])
        self.bad(3, 'record', ledger, '--from', self.write('late.csv', text + f'e3,{GOOD},"x\r\ny"\r\ne4,sung,I.1,a,,,\r\n'),
                 says='late.csv:9: ')

    def test_a_long_note_comes_back(self):
        ledger = self.ledger()
        note = 'dài ' * 1000000
        self.good('record', ledger, '--from', self.write('e.csv', f'{HEAD},note\n{GOOD},{note}\n'))
        self.assertEqual(json.loads(self.good('export', ledger).out)['note'], note.rstrip())


class Content(ProgramTest):
    def test_an_id_with_other_content(self):
        ledger = self.ledger()
        text = f'id,{HEAD}\ne1,{GOOD}\ne1,submitted,I.1,b,2026-03-05,2026-03-05\n'
        self.bad(1, 'record', ledger, '--from', self.write('e.csv', text))
        answer = self.bad(1, 'record', ledger, '--from', self.path('e.csv'), '--json').json
        self.assertEqual((answer['recorded'], answer['duplicate'], answer['conflicts']), (0, 1, [{'line': 3, 'id': 'e1'}]))
        self.assertEqual(self.statuses(ledger, '2026-03-31')['I.1', 'b'], 'overdue')

    def test_sql_in_every_field(self):
        ledger = self.ledger()
        event = {'id': SQL, 'kind': 'submitted', 'task': 'I.1', 'unit': 'a', 'at': '2026-03-05', 'recorded': '2026-03-05',
                 'channel': SQL, 'document': SQL, 'actor': SQL, 'note': SQL, 'content': {'sections': {SQL: SQL}}}
        self.good('record', ledger, '--from', self.write('e.ndjson', json.dumps(event) + '\n'))
        back = json.loads(self.good('export', ledger).out)
        self.assertEqual({key: back[key] for key in event}, event)
        for key in ('kind', 'plan', 'task', 'unit', 'period', 'at', 'recorded', 'sent', 'received', 'until'):
            with self.subTest(key):
                line = json.dumps({**event, 'id': 'e2', key: SQL}) + '\n'
                self.bad(3, 'record', ledger, '--from', self.write('f.ndjson', line), says='f.ndjson:1: ')
        void = {**event, 'id': 'e3', 'kind': 'voided', 'of': SQL + 'y'}
        self.bad(3, 'record', ledger, '--from', self.write('f.ndjson', json.dumps(void)), says='f.ndjson:1: ')
        for words in (('status', ledger, '--plan', SQL), ('explain', ledger, '--task', SQL, '--unit', SQL)):
            self.assertNotEqual(self.run_it(*words).code, 0)
        self.assertEqual(len(self.good('export', ledger).out.splitlines()), 1)
        self.good('verify', ledger)


class Disk(ProgramTest):
    def test_a_deadline_that_was_turned(self):
        ledger = self.ledger()
        self.good('verify', ledger)
        db = sqlite3.connect(ledger)
        db.execute("update dues set due = replace (due, '2026-03-19', '2026-03-29')")
        self.assertGreater(db.execute('select changes()').fetchone()[0], 0)
        db.commit()
        db.close()
        self.bad(4, 'verify', ledger, says=('ledger.soket', 'damaged'))
        self.bad(4, 'verify', ledger, '--lang=vi', says='sổ bị hỏng')

    def test_a_file_that_was_cut(self):
        ledger = self.ledger()
        with open(ledger, 'r+b') as file:
            file.truncate(os.path.getsize(ledger) // 2)
        self.bad(4, 'status', ledger, says='ledger.soket')


if __name__ == '__main__':
    unittest.main()
