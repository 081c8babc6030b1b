/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "check/soket-check-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-resolver.h"
#include "check/soket-finding-private.h"
#include "plan/soket-plan-private.h"

typedef struct {
  const SoketRule *rule;
  guint line;
} Reported;

struct _SoketCheck {
  SoketPlan *plan;
  SoketDirectory *units;
  GPtrArray *tasks;    /* borrowed from the plan */
  GArray *deadlines;   /* of SoketCheckDeadline */
  GHashTable *places;  /* task or level -> its own one among them */
  GPtrArray *findings; /* of SoketFinding */
  GArray *reported;    /* of Reported, for notices of the reader */
  SoketSeverity severity;
};

static void
deadline_clear (SoketCheckDeadline *deadline)
{
  g_free (deadline->path);
  g_free (deadline->holder);
  g_clear_pointer (&deadline->dates, soket_resolution_unref);
  g_clear_error (&deadline->error);
}

/* The plan's own unit wins over another of the same id: the check has to go on. All at once, since
 * each change of a directory looks for circles anew. */
static SoketDirectory *
join_units (SoketPlan *plan, SoketDirectory *more)
{
  SoketDirectory *all = soket_directory_new ();
  g_autoptr (GListStore) others = g_list_store_new (SOKET_TYPE_UNIT);
  guint n = more != NULL ? g_list_model_get_n_items (G_LIST_MODEL (more)) : 0;

  soket_directory_add_all (all, soket_plan_get_units (plan), NULL);
  for (guint i = 0; i < n; i++) {
    g_autoptr (SoketUnit) unit = g_list_model_get_item (G_LIST_MODEL (more), i);
    if (soket_directory_find (all, soket_unit_get_id (unit)) == NULL)
      g_list_store_append (others, unit);
  }
  soket_directory_add_all (all, G_LIST_MODEL (others), NULL);
  return all;
}

/* A year of what recurs shows whether it names its days at all; without a beginning any year does.
 */
static void
set_year (SoketResolver *resolver, SoketTask *task)
{
  SoketDay from = task != NULL ? soket_task_get_from (task) : SOKET_DAY_NONE;

  if (from == SOKET_DAY_NONE)
    from = soket_resolver_get_issued (resolver);
  if (from == SOKET_DAY_NONE)
    from = soket_day_new (2000, 1, 1, NULL);
  SoketDay to = soket_day_add_months (from, 12, NULL);
  soket_resolver_set_range (resolver, from, to != SOKET_DAY_NONE ? to : from);
}

/* An event may still happen. The signing has happened, and a length that does not say from when it
 * runs waits for nothing. */
static gboolean
can_be_dated (SoketResolver *resolver, SoketDeadline *deadline, SoketDeadlineKind kind)
{
  const char *event = soket_deadline_get_event (deadline);

  if (kind != SOKET_DEADLINE_ON_EVENT)
    return kind != SOKET_DEADLINE_UNRESOLVED;
  if (event == NULL)
    return soket_deadline_get_kind (deadline) != SOKET_DEADLINE_ON_EVENT;
  return !g_str_equal (event, "issued") || soket_resolver_get_issued (resolver) == SOKET_DAY_NONE;
}

/* What recurs has many days: none of them is compared with another deadline. */
static void
date_deadline (SoketCheckDeadline *found, SoketResolver *resolver)
{
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (found->words, &found->error);

  found->kind = SOKET_DEADLINE_UNRESOLVED;
  if (deadline == NULL)
    return;
  set_year (resolver, found->task);
  found->dates = soket_resolver_resolve (resolver, deadline, &found->error);
  if (found->dates == NULL)
    return;
  SoketDeadlineKind kind = soket_resolution_get_kind (found->dates);
  if (can_be_dated (resolver, deadline, kind))
    found->kind = kind;
  if (found->kind == SOKET_DEADLINE_RECURRING)
    g_clear_pointer (&found->dates, soket_resolution_unref);
}

