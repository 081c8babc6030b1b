/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

#include <glib/gstdio.h>

#define TASKS                                                                                      \
  ",'issued':'2022-06-28','levels':[{'id':'co-so','name':'Cấp cơ sở','rank':1},"              \
  "{'id':'tinh','name':'Cấp tỉnh','rank':2}],'tasks':["                                        \
  "{'id':'1','title':'Gửi báo cáo','leads':['tat-ca'],'deadline':'<2022-07-05'},"              \
  "{'id':'2','title':'Tổng hợp','leads':['tinh'],'deadline':'each:quarter <=M3-D20'},"         \
  "{'id':'3','title':'Theo dõi','leads':['tinh']},"                                               \
  "{'id':'4','title':'Góp ý','leads':['hai'],'deadline':'P2D after:\\\"họp đoàn\\\"'}]"

#define EVENTS                                                                                     \
  "id,kind,task,unit,at,recorded,until\n"                                                          \
  "e1,submitted,1,xa-a,2022-07-04,2022-07-04T08:00,\n"                                             \
  "e2,submitted,1,xa-b,2022-07-01,2022-07-08,\n"                                                   \
  "e3,returned,1,xa-b,2022-07-02,2022-07-08,\n"

/* Rows: 1 xa-a, 1 xa-b, 1 phuong-c, 2 tinh Q3, 2 tinh Q4, 3 tinh, 4 xa-a, 4 phuong-c. */
static SoketLedger *
make_ledger (void)
{
  SoketLedger *ledger = soket_ledger_new ();
  g_autoptr (SoketPlan) plan = make_plan ("kh", UNITS GROUPS TASKS);
  g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);

  record (ledger, EVENTS);
  return ledger;
}

/* "TASK UNIT;" of each item. */
static char *
list_items (SoketObligationList *list)
{
  GString *items = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++) {
    g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (list), i);

    g_string_append_printf (items, "%s %s;", soket_task_get_id (soket_obligation_get_task (row)),
                            soket_unit_get_id (soket_obligation_get_unit (row)));
  }
  return g_string_free (items, FALSE);
}

typedef struct {
  const char *plan, *task, *period, *unit, *level, *group;
  const char *statuses; /* words with a space after each */
  gboolean overdue;
} Wish;

/* Takes @filter. */
static SoketFilter *
change (SoketFilter *filter, SoketFilter *(*with) (SoketFilter *, const char *), const char *text)
{
  SoketFilter *other = with (filter, text);

  soket_filter_unref (filter);
  return other;
}

static SoketFilter *
make_filter (const Wish *wish)
{
  SoketFilter *filter = soket_filter_new ();
  SoketStatus statuses[SOKET_STATUS_DONE + 1];
  gsize n_statuses = 0;

  filter = change (filter, soket_filter_with_plan, wish->plan);
  filter = change (filter, soket_filter_with_task, wish->task);
  filter = change (filter, soket_filter_with_period, wish->period);
  filter = change (filter, soket_filter_with_unit, wish->unit);
  filter = change (filter, soket_filter_with_level, wish->level);
  filter = change (filter, soket_filter_with_group, wish->group);
  for (int i = 0; wish->statuses != NULL && i <= SOKET_STATUS_DONE; i++) {
    g_autofree char *word = g_strconcat (soket_status_to_string ((SoketStatus) i), " ", NULL);

    if (strstr (wish->statuses, word) != NULL)
      statuses[n_statuses++] = (SoketStatus) i;
  }
  g_autoptr (SoketFilter) all = filter;
  g_autoptr (SoketFilter) some = soket_filter_with_statuses (all, statuses, n_statuses);
  return soket_filter_with_overdue (some, wish->overdue);
}

