# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every row of doc/deadlines.md is what the program answers, and the pause of a limit as options."""
import os
import re
import unittest

from program import ProgramTest

PAGE = os.path.join(os.environ['SOKET_SRCDIR'], 'doc', 'deadlines.md')
ROW = re.compile(r'^\| `([^`]+)` \| `([^`]+)` \| (?:`([^`]+)`)? ?\| ([^|]+) \|$')


def rows():
    table = ''
    with open(PAGE, encoding='utf-8') as page:
        for number, line in enumerate(page, 1):
            if line.startswith('| ') and not line.startswith('| `'):
                table = line
            if line.startswith('| `') and table.startswith('| phrase |'):
                yield number, ROW.match(line.rstrip('\n'))


def answer(due):
    found = [each['last'] or f'{each["safe"]} … {each["hard"]}' for each in due['occurrences']]
    return ', '.join(found) or due['kind']


def signs():
    """What the second table of the page holds in its first column and is a deadline as it stands."""
    with open(PAGE, encoding='utf-8') as page:
        text = page.read()
    section = text[text.index('## The notation, in short'):text.index('## The instruments')]
    for line in section.splitlines():
        if line.startswith(('| `', '| a period')):
            yield from re.findall(r'`([^`]+)`', line.split('|')[1])


class Deadlines(ProgramTest):
    def test_notation(self):
        known = 0
        for sign in signs():
            # Where a letter stands for a day, a period or an event, one of them is put.
            text = re.sub(r'\b[DAB]\b', '2022-07-05', re.sub(r'\bP\b', '2022-07', re.sub(r'\bE\b', 'ngày họp', sign)))
            text = text.replace('…', 'P10D')
            if text in ('<', '<='):
                continue
            with self.subTest(sign):
                got = self.run_it('due', text, '--issued', '2022-06-28', '--json')
                self.assertEqual(got.json['canonical'].replace('+=', '+').lstrip('='), text.lstrip('='), got.err)
                known += 1
        self.assertGreater(known, 45)

    def test_page(self):
        found = list(rows())
        self.assertGreater(len(found), 80)
        for number, row in found:
            with self.subTest(line=number):
                self.assertIsNotNone(row, 'not a row of four columns')
                phrase, notation, options, expected = row.groups()
                # A no-break space sign stands for a space in a word of the options.
                words = [word.replace('␣', ' ') for word in (options or '').split()]
                for text in phrase, notation:
                    # "chậm nhất trước" says in words what the notation has no sign for.
                    if text == notation and phrase.startswith('chậm nhất trước'):
                        continue
                    if text == notation == 'unresolved':
                        continue
                    got = self.run_it('due', text, '--issued', '2022-06-28', *words, '--json')
                    self.assertEqual(got.json['canonical'], notation, got.err)
                    if text == notation and '--office-hours' in words:
                        continue
                    self.assertEqual(answer(got.json), expected.strip())

    def last(self, *options):
        return answer(self.run_it('due', '10 ngày kể từ ngày ký', '--issued', '2024-07-01', '--json', *options).json)

    def test_pauses(self):
        self.assertEqual(self.last(), '2024-07-11')
        self.assertEqual(self.last('--suspend', '2024-07-05/2024-07-09'), '2024-07-16')
        self.assertEqual(self.last('--suspend', '2024-07-05/2024-07-06', '--suspend', '2024-07-07/2024-07-09'), '2024-07-16')
        self.assertEqual(self.last('--restart', '2024-07-08'), '2024-07-18')
        self.assertEqual(self.last('--suspend', '2024-07-05/..'), 'on-event')

    def test_explained(self):
        got = self.run_it('due', '10 ngày kể từ ngày ký', '--issued', '2024-07-01', '--suspend', '2024-07-05/2024-07-09',
                          '--regime', 'enforcement-2008', '--explain', '--lang', 'vi')
        self.assertIn('Tạm dừng từ 05/7/2024 đến 09/7/2024', got.out)
        self.assertIn('26/2008/QH12, Điều 30', got.out)
        got = self.run_it('due', 'định kỳ 6 tháng, năm', '--issued', '2024-07-01', '--regime', 'reporting-2019', '--explain')
        self.assertIn('6 tháng đầu năm 2024', got.out)

    def test_wrong_usage(self):
        for options in (['--suspend', '2024-07-05'], ['--suspend', '2024-07-09/2024-07-05'],
                        ['--suspend', '31/4/2024/2024-07-05'], ['--suspend', '2024-07-05/x'], ['--restart', 'soon'],
                        ['--office-hours', '17:00'], ['--office-hours', '17:00-11:30'], ['--office-hours', '11:99-17:00']):
            with self.subTest(options):
                got = self.run_it('due', 'trước ngày 05/7/2024', *options)
                self.assertEqual(got.code, 2)
                self.assertIn(options[0], got.err)


if __name__ == '__main__':
    unittest.main()
