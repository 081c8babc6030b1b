/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
import System from 'system';

const tests = [];

export function test(name, body) {
    tests.push([name, body]);
}

export function assertEqual(actual, expected) {
    if (actual !== expected)
        throw new Error(`${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`);
}

export async function run() {
    let failed = 0;
    print(`TAP version 13\n1..${tests.length}`);
    for (const [i, [name, body]] of tests.entries()) {
        try {
            await body();
            print(`ok ${i + 1} - ${name}`);
        } catch (e) {
            failed++;
            print(`not ok ${i + 1} - ${name}\n# ${`${e}\n${e.stack}`.trim().replaceAll('\n', '\n# ')}`);
        }
    }
    if (failed)
        System.exit(1);
}
