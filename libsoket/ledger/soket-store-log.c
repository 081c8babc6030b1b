/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-sqlite-private.h"

#include <string.h>

#include "ledger/soket-chain-private.h"

/* The log of events: added to, read back, verified. */

/* Beyond so many the memory is worth more than the look-up. */
#define HEADS_KEPT 65536

static SoketEvent *
read_event (SoketQuery *query)
{
  SoketEvent *event = soket_event_new_blank ();

  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++) {
    SoketEventKind kind = SOKET_EVENT_NOTED;

    if (soket_event_fields[i].type == SOKET_EVENT_TYPE_INSTANT) {
      soket_event_set_instant (event, (SoketEventField) i, soket_query_get_instant (query, i));
      continue;
    }
    const char *text = soket_query_get_text (query, i);
    if (soket_event_fields[i].type != SOKET_EVENT_TYPE_KIND) {
      soket_event_set_text (event, (SoketEventField) i, text);
    } else {
      soket_event_kind_scan (text != NULL ? text : "", &kind);
      soket_event_set_kind (event, kind);
    }
  }
  return event;
}

static void
bind_event (SoketQuery *query, int first, SoketEvent *event)
{
  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++) {
    SoketEventField field = (SoketEventField) i;

    if (soket_event_fields[i].type == SOKET_EVENT_TYPE_INSTANT)
      soket_query_bind_optional (query, first + i, soket_event_peek_instant (event, field));
    else if (soket_event_fields[i].type == SOKET_EVENT_TYPE_KIND)
      soket_query_bind_text (query, first + i,
                             soket_event_kind_to_string (soket_event_get_kind (event)));
    else
      soket_query_bind_text (query, first + i, soket_event_peek_text (event, field));
  }
}

/* The last hash of the unit of @event; FALSE when it is the first one there or with @error set. */
static gboolean
find_head (SoketStoreSqlite *self, SoketEvent *event, SoketHash *head, GError **error)
{
  const char *unit = soket_event_get_unit (event);
  const SoketHash *kept = g_hash_table_lookup (self->heads, unit);
  SoketQuery *query;
  gconstpointer bytes;

  if (kept != NULL) {
    *head = *kept;
    return TRUE;
  }
  query = soket_sqlite_query (self->db, SOKET_SQL_FIND_HEAD, error);
  if (query == NULL)
    return FALSE;
  soket_query_bind_text (query, 1, unit);
  if (!soket_query_next (query, error))
    return FALSE;
  bytes = soket_query_get_blob (query, 0, sizeof *head);
  if (bytes != NULL)
    memcpy (head, bytes, sizeof *head);
  else
    soket_sqlite_fail_damaged (self->db, error);
  soket_query_end (query);
  return bytes != NULL;
}

static void
keep_head (SoketStoreSqlite *self, const char *unit, const SoketHash *head)
{
  SoketHash *kept = g_hash_table_lookup (self->heads, unit);

  if (kept != NULL) {
    *kept = *head;
    return;
  }
  if (g_hash_table_size (self->heads) >= HEADS_KEPT)
    g_hash_table_remove_all (self->heads);
  g_hash_table_insert (self->heads, g_strdup (unit), g_memdup2 (head, sizeof *head));
}

/* The event that has the id, its number and its row; NULL also without an error. */
static SoketEvent *
find_event (SoketStoreSqlite *self, const char *id, guint64 *number, guint32 *row, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_FIND_EVENT, error);
  SoketEvent *event;

  if (query == NULL)
    return NULL;
  soket_query_bind_text (query, 1, id);
  if (!soket_query_next (query, error))
    return NULL;
  event = read_event (query);
  *number = (guint64) soket_query_get_number (query, SOKET_EVENT_N_FIELDS);
  *row = (guint32) soket_query_get_number (query, SOKET_EVENT_N_FIELDS + 1);
  soket_query_end (query);
  return event;
}

/* What @event voids goes to @entry: 0 unless it is a voiding one. */
static gboolean
find_voided (SoketStoreSqlite *self, SoketEvent *event, SoketLogEntry *entry, GError **error)
{
  const char *of = soket_event_peek_text (event, SOKET_EVENT_FIELD_OF);
  g_autoptr (SoketEvent) voided = NULL;
  GError *local = NULL;
  guint32 row = SOKET_ROW_NONE;

  entry->voids = 0;
  if (soket_event_get_kind (event) != SOKET_EVENT_VOIDED)
    return TRUE;
  if (of != NULL)
    voided = find_event (self, of, &entry->voids, &row, &local);
  if (local != NULL) {
    g_propagate_error (error, local);
    return FALSE;
  }
  if (voided != NULL && row == entry->row)
    return TRUE;
  return soket_store_refuse_voided (event, error);
}

/* The id is there: with the same content or with other. */
static SoketStoreOutcome
compare_with_log (SoketStoreSqlite *self, SoketEvent *event, SoketLogEntry *entry, GError **error)
{
  GError *local = NULL;
  guint32 row = SOKET_ROW_NONE;
  g_autoptr (SoketEvent) there
      = find_event (self, soket_event_get_id (event), &entry->number, &row, &local);

  if (local != NULL) {
    g_propagate_error (error, local);
    return SOKET_STORE_FAILED;
  }
  if (there != NULL && row == entry->row && soket_event_same_content (there, event))
    return SOKET_STORE_DUPLICATE;
  return SOKET_STORE_CONFLICT;
}

