/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-sql-private.h"

#include "ledger/soket-event-private.h"

/* clang-format off */
/* Plain tables that any SQLite tool reads. Days and instants are numbers (SoketDay,
 * SoketInstant). What is stored is never changed: the triggers say so for events, and nothing
 * here updates or deletes. Columns that loading needs stand first in a row. */
const char soket_sql_schema[] =
  "PRAGMA application_id = " G_STRINGIFY (SOKET_SQL_APPLICATION_ID) ";"
  "CREATE TABLE units (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, code TEXT,"
  " name TEXT NOT NULL, kind TEXT, level TEXT, parent TEXT, contact TEXT, \"from\" INTEGER,"
  " until INTEGER, successors TEXT) STRICT;"
  "CREATE TABLE plans (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL,"
  " before TEXT NOT NULL, roll TEXT NOT NULL, regime TEXT NOT NULL, sector TEXT NOT NULL,"
  " strict INTEGER NOT NULL, soon INTEGER NOT NULL, nested INTEGER NOT NULL, calendar TEXT,"
  " \"to\" INTEGER NOT NULL, adopted INTEGER NOT NULL) STRICT;"
  "CREATE TABLE cells (number INTEGER PRIMARY KEY, plan INTEGER NOT NULL REFERENCES plans,"
  " task TEXT NOT NULL, period TEXT) STRICT;"
  "CREATE UNIQUE INDEX cells_key ON cells (plan, task, ifnull(period, ''));"
  "CREATE TABLE dues (number INTEGER PRIMARY KEY, due TEXT, reason TEXT,"
  " soon INTEGER NOT NULL) STRICT;"
  "CREATE TABLE rows (number INTEGER PRIMARY KEY, cell INTEGER NOT NULL REFERENCES cells,"
  " unit INTEGER NOT NULL REFERENCES units, due INTEGER REFERENCES dues) STRICT;"
  "CREATE TABLE events (number INTEGER PRIMARY KEY, row INTEGER NOT NULL REFERENCES rows,"
  " kind TEXT NOT NULL, at INTEGER NOT NULL, received INTEGER, sent INTEGER,"
  " recorded INTEGER NOT NULL, until INTEGER, voids INTEGER, id TEXT NOT NULL UNIQUE,"
  " unit TEXT NOT NULL, task TEXT NOT NULL, plan TEXT, period TEXT, channel TEXT, document TEXT,"
  " actor TEXT, \"of\" TEXT, event TEXT, note TEXT, content TEXT, hash BLOB NOT NULL,"
  " UNIQUE (unit, number)) STRICT;"
  "CREATE TRIGGER events_in_order BEFORE INSERT ON events"
  " WHEN new.number IS NOT (SELECT ifnull(max(number), 0) + 1 FROM events)"
  " BEGIN SELECT RAISE(ABORT, 'events are only added, one after the other'); END;"
  "CREATE TRIGGER events_not_changed BEFORE UPDATE ON events"
  " BEGIN SELECT RAISE(ABORT, 'an event is never changed: record another one'); END;"
  "CREATE TRIGGER events_not_dropped BEFORE DELETE ON events"
  " BEGIN SELECT RAISE(ABORT, 'an event is never dropped: record that it is void'); END;";

/* What the tables of form 2 have beyond those of form 1. */
#define NEW_TABLES(create)                                                                         \
  create " revisions (number INTEGER PRIMARY KEY, plan INTEGER, effective INTEGER NOT NULL,"       \
  " recorded INTEGER NOT NULL, json TEXT, before TEXT, roll TEXT, regime TEXT, sector TEXT,"       \
  " strict INTEGER, soon INTEGER, nested INTEGER, proof TEXT, calendar TEXT, \"to\" INTEGER)"    \
  " STRICT;"                                                                                       \
  create " unit_versions (number INTEGER PRIMARY KEY, revision INTEGER NOT NULL,"                  \
  " unit INTEGER NOT NULL, id TEXT NOT NULL, code TEXT, name TEXT NOT NULL, kind TEXT,"            \
  " level TEXT, parent TEXT, contact TEXT, \"from\" INTEGER, until INTEGER,"                     \
  " successors TEXT) STRICT;"                                                                      \
  create " changes (number INTEGER PRIMARY KEY, revision INTEGER NOT NULL, row INTEGER NOT NULL,"  \
  " due INTEGER) STRICT;"                                                                          \
  create " moves (due INTEGER NOT NULL, facts TEXT NOT NULL, moved TEXT, reason TEXT,"             \
  " soon INTEGER NOT NULL, PRIMARY KEY (due, facts)) STRICT, WITHOUT ROWID;"

