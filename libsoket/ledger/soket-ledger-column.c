/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-private.h"

/* All rows at once, for those who compute with arrays. */

/**
 * SoketLedgerColumn:
 * @SOKET_LEDGER_COLUMN_UNIT: position of the unit in the directory of the ledger
 * @SOKET_LEDGER_COLUMN_CELL: a number that obligations of one task and period of one plan have in
 *   common, from 0 in the order in which they came into the ledger
 * @SOKET_LEDGER_COLUMN_SAFE: the last instant that is safe, 0 without a day
 * @SOKET_LEDGER_COLUMN_HARD: the last instant before it is late, 0 without a day
 * @SOKET_LEDGER_COLUMN_SUBMITTED: when it was submitted, as
 *   [method@Soket.Obligation.get_submitted] says it, 0 when it was not
 *
 * What is asked of every obligation.
 *
 * Since: 1.0
 */

static gint32
get_value (SoketColumns *columns, const SoketSegment *segment, guint32 row,
           SoketLedgerColumn column, const SoketQuestion *question)
{
  SoketRowState state;

  if (column == SOKET_LEDGER_COLUMN_UNIT)
    return (gint32) columns->unit[row];
  if (column == SOKET_LEDGER_COLUMN_CELL)
    return (gint32) segment->cell;
  soket_columns_replay (columns, segment, row, question, &state);
  if (column == SOKET_LEDGER_COLUMN_SAFE)
    return state.terms.safe;
  if (column == SOKET_LEDGER_COLUMN_HARD)
    return state.terms.hard;
  return state.submitted != SOKET_NEVER ? state.submitted : SOKET_INSTANT_NONE;
}

/**
 * soket_ledger_dup_column:
 * @self: a ledger
 * @column: what is asked
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * One number for each obligation, in the order of the model, as
 * [method@Soket.Ledger.dup_statuses] gives the status of each. The instants are those
 * that are in force as of then: extensions and amendments have moved them.
 *
 * Returns: (transfer full): 32-bit signed numbers in the byte order of the machine
 *
 * Since: 1.0
 */
GBytes *
soket_ledger_dup_column (SoketLedger *self, SoketLedgerColumn column, SoketInstant as_of,
                         SoketInstant known_as_of)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (as_of > SOKET_INSTANT_NONE, NULL);

  SoketQuestion question = soket_question (as_of, known_as_of);
  SoketColumns *columns = self->columns;
  gint32 *values = g_new (gint32, (gsize) columns->n_rows + 1);

  for (guint32 i = 0; i < soket_columns_get_n_segments (columns); i++) {
    const SoketSegment *segment = soket_columns_get_segment (columns, i);
    guint32 end = segment->first_row + segment->n_rows;

    for (guint32 row = segment->first_row; row < end; row++)
      values[row] = get_value (columns, segment, row, column, &question);
  }
  return g_bytes_new_take (values, (gsize) columns->n_rows * sizeof (gint32));
}
