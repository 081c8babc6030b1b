/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

/* What one unit has to do with, over all plans of a ledger. */

#define FIRST                                                                                      \
  ",'issued':'2022-06-28','tasks':["                                                               \
  "{'id':'1','title':'Một','leads':['tat-ca'],'with':['tinh'],'deadline':'<2022-07-15'},"        \
  "{'id':'2','title':'Hai','leads':['tinh'],'with':['hai'],'deadline':'<=2022-08-01'},"            \
  "{'id':'3','title':'Ba','leads':['xa-b'],'followers':['xa-a','tinh']},"                          \
  "{'id':'4','title':'Bốn','leads':['tinh'],'with':['xa-cu'],'deadline':'<=2022-07-01'}]"
#define SECOND                                                                                     \
  ",'issued':'2022-07-01','tasks':["                                                               \
  "{'id':'1','title':'Quý','leads':['xa-a'],'followers':['hai'],"                                 \
  "'deadline':'each:quarter <=M3-D20'}]"

static SoketLedger *
make_ledger (void)
{
  SoketLedger *ledger = soket_ledger_new ();
  g_autoptr (SoketPlan) first = make_plan ("kh", UNITS GROUPS FIRST);
  g_autoptr (SoketPlan) second = make_plan ("q", UNITS GROUPS SECOND);
  g_autoptr (SoketAdoption) one = adopt (ledger, first, NULL);
  g_autoptr (SoketAdoption) two = adopt (ledger, second, NULL);

  return ledger;
}

/* "PLAN/TASK/UNIT/PERIOD " of each, in order */
static char *
list_agenda (SoketLedger *ledger, const char *unit, SoketAgendaRole role, const char *from,
             const char *to, const char *as_of)
{
  GString *list = g_string_new (NULL);
  SoketUnit *whose = soket_directory_find (soket_ledger_get_directory (ledger), unit);
  g_autoptr (GBytes) bytes
      = soket_ledger_dup_agenda (ledger, whose, role,
                                 from != NULL ? soket_day_parse (from, NULL) : 0,
                                 to != NULL ? soket_day_parse (to, NULL) : 0, at (as_of), 0);
  gsize size;
  const guint32 *rows = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size / sizeof (guint32); i++) {
    g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (ledger), rows[i]);
    const char *period = soket_obligation_get_period (row);

    g_string_append_printf (list, "%s/%s/%s/%s ", soket_obligation_get_plan (row),
                            soket_task_get_id (soket_obligation_get_task (row)),
                            soket_unit_get_id (soket_obligation_get_unit (row)),
                            period != NULL ? period : "-");
  }
  return g_string_free (list, FALSE);
}

static void
test_roles (void)
{
  const struct {
    const char *unit;
    SoketAgendaRole role;
    const char *from, *to;
    const char *expected;
  } rows[] = {
    { "xa-a", SOKET_AGENDA_ROLE_OWES, NULL, NULL,
      "kh/1/xa-a/- q/1/xa-a/2022-Q3 q/1/xa-a/2022-Q4 " },
    { "xa-a", SOKET_AGENDA_ROLE_OWES, "2022-07-14", "2022-09-20", "kh/1/xa-a/- q/1/xa-a/2022-Q3 " },
    { "xa-a", SOKET_AGENDA_ROLE_OWES, "2022-07-15", NULL, "q/1/xa-a/2022-Q3 q/1/xa-a/2022-Q4 " },
    { "xa-a", SOKET_AGENDA_ROLE_OWES, NULL, "2022-07-13", "" },
    { "xa-a", SOKET_AGENDA_ROLE_COORDINATES, NULL, NULL, "kh/2/tinh/- " },
    { "phuong-c", SOKET_AGENDA_ROLE_COORDINATES, NULL, NULL, "kh/2/tinh/- " },
    { "tinh", SOKET_AGENDA_ROLE_COORDINATES, NULL, NULL,
      "kh/1/xa-a/- kh/1/xa-b/- kh/1/phuong-c/- " },
    /* undated ones come last, and are in no window; its own are not followed */
    { "xa-a", SOKET_AGENDA_ROLE_FOLLOWS, NULL, NULL, "kh/3/xa-b/- " },
    { "xa-a", SOKET_AGENDA_ROLE_FOLLOWS, "2022-01-01", NULL, "" },
    { "phuong-c", SOKET_AGENDA_ROLE_FOLLOWS, NULL, NULL, "q/1/xa-a/2022-Q3 q/1/xa-a/2022-Q4 " },
    { "xa-b", SOKET_AGENDA_ROLE_OWES, NULL, NULL, "kh/1/xa-b/- kh/3/xa-b/- " },
    { "xa-b", SOKET_AGENDA_ROLE_COORDINATES, NULL, NULL, "" },
  };
  g_autoptr (SoketLedger) ledger = make_ledger ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *found
        = list_agenda (ledger, rows[i].unit, rows[i].role, rows[i].from, rows[i].to, "2022-07-10");

    g_test_message ("row %u", i);
    g_assert_cmpstr (found, ==, rows[i].expected);
  }
}

/* An extension moves what it extends; a successor coordinates in the place of who is gone; what
 * ended is on no agenda. */
