/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "calendar/soket-policy-private.h"
#include "ledger/soket-event-private.h"
#include "plan/soket-plan-private.h"

/* From the store to the columns. The columns are never the other way: each thing is in the store
 * before it is here. */

/* A walk over the whole store skips what is here already: things are only added. */
typedef struct {
  SoketLedger *ledger;
  guint32 units, plans, cells, dues, rows; /* to skip */
} Walk;

static gboolean
skip (guint32 *left)
{
  if (*left == 0)
    return FALSE;
  (*left)--;
  return TRUE;
}

/* Plans are read back from the text in the ledger, on the day of adoption as later. */
gboolean
soket_ledger_take_plan (SoketLedger *self, const SoketStorePlan *plan, GError **error)
{
  g_autoptr (GBytes) json = g_bytes_new (plan->json, strlen (plan->json));
  SoketPlan *parsed = soket_plan_new_from_json (json, plan->id, error);

  if (parsed == NULL)
    return FALSE;

  soket_plan_seal (parsed);
  SoketLedgerPlan *taken = g_new0 (SoketLedgerPlan, 1);
  taken->id = g_strdup (plan->id);
  taken->json = g_strdup (plan->json);
  taken->plan = parsed;
  taken->policy = soket_policy_ref (plan->policy);
  taken->calendar = soket_calendar_new (soket_policy_get_sector (plan->policy));
  taken->cells
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  g_ptr_array_add (self->plans, taken);
  return TRUE;
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

static gboolean
refuse_damaged (SoketLedger *self, const char *what, GError **error)
{
  g_set_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_DAMAGED,
               _ ("%s: the ledger is damaged (%s); go back to a copy of it, or to an export"),
               soket_store_get_name (soket_ledger_get_store (self)), what);
  return FALSE;
}

gboolean
soket_ledger_take_cell (SoketLedger *self, const SoketStoreCell *cell, GError **error)
{
  if (cell->plan >= self->plans->len)
    return refuse_damaged (self, _ ("a task belongs to no plan"), error);

  SoketLedgerPlan *plan = soket_ledger_peek_plan (self, cell->plan);
  SoketTask *task = soket_plan_find_task (plan->plan, cell->task);
  if (task == NULL)
    return refuse_damaged (self, _ ("its plan lacks a task that has obligations"), error);

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
  g_ptr_array_add (self->dues, taken);
}

/* The first instant of a day: the day without a time. */
static SoketInstant
begin_of_day (SoketDay day)
{
  return soket_instant_new (day, SOKET_MINUTE_NONE, NULL);
}

/* A fuzzy deadline has no last day: only its hard day decides. */
static SoketTerms
get_terms (const SoketLedgerDue *due)
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

static SoketSegmentFlags
get_flags (SoketLedgerPlan *plan, SoketTask *task, const SoketLedgerDue *due)
{
  SoketSegmentFlags flags = 0;

  if (due->due != NULL)
    flags |= SOKET_SEGMENT_DATED;
  if (soket_policy_is_strict (plan->policy))
    flags |= SOKET_SEGMENT_STRICT;
  if (soket_task_needs_acceptance (task))
    flags |= SOKET_SEGMENT_ACCEPTANCE;
  if (soket_task_is_tentative (task))
    flags |= SOKET_SEGMENT_TENTATIVE;
  return flags;
}

/* What a segment is like is worked out when it begins, not for each of its rows. */
static SoketSegment
make_segment (SoketLedger *self, guint32 cell, guint32 due)
{
  SoketLedgerCell *of = soket_ledger_peek_cell (self, cell);
  SoketLedgerDue *by = soket_ledger_peek_due (self, due);

  return (SoketSegment){ .cell = cell,
                         .due = due,
                         .plan = of->plan,
                         .terms = get_terms (by),
                         .flags
                         = get_flags (soket_ledger_peek_plan (self, of->plan), of->task, by) };
}

