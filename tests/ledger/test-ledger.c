/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

#include <glib/gstdio.h>

#define TASKS                                                                                      \
  ",'issued':'2022-06-28','levels':[{'id':'co-so','name':'Cấp cơ sở','rank':1},"              \
  "{'id':'tinh','name':'Cấp tỉnh','rank':2}],'tasks':["                                        \
  "{'id':'1','title':'Gửi báo cáo','leads':['tat-ca'],'deadline':'<2022-07-05'},"              \
  "{'id':'2','title':'Tổng hợp','leads':['tinh'],'deadline':'each:quarter <=M3-D20'},"         \
  "{'id':'3','title':'Theo dõi','leads':['tinh']}]"

#define EVENTS                                                                                     \
  "id,kind,task,unit,at,recorded,until,document\n"                                                 \
  "e1,submitted,1,xa-a,2022-07-04,2022-07-04T08:00,,1-BC\n"                                        \
  "e2,submitted,1,xa-b,2022-07-01,2022-07-08,,2-BC\n"                                              \
  "e3,returned,1,xa-b,2022-07-02,2022-07-08,,\n"

/* Rows: 1 xa-a, 1 xa-b, 1 phuong-c, 2 tinh Q3, 2 tinh Q4, 3 tinh. */
static void
fill (SoketLedger *ledger)
{
  g_autoptr (SoketPlan) plan = make_plan ("kh", UNITS GROUPS TASKS);
  g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);

  record (ledger, EVENTS);
}

static void
check_answers (SoketLedger *ledger)
{
  const struct {
    const char *as_of, *known;
    guint8 statuses[6];
  } rows[] = {
    { "2022-06-20",
      NULL,
      { SOKET_STATUS_NOT_DUE, SOKET_STATUS_NOT_DUE, SOKET_STATUS_NOT_DUE, SOKET_STATUS_NOT_DUE,
        SOKET_STATUS_NOT_DUE, SOKET_STATUS_UNDATED } },
    { "2022-07-04",
      NULL,
      { SOKET_STATUS_ON_TIME, SOKET_STATUS_RETURNED, SOKET_STATUS_DUE_SOON, SOKET_STATUS_NOT_DUE,
        SOKET_STATUS_NOT_DUE, SOKET_STATUS_UNDATED } },
    { "2022-07-06",
      "2022-07-06",
      { SOKET_STATUS_ON_TIME, SOKET_STATUS_OVERDUE, SOKET_STATUS_OVERDUE, SOKET_STATUS_NOT_DUE,
        SOKET_STATUS_NOT_DUE, SOKET_STATUS_UNDATED } },
    { "2022-09-20",
      NULL,
      { SOKET_STATUS_ON_TIME, SOKET_STATUS_RETURNED, SOKET_STATUS_OVERDUE, SOKET_STATUS_DUE_SOON,
        SOKET_STATUS_NOT_DUE, SOKET_STATUS_UNDATED } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    SoketInstant known = rows[i].known != NULL ? at (rows[i].known) : 0;
    g_autoptr (GBytes) statuses = soket_ledger_dup_statuses (ledger, at (rows[i].as_of), known);
    gsize size;
    const guint8 *data = g_bytes_get_data (statuses, &size);

    g_test_message ("%s", rows[i].as_of);
    g_assert_cmpmem (data, size, rows[i].statuses, sizeof rows[i].statuses);
  }
}

static void
test_memory (void)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();

  fill (ledger);
  check_answers (ledger);
}

