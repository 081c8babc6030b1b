/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"
#include "ledger/soket-event-private.h"
#include "ledger/soket-ledger-json-private.h"
#include "ledger/soket-store-memory-private.h"
#include "ledger/soket-store-postgresql-private.h"
#include "ledger/soket-store-sqlite-private.h"

/**
 * SoketStoreError:
 * @SOKET_STORE_ERROR_NOT_OURS: the file is no ledger
 * @SOKET_STORE_ERROR_NEWER: a newer version of the library has written it
 * @SOKET_STORE_ERROR_LOCKED: another program is writing, or has written what was not
 *   known here
 * @SOKET_STORE_ERROR_UNWRITABLE: read-only, or the disk is full
 * @SOKET_STORE_ERROR_UNREACHABLE: there is no such file, or it cannot be opened
 * @SOKET_STORE_ERROR_EXISTS: there is a file already where one is to be created
 * @SOKET_STORE_ERROR_DAMAGED: the file is a ledger, and parts of it cannot be read
 *
 * What can be wrong with the file of a ledger itself.
 *
 * Since: 1.0
 */

/**
 * SOKET_STORE_ERROR:
 *
 * The domain of [error@Soket.StoreError].
 *
 * Since: 1.0
 */

/**
 * soket_store_error_quark:
 *
 * The domain of [error@Soket.StoreError].
 *
 * Returns: the quark
 *
 * Since: 1.0
 */
GQuark
soket_store_error_quark (void)
{
  return g_quark_from_static_string ("soket-store-error-quark");
}

G_DEFINE_INTERFACE (SoketStore, soket_store, G_TYPE_OBJECT)

static void
soket_store_default_init (SoketStoreInterface *iface)
{
}

static gboolean
parse_file_uri (const char *uri, char **path, GError **error)
{
  g_autofree char *host = NULL;

  /* What follows a question mark would be options of SQLite: they are not ours to give away. */
  if (strchr (uri, '?') == NULL)
    *path = g_filename_from_uri (uri, &host, NULL);
  if (*path != NULL && (host == NULL || g_str_equal (host, "localhost")))
    return TRUE;
  g_clear_pointer (path, g_free);
  g_set_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNREACHABLE,
               _ ("%s: names no file of this machine; give a path"), uri);
  return FALSE;
}

/* The path that @uri names; NULL in @path for memory. */
static gboolean
parse_uri (const char *uri, char **path, GError **error)
{
  g_autofree char *scheme = uri != NULL ? g_uri_parse_scheme (uri) : NULL;

  *path = NULL;
  if (uri == NULL)
    return TRUE;
  if (*uri == '\0' || g_str_equal (uri, ":memory:")) {
    g_set_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNREACHABLE,
                 _ ("“%s” names no file, and nothing would be kept; give the path of the ledger"),
                 uri);
    return FALSE;
  }
  if (scheme != NULL && g_str_equal (scheme, "file"))
    return parse_file_uri (uri, path, error);
  if (scheme != NULL && strstr (uri, "://") == uri + strlen (scheme)) {
    g_set_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNREACHABLE,
                 _ ("%s: a ledger is kept in a file or by PostgreSQL; give a path, or "
                    "postgresql://HOST/DATABASE"),
                 uri);
    return FALSE;
  }
  *path = g_strdup (uri);
  return TRUE;
}

SoketStore *
soket_store_create (const char *uri, GError **error)
{
  g_autofree char *path = NULL;

  if (uri != NULL && soket_postgresql_uri_is_one (uri))
    return soket_store_postgresql_create (uri, error);
  if (!parse_uri (uri, &path, error))
    return NULL;
  return path != NULL ? soket_store_sqlite_create (path, error) : soket_store_memory_new ();
}

SoketStore *
soket_store_open (const char *uri, SoketLedgerFlags flags, GError **error)
{
  gboolean read_only = (flags & SOKET_LEDGER_FLAGS_READ_ONLY) != 0;
  g_autofree char *path = NULL;

  if (uri != NULL && soket_postgresql_uri_is_one (uri))
    return soket_store_postgresql_open (uri, read_only, error);
  if (!parse_uri (uri, &path, error))
    return NULL;
  if (path == NULL)
    return soket_store_memory_new ();
  return soket_store_sqlite_open (path, read_only, error);
}

const char *
soket_store_get_name (SoketStore *self)
{
  return SOKET_STORE_GET_IFACE (self)->get_name (self);
}

gboolean
soket_store_load (SoketStore *self, const SoketStoreVisitor *visitor, gpointer data, GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->load (self, visitor, data, error);
}

gboolean
soket_store_load_events (SoketStore *self, guint64 after, const SoketStoreVisitor *visitor,
                         gpointer data, GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->load_events (self, after, visitor, data, error);
}

gboolean
soket_store_begin (SoketStore *self, GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->begin (self, error);
}

gboolean
soket_store_commit (SoketStore *self, GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->commit (self, error);
}

void
soket_store_rollback (SoketStore *self)
{
  SOKET_STORE_GET_IFACE (self)->rollback (self);
}

