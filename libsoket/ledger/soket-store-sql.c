/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-sql-private.h"

#include "ledger/soket-event-private.h"

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

/* An event with what its row says of it; what points to nothing is there too, to be found. */
#define FROM_LOG                                                                                   \
  " FROM log l LEFT JOIN rows r ON r.number = l.row LEFT JOIN units u ON u.number = r.unit"        \
  " LEFT JOIN cells c ON c.number = r.cell LEFT JOIN plans p ON p.number = c.plan"

/* @E: the fields of an event; @F: those that the log itself keeps; @M: a mark for each of these. */
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
  [SOKET_SQL_ADD_EVENT] = "INSERT INTO log (number, row, voids, prior, named, hash, @F)"
                          " VALUES (?,?,?,?,?,?,@M) ON CONFLICT (id) DO NOTHING",
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
                      " (SELECT ifnull(max(number), 0) FROM log)",
  [SOKET_SQL_LIST_ENTRIES]
  = "SELECT number, row, kind, at, recorded, received, sent, until, voids, event"
    " FROM log WHERE number > ? ORDER BY number",
  [SOKET_SQL_LIST_EVENTS] = "SELECT @E, l.row" FROM_LOG " ORDER BY l.number",
  [SOKET_SQL_LIST_EVENTS_OF_ROW]
  = "WITH RECURSIVE chain (number) AS (SELECT h.number FROM rows r JOIN heads h ON h.unit = r.unit"
    " WHERE r.number = ?1 UNION ALL SELECT l.prior FROM chain JOIN log l ON l.number = chain.number"
    " WHERE l.prior < l.number)"
    " SELECT @E, l.row" FROM_LOG " WHERE l.row = ?1 AND l.number IN chain ORDER BY l.number",
  [SOKET_SQL_LIST_CHAIN]
  = "SELECT @E, l.number, l.hash, l.prior, u.number IS NOT NULL AND p.number IS NOT NULL"
    " AND l.voids IS CASE l.kind WHEN 11 THEN"
    " (SELECT v.number FROM log v WHERE v.id = l.\"of\" AND v.row = l.row) END" FROM_LOG
    " ORDER BY l.number",
  [SOKET_SQL_LIST_HEADS] = "SELECT u.id, h.number, h.hash FROM units u"
                           " LEFT JOIN heads h ON h.unit = u.number ORDER BY u.number",
  [SOKET_SQL_FIND_EVENT] = "SELECT @E, l.number, l.row" FROM_LOG " WHERE l.id = ?",
  [SOKET_SQL_FIND_HEAD] = "SELECT r.unit, h.number, h.hash FROM rows r"
                          " LEFT JOIN heads h ON h.unit = r.unit WHERE r.number = ?",
  [SOKET_SQL_SET_HEAD] = "INSERT INTO heads (unit, number, hash) VALUES (?,?,?) ON CONFLICT (unit)"
                         " DO UPDATE SET number = excluded.number, hash = excluded.hash",
  [SOKET_SQL_FIND_ID] = "SELECT id FROM log WHERE number = ?",
  [SOKET_SQL_FIND_LOOSE]
  = "SELECT e.number FROM main.events e LEFT JOIN rows r ON r.number = e.row"
    " LEFT JOIN units u ON u.number = r.unit LEFT JOIN cells c ON c.number = r.cell"
    " LEFT JOIN plans p ON p.number = c.plan"
    " WHERE e.unit IS NOT u.id OR e.task IS NOT c.task OR ifnull(e.plan, p.id) IS NOT p.id"
    " OR ifnull(e.period, c.period) IS NOT c.period ORDER BY e.number LIMIT 1",
};

/* What the row says of an event, as the event had it. */
static const char *const from_row[SOKET_EVENT_N_FIELDS] = {
  [SOKET_EVENT_FIELD_PLAN] = "CASE WHEN l.named & 1 THEN p.id END",
  [SOKET_EVENT_FIELD_TASK] = "ifnull(c.task, '')",
  [SOKET_EVENT_FIELD_UNIT] = "ifnull(u.id, '')",
  [SOKET_EVENT_FIELD_PERIOD] = "CASE WHEN l.named & 2 THEN c.period END",
};

static void
append_field (GString *sql, char what, SoketEventField field)
{
  if (what == 'M')
    g_string_append_c (sql, '?');
  else if (from_row[field] == NULL)
    g_string_append_printf (sql, "%s\"%s\"", what == 'E' ? "l." : "",
                            soket_event_fields[field].name);
  else
    g_string_append (sql, from_row[field]);
}

static void
append_fields (GString *sql, char what)
{
  const char *comma = "";

  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++) {
    if (what != 'E' && (SOKET_SQL_KEPT & 1u << i) == 0)
      continue;
    g_string_append (sql, comma);
    append_field (sql, what, (SoketEventField) i);
    comma = ", ";
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
