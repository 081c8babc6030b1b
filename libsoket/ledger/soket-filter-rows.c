/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-filter-private.h"
#include "ledger/soket-ledger-private.h"

/* Plan, task and period decide on whole segments, units on a byte a unit, and statuses on what a
 * row is. */

typedef struct {
  SoketFilter *filter;
  SoketLedger *ledger;
  const SoketQuestion *question;
  guint n_units;
  guint8 as[SOKET_MARK_N]; /* 1: shown */
  guint8 *below;           /* of each unit, 1: of the unit of the filter; NULL: any */
  /* Of the last segments, which mostly are alike. */
  guint8 *units; /* 1: shown; NULL: not known yet */
  guint32 plan;
  const char *task_level;
} Search;

static void
choose_marks (Search *search)
{
  for (guint i = 0; i < SOKET_MARK_N; i++) {
    SoketMark mark = (SoketMark) i;
    SoketStatus status = soket_mark_get_status (mark);

    search->as[i] = mark != SOKET_MARK_ABSENT && (guint) status < SOKET_STATUS_N
                    && soket_filter_has_status (search->filter, status)
                    && (!soket_filter_is_overdue (search->filter) || soket_mark_is_overdue (mark));
  }
}

/* Where the rows of each unit are counted, and from there up. */
static void
find_below (Search *search, const char *unit)
{
  SoketDirectory *directory = search->ledger->directory;
  guint32 top = soket_directory_find_index (directory, unit);
  g_autofree guint32 *heirs = soket_ledger_list_heirs (search->ledger, search->question);

  search->below = g_new0 (guint8, search->n_units + 1);
  for (guint32 i = 0; top != SOKET_UNIT_NONE && i < search->n_units; i++) {
    guint32 at = heirs != NULL ? heirs[i] : i;

    while (at != SOKET_UNIT_NONE && at != top)
      at = soket_directory_get_parent_index (directory, at);
    search->below[i] = at == top;
  }
}

/* "" stands for none. */
static gboolean
is_said (const char *wanted, const char *value)
{
  return wanted == NULL || g_str_equal (wanted, value != NULL ? value : "");
}

static void
keep_level (Search *search, const char *task_level)
{
  const char *wanted = soket_filter_get_level (search->filter);

  for (guint32 i = 0; i < search->n_units; i++) {
    const char *level = soket_unit_get_level (soket_directory_peek (search->ledger->directory, i));

    if (!is_said (wanted, level != NULL ? level : task_level))
      search->units[i] = 0;
  }
}

static void
keep_group (Search *search, guint32 plan)
{
  SoketGroup *group = soket_plan_find_group (soket_ledger_peek_plan (search->ledger, plan)->plan,
                                             soket_filter_get_group (search->filter));
  g_autofree guint8 *members = g_new0 (guint8, search->n_units + 1);

  if (group != NULL && !soket_group_is_open (group)) {
    g_autoptr (GArray) indices = soket_ledger_list_members (search->ledger, group);

    for (guint i = 0; i < indices->len; i++)
      members[g_array_index (indices, guint32, i)] = 1;
  }
  for (guint32 i = 0; i < search->n_units; i++)
    search->units[i] &= members[i];
}

/* A byte for each unit, 1: its rows in @segment are shown. NULL: those of all units. */
static const guint8 *
get_units (Search *search, const SoketSegment *segment)
{
  SoketFilter *filter = search->filter;
  SoketLedger *ledger = search->ledger;
  const char *task_level
      = soket_task_get_level (soket_ledger_peek_cell (ledger, segment->cell)->task);

  if (soket_filter_get_level (filter) == NULL && soket_filter_get_group (filter) == NULL)
    return search->below;
  if (search->units != NULL && search->plan == segment->plan
      && g_strcmp0 (search->task_level, task_level) == 0)
    return search->units;

  g_free (search->units);
  search->units = g_malloc (search->n_units + 1);
  for (guint32 i = 0; i < search->n_units; i++)
    search->units[i] = search->below != NULL ? search->below[i] : 1;
  search->plan = segment->plan;
  search->task_level = task_level;
  if (soket_filter_get_level (filter) != NULL)
    keep_level (search, task_level);
  if (soket_filter_get_group (filter) != NULL)
    keep_group (search, segment->plan);
  return search->units;
}

