# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import os
import pathlib
import tempfile
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

DATA = pathlib.Path(os.environ['SOKET_SRCDIR']) / 'tests' / 'data'


def read(text):
    return Soket.Directory.new_from_csv(GLib.Bytes.new(text.encode()), 'units.csv')


def ids(units):
    return [unit.get_id() for unit in units]


class Directory(unittest.TestCase):
    def setUp(self):
        self.plan = Soket.Plan.load(str(DATA / 'plan-good' / 'full.json'))

    def test_csv(self):
        directory = read('id;name;parent\r\na;Kho;r\r\nr;Gốc;\r\n')
        self.assertEqual(ids(directory), ['a', 'r'])
        self.assertEqual(ids(directory.get_children('r')), ['a'])
        self.assertEqual(directory.find('a').get_name(), 'Kho')
        self.assertIsNone(directory.find('b'))

    def test_load(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / 'units.csv'
            path.write_text('id,name\na,A\n', encoding='utf-8')
            self.assertEqual(ids(Soket.Directory.load(str(path))), ['a'])

    def test_errors(self):
        for text, code, place in (('id,name\na,A\na,B\n', Soket.PlanError.DUPLICATE, 'units.csv:3: '),
                                  ('id,name,parent\na,A,a\n', Soket.PlanError.CYCLE, 'units.csv:2: '),
                                  ('id,name,x\na,A,a\n', Soket.PlanError.UNKNOWN_KEY, 'units.csv:1: ')):
            with self.subTest(text), self.assertRaises(GLib.Error) as caught:
                read(text)
            self.assertTrue(caught.exception.matches(Soket.plan_error_quark(), code), caught.exception)
            self.assertTrue(caught.exception.message.startswith(place), caught.exception.message)

    def test_links(self):
        self.assertTrue(read('id,name,parent\na,A,kho-cu\n').check_links(self.plan))
        for plan in self.plan, None:
            with self.subTest(plan), self.assertRaises(GLib.Error) as caught:
                read('id,name,parent\na,A,b\n').check_links(plan)
            self.assertTrue(caught.exception.matches(Soket.plan_error_quark(), Soket.PlanError.NOT_FOUND))
            self.assertRegex(caught.exception.message, r'^units\.csv:2: .*"b"')

    def test_add(self):
        directory, told = Soket.Directory.new(), []
        directory.connect('items-changed', lambda _, at, removed, added: told.append((at, removed, added)))
        directory.add_all(self.plan.get_units())
        directory.add(Soket.Unit.new('x', 'X'))
        directory.add(Soket.Unit.new('x', 'X'))
        self.assertEqual(told, [(0, 0, 4), (4, 0, 1)])
        with self.assertRaises(GLib.Error):
            directory.add(Soket.Unit.new('x', 'Y'))
        self.assertEqual(len(directory), 5)

    def test_look_up(self):
        directory = read('id,name,code\na,Kho Hòa,1\nb,Kho Hai,2\nc,KHO HAI,2\n')
        self.assertEqual([directory.look_up(words).get_id() for words in ('a', '1', 'kho  hoà')], ['a'] * 3)
        for words, code in (('2', Soket.PlanError.AMBIGUOUS), ('kho hai', Soket.PlanError.AMBIGUOUS),
                            ('kho', Soket.PlanError.NOT_FOUND)):
            with self.subTest(words), self.assertRaises(GLib.Error) as caught:
                directory.look_up(words)
            self.assertTrue(caught.exception.matches(Soket.plan_error_quark(), code))

    def test_select(self):
        directory = Soket.Directory.new()
        directory.add_all(self.plan.get_units())
        stores, all_of_us = self.plan.find_group('cac-kho'), self.plan.find_group('ca-nha')
        self.assertEqual(ids(directory.select(stores, Soket.day_new(2026, 4, 15))), ['kho-cu'])
        self.assertEqual(ids(directory.select(stores, Soket.day_new(2026, 4, 16))), ['kho-moi'])
        self.assertEqual(ids(directory.select(all_of_us, 0)), ['van-phong', 'kho-cu', 'kho-moi'])
        self.assertEqual(ids(directory.select(self.plan.find_group('lien-quan'), 0)), [])
