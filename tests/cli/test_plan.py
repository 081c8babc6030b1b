# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""check, rules, obligations, and plans that are refused."""
import json
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import EXAMPLE, ProgramTest  # noqa: E402

RULES = {'date-missing', 'deadline-missing', 'deadline-unresolved', 'deadline-before-issued', 'task-after-level',
         'lead-missing', 'recipient-missing', 'basis-after-issued', 'section-duplicate', 'group-empty', 'term-mixed',
         'attachment-absent', 'task-missing', 'text-converted', 'value-unsure', 'document-remark'}


class Check(ProgramTest):
    def found(self, answer):
        return {finding['rule'] for finding in answer.json['findings']}

    def test_a_good_plan(self):
        self.assertEqual(self.good('check', self.plan(), '--json').json, {'findings': []})
        self.good('check', os.path.join(EXAMPLE, 'plan.json'), '--units', os.path.join(EXAMPLE, 'units.csv'))

    def test_faults_are_named_with_their_place(self):
        path = self.plan(issued='2026-05-04')
        answer = self.bad(1, 'check', path, '--json')
        self.assertIn('deadline-before-issued', self.found(answer))
        finding = next(f for f in answer.json['findings'] if f['rule'] == 'deadline-before-issued'
                       and f['path'].startswith('/tasks'))
        self.assertEqual(set(finding), {'rule', 'severity', 'message', 'file', 'path', 'line', 'hint'})
        self.assertEqual((finding['file'], finding['severity']), (path, 'error'))
        with open(path, encoding='utf-8') as f:
            self.assertIn('20/3/2026', f.read().split('\n')[finding['line'] - 1])
        self.assertIn(f'{path}:{finding["line"]}: ', self.bad(1, 'check', path).out)

    def test_an_impossible_day_is_a_finding(self):
        path = self.plan(tasks=[{'id': 'I.1', 'title': 'Gửi báo cáo', 'leads': ['a'], 'deliverable': 'report',
                                 'recipient': 'btv', 'deadline': 'trước ngày 31/4/2026'}])
        self.assertIn('deadline-unresolved', self.found(self.bad(1, 'check', path, '--json')))

    def test_no_control_character_reaches_the_terminal(self):
        path = self.plan(tasks=[{'id': 'I.1', 'title': 'Gửi\x1b[31m\x07', 'leads': ['a'], 'deliverable': 'report'}])
        answer = self.run_it('check', path)
        self.assertIn('I.1', answer.out)
        self.assertNotIn('\x1b', answer.out)
        self.assertNotIn('\x07', answer.out)

    def test_formats(self):
        path = self.plan(issued=None)
        sarif = self.run_it('check', path, '--format', 'sarif').json
        self.assertEqual(sarif['version'], '2.1.0')
        self.assertIn('date-missing', [r['ruleId'] for r in sarif['runs'][0]['results']])
        self.assertEqual(self.run_it('check', path, '--format', 'json').json, self.run_it('check', path, '--json').json)
        self.bad(2, 'check', path, '--format', 'yaml', says='sarif')

    def test_rules(self):
        answer = self.good('rules', '--json').json
        self.assertEqual({rule['id'] for rule in answer['rules']}, RULES)
        for rule in answer['rules']:
            self.assertEqual(set(rule), {'id', 'severity', 'title', 'explanation'})
            self.assertIn(rule['id'], self.good('rules').out)
        one = self.good('rules', 'term-mixed', '--json').json['rules']
        self.assertEqual([rule['id'] for rule in one], ['term-mixed'])
        self.assertNotEqual(self.good('rules', 'term-mixed', '--lang=vi').out,
                            self.good('rules', 'term-mixed', '--lang=en').out)
        self.bad(2, 'rules', 'no-such-rule', says='no-such-rule')