/* A ledger in a file gives the same answers when it is opened again. */
static void
test_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("soket-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "so.soket", NULL);
  g_autofree char *rows = NULL;

  {
    g_autoptr (SoketLedger) ledger = soket_ledger_create (path, &error);

    g_assert_no_error (error);
    fill (ledger);
    check_answers (ledger);
    rows = list_rows (ledger);
  }

  g_autoptr (SoketLedger) again = soket_ledger_open (path, SOKET_LEDGER_FLAGS_READ_ONLY, &error);
  g_assert_no_error (error);
  check_answers (again);
  g_autofree char *same_rows = list_rows (again);
  g_assert_cmpstr (same_rows, ==, rows);

  g_autoptr (SoketPlan) plan = make_plan ("kh", UNITS GROUPS TASKS);
  g_autofree char *json = soket_plan_to_json (plan);
  g_autofree char *kept = soket_plan_to_json (soket_ledger_get_plan (again, "kh"));
  g_assert_cmpstr (json, ==, kept);
  g_assert_null (soket_ledger_get_plan (again, "khác"));

  g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (again), 3);
  g_assert_cmpuint (soket_due_get_n_steps (soket_obligation_get_due (row)), >, 0);

  g_assert_null (soket_ledger_adopt (again, plan, NULL, NULL, 0, 0, &error));
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNWRITABLE);
  g_clear_error (&error);
  g_assert_null (record_csv (again, EVENTS, SOKET_INTAKE_NONE, &error));
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNWRITABLE);
  g_clear_object (&row);
  g_clear_object (&again);

  g_remove (path);
  g_rmdir (folder);
}

/* A plan that was sound when it was adopted and is so no more. */
static void
test_damaged_plan (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("soket-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "so.soket", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  {
    g_autoptr (SoketLedger) ledger = soket_ledger_create (path, &error);

    fill (ledger);
  }
  g_assert_true (g_file_get_contents (path, &bytes, &length, &error));
  char *title = g_strstr_len (bytes, (gssize) length, "\"title\"");
  while (title == NULL) /* behind a NUL */
    for (gsize i = 0; title == NULL && i + 7 < length; i++)
      title = memcmp (bytes + i, "\"title\"", 7) == 0 ? bytes + i : NULL;
  memcpy (title, "\"titel\"", 7);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, &error));

  g_assert_null (soket_ledger_open (path, SOKET_LEDGER_FLAGS_NONE, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_DAMAGED);
  g_assert_true (g_str_has_prefix (error->message, path));
  g_remove (path);
  g_rmdir (folder);
}

/* What is posted in time is in time where the regime says so, before and after a reopening. */
static void
test_postmark (void)
{
  const struct {
    const char *regime;
    SoketStatus status;
  } rows[] = {
    { "civil-code-2015", SOKET_STATUS_LATE },
    { "criminal-procedure-2015", SOKET_STATUS_ON_TIME },
  };
  const char events[] = "kind,task,unit,sent,received,at\n"
                        "submitted,1,a,2022-07-04,2022-07-06,2022-07-06\n"
                        "submitted,1,b,,2022-07-06,2022-07-04\n";

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *folder = g_dir_make_tmp ("soket-XXXXXX", &error);
    g_autofree char *path = g_build_filename (folder, "so.soket", NULL);
    g_autofree char *members = g_strdup_printf (",'policy':{'regime':'%s'},'units':[{'id':'a'},{'"
                                                "id':'b'}],'tasks':[{'id':'1','title':'x',"
                                                "'leads':['a','b'],'deadline':'<=2022-07-04'}]",
                                                rows[i].regime);

    for (int round = 0; round < 2; round++) {
      g_autoptr (SoketLedger) ledger
          = round == 0 ? soket_ledger_create (path, &error)
                       : soket_ledger_open (path, SOKET_LEDGER_FLAGS_NONE, &error);
      g_assert_no_error (error);
      if (round == 0) {
        g_autoptr (SoketPlan) plan = make_plan ("kh", members);
        g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);
        record (ledger, events);
      }
      g_autoptr (SoketObligation) posted = soket_ledger_find (ledger, NULL, "1", "a", NULL, NULL);
      g_autoptr (SoketObligation) brought = soket_ledger_find (ledger, NULL, "1", "b", NULL, NULL);

      g_test_message ("%s %d", rows[i].regime, round);
      g_assert_cmpint (soket_obligation_get_status (posted, at ("2022-07-31"), 0), ==,
                       rows[i].status);
      g_assert_cmpint (soket_obligation_get_status (brought, at ("2022-07-31"), 0), ==,
                       SOKET_STATUS_LATE);
    }
    g_remove (path);
    g_rmdir (folder);
  }
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("soket-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "so.soket", NULL);

  g_assert_null (soket_ledger_open (path, SOKET_LEDGER_FLAGS_NONE, &error));
  g_assert_true (error->domain == SOKET_STORE_ERROR);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, "not a ledger", -1, NULL));
  g_assert_null (soket_ledger_open (path, SOKET_LEDGER_FLAGS_NONE, &error));
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_NOT_OURS);
  g_clear_error (&error);
  g_assert_null (soket_ledger_create (path, &error));
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_EXISTS);
  g_remove (path);
  g_rmdir (folder);
}

