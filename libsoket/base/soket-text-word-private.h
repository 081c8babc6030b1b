/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/soket-text-planes-private.h"
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

/* A block of text: which of its bytes are of which kind. */
typedef struct {
  guint64 letters; /* of ASCII, with '_' and DEL; all that is above ASCII */
  guint64 digits;
  guint64 marks; /* of ASCII, but for '_' */
  /* Not to be copied as it stands: what may have to be folded, bear no letter at all, or leave its
   * tone to the letter before it. */
  guint64 odd;
  guint64 like_zero; /* may go on with a number: O, and others */
} SoketLetters;

/* The first bytes of letters above ASCII that are folded already: @two bytes long they are of C3 to
 * C7, @three bytes long of E1, nearly all of them Vietnamese. */
static inline void
soket_letters_find_folded (const SoketPlanes *planes, guint64 *two, guint64 *three)
{
  const guint64 *b = planes->bit;
  guint64 first = b[7] & b[6] & ~(b[4] | b[3]);
  guint64 latin = first & ~b[5];
  guint64 from_c4 = latin & b[2];
  guint64 c6_or_c7 = from_c4 & b[1];
  guint64 c4_or_c5 = from_c4 ^ c6_or_c7;
  guint64 c3 = (latin ^ from_c4) & b[1] & b[0];
  /* Of E3, E5 and E7 there are signs of Chinese behind, which are folded too. */
  guint64 e1 = first & b[5] & b[0];
  guint64 from_b8 = b[5] & b[4] & b[3];
  /* From à on, but for those from ð to ÷ that are not Vietnamese. */
  guint64 behind_c3 = b[5] & (~b[4] | b[3] | (b[2] ^ b[1]));
  /* Capital and small letters in turn, up to ķ; from š to ŷ. */
  guint64 behind_c4 = b[0] & ~from_b8 & (b[5] | ~((c4_or_c5 & b[0]) << 1));
  guint64 behind_c6 = b[5] & ~(b[3] | b[2] | b[1]) & (b[4] ^ b[0]); /* ơ, ư */
  guint64 behind_e1 = from_b8 & ~b[2] & b[1];                       /* BA, BB */

  *two = (c3 & behind_c3 >> 1) | (c4_or_c5 & behind_c4 >> 1) | (c6_or_c7 & behind_c6 >> 1);
  /* Capital and small letters in turn. */
  *three = e1 & (behind_e1 & b[0] >> 1) >> 1;
}

/* Letters o and u of @ascii, of which the next may be the bearer of the tone: "oà", but not "quà".
 */
static inline guint64
soket_letters_find_bearers (const SoketPlanes *planes, guint64 ascii)
{
  const guint64 *b = planes->bit;
  guint64 odd = ascii & b[0];
  guint64 o_or_u = odd & b[2] & (b[4] ^ b[3]) & (b[4] ^ b[1]);
  guint64 q = odd & b[4] & ~(b[3] | b[2] | b[1]);

  return o_or_u & ~(q << 1 & b[4]);
}

/* Sixteen letters in a row, or more. */
static inline guint64
soket_letters_find_long (guint64 letters)
{
  letters &= letters >> 1;
  letters &= letters >> 2;
  letters &= letters >> 4;
  return letters & letters >> 8;
}

/* Without the capital letters of ASCII. */
static inline guint64
soket_text_lower (guint64 bytes)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 low = bytes & ~(ones << 7);
  guint64 from_a = low + (0x80 - 'A') * ones;
  guint64 behind_z = low + (0x7F - 'Z') * ones;

  return bytes | ((from_a & ~behind_z & ~bytes & ones << 7) >> 2);
}

/* The @n bytes at @bytes, 16 at most, in small letters as far as they are of ASCII and padded with
 * zeros; all 16 can be read. */
static inline void
soket_text_copy_word (const char *bytes, gsize n, guint64 *key)
{
  static const guint8 kept[2 * SOKET_TEXT_WORD]
      = { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
          0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF };
  const guint8 *mask = &kept[SOKET_TEXT_WORD] - n;
#ifdef SOKET_BLOCK_SSE2
  __m128i word = _mm_loadu_si128 ((const __m128i *) (const void *) bytes);
  word = _mm_and_si128 (word, _mm_loadu_si128 ((const __m128i *) (const void *) mask));
  __m128i capitals = _mm_and_si128 (_mm_cmpgt_epi8 (word, _mm_set1_epi8 ('A' - 1)),
                                    _mm_cmplt_epi8 (word, _mm_set1_epi8 ('Z' + 1)));
  word = _mm_or_si128 (word, _mm_and_si128 (capitals, _mm_set1_epi8 (0x20)));
  _mm_storeu_si128 ((__m128i *) (void *) key, word);
#else
  guint64 kept_bits[SOKET_TEXT_WORD / 8];
  memcpy (key, bytes, SOKET_TEXT_WORD);
  memcpy (kept_bits, mask, sizeof kept_bits);
  key[0] = soket_text_lower (key[0] & kept_bits[0]);
  key[1] = soket_text_lower (key[1] & kept_bits[1]);
#endif
}

/* The block at @bytes; those outside of @here are none. */
static inline SoketLetters
soket_letters_load (const char *bytes, guint64 here)
{
  SoketPlanes planes = soket_planes_load (bytes);
  const guint64 *b = planes.bit;
  guint64 low = b[4] | b[3] | b[2] | b[1] | b[0];
  guint64 from_24 = b[4] & b[3];
  guint64 three = b[1] & b[0];
  guint64 underscore = b[6] & from_24 & b[2] & three; /* and DEL */
  /* "[" to "^" and "{" to "~" are behind the letters. */
  guint64 letters = ((b[6] & low & ~(from_24 & (b[2] ^ three))) | b[7]) & here;
  guint64 digits = b[5] & b[4] & ~(b[7] | b[6] | (b[3] & (b[2] | b[1]))) & here;
  guint64 ascii = letters & ~b[7];
  guint64 bearers = soket_letters_find_bearers (&planes, ascii);
  guint64 folded_two, folded_three;
  soket_letters_find_folded (&planes, &folded_two, &folded_three);
  guint64 folded = folded_two | folded_three;
  guint64 last = (folded_two & ~(letters >> 2)) | (folded_three & ~(letters >> 3));

  return (SoketLetters){
    .letters = letters,
    .digits = digits,
    .marks = (b[6] | (b[5] & low)) & ~(letters | digits) & here,
    .odd = ((b[7] & b[6] & ~folded) | (bearers << 1 & last) | underscore | (bearers & digits >> 1)
            | soket_letters_find_long (letters))
           & letters,
    .like_zero = bearers | b[7],
  };
}

G_END_DECLS
