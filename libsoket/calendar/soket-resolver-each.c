/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-resolver-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

/* Recurring deadlines over a range of days. */

typedef struct {
  SoketDay first;
  SoketDay last;
} Period;

/* What is reported on; @months: 0 for a day or a week. */
typedef struct {
  int months;
  char *id;
  Period period;
} Named;

static Period
months_from (int year, int month, int n_months)
{
  Period period;

  period.first = soket_day_from_civil (year, month, 1);
  month += n_months - 1;
  period.last = soket_day_from_civil (year, month, soket_day_days_in_month (year, month));
  return period;
}

/* The period that holds a day. */
static Period
period_of (SoketTimeUnit unit, SoketDay day)
{
  if (unit == SOKET_TIME_DAY)
    return (Period){ day, day };
  if (unit == SOKET_TIME_WEEK) {
    SoketDay monday = day - (soket_day_get_weekday (day) - 1);
    return (Period){ monday, monday + 6 };
  }
  int n_months = soket_unit_months (unit);
  int month = (soket_day_get_month (day) - 1) / n_months * n_months + 1;
  return months_from (soket_day_get_year (day), month, n_months);
}

/* The week of ISO 8601 belongs to the year of its Thursday. */
static char *
week_id (SoketDay monday)
{
  SoketDay thursday = monday + 3;
  int year = soket_day_get_year (thursday);

  return g_strdup_printf ("%d-W%02d", year, (thursday - soket_day_from_civil (year, 1, 1)) / 7 + 1);
}

static char *
period_id (SoketTimeUnit unit, const Period *period)
{
  int year = soket_day_get_year (period->first);
  int month = soket_day_get_month (period->first);

  switch (unit) {
  case SOKET_TIME_DAY:
    return soket_day_to_string (period->first);
  case SOKET_TIME_WEEK:
    return week_id (period->first);
  case SOKET_TIME_MONTH:
    return g_strdup_printf ("%d-%02d", year, month);
  case SOKET_TIME_QUARTER:
    return g_strdup_printf ("%d-Q%d", year, (month + 2) / 3);
  case SOKET_TIME_HALF:
    return g_strdup_printf ("%d-H%d", year, (month + 5) / 6);
  default:
    return g_strdup_printf ("%d", year);
  }
}

/* *@day is SOKET_DAY_NONE for a week without such a day: the others keep theirs. */
static gboolean
find_anchor_workday (SoketWork *work, const SoketAnchor *anchor, SoketTimeUnit unit, Period span,
                     SoketDay *day)
{
  SoketDay from = anchor->workday > 0 ? span.first - 1 : span.last + 1;

  *day
      = soket_calendar_add_workdays (work->resolver->calendar, from, anchor->workday, &work->error);
  if (work->error != NULL)
    return FALSE;
  gboolean missing = *day < span.first || *day > span.last;
  if (missing && unit == SOKET_TIME_WEEK)
    *day = SOKET_DAY_NONE;
  else if (missing)
    return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                               g_strdup (_ ("The period has fewer working days: write the day that "
                                            "is meant")));
  return TRUE;
}

/* The day that the anchor names in a period; *@cut: the month lacks it. */
static gboolean
find_day (SoketWork *work, const SoketAnchor *anchor, SoketTimeUnit unit, const Period *period,
          SoketDay *day, gboolean *cut)
{
  int year = soket_day_get_year (period->first);
  int month = soket_day_get_month (period->first) + (anchor->month > 0 ? anchor->month - 1 : 0);

  *cut = FALSE;
  if (anchor->workday != 0)
    return find_anchor_workday (work, anchor, unit,
                                anchor->month > 0 ? months_from (year, month, 1) : *period, day);
  if (unit == SOKET_TIME_DAY)
    *day = period->first;
  else if (anchor->nth != 0) /* months without a fifth one have none */
    *day = soket_day_find_weekday (period->first, period->last, anchor->weekday, anchor->nth);
  else if (unit == SOKET_TIME_WEEK)
    *day = period->first + anchor->weekday - 1;
  else {
    int days = soket_day_days_in_month (year, month);
    *cut = anchor->day > days;
    *day = soket_day_from_civil (year, month, MIN (anchor->day, days));
  }
  return TRUE;
}

/* The window ends in the next period. */
static gboolean
ends_later (const SoketAnchor *anchor)
{
  if (anchor->end_weekday != 0)
    return anchor->end_weekday < anchor->weekday;
  return anchor->end_month * 32 + anchor->end_day < anchor->month * 32 + anchor->day;
}

/* "từ 01/11 đến 15/12 hằng năm", "từ ngày 25 đến ngày 05 hằng tháng": what ends with an earlier day
 * ends in the next period. */
