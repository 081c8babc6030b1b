# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Each public symbol is documented, says since when it is there, and is used by a test in C and one in Python."""
import re
import unittest
import xml.etree.ElementTree as ElementTree

from house import BUILD, SOURCE, sources

CORE = '{http://www.gtk.org/introspection/core/1.0}'
C = '{http://www.gtk.org/introspection/c/1.0}'
GLIB = '{http://www.gtk.org/introspection/glib/1.0}'
CALLABLES = {CORE + kind for kind in ('function', 'method', 'constructor')}
DOCUMENTED = CALLABLES | {CORE + kind for kind in (
    'class', 'record', 'interface', 'enumeration', 'bitfield', 'alias', 'constant', 'callback', 'property',
    'function-macro')} | {GLIB + 'signal'}
VERSIONS = {'1.0'}


def namespace():
    return ElementTree.parse(BUILD / 'libsoket' / 'Soket-1.gir').getroot().find(CORE + 'namespace')


def walk(element, owner=None):
    """(owner, element) of all that is public below a namespace or a type."""
    for child in element:
        if child.tag in DOCUMENTED and child.get('introspectable') != '0':
            yield owner, child
        if child.tag in DOCUMENTED and child.tag not in CALLABLES:
            yield from walk(child, child)


def is_struct_of_class(element):
    return element.get(GLIB + 'is-gtype-struct-for') is not None


def callables():
    for owner, element in walk(namespace()):
        symbol = element.get(C + 'identifier')
        # One that moved into a type stands twice.
        if element.tag in CALLABLES and symbol and not symbol.endswith('_get_type') and not element.get('moved-to'):
            yield owner, element, symbol


def python_use(owner, element, symbol):
    """How a Python test writes a call of the symbol."""
    name = element.get('shadows') or element.get('name')
    if element.tag == CORE + 'method':
        return rf'\.{name}\b'
    if owner is None:
        return rf'\bSoket\.{name}\b'
    use = rf'\b{owner.get("name")}\.{name}\b|\bSoket\.{symbol.removeprefix("soket_")}\b'
    return use if name != 'new' else rf'{use}|\bSoket\.{owner.get("name")}\('


class Api(unittest.TestCase):
    def test_since(self):
        missing = [element.get('name') for _, element in walk(namespace())
                   if element.get('version') not in VERSIONS and not is_struct_of_class(element)
                   and element.tag != CORE + 'alias'  # the scanner drops it there
                   and not (element.get(C + 'identifier') or '').endswith('_quark')]
        self.assertEqual(missing, [])

    def test_documented(self):
        missing = [f'{owner.get("name") + "." if owner is not None else ""}{element.get("name")}'
                   for owner, element in walk(namespace())
                   if element.find(CORE + 'doc') is None and not is_struct_of_class(element)]
        for _, element in walk(namespace()):
            missing += [member.get(C + 'identifier') for member in element.findall(CORE + 'member')
                        if member.find(CORE + 'doc') is None]
        self.assertEqual(missing, [])

    def test_errors_are_named(self):
        missing = [symbol for _, element, symbol in callables()
                   if element.get('throws') and 'Errors:' not in element.findtext(CORE + 'doc')]
        self.assertEqual(missing, [])

    def test_threads_are_named(self):
        """Who may use an object: the thread that made it, or any."""
        missing = [element.get('name') for element in namespace()
                   if element.tag in (CORE + 'class', CORE + 'record') and not is_struct_of_class(element)
                   and 'thread' not in element.findtext(CORE + 'doc')]
        self.assertEqual(missing, [])

    def test_used_in_c(self):
        words = set()
        for path in sources('tests'):
            text = path.read_text(encoding='utf-8')
            words.update(re.findall(r'\w+', text))
            # SOKET_PLAN_ERROR calls soket_plan_error_quark(), g_autoptr (SoketDue) soket_due_unref().
            words.update(f'{word.lower()}_quark' for word in re.findall(r'\bSOKET_\w+_ERROR\b', text))
            for name in re.findall(r'g_autoptr \(Soket(\w+)\)', text):
                words.add('soket' + re.sub('([A-Z])', r'_\1', name).lower() + '_unref')
        self.assertEqual([symbol for _, _, symbol in callables() if symbol not in words], [])

    def test_used_in_python(self):
        text = ''.join(path.read_text(encoding='utf-8')
                       for path in sources('tests/python', 'bindings/python', endings=['.py']))
        # Python counts references itself and knows a domain by the class of its error.
        missing = [symbol for owner, element, symbol in callables()
                   if not symbol.endswith(('_ref', '_unref', '_quark'))
                   and not re.search(python_use(owner, element, symbol), text)]
        self.assertEqual(missing, [])

    def test_rules_of_this_test(self):
        names = [symbol for _, _, symbol in callables()]
        self.assertIn('soket_check_version', names)
        self.assertGreater(len([path for path in sources('tests')]), 0)
        self.assertTrue((SOURCE / 'tests' / 'python').is_dir())
