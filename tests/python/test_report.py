# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import os
import unittest
from pathlib import Path

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

EXAMPLE = Path(os.environ['SOKET_SRCDIR']) / 'examples' / 'ca-mau'
STATUSES = ['not-due', 'due-soon', 'overdue', 'on-time', 'on-the-day', 'late', 'returned', 'awaiting',
            'suspended', 'waived', 'undated', 'ended', 'done']


def end_of(day):
    return Soket.instant_end_of_day(Soket.day_parse(day))


def example_ledger():
    ledger = Soket.Ledger.new()
    ledger.adopt(Soket.Plan.load(str(EXAMPLE / 'plan.json')), Soket.Directory.load(str(EXAMPLE / 'units.csv')),
                 None, 0, end_of('2026-06-08'))
    events = GLib.Bytes.new((EXAMPLE / 'events.csv').read_bytes())
    ledger.record_csv(events, 'events.csv', Soket.IntakeFlags.NONE, 0)
    return ledger


class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ledger = example_ledger()

    def status(self, plan=None, rows=False, by=None):
        report = Soket.StatusReport.new(self.ledger, end_of('2026-07-10'), 0)
        report.set_plan(plan)
        report.set_rows(rows)
        if by is not None:
            report.set_by(by)
        return report

    def test_json(self):
        report = self.status()
        answer = json.loads(report.to_json())
        self.assertEqual(list(answer), ['as_of', 'known_as_of', 'totals', 'table', 'rates', 'rows', 'overdue'])
        self.assertEqual(answer['as_of'], '2026-07-10')
        self.assertEqual(list(answer['totals']), ['obligations'] + STATUSES)
        self.assertEqual(sum(answer['totals'][key] for key in STATUSES), answer['totals']['obligations'])
        self.assertEqual(answer['totals']['obligations'], 67)
        table = answer['table']
        outside = sum(answer['totals'][key] for key in ('waived', 'suspended', 'undated', 'ended', 'done'))
        self.assertEqual(sum(table['done'].values()) + sum(table['open'].values()) + outside, 67)
        self.assertEqual(table['on_the_day'], answer['totals']['on-the-day'])
        self.assertLessEqual(answer['rates']['timeliness']['n'], answer['rates']['completeness']['n'])
        self.assertEqual(answer['rows'], [])
        self.assertTrue(report.has_overdue())
        for row in answer['overdue']:
            self.assertEqual(list(row), ['plan', 'task', 'unit', 'period', 'due', 'days_late'])
            self.assertGreater(row['days_late'], 0)

    def test_rows(self):
        answer = json.loads(self.status(rows=True, plan='so-ket-nq03-ca-mau').to_json())
        self.assertEqual(len(answer['rows']), 67)
        for row in answer['rows']:
            self.assertEqual(list(row), ['plan', 'task', 'unit', 'period', 'status', 'due'])
        for status in STATUSES:
            self.assertEqual(sum(row['status'] == status for row in answer['rows']), answer['totals'][status])

    def test_by(self):
        answer = json.loads(self.status(by=Soket.BreakdownBy.TASK).to_json())
        self.assertEqual(sum(row['obligations'] for row in answer['rows']), 67)
        for row in answer['rows']:
            self.assertEqual(list(row), ['key', 'name', 'obligations'] + STATUSES + ['rates'])

    def test_by_each(self):
        for by, heading in ((Soket.BreakdownBy.UNIT, 'BY UNIT'), (Soket.BreakdownBy.TASK, 'BY TASK'),
                            (Soket.BreakdownBy.LEVEL, 'BY LEVEL'), (Soket.BreakdownBy.PARENT, 'BY UPPER UNIT'),
                            (Soket.BreakdownBy.GROUP, 'BY GROUP'), (Soket.BreakdownBy.PERIOD, 'BY PERIOD')):
            with self.subTest(by=Soket.BreakdownBy.to_string(by)):
                report = self.status(by=by)
                rows = json.loads(report.to_json())['rows']
                self.assertTrue(rows)
                for row in rows:
                    self.assertEqual(sum(row[status] for status in STATUSES), row['obligations'])
                text = report.to_text()
                self.assertIn(f'\n{heading}\n', text)
                self.assertLessEqual(max(map(len, text.splitlines())), 120)

    def test_next(self):
        report = self.status()
        report.set_next(2)
        answer = json.loads(report.to_json())
        self.assertEqual(list(answer)[-2:], ['overdue', 'next'])
        self.assertEqual([list(row) for row in answer['next']],
                         [['plan', 'task', 'unit', 'period', 'due', 'days_left', 'status']] * 2)
        self.assertEqual([(row['due'], row['days_left']) for row in answer['next']], [('2026-07-14', 4)] * 2)
        self.assertIn('NEXT TO COME\n', report.to_text())
        report.set_next(0)
        self.assertNotIn('next', json.loads(report.to_json()))

    def test_since(self):
        report = self.status()
        report.set_since(end_of('2026-07-09'))
        answer = json.loads(report.to_json())
        self.assertEqual([row['unit'] for row in answer['newly_overdue']], ['xa-song-doc'])
        self.assertEqual(len(answer['overdue']), 9)
        self.assertIn('NEWLY OVERDUE\n(since the end of 09/7/2026, as of the end of 10/7/2026)\n', report.to_text())
        report.set_since(Soket.INSTANT_NONE)
        self.assertNotIn('newly_overdue', json.loads(report.to_json()))
        self.assertNotIn('NEWLY', report.to_text())

    def test_width(self):
        self.addCleanup(Soket.report_set_width, 0)
        for columns in (80, 120):
            Soket.report_set_width(columns)
            widest = max(map(len, self.status(by=Soket.BreakdownBy.TASK).to_text().splitlines()))
            self.assertLessEqual(widest, columns)
            self.assertGreater(widest, columns - 20)

    def test_rows_before_counts(self):
        answer = json.loads(self.status(rows=True, by=Soket.BreakdownBy.TASK).to_json())
        self.assertEqual(len(answer['rows']), 67)
        self.assertEqual(list(answer['rows'][0]), ['plan', 'task', 'unit', 'period', 'status', 'due'])

    def test_rows_in_text(self):
        report = self.status()
        self.assertNotIn('ALL DUTIES', report.to_text())
        report.set_rows(True)
        section = report.to_text().split('ALL DUTIES\n')[1].split('\n\n')[0].splitlines()
        names = [line for line in section if 'IV.' in line]
        self.assertEqual(len(names), 67)  # a line each
        self.assertEqual(sum('Overdue' in line or 'Returned' in line for line in names), 9)
        report.set_rows(False)
        self.assertNotIn('ALL DUTIES', report.to_text())

    def test_plan_and_back(self):
        report = self.status()
        before = report.to_json()
        report.set_plan('no-such-plan')
        self.assertEqual(json.loads(report.to_json())['totals']['obligations'], 0)
        self.assertFalse(report.has_overdue())
        report.set_plan('so-ket-nq03-ca-mau')
        self.assertEqual(report.to_json(), before)
        report.set_plan(None)
        self.assertEqual(report.to_json(), before)
        self.assertTrue(report.has_overdue())

    def test_general_duties(self):
        self.assertIn('General duties, without a row: 2\n', self.status().to_text())
        listed = Soket.report_obligations_to_text(self.ledger).split('GENERAL DUTIES')[1]
        self.assertIn('IV/1', listed)
        self.assertIn('Văn phòng Tỉnh ủy', listed)

    def test_text(self):
        text = self.status().to_text()
        self.assertIn('45-KH/TU', text)
        self.assertLessEqual(max(map(len, text.splitlines())), 120)

    def test_obligations(self):
        rows = json.loads(Soket.report_obligations_to_json(self.ledger))['rows']
        self.assertEqual(len(rows), 67)
        for row in rows:
            self.assertEqual(list(row), ['plan', 'task', 'unit', 'period', 'last', 'time', 'safe', 'hard'])
        self.assertIn('IV.3', Soket.report_obligations_to_text(self.ledger))

    def test_explain(self):
        row = self.ledger.find(None, 'IV.2', 'xa-song-doc', None)
        answer = json.loads(Soket.report_explain_to_json(self.ledger, row, end_of('2026-07-10'), 0))
        self.assertEqual(answer['status'], 'overdue')
        self.assertTrue(answer['extended']['until'])
        self.assertTrue(answer['due']['steps'])
        self.assertTrue(answer['events'])
        text = Soket.report_explain_to_text(self.ledger, row, end_of('2026-07-10'), 0)
        self.assertIn('45-KH/TU', text)
        self.assertIn('IV.2', text)

    def test_nothing_is_changed(self):
        before = self.ledger.export()
        self.status(rows=True).to_text()
        self.assertEqual(self.ledger.export(), before)


if __name__ == '__main__':
    unittest.main()
