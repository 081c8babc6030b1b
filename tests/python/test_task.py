# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import os
import pathlib
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import Soket

DATA = pathlib.Path(os.environ['SOKET_SRCDIR']) / 'tests' / 'data'


class Task(unittest.TestCase):
    def setUp(self):
        self.plan = Soket.Plan.load(str(DATA / 'plan-good' / 'full.json'))
        self.task = self.plan.find_task('II.1')

    def test_who(self):
        task = self.task
        self.assertEqual((task.get_id(), task.get_title()), ('II.1', 'Đếm hòm và gửi báo cáo'))
        self.assertEqual((task.get_leads(), task.get_coordinators(), task.get_followers()),
                         (['cac-kho'], ['lien-quan'], ['van-phong']))
        self.assertEqual((task.get_recipient(), task.get_via(), task.get_advises()),
                         ('thuong-vu', 'van-phong', 'thuong-vu'))

    def test_what(self):
        task = self.task
        self.assertEqual(task.get_deliverable(), Soket.Deliverable.REPORT)
        self.assertEqual((task.get_products(), task.get_about()), (['Báo cáo kho'], ['8-QĐ/TU']))
        self.assertEqual((task.get_level(), task.get_outline(), task.get_part_of(), task.get_after()),
                         ('xa', 'bao-cao-1', 'tinh', ['xa']))
        self.assertEqual(task.get_condition(), 'khi kho đã khô')
        self.assertTrue(task.is_joint() and task.is_tracked() and task.is_tentative() and task.needs_acceptance())
        self.assertEqual(task.get_source().get_end_line(), 21)

    def test_when(self):
        task = self.task
        self.assertEqual(task.get_deadline(), 'trước ngày 05/5/2026')
        self.assertEqual((task.get_due_text(), task.get_due_line()), ('trước ngày 05/5/2026', 21))
        self.assertEqual((task.get_last(), task.get_from(), task.get_until()),
                         (Soket.day_new(2026, 5, 4), Soket.day_new(2026, 3, 2), Soket.day_new(2026, 12, 31)))
        own = [(task.get_deadline_for(i), task.get_deadline_at(i)) for i in range(task.get_n_deadlines())]
        self.assertEqual(own, [('kho-moi', '<=2026-05-20')])
        phases = [(task.get_phase_id(i), task.get_phase_name(i), task.get_phase_deadline(i))
                  for i in range(task.get_n_phases())]
        self.assertEqual(phases, [('dot-1', 'Đợt một', '<=2026-04-10'), ('dot-2', None, '<=2026-05-04')])

    def test_bare(self):
        task = self.plan.find_task('II.2')
        self.assertEqual((task.get_deadline(), task.get_last(), task.get_source()), (None, 0, None))
        self.assertTrue(task.is_tracked())
        self.assertFalse(task.is_joint())
