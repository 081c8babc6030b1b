/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-task-private.h"

/* When a task is due, as the plan says it. */

/**
 * soket_task_get_after:
 * @self: a task
 *
 * What the task waits for.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of tasks or levels
 *
 * Since: 1.0
 */
const char *const *
soket_task_get_after (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return soket_strings (self->after);
}

/**
 * soket_task_get_deadline:
 * @self: a task
 *
 * The deadline as written: a phrase or the canonical notation. A task without
 * one takes that of its level.
 *
 * Returns: (nullable): the deadline
 *
 * Since: 1.0
 */
const char *
soket_task_get_deadline (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return self->deadline;
}

/**
 * soket_task_get_n_deadlines:
 * @self: a task
 *
 * How many bodies have a deadline of their own.
 *
 * Returns: the number of own deadlines
 *
 * Since: 1.0
 */
guint
soket_task_get_n_deadlines (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), 0);

  return self->deadlines != NULL ? self->deadlines->len : 0;
}

/**
 * soket_task_get_deadline_for:
 * @self: a task
 * @index: the place, below [method@Soket.Task.get_n_deadlines]
 *
 * The body whose own deadline this is.
 *
 * Returns: the id of a unit or group
 *
 * Since: 1.0
 */
const char *
soket_task_get_deadline_for (SoketTask *self, guint index)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);
  g_return_val_if_fail (index < soket_task_get_n_deadlines (self), NULL);

  return ((const TaskDeadline *) self->deadlines->pdata[index])->body;
}

/**
 * soket_task_get_deadline_at:
 * @self: a task
 * @index: the place, below [method@Soket.Task.get_n_deadlines]
 *
 * The own deadline of a body, as written.
 *
 * Returns: the phrase or notation
 *
 * Since: 1.0
 */
const char *
soket_task_get_deadline_at (SoketTask *self, guint index)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);
  g_return_val_if_fail (index < soket_task_get_n_deadlines (self), NULL);

  return ((const TaskDeadline *) self->deadlines->pdata[index])->deadline;
}

/**
 * soket_task_get_n_phases:
 * @self: a task
 *
 * How many phases the task has.
 *
 * Returns: the number of phases
 *
 * Since: 1.0
 */
guint
soket_task_get_n_phases (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), 0);

  return self->phases != NULL ? self->phases->len : 0;
}

/**
 * soket_task_get_phase_id:
 * @self: a task
 * @index: the place, below [method@Soket.Task.get_n_phases]
 *
 * The id of a phase: the period of its obligations.
 *
 * Returns: the id
 *
 * Since: 1.0
 */
const char *
soket_task_get_phase_id (SoketTask *self, guint index)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);
  g_return_val_if_fail (index < soket_task_get_n_phases (self), NULL);

  return ((const TaskPhase *) self->phases->pdata[index])->id;
}

/**
 * soket_task_get_phase_name:
 * @self: a task
 * @index: the place, below [method@Soket.Task.get_n_phases]
 *
 * What a phase is called.
 *
 * Returns: (nullable): the name
 *
 * Since: 1.0
 */
const char *
soket_task_get_phase_name (SoketTask *self, guint index)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);
  g_return_val_if_fail (index < soket_task_get_n_phases (self), NULL);

  return ((const TaskPhase *) self->phases->pdata[index])->name;
}

/**
 * soket_task_get_phase_deadline:
 * @self: a task
 * @index: the place, below [method@Soket.Task.get_n_phases]
 *
 * The deadline of a phase, as written.
 *
 * Returns: the phrase or notation
 *
 * Since: 1.0
 */
const char *
soket_task_get_phase_deadline (SoketTask *self, guint index)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);
  g_return_val_if_fail (index < soket_task_get_n_phases (self), NULL);

  return ((const TaskPhase *) self->phases->pdata[index])->deadline;
}

/**
 * soket_task_get_last:
 * @self: a task
 *
 * The last day of a single deadline, as the one who wrote the plan reckoned it;
 * what decides is the deadline itself.
 *
 * Returns: the day, or 0
 *
 * Since: 1.0
 */
SoketDay
soket_task_get_last (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), SOKET_DAY_NONE);

  return self->last;
}

/**
 * soket_task_get_from:
 * @self: a task
 *
 * The day from which a recurring task runs.
 *
 * Returns: the day, or 0
 *
 * Since: 1.0
 */
SoketDay
soket_task_get_from (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), SOKET_DAY_NONE);

  return self->from;
}

/**
 * soket_task_get_until:
 * @self: a task
 *
 * The last day on which a recurring task runs.
 *
 * Returns: the day, or 0
 *
 * Since: 1.0
 */
SoketDay
soket_task_get_until (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), SOKET_DAY_NONE);

  return self->until;
}

/**
 * soket_task_get_condition:
 * @self: a task
 *
 * The condition under which the task arises, in words.
 *
 * Returns: (nullable): the condition
 *
 * Since: 1.0
 */
const char *
soket_task_get_condition (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return self->condition;
}

/**
 * soket_task_get_due_text:
 * @self: a task
 *
 * The words of the text that the deadline was read from.
 *
 * Returns: (nullable): the words
 *
 * Since: 1.0
 */
const char *
soket_task_get_due_text (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return self->due_text;
}

/**
 * soket_task_get_due_line:
 * @self: a task
 *
 * The line of the text that the deadline was read from.
 *
 * Returns: the line, from 1, or 0
 *
 * Since: 1.0
 */
guint
soket_task_get_due_line (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), 0);

  return self->due_line;
}