gboolean
soket_store_add_unit (SoketStore *self, SoketUnit *unit, GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->add_unit (self, unit, error);
}

gboolean
soket_store_add_plan (SoketStore *self, const SoketStorePlan *plan, GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->add_plan (self, plan, error);
}

gboolean
soket_store_add_cell (SoketStore *self, const SoketStoreCell *cell, GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->add_cell (self, cell, error);
}

gboolean
soket_store_add_revision (SoketStore *self, const SoketStoreRevision *revision, GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->add_revision (self, revision, error);
}

gboolean
soket_store_add_unit_version (SoketStore *self, guint32 revision, guint32 number, SoketUnit *unit,
                              GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->add_unit_version (self, revision, number, unit, error);
}

gboolean
soket_store_add_due (SoketStore *self, const SoketStoreDue *due, GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->add_due (self, due, error);
}

gboolean
soket_store_add_row (SoketStore *self, const SoketStoreRow *row, GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->add_row (self, row, error);
}

gboolean
soket_store_add_change (SoketStore *self, const SoketStoreChange *change, GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->add_change (self, change, error);
}

gboolean
soket_store_add_move (SoketStore *self, const SoketStoreMove *move, GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->add_move (self, move, error);
}

void
soket_store_fill_entry (SoketEvent *event, SoketLogEntry *entry)
{
  entry->kind = soket_event_get_kind (event);
  entry->deciding = soket_event_get_deciding (event);
  entry->sent = soket_event_get_postmark (event);
  entry->recorded = soket_event_get_recorded (event);
  entry->until = soket_event_get_until (event);
  entry->event = entry->kind == SOKET_EVENT_OCCURRED
                     ? soket_event_peek_text (event, SOKET_EVENT_FIELD_EVENT)
                     : NULL;
}

gboolean
soket_store_refuse_voided (SoketEvent *event, GError **error)
{
  const char *of = soket_event_peek_text (event, SOKET_EVENT_FIELD_OF);
  g_autofree char *quoted = soket_day_quote (of != NULL ? of : "");

  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_EVENT,
               _ ("of: “%s” is no event of task %s and unit %s; give the id of one, as an export "
                  "shows it"),
               quoted, soket_event_get_task (event), soket_event_get_unit (event));
  return FALSE;
}

SoketStoreOutcome
soket_store_add_event (SoketStore *self, SoketEvent *event, SoketLogEntry *entry, GError **error)
{
  g_return_val_if_fail (soket_event_get_id (event) != NULL, SOKET_STORE_FAILED);
  g_return_val_if_fail (soket_event_get_at (event) != SOKET_INSTANT_NONE, SOKET_STORE_FAILED);
  g_return_val_if_fail (soket_event_get_recorded (event) != SOKET_INSTANT_NONE, SOKET_STORE_FAILED);

  soket_store_fill_entry (event, entry);
  return SOKET_STORE_GET_IFACE (self)->add_event (self, event, entry, error);
}

gboolean
soket_store_takes_plain (SoketStore *self)
{
  return SOKET_STORE_GET_IFACE (self)->add_plain != NULL;
}

guint32
soket_store_expect_plain (SoketStore *self, gsize n_events)
{
  return SOKET_STORE_GET_IFACE (self)->expect_plain (self, n_events);
}

void
soket_store_add_plain (SoketStore *self, SoketPlainChunk *chunk, guint first, guint n)
{
  SOKET_STORE_GET_IFACE (self)->add_plain (self, chunk, first, n);
}

gboolean
soket_store_foreach_event (SoketStore *self, guint32 row, SoketStoreEventFunc func, gpointer data,
                           GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->foreach_event (self, row, func, data, error);
}

char *
soket_store_dup_event_id (SoketStore *self, guint64 number, GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->dup_event_id (self, number, error);
}

SoketVerdict *
soket_store_verify (SoketStore *self, const char *heads, GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->verify (self, heads, error);
}

gboolean
soket_store_count (SoketStore *self, SoketStoreCounts *counts, GError **error)
{
  return SOKET_STORE_GET_IFACE (self)->count (self, counts, error);
}

gboolean
soket_store_backup (SoketStore *self, const char *path, GError **error)
{
  g_autoptr (SoketStore) to = NULL;

  if (SOKET_STORE_GET_IFACE (self)->backup != NULL)
    return SOKET_STORE_GET_IFACE (self)->backup (self, path, error);
  to = soket_store_sqlite_create (path, error);
  return to != NULL && soket_store_copy (self, to, error);
}

static gboolean
append_line (gpointer data, SoketEvent *event, guint32 row, GError **error)
{
  soket_event_append_json (event, data);
  g_string_append_c (data, '\n');
  return TRUE;
}

char *
soket_store_dup_log (SoketStore *self, GError **error)
{
  GString *out = g_string_new (NULL);

  if (soket_store_foreach_event (self, SOKET_ROW_NONE, append_line, out, error))
    return g_string_free (out, FALSE);
  g_string_free (out, TRUE);
  return NULL;
}