static void
test_filter (void)
{
  const Wish wish = { "kh", "1", "2022-Q3", "tinh", "co-so", "xa", "late overdue ", TRUE };
  const Wish none = { 0 };
  g_autoptr (SoketFilter) filter = make_filter (&wish), same = make_filter (&wish);
  g_autoptr (SoketFilter) empty = soket_filter_new (), nothing = make_filter (&none);
  g_autoptr (SoketFilter) other = soket_filter_with_overdue (filter, FALSE);
  g_autoptr (SoketFilter) another = soket_filter_with_level (filter, "tinh");
  g_autoptr (SoketFilter) held = soket_filter_ref (filter);

  g_assert_cmpstr (soket_filter_get_plan (filter), ==, "kh");
  g_assert_cmpstr (soket_filter_get_task (filter), ==, "1");
  g_assert_cmpstr (soket_filter_get_period (filter), ==, "2022-Q3");
  g_assert_cmpstr (soket_filter_get_unit (filter), ==, "tinh");
  g_assert_cmpstr (soket_filter_get_level (filter), ==, "co-so");
  g_assert_cmpstr (soket_filter_get_group (filter), ==, "xa");
  g_assert_true (soket_filter_has_status (filter, SOKET_STATUS_LATE));
  g_assert_false (soket_filter_has_status (filter, SOKET_STATUS_DONE));
  g_assert_true (soket_filter_has_status (empty, SOKET_STATUS_DONE));
  g_assert_true (soket_filter_is_overdue (held));
  g_assert_false (soket_filter_is_overdue (other));
  g_assert_null (soket_filter_get_unit (nothing));
  g_assert_true (soket_filter_equal (filter, same));
  g_assert_true (soket_filter_equal (empty, nothing));
  g_assert_false (soket_filter_equal (filter, empty));
  g_assert_false (soket_filter_equal (filter, other));
  g_assert_false (soket_filter_equal (filter, another));
}

static void
test_shown (void)
{
  const struct {
    Wish wish;
    const char *as_of;
    const char *expected;
  } rows[] = {
    { { NULL }, "2022-07-06", "1 xa-a;1 xa-b;1 phuong-c;2 tinh;2 tinh;3 tinh;4 xa-a;4 phuong-c;" },
    { { .plan = "kh", .task = "1" }, "2022-07-06", "1 xa-a;1 xa-b;1 phuong-c;" },
    { { .plan = "khác" }, "2022-07-06", "" },
    { { .task = "1", .unit = "xa-a" }, "2022-07-06", "1 xa-a;" },
    { { .unit = "tinh" },
      "2022-07-06",
      "1 xa-a;1 xa-b;1 phuong-c;2 tinh;2 tinh;3 tinh;4 xa-a;4 phuong-c;" },
    { { .unit = "phuong-c" }, "2022-07-06", "1 phuong-c;4 phuong-c;" },
    { { .unit = "khác" }, "2022-07-06", "" },
    { { .period = "2022-Q4" }, "2022-07-06", "2 tinh;" },
    { { .period = "" }, "2022-07-06", "1 xa-a;1 xa-b;1 phuong-c;3 tinh;4 xa-a;4 phuong-c;" },
    { { .level = "tinh" }, "2022-07-06", "2 tinh;2 tinh;3 tinh;" },
    { { .level = "" }, "2022-07-06", "" },
    { { .group = "xa" }, "2022-07-06", "1 xa-a;1 xa-b;4 xa-a;" },
    { { .group = "xa", .unit = "xa-a" }, "2022-07-06", "1 xa-a;4 xa-a;" },
    { { .group = "xa", .level = "tinh" }, "2022-07-06", "" },
    { { .group = "mo" }, "2022-07-06", "" },
    { { .statuses = "overdue " }, "2022-07-06", "1 phuong-c;" },
    { { .statuses = "overdue on-time " }, "2022-07-06", "1 xa-a;1 phuong-c;" },
    { { .overdue = TRUE }, "2022-07-06", "1 xa-b;1 phuong-c;" }, /* returned, and past its day */
    { { .overdue = TRUE, .statuses = "overdue " }, "2022-07-06", "1 phuong-c;" },
    { { .overdue = TRUE }, "2022-07-05", "" },
    { { .statuses = "undated ", .unit = "xa-a" }, "2022-07-06", "4 xa-a;" },
    { { .statuses = "ended " }, "2022-07-06", "" },
  };
  g_autoptr (SoketLedger) ledger = make_ledger ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketFilter) filter = make_filter (&rows[i].wish);
    g_autoptr (SoketObligationList) list
        = soket_obligation_list_new (ledger, filter, at (rows[i].as_of), 0);
    g_autofree char *items = list_items (list);
    g_autoptr (GBytes) positions = soket_obligation_list_dup_positions (list);
    g_autoptr (SoketTotals) totals = soket_obligation_list_get_totals (list);
    guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

    g_test_message ("%u", i);
    g_assert_cmpstr (items, ==, rows[i].expected);
    g_assert_cmpuint (g_bytes_get_size (positions), ==, n * sizeof (guint32));
    g_assert_cmpuint (soket_totals_get_obligations (totals), ==, n);
    for (guint j = 0; j < n; j++) {
      g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (list), j);
      g_autoptr (SoketObligation) same
          = g_list_model_get_item (G_LIST_MODEL (ledger),
                                   ((const guint32 *) g_bytes_get_data (positions, NULL))[j]);

      g_assert_true (row == same);
    }
    g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), n));
  }
}

