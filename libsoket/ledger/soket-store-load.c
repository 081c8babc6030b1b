/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-sqlite-private.h"

#include "base/soket-enums.h"
#include "calendar/soket-due-private.h"
#include "ledger/soket-event-private.h"
#include "plan/soket-tables-private.h"

/* From the tables to the columns in memory: each table once, in the order of its numbers. */

typedef struct {
  SoketStoreSqlite *store;
  const SoketStoreVisitor *visitor;
  gpointer data;
} Load;

/* Passes one row on. */
typedef gboolean (*RowFunc) (Load *load, SoketQuery *query, GError **error);

gboolean
soket_store_sqlite_read_counts (SoketStoreSqlite *self, SoketStoreCounts *counts, GError **error)
{
  SoketQuery *query = soket_sqlite_query (self->db, SOKET_SQL_COUNT, error);

  if (query == NULL || !soket_query_next (query, error))
    return FALSE;
  *counts = (SoketStoreCounts){ .units = soket_query_get_number (query, 0),
                                .plans = soket_query_get_number (query, 1),
                                .cells = soket_query_get_number (query, 2),
                                .dues = soket_query_get_number (query, 3),
                                .rows = soket_query_get_number (query, 4),
                                .revisions = soket_query_get_number (query, 5),
                                .unit_versions = soket_query_get_number (query, 6),
                                .changes = soket_query_get_number (query, 7),
                                .last_event = soket_query_get_number (query, 8) };
  soket_query_end (query);
  return TRUE;
}

gboolean
soket_store_sqlite_count (SoketStore *store, SoketStoreCounts *counts, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);

  *counts = (SoketStoreCounts){ 0 };
  return soket_store_sqlite_is_blank (self)
         || (soket_store_sqlite_ensure_open (self, error)
             && soket_store_sqlite_read_counts (self, counts, error));
}

static SoketUnit *
read_unit (SoketQuery *query, int first)
{
  SoketUnit *unit = soket_record_new (&soket_unit_table);

  for (int i = 0; soket_unit_table.fields[i].key != NULL; i++) {
    const SoketField *field = &soket_unit_table.fields[i];
    const char *text = soket_query_get_text (query, first + i);

    if (text == NULL)
      continue;
    if (field->type == SOKET_FIELD_DAY)
      soket_field_in (field, unit, SoketDay) = soket_query_get_instant (query, first + i);
    else if (field->type == SOKET_FIELD_STRINGS)
      soket_field_in (field, unit, char **) = g_strsplit (text, "\n", -1);
    else
      soket_field_in (field, unit, char *) = g_strdup (text);
    soket_record_set_seen (&soket_unit_table, unit, field, FALSE);
  }
  return unit;
}

/* A number that points to one of @n things. */
static gboolean
is_one_of (SoketQuery *query, int at, gint64 n)
{
  gint64 number = soket_query_get_number (query, at);

  return number >= 0 && number < n && number < G_MAXUINT32;
}

static gboolean
load_unit (Load *load, SoketQuery *query, GError **error)
{
  g_autoptr (SoketUnit) unit = read_unit (query, 1);

  return load->visitor->unit (load->data, unit, error);
}

static gboolean
load_unit_version (Load *load, SoketQuery *query, GError **error)
{
  const SoketStoreCounts *counts = &load->store->counts;
  g_autoptr (SoketUnit) unit = read_unit (query, 3);

  if (!is_one_of (query, 1, counts->revisions) || !is_one_of (query, 2, counts->units))
    return soket_sqlite_fail_damaged (load->store->db, error);
  return load->visitor->unit_version (load->data, (guint32) soket_query_get_number (query, 1),
                                      (guint32) soket_query_get_number (query, 2), unit, error);
}

static int
find_value (GType type, const char *nick)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *value = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  return value != NULL ? value->value : 0;
}

/* The old one goes: each step gives a new policy. */
static void
replace (SoketPolicy **policy, SoketPolicy *with)
{
  soket_policy_unref (*policy);
  *policy = with;
}

