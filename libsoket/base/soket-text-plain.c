/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "base/soket-text-plain-private.h"
#include "base/soket-text-private.h"

gboolean
soket_text_is_plain (const char *text, gsize length)
{
#ifdef SOKET_BLOCK_WIDE
  if (soket_block_is_wide ())
    return soket_plain_text_wide (text, length);
#endif
  return soket_plain_text (text, length);
}
