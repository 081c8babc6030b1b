/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

#define ISSUED ",'issued':'2022-06-28'"
#define LEVELS                                                                                     \
  ",'levels':[{'id':'co-so','name':'Cấp cơ sở','rank':1,'deadline':'<2022-07-09'},"           \
  "{'id':'khac','name':'Cấp khác','rank':2}]"

static SoketAdoption *
adopt_tasks (SoketLedger *ledger, const char *tasks, GError **error)
{
  g_autofree char *members = g_strdup_printf (ISSUED LEVELS UNITS GROUPS ",'tasks':[%s]", tasks);
  g_autoptr (SoketPlan) plan = make_plan ("kh", members);

  return soket_ledger_adopt (ledger, plan, NULL, NULL, 0, at ("2022-06-29"), error);
}

static void
check_tasks (const char *tasks, const char *expected)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketAdoption) adoption = adopt_tasks (ledger, tasks, &error);
  g_autofree char *rows = NULL;

  g_test_message ("%s", tasks);
  g_assert_no_error (error);
  rows = list_rows (ledger);
  g_assert_cmpstr (rows, ==, expected);
  g_assert_cmpuint (soket_adoption_get_added (adoption), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (ledger)));
  g_assert_cmpuint (soket_adoption_get_kept (adoption), ==, 0);
}

