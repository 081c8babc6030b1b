/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-columns-private.h"

#include <string.h>

/* Most rows with a history have a few events, and so much room. */
#define FEW 8

static SoketHistory *
set_room (SoketHistory *self, guint32 n_entries)
{
  self = g_realloc (self, sizeof *self + n_entries * sizeof (SoketEntry));
  self->n_allocated = n_entries;
  return self;
}

const SoketHistory *
soket_columns_get_history (SoketColumns *self, guint32 row)
{
  return self->recorded[row] == SOKET_COMPLEX
             ? g_ptr_array_index (self->histories, self->number[row])
             : NULL;
}

/* The new entry, whose id is fetched once for all comparisons, and only for a tie that needs it. */
typedef struct {
  SoketColumns *columns;
  const SoketEntry *entry;
  char *id;
} Newcomer;

static gboolean
may_bring_day (SoketEventKind kind)
{
  return kind == SOKET_EVENT_EXTENDED || kind == SOKET_EVENT_RETURNED;
}

/* Events of a minute and a kind are replayed in the order of their ids, whoever recorded them in
 * which order. It matters only where one of them may bring a day. */
static int
compare_ids (Newcomer *newcomer, const SoketEntry *with)
{
  SoketColumns *self = newcomer->columns;
  const SoketEntry *entry = newcomer->entry;

  if (self->ids != NULL && may_bring_day (entry->kind)) {
    if (newcomer->id == NULL)
      newcomer->id = self->ids (self->data, entry->number);
    g_autofree char *id = self->ids (self->data, with->number);
    int order = g_strcmp0 (id, newcomer->id);

    if (order != 0)
      return order;
  }
  return with->number < entry->number ? -1 : with->number > entry->number;
}

/* Below 0 when @with comes before the newcomer. */
static int
compare (Newcomer *newcomer, const SoketEntry *with)
{
  const SoketEntry *entry = newcomer->entry;

  if (with->deciding != entry->deciding)
    return with->deciding < entry->deciding ? -1 : 1;
  if (with->kind != entry->kind)
    return with->kind < entry->kind ? -1 : 1;
  return compare_ids (newcomer, with);
}

/* Most come in their order, so the end is tried first. */
static guint32
find_place (SoketColumns *self, const SoketHistory *history, const SoketEntry *entry)
{
  Newcomer newcomer = { .columns = self, .entry = entry };
  guint32 low = 0, high = history->n_entries;
  guint32 middle = high > 0 ? high - 1 : 0;

  while (low < high) {
    if (compare (&newcomer, &history->entries[middle]) < 0)
      low = middle + 1;
    else
      high = middle;
    middle = low + (high - low) / 2;
  }
  g_free (newcomer.id);
  return low;
}

static void
insert (SoketColumns *self, guint32 row, const SoketEntry *entry)
{
  gpointer *kept = &g_ptr_array_index (self->histories, self->number[row]);
  SoketHistory *history = *kept;
  guint32 n = history->n_entries, place = find_place (self, history, entry);

  if (n == history->n_allocated)
    history = *kept = set_room (history, n < FEW ? n + 2 : n + n / 2);
  memmove (&history->entries[place + 1], &history->entries[place],
           (n - place) * sizeof (SoketEntry));
  history->entries[place] = *entry;
  history->n_entries++;
  history->has_voids |= entry->kind == SOKET_EVENT_VOIDED;
}

/* For writing. */
static SoketSegment *
touch_segment (SoketColumns *self, guint32 row)
{
  guint32 index
      = (guint32) (soket_columns_get_segment_of (self, row) - soket_columns_get_segment (self, 0));

  /* What was found in it for the last question holds no longer. */
  if (index < self->scans->len)
    g_array_index (self->scans, SoketScan, index).seen = -1;
  return &g_array_index (self->segments, SoketSegment, index);
}

/* Moves the submission in the columns, if there is one, into a list of its own. */
static void
make_complex (SoketColumns *self, guint32 row)
{
  SoketEntry entry = { .number = self->number[row],
                       .deciding = self->submitted[row],
                       .recorded = self->recorded[row],
                       .kind = SOKET_EVENT_SUBMITTED };
  SoketHistory *history = set_room (NULL, 2);

  history->row = row;
  history->n_entries = 0;
  history->has_voids = FALSE;
  self->number[row] = self->histories->len;
  g_ptr_array_add (self->histories, history);
  self->submitted[row] = SOKET_NEVER;
  self->recorded[row] = SOKET_COMPLEX;
  touch_segment (self, row)->n_complex++;
  if (entry.deciding != SOKET_NEVER)
    insert (self, row, &entry);
}

/* Kinds that stand in the log and change no row. What occurred dates rows that wait: for one that
 * does not it is a note. */
static gboolean
is_idle (SoketColumns *self, guint32 row, SoketEventKind kind)
{
  if (kind == SOKET_EVENT_OCCURRED)
    return !(soket_columns_get_segment_of (self, row)->flags & SOKET_SEGMENT_WAITS);
  return kind == SOKET_EVENT_CORRECTED || kind == SOKET_EVENT_REQUESTED
         || kind == SOKET_EVENT_INSPECTED || kind == SOKET_EVENT_NOTED;
}

/* Few rows have such an event: they are looked for in the log, others need not be. */
static void
remark (SoketColumns *self, guint32 row)
{
  if (self->remarked == NULL)
    self->remarked = g_hash_table_new (NULL, NULL);
  g_hash_table_add (self->remarked, GUINT_TO_POINTER (row));
}

gboolean
soket_columns_has_events (SoketColumns *self, guint32 row)
{
  return self->recorded[row] == SOKET_COMPLEX || self->number[row] != 0
         || (self->remarked != NULL
             && g_hash_table_contains (self->remarked, GUINT_TO_POINTER (row)));
}

void
soket_columns_take (SoketColumns *self, guint32 row, const SoketEntry *entry)
{
  gboolean is_complex = self->recorded[row] == SOKET_COMPLEX;

  self->touched[self->n_taken++ % SOKET_N_TOUCHED] = row;
  if (is_idle (self, row, entry->kind)) {
    remark (self, row);
    return;
  }
  if (!is_complex && self->number[row] == 0 && entry->kind == SOKET_EVENT_SUBMITTED) {
    self->submitted[row] = entry->deciding;
    self->recorded[row] = entry->recorded;
    self->number[row] = entry->number;
    if (self->scans->len > 0)
      touch_segment (self, row);
    return;
  }
  if (!is_complex)
    make_complex (self, row);
  insert (self, row, entry);
  soket_columns_forget_track (self, row);
}
