# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Events merge in any order, any number of times, from any number of ledgers, to the same state."""
import os
import random
import sys
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from ledger_fixture import GLib, Soket, at, make_plan, record

TASKS = [
    {'id': '1', 'title': 'Gửi báo cáo', 'leads': ['xa'], 'deadline': 'trước ngày 05/7/2022'},
    {'id': '2', 'title': 'Hạn', 'leads': ['xa'], 'deadline': 'trong 10 ngày kể từ ngày ký'},
    {'id': '3', 'title': 'Chờ', 'leads': ['xa'], 'deadline': '5 ngày kể từ ngày họp đoàn', 'acceptance': True},
]
KINDS = ('submitted', 'corrected', 'returned', 'accepted', 'withdrawn', 'requested', 'extended', 'suspended',
         'resumed', 'waived', 'occurred', 'reminded', 'noted')


def make_events(seed, n):
    draw = random.Random(seed)
    lines = []
    for i in range(n):
        kind = draw.choice(KINDS)
        day = draw.randrange(1, 20)
        recorded = day + draw.randrange(0, 9)
        until = f'2022-07-{draw.randrange(20, 30)}' if kind == 'extended' else ''
        event = 'họp đoàn' if kind == 'occurred' else ''
        lines.append(f'e{i},{kind},{draw.randrange(1, 4)},xa-{draw.choice("abcd")},2022-07-{day:02},'
                     f'2022-07-{recorded:02},{until},{event},')
        if draw.random() < 0.1:
            voided = lines[-1].split(',')
            lines.append(f'v{i},voided,{voided[2]},{voided[3]},2022-07-{day:02},2022-07-{recorded:02},,,e{i}')
    return lines


def make_ledger():
    ledger = Soket.Ledger.new()
    ledger.adopt(make_plan(tasks=TASKS), None, None, 0, at('2022-06-29'))
    return ledger


def take(ledger, lines):
    return record(ledger, '\n'.join(['id,kind,task,unit,at,recorded,until,event,of'] + lines) + '\n')


def answers(ledger):
    days = ('2022-07-04', '2022-07-09', '2022-07-15', '2022-07-31')
    said = [ledger.dup_statuses(at(day), known).get_data() for day in days for known in (0, at('2022-07-12'))]
    last = [row.get_last(at(day), 0) for row in ledger for day in days]
    return said, last, sorted(ledger.export().splitlines())


class Merging(unittest.TestCase):
    def test_any_order(self):
        for seed in range(25):
            with self.subTest(seed):
                draw = random.Random(seed)
                lines = make_events(seed, 40)
                first = make_ledger()
                take(first, lines)
                wanted = answers(first)
                draw.shuffle(lines)
                other = make_ledger()
                take(other, lines)
                self.assertEqual(answers(other), wanted)
                again = take(other, lines)
                self.assertEqual((again.get_n_recorded(), again.get_n_duplicates()), (0, len(lines)))
                self.assertEqual(answers(other), wanted)

    def test_many_ledgers(self):
        for seed in range(10):
            with self.subTest(seed):
                draw = random.Random(seed)
                ledgers = [make_ledger() for _ in range(4)]
                whole = make_ledger()
                lines = [line for line in make_events(seed, 60) if ',voided,' not in line]
                take(whole, lines)
                for line in lines:
                    for ledger in draw.sample(ledgers, draw.randrange(1, 4)):
                        take(ledger, [line])
                files = [ledger.export().encode() for ledger in ledgers] * 2
                draw.shuffle(files)
                central = make_ledger()
                for text in files:
                    central.record_ndjson(GLib.Bytes(text), 'x.ndjson', Soket.IntakeFlags.NONE, 0)
                self.assertEqual(answers(central), answers(whole))
                self.assertTrue(central.verify(None).is_ok())

    def test_conflicts_are_listed(self):
        ledger = make_ledger()
        take(ledger, ['e1,submitted,1,xa-a,2022-07-04,2022-07-04,,,'])
        before = answers(ledger)
        intake = take(ledger, ['e1,submitted,1,xa-a,2022-07-05,2022-07-05,,,', 'e1,submitted,1,xa-b,2022-07-04,2022-07-04,,,'])
        self.assertEqual((intake.get_n_recorded(), len(intake.dup_conflicts())), (0, 2))
        self.assertEqual(answers(ledger), before)


class Next(unittest.TestCase):
    def test_next_and_newly_overdue(self):
        ledger = make_ledger()
        take(ledger, ['e1,extended,1,xa-b,2022-07-04,2022-07-04,2022-07-20,,'])
        positions = lambda found: list(memoryview(found.get_data()).cast('I'))
        self.assertEqual(positions(ledger.dup_next_due(None, 5, at('2022-07-06'), 0)), [4, 5, 6, 7, 1])
        self.assertEqual(positions(ledger.dup_next_due('kh', 2, at('2022-07-06'), 0)), [4, 5])
        self.assertEqual(positions(ledger.dup_newly_overdue(None, at('2022-07-05'), at('2022-07-06'), 0)), [0, 2, 3])
        self.assertEqual(positions(ledger.dup_newly_overdue(None, at('2022-07-06'), at('2022-07-09'), 0)), [4, 5, 6, 7])
        self.assertFalse(ledger.dup_newly_overdue('?', at('2022-07-05'), at('2022-07-06'), 0).get_data())


if __name__ == '__main__':
    unittest.main()
