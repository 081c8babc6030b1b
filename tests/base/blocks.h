/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/soket-text-block-private.h"

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

  for (guint i = 0; i < SOKET_BLOCK; i++) {
    guchar byte = bytes[i];
    gboolean mark = byte == '\n' || byte == '.' || byte == ';' || byte == '|';
    g_assert_cmpint (between >> i & 1, ==, byte >= 0xB8 && byte <= 0xC4);
    g_assert_cmpint (equal >> i & 1, ==, byte == bytes[7]);
    g_assert_cmpint (any >> i & 1, ==, mark);
    g_assert_cmpint (high >> i & 1, ==, byte >= 0x80);
    g_assert_cmpint (letters >> i & 1, ==, is_letter (byte));
  }
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
  }
  for (guint n = 0; n < 2000; n++) {
    for (guint i = 0; i < SOKET_BLOCK; i++)
      bytes[i] = (guchar) g_rand_int (rand);
    check_block (bytes);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/block/kinds", test_kinds);
  g_test_add_func ("/block/some", test_some);
  return g_test_run ();
}
