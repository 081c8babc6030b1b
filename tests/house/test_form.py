# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Form and licence of the files, and the lists that name them."""
import shutil
import tempfile
import unittest

from house import SOURCE, run, sources


def not_ours(folder, names):
    """What stands in the project's folder and is no part of it."""
    return [name for name in names
            if name in ('.git', '__pycache__') or name.startswith('build') or name.endswith('.pot')]


class Form(unittest.TestCase):
    def test_clang_format(self):
        files = list(sources('libsoket', 'cli', 'tests', 'examples'))
        code, printed = run('clang-format', '--dry-run', '--Werror', *files)
        faults = [line for line in printed.splitlines() if 'error:' in line]
        self.assertEqual((faults, code), ([], 0))

    def test_licences(self):
        # A copy: without git, reuse would look into build folders too.
        with tempfile.TemporaryDirectory() as folder:
            copy = shutil.copytree(SOURCE, f'{folder}/libsoket', ignore=not_ours, symlinks=True)
            code, printed = run('reuse', '--root', copy, 'lint', cwd=copy)
        self.assertEqual(code, 0, printed)

    def test_dependencies_table(self):
        self.assertEqual(run(SOURCE / 'tools' / 'update-dependencies', '--check'), (0, ''))
