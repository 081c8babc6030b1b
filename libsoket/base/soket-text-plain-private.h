/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/soket-text-block-private.h"

G_BEGIN_DECLS

/* Whether a text is UTF-8 and NFC, told block by block. Plain are ASCII without NUL, U+0080 to
 * U+02FF (below the combining marks), U+1E00 to U+1EFF and U+2002 to U+2125: all that Vietnamese is
 * written with. */

/* What the characters that a block cuts still want of the next one. */
typedef struct {
  guint64 wanted;    /* bytes inside of a character */
  guint64 behind_e1; /* such a one behind E1 */
} SoketPlainCut;

/* The character of three bytes at @at, the first of which is E2. */
static inline gboolean
soket_plain_is_sign (const char *at, const char *end)
{
  if (end - at < 3)
    return FALSE;
  guint c = (guint) ((guchar) at[1] & 0x3F) << 6 | ((guchar) at[2] & 0x3F);
  return c >= 0x2 && c <= 0x125;
}

static inline gboolean
soket_plain_are_signs (const char *block, const char *end, guint64 signs)
{
  for (; signs != 0; signs &= signs - 1)
    if (!soket_plain_is_sign (block + soket_block_next (signs), end))
      return FALSE;
  return TRUE;
}

static inline gboolean
soket_plain_block (const char *at, const char *end, SoketPlainCut *cut)
{
  SoketBlock block = soket_block_load_some (at, (gsize) (end - at));
  guint64 ascii = soket_block_ascii (&block);
  guint64 inside = soket_block_inside (&block);
  guint64 two = soket_block_between (&block, 0xC2, 0xCB);
  guint64 e1 = soket_block_equal (&block, 0xE1);
  guint64 e2 = soket_block_equal (&block, 0xE2);
  guint64 narrow = soket_block_between (&block, 0xB8, 0xBB);
  guint64 three = e1 | e2;
  guint64 first = two | three;
  guint64 wanted = cut->wanted | first << 1 | three << 2;
  guint64 behind_e1 = cut->behind_e1 | e1 << 1;

  *cut = (SoketPlainCut){ first >> 63 | three >> 62, e1 >> 63 };
  return ~(ascii | inside | first) == 0 && wanted == inside && (behind_e1 & ~narrow) == 0
         && (e2 == 0 || soket_plain_are_signs (at, end, e2));
}

static inline gboolean
soket_plain_text (const char *text, gsize length)
{
  SoketPlainCut cut = { 0, 0 };

  /* Of no bytes GBytes has no data. */
  if (length == 0)
    return TRUE;
  const char *end = text + length;
  for (const char *at = text; at < end; at += MIN (end - at, SOKET_BLOCK))
    if (!soket_plain_block (at, end, &cut))
      return FALSE;
  /* Spaces behind a block that is not full have told already. */
  return cut.wanted == 0;
}

/* soket-text-plain-wide.c */
gboolean soket_plain_text_wide (const char *text, gsize length);

G_END_DECLS
