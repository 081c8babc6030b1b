/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-sqlite-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "ledger/soket-chain-private.h"

/* The tables beside the log decide what is owed and by when: a byte of them that a disk turned
 * would be a wrong answer that nobody sees. Each transaction that adds to them ends with a seal. */

#define FLUSH_AT 65536

static const struct {
  SoketSql added;
  gsize count;
} tables[] = {
  { SOKET_SQL_ADDED_UNITS, G_STRUCT_OFFSET (SoketStoreCounts, units) },
  { SOKET_SQL_ADDED_PLANS, G_STRUCT_OFFSET (SoketStoreCounts, plans) },
  { SOKET_SQL_ADDED_REVISIONS, G_STRUCT_OFFSET (SoketStoreCounts, revisions) },
  { SOKET_SQL_ADDED_UNIT_VERSIONS, G_STRUCT_OFFSET (SoketStoreCounts, unit_versions) },
  { SOKET_SQL_ADDED_CELLS, G_STRUCT_OFFSET (SoketStoreCounts, cells) },
  { SOKET_SQL_ADDED_DUES, G_STRUCT_OFFSET (SoketStoreCounts, dues) },
  { SOKET_SQL_ADDED_ROWS, G_STRUCT_OFFSET (SoketStoreCounts, rows) },
  { SOKET_SQL_ADDED_CHANGES, G_STRUCT_OFFSET (SoketStoreCounts, changes) },
};

#define N_TABLES ((int) G_N_ELEMENTS (tables))

typedef struct {
  gint64 number; /* -1: before the first one */
  SoketStoreCounts counts;
  SoketHash hash;
} Seal;

static const Seal no_seal = { .number = -1 };

static gint64 *
get_count (SoketStoreCounts *counts, int table)
{
  return &G_STRUCT_MEMBER (gint64, counts, tables[table].count);
}

static gboolean
same_counts (SoketStoreCounts *one, SoketStoreCounts *other)
{
  for (int i = 0; i < N_TABLES; i++)
    if (*get_count (one, i) != *get_count (other, i))
      return FALSE;
  return TRUE;
}

static void
flush (GChecksum *checksum, GString *bytes)
{
  g_checksum_update (checksum, (const guchar *) bytes->str, (gssize) bytes->len);
  g_string_truncate (bytes, 0);
}

static void
end_hash (GChecksum *checksum, SoketHash *hash)
{
  gsize size = sizeof hash->bytes;

  g_checksum_get_digest (checksum, hash->bytes, &size);
}

/* Of one table what was added from the number @from on, to before @to. */
static gboolean
hash_table (SoketStoreSqlite *self, int table, gint64 from, gint64 to, GChecksum *checksum,
            GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, tables[table].added, error);
  g_autoptr (GString) bytes = g_string_sized_new (2 * FLUSH_AT);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, from);
  soket_query_bind_number (query, 2, to);
  g_string_append_printf (bytes, "%d:%" G_GINT64_FORMAT "\n", table, to);
  while (soket_query_next (query, &local)) {
    soket_query_append_row (query, 0, bytes);
    if (bytes->len >= FLUSH_AT)
      flush (checksum, bytes);
  }
  flush (checksum, bytes);
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL;
}

/* The hash that @seal has behind @before. */
static gboolean
compute (SoketStoreSqlite *self, Seal *before, Seal *seal, SoketHash *hash, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, before->hash.bytes, sizeof before->hash.bytes);
  for (int i = 0; i < N_TABLES; i++)
    if (!hash_table (self, i, *get_count (&before->counts, i), *get_count (&seal->counts, i),
                     checksum, error))
      return FALSE;
  end_hash (checksum, hash);
  return TRUE;
}

static gboolean
fail_seal (SoketStoreSqlite *self, GError **error)
{
  return soket_sqlite_fail (self->db, SOKET_STORE_ERROR_DAMAGED,
                            _ ("the ledger is damaged: its units, plans or deadlines are not as "
                               "they were adopted; go back to a copy of it, or to an export"),
                            error);
}

static gboolean
read_seal (SoketStoreSqlite *self, SoketQuery *query, Seal *seal, GError **error)
{
  gconstpointer hash = soket_query_get_blob (query, N_TABLES + 1, sizeof seal->hash);

  if (hash == NULL)
    return fail_seal (self, error);
  seal->number = soket_query_get_number (query, 0);
  for (int i = 0; i < N_TABLES; i++)
    *get_count (&seal->counts, i) = soket_query_get_number (query, i + 1);
  memcpy (&seal->hash, hash, sizeof seal->hash);
  return TRUE;
}

