/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* usage: bench-ledger-import FULL EMPTY
 *
 * The limit of a durable import: the events of the ledger FULL, held in memory, are put into EMPTY
 * (the same ledger without events) with prepared statements in one transaction. The same tables,
 * indexes and triggers, since the file is the ledger's own, and the same hashes: the chain of each
 * unit is computed anew from the fields of its events, and must be what FULL has. Prints
 * "bare-import-ms N", without the time of reading FULL. */
#include <glib.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HASH_SIZE 32

typedef struct {
  guint8 bytes[HASH_SIZE];
} Hash;

/* Of an event what is inserted and what is hashed, in the order of the statement below. */
enum { N_KEPT = 20, FIRST_HASHED = N_KEPT + 1, PRIOR = 10, HASH = 19, UNIT = 20 };

static const char select_events[]
    = "SELECT l.*, r.unit, l.id AS id, k.name AS kind, CASE WHEN l.named & 1 THEN p.id END AS plan,"
      " c.task AS task, u.id AS unit, CASE WHEN l.named & 2 THEN c.period END AS period,"
      " l.at AS at, l.recorded AS recorded, l.sent AS sent, l.received AS received,"
      " l.channel AS channel, l.document AS document, l.actor AS actor, l.until AS until,"
      " l.\"of\" AS \"of\", l.event AS event, l.note AS note, l.content AS content"
      " FROM log l JOIN kinds k ON k.number = l.kind JOIN rows r ON r.number = l.row"
      " JOIN units u ON u.number = r.unit JOIN cells c ON c.number = r.cell"
      " JOIN plans p ON p.number = c.plan ORDER BY l.number";

static void
fail (sqlite3 *db, const char *what)
{
  fprintf (stderr, "%s: %s\n", what, sqlite3_errmsg (db));
  exit (1);
}

static sqlite3 *
open_file (const char *path)
{
  sqlite3 *db;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    fail (db, path);
  return db;
}

static void
run (sqlite3 *db, const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    fail (db, sql);
}

static sqlite3_stmt *
prepare (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    fail (db, sql);
  return statement;
}

/* All values of all rows, row by row; @names: those of the columns. */
static GPtrArray *
read_values (sqlite3 *db, GPtrArray *names)
{
  GPtrArray *values = g_ptr_array_new ();
  sqlite3_stmt *select = prepare (db, select_events);
  int n_columns = sqlite3_column_count (select);

  for (int i = 0; i < n_columns; i++)
    g_ptr_array_add (names, g_strdup (sqlite3_column_name (select, i)));
  while (sqlite3_step (select) == SQLITE_ROW)
    for (int i = 0; i < n_columns; i++)
      g_ptr_array_add (values, sqlite3_value_dup (sqlite3_column_value (select, i)));
  sqlite3_finalize (select);
  return values;
}

static void
append_number (GString *text, guint64 number)
{
  char digits[20];
  guint n = sizeof digits;

  do
    digits[--n] = (char) ('0' + number % 10);
  while ((number /= 10) != 0);
  g_string_append_len (text, digits + n, (gssize) (sizeof digits - n));
}

/* What is hashed of an event: each field that it has, by its name. */
static void
append_field (GString *text, const char *name, sqlite3_value *value)
{
  if (sqlite3_value_type (value) == SQLITE_NULL)
    return;
  g_string_append (text, name);
  g_string_append_c (text, ':');
  if (sqlite3_value_type (value) == SQLITE_INTEGER) {
    append_number (text, (guint64) sqlite3_value_int64 (value));
  } else {
    append_number (text, (guint64) sqlite3_value_bytes (value));
    g_string_append_c (text, ':');
    g_string_append_len (text, (const char *) sqlite3_value_text (value),
                         sqlite3_value_bytes (value));
  }
  g_string_append_c (text, '\n');
}

