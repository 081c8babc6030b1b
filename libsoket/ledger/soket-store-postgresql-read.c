/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-postgresql-private.h"

#include "base/soket-i18n-private.h"
#include "ledger/soket-chain-private.h"

/* The log read back: page by page, so that what is called for an event may ask the server too. */

#define PAGE 20000

SoketEvent *
soket_store_postgresql_read_event (SoketPgAnswer *answer)
{
  SoketEvent *event = soket_event_new_blank ();

  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++) {
    SoketEventKind kind = SOKET_EVENT_NOTED;

    if (soket_event_fields[i].type == SOKET_EVENT_TYPE_INSTANT) {
      soket_event_set_instant (event, (SoketEventField) i, soket_pg_answer_get_instant (answer, i));
      continue;
    }
    const char *text = soket_pg_answer_get_text (answer, i);
    if (soket_event_fields[i].type != SOKET_EVENT_TYPE_KIND) {
      soket_event_set_text (event, (SoketEventField) i, text);
    } else {
      soket_event_kind_scan (text != NULL ? text : "", &kind);
      soket_event_set_kind (event, kind);
    }
  }
  return event;
}

typedef gboolean (*PageFunc) (SoketStorePostgresql *self, SoketPgAnswer *answer, gpointer data,
                              GError **error);

/* @row: the server's number of the only row, -1 for all; @func: for each event, whose number is
 * behind its fields */
static gboolean
walk (SoketStorePostgresql *self, SoketPgSql sql, gint64 row, PageFunc func, gpointer data,
      GError **error)
{
  gint64 last = 0;
  int n = PAGE;

  while (n == PAGE) {
    SoketPgValues values = { 0 };

    soket_pg_values_add_number (&values, last);
    soket_pg_values_add_number (&values, PAGE);
    if (row >= 0)
      soket_pg_values_add_number (&values, row);
    g_autoptr (SoketPgAnswer) answer = soket_postgresql_run (self->db, sql, &values, error);
    if (answer == NULL)
      return FALSE;
    n = soket_pg_answer_get_n_rows (answer);
    while (soket_pg_answer_next (answer)) {
      last = soket_pg_answer_get_number (answer, SOKET_EVENT_N_FIELDS);
      if (!func (self, answer, data, error))
        return FALSE;
    }
  }
  return TRUE;
}

typedef struct {
  SoketStoreEventFunc func;
  gpointer data;
} Visit;

static gboolean
visit (SoketStorePostgresql *self, SoketPgAnswer *answer, gpointer data, GError **error)
{
  Visit *call = data;
  g_autoptr (SoketEvent) event = soket_store_postgresql_read_event (answer);
  gint64 number = soket_pg_answer_get_number (answer, SOKET_EVENT_N_FIELDS + 1);

  return call->func (call->data, event, soket_store_postgresql_find_row (self, number), error);
}

/* What is on its way belongs to the log too. */
static gboolean
get_ready (SoketStorePostgresql *self, GError **error)
{
  return soket_store_postgresql_ensure_open (self, error)
         && soket_store_postgresql_flush (self, error);
}

gboolean
soket_store_postgresql_foreach_event (SoketStore *store, guint32 row, SoketStoreEventFunc func,
                                      gpointer data, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);
  Visit call = { func, data };

  if (soket_store_postgresql_is_blank (self))
    return TRUE;
  if (!get_ready (self, error))
    return FALSE;
  if (row == SOKET_ROW_NONE)
    return walk (self, SOKET_PG_SQL_PAGE_EVENTS, -1, visit, &call, error);
  gint64 number = soket_store_postgresql_get_row_number (self, row);
  return number < 0 || walk (self, SOKET_PG_SQL_PAGE_EVENTS_OF_ROW, number, visit, &call, error);
}

char *
soket_store_postgresql_dup_event_id (SoketStore *store, guint64 number, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);
  SoketPgValues values = { 0 };

  if (!get_ready (self, error))
    return NULL;
  soket_pg_values_add_number (&values, (gint64) number);
  g_autoptr (SoketPgAnswer) answer
      = soket_postgresql_run (self->db, SOKET_PG_SQL_FIND_ID, &values, error);
  if (answer == NULL)
    return NULL;
  if (soket_pg_answer_next (answer))
    return g_strdup (soket_pg_answer_get_text (answer, 0));
  soket_postgresql_fail_damaged (self->db, error);
  return NULL;
}

