/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-sql-private.h"

/* The forms that the tables of a ledger in SQLite have had: how each is made of the one before. */

/* clang-format off */
#define EVENTS_KEPT_FOR_EVER(table)                                                                \
  "CREATE TRIGGER " table "_in_order BEFORE INSERT ON " table                                      \
  " WHEN new.number IS NOT (SELECT ifnull(max(number), 0) + 1 FROM " table ")"                     \
  " BEGIN SELECT RAISE(ABORT, 'events are only added, one after the other'); END;"                 \
  "CREATE TRIGGER " table "_not_changed BEFORE UPDATE ON " table                                   \
  " BEGIN SELECT RAISE(ABORT, 'an event is never changed: record another one'); END;"              \
  "CREATE TRIGGER " table "_not_dropped BEFORE DELETE ON " table                                   \
  " BEGIN SELECT RAISE(ABORT, 'an event is never dropped: record that it is void'); END;"

/* Plain tables that any SQLite tool reads. Days and instants are numbers (SoketDay,
 * SoketInstant). What is stored is never changed: the triggers say so for events, and nothing
 * here updates or deletes. The events of form 1 stand in one wide table. */
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
  EVENTS_KEPT_FOR_EVER ("events");

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

/* What an event is, as it is kept beyond form 3: SoketEventKind. */
#define KINDS(create)                                                                              \
  create " kinds (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;"                  \
  "INSERT INTO kinds VALUES (0, 'submitted'), (1, 'corrected'), (2, 'returned'), (3, 'accepted'),"  \
  " (4, 'withdrawn'), (5, 'requested'), (6, 'extended'), (7, 'suspended'), (8, 'resumed'),"        \
  " (9, 'waived'), (10, 'occurred'), (11, 'voided'), (12, 'reminded'), (13, 'inspected'),"         \
  " (14, 'noted');"

/* Beyond form 3 an event does not repeat what its row says: its unit and its task, its plan (1 in
 * `named`) and its period (2) where it named them. `prior` is the event before it of the same unit,
 * so that the events of a unit are found from its head on without an index. Columns that loading
 * needs stand first. */
#define NEW_LOG                                                                                    \
  "CREATE TABLE log (number INTEGER PRIMARY KEY, row INTEGER NOT NULL REFERENCES rows,"            \
  " kind INTEGER NOT NULL, at INTEGER NOT NULL, recorded INTEGER NOT NULL, received INTEGER,"      \
  " sent INTEGER, until INTEGER, voids INTEGER, event TEXT, prior INTEGER,"                        \
  " named INTEGER NOT NULL, id TEXT NOT NULL, channel TEXT, document TEXT, actor TEXT,"            \
  " \"of\" TEXT, note TEXT, content TEXT, hash BLOB NOT NULL) STRICT;"                             \
  "CREATE TABLE heads (unit INTEGER PRIMARY KEY, number INTEGER NOT NULL,"                         \
  " hash BLOB NOT NULL) STRICT;"

/* The events of the forms before as that table has them, and the last one of each unit. */
#define OLD_EVENTS                                                                                 \
  " SELECT number, row, (SELECT k.number FROM kinds k WHERE k.name = e.kind) AS kind, at,"         \
  " recorded, received, sent, until, voids, event, (SELECT max(b.number) FROM main.events b"       \
  " WHERE b.unit = e.unit AND b.number < e.number) AS prior,"                                      \
  " (plan IS NOT NULL) + 2 * (period IS NOT NULL) AS named, id, channel, document, actor, \"of\"," \
  " note, content, hash FROM main.events e"
#define OLD_HEADS                                                                                  \
  " SELECT u.number AS unit, e.number AS number, e.hash AS hash FROM main.units u"                 \
  " JOIN main.events e ON e.number = (SELECT max(b.number) FROM main.events b"                     \
  " WHERE b.unit = u.id)"

/* As `soket export` writes it: a day, with its minute where there is one. */
#define SAY(instant)                                                                               \
  "CASE WHEN " instant " > 0 THEN date((" instant " / 1442 - 719163) * 86400, 'unixepoch')"        \
  " || CASE " instant " % 1442 WHEN 0 THEN '' ELSE printf('T%02d:%02d',"                           \
  " (" instant " % 1442 - 1) / 60, (" instant " % 1442 - 1) % 60) END END"

/* For people: nothing here asks it. */
#define SAID_EVENTS                                                                                \
  "CREATE VIEW events AS SELECT l.number, l.id, k.name AS kind, p.id AS plan, c.task,"             \
  " u.id AS unit, c.period, " SAY ("l.at") " AS at, " SAY ("l.recorded") " AS recorded, "          \
  SAY ("l.sent") " AS sent, " SAY ("l.received") " AS received, l.channel, l.document, l.actor, "  \
  SAY ("l.until") " AS until, l.\"of\", l.event, l.note, l.content, l.row, hex(l.hash) AS hash"    \
  " FROM log l LEFT JOIN kinds k ON k.number = l.kind LEFT JOIN rows r ON r.number = l.row"        \
  " LEFT JOIN units u ON u.number = r.unit LEFT JOIN cells c ON c.number = r.cell"                 \
  " LEFT JOIN plans p ON p.number = c.plan;"

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
  [3] = KINDS ("CREATE TABLE") NEW_LOG
  "INSERT INTO log" OLD_EVENTS " ORDER BY number;"
  "INSERT INTO heads" OLD_HEADS ";"
  "DROP TABLE events;"
  "CREATE UNIQUE INDEX log_id ON log (id);"
  EVENTS_KEPT_FOR_EVER ("log") SAID_EVENTS
  "PRAGMA user_version = 4",
};

const char *const soket_sql_disguises[SOKET_SQL_VERSION] = {
  [1] = NEW_TABLES ("CREATE TEMP TABLE")
  "CREATE TEMP VIEW plans AS SELECT *, NULL AS proof FROM main.plans;"
  "CREATE TEMP VIEW dues AS SELECT *, NULL AS words FROM main.dues;"
  "CREATE TEMP VIEW rows AS SELECT *, NULL AS revision FROM main.rows",
  [2] = NEW_SEALS ("CREATE TEMP TABLE"),
  [3] = KINDS ("CREATE TEMP TABLE")
  "CREATE TEMP VIEW log AS" OLD_EVENTS ";"
  "CREATE TEMP VIEW heads AS" OLD_HEADS,
};
/* clang-format on */
