/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>
#include <string.h>

#include "days.h"

#define FIRST 728294 /* 1995-01-01 */
#define LAST 803168  /* 2199-12-31 */

/* What was announced to the state sector, apart from the data file of the library. */
static const struct {
  int year;
  const char *off, *worked; /* month-day */
} announced[] = {
  { 2010, "01-01 02-15 02-16 02-17 02-18 02-19 04-23 04-30 05-03 09-02", "02-27" },
  { 2011, "01-03 01-31 02-01 02-02 02-03 02-04 02-07 04-11 04-12 05-02 05-03 09-02",
    "01-29 01-30 04-09" },
  { 2012, "01-02 01-23 01-24 01-25 01-26 01-27 04-02 04-30 05-01 09-03 12-31", "02-04" },
  { 2013, "01-01 02-11 02-12 02-13 02-14 02-15 04-19 04-29 04-30 05-01 09-02",
    "01-05 02-23 05-04" },
  { 2014,
    "01-01 01-28 01-29 01-30 01-31 02-03 02-04 02-05 04-09 04-30 05-01 05-02 09-01 "
    "09-02",
    "01-25 02-08 04-26 09-06 12-27" },
  { 2015, "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-28 04-29 04-30 05-01 09-02",
    "02-14 04-25" },
  { 2016, "01-01 02-08 02-09 02-10 02-11 02-12 04-18 05-02 05-03 09-02", "" },
  { 2017, "01-02 01-26 01-27 01-30 01-31 02-01 04-06 05-01 05-02 09-04", "" },
  { 2018, "01-01 02-14 02-15 02-16 02-19 02-20 04-25 04-30 05-01 09-03 12-31", "" },
  { 2019, "01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02", "01-05 05-04" },
  { 2020, "01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02", "" },
  { 2021, "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03", "" },
  { 2022, "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02", "" },
  { 2023, "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04", "" },
  { 2024, "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03", "05-04" },
  { 2025, "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02", "04-26" },
  { 2026, "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02",
    "01-10 08-22" },
};

static gboolean
has_day (const char *list, SoketDay d)
{
  g_autofree char *iso = soket_day_to_string (d);
  return strstr (list, iso + 5) != NULL;
}

static gboolean
is_working (SoketCalendar *calendar, SoketDay d)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDayInfo) info = soket_calendar_describe (calendar, d, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (soket_day_info_get_day (info), ==, d);
  return soket_day_info_is_working (info);
}

/* Each day of 2010-2026, listed or not. */
static void
test_announced (void)
{
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  for (guint i = 0; i < G_N_ELEMENTS (announced); i++) {
    SoketDay first = soket_day_new (announced[i].year, 1, 1, NULL);
    SoketDay next = soket_day_new (announced[i].year + 1, 1, 1, NULL);
    for (SoketDay d = first; d < next; d++) {
      gboolean expected = has_day (announced[i].worked, d)
                          || (soket_day_get_weekday (d) <= 5 && !has_day (announced[i].off, d));
      if (is_working (calendar, d) != expected)
        g_test_message ("%d-%d-%d", announced[i].year, soket_day_get_month (d),
                        soket_day_get_day_of_month (d));
      g_assert_cmpint (is_working (calendar, d), ==, expected);
    }
  }
}

static void
test_announced_has_source (void)
{
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  for (guint i = 0; i < G_N_ELEMENTS (announced); i++) {
    SoketDay first = soket_day_new (announced[i].year, 1, 1, NULL);
    for (SoketDay d = first; d < first + 365; d++) {
      if (!has_day (announced[i].off, d) && !has_day (announced[i].worked, d))
        continue;
      g_autoptr (SoketDayInfo) info = soket_calendar_describe (calendar, d, 0, NULL);
      /* Of 2016 only the lunar new year was found announced. */
      gboolean is_derived = announced[i].year == 2016 && soket_day_get_month (d) != 2;
      g_assert_cmpint (soket_day_info_get_basis (info), ==,
                       is_derived ? SOKET_BASIS_DERIVED : SOKET_BASIS_ANNOUNCED);
      g_assert_nonnull (soket_day_info_get_source (info));
      g_assert_cmpstr (soket_day_info_get_reason (info), !=, "");
    }
  }
}