void
soket_ledger_take_row (SoketLedger *self, const SoketStoreRow *row)
{
  guint32 n_segments = soket_columns_get_n_segments (self->columns);

  if (n_segments > 0) {
    const SoketSegment *last = soket_columns_get_segment (self->columns, n_segments - 1);

    if (last->cell == row->cell && last->due == row->due) {
      SoketSegment like = *last;

      soket_columns_append (self->columns, &like, row->unit);
      return;
    }
  }

  SoketSegment like = make_segment (self, row->cell, row->due);
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

/* @sent decides instead of @deciding where it is known and the policy of the plan says so. */
static SoketInstant
choose_deciding (SoketLedgerPlan *plan, SoketInstant deciding, SoketInstant sent)
{
  gboolean counts = soket_policy_get_rules (plan->policy)->postmark
                    || soket_policy_get_proof (plan->policy) == SOKET_PROOF_SENT;

  return sent != SOKET_INSTANT_NONE && counts ? sent : deciding;
}

SoketInstant
soket_ledger_get_deciding (SoketObligation *obligation, SoketEvent *event)
{
  SoketLedger *self = soket_obligation_get_ledger (obligation);
  guint32 row = soket_obligation_get_row (obligation);
  const SoketSegment *segment = soket_columns_get_segment_of (self->columns, row);

  return choose_deciding (soket_ledger_peek_plan (self, segment->plan),
                          soket_event_get_deciding (event), soket_event_get_postmark (event));
}

static SoketLedgerPlan *
get_plan_of_entry (SoketLedger *self, const SoketLogEntry *entry)
{
  const SoketSegment *segment = soket_columns_get_segment_of (self->columns, entry->row);

  return soket_ledger_peek_plan (self, segment->plan);
}

/* The plan is looked for only where something depends on it. */
static SoketInstant
get_deciding_of_entry (SoketLedger *self, const SoketLogEntry *entry)
{
  if (entry->sent == SOKET_INSTANT_NONE)
    return entry->deciding;
  return choose_deciding (get_plan_of_entry (self, entry), entry->deciding, entry->sent);
}

static SoketInstant
get_soon_of_entry (SoketLedger *self, const SoketLogEntry *entry)
{
  if (entry->until == SOKET_INSTANT_NONE)
    return SOKET_INSTANT_NONE;

  SoketLedgerPlan *plan = get_plan_of_entry (self, entry);
  return begin_of_day (soket_ledger_get_soon (plan->calendar, plan->policy, entry->until));
}

gboolean
soket_ledger_take_event (SoketLedger *self, const SoketLogEntry *entry, GError **error)
{
  if (entry->row >= self->columns->n_rows)
    return refuse_damaged (self, _ ("an event belongs to no obligation"), error);
  if (entry->number >= G_MAXUINT32)
    return refuse_damaged (self, _ ("it has more events than can be numbered"), error);

  SoketEntry taken = { .number = entry->number,
                       .voids = entry->voids,
                       .deciding = get_deciding_of_entry (self, entry),
                       .recorded = entry->recorded,
                       .until = entry->until,
                       .soon = get_soon_of_entry (self, entry),
                       .kind = entry->kind };
  soket_columns_take (self->columns, entry->row, &taken);
  self->last_event = MAX (self->last_event, entry->number);
  return TRUE;
}

gboolean
soket_ledger_take_units (SoketLedger *self, GError **error)
{
  gboolean ok = soket_directory_add_table (self->directory, G_LIST_MODEL (self->unloaded), NULL,
                                           NULL, error);

  g_list_store_remove_all (self->unloaded);
  return ok;
}

static gboolean
on_unit (gpointer data, SoketUnit *unit, GError **error)
{
  Walk *walk = data;

  if (!skip (&walk->units))
    g_list_store_append (walk->ledger->unloaded, unit);
  return TRUE;
}

static gboolean
on_plan (gpointer data, const SoketStorePlan *plan, GError **error)
{
  Walk *walk = data;

  return skip (&walk->plans) || soket_ledger_take_plan (walk->ledger, plan, error);
}

static gboolean
on_cell (gpointer data, const SoketStoreCell *cell, GError **error)
{
  Walk *walk = data;

  /* All units have come: from here on each thing has what it rests on. */
  if (g_list_model_get_n_items (G_LIST_MODEL (walk->ledger->unloaded)) > 0
      && !soket_ledger_take_units (walk->ledger, error))
    return FALSE;
  return skip (&walk->cells) || soket_ledger_take_cell (walk->ledger, cell, error);
}

static gboolean
on_due (gpointer data, const SoketStoreDue *due, GError **error)
{
  Walk *walk = data;

  if (!skip (&walk->dues))
    soket_ledger_take_due (walk->ledger, due);
  return TRUE;
}

static gboolean
on_row (gpointer data, const SoketStoreRow *row, GError **error)
{
  Walk *walk = data;
  SoketLedger *self = walk->ledger;

  if (skip (&walk->rows))
    return TRUE;

  if (row->cell >= self->cells->len || row->due >= self->dues->len
      || row->unit >= soket_directory_get_n_units (self->directory))
    return refuse_damaged (self, _ ("an obligation lacks its task, its unit or its deadline"),
                           error);
  soket_ledger_take_row (self, row);
  return TRUE;
}

static gboolean
on_event (gpointer data, const SoketLogEntry *entry, GError **error)
{
  Walk *walk = data;

  if (entry->number <= walk->ledger->last_event)
    return TRUE;
  return soket_ledger_take_event (walk->ledger, entry, error);
}

static const SoketStoreVisitor visitor = {
  .unit = on_unit,
  .plan = on_plan,
  .cell = on_cell,
  .due = on_due,
  .row = on_row,
  .event = on_event,
};

/* A plan, a unit or a policy that was sound when it came in and cannot be read now. */
static gboolean
refuse_unread (SoketLedger *self, GError *why, GError **error)
{
  if (why->domain == SOKET_STORE_ERROR) {
    g_propagate_error (error, why);
    return FALSE;
  }
  g_set_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_DAMAGED,
               _ ("%s: the ledger is damaged (%s); go back to a copy of it, or to an export"),
               soket_store_get_name (soket_ledger_get_store (self)), why->message);
  g_error_free (why);
  return FALSE;
}

