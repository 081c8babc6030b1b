# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A server of PostgreSQL of our own: in a folder that goes with it, on a socket there and a port of
127.0.0.1. A test that needs one fails where none can be started.

usage: postgres.py PROGRAM [ARGUMENT]...    runs PROGRAM while the server runs: its URI is in the
                                            environment variable SOKET_TEST_POSTGRESQL
"""
import glob
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile

SETTINGS = {'fsync': 'off', 'full_page_writes': 'off', 'max_connections': '30', 'shared_buffers': '16MB',
            'listen_addresses': '127.0.0.1', 'log_min_messages': 'panic', 'logging_collector': 'off'}


def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


class Server:
    def __init__(self):
        tools = sorted(glob.glob('/usr/lib/postgresql/*/bin'), key=lambda path: int(path.split('/')[-2]))
        if not tools:
            raise RuntimeError('no server of PostgreSQL is installed; run tools/install build test')
        self.tools = tools[-1]
        self.folder = tempfile.mkdtemp(prefix='soket-pg-')
        self.data = os.path.join(self.folder, 'data')
        self.port = free_port()
        # PostgreSQL refuses to be run by root.
        self.prefix = []
        if os.geteuid() == 0:
            who = pwd.getpwnam('postgres')
            os.chown(self.folder, who.pw_uid, who.pw_gid)
            self.prefix = ['runuser', '-u', 'postgres', '--']
        os.chmod(self.folder, 0o755)
        try:
            self.run('initdb', '--pgdata', self.data, '--username', 'boss', '--auth', 'trust', '--encoding', 'UTF8',
                     '--locale', 'C', '--no-sync')
            self.start()
        except BaseException:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise

    def run(self, tool, *arguments, check=True):
        # Into a file: a server that is started keeps its parent's pipe open.
        with tempfile.TemporaryFile() as said:
            done = subprocess.run([*self.prefix, os.path.join(self.tools, tool), *arguments], stdin=subprocess.DEVNULL,
                                  stdout=said, stderr=said, cwd=self.folder, timeout=120)
            said.seek(0)
            words = said.read().decode('utf-8', 'replace')
        if check and done.returncode != 0:
            raise RuntimeError(f'{tool}: {words}')
        return words

    def start(self):
        settings = {**SETTINGS, 'port': self.port, 'unix_socket_directories': self.folder}
        options = ' '.join(f'-c {key}={value}' for key, value in settings.items())
        self.run('pg_ctl', 'start', '--pgdata', self.data, '--wait', '--silent', '-o', options)

    def stop(self, mode='immediate'):
        self.run('pg_ctl', 'stop', '--pgdata', self.data, '--mode', mode, '--wait', '--silent', check=False)

    def restart(self):
        """As when the machine went down."""
        self.stop()
        self.start()

    def close(self):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def uri(self, schema='soket', user='boss', more=''):
        return f'postgresql://{user}@127.0.0.1:{self.port}/postgres?schema={schema}{more}'

    def sql(self, text, user='boss'):
        """What psql says; RuntimeError when the server refuses."""
        return self.run('psql', '--no-psqlrc', '--quiet', '--tuples-only', '--no-align', '--set', 'ON_ERROR_STOP=1',
                        '--host', '127.0.0.1', '--port', str(self.port), '--username', user, '--dbname', 'postgres',
                        '--command', text).strip()


def main():
    server = Server()
    try:
        environment = {**os.environ, 'SOKET_TEST_POSTGRESQL': server.uri()}
        return subprocess.run(sys.argv[1:], env=environment).returncode
    finally:
        server.close()


if __name__ == '__main__':
    sys.exit(main())
