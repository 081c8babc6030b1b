/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report-fixture.h"

static char *
explain (SoketLedger *ledger, const char *task, const char *unit, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketObligation) row = soket_ledger_find (ledger, NULL, task, unit, NULL, &error);
  g_assert_no_error (error);
  char *answer = json ? soket_report_explain_to_json (ledger, row, fixture_end_of (14),
                                                      SOKET_INSTANT_NONE, &error)
                      : soket_report_explain_to_text (ledger, row, fixture_end_of (14),
                                                      SOKET_INSTANT_NONE, &error);
  g_assert_no_error (error);
  return answer;
}

typedef struct {
  const char *task;
  const char *unit;
  const char *says[6];
} Row;

static void
run_rows (const Row *rows, guint n, gboolean json)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();

  for (guint i = 0; i < n; i++) {
    g_autofree char *answer = explain (ledger, rows[i].task, rows[i].unit, json);
    g_test_message ("%s\n%s", rows[i].unit, answer);
    for (guint s = 0; s < 6 && rows[i].says[s] != NULL; s++) {
      g_test_message ("%s", rows[i].says[s]);
      g_assert_nonnull (strstr (answer, rows[i].says[s]));
    }
    g_assert_true (g_utf8_validate (answer, -1, NULL));
  }
}

static void
test_text (void)
{
  static const Row rows[] = {
    { "III.1",
      "ap-1",
      { "Task III.1: Đếm cầu và gửi báo cáo",
        "Kế hoạch 17-KH/ĐU of 06/4/2026, section III.1, line 12", "“trước ngày 11/5/2026”",
        "To be sent to: Đảng ủy xã", "Last day: 10/5/2026",
        "Submitted on time: received 09:30 on 08/5/2026" } },
    { "III.1", "ap-2", { "the very day", "Submitted on the day it is due" } },
    { "III.1", "ap-3", { "Submitted late", "later than 10/5/2026", "3-BC" } },
    { "III.1",
      "ap-4",
      { "Extended to: 12/5/2026 (31-CV/ĐU)", "nước lớn", "last day 12/5/2026; 2 days overdue" } },
    { "III.1", "ap-5", { "waived, 32-CV/ĐU", "Waived" } },
    { "III.1", "ap-6", { "reminded [voided]", "3 days overdue" } },
    { "III.2", "xa", { "Events: none", "Last day: 28/5/2026", "there is time until 28/5/2026" } },
  };

  run_rows (rows, G_N_ELEMENTS (rows), FALSE);
}

static void
test_json (void)
{
  static const Row rows[] = {
    { "III.1",
      "ap-4",
      { "\"plan\":\"cau\",\"symbol\":\"17-KH/ĐU\",\"task\":\"III.1\"",
        "\"source\":{\"line\":12,\"start\":0,\"end\":80}", "\"steps\":[",
        "\"extended\":{\"until\":\"2026-05-12\",\"document\":\"31-CV/ĐU\",\"event\":\"e4\"}",
        "\"status\":\"overdue\"", "\"days_late\":2" } },
    { "III.1", "ap-6", { "\"seen\":true,\"voided\":true", "\"extended\":null" } },
    { "III.2", "xa", { "\"source\":null", "\"events\":[]", "\"submitted\":null" } },
  };

  run_rows (rows, G_N_ELEMENTS (rows), TRUE);
}

/* What happened after the question's day is shown, marked, and not counted. */
static void
test_later_events (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketObligation) row
      = soket_ledger_find (ledger, "cau", "III.1", "ap-3", NULL, &error);
  g_assert_no_error (error);
  g_autofree char *text
      = soket_report_explain_to_text (ledger, row, fixture_end_of (12), SOKET_INSTANT_NONE, &error);
  g_assert_no_error (error);
  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "[later: not counted]"));
  g_assert_nonnull (strstr (text, "1 day overdue"));
  g_autofree char *json = soket_report_explain_to_json (ledger, row, fixture_end_of (14),
                                                        fixture_end_of (12), &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (json, "\"known_as_of\":\"2026-05-12\""));
  g_assert_nonnull (strstr (json, "\"seen\":false"));
  g_assert_nonnull (strstr (json, "\"status\":\"overdue\""));
}

/* A meeting is not sent. */
static void
test_meeting (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketObligation) row = soket_ledger_find (ledger, "cau", "III.2", "xa", NULL, &error);
  g_assert_no_error (error);
  g_autofree char *text
      = soket_report_explain_to_text (ledger, row, fixture_end_of (31), SOKET_INSTANT_NONE, &error);
  g_assert_no_error (error);
  g_test_message ("%s", text);
  g_assert_nonnull (
      strstr (text, "Overdue, not held: not recorded as done; last day 28/5/2026; 2 days overdue"));
}

static void
test_obligations (void)
{
  g_autoptr (SoketLedger) ledger = fixture_ledger ();
  g_autofree char *json = soket_report_obligations_to_json (ledger);
  g_autofree char *text = soket_report_obligations_to_text (ledger);

  g_test_message ("%s\n%s", json, text);
  g_assert_true (
      g_str_has_prefix (json, "{\"rows\":[{\"plan\":\"cau\",\"task\":\"III.1\","
                              "\"unit\":\"ap-1\",\"period\":null,\"last\":\"2026-05-10\","
                              "\"time\":null,\"safe\":\"2026-05-10\",\"hard\":\"2026-05-11\"}"));
  g_assert_nonnull (strstr (text, "Ấp Rạch Dừa"));
  g_assert_nonnull (strstr (text, "7 duties"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/explain/text", test_text);
  g_test_add_func ("/explain/json", test_json);
  g_test_add_func ("/explain/later-events", test_later_events);
  g_test_add_func ("/explain/obligations", test_obligations);
  g_test_add_func ("/explain/meeting", test_meeting);
  return g_test_run ();
}