/* The look-ups say what describing day by day says, over the whole range. */
static void
test_tables (gconstpointer sector)
{
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (GPOINTER_TO_INT (sector));
  SoketDay last_worked = 0;
  int n_worked = 0;
  for (SoketDay d = FIRST; d <= LAST; d++) {
    gboolean works = is_working (calendar, d);
    n_worked += works;
    if (last_worked)
      g_assert_cmpint (soket_calendar_add_workdays (calendar, d, -1, NULL), ==, last_worked);
    if (works && last_worked) {
      g_assert_cmpint (soket_calendar_add_workdays (calendar, last_worked, 1, NULL), ==, d);
      g_assert_cmpint (soket_calendar_next_workday (calendar, last_worked + 1, NULL), ==, d);
    }
    last_worked = works ? d : last_worked;
    if (last_worked)
      g_assert_cmpint (soket_calendar_previous_workday (calendar, d, NULL), ==, last_worked);
    g_assert_cmpint (soket_calendar_count_workdays (calendar, FIRST, d, NULL), ==, n_worked);
    g_assert_cmpint (soket_calendar_count_workdays (calendar, d, FIRST, NULL), ==, -n_worked);
  }
}

static void
test_add (void)
{
  const struct {
    SoketSector sector;
    const char *from;
    int n_days;
    const char *expected;
  } rows[] = {
    { SOKET_SECTOR_STATE, "2025-04-24", 4, "2025-04-29" }, /* a worked Saturday among them */
    { SOKET_SECTOR_STATE, "2014-01-24", 5, "2014-02-08" }, /* ends on a worked Saturday */
    { SOKET_SECTOR_STATE, "2022-04-28", 3, "2022-05-05" },
    { SOKET_SECTOR_STATE, "2026-09-01", -1, "2026-08-28" }, /* the last one of August */
    { SOKET_SECTOR_STATE, "2011-02-01", -1, "2011-01-30" }, /* a worked Sunday */
    { SOKET_SECTOR_OTHER, "2011-02-01", -1, "2011-01-31" },
    { SOKET_SECTOR_OTHER, "2025-04-24", 4, "2025-05-02" }, /* no swap: Fri, Mon, Tue, Fri */
    { SOKET_SECTOR_STATE, "2022-07-02", 0, "2022-07-02" }, /* a Saturday stays */
    { SOKET_SECTOR_STATE, "2022-07-02", 1, "2022-07-04" },
    { SOKET_SECTOR_STATE, "2022-07-02", -1, "2022-07-01" },
    { SOKET_SECTOR_STATE, "2022-07-04", -1, "2022-07-01" },
    { SOKET_SECTOR_STATE, "1990-07-04", 0, "1990-07-04" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketCalendar) calendar = soket_calendar_new (rows[i].sector);
    g_test_message ("%s %+d, sector %d", rows[i].from, rows[i].n_days, rows[i].sector);
    assert_day (soket_calendar_add_workdays (calendar, day (rows[i].from), rows[i].n_days, &error),
                rows[i].expected);
    g_assert_no_error (error);
  }
}

static void
test_roll (void)
{
  const struct {
    SoketSector sector;
    const char *last, *expected;
  } rows[] = {
    { SOKET_SECTOR_STATE, "2022-04-30", "2022-05-04" },
    { SOKET_SECTOR_STATE, "2026-01-18", "2026-01-19" },
    { SOKET_SECTOR_STATE, "2025-04-26", "2025-04-26" }, /* a worked Saturday */
    { SOKET_SECTOR_OTHER, "2025-04-26", "2025-04-28" },
    { SOKET_SECTOR_STATE, "2025-07-16", "2025-07-16" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketCalendar) calendar = soket_calendar_new (rows[i].sector);
    g_test_message ("%s, sector %d", rows[i].last, rows[i].sector);
    assert_day (soket_calendar_next_workday (calendar, day (rows[i].last), NULL), rows[i].expected);
  }
}

static void
test_count (void)
{
  const struct {
    const char *from, *to;
    int expected;
  } rows[] = {
    { "2022-07-01", "2022-07-08", 5 }, { "2022-07-08", "2022-07-01", -5 },
    { "2022-07-01", "2022-07-01", 0 }, { "2022-04-28", "2022-05-05", 3 },
    { "2025-04-24", "2025-04-29", 4 }, { "2022-07-02", "2022-07-03", 0 },
    { "1995-01-01", "1995-01-02", 0 }, { "1995-01-02", "1995-01-03", 1 },
  };

  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%s to %s", rows[i].from, rows[i].to);
    g_assert_cmpint (soket_calendar_count_workdays (calendar, day (rows[i].from), day (rows[i].to),
                                                    &error),
                     ==, rows[i].expected);
    g_assert_no_error (error);
  }
}

