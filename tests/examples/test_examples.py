# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The examples: they run, they agree with the program, and their data is what their README says."""
import csv
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ['SOKET_SRCDIR'])
PROGRAM = os.environ['SOKET_PROGRAM']
EXAMPLES = SOURCE / 'examples'
PLAN, UNITS, EVENTS = (EXAMPLES / 'ca-mau' / name for name in ('plan.json', 'units.csv', 'events.csv'))
DAY = '2026-07-10'


def run(*command, expect=0, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    if done.returncode != expect:
        raise AssertionError(f'{command}: exit {done.returncode}\n{done.stdout}\n{done.stderr}')
    return done.stdout


class Data(unittest.TestCase):
    def test_events_are_what_the_tool_makes(self):
        made = run(sys.executable, SOURCE / 'tools/make-example-events', UNITS)
        self.assertEqual(made, EVENTS.read_text(encoding='utf-8'))

    def test_plan_has_no_finding(self):
        answer = json.loads(run(PROGRAM, 'check', PLAN, '--units', UNITS, '--json'))
        self.assertEqual(answer['findings'], [])

    def test_faulty_plan(self):
        answer = json.loads(run(PROGRAM, 'check', EXAMPLES / 'faulty/plan.json', '--json', expect=1))
        self.assertEqual(sorted({finding['rule'] for finding in answer['findings']}), [
            'basis-after-issued', 'deadline-before-issued', 'deadline-missing', 'deadline-unresolved',
            'group-empty', 'lead-missing', 'recipient-missing', 'section-duplicate',
            'task-after-level', 'term-mixed'])


class Status(unittest.TestCase):
    """What `soket status` knows, for comparison."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        ledger = cls.folder / 'ledger'
        run(PROGRAM, 'init', ledger, PLAN, '--units', UNITS)
        run(PROGRAM, 'record', ledger, '--from', EVENTS)
        cls.status = json.loads(run(PROGRAM, 'status', ledger, '--as-of', DAY, '--json'))

    def check_output(self, text):
        lines = text.splitlines()
        counts = [int(line.split(maxsplit=1)[0]) for line in lines if '\t' not in line]
        totals = self.status['totals']
        self.assertEqual(sum(counts), totals['obligations'])
        self.assertEqual(sorted(filter(None, counts)),
                         sorted(n for key, n in totals.items() if n and key != 'obligations'))
        with open(UNITS, encoding='utf-8', newline='') as file:
            names = {row['id']: row['name'] for row in csv.DictReader(file)}
        overdue = [f'{row["task"]}\t{names[row["unit"]]}\t{row["days_late"]}'
                   for row in self.status['overdue']]
        self.assertTrue(overdue)
        self.assertEqual([line for line in lines if '\t' in line], overdue)

    def check_office(self, *command, **options):
        """What office.py and office.js say of units is what `soket agenda` and `explain` say."""
        said = ''
        for unit in ('xa-song-doc', 'xa-ganh-hao', 'ban-to-chuc', 'xa-nam-can'):
            text = run(*command, self.folder / 'ledger', unit, DAY, **options)
            said += text
            agenda = json.loads(run(PROGRAM, 'agenda', self.folder / 'ledger', '--unit', unit, '--as-of', DAY, '--json'))
            lines = text.splitlines()
            self.assertEqual(lines[0], agenda['unit']['name'])
            duties = [line.split('\t') for line in lines[1:] if not line.startswith('\t')]
            day = datetime.date.fromisoformat(DAY)
            self.assertEqual([(duty[0], duty[1]) for duty in duties],
                             [(str(-row['days_late'] or (datetime.date.fromisoformat(row['due']) - day).days), f'45-KH/TU, {row["task"]}')
                              for row in agenda['owes'] if row['status'] in ('not-due', 'due-soon', 'overdue', 'returned')])
        self.assertIn('-1\t45-KH/TU, IV.2\t', said)
        self.assertIn('\treturned\t2026-07-09T14:00\tSố liệu chưa chốt đến hết ngày 30/6/2026\n', said)
        return said


class BuildFolder(Status):
    def test_python(self):
        self.check_output(run(sys.executable, EXAMPLES / 'python/status.py', PLAN, UNITS, EVENTS, DAY))

    def test_javascript(self):
        self.check_output(run('gjs', '-m', EXAMPLES / 'javascript/status.js', PLAN, UNITS, EVENTS, DAY))

    def test_office(self):
        self.assertEqual(self.check_office(sys.executable, EXAMPLES / 'python/office.py'),
                         self.check_office('gjs', '-m', EXAMPLES / 'javascript/office.js'))


class Installed(Status):
    """The same against an installed library, of which the build folder is no part."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        root = cls.folder / 'installed'
        run('meson', 'install', '-C', os.environ['SOKET_BUILDDIR'], '--no-rebuild', '--quiet',
            '--destdir', root)
        cls.prefix = f'{root}{os.environ["SOKET_PREFIX"]}'
        cls.pc, = root.rglob('soket-1.pc')
        typelib, = root.rglob('Soket-1.typelib')
        override, = root.rglob('Soket.py')
        cls.environment = {
            'PATH': os.environ['PATH'], 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'en', 'PYTHONDONTWRITEBYTECODE': '1',
            'PKG_CONFIG_PATH': str(cls.pc.parent), 'LD_LIBRARY_PATH': str(cls.pc.parent.parent),
            'GI_TYPELIB_PATH': str(typelib.parent), 'XDG_DATA_DIRS': f'{cls.prefix}/share:/usr/share',
            'PYTHONPATH': str(override.parent.parent.parent)}

        # Not PKG_CONFIG_SYSROOT_DIR: it would move GLib's folders as well.
        moved = cls.pc.read_text().replace(f'prefix={os.environ["SOKET_PREFIX"]}\n', f'prefix={cls.prefix}\n', 1)
        cls.pc.write_text(moved)

    def test_c(self):
        flags = run('pkg-config', '--cflags', '--libs', 'soket-1', env=self.environment).split()
        self.assertIn(f'-I{self.prefix}/include/soket-1', flags)
        run(shutil.which('cc') or 'gcc', '-Wall', '-Wextra', '-Werror', EXAMPLES / 'c/embed.c',
            '-o', self.folder / 'embed', *flags)
        self.check_output(run(self.folder / 'embed', PLAN, UNITS, EVENTS, DAY, env=self.environment))

    if 'SOKET_VALAC' in os.environ:
        def test_vala(self):
            # "-X -w": what cc thinks of the C that valac writes is not ours.
            run(os.environ['SOKET_VALAC'], '--fatal-warnings', '-X', '-w', '--pkg', 'soket-1',
                EXAMPLES / 'vala/status.vala', '-o', 'status-vala', '-d', self.folder, env=self.environment)
            self.check_output(run(self.folder / 'status-vala', PLAN, UNITS, EVENTS, DAY, env=self.environment))

    def test_python(self):
        self.check_output(run(sys.executable, EXAMPLES / 'python/status.py', PLAN, UNITS, EVENTS, DAY,
                              env=self.environment))
        overridden = 'from gi.repository import Soket; print(Soket.day_to_date(738341))'
        self.assertEqual(run(sys.executable, '-W', 'ignore', '-c', overridden, env=self.environment), '2022-07-05\n')
        if os.environ['SOKET_PREFIX'] == '/usr/local':
            found = self.environment['PYTHONPATH'].removeprefix(str(self.folder / 'installed'))
            self.assertIn(found, sys.path)

    def test_javascript(self):
        self.check_output(run('gjs', '-m', EXAMPLES / 'javascript/status.js', PLAN, UNITS, EVENTS, DAY,
                              env=self.environment))
        script = self.folder / 'overridden.js'
        script.write_text("import Soket from 'gi://Soket?version=1'; print(Soket.day_to_date(738341).toISOString());\n")
        self.assertEqual(run('gjs', '-m', script, env=self.environment), '2022-07-05T00:00:00.000Z\n')


class Readme(unittest.TestCase):
    def test_every_verb_is_named(self):
        verbs = re.findall(r'^  ([a-z]+) {2,}', run(PROGRAM, '--help'), re.MULTILINE)
        self.assertGreater(len(verbs), 10)
        for name in ('README.md', 'README.vi.md'):
            table = re.findall(r'^\|.*\|$', (SOURCE / name).read_text(encoding='utf-8'), re.MULTILINE)
            named = re.findall(r'`([a-z]+)`', '\n'.join(table))
            self.assertEqual([verb for verb in verbs if verb not in named], [], name)


class Overview(unittest.TestCase):
    def test_quoted_programs_are_the_files(self):
        text = (SOURCE / 'doc/overview.md').read_text(encoding='utf-8')
        quoted = re.findall(r'`(examples/[^`]+)`[^`]*(?:`[^`\n]+`)?:\n\n```\w+\n(.*?)```', text, re.DOTALL)
        self.assertEqual([path for path, _ in quoted],
                         ['examples/python/status.py', 'examples/javascript/status.js', 'examples/c/embed.c'])
        self.assertEqual(len(quoted), len(re.findall(r'```[a-z]+$', text, re.MULTILINE)))
        for path, code in quoted:
            with self.subTest(path):
                program = (SOURCE / path).read_text(encoding='utf-8')
                # All but the remarks at its head.
                self.assertEqual(program[program.index(code.split('\n', 1)[0]):], code)


class Schema(unittest.TestCase):
    def test_plan_and_units(self):
        import jsonschema
        with open(SOURCE / 'data/soket-plan.schema.json', encoding='utf-8') as file:
            schema = json.load(file)
        validator = jsonschema.validators.validator_for(schema)(schema)
        with open(PLAN, encoding='utf-8') as file:
            plan = json.load(file)
        with open(UNITS, encoding='utf-8', newline='') as file:
            plan['units'] += [{key: value for key, value in row.items() if value}
                              for row in csv.DictReader(file)]
        self.assertEqual([error.message for error in validator.iter_errors(plan)], [])
