/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "fixture.h"

static SoketDirectory *
read_units (const char *csv, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));

  return soket_directory_new_from_csv (bytes, "units.csv", error);
}

static char *
join_ids (GListModel *units)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (units); i++) {
    g_autoptr (SoketUnit) unit = g_list_model_get_item (units, i);

    g_string_append_printf (ids, "%s%s", i > 0 ? "|" : "", soket_unit_get_id (unit));
  }
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

#define assert_units(units, joined)                                                                \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *joined_ = join_ids (G_LIST_MODEL (units));                                    \
    g_assert_cmpstr (joined_, ==, joined);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_csv (void)
{
  /* As a spreadsheet of this country writes it: semicolons, so the successors are quoted; the
   * parent stands below its child. */
  static const char csv[] = "\xEF\xBB\xBF"
                            "name;id;until;successors;from;parent;kind;level;code;contact\r\n"
                            "Kho Cũ;k1;15/4/2026;\"k2; k3\";1999-01-01;r;kho;xa;01;anh Ba\r\n"
                            "\r\n"
                            "Kho Hai;k2;;;16/4/2026;r;kho;xa;02;\r\n"
                            "\"Kho \"\"Ba\"\"\";k3;;;16/4/2026;r;kho;xa;03;\r\n"
                            "Gốc;r;;;;;;;;\r\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDirectory) directory = read_units (csv, &error);
  SoketUnit *old;

  g_assert_no_error (error);
  assert_units (directory, "k1|k2|k3|r");
  old = soket_directory_find (directory, "k1");
  g_assert_cmpstr (soket_unit_get_name (old), ==, "Kho Cũ");
  g_assert_cmpint (soket_unit_get_from (old), ==, soket_day_new (1999, 1, 1, NULL));
  g_assert_cmpint (soket_unit_get_until (old), ==, soket_day_new (2026, 4, 15, NULL));
  assert_strings (soket_unit_get_successors (old), "k2|k3");
  g_assert_cmpstr (soket_unit_get_parent (old), ==, "r");
  g_assert_cmpstr (soket_unit_get_kind (old), ==, "kho");
  g_assert_cmpstr (soket_unit_get_level (old), ==, "xa");
  g_assert_cmpstr (soket_unit_get_code (old), ==, "01");
  g_assert_cmpstr (soket_unit_get_contact (old), ==, "anh Ba");
  g_assert_cmpstr (soket_unit_get_name (soket_directory_find (directory, "k3")), ==, "Kho \"Ba\"");
  g_assert_null (soket_unit_get_contact (soket_directory_find (directory, "k3")));
  g_assert_null (soket_directory_find (directory, "k4"));
}

