/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-breakdown-private.h"
#include "ledger/soket-ledger-private.h"

#include <string.h>

typedef struct {
  SoketLedger *ledger;
  SoketQuestion question;
  guint32 plan; /* SOKET_PLAN_NONE: all */
  SoketBreakdownBuilder *builder;
  guint n_units;
} Count;

typedef void (*CountFunc) (Count *count, guint32 index, const SoketSegment *segment);

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
foreach_segment (Count *count, CountFunc func)
{
  SoketColumns *columns = count->ledger->columns;

  for (guint32 i = 0; i < soket_columns_get_n_segments (columns); i++) {
    const SoketSegment *segment = soket_columns_get_segment (columns, i);

    if (is_counted (count, segment->plan))
      func (count, i, segment);
  }
}

static void
count_whole (Count *count, guint32 index, guint slot)
{
  soket_tally_add_whole (soket_breakdown_builder_get_tally (count->builder), count->ledger->columns,
                         index, &count->question, slot);
}

static void
count_by_task (Count *count, guint32 index, const SoketSegment *segment)
{
  SoketTask *task = soket_ledger_peek_cell (count->ledger, segment->cell)->task;
  g_autofree char *key = dup_key (count, segment->plan, soket_task_get_id (task));

  count_whole (count, index,
               soket_breakdown_builder_get_slot (count->builder, key, soket_task_get_title (task)));
}

static void
count_by_period (Count *count, guint32 index, const SoketSegment *segment)
{
  const char *period = soket_ledger_peek_cell (count->ledger, segment->cell)->period;

  count_whole (count, index, soket_breakdown_builder_get_slot (count->builder, period, NULL));
}

/* Segments that are alike are counted together, each row where its unit is; what is counted then
 * passes on from the units to the keys. */
typedef gboolean (*AlikeFunc) (Count *count, const SoketSegment *one, const SoketSegment *other);
typedef void (*FoldFunc) (Count *count, const SoketSegment *first, SoketTally *units);

static gboolean
are_all_alike (Count *count, AlikeFunc are_alike)
{
  SoketColumns *columns = count->ledger->columns;
  const SoketSegment *first = NULL;

  for (guint32 i = 0; i < soket_columns_get_n_segments (columns); i++) {
    const SoketSegment *segment = soket_columns_get_segment (columns, i);

    if (!is_counted (count, segment->plan))
      continue;
    if (first != NULL && !are_alike (count, first, segment))
      return FALSE;
    first = segment;
  }
  return TRUE;
}

static SoketTally *
count_units (Count *count, guint32 from, AlikeFunc are_alike, gboolean *is_done)
{
  SoketColumns *columns = count->ledger->columns;
  const SoketSegment *first = soket_columns_get_segment (columns, from);
  SoketTally *tally = soket_tally_new (count->n_units);

  for (guint32 i = from; i < soket_columns_get_n_segments (columns); i++) {
    const SoketSegment *segment = soket_columns_get_segment (columns, i);

    if (is_done[i] || !is_counted (count, segment->plan) || !are_alike (count, first, segment))
      continue;
    is_done[i] = TRUE;
    soket_tally_add_units (tally, columns, i, &count->question);
  }
  return tally;
}

/* Who is shown one breakdown is mostly shown the others too: they share what is counted, as long as
 * nothing comes between. */
static SoketTally *
count_all_units (Count *count, guint32 from, AlikeFunc are_alike, gboolean *is_done)
{
  SoketLedger *self = count->ledger;
  const SoketTallyKey key = { .question = count->question,
                              .plan = count->plan,
                              .n_rows = self->columns->n_rows,
                              .n_taken = self->columns->n_taken,
                              .n_units = count->n_units,
                              .n_revisions = self->revisions->len };

  if (self->tally != NULL && memcmp (&key, &self->tally_key, sizeof key) == 0) {
    memset (is_done, 0xff, soket_columns_get_n_segments (self->columns) * sizeof (gboolean));
    return soket_tally_ref (self->tally);
  }
  g_clear_pointer (&self->tally, soket_tally_unref);
  self->tally_key = key;
  self->tally = count_units (count, from, are_alike, is_done);
  return soket_tally_ref (self->tally);
}

static void
count_alike (Count *count, AlikeFunc are_alike, FoldFunc fold)
{
  SoketColumns *columns = count->ledger->columns;
  guint32 n_segments = soket_columns_get_n_segments (columns);
  g_autofree gboolean *is_done = g_new0 (gboolean, n_segments + 1);
  gboolean are_all = are_all_alike (count, are_alike);

  for (guint32 i = 0; i < n_segments; i++) {
    const SoketSegment *first = soket_columns_get_segment (columns, i);
    g_autoptr (SoketTally) units = NULL;

    if (is_done[i] || !is_counted (count, first->plan))
      continue;
    units = are_all ? count_all_units (count, i, are_alike, is_done)
                    : count_units (count, i, are_alike, is_done);
    fold (count, first, units);
  }
}

static gboolean
are_any (Count *count, const SoketSegment *one, const SoketSegment *other)
{
  return TRUE;
}

