/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include "calendar/soket-day-private.h"

/* Parts of a period: "đầu tháng", "tuần cuối", "9 tháng đầu năm", "10 ngày đầu tháng 7". */

static SoketDeadline *
new_point (SoketOp op, SoketPart part, const SoketPoint *point)
{
  SoketDeadline *self = soket_deadline_alloc (SOKET_FORM_POINT);

  self->op = op == SOKET_OP_ON && !soket_point_is_day (point) ? SOKET_OP_NONE : op;
  self->part = part;
  self->a = *point;
  return self;
}

/* "thượng tuần tháng 9 năm 2018": days 1-10, 11-20, 21-end. */
static SoketDeadline *
read_ten_days (SoketCursor *cursor, SoketOp op)
{
  static const int first[] = { 1, 11, 21 };
  SoketPoint month;

  if (op == SOKET_OP_BEFORE || op == SOKET_OP_BY)
    return NULL;
  int i = soket_cursor_eat_which (cursor, "thượng tuần|trung tuần|hạ tuần");
  if (i < 0 || !soket_phrase_eat_period (cursor, &month) || month.kind != SOKET_POINT_MONTH
      || month.number < 1 || month.number > 12)
    return NULL;
  gboolean unsaid = month.year <= SOKET_YEAR_UNSAID;
  if (i == 2 && unsaid && month.number == 2)
    return NULL;
  int last
      = i == 2 ? soket_day_days_in_month (unsaid ? 2001 : month.year, month.number) : first[i] + 9;
  SoketPoint from = soket_point_day (month.year, month.number, first[i]);
  SoketPoint to = soket_point_day (month.year, month.number, last);
  return soket_phrase_new_window (&from, &to);
}

/* "nửa đầu tháng 7/2022": half a month is fifteen days (the Civil Code, article 146). */
static SoketDeadline *
read_half_month (SoketCursor *cursor, SoketOp op)
{
  SoketPoint month;

  if (!soket_cursor_eat (cursor, "nửa"))
    return NULL;
  soket_cursor_eat (cursor, "tháng");
  gboolean second = soket_cursor_eat (cursor, "cuối|sau");
  if ((!second && !soket_cursor_eat (cursor, "đầu")) || !soket_phrase_eat_period (cursor, &month)
      || month.kind != SOKET_POINT_MONTH || month.number < 1 || month.number > 12)
    return NULL;
  gboolean unsaid = month.year <= SOKET_YEAR_UNSAID;
  if (op == SOKET_OP_BEFORE || (second && unsaid && month.number == 2))
    return NULL;
  int last = second ? soket_day_days_in_month (unsaid ? 2001 : month.year, month.number) : 15;
  SoketPoint from = soket_point_day (month.year, month.number, second ? 16 : 1);
  SoketPoint to = soket_point_day (month.year, month.number, last);
  return op == SOKET_OP_BY ? new_point (op, SOKET_PART_WHOLE, &to)
                           : soket_phrase_new_window (&from, &to);
}

/* "ngày đầu tháng 7/2022", but not "những ngày đầu tháng 7/2022" */
static SoketDeadline *
read_first_day (SoketCursor *cursor, SoketOp op)
{
  SoketCursor before = { cursor->phrase, cursor->at - 1 };
  SoketPoint month;

  if ((cursor->at > 0 && soket_cursor_sees (&before, "những|các|mấy"))
      || !soket_cursor_eat (cursor, "ngày đầu tiên của|ngày đầu tiên|ngày đầu của|ngày đầu"))
    return NULL;
  SoketPoint day;
  if (soket_phrase_eat_told_span (cursor, &day) && day.number == SOKET_TIME_MONTH) {
    day.day = 1;
    return new_point (op == SOKET_OP_NONE ? SOKET_OP_ON : op, SOKET_PART_WHOLE, &day);
  }
  if (!soket_phrase_eat_period (cursor, &month) || month.kind != SOKET_POINT_MONTH)
    return NULL;
  day = soket_point_day (month.year, month.number, 1);
  return new_point (op == SOKET_OP_NONE ? SOKET_OP_ON : op, SOKET_PART_WHOLE, &day);
}

