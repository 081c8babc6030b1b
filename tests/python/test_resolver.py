# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket


class Resolver(unittest.TestCase):
    def lasts(self, resolver, text):
        resolution = resolver.resolve(Soket.Deadline.parse(text))
        return [Soket.day_to_string(resolution.get_due(i).get_last()) for i in range(resolution.get_n_dues())]

    def test_policy(self):
        policy = Soket.Policy.new().with_before(Soket.Before.INCLUSIVE)
        calendar = Soket.Calendar.new(Soket.Sector.OTHER)
        resolver = Soket.Resolver.new(policy, calendar)
        self.assertTrue(resolver.get_policy().equal(policy))
        self.assertEqual(resolver.get_calendar(), calendar)
        self.assertEqual(self.lasts(resolver, 'trước ngày 12/8/2022'), ['2022-08-12'])
        self.assertEqual(self.lasts(Soket.Resolver.new(None, None), 'trước ngày 12/8/2022'), ['2022-08-11'])

    def test_issued(self):
        resolver = Soket.Resolver.new(None, None)
        self.assertEqual(self.lasts(resolver, 'chậm nhất ngày 12/8'), [])
        resolver.set_issued(Soket.day_parse('2022-06-28'))
        self.assertEqual(resolver.get_issued(), Soket.day_parse('2022-06-28'))
        self.assertEqual(self.lasts(resolver, 'chậm nhất ngày 12/8'), ['2022-08-12'])
        self.assertEqual(self.lasts(resolver, '10 ngày kể từ ngày ký'), ['2022-07-08'])

    def test_told_from_the_day_of_the_plan(self):
        for phrase, canonical, last in (('chậm nhất ngày mai', '<=day:next', '2024-06-13'),
                                        ('cuối tháng sau', 'end:month:next', '2024-07-31'),
                                        ('Quý I năm sau', 'year:next-Q1', '2025-03-31'),
                                        ('chậm nhất thứ Tư đầu tiên của tháng sau', '<=WED1:month:next', '2024-07-03'),
                                        ('ngày làm việc cuối cùng của tuần này', '=BD-1:week:now', '2024-06-14'),
                                        ('trước cuối tháng này', '<end:month:now', '2024-06-29'),
                                        ('trong 10 ngày tới', 'P10D after:issued', '2024-06-24')):
            with self.subTest(phrase):
                deadline = Soket.Deadline.parse(phrase)
                self.assertEqual(deadline.to_string(), canonical)
                self.assertTrue(Soket.Deadline.parse(deadline.to_phrase()).equal(deadline))
                resolver = Soket.Resolver.new(None, None)
                self.assertIn('--issued', resolver.resolve(deadline).get_reason())
                resolver.set_issued(Soket.day_parse('2024-06-12'))
                due = resolver.resolve(deadline).get_due(0)
                self.assertEqual(Soket.day_to_string(due.get_last()), last)

    def test_event(self):
        resolver = Soket.Resolver.new(None, None)
        resolution = resolver.resolve(Soket.Deadline.parse('5 ngày kể từ ngày nhận đơn'))
        self.assertEqual(resolution.get_kind(), Soket.DeadlineKind.ON_EVENT)
        self.assertIn('--event', resolution.get_reason())
        resolver.set_event('nhận đơn', Soket.instant_parse('2022-07-01'))
        self.assertEqual(self.lasts(resolver, '5 ngày kể từ ngày nhận đơn'), ['2022-07-06'])

    def test_range(self):
        resolver = Soket.Resolver.new(None, None)
        self.assertEqual(self.lasts(resolver, 'chậm nhất ngày 10 hằng tháng'), [])
        resolver.set_range(Soket.day_parse('2022-07-01'), Soket.day_parse('2022-09-30'))
        self.assertEqual(self.lasts(resolver, 'chậm nhất ngày 10 hằng tháng'), ['2022-07-10', '2022-08-10', '2022-09-10'])
        self.assertEqual(self.lasts(resolver, 'thứ Sáu cuối cùng của tháng'), ['2022-07-29', '2022-08-26', '2022-09-30'])

    def test_suspension_and_restart(self):
        resolver = Soket.Resolver.new(None, None)
        resolver.set_issued(Soket.day_parse('2024-07-01'))
        resolver.add_suspension(Soket.day_parse('2024-07-05'), Soket.day_parse('2024-07-09'))
        self.assertEqual(self.lasts(resolver, '10 ngày kể từ ngày ký'), ['2024-07-16'])
        resolver.set_restart(Soket.instant_parse('2024-07-10'))
        self.assertEqual(self.lasts(resolver, '10 ngày kể từ ngày ký'), ['2024-07-22'])
        resolver.clear_suspensions()
        resolver.set_restart(Soket.INSTANT_NONE)
        self.assertEqual(self.lasts(resolver, '10 ngày kể từ ngày ký'), ['2024-07-11'])

    def test_out_of_range(self):
        with self.assertRaises(GLib.Error) as caught:
            Soket.Resolver.new(None, None).resolve(Soket.Deadline.parse('300 năm kể từ ngày 01/7/2022'))
        self.assertTrue(caught.exception.matches(Soket.deadline_error_quark(), Soket.DeadlineError.OUT_OF_RANGE))