/* Beyond form 2: how many of each there were when a transaction ended, and the hash of what it added
 * behind the hash before it. */
#define NEW_SEALS(create)                                                                          \
  create " seals (number INTEGER PRIMARY KEY, units INTEGER NOT NULL, plans INTEGER NOT NULL,"     \
  " revisions INTEGER NOT NULL, unit_versions INTEGER NOT NULL, cells INTEGER NOT NULL,"           \
  " dues INTEGER NOT NULL, rows INTEGER NOT NULL, changes INTEGER NOT NULL,"                       \
  " hash BLOB NOT NULL) STRICT;"

#define KEPT_FOR_EVER(table)                                                                       \
  "CREATE TRIGGER " table "_not_changed BEFORE UPDATE ON " table                                   \
  " BEGIN SELECT RAISE(ABORT, 'what was amended is never changed: amend again'); END;"             \
  "CREATE TRIGGER " table "_not_dropped BEFORE DELETE ON " table                                   \
  " BEGIN SELECT RAISE(ABORT, 'what was amended is never dropped: amend again'); END;"

const char *const soket_sql_migrations[SOKET_SQL_VERSION] = {
  [0] = "PRAGMA user_version = 1",
  [1] = NEW_TABLES ("CREATE TABLE")
  KEPT_FOR_EVER ("revisions") KEPT_FOR_EVER ("unit_versions") KEPT_FOR_EVER ("changes")
  "ALTER TABLE plans ADD COLUMN proof TEXT;"
  "ALTER TABLE dues ADD COLUMN words TEXT;"
  "ALTER TABLE rows ADD COLUMN revision INTEGER;"
  "PRAGMA user_version = 2",
  [2] = NEW_SEALS ("CREATE TABLE") KEPT_FOR_EVER ("seals")
  "ALTER TABLE moves ADD COLUMN hash BLOB;"
  "PRAGMA user_version = 3",
};

const char *const soket_sql_disguises[SOKET_SQL_VERSION] = {
  [1] = NEW_TABLES ("CREATE TEMP TABLE")
  "CREATE TEMP VIEW plans AS SELECT *, NULL AS proof FROM main.plans;"
  "CREATE TEMP VIEW dues AS SELECT *, NULL AS words FROM main.dues;"
  "CREATE TEMP VIEW rows AS SELECT *, NULL AS revision FROM main.rows",
  [2] = NEW_SEALS ("CREATE TEMP TABLE"),
};
/* clang-format on */

/* What has a number, in its order: all of it, and what was added between two moments. */
#define LIST(what) "SELECT number, " what " ORDER BY number"
#define ADDED(what) "SELECT number, " what " WHERE number >= ? AND number < ? ORDER BY number"
#define UNITS "id, code, name, kind, level, parent, contact, \"from\", until, successors FROM units"
#define PLANS                                                                                      \
  "id, json, before, roll, regime, sector, strict, soon, nested, proof, calendar, \"to\", adopted" \
  " FROM plans"
#define REVISIONS                                                                                  \
  "plan, json, before, roll, regime, sector, strict, soon, nested, proof, calendar, \"to\","       \
  " effective, recorded FROM revisions"
#define UNIT_VERSIONS                                                                              \
  "revision, unit, id, code, name, kind, level, parent, contact, \"from\", until, successors"      \
  " FROM unit_versions"
