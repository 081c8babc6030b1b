/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-adopt-private.h"

/* Whom an amendment asks: a draft names the units of the day on which a row is due, and some of
 * them may be no more when it comes into force. What such a unit did is its own; what it did not do
 * is owed by its successors. */

gboolean
soket_adopt_has_standing_row (SoketAdopt *self, guint32 cell, guint32 unit)
{
  guint32 row = cell != SOKET_CELL_NONE ? soket_columns_find (self->ledger->columns, cell, unit)
                                        : SOKET_ROW_NONE;
  SoketRowState state;

  if (row == SOKET_ROW_NONE)
    return FALSE;
  soket_ledger_replay_row (self->ledger, row, &state);
  return !(state.flags & SOKET_SEGMENT_ENDED);
}

/* There is no circle in successors. */
static void
add_bearers (SoketAdopt *self, guint32 cell, const SoketDraftRow *row, GArray *borne)
{
  SoketUnit *unit = soket_directory_peek (self->units, row->unit);
  SoketDay until = soket_unit_get_until (unit);
  const char *const *successors = soket_unit_get_successors (unit);

  if (until == SOKET_DAY_NONE || until >= self->effective
      || soket_adopt_has_standing_row (self, cell, row->unit)) {
    g_array_append_val (borne, *row);
    return;
  }
  for (guint i = 0; successors[i] != NULL; i++) {
    SoketDraftRow passed = *row;

    passed.unit = soket_directory_find_index (self->units, successors[i]);
    add_bearers (self, cell, &passed, borne);
  }
}

static SoketInstant
get_hard (SoketAdopt *self, const SoketDraftRow *row)
{
  return soket_ledger_get_terms (g_ptr_array_index (self->draft->dues, row->due)).hard;
}

/* The latest first. */
static int
compare_bearers (gconstpointer a, gconstpointer b, gpointer data)
{
  const SoketDraftRow *one = a, *other = b;

  if (one->cell != other->cell)
    return one->cell < other->cell ? -1 : 1;
  if (one->unit != other->unit)
    return one->unit < other->unit ? -1 : 1;

  SoketInstant hard = get_hard (data, one), others = get_hard (data, other);
  if (hard != others)
    return hard > others ? -1 : 1;
  return one->due < other->due ? -1 : one->due > other->due;
}

GArray *
soket_adopt_list_bearers (SoketAdopt *self, const guint32 *cells)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (SoketDraftRow));
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (SoketDraftRow));

  for (guint i = 0; i < self->draft->rows->len; i++) {
    const SoketDraftRow *row = &g_array_index (self->draft->rows, SoketDraftRow, i);

    add_bearers (self, cells[row->cell], row, all);
  }
  g_array_sort_with_data (all, compare_bearers, self);
  for (guint i = 0; i < all->len; i++) {
    const SoketDraftRow *row = &g_array_index (all, SoketDraftRow, i);
    const SoketDraftRow *last
        = rows->len > 0 ? &g_array_index (rows, SoketDraftRow, rows->len - 1) : NULL;

    if (last == NULL || last->cell != row->cell || last->unit != row->unit)
      g_array_append_val (rows, *row);
  }
  g_array_sort (rows, soket_draft_compare_rows);
  return rows;
}
