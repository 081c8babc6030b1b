# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Memory, a file and PostgreSQL give the same answers, event by event."""
import glob
import json
import os
import random
import shutil
import sys
import tempfile
import unittest

sys.path[:0] = [os.path.dirname(__file__), os.path.join(os.path.dirname(__file__), '..', 'support')]
from ledger_fixture import GLib, Soket, at
from postgres import Server
from test_oracle import Story

SCENARIOS = sorted(glob.glob(os.path.join(os.environ['SOKET_SRCDIR'], 'tests', 'scenarios', '*.json')))
PROVINCIAL = next(path for path in SCENARIOS if path.endswith('provincial.json'))
GROUPINGS = [value for name, value in vars(Soket.BreakdownBy).items() if isinstance(value, Soket.BreakdownBy)]

STATUSES = [value for name, value in vars(Soket.Status).items() if isinstance(value, Soket.Status)]


def setUpModule():
    global server
    server = Server()
    unittest.addModuleCleanup(server.close)


def error_of(call, *arguments):
    """What was said; what was done otherwise."""
    try:
        return call(*arguments)
    except GLib.Error as error:
        return f'{error.domain} {error.code} {error.message}'


def answers(ledger, questions):
    """Everything that a ledger can be asked."""
    rows = list(ledger)
    found = {'rows': Soket.report_obligations_to_json(ledger), 'export': ledger.export(),
             'plans': ledger.list_plans(),
             'history': [ledger.dup_history(row) for row in rows]}
    verdict = ledger.verify(None)
    found['verdict'] = (verdict.is_ok(), verdict.get_n_events(), verdict.get_first_bad(), verdict.get_heads())
    for as_of, known in questions:
        moment, knowledge = at(as_of), at(known) if known else 0
        found['statuses', as_of, known] = ledger.dup_statuses(moment, knowledge).get_data()
        found['overdue', as_of, known] = ledger.dup_overdue(None, moment, knowledge).get_data()
        report = Soket.StatusReport.new(ledger, moment, knowledge)
        report.set_rows(True)
        found['status', as_of, known] = report.to_json()
        for by in GROUPINGS:
            report.set_by(by)
            found['status', as_of, known, by] = report.to_json()
        found['explained', as_of, known] = [Soket.report_explain_to_json(ledger, row, moment, knowledge) for row in rows]
    return found


def totals(ledger, as_of, known):
    """As the function of the schema gives them."""
    found = ledger.get_totals(None, at(as_of), at(known) if known else 0)
    counts = {status.value_nick: found.get_count(status) for status in STATUSES}
    return {'obligations': found.get_obligations(), 'statuses': {nick: n for nick, n in counts.items() if n},
            'done_in_time': found.get_done_in_time(), 'done_late': found.get_done_late(),
            'open_in_time': found.get_open_in_time(), 'open_overdue': found.get_open_overdue(),
            'due': found.get_due(), 'due_done': found.get_due_done(), 'due_done_in_time': found.get_due_done_in_time(),
            'unsettled': 0}


