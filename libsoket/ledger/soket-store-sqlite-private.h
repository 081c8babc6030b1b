/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-chain-private.h"
#include "ledger/soket-sqlite-private.h"
#include "ledger/soket-store-private.h"

G_BEGIN_DECLS

#define SOKET_TYPE_STORE_SQLITE (soket_store_sqlite_get_type ())
G_DECLARE_FINAL_TYPE (SoketStoreSqlite, soket_store_sqlite, SOKET, STORE_SQLITE, GObject)

struct _SoketStoreSqlite {
  GObject parent_instance;
  SoketSqlite *db;
  char *name; /* for messages */
  char *path;
  char *temporary;    /* where it stands until the first commit */
  gboolean is_new;    /* the tables are made by the first transaction */
  gboolean read_only; /* as asked for */
  int form;           /* of the schema, when it was opened */
  SoketStoreCounts counts;
  SoketStoreCounts before; /* the transaction */
  GHashTable *heads;       /* id of a unit -> SoketStoreHead, of those written to last */
  GPtrArray *moved_heads;  /* of these, what the transaction has to put down */
};

/* The last event of a unit. */
typedef struct {
  guint32 unit;
  guint64 number; /* 0: none */
  SoketHash hash;
  gboolean moved;
} SoketStoreHead;

/* The file stands at @path from the first commit on. */
SoketStore *soket_store_sqlite_create (const char *path, GError **error);
SoketStore *soket_store_sqlite_open (const char *path, gboolean read_only, GError **error);
/* The database is closed after a first commit that failed, and where a file that was just put in
 * its place could not be opened there. */
gboolean soket_store_sqlite_ensure_open (SoketStoreSqlite *self, GError **error);
/* Before form 4: the number of the first event that is not of its row, 0. */
gboolean soket_store_sqlite_find_loose (SoketStoreSqlite *self, guint64 *number, GError **error);
/* Whether nothing was ever committed, nor is being written now. */
gboolean soket_store_sqlite_is_blank (SoketStoreSqlite *self);

/* soket-store-tables.c: the functions that add to all tables but the log */
void soket_store_sqlite_tables_init (SoketStoreInterface *iface);

/* soket-store-load.c */
gboolean soket_store_sqlite_count (SoketStore *store, SoketStoreCounts *counts, GError **error);
gboolean soket_store_sqlite_read_counts (SoketStoreSqlite *self, SoketStoreCounts *counts,
                                         GError **error);
gboolean soket_store_sqlite_load (SoketStore *store, const SoketStoreVisitor *visitor,
                                  gpointer data, GError **error);
gboolean soket_store_sqlite_load_events (SoketStore *store, guint64 after,
                                         const SoketStoreVisitor *visitor, gpointer data,
                                         GError **error);

/* soket-store-log.c */
SoketStoreOutcome soket_store_sqlite_add_event (SoketStore *store, SoketEvent *event,
                                                SoketLogEntry *entry, GError **error);
gboolean soket_store_sqlite_foreach_event (SoketStore *store, guint32 row, SoketStoreEventFunc func,
                                           gpointer data, GError **error);
char *soket_store_sqlite_dup_event_id (SoketStore *store, guint64 number, GError **error);
SoketVerdict *soket_store_sqlite_verify (SoketStore *store, const char *heads, GError **error);

/* soket-store-heads.c */
/* @row is of the unit with the id @unit. Valid until the transaction ends, or the next call. */
SoketStoreHead *soket_store_sqlite_find_head (SoketStoreSqlite *self, const char *unit, guint32 row,
                                              GError **error);
void soket_store_sqlite_move_head (SoketStoreSqlite *self, SoketStoreHead *head, guint64 number,
                                   const SoketHash *hash);
gboolean soket_store_sqlite_write_heads (SoketStoreSqlite *self, GError **error);
void soket_store_sqlite_forget_heads (SoketStoreSqlite *self);
/* Behind all events. */
gboolean soket_store_sqlite_check_heads (SoketStoreSqlite *self, SoketChain *chain, GError **error);

/* soket-store-seal.c: the chain covers the log; what stands beside it has seals. */
/* What the tables have since the last one, if anything. */
gboolean soket_store_sqlite_seal (SoketStoreSqlite *self, GError **error);
/* The same where it is known what the transaction that ends has added. */
gboolean soket_store_sqlite_seal_added (SoketStoreSqlite *self, GError **error);
gboolean soket_store_sqlite_seal_move (SoketStoreSqlite *self, const SoketStoreMove *move,
                                       GError **error);
gboolean soket_store_sqlite_check_seals (SoketStoreSqlite *self, GError **error);

G_END_DECLS
