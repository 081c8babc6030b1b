/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-sqlite-private.h"

#include <sqlite3.h>

#include "base/soket-i18n-private.h"
#include "calendar/soket-day.h"

#define BUSY_MILLISECONDS 5000
#define BUSY_PAUSE 50 /* milliseconds */
#define CACHE_KIBIBYTES "262144"
#define PASS_KIBIBYTES "256" /* of a pass over the whole */

struct _SoketQuery {
  SoketSqlite *db;
  sqlite3_stmt *statement;
};

struct _SoketSqlite {
  sqlite3 *db;
  char *name;
  SoketQuery queries[SOKET_SQL_N];
};

gboolean
soket_sqlite_fail (SoketSqlite *self, SoketStoreError code, const char *why, GError **error)
{
  g_set_error (error, SOKET_STORE_ERROR, code, "%s: %s", self->name, why);
  return FALSE;
}

gboolean
soket_sqlite_fail_damaged (SoketSqlite *self, GError **error)
{
  return soket_sqlite_fail (self, SOKET_STORE_ERROR_DAMAGED,
                            _ ("the ledger is damaged; go back to a copy of it, or to an export"),
                            error);
}

/* What SQLite said, as what a person can do about it. */
static gboolean
fail_sqlite (SoketSqlite *self, GError **error)
{
  int code = sqlite3_extended_errcode (self->db);

  switch (code & 0xff) {
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return soket_sqlite_fail (self, SOKET_STORE_ERROR_LOCKED,
                              _ ("another program is writing to the ledger; try again when it has "
                                 "finished"),
                              error);
  case SQLITE_CONSTRAINT:
    return soket_sqlite_fail (self, SOKET_STORE_ERROR_LOCKED,
                              _ ("another program has changed the ledger meanwhile; open it again"),
                              error);
  case SQLITE_READONLY:
  case SQLITE_PERM:
    return soket_sqlite_fail (self, SOKET_STORE_ERROR_UNWRITABLE,
                              _ ("the ledger cannot be written to; ask for the right to write to "
                                 "the file and its "
                                 "folder"),
                              error);
  case SQLITE_FULL:
    return soket_sqlite_fail (self, SOKET_STORE_ERROR_UNWRITABLE,
                              _ ("the disk is full and nothing of this was recorded; make room and "
                                 "try again"),
                              error);
  case SQLITE_CANTOPEN:
    return soket_sqlite_fail (self, SOKET_STORE_ERROR_UNREACHABLE,
                              _ ("the ledger cannot be opened; ask for the right to read the file "
                                 "and its folder"),
                              error);
  case SQLITE_NOTADB:
    return soket_sqlite_fail (self, SOKET_STORE_ERROR_NOT_OURS,
                              _ ("is no ledger; name the file of one, or create one"), error);
  case SQLITE_IOERR:
    if (code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ)
      return soket_sqlite_fail_damaged (self, error);
    return soket_sqlite_fail (self, SOKET_STORE_ERROR_UNWRITABLE,
                              _ ("the disk refuses and nothing of this was recorded; see that it "
                                 "has room and is "
                                 "sound, and try again"),
                              error);
  default:
    return soket_sqlite_fail_damaged (self, error);
  }
}

SoketSqlite *
soket_sqlite_open (const char *uri, const char *name, SoketSqliteFlags flags, GError **error)
{
  g_autoptr (SoketSqlite) self = g_new0 (SoketSqlite, 1);
  int mode = (flags & SOKET_SQLITE_READ_ONLY) != 0 ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;

  /* A ledger belongs to one thread: a lock a value would be a tenth of what loading takes. */
  mode |= SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
  self->name = g_strdup (name);
  if (sqlite3_open_v2 (uri, &self->db, mode, NULL) != SQLITE_OK)
    return fail_sqlite (self, error), NULL;
  sqlite3_busy_timeout (self->db, BUSY_MILLISECONDS);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  if (!soket_sqlite_exec (self,
                          "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                          "PRAGMA cache_size = -" CACHE_KIBIBYTES,
                          error)
      || !soket_sqlite_exec (self,
                             (flags & SOKET_SQLITE_PRIVATE) != 0
                                 ? "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF"
                                 : "PRAGMA synchronous = FULL",
                             error))
    return NULL;
  return g_steal_pointer (&self);
}

