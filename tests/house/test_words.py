# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The phrases that the reader looks for are made of words of its tables: others are never found."""
import re
import unittest

from house import SOURCE

READER = SOURCE / 'libsoket' / 'reader'
LITERALS = r'(?:"(?:[^"\\]|\\.)*"\s*)+'
CALL = re.compile(r'\bsoket_words_match(?:_any)?\s*\(')


def join(literals):
    return ''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals))


def find_arguments(text, start):
    """The arguments of the call whose bracket ends before start."""
    depth, arguments = 1, ['']
    for piece in re.finditer(r'"(?:[^"\\]|\\.)*"|.', text[start:], re.S):
        sign = piece[0]
        depth += (sign in '([{') - (sign in ')]}')
        if depth == 0:
            return [one.strip() for one in arguments]
        if sign == ',' and depth == 1:
            arguments.append('')
        else:
            arguments[-1] += sign
    raise ValueError('a call without an end')


def find_phrases(text):
    """The phrases that each call asks for; None where the test cannot tell."""
    for call in CALL.finditer(text):
        said = find_arguments(text, call.end())[-1]
        if re.fullmatch(LITERALS, said + ' '):
            yield said, join(said)
        elif named := re.search(rf'\bconst char {re.escape(said)}\[\]\s*=\s*({LITERALS})', text):
            yield said, join(named[1])
        elif table := re.fullmatch(r'(\w+)\[\w+\]\.words', said):
            body = re.search(rf'\b{table[1]}\[\]\s*=\s*\{{(.*?)\n\s*\}};', text, re.S)
            rows = re.findall(rf'\{{[^{{}}"]*({LITERALS})', body[1]) if body else []
            yield said, '|'.join(map(join, rows)) or None
        else:
            yield said, None


def find_strangers(text, known):
    return [(said, word) for said, phrases in find_phrases(text)
            for word in re.split(r'[ |]', phrases if phrases is not None else '?unknown')
            if word not in known]


class Words(unittest.TestCase):
    def setUp(self):
        table = (READER / 'soket-word-table.c').read_text(encoding='utf-8')
        rows = table[table.index('soket_word_rows[] ='):]
        self.known = {word for row in re.findall(rf'\{{\s*({LITERALS}),', rows)
                      for word in re.split(r'[ |]', join(row))}

    def test_all_are_known(self):
        n_calls, strangers = 0, []
        for path in sorted(READER.glob('*.c')):
            if path.name == 'soket-words.c':
                continue
            text = path.read_text(encoding='utf-8')
            n_calls += len(CALL.findall(text))
            strangers += [(path.name, *one) for one in find_strangers(text, self.known)]
        self.assertGreater(n_calls, 50)
        self.assertEqual(strangers, [])

    def test_rules_of_this_test(self):
        known = {'ban', 'sở'}
        text = ('static const char some[] = "ban|"\n  "sở ban";\nrows[] = {\n  { 1, "ban|tô" },\n};\n'
                'soket_words_match (words, f (a, b), "sở");\n')
        self.assertEqual(find_strangers(text, known), [])
        for call, word in (('(w, 0, "ban tô")', 'tô'), ('_any (w, 0, "ban|"\n "tô|sở")', 'tô'),
                           ('_any (w, 0, rows[i].words)', 'tô'), ('(w, 0, other)', '?unknown')):
            with self.subTest(call):
                strangers = find_strangers(f'{text}soket_words_match{call};', known)
                self.assertEqual([one for _, one in strangers], [word])


if __name__ == '__main__':
    unittest.main()
