/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-task-private.h"

#include "plan/soket-tables-private.h"

/**
 * SoketDeliverable:
 * @SOKET_DELIVERABLE_UNKNOWN: the plan does not say
 * @SOKET_DELIVERABLE_REPORT: a report that is sent (`report`)
 * @SOKET_DELIVERABLE_MEETING: a meeting that is held (`meeting`)
 * @SOKET_DELIVERABLE_DOCUMENT: another document (`document`)
 * @SOKET_DELIVERABLE_ACTION: work that is done (`action`)
 *
 * What a task has to bring forth.
 *
 * Since: 1.0
 */

/**
 * SoketTask:
 *
 * One duty of a plan: what has to be done, by whom, by when and for whom.
 *
 * Bodies are named by the ids of units or groups of the plan. The deadline is
 * kept as the plan writes it, a Vietnamese phrase or the canonical notation;
 * [func@Soket.Deadline.parse] reads it. A plan and what it holds belong to the
 * thread that made them.
 *
 * Since: 1.0
 */

static const SoketField deadline_fields[] = {
  { "for", SOKET_FIELD_STRING, G_STRUCT_OFFSET (TaskDeadline, body),
    SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED, .names = SOKET_NAMES_BODY },
  { "deadline", SOKET_FIELD_STRING, G_STRUCT_OFFSET (TaskDeadline, deadline),
    SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED },
  { NULL },
};

static const SoketTable deadline_table = {
  .name = "deadlineFor",
  .fields = deadline_fields,
  .size = sizeof (TaskDeadline),
  .presence = G_STRUCT_OFFSET (TaskDeadline, presence),
};

static const SoketField phase_fields[] = {
  { "id", SOKET_FIELD_STRING, G_STRUCT_OFFSET (TaskPhase, id),
    SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED },
  { "name", SOKET_FIELD_STRING, G_STRUCT_OFFSET (TaskPhase, name) },
  { "deadline", SOKET_FIELD_STRING, G_STRUCT_OFFSET (TaskPhase, deadline),
    SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED },
  { NULL },
};

static const SoketTable phase_table = {
  .name = "phase",
  .fields = phase_fields,
  .size = sizeof (TaskPhase),
  .presence = G_STRUCT_OFFSET (TaskPhase, presence),
};

/* In the order of SoketDeliverable, from REPORT. */
static const char *const deliverables[] = { "report", "meeting", "document", "action", NULL };

#define AT(member) G_STRUCT_OFFSET (SoketTask, member)
#define BODIES SOKET_FIELD_FILLED | SOKET_FIELD_UNIQUE, .names = SOKET_NAMES_BODY
#define BODY SOKET_FIELD_FILLED, .names = SOKET_NAMES_BODY

