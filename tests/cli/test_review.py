# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The review page in a browser."""
import os
import re
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import ProgramTest  # noqa: E402

TEXT = """KẾ HOẠCH
Sơ kết <script>document.title = 'taken'</script> <img src="x" onerror="document.title = 'taken'">

I. NHIỆM VỤ

1. Sở Rừng gửi báo cáo về Ủy ban nhân dân tỉnh trước ngày 05/7/2022.
"""


class Page(ProgramTest):
    def browse(self, address):
        done = subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--dump-dom',
                               f'--user-data-dir={self.path("profile")}', address],
                              capture_output=True, timeout=120, env={**os.environ, 'HOME': self.folder})
        return done.stdout.decode('utf-8')

    def test_a_field_lights_up_its_words_and_nothing_else_acts(self):
        page = self.path('page.html')
        self.good('import', self.write('thu.txt', TEXT), '--html', page)
        with open(page, encoding='utf-8') as f:
            place = re.search(r'id="f([0-9]+)"[^>]*>&lt;2022-07-05<', f.read()).group(1)
        dom = self.browse(f'file://{page}#f{place}')
        lit = re.findall(r'<a class="([sf]) when on"[^>]*>([^<]*)<', dom)
        self.assertEqual(lit, [('s', 'trước ngày 05/7/2022'), ('f', '&lt;2022-07-05')])
        self.assertNotIn('<title>taken', dom)
        self.assertNotIn('<img', dom)

    def test_a_page_that_cannot_be_written(self):
        self.bad(4, 'import', self.write('thu.txt', TEXT), '--html', os.path.join(self.folder, 'none', 'page.html'),
                 says='page.html')


if __name__ == '__main__':
    unittest.main()
