/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>
#include <stdlib.h>
#include <string.h>

#include "days.h"

#define FIRST 718432 /* 1968-01-01 */
#define LAST 803168  /* 2199-12-31 */

static void
test_new_year (void)
{
  const char *const rows[] = {
    "1975-02-11", "2010-02-14", "2022-02-01", "2023-01-22",
    "2024-02-10", "2025-01-29", "2026-02-17",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    SoketDay found = soket_day_new_from_lunar (atoi (rows[i]), 1, 1, FALSE, &error);
    g_assert_no_error (error);
    assert_day (found, rows[i]);
  }
}

/* The years of which it is on record that the feast was, or will be, another day in China. */
static void
test_new_year_is_not_the_one_of_china (void)
{
  const struct {
    int year;
    const char *vietnam, *china;
  } rows[] = {
    { 1968, "1968-01-29", "1968-01-30" }, { 1969, "1969-02-16", "1969-02-17" },
    { 1985, "1985-01-21", "1985-02-20" }, { 2007, "2007-02-17", "2007-02-18" },
    { 2030, "2030-02-02", "2030-02-03" }, { 2053, "2053-02-18", "2053-02-19" },
    { 2148, "2148-01-21", "2148-02-20" }, { 2153, "2153-01-24", "2153-01-25" },
    { 2175, "2175-01-22", "2175-01-23" }, { 2199, "2199-01-26", "2199-01-27" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%d", rows[i].year);
    assert_day (soket_day_new_from_lunar (rows[i].year, 1, 1, FALSE, NULL), rows[i].vietnam);
    g_assert_cmpstr (rows[i].vietnam, !=, rows[i].china);
  }
}

/* The south kept the feast of 1968 and 1969 a day after the north. */
static void
test_south (void)
{
  const struct {
    int year;
    const char *south;
    gboolean is_that_of_the_north;
  } rows[] = {
    { 1960, "1960-01-28", FALSE }, { 1967, "1967-02-09", FALSE }, { 1968, "1968-01-30", FALSE },
    { 1969, "1969-02-17", FALSE }, { 1970, "1970-02-06", TRUE },  { 1975, "1975-02-11", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    SoketDay found = soket_day_new_from_lunar_in_profile (SOKET_LUNAR_PROFILE_SOUTH, rows[i].year,
                                                          1, 1, FALSE, &error);
    g_test_message ("%d", rows[i].year);
    g_assert_no_error (error);
    assert_day (found, rows[i].south);
    g_autoptr (SoketLunarDate) date
        = soket_lunar_date_new_in_profile (SOKET_LUNAR_PROFILE_SOUTH, found, &error);
    g_assert_no_error (error);
    g_assert_cmpint (soket_lunar_date_get_year (date), ==, rows[i].year);
    g_assert_cmpint (soket_lunar_date_get_month (date), ==, 1);
    g_assert_cmpint (soket_lunar_date_get_day_of_month (date), ==, 1);
    g_assert_false (soket_lunar_date_is_uncertain (date));
    g_assert_cmpint (soket_day_new_from_lunar (rows[i].year, 1, 1, FALSE, NULL) == found, ==,
                     rows[i].is_that_of_the_north);
  }
}

/* The profile answers for the days on which its hour was kept, and for no other. */
static void
test_south_is_bounded (void)
{
  SoketDay before = day ("1960-01-01") - 1, after = day ("1975-06-13");
  for (SoketDay d = before - 3; d <= after + 3; d++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketLunarDate) date
        = soket_lunar_date_new_in_profile (SOKET_LUNAR_PROFILE_SOUTH, d, &error);
    if (d <= before || d >= after) {
      g_assert_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_UNKNOWN);
      continue;
    }
    g_assert_no_error (error);
    g_assert_cmpint (soket_day_new_from_lunar_in_profile (SOKET_LUNAR_PROFILE_SOUTH,
                                                          soket_lunar_date_get_year (date),
                                                          soket_lunar_date_get_month (date),
                                                          soket_lunar_date_get_day_of_month (date),
                                                          soket_lunar_date_is_leap_month (date),
                                                          NULL),
                     ==, d);
  }
  g_autoptr (GError) late = NULL;
  g_assert_cmpint (soket_day_new_from_lunar_in_profile (SOKET_LUNAR_PROFILE_SOUTH, 1976, 1, 1,
                                                        FALSE, &late),
                   ==, 0);
  g_assert_error (late, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_UNKNOWN);
}

