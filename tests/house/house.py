# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the tests about the house itself share."""
import os
import pathlib
import subprocess
import tempfile

SOURCE = pathlib.Path(os.environ['SOKET_SRCDIR'])
BUILD = pathlib.Path(os.environ['SOKET_BUILDDIR'])
LIBRARY = SOURCE / 'libsoket'


def run(*command, **options):
    """Runs a command; returns its exit code and all it printed."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, check=False, **options)
    return done.returncode, done.stdout


def sources(*folders, endings=('.c', '.h')):
    """The files of the project's folders, never those of a build folder."""
    for folder in folders:
        yield from sorted(path for path in (SOURCE / folder).rglob('*') if path.suffix in endings)


def public_headers():
    """"folder/soket-name.h" of each header that is installed, the generated ones too."""
    names = [path.relative_to(LIBRARY) for path in LIBRARY.glob('*/soket-*.h')]
    names += [path.relative_to(BUILD / 'libsoket') for path in (BUILD / 'libsoket').glob('*/soket-*.h')]
    return sorted(str(name) for name in names if not name.name.endswith('-private.h'))


def temporary_tree(files):
    """A folder with the given {name: text}; a context manager."""
    folder = tempfile.TemporaryDirectory()
    for name, text in files.items():
        path = pathlib.Path(folder.name, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')
    return folder
