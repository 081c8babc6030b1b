/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

#include <glib/gstdio.h>

/* Units open, close, are renamed, merged and split while a plan runs. */

#define TASKS                                                                                      \
  ",'issued':'2022-06-28','tasks':["                                                               \
  "{'id':'1','title':'Một','leads':['tat-ca'],'deadline':'<2022-07-15'},"                        \
  "{'id':'2','title':'Hai','leads':['xa-a'],'deadline':'<2022-08-01'},"                            \
  "{'id':'3','title':'Ba','leads':['xa-b'],'deadline':'<2022-08-11'}]"

#define HEAD "id,name,kind,parent,from,until,successors\n"
#define MERGER                                                                                     \
  HEAD "xa-a,Đảng ủy xã An Hòa,xã,tinh,,2022-07-09,xa-moi\n"                               \
       "xa-b,Đảng ủy xã Bình Minh,xã,tinh,,2022-07-09,xa-moi\n"                            \
       "xa-moi,Đảng ủy xã Mới,xã,tinh,2022-07-10,,\n"
#define SPLIT                                                                                      \
  HEAD "xa-a,Đảng ủy xã An Hòa,xã,tinh,,2022-07-09,a1;a2\n"                                \
       "a1,Xã A Một,xã,tinh,2022-07-10,,\n"                                                    \
       "a2,Xã A Hai,xã,tinh,2022-07-10,,\n"
#define INTO_ONE_THAT_IS HEAD "xa-a,Đảng ủy xã An Hòa,xã,tinh,,2022-07-09,phuong-c\n"
#define CLOSED HEAD "xa-a,Đảng ủy xã An Hòa,xã,tinh,,2022-07-09,\n"
#define RENAMED HEAD "xa-a,Đảng ủy xã An Hòa Đông,xã,tinh,,,\n"

static SoketLedger *
make_ledger (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan = make_plan ("kh", UNITS GROUPS TASKS);
  SoketLedger *ledger = path != NULL ? soket_ledger_create (path, &error) : soket_ledger_new ();

  g_assert_no_error (error);
  g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);
  return ledger;
}

static SoketAdoption *
change_units (SoketLedger *ledger, const char *csv, GError **error)
{
  g_autoptr (SoketDirectory) units = make_units (csv);

  return soket_ledger_change_units (ledger, units, 0, at ("2022-07-12"), error);
}

/* "TASK UNIT STATUS LAST;" of what is there, but for what is not of xa or phường */
static char *
list_statuses (SoketLedger *ledger, const char *as_of)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ledger)); i++) {
    g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (ledger), i);
    SoketInstant last = soket_obligation_get_last (row, at (as_of), 0);
    g_autofree char *day = soket_day_to_string (soket_instant_get_day (last));

    if (!soket_obligation_is_there (row, at (as_of), 0))
      continue;
    g_string_append_printf (list, "%s %s %s %s;",
                            soket_task_get_id (soket_obligation_get_task (row)),
                            soket_unit_get_id (soket_obligation_get_unit (row)),
                            soket_status_to_string (
                                soket_obligation_get_status (row, at (as_of), 0)),
                            day);
  }
  return g_string_free (list, FALSE);
}

static char *
list_by_unit (SoketLedger *ledger, const char *as_of)
{
  GString *list = g_string_new (NULL);
  g_autoptr (SoketBreakdown) breakdown
      = soket_ledger_break_down (ledger, NULL, SOKET_BREAKDOWN_BY_UNIT, at (as_of), 0);

  for (guint i = 0; i < soket_breakdown_get_n_keys (breakdown); i++) {
    SoketTotals *totals = soket_breakdown_get_totals (breakdown, i);

    g_assert_cmpuint (soket_totals_get_due_done (totals), <=, soket_totals_get_due (totals));
    g_string_append_printf (list, "%s %d/%d;", soket_breakdown_get_key (breakdown, i),
                            (int) soket_totals_get_due_done (totals),
                            (int) soket_totals_get_due (totals));
  }
  return g_string_free (list, FALSE);
}

