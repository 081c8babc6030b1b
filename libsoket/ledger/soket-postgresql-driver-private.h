/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the module "postgresql" offers: libpq, and nothing of ours but the text of the tables. It
 * knows no event and no error of a ledger, so that it needs nothing of the library, and the
 * library nothing of libpq. One link is used by one thread at a time. */
#define SOKET_POSTGRESQL_DRIVER_FORM 1
#define SOKET_POSTGRESQL_DRIVER_SYMBOL "soket_postgresql_driver"

typedef struct _SoketPgLink SoketPgLink;
/* The rows of one answer, all of them. */
typedef struct _SoketPgRows SoketPgRows;

typedef enum {
  SOKET_PG_FAULT_NONE,
  SOKET_PG_FAULT_REFUSED, /* by the server: `state` says why */
  SOKET_PG_FAULT_LOST,    /* the link is down, or never came up */
  SOKET_PG_FAULT_SILENT,  /* nothing was heard for too long: the link is given up */
} SoketPgFaultKind;

typedef struct {
  SoketPgFaultKind kind;
  char state[6]; /* SQLSTATE, "" */
  char *text;    /* what was said: one line, UTF-8 */
} SoketPgFault;

typedef struct {
  int form;
  int n_migrations;
  /* the text of migration 1, 2 …: @SCHEMA@, @ROLES@ … are to be replaced in it */
  const char *(*get_migration) (int number);

  /* @seconds: how long a server may be silent. NULL with @fault set. */
  SoketPgLink *(*open) (const char *uri, guint seconds, SoketPgFault *fault);
  void (*close) (SoketPgLink *self);
  gboolean (*is_up) (SoketPgLink *self);
  /* Statements without values and without rows. */
  gboolean (*exec) (SoketPgLink *self, const char *sql, SoketPgFault *fault);
  gboolean (*prepare) (SoketPgLink *self, const char *name, const char *sql, SoketPgFault *fault);
  /* A prepared statement; a value that is NULL is NULL. */
  SoketPgRows *(*run) (SoketPgLink *self, const char *name, int n_values, const char *const *values,
                       SoketPgFault *fault);
  /* COPY … FROM STDIN of @length bytes in the text form. */
  gboolean (*copy) (SoketPgLink *self, const char *sql, const char *data, gsize length,
                    SoketPgFault *fault);
  /* Whether a notification has come in since; it waits for nothing. */
  gboolean (*was_notified) (SoketPgLink *self);

  int (*get_n_rows) (SoketPgRows *rows);
  /* NULL for NULL */
  const char *(*get_text) (SoketPgRows *rows, int row, int column);
  /* rows that the statement added */
  guint64 (*get_n_changes) (SoketPgRows *rows);
  void (*free_rows) (SoketPgRows *rows);
} SoketPgDriver;

G_END_DECLS
