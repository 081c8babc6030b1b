/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
import GLib from 'gi://GLib';
import Soket from 'gi://Soket?version=1';
import {assertEqual, run, test} from '../support/tap.js';

const EXAMPLE = `${GLib.getenv('SOKET_SRCDIR')}/examples/ca-mau`;

test('days are dates', () => {
    const day = Soket.day_parse('2022-07-05');
    assertEqual(Soket.day_to_date(day).toISOString(), '2022-07-05T00:00:00.000Z');
    assertEqual(Soket.day_from_date(new Date('2022-07-05')), day);
    assertEqual(Soket.day_from_date(new Date('1968-01-29')), Soket.day_parse('1968-01-29'));
    assertEqual(Soket.day_to_date(0), null);
    assertEqual(Soket.day_from_date(null), 0);
});

test('instants are points in time', () => {
    const instant = Soket.instant_parse('2022-07-05T17:00');
    assertEqual(Soket.instant_to_date(instant).toISOString(), '2022-07-05T10:00:00.000Z');
    assertEqual(Soket.instant_from_date(new Date('2022-07-05T10:00:00Z')), instant);
    assertEqual(Soket.instant_from_date(new Date('1968-01-28T18:30:00Z')), Soket.instant_parse('1968-01-29T01:30'));
    assertEqual(Soket.instant_to_date(Soket.instant_parse('2022-07-05')), null);
    assertEqual(Soket.instant_to_date(0), null);
    assertEqual(Soket.instant_from_date(null), 0);
});

test('lists are iterable', () => {
    const units = Soket.Directory.load(`${EXAMPLE}/units.csv`);
    assertEqual([...units].length, units.get_n_items());
    const plan = Soket.Plan.load(`${EXAMPLE}/plan.json`);
    assertEqual([...plan.get_tasks()][1].get_id(), 'IV.2');
    const ledger = Soket.Ledger.new();
    ledger.adopt(plan, units, null, 0, Soket.instant_parse('2026-06-08'));
    assertEqual([...ledger].length, ledger.get_n_items());
});

test('objects say what they are', () => {
    const plan = Soket.Plan.load(`${EXAMPLE}/plan.json`);
    assertEqual(`${plan}`, '[Soket.Plan so-ket-nq03-ca-mau]');
    assertEqual(`${plan.find_task('IV.2')}`, '[Soket.Task IV.2]');
    assertEqual(`${plan.get_basis(0)}`, '[Soket.Reference 03-NQ/TU]');
    assertEqual(`${Soket.Deadline.parse('trước ngày 05/7/2022')}`, '[Soket.Deadline <2022-07-05]');
});

test('objects of a ledger say what they are', () => {
    const units = Soket.Directory.load(`${EXAMPLE}/units.csv`);
    const ledger = Soket.Ledger.new();
    ledger.adopt(Soket.Plan.load(`${EXAMPLE}/plan.json`), units, null, 0, 0);
    const asOf = Soket.instant_parse('2026-07-10');
    const calendar = Soket.Calendar.new(Soket.Sector.STATE);
    assertEqual(`${units}`, '[Soket.Directory of 65 units]');
    assertEqual(`${ledger}`, '[Soket.Ledger of 67 obligations, plans so-ket-nq03-ca-mau]');
    assertEqual(`${ledger.get_totals(null, asOf, 0)}`, '[Soket.Totals 67 not-due=1 due-soon=1 overdue=65]');
    assertEqual(`${ledger.verify(null)}`, '[Soket.Verdict 0 events, ok]');
    assertEqual(`${calendar}`, `[Soket.Calendar state ${calendar.get_version()}]`);
    assertEqual(`${calendar.describe(Soket.day_parse('2026-09-02'), 0)}`, '[Soket.DayInfo 2026-09-02 off]');
    const parts = [...ledger.break_down(null, Soket.BreakdownBy.LEVEL, asOf, 0)];
    assertEqual(parts.map(part => `${part.name} ${part.totals.get_obligations()}`).join(), 'Cấp cơ sở 64,Cấp tỉnh 3');
});

test('a ledger gives columns', () => {
    const units = Soket.Directory.load(`${EXAMPLE}/units.csv`);
    const ledger = Soket.Ledger.new();
    ledger.adopt(Soket.Plan.load(`${EXAMPLE}/plan.json`), units, null, 0, 0);
    const asOf = Soket.instant_parse('2026-07-10');
    const column = ledger.get_column(Soket.LedgerColumn.UNIT, asOf);
    assertEqual(column.length, 67);
    assertEqual(units.find(ledger.get_directory().get_item(column[3]).get_id()).get_id(),
        ledger.get_item(3).get_unit().get_id());
    assertEqual(Array.from(ledger.get_statuses(asOf)).filter(each => each === Soket.Status.OVERDUE).length, 65);
    const unit = ledger.get_item(0).get_unit();
    const agenda = Soket.bytes_to_column(ledger.dup_agenda(unit, Soket.AgendaRole.OWES, 0, 0, asOf, 0));
    assertEqual(ledger.get_item(agenda[0]).get_unit().get_id(), unit.get_id());
});

test('a resolution and a due are iterable', () => {
    const resolver = Soket.Resolver.new(Soket.Policy.new(), Soket.Calendar.new(Soket.Sector.STATE));
    const dues = [...resolver.resolve(Soket.Deadline.parse('trước ngày 05/7/2022'))];
    assertEqual(dues.join(), '[Soket.Due 2022-07-04]');
    assertEqual([...dues[0]].map(step => step.get_rule()).join(), 'before-exclusive');
});

await run();
