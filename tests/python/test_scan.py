# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import json
import os
import tempfile
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

TEXT = 'Sở Thử rà soát, thường xuyên đôn đốc,\ngửi báo cáo trước ngày 08/9/2024.\n'


def scan(text, flags=Soket.ScanFlags.NONE):
    return list(Soket.scan_text(GLib.Bytes.new(text.encode()), None, flags))


class Scan(unittest.TestCase):
    def test_mention(self):
        mention, = scan(TEXT)
        self.assertEqual((mention.get_line(), mention.get_start(), mention.get_end_line(), mention.get_end()),
                         (2, 12, 2, 32))
        self.assertEqual(mention.get_text(), 'trước ngày 08/9/2024')
        self.assertEqual(mention.get_deadline().to_string(), '<2024-09-08')

    def test_all(self):
        self.assertEqual([mention.get_deadline().to_string() for mention in scan(TEXT, Soket.ScanFlags.ALL)],
                         ['continuous', '<2024-09-08'])

    def test_no_deadline(self):
        for text in ('Hồ sơ nộp trước ngày 01/7/2024 được giải quyết theo quy định cũ.',
                     'Kết quả thực hiện từ ngày 01/01/2024 đến ngày 30/6/2024 như sau.',
                     'Giấy phép có hiệu lực đến hết ngày 31/12/2026.'):
            with self.subTest(text):
                self.assertEqual(scan(text), [])
        mention, = scan('Thời hạn gửi báo cáo là ngày 15/7/2024.')
        self.assertEqual(mention.get_deadline().to_string(), '=2024-07-15')

    def test_state_of_affairs(self):
        self.assertEqual(scan('Trong năm 2023, ngành Thủy sản nuôi thả nhiều giống mới.'), [])
        mention, = scan('Trong năm 2023, ngành Thủy sản phải hoàn thành việc cấp mã số.')
        self.assertEqual(mention.get_deadline().to_string(), '2023')

    def test_counted_back_and_told(self):
        for text, canonical in (('Giấy mời gửi ít nhất 05 ngày trước ngày 20/6/2023.', 'P5D before:2023-06-20'),
                                ('Đề nghị các trại gửi ý kiến chậm nhất ngày mai.', '<=day:next'),
                                ('Phấn đấu thả giống xong vào cuối\nnăm.', 'end:XXXX')):
            with self.subTest(text):
                mention, = scan(text)
                self.assertEqual(mention.get_deadline().to_string(), canonical)

    def test_list_of_last_days(self):
        for text, canonical in (('Nộp phí trước ngày 10/4, ngày 10/7 và ngày 10/10/2023.',
                                 ['<2023-04-10', '<2023-07-10', '<2023-10-10']),
                                ('Nộp phí chậm nhất ngày 20/12 và ngày 20/02/2024.', ['<=XXXX-12-20', '<=2024-02-20']),
                                ('Lớp học mở trong 02 ngày (17-18/6/2024).', ['2024-06-17/2024-06-18'])):
            with self.subTest(text):
                self.assertEqual([mention.get_deadline().to_string() for mention in scan(text)], canonical)
        text = 'Lớp học mở trong 03 ngày (17-18/6/2024).'
        mention, = scan(text, Soket.ScanFlags.ALL)
        self.assertEqual(mention.get_deadline().get_kind(), Soket.DeadlineKind.UNRESOLVED)
        self.assertEqual(scan(text), [])

    def test_unread_is_told(self):
        text = 'Các trại báo cáo trước thứ Sáu tới.'
        self.assertEqual(scan(text), [])
        mention, = scan(text, Soket.ScanFlags.ALL)
        resolution = Soket.Resolver.new(None, None).resolve(mention.get_deadline())
        self.assertIn('write the date', resolution.get_reason())

    def test_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'a.txt')
            with open(path, 'w', encoding='utf-8') as file:
                file.write(TEXT)
            mentions = Soket.scan_file(path, Soket.ScanFlags.NONE)
        self.assertEqual(json.loads(Soket.mentions_to_json(mentions)),
                         {'deadlines': [{'line': 2, 'start': 12, 'end': 32, 'text': 'trước ngày 08/9/2024',
                                         'canonical': '<2024-09-08', 'kind': 'date'}]})

    def test_not_text(self):
        with self.assertRaisesRegex(GLib.Error, 'a.txt:1') as caught:
            Soket.scan_text(GLib.Bytes.new(b'\xff'), 'a.txt', Soket.ScanFlags.NONE)
        self.assertTrue(caught.exception.matches(Soket.ReadError.quark(), Soket.ReadError.NOT_TEXT))
