/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
import GLib from 'gi://GLib';
import Soket from 'gi://Soket?version=1';
import {assertEqual, run, test} from '../support/tap.js';

const day = Soket.day_parse;

function load(value, sector = Soket.Sector.STATE) {
    const text = new TextEncoder().encode(JSON.stringify(value));
    return Soket.Calendar.new_with_notices(sector, new GLib.Bytes(text), 'days.json');
}

function assertFails(code, call) {
    try {
        call();
    } catch (e) {
        assertEqual(e.matches(Soket.calendar_error_quark(), code), true);
        return;
    }
    throw new Error('no error');
}

test('working days of both sectors', () => {
    const state = Soket.Calendar.new(Soket.Sector.STATE);
    const other = Soket.Calendar.new(Soket.Sector.OTHER);
    assertEqual(state.add_workdays(day('2014-01-24'), 5), day('2014-02-08'));
    assertEqual(state.count_workdays(day('2014-01-24'), day('2014-02-08')), 5);
    assertEqual(state.next_workday(day('2025-04-26')), day('2025-04-26'));
    assertEqual(other.next_workday(day('2025-04-26')), day('2025-04-28'));
    assertEqual(state.previous_workday(day('2026-08-31')), day('2026-08-28'));
    assertFails(Soket.CalendarError.UNKNOWN, () => state.count_workdays(day('1990-01-01'), day('2000-01-01')));
});

test('what was known on a day', () => {
    const state = Soket.Calendar.new(Soket.Sector.STATE);
    const info = state.describe(day('2024-05-04'), 0);
    assertEqual(info.is_working(), true);
    assertEqual(info.get_basis(), Soket.Basis.ANNOUNCED);
    assertEqual(info.get_known_since(), day('2024-04-12'));
    assertEqual(state.describe(day('2024-05-04'), day('2024-04-11')).is_working(), false);
    assertEqual(JSON.parse(info.to_json()).lunar.month, info.get_lunar().get_month());
});

test('a day off is switched on by a notice', () => {
    const notices = [{day: '2026-11-24', working: false, reason: 'Ngày hội', known_since: '2026-10-01'}];
    const calendar = load({notices});
    assertEqual(Soket.Calendar.new(Soket.Sector.STATE).next_workday(day('2026-11-24')), day('2026-11-24'));
    assertEqual(calendar.next_workday(day('2026-11-24')), day('2026-11-25'));
    assertEqual(calendar.describe(day('2026-11-24'), day('2026-09-30')).is_working(), true);
    assertFails(Soket.CalendarError.CONTRADICTION, () => load({notices: [{day: '2026-09-02', working: true}]}));
});

test('the lunar calendar', () => {
    const first = Soket.day_new_from_lunar(2030, 1, 1, false);
    assertEqual(Soket.day_to_string(first), '2030-02-02');
    const date = Soket.LunarDate.new_from_day(day('2023-04-01'));
    assertEqual([date.get_year(), date.get_month(), date.get_day_of_month(), date.is_leap_month()].join(),
        '2023,2,11,true');
    const south = Soket.LunarProfile.SOUTH;
    assertEqual(Soket.day_new_from_lunar_in_profile(south, 1968, 1, 1, false), day('1968-01-30'));
    assertEqual(Soket.LunarDate.new_in_profile(south, day('1968-01-29')).get_month(), 12);
    assertFails(Soket.CalendarError.NO_SUCH_DAY, () => Soket.day_new_from_lunar(2024, 3, 30, false));
    assertFails(Soket.CalendarError.UNKNOWN, () => Soket.LunarDate.new_from_day(day('1967-12-31')));
});

test('a lunar month is corrected by a notice', () => {
    const calendar = load({lunar: [{year: 2054, month: 4, first_day: '2054-05-07'}]});
    assertEqual(Soket.LunarDate.new_from_day(day('2054-05-08')).is_uncertain(), true);
    assertEqual(calendar.dup_lunar_date(day('2054-05-08')).is_uncertain(), false);
    assertEqual(calendar.find_lunar_day(2054, 4, 1, false), day('2054-05-07'));
    assertFails(Soket.CalendarError.CONTRADICTION,
        () => load({lunar: [{year: 2055, month: 4, first_day: '2055-04-28'}]}));
});

await run();
