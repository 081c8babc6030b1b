/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

/* Days and periods told from the day of the plan: "ngày mai", "tuần này", "ngày 25 tháng sau". */

/* "này": the period of the plan's day; "sau", "tới": the next one, but not in "sau khi". */
static gboolean
eat_which (SoketCursor *cursor, gboolean *next)
{
  SoketCursor at = *cursor;

  *next = soket_cursor_eat (&at, "sau|tới");
  if (!*next && !soket_cursor_eat (&at, "hôm nay|này|nay"))
    return FALSE;
  /* "tháng sau quý", "tuần sau Tết": after what is named, not after the plan. */
  if (*next
      && soket_cursor_sees (&at, "khi|ngày|đó|này|kỳ|hội nghị|thời điểm|quý|năm|tháng|tuần|tết|lễ|"
                                 "họp|đại hội|bầu cử|kết thúc|lúc|khai mạc|khai giảng"))
    return FALSE;
  gboolean ends
      = soket_cursor_peek (&at, 0)->fold == NULL && soket_cursor_peek (&at, 0)->number < 0;
  if (*next && cursor->phrase->whole && !ends
      && !soket_cursor_sees (&at, "để|về|và|hoặc|gửi|báo cáo|hoàn thành|phải|cho|hằng|hàng"))
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* "ngày mai", but not "ngày mai táng" */
static gboolean
eat_tomorrow (SoketCursor *cursor, gboolean alone, SoketPoint *point)
{
  SoketCursor at = *cursor;

  if (!(soket_cursor_eat (&at, "ngày mai") || (!alone && soket_cursor_eat (&at, "mai")))
      || soket_cursor_sees (&at, "táng|mối|sau"))
    return FALSE;
  *point = soket_point_period (SOKET_POINT_THIS, SOKET_YEAR_UNSAID, SOKET_TIME_DAY);
  point->next = TRUE;
  *cursor = at;
  return TRUE;
}

/* "tháng sau", "quý này", where one of their parts is named: "đầu tháng sau" */
gboolean
soket_phrase_eat_told_period (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  gboolean next;
  int i = soket_cursor_eat_which (&at, "tháng|quý");

  if (i < 0 || !eat_which (&at, &next))
    return FALSE;
  *point = soket_point_period (SOKET_POINT_THIS, SOKET_YEAR_UNSAID,
                               i == 0 ? SOKET_TIME_MONTH : SOKET_TIME_QUARTER);
  point->next = next;
  *cursor = at;
  return TRUE;
}

/* "tuần này", "trong quý", "tháng sau", "hôm nay"; without a word that points, only where the
 * phrase ends. */
gboolean
soket_phrase_eat_this (SoketCursor *cursor, SoketPoint *point)
{
  static const struct {
    SoketPointKind kind;
    SoketTimeUnit unit;
  } these[] = {
    { SOKET_POINT_NOW, 0 },
    { SOKET_POINT_THIS, SOKET_TIME_WEEK },
    { SOKET_POINT_THIS, SOKET_TIME_MONTH },
    { SOKET_POINT_THIS, SOKET_TIME_QUARTER },
    { SOKET_POINT_YEAR, 0 },
  };
  SoketCursor at = *cursor;
  gboolean next = FALSE;

  if (!soket_phrase_may_begin (cursor, SOKET_BEGINS_THIS))
    return FALSE;
  *point = soket_point_period (SOKET_POINT_NOW, 0, 0);
  if (soket_cursor_eat (cursor, "cuối ngày hôm nay|hôm nay"))
    return TRUE;
  if (eat_tomorrow (cursor, TRUE, point))
    return TRUE;
  int i = soket_cursor_eat_which (&at, "ngày|tuần|tháng|quý|năm");
  if (i < 0)
    return FALSE;
  *point = soket_point_period (these[i].kind, SOKET_YEAR_UNSAID, (int) these[i].unit);
  gboolean pointed = eat_which (&at, &next);
  const SoketToken *behind = soket_cursor_peek (&at, 0);
  gboolean alone = cursor->phrase->whole && behind->fold == NULL && behind->number < 0;
  point->next = next;
  if ((!pointed && !alone) || (next && these[i].kind != SOKET_POINT_THIS))
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* "trong ngày", "cùng ngày", "mai" behind a time: the plan's day, or the one after it */
gboolean
soket_phrase_eat_same_day (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor part = { cursor->phrase, cursor->at - 1 };

  if (eat_tomorrow (cursor, FALSE, point))
    return TRUE;
  *point = soket_point_period (SOKET_POINT_NOW, 0, 0);
  /* "chiều nay" */
  if (cursor->at > 0 && soket_cursor_sees (&part, "sáng|chiều") && soket_cursor_eat (cursor, "nay"))
    return TRUE;
  return soket_cursor_eat (cursor,
                           "trong ngày hôm nay|trong hôm nay|ngày hôm nay|hôm nay|cùng ngày")
         || (soket_cursor_sees (cursor, "trong ngày") && soket_cursor_peek (cursor, 2)->fold == NULL
             && soket_cursor_peek (cursor, 2)->number < 0
             && soket_cursor_eat (cursor, "trong ngày"));
}

static gboolean
eat_unit (SoketCursor *cursor, SoketTimeUnit unit)
{
  if (unit == SOKET_TIME_MONTH)
    return soket_cursor_eat (cursor, "tháng");
  return unit == SOKET_TIME_WEEK ? soket_cursor_eat (cursor, "tuần")
                                 : soket_cursor_eat (cursor, "quý");
}

/* How far a report of every month is named before its day: "báo cáo tháng … ngày 05 tháng sau". */
#define REPORT_WORDS 40

/* A month (week, quarter: @unit) that has neither number nor "này": what is told recurs. */
static gboolean
follows_bare (const SoketCursor *cursor, SoketTimeUnit unit)
{
  for (guint i = 1; i <= REPORT_WORDS && i <= cursor->at; i++) {
    SoketCursor at = { cursor->phrase, cursor->at - i };
    if (!eat_unit (&at, unit) || at.at >= cursor->at || soket_cursor_peek (&at, -2)->number >= 0)
      continue;
    if (soket_cursor_peek (&at, 0)->number < 0
        && !soket_cursor_sees (&at, "này|nay|sau|tới|đầu|giữa|cuối"))
      return TRUE;
  }
  return FALSE;
}

/* "thứ Sáu tuần này", "ngày 25 tháng sau": told from the plan's day. */
gboolean
soket_phrase_eat_told_day (SoketCursor *cursor, SoketPoint *point)
{
  SoketCursor at = *cursor;
  int day = 0;
  int weekday = 0;

  if (!soket_phrase_may_begin (cursor, SOKET_BEGINS_TOLD))
    return FALSE;
  gboolean named = soket_phrase_may_begin (&at, SOKET_BEGINS_WEEKDAY);
  soket_cursor_eat (&at, "ngày");
  if (named && soket_phrase_eat_weekday (&at, &weekday)) {
    soket_cursor_eat_mark (&at, ',');
    soket_cursor_eat (&at, "của|trong");
    if (!soket_cursor_eat (&at, "tuần"))
      return FALSE;
  } else {
    soket_cursor_eat (&at, "mùng|mồng");
    if (soket_cursor_peek (&at, 0)->digits > 2 || !soket_cursor_eat_number (&at, &day) || day == 0
        || !soket_cursor_eat (&at, "tháng"))
      return FALSE;
  }
  *point = soket_point_period (SOKET_POINT_THIS, SOKET_YEAR_UNSAID,
                               weekday > 0 ? SOKET_TIME_WEEK : SOKET_TIME_MONTH);
  point->day = day;
  point->weekday = weekday;
  if (!eat_which (&at, &point->next) || (point->next && follows_bare (cursor, SOKET_TIME_MONTH)))
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* "tuần này", "tháng sau" behind a day that is counted in it; not where that recurs. */
gboolean
soket_phrase_eat_told_span (SoketCursor *cursor, SoketPoint *point)
{
  static const SoketTimeUnit units[] = { SOKET_TIME_WEEK, SOKET_TIME_MONTH, SOKET_TIME_QUARTER };
  SoketCursor at = *cursor;

  int i = soket_cursor_eat_which (&at, "tuần|tháng|quý");
  if (i < 0)
    return FALSE;
  *point = soket_point_period (SOKET_POINT_THIS, SOKET_YEAR_UNSAID, (int) units[i]);
  if (!eat_which (&at, &point->next) || (point->next && follows_bare (cursor, units[i])))
    return FALSE;
  *cursor = at;
  return TRUE;
}