static const SoketField task_fields[] = {
  { "id", SOKET_FIELD_STRING, AT (id), SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED },
  { "title", SOKET_FIELD_STRING, AT (title), SOKET_FIELD_REQUIRED | SOKET_FIELD_FILLED },
  { "leads", SOKET_FIELD_STRINGS, AT (leads), BODIES },
  { "with", SOKET_FIELD_STRINGS, AT (coordinators), BODIES },
  { "followers", SOKET_FIELD_STRINGS, AT (followers), BODIES },
  { "joint", SOKET_FIELD_BOOLEAN, AT (joint) },
  { "tracked", SOKET_FIELD_BOOLEAN, AT (tracked), SOKET_FIELD_TRUE },
  { "tentative", SOKET_FIELD_BOOLEAN, AT (tentative) },
  { "acceptance", SOKET_FIELD_BOOLEAN, AT (acceptance) },
  { "deadline", SOKET_FIELD_STRING, AT (deadline), SOKET_FIELD_FILLED },
  { "due_text", SOKET_FIELD_STRING, AT (due_text) },
  { "due_line", SOKET_FIELD_INTEGER, AT (due_line), .min = 1 },
  { "last", SOKET_FIELD_DAY, AT (last), SOKET_FIELD_NULLABLE },
  { "deadlines", SOKET_FIELD_RECORDS, AT (deadlines), .table = &deadline_table },
  { "phases", SOKET_FIELD_RECORDS, AT (phases), .table = &phase_table },
  { "from", SOKET_FIELD_DAY, AT (from) },
  { "until", SOKET_FIELD_DAY, AT (until) },
  { "condition", SOKET_FIELD_STRING, AT (condition) },
  { "deliverable", SOKET_FIELD_WORD, AT (deliverable), .words = deliverables },
  { "products", SOKET_FIELD_STRINGS, AT (products) },
  { "recipient", SOKET_FIELD_STRING, AT (recipient), BODY },
  { "via", SOKET_FIELD_STRING, AT (via), BODY },
  { "advises", SOKET_FIELD_STRING, AT (advises), BODY },
  { "about", SOKET_FIELD_STRINGS, AT (about), SOKET_FIELD_FILLED },
  { "after", SOKET_FIELD_STRINGS, AT (after),
    SOKET_FIELD_FILLED | SOKET_FIELD_UNIQUE | SOKET_FIELD_ACYCLIC,
    .names = SOKET_NAMES_TASK | SOKET_NAMES_LEVEL },
  { "part_of", SOKET_FIELD_STRING, AT (part_of), SOKET_FIELD_FILLED | SOKET_FIELD_ACYCLIC,
    .names = SOKET_NAMES_TASK | SOKET_NAMES_LEVEL },
  { "level", SOKET_FIELD_STRING, AT (level), SOKET_FIELD_FILLED, .names = SOKET_NAMES_LEVEL },
  { "outline", SOKET_FIELD_STRING, AT (outline), SOKET_FIELD_FILLED, .names = SOKET_NAMES_OUTLINE },
  { "source", SOKET_FIELD_RECORD, AT (source), .table = &soket_span_table },
  { NULL },
};

static char *
check_task (gconstpointer record, const char **key)
{
  const SoketTask *self = record;

  *key = "until";
  return soket_record_check_days (self->from, self->until);
}

const SoketTable soket_task_table = {
  .name = "task",
  .fields = task_fields,
  .presence = AT (presence),
  .object = soket_task_get_type,
  .check = check_task,
};

SOKET_DEFINE_RECORD_TYPE (SoketTask, soket_task, soket_task_table)

/**
 * soket_task_get_id:
 * @self: a task
 *
 * The id: the path of the section that says it, as `IV.2`, unique in the plan.
 *
 * Returns: the id
 *
 * Since: 1.0
 */
const char *
soket_task_get_id (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return self->id != NULL ? self->id : "";
}

/**
 * soket_task_get_title:
 * @self: a task
 *
 * What has to be done, in the words of the plan.
 *
 * Returns: the title
 *
 * Since: 1.0
 */
const char *
soket_task_get_title (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return self->title != NULL ? self->title : "";
}

/**
 * soket_task_get_leads:
 * @self: a task
 *
 * The bodies that owe the task. Each unit of a leading group owes its own,
 * unless the task [method@Soket.Task.is_joint].
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of units or groups,
 *   empty when the plan names none
 *
 * Since: 1.0
 */
const char *const *
soket_task_get_leads (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return soket_strings (self->leads);
}

/**
 * soket_task_get_coordinators:
 * @self: a task
 *
 * The bodies that work along (`with`): they owe nothing.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of units or groups
 *
 * Since: 1.0
 */
const char *const *
soket_task_get_coordinators (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return soket_strings (self->coordinators);
}

/**
 * soket_task_get_followers:
 * @self: a task
 *
 * The bodies that watch over the task.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of units or groups
 *
 * Since: 1.0
 */
const char *const *
soket_task_get_followers (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return soket_strings (self->followers);
}

/**
 * soket_task_is_joint:
 * @self: a task
 *
 * Whether the leads owe the task together: one obligation, on the first of them.
 *
 * Returns: whether the task is joint
 *
 * Since: 1.0
 */
