/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-columns-private.h"

SoketScan
soket_segment_get_until (const SoketSegment *segment, const SoketQuestion *question)
{
  return (SoketScan){ .seen = question->as_of,
                      .safe = MIN (question->as_of, segment->terms.safe),
                      .hard = MIN (question->as_of, segment->terms.hard) };
}

static gboolean
is_same (const SoketQuestion *a, const SoketQuestion *b)
{
  return a->as_of == b->as_of && a->known == b->known;
}

/* A window that is open asks the same again after each event: only the segments that it touched
 * are looked at again. */
static void
forget_other_question (SoketColumns *self, const SoketQuestion *question)
{
  SoketScan stale = { .seen = -1 };

  if (self->scans->len > 0 && is_same (&self->asked, question)) {
    while (self->scans->len < self->segments->len)
      g_array_append_val (self->scans, stale);
    return;
  }
  self->asked = *question;
  g_array_set_size (self->scans, self->segments->len);
  for (guint i = 0; i < self->scans->len; i++)
    g_array_index (self->scans, SoketScan, i) = stale;
}

static SoketScan
scan (SoketColumns *self, guint32 index, const SoketSegment *segment, const SoketQuestion *question)
{
  SoketScan *found = &g_array_index (self->scans, SoketScan, index);
  SoketScan until = soket_segment_get_until (segment, question);

  /* What waits has other terms when something occurs. */
  if (found->seen < 0 || segment->flags & SOKET_SEGMENT_WAITS)
    *found = soket_columns_scan (self->submitted + segment->first_row,
                                 self->recorded + segment->first_row, segment->n_rows, &until,
                                 question->known);
  return *found;
}

/* All but the rows with a history. */
static void
count_simple (SoketColumns *self, guint32 index, const SoketQuestion *question, SoketCounts *counts)
{
  const SoketSegment *waiting = soket_columns_get_segment (self, index);
  SoketSegment room;
  const SoketSegment *segment = soket_columns_settle (self, waiting, question, &room);
  SoketMark marks[4];

  if (!soket_segment_is_there (segment, question))
    return;
  SoketScan found = scan (self, index, segment, question);
  soket_segment_get_marks (segment, question, marks);
  soket_mark_count (marks[SOKET_PLACE_SAFE], found.safe, counts);
  soket_mark_count (marks[SOKET_PLACE_HARD], found.hard - found.safe, counts);
  soket_mark_count (marks[SOKET_PLACE_LATE], found.seen - found.hard, counts);
  soket_mark_count (marks[SOKET_PLACE_OPEN],
                    (gint64) waiting->n_rows - waiting->n_complex - found.seen, counts);
}

static gboolean
is_counted (const SoketSegment *segment, guint32 plan)
{
  return plan == SOKET_PLAN_NONE || segment->plan == plan;
}

static void
replay_all (SoketColumns *self, guint32 plan, const SoketQuestion *question, SoketCounts *counts)
{
  GHashTableIter iter;
  gpointer row;

  self->n_replayed += g_hash_table_size (self->complex);
  g_hash_table_iter_init (&iter, self->complex);
  while (g_hash_table_iter_next (&iter, &row, NULL)) {
    const SoketSegment *segment = soket_columns_get_segment_of (self, GPOINTER_TO_UINT (row));
    SoketRowState state;

    if (!is_counted (segment, plan))
      continue;
    soket_columns_replay (self, segment, GPOINTER_TO_UINT (row), question, &state);
    soket_row_state_count (&state, question, 1, counts);
  }
}

static gboolean
is_all (SoketColumns *self, guint32 plan)
{
  for (guint32 i = 0; i < self->segments->len; i++)
    if (!is_counted (soket_columns_get_segment (self, i), plan))
      return FALSE;
  return TRUE;
}

void
soket_columns_count (SoketColumns *self, guint32 plan, const SoketQuestion *question,
                     SoketCounts *counts)
{
  SoketTracks *tracks = NULL;

  forget_other_question (self, question);
  for (guint32 i = 0; i < self->segments->len; i++)
    if (is_counted (soket_columns_get_segment (self, i), plan))
      count_simple (self, i, question, counts);
  if (g_hash_table_size (self->complex) == 0)
    return;
  if (is_all (self, plan))
    tracks = soket_columns_get_tracks (self, question);
  if (tracks != NULL)
    soket_tracks_count (tracks, self, question, counts);
  else
    replay_all (self, plan, question, counts);
}

void
soket_columns_count_segment (SoketColumns *self, guint32 index, const SoketQuestion *question,
                             SoketCounts *counts)
{
  const SoketSegment *segment = soket_columns_get_segment (self, index);

  if (segment->n_complex == 0) {
    forget_other_question (self, question);
    count_simple (self, index, question, counts);
    return;
  }

  g_autofree SoketMark *marks = g_malloc (segment->n_rows);
  guint32 times[SOKET_MARK_N] = { 0 };
  soket_columns_mark_segment (self, index, question, marks);
  for (guint32 i = 0; i < segment->n_rows; i++)
    times[marks[i]]++;
  for (guint i = 0; i < SOKET_MARK_N; i++)
    if (times[i] > 0)
      soket_mark_count ((SoketMark) i, times[i], counts);
}
