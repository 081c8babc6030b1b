/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>

#include <string.h>

/* What the bad example of each rule must bring to light, in this order, and nothing else. */
typedef struct {
  const char *rule;
  SoketSeverity severity;
  const char *paths[9];
} Example;

static const Example examples[] = {
  { "date-missing", SOKET_SEVERITY_ERROR, { "/issued" } },
  { "basis-after-issued", SOKET_SEVERITY_WARNING, { "/basis/1/date" } },
  { "section-duplicate", SOKET_SEVERITY_WARNING, { "/tasks/1/id" } },
  { "term-mixed", SOKET_SEVERITY_WARNING, { "/tasks/0/products/1", "/tasks/1/title" } },
  { "deadline-missing", SOKET_SEVERITY_WARNING, { "/tasks/2/deadline", "/tasks/3/deadline" } },
  { "deadline-unresolved",
    SOKET_SEVERITY_ERROR,
    { "/levels/0/deadline", "/tasks/0/deadline", "/tasks/2/phases/0/deadline",
      "/tasks/3/deadlines/0/deadline", "/tasks/4/deadline", "/tasks/5/deadline",
      "/tasks/6/deadline", "/tasks/7/deadline" } },
  { "deadline-before-issued", SOKET_SEVERITY_ERROR, { "/tasks/0/deadline" } },
  { "task-after-level", SOKET_SEVERITY_WARNING, { "/tasks/0/deadline" } },
  { "lead-missing", SOKET_SEVERITY_ERROR, { "/tasks/2/leads" } },
  { "recipient-missing", SOKET_SEVERITY_WARNING, { "/tasks/1/recipient" } },
  { "group-empty", SOKET_SEVERITY_ERROR, { "/groups/0" } },
  { "attachment-absent",
    SOKET_SEVERITY_WARNING,
    { "/attachments/1/present", "/import/notices/1" } },
  { "task-missing", SOKET_SEVERITY_WARNING, { "/tasks" } },
  { "text-converted", SOKET_SEVERITY_INFO, { "/import/notices/0" } },
  { "value-unsure", SOKET_SEVERITY_INFO, { "/title", "/tasks/0/leads" } },
  { "document-remark", SOKET_SEVERITY_INFO, { "/import/notices/0" } },
};

static SoketPlan *
load_example (const char *rule, const char *kind)
{
  g_autofree char *name = g_strdup_printf ("%s.%s.json", rule, kind);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "rules", name, NULL);
  g_autoptr (GError) error = NULL;
  SoketPlan *plan = soket_plan_load (path, &error);

  g_assert_no_error (error);
  return plan;
}

static GListModel *
check_example (SoketChecker *checker, const char *rule, const char *kind)
{
  g_autoptr (SoketPlan) plan = load_example (rule, kind);

  return soket_checker_check (checker, plan);
}

static void
print_findings (const char *rule, GListModel *findings)
{
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++) {
    g_autoptr (SoketFinding) finding = g_list_model_get_item (findings, i);
    g_test_message ("%s: [%s] %s:%u %s: %s", rule, soket_finding_get_rule (finding),
                    soket_finding_get_file (finding), soket_finding_get_line (finding),
                    soket_finding_get_path (finding), soket_finding_get_message (finding));
  }
}

static const Example *
find_example (const char *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++) {
    if (g_str_equal (examples[i].rule, rule))
      return &examples[i];
  }
  return NULL;
}

static void
test_every_rule_has_both (void)
{
  for (guint i = 0; i < soket_rule_get_n_rules (); i++) {
    const char *id = soket_rule_get_id (soket_rule_get_nth (i));
    g_test_message ("%s", id);
    g_assert_nonnull (find_example (id));
    g_autoptr (SoketPlan) good = load_example (id, "good");
    g_autoptr (SoketPlan) bad = load_example (id, "bad");
    g_assert_nonnull (good);
    g_assert_nonnull (bad);
  }
  g_assert_cmpuint (soket_rule_get_n_rules (), ==, G_N_ELEMENTS (examples));
}

static void
test_good_finds_nothing (void)
{
  g_autoptr (SoketChecker) checker = soket_checker_new ();

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++) {
    g_autoptr (GListModel) findings = check_example (checker, examples[i].rule, "good");
    print_findings (examples[i].rule, findings);
    g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 0);
  }
}

static void
test_bad_finds_that_only (void)
{
  g_autoptr (SoketChecker) checker = soket_checker_new ();

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++) {
    const Example *example = &examples[i];
    g_autoptr (GListModel) findings = check_example (checker, example->rule, "bad");
    guint n = 0;

    print_findings (example->rule, findings);
    for (; example->paths[n] != NULL; n++) {
      g_autoptr (SoketFinding) finding = g_list_model_get_item (findings, n);
      g_assert_nonnull (finding);
      g_assert_cmpstr (soket_finding_get_rule (finding), ==, example->rule);
      g_assert_cmpint (soket_finding_get_severity (finding), ==, example->severity);
      g_assert_cmpstr (soket_finding_get_path (finding), ==, example->paths[n]);
      g_assert_cmpuint (soket_finding_get_line (finding), >, 0);
      g_assert_nonnull (soket_finding_get_hint (finding));
      g_assert_true (g_str_has_suffix (soket_finding_get_file (finding), ".bad.json"));
    }
    g_assert_cmpuint (g_list_model_get_n_items (findings), ==, n);
  }
}

