/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-postgresql-sql-private.h"

#include "ledger/soket-event-private.h"

/* @F: the fields of an event; @E: the same of the table e. Names are looked for in the schema of
 * the ledger first. */
static const char *const statements[SOKET_PG_SQL_N] = {
  [SOKET_PG_SQL_FIND_FORM]
  = "SELECT count(*), count(*) FILTER (WHERE c.relname IN ('form', 'log', 'events')),"
    " (current_setting('server_encoding') = 'UTF8')::int"
    " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE n.nspname = $1",
  [SOKET_PG_SQL_READ_FORM] = "SELECT (SELECT coalesce(max(number), 0) FROM form),"
                             " pg_has_role(current_user, relowner, 'USAGE')::int"
                             " FROM pg_class WHERE oid = 'events'::regclass",
  [SOKET_PG_SQL_READ_RIGHTS] = "SELECT (row_security_active('events')"
                               " AND NOT has_part(current_user, '{centre,reader}'))::int",
  [SOKET_PG_SQL_LOCK] = "SELECT take_lock(), pg_current_xact_id()",
  [SOKET_PG_SQL_COUNT] = "SELECT (SELECT coalesce(max(number) + 1, 0) FROM units),"
                         " (SELECT coalesce(max(number) + 1, 0) FROM plans),"
                         " (SELECT coalesce(max(number) + 1, 0) FROM revisions),"
                         " (SELECT coalesce(max(number) + 1, 0) FROM unit_versions),"
                         " (SELECT coalesce(max(number) + 1, 0) FROM cells),"
                         " (SELECT coalesce(max(number) + 1, 0) FROM dues),"
                         " (SELECT coalesce(max(number) + 1, 0) FROM rows),"
                         " (SELECT coalesce(max(number) + 1, 0) FROM changes),"
                         " (SELECT last FROM log)",
  [SOKET_PG_SQL_COUNT_SEEN] = "SELECT (SELECT coalesce(max(number) + 1, 0) FROM units),"
                              " (SELECT coalesce(max(number) + 1, 0) FROM plans),"
                              " (SELECT coalesce(max(number) + 1, 0) FROM revisions),"
                              " (SELECT coalesce(max(number) + 1, 0) FROM unit_versions),"
                              " (SELECT coalesce(max(number) + 1, 0) FROM cells),"
                              " (SELECT coalesce(max(number) + 1, 0) FROM dues),"
                              " (SELECT count(*) FROM rows), (SELECT count(*) FROM changes),"
                              " (SELECT last FROM log)",
  [SOKET_PG_SQL_ASK_COMMIT] = "SELECT pg_xact_status($1::xid8)",
  [SOKET_PG_SQL_ADD_MOVE]
  = "INSERT INTO moves (due, facts, moved, reason, soon, safe, hard, deciding, hash)"
    " VALUES ($1::int, $2, $3, $4, $5::int, $6::int, $7::int, $8::int,"
    " move_hash($1::int, $2, $3, $4, $5::int, $6::int, $7::int, $8::int))"
    " ON CONFLICT (due, facts) DO NOTHING",
  [SOKET_PG_SQL_SEAL] = "SELECT seal()",
  [SOKET_PG_SQL_CHECK_SEALS] = "SELECT check_seals()::int",
  [SOKET_PG_SQL_PUT_ROWS]
  = "INSERT INTO rows (unit, number, cell, due, revision)"
    " SELECT u.id, s.number, s.cell, s.due, s.revision"
    " FROM pg_temp.soket_rows s JOIN units u ON u.number = s.unit ORDER BY s.number",
  [SOKET_PG_SQL_PUT_CHANGES]
  = "INSERT INTO changes (unit, number, revision, \"row\", due)"
    " SELECT r.unit, s.number, s.revision, s.\"row\", s.due"
    " FROM pg_temp.soket_changes s JOIN rows r ON r.number = s.\"row\" ORDER BY s.number",
  [SOKET_PG_SQL_PUT_EVENTS] = "INSERT INTO events (number, \"row\", voids, hash, soon, occurs, @F)"
                              " SELECT number, \"row\", voids, hash, soon, occurs, @F"
                              " FROM pg_temp.soket_events"
                              " ORDER BY number",
  [SOKET_PG_SQL_LIST_UNITS]
  = "SELECT number, id, code, name, kind, level, parent, contact, \"from\","
    " until, successors FROM units ORDER BY number",
  [SOKET_PG_SQL_LIST_PLANS]
  = "SELECT number, id, json, before, roll, regime, sector, strict::int, soon, nested::int,"
    " proof, calendar, \"to\", adopted FROM plans ORDER BY number",
  [SOKET_PG_SQL_LIST_REVISIONS]
  = "SELECT number, plan, json, before, roll, regime, sector, strict::int, soon, nested::int,"
    " proof, calendar, \"to\", effective, recorded FROM revisions ORDER BY number",
  [SOKET_PG_SQL_LIST_UNIT_VERSIONS]
  = "SELECT v.number, v.revision, v.unit, u.id, v.code, v.name, v.kind, v.level, v.parent,"
    " v.contact, v.\"from\", v.until, v.successors"
    " FROM unit_versions v JOIN units u ON u.number = v.unit ORDER BY v.number",
  [SOKET_PG_SQL_LIST_CELLS] = "SELECT number, plan, task, period FROM cells ORDER BY number",
  [SOKET_PG_SQL_LIST_DUES] = "SELECT number, due, reason, soon, words FROM dues ORDER BY number",
  [SOKET_PG_SQL_LIST_MOVES]
  = "SELECT due, facts, moved, reason, soon FROM moves ORDER BY due, facts",
  [SOKET_PG_SQL_PAGE_ROWS]
  = "SELECT r.number, r.cell, u.number, r.due, r.revision"
    " FROM (SELECT * FROM rows WHERE number > $1::bigint ORDER BY number LIMIT $2::int) r"
    " LEFT JOIN units u ON u.id = r.unit ORDER BY r.number",
  [SOKET_PG_SQL_PAGE_CHANGES]
  = "SELECT number, revision, \"row\", due FROM changes WHERE number > $1::bigint"
    " ORDER BY number LIMIT $2::int",
  [SOKET_PG_SQL_PAGE_ENTRIES]
  = "SELECT number, \"row\", kind, at, recorded, received, sent, until, voids, event"
    " FROM events WHERE number > $1::bigint ORDER BY number LIMIT $2::int",
  [SOKET_PG_SQL_PAGE_EVENTS] = "SELECT @F, number, \"row\" FROM events WHERE number > $1::bigint"
                               " ORDER BY number LIMIT $2::int",
  [SOKET_PG_SQL_PAGE_CHAIN]
  = "SELECT @E, e.number, e.\"row\", e.hash, (c.task IS NOT DISTINCT FROM e.task"
    " AND (e.plan IS NULL OR e.plan = p.id) AND (e.period IS NULL OR e.period = c.period)"
    " AND e.voids IS NOT DISTINCT FROM v.number AND (e.kind <> 'voided' OR e.voids IS NOT "
    "NULL))::int"
    " FROM (SELECT * FROM events WHERE number > $1::bigint ORDER BY number LIMIT $2::int) e"
    " LEFT JOIN rows r ON r.unit = e.unit AND r.number = e.\"row\""
    " LEFT JOIN cells c ON c.number = r.cell LEFT JOIN plans p ON p.number = c.plan"
    " LEFT JOIN events v ON e.kind = 'voided' AND v.unit = e.unit AND v.id = e.\"of\""
    " AND v.\"row\" = e.\"row\" ORDER BY e.number",
  [SOKET_PG_SQL_PAGE_IDS]
  = "SELECT number, id FROM events WHERE number > $1::bigint ORDER BY number LIMIT $2::int",
  [SOKET_PG_SQL_PAGE_EVENTS_OF_ROW]
  = "SELECT @E, e.number, e.\"row\" FROM events e"
    " WHERE e.unit = (SELECT r.unit FROM rows r WHERE r.number = $3::bigint)"
    " AND e.\"row\" = $3::bigint AND e.number > $1::bigint ORDER BY e.number LIMIT $2::int",
  [SOKET_PG_SQL_FIND_EVENT] = "SELECT @F, number, \"row\" FROM events WHERE id = $1",
  [SOKET_PG_SQL_HAS_EVENT] = "SELECT has_event($1)::int",
  [SOKET_PG_SQL_FIND_HEAD] = "SELECT hash FROM events WHERE unit = $1 ORDER BY number DESC LIMIT 1",
  [SOKET_PG_SQL_LIST_HEADS]
  = "SELECT DISTINCT ON (unit) unit, hash FROM events ORDER BY unit, number DESC",
  [SOKET_PG_SQL_FIND_ID] = "SELECT id FROM events WHERE number = $1::bigint",
};

static void
append_fields (GString *sql, char what)
{
  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++)
    g_string_append_printf (sql, "%s%s\"%s\"", i > 0 ? ", " : "", what == 'E' ? "e." : "",
                            soket_event_fields[i].name);
}

char *
soket_pg_sql_dup_fields (void)
{
  GString *sql = g_string_new (NULL);

  append_fields (sql, 'F');
  return g_string_free (sql, FALSE);
}

char *
soket_pg_sql_dup (SoketPgSql statement)
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