static SoketFilter *
make_part (SoketBreakdownBy by, const char *key)
{
  g_auto (GStrv) words = key != NULL ? g_strsplit (key, "/", 2) : g_new0 (char *, 1);
  const char *plan = words[0] != NULL && words[1] != NULL ? words[0] : NULL;
  const char *id = plan != NULL ? words[1] : key;
  Wish wish
      = { .plan = by == SOKET_BREAKDOWN_BY_TASK || by == SOKET_BREAKDOWN_BY_GROUP ? plan : NULL };

  if (by == SOKET_BREAKDOWN_BY_TASK)
    wish.task = id;
  else if (by == SOKET_BREAKDOWN_BY_GROUP)
    wish.group = id;
  else if (by == SOKET_BREAKDOWN_BY_PERIOD)
    wish.period = key != NULL ? key : "";
  else if (by == SOKET_BREAKDOWN_BY_LEVEL)
    wish.level = key != NULL ? key : "";
  else
    wish.unit = key;
  return make_filter (&wish);
}

static gboolean
has_children (SoketLedger *ledger, const char *unit)
{
  GListModel *units = G_LIST_MODEL (soket_ledger_get_directory (ledger));

  for (guint i = 0; i < g_list_model_get_n_items (units); i++) {
    g_autoptr (SoketUnit) at = g_list_model_get_item (units, i);

    if (g_strcmp0 (soket_unit_get_parent (at), unit) == 0)
      return TRUE;
  }
  return FALSE;
}

/* What a key counts is what its filter shows. */
static void
check_parts (SoketLedger *ledger, SoketBreakdownBy by, SoketInstant as_of, SoketInstant known)
{
  g_autoptr (SoketBreakdown) parts = soket_ledger_break_down (ledger, NULL, by, as_of, known);

  g_assert_cmpuint (soket_breakdown_get_n_keys (parts), >, 0);
  for (guint i = 0; i < soket_breakdown_get_n_keys (parts); i++) {
    const char *key = soket_breakdown_get_key (parts, i);
    SoketTotals *counted = soket_breakdown_get_totals (parts, i);

    g_test_message ("%s %s", soket_breakdown_by_to_string (by), key);
    if (by == SOKET_BREAKDOWN_BY_UNIT && has_children (ledger, key))
      continue; /* the filter shows all below it too */
    g_autoptr (SoketFilter) filter = make_part (by, key);
    g_autoptr (SoketObligationList) list = soket_obligation_list_new (ledger, filter, as_of, known);
    g_autoptr (SoketTotals) shown = soket_obligation_list_get_totals (list);

    for (int j = 0; j <= SOKET_STATUS_DONE; j++)
      g_assert_cmpuint (soket_totals_get_count (shown, (SoketStatus) j), ==,
                        soket_totals_get_count (counted, (SoketStatus) j));
    g_assert_cmpuint (soket_totals_get_due_done (shown), ==, soket_totals_get_due_done (counted));
  }
}

