# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import os
import pathlib
import tempfile
import unicodedata
import unittest

import gi
gi.require_version('Soket', '1')
import jsonschema
from gi.repository import GLib, Soket

ROOT = pathlib.Path(os.environ['SOKET_SRCDIR'])
DATA = ROOT / 'tests' / 'data'
SCHEMA = json.loads((ROOT / 'data' / 'soket-plan.schema.json').read_text(encoding='utf-8'))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
MINIMAL = {'soket': 1, 'id': 'a', 'title': 'b'}


def read(**keys):
    return Soket.Plan.new_from_json(GLib.Bytes.new(json.dumps(MINIMAL | keys).encode()), 'plan.json')


def files(folder):
    found = sorted((DATA / folder).glob('*.json'))
    assert found, folder
    return found


def schema_accepts(path):
    return VALIDATOR.is_valid(json.loads(path.read_text(encoding='utf-8-sig')))


def loader_accepts(path):
    try:
        Soket.Plan.load(str(path))
    except GLib.Error as error:
        assert error.domain == GLib.quark_to_string(Soket.plan_error_quark()), error
        return False
    return True


class Verdict(unittest.TestCase):
    """The JSON Schema and the loader agree."""

    def assert_verdicts(self, paths, schema, loader):
        for path in paths:
            with self.subTest(path.name):
                self.assertEqual((schema_accepts(path), loader_accepts(path)), (schema, loader))

    def test_schema_is_sound(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)

    def test_examples(self):
        self.assert_verdicts(sorted((ROOT / 'examples').glob('*/plan*.json')), True, True)

    def test_rules(self):
        self.assert_verdicts(files('rules'), True, True)

    def test_good(self):
        self.assert_verdicts(files('plan-good'), True, True)

    def test_bad(self):
        self.assert_verdicts(files('plan-bad'), False, False)

    def test_bad_beyond_schema(self):
        # Ids that name nothing or stand twice, circles, days that do not exist.
        self.assert_verdicts(files('plan-bad-beyond-schema'), True, False)

    def test_no_json(self):
        for path in files('plan-no-json'):
            with self.subTest(path.name):
                self.assertFalse(loader_accepts(path))

    def test_each_key_left_out_or_spoilt(self):
        # Every place of the full example in turn: the key away, and a value of another type in its stead.
        full = json.loads((DATA / 'plan-good' / 'full.json').read_text(encoding='utf-8'))
        n_places = 0
        for change in self.changes(full):
            n_places += 1
            text = json.dumps(full)
            try:
                Soket.Plan.new_from_json(GLib.Bytes.new(text.encode()), 'plan.json')
                verdict = True
            except GLib.Error as error:
                # What the schema cannot know: an id that has lost what it names, a pair out of order.
                beyond = (error.matches(Soket.plan_error_quark(), Soket.PlanError.NOT_FOUND)
                          or 'change one of the two' in error.message)
                verdict = None if beyond else False
            if verdict is not None:
                self.assertEqual(VALIDATOR.is_valid(full), verdict, change)
        self.assertGreater(n_places, 500)

    def changes(self, node, path=''):
        """Yields while the document is changed in one place, and mends it again."""
        items = list(node.items()) if isinstance(node, dict) else list(enumerate(node))
        for key, value in items:
            here = f'{path}/{key}'
            for spoilt in (None, 7, 'x', '', True, [], {}, [''], 0.5):
                node[key] = spoilt
                yield f'{here} = {spoilt!r}'
            node[key] = value
            if isinstance(node, dict):
                order = list(node.items())
                del node[key]
                yield f'{here} left out'
                node.clear()
                node.update(order)
            if isinstance(value, (dict, list)):
                yield from self.changes(value, here)


