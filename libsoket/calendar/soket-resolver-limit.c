/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-resolver-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

/* Limits from an event, backward limits, and what hangs on an event alone. */

static gboolean
event_unknown (SoketWork *work, const char *event)
{
  if (event == NULL || g_str_equal (event, "?"))
    return soket_work_undated (work, SOKET_DEADLINE_ON_EVENT,
                               g_strdup (_ ("The phrase does not say from when the limit runs: "
                                            "write “kể từ ngày …” and the event")));
  if (g_str_equal (event, "issued"))
    return soket_work_undated (work, SOKET_DEADLINE_ON_EVENT,
                               g_strdup (_ ("The day of the plan is not known: give it with "
                                            "--issued YYYY-MM-DD")));
  return soket_work_undated (work, SOKET_DEADLINE_ON_EVENT,
                             g_strdup_printf (_ ("The day of “%s” is not known: give it with "
                                                 "--event \"%s=YYYY-MM-DD\""),
                                              event, event));
}

/* The instant the limit runs from (or back from); 0 with the reason. */
static SoketInstant
find_start (SoketWork *work, SoketDue *due, SoketDeadline *node)
{
  SoketPoint point = node->a;

  if (point.kind != SOKET_POINT_NONE) {
    if (!soket_work_settle (work, due, &point))
      return SOKET_INSTANT_NONE;
    return soket_instant_new (soket_point_first_day (&point), point.minute, NULL);
  }
  SoketInstant when = node->tie == SOKET_TIE_NONE
                          ? SOKET_INSTANT_NONE
                          : soket_resolver_find_event (work->resolver, node->event);
  if (when == SOKET_INSTANT_NONE)
    event_unknown (work, node->event);
  return when;
}

static SoketDay
add_months (SoketWork *work, SoketDue *due, SoketDay start, int months, gboolean years)
{
  SoketDay last = soket_day_add_months (start, months, NULL);

  if (last == SOKET_DAY_NONE) {
    soket_work_out_of_range (work);
    return last;
  }
  gboolean same = soket_day_get_day_of_month (last) == soket_day_get_day_of_month (start);
  if (same)
    soket_due_add (due,
                   months < 0 ? "count-back"
                   : years    ? "count-years"
                              : "count-months",
                   start, last);
  else
    soket_due_add (due, years ? "leap-day-by-analogy" : "month-end", start, last);
  return last;
}

static SoketDay
add_days (SoketWork *work, SoketDue *due, SoketDay start, int days, const char *rule)
{
  SoketDay last = start + days;

  if (!soket_day_is_valid (last)) {
    soket_work_out_of_range (work);
    return SOKET_DAY_NONE;
  }
  soket_due_add (due, days < 0 ? "count-back" : rule, start, last);
  return last;
}

static SoketDay
add_workdays (SoketWork *work, SoketDue *due, SoketDay start, int days)
{
  SoketDay last = soket_calendar_add_workdays (work->resolver->calendar, start, days, &work->error);

  if (last != SOKET_DAY_NONE)
    soket_due_add (due, "count-workdays", start, last);
  else if (g_error_matches (work->error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE))
    soket_work_out_of_range (work);
  return last;
}

/* The last day of a span in days, weeks, months or years; 0 with an error. */
static SoketDay
add_span (SoketWork *work, SoketDue *due, SoketDeadline *node, SoketDay start)
{
  int sign = node->tie == SOKET_TIE_BEFORE ? -1 : 1;
  int count = node->count * sign;
  int month_days = soket_policy_get_rules (work->resolver->policy)->month_days;

  soket_due_add (due, sign > 0 ? "day-of-event-not-counted" : "day-of-event-not-counted-back",
                 start, start + sign);
  switch (node->unit) {
  case SOKET_TIME_WORKDAY:
    return add_workdays (work, due, start, count);
  case SOKET_TIME_WEEK:
    return add_days (work, due, start, count * 7, "count-weeks");
  case SOKET_TIME_MONTH:
    if (month_days > 0)
      return add_days (work, due, start, count * month_days, "month-30-days");
    return add_months (work, due, start, count, FALSE);
  case SOKET_TIME_YEAR:
    return add_months (work, due, start, count * 12, TRUE);
  default:
    return add_days (work, due, start, count, "count-days");
  }
}