#define CELLS "plan, task, period FROM cells"
#define DUES "due, reason, soon, words FROM dues"
#define ROWS "cell, unit, due, revision FROM rows"
#define CHANGES "revision, row, due FROM changes"
#define MOVES "due, facts, moved, reason, soon"

/* @F: the fields of an event; @E: the same of the table e; @M: a mark for each. */
static const char *const statements[SOKET_SQL_N] = {
  [SOKET_SQL_ADD_UNIT] = "INSERT INTO units (number, id, code, name, kind, level, parent, contact,"
                         " \"from\", until, successors) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
  [SOKET_SQL_ADD_PLAN]
  = "INSERT INTO plans (number, id, json, before, roll, regime, sector, strict,"
    " soon, nested, proof, calendar, \"to\", adopted)"
    " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
  [SOKET_SQL_ADD_REVISION]
  = "INSERT INTO revisions (number, plan, json, before, roll, regime, sector, strict,"
    " soon, nested, proof, calendar, \"to\", effective, recorded)"
    " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
  [SOKET_SQL_ADD_UNIT_VERSION]
  = "INSERT INTO unit_versions (number, revision, unit, id, code, name, kind, level, parent,"
    " contact, \"from\", until, successors) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
  [SOKET_SQL_ADD_CELL] = "INSERT INTO cells (number, plan, task, period) VALUES (?,?,?,?)",
  [SOKET_SQL_ADD_DUE] = "INSERT INTO dues (number, due, reason, soon, words) VALUES (?,?,?,?,?)",
  [SOKET_SQL_ADD_ROW] = "INSERT INTO rows (number, cell, unit, due, revision) VALUES (?,?,?,?,?)",
  [SOKET_SQL_ADD_CHANGE] = "INSERT INTO changes (number, revision, row, due) VALUES (?,?,?,?)",
  [SOKET_SQL_ADD_MOVE] = "INSERT INTO moves (due, facts, moved, reason, soon) VALUES (?,?,?,?,?)"
                         " ON CONFLICT (due, facts) DO NOTHING",
  [SOKET_SQL_ADD_EVENT] = "INSERT INTO events (number, row, voids, hash, @F) VALUES (?,?,?,?,@M)"
                          " ON CONFLICT (id) DO NOTHING",
  [SOKET_SQL_LIST_UNITS] = LIST (UNITS),
  [SOKET_SQL_LIST_PLANS] = LIST (PLANS),
  [SOKET_SQL_LIST_REVISIONS] = LIST (REVISIONS),
  [SOKET_SQL_LIST_UNIT_VERSIONS] = LIST (UNIT_VERSIONS),
  [SOKET_SQL_LIST_CELLS] = LIST (CELLS),
  [SOKET_SQL_LIST_DUES] = LIST (DUES),
  [SOKET_SQL_LIST_ROWS] = LIST (ROWS),
  [SOKET_SQL_LIST_CHANGES] = LIST (CHANGES),
  [SOKET_SQL_LIST_MOVES] = "SELECT " MOVES " FROM moves",
  [SOKET_SQL_ADDED_UNITS] = ADDED (UNITS),
  [SOKET_SQL_ADDED_PLANS] = ADDED (PLANS),
  [SOKET_SQL_ADDED_REVISIONS] = ADDED (REVISIONS),
  [SOKET_SQL_ADDED_UNIT_VERSIONS] = ADDED (UNIT_VERSIONS),
  [SOKET_SQL_ADDED_CELLS] = ADDED (CELLS),
  [SOKET_SQL_ADDED_DUES] = ADDED (DUES),
  [SOKET_SQL_ADDED_ROWS] = ADDED (ROWS),
  [SOKET_SQL_ADDED_CHANGES] = ADDED (CHANGES),
  [SOKET_SQL_ADD_SEAL] = "INSERT INTO seals (number, units, plans, revisions, unit_versions, cells,"
                         " dues, rows, changes, hash) VALUES (?,?,?,?,?,?,?,?,?,?)",
  [SOKET_SQL_LIST_SEALS]
  = "SELECT number, units, plans, revisions, unit_versions, cells, dues, rows,"
    " changes, hash FROM seals ORDER BY number",
  [SOKET_SQL_FIND_SEAL]
  = "SELECT number, units, plans, revisions, unit_versions, cells, dues, rows,"
    " changes, hash FROM seals ORDER BY number DESC LIMIT 1",
  [SOKET_SQL_FIND_MOVE] = "SELECT " MOVES " FROM moves WHERE due = ? AND facts = ?",
  [SOKET_SQL_SEAL_MOVE] = "UPDATE moves SET hash = ? WHERE due = ? AND facts = ?",
  [SOKET_SQL_LIST_MOVE_SEALS] = "SELECT hash, " MOVES " FROM moves WHERE hash IS NOT NULL",
  [SOKET_SQL_COUNT] = "SELECT (SELECT ifnull(max(number) + 1, 0) FROM units),"
                      " (SELECT ifnull(max(number) + 1, 0) FROM plans),"
                      " (SELECT ifnull(max(number) + 1, 0) FROM cells),"
                      " (SELECT ifnull(max(number) + 1, 0) FROM dues),"
                      " (SELECT ifnull(max(number) + 1, 0) FROM rows),"
                      " (SELECT ifnull(max(number) + 1, 0) FROM revisions),"
                      " (SELECT ifnull(max(number) + 1, 0) FROM unit_versions),"
                      " (SELECT ifnull(max(number) + 1, 0) FROM changes),"
                      " (SELECT ifnull(max(number), 0) FROM events)",
  [SOKET_SQL_LIST_ENTRIES]
  = "SELECT number, row, kind, ifnull(received, at), recorded,"
    " until, voids, CASE kind WHEN 'submitted' THEN sent END,"
    " CASE kind WHEN 'occurred' THEN event END FROM events WHERE number > ? ORDER BY number",
  [SOKET_SQL_LIST_EVENTS] = "SELECT @F, row FROM events ORDER BY number",
  [SOKET_SQL_LIST_EVENTS_OF_ROW]
  = "SELECT @E, e.row FROM events e WHERE e.unit ="
    " (SELECT u.id FROM rows r JOIN units u ON u.number = r.unit WHERE r.number = ?1)"
    " AND e.row = ?1 ORDER BY e.number",
  [SOKET_SQL_LIST_CHAIN]
  = "SELECT @E, e.number, e.hash, u.id IS e.unit AND c.task IS e.task"
    " AND (e.plan IS NULL OR e.plan IS p.id) AND (e.period IS NULL OR e.period IS c.period)"
    " AND e.voids IS CASE e.kind WHEN 'voided' THEN"
    " (SELECT v.number FROM events v WHERE v.id = e.\"of\" AND v.row = e.row) END"
    " FROM events e LEFT JOIN rows r ON r.number = e.row LEFT JOIN units u ON u.number = r.unit"
    " LEFT JOIN cells c ON c.number = r.cell LEFT JOIN plans p ON p.number = c.plan"
    " ORDER BY e.number",
  [SOKET_SQL_FIND_EVENT] = "SELECT @F, number, row FROM events WHERE id = ?",
  [SOKET_SQL_FIND_HEAD] = "SELECT hash FROM events WHERE unit = ? ORDER BY number DESC LIMIT 1",
  [SOKET_SQL_FIND_ID] = "SELECT id FROM events WHERE number = ?",
};

static void
append_fields (GString *sql, char what)
{
  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++) {
    g_string_append (sql, i > 0 ? ", " : "");
    if (what == 'M')
      g_string_append_c (sql, '?');
    else
      g_string_append_printf (sql, "%s\"%s\"", what == 'E' ? "e." : "", soket_event_fields[i].name);
  }
}

char *
soket_sql_dup (SoketSql statement)
{
  GString *sql = g_string_new (NULL);

  for (const char *at = statements[statement]; *at != '\0'; at++) {
    if (*at == '@')
      append_fields (sql, *++at);
    else
      g_string_append_c (sql, *at);
  }
  return g_string_free (sql, FALSE);
}
