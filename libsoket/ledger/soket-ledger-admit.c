/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-event-private.h"
#include "ledger/soket-ledger-private.h"

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"

/* What an event has to say for itself, before it is known which row it is about. */

char *
soket_ledger_dup_day (SoketInstant last)
{
  return soket_instant_get_minute (last) == 1440
             ? soket_day_to_string (soket_instant_get_day (last))
             : soket_instant_to_string (last);
}

gboolean
soket_ledger_admit (SoketEvent *event, GError **error)
{
  SoketEventKind kind = soket_event_get_kind (event);

  if (kind == SOKET_EVENT_OCCURRED
      && soket_event_peek_text (event, SOKET_EVENT_FIELD_EVENT) == NULL) {
    g_set_error_literal (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
                         _ ("what occurred needs “event”, the words of the event as the deadline "
                            "says them"));
    return FALSE;
  }
  const char *id = soket_event_get_id (event);
  if (id != NULL && soket_text_has_control (id)) {
    g_set_error_literal (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
                         _ ("the id has a line end or a tab in it; write it in one line"));
    return FALSE;
  }
  SoketInstant received = soket_event_get_received (event);
  if (received != SOKET_INSTANT_NONE
      && soket_event_peek_instant (event, SOKET_EVENT_FIELD_SENT) > soket_instant_end (received)) {
    g_set_error_literal (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
                         _ ("it was sent later than it was received; correct one of the times"));
    return FALSE;
  }
  if (kind == SOKET_EVENT_EXTENDED && soket_event_get_until (event) == SOKET_INSTANT_NONE) {
    g_set_error_literal (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
                         _ ("an extension needs “until”, the new last day; give the document that "
                            "grants it and its reason too"));
    return FALSE;
  }
  if (kind == SOKET_EVENT_VOIDED && soket_event_peek_text (event, SOKET_EVENT_FIELD_OF) == NULL) {
    g_set_error_literal (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
                         _ ("what is voided needs “of”, the id of the mistaken event"));
    return FALSE;
  }
  return TRUE;
}

/* "Kế hoạch 12-KH/TU" or its id */
static const char *
get_plan_name (SoketLedgerPlan *plan)
{
  const char *symbol = soket_plan_get_symbol (plan->plan);

  return symbol != NULL ? symbol : plan->id;
}

static gboolean
refuse_ended (SoketLedger *self, guint32 row, const SoketLedgerRevision *revision, GError **error)
{
  const SoketSegment *segment = soket_columns_get_segment_of (self->columns, row);
  SoketUnit *unit = soket_directory_peek (self->directory, self->columns->unit[row]);
  const char *task = soket_task_get_id (soket_ledger_peek_cell (self, segment->cell)->task);
  g_autofree char *day = soket_instant_to_string (revision->effective);
  g_autofree char *successors = g_strjoinv (", ", (GStrv) soket_unit_get_successors (unit));

  if (revision->plan != SOKET_PLAN_NONE)
    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_ENDED,
                 _ ("the amendment of %s, effective %s, has ended task %s of “%s”; what happened "
                    "before can still be recorded"),
                 get_plan_name (soket_ledger_peek_plan (self, revision->plan)), day, task,
                 soket_unit_get_id (unit));
  else
    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_ENDED,
                 _ ("since the change of units of %s “%s” does not owe task %s any more; its "
                    "successors: %s; what happened before can still be recorded"),
                 day, soket_unit_get_id (unit), task, *successors != '\0' ? successors : "-");
  return FALSE;
}

gboolean
soket_ledger_check_not_ended (SoketLedger *self, guint32 row, SoketEvent *event, GError **error)
{
  const SoketQuestion all = { .as_of = G_MAXINT32 - 1, .known = G_MAXINT32 - 1 };
  SoketRowState state;

  if (self->columns->recorded[row] != SOKET_COMPLEX
      || soket_event_get_kind (event) == SOKET_EVENT_VOIDED)
    return TRUE;
  soket_columns_replay (self->columns, soket_columns_get_segment_of (self->columns, row), row, &all,
                        &state);
  if (!(state.flags & SOKET_SEGMENT_ENDED) || state.revision == SOKET_REVISION_NONE)
    return TRUE;

  const SoketLedgerRevision *revision
      = &g_array_index (self->revisions, SoketLedgerRevision, state.revision);
  return soket_event_get_at (event) < revision->effective
         || refuse_ended (self, row, revision, error);
}

/* The earliest of the last days that the row was ever given: what was granted before an amendment
 * was recorded may come in after it. 0: it waits for something. */
static SoketInstant
get_earliest (SoketLedger *self, guint32 row)
{
  const SoketSegment *segment = soket_columns_get_segment_of (self->columns, row);
  const SoketHistory *history = soket_columns_get_history (self->columns, row);
  SoketInstant earliest = segment->terms.deciding;

  if (segment->flags & SOKET_SEGMENT_WAITS)
    return SOKET_INSTANT_NONE;
  for (guint32 i = 0; history != NULL && i < history->n_entries; i++) {
    const SoketEntry *entry = &history->entries[i];

    if (entry->kind == SOKET_ENTRY_CHANGED && entry->due != SOKET_DUE_NONE)
      earliest = MIN (earliest,
                      soket_ledger_get_terms (soket_ledger_peek_due (self, entry->due)).deciding);
  }
  return earliest;
}

