/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-load-private.h"
#include "ledger/soket-store-sql-private.h"

G_BEGIN_DECLS

/* SQLite with the errors of a store: each names the file and what to do. The only file of the
 * ledger that sees sqlite3.h is behind this. */
typedef struct _SoketSqlite SoketSqlite;
/* A statement of the list, prepared once. Columns count from 0, values from 1. */
typedef struct _SoketQuery SoketQuery;

typedef enum {
  SOKET_SQLITE_READ_ONLY = 1 << 0,
  SOKET_SQLITE_PRIVATE = 1 << 1, /* nobody else sees it and it is flushed as a whole */
} SoketSqliteFlags;

/* @name: of the ledger, for messages */
SoketSqlite *soket_sqlite_open (const char *uri, const char *name, SoketSqliteFlags flags,
                                GError **error);
void soket_sqlite_close (SoketSqlite *self);
gboolean soket_sqlite_exec (SoketSqlite *self, const char *sql, GError **error);
/* Whether pages that were read stay in memory; from the start they do. */
void soket_sqlite_keep_pages (SoketSqlite *self, gboolean keep);
gboolean soket_sqlite_read_number (SoketSqlite *self, const char *sql, gint64 *number,
                                   GError **error);
/* One text that says "ok", or the file is damaged. */
gboolean soket_sqlite_check (SoketSqlite *self, GError **error);
/* Everything to an empty file that is there; @name: its, for messages. */
gboolean soket_sqlite_backup (SoketSqlite *self, const char *uri, const char *name, GError **error);
gboolean soket_sqlite_is_read_only (SoketSqlite *self);
gboolean soket_sqlite_in_transaction (SoketSqlite *self);
/* Rows that the last statement added. */
guint soket_sqlite_get_n_changes (SoketSqlite *self);
gboolean soket_sqlite_fail (SoketSqlite *self, SoketStoreError code, const char *why,
                            GError **error);
gboolean soket_sqlite_fail_damaged (SoketSqlite *self, GError **error);

/* Ready for its values; NULL with @error set. Valid until the database is closed. */
SoketQuery *soket_sqlite_query (SoketSqlite *self, SoketSql sql, GError **error);
/* All values are NULL again. */
void soket_query_clear (SoketQuery *self);
/* Texts and blobs are borrowed until the query has run. NULL is NULL. */
void soket_query_bind_text (SoketQuery *self, int at, const char *text);
void soket_query_bind_number (SoketQuery *self, int at, gint64 number);
/* Where 0 is "not there". */
void soket_query_bind_optional (SoketQuery *self, int at, gint64 number);
void soket_query_bind_blob (SoketQuery *self, int at, gconstpointer bytes, gsize size);
/* The next row; FALSE at the end and with @error set. */
gboolean soket_query_next (SoketQuery *self, GError **error);
/* Without rows. */
gboolean soket_query_run (SoketQuery *self, GError **error);
/* Before the last row. */
void soket_query_end (SoketQuery *self);
/* Always UTF-8; NULL for NULL. */
const char *soket_query_get_text (SoketQuery *self, int at);
gboolean soket_query_is_null (SoketQuery *self, int at);
gint64 soket_query_get_number (SoketQuery *self, int at);
/* 0 also for what no instant or day can be. */
gint32 soket_query_get_instant (SoketQuery *self, int at);
/* NULL when it is not of that size. */
gconstpointer soket_query_get_blob (SoketQuery *self, int at, gsize size);
/* @columns: as in soket_load_columns */
void soket_query_read_row (SoketQuery *self, const char *columns, SoketDatum *row);
/* The columns from @first on, exactly as they are stored: rows that differ give other bytes. */
void soket_query_append_row (SoketQuery *self, int first, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketSqlite, soket_sqlite_close)

G_END_DECLS
