/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "ledger/soket-chain-private.h"
#include "ledger/soket-store-sqlite-private.h"
#include "store-fixture.h"

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = make_folder ();
  /* What a URI would take for something else. */
  fixture->path = g_build_filename (fixture->folder, "sổ #1?.soket", NULL);
}

static guint
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_assert_cmpint (g_unlink (path), ==, 0);
    n++;
  }
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  empty_folder (fixture->folder);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* ---- what is loaded ---- */

static gboolean
on_unit (gpointer data, SoketUnit *unit, GError **error)
{
  g_autofree char *successors = g_strjoinv ("+", (GStrv) soket_unit_get_successors (unit));

  g_string_append_printf (data, "unit %s|%s|%s|%s|%s|%s|%s|%d|%d|%s\n", soket_unit_get_id (unit),
                          soket_unit_get_code (unit) ?: "-", soket_unit_get_name (unit),
                          soket_unit_get_kind (unit) ?: "-", soket_unit_get_level (unit) ?: "-",
                          soket_unit_get_parent (unit) ?: "-", soket_unit_get_contact (unit) ?: "-",
                          soket_unit_get_from (unit), soket_unit_get_until (unit), successors);
  return TRUE;
}

static gboolean
on_plan (gpointer data, const SoketStorePlan *plan, GError **error)
{
  SoketPolicy *policy = plan->policy;

  g_string_append_printf (data, "plan %s|%s|%d%d%d%d%d|%s|%s|%d|%d\n", plan->id, plan->json,
                          soket_policy_get_before (policy), soket_policy_get_roll (policy),
                          soket_policy_get_sector (policy), soket_policy_is_strict (policy),
                          soket_policy_is_nested (policy), soket_policy_get_regime (policy),
                          plan->calendar,
                          plan->to == soket_instant_get_day (instant ("2026-12-31")),
                          soket_policy_get_soon (policy));
  return TRUE;
}

static gboolean
on_cell (gpointer data, const SoketStoreCell *cell, GError **error)
{
  g_string_append_printf (data, "cell %u|%s|%s\n", cell->plan, cell->task, cell->period ?: "-");
  return TRUE;
}

static gboolean
on_due (gpointer data, const SoketStoreDue *due, GError **error)
{
  g_autofree char *json = due->due != NULL ? soket_due_to_json (due->due) : g_strdup ("-");

  g_string_append_printf (data, "due %s|%s|%d\n", json, due->reason ?: "-", due->soon);
  return TRUE;
}

static gboolean
on_row (gpointer data, const SoketStoreRow *row, GError **error)
{
  g_string_append_printf (data, "row %u|%u|%d\n", row->cell, row->unit, (int) row->due);
  return TRUE;
}

static gboolean
on_entry (gpointer data, const SoketLogEntry *entry, GError **error)
{
  g_autofree char *deciding = soket_instant_to_string (entry->deciding);
  g_autofree char *recorded = soket_instant_to_string (entry->recorded);
  g_autofree char *until = soket_instant_to_string (entry->until);

  g_string_append_printf (data, "event %u|%u|%s|%s|%s|%s|%u\n", (guint) entry->number, entry->row,
                          soket_event_kind_to_string (entry->kind), deciding, recorded, until,
                          (guint) entry->voids);
  return TRUE;
}

static const SoketStoreVisitor visitor = {
  .unit = on_unit, .plan = on_plan, .cell = on_cell, .due = on_due, .row = on_row, .event = on_entry
};

static char *
load (SoketStore *store)
{
  g_autoptr (GError) error = NULL;
  GString *seen = g_string_new (NULL);

  soket_store_load (store, &visitor, seen, &error);
  g_assert_no_error (error);
  return g_string_free (seen, FALSE);
}

#define LOADED                                                                                     \
  "unit xa-a|-|Xã A|-|-|-|-|0|0|\nunit xa-b|-|Xã B|-|-|-|-|0|0|\n"                               \
  "plan kh-7|" PLAN_JSON "|00001|civil-code-2015|2026.1|1|5\n"                                     \
  "cell 0|1|-\ncell 0|2|2026-Q2\ndue -|không quy định thời hạn|0\n"                        \
  "row 0|0|0\nrow 0|1|0\nrow 1|0|-1\n"

