/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-private.h"

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"

/* From the words of an event to a row. */

static char *
join_ids (GPtrArray *ids)
{
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (", ", (char **) ids->pdata);
}

static GPtrArray *
list_plan_ids (SoketLedger *self)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint32 i = 0; i < self->plans->len; i++)
    g_ptr_array_add (ids, soket_ledger_peek_plan (self, i)->id);
  return ids;
}

gboolean
soket_ledger_refuse_plan (SoketLedger *self, const char *plan, GError **error)
{
  g_autoptr (GPtrArray) ids = list_plan_ids (self);
  g_autofree char *all = join_ids (ids);

  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION,
               *all != '\0' ? _ ("The ledger has no plan “%s”; it has %s")
                            : _ ("The ledger has no plan “%s”, and no other; adopt it first"),
               plan, all);
  return FALSE;
}

static char **
list_task_ids (SoketLedger *self, guint32 plan)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint32 i = 0; i < self->plans->len; i++) {
    GListModel *tasks = soket_plan_get_tasks (soket_ledger_peek_plan (self, i)->plan);

    for (guint j = 0; j < g_list_model_get_n_items (tasks); j++) {
      g_autoptr (SoketTask) task = g_list_model_get_item (tasks, j);

      if (plan == SOKET_PLAN_NONE || plan == i)
        g_strv_builder_add (ids, soket_task_get_id (task));
    }
  }
  return g_strv_builder_end (ids);
}

/* Sets “…; the nearest are a, b” behind @said. */
static void
set_with_nearest (GError **error, const char *nearest, const char *said)
{
  if (nearest != NULL)
    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION,
                 _ ("%s; the nearest are %s"), said, nearest);
  else
    g_set_error_literal (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION, said);
}

static gboolean
refuse_task (SoketLedger *self, guint32 plan, const char *task, GError **error)
{
  g_auto (GStrv) names = list_task_ids (self, plan);
  g_autofree char *nearest = soket_ledger_name_nearest (task, (const char *const *) names);
  g_autofree char *said = g_strdup_printf (_ ("No plan has a task “%s”"), task);

  set_with_nearest (error, nearest, said);
  return FALSE;
}

/* A task that an amendment dropped has rows, and is in the plan no more. */
static gboolean
has_task (SoketLedger *self, guint32 plan, const char *task)
{
  SoketLedgerPlan *of = soket_ledger_peek_plan (self, plan);

  return soket_plan_find_task (of->plan, task) != NULL || g_hash_table_contains (of->cells, task);
}

/* The only plan that has the task. */
static gboolean
find_plan_of_task (SoketLedger *self, const char *task, guint32 *plan, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint32 i = 0; i < self->plans->len; i++) {
    if (!has_task (self, i, task))
      continue;
    g_ptr_array_add (ids, soket_ledger_peek_plan (self, i)->id);
    *plan = i;
  }
  if (ids->len == 1)
    return TRUE;
  if (ids->len == 0)
    return refuse_task (self, SOKET_PLAN_NONE, task, error);

  g_autofree char *all = join_ids (ids);
  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_AMBIGUOUS,
               _ ("Several plans have a task “%s”: say which plan: %s"), task, all);
  return FALSE;
}

static gboolean
look_up_plan (SoketLedger *self, const char *plan, const char *task, guint32 *found, GError **error)
{
  if (plan == NULL)
    return find_plan_of_task (self, task, found, error);

  *found = soket_ledger_find_plan (self, plan);
  if (*found == SOKET_PLAN_NONE)
    return soket_ledger_refuse_plan (self, plan, error);
  return has_task (self, *found, task) || refuse_task (self, *found, task, error);
}

static SoketGroup *
find_group (SoketPlan *plan, const char *words)
{
  SoketGroup *group = soket_plan_find_group (plan, words);
  if (group != NULL)
    return group;

  GListModel *groups = soket_plan_get_groups (plan);
  g_autofree char *folded = soket_text_fold (words);
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++) {
    g_autoptr (SoketGroup) at = g_list_model_get_item (groups, i);
    g_autofree char *name = soket_text_fold (soket_group_get_name (at));

    if (g_str_equal (name, folded))
      return at; /* the plan keeps it */
  }
  return NULL;
}

static char **
list_unit_ids (SoketLedger *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint32 i = 0; i < soket_directory_get_n_units (self->directory); i++)
    g_strv_builder_add (ids, soket_unit_get_id (soket_directory_peek (self->directory, i)));
  return g_strv_builder_end (ids);
}

/* By their ids, or else by their names. */
static char *
dup_nearest_units (SoketLedger *self, const char *words)
{
  g_auto (GStrv) ids = list_unit_ids (self);
  char *nearest = soket_ledger_name_nearest (words, (const char *const *) ids);

  return nearest != NULL ? nearest : soket_ledger_name_nearest_units (self->directory, words);
}