static gboolean
add_window (SoketWork *work, const SoketAnchor *anchor, SoketDue *taken, SoketTimeUnit unit,
            const Period *period, SoketDay first, const Named *named)
{
  g_autoptr (SoketDue) due = taken;
  SoketAnchor end = soket_anchor_init (SOKET_OP_NONE);
  Period base = *period;
  gboolean over = ends_later (anchor);
  SoketDay last;
  gboolean cut;

  end.month = anchor->end_month;
  end.day = anchor->end_day;
  end.weekday = anchor->end_weekday;
  if (over && !soket_day_is_valid (base.last + 1))
    return soket_work_out_of_range (work);
  if (over)
    base = period_of (unit, base.last + 1);
  if (!find_day (work, &end, unit, &base, &last, &cut)
      || !soket_work_cut_off (work, due, named->months, named->period.last, last))
    return FALSE;
  SoketEnds ends = soket_ends_init (SOKET_ROLL_FAMILY_PERIOD, last);
  ends.first = first;
  ends.minute = anchor->end_minute;
  soket_due_add (due, "window", first, last);
  if (cut)
    soket_due_add (due, "recurring-month-end", base.first, last);
  return soket_work_finish (work, g_steal_pointer (&due), &ends);
}

static void
set_anchor_op (SoketWork *work, const SoketAnchor *anchor, SoketDue *due, SoketEnds *ends,
               SoketDay day)
{
  gboolean before = anchor->op == SOKET_OP_BEFORE;

  if (before && anchor->minute == SOKET_MINUTE_NONE)
    soket_work_before_day (work, due, ends, day);
  else if (anchor->op == SOKET_OP_BY)
    soket_due_add (due, "not-later-than", day, day);
  else if (!before)
    ends->first = day;
  if (anchor->minute == SOKET_MINUTE_NONE)
    return;
  if (anchor->office != SOKET_OFFICE_NONE) {
    SoketPolicy *policy = work->resolver->policy;
    ends->minute = anchor->office == SOKET_OFFICE_MORNING ? soket_policy_get_morning_end (policy)
                                                          : soket_policy_get_office_end (policy);
    return;
  }
  if (before && anchor->minute == 0) {
    ends->safe = ends->hard = day - 1;
    soket_due_add (due, "before-minute", day, day - 1);
    return;
  }
  ends->minute = anchor->minute;
  ends->before = before;
  if (before)
    soket_due_add (due, "before-minute", day, day);
}

/* Whether the last day of "trước ngày 15" is the 14. */
static gboolean
is_day_before (SoketWork *work, const SoketAnchor *anchor)
{
  if (anchor->op != SOKET_OP_BEFORE)
    return FALSE;
  if (anchor->minute != SOKET_MINUTE_NONE)
    return anchor->minute == 0;
  return soket_policy_get_before (work->resolver->policy) == SOKET_BEFORE_EXCLUSIVE;
}

static gboolean
add_occurrence (SoketWork *work, const SoketAnchor *anchor, SoketTimeUnit unit,
                const Period *period, const Named *named)
{
  SoketResolver *self = work->resolver;
  Period base = *period;
  SoketDay day;
  gboolean cut;

  if (anchor->next) {
    if (!soket_day_is_valid (period->last + 1))
      return soket_work_out_of_range (work);
    base = period_of (unit, period->last + 1);
  }
  if (!find_day (work, anchor, unit, &base, &day, &cut))
    return FALSE;
  if (day == SOKET_DAY_NONE)
    return TRUE;
  gboolean inside = day >= self->from
                    && (anchor->next ? period->last >= self->from && period->last <= self->to
                                     : day <= self->to);
  if (!inside)
    return TRUE;
  g_autoptr (SoketDue) due = soket_due_alloc ();
  due->period = g_strdup (named->id);
  soket_due_add (due,
                 anchor->unsaid ? "reporting-25th"
                 : anchor->next ? "recurring-next-period"
                                : "recurring-day",
                 named->period.first, day);
  if (cut)
    soket_due_add (due, "recurring-month-end", base.first, day);
  if (soket_anchor_is_window (anchor))
    return add_window (work, anchor, g_steal_pointer (&due), unit, &base, day, named);
  if (!soket_work_cut_off (work, due, named->months, named->period.last,
                           is_day_before (work, anchor) ? day - 1 : day))
    return FALSE;
  SoketEnds ends
      = soket_ends_init (anchor->workday != 0 ? SOKET_ROLL_FAMILY_COUNTED : SOKET_ROLL_FAMILY_DATE,
                         day);
  set_anchor_op (work, anchor, due, &ends, day);
  return soket_work_finish (work, g_steal_pointer (&due), &ends);
}

/* The periods of a list that end where the step ends, the longest first. */
static guint
list_ending (guint listed, const Period *step, Named *named)
{
  static const SoketTimeUnit units[]
      = { SOKET_TIME_YEAR, SOKET_TIME_HALF, SOKET_TIME_QUARTER, SOKET_TIME_MONTH };
  int year = soket_day_get_year (step->last);
  int month = soket_day_get_month (step->last);
  guint n = 0;

  if ((listed & SOKET_LISTED_NINE_MONTHS) && month == 9)
    named[n++] = (Named){ 9, g_strdup_printf ("%d-9M", year), months_from (year, 1, 9) };
  for (guint i = 0; i < G_N_ELEMENTS (units); i++) {
    if (!(listed & (1u << units[i])) || month % soket_unit_months (units[i]) != 0)
      continue;
    Period period = period_of (units[i], step->last);
    named[n++] = (Named){ soket_unit_months (units[i]), period_id (units[i], &period), period };
  }
  return n;
}

