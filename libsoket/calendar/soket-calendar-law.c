/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-calendar-private.h"

#include <stdlib.h>

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"
#include "calendar/soket-lunar-private.h"

/* Days from which a rule holds. */
#define FIVE_DAY_WEEK ((SoketDay) 730029) /* 1999-10-02 */
#define CODE_OF_2012 ((SoketDay) 734989)  /* 2013-05-01 */
#define CODE_OF_2019 ((SoketDay) 737791)  /* 2021-01-01 */
#define HUNG_KINGS_FIRST_YEAR 2007

#define TUESDAY 2
#define THURSDAY 4
#define MONDAY 1
#define SATURDAY 6
#define SUNDAY 7

typedef struct {
  SoketCalendarFact *facts;
  guint n;
} List;

static const char *
get_holiday_source (SoketDay day, SoketHoliday holiday)
{
  if (day >= CODE_OF_2019)
    return N_ ("Labour Code 45/2019/QH14, Art. 112");
  if (day >= CODE_OF_2012)
    return N_ ("Labour Code 10/2012/QH13, Art. 115");
  if (holiday == SOKET_HOLIDAY_HUNG_KINGS)
    return N_ ("Labour Code of 1994 (35-L/CTN), Art. 73, as amended by 84/2007/QH11");
  return N_ ("Labour Code of 1994 (35-L/CTN), Art. 73");
}

static const char *
get_in_lieu_source (SoketDay day, SoketHoliday holiday)
{
  return day >= CODE_OF_2019 ? N_ ("Labour Code 45/2019/QH14, Art. 111")
                             : get_holiday_source (day, holiday);
}

gboolean
soket_law_is_rest_day (SoketDay day)
{
  int weekday = soket_day_get_weekday (day);
  return weekday == SUNDAY || (weekday == SATURDAY && day >= FIVE_DAY_WEEK);
}

const char *
soket_law_get_rest_source (SoketSector sector, SoketDay day)
{
  if (day < FIVE_DAY_WEEK)
    return N_ ("Labour Code of 1994 (35-L/CTN), Art. 72");
  if (sector == SOKET_SECTOR_STATE)
    return N_ ("Decision 188/1999/QĐ-TTg");
  return N_ ("Decision 188/1999/QĐ-TTg (recommended outside the state sector)");
}

static gboolean
has_day (const List *list, SoketDay day)
{
  for (guint i = 0; i < list->n; i++)
    if (list->facts[i].day == day)
      return TRUE;
  return FALSE;
}

static void
add (List *list, SoketDay day, SoketDay in_lieu_of, SoketHoliday holiday)
{
  /* Hùng Kings' day may fall on 30 April or 1 May: the law gives no further day then. */
  if (has_day (list, day))
    return;

  g_assert (list->n < SOKET_LAW_MAX);
  list->facts[list->n++] = (SoketCalendarFact){
    .day = day,
    .other = in_lieu_of,
    .kind = in_lieu_of ? SOKET_FACT_IN_LIEU : SOKET_FACT_HOLIDAY,
    .holiday = holiday,
    .sectors = 1 << SOKET_SECTOR_STATE | 1 << SOKET_SECTOR_OTHER,
    .basis = SOKET_BASIS_DERIVED,
    .source = in_lieu_of ? get_in_lieu_source (day, holiday) : get_holiday_source (day, holiday),
  };
}

/* The law of 1994 names the last day of the old year and the first three of the new one. Since
 * 2013 there are five days, one or two of them in the old year: the usual choice is the one
 * that leaves no lone working day at either end of the week. */
static void
add_lunar_new_year (List *list, int year, const SoketLunarTable *lunar)
{
  SoketDay first = soket_lunar_table_get_new_year (lunar, year);
  int n_days = first >= CODE_OF_2012 ? 5 : 4;
  int n_before = n_days == 5 && soket_day_get_weekday (first) != TUESDAY ? 2 : 1;
  for (int i = 0; i < n_days; i++)
    add (list, first - n_before + i, SOKET_DAY_NONE, SOKET_HOLIDAY_LUNAR_NEW_YEAR);
}

/* 2 September, and since 2021 one day beside it: usually the one that joins it to a weekend. */
static void
add_national_day (List *list, int year)
{
  SoketDay day = soket_day_from_civil (year, 9, 2);
  int weekday = soket_day_get_weekday (day);
  add (list, day, SOKET_DAY_NONE, SOKET_HOLIDAY_NATIONAL);
  if (day >= CODE_OF_2019)
    add (list, weekday == MONDAY || weekday == THURSDAY ? day + 1 : day - 1, SOKET_DAY_NONE,
         SOKET_HOLIDAY_NATIONAL);
}

static int
compare_days (const void *a, const void *b)
{
  return ((const SoketCalendarFact *) a)->day - ((const SoketCalendarFact *) b)->day;
}

/* A holiday on a weekly rest day is made good on the next working day. */
static void
add_in_lieu (List *list)
{
  qsort (list->facts, list->n, sizeof *list->facts, compare_days);
  guint n_holidays = list->n;
  for (guint i = 0; i < n_holidays; i++) {
    SoketDay holiday = list->facts[i].day;
    if (!soket_law_is_rest_day (holiday))
      continue;
    SoketDay day = holiday + 1;
    while (soket_law_is_rest_day (day) || has_day (list, day))
      day++;
    add (list, day, holiday, list->facts[i].holiday);
  }
}

guint
soket_law_list_year (int year, const SoketLunarTable *lunar, SoketCalendarFact *facts)
{
  List list = { facts, 0 };
  add (&list, soket_day_from_civil (year, 1, 1), SOKET_DAY_NONE, SOKET_HOLIDAY_NEW_YEAR);
  add_lunar_new_year (&list, year, lunar);
  add (&list, soket_day_from_civil (year, 4, 30), SOKET_DAY_NONE, SOKET_HOLIDAY_REUNIFICATION);
  add (&list, soket_day_from_civil (year, 5, 1), SOKET_DAY_NONE, SOKET_HOLIDAY_LABOUR);
  if (year >= HUNG_KINGS_FIRST_YEAR)
    add (&list, soket_lunar_table_get_hung_kings (lunar, year), SOKET_DAY_NONE,
         SOKET_HOLIDAY_HUNG_KINGS);
  add_national_day (&list, year);
  add_in_lieu (&list);
  return list.n;
}
