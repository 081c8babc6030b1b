/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include <string.h>

/* Times, dates and periods as plans write them. */

/* A part of the day moves an hour of the clock: "3 giờ chiều" is 15:00. */
static int
eat_day_part (SoketCursor *cursor, int hour)
{
  if (soket_cursor_eat (cursor, "chiều|tối"))
    return hour < 12 ? hour + 12 : hour;
  soket_cursor_eat (cursor, "sáng|trưa");
  return hour;
}

static void
eat_prime (SoketCursor *cursor)
{
  static const gunichar primes[] = { '\'', 0x2019, 0x2032, 0x00b4, '`' };

  for (guint i = 0; i < G_N_ELEMENTS (primes); i++)
    if (soket_cursor_eat_mark (cursor, primes[i]))
      return;
}

/* "17 giờ 00 phút", "17h00'", "17:00", "9 giờ sáng". */
gboolean
soket_phrase_eat_time (SoketCursor *cursor, int *minute)
{
  SoketCursor at = *cursor;
  int hours;
  int minutes = 0;

  if (!soket_cursor_eat_number (&at, &hours))
    return FALSE;
  gboolean colon
      = soket_cursor_peek (&at, 0)->mark == ':' && soket_cursor_peek (&at, 1)->digits == 2;
  if (colon)
    at.at++;
  else if (!soket_cursor_eat (&at, "giờ|h|g"))
    return FALSE;
  /* "trước 17 giờ 05/7": the number behind is the date's. */
  gunichar behind = soket_cursor_peek (&at, 1)->mark;
  gboolean touches = soket_cursor_peek (&at, -1)->end == soket_cursor_peek (&at, 0)->start;
  gboolean own
      = soket_cursor_peek (&at, 0)->digits == 2 && behind != '/' && (behind != '-' || touches);
  if (own && !touches) {
    SoketCursor date = at;
    SoketPoint point;
    own = colon || !soket_phrase_eat_date (&date, &point);
  }
  if (own)
    soket_cursor_eat_number (&at, &minutes);
  soket_cursor_eat (&at, "phút");
  eat_prime (&at);
  hours = eat_day_part (&at, hours);
  /* Out of the day is refused when the deadline is checked. */
  *minute = minutes < 60 && hours < 100 ? hours * 60 + minutes : G_MAXINT;
  *cursor = at;
  return TRUE;
}

/* A word that names another year than the plan's: the date cannot be read without it. */
static gboolean
sees_other_year (const SoketCursor *cursor)
{
  /* "6 tháng đầu năm trước ngày 15/6" */
  if (soket_cursor_sees (cursor, "năm trước ngày|năm trước khi|năm trước tháng|năm trước mùng"))
    return FALSE;
  return soket_cursor_sees (cursor, "năm sau|năm tới|năm trước|năm tiếp|năm kế|năm liền|năm "
                                    "ngoái|sang năm|năm học|năm xét|năm báo|năm đánh");
}

static gboolean
eat_year_words (SoketCursor *cursor, int *year)
{
  SoketCursor at = *cursor;

  soket_cursor_eat_mark (&at, ',');
  if (soket_cursor_eat (&at, "năm") && soket_cursor_peek (&at, 0)->digits >= 3
      && soket_cursor_eat_number (&at, year)) {
    *cursor = at;
    return TRUE;
  }
  return FALSE;
}

/* "này", "năm nay": the plan's own year, which is what a missing year is. */
static void
eat_this_year (SoketCursor *cursor)
{
  soket_cursor_eat (cursor, "năm nay|này");
}

static gboolean
eat_separator (SoketCursor *cursor, gunichar *separator)
{
  gunichar mark = soket_cursor_peek (cursor, 0)->mark;

  if ((mark != '/' && mark != '-' && mark != '.') || (*separator != 0 && mark != *separator)
      || soket_cursor_peek (cursor, 1)->number < 0)
    return FALSE;
  *separator = mark;
  cursor->at++;
  return TRUE;
}

/* The number is a part of a symbol: 30/2020/NĐ-CP, 12-KH/TU. */
static gboolean
sees_symbol (const SoketCursor *cursor)
{
  gunichar mark = soket_cursor_peek (cursor, 0)->mark;
  const SoketToken *behind = soket_cursor_peek (cursor, 1);
  const SoketToken *last = soket_cursor_peek (cursor, -1);

  return (mark == '/' || mark == '-') && behind->fold != NULL
         && soket_cursor_peek (cursor, 0)->start == last->end
         && soket_cursor_peek (cursor, 0)->end == behind->start;
}

