# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every message stands in the catalogue, and every one is translated."""
import re
import tempfile
import unittest

from house import SOURCE, run, sources

MESSAGE = re.compile(r'(?<!\w)(?:N?_|ngettext) ?\("')
KEYWORDS = ['--from-code=UTF-8', '--keyword=_', '--keyword=N_', '--keyword=ngettext:1,2', '--no-location']


def listed():
    lines = (SOURCE / 'po' / 'POTFILES.in').read_text(encoding='utf-8').splitlines()
    return [line for line in lines if line and not line.startswith('#')]


class Translations(unittest.TestCase):
    def test_all_files_are_listed(self):
        using = [str(path.relative_to(SOURCE)) for path in sources('libsoket', 'cli', endings=['.c'])
                 if MESSAGE.search(path.read_text(encoding='utf-8'))]
        self.assertEqual(listed(), sorted(using))

    def test_all_messages_are_translated(self):
        with tempfile.NamedTemporaryFile(suffix='.pot') as pot:
            code, printed = run('xgettext', *KEYWORDS, f'--output={pot.name}', *listed(), cwd=SOURCE)
            self.assertEqual(code, 0, printed)
            self.assertEqual(run('msgcmp', SOURCE / 'po' / 'vi.po', pot.name), (0, ''))

    def test_catalogue_is_sound(self):
        code, printed = run('msgfmt', '--check', '--statistics', '--output-file=/dev/null', SOURCE / 'po' / 'vi.po')
        self.assertEqual(code, 0, printed)
        self.assertRegex(printed, r'^\d+ translated messages?\.\n$')
