/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

/* What an officer does with an imported plan. */

static const char imported[]
    = "{\"soket\":1,\"id\":\"kho\",\"title\":\"Rà soát "
      "kho\",\"issuer\":\"so\",\"issued\":\"2026-03-02\","
      "\"levels\":[{\"id\":\"xa\",\"name\":\"Cấp xã\",\"rank\":1}],"
      "\"units\":[{\"id\":\"so\",\"code\":\"S1\",\"name\":\"Sở Kho\"},"
      "{\"id\":\"doi-a\",\"name\":\"Đội canh, giữ\"},{\"id\":\"doi-b\",\"name\":\"Đội vận tải\"},"
      "{\"id\":\"doi-c\",\"name\":\"Đội  Vận tải\"}],"
      "\"groups\":[{\"id\":\"nhom\",\"name\":\"Các kho\",\"open\":true}],"
      "\"tasks\":[{\"id\":\"I.1\",\"title\":\"Kiểm "
      "kê\",\"leads\":[\"so\"],\"deadline\":\"<2026-04-01\","
      "\"due_text\":\"trước ngày 01/4/2026\",\"due_line\":7,\"last\":\"2026-03-31\"},"
      "{\"id\":\"I.2\",\"title\":\"Báo "
      "cáo\",\"deadline\":\"<XXXX-05-10\",\"last\":\"2026-05-09\"}],"
      "\"import\":{\"file\":\"kho.txt\",\"sha256\":\"ab\",\"spans\":{\"/title\":{\"line\":1},"
      "\"/tasks/0/deadline\":{\"line\":7},\"/tasks/0/due_text\":{\"line\":7},\"/tasks/0/"
      "leads\":{\"line\":6},"
      "\"/tasks/0/leads/0\":{\"line\":6,\"start\":1,\"end\":5}},"
      "\"unsure\":[{\"path\":\"/title\",\"confidence\":0.4,\"why\":\"hai dòng\"},"
      "{\"path\":\"/tasks/0/deadline\",\"confidence\":0.5,\"why\":\"hai ngày\"},"
      "{\"path\":\"/tasks/0/last\"},{\"path\":\"/tasks/0/leads/0\"},{\"path\":\"/tasks/1/leads\"}],"
      "\"skipped\":[{\"line\":9,\"text\":\"-----\"}],"
      "\"notices\":[{\"code\":\"section-twice\",\"line\":6,\"text\":\"I.1\"}]}}";

static SoketPlan *
new_plan (void)
{
  g_autoptr (GError) error = NULL;
  SoketPlan *plan = read_plan (imported, &error);

  g_assert_no_error (error);
  return plan;
}

/* Paths of what is unsure, joined. */
static char *
dup_unsure (SoketPlan *plan)
{
  GListModel *unsure = soket_plan_get_unsure (plan);
  GString *paths = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (unsure); i++) {
    g_autoptr (SoketDoubt) doubt = g_list_model_get_item (unsure, i);
    g_string_append_printf (paths, "%s%s", i > 0 ? "|" : "", soket_doubt_get_path (doubt));
  }
  return g_string_free (paths, FALSE);
}

static char *
dup_last_notice (SoketPlan *plan)
{
  GListModel *notices = soket_plan_get_notices (plan);
  g_autoptr (SoketNotice) notice
      = g_list_model_get_item (notices, g_list_model_get_n_items (notices) - 1);

  return g_strdup_printf ("%s: %s", soket_notice_get_code (notice), soket_notice_get_text (notice));
}

static void
assert_loads_to_the_same (SoketPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json = soket_plan_to_json (plan);
  g_autoptr (SoketPlan) loaded = read_plan (json, &error);
  g_assert_no_error (error);
  g_autofree char *again = soket_plan_to_json (loaded);
  g_assert_cmpstr (again, ==, json);
}

