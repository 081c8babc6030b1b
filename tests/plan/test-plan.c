/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "fixture.h"

#define MINIMAL "{\"soket\":1,\"id\":\"a\",\"title\":\"b\""

static void
test_full (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  SoketPolicy *policy = soket_plan_get_policy (plan);

  g_assert_cmpstr (soket_plan_get_id (plan), ==, "ra-soat-kho-2026");
  g_assert_cmpstr (soket_plan_get_kind (plan), ==, "Kế hoạch");
  g_assert_cmpstr (soket_plan_get_symbol (plan), ==, "14-KH/TU");
  g_assert_cmpstr (soket_plan_get_title (plan), ==, "Rà soát kho lưu trữ hai năm");
  g_assert_cmpstr (soket_plan_get_issuer (plan), ==, "thuong-vu");
  g_assert_cmpint (soket_plan_get_issued (plan), ==, soket_day_new (2026, 3, 2, NULL));
  g_assert_cmpstr (soket_plan_get_place (plan), ==, "Bến Thử");
  assert_strings (soket_plan_get_followers (plan), "van-phong");
  assert_strings (soket_plan_get_subject (plan), "8-QĐ/TU");
  assert_strings (soket_plan_get_requirements (plan),
                  "Kể đúng số hòm, số cặp.|Không chép lại sổ cũ.");
  assert_strings (soket_plan_get_contents (plan), "Kho nào còn ẩm.");
  g_assert_cmpstr (soket_plan_get_signer_capacity (plan), ==, "T/M BAN THƯỜNG VỤ");
  g_assert_cmpstr (soket_plan_get_signer_role (plan), ==, "THỦ KHO");
  g_assert_cmpstr (soket_plan_get_signer_name (plan), ==, "Lê Văn Thử");
  g_assert_cmpint (soket_policy_get_before (policy), ==, SOKET_BEFORE_INCLUSIVE);
  g_assert_cmpint (soket_policy_get_roll (policy), ==, SOKET_ROLL_NEXT);
  g_assert_cmpstr (soket_policy_get_regime (policy), ==, "civil-code-2015");
  g_assert_cmpint (soket_policy_get_sector (policy), ==, SOKET_SECTOR_OTHER);
  g_assert_true (soket_policy_is_strict (policy));
  g_assert_cmpint (soket_policy_get_soon (policy), ==, 5);
  g_assert_false (soket_policy_is_nested (policy));
  g_assert_cmpint (soket_policy_get_morning_end (policy), ==, 11 * 60);
  g_assert_cmpint (soket_policy_get_office_end (policy), ==, 16 * 60 + 30);
}

static void
test_minimal (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/minimal");
  g_autoptr (SoketPolicy) policy = soket_policy_new ();

  g_assert_null (soket_plan_get_kind (plan));
  g_assert_null (soket_plan_get_symbol (plan));
  g_assert_null (soket_plan_get_issuer (plan));
  g_assert_null (soket_plan_get_place (plan));
  g_assert_null (soket_plan_get_signer_name (plan));
  g_assert_cmpint (soket_plan_get_issued (plan), ==, SOKET_DAY_NONE);
  assert_strings (soket_plan_get_followers (plan), "");
  assert_strings (soket_plan_get_subject (plan), "");
  g_assert_cmpuint (soket_plan_get_n_basis (plan), ==, 0);
  g_assert_cmpuint (soket_plan_get_n_references (plan), ==, 0);
  g_assert_true (soket_policy_equal (soket_plan_get_policy (plan), policy));
}

static void
test_lists (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  g_autoptr (SoketPlan) bare = load_plan ("plan-good/minimal");
  const struct {
    const char *name;
    GListModel *(*get) (SoketPlan *);
    GType type;
    guint n;
  } rows[] = {
    { "units", soket_plan_get_units, SOKET_TYPE_UNIT, 4 },
    { "groups", soket_plan_get_groups, SOKET_TYPE_GROUP, 3 },
    { "levels", soket_plan_get_levels, SOKET_TYPE_LEVEL, 2 },
    { "tasks", soket_plan_get_tasks, SOKET_TYPE_TASK, 2 },
    { "outlines", soket_plan_get_outlines, SOKET_TYPE_OUTLINE, 1 },
    { "attachments", soket_plan_get_attachments, SOKET_TYPE_ATTACHMENT, 1 },
    { "targets", soket_plan_get_targets, SOKET_TYPE_TARGET, 1 },
    { "inspections", soket_plan_get_inspections, SOKET_TYPE_INSPECTION, 1 },
    { "recipients", soket_plan_get_recipients, SOKET_TYPE_RECIPIENT, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i].name);
    g_assert_true (g_list_model_get_item_type (rows[i].get (plan)) == rows[i].type);
    g_assert_cmpuint (g_list_model_get_n_items (rows[i].get (plan)), ==, rows[i].n);
    g_assert_cmpuint (g_list_model_get_n_items (rows[i].get (bare)), ==, 0);
  }
}

