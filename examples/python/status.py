#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Who is late: status.py PLAN.json UNITS.csv EVENTS.csv DAY"""
import locale
import sys
import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

locale.setlocale(locale.LC_ALL, '')  # messages in the user's language
plan, units, events, day = sys.argv[1:]
as_of, known = Soket.instant_end_of_day(Soket.day_parse(day)), Soket.INSTANT_NONE
ledger = Soket.Ledger.new()
ledger.adopt(Soket.Plan.load(plan), Soket.Directory.load(units), None, Soket.DAY_NONE, as_of)
with open(events, 'rb') as file:
    ledger.record_csv(GLib.Bytes(file.read()), events, Soket.IntakeFlags.NONE, Soket.INSTANT_NONE)
totals = ledger.get_totals(None, as_of, known)
for status in Soket.Status.__enum_values__.values():
    print(f'{totals.get_count(status):6} {Soket.status_get_label(status)}')
for position in memoryview(ledger.dup_overdue(None, as_of, known).get_data()).cast('I'):
    row = ledger[position]
    print(row.get_task().get_id(), row.get_unit().get_name(), row.get_days_late(as_of, known), sep='\t')
