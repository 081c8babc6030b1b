/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
import Soket from 'gi://Soket?version=1';
import {assertEqual, run, test} from '../support/tap.js';

const day = Soket.day_parse;

function lasts(resolver, phrase) {
    const resolution = resolver.resolve(Soket.Deadline.parse(phrase));
    const days = [];
    for (let i = 0; i < resolution.get_n_dues(); i++)
        days.push(Soket.day_to_string(resolution.get_due(i).get_last()));
    return days.join(' ');
}

test('both spellings', () => {
    const deadline = Soket.Deadline.parse('trong thời hạn (03) ba ngày làm việc kể từ ngày nhận đơn');
    assertEqual(deadline.to_string(), 'BD3 after:ngày nhận đơn');
    assertEqual(deadline.get_event(), 'ngày nhận đơn');
    assertEqual(Soket.Deadline.parse(deadline.to_phrase()).equal(deadline), true);
});

test('what cannot be is an error', () => {
    for (const phrase of ['1,5 tháng', 'trước ngày 31/4/2022', 'trong 0 ngày', 'trước ngày 05/13/2022', 'trước ngày 05/7/22',
        'trong 1000000000 ngày', 'trước ngày 05/7/2022, chậm nhất ngày 10/7/2022', 'trước ngày 05/7/2022 '.repeat(500000)]) {
        let failed = false;
        try {
            Soket.Deadline.parse(phrase);
        } catch (e) {
            failed = e.domain === Soket.deadline_error_quark();
        }
        assertEqual(failed, true);
    }
});

test('what is half understood is unresolved', () => {
    for (const phrase of ['trước ngày', 'truoc ngay 05/7/2022', 'trước ngày 05/7 (2022)', 'nửa tháng một lần',
        'trước ngày \u202e05/7/2022', 'trước ngày 0\u03015/7/2022', 'trong 1/2 ngày làm việc kể từ khi nhận đơn']) {
        const deadline = Soket.Deadline.parse(phrase);
        assertEqual(deadline.get_kind(), Soket.DeadlineKind.UNRESOLVED);
        assertEqual(Soket.Resolver.new(null, null).resolve(deadline).get_reason().length > 20, true);
    }
});

test("told from the plan's day", () => {
    const resolver = Soket.Resolver.new(null, null);
    resolver.set_issued(day('2024-07-01'));
    assertEqual(lasts(resolver, 'chậm nhất thứ Sáu tuần sau'), '2024-07-12');
    assertEqual(lasts(resolver, 'trước ngày 05 tháng sau'), '2024-08-04');
    assertEqual(lasts(resolver, 'quý I, III năm 2024'), '2024-09-30');
    assertEqual(lasts(resolver, 'chậm nhất thứ Sáu đầu tiên của tháng sau'), '2024-08-02');
    assertEqual(lasts(resolver, 'ngày làm việc cuối cùng của tháng này'), '2024-07-31');
    assertEqual(lasts(resolver, 'trước cuối tháng 8/2024'), '2024-08-30');
    const due = resolver.resolve(Soket.Deadline.parse('trong sáng ngày 15/7/2024')).get_due(0);
    assertEqual(due.get_minute(), 11 * 60 + 30);
});

test('pauses and restarts', () => {
    const resolver = Soket.Resolver.new(null, null);
    resolver.set_issued(day('2024-07-01'));
    resolver.add_suspension(day('2024-07-05'), day('2024-07-09'));
    assertEqual(lasts(resolver, '10 ngày kể từ ngày ký'), '2024-07-16');
    resolver.clear_suspensions();
    resolver.set_restart(Soket.instant_parse('2024-07-08'));
    assertEqual(lasts(resolver, '10 ngày kể từ ngày ký'), '2024-07-18');
});

test('nested reports and their cut-off', () => {
    const resolver = Soket.Resolver.new(Soket.Policy.new().with_regime('reporting-2019'), null);
    resolver.set_range(day('2022-01-01'), day('2022-12-31'));
    const phrase = 'định kỳ 6 tháng, năm';
    assertEqual(lasts(resolver, phrase), '2022-06-25 2022-12-25');
    const due = resolver.resolve(Soket.Deadline.parse(phrase)).get_due(0);
    assertEqual(due.dup_period_name(), '6 tháng đầu năm 2022');
    assertEqual(Soket.day_to_string(due.get_cut_off()), '2022-06-14');
});

test('office hours', () => {
    const policy = Soket.Policy.new().with_office_hours(660, 990);
    const resolution = Soket.Resolver.new(policy, null).resolve(Soket.Deadline.parse('hết giờ làm việc ngày 15/7/2024'));
    assertEqual(resolution.get_due(0).get_minute(), 990);
});

await run();
