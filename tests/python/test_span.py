# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import Soket


class Span(unittest.TestCase):
    def test_one_line(self):
        span = Soket.Span.new(3, 4, 9, 0)
        self.assertEqual((span.get_line(), span.get_start(), span.get_end(), span.get_end_line()), (3, 4, 9, 3))

    def test_lines(self):
        span = Soket.Span.new(3, 40, 2, 5)
        self.assertEqual((span.get_line(), span.get_end_line(), span.get_end()), (3, 5, 2))