static gboolean
eat_numeric_date (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  gunichar separator = 0;
  int day;
  int month = 0;
  int year = SOKET_YEAR_UNSAID;

  if (soket_cursor_peek (&at, 0)->digits > 2 || !soket_cursor_eat_number (&at, &day)
      || !eat_separator (&at, &separator) || soket_cursor_peek (&at, 0)->digits > 2)
    return FALSE;
  soket_cursor_eat_number (&at, &month);
  if (eat_separator (&at, &separator)) {
    soket_cursor_eat_number (&at, &year);
    /* The year is written and is no year: never the unsaid one. */
    year = year == SOKET_YEAR_UNSAID ? -1 : year;
  } else if (!eat_year_words (&at, &year)) {
    eat_this_year (&at);
  }
  /* "16-22/11/2025" is a window. */
  gboolean window = separator == '-' && soket_cursor_peek (&at, 0)->mark == '/';
  if (window || sees_symbol (&at))
    return FALSE;
  *point = soket_point_day (year, month, day);
  *cursor = at;
  return TRUE;
}

/* "05 tháng 7 năm 2022" */
static gboolean
eat_written_date (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  int day;
  int month;
  int year = SOKET_YEAR_UNSAID;
  gunichar separator = 0;

  if (soket_cursor_peek (&at, 0)->digits > 2 || !soket_cursor_eat_number (&at, &day)
      || !soket_cursor_eat (&at, "tháng") || soket_cursor_peek (&at, 0)->digits > 2
      || !soket_cursor_eat_number (&at, &month))
    return FALSE;
  if (!eat_year_words (&at, &year)) {
    if (soket_cursor_peek (&at, 1)->digits == 4 && eat_separator (&at, &separator))
      soket_cursor_eat_number (&at, &year);
    else
      eat_this_year (&at);
  }
  *point = soket_point_day (year, month, day);
  *cursor = at;
  return TRUE;
}

gboolean
soket_phrase_eat_date (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  SoketCursor week = { cursor->phrase, cursor->at - 1 };

  /* "tuần 1 tháng 7" is no day. */
  if (cursor->at > 0 && soket_cursor_sees (&week, "tuần"))
    return FALSE;
  if (cursor->at > 0 && soket_cursor_sees (&week, "đợt|kỳ|kì|lần|thứ")
      && soket_cursor_peek (&at, 1)->fold != NULL && soket_cursor_peek (&at, 0)->number >= 0)
    return FALSE;
  soket_cursor_eat (&at, "hết ngày|ngày");
  soket_cursor_eat (&at, "mùng|mồng");
  if (!eat_written_date (&at, point) && !eat_numeric_date (&at, point))
    return FALSE;
  SoketCursor behind = at;
  soket_cursor_eat (&behind, "của");
  gboolean other
      = sees_other_year (&at)
        || soket_cursor_sees (&behind, "năm báo|năm sau|năm trước|năm tiếp|năm kế|năm liền");
  if (point->year == SOKET_YEAR_UNSAID && other)
    return FALSE;
  /* Another calendar: a day of it is never taken for one of this. */
  behind = at;
  soket_cursor_eat_mark (&behind, '(');
  if (soket_cursor_sees (&behind, "âm lịch|năm âm lịch|al"))
    return FALSE;
  *cursor = at;
  return TRUE;
}

gboolean
soket_phrase_eat_quarter (SoketCursor *cursor, int *number)
{
  static const char *const roman[] = { "i", "ii", "iii", "iv", "v", "vi" };
  const SoketToken *token = soket_cursor_peek (cursor, 0);

  for (guint i = 0; token->fold != NULL && i < G_N_ELEMENTS (roman); i++)
    if (g_str_equal (token->fold, roman[i])) {
      *number = (int) i + 1;
      cursor->at++;
      return TRUE;
    }
  return token->digits <= 2 && soket_cursor_eat_number (cursor, number);
}

/* What follows the number of a month or a quarter: "/2022", " năm 2022" or nothing. */
gboolean
soket_phrase_eat_period_year (SoketCursor *cursor, int *year)
{
  gunichar separator = 0;

  *year = SOKET_YEAR_UNSAID;
  soket_cursor_eat (cursor, "của");
  if (eat_year_words (cursor, year))
    return TRUE;
  if (soket_cursor_peek (cursor, 1)->digits >= 3 && eat_separator (cursor, &separator)) {
    soket_cursor_eat_number (cursor, year);
    return !sees_symbol (cursor);
  }
  eat_this_year (cursor);
  return !sees_other_year (cursor);
}

/* "quý I, III/2022": the year is said behind the last of them. */
static gboolean
sees_more_quarters (const SoketCursor *cursor)
{
  SoketCursor at = *cursor;

  return (soket_cursor_eat_mark (&at, ',') || soket_cursor_eat_mark (&at, '-')
          || soket_cursor_eat (&at, "và"))
         && soket_cursor_sees (&at, "i|ii|iii|iv");
}

