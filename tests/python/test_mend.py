# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

PLAN = {'soket': 1, 'id': 'kho', 'title': 'Rà soát kho', 'issued': '2026-03-02',
        'units': [{'id': 'so', 'name': 'Sở Kho'}],
        'tasks': [{'id': 'I.1', 'title': 'Kiểm kê'}],
        'import': {'file': 'kho.txt', 'sha256': 'ab', 'unsure': [{'path': '/title', 'confidence': 0.4, 'why': 'hai dòng'}],
                   'skipped': [{'line': 9, 'text': '---'}], 'notices': [{'code': 'section-twice', 'line': 6, 'text': 'I.1'}]}}


class Mend(unittest.TestCase):
    def setUp(self):
        self.plan = Soket.Plan.new_from_json(GLib.Bytes.new(json.dumps(PLAN).encode()), 'plan.json')

    def test_record(self):
        self.assertEqual((self.plan.get_imported_file(), self.plan.get_imported_sha256()), ('kho.txt', 'ab'))
        self.assertEqual([(doubt.get_path(), doubt.get_confidence(), doubt.get_why()) for doubt in self.plan.get_unsure()],
                         [('/title', 0.4, 'hai dòng')])
        for notices, expected in ((self.plan.get_skipped(), (None, 9, '---')),
                                  (self.plan.get_notices(), ('section-twice', 6, 'I.1'))):
            self.assertEqual([(notice.get_code(), notice.get_line(), notice.get_text()) for notice in notices], [expected])

    def test_set_field(self):
        self.plan.set_field('I.1', 'leads', 'Sở Kho')
        self.plan.set_field('I.1', 'deadline', 'trước ngày 05/7')
        self.plan.set_field(None, 'place', 'Hà Nội')
        task = self.plan.find_task('I.1')
        self.assertEqual((task.get_leads(), task.get_deadline()), (['so'], '<XXXX-07-05'))
        self.assertEqual(Soket.day_to_string(task.get_last()), '2026-07-04')
        self.assertEqual(self.plan.get_place(), 'Hà Nội')
        with self.assertRaises(GLib.Error) as caught:
            self.plan.set_field('I.1', 'leads', 'Sở Lạ')
        self.assertTrue(caught.exception.matches(Soket.PlanError.quark(), Soket.PlanError.NOT_FOUND))

    def test_confirm(self):
        self.plan.confirm('Trần Văn Thử', Soket.day_parse('09/3/2026'), ['/title'])
        self.assertEqual(len(self.plan.get_unsure()), 0)
        self.plan.confirm('Trần Văn Thử', Soket.day_parse('09/3/2026'), None)
        self.assertEqual([notice.get_text() for notice in self.plan.get_notices()][1:],
                         ['Trần Văn Thử, 2026-03-09: /title', 'Trần Văn Thử, 2026-03-09'])


if __name__ == '__main__':
    unittest.main()
