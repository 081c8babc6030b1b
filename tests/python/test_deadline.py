# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import unicodedata
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

ROWS = [
    ('trước ngày 12/8/2023', '<2023-08-12', Soket.DeadlineKind.DATE),
    ('chậm nhất là 17 giờ 00 ngày 12/8/2023', '<=2023-08-12T17:00', Soket.DeadlineKind.DATE),
    ('trong quý III/2023', '2023-Q3', Soket.DeadlineKind.PERIOD),
    ('từ ngày 01/8/2023 đến ngày 12/8/2023', '2023-08-01/2023-08-12', Soket.DeadlineKind.WINDOW),
    ('trong 10 ngày làm việc kể từ ngày nhận đơn', 'BD10 after:ngày nhận đơn', Soket.DeadlineKind.LIMIT),
    ('trước ngày 20 hằng tháng', 'each:month <D20', Soket.DeadlineKind.RECURRING),
    ('đầu tháng 8/2023', 'start:2023-08', Soket.DeadlineKind.FUZZY),
    ('trước thứ Sáu tuần sau', '<week:next-FRI', Soket.DeadlineKind.DATE),
    ('trong tháng Bảy năm 2023', '2023-07', Soket.DeadlineKind.PERIOD),
    ('tháng 3, 6, 9/2023', '2023-03+2023-06+2023-09', Soket.DeadlineKind.PERIOD),
    ('trong sáng ngày 12/8/2023', '<=2023-08-12T11:30', Soket.DeadlineKind.DATE),
    ('kể từ ngày nhận đơn, trong vòng 05 ngày', 'P5D after:ngày nhận đơn', Soket.DeadlineKind.LIMIT),
    ('từ ngày 01 đến ngày 10 hằng tháng', 'each:month D01/D10', Soket.DeadlineKind.RECURRING),
    ('thường xuyên', 'continuous', Soket.DeadlineKind.CONTINUOUS),
    ('ngay sau hội nghị', 'after:hội nghị', Soket.DeadlineKind.ON_EVENT),
    ('khẩn trương', 'unresolved', Soket.DeadlineKind.UNRESOLVED),
]


class Deadline(unittest.TestCase):
    def test_parse(self):
        for phrase, canonical, kind in ROWS:
            for form in ('NFC', 'NFD'):
                with self.subTest(phrase, form=form):
                    deadline = Soket.Deadline.parse(unicodedata.normalize(form, phrase))
                    self.assertEqual(deadline.to_string(), canonical)
                    self.assertEqual(deadline.get_kind(), kind)
                    self.assertEqual(Soket.DeadlineKind.to_string(kind), kind.value_nick)

    def test_comes_back(self):
        for phrase, canonical, _ in ROWS:
            with self.subTest(phrase):
                deadline = Soket.Deadline.parse(canonical)
                self.assertTrue(deadline.equal(Soket.Deadline.parse(deadline.to_phrase())))
                self.assertFalse(deadline.equal(Soket.Deadline.parse('2000')))

    def test_needs(self):
        deadline = Soket.Deadline.parse('trước ngày 12/8')
        self.assertEqual((deadline.needs_year(), deadline.needs_calendar(), deadline.get_event()), (True, False, None))
        deadline = Soket.Deadline.parse('10 ngày kể từ ngày nhận đơn')
        self.assertEqual((deadline.needs_year(), deadline.needs_calendar(), deadline.get_event()),
                         (False, True, 'ngày nhận đơn'))

    def test_errors(self):
        for phrase, code, named in (('', Soket.DeadlineError.SYNTAX, 'empty'),
                                    ('trước ngày 31/4/2023', Soket.DeadlineError.INVALID_DAY, '30/4/2023'),
                                    ('trước ngày 01/4/2323', Soket.DeadlineError.OUT_OF_RANGE, '2323'),
                                    ('trước ngày 01/4/2023 và trước ngày 02/4/2023', Soket.DeadlineError.AMBIGUOUS,
                                     '02/4/2023')):
            with self.subTest(phrase), self.assertRaises(GLib.Error) as caught:
                Soket.Deadline.parse(phrase)
            self.assertTrue(caught.exception.matches(Soket.deadline_error_quark(), code), caught.exception)
            self.assertIn(named, caught.exception.message)

    def test_bad_input(self):
        """An error that says how to mend it, or unresolved: never a crash, never a guess."""
        faults = {
            'trước ngày 31/4/2022': '30/4/2022',
            'trước ngày 29/02/2023': '28/2/2023',
            'trước ngày 00/7/2022': '01/7/2022',
            'trước ngày 05/13/2022': '1 to 12',
            'trước ngày 05/7/22': 'four digits',
            '=FRI6:2022-07': 'its fifth',
            'each:month MON-6': 'its fifth',
            '=BD261:2022': '1 to 260',
            'trong thời hạn 0 ngày làm việc kể từ ngày ký': '1 to 99999',
            'trong thời hạn 1000000000 ngày kể từ ngày ký': '1 to 99999',
            'trước ngày 05/7/2022, chậm nhất ngày 10/7/2022': 'give one of them',
            'trước ngày 05/7/2022 ' * 500_000: 'longer than',
        }
        for phrase, mend in faults.items():
            with self.subTest(phrase[:40]), self.assertRaises(GLib.Error) as caught:
                Soket.Deadline.parse(phrase)
            self.assertIn(mend, caught.exception.message)
        for phrase, named in (('trước ngày', 'trước ngày'), ('trong 10^9 ngày', '9 ngày'),
                              ('trước ngày 0\u03015/7/2022', 'U+0301'), ('trước ngày \u202e05/7/2022', 'U+202E'),
                              ('truoc ngay 05/7/2022', 'truoc'), ('trước ngày 05/7 (2022)', '2022')):
            with self.subTest(phrase):
                deadline = Soket.Deadline.parse(phrase)
                self.assertEqual(deadline.get_kind(), Soket.DeadlineKind.UNRESOLVED)
                self.assertIn(named, Soket.Resolver.new(None, None).resolve(deadline).get_reason())
        # Signs that are not seen and turn nothing are passed over.
        for phrase in ('trước ngày \u200f05/7/2022', 'trước\u200b ngày 05/7/2022', 'trước ngày 05/7/2022\ufeff'):
            self.assertEqual(Soket.Deadline.parse(phrase).to_string(), '<2022-07-05')
