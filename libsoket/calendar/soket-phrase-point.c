/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

/* A day with its weekday and its time. */

gboolean
soket_phrase_eat_weekday (SoketCursor *cursor, int *weekday)
{
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
  int i = soket_cursor_eat_which (&at, "hai|ba|tư|năm|sáu|bảy");
  if (i < 0)
    return FALSE;
  *weekday = i + 1;
  *cursor = at;
  return TRUE;
}

/* "thứ Sáu, ngày 15/7/2022", "ngày thứ Sáu 15/7/2022", "thứ Sáu (15/7/2022)" */
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
      && !((comma || *bracket || soket_cursor_peek (&at, 1)->mark == '/')
           && soket_cursor_peek (&at, 0)->number > 0))
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

/* "T17:00" right behind a day of ISO 8601. */
static gboolean
eat_iso_time (SoketCursor *cursor, int *minute)
{
  SoketCursor at = *cursor;

  if (soket_cursor_peek (&at, -1)->end != soket_cursor_peek (&at, 0)->start
      || !soket_cursor_eat (&at, "t") || soket_cursor_peek (&at, 1)->mark != ':'
      || !soket_phrase_eat_time (&at, minute))
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* "15/7/2022, lúc 17 giờ" */
static void
eat_time_behind (SoketCursor *cursor, int *minute)
{
  SoketCursor at = *cursor;

  if (eat_iso_time (cursor, minute))
    return;
  soket_cursor_eat_mark (&at, ',');
  if ((soket_cursor_eat (&at, "lúc|vào lúc") || at.at > cursor->at)
      && soket_phrase_eat_time (&at, minute))
    *cursor = at;
}

static gboolean
eat_dated_time (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  int minute = SOKET_MINUTE_NONE;
  gboolean bracket = FALSE;
  SoketOffice office = SOKET_OFFICE_NONE;
  SoketBegins forms = soket_phrase_begins (&at);

  if (((forms & SOKET_BEGINS_OFFICE) != 0 && soket_phrase_eat_office_time (&at, &minute, &office))
      || ((forms & SOKET_BEGINS_TIME) != 0 && soket_phrase_eat_time (&at, &minute))) {
    soket_cursor_eat_mark (&at, ',');
    soket_cursor_eat (&at, "của|vào");
  }
  gboolean named = soket_phrase_may_begin (&at, SOKET_BEGINS_WEEKDAY);
  int weekday = named ? eat_weekday_of_date (&at, &bracket) : 0;
  gboolean dated = soket_phrase_eat_date (&at, point);
  if (!dated && weekday == 0)
    dated = soket_phrase_eat_told_day (&at, point);
  if (!dated && !(minute != SOKET_MINUTE_NONE && soket_phrase_eat_same_day (&at, point)))
    return FALSE;
  if (bracket)
    soket_cursor_eat_mark (&at, ')');
  if (point->kind == SOKET_POINT_DAY) {
    eat_weekday_behind (&at, &weekday);
    point->weekday = weekday;
  }
  if (minute == SOKET_MINUTE_NONE)
    eat_time_behind (&at, &minute);
  point->minute = minute;
  point->office = office;
  *cursor = at;
  return TRUE;
}

static gboolean
eat_point (SoketCursor *cursor, SoketPoint *point)
{
  return (soket_phrase_may_begin (cursor, SOKET_BEGINS_DATE) && eat_dated_time (cursor, point))
         || soket_phrase_eat_period (cursor, point);
}

gboolean
soket_phrase_eat_point (SoketCursor *cursor, SoketPoint *point)
{
  SoketPhraseMemo *memo = cursor->phrase->memo;

  return soket_phrase_may_begin (cursor, SOKET_BEGINS_POINT)
         && soket_cursor_eat_once (cursor, memo != NULL ? &memo->point : NULL, point, eat_point);
}