static gboolean
eat_month_or_quarter (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  gboolean quarter = soket_cursor_eat (&at, "quý");
  int number;
  int year;

  if (!quarter && !soket_cursor_eat (&at, "tháng"))
    return FALSE;
  if (quarter ? !soket_phrase_eat_quarter (&at, &number) : !soket_cursor_eat_number (&at, &number))
    return FALSE;
  if (!soket_phrase_eat_period_year (&at, &year))
    return FALSE;
  if (quarter && year == SOKET_YEAR_UNSAID && sees_more_quarters (&at))
    return FALSE;
  *point = soket_point_period (quarter ? SOKET_POINT_QUARTER : SOKET_POINT_MONTH, year, number);
  *cursor = at;
  return TRUE;
}

/* "6 tháng đầu năm 2022"; other numbers of months are windows. */
static gboolean
eat_half (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  int count = 6;
  int year = SOKET_YEAR_UNSAID;

  if (!soket_cursor_eat (&at, "nửa")
      && (!soket_phrase_eat_count (&at, &count) || !soket_cursor_eat (&at, "tháng")))
    return FALSE;
  gboolean last = soket_cursor_sees (&at, "cuối năm");
  if (count != 6 || !soket_cursor_eat (&at, "đầu|cuối") || !soket_cursor_sees (&at, "năm")
      || sees_other_year (&at))
    return FALSE;
  if (!eat_year_words (&at, &year) && !soket_cursor_eat (&at, "năm nay|năm này|năm"))
    return FALSE;
  *point = soket_point_period (SOKET_POINT_HALF, year, last ? 2 : 1);
  *cursor = at;
  return TRUE;
}

static gboolean
eat_year_period (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  int year = SOKET_YEAR_UNSAID;

  if (!eat_year_words (&at, &year) && !soket_cursor_eat (&at, "năm nay|năm này"))
    return FALSE;
  *point = soket_point_period (SOKET_POINT_YEAR, year, 0);
  *cursor = at;
  return TRUE;
}

/* "7/2022" without its word. */
static gboolean
eat_bare_month (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  gunichar separator = 0;
  int month;
  int year = 0;

  if (soket_cursor_peek (&at, 0)->digits > 2 || !soket_cursor_eat_number (&at, &month)
      || !eat_separator (&at, &separator) || soket_cursor_peek (&at, 0)->digits != 4)
    return FALSE;
  soket_cursor_eat_number (&at, &year);
  if (sees_symbol (&at))
    return FALSE;
  *point = soket_point_period (SOKET_POINT_MONTH, year, month);
  *cursor = at;
  return TRUE;
}

