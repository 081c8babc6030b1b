# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket


def at(text):
    return Soket.instant_parse(text)


def make():
    return Soket.Event.new(Soket.EventKind.SUBMITTED, 'IV.2', 'xa-a', at('2026-07-05T17:00'))


class Event(unittest.TestCase):
    def test_kinds(self):
        words = [Soket.EventKind.to_string(Soket.EventKind(value)) for value in range(15)]
        self.assertEqual(words[:5], ['submitted', 'corrected', 'returned', 'accepted', 'withdrawn'])
        self.assertEqual(words[-1], 'noted')
        for value, word in enumerate(words):
            self.assertEqual(int(Soket.EventKind.from_string(word)), value)
        with self.assertRaises(GLib.Error) as caught:
            Soket.EventKind.from_string('gửi')
        self.assertTrue(caught.exception.matches(Soket.ledger_error_quark(), Soket.LedgerError.VALUE))
        self.assertIn('waived', caught.exception.message)

    def test_new(self):
        event = make()
        self.assertEqual(event.get_kind(), Soket.EventKind.SUBMITTED)
        self.assertEqual((event.get_task(), event.get_unit()), ('IV.2', 'xa-a'))
        self.assertEqual((event.get_id(), event.get_plan(), event.get_period(), event.get_document()), (None,) * 4)
        self.assertEqual(event.get_at(), at('2026-07-05T17:00'))
        self.assertEqual((event.get_received(), event.get_recorded(), event.get_until()), (0, 0, 0))
        self.assertEqual(event.get_deciding(), event.get_at())

    def test_with_field(self):
        event = make()
        given = {'id': 'bc-1', 'plan': 'kh-7', 'period': '2026-Q2', 'received': '05/7/2026 17:05',
                 'recorded': '2026-07-06', 'until': '2026-07-15', 'document': '12-BC/ĐU', 'note': 'dòng\nhai'}
        changed = event
        for name, value in given.items():
            changed = changed.with_field(name, value)
        self.assertEqual(changed.get_id(), 'bc-1')
        self.assertEqual((changed.get_plan(), changed.get_period(), changed.get_document()),
                         ('kh-7', '2026-Q2', '12-BC/ĐU'))
        self.assertEqual(changed.get_received(), at('2026-07-05T17:05'))
        self.assertEqual(changed.get_recorded(), at('2026-07-06'))
        self.assertEqual(changed.get_until(), at('2026-07-15'))
        self.assertEqual(changed.get_deciding(), changed.get_received())
        self.assertEqual(changed.dup_field('note'), 'dòng\nhai')
        self.assertEqual(changed.dup_field('received'), '2026-07-05T17:05')
        self.assertIsNone(changed.with_field('note', None).dup_field('note'))
        self.assertIsNone(event.dup_field('note'))
        self.assertIsNone(event.dup_field('no such field'))

    def test_json(self):
        event = make().with_field('content', '{"indicators": {"n": 12.50}}').with_field('note', '"\\\t')
        text = event.to_json()
        self.assertEqual(json.loads(text), {'kind': 'submitted', 'task': 'IV.2', 'unit': 'xa-a',
                                            'at': '2026-07-05T17:00', 'note': '"\\\t',
                                            'content': {'indicators': {'n': 12.5}}})
        self.assertIn('12.50', text)
        self.assertEqual(Soket.Event.new_from_json(text).to_json(), text)
        self.assertEqual(json.loads(Soket.Event.new_from_json(json.dumps(json.loads(text))).to_json()),
                         json.loads(text))

    def test_refused(self):
        for name, value, code in (('at', '31/4/2026', 'VALUE'), ('kind', 'gửi', 'VALUE'), ('unit', '', 'VALUE'),
                                  ('phone', '1', 'SYNTAX'), ('content', '[]', 'SYNTAX')):
            with self.subTest(name), self.assertRaises(GLib.Error) as caught:
                make().with_field(name, value)
            self.assertTrue(caught.exception.matches(Soket.ledger_error_quark(), getattr(Soket.LedgerError, code)))
        for text in ('', '{', '[]', '{}', '{"kind":"noted","task":1,"unit":"a"}', '[' * 100000):
            with self.subTest(text[:40]), self.assertRaises(GLib.Error):
                Soket.Event.new_from_json(text)
