# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What a ledger is asked, as a script of an office asks it."""
import json
import os
import sys
import unittest

import numpy

sys.path.insert(0, os.path.dirname(__file__))
from ledger_fixture import Soket, at, make_ledger

ALL = Soket.INSTANT_NONE


class Query(unittest.TestCase):
    def setUp(self):
        self.ledger = make_ledger()

    def column(self, column, as_of='2022-07-06', known=ALL):
        data = self.ledger.dup_column(column, at(as_of), known)
        return numpy.asarray(Soket.bytes_to_column(data))

    def test_columns_are_arrays(self):
        submitted = self.column(Soket.LedgerColumn.SUBMITTED)
        safe = self.column(Soket.LedgerColumn.SAFE)
        hard = self.column(Soket.LedgerColumn.HARD)
        self.assertEqual((submitted.dtype, len(submitted)), (numpy.int32, 7))
        statuses = numpy.frombuffer(self.ledger.dup_statuses(at('2022-07-06'), ALL).get_data(), dtype=numpy.uint8)
        in_time = (submitted > 0) & (submitted <= safe)
        on_the_day = (submitted > safe) & (submitted <= hard)
        self.assertEqual(list(numpy.flatnonzero(in_time)), list(numpy.flatnonzero(statuses == int(Soket.Status.ON_TIME))))
        self.assertEqual(list(numpy.flatnonzero(on_the_day)),
                         list(numpy.flatnonzero(statuses == int(Soket.Status.ON_THE_DAY))))
        self.assertEqual(list(numpy.flatnonzero(self.column(Soket.LedgerColumn.SUBMITTED, known=at('2022-07-06')) > 0)), [0])

    def test_units_and_cells(self):
        directory = self.ledger.get_directory()
        ids = [directory[int(number)].get_id() for number in self.column(Soket.LedgerColumn.UNIT)]
        self.assertEqual(ids, [row.get_unit().get_id() for row in self.ledger])
        cells = self.column(Soket.LedgerColumn.CELL)
        for i, row in enumerate(self.ledger):
            for j, other in enumerate(self.ledger):
                same = row.get_task() is other.get_task() and row.get_period() == other.get_period()
                self.assertEqual(cells[i] == cells[j], same, (i, j))

    def test_history_in_words(self):
        row = self.ledger.find(None, '1', 'xa-c', None)
        kinds = [json.loads(line)['kind'] for line in self.ledger.dup_history(row).splitlines()]
        self.assertEqual(kinds, ['extended'])
        text = Soket.report_explain_to_text(self.ledger, row, at('2022-07-06'), ALL)
        self.assertIn('Extended to: 10/7/2022 (3-CV)', text)
        self.assertIn('there is time until 10/7/2022: 4 days, 2 of them worked', text)
        text = Soket.report_explain_to_text(self.ledger, row, at('2022-07-10'), ALL)
        self.assertIn('Due today: there is time until 10/7/2022, the same day', text)
        on_the_day = self.ledger.find(None, '1', 'xa-d', None)
        text = Soket.report_explain_to_text(self.ledger, on_the_day, at('2022-07-05'), ALL)
        self.assertIn('04/7/2022 was the last day; 05/7/2022 is the very day named by “before”', text)


if __name__ == '__main__':
    unittest.main()