static void
test_find (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");

  g_assert_cmpstr (soket_task_get_title (soket_plan_find_task (plan, "II.2")), ==, "Gộp báo cáo");
  g_assert_cmpstr (soket_unit_get_name (soket_plan_find_unit (plan, "kho-cu")), ==, "Kho Cũ");
  g_assert_cmpstr (soket_group_get_name (soket_plan_find_group (plan, "ca-nha")), ==, "cả nhà");
  g_assert_cmpstr (soket_level_get_name (soket_plan_find_level (plan, "xa")), ==, "Cấp xã");
  g_assert_null (soket_plan_find_task (plan, "xa"));
  g_assert_null (soket_plan_find_unit (plan, "ca-nha"));
  g_assert_null (soket_plan_find_group (plan, "kho-cu"));
  g_assert_null (soket_plan_find_level (plan, "II.2"));
  g_assert_cmpstr (soket_plan_get_name_of (plan, "kho-cu"), ==, "Kho Cũ");
  g_assert_cmpstr (soket_plan_get_name_of (plan, "lien-quan"), ==, "các bên liên quan");
  g_assert_cmpstr (soket_plan_get_name_of (plan, "ai-do"), ==, "ai-do");
}

static void
test_references (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  SoketReference *basis = soket_plan_get_basis (plan, 0);

  g_assert_cmpuint (soket_plan_get_n_basis (plan), ==, 1);
  g_assert_cmpuint (soket_plan_get_n_references (plan), ==, 2);
  g_assert_cmpstr (soket_reference_get_symbol (basis), ==, "8-QĐ/TU");
  g_assert_cmpint (soket_reference_get_day (basis), ==, soket_day_new (2024, 2, 29, NULL));
  g_assert_cmpstr (soket_reference_get_kind (basis), ==, "Quy định");
  g_assert_cmpstr (soket_reference_get_issuer (basis), ==, "Ban Thường vụ tỉnh Thử");
  g_assert_cmpstr (soket_reference_get_title (basis), ==, "Về kho lưu trữ");
  g_assert_cmpint (soket_reference_get_family (basis), ==, SOKET_FAMILY_PARTY);
  g_assert_cmpstr (soket_reference_get_symbol (soket_plan_get_reference (plan, 1)), ==,
                   "501/STT-KT");
}

static void
test_place (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  g_autoptr (SoketPlan) bare = load_plan ("plan-good/minimal");
  SoketSpan *span = soket_plan_get_span (plan, "/tasks/0/deadline");

  g_assert_true (g_str_has_suffix (soket_plan_get_file (plan), "plan-good/full.json"));
  g_assert_cmpuint (soket_plan_get_line (plan, ""), ==, 1);
  g_assert_cmpuint (soket_plan_get_line (plan, "/title"), ==, 6);
  g_assert_cmpuint (soket_plan_get_line (plan, "/policy/soon"), ==, 16);
  g_assert_cmpuint (soket_plan_get_line (plan, "/policy/nonsense"), ==, 10);
  g_assert_cmpuint (soket_span_get_line (span), ==, 20);
  g_assert_cmpuint (soket_span_get_end_line (span), ==, 21);
  g_assert_null (soket_plan_get_span (plan, "/id"));
  g_assert_null (soket_plan_get_span (bare, "/title"));
}

/* What we saved loads and saves to the same bytes; full.json is written as we write. */
static void
test_round_trip (void)
{
  static const char *const names[] = { "full", "minimal", "nothing-said", "odd-spelling" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *name = g_strconcat ("plan-good/", names[i], NULL);
    g_autoptr (SoketPlan) plan = load_plan (name);
    g_autofree char *json = soket_plan_to_json (plan);
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketPlan) again = read_plan (json, &error);
    g_autofree char *json_again = NULL;

    g_test_message ("%s", names[i]);
    g_assert_no_error (error);
    json_again = soket_plan_to_json (again);
    g_assert_cmpstr (json, ==, json_again);
    g_assert_true (g_str_has_suffix (json, "}\n"));
  }
}

