/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "check/soket-check-private.h"

#include "base/soket-i18n-private.h"

/* Rules about days: whether each duty has one, and whether the days of a plan agree. */

/* Adds the units of @id, a unit or a group, to @set. */
static void
add_units_of (SoketCheck *check, const char *id, GHashTable *set)
{
  SoketPlan *plan = soket_check_get_plan (check);
  SoketGroup *group = soket_plan_find_group (plan, id);
  SoketUnit *alone = soket_directory_find (soket_check_get_units (check), id);

  if (alone != NULL)
    g_hash_table_add (set, alone);
  if (group == NULL)
    return;
  g_autoptr (GListModel) units
      = soket_directory_select (soket_check_get_units (check), group, soket_plan_get_issued (plan));
  for (guint i = 0; i < g_list_model_get_n_items (units); i++) {
    g_autoptr (SoketUnit) unit = g_list_model_get_item (units, i);
    g_hash_table_add (set, unit); /* the directory holds it */
  }
}

/* Whether every unit that owes @lead's part is in @covered. */
static gboolean
is_lead_covered (SoketCheck *check, const char *lead, GHashTable *covered)
{
  SoketGroup *group = soket_plan_find_group (soket_check_get_plan (check), lead);
  g_autoptr (GHashTable) units = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer unit;

  if (group != NULL && soket_group_is_open (group))
    return TRUE; /* owes no rows */
  add_units_of (check, lead, units);
  g_hash_table_iter_init (&iter, units);
  while (g_hash_table_iter_next (&iter, &unit, NULL)) {
    if (!g_hash_table_contains (covered, unit))
      return FALSE;
  }
  return TRUE; /* of an empty group another rule speaks */
}

/* The leads that no deadline of @task is for, by name; NULL when there is none. */
static char *
dup_uncovered_leads (SoketCheck *check, SoketTask *task)
{
  const char *const *leads = soket_task_get_leads (task);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GHashTable) covered = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < soket_task_get_n_deadlines (task); i++)
    add_units_of (check, soket_task_get_deadline_for (task, i), covered);
  for (guint i = 0; leads[i] != NULL; i++) {
    if (is_lead_covered (check, leads[i], covered))
      continue;
    g_string_append (names, names->len > 0 ? ", " : "");
    g_string_append (names, soket_plan_get_name_of (soket_check_get_plan (check), leads[i]));
  }
  return names->len > 0 ? g_strdup (names->str) : NULL;
}

static char *
dup_missing_hint (SoketCheck *check, SoketTask *task)
{
  const char *id = soket_task_get_level (task);
  SoketLevel *level = id != NULL ? soket_plan_find_level (soket_check_get_plan (check), id) : NULL;
  const char *name = level != NULL ? soket_level_get_name (level) : NULL;

  if (level == NULL)
    return g_strdup (
        _ ("give the task a deadline or a level that has one; \"tracked\": false if it "
           "is a general duty"));
  return g_strdup_printf (_ ("give the task a deadline, or its level “%s” one"),
                          name != NULL ? name : id);
}

static void
report_missing (SoketCheck *check, const SoketRule *rule, guint index)
{
  SoketTask *task = soket_check_get_task (check, index);
  const char *id = soket_task_get_id (task);
  char *message;

  if (soket_task_get_n_deadlines (task) == 0) {
    message
        = g_strdup_printf (_ ("task %s, “%s”, has no deadline"), id, soket_task_get_title (task));
  } else {
    g_autofree char *leads = dup_uncovered_leads (check, task);
    if (leads == NULL)
      return;
    message = g_strdup_printf (_ ("task %s gives no deadline for %s"), id, leads);
  }
  soket_check_report (check, rule, g_strdup_printf ("/tasks/%u/deadline", index), message,
                      dup_missing_hint (check, task));
}

void
soket_rule_deadline_missing (SoketCheck *check, const SoketRule *rule)
{
  for (guint i = 0; i < soket_check_get_n_tasks (check); i++) {
    SoketTask *task = soket_check_get_task (check, i);
    const char *level_id = soket_task_get_level (task);
    SoketLevel *level
        = level_id != NULL ? soket_plan_find_level (soket_check_get_plan (check), level_id) : NULL;

    if (!soket_task_is_tracked (task) || soket_task_get_deadline (task) != NULL
        || soket_task_get_n_phases (task) > 0
        || (level != NULL && soket_level_get_deadline (level) != NULL))
      continue;
    report_missing (check, rule, i);
  }
}

