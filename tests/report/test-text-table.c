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

/* What a terminal obeys is not printed. */
static void
test_printable (void)
{
  static const struct {
    const char *text;
    const char *expected;
  } rows[] = {
    { "Đảng ủy xã", "Đảng ủy xã" },
    { "a\nb\tc\r\nd", "a b c  d" },
    { "\033[31mđỏ\a", "\xef\xbf\xbd[31mđỏ\xef\xbf\xbd" },
    { "a\xc2\x85z\xc2\x9bm\x7f", "a z\xef\xbf\xbdm\xef\xbf\xbd" },
    { "a\xe2\x80\xa8z\xe2\x80\xa9", "a z " },
    { "\xe2\x80\xaa\xe2\x80\xae", "\xef\xbf\xbd\xef\xbf\xbd" },
    { "\xe2\x81\xa6\xe2\x81\xa9", "\xef\xbf\xbd\xef\xbf\xbd" },
    { "a\xd8\x9c", "a\xef\xbf\xbd" },
    { "\xd8\xa3\xc2\xb2\xe2\x82\xab", "\xd8\xa3\xc2\xb2\xe2\x82\xab" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *printable = soket_text_dup_printable (rows[i].text);
    g_test_message ("%u: %s", i, printable);
    g_assert_cmpstr (printable, ==, rows[i].expected);
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
    { "một hai ba", 20, 2, 3, "  một hai ba\n" },
    { "một hai ba", 9, 2, 0, "  một hai\n  ba\n" },
    { "một hai ba", 9, 2, 1, "  một hai\n   ba\n" },
    { "nghiêng ngả", 3, 0, 0, "nghiêng\nngả\n" },
    { "a\nb\tc\rd", 4, 1, 2, " a b\n   c\n   d\n" },
    { "", 80, 1, 1, "\n" },
    { "nghiêngngả ơ", 8, 0, 1, "nghiêngn\n gả ơ\n" },
    { "a  b", 1, 0, 0, "a\nb\n" },
    { "ơ\xcc\x81ơ\xcc\x81ơ\xcc\x81ơ\xcc\x81ơ\xcc\x81", 1, 0, 0,
      "ơ\xcc\x81ơ\xcc\x81ơ\xcc\x81ơ\xcc\x81ơ\xcc\x81\n" },
    { "中文中文中", 8, 0, 0, "中文中文\n中\n" },
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

static void
assert_fits (const char *text, guint width)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    g_test_message ("%u: %s", width, lines[i]);
    g_assert_cmpuint (soket_text_get_width (lines[i]), <=, width);
    g_assert_false (g_str_has_suffix (lines[i], " "));
  }
}

/* A heading does not make a column wide; it stands in two lines, or three. */
static void
test_headings (void)
{
  g_autoptr (SoketTextTable) table = soket_text_table_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  soket_text_table_add_column (table, "Nhiệm vụ (mục)", SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, "Đang thực hiện, còn trong hạn", SOKET_TEXT_RIGHT);
  soket_text_table_add (table, "IV.2");
  soket_text_table_add (table, "3");
  soket_text_table_print (table, out, 120, 0);
  g_assert_cmpstr (out->str, ==,
                   "Nhiệm vụ  Đang thực\n"
                   "(mục)     hiện, còn\n"
                   "          trong hạn\n"
                   "────────  ─────────\n"
                   "IV.2              3\n");
}

/* A name of 3,000 letters without a space is broken, and the other columns stay readable. */
static void
test_long_word (void)
{
  g_autofree char *name = g_strnfill (3000, 'x');

  for (guint width = 40; width <= 120; width += 40) {
    g_autoptr (SoketTextTable) table = make_table ();
    g_autoptr (GString) out = g_string_new (NULL);
    soket_text_table_add (table, name);
    soket_text_table_add (table, "12");
    soket_text_table_print (table, out, width, 2);
    assert_fits (out->str, width);
    g_assert_nonnull (strstr (out->str, "  Đảng ủy xã Ô"));
    guint letters = 0;
    for (const char *p = out->str; *p != '\0'; p++)
      letters += *p == 'x';
    g_assert_cmpuint (letters, ==, 3000 + 1); /* "xã" has one too */
  }
}

static void
test_long_words_everywhere (void)
{
  g_autofree char *word = g_strnfill (200, 'x');
  g_autoptr (SoketTextTable) table = soket_text_table_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < 8; i++)
    soket_text_table_add_column (table, "Cột", SOKET_TEXT_LEFT);
  for (guint i = 0; i < 8; i++)
    soket_text_table_add (table, word);
  soket_text_table_print (table, out, 120, 2);
  assert_fits (out->str, 120);
}

static void
test_cells_are_printable (void)
{
  g_autoptr (SoketTextTable) table = make_table ();
  g_autoptr (GString) out = g_string_new (NULL);

  soket_text_table_add (table, "Xã\nGiả\033[2J");
  soket_text_table_add (table, "1");
  soket_text_table_print (table, out, 120, 0);
  g_assert_nonnull (strstr (out->str, "\nXã Giả\xef\xbf\xbd[2J          1\n"));
}

/* Whatever the width, no line is longer unless a word is. */
static void
test_fits (void)
{
  for (guint width = 12; width < 40; width++) {
    g_autoptr (SoketTextTable) table = make_table ();
    g_autoptr (GString) out = g_string_new (NULL);
    soket_text_table_print (table, out, width, 0);
    assert_fits (out->str, width);
  }
}

/* A column without a word or number in it is left out, its heading too. */
static void
test_optional (void)
{
  static const struct {
    const char *cells[4]; /* of two rows */
    const char *expected;
  } rows[] = {
    { { NULL, "0", "", "0" }, "A  Z\n─  ─\na  z\na  z\n" },
    { { NULL, "0", "x", "0" }, "A  B  Z\n─  ─  ─\na     z\na  x  z\n" },
    { { "", "1", "", "0" }, "A  C  Z\n─  ─  ─\na  1  z\na  0  z\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketTextTable) table = soket_text_table_new ();
    g_autoptr (GString) out = g_string_new (NULL);
    soket_text_table_add_column (table, "A", SOKET_TEXT_LEFT);
    soket_text_table_add_optional (table, "B", SOKET_TEXT_LEFT);
    soket_text_table_add_optional (table, "C", SOKET_TEXT_RIGHT);
    soket_text_table_add_column (table, "Z", SOKET_TEXT_LEFT);
    for (guint row = 0; row < 2; row++) {
      soket_text_table_add (table, "a");
      soket_text_table_add (table, rows[i].cells[2 * row]);
      soket_text_table_add (table, rows[i].cells[2 * row + 1]);
      soket_text_table_add (table, "z");
    }
    soket_text_table_print (table, out, 40, 0);
    g_test_message ("%u", i);
    g_assert_cmpstr (out->str, ==, rows[i].expected);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-table/width", test_width);
  g_test_add_func ("/text-table/printable", test_printable);
  g_test_add_func ("/text-table/wrap", test_wrap);
  g_test_add_func ("/text-table/table", test_table);
  g_test_add_func ("/text-table/narrow", test_narrow);
  g_test_add_func ("/text-table/headings", test_headings);
  g_test_add_func ("/text-table/long-word", test_long_word);
  g_test_add_func ("/text-table/long-words-everywhere", test_long_words_everywhere);
  g_test_add_func ("/text-table/cells-are-printable", test_cells_are_printable);
  g_test_add_func ("/text-table/fits", test_fits);
  g_test_add_func ("/text-table/optional", test_optional);
  return g_test_run ();
}
