# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Ledgers at random, with events of all kinds, amendments and units that live: each answer is that of the oracle."""
import copy
import os
import random
import shutil
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from ledger_fixture import GLib, Soket
from oracle import KINDS, Oracle, at, json

N_LEDGERS = int(os.environ.get('SOKET_TEST_LEDGERS', 100))
MONTH = [f'2022-07-{day:02}' for day in range(1, 32)]
DEADLINES = {
    'truoc': ['<2022-07-12', '<2022-07-15', '<2022-07-20'],
    'gio': ['<=2022-07-14T17:00', '<=2022-07-18T11:30'],
    'han': ['P12D after:issued', 'P15D after:2022-06-28', 'BD9 after:issued', '<2022-07-16'],
    'cho': ['P5D after:"họp đoàn"', 'P7D after:"họp đoàn"'],
    'ky': ['each:month <=D20'],
    'mo': ['start:2022-08', '<=2022-08-03'],
    'khong': [None, None, '<=2022-07-22'],
    'chung': ['<=2022-07-13'],
    'du-kien': ['<=2022-07-11'],
    'cap': [None],
}
PARENTS = ['huyen-x', 'huyen-y', 'tinh']


def some(draw, table):
    return draw.choice(table)


def make_tasks(draw):
    """What a plan asks for, in one of its versions."""
    tasks = []
    for ident, deadlines in DEADLINES.items():
        task = {'id': ident, 'title': f'Việc {ident}', 'leads': ['cac-xa']}
        deadline = some(draw, deadlines)
        if deadline:
            task['deadline'] = deadline
        task['acceptance'] = draw.random() < 0.3
        if ident == 'gio' and draw.random() < 0.5:
            task['deadlines'] = [{'for': 'xa-a', 'deadline': '<=2022-07-25'}]
        if ident == 'chung':
            task['joint'] = True
        if ident == 'du-kien':
            task['tentative'] = True
            task['leads'] = ['huyen-x', 'xa-b']
        if ident == 'cap':
            task['level'] = 'co-so'
        tasks.append(task)
    return tasks


def make_policy(draw):
    return {'before': some(draw, ['exclusive', 'exclusive', 'inclusive']), 'strict': draw.random() < 0.3,
            'soon': draw.randrange(0, 6), 'proof': 'received', 'roll': some(draw, ['by-family', 'keep'])}


def make_plan(draw):
    units = [{'id': 'tinh', 'name': 'Tỉnh ủy', 'kind': 'tỉnh'}]
    units += [{'id': ident, 'name': f'Huyện ủy {ident}', 'kind': 'huyện', 'parent': 'tinh'} for ident in PARENTS[:2]]
    units += [{'id': f'xa-{letter}', 'name': f'Đảng ủy xã {letter}', 'kind': 'xã', 'level': 'co-so', 'parent': some(draw, PARENTS)}
              for letter in 'abcdefg']
    if draw.random() < 0.3:
        units[-1]['from'] = '2022-07-14'
    if draw.random() < 0.3:
        units[-2]['until'] = '2022-07-17'
    return {'soket': 1, 'id': 'kh', 'title': 'Sơ kết', 'issued': '2022-06-28', 'policy': make_policy(draw),
            'levels': [{'id': 'co-so', 'name': 'Cơ sở', 'rank': 1, 'deadline': '<2022-07-24'}],
            'units': units, 'tasks': make_tasks(draw),
            'groups': [{'id': 'cac-xa', 'name': 'Các xã', 'select': {'kind': 'xã'}},
                       {'id': 'may-xa', 'name': 'Mấy xã', 'members': ['xa-a', 'xa-c', 'xa-e']}]}