class Plan(unittest.TestCase):
    def setUp(self):
        self.plan = Soket.Plan.load(str(DATA / 'plan-good' / 'full.json'))

    def test_says(self):
        plan = self.plan
        self.assertEqual((plan.get_id(), plan.get_kind(), plan.get_symbol(), plan.get_place()),
                         ('ra-soat-kho-2026', 'Kế hoạch', '14-KH/TU', 'Bến Thử'))
        self.assertEqual(plan.get_title(), 'Rà soát kho lưu trữ hai năm')
        self.assertEqual(plan.get_issuer(), 'thuong-vu')
        self.assertEqual(plan.get_issued(), Soket.day_new(2026, 3, 2))
        self.assertEqual(plan.get_followers(), ['van-phong'])
        self.assertEqual(plan.get_subject(), ['8-QĐ/TU'])
        self.assertEqual(plan.get_requirements(), ['Kể đúng số hòm, số cặp.', 'Không chép lại sổ cũ.'])
        self.assertEqual(plan.get_contents(), ['Kho nào còn ẩm.'])
        self.assertEqual((plan.get_signer_capacity(), plan.get_signer_role(), plan.get_signer_name()),
                         ('T/M BAN THƯỜNG VỤ', 'THỦ KHO', 'Lê Văn Thử'))

    def test_policy(self):
        self.assertEqual(self.plan.get_policy().get_before(), Soket.Before.INCLUSIVE)
        self.assertEqual(read(symbol='3-KH/TU').get_policy().get_regime(), 'party')
        self.assertEqual(read(symbol='3/KH-UBND').get_policy().get_regime(), 'civil-code-2015')

    def test_lists(self):
        plan = self.plan
        lengths = [len(get()) for get in (
            plan.get_units, plan.get_groups, plan.get_levels, plan.get_tasks, plan.get_outlines,
            plan.get_attachments, plan.get_targets, plan.get_inspections, plan.get_recipients)]
        self.assertEqual(lengths, [4, 3, 2, 2, 1, 1, 1, 1, 3])
        self.assertEqual([task.get_id() for task in plan.get_tasks()], ['II.1', 'II.2'])

    def test_find(self):
        self.assertEqual(self.plan.find_task('II.2').get_title(), 'Gộp báo cáo')
        self.assertEqual(self.plan.find_unit('kho-cu').get_name(), 'Kho Cũ')
        self.assertEqual(self.plan.find_group('ca-nha').get_name(), 'cả nhà')
        self.assertEqual(self.plan.find_level('xa').get_rank(), 1)
        self.assertIsNone(self.plan.find_task('xa'))
        self.assertEqual(self.plan.get_name_of('kho-cu'), 'Kho Cũ')
        self.assertEqual(self.plan.get_name_of('ai'), 'ai')

    def test_references(self):
        basis = [self.plan.get_basis(i).get_symbol() for i in range(self.plan.get_n_basis())]
        named = [self.plan.get_reference(i).get_symbol() for i in range(self.plan.get_n_references())]
        self.assertEqual((basis, named), (['8-QĐ/TU'], ['77/2030/NĐ-CP', '501/STT-KT']))

    def test_place(self):
        self.assertTrue(self.plan.get_file().endswith('full.json'))
        self.assertEqual(self.plan.get_line('/policy/soon'), 16)
        self.assertEqual(self.plan.get_span('/tasks/0/deadline').get_line(), 20)
        self.assertIsNone(self.plan.get_span('/id'))

    def test_errors(self):
        for keys, code, place in (
                ({'isued': 1}, Soket.PlanError.UNKNOWN_KEY, '/isued'),
                ({'kind': 1}, Soket.PlanError.TYPE, '/kind'),
                ({'issued': '2026-04-31'}, Soket.PlanError.VALUE, '/issued'),
                ({'soket': 2}, Soket.PlanError.VERSION, '/soket'),
                ({'issuer': 'x'}, Soket.PlanError.NOT_FOUND, '/issuer'),
                ({'units': [{'id': 'u'}, {'id': 'u'}]}, Soket.PlanError.DUPLICATE, '/units/1/id'),
                ({'units': [{'id': 'u', 'parent': 'u'}]}, Soket.PlanError.CYCLE, '/units/0/parent'),
                ({'tasks': [{'id': '1'}]}, Soket.PlanError.MISSING, '/tasks/0')):
            with self.subTest(keys), self.assertRaises(GLib.Error) as caught:
                read(**keys)
            self.assertTrue(caught.exception.matches(Soket.plan_error_quark(), code), caught.exception)
            self.assertRegex(caught.exception.message, rf'^plan\.json:1:\d+: {place}: expected')

    def test_round_trip(self):
        for path in files('plan-good') + sorted((ROOT / 'examples').glob('*/plan*.json')):
            with self.subTest(path.name):
                saved = Soket.Plan.load(str(path)).to_json()
                there = json.dumps(json.loads(path.read_text(encoding='utf-8-sig')), ensure_ascii=False)
                self.assertEqual(json.loads(saved), json.loads(unicodedata.normalize('NFC', there)))
                again = Soket.Plan.new_from_json(GLib.Bytes.new(saved.encode()), 'again.json')
                self.assertEqual(again.to_json(), saved)

    def test_save(self):
        with tempfile.TemporaryDirectory() as folder:
            path = f'{folder}/plan.json'
            self.assertTrue(self.plan.save(path))
            self.assertEqual(pathlib.Path(path).read_bytes(), (DATA / 'plan-good' / 'full.json').read_bytes())

    def test_bind_group(self):
        self.plan.bind_group('lien-quan', 'id', ['van-phong'])
        self.assertEqual(self.plan.find_group('lien-quan').get_select_values('id'), ['van-phong'])
        with self.assertRaises(GLib.Error):
            self.plan.bind_group('lien-quan', 'color', ['x'])

    def test_outlives(self):
        tasks, basis = self.plan.get_tasks(), self.plan.get_basis(0)
        del self.plan
        self.assertEqual((tasks[0].get_id(), basis.get_symbol()), ('II.1', '8-QĐ/TU'))


