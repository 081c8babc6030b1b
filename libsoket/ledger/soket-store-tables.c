/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-sqlite-private.h"

#include "base/soket-enums.h"

/* What is added to the tables beside the log: numbers follow one another. */

static const char *
get_nick (GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

/* Runs @query, which wrote the row with the number @number. */
static gboolean
add_one (SoketQuery *query, gint64 *number, GError **error)
{
  if (!soket_query_run (query, error))
    return FALSE;
  (*number)++;
  return TRUE;
}

/* NONE, of whatever, is NULL. */
static void
bind_reference (SoketQuery *query, int at, guint32 number)
{
  if (number != G_MAXUINT32)
    soket_query_bind_number (query, at, number);
  else
    soket_query_bind_text (query, at, NULL);
}

/* Ten columns; @successors is borrowed until the query has run. */
static void
bind_unit (SoketQuery *query, int first, SoketUnit *unit, const char *successors)
{
  soket_query_bind_text (query, first, soket_unit_get_id (unit));
  soket_query_bind_text (query, first + 1, soket_unit_get_code (unit));
  soket_query_bind_text (query, first + 2, soket_unit_get_name (unit));
  soket_query_bind_text (query, first + 3, soket_unit_get_kind (unit));
  soket_query_bind_text (query, first + 4, soket_unit_get_level (unit));
  soket_query_bind_text (query, first + 5, soket_unit_get_parent (unit));
  soket_query_bind_text (query, first + 6, soket_unit_get_contact (unit));
  soket_query_bind_optional (query, first + 7, soket_unit_get_from (unit));
  soket_query_bind_optional (query, first + 8, soket_unit_get_until (unit));
  soket_query_bind_text (query, first + 9, *successors != '\0' ? successors : NULL);
}

static gboolean
add_unit (SoketStore *store, SoketUnit *unit, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_ADD_UNIT, error);
  g_autofree char *successors = g_strjoinv ("\n", (GStrv) soket_unit_get_successors (unit));

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, self->counts.units);
  bind_unit (query, 2, unit, successors);
  return add_one (query, &self->counts.units, error);
}

static gboolean
add_unit_version (SoketStore *store, guint32 revision, guint32 number, SoketUnit *unit,
                  GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_ADD_UNIT_VERSION, error);
  g_autofree char *successors = g_strjoinv ("\n", (GStrv) soket_unit_get_successors (unit));

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, self->counts.unit_versions);
  soket_query_bind_number (query, 2, revision);
  soket_query_bind_number (query, 3, number);
  bind_unit (query, 4, unit, successors);
  return add_one (query, &self->counts.unit_versions, error);
}

/* Eight columns. */
static void
bind_policy (SoketQuery *query, int first, SoketPolicy *policy)
{
  soket_query_bind_text (query, first,
                         get_nick (SOKET_TYPE_BEFORE, soket_policy_get_before (policy)));
  soket_query_bind_text (query, first + 1,
                         get_nick (SOKET_TYPE_ROLL, soket_policy_get_roll (policy)));
  soket_query_bind_text (query, first + 2, soket_policy_get_regime (policy));
  soket_query_bind_text (query, first + 3,
                         get_nick (SOKET_TYPE_SECTOR, soket_policy_get_sector (policy)));
  soket_query_bind_number (query, first + 4, soket_policy_is_strict (policy));
  soket_query_bind_number (query, first + 5, soket_policy_get_soon (policy));
  soket_query_bind_number (query, first + 6, soket_policy_is_nested (policy));
  soket_query_bind_text (query, first + 7,
                         get_nick (SOKET_TYPE_PROOF, soket_policy_get_proof (policy)));
}

static void
bind_no_policy (SoketQuery *query, int first)
{
  for (int i = 0; i < 8; i++)
    soket_query_bind_text (query, first + i, NULL);
}

static gboolean
add_plan (SoketStore *store, const SoketStorePlan *plan, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_ADD_PLAN, error);

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, self->counts.plans);
  soket_query_bind_text (query, 2, plan->id);
  soket_query_bind_text (query, 3, plan->json);
  bind_policy (query, 4, plan->policy);
  soket_query_bind_text (query, 12, plan->calendar);
  soket_query_bind_number (query, 13, plan->to);
  soket_query_bind_number (query, 14, plan->adopted);
  return add_one (query, &self->counts.plans, error);
}

static gboolean
add_revision (SoketStore *store, const SoketStoreRevision *revision, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_ADD_REVISION, error);

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, self->counts.revisions);
  bind_reference (query, 2, revision->plan);
  soket_query_bind_text (query, 3, revision->json);
  if (revision->policy != NULL)
    bind_policy (query, 4, revision->policy);
  else
    bind_no_policy (query, 4);
  soket_query_bind_text (query, 12, revision->calendar);
  soket_query_bind_number (query, 13, revision->to);
  soket_query_bind_number (query, 14, revision->effective);
  soket_query_bind_number (query, 15, revision->recorded);
  return add_one (query, &self->counts.revisions, error);
}

static gboolean
add_cell (SoketStore *store, const SoketStoreCell *cell, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_ADD_CELL, error);

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, self->counts.cells);
  soket_query_bind_number (query, 2, cell->plan);
  soket_query_bind_text (query, 3, cell->task);
  soket_query_bind_text (query, 4, cell->period);
  return add_one (query, &self->counts.cells, error);
}

static gboolean
add_due (SoketStore *store, const SoketStoreDue *due, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_ADD_DUE, error);
  g_autofree char *json = due->due != NULL ? soket_due_to_json (due->due) : NULL;

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, self->counts.dues);
  soket_query_bind_text (query, 2, json);
  soket_query_bind_text (query, 3, due->reason);
  soket_query_bind_number (query, 4, due->soon);
  soket_query_bind_text (query, 5, due->words);
  return add_one (query, &self->counts.dues, error);
}

static gboolean
add_row (SoketStore *store, const SoketStoreRow *row, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_ADD_ROW, error);

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, self->counts.rows);
  soket_query_bind_number (query, 2, row->cell);
  soket_query_bind_number (query, 3, row->unit);
  bind_reference (query, 4, row->due);
  bind_reference (query, 5, row->revision);
  return add_one (query, &self->counts.rows, error);
}

static gboolean
add_change (SoketStore *store, const SoketStoreChange *change, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_ADD_CHANGE, error);

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, self->counts.changes);
  soket_query_bind_number (query, 2, change->revision);
  soket_query_bind_number (query, 3, change->row);
  bind_reference (query, 4, change->due);
  return add_one (query, &self->counts.changes, error);
}

static gboolean
add_move (SoketStore *store, const SoketStoreMove *move, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_ADD_MOVE, error);
  g_autofree char *json = move->moved.due != NULL ? soket_due_to_json (move->moved.due) : NULL;

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, move->due);
  soket_query_bind_text (query, 2, move->facts);
  soket_query_bind_text (query, 3, json);
  soket_query_bind_text (query, 4, move->moved.reason);
  soket_query_bind_number (query, 5, move->moved.soon);
  return soket_query_run (query, error)
         && (soket_sqlite_get_n_changes (self->db) == 0
             || soket_store_sqlite_seal_move (self, move, error));
}

void
soket_store_sqlite_tables_init (SoketStoreInterface *iface)
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
