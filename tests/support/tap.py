# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs unittest files and prints TAP 13, for Meson's protocol: 'tap'."""
import importlib.util
import os
import sys
import traceback
import unittest


class TapResult(unittest.TestResult):
    number = 0

    def line(self, ok, test, more=''):
        self.number += 1
        print(f'{"ok" if ok else "not ok"} {self.number} - {test.id()}{more}', flush=True)

    def bad(self, test, error):
        self.line(False, test)
        # Meson shows what stands on stderr, and the log has both.
        print(f'{test.id()}:', *traceback.format_exception(*error), sep='\n', file=sys.stderr, flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.line(True, test)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.line(True, test, f' # SKIP {reason}')

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.bad(test, error)

    def addError(self, test, error):
        super().addError(test, error)
        self.bad(test, error)

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            self.bad(subtest, error)


def load(paths):
    suite = unittest.TestSuite()
    for path in paths:
        sys.path.insert(0, os.path.dirname(os.path.abspath(path)))
        name = os.path.splitext(os.path.basename(path))[0]
        spec = importlib.util.spec_from_file_location(name, path)
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        suite.addTests(unittest.defaultTestLoader.loadTestsFromModule(module))
    return suite


def main(paths):
    unittest.TestCase.maxDiff = None
    print('TAP version 13')
    result = TapResult()
    load(paths).run(result)
    # At the end: a failing sub-test is a line of its own, and nobody can count them before.
    print(f'1..{result.number}')
    return 0 if result.wasSuccessful() and result.number else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
