/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-calendar-private.h"

#include "base/soket-i18n-private.h"

/* A column of numbers, or one number that stands for a whole column. */
typedef struct {
  const gint32 *values;
  gsize n;
  gint32 *copy; /* of bytes that do not begin where a number may; else NULL */
} Column;

static gboolean
column_init (Column *self, GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  if (size % sizeof (gint32) != 0) {
    g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_SYNTAX,
                 _ ("%s: %zu bytes are no column of numbers of 32 bits"), name, size);
    return FALSE;
  }
  gboolean is_aligned = (guintptr) data % G_ALIGNOF (gint32) == 0;
  self->copy = is_aligned ? NULL : g_memdup2 (data, size);
  self->values = is_aligned ? data : self->copy;
  self->n = size / sizeof (gint32);
  return TRUE;
}

static void
column_clear (Column *self)
{
  g_free (self->copy);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Column, column_clear)

/* How many rows two columns make; -1 when they do not go together. */
static gssize
pair (const Column *a, const Column *b, const char *names, GError **error)
{
  if (b->n == 1 || a->n == b->n)
    return (gssize) a->n;
  if (a->n == 1)
    return (gssize) b->n;
  g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_SYNTAX,
               _ ("%s: %zu and %zu numbers: expected as many, or one for all"), names, a->n, b->n);
  return -1;
}

static inline gint32
get (const Column *column, gsize i)
{
  return column->values[column->n == 1 ? 0 : i];
}

static GBytes *
fail_at (gsize i, GError **error)
{
  g_prefix_error (error, _ ("Item %zu: "), i);
  return NULL;
}

/* The day @n working days from @day where the tables know it at once; else SOKET_DAY_NONE. */
static inline SoketDay
look_up (const SoketWorkdayTable *table, SoketDay day, gint32 n)
{
  if (G_UNLIKELY (n == 0 || !soket_calendar_is_inside (day)))
    return SOKET_DAY_NONE;

  const gint32 *before = &table->before[day - SOKET_CALENDAR_FIRST];
  gint64 rank = n > 0 ? (gint64) before[1] + n - 1 : (gint64) before[0] + n;
  return G_LIKELY (rank >= 0 && rank < table->n_days) ? table->days[rank] : SOKET_DAY_NONE;
}

/**
 * soket_calendar_add_workdays_batch:
 * @self: a calendar
 * @days: days as a column of `gint32`
 * @n_days: how many working days to go on or back, as a column of `gint32`: one
 *   for each of @days, or a single one for all
 * @error: return location for an error
 *
 * What [method@Soket.Calendar.add_workdays] says, for a million days at once. A
 * single day goes with many @n_days as well. The numbers have the byte order of
 * the machine.
 *
 * Errors: those of the single call, the message beginning with the index of the
 * item; %SOKET_CALENDAR_ERROR_SYNTAX for bytes that are no such columns.
 *
 * Returns: (transfer full): the days as a column of `gint32`, or %NULL with @error set
 *
 * Since: 1.0
 */
GBytes *
soket_calendar_add_workdays_batch (SoketCalendar *self, GBytes *days, GBytes *n_days,
                                   GError **error)
{
  g_return_val_if_fail (SOKET_IS_CALENDAR (self), NULL);
  g_return_val_if_fail (days != NULL, NULL);
  g_return_val_if_fail (n_days != NULL, NULL);

  g_auto (Column) from = { 0 };
  g_auto (Column) numbers = { 0 };
  if (!column_init (&from, days, "days", error) || !column_init (&numbers, n_days, "n_days", error))
    return NULL;
  gssize n = pair (&from, &numbers, "days, n_days", error);
  if (n < 0)
    return NULL;

  const SoketWorkdayTable *table = soket_calendar_get_table (self);
  g_autofree SoketDay *result = g_new (SoketDay, n);
  for (gsize i = 0; i < (gsize) n; i++) {
    result[i] = look_up (table, get (&from, i), get (&numbers, i));
    if (G_LIKELY (result[i] != SOKET_DAY_NONE))
      continue;
    result[i] = soket_calendar_add_workdays (self, get (&from, i), get (&numbers, i), error);
    if (result[i] == SOKET_DAY_NONE)
      return fail_at (i, error);
  }
  return g_bytes_new_take (g_steal_pointer (&result), (gsize) n * sizeof (SoketDay));
}

/**
 * soket_calendar_count_workdays_batch:
 * @self: a calendar
 * @from: days as a column of `gint32`
 * @to: days as a column of `gint32`: as many as @from; either may be a single one
 *   that stands for all
 * @error: return location for an error
 *
 * What [method@Soket.Calendar.count_workdays] says, for a million pairs at once.
 *
 * Errors: those of the single call, the message beginning with the index of the
 * item; %SOKET_CALENDAR_ERROR_SYNTAX for bytes that are no such columns.
 *
 * Returns: (transfer full): the counts as a column of `gint32`, or %NULL with @error set
 *
 * Since: 1.0
 */
