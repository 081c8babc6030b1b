/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-draft-private.h"

#include "calendar/soket-due-private.h"

/* A copy of a ledger in memory in which every deadline of a plan, or of all, is resolved again,
 * each in its place: of amendments and of what they brought too. */

/* Occurrences of a recurring task that lie this much later than the one that is looked for cannot
 * be it, whatever day a policy rolls it to. */
#define SLACK 400

typedef struct {
  SoketLedger *ledger; /* the one that is copied */
  guint32 plan;        /* SOKET_PLAN_NONE: all */
  SoketStore *to;
  SoketPolicy *policy;
  SoketCalendar *calendar;
  guint32 *cells;     /* of each due: a cell of it, SOKET_CELL_NONE where none has it */
  guint32 *revisions; /* of each due: which brought it there */
  guint32 due;        /* number of the next one */
} WhatIf;

static void
note_due (WhatIf *self, guint32 due, guint32 cell, guint32 revision)
{
  if (self->cells[due] != SOKET_CELL_NONE)
    return;
  self->cells[due] = cell;
  self->revisions[due] = revision;
}

static void
note_changes (WhatIf *self)
{
  SoketColumns *columns = self->ledger->columns;

  for (guint at = 0; at < columns->histories->len; at++) {
    const SoketHistory *history = g_ptr_array_index (columns->histories, at);
    guint32 cell = soket_columns_get_segment_of (columns, history->row)->cell;

    for (guint32 i = 0; i < history->n_entries; i++) {
      const SoketEntry *entry = &history->entries[i];

      if (entry->kind == SOKET_ENTRY_CHANGED && entry->due != SOKET_DUE_NONE)
        note_due (self, entry->due, cell, entry->number);
    }
  }
}

/* Which task each due is of. */
static void
note_dues (WhatIf *self)
{
  SoketLedger *ledger = self->ledger;

  self->cells = g_new (guint32, ledger->dues->len + 1);
  self->revisions = g_new0 (guint32, ledger->dues->len + 1);
  for (guint32 i = 0; i < ledger->dues->len; i++)
    self->cells[i] = SOKET_CELL_NONE;
  for (guint32 i = 0; i < soket_columns_get_n_segments (ledger->columns); i++) {
    const SoketSegment *segment = soket_columns_get_segment (ledger->columns, i);

    note_due (self, segment->due, segment->cell, segment->revision);
  }
  note_changes (self);
}

static gboolean
is_asked (WhatIf *self, guint32 plan)
{
  return self->plan == SOKET_PLAN_NONE || self->plan == plan;
}

static gboolean
copy_unit (gpointer data, SoketUnit *unit, GError **error)
{
  return soket_store_add_unit (((WhatIf *) data)->to, unit, error);
}

static gboolean
copy_plan (gpointer data, const SoketStorePlan *plan, GError **error)
{
  WhatIf *self = data;
  SoketStorePlan other = *plan;

  if (is_asked (self, soket_ledger_find_plan (self->ledger, plan->id))) {
    other.policy = self->policy;
    other.calendar = soket_calendar_get_version (self->calendar);
  }
  return soket_store_add_plan (self->to, &other, error);
}

static gboolean
copy_revision (gpointer data, const SoketStoreRevision *revision, GError **error)
{
  WhatIf *self = data;
  SoketStoreRevision other = *revision;

  if (revision->plan != SOKET_PLAN_NONE && is_asked (self, revision->plan)) {
    other.policy = self->policy;
    other.calendar = soket_calendar_get_version (self->calendar);
  }
  return soket_store_add_revision (self->to, &other, error);
}

static gboolean
copy_unit_version (gpointer data, guint32 revision, guint32 number, SoketUnit *unit, GError **error)
{
  return soket_store_add_unit_version (((WhatIf *) data)->to, revision, number, unit, error);
}

static gboolean
copy_cell (gpointer data, const SoketStoreCell *cell, GError **error)
{
  return soket_store_add_cell (((WhatIf *) data)->to, cell, error);
}