static void
test_load (Fixture *fixture, gconstpointer data)
{
  const char *const uris[] = { NULL, fixture->path };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++) {
    g_autoptr (SoketStore) store = create_store (uris[i]);
    g_autofree char *loaded = load (store);

    g_test_message ("%s", uris[i] != NULL ? uris[i] : "(null)");
    g_assert_cmpstr (loaded, ==, LOADED);
  }
  g_autoptr (SoketStore) again = open_store (fixture->path, SOKET_LEDGER_FLAGS_READ_ONLY);
  g_autofree char *loaded = load (again);
  g_autofree char *uri = g_filename_to_uri (fixture->path, NULL, NULL);
  g_autoptr (SoketStore) by_uri = open_store (uri, SOKET_LEDGER_FLAGS_NONE);
  g_assert_cmpstr (loaded, ==, LOADED);
  g_assert_nonnull (by_uri);
}

static void
test_unit_and_due_come_back (void)
{
  const char *csv = "id,name,code,kind,level,parent,contact,from,until,successors\n"
                    "p,Phường P,0123,ward,1,,\"x, y\",2025-07-01,,\n"
                    "q,Phường Q,,,,p,,,2025-06-30,p\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDirectory) units = soket_directory_new_from_csv (bytes, "units.csv", &error);
  g_autoptr (SoketStore) store = soket_store_create (NULL, &error);
  g_autoptr (SoketPolicy) policy = soket_policy_new ();
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  g_autoptr (SoketResolver) resolver = soket_resolver_new (policy, calendar);
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse ("<=2026-07-03T17:00", &error);
  g_autoptr (SoketResolution) resolution = soket_resolver_resolve (resolver, deadline, &error);
  g_autoptr (GString) expected = g_string_new (NULL);

  g_assert_no_error (error);
  soket_store_begin (store, &error);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (SoketUnit) unit = g_list_model_get_item (G_LIST_MODEL (units), i);

    on_unit (expected, unit, NULL);
    g_assert_true (soket_store_add_unit (store, unit, &error));
  }
  SoketDue *due = soket_resolution_get_due (resolution, 0);
  SoketStoreDue kept = { .due = due, .soon = soket_due_get_last (due) - 3 };
  on_due (expected, &kept, NULL);
  g_assert_true (soket_store_add_due (store, &kept, &error));
  soket_store_commit (store, &error);
  g_assert_no_error (error);
  g_autofree char *loaded = load (store);
  g_assert_cmpstr (loaded, ==, expected->str);
}

/* ---- recording ---- */

static void
test_events (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SoketStore) store = create_store (fixture->path);
  g_autoptr (SoketEvent) first = make_event ("e1", 0, "2026-07-05T10:00");
  g_autoptr (SoketEvent) second = make_event ("e2", 1, "2026-07-06");
  g_autoptr (SoketEvent) voiding = make_event ("e3", 1, "2026-07-07");
  g_autoptr (GError) error = NULL;
  SoketLogEntry entry;

  soket_event_set_instant (second, SOKET_EVENT_FIELD_RECEIVED, instant ("2026-07-06T16:59"));
  soket_event_set_instant (second, SOKET_EVENT_FIELD_UNTIL, instant ("2026-07-15"));
  soket_event_set_kind (voiding, SOKET_EVENT_VOIDED);
  soket_event_set_text (voiding, SOKET_EVENT_FIELD_OF, "e2");
  soket_store_begin (store, &error);
  g_assert_cmpint (add (store, first, 0, &entry, &error), ==, SOKET_STORE_ADDED);
  g_assert_cmpint (add (store, second, 1, &entry, &error), ==, SOKET_STORE_ADDED);
  g_assert_cmpuint (entry.number, ==, 2);
  g_assert_cmpint (entry.deciding, ==, instant ("2026-07-06T16:59"));
  g_assert_cmpint (add (store, voiding, 1, &entry, &error), ==, SOKET_STORE_ADDED);
  g_assert_cmpuint (entry.voids, ==, 2);
  soket_store_commit (store, &error);
  g_assert_no_error (error);

  g_autoptr (SoketStore) other = open_store (fixture->path, 0);
  g_autofree char *loaded = load (other);
  g_assert_true (
      g_str_has_suffix (loaded,
                        "row 1|0|-1\n"
                        "event 1|0|submitted|2026-07-05T10:00|2026-07-10T08:00||0\n"
                        "event 2|1|submitted|2026-07-06T16:59|2026-07-10T08:00|2026-07-15|0\n"
                        "event 3|1|voided|2026-07-07|2026-07-10T08:00||2\n"));
  g_autofree char *id = soket_store_dup_event_id (other, 2, &error);
  g_assert_cmpstr (id, ==, "e2");
  g_assert_null (soket_store_dup_event_id (other, 9, &error));
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_DAMAGED);
}

