/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>

#include <string.h>

/* Texts for a terminal, whatever stands in the names. */

/* A name that forges a line of its own, clears the screen, and turns the direction of writing. */
#define EVIL "Ấp Vàm\\nTổng số  999\\t\\u001b[2J\\u0007\\u202eGiả\\u2066"

static const char plan_format[]
    = "{\"soket\":1,\"id\":\"cau\",\"kind\":\"Kế hoạch\",\"symbol\":\"17-KH/ĐU\","
      "\"title\":\"Sơ kết " EVIL "\",\"issuer\":\"xa\",\"issued\":\"2026-04-06\","
      "\"levels\":[{\"id\":\"cap-ap\",\"name\":\"Cấp " EVIL "\",\"rank\":1,"
      "\"deadline\":\"<2026-05-11T17:00\"}],"
      "\"units\":[{\"id\":\"xa\",\"name\":\"Đảng ủy xã\"},"
      "{\"id\":\"ap-1\",\"name\":\"" EVIL "\",\"level\":\"cap-ap\",\"parent\":\"xa\"},"
      "{\"id\":\"ap-2\",\"name\":\"%s\",\"level\":\"cap-ap\",\"parent\":\"xa\"}],"
      "\"groups\":[{\"id\":\"cac-ap\",\"name\":\"Các " EVIL "\",\"members\":[\"ap-1\",\"ap-2\"]}],"
      "\"tasks\":[{\"id\":\"III.1\",\"title\":\"Đếm cầu " EVIL "\",\"leads\":[\"cac-ap\"],"
      "\"deliverable\":\"report\",\"recipient\":\"ap-1\",\"via\":\"ap-2\",\"level\":\"cap-ap\"},"
      "{\"id\":\"III.2\",\"title\":\"Làm đường\",\"leads\":[\"xa\"],"
      "\"deadline\":\"đầu tháng 6/2026\"},"
      "{\"id\":\"III.3\",\"title\":\"Quét đường %s\",\"leads\":[\"cac-ap\",\"ap-1\"],"
      "\"tracked\":false},"
      "{\"id\":\"III.4\",\"title\":\"Trồng cây\",\"leads\":[\"xa\"],\"tracked\":false}]}";

static const char events[]
    = "kind,task,unit,at,recorded,received,document,note\n"
      "returned,III.1,ap-1,2026-05-09T09:00,2026-05-09T10:00,,\"31\nCV\",\"thiếu\x1b[1m số\n7\"\n"
      "submitted,III.1,ap-2,2026-05-11T17:00,2026-05-11T18:00,2026-05-11T17:00,\x07,\n";

static SoketLedger *
make_ledger (void)
{
  g_autofree char *long_word = g_strnfill (3000, 'x');
  g_autofree char *text = g_strdup_printf (plan_format, long_word, long_word);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = g_bytes_new (text, strlen (text));
  g_autoptr (GBytes) csv = g_bytes_new_static (events, strlen (events));
  g_autoptr (SoketPlan) plan = soket_plan_new_from_json (json, "plan.json", &error);
  g_assert_no_error (error);
  SoketLedger *ledger = soket_ledger_new ();
  g_autoptr (SoketAdoption) adoption
      = soket_ledger_adopt (ledger, plan, NULL, NULL, SOKET_DAY_NONE,
                            soket_instant_end_of_day (soket_plan_get_issued (plan)), &error);
  g_assert_no_error (error);
  g_autoptr (SoketIntake) intake
      = soket_ledger_record_csv (ledger, csv, "events.csv", SOKET_INTAKE_NONE, SOKET_INSTANT_NONE,
                                 &error);
  g_assert_no_error (error);
  return ledger;
}

static SoketInstant
as_of (void)
{
  return soket_instant_end_of_day (soket_day_new (2026, 5, 14, NULL));
}

static void
assert_calm (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (guint i = 0; lines[i] != NULL; i++) {
    g_test_message ("%s", lines[i]);
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 120);
    g_assert_false (g_str_has_prefix (lines[i], "Tổng số  999"));
    for (const char *p = lines[i]; *p != '\0'; p = g_utf8_next_char (p)) {
      gunichar c = g_utf8_get_char (p);
      g_assert_false (g_unichar_iscntrl (c));
      g_assert_true (c != 0x202E && c != 0x2066);
    }
  }
}

static void
assert_says (const char *text, const char *words)
{
  g_test_message ("“%s” in:\n%s", words, text);
  g_assert_nonnull (strstr (text, words));
}

static void
test_status (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();

  for (int by = SOKET_BREAKDOWN_BY_UNIT; by <= SOKET_BREAKDOWN_BY_PERIOD; by++) {
    g_autoptr (SoketStatusReport) report
        = soket_status_report_new (ledger, as_of (), SOKET_INSTANT_NONE);
    soket_status_report_set_by (report, (SoketBreakdownBy) by);
    soket_status_report_set_rows (report, TRUE);
    g_autofree char *text = soket_status_report_to_text (report);
    assert_calm (text);
    assert_says (text, "Ấp Vàm Tổng số  999 ");
  }
}

static void
test_explain (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ledger)); i++) {
    g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (ledger), i);
    g_autoptr (GError) error = NULL;
    g_autofree char *text
        = soket_report_explain_to_text (ledger, row, as_of (), SOKET_INSTANT_NONE, &error);
    g_assert_no_error (error);
    assert_calm (text);
  }
}

static void
test_obligations (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autofree char *text = soket_report_obligations_to_text (ledger);

  assert_calm (text);
}

