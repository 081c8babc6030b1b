/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>
#include <stdlib.h>
#include <string.h>

#define FIRST 718432 /* 1968-01-01 */
#define LAST 803168  /* 2199-12-31 */

static void
test_new_year (void)
{
  /* The first eight are not those of China's calendar. */
  const char *const rows[] = {
    "1968-01-29", "1969-02-16", "1985-01-21", "2007-02-17", "2030-02-02",
    "2053-02-18", "2148-01-21", "2199-01-26", "1975-02-11", "2010-02-14",
    "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    SoketDay day = soket_day_new_from_lunar (atoi (rows[i]), 1, 1, FALSE, &error);
    g_autofree char *text = soket_day_to_string (day);
    g_assert_no_error (error);
    g_assert_cmpstr (text, ==, rows[i]);
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
  g_test_add_func ("/lunar/from-day", test_from_day);
  g_test_add_func ("/lunar/every-day", test_every_day);
  g_test_add_func ("/lunar/no-such-day", test_no_such_day);
  g_test_add_func ("/lunar/unknown", test_unknown);
  g_test_add_func ("/lunar/announced-feasts", test_announced_feasts);
  g_test_add_func ("/lunar/reference", test_reference);
  return g_test_run ();
}
