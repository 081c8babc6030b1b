# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Sentences of what must come out the same that no other test says for itself; tests/semantics.md lists all."""
import json
import os
import pathlib
import re
import unittest

from program import ProgramTest

NOTICE = {'notices': [{'day': day, 'working': False, 'reason': 'Nghỉ bù', 'source': '9/TB-ABC', 'known_since': '2026-03-01'}
                      for day in ('2026-03-05', '2026-03-06')]}
TASKS = [{'id': 'I.1', 'title': 'Gửi', 'leads': ['a'], 'deadline': 'BD5 after:issued'}]


class Deadlines(ProgramTest):
    def due(self, phrase, *more):
        return self.good('due', phrase, '--issued', '2022-06-28', '--json', *more).json

    def test_two_together_are_one(self):
        due, = self.due('2022-07-05+2022-07-20')['occurrences']
        self.assertEqual((due['first'], due['last'], due['safe'], due['hard']), ('2022-07-05', *['2022-07-20'] * 3))

    def test_a_window_ends(self):
        due, = self.due('2022-07-05/2022-07-20')['occurrences']
        self.assertEqual((due['first'], due['safe'], due['hard']), ('2022-07-05', '2022-07-20', '2022-07-20'))

    def test_a_ground_in_brackets(self):
        phrase = 'chậm nhất ngày 10/12/2025 (trước ngày bầu cử 95 ngày)'
        self.assertEqual(self.due(phrase)['canonical'], '<=2025-12-10')
        text = self.write('t.txt', f'1. Sở A gửi báo cáo {phrase}.')
        self.assertEqual([each['kind'] for each in self.good('scan', text, '--json').json['deadlines']], ['date', 'limit'])

    def test_what_waits_and_what_another_document_says(self):
        for phrase, kind in (('cuối nhiệm kỳ', 'on-event'), ('cuối năm học', 'on-event'), ('theo lộ trình', 'unresolved'),
                             ('theo quy định', 'unresolved'), ('theo tiến độ', 'unresolved')):
            answer = self.run_it('due', phrase, '--json').json
            self.assertEqual((answer['kind'], answer['occurrences']), (kind, []), phrase)

    def test_silence_is_consent_after_some_days(self):
        answer = self.due('sau 5 ngày kể từ ngày nhận được văn bản mà không có ý kiến coi như đồng ý', '--event',
                          'ngày nhận được văn bản=2022-07-04')
        self.assertEqual([due['hard'] for due in answer['occurrences']], ['2022-07-11'])   # the 9th is a Saturday

    def test_the_last_day_in_a_plan(self):
        """Only where neither an event nor the working calendar is needed."""
        text = self.write('kh.txt', 'TỈNH ỦY A\n*\nSố 12-KH/TU\nB, ngày 28 tháng 6 năm 2022\n\nKẾ HOẠCH\nSơ kết một năm\n\n'
                                    'I. NHIỆM VỤ\n1. Văn phòng Tỉnh ủy gửi báo cáo trước ngày 05/7/2022.\n'
                                    '2. Ban Tổ chức Tỉnh ủy gửi báo cáo trong thời hạn 10 ngày làm việc kể từ ngày ký.\n'
                                    '3. Ban Tuyên giáo Tỉnh ủy gửi báo cáo hằng quý trước ngày 20 tháng cuối quý.\n')
        self.good('import', text, '-o', self.path('kh.json'))
        with open(self.path('kh.json'), encoding='utf-8') as file:
            self.assertEqual([task.get('last') for task in json.load(file)['tasks']], ['2022-07-04', None, None])