static gboolean
refuse_earlier (SoketLedger *self, guint32 row, SoketInstant until, SoketInstant last,
                GError **error)
{
  const SoketSegment *segment = soket_columns_get_segment_of (self->columns, row);
  SoketUnit *unit = soket_directory_peek (self->directory, self->columns->unit[row]);
  g_autofree char *said = soket_instant_to_string (until);
  g_autofree char *is = soket_ledger_dup_day (last);

  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
               _ ("task %s of “%s” is due by %s, and “until” of the extension is %s, which is "
                  "earlier; correct it: what gives less time is an amendment of the plan"),
               soket_task_get_id (soket_ledger_peek_cell (self, segment->cell)->task),
               soket_unit_get_id (unit), is, said);
  return FALSE;
}

static gboolean
refuse_before_plan (SoketLedgerPlan *plan, SoketInstant when, SoketDay issued, GError **error)
{
  g_autofree char *said = soket_instant_to_string (when);
  g_autofree char *day = soket_day_to_string (issued);

  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
               _ ("it was submitted at %s, before there was anything to submit: %s was issued on "
                  "%s; correct the time"),
               said, get_plan_name (plan), day);
  return FALSE;
}

/* A plan may ask for what was due before it was issued. */
SoketInstant
soket_ledger_get_earliest_submission (SoketLedger *self, const SoketSegment *segment)
{
  SoketLedgerPlan *plan = soket_ledger_peek_plan (self, segment->plan);
  SoketTask *task = soket_ledger_peek_cell (self, segment->cell)->task;
  const SoketLedgerVersion *first = g_ptr_array_index (plan->versions, 0);
  SoketDay issued = soket_plan_get_issued (first->plan);
  SoketDay from = soket_task_get_from (task);
  SoketInstant last = segment->terms.deciding;

  if (issued == SOKET_DAY_NONE || (from != SOKET_DAY_NONE && from < issued)
      || (last != SOKET_INSTANT_NONE && soket_instant_get_day (last) < issued))
    return SOKET_INSTANT_NONE;
  return soket_instant_new (issued, SOKET_MINUTE_NONE, NULL);
}

static gboolean
check_submitted (SoketLedger *self, guint32 row, SoketEvent *event, GError **error)
{
  const SoketSegment *segment = soket_columns_get_segment_of (self->columns, row);
  SoketInstant earliest = soket_ledger_get_earliest_submission (self, segment);
  SoketInstant when = soket_event_get_at (event);

  return when >= earliest
         || refuse_before_plan (soket_ledger_peek_plan (self, segment->plan), when,
                                soket_instant_get_day (earliest), error);
}

gboolean
soket_ledger_check_day (SoketLedger *self, guint32 row, SoketEvent *event, GError **error)
{
  if (soket_event_get_kind (event) == SOKET_EVENT_SUBMITTED)
    return check_submitted (self, row, event, error);
  if (soket_event_get_kind (event) != SOKET_EVENT_EXTENDED)
    return TRUE;

  SoketInstant earliest = get_earliest (self, row);
  SoketInstant until = soket_event_get_until (event);
  return soket_instant_end (until) >= earliest
         || refuse_earlier (self, row, until, earliest, error);
}

static gboolean
refuse_future (gboolean happened, SoketInstant what, SoketInstant bound, GError **error)
{
  g_autofree char *said = soket_instant_to_string (what);
  g_autofree char *latest = soket_instant_to_string (bound);

  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_FUTURE,
               happened
                   ? _ ("it happened at %s, later than it was recorded (%s); correct the time, "
                        "what is to come cannot be recorded")
                   : _ ("it was recorded at %s, later than now (%s); correct the time"),
               said, latest);
  return FALSE;
}

/* A day of recording without a time admits every minute of that day. */
static gboolean
check_times (SoketEvent *event, SoketInstant now, GError **error)
{
  SoketInstant recorded = soket_event_get_recorded (event);
  SoketInstant happened = MAX (soket_event_get_at (event), soket_event_get_received (event));

  happened = MAX (happened, soket_event_get_postmark (event));

  if (happened > soket_instant_end (recorded))
    return refuse_future (TRUE, happened, recorded, error);
  if (now != SOKET_INSTANT_NONE && recorded > soket_instant_end (now))
    return refuse_future (FALSE, recorded, now, error);
  return TRUE;
}

/* A missing time of recording is now, a missing time of happening that of recording. */
gboolean
soket_ledger_fill_times (SoketEvent *event, SoketInstant now, GError **error)
{
  SoketInstant recorded = soket_event_get_recorded (event);

  if (recorded == SOKET_INSTANT_NONE)
    recorded = now;
  if (recorded == SOKET_INSTANT_NONE) {
    g_set_error_literal (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
                         _ ("nothing says when it was recorded; give “recorded”"));
    return FALSE;
  }
  soket_event_set_instant (event, SOKET_EVENT_FIELD_RECORDED, recorded);
  if (soket_event_get_at (event) == SOKET_INSTANT_NONE)
    soket_event_set_instant (event, SOKET_EVENT_FIELD_AT, recorded);
  return check_times (event, now, error);
}
