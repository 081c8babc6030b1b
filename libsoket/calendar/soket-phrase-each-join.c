/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

/* The days of a recurring rule, brought into the period in which it recurs. */

/* The period in which such a day recurs by its nature. */
static SoketTimeUnit
natural_unit (const SoketAnchor *anchor)
{
  if (anchor->weekday != 0)
    return anchor->nth != 0 ? SOKET_TIME_MONTH : SOKET_TIME_WEEK;
  if (anchor->workday != 0 || anchor->month == SOKET_MONTH_LAST)
    return SOKET_TIME_UNSPECIFIED;
  if (anchor->day != 0)
    return anchor->month != 0 ? SOKET_TIME_YEAR : SOKET_TIME_MONTH;
  return SOKET_TIME_DAY;
}

/* "tháng cuối kỳ báo cáo" in a period that is known now. */
static void
settle_month (SoketAnchor *anchor, SoketTimeUnit unit)
{
  if (anchor->month != SOKET_MONTH_LAST || unit < SOKET_TIME_MONTH || unit > SOKET_TIME_YEAR)
    return;
  anchor->month = unit == SOKET_TIME_MONTH ? 0 : soket_unit_months (unit);
}

/* "ngày 05 của tháng kế tiếp" of a quarter is the 5th of the first month of the next one. */
static gboolean
lift_next_month (const SoketDeadline *other, SoketTimeUnit unit, SoketAnchor *anchor)
{
  if (other->unit != SOKET_TIME_MONTH || !anchor->next || unit < SOKET_TIME_QUARTER
      || unit > SOKET_TIME_YEAR)
    return FALSE;
  anchor->month = 1;
  return TRUE;
}

static gboolean
join_anchor (SoketDeadline *each, const SoketDeadline *other, SoketAnchor anchor)
{
  SoketTimeUnit natural = natural_unit (&anchor);
  gboolean pending = other->unit == SOKET_TIME_UNSPECIFIED;

  if (!pending && other->unit != each->unit && !lift_next_month (other, each->unit, &anchor))
    return FALSE;
  if (pending && natural != each->unit && natural != SOKET_TIME_UNSPECIFIED
      && each->unit != SOKET_TIME_UNSPECIFIED)
    return FALSE;
  settle_month (&anchor, each->unit);
  if (soket_anchor_is_window (&anchor) && anchor.end_month != anchor.month
      && each->unit != SOKET_TIME_YEAR)
    anchor.end_month = anchor.month;
  soket_anchors_append (&each->anchors, &anchor);
  return TRUE;
}

static gboolean
join_anchors (SoketDeadline *each, const SoketDeadline *other)
{
  /* "định kỳ 6 tháng (trước ngày 20/6 hằng năm)": the day says the period. */
  if (other->anchors.len == 0)
    return other->unit == SOKET_TIME_UNSPECIFIED || other->unit == each->unit
           || (each->listed != 0 && (each->listed & (1u << other->unit)) != 0)
           || (each->unit == SOKET_TIME_YEAR && other->unit >= SOKET_TIME_QUARTER);
  for (guint i = 0; i < other->anchors.len; i++)
    if (!join_anchor (each, other, other->anchors.data[i]))
      return FALSE;
  return TRUE;
}

/* The first or last day of what is said of every year; February has 29 days, which a year that
 * has fewer cuts. */
static gboolean
month_and_day (const SoketPoint *point, gboolean last, int *month, int *day)
{
  static const int days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  int months = point->kind == SOKET_POINT_MONTH     ? 1
               : point->kind == SOKET_POINT_QUARTER ? 3
               : point->kind == SOKET_POINT_HALF    ? 6
                                                    : 0;

  *month = point->number;
  *day = point->day;
  if (point->kind == SOKET_POINT_DAY)
    return TRUE;
  if (months == 0 || point->number < 1 || point->number > 12 / months)
    return FALSE;
  *month = (point->number - 1) * months + (last ? months : 1);
  *day = last ? days[*month - 1] : 1;
  return TRUE;
}

