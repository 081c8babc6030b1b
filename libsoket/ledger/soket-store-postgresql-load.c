/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-postgresql-private.h"

#include "base/soket-i18n-private.h"
#include "ledger/soket-load-private.h"

/* From the tables to the columns in memory: each table once, in the order of its numbers; what
 * there may be many of comes page by page. */

#define PAGE 20000

gboolean
soket_store_postgresql_read_counts (SoketStorePostgresql *self, SoketStoreCounts *counts,
                                    GError **error)
{
  SoketPgSql sql = self->is_partial ? SOKET_PG_SQL_COUNT_SEEN : SOKET_PG_SQL_COUNT;
  g_autoptr (SoketPgAnswer) answer = soket_postgresql_run (self->db, sql, NULL, error);

  if (answer == NULL || !soket_pg_answer_next (answer))
    return FALSE;
  *counts = (SoketStoreCounts){ .units = soket_pg_answer_get_number (answer, 0),
                                .plans = soket_pg_answer_get_number (answer, 1),
                                .revisions = soket_pg_answer_get_number (answer, 2),
                                .unit_versions = soket_pg_answer_get_number (answer, 3),
                                .cells = soket_pg_answer_get_number (answer, 4),
                                .dues = soket_pg_answer_get_number (answer, 5),
                                .rows = soket_pg_answer_get_number (answer, 6),
                                .changes = soket_pg_answer_get_number (answer, 7),
                                .last_event = soket_pg_answer_get_number (answer, 8) };
  return TRUE;
}

/* The server tells who listens that something was added, so that it need not be asked. */
gboolean
soket_store_postgresql_count (SoketStore *store, SoketStoreCounts *counts, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);

  *counts = (SoketStoreCounts){ 0 };
  if (soket_store_postgresql_is_blank (self))
    return TRUE;
  if (!soket_store_postgresql_ensure_open (self, error)
      || !soket_store_postgresql_flush (self, error))
    return FALSE;
  if (!self->listens && !soket_postgresql_exec (self->db, "LISTEN soket", error))
    return FALSE;
  self->listens = TRUE;
  if (soket_postgresql_was_notified (self->db) || self->in_transaction)
    self->is_told = FALSE;
  if (!self->is_told && !soket_store_postgresql_read_counts (self, &self->told, error))
    return FALSE;
  self->is_told = !self->in_transaction;
  *counts = self->told;
  return TRUE;
}

static guint32
find_row (gpointer store, gint64 number)
{
  return soket_store_postgresql_find_row (SOKET_STORE_POSTGRESQL (store), number);
}

static gboolean
fail_damaged (gpointer store, GError **error)
{
  return soket_postgresql_fail_damaged (SOKET_STORE_POSTGRESQL (store)->db, error);
}

static SoketLoad
begin_load (SoketStorePostgresql *self, const SoketStoreVisitor *visitor, gpointer data)
{
  return (SoketLoad){ .visitor = visitor,
                      .data = data,
                      .store = self,
                      .counts = &self->counts,
                      .find_row = find_row,
                      .fail_damaged = fail_damaged };
}

/* Who sees a part only counts what is seen; what was seen before stays in its place. */
static gboolean
note_row (SoketStorePostgresql *self, gint64 number, guint place, GError **error)
{
  GArray *numbers = self->row_numbers;

  if (place == numbers->len)
    g_array_append_val (numbers, number);
  return g_array_index (numbers, gint64, place) == number
         || soket_postgresql_fail (self->db, SOKET_STORE_ERROR_LOCKED,
                                   _ ("what this role may see was changed meanwhile; open the "
                                      "ledger again"),
                                   error);
}

