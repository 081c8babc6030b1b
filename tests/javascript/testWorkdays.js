/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
import Soket from 'gi://Soket?version=1';
import {assertEqual, run, test} from '../support/tap.js';

const day = Soket.day_parse;
const state = Soket.Calendar.new(Soket.Sector.STATE);

test('a column of days at once', () => {
    const days = Soket.bytes_from_column([day('2014-01-24'), day('2022-04-28')]);
    const added = state.add_workdays_batch(days, Soket.bytes_from_column(new Int32Array([5, 3])));
    assertEqual([...Soket.bytes_to_column(added)].map(Soket.day_to_string).join(), '2014-02-08,2022-05-05');
    const counts = Soket.bytes_to_column(state.count_workdays_batch(days, added));
    assertEqual([...counts].join(), '5,3');
    assertEqual(state.is_workday_batch(added).toArray().join(), '1,1');
    const one = state.add_workdays_batch(days, Soket.bytes_from_column(-1));
    assertEqual(Soket.bytes_to_column(one)[0], state.add_workdays(day('2014-01-24'), -1));
});

test('columns without bytes', () => {
    const days = [day('2014-01-24'), day('2022-04-28')];
    const added = state.add_workdays_to_all(days, [5, 3]);
    assertEqual([...added].map(Soket.day_to_string).join(), '2014-02-08,2022-05-05');
    assertEqual([...state.count_workdays_of_all(days, added)].join(), '5,3');
    assertEqual(state.are_workdays([...added, day('2022-05-01')]).join(), 'true,true,false');
    assertEqual(state.is_workday(day('2022-05-01')), false);
    const described = state.describe_year(2022);
    assertEqual(described.some(info => info.get_day() === day('2022-05-03') && !info.is_working()), true);
    assertEqual(described.length, Soket.bytes_to_column(state.dup_special_days(2022, 0)).length);
});

test('an error names the item', () => {
    try {
        state.is_workday_batch(Soket.bytes_from_column([day('2022-07-05'), 0]));
    } catch (e) {
        assertEqual(e.matches(Soket.calendar_error_quark(), Soket.CalendarError.OUT_OF_RANGE), true);
        assertEqual(e.message.startsWith('Item 1: '), true);
        return;
    }
    throw new Error('no error');
});

test('the special days of a year', () => {
    const days = [...Soket.bytes_to_column(state.dup_special_days(2022, 0))];
    assertEqual(days.map(Soket.day_to_string).includes('2022-05-03'), true);
    const info = state.describe(day('2022-05-03'), 0);
    assertEqual(info.get_source().startsWith('245/VPCP-KGVX'), true);
    assertEqual(info.get_known_since(), day('2022-01-11'));
});

await run();
