/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report/soket-text-table-private.h"

#include <string.h>

static void
test_width (void)
{
  static const struct {
    const char *text;
    guint width;
  } rows[] = { { "", 0 }, { "abc", 3 }, { "Đảng ủy", 7 }, { "Đa\xcc\x89ng", 4 }, { "中文", 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i].text);
    g_assert_cmpuint (soket_text_get_width (rows[i].text), ==, rows[i].width);
  }
}

static void
test_wrap (void)
{
  static const struct {
    const char *text;
    guint width;
    guint indent;
    guint hang;
    const char *expected;
  } rows[] = {
    { "một hai ba", 20, 2, 3, "  một hai ba\n" },    { "một hai ba", 9, 2, 0, "  một hai\n  ba\n" },
    { "một hai ba", 9, 2, 1, "  một hai\n   ba\n" }, { "nghiêng ngả", 3, 0, 0, "nghiêng\nngả\n" },
    { "a\nb c d", 4, 1, 2, " a\n b c\n   d\n" },     { "", 80, 1, 1, "\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GString) out = g_string_new (NULL);
    g_test_message ("“%s” in %u", rows[i].text, rows[i].width);
    soket_text_append_wrapped (out, rows[i].text, rows[i].width, rows[i].indent, rows[i].hang);
    g_assert_cmpstr (out->str, ==, rows[i].expected);
  }
}

static SoketTextTable *
make_table (void)
{
  SoketTextTable *table = soket_text_table_new ();

  soket_text_table_add_column (table, "Đơn vị", SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, "Số ngày", SOKET_TEXT_RIGHT);
  soket_text_table_add (table, "Đảng ủy xã Ô");
  soket_text_table_take (table, g_strdup ("7"));
  soket_text_table_add (table, "Xã U");
  soket_text_table_take (table, NULL);
  return table;
}

static void
test_table (void)
{
  g_autoptr (SoketTextTable) table = make_table ();
  g_autoptr (GString) out = g_string_new (NULL);

  soket_text_table_print (table, out, 120, 1);
  g_assert_cmpstr (out->str, ==,
                   " Đơn vị        Số ngày\n"
                   " ────────────  ───────\n"
                   " Đảng ủy xã Ô        7\n"
                   " Xã U\n");
}

static void
test_narrow (void)
{
  g_autoptr (SoketTextTable) table = make_table ();
  g_autoptr (GString) out = g_string_new (NULL);

  soket_text_table_print (table, out, 15, 0);
  g_assert_cmpstr (out->str, ==,
                   "Đơn vị       Số\n"
                   "           ngày\n"
                   "─────────  ────\n"
                   "Đảng ủy       7\n"
                   "xã Ô\n"
                   "Xã U\n");
}

/* Whatever the width, no line is longer unless a word is. */
static void
test_fits (void)
{
  for (guint width = 12; width < 40; width++) {
    g_autoptr (SoketTextTable) table = make_table ();
    g_autoptr (GString) out = g_string_new (NULL);
    soket_text_table_print (table, out, width, 0);
    g_auto (GStrv) lines = g_strsplit (out->str, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
      g_test_message ("%u: %s", width, lines[i]);
      g_assert_cmpuint (soket_text_get_width (lines[i]), <=, MAX (width, 12));
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-table/width", test_width);
  g_test_add_func ("/text-table/wrap", test_wrap);
  g_test_add_func ("/text-table/table", test_table);
  g_test_add_func ("/text-table/narrow", test_narrow);
  g_test_add_func ("/text-table/fits", test_fits);
  return g_test_run ();
}