class Story:
    """What happens, day by day, told to an oracle and to ledgers."""

    def __init__(self, seed, *ledgers):
        self.draw, self.ledgers, self.ledger, self.number = random.Random(seed), ledgers, ledgers[0], 0
        self.plan = make_plan(self.draw)
        self.oracle = Oracle(copy.deepcopy(self.plan), at('2022-06-29'))
        self.merged = 0
        for ledger in ledgers:
            ledger.adopt(self.parse(), None, None, 0, at('2022-06-29'))

    def parse(self):
        return Soket.Plan.new_from_json(GLib.Bytes(json.dumps(self.plan).encode()), 'plan.json')

    def moment(self, first, last):
        day = MONTH[self.draw.randrange(first, last + 1) - 1]
        return self.draw.choice([day, day, f'{day}T{self.draw.randrange(24):02}:{self.draw.randrange(60):02}'])

    def make_event(self, today):
        """Recorded by today; it may have happened long before."""
        draw = self.draw
        past = {unit for unit, *_ in self.oracle.past if 'until' in self.oracle.units[unit]}
        gone = [row for row in self.oracle.rows if row.unit in past]
        row = draw.choice(gone if gone and draw.random() < 0.3 else self.oracle.rows)
        happened = draw.randrange(max(1, today - 9), today + 1)
        self.number += 1
        event = {'id': f'e{draw.randrange(10**6)}-{self.number}', 'kind': draw.choice(KINDS), 'task': row.task, 'unit': row.unit,
                 'period': row.period, 'at': self.moment(happened, happened),
                 'recorded': MONTH[draw.randrange(happened, today + 1) - 1]}
        kind = event['kind']
        if kind == 'extended' or (kind == 'returned' and draw.random() < 0.4):
            event['until'] = draw.choice(['2022-07-26', '2022-07-29T16:30', '2022-08-05', '2022-08-20'])
        if kind in ('extended', 'waived', 'reminded', 'suspended', 'resumed') and draw.random() < 0.15:
            event['unit'] = draw.choice(['cac-xa', 'may-xa'])
        if kind == 'occurred':
            event['event'] = draw.choice(['họp đoàn', '“Họp  ĐOÀN”', 'họp đảng'])
        if kind == 'submitted' and draw.random() < 0.4:
            sent = draw.randrange(max(1, happened - 4), happened + 1)
            event['sent'], event['received'] = MONTH[sent - 1], event['at']
        if kind == 'voided':
            known = [e for e in row.events if e['kind'] != 'voided' or draw.random() < 0.3]
            if not known:
                return None
            event['of'] = draw.choice(known)['id']
        return {key: value for key, value in event.items() if value is not None}

    def record(self, today, n):
        lines, touched, wanted = [], [], 0
        for _ in range(n):
            event = self.make_event(today)
            if event is None:
                continue
            lines.append(json.dumps(event))
            told = dict(event)
            for key in ('at', 'recorded', 'sent', 'received', 'until'):
                if key in told:
                    told[key] = at(told[key])
            taken = self.oracle.record(told)
            touched += [row for row in self.oracle.rows if any(e['id'].split('#')[0] == event['id'] for e in row.events)] if taken else []
            wanted += taken
        self.settle_late(touched, {json.loads(line)['id'] for line in lines})
        text = GLib.Bytes('\n'.join(lines).encode())
        for ledger in self.ledgers:
            intake = ledger.record_ndjson(text, 'e.ndjson', Soket.IntakeFlags.PARTIAL, at('2022-12-31'))
            if intake.get_n_recorded() != wanted:
                raise AssertionError((wanted, intake.to_json()))

    def settle_late(self, rows, ids):
        """It is known from the last of the events on that tell of units that are no more."""
        recorded = [e['recorded'] for row in rows if self.oracle.units[row.unit].get('until') and row.unit in {p[0] for p in self.oracle.past}
                    for e in row.events if e['id'].split('#')[0] in ids]
        self.oracle.settle_late(rows, max(recorded, default=0))

    def amend(self, today):
        draw = self.draw
        effective = max(1, today - draw.randrange(0, 3))
        tasks = {task['id']: task for task in self.plan['tasks']}
        for task in make_tasks(draw):
            if draw.random() < 0.3:
                tasks[task['id']] = task
        for ident in list(tasks):
            if draw.random() < 0.1 and len(tasks) > 4:
                del tasks[ident]
        self.plan['tasks'] = list(tasks.values())
        if draw.random() < 0.4:
            self.plan['issued'] = MONTH[effective - 1]
        if draw.random() < 0.4:
            self.plan['policy'] = {**make_policy(draw), 'proof': draw.choice(['received', 'sent'])}
        self.oracle.amend(copy.deepcopy(self.plan), Soket.day_parse(MONTH[effective - 1]) * 1442, at(MONTH[today - 1]))
        for ledger in self.ledgers:
            ledger.amend(self.parse(), None, None, 0, Soket.day_parse(MONTH[effective - 1]), at(MONTH[today - 1]))

    def change_units(self, today):
        draw, oracle = self.draw, self.oracle
        living = [u for u in oracle.units.values() if u.get('kind') == 'xã' and not u.get('until') and not u.get('from')]
        if len(living) < 4:
            return
        last, first = MONTH[today - 2], MONTH[today - 1]
        chosen = draw.sample(living, 2)
        self.merged += 1
        new = {'id': f'moi-{self.merged}', 'name': f'Xã mới {self.merged}', 'kind': 'xã', 'level': 'co-so', 'parent': draw.choice(PARENTS),
               'from': first}
        units = draw.choice([
            lambda: [{**u, 'until': last, 'successors': [new['id']]} for u in chosen] + [new],
            lambda: [{**chosen[0], 'until': last, 'successors': [new['id'], new['id'] + 'b']}, new, {**new, 'id': new['id'] + 'b', 'name': new['name'] + 'b'}],
            lambda: [{**chosen[0], 'until': last, 'successors': [chosen[1]['id']]}],
            lambda: [{**chosen[0], 'until': last}],
            lambda: [{**chosen[0], 'name': f'Xã đổi tên {self.merged}', 'parent': draw.choice(PARENTS)}, new],
        ])()
        columns = ('id', 'name', 'kind', 'level', 'parent', 'from', 'until', 'successors')
        table = '\n'.join([','.join(columns)] + [','.join(
            ';'.join(u.get(c, [])) if c == 'successors' else u.get(c, '') for c in columns) for u in units])
        effective = Soket.day_parse(first)
        oracle.change_units(units, effective * 1442, at(MONTH[today - 1]))
        for ledger in self.ledgers:
            ledger.change_units(Soket.Directory.new_from_csv(GLib.Bytes(table.encode()), 'units.csv'), effective, at(MONTH[today - 1]))


    def go(self, lives):
        """Stops after each step."""
        steps = [lambda today: self.record(today, self.draw.randrange(1, 25))]
        if lives:
            steps = steps * 3 + [self.amend, self.change_units, self.change_units]
        for today in sorted(self.draw.sample(range(4, 31), 7)):
            self.draw.choice(steps)(today)
            yield today