static void
test_csv_faults (void)
{
  static const struct {
    const char *csv;
    SoketPlanError code;
    const char *says;
  } rows[] = {
    { "", SOKET_PLAN_ERROR_SYNTAX, "units.csv" },
    { "id\na\n", SOKET_PLAN_ERROR_MISSING, "units.csv:1: expected a column \"name\"" },
    { "name\nA\n", SOKET_PLAN_ERROR_MISSING, "units.csv:1: expected a column \"id\"" },
    { "id,name,color\na,A,x\n", SOKET_PLAN_ERROR_UNKNOWN_KEY, "units.csv:1: expected a column of" },
    { "id,name\na,A\nb,B,C\n", SOKET_PLAN_ERROR_SYNTAX, "units.csv:3" },
    { "id,name\na,A\n,B\n", SOKET_PLAN_ERROR_MISSING, "units.csv:3: column \"id\"" },
    { "id,name\na,A\nb,\n", SOKET_PLAN_ERROR_MISSING, "units.csv:3: column \"name\"" },
    { "id,name\na,A\n\"b\nc\",B\n", SOKET_PLAN_ERROR_VALUE, "units.csv:3: column \"id\"" },
    { "id,name\na,A\n\na,B\n", SOKET_PLAN_ERROR_DUPLICATE, "units.csv:4: expected an id" },
    { "id,name\na,A\na,A\n", SOKET_PLAN_ERROR_DUPLICATE, "line 2" },
    { "id,name,successors\na,A,b;b\nb,B,\n", SOKET_PLAN_ERROR_DUPLICATE, "units.csv:2: column" },
    { "id,name,successors\na,A,b;\nb,B,\n", SOKET_PLAN_ERROR_VALUE, "units.csv:2: column" },
    { "id,name,parent\na,A,a\n", SOKET_PLAN_ERROR_CYCLE, "units.csv:2: Unit \"a\"" },
    { "id,name,parent\nr,R,\na,A,b\nb,B,c\nc,C,a\n", SOKET_PLAN_ERROR_CYCLE, "a → b → c → a" },
    { "id,name,from\na,A,31/4/2026\n", SOKET_PLAN_ERROR_VALUE, "units.csv:2: column \"from\"" },
    { "id,name,from\na,A,1/1/1899\n", SOKET_PLAN_ERROR_VALUE, "units.csv:2: column \"from\"" },
    { "id,name,until\na,A,soon\n", SOKET_PLAN_ERROR_VALUE, "units.csv:2: column \"until\"" },
    { "id,name,from,until\na,A,2/5/2026,1/5/2026\n", SOKET_PLAN_ERROR_VALUE,
      "units.csv:2: column \"until\"" },
    { "id,name\na,\xff\n", SOKET_PLAN_ERROR_SYNTAX, "units.csv:2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_units (rows[i].csv, &error));
    g_assert_nonnull (error);
    g_test_message ("%u: %s", i, error->message);
    g_assert_error (error, SOKET_PLAN_ERROR, (int) rows[i].code);
    g_assert_nonnull (strstr (error->message, rows[i].says));
  }
}

static void
test_load (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("soket-units-XXXXXX.csv", &path, &error);
  g_autoptr (SoketDirectory) directory = NULL;

  g_assert_no_error (error);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, "id\tname\na\tA\n", -1, NULL));
  directory = soket_directory_load (path, &error);
  g_assert_no_error (error);
  assert_units (directory, "a");
  g_remove (path);
  g_assert_null (soket_directory_load (path, &error));
  g_assert_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_UNREADABLE);
}

static void
count_changes (GListModel *model, guint position, guint removed, guint added, guint *changes)
{
  changes[0]++;
  changes[1] += added;
  g_assert_cmpuint (removed, ==, 0);
}

static void
test_add (void)
{
  guint changes[2] = { 0, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDirectory) directory = soket_directory_new ();
  g_autoptr (SoketUnit) unit = soket_unit_new ("a", "A"), same = soket_unit_new ("a", "A");
  g_autoptr (SoketUnit) other = soket_unit_new ("a", "B"), shown = NULL;

  g_signal_connect (directory, "items-changed", G_CALLBACK (count_changes), changes);
  g_assert_true (soket_directory_add (directory, unit, &error));
  g_assert_true (soket_directory_add (directory, same, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (changes[0], ==, 1);
  g_assert_false (soket_directory_add (directory, other, &error));
  g_assert_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_DUPLICATE);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (directory)) == SOKET_TYPE_UNIT);
  shown = g_list_model_get_item (G_LIST_MODEL (directory), 0);
  g_assert_true (shown == unit);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (directory), 1));
}

