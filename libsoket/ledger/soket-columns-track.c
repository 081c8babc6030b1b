/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-columns-private.h"

#include <stdlib.h>

/* When all that is recorded is known, a row with a history is one thing until an event or a
 * deadline comes, and then another: a few steps, made once. They lie sorted by row, to mark rows,
 * and by time, to count them without looking at each. A row whose deadline hangs on what occurs
 * elsewhere has no steps: it is replayed for each question, as is one that has had an event since.
 */

#define CHECKPOINT 2048 /* changes between two sums */
#define N_STALE 256     /* rows with an event since; with more all are made anew */

typedef struct {
  guint32 row;
  guint32 first; /* step */
  guint32 n;     /* 0: replayed */
} Track;

typedef struct {
  SoketInstant when;
  SoketMark before, after;
} Change;

typedef struct {
  gint32 times[SOKET_MARK_N];
} Sum;

struct _SoketTracks {
  GArray *tracks;    /* Track, by row */
  GArray *from;      /* SoketInstant, of each step */
  GArray *marks;     /* SoketMark, of each step */
  GArray *live;      /* guint32, rows without steps */
  GHashTable *stale; /* row -> 1 + its place in `tracks`, 0 when it has none */
  GArray *changes;   /* Change, by time */
  GArray *sums;      /* Sum, before every CHECKPOINT changes */
};

void
soket_tracks_free (SoketTracks *self)
{
  g_array_unref (self->tracks);
  g_array_unref (self->from);
  g_array_unref (self->marks);
  g_array_unref (self->live);
  g_array_unref (self->changes);
  g_array_unref (self->sums);
  g_hash_table_unref (self->stale);
  g_free (self);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const Change *x = a, *y = b;

  return x->when < y->when ? -1 : x->when > y->when;
}

static void
add_instant (GArray *instants, SoketInstant instant)
{
  if (instant > SOKET_INSTANT_NONE)
    g_array_append_val (instants, instant);
}

static SoketMark
replay (SoketColumns *columns, const SoketSegment *segment, guint32 row, SoketInstant as_of,
        SoketRowState *state)
{
  SoketQuestion question = { .as_of = as_of, .known = G_MAXINT32 - 1 };

  soket_columns_replay (columns, segment, row, &question, state);
  return soket_row_state_get_mark (state, &question);
}

/* Each instant from which the row may be something else: an event, or what the deadline that is in
 * force from then on has. FALSE when the deadline hangs on something else. */
static gboolean
list_instants (SoketColumns *columns, const SoketSegment *segment, guint32 row,
               const SoketHistory *history, GArray *instants)
{
  SoketRowState state;

  g_array_set_size (instants, 0);
  add_instant (instants, 1);
  add_instant (instants, segment->begins);
  for (guint i = 0; i < history->entries->len; i++)
    add_instant (instants, g_array_index (history->entries, SoketEntry, i).deciding);
  guint n_events = instants->len;
  for (guint i = 0; i < n_events; i++) {
    replay (columns, segment, row, g_array_index (instants, SoketInstant, i), &state);
    if (state.flags & SOKET_SEGMENT_WAITS)
      return FALSE;
    add_instant (instants, state.terms.soon);
    add_instant (instants, state.terms.hard + 1);
    add_instant (instants, state.terms.deciding);
    add_instant (instants, state.terms.deciding + 1);
  }
  g_array_sort (instants, compare_numbers);
  return TRUE;
}

