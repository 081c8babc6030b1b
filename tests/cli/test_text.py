# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The verbs that read words of a text: ref, scan."""
from program import ProgramTest


class Ref(ProgramTest):
    def test_json(self):
        self.assertEqual(self.good('ref', '28/2018/QĐ-TTg', '--json').json,
                         {'symbol': '28/2018/QĐ-TTg', 'family': 'legal', 'number': '28', 'year': 2018, 'type': 'QĐ',
                          'issuer': 'TTg', 'unit': None, 'irregular': []})

    def test_text(self):
        self.assertEqual(self.good('ref', '367 - QĐ/TWĐTN-VPĐOÀN').out,
                         '367 - QĐ/TWĐTN-VPĐOÀN: a document of the Party\nDocument number: 367\nType: QĐ\nIssuer: TWĐTN\n'
                         'Drafting unit: VPĐOÀN\nIrregular: spaces\n')
        self.assertEqual(self.good('ref', '91/2015/QH13', '--lang=vi').out,
                         '91/2015/QH13: luật hoặc nghị quyết của Quốc hội\nSố: 91\nNăm: 2015\n'
                         'Cơ quan ban hành: QH13\n')
        self.assertIn('no symbol that is known', self.good('ref', 'nhiều lần').out)

    def test_usage(self):
        self.bad(2, 'ref')
