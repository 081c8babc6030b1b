/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* The peers of npm, for time_bench.py: reads {"holidays", "items": [[day, n, answer]], "plan", "deadlines"}
 * from the file named, prints what a call takes: {"dayjs": ns, "luxon": ns, "chrono": ns of a sentence of the
 * plan, "chrono-deadlines": of a sentence with a deadline}. */
const fs = require('fs');
const {holidays, items, plan, deadlines} = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));

/* The best of the rounds, in nanoseconds an item. */
function measure(list, body, rounds = 7) {
    const times = [];
    for (let i = 0; i < rounds; i++) {
        const begin = process.hrtime.bigint();
        for (const item of list)
            body(item);
        times.push(Number(process.hrtime.bigint() - begin) / list.length);
    }
    return Math.min(...times);
}

function check(name, answer, [day, n, expected]) {
    if (answer !== expected)
        throw new Error(`${name}: ${day} and ${n} working days is ${answer}, not ${expected}`);
}

function measureDayjs() {
    const dayjs = require('dayjs');
    const plugin = require('dayjs-business-days2');
    dayjs.extend(plugin.default ?? plugin, {holidays, holidayFormat: 'YYYY-MM-DD'});
    const days = items.map(item => [dayjs(item[0]), item[1], item]);
    for (const [start, n, item] of days)
        check('dayjs', start.businessDaysAdd(n).format('YYYY-MM-DD'), item);
    return measure(days, ([start, n]) => start.businessDaysAdd(n));
}

function measureLuxon() {
    const {DateTime} = require('luxon-business-days');
    const off = new Set(holidays);
    const business = {businessDays: [1, 2, 3, 4, 5], holidayMatchers: [day => off.has(day.toISODate())]};
    const make = text => {
        const day = DateTime.fromISO(text);
        day.setupBusiness(business);
        return day;
    };
    const days = items.map(item => [make(item[0]), item[1], item]);
    for (const [start, n, item] of days)
        check('luxon', start.plusBusiness({days: n}).toISODate(), item);
    return measure(days, ([start, n]) => start.plusBusiness({days: n}));
}

/* Each sentence once, as a text is read: no two are the same. */
function measureChrono(sentences) {
    const {vi} = require('chrono-node');
    return measure(sentences, sentence => vi.parse(sentence), 1);
}

const figures = {};
for (const [name, run] of [['dayjs', measureDayjs], ['luxon', measureLuxon], ['chrono', () => measureChrono(plan)],
    ['chrono-deadlines', () => measureChrono(deadlines)]]) {
    try {
        figures[name] = run();
    } catch (e) {
        console.error(`${name}: ${e.message}`);
    }
}
console.log(JSON.stringify(figures));