class Rows(ProgramTest):
    def test_levels_are_milestones(self):
        self.assertEqual(self.statuses(self.ledger(tasks=[]), '2026-03-31'), {})

    def test_a_select_of_nothing(self):
        self.bad(3, 'init', self.path('l.soket'), self.plan(groups=[{'id': 'xa', 'name': 'Các xã', 'select': {}}]),
                 says=('plan.json:', '/groups/0/select'))

    def test_a_group_is_bound(self):
        plan = self.plan(groups=[{'id': 'xa', 'name': 'Các xã', 'select': {'kind': 'đặc khu'}}])
        self.bad(3, 'init', self.path('l.soket'), plan, says='“xa”')
        self.good('init', self.path('l.soket'), plan, '--group', 'xa=kind:thôn,xã')
        self.assertEqual(len(self.statuses(self.path('l.soket'), '2026-03-10')), 4)

    def test_what_is_tentative_is_never_overdue(self):
        ledger = self.ledger(tasks=[{'id': 'I.1', 'title': 'Dự kiến họp', 'leads': ['a'], 'deadline': '<=2026-03-10',
                                     'tentative': True}])
        self.assertEqual(self.statuses(ledger, '2026-06-30'), {('I.1', 'a'): 'not-due'})
        self.assertEqual(self.good('status', ledger, '--as-of', '2026-06-30', '--fail-overdue', '--json').json['overdue'], [])

    def test_what_is_fuzzy_is_not_overdue_before_its_hard_day(self):
        ledger = self.ledger(tasks=[{'id': 'I.1', 'title': 'Họp', 'leads': ['a'], 'deadline': 'start:2026-04'}])
        self.assertEqual([self.statuses(ledger, day)['I.1', 'a'] for day in ('2026-04-10', '2026-04-11')],
                         ['due-soon', 'overdue'])


class Kept(ProgramTest):
    def test_no_calendar_moves_a_day_that_is_stored(self):
        ledger, calendar = self.path('l.soket'), self.write('c.json', json.dumps(NOTICE))
        self.good('init', ledger, self.plan(tasks=TASKS), '--calendar', calendar)
        self.assertEqual([row['due'] for row in self.rows(ledger)], ['2026-03-11'])
        # the same plan again, by the calendar of this library: only an amendment resolves anew, and says so
        self.good('adopt', ledger, self.path('plan.json'))
        self.assertEqual([row['due'] for row in self.rows(ledger)], ['2026-03-11'])
        answer = self.good('amend', ledger, self.path('plan.json'), '--json').json
        self.assertEqual(answer['moved'], ['I.1 a: 2026-03-11 → 2026-03-09'])
        self.assertEqual([row['due'] for row in self.rows(ledger)], ['2026-03-09'])

    def rows(self, ledger):
        return self.good('status', ledger, '--as-of', '2026-03-31', '--rows', '--json').json['rows']

    def test_options_before_the_policy_of_the_plan(self):
        plan = self.plan(policy={'before': 'exclusive'})
        for verb in (('init',), ('amend', '--effective', '2026-03-05')):
            self.good(verb[0], self.path('l.soket'), plan, '--before', 'inclusive', *verb[1:])
            self.assertEqual({row['due'] for row in self.rows(self.path('l.soket'))}, {'2026-03-20', '2026-03-21'})
        answer = self.good('obligations', plan, '--before', 'inclusive', '--json').json
        self.assertEqual({row['last'] for row in answer['rows']}, {'2026-03-20', '2026-03-21'})

    def test_no_clock_is_read(self):
        """The program fills in what is now; the library only waits."""
        clock = re.compile(r'g_get_real_time|g_date_time_new_now|g_get_current_time|\btime \(NULL|clock_gettime|gettimeofday')
        library = pathlib.Path(os.environ['SOKET_SRCDIR'], 'libsoket')
        read = [path.name for path in library.rglob('*.c') if clock.search(path.read_text(encoding='utf-8'))]
        self.assertEqual(read, [])


