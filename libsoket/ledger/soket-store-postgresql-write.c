/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-postgresql-private.h"

#include "base/soket-enums.h"
#include "base/soket-i18n-private.h"
#include "ledger/soket-event-private.h"
#include "ledger/soket-ledger-private.h"

/* Everything is copied to the server in bulk: lines of one table are collected, and given when
 * there are enough of them, or when what comes next rests on them. Tables with row-level security
 * take no COPY: theirs goes to a temporary table, and from there in one statement. */

#define ENOUGH 262144 /* bytes */

static const struct {
  const char *copy;
  SoketPgSql put; /* where the lines are only staged */
  const char *empty;
} tables[] = {
  [SOKET_PG_TABLE_UNITS] = { "COPY units FROM STDIN" },
  [SOKET_PG_TABLE_PLANS] = { "COPY plans FROM STDIN" },
  [SOKET_PG_TABLE_REVISIONS] = { "COPY revisions FROM STDIN" },
  [SOKET_PG_TABLE_UNIT_VERSIONS] = { "COPY unit_versions FROM STDIN" },
  [SOKET_PG_TABLE_CELLS] = { "COPY cells FROM STDIN" },
  [SOKET_PG_TABLE_DUES] = { "COPY dues FROM STDIN" },
  [SOKET_PG_TABLE_ROWS]
  = { "COPY pg_temp.soket_rows FROM STDIN", SOKET_PG_SQL_PUT_ROWS, "TRUNCATE pg_temp.soket_rows" },
  [SOKET_PG_TABLE_CHANGES] = { "COPY pg_temp.soket_changes FROM STDIN", SOKET_PG_SQL_PUT_CHANGES,
                               "TRUNCATE pg_temp.soket_changes" },
  [SOKET_PG_TABLE_EVENTS] = { "COPY pg_temp.soket_events FROM STDIN", SOKET_PG_SQL_PUT_EVENTS,
                              "TRUNCATE pg_temp.soket_events" },
};

gboolean
soket_store_postgresql_prepare_writing (SoketStorePostgresql *self, GError **error)
{
  g_autofree char *fields = soket_pg_sql_dup_fields ();
  g_autofree char *sql
      = g_strdup_printf ("CREATE TEMP TABLE IF NOT EXISTS soket_rows (number bigint, cell int, "
                         "unit int, due int,"
                         " revision int) ON COMMIT DELETE ROWS;"
                         "CREATE TEMP TABLE IF NOT EXISTS soket_changes (number bigint, revision "
                         "int, \"row\" bigint,"
                         " due int) ON COMMIT DELETE ROWS;"
                         "CREATE TEMP TABLE IF NOT EXISTS soket_events ON COMMIT DELETE ROWS AS"
                         " SELECT number, \"row\", voids, hash, soon, occurs, %s FROM events WITH "
                         "NO DATA",
                         fields);

  return soket_postgresql_exec (self->db, sql, error);
}

void
soket_store_postgresql_forget_lines (SoketStorePostgresql *self)
{
  self->table = SOKET_PG_TABLE_NONE;
  self->n_lines = 0;
  g_string_truncate (self->lines, 0);
  for (guint i = 0; i < G_N_ELEMENTS (self->put_before); i++)
    self->put_before[i] = FALSE;
}

/* From where the lines were copied to: all of them, or one of them rests on nothing. */
static gboolean
put (SoketStorePostgresql *self, SoketPgTable table, GError **error)
{
  g_autoptr (SoketPgAnswer) answer
      = soket_postgresql_run (self->db, tables[table].put, NULL, error);

  if (answer == NULL)
    return FALSE;
  self->put_before[table] = TRUE;
  return soket_pg_answer_get_n_changes (answer) == self->n_lines
         || soket_postgresql_fail (self->db, SOKET_STORE_ERROR_LOCKED,
                                   _ ("another program has changed the ledger meanwhile; open it "
                                      "again"),
                                   error);
}

gboolean
soket_store_postgresql_flush (SoketStorePostgresql *self, GError **error)
{
  SoketPgTable table = self->table;

  if (self->n_lines == 0)
    return TRUE;
  if ((self->put_before[table] && !soket_postgresql_exec (self->db, tables[table].empty, error))
      || !soket_postgresql_copy (self->db, tables[table].copy, self->lines, error)
      || (tables[table].empty != NULL && !put (self, table, error)))
    return FALSE;
  self->table = SOKET_PG_TABLE_NONE;
  self->n_lines = 0;
  g_string_truncate (self->lines, 0);
  return TRUE;
}

gboolean
soket_store_postgresql_begin_line (SoketStorePostgresql *self, SoketPgTable table, GError **error)
{
  if (self->is_stale && table != SOKET_PG_TABLE_EVENTS)
    return soket_postgresql_fail (self->db, SOKET_STORE_ERROR_LOCKED,
                                  _ ("another program has changed the ledger meanwhile; open it "
                                     "again"),
                                  error);
  if (self->table != table && !soket_store_postgresql_flush (self, error))
    return FALSE;
  self->table = table;
  return TRUE;
}