static void
test_boundaries (void)
{
  const struct {
    SoketDay from;
    int n_days, code;
  } rows[] = {
    { FIRST - 1, 1, SOKET_CALENDAR_ERROR_UNKNOWN },
    { FIRST, -1, SOKET_CALENDAR_ERROR_UNKNOWN },
    { FIRST + 10, -30, SOKET_CALENDAR_ERROR_UNKNOWN },
    { FIRST, G_MININT, SOKET_CALENDAR_ERROR_UNKNOWN },
    { LAST, 1, SOKET_CALENDAR_ERROR_OUT_OF_RANGE },
    { LAST, G_MAXINT, SOKET_CALENDAR_ERROR_OUT_OF_RANGE },
    { LAST + 1, -1, SOKET_CALENDAR_ERROR_OUT_OF_RANGE },
    { LAST + 1, 0, SOKET_CALENDAR_ERROR_OUT_OF_RANGE },
    { 693595, 1, SOKET_CALENDAR_ERROR_OUT_OF_RANGE }, /* 1899-12-31 */
    { SOKET_DAY_NONE, 1, SOKET_CALENDAR_ERROR_OUT_OF_RANGE },
    { G_MININT32, 1, SOKET_CALENDAR_ERROR_OUT_OF_RANGE },
  };

  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%d %+d", rows[i].from, rows[i].n_days);
    g_assert_cmpint (soket_calendar_add_workdays (calendar, rows[i].from, rows[i].n_days, &error),
                     ==, 0);
    g_assert_error (error, SOKET_CALENDAR_ERROR, rows[i].code);
  }
}

static void
test_boundaries_of_others (void)
{
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  g_autoptr (GError) count = NULL, next = NULL, previous = NULL, first = NULL, describe = NULL,
                     known = NULL;
  g_assert_cmpint (soket_calendar_count_workdays (calendar, FIRST + 9, FIRST - 1, &count), ==, 0);
  g_assert_error (count, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_UNKNOWN);
  g_assert_cmpint (soket_calendar_next_workday (calendar, LAST + 1, &next), ==, 0);
  g_assert_error (next, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE);
  g_assert_cmpint (soket_calendar_previous_workday (calendar, FIRST - 1, &previous), ==, 0);
  g_assert_error (previous, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_UNKNOWN);
  /* 1 January 1995 is a day off and a Sunday: before it nothing is known. */
  g_assert_cmpint (soket_calendar_previous_workday (calendar, FIRST, &first), ==, 0);
  g_assert_error (first, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_UNKNOWN);
  g_assert_null (soket_calendar_describe (calendar, LAST + 1, 0, &describe));
  g_assert_error (describe, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE);
  g_assert_null (soket_calendar_describe (calendar, LAST, 7, &known));
  g_assert_error (known, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE);
}

