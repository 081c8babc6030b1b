/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>
#include <string.h>

#if defined(__SSE2__) && !defined(SOKET_BLOCK_BYTEWISE)
#define SOKET_BLOCK_SSE2
/* A pragma defines no such macros where a file is only preprocessed, as caches of compilers do. */
#if defined(SOKET_BLOCK_HERE_WIDE) || (defined(__AVX2__) && defined(__BMI__) && defined(__BMI2__))
#define SOKET_BLOCK_LANE 32
#include <immintrin.h>
#else
#define SOKET_BLOCK_LANE 16
#include <emmintrin.h>
#endif
#endif

G_BEGIN_DECLS

/* A text by blocks: which of its bytes are of a kind, told for all of them at once. In each answer
 * a byte is a bit, the first one the lowest. */
#define SOKET_BLOCK 64

#if defined(SOKET_BLOCK_LANE)

#if SOKET_BLOCK_LANE == 32
typedef __m256i SoketLane;
#define soket_lane_load(BYTES) _mm256_loadu_si256 ((const __m256i *) (const void *) (BYTES))
#define soket_lane_of(BYTE) _mm256_set1_epi8 ((char) (BYTE))
#define soket_lane_equals _mm256_cmpeq_epi8
#define soket_lane_exceeds _mm256_cmpgt_epi8
#define soket_lane_least _mm256_min_epu8
#define soket_lane_less _mm256_sub_epi8
#define soket_lane_plus _mm256_add_epi8
#define soket_lane_or _mm256_or_si256
#define soket_lane_bits _mm256_movemask_epi8
#else
typedef __m128i SoketLane;
#define soket_lane_load(BYTES) _mm_loadu_si128 ((const __m128i *) (const void *) (BYTES))
#define soket_lane_of(BYTE) _mm_set1_epi8 ((char) (BYTE))
#define soket_lane_equals _mm_cmpeq_epi8
#define soket_lane_exceeds _mm_cmpgt_epi8
#define soket_lane_least _mm_min_epu8
#define soket_lane_less _mm_sub_epi8
#define soket_lane_plus _mm_add_epi8
#define soket_lane_or _mm_or_si128
#define soket_lane_bits _mm_movemask_epi8
#endif

#define SOKET_BLOCK_LANES (SOKET_BLOCK / SOKET_BLOCK_LANE)

typedef struct {
  SoketLane lanes[SOKET_BLOCK_LANES];
} SoketBlock;

/* The lanes in registers, not in memory. */
#define SOKET_BLOCK_UNROLL _Pragma ("GCC unroll 4")

static inline guint64
soket_block_gather (const SoketLane *lanes)
{
  guint64 bits = 0;

  SOKET_BLOCK_UNROLL
  for (guint i = 0; i < SOKET_BLOCK_LANES; i++)
    bits |= (guint64) (guint32) soket_lane_bits (lanes[i]) << (i * SOKET_BLOCK_LANE);
  return bits;
}

/* @TEST: of the bytes "lane", all bits of those that are meant. */
#define SOKET_BLOCK_ASK(BLOCK, TEST)                                                               \
  SoketLane answers[SOKET_BLOCK_LANES];                                                            \
  SOKET_BLOCK_UNROLL for (guint i = 0; i < SOKET_BLOCK_LANES; i++)                                 \
  {                                                                                                \
    SoketLane lane = (BLOCK)->lanes[i];                                                            \
    answers[i] = (TEST);                                                                           \
  }                                                                                                \
  return soket_block_gather (answers)

static inline SoketLane
soket_lane_between (SoketLane lane, guchar first, guchar last)
{
  SoketLane above = soket_lane_less (lane, soket_lane_of (first));

  return soket_lane_equals (above, soket_lane_least (above, soket_lane_of (last - first)));
}

static inline SoketLane
soket_lane_equal (SoketLane lane, guchar byte)
{
  return soket_lane_equals (lane, soket_lane_of (byte));
}

static inline SoketLane
soket_lane_lower (SoketLane lane)
{
  return soket_lane_or (lane, soket_lane_of (0x20));
}

static inline SoketBlock
soket_block_load (const char *bytes)
{
  SoketBlock block;

  SOKET_BLOCK_UNROLL
  for (guint i = 0; i < SOKET_BLOCK_LANES; i++)
    block.lanes[i] = soket_lane_load (bytes + (gsize) SOKET_BLOCK_LANE * i);
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
  SOKET_BLOCK_ASK (block,
                   soket_lane_or (soket_lane_or (soket_lane_equal (lane, (guchar) bytes[0]),
                                                 soket_lane_equal (lane, (guchar) bytes[1])),
                                  soket_lane_or (soket_lane_equal (lane, (guchar) bytes[2]),
                                                 soket_lane_equal (lane, (guchar) bytes[3]))));
}

/* ASCII but NUL. */
static inline guint64
soket_block_ascii (const SoketBlock *block)
{
  SOKET_BLOCK_ASK (block, soket_lane_exceeds (lane, soket_lane_of (0)));
}

/* Bytes inside of a character of UTF-8: 0x80 to 0xBF. */
static inline guint64
soket_block_inside (const SoketBlock *block)
{
  SOKET_BLOCK_ASK (block, soket_lane_exceeds (soket_lane_of (0xC0), lane));
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

/* Both of these: what words are made of. */
static inline guint64
soket_block_word (const SoketBlock *block)
{
  SOKET_BLOCK_ASK (block,
                   soket_lane_or (lane, soket_lane_between (soket_lane_lower (lane), 'a', 'z')));
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
soket_block_ascii (const SoketBlock *block)
{
  SOKET_BLOCK_ASK (block, lane >= 0x01 && lane <= 0x7F);
}

static inline guint64
soket_block_inside (const SoketBlock *block)
{
  SOKET_BLOCK_ASK (block, lane >= 0x80 && lane <= 0xBF);
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

static inline guint64
soket_block_word (const SoketBlock *block)
{
  SOKET_BLOCK_ASK (block, g_ascii_isalpha (lane) || lane >= 0x80);
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

/* Where a file NAME.c has a second one NAME-wide.c, that is the same code for machines with AVX2.
 */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)                                \
    && !defined(SOKET_BLOCK_BYTEWISE)
#define SOKET_BLOCK_WIDE

static inline gboolean
soket_block_is_wide (void)
{
  return __builtin_cpu_supports ("avx2") && __builtin_cpu_supports ("bmi")
         && __builtin_cpu_supports ("bmi2");
}
#endif

G_END_DECLS
