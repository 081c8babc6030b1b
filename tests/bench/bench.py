# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the measurements of this folder share: how figures are printed, and peers that come from npm."""
import shutil
import subprocess


class Report:
    """Prints figures as they come, and remembers those that miss their mark."""

    def __init__(self):
        self.missed = []
        self.missing = []

    def figure(self, name, value, unit):
        print(f'  {name:<58} {value:>12,.2f} {unit}', flush=True)

    def mark(self, name, value, wanted, at_least):
        good = value >= wanted if at_least else value <= wanted
        words = f'{"at least" if at_least else "at most"} {wanted:,g}'
        print(f'  {name:<58} {value:>12,.2f} {words:<16} {"ok" if good else "MISSED"}', flush=True)
        if not good:
            self.missed.append(name.strip())

    def lacks(self, name, cure):
        print(f'  {name:<58}      missing: {cure}', flush=True)
        self.missing.append(name)

    def end(self):
        """The exit code, after a word on what is not as it should be."""
        if self.missing:
            print('Not measured: ' + ', '.join(self.missing))
        if self.missed:
            print('MISSED: ' + ', '.join(self.missed))
        return 1 if self.missed else 0


def install_npm(report, build, wanted):
    """The folder of the modules `wanted` ({name: version}), fetched into the build folder; None with a word of why."""
    names = ', '.join(wanted)
    if not shutil.which('node') or not shutil.which('npm'):
        return report.lacks(names, 'apt-get install nodejs npm')
    folder = build / 'tests' / 'bench' / 'npm'
    missing = [name for name in wanted if not (folder / 'node_modules' / name).exists()]
    if missing:
        folder.mkdir(parents=True, exist_ok=True)
        packages = [f'{name}@{wanted[name]}' for name in missing]
        run = subprocess.run(['npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, *packages],
                             capture_output=True, text=True)
        if run.returncode != 0:
            return report.lacks(names, f'npm could not install {" ".join(packages)}')
    return folder / 'node_modules'
