# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The verbs that read words of a text: ref, scan."""
import io
import zipfile

from program import ProgramTest


class Ref(ProgramTest):
    def test_json(self):
        self.assertEqual(self.good('ref', '28/2018/QĐ-TTg', '--json').json,
                         {'symbol': '28/2018/QĐ-TTg', 'family': 'legal', 'number': '28', 'year': 2018, 'type': 'QĐ',
                          'issuer': 'TTg', 'unit': None, 'irregular': []})

    def test_text(self):
        self.assertEqual(self.good('ref', '367 - QĐ/TWĐTN-VPĐOÀN').out,
                         '367 - QĐ/TWĐTN-VPĐOÀN: a document of the Party\nDocument number: 367\nType: QĐ\nIssuer: TWĐTN\n'
                         'Drafting unit: VPĐOÀN\nIrregular: spaces (spaces within)\n'
                         'Key: the term is not known: give it with --term, as 2020-2025\n')
        self.assertEqual(self.good('ref', '91/2015/QH13', '--lang=vi').out,
                         '91/2015/QH13: luật hoặc nghị quyết của Quốc hội\nSố: 91\nNăm: 2015\n'
                         'Cơ quan ban hành: QH13\nKhóa định danh: assembly::qh13:2015:91\n')
        self.assertIn('no symbol that is known', self.good('ref', 'nhiều lần').out)
        self.assertIn('93-KH/TU', self.good('ref', 'nhiều lần').out)
        self.assertIn('chưa có số', self.good('ref', 'Số: …-KH/TU', '--lang=vi').out)

    def test_words_around(self):
        got = self.good('ref', 'Kế hoạch số 93-KH/TU, ngày 15/6/2022', '--json').json
        self.assertEqual((got['number'], got['type'], got['issuer'], got['irregular']), ('93', 'KH', 'TU', ['words']))

    def test_key(self):
        self.assertIn('Key: party:kh:tu:2020-2025:93\n', self.good('ref', '93-KH/TU', '--term', '2020-2025').out)
        self.assertIn('Key: state:kh:ubnd:2022:5\n', self.good('ref', '05/KH-UBND', '--issued', '2022-06-28').out)
        self.assertIn('--issued', self.good('ref', '05/KH-UBND').out)
        self.assertNotIn('Key', self.good('ref', '/KH-UBND').out)
        self.assertIn('--term', self.good('ref', '93-KH/TU', '--term', ' ').out)
        self.assertEqual(self.good('ref', '93-KH/TU', '--term', '2020-2025', '--json').json['key'],
                         'party:kh:tu:2020-2025:93')
        self.assertIsNone(self.good('ref', '93-KH/TU', '--issued', '2022-06-28', '--json').json['key'])

    def test_usage(self):
        self.bad(2, 'ref')
        self.bad(2, 'ref', '93-KH/TU', '--issued', '31/4/2022')


class Scan(ProgramTest):
    TEXT = 'Gửi báo cáo trước ngày 08/9.\nThường xuyên đôn đốc.\n'

    def test_json(self):
        expected = {'deadlines': [{'line': 1, 'start': 12, 'end': 27, 'text': 'trước ngày 08/9',
                                   'canonical': '<XXXX-09-08', 'kind': 'date'}]}
        self.assertEqual(self.good('scan', self.write('a.txt', self.TEXT), '--json').json, expected)
        self.assertEqual(self.good('scan', '-', '--json', stdin=self.TEXT.encode()).json, expected)
        everything = self.good('scan', '-', '--json', '--all', stdin=self.TEXT.encode()).json['deadlines']
        self.assertEqual([deadline['kind'] for deadline in everything], ['date', 'continuous'])

    def test_text(self):
        self.assertEqual(self.good('scan', '-', stdin=self.TEXT.encode()).out,
                         '1:13: <XXXX-09-08  trước ngày 08/9\n')
        self.assertEqual(self.good('scan', '-', '--lang=vi').out, 'Không tìm thấy thời hạn nào.\n')

    def test_document(self):
        expected = self.good('scan', self.write('a.txt', self.TEXT), '--json').json
        self.assertEqual(self.good('scan', self.write('b.txt', self.TEXT.encode('utf-16')), '--json').json, expected)
        data = io.BytesIO()
        with zipfile.ZipFile(data, 'w') as archive:
            paragraphs = ''.join(f'<w:p><w:r><w:t>{line}</w:t></w:r></w:p>' for line in self.TEXT.splitlines())
            archive.writestr('word/document.xml', '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml'
                             f'/2006/main"><w:body>{paragraphs}</w:body></w:document>')
        self.assertEqual(self.good('scan', self.write('c.docx', data.getvalue()), '--json').json, expected)
        self.bad(3, 'scan', self.write('d.docx', data.getvalue()[:-30]), says='d.docx: breaks off')
        self.bad(3, 'scan', self.write('e.docx', b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), says='(.doc)')

    def test_refused(self):
        self.bad(3, 'scan', self.write('a.txt', b'a\n\xff\n'), says='a.txt:2')
        self.bad(3, 'scan', self.path('none.txt'), says='none.txt')
        self.bad(2, 'scan')
