/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include "calendar/soket-day-private.h"

/* Windows, and parts of a period ("đầu tháng", "tuần cuối", "9 tháng đầu năm"). */

SoketDeadline *
soket_phrase_new_window (const SoketPoint *from, const SoketPoint *to)
{
  SoketDeadline *self = soket_deadline_alloc (SOKET_FORM_WINDOW);

  self->a = *from;
  self->b = *to;
  return self;
}

static SoketDeadline *
new_point (SoketOp op, SoketPart part, const SoketPoint *point)
{
  SoketDeadline *self = soket_deadline_alloc (SOKET_FORM_POINT);

  self->op = op == SOKET_OP_ON && point->kind != SOKET_POINT_DAY ? SOKET_OP_NONE : op;
  self->part = part;
  self->a = *point;
  return self;
}

/* "từ ngày 08 đến ngày 10 tháng 12": only the day is said where the window begins. */
static gboolean
eat_bare_day (SoketCursor *cursor, int *day, gboolean dash)
{
  SoketCursor at = *cursor;
  int number;

  /* "từ 08 đến 10/12", but a dash needs its word. */
  if ((!soket_cursor_eat (&at, "ngày") && dash) || soket_cursor_peek (&at, 0)->digits > 2
      || !soket_cursor_eat_number (&at, &number))
    return FALSE;
  if (!soket_cursor_sees (&at, "đến|tới") && !(dash && soket_cursor_peek (&at, 0)->mark == '-'))
    return FALSE;
  *day = number;
  *cursor = at;
  return TRUE;
}

/* The year is said once, at the end: "từ ngày 04/5 đến ngày 14/5/2025". */
static void
share_year (SoketPoint *from, const SoketPoint *to)
{
  if (!soket_point_lacks_year (from) || to->year == SOKET_YEAR_UNSAID)
    return;
  from->year = to->year;
  if (from->kind == to->kind && from->number * 32 + from->day > to->number * 32 + to->day)
    from->year--;
}

static gboolean
eat_to (SoketCursor *cursor)
{
  soket_cursor_eat_mark (cursor, ',');
  if (!soket_cursor_eat (cursor,
                         "cho đến hết|đến hết|tới hết|cho đến|đến|tới|và hoàn thành trong|và "
                         "hoàn thành vào|và kết thúc trong|và kết thúc vào"))
    return soket_cursor_eat_mark (cursor, '-');
  soket_cursor_eat (cursor, "sáng|trưa|chiều|tối");
  SoketCursor end = *cursor;
  if (soket_cursor_eat (&end, "cuối") && soket_cursor_sees (&end, "tháng|quý|năm"))
    *cursor = end;
  return !soket_cursor_sees (cursor, "trước");
}

/* Where a window ends: a day, a period, or "(cuối) năm" of the plan. */
static gboolean
eat_end (SoketCursor *cursor, SoketPoint *to)
{
  if (soket_phrase_eat_point (cursor, to))
    return TRUE;
  return soket_phrase_eat_this (cursor, to) && to->kind != SOKET_POINT_NOW;
}

static gboolean
eat_open_end (SoketCursor *cursor)
{
  soket_cursor_eat_mark (cursor, ',');
  return soket_cursor_eat (cursor, "và các năm tiếp theo|và những năm tiếp theo|và các tháng tiếp "
                                   "theo|và các quý tiếp theo|"
                                   "và các năm sau|các năm tiếp theo|và tiếp tục các năm|trở đi");
}

static SoketDeadline *
read_from (SoketCursor *cursor)
{
  SoketPoint from = { SOKET_POINT_NOW, 0, 0, 0, SOKET_MINUTE_NONE };
  SoketPoint to = { SOKET_POINT_OPEN, 0, 0, 0, SOKET_MINUTE_NONE };
  int day = 0;

  soket_cursor_eat (cursor, "sáng|trưa|chiều|tối");
  if (!soket_cursor_eat (cursor, "nay") && !eat_bare_day (cursor, &day, FALSE)
      && !soket_phrase_eat_point (cursor, &from))
    return NULL;
  SoketCursor at = *cursor;
  if (eat_open_end (&at) && day == 0 && from.kind != SOKET_POINT_NOW) {
    *cursor = at;
    return soket_phrase_new_window (&from, &to);
  }
  at = *cursor;
  if (!eat_to (&at) || !eat_end (&at, &to))
    return NULL;
  if (day > 0 && (to.kind != SOKET_POINT_DAY || day > to.day))
    return NULL;
  if (day > 0)
    from = soket_point_day (to.year, to.number, day);
  share_year (&from, &to);
  *cursor = at;
  return soket_phrase_new_window (&from, &to);
}

