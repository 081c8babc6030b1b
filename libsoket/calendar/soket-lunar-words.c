/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-lunar-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

#define VIETNAM_FIRST_DAY ((SoketDay) 718432) /* 1968-01-01: decision 121-CP of 1967-08-08 */
#define SOUTH_FIRST_DAY ((SoketDay) 715510)   /* 1960-01-01: UTC+8 by decree 362-TTP of 1959 */
#define SOUTH_LAST_DAY ((SoketDay) 721151)    /* 1975-06-12: UTC+7 from the next day */

const SoketLunarTable *
soket_lunar_table_get_builtin (SoketLunarProfile profile)
{
  static const SoketLunarTable vietnam = {
    .words = soket_lunar_vietnam_words,
    .first_year = SOKET_LUNAR_FIRST_YEAR,
    .last_year = SOKET_LUNAR_FIRST_YEAR + SOKET_LUNAR_N_YEARS - 1,
    .first_day = VIETNAM_FIRST_DAY,
    .last_day = SOKET_DAY_LAST,
    .open = (1u << SOKET_LUNAR_N_CLOSE_CALLS) - 1,
  };
  static const SoketLunarTable south = {
    .words = soket_lunar_south_words,
    .first_year = SOKET_LUNAR_SOUTH_FIRST_YEAR,
    .last_year = SOKET_LUNAR_SOUTH_FIRST_YEAR + SOKET_LUNAR_SOUTH_N_YEARS - 1,
    .first_day = SOUTH_FIRST_DAY,
    .last_day = SOUTH_LAST_DAY,
  };

  return profile == SOKET_LUNAR_PROFILE_SOUTH ? &south : &vietnam;
}

SoketLunarTable *
soket_lunar_table_copy (const SoketLunarTable *table)
{
  SoketLunarTable *copy = g_memdup2 (table, sizeof *table);
  gsize n_years = (gsize) (table->last_year - table->first_year + 1);
  copy->own = g_memdup2 (table->words, n_years * sizeof *copy->own);
  copy->words = copy->own;
  return copy;
}

void
soket_lunar_table_free (SoketLunarTable *table)
{
  g_free (table->own);
  g_free (table);
}

guint32
soket_lunar_table_get_word (const SoketLunarTable *table, int year)
{
  return table->words[year - table->first_year];
}

int
soket_lunar_word_get_leap_month (guint32 word)
{
  return (word >> 19) & 0xf;
}

int
soket_lunar_word_get_length (guint32 word, int position)
{
  return 29 + ((word >> (6 + position)) & 1);
}

SoketDay
soket_lunar_table_get_new_year (const SoketLunarTable *table, int year)
{
  return soket_day_from_civil (year, 1, 1)
         + (SoketDay) (soket_lunar_table_get_word (table, year) & 0x3f);
}

SoketDay
soket_lunar_table_get_first_of_month (const SoketLunarTable *table, int year, int position)
{
  guint32 word = soket_lunar_table_get_word (table, year);
  SoketDay day = soket_lunar_table_get_new_year (table, year);
  for (int i = 0; i < position; i++)
    day += soket_lunar_word_get_length (word, i);
  return day;
}

int
soket_lunar_table_get_position (const SoketLunarTable *table, int year, int month,
                                gboolean is_leap_month)
{
  int leap = soket_lunar_word_get_leap_month (soket_lunar_table_get_word (table, year));
  if (is_leap_month)
    return month == leap ? month : -1;
  return leap != 0 && month > leap ? month : month - 1;
}

SoketDay
soket_lunar_table_get_hung_kings (const SoketLunarTable *table, int year)
{
  int position = soket_lunar_table_get_position (table, year, 3, FALSE);
  return soket_lunar_table_get_first_of_month (table, year, position) + 9;
}

gboolean
soket_lunar_table_from_day (const SoketLunarTable *table, SoketDay day, SoketLunarFields *fields)
{
  if (day < table->first_day || day > table->last_day)
    return FALSE;

  int year = soket_day_get_year (day);
  if (day < soket_lunar_table_get_new_year (table, year))
    year--;
  guint32 word = soket_lunar_table_get_word (table, year);
  int leap = soket_lunar_word_get_leap_month (word);
  int past = day - soket_lunar_table_get_new_year (table, year);
  int position = 0;
  for (; past >= soket_lunar_word_get_length (word, position); position++)
    past -= soket_lunar_word_get_length (word, position);

  gboolean is_after_leap = leap != 0 && position >= leap;
  fields->year = year;
  fields->month = is_after_leap ? position : position + 1;
  fields->day = past + 1;
  fields->is_leap_month = leap != 0 && position == leap;
  return TRUE;
}

static SoketDay
fail_unknown (const SoketLunarTable *table, int year, GError **error)
{
  g_autofree char *first = soket_day_to_words (table->first_day);
  g_autofree char *last = soket_day_to_words (table->last_day);
  g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_UNKNOWN,
               _ ("The lunar calendar is known for %s to %s only, not for this day of its year %d"),
               first, last, year);
  return SOKET_DAY_NONE;
}

SoketDay
soket_lunar_table_to_day (const SoketLunarTable *table, const SoketLunarFields *fields,
                          GError **error)
{
  int year = fields->year, month = fields->month;
  if (year < table->first_year || year > table->last_year)
    return fail_unknown (table, year, error);
  int position = month >= 1 && month <= 12
                     ? soket_lunar_table_get_position (table, year, month, fields->is_leap_month)
                     : -1;
  if (position < 0) {
    g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_NO_SUCH_DAY,
                 fields->is_leap_month ? _ ("The lunar year %d has no leap month %d")
                                       : _ ("The lunar year %d has no month %d: expected 1 to 12"),
                 year, month);
    return SOKET_DAY_NONE;
  }
  int length = soket_lunar_word_get_length (soket_lunar_table_get_word (table, year), position);
  if (fields->day < 1 || fields->day > length) {
    g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_NO_SUCH_DAY,
                 _ ("There is no lunar day %d/%d/%d: that month has %d days"), fields->day, month,
                 year, length);
    return SOKET_DAY_NONE;
  }
  SoketDay day = soket_lunar_table_get_first_of_month (table, year, position) + fields->day - 1;
  return day >= table->first_day && day <= table->last_day ? day
                                                           : fail_unknown (table, year, error);
}

guint32
soket_lunar_find_close_call (const SoketLunarFields *month, SoketLunarNear near)
{
  for (guint i = 0; i < SOKET_LUNAR_N_CLOSE_CALLS; i++) {
    const SoketLunarCloseCall *call = &soket_lunar_close_calls[i];
    if (call->year == month->year && call->month == month->month
        && call->is_leap_month == (month->is_leap_month != FALSE) && call->near == near)
      return 1u << i;
  }
  return 0;
}
