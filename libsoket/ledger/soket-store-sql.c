/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-sql-private.h"

#include "ledger/soket-event-private.h"

/* Plain tables that any SQLite tool reads. Days and instants are numbers (SoketDay,
 * SoketInstant). What is stored is never changed: the triggers say so for events, and nothing
 * here updates or deletes. Columns that loading needs stand first in a row. */
const char soket_sql_schema[] = "PRAGMA application_id = " G_STRINGIFY (
    SOKET_SQL_APPLICATION_ID) ";"
                              "PRAGMA user_version = " G_STRINGIFY (
                                  SOKET_SQL_VERSION) ";"
                                                     "CREATE TABLE units (number INTEGER PRIMARY "
                                                     "KEY, id TEXT NOT NULL UNIQUE, code TEXT,"
                                                     " name TEXT NOT NULL, kind TEXT, level TEXT, "
                                                     "parent TEXT, contact TEXT, \"from\" INTEGER,"
                                                     " until INTEGER, successors TEXT) STRICT;"
                                                     "CREATE TABLE plans (number INTEGER PRIMARY "
                                                     "KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT "
                                                     "NULL,"
                                                     " before TEXT NOT NULL, roll TEXT NOT NULL, "
                                                     "regime TEXT NOT NULL, sector TEXT NOT NULL,"
                                                     " strict INTEGER NOT NULL, soon INTEGER NOT "
                                                     "NULL, nested INTEGER NOT NULL, calendar TEXT,"
                                                     " \"to\" INTEGER NOT NULL, adopted INTEGER "
                                                     "NOT NULL) STRICT;"
                                                     "CREATE TABLE cells (number INTEGER PRIMARY "
                                                     "KEY, plan INTEGER NOT NULL REFERENCES plans,"
                                                     " task TEXT NOT NULL, period TEXT) STRICT;"
                                                     "CREATE UNIQUE INDEX cells_key ON cells "
                                                     "(plan, task, ifnull(period, ''));"
                                                     "CREATE TABLE dues (number INTEGER PRIMARY "
                                                     "KEY, due TEXT, reason TEXT,"
                                                     " soon INTEGER NOT NULL) STRICT;"
                                                     "CREATE TABLE rows (number INTEGER PRIMARY "
                                                     "KEY, cell INTEGER NOT NULL REFERENCES cells,"
                                                     " unit INTEGER NOT NULL REFERENCES units, due "
                                                     "INTEGER REFERENCES dues) STRICT;"
                                                     "CREATE TABLE events (number INTEGER PRIMARY "
                                                     "KEY, row INTEGER NOT NULL REFERENCES rows,"
                                                     " kind TEXT NOT NULL, at INTEGER NOT NULL, "
                                                     "received INTEGER, sent INTEGER, recorded "
                                                     "INTEGER NOT NULL,"
                                                     " until INTEGER, voids INTEGER, id TEXT NOT "
                                                     "NULL UNIQUE, unit TEXT NOT NULL,"
                                                     " task TEXT NOT NULL, plan TEXT, period TEXT, "
                                                     "channel TEXT, document TEXT,"
                                                     " actor TEXT, \"of\" TEXT, event TEXT, note "
                                                     "TEXT, content TEXT, hash BLOB NOT NULL,"
                                                     " UNIQUE (unit, number)) STRICT;"
                                                     "CREATE TRIGGER events_in_order BEFORE INSERT "
                                                     "ON events"
                                                     " WHEN new.number IS NOT (SELECT "
                                                     "ifnull(max(number), 0) + 1 FROM events)"
                                                     " BEGIN SELECT RAISE(ABORT, 'events are only "
                                                     "added, one after the other'); END;"
                                                     "CREATE TRIGGER events_not_changed BEFORE "
                                                     "UPDATE ON events"
                                                     " BEGIN SELECT RAISE(ABORT, 'an event is "
                                                     "never changed: record another one'); END;"
                                                     "CREATE TRIGGER events_not_dropped BEFORE "
                                                     "DELETE ON events"
                                                     " BEGIN SELECT RAISE(ABORT, 'an event is "
                                                     "never dropped: record that it is void'); "
                                                     "END;";

/* @F: the fields of an event; @E: the same of the table e; @M: a mark for each. */
static const char *const statements[SOKET_SQL_N] = {
  [SOKET_SQL_ADD_UNIT] = "INSERT INTO units (number, id, code, name, kind, level, parent, contact,"
                         " \"from\", until, successors) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
  [SOKET_SQL_ADD_PLAN]
  = "INSERT INTO plans (number, id, json, before, roll, regime, sector, strict,"
    " soon, nested, calendar, \"to\", adopted)"
    " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
  [SOKET_SQL_ADD_CELL] = "INSERT INTO cells (number, plan, task, period) VALUES (?,?,?,?)",
  [SOKET_SQL_ADD_DUE] = "INSERT INTO dues (number, due, reason, soon) VALUES (?,?,?,?)",
  [SOKET_SQL_ADD_ROW] = "INSERT INTO rows (number, cell, unit, due) VALUES (?,?,?,?)",
  [SOKET_SQL_ADD_EVENT] = "INSERT INTO events (number, row, voids, hash, @F) VALUES (?,?,?,?,@M)"
                          " ON CONFLICT (id) DO NOTHING",
  [SOKET_SQL_LIST_UNITS] = "SELECT number, id, code, name, kind, level, parent, contact, \"from\","
                           " until, successors FROM units ORDER BY number",
  [SOKET_SQL_LIST_PLANS] = "SELECT number, id, json, before, roll, regime, sector, strict, soon,"
                           " nested, calendar, \"to\", adopted FROM plans ORDER BY number",
  [SOKET_SQL_LIST_CELLS] = "SELECT number, plan, task, period FROM cells ORDER BY number",
  [SOKET_SQL_LIST_DUES] = "SELECT number, due, reason, soon FROM dues ORDER BY number",
  [SOKET_SQL_LIST_ROWS] = "SELECT number, cell, unit, due FROM rows ORDER BY number",
  [SOKET_SQL_COUNT] = "SELECT (SELECT ifnull(max(number) + 1, 0) FROM units),"
                      " (SELECT ifnull(max(number) + 1, 0) FROM plans),"
                      " (SELECT ifnull(max(number) + 1, 0) FROM cells),"
                      " (SELECT ifnull(max(number) + 1, 0) FROM dues),"
                      " (SELECT ifnull(max(number) + 1, 0) FROM rows),"
                      " (SELECT ifnull(max(number), 0) FROM events)",
  [SOKET_SQL_LIST_ENTRIES] = "SELECT number, row, kind, ifnull(received, at), recorded,"
                             " until, voids, CASE kind WHEN 'submitted' THEN sent END"
                             " FROM events WHERE number > ? ORDER BY number",
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
