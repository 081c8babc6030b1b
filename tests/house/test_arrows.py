# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The folders are layers, and tools/check-arrows sees when they are not."""
import unittest

from house import SOURCE, run, temporary_tree

TOOL = SOURCE / 'tools' / 'check-arrows'

WRONG = [
    ('libsoket/base/soket-a.c', '#include "calendar/soket-day.h"', 'base may not include calendar'),
    ('libsoket/calendar/soket-a.c', '#include "plan/soket-plan.h"', 'calendar may not include plan'),
    ('libsoket/plan/soket-a.c', '#include "ledger/soket-ledger.h"', 'plan may not include ledger'),
    ('libsoket/check/soket-a.c', '#include "ledger/soket-ledger.h"', 'check may not include ledger'),
    ('libsoket/ledger/soket-a.c', '#include "check/soket-checker.h"', 'ledger may not include check'),
    ('libsoket/ledger/soket-a.h', ' #  include "report/soket-text.h"', 'ledger may not include report'),
    ('libsoket/check/soket-a.c', '#include "report/soket-text.h"', 'check may not include report'),
    ('libsoket/plan/soket-a.c', '#include "soket.h"', 'never includes soket.h'),
    ('libsoket/plan/soket-a.c', '#include <soket.h>', 'never includes soket.h'),
    ('libsoket/plan/soket-a.c', '#include "soket-plan.h"', 'does not begin with a folder'),
    ('libsoket/plan/soket-a.c', '#include "../calendar/soket-day.h"', 'does not begin with a folder'),
    ('libsoket/plan/soket-a.h', '#include "config.h"', 'does not begin with a folder'),
    ('libsoket/plan/soket-a.h', '#include "plan/soket-b-private.h"', 'includes the private'),
    ('libsoket/plan/soket-a.h', '#include <json-glib/json-glib.h>', 'json-glib is seen by no header'),
    ('libsoket/plan/soket-a-private.h', '#include <json-glib/json-glib.h>', 'json-glib is seen by no header'),
    ('libsoket/ledger/soket-a.h', '#include <sqlite3.h>', 'SQLite is seen by no header'),
    ('libsoket/ledger/soket-a.h', '#include <libpq-fe.h>', 'libpq is seen by no header'),
    ('libsoket/elsewhere/soket-a.c', '', 'elsewhere is no layer'),
    ('cli/verb.c', '#include "plan/soket-plan.h"', 'sees <soket.h> only'),
    ('cli/verb.c', '#include "base/soket-i18n-private.h"', 'sees <soket.h> only'),
]
RIGHT = [
    ('libsoket/base/soket-a.c', '#include "config.h"\n#include "base/soket-a.h"'),
    ('libsoket/plan/soket-a.c', '#include "calendar/soket-day.h"\n#include <json-glib/json-glib.h>'),
    ('libsoket/ledger/soket-a-private.h', '#include "plan/soket-b-private.h"\n#include <glib.h>'),
    ('libsoket/report/soket-a.c', '#include "check/soket-a.h"\n#include "ledger/soket-a.h"'),
    ('cli/verb.c', '#include "config.h"\n#include "cli.h"\n#include <soket.h>'),
]


class Arrows(unittest.TestCase):
    def check(self, files):
        with temporary_tree({'libsoket/base/soket-base.c': '', **files}) as folder:
            return run(TOOL, folder)

    def test_project(self):
        code, printed = run(TOOL, SOURCE)
        self.assertEqual((code, printed), (0, ''))

    def test_wrong(self):
        for name, text, fault in WRONG:
            with self.subTest(name=name, text=text):
                code, printed = self.check({name: text})
                self.assertEqual(code, 1)
                self.assertIn(fault, printed)
                self.assertTrue(printed.startswith(name.rsplit('/', 1)[0]), printed)

    def test_right(self):
        for name, text in RIGHT:
            with self.subTest(name=name, text=text):
                self.assertEqual(self.check({name: text}), (0, ''))

    def test_one_file_a_folder(self):
        text = '#include <sqlite3.h>\n'
        code, printed = self.check({'libsoket/ledger/soket-a.c': text, 'libsoket/ledger/soket-b.c': text})
        self.assertEqual((code, printed), (
            1, 'libsoket/ledger/soket-b.c:1: SQLite is seen by soket-a.c already, and by one file a folder\n'))
        self.assertEqual(self.check({'libsoket/ledger/soket-a.c': text, 'libsoket/plan/soket-b.c': text}), (0, ''))