static void
test_describe (void)
{
  const struct {
    SoketSector sector;
    const char *day, *known_on;
    gboolean is_working;
    SoketBasis basis;
    const char *reason, *source, *known_since; /* source: a part of it */
  } rows[] = {
    { 0, "2022-07-05", NULL, TRUE, SOKET_BASIS_ORDINARY, "Working day", NULL, NULL },
    { 0, "2022-07-02", NULL, FALSE, SOKET_BASIS_WEEKEND, "Saturday", "188/1999/QĐ-TTg", NULL },
    { 0, "2022-04-30", NULL, FALSE, SOKET_BASIS_WEEKEND, "Saturday, Reunification Day",
      "188/1999/QĐ-TTg", NULL },
    { 0, "2022-05-03", NULL, FALSE, SOKET_BASIS_ANNOUNCED, "Labour Day, in lieu of 2022-05-01",
      "245/VPCP-KGVX", "2022-01-11" },
    { 0, "2022-05-03", "2022-01-10", FALSE, SOKET_BASIS_DERIVED,
      "Labour Day, in lieu of 2022-05-01", "45/2019/QH14", NULL },
    { 0, "2022-09-01", "2022-01-11", FALSE, SOKET_BASIS_ANNOUNCED, "National Day", "245/VPCP",
      "2022-01-11" },
    { 0, "2024-04-29", NULL, FALSE, SOKET_BASIS_ANNOUNCED, "Off in exchange for 2024-05-04",
      "2450/VPCP", "2024-04-12" },
    { 0, "2024-05-04", NULL, TRUE, SOKET_BASIS_ANNOUNCED, "Worked in exchange for 2024-04-29",
      "2450/VPCP", "2024-04-12" },
    { 0, "2024-05-04", "2024-04-12", TRUE, SOKET_BASIS_ANNOUNCED,
      "Worked in exchange for 2024-04-29", "2450/VPCP", "2024-04-12" },
    { 0, "2024-05-04", "2024-04-11", FALSE, SOKET_BASIS_WEEKEND, "Saturday", "188/1999", NULL },
    { 0, "2024-04-29", "2024-04-11", TRUE, SOKET_BASIS_ORDINARY, "Working day", NULL, NULL },
    { 0, "2024-05-01", "2024-04-11", FALSE, SOKET_BASIS_ANNOUNCED, "Labour Day", "2450", NULL },
    { 0, "2026-01-02", "2025-12-24", TRUE, SOKET_BASIS_ORDINARY, "Working day", NULL, NULL },
    { 0, "2026-01-02", "2025-12-25", FALSE, SOKET_BASIS_ANNOUNCED, "Off in exchange for 2026-01-10",
      "12729/VPCP", "2025-12-25" },
    { 0, "2010-02-19", "2010-02-05", TRUE, SOKET_BASIS_ORDINARY, "Working day", NULL, NULL },
    { 0, "2015-01-02", NULL, FALSE, SOKET_BASIS_ANNOUNCED, "Off in exchange for 2014-12-27", "",
      NULL },
    { 0, "2026-11-24", NULL, TRUE, SOKET_BASIS_ORDINARY, "Working day", NULL, NULL },
    { 1, "2024-05-04", NULL, FALSE, SOKET_BASIS_WEEKEND, "Saturday", "188/1999", NULL },
    { 1, "2024-04-29", NULL, TRUE, SOKET_BASIS_ORDINARY, "Working day", NULL, NULL },
    { 1, "2024-02-08", NULL, FALSE, SOKET_BASIS_ANNOUNCED, "Lunar New Year", "2450", NULL },
    { 0, "2016-05-02", NULL, FALSE, SOKET_BASIS_DERIVED, "Reunification Day, in lieu of 2016-04-30",
      "10/2012/QH13", NULL },
    { 0, "2016-02-12", NULL, FALSE, SOKET_BASIS_ANNOUNCED, "Lunar New Year, in lieu of 2016-02-07",
      "2015-10-29", "2015-10-29" },
    { 0, "1999-09-25", NULL, TRUE, SOKET_BASIS_ORDINARY, "Working day", NULL, NULL },
    { 0, "1999-10-02", NULL, FALSE, SOKET_BASIS_DERIVED, "Saturday", "188/1999", NULL },
    { 0, "1999-09-26", NULL, FALSE, SOKET_BASIS_DERIVED, "Sunday", "35-L/CTN", NULL },
    { 0, "2006-04-07", NULL, TRUE, SOKET_BASIS_ORDINARY, "Working day", NULL, NULL },
    { 0, "2007-04-26", NULL, FALSE, SOKET_BASIS_DERIVED, "Hùng Kings' Commemoration Day",
      "84/2007/QH11", NULL },
    { 0, "1996-02-18", NULL, FALSE, SOKET_BASIS_DERIVED,
      "Sunday, Lunar New Year (derived: Labour Code of 1994 (35-L/CTN), Art. 73)", "", NULL },
    { 0, "2027-02-10", NULL, FALSE, SOKET_BASIS_DERIVED, "Lunar New Year, in lieu of 2027-02-07",
      "45/2019/QH14, Art. 111", NULL },
    { 0, "2027-09-03", NULL, FALSE, SOKET_BASIS_DERIVED, "National Day", "45/2019/QH14, Art. 112",
      NULL },
    { 0, "2199-12-31", NULL, TRUE, SOKET_BASIS_ORDINARY, "Working day", NULL, NULL },
    { 0, "1995-01-01", NULL, FALSE, SOKET_BASIS_DERIVED,
      "Sunday, New Year's Day (derived: Labour Code of 1994 (35-L/CTN), Art. 73)", "", NULL },
    { 0, "1995-01-02", NULL, FALSE, SOKET_BASIS_DERIVED, "New Year's Day, in lieu of 1995-01-01",
      "35-L/CTN", NULL },
    { 0, "1994-12-30", NULL, FALSE, SOKET_BASIS_UNKNOWN, "The rest days before 1995 are not known",
      NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketCalendar) calendar = soket_calendar_new (rows[i].sector);
    SoketDay known_on = rows[i].known_on ? day (rows[i].known_on) : SOKET_DAY_NONE;
    g_autoptr (SoketDayInfo) info
        = soket_calendar_describe (calendar, day (rows[i].day), known_on, &error);
    g_test_message ("row %u: %s, sector %d", i, rows[i].day, rows[i].sector);
    g_assert_no_error (error);
    g_assert_cmpint (soket_day_info_is_working (info), ==, rows[i].is_working);
    g_assert_cmpint (soket_day_info_get_basis (info), ==, rows[i].basis);
    g_assert_cmpstr (soket_day_info_get_reason (info), ==, rows[i].reason);
    g_assert_true (rows[i].source
                       ? strstr (soket_day_info_get_source (info), rows[i].source) != NULL
                       : soket_day_info_get_source (info) == NULL);
    assert_day (soket_day_info_get_known_since (info), rows[i].known_since);
  }
}