static void
test_messages_are_utf8 (void)
{
  g_autoptr (SoketChecker) checker = soket_checker_new ();
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint e = 0; e < G_N_ELEMENTS (examples); e++) {
    g_autoptr (GListModel) findings = check_example (checker, examples[e].rule, "bad");
    for (guint i = 0; i < g_list_model_get_n_items (findings); i++) {
      g_autoptr (SoketFinding) finding = g_list_model_get_item (findings, i);
      g_string_append (all, soket_finding_get_message (finding));
      g_string_append (all, soket_finding_get_hint (finding));
    }
  }
  g_assert_cmpuint (all->len, >, 1000);
  g_assert_true (g_utf8_validate (all->str, (gssize) all->len, NULL));
}

/* A message names the words of the plan, so that it can be understood without opening the file. */
static void
test_messages_are_concrete (void)
{
  static const struct {
    const char *rule;
    guint nth;
    const char *says[3];
  } rows[] = {
    { "date-missing", 0, { "17-KH/ĐU" } },
    { "basis-after-issued", 0, { "40-KH/HU", "16/4/2026", "06/4/2026" } },
    { "section-duplicate", 0, { "III.1", "Gộp số liệu" } },
    { "term-mixed", 0, { "Báo cáo tổng kết của ấp", "sơ kết", "III.1" } },
    { "term-mixed", 1, { "Viết báo cáo tổng kết", "sơ kết", "III.2" } },
    { "deadline-missing", 0, { "III.3", "Mở hội nghị sơ kết ở xã" } },
    { "deadline-missing", 1, { "III.4", "Các chi bộ ấp" } },
    { "deadline-unresolved", 0, { "Cấp ấp", "unresolved" } },
    { "deadline-unresolved", 1, { "III.1", "trước ngày 31/4/2026" } },
    { "deadline-unresolved", 2, { "III.3", "dot-1" } },
    { "deadline-unresolved", 3, { "III.4", "Chi bộ ấp Rạch Dừa" } },
    { "deadline-unresolved", 4, { "III.5", "định kỳ hằng tháng", "no day of the period" } },
    { "deadline-unresolved", 5, { "III.6", "định kỳ", "no period" } },
    { "deadline-unresolved", 6, { "III.7", "BD10", "from when" } },
    { "deadline-unresolved", 7, { "III.8", "PT8H", "minute" } },
    { "deadline-before-issued", 0, { "10/5/2025", "06/4/2026", "III.1" } },
    { "task-after-level", 0, { "12/5/2026", "11/5/2026", "1 day" } },
    { "lead-missing", 0, { "III.3", "Giữ gìn cầu" } },
    { "recipient-missing", 0, { "III.2", "Gộp số liệu" } },
    { "group-empty", 0, { "Các chi bộ ấp", "III.1", "4 units" } },
  };
  g_autoptr (SoketChecker) checker = soket_checker_new ();

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++) {
    g_autoptr (GListModel) findings = check_example (checker, rows[r].rule, "bad");
    g_autoptr (SoketFinding) finding = g_list_model_get_item (findings, rows[r].nth);
    g_assert_nonnull (finding);
    g_test_message ("%s: %s", rows[r].rule, soket_finding_get_message (finding));
    for (guint s = 0; s < 3 && rows[r].says[s] != NULL; s++)
      g_assert_nonnull (strstr (soket_finding_get_message (finding), rows[r].says[s]));
  }
}

/* The way to mend follows from what is missing. */
static void
test_hints_fit (void)
{
  static const char *const says[]
      = { NULL,         "which day",           NULL,       NULL, "hằng tháng",
          "hằng tháng", "kể từ ngày ban hành", "15/7/2026" };
  g_autoptr (SoketChecker) checker = soket_checker_new ();
  g_autoptr (GListModel) findings = check_example (checker, "deadline-unresolved", "bad");

  for (guint i = 0; i < G_N_ELEMENTS (says); i++) {
    g_autoptr (SoketFinding) finding = g_list_model_get_item (findings, i);
    g_test_message ("%u: %s", i, soket_finding_get_hint (finding));
    if (says[i] != NULL)
      g_assert_nonnull (strstr (soket_finding_get_hint (finding), says[i]));
  }
}

/* Plans of the first and the last day there are, and of none: a recurring deadline is tried over a
 * year that exists. */
