/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/soket-json-map-private.h"

#include <string.h>

#define DOMAIN (g_quark_from_static_string ("test-json-map"))
#define CODE 5

static SoketJsonMap *
read_map (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return soket_json_map_new (bytes, "p.json", DOMAIN, CODE, error);
}

static void
test_accepts (void)
{
  const char *const rows[] = {
    "{}",
    "[]",
    "0",
    "-0",
    "\"\"",
    "true",
    "false",
    "null",
    " [ ] ",
    "\xEF\xBB\xBF{}",
    "[1,2.5,-3e10,1E+2,1e-2,0.0]",
    "{\"a\":{\"b\":[{},[]]}}",
    "\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\uD83D\\uDE00\"",
    "9007199254740992",
    "-9007199254740992",
    "1e308",
    "1e-400",
    "[\"Sơ kết\"]",
    "{\"a\":1,\"A\":2,\"\":3,\"ab\":4}",
    "{\"\\u0061\":1,\"b\":2}",
    "\t\r\n1\n",
    "[[],[],{}]",
    "\"\x7f\"",
    "\"\\uFFFF\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketJsonMap) map = read_map (rows[i], &error);

    g_test_message ("%s", rows[i]);
    g_assert_no_error (error);
    g_assert_nonnull (map);
  }
}

/* Each with the place of the fault and a word of the message. */
static void
test_refuses (void)
{
  const struct {
    const char *text, *place, *words;
  } rows[] = {
    { "", "1:1", "found the end of the text, expected a value" },
    { "  \n", "2:1", "found the end of the text" },
    { "{", "1:2", "expected the name of a member in double quotes" },
    { "[", "1:2", "expected a value" },
    { "{\"a\"", "1:5", "expected “:”" },
    { "{\"a\":", "1:6", "expected a value" },
    { "{\"a\":1", "1:7", "expected “,” or “}”" },
    { "[1", "1:3", "expected “,” or “]”" },
    { "[1,]", "1:4", "found “]”, expected a value" },
    { "{\"a\":1,}", "1:8", "found “}”, expected the name" },
    { "{a:1}", "1:2", "found “a”, expected the name" },
    { "{'a':1}", "1:2", "found “'”" },
    { "['a']", "1:2", "found “'”, expected a value" },
    { "[1 2]", "1:4", "found “2”, expected “,” or “]”" },
    { "[1}", "1:3", "found “}”" },
    { "{} {}", "1:4", "found “{”, expected the end of the text" },
    { "{}\n]", "2:1", "expected the end of the text" },
    { "// x\n{}", "1:1", "no comments" },
    { "{\"a\": /* x */ 1}", "1:7", "no comments" },
    { "var x = 1", "1:1", "found “v”" },
    { "nul", "1:1", "found “n”" },
    { "True", "1:1", "found “T”" },
    { "NaN", "1:1", "found “N”" },
    { "0x10", "1:2", "expected the end" },
    { "01", "1:1", "does not begin with 0" },
    { "+1", "1:1", "found “+”" },
    { "-", "1:2", "expected a digit" },
    { "1.", "1:3", "expected a digit" },
    { ".5", "1:1", "found “.”" },
    { "1e", "1:3", "expected a digit" },
    { "1e+", "1:4", "expected a digit" },
    { "9007199254740993", "1:1", "beyond ±2^53" },
    { "[92233720368547758079]", "1:2", "beyond ±2^53" },
    { "-9007199254740993", "1:1", "beyond ±2^53" },
    { "1e309", "1:1", "too large" },
    { "[-1.5e999]", "1:2", "too large" },
    { "\"a", "1:1", "not closed" },
    { "\"a\nb\"", "1:3", "found U+000A, expected a closing quote" },
    { "\"a\tb\"", "1:3", "found U+0009" },
    { "\"\\x\"", "1:2", "escape" },
    { "\"\\u12g4\"", "1:2", "escape" },
    { "\"\\u12", "1:2", "escape" },
    { "\"\\", "1:2", "escape" },
    { "\"\\u0000\"", "1:2", "escape" },
    { "\"\\uD83D\"", "1:2", "escape" },
    { "\"\\uD83Dx\"", "1:2", "escape" },
    { "\"\\uD83D\\u0041\"", "1:2", "escape" },
    { "\"\\uDE00\"", "1:2", "escape" },
    { "{\"a\":1,\n \"a\":2}", "2:2", "of this name already" },
    { "{\"a\":1,\"\\u0061\":2}", "1:8", "of this name already" },
    { "{\"\\u1EBFx\":1,\"b\":0,\"ếx\":2}", "1:20", "of this name already" },
    { "[\"Đà\", Đ]", "1:8", "found “Đ”" },
    { "[\xE2\x80\x8B]", "1:2", "found U+200B" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *prefix = g_strdup_printf ("p.json:%s: ", rows[i].place);
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketJsonMap) map = read_map (rows[i].text, &error);

    g_test_message ("%s: %s", rows[i].text, error != NULL ? error->message : "accepted");
    g_assert_null (map);
    g_assert_error (error, DOMAIN, CODE);
    g_assert_true (g_str_has_prefix (error->message, prefix));
    g_assert_nonnull (strstr (error->message, rows[i].words));
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  }
}

static void
test_refuses_bytes (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("[\"a\0b\"]", 7);
  g_autoptr (GError) error = NULL;

  g_assert_null (soket_json_map_new (text, "p.json", DOMAIN, CODE, &error));
  g_assert_error (error, DOMAIN, CODE);
  g_clear_error (&error);
  g_assert_null (read_map ("[\"\xC3\"]", &error));
  g_assert_error (error, DOMAIN, CODE);
}

