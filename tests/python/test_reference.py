# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import os
import pathlib
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import Soket

DATA = pathlib.Path(os.environ['SOKET_SRCDIR']) / 'tests' / 'data'


class Reference(unittest.TestCase):
    def test_family(self):
        for symbol, family in (('41-KH/TU', Soket.Family.PARTY), ('6/KH-UBND', Soket.Family.STATE),
                               ('30/2020/NĐ-CP', Soket.Family.LEGAL), ('91/2015/QH13', Soket.Family.ASSEMBLY),
                               ('8726/VPCP-KGVX', Soket.Family.LETTER), ('121-CP', Soket.Family.STATE),
                               ('Nghị quyết số 18-NQ/TW, ngày 25/10/2017', Soket.Family.PARTY), ('QYĐ', Soket.Family.UNKNOWN)):
            with self.subTest(symbol):
                self.assertEqual(Soket.Reference.new(symbol, 0).get_family(), family)

    def test_says(self):
        basis = Soket.Plan.load(str(DATA / 'plan-good' / 'full.json')).get_basis(0)
        self.assertEqual((basis.get_symbol(), basis.get_kind(), basis.get_day(), basis.get_issuer(), basis.get_title()),
                         ('8-QĐ/TU', 'Quy định', Soket.day_new(2024, 2, 29), 'Ban Thường vụ tỉnh Thử',
                          'Về kho lưu trữ'))

    def test_parts(self):
        letter = Soket.Reference.new('8726/VPCP-KGVX', Soket.day_new(2024, 12, 2))
        self.assertEqual((letter.get_number(), letter.get_year(), letter.get_type_code(), letter.get_issuer_code(),
                          letter.get_unit_code(), letter.get_irregular()),
                         ('8726', 0, None, 'VPCP', 'KGVX', []))
        self.assertEqual(Soket.Reference.new('31/QĐ-TW', 0).get_irregular(), ['party-shape'])

    def test_key(self):
        self.assertEqual(Soket.Reference.new('05-KH/TU', 0).dup_key('2020-2025'), 'party:kh:tu:2020-2025:5')
        self.assertIsNone(Soket.Reference.new('05-KH/TU', 0).dup_key(None))
        self.assertEqual(Soket.Reference.new('30/2020/NĐ-CP', 0).dup_key(None), 'legal:nđ:cp:2020:30')

    def test_json(self):
        self.assertEqual(json.loads(Soket.Reference.new('91/2015/QH13', 0).to_json()),
                         {'symbol': '91/2015/QH13', 'family': Soket.Family.to_string(Soket.Family.ASSEMBLY),
                          'number': '91', 'year': 2015, 'type': None, 'issuer': 'QH13', 'unit': None,
                          'irregular': []})
