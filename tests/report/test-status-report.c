/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report-fixture.h"

static void
assert_says (const char *text, const char *words)
{
  g_test_message ("%s", words);
  if (strstr (text, words) == NULL)
    g_test_message ("not in:\n%s", text);
  g_assert_nonnull (strstr (text, words));
}

static void
test_json (void)
{
  static const char *const parts[] = {
    "{\"as_of\":\"2026-05-14\",\"known_as_of\":null,\"totals\":{\"obligations\":7,",
    "\"not-due\":1,",
    "\"overdue\":2,",
    "\"on-time\":1,",
    "\"on-the-day\":1,",
    "\"late\":1,",
    "\"waived\":1,",
    "\"table\":{\"done\":{\"in_time\":2,\"late\":1},\"open\":{\"in_time\":1,\"overdue\":2},"
    "\"on_the_day\":1}",
    "\"rates\":{\"completeness\":{\"n\":3,\"of\":5},\"timeliness\":{\"n\":2,\"of\":5}},\"rows\":[]"
    ",",
    "\"overdue\":[{\"plan\":\"cau\",\"task\":\"III.1\",\"unit\":\"ap-4\",\"period\":null,"
    "\"due\":\"2026-05-12\",\"days_late\":2},{\"plan\":\"cau\",\"task\":\"III.1\",\"unit\":\"ap-"
    "6\","
    "\"period\":null,\"due\":\"2026-05-10\",\"days_late\":3}]}",
  };
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, fixture_end_of (14), SOKET_INSTANT_NONE);
  g_autofree char *json = soket_status_report_to_json (report);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    assert_says (json, parts[i]);
}

static void
test_rows (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, fixture_end_of (14), SOKET_INSTANT_NONE);

  soket_status_report_set_rows (report, TRUE);
  g_autofree char *json = soket_status_report_to_json (report);
  assert_says (json, "{\"plan\":\"cau\",\"task\":\"III.1\",\"unit\":\"ap-2\",\"period\":null,"
                     "\"status\":\"on-the-day\",\"due\":\"2026-05-10\"}");
  assert_says (json, "{\"plan\":\"cau\",\"task\":\"III.2\",\"unit\":\"xa\",\"period\":null,"
                     "\"status\":\"not-due\",\"due\":\"2026-05-28\"}");
  g_autofree char *text = soket_status_report_to_text (report);
  assert_says (text, "ALL DUTIES");
  assert_says (text, "before 11/5/2026");
}

static void
test_by (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, fixture_end_of (14), SOKET_INSTANT_NONE);

  soket_status_report_set_by (report, SOKET_BREAKDOWN_BY_TASK);
  g_autofree char *json = soket_status_report_to_json (report);
  assert_says (json, "\"rows\":[{\"key\":\"III.1\",\"name\":");
  assert_says (json, "\"rates\":{\"completeness\":{\"n\":3,\"of\":5}");
  g_autofree char *text = soket_status_report_to_text (report);
  assert_says (text, "BY TASK");
  assert_says (text, "  III.1. Đếm cầu");
}

static void
test_plan (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, fixture_end_of (14), SOKET_INSTANT_NONE);

  soket_status_report_set_rows (report, TRUE);
  soket_status_report_set_plan (report, "cau");
  g_autofree char *one = soket_status_report_to_json (report);
  soket_status_report_set_plan (report, NULL);
  g_autofree char *all = soket_status_report_to_json (report);
  g_assert_cmpstr (one, ==, all);
  assert_says (one, "\"obligations\":7");
}

/* With a second plan of the same sections the list says which plan it speaks of; of one plan it
 * does not. */
