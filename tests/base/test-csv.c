/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/soket-csv-private.h"

#define DOMAIN (g_quark_from_static_string ("test-csv"))
#define CODE 3

/* The table as "LINE:a|b;LINE:…", or the message of the error. */
static char *
read_table (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketCsv) csv = soket_csv_new (bytes, "t.csv", DOMAIN, CODE, &error);
  g_autoptr (GString) out = g_string_new (NULL);

  if (csv != NULL) {
    for (guint i = 0; i < soket_csv_get_n_columns (csv); i++)
      g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", soket_csv_get_column_name (csv, i));
    while (soket_csv_next (csv, &error)) {
      g_string_append_printf (out, ";%u:", soket_csv_get_line (csv));
      for (guint i = 0; i < soket_csv_get_n_columns (csv); i++)
        g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", soket_csv_get (csv, i));
    }
  }
  if (error != NULL) {
    g_assert_error (error, DOMAIN, CODE);
    g_string_assign (out, error->message);
  }
  return g_strdup (out->str);
}

static void
test_tables (void)
{
  const struct {
    const char *text, *table;
  } rows[] = {
    { "id,name\nb,B\n", "id|name;2:b|B" },
    { "id,name\r\nb,B\r\n", "id|name;2:b|B" },
    { "id;name\nb;B, C\n", "id|name;2:b|B, C" },
    { "id\tname\nb\tB\n", "id|name;2:b|B" },
    { "\xEF\xBB\xBFid,name\nb,B", "id|name;2:b|B" },
    { "id\nb\n", "id;2:b" },
    { "id,name", "id|name" },
    { "\n\nid,name\n\n,\n  \nb,\n", "id|name;7:b|" },
    { "id,name\n b , B\xC2\xA0\n", "id|name;2:b|B" },
    { "id,name\n\"b\",\"B \"\"C\"\", D\"\n", "id|name;2:b|B \"C\", D" },
    { "id,name\nb,\"two\nlines\"\nc,C\n", "id|name;2:b|two\nlines;4:c|C" },
    { "id,name\nb, \" B \" \n", "id|name;2:b|B" },
    { "id,name\nb,6\" pipe\n", "id|name;2:b|6\" pipe" },
    { "\"a,b\";c\n1;2\n", "a,b|c;2:1|2" },
    { "id,name\nb,Xa\xCC\x83 Ho\xC3\xA0\n", "id|name;2:b|Xã Hoà" },
    { "id,name,\nb,B,\n", "id|name|;2:b|B|" },
    { "id\tname\nb\t\"x\"\n", "id|name;2:b|x" },
    { "id\tname\n\tB\n", "id|name;2:|B" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *table = read_table (rows[i].text);

    g_test_message ("%s", rows[i].text);
    g_assert_cmpstr (table, ==, rows[i].table);
  }
}

static void
test_faults (void)
{
  const struct {
    const char *text, *message;
  } rows[] = {
    { "", "t.csv:1: the table is empty; its first line must name the columns" },
    { "\n\n", "t.csv:2: the table is empty; its first line must name the columns" },
    { "id,id\n", "t.csv:1: two columns are named “id”; remove or rename one" },
    { "id,name\nb,B\nc\n",
      "t.csv:3: 1 fields where the header has 2; quote a field that contains “,”" },
    { "id\tname\na\tb\tc\n",
      "t.csv:2: 3 fields where the header has 2; quote a field that contains “tab”" },
    { "id,name\nb,\"B\nc,C\n",
      "t.csv:2: a quote is opened in this row and never closed; close it" },
    { "id,name\nb,\"B\"x\n", "t.csv:2: text after the closing quote of field 2; write a quote "
                             "inside a field twice" },
    { "id,name\n\xFF,B\n",
      "t.csv:2: not UTF-8 (byte 0xff at offset 8 of the file); save it as UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *message = read_table (rows[i].text);

    g_test_message ("row %u", i);
    g_assert_cmpstr (message, ==, rows[i].message);
  }
}

static void
test_find_column (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("id,tên\n", strlen ("id,tên\n"));
  g_autoptr (SoketCsv) csv = soket_csv_new (text, "t.csv", DOMAIN, CODE, NULL);

  g_assert_cmpint (soket_csv_find_column (csv, "id"), ==, 0);
  g_assert_cmpint (soket_csv_find_column (csv, "tên"), ==, 1);
  g_assert_cmpint (soket_csv_find_column (csv, "ID"), ==, -1);
}

/* What append_field() writes is read back. */
static void
test_append_field (void)
{
  const struct {
    const char *field, *written;
  } rows[] = {
    { "", "" },
    { "plain", "plain" },
    { "a,b", "\"a,b\"" },
    { "a;b", "a;b" },
    { "say \"x\"", "\"say \"\"x\"\"\"" },
    { "a\nb", "\"a\nb\"" },
    { "\"", "\"\"\"\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GString) line = g_string_new ("x,y\n1,");
    g_autofree char *table = NULL;
    g_autofree char *expected = g_strconcat ("x|y;2:1|", rows[i].field, NULL);

    soket_csv_append_field (line, rows[i].field);
    g_test_message ("%s", rows[i].field);
    g_assert_cmpstr (line->str + strlen ("x,y\n1,"), ==, rows[i].written);
    table = read_table (line->str);
    g_assert_cmpstr (table, ==, expected);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/tables", test_tables);
  g_test_add_func ("/csv/faults", test_faults);
  g_test_add_func ("/csv/find-column", test_find_column);
  g_test_add_func ("/csv/append-field", test_append_field);
  return g_test_run ();
}
