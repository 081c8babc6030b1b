#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Adds up Meson's test logs, names each test that did not pass, and ends with
'N passed, N failed, N skipped'.

usage: summary.py LOG.json...     A log that is missing or unreadable counts as one failure.

The logs of one JSON object a line and not JUnit's XML: that is not well-formed when a test prints a
control character, and does not show a test that died after its first points had passed.
"""
import json
import re
import sys

POINT = re.compile(r'^(not )?ok\b([^#\n]*)(# *(?:SKIP|TODO).*)?$', re.MULTILINE | re.IGNORECASE)
GOOD = ('OK', 'EXPECTEDFAIL')


def points(test):
    """The (name, result) of each point of a TAP stream, or of the test where it prints none."""
    found = False
    for bad, name, directive in POINT.findall(test.get('stdout') or ''):
        found = True
        result = 'skipped' if 'SKIP' in directive.upper() else 'failed' if bad else 'passed'
        yield f'{test["name"]}: {name.strip(" -")}', result
    if test['result'] == 'SKIP' and not found:
        yield test['name'], 'skipped'
    elif test['result'] in GOOD and not found:
        yield test['name'], 'passed'


def read(path):
    with open(path, encoding='utf-8') as log:
        for test in map(json.loads, log):
            results = list(points(test))
            yield from results
            if test['result'] not in (*GOOD, 'SKIP') and not any(result == 'failed' for _, result in results):
                yield f'{test["name"]}: {test["result"]}, exit code {test.get("returncode")}', 'failed'


def main(paths):
    count = {'passed': 0, 'failed': 0, 'skipped': 0}
    for path in paths:
        try:
            results = list(read(path))
        except (OSError, ValueError, KeyError) as error:
            results = [(f'{path}: {error}', 'failed')]
        for name, result in results:
            count[result] += 1
            if result != 'passed':
                print(f'{result}: {name}')
    print(', '.join(f'{n} {result}' for result, n in count.items()))
    return 0 if count['passed'] and not count['failed'] else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
