/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-lunar-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

#define FIRST_DAY ((SoketDay) 718432) /* 1968-01-01: decision 121-CP of 1967-08-08, UTC+7 */
#define FIRST_PUBLIC_YEAR 1968

/**
 * SoketLunarDate:
 *
 * A date of the lunar calendar of Viet Nam: year, month, day, and whether the
 * month is a leap month. Immutable.
 *
 * The calendar is that of UTC+7 (decision 121-CP of 8 August 1967), computed for
 * the days 1968-01-01 to 2199-12-31; it is not China's, from which one day in
 * twenty differs. A few months of the years from 2054 begin so near to midnight
 * that astronomy cannot promise their first day; the table notes them.
 *
 * Since: 1.0
 */
struct _SoketLunarDate {
  int year;
  int month;
  int day;
  gboolean is_leap_month;
};

G_DEFINE_BOXED_TYPE (SoketLunarDate, soket_lunar_date, soket_lunar_date_ref, soket_lunar_date_unref)

static inline guint32
get_word (int year)
{
  return soket_lunar_table[year - SOKET_LUNAR_FIRST_YEAR];
}

static inline int
get_leap_month (guint32 word)
{
  return (word >> 19) & 0xf;
}

/* Of the month at @position in the order of the year, from 0. */
static inline int
get_month_length (guint32 word, int position)
{
  return 29 + ((word >> (6 + position)) & 1);
}

SoketDay
soket_lunar_new_year (int year)
{
  return soket_day_from_civil (year, 1, 1) + (SoketDay) (get_word (year) & 0x3f);
}

static SoketDay
get_first_of_month (int year, int position)
{
  guint32 word = get_word (year);
  SoketDay day = soket_lunar_new_year (year);
  for (int i = 0; i < position; i++)
    day += get_month_length (word, i);
  return day;
}

/* Position of a month in its year, from 0; -1 for a leap month that the year lacks. */
static int
get_position (int year, int month, gboolean is_leap_month)
{
  int leap = get_leap_month (get_word (year));
  if (is_leap_month)
    return month == leap ? month : -1;
  return leap != 0 && month > leap ? month : month - 1;
}

SoketDay
soket_lunar_hung_kings (int year)
{
  return get_first_of_month (year, get_position (year, 3, FALSE)) + 9;
}

gboolean
soket_lunar_from_day (SoketDay day, int *year, int *month, int *day_of_month,
                      gboolean *is_leap_month)
{
  if (day < FIRST_DAY || day > SOKET_DAY_LAST)
    return FALSE;

  int y = soket_day_get_year (day);
  if (day < soket_lunar_new_year (y))
    y--;
  guint32 word = get_word (y);
  int leap = get_leap_month (word);
  int past = day - soket_lunar_new_year (y);
  int position = 0;
  for (; past >= get_month_length (word, position); position++)
    past -= get_month_length (word, position);

  gboolean is_after_leap = leap != 0 && position >= leap;
  *year = y;
  *month = is_after_leap ? position : position + 1;
  *day_of_month = past + 1;
  *is_leap_month = leap != 0 && position == leap;
  return TRUE;
}

/**
 * soket_lunar_date_new_from_day: (constructor)
 * @day: a day
 * @error: return location for an error
 *
 * The lunar date of a day.
 *
 * Errors: %SOKET_CALENDAR_ERROR_OUT_OF_RANGE, and %SOKET_CALENDAR_ERROR_UNKNOWN
 * before 1968-01-01, when Viet Nam had no one lunar calendar.
 *
 * Returns: (transfer full): the lunar date, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketLunarDate *
soket_lunar_date_new_from_day (SoketDay day, GError **error)
{
  if (!soket_day_check (day, error))
    return NULL;

  SoketLunarDate date;
  if (!soket_lunar_from_day (day, &date.year, &date.month, &date.day, &date.is_leap_month)) {
    g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_UNKNOWN,
                 _("The lunar calendar is known from %d-01-01 only"), FIRST_PUBLIC_YEAR);
    return NULL;
  }
  SoketLunarDate *self = g_atomic_rc_box_new (SoketLunarDate);
  *self = date;
  return self;
}

/**
 * soket_lunar_date_ref:
 * @self: a lunar date
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketLunarDate *
soket_lunar_date_ref (SoketLunarDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

/**
 * soket_lunar_date_unref:
 * @self: (transfer full): a lunar date
 *
 * Drops a reference.
 *
 * Since: 1.0
 */
