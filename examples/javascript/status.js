/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who is late: gjs -m status.js PLAN.json UNITS.csv EVENTS.csv DAY */
import GLib from 'gi://GLib';
import Soket from 'gi://Soket?version=1';
import System from 'system';

const [plan, units, events, day] = System.programArgs;
const asOf = Soket.instant_end_of_day(Soket.day_parse(day));
const known = Soket.INSTANT_NONE; // all that is recorded
const ledger = Soket.Ledger.new();
ledger.adopt(Soket.Plan.load(plan), Soket.Directory.load(units), null, Soket.DAY_NONE, asOf);
const [, text] = GLib.file_get_contents(events);
ledger.record_csv(text, events, Soket.IntakeFlags.NONE, Soket.INSTANT_NONE);

const totals = ledger.get_totals(null, asOf, known);
for (const status of Object.values(Soket.Status).filter(Number.isInteger))
    print(`${totals.get_count(status)}`.padStart(6), Soket.status_get_label(status));
for (const position of new Uint32Array(ledger.dup_overdue(null, asOf, known).toArray().buffer)) {
    const row = ledger.get_item(position);
    print([row.get_task().get_id(), row.get_unit().get_name(), row.get_days_late(asOf, known)].join('\t'));
}
