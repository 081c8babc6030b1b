/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/soket-text-plain-private.h"
#include "base/soket-text-word-private.h"
#include "base/soket-text-private.h"

/* What is told of a block at once is what is told of its bytes one by one. */

static gboolean
is_letter (guchar byte)
{
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static void
check_block (const guchar *bytes)
{
  SoketBlock block = soket_block_load ((const char *) bytes);
  guint64 between = soket_block_between (&block, 0xB8, 0xC4);
  guint64 equal = soket_block_equal (&block, bytes[7]);
  guint64 any = soket_block_any (&block, "\n.;|");
  guint64 high = soket_block_high (&block);
  guint64 letters = soket_block_letters (&block);
  guint64 word = soket_block_word (&block);
  guint64 ascii = soket_block_ascii (&block);
  guint64 inside = soket_block_inside (&block);

  for (guint i = 0; i < SOKET_BLOCK; i++) {
    guchar byte = bytes[i];
    gboolean mark = byte == '\n' || byte == '.' || byte == ';' || byte == '|';
    g_assert_cmpint (between >> i & 1, ==, byte >= 0xB8 && byte <= 0xC4);
    g_assert_cmpint (equal >> i & 1, ==, byte == bytes[7]);
    g_assert_cmpint (any >> i & 1, ==, mark);
    g_assert_cmpint (high >> i & 1, ==, byte >= 0x80);
    g_assert_cmpint (letters >> i & 1, ==, is_letter (byte));
    g_assert_cmpint (word >> i & 1, ==, is_letter (byte) || byte >= 0x80);
    g_assert_cmpint (ascii >> i & 1, ==, byte > 0 && byte < 0x80);
    g_assert_cmpint (inside >> i & 1, ==, (byte & 0xC0) == 0x80);
  }
}

static void
check_planes (const guchar *bytes)
{
  SoketPlanes planes = soket_planes_load ((const char *) bytes);

  for (guint i = 0; i < 8 * SOKET_BLOCK; i++)
    g_assert_cmpint (planes.bit[i % 8] >> (i / 8) & 1, ==, bytes[i / 8] >> (i % 8) & 1);
}

static void
test_kinds (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guchar bytes[SOKET_BLOCK];

  for (guint start = 0; start < 256; start++) {
    for (guint i = 0; i < SOKET_BLOCK; i++)
      bytes[i] = (guchar) (start + i);
    check_block (bytes);
    check_planes (bytes);
  }
  for (guint n = 0; n < 2000; n++) {
    for (guint i = 0; i < SOKET_BLOCK; i++)
      bytes[i] = (guchar) g_rand_int (rand);
    check_block (bytes);
    check_planes (bytes);
  }
}

/* In small letters, zeros behind it; what stands beside the letters stays. */
static void
test_word (void)
{
  const char text[] = "-aZ@[`{\xC3\x81z\xE1\xBA\xA4QbAY\x7F----";

  for (gsize n = 0; n <= SOKET_TEXT_WORD; n++) {
    guint64 key[SOKET_TEXT_WORD / 8];
    char word[SOKET_TEXT_WORD] = "";
    for (gsize i = 0; i < n; i++)
      word[i] = g_ascii_tolower (text[i + 1]);
    soket_text_copy_word (text + 1, n, key);
    g_assert_cmpmem (key, sizeof key, word, sizeof word);
  }
}

/* Behind the text are spaces, and nothing of it is read. */
static void
test_some (void)
{
  for (gsize length = 0; length <= SOKET_BLOCK; length++) {
    g_autofree char *text = g_malloc (length + 1);
    memset (text, 'a', length);
    SoketBlock block = soket_block_load_some (text, length);
    g_assert_cmphex (soket_block_letters (&block), ==, soket_block_first (length));
    g_assert_cmphex (soket_block_equal (&block, ' '), ==, ~soket_block_first (length));
    g_assert_cmpuint (soket_block_count (soket_block_first (length)), ==, length);
  }
  g_assert_cmpuint (soket_block_next (G_GUINT64_CONSTANT (0x8000000000000100)), ==, 8);
}

static gboolean
is_plain_slowly (const char *text, const char *end)
{
  while (text < end) {
    gunichar c = g_utf8_get_char_validated (text, end - text);
    if (c == 0 || c >= 0x2126 || (c >= 0x300 && c < 0x1E00) || (c >= 0x1F00 && c < 0x2002))
      return FALSE;
    text = g_utf8_next_char (text);
  }
  return TRUE;
}

/* The library may have another way on this machine. */
static void
test_plain (void)
{
  static const gunichar chars[]
      = { 'a', ' ', 0xE0, 0x2CB, 0x1E00, 0x1EF1, 0x1EFF, 0x2002, 0x2125, 'z' };
  static const char odd[] = "\x80\xBF\xC1\xC2\xCC\xE0\xE1\xE2\xE3\xF0\xFFz";
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint n_plain = 0;

  for (guint n = 0; n < 20000; n++) {
    g_autoptr (GString) text = g_string_new (NULL);
    for (gint32 i = g_rand_int_range (rand, 0, 80); i > 0; i--)
      g_string_append_unichar (text, chars[g_rand_int_range (rand, 0, G_N_ELEMENTS (chars))]);
    if (n % 2 == 0 && text->len > 0)
      text->str[g_rand_int_range (rand, 0, (gint32) text->len)]
          = odd[g_rand_int_range (rand, 0, sizeof odd)];
    g_autofree char *exact = g_memdup2 (text->str, text->len);
    gboolean plain = is_plain_slowly (exact, exact + text->len);
    g_assert_cmpint (soket_plain_text (exact, text->len), ==, plain);
    g_assert_cmpint (soket_text_is_plain (exact, text->len), ==, plain);
    n_plain += plain ? 1 : 0;
  }
  g_assert_cmpuint (n_plain, >, 10000);
  g_assert_cmpuint (n_plain, <, 15000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/block/kinds", test_kinds);
  g_test_add_func ("/block/word", test_word);
  g_test_add_func ("/block/some", test_some);
  g_test_add_func ("/block/plain", test_plain);
  return g_test_run ();
}
