/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-units-private.h"

/* What becomes known of a unit when it is no more: a report of before the merger that was offline
 * until now, or one that was recorded by mistake. What has passed on is settled as if it had been
 * known then: who had done it has done it, and its successor owes it no more; who had not leaves it
 * to the successor. */

typedef struct {
  SoketLedger *ledger;
  GArray *rows;     /* guint32: of units that are no more */
  guint32 *endings; /* of each unit: the revision that changed it last, SOKET_REVISION_NONE */
  SoketInstant recorded;
} Late;

/* Rows that are done after all, of one change of units. */
typedef struct {
  SoketUnitsChange change;
  GHashTable *freed;
} Settling;

static gboolean
is_of_units (SoketLedger *self, guint32 revision)
{
  return revision != SOKET_REVISION_NONE
         && g_array_index (self->revisions, SoketLedgerRevision, revision).plan == SOKET_PLAN_NONE;
}

static gboolean
is_passed_on (SoketLedger *self, const SoketRowState *state)
{
  return state->flags & SOKET_SEGMENT_ENDED && is_of_units (self, state->revision);
}

/* As if the unit were there still. */
static void
replay_bare (SoketLedger *self, guint32 row, SoketRowState *state)
{
  const SoketQuestion all = { .as_of = G_MAXINT32 - 1, .known = G_MAXINT32 - 1 };
  const SoketHistory *history = soket_columns_get_history (self->columns, row);
  g_autofree SoketHistory *bare
      = g_malloc (sizeof (SoketHistory) + history->n_entries * sizeof (SoketEntry));
  SoketSegment room;

  *bare = *history;
  bare->n_entries = 0;
  for (guint i = 0; i < history->n_entries; i++) {
    const SoketEntry *entry = &history->entries[i];

    if (entry->kind != SOKET_ENTRY_CHANGED || entry->due != SOKET_DUE_NONE
        || !is_of_units (self, entry->number))
      bare->entries[bare->n_entries++] = *entry;
  }

  const SoketSegment *segment
      = soket_columns_settle (self->columns, soket_columns_get_segment_of (self->columns, row),
                              &all, &room);
  soket_history_replay (self->columns, bare, segment, &all, state);
}

/* ---- one row ---- */

static void
add_change (Settling *self, guint32 row, guint32 due)
{
  SoketStoreChange change
      = { .revision = self->change.ledger->revisions->len, .row = row, .due = due };

  g_array_append_val (self->change.changes, change);
}

/* Whether a unit before @unit, other than those that turned out to have done it, has left it. */
static gboolean
is_left_by_others (Settling *self, guint32 cell, const char *unit)
{
  SoketLedger *ledger = self->change.ledger;

  for (guint i = 0; i < ledger->past->len; i++) {
    guint32 before = ((SoketLedgerUnit *) g_ptr_array_index (ledger->past, i))->unit;
    SoketUnit *of = soket_directory_peek (ledger->directory, before);
    guint32 row;
    SoketRowState state;

    if (!g_strv_contains (soket_unit_get_successors (of), unit)
        || (row = soket_columns_find (ledger->columns, cell, before)) == SOKET_ROW_NONE
        || g_hash_table_contains (self->freed, GUINT_TO_POINTER (row)))
      continue;
    soket_ledger_replay_row (ledger, row, &state);
    if (is_passed_on (ledger, &state))
      return TRUE;
  }
  return FALSE;
}

/* What a successor owes only because of those before it. */
static void
relieve (Settling *self, guint32 cell, const char *successor)
{
  SoketLedger *ledger = self->change.ledger;
  guint32 unit = soket_directory_find_index (ledger->directory, successor);
  guint32 row = soket_columns_find (ledger->columns, cell, unit);
  SoketRowState state;

  if (row == SOKET_ROW_NONE
      || !is_of_units (ledger, soket_columns_get_segment_of (ledger->columns, row)->revision))
    return;
  soket_ledger_replay_row (ledger, row, &state);
  if (soket_row_state_is_open (&state) && !is_left_by_others (self, cell, successor))
    add_change (self, row, SOKET_DUE_NONE);
}

static void
relieve_successors (Settling *self)
{
  SoketLedger *ledger = self->change.ledger;
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->freed);
  while (g_hash_table_iter_next (&iter, &key, NULL)) {
    guint32 row = GPOINTER_TO_UINT (key);
    guint32 cell = soket_columns_get_segment_of (ledger->columns, row)->cell;
    const char *const *successors = soket_unit_get_successors (
        soket_directory_peek (ledger->directory, ledger->columns->unit[row]));

    for (guint i = 0; successors[i] != NULL; i++)
      relieve (self, cell, successors[i]);
  }
}

