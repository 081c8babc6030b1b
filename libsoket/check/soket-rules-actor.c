/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "check/soket-check-private.h"

#include "base/soket-i18n-private.h"

/* Rules about who acts: who leads, whom a report goes to, whom a group stands for. */

void
soket_rule_lead_missing (SoketCheck *check, const SoketRule *rule)
{
  for (guint i = 0; i < soket_check_get_n_tasks (check); i++) {
    SoketTask *task = soket_check_get_task (check, i);
    if (!soket_task_is_tracked (task) || soket_task_get_leads (task)[0] != NULL)
      continue;
    char *message = g_strdup_printf (_ ("task %s, “%s”, names nobody who leads it"),
                                     soket_task_get_id (task), soket_task_get_title (task));
    const char *hint = _ ("name the unit or group in \"leads\"; those in \"with\" only help");
    soket_check_report (check, rule, g_strdup_printf ("/tasks/%u/leads", i), message,
                        g_strdup (hint));
  }
}

static char *
dup_recipient_hint (SoketCheck *check, SoketTask *task)
{
  const char *via = soket_task_get_via (task);

  if (via == NULL)
    return g_strdup (_ ("name who receives it in \"recipient\", and in \"via\" through whom"));
  return g_strdup_printf (_ ("“%s” only passes it on: name in \"recipient\" who receives it"),
                          soket_plan_get_name_of (soket_check_get_plan (check), via));
}

void
soket_rule_recipient_missing (SoketCheck *check, const SoketRule *rule)
{
  for (guint i = 0; i < soket_check_get_n_tasks (check); i++) {
    SoketTask *task = soket_check_get_task (check, i);
    if (soket_task_get_deliverable (task) != SOKET_DELIVERABLE_REPORT
        || soket_task_get_recipient (task) != NULL)
      continue;
    char *message
        = g_strdup_printf (_ ("task %s, “%s”, asks for a report and does not say to whom"),
                           soket_task_get_id (task), soket_task_get_title (task));
    soket_check_report (check, rule, g_strdup_printf ("/tasks/%u/recipient", i), message,
                        dup_recipient_hint (check, task));
  }
}

/* The day on which the ledger will ask who belongs to a group that leads @task. */
static SoketDay
day_of_rows (SoketCheck *check, SoketTask *task)
{
  const SoketCheckDeadline *found = soket_check_find_deadline (check, task);
  SoketInstant last = found != NULL ? soket_check_deadline_get_last (found) : SOKET_INSTANT_NONE;

  return last != SOKET_INSTANT_NONE ? soket_instant_get_day (last)
                                    : soket_plan_get_issued (soket_check_get_plan (check));
}

/* The first task led by @group for which it selects nobody; NULL. */
static SoketTask *
find_task_without_units (SoketCheck *check, SoketGroup *group)
{
  for (guint i = 0; i < soket_check_get_n_tasks (check); i++) {
    SoketTask *task = soket_check_get_task (check, i);
    if (!soket_task_is_tracked (task)
        || !g_strv_contains (soket_task_get_leads (task), soket_group_get_id (group)))
      continue;
    g_autoptr (GListModel) units
        = soket_directory_select (soket_check_get_units (check), group, day_of_rows (check, task));
    if (g_list_model_get_n_items (units) == 0)
      return task;
  }
  return NULL;
}

static void
report_empty (SoketCheck *check, const SoketRule *rule, guint index, SoketGroup *group,
              SoketTask *task)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (soket_check_get_units (check)));
  const char *name = soket_group_get_name (group);
  const char *hint
      = _ ("give the list of units, or correct \"select\"; \"open\": true if the members "
           "cannot be listed");
  char *message
      = g_strdup_printf (ngettext ("“%s” leads task %s and selects none of the %u unit known here",
                                   "“%s” leads task %s and selects none of the %u units known here",
                                   n),
                         name != NULL ? name : soket_group_get_id (group), soket_task_get_id (task),
                         n);

  soket_check_report (check, rule, g_strdup_printf ("/groups/%u", index), message, g_strdup (hint));
}

void
soket_rule_group_empty (SoketCheck *check, const SoketRule *rule)
{
  GListModel *groups = soket_plan_get_groups (soket_check_get_plan (check));

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++) {
    g_autoptr (SoketGroup) group = g_list_model_get_item (groups, i);
    SoketTask *task = soket_group_is_open (group) ? NULL : find_task_without_units (check, group);
    if (task != NULL)
      report_empty (check, rule, i, group, task);
  }
}
