/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <soket.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Ended by the heap block itself: the sanitizer sees one byte too far. */
static inline char *
fuzz_dup_text (const guint8 *data, gsize size)
{
  char *text = g_malloc (size + 1);

  if (size > 0)
    memcpy (text, data, size);
  text[size] = '\0';
  return text;
}

/* A result, or an error with a message that can be shown; never both, never neither. */
static inline void
fuzz_check (gboolean good, const GError *error)
{
  g_assert_true (good == (error == NULL));
  g_assert_true (error == NULL || g_utf8_validate (error->message, -1, NULL));
}