static gboolean
find_last (SoketStoreSqlite *self, Seal *seal, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_FIND_SEAL, error);
  GError *local = NULL;
  gboolean ok = TRUE;

  *seal = no_seal;
  if (query == NULL)
    return FALSE;
  if (soket_query_next (query, &local)) {
    ok = read_seal (self, query, seal, error);
    soket_query_end (query);
  } else if (local != NULL) {
    g_propagate_error (error, local);
    ok = FALSE;
  }
  return ok;
}

static gboolean
add_seal (SoketStoreSqlite *self, Seal *seal, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_ADD_SEAL, error);

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, seal->number);
  for (int i = 0; i < N_TABLES; i++)
    soket_query_bind_number (query, i + 2, *get_count (&seal->counts, i));
  soket_query_bind_blob (query, N_TABLES + 2, &seal->hash, sizeof seal->hash);
  return soket_query_run (query, error);
}

gboolean
soket_store_sqlite_seal (SoketStoreSqlite *self, GError **error)
{
  Seal last, seal;

  if (!find_last (self, &last, error)
      || !soket_store_sqlite_read_counts (self, &seal.counts, error))
    return FALSE;
  if (same_counts (&last.counts, &seal.counts))
    return TRUE;
  seal.number = last.number + 1;
  return compute (self, &last, &seal, &seal.hash, error) && add_seal (self, &seal, error);
}

gboolean
soket_store_sqlite_seal_added (SoketStoreSqlite *self, GError **error)
{
  return same_counts (&self->before, &self->counts) || soket_store_sqlite_seal (self, error);
}

static void
hash_row (SoketQuery *query, int first, SoketHash *hash)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GString) bytes = g_string_new (NULL);

  soket_query_append_row (query, first, bytes);
  flush (checksum, bytes);
  end_hash (checksum, hash);
}

/* Moves come one by one, with events, and have no number: each has its own hash. */
gboolean
soket_store_sqlite_seal_move (SoketStoreSqlite *self, const SoketStoreMove *move, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_FIND_MOVE, error);
  SoketHash hash;

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, move->due);
  soket_query_bind_text (query, 2, move->facts);
  if (!soket_query_next (query, error))
    return FALSE;
  hash_row (query, 0, &hash);
  soket_query_end (query);

  query = soket_sqlite_query (self->db, SOKET_SQL_SEAL_MOVE, error);
  if (query == NULL)
    return FALSE;
  soket_query_bind_blob (query, 1, &hash, sizeof hash);
  soket_query_bind_number (query, 2, move->due);
  soket_query_bind_text (query, 3, move->facts);
  return soket_query_run (query, error);
}

static gboolean
check_moves (SoketStoreSqlite *self, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_LIST_MOVE_SEALS, error);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (soket_query_next (query, &local)) {
    gconstpointer kept = soket_query_get_blob (query, 0, sizeof (SoketHash));
    SoketHash hash;

    hash_row (query, 1, &hash);
    if (kept == NULL || memcmp (kept, &hash, sizeof hash) != 0) {
      soket_query_end (query);
      return fail_seal (self, error);
    }
  }
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL;
}

static gboolean
check_seal (SoketStoreSqlite *self, SoketQuery *query, Seal *last, GError **error)
{
  Seal seal;
  SoketHash hash;

  if (!read_seal (self, query, &seal, error) || !compute (self, last, &seal, &hash, error))
    return FALSE;
  if (seal.number != last->number + 1 || memcmp (&hash, &seal.hash, sizeof hash) != 0)
    return fail_seal (self, error);
  *last = seal;
  return TRUE;
}

static gboolean
check_numbered (SoketStoreSqlite *self, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_LIST_SEALS, error);
  Seal last = no_seal;
  SoketStoreCounts counts;
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (soket_query_next (query, &local)) {
    if (!check_seal (self, query, &last, error)) {
      soket_query_end (query);
      return FALSE;
    }
  }
  if (local != NULL) {
    g_propagate_error (error, local);
    return FALSE;
  }
  return soket_store_sqlite_read_counts (self, &counts, error)
         && (same_counts (&last.counts, &counts) || fail_seal (self, error));
}

gboolean
soket_store_sqlite_check_seals (SoketStoreSqlite *self, GError **error)
{
  /* A ledger of an older form that is only read: it has none yet. */
  if (self->form > 0 && self->form < SOKET_SQL_SEALED)
    return TRUE;
  return check_numbered (self, error) && check_moves (self, error);
}