/* JSON is for programs: they get what was written. */
static void
test_json_is_untouched (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, as_of (), SOKET_INSTANT_NONE);

  soket_status_report_set_by (report, SOKET_BREAKDOWN_BY_TASK);
  g_autofree char *json = soket_status_report_to_json (report);
  assert_says (json, "Đếm cầu Ấp Vàm\\nTổng số  999\\u0009\\u001b[2J\\u0007\xe2\x80\xaeGiả");
}

/* "Before 17:00" admits no report of 17:00. */
static void
test_before_a_minute (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketObligation) row
      = soket_ledger_find (ledger, "cau", "III.1", "ap-2", NULL, &error);
  g_assert_no_error (error);
  g_autofree char *text
      = soket_report_explain_to_text (ledger, row, as_of (), SOKET_INSTANT_NONE, &error);
  g_autofree char *list = soket_report_obligations_to_text (ledger);

  assert_says (text, "Last day: 16:59 on 11/5/2026");
  assert_says (text, "Submitted late: received 17:00 on 11/5/2026, later than 16:59 on 11/5/2026");
  assert_says (list, "16:59 on 11/5/2026");
}

/* A deadline of two days: the day the law means, and the one before which nobody is overdue. */
static void
test_fuzzy (void)
{
  static const char *const words = "01/6/2026, 10/6/2026 at"; /* … the latest */
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketObligation) row = soket_ledger_find (ledger, "cau", "III.2", "xa", NULL, &error);
  g_assert_no_error (error);
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, as_of (), SOKET_INSTANT_NONE);
  soket_status_report_set_rows (report, TRUE);
  g_autofree char *text
      = soket_report_explain_to_text (ledger, row, as_of (), SOKET_INSTANT_NONE, &error);
  g_autofree char *list = soket_report_obligations_to_text (ledger);
  g_autofree char *status = soket_status_report_to_text (report);

  assert_says (text, words);
  assert_says (list, words);
  assert_says (status, words);
}

/* General duties make no row and are listed once, with who leads them. */
static void
test_general_duties (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, as_of (), SOKET_INSTANT_NONE);
  g_autofree char *list = soket_report_obligations_to_text (ledger);
  g_autofree char *json = soket_report_obligations_to_json (ledger);
  g_autofree char *status = soket_status_report_to_text (report);
  const char *section = strstr (list, "GENERAL DUTIES");

  assert_says (list, "3 duties\n\nGENERAL DUTIES");
  assert_says (section, "\nIII.3  Các Ấp Vàm Tổng số");
  assert_says (section, "\nIII.4  Đảng ủy xã");
  assert_says (section, "Trồng cây\n");
  g_assert_null (strstr (strstr (list, "Trồng cây") + 1, "Trồng cây"));
  g_assert_null (strstr (json, "III.4"));
  assert_says (status, "\n  General duties, without a row: 2\n");
}

/* Of one plan, those of that plan; where there are none, no word of them. */
static void
test_no_general_duties (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (SoketLedger) empty = soket_ledger_new ();
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, as_of (), SOKET_INSTANT_NONE);
  g_autofree char *list = soket_report_obligations_to_text (empty);

  soket_status_report_set_plan (report, "cau");
  g_autofree char *one = soket_status_report_to_text (report);
  soket_status_report_set_plan (report, "other");
  g_autofree char *other = soket_status_report_to_text (report);
  g_assert_nonnull (strstr (one, "General duties"));
  g_assert_null (strstr (other, "General duties"));
  g_assert_null (strstr (list, "GENERAL DUTIES"));
  g_assert_null (strstr (list, "Period"));
}

/* A plan without levels is not counted by level, unless somebody asks. */
static void
test_no_levels (void)
{
  static const char text[]
      = "{\"soket\":1,\"id\":\"kenh\",\"title\":\"Nạo kênh\",\"issued\":\"2026-04-06\",\"units\":[{"
        "\"id\":\"a\",\"name\":\"Ấp A\"}],\"tasks\":[{\"id\":\"1\",\"title\":\"Nạo\",\"leads\":["
        "\"a\"],\"deadline\":\"trước ngày 11/5/2026\"}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = g_bytes_new_static (text, strlen (text));
  g_autoptr (SoketPlan) plan = soket_plan_new_from_json (json, "kenh.json", &error);
  g_assert_no_error (error);
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketAdoption) adoption
      = soket_ledger_adopt (ledger, plan, NULL, NULL, SOKET_DAY_NONE, as_of (), &error);
  g_assert_no_error (error);
  g_autoptr (SoketStatusReport) report
      = soket_status_report_new (ledger, as_of (), SOKET_INSTANT_NONE);
  g_autofree char *unasked = soket_status_report_to_text (report);

  soket_status_report_set_by (report, SOKET_BREAKDOWN_BY_LEVEL);
  g_autofree char *asked = soket_status_report_to_text (report);
  g_assert_null (strstr (unasked, "BY LEVEL"));
  g_assert_nonnull (strstr (asked, "BY LEVEL"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/terminal/status", test_status);
  g_test_add_func ("/terminal/explain", test_explain);
  g_test_add_func ("/terminal/obligations", test_obligations);
  g_test_add_func ("/terminal/json-is-untouched", test_json_is_untouched);
  g_test_add_func ("/terminal/before-a-minute", test_before_a_minute);
  g_test_add_func ("/terminal/fuzzy", test_fuzzy);
  g_test_add_func ("/terminal/general-duties", test_general_duties);
  g_test_add_func ("/terminal/no-general-duties", test_no_general_duties);
  g_test_add_func ("/terminal/no-levels", test_no_levels);
  return g_test_run ();
}
