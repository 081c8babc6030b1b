/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "fixture.h"

/* Each file of tests/data that is no plan: what is wrong with it, and where. */
static const struct {
  const char *name;
  SoketPlanError code;
  const char *place;
} rows[] = {
  { "plan-bad-beyond-schema/advises-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "7:47: /tasks/1/advises: " },
  { "plan-bad-beyond-schema/after-both", SOKET_PLAN_ERROR_AMBIGUOUS, "8:46: /tasks/1/after/0: " },
  { "plan-bad-beyond-schema/after-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "7:51: /tasks/1/after/1: " },
  { "plan-bad-beyond-schema/coordinator-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "7:45: /tasks/1/with/0: " },
  { "plan-bad-beyond-schema/day-29-february", SOKET_PLAN_ERROR_VALUE, "5:13: /issued: " },
  { "plan-bad-beyond-schema/day-31-april", SOKET_PLAN_ERROR_VALUE, "5:13: /issued: " },
  { "plan-bad-beyond-schema/follower-unknown", SOKET_PLAN_ERROR_NOT_FOUND, "6:22: /followers/1: " },
  { "plan-bad-beyond-schema/id-of-two-lines", SOKET_PLAN_ERROR_VALUE, "5:20: /units/0/id: " },
  { "plan-bad-beyond-schema/indicator-twice", SOKET_PLAN_ERROR_DUPLICATE,
    "5:141: /outline/0/sections/0/indicators/0/id: " },
  { "plan-bad-beyond-schema/inspected-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "5:41: /inspections/0/units/0: " },
  { "plan-bad-beyond-schema/inspection-twice", SOKET_PLAN_ERROR_DUPLICATE,
    "5:39: /inspections/1/id: " },
  { "plan-bad-beyond-schema/inspector-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "5:44: /inspections/0/inspector: " },
  { "plan-bad-beyond-schema/issuer-unknown", SOKET_PLAN_ERROR_NOT_FOUND, "5:13: /issuer: " },
  { "plan-bad-beyond-schema/key-twice", SOKET_PLAN_ERROR_SYNTAX, "5:3: " },
  { "plan-bad-beyond-schema/lead-unknown", SOKET_PLAN_ERROR_NOT_FOUND, "8:51: /tasks/1/leads/1: " },
  { "plan-bad-beyond-schema/level-twice", SOKET_PLAN_ERROR_DUPLICATE, "5:35: /levels/1/id: " },
  { "plan-bad-beyond-schema/level-unknown", SOKET_PLAN_ERROR_NOT_FOUND, "7:45: /tasks/1/level: " },
  { "plan-bad-beyond-schema/member-cycle", SOKET_PLAN_ERROR_CYCLE, "5:37: /groups/0/members: " },
  { "plan-bad-beyond-schema/member-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "5:38: /groups/0/members/0: " },
  { "plan-bad-beyond-schema/outline-twice", SOKET_PLAN_ERROR_DUPLICATE, "5:53: /outline/1/id: " },
  { "plan-bad-beyond-schema/outline-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "7:47: /tasks/1/outline: " },
  { "plan-bad-beyond-schema/own-deadline-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "7:58: /tasks/1/deadlines/0/for: " },
  { "plan-bad-beyond-schema/parent-is-group", SOKET_PLAN_ERROR_NOT_FOUND,
    "5:35: /units/0/parent: " },
  { "plan-bad-beyond-schema/parent-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "5:35: /units/0/parent: " },
  { "plan-bad-beyond-schema/part-of-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "7:47: /tasks/1/part_of: " },
  { "plan-bad-beyond-schema/phase-twice", SOKET_PLAN_ERROR_DUPLICATE,
    "7:90: /tasks/1/phases/1/id: " },
  { "plan-bad-beyond-schema/recipient-line-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "5:29: /recipients/0/units/0: " },
  { "plan-bad-beyond-schema/recipient-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "7:49: /tasks/1/recipient: " },
  { "plan-bad-beyond-schema/section-twice", SOKET_PLAN_ERROR_DUPLICATE,
    "5:110: /outline/0/sections/0/sections/0/id: " },
  { "plan-bad-beyond-schema/span-end-before-start", SOKET_PLAN_ERROR_VALUE,
    "7:77: /tasks/1/source/end: " },
  { "plan-bad-beyond-schema/span-end-line-before-line", SOKET_PLAN_ERROR_VALUE,
    "7:92: /tasks/1/source/end_line: " },
  { "plan-bad-beyond-schema/subject-of-level-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "5:40: /levels/0/subjects/0: " },
  { "plan-bad-beyond-schema/successor-cycle", SOKET_PLAN_ERROR_CYCLE,
    "5:39: /units/0/successors: " },
  { "plan-bad-beyond-schema/successor-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "5:40: /units/0/successors/0: " },
  { "plan-bad-beyond-schema/target-twice", SOKET_PLAN_ERROR_DUPLICATE, "5:35: /targets/1/id: " },
  { "plan-bad-beyond-schema/target-unit-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "5:37: /targets/0/units/0: " },
  { "plan-bad-beyond-schema/task-after-itself", SOKET_PLAN_ERROR_CYCLE, "7:45: /tasks/1/after: " },
  { "plan-bad-beyond-schema/task-follower-unknown", SOKET_PLAN_ERROR_NOT_FOUND,
    "7:50: /tasks/1/followers/0: " },
  { "plan-bad-beyond-schema/task-part-of-itself", SOKET_PLAN_ERROR_CYCLE,
    "7:47: /tasks/1/part_of: " },
  { "plan-bad-beyond-schema/task-twice", SOKET_PLAN_ERROR_DUPLICATE, "7:12: /tasks/1/id: " },
  { "plan-bad-beyond-schema/tasks-after-each-other", SOKET_PLAN_ERROR_CYCLE,
    "6:46: /tasks/0/after: " },
  { "plan-bad-beyond-schema/unit-and-group", SOKET_PLAN_ERROR_DUPLICATE, "6:21: /groups/0/id: " },
  { "plan-bad-beyond-schema/unit-own-ancestor", SOKET_PLAN_ERROR_CYCLE, "7:27: /units/1/parent: " },
  { "plan-bad-beyond-schema/unit-own-parent", SOKET_PLAN_ERROR_CYCLE, "5:35: /units/0/parent: " },
  { "plan-bad-beyond-schema/unit-twice", SOKET_PLAN_ERROR_DUPLICATE, "5:33: /units/1/id: " },
  { "plan-bad-beyond-schema/unit-until-before-from", SOKET_PLAN_ERROR_VALUE,
    "5:34: /units/0/until: " },
  { "plan-bad-beyond-schema/until-before-from", SOKET_PLAN_ERROR_VALUE, "7:67: /tasks/1/until: " },
  { "plan-bad-beyond-schema/via-unknown", SOKET_PLAN_ERROR_NOT_FOUND, "7:43: /tasks/1/via: " },
  { "plan-bad/attachment-kind", SOKET_PLAN_ERROR_VALUE, "5:46: /attachments/0/kind: " },
  { "plan-bad/confidence-above-one", SOKET_PLAN_ERROR_VALUE,
    "5:55: /import/unsure/0/confidence: " },
  { "plan-bad/confidence-below-zero", SOKET_PLAN_ERROR_VALUE,
    "5:55: /import/unsure/0/confidence: " },
  { "plan-bad/day-00", SOKET_PLAN_ERROR_VALUE, "5:13: /issued: " },
  { "plan-bad/day-32", SOKET_PLAN_ERROR_VALUE, "5:13: /issued: " },
  { "plan-bad/day-as-number", SOKET_PLAN_ERROR_TYPE, "5:13: /issued: " },
  { "plan-bad/day-empty", SOKET_PLAN_ERROR_VALUE, "5:13: /issued: " },
  { "plan-bad/day-month-13", SOKET_PLAN_ERROR_VALUE, "5:13: /issued: " },
  { "plan-bad/day-short", SOKET_PLAN_ERROR_VALUE, "5:13: /issued: " },
  { "plan-bad/day-vietnamese", SOKET_PLAN_ERROR_VALUE, "5:13: /issued: " },
  { "plan-bad/day-with-line-end", SOKET_PLAN_ERROR_VALUE, "5:13: /issued: " },
  { "plan-bad/day-with-time", SOKET_PLAN_ERROR_VALUE, "5:13: /issued: " },
  { "plan-bad/deadline-empty", SOKET_PLAN_ERROR_VALUE, "7:48: /tasks/1/deadline: " },
  { "plan-bad/deadline-null", SOKET_PLAN_ERROR_TYPE, "7:48: /tasks/1/deadline: " },
  { "plan-bad/deliverable-unknown", SOKET_PLAN_ERROR_VALUE, "7:51: /tasks/1/deliverable: " },
  { "plan-bad/due-line-zero", SOKET_PLAN_ERROR_VALUE, "7:48: /tasks/1/due_line: " },
  { "plan-bad/empty-id", SOKET_PLAN_ERROR_VALUE, "3:9: /id: " },
  { "plan-bad/from-null", SOKET_PLAN_ERROR_TYPE, "7:44: /tasks/1/from: " },
  { "plan-bad/group-not-open", SOKET_PLAN_ERROR_VALUE, "5:14: /groups/0: " },
  { "plan-bad/group-of-nothing", SOKET_PLAN_ERROR_VALUE, "5:14: /groups/0: " },
  { "plan-bad/group-open-and-members", SOKET_PLAN_ERROR_VALUE, "5:14: /groups/0: " },
  { "plan-bad/group-two-ways", SOKET_PLAN_ERROR_VALUE, "5:14: /groups/0: " },
  { "plan-bad/indicator-add", SOKET_PLAN_ERROR_VALUE, "5:79: /outline/0/indicators/0/add: " },
  { "plan-bad/inspection-without-id", SOKET_PLAN_ERROR_MISSING, "5:19: /inspections/0: " },
  { "plan-bad/joint-as-number", SOKET_PLAN_ERROR_TYPE, "7:45: /tasks/1/joint: " },
  { "plan-bad/kind-as-number", SOKET_PLAN_ERROR_TYPE, "5:11: /kind: " },
  { "plan-bad/kind-null", SOKET_PLAN_ERROR_TYPE, "5:11: /kind: " },
  { "plan-bad/last-as-list", SOKET_PLAN_ERROR_TYPE, "7:44: /tasks/1/last: " },
  { "plan-bad/lead-as-number", SOKET_PLAN_ERROR_TYPE, "7:46: /tasks/1/leads/0: " },
  { "plan-bad/lead-empty", SOKET_PLAN_ERROR_VALUE, "7:46: /tasks/1/leads/0: " },
  { "plan-bad/leads-as-text", SOKET_PLAN_ERROR_TYPE, "7:45: /tasks/1/leads: " },
  { "plan-bad/members-twice", SOKET_PLAN_ERROR_DUPLICATE, "6:43: /groups/0/members/1: " },
  { "plan-bad/newer-version", SOKET_PLAN_ERROR_VERSION, "2:12: /soket: " },
  { "plan-bad/no-id", SOKET_PLAN_ERROR_MISSING, "1:1: /: " },
  { "plan-bad/no-title", SOKET_PLAN_ERROR_MISSING, "1:1: /: " },
  { "plan-bad/no-version", SOKET_PLAN_ERROR_MISSING, "1:1: /: " },
  { "plan-bad/not-an-object", SOKET_PLAN_ERROR_TYPE, "1:1: /: " },
  { "plan-bad/null-title", SOKET_PLAN_ERROR_TYPE, "4:12: /title: " },
  { "plan-bad/older-version", SOKET_PLAN_ERROR_VERSION, "2:12: /soket: " },
  { "plan-bad/outline-inner-key", SOKET_PLAN_ERROR_UNKNOWN_KEY,
    "5:99: /outline/0/sections/0/needed: " },
  { "plan-bad/outline-without-title", SOKET_PLAN_ERROR_MISSING, "5:15: /outline/0: " },
  { "plan-bad/own-deadline-missing", SOKET_PLAN_ERROR_MISSING, "8:50: /tasks/1/deadlines/0: " },
  { "plan-bad/own-deadline-of-nobody", SOKET_PLAN_ERROR_MISSING, "7:50: /tasks/1/deadlines/0: " },
  { "plan-bad/phase-without-id", SOKET_PLAN_ERROR_MISSING, "7:47: /tasks/1/phases/0: " },
  { "plan-bad/policy-as-text", SOKET_PLAN_ERROR_TYPE, "5:13: /policy: " },
  { "plan-bad/policy-before", SOKET_PLAN_ERROR_VALUE, "5:24: /policy/before: " },
  { "plan-bad/policy-regime", SOKET_PLAN_ERROR_VALUE, "5:24: /policy/regime: " },
  { "plan-bad/policy-roll", SOKET_PLAN_ERROR_TYPE, "5:22: /policy/roll: " },
  { "plan-bad-beyond-schema/policy-office-hours-order", SOKET_PLAN_ERROR_VALUE, "5:" },
  { "plan-bad/policy-office-hours", SOKET_PLAN_ERROR_VALUE, "5:" },
  { "plan-bad/policy-office-hours-key", SOKET_PLAN_ERROR_UNKNOWN_KEY, "5:" },
  { "plan-bad/policy-soon-negative", SOKET_PLAN_ERROR_VALUE, "5:22: /policy/soon: " },
  { "plan-bad/policy-unknown-key", SOKET_PLAN_ERROR_UNKNOWN_KEY, "5:24: /policy/office: " },
  { "plan-bad/rank-as-text", SOKET_PLAN_ERROR_TYPE, "5:35: /levels/0/rank: " },
  { "plan-bad/rank-half", SOKET_PLAN_ERROR_VALUE, "5:35: /levels/0/rank: " },
  { "plan-bad/rank-huge", SOKET_PLAN_ERROR_VALUE, "5:35: /levels/0/rank: " },
  { "plan-bad/rank-zero", SOKET_PLAN_ERROR_VALUE, "5:35: /levels/0/rank: " },
  { "plan-bad/reference-date", SOKET_PLAN_ERROR_VALUE, "5:43: /basis/0/date: " },
  { "plan-bad/role-unknown", SOKET_PLAN_ERROR_VALUE, "5:45: /recipients/0/role: " },
  { "plan-bad/select-as-list", SOKET_PLAN_ERROR_TYPE, "5:36: /groups/0/select: " },
  { "plan-bad/select-by-day", SOKET_PLAN_ERROR_UNKNOWN_KEY, "5:45: /groups/0/select/from: " },
  { "plan-bad/select-empty-value", SOKET_PLAN_ERROR_VALUE, "5:52: /groups/0/select/kind/1: " },
  { "plan-bad/select-empty", SOKET_PLAN_ERROR_VALUE, "5:36: /groups/0/select: " },
  { "plan-bad/select-no-value", SOKET_PLAN_ERROR_VALUE, "5:45: /groups/0/select/kind: " },
  { "plan-bad/select-number", SOKET_PLAN_ERROR_TYPE, "5:46: /groups/0/select/level: " },
  { "plan-bad/select-unknown-field", SOKET_PLAN_ERROR_UNKNOWN_KEY,
    "5:46: /groups/0/select/color: " },
  { "plan-bad/signature-as-text", SOKET_PLAN_ERROR_TYPE, "5:16: /signature: " },
  { "plan-bad/span-column-negative", SOKET_PLAN_ERROR_VALUE, "5:52: /import/spans/~1id/start: " },
  { "plan-bad/span-line-zero", SOKET_PLAN_ERROR_VALUE, "5:40: /import/spans/~1id/line: " },
  { "plan-bad/span-without-line", SOKET_PLAN_ERROR_MISSING, "5:36: /import/spans/~1tasks~10: " },
  { "plan-bad/spans-as-list", SOKET_PLAN_ERROR_TYPE, "5:23: /import/spans: " },
  { "plan-bad/subject-empty", SOKET_PLAN_ERROR_VALUE, "5:15: /subject/0: " },
  { "plan-bad/target-value-as-text", SOKET_PLAN_ERROR_TYPE, "5:36: /targets/0/value: " },
  { "plan-bad/task-as-text", SOKET_PLAN_ERROR_TYPE, "5:13: /tasks/0: " },
  { "plan-bad/task-id-empty", SOKET_PLAN_ERROR_VALUE, "5:20: /tasks/0/id: " },
  { "plan-bad/task-without-title", SOKET_PLAN_ERROR_MISSING, "5:13: /tasks/0: " },
  { "plan-bad/tasks-as-object", SOKET_PLAN_ERROR_TYPE, "5:12: /tasks: " },
  { "plan-bad/tracked-as-text", SOKET_PLAN_ERROR_TYPE, "7:47: /tasks/1/tracked: " },
  { "plan-bad/unit-name-empty", SOKET_PLAN_ERROR_VALUE, "5:33: /units/0/name: " },
  { "plan-bad/unit-successors-as-text", SOKET_PLAN_ERROR_TYPE, "5:39: /units/0/successors: " },
  { "plan-bad/unit-without-id", SOKET_PLAN_ERROR_MISSING, "5:13: /units/0: " },
  { "plan-bad/unknown-key-far", SOKET_PLAN_ERROR_UNKNOWN_KEY, "5:12: /xyzzy: " },
  { "plan-bad/unknown-key-in-span", SOKET_PLAN_ERROR_UNKNOWN_KEY,
    "7:68: /tasks/1/source/column: " },
  { "plan-bad/unknown-key-in-task", SOKET_PLAN_ERROR_UNKNOWN_KEY, "7:49: /tasks/1/dead-line: " },
  { "plan-bad/unknown-key", SOKET_PLAN_ERROR_UNKNOWN_KEY, "5:12: /isued: " },
  { "plan-bad/version-as-text", SOKET_PLAN_ERROR_TYPE, "2:12: /soket: " },
  { "plan-bad/version-as-truth", SOKET_PLAN_ERROR_TYPE, "2:12: /soket: " },
  { "plan-bad/year-1899", SOKET_PLAN_ERROR_VALUE, "5:13: /issued: " },
  { "plan-bad/year-2200", SOKET_PLAN_ERROR_VALUE, "5:13: /issued: " },
  { "plan-no-json/comment", SOKET_PLAN_ERROR_SYNTAX, "2:3: " },
  { "plan-no-json/empty", SOKET_PLAN_ERROR_SYNTAX, "1:1: " },
  { "plan-no-json/integer-too-large", SOKET_PLAN_ERROR_SYNTAX, "2:12: " },
  { "plan-no-json/nested-deep", SOKET_PLAN_ERROR_SYNTAX, "1:65: " },
  { "plan-no-json/not-utf8", SOKET_PLAN_ERROR_SYNTAX, "3: " },
  { "plan-no-json/nul", SOKET_PLAN_ERROR_SYNTAX, "1:22: " },
  { "plan-no-json/number-too-large", SOKET_PLAN_ERROR_SYNTAX, "3:36: " },
  { "plan-no-json/single-quotes", SOKET_PLAN_ERROR_SYNTAX, "1:2: " },
  { "plan-no-json/trailing-comma", SOKET_PLAN_ERROR_SYNTAX, "1:38: " },
  { "plan-no-json/truncated", SOKET_PLAN_ERROR_SYNTAX, "5:18: " },
  { "plan-no-json/two-roots", SOKET_PLAN_ERROR_SYNTAX, "2:1: " },
};

static void
test_place (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *file = g_strconcat (rows[i].name, ".json", NULL);
    g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
    g_autofree char *start = g_strdup_printf ("%s:%s", path, rows[i].place);

    g_test_message ("%s", rows[i].name);
    g_assert_null (soket_plan_load (path, &error));
    g_assert_nonnull (error);
    g_test_message ("%s", error->message);
    g_assert_error (error, SOKET_PLAN_ERROR, (int) rows[i].code);
    g_assert_true (g_str_has_prefix (error->message, start));
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  }
}

/* A new file without a row would be tested by no one. */
static void
test_all_files_have_rows (void)
{
  static const char *const folders[] = { "plan-bad", "plan-bad-beyond-schema", "plan-no-json" };
  guint n_files = 0;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++) {
    g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", folders[i], NULL);
    g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
    const char *name;

    while ((name = g_dir_read_name (folder)) != NULL)
      n_files += g_str_has_suffix (name, ".json");
  }
  g_assert_cmpuint (n_files, ==, G_N_ELEMENTS (rows));
}

/* What a message has to say beyond its place. */
static void
test_mend (void)
{
  static const struct {
    const char *json;
    const char *says;
  } cases[] = {
    { "{\"soket\":1,\"id\":\"a\",\"title\":\"b\",\"Tasks\":[]}", "did you mean \"tasks\"?" },
    { "{\"soket\":1,\"id\":\"a\",\"title\":\"b\",\"frobnicate\":[]}", "strike it out" },
    { "{\"soket\":7,\"id\":\"a\",\"title\":\"b\"}", "upgrade" },
    { "{\"soket\":1,\"id\":\"a\",\"title\":\"b\",\"issued\":\"2026-04-31\"}", "30 days" },
    { "{\"soket\":1,\"id\":\"a\",\"title\":\"b\",\"kind\":null}", "leave the key out" },
    { "{\"soket\":1,\"id\":\"a\",\"title\":\"b\",\"issuer\":\"x\"}", "\"units\"" },
    { "{\"soket\":1,\"id\":\"a\",\"title\":\"b\",\"units\":[{\"id\":\"p\",\"parent\":\"q\"},"
      "{\"id\":\"q\",\"parent\":\"p\"}]}",
      "p → q → p" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_plan (cases[i].json, &error));
    g_test_message ("%s", error->message);
    g_assert_nonnull (strstr (error->message, cases[i].says));
  }
}

/* Long values are cut at a letter, and what is found is named by its kind. */
static void
test_found (void)
{
  g_autoptr (GString) json
      = g_string_new ("{\"soket\":1,\"id\":\"a\",\"title\":\"b\",\"issued\":\"");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append (json, "ế");
  g_string_append (json, "\"}");
  g_assert_null (read_plan (json->str, &error));
  g_assert_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_VALUE);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), <, 400);
}

static void
test_unreadable (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", NULL);

  g_assert_null (soket_plan_load ("/no/such/plan.json", &error));
  g_assert_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "/no/such/plan.json"));
  g_clear_error (&error);
  g_assert_null (soket_plan_load (folder, &error));
  g_assert_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_UNREADABLE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-faults/place", test_place);
  g_test_add_func ("/plan-faults/all-files-have-rows", test_all_files_have_rows);
  g_test_add_func ("/plan-faults/mend", test_mend);
  g_test_add_func ("/plan-faults/found", test_found);
  g_test_add_func ("/plan-faults/unreadable", test_unreadable);
  return g_test_run ();
}
