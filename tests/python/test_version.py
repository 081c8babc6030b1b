# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import Soket


class Version(unittest.TestCase):
    def test_running_is_compiled(self):
        self.assertEqual((Soket.get_major_version(), Soket.get_minor_version(), Soket.get_micro_version()),
                         (Soket.MAJOR_VERSION, Soket.MINOR_VERSION, Soket.MICRO_VERSION))

    def test_check(self):
        version = (Soket.MAJOR_VERSION, Soket.MINOR_VERSION, Soket.MICRO_VERSION)
        self.assertTrue(Soket.check_version(*version))
        self.assertTrue(Soket.check_version(0, 0, 0))
        self.assertFalse(Soket.check_version(version[0] + 1, 0, 0))
        self.assertFalse(Soket.check_version(version[0], version[1], version[2] + 1))
