/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-postgresql-private.h"

#include "base/soket-i18n-private.h"

/* The tables that make a schema a ledger. */
#define N_OURS 3

static void soket_store_postgresql_iface_init (SoketStoreInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SoketStorePostgresql, soket_store_postgresql, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SOKET_TYPE_STORE,
                                                      soket_store_postgresql_iface_init))

static void
soket_store_postgresql_finalize (GObject *object)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (object);

  g_clear_pointer (&self->db, soket_postgresql_close);
  soket_postgresql_uri_clear (&self->uri);
  g_free (self->transaction);
  g_clear_pointer (&self->row_numbers, g_array_unref);
  g_string_free (self->lines, TRUE);
  g_hash_table_unref (self->heads);
  g_hash_table_unref (self->ids);
  G_OBJECT_CLASS (soket_store_postgresql_parent_class)->finalize (object);
}

static void
soket_store_postgresql_class_init (SoketStorePostgresqlClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soket_store_postgresql_finalize;
}

static void
soket_store_postgresql_init (SoketStorePostgresql *self)
{
  self->lines = g_string_new (NULL);
  self->heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

gboolean
soket_store_postgresql_is_blank (SoketStorePostgresql *self)
{
  return self->is_new && !self->in_transaction;
}

gint64
soket_store_postgresql_get_row_number (SoketStorePostgresql *self, guint32 row)
{
  if (!self->is_partial)
    return row;
  return self->row_numbers != NULL && row < self->row_numbers->len
             ? g_array_index (self->row_numbers, gint64, row)
             : -1;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  gint64 number_a = *(const gint64 *) a, number_b = *(const gint64 *) b;

  return (number_a > number_b) - (number_a < number_b);
}

guint32
soket_store_postgresql_find_row (SoketStorePostgresql *self, gint64 number)
{
  guint place;

  if (number < 0 || number >= SOKET_ROW_NONE)
    return SOKET_ROW_NONE;
  if (!self->is_partial)
    return (guint32) number;
  if (self->row_numbers != NULL
      && g_array_binary_search (self->row_numbers, &number, compare_numbers, &place))
    return place;
  return SOKET_ROW_NONE;
}

/* How many tables stand in the schema, and how many of a ledger. */
static gboolean
look_at_schema (SoketStorePostgresql *self, gint64 *n_tables, gint64 *n_ours, GError **error)
{
  SoketPgValues values = { 0 };

  soket_pg_values_add_text (&values, self->uri.schema);
  g_autoptr (SoketPgAnswer) answer
      = soket_postgresql_run (self->db, SOKET_PG_SQL_FIND_FORM, &values, error);
  if (answer == NULL || !soket_pg_answer_next (answer))
    return FALSE;
  *n_tables = soket_pg_answer_get_number (answer, 0);
  *n_ours = soket_pg_answer_get_number (answer, 1);
  if (soket_pg_answer_get_number (answer, 2) != 0)
    return TRUE;
  return soket_postgresql_fail (self->db, SOKET_STORE_ERROR_NOT_OURS,
                                _ ("the database does not keep text as UTF-8; make one with "
                                   "ENCODING 'UTF8'"),
                                error);
}

static gboolean
refuse_newer (SoketStorePostgresql *self, int form, GError **error)
{
  g_autofree char *why
      = g_strdup_printf (_ ("a newer version of libsoket has written this ledger (form %d, this "
                            "one reads %d); update "
                            "libsoket, or export the events there and record them here"),
                         form, soket_postgresql_get_n_migrations (self->db));

  return soket_postgresql_fail (self->db, SOKET_STORE_ERROR_NEWER, why, error);
}

/* By who owns it, once; nobody else may. */
static gboolean
migrate (SoketStorePostgresql *self, int form, gboolean is_owner, GError **error)
{
  if (!is_owner || self->read_only)
    return soket_postgresql_fail (self->db, SOKET_STORE_ERROR_UNWRITABLE,
                                  _ ("an older version of libsoket has made this ledger; let its "
                                     "owner open it once for writing"),
                                  error);
  if (!soket_postgresql_exec (self->db, "BEGIN; LOCK TABLE form", error))
    return FALSE;
  if (soket_postgresql_migrate (self->db, form, self->uri.partitions, error)
      && soket_postgresql_exec (self->db, "COMMIT", error))
    return TRUE;
  soket_postgresql_exec (self->db, "ROLLBACK", NULL);
  return FALSE;
}

static gboolean
read_rights (SoketStorePostgresql *self, GError **error)
{
  g_autoptr (SoketPgAnswer) answer
      = soket_postgresql_run (self->db, SOKET_PG_SQL_READ_RIGHTS, NULL, error);

  if (answer == NULL || !soket_pg_answer_next (answer))
    return FALSE;
  self->is_partial = soket_pg_answer_get_number (answer, 0) != 0;
  return TRUE;
}

static gboolean
check_form (SoketStorePostgresql *self, GError **error)
{
  g_autoptr (SoketPgAnswer) answer
      = soket_postgresql_run (self->db, SOKET_PG_SQL_READ_FORM, NULL, error);

  if (answer == NULL || !soket_pg_answer_next (answer))
    return FALSE;
  int form = (int) soket_pg_answer_get_number (answer, 0);
  gboolean is_owner = soket_pg_answer_get_number (answer, 1) != 0;
  int newest = soket_postgresql_get_n_migrations (self->db);

  if (form > newest)
    return refuse_newer (self, form, error);
  return (form == newest || migrate (self, form, is_owner, error)) && read_rights (self, error);
}

static gboolean
check_ours (SoketStorePostgresql *self, GError **error)
{
  gint64 n_tables, n_ours;

  if (!look_at_schema (self, &n_tables, &n_ours, error))
    return FALSE;
  if (n_ours == N_OURS)
    return check_form (self, error);
  if (n_tables > 0)
    return soket_postgresql_fail (self->db, SOKET_STORE_ERROR_NOT_OURS,
                                  _ ("the schema belongs to another program and is no ledger; name "
                                     "another one by “schema” in the URI"),
                                  error);
  return soket_postgresql_fail (self->db, SOKET_STORE_ERROR_UNREACHABLE,
                                _ ("there is no ledger in this schema; create it first, or name "
                                   "another one by “schema” in "
                                   "the URI"),
                                error);
}

/* A place where a new one may be made: a schema that is not there, or empty. */
static gboolean
check_free (SoketStorePostgresql *self, GError **error)
{
  gint64 n_tables, n_ours;

  if (!look_at_schema (self, &n_tables, &n_ours, error))
    return FALSE;
  return n_tables == 0
         || soket_postgresql_fail (self->db, SOKET_STORE_ERROR_EXISTS,
                                   _ ("the schema is there already and is not overwritten; open "
                                      "it, or name another one "
                                      "by “schema” in the URI"),
                                   error);
}

gboolean
soket_store_postgresql_ensure_open (SoketStorePostgresql *self, GError **error)
{
  if (self->db != NULL && soket_postgresql_is_up (self->db))
    return TRUE;
  if (self->in_transaction)
    return soket_postgresql_fail (self->db, SOKET_STORE_ERROR_UNREACHABLE,
                                  _ ("the server was lost and nothing of this was recorded; try "
                                     "again"),
                                  error);
  g_clear_pointer (&self->db, soket_postgresql_close);
  self->listens = self->is_told = FALSE;
  soket_store_postgresql_forget_log (self);
  self->db = soket_postgresql_open (&self->uri, self->read_only, error);
  return self->db != NULL && (self->is_new ? check_free (self, error) : check_ours (self, error));
}

static SoketStorePostgresql *
new_store (const char *uri, GError **error)
{
  g_autoptr (SoketStorePostgresql) self = g_object_new (SOKET_TYPE_STORE_POSTGRESQL, NULL);

  return soket_postgresql_uri_parse (uri, &self->uri, error) ? g_steal_pointer (&self) : NULL;
}

SoketStore *
soket_store_postgresql_create (const char *uri, GError **error)
{
  g_autoptr (SoketStorePostgresql) self = new_store (uri, error);

  if (self == NULL)
    return NULL;
  self->is_new = TRUE;
  return soket_store_postgresql_ensure_open (self, error) ? SOKET_STORE (g_steal_pointer (&self))
                                                          : NULL;
}

SoketStore *
soket_store_postgresql_open (const char *uri, gboolean read_only, GError **error)
{
  g_autoptr (SoketStorePostgresql) self = new_store (uri, error);

  if (self == NULL)
    return NULL;
  self->read_only = read_only;
  if (!soket_store_postgresql_ensure_open (self, error)
      || !soket_store_postgresql_read_counts (self, &self->counts, error))
    return NULL;
  return SOKET_STORE (g_steal_pointer (&self));
}

static const char *
get_name (SoketStore *store)
{
  return SOKET_STORE_POSTGRESQL (store)->uri.name;
}

static void
forget_transaction (SoketStorePostgresql *self)
{
  self->in_transaction = self->is_stale = FALSE;
  g_clear_pointer (&self->transaction, g_free);
  soket_store_postgresql_forget_lines (self);
  self->counts = self->before;
  soket_store_postgresql_forget_log (self);
}

static void
rollback (SoketStore *store)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);

  if (self->in_transaction && self->db != NULL && soket_postgresql_is_up (self->db))
    soket_postgresql_exec (self->db, "ROLLBACK", NULL);
  if (self->in_transaction)
    forget_transaction (self);
}