static void
settle_row (Settling *self, guint32 row)
{
  SoketLedger *ledger = self->change.ledger;
  SoketUnit *unit = soket_directory_peek (ledger->directory, ledger->columns->unit[row]);
  guint32 cell = soket_columns_get_segment_of (ledger->columns, row)->cell;
  SoketRowState now, bare;

  if (ledger->columns->recorded[row] != SOKET_COMPLEX)
    return;
  soket_ledger_replay_row (ledger, row, &now);
  replay_bare (ledger, row, &bare);
  gboolean passed = is_passed_on (ledger, &now);
  if (passed && !soket_row_state_is_open (&bare)) {
    add_change (self, row, bare.due);
    g_hash_table_add (self->freed, GUINT_TO_POINTER (row));
  } else if (passed && bare.extended != SOKET_INSTANT_NONE)
    soket_units_change_leave (&self->change, unit, cell, &bare);
  else if (soket_row_state_is_open (&now)) {
    add_change (self, row, SOKET_DUE_NONE);
    soket_units_change_leave (&self->change, unit, cell, &bare);
  }
}

/* ---- all of them ---- */

static guint32 *
list_endings (SoketLedger *self)
{
  guint32 n_units = soket_directory_get_n_units (self->directory);
  guint32 *endings = g_new (guint32, n_units + 1);

  for (guint32 i = 0; i < n_units; i++)
    endings[i] = SOKET_REVISION_NONE;
  for (guint i = 0; i < self->past->len; i++) {
    const SoketLedgerUnit *past = g_ptr_array_index (self->past, i);

    endings[past->unit] = past->revision;
  }
  return endings;
}

static SoketDay
get_effective (Late *self, guint32 row)
{
  guint32 ending = self->endings[self->ledger->columns->unit[row]];

  return soket_instant_get_day (
      g_array_index (self->ledger->revisions, SoketLedgerRevision, ending).effective);
}

static gboolean
is_late (Late *self, guint32 row)
{
  guint32 number = self->ledger->columns->unit[row];
  SoketUnit *unit = soket_directory_peek (self->ledger->directory, number);

  return self->endings[number] != SOKET_REVISION_NONE
         && soket_unit_get_until (unit) != SOKET_DAY_NONE
         && soket_unit_get_until (unit) < get_effective (self, row);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  guint32 one = *(const guint32 *) a, other = *(const guint32 *) b;
  SoketDay effective = get_effective (data, one), others = get_effective (data, other);

  if (effective != others)
    return effective < others ? -1 : 1;
  return one < other ? -1 : one > other;
}

/* Those of one change of units, from @first on; how many. */
static guint
settle_some (Late *self, guint first, Settling *settling)
{
  guint i = first;

  for (; i < self->rows->len; i++) {
    guint32 row = g_array_index (self->rows, guint32, i);

    if (get_effective (self, row) != settling->change.effective)
      break;
    if (i == first || row != g_array_index (self->rows, guint32, i - 1))
      settle_row (settling, row);
  }
  relieve_successors (settling);
  soket_units_change_settle (&settling->change);
  return i - first;
}

/* What cannot be written now (a unit's role on a server may not) stays as it was. */
static gboolean
write_some (SoketUnitsChange *change)
{
  SoketStore *store = soket_ledger_get_store (change->ledger);
  gboolean some = change->changes->len > 0 || change->heritages->len > 0;

  if (some && soket_units_change_write (change, NULL))
    return soket_store_commit (store, NULL);
  soket_store_rollback (store);
  return FALSE;
}

static guint
settle_from (Late *self, guint first)
{
  g_autoptr (GHashTable) freed = g_hash_table_new (NULL, NULL);
  Settling settling = { .freed = freed };
  SoketUnitsChange *change = &settling.change;

  change->ledger = self->ledger;
  change->recorded = self->recorded;
  change->effective = get_effective (self, g_array_index (self->rows, guint32, first));
  soket_units_change_init (change);
  change->units = g_object_ref (self->ledger->directory);
  guint n = settle_some (self, first, &settling);
  if (write_some (change)) {
    soket_units_change_take (change);
    soket_ledger_keep_changed (self->ledger, change->changes);
  }
  soket_units_change_clear (change);
  return n;
}

static gboolean
begin (SoketLedger *self)
{
  SoketStore *store = soket_ledger_get_store (self);

  if (!soket_store_begin (store, NULL))
    return FALSE;
  if (soket_ledger_catch_up (self, FALSE, NULL))
    return TRUE;
  soket_store_rollback (store);
  return FALSE;
}

void
soket_ledger_settle_late (SoketLedger *self, GArray *entries)
{
  if (self->past->len == 0)
    return;

  g_autofree guint32 *endings = list_endings (self);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  Late late = { .ledger = self, .rows = rows, .endings = endings };
  for (guint i = 0; i < entries->len; i++) {
    const SoketLogEntry *entry = &g_array_index (entries, SoketLogEntry, i);

    if (!is_late (&late, entry->row))
      continue;
    g_array_append_val (rows, entry->row);
    late.recorded = MAX (late.recorded, entry->recorded);
  }
  g_array_sort_with_data (rows, compare_rows, &late);
  for (guint first = 0; first < rows->len; first += settle_from (&late, first))
    if (!begin (self))
      return;
}