static gboolean
add_named (SoketWork *work, SoketDeadline *node, const Period *step, const Named *named)
{
  for (guint i = 0; i < node->anchors.len; i++) {
    const SoketAnchor *anchor = &node->anchors.data[i];
    g_autofree char *numbered = node->anchors.len > 1 ? g_strdup_printf ("%s/%u", named->id, i + 1)
                                                      : g_strdup (named->id);
    Named one = { named->months, numbered, named->period };
    if (!add_occurrence (work, anchor, node->unit, step, &one))
      return FALSE;
  }
  return TRUE;
}

/* Of reports listed together the longer replaces the shorter that ends the same day. */
static gboolean
add_listed (SoketWork *work, SoketDeadline *node, const Period *step)
{
  gboolean nested = soket_policy_is_nested (work->resolver->policy);
  Named named[5];
  guint n = list_ending (node->listed, step, named);
  gboolean fits = TRUE;

  for (guint i = n; i > 0; i--) {
    const Named *one = &named[i - 1];
    guint before = work->dues->len;
    if (fits && (i == 1 || !nested))
      fits = add_named (work, node, step, one);
    for (guint k = before; nested && n > 1 && k < work->dues->len; k++)
      soket_due_add (work->dues->pdata[k], "nested-period", one->period.first, one->period.last);
  }
  for (guint i = 0; i < n; i++)
    g_free (named[i].id);
  return fits;
}

static gboolean
add_period (SoketWork *work, SoketDeadline *node, const Period *period)
{
  if (node->listed != 0)
    return add_listed (work, node, period);
  g_autofree char *id = period_id (node->unit, period);
  int months = node->unit >= SOKET_TIME_MONTH ? soket_unit_months (node->unit) : 0;
  Named named = { months, id, *period };
  return add_named (work, node, period, &named);
}

static gboolean
expand (SoketWork *work, SoketDeadline *node)
{
  SoketResolver *self = work->resolver;

  for (SoketDay day = self->from; day <= self->to;) {
    Period period = period_of (node->unit, day);
    if (!add_period (work, node, &period))
      return FALSE;
    day = period.last + 1;
  }
  if (work->dues->len > 0)
    return TRUE;
  return soket_work_undated (work, SOKET_DEADLINE_RECURRING,
                             g_strdup (_ ("It does not fall in the range: give another one with "
                                          "--from and --to")));
}

/* Without a day of its own a report goes by the 25th of the last month of its period, under the
 * regime that says so; NULL otherwise. */
static SoketDeadline *
with_reporting_day (SoketResolver *self, SoketDeadline *node)
{
  SoketAnchor anchor = soket_anchor_init (SOKET_OP_BY);

  if (!soket_policy_get_rules (self->policy)->cuts_off || node->anchors.len > 0
      || node->unit < SOKET_TIME_MONTH)
    return NULL;
  SoketDeadline *dated = soket_deadline_new_each (node->unit);
  dated->listed = node->listed;
  anchor.month = node->unit == SOKET_TIME_MONTH ? 0 : soket_unit_months (node->unit);
  anchor.day = SOKET_REPORTING_DAY;
  anchor.unsaid = TRUE;
  soket_anchors_append (&dated->anchors, &anchor);
  return dated;
}

static gboolean
expand_range (SoketWork *work, SoketDeadline *node)
{
  SoketResolver *self = work->resolver;

  if (self->from == SOKET_DAY_NONE && self->issued == SOKET_DAY_NONE)
    return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                               g_strdup (_ ("It recurs: give the range of days with --from and "
                                            "--to, or the day of the plan with --issued")));
  if (self->from != SOKET_DAY_NONE)
    return expand (work, node);
  /* Without a range: the year of the plan. */
  int year = soket_day_get_year (self->issued);
  self->from = soket_day_from_civil (year, 1, 1);
  self->to = soket_day_from_civil (year, 12, 31);
  gboolean dated = expand (work, node);
  self->from = self->to = SOKET_DAY_NONE;
  return dated;
}

gboolean
soket_work_each (SoketWork *work, SoketDeadline *node)
{
  SoketResolver *self = work->resolver;

  if (node->unit == SOKET_TIME_UNSPECIFIED)
    return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                               g_strdup (_ ("It recurs, and the phrase names no period: write how "
                                            "often, as “hằng tháng”")));
  g_autoptr (SoketDeadline) dated = with_reporting_day (self, node);
  if (dated != NULL)
    return expand_range (work, dated);
  if (node->anchors.len == 0 && node->unit == SOKET_TIME_DAY)
    return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                               g_strdup (_ ("It recurs every day, and the phrase names no time: "
                                            "write it, as “trước 17 giờ hằng ngày”")));
  if (node->anchors.len == 0)
    return soket_work_undated (work, SOKET_DEADLINE_UNRESOLVED,
                               g_strdup (_ ("It recurs, and the phrase names no day of the period: "
                                            "write it, as “trước ngày 20 hằng tháng”")));
  return expand_range (work, node);
}
