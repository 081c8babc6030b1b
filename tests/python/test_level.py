# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import os
import pathlib
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import Soket

DATA = pathlib.Path(os.environ['SOKET_SRCDIR']) / 'tests' / 'data'


class Level(unittest.TestCase):
    def test_says(self):
        plan = Soket.Plan.load(str(DATA / 'plan-good' / 'full.json'))
        levels = [(level.get_id(), level.get_name(), level.get_rank(), level.get_deadline(), level.get_subjects())
                  for level in plan.get_levels()]
        self.assertEqual(levels, [('xa', 'Cấp xã', 1, 'trước ngày 04/5/2026', ['cac-kho']),
                                  ('tinh', 'Cấp tỉnh', 2, '<=2026-05-29', ['thuong-vu'])])