/* First days of the months that midnight might have otherwise: 14 by their new moon, 8 by a solar
 * term (1981 and 2014 within seconds of the 3 minutes, 6 nearer). */
static const char *const near_moons[] = {
  "1998-09-21", "2054-05-08", "2072-12-09", "2077-11-15", "2079-08-27", "2085-10-18", "2090-09-24",
  "2130-05-07", "2150-05-26", "2153-10-18", "2159-05-17", "2175-01-22", "2188-04-27", "2199-01-26",
};
static const char *const near_terms[] = {
  "1981-03-06", "2004-05-19", "2014-03-01", "2038-07-02",
  "2074-08-22", "2111-01-10", "2180-10-19", "2186-12-11",
};

static gboolean
is_listed (const char *iso)
{
  for (guint i = 0; i < G_N_ELEMENTS (near_moons); i++)
    if (g_str_equal (near_moons[i], iso))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (near_terms); i++)
    if (g_str_equal (near_terms[i], iso))
      return TRUE;
  return FALSE;
}

static void
test_uncertain (void)
{
  guint n = 0;
  for (SoketDay d = FIRST; d <= LAST; d++) {
    g_autoptr (SoketLunarDate) date = soket_lunar_date_new_from_day (d, NULL);
    SoketDay first = d - soket_lunar_date_get_day_of_month (date) + 1;
    g_autofree char *iso = soket_day_to_string (first);
    g_assert_cmpint (soket_lunar_date_is_uncertain (date), ==, is_listed (iso));
    n += d == first && is_listed (iso);
  }
  g_assert_cmpint (n, ==, 22);
}

static SoketCalendar *
load (const char *json, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  return soket_calendar_new_with_notices (SOKET_SECTOR_STATE, bytes, "lunar.json", error);
}

/* Every month whose new moon is near takes the day before or the day after, where that leaves
 * months of 29 and 30 days. */
static void
test_move_every_near_moon (void)
{
  guint n_moved = 0;
  for (guint i = 0; i < 2 * G_N_ELEMENTS (near_moons); i++) {
    g_autoptr (GError) error = NULL;
    SoketDay first = day (near_moons[i / 2]), moved = first + (i % 2 ? 1 : -1);
    g_autoptr (SoketLunarDate) date = soket_lunar_date_new_from_day (first, NULL);
    g_autofree char *iso = soket_day_to_string (moved);
    int year = soket_lunar_date_get_year (date), month = soket_lunar_date_get_month (date);
    gboolean leap = soket_lunar_date_is_leap_month (date);
    g_autofree char *json = g_strdup_printf ("{\"lunar\":[{\"year\":%d,\"month\":%d,\"leap\":%s,"
                                             "\"first_day\":\"%s\"}]}",
                                             year, month, leap ? "true" : "false", iso);
    g_autoptr (SoketCalendar) calendar = load (json, &error);
    g_test_message ("%s", json);
    if (!calendar) {
      g_assert_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_CONTRADICTION);
      continue;
    }
    n_moved++;
    g_assert_cmpint (soket_calendar_find_lunar_day (calendar, year, month, 1, leap, NULL), ==,
                     moved);
    for (SoketDay d = first - 40; d <= MIN (first + 40, LAST); d++) {
      g_autoptr (SoketLunarDate) is = soket_calendar_dup_lunar_date (calendar, d, NULL);
      g_autoptr (SoketLunarDate) was = soket_lunar_date_new_from_day (d, NULL);
      gboolean is_same
          = soket_lunar_date_get_month (is) == soket_lunar_date_get_month (was)
            && soket_lunar_date_get_day_of_month (is) == soket_lunar_date_get_day_of_month (was);
      gboolean is_changed = d == MIN (first, moved)
                            || (soket_lunar_date_get_month (was) == month
                                && soket_lunar_date_is_leap_month (was) == leap);
      g_assert_cmpint (is_same, !=, is_changed);
      g_assert_false (soket_lunar_date_is_uncertain (is));
    }
  }
  g_assert_cmpint (n_moved, >=, 14);
}

