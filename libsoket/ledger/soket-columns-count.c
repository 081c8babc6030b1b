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

const gint32 *
soket_columns_get_recorded (SoketColumns *self, const SoketSegment *segment,
                            const SoketQuestion *question)
{
  return question->known < G_MAXINT32 - 1 ? self->recorded + segment->first_row : NULL;
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
                                 soket_columns_get_recorded (self, segment, question),
                                 segment->n_rows, &until, question->known);
  return *found;
}

/* All but the rows with a history. */
void
soket_columns_count_simple (SoketColumns *self, guint32 index, const SoketQuestion *question,
                            SoketSimpleRows *rows)
{
  const SoketSegment *waiting = soket_columns_get_segment (self, index);
  SoketSegment room;
  const SoketSegment *segment = soket_columns_settle (self, waiting, question, &room);

  forget_other_question (self, question);
  *rows = (SoketSimpleRows){ 0 };
  if (!soket_segment_is_there (segment, question))
    return;
  SoketScan found = scan (self, index, segment, question);
  soket_segment_get_marks (segment, question, rows->marks);
  rows->times[0] = (guint32) found.safe;
  rows->times[1] = (guint32) (found.hard - found.safe);
  rows->times[2] = (guint32) (found.seen - found.hard);
  rows->times[3] = waiting->n_rows - waiting->n_complex - (guint32) found.seen;
}

static void
count_simple (SoketColumns *self, guint32 index, const SoketQuestion *question, SoketCounts *counts)
{
  SoketSimpleRows rows;

  soket_columns_count_simple (self, index, question, &rows);
  for (guint i = 0; i < G_N_ELEMENTS (rows.times); i++)
    if (rows.times[i] > 0)
      soket_mark_count (rows.marks[i], rows.times[i], counts);
}

static gboolean
is_counted (const SoketSegment *segment, guint32 plan)
{
  return plan == SOKET_PLAN_NONE || segment->plan == plan;
}

static void
replay_all (SoketColumns *self, guint32 plan, const SoketQuestion *question, SoketCounts *counts)
{
  self->n_replayed += self->histories->len;
  for (guint i = 0; i < self->histories->len; i++) {
    guint32 row = ((const SoketHistory *) g_ptr_array_index (self->histories, i))->row;
    const SoketSegment *segment = soket_columns_get_segment_of (self, row);
    SoketRowState state;

    if (!is_counted (segment, plan))
      continue;
    soket_columns_replay (self, segment, row, question, &state);
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

  for (guint32 i = 0; i < self->segments->len; i++)
    if (is_counted (soket_columns_get_segment (self, i), plan))
      count_simple (self, i, question, counts);
  if (self->histories->len == 0)
    return;
  if (is_all (self, plan))
    tracks = soket_columns_get_tracks (self, question);
  if (tracks != NULL)
    soket_tracks_count (tracks, counts);
  else
    replay_all (self, plan, question, counts);
}