static void
add_track (SoketTracks *self, SoketColumns *columns, guint32 row, GArray *instants)
{
  const SoketSegment *segment = soket_columns_get_segment_of (columns, row);
  const SoketHistory *history = g_hash_table_lookup (columns->complex, GUINT_TO_POINTER (row));
  Track track = { .row = row, .first = self->from->len };
  SoketInstant last = SOKET_INSTANT_NONE;

  if (segment->flags & SOKET_SEGMENT_WAITS
      || !list_instants (columns, segment, row, history, instants)) {
    g_array_append_val (self->live, row);
    g_array_append_val (self->tracks, track);
    return;
  }
  for (guint i = 0; i < instants->len; i++) {
    SoketInstant instant = g_array_index (instants, SoketInstant, i);
    SoketRowState state;

    if (instant == last)
      continue;
    last = instant;
    SoketMark mark = replay (columns, segment, row, instant, &state);
    if (track.n > 0 && mark == g_array_index (self->marks, SoketMark, self->marks->len - 1))
      continue;
    g_array_append_val (self->from, instant);
    g_array_append_val (self->marks, mark);
    track.n++;
  }
  g_array_append_val (self->tracks, track);
}

/* Before the first change all rows are what their first step says. */
static void
sum_up (SoketTracks *self)
{
  Sum sum = { 0 };

  for (guint i = 0; i < self->tracks->len; i++) {
    const Track *track = &g_array_index (self->tracks, Track, i);

    if (track->n > 0)
      sum.times[g_array_index (self->marks, SoketMark, track->first)]++;
    for (guint32 step = track->first + 1; step < track->first + track->n; step++) {
      Change change = { .when = g_array_index (self->from, SoketInstant, step),
                        .before = g_array_index (self->marks, SoketMark, step - 1),
                        .after = g_array_index (self->marks, SoketMark, step) };
      g_array_append_val (self->changes, change);
    }
  }
  g_array_sort (self->changes, compare_changes);
  for (guint i = 0; i < self->changes->len; i++) {
    const Change *change = &g_array_index (self->changes, Change, i);

    if (i % CHECKPOINT == 0)
      g_array_append_val (self->sums, sum);
    sum.times[change->before]--;
    sum.times[change->after]++;
  }
  if (self->changes->len % CHECKPOINT == 0)
    g_array_append_val (self->sums, sum);
}

static SoketTracks *
tracks_new (SoketColumns *columns)
{
  SoketTracks *self = g_new0 (SoketTracks, 1);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) instants = g_array_new (FALSE, FALSE, sizeof (SoketInstant));
  GHashTableIter iter;
  gpointer key;

  self->tracks = g_array_new (FALSE, FALSE, sizeof (Track));
  self->from = g_array_new (FALSE, FALSE, sizeof (SoketInstant));
  self->marks = g_array_new (FALSE, FALSE, sizeof (SoketMark));
  self->live = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  self->sums = g_array_new (FALSE, FALSE, sizeof (Sum));
  self->stale = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, columns->complex);
  while (g_hash_table_iter_next (&iter, &key, NULL)) {
    guint32 row = GPOINTER_TO_UINT (key);
    g_array_append_val (rows, row);
  }
  g_array_sort (rows, compare_numbers);
  for (guint i = 0; i < rows->len; i++)
    add_track (self, columns, g_array_index (rows, guint32, i), instants);
  sum_up (self);
  return self;
}

SoketTracks *
soket_columns_get_tracks (SoketColumns *self, const SoketQuestion *question)
{
  if (question->known < G_MAXINT32 - 1)
    return NULL;
  /* A program that asks once is faster without. */
  if (self->tracks == NULL && self->n_replayed < g_hash_table_size (self->complex))
    return NULL;
  if (self->tracks != NULL && g_hash_table_size (self->tracks->stale) > N_STALE)
    g_clear_pointer (&self->tracks, soket_tracks_free);
  if (self->tracks == NULL)
    self->tracks = tracks_new (self);
  return self->tracks;
}

/* The place of the first track of @row or a later one. */
static guint
find (SoketTracks *self, guint32 row)
{
  guint low = 0, high = self->tracks->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (self->tracks, Track, middle).row < row)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

