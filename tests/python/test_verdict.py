# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import os
import sqlite3
import sys
import tempfile
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from ledger_fixture import EVENTS, at, make_ledger, make_plan, record


class Verdict(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = os.path.join(folder.name, 'sổ.soket')

    def create(self):
        ledger = Soket.Ledger.create(self.path)
        ledger.adopt(make_plan(), None, None, 0, at('2022-06-29'))
        record(ledger, EVENTS)

    def tamper(self, sql):
        with sqlite3.connect(self.path) as db:
            for trigger, in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
                db.execute(f'DROP TRIGGER {trigger}')
            db.execute(sql)
        db.close()

    def verify(self, heads=None):
        return Soket.Ledger.open(self.path, Soket.LedgerFlags.READ_ONLY).verify(heads)

    def test_well(self):
        verdict = make_ledger().verify(None)
        self.assertTrue(verdict.is_ok())
        self.assertEqual(verdict.get_n_events(), 4)
        self.assertIsNone(verdict.get_first_bad())
        self.assertEqual([line.split()[0] for line in verdict.get_heads().splitlines()],
                         ['xa-a', 'xa-b', 'xa-c', 'xa-d'])
        self.assertEqual(json.loads(verdict.to_json()), {'ok': True, 'events': 4, 'first_bad': None})

    def test_changed(self):
        self.create()
        self.tamper("UPDATE log SET document = '9-BC' WHERE id = 'e2'")
        verdict = self.verify()
        self.assertFalse(verdict.is_ok())
        self.assertEqual(verdict.get_first_bad(), 'e2')
        self.assertEqual(json.loads(verdict.to_json()), {'ok': False, 'events': 4, 'first_bad': 'e2'})

    def test_cut_tail(self):
        self.create()
        heads = self.verify().get_heads()
        self.assertTrue(self.verify(heads).is_ok())
        self.tamper("DELETE FROM log WHERE id = 'e4'")
        self.assertEqual(self.verify().get_first_bad(), heads.splitlines()[-1])
        self.tamper('DELETE FROM heads WHERE number = 4')
        self.assertTrue(self.verify().is_ok())
        self.assertEqual(self.verify(heads).get_first_bad(), heads.splitlines()[-1])
        with self.assertRaises(GLib.Error) as caught:
            self.verify('nonsense')
        self.assertTrue(caught.exception.matches(Soket.ledger_error_quark(), Soket.LedgerError.SYNTAX))

    def test_not_a_ledger(self):
        with open(self.path, 'w', encoding='utf-8') as file:
            file.write('một bài thơ')
        for code, act in (('NOT_OURS', lambda: Soket.Ledger.open(self.path, Soket.LedgerFlags.NONE)),
                          ('EXISTS', lambda: Soket.Ledger.create(self.path))):
            with self.assertRaises(GLib.Error) as caught:
                act()
            self.assertTrue(caught.exception.matches(Soket.store_error_quark(), getattr(Soket.StoreError, code)))
            self.assertIn(self.path, caught.exception.message)
