/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-due-build-private.h"
#include "calendar/soket-resolver.h"

#include <string.h>

static SoketResolution *
resolve (const char *text)
{
  g_autoptr (SoketResolver) resolver = soket_resolver_new (NULL, NULL);
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (text, NULL);

  soket_resolver_set_issued (resolver, soket_day_parse ("2022-06-28", NULL));
  return soket_resolver_resolve (resolver, deadline, NULL);
}

static void
test_json (void)
{
  g_autoptr (SoketResolution) resolution = resolve ("trước ngày 05/7/2022");
  g_autofree char *json = soket_resolution_to_json (resolution, "trước ngày 05/7/2022");

  g_assert_cmpstr (json, ==,
                   "{\"phrase\":\"trước ngày "
                   "05/7/2022\",\"canonical\":\"<2022-07-05\",\"kind\":\"date\","
                   "\"occurrences\":[{\"period\":null,\"first\":null,\"last\":\"2022-07-04\","
                   "\"time\":null,"
                   "\"safe\":\"2022-07-04\",\"hard\":\"2022-07-05\",\"last_workday\":\"2022-07-"
                   "04\","
                   "\"rolled_from\":null,\"steps\":[{\"rule\":\"before-exclusive\","
                   "\"source\":\"Thông lệ (không có quy định chính thức về “trước ngày”)\","
                   "\"from\":\"2022-07-05\",\"to\":\"2022-07-04\"}]}],\"reason\":null}");
}

static void
test_json_undated (void)
{
  g_autoptr (SoketResolution) resolution = resolve ("thường xuyên");
  g_autofree char *json = soket_resolution_to_json (resolution, NULL);

  g_assert_cmpstr (json, ==,
                   "{\"phrase\":\"thường "
                   "xuyên\",\"canonical\":\"continuous\",\"kind\":\"continuous\",\"occurrences\":[]"
                   ","
                   "\"reason\":\"It goes on without an end: no date by nature\"}");
}

/* A ledger keeps dues as JSON for ever. */
static void
test_json_comes_back (void)
{
  const char *const texts[] = {
    "<2022-07-05",           "<=2022-07-15T17:00",     "<2022-07-15T17:00",
    "<2022-07-15T00:00",     "<=2022-07-15T24:00",     "start:2025-03",
    "2025-12-01/2025-12-14", "each:month <D20",        "each:week <FRI-T15:00",
    "P15D after:2022-04-15", "each:year <=next 01-31", "each:day <T09:00,<T00:00",
    "<=1950-07-05",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (SoketResolution) resolution = resolve (texts[i]);
    g_test_message ("%s", texts[i]);
    g_assert_cmpuint (soket_resolution_get_n_dues (resolution), >, 0);
    for (guint j = 0; j < soket_resolution_get_n_dues (resolution); j++) {
      g_autoptr (GError) error = NULL;
      SoketDue *due = soket_resolution_get_due (resolution, j);
      g_autofree char *json = soket_due_to_json (due);
      g_autoptr (SoketDue) again = soket_due_new_from_json (json, &error);
      g_assert_no_error (error);
      g_assert_true (soket_due_equal (due, again));
    }
  }
}

static void
test_json_faults (void)
{
  const char *const texts[] = {
    "",
    "{}",
    "[]",
    "null",
    "{\"period\":1}",
    "{\"period\":null,\"first\":null,\"last\":\"2022-04-31\",\"time\":null,\"safe\":null,\"hard\":"
    "null,"
    "\"last_workday\":null,\"rolled_from\":null,\"steps\":[]}",
    "{\"period\":null,\"first\":null,\"last\":null,\"time\":\"25:00\",\"safe\":null,\"hard\":null,"
    "\"last_workday\":null,\"rolled_from\":null,\"steps\":[]}",
    "{\"period\":null,\"first\":null,\"last\":null,\"time\":null,\"safe\":null,\"hard\":null,"
    "\"last_workday\":null,\"rolled_from\":null,\"steps\":[1]}",
    "{\"period\":null,\"first\":null,\"last\":null,\"time\":null,\"safe\":null,\"hard\":null,"
    "\"last_workday\":null,\"rolled_from\":null}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%s", texts[i]);
    g_assert_null (soket_due_new_from_json (texts[i], &error));
    g_assert_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_SYNTAX);
  }
}

