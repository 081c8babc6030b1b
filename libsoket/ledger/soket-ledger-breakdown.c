/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-breakdown-private.h"
#include "ledger/soket-ledger-private.h"

typedef struct {
  SoketLedger *ledger;
  SoketQuestion question;
  guint32 plan; /* SOKET_PLAN_NONE: all */
  SoketBreakdownBuilder *builder;
  guint n_units;
} Count;

typedef void (*CountFunc) (Count *count, const SoketSegment *segment);

static gboolean
is_counted (Count *count, guint32 plan)
{
  return count->plan == SOKET_PLAN_NONE || count->plan == plan;
}

/* Ids are those of one plan: of several plans they are told apart. */
static char *
dup_key (Count *count, guint32 plan, const char *id)
{
  if (count->plan != SOKET_PLAN_NONE || count->ledger->plans->len == 1)
    return g_strdup (id);
  return g_strdup_printf ("%s/%s", soket_ledger_peek_plan (count->ledger, plan)->id, id);
}

static void
count_row (Count *count, const SoketSegment *segment, guint32 row, guint slot)
{
  SoketRowState state;

  soket_columns_replay (count->ledger->columns, segment, row, &count->question, &state);
  soket_row_state_count (&state, &count->question, 1,
                         soket_breakdown_builder_get_counts (count->builder, slot));
}

static void
foreach_segment (Count *count, CountFunc func)
{
  SoketColumns *columns = count->ledger->columns;

  for (guint32 i = 0; i < soket_columns_get_n_segments (columns); i++) {
    const SoketSegment *segment = soket_columns_get_segment (columns, i);

    if (is_counted (count, segment->plan))
      func (count, segment);
  }
}

static void
count_whole (Count *count, const SoketSegment *segment, guint slot)
{
  for (guint32 i = 0; i < segment->n_rows; i++)
    count_row (count, segment, segment->first_row + i, slot);
}

static void
count_by_task (Count *count, const SoketSegment *segment)
{
  SoketTask *task = soket_ledger_peek_cell (count->ledger, segment->cell)->task;
  g_autofree char *key = dup_key (count, segment->plan, soket_task_get_id (task));

  count_whole (count, segment,
               soket_breakdown_builder_get_slot (count->builder, key, soket_task_get_title (task)));
}

static void
count_by_period (Count *count, const SoketSegment *segment)
{
  const char *period = soket_ledger_peek_cell (count->ledger, segment->cell)->period;

  count_whole (count, segment, soket_breakdown_builder_get_slot (count->builder, period, NULL));
}

/* The slot of each unit is its number. */
static void
add_unit_slots (Count *count)
{
  for (guint i = 0; i < count->n_units; i++) {
    SoketUnit *unit = soket_directory_peek (count->ledger->directory, i);

    soket_breakdown_builder_get_slot (count->builder, soket_unit_get_id (unit),
                                      soket_unit_get_name (unit));
  }
}

static void
count_by_unit (Count *count, const SoketSegment *segment)
{
  const guint32 *units = count->ledger->columns->unit;

  for (guint32 i = 0; i < segment->n_rows; i++) {
    guint32 row = segment->first_row + i;

    count_row (count, segment, row, units[row]);
  }
}

/* Levels of the plans come first, in their order; others as units name them. */
static void
add_level_slots (Count *count)
{
  for (guint32 i = 0; i < count->ledger->plans->len; i++) {
    GListModel *levels = soket_plan_get_levels (soket_ledger_peek_plan (count->ledger, i)->plan);

    for (guint j = 0; is_counted (count, i) && j < g_list_model_get_n_items (levels); j++) {
      g_autoptr (SoketLevel) level = g_list_model_get_item (levels, j);

      soket_breakdown_builder_get_slot (count->builder, soket_level_get_id (level),
                                        soket_level_get_name (level));
    }
  }
}

static void
count_by_level (Count *count, const SoketSegment *segment)
{
  SoketLedger *self = count->ledger;
  SoketTask *task = soket_ledger_peek_cell (self, segment->cell)->task;

  for (guint32 i = 0; i < segment->n_rows; i++) {
    guint32 row = segment->first_row + i;
    SoketUnit *unit = soket_directory_peek (self->directory, self->columns->unit[row]);
    const char *level = soket_unit_get_level (unit);

    if (level == NULL)
      level = soket_task_get_level (task);
    count_row (count, segment, row, soket_breakdown_builder_get_slot (count->builder, level, NULL));
  }
}