KEYS = ('obligations', 'done_in_time', 'done_late', 'open_in_time', 'open_overdue', 'due', 'due_done', 'due_done_in_time')
STATUSES = [value for value in vars(Soket.Status).values() if isinstance(value, Soket.Status)]
GROUPINGS = {'unit': Soket.BreakdownBy.UNIT, 'task': Soket.BreakdownBy.TASK, 'period': Soket.BreakdownBy.PERIOD,
             'parent': Soket.BreakdownBy.PARENT, 'group': Soket.BreakdownBy.GROUP, 'level': Soket.BreakdownBy.LEVEL}


def counts(totals):
    found = {key: getattr(totals, f'get_{key}')() for key in KEYS}
    found.update({status.value_nick: totals.get_count(status) for status in STATUSES})
    return {key: n for key, n in found.items() if n}


def key_of(row):
    return row.get_task().get_id(), row.get_unit().get_id(), row.get_period()


def positions(column):
    return list(memoryview(column.get_data()).cast('I'))


class Answers(unittest.TestCase):
    maxDiff = None

    def check_rows(self, story, ledger, as_of, known, states):
        found, wanted = {}, {}
        for row in ledger:
            found[key_of(row)] = row.is_there(as_of, known) and (
                row.get_status(as_of, known).value_nick, row.get_last(as_of, known), row.get_submitted(as_of, known),
                row.get_extended(as_of, known), row.get_n_reminders(as_of, known))
        for state in states:
            wanted[state.row.key] = state.there and (
                state.status, state.terms[2] if state.terms else 0, state.submitted or 0,
                state.extended['until'] if state.extended else 0, state.reminders)
        self.same(found, wanted)

    def same(self, found, wanted, *words):
        """The first three that differ, not all that do not."""
        differs = [key for key in sorted(found.keys() | wanted.keys(), key=str) if found.get(key) != wanted.get(key)]
        self.assertFalse(differs, (*words, [(key, found.get(key), wanted.get(key)) for key in differs[:3]]))

    def check(self, story, ledger, as_of, known):
        oracle = story.oracle
        states = oracle.states(as_of, known)
        self.check_rows(story, ledger, as_of, known, states)
        self.same(counts(ledger.get_totals(None, as_of, known)), oracle.count(states, as_of), 'totals')
        names = [key_of(row) for row in ledger]
        overdue = {state.row.key for state in states if oracle.is_overdue(state, as_of)}
        self.assertEqual({names[i] for i in positions(ledger.dup_overdue(None, as_of, known))}, overdue)
        since = as_of - 3 * 1442
        then = {state.row.key for state in oracle.states(since, known) if oracle.is_overdue(state, since)}
        self.assertEqual({names[i] for i in positions(ledger.dup_newly_overdue(None, since, as_of, known))}, overdue - then)
        to_come = [state.terms[2] for state in states if state.status in ('not-due', 'due-soon')]
        coming = positions(ledger.dup_next_due(None, 1000, as_of, known))
        self.assertEqual([ledger[i].get_last(as_of, known) for i in coming], sorted(to_come))
        for by, grouping in GROUPINGS.items():
            parts = {part.key or '': counts(part.totals) for part in ledger.break_down(None, grouping, as_of, known)}
            self.same({key: part for key, part in parts.items() if part}, oracle.break_down(by, as_of, known), by)

    def check_some(self, story, ledger, n):
        draw = random.Random(story.number)
        for _ in range(n):
            day = draw.randrange(1, 31)
            as_of = at(draw.choice([MONTH[day - 1], f'{MONTH[day - 1]}T10:30', '2022-08-31']))
            known = draw.choice([0, 0, at(MONTH[draw.randrange(0, 31)])])
            with self.subTest(as_of=Soket.instant_to_string(as_of), known=known and Soket.instant_to_string(known)):
                self.check(story, ledger, as_of, known)

    def tell(self, story, lives, read_back=None):
        for _ in story.go(lives):
            self.check_some(story, story.ledger, 2)
        if read_back:
            self.check_some(story, Soket.Ledger.open(read_back, Soket.LedgerFlags.NONE), 3)

    def test_events(self):
        for seed in range(N_LEDGERS):
            with self.subTest(seed):
                self.tell(Story(seed, Soket.Ledger.new()), lives=False)

    def test_lives(self):
        folder = tempfile.mkdtemp(prefix='soket-test-')
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        for seed in range(N_LEDGERS):
            with self.subTest(seed):
                path = os.path.join(folder, f'{seed}.soket')
                self.tell(Story(1000 + seed, Soket.Ledger.create(path)), lives=True, read_back=path)


if __name__ == '__main__':
    unittest.main()