/* Two objects on one file: each takes in what the other has written when it writes itself. */
static void
test_others (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("soket-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "so.soket", NULL);
  g_autoptr (SoketLedger) first = soket_ledger_create (path, &error);

  g_assert_no_error (error);
  fill (first);
  g_autoptr (SoketLedger) second = soket_ledger_open (path, SOKET_LEDGER_FLAGS_NONE, &error);
  g_assert_no_error (error);

  record (first, "id,kind,task,unit,at\nf1,submitted,1,phuong-c,2022-07-04\n");
  record (second, "id,kind,task,unit,at,period\ns1,submitted,2,tinh,2022-09-04,2022-Q3\n");
  record (first, "id,kind,task,unit,at\nf2,submitted,3,tinh,2022-07-04\n");
  for (guint i = 0; i < 2; i++) {
    g_autoptr (SoketTotals) totals
        = soket_ledger_get_totals (i == 0 ? first : second, NULL, at ("2022-12-31"), 0);

    g_assert_cmpuint (soket_totals_get_count (totals, SOKET_STATUS_ON_TIME), ==, 3);
    g_assert_cmpuint (soket_totals_get_count (totals, SOKET_STATUS_DONE), ==, i == 0 ? 1 : 0);
  }

  /* A plan of the one is there for the other when an event on it comes. */
  g_autoptr (SoketPlan) plan = make_plan ("kh-2", UNITS GROUPS TASKS);
  g_autoptr (SoketAdoption) adoption = adopt (second, plan, NULL);
  record (second, "id,kind,plan,task,unit,at\ns2,submitted,kh-2,1,xa-a,2022-07-04\n");
  record (first, "id,kind,plan,task,unit,at\nf3,submitted,kh,1,xa-b,2022-07-09\n");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (first)), ==, 12);
  g_autoptr (SoketTotals) totals = soket_ledger_get_totals (first, "kh-2", at ("2022-12-31"), 0);
  g_assert_cmpuint (soket_totals_get_count (totals, SOKET_STATUS_ON_TIME), ==, 1);

  /* Plans of both, one after the other. */
  g_autoptr (SoketPlan) third = make_plan ("kh-3", UNITS GROUPS TASKS);
  g_autoptr (SoketPlan) fourth = make_plan ("kh-4", UNITS GROUPS TASKS);
  g_autoptr (SoketAdoption) of_first = adopt (first, third, NULL);
  g_autoptr (SoketAdoption) of_second = adopt (second, fourth, NULL);
  record (second, "id,kind,plan,task,unit,at\ns4,submitted,kh-4,1,xa-a,2022-07-04\n");
  g_autoptr (SoketLedger) again = soket_ledger_open (path, SOKET_LEDGER_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_autofree char *rows = list_rows (second);
  g_autofree char *rows_again = list_rows (again);
  g_assert_cmpstr (rows, ==, rows_again);
  g_autoptr (GBytes) statuses = soket_ledger_dup_statuses (second, at ("2022-12-31"), 0);
  g_autoptr (GBytes) statuses_again = soket_ledger_dup_statuses (again, at ("2022-12-31"), 0);
  g_assert_true (g_bytes_equal (statuses, statuses_again));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (again)), ==, 24);

  /* Who only looks sees it too. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (first)), ==, 18);
  g_assert_true (soket_ledger_refresh (first, &error));
  g_autofree char *refreshed = list_rows (first);
  g_assert_cmpstr (refreshed, ==, rows_again);
  g_assert_true (soket_ledger_refresh (first, &error));
  g_assert_no_error (error);

  g_clear_object (&again);
  g_clear_object (&first);
  g_clear_object (&second);
  g_remove (path);
  g_rmdir (folder);
}

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%u-%u+%u of %u;", position, removed, added,
                          g_list_model_get_n_items (model));
}

static void
test_model (void)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketPlan) second = make_plan ("kh-2", UNITS GROUPS TASKS);
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (ledger, "items-changed", G_CALLBACK (on_items_changed), log);
  fill (ledger);
  g_autoptr (SoketAdoption) adoption = adopt (ledger, second, NULL);
  g_autoptr (SoketAdoption) again = adopt (ledger, second, NULL);
  g_assert_cmpstr (log->str, ==, "0-0+6 of 6;6-0+6 of 12;");
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (ledger)) == SOKET_TYPE_OBLIGATION);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (ledger), 12));

  /* one object a row while anyone holds it */
  g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (ledger), 7);
  g_autoptr (SoketObligation) same = g_list_model_get_item (G_LIST_MODEL (ledger), 7);
  g_assert_true (row == same);
  g_assert_cmpstr (soket_obligation_get_plan (row), ==, "kh-2");
  g_assert_cmpstr (soket_task_get_title (soket_obligation_get_task (row)), ==, "Gửi báo cáo");
  g_assert_cmpstr (soket_unit_get_name (soket_obligation_get_unit (row)), ==,
                   "Đảng ủy xã Bình Minh");
  g_assert_null (soket_obligation_get_period (row));
}

