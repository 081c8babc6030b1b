/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/soket-text-block-private.h"

G_BEGIN_DECLS

#define SOKET_KINDS_BLOCKS 16

/* Which words are looked at closely: told by a hash of their first four bytes, and by each of the
 * first seven. Each of the words that are sought is in one of eight groups, so that few others
 * pass: a bit tells that some of a group have that there. */
#define SOKET_KINDS_HASHED 4
#define SOKET_KINDS_BYTES 7
#define SOKET_KINDS_HASH_BITS 12
/* These bits tell nothing of the case of a letter of Vietnamese, but of "ư". */
#define SOKET_KINDS_FOLD 0x21

typedef struct {
  guint8 first[1 << SOKET_KINDS_HASH_BITS];
  guint8 bytes[SOKET_KINDS_BYTES][256];
  /* @bytes by the halves of a byte: the low ones, the high ones. More pass. */
  guint8 halves[SOKET_KINDS_BYTES][2][16];
} SoketKindsFilter;

/* What begins in a part of a text, by blocks: a byte is a bit, as in an answer of SoketBlock. */
typedef struct {
  gsize start; /* of the part, in the text */
  gsize end;
  guint64 words[SOKET_KINDS_BLOCKS]; /* of which a deadline could be made */
  guint64 numbers[SOKET_KINDS_BLOCKS];
  guint64 marks[SOKET_KINDS_BLOCKS]; /* a sentence may end there */
} SoketKinds;

static inline guint
soket_kinds_hash (const char *at)
{
  guint32 bytes;

  memcpy (&bytes, at, sizeof bytes);
  return ((bytes | 0x01010101u * SOKET_KINDS_FOLD) * 2654435761u) >> (32 - SOKET_KINDS_HASH_BITS);
}

/* 1: the word at @at passes. */
static inline guint64
soket_kinds_pass (const SoketKindsFilter *filter, const char *at)
{
  guint groups = filter->first[soket_kinds_hash (at)];

  for (gsize i = SOKET_KINDS_HASHED; i < SOKET_KINDS_BYTES; i++)
    groups &= filter->bytes[i][(guchar) at[i]];
  return groups != 0;
}

#if defined(SOKET_BLOCK_LANE) && SOKET_BLOCK_LANE == 32

/* By the byte @i alone, of the 32 words that could begin from @at: their groups. */
static inline SoketLane
soket_kinds_groups (const SoketKindsFilter *filter, const char *at, gsize i)
{
  const __m128i *halves = (const __m128i *) (const void *) filter->halves[i];
  SoketLane low = _mm256_broadcastsi128_si256 (_mm_loadu_si128 (halves));
  SoketLane high = _mm256_broadcastsi128_si256 (_mm_loadu_si128 (halves + 1));
  SoketLane bytes = soket_lane_load (at + i);
  SoketLane half = soket_lane_of (0x0F);

  low = _mm256_shuffle_epi8 (low, _mm256_and_si256 (bytes, half));
  high = _mm256_shuffle_epi8 (high, _mm256_and_si256 (_mm256_srli_epi16 (bytes, 4), half));
  return _mm256_and_si256 (low, high);
}

/* Of @words, which begin at the bits of the block, those that could pass the filter. */
static inline guint64
soket_kinds_sift (const SoketKindsFilter *filter, const char *block, guint64 words)
{
  SoketLane none[SOKET_BLOCK_LANES];

  SOKET_BLOCK_UNROLL
  for (gsize i = 0; i < SOKET_BLOCK_LANES; i++) {
    const char *at = block + i * SOKET_BLOCK_LANE;
    /* The second byte is mostly "h" or begins a letter with marks. */
    SoketLane groups = soket_kinds_groups (filter, at, 0);
    SOKET_BLOCK_UNROLL
    for (gsize byte = 2; byte < 6; byte++)
      groups = _mm256_and_si256 (groups, soket_kinds_groups (filter, at, byte));
    none[i] = soket_lane_equals (groups, soket_lane_of (0));
  }
  return words & ~soket_block_gather (none);
}

/* Those of @words that pass it. How many there are cannot be foreseen: some steps too many cost
 * less than to ask. */
static inline guint64
soket_kinds_pick (const SoketKindsFilter *filter, const char *block, guint64 words)
{
  guint64 found = 0;
  guint64 left = words;

  do {
    SOKET_BLOCK_UNROLL
    for (guint i = 0; i < 3; i++, left &= left - 1) {
      guint64 n = _tzcnt_u64 (left);
      found |= soket_kinds_pass (filter, block + n) << (n % SOKET_BLOCK);
    }
  } while (G_UNLIKELY (left != 0));
  return found & words;
}

#else

static inline guint64
soket_kinds_sift (const SoketKindsFilter *filter G_GNUC_UNUSED, const char *block G_GNUC_UNUSED,
                  guint64 words)
{
  return words;
}

static inline guint64
soket_kinds_pick (const SoketKindsFilter *filter, const char *block, guint64 words)
{
  guint64 found = 0;

  for (; words != 0; words &= words - 1) {
    guint n = soket_block_next (words);
    found |= soket_kinds_pass (filter, block + n) << n;
  }
  return found;
}

#endif

/* A block with what is read behind it: spaces behind the text. */
static inline const char *
soket_kinds_pad (char *padded, const char *bytes, gsize length)
{
  if (G_LIKELY (length >= SOKET_BLOCK + SOKET_KINDS_BYTES))
    return bytes;
  memset (padded, ' ', SOKET_BLOCK + SOKET_KINDS_BYTES);
  memcpy (padded, bytes, length);
  return padded;
}

/* Looks at the text from @start. @goes_on: a word or a number that does not begin there is none. */
static inline void
soket_kinds_look (SoketKinds *self, const SoketKindsFilter *filter, const char *text, gsize length,
                  gsize start, gboolean goes_on)
{
  guchar before = goes_on ? (guchar) text[start - 1] : ' ';
  guint64 letter = before >= 0x80 || g_ascii_isalpha (before);
  guint64 digit = g_ascii_isdigit (before);

  self->start = start;
  self->end = MIN (length, start + (gsize) SOKET_KINDS_BLOCKS * SOKET_BLOCK);
  char padded[SOKET_BLOCK + SOKET_KINDS_BYTES];
  for (gsize i = 0, at = start; at < self->end; i++, at += SOKET_BLOCK) {
    const char *bytes = soket_kinds_pad (padded, text + at, length - at);
    SoketBlock block = soket_block_load (bytes);
    guint64 letters = soket_block_word (&block);
    guint64 digits = soket_block_between (&block, '0', '9');
    self->words[i] = soket_kinds_sift (filter, bytes, letters & ~(letters << 1 | letter));
    self->numbers[i] = digits & ~(digits << 1 | digit);
    self->marks[i] = soket_block_any (&block, "\n.;|");
    letter = letters >> 63;
    digit = digits >> 63;
  }
  /* By itself, for many of them at a time. */
  for (gsize i = 0, at = start; at < self->end; i++, at += SOKET_BLOCK)
    self->words[i] = soket_kinds_pick (filter, soket_kinds_pad (padded, text + at, length - at),
                                       self->words[i]);
}

/* soket-scan-kinds-wide.c */
void soket_kinds_look_wide (SoketKinds *self, const SoketKindsFilter *filter, const char *text,
                            gsize length, gsize start, gboolean goes_on);

G_END_DECLS