/* The rows whose unit is in a group on the day of a segment. */
static void
count_group (Count *count, const SoketSegment *segment, SoketGroup *group)
{
  SoketLedger *self = count->ledger;
  SoketLedgerPlan *plan = soket_ledger_peek_plan (self, segment->plan);
  SoketDay day
      = soket_ledger_get_row_day (soket_ledger_peek_due (self, segment->due)->due, plan->plan);
  g_autoptr (GArray) units = soket_directory_select_indices (self->directory, group, day);
  g_autofree char *key = dup_key (count, segment->plan, soket_group_get_id (group));
  guint slot = soket_breakdown_builder_get_slot (count->builder, key, soket_group_get_name (group));
  guint next = 0;

  for (guint32 i = 0; i < segment->n_rows && next < units->len; i++) {
    guint32 row = segment->first_row + i;

    while (next < units->len && g_array_index (units, guint32, next) < self->columns->unit[row])
      next++;
    if (next < units->len && g_array_index (units, guint32, next) == self->columns->unit[row])
      count_row (count, segment, row, slot);
  }
}

static void
count_by_group (Count *count, const SoketSegment *segment)
{
  SoketLedgerPlan *plan = soket_ledger_peek_plan (count->ledger, segment->plan);
  GListModel *groups = soket_plan_get_groups (plan->plan);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++) {
    g_autoptr (SoketGroup) group = g_list_model_get_item (groups, i);

    if (!soket_group_is_open (group))
      count_group (count, segment, group);
  }
}

/* A unit that has children counts itself and all below it. */
static void
roll_up (Count *count, SoketBreakdownBuilder *units)
{
  SoketDirectory *directory = count->ledger->directory;
  g_autofree gboolean *is_parent = g_new0 (gboolean, count->n_units + 1);

  for (guint32 i = 0; i < count->n_units; i++) {
    guint32 parent = soket_directory_get_parent_index (directory, i);

    if (parent != SOKET_UNIT_NONE)
      is_parent[parent] = TRUE;
  }
  for (guint32 i = 0; i < count->n_units; i++) {
    const SoketCounts *own = soket_breakdown_builder_get_counts (units, i);

    for (guint32 unit = i; unit != SOKET_UNIT_NONE;
         unit = soket_directory_get_parent_index (directory, unit))
      if (is_parent[unit])
        soket_counts_add (soket_breakdown_builder_get_counts (count->builder, unit), own);
  }
}

static void
count_by_parent (Count *count)
{
  SoketBreakdownBuilder *parents = count->builder;
  SoketBreakdownBuilder *units = soket_breakdown_builder_new ();

  count->builder = units;
  add_unit_slots (count);
  foreach_segment (count, count_by_unit);
  count->builder = parents;
  add_unit_slots (count);
  roll_up (count, units);
  soket_breakdown_unref (soket_breakdown_builder_end (units));
}

static void
count_all (Count *count, SoketBreakdownBy by)
{
  switch (by) {
  case SOKET_BREAKDOWN_BY_UNIT:
    add_unit_slots (count);
    foreach_segment (count, count_by_unit);
    break;
  case SOKET_BREAKDOWN_BY_TASK:
    foreach_segment (count, count_by_task);
    break;
  case SOKET_BREAKDOWN_BY_LEVEL:
    add_level_slots (count);
    foreach_segment (count, count_by_level);
    break;
  case SOKET_BREAKDOWN_BY_PARENT:
    count_by_parent (count);
    break;
  case SOKET_BREAKDOWN_BY_GROUP:
    foreach_segment (count, count_by_group);
    break;
  case SOKET_BREAKDOWN_BY_PERIOD:
    foreach_segment (count, count_by_period);
    soket_breakdown_builder_sort (count->builder);
    break;
  }
}

/**
 * soket_ledger_break_down:
 * @self: a ledger
 * @plan: (nullable): id of a plan; %NULL for all plans
 * @by: what to count by
 * @as_of: an instant
 * @known_as_of: an instant, 0 for all that is recorded
 *
 * Totals for each unit, task, level, group or period.
 *
 * Returns: (transfer full): the breakdown; empty when there is no such plan
 *
 * Since: 1.0
 */
SoketBreakdown *
soket_ledger_break_down (SoketLedger *self, const char *plan, SoketBreakdownBy by,
                         SoketInstant as_of, SoketInstant known_as_of)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (as_of > SOKET_INSTANT_NONE, NULL);

  Count count = { .ledger = self,
                  .question = soket_question (as_of, known_as_of),
                  .plan = plan != NULL ? soket_ledger_find_plan (self, plan) : SOKET_PLAN_NONE,
                  .builder = soket_breakdown_builder_new (),
                  .n_units = soket_directory_get_n_units (self->directory) };

  if (plan == NULL || count.plan != SOKET_PLAN_NONE)
    count_all (&count, by);
  return soket_breakdown_builder_end (count.builder);
}