/* "tháng 11 đến ngày 15 tháng 12", "quý I - quý II/2022": no word before it */
static SoketDeadline *
read_span (SoketCursor *cursor)
{
  SoketPoint from;
  SoketPoint to;

  soket_cursor_eat (cursor, "vào");
  if (!soket_phrase_eat_point (cursor, &from))
    return NULL;
  SoketCursor dash = *cursor;
  gboolean dashed = soket_cursor_eat_mark (&dash, '-');
  if (!eat_to (cursor) || !soket_phrase_eat_point (cursor, &to) || (dashed && from.kind != to.kind))
    return NULL;
  share_year (&from, &to);
  return soket_phrase_new_window (&from, &to);
}

/* "từ 8 giờ đến 17 giờ ngày 15/7/2022", "8h00 - 11h30, ngày 15/7" */
static SoketDeadline *
read_hours (SoketCursor *cursor)
{
  SoketPoint to;
  int first;
  int last;

  soket_cursor_eat (cursor, "từ|lúc");
  if (!soket_phrase_eat_time (cursor, &first) || !eat_to (cursor)
      || !soket_phrase_eat_time (cursor, &last) || first >= last)
    return NULL;
  soket_cursor_eat_mark (cursor, ',');
  if (!soket_phrase_eat_date (cursor, &to))
    return NULL;
  SoketPoint from = to;
  from.minute = first;
  to.minute = last;
  return soket_phrase_new_window (&from, &to);
}

/* "ngày 16-22/11/2025" */
static SoketDeadline *
read_day_span (SoketCursor *cursor)
{
  SoketPoint to;
  int day;

  if (!eat_bare_day (cursor, &day, TRUE) || !eat_to (cursor) || !soket_phrase_eat_date (cursor, &to)
      || day > to.day)
    return NULL;
  SoketPoint from = soket_point_day (to.year, to.number, day);
  return soket_phrase_new_window (&from, &to);
}

/* "năm 2025 và các năm tiếp theo", "năm 2026 - 2027" */
static SoketDeadline *
read_open_period (SoketCursor *cursor)
{
  SoketPoint to = { SOKET_POINT_OPEN, 0, 0, 0, SOKET_MINUTE_NONE };
  SoketPoint from;

  soket_cursor_eat (cursor, "trong");
  if (!soket_phrase_eat_period (cursor, &from))
    return NULL;
  gboolean years = from.kind == SOKET_POINT_YEAR && soket_cursor_peek (cursor, 1)->digits == 4;
  if (years && soket_cursor_eat_mark (cursor, '-'))
    to = soket_point_period (SOKET_POINT_YEAR, (int) soket_cursor_peek (cursor, 0)->number, 0);
  if (to.kind == SOKET_POINT_YEAR)
    cursor->at++;
  else if (!eat_open_end (cursor))
    return NULL;
  return soket_phrase_new_window (&from, &to);
}

SoketDeadline *
soket_phrase_read_window (SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  SoketDeadline *self = NULL;

  soket_cursor_eat (&at, "trong khoảng thời gian|trong khoảng|trong thời gian|trong vòng|trong");
  soket_cursor_eat (&at, "kể");
  SoketCursor hours = at;
  self = read_hours (&hours);
  if (self != NULL) {
    at = hours;
  } else if (soket_cursor_eat (&at, "từ")) {
    self = read_from (&at);
  } else {
    static SoketDeadline *(*const readers[]) (SoketCursor *)
        = { read_day_span, soket_phrase_read_periods, read_open_period, read_span,
            soket_phrase_read_days };
    SoketCursor start = at;
    for (guint i = 0; i < G_N_ELEMENTS (readers) && self == NULL; i++) {
      at = start;
      self = readers[i](&at);
    }
  }
  if (self != NULL)
    *cursor = at;
  return self;
}

