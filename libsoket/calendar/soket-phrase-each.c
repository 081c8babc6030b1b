/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include "base/soket-i18n-private.h"

/* The day of a period that recurs: "ngày 20", "thứ Sáu", "ngày làm việc cuối cùng của tháng". */

/* "cuối cùng", "đầu tiên", "thứ 3": 0 when nothing of the kind stands there. */
static int
eat_ordinal (SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  int number = 0;

  if (soket_cursor_eat (cursor, "cuối cùng|cuối"))
    return -1;
  if (soket_cursor_eat (cursor, "đầu tiên|đầu"))
    return 1;
  if (!soket_cursor_eat (&at, "thứ"))
    return 0;
  number = soket_cursor_eat_which (&at, "nhất|hai|ba|tư|năm|sáu") + 1;
  if (number == 0 && !soket_cursor_eat_number (&at, &number))
    return 0;
  *cursor = at;
  return number;
}

static gboolean
eat_next (SoketCursor *cursor)
{
  SoketCursor behind = *cursor;

  /* "tháng sau bầu cử" is told from the election. */
  if (soket_cursor_eat (&behind, "sau|tới")
      && soket_cursor_sees (&behind, "khi|hội nghị|thời điểm|quý|tết|lễ|họp|đại hội|bầu cử|kết "
                                     "thúc|khai mạc|khai giảng"))
    return FALSE;
  if (!soket_cursor_eat (cursor, "kế tiếp|tiếp theo|liền sau|liền kề|tiếp sau|kế sau|sau|tới"))
    return FALSE;
  /* "tháng kế tiếp ngay sau tháng báo cáo" */
  behind = *cursor;
  soket_cursor_eat (&behind, "ngay sau|liền sau|sau|của");
  if (soket_cursor_eat (&behind, "kỳ báo cáo|kì báo cáo|tháng báo cáo|quý báo cáo|năm báo cáo|"
                                 "tháng phát sinh|quý phát sinh|năm phát sinh"))
    *cursor = behind;
  return TRUE;
}

/* "[của] tháng cuối [của] [mỗi] quý [liền sau]", "[của] tháng [kế tiếp]", "[của] năm sau". */
void
soket_phrase_eat_period_of_day (SoketCursor *cursor, SoketAnchor *anchor, SoketTimeUnit *unit)
{
  SoketCursor at = *cursor;
  SoketTimeUnit outer;
  int month = 0;

  soket_cursor_eat (&at, "của|trong");
  SoketCursor of = at;
  if (soket_cursor_eat (&of, "tháng"))
    month = eat_ordinal (&of);
  if (month != 0) {
    soket_cursor_eat (&of, "của|trong");
    soket_cursor_eat (&of, "mỗi|hằng|hàng");
    if (month < 0 && soket_cursor_eat (&of, "kỳ báo cáo|kì báo cáo|kỳ|kì")) {
      anchor->month = SOKET_MONTH_LAST;
      *cursor = of;
      return;
    }
    if (!soket_phrase_eat_unit (&of, &outer) || outer < SOKET_TIME_QUARTER)
      return;
    anchor->month = month < 0 ? soket_unit_months (outer) : month;
    *unit = outer;
    at = of;
  } else {
    gboolean every = soket_cursor_eat (&at, "mỗi|hằng|hàng");
    if (!soket_phrase_eat_unit (&at, &outer))
      return;
    if (soket_cursor_eat (&at, "báo cáo"))
      every = TRUE;
    /* A bare "ngày 20 của tháng" says nothing; "ngày làm việc cuối cùng của tháng" does. */
    gboolean counted = anchor->workday != 0 || anchor->nth != 0 || anchor->day == 31;
    SoketCursor behind = at;
    if (!every && !counted && !eat_next (&behind))
      return;
    *unit = outer;
  }
  anchor->next = eat_next (&at);
  *cursor = at;
}

static SoketDeadline *
new_workday_of (SoketOp op, int count, const SoketPoint *period)
{
  SoketDeadline *self = soket_deadline_alloc (SOKET_FORM_WORKDAY_OF);

  self->op = op == SOKET_OP_NONE ? SOKET_OP_ON : op;
  self->count = count;
  self->a = *period;
  return self;
}

