/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-sqlite-private.h"

/* From the tables to the columns in memory: each table once, in the order of its numbers. */

gboolean
soket_store_sqlite_read_counts (SoketStoreSqlite *self, SoketStoreCounts *counts, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_COUNT, error);

  if (query == NULL || !soket_query_next (query, error))
    return FALSE;
  *counts = (SoketStoreCounts){ .units = soket_query_get_number (query, 0),
                                .plans = soket_query_get_number (query, 1),
                                .cells = soket_query_get_number (query, 2),
                                .dues = soket_query_get_number (query, 3),
                                .rows = soket_query_get_number (query, 4),
                                .revisions = soket_query_get_number (query, 5),
                                .unit_versions = soket_query_get_number (query, 6),
                                .changes = soket_query_get_number (query, 7),
                                .last_event = soket_query_get_number (query, 8) };
  soket_query_end (query);
  return TRUE;
}

gboolean
soket_store_sqlite_count (SoketStore *store, SoketStoreCounts *counts, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);

  *counts = (SoketStoreCounts){ 0 };
  return soket_store_sqlite_is_blank (self)
         || (soket_store_sqlite_ensure_open (self, error)
             && soket_store_sqlite_read_counts (self, counts, error));
}

static guint32
find_row (gpointer store, gint64 number)
{
  return number >= 0 && number < SOKET_ROW_NONE ? (guint32) number : SOKET_ROW_NONE;
}

static gboolean
fail_damaged (gpointer store, GError **error)
{
  return soket_sqlite_fail_damaged (SOKET_STORE_SQLITE (store)->db, error);
}

static SoketLoad
begin_load (SoketStoreSqlite *self, const SoketStoreVisitor *visitor, gpointer data)
{
  return (SoketLoad){ .visitor = visitor,
                      .data = data,
                      .store = self,
                      .counts = &self->counts,
                      .find_row = find_row,
                      .fail_damaged = fail_damaged };
}

static gboolean
walk (SoketLoad *load, SoketStoreTable table, SoketQuery *query, GError **error)
{
  SoketDatum row[SOKET_LOAD_MAX_COLUMNS];
  GError *local = NULL;

  while (soket_query_next (query, &local)) {
    soket_query_read_row (query, soket_load_columns[table], row);
    if (!soket_load_take (load, table, row, error)) {
      soket_query_end (query);
      return FALSE;
    }
  }
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL;
}

static gboolean
load_table (SoketLoad *load, SoketStoreTable table, GError **error)
{
  static const SoketSql lists[] = {
    [SOKET_STORE_UNITS] = SOKET_SQL_LIST_UNITS,
    [SOKET_STORE_PLANS] = SOKET_SQL_LIST_PLANS,
    [SOKET_STORE_REVISIONS] = SOKET_SQL_LIST_REVISIONS,
    [SOKET_STORE_UNIT_VERSIONS] = SOKET_SQL_LIST_UNIT_VERSIONS,
    [SOKET_STORE_CELLS] = SOKET_SQL_LIST_CELLS,
    [SOKET_STORE_DUES] = SOKET_SQL_LIST_DUES,
    [SOKET_STORE_ROWS] = SOKET_SQL_LIST_ROWS,
    [SOKET_STORE_CHANGES] = SOKET_SQL_LIST_CHANGES,
    [SOKET_STORE_MOVES] = SOKET_SQL_LIST_MOVES,
  };
  SoketStoreSqlite *self = load->store;
  SoketQuery *query = soket_sqlite_query (self->db, lists[table], error);

  load->next = table == SOKET_STORE_MOVES ? -1 : 0;
  return query != NULL && walk (load, table, query, error);
}

static gboolean
load_events (SoketLoad *load, guint64 after, GError **error)
{
  SoketStoreSqlite *self = load->store;
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_LIST_ENTRIES, error);

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, (gint64) after);
  load->next = -1;
  return walk (load, SOKET_STORE_EVENTS, query, error);
}

static gboolean
load_all (SoketLoad *load, GError **error)
{
  SoketStoreSqlite *self = load->store;

  if (!soket_store_sqlite_read_counts (self, &self->counts, error))
    return FALSE;
  for (SoketStoreTable table = 0; table < SOKET_STORE_EVENTS; table++)
    if (soket_load_wants (load, table) && !load_table (load, table, error))
      return FALSE;
  return !soket_load_wants (load, SOKET_STORE_EVENTS) || load_events (load, 0, error);
}

gboolean
soket_store_sqlite_load (SoketStore *store, const SoketStoreVisitor *visitor, gpointer data,
                         GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  SoketLoad load = begin_load (self, visitor, data);
  gboolean ok;

  if (soket_store_sqlite_is_blank (self))
    return TRUE;
  if (!soket_store_sqlite_ensure_open (self, error))
    return FALSE;
  if (soket_sqlite_in_transaction (self->db))
    return load_all (&load, error);

  /* One moment for all tables, whatever others write meanwhile. */
  if (!soket_sqlite_exec (self->db, "BEGIN", error))
    return FALSE;
  /* Each page is read once: room for them all would take longer to get than they to read. */
  soket_sqlite_keep_pages (self->db, FALSE);
  ok = load_all (&load, error);
  soket_sqlite_exec (self->db, "ROLLBACK", NULL);
  soket_sqlite_keep_pages (self->db, TRUE);
  return ok;
}

gboolean
soket_store_sqlite_load_events (SoketStore *store, guint64 after, const SoketStoreVisitor *visitor,
                                gpointer data, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  SoketLoad load = begin_load (self, visitor, data);

  if (soket_store_sqlite_is_blank (self))
    return TRUE;
  if (!soket_store_sqlite_ensure_open (self, error))
    return FALSE;
  return load_events (&load, after, error);
}
