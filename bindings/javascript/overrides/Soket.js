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

    for (const Class of [Soket.Directory, Soket.Ledger])
        Class.prototype[Symbol.iterator] ??= items;

    for (const name of ['Plan', 'Task', 'Level', 'Group', 'Unit'])
        describe(Soket, name, self => self.get_id());
    describe(Soket, 'Finding', self => `${self.get_rule()} ${self.get_path()}`);
    describe(Soket, 'Obligation', self => [self.get_plan(), self.get_task().get_id(), self.get_unit().get_id(),
        self.get_period()].filter(Boolean).join('/'));
    describe(Soket, 'Event', self => `${Soket.event_kind_to_string(self.get_kind())} ${self.get_id()}`);
    describe(Soket, 'Deadline', self => self.to_string());
    describe(Soket, 'Reference', self => self.get_symbol());
}
