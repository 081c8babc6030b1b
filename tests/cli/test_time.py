# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""due, day, workdays, and how the program speaks."""
import os
import re
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import ProgramTest  # noqa: E402


class Due(ProgramTest):
    def occurrence(self, *arguments):
        answer = self.good('due', *arguments, '--json').json
        self.assertEqual(len(answer['occurrences']), 1, answer)
        return answer['occurrences'][0]

    def test_keys_are_those_of_the_contract(self):
        answer = self.good('due', 'trước ngày 05/7/2022', '--json').json
        self.assertEqual(set(answer), {'phrase', 'canonical', 'kind', 'occurrences', 'reason'})
        self.assertEqual(answer['phrase'], 'trước ngày 05/7/2022')
        self.assertEqual(answer['canonical'], '<2022-07-05')
        self.assertEqual(answer['kind'], 'date')
        self.assertIsNone(answer['reason'])
        due = answer['occurrences'][0]
        self.assertEqual(set(due), {'period', 'first', 'last', 'time', 'safe', 'hard', 'last_workday',
                                    'rolled_from', 'steps'})
        self.assertEqual((due['last'], due['safe'], due['hard'], due['time'], due['rolled_from']),
                         ('2022-07-04', '2022-07-04', '2022-07-05', None, None))
        for step in due['steps']:
            self.assertEqual(set(step), {'rule', 'source', 'from', 'to'})

    def test_last_days(self):
        for arguments, last in (
                (['trước ngày 06/7/2022'], '2022-07-05'),
                (['trước ngày 06/7/2022', '--before', 'inclusive'], '2022-07-06'),
                (['chậm nhất trước ngày 31/01/2026'], '2026-01-31'),
                (['chậm nhất là ngày 15 tháng 7 năm 2022'], '2022-07-15'),
                (['<=2022-07-15'], '2022-07-15'),
                (['trong thời hạn 10 ngày kể từ ngày 01/7/2022'], '2022-07-11'),
                (['trong thời hạn 15 ngày kể từ ngày 15/4/2022'], '2022-05-04'),
                (['BD4 after:E', '--event', 'E=2025-04-24'], '2025-04-29'),
                (['P10D after:E', '--event', 'E=2025-04-16'], '2025-04-26'),
                (['P10D after:E', '--event', 'E=2025-04-16', '--sector', 'other'], '2025-04-28'),
                (['trong tháng 7/2022'], '2022-07-31'),
                (['trong quý III/2022'], '2022-09-30'),
                (['6 tháng đầu năm 2022'], '2022-06-30'),
                (['trong năm 2022'], '2022-12-31'),
                (['trước ngày 05/7', '--issued', '2022-06-28'], '2022-07-04'),
                (['<=2022-07-16', '--roll', 'next'], '2022-07-18'),
                (['<=2022-07-16'], '2022-07-16'),
                (['<=2022-07-16', '--regime', 'tax'], '2022-07-18'),
                (['<=2022-07-16', '--roll', 'previous'], '2022-07-15')):
            with self.subTest(arguments):
                self.assertEqual(self.occurrence(*arguments)['last'], last)

    def test_a_time_of_day(self):
        due = self.occurrence('chậm nhất 17 giờ 00 ngày 15/7/2022')
        self.assertEqual((due['last'], due['time']), ('2022-07-15', '17:00'))

    def test_decomposed_text_reads_alike(self):
        import unicodedata
        phrase = unicodedata.normalize('NFD', 'trước ngày 05/7/2022')
        self.assertEqual(self.occurrence(phrase)['last'], '2022-07-04')

    def test_signs_of_control_in_json(self):
        phrase = 'trước \x01\x1fngày 05/7/2022 "\\'
        self.assertEqual(self.good('due', phrase, '--json').json['phrase'], phrase)

    def test_explain_names_the_law(self):
        out = self.good('due', 'trong thời hạn 15 ngày kể từ ngày 15/4/2022', '--explain', '--lang=vi').out
        self.assertIn('04/5/2022', out)
        self.assertIn('Điều 148', out)

    def test_bad_news_and_bad_usage(self):
        for phrase in ('trước ngày 31/4/2022', 'trước ngày 05/7/2022, chậm nhất ngày 09/8/2022', 'ba hoa chích chòe'):
            with self.subTest(phrase):
                answer = self.bad(1, 'due', phrase, '--json').json
                self.assertEqual((answer['kind'], answer['occurrences']), ('unresolved', []))
                self.assertTrue(answer['reason'])
        self.bad(1, 'due', 'trước ngày 31/4/2022', says='30')
        self.bad(2, 'due')
        self.bad(2, 'due', 'a', 'b')
        self.bad(2, 'due', '<2022-07-05', '--before', 'maybe', says='exclusive')
        self.bad(2, 'due', '<2022-07-05', '--regime', 'maritime', says='civil-code-2015')
        self.bad(2, 'due', '<2022-07-05', '--issued', '2022-02-30', says='--issued')
        self.bad(2, 'due', '<2022-07-05', '--issued', '3022-02-20', says='2199')
        self.bad(2, 'due', '<2022-07-05', '--no-such-option')
        self.bad(2, 'due', 'each:month <D20', says='--from')
        self.bad(2, 'due', 'each:month <D20', '--from', '2022-05-01', '--to', '2022-01-01')
        self.bad(3, 'due', '<2022-07-05', '--calendar', self.path('none.json'))
        self.bad(3, 'due', '<2022-07-05', '--calendar', self.write('c.json', '{"notices": [}'),
                 says='c.json:1')

    def test_an_event_not_known_is_no_guess(self):
        answer = self.good('due', 'trong thời hạn 10 ngày kể từ ngày nhận đơn', '--json').json
        self.assertEqual((answer['kind'], answer['occurrences']), ('on-event', []))
        self.assertIn('ngày nhận đơn', answer['reason'])
        answer = self.good('due', 'thường xuyên', '--json').json
        self.assertEqual((answer['kind'], answer['occurrences']), ('continuous', []))

    def test_recurring(self):
        answer = self.good('due', 'trước ngày 20 hằng tháng', '--from', '2022-01-01', '--to', '2022-03-31',
                           '--json').json
        self.assertEqual([o['period'] for o in answer['occurrences']], ['2022-01', '2022-02', '2022-03'])
        self.assertEqual([o['last'] for o in answer['occurrences']], ['2022-01-19', '2022-02-19', '2022-03-19'])