static void
test_bytes (void)
{
  static const struct {
    const char *json;
    const char *saved;
  } rows[] = {
    { "{\"title\":\"b\",\"soket\":1,\"id\":\"a\"}",
      "{\n  \"soket\": 1,\n  \"id\": \"a\",\n  \"title\": \"b\"\n}\n" },
    { MINIMAL ",\"issued\":null,\"units\":[],\"signature\":{}}",
      "{\n  \"soket\": 1,\n  \"id\": \"a\",\n  \"title\": \"b\",\n  \"issued\": null,\n"
      "  \"units\": [],\n  \"signature\": {}\n}\n" },
    { "{\"soket\":1,\"id\":\"a\",\"title\":\"\\u1ec3\\/\\\"\\\\\\n\\u001f\"}",
      "{\n  \"soket\": 1,\n  \"id\": \"a\",\n  \"title\": \"ể/\\\"\\\\\\n\\u001f\"\n}\n" },
    { MINIMAL ",\"targets\":[{\"id\":\"t\",\"value\":0.10}]}",
      "{\n  \"soket\": 1,\n  \"id\": \"a\",\n  \"title\": \"b\",\n  \"targets\": [\n    {\n"
      "      \"id\": \"t\",\n      \"value\": 0.1\n    }\n  ]\n}\n" },
    { MINIMAL ",\"targets\":[{\"id\":\"t\",\"value\":95.0}]}",
      "{\n  \"soket\": 1,\n  \"id\": \"a\",\n  \"title\": \"b\",\n  \"targets\": [\n    {\n"
      "      \"id\": \"t\",\n      \"value\": 95\n    }\n  ]\n}\n" },
    { MINIMAL ",\"targets\":[{\"id\":\"t\",\"value\":1E3}]}",
      "{\n  \"soket\": 1,\n  \"id\": \"a\",\n  \"title\": \"b\",\n  \"targets\": [\n    {\n"
      "      \"id\": \"t\",\n      \"value\": 1000\n    }\n  ]\n}\n" },
    { MINIMAL ",\"targets\":[{\"id\":\"t\",\"value\":-0.30000000000000004}]}",
      "{\n  \"soket\": 1,\n  \"id\": \"a\",\n  \"title\": \"b\",\n  \"targets\": [\n    {\n"
      "      \"id\": \"t\",\n      \"value\": -0.30000000000000004\n    }\n  ]\n}\n" },
    { MINIMAL ",\"targets\":[{\"id\":\"t\",\"value\":-0.0}]}",
      "{\n  \"soket\": 1,\n  \"id\": \"a\",\n  \"title\": \"b\",\n  \"targets\": [\n    {\n"
      "      \"id\": \"t\",\n      \"value\": 0\n    }\n  ]\n}\n" },
    { MINIMAL ",\"targets\":[{\"id\":\"t\",\"value\":9007199254740991}]}",
      "{\n  \"soket\": 1,\n  \"id\": \"a\",\n  \"title\": \"b\",\n  \"targets\": [\n    {\n"
      "      \"id\": \"t\",\n      \"value\": 9007199254740991\n    }\n  ]\n}\n" },
    { MINIMAL ",\"import\":{\"spans\":{\"/x\":{\"line\":2}}}}",
      "{\n  \"soket\": 1,\n  \"id\": \"a\",\n  \"title\": \"b\",\n  \"import\": {\n"
      "    \"spans\": {\n      \"/x\": {\n        \"line\": 2\n      }\n    }\n  }\n}\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketPlan) plan = read_plan (rows[i].json, &error);
    g_autofree char *saved = NULL;

    g_test_message ("%s", rows[i].json);
    g_assert_no_error (error);
    saved = soket_plan_to_json (plan);
    g_assert_cmpstr (saved, ==, rows[i].saved);
  }
}

static void
test_save (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("soket-plan-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "plan.json", NULL);
  g_autofree char *missing = g_build_filename (folder, "no", "plan.json", NULL);
  g_autofree char *source
      = g_test_build_filename (G_TEST_DIST, "data", "plan-good", "full.json", NULL);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (SoketPlan) plan = soket_plan_load (source, &error);

  g_assert_true (soket_plan_save (plan, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (source, &before, NULL, NULL));
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  g_assert_false (soket_plan_save (plan, missing, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_regime (void)
{
  static const struct {
    const char *json;
    const char *regime;
  } rows[] = {
    { MINIMAL "}", "civil-code-2015" },
    { MINIMAL ",\"symbol\":null}", "civil-code-2015" },
    { MINIMAL ",\"symbol\":\"3-KH/TU\"}", "party" },
    { MINIMAL ",\"symbol\":\"3/KH-UBND\"}", "civil-code-2015" },
    { MINIMAL ",\"symbol\":\"3-KH/TU\",\"policy\":{\"soon\":1}}", "party" },
    { MINIMAL ",\"symbol\":\"3-KH/TU\",\"policy\":{\"regime\":\"tax\"}}", "tax" },
    { MINIMAL ",\"symbol\":\"3/KH-UBND\",\"policy\":{\"regime\":\"party\"}}", "party" },
    /* Only its own symbol counts. */
    { MINIMAL ",\"basis\":[{\"symbol\":\"3-KH/TU\"}]}", "civil-code-2015" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketPlan) plan = read_plan (rows[i].json, &error);

    g_test_message ("%s", rows[i].json);
    g_assert_no_error (error);
    g_assert_cmpstr (soket_policy_get_regime (soket_plan_get_policy (plan)), ==, rows[i].regime);
  }
}

static void
test_bind_group (void)
{
  static const char *const values[] = { "thuong-vu", "van-phong", NULL };
  static const char *const nothing[] = { NULL };
  static const char *const empty[] = { "kho", "", NULL };
  static const char *const one[] = { "kho", NULL };
  const struct {
    const char *group, *field;
    const char *const *values;
    SoketPlanError code;
  } rows[] = {
    { "kho-cu", "kind", one, SOKET_PLAN_ERROR_NOT_FOUND },
    { "lien-quan", "from", one, SOKET_PLAN_ERROR_VALUE },
    { "lien-quan", "color", one, SOKET_PLAN_ERROR_VALUE },
    { "lien-quan", "kind", nothing, SOKET_PLAN_ERROR_VALUE },
    { "lien-quan", "kind", empty, SOKET_PLAN_ERROR_VALUE },
  };
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  SoketGroup *open = soket_plan_find_group (plan, "lien-quan");
  SoketGroup *members = soket_plan_find_group (plan, "ca-nha");
  g_autofree char *json = NULL;
  g_autoptr (SoketPlan) again = NULL;
  GError *error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s %s", rows[i].group, rows[i].field);
    g_assert_false (
        soket_plan_bind_group (plan, rows[i].group, rows[i].field, rows[i].values, &error));
    g_assert_error (error, SOKET_PLAN_ERROR, (int) rows[i].code);
    g_clear_error (&error);
  }
  g_assert_true (soket_group_is_open (open));
  g_assert_true (soket_plan_bind_group (plan, "lien-quan", "id", values, &error));
  g_assert_true (soket_plan_bind_group (plan, "ca-nha", "kind", one, &error));
  g_assert_no_error (error);
  g_assert_false (soket_group_is_open (open));
  g_assert_null (soket_group_get_members (members));
  assert_strings (soket_group_get_select_fields (open), "id");
  assert_strings (soket_group_get_select_values (open, "id"), "thuong-vu|van-phong");
  json = soket_plan_to_json (plan);
  again = read_plan (json, &error);
  g_assert_no_error (error);
  assert_strings (soket_group_get_select_values (soket_plan_find_group (again, "ca-nha"), "kind"),
                  "kho");
}

#define NFD_XA "xa\xCC\x83" /* xã */

/* A plan may come decomposed: what names it is not, and must find it. */
static void
test_normal_form (void)
{
  static const char text[]
      = "{\"soket\":1,\"id\":\"" NFD_XA "\",\"title\":\"t\",\"kind\":\"" NFD_XA "\","
        "\"units\":[{\"id\":\"" NFD_XA "\",\"kind\":\"" NFD_XA "\"},{\"id\":\"b\"}],"
        "\"groups\":[{\"id\":\"g\",\"select\":{\"kind\":[\"" NFD_XA "\"]}},"
        "{\"id\":\"h\",\"members\":[\"xã\"]}],"
        "\"tasks\":[{\"id\":\"" NFD_XA "\",\"title\":\"t\",\"leads\":[\"" NFD_XA "\"]}],"
        "\"import\":{\"spans\":{\"/" NFD_XA "\":{\"line\":1}}}}";
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan = read_plan (text, &error);
  g_autoptr (SoketDirectory) units = soket_directory_new ();
  const char *const values[] = { NFD_XA, NULL };

  g_assert_no_error (error);
  g_assert_cmpstr (soket_plan_get_id (plan), ==, "xã");
  g_assert_cmpstr (soket_plan_get_kind (plan), ==, "xã");
  g_assert_nonnull (soket_plan_find_task (plan, "xã"));
  g_assert_nonnull (soket_plan_find_unit (plan, "xã"));
  g_assert_nonnull (soket_plan_find_unit (plan, NFD_XA));
  g_assert_true (soket_directory_add_all (units, soket_plan_get_units (plan), &error));
  g_assert_nonnull (soket_directory_find (units, NFD_XA));
  assert_strings (soket_group_get_select_values (soket_plan_find_group (plan, "g"), "kind"), "xã");
  g_assert_true (soket_plan_bind_group (plan, "h", "id", values, &error));
  assert_strings (soket_group_get_select_values (soket_plan_find_group (plan, "h"), "id"), "xã");

  g_autofree char *saved = soket_plan_to_json (plan);
  g_assert_true (g_utf8_validate (saved, -1, NULL));
  g_assert_null (strstr (saved, NFD_XA));
  g_autoptr (SoketPlan) again = read_plan (saved, &error);
  g_autofree char *twice = soket_plan_to_json (again);
  g_assert_cmpstr (twice, ==, saved);
}

/* Two that differ in their form only are one twice; messages are NFC. */
static void
test_normal_form_twice (void)
{
  static const struct {
    const char *members;
    SoketPlanError code;
    const char *says;
  } rows[] = {
    { "\"units\":[{\"id\":\"xã\"},{\"id\":\"" NFD_XA "\"}]", SOKET_PLAN_ERROR_DUPLICATE,
      "/units/1/id: " },
    { "\"tasks\":[{\"id\":\"xã\",\"title\":\"t\"},{\"id\":\"" NFD_XA "\",\"title\":\"t\"}]",
      SOKET_PLAN_ERROR_DUPLICATE, "/tasks/1/id: " },
    { "\"units\":[{\"id\":\"xã\"}],\"followers\":[\"xã\",\"" NFD_XA "\"]",
      SOKET_PLAN_ERROR_DUPLICATE, "/followers/1: " },
    { "\"import\":{\"spans\":{\"/xã\":{\"line\":1},\"/" NFD_XA "\":{\"line\":1}}}",
      SOKET_PLAN_ERROR_DUPLICATE, "xã" },
    { "\"" NFD_XA "\":1", SOKET_PLAN_ERROR_UNKNOWN_KEY, "/xã: " },
    { "\"issuer\":\"" NFD_XA "\"", SOKET_PLAN_ERROR_NOT_FOUND, "\"xã\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *text
        = g_strdup_printf ("{\"soket\":1,\"id\":\"p\",\"title\":\"t\",%s}", rows[i].members);
    g_autoptr (SoketPlan) plan = read_plan (text, &error);

    g_test_message ("%s: %s", rows[i].members, error != NULL ? error->message : "taken");
    g_assert_null (plan);
    g_assert_error (error, SOKET_PLAN_ERROR, (int) rows[i].code);
    g_assert_nonnull (strstr (error->message, rows[i].says));
    g_assert_null (strstr (error->message, NFD_XA));
  }
}

/* What a plan gave away stays when the plan goes. */
static void
test_outlives (void)
{
  SoketPlan *plan = load_plan ("plan-good/full");
  g_autoptr (SoketTask) task = g_object_ref (soket_plan_find_task (plan, "II.1"));
  g_autoptr (GListModel) units = g_object_ref (soket_plan_get_units (plan));
  g_autoptr (SoketReference) basis = soket_reference_ref (soket_plan_get_basis (plan, 0));

  g_object_unref (plan);
  g_assert_cmpstr (soket_task_get_id (task), ==, "II.1");
  g_assert_cmpuint (g_list_model_get_n_items (units), ==, 4);
  g_assert_cmpstr (soket_reference_get_symbol (basis), ==, "8-QĐ/TU");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/full", test_full);
  g_test_add_func ("/plan/minimal", test_minimal);
  g_test_add_func ("/plan/lists", test_lists);
  g_test_add_func ("/plan/find", test_find);
  g_test_add_func ("/plan/references", test_references);
  g_test_add_func ("/plan/place", test_place);
  g_test_add_func ("/plan/round-trip", test_round_trip);
  g_test_add_func ("/plan/bytes", test_bytes);
  g_test_add_func ("/plan/save", test_save);
  g_test_add_func ("/plan/regime", test_regime);
  g_test_add_func ("/plan/bind-group", test_bind_group);
  g_test_add_func ("/plan/normal-form", test_normal_form);
  g_test_add_func ("/plan/normal-form-twice", test_normal_form_twice);
  g_test_add_func ("/plan/outlives", test_outlives);
  return g_test_run ();
}
