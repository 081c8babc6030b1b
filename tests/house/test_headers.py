# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Each header stands alone, in C and in C++, and a program can only include soket.h."""
import shlex
import subprocess
import unittest

from house import BUILD, LIBRARY, public_headers, run

FLAGS = ['-fsyntax-only', '-Wall', '-Wextra', '-Werror', f'-I{LIBRARY}', f'-I{BUILD / "libsoket"}', f'-I{BUILD}',
         *shlex.split(subprocess.run(['pkg-config', '--cflags', 'gio-2.0'], check=True, capture_output=True,
                                     text=True).stdout)]
COMPILERS = {'c': ['gcc', '-std=c11'], 'c++': ['g++', '-std=c++17']}


def compile_include(language, name, *flags):
    return run(*COMPILERS[language], '-x', language, *FLAGS, *flags, '-', input=f'#include "{name}"\n')


class Headers(unittest.TestCase):
    def test_public_alone(self):
        headers = public_headers()
        self.assertIn('base/soket-enums.h', headers)
        self.assertIn('base/soket-version.h', headers)
        for name in headers:
            for language in COMPILERS:
                with self.subTest(name=name, language=language):
                    self.assertEqual(compile_include(language, name, '-DSOKET_COMPILATION'), (0, ''))

    def test_private_alone(self):
        for path in sorted(LIBRARY.glob('*/*-private.h')):
            name = path.relative_to(LIBRARY)
            with self.subTest(name=name):
                self.assertEqual(compile_include('c', name, '-DSOKET_COMPILATION'), (0, ''))

    def test_umbrella(self):
        for language in COMPILERS:
            with self.subTest(language=language):
                self.assertEqual(compile_include(language, 'soket.h'), (0, ''))

    def test_direct_include_fails(self):
        for name in public_headers():
            with self.subTest(name=name):
                code, printed = compile_include('c', name)
                self.assertNotEqual(code, 0)
                self.assertIn('Only <soket.h> can be included directly', printed)

    def test_umbrella_has_all(self):
        umbrella = (BUILD / 'libsoket' / 'soket.h').read_text(encoding='utf-8')
        self.assertEqual([name for name in public_headers() if f'#include "{name}"' not in umbrella], [])
