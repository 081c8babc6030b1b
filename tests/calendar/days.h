/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <soket.h>

static inline SoketDay
day (const char *text)
{
  g_autoptr (GError) error = NULL;
  SoketDay result = soket_day_parse (text, &error);
  g_assert_no_error (error);
  return result;
}

/* @expected: NULL for SOKET_DAY_NONE. */
static inline void
assert_day (SoketDay actual, const char *expected)
{
  g_autofree char *text = soket_day_to_string (actual);
  g_assert_cmpstr (text, ==, expected ? expected : "");
}