static SoketPolicy *
read_policy (SoketQuery *query, int first, GError **error)
{
  int before = find_value (SOKET_TYPE_BEFORE, soket_query_get_text (query, first));
  int roll = find_value (SOKET_TYPE_ROLL, soket_query_get_text (query, first + 1));
  int sector = find_value (SOKET_TYPE_SECTOR, soket_query_get_text (query, first + 3));
  int proof = find_value (SOKET_TYPE_PROOF, soket_query_get_text (query, first + 7));
  SoketPolicy *policy = soket_policy_new ();

  replace (&policy, soket_policy_with_before (policy, (SoketBefore) before));
  replace (&policy, soket_policy_with_roll (policy, (SoketRoll) roll));
  replace (&policy, soket_policy_with_sector (policy, (SoketSector) sector));
  replace (&policy,
           soket_policy_with_strict (policy, soket_query_get_number (query, first + 4) != 0));
  replace (&policy, soket_policy_with_soon (policy, soket_query_get_instant (query, first + 5)));
  replace (&policy,
           soket_policy_with_nested (policy, soket_query_get_number (query, first + 6) != 0));
  replace (&policy, soket_policy_with_proof (policy, (SoketProof) proof));
  replace (&policy,
           soket_policy_with_regime (policy, soket_query_get_text (query, first + 2), error));
  return policy;
}

static gboolean
load_plan (Load *load, SoketQuery *query, GError **error)
{
  g_autoptr (SoketPolicy) policy = read_policy (query, 3, error);
  SoketStorePlan plan = { .id = soket_query_get_text (query, 1),
                          .json = soket_query_get_text (query, 2),
                          .policy = policy,
                          .calendar = soket_query_get_text (query, 11),
                          .to = soket_query_get_instant (query, 12),
                          .adopted = soket_query_get_instant (query, 13) };

  return policy != NULL && load->visitor->plan (load->data, &plan, error);
}

/* A revision of units has no plan. */
static gboolean
load_revision (Load *load, SoketQuery *query, GError **error)
{
  gboolean of_units = soket_query_is_null (query, 1);
  g_autoptr (SoketPolicy) policy = NULL;
  SoketStoreRevision revision = { .plan = SOKET_PLAN_NONE,
                                  .effective = soket_query_get_instant (query, 13),
                                  .recorded = soket_query_get_instant (query, 14) };

  if (!of_units) {
    if (!is_one_of (query, 1, load->store->counts.plans))
      return soket_sqlite_fail_damaged (load->store->db, error);
    if ((policy = read_policy (query, 3, error)) == NULL)
      return FALSE;
    revision.plan = (guint32) soket_query_get_number (query, 1);
    revision.json = soket_query_get_text (query, 2);
    revision.policy = policy;
    revision.calendar = soket_query_get_text (query, 11);
    revision.to = soket_query_get_instant (query, 12);
  }
  return load->visitor->revision (load->data, &revision, error);
}

static gboolean
load_cell (Load *load, SoketQuery *query, GError **error)
{
  SoketStoreCell cell = { .plan = (guint32) soket_query_get_number (query, 1),
                          .task = soket_query_get_text (query, 2),
                          .period = soket_query_get_text (query, 3) };

  if (!is_one_of (query, 1, load->store->counts.plans))
    return soket_sqlite_fail_damaged (load->store->db, error);
  return load->visitor->cell (load->data, &cell, error);
}

/* A due, its reason and its "soon" in three columns; @kept holds the due. */
static gboolean
read_due (Load *load, SoketQuery *query, int first, SoketDue **kept, SoketStoreDue *due,
          GError **error)
{
  const char *json = soket_query_get_text (query, first);

  if (json != NULL && (*kept = soket_due_new_from_json (json, NULL)) == NULL)
    return soket_sqlite_fail_damaged (load->store->db, error);
  *due = (SoketStoreDue){ .due = *kept,
                          .reason = soket_query_get_text (query, first + 1),
                          .soon = soket_query_get_instant (query, first + 2) };
  return TRUE;
}