class Events(ProgramTest):
    def status(self, ledger, as_of='2026-03-31'):
        return self.statuses(ledger, as_of)['I.1', 'a']

    def test_receipt_by_the_body_that_it_goes_through(self):
        ledger = self.ledger(tasks=[{'id': 'I.1', 'title': 'Gửi', 'leads': ['a'], 'via': 'btv', 'deadline': '<=2026-03-10'}])
        self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-09', '--received', '2026-03-11')
        self.assertEqual(self.status(ledger), 'late')

    def test_sent_is_proof_where_the_policy_says_so(self):
        for proof, status in (('received', 'late'), ('sent', 'on-time')):
            ledger = self.path(f'{proof}.soket')
            self.good('init', ledger, self.plan(), '--proof', proof)
            self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-23', '--sent', '2026-03-19',
                        '--received', '2026-03-23')
            self.assertEqual(self.status(ledger), status)

    def test_each_channel_by_its_receipt(self):
        for channel in ('giấy', 'văn bản điện tử', 'fax', ''):
            ledger = self.path(f'{channel}.soket')
            self.good('init', ledger, self.plan())
            table = self.write('e.csv', 'kind,task,unit,at,received,channel\n'
                                        f'submitted,I.1,a,2026-03-18,2026-03-20,{channel}\n')
            self.record(ledger, '--from', table)
            self.assertEqual(self.status(ledger), 'on-the-day', channel)

    def test_what_is_asked_or_noted_changes_nothing(self):
        ledger = self.ledger()
        for kind in ('requested', 'reminded', 'inspected', 'noted', 'corrected', 'accepted', 'returned', 'withdrawn', 'resumed'):
            self.record(ledger, kind, '--task', 'I.1', '--unit', 'a', '--at', '2026-03-05')
            self.assertEqual(self.status(ledger, '2026-03-10'), 'not-due', kind)

    def test_only_what_has_an_id_is_known_again(self):
        ledger = self.ledger()
        for head, line, n in (('id,kind', 'e1,noted', 1), ('kind', 'noted', 3)):
            table = self.write('e.csv', f'{head},task,unit,at,recorded\n{line},I.1,a,2026-03-05,2026-03-05\n')
            self.record(ledger, '--from', table)
            self.record(ledger, '--from', table)
            self.assertEqual(len(self.good('export', ledger).out.splitlines()), n)

    def test_when_it_was_recorded_goes_along(self):
        ledger, other = self.ledger(), self.path('other.soket')
        self.record(ledger, 'noted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-05', '--recorded', '2026-03-06T08:15')
        events = self.write('e.ndjson', self.good('export', ledger).out)
        self.good('init', other, self.path('plan.json'))
        self.record(other, '--from', events)
        self.assertEqual(self.good('export', other).out, self.good('export', ledger).out)
        self.assertIn('"recorded":"2026-03-06T08:15"', self.good('export', other).out)

    def test_content(self):
        ledger = self.ledger()
        content = {'indicators': {'so-cuoc': 12.5}, 'sections': {'I': 'Kết quả'}}
        line = {'kind': 'submitted', 'task': 'I.1', 'unit': 'a', 'at': '2026-03-05', 'recorded': '2026-03-05', 'content': content}
        self.record(ledger, '--from', self.write('e.ndjson', json.dumps(line)))
        self.assertEqual(json.loads(self.good('export', ledger).out)['content'], content)


class Strict(ProgramTest):
    def test_the_day_itself_is_late_in_the_table(self):
        for strict, table in ((False, [1, 0]), (True, [0, 1])):
            ledger = self.path(f'{strict}.soket')
            self.good('init', ledger, self.plan(policy={'strict': strict}, tasks=[
                {'id': 'I.1', 'title': 'Gửi', 'leads': ['a', 'b'], 'deadline': '<2026-03-20'}]))
            self.record(ledger, 'submitted', '--task', 'I.1', '--unit', 'a', '--at', '2026-03-20')
            answer = self.good('status', ledger, '--as-of', '2026-03-20', '--json').json
            self.assertEqual(answer['totals']['on-the-day'], 1)
            self.assertEqual([answer['table']['done'][key] for key in ('in_time', 'late')], table)
            self.assertEqual(answer['totals']['overdue'], int(strict))
            self.assertEqual(answer['rates'], {'completeness': {'n': 1, 'of': 2},
                                               'timeliness': {'n': int(not strict), 'of': 2}})


if __name__ == '__main__':
    unittest.main()