/* "từ tháng 11 đến ngày 15 tháng 12", "tháng 6", "quý I" of every year */
static gboolean
join_span (SoketDeadline *each, const SoketPoint *from, const SoketPoint *to)
{
  SoketAnchor anchor = soket_anchor_init (SOKET_OP_NONE);

  if (!soket_point_lacks_year (from) || !soket_point_lacks_year (to)
      || to->minute != SOKET_MINUTE_NONE || !month_and_day (from, FALSE, &anchor.month, &anchor.day)
      || !month_and_day (to, TRUE, &anchor.end_month, &anchor.end_day))
    return FALSE;
  soket_anchors_append (&each->anchors, &anchor);
  return TRUE;
}

static gboolean
join_point (SoketDeadline *each, const SoketDeadline *other)
{
  SoketAnchor anchor = soket_anchor_init (other->op);
  gboolean end = other->part == SOKET_PART_END;

  if (!soket_point_lacks_year (&other->a) || (other->part != SOKET_PART_WHOLE && !end))
    return FALSE;
  if (other->op == SOKET_OP_NONE && !end)
    return join_span (each, &other->a, &other->a);
  if (end && other->op != SOKET_OP_BEFORE)
    anchor.op = SOKET_OP_BY;
  anchor.minute = other->a.minute;
  /* "trước tháng 12 hằng năm" is the end of November and nothing between. */
  if (other->op == SOKET_OP_BEFORE && other->a.kind != SOKET_POINT_DAY && !end) {
    if (!month_and_day (&other->a, FALSE, &anchor.month, &anchor.day) || anchor.month < 2)
      return FALSE;
    SoketPoint end_before
        = soket_point_period (SOKET_POINT_MONTH, SOKET_YEAR_UNSAID, anchor.month - 1);
    month_and_day (&end_before, TRUE, &anchor.month, &anchor.day);
    anchor.op = SOKET_OP_BY;
    soket_anchors_append (&each->anchors, &anchor);
    return TRUE;
  }
  if (!month_and_day (&other->a, end || other->op != SOKET_OP_BEFORE, &anchor.month, &anchor.day))
    return FALSE;
  soket_anchors_append (&each->anchors, &anchor);
  return TRUE;
}

/* "hằng tháng … ngày 05 tháng sau": told from each period, not from the plan. */
static gboolean
join_told (SoketDeadline *each, const SoketDeadline *other)
{
  g_autoptr (SoketDeadline) day = soket_deadline_new_each ((SoketTimeUnit) other->a.number);
  SoketAnchor anchor = soket_anchor_init (other->op == SOKET_OP_ON ? SOKET_OP_NONE : other->op);

  if (!soket_point_is_day (&other->a))
    return FALSE;
  anchor.next = other->a.next;
  anchor.day = other->a.day;
  anchor.weekday = other->a.weekday;
  anchor.minute = other->a.minute;
  return join_anchor (each, day, anchor);
}

/* The same of "ngày làm việc đầu tiên của tháng sau". */
static gboolean
join_told_nth (SoketDeadline *each, const SoketDeadline *other)
{
  g_autoptr (SoketDeadline) day = soket_deadline_new_each ((SoketTimeUnit) other->a.number);
  SoketAnchor anchor = soket_anchor_init (other->op == SOKET_OP_ON ? SOKET_OP_NONE : other->op);

  anchor.next = other->a.next;
  anchor.weekday = other->a.weekday;
  if (anchor.weekday != 0)
    anchor.nth = other->count;
  else
    anchor.workday = other->count;
  return join_anchor (each, day, anchor);
}

static gboolean
join_parts (SoketDeadline *each, const SoketDeadline *other)
{
  for (guint i = 0; i < other->parts->len; i++)
    if (!soket_phrase_join_each (each, other->parts->pdata[i]))
      return FALSE;
  return TRUE;
}

gboolean
soket_phrase_join_each (SoketDeadline *each, const SoketDeadline *other)
{
  if (other->form == SOKET_FORM_EACH)
    return join_anchors (each, other);
  if (other->form == SOKET_FORM_POINT && other->a.kind == SOKET_POINT_THIS)
    return join_told (each, other);
  if (other->form == SOKET_FORM_WORKDAY_OF && other->a.kind == SOKET_POINT_THIS)
    return join_told_nth (each, other);
  if (other->form == SOKET_FORM_BOTH)
    return join_parts (each, other);
  if (each->unit != SOKET_TIME_YEAR)
    return FALSE;
  if (other->form == SOKET_FORM_WINDOW)
    return join_span (each, &other->a, &other->b);
  return other->form == SOKET_FORM_POINT && join_point (each, other);
}
