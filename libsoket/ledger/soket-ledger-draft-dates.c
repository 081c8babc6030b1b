/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-draft-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-due-private.h"

static guint
find_level_index (SoketPlan *plan, SoketLevel *level)
{
  GListModel *levels = soket_plan_get_levels (plan);

  for (guint i = 0; i < g_list_model_get_n_items (levels); i++) {
    g_autoptr (SoketLevel) at = g_list_model_get_item (levels, i);

    if (at == level)
      return i;
  }
  g_return_val_if_reached (0);
}

void
soket_draft_find_words (SoketDraft *self, SoketTask *task, guint index, SoketWords *words)
{
  const char *id = soket_task_get_level (task);
  SoketLevel *level = id != NULL ? soket_plan_find_level (self->plan, id) : NULL;

  *words = (SoketWords){ .words = soket_task_get_deadline (task) };
  if (words->words != NULL) {
    words->pointer = g_strdup_printf ("/tasks/%u/deadline", index);
  } else if (level != NULL && soket_level_get_deadline (level) != NULL) {
    words->words = soket_level_get_deadline (level);
    words->level = level;
    words->pointer = g_strdup_printf ("/levels/%u/deadline", find_level_index (self->plan, level));
  }
}

/* “plan.json:12: /tasks/3/deadline: …” */
static gboolean
refuse (SoketDraft *self, const SoketWords *words, const char *why, GError **error)
{
  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_DEADLINE,
               _ ("%s:%u: %s: %s; correct the deadline in the plan"),
               soket_plan_get_file (self->plan), soket_plan_get_line (self->plan, words->pointer),
               words->pointer, why);
  return FALSE;
}

/* Nothing would be followed: that is never what somebody means. */
static gboolean
refuse_range (SoketDraft *self, SoketTask *task, const SoketWords *words, SoketDay from,
              SoketDay to, GError **error)
{
  gboolean of_task = soket_task_get_until (task) != SOKET_DAY_NONE;
  g_autofree char *first = soket_day_to_string (from);
  g_autofree char *last = soket_day_to_string (to);
  g_autofree char *why
      = g_strdup_printf (of_task
                             ? _ ("it recurs from %s on, and “until” of the task is %s, which is "
                                  "earlier; correct one of them")
                             : _ ("it recurs from %s on, and recurring tasks are followed until "
                                  "%s only, which is earlier; give “until” to the task, or a "
                                  "later last day with --to"),
                         first, last);

  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_DEADLINE, "%s:%u: %s: %s",
               soket_plan_get_file (self->plan), soket_plan_get_line (self->plan, words->pointer),
               words->pointer, why);
  return FALSE;
}

static void
add_occurrence (SoketDraft *self, GArray *occurrences, char *period, SoketDue *due,
                const char *reason, const char *words)
{
  SoketLedgerDue *taken = g_new0 (SoketLedgerDue, 1);
  SoketOccurrence occurrence = { .period = period,
                                 .due = self->dues->len,
                                 .day = soket_ledger_get_row_day (due, self->plan) };

  taken->due = due;
  taken->reason = g_strdup (reason);
  taken->words = g_strdup (words);
  if (due != NULL)
    taken->soon = soket_ledger_get_soon (soket_resolver_get_calendar (self->resolver),
                                         soket_resolver_get_policy (self->resolver),
                                         soket_due_get_safe (due));
  g_ptr_array_add (self->dues, taken);
  g_array_append_val (occurrences, occurrence);
}

