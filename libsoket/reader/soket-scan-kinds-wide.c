/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#pragma GCC target("avx2,bmi,bmi2")
#define SOKET_BLOCK_HERE_WIDE

#include "reader/soket-scan-kinds-private.h"

void
soket_kinds_look_wide (SoketKinds *self, const SoketKindsFilter *filter, const char *text,
                       gsize length, gsize start, gboolean goes_on)
{
  soket_kinds_look (self, filter, text, length, start, goes_on);
}

#endif