static gboolean
refuse_unit (SoketLedger *self, const char *words, gboolean hints, const GError *why,
             GError **error)
{
  if (g_error_matches (why, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_AMBIGUOUS)) {
    g_set_error_literal (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_AMBIGUOUS, why->message);
    return FALSE;
  }

  g_autofree char *nearest = hints ? dup_nearest_units (self, words) : NULL;
  g_autofree char *said = g_strdup_printf (_ ("The ledger has no unit “%s”"), words);
  set_with_nearest (error, nearest, said);
  return FALSE;
}

static gboolean
look_up_unit (SoketLedger *self, const char *words, gboolean groups, gboolean hints,
              SoketAddress *address, GError **error)
{
  g_autoptr (GError) why = NULL;

  address->unit = soket_directory_find_index (self->directory, words);
  if (address->unit != SOKET_UNIT_NONE)
    return TRUE;
  if (groups) {
    address->everyone = g_str_equal (words, SOKET_EVERYONE);
    if (address->everyone)
      return TRUE;
    address->group = find_group (soket_ledger_peek_plan (self, address->plan)->plan, words);
    if (address->group != NULL)
      return TRUE;
  }

  SoketUnit *unit = soket_directory_look_up (self->directory, words, &why);
  if (unit == NULL)
    return refuse_unit (self, words, hints, why, error);
  address->unit = soket_directory_find_index (self->directory, soket_unit_get_id (unit));
  return TRUE;
}

SoketDay
soket_ledger_get_row_day (SoketDue *due, SoketPlan *plan)
{
  if (due == NULL)
    return soket_plan_get_issued (plan);
  if (soket_due_get_last (due) != SOKET_DAY_NONE)
    return soket_due_get_last (due);
  return soket_instant_get_day (soket_due_get_hard (due));
}

static gboolean
has_unit (GArray *units, guint32 unit)
{
  guint low = 0, high = units->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;
    guint32 at = g_array_index (units, guint32, middle);

    if (at == unit)
      return TRUE;
    if (at < unit)
      low = middle + 1;
    else
      high = middle;
  }
  return FALSE;
}

/* @units: NULL for everyone */
static void
add_group_rows (SoketLedger *self, const SoketSegment *segment, GArray *units, GArray *rows)
{
  for (guint32 row = segment->first_row; row < segment->first_row + segment->n_rows; row++)
    if (units == NULL || has_unit (units, self->columns->unit[row]))
      g_array_append_val (rows, row);
}

GArray *
soket_ledger_list_group_rows (SoketLedger *self, const SoketAddress *address)
{
  g_autoptr (GArray) units
      = address->everyone ? NULL : soket_ledger_list_members (self, address->group);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 segment = soket_columns_get_first_segment (self->columns, address->cell);

  while (segment != SOKET_SEGMENT_NONE) {
    const SoketSegment *at = soket_columns_get_segment (self->columns, segment);

    add_group_rows (self, at, units, rows);
    segment = at->next;
  }
  return rows;
}

/* Whether the unit, or a unit of the group, has a row in the cell; *@row is that of the unit. */
static gboolean
has_row (SoketLedger *self, SoketAddress *address, guint32 cell, guint32 *row)
{
  *row = SOKET_ROW_NONE;
  if (address->group == NULL && !address->everyone) {
    *row = soket_columns_find (self->columns, cell, address->unit);
    return *row != SOKET_ROW_NONE;
  }

  SoketAddress at = *address;
  at.cell = cell;
  g_autoptr (GArray) rows = soket_ledger_list_group_rows (self, &at);
  return rows->len > 0;
}

static const char *
get_period_words (SoketLedger *self, guint32 cell)
{
  const char *period = soket_ledger_peek_cell (self, cell)->period;

  return period != NULL ? period : _ ("(none)");
}

/* “2022-01, 2022-02 … 2022-12” */
static char *
list_periods (SoketLedger *self, GArray *cells)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < cells->len; i++) {
    gboolean left_out = cells->len > 8 && i >= 5 && i + 1 < cells->len;

    if (left_out && i == 5)
      g_string_append (list, " …");
    if (left_out)
      continue;
    if (i > 0)
      g_string_append (list, cells->len > 8 && i + 1 == cells->len ? " " : ", ");
    g_string_append (list, get_period_words (self, g_array_index (cells, guint32, i)));
  }
  return g_string_free (list, FALSE);
}

static gboolean
refuse_period (SoketLedger *self, GArray *cells, const char *task, const char *period,
               GError **error)
{
  g_autofree char *all = list_periods (self, cells);

  if (period == NULL)
    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_AMBIGUOUS,
                 _ ("Task “%s” is owed for several periods: say which: %s"), task, all);
  else
    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION,
                 _ ("Task “%s” is not owed for the period “%s” but for %s; to follow it further "
                    "adopt the plan again to a later day"),
                 task, period, all);
  return FALSE;
}

