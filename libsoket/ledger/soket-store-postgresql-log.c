/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-postgresql-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"
#include "calendar/soket-due-private.h"
#include "ledger/soket-chain-private.h"

/* Events are added one by one, and a look at the server for each would take longer than all the
 * rest: after a few of them the ids and the ends of the chains are fetched as a whole. */

#define FEW 50
#define PAGE 50000

void
soket_store_postgresql_forget_log (SoketStorePostgresql *self)
{
  g_hash_table_remove_all (self->heads);
  g_hash_table_remove_all (self->ids);
  self->heads_are_all = self->ids_are_all = FALSE;
  self->last_id = 0;
  self->n_asked = 0;
}

static SoketHash *
read_head (SoketStorePostgresql *self, SoketPgAnswer *answer, int at, GError **error)
{
  SoketHash *hash = g_new (SoketHash, 1);

  if (soket_pg_answer_get_bytes (answer, at, hash->bytes, sizeof hash->bytes))
    return hash;
  g_free (hash);
  soket_postgresql_fail_damaged (self->db, error);
  return NULL;
}

/* What is known here is newer: some of it may still be on its way. */
static gboolean
load_heads (SoketStorePostgresql *self, GError **error)
{
  g_autoptr (SoketPgAnswer) answer
      = soket_postgresql_run (self->db, SOKET_PG_SQL_LIST_HEADS, NULL, error);

  if (answer == NULL)
    return FALSE;
  while (soket_pg_answer_next (answer)) {
    const char *unit = soket_pg_answer_get_text (answer, 0);
    SoketHash *hash;

    if (g_hash_table_contains (self->heads, unit))
      continue;
    if ((hash = read_head (self, answer, 1, error)) == NULL)
      return FALSE;
    g_hash_table_insert (self->heads, g_strdup (unit), hash);
  }
  self->heads_are_all = TRUE;
  return TRUE;
}

/* The last hash of the unit in @head; NULL there when it has none. */
static gboolean
find_head (SoketStorePostgresql *self, const char *unit, const SoketHash **head, GError **error)
{
  SoketPgValues values = { 0 };

  if (!self->heads_are_all && self->n_asked > FEW && !load_heads (self, error))
    return FALSE;
  *head = g_hash_table_lookup (self->heads, unit);
  if (*head != NULL || self->heads_are_all)
    return TRUE;
  soket_pg_values_add_text (&values, unit);
  g_autoptr (SoketPgAnswer) answer
      = soket_postgresql_run (self->db, SOKET_PG_SQL_FIND_HEAD, &values, error);
  if (answer == NULL)
    return FALSE;
  if (!soket_pg_answer_next (answer))
    return TRUE;
  SoketHash *found = read_head (self, answer, 0, error);
  if (found == NULL)
    return FALSE;
  g_hash_table_insert (self->heads, g_strdup (unit), found);
  *head = found;
  return TRUE;
}

static gint64
digest (const char *id)
{
  gint64 hash = (gint64) 1469598103934665603; /* FNV-1a */

  for (; *id != '\0'; id++)
    hash = (gint64) (((guint64) hash ^ (guchar) *id) * 1099511628211u);
  return hash;
}

static void
note_id (SoketStorePostgresql *self, const char *id)
{
  gint64 hash = digest (id);

  g_hash_table_add (self->ids, g_memdup2 (&hash, sizeof hash));
}

static gboolean
load_ids (SoketStorePostgresql *self, GError **error)
{
  int n = PAGE;

  while (n == PAGE) {
    SoketPgValues values = { 0 };

    soket_pg_values_add_number (&values, (gint64) self->last_id);
    soket_pg_values_add_number (&values, PAGE);
    g_autoptr (SoketPgAnswer) answer
        = soket_postgresql_run (self->db, SOKET_PG_SQL_PAGE_IDS, &values, error);
    if (answer == NULL)
      return FALSE;
    n = soket_pg_answer_get_n_rows (answer);
    while (soket_pg_answer_next (answer)) {
      self->last_id = (guint64) soket_pg_answer_get_number (answer, 0);
      note_id (self, soket_pg_answer_get_text (answer, 1));
    }
  }
  self->ids_are_all = TRUE;
  return TRUE;
}

/* The event that has the id, its number and the server's number of its row; NULL also without an
 * error. */
static SoketEvent *
find_event (SoketStorePostgresql *self, const char *id, guint64 *number, gint64 *row,
            GError **error)
{
  SoketPgValues values = { 0 };

  if (!soket_store_postgresql_flush (self, error))
    return NULL;
  soket_pg_values_add_text (&values, id);
  g_autoptr (SoketPgAnswer) answer
      = soket_postgresql_run (self->db, SOKET_PG_SQL_FIND_EVENT, &values, error);
  if (answer == NULL || !soket_pg_answer_next (answer))
    return NULL;
  *number = (guint64) soket_pg_answer_get_number (answer, SOKET_EVENT_N_FIELDS);
  *row = soket_pg_answer_get_number (answer, SOKET_EVENT_N_FIELDS + 1);
  return soket_store_postgresql_read_event (answer);
}