static void
test_record (void)
{
  g_autoptr (SoketPlan) plan = new_plan ();
  g_autoptr (SoketPlan) bare = read_plan ("{\"soket\":1,\"id\":\"a\",\"title\":\"b\"}", NULL);
  g_autoptr (SoketDoubt) doubt = g_list_model_get_item (soket_plan_get_unsure (plan), 0);
  g_autoptr (SoketDoubt) silent = g_list_model_get_item (soket_plan_get_unsure (plan), 2);
  g_autoptr (SoketNotice) skipped = g_list_model_get_item (soket_plan_get_skipped (plan), 0);
  g_autoptr (SoketNotice) notice = g_list_model_get_item (soket_plan_get_notices (plan), 0);

  g_assert_cmpstr (soket_plan_get_imported_file (plan), ==, "kho.txt");
  g_assert_cmpstr (soket_plan_get_imported_sha256 (plan), ==, "ab");
  g_assert_cmpstr (soket_doubt_get_path (doubt), ==, "/title");
  g_assert_cmpfloat (soket_doubt_get_confidence (doubt), ==, 0.4);
  g_assert_cmpstr (soket_doubt_get_why (doubt), ==, "hai dòng");
  g_assert_null (soket_doubt_get_why (silent));
  g_assert_null (soket_notice_get_code (skipped));
  g_assert_cmpuint (soket_notice_get_line (skipped), ==, 9);
  g_assert_cmpstr (soket_notice_get_text (skipped), ==, "-----");
  g_assert_cmpstr (soket_notice_get_code (notice), ==, "section-twice");

  g_assert_null (soket_plan_get_imported_file (bare));
  g_assert_null (soket_plan_get_imported_sha256 (bare));
  g_assert_cmpuint (g_list_model_get_n_items (soket_plan_get_unsure (bare)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (soket_plan_get_skipped (bare)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (soket_plan_get_notices (bare)), ==, 0);
  g_autofree char *json = soket_plan_to_json (bare);
  g_assert_null (strstr (json, "import"));
}

/* A value, and what of the saved plan shows it. */
static void
test_set (void)
{
  static const struct {
    const char *id, *key, *text, *shows;
  } rows[] = {
    { NULL, "title", " Rà soát mọi kho ", "\"title\": \"Rà soát mọi kho\"," },
    { NULL, "symbol", "7-KH/TU", "\"symbol\": \"7-KH/TU\"" },
    { NULL, "issuer", "đội CANH, giữ", "\"issuer\": \"doi-a\"" },
    { NULL, "issuer", "s1", "\"issuer\": \"so\"" },
    { NULL, "issued", "03/4/2026", "\"issued\": \"2026-04-03\"" },
    { NULL, "policy.before", "inclusive", "\"policy\": {\n    \"before\": \"inclusive\"\n  }" },
    { NULL, "signature.name", "Trần Văn Thử", "\"name\": \"Trần Văn Thử\"" },
    { NULL, "requirements", "Đúng, đủ; kịp thời;",
      "\"requirements\": [\n    \"Đúng, đủ\",\n    \"kịp thời\"\n  ]" },
    { "I.1", "leads", "Đội canh, giữ, so", "\"leads\": [\n        \"doi-a\",\n        \"so\"" },
    { "I.1", "leads", "Sở Kho; Đội canh, giữ", "\"leads\": [\n        \"so\",\n        \"doi-a\"" },
    { "I.1", "with", "+Phòng Đo", "\"with\": [\n        \"phong-do\"" },
    { "I.1", "with", "+Phòng Đo", "\"id\": \"phong-do\",\n      \"name\": \"Phòng Đo\"" },
    { "I.1", "with", "+Sở kho", "\"with\": [\n        \"so\"" },
    { "I.1", "with", "+Các phường, xã;",
      "\"id\": \"cac-phuong-xa\",\n      \"name\": \"Các phường, xã\",\n      \"open\": true" },
    { "I.1", "recipient", "+Sở", "\"recipient\": \"so-2\"" },
    { "I.1", "joint", "Có", "\"joint\": true" },
    { "I.1", "tracked", "false", "\"tracked\": false" },
    { "I.1", "deliverable", "report", "\"deliverable\": \"report\"" },
    { "I.1", "after", "I.2, xa", "\"after\": [\n        \"I.2\",\n        \"xa\"" },
    { "xa", "rank", "2", "\"rank\": 2" },
    { "xa", "deadline", "trước ngày 05/4/2026", "\"deadline\": \"<2026-04-05\"" },
    { "so", "contact", "so@kho.example", "\"contact\": \"so@kho.example\"" },
    { "nhom", "select", "kind:kho,bãi",
      "\"select\": {\n        \"kind\": [\n          \"kho\",\n          \"bãi\"\n        ]\n      "
      "}\n    }" },
    { "nhom", "members", "so", "\"members\": [\n        \"so\"\n      ]\n    }" },
    { "I.2", "id", "I.3", "\"id\": \"I.3\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketPlan) plan = new_plan ();

    g_test_message ("%s=%s", rows[i].key, rows[i].text);
    soket_plan_set_field (plan, rows[i].id, rows[i].key, rows[i].text, &error);
    g_assert_no_error (error);
    g_autofree char *json = soket_plan_to_json (plan);
    g_assert_nonnull (strstr (json, rows[i].shows));
    assert_loads_to_the_same (plan);
  }
}

static void
test_set_deadline (void)
{
  static const struct {
    const char *text, *deadline, *due_text, *last;
  } rows[] = {
    { "chậm nhất ngày 05/4/2026", "<=2026-04-05", "chậm nhất ngày 05/4/2026", "2026-04-05" },
    { "<2026-04-05", "<2026-04-05", NULL, "2026-04-04" },
    { "trước ngày 05/4", "<XXXX-04-05", "trước ngày 05/4", "2026-04-04" },
    { "thường xuyên", "continuous", "thường xuyên", NULL },
    { "hằng tháng, trước ngày 20", "each:month <D20", "hằng tháng, trước ngày 20", NULL },
    { "", NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketPlan) plan = new_plan ();
    SoketTask *task = soket_plan_find_task (plan, "I.1");
    SoketDay last = rows[i].last != NULL ? soket_day_parse (rows[i].last, NULL) : SOKET_DAY_NONE;

    g_test_message ("%s", rows[i].text);
    soket_plan_set_field (plan, "I.1", "deadline", rows[i].text, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (soket_task_get_deadline (task), ==, rows[i].deadline);
    g_assert_cmpstr (soket_task_get_due_text (task), ==, rows[i].due_text);
    g_assert_cmpuint (soket_task_get_due_line (task), ==, 0);
    g_assert_cmpint (soket_task_get_last (task), ==, last);
    g_autofree char *unsure = dup_unsure (plan);
    g_assert_cmpstr (unsure, ==, "/title|/tasks/0/leads/0|/tasks/1/leads");
    g_assert_null (soket_plan_get_span (plan, "/tasks/0/deadline"));
    g_assert_null (soket_plan_get_span (plan, "/tasks/0/due_text"));
    g_assert_cmpuint (soket_span_get_line (soket_plan_get_span (plan, "/tasks/0/leads/0")), ==, 6);
    g_autofree char *notice = dup_last_notice (plan);
    g_autofree char *said = g_strdup_printf ("set: I.1 deadline=%s", rows[i].text);
    g_assert_cmpstr (notice, ==, said);
    assert_loads_to_the_same (plan);
  }
}

static void
test_set_moves_what_hangs_on_it (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan = new_plan ();
  SoketTask *task = soket_plan_find_task (plan, "I.2");

  g_assert_true (soket_plan_set_field (plan, NULL, "issued", "2027-01-04", &error));
  g_assert_cmpint (soket_task_get_last (task), ==, soket_day_new (2027, 5, 9, NULL));
  g_assert_true (soket_plan_set_field (plan, "I.1", "leads", "so", &error));
  g_autofree char *unsure = dup_unsure (plan);
  g_assert_cmpstr (unsure, ==, "/title|/tasks/0/deadline|/tasks/0/last|/tasks/1/leads");
  g_assert_null (soket_plan_get_span (plan, "/tasks/0/leads/0"));

  g_assert_true (soket_plan_set_field (plan, NULL, "symbol", "7-KH/TU", &error));
  g_assert_cmpstr (soket_policy_get_regime (soket_plan_get_policy (plan)), ==, "party");
  g_assert_true (soket_plan_set_field (plan, NULL, "symbol", "", &error));
  g_assert_cmpstr (soket_policy_get_regime (soket_plan_get_policy (plan)), ==, "civil-code-2015");
  g_assert_true (soket_plan_set_field (plan, "I.2", "id", "II.1", &error));
  g_assert_true (soket_plan_find_task (plan, "II.1") == task);
  g_assert_null (soket_plan_find_task (plan, "I.2"));
}

/* What is refused changes nothing. */
static void
test_set_faults (void)
{
  static const struct {
    const char *id, *key, *text;
    int code;
    const char *begin;
  } rows[] = {
    { "I.9", "title", "a", SOKET_PLAN_ERROR_NOT_FOUND, "The plan \"kho\" has no task" },
    { "I.1", "lead", "so", SOKET_PLAN_ERROR_UNKNOWN_KEY,
      "/tasks/0: expected a known key, found \"lead\"; did you mean \"leads\"?" },
    { NULL, "xyz", "a", SOKET_PLAN_ERROR_UNKNOWN_KEY, "/: expected a known key" },
    { NULL, "title.x", "a", SOKET_PLAN_ERROR_UNKNOWN_KEY, "/: expected a known key" },
    { NULL, "policy.x", "a", SOKET_PLAN_ERROR_UNKNOWN_KEY, "/policy: expected a known key" },
    { NULL, "policy", "a", SOKET_PLAN_ERROR_TYPE, "/policy: \"policy\" is no single value" },
    { NULL, "policy.before", "a", SOKET_PLAN_ERROR_VALUE, "/policy/before: expected one of" },
    { NULL, "policy.regime", "a", SOKET_PLAN_ERROR_VALUE, "/policy/regime: expected one of" },
    { NULL, "policy.strict", "maybe", SOKET_PLAN_ERROR_VALUE, "/policy/strict: expected true" },
    { NULL, "policy.soon", "-1", SOKET_PLAN_ERROR_VALUE, "/policy/soon: expected a whole number" },
    { NULL, "title", "", SOKET_PLAN_ERROR_MISSING, "/: expected the key \"title\"" },
    { NULL, "import", "", SOKET_PLAN_ERROR_UNKNOWN_KEY, "/: expected a known key" },
    { NULL, "tasks", "a", SOKET_PLAN_ERROR_TYPE, "/tasks: \"tasks\" is no single value" },
    { NULL, "issued", "31/4/2026", SOKET_PLAN_ERROR_VALUE, "/issued: " },
    { "I.1", "deadline", "trước ngày 31/4/2026", SOKET_PLAN_ERROR_VALUE, "/tasks/0/deadline: " },
    { "I.1", "deadline", "ngày nào đó", SOKET_PLAN_ERROR_VALUE, "/tasks/0/deadline: " },
    { "I.1", "leads", "Sở Kho, Sở Lạ", SOKET_PLAN_ERROR_NOT_FOUND,
      "/tasks/0/leads: the plan has no body \"Sở Lạ\"" },
    { "I.1", "leads", "+Phòng Đo, Sở Lạ", SOKET_PLAN_ERROR_NOT_FOUND, "/tasks/0/leads: the plan" },
    { "I.1", "leads", "Đội vận tải", SOKET_PLAN_ERROR_AMBIGUOUS, "/tasks/0/leads: two bodies" },
    { "I.1", "leads", "so, Sở Kho", SOKET_PLAN_ERROR_DUPLICATE, "/tasks/0/leads: expected each" },
    { "I.1", "after", "I.1", SOKET_PLAN_ERROR_CYCLE, "/tasks/0/after: expected no way back" },
    { "I.1", "after", "I.7", SOKET_PLAN_ERROR_NOT_FOUND, "/tasks/0/after/0: expected the id" },
    { "I.1", "id", "I.2", SOKET_PLAN_ERROR_DUPLICATE, "/tasks/1/id: expected an id of its own" },
    { "so", "parent", "nhom", SOKET_PLAN_ERROR_NOT_FOUND, "/units/0/parent: expected the id" },
    { "so", "id", "", SOKET_PLAN_ERROR_MISSING, "/units/0: expected the key \"id\"" },
    { "nhom", "select", "colour:red", SOKET_PLAN_ERROR_VALUE, "/groups/0/select: expected FIELD" },
    { "nhom", "open", "false", SOKET_PLAN_ERROR_VALUE, "/groups/0: expected one of" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketPlan) plan = new_plan ();
    g_autofree char *before = soket_plan_to_json (plan);

    g_assert_false (soket_plan_set_field (plan, rows[i].id, rows[i].key, rows[i].text, &error));
    g_test_message ("%s=%s: %s", rows[i].key, rows[i].text, error->message);
    g_assert_error (error, SOKET_PLAN_ERROR, rows[i].code);
    g_assert_true (g_str_has_prefix (error->message, rows[i].begin));
    g_autofree char *after = soket_plan_to_json (plan);
    g_assert_cmpstr (after, ==, before);
    g_assert_nonnull (soket_plan_find_task (plan, "I.1"));
  }
}

static void
test_confirm (void)
{
  static const char *const some[] = { "/title", "/tasks/0/last", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan = new_plan ();
  SoketDay day = soket_day_new (2026, 3, 9, NULL);

  g_assert_true (soket_plan_confirm (plan, "Trần Văn Thử", day, some, &error));
  g_assert_no_error (error);
  g_autofree char *left = dup_unsure (plan);
  g_assert_cmpstr (left, ==, "/tasks/0/deadline|/tasks/0/leads/0|/tasks/1/leads");
  g_autofree char *first = dup_last_notice (plan);
  g_assert_cmpstr (first, ==, "confirmed: Trần Văn Thử, 2026-03-09: /title, /tasks/0/last");

  g_assert_true (soket_plan_confirm (plan, "Trần Văn Thử", day, NULL, &error));
  g_autofree char *none = dup_unsure (plan);
  g_assert_cmpstr (none, ==, "");
  g_assert_true (soket_plan_confirm (plan, "Lê Thị Thử", day, NULL, &error));
  g_autofree char *last = dup_last_notice (plan);
  g_assert_cmpstr (last, ==, "confirmed: Lê Thị Thử, 2026-03-09");
  assert_loads_to_the_same (plan);
}

static void
test_confirm_faults (void)
{
  static const char *const strange[] = { "/title", "/kind", NULL };
  g_autoptr (GError) no_path = NULL, no_name = NULL;
  g_autoptr (SoketPlan) plan = new_plan ();
  g_autofree char *before = soket_plan_to_json (plan);

  g_assert_false (soket_plan_confirm (plan, "A", 739000, strange, &no_path));
  g_assert_error (no_path, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_NOT_FOUND);
  g_assert_false (soket_plan_confirm (plan, " ", 739000, NULL, &no_name));
  g_assert_error (no_name, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_VALUE);
  g_autofree char *after = soket_plan_to_json (plan);
  g_assert_cmpstr (after, ==, before);
}

static void
test_sealed (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  g_autoptr (SoketResolver) resolver = soket_resolver_new (soket_plan_get_policy (plan), calendar);
  g_autoptr (GError) error = NULL, other = NULL;
  g_autoptr (SoketAdoption) adoption
      = soket_ledger_adopt (ledger, plan, NULL, resolver, SOKET_DAY_NONE,
                            soket_instant_parse ("2026-03-02", NULL), NULL);

  g_assert_nonnull (adoption);
  SoketPlan *sealed = soket_ledger_get_plan (ledger, soket_plan_get_id (plan));
  g_assert_false (soket_plan_set_field (sealed, NULL, "title", "a", &error));
  g_assert_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_SEALED);
  g_assert_false (soket_plan_confirm (sealed, "A", 739000, NULL, &other));
  g_assert_error (other, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_SEALED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mend/record", test_record);
  g_test_add_func ("/mend/set", test_set);
  g_test_add_func ("/mend/set-deadline", test_set_deadline);
  g_test_add_func ("/mend/set-moves-what-hangs-on-it", test_set_moves_what_hangs_on_it);
  g_test_add_func ("/mend/set-faults", test_set_faults);
  g_test_add_func ("/mend/confirm", test_confirm);
  g_test_add_func ("/mend/confirm-faults", test_confirm_faults);
  g_test_add_func ("/mend/sealed", test_sealed);
  return g_test_run ();
}