/* All or nothing, and told once. */
static void
test_add_all (void)
{
  guint changes[2] = { 0, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  g_autoptr (SoketDirectory) directory = soket_directory_new ();
  g_autoptr (SoketDirectory) clash = read_units ("id,name\nx,X\nkho-cu,Khác\n", NULL);
  g_autoptr (SoketDirectory) more = read_units ("id,name\nx,X\ny,Y\n", NULL);

  g_signal_connect (directory, "items-changed", G_CALLBACK (count_changes), changes);
  g_assert_true (soket_directory_add_all (directory, soket_plan_get_units (plan), &error));
  g_assert_true (soket_directory_add_all (directory, soket_plan_get_units (plan), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (changes[0], ==, 1);
  g_assert_cmpuint (changes[1], ==, 4);

  g_assert_false (soket_directory_add_all (directory, G_LIST_MODEL (clash), &error));
  g_assert_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_DUPLICATE);
  g_assert_null (soket_directory_find (directory, "x"));
  g_assert_cmpuint (changes[0], ==, 1);
  g_clear_error (&error);

  g_assert_true (soket_directory_add_all (directory, G_LIST_MODEL (more), &error));
  assert_units (directory, "thuong-vu|van-phong|kho-cu|kho-moi|x|y");
}

/* What is added tells where it stands and where the other does. */
static void
test_places (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDirectory) directory = soket_directory_new ();
  g_autoptr (SoketDirectory) first = read_units ("id,name,parent\nx,X,\ny,Y,x\n", NULL);
  g_autoptr (SoketDirectory) clash = read_units ("id,name\nz,Z\n\nx,Khác\n", NULL);
  g_autoptr (SoketDirectory) circle = read_units ("id,name,parent\nz,Z,y\n", NULL);
  g_autoptr (SoketPlan) plan = read_plan ("{\"soket\":1,\"id\":\"p\",\"title\":\"t\",\"units\":["
                                          "{\"id\":\"x\",\"name\":\"X\",\"parent\":\"z\"},"
                                          "{\"id\":\"z\",\"name\":\"Z\"}]}",
                                          NULL);

  g_assert_true (soket_directory_add_all (directory, G_LIST_MODEL (first), &error));
  g_assert_false (soket_directory_add_all (directory, G_LIST_MODEL (clash), &error));
  g_assert_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_DUPLICATE);
  g_assert_cmpstr (error->message, ==,
                   "units.csv:4: Unit \"x\" stands in units.csv:2 too and says something else "
                   "there "
                   "(\"X\"); make the two the same, or rename one");
  g_clear_error (&error);

  /* a circle through two sources, closed by several units and by one */
  g_clear_object (&directory);
  directory = soket_directory_new ();
  g_assert_true (soket_directory_add (directory, soket_plan_find_unit (plan, "x"), &error));
  g_assert_true (soket_directory_add (directory, soket_directory_find (first, "y"), &error));
  g_assert_false (soket_directory_add_all (directory, G_LIST_MODEL (circle), &error));
  g_assert_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_CYCLE);
  g_assert_true (g_str_has_prefix (error->message, "units.csv:2: Unit \""));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (directory)), ==, 2);
}

/* Parents and successors may be units of the plan, and must be somewhere. */
static void
test_links (void)
{
  static const struct {
    const char *csv, *says;
  } rows[] = {
    { "id,name,parent,successors\na,A,b,\nb,B,,a\n", NULL },
    { "id,name,parent\na,A,kho-cu\n", NULL },
    { "id,name,successors\na,A,kho-cu;kho-moi\n", NULL },
    { "id,name,parent\na,A,\nb,B,c\n", "units.csv:3: Unit \"b\": expected in \"parent\" " },
    { "id,name,successors\na,A,b;c\nb,B,\n",
      "units.csv:2: Unit \"a\": expected in \"successors\" " },
  };
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketDirectory) directory = read_units (rows[i].csv, &error);

    g_assert_no_error (error);
    g_assert_cmpint (soket_directory_check_links (directory, plan, &error), ==,
                     rows[i].says == NULL);
    g_test_message ("%u: %s", i, error != NULL ? error->message : "");
    if (rows[i].says == NULL)
      continue;
    g_assert_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_NOT_FOUND);
    g_assert_true (g_str_has_prefix (error->message, rows[i].says));
    g_assert_nonnull (strstr (error->message, "\"c\""));
  }

  g_autoptr (SoketDirectory) alone = read_units (rows[1].csv, NULL);
  g_assert_false (soket_directory_check_links (alone, NULL, NULL));
}

/* A parent may come later; then it may close a circle. */
static void
test_late_parent (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) one = read_plan ("{\"soket\":1,\"id\":\"p\",\"title\":\"t\",\"units\":[{"
                                         "\"id\":\"b\",\"parent\":\"a\"},{\"id\":\"a\"}]}",
                                         NULL);
  g_autoptr (SoketPlan) two = read_plan ("{\"soket\":1,\"id\":\"p\",\"title\":\"t\",\"units\":[{"
                                         "\"id\":\"a\",\"parent\":\"b\"},{\"id\":\"b\"}]}",
                                         NULL);
  g_autoptr (SoketDirectory) directory = soket_directory_new ();
  g_autoptr (GListModel) none = NULL, children = NULL;

  g_assert_true (soket_directory_add (directory, soket_plan_find_unit (one, "b"), &error));
  none = soket_directory_get_children (directory, "a");
  assert_units (none, "");
  g_assert_false (soket_directory_add (directory, soket_plan_find_unit (two, "a"), &error));
  g_assert_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_CYCLE);
  g_clear_error (&error);
  g_assert_null (soket_directory_find (directory, "a"));
  g_assert_true (soket_directory_add (directory, soket_plan_find_unit (one, "a"), &error));
  children = soket_directory_get_children (directory, "a");
  assert_units (children, "b");
}