static gboolean
copy_row (gpointer data, const SoketStoreRow *row, GError **error)
{
  return soket_store_add_row (((WhatIf *) data)->to, row, error);
}

static gboolean
copy_change (gpointer data, const SoketStoreChange *change, GError **error)
{
  return soket_store_add_change (((WhatIf *) data)->to, change, error);
}

static gboolean
copy_event (gpointer data, SoketEvent *event, guint32 row, GError **error)
{
  WhatIf *self = data;
  SoketLogEntry entry = { .row = row };

  return soket_store_add_event (self->to, event, &entry, error) == SOKET_STORE_ADDED;
}

/* As the draft of an adoption has it, and far enough for @due. */
static void
set_range (SoketResolver *resolver, SoketPlan *plan, SoketTask *task, SoketDue *due)
{
  SoketDay from = soket_task_get_from (task);
  SoketDay last = soket_instant_get_day (soket_due_get_hard (due));

  if (from == SOKET_DAY_NONE)
    from = soket_plan_get_issued (plan);
  if (from == SOKET_DAY_NONE || from > last)
    from = last - SLACK;
  soket_resolver_set_range (resolver, from, last + SLACK);
}

/* "2022-07" of "phase/2022-07". */
static gboolean
is_period (const char *all, const char *period)
{
  g_autofree char *end = g_strconcat ("/", period, NULL);

  return g_str_equal (all, period) || g_str_has_suffix (all, end);
}

static SoketDue *
find_due (SoketResolution *resolution, SoketDue *old)
{
  const char *period = soket_due_get_period (old);

  if (soket_resolution_get_kind (resolution) != SOKET_DEADLINE_RECURRING)
    return soket_resolution_get_n_dues (resolution) > 0 ? soket_resolution_get_due (resolution, 0)
                                                        : NULL;
  for (guint i = 0; period != NULL && i < soket_resolution_get_n_dues (resolution); i++) {
    SoketDue *due = soket_resolution_get_due (resolution, i);

    if (soket_due_get_period (due) != NULL && is_period (period, soket_due_get_period (due)))
      return due;
  }
  return NULL;
}

/* As the draft of an adoption has it: in its period, and of its level. */
static SoketDue *
dup_like (SoketDue *due, SoketDue *old)
{
  const char *period = soket_due_get_period (old);
  SoketDueStep *first = soket_due_get_n_steps (old) > 0 ? soket_due_get_step (old, 0) : NULL;
  g_autoptr (SoketDue) named
      = period != NULL ? soket_due_with_period (due, period) : soket_due_ref (due);

  if (first == NULL || !g_str_equal (soket_due_step_get_rule (first), SOKET_RULE_OF_LEVEL))
    return g_steal_pointer (&named);
  return soket_draft_due_of_level (named, soket_due_step_get_source (first));
}

/* What cannot be resolved again, or has no day, stays. */
static SoketDue *
resolve_again (WhatIf *self, const SoketStoreDue *old, guint32 cell)
{
  if (old->words == NULL || old->due == NULL)
    return NULL;

  SoketLedgerCell *of = soket_ledger_peek_cell (self->ledger, cell);
  SoketPlan *plan
      = soket_ledger_peek_version (self->ledger, of->plan, self->revisions[self->due])->plan;
  SoketTask *now = soket_plan_find_task (plan, soket_task_get_id (of->task));
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (old->words, NULL);
  g_autoptr (SoketResolver) resolver = soket_resolver_new (self->policy, self->calendar);

  if (deadline == NULL)
    return NULL;
  if (soket_plan_get_issued (plan) != SOKET_DAY_NONE)
    soket_resolver_set_issued (resolver, soket_plan_get_issued (plan));
  if (soket_deadline_get_kind (deadline) == SOKET_DEADLINE_RECURRING)
    set_range (resolver, plan, now != NULL ? now : of->task, old->due);
  g_autoptr (SoketResolution) resolution = soket_resolver_resolve (resolver, deadline, NULL);
  SoketDue *due = resolution != NULL ? find_due (resolution, old->due) : NULL;
  return due != NULL ? dup_like (due, old->due) : NULL;
}

