/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "store-fixture.h"

/* What came to the store with form 2: revisions, changes, moves; copies of it. */

static gboolean
on_plan (gpointer data, const SoketStorePlan *plan, GError **error)
{
  g_string_append_printf (data, "plan %s|%d\n", plan->id, soket_policy_get_proof (plan->policy));
  return TRUE;
}

static gboolean
on_revision (gpointer data, const SoketStoreRevision *revision, GError **error)
{
  g_autofree char *effective = soket_instant_to_string (revision->effective);
  int proof = revision->policy != NULL ? (int) soket_policy_get_proof (revision->policy) : -1;

  g_string_append_printf (data, "revision %d|%s|%s|%s|%d|%d\n", (int) revision->plan, effective,
                          revision->json ?: "-", revision->calendar ?: "-", revision->to, proof);
  return TRUE;
}

static gboolean
on_version (gpointer data, guint32 revision, guint32 number, SoketUnit *unit, GError **error)
{
  g_string_append_printf (data, "version %u|%u|%s|%s\n", revision, number, soket_unit_get_id (unit),
                          soket_unit_get_name (unit));
  return TRUE;
}

static gboolean
on_due (gpointer data, const SoketStoreDue *due, GError **error)
{
  g_string_append_printf (data, "due %s|%s\n", due->reason ?: "-", due->words ?: "-");
  return TRUE;
}

static gboolean
on_row (gpointer data, const SoketStoreRow *row, GError **error)
{
  g_string_append_printf (data, "row %u|%u|%d|%d\n", row->cell, row->unit, (int) row->due,
                          (int) row->revision);
  return TRUE;
}

static gboolean
on_change (gpointer data, const SoketStoreChange *change, GError **error)
{
  g_string_append_printf (data, "change %u|%u|%d\n", change->revision, change->row,
                          (int) change->due);
  return TRUE;
}

static gboolean
on_move (gpointer data, const SoketStoreMove *move, GError **error)
{
  g_string_append_printf (data, "move %u|%s|%s|%d\n", move->due, move->facts,
                          move->moved.reason ?: "-", move->moved.soon);
  return TRUE;
}

static gboolean
on_event (gpointer data, const SoketLogEntry *entry, GError **error)
{
  g_string_append_printf (data, "event %u|%u|%s\n", (guint) entry->number, entry->row,
                          entry->event ?: "-");
  return TRUE;
}

static const SoketStoreVisitor visitor = { .plan = on_plan,
                                           .revision = on_revision,
                                           .unit_version = on_version,
                                           .due = on_due,
                                           .row = on_row,
                                           .change = on_change,
                                           .move = on_move,
                                           .event = on_event };

static char *
load (SoketStore *store)
{
  g_autoptr (GError) error = NULL;
  GString *seen = g_string_new (NULL);

  soket_store_load (store, &visitor, seen, &error);
  g_assert_no_error (error);
  return g_string_free (seen, FALSE);
}

#define FILLED                                                                                     \
  "plan kh-7|0\n"                                                                                  \
  "revision 0|2026-08-01|{}|2026.2|7|1\n"                                                          \
  "revision -1|2026-09-01|-|-|0|-1\n"                                                              \
  "version 1|1|xa-b|Xã Bê\n"                                                                     \
  "due không quy định thời hạn|-\n"                                                        \
  "due đợi|5 ngày\n"                                                                           \
  "row 0|0|0|-1\n"                                                                                 \
  "row 0|1|0|-1\n"                                                                                 \
  "row 1|0|-1|-1\n"                                                                                \
  "row 1|1|1|0\n"                                                                                  \
  "change 0|0|1\n"                                                                                 \
  "change 1|1|-1\n"                                                                                \
  "move 1|paused|lâu|9\n"                                                                         \
  "event 1|0|họp\n"

static void
fill_revisions (SoketStore *store)
{
  g_autoptr (SoketPolicy) plain = soket_policy_new ();
  g_autoptr (SoketPolicy) policy = soket_policy_with_proof (plain, SOKET_PROOF_SENT);
  g_autoptr (SoketUnit) unit = soket_unit_new ("xa-b", "Xã Bê");
  SoketStoreRevision revisions[] = { { .plan = 0,
                                       .effective = instant ("2026-08-01"),
                                       .recorded = instant ("2026-08-02"),
                                       .json = "{}",
                                       .policy = policy,
                                       .calendar = "2026.2",
                                       .to = 7 },
                                     { .plan = SOKET_PLAN_NONE,
                                       .effective = instant ("2026-09-01"),
                                       .recorded = instant ("2026-09-02") } };

  g_assert_true (soket_store_add_revision (store, &revisions[0], NULL));
  g_assert_true (soket_store_add_revision (store, &revisions[1], NULL));
  g_assert_true (soket_store_add_unit_version (store, 1, 1, unit, NULL));
}

