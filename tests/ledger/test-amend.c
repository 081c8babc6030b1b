/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

#include <glib/gstdio.h>

/* A new version of a plan: what it keeps, changes, ends and brings. */

#define OLD                                                                                        \
  ",'issued':'2022-06-28','symbol':'12-KH/TU','policy':{'regime':'party'},'tasks':["               \
  "{'id':'giu','title':'Giữ','leads':['hai'],'deadline':'<2022-07-15'},"                         \
  "{'id':'doi','title':'Đổi','leads':['hai'],'deadline':'<2022-07-15'},"                        \
  "{'id':'bo','title':'Bỏ','leads':['hai'],'deadline':'<2022-07-15'}]"

#define NEW                                                                                        \
  ",'issued':'2022-07-10','symbol':'12-KH/TU','policy':{'regime':'party'},'tasks':["               \
  "{'id':'giu','title':'Giữ lại','leads':['hai'],'deadline':'<2022-07-15'},"                   \
  "{'id':'doi','title':'Đổi','leads':['hai'],'deadline':'<2022-07-21'},"                        \
  "{'id':'them','title':'Thêm','leads':['hai'],'deadline':'<2022-08-01'}]"

#define EVENTS                                                                                     \
  "id,kind,task,unit,at,recorded,until\n"                                                          \
  "e1,submitted,bo,xa-a,2022-07-05,2022-07-05,\n"                                                  \
  "e2,extended,doi,xa-a,2022-07-05,2022-07-05,2022-07-18\n"                                        \
  "e3,extended,doi,phuong-c,2022-07-05,2022-07-05,2022-07-25\n"

static SoketAdoption *
amend (SoketLedger *ledger, const char *members, const char *effective, GError **error)
{
  g_autofree char *all = g_strconcat (UNITS GROUPS, members, NULL);
  g_autoptr (SoketPlan) plan = make_plan ("kh", all);
  SoketDay day = effective != NULL ? soket_day_parse (effective, NULL) : SOKET_DAY_NONE;

  return soket_ledger_amend (ledger, plan, NULL, NULL, 0, day, at ("2022-07-12"), error);
}

static void
check_amended (SoketLedger *ledger, const char *members, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketAdoption) adoption = amend (ledger, members, NULL, &error);

  g_assert_no_error (error);
  const char *const *lines = soket_adoption_get_moved (adoption);
  g_autofree char *moved = g_strjoinv ("; ", (GStrv) lines);
  g_autofree char *found
      = g_strdup_printf ("+%d =%d ~%d -%d %s", (int) soket_adoption_get_added (adoption),
                         (int) soket_adoption_get_kept (adoption),
                         (int) soket_adoption_get_changed (adoption),
                         (int) soket_adoption_get_ended (adoption), moved);
  g_assert_cmpstr (found, ==, expected);
}

static SoketLedger *
make_ledger (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan = make_plan ("kh", UNITS GROUPS OLD);
  SoketLedger *ledger = path != NULL ? soket_ledger_create (path, &error) : soket_ledger_new ();

  g_assert_no_error (error);
  g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);
  g_assert_null (soket_adoption_get_moved (adoption));
  record (ledger, EVENTS);
  return ledger;
}

/* "TASK UNIT STATUS LAST", for what is there. */
static char *
list_statuses (SoketLedger *ledger, const char *as_of, const char *known_as_of)
{
  GString *list = g_string_new (NULL);
  SoketInstant known = known_as_of != NULL ? at (known_as_of) : 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ledger)); i++) {
    g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (ledger), i);
    SoketInstant last = soket_obligation_get_last (row, at (as_of), known);
    g_autofree char *day = soket_day_to_string (soket_instant_get_day (last));

    if (!soket_obligation_is_there (row, at (as_of), known))
      continue;
    g_string_append_printf (list, "%s %s %s %s\n",
                            soket_task_get_id (soket_obligation_get_task (row)),
                            soket_unit_get_id (soket_obligation_get_unit (row)),
                            soket_status_to_string (
                                soket_obligation_get_status (row, at (as_of), known)),
                            day);
  }
  return g_string_free (list, FALSE);
}

