# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

TEXT = '''SỞ THỬ

Số: 9/KH-ST

Bến Thử, ngày 03 tháng 4 năm 2024

KẾ HOẠCH
Kiểm kê kho

I. TỔ CHỨC THỰC HIỆN

1. Các kho lương thực kiểm kê và gửi báo cáo về Phòng Kế hoạch (qua Tổ Thống kê) trước ngày 05/5/2024.

2. Giao Phòng Kế hoạch:

- Chủ trì, phối hợp với Văn phòng Sở tổng hợp; hoàn thành trong tháng 5/2024.
'''


class Duty(unittest.TestCase):
    def setUp(self):
        document = Soket.Document.new_from_bytes(GLib.Bytes.new(TEXT.encode()), 'kho.txt')
        self.plan = document.import_plan()
        self.names = {body.get_id(): body.get_name()
                      for bodies in (self.plan.get_units(), self.plan.get_groups()) for body in bodies}

    def test_who_by_when(self):
        tasks = list(self.plan.get_tasks())
        self.assertEqual([task.get_id() for task in tasks], ['I.1', 'I.2/1'])
        self.assertEqual([[self.names[lead] for lead in task.get_leads()] for task in tasks],
                         [['Các kho lương thực'], ['Phòng Kế hoạch']])
        self.assertEqual([task.get_deadline() for task in tasks], ['<2024-05-05', '2024-05'])
        self.assertEqual(self.names[tasks[0].get_recipient()], 'Phòng Kế hoạch')
        self.assertEqual(self.names[tasks[0].get_via()], 'Tổ Thống kê')
        self.assertEqual(tasks[1].get_coordinators(), ['van-phong-so'])

    def test_where_it_is_said(self):
        span = self.plan.get_span('/tasks/0/deadline')
        line = TEXT.splitlines()[span.get_line() - 1]
        self.assertEqual(line[span.get_start():span.get_end()], 'trước ngày 05/5/2024')
        span = self.plan.get_span('/tasks/1/leads')
        line = TEXT.splitlines()[span.get_line() - 1]
        self.assertEqual(line[span.get_start():span.get_end()], 'Phòng Kế hoạch')


if __name__ == '__main__':
    unittest.main()
