# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
import unittest

import gi
gi.require_version('Soket', '1')
from gi.repository import GLib, Soket


class Policy(unittest.TestCase):
    def test_defaults(self):
        policy = Soket.Policy.new()
        self.assertEqual(policy.get_before(), Soket.Before.EXCLUSIVE)
        self.assertEqual(policy.get_roll(), Soket.Roll.BY_FAMILY)
        self.assertEqual(policy.get_regime(), 'civil-code-2015')
        self.assertEqual(policy.get_sector(), Soket.Sector.STATE)
        self.assertFalse(policy.is_strict())
        self.assertEqual(policy.get_soon(), 3)
        self.assertTrue(policy.is_nested())

    def test_with(self):
        policy = Soket.Policy.new()
        other = (policy.with_before(Soket.Before.INCLUSIVE).with_roll(Soket.Roll.NEXT).with_regime('party')
                 .with_sector(Soket.Sector.OTHER).with_strict(True).with_soon(5).with_nested(False))
        self.assertEqual((other.get_before(), other.get_roll(), other.get_regime(), other.get_sector()),
                         (Soket.Before.INCLUSIVE, Soket.Roll.NEXT, 'party', Soket.Sector.OTHER))
        self.assertEqual((other.is_strict(), other.get_soon(), other.is_nested()), (True, 5, False))
        self.assertFalse(policy.equal(other))
        self.assertTrue(policy.equal(Soket.Policy.new()))
        self.assertEqual((policy.get_proof(), policy.with_proof(Soket.Proof.SENT).get_proof()),
                         (Soket.Proof.RECEIVED, Soket.Proof.SENT))
        hours = policy.with_office_hours(660, 990)
        self.assertEqual((hours.get_morning_end(), hours.get_office_end()), (660, 990))

    def test_regimes(self):
        regimes = Soket.Policy.list_regimes()
        self.assertEqual(regimes[0], 'civil-code-2015')
        self.assertIn('party', regimes)
        for regime in regimes:
            with self.subTest(regime):
                self.assertEqual(Soket.Policy.new().with_regime(regime).get_regime(), regime)
        with self.assertRaises(GLib.Error) as caught:
            Soket.Policy.new().with_regime('no-such')
        self.assertTrue(caught.exception.matches(Soket.deadline_error_quark(), Soket.DeadlineError.SYNTAX))
        self.assertIn('civil-code-2015', caught.exception.message)
