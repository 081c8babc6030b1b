/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "base/soket-text-private.h"

#include <string.h>

#include "base/soket-text-block-private.h"

/* Words of a text are folded by the million; nearly all are a few letters of ASCII, Latin and
 * Vietnamese. */

#define LATIN_END 0x250
#define VIETNAMESE 0x1E00
#define VIETNAMESE_END 0x1F00

/* A folded letter: its bytes, the first in the lowest, and above them how many they are. */
#define FOLD_NONE 0          /* no letter */
#define FOLD_ODD 0xFF000000u /* not for the quick way */
#define FOLD_BYTES 0xFFFFFFu
#define FOLD_WIDTH_SHIFT 24

typedef struct {
  guint32 latin[LATIN_END];
  guint32 vietnamese[VIETNAMESE_END - VIETNAMESE];
} Folds;

static guint32
encode (gunichar c)
{
  char bytes[6];
  guint width = (guint) g_unichar_to_utf8 (c, bytes);
  guint32 fold = width << FOLD_WIDTH_SHIFT;

  for (guint i = 0; i < width; i++)
    fold |= (guint32) (guchar) bytes[i] << (8 * i);
  return fold;
}

static guint32
fold_latin (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha ((char) c) ? encode (g_unichar_tolower (c))
                                      : (c == '_' ? FOLD_ODD : FOLD_NONE);
  if (c < 0xC0)
    return c == 0xA0 || g_unichar_ispunct (c) ? FOLD_NONE : FOLD_ODD;
  if (c == 0xD7 || c == 0xF7)
    return FOLD_NONE;
  /* The Icelandic Ð looks like Đ. */
  return encode (c == 0xD0 || c == 0xF0 ? 0x111 : g_unichar_tolower (c));
}

static const Folds *
get_folds (void)
{
  static gsize ready;
  static Folds folds;

  if (g_once_init_enter (&ready)) {
    for (gunichar c = 0; c < LATIN_END; c++)
      folds.latin[c] = fold_latin (c);
    for (gunichar c = VIETNAMESE; c < VIETNAMESE_END; c++)
      folds.vietnamese[c - VIETNAMESE] = encode (g_unichar_tolower (c));
    g_once_init_leave (&ready, 1);
  }
  return &folds;
}

/* The letter at @p, which is not of ASCII, and how many bytes it took. */
static inline guint32
fold_letter (const Folds *folds, const char *p, guint *width)
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
    return FOLD_NONE;
  return FOLD_ODD;
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
  guint64 bytes = fold & FOLD_BYTES;
  guint shift = 8 * word->n;

  if (shift < 64) {
    word->low |= bytes << shift;
    word->high |= shift > 40 ? bytes >> (64 - shift) : 0;
  } else {
    word->high |= bytes << (shift - 64);
  }
  word->n += fold >> FOLD_WIDTH_SHIFT;
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
  cut_word (word, word->n - (first >> FOLD_WIDTH_SHIFT) - (second >> FOLD_WIDTH_SHIFT));
  put_letter (word, encode (bearer));
  put_letter (word, encode (bare));
}

#ifdef SOKET_BLOCK_SSE2

/* The letters above ASCII, at the bits of @high, are folded already, and none is a last one that
 * may bear the tone of the one before it. @n: bytes of the word. */
static gboolean
are_folded (const Folds *folds, const char *p, guint high, guint n)
{
  while (high != 0) {
    guint at = soket_block_next (high);
    guint width;
    guint32 fold = fold_letter (folds, p + at, &width);
    guint32 bytes;
    memcpy (&bytes, p + at, sizeof bytes);
    bytes
        = (GUINT32_FROM_LE (bytes) & (width == 2 ? 0xFFFF : 0xFFFFFF)) | width << FOLD_WIDTH_SHIFT;
    if (fold != bytes)
      return FALSE;
    if (at + width >= n && at > 0
        && (p[at - 1] == 'o' || (p[at - 1] == 'u' && (at == 1 || p[at - 2] != 'q'))))
      return FALSE;
    high &= ~0u << (at + width);
  }
  return TRUE;
}

/* As soket_text_fold_word (), of a word that is folded already, as most are; NULL: it may not be.
 */
static inline const char *
copy_word (const char *p, const char *end, char *word)
{
  if (end - p < SOKET_TEXT_WORD + 3)
    return NULL;
  __m128i lane = _mm_loadu_si128 ((const __m128i *) (const void *) p);
  guint high = (guint) _mm_movemask_epi8 (lane);
  __m128i small = soket_lane_between (lane, 'a', 'z');
  guint n = soket_block_next (~((guint) _mm_movemask_epi8 (small) | high));
  /* Longer ones are not for the quick way, capitals and "_" are folded or odd. */
  if (n > SOKET_TEXT_WORD - 3 || n == 0 || g_ascii_isupper (p[n]) || p[n] == '_'
      || !are_folded (get_folds (), p, high & ~(~0u << n), n))
    return NULL;
  guint64 bytes[2];
  memcpy (bytes, p, sizeof bytes);
  bytes[0] = GUINT64_FROM_LE (bytes[0]) & soket_block_first (8 * (gsize) MIN (n, 8));
  bytes[1] = n > 8 ? GUINT64_FROM_LE (bytes[1]) & soket_block_first (8 * (gsize) (n - 8)) : 0;
  bytes[0] = GUINT64_TO_LE (bytes[0]);
  bytes[1] = GUINT64_TO_LE (bytes[1]);
  memcpy (word, bytes, sizeof bytes);
  return p + n;
}

#endif

const char *
soket_text_fold_word (const char *p, const char *end, char *word)
{
#ifdef SOKET_BLOCK_SSE2
  const char *behind = copy_word (p, end, word);
  if (behind != NULL)
    return behind;
#endif
  const guint32 o = 'o' | 1u << FOLD_WIDTH_SHIFT;
  const guint32 u = 'u' | 1u << FOLD_WIDTH_SHIFT;
  const guint32 q = 'q' | 1u << FOLD_WIDTH_SHIFT;
  const Folds *folds = get_folds ();
  Word built = { 0, 0, 0 };
  guint32 last = 0; /* letter, and the two before it */
  guint32 previous = 0;
  guint32 third = 0;

  while (p < end) {
    guint width = 1;
    guint32 fold = (guchar) *p < 0x80 ? folds->latin[(guchar) *p] : fold_letter (folds, p, &width);
    if (fold == FOLD_NONE)
      break;
    /* The longest letter has three bytes, and a zero ends the word. */
    if (fold == FOLD_ODD || built.n >= SOKET_TEXT_WORD - 3)
      return NULL;
    put_letter (&built, fold);
    third = previous;
    previous = last;
    last = fold;
    p += width;
  }
  if (last >> FOLD_WIDTH_SHIFT > 1 && (previous == o || (previous == u && third != q)))
    move_last_tone (&built, previous, last);
  guint64 bytes[] = { GUINT64_TO_LE (built.low), GUINT64_TO_LE (built.high) };
  memcpy (word, bytes, sizeof bytes);
  return p;
}
