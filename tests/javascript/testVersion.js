/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
import Soket from 'gi://Soket?version=1';
import {assertEqual, run, test} from '../support/tap.js';

test('running is compiled', () => {
    assertEqual(Soket.get_major_version(), Soket.MAJOR_VERSION);
    assertEqual(Soket.get_minor_version(), Soket.MINOR_VERSION);
    assertEqual(Soket.get_micro_version(), Soket.MICRO_VERSION);
});

test('check', () => {
    assertEqual(Soket.check_version(Soket.MAJOR_VERSION, Soket.MINOR_VERSION, Soket.MICRO_VERSION), true);
    assertEqual(Soket.check_version(Soket.MAJOR_VERSION + 1, 0, 0), false);
});

await run();
