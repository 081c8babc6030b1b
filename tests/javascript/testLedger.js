/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
import GLib from 'gi://GLib';
import Soket from 'gi://Soket?version=1';
import {assertEqual, run, test} from '../support/tap.js';

const EXAMPLE = `${GLib.getenv('SOKET_SRCDIR')}/examples/ca-mau`;
const ALL = Soket.INSTANT_NONE;
const endOf = day => Soket.instant_end_of_day(Soket.day_parse(day));
const asOf = endOf('2026-07-10');

function fill(ledger) {
    ledger.adopt(Soket.Plan.load(`${EXAMPLE}/plan.json`), Soket.Directory.load(`${EXAMPLE}/units.csv`), null,
        Soket.DAY_NONE, endOf('2026-06-08'));
    const [, events] = GLib.file_get_contents(`${EXAMPLE}/events.csv`);
    return ledger.record_csv(events, 'events.csv', Soket.IntakeFlags.NONE, ALL);
}

function make() {
    const ledger = Soket.Ledger.new();
    fill(ledger);
    return ledger;
}

function units(ledger, bytes) {
    return Array.from(Soket.bytes_to_column(bytes), row => ledger.get_item(row).get_unit().get_id());
}

function refusal(body) {
    try {
        body();
    } catch (e) {
        return e;
    }
    throw new Error('was not refused');
}

test('totals and the official table', () => {
    const totals = make().get_totals(null, asOf, ALL);
    assertEqual(totals.get_obligations(), 67);
    assertEqual([totals.get_done_in_time(), totals.get_done_late(), totals.get_open_in_time(),
        totals.get_open_overdue()].join(), '51,3,3,9');
    assertEqual(totals.get_count(Soket.Status.ON_THE_DAY), 3);
    assertEqual(`${totals.get_due_done()}/${totals.get_due()}`, '54/63');
    assertEqual(make().get_totals(null, asOf, endOf('2026-07-09')).get_open_overdue(), 11);
    assertEqual(make().get_totals('none', asOf, ALL).get_obligations(), 0);
});

test('who is overdue, newly so, and who is next', () => {
    const ledger = make();
    const overdue = units(ledger, ledger.dup_overdue(null, asOf, ALL));
    assertEqual(overdue.length, 9);
    assertEqual(overdue.includes('xa-song-doc'), true);
    assertEqual(units(ledger, ledger.dup_newly_overdue(null, endOf('2026-07-09'), asOf, ALL)).join(), 'xa-song-doc');
    assertEqual(ledger.dup_newly_overdue(null, asOf, asOf, ALL).get_size(), 0);
    assertEqual(units(ledger, ledger.dup_next_due(null, 2, asOf, ALL)).join(), 'xa-nam-can,ban-to-chuc');
    assertEqual(units(ledger, ledger.dup_next_due(null, 9, asOf, ALL)).length, 3);
});

test('columns are typed arrays', () => {
    const ledger = make();
    const submitted = ledger.get_column(Soket.LedgerColumn.SUBMITTED, asOf);
    const safe = ledger.get_column(Soket.LedgerColumn.SAFE, asOf);
    const statuses = ledger.get_statuses(asOf);
    assertEqual([submitted, safe].every(column => column instanceof Int32Array && column.length === 67), true);
    assertEqual(submitted.filter(instant => instant > 0).length, 54);
    for (let i = 0; i < 67; i++) {
        const row = ledger.get_item(i);
        assertEqual(row.get_status(asOf, ALL), statuses[i]);
        assertEqual(row.get_submitted(asOf, ALL), submitted[i]);
        assertEqual(statuses[i] === Soket.Status.ON_TIME, submitted[i] > 0 && submitted[i] <= safe[i]);
    }
});

test('counts by level, with their base', () => {
    const levels = [...make().break_down(null, Soket.BreakdownBy.LEVEL, asOf, ALL)];
    assertEqual(levels.map(({key, totals}) => `${key} ${totals.get_due_done()}/${totals.get_due()}`).join(),
        'co-so 53/62,tinh 1/1');
    assertEqual(Soket.breakdown_by_from_string('parent'), Soket.BreakdownBy.PARENT);
});

test('one obligation and its history', () => {
    const ledger = make();
    const row = ledger.find(null, 'IV.2', 'xa-song-doc', null);
    assertEqual(Soket.instant_to_string(row.get_last(asOf, ALL)), '2026-07-09T24:00');
    assertEqual(row.get_days_late(asOf, ALL), 1);
    assertEqual(row.dup_extension_document(asOf, ALL), '64-CV/TU');
    const events = ledger.dup_history(row).trim().split('\n').map(line => JSON.parse(line));
    assertEqual(events.map(event => event.kind).join(), 'extended');
    const said = JSON.parse(Soket.report_explain_to_json(ledger, row, asOf, ALL));
    assertEqual(`${said.status} ${said.extended.document} ${said.due.steps.length}`, 'overdue 64-CV/TU 1');
    assertEqual(Soket.report_explain_to_text(ledger, row, asOf, ALL).includes('64-CV/TU'), true);
});

