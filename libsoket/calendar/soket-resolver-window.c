/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-resolver-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

/* Windows, and several days or periods of one deadline. */

/* Where a window begins: A, or the plan's day. Settled after its end, whose year it shares. */
static gboolean
settle_start (SoketWork *work, SoketPoint from, SoketDay last, SoketDay *first)
{
  if (from.kind == SOKET_POINT_NOW) {
    *first = work->resolver->issued;
    return TRUE;
  }
  if (soket_point_is_told (&from)) {
    g_autoptr (SoketDue) unused = soket_due_alloc ();
    if (!soket_work_settle (work, unused, &from))
      return FALSE;
  }
  if (soket_point_lacks_year (&from)) {
    from.year = soket_day_get_year (last);
    *first = soket_point_first_day (&from);
    if (*first > last || *first == SOKET_DAY_NONE)
      from.year--;
  }
  *first = soket_point_first_day (&from);
  return *first != SOKET_DAY_NONE
         || soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                                g_strdup (_ (
                                    "The first day of the window does not exist: write its year")));
}

gboolean
soket_work_window (SoketWork *work, SoketDeadline *node)
{
  g_autoptr (SoketDue) due = soket_due_alloc ();
  SoketPoint to = node->b;
  SoketDay first;

  if (to.kind == SOKET_POINT_OPEN)
    return soket_work_undated (work, SOKET_DEADLINE_WINDOW,
                               g_strdup (
                                   _ ("The window has no end: write its last day, if it has one")));
  if (!soket_work_settle (work, due, &to))
    return FALSE;
  SoketDay last = soket_point_last_day (&to);
  if (!settle_start (work, node->a, last, &first))
    return FALSE;
  if (first > last)
    return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                               g_strdup (_ ("The window ends before it begins: write the years")));
  SoketEnds ends = soket_ends_init (SOKET_ROLL_FAMILY_PERIOD, last);
  ends.first = first;
  /* "From now on" of a plan whose day is not known: only its end is. */
  if (first != SOKET_DAY_NONE)
    soket_due_add (due, "window", first, last);
  else
    soket_due_add (due, "not-later-than", last, last);
  soket_work_minute (due, &ends, to.minute, FALSE);
  return soket_work_finish (work, g_steal_pointer (&due), &ends);
}

static gboolean
part_first_day (SoketWork *work, SoketDeadline *part, SoketDay *first)
{
  g_autoptr (SoketDue) unused = soket_due_alloc ();
  SoketPoint point = part->a;

  if (!soket_work_settle (work, unused, &point))
    return FALSE;
  *first = soket_point_first_day (&point);
  return TRUE;
}

/* Where a part stands among the others: by its last day, and by the first one of what has none. */
static gboolean
find_order (SoketWork *work, SoketDeadline *part, SoketDay *day)
{
  g_autoptr (SoketDue) unused = soket_due_alloc ();
  gboolean by_end = part->form == SOKET_FORM_WINDOW && part->b.kind != SOKET_POINT_OPEN;
  gboolean fuzzy = part->part == SOKET_PART_START || part->part == SOKET_PART_MID;
  SoketPoint point = by_end ? part->b : part->a;

  if (!soket_work_settle (work, unused, &point))
    return FALSE;
  *day = fuzzy ? soket_point_first_day (&point) : soket_point_last_day (&point);
  return TRUE;
}

static gboolean
check_order (SoketWork *work, const GPtrArray *parts)
{
  SoketDay before = SOKET_DAY_NONE;

  for (guint i = 0; i < parts->len; i++) {
    SoketDay day;
    if (!find_order (work, parts->pdata[i], &day))
      return FALSE;
    if (before != SOKET_DAY_NONE && day < before)
      return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                                 g_strdup (_ ("Of several days or periods a later one is named "
                                              "first: write them in the order of time")));
    before = day;
  }
  return TRUE;
}

/* One occurrence: begins with the first, ends with the last, which ends before none of them. */
gboolean
soket_work_both (SoketWork *work, SoketDeadline *node)
{
  SoketDeadline *last = node->parts->pdata[node->parts->len - 1];
  SoketDay first;

  if (!part_first_day (work, node->parts->pdata[0], &first) || !check_order (work, node->parts))
    return FALSE;
  if (!(last->form == SOKET_FORM_WINDOW ? soket_work_window (work, last)
                                        : soket_work_point (work, last)))
    return FALSE;
  SoketDue *due = work->dues->pdata[0];
  due->first = first;
  soket_due_add (due, "both-periods", first, due->last);
  return TRUE;
}