static void
test_two_plans (void)
{
  static const char json[]
      = "{\"soket\":1,\"id\":\"duong\",\"symbol\":\"18-KH/ĐU\",\"title\":\"Làm đường\","
        "\"issued\":\"2026-04-07\",\"units\":[{\"id\":\"xa\",\"name\":\"Đảng ủy "
        "xã\",\"level\":\"cap-xa\"}],\"tasks\":[{\"id\":\"III.1\",\"title\":\"Đo đường\","
        "\"leads\":[\"xa\"],\"deadline\":\"trước ngày 12/5/2026\"}]}";
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (SoketPlan) plan = soket_plan_new_from_json (bytes, "duong.json", &error);
  g_assert_no_error (error);
  g_autoptr (SoketAdoption) adoption
      = soket_ledger_adopt (ledger, plan, NULL, NULL, SOKET_DAY_NONE, fixture_end_of (1), &error);
  g_assert_no_error (error);
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, fixture_end_of (14), SOKET_INSTANT_NONE);
  soket_status_report_set_rows (report, TRUE);
  g_autofree char *both = soket_status_report_to_text (report);
  soket_status_report_set_plan (report, "duong");
  g_autofree char *one = soket_status_report_to_text (report);

  assert_says (both, "  17-KH/ĐU, III.1. Đếm cầu");
  assert_says (both, "  18-KH/ĐU, III.1. Đo đường");
  assert_says (strstr (both, "UNITS THAT HAVE NOT SENT"), "Đảng ủy xã  18-KH/ĐU, III.1");
  assert_says (one, "  III.1. Đo đường");
  g_assert_null (strstr (one, "18-KH/ĐU, III.1"));
}

/* Before anything was due and known, nothing is overdue. */
static void
test_has_overdue (void)
{
  static const struct {
    int as_of;
    int known;
    gboolean overdue;
  } rows[] = { { 10, 0, FALSE }, { 11, 0, FALSE }, { 12, 0, TRUE }, { 12, 12, TRUE } };
  g_autoptr (SoketLedger) ledger = fixture_ledger ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    SoketInstant known = rows[i].known > 0 ? fixture_end_of (rows[i].known) : SOKET_INSTANT_NONE;
    g_autoptr (SoketStatusReport) report
        = soket_status_report_new (ledger, fixture_end_of (rows[i].as_of), known);
    g_test_message ("as of %d/5", rows[i].as_of);
    g_assert_cmpint (soket_status_report_has_overdue (report), ==, rows[i].overdue);
  }
}

static void
test_text (void)
{
  static const char *const parts[] = {
    "(as of the end of 14/5/2026)",
    "As it was recorded by the end of 13/5/2026",
    "Kế hoạch 17-KH/ĐU of 06/4/2026: Sơ kết việc thay cầu",
    "Completed in time",
    "waived 1, suspended 0, no deadline laid down 0, no longer followed 0",
    "3/5 (60.0%)",
    "2/5 (40.0%)",
    "BY LEVEL",
    "UNITS THAT HAVE NOT SENT THEIR REPORT (OVERDUE)",
    "Ấp Giồng",
    "12/5/2026 (31-CV/ĐU)",
    "Ấp Kinh",
    "HOW THE DEADLINES WERE FIXED",
  };
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, fixture_end_of (14), fixture_end_of (13));
  g_autofree char *text = soket_status_report_to_text (report);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    assert_says (text, parts[i]);
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

/* The line of the list that names @unit; runs of spaces made one. */
static char *
dup_overdue_line (const char *text, const char *unit)
{
  const char *list = strstr (text, "UNITS THAT HAVE NOT SENT");
  const char *line = list != NULL ? strstr (list, unit) : NULL;
  g_assert_nonnull (line);
  g_autofree char *raw = g_strndup (line, strcspn (line, "\n"));
  g_autoptr (GRegex) spaces = g_regex_new (" +", 0, 0, NULL);
  return g_regex_replace_literal (spaces, raw, -1, 0, " ", 0, NULL);
}