test('what if the day itself were in time', () => {
    const ledger = make();
    const resolver = Soket.Resolver.new(Soket.Policy.new().with_before(Soket.Before.INCLUSIVE),
        Soket.Calendar.new(Soket.Sector.STATE));
    const other = ledger.what_if(null, resolver);
    assertEqual([ledger, other].map(each => Soket.day_to_string(Soket.instant_get_day(
        each.find(null, 'IV.2', 'xa-phu-tan', null).get_last(asOf, ALL)))).join(), '2026-07-07,2026-07-08');
    assertEqual(other.export(), ledger.export());
});

test('the reports of a day', () => {
    const ledger = make();
    const report = Soket.StatusReport.new(ledger, asOf, ALL);
    report.set_next(2);
    report.set_since(endOf('2026-07-09'));
    const answer = JSON.parse(report.to_json());
    assertEqual(answer.next.map(row => `${row.unit} ${row.days_left}`).join(), 'xa-nam-can 4,ban-to-chuc 4');
    assertEqual(answer.newly_overdue.map(row => row.unit).join(), 'xa-song-doc');
    assertEqual(answer.overdue.length, 9);
    assertEqual(report.has_overdue(), true);
    report.set_by(Soket.BreakdownBy.LEVEL);
    assertEqual(JSON.parse(report.to_json()).rows.length, 2);
    report.set_rows(true);
    assertEqual(JSON.parse(report.to_json()).rows.length, 67);
    Soket.report_set_width(80);
    assertEqual(Math.max(...report.to_text().split('\n').map(line => line.length)) <= 80, true);
    Soket.report_set_width(0);
    const unit = ledger.get_directory().look_up('Đảng ủy xã Sông Đốc');
    const agenda = JSON.parse(Soket.report_agenda_to_json(ledger, unit, 0, 0, asOf, ALL));
    assertEqual(agenda.owes.map(row => `${row.task} ${row.status}`).join(), 'IV.2 overdue');
});

test('changes are told once for a batch', () => {
    const ledger = Soket.Ledger.new();
    const heard = [];
    ledger.connect('items-changed', (_, at, removed, added) => heard.push(`${at} ${removed} ${added}`));
    ledger.connect('changed', () => heard.push('changed'));
    assertEqual(fill(ledger).get_n_recorded(), 70);
    assertEqual(heard.join(), '0 0 67,changed');
    const event = Soket.Event.new(Soket.EventKind.SUBMITTED, 'IV.2', 'xa-phu-tan', Soket.instant_parse('2026-07-11'));
    assertEqual(ledger.record(event, asOf + 1442 * 2).get_n_recorded(), 1);
    assertEqual(heard.join(), '0 0 67,changed,changed');
});

test('events go out and come in again', () => {
    const ledger = make();
    const text = ledger.export();
    const copy = Soket.Ledger.new();
    copy.adopt(ledger.get_plan('so-ket-nq03-ca-mau'), ledger.get_directory(), null, Soket.DAY_NONE, endOf('2026-06-08'));
    const lines = new TextEncoder().encode(text.trim().split('\n').reverse().join('\n'));
    assertEqual(copy.record_ndjson(lines, 'out.ndjson', Soket.IntakeFlags.NONE, ALL).get_n_recorded(), 70);
    assertEqual(copy.record_ndjson(lines, 'out.ndjson', Soket.IntakeFlags.NONE, ALL).get_n_duplicates(), 70);
    assertEqual(copy.get_statuses(asOf).join(), ledger.get_statuses(asOf).join());
    assertEqual(copy.verify(null).is_ok(), true);
});

test('a file is opened again, and refuses what it should', () => {
    const folder = GLib.dir_make_tmp('soket-js-XXXXXX');
    const path = `${folder}/so.soket`, saved = `${folder}/copy.soket`;
    fill(Soket.Ledger.create(path));
    const ledger = Soket.Ledger.open(path, Soket.LedgerFlags.READ_ONLY);
    assertEqual(ledger.get_statuses(asOf).join(), make().get_statuses(asOf).join());
    const event = Soket.Event.new(Soket.EventKind.NOTED, 'IV.2', 'xa-phu-tan', asOf);
    assertEqual(refusal(() => ledger.record(event, asOf)).matches(Soket.store_error_quark(), Soket.StoreError.UNWRITABLE),
        true);
    assertEqual(refusal(() => Soket.Ledger.create(path)).matches(Soket.store_error_quark(), Soket.StoreError.EXISTS), true);
    assertEqual(refusal(() => ledger.find(null, 'IV.2', 'xa-phu-tam', null)).message.includes('xa-phu-tan'), true);
    ledger.backup(saved);
    assertEqual(Soket.Ledger.open(saved, Soket.LedgerFlags.READ_ONLY).verify(null).get_n_events(), 70);
    for (const name of [path, saved])
        GLib.unlink(name);
    GLib.rmdir(folder);
});

await run();
