/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-columns-private.h"

static SoketHistory *
history_new (void)
{
  SoketHistory *self = g_new0 (SoketHistory, 1);

  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (SoketEntry), 2);
  return self;
}

void
soket_history_free (SoketHistory *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

/* Events of a minute and a kind are replayed in the order of their ids, whoever recorded them in
 * which order. Only where the second one wins does it matter, and only then are ids fetched. */
static int
compare_ids (SoketColumns *self, const SoketEntry *a, const SoketEntry *b)
{
  if (self->ids != NULL && a->until != SOKET_INSTANT_NONE && b->until != SOKET_INSTANT_NONE) {
    g_autofree char *id_a = self->ids (self->ids_data, a->number);
    g_autofree char *id_b = self->ids (self->ids_data, b->number);
    int order = g_strcmp0 (id_a, id_b);

    if (order != 0)
      return order;
  }
  return a->number < b->number ? -1 : a->number > b->number;
}

static int
compare (SoketColumns *self, const SoketEntry *a, const SoketEntry *b)
{
  if (a->deciding != b->deciding)
    return a->deciding < b->deciding ? -1 : 1;
  if (a->kind != b->kind)
    return a->kind < b->kind ? -1 : 1;
  return compare_ids (self, a, b);
}

static void
insert (SoketColumns *self, SoketHistory *history, const SoketEntry *entry)
{
  guint place = history->entries->len;

  while (place > 0
         && compare (self, &g_array_index (history->entries, SoketEntry, place - 1), entry) > 0)
    place--;
  g_array_insert_vals (history->entries, place, entry, 1);
  history->has_voids |= entry->kind == SOKET_EVENT_VOIDED;
}

/* Moves the submission in the columns, if there is one, into a list of its own. */
static SoketHistory *
make_complex (SoketColumns *self, guint32 row)
{
  SoketHistory *history = history_new ();

  if (self->submitted[row] != SOKET_NEVER) {
    SoketEntry entry = { .number = self->number[row],
                         .deciding = self->submitted[row],
                         .recorded = self->recorded[row],
                         .kind = SOKET_EVENT_SUBMITTED };
    insert (self, history, &entry);
  }
  self->submitted[row] = SOKET_NEVER;
  self->recorded[row] = SOKET_COMPLEX;
  g_hash_table_insert (self->complex, GUINT_TO_POINTER (row), history);
  return history;
}

/* Kinds that stand in the log and change no row. */
static gboolean
is_idle (SoketEventKind kind)
{
  return kind == SOKET_EVENT_CORRECTED || kind == SOKET_EVENT_REQUESTED
         || kind == SOKET_EVENT_OCCURRED || kind == SOKET_EVENT_INSPECTED
         || kind == SOKET_EVENT_NOTED;
}

void
soket_columns_take (SoketColumns *self, guint32 row, const SoketEntry *entry)
{
  if (is_idle (entry->kind))
    return;

  gboolean is_complex = self->recorded[row] == SOKET_COMPLEX;
  if (!is_complex && self->number[row] == 0 && entry->kind == SOKET_EVENT_SUBMITTED) {
    self->submitted[row] = entry->deciding;
    self->recorded[row] = entry->recorded;
    self->number[row] = entry->number;
    return;
  }

  SoketHistory *history = is_complex ? g_hash_table_lookup (self->complex, GUINT_TO_POINTER (row))
                                     : make_complex (self, row);
  insert (self, history, entry);
}
