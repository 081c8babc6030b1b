/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-postgresql-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-module-private.h"
#include "calendar/soket-day.h"
#include "ledger/soket-event-private.h"

/* How long another writer is waited for. */
#define LOCK_SECONDS 5
/* A writer that says nothing more is let go, and others may write. */
#define IDLE_SECONDS 300

struct _SoketPostgresql {
  const SoketPgDriver *driver;
  SoketPgLink *link;
  char *name;
  char *schema; /* quoted */
  guint seconds;
  gboolean is_lost;
  gboolean prepared[SOKET_PG_SQL_N];
};

struct _SoketPgAnswer {
  const SoketPgDriver *driver;
  SoketPgRows *rows;
  int row;
};

gboolean
soket_postgresql_fail (SoketPostgresql *self, SoketStoreError code, const char *why, GError **error)
{
  g_set_error (error, SOKET_STORE_ERROR, code, "%s: %s", self->name, why);
  return FALSE;
}

gboolean
soket_postgresql_fail_damaged (SoketPostgresql *self, GError **error)
{
  return soket_postgresql_fail (self, SOKET_STORE_ERROR_DAMAGED,
                                _ ("the ledger is damaged; go back to a copy of it, or to an "
                                   "export"),
                                error);
}

/* By the class of a state (its first two characters), unless the whole state is listed.
 * SK001 is raised by our own triggers. */
static const struct {
  const char *state;
  SoketStoreError code;
  const char *why;
} refusals[] = {
  { "42501", SOKET_STORE_ERROR_UNWRITABLE,
    N_ ("this role may not do that (%s); ask who keeps the ledger for the right") },
  /* without the right to its schema a table is not even found */
  { "42P01", SOKET_STORE_ERROR_UNWRITABLE,
    N_ ("this role may not do that (%s); ask who keeps the ledger for the right") },
  { "42P0", SOKET_STORE_ERROR_EXISTS,
    N_ ("another program has made a ledger there meanwhile (%s); open that one") },
  { "25006", SOKET_STORE_ERROR_UNWRITABLE,
    N_ ("the ledger is open for reading only (%s); open it for writing") },
  { "55P03", SOKET_STORE_ERROR_LOCKED,
    N_ ("another program is writing to the ledger (%s); try again when it has finished") },
  { "40", SOKET_STORE_ERROR_LOCKED,
    N_ ("another program is writing to the ledger (%s); try again when it has finished") },
  { "23", SOKET_STORE_ERROR_LOCKED,
    N_ ("another program has changed the ledger meanwhile (%s); open it again") },
  { "SK001", SOKET_STORE_ERROR_LOCKED,
    N_ ("another program has changed the ledger meanwhile (%s); open it again") },
  { "57014", SOKET_STORE_ERROR_UNREACHABLE,
    N_ ("the server took too long (%s); try again, or give “timeout” in the URI more seconds") },
  { "57", SOKET_STORE_ERROR_UNREACHABLE,
    N_ ("the server is going down (%s); try again when it is up") },
  { "53", SOKET_STORE_ERROR_UNWRITABLE,
    N_ ("the server has no room and nothing of this was recorded (%s); make room and try again") },
  { "08", SOKET_STORE_ERROR_UNREACHABLE,
    N_ ("the server cannot be reached (%s); see that it is up, and that the URI is right") },
  { "", SOKET_STORE_ERROR_DAMAGED,
    N_ ("the server refuses (%s); verify the ledger, or go back to a copy of it") },
};

static gboolean
fail_refused (SoketPostgresql *self, const SoketPgFault *fault, GError **error)
{
  guint i = 0;

  while (!g_str_has_prefix (fault->state, refusals[i].state))
    i++;
  /* The format is one of the list above, or its translation, which msgfmt has checked. */
  g_auto (GStrv) halves = g_strsplit (_ (refusals[i].why), "%s", 2);
  g_autofree char *why = g_strjoinv (fault->text, halves);
  return soket_postgresql_fail (self, refusals[i].code, why, error);
}