/* 2074: with the solar term before midnight, the 6th month is followed by a 7th and its leap. */
static void
test_move_leap_month (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketCalendar) calendar
      = load ("{\"lunar\":[{\"year\":2074,\"leap_month\":7,\"source\":\"lịch in\"}]}", &error);
  g_assert_no_error (error);
  g_autoptr (SoketLunarDate) was = soket_lunar_date_new_from_day (day ("2074-08-22"), NULL);
  g_assert_cmpint (soket_lunar_date_get_month (was), ==, 7);
  g_assert_false (soket_lunar_date_is_leap_month (was));
  g_autoptr (SoketLunarDate) is
      = soket_calendar_dup_lunar_date (calendar, day ("2074-08-22"), NULL);
  g_assert_cmpint (soket_lunar_date_get_month (is), ==, 7);
  g_assert_true (soket_lunar_date_is_leap_month (is));
  assert_day (soket_calendar_find_lunar_day (calendar, 2074, 7, 1, FALSE, NULL), "2074-07-24");
  assert_day (soket_day_new_from_lunar (2074, 6, 1, TRUE, NULL), "2074-07-24");
  g_autoptr (SoketDayInfo) info = soket_calendar_describe (calendar, day ("2074-08-22"), 0, NULL);
  g_assert_true (soket_lunar_date_is_leap_month (soket_day_info_get_lunar (info)));
}

/* The days off that the law ties to the lunar calendar follow the correction. */
static void
test_correction_moves_days_off (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketCalendar) plain = soket_calendar_new (SOKET_SECTOR_STATE);
  g_autoptr (SoketCalendar) calendar
      = load ("{\"lunar\":[{\"year\":2035,\"month\":3,\"first_day\":\"2035-04-09\","
              "\"overrides\":true}]}",
              &error);
  g_assert_no_error (error);
  assert_day (soket_day_new_from_lunar (2035, 3, 10, FALSE, NULL), "2035-04-17");
  assert_day (soket_calendar_find_lunar_day (calendar, 2035, 3, 10, FALSE, NULL), "2035-04-18");
  SoketDay monday = day ("2035-04-16");
  assert_day (soket_calendar_add_workdays (plain, monday, 1, NULL), "2035-04-18");
  assert_day (soket_calendar_add_workdays (calendar, monday, 1, NULL), "2035-04-17");
  g_assert_cmpstr (soket_calendar_get_version (plain), !=, soket_calendar_get_version (calendar));
}

#define LUNAR(members) "{\"lunar\":[{" members "}]}"

static void
test_bad_corrections (void)
{
  const struct {
    const char *json;
    int code;
    const char *message; /* a part of it */
  } rows[] = {
    { LUNAR ("\"year\":2055,\"month\":4,\"first_day\":\"2055-04-28\""),
      SOKET_CALENDAR_ERROR_CONTRADICTION, "overrides" },
    { LUNAR ("\"year\":2055,\"leap_month\":7"), SOKET_CALENDAR_ERROR_CONTRADICTION, "" },
    { LUNAR ("\"year\":2038,\"leap_month\":7"), SOKET_CALENDAR_ERROR_CONTRADICTION, "twelve" },
    { LUNAR ("\"year\":2054,\"month\":4,\"first_day\":\"2054-05-12\""),
      SOKET_CALENDAR_ERROR_CONTRADICTION, "29 or 30" },
    { LUNAR ("\"year\":2054,\"month\":4,\"leap\":true,\"first_day\":\"2054-05-07\""),
      SOKET_CALENDAR_ERROR_NO_SUCH_DAY, "leap month 4" },
    { LUNAR ("\"year\":2054,\"month\":13,\"first_day\":\"2054-05-07\""),
      SOKET_CALENDAR_ERROR_SYNTAX, "/lunar/0/month" },
    { LUNAR ("\"year\":1967,\"month\":1,\"first_day\":\"2054-05-07\""), SOKET_CALENDAR_ERROR_SYNTAX,
      "/lunar/0/year" },
    { LUNAR ("\"year\":\"2054\",\"leap_month\":1"), SOKET_CALENDAR_ERROR_SYNTAX, "/year" },
    { LUNAR ("\"year\":2054,\"month\":4"), SOKET_CALENDAR_ERROR_SYNTAX, "first_day" },
    { LUNAR ("\"year\":2054"), SOKET_CALENDAR_ERROR_SYNTAX, "first_day" },
    { LUNAR ("\"month\":4,\"first_day\":\"2054-05-07\""), SOKET_CALENDAR_ERROR_SYNTAX, "year" },
    { LUNAR ("\"year\":2074,\"leap_month\":7,\"leap\":false"), SOKET_CALENDAR_ERROR_SYNTAX,
      "year" },
    { LUNAR ("\"year\":2054,\"month\":4,\"first_day\":\"2054-05-07\",\"why\":1"),
      SOKET_CALENDAR_ERROR_SYNTAX, "/lunar/0/why" },
    { "{\"lunar\":{}}", SOKET_CALENDAR_ERROR_SYNTAX, "/lunar" },
    { "{\"lunar\":[7]}", SOKET_CALENDAR_ERROR_SYNTAX, "/lunar/0" },
    { "{\"lunar\":[{\"year\":2054,\"month\":4,\"first_day\":\"2054-05-07\"},\n"
      "{\"year\":2054,\"month\":4,\"first_day\":\"2054-05-08\"}]}",
      SOKET_CALENDAR_ERROR_CONTRADICTION, "lunar.json:2:1: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%s", rows[i].json);
    g_assert_null (load (rows[i].json, &error));
    g_assert_error (error, SOKET_CALENDAR_ERROR, rows[i].code);
    g_test_message ("%s", error->message);
    g_assert_true (g_str_has_prefix (error->message, "lunar.json:"));
    g_assert_nonnull (strstr (error->message, rows[i].message));
  }
}

