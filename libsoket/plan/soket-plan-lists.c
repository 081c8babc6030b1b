/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-plan-struct-private.h"

/* What a plan lists, for whoever asks; soket-plan.c makes it. */

/**
 * soket_plan_get_units:
 * @self: a plan
 *
 * The units that the plan lists.
 *
 * Returns: (transfer none): a list of [class@Soket.Unit]
 *
 * Since: 1.0
 */
GListModel *
soket_plan_get_units (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->units);
}

/**
 * soket_plan_get_groups:
 * @self: a plan
 *
 * The groups that the plan names.
 *
 * Returns: (transfer none): a list of [class@Soket.Group]
 *
 * Since: 1.0
 */
GListModel *
soket_plan_get_groups (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->groups);
}

/**
 * soket_plan_get_levels:
 * @self: a plan
 *
 * The levels of the review.
 *
 * Returns: (transfer none): a list of [class@Soket.Level]
 *
 * Since: 1.0
 */
GListModel *
soket_plan_get_levels (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->levels);
}

/**
 * soket_plan_get_tasks:
 * @self: a plan
 *
 * The tasks, in the order of the plan.
 *
 * Returns: (transfer none): a list of [class@Soket.Task]
 *
 * Since: 1.0
 */
GListModel *
soket_plan_get_tasks (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->tasks);
}

/**
 * soket_plan_get_outlines:
 * @self: a plan
 *
 * The outlines of the reports.
 *
 * Returns: (transfer none): a list of [class@Soket.Outline]
 *
 * Since: 1.0
 */
GListModel *
soket_plan_get_outlines (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->outlines);
}

/**
 * soket_plan_get_attachments:
 * @self: a plan
 *
 * What goes with the plan.
 *
 * Returns: (transfer none): a list of [class@Soket.Attachment]
 *
 * Since: 1.0
 */
GListModel *
soket_plan_get_attachments (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->attachments);
}

/**
 * soket_plan_get_targets:
 * @self: a plan
 *
 * The figures to reach.
 *
 * Returns: (transfer none): a list of [class@Soket.Target]
 *
 * Since: 1.0
 */
GListModel *
soket_plan_get_targets (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->targets);
}

/**
 * soket_plan_get_inspections:
 * @self: a plan
 *
 * The visits that are announced.
 *
 * Returns: (transfer none): a list of [class@Soket.Inspection]
 *
 * Since: 1.0
 */
GListModel *
soket_plan_get_inspections (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->inspections);
}

/**
 * soket_plan_get_recipients:
 * @self: a plan
 *
 * The lines of "Nơi nhận".
 *
 * Returns: (transfer none): a list of [class@Soket.Recipient]
 *
 * Since: 1.0
 */
GListModel *
soket_plan_get_recipients (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->recipients);
}

/**
 * soket_plan_find_task:
 * @self: a plan
 * @id: an id
 *
 * The task of an id.
 *
 * Returns: (transfer none) (nullable): the task, or %NULL when there is none
 *
 * Since: 1.0
 */
SoketTask *
soket_plan_find_task (SoketPlan *self, const char *id)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return soket_plan_ids_find (self->ids, SOKET_NAMES_TASK, id);
}

/**
 * soket_plan_find_unit:
 * @self: a plan
 * @id: an id
 *
 * The unit of an id.
 *
 * Returns: (transfer none) (nullable): the unit, or %NULL when there is none
 *
 * Since: 1.0
 */
SoketUnit *
soket_plan_find_unit (SoketPlan *self, const char *id)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return soket_plan_ids_find (self->ids, SOKET_NAMES_UNIT, id);
}

/**
 * soket_plan_find_group:
 * @self: a plan
 * @id: an id
 *
 * The group of an id.
 *
 * Returns: (transfer none) (nullable): the group, or %NULL when there is none
 *
 * Since: 1.0
 */
SoketGroup *
soket_plan_find_group (SoketPlan *self, const char *id)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return soket_plan_ids_find (self->ids, SOKET_NAMES_GROUP, id);
}

/**
 * soket_plan_find_level:
 * @self: a plan
 * @id: an id
 *
 * The level of an id.
 *
 * Returns: (transfer none) (nullable): the level, or %NULL when there is none
 *
 * Since: 1.0
 */
SoketLevel *
soket_plan_find_level (SoketPlan *self, const char *id)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return soket_plan_ids_find (self->ids, SOKET_NAMES_LEVEL, id);
}

/**
 * soket_plan_get_name_of:
 * @self: a plan
 * @id: an id
 *
 * What a unit or group is called.
 *
 * Returns: its name; @id itself when it names neither
 *
 * Since: 1.0
 */
const char *
soket_plan_get_name_of (SoketPlan *self, const char *id)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  SoketUnit *unit = soket_plan_find_unit (self, id);
  SoketGroup *group = soket_plan_find_group (self, id);
  if (unit != NULL)
    return soket_unit_get_name (unit);
  return group != NULL ? soket_group_get_name (group) : id;
}

/**
 * soket_plan_get_n_basis:
 * @self: a plan
 *
 * How many documents the plan rests on.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint
soket_plan_get_n_basis (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), 0);

  return self->basis != NULL ? self->basis->len : 0;
}

/**
 * soket_plan_get_basis:
 * @self: a plan
 * @index: the place, below [method@Soket.Plan.get_n_basis]
 *
 * A document that the plan rests on.
 *
 * Returns: (transfer none): the reference
 *
 * Since: 1.0
 */
SoketReference *
soket_plan_get_basis (SoketPlan *self, guint index)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);
  g_return_val_if_fail (index < soket_plan_get_n_basis (self), NULL);

  return self->basis->pdata[index];
}

/**
 * soket_plan_get_n_references:
 * @self: a plan
 *
 * How many documents the plan names without resting on them.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint
soket_plan_get_n_references (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), 0);

  return self->references != NULL ? self->references->len : 0;
}

/**
 * soket_plan_get_reference:
 * @self: a plan
 * @index: the place, below [method@Soket.Plan.get_n_references]
 *
 * A document that the plan names without resting on it.
 *
 * Returns: (transfer none): the reference
 *
 * Since: 1.0
 */
SoketReference *
soket_plan_get_reference (SoketPlan *self, guint index)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);
  g_return_val_if_fail (index < soket_plan_get_n_references (self), NULL);

  return self->references->pdata[index];
}
