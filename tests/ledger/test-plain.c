/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "fixture.h"
#include "ledger/soket-bytes-private.h"
#include "ledger/soket-plain-private.h"

static guint64
mask_of (const char *bytes, gboolean (*is) (char byte, char separator), char separator)
{
  guint64 mask = 0;

  for (guint i = 0; i < 64; i++)
    if (is (bytes[i], separator))
      mask |= G_GUINT64_CONSTANT (1) << i;
  return mask;
}

static gboolean
is_end (char byte, char separator)
{
  return byte == separator || byte == '\n';
}

static gboolean
is_line_end (char byte, char separator)
{
  return byte == '\n';
}

static gboolean
is_odd (char byte, char separator)
{
  return !is_end (byte, separator)
         && ((guchar) byte < 0x20 || (guchar) byte >= 0x7f || byte == '"');
}

/* Every byte in every place; neighbours must not lend each other a bit. */
static void
test_scan (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  static const char separators[] = { ',', ';', '\t' };

  for (guint round = 0; round < 3 * 4096; round++) {
    char separator = separators[round % 3];
    char bytes[64];

    for (guint i = 0; i < 64; i++)
      bytes[i] = (char) (round < 3 * 256 ? round / 3 : (guint) g_rand_int_range (rand, 0, 256));
    for (guint i = 0; round >= 3 * 256 && i < 8; i++)
      bytes[g_rand_int_range (rand, 0, 64)] = "\n,;\t\"\x7f\x80\r"[i];
    SoketPlainMasks quick = soket_plain_scan (bytes, separator);
    SoketPlainMasks portable = soket_plain_scan_portably (bytes, separator);

    g_assert_cmpuint (quick.ends, ==, mask_of (bytes, is_end, separator));
    g_assert_cmpuint (quick.line_ends, ==, mask_of (bytes, is_line_end, separator));
    g_assert_cmpuint (quick.odd, ==, mask_of (bytes, is_odd, separator));
    g_assert_cmpuint (portable.ends, ==, quick.ends);
    g_assert_cmpuint (portable.line_ends, ==, quick.line_ends);
    g_assert_cmpuint (portable.odd, ==, quick.odd);
  }
}

static void
test_quote (void)
{
  for (guint length = 0; length < 40; length++)
    for (guint odd = 0; odd < 5; odd++)
      for (guint place = 0; place <= length; place++) {
        g_autofree char *text = g_strnfill (length + 2, 'x');
        gboolean high, found = odd != 1 && odd != 2 && odd != 3;

        text[length] = '"';
        if (place < length)
          text[place] = "x\\\n\x7f\xC3"[odd];
        const char *quote = soket_plain_find_quote (text, text + length + 2, &high);
        g_assert_true (quote == (found || place == length ? text + length : NULL));
        if (quote != NULL)
          g_assert_cmpint (high, ==, odd == 4 && place < length);
        g_assert_null (soket_plain_find_quote (text, text + length, &high));
      }
}

static void
test_bytes (void)
{
  const char *text = "abcdefghijklmnopqrstuvwxyz";

  for (gsize length = 0; length <= 26; length++) {
    g_autofree char *own = g_strndup (text, length);

    g_assert_true (soket_bytes_equal (own, text, length));
    guint32 hash = soket_bytes_hash (own, length, 7);
    g_assert_cmpuint (hash, ==, soket_bytes_hash (text, length, 7));
    for (gsize i = 0; i < length; i++) {
      own[i] ^= 1;
      g_assert_false (soket_bytes_equal (own, text, length));
      g_assert_cmpuint (hash, !=, soket_bytes_hash (own, length, 7));
      own[i] ^= 1;
    }
  }
}

#define COLUMNS "id,kind,task,unit,at,recorded,note\n"
#define TIMES "2026-07-05T10:00,2026-07-05T11:00"