typedef struct {
  const char *name;
  const char *events; /* kind,task,unit,at,until */
  const char *csv;
  const char *counts;
  const char *statuses; /* as of 2022-07-20 */
  const char *by_unit;  /* the same */
} Row;

static const Row rows[] = {
  { "merger", "", MERGER, "+3 ~0 -4",
    "1 xa-a ended 2022-07-14;1 xa-b ended 2022-07-14;1 phuong-c overdue 2022-07-14;"
    "2 xa-a ended 2022-07-31;3 xa-b ended 2022-08-10;"
    "1 xa-moi overdue 2022-07-14;2 xa-moi not-due 2022-07-31;3 xa-moi not-due 2022-08-10;",
    "phuong-c 0/1;xa-moi 0/1;" },
  { "one had done it", "submitted,1,xa-a,2022-07-05,\n", MERGER, "+3 ~0 -3",
    "1 xa-a on-time 2022-07-14;1 xa-b ended 2022-07-14;1 phuong-c overdue 2022-07-14;"
    "2 xa-a ended 2022-07-31;3 xa-b ended 2022-08-10;"
    "1 xa-moi overdue 2022-07-14;2 xa-moi not-due 2022-07-31;3 xa-moi not-due 2022-08-10;",
    "phuong-c 0/1;xa-moi 1/2;" },
  { "both had", "submitted,1,xa-a,2022-07-05,\nsubmitted,1,xa-b,2022-07-05,\n", MERGER, "+2 ~0 -2",
    "1 xa-a on-time 2022-07-14;1 xa-b on-time 2022-07-14;1 phuong-c overdue 2022-07-14;"
    "2 xa-a ended 2022-07-31;3 xa-b ended 2022-08-10;"
    "2 xa-moi not-due 2022-07-31;3 xa-moi not-due 2022-08-10;",
    "phuong-c 0/1;xa-moi 2/2;" },
  { "the latest deadline", "extended,1,xa-a,2022-07-05,2022-07-25\n", MERGER, "+3 ~0 -4",
    "1 xa-a ended 2022-07-25;1 xa-b ended 2022-07-14;1 phuong-c overdue 2022-07-14;"
    "2 xa-a ended 2022-07-31;3 xa-b ended 2022-08-10;"
    "1 xa-moi due-soon 2022-07-25;2 xa-moi not-due 2022-07-31;3 xa-moi not-due 2022-08-10;",
    "phuong-c 0/1;xa-moi 0/0;" },
  { "waived", "waived,1,xa-a,2022-07-05,\nwaived,1,xa-b,2022-07-05,\n", MERGER, "+2 ~0 -2",
    "1 xa-a waived 2022-07-14;1 xa-b waived 2022-07-14;1 phuong-c overdue 2022-07-14;"
    "2 xa-a ended 2022-07-31;3 xa-b ended 2022-08-10;"
    "2 xa-moi not-due 2022-07-31;3 xa-moi not-due 2022-08-10;",
    "phuong-c 0/1;xa-moi 0/0;" },
  { "split", "", SPLIT, "+4 ~0 -2",
    "1 xa-a ended 2022-07-14;1 xa-b overdue 2022-07-14;1 phuong-c overdue 2022-07-14;"
    "2 xa-a ended 2022-07-31;3 xa-b not-due 2022-08-10;"
    "1 a1 overdue 2022-07-14;1 a2 overdue 2022-07-14;"
    "2 a1 not-due 2022-07-31;2 a2 not-due 2022-07-31;",
    "xa-a 0/0;xa-b 0/1;phuong-c 0/1;a1 0/1;a2 0/1;" },
  { "split, done", "submitted,1,xa-a,2022-07-05,\n", SPLIT, "+2 ~0 -1",
    "1 xa-a on-time 2022-07-14;1 xa-b overdue 2022-07-14;1 phuong-c overdue 2022-07-14;"
    "2 xa-a ended 2022-07-31;3 xa-b not-due 2022-08-10;"
    "2 a1 not-due 2022-07-31;2 a2 not-due 2022-07-31;",
    "xa-a 1/1;xa-b 0/1;phuong-c 0/1;a1 0/0;a2 0/0;" },
  { "into one that owes it", "extended,1,xa-a,2022-07-05,2022-07-25\n", INTO_ONE_THAT_IS,
    "+1 ~1 -2",
    "1 xa-a ended 2022-07-25;1 xa-b overdue 2022-07-14;1 phuong-c due-soon 2022-07-25;"
    "2 xa-a ended 2022-07-31;3 xa-b not-due 2022-08-10;2 phuong-c not-due 2022-07-31;",
    "xa-b 0/1;phuong-c 0/0;" },
  { "into one that has done it", "submitted,1,phuong-c,2022-07-05,\n", INTO_ONE_THAT_IS, "+1 ~0 -2",
    "1 xa-a ended 2022-07-14;1 xa-b overdue 2022-07-14;1 phuong-c on-time 2022-07-14;"
    "2 xa-a ended 2022-07-31;3 xa-b not-due 2022-08-10;2 phuong-c not-due 2022-07-31;",
    "xa-b 0/1;phuong-c 1/1;" },
  { "closed", "", CLOSED, "+0 ~0 -2",
    "1 xa-a ended 2022-07-14;1 xa-b overdue 2022-07-14;1 phuong-c overdue 2022-07-14;"
    "2 xa-a ended 2022-07-31;3 xa-b not-due 2022-08-10;",
    "xa-a 0/0;xa-b 0/1;phuong-c 0/1;" },
  { "renamed", "", RENAMED, "+0 ~0 -0",
    "1 xa-a overdue 2022-07-14;1 xa-b overdue 2022-07-14;1 phuong-c overdue 2022-07-14;"
    "2 xa-a not-due 2022-07-31;3 xa-b not-due 2022-08-10;",
    "xa-a 0/1;xa-b 0/1;phuong-c 0/1;" },
};