/* Takes @fault. */
static gboolean
fail (SoketPostgresql *self, SoketPgFault *fault, GError **error)
{
  g_autofree char *text = fault->text;
  g_autofree char *why = NULL;

  if (fault->kind == SOKET_PG_FAULT_REFUSED && g_str_has_prefix (fault->state, "57P"))
    self->is_lost = TRUE;
  if (fault->kind == SOKET_PG_FAULT_REFUSED)
    return fail_refused (self, fault, error);
  self->is_lost = TRUE;
  if (fault->kind == SOKET_PG_FAULT_SILENT)
    why = g_strdup_printf (_ ("the server has not answered for %u seconds; see that it is up, and "
                              "try again"),
                           self->seconds);
  else
    why = g_strdup_printf (_ ("the server cannot be reached (%s); see that it is up, and that the "
                              "URI is right"),
                           text);
  return soket_postgresql_fail (self, SOKET_STORE_ERROR_UNREACHABLE, why, error);
}

static const SoketPgDriver *
find_driver (const char *name, GError **error)
{
  g_autoptr (GError) why = NULL;
  const SoketPgDriver *driver
      = soket_module_find ("postgresql", SOKET_POSTGRESQL_DRIVER_SYMBOL, &why);

  if (driver != NULL && driver->form == SOKET_POSTGRESQL_DRIVER_FORM)
    return driver;
  g_set_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNREACHABLE, "%s: %s", name,
               why != NULL ? why->message
                           : _ ("the module “postgresql” is of another version; install that of "
                                "this libsoket"));
  return NULL;
}