/* Which rows a ledger has, and when each is due. */
static void
test_rows (void)
{
  const struct {
    const char *tasks, *expected;
  } rows[] = {
    { "{'id':'1','title':'x','leads':['tinh','xa-a'],'deadline':'<2022-07-05'}",
      "1 tinh - 2022-07-04\n1 xa-a - 2022-07-04\n" },
    /* A group is expanded by the units open on the row's day. */
    { "{'id':'1','title':'x','leads':['tat-ca'],'deadline':'<=2022-07-05'}",
      "1 xa-a - 2022-07-05\n1 xa-b - 2022-07-05\n1 phuong-c - 2022-07-05\n" },
    { "{'id':'1','title':'x','leads':['xa'],'deadline':'<=2022-06-30'}",
      "1 xa-a - 2022-06-30\n1 xa-b - 2022-06-30\n1 xa-cu - 2022-06-30\n" },
    /* undated: the day of issue */
    { "{'id':'1','title':'x','leads':['xa']}", "1 xa-a - -\n1 xa-b - -\n1 xa-cu - -\n" },
    { "{'id':'1','title':'x','leads':['hai'],'deadline':'<=2022-07-05'}",
      "1 xa-a - 2022-07-05\n1 phuong-c - 2022-07-05\n" },
    /* A unit owes once, however often it is named. */
    { "{'id':'1','title':'x','leads':['hai','xa-a','tat-ca'],'deadline':'<=2022-07-05'}",
      "1 xa-a - 2022-07-05\n1 xa-b - 2022-07-05\n1 phuong-c - 2022-07-05\n" },
    /* joint: one row, on the first lead that is somebody */
    { "{'id':'1','title':'x','leads':['xa-b','xa-a'],'joint':true,'deadline':'<=2022-07-05'}",
      "1 xa-b - 2022-07-05\n" },
    { "{'id':'1','title':'x','leads':['tat-ca','tinh'],'joint':true,'deadline':'<=2022-07-05'}",
      "1 xa-a - 2022-07-05\n" },
    { "{'id':'1','title':'x','leads':['mo','tinh'],'joint':true,'deadline':'<=2022-07-05'}",
      "1 tinh - 2022-07-05\n" },
    /* who goes along or follows owes nothing */
    { "{'id':'1','title':'x','leads':['tinh'],'with':['tat-ca'],'followers':['xa-a'],"
      "'deadline':'<=2022-07-05'}",
      "1 tinh - 2022-07-05\n" },
    { "{'id':'1','title':'x','leads':['tinh'],'tracked':false,'deadline':'<=2022-07-05'}", "" },
    { "{'id':'1','title':'x','leads':['trong'],'tracked':false}", "" },
    { "{'id':'1','title':'x','leads':['mo'],'deadline':'<=2022-07-05'}", "" },
    { "{'id':'1','title':'x','deadline':'<=2022-07-05'}", "" },
    /* its own deadline, that of its level, none */
    { "{'id':'1','title':'x','leads':['tinh'],'level':'co-so','deadline':'<2022-07-05'}",
      "1 tinh - 2022-07-04\n" },
    { "{'id':'1','title':'x','leads':['tinh'],'level':'co-so'}", "1 tinh - 2022-07-08\n" },
    { "{'id':'1','title':'x','leads':['tinh'],'level':'khac'}", "1 tinh - -\n" },
    { "{'id':'1','title':'x','leads':['tinh']}", "1 tinh - -\n" },
    /* the most specific entry wins over both */
    { "{'id':'1','title':'x','leads':['tat-ca'],'deadline':'<=2022-07-05','deadlines':["
      "{'for':'tat-ca','deadline':'<=2022-07-06'},{'for':'xa','deadline':'<=2022-07-07'},"
      "{'for':'xa-b','deadline':'<=2022-07-08'}]}",
      "1 phuong-c - 2022-07-06\n1 xa-a - 2022-07-07\n1 xa-b - 2022-07-08\n" },
    /* of two groups of one size the first */
    { "{'id':'1','title':'x','leads':['tat-ca'],'deadline':'<=2022-07-05','deadlines':["
      "{'for':'hai','deadline':'<=2022-07-06'},{'for':'xa','deadline':'<=2022-07-07'}]}",
      "1 xa-a - 2022-07-06\n1 phuong-c - 2022-07-06\n1 xa-b - 2022-07-07\n" },
    { "{'id':'1','title':'x','leads':['tat-ca'],'level':'co-so','deadlines':["
      "{'for':'xa-b','deadline':'<=2022-07-20'}]}",
      "1 xa-a - 2022-07-08\n1 phuong-c - 2022-07-08\n1 xa-b - 2022-07-20\n" },
    { "{'id':'1','title':'x','leads':['tinh','xa-a'],'deadlines':["
      "{'for':'xa-a','deadline':'<=2022-07-20'}]}",
      "1 tinh - -\n1 xa-a - 2022-07-20\n" },
    /* phases: one row each */
    { "{'id':'1','title':'x','leads':['tinh'],'deadline':'<=2022-07-30','phases':["
      "{'id':'p1','name':'Một','deadline':'<=2022-07-10'},{'id':'p2','name':'Hai','deadline':'"
      "continuous'}]}",
      "1 tinh p1 2022-07-10\n1 tinh p2 -\n" },
    /* what cannot be dated is undated */
    { "{'id':'1','title':'x','leads':['tinh'],'deadline':'continuous'}", "1 tinh - -\n" },
    { "{'id':'1','title':'x','leads':['tinh'],'deadline':'P10D after:họp'}", "1 tinh - -\n" },
    /* fuzzy: its hard day */
    { "{'id':'1','title':'x','leads':['tinh'],'deadline':'mid:2022-07'}", "1 tinh - 2022-07-20\n" },
    /* recurring: from the day of issue to the end of the year */
    { "{'id':'1','title':'x','leads':['tinh'],'deadline':'each:quarter <=M3-D20'}",
      "1 tinh 2022-Q3 2022-09-20\n1 tinh 2022-Q4 2022-12-20\n" },
    { "{'id':'1','title':'x','leads':['tinh'],'deadline':'each:quarter <=M3-D20',"
      "'from':'2022-10-01','until':'2023-04-01'}",
      "1 tinh 2022-Q4 2022-12-20\n1 tinh 2023-Q1 2023-03-20\n" },
    { "{'id':'1','title':'x','leads':['tinh','xa-a'],'deadline':'each:quarter <=M3-D20'},"
      "{'id':'2','title':'y','leads':['tinh'],'deadline':'<=2022-07-05'}",
      "1 tinh 2022-Q3 2022-09-20\n1 xa-a 2022-Q3 2022-09-20\n"
      "1 tinh 2022-Q4 2022-12-20\n1 xa-a 2022-Q4 2022-12-20\n2 tinh - 2022-07-05\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_tasks (rows[i].tasks, rows[i].expected);
}

static void
test_refused (void)
{
  const struct {
    const char *tasks;
    SoketLedgerError code;
    const char *said;
  } rows[] = {
    { "{'id':'1','title':'x','leads':['trong'],'deadline':'<=2022-07-05'}",
      SOKET_LEDGER_ERROR_EMPTY_GROUP, "plan.json:1: Task 1: the leading group “trong”" },
    { "{'id':'1','title':'x','leads':['tinh','trong'],'deadline':'<=2022-07-05'}",
      SOKET_LEDGER_ERROR_EMPTY_GROUP, "--group trong=" },
    { "{'id':'1','title':'x','leads':['tinh'],'deadline':'trước ngày 31/4/2022'}",
      SOKET_LEDGER_ERROR_DEADLINE, "plan.json:1: /tasks/0/deadline: " },
    { "{'id':'0','title':'x'},{'id':'1','title':'x','leads':['tinh'],'deadlines':["
      "{'for':'tinh','deadline':'<=2022-04-31'}]}",
      SOKET_LEDGER_ERROR_DEADLINE, "/tasks/1/deadlines/0/deadline" },
    { "{'id':'1','title':'x','leads':['tinh'],'phases':["
      "{'id':'p','name':'p','deadline':'<=2022-04-31'}]}",
      SOKET_LEDGER_ERROR_DEADLINE, "/tasks/0/phases/0/deadline" },
    /* what recurs begins before it ends: by default with the year of issue */
    { "{'id':'1','title':'x','leads':['tinh'],'from':'2023-01-01','deadline':'each:month <=D20'}",
      SOKET_LEDGER_ERROR_DEADLINE,
      "plan.json:1: /tasks/0/deadline: it recurs from 2023-01-01 on, and recurring tasks are "
      "followed until 2022-12-31 only" },
    { "{'id':'1','title':'x','leads':['tinh'],'from':'2023-01-01','deadline':'each:month <=D20'}",
      SOKET_LEDGER_ERROR_DEADLINE, "--to" },
    { "{'id':'1','title':'x','leads':['tinh'],'until':'2022-06-27','deadline':'each:month <=D20'}",
      SOKET_LEDGER_ERROR_DEADLINE, "from 2022-06-28 on, and “until” of the task is 2022-06-27" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketLedger) ledger = soket_ledger_new ();
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketAdoption) adoption = adopt_tasks (ledger, rows[i].tasks, &error);
    g_auto (GStrv) plans = soket_ledger_list_plans (ledger);

    g_test_message ("%s", rows[i].tasks);
    g_assert_null (adoption);
    g_assert_error (error, SOKET_LEDGER_ERROR, (int) rows[i].code);
    g_assert_nonnull (strstr (error->message, rows[i].said));
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    /* nothing of it is there */
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ledger)), ==, 0);
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (soket_ledger_get_directory (ledger))),
                      ==, 0);
    g_assert_null (plans[0]);
  }
}

