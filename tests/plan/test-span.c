/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>

static void
test_one_line (void)
{
  g_autoptr (SoketSpan) span = soket_span_new (3, 4, 9, 0);
  g_autoptr (SoketSpan) other = soket_span_ref (span);

  g_assert_true (span == other);
  g_assert_cmpuint (soket_span_get_line (span), ==, 3);
  g_assert_cmpuint (soket_span_get_start (span), ==, 4);
  g_assert_cmpuint (soket_span_get_end (span), ==, 9);
  g_assert_cmpuint (soket_span_get_end_line (span), ==, 3);
}

/* The end is a column of the last line. */
static void
test_lines (void)
{
  g_autoptr (SoketSpan) span = soket_span_new (3, 40, 2, 5);

  g_assert_cmpuint (soket_span_get_end (span), ==, 2);
  g_assert_cmpuint (soket_span_get_end_line (span), ==, 5);
}

static void
test_boxed (void)
{
  SoketSpan *span = soket_span_new (1, 0, 0, 0);
  SoketSpan *copy = g_boxed_copy (SOKET_TYPE_SPAN, span);

  soket_span_unref (span);
  g_assert_cmpuint (soket_span_get_line (copy), ==, 1);
  g_boxed_free (SOKET_TYPE_SPAN, copy);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/span/one-line", test_one_line);
  g_test_add_func ("/span/lines", test_lines);
  g_test_add_func ("/span/boxed", test_boxed);
  return g_test_run ();
}
