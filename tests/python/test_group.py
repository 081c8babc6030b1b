# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import os
import pathlib
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import Soket

DATA = pathlib.Path(os.environ['SOKET_SRCDIR']) / 'tests' / 'data'


class Group(unittest.TestCase):
    def setUp(self):
        self.plan = Soket.Plan.load(str(DATA / 'plan-good' / 'full.json'))

    def test_select(self):
        group = self.plan.find_group('cac-kho')
        self.assertEqual((group.get_id(), group.get_name()), ('cac-kho', 'các kho'))
        self.assertEqual(group.get_select_fields(), ['kind', 'level'])
        self.assertEqual(group.get_select_values('kind'), ['kho'])

    def test_members(self):
        self.assertEqual(self.plan.find_group('ca-nha').get_members(), ['van-phong', 'cac-kho'])

    def test_open(self):
        self.assertEqual([group.is_open() for group in self.plan.get_groups()], [False, False, True])
