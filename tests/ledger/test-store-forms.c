/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

/* Ledgers that older versions made: they are read as they are, brought to the present form by the
 * first who writes, and answer as they did. */

#define LAST_FORM 4

static char *
read_data (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "ledger", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
exec (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
  sqlite3_close (db);
}

/* The rows of a query, columns by "|". */
static char *
query (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  GString *out = g_string_new (NULL);

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      g_string_append_printf (out, "%s%s",
                              i > 0          ? "|"
                              : out->len > 0 ? "\n"
                                             : "",
                              (const char *) sqlite3_column_text (statement, i) ?: "-");
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return g_string_free (out, FALSE);
}

static void
assert_form (const char *path, int form)
{
  g_autofree char *found = query (path, "PRAGMA user_version");
  g_autofree char *expected = g_strdup_printf ("%d", form);

  g_assert_cmpstr (found, ==, expected);
}

/* What form 3 has beyond form 2, and form 2 beyond form 1. */
#define TO_FORM_2 "DROP TABLE seals; ALTER TABLE moves DROP COLUMN hash; PRAGMA user_version = 2;"
#define TO_FORM_1                                                                                  \
  TO_FORM_2 "DELETE FROM rows WHERE revision IS NOT NULL; DROP TABLE revisions;"                   \
            "DROP TABLE unit_versions; DROP TABLE changes; DROP TABLE moves;"                      \
            "ALTER TABLE plans DROP COLUMN proof; ALTER TABLE dues DROP COLUMN words;"             \
            "ALTER TABLE rows DROP COLUMN revision; PRAGMA user_version = 1"

static const char *const steps[] = { [1] = TO_FORM_1, [2] = TO_FORM_2, [3] = "" };

static void
make_file (const char *path, int form)
{
  g_autofree char *sql = read_data ("form-3.sql");

  g_unlink (path);
  exec (path, sql);
  exec (path, steps[form]);
}

static void
list_statuses (SoketLedger *ledger, const char *day, guint n, GString *out)
{
  for (guint i = 0; i < n; i++) {
    g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (ledger), i);
    const char *period = soket_obligation_get_period (row);
    SoketInstant last = soket_obligation_get_last (row, at (day), 0);
    g_autofree char *due = soket_day_to_string (soket_instant_get_day (last));

    g_string_append_printf (out, "%s %s %s %s %s %s\n", day,
                            soket_task_get_id (soket_obligation_get_task (row)),
                            soket_unit_get_id (soket_obligation_get_unit (row)), period ?: "-",
                            soket_status_to_string (soket_obligation_get_status (row, at (day), 0)),
                            last != 0 ? due : "-");
  }
}

/* Events, heads, and the statuses of two days: on the first the last seven rows were not there. */
static char *
list_answers (SoketLedger *ledger)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *exported = soket_ledger_export (ledger, &error);
  g_autoptr (SoketVerdict) verdict = soket_ledger_verify (ledger, NULL, &error);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (ledger));
  GString *out = g_string_new (exported);

  g_assert_no_error (error);
  g_assert_true (soket_verdict_is_ok (verdict));
  g_string_append (out, soket_verdict_get_heads (verdict));
  list_statuses (ledger, "2022-07-11", MIN (n, 21), out);
  list_statuses (ledger, "2022-12-31", n, out);
  return g_string_free (out, FALSE);
}

static char *
ask (const char *path, SoketLedgerFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketLedger) ledger = soket_ledger_open (path, flags, &error);

  g_assert_no_error (error);
  return list_answers (ledger);
}

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("soket-forms-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "cũ.soket", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
test_answers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = read_data ("form-3.answers");

  for (int form = 1; form < LAST_FORM; form++) {
    g_test_message ("form %d", form);
    make_file (fixture->path, form);
    g_autofree char *before = ask (fixture->path, SOKET_LEDGER_FLAGS_READ_ONLY);
    assert_form (fixture->path, form);
    g_autofree char *after = ask (fixture->path, SOKET_LEDGER_FLAGS_NONE);
    assert_form (fixture->path, LAST_FORM);
    g_autofree char *unused = query (fixture->path, "PRAGMA freelist_count");
    g_assert_cmpstr (unused, ==, "0");
    g_autofree char *again = ask (fixture->path, SOKET_LEDGER_FLAGS_READ_ONLY);

    g_assert_cmpstr (after, ==, before);
    g_assert_cmpstr (again, ==, before);
    /* Form 1 knew of no amendment. */
    if (form > 1)
      g_assert_cmpstr (before, ==, expected);
  }
}

static void
assert_recorded (SoketLedger *ledger, const char *csv, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketIntake) intake = record_csv (ledger, csv, SOKET_INTAKE_NONE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (soket_intake_get_n_recorded (intake), ==, n);
}