/* What the store holds is read into another ledger first, so that a damaged one adds nothing to
 * this one. */
static gboolean
try_load (SoketLedger *self, GError **error)
{
  g_autoptr (SoketLedger) trial
      = soket_ledger_new_over (g_object_ref (soket_ledger_get_store (self)));
  Walk walk = { .ledger = trial };

  return soket_store_load (soket_ledger_get_store (self), &visitor, &walk, error)
         && soket_ledger_take_units (trial, error);
}

static gboolean
load_more (SoketLedger *self, Walk *walk, GError **error)
{
  if (self->plans->len > 0 && !try_load (self, error))
    return FALSE;
  return soket_store_load (soket_ledger_get_store (self), &visitor, walk, error)
         && soket_ledger_take_units (self, error);
}

gboolean
soket_ledger_load (SoketLedger *self, GError **error)
{
  Walk walk = { .ledger = self,
                .units = soket_directory_get_n_units (self->directory),
                .plans = self->plans->len,
                .cells = self->cells->len,
                .dues = self->dues->len,
                .rows = self->columns->n_rows };

  GError *why = NULL;

  g_list_store_remove_all (self->unloaded);
  if (load_more (self, &walk, &why))
    return TRUE;
  return refuse_unread (self, why, error);
}

/* Of the events of others only those of rows that are known can be told by themselves. */
static gboolean
on_other_event (gpointer data, const SoketLogEntry *entry, GError **error)
{
  Walk *walk = data;

  if (entry->row >= walk->ledger->columns->n_rows) {
    walk->rows = 1;
    return TRUE;
  }
  return walk->rows != 0 || on_event (data, entry, error);
}

static gboolean
load_events (SoketLedger *self, gboolean *rows_too, GError **error)
{
  static const SoketStoreVisitor events_only = { .event = on_other_event };
  Walk walk = { .ledger = self };

  if (!soket_store_load_events (soket_ledger_get_store (self), self->last_event, &events_only,
                                &walk, error))
    return FALSE;
  *rows_too |= walk.rows != 0;
  return TRUE;
}

gboolean
soket_ledger_catch_up (SoketLedger *self, gboolean rows_too, GError **error)
{
  if (!rows_too && !load_events (self, &rows_too, error))
    return FALSE;
  return !rows_too || soket_ledger_load (self, error);
}