/* The slot of each unit is its number. */
static void
fold_units (Count *count, const SoketSegment *first, SoketTally *units)
{
  for (guint i = 0; i < count->n_units; i++)
    soket_breakdown_builder_add_unit (count->builder,
                                      soket_directory_peek (count->ledger->directory, i));

  g_autofree guint32 *heirs = soket_ledger_list_heirs (count->ledger, &count->question);
  if (heirs == NULL)
    soket_breakdown_builder_take_tally (count->builder, soket_tally_ref (units));
  else
    soket_tally_fold (soket_breakdown_builder_get_tally (count->builder), units, heirs);
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

/* The slot of the level of each unit; that of @other when it says none. Neighbours mostly are of
 * one level. */
static guint32 *
list_level_slots (Count *count, const char *other)
{
  guint32 *slots = g_new (guint32, count->n_units + 1);
  const char *last = NULL;

  for (guint32 i = 0; i < count->n_units; i++) {
    const char *level = soket_unit_get_level (soket_directory_peek (count->ledger->directory, i));

    if (level == NULL)
      level = other;
    slots[i] = i > 0 && g_strcmp0 (level, last) == 0
                   ? slots[i - 1]
                   : soket_breakdown_builder_get_slot (count->builder, level, NULL);
    last = level;
  }
  return slots;
}

static const char *
get_task_level (Count *count, const SoketSegment *segment)
{
  return soket_task_get_level (soket_ledger_peek_cell (count->ledger, segment->cell)->task);
}

static gboolean
are_of_level (Count *count, const SoketSegment *one, const SoketSegment *other)
{
  return g_strcmp0 (get_task_level (count, one), get_task_level (count, other)) == 0;
}

static void
fold_levels (Count *count, const SoketSegment *first, SoketTally *units)
{
  g_autofree guint32 *slots = list_level_slots (count, get_task_level (count, first));

  soket_tally_fold (soket_breakdown_builder_get_tally (count->builder), units, slots);
}

static gboolean
are_of_plan (Count *count, const SoketSegment *one, const SoketSegment *other)
{
  return one->plan == other->plan;
}

static void
fold_group (Count *count, const SoketSegment *first, SoketTally *units, SoketGroup *group)
{
  g_autofree char *key = dup_key (count, first->plan, soket_group_get_id (group));
  guint slot = soket_breakdown_builder_get_slot (count->builder, key, soket_group_get_name (group));
  g_autoptr (GArray) members = soket_ledger_list_members (count->ledger, group);

  soket_tally_fold_some (soket_breakdown_builder_get_tally (count->builder), units,
                         (const guint32 *) members->data, members->len, slot);
}

static void
fold_groups (Count *count, const SoketSegment *first, SoketTally *units)
{
  GListModel *groups
      = soket_plan_get_groups (soket_ledger_peek_plan (count->ledger, first->plan)->plan);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++) {
    g_autoptr (SoketGroup) group = g_list_model_get_item (groups, i);

    if (!soket_group_is_open (group))
      fold_group (count, first, units, group);
  }
}

/* The slot of each unit that has children, NOWHERE of the others. */
static guint32 *
add_parent_slots (Count *count)
{
  SoketDirectory *directory = count->ledger->directory;
  g_autofree gboolean *is_parent = g_new0 (gboolean, count->n_units + 1);
  guint32 *slots = g_new (guint32, count->n_units + 1);

  for (guint32 i = 0; i < count->n_units; i++) {
    guint32 parent = soket_directory_get_parent_index (directory, i);

    if (parent != SOKET_UNIT_NONE)
      is_parent[parent] = TRUE;
  }
  for (guint32 i = 0; i < count->n_units; i++)
    slots[i] = is_parent[i] ? soket_breakdown_builder_add_unit (count->builder,
                                                                soket_directory_peek (directory, i))
                            : SOKET_TALLY_NOWHERE;
  return slots;
}

/* A unit that has children counts itself and all below it: each unit is counted where it is
 * itself, then where its parent is, and so on up. */
static void
fold_parents (Count *count, const SoketSegment *first, SoketTally *units)
{
  SoketDirectory *directory = count->ledger->directory;
  g_autofree guint32 *slots_of = add_parent_slots (count);
  g_autofree guint32 *heirs = soket_ledger_list_heirs (count->ledger, &count->question);
  g_autofree guint32 *at = g_new (guint32, count->n_units + 1);
  g_autofree guint32 *slots = g_new (guint32, count->n_units + 1);
  gboolean is_up = FALSE;

  for (guint32 i = 0; i < count->n_units; i++)
    at[i] = heirs != NULL ? heirs[i] : i;
  while (!is_up) {
    is_up = TRUE;
    for (guint32 i = 0; i < count->n_units; i++) {
      slots[i] = at[i] != SOKET_UNIT_NONE ? slots_of[at[i]] : SOKET_TALLY_NOWHERE;
      if (at[i] == SOKET_UNIT_NONE)
        continue;
      is_up = FALSE;
      at[i] = soket_directory_get_parent_index (directory, at[i]);
    }
    if (!is_up)
      soket_tally_fold (soket_breakdown_builder_get_tally (count->builder), units, slots);
  }
}

static void
count_all (Count *count, SoketBreakdownBy by)
{
  switch (by) {
  case SOKET_BREAKDOWN_BY_UNIT:
    count_alike (count, are_any, fold_units);
    break;
  case SOKET_BREAKDOWN_BY_TASK:
    foreach_segment (count, count_by_task);
    break;
  case SOKET_BREAKDOWN_BY_LEVEL:
    add_level_slots (count);
    count_alike (count, are_of_level, fold_levels);
    break;
  case SOKET_BREAKDOWN_BY_PARENT:
    count_alike (count, are_any, fold_parents);
    break;
  case SOKET_BREAKDOWN_BY_GROUP:
    count_alike (count, are_of_plan, fold_groups);
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
