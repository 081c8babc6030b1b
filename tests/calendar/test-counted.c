/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>
#include <string.h>

/* Days that are counted in a period ("thứ Hai đầu tiên của tháng"), periods told from the plan, and
 * words that no rule makes a day of, each with its reason. The plan is of Tuesday 28 June 2022. */

static SoketResolution *
resolve (const char *phrase, SoketBefore before)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPolicy) plain = soket_policy_new ();
  g_autoptr (SoketPolicy) policy = soket_policy_with_before (plain, before);
  g_autoptr (SoketResolver) resolver = soket_resolver_new (policy, NULL);
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (phrase, &error);

  g_test_message ("%s", phrase);
  g_assert_no_error (error);
  soket_resolver_set_issued (resolver, soket_day_parse ("2022-06-28", NULL));
  soket_resolver_set_range (resolver, soket_day_parse ("2022-07-01", NULL),
                            soket_day_parse ("2022-10-31", NULL));
  SoketResolution *resolution = soket_resolver_resolve (resolver, deadline, &error);
  g_assert_no_error (error);
  return resolution;
}

/* The last days with blanks between; what there is none for is its safe and its hard day. */
static char *
lasts (SoketResolution *resolution)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < soket_resolution_get_n_dues (resolution); i++) {
    SoketDue *due = soket_resolution_get_due (resolution, i);
    g_autofree char *last = soket_day_to_string (soket_due_get_last (due));
    g_string_append_printf (all, "%s%s", i > 0 ? " " : "", last);
    for (guint k = 0; k < soket_due_get_n_steps (due); k++)
      g_assert_cmpstr (soket_due_step_get_source (soket_due_get_step (due, k)), !=, "");
  }
  return g_string_free (all, FALSE);
}

typedef struct {
  const char *phrase;
  const char *lasts;
  const char *rule; /* of the first or the second step */
} Row;

static void
check_rows (const Row *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++) {
    g_autoptr (SoketResolution) resolution = resolve (rows[i].phrase, SOKET_BEFORE_EXCLUSIVE);
    g_autofree char *days = lasts (resolution);
    g_assert_cmpstr (days, ==, rows[i].lasts);
    SoketDue *due = soket_resolution_get_due (resolution, 0);
    gboolean found = FALSE;
    for (guint k = 0; k < soket_due_get_n_steps (due); k++)
      found = found
              || g_str_equal (soket_due_step_get_rule (soket_due_get_step (due, k)), rows[i].rule);
    g_assert_true (found);
  }
}