/* A view owns its ledger. */
static void
test_view (void)
{
  SoketLedger *ledger = soket_ledger_new ();

  fill (ledger);
  g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (ledger), 0);
  g_object_unref (ledger);
  g_assert_cmpint (soket_obligation_get_status (row, at ("2022-07-06"), 0), ==,
                   SOKET_STATUS_ON_TIME);
}

static void
test_days_late (void)
{
  const struct {
    const char *unit, *as_of;
    int days;
  } rows[] = {
    { "phuong-c", "2022-07-05", 0 },       { "phuong-c", "2022-07-06", 1 },
    { "phuong-c", "2022-07-06T00:01", 1 }, { "phuong-c", "2022-08-05", 31 },
    { "xa-a", "2022-08-05", 0 },           { "xa-b", "2022-07-05", 0 }, /* returned */
    { "xa-b", "2022-07-08", 3 },
  };
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();

  fill (ledger);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketObligation) row
        = soket_ledger_find (ledger, NULL, "1", rows[i].unit, NULL, NULL);

    g_test_message ("%s %s", rows[i].unit, rows[i].as_of);
    g_assert_cmpint (soket_obligation_get_days_late (row, at (rows[i].as_of), 0), ==, rows[i].days);
  }
}

/* Overdue, or returned and past its deadline. */
static void
test_overdue (void)
{
  const struct {
    const char *plan, *as_of, *known;
    const char *expected;
  } rows[] = {
    { NULL, "2022-07-05", NULL, "" },
    { NULL, "2022-07-06", NULL, "1 2 " },
    { "kh", "2022-07-06", NULL, "1 2 " },
    { "khác", "2022-07-06", NULL, "" },
    { NULL, "2022-07-06", "2022-07-03", "0 1 2 " },
    { NULL, "2022-12-31", NULL, "1 2 3 4 " },
  };
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();

  fill (ledger);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    SoketInstant known = rows[i].known != NULL ? at (rows[i].known) : 0;
    g_autoptr (GBytes) overdue
        = soket_ledger_dup_overdue (ledger, rows[i].plan, at (rows[i].as_of), known);
    g_autoptr (GString) list = g_string_new (NULL);
    gsize size;
    const guint32 *positions = g_bytes_get_data (overdue, &size);

    for (gsize j = 0; j < size / sizeof (guint32); j++)
      g_string_append_printf (list, "%u ", positions[j]);
    g_test_message ("%s", rows[i].as_of);
    g_assert_cmpstr (list->str, ==, rows[i].expected);
  }
}

static void
test_find (void)
{
  const struct {
    const char *plan, *task, *unit, *period;
    int code; /* -1: found */
  } rows[] = {
    { NULL, "1", "xa-a", NULL, -1 },
    { "kh", "1", "802", NULL, -1 },
    { NULL, "2", "tinh", "2022-Q4", -1 },
    { NULL, "1",
      "\xC4\x90"
      "a\xCC\x89ng u\xCC\x89y xa\xCC\x83 An Ho\xCC\x80"
      "a",
      NULL, -1 },
    { NULL, "2", "tinh", NULL, SOKET_LEDGER_ERROR_AMBIGUOUS },
    { NULL, "2", "tinh", "2022-Q1", SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION },
    { NULL, "1", "tinh", NULL, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION },
    { NULL, "1", "tat-ca", NULL, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION },
    { NULL, "8", "tinh", NULL, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION },
    { "8", "1", "tinh", NULL, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION },
  };
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();

  fill (ledger);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketObligation) row = soket_ledger_find (ledger, rows[i].plan, rows[i].task,
                                                         rows[i].unit, rows[i].period, &error);

    g_test_message ("%s %s %s", rows[i].task, rows[i].unit, rows[i].period);
    if (rows[i].code < 0)
      g_assert_nonnull (row);
    else
      g_assert_error (error, SOKET_LEDGER_ERROR, rows[i].code);
  }
}

