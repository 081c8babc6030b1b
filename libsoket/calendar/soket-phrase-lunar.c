/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

/* Days of the lunar calendar. The notation has none, so no deadline is made of them; they are read
 * for the reason to tell which day of the solar calendar is meant. */

/* "Giêng", "Chạp", "3", "Bảy"; *@sure: a name that only the lunar calendar has. */
static gboolean
eat_month (SoketCursor *cursor, SoketLunarFields *fields, gboolean *sure)
{
  SoketCursor at = *cursor;

  if (!soket_cursor_eat (&at, "tháng"))
    return FALSE;
  *sure = TRUE;
  if (soket_cursor_eat (&at, "giêng"))
    fields->month = 1;
  else if (soket_cursor_eat (&at, "chạp"))
    fields->month = 12;
  else if (soket_phrase_eat_month_number (&at, &fields->month))
    *sure = FALSE;
  else
    return FALSE;
  fields->is_leap_month = soket_cursor_eat (&at, "nhuận");
  *cursor = at;
  return TRUE;
}

/* "10/3", "10/3/2023" */
static gboolean
eat_figures (SoketCursor *cursor, SoketLunarFields *fields)
{
  SoketCursor at = *cursor;

  if (!soket_cursor_eat_number (&at, &fields->day) || !soket_cursor_eat_mark (&at, '/')
      || !soket_cursor_eat_number (&at, &fields->month))
    return FALSE;
  if (soket_cursor_eat_mark (&at, '/') && !soket_cursor_eat_number (&at, &fields->year))
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* "30 Tết" is the last day of the year before, "mùng 2 Tết" the second of the new one. */
static gboolean
eat_new_year (SoketCursor *cursor, SoketLunarFields *fields)
{
  SoketCursor at = *cursor;

  if (!soket_cursor_eat_number (&at, &fields->day) || !soket_cursor_eat (&at, "tết"))
    return FALSE;
  fields->month = fields->day <= 20 ? 1 : 12;
  *cursor = at;
  return TRUE;
}

/* "(âm lịch)", "năm 2023 âm lịch", "AL năm 2023" */
static gboolean
eat_tail (SoketCursor *cursor, SoketLunarFields *fields)
{
  gboolean sure = FALSE;

  for (int i = 0; i < 2; i++) {
    SoketCursor at = *cursor;
    soket_cursor_eat_mark (&at, '(');
    if (soket_cursor_eat (&at, "âm lịch|năm âm lịch|al")) {
      soket_cursor_eat_mark (&at, ')');
      sure = TRUE;
      *cursor = at;
    }
    at = *cursor;
    if (soket_cursor_eat (&at, "năm") && soket_cursor_peek (&at, 0)->digits == 4
        && soket_cursor_eat_number (&at, &fields->year))
      *cursor = at;
  }
  return sure;
}

static gboolean
read_here (SoketCursor *cursor, SoketLunarFields *fields)
{
  SoketCursor at = *cursor;
  gboolean sure = FALSE;

  *fields = (SoketLunarFields){ 0 };
  if (eat_new_year (&at, fields)) {
    int before = fields->day;
    eat_tail (&at, fields);
    /* The eve of the new year that is named lies in the one before it. */
    if (fields->year > 0 && before > 20)
      fields->year--;
    *cursor = at;
    return TRUE;
  }
  if (soket_cursor_eat (&at, "rằm")) {
    fields->day = 15;
    sure = eat_month (&at, fields, &sure);
  } else if (eat_figures (&at, fields)) {
    sure = FALSE;
  } else {
    SoketCursor month = at;
    gboolean day = soket_cursor_eat_number (&month, &fields->day);
    if (!eat_month (day ? &month : &at, fields, &sure))
      return FALSE;
    at = day ? month : at;
  }
  return (eat_tail (&at, fields) || sure) && fields->month > 0;
}

gboolean
soket_phrase_read_lunar (const SoketPhrase *phrase, SoketLunarFields *fields)
{
  for (SoketCursor at = { phrase, 0 }; !soket_cursor_at_end (&at); at.at++)
    if (read_here (&at, fields))
      return TRUE;
  *fields = (SoketLunarFields){ 0 };
  return FALSE;
}