static void
test_weekdays (void)
{
  const Row rows[] = {
    { "thứ Hai đầu tiên của tháng 8/2022", "2022-08-01", "weekday-of-period" },
    { "thứ Tư cuối cùng của tháng 8/2022", "2022-08-31", "weekday-of-period" },
    { "thứ Năm cuối cùng của tháng 8/2022", "2022-08-25", "weekday-of-period" },
    { "thứ Ba thứ 2 của tháng 02/2023", "2023-02-14", "weekday-of-period" },
    { "trước thứ Hai đầu tiên của tháng 8/2022", "2022-07-31", "before-exclusive" },
    { "chậm nhất Chủ nhật cuối tháng 7", "2022-07-31", "year-of-plan" },
    { "thứ Hai đầu tiên của năm 2023", "2023-01-02", "weekday-of-period" },
    { "thứ Sáu cuối cùng của quý III/2022", "2022-09-30", "weekday-of-period" },
    { "thứ Tư đầu tiên của tháng sau", "2022-07-06", "told-from-plan" },
    { "thứ Năm cuối cùng của tháng này", "2022-06-30", "period-of-plan" },
    { "chậm nhất thứ Hai đầu tiên hằng tháng", "2022-07-04 2022-08-01 2022-09-05 2022-10-03",
      "recurring-day" },
    { "thứ Sáu cuối cùng của tháng", "2022-07-29 2022-08-26 2022-09-30 2022-10-28",
      "recurring-day" },
    { "thứ Hai đầu tiên và thứ Hai thứ 3 của tháng",
      "2022-07-04 2022-07-18 2022-08-01 2022-08-15 2022-09-05 2022-09-19 2022-10-03 2022-10-17",
      "recurring-day" },
    { "trước thứ Tư đầu tiên của tháng kế tiếp", "2022-08-02 2022-09-06 2022-10-04 2022-11-01",
      "recurring-next-period" },
    /* Months without a fifth Friday have none. */
    { "each:month FRI5", "2022-07-29 2022-09-30", "recurring-day" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* The first Monday … Sunday, the last, and all between, of every month of ten years. */
static void
test_weekdays_counted (void)
{
  static const char *const words[] = { "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN" };

  for (int weekday = 1; weekday <= 7; weekday++)
    for (int year = 2015; year < 2025; year++)
      for (int month = 1; month <= 12; month++) {
        SoketDay first = soket_day_new (year, month, 1, NULL);
        SoketDay next = soket_day_add_months (first, 1, NULL);
        int n = 0;
        SoketDay last = SOKET_DAY_NONE;
        for (SoketDay day = first; day < next; day++) {
          if (soket_day_get_weekday (day) != weekday)
            continue;
          last = day;
          g_autofree char *phrase
              = g_strdup_printf ("<=%s%d:%d-%02d", words[weekday - 1], ++n, year, month);
          g_autoptr (SoketResolution) resolution = resolve (phrase, SOKET_BEFORE_EXCLUSIVE);
          g_assert_cmpint (soket_due_get_last (soket_resolution_get_due (resolution, 0)), ==, day);
        }
        g_autofree char *phrase
            = g_strdup_printf ("=%s-1:%d-%02d", words[weekday - 1], year, month);
        g_autoptr (SoketResolution) resolution = resolve (phrase, SOKET_BEFORE_EXCLUSIVE);
        g_assert_cmpint (soket_due_get_last (soket_resolution_get_due (resolution, 0)), ==, last);
      }
}

/* Weekdays need no calendar of working days, and a fixed day does not roll. */
static void
test_weekdays_are_dates (void)
{
  g_autoptr (SoketDeadline) weekday
      = soket_deadline_parse ("thứ Bảy cuối cùng của tháng 7/2022", NULL);
  g_autoptr (SoketDeadline) workday
      = soket_deadline_parse ("ngày làm việc cuối cùng của tháng 7/2022", NULL);
  g_autoptr (SoketResolution) resolution
      = resolve ("thứ Bảy cuối cùng của tháng 7/2022", SOKET_BEFORE_EXCLUSIVE);
  g_autofree char *days = lasts (resolution);

  g_assert_false (soket_deadline_needs_calendar (weekday));
  g_assert_true (soket_deadline_needs_calendar (workday));
  g_assert_cmpint (soket_deadline_get_kind (weekday), ==, SOKET_DEADLINE_DATE);
  g_assert_cmpstr (days, ==, "2022-07-30");
}

static void
test_workdays (void)
{
  const Row rows[] = {
    { "ngày làm việc cuối cùng của tháng này", "2022-06-30", "workday-of-period" },
    { "chậm nhất ngày làm việc thứ 3 của tháng sau", "2022-07-05", "told-from-plan" },
    { "ngày làm việc cuối cùng của quý này", "2022-06-30", "workday-of-period" },
    { "ngày làm việc cuối cùng của tuần này", "2022-07-01", "told-from-plan" },
    { "trước ngày làm việc đầu tiên của tuần sau", "2022-07-03", "before-exclusive" },
    { "báo cáo tháng chậm nhất ngày làm việc đầu tiên của tháng sau",
      "2022-08-01 2022-09-05 2022-10-03 2022-11-01", "recurring-next-period" },
    { "ngày cuối tháng sau", "2022-07-31", "period-end" },
    { "trước ngày đầu tháng sau", "2022-06-30", "before-exclusive" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* "Trước cuối tháng 8": the end is its last day (Article 146), and "before" that day has two. */
static void
test_before_end (void)
{
  const struct {
    const char *phrase;
    const char *exclusive, *inclusive, *hard;
    const char *source;
  } rows[] = {
    { "trước cuối tháng 8/2022", "2022-08-30", "2022-08-31", "2022-08-31", "Điều 146 khoản 2" },
    { "trước cuối tháng 8", "2022-08-30", "2022-08-31", "2022-08-31", "Thông lệ" },
    { "trước cuối năm 2022", "2022-12-30", "2022-12-31", "2022-12-31", "Điều 146 khoản 3" },
    { "trước cuối quý III/2022", "2022-09-29", "2022-09-30", "2022-09-30", "tương tự Điều 146" },
    { "trước cuối tháng này", "2022-06-29", "2022-06-30", "2022-06-30", "Thông lệ" },
    { "trước cuối năm sau", "2023-12-30", "2023-12-31", "2023-12-31", "Thông lệ" },
    { "chậm nhất trước cuối tháng 8/2022", "2022-08-31", "2022-08-31", "2022-08-31",
      "Điều 146 khoản 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketResolution) strict = resolve (rows[i].phrase, SOKET_BEFORE_EXCLUSIVE);
    g_autoptr (SoketResolution) wide = resolve (rows[i].phrase, SOKET_BEFORE_INCLUSIVE);
    g_autofree char *exclusive = lasts (strict);
    g_autofree char *inclusive = lasts (wide);
    SoketDue *due = soket_resolution_get_due (strict, 0);
    g_autofree char *hard = soket_day_to_string (soket_instant_get_day (soket_due_get_hard (due)));
    g_assert_cmpstr (exclusive, ==, rows[i].exclusive);
    g_assert_cmpstr (inclusive, ==, rows[i].inclusive);
    g_assert_cmpstr (hard, ==, rows[i].hard);
    g_assert_nonnull (
        strstr (soket_due_step_get_source (soket_due_get_step (due, 0)), rows[i].source));
  }
}

/* What no rule makes a day of says so, and what to write. */
static void
test_reasons (void)
{
  const struct {
    const char *phrase;
    const char *reason;
  } rows[] = {
    { "thứ Sáu tới", "of this week or of the next" },
    { "chậm nhất thứ Sáu", "without its week" },
    { "thứ Hai đầu tiên", "without its month" },
    { "thứ Hai đầu tiên hằng quý", "within a month" },
    { "thứ Sáu tuần cuối của tháng", "part of a week" },
    { "đầu tuần sau", "part of a week" },
    { "thứ Hai đầu tháng", "without saying which" },
    { "chậm nhất cuối tháng", "without saying which" },
    { "trước cuối quý", "without saying which" },
    { "trước đầu tháng 8/2022", "told loosely" },
    { "hai tuần một lần", "no calendar has" },
    { "nửa tháng một lần", "no calendar has" },
    { "định kỳ 5 năm một lần", "no calendar has" },
    { "T+3", "“T” is a day" },
    { "đầu giờ sáng ngày 15/7/2022", "hours no rule says" },
    { "trong 1/2 ngày làm việc kể từ khi nhận đơn", "part of a day" },
    { "nửa ngày làm việc", "part of a day" },
    { "trong vòng 02 giờ làm việc", "Working hours" },
    { "trong 04 giờ làm việc kể từ khi nhận đơn", "Working hours" },
    { "trước ngày 20 tháng 6 và tháng 12", "several months" },
    { "thứ Sáu cuối cùng của tháng này", "lies before it" },
    { "ngày làm việc đầu tiên của tháng này", "lies before it" },
    { "=FRI5:2022-08", "fewer such weekdays" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketResolution) resolution = resolve (rows[i].phrase, SOKET_BEFORE_EXCLUSIVE);
    g_assert_cmpuint (soket_resolution_get_n_dues (resolution), ==, 0);
    g_assert_cmpint (soket_resolution_get_kind (resolution), ==, SOKET_DEADLINE_UNRESOLVED);
    g_assert_nonnull (strstr (soket_resolution_get_reason (resolution), rows[i].reason));
  }
}

/* "Trong ngày nhận được hồ sơ": the day on which it happens, and no other. */
static void
test_same_day (void)
{
  g_autoptr (SoketResolver) resolver = soket_resolver_new (NULL, NULL);
  g_autoptr (SoketDeadline) deadline
      = soket_deadline_parse ("ngay trong ngày nhận được hồ sơ", NULL);
  g_autoptr (SoketResolution) waiting = soket_resolver_resolve (resolver, deadline, NULL);

  g_assert_cmpint (soket_resolution_get_kind (waiting), ==, SOKET_DEADLINE_ON_EVENT);
  soket_resolver_set_event (resolver, "nhận được hồ sơ", soket_instant_parse ("2022-07-02", NULL));
  g_autoptr (SoketResolution) known = soket_resolver_resolve (resolver, deadline, NULL);
  g_autofree char *days = lasts (known);
  g_assert_cmpstr (days, ==, "2022-07-02");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/counted/weekdays", test_weekdays);
  g_test_add_func ("/counted/weekdays-counted", test_weekdays_counted);
  g_test_add_func ("/counted/weekdays-are-dates", test_weekdays_are_dates);
  g_test_add_func ("/counted/workdays", test_workdays);
  g_test_add_func ("/counted/before-end", test_before_end);
  g_test_add_func ("/counted/reasons", test_reasons);
  g_test_add_func ("/counted/same-day", test_same_day);
  return g_test_run ();
}
