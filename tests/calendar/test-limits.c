/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "resolving.h"

/* Limits from an event and back from one, hours, and what a last day on a rest day does. */

#define COUNTED "day-of-event-not-counted count-days"
#define OTHER                                                                                      \
  {                                                                                                \
    .sector = SOKET_SECTOR_OTHER                                                                   \
  }

/* Civil Code 2015, Articles 146-148: the examples of the law's readers. */
static const Row limits_rows[] = {
  { "10 ngày kể từ ngày 01/7/2022",
    { 0 },
    NULL,
    "2022-07-11",
    "2022-07-11",
    "2022-07-11",
    "2022-07-11",
    NULL,
    COUNTED },
  { "15 ngày kể từ ngày 15/4/2022",
    { 0 },
    NULL,
    "2022-05-04",
    "2022-05-04",
    "2022-05-04",
    "2022-05-04",
    "2022-04-30",
    COUNTED " roll-next-workday" },
  { "01 tháng kể từ ngày 30/01/2024",
    { 0 },
    NULL,
    "2024-02-29",
    "2024-02-29",
    "2024-02-29",
    "2024-02-29",
    NULL,
    "day-of-event-not-counted month-end" },
  { "02 tuần kể từ ngày 02/7/2025",
    { 0 },
    NULL,
    "2025-07-16",
    "2025-07-16",
    "2025-07-16",
    "2025-07-16",
    NULL,
    "day-of-event-not-counted count-weeks" },
  { "01 năm kể từ ngày 29/02/2024",
    { 0 },
    NULL,
    "2025-02-28",
    "2025-02-28",
    "2025-02-28",
    "2025-02-28",
    NULL,
    "day-of-event-not-counted leap-day-by-analogy" },
  { "02 năm kể từ ngày 01/7/2022",
    { 0 },
    NULL,
    "2024-07-01",
    "2024-07-01",
    "2024-07-01",
    "2024-07-01",
    NULL,
    "day-of-event-not-counted count-years" },
  { "30 ngày kể từ ngày 19/12/2025",
    { 0 },
    NULL,
    "2026-01-19",
    "2026-01-19",
    "2026-01-19",
    "2026-01-19",
    "2026-01-18",
    COUNTED " roll-next-workday" },
  { "10 ngày kể từ ngày 16/4/2025",
    { 0 },
    NULL,
    "2025-04-26",
    "2025-04-26",
    "2025-04-26",
    "2025-04-26",
    NULL,
    COUNTED },
  { "10 ngày kể từ ngày 16/4/2025", OTHER, NULL, "2025-04-28", "2025-04-28", "2025-04-28",
    "2025-04-28", "2025-04-26", COUNTED " roll-next-workday" },
  { "04 ngày làm việc kể từ ngày 24/4/2025",
    { 0 },
    NULL,
    "2025-04-29",
    "2025-04-29",
    "2025-04-29",
    "2025-04-29",
    NULL,
    "day-of-event-not-counted count-workdays" },
  { "05 ngày làm việc kể từ ngày 24/01/2014",
    { 0 },
    NULL,
    "2014-02-08",
    "2014-02-08",
    "2014-02-08",
    "2014-02-08",
    NULL,
    "day-of-event-not-counted count-workdays" },
  { "03 ngày làm việc kể từ ngày 28/4/2022",
    { 0 },
    NULL,
    "2022-05-05",
    "2022-05-05",
    "2022-05-05",
    "2022-05-05",
    NULL,
    "day-of-event-not-counted count-workdays" },
  { "ngày làm việc cuối cùng của tháng 8/2026",
    { 0 },
    "2026-08-28",
    "2026-08-28",
    "2026-08-28",
    "2026-08-28",
    "2026-08-28",
    NULL,
    "workday-of-period" },
  { "ngày làm việc cuối cùng của tháng 01/2011",
    { 0 },
    "2011-01-30",
    "2011-01-30",
    "2011-01-30",
    "2011-01-30",
    "2011-01-30",
    NULL,
    "workday-of-period" },
  { "<BD-1:2026-08",
    { 0 },
    NULL,
    "2026-08-27",
    "2026-08-27",
    "2026-08-28",
    "2026-08-27",
    NULL,
    "workday-of-period before-exclusive" },
  /* 31 January 2022 and the next days are Tết */
  { "P1M after:2021-12-31",
    { 0 },
    NULL,
    "2022-02-07",
    "2022-02-07",
    "2022-02-07",
    "2022-02-07",
    "2022-01-31",
    "day-of-event-not-counted count-months roll-next-workday" },
  { "P1M after:2024-01-30",
    { .regime = "criminal-procedure-2015" },
    NULL,
    "2024-02-29",
    "2024-02-29",
    "2024-02-29",
    "2024-02-29",
    NULL,
    "day-of-event-not-counted month-30-days" },
  { "P1M after:2022-06-17",
    { .regime = "criminal-procedure-2015" },
    NULL,
    "2022-07-17",
    "2022-07-17",
    "2022-07-17",
    "2022-07-15",
    NULL,
    "day-of-event-not-counted month-30-days" },
  { "P10D after:issued",
    { .issued = "2022-06-28" },
    NULL,
    "2022-07-08",
    "2022-07-08",
    "2022-07-08",
    "2022-07-08",
    NULL,
    COUNTED },
  { "P10D after:ngày nhận đơn",
    { .event = "NHẬN  ĐƠN", .when = "2022-06-28" },
    NULL,
    "2022-07-08",
    "2022-07-08",
    "2022-07-08",
    "2022-07-08",
    NULL,
    COUNTED },
  { "P10D after:effective",
    { .event = "effective", .when = "2022-06-28" },
    NULL,
    "2022-07-08",
    "2022-07-08",
    "2022-07-08",
    "2022-07-08",
    NULL,
    COUNTED },
};

