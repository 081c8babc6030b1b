/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-store-private.h"

G_BEGIN_DECLS

/* From the rows of tables to what a visitor is told, the same for every store that has tables. A
 * store gives the rows of a table one by one, in the order of its numbers. */
typedef enum {
  SOKET_STORE_UNITS,
  SOKET_STORE_PLANS,
  SOKET_STORE_REVISIONS,
  SOKET_STORE_UNIT_VERSIONS,
  SOKET_STORE_CELLS,
  SOKET_STORE_DUES,
  SOKET_STORE_ROWS,
  SOKET_STORE_CHANGES,
  SOKET_STORE_MOVES,
  SOKET_STORE_EVENTS,
} SoketStoreTable;

#define SOKET_STORE_N_TABLES (SOKET_STORE_EVENTS + 1)
#define SOKET_LOAD_MAX_COLUMNS 16

typedef union {
  gint64 number;
  const char *text; /* borrowed until the next row */
} SoketDatum;

/* A letter a column: n a number, 0 for NULL; i an instant or a day, 0 for what can be none; r the
 * number of something, -1 for NULL; k a kind of event, -1 for what is none; t a text, NULL for
 * NULL. The first column is the number of the row, where it has one. */
extern const char *const soket_load_columns[SOKET_STORE_N_TABLES];

typedef struct {
  const SoketStoreVisitor *visitor;
  gpointer data;
  gpointer store;
  const SoketStoreCounts *counts;
  /* SOKET_ROW_NONE for one that is not there */
  guint32 (*find_row) (gpointer store, gint64 number);
  gboolean (*fail_damaged) (gpointer store, GError **error);
  gint64 next; /* number of the row that must come next, -1: any; set before each table */
} SoketLoad;

/* Whether the visitor has a function for what is in @table. */
gboolean soket_load_wants (SoketLoad *self, SoketStoreTable table);
/* One row. */
gboolean soket_load_take (SoketLoad *self, SoketStoreTable table, const SoketDatum *row,
                          GError **error);

G_END_DECLS
