/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-sqlite-private.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "base/soket-i18n-private.h"
#include "ledger/soket-store-file-private.h"

/* After so many in one transaction the pages they went through are given back. */
#define MANY_EVENTS 10000

static void soket_store_sqlite_iface_init (SoketStoreInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SoketStoreSqlite, soket_store_sqlite, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SOKET_TYPE_STORE,
                                                      soket_store_sqlite_iface_init))

static void
close_database (SoketStoreSqlite *self)
{
  g_clear_pointer (&self->db, soket_sqlite_close);
}

static gboolean
open_database (SoketStoreSqlite *self, const char *uri, SoketSqliteFlags flags, GError **error)
{
  close_database (self);
  return (self->db = soket_sqlite_open (uri, self->name, flags, error)) != NULL;
}

/* Whether the file is a ledger that this version reads. */
static gboolean
check_ours (SoketStoreSqlite *self, GError **error)
{
  gint64 application = 0, version = 0;

  self->form = 0;
  if (!soket_sqlite_read_number (self->db, "SELECT count(*) FROM sqlite_schema", &version, error)
      || !soket_sqlite_read_number (self->db, "PRAGMA application_id", &application, error)
      || !soket_sqlite_read_number (self->db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (application != SOKET_SQL_APPLICATION_ID || version < 1)
    return soket_sqlite_fail (self->db, SOKET_STORE_ERROR_NOT_OURS,
                              _ ("belongs to another program and is no ledger; name another file"),
                              error);
  if (version > SOKET_SQL_VERSION) {
    g_autofree char *why
        = g_strdup_printf (_ ("a newer version of libsoket has written this ledger (form %d, this "
                              "one reads %d); update libsoket, or export the events there and "
                              "record them here"),
                           (int) MIN (version, G_MAXINT), SOKET_SQL_VERSION);
    return soket_sqlite_fail (self->db, SOKET_STORE_ERROR_NEWER, why, error);
  }
  self->form = (int) version;
  return TRUE;
}

gboolean
soket_store_sqlite_find_loose (SoketStoreSqlite *self, guint64 *number, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_FIND_LOOSE, error);
  GError *local = NULL;

  *number = 0;
  if (query == NULL)
    return FALSE;
  if (soket_query_next (query, &local)) {
    *number = (guint64) soket_query_get_number (query, 0);
    soket_query_end (query);
  }
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL;
}

/* What the row of an event says is not kept twice beyond form 3: an event that says otherwise must
 * not become one that does not. */
static gboolean
check_loose (SoketStoreSqlite *self, GError **error)
{
  guint64 loose;

  return soket_store_sqlite_find_loose (self, &loose, error)
         && (loose == 0 || soket_sqlite_fail_damaged (self->db, error));
}

/* From the form that the file has to the last one, each step by itself. What is there is sealed as
 * it is. */
static gboolean
migrate_from (SoketStoreSqlite *self, int form, GError **error)
{
  for (int i = form; i < SOKET_SQL_VERSION; i++)
    if ((i + 1 == SOKET_SQL_LOG && !check_loose (self, error))
        || !soket_sqlite_exec (self->db, soket_sql_migrations[i], error))
      return FALSE;
  return soket_store_sqlite_seal (self, error);
}

/* Another process may have done it meanwhile. */
static gboolean
migrate_locked (SoketStoreSqlite *self, GError **error)
{
  gint64 form = 0;

  return soket_sqlite_read_number (self->db, "PRAGMA user_version", &form, error)
         && migrate_from (self, (int) form, error) && soket_sqlite_exec (self->db, "COMMIT", error);
}

static gboolean
migrate (SoketStoreSqlite *self, GError **error)
{
  if (self->form == SOKET_SQL_VERSION)
    return TRUE;
  if (!soket_sqlite_exec (self->db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (migrate_locked (self, error)) {
    /* The room that the older form took, unless others read there: then it is used by what comes.
     */
    if (self->form < SOKET_SQL_LOG)
      soket_sqlite_exec (self->db, "VACUUM", NULL);
    self->form = SOKET_SQL_VERSION;
    return TRUE;
  }
  if (soket_sqlite_in_transaction (self->db))
    soket_sqlite_exec (self->db, "ROLLBACK", NULL);
  return FALSE;
}

/* A ledger of an older form that is only read is left as it is. */
static gboolean
disguise (SoketStoreSqlite *self, GError **error)
{
  for (int i = self->form; i < SOKET_SQL_VERSION; i++)
    if (!soket_sqlite_exec (self->db, soket_sql_disguises[i], error))
      return FALSE;
  return TRUE;
}

/* Readers do not wait for a writer with a write-ahead log, but it needs memory that all who have
 * the file open share. Either way the answers are the same, so that a refusal is no error. */
static void
choose_journal (SoketStoreSqlite *self)
{
  if (!soket_sqlite_is_read_only (self->db))
    soket_sqlite_exec (self->db,
                       soket_store_file_is_remote (self->path) ? "PRAGMA journal_mode = DELETE"
                                                               : "PRAGMA journal_mode = WAL",
                       NULL);
}

/* Whether @error comes of a folder in which the shared memory of the write-ahead log cannot be
 * made. Nobody writes there, unless something was left in the log. */
static gboolean
may_be_immutable (SoketStoreSqlite *self, const GError *error)
{
  return (g_error_matches (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNREACHABLE)
          || g_error_matches (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNWRITABLE))
         && g_access (self->path, R_OK) == 0 && !soket_store_file_has_journal (self->path);
}

/* A reader who may write puts the journal away when it is the last one to close, so that nothing
 * is left beside the ledger; query_only keeps it from anything else. */
static gboolean
set_up_file (SoketStoreSqlite *self, GError **error)
{
  if (!check_ours (self, error))
    return FALSE;
  if (self->read_only || soket_sqlite_is_read_only (self->db))
    return disguise (self, error) && soket_sqlite_exec (self->db, "PRAGMA query_only = ON", error);
  choose_journal (self);
  return migrate (self, error);
}

static gboolean
open_file (SoketStoreSqlite *self, GError **error)
{
  g_autofree char *uri = soket_store_file_get_uri (self->path, FALSE);
  g_autofree char *immutable = soket_store_file_get_uri (self->path, TRUE);
  g_autoptr (GError) local = NULL;

  if (open_database (self, uri, 0, &local) && set_up_file (self, &local))
    return TRUE;
  if (!may_be_immutable (self, local)) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  return open_database (self, immutable, SOKET_SQLITE_READ_ONLY, error) && check_ours (self, error)
         && disguise (self, error);
}

static void
drop_temporary (SoketStoreSqlite *self)
{
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_clear_pointer (&self->temporary, g_free);
}

static void
soket_store_sqlite_finalize (GObject *object)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (object);

  close_database (self);
  drop_temporary (self);
  g_free (self->path);
  g_free (self->name);
  g_ptr_array_unref (self->moved_heads);
  g_hash_table_unref (self->heads);
  G_OBJECT_CLASS (soket_store_sqlite_parent_class)->finalize (object);
}

static void
soket_store_sqlite_class_init (SoketStoreSqliteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soket_store_sqlite_finalize;
}

static void
soket_store_sqlite_init (SoketStoreSqlite *self)
{
  self->heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->moved_heads = g_ptr_array_new ();
}

static SoketStoreSqlite *
new_store (const char *path)
{
  SoketStoreSqlite *self = g_object_new (SOKET_TYPE_STORE_SQLITE, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  self->name = g_filename_display_name (path);
  return self;
}

/* Where a new ledger is written until its first commit. */
static gboolean
open_new (SoketStoreSqlite *self, GError **error)
{
  g_autofree char *uri = NULL;

  if ((self->temporary = soket_store_file_new_temporary (self->path, error)) == NULL)
    return FALSE;
  uri = soket_store_file_get_uri (self->temporary, FALSE);
  if (open_database (self, uri, SOKET_SQLITE_PRIVATE, error))
    return TRUE;
  drop_temporary (self);
  return FALSE;
}

gboolean
soket_store_sqlite_ensure_open (SoketStoreSqlite *self, GError **error)
{
  if (self->db != NULL)
    return TRUE;
  if (self->is_new ? open_new (self, error) : open_file (self, error))
    return TRUE;
  close_database (self);
  return FALSE;
}

gboolean
soket_store_sqlite_is_blank (SoketStoreSqlite *self)
{
  return self->is_new && (self->db == NULL || !soket_sqlite_in_transaction (self->db));
}

SoketStore *
soket_store_sqlite_create (const char *path, GError **error)
{
  g_autoptr (SoketStoreSqlite) self = new_store (path);

  self->is_new = TRUE;
  return open_new (self, error) ? SOKET_STORE (g_steal_pointer (&self)) : NULL;
}

SoketStore *
soket_store_sqlite_open (const char *path, gboolean read_only, GError **error)
{
  g_autoptr (SoketStoreSqlite) self = new_store (path);

  self->read_only = read_only;
  if (!soket_store_file_check (path, error) || !open_file (self, error)
      || !soket_store_sqlite_read_counts (self, &self->counts, error))
    return NULL;
  return SOKET_STORE (g_steal_pointer (&self));
}

static const char *
soket_store_sqlite_get_name (SoketStore *store)
{
  return SOKET_STORE_SQLITE (store)->name;
}

static void
soket_store_sqlite_rollback (SoketStore *store)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);

  /* SQLite has rolled back by itself when the disk was full. */
  if (self->db != NULL && soket_sqlite_in_transaction (self->db))
    soket_sqlite_exec (self->db, "ROLLBACK", NULL);
  self->counts = self->before;
  soket_store_sqlite_forget_heads (self);
}

static gboolean
soket_store_sqlite_begin (SoketStore *store, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  SoketStoreCounts now;

  self->before = self->counts;
  if (!soket_store_sqlite_ensure_open (self, error))
    return FALSE;
  if (self->read_only || soket_sqlite_is_read_only (self->db))
    return soket_sqlite_fail (self->db, SOKET_STORE_ERROR_UNWRITABLE,
                              _ ("the ledger is open for reading only; open it for writing, or ask "
                                 "for the right to write to the file and its folder"),
                              error);
  if (!soket_sqlite_exec (self->db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if ((self->is_new
       && (!soket_sqlite_exec (self->db, soket_sql_schema, error)
           || !migrate_from (self, 0, error)))
      || !soket_store_sqlite_read_counts (self, &now, error)) {
    soket_store_sqlite_rollback (store);
    return FALSE;
  }
  if (now.last_event != self->counts.last_event)
    soket_store_sqlite_forget_heads (self);
  self->counts.last_event = now.last_event;
  return TRUE;
}

/* From the place where it was made to where it belongs. What was committed there is kept even when
 * the file cannot be opened again at once: whoever needs it next tries again. After a failure the
 * object is empty as it was at first, and nothing of what failed is left to come along later. */
static gboolean
publish (SoketStoreSqlite *self, GError **error)
{
  close_database (self);
  if (!soket_store_file_publish (self->temporary, self->path, error)) {
    drop_temporary (self);
    self->counts = (SoketStoreCounts){ 0 };
    soket_store_sqlite_forget_heads (self);
    return FALSE;
  }
  g_clear_pointer (&self->temporary, g_free);
  self->is_new = FALSE;
  soket_store_sqlite_ensure_open (self, NULL);
  return TRUE;
}

static gboolean
soket_store_sqlite_commit (SoketStore *store, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);

  if (!soket_store_sqlite_write_heads (self, error) || !soket_store_sqlite_seal_added (self, error)
      || !soket_sqlite_exec (self->db, "COMMIT", error)) {
    soket_store_sqlite_rollback (store);
    return FALSE;
  }
  if (self->temporary != NULL && !publish (self, error))
    return FALSE;
  if (self->db != NULL && self->counts.last_event - self->before.last_event > MANY_EVENTS)
    soket_sqlite_exec (self->db, "PRAGMA shrink_memory", NULL);
  self->is_new = FALSE;
  return TRUE;
}

/* As of one moment, whatever others write meanwhile. */
static gboolean
soket_store_sqlite_backup (SoketStore *store, const char *path, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  g_autofree char *temporary = NULL;
  g_autofree char *uri = NULL;
  gboolean done;

  if (!soket_store_sqlite_ensure_open (self, error)
      || (temporary = soket_store_file_new_temporary (path, error)) == NULL)
    return FALSE;
  uri = soket_store_file_get_uri (temporary, FALSE);
  done = soket_sqlite_backup (self->db, uri, path, error)
         && soket_store_file_publish (temporary, path, error);
  if (!done)
    g_unlink (temporary);
  return done;
}

static void
soket_store_sqlite_iface_init (SoketStoreInterface *iface)
{
  iface->get_name = soket_store_sqlite_get_name;
  iface->load = soket_store_sqlite_load;
  iface->load_events = soket_store_sqlite_load_events;
  iface->begin = soket_store_sqlite_begin;
  iface->commit = soket_store_sqlite_commit;
  iface->rollback = soket_store_sqlite_rollback;
  soket_store_sqlite_tables_init (iface);
  iface->add_event = soket_store_sqlite_add_event;
  iface->foreach_event = soket_store_sqlite_foreach_event;
  iface->dup_event_id = soket_store_sqlite_dup_event_id;
  iface->verify = soket_store_sqlite_verify;
  iface->count = soket_store_sqlite_count;
  iface->backup = soket_store_sqlite_backup;
}
