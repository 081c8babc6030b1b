/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/soket-text-block-private.h"
#include "base/soket-text-private.h"

G_BEGIN_DECLS

/* Words as they are folded one by one: a folded letter is its bytes, the first in the lowest, and
 * above them how many they are. */
#define SOKET_FOLD_LATIN_END 0x250
#define SOKET_FOLD_VIETNAMESE 0x1E00
#define SOKET_FOLD_VIETNAMESE_END 0x1F00
#define SOKET_FOLD_NONE 0          /* no letter */
#define SOKET_FOLD_ODD 0xFF000000u /* not for the quick way */
#define SOKET_FOLD_BYTES 0xFFFFFFu
#define SOKET_FOLD_WIDTH_SHIFT 24

typedef struct {
  guint32 latin[SOKET_FOLD_LATIN_END];
  guint32 vietnamese[SOKET_FOLD_VIETNAMESE_END - SOKET_FOLD_VIETNAMESE];
} SoketFolds;

const SoketFolds *soket_text_get_folds (void);

/* The letter at @p, which is not of ASCII, and how many bytes it took. */
static inline guint32
soket_fold_letter (const SoketFolds *folds, const char *p, guint *width)
{
  guchar first = (guchar) p[0];
  guchar second = (guchar) p[1];

  *width = 2;
  if (first < 0xC9)
    return folds->latin[(guint) (first & 0x1F) << 6 | (second & 0x3F)];
  *width = 3;
  if (first == 0xE1 && second >= 0xB8 && second <= 0xBB)
    return folds->vietnamese[(guint) (second & 3) << 6 | ((guchar) p[2] & 0x3F)];
  /* Dashes, quotation marks, an ellipsis. */
  if (first == 0xE2 && second == 0x80 && (guchar) p[2] >= 0x90 && (guchar) p[2] <= 0xA7)
    return SOKET_FOLD_NONE;
  return SOKET_FOLD_ODD;
}

#ifdef SOKET_BLOCK_SSE2

/* Bytes at a word that soket_text_copy_word () looks at. */
#define SOKET_TEXT_WORD_ROOM (SOKET_TEXT_WORD + 3)

/* The letter at @p + @at may bear the tone of the one before it. */
static inline gboolean
soket_text_may_lose_tone (const char *p, guint at)
{
  char before = at > 0 ? (char) (p[at - 1] | 0x20) : ' ';

  return before == 'o' || (before == 'u' && (at == 1 || (p[at - 2] | 0x20) != 'q'));
}

/* The letters above ASCII, at the bits of @high, are folded already, and none is a last one that
 * may bear the tone of the one before it. @n: bytes of the word. */
static inline gboolean
soket_text_is_folded (const SoketFolds *folds, const char *p, guint high, guint n)
{
  while (high != 0) {
    guint at = soket_block_next (high);
    guint width;
    guint32 fold = soket_fold_letter (folds, p + at, &width);
    guint32 bytes;
    memcpy (&bytes, p + at, sizeof bytes);
    bytes = (GUINT32_FROM_LE (bytes) & (width == 2 ? 0xFFFF : 0xFFFFFF))
            | width << SOKET_FOLD_WIDTH_SHIFT;
    if (fold != bytes)
      return FALSE;
    if (at + width >= n && soket_text_may_lose_tone (p, at))
      return FALSE;
    high &= ~0u << (at + width);
  }
  return TRUE;
}

/* The word of @n bytes at @p as soket_text_fold_word () folds it, if it is folded already, as most
 * are, or begins with a capital letter of ASCII. @high and @capitals: the bits of its bytes above
 * ASCII, and of its capital letters of ASCII. FALSE: it may have to be folded. SOKET_TEXT_WORD_ROOM
 * bytes at @p can be read. */
static inline gboolean
soket_text_copy_word (const SoketFolds *folds, const char *p, guint n, guint high, guint capitals,
                      guint64 *key)
{
  guint64 bytes[2];

  /* Longer ones are not for the quick way. */
  if (n - 1 >= SOKET_TEXT_WORD - 3)
    return FALSE;
  high &= ~(~0u << n);
  capitals &= ~(~0u << n);
  if (capitals > 1 || (high != 0 && !soket_text_is_folded (folds, p, high, n)))
    return FALSE;
  memcpy (bytes, p, sizeof bytes);
  guint64 low = ~G_GUINT64_CONSTANT (0) >> ((64 - 8 * n) & 63);
  key[0] = (n < 8 ? bytes[0] & GUINT64_TO_LE (low) : bytes[0])
           | GUINT64_TO_LE ((guint64) capitals << 5);
  key[1] = n > 8 ? bytes[1] & GUINT64_TO_LE (low) : 0;
  return TRUE;
}

#endif

G_END_DECLS
