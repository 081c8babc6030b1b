# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import os
import sys
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from ledger_fixture import EVENTS, at, make_ledger, make_plan, record


class Intake(unittest.TestCase):
    def test_recorded_and_duplicates(self):
        ledger = Soket.Ledger.new()
        ledger.adopt(make_plan(), None, None, 0, at('2022-06-29'))
        first, second = record(ledger, EVENTS), record(ledger, EVENTS)
        self.assertEqual((first.get_n_recorded(), first.get_n_duplicates()), (4, 0))
        self.assertEqual((second.get_n_recorded(), second.get_n_duplicates()), (0, 4))
        self.assertEqual(json.loads(second.to_json()),
                         {'recorded': 0, 'duplicate': 4, 'conflicts': [], 'refused': []})

    def test_conflict_is_listed(self):
        intake = record(make_ledger(), 'id,kind,task,unit,at,recorded\n'
                                       'e1,submitted,1,xa-a,2022-07-03,2022-07-04\n', Soket.IntakeFlags.PARTIAL)
        self.assertEqual(intake.dup_conflicts(), ['e1'])
        self.assertEqual(intake.get_conflict_line(0), 2)
        self.assertEqual(json.loads(intake.to_json())['conflicts'], [{'line': 2, 'id': 'e1'}])

    def test_partial(self):
        rows = ('kind,task,unit,at,recorded\n'
                'submitted,1,xa-d,31/6/2022,2022-07-05\n'
                'submitted,1,xa-d,2022-07-05,2022-07-05\n')
        intake = record(make_ledger(), rows, Soket.IntakeFlags.PARTIAL)
        self.assertEqual(intake.get_n_recorded(), 1)
        self.assertEqual(len(intake.dup_refused()), 1)
        self.assertTrue(intake.dup_refused()[0].startswith('events.csv:2: '), intake.dup_refused())
        self.assertEqual([entry['line'] for entry in json.loads(intake.to_json())['refused']], [2])

    def test_all_or_nothing(self):
        ledger = make_ledger()
        before = ledger.export()
        for rows in ('kind,task,unit,at,recorded\nsubmitted,1,xa-d,2022-07-05,2022-07-05\n'
                     'submitted,1,xa-d,31/6/2022,2022-07-05\n',
                     'kind,task,unit,colour\nsubmitted,1,xa-d,red\n'):
            with self.assertRaises(GLib.Error):
                record(ledger, rows)
            self.assertEqual(ledger.export(), before)

    def test_ignore_extra(self):
        intake = record(make_ledger(), 'kind,task,unit,at,recorded,colour\n'
                                       'noted,1,xa-d,2022-07-05,2022-07-05,red\n', Soket.IntakeFlags.IGNORE_EXTRA)
        self.assertEqual(intake.get_n_recorded(), 1)

    def test_export_and_import_give_the_same_events(self):
        ledger = make_ledger()
        record(ledger, 'id,kind,task,unit,at,received,recorded,channel,actor,note,period\n'
                       'q3,submitted,2,tinh,2022-09-19,2022-09-20T16:00,2022-09-21,văn thư,VP,"a ""b"", c\n'
                       'd",2022-Q3\n')
        text = ledger.export()
        other = Soket.Ledger.new()
        other.adopt(make_plan(), None, None, 0, at('2022-06-29'))
        intake = other.record_ndjson(GLib.Bytes(text.encode()), 'export.ndjson', Soket.IntakeFlags.NONE,
                                     Soket.INSTANT_NONE)
        self.assertEqual(intake.get_n_recorded(), 5)
        self.assertEqual(other.export(), text)
        self.assertEqual(json.loads(text.splitlines()[-1])['note'], 'a "b", c\nd')
