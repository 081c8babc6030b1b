/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

/* Dates and periods as plans write them. */

/* A word that names another year than the plan's: the date cannot be read without it. */
static gboolean
sees_other_year (const SoketCursor *cursor)
{
  SoketCursor behind = { cursor->phrase, cursor->at + 1 };

  if (!soket_cursor_sees (&behind, "sau|tới|trước|tiếp|kế|liền|ngoái|năm|học|xét|báo|đánh"))
    return FALSE;
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
  if (!soket_cursor_eat (&at, "năm"))
    return FALSE;
  gboolean figures = soket_cursor_peek (&at, 0)->digits >= 3 && soket_cursor_eat_number (&at, year);
  if (!figures && !soket_phrase_eat_year_in_words (&at, year))
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* "năm sau", but not "năm sau khi …" */
static gboolean
eat_next_year (SoketCursor *cursor, int *year)
{
  SoketCursor at = *cursor;

  soket_cursor_eat (&at, "của");
  if (!soket_cursor_eat (&at, "năm sau|năm tới|sang năm")
      || soket_cursor_sees (&at, "khi|ngày|đó|này|kỳ|hội nghị|thời điểm|quý|năm|tháng|tết|lễ|họp|"
                                 "đại hội|bầu cử|kết thúc|liền|lúc")
      || soket_cursor_peek (&at, 0)->number >= 0)
    return FALSE;
  *year = SOKET_YEAR_NEXT;
  *cursor = at;
  return TRUE;
}

/* "l5/7/2022", "KH7/2022", the end of "1/15/7/2022": the number begins no date, but that of
 * "ngày15/7/2022" does. */
static gboolean
touches_other_word (const SoketCursor *cursor)
{
  SoketCursor before = { cursor->phrase, cursor->at - 1 };
  gunichar mark = soket_cursor_peek (cursor, -1)->mark;

  if ((mark == '/' || mark == '.') && soket_cursor_peek (cursor, -2)->number >= 0
      && soket_cursor_peek (cursor, -1)->end == soket_cursor_peek (cursor, 0)->start
      && soket_cursor_peek (cursor, -2)->end == soket_cursor_peek (cursor, -1)->start)
    return TRUE;
  return cursor->at > 0 && soket_cursor_peek (cursor, -1)->fold != NULL
         && soket_cursor_peek (cursor, -1)->end == soket_cursor_peek (cursor, 0)->start
         && !soket_cursor_sees (&before, "ngày|mùng|mồng|tháng|trước|là|đến|hết|từ|vào|giờ|phút|h|"
                                         "g");
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

  if (touches_other_word (&at))
    return FALSE;
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

static gboolean
is_capitalized (const SoketCursor *cursor)
{
  const char *word = cursor->phrase->text + soket_cursor_peek (cursor, 0)->start;

  return g_unichar_isupper (g_utf8_get_char (word))
         && g_unichar_islower (g_utf8_get_char (g_utf8_next_char (word)));
}

static gboolean
sees_year (const SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  int year;

  return eat_year_words (&at, &year)
         || (soket_cursor_peek (&at, 0)->mark == '/' && soket_cursor_peek (&at, 1)->digits == 4);
}

/* "Bảy", "mười hai". A word of another count ("tháng hai lần") is none, and "năm" is a year where
 * neither a year behind it nor a capital says otherwise. */
static gboolean
eat_month_word (SoketCursor *cursor, int *month)
{
  static const int months[] = { 12, 11, 10, 1, 2, 3, 4, 4, 5, 6, 7, 7, 8, 9 };
  SoketCursor at = *cursor;
  int i = soket_cursor_eat_which (&at, "mười hai|mười "
                                       "một|mười|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín");

  if (i < 0)
    return FALSE;
  gboolean sure = sees_year (&at) || is_capitalized (cursor);
  if (!sure
      && (months[i] == 5 || (!soket_cursor_at_end (&at) && soket_cursor_peek (&at, 0)->mark == 0)))
    return FALSE;
  if (soket_cursor_sees (&at, "lần|ngày|tuần|tháng|quý|giờ|trăm|mươi|lượt|kỳ|đợt|một lần"))
    return FALSE;
  *month = months[i];
  *cursor = at;
  return TRUE;
}

gboolean
soket_phrase_eat_month_number (SoketCursor *cursor, int *month)
{
  return soket_cursor_peek (cursor, 0)->digits <= 2
         && (soket_cursor_eat_number (cursor, month) || eat_month_word (cursor, month));
}

/* "05", and "mười lăm" where a month follows. */
static gboolean
eat_day_number (SoketCursor *cursor, int *day)
{
  SoketCursor at = *cursor;

  if (soket_cursor_peek (&at, 0)->digits > 2)
    return FALSE;
  if (!soket_cursor_eat_number (&at, day)
      && (!soket_phrase_eat_number_words (&at, day) || !soket_cursor_sees (&at, "tháng")))
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* "05 tháng 7 năm 2022", "mười lăm tháng Bảy" */
static gboolean
eat_written_date (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  int day;
  int month;
  int year = SOKET_YEAR_UNSAID;
  gunichar separator = 0;

  if (!eat_day_number (&at, &day) || !soket_cursor_eat (&at, "tháng")
      || !soket_phrase_eat_month_number (&at, &month))
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

/* "2022-07-05", as ISO 8601 and computers write it. */
static gboolean
eat_iso_date (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  int fields[3];

  for (int i = 0; i < 3; i++) {
    if (i > 0 && !soket_cursor_eat_mark (&at, '-'))
      return FALSE;
    gboolean touches = soket_cursor_peek (&at, -1)->end == soket_cursor_peek (&at, 0)->start;
    if (soket_cursor_peek (&at, 0)->digits != (i == 0 ? 4 : 2) || (i > 0 && !touches)
        || !soket_cursor_eat_number (&at, &fields[i]))
      return FALSE;
  }
  if (sees_symbol (&at))
    return FALSE;
  *point = soket_point_day (fields[0] > 0 ? fields[0] : -1, fields[1], fields[2]);
  *cursor = at;
  return TRUE;
}

gboolean
soket_phrase_eat_date (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  SoketCursor week = { cursor->phrase, cursor->at - 1 };

  if (!soket_phrase_may_begin (cursor, SOKET_BEGINS_DAY))
    return FALSE;
  /* "tuần 1 tháng 7" is no day. */
  if (cursor->at > 0 && soket_cursor_sees (&week, "tuần|đợt|kỳ|kì|lần|thứ")
      && (soket_cursor_sees (&week, "tuần")
          || (soket_cursor_peek (&at, 1)->fold != NULL && soket_cursor_peek (&at, 0)->number >= 0)))
    return FALSE;
  soket_cursor_eat (&at, "hết ngày|ngày");
  soket_cursor_eat (&at, "mùng|mồng");
  gboolean written
      = soket_cursor_peek (&at, 0)->number < 0 || soket_cursor_peek (&at, 1)->fold != NULL;
  if (written ? !eat_written_date (&at, point)
              : !eat_numeric_date (&at, point) && !eat_iso_date (&at, point))
    return FALSE;
  if (soket_cursor_peek (&at, 0)->mark != '(' && !soket_cursor_sees (&at, "của|năm|sang|âm|al")) {
    *cursor = at;
    return TRUE;
  }
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

/* "ba" of "quý ba năm 2022", but not of "mỗi quý ba lần". */
static gboolean
eat_quarter_word (SoketCursor *cursor, int *number)
{
  static const int numbers[] = { 1, 1, 2, 3, 4, 4 };
  SoketCursor at = *cursor;
  int i = soket_cursor_eat_which (&at, "một|nhất|hai|ba|tư|bốn");

  if (i < 0
      || !(sees_year (&at) || soket_cursor_at_end (&at) || soket_cursor_peek (&at, 0)->mark != 0))
    return FALSE;
  *number = numbers[i];
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
  return eat_quarter_word (cursor, number)
         || (token->digits <= 2 && soket_cursor_eat_number (cursor, number));
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
  if (eat_next_year (cursor, year))
    return TRUE;
  eat_this_year (cursor);
  return !sees_other_year (cursor);
}

/* "quý I, III/2022", "tháng 7, 8/2022": the year is said behind the last of them. */
static gboolean
sees_more (const SoketCursor *cursor, gboolean quarter)
{
  SoketCursor at = *cursor;

  if (!soket_cursor_eat_mark (&at, ',') && !soket_cursor_eat_mark (&at, '-')
      && !soket_cursor_eat (&at, "và"))
    return FALSE;
  if (quarter)
    return soket_cursor_sees (&at, "i|ii|iii|iv");
  /* "tháng 7, 15 hồ sơ", "tháng 7, 15/8/2022" are no list. */
  SoketCursor behind = { at.phrase, at.at + 1 };
  if (soket_cursor_peek (&at, 0)->number < 1 || soket_cursor_peek (&at, 0)->number > 12)
    return FALSE;
  return soket_cursor_peek (&behind, 0)->mark == ',' || soket_cursor_sees (&behind, "và|năm")
         || sees_year (&behind) || soket_cursor_at_end (&behind);
}

/* Behind "tháng": but "6 tháng một lần", "hằng tháng Một" count. */
static gboolean
eat_month_of_period (SoketCursor *cursor, int *number)
{
  SoketCursor before = { cursor->phrase, MAX (cursor->at, 2) - 2 };

  if (soket_cursor_eat_number (cursor, number))
    return TRUE;
  if (cursor->at >= 2
      && (soket_cursor_peek (cursor, -2)->number >= 0
          || soket_cursor_sees (&before, "hằng|hàng|mỗi")))
    return FALSE;
  return eat_month_word (cursor, number);
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
  if (quarter ? !soket_phrase_eat_quarter (&at, &number) : !eat_month_of_period (&at, &number))
    return FALSE;
  if (!soket_phrase_eat_period_year (&at, &year))
    return FALSE;
  if (year == SOKET_YEAR_UNSAID && sees_more (&at, quarter))
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
      || (sees_other_year (&at) && !eat_next_year (&at, &year)))
    return FALSE;
  if (year == SOKET_YEAR_UNSAID && !eat_year_words (&at, &year)
      && !soket_cursor_eat (&at, "năm nay|năm này|năm"))
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

  /* Behind a month, "của năm sau" belongs to it. */
  if (soket_cursor_sees (cursor, "của")
      || (!eat_year_words (&at, &year) && !eat_next_year (&at, &year)
          && !soket_cursor_eat (&at, "năm nay|năm này")))
    return FALSE;
  *point = soket_point_period (SOKET_POINT_YEAR, year, 0);
  *cursor = at;
  return TRUE;
}

/* "T7-T9/2022", "T7, T8/2022": the first of them is not read. */
static gboolean
follows_abbreviation (const SoketCursor *cursor)
{
  SoketCursor word = { cursor->phrase, MAX (cursor->at, 3) - 3 };

  return cursor->at >= 3 && soket_cursor_peek (cursor, -1)->mark != 0
         && soket_cursor_peek (cursor, -2)->number >= 0 && soket_cursor_sees (&word, "t|th|q");
}

/* "T7/2022", "Q.III/2022", "QIII/2022" */
static gboolean
eat_abbreviation (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  gunichar separator = 0;
  int number = soket_cursor_eat_which (&at, "qi|qii|qiii|qiv") + 1;
  gboolean quarter = number > 0;
  int year = 0;

  if (follows_abbreviation (cursor))
    return FALSE;
  if (number == 0) {
    quarter = soket_cursor_sees (&at, "q");
    if (!soket_cursor_eat (&at, "t|th|q"))
      return FALSE;
    soket_cursor_eat_mark (&at, '.');
    if (soket_cursor_peek (&at, 0)->digits > 2
        || !(quarter ? soket_phrase_eat_quarter (&at, &number)
                     : soket_cursor_eat_number (&at, &number)))
      return FALSE;
  }
  if (!eat_separator (&at, &separator) || soket_cursor_peek (&at, 0)->digits != 4)
    return FALSE;
  soket_cursor_eat_number (&at, &year);
  if (sees_symbol (&at))
    return FALSE;
  *point = soket_point_period (quarter ? SOKET_POINT_QUARTER : SOKET_POINT_MONTH, year, number);
  *cursor = at;
  return TRUE;
}

/* "7/2022" without its word, but neither "tuần 7/2022" nor "KH7/2022". */
static gboolean
eat_bare_month (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  SoketCursor before = { cursor->phrase, cursor->at - 1 };
  gunichar separator = 0;
  int month;
  int year = 0;

  if (touches_other_word (&at)
      || (cursor->at > 0
          && soket_cursor_sees (&before, "tuần|số|kỳ|kì|đợt|lần|khóa|kỳ họp|thứ|q|quý|t|th")))
    return FALSE;
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

static gboolean
eat_period (SoketCursor *cursor, SoketPoint *point)
{
  SoketBegins forms = soket_phrase_begins (cursor);

  return ((forms & SOKET_BEGINS_HALF) != 0 && eat_half (cursor, point))
         || ((forms & SOKET_BEGINS_MONTH) != 0 && eat_month_or_quarter (cursor, point))
         || ((forms & SOKET_BEGINS_YEAR) != 0 && eat_year_period (cursor, point))
         || ((forms & SOKET_BEGINS_SHORT) != 0 && eat_abbreviation (cursor, point))
         || ((forms & SOKET_BEGINS_BARE) != 0 && eat_bare_month (cursor, point));
}

gboolean
soket_phrase_eat_period (SoketCursor *cursor, SoketPoint *point)
{
  SoketPhraseMemo *memo = cursor->phrase->memo;

  return soket_phrase_may_begin (cursor, SOKET_BEGINS_PERIOD)
         && soket_cursor_eat_once (cursor, memo != NULL ? &memo->period : NULL, point, eat_period);
}
