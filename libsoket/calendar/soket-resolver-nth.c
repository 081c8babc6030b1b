/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-resolver-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

/* The n-th working day of a period, and the n-th Monday … Sunday. */

/* The n-th working day of a span, from its end when negative; 0 with an error. */
static SoketDay
find_workday (SoketWork *work, SoketDay first, SoketDay last, int number)
{
  SoketDay from = number > 0 ? first - 1 : last + 1;
  SoketDay day = soket_calendar_add_workdays (work->resolver->calendar, from, number, &work->error);

  if (day == SOKET_DAY_NONE || (day >= first && day <= last))
    return day;
  soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                      g_strdup (
                          _ ("The period has fewer working days: write the day that is meant")));
  return SOKET_DAY_NONE;
}

/* The first and the last day of a period; of the plan's week and the next from Monday on. */
static gboolean
settle_span (SoketWork *work, SoketDue *due, SoketPoint *point, SoketDay *first, SoketDay *last)
{
  SoketDay issued = work->resolver->issued;

  if (point->kind == SOKET_POINT_THIS && point->number == SOKET_TIME_WEEK) {
    if (issued == SOKET_DAY_NONE)
      return soket_work_plan_day_unknown (work);
    *first = issued - soket_day_get_weekday (issued) + 1 + (point->next ? 7 : 0);
    *last = *first + 6;
    soket_due_add (due, "told-from-plan", issued, *last);
    return TRUE;
  }
  if (!soket_work_settle (work, due, point))
    return FALSE;
  *first = soket_point_first_day (point);
  *last = soket_point_last_day (point);
  return TRUE;
}

static SoketDay
find_weekday (SoketWork *work, SoketDay first, SoketDay last, int weekday, int number)
{
  SoketDay day = soket_day_find_weekday (first, last, weekday, number);

  if (day == SOKET_DAY_NONE)
    soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                        g_strdup (
                            _ ("The period has fewer such weekdays: write the day that is meant")));
  return day;
}

/* The n-th working day of a period, or the n-th Monday … Sunday. */
gboolean
soket_work_workday_of (SoketWork *work, SoketDeadline *node)
{
  g_autoptr (SoketDue) due = soket_due_alloc ();
  SoketPoint point = node->a;
  SoketDay issued = work->resolver->issued;
  gboolean told = point.kind == SOKET_POINT_THIS;
  int weekday = point.weekday;
  SoketDay first = SOKET_DAY_NONE;
  SoketDay last = SOKET_DAY_NONE;

  point.weekday = 0;
  if (!settle_span (work, due, &point, &first, &last))
    return FALSE;
  SoketDay day = weekday != 0 ? find_weekday (work, first, last, weekday, node->count)
                              : find_workday (work, first, last, node->count);
  if (day == SOKET_DAY_NONE)
    return FALSE;
  if (told && day < issued)
    return soket_work_told_too_early (work);
  SoketEnds ends
      = soket_ends_init (weekday != 0 ? SOKET_ROLL_FAMILY_DATE : SOKET_ROLL_FAMILY_COUNTED, day);
  soket_due_add (due, weekday != 0 ? "weekday-of-period" : "workday-of-period", first, day);
  if (node->op == SOKET_OP_BEFORE)
    soket_work_before_day (work, due, &ends, day);
  if (node->op == SOKET_OP_ON)
    ends.first = day;
  return soket_work_finish (work, g_steal_pointer (&due), &ends);
}
