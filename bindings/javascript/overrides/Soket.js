/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* What JavaScript expects beyond the introspected API: dates, columns of numbers, iteration, readable objects.
 * GJS finds this file in the overrides folder of its search path (GJS_PATH). */
const GLib = imports.gi.GLib;

const DAY_OF_1970 = 719163;
const MS_IN_DAY = 86400000;
const MS_IN_MINUTE = 60000;
const UTC_PLUS_7 = 7 * 60 * MS_IN_MINUTE;

function* items() {
    const n = this.get_n_items();
    for (let i = 0; i < n; i++)
        yield this.get_item(i);
}

function* parts(count, get) {
    for (let i = 0; i < count; i++)
        yield get(i);
}

function iterate(Soket, name, count, get) {
    Soket[name].prototype[Symbol.iterator] = function () {
        return parts(count(this), i => get(this, i));
    };
}

function describe(Soket, name, words) {
    Soket[name].prototype.toString = function () {
        return `[Soket.${name} ${words(this)}]`;
    };
}

function _init() {
    const Soket = this;

    /* A day has no zone, a Date has: a day is midnight UTC here and there. */
    Soket.day_from_date = date => date === null ? 0 : Math.floor(date.getTime() / MS_IN_DAY) + DAY_OF_1970;
    Soket.day_to_date = day => day === 0 ? null : new Date((day - DAY_OF_1970) * MS_IN_DAY);
    /* An instant is a point in time, at UTC+7. */
    Soket.instant_from_date = date => {
        if (date === null)
            return 0;
        const minutes = Math.floor((date.getTime() + UTC_PLUS_7) / MS_IN_MINUTE);
        return Soket.instant_new(Math.floor(minutes / 1440) + DAY_OF_1970, ((minutes % 1440) + 1440) % 1440);
    };
    Soket.instant_to_date = instant => {
        const minute = instant === 0 ? -1 : Soket.instant_get_minute(instant);
        return minute < 0 ? null : new Date(
            (Soket.instant_get_day(instant) - DAY_OF_1970) * MS_IN_DAY + minute * MS_IN_MINUTE - UTC_PLUS_7);
    };

    /* A column of gint32: of one number, of several, or of an Int32Array. */
    Soket.bytes_from_column = numbers => {
        const column = Int32Array.from(typeof numbers === 'number' ? [numbers] : numbers);
        return new GLib.Bytes(new Uint8Array(column.buffer));
    };
    Soket.bytes_to_column = bytes => {
        const view = bytes.toArray();
        return new Int32Array(view.buffer, view.byteOffset, view.byteLength / 4);
    };

    /* The batch calls on numbers and arrays instead of GLib.Bytes. */
    Object.assign(Soket.Calendar.prototype, {
        add_workdays_to_all(days, nDays) {
            return Soket.bytes_to_column(this.add_workdays_batch(
                Soket.bytes_from_column(days), Soket.bytes_from_column(nDays)));
        },
        count_workdays_of_all(start, end) {
            return Soket.bytes_to_column(this.count_workdays_batch(
                Soket.bytes_from_column(start), Soket.bytes_from_column(end)));
        },
        are_workdays(days) {
            return Array.from(this.is_workday_batch(Soket.bytes_from_column(days)).toArray(), Boolean);
        },
        describe_year(year, knownOn = 0) {
            return Array.from(Soket.bytes_to_column(this.dup_special_days(year, knownOn)),
                day => this.describe(day, knownOn));
        },
    });

    Object.assign(Soket.Ledger.prototype, {
        get_column(column, asOf, knownAsOf = 0) {
            return Soket.bytes_to_column(this.dup_column(column, asOf, knownAsOf));
        },
        get_statuses(asOf, knownAsOf = 0) {
            return this.dup_statuses(asOf, knownAsOf).toArray();
        },
    });

    for (const Class of [Soket.Directory, Soket.Ledger, Soket.ObligationList])
        Class.prototype[Symbol.iterator] ??= items;
    iterate(Soket, 'Due', self => self.get_n_steps(), (self, i) => self.get_step(i));
    iterate(Soket, 'Resolution', self => self.get_n_dues(), (self, i) => self.get_due(i));
    iterate(Soket, 'Breakdown', self => self.get_n_keys(),
        (self, i) => ({key: self.get_key(i), name: self.get_name(i), totals: self.get_totals(i)}));

    const dayWords = day => day ? Soket.day_to_string(day) : 'none';
    for (const name of ['Plan', 'Task', 'Level', 'Group', 'Unit'])
        describe(Soket, name, self => self.get_id());
    describe(Soket, 'Finding', self => `${self.get_rule()} ${self.get_path()}`);
    describe(Soket, 'Obligation', self => [self.get_plan(), self.get_task().get_id(), self.get_unit().get_id(),
        self.get_period()].filter(Boolean).join('/'));
    describe(Soket, 'Event', self => `${Soket.event_kind_to_string(self.get_kind())} ${self.get_id()}`);
    describe(Soket, 'Deadline', self => self.to_string());
    describe(Soket, 'Reference', self => self.get_symbol());
    describe(Soket, 'Due', self => dayWords(self.get_last()));
    describe(Soket, 'Directory', self => `of ${self.get_n_items()} units`);
    describe(Soket, 'ObligationList', self => `of ${self.get_n_items()} obligations`);
    describe(Soket, 'Ledger', self => `of ${self.get_n_items()} obligations, plans ${self.list_plans()}`);
    describe(Soket, 'Calendar', self => `${self.get_sector() === Soket.Sector.STATE ? 'state' : 'other'} ${
        self.get_version()}`);
    describe(Soket, 'DayInfo', self => `${dayWords(self.get_day())} ${self.is_working() ? 'working' : 'off'}`);
    describe(Soket, 'Verdict', self => `${self.get_n_events()} events, ${
        self.is_ok() ? 'ok' : `bad from ${self.get_first_bad()}`}`);
    describe(Soket, 'Totals', self => [self.get_obligations(), ...Object.values(Soket.Status)
        .filter(status => Number.isInteger(status) && self.get_count(status))
        .map(status => `${Soket.status_to_string(status)}=${self.get_count(status)}`)].join(' '));
}
