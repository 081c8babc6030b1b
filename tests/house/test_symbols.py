# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the library exports is what libsoket/soket.symbols lists and the public headers declare."""
import re
import unittest

from house import BUILD, LIBRARY, SOURCE, public_headers, run


def listed():
    lines = (LIBRARY / 'soket.symbols').read_text(encoding='utf-8').splitlines()
    return [line for line in lines if not line.startswith('#')]


class Symbols(unittest.TestCase):
    def test_list_is_current(self):
        code, printed = run(SOURCE / 'tools' / 'update-symbols', '--check', BUILD)
        self.assertEqual((code, printed), (0, ''))

    def test_names(self):
        self.assertEqual([name for name in listed() if not name.startswith('soket_')], [])

    def test_declared(self):
        declared = ''
        for name in public_headers():
            path = LIBRARY / name if (LIBRARY / name).exists() else BUILD / 'libsoket' / name
            declared += path.read_text(encoding='utf-8')
        types = re.findall(r'G_DECLARE_FINAL_TYPE \(\w+,\s*(\w+)', declared)
        words = set(re.findall(r'\w+', declared)) | {f'{prefix}_get_type' for prefix in types}
        self.assertEqual([name for name in listed() if name not in words], [])