#define BEFORE                                                                                     \
  "1 xa-a not-due 2022-07-14;1 xa-b not-due 2022-07-14;1 phuong-c not-due 2022-07-14;"             \
  "2 xa-a not-due 2022-07-31;3 xa-b not-due 2022-08-10;"

static void
check (SoketLedger *ledger, const Row *row)
{
  g_autofree char *statuses = list_statuses (ledger, "2022-07-20");
  g_autofree char *by_unit = list_by_unit (ledger, "2022-07-20");

  g_assert_cmpstr (statuses, ==, row->statuses);
  g_assert_cmpstr (by_unit, ==, row->by_unit);
  if (*row->events == '\0' && *row->counts != '\0') {
    g_autofree char *before = list_statuses (ledger, "2022-07-01");

    g_assert_cmpstr (before, ==, BEFORE);
  }
}

static void
test_rows (void)
{
  g_autofree char *folder = g_dir_make_tmp ("soket-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "so.soket", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *events = g_strconcat ("kind,task,unit,at,until\n", rows[i].events, NULL);
    SoketLedger *ledger = make_ledger (path);

    g_test_message ("%s", rows[i].name);
    record (ledger, events);
    g_autoptr (SoketAdoption) adoption = change_units (ledger, rows[i].csv, &error);
    g_assert_no_error (error);
    g_autofree char *counts
        = g_strdup_printf ("+%d ~%d -%d", (int) soket_adoption_get_added (adoption),
                           (int) soket_adoption_get_changed (adoption),
                           (int) soket_adoption_get_ended (adoption));
    g_assert_cmpstr (counts, ==, rows[i].counts);
    check (ledger, &rows[i]);
    g_object_unref (ledger);

    ledger = soket_ledger_open (path, SOKET_LEDGER_FLAGS_NONE, &error);
    g_assert_no_error (error);
    check (ledger, &rows[i]);
    /* the plan once more, and the units once more, change nothing */
    g_autoptr (SoketPlan) plan = make_plan ("kh", UNITS GROUPS TASKS);
    g_autoptr (SoketAdoption) again = adopt (ledger, plan, NULL);
    g_assert_cmpuint (soket_adoption_get_added (again), ==, 0);
    g_autoptr (SoketAdoption) twice = change_units (ledger, rows[i].csv, &error);
    g_assert_no_error (error);
    g_assert_null (soket_adoption_get_moved (twice)[0]);
    check (ledger, &rows[i]);
    g_object_unref (ledger);
    g_remove (path);
  }
  g_rmdir (folder);
}

