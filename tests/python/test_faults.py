# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Servers that go down, networks that fall silent, writers that meet."""
import os
import socket
import subprocess
import sys
import threading
import time
import unittest

sys.path[:0] = [os.path.dirname(__file__), os.path.join(os.path.dirname(__file__), '..', 'support')]
from ledger_fixture import GLib, Soket, at, make_plan
from postgres import Server
from proxy import Proxy

PROGRAM = os.environ['SOKET_PROGRAM']
LOCK = 'BEGIN; LOCK TABLE {schema}.{table} IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(60)'


def setUpModule():
    global server
    server = Server()
    unittest.addModuleCleanup(server.close)


def lines_of(prefix, n):
    return 'id,kind,task,unit,at,recorded\n' + ''.join(
        f'{prefix}-{i},noted,1,xa-{"abcd"[i % 4]},2022-07-04,2022-07-04\n' for i in range(n))


class Faults(unittest.TestCase):
    number = 0

    def setUp(self):
        Faults.number += 1
        self.schema = f'lỗi_{Faults.number}'
        self.ledger = Soket.Ledger.create(self.uri())
        self.ledger.adopt(make_plan(), None, None, 0, at('2022-06-29'))

    def uri(self, port=None, more=''):
        uri = server.uri(self.schema, more=more)
        return uri.replace(f':{server.port}/', f':{port}/') if port else uri

    def record(self, ledger, prefix, n):
        return ledger.record_csv(GLib.Bytes(lines_of(prefix, n).encode()), 'e.csv', Soket.IntakeFlags.NONE, at('2022-12-31'))

    def count(self):
        return int(server.sql(f'SELECT count(*) FROM "{self.schema}".events'))

    def refresh_until(self, ledger, seen):
        """A server tells a moment later."""
        end = time.monotonic() + 60
        while not seen() and time.monotonic() < end:
            self.assertTrue(ledger.refresh())

    def unreachable(self, call, *arguments, says=''):
        with self.assertRaises(GLib.Error) as refused:
            call(*arguments)
        self.assertTrue(refused.exception.matches(Soket.StoreError.quark(), Soket.StoreError.UNREACHABLE),
                        refused.exception)
        self.assertIn(says, refused.exception.message)

    def restart_while_waiting(self, table):
        """Until somebody waits for the table, and then the machine goes down."""
        holder = subprocess.Popen([*server.prefix, os.path.join(server.tools, 'psql'), '-qXh', '127.0.0.1', '-p', str(server.port),
                                   '-U', 'boss', '-d', 'postgres', '-c', LOCK.format(schema=f'"{self.schema}"', table=table)],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=server.folder)
        waits = 'SELECT count(*) FROM pg_locks WHERE {}granted AND relation = \'"{}".{}\'::regclass AND mode = \'{}\''
        while server.sql(waits.format('', self.schema, table, 'AccessExclusiveLock')) == '0':
            pass

        def restart():
            while server.sql(f'SELECT count(*) FROM pg_locks WHERE NOT granted') == '0':
                pass
            server.restart()
            holder.wait()
        thread = threading.Thread(target=restart)
        thread.start()
        return thread

    def test_restart_in_a_batch(self):
        self.record(self.ledger, 'before', 3)
        thread = self.restart_while_waiting('events')
        self.unreachable(self.record, self.ledger, 'lost', 3000)
        thread.join()
        self.assertEqual(self.count(), 3)
        self.assertEqual(self.record(self.ledger, 'after', 5).get_n_recorded(), 5)
        self.assertTrue(Soket.Ledger.open(self.uri(), 0).verify(None).is_ok())

    def test_restart_in_a_query(self):
        self.record(self.ledger, 'before', 3)
        thread = self.restart_while_waiting('rows')
        self.unreachable(Soket.Ledger.open, self.uri(), Soket.LedgerFlags.NONE)
        thread.join()
        self.assertEqual(len(Soket.Ledger.open(self.uri(), 0).export().splitlines()), 3)
        server.restart()
        # the connection is found dead, and made anew at the next call at the latest
        try:
            self.ledger.export()
        except GLib.Error as error:
            self.assertTrue(error.matches(Soket.StoreError.quark(), Soket.StoreError.UNREACHABLE), error)
        self.assertEqual(len(self.ledger.export().splitlines()), 3)
        self.assertTrue(self.ledger.refresh())

    def test_silent_peer(self):
        """It accepts, and says nothing: an error, no hang."""
        with socket.create_server(('127.0.0.1', 0)) as peer:
            port = peer.getsockname()[1]
            uri = self.uri(port, '&timeout=1')
            self.unreachable(Soket.Ledger.open, uri, Soket.LedgerFlags.NONE)
            for verb in (['status', uri, '--as-of', '2022-07-05'], ['export', uri],
                         ['record', uri, 'noted', '--task', '1', '--unit', 'xa-a']):
                done = subprocess.run([PROGRAM, *verb], capture_output=True, timeout=60)
                self.assertEqual((done.returncode, done.stdout), (4, b''), verb)
                self.assertIn(f'127.0.0.1:{port}'.encode(), done.stderr)

    def test_silent_later(self):
        network = Proxy(server.port)
        self.addCleanup(network.close)
        ledger = Soket.Ledger.open(self.uri(network.port, '&timeout=1'), 0)
        self.record(ledger, 'a', 10)
        network.silent = True
        self.unreachable(self.record, ledger, 'b', 10, says='has not answered')
        self.unreachable(self.record, ledger, 'c', 10)
        network.silent = False
        self.assertEqual(self.record(ledger, 'd', 10).get_n_recorded(), 10)
        # a batch that was in the air may have arrived, or not: never half of it
        self.assertEqual(self.count() % 10, 0)
        self.assertTrue(ledger.verify(None).is_ok())

    def test_lost_before_the_commit(self):
        network = Proxy(server.port)
        self.addCleanup(network.close)
        ledger = Soket.Ledger.open(self.uri(network.port), 0)
        network.cut(b'COMMIT\0', 'there')
        self.unreachable(self.record, ledger, 'a', 10)
        self.assertEqual(self.count(), 0)
        self.assertEqual(self.record(ledger, 'a', 10).get_n_recorded(), 10)

    def test_lost_behind_the_commit(self):
        """The server is asked what became of it."""
        network = Proxy(server.port)
        self.addCleanup(network.close)
        ledger = Soket.Ledger.open(self.uri(network.port), 0)
        network.cut(b'COMMIT\0', 'back')
        self.assertEqual(self.record(ledger, 'a', 10).get_n_recorded(), 10)
        self.assertEqual(self.count(), 10)
        self.assertEqual(self.record(ledger, 'b', 10).get_n_recorded(), 10)
        self.assertTrue(ledger.verify(None).is_ok())

    def test_writers_meet(self):
        """Some of what they bring is the same."""
        own, shared, n_writers = 60, 40, 4
        paths = []
        for writer in range(n_writers):
            path = os.path.join(server.folder, f'{self.schema}-{writer}.csv')
            with open(path, 'w', encoding='utf-8') as file:
                file.write(lines_of(f'w{writer}', own))
                file.write(lines_of('shared', shared).split('\n', 1)[1])
            paths.append(path)
        writers = [subprocess.Popen([PROGRAM, 'record', self.uri(more='&timeout=60'), '--from', path, '--json'],
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE) for path in paths]
        for writer in writers:
            said, told = writer.communicate(timeout=120)
            self.assertEqual(writer.returncode, 0, told)
        self.assertEqual(self.count(), n_writers * own + shared)
        heard = []
        self.ledger.connect('changed', lambda _: heard.append(True))
        self.refresh_until(self.ledger, lambda: heard)
        self.assertTrue(self.ledger.refresh())
        self.assertEqual(heard, [True])
        self.assertEqual(len(self.ledger.export().splitlines()), n_writers * own + shared)
        self.assertTrue(self.ledger.verify(None).is_ok())

    def test_refresh(self):
        """Rows and events of others, on PostgreSQL and in a file."""
        path = os.path.join(server.folder, f'{self.schema}.soket')
        os.chmod(server.folder, 0o777)
        of_file = Soket.Ledger.create(path)
        of_file.adopt(make_plan(), None, None, 0, at('2022-06-29'))
        for place, ledger in ((self.uri(), self.ledger), (path, of_file)):
            heard = []
            ledger.connect('items-changed', lambda _, *change: heard.append(change))
            ledger.connect('changed', lambda _: heard.append('changed'))
            other = Soket.Ledger.open(place, Soket.LedgerFlags.NONE)
            self.assertTrue(ledger.refresh())
            self.assertEqual(heard, [])
            self.record(other, 'other', 7)
            self.refresh_until(ledger, lambda: heard)
            self.assertEqual(heard, ['changed'])
            n_rows = len(ledger)
            other.adopt(make_plan(id='kh-2', title='Sơ kết nữa'), None, None, 0, at('2022-06-30'))
            self.refresh_until(ledger, lambda: len(heard) > 1)
            self.assertTrue(ledger.refresh())
            self.assertEqual(heard, ['changed', (n_rows, 0, n_rows)])
            self.assertEqual(ledger.list_plans(), ['kh', 'kh-2'])

    def test_places(self):
        """A schema that is there, that is of somebody else, that is newer, or older; a URI that is wrong."""
        def code_of(call, *arguments):
            with self.assertRaises(GLib.Error) as refused:
                call(*arguments)
            self.assertEqual(refused.exception.domain, 'soket-store-error-quark', refused.exception)
            return refused.exception.code
        new, old = Soket.Ledger.create, lambda uri: Soket.Ledger.open(uri, Soket.LedgerFlags.NONE)
        E = Soket.StoreError
        self.assertEqual(code_of(new, self.uri()), E.EXISTS)
        self.assertEqual(code_of(old, server.uri('nowhere')), E.UNREACHABLE)
        server.sql('CREATE SCHEMA theirs; CREATE TABLE theirs.t (x int); CREATE SCHEMA empty')
        self.assertEqual(code_of(new, server.uri('theirs')), E.EXISTS)
        self.assertEqual(code_of(old, server.uri('theirs')), E.NOT_OURS)
        self.assertEqual(code_of(old, server.uri('empty')), E.UNREACHABLE)
        new(server.uri('empty')).adopt(make_plan(), None, None, 0, 0)
        for wrong in ('timeout=0', 'timeout=x', 'partitions=-1', 'schema=', 'schema=pg_mine', 'schema=' + 'x' * 64,
                      'nonsense=1', 'sslmode=perhaps'):
            self.assertEqual(code_of(old, server.uri() + '&' + wrong), E.UNREACHABLE, wrong)
        server.sql(f'INSERT INTO "{self.schema}".form (number) VALUES (99)')
        self.assertEqual(code_of(old, self.uri()), E.NEWER)
        server.sql("CREATE DATABASE narrow ENCODING 'SQL_ASCII' TEMPLATE template0 LOCALE 'C'")
        self.assertEqual(code_of(new, self.uri().replace('/postgres?', '/narrow?')), E.NOT_OURS)
        # made before the migrations since 2
        make, form = new(server.uri('elder')), 'SELECT max(number) FROM elder.form'
        make.adopt(make_plan(), None, None, 0, 0)
        newest = server.sql(form)
        server.sql("CREATE ROLE elder_reader LOGIN; SELECT elder.allow_reader('elder_reader');"
                   'DELETE FROM elder.form WHERE number >= 3; DROP TABLE elder.seals CASCADE;'
                   'ALTER TABLE elder.moves DROP COLUMN hash; DROP FUNCTION elder.seal, elder.move_hash,'
                   ' elder.check_seals; DROP TYPE elder.state CASCADE;'
                   'DROP FUNCTION elder.end_of, elder.instant_of(date), elder.place_of, elder.voided_of,'
                   ' elder.occurred_of, elder.by_sent_of, elder.flags_of, elder.totals(integer, integer, text),'
                   ' elder.totals(date, date, text)')
        self.assertEqual(code_of(old, server.uri('elder', 'elder_reader')), E.UNWRITABLE)
        self.assertEqual(server.sql(form), '2')
        old(server.uri('elder'))
        self.assertEqual(server.sql(form), newest)
        self.assertEqual(server.sql("SELECT obligations FROM elder.totals(date '2022-07-05')"), str(len(make)))
        self.assertEqual(len(old(server.uri('elder', 'elder_reader'))), len(make))
        self.assertEqual(server.sql('SELECT elder.check_seals()'), 't')
        self.assertTrue(old(server.uri('elder', 'elder_reader')).verify(None).is_ok())
        # which has already what the last migration brings
        server.sql('DELETE FROM elder.form WHERE number = 5')
        old(server.uri('elder'))
        self.assertEqual(server.sql(form), newest)
        self.assertEqual(server.sql("SELECT obligations FROM elder.totals(date '2022-07-05')"), str(len(make)))
        # two at once: one is first
        one, two = new(server.uri('raced')), new(server.uri('raced'))
        one.adopt(make_plan(), None, None, 0, 0)
        self.assertEqual(code_of(two.adopt, make_plan(), None, None, 0, 0), E.EXISTS)
        self.assertEqual(len(old(server.uri('raced'))), len(one))
        # no password in a message
        with self.assertRaises(GLib.Error) as refused:
            old(f'postgresql://boss:kín@127.0.0.1:{server.port}/nodatabase?password=kín2')
        self.assertNotIn('kín', refused.exception.message)
        self.assertIn('nodatabase', refused.exception.message)

    def test_tls_is_passed_through(self):
        """The server has none: who asks for it does not go on without it."""
        for mode, opens in (('disable', True), ('prefer', True), ('require', False), ('verify-full', False)):
            try:
                Soket.Ledger.open(self.uri(more=f'&sslmode={mode}'), 0)
                self.assertTrue(opens, mode)
            except GLib.Error as error:
                self.assertFalse(opens, error)
                self.assertTrue(error.matches(Soket.StoreError.quark(), Soket.StoreError.UNREACHABLE), error)


if __name__ == '__main__':
    unittest.main()
