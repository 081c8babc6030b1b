/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* On a server whose URI is in SOKET_TEST_POSTGRESQL (tests/support/postgres.py). */
import GLib from 'gi://GLib';
import Soket from 'gi://Soket?version=1';
import {assertEqual, run, test} from '../support/tap.js';

const EXAMPLE = `${GLib.getenv('SOKET_SRCDIR')}/examples/ca-mau`;
const ALL = Soket.INSTANT_NONE;
const asOf = Soket.instant_parse('2026-07-10'), later = Soket.instant_parse('2026-12-31');
const bytes = text => new TextEncoder().encode(text);
const uri = schema => GLib.getenv('SOKET_TEST_POSTGRESQL').replace('schema=soket', `schema=${schema}`);

function fill(ledger) {
    ledger.adopt(Soket.Plan.load(`${EXAMPLE}/plan.json`), Soket.Directory.load(`${EXAMPLE}/units.csv`), null, 0,
        Soket.instant_parse('2026-06-08'));
    const [, events] = GLib.file_get_contents(`${EXAMPLE}/events.csv`);
    ledger.record_csv(events, 'events.csv', Soket.IntakeFlags.NONE, later);
    return ledger;
}

function same(one, other) {
    for (const when of [asOf, Soket.instant_parse('2026-07-01T10:30'), later])
        assertEqual(one.get_statuses(when).join(), other.get_statuses(when).join());
    assertEqual(one.export(), other.export());
    assertEqual(`${one.get_totals(null, asOf, ALL)}`, `${other.get_totals(null, asOf, ALL)}`);
}

test('a server answers as memory does', () => {
    const memory = fill(Soket.Ledger.new()), server = fill(Soket.Ledger.create(uri('js')));
    same(memory, server);
    same(memory, Soket.Ledger.open(uri('js'), Soket.LedgerFlags.READ_ONLY));
    assertEqual(server.verify(memory.verify(null).get_heads()).is_ok(), true);
});

test('what another has written is fetched, and told', () => {
    const one = fill(Soket.Ledger.create(uri('js_two'))), other = Soket.Ledger.open(uri('js_two'), Soket.LedgerFlags.NONE);
    let told = 0;
    other.connect('changed', () => told++);
    one.record(Soket.Event.new(Soket.EventKind.SUBMITTED, 'IV.2', 'xa-phu-tan', asOf), later);
    other.refresh();
    assertEqual(told, 1);
    same(one, other);
});

test('conflicts and what is refused are listed', () => {
    const ledger = fill(Soket.Ledger.create(uri('js_bad')));
    const before = ledger.export();
    const head = 'id,kind,task,unit,at,recorded,until\n';
    const first = 'a,noted,IV.2,xa-phu-tan,2026-07-01,2026-07-01,\n';
    assertEqual(ledger.record_csv(bytes(head + first), 'a.csv', Soket.IntakeFlags.NONE, later).get_n_recorded(), 1);
    const intake = ledger.record_csv(bytes(`${head}${first}a,noted,IV.2,xa-phu-tan,2026-07-02,2026-07-02,\n`
        + 'b,extended,IV.2,xa-phu-tan,2026-07-01,2026-07-01,2026-06-30\nc,noted,IV.2,không có,2026-07-01,2026-07-01,\n'),
    'b.csv', Soket.IntakeFlags.PARTIAL, later);
    const {recorded, duplicate, conflicts, refused} = JSON.parse(intake.to_json());
    assertEqual([recorded, duplicate, conflicts.map(each => each.id), refused.map(each => each.line)].join(), '0,1,a,4,5');
    assertEqual(ledger.export().length > before.length, true);
});

test('plans are amended, and units live', () => {
    const ledgers = [Soket.Ledger.new(), Soket.Ledger.create(uri('js_lives'))].map(fill);
    const plan = JSON.parse(Soket.Plan.load(`${EXAMPLE}/plan.json`).to_json());
    plan.tasks = plan.tasks.map(task => task.id === 'IV.2' ? {...task, deadline: 'trước ngày 15/7/2026'} : task);
    const units = 'id,name,kind,parent,until,successors\n';
    const said = ledgers.map(ledger => {
        const moved = ledger.amend(Soket.Plan.new_from_json(bytes(JSON.stringify(plan)), 'plan.json'), ledger.get_directory(), null,
            0, Soket.day_parse('2026-07-05'), Soket.instant_parse('2026-07-05')).get_moved();
        const unit = ledger.get_directory().look_up('xa-phu-tan');
        const lines = ledger.change_units(Soket.Directory.new_from_csv(bytes(
            `${units}${unit.get_id()},${unit.get_name()},${unit.get_kind()},${unit.get_parent() ?? ''},2026-07-11,xa-song-doc\n`),
        'units.csv'), 0, Soket.instant_parse('2026-07-12')).get_moved();
        return [...moved, ...lines].join('\n');
    });
    assertEqual(said[0], said[1]);
    assertEqual(said[0].includes('2026-07-14'), true);
    assertEqual(said[0].includes('xa-phu-tan'), true);
    same(...ledgers);
});

await run();
