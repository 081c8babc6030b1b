/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>
#include <string.h>

/* What happens on the way to a deadline: limits that pause and start again, periods that nest,
 * what the reporting regime says, office hours, the plan's own day and week. */

typedef struct {
  const char *phrase;
  const char *regime;
  const char *suspended[4]; /* first and last days in turn */
  const char *restart;
  const char *last; /* NULL: not dated */
  const char *rules;
} Row;

static SoketResolver *
make_resolver (const char *regime)
{
  g_autoptr (SoketPolicy) plain = soket_policy_new ();
  g_autoptr (SoketPolicy) policy
      = soket_policy_with_regime (plain, regime != NULL ? regime : "civil-code-2015", NULL);
  SoketResolver *resolver = soket_resolver_new (policy, NULL);

  soket_resolver_set_issued (resolver, soket_day_parse ("2024-07-01", NULL));
  return resolver;
}

static SoketResolution *
resolve (SoketResolver *resolver, const char *phrase)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (phrase, &error);

  g_test_message ("%s", phrase);
  g_assert_no_error (error);
  SoketResolution *resolution = soket_resolver_resolve (resolver, deadline, &error);
  g_assert_no_error (error);
  return resolution;
}

static char *
list_rules (SoketDue *due)
{
  GString *rules = g_string_new (NULL);

  for (guint i = 0; i < soket_due_get_n_steps (due); i++)
    g_string_append_printf (rules, "%s%s", i > 0 ? " " : "",
                            soket_due_step_get_rule (soket_due_get_step (due, i)));
  return g_string_free (rules, FALSE);
}

static void
check_row (const Row *row)
{
  g_autoptr (SoketResolver) resolver = make_resolver (row->regime);

  for (guint i = 0; i < 4 && row->suspended[i] != NULL; i += 2) {
    SoketDay to = row->suspended[i + 1][0] != '\0' ? soket_day_parse (row->suspended[i + 1], NULL)
                                                   : SOKET_DAY_NONE;
    soket_resolver_add_suspension (resolver, soket_day_parse (row->suspended[i], NULL), to);
  }
  if (row->restart != NULL)
    soket_resolver_set_restart (resolver, soket_instant_parse (row->restart, NULL));
  g_autoptr (SoketResolution) resolution = resolve (resolver, row->phrase);
  if (row->last == NULL) {
    g_assert_cmpuint (soket_resolution_get_n_dues (resolution), ==, 0);
    g_assert_nonnull (strstr (soket_resolution_get_reason (resolution), row->rules));
    return;
  }
  g_assert_cmpuint (soket_resolution_get_n_dues (resolution), ==, 1);
  SoketDue *due = soket_resolution_get_due (resolution, 0);
  g_autofree char *last = soket_day_to_string (soket_due_get_last (due));
  g_autofree char *rules = list_rules (due);
  g_assert_cmpstr (last, ==, row->last);
  g_assert_cmpstr (rules, ==, row->rules);
}

#define COUNT "day-of-event-not-counted count-days"
#define WORKDAYS "day-of-event-not-counted count-workdays"

