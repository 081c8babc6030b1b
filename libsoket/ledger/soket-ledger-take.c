/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "calendar/soket-policy-private.h"
#include "ledger/soket-event-private.h"
#include "plan/soket-plan-private.h"

/* What the store has becomes what is asked: one thing after the other. */

/* Plans are read back from the text in the ledger, on the day of adoption as later. */
static SoketPlan *
read_plan (const char *json, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  SoketPlan *plan = soket_plan_new_from_json (bytes, name, error);

  if (plan != NULL)
    soket_plan_seal (plan);
  return plan;
}

static void
version_free (SoketLedgerVersion *version)
{
  g_object_unref (version->plan);
  soket_policy_unref (version->policy);
  g_free (version);
}

/* The plan as it is from now on. Takes @plan. */
static void
set_version (SoketLedgerPlan *self, SoketPlan *plan, const char *json, SoketPolicy *policy,
             SoketDay to, guint32 revision)
{
  SoketLedgerVersion *version = g_new0 (SoketLedgerVersion, 1);

  version->plan = plan;
  version->policy = soket_policy_ref (policy);
  version->revision = revision;
  g_ptr_array_add (self->versions, version);
  g_free (self->json);
  self->json = g_strdup (json);
  g_set_object (&self->plan, plan);
  g_clear_pointer (&self->policy, soket_policy_unref);
  self->policy = soket_policy_ref (policy);
  g_clear_object (&self->calendar);
  self->calendar = soket_calendar_new (soket_policy_get_sector (policy));
  self->to = to;
}

gboolean
soket_ledger_take_plan (SoketLedger *self, const SoketStorePlan *plan, GError **error)
{
  SoketPlan *parsed = read_plan (plan->json, plan->id, error);

  if (parsed == NULL)
    return FALSE;

  SoketLedgerPlan *taken = g_new0 (SoketLedgerPlan, 1);
  taken->id = g_strdup (plan->id);
  taken->versions = g_ptr_array_new_with_free_func ((GDestroyNotify) version_free);
  taken->cells
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  set_version (taken, parsed, plan->json, plan->policy, plan->to, SOKET_REVISION_NONE);
  g_ptr_array_add (self->plans, taken);
  return TRUE;
}

/* Obligations show the task as it is now; one that was dropped stays as it was. */
static void
renew_tasks (SoketLedger *self, guint32 plan)
{
  for (guint32 i = 0; i < self->cells->len; i++) {
    SoketLedgerCell *cell = soket_ledger_peek_cell (self, i);
    SoketTask *task = NULL;

    if (cell->plan == plan)
      task = soket_plan_find_task (soket_ledger_peek_plan (self, plan)->plan,
                                   soket_task_get_id (cell->task));
    if (task != NULL)
      cell->task = task;
  }
}

gboolean
soket_ledger_take_revision (SoketLedger *self, const SoketStoreRevision *revision, GError **error)
{
  SoketLedgerRevision taken = { .plan = revision->plan,
                                .effective = revision->effective,
                                .recorded = revision->recorded };

  if (revision->plan != SOKET_PLAN_NONE) {
    if (revision->plan >= self->plans->len || revision->json == NULL)
      return soket_ledger_refuse_damaged (self, _ ("an amendment belongs to no plan"), error);

    SoketLedgerPlan *plan = soket_ledger_peek_plan (self, revision->plan);
    SoketPlan *parsed = read_plan (revision->json, plan->id, error);
    if (parsed == NULL)
      return FALSE;
    set_version (plan, parsed, revision->json, revision->policy, revision->to,
                 self->revisions->len);
    renew_tasks (self, revision->plan);
  }
  g_array_append_val (self->revisions, taken);
  return TRUE;
}

gboolean
soket_ledger_take_unit_version (SoketLedger *self, guint32 revision, guint32 number,
                                SoketUnit *unit, GError **error)
{
  if (number >= soket_directory_get_n_units (self->directory)
      || !g_str_equal (soket_unit_get_id (soket_directory_peek (self->directory, number)),
                       soket_unit_get_id (unit)))
    return soket_ledger_refuse_damaged (self, _ ("a unit was changed that it does not have"),
                                        error);

  SoketLedgerUnit *past = g_new0 (SoketLedgerUnit, 1);
  past->unit = number;
  past->revision = revision;
  past->before = g_object_ref (soket_directory_peek (self->directory, number));
  g_ptr_array_add (self->past, past);
  soket_directory_replace (self->directory, number, unit);
  return TRUE;
}

/* NONE stands for what was adopted, before any revision. */
static gboolean
is_until (guint32 revision, guint32 of)
{
  return revision == SOKET_REVISION_NONE || (of != SOKET_REVISION_NONE && revision <= of);
}

