/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

static void
test_full (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  SoketTask *task = soket_plan_find_task (plan, "II.1");

  g_assert_cmpstr (soket_task_get_id (task), ==, "II.1");
  g_assert_cmpstr (soket_task_get_title (task), ==, "Đếm hòm và gửi báo cáo");
  assert_strings (soket_task_get_leads (task), "cac-kho");
  assert_strings (soket_task_get_coordinators (task), "lien-quan");
  assert_strings (soket_task_get_followers (task), "van-phong");
  assert_strings (soket_task_get_after (task), "xa");
  assert_strings (soket_task_get_products (task), "Báo cáo kho");
  assert_strings (soket_task_get_about (task), "8-QĐ/TU");
  g_assert_true (soket_task_is_joint (task));
  g_assert_true (soket_task_is_tracked (task));
  g_assert_true (soket_task_is_tentative (task));
  g_assert_true (soket_task_needs_acceptance (task));
  g_assert_cmpint (soket_task_get_deliverable (task), ==, SOKET_DELIVERABLE_REPORT);
  g_assert_cmpstr (soket_task_get_recipient (task), ==, "thuong-vu");
  g_assert_cmpstr (soket_task_get_via (task), ==, "van-phong");
  g_assert_cmpstr (soket_task_get_advises (task), ==, "thuong-vu");
  g_assert_cmpstr (soket_task_get_level (task), ==, "xa");
  g_assert_cmpstr (soket_task_get_outline (task), ==, "bao-cao-1");
  g_assert_cmpstr (soket_task_get_part_of (task), ==, "tinh");
  g_assert_cmpstr (soket_task_get_condition (task), ==, "khi kho đã khô");
  g_assert_cmpuint (soket_span_get_line (soket_task_get_source (task)), ==, 20);
}

static void
test_deadlines (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  SoketTask *task = soket_plan_find_task (plan, "II.1");

  g_assert_cmpstr (soket_task_get_deadline (task), ==, "trước ngày 05/5/2026");
  g_assert_cmpstr (soket_task_get_due_text (task), ==, "trước ngày 05/5/2026");
  g_assert_cmpuint (soket_task_get_due_line (task), ==, 21);
  g_assert_cmpint (soket_task_get_last (task), ==, soket_day_new (2026, 5, 4, NULL));
  g_assert_cmpint (soket_task_get_from (task), ==, soket_day_new (2026, 3, 2, NULL));
  g_assert_cmpint (soket_task_get_until (task), ==, soket_day_new (2026, 12, 31, NULL));
  g_assert_cmpuint (soket_task_get_n_deadlines (task), ==, 1);
  g_assert_cmpstr (soket_task_get_deadline_for (task, 0), ==, "kho-moi");
  g_assert_cmpstr (soket_task_get_deadline_at (task, 0), ==, "<=2026-05-20");
  g_assert_cmpuint (soket_task_get_n_phases (task), ==, 2);
  g_assert_cmpstr (soket_task_get_phase_id (task, 0), ==, "dot-1");
  g_assert_cmpstr (soket_task_get_phase_name (task, 0), ==, "Đợt một");
  g_assert_cmpstr (soket_task_get_phase_deadline (task, 0), ==, "<=2026-04-10");
  g_assert_null (soket_task_get_phase_name (task, 1));
}

/* What absence says. */
static void
test_bare (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan = read_plan ("{\"soket\":1,\"id\":\"a\",\"title\":\"b\",\"tasks\":[{"
                                          "\"id\":\"1\",\"title\":\"c\"}]}",
                                          &error);
  SoketTask *task = soket_plan_find_task (plan, "1");
  const char *(*const texts[]) (SoketTask *) = {
    soket_task_get_deadline, soket_task_get_due_text, soket_task_get_recipient,
    soket_task_get_via,      soket_task_get_advises,  soket_task_get_level,
    soket_task_get_outline,  soket_task_get_part_of,  soket_task_get_condition,
  };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (texts[i](task));
  assert_strings (soket_task_get_leads (task), "");
  assert_strings (soket_task_get_after (task), "");
  g_assert_false (soket_task_is_joint (task));
  g_assert_true (soket_task_is_tracked (task));
  g_assert_false (soket_task_is_tentative (task));
  g_assert_false (soket_task_needs_acceptance (task));
  g_assert_cmpuint (soket_task_get_n_deadlines (task), ==, 0);
  g_assert_cmpuint (soket_task_get_n_phases (task), ==, 0);
  g_assert_cmpuint (soket_task_get_due_line (task), ==, 0);
  g_assert_cmpint (soket_task_get_last (task), ==, SOKET_DAY_NONE);
  g_assert_cmpint (soket_task_get_deliverable (task), ==, SOKET_DELIVERABLE_UNKNOWN);
  g_assert_null (soket_task_get_source (task));
}

static void
test_deliverables (void)
{
  static const struct {
    const char *word;
    SoketDeliverable deliverable;
  } rows[] = {
    { "report", SOKET_DELIVERABLE_REPORT },
    { "meeting", SOKET_DELIVERABLE_MEETING },
    { "document", SOKET_DELIVERABLE_DOCUMENT },
    { "action", SOKET_DELIVERABLE_ACTION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *json
        = g_strdup_printf ("{\"soket\":1,\"id\":\"a\",\"title\":\"b\",\"tasks\":[{\"id\":\"1\","
                           "\"title\":\"c\",\"tracked\":false,\"deliverable\":\"%s\"}]}",
                           rows[i].word);
    g_autoptr (SoketPlan) plan = read_plan (json, NULL);
    SoketTask *task = soket_plan_find_task (plan, "1");

    g_test_message ("%s", rows[i].word);
    g_assert_cmpint (soket_task_get_deliverable (task), ==, rows[i].deliverable);
    g_assert_false (soket_task_is_tracked (task));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/task/full", test_full);
  g_test_add_func ("/task/deadlines", test_deadlines);
  g_test_add_func ("/task/bare", test_bare);
  g_test_add_func ("/task/deliverables", test_deliverables);
  return g_test_run ();
}