static void
test_breakdown (void)
{
  const struct {
    SoketBreakdownBy by;
    const char *word, *expected; /* KEY NAME OBLIGATIONS OVERDUE */
  } rows[] = {
    { SOKET_BREAKDOWN_BY_UNIT, "unit",
      "tinh|Tỉnh ủy|3|0\nxa-a|Đảng ủy xã An Hòa|1|0\nxa-b|Đảng ủy xã Bình Minh|1|0\n"
      "phuong-c|Đảng ủy phường Cây Da|1|1\n" },
    { SOKET_BREAKDOWN_BY_TASK, "task", "1|Gửi báo cáo|3|1\n2|Tổng hợp|2|0\n3|Theo dõi|1|0\n" },
    { SOKET_BREAKDOWN_BY_LEVEL, "level", "co-so|Cấp cơ sở|3|1\ntinh|Cấp tỉnh|3|0\n" },
    { SOKET_BREAKDOWN_BY_PARENT, "parent", "tinh|Tỉnh ủy|6|1\n" },
    { SOKET_BREAKDOWN_BY_GROUP, "group",
      "xa|Đảng ủy các xã|2|0\ntat-ca|Các xã, phường|3|1\nhai|Hai nơi|2|1\n" },
    { SOKET_BREAKDOWN_BY_PERIOD, "period", "2022-Q3|2022-Q3|1|0\n2022-Q4|2022-Q4|1|0\n-|-|4|1\n" },
  };
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();

  fill (ledger);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketBreakdown) counted
        = soket_ledger_break_down (ledger, NULL, rows[i].by, at ("2022-07-06"), 0);
    g_autoptr (SoketBreakdown) parts = soket_breakdown_ref (counted);
    g_autoptr (GString) list = g_string_new (NULL);

    for (guint j = 0; j < soket_breakdown_get_n_keys (parts); j++) {
      SoketTotals *totals = soket_breakdown_get_totals (parts, j);
      const char *key = soket_breakdown_get_key (parts, j);
      const char *name = soket_breakdown_get_name (parts, j);

      g_string_append_printf (list, "%s|%s|%u|%u\n", key != NULL ? key : "-",
                              name != NULL ? name : "-",
                              (guint) soket_totals_get_obligations (totals),
                              (guint) soket_totals_get_count (totals, SOKET_STATUS_OVERDUE));
    }
    g_assert_cmpstr (soket_breakdown_by_to_string (rows[i].by), ==, rows[i].word);
    g_assert_cmpstr (list->str, ==, rows[i].expected);
  }
}

/* What was broken down stays, whatever comes since; what is asked then is new. */
static void
test_breakdown_kept (void)
{
  const SoketBreakdownBy kinds[] = { SOKET_BREAKDOWN_BY_UNIT, SOKET_BREAKDOWN_BY_PARENT };
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  SoketBreakdown *before[G_N_ELEMENTS (kinds)];
  guint64 done[] = { 0, 1 };

  fill (ledger);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    before[i] = soket_ledger_break_down (ledger, NULL, kinds[i], at ("2022-12-31"), 0);
  record (ledger, "id,kind,task,unit,at\nf1,submitted,3,tinh,2022-07-04\n");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (SoketBreakdown) after
        = soket_ledger_break_down (ledger, NULL, kinds[i], at ("2022-12-31"), 0);
    SoketBreakdown *both[] = { before[i], after };

    for (guint j = 0; j < G_N_ELEMENTS (both); j++) {
      SoketTotals *totals = soket_breakdown_get_totals (both[j], 0);

      g_assert_cmpstr (soket_breakdown_get_key (both[j], 0), ==, "tinh");
      g_assert_cmpuint (soket_totals_get_count (totals, SOKET_STATUS_DONE), ==, done[j]);
      g_assert_true (soket_breakdown_get_totals (both[j], 0) == totals);
    }
    soket_breakdown_unref (before[i]);
  }
}