gboolean
soket_task_is_joint (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), FALSE);

  return self->joint;
}

/**
 * soket_task_is_tracked:
 * @self: a task
 *
 * Whether the task makes obligations. A standing duty with neither product nor
 * day does not.
 *
 * Returns: whether the task is tracked, %TRUE unless the plan says otherwise
 *
 * Since: 1.0
 */
gboolean
soket_task_is_tracked (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), FALSE);

  return self->tracked;
}

/**
 * soket_task_is_tentative:
 * @self: a task
 *
 * Whether the day is only planned ("dự kiến"): such a task is never overdue.
 *
 * Returns: whether the task is tentative
 *
 * Since: 1.0
 */
gboolean
soket_task_is_tentative (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), FALSE);

  return self->tentative;
}

/**
 * soket_task_needs_acceptance:
 * @self: a task
 *
 * Whether what is handed in counts as done only once it has been accepted.
 *
 * Returns: whether the task needs acceptance
 *
 * Since: 1.0
 */
gboolean
soket_task_needs_acceptance (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), FALSE);

  return self->acceptance;
}

/**
 * soket_task_get_deliverable:
 * @self: a task
 *
 * What the task brings forth.
 *
 * Returns: the deliverable
 *
 * Since: 1.0
 */
SoketDeliverable
soket_task_get_deliverable (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), SOKET_DELIVERABLE_UNKNOWN);

  return self->deliverable;
}

/**
 * soket_task_get_recipient:
 * @self: a task
 *
 * The body to which the result goes.
 *
 * Returns: (nullable): the id of a unit or group
 *
 * Since: 1.0
 */
const char *
soket_task_get_recipient (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return self->recipient;
}

/**
 * soket_task_get_via:
 * @self: a task
 *
 * The body through which the result goes to its recipient ("về X (qua Y)"):
 * receipt by it decides.
 *
 * Returns: (nullable): the id of a unit or group
 *
 * Since: 1.0
 */
const char *
soket_task_get_via (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return self->via;
}

/**
 * soket_task_get_advises:
 * @self: a task
 *
 * The body in whose name the leads prepare the work ("tham mưu").
 *
 * Returns: (nullable): the id of a unit or group
 *
 * Since: 1.0
 */
const char *
soket_task_get_advises (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return self->advises;
}

/**
 * soket_task_get_level:
 * @self: a task
 *
 * The level that the task belongs to.
 *
 * Returns: (nullable): the id of a level
 *
 * Since: 1.0
 */
const char *
soket_task_get_level (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return self->level;
}

/**
 * soket_task_get_outline:
 * @self: a task
 *
 * The outline that the report follows.
 *
 * Returns: (nullable): the id of an outline
 *
 * Since: 1.0
 */
const char *
soket_task_get_outline (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return self->outline;
}

/**
 * soket_task_get_part_of:
 * @self: a task
 *
 * The task or level that this is a part of.
 *
 * Returns: (nullable): the id of a task or level
 *
 * Since: 1.0
 */
const char *
soket_task_get_part_of (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return self->part_of;
}

/**
 * soket_task_get_products:
 * @self: a task
 *
 * The names of what has to be handed in.
 *
 * Returns: (transfer none) (array zero-terminated=1): the products
 *
 * Since: 1.0
 */
const char *const *
soket_task_get_products (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return soket_strings (self->products);
}

/**
 * soket_task_get_about:
 * @self: a task
 *
 * The documents that the task is about.
 *
 * Returns: (transfer none) (array zero-terminated=1): symbols of documents
 *
 * Since: 1.0
 */
const char *const *
soket_task_get_about (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return soket_strings (self->about);
}

/**
 * soket_task_get_source:
 * @self: a task
 *
 * Where the text says it.
 *
 * Returns: (transfer none) (nullable): the place
 *
 * Since: 1.0
 */
SoketSpan *
soket_task_get_source (SoketTask *self)
{
  g_return_val_if_fail (SOKET_IS_TASK (self), NULL);

  return self->source;
}
