# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""init, adopt, record, export, status, explain, verify."""
import fcntl
import json
import os
import pty
import re
import sqlite3
import stat
import struct
import subprocess
import sys
import termios
import unicodedata
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import EXAMPLE, PROGRAM, ProgramTest  # noqa: E402


class Init(ProgramTest):
    def test_answer(self):
        answer = self.good('init', self.path('l.soket'), self.plan(), '--json').json
        self.assertEqual(set(answer), {'plan', 'units', 'added', 'kept', 'changed', 'ended', 'empty'})
        self.assertEqual((answer['plan'], answer['units'], answer['added'], answer['kept']), ('p', 4, 4, 0))

    def test_nothing_is_overwritten(self):
        ledger = self.ledger()
        before = self.good('export', ledger).out, os.path.getsize(ledger)
        self.bad(4, 'init', ledger, self.path('plan.json'), says='ledger.soket')
        self.assertEqual((self.good('export', ledger).out, os.path.getsize(ledger)), before)
        other = self.write('letter.txt', 'Kính gửi')
        self.bad(4, 'init', other, self.path('plan.json'))
        with open(other, encoding='utf-8') as f:
            self.assertEqual(f.read(), 'Kính gửi')
        self.bad(4, 'init', os.path.join(self.folder, 'none', 'l.soket'), self.path('plan.json'))

    def test_adopt(self):
        ledger = self.ledger()
        again = self.good('adopt', ledger, self.path('plan.json'), '--json').json
        self.assertEqual((again['added'], again['kept']), (0, 4))
        second = self.plan('second.json', id='q', title='Kế hoạch khác')
        self.assertEqual(self.good('adopt', ledger, second, '--json').json['added'], 4)
        totals = self.good('status', ledger, '--as-of', '2026-03-01', '--json').json['totals']
        self.assertEqual(totals['obligations'], 8)
        totals = self.good('status', ledger, '--as-of', '2026-03-01', '--plan', 'q', '--json').json['totals']
        self.assertEqual(totals['obligations'], 4)
        self.bad(2, 'status', ledger, '--plan', 'none', says='none')
        changed = self.plan('changed.json', title='Tên khác')
        self.bad(3, 'adopt', ledger, changed, says='amend')
        self.bad(3, 'record', ledger, 'submitted', '--task', 'I.1', '--unit', 'a', says='plan')

    def test_amend(self):
        ledger = self.ledger()
        changed = self.plan('changed.json', title='Tên khác')
        answer = self.good('amend', ledger, changed, '--effective', '2026-03-10', '--json').json
        self.assertEqual(set(answer), {'plan', 'units', 'added', 'kept', 'changed', 'ended', 'empty', 'moved'})
        self.assertEqual((answer['kept'], answer['moved']), (4, []))
        dropped = self.plan('dropped.json', tasks=[])
        self.assertIn('4', self.good('amend', ledger, dropped, '--effective', '2026-03-10', '--lang=vi').out)
        totals = self.good('status', ledger, '--as-of', '2026-03-11', '--json').json['totals']
        self.assertEqual(totals['ended'], 4)
        self.bad(3, 'record', ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-11', says='2026-03-10')
        self.bad(2, 'amend', ledger, changed, '--effective', '31/4/2026', says='--effective')

    def test_units(self):
        ledger = self.ledger()
        table = self.write('units.csv', 'id,name,until,successors\na,Đảng ủy xã A,2026-03-09,moi\nmoi,Đảng ủy xã Mới,,\n')
        answer = self.good('units', ledger, table, '--json').json
        self.assertEqual((answer['plan'], answer['added'], answer['ended']), (None, 1, 1))
        self.assertIn('Đảng ủy xã Mới', ' '.join(answer['moved']))
        again = self.good('units', ledger, table, '--json').json
        self.assertEqual((again['added'], again['ended'], again['moved']), (0, 0, []))
        self.bad(3, 'units', ledger, self.write('bad.csv', 'id,name,successors\nb,B,moi\n'), says='until')

    def test_backup(self):
        ledger, copy = self.ledger(), self.path('copy.soket')
        self.good('backup', ledger, copy)
        self.assertEqual(self.good('status', copy, '--as-of', '2026-03-11', '--json').json,
                         self.good('status', ledger, '--as-of', '2026-03-11', '--json').json)
        self.bad(4, 'backup', ledger, copy, says='copy.soket')

    def test_files_that_are_no_ledger(self):
        self.plan()
        empty, text = self.write('empty', ''), self.write('text', 'Kính gửi')
        foreign = self.path('foreign.db')
        with sqlite3.connect(foreign) as db:
            db.execute('create table x (y)')
        newer = self.ledger()
        with sqlite3.connect(newer) as db:
            db.execute('pragma user_version = 99')
        for path in (empty, text, foreign, newer, self.path('none.soket'), self.folder):
            for verb in (['status', path], ['verify', path], ['export', path], ['adopt', path, self.path('plan.json')],
                         ['record', path, 'submitted', '--task', 'I.1', '--unit', 'a'],
                         ['explain', path, '--task', 'I.1', '--unit', 'a']):
                with self.subTest(verb):
                    self.bad(4, *verb, says=path)
        self.assertFalse(os.path.exists(self.path('none.soket')))


    def test_names_that_keep_nothing(self):
        plan = self.plan()
        for name in ('', ':memory:', 'file:so?mode=memory', f'file://{self.path("so")}?mode=memory'):
            with self.subTest(name):
                self.bad(4, 'init', name, plan, says=name)
                self.bad(4, 'status', name, says=name)
        self.assertEqual(os.listdir(self.folder), ['plan.json'])

    def test_a_plan_that_is_damaged(self):
        ledger = self.ledger()
        with sqlite3.connect(ledger) as db:
            db.execute("update plans set json = replace(json, 'title', 'titel')")
        for verb in (['status', ledger], ['export', ledger], ['adopt', ledger, self.path('plan.json')]):
            with self.subTest(verb):
                self.bad(4, *verb, says=(ledger, 'damaged'))

    def test_units_of_two_sources(self):
        plan = self.plan()
        for text, says in (('id,name,parent\nd,Xã D,nobody\n', ('u.csv:2: ', 'nobody')),
                           ('id,name,successors\nd,Xã D,a;nobody\n', ('u.csv:2: ', 'nobody')),
                           ('id,name\nd,Xã D\nxa,Xã\n', ('u.csv:3: ', '“xa” (Xã)', '“xa” (Đảng ủy các xã)')),
                           ('id,name\na,Khác\n', ('u.csv:2: ', 'plan.json:'))):
            with self.subTest(text):
                self.bad(3, 'init', self.path('l.soket'), plan, '--units', self.write('u.csv', text), says=says)
                self.assertFalse(os.path.exists(self.path('l.soket')))
        units = self.write('u.csv', 'id,name,kind,parent\nd,Xã D,xã,btv\n')
        self.assertEqual(self.good('init', self.path('l.soket'), plan, '--units', units, '--json').json['added'], 5)

    def test_a_range_that_is_empty(self):
        task = {'id': 'I.1', 'title': 'Báo cáo', 'leads': ['a'], 'deadline': 'trước ngày 20 hằng tháng'}
        for more, arguments in (({'from': '2027-01-01'}, ()), ({'until': '2026-03-01'}, ()), ({}, ('--to', '2026-03-01'))):
            with self.subTest(more):
                plan = self.plan(tasks=[{**task, **more}])
                self.bad(3, 'init', self.path('l.soket'), plan, *arguments, says=(f'{plan}:', '/tasks/0/deadline'))
        plan = self.plan(tasks=[{**task, 'from': '2027-01-01'}])
        answer = self.good('init', self.path('l.soket'), plan, '--to', '2027-03-31', '--json').json
        self.assertEqual(answer['added'], 3)

    def test_a_leading_group_without_units(self):
        task = {'id': 'I.1', 'title': 'Gửi', 'leads': ['dk'], 'deadline': 'trước ngày 20/3/2026'}
        plan = self.plan(tasks=[task], groups=[{'id': 'dk', 'name': 'Đặc khu', 'select': {'kind': 'đặc khu'}}])
        answer = self.bad(3, 'init', self.path('l.soket'), plan, says='“dk” (Đặc khu)')
        self.assertRegex(answer.err, r'plan\.json:\d+: ')

    def test_text_in_another_form(self):
        with open(self.plan(tasks=[{'id': 'Mục 1', 'title': 'Gửi', 'leads': ['xa'], 'deadline': 'trước ngày 20/3/2026'}]),
                  encoding='utf-8') as f:
            plan = self.write('nfd.json', unicodedata.normalize('NFD', f.read()))
        ledger = self.path('l.soket')
        self.assertEqual(self.good('init', ledger, plan, '--json').json['added'], 3)
        for form, unit in (('NFC', 'a'), ('NFD', 'b')):
            task = unicodedata.normalize(form, 'Mục 1')
            self.record(ledger, 'submitted', '--task', task, '--unit', unit, '--at', '2026-03-10')
            self.good('explain', ledger, '--task', task, '--unit', unit)
        self.assertEqual(self.statuses(ledger, '2026-03-12')['Mục 1', 'b'], 'on-time')


class Record(ProgramTest):
    def test_postmark_decides_where_the_regime_says_so(self):
        for regime, status in (('civil-code-2015', 'late'), ('criminal-procedure-2015', 'on-time')):
            with self.subTest(regime):
                ledger = self.path(f'{regime}.soket')
                self.good('init', ledger, self.plan(policy={'regime': regime}))
                self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--sent', '2026-03-18',
                            '--received', '2026-03-23', '--at', '2026-03-23')
                self.assertEqual(self.statuses(ledger, '2026-03-31')['I.1', 'a'], status)
                said = self.good('explain', ledger, '--task', 'I.1', '--unit', 'a', '--as-of', '2026-03-20').out
                self.assertEqual('18/3/2026: ' in said, status == 'on-time', said)

    def test_a_duty_that_is_not_tracked(self):
        ledger = self.ledger(tasks=[{'id': 'I.9', 'title': 'Quán triệt', 'leads': ['a'], 'tracked': False}])
        for verb in (['explain', ledger], ['record', ledger, 'submitted']):
            self.bad(2 if verb[0] == 'explain' else 3, *verb, '--task', 'I.9', '--unit', 'a', says='not tracked')

    def test_statuses(self):
        ledger = self.ledger()
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-19T16:30')
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', '102', '--at', '20/3/2026 09:00')
        self.assertEqual(self.statuses(ledger, '2026-03-20'),
                         {('I.1', 'a'): 'on-time', ('I.1', 'b'): 'on-the-day', ('I.1', 'c'): 'due-soon',
                          ('I.2', 'btv'): 'due-soon'})
        self.assertEqual(self.statuses(ledger, '2026-03-21')['I.1', 'c'], 'overdue')
        self.assertEqual(self.statuses(ledger, '2026-03-19T16:29')['I.1', 'a'], 'due-soon')
        self.assertEqual(self.statuses(ledger, '2026-03-10')['I.1', 'a'], 'not-due')
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'đảng uỷ  xã C', '--at', '2026-03-25')
        self.assertEqual(self.statuses(ledger, '2026-03-25')['I.1', 'c'], 'late')

    def test_received_decides(self):
        ledger = self.ledger()
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-19', '--received', '2026-03-23')
        self.assertEqual(self.statuses(ledger, '2026-03-31')['I.1', 'a'], 'late')
        self.assertEqual(self.statuses(ledger, '2026-03-22')['I.1', 'a'], 'overdue')

    def test_returned_resubmitted_accepted(self):
        task = {'id': 'I.1', 'title': 'Gửi', 'leads': ['xa'], 'deadline': 'trước ngày 20/3/2026', 'acceptance': True}
        ledger = self.ledger(tasks=[task])
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-10')
        self.assertEqual(self.statuses(ledger, '2026-03-10')['I.1', 'a'], 'awaiting')
        self.record(ledger, 'returned', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-12')
        self.assertEqual(self.statuses(ledger, '2026-03-12')['I.1', 'a'], 'returned')
        self.assertEqual(self.statuses(ledger, '2026-03-11')['I.1', 'a'], 'awaiting')
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-18')
        self.record(ledger, 'accepted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-24')
        self.assertEqual(self.statuses(ledger, '2026-03-24')['I.1', 'a'], 'on-time')

    def test_extended_waived_voided_withdrawn_corrected(self):
        ledger = self.ledger()
        paper = ('--document', '12-CV/TU', '--note', 'bão')
        self.record(ledger, 'extended', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-18', '--until', '2026-03-27', *paper)
        self.record(ledger, 'waived', '--task', 'I.1', '--unit', 'b', '--at', '2026-03-18', *paper)
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'c', '--at', '2026-03-18', '--id', 'by-mistake')
        self.assertEqual(self.statuses(ledger, '2026-03-21'),
                         {('I.1', 'a'): 'not-due', ('I.1', 'b'): 'waived', ('I.1', 'c'): 'on-time', ('I.2', 'btv'): 'due-soon'})
        self.record(ledger, 'voided', '--task', 'I.1', '--unit', 'c', '--at', '2026-03-20', '--of', 'by-mistake')
        self.assertEqual(self.statuses(ledger, '2026-03-23')['I.1', 'c'], 'overdue')
        self.assertEqual(self.statuses(ledger, '2026-03-27')['I.1', 'a'], 'due-soon')
        self.assertEqual(self.statuses(ledger, '2026-03-28')['I.1', 'a'], 'overdue')
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-27T23:59')
        self.assertEqual(self.statuses(ledger, '2026-03-28')['I.1', 'a'], 'on-time')
        self.record(ledger, 'corrected', '--task', 'I.1', '--unit', 'a', '--at', '2026-04-02')
        self.assertEqual(self.statuses(ledger, '2026-04-03')['I.1', 'a'], 'on-time')
        self.record(ledger, 'withdrawn', '--task', 'I.1', '--unit', 'a', '--at', '2026-04-04')
        self.assertEqual(self.statuses(ledger, '2026-04-05')['I.1', 'a'], 'overdue')
        rows = self.good('status', ledger, '--as-of', '2026-03-29', '--json').json['overdue']
        self.assertEqual([(r['task'], r['unit'], r['due'], r['days_late']) for r in rows],
                         [('I.1', 'c', '2026-03-19', 9), ('I.2', 'btv', '2026-03-20', 8)])

    def test_next(self):
        ledger = self.ledger()
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-10')
        day = ('--as-of', '2026-03-16')
        rows = self.good('status', ledger, *day, '--next', '2', '--json').json['next']
        self.assertEqual([(r['task'], r['unit'], r['due'], r['days_left'], r['status']) for r in rows],
                         [('I.1', 'b', '2026-03-19', 3, 'due-soon'), ('I.1', 'c', '2026-03-19', 3, 'due-soon')])
        rows = self.good('status', ledger, *day, '--next', '9', '--json').json['next']
        self.assertEqual([r['unit'] for r in rows], ['b', 'c', 'btv'])
        self.assertNotIn('next', self.good('status', ledger, *day, '--json').json)
        text = self.good('status', ledger, *day, '--next', '2', '--lang=vi').out
        self.assertRegex(text, r'VIỆC ĐẾN HẠN TIẾP THEO\n.*\n(.*\n)*  19/3/2026 +3 \(3\)  Đảng ủy xã B  I\.1\n')
        self.assertIn('NEXT TO COME', self.good('status', ledger, *day, '--next', '1', '--lang=en').out)
        for n in ('0', '-1', 'x'):
            self.bad(2, 'status', ledger, f'--next={n}', says='--next' if n != 'x' else 'x')

    def test_newly_overdue_since(self):
        ledger = self.ledger()
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-10')
        day = ('--as-of', '2026-03-22')
        for since, newly in (('2026-03-20', [('I.1', 'b'), ('I.1', 'c'), ('I.2', 'btv')]), ('2026-03-21', [('I.2', 'btv')]),
                             ('2026-03-21T23:00', [('I.2', 'btv')]), ('2026-03-22', [])):
            with self.subTest(since):
                answer = self.good('status', ledger, *day, '--newly-overdue-since', since, '--json').json
                self.assertEqual([(r['task'], r['unit']) for r in answer['newly_overdue']], newly)
                self.assertEqual(len(answer['overdue']), 3)
                self.assertEqual(set(answer['overdue'][0]), {'plan', 'task', 'unit', 'period', 'due', 'days_late'})
        text = self.good('status', ledger, *day, '--newly-overdue-since', '2026-03-21', '--lang=vi').out
        listed = text[text.index('DANH SÁCH MỚI QUÁ HẠN'):]
        self.assertIn('(kể từ hết ngày 21/3/2026, tính đến hết ngày 22/3/2026)', listed)
        self.assertIn('Ban Thường vụ', listed)
        self.assertNotIn('Đảng ủy xã B', listed)
        text = self.good('status', ledger, *day, '--newly-overdue-since', '2026-03-22', '--lang=en').out
        self.assertIn('Nothing has become overdue since the end of 22/3/2026', text)
        self.bad(2, 'status', ledger, '--newly-overdue-since', '31/4/2026', says='--newly-overdue-since')

    def test_as_wide_as_the_terminal(self):
        ledger = self.ledger()
        for columns in (80, 100):
            parent, child = pty.openpty()
            fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack('HHHH', 25, columns, 0, 0))
            with open(parent, 'rb', buffering=0) as screen:
                program = subprocess.Popen([PROGRAM, 'status', ledger, '--as-of', '2026-03-25', '--by', 'task'],
                                           stdout=child)
                os.close(child)
                shown = b''
                try:
                    while part := screen.read(4096):
                        shown += part
                except OSError:  # EIO: the program has closed its end
                    pass
                self.assertEqual(program.wait(), 0)
            widest = max(map(len, shown.decode('utf-8').replace('\r', '').splitlines()))
            self.assertLessEqual(widest, columns)
            self.assertGreater(widest, columns - 15)

    def test_which_plan_and_which_unit(self):
        ledger = self.ledger(units=[
            {'id': 'btv', 'name': 'Ban Thường vụ'}, {'id': 'b', 'name': 'Huyện B'}, {'id': 'c', 'name': 'Huyện C'},
            {'id': 'b1', 'name': 'Xã Một', 'kind': 'xã', 'parent': 'b', 'level': 'co-so'},
            {'id': 'c1', 'name': 'Xã Một', 'kind': 'xã', 'parent': 'c', 'level': 'co-so'}])
        self.bad(2, 'status', ledger, '--plan', 'none', says=('“none”', 'it holds: p'))
        self.bad(2, 'agenda', ledger, '--unit', 'xã một', says=('b1 (Xã Một, Huyện B)', 'c1 (Xã Một, Huyện C)'))
        said = self.good('explain', ledger, '--task', 'I.1', '--unit', 'c1', '--as-of', '2026-03-16').out
        self.assertIn('Unit: Xã Một (c1, Huyện C)\n', said)
        self.assertIn('there is time until 19/3/2026: 3 days, 3 of them worked\n', said)
        for day, says in (('2026-03-19', 'there is time until 19/3/2026, the same day\n'),
                          ('2026-03-20', '19/3/2026 was the last day; 20/3/2026 is the very day named by “before”\n')):
            self.assertIn(says, self.good('explain', ledger, '--task', 'I.1', '--unit', 'c1', '--as-of', day).out)
        self.assertIn('(c1, Huyện C) (as of', self.good('agenda', ledger, '--unit', 'c1', '--as-of', '2026-03-16').out)

    def test_what_to_do_about_a_conflict(self):
        ledger = self.ledger()
        head = 'id,kind,task,unit,at,note\n'
        first = self.write('1.csv', head + 'e1,noted,I.1,a,2026-03-10,một\n')
        other = self.write('2.csv', head + 'e0,noted,I.1,a,2026-03-10,không\ne1,noted,I.1,a,2026-03-10,hai\n')
        self.good('record', ledger, '--from', first)
        answer = self.run_it('record', ledger, '--from', other)
        self.assertEqual(answer.code, 1)
        self.assertIn(f'Conflict: {other}:3: the ledger has another event with the id “e1”, and keeps it; ', answer.out)
        self.assertIn('an id of its own', answer.out)

    def test_names_without_accents(self):
        ledger = self.ledger()
        self.bad(2, 'explain', ledger, '--task', 'I.1', '--unit', 'dang uy xa C', says='“c” (Đảng ủy xã C)')
        self.bad(3, 'record', ledger, 'submitted', '--task', 'I.1', '--unit', 'Dang Uy xã B', says='“b” (Đảng ủy xã B)')
        answer = self.bad(2, 'explain', ledger, '--task', 'I.1', '--unit', 'Sở Tài chính')
        self.assertNotIn('nearest', answer.err)

    def test_why_it_is_not_counted(self):
        ledger = self.ledger()
        paper = ('--document', '12-CV/TU', '--at', '2026-03-05')
        self.record(ledger, 'waived', '--task', 'I.1', '--unit', 'a', *paper)
        self.record(ledger, 'suspended', '--task', 'I.1', '--unit', 'b', '--at', '2026-03-06')
        self.good('amend', ledger, self.plan('changed.json', tasks=[]), '--effective', '2026-03-10')
        for unit, day, says in (('a', '2026-03-08', 'Waived: by 12-CV/TU, since 05/3/2026\n'),
                                ('b', '2026-03-08', 'Suspended: since 06/3/2026\n'),
                                ('c', '2026-03-10', 'No longer followed: the amendment 7-KH/TU ended it from 10/3/2026 on\n')):
            with self.subTest(unit):
                self.assertIn(says, self.good('explain', ledger, '--task', 'I.1', '--unit', unit, '--as-of', day).out)

    def test_a_unit_that_is_merged(self):
        ledger = self.ledger()
        self.good('units', ledger, self.write('u.csv', 'id,name,kind,level,until,successors\n'
                                                       'a,Đảng ủy xã A,xã,co-so,2026-03-09,b\n'))
        said = self.good('explain', ledger, '--task', 'I.1', '--unit', 'a', '--as-of', '2026-03-12').out
        self.assertIn('No longer followed: a change of units ended it from 10/3/2026 on\n', said)

    def test_the_list_after_an_amendment(self):
        task = {'id': 'I.1', 'title': 'Gửi báo cáo', 'leads': ['xa'], 'deadline': 'trước ngày 20/3/2026'}
        ledger = self.ledger(tasks=[task])
        later = self.plan('later.json', tasks=[{**task, 'deadline': 'chậm nhất ngày 24/3/2026'}])
        self.good('amend', ledger, later, '--effective', '2026-03-10')
        self.record(ledger, 'noted', '--task', 'I.1', '--unit', 'b', '--at', '2026-03-26', '--note', 'Đang ký')
        text = self.good('status', ledger, '--as-of', '2026-03-26', '--rows').out
        listed, rules = text[text.index('OVERDUE)'):].split('HOW THE DEADLINES')
        self.assertEqual(len(re.findall(r' I\.1 +24/3/2026 +2 +0', listed)), 3)
        self.assertRegex(listed, r'xã B .* Đang ký\n')
        self.assertIn('“Not later than 2026-03-24”', rules)
        self.assertNotIn('2026-03-20', rules)
        before = self.good('status', ledger, '--as-of', '2026-03-09', '--rows').out
        self.assertIn('before 20/3/2026', before)

    def test_an_amendment_that_moves_much(self):
        many = [{'id': f'x{i}', 'name': f'Đảng ủy xã {i}', 'kind': 'xã'} for i in range(25)]
        task = {'id': 'I.1', 'title': 'Gửi báo cáo', 'leads': ['xa'], 'deadline': 'trước ngày 20/3/2026'}
        ledger = self.ledger(units=[{'id': 'btv', 'name': 'Ban Thường vụ'}, *many], tasks=[task], levels=[])
        later = self.plan('later.json', units=[{'id': 'btv', 'name': 'Ban Thường vụ'}, *many], levels=[],
                          tasks=[{**task, 'deadline': 'trước ngày 22/3/2026'}])
        lines = self.good('amend', ledger, later, '--effective', '2026-03-10').out.splitlines()
        self.assertEqual(len(lines), 22)
        self.assertEqual(lines[20], '… lines more: 5; --json has all')

    def test_agenda(self):
        ledger = self.ledger(tasks=[
            {'id': 'I.1', 'title': 'Gửi', 'leads': ['xa'], 'followers': ['btv'], 'deadline': 'trước ngày 20/3/2026'},
            {'id': 'I.2', 'title': 'Tổng hợp', 'leads': ['btv'], 'with': ['a'], 'deadline': 'trước ngày 01/4/2026'}])
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-18')
        day = ('--as-of', '2026-03-25', '--json')
        answer = self.good('agenda', ledger, '--unit', 'btv', *day).json
        self.assertEqual([(row['task'], row['due'], row['status']) for row in answer['owes']],
                         [('I.2', '2026-03-31', 'not-due')])
        self.assertEqual([(row['obligations'], row['done'], row['overdue']) for row in answer['follows']], [(3, 1, 2)])
        answer = self.good('agenda', ledger, '--unit', 'Đảng ủy xã A', '--from', '2026-03-20', *day).json
        self.assertEqual([len(answer[key]) for key in ('owes', 'coordinates', 'follows')], [0, 1, 0])
        self.assertIn('1/3 (33,3%)', self.good('agenda', ledger, '--unit', 'btv', '--as-of', '2026-03-25', '--lang=vi').out)
        self.bad(2, 'agenda', ledger, says='--unit')
        self.bad(2, 'agenda', ledger, '--unit', 'none', says='none')
        self.bad(2, 'agenda', ledger, '--unit', 'a', '--to', '31/4/2026', says='--to')

    def test_what_if(self):
        ledger = self.ledger()
        before = self.good('export', ledger).out
        self.assertEqual(self.statuses(ledger, '2026-03-20', '--what-if')[('I.1', 'a')], 'due-soon')
        late = ('--as-of', '2026-03-21', '--what-if', '--before', 'inclusive')
        answer = self.good('status', ledger, *late, '--json').json
        self.assertEqual(answer['totals']['overdue'], 3)
        rows = self.good('status', ledger, *late, '--rows', '--json').json['rows']
        self.assertEqual({row['due'] for row in rows if row['task'] == 'I.1'}, {'2026-03-20'})
        rows = self.good('status', ledger, '--as-of', '2026-03-21', '--rows', '--json').json['rows']
        self.assertEqual({row['due'] for row in rows if row['task'] == 'I.1'}, {'2026-03-19'})
        self.bad(2, 'status', ledger, '--what-if', '--roll', 'sideways', says='sideways')
        self.assertEqual(self.good('export', ledger).out, before)

    def test_what_if_of_several(self):
        """What the options do not say stays for each plan as it was adopted."""
        ledger = self.ledger()
        second = self.plan('second.json', id='q', title='Kế hoạch khác')
        self.good('adopt', ledger, second, '--before', 'inclusive')

        def dues(*options):
            rows = self.good('status', ledger, '--as-of', '2026-03-21', '--rows', '--json', *options).json['rows']
            return {row['plan']: row['due'] for row in rows if row['task'] == 'I.1'}

        self.assertEqual(dues(), {'p': '2026-03-19', 'q': '2026-03-20'})
        self.assertEqual(dues('--what-if', '--roll', 'keep'), {'p': '2026-03-19', 'q': '2026-03-20'})
        self.assertEqual(dues('--what-if', '--before', 'exclusive'), {'p': '2026-03-19', 'q': '2026-03-19'})
        self.assertEqual(dues('--what-if', '--before', 'inclusive', '--plan', 'p'), {'p': '2026-03-20'})

    def test_known_time(self):
        ledger = self.ledger()
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-19', '--recorded', '2026-03-25')
        self.assertEqual(self.statuses(ledger, '2026-03-26', '--known-as-of', '2026-03-24')['I.1', 'a'], 'overdue')
        self.assertEqual(self.statuses(ledger, '2026-03-26', '--known-as-of', '2026-03-25')['I.1', 'a'], 'on-time')

    def test_the_same_event_twice(self):
        ledger = self.ledger()
        words = ('submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-19', '--id', 'e1')
        self.assertEqual(self.good('record', ledger, *words, '--json').json,
                         {'recorded': 1, 'duplicate': 0, 'conflicts': [], 'refused': []})
        self.assertEqual(self.good('record', ledger, *words, '--json').json['duplicate'], 1)
        other = self.bad(1, 'record', ledger, *words[:-4], '--at', '2026-03-20', '--id', 'e1', '--json').json
        self.assertEqual((other['recorded'], len(other['conflicts'])), (0, 1))
        self.assertEqual(len(self.good('export', ledger).out.splitlines()), 1)

    def test_several_units_at_once(self):
        ledger = self.ledger()
        answer = self.good('record', ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--unit', 'b', '--at', '2026-03-19', '--json')
        self.assertEqual(answer.json['recorded'], 2)
        self.bad(3, 'record', ledger, 'submitted', '--task', 'I.1', '--unit', 'c', '--unit', 'nobody', '--at', '2026-03-19', says='nobody')
        self.assertEqual(len(self.good('export', ledger).out.splitlines()), 2)

    def test_a_group_is_extended_at_once(self):
        ledger = self.ledger()
        answer = self.good('record', ledger, 'extended', '--task', 'I.1', '--unit', 'xa', '--until', '2026-04-01',
                           '--document', '9-CV/TU', '--id', 'x', '--at', '2026-03-15', '--json').json
        self.assertEqual(answer['recorded'], 3)
        ids = [json.loads(line)['id'] for line in self.good('export', ledger).out.splitlines()]
        self.assertEqual(sorted(ids), ['x#a', 'x#b', 'x#c'])
        self.bad(3, 'record', ledger, 'submitted', '--task', 'I.1', '--unit', 'xa', '--at', '2026-03-15')

    def test_refused(self):
        ledger = self.ledger()
        at = ('--at', '2026-03-19')
        for code, words, says in (
                (3, ('submitted', '--task', 'I.9', '--unit', 'a', *at), 'I.9'),
                (3, ('submitted', '--task', 'I.1', '--unit', 'z', *at), 'z'),
                (3, ('submitted', '--task', 'I.1', '--unit', 'btv', *at), 'btv'),
                (3, ('submitted', '--task', 'I.1', '--unit', 'a', '--at', '2150-01-01'), '2150-01-01'),
                (3, ('submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-04-31'), '31'),
                (3, ('submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-19T08:00Z'), 'UTC+7'),
                (3, ('submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-19', '--recorded', '2026-03-18'), '2026-03-19'),
                (3, ('extended', '--task', 'I.1', '--unit', 'a', *at), 'until'),
                (3, ('voided', '--task', 'I.1', '--unit', 'a', *at), 'of'),
                (3, ('voided', '--task', 'I.1', '--unit', 'a', *at, '--of', 'none'), 'none'),
                (2, ('sent', '--task', 'I.1', '--unit', 'a', *at), 'submitted'),
                (2, ('submitted', '--task', '', '--unit', 'a', *at), 'no value'),
                (2, ('submitted', '--task', 'I.1', '--unit', '', *at), 'no value'),
                (2, ('submitted', '--task', 'I.1', '--unit', 'a', '--unit', '', *at), 'no value'),
                (2, ('submitted', '--task', 'I.1', '--unit', 'a', '--at', ''), 'no value'),
                (2, ('submitted', '--task', 'I.1', '--unit', 'a', '--unit', 'b', '--id', 'x', *at), '--id'),
                (2, ('submitted', '--unit', 'a', *at), '--task'),
                (2, ('submitted', '--task', 'I.1', *at), '--unit'),
                (2, ('--from', 'x.csv', '--task', 'I.1'), '--from')):
            with self.subTest(words):
                self.bad(code, 'record', ledger, *words, says=says)
        self.assertEqual(self.good('export', ledger).out, '')

    def test_files_are_taken_whole_or_not_at_all(self):
        ledger = self.ledger()
        good = 'id,kind,task,unit,at\n1,submitted,I.1,a,2026-03-19\n2,submitted,I.1,b,2026-03-19\n'
        for row, says in (('3,submitted,I.1,nobody,2026-03-19\n', 'e.csv:4'), ('3,submitted,I.1,c,31/4/2026\n', 'e.csv:4'),
                          ('3,sung,I.1,c,2026-03-19\n', 'sung'), ('3,submitted\n', 'e.csv:4'),
                          ('3,submitted,I.1,c,2190-01-01\n', 'e.csv:4')):
            with self.subTest(row):
                self.bad(3, 'record', ledger, '--from', self.write('e.csv', good + row), says=says)
                self.assertEqual(self.good('export', ledger).out, '')
        path = self.write('e.csv', good + '3,submitted,I.1,nobody,2026-03-19\n')
        answer = self.bad(1, 'record', ledger, '--from', path, '--partial', '--json').json
        self.assertEqual((answer['recorded'], [r['line'] for r in answer['refused']]), (2, [4]))
        answer = self.good('record', ledger, '--from', self.write('e.csv', good), '--json').json
        self.assertEqual((answer['recorded'], answer['duplicate']), (0, 2))
        self.bad(3, 'record', ledger, '--from', self.write('x.csv', 'kind,task,unit,colour\nsubmitted,I.1,c,red\n'), says='colour')
        self.good('record', ledger, '--from', self.write('x.csv', 'kind,task,unit,at,colour\nsubmitted,I.1,c,2026-03-19,red\n'), '--ignore-extra')
        self.bad(3, 'record', ledger, '--from', self.path('none.csv'))
        self.bad(3, 'record', ledger, '--from', self.write('x.ndjson', '{"kind":"submitted"'), says='x.ndjson:1')
        self.bad(3, 'record', ledger, '--from', self.write('x.ndjson', '[' * 100000))
        self.bad(3, 'record', ledger, '--from', self.write('b.csv', good.encode() + b'4,submitted,I.1,\xff,2026-03-19\n'), says='b.csv')

    def test_no_control_character_reaches_the_terminal(self):
        answer = self.bad(3, 'record', self.ledger(), 'submitted', '--task', 'I.1', '--unit', 'x\x1b[31m\x07', '--at', '2026-03-19')
        self.assertNotIn('\x1b', answer.err)
        self.assertNotIn('\x07', answer.err)

    def test_files_as_spreadsheets_write_them(self):
        ledger = self.ledger()
        text = '\ufeffunit;at;task;kind\r\n"Đảng ủy xã A";19/3/2026 08:05;I.1;submitted\r\n'
        self.good('record', ledger, '--from', self.write('e.csv', text))
        self.assertEqual(json.loads(self.good('export', ledger).out)['at'], '2026-03-19T08:05')

    def test_words_of_an_event_in_quotation_marks(self):
        tasks = [{'id': 'I.1', 'title': 'Gửi báo cáo', 'leads': ['a', 'b'], 'deadline': 'P5D after:"họp đoàn"'}]
        self.good('init', self.path('q.soket'), self.plan('q.json', tasks=tasks))
        self.assertEqual(self.statuses(self.path('q.soket'), '2026-03-31')['I.1', 'b'], 'undated')
        self.record(self.path('q.soket'), 'occurred', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-19', '--event', 'Họp đoàn')
        self.assertEqual(self.statuses(self.path('q.soket'), '2026-03-31')['I.1', 'b'], 'overdue')

    def test_from_standard_input(self):
        ledger = self.ledger()
        line = b'{"kind":"submitted","task":"I.1","unit":"a","at":"2026-03-19"}\n'
        self.good('record', ledger, '--from', '-', stdin=line)
        self.assertEqual(self.statuses(ledger, '2026-03-31')['I.1', 'a'], 'on-time')

    def test_export_and_import_give_the_same(self):
        ledger, copy = self.ledger(), self.path('copy.soket')
        for words in (('submitted', '--unit', 'a', '--at', '2026-03-18', '--note', 'một "ghi chú", hai'),
                      ('returned', '--unit', 'a', '--at', '2026-03-20T10:00', '--until', '2026-03-24'),
                      ('submitted', '--unit', 'a', '--at', '2026-03-24', '--received', '2026-03-24T09:00'),
                      ('extended', '--unit', 'b', '--at', '2026-03-18', '--until', '2026-03-27T17:00', '--document', '5-CV/TU')):
            self.record(ledger, *words, '--task', 'I.1')
        events = self.good('export', ledger).out
        lines = events.splitlines()
        self.good('init', copy, self.path('plan.json'))
        self.good('record', copy, '--from', self.write('e.ndjson', '\n'.join(reversed(lines)) + '\n'))
        self.assertEqual(sorted(self.good('export', copy).out.splitlines()), sorted(lines))
        for day in ('2026-03-18', '2026-03-20', '2026-03-25', '2026-04-01'):
            self.assertEqual(self.statuses(copy, day), self.statuses(ledger, day))
        self.good('export', ledger, '-o', self.path('out.ndjson'))
        with open(self.path('out.ndjson'), encoding='utf-8') as f:
            self.assertEqual(f.read(), events)
        os.symlink(self.path('out.ndjson'), self.path('link'))
        self.good('export', ledger, '-o', self.path('link'))
        self.assertTrue(os.path.islink(self.path('link')), 'a link was replaced by a file')
        full = os.stat('/dev/full')
        self.bad(4, 'export', ledger, '-o', '/dev/full', says='/dev/full')
        self.assertEqual(os.stat('/dev/full').st_ino, full.st_ino, 'a device was replaced by a file')

    def test_a_ledger_that_cannot_be_written(self):
        ledger = self.ledger()
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-19')
        before = self.good('export', ledger).out
        script = 'ulimit -f 8; trap "" XFSZ; exec "$@"'
        rows = 'id,kind,task,unit,at,note\n' + ''.join(f'n{i},noted,I.1,a,2026-03-19,{"x" * 200}\n' for i in range(5000))
        path = self.write('big.csv', rows)
        done = subprocess.run(['bash', '-c', script, 'bash', PROGRAM, 'record', ledger, '--from', path], capture_output=True)
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertIn(b'ledger.soket', done.stderr)
        self.assertEqual(self.good('export', ledger).out, before)
        self.good('verify', ledger)

    def test_a_read_only_ledger_can_be_read(self):
        ledger = self.ledger()
        os.chmod(ledger, stat.S_IRUSR)
        self.addCleanup(os.chmod, ledger, stat.S_IRUSR | stat.S_IWUSR)
        self.assertEqual(self.good('status', ledger, '--json').json['totals']['obligations'], 4)


class Status(ProgramTest):
    STATUSES = {'not-due', 'due-soon', 'overdue', 'on-time', 'on-the-day', 'late', 'returned', 'awaiting', 'suspended',
                'waived', 'undated', 'ended', 'done'}

    def test_keys(self):
        ledger = self.ledger()
        answer = self.good('status', ledger, '--as-of', '2026-03-31', '--json').json
        self.assertEqual(set(answer), {'as_of', 'known_as_of', 'totals', 'table', 'rates', 'rows', 'overdue'})
        self.assertEqual(set(answer['totals']), self.STATUSES | {'obligations'})
        self.assertEqual(answer['rates'], {'completeness': {'n': 0, 'of': 4}, 'timeliness': {'n': 0, 'of': 4}})
        self.assertEqual(answer['totals']['overdue'], 4)
        self.assertEqual(len(answer['overdue']), 4)
        for row in answer['overdue']:
            self.assertEqual(set(row), {'plan', 'task', 'unit', 'period', 'due', 'days_late'})
        rows = self.good('status', ledger, '--as-of', '2026-03-31', '--rows', '--json').json['rows']
        for row in rows:
            self.assertEqual(set(row), {'plan', 'task', 'unit', 'period', 'status', 'due'})

    def test_by(self):
        ledger = self.ledger()
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-19')
        for by, keys in (('task', ['I.1', 'I.2']), ('unit', ['a', 'b', 'c', 'btv']), ('level', ['co-so'])):
            rows = self.good('status', ledger, '--as-of', '2026-03-31', '--by', by, '--json').json['rows']
            self.assertCountEqual([row['key'] for row in rows], keys)
            self.assertEqual(sum(row['obligations'] for row in rows), 4)
            for row in rows:
                self.assertEqual(set(row), self.STATUSES | {'key', 'name', 'obligations', 'rates'})
        self.bad(2, 'status', ledger, '--by', 'colour', says='parent')

    def test_fail_overdue(self):
        ledger = self.ledger()
        self.good('status', ledger, '--as-of', '2026-03-20', '--fail-overdue')
        self.bad(1, 'status', ledger, '--as-of', '2026-03-22', '--fail-overdue')
        self.good('status', ledger, '--as-of', '2026-03-22')
        self.bad(2, 'status', ledger, '--as-of', '2026-02-30', says='--as-of')

    def test_the_official_words(self):
        ledger = self.ledger()
        out = self.good('status', ledger, '--as-of', '2026-03-31T17:00', '--lang=vi').out
        for words in ('Hoàn thành đúng hạn', 'Hoàn thành quá hạn', 'Đang thực hiện, còn trong hạn',
                      'Chưa hoàn thành, quá hạn', 'DANH SÁCH ĐƠN VỊ CHƯA GỬI BÁO CÁO (QUÁ HẠN)',
                      'tính đến 17 giờ 00, ngày 31/3/2026', 'Đảng ủy xã A', '19/3/2026', '0/4 (0,0%)'):
            self.assertIn(words, out)

    def test_explain(self):
        ledger = self.ledger()
        self.record(ledger, 'extended', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-18', '--until', '2026-03-27', '--document', '12-CV/TU')
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-26')
        out = self.good('explain', ledger, '--task', 'I.1', '--unit', 'Đảng ủy xã A', '--as-of', '2026-04-01', '--lang=vi').out
        for words in ('Gửi báo cáo', '20/3/2026', '12-CV/TU', '27/3/2026', '26/3/2026', 'Đã gửi đúng hạn'):
            self.assertIn(words, out)
        self.good('explain', ledger, '--task', 'I.1', '--unit', 'a', '--json').json
        self.bad(2, 'explain', ledger, '--task', 'I.1', '--unit', 'nobody', says='nobody')
        self.bad(2, 'explain', ledger, '--task', 'I.1')

    def test_verify(self):
        ledger = self.ledger()
        self.assertEqual(self.good('verify', ledger, '--json').json, {'ok': True, 'events': 0, 'first_bad': None})
        for unit in 'abc':
            self.record(ledger, 'submitted', '--task', 'I.1', '--unit', unit, '--at', '2026-03-19', '--id', f'e-{unit}')
        heads = self.write('heads', self.good('verify', ledger, '--print-heads').out)
        self.assertEqual(self.good('verify', ledger, '--head', heads, '--json').json['events'], 3)
        with sqlite3.connect(ledger) as db:
            triggers = db.execute("select name from sqlite_master where type = 'trigger'").fetchall()
            self.assertRaises(sqlite3.Error, db.execute, 'delete from log')
            for name, in triggers:
                db.execute(f'drop trigger "{name}"')
            db.execute("delete from log where id = 'e-c'")
        db.close()
        self.bad(1, 'verify', ledger, '--head', heads)
        answer = self.run_it('verify', ledger, '--head', heads, '--json')
        self.assertEqual((answer.code, answer.json['ok']), (1, False))

    def test_the_example_end_to_end(self):
        ledger = self.path('l.soket')
        self.good('init', ledger, os.path.join(EXAMPLE, 'plan.json'), '--units', os.path.join(EXAMPLE, 'units.csv'))
        events = os.path.join(EXAMPLE, 'events.csv')
        first = self.good('record', ledger, '--from', events, '--json').json
        self.assertEqual((first['duplicate'], first['conflicts'], first['refused']), (0, [], []))
        self.assertEqual(self.good('record', ledger, '--from', events, '--json').json,
                         {'recorded': 0, 'duplicate': first['recorded'], 'conflicts': [], 'refused': []})
        totals = self.good('status', ledger, '--as-of', '2026-07-15', '--json').json['totals']
        for status in ('on-time', 'on-the-day', 'late', 'returned', 'overdue', 'waived'):
            self.assertGreater(totals[status], 0, status)
        self.assertEqual(sum(totals[status] for status in self.STATUSES), totals['obligations'])
        self.good('verify', ledger)


if __name__ == '__main__':
    unittest.main()
