/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>
#include <string.h>

static void
test_defaults (void)
{
  g_autoptr (SoketPolicy) policy = soket_policy_new ();

  g_assert_cmpint (soket_policy_get_before (policy), ==, SOKET_BEFORE_EXCLUSIVE);
  g_assert_cmpint (soket_policy_get_roll (policy), ==, SOKET_ROLL_BY_FAMILY);
  g_assert_cmpstr (soket_policy_get_regime (policy), ==, "civil-code-2015");
  g_assert_cmpint (soket_policy_get_sector (policy), ==, SOKET_SECTOR_STATE);
  g_assert_false (soket_policy_is_strict (policy));
  g_assert_cmpint (soket_policy_get_soon (policy), ==, 3);
  g_assert_true (soket_policy_is_nested (policy));
  g_assert_cmpint (soket_policy_get_morning_end (policy), ==, 690);
  g_assert_cmpint (soket_policy_get_office_end (policy), ==, 1020);
}

/* Each differs from the first in one point and leaves it as it was. */
static void
test_with (void)
{
  g_autoptr (SoketPolicy) first = soket_policy_new ();
  g_autoptr (SoketPolicy) same = soket_policy_new ();
  g_autoptr (SoketPolicy) before = soket_policy_with_before (first, SOKET_BEFORE_INCLUSIVE);
  g_autoptr (SoketPolicy) roll = soket_policy_with_roll (first, SOKET_ROLL_KEEP);
  g_autoptr (SoketPolicy) regime = soket_policy_with_regime (first, "party", NULL);
  g_autoptr (SoketPolicy) sector = soket_policy_with_sector (first, SOKET_SECTOR_OTHER);
  g_autoptr (SoketPolicy) strict = soket_policy_with_strict (first, TRUE);
  g_autoptr (SoketPolicy) soon = soket_policy_with_soon (first, 7);
  g_autoptr (SoketPolicy) nested = soket_policy_with_nested (first, FALSE);
  g_autoptr (SoketPolicy) hours = soket_policy_with_office_hours (first, 660, 990);
  g_autoptr (SoketPolicy) proof = soket_policy_with_proof (first, SOKET_PROOF_SENT);
  SoketPolicy *others[] = { before, roll, regime, sector, strict, soon, nested, hours, proof };

  g_assert_cmpint (soket_policy_get_before (before), ==, SOKET_BEFORE_INCLUSIVE);
  g_assert_cmpint (soket_policy_get_roll (roll), ==, SOKET_ROLL_KEEP);
  g_assert_cmpstr (soket_policy_get_regime (regime), ==, "party");
  g_assert_cmpint (soket_policy_get_sector (sector), ==, SOKET_SECTOR_OTHER);
  g_assert_true (soket_policy_is_strict (strict));
  g_assert_cmpint (soket_policy_get_soon (soon), ==, 7);
  g_assert_false (soket_policy_is_nested (nested));
  g_assert_cmpint (soket_policy_get_proof (first), ==, SOKET_PROOF_RECEIVED);
  g_assert_cmpint (soket_policy_get_proof (proof), ==, SOKET_PROOF_SENT);
  g_assert_cmpint (soket_policy_get_morning_end (hours), ==, 660);
  g_assert_cmpint (soket_policy_get_office_end (hours), ==, 990);
  g_assert_true (soket_policy_equal (first, same));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_test_message ("%u", i);
    g_assert_false (soket_policy_equal (first, others[i]));
    g_assert_false (soket_policy_equal (others[i], others[(i + 1) % G_N_ELEMENTS (others)]));
  }
}

static void
test_regimes (void)
{
  const char *const known[] = {
    "civil-code-2015",
    "party",
    "civil-procedure-2015",
    "administrative-procedure-2015",
    "criminal-procedure-2015",
    "penalties-2012",
    "tax",
    "statistics",
    "banking",
    "reporting-2019",
    "administrative-2018",
    "enforcement-2008",
    NULL,
  };
  g_auto (GStrv) regimes = soket_policy_list_regimes ();
  g_autoptr (SoketPolicy) policy = soket_policy_new ();

  g_assert_true (g_strv_equal ((const char *const *) regimes, known));
  for (guint i = 0; regimes[i] != NULL; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketPolicy) other = soket_policy_with_regime (policy, regimes[i], &error);
    g_assert_no_error (error);
    g_assert_cmpstr (soket_policy_get_regime (other), ==, regimes[i]);
  }
}

static void
test_unknown_regime (void)
{
  const char *const names[] = { "civil-code", "", "Tax", "\xff" };
  g_autoptr (SoketPolicy) policy = soket_policy_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (soket_policy_with_regime (policy, names[i], &error));
    g_assert_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_SYNTAX);
    g_assert_nonnull (strstr (error->message, "civil-code-2015, party"));
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  }
}

static void
test_boxed (void)
{
  SoketPolicy *policy = soket_policy_new ();
  SoketPolicy *copy = g_boxed_copy (SOKET_TYPE_POLICY, policy);

  g_assert_true (copy == policy);
  soket_policy_unref (policy);
  g_assert_true (soket_policy_ref (copy) == copy);
  soket_policy_unref (copy);
  g_boxed_free (SOKET_TYPE_POLICY, copy);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/policy/defaults", test_defaults);
  g_test_add_func ("/policy/with", test_with);
  g_test_add_func ("/policy/regimes", test_regimes);
  g_test_add_func ("/policy/unknown-regime", test_unknown_regime);
  g_test_add_func ("/policy/boxed", test_boxed);
  return g_test_run ();
}
