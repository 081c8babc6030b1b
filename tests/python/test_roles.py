# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Who may read and write what on PostgreSQL: tried to be broken."""
import datetime
import json
import os
import sys
import unittest

sys.path[:0] = [os.path.dirname(__file__), os.path.join(os.path.dirname(__file__), '..', 'support')]
from ledger_fixture import GLib, Soket, at
from postgres import Server

PLAN = {
    'soket': 1, 'id': 'kh', 'title': 'Sơ kết', 'issued': '2022-06-28',
    'units': [{'id': 'tinh', 'name': 'Tỉnh ủy'},
              {'id': 'huyen', 'name': 'Huyện ủy', 'kind': 'huyện', 'parent': 'tinh'},
              {'id': 'xa-a', 'name': 'Đảng ủy xã A', 'kind': 'xã', 'parent': 'huyen'},
              {'id': 'xa-b', 'name': 'Đảng ủy xã B', 'kind': 'xã', 'parent': 'huyen'},
              {'id': 'xa-c', 'name': 'Đảng ủy xã C', 'kind': 'xã', 'parent': 'tinh'}],
    'groups': [{'id': 'xa', 'name': 'Các xã', 'select': {'kind': ['xã', 'huyện']}}],
    'tasks': [{'id': '1', 'title': 'Gửi báo cáo', 'leads': ['xa'], 'deadline': 'trước ngày 05/7/2022'},
              {'id': '2', 'title': 'Báo cáo tiếp', 'leads': ['xa'], 'deadline': 'trước ngày 05/9/2022'}],
}
ROLES = {'văn thư "A"': 'xa-a', 'huyen_login': 'huyen', 'tinh_login': 'tinh'}
# A row as a client would write it that knows the table and not the rules.
RAW = ('INSERT INTO soket.events (unit, number, "row", hash, id, kind, plan, task, at, recorded)'
       " SELECT '{unit}', last + 1, {row}, '\\x00', '{id}', '{kind}', 'kh', '1', 1064687722, 1 FROM soket.log")


# The same for who knows the rules of the chain too: the row is made with the right number and hash.
COLUMNS = ('unit', 'number', 'row', 'hash', 'id', 'kind', 'plan', 'task', 'period', 'at', 'recorded', 'sent', 'received', 'channel',
           'document', 'actor', 'until', 'of', 'event', 'note', 'content', 'soon', 'occurs', 'voids')
FORGED = {'hash': 'soket.hash_of((SELECT hash FROM soket.events WHERE unit = (r).unit ORDER BY number DESC LIMIT 1), r)',
          'number': '(SELECT last + 1 FROM soket.log)'}


def forge(user, **fields):
    """An event written past the library."""
    told = int(at(now()))
    made = {'unit': 'xa-a', 'kind': 'submitted', 'plan': 'kh', 'task': '1', 'at': told, 'recorded': told, **fields}
    made.setdefault('row', int(server.sql(f"SELECT min(number) FROM soket.rows WHERE unit = '{made['unit']}'")))
    names = ', '.join(f'"{name}"' for name in COLUMNS)
    values = ', '.join(FORGED.get(name, f'(r)."{name}"') for name in COLUMNS)
    text = json.dumps(made).replace("'", "''")
    server.sql(f"INSERT INTO soket.events ({names}) SELECT {values} FROM"
               f" (SELECT jsonb_populate_record(NULL::soket.events, '{text}'::jsonb) AS r) q", user)


def now(ago=0):
    moment = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=7))) - datetime.timedelta(minutes=ago)
    return moment.strftime('%Y-%m-%dT%H:%M')


def event(ident, unit='xa-a', kind='submitted', task='1', recorded=None, **more):
    return json.dumps({'id': ident, 'kind': kind, 'task': task, 'unit': unit, 'at': '2022-07-04',
                       'recorded': recorded or now(), **more})