/* An id that the role may not see is there all the same. */
static gboolean
has_hidden_event (SoketStorePostgresql *self, const char *id, gboolean *has, GError **error)
{
  SoketPgValues values = { 0 };

  *has = FALSE;
  if (!self->is_partial)
    return TRUE;
  soket_pg_values_add_text (&values, id);
  g_autoptr (SoketPgAnswer) answer
      = soket_postgresql_run (self->db, SOKET_PG_SQL_HAS_EVENT, &values, error);
  if (answer == NULL || !soket_pg_answer_next (answer))
    return FALSE;
  *has = soket_pg_answer_get_number (answer, 0) != 0;
  return TRUE;
}

/* What @event voids goes to @entry: 0 unless it is a voiding one. */
static gboolean
find_voided (SoketStorePostgresql *self, SoketEvent *event, SoketLogEntry *entry, gint64 row,
             GError **error)
{
  const char *of = soket_event_peek_text (event, SOKET_EVENT_FIELD_OF);
  g_autoptr (SoketEvent) voided = NULL;
  GError *local = NULL;
  gint64 its_row = -1;

  entry->voids = 0;
  if (soket_event_get_kind (event) != SOKET_EVENT_VOIDED)
    return TRUE;
  if (of != NULL)
    voided = find_event (self, of, &entry->voids, &its_row, &local);
  if (local != NULL) {
    g_propagate_error (error, local);
    return FALSE;
  }
  if (voided != NULL && its_row == row)
    return TRUE;
  g_autofree char *quoted = soket_day_quote (of != NULL ? of : "");
  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_EVENT,
               _ ("of: “%s” is no event of task %s and unit %s; give the id of one, as an export "
                  "shows it"),
               quoted, soket_event_get_task (event), soket_event_get_unit (event));
  return FALSE;
}

/* ADDED: the id is not there. */
static SoketStoreOutcome
compare_with_log (SoketStorePostgresql *self, SoketEvent *event, SoketLogEntry *entry, gint64 row,
                  GError **error)
{
  const char *id = soket_event_get_id (event);
  gint64 hash = digest (id), its_row = -1;
  GError *local = NULL;
  gboolean hidden;

  if (!self->is_partial && !self->ids_are_all && self->n_asked++ > FEW && !load_ids (self, error))
    return SOKET_STORE_FAILED;
  if (self->ids_are_all && !g_hash_table_contains (self->ids, &hash))
    return SOKET_STORE_ADDED;
  g_autoptr (SoketEvent) there = find_event (self, id, &entry->number, &its_row, &local);
  if (local != NULL || (there == NULL && !has_hidden_event (self, id, &hidden, &local))) {
    g_propagate_error (error, local);
    return SOKET_STORE_FAILED;
  }
  if (there == NULL)
    return hidden ? SOKET_STORE_CONFLICT : SOKET_STORE_ADDED;
  return its_row == row && soket_event_same_content (there, event) ? SOKET_STORE_DUPLICATE
                                                                   : SOKET_STORE_CONFLICT;
}

static gboolean
append_event (SoketStorePostgresql *self, SoketEvent *event, const SoketLogEntry *entry, gint64 row,
              const SoketHash *hash, GError **error)
{
  GString *lines = self->lines;
  g_autofree char *occurs = entry->event != NULL ? soket_event_words_fold (entry->event) : NULL;

  if (!soket_store_postgresql_begin_line (self, SOKET_PG_TABLE_EVENTS, error))
    return FALSE;
  soket_pg_copy_add_number (lines, (gint64) entry->number);
  soket_pg_copy_add_number (lines, row);
  soket_pg_copy_add_optional (lines, (gint64) entry->voids);
  soket_pg_copy_add_bytes (lines, hash->bytes, sizeof hash->bytes);
  soket_pg_copy_add_optional (lines, entry->soon);
  soket_pg_copy_add_text (lines, occurs);
  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++) {
    SoketEventField field = (SoketEventField) i;

    if (soket_event_fields[i].type == SOKET_EVENT_TYPE_INSTANT)
      soket_pg_copy_add_optional (lines, soket_event_peek_instant (event, field));
    else if (soket_event_fields[i].type == SOKET_EVENT_TYPE_KIND)
      soket_pg_copy_add_text (lines, soket_event_kind_to_string (soket_event_get_kind (event)));
    else
      soket_pg_copy_add_text (lines, soket_event_peek_text (event, field));
  }
  return soket_store_postgresql_end_line (self, error);
}

SoketStoreOutcome
soket_store_postgresql_add_event (SoketStore *store, SoketEvent *event, SoketLogEntry *entry,
                                  GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);
  const char *unit = soket_event_get_unit (event);
  gint64 row = soket_store_postgresql_get_row_number (self, entry->row);
  const SoketHash *head;
  SoketHash *hash;

  if (!find_voided (self, event, entry, row, error))
    return SOKET_STORE_FAILED;
  SoketStoreOutcome outcome = compare_with_log (self, event, entry, row, error);
  if (outcome != SOKET_STORE_ADDED)
    return outcome;
  if (!find_head (self, unit, &head, error))
    return SOKET_STORE_FAILED;
  hash = g_new (SoketHash, 1);
  soket_chain_hash (head, event, hash);
  g_hash_table_insert (self->heads, g_strdup (unit), hash);
  note_id (self, soket_event_get_id (event));
  entry->number = (guint64) ++self->counts.last_event;
  if (!append_event (self, event, entry, row, hash, error))
    return SOKET_STORE_FAILED;
  return SOKET_STORE_ADDED;
}
