# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A plan, its units and a ledger, for the tests of the ledger."""
import json

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

PLAN = {
    'soket': 1, 'id': 'kh', 'title': 'Sơ kết', 'issued': '2022-06-28',
    'levels': [{'id': 'co-so', 'name': 'Cấp cơ sở', 'rank': 1}],
    'units': [{'id': 'tinh', 'name': 'Tỉnh ủy'}] + [
        {'id': f'xa-{letter}', 'name': f'Đảng ủy xã {letter.upper()}', 'kind': 'xã', 'level': 'co-so',
         'parent': 'tinh'} for letter in 'abcd'],
    'groups': [{'id': 'xa', 'name': 'Đảng ủy các xã', 'select': {'kind': 'xã'}}],
    'tasks': [
        {'id': '1', 'title': 'Gửi báo cáo', 'leads': ['xa'], 'deadline': 'trước ngày 05/7/2022'},
        {'id': '2', 'title': 'Tổng hợp', 'leads': ['tinh'], 'deadline': 'each:quarter <=M3-D20'},
        {'id': '3', 'title': 'Theo dõi', 'leads': ['tinh']},
        {'id': '4', 'title': 'Phổ biến', 'leads': ['tinh'], 'tracked': False},
    ],
}

EVENTS = '''id,kind,task,unit,at,recorded,until,document
e1,submitted,1,xa-a,2022-07-04,2022-07-04,,1-BC
e2,submitted,1,xa-b,2022-07-05,2022-07-08,,2-BC
e3,extended,1,xa-c,2022-07-01,2022-07-01,2022-07-10,3-CV
e4,reminded,1,xa-d,2022-07-04,2022-07-04,,
'''


def at(text):
    return Soket.instant_parse(text)


def make_plan(**changes):
    text = json.dumps({**PLAN, **changes}).encode()
    return Soket.Plan.new_from_json(GLib.Bytes(text), 'plan.json')


def make_ledger():
    ledger = Soket.Ledger.new()
    ledger.adopt(make_plan(), None, None, 0, at('2022-06-29'))
    record(ledger, EVENTS)
    return ledger


def record(ledger, text, flags=Soket.IntakeFlags.NONE):
    return ledger.record_csv(GLib.Bytes(text.encode()), 'events.csv', flags, at('2022-12-31'))
