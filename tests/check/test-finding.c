/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>

#include <string.h>

static GListModel *
check_text (const char *text, const char *file)
{
  g_autoptr (GBytes) json = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan = soket_plan_new_from_json (json, file, &error);
  g_autoptr (SoketChecker) checker = soket_checker_new ();

  g_assert_no_error (error);
  return soket_checker_check (checker, plan);
}

#define PLAN                                                                                             \
  "{\"soket\": 1,\n \"id\": \"p\",\n \"title\": \"Sơ kết “quý I”\\\\\",\n \"tasks\": [{\"id\": " \
  "\"I\", \"title\": \"a\", \"leads\": [], \"tracked\": false}]}\n"

static void
test_fields (void)
{
  g_autoptr (GListModel) findings = check_text (PLAN, "kế hoạch/a b.json");
  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 1);
  g_autoptr (SoketFinding) finding = g_list_model_get_item (findings, 0);

  g_assert_true (g_list_model_get_item_type (findings) == SOKET_TYPE_FINDING);
  g_assert_cmpstr (soket_finding_get_rule (finding), ==, "date-missing");
  g_assert_cmpint (soket_finding_get_severity (finding), ==, SOKET_SEVERITY_ERROR);
  g_assert_cmpstr (soket_finding_get_file (finding), ==, "kế hoạch/a b.json");
  g_assert_cmpstr (soket_finding_get_path (finding), ==, "/issued");
  g_assert_cmpuint (soket_finding_get_line (finding), ==, 1);
  g_assert_nonnull (strstr (soket_finding_get_message (finding), "Sơ kết"));
  g_assert_nonnull (strstr (soket_finding_get_hint (finding), "issued"));
}

static void
test_json (void)
{
  static const char *const keys[] = { "\"rule\":\"date-missing\"",
                                      "\"severity\":\"error\"",
                                      "\"message\":\"",
                                      "\"file\":\"a.json\"",
                                      "\"path\":\"/issued\"",
                                      "\"line\":1",
                                      "\"hint\":\"" };
  g_autoptr (GListModel) findings = check_text (PLAN, "a.json");
  g_autofree char *json = soket_findings_to_json (findings);
  const char *p = json;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_test_message ("%s in %s", keys[i], p);
    p = strstr (p, keys[i]);
    g_assert_nonnull (p);
  }
}

static void
test_empty (void)
{
  g_autoptr (GListStore) none = g_list_store_new (SOKET_TYPE_FINDING);
  g_autofree char *json = soket_findings_to_json (G_LIST_MODEL (none));
  g_autofree char *sarif = soket_findings_to_sarif (G_LIST_MODEL (none));

  g_assert_cmpstr (json, ==, "{\"findings\":[]}");
  g_assert_nonnull (strstr (sarif, "\"results\":[]"));
}

static void
test_sarif (void)
{
  static const struct {
    const char *file;
    const char *uri;
  } rows[] = {
    { "a b.json", "\"uri\":\"a%20b.json\"" },
    { "x/đ.json", "\"uri\":\"x/%C4%91.json\"" },
    { "/srv/a b.json", "\"uri\":\"file:///srv/a%20b.json\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GListModel) findings = check_text (PLAN, rows[i].file);
    g_autofree char *sarif = soket_findings_to_sarif (findings);
    g_test_message ("%s: %s", rows[i].file, sarif);
    g_assert_nonnull (strstr (sarif, "\"version\":\"2.1.0\""));
    g_assert_nonnull (strstr (sarif, rows[i].uri));
    g_assert_nonnull (strstr (sarif, "\"region\":{\"startLine\":1}"));
    g_assert_nonnull (strstr (sarif, "\"ruleId\":\"date-missing\",\"ruleIndex\":0"));
  }
}

static void
test_severity_words (void)
{
  static const char *const words[] = { "none", "info", "warning", "error" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpstr (soket_severity_to_string ((SoketSeverity) i), ==, words[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding/fields", test_fields);
  g_test_add_func ("/finding/json", test_json);
  g_test_add_func ("/finding/empty", test_empty);
  g_test_add_func ("/finding/sarif", test_sarif);
  g_test_add_func ("/finding/severity-words", test_severity_words);
  return g_test_run ();
}
