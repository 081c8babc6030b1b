/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
import GLib from 'gi://GLib';
import Soket from 'gi://Soket?version=1';
import {assertEqual, run, test} from '../support/tap.js';

function scan(text, flags = Soket.ScanFlags.NONE) {
    const list = Soket.scan_text(new GLib.Bytes(new TextEncoder().encode(text)), null, flags);
    return Array.from({length: list.get_n_items()}, (_, i) => list.get_item(i));
}

test('the deadlines of a text, with their places', () => {
    const [mention] = scan('Sở Thử rà soát, thường xuyên đôn đốc,\ngửi báo cáo trước ngày 08/9/2024.\n');
    assertEqual([mention.get_line(), mention.get_start(), mention.get_end_line(), mention.get_end()].join(),
        '2,12,2,32');
    assertEqual(mention.get_text(), 'trước ngày 08/9/2024');
    assertEqual(mention.get_deadline().to_string(), '<2024-09-08');
});

test('dates that are no deadlines are left out', () => {
    assertEqual(scan('Trong năm 2023, ngành Thủy sản nuôi thả nhiều giống mới.').length, 0);
    assertEqual(scan('Không thả giống trước ngày 01/3/2023.').length, 0);
    assertEqual(scan('Các trại báo cáo trước thứ Sáu tới.').length, 0);
    const [unread] = scan('Các trại báo cáo trước thứ Sáu tới.', Soket.ScanFlags.ALL);
    assertEqual(unread.get_deadline().get_kind(), Soket.DeadlineKind.UNRESOLVED);
});

test('what is no text is an error', () => {
    let failed = false;
    try {
        Soket.scan_text(new GLib.Bytes(new Uint8Array([0xff])), 'a.txt', Soket.ScanFlags.NONE);
    } catch (e) {
        failed = e.matches(Soket.read_error_quark(), Soket.ReadError.NOT_TEXT);
    }
    assertEqual(failed, true);
});

test('symbols of documents', () => {
    const reference = Soket.Reference.new('36-HD/VPTW', 0);
    assertEqual(reference.get_number(), '36');
    assertEqual(reference.get_family(), Soket.Family.PARTY);
    assertEqual(reference.dup_key('2020-2025'), 'party:hd:vptw:2020-2025:36');
});

await run();
