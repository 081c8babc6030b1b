# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A ledger beside its peers, in one run. Usage: tests/bench/ledger BUILD-FOLDER [--rows N]...

One plan over units with parents; of the obligations 70 % are reported, 5 % of those late, and 5 % have a longer
history. The sizes are 10^4, 10^5 and 10^6 obligations unless --rows says which; the peers are asked at the largest,
and the limits are held against it.

The peers get the table that a competent user would make for this one question: a row an obligation with its
deadline and its first submission, no history, no time of recording. So they have less to do than the ledger,
and their answers must be the same for the rows without a history. Times are medians, of loads the best of
three; what is held against the bare scan is the time of the processor, which others on the machine do not stretch.
pandas must be there; a peer that is missing is named with what installs it.

DuckDB loads the events twice: as they stand (CREATE TABLE AS: anything is taken, an event that comes twice is there
twice), which is what the ledger has to beat, and into a table whose key is unit and id. Only that gives the guarantee
that the ledger gives with each load: nothing is recorded twice, and another content under an id that is there is seen.
The ledger also finds the obligation of each event, and its answers are ready when it has loaded.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

from bench import Report, install_npm

NPM = {'@duckdb/node-api': 'latest'}           # its versions are called 1.5.6-r.1: no range finds them
FIRST = 738156                                   # 2022-01-01, as SoketDay
EPOCH = 719163                                   # 1970-01-01


def to_iso(day, hour=10):
    return time.strftime(f'%Y-%m-%dT{hour:02d}:00', time.gmtime((day - EPOCH) * 86400))


def to_minute(day, hour):
    """Since 1970: the number that the peers compare."""
    return (day - EPOCH) * 1440 + hour * 60


AS_OF = to_minute(FIRST + 187, 0)                # 24:00 of 2022-07-06
TOTALS = f"""SELECT count(*),
  sum(CASE WHEN submitted <= {AS_OF} AND submitted <= due THEN 1 ELSE 0 END),
  sum(CASE WHEN submitted <= {AS_OF} AND submitted > due THEN 1 ELSE 0 END),
  sum(CASE WHEN (submitted IS NULL OR submitted > {AS_OF}) AND due < {AS_OF} THEN 1 ELSE 0 END)
FROM obligations"""
OVERDUE = f'SELECT task, unit, due FROM obligations WHERE (submitted IS NULL OR submitted > {AS_OF}) AND due < {AS_OF}'