static void
test_renamed (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketAdoption) adoption = change_units (ledger, RENAMED, &error);

  g_assert_no_error (error);
  g_autoptr (SoketObligation) row
      = soket_ledger_find (ledger, NULL, "2", "Đảng ủy xã An Hòa Đông", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (soket_unit_get_name (soket_obligation_get_unit (row)), ==,
                   "Đảng ủy xã An Hòa Đông");
}

/* Who is gone owes nothing more; what happened before may still be told. */
static void
test_later_events (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketAdoption) adoption = change_units (ledger, MERGER, &error);

  g_assert_no_error (error);
  record (ledger, "kind,task,unit,at\nsubmitted,1,xa-moi,2022-07-14\n");
  record (ledger, "kind,task,unit,at\nnoted,1,xa-a,2022-07-09\n");
  g_assert_null (record_csv (ledger, "kind,task,unit,at\nsubmitted,1,xa-a,2022-07-10\n",
                             SOKET_INTAKE_NONE, &error));
  g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_ENDED);
  g_assert_nonnull (strstr (error->message, "xa-moi"));
}

/* What had happened before, and is told after. */
static const Row told_late[] = {
  { "by one of two", "submitted,1,xa-a,2022-07-05,\n", MERGER, "",
    "1 xa-a on-time 2022-07-14;1 xa-b ended 2022-07-14;1 phuong-c overdue 2022-07-14;"
    "2 xa-a ended 2022-07-31;3 xa-b ended 2022-08-10;"
    "1 xa-moi overdue 2022-07-14;2 xa-moi not-due 2022-07-31;3 xa-moi not-due 2022-08-10;",
    "phuong-c 0/1;xa-moi 1/2;" },
  { "by both", "submitted,1,xa-a,2022-07-05,\nwaived,1,xa-b,2022-07-05,\n", MERGER, "",
    "1 xa-a on-time 2022-07-14;1 xa-b waived 2022-07-14;1 phuong-c overdue 2022-07-14;"
    "2 xa-a ended 2022-07-31;3 xa-b ended 2022-08-10;"
    "1 xa-moi ended 2022-07-14;2 xa-moi not-due 2022-07-31;3 xa-moi not-due 2022-08-10;",
    "phuong-c 0/1;xa-moi 1/1;" },
  { "extended", "extended,1,xa-a,2022-07-05,2022-07-25\n", MERGER, "",
    "1 xa-a ended 2022-07-25;1 xa-b ended 2022-07-14;1 phuong-c overdue 2022-07-14;"
    "2 xa-a ended 2022-07-31;3 xa-b ended 2022-08-10;"
    "1 xa-moi due-soon 2022-07-25;2 xa-moi not-due 2022-07-31;3 xa-moi not-due 2022-08-10;",
    "phuong-c 0/1;xa-moi 0/0;" },
  { "before a split", "submitted,1,xa-a,2022-07-05,\n", SPLIT, "",
    "1 xa-a on-time 2022-07-14;1 xa-b overdue 2022-07-14;1 phuong-c overdue 2022-07-14;"
    "2 xa-a ended 2022-07-31;3 xa-b not-due 2022-08-10;"
    "1 a1 ended 2022-07-14;1 a2 ended 2022-07-14;"
    "2 a1 not-due 2022-07-31;2 a2 not-due 2022-07-31;",
    "xa-a 1/1;xa-b 0/1;phuong-c 0/1;a1 0/0;a2 0/0;" },
};

static void
test_told_late (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (told_late); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketLedger) ledger = make_ledger (NULL);
    g_autofree char *events = g_strconcat ("kind,task,unit,at,until\n", told_late[i].events, NULL);
    g_autoptr (SoketAdoption) adoption = change_units (ledger, told_late[i].csv, &error);

    g_test_message ("%s", told_late[i].name);
    g_assert_no_error (error);
    record (ledger, events);
    check (ledger, &told_late[i]);
    record (ledger, "kind,task,unit,at\nnoted,1,xa-a,2022-07-05\n");
    check (ledger, &told_late[i]);
  }
}