/* "đầu năm" without a number, but not "đầu năm học" or "cuối năm sau". */
static gboolean
eat_year_alone (SoketCursor *cursor, SoketPoint *period)
{
  SoketCursor at = *cursor;

  if (!soket_cursor_eat (&at, "năm")
      || soket_cursor_sees (&at,
                            "học|tài chính|sau|tới|trước|tiếp|kế|liền|ngoái|báo|đánh|hằng|hàng")
      || soket_cursor_peek (&at, 0)->number >= 0)
    return FALSE;
  *period = soket_point_period (SOKET_POINT_YEAR, SOKET_YEAR_UNSAID, 0);
  *cursor = at;
  return TRUE;
}

/* "9 tháng đầu năm 2022", "02 tháng cuối năm 2025" */
static SoketDeadline *
read_months_of_year (SoketCursor *cursor, SoketOp op)
{
  SoketPoint year;
  int count;

  /* Six are a half. */
  if (!soket_cursor_eat_number (cursor, &count) || count < 1 || count > 11 || count == 6
      || !soket_cursor_eat (cursor, "tháng"))
    return NULL;
  gboolean last = soket_cursor_sees (cursor, "cuối");
  if (!soket_cursor_eat (cursor, "đầu|cuối"))
    return NULL;
  if (!(soket_phrase_eat_period (cursor, &year) || eat_year_alone (cursor, &year))
      || year.kind != SOKET_POINT_YEAR)
    return NULL;
  SoketPoint from = soket_point_period (SOKET_POINT_MONTH, year.year, last ? 13 - count : 1);
  SoketPoint to = soket_point_period (SOKET_POINT_MONTH, year.year, last ? 12 : count);
  if (op == SOKET_OP_BY)
    return new_point (op, SOKET_PART_WHOLE, &to);
  return op == SOKET_OP_BEFORE ? NULL : soket_phrase_new_window (&from, &to);
}

/* "tháng cuối năm", "quý đầu năm 2023", but neither "3 tháng đầu năm" nor "các tháng cuối năm" */
static SoketDeadline *
read_end_of_year (SoketCursor *cursor, SoketOp op)
{
  SoketCursor before = { cursor->phrase, cursor->at - 1 };
  SoketPoint year;

  if (soket_phrase_follows_number (cursor)
      || (cursor->at > 0 && soket_cursor_sees (&before, "các|những|mỗi|số|vài")))
    return NULL;
  int unit = soket_cursor_eat_which (cursor, "tháng|quý");
  int end = unit >= 0 ? soket_cursor_eat_which (cursor, "đầu tiên|đầu|cuối cùng|cuối") : -1;
  if (end < 0)
    return NULL;
  soket_cursor_eat (cursor, "của");
  if (!(soket_phrase_eat_period (cursor, &year) || eat_year_alone (cursor, &year))
      || year.kind != SOKET_POINT_YEAR)
    return NULL;
  SoketPoint period
      = soket_point_period (unit == 0 ? SOKET_POINT_MONTH : SOKET_POINT_QUARTER, year.year,
                            end < 2     ? 1
                            : unit == 0 ? 12
                                        : 4);
  return new_point (op, SOKET_PART_WHOLE, &period);
}

static SoketDeadline *
new_days_of_each (SoketOp op, int count)
{
  SoketDeadline *self = soket_deadline_new_each (SOKET_TIME_MONTH);
  SoketAnchor anchor = soket_anchor_init (op == SOKET_OP_BY ? op : SOKET_OP_NONE);

  anchor.day = op == SOKET_OP_BY ? count : 1;
  anchor.end_day = op == SOKET_OP_BY ? 0 : count;
  soket_anchors_append (&self->anchors, &anchor);
  return self;
}

