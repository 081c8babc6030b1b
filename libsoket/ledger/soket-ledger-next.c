/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-private.h"

/* What comes next, and what has become overdue. */

/* Both ascend. */
static GArray *
subtract (GBytes *from, GBytes *what)
{
  gsize n_from, n_what;
  const guint32 *rows = g_bytes_get_data (from, &n_from);
  const guint32 *gone = g_bytes_get_data (what, &n_what);
  const guint32 *end = gone + n_what / sizeof (guint32);
  GArray *left = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (gsize i = 0; i < n_from / sizeof (guint32); i++) {
    while (gone < end && *gone < rows[i])
      gone++;
    if (gone == end || *gone != rows[i])
      g_array_append_val (left, rows[i]);
  }
  return left;
}

static GBytes *
take_rows (GArray *rows)
{
  gsize size = rows->len * sizeof (guint32);

  return g_bytes_new_take (g_array_free (rows, FALSE), size);
}

/**
 * soket_ledger_dup_newly_overdue:
 * @self: a ledger
 * @plan: (nullable): id of a plan; %NULL for all plans
 * @since: an instant, as a rule that of the last look
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * Whom to urge now: the obligations of [method@Soket.Ledger.dup_overdue] that were
 * not among them as of @since.
 *
 * Returns: (transfer full): their positions in the model, as 32-bit unsigned
 *   numbers in the byte order of the machine, ascending
 *
 * Since: 1.0
 */
GBytes *
soket_ledger_dup_newly_overdue (SoketLedger *self, const char *plan, SoketInstant since,
                                SoketInstant as_of, SoketInstant known_as_of)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (since > SOKET_INSTANT_NONE, NULL);
  g_return_val_if_fail (as_of > SOKET_INSTANT_NONE, NULL);

  g_autoptr (GBytes) now = soket_ledger_dup_overdue (self, plan, as_of, known_as_of);
  g_autoptr (GBytes) then = soket_ledger_dup_overdue (self, plan, since, known_as_of);
  return take_rows (subtract (now, then));
}

typedef struct {
  guint32 row;
  SoketInstant last;
} Next;

static int
compare_next (gconstpointer a, gconstpointer b)
{
  const Next *one = a, *other = b;

  if (one->last != other->last)
    return one->last < other->last ? -1 : 1;
  return one->row < other->row ? -1 : one->row > other->row;
}

static gboolean
is_to_come (const SoketRowState *state)
{
  return state->status == SOKET_STATUS_NOT_DUE || state->status == SOKET_STATUS_DUE_SOON;
}

static void
add_next (SoketColumns *columns, const SoketSegment *segment, const SoketQuestion *question,
          GArray *all)
{
  for (guint32 row = segment->first_row; row < segment->first_row + segment->n_rows; row++) {
    SoketRowState state;

    soket_columns_replay (columns, segment, row, question, &state);
    Next next = { .row = row, .last = state.terms.deciding };
    if (is_to_come (&state))
      g_array_append_val (all, next);
  }
}

/**
 * soket_ledger_dup_next_due:
 * @self: a ledger
 * @plan: (nullable): id of a plan; %NULL for all plans
 * @n: how many at most
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * The open obligations whose last day is still to come, the next one first.
 *
 * Returns: (transfer full): their positions in the model, as 32-bit unsigned
 *   numbers in the byte order of the machine, by their last day
 *
 * Since: 1.0
 */
GBytes *
soket_ledger_dup_next_due (SoketLedger *self, const char *plan, guint n, SoketInstant as_of,
                           SoketInstant known_as_of)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (as_of > SOKET_INSTANT_NONE, NULL);

  SoketQuestion question = soket_question (as_of, known_as_of);
  guint32 of = plan != NULL ? soket_ledger_find_plan (self, plan) : SOKET_PLAN_NONE;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Next));
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < soket_columns_get_n_segments (self->columns); i++) {
    const SoketSegment *segment = soket_columns_get_segment (self->columns, i);

    if (plan == NULL || segment->plan == of)
      add_next (self->columns, segment, &question, all);
  }
  g_array_sort (all, compare_next);
  for (guint i = 0; i < all->len && i < n; i++)
    g_array_append_val (rows, g_array_index (all, Next, i).row);
  return take_rows (rows);
}