void
soket_sqlite_close (SoketSqlite *self)
{
  if (self == NULL)
    return;
  for (int i = 0; i < SOKET_SQL_N; i++)
    sqlite3_finalize (self->queries[i].statement);
  sqlite3_close (self->db);
  g_free (self->name);
  g_free (self);
}

gboolean
soket_sqlite_exec (SoketSqlite *self, const char *sql, GError **error)
{
  return sqlite3_exec (self->db, sql, NULL, NULL, NULL) == SQLITE_OK || fail_sqlite (self, error);
}

void
soket_sqlite_keep_pages (SoketSqlite *self, gboolean keep)
{
  soket_sqlite_exec (self,
                     keep ? "PRAGMA cache_size = -" CACHE_KIBIBYTES
                          : "PRAGMA cache_size = -" PASS_KIBIBYTES,
                     NULL);
}

gboolean
soket_sqlite_read_number (SoketSqlite *self, const char *sql, gint64 *number, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    *number = sqlite3_column_int64 (statement, 0);
  else
    fail_sqlite (self, error);
  sqlite3_finalize (statement);
  return result == SQLITE_ROW;
}

gboolean
soket_sqlite_check (SoketSqlite *self, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v2 (self->db, "PRAGMA integrity_check (1)", -1, &statement, NULL);
  gboolean sound = FALSE;

  if (result == SQLITE_OK)
    result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    sound = g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
  if (result != SQLITE_ROW)
    fail_sqlite (self, error);
  else if (!sound)
    soket_sqlite_fail_damaged (self, error);
  sqlite3_finalize (statement);
  return sound;
}

gboolean
soket_sqlite_backup (SoketSqlite *self, const char *uri, const char *name, GError **error)
{
  g_autoptr (SoketSqlite) copy = soket_sqlite_open (uri, name, SOKET_SQLITE_PRIVATE, error);
  sqlite3_backup *backup;
  int result, waited = 0;

  if (copy == NULL)
    return FALSE;
  backup = sqlite3_backup_init (copy->db, "main", self->db, "main");
  if (backup == NULL)
    return fail_sqlite (copy, error);
  /* In one step: a writer waits a moment, and what is copied is of one moment. */
  do
    result = sqlite3_backup_step (backup, -1);
  while (result == SQLITE_BUSY && (waited += sqlite3_sleep (BUSY_PAUSE)) < BUSY_MILLISECONDS);
  result = sqlite3_backup_finish (backup);
  if (result != SQLITE_OK)
    return fail_sqlite (copy, error);
  return soket_sqlite_exec (copy, "PRAGMA journal_mode = DELETE", error);
}

gboolean
soket_sqlite_is_read_only (SoketSqlite *self)
{
  return sqlite3_db_readonly (self->db, "main") == 1;
}

gboolean
soket_sqlite_in_transaction (SoketSqlite *self)
{
  return !sqlite3_get_autocommit (self->db);
}

guint
soket_sqlite_get_n_changes (SoketSqlite *self)
{
  return (guint) sqlite3_changes (self->db);
}

SoketQuery *
soket_sqlite_query (SoketSqlite *self, SoketSql sql, GError **error)
{
  SoketQuery *query = &self->queries[sql];

  if (query->statement == NULL) {
    g_autofree char *text = soket_sql_dup (sql);

    query->db = self;
    if (sqlite3_prepare_v3 (self->db, text, -1, SQLITE_PREPARE_PERSISTENT, &query->statement, NULL)
        != SQLITE_OK) {
      fail_sqlite (self, error);
      return NULL;
    }
  }
  return query;
}

void
soket_query_clear (SoketQuery *self)
{
  sqlite3_clear_bindings (self->statement);
}

void
soket_query_bind_text (SoketQuery *self, int at, const char *text)
{
  sqlite3_bind_text (self->statement, at, text, -1, SQLITE_STATIC);
}