/* Unit, section, deadline, extension, days overdue, times reminded (a voided entry is none). */
static void
test_overdue_list (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, fixture_end_of (14), SOKET_INSTANT_NONE);
  g_autofree char *text = soket_status_report_to_text (report);
  g_autofree char *extended = dup_overdue_line (text, "Ấp Giồng");
  g_autofree char *reminded = dup_overdue_line (text, "Ấp Kinh");

  g_assert_cmpstr (extended, ==, "Ấp Giồng III.1 before 11/5/2026 12/5/2026 (31-CV/ĐU) 2 0");
  g_assert_cmpstr (reminded, ==, "Ấp Kinh III.1 before 11/5/2026 3 1");
  /* The rule is said once for both. */
  const char *rules = strstr (text, "HOW THE DEADLINES WERE FIXED");
  g_assert_nonnull (strstr (rules, "III.1. Đếm cầu"));
  g_assert_null (strstr (strstr (rules, "III.1. Đếm cầu") + 1, "III.1. Đếm cầu"));
}

/* A terminal of 120 columns shows it without breaking a line. */
static void
test_text_fits (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();

  for (int by = SOKET_BREAKDOWN_BY_UNIT; by <= SOKET_BREAKDOWN_BY_PERIOD; by++) {
    g_autoptr (SoketStatusReport) report
        = soket_status_report_new (ledger, fixture_end_of (14), SOKET_INSTANT_NONE);
    soket_status_report_set_by (report, (SoketBreakdownBy) by);
    soket_status_report_set_rows (report, TRUE);
    g_autofree char *text = soket_status_report_to_text (report);
    g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
      g_test_message ("%s", lines[i]);
      g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 120);
    }
  }
}

static void
test_nothing_overdue (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, fixture_end_of (1), SOKET_INSTANT_NONE);
  g_autofree char *text = soket_status_report_to_text (report);
  g_autofree char *json = soket_status_report_to_json (report);

  assert_says (text, "Nothing is overdue (as of the end of 01/5/2026).");
  assert_says (text, "0/0");
  assert_says (json, "\"rows\":[],\"overdue\":[]}");
}

/* Where there is no row there is no table of noughts. */
static void
test_no_rows (void)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, fixture_end_of (14), SOKET_INSTANT_NONE);
  g_autofree char *text = soket_status_report_to_text (report);
  g_autofree char *json = soket_status_report_to_json (report);

  assert_says (text, "Nobody owes anything here as of then.");
  g_assert_null (strstr (text, "Nothing is overdue"));
  assert_says (json, "\"obligations\":0,");
  assert_says (json, "\"rows\":[],\"overdue\":[]}");
}

/* On the day before the plan was issued a reader is told so. */
static void
test_before_the_plan (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (SoketStatusReport) before
      = soket_status_report_new (ledger, soket_instant_parse ("2026-04-05", NULL), 0);
  g_autoptr (SoketStatusReport) on
      = soket_status_report_new (ledger, soket_instant_parse ("2026-04-06", NULL), 0);
  g_autofree char *text_before = soket_status_report_to_text (before);
  g_autofree char *text_on = soket_status_report_to_text (on);

  assert_says (text_before, "It had not been issued yet by that day.");
  g_assert_null (strstr (text_on, "had not been issued"));
}

/* Ấp 4 and 6 are overdue from the 13th and the 11th on; the last day of the office is the 28th. */
static void
test_since (void)
{
  static const struct {
    int since;
    const char *newly; /* in JSON */
    const char *text;
    const char * not ;
  } rows[] = {
    { 10, "\"newly_overdue\":[{\"plan\":\"cau\",\"task\":\"III.1\",\"unit\":\"ap-4\",",
      "NEWLY OVERDUE\n(since the end of 10/5/2026, as of the end of 14/5/2026)", "Nothing" },
    { 12,
      "\"newly_overdue\":[{\"plan\":\"cau\",\"task\":\"III.1\",\"unit\":\"ap-4\",\"period\":null,"
      "\"due\":\"2026-05-12\",\"days_late\":2}]}",
      "NEWLY OVERDUE\n(since the end of 12/5/2026, as of the end of 14/5/2026)", "Ấp Kinh" },
    { 13, "\"newly_overdue\":[]}",
      "Nothing has become overdue since the end of 13/5/2026 (as of the end of 14/5/2026).",
      "Ấp Kinh" },
  };
  g_autoptr (SoketLedger) ledger = fixture_ledger ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketStatusReport) report
        = soket_status_report_new (ledger, fixture_end_of (14), SOKET_INSTANT_NONE);
    soket_status_report_set_since (report, fixture_end_of (rows[i].since));
    g_autofree char *json = soket_status_report_to_json (report);
    g_autofree char *text = soket_status_report_to_text (report);
    assert_says (json, rows[i].newly);
    /* all that is overdue stays there */
    assert_says (json,
                 "\"unit\":\"ap-6\",\"period\":null,\"due\":\"2026-05-10\",\"days_late\":3}]");
    assert_says (text, rows[i].text);
    g_assert_null (strstr (text, rows[i].not ));
    g_assert_true (soket_status_report_has_overdue (report));
  }
}

