/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-columns-private.h"

/* When all that is recorded is known, a row with a history is one thing until an event or a
 * deadline comes, and then another: a few changes, found once. All of them lie sorted by time; what
 * each row is now is kept, and going to another day applies the changes between. A row whose
 * deadline hangs on what occurs elsewhere has no changes: it is replayed for each question, as is
 * one that has had an event since. */

#define N_STALE 256 /* rows with an event since; with more all are made anew */

typedef struct {
  SoketInstant when;
  guint32 place;
  SoketMark before, after;
} Change;

struct _SoketTracks {
  GArray *rows;      /* guint32, ascending */
  GByteArray *now;   /* SoketMark, of each */
  GArray *changes;   /* Change, by time */
  guint n_applied;   /* of them, in `now` */
  GArray *live;      /* guint32, places of rows that are replayed */
  GHashTable *stale; /* row -> 1 + its place, 0 when it has none */
  GArray *new_rows;  /* guint32, those that have none, ascending */
  GByteArray *new_marks;
  gint32 times[SOKET_MARK_N]; /* each mark in `now` and `new_marks` */
  SoketQuestion asked;
  guint64 n_taken; /* by the columns when it was asked */
};

void
soket_tracks_free (SoketTracks *self)
{
  g_array_unref (self->rows);
  g_byte_array_unref (self->now);
  g_array_unref (self->changes);
  g_array_unref (self->live);
  g_hash_table_unref (self->stale);
  g_array_unref (self->new_rows);
  g_byte_array_unref (self->new_marks);
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
  for (guint32 i = 0; i < history->n_entries; i++)
    add_instant (instants, history->entries[i].deciding);
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

/* What it is before the first change. */
static SoketMark
add_changes (SoketTracks *self, SoketColumns *columns, const SoketSegment *segment, guint32 row,
             GArray *instants)
{
  SoketInstant last = g_array_index (instants, SoketInstant, 0);
  SoketRowState state;
  SoketMark first = replay (columns, segment, row, last, &state), before = first;

  for (guint i = 1; i < instants->len; i++) {
    SoketInstant instant = g_array_index (instants, SoketInstant, i);

    if (instant == last)
      continue;
    last = instant;
    Change change = { .when = instant,
                      .place = self->rows->len - 1,
                      .before = before,
                      .after = replay (columns, segment, row, instant, &state) };
    if (change.after == before)
      continue;
    before = change.after;
    g_array_append_val (self->changes, change);
  }
  return first;
}

static void
add_track (SoketTracks *self, SoketColumns *columns, guint32 row, GArray *instants)
{
  const SoketSegment *segment = soket_columns_get_segment_of (columns, row);
  const SoketHistory *history = soket_columns_get_history (columns, row);
  guint32 place = self->rows->len;
  SoketMark mark = 0;

  g_array_append_val (self->rows, row);
  if (segment->flags & SOKET_SEGMENT_WAITS
      || !list_instants (columns, segment, row, history, instants))
    g_array_append_val (self->live, place);
  else
    mark = add_changes (self, columns, segment, row, instants);
  g_byte_array_append (self->now, &mark, 1);
  self->times[mark]++;
}

static SoketTracks *
tracks_new (SoketColumns *columns)
{
  SoketTracks *self = g_new0 (SoketTracks, 1);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) instants = g_array_new (FALSE, FALSE, sizeof (SoketInstant));

  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->now = g_byte_array_new ();
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  self->live = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->stale = g_hash_table_new (NULL, NULL);
  self->new_rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->new_marks = g_byte_array_new ();
  for (guint i = 0; i < columns->histories->len; i++)
    g_array_append_val (rows, ((const SoketHistory *) columns->histories->pdata[i])->row);
  g_array_sort (rows, compare_numbers);
  for (guint i = 0; i < rows->len; i++)
    add_track (self, columns, g_array_index (rows, guint32, i), instants);
  g_array_sort (self->changes, compare_changes);
  return self;
}

