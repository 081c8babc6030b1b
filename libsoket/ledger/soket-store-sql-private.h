/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOKET_SQL_APPLICATION_ID 0x536f6b74 /* "Sokt" */
#define SOKET_SQL_VERSION 1

typedef enum {
  SOKET_SQL_ADD_UNIT,
  SOKET_SQL_ADD_PLAN,
  SOKET_SQL_ADD_CELL,
  SOKET_SQL_ADD_DUE,
  SOKET_SQL_ADD_ROW,
  SOKET_SQL_ADD_EVENT, /* number, row, voids, hash, then the fields */
  SOKET_SQL_LIST_UNITS,
  SOKET_SQL_LIST_PLANS,
  SOKET_SQL_LIST_CELLS,
  SOKET_SQL_LIST_DUES,
  SOKET_SQL_LIST_ROWS,
  SOKET_SQL_COUNT, /* units, plans, cells, dues, rows; number of the last event */
  SOKET_SQL_LIST_ENTRIES,
  SOKET_SQL_LIST_EVENTS, /* the fields, then the row */
  SOKET_SQL_LIST_EVENTS_OF_ROW,
  SOKET_SQL_LIST_CHAIN, /* the fields, number, hash, whether what was derived is right */
  SOKET_SQL_FIND_EVENT, /* the fields, then number and row, by id */
  SOKET_SQL_FIND_HEAD,
  SOKET_SQL_FIND_ID,
} SoketSql;

#define SOKET_SQL_N (SOKET_SQL_FIND_ID + 1)

/* What makes an empty file a ledger. */
extern const char soket_sql_schema[];
/* The fields of the table of events in it. */
char *soket_sql_dup (SoketSql statement);

G_END_DECLS