/* "tuần này", "trong quý", "hôm nay"; without a word that points, only where the phrase ends. */
gboolean
soket_phrase_eat_this (SoketCursor *cursor, SoketPoint *point)
{
  static const struct {
    const char *word;
    SoketPointKind kind;
    SoketTimeUnit unit;
  } these[] = {
    { "ngày", SOKET_POINT_NOW, 0 },
    { "tuần", SOKET_POINT_THIS, SOKET_TIME_WEEK },
    { "tháng", SOKET_POINT_THIS, SOKET_TIME_MONTH },
    { "quý", SOKET_POINT_THIS, SOKET_TIME_QUARTER },
    { "năm", SOKET_POINT_YEAR, 0 },
  };
  SoketCursor at = *cursor;

  *point = soket_point_period (SOKET_POINT_NOW, 0, 0);
  if (soket_cursor_eat (cursor, "hôm nay"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (these); i++) {
    if (!soket_cursor_eat (&at, these[i].word))
      continue;
    *point = soket_point_period (these[i].kind, SOKET_YEAR_UNSAID, (int) these[i].unit);
    gboolean pointed = soket_cursor_eat (&at, "hôm nay|này|nay");
    const SoketToken *behind = soket_cursor_peek (&at, 0);
    gboolean alone = cursor->phrase->whole && behind->fold == NULL && behind->number < 0;
    if (pointed || alone)
      *cursor = at;
    return pointed || alone;
  }
  return FALSE;
}

gboolean
soket_phrase_eat_period (SoketCursor *cursor, SoketPoint *point)
{
  return eat_half (cursor, point) || eat_month_or_quarter (cursor, point)
         || eat_year_period (cursor, point) || eat_bare_month (cursor, point);
}

/* Office words for a time of the day. */
static gboolean
eat_office_time (SoketCursor *cursor, int *minute, SoketOffice *office)
{
  if (soket_cursor_eat (cursor, "hết giờ làm việc|hết giờ hành chính|cuối giờ làm việc|cuối giờ "
                                "chiều|cuối buổi chiều"))
    *office = SOKET_OFFICE_DAY;
  else if (soket_cursor_eat (cursor, "cuối buổi sáng|cuối giờ sáng"))
    *office = SOKET_OFFICE_MORNING;
  else
    return FALSE;
  *minute = *office == SOKET_OFFICE_DAY ? 17 * 60 : 11 * 60 + 30;
  return TRUE;
}

gboolean
soket_phrase_eat_weekday (SoketCursor *cursor, int *weekday)
{
  static const char *const words[] = { "hai", "ba", "tư", "năm", "sáu", "bảy" };
  SoketCursor at = *cursor;
  int number;

  if (soket_cursor_eat (&at, "chủ nhật")) {
    *weekday = 7;
    *cursor = at;
    return TRUE;
  }
  if (!soket_cursor_eat (&at, "thứ"))
    return FALSE;
  if (soket_cursor_eat_number (&at, &number)) {
    /* "kỳ họp thứ 9" */
    if (number < 2 || number > 7)
      return FALSE;
    *weekday = number - 1;
    *cursor = at;
    return TRUE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (soket_cursor_eat (&at, words[i])) {
      *weekday = (int) i + 1;
      *cursor = at;
      return TRUE;
    }
  return FALSE;
}

/* "thứ Sáu, ngày 15/7/2022", "ngày thứ Sáu, 15/7/2022", "thứ Sáu (15/7/2022)" */
static int
eat_weekday_of_date (SoketCursor *cursor, gboolean *bracket)
{
  SoketCursor at = *cursor;
  int weekday;

  soket_cursor_eat (&at, "ngày");
  if (!soket_phrase_eat_weekday (&at, &weekday))
    return 0;
  gboolean comma = soket_cursor_eat_mark (&at, ',');
  *bracket = soket_cursor_eat_mark (&at, '(');
  if (!soket_cursor_sees (&at, "ngày")
      && !((comma || *bracket) && soket_cursor_peek (&at, 0)->number > 0))
    return 0;
  *cursor = at;
  return weekday;
}

/* "15/7/2022 (thứ Sáu)" */
static void
eat_weekday_behind (SoketCursor *cursor, int *weekday)
{
  SoketCursor at = *cursor;
  int said;

  if (*weekday == 0 && soket_cursor_eat_mark (&at, '(') && soket_phrase_eat_weekday (&at, &said)
      && soket_cursor_eat_mark (&at, ')')) {
    *weekday = said;
    *cursor = at;
  }
}

/* "trong ngày", "cùng ngày" behind a time: the plan's day */
static gboolean
eat_same_day (SoketCursor *cursor, SoketPoint *point)
{
  *point = soket_point_period (SOKET_POINT_NOW, 0, 0);
  return soket_cursor_eat (cursor,
                           "trong ngày hôm nay|trong hôm nay|ngày hôm nay|hôm nay|cùng ngày")
         || (soket_cursor_sees (cursor, "trong ngày") && soket_cursor_peek (cursor, 2)->fold == NULL
             && soket_cursor_peek (cursor, 2)->number < 0
             && soket_cursor_eat (cursor, "trong ngày"));
}

static gboolean
eat_dated_time (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  int minute = SOKET_MINUTE_NONE;
  gboolean bracket = FALSE;
  SoketOffice office = SOKET_OFFICE_NONE;

  if (eat_office_time (&at, &minute, &office) || soket_phrase_eat_time (&at, &minute)) {
    soket_cursor_eat_mark (&at, ',');
    soket_cursor_eat (&at, "của|vào");
  }
  int weekday = eat_weekday_of_date (&at, &bracket);
  if (!soket_phrase_eat_date (&at, point)
      && !(minute != SOKET_MINUTE_NONE && eat_same_day (&at, point)))
    return FALSE;
  if (bracket)
    soket_cursor_eat_mark (&at, ')');
  eat_weekday_behind (&at, &weekday);
  point->weekday = weekday;
  if (minute == SOKET_MINUTE_NONE) {
    SoketCursor behind = at;
    soket_cursor_eat_mark (&behind, ',');
    if ((soket_cursor_eat (&behind, "lúc|vào lúc") || behind.at > at.at)
        && soket_phrase_eat_time (&behind, &minute))
      at = behind;
  }
  point->minute = minute;
  point->office = office;
  *cursor = at;
  return TRUE;
}

gboolean
soket_phrase_eat_point (SoketCursor *cursor, SoketPoint *point)
{
  return eat_dated_time (cursor, point) || soket_phrase_eat_period (cursor, point);
}
