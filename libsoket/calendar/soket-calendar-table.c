/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-calendar-private.h"

#include "calendar/soket-day-private.h"

static gboolean
binds (const SoketCalendarFact *fact, SoketSector sector)
{
  return (fact->sectors & (1 << sector)) != 0;
}

/* Position of a year among the announced ones, or -1. */
static int
get_announced_position (int year)
{
  int i = year - SOKET_ANNOUNCED_FIRST_YEAR;
  return i >= 0 && i < SOKET_ANNOUNCED_N_YEARS ? i : -1;
}

static gboolean
is_known (SoketDay known_since, SoketDay known_on)
{
  return known_on == SOKET_DAY_NONE || known_since <= known_on;
}

static const SoketCalendarFact *
find_announced (int position, SoketSector sector, SoketDay day, SoketDay known_on)
{
  for (guint i = soket_announced_index[position]; i < soket_announced_index[position + 1]; i++) {
    const SoketCalendarFact *fact = &soket_announced_facts[i];
    if (fact->day == day && binds (fact, sector) && is_known (fact->known_since, known_on))
      return fact;
  }
  return NULL;
}

const SoketCalendarFact *
soket_calendar_find_fact (SoketCalendar *self, SoketDay day, SoketDay known_on,
                          SoketCalendarFact *scratch)
{
  int year = soket_day_get_year (day);
  int position = get_announced_position (year);
  if (position >= 0 && is_known (soket_announced_known_since[position], known_on))
    return find_announced (position, self->sector, day, known_on);

  guint n = soket_law_list_year (year, soket_calendar_get_lunar (self), scratch);
  for (guint i = 0; i < n; i++)
    if (scratch[i].day == day)
      return &scratch[i];
  return NULL;
}

static void
mark_week (guint8 *is_working)
{
  for (int i = 0; i < SOKET_CALENDAR_N_DAYS; i++)
    is_working[i] = !soket_law_is_rest_day (SOKET_CALENDAR_FIRST + i);
}

static void
mark_facts (guint8 *is_working, SoketSector sector, const SoketCalendarFact *facts, guint n)
{
  for (guint i = 0; i < n; i++)
    if (binds (&facts[i], sector))
      is_working[facts[i].day - SOKET_CALENDAR_FIRST] = facts[i].kind == SOKET_FACT_SWAP_WORKED;
}

static void
mark_years (guint8 *is_working, SoketSector sector, const SoketLunarTable *lunar)
{
  for (int year = SOKET_CALENDAR_FIRST_YEAR; year <= SOKET_DAY_LAST_YEAR; year++) {
    if (get_announced_position (year) >= 0)
      continue;
    SoketCalendarFact facts[SOKET_LAW_MAX];
    mark_facts (is_working, sector, facts, soket_law_list_year (year, lunar, facts));
  }
  mark_facts (is_working, sector, soket_announced_facts,
              soket_announced_index[SOKET_ANNOUNCED_N_YEARS]);
}

static void
mark_notices (guint8 *is_working, GArray *notices)
{
  for (guint i = 0; notices && i < notices->len; i++) {
    const SoketNotice *notice = &g_array_index (notices, SoketNotice, i);
    is_working[notice->day - SOKET_CALENDAR_FIRST] = notice->is_working != FALSE;
  }
}

/* @notices are those that bind the sector, at most one a day. */
SoketWorkdayTable *
soket_workday_table_new (SoketSector sector, GArray *notices, const SoketLunarTable *lunar)
{
  g_autofree guint8 *is_working = g_malloc (SOKET_CALENDAR_N_DAYS);
  mark_week (is_working);
  mark_years (is_working, sector, lunar);
  mark_notices (is_working, notices);

  SoketWorkdayTable *table = g_new (SoketWorkdayTable, 1);
  table->before = g_new (gint32, SOKET_CALENDAR_N_DAYS + 1);
  table->days = g_new (SoketDay, SOKET_CALENDAR_N_DAYS);
  gint32 n = 0;
  for (int i = 0; i < SOKET_CALENDAR_N_DAYS; i++) {
    table->before[i] = n;
    table->days[n] = SOKET_CALENDAR_FIRST + i;
    n += is_working[i];
  }
  table->before[SOKET_CALENDAR_N_DAYS] = n;
  table->n_days = n;
  table->days = g_renew (SoketDay, table->days, n);
  return table;
}

void
soket_workday_table_free (SoketWorkdayTable *table)
{
  g_free (table->before);
  g_free (table->days);
  g_free (table);
}

SoketWorkdayTable *
soket_workday_table_get_builtin (SoketSector sector)
{
  static SoketWorkdayTable *tables[2];
  SoketWorkdayTable **slot = &tables[sector == SOKET_SECTOR_OTHER];
  if (g_once_init_enter (slot))
    g_once_init_leave (slot, soket_workday_table_new (sector, NULL,
                                                      soket_lunar_table_get_builtin (
                                                          SOKET_LUNAR_PROFILE_VIETNAM)));
  return *slot;
}
