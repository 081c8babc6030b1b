/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
import GLib from 'gi://GLib';
import Soket from 'gi://Soket?version=1';
import {assertEqual, run, test} from '../support/tap.js';

const EXAMPLE = `${GLib.getenv('SOKET_SRCDIR')}/examples/ca-mau`;

function makeList() {
    const units = Soket.Directory.load(`${EXAMPLE}/units.csv`);
    const ledger = Soket.Ledger.new();
    ledger.adopt(Soket.Plan.load(`${EXAMPLE}/plan.json`), units, null, 0, 0);
    return Soket.ObligationList.new(ledger, null, Soket.instant_parse('2026-07-10'), 0);
}

test('a list shows what its filter says', () => {
    const list = makeList();
    assertEqual(`${list}`, '[Soket.ObligationList of 67 obligations]');
    list.set_filter(Soket.Filter.new().with_statuses([Soket.Status.OVERDUE]).with_level('tinh'));
    const overdue = [...list];
    assertEqual(overdue.map(row => row.get_unit().get_level()).every(level => level === 'tinh'), true);
    assertEqual(list.get_totals().get_obligations(), overdue.length);
    const positions = Soket.bytes_to_column(list.dup_positions());
    assertEqual(Array.from(positions, i => list.get_ledger().get_item(i) === list.get_item(positions.indexOf(i)))
        .every(Boolean), true);
    list.filter = Soket.Filter.new().with_overdue(true);
    assertEqual(list.get_n_items(), 65);
});

test('a list tells once of all that came', () => {
    const list = makeList();
    const told = [];
    list.connect('items-changed', (_, ...what) => told.push(what.join()));
    const first = list.get_item(0), second = list.get_item(1);
    const csv = ['kind,task,unit,at', ...[first, second].map(row =>
        `submitted,${row.get_task().get_id()},${row.get_unit().get_id()},2026-07-01`), ''].join('\n');
    list.get_ledger().record_csv(new GLib.Bytes(csv), 'events.csv', Soket.IntakeFlags.NONE,
        Soket.instant_parse('2026-07-02'));
    assertEqual(told.join(' '), '0,2,2');
    list.set_time(Soket.instant_parse('2026-01-01'), 0);
    assertEqual(told.length, 2);
});

await run();
