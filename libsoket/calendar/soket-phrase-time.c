/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

/* Times of the day as plans write them. */

/* A part of the day moves an hour of the clock: "3 giờ chiều" is 15:00. */
static int
eat_day_part (SoketCursor *cursor, int hour)
{
  SoketCursor at = *cursor;

  soket_cursor_eat_mark (&at, ',');
  soket_cursor_eat (&at, "buổi");
  gboolean late = soket_cursor_eat (&at, "chiều|tối");
  if (!late && !soket_cursor_eat (&at, "sáng|trưa"))
    return hour;
  *cursor = at;
  return late && hour < 12 ? hour + 12 : hour;
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
static gboolean
eat_time (SoketCursor *cursor, int *minute)
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
  if (!own && !colon && soket_cursor_eat (&at, "rưỡi"))
    minutes = 30;
  soket_cursor_eat (&at, "phút");
  eat_prime (&at);
  hours = eat_day_part (&at, hours);
  /* Out of the day is refused when the deadline is checked. */
  *minute = minutes < 60 && hours < 100 ? hours * 60 + minutes : G_MAXINT;
  *cursor = at;
  return TRUE;
}

gboolean
soket_phrase_eat_time (SoketCursor *cursor, int *minute)
{
  SoketPhraseMemo *memo = cursor->phrase->memo;

  if (memo == NULL || cursor->phrase->ungated)
    return eat_time (cursor, minute);
  if (!soket_phrase_may_begin (cursor, SOKET_BEGINS_TIME))
    return FALSE;
  if (memo->time.place != cursor->at + 1) {
    SoketCursor at = *cursor;
    memo->time.place = cursor->at + 1;
    memo->time.end = eat_time (&at, &memo->time.minute) ? at.at : 0;
  }
  if (memo->time.end == 0)
    return FALSE;
  *minute = memo->time.minute;
  cursor->at = memo->time.end;
  return TRUE;
}

/* Words of the office for a time of the day. "Buổi sáng ngày D" is over when its hours are. */
gboolean
soket_phrase_eat_office_time (SoketCursor *cursor, int *minute, SoketOffice *office)
{
  SoketCursor before = { cursor->phrase, cursor->at - 1 };

  /* "đầu giờ sáng", "giữa buổi chiều": nobody says when that is. */
  if (cursor->at > 0 && soket_cursor_sees (&before, "đầu|giữa|giờ|buổi|rạng"))
    return FALSE;
  if (soket_cursor_eat (cursor, "hết giờ làm việc buổi sáng|hết giờ làm việc sáng|hết buổi sáng|"
                                "cuối buổi sáng|cuối giờ sáng|trong buổi sáng|buổi sáng|sáng"))
    *office = SOKET_OFFICE_MORNING;
  else if (soket_cursor_eat (cursor, "hết giờ làm việc buổi chiều|hết giờ làm việc|hết giờ hành "
                                     "chính|hết buổi chiều|cuối giờ làm việc|cuối giờ chiều|trong "
                                     "giờ hành chính|trong giờ làm việc|giờ hành chính|cuối "
                                     "buổi chiều|trong buổi chiều|buổi chiều|chiều"))
    *office = SOKET_OFFICE_DAY;
  else
    return FALSE;
  *minute = *office == SOKET_OFFICE_DAY ? 17 * 60 : 11 * 60 + 30;
  return TRUE;
}