gboolean
soket_store_postgresql_end_line (SoketStorePostgresql *self, GError **error)
{
  g_string_append_c (self->lines, '\n');
  self->n_lines++;
  return self->lines->len < ENOUGH || soket_store_postgresql_flush (self, error);
}

/* Ends the line of the thing with the number @number. */
static gboolean
end_numbered (SoketStorePostgresql *self, gint64 *number, GError **error)
{
  (*number)++;
  return soket_store_postgresql_end_line (self, error);
}

/* NONE, of whatever, is NULL. */
static void
add_reference (GString *lines, guint32 number)
{
  if (number != G_MAXUINT32)
    soket_pg_copy_add_number (lines, number);
  else
    soket_pg_copy_add_text (lines, NULL);
}

/* All but its id. */
static void
add_unit_fields (GString *lines, SoketUnit *unit)
{
  g_autofree char *successors = g_strjoinv ("\n", (GStrv) soket_unit_get_successors (unit));

  soket_pg_copy_add_text (lines, soket_unit_get_code (unit));
  soket_pg_copy_add_text (lines, soket_unit_get_name (unit));
  soket_pg_copy_add_text (lines, soket_unit_get_kind (unit));
  soket_pg_copy_add_text (lines, soket_unit_get_level (unit));
  soket_pg_copy_add_text (lines, soket_unit_get_parent (unit));
  soket_pg_copy_add_text (lines, soket_unit_get_contact (unit));
  soket_pg_copy_add_optional (lines, soket_unit_get_from (unit));
  soket_pg_copy_add_optional (lines, soket_unit_get_until (unit));
  soket_pg_copy_add_text (lines, *successors != '\0' ? successors : NULL);
}

static gboolean
add_unit (SoketStore *store, SoketUnit *unit, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);

  if (!soket_store_postgresql_begin_line (self, SOKET_PG_TABLE_UNITS, error))
    return FALSE;
  soket_pg_copy_add_number (self->lines, self->counts.units);
  soket_pg_copy_add_text (self->lines, soket_unit_get_id (unit));
  add_unit_fields (self->lines, unit);
  return end_numbered (self, &self->counts.units, error);
}

static gboolean
add_unit_version (SoketStore *store, guint32 revision, guint32 number, SoketUnit *unit,
                  GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);

  if (!soket_store_postgresql_begin_line (self, SOKET_PG_TABLE_UNIT_VERSIONS, error))
    return FALSE;
  soket_pg_copy_add_number (self->lines, self->counts.unit_versions);
  soket_pg_copy_add_number (self->lines, revision);
  soket_pg_copy_add_number (self->lines, number);
  add_unit_fields (self->lines, unit);
  return end_numbered (self, &self->counts.unit_versions, error);
}

static const char *
get_nick (GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

/* Eight fields. */
static void
add_policy (GString *lines, SoketPolicy *policy)
{
  if (policy == NULL) {
    for (int i = 0; i < 8; i++)
      soket_pg_copy_add_text (lines, NULL);
    return;
  }
  soket_pg_copy_add_text (lines, get_nick (SOKET_TYPE_BEFORE, soket_policy_get_before (policy)));
  soket_pg_copy_add_text (lines, get_nick (SOKET_TYPE_ROLL, soket_policy_get_roll (policy)));
  soket_pg_copy_add_text (lines, soket_policy_get_regime (policy));
  soket_pg_copy_add_text (lines, get_nick (SOKET_TYPE_SECTOR, soket_policy_get_sector (policy)));
  soket_pg_copy_add_number (lines, soket_policy_is_strict (policy));
  soket_pg_copy_add_number (lines, soket_policy_get_soon (policy));
  soket_pg_copy_add_number (lines, soket_policy_is_nested (policy));
  soket_pg_copy_add_text (lines, get_nick (SOKET_TYPE_PROOF, soket_policy_get_proof (policy)));
}

static gboolean
add_plan (SoketStore *store, const SoketStorePlan *plan, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);

  if (!soket_store_postgresql_begin_line (self, SOKET_PG_TABLE_PLANS, error))
    return FALSE;
  soket_pg_copy_add_number (self->lines, self->counts.plans);
  soket_pg_copy_add_text (self->lines, plan->id);
  soket_pg_copy_add_text (self->lines, plan->json);
  add_policy (self->lines, plan->policy);
  soket_pg_copy_add_text (self->lines, plan->calendar);
  soket_pg_copy_add_number (self->lines, plan->to);
  soket_pg_copy_add_number (self->lines, plan->adopted);
  soket_pg_copy_add_number (self->lines, soket_ledger_goes_by_sent (plan->policy));
  return end_numbered (self, &self->counts.plans, error);
}

