/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-columns-private.h"

#include <string.h>

#define STATUS 0x0f
#define CELL_SHIFT 4 /* of SoketTableCell, two bits */
#define DUE 0x40     /* its deciding instant has come */
#define OUTSIDE 0x80 /* the table and the rates do not count it */

G_STATIC_ASSERT (SOKET_STATUS_N <= STATUS);

static gboolean
is_outside (const SoketRowState *state)
{
  return !(state->flags & SOKET_SEGMENT_DATED) || state->status == SOKET_STATUS_ENDED
         || state->status == SOKET_STATUS_WAIVED || state->status == SOKET_STATUS_SUSPENDED;
}

/* Of a returned row, which is always open and overdue in the table, the cell tells whether it is
 * past its deadline too. */
static SoketTableCell
get_cell (const SoketRowState *state, const SoketQuestion *question)
{
  if (state->submitted != SOKET_NEVER)
    return state->submitted <= soket_row_state_get_limit (state) ? SOKET_CELL_DONE_IN_TIME
                                                                 : SOKET_CELL_DONE_LATE;
  if (state->status == SOKET_STATUS_RETURNED)
    return soket_row_state_is_past (state, question) ? SOKET_CELL_OPEN_OVERDUE
                                                     : SOKET_CELL_OPEN_IN_TIME;
  return state->status == SOKET_STATUS_OVERDUE ? SOKET_CELL_OPEN_OVERDUE : SOKET_CELL_OPEN_IN_TIME;
}

SoketMark
soket_row_state_get_mark (const SoketRowState *state, const SoketQuestion *question)
{
  guint mark = state->status;

  if (state->flags & SOKET_SEGMENT_ABSENT)
    return SOKET_MARK_ABSENT;
  if (is_outside (state))
    return (SoketMark) (mark | OUTSIDE);
  mark |= (guint) get_cell (state, question) << CELL_SHIFT;
  if (state->terms.deciding <= question->as_of)
    mark |= DUE;
  return (SoketMark) mark;
}

static SoketTableCell
peek_cell (SoketMark mark)
{
  return (SoketTableCell) (mark >> CELL_SHIFT & 3);
}

SoketStatus
soket_mark_get_status (SoketMark mark)
{
  return mark == SOKET_MARK_ABSENT ? SOKET_STATUS_ENDED : (SoketStatus) (mark & STATUS);
}

gboolean
soket_mark_is_overdue (SoketMark mark)
{
  SoketStatus status = soket_mark_get_status (mark);

  return status == SOKET_STATUS_OVERDUE
         || (status == SOKET_STATUS_RETURNED && !(mark & OUTSIDE)
             && peek_cell (mark) == SOKET_CELL_OPEN_OVERDUE);
}

void
soket_mark_count (SoketMark mark, gint64 times, SoketCounts *counts)
{
  SoketStatus status = soket_mark_get_status (mark);

  if (mark == SOKET_MARK_ABSENT)
    return;
  counts->status[status] += times;
  if (mark & OUTSIDE)
    return;

  SoketTableCell cell
      = status == SOKET_STATUS_RETURNED ? SOKET_CELL_OPEN_OVERDUE : peek_cell (mark);
  counts->table[cell] += times;
  if (!(mark & DUE))
    return;

  counts->due += times;
  if (cell == SOKET_CELL_DONE_IN_TIME || cell == SOKET_CELL_DONE_LATE)
    counts->due_done += times;
  if (cell == SOKET_CELL_DONE_IN_TIME)
    counts->due_done_in_time += times;
}

gboolean
soket_row_state_is_overdue (const SoketRowState *state, const SoketQuestion *question)
{
  return soket_mark_is_overdue (soket_row_state_get_mark (state, question));
}

int
soket_row_state_get_days_late (const SoketRowState *state, const SoketQuestion *question)
{
  if (!soket_row_state_is_overdue (state, question))
    return 0;
  return MAX (0,
              soket_instant_get_day (question->as_of) - soket_instant_get_day (state->terms.hard));
}

void
soket_row_state_count (const SoketRowState *state, const SoketQuestion *question, int times,
                       SoketCounts *counts)
{
  soket_mark_count (soket_row_state_get_mark (state, question), times, counts);
}

/* Of the rows seen it only matters on which side of safe and hard they lie: one instant stands for
 * all on a side; the last one is open. */