static gboolean
copy_due (gpointer data, const SoketStoreDue *due, GError **error)
{
  WhatIf *self = data;
  guint32 cell = self->cells[self->due];
  gboolean asked = cell == SOKET_CELL_NONE
                       ? self->plan == SOKET_PLAN_NONE
                       : is_asked (self, soket_ledger_peek_cell (self->ledger, cell)->plan);
  g_autoptr (SoketDue) again
      = asked && cell != SOKET_CELL_NONE ? resolve_again (self, due, cell) : NULL;
  SoketStoreDue other = *due;

  self->due++;
  if (again != NULL)
    other.due = again;
  if (asked && other.due != NULL)
    other.soon
        = soket_ledger_get_soon (self->calendar, self->policy, soket_due_get_safe (other.due));
  return soket_store_add_due (self->to, &other, error);
}

/* What has moved a deadline is not copied: it moves the new one when it is asked for. */
static gboolean
copy_all (WhatIf *self, GError **error)
{
  static const SoketStoreVisitor visitor = {
    .unit = copy_unit,
    .plan = copy_plan,
    .revision = copy_revision,
    .unit_version = copy_unit_version,
    .cell = copy_cell,
    .due = copy_due,
    .row = copy_row,
    .change = copy_change,
  };
  SoketStore *from = soket_ledger_get_store (self->ledger);

  return soket_store_load (from, &visitor, self, error)
         && soket_store_foreach_event (from, SOKET_ROW_NONE, copy_event, self, error);
}

static gboolean
copy (WhatIf *self, GError **error)
{
  gboolean ok;

  if (!soket_store_begin (self->to, error))
    return FALSE;
  note_dues (self);
  ok = copy_all (self, error);
  g_free (self->cells);
  g_free (self->revisions);
  if (ok)
    return soket_store_commit (self->to, error);
  soket_store_rollback (self->to);
  return FALSE;
}

/**
 * soket_ledger_what_if:
 * @self: a ledger
 * @plan: (nullable): id of the plan that it is tried on; %NULL for all plans, each
 *   under the same policy
 * @resolver: the policy and the calendar to try
 * @error: return location for an error
 *
 * A copy in memory, with the same plans, units, obligations and events, in which
 * every deadline of the plan is resolved again by another policy or calendar: what
 * the answers would be. Which obligations there are does not change, nor do
 * extensions, which name a day. The ledger itself is only read.
 *
 * To change one thing in several plans that stand under different policies, start
 * from [method@Soket.Ledger.get_policy] of each, and ask the copy again for the next
 * one.
 *
 * What a version of the library before 1.0 has written without the words of its
 * deadlines keeps its days.
 *
 * Errors: [error@Soket.StoreError], and
 * %SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION when there is no such plan.
 *
 * Returns: (transfer full): a new ledger, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketLedger *
soket_ledger_what_if (SoketLedger *self, const char *plan, SoketResolver *resolver, GError **error)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (SOKET_IS_RESOLVER (resolver), NULL);

  WhatIf question = { .ledger = self,
                      .plan = SOKET_PLAN_NONE,
                      .policy = soket_resolver_get_policy (resolver),
                      .calendar = soket_resolver_get_calendar (resolver) };

  if (!soket_ledger_refresh (self, error))
    return NULL;
  if (plan != NULL && (question.plan = soket_ledger_find_plan (self, plan)) == SOKET_PLAN_NONE) {
    soket_ledger_refuse_plan (self, plan, error);
    return NULL;
  }
  if ((question.to = soket_store_create (NULL, error)) == NULL)
    return NULL;

  g_autoptr (SoketLedger) other = soket_ledger_new_over (question.to);
  if (!copy (&question, error) || !soket_ledger_load (other, error))
    return NULL;
  for (guint32 i = 0; i < other->plans->len; i++)
    if (is_asked (&question, i))
      g_set_object (&soket_ledger_peek_plan (other, i)->calendar, question.calendar);
  soket_ledger_tell (other);
  return g_steal_pointer (&other);
}