class Entities(unittest.TestCase):
    """The lists whose items only say what they say."""

    def setUp(self):
        self.plan = Soket.Plan.load(str(DATA / 'plan-good' / 'full.json'))

    def test_outline(self):
        outline = self.plan.get_outlines()[0]
        section = outline.get_sections()[0]
        figure = outline.get_indicators()[0]
        self.assertEqual((outline.get_id(), outline.get_title(), outline.is_required()),
                         ('bao-cao', 'Báo cáo kho', True))
        self.assertFalse(section.is_required())
        self.assertEqual((figure.get_id(), figure.get_unit(), figure.get_add_up()),
                         ('so-hom', 'hòm', Soket.AddUp.SUM))

    def test_inspection(self):
        visit = self.plan.get_inspections()[0]
        self.assertEqual((visit.get_id(), visit.get_inspector(), visit.get_scope(), visit.get_deadline()),
                         ('kiem-kho', 'van-phong', 'Nơi ẩm nhất', '2026-04'))
        self.assertEqual((visit.get_members(), visit.get_units()), (['Hai người giữ chìa khóa'], ['cac-kho']))
        self.assertEqual(visit.get_source().get_line(), 33)

    def test_recipient(self):
        lines = [(line.get_name(), line.get_role(), line.get_units()) for line in self.plan.get_recipients()]
        self.assertEqual(lines[0], ('Ban Thường vụ (để báo cáo)', Soket.Role.TO_REPORT, ['thuong-vu']))
        self.assertEqual(lines[2], ('Như trên', Soket.Role.UNKNOWN, []))

    def test_target(self):
        target = self.plan.get_targets()[0]
        self.assertEqual((target.get_id(), target.get_text(), target.get_op(), target.has_value(),
                          target.get_value(), target.get_unit(), target.get_by(), target.get_units()),
                         ('kho-kho', 'Chín phần mười số kho khô ráo', '>=', True, 0.9, 'kho', '2026', ['cac-kho']))
        self.assertEqual(target.get_source().get_line(), 30)

    def test_attachment(self):
        attachment = self.plan.get_attachments()[0]
        self.assertEqual((attachment.get_name(), attachment.get_kind(), attachment.is_present()),
                         ('Biểu đếm hòm', Soket.AttachmentKind.FORM, False))
        self.assertEqual(attachment.get_source().get_line(), 40)
