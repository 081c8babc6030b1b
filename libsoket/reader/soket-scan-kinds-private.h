/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/soket-text-block-private.h"

G_BEGIN_DECLS

#define SOKET_KINDS_BLOCKS 16

/* Which words are looked at closely: by a hash of their first four bytes, and by some behind.
 * Each of the words that are sought is in one of eight groups, so that few others pass: a bit tells
 * that some of a group have that there. */
#define SOKET_KINDS_BYTES 4
#define SOKET_KINDS_BEHIND 3
#define SOKET_KINDS_HASH_BITS 12
/* These bits tell nothing of the case of a letter of Vietnamese, but of "ư". */
#define SOKET_KINDS_FOLD 0x21

typedef struct {
  guint8 first[1 << SOKET_KINDS_HASH_BITS];
  guint8 behind[SOKET_KINDS_BEHIND][256];
} SoketKindsFilter;

/* Bytes that may be read behind the beginning of a word. */
#define SOKET_KINDS_AHEAD (SOKET_KINDS_BYTES + SOKET_KINDS_BEHIND)

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

/* Those of the words that begin at the bits of @words that pass the filter. */
static inline guint64
soket_kinds_sift (const SoketKindsFilter *filter, const char *block, guint64 words)
{
  guint64 found = 0;

  for (; words != 0; words &= words - 1) {
    gsize n = soket_block_next (words);
    const char *at = block + n;
    guint groups = filter->first[soket_kinds_hash (at)];
    for (gsize i = 0; i < SOKET_KINDS_BEHIND; i++)
      groups &= filter->behind[i][(guchar) at[SOKET_KINDS_BYTES + i]];
    found |= (guint64) (groups != 0) << n;
  }
  return found;
}

/* A block with what is read behind it: spaces behind the text. */
static inline const char *
soket_kinds_pad (char *padded, const char *bytes, gsize length)
{
  if (G_LIKELY (length >= SOKET_BLOCK + SOKET_KINDS_AHEAD))
    return bytes;
  memset (padded, ' ', SOKET_BLOCK + SOKET_KINDS_AHEAD);
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
  for (gsize i = 0, at = start; at < self->end; i++, at += SOKET_BLOCK) {
    char padded[SOKET_BLOCK + SOKET_KINDS_AHEAD];
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
}

/* soket-scan-kinds-wide.c */
void soket_kinds_look_wide (SoketKinds *self, const SoketKindsFilter *filter, const char *text,
                            gsize length, gsize start, gboolean goes_on);

G_END_DECLS
