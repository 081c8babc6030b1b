/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "base/soket-text-word-private.h"

#include <string.h>

/* Words of a text are folded by the million; nearly all are a few letters of ASCII, Latin and
 * Vietnamese. */

/* Of at most three bytes. */
static guint32
encode (gunichar c)
{
  if (c < 0x80)
    return c | 1u << SOKET_FOLD_WIDTH_SHIFT;
  if (c < 0x800)
    return (0xC0 | c >> 6) | (0x80 | (c & 0x3F)) << 8 | 2u << SOKET_FOLD_WIDTH_SHIFT;
  return (0xE0 | c >> 12) | (0x80 | (c >> 6 & 0x3F)) << 8 | (0x80 | (c & 0x3F)) << 16
         | 3u << SOKET_FOLD_WIDTH_SHIFT;
}

static guint32
fold_latin (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha ((char) c) ? encode (g_unichar_tolower (c))
                                      : (c == '_' ? SOKET_FOLD_ODD : SOKET_FOLD_NONE);
  if (c < 0xC0)
    return c == 0xA0 || g_unichar_ispunct (c) ? SOKET_FOLD_NONE : SOKET_FOLD_ODD;
  if (c == 0xD7 || c == 0xF7)
    return SOKET_FOLD_NONE;
  /* The Icelandic Ð looks like Đ. */
  return encode (c == 0xD0 || c == 0xF0 ? 0x111 : g_unichar_tolower (c));
}

const SoketFolds *
soket_text_get_folds (void)
{
  static gsize ready;
  static SoketFolds folds;

  if (g_once_init_enter (&ready)) {
    for (gunichar c = 0; c < SOKET_FOLD_LATIN_END; c++)
      folds.latin[c] = fold_latin (c);
    for (gunichar c = SOKET_FOLD_VIETNAMESE; c < SOKET_FOLD_VIETNAMESE_END; c++)
      folds.vietnamese[c - SOKET_FOLD_VIETNAMESE] = encode (g_unichar_tolower (c));
    g_once_init_leave (&ready, 1);
  }
  return &folds;
}

/* The word as it grows, the first byte in the lowest: bytes that were written one by one would have
 * to be waited for when they are read as integers. */
typedef struct {
  guint64 low;
  guint64 high;
  guint n;
} Word;

static inline void
put_letter (Word *word, guint32 fold)
{
  guint64 bytes = fold & SOKET_FOLD_BYTES;
  guint shift = 8 * word->n;

  if (shift < 64) {
    word->low |= bytes << shift;
    word->high |= shift > 40 ? bytes >> (64 - shift) : 0;
  } else {
    word->high |= bytes << (shift - 64);
  }
  word->n += fold >> SOKET_FOLD_WIDTH_SHIFT;
}

/* Without the bytes from @n on. */
static void
cut_word (Word *word, guint n)
{
  word->low &= n < 8 ? (G_GUINT64_CONSTANT (1) << (8 * n)) - 1 : G_MAXUINT64;
  word->high &= n > 8 ? (G_GUINT64_CONSTANT (1) << (8 * (n - 8))) - 1 : 0;
  word->n = n;
}

static gunichar
decode (guint32 fold)
{
  const char bytes[] = { (char) fold, (char) (fold >> 8), (char) (fold >> 16), '\0' };

  return g_utf8_get_char (bytes);
}

/* The last two letters, if the first of them bears the tone of the second. */
static void
move_last_tone (Word *word, guint32 first, guint32 second)
{
  gunichar bearer = decode (first);
  gunichar bare = decode (second);

  if (!soket_text_move_tone (&bearer, &bare))
    return;
  cut_word (word, word->n - (first >> SOKET_FOLD_WIDTH_SHIFT) - (second >> SOKET_FOLD_WIDTH_SHIFT));
  put_letter (word, encode (bearer));
  put_letter (word, encode (bare));
}

const char *
soket_text_fold_word (const char *p, const char *end, char *word)
{
  const guint32 o = 'o' | 1u << SOKET_FOLD_WIDTH_SHIFT;
  const guint32 u = 'u' | 1u << SOKET_FOLD_WIDTH_SHIFT;
  const guint32 q = 'q' | 1u << SOKET_FOLD_WIDTH_SHIFT;
  const SoketFolds *folds = soket_text_get_folds ();
  Word built = { 0, 0, 0 };
  guint32 last = 0; /* letter, and the two before it */
  guint32 previous = 0;
  guint32 third = 0;

  while (p < end) {
    guint width = 1;
    guint32 fold
        = (guchar) *p < 0x80 ? folds->latin[(guchar) *p] : soket_fold_letter (folds, p, &width);
    if (fold == SOKET_FOLD_NONE)
      break;
    /* The longest letter has three bytes, and a zero ends the word. */
    if (fold == SOKET_FOLD_ODD || built.n >= SOKET_TEXT_WORD - 3)
      return NULL;
    put_letter (&built, fold);
    third = previous;
    previous = last;
    last = fold;
    p += width;
  }
  if (last >> SOKET_FOLD_WIDTH_SHIFT > 1 && (previous == o || (previous == u && third != q)))
    move_last_tone (&built, previous, last);
  guint64 bytes[] = { GUINT64_TO_LE (built.low), GUINT64_TO_LE (built.high) };
  memcpy (word, bytes, sizeof bytes);
  return p;
}