static gboolean
same_tables (const SoketStoreCounts *a, const SoketStoreCounts *b)
{
  return a->units == b->units && a->plans == b->plans && a->revisions == b->revisions
         && a->unit_versions == b->unit_versions && a->cells == b->cells && a->dues == b->dues
         && a->rows == b->rows && a->changes == b->changes;
}

static gboolean
take_lock (SoketStorePostgresql *self, GError **error)
{
  g_autoptr (SoketPgAnswer) answer
      = soket_postgresql_run (self->db, SOKET_PG_SQL_LOCK, NULL, error);
  SoketStoreCounts now;

  if (answer == NULL || !soket_pg_answer_next (answer))
    return FALSE;
  self->transaction = g_strdup (soket_pg_answer_get_text (answer, 1));
  if (!soket_store_postgresql_read_counts (self, &now, error))
    return FALSE;
  if (now.last_event != self->counts.last_event)
    soket_store_postgresql_forget_log (self);
  self->counts.last_event = now.last_event;
  self->is_stale = !same_tables (&now, &self->counts);
  return TRUE;
}

static gboolean
begin (SoketStore *store, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);

  self->before = self->counts;
  if (!soket_store_postgresql_ensure_open (self, error))
    return FALSE;
  if (self->read_only)
    return soket_postgresql_fail (self->db, SOKET_STORE_ERROR_UNWRITABLE,
                                  _ ("the ledger is open for reading only; open it for writing"),
                                  error);
  if (!soket_postgresql_exec (self->db, "BEGIN", error))
    return FALSE;
  self->in_transaction = TRUE;
  if ((!self->is_new || soket_postgresql_migrate (self->db, 0, self->uri.partitions, error))
      && take_lock (self, error) && soket_store_postgresql_prepare_writing (self, error))
    return TRUE;
  rollback (store);
  return FALSE;
}