static void
test_no_issued (void)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan
      = make_plan ("kh", ",'units':[{'id':'a','name':'A'}],'tasks':[{'id':'1','title':'x','leads':"
                         "['a'],'deadline':'each:month <=D20'}]");
  g_autoptr (SoketAdoption) adoption = soket_ledger_adopt (ledger, plan, NULL, NULL, 0, 0, &error);

  g_assert_null (adoption);
  g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_DEADLINE);
}

/* A last day before the first one, and a first day that the last one reaches. */
static void
test_to (void)
{
  const struct {
    const char *to, *expected;
  } rows[] = { { "2022-06-27", NULL },
               { "2022-06-28", "" },
               { "2022-07-31", "1 tinh 2022-07 2022-07-20\n" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketLedger) ledger = soket_ledger_new ();
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketPlan) plan
        = make_plan ("kh", ISSUED UNITS ",'tasks':[{'id':'1','title':'x','leads':['tinh'],"
                                        "'deadline':'each:month <=D20'}]");
    g_autoptr (SoketAdoption) adoption
        = soket_ledger_adopt (ledger, plan, NULL, NULL, soket_day_parse (rows[i].to, NULL), 0,
                              &error);
    g_autofree char *list = list_rows (ledger);

    g_test_message ("%s: %s", rows[i].to, error != NULL ? error->message : list);
    if (rows[i].expected == NULL)
      g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_DEADLINE);
    else
      g_assert_no_error (error);
    g_assert_cmpstr (list, ==, rows[i].expected != NULL ? rows[i].expected : "");
  }
}