typedef struct {
  SoketChain *chain;
  GArray *numbers; /* guint64: who sees a part sees gaps, and the chain takes places instead */
  guint64 bad;
  char *missing;
} Check;

static gboolean
check_link (SoketStorePostgresql *self, SoketPgAnswer *answer, gpointer data, GError **error)
{
  Check *check = data;
  g_autoptr (SoketEvent) event = soket_store_postgresql_read_event (answer);
  guint64 number = (guint64) soket_pg_answer_get_number (answer, SOKET_EVENT_N_FIELDS);
  SoketHash hash;
  gboolean whole
      = soket_pg_answer_get_bytes (answer, SOKET_EVENT_N_FIELDS + 2, hash.bytes, sizeof hash.bytes);

  g_array_append_val (check->numbers, number);
  soket_chain_check (check->chain, self->is_partial ? check->numbers->len : number, event,
                     whole ? &hash : NULL,
                     soket_pg_answer_get_number (answer, SOKET_EVENT_N_FIELDS + 3) == 1);
  return TRUE;
}

/* An event that is named says more than a table: only what is not there otherwise is looked for. */
static gboolean
check_tables (SoketStorePostgresql *self, guint64 last, GError **error)
{
  SoketStoreCounts counts;

  /* Who sees a part cannot see whether it is the whole of it. */
  if (self->is_partial)
    return TRUE;
  if (!soket_store_postgresql_read_counts (self, &counts, error))
    return FALSE;
  if (last < (guint64) counts.last_event)
    return soket_postgresql_fail (self->db, SOKET_STORE_ERROR_DAMAGED,
                                  _ ("the ledger is damaged: its last events are gone; go back to "
                                     "a copy of it, or to an export"),
                                  error);
  g_autoptr (SoketPgAnswer) answer
      = soket_postgresql_run (self->db, SOKET_PG_SQL_CHECK_SEALS, NULL, error);
  if (answer == NULL || !soket_pg_answer_next (answer))
    return FALSE;
  return soket_pg_answer_get_number (answer, 0) != 0
         || soket_postgresql_fail (self->db, SOKET_STORE_ERROR_DAMAGED,
                                   _ ("the ledger is damaged: its units, plans or deadlines are "
                                      "not as they were adopted; go back to a copy of it, or to "
                                      "an export"),
                                   error);
}

/* The chain, and the tables beside it unless something was found. */
static gboolean
check_all (SoketStorePostgresql *self, Check *check, const char *heads, GError **error)
{
  if (!walk (self, SOKET_PG_SQL_PAGE_CHAIN, -1, check_link, check, error)
      || !soket_chain_end (check->chain, heads, &check->bad, &check->missing, error))
    return FALSE;
  guint64 last = check->numbers->len > 0
                     ? g_array_index (check->numbers, guint64, check->numbers->len - 1)
                     : 0;
  return check->bad != 0 || check->missing != NULL || check_tables (self, last, error);
}

static gboolean
check_at_once (SoketStorePostgresql *self, Check *check, const char *heads, GError **error)
{
  gboolean ok;

  if (soket_store_postgresql_is_blank (self))
    return soket_chain_end (check->chain, heads, &check->bad, &check->missing, error);
  if (!get_ready (self, error))
    return FALSE;
  if (self->in_transaction)
    return check_all (self, check, heads, error);
  if (!soket_postgresql_exec (self->db, "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY", error))
    return FALSE;
  ok = check_all (self, check, heads, error);
  soket_postgresql_exec (self->db, "ROLLBACK", NULL);
  return ok;
}

static void
clear_check (Check *check)
{
  soket_chain_free (check->chain);
  g_array_unref (check->numbers);
  g_free (check->missing);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, clear_check)

SoketVerdict *
soket_store_postgresql_verify (SoketStore *store, const char *heads, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);
  g_auto (Check) check
      = { soket_chain_new (), g_array_new (FALSE, FALSE, sizeof (guint64)), 0, NULL };
  g_autofree char *bad_id = NULL;
  g_autofree char *now = NULL;

  if (!check_at_once (self, &check, heads, error))
    return NULL;
  if (check.bad != 0 && self->is_partial)
    check.bad = g_array_index (check.numbers, guint64, check.bad - 1);
  if (check.bad != 0
      && (bad_id = soket_store_postgresql_dup_event_id (store, check.bad, error)) == NULL)
    return NULL;
  now = soket_chain_dup_heads (check.chain);
  return soket_verdict_new (soket_chain_get_n_events (check.chain),
                            bad_id != NULL ? bad_id : check.missing, now);
}