/* Since when and until when a recurring task is followed. */
static gboolean
set_range (SoketDraft *self, SoketTask *task, SoketDeadline *deadline, const SoketWords *words,
           GError **error)
{
  SoketDay from = soket_task_get_from (task);
  SoketDay to = soket_task_get_until (task);

  if (soket_deadline_get_kind (deadline) != SOKET_DEADLINE_RECURRING)
    return TRUE;
  if (from == SOKET_DAY_NONE)
    from = soket_plan_get_issued (self->plan);
  if (from == SOKET_DAY_NONE)
    return refuse (self, words,
                   _ ("it recurs, and neither “from” of the task nor “issued” of the plan says "
                      "since when"),
                   error);
  if (to == SOKET_DAY_NONE)
    to = self->to;
  if (to == SOKET_DAY_NONE) {
    SoketDay issued = soket_plan_get_issued (self->plan);
    SoketDay of = issued != SOKET_DAY_NONE ? issued : from;

    to = soket_day_new (soket_day_get_year (of), 12, 31, NULL);
  }
  if (from > to)
    return refuse_range (self, task, words, from, to, error);
  soket_resolver_set_range (self->resolver, from, to);
  return TRUE;
}

static SoketResolution *
resolve (SoketDraft *self, SoketTask *task, const SoketWords *words, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (words->words, &why);
  SoketResolution *resolution = NULL;

  if (deadline != NULL) {
    if (!set_range (self, task, deadline, words, error))
      return NULL;
    resolution = soket_resolver_resolve (self->resolver, deadline, &why);
  }
  if (resolution == NULL)
    refuse (self, words, why->message, error);
  return resolution;
}

/* Only what recurs has periods: one for each row a unit owes. */
static char *
dup_period (SoketResolution *resolution, SoketDue *due, const char *phase)
{
  const char *period = NULL;

  if (soket_resolution_get_kind (resolution) == SOKET_DEADLINE_RECURRING)
    period = soket_due_get_period (due);
  if (phase == NULL || period == NULL)
    return g_strdup (phase != NULL ? phase : period);
  return g_strdup_printf ("%s/%s", phase, period);
}

SoketDue *
soket_draft_due_of_level (SoketDue *due, const char *level)
{
  g_autoptr (SoketDueStep) step
      = soket_due_step_new (SOKET_RULE_OF_LEVEL, level, SOKET_DAY_NONE, soket_due_get_last (due));

  return soket_due_with_first_step (due, step);
}

static SoketDue *
dup_due (SoketDue *due, SoketLevel *level, const char *period)
{
  g_autoptr (SoketDue) named
      = period != NULL ? soket_due_with_period (due, period) : soket_due_ref (due);

  return level != NULL ? soket_draft_due_of_level (named, soket_level_get_name (level))
                       : g_steal_pointer (&named);
}

static void
clear_occurrence (SoketOccurrence *occurrence)
{
  g_free (occurrence->period);
}

static void
add_dues (SoketDraft *self, SoketResolution *resolution, const SoketWords *words, const char *phase,
          GArray *occurrences)
{
  for (guint i = 0; i < soket_resolution_get_n_dues (resolution); i++) {
    SoketDue *due = soket_resolution_get_due (resolution, i);
    char *period = dup_period (resolution, due, phase);

    add_occurrence (self, occurrences, period, dup_due (due, words->level, period), NULL,
                    words->words);
  }
}

GArray *
soket_draft_date (SoketDraft *self, SoketTask *task, const SoketWords *words, const char *phase,
                  GError **error)
{
  g_autoptr (GArray) occurrences = g_array_new (FALSE, FALSE, sizeof (SoketOccurrence));
  g_autoptr (SoketResolution) resolution = NULL;

  g_array_set_clear_func (occurrences, (GDestroyNotify) clear_occurrence);
  if (words->words == NULL) {
    add_occurrence (self, occurrences, g_strdup (phase), NULL,
                    N_ ("The plan lays down no deadline"), NULL);
    return g_steal_pointer (&occurrences);
  }

  resolution = resolve (self, task, words, error);
  if (resolution == NULL)
    return NULL;

  add_dues (self, resolution, words, phase, occurrences);
  if (occurrences->len == 0 && soket_resolution_get_kind (resolution) != SOKET_DEADLINE_RECURRING)
    add_occurrence (self, occurrences, g_strdup (phase), NULL,
                    soket_resolution_get_reason (resolution), words->words);
  return g_steal_pointer (&occurrences);
}