/* Takes @path and @holder; no words, no deadline. */
static void
add_deadline (SoketCheck *check, SoketResolver *resolver, SoketTask *task, SoketLevel *level,
              const char *words, char *path, char *holder)
{
  SoketCheckDeadline found = { path, holder, words, task, level };

  if (words == NULL) {
    deadline_clear (&found);
    return;
  }
  gpointer owner = task != NULL ? (gpointer) task : (gpointer) level;
  date_deadline (&found, resolver);
  if (!g_hash_table_contains (check->places, owner))
    g_hash_table_insert (check->places, owner, GUINT_TO_POINTER (check->deadlines->len));
  g_array_append_val (check->deadlines, found);
}

static void
add_levels (SoketCheck *check, SoketResolver *resolver)
{
  GListModel *levels = soket_plan_get_levels (check->plan);

  for (guint i = 0; i < g_list_model_get_n_items (levels); i++) {
    g_autoptr (SoketLevel) level = g_list_model_get_item (levels, i);
    const char *name = soket_level_get_name (level);

    add_deadline (check, resolver, NULL, level, soket_level_get_deadline (level),
                  g_strdup_printf ("/levels/%u/deadline", i),
                  g_strdup_printf (_ ("level “%s”"),
                                   name != NULL ? name : soket_level_get_id (level)));
  }
}

static void
add_task (SoketCheck *check, SoketResolver *resolver, guint index)
{
  SoketTask *task = soket_check_get_task (check, index);
  const char *id = soket_task_get_id (task);
  const char *level_id = soket_task_get_level (task);
  SoketLevel *level = level_id != NULL ? soket_plan_find_level (check->plan, level_id) : NULL;

  add_deadline (check, resolver, task, level, soket_task_get_deadline (task),
                g_strdup_printf ("/tasks/%u/deadline", index), g_strdup_printf (_ ("task %s"), id));
  for (guint i = 0; i < soket_task_get_n_deadlines (task); i++)
    add_deadline (check, resolver, task, level, soket_task_get_deadline_at (task, i),
                  g_strdup_printf ("/tasks/%u/deadlines/%u/deadline", index, i),
                  g_strdup_printf (_ ("task %s, for “%s”"), id,
                                   soket_plan_get_name_of (check->plan,
                                                           soket_task_get_deadline_for (task, i))));
  for (guint i = 0; i < soket_task_get_n_phases (task); i++)
    add_deadline (check, resolver, task, level, soket_task_get_phase_deadline (task, i),
                  g_strdup_printf ("/tasks/%u/phases/%u/deadline", index, i),
                  g_strdup_printf (_ ("task %s, phase %s"), id, soket_task_get_phase_id (task, i)));
}

static SoketResolver *
make_resolver (SoketPlan *plan)
{
  SoketPolicy *policy = soket_plan_get_policy (plan);
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (soket_policy_get_sector (policy));
  SoketResolver *resolver = soket_resolver_new (policy, calendar);

  soket_resolver_set_issued (resolver, soket_plan_get_issued (plan));
  return resolver;
}

SoketCheck *
soket_check_new (SoketPlan *plan, SoketDirectory *more_units)
{
  SoketCheck *check = g_new0 (SoketCheck, 1);
  GListModel *tasks = soket_plan_get_tasks (plan);
  g_autoptr (SoketResolver) resolver = make_resolver (plan);

  check->plan = g_object_ref (plan);
  check->units = join_units (plan, more_units);
  check->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  check->findings = g_ptr_array_new_with_free_func (g_object_unref);
  check->reported = g_array_new (FALSE, FALSE, sizeof (Reported));
  check->deadlines = g_array_new (FALSE, TRUE, sizeof (SoketCheckDeadline));
  check->places = g_hash_table_new (NULL, NULL);
  g_array_set_clear_func (check->deadlines, (GDestroyNotify) deadline_clear);
  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    g_ptr_array_add (check->tasks, g_list_model_get_item (tasks, i));
  add_levels (check, resolver);
  for (guint i = 0; i < check->tasks->len; i++)
    add_task (check, resolver, i);
  return check;
}

