# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import Soket


def resolve(text):
    return Soket.Resolver.new(None, None).resolve(Soket.Deadline.parse(text))


class Due(unittest.TestCase):
    def test_getters(self):
        resolution = resolve('15 ngày kể từ ngày 15/4/2022')
        self.assertEqual(resolution.get_kind(), Soket.DeadlineKind.LIMIT)
        self.assertEqual(resolution.get_n_dues(), 1)
        self.assertIsNone(resolution.get_reason())
        self.assertEqual(resolution.get_deadline().to_string(), 'P15D after:2022-04-15')
        due = resolution.get_due(0)
        last = Soket.day_parse('2022-05-04')
        self.assertEqual((due.get_first(), due.get_last(), due.get_minute()), (0, last, -1))
        self.assertEqual(due.get_safe(), Soket.instant_end_of_day(last))
        self.assertEqual(due.get_hard(), due.get_safe())
        self.assertEqual(due.get_last_workday(), last)
        self.assertEqual(due.get_rolled_from(), Soket.day_parse('2022-04-30'))
        self.assertIsNone(due.get_period())
        self.assertTrue(due.equal(resolve('P15D after:2022-04-15').get_due(0)))
        self.assertFalse(due.equal(resolve('<2022-04-15').get_due(0)))

    def test_reporting(self):
        resolver = Soket.Resolver.new(Soket.Policy.new().with_regime('reporting-2019'), None)
        resolver.set_range(Soket.day_parse('2022-04-01'), Soket.day_parse('2022-06-30'))
        due = resolver.resolve(Soket.Deadline.parse('định kỳ quý, 6 tháng, năm')).get_due(0)
        self.assertEqual((due.get_period(), due.dup_period_name()), ('2022-H1', '6 tháng đầu năm 2022'))
        self.assertEqual(Soket.day_to_string(due.get_data_from()), '2021-12-15')
        self.assertEqual(Soket.day_to_string(due.get_cut_off()), '2022-06-14')
        self.assertEqual(Soket.day_to_string(due.get_last()), '2022-06-25')

    def test_steps(self):
        due = resolve('15 ngày kể từ ngày 15/4/2022').get_due(0)
        self.assertEqual(due.get_n_steps(), 3)
        step = due.get_step(2)
        self.assertEqual(step.get_rule(), 'roll-next-workday')
        self.assertIn('Điều 148 khoản 5', step.get_source())
        self.assertEqual((step.get_from(), step.get_to()), (Soket.day_parse('2022-04-30'), Soket.day_parse('2022-05-04')))
        self.assertIn('2022-05-04', step.explain())
        self.assertEqual(due.explain().splitlines()[2], '3. ' + step.explain())

    def test_json(self):
        resolution = resolve('trước 17 giờ 00 ngày 12/8/2022')
        answer = json.loads(resolution.to_json('trước 17 giờ 00 ngày 12/8/2022'))
        self.assertEqual(list(answer), ['phrase', 'canonical', 'kind', 'occurrences', 'reason'])
        self.assertEqual(json.loads(resolution.get_due(0).to_json()), answer['occurrences'][0])
        self.assertEqual(list(answer['occurrences'][0]),
                         ['period', 'first', 'last', 'time', 'safe', 'hard', 'last_workday', 'rolled_from', 'steps'])
        self.assertEqual(answer['occurrences'][0]['time'], '17:00')
        self.assertEqual(list(answer['occurrences'][0]['steps'][0]), ['rule', 'source', 'from', 'to'])