/* Units of a table over those of a plan. */
static void
test_units (void)
{
  const struct {
    const char *csv;
    SoketPlanError code;
    const char *said; /* NULL: taken */
  } rows[] = {
    { "id,name,kind,parent\nxa-d,Xã D,xã,tinh\n", 0, NULL },
    { "id,name,kind,until,successors\nxa-d,Xã D,xã,2022-06-30,xa-a;xa-b\n", 0, NULL },
    { "id,name,parent\nxa-d,Xã D,nobody\n", SOKET_PLAN_ERROR_NOT_FOUND,
      "units.csv:2: Unit \"xa-d\": " },
    { "id,name,parent\nxa-d,Xã D,nobody\n", SOKET_PLAN_ERROR_NOT_FOUND, "\"nobody\"" },
    { "id,name,successors\nxa-c,Xã C,\nxa-d,Xã D,tinh;nobody\n", SOKET_PLAN_ERROR_NOT_FOUND,
      "units.csv:3: " },
    { "id,name\nxa-d,Xã D\ntinh,Tỉnh khác\n", SOKET_PLAN_ERROR_DUPLICATE,
      "units.csv:3: Unit \"tinh\" stands in plan.json:1 too" },
    { "id,name\nxa-d,Xã D\nxa,Xã nào\n", SOKET_PLAN_ERROR_DUPLICATE,
      "units.csv:3: The unit “xa” (Xã nào) has the id of the group “xa” (Đảng ủy các xã)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketLedger) ledger = soket_ledger_new ();
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketDirectory) units = make_units (rows[i].csv);
    g_autoptr (SoketPlan) plan = make_plan ("kh", ISSUED UNITS GROUPS);
    g_autoptr (SoketAdoption) adoption
        = soket_ledger_adopt (ledger, plan, units, NULL, 0, 0, &error);

    g_test_message ("%s: %s", rows[i].csv, error != NULL ? error->message : "taken");
    if (rows[i].said == NULL) {
      g_assert_no_error (error);
      continue;
    }
    g_assert_error (error, SOKET_PLAN_ERROR, (int) rows[i].code);
    g_assert_nonnull (strstr (error->message, rows[i].said));
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (soket_ledger_get_directory (ledger))),
                      ==, 0);
  }
}

