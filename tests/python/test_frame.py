# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

TEXT = '''UBND TỈNH HÒA LẠC
SỞ CÔNG THƯƠNG
Số: 63/KH-SCT
Hòa Lạc, ngày 15 tháng 7 năm 2031

KẾ HOẠCH
Sơ kết 2 năm thực hiện Nghị quyết số 8-NQ/TU

Căn cứ Nghị quyết số 8-NQ/TU, ngày 20/6/2029 của Tỉnh ủy về chợ; Sở Công Thương ban hành Kế hoạch:

I. MỤC ĐÍCH, YÊU CẦU

- Nắm đúng tình hình chợ.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Thương mại báo cáo trước ngày 30/8/2031 theo mẫu gửi kèm.

Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT.

GIÁM ĐỐC

Hạng A Thử
'''


class Frame(unittest.TestCase):
    def setUp(self):
        document = Soket.Document.new_from_bytes(GLib.Bytes.new(TEXT.encode()), 'so-ket.txt')
        self.plan = document.import_plan()

    def test_head(self):
        plan = self.plan
        self.assertEqual((plan.get_kind(), plan.get_symbol(), plan.get_place()), ('Kế hoạch', '63/KH-SCT', 'Hòa Lạc'))
        self.assertEqual(Soket.day_to_string(plan.get_issued()), '2031-07-15')
        self.assertEqual(plan.get_name_of(plan.get_issuer()), 'Sở Công Thương')
        self.assertEqual(plan.get_title(), 'Sơ kết 2 năm thực hiện Nghị quyết số 8-NQ/TU')
        self.assertEqual(plan.get_subject(), ['8-NQ/TU'])
        self.assertEqual(plan.get_id(), '63-kh-sct-2031')

    def test_basis(self):
        self.assertEqual((self.plan.get_n_basis(), self.plan.get_n_references()), (1, 0))
        basis = self.plan.get_basis(0)
        self.assertEqual((basis.get_symbol(), basis.get_kind(), basis.get_issuer(), basis.get_title()),
                         ('8-NQ/TU', 'Nghị quyết', 'Tỉnh ủy', 'chợ'))
        self.assertEqual(Soket.day_to_string(basis.get_day()), '2029-06-20')

    def test_foot(self):
        names = [recipient.get_name() for recipient in self.plan.get_recipients()]
        self.assertEqual(names, ['UBND tỉnh', 'Lưu: VT'])
        self.assertEqual((self.plan.get_signer_capacity(), self.plan.get_signer_role(), self.plan.get_signer_name()),
                         (None, 'GIÁM ĐỐC', 'Hạng A Thử'))
        self.assertEqual(self.plan.get_requirements(), ['Nắm đúng tình hình chợ.'])

    def test_places(self):
        """Each field says where it stands."""
        lines = {'/symbol': 3, '/place': 4, '/issued': 4, '/kind': 6, '/title': 7, '/issuer': 2, '/basis/0': 9,
                 '/requirements/0': 13, '/attachments/0': 17, '/recipients/1': 21, '/signature/name': 25}
        for pointer, line in lines.items():
            with self.subTest(pointer):
                self.assertEqual(self.plan.get_span(pointer).get_line(), line)
        span = self.plan.get_span('/place')
        self.assertEqual((span.get_start(), span.get_end()), (0, 7))


if __name__ == '__main__':
    unittest.main()