static gboolean
load_due (Load *load, SoketQuery *query, GError **error)
{
  g_autoptr (SoketDue) kept = NULL;
  SoketStoreDue due;

  if (!read_due (load, query, 1, &kept, &due, error))
    return FALSE;
  due.words = soket_query_get_text (query, 4);
  return load->visitor->due (load->data, &due, error);
}

/* NONE for NULL, which reads as 0; FALSE for what points to none of @n things. */
static gboolean
read_reference (SoketQuery *query, int at, gint64 n, guint32 *number)
{
  gint64 found = soket_query_get_number (query, at);

  *number = G_MAXUINT32;
  if (found == 0 && soket_query_is_null (query, at))
    return TRUE;
  if (found < 0 || found >= MIN (n, G_MAXUINT32))
    return FALSE;
  *number = (guint32) found;
  return TRUE;
}

static gboolean
load_row (Load *load, SoketQuery *query, GError **error)
{
  const SoketStoreCounts *counts = &load->store->counts;
  gint64 cell = soket_query_get_number (query, 1);
  gint64 unit = soket_query_get_number (query, 2);
  SoketStoreRow row = { .cell = (guint32) cell, .unit = (guint32) unit };

  if (cell < 0 || cell >= counts->cells || unit < 0 || unit >= counts->units
      || !read_reference (query, 4, counts->revisions, &row.revision))
    return soket_sqlite_fail_damaged (load->store->db, error);
  if (!read_reference (query, 3, counts->dues, &row.due))
    row.due = SOKET_DUE_NONE;
  return load->visitor->row (load->data, &row, error);
}

static gboolean
load_change (Load *load, SoketQuery *query, GError **error)
{
  const SoketStoreCounts *counts = &load->store->counts;
  SoketStoreChange change;

  if (!is_one_of (query, 1, counts->revisions) || !is_one_of (query, 2, counts->rows)
      || !read_reference (query, 3, counts->dues, &change.due))
    return soket_sqlite_fail_damaged (load->store->db, error);
  change.revision = (guint32) soket_query_get_number (query, 1);
  change.row = (guint32) soket_query_get_number (query, 2);
  return load->visitor->change (load->data, &change, error);
}

static gboolean
load_move (Load *load, SoketQuery *query, GError **error)
{
  g_autoptr (SoketDue) kept = NULL;
  SoketStoreMove move = { .due = (guint32) soket_query_get_number (query, 0),
                          .facts = soket_query_get_text (query, 1) };

  if (!is_one_of (query, 0, load->store->counts.dues))
    return soket_sqlite_fail_damaged (load->store->db, error);
  return read_due (load, query, 2, &kept, &move.moved, error)
         && load->visitor->move (load->data, &move, error);
}

static gboolean
load_entry (Load *load, SoketQuery *query, GError **error)
{
  gint64 row = soket_query_get_number (query, 1);
  gint64 kind = soket_query_get_number (query, 2);
  SoketInstant received = soket_query_get_instant (query, 5);
  SoketLogEntry entry
      = { .number = (guint64) soket_query_get_number (query, 0),
          .row = (guint32) row,
          .kind = (SoketEventKind) kind,
          .deciding
          = received != SOKET_INSTANT_NONE ? received : soket_query_get_instant (query, 3),
          .recorded = soket_query_get_instant (query, 4),
          .until = soket_query_get_instant (query, 7),
          .voids = (guint64) soket_query_get_number (query, 8) };

  if (row < 0 || row >= G_MAXUINT32 || kind < SOKET_EVENT_SUBMITTED || kind > SOKET_EVENT_NOTED
      || (kind == 0 && soket_query_is_null (query, 2)))
    return soket_sqlite_fail_damaged (load->store->db, error);
  if (kind == SOKET_EVENT_SUBMITTED)
    entry.sent = soket_query_get_instant (query, 6);
  else if (kind == SOKET_EVENT_OCCURRED)
    entry.event = soket_query_get_text (query, 9);
  return load->visitor->event (load->data, &entry, error);
}

/* @first: units, rows and so on are numbered 0, 1, 2 … without a gap, since they are found again
 * by their number; -1 for what need not be. */