static void
set_now (SoketTracks *self, guint32 place, SoketMark mark)
{
  self->times[self->now->data[place]]--;
  self->times[mark]++;
  self->now->data[place] = mark;
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

static void
go_to (SoketTracks *self, SoketInstant as_of)
{
  const Change *changes = (const Change *) self->changes->data;
  guint n = find_changes (self, as_of);

  for (; self->n_applied < n; self->n_applied++)
    set_now (self, changes[self->n_applied].place, changes[self->n_applied].after);
  for (; self->n_applied > n; self->n_applied--)
    set_now (self, changes[self->n_applied - 1].place, changes[self->n_applied - 1].before);
}

static SoketMark
replay_row (SoketTracks *self, SoketColumns *columns, guint32 row)
{
  SoketRowState state;

  return replay (columns, soket_columns_get_segment_of (columns, row), row, self->asked.as_of,
                 &state);
}

static void
replay_stale (SoketTracks *self, SoketColumns *columns)
{
  GHashTableIter iter;
  gpointer row, place;

  for (guint i = 0; i < self->new_marks->len; i++)
    self->times[self->new_marks->data[i]]--;
  g_array_set_size (self->new_rows, 0);
  g_byte_array_set_size (self->new_marks, 0);
  g_hash_table_iter_init (&iter, self->stale);
  while (g_hash_table_iter_next (&iter, &row, &place)) {
    guint32 of = GPOINTER_TO_UINT (row);

    if (place == NULL)
      g_array_append_val (self->new_rows, of);
    else
      set_now (self, GPOINTER_TO_UINT (place) - 1, replay_row (self, columns, of));
  }
  g_array_sort (self->new_rows, compare_numbers);
  for (guint i = 0; i < self->new_rows->len; i++) {
    SoketMark mark = replay_row (self, columns, g_array_index (self->new_rows, guint32, i));

    g_byte_array_append (self->new_marks, &mark, 1);
    self->times[mark]++;
  }
}

static void
ask (SoketTracks *self, SoketColumns *columns, const SoketQuestion *question)
{
  if (self->asked.as_of == question->as_of && self->n_taken == columns->n_taken)
    return;
  self->asked = *question;
  self->n_taken = columns->n_taken;
  go_to (self, question->as_of);
  for (guint i = 0; i < self->live->len; i++) {
    guint32 place = g_array_index (self->live, guint32, i);

    set_now (self, place, replay_row (self, columns, g_array_index (self->rows, guint32, place)));
  }
  replay_stale (self, columns);
}

SoketTracks *
soket_columns_get_tracks (SoketColumns *self, const SoketQuestion *question)
{
  if (question->known < G_MAXINT32 - 1)
    return NULL;
  /* A program that asks once is faster without. */
  if (self->tracks == NULL && self->n_replayed < self->histories->len)
    return NULL;
  if (self->tracks != NULL && g_hash_table_size (self->tracks->stale) > N_STALE)
    g_clear_pointer (&self->tracks, soket_tracks_free);
  if (self->tracks == NULL)
    self->tracks = tracks_new (self);
  ask (self->tracks, self, question);
  return self->tracks;
}

/* The first place of @row or a later one. */
static guint
find (GArray *rows, guint32 row)
{
  guint low = 0, high = rows->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (rows, guint32, middle) < row)
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
  guint place = find (tracks->rows, row);
  gboolean is_there
      = place < tracks->rows->len && g_array_index (tracks->rows, guint32, place) == row;
  g_hash_table_insert (tracks->stale, GUINT_TO_POINTER (row),
                       GUINT_TO_POINTER (is_there ? place + 1 : 0));
}

void
soket_tracks_count (SoketTracks *self, SoketCounts *counts)
{
  for (guint i = 0; i < SOKET_MARK_N; i++)
    if (self->times[i] != 0)
      soket_mark_count ((SoketMark) i, self->times[i], counts);
}

/* Those of both lists in one. */
static void
merge (SoketTracks *self, SoketColumns *columns, guint first, guint end, guint first_new,
       guint end_new, SoketMarkedRows *found)
{
  g_array_set_size (columns->found_rows, 0);
  g_byte_array_set_size (columns->found_marks, 0);
  while (first < end || first_new < end_new) {
    gboolean is_new = first == end
                      || (first_new < end_new
                          && g_array_index (self->new_rows, guint32, first_new)
                                 < g_array_index (self->rows, guint32, first));
    guint at = is_new ? first_new++ : first++;

    g_array_append_val (columns->found_rows,
                        g_array_index (is_new ? self->new_rows : self->rows, guint32, at));
    g_byte_array_append (columns->found_marks, &(is_new ? self->new_marks : self->now)->data[at],
                         1);
  }
  *found = (SoketMarkedRows){ .rows = (const guint32 *) columns->found_rows->data,
                              .marks = columns->found_marks->data,
                              .n = columns->found_rows->len };
}

void
soket_tracks_find (SoketTracks *self, SoketColumns *columns, const SoketSegment *segment,
                   SoketMarkedRows *found)
{
  guint32 behind = segment->first_row + segment->n_rows;
  guint first = find (self->rows, segment->first_row), end = find (self->rows, behind);
  guint first_new = find (self->new_rows, segment->first_row);
  guint end_new = find (self->new_rows, behind);

  if (first_new < end_new) {
    merge (self, columns, first, end, first_new, end_new, found);
    return;
  }
  *found = (SoketMarkedRows){ .rows = (const guint32 *) self->rows->data + first,
                              .marks = self->now->data + first,
                              .n = end - first };
}
