/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "resolving.h"

/* 5 July 2022 is a Tuesday, 17 July a Sunday. */
static void
test_dates (void)
{
  const Row rows[] = {
    { "<2022-07-05",
      { 0 },
      NULL,
      "2022-07-04",
      "2022-07-04",
      "2022-07-05",
      "2022-07-04",
      NULL,
      "before-exclusive" },
    { "<2022-07-05", INCLUSIVE, NULL, "2022-07-05", "2022-07-04", "2022-07-05", "2022-07-04", NULL,
      "before-inclusive" },
    { "chậm nhất trước ngày 05/7/2022",
      { 0 },
      NULL,
      "2022-07-05",
      "2022-07-04",
      "2022-07-05",
      "2022-07-04",
      NULL,
      "latest-before" },
    { "chậm nhất trước ngày 05/7/2022", INCLUSIVE, NULL, "2022-07-05", "2022-07-04", "2022-07-05",
      "2022-07-04", NULL, "latest-before" },
    { "<=2022-07-05",
      { 0 },
      NULL,
      "2022-07-05",
      "2022-07-05",
      "2022-07-05",
      "2022-07-05",
      NULL,
      "not-later-than" },
    { "<=2022-07-17",
      { 0 },
      NULL,
      "2022-07-17",
      "2022-07-17",
      "2022-07-17",
      "2022-07-15",
      NULL,
      "not-later-than" },
    { "=2022-07-05",
      { 0 },
      "2022-07-05",
      "2022-07-05",
      "2022-07-05",
      "2022-07-05",
      "2022-07-05",
      NULL,
      "on-the-day" },
    { "<1900-01-02",
      { 0 },
      NULL,
      "1900-01-01",
      "1900-01-01",
      "1900-01-02",
      NULL,
      NULL,
      "before-exclusive" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_minutes (void)
{
  const struct {
    const char *text;
    const char *last;
    int minute;
    const char *in_time, *late;
  } rows[] = {
    { "<=2022-07-15T17:00", "2022-07-15", 1020, "2022-07-15T17:00", "2022-07-15T17:01" },
    { "<2022-07-15T17:00", "2022-07-15", 1020, "2022-07-15T16:59", "2022-07-15T17:00" },
    { "<2022-07-15T00:00", "2022-07-14", -1, "2022-07-14T23:59", "2022-07-15T00:00" },
    { "<=2022-07-15T00:00", "2022-07-15", 0, "2022-07-15T00:00", "2022-07-15T00:01" },
    { "<=2022-07-15T24:00", "2022-07-15", 1440, "2022-07-15T24:00", "2022-07-16T00:00" },
    { "<=2022-07-15", "2022-07-15", -1, "2022-07-15T23:59", "2022-07-16T00:00" },
    { "2022-07-01/2022-07-15T17:00", "2022-07-15", 1020, "2022-07-15T17:00", "2022-07-15T17:01" },
  };
  const Around plain = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketResolution) resolution = resolve (rows[i].text, &plain);
    SoketDue *due = soket_resolution_get_due (resolution, 0);
    assert_day (soket_due_get_last (due), rows[i].last);
    g_assert_cmpint (soket_due_get_minute (due), ==, rows[i].minute);
    g_assert_cmpint (soket_due_get_safe (due), ==, soket_due_get_hard (due));
    g_assert_cmpint (soket_instant_parse (rows[i].in_time, NULL), <=, soket_due_get_hard (due));
    g_assert_cmpint (soket_instant_parse (rows[i].late, NULL), >, soket_due_get_hard (due));
  }
}

static const Row periods_rows[] = {
  { "2022-07",
    { 0 },
    "2022-07-01",
    "2022-07-31",
    "2022-07-31",
    "2022-07-31",
    "2022-07-29",
    NULL,
    "period-end" },
  { "2022-Q3",
    { 0 },
    "2022-07-01",
    "2022-09-30",
    "2022-09-30",
    "2022-09-30",
    "2022-09-30",
    NULL,
    "period-end" },
  { "2022-H1",
    { 0 },
    "2022-01-01",
    "2022-06-30",
    "2022-06-30",
    "2022-06-30",
    "2022-06-30",
    NULL,
    "period-end" },
  { "2022",
    { 0 },
    "2022-01-01",
    "2022-12-31",
    "2022-12-31",
    "2022-12-31",
    "2022-12-30",
    NULL,
    "period-end" },
  { "<=2028-Q3",
    { 0 },
    NULL,
    "2028-09-30",
    "2028-09-30",
    "2028-09-30",
    "2028-09-29",
    NULL,
    "period-end" },
  { "<2020-07",
    { 0 },
    NULL,
    "2020-06-30",
    "2020-06-30",
    "2020-06-30",
    "2020-06-30",
    NULL,
    "before-period" },
  { "<2020-07", INCLUSIVE, NULL, "2020-06-30", "2020-06-30", "2020-06-30", "2020-06-30", NULL,
    "before-period" },
  { "end:2024-02",
    { 0 },
    NULL,
    "2024-02-29",
    "2024-02-29",
    "2024-02-29",
    "2024-02-29",
    NULL,
    "end-of-month" },
  { "end:2022",
    { 0 },
    NULL,
    "2022-12-31",
    "2022-12-31",
    "2022-12-31",
    "2022-12-30",
    NULL,
    "end-of-year" },
  { "end:2022-Q3",
    { 0 },
    NULL,
    "2022-09-30",
    "2022-09-30",
    "2022-09-30",
    "2022-09-30",
    NULL,
    "end-by-analogy" },
  { "lastweek:2025-12",
    { 0 },
    "2025-12-25",
    "2025-12-31",
    "2025-12-31",
    "2025-12-31",
    "2025-12-31",
    NULL,
    "last-week" },
  { "start:2025-03",
    { 0 },
    NULL,
    NULL,
    "2025-03-01",
    "2025-03-10",
    "2025-02-28",
    NULL,
    "start-of-month" },
  { "mid:2025-03",
    { 0 },
    NULL,
    NULL,
    "2025-03-15",
    "2025-03-20",
    "2025-03-14",
    NULL,
    "mid-of-month" },
  { "start:2022",
    { 0 },
    NULL,
    NULL,
    "2022-01-01",
    "2022-03-31",
    "2021-12-31",
    NULL,
    "start-of-year" },
  { "mid:2022", { 0 }, NULL, NULL, "2022-06-30", "2022-07-31", "2022-06-30", NULL, "mid-of-year" },
  { "mid:2022-Q3",
    { 0 },
    NULL,
    NULL,
    "2022-08-15",
    "2022-08-31",
    "2022-08-15",
    NULL,
    "part-by-analogy" },
  { "2025-12-01/2025-12-14",
    { 0 },
    "2025-12-01",
    "2025-12-14",
    "2025-12-14",
    "2025-12-14",
    "2025-12-12",
    NULL,
    "window" },
  { "2025-12/2026-Q1",
    { 0 },
    "2025-12-01",
    "2026-03-31",
    "2026-03-31",
    "2026-03-31",
    "2026-03-31",
    NULL,
    "window" },
  { "now/2022-07-15",
    { .issued = "2022-06-28" },
    "2022-06-28",
    "2022-07-15",
    "2022-07-15",
    "2022-07-15",
    "2022-07-15",
    NULL,
    "window" },
  { "now/2022-07-15",
    { 0 },
    NULL,
    "2022-07-15",
    "2022-07-15",
    "2022-07-15",
    "2022-07-15",
    NULL,
    "not-later-than" },
  { "2025-Q4+2026-Q1",
    { 0 },
    "2025-10-01",
    "2026-03-31",
    "2026-03-31",
    "2026-03-31",
    "2026-03-31",
    NULL,
    "period-end both-periods" },
};

static void
test_periods (void)
{
  check_rows (periods_rows, G_N_ELEMENTS (periods_rows));
}

/* What is said in the wrong order is not settled by the day that stands last. */
static void
test_several_in_order (void)
{
  const Around nothing = { 0 };
  const char *const texts[]
      = { "Quý I/2026 và Quý IV/2025",     "2024-07+2024-09+2024-08", "=2024-07-15+=2024-07-10",
          "2024-07+2024-05-01/2024-06-30", "2024-Q3+2024-07",         "=2024-09-20+start:2024-09" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (SoketResolution) resolution = resolve (texts[i], &nothing);
    g_assert_cmpint (soket_resolution_get_kind (resolution), ==, SOKET_DEADLINE_UNRESOLVED);
    g_assert_nonnull (strstr (soket_resolution_get_reason (resolution), "order of time"));
  }
  g_autoptr (SoketResolution) fits = resolve ("2024-07+2024-07-15/2024-08-15", &nothing);
  g_autoptr (SoketResolution) within = resolve ("2024-08+2024-Q3", &nothing);
  g_assert_cmpuint (soket_resolution_get_n_dues (fits), ==, 1);
  g_assert_cmpuint (soket_resolution_get_n_dues (within), ==, 1);
}

static const Row missing_year_rows[] = {
  { "<XXXX-07-05",
    { .issued = "2022-06-28" },
    NULL,
    "2022-07-04",
    "2022-07-04",
    "2022-07-05",
    "2022-07-04",
    NULL,
    "year-of-plan before-exclusive" },
  { "<=XXXX-06-28",
    { .issued = "2022-06-28" },
    NULL,
    "2022-06-28",
    "2022-06-28",
    "2022-06-28",
    "2022-06-28",
    NULL,
    "year-of-plan not-later-than" },
  /* 2 July to 29 December are 180 days, 1 July to then 181 */
  { "<=XXXX-07-01",
    { .issued = "2022-12-29" },
    NULL,
    "2023-07-01",
    "2023-07-01",
    "2023-07-01",
    "2023-06-30",
    NULL,
    "year-after-plan not-later-than" },
  { "<=XXXX-02-29",
    { .issued = "2023-12-28" },
    NULL,
    "2024-02-29",
    "2024-02-29",
    "2024-02-29",
    "2024-02-29",
    NULL,
    "year-after-plan not-later-than" },
  { "XXXX-Q2",
    { .issued = "2022-06-28" },
    "2022-04-01",
    "2022-06-30",
    "2022-06-30",
    "2022-06-30",
    "2022-06-30",
    NULL,
    "year-of-plan period-end" },
  { "XXXX",
    { .issued = "2022-06-28" },
    "2022-01-01",
    "2022-12-31",
    "2022-12-31",
    "2022-12-31",
    "2022-12-30",
    NULL,
    "year-of-plan period-end" },
  { "<XXXX-Q2",
    { .issued = "2022-12-20" },
    NULL,
    "2023-03-31",
    "2023-03-31",
    "2023-03-31",
    "2023-03-31",
    NULL,
    "year-after-plan before-period" },
  { "XXXX-12-20/XXXX-01-10",
    { .issued = "2022-12-01" },
    "2022-12-20",
    "2023-01-10",
    "2023-01-10",
    "2023-01-10",
    "2023-01-10",
    NULL,
    "year-after-plan window" },
};

static void
test_missing_year (void)
{
  check_rows (missing_year_rows, G_N_ELEMENTS (missing_year_rows));
}

static void
test_undated (void)
{
  const struct {
    const char *text;
    Around around;
    SoketDeadlineKind kind;
    const char *named;
  } rows[] = {
    { "<XXXX-07-05", { 0 }, SOKET_DEADLINE_UNRESOLVED, "--issued" },
    { "<=XXXX-07-02",
      { .issued = "2022-12-29" },
      SOKET_DEADLINE_UNRESOLVED,
      "hạn trước ngày ban hành" },
    { "<XXXX-06-27",
      { .issued = "2022-06-28" },
      SOKET_DEADLINE_UNRESOLVED,
      "hạn trước ngày ban hành" },
    { "XXXX-Q1", { .issued = "2022-06-28" }, SOKET_DEADLINE_UNRESOLVED, "hạn trước ngày ban hành" },
    { "<XXXX-Q2",
      { .issued = "2022-06-20" },
      SOKET_DEADLINE_UNRESOLVED,
      "hạn trước ngày ban hành" },
    { "<XXXX-Q3",
      { .issued = "2022-08-20" },
      SOKET_DEADLINE_UNRESOLVED,
      "hạn trước ngày ban hành" },
    { "trước tháng 7",
      { .issued = "2022-07-10" },
      SOKET_DEADLINE_UNRESOLVED,
      "hạn trước ngày ban hành" },
    { "đầu năm", { .issued = "2022-06-20" }, SOKET_DEADLINE_UNRESOLVED, "hạn trước ngày ban hành" },
    { "giữa năm",
      { .issued = "2022-08-20" },
      SOKET_DEADLINE_UNRESOLVED,
      "hạn trước ngày ban hành" },
    { "<=XXXX-02-29", { .issued = "2022-01-28" }, SOKET_DEADLINE_UNRESOLVED, "29" },
    { "P10D after:issued", { 0 }, SOKET_DEADLINE_ON_EVENT, "--issued" },
    { "P10D after:ngày nhận đơn", { 0 }, SOKET_DEADLINE_ON_EVENT, "--event \"ngày nhận đơn=" },
    { "P10D after:effective", { .issued = "2022-06-28" }, SOKET_DEADLINE_ON_EVENT, "--event" },
    { "P10D", { .issued = "2022-06-28" }, SOKET_DEADLINE_ON_EVENT, "kể từ" },
    { "BD3 before:?", { .issued = "2022-06-28" }, SOKET_DEADLINE_ON_EVENT, "kể từ" },
    { "after:hội nghị", { 0 }, SOKET_DEADLINE_ON_EVENT, "hội nghị" },
    { "after:hội nghị",
      { .event = "hội nghị", .when = "2022-07-01" },
      SOKET_DEADLINE_ON_EVENT,
      "how long" },
    { "on:khi có yêu cầu", { 0 }, SOKET_DEADLINE_ON_EVENT, "khi có yêu cầu" },
    { "continuous", { 0 }, SOKET_DEADLINE_CONTINUOUS, "no date" },
    { "unresolved", { 0 }, SOKET_DEADLINE_UNRESOLVED, "cannot be read" },
    { "trước ngày 20", { 0 }, SOKET_DEADLINE_UNRESOLVED, "trước ngày 20" },
    { "2025-Q4/..", { 0 }, SOKET_DEADLINE_WINDOW, "no end" },
    { "each:month <D20", { 0 }, SOKET_DEADLINE_UNRESOLVED, "--from" },
    { "each:month", { .issued = "2022-06-28" }, SOKET_DEADLINE_UNRESOLVED, "no day" },
    { "each:unspecified", { .issued = "2022-06-28" }, SOKET_DEADLINE_UNRESOLVED, "no period" },
    { "each:year <12-15",
      { .from = "2022-01-01", .to = "2022-06-30" },
      SOKET_DEADLINE_RECURRING,
      "range" },
    { "BD260:2022", { 0 }, SOKET_DEADLINE_UNRESOLVED, "fewer" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketResolution) resolution = resolve (rows[i].text, &rows[i].around);
    g_assert_cmpuint (soket_resolution_get_n_dues (resolution), ==, 0);
    g_assert_cmpint (soket_resolution_get_kind (resolution), ==, rows[i].kind);
    g_assert_nonnull (strstr (soket_resolution_get_reason (resolution), rows[i].named));
  }
}

static void
test_recurring (void)
{
#define YEAR                                                                                       \
  {                                                                                                \
    .issued = "2022-06-28"                                                                         \
  }
  const struct {
    const char *text;
    Around around;
    const char *expected; /* period=last of each */
  } rows[] = {
    { "each:quarter <M3-D20", YEAR,
      "2022-Q1=2022-03-19 2022-Q2=2022-06-19 2022-Q3=2022-09-19 2022-Q4=2022-12-19" },
    { "each:half <=M6-D15", YEAR, "2022-H1=2022-06-15 2022-H2=2022-12-15" },
    { "each:year <12-15", YEAR, "2022=2022-12-14" },
    { "each:year <06-01,<11-15", YEAR, "2022/1=2022-05-31 2022/2=2022-11-14" },
    { "each:year <=next 01-31", YEAR, "2022=2023-01-31" },
    { "each:year 11-01/12-15", YEAR, "2022=2022-12-15" },
    { "each:quarter <=next M1-D15",
      { .from = "2022-06-28", .to = "2022-12-31" },
      "2022-Q2=2022-07-15 2022-Q3=2022-10-15 2022-Q4=2023-01-15" },
    { "each:month <D20",
      { .from = "2022-06-28", .to = "2022-09-30" },
      "2022-07=2022-07-19 2022-08=2022-08-19 2022-09=2022-09-19" },
    { "each:month <next D05",
      { .from = "2022-06-28", .to = "2022-08-31" },
      "2022-06=2022-07-04 2022-07=2022-08-04 2022-08=2022-09-04" },
    { "each:month <=D31",
      { .from = "2024-01-01", .to = "2024-04-30" },
      "2024-01=2024-01-31 2024-02=2024-02-29 2024-03=2024-03-31 2024-04=2024-04-30" },
    { "each:month D05,D20",
      { .from = "2022-07-01", .to = "2022-07-31" },
      "2022-07/1=2022-07-05 2022-07/2=2022-07-20" },
    { "each:month <=BD-1",
      { .from = "2022-04-01", .to = "2022-05-31" },
      "2022-04=2022-04-29 2022-05=2022-05-31" },
    /* the week of Tết 2022 has no working day */
    { "each:week <=BD-1",
      { .from = "2022-01-24", .to = "2022-02-13" },
      "2022-W04=2022-01-28 2022-W06=2022-02-11" },
    { "each:month BD1", { .from = "2022-05-01", .to = "2022-05-31" }, "2022-05=2022-05-04" },
    { "each:week <FRI-T15:00",
      { .from = "2025-12-20", .to = "2026-01-09" },
      "2025-W52=2025-12-26 2026-W01=2026-01-02 2026-W02=2026-01-09" },
    { "each:week FRI",
      { .from = "2020-12-28", .to = "2021-01-08" },
      "2020-W53=2021-01-01 2021-W01=2021-01-08" },
    { "each:day <T09:00,<T16:00",
      { .from = "2022-07-05", .to = "2022-07-06" },
      "2022-07-05/1=2022-07-05 2022-07-05/2=2022-07-05 2022-07-06/1=2022-07-06 "
      "2022-07-06/2=2022-07-06" },
    /* a report's day rolls where the regime says so */
    { "each:month <=D17",
      { .from = "2022-07-01", .to = "2022-07-31", .regime = "statistics" },
      "2022-07=2022-07-18" },
    { "each:month <=D17", { .from = "2022-07-01", .to = "2022-07-31" }, "2022-07=2022-07-17" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketResolution) resolution = resolve (rows[i].text, &rows[i].around);
    g_autoptr (GString) found = g_string_new (NULL);
    for (guint j = 0; j < soket_resolution_get_n_dues (resolution); j++) {
      SoketDue *due = soket_resolution_get_due (resolution, j);
      g_autofree char *last = soket_day_to_string (soket_due_get_last (due));
      g_string_append_printf (found, "%s%s=%s", j > 0 ? " " : "", soket_due_get_period (due), last);
    }
    g_assert_cmpstr (found->str, ==, rows[i].expected);
    g_assert_cmpint (soket_resolution_get_kind (resolution), ==, SOKET_DEADLINE_RECURRING);
  }
}

static void
test_faults (void)
{
  const struct {
    const char *text;
    GQuark domain;
    int code;
  } rows[] = {
    { "99999 ngày kể từ ngày 01/7/2022", SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_OUT_OF_RANGE },
    { "500 năm kể từ ngày 01/7/2022", SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_OUT_OF_RANGE },
    { "99999 tuần kể từ ngày 01/7/2022", SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_OUT_OF_RANGE },
    { "99999 ngày làm việc kể từ ngày 01/7/2022", SOKET_DEADLINE_ERROR,
      SOKET_DEADLINE_ERROR_OUT_OF_RANGE },
    { "P99999D before:2022-07-05", SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_OUT_OF_RANGE },
    { "<1900-01-01", SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_OUT_OF_RANGE },
    { "3 ngày làm việc kể từ ngày 01/7/1990", SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_UNKNOWN },
    { "3 ngày kể từ ngày 01/7/1990", SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_UNKNOWN },
  };
  g_autoptr (SoketResolver) resolver = soket_resolver_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%s", rows[i].text);
    g_autoptr (SoketDeadline) deadline = soket_deadline_parse (rows[i].text, NULL);
    g_assert_null (soket_resolver_resolve (resolver, deadline, &error));
    g_assert_error (error, rows[i].domain, rows[i].code);
  }
}

