/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#pragma GCC target("avx2,bmi,bmi2")
#define SOKET_BLOCK_HERE_WIDE

#include "base/soket-text-plain-private.h"

gboolean
soket_plain_text_wide (const char *text, gsize length)
{
  return soket_plain_text (text, length);
}

#endif