static void
test_parts (void)
{
  const char *days[] = { "2022-06-30", "2022-07-06", "2022-07-12", "2022-12-31" };
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) second = make_plan ("kh-2", UNITS GROUPS TASKS);
  g_autoptr (SoketAdoption) adoption = adopt (ledger, second, NULL);
  g_autoptr (SoketDirectory) units
      = make_units ("id,code,name,kind,level,parent,until,successors\n"
                    "xa-a,801,Đảng ủy xã An Hòa,xã,co-so,tinh,2022-07-10,xa-moi\n"
                    "xa-moi,805,Đảng ủy xã Mới,xã,co-so,tinh,,\n");
  g_autoptr (SoketAdoption) changed
      = soket_ledger_change_units (ledger, units, 0, at ("2022-07-09"), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (int by = SOKET_BREAKDOWN_BY_UNIT; by <= SOKET_BREAKDOWN_BY_PERIOD; by++) {
      check_parts (ledger, (SoketBreakdownBy) by, at (days[i]), 0);
      check_parts (ledger, (SoketBreakdownBy) by, at (days[i]), at ("2022-07-08"));
    }
}

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%u-%u+%u of %u;", position, removed, added,
                          g_list_model_get_n_items (model));
}

static void
check_log (GString *log, const char *expected)
{
  g_assert_cmpstr (log->str, ==, expected);
  g_string_truncate (log, 0);
}

/* Once for all that came at once; for the rows between the first and the last that changed. */
static void
test_told_once (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (SoketFilter) all = soket_filter_new ();
  g_autoptr (SoketFilter) overdue = soket_filter_with_overdue (all, TRUE);
  g_autoptr (SoketObligationList) list
      = soket_obligation_list_new (ledger, NULL, at ("2022-07-06"), 0);
  g_autoptr (SoketObligationList) late
      = soket_obligation_list_new (ledger, overdue, at ("2022-07-06"), 0);
  g_autoptr (SoketPlan) second = make_plan ("kh-2", UNITS GROUPS TASKS);
  g_autoptr (GString) log = g_string_new (NULL), log_late = g_string_new (NULL);

  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), log);
  g_signal_connect (late, "items-changed", G_CALLBACK (on_items_changed), log_late);
  record (ledger, "id,kind,task,unit,period,at\nf1,submitted,2,tinh,2022-Q3,2022-07-05\n"
                  "f2,submitted,1,phuong-c,,2022-07-06\n");
  check_log (log, "2-2+2 of 8;");
  check_log (log_late, "1-1+0 of 1;");
  record (ledger, "id,kind,task,unit,at\nf3,reminded,1,xa-b,2022-07-05\n");
  check_log (log, "1-1+1 of 8;");
  check_log (log_late, "0-1+1 of 1;");
  record (ledger, "id,kind,task,unit,at\nf4,noted,3,tinh,2022-07-05\n");
  check_log (log, "5-1+1 of 8;");
  check_log (log_late, "");
  g_autoptr (SoketAdoption) adoption = adopt (ledger, second, NULL);
  check_log (log, "8-0+8 of 16;");
  check_log (log_late, "1-0+3 of 4;");

  /* What occurs dates rows that are elsewhere. */
  record (ledger, "id,kind,plan,task,unit,at,event\nf5,occurred,kh,4,xa-a,2022-07-05,họp đoàn\n");
  check_log (log, "0-16+16 of 16;");
  check_log (log_late, "0-4+4 of 4;");
}

static void
on_notify (GObject *object, GParamSpec *spec, GString *log)
{
  g_string_append_printf (log, "%s;", spec->name);
}