static void
test_duplicates_and_conflicts (void)
{
  g_autoptr (SoketStore) store = create_store (NULL);
  const struct {
    const char *field, *value;
    guint32 row;
    SoketStoreOutcome outcome;
  } rows[] = {
    { "note", "x", 0, SOKET_STORE_CONFLICT },
    { "note", NULL, 0, SOKET_STORE_DUPLICATE },
    { "note", NULL, 1, SOKET_STORE_CONFLICT },
    { "recorded", "2026-07-11", 0, SOKET_STORE_DUPLICATE },
    { "at", "2026-07-05T10:01", 0, SOKET_STORE_CONFLICT },
    { "kind", "noted", 0, SOKET_STORE_CONFLICT },
    { "content", "{}", 0, SOKET_STORE_CONFLICT },
    { "period", "2026-Q2", 2, SOKET_STORE_CONFLICT },
    { "id", "e2", 0, SOKET_STORE_ADDED },
  };
  g_autoptr (SoketEvent) event = make_event ("e1", 0, "2026-07-05T10:00");
  g_autoptr (GError) error = NULL;
  SoketLogEntry entry;

  soket_store_begin (store, &error);
  g_assert_cmpint (add (store, event, 0, &entry, &error), ==, SOKET_STORE_ADDED);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketEvent) changed
        = soket_event_with_field (event, rows[i].field, rows[i].value, &error);

    g_test_message ("%s %s", rows[i].field, rows[i].value);
    g_assert_no_error (error);
    g_assert_cmpint (add (store, changed, rows[i].row, &entry, &error), ==, rows[i].outcome);
    g_assert_no_error (error);
  }
  soket_store_commit (store, &error);
  g_autoptr (SoketVerdict) verdict = verify (store, NULL);
  g_assert_true (soket_verdict_is_ok (verdict));
  g_assert_cmpuint (soket_verdict_get_n_events (verdict), ==, 2);
}

static void
test_voiding_needs_an_event_of_the_row (void)
{
  g_autoptr (SoketStore) store = create_store (NULL);
  g_autoptr (SoketEvent) event = make_event ("e1", 0, "2026-07-05T10:00");
  const char *const of[] = { "e0", "e1", NULL };
  g_autoptr (GError) none = NULL;
  SoketLogEntry entry;

  soket_store_begin (store, &none);
  g_assert_cmpint (add (store, event, 0, &entry, &none), ==, SOKET_STORE_ADDED);
  for (guint i = 0; i < G_N_ELEMENTS (of); i++) {
    g_autoptr (SoketEvent) voiding = make_event ("v", 1, "2026-07-06");
    g_autoptr (GError) error = NULL;

    soket_event_set_kind (voiding, SOKET_EVENT_VOIDED);
    soket_event_set_text (voiding, SOKET_EVENT_FIELD_OF, of[i]);
    g_assert_cmpint (add (store, voiding, 1, &entry, &error), ==, SOKET_STORE_FAILED);
    g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_EVENT);
  }
  soket_store_rollback (store);
}

static void
test_rollback_leaves_nothing (void)
{
  g_autoptr (SoketStore) store = create_store (NULL);
  g_autoptr (SoketEvent) event = make_event ("e1", 0, "2026-07-05T10:00");
  g_autoptr (GError) error = NULL;
  SoketLogEntry entry;

  soket_store_begin (store, &error);
  g_assert_cmpint (add (store, event, 0, &entry, &error), ==, SOKET_STORE_ADDED);
  g_assert_true (add_row (store, 1, 1, &error));
  soket_store_rollback (store);

  /* The numbers go on where they were. */
  soket_store_begin (store, &error);
  g_assert_true (add_row (store, 1, 1, &error));
  soket_store_commit (store, &error);
  g_autofree char *more = load (store);
  g_assert_cmpstr (more, ==, LOADED "row 1|1|0\n");

  record_some (store, "e", 7);
  g_autoptr (SoketVerdict) verdict = verify (store, NULL);
  g_assert_true (soket_verdict_is_ok (verdict));
  g_assert_cmpuint (soket_verdict_get_n_events (verdict), ==, 7);
}

static gboolean
collect_json (gpointer data, SoketEvent *event, guint32 row, GError **error)
{
  g_autofree char *json = soket_event_to_json (event);

  g_string_append_printf (data, "%u %s\n", row, json);
  return TRUE;
}

