/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-event-private.h"

G_BEGIN_DECLS

#define SOKET_SQL_APPLICATION_ID 0x536f6b74 /* "Sokt" */
#define SOKET_SQL_VERSION 4
#define SOKET_SQL_SEALED 3 /* the form from which on there are seals */
#define SOKET_SQL_LOG 4    /* from which on an event does not repeat what its row says */

typedef enum {
  SOKET_SQL_ADD_UNIT,
  SOKET_SQL_ADD_PLAN,
  SOKET_SQL_ADD_REVISION,
  SOKET_SQL_ADD_UNIT_VERSION,
  SOKET_SQL_ADD_CELL,
  SOKET_SQL_ADD_DUE,
  SOKET_SQL_ADD_ROW,
  SOKET_SQL_ADD_CHANGE,
  SOKET_SQL_ADD_MOVE,
  SOKET_SQL_ADD_EVENT, /* number, row, voids, prior, named, hash, then the fields that are kept */
  SOKET_SQL_LIST_UNITS,
  SOKET_SQL_LIST_PLANS,
  SOKET_SQL_LIST_REVISIONS,
  SOKET_SQL_LIST_UNIT_VERSIONS,
  SOKET_SQL_LIST_CELLS,
  SOKET_SQL_LIST_DUES,
  SOKET_SQL_LIST_ROWS,
  SOKET_SQL_LIST_CHANGES,
  SOKET_SQL_LIST_MOVES,  /* without a number */
  SOKET_SQL_ADDED_UNITS, /* as listed, from one number to before another */
  SOKET_SQL_ADDED_PLANS,
  SOKET_SQL_ADDED_REVISIONS,
  SOKET_SQL_ADDED_UNIT_VERSIONS,
  SOKET_SQL_ADDED_CELLS,
  SOKET_SQL_ADDED_DUES,
  SOKET_SQL_ADDED_ROWS,
  SOKET_SQL_ADDED_CHANGES,
  SOKET_SQL_ADD_SEAL,
  SOKET_SQL_LIST_SEALS,
  SOKET_SQL_FIND_SEAL,
  SOKET_SQL_FIND_MOVE,
  SOKET_SQL_SEAL_MOVE,
  SOKET_SQL_LIST_MOVE_SEALS, /* the hash, then what it is of */
  SOKET_SQL_COUNT, /* units, plans, cells, dues, rows, revisions, versions, changes; last event */
  SOKET_SQL_LIST_ENTRIES,
  SOKET_SQL_LIST_EVENTS, /* the fields, then the row */
  SOKET_SQL_LIST_EVENTS_OF_ROW,
  SOKET_SQL_LIST_CHAIN, /* the fields, number, hash, prior, whether what was derived is right */
  SOKET_SQL_LIST_HEADS, /* of each unit its id, the number and the hash of its last event */
  SOKET_SQL_FIND_EVENT, /* the fields, then number and row, by id */
  SOKET_SQL_FIND_HEAD,  /* by row: its unit, the number and the hash of the last event */
  SOKET_SQL_SET_HEAD,
  SOKET_SQL_FIND_ID,
  SOKET_SQL_FIND_LOOSE, /* before form 4: the first event that is not of its row */
} SoketSql;

#define SOKET_SQL_N (SOKET_SQL_FIND_LOOSE + 1)

/* What makes an empty file a ledger of form 0, and a ledger of form N one of form N + 1: all of
 * them in turn make a new one. */
extern const char soket_sql_schema[];
extern const char *const soket_sql_migrations[SOKET_SQL_VERSION];
/* What makes a ledger of form N, which cannot be written to, look like one of the last form. */
extern const char *const soket_sql_disguises[SOKET_SQL_VERSION];
/* The fields of an event in it. */
char *soket_sql_dup (SoketSql statement);
/* A bit a field that the log keeps; what it does not keep the row of the event says. */
#define SOKET_SQL_KEPT                                                                             \
  (((1u << SOKET_EVENT_N_FIELDS) - 1)                                                              \
   & ~(1u << SOKET_EVENT_FIELD_PLAN | 1u << SOKET_EVENT_FIELD_TASK | 1u << SOKET_EVENT_FIELD_UNIT  \
       | 1u << SOKET_EVENT_FIELD_PERIOD))

G_END_DECLS