static void
test_breakdown_words (void)
{
  g_autoptr (GError) error = NULL;

  for (int by = SOKET_BREAKDOWN_BY_UNIT; by <= SOKET_BREAKDOWN_BY_PERIOD; by++) {
    const char *word = soket_breakdown_by_to_string ((SoketBreakdownBy) by);

    g_assert_cmpint (soket_breakdown_by_from_string (word, &error), ==, by);
    g_assert_no_error (error);
  }
  g_assert_cmpint (soket_breakdown_by_from_string ("colour", &error), ==, SOKET_BREAKDOWN_BY_UNIT);
  g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE);
}

/* Of several plans the keys of each are told apart; of one they are its own. */
static void
test_breakdown_plans (void)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketPlan) second = make_plan ("kh-2", UNITS GROUPS TASKS);

  fill (ledger);
  g_autoptr (SoketAdoption) adoption = adopt (ledger, second, NULL);
  g_autoptr (SoketBreakdown) all
      = soket_ledger_break_down (ledger, NULL, SOKET_BREAKDOWN_BY_TASK, at ("2022-07-06"), 0);
  g_autoptr (SoketBreakdown) one
      = soket_ledger_break_down (ledger, "kh-2", SOKET_BREAKDOWN_BY_TASK, at ("2022-07-06"), 0);
  g_autoptr (SoketBreakdown) none
      = soket_ledger_break_down (ledger, "kh-3", SOKET_BREAKDOWN_BY_TASK, at ("2022-07-06"), 0);

  g_assert_cmpuint (soket_breakdown_get_n_keys (all), ==, 6);
  g_assert_cmpstr (soket_breakdown_get_key (all, 3), ==, "kh-2/1");
  g_assert_cmpuint (soket_breakdown_get_n_keys (one), ==, 3);
  g_assert_cmpstr (soket_breakdown_get_key (one, 0), ==, "1");
  g_assert_cmpuint (soket_totals_get_count (soket_breakdown_get_totals (one, 0),
                                            SOKET_STATUS_OVERDUE),
                    ==, 3);
  g_assert_cmpuint (soket_breakdown_get_n_keys (none), ==, 0);
}

typedef struct {
  guint units, rows;
} Heard;

static void
on_units (GListModel *units, guint position, guint removed, guint added, Heard *heard)
{
  g_assert_cmpuint (position + added, ==, g_list_model_get_n_items (units));
  heard->units += added;
}

/* A list that hears of a plan adopts another one. */
static void
on_units_adopt (GListModel *units, guint position, guint removed, guint added, SoketLedger *ledger)
{
  g_autoptr (SoketPlan) plan = make_plan ("kh-2", UNITS GROUPS TASKS);

  g_signal_handlers_disconnect_by_func (units, on_units_adopt, ledger);
  g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);
}

static void
on_rows (GListModel *rows, guint position, guint removed, guint added, Heard *heard)
{
  g_assert_cmpuint (position, ==, heard->rows);
  heard->rows += added;
}

/* Whoever hears of a change may write at once: it is over, in memory as in the file. */
static void
test_write_when_told (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("soket-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "so.soket", NULL);
  g_autoptr (SoketLedger) ledger = soket_ledger_create (path, &error);
  SoketDirectory *units = soket_ledger_get_directory (ledger);
  Heard heard = { 0 };

  g_assert_no_error (error);
  g_signal_connect (units, "items-changed", G_CALLBACK (on_units_adopt), ledger);
  g_signal_connect (units, "items-changed", G_CALLBACK (on_units), &heard);
  g_signal_connect (ledger, "items-changed", G_CALLBACK (on_rows), &heard);
  g_autoptr (SoketPlan) plan = make_plan ("kh", UNITS GROUPS TASKS);
  g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);
  g_assert_cmpuint (heard.units, ==, 5);
  g_assert_cmpuint (heard.rows, ==, 12);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ledger)), ==, 12);

  g_autoptr (SoketLedger) again = soket_ledger_open (path, SOKET_LEDGER_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_autofree char *rows = list_rows (ledger);
  g_autofree char *rows_again = list_rows (again);
  g_assert_cmpstr (rows, ==, rows_again);
  g_clear_object (&again);
  g_clear_object (&ledger);
  g_remove (path);
  g_rmdir (folder);
}