static void
test_log_keeps_every_field (void)
{
  const char *const json
      = "{\"id\":\"e1\",\"kind\":\"submitted\",\"plan\":\"kh-7\",\"task\":\"2\",\"unit\":\"xa-a\","
        "\"period\":\"2026-Q2\",\"at\":\"2026-07-05T24:00\",\"recorded\":\"2026-07-10\","
        "\"sent\":\"2026-07-04T23:59\",\"received\":\"2026-07-06\",\"channel\":\"c\","
        "\"document\":\"1-BC/ĐU\",\"actor\":\"VP\",\"until\":\"2026-08-01T00:00\",\"of\":\"x\","
        "\"event\":\"Đại "
        "hội\",\"note\":\"a\\n\\u0001\\\"\\\\\",\"content\":{\"indicators\":{\"n\":0."
        "10},\"sections\":{\"I\":\"dòng\\nhai\"}}}";
  g_autoptr (SoketStore) store = create_store (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketEvent) event = soket_event_new_from_json (json, &error);
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autofree char *expected = g_strdup_printf ("2 %s\n", json);
  SoketLogEntry entry;

  g_assert_no_error (error);
  soket_store_begin (store, &error);
  g_assert_cmpint (add (store, event, 2, &entry, &error), ==, SOKET_STORE_ADDED);
  soket_store_commit (store, &error);
  g_assert_true (soket_store_foreach_event (store, 2, collect_json, seen, &error));
  g_assert_cmpstr (seen->str, ==, expected);
  g_string_truncate (seen, 0);
  g_assert_true (soket_store_foreach_event (store, 0, collect_json, seen, &error));
  g_assert_cmpstr (seen->str, ==, "");
  g_autofree char *log = soket_store_dup_log (store, &error);
  g_assert_cmpstr (log, ==, expected + 2);
}

/* ---- files ---- */

static void
test_nothing_stands_before_the_first_commit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  SoketStore *store = soket_store_create (fixture->path, &error);

  g_assert_no_error (error);
  soket_store_begin (store, &error);
  g_assert_true (fill_store (store, &error));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  soket_store_rollback (store);
  g_object_unref (store);
  g_assert_cmpuint (empty_folder (fixture->folder), ==, 0);

  store = create_store (fixture->path);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  record_some (store, "e", 3);
  g_object_unref (store);
  /* No journal either: one file is the whole ledger. */
  g_assert_cmpuint (empty_folder (fixture->folder), ==, 1);
}

static void
test_create_never_overwrites (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) late = NULL;
  g_autofree char *text = NULL;
  g_autoptr (SoketStore) raced = soket_store_create (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (fixture->path, "thơ", -1, NULL));
  g_assert_null (soket_store_create (fixture->path, &error));
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_EXISTS);

  /* The file came while the ledger was being made. */
  g_assert_true (soket_store_begin (raced, NULL));
  g_assert_true (fill_store (raced, NULL));
  g_assert_false (soket_store_commit (raced, &late));
  g_assert_error (late, SOKET_STORE_ERROR, SOKET_STORE_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "thơ");

  /* Nothing of what failed comes along when the place is free later. */
  g_unlink (fixture->path);
  g_autoptr (GString) seen = g_string_new (NULL);
  g_assert_true (soket_store_foreach_event (raced, SOKET_ROW_NONE, collect_json, seen, NULL));
  g_assert_true (soket_store_begin (raced, NULL));
  g_assert_true (fill_store (raced, NULL));
  g_assert_true (soket_store_commit (raced, NULL));
  record_some (raced, "e", 3);
  g_autoptr (SoketStore) again = open_store (fixture->path, 0);
  g_autoptr (SoketVerdict) verdict = soket_store_verify (again, NULL, NULL);
  g_assert_cmpuint (soket_verdict_get_n_events (verdict), ==, 3);
}

/* The file is there, and what puts it there is done, even if it cannot be opened at once. */
static void
test_reopened_after_commit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketStore) store = create_store (fixture->path);
  g_autofree char *aside = g_strconcat (fixture->path, ".aside", NULL);
  SoketStoreSqlite *sqlite = SOKET_STORE_SQLITE (store);

  g_clear_pointer (&sqlite->db, soket_sqlite_close);
  g_assert_cmpint (g_rename (fixture->path, aside), ==, 0);
  g_assert_false (soket_store_begin (store, &error));
  g_assert_nonnull (error);
  soket_store_rollback (store);
  g_assert_null (soket_store_verify (store, NULL, NULL));
  g_assert_null (soket_store_dup_event_id (store, 1, NULL));
  g_assert_cmpint (g_rename (aside, fixture->path), ==, 0);
  record_some (store, "e", 3);
}

