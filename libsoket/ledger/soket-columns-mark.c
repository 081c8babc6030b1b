/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-columns-private.h"

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
 * all on a side. */
void
soket_segment_get_marks (const SoketSegment *segment, const SoketQuestion *question,
                         SoketMark marks[4])
{
  const SoketInstant instants[4] = { [SOKET_PLACE_OPEN] = SOKET_NEVER,
                                     [SOKET_PLACE_SAFE] = segment->terms.safe,
                                     [SOKET_PLACE_HARD] = segment->terms.hard,
                                     [SOKET_PLACE_LATE] = segment->terms.hard + 1 };

  for (guint i = 0; i < 4; i++) {
    SoketRowState state;

    soket_segment_submitted_state (segment, question, instants[i], &state);
    marks[i] = soket_row_state_get_mark (&state, question);
  }
}

/* The rows with a history, one by one. */
static void
replay_complex (SoketColumns *self, const SoketSegment *segment, const SoketQuestion *question,
                SoketMark *marks)
{
  self->n_replayed += segment->n_complex;
  for (guint32 i = 0; i < segment->n_rows; i++) {
    SoketRowState state;

    if (self->recorded[segment->first_row + i] != SOKET_COMPLEX)
      continue;
    soket_columns_replay (self, segment, segment->first_row + i, question, &state);
    marks[i] = soket_row_state_get_mark (&state, question);
  }
}

void
soket_columns_mark_segment (SoketColumns *self, guint32 index, const SoketQuestion *question,
                            SoketMark *marks)
{
  const SoketSegment *waiting = soket_columns_get_segment (self, index);
  SoketSegment room;
  const SoketSegment *segment = soket_columns_settle (self, waiting, question, &room);
  SoketTracks *tracks;
  SoketMark places[4];

  if (!soket_segment_is_there (segment, question)) {
    memset (marks, SOKET_MARK_ABSENT, segment->n_rows);
    return;
  }
  soket_segment_get_marks (segment, question, places);
  SoketScan until = soket_segment_get_until (segment, question);
  soket_columns_scan_marks (self->submitted + segment->first_row,
                            self->recorded + segment->first_row, segment->n_rows, &until,
                            question->known, places, marks);
  if (waiting->n_complex == 0)
    return;
  tracks = soket_columns_get_tracks (self, question);
  if (tracks != NULL)
    soket_tracks_mark (tracks, self, waiting, question, marks);
  else
    replay_complex (self, waiting, question, marks);
}
