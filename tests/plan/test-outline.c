/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

static void
test_full (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  g_autoptr (SoketOutline) outline = g_list_model_get_item (soket_plan_get_outlines (plan), 0);
  g_autoptr (SoketOutline) section
      = g_list_model_get_item (soket_outline_get_sections (outline), 0);
  g_autoptr (SoketIndicator) sum
      = g_list_model_get_item (soket_outline_get_indicators (outline), 0);
  g_autoptr (SoketIndicator) last
      = g_list_model_get_item (soket_outline_get_indicators (section), 0);
  g_autoptr (SoketIndicator) none
      = g_list_model_get_item (soket_outline_get_indicators (section), 1);

  g_assert_cmpstr (soket_outline_get_id (outline), ==, "bao-cao");
  g_assert_cmpstr (soket_outline_get_title (outline), ==, "Báo cáo kho");
  g_assert_true (soket_outline_is_required (outline));
  g_assert_false (soket_outline_is_required (section));
  g_assert_cmpuint (g_list_model_get_n_items (soket_outline_get_sections (section)), ==, 0);
  g_assert_cmpstr (soket_indicator_get_id (sum), ==, "so-hom");
  g_assert_cmpstr (soket_indicator_get_unit (sum), ==, "hòm");
  g_assert_null (soket_indicator_get_unit (none));
  g_assert_cmpint (soket_indicator_get_add_up (sum), ==, SOKET_ADD_UP_SUM);
  g_assert_cmpint (soket_indicator_get_add_up (last), ==, SOKET_ADD_UP_LAST);
  g_assert_cmpint (soket_indicator_get_add_up (none), ==, SOKET_ADD_UP_NONE);
}

/* Two outlines may number their sections alike; one may not. */
static void
test_same_ids (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan
      = read_plan ("{\"soket\":1,\"id\":\"a\",\"title\":\"b\",\"outline\":["
                   "{\"id\":\"x\",\"title\":\"c\",\"indicators\":[{\"id\":\"n\"}],\"sections\":[{"
                   "\"id\":\"1\",\"title\":\"d\"}]},"
                   "{\"id\":\"y\",\"title\":\"c\",\"indicators\":[{\"id\":\"n\"}],\"sections\":[{"
                   "\"id\":\"1\",\"title\":\"d\"}]}]}",
                   &error);

  g_assert_no_error (error);
  g_autoptr (SoketOutline) outline = g_list_model_get_item (soket_plan_get_outlines (plan), 1);
  g_autoptr (SoketIndicator) indicator
      = g_list_model_get_item (soket_outline_get_indicators (outline), 0);
  g_assert_true (soket_outline_is_required (outline));
  g_assert_cmpint (soket_indicator_get_add_up (indicator), ==, SOKET_ADD_UP_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outline/full", test_full);
  g_test_add_func ("/outline/same-ids", test_same_ids);
  return g_test_run ();
}
