/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-filter-private.h"
#include "ledger/soket-status-private.h"

/**
 * SoketFilter:
 *
 * Which obligations of a ledger a [class@Soket.ObligationList] shows: those to which all
 * holds that it says; a new one says nothing and shows all. What one key of a
 * [struct@Soket.Breakdown] counts is what the filter with that key shows. Immutable: any
 * thread may use it.
 *
 * ```c
 * g_autoptr (SoketFilter) all = soket_filter_new ();
 * g_autoptr (SoketFilter) of_unit = soket_filter_with_unit (all, "tinh");
 * g_autoptr (SoketFilter) overdue = soket_filter_with_overdue (of_unit, TRUE);
 * ```
 *
 * Since: 1.0
 */

typedef enum {
  TEXT_PLAN,
  TEXT_TASK,
  TEXT_PERIOD,
  TEXT_UNIT,
  TEXT_LEVEL,
  TEXT_GROUP,
  N_TEXTS,
} Text;

struct _SoketFilter {
  char *texts[N_TEXTS]; /* NULL: any */
  guint32 statuses;     /* a bit each; 0: any */
  gboolean overdue;
};

static void
filter_clear (gpointer data)
{
  SoketFilter *self = data;

  for (guint i = 0; i < N_TEXTS; i++)
    g_free (self->texts[i]);
}

G_DEFINE_BOXED_TYPE (SoketFilter, soket_filter, soket_filter_ref, soket_filter_unref)

/**
 * soket_filter_new: (constructor)
 *
 * A filter that shows everything.
 *
 * Returns: (transfer full): the filter
 *
 * Since: 1.0
 */
SoketFilter *
soket_filter_new (void)
{
  return g_atomic_rc_box_new0 (SoketFilter);
}

/**
 * soket_filter_ref:
 * @self: a filter
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketFilter *
soket_filter_ref (SoketFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * soket_filter_unref:
 * @self: (transfer full): a filter
 *
 * Gives a reference back.
 *
 * Since: 1.0
 */
void
soket_filter_unref (SoketFilter *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, filter_clear);
}

/**
 * soket_filter_equal:
 * @self: a filter
 * @other: another filter
 *
 * Whether both say the same.
 *
 * Returns: %TRUE when they do
 *
 * Since: 1.0
 */
gboolean
soket_filter_equal (SoketFilter *self, SoketFilter *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  for (guint i = 0; i < N_TEXTS; i++)
    if (g_strcmp0 (self->texts[i], other->texts[i]) != 0)
      return FALSE;
  return self->statuses == other->statuses && self->overdue == other->overdue;
}

static SoketFilter *
copy (SoketFilter *self)
{
  SoketFilter *other = soket_filter_new ();

  for (guint i = 0; i < N_TEXTS; i++)
    other->texts[i] = g_strdup (self->texts[i]);
  other->statuses = self->statuses;
  other->overdue = self->overdue;
  return other;
}

static SoketFilter *
with_text (SoketFilter *self, Text which, const char *text)
{
  SoketFilter *other = copy (self);

  g_free (other->texts[which]);
  other->texts[which] = g_strdup (text);
  return other;
}

/**
 * soket_filter_get_plan:
 * @self: a filter
 *
 * The plan whose obligations are shown.
 *
 * Returns: (transfer none) (nullable): id of a plan, or %NULL for any
 *
 * Since: 1.0
 */
const char *
soket_filter_get_plan (SoketFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->texts[TEXT_PLAN];
}

/**
 * soket_filter_with_plan:
 * @self: a filter
 * @plan: (nullable): id of a plan; %NULL for any
 *
 * Only the obligations of one plan.
 *
 * Returns: (transfer full): a new filter
 *
 * Since: 1.0
 */
SoketFilter *
soket_filter_with_plan (SoketFilter *self, const char *plan)
{
  g_return_val_if_fail (self != NULL, NULL);

  return with_text (self, TEXT_PLAN, plan);
}

/**
 * soket_filter_get_task:
 * @self: a filter
 *
 * The task whose obligations are shown.
 *
 * Returns: (transfer none) (nullable): id of a task, or %NULL for any
 *
 * Since: 1.0
 */
const char *
soket_filter_get_task (SoketFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->texts[TEXT_TASK];
}

/**
 * soket_filter_with_task:
 * @self: a filter
 * @task: (nullable): id of a task; %NULL for any
 *
 * Only the obligations of one task. Ids are those of a plan: of several plans
 * all that have a task of that id are meant, unless the plan is said too.
 *
 * Returns: (transfer full): a new filter
 *
 * Since: 1.0
 */
SoketFilter *
soket_filter_with_task (SoketFilter *self, const char *task)
{
  g_return_val_if_fail (self != NULL, NULL);

  return with_text (self, TEXT_TASK, task);
}

/**
 * soket_filter_get_period:
 * @self: a filter
 *
 * The period whose obligations are shown.
 *
 * Returns: (transfer none) (nullable): a period, `2022-Q3`, or the id of a phase; empty for what
 * has neither, or %NULL for any
 *
 * Since: 1.0
 */
const char *
soket_filter_get_period (SoketFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->texts[TEXT_PERIOD];
}

