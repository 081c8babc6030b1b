#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Adds up Meson's JUnit logs, names each failure, and ends with 'N passed, N failed, N skipped'.

usage: summary.py LOG...     A log that is missing or unreadable counts as one failure.
"""
import sys
import xml.etree.ElementTree as ElementTree


def read(path):
    """The (name, 'passed' | 'failed' | 'skipped') of each test in one log."""
    for suite in ElementTree.parse(path).iter('testsuite'):
        for case in suite.findall('testcase'):
            name = f"{suite.get('name', '?')}: {case.get('name', '?')}"
            if case.find('failure') is not None or case.find('error') is not None:
                yield name, 'failed'
            elif case.find('skipped') is not None:
                yield name, 'skipped'
            else:
                yield name, 'passed'


def main(paths):
    count = {'passed': 0, 'failed': 0, 'skipped': 0}
    for path in paths:
        try:
            results = list(read(path))
        except (OSError, ElementTree.ParseError) as error:
            results = [(f'{path}: {error}', 'failed')]
        for name, result in results:
            count[result] += 1
            if result != 'passed':
                print(f'{result}: {name}')
    print(', '.join(f'{n} {result}' for result, n in count.items()))
    return 0 if count['passed'] and not count['failed'] else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
