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


if __name__ == '__main__':
    unittest.main()