#define BEFORE                                                                                     \
  "giu xa-a not-due 2022-07-14\ngiu phuong-c not-due 2022-07-14\n"                                 \
  "doi xa-a not-due 2022-07-18\ndoi phuong-c not-due 2022-07-25\n"                                 \
  "bo xa-a on-time 2022-07-14\nbo phuong-c not-due 2022-07-14\n"

#define AFTER                                                                                      \
  "giu xa-a overdue 2022-07-14\ngiu phuong-c overdue 2022-07-14\n"                                 \
  "doi xa-a due-soon 2022-07-20\ndoi phuong-c not-due 2022-07-25\n"                                \
  "bo xa-a ended 2022-07-14\nbo phuong-c ended 2022-07-14\n"                                       \
  "them xa-a not-due 2022-07-31\nthem phuong-c not-due 2022-07-31\n"

static void
check_answers (SoketLedger *ledger)
{
  g_autofree char *before = list_statuses (ledger, "2022-07-09", NULL);
  g_autofree char *unknown = list_statuses (ledger, "2022-07-10", "2022-07-11");
  g_autofree char *after = list_statuses (ledger, "2022-07-18", NULL);
  g_autoptr (SoketTotals) early = soket_ledger_get_totals (ledger, NULL, at ("2022-07-09"), 0);
  g_autoptr (SoketTotals) late = soket_ledger_get_totals (ledger, NULL, at ("2022-07-18"), 0);

  g_assert_cmpstr (before, ==, BEFORE);
  g_assert_cmpstr (unknown, ==, BEFORE);
  g_assert_cmpstr (after, ==, AFTER);
  g_assert_cmpuint (soket_totals_get_obligations (early), ==, 6);
  g_assert_cmpuint (soket_totals_get_obligations (late), ==, 8);
  g_assert_cmpuint (soket_totals_get_count (late, SOKET_STATUS_ENDED), ==, 2);
  g_assert_cmpuint (soket_totals_get_count (late, SOKET_STATUS_OVERDUE), ==, 2);
}

#define AMENDED                                                                                    \
  "+2 =2 ~2 -2 doi xa-a: 2022-07-14 → 2022-07-20; "                                              \
  "doi phuong-c: 2022-07-14 → 2022-07-20"

static void
test_rows (void)
{
  g_autofree char *folder = g_dir_make_tmp ("soket-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "so.soket", NULL);
  g_autoptr (GError) error = NULL;
  SoketLedger *ledger = make_ledger (path);
  g_autoptr (SoketLedger) reader = soket_ledger_open (path, SOKET_LEDGER_FLAGS_READ_ONLY, NULL);

  check_amended (ledger, NEW, AMENDED);
  check_answers (ledger);
  g_assert_cmpstr (soket_task_get_title (
                       soket_plan_find_task (soket_ledger_get_plan (ledger, "kh"), "giu")),
                   ==, "Giữ lại");
  g_clear_object (&ledger);

  g_assert_true (soket_ledger_refresh (reader, &error));
  g_assert_no_error (error);
  check_answers (reader);
  g_clear_object (&reader);
  ledger = soket_ledger_open (path, SOKET_LEDGER_FLAGS_NONE, &error);
  g_assert_no_error (error);
  check_answers (ledger);
  /* the same once more moves nothing, and what was dropped comes back */
  check_amended (ledger, NEW, "+0 =6 ~0 -0 ");
  check_answers (ledger);
  check_amended (ledger, OLD,
                 "+2 =2 ~2 -2 doi xa-a: 2022-07-20 → 2022-07-14; "
                 "doi phuong-c: 2022-07-20 → 2022-07-14");
  g_clear_object (&ledger);
  g_remove (path);
  g_rmdir (folder);
}

/* What happened before the amendment may still be told; what comes later is refused. */
static void
test_later_events (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger (NULL);
  g_autoptr (GError) error = NULL;

  check_amended (ledger, NEW, AMENDED);
  record (ledger, "kind,task,unit,at\nsubmitted,bo,phuong-c,2022-07-09\n");
  g_autoptr (SoketIntake) intake
      = record_csv (ledger, "kind,task,unit,at\nsubmitted,bo,phuong-c,2022-07-10\n",
                    SOKET_INTAKE_NONE, &error);
  g_assert_null (intake);
  g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_ENDED);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "12-KH/TU"));
  g_assert_nonnull (strstr (error->message, "2022-07-10"));
  record (ledger, "kind,task,unit,at,of\nvoided,bo,xa-a,2022-07-20,e1\n");
}

