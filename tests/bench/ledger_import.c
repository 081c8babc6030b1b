/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* usage: bench-ledger-import FULL EMPTY
 *
 * The limit of a durable import: the events of the ledger FULL, held in memory, are put into EMPTY
 * (the same ledger without events) with one prepared statement in one transaction. The same tables,
 * indexes and triggers, since the file is the ledger's own; a SHA-256 over the fields of each
 * event, as each has one. Prints "bare-import-ms N", without the time of reading FULL. */
#include <glib.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static sqlite3 *
open_file (const char *path)
{
  sqlite3 *db;

  if (sqlite3_open (path, &db) != SQLITE_OK) {
    fprintf (stderr, "%s: %s\n", path, sqlite3_errmsg (db));
    exit (1);
  }
  return db;
}

static void
run (sqlite3 *db, const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK) {
    fprintf (stderr, "%s: %s\n", sql, sqlite3_errmsg (db));
    exit (1);
  }
}

static sqlite3_stmt *
prepare (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK) {
    fprintf (stderr, "%s: %s\n", sql, sqlite3_errmsg (db));
    exit (1);
  }
  return statement;
}

/* All values of all rows, row by row. */
static GPtrArray *
read_values (sqlite3 *db, int *n_columns)
{
  GPtrArray *values = g_ptr_array_new ();
  sqlite3_stmt *select = prepare (db, "SELECT * FROM log ORDER BY number");

  *n_columns = sqlite3_column_count (select);
  while (sqlite3_step (select) == SQLITE_ROW)
    for (int i = 0; i < *n_columns; i++)
      g_ptr_array_add (values, sqlite3_value_dup (sqlite3_column_value (select, i)));
  sqlite3_finalize (select);
  return values;
}

static void
hash_row (GChecksum *checksum, gpointer *row, int n_columns)
{
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_reset (checksum);
  for (int i = 0; i < n_columns; i++)
    if (sqlite3_value_type (row[i]) == SQLITE_TEXT)
      g_checksum_update (checksum, sqlite3_value_text (row[i]), sqlite3_value_bytes (row[i]));
    else {
      gint64 number = sqlite3_value_int64 (row[i]);
      g_checksum_update (checksum, (const guchar *) &number, sizeof number);
    }
  g_checksum_get_digest (checksum, digest, &length);
}

int
main (int argc, char **argv)
{
  int n_columns;

  if (argc != 3) {
    fprintf (stderr, "usage: bench-ledger-import FULL EMPTY\n");
    return 2;
  }
  sqlite3 *full = open_file (argv[1]);
  g_autoptr (GPtrArray) values = read_values (full, &n_columns);
  sqlite3_close (full);

  sqlite3 *db = open_file (argv[2]);
  /* As the ledger sets them. */
  run (db, "PRAGMA foreign_keys = ON; PRAGMA cache_size = -262144; PRAGMA synchronous = FULL");
  g_autoptr (GString) sql = g_string_new ("INSERT INTO log VALUES (?");
  for (int i = 1; i < n_columns; i++)
    g_string_append (sql, ",?");
  g_string_append_c (sql, ')');
  sqlite3_stmt *insert = prepare (db, sql->str);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  gint64 start = g_get_monotonic_time ();
  run (db, "BEGIN IMMEDIATE");
  for (guint at = 0; at < values->len; at += (guint) n_columns) {
    hash_row (checksum, values->pdata + at, n_columns);
    for (int i = 0; i < n_columns; i++)
      sqlite3_bind_value (insert, i + 1, values->pdata[at + (guint) i]);
    if (sqlite3_step (insert) != SQLITE_DONE) {
      fprintf (stderr, "%s\n", sqlite3_errmsg (db));
      return 1;
    }
    sqlite3_reset (insert);
  }
  run (db, "COMMIT");
  printf ("bare-import-ms %.1f\n", (double) (g_get_monotonic_time () - start) / 1000);

  sqlite3_finalize (insert);
  sqlite3_close (db);
  for (guint i = 0; i < values->len; i++)
    sqlite3_value_free (values->pdata[i]);
  return 0;
}