def setUpModule():
    global server
    server = Server()
    unittest.addModuleCleanup(server.close)
    ledger = Soket.Ledger.create(server.uri())
    ledger.adopt(Soket.Plan.new_from_json(GLib.Bytes(json.dumps(PLAN).encode()), 'plan.json'), None, None, 0,
                 at('2022-06-29'))
    for role, unit in ROLES.items():
        server.sql(f"CREATE ROLE {quote(role)} LOGIN; SELECT soket.allow_unit('{role}', '{unit}')")
    server.sql("CREATE ROLE centre LOGIN; SELECT soket.allow_centre('centre');"
               "CREATE ROLE reader LOGIN; SELECT soket.allow_reader('reader'); CREATE ROLE stranger LOGIN")


def quote(name):
    return '"' + name.replace('"', '""') + '"'


def open_as(user, flags=Soket.LedgerFlags.NONE):
    return Soket.Ledger.open(server.uri(user=GLib.uri_escape_string(user, None, True)), flags)


def record(ledger, *lines):
    return ledger.record_ndjson(GLib.Bytes('\n'.join(lines).encode()), 'e.ndjson', Soket.IntakeFlags.NONE,
                                at(now()))


class Roles(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.before = server.sql('SELECT md5(string_agg(e::text, chr(10) ORDER BY number)) FROM soket.events e')

    def unchanged(self):
        self.assertEqual(server.sql('SELECT md5(string_agg(e::text, chr(10) ORDER BY number)) FROM soket.events e'),
                         self.before)
        self.assertTrue(open_as('boss').verify(None).is_ok())

    def refused(self, user, sql, says='permission denied|row-level security|must be owner|never|only added'):
        with self.assertRaisesRegex(RuntimeError, says, msg=(user, sql)):
            server.sql(sql, user)

    def cannot_record(self, user, *lines, code=Soket.StoreError.UNWRITABLE):
        ledger = open_as(user)
        with self.assertRaises(GLib.Error, msg=(user, lines)) as refused:
            record(ledger, *lines)
        self.assertTrue(refused.exception.matches(Soket.StoreError.quark(), code), (lines, refused.exception))

    def test_a_unit_sees_and_writes_its_own(self):
        ledger = open_as('văn thư "A"')
        self.assertEqual([(row.get_task().get_id(), row.get_unit().get_id()) for row in ledger],
                         [('1', 'xa-a'), ('2', 'xa-a')])
        record(open_as('boss'), event('of-b', 'xa-b'))
        self.assertEqual(record(ledger, event('of-a'), event('of-a2', task='2')).get_n_recorded(), 2)
        self.assertEqual(record(ledger, event('of-a')).get_n_duplicates(), 1)
        self.assertEqual(record(ledger, event('of-b')).dup_conflicts(), ['of-b'])
        self.assertNotIn('of-b', ledger.export())
        self.assertTrue(ledger.verify(None).is_ok())
        ledger = open_as('văn thư "A"')
        self.assertEqual(ledger.get_totals(None, at('2022-08-01'), 0).get_obligations(), 2)
        whole = open_as('reader', Soket.LedgerFlags.READ_ONLY)
        self.assertEqual(whole.get_n_items(), 8)
        for row in ledger:
            there = whole.find('kh', row.get_task().get_id(), 'xa-a', None)
            self.assertEqual(there.get_status(at('2022-08-01'), 0), row.get_status(at('2022-08-01'), 0))
            self.assertEqual(whole.dup_history(there), ledger.dup_history(row))
        self.assertTrue(whole.verify(None).is_ok())

    def test_a_subtree(self):
        ledger = open_as('huyen_login')
        self.assertEqual({row.get_unit().get_id() for row in ledger}, {'huyen', 'xa-a', 'xa-b'})
        self.assertEqual(len(open_as('tinh_login')), 8)
        # what is above says more of those below than they themselves
        record(ledger, event('sub-0', 'xa-b', task='2'), event('sub-1', 'xa-b', 'returned', task='2'))
        for kind, more in (('extended', {'until': '2022-12-01'}), ('waived', {}), ('accepted', {}), ('returned', {})):
            self.cannot_record('huyen_login', event(f'self-{kind}', 'huyen', kind, **more))
            self.cannot_record('văn thư "A"', event(f'self-{kind}', 'xa-a', kind, **more))
        self.cannot_record('văn thư "A"', event('not-mine', 'xa-a', 'submitted', recorded='2022-07-04T08:00'))
        self.unchanged_but_for('sub-0', 'sub-1')

    def unchanged_but_for(self, *ids):
        self.assertEqual(server.sql("SELECT string_agg(id, ' ' ORDER BY number) FROM soket.events"
                                    f" WHERE id LIKE 'sub-%' OR id LIKE 'self-%' OR id LIKE 'not-%'"), ' '.join(ids))

    def test_a_unit_does_not_void_what_was_said_of_it(self):
        record(open_as('boss'), event('v-1', 'xa-c'), event('v-2', 'xa-c', 'returned'), event('v-3', 'xa-a', 'reminded'))
        self.cannot_record('văn thư "A"', event('v-4', 'xa-a', 'voided', of='v-3'))
        record(open_as('văn thư "A"'), event('v-5', 'xa-a', 'noted'), event('v-6', 'xa-a', 'voided', of='v-5'))
        self.assertEqual(server.sql("SELECT string_agg(id, ' ' ORDER BY number) FROM soket.events WHERE id LIKE 'v-%'"),
                         'v-1 v-2 v-3 v-5 v-6')

    def test_times_are_those_of_the_server(self):
        for recorded in (now(ago=70), now(ago=-20), '2022-07-04', '2199-01-01'):
            with self.subTest(recorded=recorded):
                self.refused('văn thư "A"', RAW.format(unit='xa-a', row=1, id='t', kind='submitted').replace(
                    ', 1 FROM', f', {at(recorded)} FROM'), 'row-level security|hash|chain')
        for column, value in (('stored', "'2000-01-01'"), ('writer', "'boss'")):
            self.refused('văn thư "A"', RAW.format(unit='xa-a', row=1, id='t', kind='submitted').replace(
                'recorded)', f'recorded, {column})').replace(', 1 FROM', f', 1, {value} FROM'), 'permission denied')
        record(open_as('văn thư "A"'), event('clock'))
        self.assertEqual(server.sql("SELECT writer, now() - stored < '1 minute' FROM soket.events WHERE id = 'clock'"),
                         'văn thư "A"|t')

    def test_events_stay(self):
        record(open_as('centre'), event('stays', 'xa-c'))
        self.before = server.sql('SELECT md5(string_agg(e::text, chr(10) ORDER BY number)) FROM soket.events e')
        for user in ('boss', 'centre', 'reader', 'văn thư "A"', 'stranger'):
            for sql in ('UPDATE soket.events SET note = 1', "UPDATE soket.events SET recorded = 1 WHERE id = 'stays'",
                        'DELETE FROM soket.events', "DELETE FROM soket.events WHERE id = 'stays'",
                        'TRUNCATE soket.events', 'TRUNCATE soket.rows, soket.events CASCADE',
                        'BEGIN; SET session_replication_role = replica; UPDATE soket.events SET note = 1; COMMIT',
                        'INSERT INTO soket.events SELECT * FROM soket.events ON CONFLICT (unit, number)'
                        ' DO UPDATE SET note = 1'):
                with self.subTest(user=user, sql=sql):
                    self.refused(user, sql)
        for user in ('centre', 'reader', 'văn thư "A"', 'stranger'):
            for sql in ('ALTER TABLE soket.events DISABLE TRIGGER ALL', 'DROP TRIGGER events_not_changed ON soket.events',
                        'ALTER TABLE soket.events DISABLE ROW LEVEL SECURITY', 'DROP TABLE soket.events',
                        'DROP POLICY events_read ON soket.events', 'UPDATE soket.log SET last = 0', 'DELETE FROM soket.log',
                        'CREATE OR REPLACE FUNCTION soket.refuse() RETURNS trigger LANGUAGE sql AS $$ SELECT 1 $$',
                        'UPDATE soket.units SET name = 1', 'DELETE FROM soket.rows', 'UPDATE soket.dues SET due = NULL',
                        'UPDATE soket.plans SET strict = true', 'SET ROLE boss', 'SET SESSION AUTHORIZATION boss',
                        "INSERT INTO soket.members VALUES (current_user, 'centre', NULL)",
                        'SELECT soket.allow_centre(current_user)', "SELECT soket.disallow('centre')",
                        'CREATE TABLE soket.mine (x int)', 'SELECT * FROM soket.members'):
                with self.subTest(user=user, sql=sql):
                    self.refused(user, sql, 'permission denied|must be owner')
        for user in ('reader', 'văn thư "A"', 'stranger'):
            for sql in ("INSERT INTO soket.rows VALUES ('xa-a', 99, 0, 0, NULL)",
                        "INSERT INTO soket.units VALUES (99, 'x', NULL, 'x')", 'SET ROLE centre',
                        "INSERT INTO soket.moves VALUES (0, 'x', NULL, NULL, 0)"):
                with self.subTest(user=user, sql=sql):
                    self.refused(user, sql, 'permission denied')
        self.refused('reader', RAW.format(unit='xa-a', row=1, id='r', kind='noted'), 'permission denied')
        self.refused('stranger', 'SELECT * FROM soket.events', 'permission denied')
        self.unchanged()

    def test_no_word_is_taken_for_another(self):
        """Rows written past the library."""
        of_a = server.sql("SELECT number FROM soket.rows WHERE unit = 'xa-a' ORDER BY number LIMIT 1")
        of_b = server.sql("SELECT number FROM soket.rows WHERE unit = 'xa-b' ORDER BY number LIMIT 1")
        told = at(now())
        # a place in the log that is taken, by another unit
        record(open_as('boss'), event('taken', 'xa-b', 'noted'))
        self.before = server.sql('SELECT md5(string_agg(e::text, chr(10) ORDER BY number)) FROM soket.events e')
        number_of_b = server.sql("SELECT number FROM soket.events WHERE id = 'taken'")
        good = RAW.format(unit='xa-a', row=of_a, id='forged', kind='submitted').replace(', 1 FROM', f', {told} FROM')
        for sql, says in ((good, 'next link of the chain'),
                          (good.replace('last + 1', 'last + 2'), 'one after the other'),
                          (good.replace('last + 1', '-5'), 'one after the other'),
                          (good.replace('last + 1', '0'), 'one after the other'),
                          (good.replace('last + 1', number_of_b), 'one after the other'),
                          (good.replace(f', {of_a},', f', {of_b},'), 'no such obligation'),
                          (good.replace(f', {of_a},', ', 999,'), 'no such obligation'),
                          (good.replace("'xa-a'", "'xa-b'"), 'row-level security'),
                          (good.replace("'submitted'", "'waived'"), 'row-level security'),
                          (good.replace("'submitted'", "'occurred'"), 'row-level security')):
            with self.subTest(sql=sql):
                self.refused('văn thư "A"', sql, says)
        self.refused('boss', good, 'next link of the chain')
        self.unchanged()

    def test_nothing_unsound_is_written_past_the_library(self):
        """What nobody could read back would spoil the ledger for all, and for ever."""
        forge('văn thư "A"', id='forged well', kind='noted')
        self.before = server.sql('SELECT md5(string_agg(e::text, chr(10) ORDER BY number)) FROM soket.events e')
        july, august = int(at('2022-07-01')), int(at('2022-08-01'))
        for fields in ({'at': 1}, {'at': -7}, {'at': 2147483647}, {'at': int(at('2150-01-01'))}, {'received': int(at('2150-01-01'))},
                       {'sent': august, 'received': july}, {'sent': 5}, {'until': 5}, {'soon': 7}, {'occurs': 'x'}, {'content': '[]'},
                       {'content': '{'}, {'id': ''}, {'id': 'a\nb'}, {'plan': None}, {'period': '2022'}, {'task': '2'}, {'kind': 'sung'},
                       {'unit': 'xa-b'}, {'row': 99}, {'kind': 'voided', 'of': 'forged well'}, {'kind': 'voided', 'voids': 1}):
            with self.subTest(fields):
                with self.assertRaisesRegex(RuntimeError, 'no event can say|row-level security|no such obligation|json'):
                    forge('văn thư "A"' if fields.get('kind') != 'sung' else 'centre', **{'id': 'forged', 'kind': 'noted', **fields})
        self.unchanged()

    def test_ways_around(self):
        record(open_as('boss'), event('around', 'xa-c', note='kín'))
        self.before = server.sql('SELECT md5(string_agg(e::text, chr(10) ORDER BY number)) FROM soket.events e')
        for sql in ('SET ROLE huyen_login', 'SET ROLE boss', 'RESET ROLE; SET SESSION AUTHORIZATION centre',
                    "COPY soket.events (unit) FROM PROGRAM 'echo x'", "COPY soket.members TO STDOUT",
                    'BEGIN; LOCK TABLE soket.events IN ACCESS EXCLUSIVE MODE', 'CREATE RULE r AS ON INSERT TO soket.events DO NOTHING',
                    'ALTER TABLE soket.events OWNER TO stranger', 'ALTER FUNCTION soket.has_part(name, text[]) RESET ALL',
                    'CREATE TRIGGER t BEFORE INSERT ON soket.events EXECUTE FUNCTION soket.tell()', 'SET row_security = off; TABLE soket.events',
                    "SELECT soket.allow_unit(current_user, 'tinh')", 'GRANT ALL ON soket.events TO stranger WITH GRANT OPTION; TABLE soket.members',
                    'UPDATE soket.log SET last = 0', 'INSERT INTO soket.form (number) VALUES (99)', 'MERGE INTO soket.events e USING soket.log l'
                    ' ON e.number = l.last WHEN MATCHED THEN DELETE'):
            with self.subTest(sql):
                self.refused('văn thư "A"', sql, 'permission denied|must be|row-level security')
        seen = {"CREATE TEMP TABLE rows AS SELECT 'xa-b' AS unit; CREATE TEMP TABLE members (role name, part text, unit text);"
                " INSERT INTO members VALUES (current_user, 'centre', NULL); SET search_path = pg_temp, soket;"
                " SELECT count(*) FROM soket.events WHERE unit <> 'xa-a'": '0',
                "CREATE TEMP VIEW v AS SELECT * FROM soket.rows; SELECT count(*) FROM v WHERE unit <> 'xa-a'": '0',
                "SELECT count(*) FROM pg_stats WHERE schemaname = 'soket' AND tablename IN ('events', 'rows', 'changes')": '0',
                f"SELECT obligations FROM soket.totals({int(at('2022-08-01'))})": '2',
                f"SELECT count(*) FROM soket.states({int(at('2022-08-01'))}, 2147483646) WHERE unit <> 'xa-a'": '0',
                "SELECT count(*) FROM soket.units_of(current_user, true)": '0'}
        for sql, answer in seen.items():
            with self.subTest(sql):
                self.assertEqual(server.sql(sql, 'văn thư "A"'), answer)
        copied = server.sql('COPY soket.events TO STDOUT', 'văn thư "A"')
        self.assertEqual({line.split('\t')[0] for line in copied.splitlines()} - {'xa-a'}, set())
        self.unchanged()

    def test_news_that_are_none(self):
        """Anybody may notify: who listens asks, and finds nothing."""
        ledger = open_as('reader', Soket.LedgerFlags.READ_ONLY)
        ledger.refresh()
        before = ledger.export()
        for payload in ('soket', 'other', "'; DROP TABLE soket.events", 'x' * 7000):
            server.sql("SELECT pg_notify('soket', '" + payload.replace("'", "''") + "')", 'stranger')
        ledger.refresh()
        self.assertEqual(ledger.export(), before)

    def test_others_are_not_seen(self):
        record(open_as('boss'), event('secret', 'xa-c', note='kín'))
        for sql in ("SELECT count(*) FROM soket.events WHERE unit <> 'xa-a'",
                    "SELECT count(*) FROM soket.rows WHERE unit <> 'xa-a'",
                    "SELECT count(*) FROM soket.events WHERE note LIKE '%kín%'"):
            self.assertEqual(server.sql(sql, 'văn thư "A"'), '0')
        # a function of the asker's own is not called with what the asker may not see
        self.assertEqual(server.sql("CREATE FUNCTION pg_temp.peep(text) RETURNS boolean LANGUAGE plpgsql COST 0.001 AS"
                                    " $$ BEGIN RAISE NOTICE '%', $1; RETURN true; END $$;"
                                    " SELECT count(*) FROM soket.events WHERE pg_temp.peep(note) AND note = 'kín'",
                                    'văn thư "A"'), '0')

    def test_who_owns_it_can_tamper_and_is_found_out(self):
        """Nothing in a database keeps its owner from it: but the chain tells."""
        schema = 'owned'
        ledger = Soket.Ledger.create(server.uri(schema))
        ledger.adopt(Soket.Plan.new_from_json(GLib.Bytes(json.dumps(PLAN).encode()), 'plan.json'), None, None, 0,
                     at('2022-06-29'))
        record(ledger, *(event(f'e{n}', f'xa-{"abc"[n % 3]}', 'noted') for n in range(12)))
        heads = ledger.verify(None).get_heads()
        for sql, bad in (('UPDATE owned.events SET at = at - 1 WHERE number = 5', 'e4'),
                         ("UPDATE owned.events SET note = 'x' WHERE number IN (9, 7)", 'e6'),
                         ('UPDATE owned.events SET hash = sha256(hash) WHERE number = 3', 'e2'),
                         ('DELETE FROM owned.events WHERE number = 4', 'e4'),
                         ('UPDATE owned.events SET "row" = "row" + 1 WHERE number = 6', 'e5'),
                         ('DELETE FROM owned.events WHERE number = 12', heads.splitlines()[2])):
            with self.subTest(sql=sql):
                server.sql('CREATE TABLE owned.saved AS SELECT * FROM owned.events;'
                           f'ALTER TABLE owned.events DISABLE TRIGGER ALL; {sql}')
                self.assertEqual(ledger.verify(heads).get_first_bad(), bad)
                server.sql('DELETE FROM owned.events; INSERT INTO owned.events SELECT * FROM owned.saved;'
                           'DROP TABLE owned.saved; ALTER TABLE owned.events ENABLE TRIGGER ALL')
                self.assertTrue(ledger.verify(heads).is_ok())

    def test_tables_beside_the_events_are_sealed(self):
        """What no event tells, and one word can turn into another answer."""
        ledger = Soket.Ledger.create(server.uri('sealed'))
        load = lambda text: Soket.Plan.new_from_json(GLib.Bytes(text.encode()), 'plan.json')
        plan = json.dumps(PLAN)
        ledger.adopt(load(plan), None, None, 0, at('2022-06-29'))
        record(ledger, *(event(f'e{n}', f'xa-{"abc"[n % 3]}', 'noted') for n in range(3)))
        units = Soket.Directory.new_from_csv(GLib.Bytes('id,name,parent\nxa-d,Xã Đ,\n'.encode()), 'units.csv')
        ledger.change_units(units, 0, at('2022-07-01'))
        ledger.adopt(load(plan.replace(PLAN['id'], 'khac', 1)), None, None, 0, at('2022-07-02'))
        server.sql("SELECT sealed.seal(); INSERT INTO sealed.moves VALUES (0, 'paused', NULL, 'lâu', 9, 1, 2, 3,"
                   " sealed.move_hash(0, 'paused', NULL, 'lâu', 9, 1, 2, 3))")
        self.assertGreater(int(server.sql('SELECT count(*) FROM sealed.seals')), 1)
        self.assertTrue(ledger.verify(None).is_ok())
        for sql in ("UPDATE sealed.units SET name = 'x' WHERE number = 1", 'UPDATE sealed.plans SET strict = NOT strict',
                    "UPDATE sealed.plans SET json = json || ' '", 'UPDATE sealed.revisions SET effective = effective + 1',
                    "UPDATE sealed.cells SET period = 'x' WHERE number = 0", "UPDATE sealed.dues SET reason = 'x' WHERE number = 0",
                    'UPDATE sealed.dues SET safe = safe + 1 WHERE number = 0', 'UPDATE sealed.rows SET due = NULL WHERE number = 1',
                    'DELETE FROM sealed.rows WHERE number = (SELECT max(number) FROM sealed.rows)',
                    "INSERT INTO sealed.rows SELECT unit, number + 1, cell, due, revision FROM sealed.rows"
                    ' ORDER BY number DESC LIMIT 1',
                    "UPDATE sealed.moves SET reason = 'x'", 'UPDATE sealed.moves SET hash = NULL',
                    "UPDATE sealed.seals SET hash = '' WHERE number = 1", 'DELETE FROM sealed.seals WHERE number = 0',
                    'DELETE FROM sealed.events WHERE number = 3'):
            with self.subTest(sql=sql):
                touched = sql.replace('DELETE FROM', 'UPDATE').replace('INSERT INTO', 'UPDATE').split()[1]
                server.sql(f'CREATE TABLE sealed.saved AS SELECT * FROM {touched};'
                           f'ALTER TABLE {touched} DISABLE TRIGGER ALL; {sql}')
                with self.assertRaises(GLib.Error) as found:
                    Soket.Ledger.verify(ledger, None)
                self.assertTrue(found.exception.matches(Soket.StoreError.quark(), Soket.StoreError.DAMAGED), found.exception)
                server.sql(f'DELETE FROM {touched}; INSERT INTO {touched} SELECT * FROM sealed.saved;'
                           f'DROP TABLE sealed.saved; ALTER TABLE {touched} ENABLE TRIGGER ALL')
                self.assertTrue(ledger.verify(None).is_ok())

    def test_letting_in_and_out(self):
        server.sql("CREATE ROLE for_a_while LOGIN; SELECT soket.allow_unit('for_a_while', 'xa-b')")
        ledger = open_as('for_a_while')
        self.assertEqual(len(ledger), 2)
        server.sql("SELECT soket.disallow('for_a_while')")
        with self.assertRaises(GLib.Error):
            record(ledger, event('late', 'xa-b'))
        with self.assertRaises(GLib.Error) as refused:
            open_as('for_a_while')
        self.assertTrue(refused.exception.matches(Soket.StoreError.quark(), Soket.StoreError.UNWRITABLE))
        server.sql('DROP ROLE for_a_while')

    def test_words_are_only_words(self):
        """SQL in every field."""
        evil = "'); DROP TABLE soket.events; -- $1 \\N \\. \" %s"
        record(open_as('văn thư "A"'), event(evil, kind='noted', note=evil, document=evil, actor=evil, channel=evil))
        ledger = open_as('văn thư "A"')
        line = next(json.loads(line) for line in ledger.export().splitlines() if evil in json.loads(line)['id'])
        self.assertEqual({line[key] for key in ('id', 'note', 'document', 'actor', 'channel')}, {evil})
        for plan, task, unit in ((evil, '1', 'xa-a'), (None, evil, 'xa-a'), (None, '1', evil)):
            with self.assertRaises(GLib.Error) as refused:
                ledger.find(plan, task, unit, None)
            self.assertEqual(refused.exception.domain, 'soket-ledger-error-quark')


if __name__ == '__main__':
    unittest.main()
