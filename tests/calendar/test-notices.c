/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>
#include <string.h>

#include "days.h"

/* What is announced later, loaded from JSON over the built-in calendar. */

#define FIRST 728294 /* 1995-01-01 */
#define LAST 803168  /* 2199-12-31 */

static gboolean
is_working (SoketCalendar *calendar, SoketDay d)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDayInfo) info = soket_calendar_describe (calendar, d, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (soket_day_info_get_day (info), ==, d);
  return soket_day_info_is_working (info);
}

static SoketCalendar *
load (SoketSector sector, const char *json, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  return soket_calendar_new_with_notices (sector, bytes, "days.json", error);
}

static void
test_notices (void)
{
  const char *json = "\xef\xbb\xbf{\"notices\": [\n"
                     " {\"day\": \"2026-11-24\", \"working\": false, \"reason\": \"Ngày hội\",\n"
                     "  \"source\": \"9/QĐ-TTg\", \"known_since\": \"2026-10-01\"},\n"
                     " {\"day\": \"2026-11-28\", \"working\": true, \"sectors\": [\"state\"]},\n"
                     " {\"day\": \"2026-09-01\", \"working\": true, \"overrides\": true, "
                     "\"known_since\": null},\n"
                     " {\"day\": \"2026-09-02\", \"working\": false}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketCalendar) state = load (SOKET_SECTOR_STATE, json, &error);
  g_assert_no_error (error);
  g_autoptr (SoketCalendar) other = load (SOKET_SECTOR_OTHER, json, &error);
  g_assert_no_error (error);
  g_assert_cmpint (soket_calendar_get_sector (state), ==, SOKET_SECTOR_STATE);
  g_assert_cmpint (soket_calendar_get_sector (other), ==, SOKET_SECTOR_OTHER);

  g_autoptr (SoketDayInfo) info = soket_calendar_describe (state, day ("2026-11-24"), 0, NULL);
  g_assert_false (soket_day_info_is_working (info));
  g_assert_cmpint (soket_day_info_get_basis (info), ==, SOKET_BASIS_ANNOUNCED);
  g_assert_cmpstr (soket_day_info_get_reason (info), ==, "Ngày hội");
  g_assert_cmpstr (soket_day_info_get_source (info), ==, "9/QĐ-TTg");
  assert_day (soket_day_info_get_known_since (info), "2026-10-01");
  g_autoptr (SoketDayInfo) before
      = soket_calendar_describe (state, day ("2026-11-24"), day ("2026-09-30"), NULL);
  g_assert_cmpint (soket_day_info_get_basis (before), ==, SOKET_BASIS_ORDINARY);

  g_assert_true (is_working (state, day ("2026-11-28")));
  g_assert_false (is_working (other, day ("2026-11-28")));
  g_assert_true (is_working (state, day ("2026-09-01")));
  /* What repeats an announcement adds nothing: its source stays. */
  g_autoptr (SoketDayInfo) repeated = soket_calendar_describe (state, day ("2026-09-02"), 0, NULL);
  g_assert_cmpstr (soket_day_info_get_source (repeated), ==, "9441/TB-BNV of 2025-10-16");

  assert_day (soket_calendar_add_workdays (state, day ("2026-11-23"), 4, NULL), "2026-11-28");
  assert_day (soket_calendar_add_workdays (other, day ("2026-11-23"), 4, NULL), "2026-11-30");
}

static void
test_version (void)
{
  g_autoptr (SoketCalendar) plain = soket_calendar_new (SOKET_SECTOR_STATE);
  g_autoptr (SoketCalendar) one
      = load (SOKET_SECTOR_STATE, "{\"notices\":[{\"day\":\"2027-03-01\",\"working\":false}]}",
              NULL);
  g_autoptr (SoketCalendar) spaced
      = load (SOKET_SECTOR_STATE,
              "{\"notices\": [{\"working\": false, \"day\": \"2027-03-01\"}]}\n", NULL);
  g_autoptr (SoketCalendar) two
      = load (SOKET_SECTOR_STATE, "{\"notices\":[{\"day\":\"2027-03-02\",\"working\":false}]}",
              NULL);
  const char *version = soket_calendar_get_version (plain);
  g_assert_true (g_str_has_prefix (version, "2026-11 sha:"));
  g_assert_true (g_str_has_prefix (soket_calendar_get_version (one), version));
  g_assert_cmpstr (soket_calendar_get_version (one), !=, version);
  g_assert_cmpstr (soket_calendar_get_version (one), !=, soket_calendar_get_version (two));
  g_assert_cmpstr (soket_calendar_get_version (one), ==, soket_calendar_get_version (spaced));
}