SoketLedgerVersion *
soket_ledger_peek_version (SoketLedger *self, guint32 plan, guint32 revision)
{
  GPtrArray *versions = soket_ledger_peek_plan (self, plan)->versions;
  guint at = versions->len - 1;

  while (
      at > 0
      && !is_until (((SoketLedgerVersion *) g_ptr_array_index (versions, at))->revision, revision))
    at--;
  return g_ptr_array_index (versions, at);
}

static void
index_cell (SoketLedgerPlan *plan, SoketTask *task, guint32 cell)
{
  const char *id = soket_task_get_id (task);
  GArray *cells = g_hash_table_lookup (plan->cells, id);

  if (cells == NULL) {
    cells = g_array_new (FALSE, FALSE, sizeof (guint32));
    g_hash_table_insert (plan->cells, (gpointer) id, cells);
  }
  g_array_append_val (cells, cell);
}

gboolean
soket_ledger_refuse_damaged (SoketLedger *self, const char *what, GError **error)
{
  g_set_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_DAMAGED,
               _ ("%s: the ledger is damaged (%s); go back to a copy of it, or to an export"),
               soket_store_get_name (soket_ledger_get_store (self)), what);
  return FALSE;
}

/* In the last version that has it. */
static SoketTask *
find_task (SoketLedgerPlan *plan, const char *id)
{
  SoketTask *task = NULL;

  for (guint i = plan->versions->len; i > 0 && task == NULL; i--) {
    SoketLedgerVersion *version = g_ptr_array_index (plan->versions, i - 1);

    task = soket_plan_find_task (version->plan, id);
  }
  return task;
}

gboolean
soket_ledger_take_cell (SoketLedger *self, const SoketStoreCell *cell, GError **error)
{
  if (cell->plan >= self->plans->len)
    return soket_ledger_refuse_damaged (self, _ ("a task belongs to no plan"), error);

  SoketLedgerPlan *plan = soket_ledger_peek_plan (self, cell->plan);
  SoketTask *task = find_task (plan, cell->task);
  if (task == NULL)
    return soket_ledger_refuse_damaged (self, _ ("its plan lacks a task that has obligations"),
                                        error);

  SoketLedgerCell *taken = g_new0 (SoketLedgerCell, 1);
  taken->plan = cell->plan;
  taken->period = g_strdup (cell->period);
  taken->task = task;
  g_ptr_array_add (self->cells, taken);
  index_cell (plan, task, self->cells->len - 1);
  return TRUE;
}

void
soket_ledger_take_due (SoketLedger *self, const SoketStoreDue *due)
{
  SoketLedgerDue *taken = g_new0 (SoketLedgerDue, 1);

  taken->due = due->due != NULL ? soket_due_ref (due->due) : NULL;
  taken->reason = g_strdup (due->reason);
  taken->soon = due->soon;
  taken->words = g_strdup (due->words);
  soket_ledger_read_words (taken);
  g_ptr_array_add (self->dues, taken);
}

/* The first instant of a day: the day without a time. */
static SoketInstant
begin_of_day (SoketDay day)
{
  return soket_instant_new (day, SOKET_MINUTE_NONE, NULL);
}

/* A fuzzy deadline has no last day: only its hard day decides. */
SoketTerms
soket_ledger_get_terms (const SoketLedgerDue *due)
{
  SoketTerms terms = { 0 };

  if (due->due == NULL)
    return terms;

  SoketDay last = soket_due_get_last (due->due);
  terms.safe = soket_instant_end (soket_due_get_safe (due->due));
  terms.hard = soket_instant_end (soket_due_get_hard (due->due));
  terms.deciding = last != SOKET_DAY_NONE && last == soket_instant_get_day (terms.safe)
                       ? terms.safe
                       : terms.hard;
  terms.soon = begin_of_day (due->soon);
  return terms;
}

SoketSegmentFlags
soket_ledger_get_flags (SoketLedgerVersion *version, const char *task, const SoketLedgerDue *due)
{
  SoketTask *of = soket_plan_find_task (version->plan, task);
  SoketSegmentFlags flags = 0;

  if (due->due != NULL)
    flags |= SOKET_SEGMENT_DATED;
  if (due->waits != NULL)
    flags |= SOKET_SEGMENT_WAITS;
  if (due->pauses)
    flags |= SOKET_SEGMENT_PAUSES;
  if (soket_policy_is_strict (version->policy))
    flags |= SOKET_SEGMENT_STRICT;
  if (of != NULL && soket_task_needs_acceptance (of))
    flags |= SOKET_SEGMENT_ACCEPTANCE;
  if (of != NULL && soket_task_is_tentative (of))
    flags |= SOKET_SEGMENT_TENTATIVE;
  return flags;
}

