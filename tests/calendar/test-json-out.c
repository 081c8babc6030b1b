/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-calendar-json-private.h"

static void
test_escapes (void)
{
  static const struct {
    const char *text;
    const char *json;
  } rows[] = {
    { NULL, "null" },
    { "", "\"\"" },
    { "trước ngày 05/7", "\"trước ngày 05/7\"" },
    { "\"a\\b\"", "\"\\\"a\\\\b\\\"\"" },
    { "\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"" },
    { "a\x01z\x1e\x1f ~\x7f", "\"a\\u0001z\\u001e\\u001f ~\\u007f\"" },
    { "[{,:", "\"[{,:\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    SoketJsonOut *out = soket_json_out_new ();
    soket_json_out_text (out, NULL, rows[i].text);
    g_autofree char *json = soket_json_out_finish (out);
    g_test_message ("%u", i);
    g_assert_cmpstr (json, ==, rows[i].json);
  }
}

static void
test_nested (void)
{
  SoketJsonOut *out = soket_json_out_new ();

  soket_json_out_begin (out, NULL, '{');
  soket_json_out_begin (out, "none", '[');
  soket_json_out_end (out, ']');
  soket_json_out_begin (out, "list", '[');
  soket_json_out_text (out, NULL, "[");
  soket_json_out_text (out, NULL, NULL);
  soket_json_out_begin (out, NULL, '{');
  soket_json_out_number (out, "zero", 0);
  soket_json_out_number (out, "most", G_MAXINT);
  soket_json_out_number (out, "least", G_MININT);
  soket_json_out_end (out, '}');
  soket_json_out_begin (out, NULL, '{');
  soket_json_out_end (out, '}');
  soket_json_out_end (out, ']');
  soket_json_out_day (out, "day", soket_day_parse ("2026-11-24", NULL));
  soket_json_out_day (out, "unknown", SOKET_DAY_NONE);
  soket_json_out_end (out, '}');
  g_autofree char *json = soket_json_out_finish (out);
  g_assert_cmpstr (json, ==,
                   "{\"none\":[],\"list\":[\"[\",null,{\"zero\":0,\"most\":2147483647,"
                   "\"least\":-2147483648},{}],\"day\":\"2026-11-24\",\"unknown\":null}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-out/escapes", test_escapes);
  g_test_add_func ("/json-out/nested", test_nested);
  return g_test_run ();
}
