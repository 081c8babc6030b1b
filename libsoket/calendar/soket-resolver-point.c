/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-resolver-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

/* Dates and periods. */

/* Semantics: a day passed by so many days or less is not next year's. */
#define PASSED_DAYS 180

static int
first_month (const SoketPoint *point)
{
  switch (point->kind) {
  case SOKET_POINT_QUARTER:
    return point->number * 3 - 2;
  case SOKET_POINT_HALF:
    return point->number * 6 - 5;
  case SOKET_POINT_YEAR:
    return 1;
  default:
    return point->number;
  }
}

static int
last_month (const SoketPoint *point)
{
  switch (point->kind) {
  case SOKET_POINT_QUARTER:
    return point->number * 3;
  case SOKET_POINT_HALF:
    return point->number * 6;
  case SOKET_POINT_YEAR:
    return 12;
  default:
    return point->number;
  }
}

SoketDay
soket_point_first_day (const SoketPoint *point)
{
  int day = point->kind == SOKET_POINT_DAY ? point->day : 1;

  return soket_day_new (point->year, first_month (point), day, NULL);
}

SoketDay
soket_point_last_day (const SoketPoint *point)
{
  int month = last_month (point);
  int day
      = point->kind == SOKET_POINT_DAY ? point->day : soket_day_days_in_month (point->year, month);

  return soket_day_new (point->year, month, day, NULL);
}

static gboolean
settle_to (SoketWork *work, SoketDue *due, SoketPoint *point, int year)
{
  SoketDay issued = work->resolver->issued;
  gboolean later = year > soket_day_get_year (issued);
  gboolean told = point->year == SOKET_YEAR_NEXT;

  point->year = year;
  SoketDay day = soket_point_last_day (point);
  if (day == SOKET_DAY_NONE)
    return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                               g_strdup_printf (_ ("The year is not said, and %d has no 29 "
                                                   "February: write the year"),
                                                year));
  if (point->weekday != 0 && point->weekday != soket_day_get_weekday (day))
    return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                               g_strdup_printf (_ ("The day is no %s in %d: write the year, or the "
                                                   "day that is meant"),
                                                soket_weekday_words (point->weekday), year));
  soket_due_add (due,
                 told    ? "told-from-plan"
                 : later ? "year-after-plan"
                         : "year-of-plan",
                 issued, day);
  return TRUE;
}

/* The week of the plan's day or the next: a day of it, else its Friday. */
static SoketDay
find_day_of_week (const SoketPoint *point, SoketDay issued)
{
  SoketDay monday = issued - soket_day_get_weekday (issued) + 1 + (point->next ? 7 : 0);

  return monday + (point->weekday != 0 ? point->weekday : 5) - 1;
}

/* A month of the plan's day, or the one after it. */
static gboolean
settle_this_month (SoketWork *work, SoketDue *due, SoketPoint *point)
{
  SoketDay issued = work->resolver->issued;
  gboolean quarter = point->number == SOKET_TIME_QUARTER;
  int step = quarter ? 3 : 1;
  int month = (soket_day_get_month (issued) - 1) / step + 1 + (point->next ? 1 : 0);
  int year = soket_day_get_year (issued) + (month > 12 / step ? 1 : 0);
  int minute = point->minute;
  int day = point->day;

  month = month > 12 / step ? 1 : month;
  gboolean next = point->next;
  *point = soket_point_period (quarter ? SOKET_POINT_QUARTER : SOKET_POINT_MONTH, year, month);
  if (day > soket_day_days_in_month (year, quarter ? 1 : month))
    return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                               g_strdup_printf (_ ("Month %d of %d has no day %d: write the day "
                                                   "that is meant"),
                                                month, year, day));
  if (day != 0)
    *point = soket_point_day (year, month, day);
  point->minute = minute;
  soket_due_add (due, day != 0 || next ? "told-from-plan" : "period-of-plan", issued,
                 soket_point_last_day (point));
  return TRUE;
}

/* Where a part of a period lies: months after its first, and a day; 0: the last of the month. */
typedef struct {
  SoketPointKind kind;
  SoketPart part;
  const char *rule;
  int safe_month, safe_day;
  int hard_month, hard_day;
} PartRule;

static const PartRule part_rules[] = {
  { SOKET_POINT_MONTH, SOKET_PART_START, "start-of-month", 0, 1, 0, 10 },
  { SOKET_POINT_MONTH, SOKET_PART_MID, "mid-of-month", 0, 15, 0, 20 },
  { SOKET_POINT_QUARTER, SOKET_PART_START, "part-by-analogy", 0, 1, 0, 0 },
  { SOKET_POINT_QUARTER, SOKET_PART_MID, "part-by-analogy", 1, 15, 1, 0 },
  { SOKET_POINT_HALF, SOKET_PART_START, "part-by-analogy", 0, 1, 1, 0 },
  { SOKET_POINT_HALF, SOKET_PART_MID, "part-by-analogy", 2, 0, 3, 0 },
  { SOKET_POINT_YEAR, SOKET_PART_START, "start-of-year", 0, 1, 2, 0 },
  { SOKET_POINT_YEAR, SOKET_PART_MID, "mid-of-year", 5, 0, 6, 0 },
};

