/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
import Soket from 'gi://Soket?version=1';
import {assertEqual, run, test} from '../support/tap.js';

test('a symbol read apart', () => {
    const letter = Soket.Reference.new('8726/VPCP-KGVX', Soket.DAY_NONE);
    assertEqual(letter.get_family(), Soket.Family.LETTER);
    assertEqual([letter.get_number(), letter.get_issuer_code(), letter.get_unit_code()].join(' '), '8726 VPCP KGVX');
    assertEqual(letter.get_irregular().length, 0);
    const old = Soket.Reference.new('19-CTr/Th.U', Soket.DAY_NONE);
    assertEqual(old.get_symbol(), '19-CTr/Th.U');
    assertEqual(old.get_irregular().join(' '), 'issuer-dotted');
});

test('what may not occur twice', () => {
    const party = Soket.Reference.new('093-KH/TU', Soket.DAY_NONE);
    assertEqual(party.dup_key('2020-2025'), 'party:kh:tu:2020-2025:93');
    assertEqual(party.dup_key(null), null);
    assertEqual(party.dup_key(' '), null);
    const state = Soket.Reference.new('12/KH-UBND', Soket.day_parse('2022-06-28'));
    assertEqual(state.dup_key(null), 'state:kh:ubnd:2022:12');
    assertEqual(JSON.parse(state.to_json()).type, 'KH');
});

await run();