void
soket_segment_get_marks (const SoketSegment *segment, const SoketQuestion *question,
                         SoketMark marks[4])
{
  const SoketInstant instants[4]
      = { segment->terms.safe, segment->terms.hard, segment->terms.hard + 1, SOKET_NEVER };

  for (guint i = 0; i < 4; i++) {
    SoketRowState state;

    soket_segment_submitted_state (segment, question, instants[i], &state);
    marks[i] = soket_row_state_get_mark (&state, question);
  }
}

void
soket_segment_get_steps (const SoketSegment *segment, const SoketQuestion *question,
                         const guint8 *as, SoketSteps *steps)
{
  SoketScan until = soket_segment_get_until (segment, question);
  const gint32 untils[3] = { until.safe, until.hard, until.seen };
  SoketMark marks[4];

  soket_segment_get_marks (segment, question, marks);
  *steps = (SoketSteps){ .open = as != NULL ? as[marks[3]] : marks[3] };
  for (guint i = 0; i < 3; i++) {
    guint8 mark = as != NULL ? as[marks[i]] : marks[i];

    if (steps->n > 0 && untils[i] <= steps->until[steps->n - 1])
      continue; /* nothing lies between them */
    if (steps->n == 0 || mark != steps->marks[steps->n - 1])
      steps->marks[steps->n++] = mark;
    steps->until[steps->n - 1] = untils[i];
  }
  if (steps->marks[steps->n - 1] == steps->open)
    steps->n--;
}

/* One by one. */
static void
replay_complex (SoketColumns *self, const SoketSegment *segment, const SoketQuestion *question,
                SoketMarkedRows *found)
{
  self->n_replayed += segment->n_complex;
  g_array_set_size (self->found_rows, 0);
  g_byte_array_set_size (self->found_marks, 0);
  for (guint32 row = segment->first_row; row < segment->first_row + segment->n_rows; row++) {
    SoketRowState state;

    if (self->recorded[row] != SOKET_COMPLEX)
      continue;
    soket_columns_replay (self, segment, row, question, &state);
    SoketMark mark = soket_row_state_get_mark (&state, question);
    g_array_append_val (self->found_rows, row);
    g_byte_array_append (self->found_marks, &mark, 1);
  }
  *found = (SoketMarkedRows){ .rows = (const guint32 *) self->found_rows->data,
                              .marks = self->found_marks->data,
                              .n = self->found_rows->len };
}

void
soket_columns_mark_complex (SoketColumns *self, const SoketSegment *segment,
                            const SoketQuestion *question, SoketMarkedRows *found)
{
  SoketTracks *tracks;

  *found = (SoketMarkedRows){ 0 };
  if (segment->n_complex == 0)
    return;
  tracks = soket_columns_get_tracks (self, question);
  if (tracks != NULL)
    soket_tracks_find (tracks, self, segment, found);
  else
    replay_complex (self, segment, question, found);
}

void
soket_columns_mark_segment (SoketColumns *self, guint32 index, const SoketQuestion *question,
                            const guint8 *as, guint8 *out)
{
  const SoketSegment *waiting = soket_columns_get_segment (self, index);
  SoketSegment room;
  const SoketSegment *segment = soket_columns_settle (self, waiting, question, &room);
  SoketMarkedRows found;
  SoketSteps steps;

  if (!soket_segment_is_there (segment, question)) {
    memset (out, as != NULL ? as[SOKET_MARK_ABSENT] : SOKET_MARK_ABSENT, segment->n_rows);
    return;
  }
  soket_segment_get_steps (segment, question, as, &steps);
  soket_columns_scan_marks (self->submitted + segment->first_row,
                            soket_columns_get_recorded (self, segment, question), segment->n_rows,
                            &steps, question->known, out);
  soket_columns_mark_complex (self, waiting, question, &found);
  for (guint i = 0; i < found.n; i++)
    out[found.rows[i] - segment->first_row] = as != NULL ? as[found.marks[i]] : found.marks[i];
}

gboolean
soket_columns_is_nothing (SoketColumns *self, guint32 index, const SoketQuestion *question,
                          const guint8 *as)
{
  const SoketSegment *waiting = soket_columns_get_segment (self, index);
  SoketSegment room;
  const SoketSegment *segment = soket_columns_settle (self, waiting, question, &room);
  SoketSteps steps;

  if (!soket_segment_is_there (segment, question))
    return as[SOKET_MARK_ABSENT] == 0;
  if (waiting->n_complex > 0)
    return FALSE;
  soket_segment_get_steps (segment, question, as, &steps);
  return steps.n == 0 && steps.open == 0;
}
