/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-day-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"

#define MINUTES_IN_DAY 1440
/* Slot 0: the day alone; 1 + m: minute m; 1441: 24:00. */
#define SLOTS_IN_DAY (MINUTES_IN_DAY + 2)

/**
 * SoketInstant:
 *
 * A day and, where it is known, a minute of it, at UTC+7: the number of the day
 * times 1442 plus a slot. Slot 0 is the day without a time, slot 1 + m is minute
 * m, slot 1441 is 24:00, the end of the day.
 *
 * Instants are compared as numbers, and that is the comparison of the law: what
 * happened on a day, nobody noted when, is in time for every minute of that day,
 * and a day ends at 24:00 (Civil Code 91/2015/QH13, Article 148.6).
 *
 * 0 is no instant.
 *
 * Since: 1.0
 */

/**
 * SOKET_INSTANT_NONE:
 *
 * No instant.
 *
 * Since: 1.0
 */

/**
 * SOKET_MINUTE_NONE:
 *
 * The minute of an instant that is a day without a time.
 *
 * Since: 1.0
 */

static inline SoketInstant
join (SoketDay day, int minute)
{
  return day * SLOTS_IN_DAY + 1 + minute;
}

/**
 * soket_instant_new:
 * @day: a day
 * @minute: a minute of it, 0 to 1439; 1440 for 24:00; -1 for none
 * @error: return location for an error
 *
 * The instant of a day and a minute.
 *
 * Errors: %SOKET_CALENDAR_ERROR_OUT_OF_RANGE.
 *
 * Returns: the instant, or 0 with @error set
 *
 * Since: 1.0
 */
SoketInstant
soket_instant_new (SoketDay day, int minute, GError **error)
{
  if (!soket_day_check (day, error))
    return SOKET_INSTANT_NONE;
  if (minute >= SOKET_MINUTE_NONE && minute <= MINUTES_IN_DAY)
    return join (day, minute);

  g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE,
               _ ("A day has no minute %d: expected 0 to 1440, or -1 for none"), minute);
  return SOKET_INSTANT_NONE;
}

/**
 * soket_instant_end_of_day:
 * @day: a day
 *
 * 24:00 of a day: the last instant that is in time for a deadline of that day.
 *
 * Returns: the instant, or 0 when @day is not valid
 *
 * Since: 1.0
 */
SoketInstant
soket_instant_end_of_day (SoketDay day)
{
  return soket_day_is_valid (day) ? join (day, MINUTES_IN_DAY) : SOKET_INSTANT_NONE;
}

/* Two digits, at most @most. */
static gboolean
scan_two (const char **p, int most, int *number)
{
  if (!g_ascii_isdigit ((*p)[0]) || !g_ascii_isdigit ((*p)[1]))
    return FALSE;

  *number = ((*p)[0] - '0') * 10 + ((*p)[1] - '0');
  *p += 2;
  return *number <= most;
}

/* HH:MM or HH:MM:SS; the seconds are read and dropped. */
static gboolean
scan_time (const char **p, int *minute)
{
  int hours, minutes, seconds = 0;
  if (!scan_two (p, 24, &hours) || *(*p)++ != ':' || !scan_two (p, 59, &minutes))
    return FALSE;
  if (**p == ':') {
    (*p)++;
    if (!scan_two (p, 59, &seconds))
      return FALSE;
  }
  *minute = hours * 60 + minutes;
  return *minute < MINUTES_IN_DAY || (*minute == MINUTES_IN_DAY && seconds == 0);
}

static gboolean
is_offset (const char *p)
{
  return *p != '\0' && strchr ("Zz+-", *p) != NULL;
}

static SoketInstant
refuse (const char *text, const char *rest, GError **error)
{
  g_autofree char *quoted = soket_day_quote (text);
  g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_SYNTAX,
               is_offset (rest)
                   ? _ ("“%s” names an offset: times are UTC+7 and written without one")
                   : _ ("“%s” is not a time: expected as 2022-07-05, 2022-07-05T17:00 or "
                        "05/7/2022 17:00"),
               quoted);
  return SOKET_INSTANT_NONE;
}