/* A copy answers as the ledger does, amendments and all. */
static void
test_backup (void)
{
  g_autofree char *folder = g_dir_make_tmp ("soket-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sao.soket", NULL);
  g_autoptr (SoketLedger) ledger = make_ledger (NULL);
  g_autoptr (GError) error = NULL;

  check_amended (ledger, NEW, AMENDED);
  g_assert_true (soket_ledger_backup (ledger, path, &error));
  g_assert_no_error (error);
  SoketLedger *copy = soket_ledger_open (path, SOKET_LEDGER_FLAGS_READ_ONLY, &error);
  g_assert_no_error (error);
  check_answers (copy);
  g_object_unref (copy);
  g_remove (path);
  g_rmdir (folder);
}

static SoketResolver *
make_resolver (SoketBefore before)
{
  g_autoptr (SoketPolicy) plain = soket_policy_new ();
  g_autoptr (SoketPolicy) policy = soket_policy_with_before (plain, before);
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);

  return soket_resolver_new (policy, calendar);
}

#define INCLUSIVE                                                                                  \
  "giu xa-a overdue 2022-07-15\ngiu phuong-c overdue 2022-07-15\n"                                 \
  "doi xa-a due-soon 2022-07-21\ndoi phuong-c not-due 2022-07-25\n"                                \
  "bo xa-a ended 2022-07-15\nbo phuong-c ended 2022-07-15\n"                                       \
  "them xa-a not-due 2022-08-01\nthem phuong-c not-due 2022-08-01\n"

/* Another policy moves each deadline where it stands, amended ones too; the ledger stays. */
static void
test_what_if (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketResolver) inclusive = make_resolver (SOKET_BEFORE_INCLUSIVE);
  g_autoptr (SoketResolver) exclusive = make_resolver (SOKET_BEFORE_EXCLUSIVE);

  check_amended (ledger, NEW, AMENDED);
  g_autofree char *events = soket_ledger_export (ledger, NULL);
  g_autoptr (SoketLedger) same = soket_ledger_what_if (ledger, NULL, exclusive, &error);
  g_assert_no_error (error);
  check_answers (same);

  g_autoptr (SoketLedger) other = soket_ledger_what_if (ledger, NULL, inclusive, &error);
  g_assert_no_error (error);
  g_autofree char *after = list_statuses (other, "2022-07-18", NULL);
  g_assert_cmpstr (after, ==, INCLUSIVE);
  g_autofree char *copied = soket_ledger_export (other, NULL);
  g_assert_cmpstr (copied, ==, events);

  record (other, "kind,task,unit,at\nsubmitted,giu,xa-a,2022-07-13\n");
  check_answers (ledger);
}

/* Periods keep their rows. */
static void
test_what_if_recurring (void)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketResolver) inclusive = make_resolver (SOKET_BEFORE_INCLUSIVE);
  g_autoptr (SoketPlan) plan
      = make_plan ("kh", UNITS GROUPS ",'issued':'2022-06-28','tasks':[{'id':'1','title':'Một',"
                                      "'leads':['xa-a'],'deadline':'each:quarter <M3-D20'}]");
  g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);
  g_autoptr (SoketLedger) other = soket_ledger_what_if (ledger, NULL, inclusive, &error);

  g_assert_no_error (error);
  g_autofree char *before = list_rows (ledger);
  g_autofree char *after = list_rows (other);
  g_assert_cmpstr (before, ==, "1 xa-a 2022-Q3 2022-09-19\n1 xa-a 2022-Q4 2022-12-19\n");
  g_assert_cmpstr (after, ==, "1 xa-a 2022-Q3 2022-09-20\n1 xa-a 2022-Q4 2022-12-20\n");
}

