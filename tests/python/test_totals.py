# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(__file__))
from ledger_fixture import Soket, at, make_ledger


class Totals(unittest.TestCase):
    def test_counts(self):
        totals = make_ledger().get_totals(None, at('2022-07-06'), 0)
        self.assertEqual(totals.get_obligations(), 7)
        counts = {Soket.status_to_string(status): totals.get_count(status)
                  for status in Soket.Status.__enum_values__.values()}
        self.assertEqual({word: n for word, n in counts.items() if n}, {
            'on-time': 1, 'on-the-day': 1, 'due-soon': 1, 'overdue': 1, 'not-due': 2, 'undated': 1})
        self.assertEqual((totals.get_done_in_time(), totals.get_done_late(), totals.get_open_in_time(),
                          totals.get_open_overdue()), (2, 0, 3, 1))
        self.assertEqual((totals.get_due(), totals.get_due_done(), totals.get_due_done_in_time()), (3, 2, 2))

    def test_labels(self):
        labels = {Soket.status_get_label(status) for status in Soket.Status.__enum_values__.values()}
        self.assertEqual(len(labels), 13)
        self.assertEqual(Soket.Status.to_string(Soket.Status.ON_THE_DAY), 'on-the-day')
        self.assertIn(Soket.Status.get_label(Soket.Status.LATE), labels)


if __name__ == '__main__':
    unittest.main()
