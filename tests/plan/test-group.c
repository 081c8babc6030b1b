/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

static void
test_select (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  SoketGroup *group = soket_plan_find_group (plan, "cac-kho");

  g_assert_cmpstr (soket_group_get_id (group), ==, "cac-kho");
  g_assert_cmpstr (soket_group_get_name (group), ==, "các kho");
  g_assert_false (soket_group_is_open (group));
  g_assert_null (soket_group_get_members (group));
  assert_strings (soket_group_get_select_fields (group), "kind|level");
  assert_strings (soket_group_get_select_values (group, "kind"), "kho");
  assert_strings (soket_group_get_select_values (group, "level"), "xa");
  g_assert_null (soket_group_get_select_values (group, "code"));
}

static void
test_members (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  SoketGroup *group = soket_plan_find_group (plan, "ca-nha");

  assert_strings (soket_group_get_members (group), "van-phong|cac-kho");
  g_assert_false (soket_group_is_open (group));
  g_assert_null (soket_group_get_select_fields (group));
  g_assert_null (soket_group_get_select_values (group, "kind"));
}

static void
test_open (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  SoketGroup *group = soket_plan_find_group (plan, "lien-quan");

  g_assert_true (soket_group_is_open (group));
  g_assert_null (soket_group_get_members (group));
  g_assert_null (soket_group_get_select_fields (group));
}

static void
test_bare (void)
{
  g_autoptr (SoketPlan) plan = read_plan ("{\"soket\":1,\"id\":\"a\",\"title\":\"b\",\"groups\":[{"
                                          "\"id\":\"g\",\"members\":[],\"open\":false}]}",
                                          NULL);
  SoketGroup *group = soket_plan_find_group (plan, "g");

  g_assert_cmpstr (soket_group_get_name (group), ==, "g");
  assert_strings (soket_group_get_members (group), "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/group/select", test_select);
  g_test_add_func ("/group/members", test_members);
  g_test_add_func ("/group/open", test_open);
  g_test_add_func ("/group/bare", test_bare);
  return g_test_run ();
}
