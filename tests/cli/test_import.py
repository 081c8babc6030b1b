# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""import: from a document to a plan."""
import json
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import ProgramTest  # noqa: E402


class Import(ProgramTest):
    def document(self, text, name='thu.txt'):
        return self.write(name, text)

    def test_a_plan_is_made_whatever_the_text(self):
        for text, why in (('Hôm nay trời đẹp.\n', 'No sentence'), ('The weather is fine today.\n', 'not in Vietnamese')):
            plan = self.good('import', self.document(text), '--json').json
            self.assertEqual((plan['soket'], plan['id']), (1, 'thu'), text)
            self.assertEqual(plan.get('tasks', []), [])
            self.assertIn(why, plan['import']['notices'][0]['text'])
            self.assertEqual({unsure['path'] for unsure in plan['import']['unsure']}, {'/id', '/title'})

    def test_the_plan_is_saved(self):
        document = self.document('Hôm nay trời đẹp.\n')
        saved = self.path('out.json')
        answer = self.good('import', document, '-o', saved, '--json')
        with open(saved, encoding='utf-8') as f:
            self.assertEqual(f.read(), answer.out)
        self.assertEqual(answer.json['import']['file'], document)
        self.assertNotIn('error:', self.run_it('check', saved).err)
        again = self.good('import', document, '--json')
        self.assertEqual(again.out, answer.out)
        self.bad(4, 'import', document, '-o', os.path.join(self.folder, 'none', 'out.json'), says='none')

    def test_from_standard_input(self):
        plan = self.good('import', '-', '--json', stdin='Hôm nay trời đẹp.\n'.encode()).json
        self.assertEqual((plan['id'], plan['title']), ('hom-nay-troi-dep', 'Hôm nay trời đẹp.'))

    def test_what_is_no_document(self):
        for name, content in (('empty.txt', b''), ('a.pdf', b'%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
                              ('a.docx', b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(600)), ('a.bin', bytes(range(256)))):
            answer = self.bad(3, 'import', self.document(content, name), says=name)
            self.assertEqual(answer.out, '')
        self.bad(3, 'import', self.path('absent.txt'), says='absent.txt')


class Check(ProgramTest):
    TEXT = ('Số: 15/KH-UBND\n\nKẾ HOẠCH\nSơ kết 02 năm trồng rừng\n\nI. NHIỆM VỤ\n\n'
            '1. Sở Rừng gửi báo cáo về Ủy ban nhân dân tỉnh trước ngày 05/7/2022.\n'
            '2. Sở Đất xây dựng báo cáo trước ngày 09/7/2022.\n')

    def test_a_document(self):
        path = self.write('thu.txt', self.TEXT)
        findings = self.run_it('check', path, '--json').json['findings']
        found = [finding for finding in findings if finding['rule'] == 'recipient-missing']
        self.assertEqual([(finding['file'], finding['line']) for finding in found], [(path, 9)])
        self.assertIn(f'{path}:9: ', self.run_it('check', path).out)
        unsure = {f['path'] for f in findings if f['rule'] == 'value-unsure'}
        self.assertEqual(unsure, {doubt['path'] for doubt in self.good('import', path, '--json').json['import'].get('unsure', [])})

    def test_no_task(self):
        findings = self.run_it('check', self.write('thu.txt', 'Hôm nay trời đẹp.\n'), '--json').json['findings']
        self.assertEqual([f['path'] for f in findings if f['rule'] == 'task-missing'], ['/import/notices/0'])

    def test_what_is_neither(self):
        self.bad(3, 'check', self.write('a.pdf', b'%PDF-1.7\n%\xe2\xe3\n'), says='a.pdf')
        self.bad(3, 'check', self.path('absent.txt'), says='absent.txt')
        self.bad(3, 'check', self.write('a.txt', '{"soket": 2}'), says='a.txt:1')


PLAN = {'import': {'file': 'thu.txt', 'unsure': [{'path': '/tasks/0/leads', 'confidence': 0.4, 'why': 'hai cơ quan'},
                                                  {'path': '/title', 'confidence': 0.6}]}}


class Mend(ProgramTest):
    def loaded(self, path):
        with open(path, encoding='utf-8') as f:
            return json.load(f)

    def test_set(self):
        path = self.plan(**PLAN)
        self.good('set', path, 'I.1', 'leads=Đảng ủy xã B, a', 'deadline=chậm nhất ngày 25/3/2026')
        plan = self.loaded(path)
        task = plan['tasks'][0]
        self.assertEqual((task['leads'], task['deadline'], task['due_text'], task['last']),
                         (['b', 'a'], '<=2026-03-25', 'chậm nhất ngày 25/3/2026', '2026-03-25'))
        self.assertEqual([unsure['path'] for unsure in plan['import']['unsure']], ['/title'])
        self.assertEqual([notice['text'] for notice in plan['import']['notices']],
                         ['I.1 leads=Đảng ủy xã B, a', 'I.1 deadline=chậm nhất ngày 25/3/2026'])
        other = self.path('other.json')
        self.assertEqual(self.good('set', path, '.', 'title=Tên mới', '-o', other, '--json').json, self.loaded(other))
        self.assertEqual((self.loaded(path)['title'], self.loaded(other)['title']), ('Sơ kết việc thử', 'Tên mới'))

    def test_what_is_refused_leaves_the_file(self):
        path = self.plan(**PLAN)
        before = self.loaded(path)
        self.bad(3, 'set', path, 'I.1', 'title=Khác', 'leads=Sở Lạ', says=[path, '/tasks/0/leads', 'Sở Lạ'])
        self.bad(3, 'set', path, 'I.1', 'deadline=ngày nào đó', says='/tasks/0/deadline')
        self.bad(3, 'set', path, 'I.7', 'title=Khác', says='I.7')
        self.bad(2, 'set', path, 'I.1', 'title', says='KEY=VALUE')
        self.bad(2, 'set', path, 'I.1')
        self.bad(2, 'confirm', path, says='--by')
        self.bad(2, 'confirm', path, '--by', 'A', '--on', '31/4/2026', says='--on')
        self.bad(3, 'confirm', path, '--by', ' ', says=path)
        self.bad(3, 'confirm', path, '--by', 'A', '--path', '/kind', says='/kind')
        self.assertEqual(self.loaded(path), before)

    def test_confirm_lets_a_ledger_be_made(self):
        path, ledger = self.plan(**PLAN), self.path('ledger.soket')
        for verb in ('init', 'adopt'):
            answer = self.bad(3, verb, ledger, path, says=['/tasks/0/leads: hai cơ quan', '/title', '--accept-unsure'])
            self.assertEqual(answer.out, '')
            self.good('obligations', path)
            if verb == 'init':
                self.assertFalse(os.path.exists(ledger))
                self.good('init', ledger, self.plan('first.json', id='khac'))
        self.good('adopt', ledger, path, '--accept-unsure')
        self.good('confirm', path, '--by', 'Trần Văn Thử', '--on', '09/3/2026', '--path', '/title')
        self.assertEqual(self.loaded(path)['import']['notices'],
                         [{'code': 'confirmed', 'text': 'Trần Văn Thử, 2026-03-09: /title'}])
        self.bad(3, 'init', self.path('other.soket'), path, says='/tasks/0/leads')
        self.good('confirm', path, '--by', 'Trần Văn Thử')
        self.assertEqual(self.loaded(path)['import']['unsure'], [])
        self.good('init', self.path('other.soket'), path)


if __name__ == '__main__':
    unittest.main()
