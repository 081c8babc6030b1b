/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-resolver-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-calendar-private.h"
#include "calendar/soket-day-private.h"

/* Which solar day a day of the lunar calendar is: for the reason why a phrase is not resolved. */

/* The year that is said; else the one in which the day comes next after the plan's date. 0: nobody
 * knows. */
static int
find_year (SoketWork *work, const SoketLunarTable *table, const SoketLunarFields *fields)
{
  SoketDay issued = work->resolver->issued;
  SoketLunarFields now;

  if (fields->year != 0 || issued == SOKET_DAY_NONE
      || !soket_lunar_table_from_day (table, issued, &now))
    return fields->year;
  SoketLunarFields same = *fields;
  same.year = now.year;
  same.day = MAX (same.day, 1);
  SoketDay day = soket_lunar_table_to_day (table, &same, NULL);
  return day != SOKET_DAY_NONE && day < issued ? now.year + 1 : now.year;
}

static char *
describe_month (const SoketLunarTable *table, const SoketLunarFields *fields, SoketDay first)
{
  int position
      = soket_lunar_table_get_position (table, fields->year, fields->month, fields->is_leap_month);
  int length
      = soket_lunar_word_get_length (soket_lunar_table_get_word (table, fields->year), position);
  g_autofree char *from = soket_day_to_vietnamese (first);
  g_autofree char *to = soket_day_to_vietnamese (first + length - 1);

  return g_strdup_printf (_ ("A month of the lunar calendar: month %d of the lunar year %d runs "
                             "from "
                             "%s to %s; write these days"),
                          fields->month, fields->year, from, to);
}

char *
soket_work_dup_lunar_reason (SoketWork *work, const SoketDeadline *node)
{
  const SoketLunarTable *table = soket_calendar_get_lunar (work->resolver->calendar);
  SoketLunarFields fields = node->lunar;
  g_autoptr (GError) fault = NULL;

  if (fields.month == 0)
    return NULL;
  fields.year = find_year (work, table, &fields);
  if (fields.year == 0)
    return NULL;
  gboolean whole = fields.day == 0;
  fields.day = MAX (fields.day, 1);
  SoketDay day = soket_lunar_table_to_day (table, &fields, &fault);
  if (day == SOKET_DAY_NONE)
    return g_strdup (fault->message);
  if (whole)
    return describe_month (table, &fields, day);
  g_autofree char *solar = soket_day_to_vietnamese (day);
  return g_strdup_printf (_ ("A day of the lunar calendar: %d/%d of the lunar year %d is %s; write "
                             "that day"),
                          fields.day, fields.month, fields.year, solar);
}