class Stores(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix='soket-test-')
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def places(self, schema):
        yield 'memory', None
        yield 'file', os.path.join(self.folder, f'{schema}.soket')
        yield 'postgresql', server.uri(schema)
        yield 'partitions', server.uri(f'{schema}_p', more='&partitions=3')

    def ledgers(self, schema):
        return {name: Soket.Ledger.create(place) if place else Soket.Ledger.new()
                for name, place in self.places(schema)}

    def same(self, found, message):
        expected = found.pop('memory')
        for name, value in found.items():
            if isinstance(expected, dict):
                for key in expected:
                    self.assertEqual(value[key], expected[key], (message, name, key))
            self.assertEqual(value, expected, (message, name))
        return expected

    def adopt(self, ledgers, scenario):
        text = json.dumps(scenario['plan']).encode()
        for ledger in ledgers.values():
            ledger.adopt(Soket.Plan.new_from_json(GLib.Bytes(text), 'plan.json'), None, None, 0, at(scenario['adopted']))

    def record(self, ledgers, lines, message):
        def take_in(ledger):
            return ledger.record_csv(GLib.Bytes(lines.encode()), 'events.csv', Soket.IntakeFlags.NONE,
                                     at('2024-01-01')).to_json()
        return self.same({name: error_of(take_in, ledger) for name, ledger in ledgers.items()}, message)

    def amend(self, ledgers, scenario, step):
        """A new version of the plan: what is told of it goes in front of what stood before."""
        scenario['plan'].update(step['amend'])
        text, effective = json.dumps(scenario['plan']).encode(), Soket.day_parse(step['effective'])

        def amend(ledger):
            plan = Soket.Plan.new_from_json(GLib.Bytes(text), 'plan.json')
            return ledger.amend(plan, None, None, 0, effective, at(step['recorded'])).to_json()
        return self.same({name: error_of(amend, ledger) for name, ledger in ledgers.items()}, step)

    def change_units(self, ledgers, step):
        effective = Soket.day_parse(step['effective']) if 'effective' in step else 0

        def change(ledger):
            units = Soket.Directory.new_from_csv(GLib.Bytes(step['units'].encode()), 'units.csv')
            return ledger.change_units(units, effective, at(step['recorded'])).to_json()
        return self.same({name: error_of(change, ledger) for name, ledger in ledgers.items()}, step)

    def go(self, ledgers, scenario, step, message):
        """Events as a table, a new version of the plan, or units that change; and what it says of them."""
        if isinstance(step, str):
            return self.record(ledgers, step, message)
        if 'events' in step:
            said = self.record(ledgers, step['events'], message)
            self.assertIn(step.get('refused', '"conflicts":[],"refused":[]'), said)
            self.check_then(ledgers['memory'], step.get('then', {}), message)
            return said
        said = self.amend(ledgers, scenario, step) if 'amend' in step else self.change_units(ledgers, step)
        if 'refused' in step:
            self.assertIn(step['refused'], said)
        else:
            answer = json.loads(said)
            self.assertEqual({key: answer[key] for key in step['gives']}, step['gives'], message)
        return said

    def check_then(self, ledger, then, message):
        """"DAY" or "DAY known DAY" -> "TASK UNIT" -> its status."""
        for when, wanted in then.items():
            as_of, _, known = when.partition(' known ')
            found = {f'{row.get_task().get_id()} {row.get_unit().get_id()}':
                     row.get_status(at(as_of), at(known) if known else 0).value_nick for row in ledger}
            self.assertEqual({key: found[key] for key in wanted}, wanted, (message, when))

    def compare(self, ledgers, questions, message):
        return self.same({name: answers(ledger, questions) for name, ledger in ledgers.items()}, message)

    def pushed_down(self, schema, ledgers, questions, message):
        """The server alone gives the same totals; what was never asked about it may not be able to settle."""
        n_settled = 0
        for name, suffix in (('postgresql', ''), ('partitions', '_p')):
            quoted = f'{schema}{suffix}'.replace('"', '""')
            asked = ' UNION ALL '.join(
                f'(SELECT to_json(t)::text FROM "{quoted}".totals({int(at(as_of))}, {int(at(known)) if known else 0}) t)'
                for as_of, known in questions)
            for (as_of, known), line in zip(questions, server.sql(asked).splitlines(), strict=True):
                expected, found = totals(ledgers[name], as_of, known), json.loads(line)
                if found['unsettled'] == 0:
                    n_settled += 1
                    self.assertEqual(found, expected, (message, name, as_of, known))
                self.assertEqual(found['obligations'] + found['unsettled'], expected['obligations'], (message, as_of))
        return n_settled

    def reopened(self, schema, ledgers):
        """All but that in memory, read back."""
        return {name: Soket.Ledger.open(place, Soket.LedgerFlags.NONE) if place else ledgers[name]
                for name, place in self.places(schema)}

    def test_scenarios(self):
        for number, path in enumerate(SCENARIOS):
            with open(path, encoding='utf-8') as file:
                scenario = json.load(file)
            schema = f'kịch bản "{number}"'
            ledgers = self.ledgers(schema)
            self.adopt(ledgers, scenario)
            self.compare(ledgers, scenario['ask'], (path, 'adopted'))
            for place, lines in enumerate(scenario['steps']):
                self.go(ledgers, scenario, lines, (path, lines))
                self.compare(ledgers, scenario['ask'], (path, lines))
                settled = self.pushed_down(schema, ledgers, scenario['ask'], (path, lines))
                self.assertGreaterEqual(settled, len(scenario['ask']), (path, lines))
                if place % 4 == 3:
                    ledgers = self.reopened(schema, ledgers)
                    self.compare(ledgers, scenario['ask'], (path, lines, 'read back'))

    def test_stories(self):
        """Plans and units that change between events of all kinds, as the oracle is told."""
        questions = [['2022-07-09', None], ['2022-07-17T10:30', '2022-07-20'], ['2022-07-28', None], ['2022-09-01', None]]
        for seed in range(4):
            schema = f'truyện {seed}'
            ledgers = self.ledgers(schema)
            for today in Story(2000 + seed, *ledgers.values()).go(lives=True):
                self.compare(ledgers, questions, (seed, today))
                self.pushed_down(schema, ledgers, questions, (seed, today))
            self.compare(self.reopened(schema, ledgers), questions, (seed, 'read back'))

    def test_export_comes_back(self):
        with open(PROVINCIAL, encoding='utf-8') as file:
            scenario = json.load(file)
        ledgers = self.ledgers('ra')
        self.adopt(ledgers, scenario)
        for lines in scenario['steps']:
            self.record(ledgers, lines, lines)
        exported = ledgers['postgresql'].export()
        others = self.ledgers('vào')
        self.adopt(others, scenario)
        for ledger in others.values():
            ledger.record_ndjson(GLib.Bytes(exported.encode()), 'events.ndjson', Soket.IntakeFlags.NONE, at('2024-01-01'))
        self.same({'memory': answers(ledgers['memory'], scenario['ask']),
                   **{f'again {name}': answers(ledger, scenario['ask']) for name, ledger in others.items()}}, 'export')

    def test_many_at_random(self):
        """Large files take other paths than single events: whole tables are fetched, and pages are turned."""
        source = random.Random(20220628)
        with open(PROVINCIAL, encoding='utf-8') as file:
            scenario = json.load(file)
        units = ['xa-a', 'xa-b', 'xa-c']
        kinds = ['submitted', 'submitted', 'returned', 'accepted', 'withdrawn', 'extended', 'reminded', 'waived', 'noted']
        ledgers = self.ledgers('nhiều')
        self.adopt(ledgers, scenario)
        number = 0
        for n_lines in (3, 400, 1, 1500, 2):
            lines = ['id,kind,task,unit,at,recorded,until,of,note']
            for _ in range(n_lines):
                number += 1
                kind = source.choice(kinds)
                day, told = f'2022-07-{source.randint(1, 28):02}', f'2022-08-{source.randint(1, 28):02}'
                until = f'2022-08-{source.randint(1, 28):02}' if kind == 'extended' else ''
                ident = f'n{source.randint(1, number)}' if source.random() < 0.1 else f'n{number}'
                lines.append(f'{ident},{kind},I.1,{source.choice(units)},{day},{told},{until},,{"x" * source.randint(0, 300)}')
            self.record(ledgers, '\n'.join(lines), n_lines)
        ledgers = self.reopened('nhiều', ledgers)
        questions = [['2022-07-10', None], ['2022-07-20', '2022-08-10'], ['2022-12-31', None]]
        found = self.compare(ledgers, questions, 'many')
        self.assertEqual(self.pushed_down('nhiều', ledgers, questions, 'many'), 2 * len(questions))
        self.assertGreater(found['verdict'][1], 1000)


if __name__ == '__main__':
    unittest.main()
