# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import unittest
from html.parser import HTMLParser

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket

TEXT = """Số: 15/KH-UBND

KẾ HOẠCH
Sơ kết 02 năm trồng rừng <b onclick="x()">

I. NHIỆM VỤ

1. Sở Rừng gửi báo cáo về Ủy ban nhân dân tỉnh trước ngày 05/7/2022.
"""


class Page(HTMLParser):
    VOID = {'meta', 'br'}

    def __init__(self):
        super().__init__()
        self.open, self.ids, self.links, self.attributes = [], [], [], set()

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.attributes |= set(attrs)
        if 'id' in attrs:
            self.ids.append(attrs['id'])
        if 'href' in attrs:
            self.links.append(attrs['href'])
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag


class Review(unittest.TestCase):
    def setUp(self):
        self.document = Soket.Document.new_from_bytes(GLib.Bytes.new(TEXT.encode()), 'rừng.txt')
        self.plan = self.document.import_plan()

    def test_page(self):
        page = Page()
        page.feed(Soket.review_to_html(self.plan, self.document))
        page.close()
        self.assertEqual(page.open, [])
        self.assertEqual(len(page.ids), len(set(page.ids)))
        self.assertGreater(len([link for link in page.links if link.startswith('#s')]), 3)
        self.assertEqual([link for link in page.links if link[0] != '#' or link[1:] not in page.ids], [])
        # each place that the text links to stands at the right
        self.assertEqual([link for link in page.links if link[:2] in ('#f', '#p') and link[1:] not in page.ids], [])
        self.assertNotIn('onclick', page.attributes)

    def test_text(self):
        text = Soket.review_to_text(self.plan)
        self.assertIn('Sở Rừng', text)
        self.assertIn('04/7/2022', text)


if __name__ == '__main__':
    unittest.main()
