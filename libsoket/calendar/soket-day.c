/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-day-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"

/**
 * SoketDay:
 *
 * A civil day of Viet Nam (UTC+7, no daylight saving time) as one integer: its
 * ordinal, 1 = 1 January of year 1 in the proleptic Gregorian calendar. It is
 * the number of `g_date_get_julian()` and of Python's `date.toordinal()`, so
 * two days are compared and subtracted as numbers.
 *
 * 0 is no day; a valid day lies in the years 1900 to 2199.
 *
 * Since: 1.0
 */

/**
 * SOKET_DAY_NONE:
 *
 * No day: what functions return with an error, and "not known" where a day is
 * optional.
 *
 * Since: 1.0
 */

/**
 * SoketCalendarError:
 * @SOKET_CALENDAR_ERROR_SYNTAX: a text that cannot be read
 * @SOKET_CALENDAR_ERROR_NO_SUCH_DAY: a day that no calendar has, as 31 April
 * @SOKET_CALENDAR_ERROR_OUT_OF_RANGE: outside the years 1900 to 2199, or a
 *   minute outside the day
 * @SOKET_CALENDAR_ERROR_UNKNOWN: a time of which the library does not know
 *   which days were worked, or the lunar calendar
 * @SOKET_CALENDAR_ERROR_CONTRADICTION: a notice says the opposite of what was
 *   announced before
 *
 * What can go wrong with days and calendars.
 *
 * Since: 1.0
 */

/**
 * SOKET_CALENDAR_ERROR:
 *
 * The domain of [error@Soket.CalendarError].
 *
 * Since: 1.0
 */

/**
 * soket_calendar_error_quark:
 *
 * The domain of [error@Soket.CalendarError].
 *
 * Returns: the quark
 *
 * Since: 1.0
 */
GQuark
soket_calendar_error_quark (void)
{
  return g_quark_from_static_string ("soket-calendar-error-quark");
}

#define DAYS_IN_400_YEARS 146097

static const guint16 days_before_month[2][13] = {
  { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 },
  { 0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366 },
};

static inline gboolean
is_leap_year (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* Days from 0001-01-01 to @year-01-01. */
static inline int
days_before_year (int year)
{
  int past = year - 1;
  return past * 365 + past / 4 - past / 100 + past / 400;
}

SoketDay
soket_day_find_weekday (SoketDay first, SoketDay last, int weekday, int n)
{
  SoketDay day = n > 0 ? first + (weekday - soket_day_get_weekday (first) + 7) % 7 + (n - 1) * 7
                       : last - (soket_day_get_weekday (last) - weekday + 7) % 7 + (n + 1) * 7;

  return day >= first && day <= last ? day : SOKET_DAY_NONE;
}

int
soket_day_days_in_month (int year, int month)
{
  const guint16 *before = days_before_month[is_leap_year (year)];
  return before[month] - before[month - 1];
}

SoketDay
soket_day_from_civil (int year, int month, int day)
{
  return days_before_year (year) + days_before_month[is_leap_year (year)][month - 1] + day;
}

void
soket_day_to_civil (SoketDay day, int *year, int *month, int *day_of_month)
{
  int past = day - 1;
  /* The mean year errs by less than two days: by at most one year, at its ends. */
  int y = (int) ((gint64) past * 400 / DAYS_IN_400_YEARS) + 1;
  if (days_before_year (y) > past)
    y--;
  else if (days_before_year (y + 1) <= past)
    y++;

  int day_of_year = past - days_before_year (y);
  const guint16 *before = days_before_month[is_leap_year (y)];
  int m = day_of_year / 32;
  if (day_of_year >= before[m + 1])
    m++;
  *year = y;
  *month = m + 1;
  *day_of_month = day_of_year - before[m] + 1;
}

char *
soket_day_quote (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  const glong most = 60;
  if (g_utf8_strlen (valid, -1) <= most)
    return g_steal_pointer (&valid);

  g_autofree char *head = g_utf8_substring (valid, 0, most);
  return g_strconcat (head, "…", NULL);
}

gboolean
soket_day_check (SoketDay day, GError **error)
{
  if (soket_day_is_valid (day))
    return TRUE;

  g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE,
               _ ("Day number %d is outside the years %d to %d"), day, SOKET_DAY_FIRST_YEAR,
               SOKET_DAY_LAST_YEAR);
  return FALSE;
}

/**
 * soket_day_new:
 * @year: a year, 1900 to 2199
 * @month: a month, 1 to 12
 * @day: a day of the month, from 1
 * @error: return location for an error
 *
 * The day of a date of the Gregorian calendar.
 *
 * Errors: %SOKET_CALENDAR_ERROR_OUT_OF_RANGE for the year,
 * %SOKET_CALENDAR_ERROR_NO_SUCH_DAY for a month or day that does not exist.
 *
 * Returns: the day, or 0 with @error set
 *
 * Since: 1.0
 */
