# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import os
import pathlib
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import Soket

DATA = pathlib.Path(os.environ['SOKET_SRCDIR']) / 'tests' / 'data'


class Unit(unittest.TestCase):
    def setUp(self):
        self.plan = Soket.Plan.load(str(DATA / 'plan-good' / 'full.json'))

    def test_says(self):
        head, old = self.plan.find_unit('thuong-vu'), self.plan.find_unit('kho-cu')
        self.assertEqual((head.get_id(), head.get_code(), head.get_name(), head.get_kind(), head.get_level(),
                          head.get_contact()),
                         ('thuong-vu', '00', 'Ban Thường vụ tỉnh Thử', 'cấp ủy', 'tinh', 'phòng 2'))
        self.assertEqual(self.plan.find_unit('van-phong').get_parent(), 'thuong-vu')
        self.assertEqual((old.get_from(), old.get_until(), old.get_successors()),
                         (Soket.day_new(1999, 1, 1), Soket.day_new(2026, 4, 15), ['kho-moi']))

    def test_open(self):
        old = self.plan.find_unit('kho-cu')
        days = [Soket.day_new(1998, 12, 31), Soket.day_new(1999, 1, 1), Soket.day_new(2026, 4, 15),
                Soket.day_new(2026, 4, 16), 0]
        self.assertEqual([old.is_open(day) for day in days], [False, True, True, False, True])

    def test_new(self):
        unit = Soket.Unit.new('a', 'Tổ một')
        self.assertEqual((unit.get_id(), unit.get_name(), unit.get_code()), ('a', 'Tổ một', None))