static gboolean
resolve_hours (SoketWork *work, SoketDue *taken, SoketDeadline *node, SoketInstant when)
{
  g_autoptr (SoketDue) due = taken;
  int minute = soket_instant_get_minute (when);
  int sign = node->tie == SOKET_TIE_BEFORE ? -1 : 1;

  if (minute == SOKET_MINUTE_NONE)
    return soket_work_undated (work, SOKET_DEADLINE_ON_EVENT,
                               g_strdup (_ ("A limit in hours runs from a minute: give the event, "
                                            "and what starts it again, with the time, as "
                                            "2022-07-01T08:00")));
  SoketDay start = soket_instant_get_day (when);
  gint64 end = (gint64) start * 1440 + minute
               + (gint64) sign * node->count * (node->unit == SOKET_TIME_HOUR ? 60 : 1);
  /* A limit that ends at 0:00 ends with the day before, at 24:00. */
  SoketDay last = (SoketDay) (end / 1440) - (end % 1440 == 0 ? 1 : 0);
  if (end < 0 || !soket_day_is_valid (last))
    return soket_work_out_of_range (work);
  minute = (int) (end - (gint64) last * 1440);
  soket_due_add (due, "count-hours", start, last);
  last = soket_work_extend (work, due, node, start, last);
  if (last == SOKET_DAY_NONE)
    return FALSE;
  SoketEnds ends = soket_ends_init (SOKET_ROLL_FAMILY_COUNTED, last);
  ends.minute = minute;
  return soket_work_finish (work, g_steal_pointer (&due), &ends);
}

gboolean
soket_work_limit (SoketWork *work, SoketDeadline *node)
{
  g_autoptr (SoketDue) due = soket_due_alloc ();
  SoketInstant when = find_start (work, due, node);

  if (when == SOKET_INSTANT_NONE)
    return FALSE;
  when = soket_work_restart (work, due, node, when);
  if (node->unit == SOKET_TIME_HOUR || node->unit == SOKET_TIME_MINUTE)
    return resolve_hours (work, g_steal_pointer (&due), node, when);
  SoketDay start = soket_instant_get_day (when);
  SoketDay last = add_span (work, due, node, start);
  if (last != SOKET_DAY_NONE)
    last = soket_work_extend (work, due, node, start, last);
  if (last == SOKET_DAY_NONE)
    return FALSE;
  SoketRollFamily family
      = node->tie == SOKET_TIE_BEFORE ? SOKET_ROLL_FAMILY_BACKWARD : SOKET_ROLL_FAMILY_LIMIT;
  if (node->unit == SOKET_TIME_WORKDAY)
    family = SOKET_ROLL_FAMILY_COUNTED;
  SoketEnds ends = soket_ends_init (family, last);
  if (node->b.minute != SOKET_MINUTE_NONE)
    soket_work_minute (due, &ends, node->b.minute, node->op == SOKET_OP_BEFORE);
  return soket_work_finish (work, g_steal_pointer (&due), &ends);
}

gboolean
soket_work_event (SoketWork *work, SoketDeadline *node)
{
  g_autoptr (SoketDue) due = soket_due_alloc ();
  SoketInstant when = soket_resolver_find_event (work->resolver, node->event);

  if (when == SOKET_INSTANT_NONE)
    return event_unknown (work, node->event);
  if (node->tie == SOKET_TIE_AFTER)
    return soket_work_undated (work, SOKET_DEADLINE_ON_EVENT,
                               g_strdup (_ ("The phrase says after what, but not how long after: "
                                            "write it, as “trong 05 ngày kể từ …”")));
  SoketDay day = soket_instant_get_day (when);
  SoketEnds ends = soket_ends_init (SOKET_ROLL_FAMILY_DATE, day);
  if (node->tie == SOKET_TIE_ON) {
    ends.first = day;
    soket_due_add (due, "on-event", day, day);
  } else if (soket_instant_get_minute (when) > 0) {
    ends.minute = soket_instant_get_minute (when);
    ends.before = TRUE;
    soket_due_add (due, "before-event", day, day);
    soket_due_add (due, "before-minute", day, day);
  } else {
    ends.safe = ends.hard = day - 1;
    soket_due_add (due, "before-event", day, day - 1);
  }
  return soket_work_finish (work, g_steal_pointer (&due), &ends);
}