/* Each plan stands under its own policy: one of them is tried, the others stay. */
static void
test_what_if_plan (void)
{
  const char *members = UNITS ",'issued':'2022-06-28','levels':[{'id':'co-so','name':'Cấp cơ sở',"
                              "'deadline':'<2022-07-05'}],'tasks':[{'id':'1','title':'Một',"
                              "'level':'co-so','leads':['xa-a']}]";
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketResolver) inclusive = make_resolver (SOKET_BEFORE_INCLUSIVE);
  g_autoptr (SoketResolver) exclusive = make_resolver (SOKET_BEFORE_EXCLUSIVE);
  g_autoptr (SoketPlan) first = make_plan ("a", members), second = make_plan ("b", members);
  g_autoptr (SoketAdoption) one = adopt (ledger, first, NULL);
  g_autoptr (SoketAdoption) other
      = soket_ledger_adopt (ledger, second, NULL, inclusive, 0, at ("2022-06-29"), &error);

  g_assert_no_error (error);
  g_assert_cmpint (soket_policy_get_before (soket_ledger_get_policy (ledger, "a")), ==,
                   SOKET_BEFORE_EXCLUSIVE);
  g_assert_cmpint (soket_policy_get_before (soket_ledger_get_policy (ledger, "b")), ==,
                   SOKET_BEFORE_INCLUSIVE);
  g_assert_null (soket_ledger_get_policy (ledger, "c"));

  const struct {
    const char *plan;
    SoketResolver *resolver;
    const char *expected;
  } rows[] = {
    { "a", inclusive, "1 xa-a - 2022-07-05\n1 xa-a - 2022-07-05\n" },
    { "b", exclusive, "1 xa-a - 2022-07-04\n1 xa-a - 2022-07-04\n" },
    { "a", exclusive, "1 xa-a - 2022-07-04\n1 xa-a - 2022-07-05\n" },
    { NULL, inclusive, "1 xa-a - 2022-07-05\n1 xa-a - 2022-07-05\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketLedger) tried
        = soket_ledger_what_if (ledger, rows[i].plan, rows[i].resolver, &error);
    g_assert_no_error (error);
    g_autofree char *list = list_rows (tried);

    g_test_message ("%u", i);
    g_assert_cmpstr (list, ==, rows[i].expected);
    for (guint j = 0; j < 2; j++) {
      g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (tried), j);
      SoketDue *due = soket_obligation_get_due (row);
      SoketDueStep *step = soket_due_get_step (due, 0);

      g_assert_cmpstr (soket_due_step_get_rule (step), ==, "deadline-of-level");
      g_assert_cmpstr (soket_due_step_get_source (step), ==, "Cấp cơ sở");
      g_assert_cmpint (soket_due_step_get_to (step), ==, soket_due_get_last (due));
    }
  }
  g_assert_null (soket_ledger_what_if (ledger, "c", inclusive, &error));
  g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION);
}

static void
test_refused (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) other = make_plan ("khac", UNITS GROUPS NEW);

  g_assert_null (soket_ledger_amend (ledger, other, NULL, NULL, 0, 0, 0, &error));
  g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_ADOPTED);
  g_clear_error (&error);
  g_assert_null (amend (ledger, ",'tasks':[]", NULL, &error));
  g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE);
  g_clear_error (&error);
  g_autoptr (SoketAdoption) dropped = amend (ledger, ",'tasks':[]", "2022-07-11", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (soket_adoption_get_ended (dropped), ==, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/amend/rows", test_rows);
  g_test_add_func ("/amend/later-events", test_later_events);
  g_test_add_func ("/amend/backup", test_backup);
  g_test_add_func ("/amend/what-if", test_what_if);
  g_test_add_func ("/amend/what-if-recurring", test_what_if_recurring);
  g_test_add_func ("/amend/what-if-plan", test_what_if_plan);
  g_test_add_func ("/amend/refused", test_refused);
  return g_test_run ();
}