static void
test_set (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (SoketFilter) all = soket_filter_new ();
  g_autoptr (SoketFilter) overdue = soket_filter_with_overdue (all, TRUE);
  g_autoptr (SoketObligationList) list
      = soket_obligation_list_new (ledger, overdue, at ("2022-07-06"), 0);
  g_autoptr (SoketLedger) of = NULL;
  g_autoptr (SoketFilter) filter = NULL;
  g_autoptr (GString) log = g_string_new (NULL), notified = g_string_new (NULL);
  int as_of, known_as_of;

  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), log);
  g_signal_connect (list, "notify", G_CALLBACK (on_notify), notified);
  soket_obligation_list_set_filter (list, NULL);
  check_log (log, "0-2+8 of 8;");
  soket_obligation_list_set_filter (list, all);
  check_log (log, "");
  check_log (notified, "filter;");
  soket_obligation_list_set_filter (list, overdue);
  check_log (log, "0-8+2 of 2;");
  soket_obligation_list_set_time (list, at ("2022-07-06T10:00"), 0);
  check_log (log, "0-1+1 of 2;"); /* the day is the same, and xa-b has a history */
  soket_obligation_list_set_time (list, at ("2022-07-07"), 0);
  check_log (log, "0-2+2 of 2;"); /* overdue for another day */
  check_log (notified, "filter;as-of;as-of;");
  soket_obligation_list_set_time (list, at ("2022-07-07"), at ("2022-07-03"));
  check_log (log, "0-1+2 of 3;"); /* xa-a is not known to have submitted */
  soket_obligation_list_set_time (list, at ("2022-07-07"), at ("2022-07-03"));
  g_object_set (list, "as-of", at ("2022-07-05"), NULL);
  check_log (log, "0-3+0 of 0;");
  check_log (notified, "known-as-of;as-of;");

  g_object_get (list, "ledger", &of, "filter", &filter, "as-of", &as_of, "known-as-of",
                &known_as_of, NULL);
  g_assert_true (of == ledger);
  g_assert_true (filter == soket_obligation_list_get_filter (list));
  g_assert_true (soket_obligation_list_get_ledger (list) == ledger);
  g_assert_cmpint (as_of, ==, at ("2022-07-05"));
  g_assert_cmpint (soket_obligation_list_get_as_of (list), ==, as_of);
  g_assert_cmpint (soket_obligation_list_get_known_as_of (list), ==, known_as_of);
  g_assert_cmpint (known_as_of, ==, at ("2022-07-03"));
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == SOKET_TYPE_OBLIGATION);
}

/* What others write in the file is told when it is looked for. */
static void
test_refresh (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("soket-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "so.soket", NULL);
  g_autoptr (SoketLedger) writer = soket_ledger_create (path, &error);
  g_autoptr (SoketPlan) plan = make_plan ("kh", UNITS GROUPS TASKS);
  g_autoptr (SoketAdoption) adoption = adopt (writer, plan, NULL);
  g_autoptr (SoketLedger) reader = soket_ledger_open (path, SOKET_LEDGER_FLAGS_READ_ONLY, &error);
  g_autoptr (GString) log = g_string_new (NULL);

  g_assert_no_error (error);
  g_autoptr (SoketObligationList) list
      = soket_obligation_list_new (reader, NULL, at ("2022-07-06"), 0);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), log);
  record (writer, EVENTS);
  check_log (log, "");
  g_assert_true (soket_ledger_refresh (reader, &error));
  check_log (log, "0-2+2 of 8;");
  g_assert_true (soket_ledger_refresh (reader, &error));
  check_log (log, "");
  g_autoptr (SoketPlan) none = make_plan ("kh", UNITS GROUPS ",'issued':'2022-06-28','tasks':[]");
  g_autoptr (SoketAdoption) amended
      = soket_ledger_amend (writer, none, NULL, NULL, 0, soket_day_parse ("2022-07-03", NULL), 0,
                            &error);
  g_assert_no_error (error);
  g_assert_true (soket_ledger_refresh (reader, &error));
  check_log (log, "0-8+8 of 8;");
  g_clear_object (&list);
  g_clear_object (&reader);
  g_clear_object (&writer);
  g_remove (path);
  g_rmdir (folder);
}

/* What a user interface shows of a row. */
typedef struct {
  SoketObligationList *list;
  GPtrArray *words;
} Mirror;

static char *
describe (SoketObligationList *list, guint position)
{
  g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (list), position);
  SoketInstant as_of = soket_obligation_list_get_as_of (list);

  return g_strdup_printf ("%p %d %d %d %u", (void *) row,
                          soket_obligation_get_status (row, as_of, 0),
                          soket_obligation_get_last (row, as_of, 0),
                          soket_obligation_get_days_late (row, as_of, 0),
                          soket_obligation_get_n_reminders (row, as_of, 0));
}