static const struct {
  const char *line;
  gboolean is_plain;
} rows[] = {
  { "e1,submitted,1,a," TIMES ",", TRUE },
  { "e1,submitted,1,a," TIMES ",\r", TRUE },
  { "e1,noted,1,a," TIMES ",đã gọi điện", TRUE },
  { "e1,noted,1,a,05/07/2026 10:00,2026-07-05,x", TRUE },
  { "e1,submitted,1,a,,,", TRUE },
  { "e1,submitted,1,a,2026-07-05T24:00,,", TRUE },
  { "e1,submitted,1,a,2026-07-05T24:01,,", FALSE },
  { "e1,submitted,1,a,2026-07-32T10:00,,", FALSE },
  { "e1,submitted,1,a,2026-07-05T1O:00,,", FALSE },
  { "e1,submitted,1,a,2026-07-05x10:00,,", FALSE },
  { "e1,submitted,1,a,2026-07-05 10-00,,", FALSE },
  { "e1,submitted,1,a,5/7/2026,,", FALSE },
  { "é1,submitted,1,a," TIMES ",", FALSE },
  { ",submitted,1,a," TIMES ",", FALSE },
  { "e1,Submitted,1,a," TIMES ",", FALSE },
  { "e1,extended,1,a," TIMES ",", FALSE },
  { "e1,voided,1,a," TIMES ",", FALSE },
  { "e1,occurred,1,a," TIMES ",", FALSE },
  { "e1,resumed,1,a," TIMES ",", FALSE },
  { "e1,submitted,1,c," TIMES ",", FALSE },
  { "e1,submitted,1,a ," TIMES ",", FALSE },
  { " e1,submitted,1,a," TIMES ",", FALSE },
  { "\"e1\",submitted,1,a," TIMES ",", FALSE },
  { "e1,submitted,1,a," TIMES, FALSE },
  { "e1,submitted,1,a," TIMES ",,", FALSE },
  { "e1,noted,1,a," TIMES ",e\xCC\x81", FALSE },
  { "e1,noted,1,a," TIMES ",\xC2\xA0x", FALSE },
  { "e1,noted,1,a," TIMES ",a\tb", FALSE },
  { "", FALSE },
};

static gboolean
is_plain (SoketPlainForm *form, const char *text)
{
  g_autoptr (SoketDirectory) units = make_units ("id,name\na,Xã A\nxã-b,Xã B\n");
  SoketUnitIndex *index = soket_unit_index_new (units);
  g_autoptr (SoketPlainFeed) feed = NULL;
  guint first, n;

  form->units = index;
  feed = soket_plain_feed_new (form, text, strlen (text), &soket_plain_settings);
  gboolean found = soket_plain_feed_seek (feed, 0, &first, &n) != NULL;
  soket_unit_index_free (index);
  return found;
}

static void
test_rows (void)
{
  SoketPlainForm form = { .is_csv = TRUE, .separator = ',', .n_columns = 7 };

  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++)
    form.columns[i] = -1;
  g_auto (GStrv) names = g_strsplit ("id,kind,task,unit,at,recorded,note", ",", -1);
  for (int i = 0; names[i] != NULL; i++)
    form.columns[soket_event_field_find (names[i])] = i;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = g_strconcat (rows[i].line, "\n", NULL);

    g_test_message ("row %u", i);
    g_assert_cmpint (is_plain (&form, text), ==, rows[i].is_plain);
  }
  g_assert_false (is_plain (&form, rows[0].line));
}

#define A "{\"id\":\"e\",\"kind\":\"submitted\",\"task\":\"1\",\"unit\":\"a\""

static const struct {
  const char *line;
  gboolean is_plain;
} objects[] = {
  { A "}", TRUE },
  { A ",\"at\":\"2026-07-05T10:00\"}\r", TRUE },
  { " { \"unit\" : \"xã-b\" ,\t\"id\": \"e\", \"kind\":\"noted\",\"task\":\"1\" } ", TRUE },
  { A ",\"note\":\"\"}", TRUE },
  { A ",\"note\":\"đã gọi\"}", TRUE },
  { A ",\"note\":\"a\\u0041\"}", FALSE },
  { A ",\"note\":\"e\xCC\x81\"}", FALSE },
  { A ",\"note\":\"\xC3\"}", FALSE },
  { A ",\"note\":null}", FALSE },
  { A ",\"until\":\"2026-07-05\"}", FALSE },
  { A ",\"id\":\"f\"}", FALSE },
  { A ",\"who\":\"f\"}", FALSE },
  { A ",\"content\":{}}", FALSE },
  { A ",}", FALSE },
  { A "", FALSE },
  { A "} x", FALSE },
  { "[" A "}]", FALSE },
  { "{\"kind\":\"submitted\",\"task\":\"1\",\"unit\":\"a\"}", FALSE },
  { "{}", FALSE },
};

