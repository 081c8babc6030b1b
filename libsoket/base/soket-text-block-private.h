/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>
#include <string.h>

#if defined(__SSE2__) && !defined(SOKET_BLOCK_BYTEWISE)
#define SOKET_BLOCK_SSE2
#include <emmintrin.h>
#endif

G_BEGIN_DECLS

/* A text by blocks: which of its bytes are of a kind, told for all of them at once. In each answer
 * a byte is a bit, the first one the lowest. */
#define SOKET_BLOCK 64

#ifdef SOKET_BLOCK_SSE2

typedef struct {
  __m128i lanes[SOKET_BLOCK / 16];
} SoketBlock;

static inline guint64
soket_block_gather (const __m128i *lanes)
{
  guint64 low
      = (guint32) _mm_movemask_epi8 (lanes[0]) | (guint32) _mm_movemask_epi8 (lanes[1]) << 16;
  guint64 high
      = (guint32) _mm_movemask_epi8 (lanes[2]) | (guint32) _mm_movemask_epi8 (lanes[3]) << 16;

  return low | high << 32;
}

/* The lanes in registers, not in memory. */
#define SOKET_BLOCK_UNROLL _Pragma ("GCC unroll 4")

/* @TEST: of the sixteen bytes "lane", all bits of those that are meant. */
#define SOKET_BLOCK_ASK(BLOCK, TEST)                                                               \
  __m128i answers[SOKET_BLOCK / 16];                                                               \
  SOKET_BLOCK_UNROLL for (guint i = 0; i < SOKET_BLOCK / 16; i++)                                  \
  {                                                                                                \
    __m128i lane = (BLOCK)->lanes[i];                                                              \
    answers[i] = (TEST);                                                                           \
  }                                                                                                \
  return soket_block_gather (answers)

static inline __m128i
soket_lane_between (__m128i lane, guchar first, guchar last)
{
  __m128i above = _mm_sub_epi8 (lane, _mm_set1_epi8 ((char) first));
  __m128i least = _mm_min_epu8 (above, _mm_set1_epi8 ((char) (last - first)));

  return _mm_cmpeq_epi8 (above, least);
}

static inline __m128i
soket_lane_equal (__m128i lane, guchar byte)
{
  return _mm_cmpeq_epi8 (lane, _mm_set1_epi8 ((char) byte));
}

static inline __m128i
soket_lane_lower (__m128i lane)
{
  return _mm_or_si128 (lane, _mm_set1_epi8 (0x20));
}

static inline SoketBlock
soket_block_load (const char *bytes)
{
  SoketBlock block;

  SOKET_BLOCK_UNROLL
  for (guint i = 0; i < SOKET_BLOCK / 16; i++)
    block.lanes[i] = _mm_loadu_si128 ((const __m128i *) (const void *) (bytes + (gsize) 16 * i));
  return block;
}

/* @first to @last, both included. */
static inline guint64
soket_block_between (const SoketBlock *block, guchar first, guchar last)
{
  SOKET_BLOCK_ASK (block, soket_lane_between (lane, first, last));
}

static inline guint64
soket_block_equal (const SoketBlock *block, guchar byte)
{
  SOKET_BLOCK_ASK (block, soket_lane_equal (lane, byte));
}

/* One of the four of @bytes. */
static inline guint64
soket_block_any (const SoketBlock *block, const char *bytes)
{
  SOKET_BLOCK_ASK (block, _mm_or_si128 (_mm_or_si128 (soket_lane_equal (lane, (guchar) bytes[0]),
                                                      soket_lane_equal (lane, (guchar) bytes[1])),
                                        _mm_or_si128 (soket_lane_equal (lane, (guchar) bytes[2]),
                                                      soket_lane_equal (lane, (guchar) bytes[3]))));
}

/* Bytes of 0x80 and above. */
static inline guint64
soket_block_high (const SoketBlock *block)
{
  return soket_block_gather (block->lanes);
}

/* Letters of ASCII in any case. */
static inline guint64
soket_block_letters (const SoketBlock *block)
{
  SOKET_BLOCK_ASK (block, soket_lane_between (soket_lane_lower (lane), 'a', 'z'));
}

#else

typedef struct {
  guchar bytes[SOKET_BLOCK];
} SoketBlock;

#define SOKET_BLOCK_ASK(BLOCK, TEST)                                                               \
  guint64 answer = 0;                                                                              \
  for (guint i = 0; i < SOKET_BLOCK; i++) {                                                        \
    guchar lane = (BLOCK)->bytes[i];                                                               \
    answer |= (guint64) (TEST) << i;                                                               \
  }                                                                                                \
  return answer

static inline SoketBlock
soket_block_load (const char *bytes)
{
  SoketBlock block;

  memcpy (block.bytes, bytes, SOKET_BLOCK);
  return block;
}

static inline guint64
soket_block_between (const SoketBlock *block, guchar first, guchar last)
{
  SOKET_BLOCK_ASK (block, lane >= first && lane <= last);
}

static inline guint64
soket_block_equal (const SoketBlock *block, guchar byte)
{
  SOKET_BLOCK_ASK (block, lane == byte);
}

static inline guint64
soket_block_any (const SoketBlock *block, const char *bytes)
{
  SOKET_BLOCK_ASK (block, memchr (bytes, lane, 4) != NULL);
}

static inline guint64
soket_block_high (const SoketBlock *block)
{
  SOKET_BLOCK_ASK (block, lane >= 0x80);
}

static inline guint64
soket_block_letters (const SoketBlock *block)
{
  SOKET_BLOCK_ASK (block, g_ascii_isalpha (lane));
}

#endif

/* The block at @bytes, of which only @length may be read: behind them are spaces. */
static inline SoketBlock
soket_block_load_some (const char *bytes, gsize length)
{
  char padded[SOKET_BLOCK];

  if (length >= SOKET_BLOCK)
    return soket_block_load (bytes);
  memset (padded, ' ', sizeof padded);
  memcpy (padded, bytes, length);
  return soket_block_load (padded);
}

/* The bits of the first @n bytes. */
static inline guint64
soket_block_first (gsize n)
{
  return n < SOKET_BLOCK ? (G_GUINT64_CONSTANT (1) << n) - 1 : G_MAXUINT64;
}

static inline guint
soket_block_count (guint64 bits)
{
  return (guint) __builtin_popcountll (bits);
}

/* The number of the first bit of @bits, which are not none. */
static inline guint
soket_block_next (guint64 bits)
{
  return (guint) __builtin_ctzll (bits);
}

G_END_DECLS