GBytes *
soket_calendar_count_workdays_batch (SoketCalendar *self, GBytes *from, GBytes *to, GError **error)
{
  g_return_val_if_fail (SOKET_IS_CALENDAR (self), NULL);
  g_return_val_if_fail (from != NULL, NULL);
  g_return_val_if_fail (to != NULL, NULL);

  g_auto (Column) firsts = { 0 };
  g_auto (Column) lasts = { 0 };
  if (!column_init (&firsts, from, "from", error) || !column_init (&lasts, to, "to", error))
    return NULL;
  gssize n = pair (&firsts, &lasts, "from, to", error);
  if (n < 0)
    return NULL;

  const gint32 *through = soket_calendar_get_table (self)->before + 1;
  g_autofree gint32 *result = g_new (gint32, n);
  for (gsize i = 0; i < (gsize) n; i++) {
    SoketDay first = get (&firsts, i), last = get (&lasts, i);
    if (G_UNLIKELY (!soket_calendar_is_inside (first) || !soket_calendar_is_inside (last))) {
      soket_calendar_count_workdays (self, first, last, error);
      return fail_at (i, error);
    }
    result[i] = through[last - SOKET_CALENDAR_FIRST] - through[first - SOKET_CALENDAR_FIRST];
  }
  return g_bytes_new_take (g_steal_pointer (&result), (gsize) n * sizeof (gint32));
}

/**
 * soket_calendar_is_workday_batch:
 * @self: a calendar
 * @days: days as a column of `gint32`
 * @error: return location for an error
 *
 * Which of many days are worked.
 *
 * Errors: %SOKET_CALENDAR_ERROR_UNKNOWN for a day before 1995-01-01 and
 * %SOKET_CALENDAR_ERROR_OUT_OF_RANGE for one outside 1900 to 2199, the message
 * beginning with the index of the item; %SOKET_CALENDAR_ERROR_SYNTAX for bytes that
 * are no such column.
 *
 * Returns: (transfer full): one byte a day, 1 for a working day and 0 for a day off, or
 *   %NULL with @error set
 *
 * Since: 1.0
 */
GBytes *
soket_calendar_is_workday_batch (SoketCalendar *self, GBytes *days, GError **error)
{
  g_return_val_if_fail (SOKET_IS_CALENDAR (self), NULL);
  g_return_val_if_fail (days != NULL, NULL);

  g_auto (Column) column = { 0 };
  if (!column_init (&column, days, "days", error))
    return NULL;

  const gint32 *before = soket_calendar_get_table (self)->before;
  g_autofree guint8 *result = g_new (guint8, column.n);
  for (gsize i = 0; i < column.n; i++) {
    SoketDay day = column.values[i];
    if (G_UNLIKELY (!soket_calendar_is_inside (day))) {
      soket_calendar_count_workdays (self, day, day, error);
      return fail_at (i, error);
    }
    const gint32 *rank = &before[day - SOKET_CALENDAR_FIRST];
    result[i] = (guint8) (rank[1] - rank[0]);
  }
  return g_bytes_new_take (g_steal_pointer (&result), column.n);
}

/**
 * soket_calendar_dup_special_days:
 * @self: a calendar
 * @year: a year from 1995 to 2199
 * @known_on: the day as of which to answer, see [method@Soket.Calendar.describe]; 0
 *   for all that is known
 * @error: return location for an error
 *
 * The days of a year that are not what their weekday makes them: days off in the
 * week and worked days at its end, announced or derived from the law, in order.
 * [method@Soket.Calendar.describe] tells of each why, by which source and since
 * when it was known.
 *
 * Errors: %SOKET_CALENDAR_ERROR_UNKNOWN for a year before 1995,
 * %SOKET_CALENDAR_ERROR_OUT_OF_RANGE for one outside 1900 to 2199.
 *
 * Returns: (transfer full): the days as a column of `gint32`, or %NULL with @error set
 *
 * Since: 1.0
 */
GBytes *
soket_calendar_dup_special_days (SoketCalendar *self, int year, SoketDay known_on, GError **error)
{
  g_return_val_if_fail (SOKET_IS_CALENDAR (self), NULL);

  SoketDay last = soket_day_new (year, 12, 31, error);
  if (last == SOKET_DAY_NONE)
    return NULL;
  if (!soket_calendar_is_inside (last)) {
    soket_calendar_count_workdays (self, last, last, error);
    return NULL;
  }

  g_autoptr (GByteArray) days = g_byte_array_new ();
  for (SoketDay day = soket_day_new (year, 1, 1, NULL); day <= last; day++) {
    g_autoptr (SoketDayInfo) info = soket_calendar_describe (self, day, known_on, error);
    if (!info)
      return NULL;
    if (soket_day_info_is_working (info) == soket_law_is_rest_day (day))
      g_byte_array_append (days, (const guint8 *) &day, sizeof day);
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&days));
}
