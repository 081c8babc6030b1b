/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-sqlite-private.h"

#include <string.h>

/* The last event of each unit, where its chain goes on: one that is written to is kept in memory,
 * and put down once by the transaction that ends. */

/* Beyond so many the memory is worth more than the look-up. */
#define HEADS_KEPT 65536

/* Of the unit that the row @row is of; @error for a row that is not there. */
static SoketStoreHead *
read_head (SoketStoreSqlite *self, guint32 row, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_FIND_HEAD, error);
  SoketStoreHead *head;
  GError *local = NULL;
  gconstpointer hash;

  if (query == NULL)
    return NULL;
  soket_query_bind_number (query, 1, row);
  if (!soket_query_next (query, &local)) {
    if (local != NULL)
      g_propagate_error (error, local);
    else
      soket_sqlite_fail_damaged (self->db, error);
    return NULL;
  }
  head = g_new0 (SoketStoreHead, 1);
  head->unit = (guint32) soket_query_get_number (query, 0);
  head->number = (guint64) soket_query_get_number (query, 1);
  hash = soket_query_get_blob (query, 2, sizeof head->hash);
  if (hash != NULL)
    memcpy (&head->hash, hash, sizeof head->hash);
  soket_query_end (query);
  if (hash != NULL || head->number == 0)
    return head;
  g_free (head);
  soket_sqlite_fail_damaged (self->db, error);
  return NULL;
}

SoketStoreHead *
soket_store_sqlite_find_head (SoketStoreSqlite *self, const char *unit, guint32 row, GError **error)
{
  SoketStoreHead *head = g_hash_table_lookup (self->heads, unit);

  if (head != NULL)
    return head;
  if (g_hash_table_size (self->heads) >= HEADS_KEPT) {
    if (!soket_store_sqlite_write_heads (self, error))
      return NULL;
    g_hash_table_remove_all (self->heads);
  }
  if ((head = read_head (self, row, error)) != NULL)
    g_hash_table_insert (self->heads, g_strdup (unit), head);
  return head;
}

void
soket_store_sqlite_move_head (SoketStoreSqlite *self, SoketStoreHead *head, guint64 number,
                              const SoketHash *hash)
{
  head->number = number;
  head->hash = *hash;
  if (!head->moved)
    g_ptr_array_add (self->moved_heads, head);
  head->moved = TRUE;
}

static gboolean
write_head (SoketStoreSqlite *self, SoketStoreHead *head, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_SET_HEAD, error);

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, head->unit);
  soket_query_bind_number (query, 2, (gint64) head->number);
  soket_query_bind_blob (query, 3, &head->hash, sizeof head->hash);
  head->moved = FALSE;
  return soket_query_run (query, error);
}

gboolean
soket_store_sqlite_write_heads (SoketStoreSqlite *self, GError **error)
{
  for (guint i = 0; i < self->moved_heads->len; i++)
    if (!write_head (self, g_ptr_array_index (self->moved_heads, i), error))
      return FALSE;
  g_ptr_array_set_size (self->moved_heads, 0);
  return TRUE;
}

void
soket_store_sqlite_forget_heads (SoketStoreSqlite *self)
{
  g_ptr_array_set_size (self->moved_heads, 0);
  g_hash_table_remove_all (self->heads);
}

gboolean
soket_store_sqlite_check_heads (SoketStoreSqlite *self, SoketChain *chain, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_LIST_HEADS, error);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (soket_query_next (query, &local)) {
    gconstpointer bytes = soket_query_get_blob (query, 2, SOKET_HASH_SIZE);
    SoketHash hash = { 0 };

    if (bytes != NULL)
      memcpy (&hash, bytes, sizeof hash);
    soket_chain_check_head (chain, soket_query_get_text (query, 0),
                            (guint64) soket_query_get_number (query, 1), &hash);
  }
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL;
}