/* @place: how many of them came before. */
static gboolean
walk (SoketLoad *load, SoketStoreTable table, SoketPgAnswer *answer, guint *place, GError **error)
{
  SoketStorePostgresql *self = load->store;
  gboolean note = table == SOKET_STORE_ROWS && self->is_partial;
  SoketDatum row[SOKET_LOAD_MAX_COLUMNS];

  while (soket_pg_answer_next (answer)) {
    soket_pg_answer_read_row (answer, soket_load_columns[table], row);
    if ((note && !note_row (self, row[0].number, (*place)++, error))
        || !soket_load_take (load, table, row, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
load_table (SoketLoad *load, SoketStoreTable table, SoketPgSql sql, GError **error)
{
  SoketStorePostgresql *self = load->store;
  g_autoptr (SoketPgAnswer) answer = soket_postgresql_run (self->db, sql, NULL, error);

  load->next = table == SOKET_STORE_MOVES ? -1 : 0;
  return answer != NULL && walk (load, table, answer, NULL, error);
}

/* Those with a number above @after; @gapless: none of them is missing. */
static gboolean
load_pages (SoketLoad *load, SoketStoreTable table, SoketPgSql sql, gint64 after, gboolean gapless,
            GError **error)
{
  SoketStorePostgresql *self = load->store;
  guint place = 0;
  int n = PAGE;

  load->next = gapless ? after + 1 : -1;
  while (n == PAGE) {
    SoketPgValues values = { 0 };

    soket_pg_values_add_number (&values, after);
    soket_pg_values_add_number (&values, PAGE);
    g_autoptr (SoketPgAnswer) answer = soket_postgresql_run (self->db, sql, &values, error);
    if (answer == NULL || !walk (load, table, answer, &place, error))
      return FALSE;
    n = soket_pg_answer_get_n_rows (answer);
    if (n > 0)
      after = soket_pg_answer_get_last_number (answer, 0);
  }
  return TRUE;
}

/* What there may be many of comes in pages. */
static const struct {
  SoketPgSql list;
  gboolean is_paged;
} lists[] = {
  [SOKET_STORE_UNITS] = { SOKET_PG_SQL_LIST_UNITS, FALSE },
  [SOKET_STORE_PLANS] = { SOKET_PG_SQL_LIST_PLANS, FALSE },
  [SOKET_STORE_REVISIONS] = { SOKET_PG_SQL_LIST_REVISIONS, FALSE },
  [SOKET_STORE_UNIT_VERSIONS] = { SOKET_PG_SQL_LIST_UNIT_VERSIONS, FALSE },
  [SOKET_STORE_CELLS] = { SOKET_PG_SQL_LIST_CELLS, FALSE },
  [SOKET_STORE_DUES] = { SOKET_PG_SQL_LIST_DUES, FALSE },
  [SOKET_STORE_ROWS] = { SOKET_PG_SQL_PAGE_ROWS, TRUE },
  [SOKET_STORE_CHANGES] = { SOKET_PG_SQL_PAGE_CHANGES, TRUE },
  [SOKET_STORE_MOVES] = { SOKET_PG_SQL_LIST_MOVES, FALSE },
};

static gboolean
load_tables (SoketLoad *load, GError **error)
{
  SoketStorePostgresql *self = load->store;

  for (SoketStoreTable table = 0; table < SOKET_STORE_EVENTS; table++) {
    SoketPgSql list = lists[table].list;

    if (soket_load_wants (load, table)
        && !(lists[table].is_paged ? load_pages (load, table, list, -1, !self->is_partial, error)
                                   : load_table (load, table, list, error)))
      return FALSE;
  }
  return TRUE;
}

static gboolean
load_events (SoketLoad *load, guint64 after, GError **error)
{
  return load_pages (load, SOKET_STORE_EVENTS, SOKET_PG_SQL_PAGE_ENTRIES, (gint64) after, FALSE,
                     error);
}

static gboolean
load_all (SoketLoad *load, GError **error)
{
  SoketStorePostgresql *self = load->store;

  if (self->is_partial && self->row_numbers == NULL)
    self->row_numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!soket_store_postgresql_read_counts (self, &self->counts, error)
      || !load_tables (load, error))
    return FALSE;
  self->is_stale = FALSE;
  return !soket_load_wants (load, SOKET_STORE_EVENTS) || load_events (load, 0, error);
}

gboolean
soket_store_postgresql_load (SoketStore *store, const SoketStoreVisitor *visitor, gpointer data,
                             GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);
  SoketLoad load = begin_load (self, visitor, data);
  gboolean ok;

  if (soket_store_postgresql_is_blank (self))
    return TRUE;
  if (!soket_store_postgresql_ensure_open (self, error)
      || !soket_store_postgresql_flush (self, error))
    return FALSE;
  if (self->in_transaction)
    return load_all (&load, error);

  /* One moment for all tables, whatever others write meanwhile. */
  if (!soket_postgresql_exec (self->db, "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY", error))
    return FALSE;
  ok = load_all (&load, error);
  soket_postgresql_exec (self->db, "ROLLBACK", NULL);
  return ok;
}

gboolean
soket_store_postgresql_load_events (SoketStore *store, guint64 after,
                                    const SoketStoreVisitor *visitor, gpointer data, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);
  SoketLoad load = begin_load (self, visitor, data);

  if (soket_store_postgresql_is_blank (self))
    return TRUE;
  return soket_store_postgresql_ensure_open (self, error)
         && soket_store_postgresql_flush (self, error) && load_events (&load, after, error);
}