/* A ledger of form 1 does not say what its dues were resolved from: the task does. */
static void
find_words (SoketLedgerVersion *version, SoketTask *task, SoketLedgerDue *due)
{
  const char *level = soket_task_get_level (task);
  SoketLevel *of = level != NULL ? soket_plan_find_level (version->plan, level) : NULL;

  if (due->words != NULL)
    return;
  due->words = g_strdup (soket_task_get_deadline (task));
  if (due->words == NULL && of != NULL)
    due->words = g_strdup (soket_level_get_deadline (of));
  soket_ledger_read_words (due);
}

/* A due that passes from row to row stays what it was when it came. */
static void
note_version (SoketLedger *self, SoketLedgerDue *due, const SoketLedgerVersion *version,
              guint32 revision)
{
  if (due->version != NULL && !is_until (revision, due->revision))
    return;
  due->version = version;
  due->revision = revision;
  due->is_inherited
      = revision != SOKET_REVISION_NONE
        && g_array_index (self->revisions, SoketLedgerRevision, revision).plan == SOKET_PLAN_NONE;
}

/* What a segment is like is worked out when it begins, not for each of its rows. */
static SoketSegment
make_segment (SoketLedger *self, const SoketStoreRow *row)
{
  SoketLedgerCell *of = soket_ledger_peek_cell (self, row->cell);
  SoketLedgerDue *by = soket_ledger_peek_due (self, row->due);
  SoketLedgerVersion *version = soket_ledger_peek_version (self, of->plan, row->revision);
  SoketSegment segment = { .cell = row->cell,
                           .due = row->due,
                           .plan = of->plan,
                           .revision = row->revision,
                           .terms = soket_ledger_get_terms (by) };

  find_words (version, of->task, by);
  note_version (self, by, version, row->revision);
  segment.flags = soket_ledger_get_flags (version, soket_task_get_id (of->task), by);
  if (row->revision != SOKET_REVISION_NONE) {
    const SoketLedgerRevision *revision
        = &g_array_index (self->revisions, SoketLedgerRevision, row->revision);

    segment.begins = revision->effective;
    segment.known = revision->recorded;
  }
  return segment;
}

void
soket_ledger_take_row (SoketLedger *self, const SoketStoreRow *row)
{
  guint32 n_segments = soket_columns_get_n_segments (self->columns);

  if (n_segments > 0) {
    const SoketSegment *last = soket_columns_get_segment (self->columns, n_segments - 1);

    if (last->cell == row->cell && last->due == row->due && last->revision == row->revision) {
      SoketSegment like = *last;

      soket_columns_append (self->columns, &like, row->unit);
      return;
    }
  }

  SoketSegment like = make_segment (self, row);
  soket_columns_append (self->columns, &like, row->unit);
}

/* From so many working days before the last day. Where the working calendar does not reach they
 * are calendar days: no right depends on them. */
SoketDay
soket_ledger_get_soon (SoketCalendar *calendar, SoketPolicy *policy, SoketInstant safe)
{
  SoketDay day = soket_instant_get_day (safe);
  int n_days = soket_policy_get_soon (policy);
  SoketDay soon = soket_calendar_add_workdays (calendar, day, -n_days, NULL);

  return soon != SOKET_DAY_NONE ? soon : day - n_days;
}

gboolean
soket_ledger_goes_by_sent (SoketPolicy *policy)
{
  return soket_policy_get_rules (policy)->postmark
         || soket_policy_get_proof (policy) == SOKET_PROOF_SENT;
}

/* As it was known then: a later amendment does not change what was. */
static SoketPolicy *
get_policy_at (SoketLedger *self, const SoketLedgerPlan *plan, SoketInstant recorded)
{
  for (guint i = plan->versions->len; i-- > 1;) {
    const SoketLedgerVersion *version = g_ptr_array_index (plan->versions, i);

    if (g_array_index (self->revisions, SoketLedgerRevision, version->revision).recorded < recorded)
      return version->policy;
  }
  return ((SoketLedgerVersion *) g_ptr_array_index (plan->versions, 0))->policy;
}

gboolean
soket_ledger_went_by_sent (SoketLedger *self, guint32 plan, SoketInstant recorded)
{
  return soket_ledger_goes_by_sent (
      get_policy_at (self, soket_ledger_peek_plan (self, plan), recorded));
}

