/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-columns-private.h"

/* Rows of a segment that are alike: @n of them were submitted at @submitted. */
static void
count_alike (const SoketSegment *segment, const SoketQuestion *question, SoketInstant submitted,
             int n, SoketCounts *counts)
{
  if (n == 0)
    return;

  SoketRowState state;
  soket_segment_submitted_state (segment, question, submitted, &state);
  soket_row_state_count (&state, question, n, counts);
}

/* Of the rows seen it only matters on which side of safe and hard they lie: one instant stands for
 * all on a side. */
static void
count_simple (SoketColumns *self, const SoketSegment *waiting, const SoketQuestion *question,
              SoketCounts *counts)
{
  SoketSegment room;
  const SoketSegment *segment = soket_columns_settle (self, waiting, question, &room);
  const SoketTerms *terms = &segment->terms;
  SoketScan until = { .seen = question->as_of,
                      .safe = MIN (question->as_of, terms->safe),
                      .hard = MIN (question->as_of, terms->hard) };
  SoketScan found = soket_columns_scan (self->submitted + segment->first_row,
                                        self->recorded + segment->first_row, segment->n_rows,
                                        &until, question->known);

  count_alike (segment, question, terms->safe, found.safe, counts);
  count_alike (segment, question, terms->hard, found.hard - found.safe, counts);
  count_alike (segment, question, terms->hard + 1, found.seen - found.hard, counts);
  count_alike (segment, question, SOKET_NEVER, (int) segment->n_rows - found.seen, counts);
}

/* The loop took a complex row for one of which nothing is known. */
static void
mend_complex (SoketColumns *self, const SoketHistory *history, const SoketSegment *waiting,
              const SoketQuestion *question, SoketCounts *counts)
{
  SoketRowState state;
  SoketSegment room;
  const SoketSegment *segment = soket_columns_settle (self, waiting, question, &room);

  soket_segment_submitted_state (segment, question, SOKET_NEVER, &state);
  soket_row_state_count (&state, question, -1, counts);
  soket_history_replay (self, history, segment, question, &state);
  soket_row_state_count (&state, question, 1, counts);
}

static gboolean
is_counted (const SoketSegment *segment, guint32 plan, const SoketQuestion *question)
{
  return (plan == SOKET_PLAN_NONE || segment->plan == plan)
         && soket_segment_is_there (segment, question);
}

void
soket_columns_count (SoketColumns *self, guint32 plan, const SoketQuestion *question,
                     SoketCounts *counts)
{
  GHashTableIter iter;
  gpointer row, history;

  for (guint32 i = 0; i < self->segments->len; i++) {
    const SoketSegment *segment = soket_columns_get_segment (self, i);

    if (is_counted (segment, plan, question))
      count_simple (self, segment, question, counts);
  }
  g_hash_table_iter_init (&iter, self->complex);
  while (g_hash_table_iter_next (&iter, &row, &history)) {
    const SoketSegment *segment = soket_columns_get_segment_of (self, GPOINTER_TO_UINT (row));

    if (is_counted (segment, plan, question))
      mend_complex (self, history, segment, question, counts);
  }
}
