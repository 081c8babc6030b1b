/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-memory-log-private.h"
#include "ledger/soket-store-private.h"

G_BEGIN_DECLS

/* A ledger that is gone with the object. Its chains of hashes are made when they are asked for. */
#define SOKET_TYPE_STORE_MEMORY (soket_store_memory_get_type ())
G_DECLARE_FINAL_TYPE (SoketStoreMemory, soket_store_memory, SOKET, STORE_MEMORY, GObject)

typedef struct {
  guint32 revision;
  guint32 number;
  SoketUnit *unit;
} SoketMemoryUnit;

/* One list a table; what was added last can be taken back. */
enum {
  SOKET_MEMORY_UNITS,     /* SoketUnit * */
  SOKET_MEMORY_PLANS,     /* SoketStorePlan */
  SOKET_MEMORY_REVISIONS, /* SoketStoreRevision */
  SOKET_MEMORY_VERSIONS,  /* SoketMemoryUnit */
  SOKET_MEMORY_CELLS,     /* SoketStoreCell */
  SOKET_MEMORY_DUES,      /* SoketStoreDue */
  SOKET_MEMORY_ROWS,      /* SoketStoreRow */
  SOKET_MEMORY_CHANGES,   /* SoketStoreChange */
  SOKET_MEMORY_MOVES,     /* SoketStoreMove */
  SOKET_MEMORY_N_TABLES,
};

struct _SoketStoreMemory {
  GObject parent_instance;
  GArray *tables[SOKET_MEMORY_N_TABLES];
  guint before[SOKET_MEMORY_N_TABLES]; /* the transaction */
  SoketMemoryLog *log;
  guint64 log_before;
};

#define soket_memory_nth(self, table, type, i) (&g_array_index ((self)->tables[table], type, i))

SoketStore *soket_store_memory_new (void);
/* What points to nothing is not taken. */
gboolean soket_store_memory_fail (GError **error);
gboolean soket_store_memory_load_events (SoketStore *store, guint64 after,
                                         const SoketStoreVisitor *visitor, gpointer data,
                                         GError **error);

/* soket-store-memory-tables.c: all but the log */
void soket_store_memory_make_tables (SoketStoreMemory *self);
void soket_store_memory_tables_init (SoketStoreInterface *iface);

G_END_DECLS