/* "10 ngày đầu tháng 7/2022", "05 ngày đầu của tháng sau", "03 ngày cuối tháng 7" */
static SoketDeadline *
read_days_of_month (SoketCursor *cursor, SoketOp op)
{
  SoketPoint month;
  int count;

  if (!soket_phrase_may_count_days (cursor) || soket_phrase_follows_number (cursor)
      || !soket_phrase_eat_count (cursor, &count) || count < 1 || count > 28
      || !soket_cursor_eat (cursor, "ngày"))
    return NULL;
  int end = soket_cursor_eat_which (cursor, "đầu tiên|đầu|cuối cùng|cuối");
  soket_cursor_eat (cursor, "của|trong");
  if (end < 0 || op == SOKET_OP_BEFORE)
    return NULL;
  if (end < 2 && soket_cursor_eat (cursor, "mỗi tháng|hằng tháng|hàng tháng"))
    return new_days_of_each (op, count);
  if (soket_phrase_eat_told_period (cursor, &month) && month.number == SOKET_TIME_MONTH
      && end < 2) {
    SoketPoint to = month;
    month.day = 1;
    to.day = count;
    return op == SOKET_OP_BY ? new_point (op, SOKET_PART_WHOLE, &to)
                             : soket_phrase_new_window (&month, &to);
  }
  if (!soket_phrase_eat_period (cursor, &month) || month.kind != SOKET_POINT_MONTH
      || month.number < 1 || month.number > 12)
    return NULL;
  gboolean unsaid = month.year <= SOKET_YEAR_UNSAID;
  if (end >= 2 && unsaid && month.number == 2)
    return NULL;
  int days = soket_day_days_in_month (unsaid ? 2001 : month.year, month.number);
  SoketPoint from = soket_point_day (month.year, month.number, end < 2 ? 1 : days - count + 1);
  SoketPoint to = soket_point_day (month.year, month.number, end < 2 ? count : days);
  return op == SOKET_OP_BY ? new_point (op, SOKET_PART_WHOLE, &to)
                           : soket_phrase_new_window (&from, &to);
}

static SoketDeadline *
read_last_week (SoketCursor *cursor, SoketOp op)
{
  SoketPoint period;

  if (!soket_cursor_eat (cursor, "tuần cuối cùng|tuần cuối"))
    return NULL;
  soket_cursor_eat (cursor, "của");
  if (!soket_phrase_eat_period (cursor, &period) || op == SOKET_OP_BEFORE)
    return NULL;
  if (op == SOKET_OP_BY)
    return new_point (op, SOKET_PART_WHOLE, &period);
  return new_point (SOKET_OP_NONE, SOKET_PART_LAST_WEEK, &period);
}

static SoketDeadline *
read_start_mid_end (SoketCursor *cursor, SoketOp op)
{
  SoketPart part;
  SoketPoint period;

  /* "kỳ họp cuối năm" is which one, not when. */
  SoketCursor before = { cursor->phrase, cursor->at - 1 };
  if (op == SOKET_OP_NONE && cursor->at > 0 && soket_cursor_sees (&before, "họp|nghị|phiên"))
    return NULL;
  if (cursor->at > 0 && soket_cursor_sees (&before, "nửa"))
    return NULL;
  soket_cursor_eat (cursor, "những tháng|các tháng|khoảng");
  if (soket_cursor_eat (cursor, "đầu"))
    part = SOKET_PART_START;
  else if (soket_cursor_eat (cursor, "giữa"))
    part = SOKET_PART_MID;
  else if (soket_cursor_eat (cursor, "cuối"))
    part = SOKET_PART_END;
  else
    return NULL;
  if (!soket_phrase_eat_period (cursor, &period) && !soket_phrase_eat_told_period (cursor, &period)
      && !eat_year_alone (cursor, &period))
    return NULL;
  if (part == SOKET_PART_END && op == SOKET_OP_BY)
    return new_point (op, SOKET_PART_WHOLE, &period);
  /* The end is a day; the start and the middle are told loosely. */
  if (op == SOKET_OP_BEFORE)
    return part == SOKET_PART_END ? new_point (op, part, &period) : NULL;
  return new_point (SOKET_OP_NONE, part, &period);
}

typedef SoketDeadline *(*PartFunc) (SoketCursor *cursor, SoketOp op);

static SoketDeadline *
read_first (SoketCursor *cursor, SoketOp op, const PartFunc *readers)
{
  for (; *readers != NULL; readers++) {
    SoketCursor at = *cursor;
    SoketDeadline *self = (*readers) (&at, op);
    if (self == NULL)
      continue;
    *cursor = at;
    return self;
  }
  return NULL;
}

SoketDeadline *
soket_phrase_read_part (SoketCursor *cursor, SoketOp op)
{
  static const PartFunc counted[]
      = { read_months_of_year, read_days_of_month, soket_phrase_read_first_workdays, NULL };
  static const PartFunc named[] = { read_end_of_year, NULL };
  static const PartFunc worded[] = { read_ten_days,  read_half_month,    read_first_day,
                                     read_last_week, read_start_mid_end, NULL };

  if (soket_cursor_is_bare_number (cursor))
    return NULL;
  if (soket_phrase_sees_count (cursor))
    return read_first (cursor, op, counted);
  return read_first (cursor, op, soket_cursor_sees (cursor, "tháng|quý") ? named : worded);
}
