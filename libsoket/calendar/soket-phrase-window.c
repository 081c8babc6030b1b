/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

/* Windows: "từ ngày A đến ngày B", "ngày 15-16/7", "năm 2025 và các năm tiếp theo". */

SoketDeadline *
soket_phrase_new_window (const SoketPoint *from, const SoketPoint *to)
{
  SoketDeadline *self = soket_deadline_alloc (SOKET_FORM_WINDOW);

  self->a = *from;
  self->b = *to;
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
  /* "từ 01 - 10/8" is one, but "từ 01-10" may be a date. */
  dash = dash || soket_cursor_peek (&at, 2)->mark == '/';
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
  gboolean days = from->kind <= SOKET_POINT_MONTH && to->kind <= SOKET_POINT_MONTH;
  gboolean later = (days || from->kind == to->kind)
                   && from->number * 32 + from->day
                          > to->number * 32 + (from->kind == to->kind ? to->day : 31);

  if (!soket_point_lacks_year (from) || to->year == SOKET_YEAR_UNSAID)
    return;
  if (!later)
    from->year = to->year;
  else if (to->year != SOKET_YEAR_NEXT)
    from->year = to->year - 1;
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

/* "đầu tháng 7", "giữa tháng 7", "cuối tháng 7" where a window begins: days by Article 146 of the
 * Civil Code. */
static gboolean
eat_part_of_start (SoketCursor *cursor, SoketPoint *from)
{
  int part = soket_cursor_eat_which (cursor, "đầu|giữa|cuối");

  if (part < 0 || !soket_phrase_eat_period (cursor, from))
    return FALSE;
  if (part == 0)
    return TRUE;
  gboolean unsaid = from->year <= SOKET_YEAR_UNSAID;
  if (from->kind != SOKET_POINT_MONTH || from->number < 1 || from->number > 12
      || (part == 2 && unsaid && from->number == 2))
    return FALSE;
  int day = part == 1 ? 15 : soket_day_days_in_month (unsaid ? 2001 : from->year, from->number);
  *from = soket_point_day (from->year, from->number, day);
  return TRUE;
}

static SoketDeadline *
read_from (SoketCursor *cursor)
{
  SoketPoint from = { SOKET_POINT_NOW, 0, 0, 0, SOKET_MINUTE_NONE };
  SoketPoint to = { SOKET_POINT_OPEN, 0, 0, 0, SOKET_MINUTE_NONE };
  int day = 0;

  soket_cursor_eat (cursor, "sáng|trưa|chiều|tối");
  if (!soket_cursor_eat (cursor, "nay") && !eat_bare_day (cursor, &day, FALSE)
      && !soket_phrase_eat_point (cursor, &from) && !eat_part_of_start (cursor, &from))
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

/* "từ 8 giờ đến 17 giờ ngày 15/7/2022", "8h00 - 11h30, thứ Sáu, ngày 15/7" */
static SoketDeadline *
read_hours (SoketCursor *cursor)
{
  SoketPoint to;
  int first;
  int last;

  soket_cursor_eat (cursor, "từ|lúc");
  if (!soket_phrase_may_begin (cursor, SOKET_BEGINS_TIME) || !soket_phrase_eat_time (cursor, &first)
      || !eat_to (cursor) || !soket_phrase_eat_time (cursor, &last) || first >= last)
    return NULL;
  soket_cursor_eat_mark (cursor, ',');
  if (!soket_phrase_eat_point (cursor, &to) || to.kind != SOKET_POINT_DAY
      || to.minute != SOKET_MINUTE_NONE)
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

  gunichar behind = soket_cursor_peek (cursor, 2)->mark;
  if ((behind != 0 && behind != '-') || !eat_bare_day (cursor, &day, TRUE) || !eat_to (cursor)
      || !soket_phrase_eat_date (cursor, &to) || day > to.day)
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

/* "03 ngày" of "trong 03 ngày, từ ngày 15/7 đến ngày 17/7/2022" and of "02 ngày (15, 16/7)";
 * *@days: 0 when none is said. *@bracket: the window stands in one. */
static void
eat_span (SoketCursor *cursor, int *days, gboolean *bracket)
{
  SoketCursor at = *cursor;

  *days = 0;
  *bracket = FALSE;
  if (!soket_phrase_may_count_days (&at) || !soket_phrase_eat_count (&at, days)
      || !soket_cursor_eat (&at, "ngày") || soket_phrase_follows_number (cursor)) {
    *days = 0;
    return;
  }
  if (!soket_cursor_eat_mark (&at, ',') && !soket_cursor_eat_mark (&at, ':'))
    *bracket = soket_cursor_eat_mark (&at, '(');
  /* "trong hai ngày 15 và 16/7": the word counts and begins the list. */
  if (soket_cursor_peek (&at, 0)->number >= 0 && soket_cursor_peek (&at, -1)->mark == 0)
    at.at--;
  *cursor = at;
}

/* How many days a window or a list of days has; 0: it is of something else. */
static int
count_days (const SoketDeadline *self)
{
  if (self->form == SOKET_FORM_BOTH)
    return (int) self->parts->len;
  if (self->form != SOKET_FORM_WINDOW || self->a.kind != SOKET_POINT_DAY
      || self->b.kind != SOKET_POINT_DAY || !soket_point_check (&self->a, NULL)
      || !soket_point_check (&self->b, NULL))
    return 0;
  /* The year is said of both or of none. */
  int from = self->a.year > 0 ? self->a.year : 2001;
  int to = self->b.year > 0 ? self->b.year : 2001;
  return MAX (soket_day_from_civil (to, self->b.number, self->b.day)
                  - soket_day_from_civil (from, self->a.number, self->a.day) + 1,
              0);
}

/* "giai đoạn 2026 - 2030" names most often a programme: only where it is all that is said. */
static SoketDeadline *
read_stage (SoketCursor *cursor)
{
  const SoketToken *before = soket_cursor_peek (cursor, -1);
  int from;
  int to;

  if (!cursor->phrase->whole || !soket_cursor_eat (cursor, "giai đoạn")
      || soket_cursor_peek (cursor, 0)->digits != 4 || !soket_cursor_eat_number (cursor, &from)
      || (!soket_cursor_eat_mark (cursor, '-') && !soket_cursor_eat (cursor, "đến"))
      || soket_cursor_peek (cursor, 0)->digits != 4 || !soket_cursor_eat_number (cursor, &to)
      || from >= to)
    return NULL;
  SoketCursor behind = *cursor;
  soket_cursor_eat_mark (&behind, '.');
  if (!soket_cursor_at_end (&behind))
    return NULL;
  if (before->fold != NULL && !g_str_equal (before->fold, "trong"))
    return NULL;
  SoketPoint first = soket_point_period (SOKET_POINT_YEAR, from, 0);
  SoketPoint last = soket_point_period (SOKET_POINT_YEAR, to, 0);
  return soket_phrase_new_window (&first, &last);
}

/* Without "từ", in the order in which they are tried. */
static const struct {
  SoketBegins forms;
  SoketDeadline *(*read) (SoketCursor *cursor);
} readers[] = {
  { SOKET_BEGINS_DAY_OF_MONTHS, read_day_span },
  { SOKET_BEGINS_LIST, soket_phrase_read_periods },
  { SOKET_BEGINS_LIST, soket_phrase_read_years },
  { SOKET_BEGINS_PERIOD | SOKET_BEGINS_LED, read_open_period },
  { SOKET_BEGINS_POINT | SOKET_BEGINS_LED, read_span },
  { SOKET_BEGINS_LIST | SOKET_BEGINS_LED, soket_phrase_read_days },
  { SOKET_BEGINS_LED, read_stage },
};

static SoketDeadline *
read_window (SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  SoketDeadline *self = NULL;

  soket_cursor_eat (&at, "kể");
  SoketCursor hours = at;
  self = read_hours (&hours);
  if (self != NULL) {
    at = hours;
  } else if (soket_cursor_eat (&at, "từ")) {
    self = read_from (&at);
  } else {
    SoketCursor start = at;
    SoketBegins forms = soket_phrase_begins (&at);
    for (guint i = 0; i < G_N_ELEMENTS (readers) && self == NULL; i++) {
      if ((forms & readers[i].forms) == 0)
        continue;
      at = start;
      self = readers[i].read (&at);
    }
  }
  if (self != NULL)
    *cursor = at;
  return self;
}

/* "12-13/6/2025" of "02 ngày (12-13/6/2025)": the word stands before the bracket. */
static SoketDeadline *
read_bracketed_span (SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  SoketPoint to;
  int day;

  if (soket_cursor_peek (&at, 0)->digits > 2 || !soket_cursor_eat_number (&at, &day)
      || !soket_cursor_eat_mark (&at, '-') || !soket_phrase_eat_date (&at, &to) || day > to.day
      || soket_cursor_peek (&at, 0)->mark != ')')
    return NULL;
  SoketPoint from = soket_point_day (to.year, to.number, day);
  *cursor = at;
  return soket_phrase_new_window (&from, &to);
}

/* A window of days behind how many they are; unresolved when they are others. */
static SoketDeadline *
read_days_counted (SoketCursor *cursor, int days, gboolean bracket)
{
  g_autoptr (SoketDeadline) self = bracket ? read_bracketed_span (cursor) : NULL;

  if (self == NULL)
    self = read_window (cursor);
  if (self == NULL || count_days (self) == 0)
    return NULL;
  if (count_days (self) == days)
    return g_steal_pointer (&self);
  return soket_deadline_new_unresolved (N_ ("The number of days is not that of the days named: "
                                            "write "
                                            "the one that is meant"),
                                        NULL);
}

SoketDeadline *
soket_phrase_read_window (SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  gboolean bracket;
  int days;

  if (soket_cursor_eat (&at, "trong"))
    soket_cursor_eat (&at, "khoảng thời gian|khoảng|thời gian|vòng");
  if (!soket_phrase_may_begin (&at, SOKET_BEGINS_WINDOW))
    return NULL;
  SoketCursor span = at;
  eat_span (&span, &days, &bracket);
  if (days > 0) {
    SoketDeadline *self = read_days_counted (&span, days, bracket);
    if (self != NULL) {
      if (bracket)
        soket_cursor_eat_mark (&span, ')');
      *cursor = span;
      return self;
    }
  }
  SoketDeadline *self = read_window (&at);
  if (self != NULL)
    *cursor = at;
  return self;
}