static void
test_moved (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDirectory) units
      = make_units ("id,name,kind,parent,from,until,successors\n"
                    "xa-b,Đảng ủy xã Bình Minh,xã,tinh,,2022-07-09,xa-moi\n"
                    "xa-cu,Đảng ủy xã Cũ,xã,tinh,,2022-06-30,xa-moi\n"
                    "xa-moi,Đảng ủy xã Mới,xã,tinh,2022-07-01,,\n");

  record (ledger, "kind,task,unit,at,until,plan\nextended,1,xa-a,2022-07-05,2022-09-30,kh\n");
  g_autofree char *moved
      = list_agenda (ledger, "xa-a", SOKET_AGENDA_ROLE_OWES, NULL, NULL, "2022-07-10");
  g_assert_cmpstr (moved, ==, "q/1/xa-a/2022-Q3 kh/1/xa-a/- q/1/xa-a/2022-Q4 ");

  g_autoptr (SoketAdoption) adoption
      = soket_ledger_change_units (ledger, units, soket_day_parse ("2022-07-10", NULL),
                                   at ("2022-07-12"), &error);
  g_assert_no_error (error);
  g_autofree char *heir
      = list_agenda (ledger, "xa-moi", SOKET_AGENDA_ROLE_COORDINATES, NULL, NULL, "2022-07-13");
  g_assert_cmpstr (heir, ==, "kh/4/tinh/- ");
  g_autofree char *gone
      = list_agenda (ledger, "xa-b", SOKET_AGENDA_ROLE_OWES, NULL, NULL, "2022-07-13");
  g_assert_cmpstr (gone, ==, "");
  g_autofree char *owes
      = list_agenda (ledger, "xa-moi", SOKET_AGENDA_ROLE_OWES, NULL, NULL, "2022-07-13");
  g_assert_cmpstr (owes, ==, "kh/1/xa-moi/- kh/3/xa-moi/- ");
}

/* As known before an amendment, the agenda is that of the plan as it was. */
static void
test_amended (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (GError) error = NULL;
  g_autofree char *members
      = g_strconcat (UNITS GROUPS,
                     ",'issued':'2022-07-05','tasks':[{'id':'2','title':'Hai','leads':['tinh'],"
                     "'with':['xa-b'],'deadline':'<=2022-08-01'}]",
                     NULL);
  g_autoptr (SoketPlan) plan = make_plan ("kh", members);
  g_autoptr (SoketAdoption) adoption
      = soket_ledger_amend (ledger, plan, NULL, NULL, 0, 0, at ("2022-07-06"), &error);

  g_assert_no_error (error);
  g_autofree char *before
      = list_agenda (ledger, "xa-b", SOKET_AGENDA_ROLE_COORDINATES, NULL, NULL, "2022-07-04");
  g_autofree char *after
      = list_agenda (ledger, "xa-b", SOKET_AGENDA_ROLE_COORDINATES, NULL, NULL, "2022-07-06");
  g_assert_cmpstr (before, ==, "");
  g_assert_cmpstr (after, ==, "kh/2/tinh/- ");
}

static void
test_report (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();
  SoketUnit *unit = soket_directory_find (soket_ledger_get_directory (ledger), "tinh");

  record (ledger, "kind,task,unit,at,plan\nsubmitted,1,xa-a,2022-07-05,kh\n");
  g_autofree char *json = soket_report_agenda_to_json (ledger, unit, 0, 0, at ("2022-07-20"), 0);
  g_assert_nonnull (strstr (json, "\"coordinates\":[{\"plan\":\"kh\",\"task\":\"1\","
                                  "\"title\":\"Một\",\"period\":null,\"due\":\"2022-07-14\","
                                  "\"obligations\":3,\"done\":1,\"overdue\":2}]"));
  g_autofree char *text = soket_report_agenda_to_text (ledger, unit, 0, 0, at ("2022-07-20"), 0);
  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "1/3 (33"));
  g_autofree char *nothing
      = soket_report_agenda_to_text (ledger, unit, soket_day_parse ("2023-01-01", NULL), 0,
                                     at ("2022-07-20"), 0);
  g_assert_null (strstr (nothing, "1/3"));
}

/* Each column says what the view of a row says. */
static void
test_columns (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();
  SoketInstant as_of = at ("2022-07-20");

  record (ledger, "kind,task,unit,at,until,plan\nextended,1,xa-a,2022-07-05,2022-09-30,kh\n"
                  "submitted,1,xa-b,2022-07-05,,kh\n");
  GBytes *bytes[SOKET_LEDGER_COLUMN_SUBMITTED + 1];
  for (int i = 0; i <= SOKET_LEDGER_COLUMN_SUBMITTED; i++)
    bytes[i] = soket_ledger_dup_column (ledger, (SoketLedgerColumn) i, as_of, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ledger)); i++) {
    g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (ledger), i);
    const gint32 *unit = g_bytes_get_data (bytes[SOKET_LEDGER_COLUMN_UNIT], NULL);
    const gint32 *safe = g_bytes_get_data (bytes[SOKET_LEDGER_COLUMN_SAFE], NULL);
    const gint32 *submitted = g_bytes_get_data (bytes[SOKET_LEDGER_COLUMN_SUBMITTED], NULL);
    g_autoptr (SoketUnit) of
        = g_list_model_get_item (G_LIST_MODEL (soket_ledger_get_directory (ledger)),
                                 (guint) unit[i]);

    g_assert_true (of == soket_obligation_get_unit (row));
    g_assert_cmpint (safe[i], ==, soket_obligation_get_last (row, as_of, 0));
    g_assert_cmpint (submitted[i], ==, soket_obligation_get_submitted (row, as_of, 0));
  }
  for (int i = 0; i <= SOKET_LEDGER_COLUMN_SUBMITTED; i++)
    g_clear_pointer (&bytes[i], g_bytes_unref);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda/roles", test_roles);
  g_test_add_func ("/agenda/moved", test_moved);
  g_test_add_func ("/agenda/amended", test_amended);
  g_test_add_func ("/agenda/report", test_report);
  g_test_add_func ("/agenda/columns", test_columns);
  return g_test_run ();
}