#define NOTICE(members) "{\"notices\":[{" members "}]}"

static const struct {
  const char *json;
  int code;
  const char *message; /* a part of it */
} bad_notices[] = {
  { "", SOKET_CALENDAR_ERROR_SYNTAX, "days.json:1:1" },
  { "[]", SOKET_CALENDAR_ERROR_SYNTAX, "days.json:1:1: expected an object" },
  { "{}", SOKET_CALENDAR_ERROR_SYNTAX, "notices" },
  { "{\"notices\":{}}", SOKET_CALENDAR_ERROR_SYNTAX, "notices" },
  { "{\"notices\":[],\"more\":1}", SOKET_CALENDAR_ERROR_SYNTAX, "notices" },
  { "{\"notices\":[]} {}", SOKET_CALENDAR_ERROR_SYNTAX, "days.json:1:16" },
  { "{\"notices\":[\n7]}", SOKET_CALENDAR_ERROR_SYNTAX, "days.json:2:1: /notices/0" },
  { NOTICE ("\"day\":\"2027-03-01\""), SOKET_CALENDAR_ERROR_SYNTAX, "working" },
  { NOTICE ("\"working\":true"), SOKET_CALENDAR_ERROR_SYNTAX, "/notices/0" },
  { NOTICE ("\"day\":\"2027-03-01\",\"working\":1"), SOKET_CALENDAR_ERROR_SYNTAX, "/working" },
  { NOTICE ("\"day\":\"2027-03-01\",\"working\":null"), SOKET_CALENDAR_ERROR_SYNTAX, "/working" },
  { NOTICE ("\"day\":\"1/3/2027\",\"working\":true"), SOKET_CALENDAR_ERROR_SYNTAX, "/day" },
  { NOTICE ("\"day\":\"01/03/2027\",\"working\":true"), SOKET_CALENDAR_ERROR_SYNTAX, "/day" },
  { NOTICE ("\"day\":20270301,\"working\":true"), SOKET_CALENDAR_ERROR_SYNTAX, "/day" },
  { NOTICE ("\"day\":[],\"working\":true"), SOKET_CALENDAR_ERROR_SYNTAX, "/day" },
  { NOTICE ("\"day\":\"2027-04-31\",\"working\":true"), SOKET_CALENDAR_ERROR_NO_SUCH_DAY, "30" },
  { NOTICE ("\"day\":\"2200-01-01\",\"working\":true"), SOKET_CALENDAR_ERROR_OUT_OF_RANGE, "2199" },
  { NOTICE ("\"day\":\"1994-12-31\",\"working\":true"), SOKET_CALENDAR_ERROR_UNKNOWN, "1995" },
  { NOTICE ("\"day\":\"2027-03-01\",\"working\":true,\"why\":\"x\""), SOKET_CALENDAR_ERROR_SYNTAX,
    "/notices/0/why" },
  { NOTICE ("\"day\":\"2027-03-01\",\"working\":true,\"reason\":null"), SOKET_CALENDAR_ERROR_SYNTAX,
    "/reason" },
  { NOTICE ("\"day\":\"2027-03-01\",\"working\":true,\"source\":{}"), SOKET_CALENDAR_ERROR_SYNTAX,
    "/source" },
  { NOTICE ("\"day\":\"2027-03-01\",\"working\":true,\"sectors\":[]"), SOKET_CALENDAR_ERROR_SYNTAX,
    "/sectors" },
  { NOTICE ("\"day\":\"2027-03-01\",\"working\":true,\"sectors\":[\"state\",\"all\"]"),
    SOKET_CALENDAR_ERROR_SYNTAX, "/sectors/1" },
  { NOTICE ("\"day\":\"2027-03-01\",\"working\":true,\"sectors\":[null]"),
    SOKET_CALENDAR_ERROR_SYNTAX, "/sectors/0" },
  { NOTICE ("\"day\":\"2027-03-01\",\"working\":true,\"overrides\":\"yes\""),
    SOKET_CALENDAR_ERROR_SYNTAX, "/overrides" },
  { NOTICE ("\"day\":\"2027-03-01\",\"working\":true,\"known_since\":0"),
    SOKET_CALENDAR_ERROR_SYNTAX, "/known_since" },
  { NOTICE ("\"day\":\"2026-09-01\",\"working\":true,\"source\":\"7/TB\""),
    SOKET_CALENDAR_ERROR_CONTRADICTION, "7/TB" },
  { NOTICE ("\"day\":\"2026-09-01\",\"working\":true,\"source\":\"7/TB\""),
    SOKET_CALENDAR_ERROR_CONTRADICTION, "9441/TB-BNV" },
  { NOTICE ("\"day\":\"2026-08-22\",\"working\":false"), SOKET_CALENDAR_ERROR_CONTRADICTION,
    "2026-08-22" },
  /* What the law names is built in too. */
  { NOTICE ("\"day\":\"2030-05-01\",\"working\":true"), SOKET_CALENDAR_ERROR_CONTRADICTION,
    "Labour Code 45/2019/QH14" },
  { NOTICE ("\"day\":\"2027-04-16\",\"working\":true"), SOKET_CALENDAR_ERROR_CONTRADICTION,
    "2027-04-16" },
  { NOTICE ("\"day\":\"2030-09-02\",\"working\":true"), SOKET_CALENDAR_ERROR_CONTRADICTION,
    "overrides" },
  { "{\"notices\":[{\"day\":\"2027-03-01\",\"working\":false,\"source\":\"A\"},\n"
    "{\"day\":\"2027-03-01\",\"working\":true,\"source\":\"B\"}]}",
    SOKET_CALENDAR_ERROR_CONTRADICTION, "days.json:2:1: B makes 2027-03-01 a working day, but A" },
};