static gboolean
add_revision (SoketStore *store, const SoketStoreRevision *revision, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);

  if (!soket_store_postgresql_begin_line (self, SOKET_PG_TABLE_REVISIONS, error))
    return FALSE;
  soket_pg_copy_add_number (self->lines, self->counts.revisions);
  add_reference (self->lines, revision->plan);
  soket_pg_copy_add_number (self->lines, revision->effective);
  soket_pg_copy_add_number (self->lines, revision->recorded);
  soket_pg_copy_add_text (self->lines, revision->json);
  add_policy (self->lines, revision->policy);
  soket_pg_copy_add_text (self->lines, revision->calendar);
  soket_pg_copy_add_number (self->lines, revision->to);
  if (revision->policy != NULL)
    soket_pg_copy_add_number (self->lines, soket_ledger_goes_by_sent (revision->policy));
  else
    soket_pg_copy_add_text (self->lines, NULL);
  return end_numbered (self, &self->counts.revisions, error);
}

static gboolean
add_cell (SoketStore *store, const SoketStoreCell *cell, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);

  if (!soket_store_postgresql_begin_line (self, SOKET_PG_TABLE_CELLS, error))
    return FALSE;
  soket_pg_copy_add_number (self->lines, self->counts.cells);
  soket_pg_copy_add_number (self->lines, cell->plan);
  soket_pg_copy_add_text (self->lines, cell->task);
  soket_pg_copy_add_text (self->lines, cell->period);
  return end_numbered (self, &self->counts.cells, error);
}

static gboolean
add_due (SoketStore *store, const SoketStoreDue *due, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);
  g_autofree char *json = due->due != NULL ? soket_due_to_json (due->due) : NULL;
  SoketLedgerDue read = { .due = due->due, .soon = due->soon, .words = (char *) due->words };
  SoketTerms terms = soket_ledger_get_terms (&read);

  if (!soket_store_postgresql_begin_line (self, SOKET_PG_TABLE_DUES, error))
    return FALSE;
  soket_pg_copy_add_number (self->lines, self->counts.dues);
  soket_pg_copy_add_text (self->lines, json);
  soket_pg_copy_add_text (self->lines, due->reason);
  soket_pg_copy_add_number (self->lines, due->soon);
  soket_pg_copy_add_text (self->lines, due->words);
  soket_pg_copy_add_optional (self->lines, terms.safe);
  soket_pg_copy_add_optional (self->lines, terms.hard);
  soket_pg_copy_add_optional (self->lines, terms.deciding);
  soket_ledger_read_words (&read);
  soket_pg_copy_add_text (self->lines, read.waits);
  soket_pg_copy_add_number (self->lines, read.pauses);
  g_free (read.waits);
  return end_numbered (self, &self->counts.dues, error);
}

static gboolean
add_row (SoketStore *store, const SoketStoreRow *row, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);

  if (!soket_store_postgresql_begin_line (self, SOKET_PG_TABLE_ROWS, error))
    return FALSE;
  if (row->unit >= self->counts.units || row->cell >= self->counts.cells)
    return soket_postgresql_fail_damaged (self->db, error);
  soket_pg_copy_add_number (self->lines, self->counts.rows);
  soket_pg_copy_add_number (self->lines, row->cell);
  soket_pg_copy_add_number (self->lines, row->unit);
  add_reference (self->lines, row->due);
  add_reference (self->lines, row->revision);
  return end_numbered (self, &self->counts.rows, error);
}

static gboolean
add_change (SoketStore *store, const SoketStoreChange *change, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);

  if (!soket_store_postgresql_begin_line (self, SOKET_PG_TABLE_CHANGES, error))
    return FALSE;
  soket_pg_copy_add_number (self->lines, self->counts.changes);
  soket_pg_copy_add_number (self->lines, change->revision);
  soket_pg_copy_add_number (self->lines, change->row);
  add_reference (self->lines, change->due);
  return end_numbered (self, &self->counts.changes, error);
}

static gboolean
add_move (SoketStore *store, const SoketStoreMove *move, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);
  g_autofree char *json = move->moved.due != NULL ? soket_due_to_json (move->moved.due) : NULL;
  SoketLedgerDue read = { .due = move->moved.due, .soon = move->moved.soon };
  SoketTerms terms = soket_ledger_get_terms (&read);
  SoketPgValues values = { 0 };

  if (!soket_store_postgresql_flush (self, error))
    return FALSE;
  soket_pg_values_add_number (&values, move->due);
  soket_pg_values_add_text (&values, move->facts);
  soket_pg_values_add_text (&values, json);
  soket_pg_values_add_text (&values, move->moved.reason);
  soket_pg_values_add_number (&values, move->moved.soon);
  soket_pg_values_add_optional (&values, terms.safe);
  soket_pg_values_add_optional (&values, terms.hard);
  soket_pg_values_add_optional (&values, terms.deciding);
  g_autoptr (SoketPgAnswer) answer
      = soket_postgresql_run (self->db, SOKET_PG_SQL_ADD_MOVE, &values, error);
  return answer != NULL;
}

void
soket_store_postgresql_write_init (SoketStoreInterface *iface)
{
  iface->add_unit = add_unit;
  iface->add_plan = add_plan;
  iface->add_revision = add_revision;
  iface->add_unit_version = add_unit_version;
  iface->add_cell = add_cell;
  iface->add_due = add_due;
  iface->add_row = add_row;
  iface->add_change = add_change;
  iface->add_move = add_move;
}
