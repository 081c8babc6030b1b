/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "ledger/soket-breakdown-private.h"
#include "ledger/soket-ledger-private.h"

/* Marks that are told apart in one count: more than there are statuses with their cells. */
#define N_KINDS 64

typedef struct {
  SoketLedger *ledger;
  SoketQuestion question;
  guint32 plan; /* SOKET_PLAN_NONE: all */
  SoketBreakdownBuilder *builder;
  guint n_units;
  SoketMark *marks; /* of the rows of a segment */
  guint32 n_marks;
  /* How often each slot met each kind of mark, one run of slots a kind: the rows of a segment go
   * through few of them in order. Counts are made of it at the end. */
  guint32 *tally;
  guint n_slots;              /* in it, 0 while there is none */
  guint8 kinds[SOKET_MARK_N]; /* 1 + kind of a mark, 0 when it was not met */
  SoketMark met[N_KINDS];
  guint n_kinds;
  guint32 *levels; /* slot of each unit, where a task has no level or that one */
  const char *other_level;
  gboolean has_lives;
  GHashTable *members; /* "plan/group/day" -> GArray of the numbers of units, ascending */
  guint32 *heirs;      /* of each unit: itself, or whom it is counted under as of then */
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
add_kind (Count *count, SoketMark mark)
{
  g_return_if_fail (count->n_kinds < N_KINDS);

  count->met[count->n_kinds++] = mark;
  count->kinds[mark] = (guint8) count->n_kinds;
}

/* The marks of the rows of a segment, each as its kind. */
static const SoketMark *
list_kinds (Count *count, guint32 index)
{
  SoketColumns *columns = count->ledger->columns;
  guint32 n_rows = soket_columns_get_segment (columns, index)->n_rows;

  if (count->n_marks < n_rows) {
    count->n_marks = n_rows;
    count->marks = g_realloc (count->marks, n_rows);
  }
  soket_columns_mark_segment (columns, index, &count->question, count->marks);
  for (guint32 i = 0; i < n_rows; i++) {
    if (count->kinds[count->marks[i]] == 0)
      add_kind (count, count->marks[i]);
    count->marks[i] = count->kinds[count->marks[i]] - 1;
  }
  return count->marks;
}

/* The tally, of slots 0 to @n_slots. */
static guint32 *
get_tally (Count *count, guint n_slots)
{
  if (n_slots > count->n_slots) {
    guint32 *tally = g_new0 (guint32, (gsize) n_slots * N_KINDS);

    for (guint i = 0; i < N_KINDS && count->n_slots > 0; i++)
      memcpy (tally + (gsize) i * n_slots, count->tally + (gsize) i * count->n_slots,
              count->n_slots * sizeof (guint32));
    g_free (count->tally);
    count->tally = tally;
    count->n_slots = n_slots;
  }
  return count->tally;
}

/* @units: where the counts of slots go that are units; NULL: to the builder. */
static void
end_tally (Count *count, SoketCounts *units)
{
  for (guint i = 0; i < count->n_kinds; i++) {
    const guint32 *times = count->tally + (gsize) i * count->n_slots;

    for (guint slot = 0; slot < count->n_slots; slot++)
      if (times[slot] > 0)
        soket_mark_count (count->met[i], times[slot],
                          units != NULL
                              ? &units[slot]
                              : soket_breakdown_builder_get_counts (count->builder, slot));
  }
  g_clear_pointer (&count->tally, g_free);
  count->n_slots = 0;
}

static void
visit_segments (Count *count, CountFunc func)
{
  SoketColumns *columns = count->ledger->columns;

  for (guint32 i = 0; i < soket_columns_get_n_segments (columns); i++) {
    const SoketSegment *segment = soket_columns_get_segment (columns, i);

    if (is_counted (count, segment->plan))
      func (count, i, segment);
  }
}

static void
foreach_segment (Count *count, CountFunc func)
{
  visit_segments (count, func);
  end_tally (count, NULL);
}

static void
count_whole (Count *count, guint32 index, guint slot)
{
  soket_columns_count_segment (count->ledger->columns, index, &count->question,
                               soket_breakdown_builder_get_counts (count->builder, slot));
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

static gboolean
is_seen (Count *count, const SoketLedgerUnit *past)
{
  const SoketLedgerRevision *revision
      = &g_array_index (count->ledger->revisions, SoketLedgerRevision, past->revision);

  return revision->effective <= count->question.as_of
         && revision->recorded <= count->question.known;
}

/* Each unit as the revisions leave it that are seen: what the first of the others found. */
static SoketUnit **
list_units_then (Count *count)
{
  SoketLedger *self = count->ledger;
  SoketUnit **units = g_new (SoketUnit *, count->n_units + 1);

  for (guint32 i = 0; i < count->n_units; i++)
    units[i] = soket_directory_peek (self->directory, i);
  for (guint i = self->past->len; i > 0; i--) {
    const SoketLedgerUnit *past = g_ptr_array_index (self->past, i - 1);

    if (!is_seen (count, past))
      units[past->unit] = past->before;
  }
  return units;
}

/* The one that a unit has passed on to, as of then; itself where there is none, or several. */
static guint32
find_heir (Count *count, SoketUnit *const *units, guint32 unit)
{
  const char *const *successors = soket_unit_get_successors (units[unit]);
  SoketDay until = soket_unit_get_until (units[unit]);

  if (successors[0] == NULL || successors[1] != NULL
      || until >= soket_instant_get_day (count->question.as_of))
    return unit;
  return soket_directory_find_index (count->ledger->directory, successors[0]);
}

/* Successors may have successors; there is no circle in them. */
static void
find_heirs (Count *count)
{
  g_autofree SoketUnit **units = list_units_then (count);

  count->heirs = g_new (guint32, count->n_units + 1);
  for (guint32 i = 0; i < count->n_units; i++) {
    guint32 at = i, next;

    while ((next = find_heir (count, units, at)) != at)
      at = next;
    count->heirs[i] = at;
  }
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
count_by_unit (Count *count, guint32 index, const SoketSegment *segment)
{
  const guint32 *units = count->ledger->columns->unit + segment->first_row;
  const SoketMark *kinds = list_kinds (count, index);
  guint32 *tally = get_tally (count, count->n_units);

  for (guint32 i = 0; i < segment->n_rows; i++)
    tally[(gsize) kinds[i] * count->n_units + count->heirs[units[i]]]++;
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

/* The slot of the level of each unit; that of @other when it says none. */
static guint32 *
list_level_slots (Count *count, const char *other)
{
  guint32 *slots = g_new (guint32, count->n_units + 1);

  for (guint32 i = 0; i < count->n_units; i++) {
    const char *level = soket_unit_get_level (soket_directory_peek (count->ledger->directory, i));

    slots[i]
        = soket_breakdown_builder_get_slot (count->builder, level != NULL ? level : other, NULL);
  }
  return slots;
}

static void
count_by_level (Count *count, guint32 index, const SoketSegment *segment)
{
  SoketLedger *self = count->ledger;
  const guint32 *units = self->columns->unit + segment->first_row;
  const SoketMark *kinds = list_kinds (count, index);
  const char *other = soket_task_get_level (soket_ledger_peek_cell (self, segment->cell)->task);

  if (count->levels == NULL || g_strcmp0 (other, count->other_level) != 0) {
    g_free (count->levels);
    count->levels = list_level_slots (count, other);
    count->other_level = other;
  }
  guint32 *tally = get_tally (count, soket_breakdown_builder_get_n_slots (count->builder));
  for (guint32 i = 0; i < segment->n_rows; i++)
    tally[kinds[i] * count->n_slots + count->levels[units[i]]]++;
}

/* Whether it matters on which day the units of a group are asked for. */
static gboolean
has_lives (Count *count)
{
  for (guint32 i = 0; i < count->n_units; i++) {
    SoketUnit *unit = soket_directory_peek (count->ledger->directory, i);

    if (soket_unit_get_from (unit) != SOKET_DAY_NONE
        || soket_unit_get_until (unit) != SOKET_DAY_NONE)
      return TRUE;
  }
  return FALSE;
}

/* The units of a group on the day of a segment. */
static GArray *
get_members (Count *count, const SoketSegment *segment, SoketGroup *group)
{
  SoketLedger *self = count->ledger;
  SoketLedgerPlan *plan = soket_ledger_peek_plan (self, segment->plan);
  SoketDay day
      = count->has_lives
            ? soket_ledger_get_row_day (soket_ledger_peek_due (self, segment->due)->due, plan->plan)
            : SOKET_DAY_NONE;
  char *key = g_strdup_printf ("%u/%s/%d", segment->plan, soket_group_get_id (group), day);
  GArray *units = g_hash_table_lookup (count->members, key);

  if (units != NULL) {
    g_free (key);
    return units;
  }
  units = soket_directory_select_indices (self->directory, group, day);
  g_hash_table_insert (count->members, key, units);
  return units;
}

static void
count_group (Count *count, const SoketSegment *segment, const SoketMark *kinds, SoketGroup *group)
{
  GArray *members = get_members (count, segment, group);
  const guint32 *wanted = (const guint32 *) members->data, *end = wanted + members->len;
  const guint32 *units = count->ledger->columns->unit + segment->first_row;
  g_autofree char *key = dup_key (count, segment->plan, soket_group_get_id (group));
  guint slot = soket_breakdown_builder_get_slot (count->builder, key, soket_group_get_name (group));
  guint32 *tally = get_tally (count, soket_breakdown_builder_get_n_slots (count->builder)) + slot;

  for (guint32 i = 0; i < segment->n_rows && wanted < end; i++) {
    while (wanted < end && *wanted < units[i])
      wanted++;
    if (wanted < end && *wanted == units[i])
      tally[kinds[i] * count->n_slots]++;
  }
}

static void
count_by_group (Count *count, guint32 index, const SoketSegment *segment)
{
  SoketLedgerPlan *plan = soket_ledger_peek_plan (count->ledger, segment->plan);
  GListModel *groups = soket_plan_get_groups (plan->plan);
  const SoketMark *kinds = list_kinds (count, index);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++) {
    g_autoptr (SoketGroup) group = g_list_model_get_item (groups, i);

    if (!soket_group_is_open (group))
      count_group (count, segment, kinds, group);
  }
}

/* The slot of each unit that has children, SOKET_UNIT_NONE of the others. */
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
  for (guint32 i = 0; i < count->n_units; i++) {
    SoketUnit *unit = soket_directory_peek (directory, i);

    slots[i] = is_parent[i]
                   ? soket_breakdown_builder_get_slot (count->builder, soket_unit_get_id (unit),
                                                       soket_unit_get_name (unit))
                   : SOKET_UNIT_NONE;
  }
  return slots;
}

/* A unit that has children counts itself and all below it. */
static void
count_by_parent (Count *count)
{
  SoketDirectory *directory = count->ledger->directory;
  g_autofree guint32 *slots = add_parent_slots (count);
  g_autofree SoketCounts *units = g_new0 (SoketCounts, count->n_units + 1);

  visit_segments (count, count_by_unit);
  end_tally (count, units);
  for (guint32 i = 0; i < count->n_units; i++)
    for (guint32 unit = i; unit != SOKET_UNIT_NONE;
         unit = soket_directory_get_parent_index (directory, unit))
      if (slots[unit] != SOKET_UNIT_NONE)
        soket_counts_add (soket_breakdown_builder_get_counts (count->builder, slots[unit]),
                          &units[i]);
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
    count->has_lives = has_lives (count);
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
                  .n_units = soket_directory_get_n_units (self->directory),
                  .members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                    (GDestroyNotify) g_array_unref) };

  find_heirs (&count);
  if (plan == NULL || count.plan != SOKET_PLAN_NONE)
    count_all (&count, by);
  g_hash_table_unref (count.members);
  g_free (count.levels);
  g_free (count.marks);
  g_free (count.heirs);
  return soket_breakdown_builder_end (count.builder);
}