/* The next ones, the first of them first; what is done or overdue is none of them. */
static void
test_next (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, fixture_end_of (8), SOKET_INSTANT_NONE);

  soket_status_report_set_next (report, 2);
  g_autofree char *json = soket_status_report_to_json (report);
  g_autofree char *text = soket_status_report_to_text (report);
  assert_says (json,
               "\"next\":[{\"plan\":\"cau\",\"task\":\"III.1\",\"unit\":\"ap-2\",\"period\":null,"
               "\"due\":\"2026-05-10\",\"days_left\":2,\"status\":\"due-soon\"},{");
  g_assert_cmpint (g_strrstr (json, "\"ap-3\"") - strstr (json, "\"next\""), >, 0);
  g_assert_null (strstr (strstr (json, "\"next\""), "\"ap-5\""));
  assert_says (text, "NEXT TO COME");
  assert_says (strstr (text, "NEXT TO COME"), "10/5/2026");
  assert_says (strstr (text, "NEXT TO COME"), "TASKS\n  III.1. Đếm cầu");

  soket_status_report_set_next (report, 0);
  g_autofree char *none = soket_status_report_to_json (report);
  g_assert_null (strstr (none, "\"next\""));
}

static void
test_nothing_to_come (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, fixture_end_of (31), SOKET_INSTANT_NONE);

  soket_status_report_set_next (report, 5);
  g_autofree char *json = soket_status_report_to_json (report);
  g_autofree char *text = soket_status_report_to_text (report);
  assert_says (json, "\"next\":[]}");
  assert_says (text, "No open duty has a last day to come.");
}

/* One line for a task and day, with some of the units; the 9th and 10th are no working days. */
static void
test_due_soon (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, soket_instant_parse ("2026-05-08T08:00", NULL), 0);
  g_autofree char *text = soket_status_report_to_text (report);
  const char *soon = strstr (text, "DUE SOON");

  g_assert_nonnull (soon);
  assert_says (soon, "10/5/2026");
  assert_says (soon, "2 (0)  III.1. Đếm cầu và gửi báo cáo");
  assert_says (soon, "Ấp Rạch Dừa, Ấp Cồn Lá, Ấp Vàm and 3 others");
  g_assert_null (strstr (soon, "III.2"));
}

/* It is for the whole process, so it is put back. */
static void
test_width (void)
{
  static const guint widths[] = { 80, 100 };
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, fixture_end_of (14), SOKET_INSTANT_NONE);
  soket_status_report_set_by (report, SOKET_BREAKDOWN_BY_TASK);
  soket_status_report_set_rows (report, TRUE);

  for (guint n = 0; n < G_N_ELEMENTS (widths); n++) {
    soket_report_set_width (widths[n]);
    g_autofree char *text = soket_status_report_to_text (report);
    g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
      g_test_message ("%u: %s", widths[n], lines[i]);
      g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, widths[n]);
    }
  }
  soket_report_set_width (1);
  g_autofree char *least = soket_status_report_to_text (report);
  soket_report_set_width (60);
  g_autofree char *sixty = soket_status_report_to_text (report);
  g_assert_cmpstr (least, ==, sixty);
  soket_report_set_width (0);
  g_autofree char *usual = soket_status_report_to_text (report);
  soket_report_set_width (120);
  g_autofree char *broad = soket_status_report_to_text (report);
  g_assert_cmpstr (usual, ==, broad);
}