static void
test_properties (void)
{
  g_autoptr (SoketPolicy) policy = soket_policy_new ();
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_OTHER);
  g_autoptr (SoketResolver) resolver = soket_resolver_new (policy, calendar);
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse ("P1D after:họp", NULL);
  SoketDay day = soket_day_parse ("2022-06-28", NULL);

  g_assert_true (soket_resolver_get_policy (resolver) == policy);
  g_assert_true (soket_resolver_get_calendar (resolver) == calendar);
  g_assert_cmpint (soket_resolver_get_issued (resolver), ==, SOKET_DAY_NONE);
  soket_resolver_set_issued (resolver, day);
  g_assert_cmpint (soket_resolver_get_issued (resolver), ==, day);
  soket_resolver_set_event (resolver, "họp", soket_instant_end_of_day (day));
  g_autoptr (SoketResolution) known = soket_resolver_resolve (resolver, deadline, NULL);
  g_assert_cmpuint (soket_resolution_get_n_dues (known), ==, 1);
  soket_resolver_set_event (resolver, "họp", SOKET_INSTANT_NONE);
  g_autoptr (SoketResolution) forgotten = soket_resolver_resolve (resolver, deadline, NULL);
  g_assert_cmpuint (soket_resolution_get_n_dues (forgotten), ==, 0);
  g_assert_true (soket_deadline_equal (soket_resolution_get_deadline (forgotten), deadline));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resolver/dates", test_dates);
  g_test_add_func ("/resolver/minutes", test_minutes);
  g_test_add_func ("/resolver/periods", test_periods);
  g_test_add_func ("/resolver/several-in-order", test_several_in_order);
  g_test_add_func ("/resolver/missing-year", test_missing_year);
  g_test_add_func ("/resolver/undated", test_undated);
  g_test_add_func ("/resolver/recurring", test_recurring);
  g_test_add_func ("/resolver/faults", test_faults);
  g_test_add_func ("/resolver/properties", test_properties);
  return g_test_run ();
}