/* A name is that of the place where the program stood when it gave it. */
static void
test_place_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_get_current_dir ();
  g_autofree char *name = g_path_get_basename (fixture->path);

  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  SoketStore *store = soket_store_create (name, NULL);
  g_assert_cmpint (g_chdir ("/"), ==, 0);
  g_assert_true (soket_store_begin (store, NULL));
  g_assert_true (fill_store (store, NULL));
  g_assert_true (soket_store_commit (store, NULL));
  record_some (store, "e", 3);
  g_object_unref (store);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_chdir (before), ==, 0);
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

static void
test_not_ours (Fixture *fixture, gconstpointer data)
{
  const struct {
    const char *bytes, *sql;
    SoketStoreError code;
  } rows[] = {
    { "", NULL, SOKET_STORE_ERROR_NOT_OURS },
    { "kind,task,unit\n", NULL, SOKET_STORE_ERROR_NOT_OURS },
    { "SQLite format 3\n and then something else of some length", NULL,
      SOKET_STORE_ERROR_NOT_OURS },
    { NULL, "CREATE TABLE x (y)", SOKET_STORE_ERROR_NOT_OURS },
    { NULL, "PRAGMA application_id = 7; PRAGMA user_version = 1; CREATE TABLE events (y)",
      SOKET_STORE_ERROR_NOT_OURS },
    { NULL, NULL, SOKET_STORE_ERROR_UNREACHABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    for (int flags = SOKET_LEDGER_FLAGS_NONE; flags <= SOKET_LEDGER_FLAGS_READ_ONLY; flags++) {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gsize length = 0;

      g_test_message ("row %u", i);
      g_unlink (fixture->path);
      if (rows[i].bytes != NULL)
        g_assert_true (g_file_set_contents (fixture->path, rows[i].bytes, -1, NULL));
      if (rows[i].sql != NULL)
        exec (fixture->path, rows[i].sql);
      g_file_get_contents (fixture->path, &before, &length, NULL);
      g_assert_null (soket_store_open (fixture->path, (SoketLedgerFlags) flags, &error));
      g_assert_error (error, SOKET_STORE_ERROR, (int) rows[i].code);
      g_assert_nonnull (strstr (error->message, fixture->path));
      if (before != NULL) {
        g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
        g_assert_cmpint (memcmp (before, after, length), ==, 0);
      }
    }
  }
  g_autoptr (GError) folder = NULL;
  g_assert_null (soket_store_open (fixture->folder, 0, &folder));
  g_assert_error (folder, SOKET_STORE_ERROR, SOKET_STORE_ERROR_NOT_OURS);
}

static void
test_unreachable (void)
{
  /* what SQLite would keep in memory too: nothing would be stored, and nobody would know */
  const char *const uris[] = { "/nonexistent/sổ.soket",
                               "postgresql://127.0.0.1:1/x",
                               "file://elsewhere/x",
                               "",
                               ":memory:",
                               "file::memory:",
                               "file:so?mode=memory",
                               "file:///srv/so?mode=memory" };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GError) created = NULL;

    g_test_message ("%s", uris[i]);
    g_assert_null (soket_store_open (uris[i], 0, &error));
    g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNREACHABLE);
    g_assert_null (soket_store_create (uris[i], &created));
    g_assert_error (created, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNREACHABLE);
  }
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_object_unref (create_store (fixture->path));
  exec (fixture->path, "PRAGMA user_version = 5");
  g_assert_null (soket_store_open (fixture->path, 0, &error));
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_NEWER);
  g_assert_nonnull (strstr (error->message, "update"));
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;
  SoketStore *store = create_store (fixture->path);
  g_autoptr (GError) error = NULL;

  record_some (store, "e", 300);
  g_object_unref (store);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  memset (bytes + 4096, 0x5A, length - 4096);
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
  store = soket_store_open (fixture->path, 0, &error);
  if (store != NULL) {
    g_autoptr (SoketVerdict) verdict = soket_store_verify (store, NULL, &error);

    g_assert_null (verdict);
    g_object_unref (store);
  }
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_DAMAGED);
}