/* Two hamlets of one name are told apart by the commune above them. */
static void
test_namesakes (void)
{
  static const char plan_json[]
      = "{\"soket\":1,\"id\":\"gieng\",\"title\":\"Đếm "
        "giếng\",\"issued\":\"2026-04-06\",\"units\":["
        "{\"id\":\"x1\",\"name\":\"Xã Bàu Sen\"},{\"id\":\"x2\",\"name\":\"Xã Gò Tre\"},"
        "{\"id\":\"a1\",\"name\":\"Ấp Một\",\"parent\":\"x1\"},{\"id\":\"a2\",\"name\":\"Ấp Một\","
        "\"parent\":\"x2\"}],\"tasks\":[{\"id\":\"1\",\"title\":\"Đếm\",\"leads\":[\"a1\",\"a2\"],"
        "\"deadline\":\"trước ngày 11/5/2026\"}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (plan_json, strlen (plan_json));
  g_autoptr (SoketPlan) plan = soket_plan_new_from_json (bytes, "gieng.json", &error);
  g_assert_no_error (error);
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketAdoption) adoption
      = soket_ledger_adopt (ledger, plan, NULL, NULL, SOKET_DAY_NONE, fixture_end_of (1), &error);
  g_assert_no_error (error);
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, fixture_end_of (14), SOKET_INSTANT_NONE);
  soket_status_report_set_rows (report, TRUE);
  g_autofree char *text = soket_status_report_to_text (report);
  g_autofree char *list = soket_report_obligations_to_text (ledger);
  g_autofree char *overdue = dup_overdue_line (text, "Ấp Một");

  assert_says (text, "Ấp Một  Xã Bàu Sen");
  assert_says (list, "Ấp Một  Xã Gò Tre");
  g_assert_cmpstr (overdue, ==, "Ấp Một Xã Bàu Sen 1 before 11/5/2026 3 0");

  g_autoptr (SoketLedger) plain = fixture_ledger ();
  g_autofree char *unasked = soket_report_obligations_to_text (plain);
  g_assert_null (strstr (unasked, "Upper unit"));
}

static void
test_as_of_minute (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  SoketInstant minute = soket_instant_parse ("2026-05-14T17:00", NULL);
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, minute, SOKET_INSTANT_NONE);
  g_autofree char *text = soket_status_report_to_text (report);
  g_autofree char *json = soket_status_report_to_json (report);

  assert_says (text, "(as of 17:00 on 14/5/2026)");
  assert_says (json, "{\"as_of\":\"2026-05-14T17:00\",");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/status-report/json", test_json);
  g_test_add_func ("/status-report/rows", test_rows);
  g_test_add_func ("/status-report/by", test_by);
  g_test_add_func ("/status-report/plan", test_plan);
  g_test_add_func ("/status-report/two-plans", test_two_plans);
  g_test_add_func ("/status-report/has-overdue", test_has_overdue);
  g_test_add_func ("/status-report/text", test_text);
  g_test_add_func ("/status-report/overdue-list", test_overdue_list);
  g_test_add_func ("/status-report/text-fits", test_text_fits);
  g_test_add_func ("/status-report/nothing-overdue", test_nothing_overdue);
  g_test_add_func ("/status-report/no-rows", test_no_rows);
  g_test_add_func ("/status-report/before-the-plan", test_before_the_plan);
  g_test_add_func ("/status-report/since", test_since);
  g_test_add_func ("/status-report/next", test_next);
  g_test_add_func ("/status-report/nothing-to-come", test_nothing_to_come);
  g_test_add_func ("/status-report/due-soon", test_due_soon);
  g_test_add_func ("/status-report/width", test_width);
  g_test_add_func ("/status-report/namesakes", test_namesakes);
  g_test_add_func ("/status-report/as-of-minute", test_as_of_minute);
  return g_test_run ();
}