static void
test_objects (void)
{
  SoketPlainForm form = { .is_csv = FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (objects); i++) {
    g_autofree char *text = g_strconcat (objects[i].line, "\n", NULL);

    g_test_message ("object %u", i);
    g_assert_cmpint (is_plain (&form, text), ==, objects[i].is_plain);
  }
  g_assert_false (is_plain (&form, objects[0].line));
}

/* All lines are met, whoever reads them, however short the chunks, and also past what was skipped.
 */
static void
test_feed (void)
{
  static const SoketPlainSettings settings[] = { { .chunk = 1 },
                                                 { .chunk = 300 },
                                                 { .chunk = 1, .n_threads = 1 },
                                                 { .chunk = 300, .n_threads = 3 } };
  g_autoptr (SoketDirectory) units = make_units ("id,name\na,Xã A\n");
  SoketUnitIndex *index = soket_unit_index_new (units);
  SoketPlainForm form = { .units = index };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, i % 7 == 3 ? "\n" : A "}\n");
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++) {
    g_autoptr (SoketPlainFeed) feed
        = soket_plain_feed_new (&form, text->str, text->len, &settings[i]);
    guint n_lines = 0, first, n;

    for (gsize at = 0; at < text->len;) {
      SoketPlainChunk *chunk = soket_plain_feed_seek (feed, at, &first, &n);

      if (chunk == NULL) {
        g_assert_cmpint (text->str[at], ==, '\n');
        at++;
        continue;
      }
      g_assert_cmpuint (chunk->offset + chunk->lines[first].start, ==, at);
      g_assert_cmpuint (n, >, 0);
      n_lines += n;
      at = chunk->offset + chunk->lines[first + n - 1].end;
    }
    g_assert_cmpuint (n_lines, ==, 857);
  }
  g_autoptr (SoketPlainFeed) left
      = soket_plain_feed_new (&form, text->str, text->len, &settings[3]);
  guint first, n;
  g_assert_nonnull (soket_plain_feed_seek (left, text->len - strlen (A "}\n"), &first, &n));
  g_clear_pointer (&left, soket_plain_feed_free);
  soket_unit_index_free (index);
}

static void
test_units (void)
{
  g_autoptr (GString) csv = g_string_new ("id,name\n");

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (csv, "%s%u,X\n",
                            i % 3 == 0   ? "xa-"
                            : i % 3 == 1 ? ""
                                         : "mot-xa-dai-",
                            i);
  g_autoptr (SoketDirectory) units = make_units (csv->str);
  SoketUnitIndex *index = soket_unit_index_new (units);
  for (guint32 i = 0; i < 3000; i++) {
    const char *id = soket_unit_get_id (soket_directory_peek (units, i));
    gsize length = strlen (id);
    guint32 hash = soket_unit_index_prefetch (index, id, length);

    g_assert_cmpuint (soket_unit_index_find (index, id, length, hash), ==, i);
    hash = soket_unit_index_prefetch (index, id, length - 1);
    guint32 shorter = soket_unit_index_find (index, id, length - 1, hash);
    g_assert_true (shorter == SOKET_UNIT_NONE
                   || strlen (soket_unit_get_id (soket_directory_peek (units, shorter)))
                          == length - 1);
  }
  soket_unit_index_free (index);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain/64-bytes-as-masks-on-any-machine", test_scan);
  g_test_add_func ("/plain/the-first-quote", test_quote);
  g_test_add_func ("/plain/short-texts", test_bytes);
  g_test_add_func ("/plain/rows-that-are-plain", test_rows);
  g_test_add_func ("/plain/objects-that-are-plain", test_objects);
  g_test_add_func ("/plain/every-line-is-met", test_feed);
  g_test_add_func ("/plain/units-by-id", test_units);
  return g_test_run ();
}