/* The answer to COMMIT did not come: the server knows what became of it, when it is back. */
static gboolean
ask_commit (SoketStorePostgresql *self, GError **error)
{
  g_autoptr (SoketPostgresql) other = soket_postgresql_open (&self->uri, TRUE, NULL);
  g_autoptr (SoketPgAnswer) answer = NULL;
  SoketPgValues values = { 0 };
  const char *state = NULL;

  soket_pg_values_add_text (&values, self->transaction);
  if (other != NULL)
    answer = soket_postgresql_run (other, SOKET_PG_SQL_ASK_COMMIT, &values, NULL);
  if (answer != NULL && soket_pg_answer_next (answer))
    state = soket_pg_answer_get_text (answer, 0);
  if (g_strcmp0 (state, "committed") == 0) {
    g_clear_error (error);
    return TRUE;
  }
  if (g_strcmp0 (state, "aborted") == 0)
    return FALSE;
  g_clear_error (error);
  return soket_postgresql_fail (self->db, SOKET_STORE_ERROR_UNREACHABLE,
                                _ ("the server was lost while it was recording, and nobody knows "
                                   "whether it did; look when it is up, or record the same once "
                                   "more: events with an id are not recorded twice"),
                                error);
}

/* What was added beside events, if anything. */
static gboolean
seal (SoketStorePostgresql *self, GError **error)
{
  if (same_tables (&self->before, &self->counts))
    return TRUE;
  g_autoptr (SoketPgAnswer) answer
      = soket_postgresql_run (self->db, SOKET_PG_SQL_SEAL, NULL, error);
  return answer != NULL;
}

static gboolean
commit (SoketStore *store, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);
  GError *why = NULL;

  if (!soket_store_postgresql_flush (self, error) || !seal (self, error)) {
    rollback (store);
    return FALSE;
  }
  if (!soket_postgresql_exec (self->db, "COMMIT", &why)
      && (!soket_postgresql_is_lost (self->db) || !ask_commit (self, &why))) {
    g_propagate_error (error, why);
    rollback (store);
    return FALSE;
  }
  self->in_transaction = self->is_stale = self->is_new = self->is_told = FALSE;
  g_clear_pointer (&self->transaction, g_free);
  soket_store_postgresql_forget_lines (self);
  return TRUE;
}

static void
soket_store_postgresql_iface_init (SoketStoreInterface *iface)
{
  iface->get_name = get_name;
  iface->load = soket_store_postgresql_load;
  iface->load_events = soket_store_postgresql_load_events;
  iface->begin = begin;
  iface->commit = commit;
  iface->rollback = rollback;
  iface->add_event = soket_store_postgresql_add_event;
  iface->foreach_event = soket_store_postgresql_foreach_event;
  iface->dup_event_id = soket_store_postgresql_dup_event_id;
  iface->verify = soket_store_postgresql_verify;
  iface->count = soket_store_postgresql_count;
  soket_store_postgresql_write_init (iface);
}