static void
test_recurring_at_the_edges (void)
{
  static const char *const issued[] = { "null", "\"1900-01-01\"", "\"2199-12-31\"" };
  g_autoptr (SoketChecker) checker = soket_checker_new ();

  for (guint i = 0; i < G_N_ELEMENTS (issued); i++) {
    g_autofree char *text
        = g_strdup_printf ("{\"soket\":1,\"id\":\"p\",\"title\":\"Đếm "
                           "cầu\",\"issued\":%s,\"tasks\":["
                           "{\"id\":\"I\",\"title\":\"Báo\",\"deadline\":\"each:month <D20\"},"
                           "{\"id\":\"II\",\"title\":\"Báo\",\"deadline\":\"each:month\"}]}",
                           issued[i]);
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketPlan) plan = soket_plan_new_from_json (bytes, "p.json", &error);
    g_assert_no_error (error);
    g_autoptr (GListModel) findings = soket_checker_check (checker, plan);
    print_findings (issued[i], findings);
    guint n = 0;
    for (guint f = 0; f < g_list_model_get_n_items (findings); f++) {
      g_autoptr (SoketFinding) finding = g_list_model_get_item (findings, f);
      n += g_str_equal (soket_finding_get_rule (finding), "deadline-unresolved");
    }
    g_assert_cmpuint (n, ==, 1);
  }
}

static void
test_severity_override (void)
{
  g_autoptr (SoketChecker) checker = soket_checker_new ();
  g_autoptr (SoketChecker) other = soket_checker_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (soket_checker_set_severity (checker, "term-mixed", SOKET_SEVERITY_INFO, &error));
  g_assert_no_error (error);
  g_autoptr (GListModel) weaker = check_example (checker, "term-mixed", "bad");
  g_autoptr (SoketFinding) finding = g_list_model_get_item (weaker, 0);
  g_assert_cmpint (soket_finding_get_severity (finding), ==, SOKET_SEVERITY_INFO);

  g_assert_true (soket_checker_set_severity (checker, "term-mixed", SOKET_SEVERITY_NONE, &error));
  g_autoptr (GListModel) none = check_example (checker, "term-mixed", "bad");
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);

  /* Another checker knows nothing of it. */
  g_autoptr (GListModel) untouched = check_example (other, "term-mixed", "bad");
  g_autoptr (SoketFinding) warning = g_list_model_get_item (untouched, 0);
  g_assert_cmpint (soket_finding_get_severity (warning), ==, SOKET_SEVERITY_WARNING);

  g_assert_false (soket_checker_set_severity (checker, "no-such", SOKET_SEVERITY_INFO, &error));
  g_assert_error (error, SOKET_CHECK_ERROR, SOKET_CHECK_ERROR_NO_SUCH_RULE);
}

static void
test_units_given_besides (void)
{
  g_autoptr (SoketChecker) checker = soket_checker_new ();
  g_autoptr (GError) error = NULL;
  const char *text = "id,name,kind\nkhom-1,Chi bộ khóm 1,khóm\n";
  g_autoptr (GBytes) csv = g_bytes_new_static (text, strlen (text));
  g_autoptr (SoketDirectory) units = soket_directory_new_from_csv (csv, "khom.csv", &error);
  g_assert_no_error (error);

  soket_checker_set_units (checker, units);
  g_autoptr (GListModel) filled = check_example (checker, "group-empty", "bad");
  print_findings ("group-empty", filled);
  g_assert_cmpuint (g_list_model_get_n_items (filled), ==, 0);

  soket_checker_set_units (checker, NULL);
  g_autoptr (GListModel) empty = check_example (checker, "group-empty", "bad");
  g_assert_cmpuint (g_list_model_get_n_items (empty), ==, 1);
}

/* All faults of one plan come in the order of its lines. */
static void
test_file_order (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "examples", "faulty", "plan.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan = soket_plan_load (path, &error);
  g_assert_no_error (error);
  g_autoptr (SoketChecker) checker = soket_checker_new ();
  g_autoptr (GListModel) findings = soket_checker_check (checker, plan);
  guint line = 0;

  print_findings ("faulty", findings);
  g_assert_cmpuint (g_list_model_get_n_items (findings), >=, 9);
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++) {
    g_autoptr (SoketFinding) finding = g_list_model_get_item (findings, i);
    g_assert_cmpuint (soket_finding_get_line (finding), >=, line);
    line = soket_finding_get_line (finding);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checker/every-rule-has-both", test_every_rule_has_both);
  g_test_add_func ("/checker/good-finds-nothing", test_good_finds_nothing);
  g_test_add_func ("/checker/bad-finds-that-only", test_bad_finds_that_only);
  g_test_add_func ("/checker/messages-are-utf8", test_messages_are_utf8);
  g_test_add_func ("/checker/messages-are-concrete", test_messages_are_concrete);
  g_test_add_func ("/checker/hints-fit", test_hints_fit);
  g_test_add_func ("/checker/recurring-at-the-edges", test_recurring_at_the_edges);
  g_test_add_func ("/checker/severity-override", test_severity_override);
  g_test_add_func ("/checker/units-given-besides", test_units_given_besides);
  g_test_add_func ("/checker/file-order", test_file_order);
  return g_test_run ();
}