class Days(ProgramTest):
    def test_day(self):
        answer = self.good('day', '2022-05-03', '--json').json
        self.assertEqual(set(answer), {'day', 'working', 'reason', 'basis', 'source', 'known_since', 'lunar'})
        self.assertEqual((answer['working'], answer['basis']), (False, 'announced'))
        answer = self.good('day', '26/4/2025', '--json').json
        self.assertEqual((answer['day'], answer['working'], answer['basis']), ('2025-04-26', True, 'announced'))
        self.assertIs(self.good('day', '2025-04-26', '--sector', 'other', '--json').json['working'], False)
        self.assertIsNone(self.good('day', '1994-12-31', '--json').json['working'])
        self.assertEqual(self.good('day', '2026-02-17', '--json').json['lunar'],
                         {'day': 1, 'month': 1, 'leap': False, 'year': 2026})
        self.assertIs(self.good('day', '2024-04-29', '--known-on', '2024-04-01', '--json').json['working'], True)
        self.assertIs(self.good('day', '2024-04-29', '--json').json['working'], False)

    def test_day_in_words(self):
        out = self.good('day', '2024-05-04', '--lang=vi').out
        self.assertIn('hoán đổi với ngày 29/4/2024', out)
        self.assertIn('2450/VPCP ngày 12/4/2024', out)
        self.assertIn('ngày 26 tháng 3 năm 2024', out)
        self.assertIn('day 1 of the leap month 6, year 2025', self.good('day', '2025-07-25').out)
        self.assertIn('not certain', self.good('day', '2054-05-08').out)
        self.assertNotIn('not certain', self.good('day', '2054-06-08').out)
        self.assertNotIn('Lunar date', self.good('day', '1960-01-01').out)

    def test_day_refused(self):
        for day in ('2022-04-31', '1899-12-31', '2200-01-01', 'hôm qua', '2022-7', ''):
            with self.subTest(day):
                self.bad(2, 'day', day, says='DAY')

    def test_workdays(self):
        self.assertEqual(self.good('workdays', 'add', '2022-04-28', '3', '--json').json, {'day': '2022-05-05'})
        self.assertEqual(self.good('workdays', 'add', '2022-05-05', '-3', '--json').json, {'day': '2022-04-28'})
        self.assertEqual(self.good('workdays', 'add', '--json', '--', '2022-05-05', '-3').json, {'day': '2022-04-28'})
        self.assertEqual(self.good('workdays', 'add', '2022-05-05', '--json', '-3').json, {'day': '2022-04-28'})
        self.assertEqual(self.good('due', '- Trước ngày 05/7/2022', '--json').json['canonical'], '<2022-07-05')
        self.assertEqual(self.good('workdays', 'add', '2022-07-02', '0', '--json').json, {'day': '2022-07-02'})
        self.assertEqual(self.good('workdays', 'count', '2022-04-28', '2022-05-05', '--json').json, {'count': 3})
        self.assertEqual(self.good('workdays', 'count', '2022-05-05', '2022-04-28', '--json').json, {'count': -3})
        self.bad(2, 'workdays', 'add', '2022-04-28', 'three', '--lang=vi', says='cần một số nguyên')
        self.bad(2, 'workdays', 'add', '2199-12-31', '5')
        self.bad(2, 'workdays', 'count', '1990-01-01', '2022-01-01')
        self.bad(2, 'workdays', 'multiply', '2022-04-28', '3')


