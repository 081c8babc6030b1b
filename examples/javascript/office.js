/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* What lies before the office of one unit: gjs -m office.js LEDGER UNIT DAY
 *
 * A line for each duty that is not done, by its last day: how many days are left (or how many it is late), the plan
 * and section, the title, how it stands; below a duty that is late or was sent back, what has happened to it. */
import Soket from 'gi://Soket?version=1';
import System from 'system';

const {ON_TIME, ON_THE_DAY, LATE, AWAITING, DONE, WAIVED, ENDED, OVERDUE, RETURNED} = Soket.Status;
const [path, name, day] = System.programArgs;
const asOf = Soket.instant_end_of_day(Soket.day_parse(day));
const known = Soket.INSTANT_NONE; // all that is recorded
const ledger = Soket.Ledger.open(path, Soket.LedgerFlags.READ_ONLY);
const unit = ledger.get_directory().look_up(name); // an id, a code or a name

function tell(row) {
    const status = row.get_status(asOf, known);
    if ([ON_TIME, ON_THE_DAY, LATE, AWAITING, DONE, WAIVED, ENDED].includes(status))
        return;
    const last = row.get_last(asOf, known);
    const late = row.get_days_late(asOf, known);
    const left = late ? -late : last ? Soket.instant_get_day(last) - Soket.instant_get_day(asOf) : '-';
    const plan = ledger.get_plan(row.get_plan());
    print([left, `${plan.get_symbol()}, ${row.get_task().get_id()}`, row.get_task().get_title(),
        Soket.status_get_label(status)].join('\t'));
    if (status !== OVERDUE && status !== RETURNED)
        return;
    for (const line of ledger.dup_history(row).split('\n').filter(Boolean)) {
        const event = JSON.parse(line);
        print(['', event.kind, event.at, event.note ?? ''].join('\t'));
    }
}

print(unit.get_name());
const owed = ledger.dup_agenda(unit, Soket.AgendaRole.OWES, Soket.DAY_NONE, Soket.DAY_NONE, asOf, known);
for (const position of Soket.bytes_to_column(owed))
    tell(ledger.get_item(position));
