/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-postgresql-private.h"
#include "ledger/soket-store-private.h"

G_BEGIN_DECLS

#define SOKET_TYPE_STORE_POSTGRESQL (soket_store_postgresql_get_type ())
G_DECLARE_FINAL_TYPE (SoketStorePostgresql, soket_store_postgresql, SOKET, STORE_POSTGRESQL,
                      GObject)

/* What is written in bulk, in the order in which one rests on another. */
typedef enum {
  SOKET_PG_TABLE_NONE,
  SOKET_PG_TABLE_UNITS,
  SOKET_PG_TABLE_PLANS,
  SOKET_PG_TABLE_REVISIONS,
  SOKET_PG_TABLE_UNIT_VERSIONS,
  SOKET_PG_TABLE_CELLS,
  SOKET_PG_TABLE_DUES,
  SOKET_PG_TABLE_ROWS,
  SOKET_PG_TABLE_CHANGES,
  SOKET_PG_TABLE_EVENTS,
} SoketPgTable;

struct _SoketStorePostgresql {
  GObject parent_instance;
  SoketPostgresqlUri uri;
  SoketPostgresql *db;
  gboolean is_new;         /* the tables are made by the first transaction */
  gboolean read_only;      /* as asked for */
  gboolean is_partial;     /* the role sees its own rows only, and they are numbered anew */
  gboolean in_transaction; /* one that writes */
  gboolean is_stale;       /* in it: others have added what is not counted here */
  gboolean listens;
  char *transaction;   /* its number, to ask what became of it */
  GArray *row_numbers; /* gint64, of the rows that are seen, when is_partial */
  SoketStoreCounts counts;
  SoketStoreCounts before; /* the transaction */
  SoketStoreCounts told;   /* what was counted last; valid while nothing is notified */
  gboolean is_told;

  /* what is on its way to the server */
  SoketPgTable table;
  GString *lines;
  guint64 n_lines;
  gboolean put_before[SOKET_PG_TABLE_EVENTS + 1]; /* in this transaction */

  /* soket-store-postgresql-log.c */
  GHashTable *heads;      /* unit -> SoketHash */
  gboolean heads_are_all; /* a unit that is not in it has none */
  GHashTable *ids;        /* hashes of ids: one that is not in it is not in the log ... */
  gboolean ids_are_all;   /* ... if this holds */
  guint64 last_id;        /* the events up to this number are in `ids` */
  guint n_asked;          /* look-ups since the transaction began */
};

SoketStore *soket_store_postgresql_create (const char *uri, GError **error);
SoketStore *soket_store_postgresql_open (const char *uri, gboolean read_only, GError **error);
/* The connection is made anew when it was lost. */
gboolean soket_store_postgresql_ensure_open (SoketStorePostgresql *self, GError **error);
/* Whether nothing was ever committed, nor is being written now. */
gboolean soket_store_postgresql_is_blank (SoketStorePostgresql *self);
/* The number that the server knows; -1 for a row that is not seen. */
gint64 soket_store_postgresql_get_row_number (SoketStorePostgresql *self, guint32 row);
/* SOKET_ROW_NONE for one that is not seen. */
guint32 soket_store_postgresql_find_row (SoketStorePostgresql *self, gint64 number);

/* soket-store-postgresql-write.c */
void soket_store_postgresql_write_init (SoketStoreInterface *iface);
/* Gives what is on its way to the server. */
gboolean soket_store_postgresql_flush (SoketStorePostgresql *self, GError **error);
/* Before a line of @table is added; and when it stands. */
gboolean soket_store_postgresql_begin_line (SoketStorePostgresql *self, SoketPgTable table,
                                            GError **error);
gboolean soket_store_postgresql_end_line (SoketStorePostgresql *self, GError **error);
/* What the session needs for it. */
gboolean soket_store_postgresql_prepare_writing (SoketStorePostgresql *self, GError **error);
void soket_store_postgresql_forget_lines (SoketStorePostgresql *self);

/* soket-store-postgresql-load.c */
gboolean soket_store_postgresql_read_counts (SoketStorePostgresql *self, SoketStoreCounts *counts,
                                             GError **error);
gboolean soket_store_postgresql_count (SoketStore *store, SoketStoreCounts *counts, GError **error);
gboolean soket_store_postgresql_load (SoketStore *store, const SoketStoreVisitor *visitor,
                                      gpointer data, GError **error);
gboolean soket_store_postgresql_load_events (SoketStore *store, guint64 after,
                                             const SoketStoreVisitor *visitor, gpointer data,
                                             GError **error);

/* soket-store-postgresql-log.c */
SoketStoreOutcome soket_store_postgresql_add_event (SoketStore *store, SoketEvent *event,
                                                    SoketLogEntry *entry, GError **error);
void soket_store_postgresql_forget_log (SoketStorePostgresql *self);

/* soket-store-postgresql-read.c */
SoketEvent *soket_store_postgresql_read_event (SoketPgAnswer *answer);
gboolean soket_store_postgresql_foreach_event (SoketStore *store, guint32 row,
                                               SoketStoreEventFunc func, gpointer data,
                                               GError **error);
char *soket_store_postgresql_dup_event_id (SoketStore *store, guint64 number, GError **error);
SoketVerdict *soket_store_postgresql_verify (SoketStore *store, const char *heads, GError **error);

G_END_DECLS