static void
test_bad_notices (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_notices); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%s", bad_notices[i].json);
    g_assert_null (load (SOKET_SECTOR_STATE, bad_notices[i].json, &error));
    g_assert_error (error, SOKET_CALENDAR_ERROR, bad_notices[i].code);
    g_test_message ("%s", error->message);
    g_assert_true (g_str_has_prefix (error->message, "days.json:"));
    g_assert_nonnull (strstr (error->message, bad_notices[i].message));
  }
  /* What the law leaves to be chosen, and what overrides, may be said otherwise. */
  const char *const fine[] = { NOTICE ("\"day\":\"2030-09-03\",\"working\":true"),
                               NOTICE ("\"day\":\"2030-02-01\",\"working\":true"),
                               NOTICE ("\"day\":\"2030-05-01\",\"working\":true,"
                                       "\"overrides\":true") };
  for (guint i = 0; i < G_N_ELEMENTS (fine); i++) {
    g_autoptr (SoketCalendar) said = load (SOKET_SECTOR_STATE, fine[i], NULL);
    g_assert_nonnull (said);
  }
  /* What binds the state sector alone cannot contradict another's calendar. */
  g_autoptr (SoketCalendar) other
      = load (SOKET_SECTOR_OTHER, NOTICE ("\"day\":\"2026-08-22\",\"working\":false"), NULL);
  g_assert_nonnull (other);
}

static gpointer
count_in_thread (gpointer calendar)
{
  return GINT_TO_POINTER (soket_calendar_count_workdays (calendar, FIRST, LAST, NULL));
}

static void
test_threads (void)
{
  g_autoptr (SoketCalendar) calendar
      = load (SOKET_SECTOR_STATE, NOTICE ("\"day\":\"2027-03-01\",\"working\":false"), NULL);
  GThread *threads[8];
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("count", count_in_thread, calendar);
  int expected = soket_calendar_count_workdays (calendar, FIRST, LAST, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpint (GPOINTER_TO_INT (g_thread_join (threads[i])), ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notices/take-effect", test_notices);
  g_test_add_func ("/notices/version", test_version);
  g_test_add_func ("/notices/bad", test_bad_notices);
  g_test_add_func ("/notices/threads", test_threads);
  return g_test_run ();
}
