/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

static void
test_words (void)
{
  const struct {
    SoketStatus status;
    const char *word;
  } rows[] = {
    { SOKET_STATUS_NOT_DUE, "not-due" },
    { SOKET_STATUS_DUE_SOON, "due-soon" },
    { SOKET_STATUS_OVERDUE, "overdue" },
    { SOKET_STATUS_ON_TIME, "on-time" },
    { SOKET_STATUS_ON_THE_DAY, "on-the-day" },
    { SOKET_STATUS_LATE, "late" },
    { SOKET_STATUS_RETURNED, "returned" },
    { SOKET_STATUS_AWAITING, "awaiting" },
    { SOKET_STATUS_SUSPENDED, "suspended" },
    { SOKET_STATUS_WAIVED, "waived" },
    { SOKET_STATUS_UNDATED, "undated" },
    { SOKET_STATUS_ENDED, "ended" },
    { SOKET_STATUS_DONE, "done" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_assert_cmpstr (soket_status_to_string (rows[i].status), ==, rows[i].word);
    g_assert_cmpstr (soket_status_get_label (rows[i].status), !=, "");
  }
}

#define UNIT_COUNT 9

/* On time, on the day, late, open, returned, waived, extended, open, and one without a deadline. */
static SoketLedger *
make_ledger (gboolean strict)
{
  SoketLedger *ledger = soket_ledger_new ();
  g_autoptr (GString) members = g_string_new (",'issued':'2022-06-28','units':[");

  for (guint i = 0; i < UNIT_COUNT; i++)
    g_string_append_printf (members, "%s{'id':'u%u','name':'U%u'}", i > 0 ? "," : "", i, i);
  g_string_append_printf (members,
                          "],'policy':{'strict':%s},'groups':[{'id':'g','name':'G','members':["
                          "'u0','u1','u2','u3','u4','u5','u6','u7']}],'tasks':["
                          "{'id':'1','title':'x','leads':['g'],'deadline':'<2022-07-05'},"
                          "{'id':'2','title':'y','leads':['u8']}]",
                          strict ? "true" : "false");
  g_autoptr (SoketPlan) plan = make_plan ("kh", members->str);
  g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);

  record (ledger, "kind,task,unit,at,until\n"
                  "submitted,1,u0,2022-07-04,\n"
                  "submitted,1,u1,2022-07-05,\n"
                  "submitted,1,u2,2022-07-06,\n"
                  "submitted,1,u4,2022-07-04,\n"
                  "returned,1,u4,2022-07-05,\n"
                  "waived,1,u5,2022-07-01,\n"
                  "extended,1,u6,2022-07-01,2022-07-20\n");
  return ledger;
}

static void
test_totals (void)
{
  const struct {
    gboolean strict;
    const char *as_of;
    guint table[4];
    guint rates[3];
    guint overdue;
  } rows[] = {
    { FALSE, "2022-07-06", { 2, 1, 1, 3 }, { 6, 3, 2 }, 2 },
    { TRUE, "2022-07-06", { 1, 2, 1, 3 }, { 6, 3, 1 }, 2 },
    { FALSE, "2022-07-05", { 2, 0, 4, 1 }, { 6, 2, 2 }, 0 },
    { TRUE, "2022-07-05", { 1, 1, 1, 4 }, { 6, 2, 1 }, 3 },
    { FALSE, "2022-07-03", { 0, 0, 7, 0 }, { 0, 0, 0 }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketLedger) ledger = make_ledger (rows[i].strict);
    g_autoptr (SoketTotals) counted = soket_ledger_get_totals (ledger, "kh", at (rows[i].as_of), 0);
    g_autoptr (SoketTotals) totals = soket_totals_ref (counted);

    g_test_message ("%s", rows[i].as_of);
    g_assert_cmpuint (soket_totals_get_obligations (totals), ==, UNIT_COUNT);
    g_assert_cmpuint (soket_totals_get_done_in_time (totals), ==, rows[i].table[0]);
    g_assert_cmpuint (soket_totals_get_done_late (totals), ==, rows[i].table[1]);
    g_assert_cmpuint (soket_totals_get_open_in_time (totals), ==, rows[i].table[2]);
    g_assert_cmpuint (soket_totals_get_open_overdue (totals), ==, rows[i].table[3]);
    g_assert_cmpuint (soket_totals_get_due (totals), ==, rows[i].rates[0]);
    g_assert_cmpuint (soket_totals_get_due_done (totals), ==, rows[i].rates[1]);
    g_assert_cmpuint (soket_totals_get_due_done_in_time (totals), ==, rows[i].rates[2]);
    g_assert_cmpuint (soket_totals_get_count (totals, SOKET_STATUS_OVERDUE), ==, rows[i].overdue);
    g_assert_cmpuint (soket_totals_get_count (totals, SOKET_STATUS_WAIVED), ==, 1);
    g_assert_cmpuint (soket_totals_get_count (totals, SOKET_STATUS_UNDATED), ==, 1);
  }
}

/* From three working days before the last day, of an extension too; what the task says of itself.
 */
static void
test_tasks (void)
{
  const struct {
    const char *task, *as_of;
    SoketStatus expected;
  } rows[] = {
    { "plain", "2022-06-28", SOKET_STATUS_NOT_DUE },
    { "plain", "2022-06-29", SOKET_STATUS_DUE_SOON },
    { "extended", "2022-07-14", SOKET_STATUS_NOT_DUE },
    { "extended", "2022-07-15", SOKET_STATUS_DUE_SOON },
    { "tentative", "2022-07-05", SOKET_STATUS_DUE_SOON },
    { "tentative", "2022-07-06", SOKET_STATUS_NOT_DUE },
    { "accepting", "2022-07-03", SOKET_STATUS_AWAITING },
    { "accepting", "2022-07-04", SOKET_STATUS_ON_TIME },
  };
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketPlan) plan
      = make_plan ("kh", ",'issued':'2022-06-20','units':[{'id':'a','name':'A'}],'tasks':["
                         "{'id':'plain','title':'x','leads':['a'],'deadline':'<2022-07-05'},"
                         "{'id':'extended','title':'x','leads':['a'],'deadline':'<2022-07-05'},"
                         "{'id':'tentative','title':'x','leads':['a'],'tentative':true,'deadline':'"
                         "<2022-07-05'},"
                         "{'id':'accepting','title':'x','leads':['a'],'acceptance':true,"
                         "'deadline':'<2022-07-05'}]");
  g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);

  record (ledger, "kind,task,unit,at,until\n"
                  "extended,extended,a,2022-06-25,2022-07-20\n"
                  "submitted,accepting,a,2022-07-02,\n"
                  "accepted,accepting,a,2022-07-04,\n");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketObligation) row
        = soket_ledger_find (ledger, NULL, rows[i].task, "a", NULL, NULL);
    SoketStatus status = soket_obligation_get_status (row, at (rows[i].as_of), 0);

    g_test_message ("%s %s", rows[i].task, rows[i].as_of);
    g_assert_cmpstr (soket_status_to_string (status), ==,
                     soket_status_to_string (rows[i].expected));
  }
}

static void
test_no_plan (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger (FALSE);
  g_autoptr (SoketTotals) totals = soket_ledger_get_totals (ledger, "?", at ("2022-07-06"), 0);

  g_assert_cmpuint (soket_totals_get_obligations (totals), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/status/words", test_words);
  g_test_add_func ("/status/totals", test_totals);
  g_test_add_func ("/status/tasks", test_tasks);
  g_test_add_func ("/status/no-plan", test_no_plan);
  return g_test_run ();
}