static void
hash_event (GChecksum *checksum, GString *text, sqlite3_value **row, GPtrArray *names,
            const Hash *before, Hash *hash)
{
  gsize length = sizeof *hash;

  g_string_truncate (text, 0);
  for (guint i = FIRST_HASHED; i < names->len; i++)
    append_field (text, g_ptr_array_index (names, i), row[i]);
  g_checksum_reset (checksum);
  if (sqlite3_value_type (row[PRIOR]) != SQLITE_NULL)
    g_checksum_update (checksum, before->bytes, sizeof *before);
  g_checksum_update (checksum, (const guchar *) text->str, (gssize) text->len);
  g_checksum_get_digest (checksum, hash->bytes, &length);
}

static void
insert (sqlite3 *db, sqlite3_stmt *statement)
{
  if (sqlite3_step (statement) != SQLITE_DONE)
    fail (db, "insert");
  sqlite3_reset (statement);
}

/* The last event of each unit, once. */
static void
insert_heads (sqlite3 *db, GArray *heads, GArray *last)
{
  sqlite3_stmt *set = prepare (db, "INSERT INTO heads (unit, number, hash) VALUES (?,?,?)"
                                   " ON CONFLICT (unit) DO UPDATE SET number = excluded.number,"
                                   " hash = excluded.hash");

  for (guint unit = 0; unit < heads->len; unit++) {
    if (g_array_index (last, gint64, unit) == 0)
      continue;
    sqlite3_bind_int64 (set, 1, unit);
    sqlite3_bind_int64 (set, 2, g_array_index (last, gint64, unit));
    sqlite3_bind_blob (set, 3, &g_array_index (heads, Hash, unit), HASH_SIZE, SQLITE_STATIC);
    insert (db, set);
  }
  sqlite3_finalize (set);
}

static void
insert_events (sqlite3 *db, GPtrArray *values, GPtrArray *names)
{
  sqlite3_stmt *add
      = prepare (db, "INSERT INTO log VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) heads = g_array_new (FALSE, TRUE, sizeof (Hash));
  g_autoptr (GArray) last = g_array_new (FALSE, TRUE, sizeof (gint64));

  for (guint at = 0; at < values->len; at += names->len) {
    sqlite3_value **row = (sqlite3_value **) values->pdata + at;
    guint unit = (guint) sqlite3_value_int64 (row[UNIT]);
    Hash hash;

    if (unit >= heads->len) {
      g_array_set_size (heads, unit + 1);
      g_array_set_size (last, unit + 1);
    }
    hash_event (checksum, text, row, names, &g_array_index (heads, Hash, unit), &hash);
    if (memcmp (&hash, sqlite3_value_blob (row[HASH]), sizeof hash) != 0)
      fail (db, "another hash");
    for (int i = 0; i < N_KEPT; i++)
      sqlite3_bind_value (add, i + 1, row[i]);
    insert (db, add);
    g_array_index (heads, Hash, unit) = hash;
    g_array_index (last, gint64, unit) = sqlite3_value_int64 (row[0]);
  }
  sqlite3_finalize (add);
  insert_heads (db, heads, last);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (argc != 3) {
    fprintf (stderr, "usage: bench-ledger-import FULL EMPTY\n");
    return 2;
  }
  sqlite3 *full = open_file (argv[1]);
  g_autoptr (GPtrArray) values = read_values (full, names);
  sqlite3_close (full);

  sqlite3 *db = open_file (argv[2]);
  /* As the ledger sets them. */
  run (db, "PRAGMA foreign_keys = ON; PRAGMA cache_size = -262144; PRAGMA synchronous = FULL;"
           "PRAGMA journal_mode = WAL");
  gint64 start = g_get_monotonic_time ();
  run (db, "BEGIN IMMEDIATE");
  insert_events (db, values, names);
  run (db, "COMMIT");
  printf ("bare-import-ms %.1f\n", (double) (g_get_monotonic_time () - start) / 1000);

  sqlite3_close (db);
  for (guint i = 0; i < values->len; i++)
    sqlite3_value_free (values->pdata[i]);
  return 0;
}