static void
on_changed_record (SoketLedger *ledger, guint *n_left)
{
  g_autofree char *csv = NULL;

  if (*n_left == 0)
    return;
  (*n_left)--;
  csv = g_strdup_printf ("id,kind,plan,task,unit,at\nh%u,noted,kh,3,tinh,2022-07-04\n", *n_left);
  record (ledger, csv);
}

/* What others have written is told when the transaction in which it was read is over. */
static void
test_record_when_told (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("soket-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "so.soket", NULL);
  g_autoptr (SoketLedger) first = soket_ledger_create (path, &error);
  guint n_left = 2;

  g_assert_no_error (error);
  fill (first);
  g_autoptr (SoketLedger) second = soket_ledger_open (path, SOKET_LEDGER_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_signal_connect (first, "changed", G_CALLBACK (on_changed_record), &n_left);
  record (second, "id,kind,task,unit,at\ns1,submitted,1,phuong-c,2022-07-04\n");
  record (first, "id,kind,task,unit,at\nf1,noted,3,tinh,2022-07-04\n");
  g_assert_cmpuint (n_left, ==, 0);

  g_autoptr (SoketVerdict) verdict = soket_ledger_verify (first, NULL, &error);
  g_assert_cmpuint (soket_verdict_get_n_events (verdict), ==, 7);
  g_clear_object (&first);
  g_clear_object (&second);
  g_remove (path);
  g_rmdir (folder);
}

/* What a ledger hands out is not changed behind its back. */
static void
test_sealed (void)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketUnit) unit = soket_unit_new ("moi", "Mới");
  g_autoptr (GListStore) units = g_list_store_new (SOKET_TYPE_UNIT);
  g_autoptr (GError) of_one = NULL;
  g_autoptr (GError) of_all = NULL;
  g_autoptr (GError) of_plan = NULL;
  const char *const values[] = { "xã", NULL };

  fill (ledger);
  SoketDirectory *directory = soket_ledger_get_directory (ledger);
  SoketPlan *plan = soket_ledger_get_plan (ledger, "kh");
  g_list_store_append (units, unit);
  g_assert_false (soket_directory_add (directory, unit, &of_one));
  g_assert_error (of_one, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_SEALED);
  g_assert_false (soket_directory_add_all (directory, G_LIST_MODEL (units), &of_all));
  g_assert_error (of_all, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_SEALED);
  g_assert_false (soket_plan_bind_group (plan, "mo", "kind", values, &of_plan));
  g_assert_error (of_plan, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_SEALED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (directory)), ==, 5);
}

/* What a binding makes without asking a constructor is empty, or says that it is no object. */
static void
test_bare_objects (void)
{
  g_autoptr (SoketLedger) ledger = g_object_new (SOKET_TYPE_LEDGER, NULL);
  g_autoptr (SoketPlan) plan = g_object_new (SOKET_TYPE_PLAN, NULL);
  g_autoptr (SoketUnit) unit = g_object_new (SOKET_TYPE_UNIT, NULL);
  g_autoptr (SoketDirectory) units = g_object_new (SOKET_TYPE_DIRECTORY, NULL);
  g_autoptr (SoketResolver) resolver = g_object_new (SOKET_TYPE_RESOLVER, NULL);
  g_autoptr (SoketStatusReport) report = g_object_new (SOKET_TYPE_STATUS_REPORT, NULL);
  g_autoptr (SoketObligation) row = g_object_new (SOKET_TYPE_OBLIGATION, NULL);
  g_autoptr (GError) error = NULL;

  fill (ledger);
  check_answers (ledger);
  g_assert_null (soket_plan_find_task (plan, "1"));
  g_assert_cmpstr (soket_plan_get_id (plan), ==, "");
  g_assert_cmpstr (soket_plan_get_file (plan), ==, "");
  g_assert_cmpuint (soket_plan_get_line (plan, "/title"), ==, 1);
  g_assert_nonnull (soket_plan_get_policy (plan));
  g_assert_null (soket_ledger_adopt (ledger, plan, NULL, NULL, 0, 0, &error));
  g_assert_true (error->domain == SOKET_PLAN_ERROR);
  g_assert_cmpstr (soket_unit_get_id (unit), ==, "");
  g_assert_true (soket_directory_add (units, unit, NULL));
  g_assert_nonnull (soket_resolver_get_policy (resolver));
  g_assert_nonnull (soket_resolver_get_calendar (resolver));

  g_test_expect_message ("Soket", G_LOG_LEVEL_CRITICAL, "*ledger != NULL*");
  g_assert_null (soket_status_report_to_text (report));
  g_test_expect_message ("Soket", G_LOG_LEVEL_CRITICAL, "*is_bound*");
  g_assert_null (soket_obligation_get_unit (row));
  g_test_assert_expected_messages ();
}