/* From 2010 to 2026 the law alone gives what was announced, but for swaps. */
static void
test_law_foretells (void)
{
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_OTHER);
  /* Only of these years is it known when they were announced. */
  const int years[] = { 2016, 2019, 2022, 2023, 2025, 2026 };
  for (guint i = 0; i < G_N_ELEMENTS (years); i++) {
    SoketDay first = soket_day_new (years[i], 1, 1, NULL);
    for (SoketDay d = first; d < first + 365; d++) {
      g_autoptr (SoketDayInfo) then = soket_calendar_describe (calendar, d, first - 700, NULL);
      if (soket_day_info_is_working (then) != is_working (calendar, d))
        g_test_message ("%d day %d", years[i], d - first + 1);
      g_assert_cmpint (soket_day_info_get_basis (then), !=, SOKET_BASIS_ANNOUNCED);
      g_assert_cmpint (soket_day_info_is_working (then), ==, is_working (calendar, d));
    }
  }
}

static void
test_to_json (void)
{
  const struct {
    const char *day, *expected;
  } rows[] = {
    { "2022-07-05",
      "{\"day\":\"2022-07-05\",\"working\":true,\"reason\":\"Working day\",\"basis\":\"ordinary\","
      "\"source\":null,\"known_since\":null,"
      "\"lunar\":{\"day\":7,\"month\":6,\"leap\":false,\"year\":2022}}" },
    { "2023-03-25",
      "{\"day\":\"2023-03-25\",\"working\":false,\"reason\":\"Saturday\",\"basis\":\"weekend\","
      "\"source\":\"Decision 188/1999/QĐ-TTg\",\"known_since\":null,"
      "\"lunar\":{\"day\":4,\"month\":2,\"leap\":true,\"year\":2023}}" },
    { "2022-09-01", "{\"day\":\"2022-09-01\",\"working\":false,\"reason\":\"National Day\","
                    "\"basis\":\"announced\",\"source\":\"245/VPCP-KGVX of 2022-01-11\","
                    "\"known_since\":\"2022-01-11\","
                    "\"lunar\":{\"day\":6,\"month\":8,\"leap\":false,\"year\":2022}}" },
    { "1967-12-31", "{\"day\":\"1967-12-31\",\"working\":null,"
                    "\"reason\":\"The rest days before 1995 are not known\",\"basis\":\"unknown\","
                    "\"source\":null,\"known_since\":null,\"lunar\":null}" },
  };

  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketDayInfo) info = soket_calendar_describe (calendar, day (rows[i].day), 0, NULL);
    g_autofree char *json = soket_day_info_to_json (info);
    g_assert_cmpstr (json, ==, rows[i].expected);
  }
}

static void
test_info_reference (void)
{
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  SoketDayInfo *info = soket_calendar_describe (calendar, LAST, 0, NULL);
  g_assert_true (soket_day_info_ref (info) == info);
  soket_day_info_unref (info);
  g_autoptr (SoketDayInfo) copy = g_boxed_copy (SOKET_TYPE_DAY_INFO, info);
  soket_day_info_unref (info);
  g_assert_cmpint (soket_day_info_get_day (copy), ==, LAST);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/announced", test_announced);
  g_test_add_func ("/calendar/announced-has-source", test_announced_has_source);
  g_test_add_data_func ("/calendar/tables-state", GINT_TO_POINTER (SOKET_SECTOR_STATE),
                        test_tables);
  g_test_add_data_func ("/calendar/tables-other", GINT_TO_POINTER (SOKET_SECTOR_OTHER),
                        test_tables);
  g_test_add_func ("/calendar/add", test_add);
  g_test_add_func ("/calendar/roll", test_roll);
  g_test_add_func ("/calendar/count", test_count);
  g_test_add_func ("/calendar/boundaries", test_boundaries);
  g_test_add_func ("/calendar/boundaries-of-others", test_boundaries_of_others);
  g_test_add_func ("/calendar/describe", test_describe);
  g_test_add_func ("/calendar/law-foretells", test_law_foretells);
  g_test_add_func ("/calendar/to-json", test_to_json);
  g_test_add_func ("/calendar/info-reference", test_info_reference);
  return g_test_run ();
}
