/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-postgresql-driver-private.h"

#include <errno.h>
#include <gmodule.h>
#include <libpq-fe.h>
#include <poll.h>
#include <string.h>

#include "ledger/soket-postgresql-migrations-private.h"

/* Every wait is ours, by poll (): those of libpq have no end. */

struct _SoketPgLink {
  PGconn *connection;
  guint seconds;
  gboolean given_up; /* its answers are no longer waited for */
};

/* SoketPgRows is a PGresult. */

static void
set_fault (SoketPgFault *fault, SoketPgFaultKind kind, const char *state, const char *text)
{
  g_autofree char *line = g_utf8_make_valid (text != NULL ? text : "", -1);

  if (fault->kind != SOKET_PG_FAULT_NONE)
    return;
  fault->kind = kind;
  g_strlcpy (fault->state, state != NULL ? state : "", sizeof fault->state);
  fault->text = g_strdup (g_strstrip (g_strdelimit (line, "\r\n\t", ' ')));
}

static gboolean
fail_silent (SoketPgLink *self, SoketPgFault *fault)
{
  self->given_up = TRUE;
  set_fault (fault, SOKET_PG_FAULT_SILENT, NULL, NULL);
  return FALSE;
}

static gboolean
fail_lost (SoketPgLink *self, SoketPgFault *fault)
{
  self->given_up = TRUE;
  set_fault (fault, SOKET_PG_FAULT_LOST, NULL, PQerrorMessage (self->connection));
  return FALSE;
}

static gboolean
is_up (SoketPgLink *self)
{
  return !self->given_up && PQstatus (self->connection) == CONNECTION_OK;
}

/* Waits until the socket can be read (or written, when asked for). */
static gboolean
wait_for (SoketPgLink *self, gboolean write, SoketPgFault *fault)
{
  struct pollfd poller
      = { .fd = PQsocket (self->connection), .events = (short) (POLLIN | (write ? POLLOUT : 0)) };
  gint64 end = g_get_monotonic_time () + (gint64) self->seconds * G_USEC_PER_SEC;
  int n = -1;

  if (poller.fd < 0)
    return fail_lost (self, fault);
  while (n < 0) {
    gint64 left = (end - g_get_monotonic_time ()) / 1000;

    n = poll (&poller, 1, (int) CLAMP (left, 0, G_MAXINT));
    if (n < 0 && errno != EINTR)
      return fail_lost (self, fault);
  }
  if (n == 0)
    return fail_silent (self, fault);
  return (poller.revents & (POLLIN | POLLHUP | POLLERR)) == 0 || PQconsumeInput (self->connection)
         || fail_lost (self, fault);
}

static gboolean
flush (SoketPgLink *self, SoketPgFault *fault)
{
  int left;

  while ((left = PQflush (self->connection)) == 1) {
    if (!wait_for (self, TRUE, fault))
      return FALSE;
  }
  return left == 0 || fail_lost (self, fault);
}

static gboolean
is_good (ExecStatusType status)
{
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN
         || status == PGRES_EMPTY_QUERY;
}

static void
set_refused (SoketPgLink *self, PGresult *result, SoketPgFault *fault)
{
  const char *state = PQresultErrorField (result, PG_DIAG_SQLSTATE);
  const char *text = PQresultErrorField (result, PG_DIAG_MESSAGE_PRIMARY);

  if (PQstatus (self->connection) != CONNECTION_OK || state == NULL)
    fail_lost (self, fault);
  else
    set_fault (fault, SOKET_PG_FAULT_REFUSED, state,
               text != NULL ? text : PQresultErrorMessage (result));
}

/* The last answer of what was sent; NULL when one of them is bad. A COPY stays open. */
static PGresult *
collect (SoketPgLink *self, SoketPgFault *fault)
{
  PGresult *last = NULL;

  if (!flush (self, fault))
    return NULL;
  for (;;) {
    while (PQisBusy (self->connection)) {
      if (!wait_for (self, FALSE, fault)) {
        PQclear (last);
        return NULL;
      }
    }
    PGresult *result = PQgetResult (self->connection);
    if (result == NULL)
      break;
    PQclear (last);
    last = result;
    if (!is_good (PQresultStatus (result)))
      set_refused (self, result, fault);
    if (PQresultStatus (result) == PGRES_COPY_IN || !is_up (self))
      break;
  }
  if (last == NULL)
    fail_lost (self, fault);
  if (fault->kind == SOKET_PG_FAULT_NONE)
    return last;
  PQclear (last);
  return NULL;
}

static void
close_link (SoketPgLink *self)
{
  if (self == NULL)
    return;
  PQfinish (self->connection);
  g_free (self);
}