/* A report that was none: the duty was open when the unit ended. */
static void
test_mistaken (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger (NULL);
  g_autoptr (GError) error = NULL;

  record (ledger, "id,kind,task,unit,at\ne1,submitted,1,xa-a,2022-07-05\n"
                  "e2,submitted,1,xa-b,2022-07-05\n");
  g_autoptr (SoketAdoption) adoption = change_units (ledger, MERGER, &error);
  g_assert_no_error (error);
  record (ledger, "id,kind,task,unit,at,of\nv1,voided,1,xa-b,2022-07-06,e2\n");
  g_autofree char *statuses = list_statuses (ledger, "2022-07-20");
  g_assert_nonnull (strstr (statuses, "1 xa-a on-time 2022-07-14;1 xa-b ended 2022-07-14;"));
  g_assert_nonnull (strstr (statuses, "1 xa-moi overdue 2022-07-14;"));
}

/* The plan still asks those who were open on the days before the merger. */
static void
test_amended (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger (NULL);
  g_autoptr (SoketPlan) plan = make_plan ("kh", UNITS GROUPS TASKS);
  g_autoptr (GError) error = NULL;

  record (ledger, "kind,task,unit,at,until\nextended,1,xa-a,2022-07-05,2022-07-25\n");
  g_autoptr (SoketAdoption) adoption = change_units (ledger, MERGER, &error);
  g_assert_no_error (error);
  g_autofree char *before = list_statuses (ledger, "2022-07-20");
  g_autoptr (SoketAdoption) amendment
      = soket_ledger_amend (ledger, plan, NULL, NULL, 0, soket_day_parse ("2022-07-18", NULL),
                            at ("2022-07-19"), &error);
  g_assert_no_error (error);
  g_autofree char *after = list_statuses (ledger, "2022-07-20");
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (soket_adoption_get_ended (amendment), ==, 0);
  g_assert_cmpuint (soket_adoption_get_changed (amendment), ==, 0);
}

/* Nothing would ever pass on. */
static void
test_not_before_the_change (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger (NULL);
  g_autoptr (SoketDirectory) units = make_units (MERGER);
  g_autoptr (GError) error = NULL;

  g_assert_null (soket_ledger_change_units (ledger, units, soket_day_parse ("2022-07-09", NULL),
                                            at ("2022-07-12"), &error));
  g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE);
}

static void
test_refused (void)
{
  const struct {
    const char *csv;
    GQuark domain;
    int code;
  } bad[] = {
    { HEAD "xa-a,A,xã,tinh,,,xa-b\n", SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE },
    { HEAD "xa-a,A,xã,tinh,,2022-07-09,khong\n", SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_NOT_FOUND },
    { HEAD "tinh,T,tỉnh,xa-a,,,\n", SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_CYCLE },
    { HEAD "xa-a,A,xã,tinh,,2022-07-09,\nxa-b,B,xã,tinh,,2022-07-10,\n", SOKET_LEDGER_ERROR,
      SOKET_LEDGER_ERROR_VALUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (SoketLedger) ledger = make_ledger (NULL);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", bad[i].csv);
    g_assert_null (change_units (ledger, bad[i].csv, &error));
    g_assert_error (error, bad[i].domain, bad[i].code);
    g_autofree char *before = list_statuses (ledger, "2022-07-01");
    g_assert_cmpstr (before, ==, BEFORE);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/units/rows", test_rows);
  g_test_add_func ("/units/renamed", test_renamed);
  g_test_add_func ("/units/later-events", test_later_events);
  g_test_add_func ("/units/told-late", test_told_late);
  g_test_add_func ("/units/mistaken", test_mistaken);
  g_test_add_func ("/units/amended", test_amended);
  g_test_add_func ("/units/not-before-the-change", test_not_before_the_change);
  g_test_add_func ("/units/refused", test_refused);
  return g_test_run ();
}
