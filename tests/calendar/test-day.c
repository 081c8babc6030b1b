/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>
#include <string.h>

#define FIRST 693596 /* 1900-01-01 */
#define LAST 803168  /* 2199-12-31 */

static void
test_new (void)
{
  const struct {
    int year, month, day;
    SoketDay expected;
    int code;
  } rows[] = {
    { 1900, 1, 1, FIRST, -1 },
    { 2199, 12, 31, LAST, -1 },
    { 2022, 7, 5, 738341, -1 },
    { 2000, 2, 29, 730179, -1 },
    { 1900, 2, 29, 0, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { 2022, 4, 31, 0, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { 2022, 4, 0, 0, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { 2022, 13, 1, 0, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { 2022, 0, 1, 0, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { 2022, G_MAXINT, G_MININT, 0, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { 1899, 12, 31, 0, SOKET_CALENDAR_ERROR_OUT_OF_RANGE },
    { 2200, 1, 1, 0, SOKET_CALENDAR_ERROR_OUT_OF_RANGE },
    { G_MININT, 1, 1, 0, SOKET_CALENDAR_ERROR_OUT_OF_RANGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%d-%d-%d", rows[i].year, rows[i].month, rows[i].day);
    SoketDay day = soket_day_new (rows[i].year, rows[i].month, rows[i].day, &error);
    g_assert_cmpint (day, ==, rows[i].expected);
    if (rows[i].code < 0)
      g_assert_no_error (error);
    else
      g_assert_error (error, SOKET_CALENDAR_ERROR, rows[i].code);
    g_assert_cmpint (soket_day_is_valid (day), ==, rows[i].code < 0);
  }
}

static void
test_range_is_named (void)
{
  g_autoptr (GError) error = NULL;
  g_assert_cmpint (soket_day_new (1850, 4, 31, &error), ==, SOKET_DAY_NONE);
  g_assert_nonnull (strstr (error->message, "1900"));
  g_assert_nonnull (strstr (error->message, "2199"));
}

/* Scripts see the domain as text. */
static void
test_error_domain (void)
{
  g_assert_cmpstr (g_quark_to_string (SOKET_CALENDAR_ERROR), ==, "soket-calendar-error-quark");
}

/* GDate is the other opinion, for every day. */
static void
test_every_day (void)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, 1, 1900);
  for (SoketDay day = FIRST; day <= LAST; day++, g_date_add_days (&date, 1)) {
    g_assert_cmpint (day, ==, g_date_get_julian (&date));
    g_assert_cmpint (soket_day_get_year (day), ==, g_date_get_year (&date));
    g_assert_cmpint (soket_day_get_month (day), ==, g_date_get_month (&date));
    g_assert_cmpint (soket_day_get_day_of_month (day), ==, g_date_get_day (&date));
    g_assert_cmpint (soket_day_get_weekday (day), ==, g_date_get_weekday (&date));
    g_assert_cmpint (soket_day_new (g_date_get_year (&date), g_date_get_month (&date),
                                    g_date_get_day (&date), NULL),
                     ==, day);
  }
}

static void
test_invalid_is_nothing (void)
{
  const SoketDay rows[] = { SOKET_DAY_NONE, FIRST - 1, LAST + 1, -1, G_MININT32, G_MAXINT32 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *iso = soket_day_to_string (rows[i]);
    g_autofree char *written = soket_day_to_vietnamese (rows[i]);
    g_test_message ("%d", rows[i]);
    g_assert_false (soket_day_is_valid (rows[i]));
    g_assert_cmpint (soket_day_get_year (rows[i]), ==, 0);
    g_assert_cmpint (soket_day_get_month (rows[i]), ==, 0);
    g_assert_cmpint (soket_day_get_day_of_month (rows[i]), ==, 0);
    g_assert_cmpint (soket_day_get_weekday (rows[i]), ==, 0);
    g_assert_cmpstr (iso, ==, "");
    g_assert_cmpstr (written, ==, "");
    g_assert_cmpint (soket_instant_end_of_day (rows[i]), ==, SOKET_INSTANT_NONE);
  }
}

static void
test_parse (void)
{
  const struct {
    const char *text;
    const char *expected; /* NULL: an error of @code */
    int code;
  } rows[] = {
    { "2022-07-05", "2022-07-05", 0 },
    { "05/7/2022", "2022-07-05", 0 },
    { "5/7/2022", "2022-07-05", 0 },
    { "05/07/2022", "2022-07-05", 0 },
    { "5-7-2022", "2022-07-05", 0 },
    { "5.7.2022", "2022-07-05", 0 },
    { "31/12/2199", "2199-12-31", 0 },
    { "31/4/2022", NULL, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { "2022-02-29", NULL, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { "00/1/2022", NULL, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { "31/12/1899", NULL, SOKET_CALENDAR_ERROR_OUT_OF_RANGE },
    { "0000-01-01", NULL, SOKET_CALENDAR_ERROR_OUT_OF_RANGE },
    { "", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-7-5", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-5", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022/07/05", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "20220705", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "5/7-2022", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "5/7/22", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "5/7/02022", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "5/7/20222", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "005/7/2022", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "5/7", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "5/", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "-5/7/2022", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-05 ", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { " 2022-07-05", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-05T17:00", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-055", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "ngày 05 tháng 7 năm 2022", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "5/7/2022\xff", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "\xc3", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    SoketDay day = soket_day_parse (rows[i].text, &error);
    g_autofree char *iso = soket_day_to_string (day);
    g_autofree char *shown = g_strescape (rows[i].text, NULL);
    g_test_message ("%s", shown);
    g_assert_cmpstr (iso, ==, rows[i].expected ? rows[i].expected : "");
    if (rows[i].expected)
      g_assert_no_error (error);
    else
      g_assert_error (error, SOKET_CALENDAR_ERROR, rows[i].code);
    g_assert_true (!error || g_utf8_validate (error->message, -1, NULL));
  }
}

static void
test_message_is_cut (void)
{
  g_autofree char *text = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;
  g_assert_cmpint (soket_day_parse (text, &error), ==, 0);
  g_assert_cmpuint (strlen (error->message), <, 300);
}

static void
test_add_months (void)
{
  const struct {
    const char *from;
    int n_months;
    const char *expected; /* NULL: out of range */
  } rows[] = {
    { "2024-01-30", 1, "2024-02-29" },  { "2023-01-31", 1, "2023-02-28" },
    { "2024-02-29", 12, "2025-02-28" }, { "2024-02-29", 48, "2028-02-29" },
    { "2022-03-31", 1, "2022-04-30" },  { "2022-03-31", -1, "2022-02-28" },
    { "2022-01-15", -1, "2021-12-15" }, { "2022-12-15", 1, "2023-01-15" },
    { "2022-07-05", 0, "2022-07-05" },  { "2199-12-31", 1, NULL },
    { "1900-01-01", -1, NULL },         { "2022-07-05", G_MAXINT, NULL },
    { "2022-07-05", G_MININT, NULL },   { "1900-01-31", 3599, "2199-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    SoketDay day
        = soket_day_add_months (soket_day_parse (rows[i].from, NULL), rows[i].n_months, &error);
    g_autofree char *iso = soket_day_to_string (day);
    g_test_message ("%s %+d", rows[i].from, rows[i].n_months);
    g_assert_cmpstr (iso, ==, rows[i].expected ? rows[i].expected : "");
    if (!rows[i].expected)
      g_assert_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE);
  }
  g_autoptr (GError) error = NULL;
  g_assert_cmpint (soket_day_add_months (SOKET_DAY_NONE, 1, &error), ==, 0);
  g_assert_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE);
}

static void
test_to_vietnamese (void)
{
  const struct {
    const char *day, *expected;
  } rows[] = {
    { "2022-07-05", "05/7/2022" }, { "2022-01-05", "05/01/2022" }, { "2022-02-28", "28/02/2022" },
    { "2022-03-01", "01/3/2022" }, { "2022-12-05", "05/12/2022" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    SoketDay day = soket_day_parse (rows[i].day, NULL);
    g_autofree char *written = soket_day_to_vietnamese (day);
    g_assert_cmpstr (written, ==, rows[i].expected);
    g_assert_cmpint (soket_day_parse (written, NULL), ==, day);
  }
}

static void
test_instant_new (void)
{
  const struct {
    int minute;
    const char *expected, *written; /* NULL: out of range */
  } rows[] = {
    { SOKET_MINUTE_NONE, "2022-07-08", "08/7/2022" },
    { 0, "2022-07-08T00:00", "00 giờ 00, ngày 08/7/2022" },
    { 1020, "2022-07-08T17:00", "17 giờ 00, ngày 08/7/2022" },
    { 1439, "2022-07-08T23:59", "23 giờ 59, ngày 08/7/2022" },
    { 1440, "2022-07-08T24:00", "24 giờ 00, ngày 08/7/2022" },
    { 1441, NULL, NULL },
    { -2, NULL, NULL },
  };

  SoketDay day = soket_day_parse ("2022-07-08", NULL);
  SoketInstant before = soket_instant_end_of_day (day - 1);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    SoketInstant instant = soket_instant_new (day, rows[i].minute, &error);
    g_autofree char *text = soket_instant_to_string (instant);
    g_autofree char *written = soket_instant_to_vietnamese (instant);
    g_test_message ("%d", rows[i].minute);
    g_assert_cmpstr (text, ==, rows[i].expected ? rows[i].expected : "");
    g_assert_cmpstr (written, ==, rows[i].written ? rows[i].written : "");
    if (!rows[i].expected) {
      g_assert_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_OUT_OF_RANGE);
      continue;
    }
    g_assert_cmpint (soket_instant_get_day (instant), ==, day);
    g_assert_cmpint (soket_instant_get_minute (instant), ==, rows[i].minute);
    g_assert_cmpint (soket_instant_parse (text, NULL), ==, instant);
    /* The rows are in the order of time, and so are the numbers. */
    g_assert_cmpint (before, <, instant);
    before = instant;
  }
  g_assert_cmpint (before, ==, soket_instant_end_of_day (day));
  g_assert_cmpint (before, <, soket_instant_new (day + 1, SOKET_MINUTE_NONE, NULL));
  g_assert_cmpint (soket_instant_new (LAST + 1, 0, NULL), ==, SOKET_INSTANT_NONE);
}

static void
test_instant_none (void)
{
  const SoketInstant rows[] = { SOKET_INSTANT_NONE, 1, -1, G_MININT32, G_MAXINT32 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = soket_instant_to_string (rows[i]);
    g_autofree char *written = soket_instant_to_vietnamese (rows[i]);
    g_test_message ("%d", rows[i]);
    g_assert_cmpint (soket_instant_get_day (rows[i]), ==, SOKET_DAY_NONE);
    g_assert_cmpint (soket_instant_get_minute (rows[i]), ==, SOKET_MINUTE_NONE);
    g_assert_cmpstr (text, ==, "");
    g_assert_cmpstr (written, ==, "");
  }
}

static void
test_instant_parse (void)
{
  const struct {
    const char *text;
    const char *expected; /* NULL: an error of @code */
    int code;
  } rows[] = {
    { "2022-07-05", "2022-07-05", 0 },
    { "05/7/2022", "2022-07-05", 0 },
    { "2022-07-05T17:00", "2022-07-05T17:00", 0 },
    { "2022-07-05 17:00", "2022-07-05T17:00", 0 },
    { "05/7/2022 17:00", "2022-07-05T17:00", 0 },
    { "2022-07-05T17:00:59", "2022-07-05T17:00", 0 },
    { "2022-07-05T00:00", "2022-07-05T00:00", 0 },
    { "2022-07-05T24:00", "2022-07-05T24:00", 0 },
    { "2022-07-05T24:00:00", "2022-07-05T24:00", 0 },
    { "2022-07-05T24:01", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-05T24:00:01", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-05T17:60", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-05T17:00:60", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-05T17", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-05T17:0", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-05T17:00:", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-05T9:00", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-05T", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-05  17:00", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-05t17:00", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-05T17:00 ", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-07-05T17:00.5", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "17:00", NULL, SOKET_CALENDAR_ERROR_SYNTAX },
    { "2022-04-31T17:00", NULL, SOKET_CALENDAR_ERROR_NO_SUCH_DAY },
    { "2200-01-01T00:00", NULL, SOKET_CALENDAR_ERROR_OUT_OF_RANGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    SoketInstant instant = soket_instant_parse (rows[i].text, &error);
    g_autofree char *text = soket_instant_to_string (instant);
    g_test_message ("%s", rows[i].text);
    g_assert_cmpstr (text, ==, rows[i].expected ? rows[i].expected : "");
    if (!rows[i].expected)
      g_assert_error (error, SOKET_CALENDAR_ERROR, rows[i].code);
  }
}

static void
test_offset_is_refused (void)
{
  const char *const rows[] = { "2022-07-05T17:00Z", "2022-07-05T17:00+07:00", "2022-07-05Z",
                               "2022-07-05T17:00:00-01:00" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%s", rows[i]);
    g_assert_cmpint (soket_instant_parse (rows[i], &error), ==, SOKET_INSTANT_NONE);
    g_assert_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_SYNTAX);
    g_assert_nonnull (strstr (error->message, "UTC+7"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/new", test_new);
  g_test_add_func ("/day/range-is-named", test_range_is_named);
  g_test_add_func ("/day/error-domain", test_error_domain);
  g_test_add_func ("/day/every-day", test_every_day);
  g_test_add_func ("/day/invalid-is-nothing", test_invalid_is_nothing);
  g_test_add_func ("/day/parse", test_parse);
  g_test_add_func ("/day/message-is-cut", test_message_is_cut);
  g_test_add_func ("/day/add-months", test_add_months);
  g_test_add_func ("/day/to-vietnamese", test_to_vietnamese);
  g_test_add_func ("/instant/new", test_instant_new);
  g_test_add_func ("/instant/none", test_instant_none);
  g_test_add_func ("/instant/parse", test_instant_parse);
  g_test_add_func ("/instant/offset-is-refused", test_offset_is_refused);
  return g_test_run ();
}
