/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-bytes-private.h"
#include "ledger/soket-plain-private.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Bytes by the word: 64 of them at once, for any machine and, faster, for the one of most. */

#define BYTES(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))
#define HIGHS BYTES (0x80)

/* The high bit of each byte that is 0, and of no other. */
static inline guint64
find_zeros (guint64 word)
{
  return ~(((word & ~HIGHS) + ~HIGHS) | word | ~HIGHS);
}

static inline guint64
find_byte (guint64 word, char byte)
{
  return find_zeros (word ^ BYTES ((guint64) (guchar) byte));
}

/* Below 0x20, or DEL, or above it. */
static inline guint64
find_unprintable (guint64 word)
{
  guint64 low = ~((word & ~HIGHS) + BYTES (0x60));

  return ((low | word) & HIGHS) | find_byte (word, 0x7f);
}

/* The high bit of the nth byte is bit n. */
static inline guint64
gather (guint64 highs)
{
  return ((highs >> 7) * G_GUINT64_CONSTANT (0x0102040810204080)) >> 56;
}

SoketPlainMasks
soket_plain_scan_portably (const char *at, char separator)
{
  SoketPlainMasks masks = { 0 };

  for (guint i = 0; i < 64; i += 8) {
    guint64 word = GUINT64_FROM_LE (soket_bytes_get_word (at + i));
    guint64 line_ends = find_byte (word, '\n');
    guint64 ends = line_ends | find_byte (word, separator);

    masks.line_ends |= gather (line_ends) << i;
    masks.ends |= gather (ends) << i;
    masks.odd |= gather ((find_unprintable (word) | find_byte (word, '"')) & ~ends) << i;
  }
  return masks;
}

#ifdef __SSE2__

SoketPlainMasks
soket_plain_scan (const char *at, char separator)
{
  const __m128i line_feed = _mm_set1_epi8 ('\n'), end = _mm_set1_epi8 (separator),
                quote = _mm_set1_epi8 ('"'), delete = _mm_set1_epi8 (0x7f),
                blank = _mm_set1_epi8 (' ');
  SoketPlainMasks masks = { 0 };

  for (guint i = 0; i < 64; i += 16) {
    __m128i bytes = _mm_loadu_si128 ((const __m128i *) (at + i));
    __m128i line_ends = _mm_cmpeq_epi8 (bytes, line_feed);
    __m128i ends = _mm_or_si128 (line_ends, _mm_cmpeq_epi8 (bytes, end));
    __m128i odd = _mm_cmplt_epi8 (bytes, blank); /* signed: those above ASCII too */

    odd = _mm_or_si128 (odd, _mm_cmpeq_epi8 (bytes, quote));
    odd = _mm_or_si128 (odd, _mm_cmpeq_epi8 (bytes, delete));
    odd = _mm_andnot_si128 (ends, odd);
    masks.line_ends |= (guint64) (guint) _mm_movemask_epi8 (line_ends) << i;
    masks.ends |= (guint64) (guint) _mm_movemask_epi8 (ends) << i;
    masks.odd |= (guint64) (guint) _mm_movemask_epi8 (odd) << i;
  }
  return masks;
}

/* In 16 bytes: quotes, what is above ASCII, and what is not of a plain text. */
static inline void
look_for_quotes (const char *at, guint *quotes, guint *highs, guint *bad)
{
  __m128i bytes = _mm_loadu_si128 ((const __m128i *) at);
  __m128i odd = _mm_cmplt_epi8 (bytes, _mm_set1_epi8 (' '));

  odd = _mm_or_si128 (odd, _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\\')));
  odd = _mm_or_si128 (odd, _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 (0x7f)));
  *quotes = (guint) _mm_movemask_epi8 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('"')));
  *highs = (guint) _mm_movemask_epi8 (bytes);
  *bad = (guint) _mm_movemask_epi8 (odd) & ~*highs;
}

#else

SoketPlainMasks
soket_plain_scan (const char *at, char separator)
{
  return soket_plain_scan_portably (at, separator);
}

static inline void
look_for_quotes (const char *at, guint *quotes, guint *highs, guint *bad)
{
  *quotes = *highs = *bad = 0;
  for (guint i = 0; i < 16; i += 8) {
    guint64 word = GUINT64_FROM_LE (soket_bytes_get_word (at + i));

    *quotes |= (guint) gather (find_byte (word, '"')) << i;
    *highs |= (guint) gather (word & HIGHS) << i;
    *bad |= (guint) gather ((find_unprintable (word) & ~word) | find_byte (word, '\\')) << i;
  }
}

#endif

const char *
soket_plain_find_quote (const char *at, const char *end, gboolean *high)
{
  guint quotes, highs, bad;

  for (*high = FALSE; end - at >= 16; at += 16) {
    look_for_quotes (at, &quotes, &highs, &bad);
    /* those before the first quote; all when there is none */
    guint before = (quotes - 1) & ~quotes;

    *high |= (highs & before) != 0;
    if ((bad & before) != 0)
      return NULL;
    if (quotes != 0)
      return at + __builtin_ctz (quotes);
  }
  for (; at < end && *at != '"'; at++) {
    if ((guchar) *at < 0x20 || *at == '\\' || *at == 0x7f)
      return NULL;
    *high |= (guchar) *at >= 0x80;
  }
  return at < end ? at : NULL;
}