static void
test_explain (void)
{
  g_autoptr (SoketResolution) resolution = resolve ("15 ngày kể từ ngày 15/4/2022");
  g_autofree char *lines = soket_due_explain (soket_resolution_get_due (resolution, 0));

  g_assert_cmpstr (lines, ==,
                   "1. The day of the event, 2022-04-15, is not counted: day 1 is 2022-04-16 [Bộ "
                   "luật Dân sự số "
                   "91/2015/QH13, Điều 147 khoản 2]\n"
                   "2. Counted in days from 2022-04-15: the last day is 2022-04-30 [Bộ luật Dân sự "
                   "số 91/2015/QH13, "
                   "Điều 148 khoản 1]\n"
                   "3. The last day 2022-04-30 is a day of rest: the limit ends with the next "
                   "working day, 2022-05-04 "
                   "[Bộ luật Dân sự số 91/2015/QH13, Điều 148 khoản 5]\n");
}

/* Rules have an id of their own, a source, and a sentence. */
static void
test_rules (void)
{
  guint n_rules;
  const SoketDueRule *rules = soket_due_rule_list (&n_rules);

  for (guint i = 0; i < n_rules; i++) {
    g_test_message ("%s", rules[i].id);
    g_assert_true (soket_due_rule_find (rules[i].id) == &rules[i]);
    g_assert_cmpstr (rules[i].source, !=, "");
    g_assert_cmpstr (rules[i].explanation, !=, "");
  }
  g_assert_null (soket_due_rule_find ("no-such-rule"));
}

/* What the layers above put in front. */
static void
test_borrowed (void)
{
  SoketDay day = soket_day_parse ("2022-07-05", NULL);
  g_autoptr (SoketResolution) resolution = resolve ("<=2022-07-05");
  SoketDue *due = soket_resolution_get_due (resolution, 0);
  g_autoptr (SoketDueStep) step = soket_due_step_new ("deadline-of-level", NULL, day, day);
  g_autoptr (SoketDueStep) own
      = soket_due_step_new ("rule-of-another-layer", "Công văn số 12/UBND-NV", 0, day);
  g_autoptr (SoketDue) borrowed = soket_due_with_first_step (due, step);
  g_autoptr (SoketDue) phase = soket_due_with_period (borrowed, "dot-1");

  g_assert_cmpuint (soket_due_get_n_steps (borrowed), ==, 2);
  g_assert_true (soket_due_get_step (borrowed, 0) == step);
  g_assert_cmpuint (soket_due_get_n_steps (due), ==, 1);
  g_assert_cmpstr (soket_due_get_period (phase), ==, "dot-1");
  g_assert_false (soket_due_equal (due, borrowed));
  g_assert_false (soket_due_equal (borrowed, phase));
  g_assert_cmpstr (soket_due_step_get_source (step), ==, "Thông lệ (thời hạn của cấp)");
  g_autofree char *sentence = soket_due_step_explain (own);
  g_assert_cmpstr (sentence, ==, "– → 2022-07-05 [Công văn số 12/UBND-NV]");
}

static void
test_boxed (void)
{
  SoketResolution *resolution = resolve ("<2022-07-05");
  SoketDue *due = soket_due_ref (soket_resolution_get_due (resolution, 0));
  SoketDueStep *step = soket_due_step_ref (soket_due_get_step (due, 0));
  SoketResolution *copy = g_boxed_copy (SOKET_TYPE_RESOLUTION, resolution);

  g_assert_true (g_boxed_copy (SOKET_TYPE_DUE, due) == due);
  g_assert_true (g_boxed_copy (SOKET_TYPE_DUE_STEP, step) == step);
  soket_resolution_unref (resolution);
  g_boxed_free (SOKET_TYPE_RESOLUTION, soket_resolution_ref (copy));
  soket_resolution_unref (copy);
  g_boxed_free (SOKET_TYPE_DUE, due);
  g_assert_cmpstr (soket_due_step_get_rule (step), ==, "before-exclusive");
  soket_due_unref (due);
  g_boxed_free (SOKET_TYPE_DUE_STEP, step);
  soket_due_step_unref (step);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/due/json", test_json);
  g_test_add_func ("/due/json-undated", test_json_undated);
  g_test_add_func ("/due/json-comes-back", test_json_comes_back);
  g_test_add_func ("/due/json-faults", test_json_faults);
  g_test_add_func ("/due/explain", test_explain);
  g_test_add_func ("/due/rules", test_rules);
  g_test_add_func ("/due/borrowed", test_borrowed);
  g_test_add_func ("/due/boxed", test_boxed);
  return g_test_run ();
}