static void
test_from_day (void)
{
  const struct {
    const char *day;
    int year, month, day_of_month;
    gboolean is_leap;
  } rows[] = {
    { "1968-01-01", 1967, 12, 2, FALSE }, { "1968-01-28", 1967, 12, 29, FALSE },
    { "2022-04-10", 2022, 3, 10, FALSE }, { "2023-03-22", 2023, 2, 1, TRUE },
    { "2023-04-19", 2023, 2, 29, TRUE },  { "2023-04-20", 2023, 3, 1, FALSE },
    { "2025-07-25", 2025, 6, 1, TRUE },   { "2025-08-23", 2025, 7, 1, FALSE },
    { "2033-12-22", 2033, 11, 1, TRUE },  { "2026-04-26", 2026, 3, 10, FALSE },
    { "2024-12-31", 2024, 12, 1, FALSE }, { "2020-05-23", 2020, 4, 1, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketLunarDate) date
        = soket_lunar_date_new_from_day (soket_day_parse (rows[i].day, NULL), &error);
    g_test_message ("%s", rows[i].day);
    g_assert_no_error (error);
    g_assert_cmpint (soket_lunar_date_get_year (date), ==, rows[i].year);
    g_assert_cmpint (soket_lunar_date_get_month (date), ==, rows[i].month);
    g_assert_cmpint (soket_lunar_date_get_day_of_month (date), ==, rows[i].day_of_month);
    g_assert_cmpint (soket_lunar_date_is_leap_month (date), ==, rows[i].is_leap);
  }
}

/* Every day goes there and back, and follows the day before it. */
static void
test_every_day (void)
{
  int past_month = 0, past_day = 0;
  for (SoketDay day = FIRST; day <= LAST; day++) {
    g_autoptr (SoketLunarDate) date = soket_lunar_date_new_from_day (day, NULL);
    int year = soket_lunar_date_get_year (date), month = soket_lunar_date_get_month (date);
    int day_of_month = soket_lunar_date_get_day_of_month (date);
    gboolean is_leap = soket_lunar_date_is_leap_month (date);
    g_assert_cmpint (soket_day_new_from_lunar (year, month, day_of_month, is_leap, NULL), ==, day);
    if (day_of_month == 1)
      g_assert_true (day == FIRST || past_day == 29 || past_day == 30);
    else if (day > FIRST)
      g_assert_cmpint (day_of_month, ==, past_day + 1);
    if (day > FIRST && day_of_month == 1 && !is_leap)
      g_assert_cmpint (month, ==, past_month % 12 + 1);
    past_month = month;
    past_day = day_of_month;
  }
}