static SoketDay
part_day (const SoketPoint *point, int months, int day)
{
  int month = first_month (point) + months;

  return soket_day_new (point->year, month,
                        day != 0 ? day : soket_day_days_in_month (point->year, month), NULL);
}

static const PartRule *
find_part_rule (SoketPointKind kind, SoketPart part)
{
  for (guint i = 0; i < G_N_ELEMENTS (part_rules); i++)
    if (part_rules[i].kind == kind && part_rules[i].part == part)
      return &part_rules[i];
  return NULL;
}

/* The last day that @node allows in the point. */
static SoketDay
deciding_day (const SoketPoint *point, const SoketDeadline *node)
{
  const PartRule *rule = node != NULL ? find_part_rule (point->kind, node->part) : NULL;

  if (rule != NULL)
    return part_day (point, rule->hard_month, rule->hard_day);
  if (node != NULL && node->op == SOKET_OP_BEFORE && node->part == SOKET_PART_WHOLE
      && point->kind != SOKET_POINT_DAY)
    return soket_point_first_day (point) - 1;
  return soket_point_last_day (point);
}

gboolean
soket_work_plan_day_unknown (SoketWork *work)
{
  return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                             g_strdup (_ ("The day of the plan is not known: give it with --issued "
                                          "YYYY-MM-DD")));
}

gboolean
soket_work_told_too_early (SoketWork *work)
{
  return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                             g_strdup (_ ("The day that is told from the plan's date lies before "
                                          "it: write the day that is meant")));
}

/* The plan's own day, the one after it, or a day of its week or of the next. */
static void
settle_this_day (SoketDue *due, SoketPoint *point, SoketDay issued)
{
  gboolean this = point->kind == SOKET_POINT_THIS;
  gboolean week = this && point->number == SOKET_TIME_WEEK;
  gboolean told = this && (point->next || point->weekday != 0);
  SoketDay day = week ? find_day_of_week (point, issued) : this ? issued + 1 : issued;
  int minute = point->minute;

  *point = soket_point_day (soket_day_get_year (day), soket_day_get_month (day),
                            soket_day_get_day_of_month (day));
  point->minute = minute;
  soket_due_add (due, told ? "told-from-plan" : week ? "week-of-plan" : "plan-day", issued, day);
}

/* The plan's own day, and what is told from it: its week, its month, its quarter, the next; @node
 * says which day of it decides whether it is over, NULL: its last. */
static gboolean
settle_this (SoketWork *work, SoketDue *due, SoketPoint *point, const SoketDeadline *node)
{
  SoketDay issued = work->resolver->issued;
  SoketOffice office = point->office;

  if (issued == SOKET_DAY_NONE)
    return soket_work_plan_day_unknown (work);
  gboolean week = point->kind == SOKET_POINT_THIS && point->number == SOKET_TIME_WEEK;
  gboolean told = week && (point->next || point->weekday != 0);
  if (point->kind == SOKET_POINT_THIS && point->number > SOKET_TIME_WEEK) {
    if (!settle_this_month (work, due, point))
      return FALSE;
  } else {
    settle_this_day (due, point, issued);
  }
  point->office = office;
  gboolean part = node != NULL && node->part != SOKET_PART_WHOLE;
  if ((part ? deciding_day (point, node) : soket_point_last_day (point)) >= issued)
    return TRUE;
  if (!week || told)
    return soket_work_told_too_early (work);
  return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                             g_strdup (_ ("The Friday of the plan's week lies before the plan's "
                                          "date: write the day")));
}

/* Gives the point the year that the phrase leaves out; @node says which day of it decides whether
 * the year is over, NULL: its last. */
static gboolean
settle (SoketWork *work, SoketDue *due, SoketPoint *point, const SoketDeadline *node)
{
  SoketDay issued = work->resolver->issued;

  if (point->kind == SOKET_POINT_NOW || point->kind == SOKET_POINT_THIS)
    return settle_this (work, due, point, node);
  if (point->year == SOKET_YEAR_NEXT)
    return issued != SOKET_DAY_NONE ? settle_to (work, due, point, soket_day_get_year (issued) + 1)
                                    : soket_work_plan_day_unknown (work);
  if (!soket_point_lacks_year (point))
    return TRUE;
  if (issued == SOKET_DAY_NONE)
    return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                               g_strdup (_ ("The year is not said: write it, or give the day of "
                                            "the plan with --issued")));
  int year = soket_day_get_year (issued);
  SoketPoint same = *point;
  same.year = year;
  /* 29 February of a year without one is settled by the 28. */
  gboolean leap = point->kind == SOKET_POINT_DAY && point->number == 2 && point->day == 29;
  if (leap)
    same.day = 28;
  int passed = issued - deciding_day (&same, node);
  if (passed > PASSED_DAYS)
    year++;
  else if (passed > 0)
    return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                               g_strdup (
                                   _ ("The year is not said, and the day lies before the plan's "
                                      "date (hạn trước ngày ban hành): write the year")));
  return settle_to (work, due, point, year);
}

