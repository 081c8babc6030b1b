/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-lunar-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

/**
 * SoketLunarProfile:
 * @SOKET_LUNAR_PROFILE_VIETNAM: the calendar of Viet Nam: UTC+7, by decision 121-CP
 *   of 8 August 1967, from 1968-01-01
 * @SOKET_LUNAR_PROFILE_SOUTH: the calendar kept in the south while its hour was
 *   UTC+8: 1960-01-01 (decree 362-TTP of 30 December 1959) to 1975-06-12
 *
 * Whose lunar calendar is meant: until 1975 north and south differed, the new year
 * of 1968 among the days. Other profiles are not offered: for the north before 1968
 * and the south before 1960 no instrument was found that lays down by which
 * hour the months were reckoned, so those days stay an error.
 *
 * Since: 1.0
 */

/**
 * SoketLunarDate:
 *
 * A date of the lunar calendar of Viet Nam: year, month, day, and whether the
 * month is a leap month. Immutable: any thread may use it.
 *
 * The calendar is that of UTC+7 (decision 121-CP of 8 August 1967), computed for
 * the days 1968-01-01 to 2199-12-31; it is not China's, from which one day in
 * twenty differs. For 1960 to 1975 that of the south can be asked for, see
 * [enum@Soket.LunarProfile].
 *
 * Of 14 months the new moon, and of 8 a solar term, falls within 3 minutes of
 * midnight, so that astronomy cannot promise their first day or number: see
 * [method@Soket.LunarDate.is_uncertain]. Once the calendar of such a year is
 * printed, a file of notices corrects it: [ctor@Soket.Calendar.new_with_notices].
 *
 * Since: 1.0
 */
struct _SoketLunarDate {
  SoketLunarFields fields;
  gboolean is_uncertain;
};

G_DEFINE_BOXED_TYPE (SoketLunarDate, soket_lunar_date, soket_lunar_date_ref, soket_lunar_date_unref)

SoketLunarDate *
soket_lunar_date_new_from_table (const SoketLunarTable *table, SoketDay day, GError **error)
{
  if (!soket_day_check (day, error))
    return NULL;

  SoketLunarFields fields;
  if (!soket_lunar_table_from_day (table, day, &fields)) {
    g_autofree char *first = soket_day_to_words (table->first_day);
    g_autofree char *last = soket_day_to_words (table->last_day);
    g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_UNKNOWN,
                 _ ("The lunar calendar is known for %s to %s only"), first, last);
    return NULL;
  }
  guint32 close_calls = soket_lunar_find_close_call (&fields, SOKET_LUNAR_NEAR_MOON)
                        | soket_lunar_find_close_call (&fields, SOKET_LUNAR_NEAR_TERM);
  SoketLunarDate *self = g_atomic_rc_box_new (SoketLunarDate);
  self->fields = fields;
  self->is_uncertain = (close_calls & table->open) != 0;
  return self;
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
  return soket_lunar_date_new_in_profile (SOKET_LUNAR_PROFILE_VIETNAM, day, error);
}

static gboolean
is_profile (SoketLunarProfile profile)
{
  return profile == SOKET_LUNAR_PROFILE_VIETNAM || profile == SOKET_LUNAR_PROFILE_SOUTH;
}

/**
 * soket_lunar_date_new_in_profile: (constructor)
 * @profile: whose lunar calendar
 * @day: a day
 * @error: return location for an error
 *
 * The lunar date of a day in a calendar that is asked for by name.
 *
 * Errors: %SOKET_CALENDAR_ERROR_OUT_OF_RANGE, and %SOKET_CALENDAR_ERROR_UNKNOWN
 * for a day on which the profile's calendar was not kept.
 *
 * Returns: (transfer full): the lunar date, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketLunarDate *
soket_lunar_date_new_in_profile (SoketLunarProfile profile, SoketDay day, GError **error)
{
  g_return_val_if_fail (is_profile (profile), NULL);

  return soket_lunar_date_new_from_table (soket_lunar_table_get_builtin (profile), day, error);
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
  return self->fields.year;
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
  return self->fields.month;
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
  return self->fields.day;
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
  return self->fields.is_leap_month;
}

/**
 * soket_lunar_date_is_uncertain:
 * @self: a lunar date
 *
 * Whether the new moon that begins the month, or a major solar term in it, was
 * predicted for less than 3 minutes from midnight: the printed calendar may begin
 * the month a day apart, or give it another number. Notices that say how it is
 * printed end the doubt.
 *
 * Returns: %TRUE when the date may be wrong
 *
 * Since: 1.0
 */
gboolean
soket_lunar_date_is_uncertain (SoketLunarDate *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->is_uncertain;
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
  return soket_day_new_from_lunar_in_profile (SOKET_LUNAR_PROFILE_VIETNAM, year, month, day,
                                              leap_month, error);
}

/**
 * soket_day_new_from_lunar_in_profile:
 * @profile: whose lunar calendar
 * @year: a lunar year, named by the Gregorian year in which it begins
 * @month: a month, 1 to 12
 * @day: a day of the month, 1 to 30
 * @leap_month: %TRUE for the leap month that follows the month of that number
 * @error: return location for an error
 *
 * The day of a lunar date in a calendar that is asked for by name.
 *
 * Errors: %SOKET_CALENDAR_ERROR_UNKNOWN for a day on which the profile's calendar
 * was not kept; %SOKET_CALENDAR_ERROR_NO_SUCH_DAY for a month or day that the year
 * lacks.
 *
 * Returns: the day, or 0 with @error set
 *
 * Since: 1.0
 */
SoketDay
soket_day_new_from_lunar_in_profile (SoketLunarProfile profile, int year, int month, int day,
                                     gboolean leap_month, GError **error)
{
  g_return_val_if_fail (is_profile (profile), SOKET_DAY_NONE);

  const SoketLunarFields fields = { year, month, day, leap_month };
  return soket_lunar_table_to_day (soket_lunar_table_get_builtin (profile), &fields, error);
}