static void
test_no_such_day (void)
{
  const struct {
    int year, month, day;
    gboolean is_leap;
    int code;
  } rows[] = {
    { 2024, 2, 30, FALSE, -1 },
    { 2024, 3, 30, FALSE, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { 2023, 2, 30, TRUE, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { 2023, 2, 29, TRUE, -1 },
    { 2023, 3, 1, TRUE, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { 2024, 2, 1, TRUE, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { 2024, 0, 1, FALSE, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { 2024, 0, 1, TRUE, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { 2024, 13, 1, FALSE, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { 2024, 1, 0, FALSE, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { 2024, 1, 31, FALSE, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { 1967, 12, 1, FALSE, SOKET_CALENDAR_ERROR_UNKNOWN },
    { 1967, 12, 2, FALSE, -1 },
    { 1966, 1, 1, FALSE, SOKET_CALENDAR_ERROR_UNKNOWN },
    { 2200, 1, 1, FALSE, SOKET_CALENDAR_ERROR_UNKNOWN },
    { 2199, 12, 1, FALSE, SOKET_CALENDAR_ERROR_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%d/%d/%d%s", rows[i].day, rows[i].month, rows[i].year,
                    rows[i].is_leap ? " leap" : "");
    SoketDay day = soket_day_new_from_lunar (rows[i].year, rows[i].month, rows[i].day,
                                             rows[i].is_leap, &error);
    g_assert_cmpint (soket_day_is_valid (day), ==, rows[i].code < 0);
    if (rows[i].code >= 0)
      g_assert_error (error, SOKET_CALENDAR_ERROR, rows[i].code);
  }
}

static void
test_unknown (void)
{
  g_autoptr (GError) early = NULL;
  g_assert_null (soket_lunar_date_new_from_day (FIRST - 1, &early));
  g_assert_error (early, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_UNKNOWN);

  g_autoptr (GError) late = NULL;
  g_assert_null (soket_lunar_date_new_from_day (LAST + 1, &late));
  g_assert_error (late, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE);
}

/* The announced days off hold the feast and what makes it good. */
static void
test_announced_feasts (void)
{
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  for (int year = 2010; year <= 2026; year++) {
    const SoketDay rows[] = {
      soket_day_new_from_lunar (year, 1, 1, FALSE, NULL),
      soket_day_new_from_lunar (year, 1, 1, FALSE, NULL) - 1,
      soket_day_new_from_lunar (year, 1, 2, FALSE, NULL),
      soket_day_new_from_lunar (year, 1, 3, FALSE, NULL),
      soket_day_new_from_lunar (year, 3, 10, FALSE, NULL),
    };
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
      g_autoptr (SoketDayInfo) info = soket_calendar_describe (calendar, rows[i], 0, NULL);
      g_test_message ("%d row %u", year, i);
      g_assert_false (soket_day_info_is_working (info));
      g_assert_nonnull (strstr (soket_day_info_get_reason (info), i < 4 ? "Lunar" : "Hùng"));
    }
  }
}

static void
test_reference (void)
{
  SoketLunarDate *date = soket_lunar_date_new_from_day (LAST, NULL);
  g_assert_true (soket_lunar_date_ref (date) == date);
  soket_lunar_date_unref (date);
  g_assert_cmpint (soket_lunar_date_get_year (date), ==, 2199);
  g_autoptr (SoketLunarDate) copy = g_boxed_copy (SOKET_TYPE_LUNAR_DATE, date);
  soket_lunar_date_unref (date);
  g_assert_cmpint (soket_lunar_date_get_year (copy), ==, 2199);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lunar/new-year", test_new_year);
  g_test_add_func ("/lunar/new-year-is-not-the-one-of-china",
                   test_new_year_is_not_the_one_of_china);
  g_test_add_func ("/lunar/south", test_south);
  g_test_add_func ("/lunar/south-is-bounded", test_south_is_bounded);
  g_test_add_func ("/lunar/uncertain", test_uncertain);
  g_test_add_func ("/lunar/move-every-near-moon", test_move_every_near_moon);
  g_test_add_func ("/lunar/move-leap-month", test_move_leap_month);
  g_test_add_func ("/lunar/correction-moves-days-off", test_correction_moves_days_off);
  g_test_add_func ("/lunar/bad-corrections", test_bad_corrections);
  g_test_add_func ("/lunar/from-day", test_from_day);
  g_test_add_func ("/lunar/every-day", test_every_day);
  g_test_add_func ("/lunar/no-such-day", test_no_such_day);
  g_test_add_func ("/lunar/unknown", test_unknown);
  g_test_add_func ("/lunar/announced-feasts", test_announced_feasts);
  g_test_add_func ("/lunar/reference", test_reference);
  return g_test_run ();
}