gboolean
soket_work_settle (SoketWork *work, SoketDue *due, SoketPoint *point)
{
  return settle (work, due, point, NULL);
}

void
soket_work_before_day (SoketWork *work, SoketDue *due, SoketEnds *ends, SoketDay day)
{
  gboolean inclusive = soket_policy_get_before (work->resolver->policy) == SOKET_BEFORE_INCLUSIVE;

  ends->safe = day - 1;
  ends->hard = day;
  if (ends->hard_decides)
    soket_due_add (due, "latest-before", day, day);
  else if (inclusive)
    soket_due_add (due, "before-inclusive", day, day);
  else
    soket_due_add (due, "before-exclusive", day, day - 1);
}

void
soket_work_minute (SoketDue *due, SoketEnds *ends, int minute, gboolean before)
{
  if (minute == SOKET_MINUTE_NONE)
    return;
  if (before && minute == 0) {
    /* "Before 0:00" is the whole day before. */
    soket_due_add (due, "before-minute", ends->hard, ends->hard - 1);
    ends->safe = ends->hard = ends->hard - 1;
    return;
  }
  ends->minute = minute;
  ends->before = before;
  if (before)
    soket_due_add (due, "before-minute", ends->hard, ends->hard);
}

static gboolean
resolve_date (SoketWork *work, SoketDue *due, SoketDeadline *node, const SoketPoint *point)
{
  SoketDay day = soket_point_first_day (point);
  SoketEnds ends = soket_ends_init (SOKET_ROLL_FAMILY_DATE, day);
  gboolean before = node->op == SOKET_OP_BEFORE;

  ends.hard_decides = node->hard_decides;
  if (before && point->minute == SOKET_MINUTE_NONE)
    soket_work_before_day (work, due, &ends, day);
  else if (!before)
    soket_due_add (due, node->op == SOKET_OP_ON ? "on-the-day" : "not-later-than", day, day);
  if (node->op == SOKET_OP_ON)
    ends.first = day;
  soket_work_minute (due, &ends, point->minute, before);
  return soket_work_finish (work, due, &ends);
}

static gboolean
resolve_fuzzy (SoketWork *work, SoketDue *due, SoketDeadline *node, const SoketPoint *point)
{
  SoketEnds ends = soket_ends_init (SOKET_ROLL_FAMILY_PERIOD, SOKET_DAY_NONE);

  const PartRule *rule = find_part_rule (point->kind, node->part);

  if (rule != NULL) {
    ends.fuzzy = TRUE;
    ends.safe = part_day (point, rule->safe_month, rule->safe_day);
    ends.hard = part_day (point, rule->hard_month, rule->hard_day);
    soket_due_add (due, rule->rule, ends.safe, ends.hard);
  }
  return soket_work_finish (work, due, &ends);
}

static const char *
end_rule (const SoketPoint *point)
{
  if (point->kind == SOKET_POINT_MONTH)
    return "end-of-month";
  return point->kind == SOKET_POINT_YEAR ? "end-of-year" : "end-by-analogy";
}

static gboolean
resolve_period (SoketWork *work, SoketDue *due, SoketDeadline *node, const SoketPoint *point)
{
  SoketDay first = soket_point_first_day (point);
  SoketDay last = soket_point_last_day (point);
  SoketEnds ends = soket_ends_init (SOKET_ROLL_FAMILY_PERIOD, last);

  if (node->part == SOKET_PART_END) {
    soket_due_add (due, end_rule (point), first, last);
    ends.hard_decides = node->hard_decides;
    if (node->op == SOKET_OP_BEFORE)
      soket_work_before_day (work, due, &ends, last);
  } else if (node->op == SOKET_OP_BEFORE) {
    ends.safe = ends.hard = first - 1;
    soket_due_add (due, "before-period", first, first - 1);
  } else if (node->part == SOKET_PART_LAST_WEEK) {
    ends.first = last - 6;
    soket_due_add (due, "last-week", last - 6, last);
  } else {
    ends.first = node->op == SOKET_OP_NONE ? first : SOKET_DAY_NONE;
    soket_due_add (due, "period-end", first, last);
  }
  return soket_work_finish (work, due, &ends);
}

static void
set_office_minute (SoketWork *work, SoketPoint *point)
{
  if (point->office == SOKET_OFFICE_MORNING)
    point->minute = soket_policy_get_morning_end (work->resolver->policy);
  if (point->office == SOKET_OFFICE_DAY)
    point->minute = soket_policy_get_office_end (work->resolver->policy);
}

gboolean
soket_work_point (SoketWork *work, SoketDeadline *node)
{
  g_autoptr (SoketDue) due = soket_due_alloc ();
  SoketPoint point = node->a;

  if (!settle (work, due, &point, node))
    return FALSE;
  set_office_minute (work, &point);
  if (point.kind == SOKET_POINT_DAY)
    return resolve_date (work, g_steal_pointer (&due), node, &point);
  if (node->part == SOKET_PART_START || node->part == SOKET_PART_MID)
    return resolve_fuzzy (work, g_steal_pointer (&due), node, &point);
  return resolve_period (work, g_steal_pointer (&due), node, &point);
}