#define HEAD "id,kind,task,unit,at,recorded,of\n"

/* The chains go on where they ended, and what was known is known. */
static void
test_goes_on (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  make_file (fixture->path, 3);
  g_autoptr (SoketLedger) ledger = soket_ledger_open (fixture->path, 0, &error);
  g_assert_no_error (error);
  g_autoptr (SoketVerdict) before = soket_ledger_verify (ledger, NULL, &error);
  assert_recorded (ledger, HEAD "e2,submitted,bao-cao,xa-b,2022-07-04,2022-07-05,\n", 0);
  assert_recorded (ledger,
                   HEAD "f1,submitted,bao-cao,xa-a,2022-08-01,2022-08-02,\n"
                        "f2,voided,xac-nhan,tinh,2022-08-01,2022-08-02,e8\n",
                   2);
  g_autoptr (SoketVerdict) after
      = soket_ledger_verify (ledger, soket_verdict_get_heads (before), &error);
  g_assert_no_error (error);
  g_assert_true (soket_verdict_is_ok (after));
  g_assert_cmpuint (soket_verdict_get_n_events (after), ==, 16);
  g_clear_object (&ledger);
}

/* An event that says another unit than its row is found as it was, and not brought along. */
static void
test_loose (Fixture *fixture, gconstpointer data)
{
  const char *const sql[]
      = { "UPDATE events SET unit = 'xa-b' WHERE id = 'e5'",
          "UPDATE events SET task = 'cho' WHERE id = 'e5'",
          "UPDATE events SET plan = 'kh-2' WHERE id = 'e5'",
          "UPDATE events SET period = '2022-08' WHERE id = 'e5'",
          "PRAGMA foreign_keys = 0; UPDATE events SET row = 99 WHERE id = 'e5'" };

  for (guint i = 0; i < G_N_ELEMENTS (sql); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", sql[i]);
    make_file (fixture->path, 3);
    exec (fixture->path, "DROP TRIGGER events_not_changed");
    exec (fixture->path, sql[i]);
    g_assert_null (soket_ledger_open (fixture->path, 0, &error));
    g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_DAMAGED);
    assert_form (fixture->path, 3);
    g_autoptr (SoketLedger) ledger
        = soket_ledger_open (fixture->path, SOKET_LEDGER_FLAGS_READ_ONLY, NULL);
    if (ledger == NULL)
      continue; /* refused: a row that is not there */
    g_autoptr (SoketVerdict) verdict = soket_ledger_verify (ledger, NULL, NULL);
    g_assert_cmpstr (soket_verdict_get_first_bad (verdict), ==, "e5");
    g_clear_object (&ledger);
  }
}

/* Who looks at the file with another program sees words and days. */
static void
test_said (Fixture *fixture, gconstpointer data)
{
  make_file (fixture->path, 3);
  g_autofree char *answers = ask (fixture->path, SOKET_LEDGER_FLAGS_NONE);
  g_autofree char *said
      = query (fixture->path, "SELECT id, kind, plan, task, unit, period, at, recorded, sent,"
                              " received, channel, document, actor, until, \"of\", event, note,"
                              " content FROM events WHERE number IN (1, 3, 7, 13)");
  g_autofree char *kinds = query (fixture->path, "SELECT name FROM kinds ORDER BY number");
  g_autoptr (GString) expected = g_string_new (NULL);

  for (int kind = SOKET_EVENT_SUBMITTED; kind <= SOKET_EVENT_NOTED; kind++)
    g_string_append_printf (expected, "%s%s", kind > 0 ? "\n" : "",
                            soket_event_kind_to_string ((SoketEventKind) kind));
  g_assert_cmpstr (kinds, ==, expected->str);
  g_assert_cmpstr (said, ==,
                   "e1|submitted|kh-1|bao-cao|xa-a|-|2022-07-01T10:00|2022-07-02T08:00|2022-06-"
                   "30T16:00|"
                   "2022-07-01T10:30|giấy|1-BC/ĐU|Văn thư|-|-|-|-|-\n"
                   "e3|submitted|kh-1|bao-cao|phuong-c|-|2022-07-06T24:00|2022-07-20|-|-|-|-|-|-|-|"
                   "-|"
                   "muộn, \"xin lỗi\"|-\n"
                   "e7|waived|kh-1|thang|xa-b|2022-09|2022-07-01|2022-07-02|-|-|-|-|-|-|-|-|-|-\n"
                   "e13|voided|kh-1|bao-cao|xa-a|-|2022-07-21|2022-07-21|-|-|-|-|-|-|e1|-|nhầm|-");
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store-forms/answers", test_answers);
  ADD ("/store-forms/goes-on", test_goes_on);
  ADD ("/store-forms/loose", test_loose);
  ADD ("/store-forms/said", test_said);
  return g_test_run ();
}