static SoketDeadline *
new_anchored (SoketTimeUnit unit, const SoketAnchor *anchor)
{
  SoketDeadline *self = soket_deadline_new_each (unit);

  soket_anchors_append (&self->anchors, anchor);
  return self;
}

/* What stands behind "ngày làm việc thứ N". */
static SoketDeadline *
read_workdays_of (SoketCursor *cursor, SoketAnchor *anchor)
{
  SoketTimeUnit unit = SOKET_TIME_UNSPECIFIED;
  SoketPoint period;
  SoketCursor at = *cursor;
  soket_cursor_eat (&at, "của|trong");
  if (anchor->minute == SOKET_MINUTE_NONE
      && (soket_phrase_eat_period (&at, &period) || soket_phrase_eat_told_span (&at, &period))) {
    *cursor = at;
    return new_workday_of (anchor->op, anchor->workday, &period);
  }
  soket_phrase_eat_period_of_day (cursor, anchor, &unit);
  return new_anchored (unit, anchor);
}

static SoketDeadline *
read_workday (SoketCursor *cursor, SoketAnchor *anchor)
{
  /* "02 ngày làm việc đầu tháng" are more than one. */
  if (soket_phrase_follows_number (cursor) || !soket_cursor_eat (cursor, "ngày làm việc"))
    return NULL;
  anchor->workday = eat_ordinal (cursor);
  return anchor->workday != 0 ? read_workdays_of (cursor, anchor) : NULL;
}

SoketDeadline *
soket_phrase_read_first_workdays (SoketCursor *cursor, SoketOp op)
{
  SoketAnchor anchor = soket_anchor_init (SOKET_OP_BY);

  if (op == SOKET_OP_BEFORE || !soket_phrase_may_count_days (cursor)
      || soket_phrase_follows_number (cursor) || !soket_phrase_eat_count (cursor, &anchor.workday)
      || anchor.workday < 1
      || !soket_cursor_eat (cursor, "ngày làm việc đầu tiên|ngày làm việc đầu"))
    return NULL;
  SoketDeadline *self = read_workdays_of (cursor, &anchor);
  if (self->form != SOKET_FORM_EACH || self->unit != SOKET_TIME_UNSPECIFIED)
    return self;
  soket_deadline_unref (self);
  return NULL;
}

