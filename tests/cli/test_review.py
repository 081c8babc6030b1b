# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The review page in a browser."""
import html
import json
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

LONG = 'Sở ' + 'https://vi-du.invalid/' + 'a' * 400 + ' và 12/KH-' + 'UBND' * 40

# What is measured is put into the page itself, behind its own script.
MEASURE = """<script>
function box(element) {
  var rect = element.getBoundingClientRect();
  return { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
}
function lit(side) { return box(document.querySelector(side + ' .on')); }
var text = document.getElementById('text'), plan = document.getElementById('plan');
var root = document.documentElement, last = document.querySelectorAll('a.f[data-s]');
var found = { width: innerWidth, height: innerHeight, text: box(text), plan: box(plan),
              header: box(document.querySelector('header')),
              wider: [root, text, plan].map(function (e) { return e.scrollWidth - e.clientWidth; }),
              taller: root.scrollHeight - innerHeight };
last = last[last.length - 1];
last.click();
found.words = lit('#text');
plan.scrollTop = 0;
document.querySelector('#text a.on').click();
found.field = lit('#plan');
parent.document.getElementById('found').textContent = JSON.stringify(found);
</script>"""


class Page(ProgramTest):
    def browse(self, address, *options):
        done = subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', *options,
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

    def measure(self, page, width, height):
        """In a copy of the page that has no policy, so that the measure may run, and in a frame, since no window is
        as narrow as a telephone."""
        copy = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', '', page).replace('</body>', MEASURE + '</body>')
        frame = (f'<!DOCTYPE html><meta charset="utf-8"><pre id="found"></pre><iframe style="border:0" width="{width}" '
                 f'height="{height}" srcdoc="{html.escape(copy)}"></iframe>')
        dom = self.browse('file://' + self.write('frame.html', frame), '--hide-scrollbars')
        found = json.loads(html.unescape(re.search(r'<pre id="found">(.*?)</pre>', dom).group(1)))
        self.assertEqual(found['width'], width)
        return found

    def assertWithin(self, inner, outer):
        for low, high in (('left', 'right'), ('top', 'bottom')):
            self.assertGreaterEqual(inner[low] + 1, outer[low], (inner, outer))
            self.assertLessEqual(inner[high] - 1, outer[high], (inner, outer))

    def test_nothing_overlaps_or_is_cut_on_a_desk_or_a_telephone(self):
        tasks = ''.join(f'\n{n}. Sở Rừng gửi báo cáo số {n} về Ủy ban nhân dân tỉnh trước ngày {n % 28 + 1}/7/2022.\n'
                        for n in range(2, 60))
        path = self.path('page.html')
        self.good('import', self.write('thu.txt', TEXT + tasks + '\n' + LONG + '\n'), '--html', path)
        with open(path, encoding='utf-8') as f:
            page = f.read()
        for width, height in ((1400, 900), (390, 844)):
            found = self.measure(page, width, height)
            text, plan, header = found['text'], found['plan'], found['header']
            self.assertLessEqual(header['bottom'], text['top'] + 1)
            if width > 760:
                self.assertLessEqual(text['right'], plan['left'] + 1)
                self.assertGreater(min(text['right'] - text['left'], plan['right'] - plan['left']), 0.4 * width)
            else:
                self.assertLessEqual(text['bottom'], plan['top'] + 1)
            self.assertGreater(min(text['bottom'] - text['top'], plan['bottom'] - plan['top']), 0.25 * found['height'])
            self.assertEqual(max(found['wider']), 0, found)
            self.assertLessEqual(found['taller'], 0)
            self.assertWithin(found['words'], text)
            self.assertWithin(found['field'], plan)

    def test_the_words_of_the_format_are_translated(self):
        page = self.path('page.html')
        self.good('--lang=vi', 'import', self.write('thu.txt', TEXT), '--html', page)
        with open(page, encoding='utf-8') as f:
            text = f.read()
        self.assertIn('id="p/tasks/0/deliverable">báo cáo<', text)
        self.assertNotIn(self.folder, text)

    def test_a_page_that_cannot_be_written(self):
        self.bad(4, 'import', self.write('thu.txt', TEXT), '--html', os.path.join(self.folder, 'none', 'page.html'),
                 says='page.html')


if __name__ == '__main__':
    unittest.main()