void
soket_columns_forget_track (SoketColumns *self, guint32 row)
{
  SoketTracks *tracks = self->tracks;

  if (tracks == NULL || g_hash_table_size (tracks->stale) > N_STALE)
    return;
  guint place = find (tracks, row);
  gboolean is_there
      = place < tracks->tracks->len && g_array_index (tracks->tracks, Track, place).row == row;
  g_hash_table_insert (tracks->stale, GUINT_TO_POINTER (row),
                       GUINT_TO_POINTER (is_there ? place + 1 : 0));
}

static SoketMark
get_mark (const SoketTracks *self, const Track *track, SoketInstant as_of)
{
  const SoketInstant *from = (const SoketInstant *) self->from->data + track->first;
  guint32 step = 0;

  while (step + 1 < track->n && from[step + 1] <= as_of)
    step++;
  return g_array_index (self->marks, SoketMark, track->first + step);
}

static void
count_row (SoketColumns *columns, guint32 row, const SoketQuestion *question, SoketCounts *counts)
{
  SoketRowState state;

  soket_columns_replay (columns, soket_columns_get_segment_of (columns, row), row, question,
                        &state);
  soket_row_state_count (&state, question, 1, counts);
}

/* Changes until @as_of. */
static guint
find_changes (SoketTracks *self, SoketInstant as_of)
{
  guint low = 0, high = self->changes->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (self->changes, Change, middle).when <= as_of)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

void
soket_tracks_count (SoketTracks *self, SoketColumns *columns, const SoketQuestion *question,
                    SoketCounts *counts)
{
  guint n = find_changes (self, question->as_of);
  Sum sum = g_array_index (self->sums, Sum, n / CHECKPOINT);
  GHashTableIter iter;
  gpointer row, place;

  for (guint i = n / CHECKPOINT * CHECKPOINT; i < n; i++) {
    const Change *change = &g_array_index (self->changes, Change, i);

    sum.times[change->before]--;
    sum.times[change->after]++;
  }
  g_hash_table_iter_init (&iter, self->stale);
  while (g_hash_table_iter_next (&iter, &row, &place)) {
    const Track *track
        = place != NULL ? &g_array_index (self->tracks, Track, GPOINTER_TO_UINT (place) - 1) : NULL;

    if (track != NULL && track->n > 0)
      sum.times[get_mark (self, track, question->as_of)]--;
    if (track == NULL || track->n > 0)
      count_row (columns, GPOINTER_TO_UINT (row), question, counts);
  }
  for (guint i = 0; i < self->live->len; i++)
    count_row (columns, g_array_index (self->live, guint32, i), question, counts);
  for (guint i = 0; i < SOKET_MARK_N; i++)
    if (sum.times[i] != 0)
      soket_mark_count ((SoketMark) i, sum.times[i], counts);
}

static void
mark_row (SoketColumns *columns, const SoketSegment *segment, guint32 row,
          const SoketQuestion *question, SoketMark *marks)
{
  SoketRowState state;

  soket_columns_replay (columns, segment, row, question, &state);
  marks[row - segment->first_row] = soket_row_state_get_mark (&state, question);
}

void
soket_tracks_mark (SoketTracks *self, SoketColumns *columns, const SoketSegment *segment,
                   const SoketQuestion *question, SoketMark *marks)
{
  guint32 behind = segment->first_row + segment->n_rows;
  GHashTableIter iter;
  gpointer key;

  for (guint i = find (self, segment->first_row); i < self->tracks->len; i++) {
    const Track *track = &g_array_index (self->tracks, Track, i);

    if (track->row >= behind)
      break;
    if (track->n > 0)
      marks[track->row - segment->first_row] = get_mark (self, track, question->as_of);
    else
      mark_row (columns, segment, track->row, question, marks);
  }
  g_hash_table_iter_init (&iter, self->stale);
  while (g_hash_table_iter_next (&iter, &key, NULL)) {
    guint32 row = GPOINTER_TO_UINT (key);

    if (row >= segment->first_row && row < behind)
      mark_row (columns, segment, row, question, marks);
  }
}
