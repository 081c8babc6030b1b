/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-calendar-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

SoketWorkdayTable *
soket_calendar_make_table (SoketCalendar *self)
{
  if (!self->notices) {
    SoketWorkdayTable *shared = soket_workday_table_get_builtin (self->sector);
    g_atomic_pointer_set (&self->table, shared);
    return shared;
  }
  SoketWorkdayTable *own
      = soket_workday_table_new (self->sector, self->notices, soket_calendar_get_lunar (self));
  if (g_atomic_pointer_compare_and_exchange (&self->table, NULL, own))
    return own;
  soket_workday_table_free (own);
  return g_atomic_pointer_get (&self->table);
}

static G_GNUC_NO_INLINE void
fail_before (GError **error)
{
  g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_UNKNOWN,
               _ ("Working days are known from %d-01-01 only: give a later day"),
               SOKET_CALENDAR_FIRST_YEAR);
}

static G_GNUC_NO_INLINE void
fail_after (GError **error)
{
  g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE,
               _ ("Working days are counted to %d-12-31 only: give an earlier day"),
               SOKET_DAY_LAST_YEAR);
}

static G_GNUC_NO_INLINE void
fail_outside (SoketDay day, GError **error)
{
  if (soket_day_check (day, error))
    fail_before (error);
}

/**
 * soket_calendar_add_workdays:
 * @self: a calendar
 * @day: a day, working or not
 * @n_days: how many working days to go on, or back when negative
 * @error: return location for an error
 *
 * The @n_days-th working day after @day (before it when negative); @day itself is
 * not counted. 0 gives @day. Two look-ups in tables, whatever the distance.
 *
 * Errors: %SOKET_CALENDAR_ERROR_UNKNOWN when days before 1995-01-01 would have to
 * be counted, %SOKET_CALENDAR_ERROR_OUT_OF_RANGE after 2199-12-31 or for a @day
 * outside 1900 to 2199.
 *
 * Returns: the day, or 0 with @error set
 *
 * Since: 1.0
 */
SoketDay
soket_calendar_add_workdays (SoketCalendar *self, SoketDay day, int n_days, GError **error)
{
  g_return_val_if_fail (SOKET_IS_CALENDAR (self), SOKET_DAY_NONE);

  if (G_UNLIKELY (n_days == 0))
    return soket_day_check (day, error) ? day : SOKET_DAY_NONE;
  if (G_UNLIKELY (!soket_calendar_is_inside (day))) {
    fail_outside (day, error);
    return SOKET_DAY_NONE;
  }
  const SoketWorkdayTable *table = soket_calendar_get_table (self);
  const gint32 *before = &table->before[day - SOKET_CALENDAR_FIRST];
  gint64 rank = n_days > 0 ? (gint64) before[1] + n_days - 1 : (gint64) before[0] + n_days;
  if (G_LIKELY (rank >= 0 && rank < table->n_days))
    return table->days[rank];
  if (rank < 0)
    fail_before (error);
  else
    fail_after (error);
  return SOKET_DAY_NONE;
}

/**
 * soket_calendar_count_workdays:
 * @self: a calendar
 * @from: a day
 * @to: a day
 * @error: return location for an error
 *
 * How many working days lie after @from up to and with @to; with @to before
 * @from, minus the count the other way round. As 0 is an answer too, ask @error.
 *
 * Errors: %SOKET_CALENDAR_ERROR_UNKNOWN for a day before 1995-01-01,
 * %SOKET_CALENDAR_ERROR_OUT_OF_RANGE for one outside 1900 to 2199.
 *
 * Returns: the count, or 0 with @error set
 *
 * Since: 1.0
 */
int
soket_calendar_count_workdays (SoketCalendar *self, SoketDay from, SoketDay to, GError **error)
{
  g_return_val_if_fail (SOKET_IS_CALENDAR (self), 0);

  if (G_UNLIKELY (!soket_calendar_is_inside (from) || !soket_calendar_is_inside (to))) {
    fail_outside (soket_calendar_is_inside (from) ? to : from, error);
    return 0;
  }
  const gint32 *before = soket_calendar_get_table (self)->before;
  return before[to - SOKET_CALENDAR_FIRST + 1] - before[from - SOKET_CALENDAR_FIRST + 1];
}

/**
 * soket_calendar_is_workday:
 * @self: a calendar
 * @day: a day
 * @error: return location for an error
 *
 * Whether @day is worked. [method@Soket.Calendar.describe] also says why.
 *
 * Errors: %SOKET_CALENDAR_ERROR_UNKNOWN for a day before 1995-01-01,
 * %SOKET_CALENDAR_ERROR_OUT_OF_RANGE for one outside 1900 to 2199.
 *
 * Returns: %TRUE for a working day; %FALSE for a day off, or with @error set
 *
 * Since: 1.0
 */
gboolean
soket_calendar_is_workday (SoketCalendar *self, SoketDay day, GError **error)
{
  g_return_val_if_fail (SOKET_IS_CALENDAR (self), FALSE);

  if (G_UNLIKELY (!soket_calendar_is_inside (day))) {
    fail_outside (day, error);
    return FALSE;
  }
  const gint32 *before = &soket_calendar_get_table (self)->before[day - SOKET_CALENDAR_FIRST];
  return before[1] > before[0];
}

/**
 * soket_calendar_next_workday:
 * @self: a calendar
 * @day: a day
 * @error: return location for an error
 *
 * @day itself when it is worked, else the first working day after it: where a
 * limit ends whose last day is a day off (Civil Code 91/2015/QH13, Article 148.5).
 *
 * Errors: those of [method@Soket.Calendar.add_workdays].
 *
 * Returns: the day, or 0 with @error set
 *
 * Since: 1.0
 */
SoketDay
soket_calendar_next_workday (SoketCalendar *self, SoketDay day, GError **error)
{
  g_return_val_if_fail (SOKET_IS_CALENDAR (self), SOKET_DAY_NONE);

  if (G_UNLIKELY (!soket_calendar_is_inside (day))) {
    fail_outside (day, error);
    return SOKET_DAY_NONE;
  }
  const SoketWorkdayTable *table = soket_calendar_get_table (self);
  gint32 rank = table->before[day - SOKET_CALENDAR_FIRST];
  if (G_LIKELY (rank < table->n_days))
    return table->days[rank];

  fail_after (error);
  return SOKET_DAY_NONE;
}

/**
 * soket_calendar_previous_workday:
 * @self: a calendar
 * @day: a day
 * @error: return location for an error
 *
 * @day itself when it is worked, else the last working day before it.
 *
 * Errors: those of [method@Soket.Calendar.add_workdays].
 *
 * Returns: the day, or 0 with @error set
 *
 * Since: 1.0
 */
SoketDay
soket_calendar_previous_workday (SoketCalendar *self, SoketDay day, GError **error)
{
  g_return_val_if_fail (SOKET_IS_CALENDAR (self), SOKET_DAY_NONE);

  if (G_UNLIKELY (!soket_calendar_is_inside (day))) {
    fail_outside (day, error);
    return SOKET_DAY_NONE;
  }
  const SoketWorkdayTable *table = soket_calendar_get_table (self);
  gint32 rank = table->before[day - SOKET_CALENDAR_FIRST + 1] - 1;
  if (G_LIKELY (rank >= 0))
    return table->days[rank];

  fail_before (error);
  return SOKET_DAY_NONE;
}