SoketDay
soket_day_new (int year, int month, int day, GError **error)
{
  if (year < SOKET_DAY_FIRST_YEAR || year > SOKET_DAY_LAST_YEAR) {
    g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE,
                 _ ("Year %d is outside the range %d to %d"), year, SOKET_DAY_FIRST_YEAR,
                 SOKET_DAY_LAST_YEAR);
    return SOKET_DAY_NONE;
  }
  if (month < 1 || month > 12) {
    g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_NO_SUCH_DAY,
                 _ ("There is no month %d: expected 1 to 12"), month);
    return SOKET_DAY_NONE;
  }
  int n_days = soket_day_days_in_month (year, month);
  if (day < 1 || day > n_days) {
    g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_NO_SUCH_DAY,
                 _ ("There is no day %d/%d/%d: that month has %d days"), day, month, year, n_days);
    return SOKET_DAY_NONE;
  }
  return soket_day_from_civil (year, month, day);
}

/* Up to @most digits; how many were read. */
static int
scan_number (const char **p, int most, int *number)
{
  int n = 0;
  *number = 0;
  for (; n < most && g_ascii_isdigit (**p); n++, (*p)++)
    *number = *number * 10 + (**p - '0');
  return n;
}

/* YYYY-MM-DD */
static gboolean
scan_iso (const char **p, int *year, int *month, int *day)
{
  if (scan_number (p, 4, year) != 4 || *(*p)++ != '-')
    return FALSE;
  if (scan_number (p, 2, month) != 2 || *(*p)++ != '-')
    return FALSE;
  return scan_number (p, 2, day) == 2;
}

/* D/M/YYYY, D-M-YYYY or D.M.YYYY, one and the same sign twice */
static gboolean
scan_vietnamese (const char **p, int *year, int *month, int *day)
{
  if (scan_number (p, 2, day) == 0 || **p == '\0' || !strchr ("/-.", **p))
    return FALSE;
  char sign = *(*p)++;
  if (scan_number (p, 2, month) == 0 || **p != sign)
    return FALSE;
  (*p)++;
  return scan_number (p, 4, year) == 4;
}

SoketDay
soket_day_scan (const char *text, const char **end, GError **error)
{
  int year, month, day;
  const char *p = text;
  gboolean is_read = scan_iso (&p, &year, &month, &day);
  if (!is_read) {
    p = text;
    is_read = scan_vietnamese (&p, &year, &month, &day);
  }
  if (is_read && !g_ascii_isdigit (*p)) {
    *end = p;
    return soket_day_new (year, month, day, error);
  }
  g_autofree char *quoted = soket_day_quote (text);
  g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_SYNTAX,
               _ ("“%s” is not a day: expected as 2022-07-05 or 05/7/2022"), quoted);
  return SOKET_DAY_NONE;
}

/**
 * soket_day_parse:
 * @text: a day as `2022-07-05`, `05/7/2022`, `5-7-2022` or `5.7.2022`
 * @error: return location for an error
 *
 * Reads a day: ISO 8601, or the Vietnamese order of day, month, year. Nothing
 * may stand before or behind it. For whole phrases see the deadline parser.
 *
 * Errors: %SOKET_CALENDAR_ERROR_SYNTAX, and those of [func@Soket.day_new].
 *
 * Returns: the day, or 0 with @error set
 *
 * Since: 1.0
 */
SoketDay
soket_day_parse (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, SOKET_DAY_NONE);

  const char *end = text;
  SoketDay day = soket_day_scan (text, &end, error);
  if (day == SOKET_DAY_NONE || *end == '\0')
    return day;

  g_autofree char *quoted = soket_day_quote (text);
  g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_SYNTAX,
               _ ("“%s” is not a day alone: remove what follows the day"), quoted);
  return SOKET_DAY_NONE;
}

/**
 * soket_day_is_valid:
 * @day: a day
 *
 * Whether a number is a day of the years 1900 to 2199.
 *
 * Returns: %TRUE for a valid day
 *
 * Since: 1.0
 */
gboolean
soket_day_is_valid (SoketDay day)
{
  return day >= SOKET_DAY_FIRST && day <= SOKET_DAY_LAST;
}

/**
 * soket_day_get_year:
 * @day: a day
 *
 * The year of a day.
 *
 * Returns: the year, or 0 when @day is not valid
 *
 * Since: 1.0
 */
