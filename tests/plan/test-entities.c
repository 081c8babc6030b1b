/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

/* The lists of a plan whose items only say what they say. */

static void
test_inspection (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  g_autoptr (SoketInspection) inspection
      = g_list_model_get_item (soket_plan_get_inspections (plan), 0);

  g_assert_cmpstr (soket_inspection_get_id (inspection), ==, "kiem-kho");
  g_assert_cmpstr (soket_inspection_get_inspector (inspection), ==, "van-phong");
  assert_strings (soket_inspection_get_members (inspection), "Hai người giữ chìa khóa");
  assert_strings (soket_inspection_get_units (inspection), "cac-kho");
  g_assert_cmpstr (soket_inspection_get_scope (inspection), ==, "Nơi ẩm nhất");
  g_assert_cmpstr (soket_inspection_get_deadline (inspection), ==, "2026-04");
  g_assert_cmpuint (soket_span_get_end (soket_inspection_get_source (inspection)), ==, 5);
}

static void
test_recipient (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  const struct {
    const char *name, *units;
    SoketRole role;
  } rows[] = {
    { "Ban Thường vụ (để báo cáo)", "thuong-vu", SOKET_ROLE_TO_REPORT },
    { "Lưu", "", SOKET_ROLE_ARCHIVE },
    { "Như trên", "", SOKET_ROLE_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketRecipient) recipient
        = g_list_model_get_item (soket_plan_get_recipients (plan), i);

    g_assert_cmpstr (soket_recipient_get_name (recipient), ==, rows[i].name);
    g_assert_cmpint (soket_recipient_get_role (recipient), ==, rows[i].role);
    assert_strings (soket_recipient_get_units (recipient), rows[i].units);
  }
}

static void
test_roles (void)
{
  static const char *const words[]
      = { "to-report", "to-act", "to-coordinate", "to-follow", "for-information", "archive" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *json = g_strdup_printf ("{\"soket\":1,\"id\":\"a\",\"title\":\"b\","
                                             "\"recipients\":[{\"role\":\"%s\"}]}",
                                             words[i]);
    g_autoptr (SoketPlan) plan = read_plan (json, NULL);
    g_autoptr (SoketRecipient) recipient
        = g_list_model_get_item (soket_plan_get_recipients (plan), 0);

    g_assert_cmpint (soket_recipient_get_role (recipient), ==, SOKET_ROLE_TO_REPORT + i);
  }
}

static void
test_target (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  g_autoptr (SoketTarget) target = g_list_model_get_item (soket_plan_get_targets (plan), 0);
  g_autoptr (SoketPlan) bare = load_plan ("plan-good/nothing-said");
  g_autoptr (SoketTarget) silent = g_list_model_get_item (soket_plan_get_targets (bare), 0);

  g_assert_cmpstr (soket_target_get_id (target), ==, "kho-kho");
  g_assert_cmpstr (soket_target_get_text (target), ==, "Chín phần mười số kho khô ráo");
  g_assert_cmpstr (soket_target_get_op (target), ==, ">=");
  g_assert_true (soket_target_has_value (target));
  g_assert_cmpfloat (soket_target_get_value (target), ==, 0.9);
  g_assert_cmpstr (soket_target_get_unit (target), ==, "kho");
  g_assert_cmpstr (soket_target_get_by (target), ==, "2026");
  assert_strings (soket_target_get_units (target), "cac-kho");
  g_assert_cmpuint (soket_span_get_start (soket_target_get_source (target)), ==, 2);
  g_assert_false (soket_target_has_value (silent));
  g_assert_cmpfloat (soket_target_get_value (silent), ==, 0);
}

static void
test_attachment (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  g_autoptr (SoketAttachment) attachment
      = g_list_model_get_item (soket_plan_get_attachments (plan), 0);
  g_autoptr (SoketPlan) bare = load_plan ("plan-good/nothing-said");
  g_autoptr (SoketAttachment) silent = g_list_model_get_item (soket_plan_get_attachments (bare), 0);

  g_assert_cmpstr (soket_attachment_get_name (attachment), ==, "Biểu đếm hòm");
  g_assert_cmpint (soket_attachment_get_kind (attachment), ==, SOKET_ATTACHMENT_FORM);
  g_assert_false (soket_attachment_is_present (attachment));
  g_assert_cmpuint (soket_span_get_line (soket_attachment_get_source (attachment)), ==, 40);
  g_assert_null (soket_attachment_get_name (silent));
  g_assert_cmpint (soket_attachment_get_kind (silent), ==, SOKET_ATTACHMENT_UNKNOWN);
  g_assert_true (soket_attachment_is_present (silent));
  g_assert_null (soket_attachment_get_source (silent));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entities/inspection", test_inspection);
  g_test_add_func ("/entities/recipient", test_recipient);
  g_test_add_func ("/entities/roles", test_roles);
  g_test_add_func ("/entities/target", test_target);
  g_test_add_func ("/entities/attachment", test_attachment);
  return g_test_run ();
}
