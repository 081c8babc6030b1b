/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* The peers of npm, for time_bench.py: reads from the file named {"days": {"holidays", "items": [[day, n,
 * answer]]}} or {"sentences", "first"}, prints what a call takes: {"dayjs": ns, "luxon": ns} or {"chrono": [ns of a
 * sentence of the first ones, and later]}. */
const fs = require('fs');
const {days: asked, sentences, first} = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const {holidays, items} = asked ?? {};

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

let sum = 0;

/* Each result is asked for its words, its place and its day, as each mention of ours is. */
function ask(results) {
    let n = 0;
    for (const {index, text, start, end} of results)
        n += index + text.length + start.date().getTime() % 7 + (end ? end.date().getTime() % 7 : 0);
    return n;
}

/* What the clock or the processor says, whichever is less: others run on a shared machine, and the
 * engine has threads of its own. Nanoseconds a sentence. */
function measureOnce(vi, sentences) {
    const processor = process.cpuUsage();
    const begin = process.hrtime.bigint();
    for (const sentence of sentences)
        sum += ask(vi.parse(sentence));
    const clock = Number(process.hrtime.bigint() - begin);
    const {user, system} = process.cpuUsage(processor);
    return Math.min(clock, (user + system) * 1000) / sentences.length;
}

/* Each sentence once, as a text is read: no two are the same. First those of one plan, which a program
 * reads that has just started (what the module takes to load is not counted), then the best of what
 * follows, as a service reads them that has been running for long. */
function measureChrono(sentences, nFirst) {
    const {vi} = require('chrono-node');
    const first = measureOnce(vi, sentences.slice(0, nFirst));
    const rounds = [];
    for (let at = nFirst; at < sentences.length; at += 1000)
        rounds.push(measureOnce(vi, sentences.slice(at, at + 1000)));
    return [first, Math.min(...rounds)];
}

const figures = {};
const runs = sentences ? [['chrono', () => measureChrono(sentences, first)]]
    : [['dayjs', measureDayjs], ['luxon', measureLuxon]];
for (const [name, run] of runs) {
    try {
        figures[name] = run();
    } catch (e) {
        console.error(`${name}: ${e.message}`);
    }
}
if (Number.isNaN(sum))
    throw new Error('chrono: a result without a day');
console.log(JSON.stringify(figures));