int
soket_day_get_year (SoketDay day)
{
  int year = 0, month, day_of_month;
  if (soket_day_is_valid (day))
    soket_day_to_civil (day, &year, &month, &day_of_month);
  return year;
}

/**
 * soket_day_get_month:
 * @day: a day
 *
 * The month of a day.
 *
 * Returns: the month, 1 to 12, or 0 when @day is not valid
 *
 * Since: 1.0
 */
int
soket_day_get_month (SoketDay day)
{
  int year, month = 0, day_of_month;
  if (soket_day_is_valid (day))
    soket_day_to_civil (day, &year, &month, &day_of_month);
  return month;
}

/**
 * soket_day_get_day_of_month:
 * @day: a day
 *
 * The number of a day in its month.
 *
 * Returns: the day of the month, from 1, or 0 when @day is not valid
 *
 * Since: 1.0
 */
int
soket_day_get_day_of_month (SoketDay day)
{
  int year, month, day_of_month = 0;
  if (soket_day_is_valid (day))
    soket_day_to_civil (day, &year, &month, &day_of_month);
  return day_of_month;
}

/**
 * soket_day_get_weekday:
 * @day: a day
 *
 * The day of the week, numbered as in ISO 8601.
 *
 * Returns: 1 for Monday to 7 for Sunday, or 0 when @day is not valid
 *
 * Since: 1.0
 */
int
soket_day_get_weekday (SoketDay day)
{
  /* 0001-01-01 is a Monday. */
  return soket_day_is_valid (day) ? (day - 1) % 7 + 1 : 0;
}

/**
 * soket_day_add_months:
 * @day: a day
 * @n_months: how many months to go on, or back when negative
 * @error: return location for an error
 *
 * The same day number some months away; the last day of a month that lacks it
 * (Civil Code 91/2015/QH13, Article 148.3). Twelve months are a year: the
 * 29 February of a year without one becomes the 28, by analogy.
 *
 * Errors: %SOKET_CALENDAR_ERROR_OUT_OF_RANGE when @day or the result is.
 *
 * Returns: the day, or 0 with @error set
 *
 * Since: 1.0
 */
SoketDay
soket_day_add_months (SoketDay day, int n_months, GError **error)
{
  if (!soket_day_check (day, error))
    return SOKET_DAY_NONE;

  int year, month, day_of_month;
  soket_day_to_civil (day, &year, &month, &day_of_month);
  gint64 months = (gint64) year * 12 + month - 1 + n_months;
  gint64 new_year = months / 12;
  if (months < 0 || new_year < SOKET_DAY_FIRST_YEAR || new_year > SOKET_DAY_LAST_YEAR) {
    g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE,
                 _ ("%d months from %d/%d/%d lead outside the years %d to %d"), n_months,
                 day_of_month, month, year, SOKET_DAY_FIRST_YEAR, SOKET_DAY_LAST_YEAR);
    return SOKET_DAY_NONE;
  }
  int new_month = (int) (months % 12) + 1;
  int last = soket_day_days_in_month ((int) new_year, new_month);
  return soket_day_from_civil ((int) new_year, new_month, MIN (day_of_month, last));
}

/**
 * soket_day_to_string:
 * @day: a day
 *
 * Writes a day as ISO 8601 does, `2022-07-05`: as programs exchange it.
 *
 * Returns: (transfer full): the text, empty when @day is not valid
 *
 * Since: 1.0
 */
char *
soket_day_to_string (SoketDay day)
{
  if (!soket_day_is_valid (day))
    return g_strdup ("");

  int year, month, day_of_month;
  soket_day_to_civil (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

/**
 * soket_day_to_vietnamese:
 * @day: a day
 *
 * Writes a day as official documents do, `05/7/2022`: the day in two digits,
 * the month in two only for January and February (Decree 30/2020/NĐ-CP, annex I).
 *
 * Returns: (transfer full): the text, empty when @day is not valid
 *
 * Since: 1.0
 */
char *
soket_day_to_vietnamese (SoketDay day)
{
  if (!soket_day_is_valid (day))
    return g_strdup ("");

  int year, month, day_of_month;
  soket_day_to_civil (day, &year, &month, &day_of_month);
  return g_strdup_printf (month <= 2 ? "%02d/%02d/%d" : "%02d/%d/%d", day_of_month, month, year);
}

char *
soket_day_to_words (SoketDay day)
{
  /* TRANSLATORS: how a day is written. Leave it as it is for 2022-07-05; translate it to anything
   * else for 05/7/2022. */
  const char *form = _ ("YYYY-MM-DD");

  return g_str_equal (form, "YYYY-MM-DD") ? soket_day_to_string (day)
                                          : soket_day_to_vietnamese (day);
}
