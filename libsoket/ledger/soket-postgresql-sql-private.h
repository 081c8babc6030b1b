/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  SOKET_PG_SQL_FIND_FORM, /* tables in the schema $1; those of a ledger (3); whether it is UTF-8 */
  SOKET_PG_SQL_READ_FORM, /* number of the last migration; whether the role owns the ledger */
  SOKET_PG_SQL_READ_RIGHTS, /* whether the role sees only a part of the ledger */
  SOKET_PG_SQL_LOCK,        /* last event, number of the transaction */
  SOKET_PG_SQL_COUNT,       /* units, plans, revisions, unit versions, cells, dues, rows, changes,
                             * last event */
  SOKET_PG_SQL_COUNT_SEEN,  /* the same for a role that sees only a part */
  SOKET_PG_SQL_ASK_COMMIT,  /* what became of the transaction $1 */
  SOKET_PG_SQL_ADD_MOVE,
  SOKET_PG_SQL_SEAL,        /* what the transaction has added beside events */
  SOKET_PG_SQL_CHECK_SEALS, /* whether all of that is as it was */
  SOKET_PG_SQL_PUT_ROWS,    /* from where they were copied to */
  SOKET_PG_SQL_PUT_CHANGES,
  SOKET_PG_SQL_PUT_EVENTS,
  SOKET_PG_SQL_LIST_UNITS,
  SOKET_PG_SQL_LIST_PLANS,
  SOKET_PG_SQL_LIST_REVISIONS,
  SOKET_PG_SQL_LIST_UNIT_VERSIONS,
  SOKET_PG_SQL_LIST_CELLS,
  SOKET_PG_SQL_LIST_DUES,
  SOKET_PG_SQL_LIST_MOVES,
  /* Pages: at most $2 of those with a number above $1. */
  SOKET_PG_SQL_PAGE_ROWS,
  SOKET_PG_SQL_PAGE_CHANGES,
  SOKET_PG_SQL_PAGE_ENTRIES,
  SOKET_PG_SQL_PAGE_EVENTS,        /* the fields, number, row */
  SOKET_PG_SQL_PAGE_CHAIN,         /* the same, hash, whether what was derived is right */
  SOKET_PG_SQL_PAGE_IDS,           /* number, id */
  SOKET_PG_SQL_PAGE_EVENTS_OF_ROW, /* of row $3, as above */
  SOKET_PG_SQL_FIND_EVENT,         /* the fields, number, row, by id */
  SOKET_PG_SQL_HAS_EVENT,
  SOKET_PG_SQL_FIND_HEAD,
  SOKET_PG_SQL_LIST_HEADS,
  SOKET_PG_SQL_FIND_ID,
} SoketPgSql;

#define SOKET_PG_SQL_N (SOKET_PG_SQL_FIND_ID + 1)

/* The fields of an event, as columns. */
char *soket_pg_sql_dup_fields (void);
char *soket_pg_sql_dup (SoketPgSql statement);

G_END_DECLS