class Speech(ProgramTest):
    def verbs(self):
        """The verbs, as the program lists them."""
        verbs = re.findall(r'^  ([a-z]+) {2,}', self.good('--help').out, re.MULTILINE)
        self.assertGreater(len(verbs), 20)
        return verbs

    def test_help_of_every_verb(self):
        for verb in self.verbs():
            english, vietnamese = (self.good(verb, '--help', f'--lang={language}').out for language in ('en', 'vi'))
            self.assertIn('Usage:', english)
            for out in (english, vietnamese):
                self.assertIn(f'soket {verb}', out)
                self.assertIn('--json', out)
            options = [line for line in english.splitlines() if line.startswith('  -')]
            self.assertGreater(len(options), 2)
            self.assertEqual([line for line in options if line in vietnamese], [], verb)

    def test_manual_and_completion_know_every_verb(self):
        source = os.environ['SOKET_SRCDIR']
        with open(os.path.join(source, 'cli', 'soket.1'), encoding='utf-8') as f:
            manual = f.read()
        for verb in self.verbs():
            self.assertIn(f'"soket {verb}', manual)
            options = {word.strip('[],=') for word in self.good(verb, '--help', '--lang=en').out.split()
                       if word.startswith('--')}
            for option in options:
                name = option.split('=')[0].replace('-', '\\-')
                if verb != 'record':
                    self.assertIn(name, manual, verb)

    def test_vietnamese_on_a_machine_without_the_locale(self):
        for environment in ({'LC_ALL': 'C', 'LANGUAGE': ''}, {'LC_ALL': 'POSIX'}, {'LC_ALL': 'C.UTF-8'}):
            out = self.good('day', '2022-05-03', '--lang=vi', **environment).out
            self.assertIn('ngày nghỉ', out)
        out = self.good('day', '2022-05-03', LC_ALL='', LANG='vi_VN.UTF-8', LANGUAGE='').out
        self.assertIn('ngày nghỉ', out)
        out = self.good('day', '2022-05-03', '--lang=en', LC_ALL='vi_VN.UTF-8', LANGUAGE='vi').out
        self.assertIn('rest day', out)

    def test_usage(self):
        self.bad(2)
        self.bad(2, 'conquer', says='conquer')
        self.bad(2, 'day', '2022-05-03', '--lang=fr', says='vi or en')
        self.assertIn('soket', self.good('--version').out)

    def test_arguments_that_are_no_utf8(self):
        import subprocess
        done = subprocess.run([os.environ['SOKET_PROGRAM'].encode(), b'due', b'tr\xffc'], capture_output=True)
        self.assertEqual(done.returncode, 2)

    def test_an_answer_that_cannot_be_written(self):
        import subprocess
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([os.environ['SOKET_PROGRAM'], 'day', '2022-05-03'], stdout=full,
                                  stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 4)
        self.assertTrue(done.stderr)


if __name__ == '__main__':
    unittest.main()