void
soket_check_free (SoketCheck *check)
{
  g_object_unref (check->plan);
  g_object_unref (check->units);
  g_ptr_array_unref (check->tasks);
  g_array_unref (check->deadlines);
  g_hash_table_unref (check->places);
  g_array_unref (check->reported);
  g_clear_pointer (&check->findings, g_ptr_array_unref);
  g_free (check);
}

SoketPlan *
soket_check_get_plan (SoketCheck *check)
{
  return check->plan;
}

SoketDirectory *
soket_check_get_units (SoketCheck *check)
{
  return check->units;
}

guint
soket_check_get_n_tasks (SoketCheck *check)
{
  return check->tasks->len;
}

SoketTask *
soket_check_get_task (SoketCheck *check, guint index)
{
  return g_ptr_array_index (check->tasks, index);
}

guint
soket_check_get_n_deadlines (SoketCheck *check)
{
  return check->deadlines->len;
}

const SoketCheckDeadline *
soket_check_get_deadline (SoketCheck *check, guint index)
{
  return &g_array_index (check->deadlines, SoketCheckDeadline, index);
}

SoketInstant
soket_check_deadline_get_last (const SoketCheckDeadline *deadline)
{
  guint n = deadline->dates != NULL ? soket_resolution_get_n_dues (deadline->dates) : 0;
  if (n == 0)
    return SOKET_INSTANT_NONE;

  SoketDue *due = soket_resolution_get_due (deadline->dates, n - 1);
  SoketInstant safe = soket_due_get_safe (due);
  /* "đầu tháng" has no last day: overdue after hard, no earlier */
  return soket_instant_get_day (safe) == soket_due_get_last (due) ? safe : soket_due_get_hard (due);
}

const SoketCheckDeadline *
soket_check_find_deadline (SoketCheck *check, SoketTask *task)
{
  const char *level_id = soket_task_get_level (task);
  SoketLevel *level = level_id != NULL ? soket_plan_find_level (check->plan, level_id) : NULL;
  gpointer place;

  if (g_hash_table_lookup_extended (check->places, task, NULL, &place)
      || (level != NULL && g_hash_table_lookup_extended (check->places, level, NULL, &place)))
    return soket_check_get_deadline (check, GPOINTER_TO_UINT (place));
  return NULL;
}

void
soket_check_set_severity (SoketCheck *check, SoketSeverity severity)
{
  check->severity = severity;
}

void
soket_check_report (SoketCheck *check, const SoketRule *rule, char *path, char *message, char *hint)
{
  g_autofree char *where = path;
  const Reported reported = { rule, soket_plan_get_imported_line (check->plan, where) };

  g_array_append_val (check->reported, reported);
  g_ptr_array_add (check->findings, soket_finding_new (rule->id, check->severity, message, hint,
                                                       soket_plan_get_file (check->plan), where,
                                                       soket_plan_get_line (check->plan, where)));
}

gboolean
soket_check_has_reported (SoketCheck *check, const SoketRule *rule, guint line)
{
  /* Rules run one after the other: those of this one are the last. */
  for (guint i = check->reported->len; i > 0; i--) {
    const Reported *reported = &g_array_index (check->reported, Reported, i - 1);

    if (reported->rule != rule)
      break;
    if (line == 0 || reported->line == line)
      return TRUE;
  }
  return FALSE;
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  return soket_finding_compare (*(SoketFinding *const *) a, *(SoketFinding *const *) b);
}

GListModel *
soket_check_take_findings (SoketCheck *check)
{
  GListStore *store = g_list_store_new (SOKET_TYPE_FINDING);
  g_autoptr (GPtrArray) findings = g_steal_pointer (&check->findings);

  /* Stable: two findings at one place keep the order of the rules. */
  g_ptr_array_sort (findings, compare_findings);
  g_list_store_splice (store, 0, 0, findings->pdata, findings->len);
  return G_LIST_MODEL (store);
}