/* The same plan once more keeps what is there; more units and a later day add to it. */
static void
test_again (void)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketPlan) plan
      = make_plan ("kh", ISSUED UNITS GROUPS ",'tasks':[{'id':'1','title':'x','leads':['tat-ca'],"
                                             "'deadline':'each:quarter <=M3-D20'}]");
  g_autoptr (SoketDirectory) more = make_units ("id,name,kind\nxa-d,Đảng ủy xã Dừa,xã\n");
  g_autoptr (GError) error = NULL;
  const struct {
    SoketDirectory *units;
    const char *to;
    guint added, kept;
  } rows[] = {
    { NULL, NULL, 6, 0 }, { NULL, NULL, 0, 6 },         { more, NULL, 2, 6 },
    { NULL, NULL, 0, 8 }, { NULL, "2023-04-01", 4, 8 }, { NULL, "2023-04-01", 0, 12 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    SoketDay to = rows[i].to != NULL ? soket_day_parse (rows[i].to, NULL) : 0;
    g_autoptr (SoketAdoption) adoption
        = soket_ledger_adopt (ledger, plan, rows[i].units, NULL, to, at ("2022-06-29"), &error);

    g_test_message ("%u", i);
    g_assert_no_error (error);
    g_assert_cmpuint (soket_adoption_get_added (adoption), ==, rows[i].added);
    g_assert_cmpuint (soket_adoption_get_kept (adoption), ==, rows[i].kept);
  }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ledger)), ==, 12);
  g_autoptr (SoketObligation) row
      = soket_ledger_find (ledger, NULL, "1", "xa-d", "2022-Q4", &error);
  g_assert_no_error (error);
  g_assert_nonnull (row);
}

static void
test_other (void)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketPlan) plan = make_plan ("kh", ",'units':[{'id':'a','name':'A'}]");
  g_autoptr (SoketPlan) changed = make_plan ("kh", ",'place':'Cà Mau'");
  g_autoptr (SoketPlan) other_unit = make_plan ("kh-2", ",'units':[{'id':'a','name':'B'}]");
  g_autoptr (SoketPlan) second = make_plan ("kh-3", ",'units':[{'id':'a','name':'A'}]");
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  g_autoptr (SoketPolicy) policy = soket_policy_new ();
  g_autoptr (SoketPolicy) strict = soket_policy_with_strict (policy, TRUE);
  g_autoptr (SoketResolver) resolver = soket_resolver_new (strict, calendar);
  g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);
  g_autoptr (SoketAdoption) once_more = adopt (ledger, second, NULL);
  const struct {
    SoketPlan *plan;
    SoketResolver *resolver;
    GQuark domain;
    int code;
  } rows[] = {
    { changed, NULL, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_ADOPTED },
    { plan, resolver, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_ADOPTED },
    { other_unit, NULL, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_DUPLICATE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (soket_ledger_adopt (ledger, rows[i].plan, NULL, rows[i].resolver, 0, 0, &error));
    g_assert_error (error, rows[i].domain, rows[i].code);
  }
  g_auto (GStrv) plans = soket_ledger_list_plans (ledger);
  g_assert_cmpuint (g_strv_length (plans), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (soket_ledger_get_directory (ledger))),
                    ==, 1);
}

/* The policy of a resolver rules, and the first step names the level. */
static void
test_due (void)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketPlan) plan
      = make_plan ("kh", ISSUED LEVELS ",'units':[{'id':'a','name':'A'}],'tasks':["
                                       "{'id':'1','title':'x','leads':['a'],'level':'co-so'},"
                                       "{'id':'2','title':'y','leads':['a']}]");
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  g_autoptr (SoketPolicy) policy = soket_policy_new ();
  g_autoptr (SoketPolicy) inclusive = soket_policy_with_before (policy, SOKET_BEFORE_INCLUSIVE);
  g_autoptr (SoketResolver) resolver = soket_resolver_new (inclusive, calendar);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketAdoption) adoption
      = soket_ledger_adopt (ledger, plan, NULL, resolver, 0, 0, &error);
  g_assert_no_error (error);

  g_autoptr (SoketObligation) first = g_list_model_get_item (G_LIST_MODEL (ledger), 0);
  SoketDue *due = soket_obligation_get_due (first);
  SoketDueStep *step = soket_due_get_step (due, 0);
  g_assert_cmpstr (soket_due_step_get_rule (step), ==, "deadline-of-level");
  g_assert_cmpstr (soket_due_step_get_source (step), ==, "Cấp cơ sở");
  g_assert_cmpint (soket_due_get_last (due), ==, soket_day_parse ("2022-07-09", NULL));
  g_assert_null (soket_obligation_get_reason (first));

  g_autoptr (SoketObligation) second = g_list_model_get_item (G_LIST_MODEL (ledger), 1);
  g_assert_null (soket_obligation_get_due (second));
  g_assert_nonnull (soket_obligation_get_reason (second));
}