void
soket_query_bind_number (SoketQuery *self, int at, gint64 number)
{
  sqlite3_bind_int64 (self->statement, at, number);
}

void
soket_query_bind_optional (SoketQuery *self, int at, gint64 number)
{
  if (number != 0)
    sqlite3_bind_int64 (self->statement, at, number);
  else
    sqlite3_bind_null (self->statement, at);
}

void
soket_query_bind_blob (SoketQuery *self, int at, gconstpointer bytes, gsize size)
{
  sqlite3_bind_blob (self->statement, at, bytes, (int) size, SQLITE_STATIC);
}

gboolean
soket_query_next (SoketQuery *self, GError **error)
{
  int result = sqlite3_step (self->statement);

  if (result == SQLITE_ROW)
    return TRUE;
  if (result != SQLITE_DONE)
    fail_sqlite (self->db, error);
  sqlite3_reset (self->statement);
  return FALSE;
}

gboolean
soket_query_run (SoketQuery *self, GError **error)
{
  gboolean done = sqlite3_step (self->statement) == SQLITE_DONE || fail_sqlite (self->db, error);

  sqlite3_reset (self->statement);
  return done;
}

void
soket_query_end (SoketQuery *self)
{
  sqlite3_reset (self->statement);
}

const char *
soket_query_get_text (SoketQuery *self, int at)
{
  const char *text = (const char *) sqlite3_column_text (self->statement, at);

  /* Only a file that was changed by hand has such a text: U+FFFD stands for it. */
  return text == NULL || g_utf8_validate (text, -1, NULL) ? text : "\357\277\275";
}

gboolean
soket_query_is_null (SoketQuery *self, int at)
{
  return sqlite3_column_type (self->statement, at) == SQLITE_NULL;
}

gint64
soket_query_get_number (SoketQuery *self, int at)
{
  return sqlite3_column_int64 (self->statement, at);
}

gint32
soket_query_get_instant (SoketQuery *self, int at)
{
  gint64 number = sqlite3_column_int64 (self->statement, at);

  return number > 0 && number < G_MAXINT32 ? (gint32) number : 0;
}

gconstpointer
soket_query_get_blob (SoketQuery *self, int at, gsize size)
{
  gconstpointer bytes = sqlite3_column_blob (self->statement, at);

  return (gsize) sqlite3_column_bytes (self->statement, at) == size ? bytes : NULL;
}

static gint64
read_reference (SoketQuery *self, int at)
{
  gint64 number = sqlite3_column_int64 (self->statement, at);

  return number != 0 || sqlite3_column_type (self->statement, at) != SQLITE_NULL ? number : -1;
}

void
soket_query_read_row (SoketQuery *self, const char *columns, SoketDatum *row)
{
  for (int i = 0; columns[i] != '\0'; i++) {
    if (columns[i] == 't')
      row[i].text = soket_query_get_text (self, i);
    else if (columns[i] == 'i')
      row[i].number = soket_query_get_instant (self, i);
    else if (columns[i] == 'n')
      row[i].number = sqlite3_column_int64 (self->statement, i);
    else
      row[i].number = read_reference (self, i);
  }
}

void
soket_query_append_row (SoketQuery *self, int first, GString *out)
{
  for (int i = first; i < sqlite3_column_count (self->statement); i++) {
    int type = sqlite3_column_type (self->statement, i);
    gint64 number = GINT64_TO_BE (sqlite3_column_int64 (self->statement, i));
    gconstpointer bytes = type != SQLITE_INTEGER ? sqlite3_column_blob (self->statement, i) : NULL;
    gint64 size = GINT64_TO_BE ((gint64) sqlite3_column_bytes (self->statement, i));

    g_string_append_c (out, (char) ('0' + type));
    g_string_append_len (out, (const char *) (type == SQLITE_INTEGER ? &number : &size), 8);
    if (bytes != NULL)
      g_string_append_len (out, bytes, sqlite3_column_bytes (self->statement, i));
  }
}
