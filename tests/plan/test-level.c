/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

static void
test_full (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  SoketLevel *level = soket_plan_find_level (plan, "tinh");

  g_assert_cmpstr (soket_level_get_id (level), ==, "tinh");
  g_assert_cmpstr (soket_level_get_name (level), ==, "Cấp tỉnh");
  g_assert_cmpint (soket_level_get_rank (level), ==, 2);
  g_assert_cmpstr (soket_level_get_deadline (level), ==, "<=2026-05-29");
  assert_strings (soket_level_get_subjects (level), "thuong-vu");
}

static void
test_bare (void)
{
  g_autoptr (SoketPlan) plan
      = read_plan ("{\"soket\":1,\"id\":\"a\",\"title\":\"b\",\"levels\":[{\"id\":\"xa\"}]}", NULL);
  SoketLevel *level = soket_plan_find_level (plan, "xa");

  g_assert_cmpstr (soket_level_get_name (level), ==, "xa");
  g_assert_cmpint (soket_level_get_rank (level), ==, 0);
  g_assert_null (soket_level_get_deadline (level));
  assert_strings (soket_level_get_subjects (level), "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/level/full", test_full);
  g_test_add_func ("/level/bare", test_bare);
  return g_test_run ();
}
