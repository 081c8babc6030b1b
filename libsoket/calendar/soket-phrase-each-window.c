/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include "base/soket-i18n-private.h"

/* Windows of every period: "từ ngày 25 đến ngày 05 tháng sau", "thứ Hai đến thứ Sáu", "từ 7h30 đến
 * 16h30 hằng ngày". */

static SoketDeadline *
new_window (SoketTimeUnit unit, const SoketAnchor *anchor)
{
  SoketDeadline *self = soket_deadline_new_each (unit);

  soket_anchors_append (&self->anchors, anchor);
  return self;
}

static SoketDeadline *
new_endless (void)
{
  return soket_deadline_new_unresolved (N_ ("It ends when it begins, or before: write from when "
                                            "until when"),
                                        NULL);
}

static gboolean
eat_to (SoketCursor *cursor)
{
  return soket_cursor_eat (cursor, "cho đến hết|cho đến|đến hết|đến|tới hết|tới")
         || soket_cursor_eat_mark (cursor, '-');
}

static gboolean
eat_day (SoketCursor *cursor, int *day)
{
  soket_cursor_eat (cursor, "ngày mùng|ngày mồng|ngày|mùng|mồng");
  return soket_cursor_peek (cursor, 0)->digits <= 2 && soket_cursor_eat_number (cursor, day)
         && *day > 0;
}

/* "ngày 25 đến ngày 05 tháng sau", "ngày 01 đến ngày 10 của tháng cuối quý" */
static SoketDeadline *
read_days (SoketCursor *cursor)
{
  SoketAnchor anchor = soket_anchor_init (SOKET_OP_NONE);
  SoketTimeUnit unit = SOKET_TIME_UNSPECIFIED;

  if (!eat_day (cursor, &anchor.day))
    return NULL;
  gboolean dash = soket_cursor_peek (cursor, 0)->mark == '-';
  if (!eat_to (cursor) || !eat_day (cursor, &anchor.end_day)
      || soket_cursor_peek (cursor, 0)->mark == '/' || soket_cursor_peek (cursor, 0)->mark == '-'
      || soket_cursor_sees (cursor, "giờ|h|g|phút|ngày"))
    return NULL;
  /* "từ 01-05" is a date of a month as well. */
  if (dash && !soket_cursor_sees (cursor, "hằng|hàng|mỗi|của|tháng"))
    return NULL;
  SoketCursor behind = *cursor;
  soket_phrase_eat_period_of_day (&behind, &anchor, &unit);
  if (unit > SOKET_TIME_MONTH && unit != SOKET_TIME_UNSPECIFIED && anchor.month == 0)
    unit = SOKET_TIME_UNSPECIFIED;
  else
    *cursor = behind;
  anchor.end_month = anchor.month;
  /* "tháng sau" is said of the end: the window begins in the period itself. */
  if (anchor.end_day < anchor.day)
    anchor.next = FALSE;
  return new_window (unit, &anchor);
}

/* "thứ Hai đến thứ Sáu" */
static SoketDeadline *
read_weekdays (SoketCursor *cursor)
{
  SoketAnchor anchor = soket_anchor_init (SOKET_OP_NONE);

  soket_cursor_eat (cursor, "ngày");
  if (!soket_phrase_eat_weekday (cursor, &anchor.weekday) || !eat_to (cursor))
    return NULL;
  soket_cursor_eat (cursor, "ngày");
  if (!soket_phrase_eat_weekday (cursor, &anchor.end_weekday))
    return NULL;
  if (anchor.end_weekday == anchor.weekday)
    return new_endless ();
  return new_window (SOKET_TIME_UNSPECIFIED, &anchor);
}

/* "7h30 đến 16h30 hằng ngày": alone they may belong to a date. */
static SoketDeadline *
read_hours (SoketCursor *cursor)
{
  SoketAnchor anchor = soket_anchor_init (SOKET_OP_NONE);

  soket_cursor_eat (cursor, "lúc");
  if (!soket_phrase_eat_time (cursor, &anchor.minute) || !eat_to (cursor)
      || !soket_phrase_eat_time (cursor, &anchor.end_minute))
    return NULL;
  SoketCursor behind = *cursor;
  soket_cursor_eat_mark (&behind, ',');
  if (!soket_cursor_sees (&behind, "hằng ngày|hàng ngày|mỗi ngày"))
    return NULL;
  return anchor.minute < anchor.end_minute ? new_window (SOKET_TIME_UNSPECIFIED, &anchor)
                                           : new_endless ();
}

SoketDeadline *
soket_phrase_read_days_of_period (SoketCursor *cursor)
{
  SoketCursor at = *cursor;

  if (soket_cursor_eat (&at, "trong"))
    soket_cursor_eat (&at, "khoảng thời gian|khoảng|thời gian");
  soket_cursor_eat (&at, "kể");
  static SoketDeadline *(*const readers[]) (SoketCursor *)
      = { read_weekdays, read_hours, read_days };
  /* Days of a month need the word. */
  guint n = soket_cursor_eat (&at, "từ") ? 3 : 2;
  gboolean may = soket_phrase_may_begin (&at, SOKET_BEGINS_WEEKDAY | SOKET_BEGINS_TIME)
                 || soket_cursor_sees (&at, "lúc");
  for (guint i = may ? 0 : 2; i < n; i++) {
    SoketCursor end = at;
    SoketDeadline *self = readers[i](&end);
    if (self == NULL)
      continue;
    *cursor = end;
    return self;
  }
  return NULL;
}