/* "thượng tuần tháng 9 năm 2018": days 1-10, 11-20, 21-end. */
static SoketDeadline *
read_ten_days (SoketCursor *cursor)
{
  static const int first[] = { 1, 11, 21 };
  SoketPoint month;

  int i = soket_cursor_eat_which (cursor, "thượng tuần|trung tuần|hạ tuần");
  if (i < 0 || !soket_phrase_eat_period (cursor, &month) || month.kind != SOKET_POINT_MONTH
      || month.number < 1 || month.number > 12)
    return NULL;
  gboolean unsaid = month.year == SOKET_YEAR_UNSAID;
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
  gboolean second = soket_cursor_eat (cursor, "cuối|sau");
  if ((!second && !soket_cursor_eat (cursor, "đầu")) || !soket_phrase_eat_period (cursor, &month)
      || month.kind != SOKET_POINT_MONTH || month.number < 1 || month.number > 12)
    return NULL;
  gboolean unsaid = month.year == SOKET_YEAR_UNSAID;
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
      || !soket_cursor_eat (cursor, "ngày đầu tiên của|ngày đầu tiên|ngày đầu của|ngày đầu")
      || !soket_phrase_eat_period (cursor, &month) || month.kind != SOKET_POINT_MONTH)
    return NULL;
  SoketPoint day = soket_point_day (month.year, month.number, 1);
  return new_point (op == SOKET_OP_NONE ? SOKET_OP_ON : op, SOKET_PART_WHOLE, &day);
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
  if (!soket_phrase_eat_period (cursor, &year) || year.kind != SOKET_POINT_YEAR)
    return NULL;
  SoketPoint from = soket_point_period (SOKET_POINT_MONTH, year.year, last ? 13 - count : 1);
  SoketPoint to = soket_point_period (SOKET_POINT_MONTH, year.year, last ? 12 : count);
  if (op == SOKET_OP_BY)
    return new_point (op, SOKET_PART_WHOLE, &to);
  return op == SOKET_OP_BEFORE ? NULL : soket_phrase_new_window (&from, &to);
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

/* "đầu năm" without a number, but not "đầu năm học" or "cuối năm sau". */
static gboolean
eat_year_alone (SoketCursor *cursor, SoketPoint *period)
{
  SoketCursor at = *cursor;

  if (!soket_cursor_eat (&at, "năm")
      || soket_cursor_sees (&at, "học|sau|tới|trước|tiếp|kế|liền|ngoái|báo|đánh")
      || soket_cursor_peek (&at, 0)->number >= 0)
    return FALSE;
  *period = soket_point_period (SOKET_POINT_YEAR, SOKET_YEAR_UNSAID, 0);
  *cursor = at;
  return TRUE;
}

static SoketDeadline *
read_start_mid_end (SoketCursor *cursor, SoketOp op)
{
  SoketPart part;
  SoketPoint period;

  soket_cursor_eat (cursor, "những tháng|các tháng|khoảng");
  if (soket_cursor_eat (cursor, "đầu"))
    part = SOKET_PART_START;
  else if (soket_cursor_eat (cursor, "giữa"))
    part = SOKET_PART_MID;
  else if (soket_cursor_eat (cursor, "cuối"))
    part = SOKET_PART_END;
  else
    return NULL;
  if (!soket_phrase_eat_period (cursor, &period) && !eat_year_alone (cursor, &period))
    return NULL;
  if (part == SOKET_PART_END && op == SOKET_OP_BY)
    return new_point (op, SOKET_PART_WHOLE, &period);
  if (op == SOKET_OP_BY || op == SOKET_OP_BEFORE)
    return NULL;
  return new_point (SOKET_OP_NONE, part, &period);
}

SoketDeadline *
soket_phrase_read_part (SoketCursor *cursor, SoketOp op)
{
  SoketCursor at = *cursor;
  SoketDeadline *self = op == SOKET_OP_BEFORE || op == SOKET_OP_BY ? NULL : read_ten_days (&at);

  if (self == NULL) {
    at = *cursor;
    self = read_half_month (&at, op);
  }
  if (self == NULL) {
    at = *cursor;
    self = read_first_day (&at, op);
  }
  if (self == NULL) {
    at = *cursor;
    self = read_months_of_year (&at, op);
  }
  if (self == NULL) {
    at = *cursor;
    self = read_last_week (&at, op);
  }
  if (self == NULL) {
    at = *cursor;
    self = read_start_mid_end (&at, op);
  }
  if (self != NULL)
    *cursor = at;
  return self;
}