static void
test_limits (void)
{
  check_rows (limits_rows, G_N_ELEMENTS (limits_rows));
}

#define BACK "day-of-event-not-counted-back count-back"

static void
test_backward_limits (void)
{
  const Row rows[] = {
    { "P3D before:2022-07-15",
      { 0 },
      NULL,
      "2022-07-12",
      "2022-07-12",
      "2022-07-12",
      "2022-07-12",
      NULL,
      BACK },
    { "P3D before:2022-07-20",
      { 0 },
      NULL,
      "2022-07-15",
      "2022-07-15",
      "2022-07-15",
      "2022-07-15",
      "2022-07-17",
      BACK " roll-previous-workday" },
    { "BD3 before:2022-07-20",
      { 0 },
      NULL,
      "2022-07-15",
      "2022-07-15",
      "2022-07-15",
      "2022-07-15",
      NULL,
      "day-of-event-not-counted-back count-workdays" },
    { "P1M before:2022-08-15",
      { 0 },
      NULL,
      "2022-07-15",
      "2022-07-15",
      "2022-07-15",
      "2022-07-15",
      NULL,
      BACK },
    { "P40D before:khai mạc",
      { .event = "khai mạc", .when = "2022-08-20T08:00" },
      NULL,
      "2022-07-11",
      "2022-07-11",
      "2022-07-11",
      "2022-07-11",
      NULL,
      BACK },
    { "before:họp",
      { .event = "họp", .when = "2022-07-15" },
      NULL,
      "2022-07-14",
      "2022-07-14",
      "2022-07-14",
      "2022-07-14",
      NULL,
      "before-event" },
    { "on:yêu cầu",
      { .event = "yêu cầu", .when = "2022-07-15" },
      "2022-07-15",
      "2022-07-15",
      "2022-07-15",
      "2022-07-15",
      "2022-07-15",
      NULL,
      "on-event" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_hours (void)
{
  const Around around = { .event = "nhận tin", .when = "2022-07-01T08:30" };
  g_autoptr (SoketResolution) resolution = resolve ("PT24H after:khi nhận tin", &around);
  SoketDue *due = soket_resolution_get_due (resolution, 0);

  g_assert_cmpint (soket_due_get_hard (due), ==, soket_instant_parse ("2022-07-02T08:30", NULL));
  g_assert_cmpint (soket_due_get_minute (due), ==, 8 * 60 + 30);
  assert_rules (due, "count-hours");

  /* 0:00 of a day is the end of the day before: what comes on the 3rd is late. */
  const Around midnight = { .event = "nhận tin", .when = "2022-07-02T00:00" };
  g_autoptr (SoketResolution) whole = resolve ("PT24H after:khi nhận tin", &midnight);
  SoketDue *end = soket_resolution_get_due (whole, 0);
  assert_day (soket_due_get_last (end), "2022-07-02");
  g_assert_cmpint (soket_due_get_minute (end), ==, 1440);
  g_assert_cmpint (soket_due_get_hard (end), <, soket_instant_parse ("2022-07-03", NULL));

  const Around bare = { .event = "nhận tin", .when = "2022-07-01" };
  g_autoptr (SoketResolution) undated = resolve ("PT24H after:khi nhận tin", &bare);
  g_assert_cmpint (soket_resolution_get_kind (undated), ==, SOKET_DEADLINE_ON_EVENT);
}

/* Saturday 16 and Sunday 17 July 2022. */
static const Row roll_rows[] = {
  { "<=2022-07-17",
    { .roll = SOKET_ROLL_NEXT },
    NULL,
    "2022-07-18",
    "2022-07-18",
    "2022-07-18",
    "2022-07-18",
    "2022-07-17",
    "not-later-than roll-by-policy" },
  { "<=2022-07-17",
    { .roll = SOKET_ROLL_PREVIOUS },
    NULL,
    "2022-07-15",
    "2022-07-15",
    "2022-07-15",
    "2022-07-15",
    "2022-07-17",
    "not-later-than roll-by-policy" },
  /* each of the two days rolls by itself */
  { "<2022-07-16",
    { .roll = SOKET_ROLL_NEXT },
    NULL,
    "2022-07-15",
    "2022-07-15",
    "2022-07-18",
    "2022-07-15",
    NULL,
    "before-exclusive roll-by-policy" },
  { "<2022-07-16",
    { .roll = SOKET_ROLL_NEXT, .before = SOKET_BEFORE_INCLUSIVE },
    NULL,
    "2022-07-18",
    "2022-07-15",
    "2022-07-18",
    "2022-07-15",
    "2022-07-16",
    "before-inclusive roll-by-policy" },
  { "<2022-07-18",
    { .roll = SOKET_ROLL_PREVIOUS },
    NULL,
    "2022-07-15",
    "2022-07-15",
    "2022-07-18",
    "2022-07-15",
    "2022-07-17",
    "before-exclusive roll-by-policy" },
  { "15 ngày kể từ ngày 15/4/2022",
    { .roll = SOKET_ROLL_KEEP },
    NULL,
    "2022-04-30",
    "2022-04-30",
    "2022-04-30",
    "2022-04-29",
    NULL,
    COUNTED },
  { "15 ngày kể từ ngày 15/4/2022",
    { .roll = SOKET_ROLL_PREVIOUS },
    NULL,
    "2022-04-29",
    "2022-04-29",
    "2022-04-29",
    "2022-04-29",
    "2022-04-30",
    COUNTED " roll-by-policy" },
  { "15 ngày kể từ ngày 15/4/2022",
    { .regime = "party" },
    NULL,
    "2022-05-04",
    "2022-05-04",
    "2022-05-04",
    "2022-05-04",
    "2022-04-30",
    COUNTED " roll-next-workday-by-analogy" },
  { "<=2022-07-17",
    { .regime = "tax" },
    NULL,
    "2022-07-18",
    "2022-07-18",
    "2022-07-18",
    "2022-07-18",
    "2022-07-17",
    "not-later-than roll-date-tax" },
  { "<=2022-07-17",
    { .regime = "statistics" },
    NULL,
    "2022-07-18",
    "2022-07-18",
    "2022-07-18",
    "2022-07-18",
    "2022-07-17",
    "not-later-than roll-date-statistics" },
  { "<=2022-07-17",
    { .regime = "banking" },
    NULL,
    "2022-07-18",
    "2022-07-18",
    "2022-07-18",
    "2022-07-18",
    "2022-07-17",
    "not-later-than roll-date-banking" },
  { "2022-07",
    { .regime = "tax" },
    "2022-07-01",
    "2022-07-31",
    "2022-07-31",
    "2022-07-31",
    "2022-07-29",
    NULL,
    "period-end" },
  { "<=2022-07-17",
    { .regime = "reporting-2019" },
    NULL,
    "2022-07-17",
    "2022-07-17",
    "2022-07-17",
    "2022-07-15",
    NULL,
    "not-later-than" },
  { "<=2022-07-17",
    { .regime = "party" },
    NULL,
    "2022-07-17",
    "2022-07-17",
    "2022-07-17",
    "2022-07-15",
    NULL,
    "not-later-than" },
};

static void
test_roll (void)
{
  check_rows (roll_rows, G_N_ELEMENTS (roll_rows));
}

/* The Party's practice is said to be one, never law. */
static void
test_party_step (void)
{
  const Around party = { .regime = "party" };
  g_autoptr (SoketResolution) resolution = resolve ("15 ngày kể từ ngày 15/4/2022", &party);
  SoketDueStep *step = soket_due_get_step (soket_resolution_get_due (resolution, 0), 2);
  g_autofree char *sentence = soket_due_step_explain (step);

  g_assert_true (g_str_has_prefix (soket_due_step_get_source (step), "Thông lệ"));
  g_assert_nonnull (strstr (sentence, "practice by analogy with Article 148 of the Civil Code"));
  assert_day (soket_due_step_get_from (step), "2022-04-30");
  assert_day (soket_due_step_get_to (step), "2022-05-04");

  /* Not one of its steps says that the Code binds the Party. */
  const char *const texts[]
      = { "15 ngày kể từ ngày 15/4/2022", "chậm nhất ngày 05/7/2022", "đầu tháng 7/2022" };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (SoketResolution) other = resolve (texts[i], &party);
    SoketDue *due = soket_resolution_get_due (other, 0);
    for (guint k = 0; k < soket_due_get_n_steps (due); k++)
      g_assert_true (
          g_str_has_prefix (soket_due_step_get_source (soket_due_get_step (due, k)), "Thông lệ"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/limits/forward", test_limits);
  g_test_add_func ("/limits/backward", test_backward_limits);
  g_test_add_func ("/limits/hours", test_hours);
  g_test_add_func ("/limits/roll", test_roll);
  g_test_add_func ("/limits/party-step", test_party_step);
  return g_test_run ();
}