class Refused(ProgramTest):
    def refused(self, text, *says):
        path = self.write('bad.json', text)
        for verb in (['check', path], ['obligations', path], ['init', self.path('l.soket'), path]):
            answer = self.bad(3, *verb, says=('bad.json', *says))
            self.assertEqual(answer.out, '')
        self.assertFalse(os.path.exists(self.path('l.soket')), 'a refused plan left a ledger behind')

    def changed(self, *says, **changes):
        with open(self.plan(**changes), encoding='utf-8') as f:
            self.refused(f.read(), *says)

    def test_what_is_no_json(self):
        with open(self.plan(), encoding='utf-8') as f:
            whole = f.read()
        self.refused('')
        self.refused(whole[:len(whole) // 2])
        self.refused('// a comment\n' + whole, 'bad.json:1:1')
        self.refused(whole + whole)
        self.refused('[' * 100000)
        self.refused('{"a":' * 100000)
        self.refused(whole.replace('"rank": 1', '"rank": 1e999'))
        self.refused(whole.replace('"rank": 1', '"rank": 92233720368547758079'))
        self.refused(whole.replace('"rank": 1', '"rank": 0x1'))
        self.refused(whole.encode('utf-8').replace(b'2026-03-02', b'2026\xff03-02'), 'UTF-8')
        self.refused(b'\x00\x01\x02')
        self.refused("{'soket': 1}")

    def test_what_is_no_plan(self):
        task = {'id': 'I.1', 'title': 'Gửi', 'leads': ['a'], 'deadline': 'trước ngày 20/3/2026'}
        self.changed('/soket', soket=2)
        self.changed('/subjects', subjects=[])
        self.changed('/title', title=5)
        self.changed('/issued', '31', issued='2026-04-31')
        self.changed('/issued', issued='1850-04-30')
        self.changed('/issued', issued='02/03/2026')
        self.changed('/tasks/0/leads', 'nobody', tasks=[{**task, 'leads': ['nobody']}])
        self.changed('/tasks/1/id', 'I.1', tasks=[task, task])
        self.changed('/tasks/0/joint', tasks=[{**task, 'joint': 'yes'}])
        self.changed('/tasks/0/deadlin', tasks=[{**task, 'deadlin': 'x'}])
        units = [{'id': 'btv', 'name': 'x', 'parent': 'a'}, {'id': 'a', 'name': 'y', 'parent': 'btv'}]
        self.changed('/units/', units=units, groups=[], levels=[], tasks=[])
        self.changed('/groups/0', groups=[{'id': 'xa', 'name': 'x', 'select': {}}])
        self.changed('/policy/regime', policy={'regime': 'maritime'})

    def test_no_file(self):
        self.bad(3, 'check', self.path('none.json'), says='none.json')
        self.bad(3, 'check', self.folder)


class Obligations(ProgramTest):
    def test_rows(self):
        rows = self.good('obligations', self.plan(), '--json').json['rows']
        for row in rows:
            self.assertEqual(set(row), {'plan', 'task', 'unit', 'period', 'last', 'time', 'safe', 'hard'})
        self.assertEqual([(r['task'], r['unit'], r['last'], r['safe'], r['hard']) for r in rows],
                         [('I.1', u, '2026-03-19', '2026-03-19', '2026-03-20') for u in 'abc']
                         + [('I.2', 'btv', '2026-03-20', '2026-03-20', '2026-03-21')])

    def test_policy_of_the_command_line(self):
        rows = self.good('obligations', self.plan(), '--before', 'inclusive', '--json').json['rows']
        self.assertEqual({r['last'] for r in rows}, {'2026-03-20', '2026-03-21'})

    def test_units_of_a_table(self):
        units = self.write('units.csv', '\ufeffid;name;kind\r\nd;"Đảng ủy xã D; mới";xã\r\ne;Phường E;phường\r\n')
        rows = self.good('obligations', self.plan(), '--units', units, '--json').json['rows']
        self.assertEqual([r['unit'] for r in rows if r['task'] == 'I.1'], ['a', 'b', 'c', 'd'])

    def test_a_group_that_selects_nobody(self):
        path = self.plan(groups=[{'id': 'xa', 'name': 'Đảng ủy các đặc khu', 'select': {'kind': 'đặc khu'}}])
        self.bad(3, 'obligations', path, says=('Đảng ủy các đặc khu', '--group'))
        rows = self.good('obligations', path, '--group', 'xa=kind:xã', '--json').json['rows']
        self.assertEqual(len(rows), 4)
        self.bad(2, 'obligations', path, '--group', 'xa=colour:xã')
        self.bad(2, 'obligations', path, '--group', 'xa')
        self.bad(2, 'obligations', path, '--group', 'none=kind:xã')

    def test_bad_units(self):
        for text, says in (('id,name\na,A\na,B\n', 'u.csv:3'), ('id,title\na,A\n', 'title'),
                           ('name\nA\n', 'id'), ('id,name,parent\nx,X,y\ny,Y,x\n', 'u.csv'),
                           ('id,name,from\nx,X,31/4/2026\n', 'u.csv:2'), ('id,name\n"x,X\n', 'u.csv'),
                           ('id,name,parent\nx,X,nobody\n', 'nobody')):
            with self.subTest(text):
                self.bad(3, 'obligations', self.plan(), '--units', self.write('u.csv', text), says=says)
                self.bad(3, 'check', self.plan(), '--units', self.path('u.csv'), says=says)

    def test_a_deadline_that_cannot_be(self):
        path = self.plan(tasks=[{'id': 'I.1', 'title': 'Gửi', 'leads': ['a'], 'deadline': 'trước ngày 31/4/2026'}])
        self.bad(3, 'obligations', path, says='/tasks/0/deadline')
        self.bad(3, 'init', self.path('l.soket'), path, says=path)
        self.assertFalse(os.path.exists(self.path('l.soket')))

    def test_days_that_cannot_be_known(self):
        path = self.plan(tasks=[{'id': 'I.1', 'title': 'Gửi', 'leads': ['a'], 'deadline': 'thường xuyên'},
                                {'id': 'I.2', 'title': 'Nhắc', 'leads': ['a'], 'tracked': False},
                                {'id': 'I.3', 'title': 'Không hạn', 'leads': ['b']}])
        rows = self.good('obligations', path, '--json').json['rows']
        self.assertEqual([(r['task'], r['last']) for r in rows], [('I.1', None), ('I.3', None)])

    def test_a_recurring_task(self):
        task = {'id': 'I.1', 'title': 'Báo cáo tháng', 'leads': ['a'], 'deadline': 'trước ngày 20 hằng tháng'}
        rows = self.good('obligations', self.plan(tasks=[task]), '--to', '2026-06-30', '--json').json['rows']
        self.assertEqual([r['period'] for r in rows], ['2026-03', '2026-04', '2026-05', '2026-06'])
        self.assertEqual(rows[-1]['last'], '2026-06-19')

    def test_the_example(self):
        rows = self.good('obligations', os.path.join(EXAMPLE, 'plan.json'),
                         '--units', os.path.join(EXAMPLE, 'units.csv'), '--json').json['rows']
        with open(os.path.join(EXAMPLE, 'units.csv'), encoding='utf-8') as f:
            n_communes = sum(',xã,' in line or ',phường,' in line or ',đặc khu,' in line for line in f)
        self.assertEqual(sum(row['task'] == 'IV.2' for row in rows), n_communes)
        with open(os.path.join(EXAMPLE, 'plan.json'), encoding='utf-8') as f:
            tasks = {task['id']: task for task in json.load(f)['tasks']}
        for row in rows:
            if tasks[row['task']].get('last'):
                self.assertEqual(row['last'], tasks[row['task']]['last'], row)


if __name__ == '__main__':
    unittest.main()