/* Deadlines from an event that the resolver knows. */
static void
test_event (void)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketPlan) plan
      = make_plan ("kh",
                   ISSUED ",'units':[{'id':'a','name':'A'}],'tasks':["
                          "{'id':'1','title':'x','leads':['a'],'deadline':'P10D after:họp'}]");
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  g_autoptr (SoketPolicy) policy = soket_policy_new ();
  g_autoptr (SoketResolver) resolver = soket_resolver_new (policy, calendar);
  g_autoptr (GError) error = NULL;

  soket_resolver_set_event (resolver, "họp", at ("2022-07-01"));
  g_autoptr (SoketAdoption) adoption
      = soket_ledger_adopt (ledger, plan, NULL, resolver, 0, 0, &error);
  g_assert_no_error (error);
  g_autofree char *rows = list_rows (ledger);
  g_assert_cmpstr (rows, ==, "1 a - 2022-07-11\n");
}

static void
test_adoption (void)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketAdoption) adoption
      = adopt_tasks (ledger,
                     "{'id':'1','title':'x','leads':['tinh'],'deadline':'<2022-07-05'},"
                     "{'id':'2','title':'y','leads':['tinh'],'tracked':false}",
                     &error);
  g_assert_no_error (error);
  g_autoptr (SoketAdoption) same = soket_adoption_ref (adoption);
  g_autofree char *json = soket_adoption_to_json (same);

  g_test_message ("%s", json);
  g_assert_nonnull (strstr (json, "\"kh\""));
  g_assert_nonnull (strstr (json, "\"2\"")); /* the task that gave no row */
  g_assert_cmpstr (soket_adoption_get_plan (same), ==, "kh");
  g_assert_cmpuint (soket_adoption_get_n_units (same), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (soket_ledger_get_directory (ledger))));
  g_assert_cmpuint (soket_adoption_get_changed (same) + soket_adoption_get_ended (same), ==, 0);
  g_assert_cmpstrv (soket_adoption_get_empty (same), ((const char *const[]){ "2", NULL }));
}

static void
test_impossible_times (void)
{
  const struct {
    SoketDay to;
    SoketInstant adopted;
  } rows[] = { { -5, 0 }, { 1000000000, 0 }, { 0, -7 }, { 0, G_MAXINT32 } };
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketPlan) plan = make_plan ("kh", UNITS);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("row %u", i);
    g_assert_null (
        soket_ledger_adopt (ledger, plan, NULL, NULL, rows[i].to, rows[i].adopted, &error));
    g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE);
  }
  g_auto (GStrv) plans = soket_ledger_list_plans (ledger);
  g_assert_null (plans[0]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/adopt/rows", test_rows);
  g_test_add_func ("/adopt/refused", test_refused);
  g_test_add_func ("/adopt/no-issued", test_no_issued);
  g_test_add_func ("/adopt/to", test_to);
  g_test_add_func ("/adopt/units", test_units);
  g_test_add_func ("/adopt/again", test_again);
  g_test_add_func ("/adopt/other", test_other);
  g_test_add_func ("/adopt/due", test_due);
  g_test_add_func ("/adopt/event", test_event);
  g_test_add_func ("/adopt/adoption", test_adoption);
  g_test_add_func ("/adopt/impossible-times", test_impossible_times);
  return g_test_run ();
}