static void
test_look_up (void)
{
  static const struct {
    const char *words;
    const char *id; /* NULL: not one */
    SoketPlanError code;
    const char *says;
  } rows[] = {
    { "k1", "k1", 0, NULL },
    { "11", "k1", 0, NULL },
    { "Kho Hòa Bình", "k1", 0, NULL },
    { "  kho  HOÀ bình ", "k1", 0, NULL },
    { "KHO ĐÔNG", "k2", 0, NULL },
    { "kho Ðông", "k2", 0, NULL },
    /* An id goes before a code, a code before a name. */
    { "k2", "k2", 0, NULL },
    { "Kho Ho\xCC\x80"
      "a Bi\xCC\x80nh",
      "k1", 0, NULL }, /* NFD */
    { "nha\xCC\x80", "k5", 0, NULL },
    { "mã", "k5", 0, NULL },
    { "ma\xCC\x83", "k5", 0, NULL },
    { "12", NULL, SOKET_PLAN_ERROR_AMBIGUOUS, "k2 (Kho Đông), k3 (Kho Tây)" },
    { "Kho Tây", NULL, SOKET_PLAN_ERROR_AMBIGUOUS, "k3 (Kho Tây), k4 (kho tây)" },
    { "Kho", NULL, SOKET_PLAN_ERROR_NOT_FOUND, "\"Kho\"" },
    { "", NULL, SOKET_PLAN_ERROR_NOT_FOUND, "\"\"" },
  };
  g_autoptr (SoketDirectory) directory
      = read_units ("id,name,code\nk1,Kho Hòa Bình,11\nk2,Kho "
                    "Đông,12\nk3,Kho Tây,12\nk4,kho tây,k2\nk5,nhà,ma\xCC\x83\n",
                    NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    SoketUnit *unit = soket_directory_look_up (directory, rows[i].words, &error);

    g_test_message ("%s: %s", rows[i].words, error != NULL ? error->message : "");
    if (rows[i].id != NULL) {
      g_assert_no_error (error);
      g_assert_cmpstr (soket_unit_get_id (unit), ==, rows[i].id);
      continue;
    }
    g_assert_null (unit);
    g_assert_error (error, SOKET_PLAN_ERROR, (int) rows[i].code);
    g_assert_nonnull (strstr (error->message, rows[i].says));
  }
}

/* What was looked up before is no reason to miss what came after. */
static void
test_look_up_later (void)
{
  g_autoptr (SoketDirectory) directory = read_units ("id,name\na,Kho\n", NULL);
  g_autoptr (SoketUnit) unit = soket_unit_new ("b", "Lán");

  g_assert_null (soket_directory_look_up (directory, "lán", NULL));
  g_assert_true (soket_directory_add (directory, unit, NULL));
  g_assert_true (soket_directory_look_up (directory, "lán", NULL) == unit);
}