/* Things that point to nothing are neither taken nor given. */
static void
test_loose_ends (Fixture *fixture, gconstpointer data)
{
  const char *const sql[] = { "UPDATE cells SET number = 7 WHERE number = 1",
                              "UPDATE rows SET unit = 99 WHERE number = 1",
                              "UPDATE rows SET cell = -1 WHERE number = 1",
                              "UPDATE cells SET plan = 1",
                              "UPDATE dues SET due = '{}'",
                              "DELETE FROM rows WHERE number = 1" };
  g_autoptr (SoketStore) whole = create_store (NULL);
  g_autoptr (GError) loose = NULL;

  soket_store_begin (whole, NULL);
  g_assert_false (add_row (whole, 0, 99, &loose));
  g_assert_true (loose->domain == SOKET_STORE_ERROR);
  soket_store_rollback (whole);

  for (guint i = 0; i < G_N_ELEMENTS (sql); i++) {
    g_autoptr (GString) seen = g_string_new (NULL);
    g_autoptr (GError) error = NULL;
    SoketStore *store;

    g_test_message ("%s", sql[i]);
    g_object_unref (create_store (fixture->path));
    exec (fixture->path, sql[i]);
    store = open_store (fixture->path, 0);
    g_assert_false (soket_store_load (store, &visitor, seen, &error));
    g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_DAMAGED);
    g_object_unref (store);
    empty_folder (fixture->folder);
  }
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  SoketStore *store = create_store (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketStore) reader = NULL;

  record_some (store, "e", 3);
  g_object_unref (store);
  reader = open_store (fixture->path, SOKET_LEDGER_FLAGS_READ_ONLY);
  g_autoptr (SoketVerdict) verdict = verify (reader, NULL);
  g_assert_cmpuint (soket_verdict_get_n_events (verdict), ==, 3);
  g_assert_false (soket_store_begin (reader, &error));
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNWRITABLE);
  g_clear_object (&reader);
  /* A reader leaves nothing beside the ledger. */
  g_assert_cmpuint (empty_folder (fixture->folder), ==, 1);
}

/* ---- the chain ---- */

#define OPEN_UP                                                                                    \
  "DROP TRIGGER log_not_changed; DROP TRIGGER log_not_dropped; DROP TRIGGER log_in_order;"

#define PUT_IN(number, hash)                                                                       \
  "INSERT INTO log SELECT " number                                                                 \
  ", row, kind, at, recorded, received, sent, until, voids, event,"                                \
  " prior, named, 'new', channel, document, actor, \"of\", note, content, " hash                   \
  " FROM log WHERE number = 2"

static gboolean
is_refused (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  gboolean refused;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  refused = sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_CONSTRAINT;
  sqlite3_close (db);
  return refused;
}

static void
test_triggers (Fixture *fixture, gconstpointer data)
{
  const char *const sql[] = {
    "UPDATE log SET note = 'x' WHERE number = 2",
    "UPDATE log SET number = 99 WHERE number = 2",
    "DELETE FROM log",
    "DELETE FROM log WHERE number = 3",
    "INSERT OR REPLACE INTO log SELECT * FROM log WHERE number = 2",
    PUT_IN ("9", "hash"),
  };
  SoketStore *store = create_store (fixture->path);

  record_some (store, "e", 3);
  g_object_unref (store);
  for (guint i = 0; i < G_N_ELEMENTS (sql); i++) {
    g_test_message ("%s", sql[i]);
    g_assert_true (is_refused (fixture->path, sql[i]));
  }
}