static gboolean
refuse_row (SoketLedger *self, const SoketAddress *address, const char *task, const char *words,
            GError **error)
{
  SoketPlan *plan = soket_ledger_peek_plan (self, address->plan)->plan;

  SoketTask *of = soket_plan_find_task (plan, task);

  if (of != NULL && !soket_task_is_tracked (of)) {
    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION,
                 _ ("Task “%s” is a general duty that is not tracked: there is nothing to hand in "
                    "and no status"),
                 task);
    return FALSE;
  }
  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION,
               address->group != NULL ? _ ("No unit of the group “%s” owes task “%s”")
                                      : _ ("“%s” does not owe task “%s”; its leads do"),
               words, task);
  return FALSE;
}

/* Of the cells in which there is a row: the one of @period, or the only one. */
static gboolean
choose_cell (SoketLedger *self, GArray *cells, const char *task, const char *period,
             SoketAddress *address, GError **error)
{
  if (period == NULL && cells->len > 1)
    return refuse_period (self, cells, task, NULL, error);

  for (guint i = 0; i < cells->len; i++) {
    guint32 cell = g_array_index (cells, guint32, i);

    if (period != NULL && g_strcmp0 (soket_ledger_peek_cell (self, cell)->period, period) != 0)
      continue;
    address->cell = cell;
    return has_row (self, address, cell, &address->row);
  }
  return refuse_period (self, cells, task, period, error);
}

/* The usual case, without a walk over all periods: an event that names its period. */
static gboolean
find_directly (SoketLedger *self, const char *task, const char *period, SoketAddress *address)
{
  if (period == NULL)
    return FALSE;

  address->cell = soket_ledger_find_cell (self, address->plan, task, period);
  return address->cell != SOKET_CELL_NONE && has_row (self, address, address->cell, &address->row);
}

guint32
soket_ledger_find_only_cell (SoketLedger *self, const char *plan, const char *task,
                             const char *period)
{
  guint32 of = plan != NULL ? soket_ledger_find_plan (self, plan) : SOKET_PLAN_NONE;

  for (guint32 i = 0; plan == NULL && i < self->plans->len; i++) {
    if (!has_task (self, i, task))
      continue;
    if (of != SOKET_PLAN_NONE)
      return SOKET_CELL_NONE;
    of = i;
  }
  if (of == SOKET_PLAN_NONE)
    return SOKET_CELL_NONE;
  if (period != NULL)
    return soket_ledger_find_cell (self, of, task, period);

  GArray *cells = g_hash_table_lookup (soket_ledger_peek_plan (self, of)->cells, task);
  return cells != NULL && cells->len == 1 ? g_array_index (cells, guint32, 0) : SOKET_CELL_NONE;
}

gboolean
soket_ledger_look_up (SoketLedger *self, const char *plan, const char *task, const char *unit,
                      const char *period, gboolean groups, gboolean hints, SoketAddress *address,
                      GError **error)
{
  *address = (SoketAddress){ .unit = SOKET_UNIT_NONE, .row = SOKET_ROW_NONE };
  if (!look_up_plan (self, plan, task, &address->plan, error)
      || !look_up_unit (self, unit, groups, hints, address, error))
    return FALSE;
  if (find_directly (self, task, period, address))
    return TRUE;

  GArray *cells = g_hash_table_lookup (soket_ledger_peek_plan (self, address->plan)->cells, task);
  g_autoptr (GArray) owed = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; cells != NULL && i < cells->len; i++) {
    guint32 row;

    if (has_row (self, address, g_array_index (cells, guint32, i), &row))
      g_array_append_val (owed, g_array_index (cells, guint32, i));
  }
  if (owed->len == 0)
    return refuse_row (self, address, task, unit, error);
  return choose_cell (self, owed, task, period, address, error);
}

/* Everything in a ledger is NFC. */
static char *
dup_normal (const char *words)
{
  return words != NULL && g_utf8_validate (words, -1, NULL) ? soket_text_normalize (words, -1)
                                                            : g_strdup (words);
}

/**
 * soket_ledger_find:
 * @self: a ledger
 * @plan: (nullable): id of a plan; %NULL when only one has the task
 * @task: id of a task
 * @unit: id, code or name of a unit
 * @period: (nullable): the period, %NULL when the unit owes the task once
 * @error: return location for an error
 *
 * Finds an obligation.
 *
 * Errors: %SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION and
 * %SOKET_LEDGER_ERROR_AMBIGUOUS, which list the candidates.
 *
 * Returns: (transfer full): the obligation, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketObligation *
soket_ledger_find (SoketLedger *self, const char *plan, const char *task, const char *unit,
                   const char *period, GError **error)
{
  SoketAddress address;

  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (task != NULL, NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  g_autofree char *of = dup_normal (plan);
  g_autofree char *what = dup_normal (task);
  g_autofree char *who = dup_normal (unit);
  g_autofree char *when = dup_normal (period);
  if (!soket_ledger_look_up (self, of, what, who, when, FALSE, TRUE, &address, error))
    return NULL;
  return soket_ledger_dup_view (self, address.row);
}