/* The second move has the key of the first, which stays. */
static void
fill_rows (SoketStore *store)
{
  SoketStoreDue due = { .reason = "đợi", .words = "5 ngày" };
  SoketStoreRow row = { 1, 1, 1, 0 };
  SoketStoreChange changes[] = { { 0, 0, 1 }, { 1, 1, SOKET_DUE_NONE } };
  SoketStoreMove moves[] = { { 1, "paused", { .reason = "lâu", .soon = 9 } },
                             { 1, "paused", { .reason = "khác", .soon = 8 } } };

  g_assert_true (soket_store_add_due (store, &due, NULL));
  g_assert_true (soket_store_add_row (store, &row, NULL));
  for (guint i = 0; i < 2; i++) {
    g_assert_true (soket_store_add_change (store, &changes[i], NULL));
    g_assert_true (soket_store_add_move (store, &moves[i], NULL));
  }
}

static void
fill (SoketStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketEvent) event
      = soket_event_new (SOKET_EVENT_OCCURRED, "1", "xa-a", instant ("2026-07-01"));
  SoketLogEntry entry = { .row = 0 };

  soket_event_set_text (event, SOKET_EVENT_FIELD_ID, "e");
  soket_event_set_text (event, SOKET_EVENT_FIELD_EVENT, "họp");
  soket_event_set_instant (event, SOKET_EVENT_FIELD_RECORDED, instant ("2026-07-02"));
  soket_store_begin (store, &error);
  g_assert_no_error (error);
  fill_revisions (store);
  fill_rows (store);
  g_assert_cmpint (soket_store_add_event (store, event, &entry, &error), ==, SOKET_STORE_ADDED);
  soket_store_commit (store, &error);
  g_assert_no_error (error);
}

static void
check (SoketStore *store, const char *expected)
{
  g_autofree char *seen = load (store);

  g_assert_cmpstr (seen, ==, expected);
}

typedef struct {
  char *folder;
  char *path;
  char *copy;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "sổ.soket", NULL);
  fixture->copy = g_build_filename (fixture->folder, "bản sao.soket", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_unlink (fixture->copy);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->copy);
}

