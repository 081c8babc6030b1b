/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "plan/soket-directory-private.h"
#include "plan/soket-plan-private.h"

#define MAX_LINKS 8

static void
test_cycle (void)
{
  static const struct {
    guint n;
    guint n_links;
    SoketLink links[MAX_LINKS];
    const char *cycle; /* NULL: none */
  } rows[] = {
    { 0, 0, { { 0, 0 } }, NULL },
    { 3, 0, { { 0, 0 } }, NULL },
    { 2, 1, { { 0, 1 } }, NULL },
    { 1, 1, { { 0, 0 } }, "0" },
    { 2, 2, { { 0, 1 }, { 1, 0 } }, "01" },
    { 4, 4, { { 0, 1 }, { 0, 2 }, { 1, 3 }, { 2, 3 } }, NULL },
    /* What only leads into the circle is no part of it. */
    { 5, 5, { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 3, 1 }, { 4, 0 } }, "123" },
    { 5, 5, { { 0, 1 }, { 1, 0 }, { 1, 2 }, { 2, 3 }, { 3, 4 } }, "01" },
    /* The same link twice. */
    { 3, 3, { { 0, 1 }, { 0, 1 }, { 1, 2 } }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (SoketLink));
    g_autoptr (GArray) cycle = NULL;
    g_autoptr (GString) places = g_string_new (NULL);

    g_test_message ("%u", i);
    g_array_append_vals (links, rows[i].links, rows[i].n_links);
    cycle = soket_links_find_cycle (rows[i].n, links);
    for (guint j = 0; cycle != NULL && j < cycle->len; j++)
      g_string_append_printf (places, "%u", g_array_index (cycle, guint32, j));
    g_assert_cmpstr (cycle != NULL ? places->str : NULL, ==, rows[i].cycle);
  }
}

/* A chain as long as a country has units: no stack grows with it. */
static void
test_long (void)
{
  const guint n = 100000;
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (SoketLink));
  g_autoptr (GArray) cycle = NULL;

  for (guint i = 0; i + 1 < n; i++) {
    SoketLink link = { i, i + 1 };
    g_array_append_val (links, link);
  }
  g_assert_null (soket_links_find_cycle (n, links));
  SoketLink last = { n - 1, 0 };
  g_array_append_val (links, last);
  cycle = soket_links_find_cycle (n, links);
  g_assert_cmpuint (cycle->len, ==, n);
}

static void
test_directory_indices (void)
{
  static const char csv[] = "id,name,parent\na,A,r\nb,B,a\nr,R,\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  g_autoptr (SoketDirectory) directory = soket_directory_new_from_csv (bytes, "units.csv", NULL);
  g_autoptr (SoketUnit) late = soket_unit_new ("z", "Z");

  g_assert_cmpuint (soket_directory_get_n_units (directory), ==, 3);
  g_assert_cmpuint (soket_directory_find_index (directory, "r"), ==, 2);
  g_assert_cmpuint (soket_directory_find_index (directory, "x"), ==, SOKET_UNIT_NONE);
  g_assert_cmpstr (soket_unit_get_id (soket_directory_peek (directory, 1)), ==, "b");
  g_assert_cmpuint (soket_directory_get_parent_index (directory, 0), ==, 2);
  g_assert_cmpuint (soket_directory_get_parent_index (directory, 2), ==, SOKET_UNIT_NONE);
  g_assert_true (soket_directory_add (directory, late, NULL));
  g_assert_cmpuint (soket_directory_get_parent_index (directory, 3), ==, SOKET_UNIT_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/links/cycle", test_cycle);
  g_test_add_func ("/links/long", test_long);
  g_test_add_func ("/links/directory-indices", test_directory_indices);
  return g_test_run ();
}