/* What stands before the URI is a default, what stands behind it is not for others to choose. */
static SoketPgLink *
open_link (const char *uri, guint seconds, SoketPgFault *fault)
{
  g_autofree char *limit = g_strdup_printf ("%u", MAX (seconds, 2));
  const char *keys[]
      = { "connect_timeout",  "application_name", "keepalives_idle", "keepalives_interval",
          "keepalives_count", "dbname",           "client_encoding", NULL };
  const char *values[] = { limit, "soket", "30", "10", "3", uri, "UTF8", NULL };
  SoketPgLink *self = g_new0 (SoketPgLink, 1);

  self->seconds = seconds;
  self->connection = PQconnectdbParams (keys, values, 1);
  if (PQstatus (self->connection) == CONNECTION_OK && PQsetnonblocking (self->connection, 1) == 0)
    return self;
  fail_lost (self, fault);
  close_link (self);
  return NULL;
}

static gboolean
exec (SoketPgLink *self, const char *sql, SoketPgFault *fault)
{
  if (!is_up (self) || !PQsendQuery (self->connection, sql))
    return fail_lost (self, fault);
  PGresult *result = collect (self, fault);
  PQclear (result);
  return result != NULL;
}

static gboolean
prepare (SoketPgLink *self, const char *name, const char *sql, SoketPgFault *fault)
{
  if (!is_up (self) || !PQsendPrepare (self->connection, name, sql, 0, NULL))
    return fail_lost (self, fault);
  PGresult *result = collect (self, fault);
  PQclear (result);
  return result != NULL;
}

static SoketPgRows *
run (SoketPgLink *self, const char *name, int n_values, const char *const *values,
     SoketPgFault *fault)
{
  if (!is_up (self)
      || !PQsendQueryPrepared (self->connection, name, n_values, values, NULL, NULL, 0)) {
    fail_lost (self, fault);
    return NULL;
  }
  return (SoketPgRows *) collect (self, fault);
}

static gboolean
put (SoketPgLink *self, const char *data, gsize length, SoketPgFault *fault)
{
  gsize at = 0;

  while (at < length) {
    int piece = (int) MIN (length - at, 65536);
    int done = PQputCopyData (self->connection, data + at, piece);

    if (done < 0)
      return fail_lost (self, fault);
    if (done == 0 && !wait_for (self, TRUE, fault))
      return FALSE;
    at += done > 0 ? (gsize) piece : 0;
  }
  return TRUE;
}

static gboolean
end_copy (SoketPgLink *self, SoketPgFault *fault)
{
  int done;

  while ((done = PQputCopyEnd (self->connection, NULL)) == 0) {
    if (!wait_for (self, TRUE, fault))
      return FALSE;
  }
  if (done < 0)
    return fail_lost (self, fault);
  PGresult *result = collect (self, fault);
  PQclear (result);
  return result != NULL;
}

static gboolean
copy (SoketPgLink *self, const char *sql, const char *data, gsize length, SoketPgFault *fault)
{
  return exec (self, sql, fault) && put (self, data, length, fault) && end_copy (self, fault);
}

static gboolean
was_notified (SoketPgLink *self)
{
  gboolean heard = FALSE;
  PGnotify *notice;

  if (!is_up (self) || !PQconsumeInput (self->connection))
    return FALSE;
  while ((notice = PQnotifies (self->connection)) != NULL) {
    heard = TRUE;
    PQfreemem (notice);
  }
  return heard;
}

static int
get_n_rows (SoketPgRows *rows)
{
  return PQntuples ((PGresult *) rows);
}

static const char *
get_text (SoketPgRows *rows, int row, int column)
{
  PGresult *result = (PGresult *) rows;

  return PQgetisnull (result, row, column) ? NULL : PQgetvalue (result, row, column);
}

static guint64
get_n_changes (SoketPgRows *rows)
{
  return g_ascii_strtoull (PQcmdTuples ((PGresult *) rows), NULL, 10);
}

static void
free_rows (SoketPgRows *rows)
{
  PQclear ((PGresult *) rows);
}

static const char *
get_migration (int number)
{
  return soket_postgresql_migrations[number - 1];
}

G_MODULE_EXPORT extern const SoketPgDriver soket_postgresql_driver;

const SoketPgDriver soket_postgresql_driver = {
  .form = SOKET_POSTGRESQL_DRIVER_FORM,
  .n_migrations = G_N_ELEMENTS (soket_postgresql_migrations),
  .get_migration = get_migration,
  .open = open_link,
  .close = close_link,
  .is_up = is_up,
  .exec = exec,
  .prepare = prepare,
  .run = run,
  .copy = copy,
  .was_notified = was_notified,
  .get_n_rows = get_n_rows,
  .get_text = get_text,
  .get_n_changes = get_n_changes,
  .free_rows = free_rows,
};