static void
test_load (Fixture *fixture, gconstpointer data)
{
  SoketStore *store = create_store (fixture->path);
  SoketStoreCounts counts;

  fill (store);
  check (store, FILLED);
  g_object_unref (store);
  store = open_store (fixture->path, SOKET_LEDGER_FLAGS_READ_ONLY);
  check (store, FILLED);
  g_assert_true (soket_store_count (store, &counts, NULL));
  g_assert_cmpint (counts.units, ==, 2);
  g_assert_cmpint (counts.plans, ==, 1);
  g_assert_cmpint (counts.revisions, ==, 2);
  g_assert_cmpint (counts.unit_versions, ==, 1);
  g_assert_cmpint (counts.cells, ==, 2);
  g_assert_cmpint (counts.dues, ==, 2);
  g_assert_cmpint (counts.rows, ==, 4);
  g_assert_cmpint (counts.changes, ==, 2);
  g_assert_cmpint (counts.last_event, ==, 1);
  g_object_unref (store);
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

/* What was amended is never changed either. */
static void
test_triggers (Fixture *fixture, gconstpointer data)
{
  const char *const sql[] = { "UPDATE revisions SET json = '[]'",    "DELETE FROM revisions",
                              "UPDATE changes SET due = 0",          "DELETE FROM changes",
                              "UPDATE unit_versions SET name = 'x'", "DELETE FROM unit_versions" };
  SoketStore *store = create_store (fixture->path);
  sqlite3 *db = NULL;

  fill (store);
  g_object_unref (store);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (sql); i++) {
    g_test_message ("%s", sql[i]);
    g_assert_cmpint (sqlite3_exec (db, sql[i], NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
  }
  sqlite3_close (db);
}

#define OPEN_UP                                                                                    \
  "DROP TRIGGER changes_not_changed; DROP TRIGGER changes_not_dropped;"                            \
  "DROP TRIGGER seals_not_changed; DROP TRIGGER seals_not_dropped;"

/* What no event tells and a single byte can turn into another answer. */
static void
test_seals (Fixture *fixture, gconstpointer data)
{
  const char *const sql[] = { "UPDATE units SET name = 'Xã C' WHERE number = 1",
                              "UPDATE units SET parent = 'xa-a' WHERE number = 1",
                              "UPDATE plans SET json = json || ' '",
                              "UPDATE plans SET strict = 1",
                              "UPDATE revisions SET effective = effective + 1 WHERE number = 0",
                              "UPDATE unit_versions SET code = '7'",
                              "UPDATE cells SET period = '2026-Q3' WHERE number = 1",
                              "UPDATE dues SET reason = NULL WHERE number = 0",
                              "UPDATE dues SET soon = soon + 1 WHERE number = 0",
                              "UPDATE rows SET due = 1 WHERE number = 1",
                              "DELETE FROM rows WHERE number = 3",
                              "INSERT INTO rows VALUES (4, 1, 1, NULL, NULL)",
                              "UPDATE changes SET due = 0 WHERE number = 1",
                              "DELETE FROM changes WHERE number = 1",
                              "UPDATE moves SET reason = 'khác'",
                              "UPDATE moves SET soon = 8",
                              "UPDATE moves SET hash = x'00'",
                              "UPDATE seals SET hash = zeroblob(32) WHERE number = 1",
                              "UPDATE seals SET number = 2 WHERE number = 1",
                              "DELETE FROM seals WHERE number = 1",
                              "DELETE FROM seals WHERE number = 0" };

  for (guint i = 0; i < G_N_ELEMENTS (sql); i++) {
    SoketStore *store = create_store (fixture->path);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", sql[i]);
    fill (store);
    g_autoptr (SoketVerdict) before = verify (store, NULL);
    g_assert_true (soket_verdict_is_ok (before));
    g_object_unref (store);
    exec (fixture->path, "DROP TRIGGER revisions_not_changed; DROP TRIGGER "
                         "unit_versions_not_changed;" OPEN_UP);
    exec (fixture->path, sql[i]);
    store = open_store (fixture->path, 0);
    g_assert_null (soket_store_verify (store, NULL, &error));
    g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_DAMAGED);
    g_object_unref (store);
    g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  }
}

static void
test_loose_ends (Fixture *fixture, gconstpointer data)
{
  const char *const sql[]
      = { "INSERT INTO changes VALUES (2, 9, 0, NULL)",
          "INSERT INTO changes VALUES (2, 0, 99, NULL)",
          "INSERT INTO changes VALUES (2, 0, 0, 99)",
          "INSERT INTO moves (due, facts, moved, reason, soon) VALUES (99, 'x', NULL, 'y', 0)",
          "INSERT INTO moves (due, facts, moved, reason, soon) VALUES (0, 'x', '{}', NULL, 0)",
          "INSERT INTO unit_versions (number, revision, unit, id, name)"
          " VALUES (1, 9, 0, 'x', 'x')",
          "INSERT INTO unit_versions (number, revision, unit, id, name)"
          " VALUES (1, 0, 99, 'x', 'x')",
          "INSERT INTO revisions (number, plan, effective, recorded)"
          " VALUES (2, 9, 1, 1)",
          "UPDATE rows SET revision = 9" };

  for (guint i = 0; i < G_N_ELEMENTS (sql); i++) {
    g_autoptr (GString) seen = g_string_new (NULL);
    g_autoptr (GError) error = NULL;
    SoketStore *store = create_store (fixture->path);

    g_test_message ("%s", sql[i]);
    fill (store);
    g_object_unref (store);
    exec (fixture->path, sql[i]);
    store = open_store (fixture->path, 0);
    g_assert_false (soket_store_load (store, &visitor, seen, &error));
    g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_DAMAGED);
    g_object_unref (store);
    g_unlink (fixture->path);
  }
}

static char *
dup_heads (SoketStore *store)
{
  g_autoptr (SoketVerdict) verdict = verify (store, NULL);

  g_assert_true (soket_verdict_is_ok (verdict));
  return g_strdup (soket_verdict_get_heads (verdict));
}

static void
test_copy (void)
{
  g_autoptr (SoketStore) store = create_store (NULL);
  g_autoptr (SoketStore) to = soket_store_create (NULL, NULL);
  g_autoptr (GError) error = NULL;

  fill (store);
  record_some (store, "x", 3);
  g_assert_true (soket_store_copy (store, to, &error));
  g_assert_no_error (error);
  g_autofree char *before = load (store);
  check (to, before);
  g_autofree char *heads = dup_heads (store);
  g_autofree char *copied = dup_heads (to);
  g_assert_cmpstr (heads, ==, copied);
}

static void
test_backup (Fixture *fixture, gconstpointer data)
{
  SoketStore *store = create_store (fixture->path);
  g_autoptr (GError) error = NULL;

  fill (store);
  g_assert_true (soket_store_backup (store, fixture->copy, &error));
  g_assert_no_error (error);
  record_some (store, "x", 3);
  g_assert_false (soket_store_backup (store, fixture->copy, &error));
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_EXISTS);
  g_object_unref (store);

  store = open_store (fixture->copy, SOKET_LEDGER_FLAGS_READ_ONLY);
  check (store, FILLED);
  g_object_unref (store);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store-revision/load", test_load);
  ADD ("/store-revision/triggers", test_triggers);
  ADD ("/store-revision/seals", test_seals);
  ADD ("/store-revision/loose-ends", test_loose_ends);
  g_test_add_func ("/store-revision/copy", test_copy);
  ADD ("/store-revision/backup", test_backup);
  return g_test_run ();
}