static const char *
hint_for_unresolved (const SoketCheckDeadline *found)
{
  if (g_error_matches (found->error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_AMBIGUOUS))
    return _ ("keep one of them as the deadline; others go to \"phases\" or \"deadlines\"");
  if (g_error_matches (found->error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_INVALID_DAY))
    return _ ("ask the issuing office which day was meant, and write that one");
  SoketDeadline *deadline
      = found->dates != NULL ? soket_resolution_get_deadline (found->dates) : NULL;
  if (deadline != NULL && soket_deadline_get_kind (deadline) == SOKET_DEADLINE_RECURRING)
    return _ ("name the period and the day in it, as “trước ngày 20 hằng tháng”");
  if (deadline != NULL && soket_deadline_get_kind (deadline) == SOKET_DEADLINE_ON_EVENT
      && soket_deadline_get_event (deadline) == NULL)
    return _ ("say from when it runs, as “trong 10 ngày kể từ ngày ban hành”");
  return _ ("write a day, as “trước ngày 15/7/2026”, or “thường xuyên” where none is meant");
}

void
soket_rule_deadline_unresolved (SoketCheck *check, const SoketRule *rule)
{
  for (guint i = 0; i < soket_check_get_n_deadlines (check); i++) {
    const SoketCheckDeadline *found = soket_check_get_deadline (check, i);
    const char *why = NULL;

    if (found->kind != SOKET_DEADLINE_UNRESOLVED)
      continue;
    if (found->error != NULL)
      why = found->error->message;
    else if (found->dates != NULL)
      why = soket_resolution_get_reason (found->dates);
    if (why == NULL)
      why = _ ("not understood");
    char *message = g_strdup_printf (_ ("%s: no day can be read from “%s”: %s"), found->holder,
                                     found->words, why);
    soket_check_report (check, rule, g_strdup (found->path), message,
                        g_strdup (hint_for_unresolved (found)));
  }
}

void
soket_rule_deadline_before_issued (SoketCheck *check, const SoketRule *rule)
{
  SoketDay issued = soket_plan_get_issued (soket_check_get_plan (check));

  for (guint i = 0; issued != SOKET_DAY_NONE && i < soket_check_get_n_deadlines (check); i++) {
    const SoketCheckDeadline *found = soket_check_get_deadline (check, i);
    SoketInstant last = soket_check_deadline_get_last (found);
    SoketDay day = last != SOKET_INSTANT_NONE ? soket_instant_get_day (last) : issued;
    if (day >= issued)
      continue;

    g_autofree char *due = soket_day_to_vietnamese (day);
    g_autofree char *date = soket_day_to_vietnamese (issued);
    const char *hint = _ ("correct the day of the deadline or the date of the plan; most often the "
                          "year or the month is a slip");
    char *message = g_strdup_printf (_ ("%s: due by %s (“%s”), but the plan is of %s"),
                                     found->holder, due, found->words, date);
    soket_check_report (check, rule, g_strdup (found->path), message, g_strdup (hint));
  }
  soket_check_report_notices (check, rule,
                              _ ("correct the day of the deadline or the date of the document"));
}

/* Of the level of @task; NULL where it has none that is dated. */
static const SoketCheckDeadline *
find_of_level (SoketCheck *check, SoketLevel *level)
{
  for (guint i = 0; level != NULL && i < soket_check_get_n_deadlines (check); i++) {
    const SoketCheckDeadline *found = soket_check_get_deadline (check, i);
    if (found->task == NULL && found->level == level)
      return found;
  }
  return NULL;
}

static char *
dup_gap (int days)
{
  if (days == 0)
    return g_strdup (_ ("some hours"));
  return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) days), days);
}

static void
report_after_level (SoketCheck *check, const SoketRule *rule, const SoketCheckDeadline *own,
                    const SoketCheckDeadline *of_level)
{
  SoketDay own_day = soket_instant_get_day (soket_check_deadline_get_last (own));
  SoketDay level_day = soket_instant_get_day (soket_check_deadline_get_last (of_level));
  int days = own_day - level_day;
  g_autofree char *own_text = soket_day_to_vietnamese (own_day);
  g_autofree char *level_text = soket_day_to_vietnamese (level_day);
  g_autofree char *gap = dup_gap (days);
  const char *hint = _ ("bring the two days together, or say in the plan that sending the report "
                        "takes that long after the review");
  char *message = g_strdup_printf (_ ("%s: last day %s, %s after the last day %s of %s"),
                                   own->holder, own_text, gap, level_text, of_level->holder);

  soket_check_report (check, rule, g_strdup (own->path), message, g_strdup (hint));
}

void
soket_rule_task_after_level (SoketCheck *check, const SoketRule *rule)
{
  for (guint i = 0; i < soket_check_get_n_deadlines (check); i++) {
    const SoketCheckDeadline *own = soket_check_get_deadline (check, i);
    const SoketCheckDeadline *of_level
        = own->task != NULL ? find_of_level (check, own->level) : NULL;
    SoketInstant last = of_level != NULL ? soket_check_deadline_get_last (of_level) : 0;

    if (last != SOKET_INSTANT_NONE && soket_check_deadline_get_last (own) > last)
      report_after_level (check, rule, own, of_level);
  }
}
