/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-load-private.h"
#include "ledger/soket-postgresql-driver-private.h"
#include "ledger/soket-postgresql-sql-private.h"

G_BEGIN_DECLS

/* PostgreSQL with the errors of a store: each names the ledger and what to do. */
typedef struct _SoketPostgresql SoketPostgresql;

/* What is ours of a URI, and what is libpq's. */
typedef struct {
  char *name;       /* without the password and the options, for messages */
  char *connection; /* without our options */
  char *schema;
  guint seconds;    /* how long a server may be silent */
  guint partitions; /* of a new ledger, 0 */
} SoketPostgresqlUri;

gboolean soket_postgresql_uri_is_one (const char *uri);
/* SOKET_STORE_ERROR_UNREACHABLE for an option of ours that cannot be. */
gboolean soket_postgresql_uri_parse (const char *uri, SoketPostgresqlUri *parsed, GError **error);
void soket_postgresql_uri_clear (SoketPostgresqlUri *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SoketPostgresqlUri, soket_postgresql_uri_clear)

/* Values of a statement, in the order of $1, $2 … Texts are borrowed. */
typedef struct {
  int n;
  const char *values[16];
  char numbers[16][24];
} SoketPgValues;

void soket_pg_values_add_text (SoketPgValues *self, const char *text);
void soket_pg_values_add_number (SoketPgValues *self, gint64 number);
/* Where 0 is "not there". */
void soket_pg_values_add_optional (SoketPgValues *self, gint64 number);

/* Lines of COPY: fields from left to right, the first one a number. */
void soket_pg_copy_add_text (GString *lines, const char *text);
void soket_pg_copy_add_number (GString *lines, gint64 number);
void soket_pg_copy_add_optional (GString *lines, gint64 number);
void soket_pg_copy_add_bytes (GString *lines, const guint8 *bytes, gsize length);

/* Connected, and set to the schema, which need not be there. */
SoketPostgresql *soket_postgresql_open (const SoketPostgresqlUri *uri, gboolean read_only,
                                        GError **error);
void soket_postgresql_close (SoketPostgresql *self);
gboolean soket_postgresql_is_up (SoketPostgresql *self);
/* Statements without rows; @SCHEMA@ is replaced. */
gboolean soket_postgresql_exec (SoketPostgresql *self, const char *sql, GError **error);
/* The migrations that the module knows; those above @from are made. */
int soket_postgresql_get_n_migrations (SoketPostgresql *self);
gboolean soket_postgresql_migrate (SoketPostgresql *self, int from, guint partitions,
                                   GError **error);
gboolean soket_postgresql_copy (SoketPostgresql *self, const char *sql, GString *lines,
                                GError **error);
gboolean soket_postgresql_was_notified (SoketPostgresql *self);
gboolean soket_postgresql_fail (SoketPostgresql *self, SoketStoreError code, const char *why,
                                GError **error);
gboolean soket_postgresql_fail_damaged (SoketPostgresql *self, GError **error);
/* Whether the last failure left open what became of a COMMIT. */
gboolean soket_postgresql_is_lost (SoketPostgresql *self);

/* All rows of an answer. Columns count from 0. */
typedef struct _SoketPgAnswer SoketPgAnswer;

/* @values: nullable */
SoketPgAnswer *soket_postgresql_run (SoketPostgresql *self, SoketPgSql sql,
                                     const SoketPgValues *values, GError **error);
void soket_pg_answer_free (SoketPgAnswer *self);
int soket_pg_answer_get_n_rows (SoketPgAnswer *self);
guint64 soket_pg_answer_get_n_changes (SoketPgAnswer *self);
/* The next row; FALSE at the end. Before the first one at first. */
gboolean soket_pg_answer_next (SoketPgAnswer *self);
const char *soket_pg_answer_get_text (SoketPgAnswer *self, int at);
/* 0 for NULL */
gint64 soket_pg_answer_get_number (SoketPgAnswer *self, int at);
/* of the last row */
gint64 soket_pg_answer_get_last_number (SoketPgAnswer *self, int at);
/* 0 also for what no instant or day can be. */
gint32 soket_pg_answer_get_instant (SoketPgAnswer *self, int at);
/* @columns: as in soket_load_columns */
void soket_pg_answer_read_row (SoketPgAnswer *self, const char *columns, SoketDatum *row);
/* of a bytea; FALSE when it is not of that size. */
gboolean soket_pg_answer_get_bytes (SoketPgAnswer *self, int at, guint8 *bytes, gsize size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketPostgresql, soket_postgresql_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketPgAnswer, soket_pg_answer_free)

G_END_DECLS
