/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "plan/soket-plan-build-private.h"
#include "plan/soket-tables-private.h"

#include "fixture.h"

static SoketPlan *
new_plan (void)
{
  SoketPlan *plan = soket_plan_build_new ();

  soket_record_put (&soket_plan_table, plan, "id", "ke-hoach-kho");
  soket_record_put (&soket_plan_table, plan, "title", "Rà soát kho");
  return plan;
}

static gpointer
add_task (SoketPlan *plan, const char *id)
{
  gpointer task = soket_record_add (&soket_plan_table, plan, "tasks");

  soket_record_put (&soket_task_table, task, "id", id);
  soket_record_put (&soket_task_table, task, "title", "Kiểm kê");
  return task;
}

static void
test_what_is_built_is_loaded (void)
{
  g_autoptr (GError) error = NULL;
  SoketPlan *plan = new_plan ();
  gpointer task, policy, unit;

  soket_record_put (&soket_plan_table, plan, "symbol", NULL);
  soket_record_put_day (&soket_plan_table, plan, "issued", soket_day_new (2026, 3, 2, NULL));
  soket_record_put_day (&soket_plan_table, plan, "issued", SOKET_DAY_NONE);
  policy = soket_record_add (&soket_plan_table, plan, "policy");
  soket_record_put (&soket_policy_table, policy, "before", "inclusive");
  g_assert_true (soket_record_add (&soket_plan_table, plan, "policy") == policy);
  unit = soket_record_add (&soket_plan_table, plan, "units");
  soket_record_put (&soket_unit_table, unit, "id", "kho");
  soket_record_put (&soket_unit_table, unit, "name", "Kho soa\xCC\x81t"); /* becomes NFC */
  task = add_task (plan, "I.1");
  soket_record_put (&soket_task_table, task, "leads", "kho");
  soket_record_put (&soket_task_table, task, "deliverable", "document");
  soket_record_put_number (&soket_task_table, task, "tracked", FALSE);
  soket_record_put_span (&soket_task_table, task, "source", soket_span_new (3, 0, 9, 0));
  soket_plan_build_add_span (plan, "/tasks/0/leads", soket_span_new (3, 2, 4, 0));
  soket_plan_build_add_span (plan, "/title", soket_span_new (1, 0, 4, 2));
  soket_plan_build_add_span (plan, "/title", soket_span_new (1, 0, 5, 2));

  plan = soket_plan_build_end (plan, &error);
  g_assert_no_error (error);
  g_autoptr (SoketPlan) built = plan;
  g_autofree char *json = soket_plan_to_json (built);
  g_autoptr (SoketPlan) loaded = read_plan (json, &error);
  g_assert_no_error (error);
  g_autofree char *again = soket_plan_to_json (loaded);
  g_assert_cmpstr (again, ==, json);
  g_assert_cmpstr (soket_plan_get_name_of (built, "kho"), ==, "Kho soát");
  g_assert_cmpint (soket_policy_get_before (soket_plan_get_policy (built)), ==,
                   SOKET_BEFORE_INCLUSIVE);
  g_assert_cmpuint (soket_span_get_end (soket_plan_get_span (loaded, "/title")), ==, 5);
  g_assert_cmpuint (soket_span_get_end_line (soket_plan_get_span (loaded, "/title")), ==, 2);
  g_assert_cmpuint (soket_span_get_line (soket_plan_get_span (built, "/tasks/0/leads")), ==, 3);
  g_assert_null (soket_plan_get_span (built, "/kind"));
  g_assert_nonnull (strstr (json, "\"end\": 4\n"));
  g_assert_null (soket_plan_get_symbol (loaded));
}

static void
test_long_lists (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan = new_plan ();
  const char *const *texts;

  for (guint i = 0; i < 100000; i++) {
    g_autofree char *text = g_strdup_printf ("%u", i);
    soket_record_put (&soket_plan_table, plan, "contents", text);
    texts = soket_plan_get_contents (plan);
    g_assert_cmpstr (texts[i], ==, text);
    g_assert_null (texts[i + 1]);
  }
  plan = soket_plan_build_end (g_steal_pointer (&plan), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length ((char **) soket_plan_get_contents (plan)), ==, 100000);
}

static void
put_nothing (SoketPlan *plan)
{
  soket_record_add (&soket_plan_table, plan, "units");
}

static void
put_twice (SoketPlan *plan)
{
  add_task (plan, "I.1");
  add_task (plan, "I.1");
}

static void
put_stranger (SoketPlan *plan)
{
  soket_record_put (&soket_task_table, add_task (plan, "I.1"), "leads", "ai");
}

static void
put_lead_twice (SoketPlan *plan)
{
  gpointer task = add_task (plan, "I.1");

  soket_record_put (&soket_task_table, task, "leads", "kho");
  soket_record_put (&soket_task_table, task, "leads", "kho");
}

static void
put_line_end (SoketPlan *plan)
{
  add_task (plan, "I\n1");
}

static void
put_days (SoketPlan *plan)
{
  gpointer task = add_task (plan, "I.1");

  soket_record_put_day (&soket_task_table, task, "from", 2);
  soket_record_put_day (&soket_task_table, task, "until", 1);
}

static void
put_regime (SoketPlan *plan)
{
  gpointer policy = soket_record_add (&soket_plan_table, plan, "policy");

  soket_record_put (&soket_policy_table, policy, "regime", "none");
}

static void
test_faults (void)
{
  static const struct {
    void (*put) (SoketPlan *);
    int code;
    const char *begin;
  } rows[] = {
    { put_nothing, SOKET_PLAN_ERROR_MISSING, "/units/0: expected the key \"id\"" },
    { put_twice, SOKET_PLAN_ERROR_DUPLICATE,
      "/tasks/1/id: expected an id of its own, found \"I.1\", which /tasks/0/id says too" },
    { put_stranger, SOKET_PLAN_ERROR_NOT_FOUND, "/tasks/0/leads/0: expected the id of a unit" },
    { put_lead_twice, SOKET_PLAN_ERROR_DUPLICATE, "/tasks/0/leads: expected each name once" },
    { put_line_end, SOKET_PLAN_ERROR_VALUE, "/tasks/0/id: expected an id without line ends" },
    { put_days, SOKET_PLAN_ERROR_VALUE, "/tasks/0/until: expected a day on or after" },
    { put_regime, SOKET_PLAN_ERROR_VALUE, "/policy/regime: expected one of" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    SoketPlan *plan = new_plan ();

    rows[i].put (plan);
    g_assert_null (soket_plan_build_end (plan, &error));
    g_test_message ("row %u: %s", i, error->message);
    g_assert_error (error, SOKET_PLAN_ERROR, rows[i].code);
    g_assert_true (g_str_has_prefix (error->message, rows[i].begin));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/build/what-is-built-is-loaded", test_what_is_built_is_loaded);
  g_test_add_func ("/build/long-lists", test_long_lists);
  g_test_add_func ("/build/faults", test_faults);
  return g_test_run ();
}