SoketInstant
soket_ledger_get_deciding (SoketObligation *obligation, SoketEvent *event)
{
  SoketLedger *self = soket_obligation_get_ledger (obligation);
  guint32 row = soket_obligation_get_row (obligation);
  const SoketSegment *segment = soket_columns_get_segment_of (self->columns, row);
  SoketInstant sent = soket_event_get_postmark (event);

  return sent != SOKET_INSTANT_NONE
                 && soket_ledger_went_by_sent (self, segment->plan,
                                               soket_event_get_recorded (event))
             ? sent
             : soket_event_get_deciding (event);
}

static SoketLedgerPlan *
get_plan_of_entry (SoketLedger *self, const SoketLogEntry *entry)
{
  const SoketSegment *segment = soket_columns_get_segment_of (self->columns, entry->row);

  return soket_ledger_peek_plan (self, segment->plan);
}

/* The plan is looked for only where something depends on it: where the time of sending is known and
 * its policy says so, that decides. */
static SoketInstant
get_deciding_of_entry (SoketLedger *self, const SoketLogEntry *entry)
{
  if (entry->sent == SOKET_INSTANT_NONE)
    return entry->deciding;

  guint32 plan = soket_columns_get_segment_of (self->columns, entry->row)->plan;
  return soket_ledger_went_by_sent (self, plan, entry->recorded) ? entry->sent : entry->deciding;
}

SoketInstant
soket_ledger_get_entry_soon (SoketLedger *self, const SoketLogEntry *entry)
{
  if (entry->until == SOKET_INSTANT_NONE)
    return SOKET_INSTANT_NONE;

  SoketLedgerPlan *plan = get_plan_of_entry (self, entry);
  return begin_of_day (soket_ledger_get_soon (plan->calendar,
                                              get_policy_at (self, plan, entry->recorded),
                                              entry->until));
}

gboolean
soket_ledger_take_event (SoketLedger *self, const SoketLogEntry *entry, GError **error)
{
  if (entry->row >= self->columns->n_rows)
    return soket_ledger_refuse_damaged (self, _ ("an event belongs to no obligation"), error);
  if (entry->number >= G_MAXUINT32)
    return soket_ledger_refuse_damaged (self, _ ("it has more events than can be numbered"), error);

  SoketEntry taken = { .number = entry->number,
                       .deciding = get_deciding_of_entry (self, entry),
                       .recorded = entry->recorded,
                       .kind = entry->kind };
  if (entry->kind == SOKET_EVENT_VOIDED) {
    taken.voids = entry->voids;
  } else {
    taken.until = entry->until;
    taken.soon = soket_ledger_get_entry_soon (self, entry);
  }
  if (entry->kind == SOKET_EVENT_OCCURRED)
    soket_ledger_take_occurred (self, entry, taken.deciding);
  soket_columns_take (self->columns, entry->row, &taken);
  self->last_event = MAX (self->last_event, entry->number);
  return TRUE;
}

/* A change counts from an instant on, like an event. */
gboolean
soket_ledger_take_change (SoketLedger *self, const SoketStoreChange *change, GError **error)
{
  if (change->row >= self->columns->n_rows || change->revision >= self->revisions->len
      || (change->due != SOKET_DUE_NONE && change->due >= self->dues->len))
    return soket_ledger_refuse_damaged (self, _ ("an amendment changes what it does not have"),
                                        error);

  const SoketSegment *segment = soket_columns_get_segment_of (self->columns, change->row);
  const SoketLedgerRevision *revision
      = &g_array_index (self->revisions, SoketLedgerRevision, change->revision);
  SoketEntry entry = { .number = change->revision,
                       .deciding = revision->effective,
                       .recorded = revision->recorded,
                       .kind = SOKET_ENTRY_CHANGED,
                       .due = change->due };

  if (change->due != SOKET_DUE_NONE) {
    SoketTask *task = soket_ledger_peek_cell (self, segment->cell)->task;
    SoketLedgerDue *due = soket_ledger_peek_due (self, change->due);
    SoketLedgerVersion *version = soket_ledger_peek_version (self, segment->plan, change->revision);

    note_version (self, due, version, change->revision);
    entry.flags = soket_ledger_get_flags (version, soket_task_get_id (task), due);
  }
  soket_columns_take (self->columns, change->row, &entry);
  self->n_changes++;
  return TRUE;
}

void
soket_ledger_replay_row (SoketLedger *self, guint32 row, SoketRowState *state)
{
  const SoketQuestion all = { .as_of = G_MAXINT32 - 1, .known = G_MAXINT32 - 1 };

  soket_columns_replay (self->columns, soket_columns_get_segment_of (self->columns, row), row, &all,
                        state);
}