/* Twelve events: number n is e-(n-1), of row (n-1) % 3; rows 0 and 2 are of one unit. */
static const struct {
  const char *sql, *bad;
} tampering[] = {
  { "UPDATE log SET note = 'x' WHERE number = 5", "e-4" },
  { "UPDATE log SET at = at + 1 WHERE number = 5", "e-4" },
  { "UPDATE log SET recorded = recorded - 1 WHERE number = 5", "e-4" },
  { "UPDATE log SET id = 'other' WHERE number = 5", "other" },
  { "UPDATE log SET kind = 9 WHERE number = 12", "e-11" },
  { "UPDATE log SET kind = 99 WHERE number = 12", "e-11" },
  { "UPDATE log SET named = 1 WHERE number = 4", "e-3" },
  { "UPDATE log SET named = 2 WHERE number = 6", "e-5" },
  { "UPDATE log SET content = '{}' WHERE number = 1", "e-0" },
  { "UPDATE log SET row = 1 WHERE number = 4", "e-3" },
  { "UPDATE log SET row = 2 WHERE number = 4", "e-3" },
  { "PRAGMA foreign_keys = 0; UPDATE log SET row = 99 WHERE number = 4", "e-3" },
  { "UPDATE log SET voids = 1 WHERE number = 7", "e-6" },
  { "UPDATE log SET prior = 3 WHERE number = 7", "e-6" },
  { "UPDATE log SET prior = NULL WHERE number = 7", "e-6" },
  { "UPDATE log SET prior = 1 WHERE number = 1", "e-0" },
  { "UPDATE log SET hash = zeroblob(32) WHERE number = 5", "e-4" },
  { "UPDATE log SET hash = x'00' WHERE number = 5", "e-4" },
  { "UPDATE log SET note = 'x' WHERE number IN (5, 3, 9)", "e-2" },
  { "DELETE FROM log WHERE number = 5", "e-5" },
  { "DELETE FROM log WHERE number = 1", "e-1" },
  { "DELETE FROM log WHERE number = 5;"
    "UPDATE log SET number = number - 1, prior = prior - (prior > 5) WHERE number > 5;"
    "UPDATE log SET prior = 2 WHERE number = 7; UPDATE heads SET number = number - 1",
    "e-7" },
  { "UPDATE log SET number = 13 WHERE number = 5", "e-5" },
  { PUT_IN ("13", "hash"), "new" },
  { PUT_IN ("13", "zeroblob(32)"), "new" },
  { "UPDATE log SET number = number + 100 WHERE number > 4;"
    "UPDATE log SET number = number - 99 WHERE number > 100;" PUT_IN ("5", "zeroblob(32)"),
    "new" },
  { "PRAGMA foreign_keys = 0; UPDATE rows SET unit = 0 WHERE number = 1", "e-1" },
  { "UPDATE cells SET task = '9' WHERE number = 1", "e-2" },
  { "UPDATE heads SET number = 10 WHERE unit = 0", "e-11" },
  { "UPDATE heads SET hash = zeroblob(32) WHERE unit = 1", "e-10" },
  { "DELETE FROM heads WHERE unit = 1", "e-1" },
};

static void
test_tampering (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (tampering); i++) {
    SoketStore *store = create_store (fixture->path);

    g_test_message ("%s", tampering[i].sql);
    record_some (store, "e", 12);
    g_autoptr (SoketVerdict) before = verify (store, NULL);
    g_assert_true (soket_verdict_is_ok (before));
    g_assert_null (soket_verdict_get_first_bad (before));
    g_object_unref (store);
    exec (fixture->path, OPEN_UP);
    exec (fixture->path, tampering[i].sql);
    store = open_store (fixture->path, 0);
    g_autoptr (SoketVerdict) after = verify (store, NULL);
    g_assert_false (soket_verdict_is_ok (after));
    g_assert_cmpstr (soket_verdict_get_first_bad (after), ==, tampering[i].bad);
    g_object_unref (store);
    empty_folder (fixture->folder);
  }
}

/* Who knows how the hash is made can put in one event, but not what follows it. */
static void
test_put_in_with_a_good_hash (void)
{
  g_autoptr (SoketChain) chain = soket_chain_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *missing = NULL;
  SoketHash hashes[4];
  guint64 bad;

  for (guint i = 0; i < 4; i++) {
    g_autofree char *id = g_strdup_printf ("e%u", i);
    g_autoptr (SoketEvent) event = make_event (id, 0, "2026-07-05");

    /* 2 was put in behind 1, and 3 was recorded behind 1 too. */
    soket_chain_hash (i > 0 ? &hashes[MIN (i - 1, 1)] : NULL, event, &hashes[i]);
    soket_chain_check (chain, i + 1, event, &hashes[i], TRUE);
  }
  g_assert_true (soket_chain_end (chain, NULL, &bad, &missing, &error));
  g_assert_cmpuint (bad, ==, 3);
  g_assert_cmpuint (soket_chain_get_n_events (chain), ==, 4);
}

/* The form of what is hashed is for ever: a ledger of today is verified in ten years. */
static void
test_hash_does_not_change (void)
{
  g_autoptr (SoketEvent) event = make_event ("e1", 0, "2026-07-05T17:00");
  GString *hex = g_string_new (NULL);
  SoketHash hash;

  soket_chain_hash (NULL, event, &hash);
  soket_chain_hash (&hash, event, &hash);
  for (gsize i = 0; i < sizeof hash.bytes; i++)
    g_string_append_printf (hex, "%02x", hash.bytes[i]);
  g_assert_cmpstr (hex->str, ==,
                   "936ffd70638828daa02b999d7a47a0e7fbf744ba7e7983fab231579fdd5ca56c");
  g_string_free (hex, TRUE);
}