/* 1 July 2024 is a Monday. */
static void
test_pauses (void)
{
  const Row rows[] = {
    { "10 ngày kể từ ngày ký", NULL, { NULL }, NULL, "2024-07-11", COUNT },
    { "10 ngày kể từ ngày ký",
      NULL,
      { "2024-07-05", "2024-07-09" },
      NULL,
      "2024-07-16",
      COUNT " suspended suspension-extends" },
    /* What lies before the start or behind the end takes nothing. */
    { "10 ngày kể từ ngày ký", NULL, { "2024-06-20", "2024-07-01" }, NULL, "2024-07-11", COUNT },
    { "10 ngày kể từ ngày ký", NULL, { "2024-07-12", "2024-07-20" }, NULL, "2024-07-11", COUNT },
    { "10 ngày kể từ ngày ký",
      NULL,
      { "2024-06-20", "2024-07-02" },
      NULL,
      "2024-07-12",
      COUNT " suspended suspension-extends" },
    /* A second pause within what the first one added. */
    { "10 ngày kể từ ngày ký",
      NULL,
      { "2024-07-05", "2024-07-09", "2024-07-15", "2024-07-16" },
      NULL,
      "2024-07-18",
      COUNT " suspended suspended suspension-extends" },
    /* The order makes no difference, and neither does an overlap. */
    { "10 ngày kể từ ngày ký",
      NULL,
      { "2024-07-07", "2024-07-09", "2024-07-05", "2024-07-07" },
      NULL,
      "2024-07-16",
      COUNT " suspended suspension-extends" },
    { "05 ngày làm việc kể từ ngày ký",
      NULL,
      { "2024-07-03", "2024-07-07" },
      NULL,
      "2024-07-11",
      WORKDAYS " suspended suspension-extends" },
    /* The last day rolls where it is then. */
    { "10 ngày kể từ ngày ký",
      NULL,
      { "2024-07-05", "2024-07-06" },
      NULL,
      "2024-07-15",
      COUNT " suspended suspension-extends roll-next-workday" },
    { "01 tháng kể từ ngày ký",
      NULL,
      { "2024-07-05", "2024-07-09" },
      NULL,
      "2024-08-06",
      "day-of-event-not-counted count-months suspended suspension-extends" },
    { "10 ngày kể từ ngày ký", NULL, { "2024-07-05", "" }, NULL, NULL, "suspended" },
    { "10 ngày kể từ ngày ký", NULL, { "2024-07-12", "" }, NULL, "2024-07-11", COUNT },
    /* A date and a backward limit do not pause. */
    { "trước ngày 12/7/2024",
      NULL,
      { "2024-07-05", "2024-07-09" },
      NULL,
      "2024-07-11",
      "before-exclusive" },
    { "trước ngày 12/7/2024 ít nhất 05 ngày làm việc",
      NULL,
      { "2024-07-05", "2024-07-09" },
      NULL,
      "2024-07-05",
      "day-of-event-not-counted-back count-workdays" },
    { "trong 24 giờ kể từ 08 giờ 00 ngày 04/7/2024",
      NULL,
      { "2024-07-05", "2024-07-06" },
      NULL,
      "2024-07-07",
      "count-hours suspended suspension-extends" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_row (&rows[i]);
}

static void
test_restarts (void)
{
  const Row rows[] = {
    { "10 ngày kể từ ngày ký", NULL, { NULL }, "2024-07-08", "2024-07-18", "restarted " COUNT },
    { "10 ngày làm việc kể từ ngày ký",
      "administrative-2018",
      { NULL },
      "2024-07-08",
      "2024-07-22",
      "restarted " WORKDAYS },
    /* It had not begun. */
    { "10 ngày kể từ ngày 15/7/2024", NULL, { NULL }, "2024-07-08", "2024-07-25", COUNT },
    { "trước ngày 22/7/2024 ít nhất 03 ngày",
      NULL,
      { NULL },
      "2024-07-08",
      "2024-07-19",
      "day-of-event-not-counted-back count-back" },
    /* What stood still before is over and done with, also without an end of its own. */
    { "10 ngày kể từ ngày ký",
      NULL,
      { "2024-07-02", "2024-07-05" },
      "2024-07-08",
      "2024-07-18",
      "restarted " COUNT },
    { "10 ngày kể từ ngày ký",
      NULL,
      { "2024-07-02", "" },
      "2024-07-08",
      "2024-07-18",
      "restarted " COUNT },
    { "10 ngày kể từ ngày ký", NULL, { "2024-07-09", "" }, "2024-07-08", NULL, "suspended" },
    /* It began that day anyway; a limit in hours does begin again, and then needs the time. */
    { "10 ngày kể từ ngày ký", NULL, { NULL }, "2024-07-01", "2024-07-11", COUNT },
    { "24 giờ kể từ 08 giờ 00 ngày 04/7/2024",
      NULL,
      { NULL },
      "2024-07-04T10:00",
      "2024-07-05",
      "restarted count-hours" },
    { "24 giờ kể từ 08 giờ 00 ngày 04/7/2024", NULL, { NULL }, "2024-07-05", NULL, "starts it" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_row (&rows[i]);
}

static void
test_sources (void)
{
  g_autoptr (SoketResolver) enforcement = make_resolver ("enforcement-2008");
  g_autoptr (SoketResolver) procedure = make_resolver ("administrative-2018");
  SoketDay day = soket_day_parse ("2024-07-05", NULL);

  soket_resolver_add_suspension (enforcement, day, day);
  soket_resolver_set_restart (procedure, soket_instant_new (day, SOKET_MINUTE_NONE, NULL));
  g_autoptr (SoketResolution) paused = resolve (enforcement, "10 ngày kể từ ngày ký");
  g_autoptr (SoketResolution) again = resolve (procedure, "10 ngày kể từ ngày ký");
  SoketDueStep *pause = soket_due_get_step (soket_resolution_get_due (paused, 0), 2);
  SoketDueStep *restart = soket_due_get_step (soket_resolution_get_due (again, 0), 0);
  g_assert_nonnull (strstr (soket_due_step_get_source (pause), "26/2008/QH12, Điều 30"));
  g_assert_nonnull (strstr (soket_due_step_get_source (restart), "61/2018/NĐ-CP, Điều 19"));
  /* Both can be taken back. */
  soket_resolver_clear_suspensions (enforcement);
  soket_resolver_set_restart (procedure, SOKET_INSTANT_NONE);
  g_autoptr (SoketResolution) one = resolve (enforcement, "10 ngày kể từ ngày ký");
  g_autoptr (SoketResolution) other = resolve (procedure, "10 ngày kể từ ngày ký");
  g_assert_true (
      soket_due_equal (soket_resolution_get_due (one, 0), soket_resolution_get_due (other, 0)));
}

static void
assert_periods (const char *phrase, const char *regime, gboolean nested, const char *expected)
{
  g_autoptr (SoketPolicy) plain = soket_policy_new ();
  g_autoptr (SoketPolicy) own = soket_policy_with_nested (plain, nested);
  g_autoptr (SoketPolicy) policy = soket_policy_with_regime (own, regime, NULL);
  g_autoptr (SoketResolver) resolver = soket_resolver_new (policy, NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  soket_resolver_set_range (resolver, soket_day_parse ("2022-01-01", NULL),
                            soket_day_parse ("2022-12-31", NULL));
  g_autoptr (SoketResolution) resolution = resolve (resolver, phrase);
  for (guint i = 0; i < soket_resolution_get_n_dues (resolution); i++) {
    SoketDue *due = soket_resolution_get_due (resolution, i);
    g_autofree char *last = soket_day_to_string (soket_due_get_last (due));
    g_string_append_printf (found, "%s%s %s", i > 0 ? ", " : "", soket_due_get_period (due),
                            last + strlen ("2022-"));
  }
  g_assert_cmpstr (found->str, ==, expected);
}

/* The longer report replaces the shorter one that ends the same day. */
static void
test_nested (void)
{
  const char *const civil = "civil-code-2015";

  assert_periods ("định kỳ 6 tháng, năm: chậm nhất ngày 20 của tháng cuối kỳ báo cáo", civil, TRUE,
                  "2022-H1 06-20, 2022 12-20");
  assert_periods ("định kỳ 6 tháng, năm: chậm nhất ngày 20 của tháng cuối kỳ báo cáo", civil, FALSE,
                  "2022-H1 06-20, 2022-H2 12-20, 2022 12-20");
  assert_periods ("báo cáo quý, 6 tháng, năm chậm nhất ngày 20 của tháng cuối quý", civil, TRUE,
                  "2022-Q1 03-20, 2022-H1 06-20, 2022-Q3 09-20, 2022 12-20");
  assert_periods ("quý, 6 tháng, 9 tháng và năm: chậm nhất ngày 20 tháng cuối kỳ", civil, TRUE,
                  "2022-Q1 03-20, 2022-H1 06-20, 2022-9M 09-20, 2022 12-20");
  assert_periods ("6 tháng, 9 tháng, năm: chậm nhất ngày 20 tháng cuối kỳ", civil, TRUE,
                  "2022-H1 06-20, 2022-9M 09-20, 2022 12-20");
  assert_periods ("định kỳ 6 tháng, năm (chậm nhất ngày 15/6 và 15/12 hằng năm)", civil, TRUE,
                  "2022-H1 06-15, 2022 12-15");
  /* Each has its own day: they do not nest. */
  assert_periods ("định kỳ 6 tháng, năm (chậm nhất ngày 15/6 và 20/12 hằng năm)", civil, TRUE,
                  "2022/1 06-15, 2022/2 12-20");
  assert_periods ("each:quarter+half+year <=next M1-D05", civil, TRUE,
                  "2022-Q1 04-05, 2022-H1 07-05, 2022-Q3 10-05, 2022 01-05");
}

static void
test_reports (void)
{
  const char *const regime = "reporting-2019";
  const struct {
    const char *phrase;
    const char *period;
    const char *from, *cut_off;
  } rows[] = {
    { "chậm nhất ngày 20 hằng tháng", "2022-01", "2021-12-15", "2022-01-14" },
    { "định kỳ hằng quý", "2022-Q1", "2021-12-15", "2022-03-14" },
    { "định kỳ 6 tháng", "2022-H1", "2021-12-15", "2022-06-14" },
    { "định kỳ hằng năm", "2022", "2021-12-15", "2022-12-14" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketResolver) resolver = make_resolver (regime);
    soket_resolver_set_range (resolver, soket_day_parse ("2022-01-01", NULL),
                              soket_day_parse ("2022-12-31", NULL));
    g_autoptr (SoketResolution) resolution = resolve (resolver, rows[i].phrase);
    SoketDue *due = soket_resolution_get_due (resolution, 0);
    g_autofree char *from = soket_day_to_string (soket_due_get_data_from (due));
    g_autofree char *cut_off = soket_day_to_string (soket_due_get_cut_off (due));
    g_assert_cmpstr (soket_due_get_period (due), ==, rows[i].period);
    g_assert_cmpstr (from, ==, rows[i].from);
    g_assert_cmpstr (cut_off, ==, rows[i].cut_off);
  }
  assert_periods ("định kỳ quý, 6 tháng, năm", regime, TRUE,
                  "2022-Q1 03-25, 2022-H1 06-25, 2022-Q3 09-25, 2022 12-25");
}

/* Only where the policy names the regime; a week has no cut-off. */
static void
test_no_cut_off (void)
{
  g_autoptr (SoketResolver) party = make_resolver ("party");
  g_autoptr (SoketResolver) reports = make_resolver ("reporting-2019");
  g_autoptr (SoketResolution) one = resolve (party, "chậm nhất ngày 20 hằng tháng");
  g_autoptr (SoketResolution) other = resolve (reports, "thứ Sáu hằng tuần");
  g_autoptr (SoketResolution) undated = resolve (party, "định kỳ hằng quý");
  g_autoptr (SoketResolution) daily = resolve (party, "hằng ngày");

  g_assert_cmpint (soket_due_get_cut_off (soket_resolution_get_due (one, 0)), ==, SOKET_DAY_NONE);
  g_assert_cmpint (soket_due_get_data_from (soket_resolution_get_due (other, 0)), ==,
                   SOKET_DAY_NONE);
  g_assert_cmpuint (soket_resolution_get_n_dues (undated), ==, 0);
  g_assert_nonnull (strstr (soket_resolution_get_reason (undated), "ngày 20"));
  g_assert_nonnull (strstr (soket_resolution_get_reason (daily), "17 giờ"));
}

/* At least one working day lies between the cut-off, Friday 14 January 2022, and the sending. */
static void
test_too_early (void)
{
  g_autoptr (SoketResolver) resolver = make_resolver ("reporting-2019");

  soket_resolver_set_range (resolver, soket_day_parse ("2022-01-01", NULL),
                            soket_day_parse ("2022-01-31", NULL));
  g_autoptr (SoketResolution) early = resolve (resolver, "chậm nhất ngày 16 hằng tháng");
  g_autoptr (SoketResolution) fits = resolve (resolver, "chậm nhất ngày 17 hằng tháng");
  g_autofree char *rules = list_rules (soket_resolution_get_due (early, 0));
  g_autofree char *others = list_rules (soket_resolution_get_due (fits, 0));
  g_assert_nonnull (strstr (rules, "reporting-too-early"));
  g_assert_null (strstr (others, "reporting-too-early"));

  /* The day that decides is the one that is sent on: before the 17 is the 16, a Sunday; of a window
   * it is the end. */
  g_autoptr (SoketResolution) before = resolve (resolver, "trước ngày 17 hằng tháng");
  g_autoptr (SoketResolution) window = resolve (resolver, "từ ngày 15 đến ngày 20 hằng tháng");
  g_autofree char *before_rules = list_rules (soket_resolution_get_due (before, 0));
  g_autofree char *window_rules = list_rules (soket_resolution_get_due (window, 0));
  g_assert_nonnull (strstr (before_rules, "reporting-too-early"));
  g_assert_null (strstr (window_rules, "reporting-too-early"));
}

/* A step names the period that the report is of, not the shorter one that it replaces. */
static void
test_nested_names_its_period (void)
{
  g_autoptr (SoketResolver) resolver = make_resolver ("reporting-2019");
  g_autoptr (SoketResolution) resolution = resolve (resolver, "định kỳ quý, năm");
  SoketDue *due = soket_resolution_get_due (resolution, 3);
  SoketDueStep *step = soket_due_get_step (due, 0);
  g_autofree char *from = soket_day_to_string (soket_due_step_get_from (step));

  g_assert_cmpstr (soket_due_get_period (due), ==, "2024");
  g_assert_cmpstr (soket_due_step_get_rule (step), ==, "reporting-25th");
  g_assert_cmpstr (from, ==, "2024-01-01");
}

static void
test_period_names (void)
{
  const struct {
    const char *text;
    const char *name;
    const char *from; /* NULL: July */
  } rows[] = {
    { "each:day <=T17:00", "ngày 01/7/2022" },
    { "each:week FRI", "tuần 26/2022" },
    { "each:month D20", "tháng 7/2022" },
    { "each:month D20", "tháng 02/2022", "2022-02-01" },
    { "each:quarter M1-D20", "Quý III/2022" },
    { "each:half M1-D20", "6 tháng cuối năm 2022" },
    { "each:quarter+9months M3-D20", "9 tháng đầu năm 2022" },
    { "each:year 07-20", "năm 2022" },
    { "each:month D05,D20", "tháng 7/2022 (lần 1)" },
    { "<2022-07-05", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketResolver) resolver = make_resolver (NULL);
    const char *from = rows[i].from != NULL ? rows[i].from : "2022-07-01";
    soket_resolver_set_range (resolver, soket_day_parse (from, NULL),
                              soket_day_parse ("2022-12-31", NULL));
    g_autoptr (SoketResolution) resolution = resolve (resolver, rows[i].text);
    SoketDue *due = soket_resolution_get_due (resolution, 0);
    g_autofree char *name = soket_due_dup_period_name (due);
    g_autofree char *explained = soket_due_explain (due);
    g_assert_cmpstr (name, ==, rows[i].name);
    g_assert_cmpint (name == NULL || strstr (explained, name) != NULL, ==, TRUE);
  }
}

/* A time that is written stays; words take the hours of the office. */
static void
test_office_hours (void)
{
  const struct {
    const char *phrase;
    int usual, own;
  } rows[] = {
    { "hết giờ làm việc ngày 15/7/2024", 17 * 60, 16 * 60 + 30 },
    { "cuối buổi sáng ngày 15/7/2024", 11 * 60 + 30, 11 * 60 },
    { "trong sáng ngày 15/7/2024", 11 * 60 + 30, 11 * 60 },
    { "chậm nhất chiều thứ Hai tuần sau", 17 * 60, 16 * 60 + 30 },
    { "chiều thứ Sáu hằng tuần", 17 * 60, 16 * 60 + 30 },
    { "chậm nhất 17 giờ 00 ngày 15/7/2024", 17 * 60, 17 * 60 },
  };
  g_autoptr (SoketPolicy) plain = soket_policy_new ();
  g_autoptr (SoketPolicy) policy = soket_policy_with_office_hours (plain, 11 * 60, 16 * 60 + 30);
  g_autoptr (SoketResolver) usual = soket_resolver_new (plain, NULL);
  g_autoptr (SoketResolver) own = soket_resolver_new (policy, NULL);

  soket_resolver_set_issued (usual, soket_day_parse ("2024-07-01", NULL));
  soket_resolver_set_issued (own, soket_day_parse ("2024-07-01", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketResolution) one = resolve (usual, rows[i].phrase);
    g_autoptr (SoketResolution) other = resolve (own, rows[i].phrase);
    g_assert_cmpint (soket_due_get_minute (soket_resolution_get_due (one, 0)), ==, rows[i].usual);
    g_assert_cmpint (soket_due_get_minute (soket_resolution_get_due (other, 0)), ==, rows[i].own);
  }
}

/* The plan of Monday 1 July 2024. */
static const Row own_days[] = {
  { "trong ngày", NULL, { NULL }, NULL, "2024-07-01", "plan-day on-the-day" },
  { "trước 17 giờ trong ngày", NULL, { NULL }, NULL, "2024-07-01", "plan-day before-minute" },
  { "trong tuần", NULL, { NULL }, NULL, "2024-07-05", "week-of-plan not-later-than" },
  { "trong tháng", NULL, { NULL }, NULL, "2024-07-31", "period-of-plan period-end" },
  { "trong quý này", NULL, { NULL }, NULL, "2024-09-30", "period-of-plan period-end" },
  { "trong năm", NULL, { NULL }, NULL, "2024-12-31", "year-of-plan period-end" },
  { "trước ngày 25 tháng này",
    NULL,
    { NULL },
    NULL,
    "2024-07-24",
    "told-from-plan before-exclusive" },
  { "chậm nhất ngày 05 tháng sau",
    NULL,
    { NULL },
    NULL,
    "2024-08-05",
    "told-from-plan not-later-than" },
  { "chậm nhất thứ Sáu tuần này",
    NULL,
    { NULL },
    NULL,
    "2024-07-05",
    "told-from-plan not-later-than" },
  { "trước thứ Sáu tuần sau",
    NULL,
    { NULL },
    NULL,
    "2024-07-11",
    "told-from-plan before-exclusive" },
  { "trong tuần sau", NULL, { NULL }, NULL, "2024-07-12", "told-from-plan not-later-than" },
  { "trong tháng sau", NULL, { NULL }, NULL, "2024-08-31", "told-from-plan period-end" },
  { "trước quý sau", NULL, { NULL }, NULL, "2024-09-30", "told-from-plan before-period" },
  { "trước ngày 31 tháng này",
    NULL,
    { NULL },
    NULL,
    "2024-07-30",
    "told-from-plan before-exclusive" },
  { "từ nay đến cuối tháng", NULL, { NULL }, NULL, "2024-07-31", "period-of-plan window" },
  { "từ nay đến cuối năm", NULL, { NULL }, NULL, "2024-12-31", "year-of-plan window" },
  { "chậm nhất 14h00 ngày làm việc tiếp theo sau ngày 05/7/2024",
    NULL,
    { NULL },
    NULL,
    "2024-07-08",
    WORKDAYS },
  { "trước 14h00 ngày làm việc tiếp theo sau ngày 05/7/2024",
    NULL,
    { NULL },
    NULL,
    "2024-07-08",
    WORKDAYS " before-minute" },
  { "ngày làm việc liền trước ngày 08/7/2024",
    NULL,
    { NULL },
    NULL,
    "2024-07-05",
    "day-of-event-not-counted-back count-workdays" },
  { "thứ Tư, ngày 10/7", NULL, { NULL }, NULL, "2024-07-10", "year-of-plan on-the-day" },
  { "thứ Năm, ngày 10/7", NULL, { NULL }, NULL, NULL, "thứ Năm" },
};

static void
test_own_day (void)
{
  g_autoptr (SoketResolver) sunday = make_resolver (NULL);
  g_autoptr (SoketResolver) unknown = soket_resolver_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (own_days); i++)
    check_row (&own_days[i]);
  soket_resolver_set_issued (sunday, soket_day_parse ("2024-06-30", NULL));
  g_autoptr (SoketResolution) lacking = resolve (sunday, "trước ngày 31 tháng này");
  g_autoptr (SoketResolution) over = resolve (sunday, "trước ngày 25 tháng này");
  g_assert_cmpint (soket_resolution_get_kind (lacking), ==, SOKET_DEADLINE_UNRESOLVED);
  g_assert_nonnull (strstr (soket_resolution_get_reason (lacking), "31"));
  g_assert_cmpint (soket_resolution_get_kind (over), ==, SOKET_DEADLINE_UNRESOLVED);
  soket_resolver_set_issued (sunday, soket_day_parse ("2024-07-07", NULL));
  g_autoptr (SoketResolution) passed = resolve (sunday, "trong tuần");
  g_autoptr (SoketResolution) undated = resolve (unknown, "trong ngày");
  g_assert_cmpint (soket_resolution_get_kind (passed), ==, SOKET_DEADLINE_UNRESOLVED);
  g_assert_cmpint (soket_resolution_get_kind (undated), ==, SOKET_DEADLINE_UNRESOLVED);
  g_assert_nonnull (strstr (soket_resolution_get_reason (undated), "--issued"));
}

/* What is not resolved says what stands in the way, and what to write; the plan of 28 June 2022. */
static void
test_reasons (void)
{
  const struct {
    const char *phrase;
    const char *named[2];
  } rows[] = {
    { "mùng 10 tháng 3 âm lịch", { "29/4/2023", "2023" } },
    { "ngày 10/3 âm lịch năm 2024", { "18/4/2024", "10/3" } },
    { "trước ngày 10/3/2024 (âm lịch)", { "18/4/2024", "10/3" } },
    { "rằm tháng Bảy", { "12/8/2022", "15/7" } },
    { "rằm tháng Giêng năm 2023", { "05/02/2023", "15/1" } },
    { "30 Tết", { "21/01/2023", "30/12" } },
    { "trước ngày 28 Tết năm 2024", { "07/02/2024", "2023" } },
    { "mùng 2 Tết", { "23/01/2023", "2/1" } },
    { "trước 23 tháng Chạp", { "14/01/2023", "23/12" } },
    { "trong tháng Chạp", { "23/12/2022", "21/01/2023" } },
    { "rằm tháng 2 nhuận năm 2023", { "05/4/2023", "15/2" } },
    { "rằm tháng 3 nhuận năm 2023", { "2023", "leap" } },
    { "ngày 30/2/2022 âm lịch", { "30/2/2022", "no lunar day" } },
    { "rằm tháng Giêng năm 1950", { "1968-01-01", "1950" } },
    { "trước ngày 05/7\u0301/2022", { "U+0301", "16" } },
    { "trước ngày 0\u200f5/7/2022", { "U+200F", "13" } },
    { "trước ngày 05/7/20\u200b22", { "U+200B", "19" } },
    { "trước ngày \u202e05/7/2022", { "U+202E", "12" } },
    { "tru\u0312ớc ngày 05/7/2022", { "U+0312", "4" } },
  };
  g_autoptr (SoketResolver) resolver = soket_resolver_new (NULL, NULL);

  soket_resolver_set_issued (resolver, soket_day_parse ("2022-06-28", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketResolution) resolution = resolve (resolver, rows[i].phrase);
    const char *reason = soket_resolution_get_reason (resolution);
    g_test_message ("%s: %s", rows[i].phrase, reason);
    g_assert_cmpint (soket_resolution_get_kind (resolution), ==, SOKET_DEADLINE_UNRESOLVED);
    g_assert_nonnull (strstr (reason, rows[i].named[0]));
    g_assert_nonnull (strstr (reason, rows[i].named[1]));
  }
  /* Nobody says of which year. */
  g_autoptr (SoketResolver) unknown = soket_resolver_new (NULL, NULL);
  g_autoptr (SoketResolution) undated = resolve (unknown, "rằm tháng Bảy");
  g_assert_nonnull (strstr (soket_resolution_get_reason (undated), "lunar"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/course/pauses", test_pauses);
  g_test_add_func ("/course/restarts", test_restarts);
  g_test_add_func ("/course/sources", test_sources);
  g_test_add_func ("/course/nested", test_nested);
  g_test_add_func ("/course/reports", test_reports);
  g_test_add_func ("/course/no-cut-off", test_no_cut_off);
  g_test_add_func ("/course/too-early", test_too_early);
  g_test_add_func ("/course/nested-names-its-period", test_nested_names_its_period);
  g_test_add_func ("/course/period-names", test_period_names);
  g_test_add_func ("/course/office-hours", test_office_hours);
  g_test_add_func ("/course/own-day", test_own_day);
  g_test_add_func ("/course/reasons", test_reasons);
  return g_test_run ();
}
