#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What lies before the office of one unit: office.py LEDGER UNIT DAY

A line for each duty that is not done, by its last day: how many days are left (or how many it is late), the plan and
section, the title, how it stands; below a duty that is late or was sent back, what has happened to it.
"""
import json
import locale
import sys
import gi
gi.require_version('Soket', '1')
from gi.repository import Soket

DONE = (Soket.Status.ON_TIME, Soket.Status.ON_THE_DAY, Soket.Status.LATE, Soket.Status.AWAITING, Soket.Status.DONE,
        Soket.Status.WAIVED, Soket.Status.ENDED)

locale.setlocale(locale.LC_ALL, '')  # messages in the user's language
path, name, day = sys.argv[1:]
as_of, known = Soket.instant_end_of_day(Soket.day_parse(day)), Soket.INSTANT_NONE
ledger = Soket.Ledger.open(path, Soket.LedgerFlags.READ_ONLY)
unit = ledger.get_directory().look_up(name)  # an id, a code or a name
owed = ledger.dup_agenda(unit, Soket.AgendaRole.OWES, Soket.DAY_NONE, Soket.DAY_NONE, as_of, known)
print(unit.get_name())
for position in Soket.bytes_to_column(owed):
    row = ledger[position]
    status, last = row.get_status(as_of, known), row.get_last(as_of, known)
    if status in DONE:
        continue
    late = row.get_days_late(as_of, known)
    left = -late if late else Soket.instant_get_day(last) - Soket.instant_get_day(as_of) if last else '-'
    plan = ledger.get_plan(row.get_plan())
    print(left, f'{plan.get_symbol()}, {row.get_task().get_id()}', row.get_task().get_title(),
          Soket.status_get_label(status), sep='\t')
    if status in (Soket.Status.OVERDUE, Soket.Status.RETURNED):
        for event in map(json.loads, ledger.dup_history(row).splitlines()):
            print('', event['kind'], event['at'], event.get('note', ''), sep='\t')
