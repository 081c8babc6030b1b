/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-adopt-private.h"

/* Which rows of a draft the ledger lacks, and which numbers what is new gets. */

/* Draft cells and dues that are needed get numbers of the ledger on first use. */
static guint32
number_cell (SoketAdopt *adopt, guint32 *numbers, guint32 cell)
{
  if (numbers[cell] == SOKET_CELL_NONE) {
    numbers[cell] = adopt->ledger->cells->len + adopt->cells->len;
    g_array_append_val (adopt->cells, cell);
  }
  return numbers[cell];
}

guint32
soket_adopt_number_due (SoketAdopt *adopt, guint32 *numbers, guint32 due)
{
  if (numbers[due] == SOKET_DUE_NONE) {
    numbers[due] = adopt->ledger->dues->len + adopt->dues->len;
    g_array_append_val (adopt->dues, due);
  }
  return numbers[due];
}

/* The cells of a draft that the ledger has. */
static guint32 *
find_cells (SoketAdopt *adopt)
{
  guint32 *numbers = g_new (guint32, adopt->draft->cells->len + 1);

  for (guint i = 0; i < adopt->draft->cells->len; i++) {
    SoketDraftCell *cell = g_ptr_array_index (adopt->draft->cells, i);

    numbers[i] = SOKET_CELL_NONE;
    if (!adopt->is_new)
      numbers[i] = soket_ledger_find_cell (adopt->ledger, adopt->number,
                                           soket_task_get_id (cell->task), cell->period);
  }
  return numbers;
}

static guint32 *
make_due_numbers (SoketAdopt *adopt)
{
  guint32 *numbers = g_new (guint32, adopt->draft->dues->len + 1);

  for (guint i = 0; i < adopt->draft->dues->len; i++)
    numbers[i] = SOKET_DUE_NONE;
  return numbers;
}

/* Whether a unit that @unit succeeds has done it there, or will pass it on. */
static gboolean
is_passed_on (SoketAdopt *adopt, guint32 cell, guint32 unit)
{
  const char *id = soket_unit_get_id (soket_directory_peek (adopt->units, unit));
  guint32 n_units = soket_directory_get_n_units (adopt->ledger->directory);

  for (guint32 i = 0; i < adopt->ledger->past->len; i++) {
    const SoketLedgerUnit *past = g_ptr_array_index (adopt->ledger->past, i);
    SoketUnit *before = soket_directory_peek (adopt->ledger->directory, past->unit);

    if (past->unit < n_units && g_strv_contains (soket_unit_get_successors (before), id)
        && soket_adopt_has_standing_row (adopt, cell, past->unit))
      return TRUE;
  }
  return FALSE;
}

static void
choose_row (SoketAdopt *adopt, SoketDraftRow row, guint32 *cells, guint32 *dues, guint8 *asked)
{
  SoketColumns *columns = adopt->ledger->columns;
  guint32 cell = cells[row.cell];
  guint32 there
      = cell != SOKET_CELL_NONE ? soket_columns_find (columns, cell, row.unit) : SOKET_ROW_NONE;

  gboolean is_old = cell < adopt->ledger->cells->len;

  if (is_old && !soket_adopt_has_standing_row (adopt, cell, row.unit)
      && is_passed_on (adopt, cell, row.unit))
    return;
  if (there != SOKET_ROW_NONE) {
    asked[there] = TRUE;
    if (adopt->amends)
      soket_adopt_compare (adopt, there, cell, row.due, dues);
    return;
  }
  row.cell = number_cell (adopt, cells, row.cell);
  row.due = soket_adopt_number_due (adopt, dues, row.due);
  g_array_append_val (adopt->rows, row);
}

void
soket_adopt_choose_rows (SoketAdopt *adopt)
{
  g_autofree guint32 *cells = find_cells (adopt);
  g_autofree guint32 *dues = make_due_numbers (adopt);
  g_autofree guint8 *asked = g_new0 (guint8, adopt->ledger->columns->n_rows + 1);
  g_autoptr (GArray) rows
      = adopt->amends ? soket_adopt_list_bearers (adopt, cells) : g_array_ref (adopt->draft->rows);

  adopt->rows = g_array_sized_new (FALSE, FALSE, sizeof (SoketDraftRow), rows->len);
  adopt->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  adopt->dues = g_array_new (FALSE, FALSE, sizeof (guint32));
  adopt->changes = g_array_new (FALSE, FALSE, sizeof (SoketStoreChange));
  adopt->moved = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < rows->len; i++)
    choose_row (adopt, g_array_index (rows, SoketDraftRow, i), cells, dues, asked);
  if (adopt->amends)
    soket_adopt_end_others (adopt, asked, cells);
}
