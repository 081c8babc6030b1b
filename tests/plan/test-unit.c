/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

static void
test_full (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  SoketUnit *head = soket_plan_find_unit (plan, "thuong-vu"),
            *old = soket_plan_find_unit (plan, "kho-cu");

  g_assert_cmpstr (soket_unit_get_id (head), ==, "thuong-vu");
  g_assert_cmpstr (soket_unit_get_code (head), ==, "00");
  g_assert_cmpstr (soket_unit_get_name (head), ==, "Ban Thường vụ tỉnh Thử");
  g_assert_cmpstr (soket_unit_get_kind (head), ==, "cấp ủy");
  g_assert_cmpstr (soket_unit_get_level (head), ==, "tinh");
  g_assert_cmpstr (soket_unit_get_contact (head), ==, "phòng 2");
  g_assert_cmpstr (soket_unit_get_parent (soket_plan_find_unit (plan, "van-phong")), ==,
                   "thuong-vu");
  g_assert_cmpint (soket_unit_get_from (old), ==, soket_day_new (1999, 1, 1, NULL));
  g_assert_cmpint (soket_unit_get_until (old), ==, soket_day_new (2026, 4, 15, NULL));
  assert_strings (soket_unit_get_successors (old), "kho-moi");
}

static void
test_new (void)
{
  g_autoptr (SoketUnit) unit = soket_unit_new ("a", "Tổ một");

  g_assert_cmpstr (soket_unit_get_id (unit), ==, "a");
  g_assert_cmpstr (soket_unit_get_name (unit), ==, "Tổ một");
  g_assert_null (soket_unit_get_code (unit));
  g_assert_null (soket_unit_get_kind (unit));
  g_assert_null (soket_unit_get_level (unit));
  g_assert_null (soket_unit_get_parent (unit));
  g_assert_null (soket_unit_get_contact (unit));
  g_assert_cmpint (soket_unit_get_from (unit), ==, SOKET_DAY_NONE);
  g_assert_cmpint (soket_unit_get_until (unit), ==, SOKET_DAY_NONE);
  assert_strings (soket_unit_get_successors (unit), "");
  g_assert_true (soket_unit_is_open (unit, soket_day_new (1950, 1, 1, NULL)));
}

/* A unit of which the plan gives no name is called by its id. */
static void
test_nameless (void)
{
  g_autoptr (SoketPlan) plan
      = read_plan ("{\"soket\":1,\"id\":\"a\",\"title\":\"b\",\"units\":[{\"id\":\"to-1\"}]}",
                   NULL);

  g_assert_cmpstr (soket_unit_get_name (soket_plan_find_unit (plan, "to-1")), ==, "to-1");
}

static void
test_open (void)
{
  static const struct {
    const char *unit;
    int year, month, day;
    gboolean is_open;
  } rows[] = {
    { "kho-cu", 1998, 12, 31, FALSE }, { "kho-cu", 1999, 1, 1, TRUE },
    { "kho-cu", 2026, 4, 15, TRUE },   { "kho-cu", 2026, 4, 16, FALSE },
    { "kho-moi", 2026, 4, 15, FALSE }, { "kho-moi", 2026, 4, 16, TRUE },
    { "kho-moi", 2199, 12, 31, TRUE }, { "van-phong", 1900, 1, 1, TRUE },
  };
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    SoketDay day = soket_day_new (rows[i].year, rows[i].month, rows[i].day, NULL);

    g_test_message ("%s %d-%d-%d", rows[i].unit, rows[i].year, rows[i].month, rows[i].day);
    g_assert_cmpint (soket_unit_is_open (soket_plan_find_unit (plan, rows[i].unit), day), ==,
                     rows[i].is_open);
    g_assert_true (soket_unit_is_open (soket_plan_find_unit (plan, rows[i].unit), SOKET_DAY_NONE));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit/full", test_full);
  g_test_add_func ("/unit/new", test_new);
  g_test_add_func ("/unit/nameless", test_nameless);
  g_test_add_func ("/unit/open", test_open);
  return g_test_run ();
}