class Data:
    """The files of one size: plan.json, units.csv, events.csv and .ndjson, one.csv, and rows.csv for the peers."""

    def __init__(self, folder, n_rows):
        self.folder = folder
        self.n_units = max(1000, min(n_rows // 10, 10_000 if n_rows <= 1_000_000 else 100_000))
        self.n_tasks = n_rows // self.n_units
        self.n_events = 0
        self.write_plan()
        self.write_units()
        self.write_events()

    def write_plan(self):
        tasks = [{'id': f'{i}', 'title': 'Gửi báo cáo', 'leads': ['g'], 'deadline': f'<={to_iso(self.due(i))[:10]}'}
                 for i in range(self.n_tasks)]
        plan = {'soket': 1, 'id': 'kh', 'title': 'Kế hoạch đo tốc độ', 'issued': '2022-01-01',
                'groups': [{'id': 'g', 'name': 'Các xã', 'select': {'kind': 'xã'}}], 'tasks': tasks}
        (self.folder / 'plan.json').write_text(json.dumps(plan), encoding='utf-8')

    def due(self, task):
        return FIRST + 20 + task * 300 // self.n_tasks

    def write_units(self):
        with open(self.folder / 'units.csv', 'w', encoding='utf-8') as out:
            out.write('id,name,kind,parent\n')
            for i in range(100):
                out.write(f'p{i},Tỉnh {i},tỉnh,\n')
            for i in range(self.n_units):
                out.write(f'u{i},Xã {i},xã,p{i % 100}\n')

    def history(self, day):
        """(kind, day) of a longer history."""
        return [('reminded', day - 3), ('submitted', day - 2), ('returned', day - 1), ('reminded', day),
                ('submitted', day), ('accepted', day + 1)]

    def write_events(self):
        draw = random.Random(20220705)
        with open(self.folder / 'events.csv', 'w', encoding='utf-8') as csv, \
             open(self.folder / 'events.ndjson', 'w', encoding='utf-8') as ndjson, \
             open(self.folder / 'one.csv', 'w', encoding='utf-8') as one, \
             open(self.folder / 'rows.csv', 'w', encoding='utf-8') as rows:
            csv.write('id,kind,task,unit,at,recorded\n')
            rows.write('task,unit,due,submitted\n')
            n_one = 0
            for task in range(self.n_tasks):
                due = self.due(task)
                for unit in range(self.n_units):
                    share = draw.random()
                    submitted = None
                    if share < 0.65:
                        submitted = due + (draw.randint(1, 9) if draw.random() < 0.05 else -draw.randint(0, 15))
                        events = [('submitted', submitted)]
                    elif share < 0.70:
                        events = self.history(due)
                        submitted = due
                    else:
                        events = []
                        if n_one < 500 and unit % 7 == 0:
                            one.write(f'{task},u{unit},\n')
                            n_one += 1
                    for kind, day in events:
                        at, recorded, ident = to_iso(day), to_iso(day, 11), f'e{self.n_events}'
                        csv.write(f'{ident},{kind},{task},u{unit},{at},{recorded}\n')
                        ndjson.write(f'{{"id":"{ident}","kind":"{kind}","task":"{task}","unit":"u{unit}","at":"{at}",'
                                     f'"recorded":"{recorded}"}}\n')
                        self.n_events += 1
                    moment = '' if submitted is None else to_minute(submitted, 10)
                    rows.write(f'{task},u{unit},{to_minute(due, 24)},{moment}\n')


def median_ms(rounds, body):
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        body()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def run_program(build, name, *args):
    printed = subprocess.run([build / 'tests' / 'bench' / name, *args], check=True, capture_output=True, text=True)
    return {key: float(value) for key, value in (line.split() for line in printed.stdout.splitlines())}


def ask_pandas(folder):
    import pandas
    rows = pandas.read_csv(folder / 'rows.csv')
    to_time = lambda column: pandas.to_datetime(column * 60, unit='s')
    rows['due'], rows['submitted'] = to_time(rows['due']), to_time(rows['submitted'])
    as_of = pandas.Timestamp(AS_OF * 60, unit='s')

    def totals():
        done = rows.submitted <= as_of
        in_time = rows.submitted <= rows.due
        return [len(rows), int((done & in_time).sum()), int((done & ~in_time).sum()),
                int((~done & (rows.due < as_of)).sum())]

    def overdue():
        return rows.loc[~(rows.submitted <= as_of) & (rows.due < as_of), ['task', 'unit', 'due']]

    return {'totals': median_ms(11, totals), 'overdue': median_ms(5, overdue), 'answer': totals(), 'n_overdue': len(overdue())}


def ask_sqlite(folder):
    db = sqlite3.connect(':memory:')
    db.execute('CREATE TABLE obligations (task TEXT, unit TEXT, due INTEGER, submitted INTEGER)')
    with open(folder / 'rows.csv', encoding='utf-8') as rows:
        next(rows)
        split = (line.rstrip('\n').split(',') for line in rows)
        db.executemany('INSERT INTO obligations VALUES (?,?,?,?)', ((t, u, int(d), int(s) if s else None) for t, u, d, s in split))
    db.execute('CREATE INDEX by_moment ON obligations (due, submitted)')
    db.execute('ANALYZE')
    totals = lambda: list(db.execute(TOTALS).fetchone())
    overdue = lambda: db.execute(OVERDUE).fetchall()
    return {'totals': median_ms(5, totals), 'overdue': median_ms(3, overdue), 'answer': totals(), 'n_overdue': len(overdue())}


def ask_duckdb(report, build, folder):
    modules = install_npm(report, build, NPM)
    if modules is None:
        return None
    run = subprocess.run(['node', pathlib.Path(__file__).with_name('ledger_peers.cjs'), folder, TOTALS, OVERDUE],
                         capture_output=True, text=True, env={**os.environ, 'NODE_PATH': str(modules)})
    if run.returncode != 0:
        return report.lacks('DuckDB', run.stderr.strip().splitlines()[-1])
    return json.loads(run.stdout)


def find_postgresql():
    found = sorted(pathlib.Path('/usr/lib/postgresql').glob('*/bin/initdb'))
    return found[-1].parent if found else None


class Server:
    """PostgreSQL in a folder of its own, over a socket there; not as root, who may not run it."""

    def __init__(self, tools, folder):
        self.tools, self.folder = tools, folder
        self.user = 'postgres' if os.geteuid() == 0 else None
        folder.mkdir()
        if self.user:
            shutil.chown(folder, self.user)
        self.run('initdb', '-D', folder / 'data', '-A', 'trust', '-U', 'bench', '--no-sync', '-E', 'UTF8', '--locale=C')
        self.run('pg_ctl', '-D', folder / 'data', '-w', '-l', folder / 'log', '-o',
                 f"-k {folder} -c listen_addresses='' -c fsync=off -c shared_buffers=512MB -c work_mem=64MB", 'start')

    def run(self, name, *args, text=None):
        become = ['runuser', '-u', self.user, '--'] if self.user else []
        return subprocess.run([*become, self.tools / name, *args], check=True, capture_output=True, text=True, input=text,
                              cwd=self.folder).stdout

    def ask(self, text):
        return self.run('psql', '-h', self.folder, '-U', 'bench', '-d', 'postgres', '-qAt', '-v', 'ON_ERROR_STOP=1', text=text)

    def stop(self):
        self.run('pg_ctl', '-D', self.folder / 'data', '-w', '-m', 'fast', 'stop')


def ask_postgresql(report, folder):
    tools = find_postgresql()
    if tools is None:
        return report.lacks('PostgreSQL', 'apt-get install postgresql')
    place = pathlib.Path(tempfile.mkdtemp(prefix='soket-pg-'))
    place.chmod(0o755)
    server = Server(tools, place / 'server')
    try:
        server.ask('CREATE TABLE obligations (task text, unit text, due bigint, submitted bigint)')
        rows = (folder / 'rows.csv').read_text(encoding='utf-8')
        server.ask(f"COPY obligations FROM STDIN (FORMAT csv, HEADER);\n{rows}\\.\n")
        server.ask('CREATE INDEX ON obligations (due, submitted); VACUUM ANALYZE obligations;')

        def timed(rounds, query, rows_too):
            sink = '\\o /dev/null' if rows_too else ''
            printed = server.ask(f'\\timing on\n{sink}\n' + f'{query};\n' * rounds)
            times = [float(line.split()[1]) for line in printed.splitlines() if line.startswith('Time:')]
            return statistics.median(times[-rounds:])

        answer = [int(n) for n in server.ask(TOTALS + ';').strip().split('|')]
        n_overdue = int(server.ask(f'SELECT count(*) FROM ({OVERDUE}) o;'))
        return {'totals': timed(7, TOTALS, False), 'overdue': timed(3, OVERDUE, True), 'answer': answer, 'n_overdue': n_overdue}
    finally:
        server.stop()
        shutil.rmtree(place, ignore_errors=True)


def measure_peers(report, build, data, own):
    peers = {'SQLite': ask_sqlite(data.folder), 'pandas': ask_pandas(data.folder), 'DuckDB': ask_duckdb(report, build, data.folder),
             'PostgreSQL': ask_postgresql(report, data.folder)}
    peers = {name: peer for name, peer in peers.items() if peer is not None}
    assert len({(*peer['answer'], peer['n_overdue']) for peer in peers.values()}) == 1, peers
    for name, peer in peers.items():
        report.figure(f'{name}, totals', peer['totals'], 'ms')
        report.figure(f'{name}, list of {peer["n_overdue"]:,} overdue', peer['overdue'], 'ms')
    for question in ('totals', 'overdue'):
        name, fastest = min(((name, peer[question]) for name, peer in peers.items()), key=lambda pair: pair[1])
        report.mark(f'{question}: the fastest peer ({name}) / ledger', fastest * 1000 / own[f'{question}-us'], 20, True)
    if 'DuckDB' in peers:
        duckdb = peers['DuckDB']
        report.mark('totals: DuckDB / ledger', duckdb['totals'] * 1000 / own['totals-us'], 50, True)
        for form, wanted in (('csv', 3), ('ndjson', 1)):
            bare, keyed, load = duckdb[form], duckdb[f'{form}-keyed'], own[f'load-{form}-ms']
            report.figure(f'DuckDB, events.{form} into memory', bare, 'ms')
            report.figure(f'DuckDB, events.{form} into memory, each once', keyed, 'ms')
            report.mark(f'events.{form} into memory: DuckDB / ledger', bare / load, wanted, True)
            report.mark(f'events.{form} into memory, each once: DuckDB / ledger', keyed / load, wanted, True)


def measure_import(report, build, data, own):
    bare = []
    for i in range(3):
        target = data.folder / 'bare.soket'
        shutil.copy(data.folder / 'empty.soket', target)
        bare.append(run_program(build, 'bench-ledger-import', data.folder / 'so.soket', target)['bare-import-ms'])
    report.figure('bare C, the same events into the same tables', min(bare), 'ms')
    report.mark('durable import / bare C', own['import-csv-ms'] / min(bare), 1.5, False)


def measure_size(report, build, n_rows, is_largest):
    print(f'{n_rows:,} obligations')
    # Of 10,000 rows the bare scan takes 2 µs, and what a unit needs is divided among ten rows: no limit for these.
    mark = report.mark if is_largest else lambda name, value, *_: report.figure(name, value, '')
    with tempfile.TemporaryDirectory(prefix='soket-bench-') as folder:
        data = Data(pathlib.Path(folder), n_rows)
        own = run_program(build, 'bench-ledger', folder)
        for name, value in own.items():
            words, _, unit = name.rpartition('-')
            report.figure(words if unit in ('ms', 'us') else name, value, unit if unit in ('ms', 'us') else '')
        report.figure('events', data.n_events, '')
        mark('totals / bare scan, processor', own['totals-processor-us'] / own['bare-processor-us'], 3, False)
        mark('all roll-ups / bare scan, processor', own['roll-ups-processor-us'] / own['bare-processor-us'], 20, False)
        mark('one event and the totals again, µs', own['event-and-totals-us'], 50, False)
        mark('bytes a row in memory', own['bytes-a-row'], 40, False)
        mark('bytes an event on disk', own['file-growth-bytes'] / data.n_events, 120, False)
        mark('opening, s for 10^6 events', own['open-ms'] / 1000 * 1_000_000 / data.n_events, 1, False)
        if is_largest:
            measure_import(report, build, data, own)
            measure_peers(report, build, data, own)
        return own


def measure_program(report, build):
    """`soket status` on 40,000 obligations, from the start of the process to its end."""
    print('The program')
    with tempfile.TemporaryDirectory(prefix='soket-bench-') as folder:
        data = Data(pathlib.Path(folder), 40_000)
        soket = build / 'cli' / 'soket'
        environment = {**os.environ, 'LD_LIBRARY_PATH': str(build / 'libsoket'), 'LC_ALL': 'C.UTF-8'}
        run = lambda *args: subprocess.run([soket, *args], check=True, capture_output=True, cwd=folder, env=environment)
        run('init', 'so.soket', 'plan.json', '--units', 'units.csv')
        run('record', 'so.soket', '--from', 'events.csv')
        status = lambda: run('status', 'so.soket', '--as-of', '2022-07-06', '--json')
        report.mark(f'soket status, {data.n_events:,} events, ms', median_ms(21, status), 50, False)
        text = lambda: run('status', 'so.soket', '--as-of', '2022-07-06')
        report.figure('soket status as text, with the list of all that is overdue', median_ms(21, text), 'ms')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('build', type=pathlib.Path)
    parser.add_argument('--rows', type=int, action='append')
    args = parser.parse_args()
    sizes = sorted(args.rows or [10_000, 100_000, 1_000_000])
    try:
        import pandas
        assert pandas
    except ImportError as error:
        print(f'{error}: run tools/install build test bench', file=sys.stderr)
        return 2
    report = Report()
    measure_program(report, args.build)
    for n_rows in sizes:
        measure_size(report, args.build, n_rows, n_rows == sizes[-1])
    return report.end()


if __name__ == '__main__':
    sys.exit(main())