static void
test_select (void)
{
  static const struct {
    const char *group; /* what stands in it */
    int month, day;
    const char *ids;
  } rows[] = {
    { "\"select\":{\"kind\":\"kho\"}", 1, 1, "k1|k3" },
    { "\"select\":{\"kind\":\"kho\"}", 4, 15, "k1|k3" },
    { "\"select\":{\"kind\":\"kho\"}", 4, 16, "k2|k3" },
    { "\"select\":{\"kind\":[\"kho\",\"lán\"]}", 4, 16, "k2|k3|l1" },
    { "\"select\":{\"kind\":[\"kho\",\"lán\"],\"level\":\"xa\"}", 4, 16, "k2|l1" },
    { "\"select\":{\"id\":\"k3\"}", 4, 16, "k3" },
    { "\"select\":{\"code\":\"9\"}", 4, 16, "l1" },
    { "\"select\":{\"parent\":\"r\"}", 4, 16, "l1" },
    { "\"select\":{\"name\":\"Lán\"}", 4, 16, "l1" },
    { "\"select\":{\"contact\":\"x\"}", 4, 16, "" },
    { "\"select\":{\"kind\":\"KHO\"}", 4, 16, "" },
    /* In the order of the directory, each once, the closed left out. */
    { "\"members\":[\"u2\",\"u1\",\"in\"]", 4, 16, "u1|u2|l1" },
    { "\"members\":[]", 4, 16, "" },
    { "\"open\":true", 4, 16, "" },
  };
  static const char units[] = "id,name,kind,level,code,parent,from,until\n"
                              "k1,Kho một,kho,xa,,,,2026-04-15\nk2,Kho hai,kho,xa,,,2026-04-16,\n"
                              "k3,Kho ba,kho,tinh,,,,\nu1,Tổ một,,,,,,\nu2,Tổ hai,,,,,,\n"
                              "l1,Lán,lán,xa,9,r,,\nr,Gốc,,,,,,\n";
  g_autoptr (SoketDirectory) directory = read_units (units, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *json = g_strdup_printf ("{\"soket\":1,\"id\":\"p\",\"title\":\"t\",\"units\":["
                                             "{\"id\":\"u1\"},{\"id\":\"u2\"}],"
                                             "\"groups\":[{\"id\":\"g\",%s},{\"id\":\"in\","
                                             "\"select\":{\"kind\":\"lán\"}}]}",
                                             rows[i].group);
    g_autoptr (SoketPlan) plan = read_plan (json, &error);
    g_autoptr (GListModel) chosen = NULL;

    g_test_message ("%s", rows[i].group);
    g_assert_no_error (error);
    chosen = soket_directory_select (directory, soket_plan_find_group (plan, "g"),
                                     soket_day_new (2026, rows[i].month, rows[i].day, NULL));
    assert_units (chosen, rows[i].ids);
  }
}

static void
test_select_whenever (void)
{
  g_autoptr (SoketPlan) plan = load_plan ("plan-good/full");
  g_autoptr (SoketDirectory) directory = soket_directory_new ();
  g_autoptr (GListModel) chosen = NULL;

  g_assert_true (soket_directory_add_all (directory, soket_plan_get_units (plan), NULL));
  chosen
      = soket_directory_select (directory, soket_plan_find_group (plan, "cac-kho"), SOKET_DAY_NONE);
  assert_units (chosen, "kho-cu|kho-moi");
}

static void
test_children (void)
{
  g_autoptr (SoketDirectory) directory
      = read_units ("id,name,parent\na,A,r\nr,R,\nb,B,r\nc,C,a\n", NULL);
  g_autoptr (GListModel) below = soket_directory_get_children (directory, "r");
  g_autoptr (GListModel) none = soket_directory_get_children (directory, "c");
  g_autoptr (GListModel) unknown = soket_directory_get_children (directory, "nobody");

  assert_units (below, "a|b");
  assert_units (none, "");
  assert_units (unknown, "");
}

/* A list of anything may hold units; what holds something else adds nothing. */
static void
test_list_of_others (void)
{
  g_autoptr (SoketDirectory) directory = soket_directory_new ();
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (SoketUnit) unit = soket_unit_new ("a", "A");
  g_autoptr (GError) error = NULL;

  g_list_store_append (list, unit);
  g_assert_true (soket_directory_add_all (directory, G_LIST_MODEL (list), &error));
  g_list_store_append (list, directory);
  g_test_expect_message ("Soket", G_LOG_LEVEL_CRITICAL, "*soket_list_holds*");
  g_assert_false (soket_directory_add_all (directory, G_LIST_MODEL (list), &error));
  g_test_assert_expected_messages ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (directory)), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/directory/csv", test_csv);
  g_test_add_func ("/directory/csv-faults", test_csv_faults);
  g_test_add_func ("/directory/load", test_load);
  g_test_add_func ("/directory/add", test_add);
  g_test_add_func ("/directory/add-all", test_add_all);
  g_test_add_func ("/directory/places", test_places);
  g_test_add_func ("/directory/links", test_links);
  g_test_add_func ("/directory/late-parent", test_late_parent);
  g_test_add_func ("/directory/look-up", test_look_up);
  g_test_add_func ("/directory/look-up-later", test_look_up_later);
  g_test_add_func ("/directory/select", test_select);
  g_test_add_func ("/directory/select-whenever", test_select_whenever);
  g_test_add_func ("/directory/children", test_children);
  g_test_add_func ("/directory/list-of-others", test_list_of_others);
  return g_test_run ();
}
