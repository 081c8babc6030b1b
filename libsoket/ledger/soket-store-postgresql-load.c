/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-postgresql-private.h"

#include "base/soket-enums.h"
#include "base/soket-i18n-private.h"
#include "calendar/soket-due-private.h"
#include "ledger/soket-event-private.h"
#include "plan/soket-tables-private.h"

/* From the tables to the columns in memory: each table once, in the order of its numbers; what
 * there may be many of comes page by page. */

#define PAGE 20000

typedef struct {
  SoketStorePostgresql *store;
  const SoketStoreVisitor *visitor;
  gpointer data;
  guint n_rows; /* so far */
} Load;

/* Passes one row on. */
typedef gboolean (*RowFunc) (Load *load, SoketPgAnswer *answer, GError **error);

static gboolean
is_null (SoketPgAnswer *answer, int at)
{
  return soket_pg_answer_get_text (answer, at) == NULL;
}

gboolean
soket_store_postgresql_read_counts (SoketStorePostgresql *self, SoketStoreCounts *counts,
                                    GError **error)
{
  SoketPgSql sql = self->is_partial ? SOKET_PG_SQL_COUNT_SEEN : SOKET_PG_SQL_COUNT;
  g_autoptr (SoketPgAnswer) answer = soket_postgresql_run (self->db, sql, NULL, error);

  if (answer == NULL || !soket_pg_answer_next (answer))
    return FALSE;
  *counts = (SoketStoreCounts){ .units = soket_pg_answer_get_number (answer, 0),
                                .plans = soket_pg_answer_get_number (answer, 1),
                                .revisions = soket_pg_answer_get_number (answer, 2),
                                .unit_versions = soket_pg_answer_get_number (answer, 3),
                                .cells = soket_pg_answer_get_number (answer, 4),
                                .dues = soket_pg_answer_get_number (answer, 5),
                                .rows = soket_pg_answer_get_number (answer, 6),
                                .changes = soket_pg_answer_get_number (answer, 7),
                                .last_event = soket_pg_answer_get_number (answer, 8) };
  return TRUE;
}

/* The server tells who listens that something was added, so that it need not be asked. */
gboolean
soket_store_postgresql_count (SoketStore *store, SoketStoreCounts *counts, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);

  *counts = (SoketStoreCounts){ 0 };
  if (soket_store_postgresql_is_blank (self))
    return TRUE;
  if (!soket_store_postgresql_ensure_open (self, error)
      || !soket_store_postgresql_flush (self, error))
    return FALSE;
  if (!self->listens && !soket_postgresql_exec (self->db, "LISTEN soket", error))
    return FALSE;
  self->listens = TRUE;
  if (soket_postgresql_was_notified (self->db) || self->in_transaction)
    self->is_told = FALSE;
  if (!self->is_told && !soket_store_postgresql_read_counts (self, &self->told, error))
    return FALSE;
  self->is_told = !self->in_transaction;
  *counts = self->told;
  return TRUE;
}

