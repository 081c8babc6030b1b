/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-private.h"

#include "base/soket-i18n-private.h"
#include "ledger/soket-ledger-private.h"

void
soket_report_row_find (SoketReportRow *self, SoketLedger *ledger, guint32 position)
{
  const SoketSegment *segment = soket_columns_get_segment_of (ledger->columns, position);
  const SoketLedgerCell *cell = soket_ledger_peek_cell (ledger, segment->cell);

  *self = (SoketReportRow){
    .position = position,
    .plan = soket_ledger_peek_plan (ledger, segment->plan)->id,
    .calendar = soket_ledger_peek_plan (ledger, segment->plan)->calendar,
    .task = cell->task,
    .period = cell->period,
    .unit = soket_directory_peek (ledger->directory, ledger->columns->unit[position]),
    .due = soket_ledger_peek_due (ledger, segment->due)->due,
  };
}

/* By which due it is due as of then: events and amendments may have put another in its place. */
static void
read_due (SoketReportRow *self, SoketLedger *ledger, const SoketSegment *segment,
          const SoketRowState *state, const SoketQuestion *question)
{
  SoketFacts facts = { .plan = segment->plan, .due = state->due };
  SoketSettled settled = { .moved = state->moved };

  if (state->due == SOKET_DUE_NONE)
    return;
  if (settled.moved == NULL && (state->flags & SOKET_SEGMENT_WAITS))
    soket_ledger_settle (ledger, &facts, question, &settled);

  const SoketLedgerDue *due
      = settled.moved != NULL ? settled.moved : soket_ledger_peek_due (ledger, state->due);
  self->due = due->due;
  self->reason = due->reason != NULL && *due->reason != '\0' ? _ (due->reason) : NULL;
}

/* What has ended it, where something has. */
static void
read_end (SoketReportRow *self, SoketLedger *ledger, const SoketRowState *state)
{
  if (!(state->flags & SOKET_SEGMENT_ENDED) || state->revision == SOKET_REVISION_NONE)
    return;

  const SoketLedgerRevision *revision
      = &g_array_index (ledger->revisions, SoketLedgerRevision, state->revision);
  self->ended = revision->effective;
  if (revision->plan == SOKET_PLAN_NONE)
    return;
  SoketPlan *plan = soket_ledger_peek_version (ledger, revision->plan, state->revision)->plan;
  const char *symbol = soket_plan_get_symbol (plan);
  self->ender = symbol != NULL ? symbol : soket_plan_get_id (plan);
}

void
soket_report_row_read (SoketReportRow *self, SoketLedger *ledger, guint32 position,
                       SoketInstant as_of, SoketInstant known_as_of)
{
  const SoketSegment *segment = soket_columns_get_segment_of (ledger->columns, position);
  SoketQuestion question = soket_question (as_of, known_as_of);
  SoketRowState state;

  soket_report_row_find (self, ledger, position);
  soket_columns_replay (ledger->columns, segment, position, &question, &state);
  self->is_there = soket_segment_is_there (segment, &question);
  self->status = state.status;
  self->last = state.terms.deciding;
  self->days_late = soket_row_state_get_days_late (&state, &question);
  read_due (self, ledger, segment, &state, &question);
  read_end (self, ledger, &state);
}

int
soket_report_row_get_days_left (const SoketReportRow *self, SoketInstant as_of)
{
  return MAX (0, soket_instant_get_day (self->last) - soket_instant_get_day (as_of));
}

int
soket_report_row_get_days_worked (const SoketReportRow *self, SoketInstant as_of)
{
  g_autoptr (GError) error = NULL;
  SoketDay from = soket_instant_get_day (as_of);
  SoketDay to = soket_instant_get_day (self->last);

  if (to <= from)
    return 0;
  int n = soket_calendar_count_workdays (self->calendar, from, to, &error);
  return error == NULL ? n : -1;
}
