#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Working days: the public call against two bare arrays and against numpy.busday_offset over a
whole array, with the same holidays, in one run. Usage: workdays_numpy.py PROGRAM (tests/bench/workdays.c)."""
import statistics
import subprocess
import sys
import time

import numpy

EPOCH = 719163           # ordinal of 1970-01-01
FIRST, LAST = 728294, 803168
CALLS, ROUNDS = 1_000_000, 9


def measure_numpy(holidays):
    random = numpy.random.default_rng(20220705)
    start = (random.integers(FIRST, LAST - 1000, CALLS) - EPOCH).astype('datetime64[D]')
    count = random.integers(1, 61, CALLS)
    calendar = numpy.busdaycalendar(holidays=(numpy.array(holidays) - EPOCH).astype('datetime64[D]'))
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        numpy.busday_offset(start, count, roll='backward', busdaycal=calendar)
        times.append(time.perf_counter() - begin)
    return statistics.median(times) * 1e9 / CALLS


def main():
    program = sys.argv[1]
    run = subprocess.run([program], check=True, capture_output=True, text=True).stdout
    ours = {name: float(value) for name, value in (line.split() for line in run.splitlines())}
    listed = subprocess.run([program, '--holidays'], check=True, capture_output=True, text=True).stdout
    peer = measure_numpy([int(line) for line in listed.split()])

    print(f'tables of one sector, built once      {ours["tables_us"] / 1000:8.2f} ms')
    print(f'two bare arrays, random access        {ours["bare"]:8.2f} ns')
    print(f'soket_calendar_add_workdays           {ours["public"]:8.2f} ns')
    print(f'soket_calendar_count_workdays         {ours["count"]:8.2f} ns')
    print(f'numpy.busday_offset, whole array      {peer:8.2f} ns')
    above, below = ours['public'] / ours['bare'], peer / ours['public']
    print(f'public / bare   {above:6.1f}   (wanted: at most 8)')
    print(f'numpy / public  {below:6.1f}   (wanted: at least 15)')
    return 0 if above <= 8 and below >= 15 else 1


if __name__ == '__main__':
    sys.exit(main())