static SoketUnit *
read_unit (SoketPgAnswer *answer, int first)
{
  SoketUnit *unit = soket_record_new (&soket_unit_table);

  for (int i = 0; soket_unit_table.fields[i].key != NULL; i++) {
    const SoketField *field = &soket_unit_table.fields[i];
    const char *text = soket_pg_answer_get_text (answer, first + i);

    if (text == NULL)
      continue;
    if (field->type == SOKET_FIELD_DAY)
      soket_field_in (field, unit, SoketDay) = soket_pg_answer_get_instant (answer, first + i);
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
is_one_of (SoketPgAnswer *answer, int at, gint64 n)
{
  gint64 number = soket_pg_answer_get_number (answer, at);

  return number >= 0 && number < n && number < G_MAXUINT32;
}

static gboolean
load_unit (Load *load, SoketPgAnswer *answer, GError **error)
{
  g_autoptr (SoketUnit) unit = read_unit (answer, 1);

  return load->visitor->unit (load->data, unit, error);
}

static gboolean
load_unit_version (Load *load, SoketPgAnswer *answer, GError **error)
{
  const SoketStoreCounts *counts = &load->store->counts;
  g_autoptr (SoketUnit) unit = read_unit (answer, 3);

  if (!is_one_of (answer, 1, counts->revisions) || !is_one_of (answer, 2, counts->units))
    return soket_postgresql_fail_damaged (load->store->db, error);
  return load->visitor->unit_version (load->data, (guint32) soket_pg_answer_get_number (answer, 1),
                                      (guint32) soket_pg_answer_get_number (answer, 2), unit,
                                      error);
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
read_policy (SoketPgAnswer *answer, int first, GError **error)
{
  int before = find_value (SOKET_TYPE_BEFORE, soket_pg_answer_get_text (answer, first));
  int roll = find_value (SOKET_TYPE_ROLL, soket_pg_answer_get_text (answer, first + 1));
  int sector = find_value (SOKET_TYPE_SECTOR, soket_pg_answer_get_text (answer, first + 3));
  int proof = find_value (SOKET_TYPE_PROOF, soket_pg_answer_get_text (answer, first + 7));
  SoketPolicy *policy = soket_policy_new ();

  replace (&policy, soket_policy_with_before (policy, (SoketBefore) before));
  replace (&policy, soket_policy_with_roll (policy, (SoketRoll) roll));
  replace (&policy, soket_policy_with_sector (policy, (SoketSector) sector));
  replace (&policy,
           soket_policy_with_strict (policy, soket_pg_answer_get_number (answer, first + 4) != 0));
  replace (&policy,
           soket_policy_with_soon (policy, soket_pg_answer_get_instant (answer, first + 5)));
  replace (&policy,
           soket_policy_with_nested (policy, soket_pg_answer_get_number (answer, first + 6) != 0));
  replace (&policy, soket_policy_with_proof (policy, (SoketProof) proof));
  replace (&policy,
           soket_policy_with_regime (policy, soket_pg_answer_get_text (answer, first + 2), error));
  return policy;
}

static gboolean
load_plan (Load *load, SoketPgAnswer *answer, GError **error)
{
  g_autoptr (SoketPolicy) policy = read_policy (answer, 3, error);
  SoketStorePlan plan = { .id = soket_pg_answer_get_text (answer, 1),
                          .json = soket_pg_answer_get_text (answer, 2),
                          .policy = policy,
                          .calendar = soket_pg_answer_get_text (answer, 11),
                          .to = soket_pg_answer_get_instant (answer, 12),
                          .adopted = soket_pg_answer_get_instant (answer, 13) };

  return policy != NULL && load->visitor->plan (load->data, &plan, error);
}

/* A revision of units has no plan. */
static gboolean
load_revision (Load *load, SoketPgAnswer *answer, GError **error)
{
  gboolean of_units = is_null (answer, 1);
  g_autoptr (SoketPolicy) policy = NULL;
  SoketStoreRevision revision = { .plan = SOKET_PLAN_NONE,
                                  .effective = soket_pg_answer_get_instant (answer, 13),
                                  .recorded = soket_pg_answer_get_instant (answer, 14) };

  if (!of_units) {
    if (!is_one_of (answer, 1, load->store->counts.plans)
        || (policy = read_policy (answer, 3, error)) == NULL)
      return soket_postgresql_fail_damaged (load->store->db, error);
    revision.plan = (guint32) soket_pg_answer_get_number (answer, 1);
    revision.json = soket_pg_answer_get_text (answer, 2);
    revision.policy = policy;
    revision.calendar = soket_pg_answer_get_text (answer, 11);
    revision.to = soket_pg_answer_get_instant (answer, 12);
  }
  return load->visitor->revision (load->data, &revision, error);
}

static gboolean
load_cell (Load *load, SoketPgAnswer *answer, GError **error)
{
  SoketStoreCell cell = { .plan = (guint32) soket_pg_answer_get_number (answer, 1),
                          .task = soket_pg_answer_get_text (answer, 2),
                          .period = soket_pg_answer_get_text (answer, 3) };

  if (!is_one_of (answer, 1, load->store->counts.plans))
    return soket_postgresql_fail_damaged (load->store->db, error);
  return load->visitor->cell (load->data, &cell, error);
}

/* A due, its reason and its "soon" in three columns; @kept holds the due. */
static gboolean
read_due (Load *load, SoketPgAnswer *answer, int first, SoketDue **kept, SoketStoreDue *due,
          GError **error)
{
  const char *json = soket_pg_answer_get_text (answer, first);

  if (json != NULL && (*kept = soket_due_new_from_json (json, NULL)) == NULL)
    return soket_postgresql_fail_damaged (load->store->db, error);
  *due = (SoketStoreDue){ .due = *kept,
                          .reason = soket_pg_answer_get_text (answer, first + 1),
                          .soon = soket_pg_answer_get_instant (answer, first + 2) };
  return TRUE;
}

static gboolean
load_due (Load *load, SoketPgAnswer *answer, GError **error)
{
  g_autoptr (SoketDue) kept = NULL;
  SoketStoreDue due;

  if (!read_due (load, answer, 1, &kept, &due, error))
    return FALSE;
  due.words = soket_pg_answer_get_text (answer, 4);
  return load->visitor->due (load->data, &due, error);
}

/* NONE for NULL; FALSE for what points to none of @n things. */
static gboolean
read_reference (SoketPgAnswer *answer, int at, gint64 n, guint32 *number)
{
  *number = G_MAXUINT32;
  if (is_null (answer, at))
    return TRUE;
  if (!is_one_of (answer, at, n))
    return FALSE;
  *number = (guint32) soket_pg_answer_get_number (answer, at);
  return TRUE;
}

/* Who sees a part only counts what is seen; what was seen before stays in its place. */
static gboolean
note_row (Load *load, gint64 number, GError **error)
{
  SoketStorePostgresql *self = load->store;
  GArray *numbers = self->row_numbers;
  guint place = load->n_rows++;

  if (!self->is_partial)
    return TRUE;
  if (place == numbers->len)
    g_array_append_val (numbers, number);
  return g_array_index (numbers, gint64, place) == number
         || soket_postgresql_fail (self->db, SOKET_STORE_ERROR_LOCKED,
                                   _ ("what this role may see was changed meanwhile; open the "
                                      "ledger again"),
                                   error);
}

static gboolean
load_row (Load *load, SoketPgAnswer *answer, GError **error)
{
  const SoketStoreCounts *counts = &load->store->counts;
  SoketStoreRow row = { .due = SOKET_DUE_NONE };

  if (!note_row (load, soket_pg_answer_get_number (answer, 0), error))
    return FALSE;
  if (!is_one_of (answer, 1, counts->cells) || !is_one_of (answer, 2, counts->units)
      || !read_reference (answer, 4, counts->revisions, &row.revision))
    return soket_postgresql_fail_damaged (load->store->db, error);
  row.cell = (guint32) soket_pg_answer_get_number (answer, 1);
  row.unit = (guint32) soket_pg_answer_get_number (answer, 2);
  if (is_one_of (answer, 3, counts->dues) && !is_null (answer, 3))
    row.due = (guint32) soket_pg_answer_get_number (answer, 3);
  return load->visitor->row (load->data, &row, error);
}

static gboolean
load_change (Load *load, SoketPgAnswer *answer, GError **error)
{
  const SoketStoreCounts *counts = &load->store->counts;
  SoketStoreChange change;

  change.row
      = soket_store_postgresql_find_row (load->store, soket_pg_answer_get_number (answer, 2));
  if (!is_one_of (answer, 1, counts->revisions) || change.row >= counts->rows
      || !read_reference (answer, 3, counts->dues, &change.due))
    return soket_postgresql_fail_damaged (load->store->db, error);
  change.revision = (guint32) soket_pg_answer_get_number (answer, 1);
  return load->visitor->change (load->data, &change, error);
}

static gboolean
load_move (Load *load, SoketPgAnswer *answer, GError **error)
{
  g_autoptr (SoketDue) kept = NULL;
  SoketStoreMove move = { .due = (guint32) soket_pg_answer_get_number (answer, 0),
                          .facts = soket_pg_answer_get_text (answer, 1) };

  if (!is_one_of (answer, 0, load->store->counts.dues))
    return soket_postgresql_fail_damaged (load->store->db, error);
  return read_due (load, answer, 2, &kept, &move.moved, error)
         && load->visitor->move (load->data, &move, error);
}

static gboolean
load_entry (Load *load, SoketPgAnswer *answer, GError **error)
{
  const char *kind = soket_pg_answer_get_text (answer, 2);
  SoketLogEntry entry
      = { .number = (guint64) soket_pg_answer_get_number (answer, 0),
          .row
          = soket_store_postgresql_find_row (load->store, soket_pg_answer_get_number (answer, 1)),
          .deciding = soket_pg_answer_get_instant (answer, 3),
          .recorded = soket_pg_answer_get_instant (answer, 4),
          .until = soket_pg_answer_get_instant (answer, 5),
          .voids = (guint64) soket_pg_answer_get_number (answer, 6),
          .sent = soket_pg_answer_get_instant (answer, 7),
          .event = soket_pg_answer_get_text (answer, 8) };

  if (entry.row == SOKET_ROW_NONE || kind == NULL || !soket_event_kind_scan (kind, &entry.kind))
    return soket_postgresql_fail_damaged (load->store->db, error);
  return load->visitor->event (load->data, &entry, error);
}

/* @first: units, rows and so on are numbered 0, 1, 2 … without a gap, since they are found again
 * by their number; -1 for what need not be. */
static gboolean
walk (Load *load, SoketPgAnswer *answer, gint64 first, RowFunc func, GError **error)
{
  while (soket_pg_answer_next (answer)) {
    if (first >= 0 && soket_pg_answer_get_number (answer, 0) != first++)
      return soket_postgresql_fail_damaged (load->store->db, error);
    if (!func (load, answer, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
load_table (Load *load, SoketPgSql sql, gint64 first, RowFunc func, GError **error)
{
  g_autoptr (SoketPgAnswer) answer = soket_postgresql_run (load->store->db, sql, NULL, error);

  return answer != NULL && walk (load, answer, first, func, error);
}

/* Those with a number above @after; @gapless: none of them is missing. */
static gboolean
load_pages (Load *load, SoketPgSql sql, gint64 after, gboolean gapless, RowFunc func,
            GError **error)
{
  int n = PAGE;

  while (n == PAGE) {
    SoketPgValues values = { 0 };

    soket_pg_values_add_number (&values, after);
    soket_pg_values_add_number (&values, PAGE);
    g_autoptr (SoketPgAnswer) answer = soket_postgresql_run (load->store->db, sql, &values, error);
    if (answer == NULL || !walk (load, answer, gapless ? after + 1 : -1, func, error))
      return FALSE;
    n = soket_pg_answer_get_n_rows (answer);
    if (n > 0)
      after = soket_pg_answer_get_last_number (answer, 0);
  }
  return TRUE;
}

static gboolean
load_tables (Load *load, GError **error)
{
  const SoketStoreVisitor *visitor = load->visitor;
  const struct {
    gboolean wanted;
    SoketPgSql sql;
    RowFunc func;
  } tables[] = {
    { visitor->unit != NULL, SOKET_PG_SQL_LIST_UNITS, load_unit },
    { visitor->plan != NULL, SOKET_PG_SQL_LIST_PLANS, load_plan },
    { visitor->revision != NULL, SOKET_PG_SQL_LIST_REVISIONS, load_revision },
    { visitor->unit_version != NULL, SOKET_PG_SQL_LIST_UNIT_VERSIONS, load_unit_version },
    { visitor->cell != NULL, SOKET_PG_SQL_LIST_CELLS, load_cell },
    { visitor->due != NULL, SOKET_PG_SQL_LIST_DUES, load_due },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (tables[i].wanted && !load_table (load, tables[i].sql, 0, tables[i].func, error))
      return FALSE;
  return TRUE;
}

static gboolean
load_all (Load *load, GError **error)
{
  const SoketStoreVisitor *visitor = load->visitor;
  SoketStorePostgresql *self = load->store;
  gboolean gapless = !self->is_partial;

  if (self->is_partial && self->row_numbers == NULL)
    self->row_numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!soket_store_postgresql_read_counts (self, &self->counts, error) || !load_tables (load, error)
      || (visitor->row != NULL
          && !load_pages (load, SOKET_PG_SQL_PAGE_ROWS, -1, gapless, load_row, error))
      || (visitor->change != NULL
          && !load_pages (load, SOKET_PG_SQL_PAGE_CHANGES, -1, gapless, load_change, error))
      || (visitor->move != NULL
          && !load_table (load, SOKET_PG_SQL_LIST_MOVES, -1, load_move, error)))
    return FALSE;
  self->is_stale = FALSE;
  return visitor->event == NULL
         || load_pages (load, SOKET_PG_SQL_PAGE_ENTRIES, 0, FALSE, load_entry, error);
}

gboolean
soket_store_postgresql_load (SoketStore *store, const SoketStoreVisitor *visitor, gpointer data,
                             GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);
  Load load = { .store = self, .visitor = visitor, .data = data };
  gboolean ok;

  if (soket_store_postgresql_is_blank (self))
    return TRUE;
  if (!soket_store_postgresql_ensure_open (self, error)
      || !soket_store_postgresql_flush (self, error))
    return FALSE;
  if (self->in_transaction)
    return load_all (&load, error);

  /* One moment for all tables, whatever others write meanwhile. */
  if (!soket_postgresql_exec (self->db, "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY", error))
    return FALSE;
  ok = load_all (&load, error);
  soket_postgresql_exec (self->db, "ROLLBACK", NULL);
  return ok;
}

gboolean
soket_store_postgresql_load_events (SoketStore *store, guint64 after,
                                    const SoketStoreVisitor *visitor, gpointer data, GError **error)
{
  SoketStorePostgresql *self = SOKET_STORE_POSTGRESQL (store);
  Load load = { .store = self, .visitor = visitor, .data = data };

  if (soket_store_postgresql_is_blank (self))
    return TRUE;
  return soket_store_postgresql_ensure_open (self, error)
         && soket_store_postgresql_flush (self, error)
         && load_pages (&load, SOKET_PG_SQL_PAGE_ENTRIES, (gint64) after, FALSE, load_entry, error);
}