static void
mirror (GListModel *model, guint position, guint removed, guint added, Mirror *self)
{
  if (removed > 0)
    g_ptr_array_remove_range (self->words, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->words, (int) (position + i), describe (self->list, position + i));
}

static void
check_mirror (Mirror *self)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->list)), ==, self->words->len);
  for (guint i = 0; i < self->words->len; i++) {
    g_autofree char *words = describe (self->list, i);

    g_assert_cmpstr (words, ==, g_ptr_array_index (self->words, i));
  }
}

/* Who only does what the signals say shows what is, whatever comes. */
static void
test_mirror (void)
{
  static const char *const kinds[] = { "submitted", "returned", "reminded", "waived", "withdrawn" };
  static const char *const units[] = { "xa-a", "xa-b", "phuong-c" };
  const Wish wishes[] = { { NULL }, { .overdue = TRUE }, { .unit = "xa-a" }, { .task = "1" } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20220705);
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  Mirror mirrors[G_N_ELEMENTS (wishes)];

  /* a row is told by its object */
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ledger)); i++)
    g_ptr_array_add (held, g_list_model_get_item (G_LIST_MODEL (ledger), i));
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++) {
    g_autoptr (SoketFilter) filter = make_filter (&wishes[i]);

    mirrors[i].list = soket_obligation_list_new (ledger, filter, at ("2022-07-03"), 0);
    mirrors[i].words = g_ptr_array_new_with_free_func (g_free);
    mirror (NULL, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (mirrors[i].list)), &mirrors[i]);
    g_signal_connect (mirrors[i].list, "items-changed", G_CALLBACK (mirror), &mirrors[i]);
  }
  for (guint round = 0; round < 100; round++) {
    g_autofree char *csv
        = g_strdup_printf ("id,kind,task,unit,at\nr%u,%s,1,%s,2022-07-%02d\nq%u,%s,1,%s,2022-07-%"
                           "02d\n",
                           round, kinds[g_rand_int_range (rand, 0, 4)],
                           units[g_rand_int_range (rand, 0, 3)], g_rand_int_range (rand, 1, 12),
                           round, kinds[g_rand_int_range (rand, 0, 5)],
                           units[g_rand_int_range (rand, 0, 3)], g_rand_int_range (rand, 1, 12));

    g_test_message ("%s", csv);
    record (ledger, csv);
    for (guint i = 0; i < G_N_ELEMENTS (wishes); i++) {
      check_mirror (&mirrors[i]);
      soket_obligation_list_set_time (mirrors[i].list,
                                      at ("2022-07-01") + g_rand_int_range (rand, 0, 20) * 1442, 0);
      check_mirror (&mirrors[i]);
    }
  }
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++) {
    g_object_unref (mirrors[i].list);
    g_ptr_array_unref (mirrors[i].words);
  }
}

/* A list that is gone hears nothing; one without a ledger is empty. */
static void
test_gone (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();
  SoketObligationList *list = soket_obligation_list_new (ledger, NULL, at ("2022-07-06"), 0);
  g_autoptr (SoketObligationList) bare = g_object_new (SOKET_TYPE_OBLIGATION_LIST, NULL);

  g_assert_finalize_object (list);
  record (ledger, "id,kind,task,unit,at\nf1,submitted,3,tinh,2022-07-05\n");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (bare)), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/obligation-list/filter", test_filter);
  g_test_add_func ("/obligation-list/shown", test_shown);
  g_test_add_func ("/obligation-list/parts", test_parts);
  g_test_add_func ("/obligation-list/told-once", test_told_once);
  g_test_add_func ("/obligation-list/set", test_set);
  g_test_add_func ("/obligation-list/refresh", test_refresh);
  g_test_add_func ("/obligation-list/mirror", test_mirror);
  g_test_add_func ("/obligation-list/gone", test_gone);
  return g_test_run ();
}
