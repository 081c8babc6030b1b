# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
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
                               ('8726/VPCP-KGVX', Soket.Family.LETTER), ('QYĐ', Soket.Family.UNKNOWN)):
            with self.subTest(symbol):
                self.assertEqual(Soket.Reference.new(symbol, 0).get_family(), family)

    def test_says(self):
        basis = Soket.Plan.load(str(DATA / 'plan-good' / 'full.json')).get_basis(0)
        self.assertEqual((basis.get_symbol(), basis.get_kind(), basis.get_day(), basis.get_issuer(), basis.get_title()),
                         ('8-QĐ/TU', 'Quy định', Soket.day_new(2024, 2, 29), 'Ban Thường vụ tỉnh Thử',
                          'Về kho lưu trữ'))