static gboolean
insert_event (SoketStoreSqlite *self, SoketEvent *event, const SoketLogEntry *entry,
              const SoketHash *hash, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_ADD_EVENT, error);

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, (gint64) entry->number);
  soket_query_bind_number (query, 2, entry->row);
  soket_query_bind_optional (query, 3, (gint64) entry->voids);
  soket_query_bind_blob (query, 4, hash, sizeof *hash);
  bind_event (query, 5, event);
  return soket_query_run (query, error);
}

SoketStoreOutcome
soket_store_sqlite_add_event (SoketStore *store, SoketEvent *event, SoketLogEntry *entry,
                              GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  SoketHash head, hash;
  GError *local = NULL;

  if (!find_voided (self, event, entry, error))
    return SOKET_STORE_FAILED;
  gboolean chained = find_head (self, event, &head, &local);
  if (local != NULL) {
    g_propagate_error (error, local);
    return SOKET_STORE_FAILED;
  }
  soket_chain_hash (chained ? &head : NULL, event, &hash);
  entry->number = (guint64) self->counts.last_event + 1;
  if (!insert_event (self, event, entry, &hash, error))
    return SOKET_STORE_FAILED;
  if (soket_sqlite_get_n_changes (self->db) == 0)
    return compare_with_log (self, event, entry, error);

  self->counts.last_event++;
  keep_head (self, soket_event_get_unit (event), &hash);
  return SOKET_STORE_ADDED;
}

gboolean
soket_store_sqlite_foreach_event (SoketStore *store, guint32 row, SoketStoreEventFunc func,
                                  gpointer data, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  gboolean all = row == SOKET_ROW_NONE;
  GError *local = NULL;
  SoketQuery *query;

  if (soket_store_sqlite_is_blank (self))
    return TRUE;
  if (!soket_store_sqlite_ensure_open (self, error))
    return FALSE;
  query = soket_sqlite_query (self->db, all ? SOKET_SQL_LIST_EVENTS : SOKET_SQL_LIST_EVENTS_OF_ROW,
                              error);
  if (query == NULL)
    return FALSE;
  if (!all)
    soket_query_bind_number (query, 1, row);
  while (soket_query_next (query, &local)) {
    g_autoptr (SoketEvent) event = read_event (query);

    if (!func (data, event, (guint32) soket_query_get_number (query, SOKET_EVENT_N_FIELDS),
               error)) {
      soket_query_end (query);
      return FALSE;
    }
  }
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL;
}

char *
soket_store_sqlite_dup_event_id (SoketStore *store, guint64 number, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  SoketQuery *query;
  GError *local = NULL;
  char *id;

  if (!soket_store_sqlite_ensure_open (self, error)
      || (query = soket_sqlite_query (self->db, SOKET_SQL_FIND_ID, error)) == NULL)
    return NULL;
  soket_query_bind_number (query, 1, (gint64) number);
  if (!soket_query_next (query, &local)) {
    if (local != NULL)
      g_propagate_error (error, local);
    else
      soket_sqlite_fail_damaged (self->db, error);
    return NULL;
  }
  id = g_strdup (soket_query_get_text (query, 0));
  soket_query_end (query);
  return id;
}

static gboolean
check_chain (SoketStoreSqlite *self, SoketChain *chain, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_LIST_CHAIN, error);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (soket_query_next (query, &local)) {
    g_autoptr (SoketEvent) event = read_event (query);
    SoketHash hash;
    gconstpointer bytes = soket_query_get_blob (query, SOKET_EVENT_N_FIELDS + 1, sizeof hash);

    if (bytes != NULL)
      memcpy (&hash, bytes, sizeof hash);
    soket_chain_check (chain, (guint64) soket_query_get_number (query, SOKET_EVENT_N_FIELDS), event,
                       bytes != NULL ? &hash : NULL,
                       soket_query_get_number (query, SOKET_EVENT_N_FIELDS + 2) == 1);
  }
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL;
}

SoketVerdict *
soket_store_sqlite_verify (SoketStore *store, const char *heads, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  gboolean is_empty = soket_store_sqlite_is_blank (self);
  g_autoptr (SoketChain) chain = soket_chain_new ();
  g_autofree char *missing = NULL;
  g_autofree char *bad_id = NULL;
  g_autofree char *now = NULL;
  guint64 bad;

  if (!is_empty
      && (!soket_store_sqlite_ensure_open (self, error) || !soket_sqlite_check (self->db, error)
          || !check_chain (self, chain, error)))
    return NULL;
  if (!soket_chain_end (chain, heads, &bad, &missing, error))
    return NULL;
  if (bad != 0 && (bad_id = soket_store_sqlite_dup_event_id (store, bad, error)) == NULL)
    return NULL;
  /* An event that is named says more than a table. */
  if (bad_id == NULL && missing == NULL && !is_empty
      && !soket_store_sqlite_check_seals (self, error))
    return NULL;
  now = soket_chain_dup_heads (chain);
  return soket_verdict_new (soket_chain_get_n_events (chain), bad_id != NULL ? bad_id : missing,
                            now);
}