static gboolean
is_hopeful (Search *search, guint32 index)
{
  const SoketSegment *segment = soket_columns_get_segment (search->ledger->columns, index);
  SoketLedgerCell *cell = soket_ledger_peek_cell (search->ledger, segment->cell);

  return is_said (soket_filter_get_plan (search->filter),
                  soket_ledger_peek_plan (search->ledger, segment->plan)->id)
         && is_said (soket_filter_get_task (search->filter), soket_task_get_id (cell->task))
         && is_said (soket_filter_get_period (search->filter), cell->period)
         && !soket_columns_is_nothing (search->ledger->columns, index, search->question,
                                       search->as);
}

/* @marks and @wanted: room for the rows of a segment. */
static void
search_segment (Search *search, guint32 index, SoketMark *marks, guint8 *wanted,
                SoketShownRows *shown)
{
  SoketColumns *columns = search->ledger->columns;
  const SoketSegment *segment = soket_columns_get_segment (columns, index);
  const guint32 *unit = columns->unit + segment->first_row;
  const guint8 *units = get_units (search, segment);

  soket_columns_mark_segment (columns, index, search->question, NULL, marks);
  if (units == NULL)
    for (guint32 i = 0; i < segment->n_rows; i++)
      wanted[i] = search->as[marks[i]];
  else
    for (guint32 i = 0; i < segment->n_rows; i++)
      wanted[i] = search->as[marks[i]] & units[unit[i]];

  guint32 n = soket_columns_scan_wanted (wanted, segment->n_rows, segment->first_row,
                                         shown->rows + shown->n);
  for (guint32 i = shown->n; i < shown->n + n; i++)
    shown->marks[i] = marks[shown->rows[i] - segment->first_row];
  shown->n += n;
}

static void
search_all (Search *search, SoketShownRows *shown)
{
  SoketColumns *columns = search->ledger->columns;
  guint32 n_segments = soket_columns_get_n_segments (columns), longest = 0;
  g_autofree guint8 *hopeful = g_malloc (n_segments + 1);
  gsize room = SOKET_SCAN_ROOM;

  for (guint32 i = 0; i < n_segments; i++) {
    guint32 n_rows = soket_columns_get_segment (columns, i)->n_rows;

    hopeful[i] = is_hopeful (search, i);
    room += hopeful[i] ? n_rows : 0;
    longest = MAX (longest, n_rows);
  }
  g_autofree SoketMark *marks = g_malloc (longest + 1);
  g_autofree guint8 *wanted = g_malloc (longest + 1);
  /* Room that is not written into costs no memory. */
  shown->rows = g_new (guint32, room);
  shown->marks = g_new (SoketMark, room);
  for (guint32 i = 0; i < n_segments; i++)
    if (hopeful[i])
      search_segment (search, i, marks, wanted, shown);
  shown->rows = g_renew (guint32, shown->rows, shown->n + 1);
  shown->marks = g_renew (SoketMark, shown->marks, shown->n + 1);
}

void
soket_filter_find_rows (SoketFilter *self, SoketLedger *ledger, const SoketQuestion *question,
                        SoketShownRows *shown)
{
  Search search = { .filter = self,
                    .ledger = ledger,
                    .question = question,
                    .n_units = soket_directory_get_n_units (ledger->directory) };

  *shown = (SoketShownRows){ 0 };
  choose_marks (&search);
  if (soket_filter_get_unit (self) != NULL)
    find_below (&search, soket_filter_get_unit (self));
  search_all (&search, shown);
  g_free (search.below);
  g_free (search.units);
}