static void
test_heads (Fixture *fixture, gconstpointer data)
{
  SoketStore *store = create_store (fixture->path);
  g_autoptr (GError) error = NULL;

  record_some (store, "e", 12);
  g_autoptr (SoketVerdict) verdict = verify (store, NULL);
  g_autofree char *heads = g_strdup (soket_verdict_get_heads (verdict));
  g_auto (GStrv) lines = g_strsplit (heads, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[0], "xa-a "));
  g_assert_cmpuint (strlen (lines[0]), ==, strlen ("xa-a ") + 64);

  /* It went on since. */
  record_some (store, "f", 4);
  g_autoptr (SoketVerdict) later = verify (store, heads);
  g_assert_true (soket_verdict_is_ok (later));
  g_object_unref (store);

  /* The tail was cut: what the ledger says of its own end can tell. */
  exec (fixture->path, OPEN_UP "DELETE FROM log WHERE number > 10");
  store = open_store (fixture->path, SOKET_LEDGER_FLAGS_READ_ONLY);
  g_autoptr (SoketVerdict) shorter = verify (store, NULL);
  g_assert_false (soket_verdict_is_ok (shorter));
  g_assert_true (g_str_has_prefix (soket_verdict_get_first_bad (shorter), "xa-a "));
  g_object_unref (store);

  /* Cut with what it says: nothing but the heads that were kept can. */
  exec (fixture->path, "UPDATE heads SET (number, hash) = (SELECT number, hash FROM log"
                       " WHERE number = 10 - unit * 2)");
  store = open_store (fixture->path, SOKET_LEDGER_FLAGS_READ_ONLY);
  g_autoptr (SoketVerdict) blind = verify (store, NULL);
  g_autoptr (SoketVerdict) cut = verify (store, heads);
  g_assert_true (soket_verdict_is_ok (blind));
  g_assert_false (soket_verdict_is_ok (cut));
  g_assert_cmpstr (soket_verdict_get_first_bad (cut), ==, lines[0]);

  g_assert_null (soket_store_verify (store, "xa-a 12\n", &error));
  g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_SYNTAX);
  g_object_unref (store);
}

static void
test_verdict (void)
{
  g_autoptr (SoketVerdict) good = soket_verdict_new (3, NULL, "a 12\n");
  g_autoptr (SoketVerdict) bad = soket_verdict_new (3, "e-\"1", "");
  g_autoptr (SoketVerdict) same = soket_verdict_ref (bad);
  g_autofree char *good_json = soket_verdict_to_json (good);
  g_autofree char *bad_json = soket_verdict_to_json (same);

  g_assert_true (g_type_is_a (SOKET_TYPE_VERDICT, G_TYPE_BOXED));
  g_assert_cmpstr (good_json, ==, "{\"ok\":true,\"events\":3,\"first_bad\":null}");
  g_assert_cmpstr (bad_json, ==, "{\"ok\":false,\"events\":3,\"first_bad\":\"e-\\\"1\"}");
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/load", test_load);
  g_test_add_func ("/store/unit-and-due-come-back", test_unit_and_due_come_back);
  ADD ("/store/events", test_events);
  g_test_add_func ("/store/duplicates-and-conflicts", test_duplicates_and_conflicts);
  g_test_add_func ("/store/voiding-needs-an-event-of-the-row",
                   test_voiding_needs_an_event_of_the_row);
  g_test_add_func ("/store/rollback-leaves-nothing", test_rollback_leaves_nothing);
  g_test_add_func ("/store/log-keeps-every-field", test_log_keeps_every_field);
  ADD ("/store/nothing-stands-before-the-first-commit",
       test_nothing_stands_before_the_first_commit);
  ADD ("/store/create-never-overwrites", test_create_never_overwrites);
  ADD ("/store/reopened-after-commit", test_reopened_after_commit);
  ADD ("/store/place-is-kept", test_place_is_kept);
  ADD ("/store/not-ours", test_not_ours);
  g_test_add_func ("/store/unreachable", test_unreachable);
  ADD ("/store/newer", test_newer);
  ADD ("/store/damaged", test_damaged);
  ADD ("/store/loose-ends", test_loose_ends);
  ADD ("/store/read-only", test_read_only);
  ADD ("/store/triggers", test_triggers);
  ADD ("/store/tampering", test_tampering);
  g_test_add_func ("/store/put-in-with-a-good-hash", test_put_in_with_a_good_hash);
  g_test_add_func ("/store/hash-does-not-change", test_hash_does_not_change);
  ADD ("/store/heads", test_heads);
  g_test_add_func ("/store/verdict", test_verdict);
  return g_test_run ();
}