/**
 * soket_instant_parse:
 * @text: an instant as `2022-07-05`, `2022-07-05T17:00` or `05/7/2022 17:00`
 * @error: return location for an error
 *
 * Reads a day as [func@Soket.day_parse] does, alone or followed by `T` or a space
 * and a time of 00:00 to 24:00. Seconds are accepted and dropped: the minute
 * decides, so 17:00:59 is 17:00. Times are UTC+7; an offset (or `Z`) is refused.
 *
 * Errors: %SOKET_CALENDAR_ERROR_SYNTAX, and those of [func@Soket.day_new].
 *
 * Returns: the instant, or 0 with @error set
 *
 * Since: 1.0
 */
SoketInstant
soket_instant_parse (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, SOKET_INSTANT_NONE);

  const char *p = text;
  SoketDay day = soket_day_scan (text, &p, error);
  if (day == SOKET_DAY_NONE)
    return SOKET_INSTANT_NONE;
  if (*p == '\0')
    return join (day, SOKET_MINUTE_NONE);

  int minute;
  if (*p != 'T' && *p != ' ')
    return refuse (text, p, error);
  p++;
  if (!scan_time (&p, &minute))
    return refuse (text, "", error);
  return *p == '\0' ? join (day, minute) : refuse (text, p, error);
}

/**
 * soket_instant_get_day:
 * @instant: an instant
 *
 * The day of an instant.
 *
 * Returns: the day, or 0 when @instant is none
 *
 * Since: 1.0
 */
SoketDay
soket_instant_get_day (SoketInstant instant)
{
  SoketDay day = instant / SLOTS_IN_DAY;
  return soket_day_is_valid (day) ? day : SOKET_DAY_NONE;
}

/**
 * soket_instant_get_minute:
 * @instant: an instant
 *
 * The minute of an instant in its day.
 *
 * Returns: 0 to 1439; 1440 for the end of the day; -1 for a day without a time
 *   and for no instant
 *
 * Since: 1.0
 */
int
soket_instant_get_minute (SoketInstant instant)
{
  return soket_instant_get_day (instant) ? instant % SLOTS_IN_DAY - 1 : SOKET_MINUTE_NONE;
}

/**
 * soket_instant_to_string:
 * @instant: an instant
 *
 * Writes an instant as `2022-07-05` or `2022-07-05T17:00`; the end of the day is
 * `2022-07-05T24:00`. [func@Soket.instant_parse] reads it back.
 *
 * Returns: (transfer full): the text, empty when @instant is none
 *
 * Since: 1.0
 */
char *
soket_instant_to_string (SoketInstant instant)
{
  int minute = soket_instant_get_minute (instant);
  char *day = soket_day_to_string (soket_instant_get_day (instant));
  if (minute == SOKET_MINUTE_NONE)
    return day;

  char *text = g_strdup_printf ("%sT%02d:%02d", day, minute / 60, minute % 60);
  g_free (day);
  return text;
}

/**
 * soket_instant_to_vietnamese:
 * @instant: an instant
 *
 * Writes an instant as official documents do, `17 giờ 00, ngày 08/7/2022`, or the
 * day alone, `08/7/2022`.
 *
 * Returns: (transfer full): the text, empty when @instant is none
 *
 * Since: 1.0
 */
char *
soket_instant_to_vietnamese (SoketInstant instant)
{
  int minute = soket_instant_get_minute (instant);
  char *day = soket_day_to_vietnamese (soket_instant_get_day (instant));
  if (minute == SOKET_MINUTE_NONE)
    return day;

  char *text = g_strdup_printf ("%02d giờ %02d, ngày %s", minute / 60, minute % 60, day);
  g_free (day);
  return text;
}
