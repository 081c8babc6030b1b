/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-sqlite-private.h"

#include <string.h>

#include "ledger/soket-chain-private.h"

/* The log of events: added to, read back, verified. */

/* What an event itself named, of what its row says. */
#define NAMED_PLAN 1
#define NAMED_PERIOD 2

static void
read_field (SoketQuery *query, int at, SoketEvent *event, SoketEventField field)
{
  if (soket_event_fields[field].type == SOKET_EVENT_TYPE_INSTANT)
    soket_event_set_instant (event, field, soket_query_get_instant (query, at));
  else if (soket_event_fields[field].type == SOKET_EVENT_TYPE_KIND)
    soket_event_set_kind (event, (SoketEventKind) CLAMP (soket_query_get_number (query, at), 0,
                                                         SOKET_EVENT_NOTED));
  else
    soket_event_set_text (event, field, soket_query_get_text (query, at));
}

static SoketEvent *
read_event (SoketQuery *query)
{
  SoketEvent *event = soket_event_new_blank ();

  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++)
    if (!soket_query_is_null (query, i))
      read_field (query, i, event, (SoketEventField) i);
  return event;
}

/* What is there: @query has no values before. @first: where the kept fields begin. */
static void
bind_event (SoketQuery *query, int first, SoketEvent *event)
{
  guint32 fields = (soket_event_get_fields (event) | 1u << SOKET_EVENT_FIELD_KIND) & SOKET_SQL_KEPT;

  for (; fields != 0; fields &= fields - 1) {
    SoketEventField field = soket_event_first_field (fields);
    int at = first + __builtin_popcount (SOKET_SQL_KEPT & ((1u << field) - 1));

    if (field == SOKET_EVENT_FIELD_KIND)
      soket_query_bind_number (query, at, soket_event_get_kind (event));
    else if (soket_event_fields[field].type == SOKET_EVENT_TYPE_INSTANT)
      soket_query_bind_number (query, at, soket_event_peek_instant (event, field));
    else
      soket_query_bind_text (query, at, soket_event_peek_text (event, field));
  }
}

static int
get_named (SoketEvent *event)
{
  return (soket_event_get_plan (event) != NULL ? NAMED_PLAN : 0)
         | (soket_event_get_period (event) != NULL ? NAMED_PERIOD : 0);
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
              const SoketStoreHead *head, const SoketHash *hash, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_ADD_EVENT, error);

  if (query == NULL)
    return FALSE;
  soket_query_clear (query);
  soket_query_bind_number (query, 1, (gint64) entry->number);
  soket_query_bind_number (query, 2, entry->row);
  soket_query_bind_optional (query, 3, (gint64) entry->voids);
  soket_query_bind_optional (query, 4, (gint64) head->number);
  soket_query_bind_number (query, 5, get_named (event));
  soket_query_bind_blob (query, 6, hash, sizeof *hash);
  bind_event (query, 7, event);
  return soket_query_run (query, error);
}

SoketStoreOutcome
soket_store_sqlite_add_event (SoketStore *store, SoketEvent *event, SoketLogEntry *entry,
                              GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  SoketStoreHead *head;
  SoketHash hash;

  if (!find_voided (self, event, entry, error))
    return SOKET_STORE_FAILED;
  head = soket_store_sqlite_find_head (self, soket_event_get_unit (event), entry->row, error);
  if (head == NULL)
    return SOKET_STORE_FAILED;
  soket_chain_hash (head->number > 0 ? &head->hash : NULL, event, &hash);
  entry->number = (guint64) self->counts.last_event + 1;
  if (!insert_event (self, event, entry, head, &hash, error))
    return SOKET_STORE_FAILED;
  if (soket_sqlite_get_n_changes (self->db) == 0)
    return compare_with_log (self, event, entry, error);

  self->counts.last_event++;
  soket_store_sqlite_move_head (self, head, entry->number, &hash);
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

static void
check_event (SoketQuery *query, SoketChain *chain)
{
  g_autoptr (SoketEvent) event = read_event (query);
  guint64 number = (guint64) soket_query_get_number (query, SOKET_EVENT_N_FIELDS);
  gconstpointer bytes = soket_query_get_blob (query, SOKET_EVENT_N_FIELDS + 1, SOKET_HASH_SIZE);
  guint64 prior = (guint64) soket_query_get_number (query, SOKET_EVENT_N_FIELDS + 2);
  gboolean derived = soket_query_get_number (query, SOKET_EVENT_N_FIELDS + 3) == 1
                     && prior == soket_chain_get_last (chain, soket_event_get_unit (event));
  SoketHash hash;

  if (bytes != NULL)
    memcpy (&hash, bytes, sizeof hash);
  soket_chain_check (chain, number, event, bytes != NULL ? &hash : NULL, derived);
}

/* Before form 4 an event repeated what its row says. */
static gboolean
check_loose (SoketStoreSqlite *self, SoketChain *chain, GError **error)
{
  guint64 loose = 0;

  if (self->form == 0 || self->form >= SOKET_SQL_LOG)
    return TRUE;
  if (!soket_store_sqlite_find_loose (self, &loose, error))
    return FALSE;
  if (loose != 0)
    soket_chain_note_bad (chain, loose);
  return TRUE;
}

static gboolean
check_chain (SoketStoreSqlite *self, SoketChain *chain, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_LIST_CHAIN, error);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (soket_query_next (query, &local))
    check_event (query, chain);
  if (local != NULL) {
    g_propagate_error (error, local);
    return FALSE;
  }
  return check_loose (self, chain, error) && soket_store_sqlite_check_heads (self, chain, error);
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