/* Of a week the last day is the last that is worked, or Sunday: nobody says which. */
static gboolean
eat_told_months (SoketCursor *cursor, SoketPoint *period)
{
  SoketCursor at = *cursor;

  if (!soket_phrase_eat_told_span (&at, period) || period->number == SOKET_TIME_WEEK)
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* "ngày cuối cùng của tháng": D31, which is the last day of every month; "ngày đầu tiên của quý".
 */
static SoketDeadline *
read_last_day (SoketCursor *cursor, SoketAnchor *anchor)
{
  SoketTimeUnit unit = SOKET_TIME_UNSPECIFIED;
  SoketPoint period;

  /* "05 ngày cuối tháng" are more than one. */
  int end = soket_phrase_follows_number (cursor)
                ? -1
                : soket_cursor_eat_which (cursor, "ngày cuối cùng|ngày cuối|ngày đầu tiên");
  if (end < 0)
    return NULL;
  SoketCursor at = *cursor;
  soket_cursor_eat (&at, "của|trong");
  if (end < 2 && anchor->minute == SOKET_MINUTE_NONE
      && (soket_phrase_eat_period (&at, &period) || eat_told_months (&at, &period))) {
    SoketDeadline *self = soket_deadline_alloc (SOKET_FORM_POINT);
    self->op = anchor->op == SOKET_OP_BEFORE ? SOKET_OP_BEFORE : SOKET_OP_BY;
    self->part = anchor->op == SOKET_OP_BEFORE ? SOKET_PART_END : SOKET_PART_WHOLE;
    self->a = period;
    *cursor = at;
    return self;
  }
  anchor->day = 31;
  soket_phrase_eat_period_of_day (cursor, anchor, &unit);
  if (unit > SOKET_TIME_MONTH && unit <= SOKET_TIME_YEAR && anchor->month == 0)
    anchor->month = end < 2 ? soket_unit_months (unit) : 1;
  if (end == 2)
    anchor->day = 1;
  return unit >= SOKET_TIME_MONTH && (end < 2 || unit != SOKET_TIME_UNSPECIFIED)
             ? new_anchored (unit, anchor)
             : NULL;
}

/* "cuối mỗi quý": its last day, by Article 146 of the Civil Code. */
static SoketDeadline *
read_end_of_each (SoketCursor *cursor, SoketAnchor *anchor)
{
  SoketCursor before = { cursor->phrase, cursor->at - 1 };
  SoketTimeUnit unit;

  /* "tuần cuối mỗi tháng" */
  if (cursor->at > 0 && soket_cursor_sees (&before, "tuần|ngày"))
    return NULL;
  int twice
      = soket_cursor_eat_which (cursor, "cuối tháng hằng tháng|cuối tháng hàng tháng|cuối quý "
                                        "hằng quý|cuối quý hàng quý|cuối năm hằng năm|cuối "
                                        "năm hàng năm");
  if (twice >= 0)
    unit = twice < 2 ? SOKET_TIME_MONTH : twice < 4 ? SOKET_TIME_QUARTER : SOKET_TIME_YEAR;
  else if (!soket_cursor_eat (cursor, "cuối mỗi|cuối hằng|cuối hàng")
           || !soket_phrase_eat_unit (cursor, &unit) || unit < SOKET_TIME_MONTH)
    return NULL;
  if (anchor->op != SOKET_OP_BEFORE)
    anchor->op = SOKET_OP_BY;
  anchor->day = 31;
  anchor->month = unit == SOKET_TIME_MONTH ? 0 : soket_unit_months (unit);
  return new_anchored (unit, anchor);
}

void
soket_phrase_eat_all (SoketCursor *cursor)
{
  SoketCursor at = *cursor;

  if (soket_cursor_eat (&at, "các|những") && soket_cursor_sees (&at, "ngày|thứ|buổi|sáng|chiều"))
    *cursor = at;
}

static gboolean
eat_and (SoketCursor *cursor)
{
  return soket_cursor_eat (cursor, "và|hoặc") || soket_cursor_eat_mark (cursor, ',');
}

/* "ngày 05 và 20", not "ngày 05 và 20/6". */
static void
eat_more_days (SoketCursor *cursor, SoketDeadline *self)
{
  SoketCursor at = *cursor;
  SoketAnchor anchor = self->anchors.data[0];

  while (eat_and (&at)) {
    soket_cursor_eat (&at, "ngày");
    if (!soket_cursor_eat_number (&at, &anchor.day) || soket_cursor_peek (&at, 0)->mark == '/'
        || soket_cursor_peek (&at, 0)->mark == '-'
        || soket_cursor_sees (&at, "tháng|giờ|h|ngày|năm|tuần"))
      return;
    soket_anchors_append (&self->anchors, &anchor);
    *cursor = at;
  }
}

/* "ngày 31 tháng 01 năm sau", "ngày 20 tháng 9 của năm báo cáo": told from the year reported on. */
static gboolean
eat_day_of_reported_year (SoketCursor *cursor, SoketAnchor *anchor)
{
  SoketCursor at = *cursor;
  gboolean slash;

  soket_cursor_eat (&at, "ngày");
  if (!soket_cursor_eat_number (&at, &anchor->day))
    return FALSE;
  slash = soket_cursor_eat_mark (&at, '/');
  if ((!slash && !soket_cursor_eat (&at, "tháng"))
      || !soket_cursor_eat_number (&at, &anchor->month))
    return FALSE;
  soket_cursor_eat (&at, "của");
  if (!soket_cursor_eat (&at, "năm"))
    return FALSE;
  anchor->next = eat_next (&at);
  if (!anchor->next && !soket_cursor_eat (&at, "báo cáo"))
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* Of a text what stands behind months ends their list: "ngày 20 tháng 6 và tháng 7 tổ chức …". */
static gboolean
ends_list (SoketCursor *cursor)
{
  soket_phrase_eat_period_year (cursor, &(int){ 0 });
  return cursor->phrase->whole || soket_cursor_peek (cursor, 0)->fold == NULL;
}

/* "ngày 20 các tháng 3, 6, 9 và 12 hằng năm" */
SoketDeadline *
soket_phrase_read_day_of_months (SoketCursor *cursor, SoketOp op)
{
  SoketCursor at = *cursor;
  SoketAnchor anchor = soket_anchor_init (op == SOKET_OP_ON ? SOKET_OP_NONE : op);

  if (soket_cursor_peek (&at, 2)->fold == NULL || !soket_cursor_eat (&at, "ngày")
      || !soket_cursor_eat_number (&at, &anchor.day))
    return NULL;
  soket_cursor_eat (&at, "của|trong");
  gboolean all = soket_cursor_eat (&at, "các");
  if (!soket_cursor_eat (&at, "tháng"))
    return NULL;
  g_autoptr (SoketDeadline) self = soket_deadline_new_each (SOKET_TIME_YEAR);
  gboolean named = TRUE; /* "ngày 20 tháng 6 và tháng 12", not "ngày 20 tháng 6 và 15 tháng 12" */
  do {
    named = (soket_cursor_eat (&at, "tháng") || self->anchors.len == 0) && named;
    if (!soket_cursor_eat_number (&at, &anchor.month))
      return NULL;
    soket_anchors_append (&self->anchors, &anchor);
  } while (eat_and (&at));
  if (self->anchors.len < 2)
    return NULL;
  gboolean every = soket_cursor_eat (&at, "hằng năm|hàng năm|mỗi năm");
  if (!every && !all && !(named && ends_list (&at)))
    return NULL;
  *cursor = at;
  if (every)
    return g_steal_pointer (&self);
  return soket_deadline_new_unresolved (N_ ("A day of several months: write “hằng năm”, or a "
                                            "deadline for each"),
                                        NULL);
}

/* "đầu tiên", "cuối cùng", "thứ hai của tháng" behind a weekday; "thứ Hai đầu tháng 7" is the first
 * one of it, "thứ Hai đầu tuần" none. 0: nothing of the kind. */
static int
eat_nth (SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  gboolean whole = soket_cursor_sees (&at, "đầu tiên|cuối cùng");
  int nth = eat_ordinal (&at);
  SoketCursor month = at;

  if (nth == 0)
    return 0;
  gboolean of = soket_cursor_eat (&month, "của|trong");
  soket_cursor_eat (&month, "mỗi|hằng|hàng");
  gboolean named = soket_cursor_eat (&month, "tháng")
                   && (of || (ABS (nth) == 1 && month.at > at.at + 1)
                       || soket_cursor_peek (&month, 0)->number >= 0);
  if (!whole && !named)
    return 0;
  *cursor = at;
  return nth;
}

/* "thứ Ba, thứ Năm", but not "thứ Năm, ngày 15/7": what is said before the first holds for all. */
static void
eat_more_weekdays (SoketCursor *cursor, SoketDeadline *self)
{
  SoketCursor at = *cursor;
  SoketAnchor anchor = self->anchors.data[0];

  while (eat_and (&at)) {
    SoketCursor date = at;
    if (soket_phrase_eat_point (&date, &(SoketPoint){ 0 }))
      return;
    soket_cursor_eat (&at, "ngày");
    if (!soket_phrase_eat_weekday (&at, &anchor.weekday))
      return;
    gboolean counted = anchor.nth != 0;
    anchor.nth = eat_nth (&at);
    if (counted != (anchor.nth != 0))
      return;
    soket_anchors_append (&self->anchors, &anchor);
    *cursor = at;
  }
}

/* "thứ Hai đầu tiên của tháng 7/2022", "thứ Sáu cuối cùng của tháng" */
static SoketDeadline *
read_nth_weekday (SoketCursor *cursor, SoketAnchor *anchor)
{
  SoketTimeUnit unit = SOKET_TIME_UNSPECIFIED;
  SoketCursor at = *cursor;
  SoketPoint period;

  soket_cursor_eat (&at, "của|trong");
  if (anchor->minute == SOKET_MINUTE_NONE
      && (soket_phrase_eat_period (&at, &period) || eat_told_months (&at, &period))) {
    period.weekday = anchor->weekday;
    *cursor = at;
    return new_workday_of (anchor->op, anchor->nth, &period);
  }
  SoketDeadline *self = new_anchored (SOKET_TIME_UNSPECIFIED, anchor);
  eat_more_weekdays (cursor, self);
  soket_phrase_eat_period_of_day (cursor, anchor, &unit);
  if (unit != SOKET_TIME_MONTH && unit != SOKET_TIME_UNSPECIFIED) {
    soket_deadline_unref (self);
    return soket_deadline_new_unresolved (N_ ("Weekdays are counted within a month: write the "
                                              "month, or the day"),
                                          NULL);
  }
  self->unit = unit;
  for (guint i = 0; i < self->anchors.len; i++)
    self->anchors.data[i].next = anchor->next;
  return self;
}

/* "thứ Sáu thứ 6 của tháng 7/2022" */
static SoketDeadline *
read_too_late_weekday (SoketCursor *cursor)
{
  SoketCursor at = *cursor;

  soket_cursor_eat (&at, "của|trong");
  if (soket_phrase_eat_period (&at, &(SoketPoint){ 0 }))
    *cursor = at;
  return soket_deadline_new_unresolved (N_ ("A month has at most five of a weekday: write which of "
                                            "them, or the day"),
                                        NULL);
}

static SoketDeadline *
read_weekdays (SoketCursor *cursor, SoketAnchor *anchor)
{
  SoketCursor at = *cursor;

  anchor->nth = eat_nth (&at);
  if (anchor->nth > SOKET_DEADLINE_MAX_NTH) {
    *cursor = at;
    return read_too_late_weekday (cursor);
  }
  if (anchor->nth != 0) {
    *cursor = at;
    return read_nth_weekday (cursor, anchor);
  }

  /* "thứ Sáu tới", but not "thứ Sáu tới Chủ nhật" */
  if (soket_cursor_eat (&at, "tới|này") && !soket_phrase_eat_weekday (&at, &(int){ 0 })
      && !soket_cursor_sees (&at, "ngày|thứ|giờ|hết") && soket_cursor_peek (&at, 0)->number < 0) {
    *cursor = at;
    return soket_deadline_new_unresolved (N_ ("A weekday of this week or of the next one: write "
                                              "the date"),
                                          NULL);
  }
  SoketDeadline *self = new_anchored (SOKET_TIME_UNSPECIFIED, anchor);
  eat_more_weekdays (cursor, self);
  return self;
}

/* "ngày thứ 20 của tháng tiếp theo", but "ngày thứ 2 hằng tuần" is a Monday. */
static gboolean
eat_counted_day (SoketCursor *cursor, int *day)
{
  SoketCursor at = *cursor;

  if (!soket_cursor_eat (&at, "ngày thứ") || soket_cursor_peek (&at, 0)->digits > 2
      || !soket_cursor_eat_number (&at, day) || !soket_cursor_sees (&at, "của tháng"))
    return FALSE;
  *cursor = at;
  return TRUE;
}

static SoketDeadline *
read_day (SoketCursor *cursor, SoketAnchor *anchor)
{
  SoketTimeUnit unit = SOKET_TIME_UNSPECIFIED;
  SoketAnchor of_year = *anchor;

  if (eat_day_of_reported_year (cursor, &of_year))
    return new_anchored (SOKET_TIME_YEAR, &of_year);
  SoketCursor counted = *cursor;
  SoketCursor weekday = *cursor;
  gboolean every = soket_cursor_eat (&weekday, "mỗi");
  soket_cursor_eat (&weekday, "ngày");
  if (eat_counted_day (&counted, &anchor->day)) {
    *cursor = counted;
  } else if (soket_phrase_eat_weekday (&weekday, &anchor->weekday)) {
    /* "ngày thứ 3 kể từ" is the third. */
    if (soket_cursor_sees (&weekday, "kể từ|tính từ|sau khi|sau ngày"))
      return NULL;
    *cursor = weekday;
    SoketDeadline *self = read_weekdays (cursor, anchor);
    if (every && self->form == SOKET_FORM_EACH && anchor->nth == 0)
      self->unit = SOKET_TIME_WEEK;
    return self;
  } else if (!soket_cursor_eat (cursor, "ngày mùng|ngày mồng|ngày|mùng|mồng")
             || soket_cursor_peek (cursor, 0)->digits > 2
             || !soket_cursor_eat_number (cursor, &anchor->day)) {
    return NULL;
  }
  SoketCursor period = *cursor;
  soket_phrase_eat_period_of_day (&period, anchor, &unit);
  /* "ngày 20 quý sau" is a day of none of its months. */
  if (unit > SOKET_TIME_MONTH && unit != SOKET_TIME_UNSPECIFIED && anchor->month == 0)
    unit = SOKET_TIME_UNSPECIFIED;
  else
    *cursor = period;
  SoketDeadline *self = new_anchored (unit, anchor);
  if (unit == SOKET_TIME_UNSPECIFIED)
    eat_more_days (cursor, self);
  return self;
}

/* "9 giờ và 16 giờ" */
static SoketDeadline *
read_times (SoketCursor *cursor, SoketAnchor *anchor)
{
  SoketDeadline *self = new_anchored (SOKET_TIME_UNSPECIFIED, anchor);
  SoketCursor at = *cursor;

  while (eat_and (&at) && soket_phrase_eat_time (&at, &anchor->minute)) {
    soket_anchors_append (&self->anchors, anchor);
    *cursor = at;
  }
  return self;
}

SoketDeadline *
soket_phrase_read_anchor (SoketCursor *cursor, SoketOp op)
{
  SoketCursor at = *cursor;
  SoketAnchor anchor = soket_anchor_init (op);
  SoketDeadline *self = NULL;
  SoketCursor after_time;

  /* "chiều thứ Sáu hằng tuần"; before an afternoon is before nobody knows when. */
  SoketBegins forms = soket_phrase_begins (&at);
  if (op != SOKET_OP_BEFORE && (forms & SOKET_BEGINS_OFFICE) != 0
      && soket_phrase_eat_office_time (&at, &anchor.minute, &anchor.office))
    anchor.op = SOKET_OP_BY;
  else if ((forms & SOKET_BEGINS_TIME) != 0)
    soket_phrase_eat_time (&at, &anchor.minute);
  after_time = at;
  gboolean comma = soket_cursor_eat_mark (&at, ',');
  soket_cursor_eat (&at, "của|vào");
  soket_phrase_eat_all (&at);
  /* ", ngày 15/9" is a date behind another, and no 15th. */
  SoketCursor date = at;
  if (comma && anchor.minute == SOKET_MINUTE_NONE
      && soket_phrase_eat_date (&date, &(SoketPoint){ 0 }))
    return NULL;
  if (anchor.minute == SOKET_MINUTE_NONE && !soket_phrase_may_begin (&at, SOKET_BEGINS_ANCHOR))
    return NULL;
  SoketCursor start = at;
  static SoketDeadline *(*const readers[]) (SoketCursor *, SoketAnchor *)
      = { read_workday, read_last_day, read_end_of_each, read_day };
  /* Of "ngày 20" only the last can be made. */
  guint first = soket_cursor_peek (&at, 1)->number >= 0 ? G_N_ELEMENTS (readers) - 1 : 0;
  for (guint i = first; i < G_N_ELEMENTS (readers) && self == NULL; i++) {
    SoketAnchor fresh = anchor;
    at = start;
    self = readers[i](&at, &fresh);
  }
  if (self == NULL && anchor.minute != SOKET_MINUTE_NONE) {
    at = after_time;
    self = read_times (&at, &anchor);
  }
  if (self != NULL)
    *cursor = at;
  return self;
}