static char *
nest (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  const struct {
    guint depth;
    gboolean good;
  } rows[]
      = { { SOKET_JSON_MAX_DEPTH, TRUE }, { SOKET_JSON_MAX_DEPTH + 1, FALSE }, { 1000000, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = nest (rows[i].depth);
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketJsonMap) map = read_map (text, &error);

    g_test_message ("%u", rows[i].depth);
    g_assert_cmpint (map != NULL, ==, rows[i].good);
    if (!rows[i].good)
      g_assert_cmpstr (error->message, ==, "p.json:1:65: nested more than 64 deep");
  }
}

static const char *const map_text = "{\n"                                                 /* 1 */
                                    "  \"id\": \"x\",\n"                                  /* 2 */
                                    "  \"tasks\": [\n"                                    /* 3 */
                                    "    {\"id\": \"1\"}, {\"ếđ\": 2},\n"                 /* 4 */
                                    "    [[], 7]\n"                                       /* 5 */
                                    "  ],\n"                                              /* 6 */
                                    "  \"a/b\": 1, \"m~n\": 2, \"\\u0063\": 3, \"\": 4\n" /* 7 */
                                    "}\n";

static void
test_locate (void)
{
  const struct {
    const char *pointer;
    guint line, column;
  } rows[] = {
    { "", 1, 1 },
    { "/id", 2, 9 },
    { "/tasks", 3, 12 },
    { "/tasks/0", 4, 5 },
    { "/tasks/0/id", 4, 12 },
    { "/tasks/1", 4, 18 },
    { "/tasks/1/ếđ", 4, 25 },
    { "/tasks/2/0", 5, 6 },
    { "/tasks/2/1", 5, 10 },
    { "/a~1b", 7, 10 },
    { "/m~0n", 7, 20 },
    { "/c", 7, 33 },
    { "/", 7, 40 },
    /* what is not there: the nearest that encloses it */
    { "/nothing", 1, 1 },
    { "/tasks/3", 3, 12 },
    { "/tasks/01", 3, 12 },
    { "/tasks/-1", 3, 12 },
    { "/tasks/99999999999999999999", 3, 12 },
    { "/tasks/0/id/deeper", 4, 12 },
    { "/tasks/2/0/0", 5, 6 },
    { "/a~2b", 1, 1 },
    { "/a~", 1, 1 },
    { "id", 1, 1 },
  };
  g_autoptr (SoketJsonMap) map = read_map (map_text, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    guint line, column;

    soket_json_map_locate (map, rows[i].pointer, &line, &column);
    g_test_message ("%s: %u:%u", rows[i].pointer, line, column);
    g_assert_cmpuint (line, ==, rows[i].line);
    g_assert_cmpuint (column, ==, rows[i].column);
  }
}

/* Many members, many lines and one very long line: each found, across the blocks. */
static void
test_locate_large (void)
{
  g_autoptr (GString) text = g_string_new ("{\"đ\":[");
  g_autoptr (SoketJsonMap) map = NULL;
  guint line, column;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%s\"ế\"", i > 0 ? "," : "");
  g_string_append (text, "],\n\"o\":{");
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%s\"k%u\":\n%u", i > 0 ? "," : "", (i * 7919) % 20000, i);
  g_string_append (text, "}}");
  map = read_map (text->str, NULL);
  g_assert_nonnull (map);

  for (guint i = 0; i < 20000; i++) {
    g_autofree char *item = g_strdup_printf ("/đ/%u", i);
    g_autofree char *member = g_strdup_printf ("/o/k%u", (i * 7919) % 20000);

    soket_json_map_locate (map, item, &line, &column);
    g_assert_cmpuint (line, ==, 1);
    g_assert_cmpuint (column, ==, 7 + i * 4);
    soket_json_map_locate (map, member, &line, &column);
    g_assert_cmpuint (line, ==, 3 + i);
    g_assert_cmpuint (column, ==, 1);
  }
}

static void
test_text_and_file (void)
{
  g_autoptr (SoketJsonMap) map = read_map ("\xEF\xBB\xBF[1]", NULL);
  g_autoptr (SoketJsonMap) again = soket_json_map_ref (map);
  gsize length;
  const char *text = soket_json_map_get_text (map, &length);
  guint line, column;

  g_assert_cmpmem (text, length, "[1]", 3);
  g_assert_cmpstr (soket_json_map_get_file (again), ==, "p.json");
  soket_json_map_locate (again, "/0", &line, &column);
  g_assert_cmpuint (line, ==, 1);
  g_assert_cmpuint (column, ==, 2);
}

static void
test_pointer (void)
{
  g_autoptr (GString) pointer = g_string_new (NULL);

  soket_json_pointer_push (pointer, "a/b");
  soket_json_pointer_push_index (pointer, 12);
  soket_json_pointer_push (pointer, "m~n");
  soket_json_pointer_push (pointer, "");
  g_assert_cmpstr (pointer->str, ==, "/a~1b/12/m~0n/");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-map/accepts", test_accepts);
  g_test_add_func ("/json-map/refuses", test_refuses);
  g_test_add_func ("/json-map/refuses-bytes", test_refuses_bytes);
  g_test_add_func ("/json-map/depth", test_depth);
  g_test_add_func ("/json-map/locate", test_locate);
  g_test_add_func ("/json-map/locate-large", test_locate_large);
  g_test_add_func ("/json-map/text-and-file", test_text_and_file);
  g_test_add_func ("/json-map/pointer", test_pointer);
  return g_test_run ();
}