/**
 * soket_filter_with_period:
 * @self: a filter
 * @period: (nullable): a period, `2022-Q3`, or the id of a phase; empty for what has neither; %NULL
 * for any
 *
 * Only the obligations of one period.
 *
 * Returns: (transfer full): a new filter
 *
 * Since: 1.0
 */
SoketFilter *
soket_filter_with_period (SoketFilter *self, const char *period)
{
  g_return_val_if_fail (self != NULL, NULL);

  return with_text (self, TEXT_PERIOD, period);
}

/**
 * soket_filter_get_unit:
 * @self: a filter
 *
 * The unit whose obligations are shown, with all below it.
 *
 * Returns: (transfer none) (nullable): id of a unit, or %NULL for any
 *
 * Since: 1.0
 */
const char *
soket_filter_get_unit (SoketFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->texts[TEXT_UNIT];
}

/**
 * soket_filter_with_unit:
 * @self: a filter
 * @unit: (nullable): id of a unit; %NULL for any
 *
 * Only the obligations of a unit and of all units below it. What a unit has
 * passed on by then is shown where it is counted: under its successor.
 *
 * Returns: (transfer full): a new filter
 *
 * Since: 1.0
 */
SoketFilter *
soket_filter_with_unit (SoketFilter *self, const char *unit)
{
  g_return_val_if_fail (self != NULL, NULL);

  return with_text (self, TEXT_UNIT, unit);
}

/**
 * soket_filter_get_level:
 * @self: a filter
 *
 * The level whose obligations are shown.
 *
 * Returns: (transfer none) (nullable): id of a level; empty for what has none, or %NULL for any
 *
 * Since: 1.0
 */
const char *
soket_filter_get_level (SoketFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->texts[TEXT_LEVEL];
}

/**
 * soket_filter_with_level:
 * @self: a filter
 * @level: (nullable): id of a level; empty for what has none; %NULL for any
 *
 * Only the obligations of one level: that of the unit, where it has none that of
 * the task.
 *
 * Returns: (transfer full): a new filter
 *
 * Since: 1.0
 */
SoketFilter *
soket_filter_with_level (SoketFilter *self, const char *level)
{
  g_return_val_if_fail (self != NULL, NULL);

  return with_text (self, TEXT_LEVEL, level);
}

/**
 * soket_filter_get_group:
 * @self: a filter
 *
 * The group whose obligations are shown.
 *
 * Returns: (transfer none) (nullable): id of a group, or %NULL for any
 *
 * Since: 1.0
 */
const char *
soket_filter_get_group (SoketFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->texts[TEXT_GROUP];
}

/**
 * soket_filter_with_group:
 * @self: a filter
 * @group: (nullable): id of a group; %NULL for any
 *
 * Only the obligations of the units of a group of the plan, and of those that succeed
 * them. An open group has none.
 *
 * Returns: (transfer full): a new filter
 *
 * Since: 1.0
 */
SoketFilter *
soket_filter_with_group (SoketFilter *self, const char *group)
{
  g_return_val_if_fail (self != NULL, NULL);

  return with_text (self, TEXT_GROUP, group);
}

/**
 * soket_filter_has_status:
 * @self: a filter
 * @status: a status
 *
 * Whether obligations of a status are shown.
 *
 * Returns: %TRUE when they are
 *
 * Since: 1.0
 */
gboolean
soket_filter_has_status (SoketFilter *self, SoketStatus status)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail ((guint) status < SOKET_STATUS_N, FALSE);

  return self->statuses == 0 || (self->statuses & 1U << status) != 0;
}

/**
 * soket_filter_with_statuses:
 * @self: a filter
 * @statuses: (array length=n_statuses) (nullable): statuses
 * @n_statuses: how many; 0 for any status
 *
 * Only the obligations that have one of these statuses.
 *
 * Returns: (transfer full): a new filter
 *
 * Since: 1.0
 */
SoketFilter *
soket_filter_with_statuses (SoketFilter *self, const SoketStatus *statuses, gsize n_statuses)
{
  SoketFilter *other;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (statuses != NULL || n_statuses == 0, NULL);
  for (gsize i = 0; i < n_statuses; i++)
    g_return_val_if_fail ((guint) statuses[i] < SOKET_STATUS_N, NULL);

  other = copy (self);
  other->statuses = 0;
  for (gsize i = 0; i < n_statuses; i++)
    other->statuses |= 1U << statuses[i];
  return other;
}

/**
 * soket_filter_is_overdue:
 * @self: a filter
 *
 * Whether only what is overdue is shown.
 *
 * Returns: %TRUE when nothing else is
 *
 * Since: 1.0
 */
gboolean
soket_filter_is_overdue (SoketFilter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->overdue;
}

/**
 * soket_filter_with_overdue:
 * @self: a filter
 * @overdue: whether only what is overdue is shown
 *
 * Only the obligations of [method@Soket.Ledger.dup_overdue]: those that are overdue, or
 * were returned and are past their deadline.
 *
 * Returns: (transfer full): a new filter
 *
 * Since: 1.0
 */
SoketFilter *
soket_filter_with_overdue (SoketFilter *self, gboolean overdue)
{
  g_return_val_if_fail (self != NULL, NULL);

  SoketFilter *other = copy (self);
  other->overdue = overdue != FALSE;
  return other;
}
