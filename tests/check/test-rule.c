/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>

#include <string.h>

static void
test_table (void)
{
  for (guint i = 0; i < soket_rule_get_n_rules (); i++) {
    const SoketRule *rule = soket_rule_get_nth (i);
    const char *id = soket_rule_get_id (rule);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", id);
    g_assert_cmpuint (strspn (id, "abcdefghijklmnopqrstuvwxyz-"), ==, strlen (id));
    g_assert_true (soket_rule_find (id, &error) == rule); /* so ids are used once */
    g_assert_no_error (error);
    g_assert_cmpint (soket_rule_get_severity (rule), >, SOKET_SEVERITY_NONE);
    g_assert_cmpuint (strlen (soket_rule_get_title (rule)), >, 10);
    g_assert_cmpuint (strlen (soket_rule_get_explanation (rule)), >, 80);
    g_assert_true (g_utf8_validate (soket_rule_get_explanation (rule), -1, NULL));
  }
}

static void
test_ids_stay (void)
{
  static const char *const ids[]
      = { "date-missing",      "deadline-missing", "deadline-unresolved", "deadline-before-issued",
          "task-after-level",  "lead-missing",     "recipient-missing",   "basis-after-issued",
          "section-duplicate", "group-empty",      "term-mixed",          "attachment-absent",
          "task-missing",      "text-converted",   "value-unsure",        "document-remark" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_test_message ("%s", ids[i]);
    g_assert_nonnull (soket_rule_find (ids[i], NULL));
  }
}

static void
test_boxed (void)
{
  const SoketRule *rule = soket_rule_get_nth (0);
  gpointer copy = g_boxed_copy (SOKET_TYPE_RULE, rule);

  g_assert_true (copy == rule);
  g_boxed_free (SOKET_TYPE_RULE, copy);
  g_assert_cmpstr (soket_rule_get_id (rule), ==, "date-missing");
}

static void
test_not_found (void)
{
  static const char *const ids[] = { "", "no-such", "date-missing ", "\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (soket_rule_find (ids[i], &error));
    g_assert_error (error, SOKET_CHECK_ERROR, SOKET_CHECK_ERROR_NO_SUCH_RULE);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  }
}

static void
test_json (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *all = soket_rules_to_json (NULL, &error);
  g_assert_no_error (error);
  g_assert_true (
      g_str_has_prefix (all, "{\"rules\":[{\"id\":\"date-missing\",\"severity\":\"error\""));
  g_assert_nonnull (strstr (all, "\"group-empty\""));

  g_autofree char *one = soket_rules_to_json ("lead-missing", &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (one, "\"lead-missing\""));
  g_assert_null (strstr (one, "\"date-missing\""));

  g_assert_null (soket_rules_to_json ("no-such", &error));
  g_assert_error (error, SOKET_CHECK_ERROR, SOKET_CHECK_ERROR_NO_SUCH_RULE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule/table", test_table);
  g_test_add_func ("/rule/ids-stay", test_ids_stay);
  g_test_add_func ("/rule/boxed", test_boxed);
  g_test_add_func ("/rule/not-found", test_not_found);
  g_test_add_func ("/rule/json", test_json);
  return g_test_run ();
}