static gboolean
walk (Load *load, SoketQuery *query, gint64 first, RowFunc func, GError **error)
{
  GError *local = NULL;

  while (soket_query_next (query, &local)) {
    gboolean in_order = first < 0 || soket_query_get_number (query, 0) == first++;

    if (!in_order)
      soket_sqlite_fail_damaged (load->store->db, error);
    if (!in_order || !func (load, query, error)) {
      soket_query_end (query);
      return FALSE;
    }
  }
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL;
}

/* @first: number of the first, -1 for what has none. */
static gboolean
load_table (Load *load, SoketSql sql, gint64 first, RowFunc func, GError **error)
{
  SoketQuery *query = soket_sqlite_query (load->store->db, sql, error);

  return query != NULL && walk (load, query, first, func, error);
}

static gboolean
load_entries (Load *load, guint64 after, GError **error)
{
  SoketQuery *query = soket_sqlite_query (load->store->db, SOKET_SQL_LIST_ENTRIES, error);

  if (query == NULL)
    return FALSE;
  soket_query_bind_number (query, 1, (gint64) after);
  return walk (load, query, -1, load_entry, error);
}

static gboolean
load_all (Load *load, GError **error)
{
  const SoketStoreVisitor *visitor = load->visitor;
  const struct {
    gboolean wanted;
    SoketSql sql;
    gint64 first;
    RowFunc func;
  } tables[] = {
    { visitor->unit != NULL, SOKET_SQL_LIST_UNITS, 0, load_unit },
    { visitor->plan != NULL, SOKET_SQL_LIST_PLANS, 0, load_plan },
    { visitor->revision != NULL, SOKET_SQL_LIST_REVISIONS, 0, load_revision },
    { visitor->unit_version != NULL, SOKET_SQL_LIST_UNIT_VERSIONS, 0, load_unit_version },
    { visitor->cell != NULL, SOKET_SQL_LIST_CELLS, 0, load_cell },
    { visitor->due != NULL, SOKET_SQL_LIST_DUES, 0, load_due },
    { visitor->row != NULL, SOKET_SQL_LIST_ROWS, 0, load_row },
    { visitor->change != NULL, SOKET_SQL_LIST_CHANGES, 0, load_change },
    { visitor->move != NULL, SOKET_SQL_LIST_MOVES, -1, load_move },
  };

  if (!soket_store_sqlite_read_counts (load->store, &load->store->counts, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (tables[i].wanted
        && !load_table (load, tables[i].sql, tables[i].first, tables[i].func, error))
      return FALSE;
  return visitor->event == NULL || load_entries (load, 0, error);
}

gboolean
soket_store_sqlite_load (SoketStore *store, const SoketStoreVisitor *visitor, gpointer data,
                         GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  Load load = { self, visitor, data };
  gboolean ok;

  if (soket_store_sqlite_is_blank (self))
    return TRUE;
  if (!soket_store_sqlite_ensure_open (self, error))
    return FALSE;
  if (soket_sqlite_in_transaction (self->db))
    return load_all (&load, error);

  /* One moment for all tables, whatever others write meanwhile. */
  if (!soket_sqlite_exec (self->db, "BEGIN", error))
    return FALSE;
  /* Each page is read once: room for them all would take longer to get than they to read. */
  soket_sqlite_keep_pages (self->db, FALSE);
  ok = load_all (&load, error);
  soket_sqlite_exec (self->db, "ROLLBACK", NULL);
  soket_sqlite_keep_pages (self->db, TRUE);
  /* The pages that were read are in the columns now. */
  soket_sqlite_exec (self->db, "PRAGMA shrink_memory", NULL);
  return ok;
}

gboolean
soket_store_sqlite_load_events (SoketStore *store, guint64 after, const SoketStoreVisitor *visitor,
                                gpointer data, GError **error)
{
  SoketStoreSqlite *self = SOKET_STORE_SQLITE (store);
  Load load = { self, visitor, data };

  if (soket_store_sqlite_is_blank (self))
    return TRUE;
  if (!soket_store_sqlite_ensure_open (self, error))
    return FALSE;
  return load_entries (&load, after, error);
}