static void
test_row_of_another (void)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketLedger) other = soket_ledger_new ();
  g_autoptr (GError) error = NULL;

  fill (ledger);
  g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (ledger), 0);
  g_assert_null (soket_ledger_dup_history (other, row, &error));
  g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION);
}

static gpointer
drop_views (gpointer queue)
{
  SoketObligation *view;

  while ((view = g_async_queue_pop (queue)) != queue)
    g_object_unref (view);
  return NULL;
}

/* Collectors of garbage let go of views in a thread of their own. */
static void
test_views_dropped_elsewhere (void)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (GAsyncQueue) queue = g_async_queue_new ();

  fill (ledger);
  GThread *thread = g_thread_new ("drop", drop_views, queue);
  for (guint i = 0; i < 60000; i++)
    g_async_queue_push (queue, g_list_model_get_item (G_LIST_MODEL (ledger), i % 6));
  g_async_queue_push (queue, queue);
  g_thread_join (thread);
  g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (ledger), 0);
  g_autoptr (SoketObligation) same = g_list_model_get_item (G_LIST_MODEL (ledger), 0);
  g_assert_true (row == same);
}

/* No question is asked as of no time. */
static void
test_no_time (void)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  const SoketInstant times[] = { SOKET_INSTANT_NONE, -5 };

  fill (ledger);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    for (guint j = 0; j < 3; j++)
      g_test_expect_message ("Soket", G_LOG_LEVEL_CRITICAL, "*as_of > SOKET_INSTANT_NONE*");
    g_assert_null (soket_ledger_get_totals (ledger, NULL, times[i], 0));
    g_assert_null (soket_ledger_dup_statuses (ledger, times[i], 0));
    g_assert_null (soket_ledger_dup_overdue (ledger, NULL, times[i], 0));
    g_test_assert_expected_messages ();
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ledger/memory", test_memory);
  g_test_add_func ("/ledger/file", test_file);
  g_test_add_func ("/ledger/damaged-plan", test_damaged_plan);
  g_test_add_func ("/ledger/postmark", test_postmark);
  g_test_add_func ("/ledger/missing", test_missing);
  g_test_add_func ("/ledger/others", test_others);
  g_test_add_func ("/ledger/model", test_model);
  g_test_add_func ("/ledger/view", test_view);
  g_test_add_func ("/ledger/days-late", test_days_late);
  g_test_add_func ("/ledger/overdue", test_overdue);
  g_test_add_func ("/ledger/find", test_find);
  g_test_add_func ("/ledger/breakdown", test_breakdown);
  g_test_add_func ("/ledger/breakdown-kept", test_breakdown_kept);
  g_test_add_func ("/ledger/breakdown-words", test_breakdown_words);
  g_test_add_func ("/ledger/breakdown-plans", test_breakdown_plans);
  g_test_add_func ("/ledger/write-when-told", test_write_when_told);
  g_test_add_func ("/ledger/record-when-told", test_record_when_told);
  g_test_add_func ("/ledger/sealed", test_sealed);
  g_test_add_func ("/ledger/bare-objects", test_bare_objects);
  g_test_add_func ("/ledger/row-of-another", test_row_of_another);
  g_test_add_func ("/ledger/views-dropped-elsewhere", test_views_dropped_elsewhere);
  g_test_add_func ("/ledger/no-time", test_no_time);
  return g_test_run ();
}