static char *
quote_name (const char *name)
{
  g_auto (GStrv) pieces = g_strsplit (name, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", pieces);

  return g_strconcat ("\"", doubled, "\"", NULL);
}

static gboolean
set_up (SoketPostgresql *self, gboolean read_only, GError **error)
{
  g_autofree char *sql
      = g_strdup_printf ("SET search_path = %s, pg_temp; SET statement_timeout = '%us'; SET "
                         "lock_timeout = '%us';"
                         "SET idle_in_transaction_session_timeout = '%us'; SET "
                         "default_transaction_read_only = %s;"
                         "SET default_transaction_isolation = 'read committed'; SET "
                         "client_min_messages = error;"
                         "SET DateStyle = ISO; SET bytea_output = hex; SET jit = off",
                         self->schema, self->seconds, MIN (LOCK_SECONDS, self->seconds),
                         IDLE_SECONDS, read_only ? "on" : "off");

  return soket_postgresql_exec (self, sql, error);
}

SoketPostgresql *
soket_postgresql_open (const SoketPostgresqlUri *uri, gboolean read_only, GError **error)
{
  g_autoptr (SoketPostgresql) self = g_new0 (SoketPostgresql, 1);
  SoketPgFault fault = { 0 };

  self->name = g_strdup (uri->name);
  self->schema = quote_name (uri->schema);
  self->seconds = uri->seconds;
  if ((self->driver = find_driver (uri->name, error)) == NULL)
    return NULL;
  /* A statement that takes too long is ended by the server, if it is there to do so. */
  self->link = self->driver->open (uri->connection, uri->seconds + 1, &fault);
  if (self->link == NULL)
    return fail (self, &fault, error), NULL;
  return set_up (self, read_only, error) ? g_steal_pointer (&self) : NULL;
}

void
soket_postgresql_close (SoketPostgresql *self)
{
  if (self == NULL)
    return;
  if (self->link != NULL)
    self->driver->close (self->link);
  g_free (self->name);
  g_free (self->schema);
  g_free (self);
}

gboolean
soket_postgresql_is_up (SoketPostgresql *self)
{
  return self->driver->is_up (self->link);
}

gboolean
soket_postgresql_is_lost (SoketPostgresql *self)
{
  return self->is_lost;
}

gboolean
soket_postgresql_exec (SoketPostgresql *self, const char *sql, GError **error)
{
  g_auto (GStrv) pieces = g_strsplit (sql, "@SCHEMA@", -1);
  g_autofree char *text = g_strjoinv (self->schema, pieces);
  SoketPgFault fault = { 0 };

  return self->driver->exec (self->link, text, &fault) || fail (self, &fault, error);
}

int
soket_postgresql_get_n_migrations (SoketPostgresql *self)
{
  return self->driver->n_migrations;
}

gboolean
soket_postgresql_migrate (SoketPostgresql *self, int from, guint partitions, GError **error)
{
  g_autofree char *n = g_strdup_printf ("%u", partitions);

  for (int i = from + 1; i <= self->driver->n_migrations; i++) {
    g_auto (GStrv) pieces = g_strsplit (self->driver->get_migration (i), "@PARTITIONS@", -1);
    g_autofree char *sql = g_strjoinv (n, pieces);
    g_auto (GStrv) halves = g_strsplit (sql, "@PARTITIONED@", -1);
    g_autofree char *text = g_strjoinv (partitions > 0 ? "PARTITION BY HASH (unit)" : "", halves);

    if (!soket_postgresql_exec (self, text, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
soket_postgresql_copy (SoketPostgresql *self, const char *sql, GString *lines, GError **error)
{
  SoketPgFault fault = { 0 };

  return self->driver->copy (self->link, sql, lines->str, lines->len, &fault)
         || fail (self, &fault, error);
}

gboolean
soket_postgresql_was_notified (SoketPostgresql *self)
{
  return self->driver->was_notified (self->link);
}

static gboolean
prepare (SoketPostgresql *self, SoketPgSql sql, const char *name, SoketPgFault *fault)
{
  if (!self->prepared[sql]) {
    g_autofree char *text = soket_pg_sql_dup (sql);

    self->prepared[sql] = self->driver->prepare (self->link, name, text, fault);
  }
  return self->prepared[sql];
}

SoketPgAnswer *
soket_postgresql_run (SoketPostgresql *self, SoketPgSql sql, const SoketPgValues *values,
                      GError **error)
{
  static const SoketPgValues none;
  const SoketPgValues *given = values != NULL ? values : &none;
  g_autofree char *name = g_strdup_printf ("soket_%d", sql);
  SoketPgFault fault = { 0 };
  SoketPgRows *rows = NULL;

  if (prepare (self, sql, name, &fault))
    rows = self->driver->run (self->link, name, given->n, given->values, &fault);
  if (rows == NULL) {
    fail (self, &fault, error);
    return NULL;
  }
  SoketPgAnswer *answer = g_new0 (SoketPgAnswer, 1);
  *answer = (SoketPgAnswer){ self->driver, rows, -1 };
  return answer;
}

void
soket_pg_answer_free (SoketPgAnswer *self)
{
  if (self == NULL)
    return;
  self->driver->free_rows (self->rows);
  g_free (self);
}

int
soket_pg_answer_get_n_rows (SoketPgAnswer *self)
{
  return self->driver->get_n_rows (self->rows);
}

guint64
soket_pg_answer_get_n_changes (SoketPgAnswer *self)
{
  return self->driver->get_n_changes (self->rows);
}

gboolean
soket_pg_answer_next (SoketPgAnswer *self)
{
  return ++self->row < soket_pg_answer_get_n_rows (self);
}

const char *
soket_pg_answer_get_text (SoketPgAnswer *self, int at)
{
  return self->driver->get_text (self->rows, self->row, at);
}

gint64
soket_pg_answer_get_number (SoketPgAnswer *self, int at)
{
  const char *text = soket_pg_answer_get_text (self, at);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

gint64
soket_pg_answer_get_last_number (SoketPgAnswer *self, int at)
{
  const char *text = self->driver->get_text (self->rows, soket_pg_answer_get_n_rows (self) - 1, at);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

gint32
soket_pg_answer_get_instant (SoketPgAnswer *self, int at)
{
  gint64 number = soket_pg_answer_get_number (self, at);

  return number > 0 && number < G_MAXINT32 ? (gint32) number : 0;
}

static gint64
read_kind (const char *text)
{
  SoketEventKind kind;

  return text != NULL && soket_event_kind_scan (text, &kind) ? (gint64) kind : -1;
}

void
soket_pg_answer_read_row (SoketPgAnswer *self, const char *columns, SoketDatum *row)
{
  for (int i = 0; columns[i] != '\0'; i++) {
    const char *text = soket_pg_answer_get_text (self, i);

    if (columns[i] == 't')
      row[i].text = text;
    else if (columns[i] == 'k')
      row[i].number = read_kind (text);
    else if (text == NULL)
      row[i].number = columns[i] == 'r' ? -1 : 0;
    else
      row[i].number = columns[i] == 'i' ? soket_pg_answer_get_instant (self, i)
                                        : g_ascii_strtoll (text, NULL, 10);
  }
}

/* "\x" and two digits for each byte */
gboolean
soket_pg_answer_get_bytes (SoketPgAnswer *self, int at, guint8 *bytes, gsize size)
{
  const char *text = soket_pg_answer_get_text (self, at);

  if (text == NULL || strlen (text) != 2 + 2 * size || !g_str_has_prefix (text, "\\x"))
    return FALSE;
  for (gsize i = 0; i < size; i++)
    bytes[i] = (guint8) (g_ascii_xdigit_value (text[2 + 2 * i]) << 4
                         | g_ascii_xdigit_value (text[3 + 2 * i]));
  return TRUE;
}
