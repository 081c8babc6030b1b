# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import hashlib
import io
import os
import tempfile
import unittest
import zipfile

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

TEXT = 'KẾ HOẠCH\nSở Thử gửi báo cáo trước ngày 08/9/2024.\n'


def lines(document):
    return [document.dup_line(line) for line in range(1, document.get_n_lines() + 1)]


class Document(unittest.TestCase):
    def test_bytes(self):
        document = Soket.Document.new_from_bytes(GLib.Bytes.new(TEXT.encode()), 'a.txt')
        self.assertEqual(lines(document), TEXT.splitlines())
        self.assertEqual(document.get_file(), 'a.txt')
        self.assertEqual((document.get_media_type(), document.get_encoding()), ('text/plain', 'UTF-8'))
        self.assertEqual(document.get_sha256(), hashlib.sha256(TEXT.encode()).hexdigest())

    def test_load(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'a.docx')  # what it is, not what it is called
            with open(path, 'w', encoding='utf-8') as file:
                file.write(TEXT)
            self.assertEqual(lines(Soket.Document.load(path, None)), TEXT.splitlines())

    def test_plan(self):
        document = Soket.Document.new_from_bytes(GLib.Bytes.new(TEXT.encode()), 'thu.txt')
        plan = document.import_plan()
        self.assertEqual(plan.get_id(), 'thu')
        self.assertNotEqual(plan.get_title(), '')

    def test_empty(self):
        with self.assertRaisesRegex(GLib.Error, 'a.txt: holds no text') as caught:
            Soket.Document.new_from_bytes(GLib.Bytes.new(b''), 'a.txt')
        self.assertTrue(caught.exception.matches(Soket.ReadError.quark(), Soket.ReadError.NOT_TEXT))

    def test_docx(self):
        data = io.BytesIO()
        with zipfile.ZipFile(data, 'w', zipfile.ZIP_DEFLATED) as archive:
            archive.writestr('word/document.xml', '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml'
                             '/2006/main"><w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p></w:body></w:document>')
        document = Soket.Document.new_from_bytes(GLib.Bytes.new(data.getvalue()), None)
        self.assertEqual(lines(document), ['Kế hoạch'])
        self.assertEqual(document.get_media_type(),
                         'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
        with self.assertRaisesRegex(GLib.Error, 'breaks off') as caught:
            Soket.Document.new_from_bytes(GLib.Bytes.new(data.getvalue()[:-30]), 'a.docx')
        self.assertTrue(caught.exception.matches(Soket.ReadError.quark(), Soket.ReadError.DAMAGED))
        with self.assertRaisesRegex(GLib.Error, 'is a PDF') as caught:
            Soket.Document.new_from_bytes(GLib.Bytes.new(b'%PDF-1.7'), 'a.docx')
        self.assertTrue(caught.exception.matches(Soket.ReadError.quark(), Soket.ReadError.UNSUPPORTED))