void
soket_lunar_date_unref (SoketLunarDate *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release (self);
}

/**
 * soket_lunar_date_get_year:
 * @self: a lunar date
 *
 * The lunar year, named by the Gregorian year in which it begins.
 *
 * Returns: the year
 *
 * Since: 1.0
 */
int
soket_lunar_date_get_year (SoketLunarDate *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->year;
}

/**
 * soket_lunar_date_get_month:
 * @self: a lunar date
 *
 * The month; a leap month has the number of the month before it.
 *
 * Returns: the month, 1 to 12
 *
 * Since: 1.0
 */
int
soket_lunar_date_get_month (SoketLunarDate *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->month;
}

/**
 * soket_lunar_date_get_day_of_month:
 * @self: a lunar date
 *
 * The day of the month.
 *
 * Returns: the day, 1 to 30
 *
 * Since: 1.0
 */
int
soket_lunar_date_get_day_of_month (SoketLunarDate *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->day;
}

/**
 * soket_lunar_date_is_leap_month:
 * @self: a lunar date
 *
 * Whether the month is a leap month (tháng nhuận).
 *
 * Returns: %TRUE in a leap month
 *
 * Since: 1.0
 */
gboolean
soket_lunar_date_is_leap_month (SoketLunarDate *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->is_leap_month;
}

static SoketDay
fail_unknown (int year, GError **error)
{
  g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_UNKNOWN,
               _("The lunar calendar is known for 1968-01-01 to 2199-12-31 only, not for this day "
                 "of its year %d"),
                  year);
  return SOKET_DAY_NONE;
}

/**
 * soket_day_new_from_lunar:
 * @year: a lunar year, named by the Gregorian year in which it begins
 * @month: a month, 1 to 12
 * @day: a day of the month, 1 to 30
 * @leap_month: %TRUE for the leap month that follows the month of that number
 * @error: return location for an error
 *
 * The day of a lunar date.
 *
 * Errors: %SOKET_CALENDAR_ERROR_UNKNOWN outside the days 1968-01-01 to
 * 2199-12-31; %SOKET_CALENDAR_ERROR_NO_SUCH_DAY for a month or day that the year
 * lacks.
 *
 * Returns: the day, or 0 with @error set
 *
 * Since: 1.0
 */
SoketDay
soket_day_new_from_lunar (int year, int month, int day, gboolean leap_month, GError **error)
{
  if (year < SOKET_LUNAR_FIRST_YEAR || year > SOKET_DAY_LAST_YEAR)
    return fail_unknown (year, error);
  int position = month >= 1 && month <= 12 ? get_position (year, month, leap_month) : -1;
  if (position < 0) {
    g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_NO_SUCH_DAY,
                 leap_month
                 ? _("The lunar year %d has no leap month %d")
                 : _("The lunar year %d has no month %d: expected 1 to 12"), year, month);
    return SOKET_DAY_NONE;
  }
  int length = get_month_length (get_word (year), position);
  if (day < 1 || day > length) {
    g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_NO_SUCH_DAY,
                 _("There is no lunar day %d/%d/%d: that month has %d days"), day, month, year,
                    length);
    return SOKET_DAY_NONE;
  }
  SoketDay result = get_first_of_month (year, position) + day - 1;
  if (result < FIRST_DAY || result > SOKET_DAY_LAST)
    return fail_unknown (year, error);
  return result;
}
