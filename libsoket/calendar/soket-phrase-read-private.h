/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-phrase-token-private.h"

#include <string.h>

#include "base/soket-text-word-private.h"

G_BEGIN_DECLS

/* A text is read by blocks: where its words, numbers and marks begin and end is told for a block at
 * once, so that no token has to wait for the one before it. What is not as nearly all text is has
 * to be read by soket_tokens_read_one (). */

/* What is looked at of a block: its last word may begin with its last byte. */
#define SOKET_TOKENS_ROOM (SOKET_BLOCK + SOKET_WORD_SIZE)
/* Longer numbers may be too large. */
#define SOKET_TOKENS_DIGITS 9
/* Fewer bytes are not worth a look at a block. */
#define SOKET_TOKENS_SHORT 16

/* The tokens of a block: of each its first byte, and the one behind its last. One that goes on
 * behind the block has no end here. */
typedef struct {
  guint64 starts;
  guint64 ends;
  /* Of these, the ends of what is read at once. */
  guint64 words;
  guint64 numbers;
} SoketTokenCuts;

/* A sum carries a bit from anywhere in a row of letters to the place behind it. */
static inline guint64
soket_cuts_carry (guint64 rows, guint64 bits)
{
  return rows + bits;
}

static inline SoketTokenCuts
soket_cuts_find (const SoketLetters *block)
{
  guint64 letters = block->letters;
  guint64 digits = block->digits;
  guint64 word_starts = letters & ~(letters << 1);
  guint64 word_ends = letters << 1 & ~letters;
  guint64 number_ends = digits << 1 & ~digits;

  return (SoketTokenCuts){
    .starts = word_starts | (digits & ~(digits << 1)) | block->marks,
    .ends = word_ends | number_ends | block->marks << 1,
    .words = word_ends & ~soket_cuts_carry (letters, block->odd),
    .numbers = number_ends & ~block->like_zero,
  };
}

/* No token begins before byte @at, and one may begin there in the middle of letters. */
static inline void
soket_cuts_forget (SoketLetters *block, guint at)
{
  guint64 rest = G_MAXUINT64 << at;

  block->letters &= rest;
  block->digits &= rest;
  block->marks &= rest;
  block->odd &= rest;
}

/* A block whose tokens are read. */
typedef struct {
  SoketTokens *tokens;
  const SoketOddSpellings *odd_spellings;
  const char *at;    /* in the text */
  const char *bytes; /* the same, with SOKET_TOKENS_ROOM bytes that can be read */
  guint offset;      /* in the text */
  gint16 depth;      /* of brackets */
} SoketTokenBlock;

/* @fold: NULL for no word. */
static inline void
soket_token_put (const SoketTokenBlock *self, SoketToken *token, guint start, guint end,
                 const char *fold)
{
  token->fold = fold;
  token->digits = 0;
  token->mark = 0;
  token->number = -1;
  token->start = self->offset + start;
  token->end = token->start + (end - start);
  token->depth = self->depth;
}

static inline void
soket_token_put_word (const SoketTokenBlock *self, SoketToken *token, guint start, guint end)
{
  soket_token_put (self, token, start, end, token->word.text);
  soket_text_copy_word (self->bytes + start, end - start, token->word.key);
  token->bit = soket_word_get_bit (token->word.key);
  if (G_UNLIKELY (self->odd_spellings->may_be[token->bit]))
    soket_token_settle_spelling (token);
}

static inline void
soket_token_put_bare (const SoketTokenBlock *self, SoketToken *token, guint start, guint end)
{
  soket_token_put (self, token, start, end, NULL);
  token->word.key[0] = token->word.key[1] = 0;
  token->bit = SOKET_WORD_BIT_NONE;
}

static inline void
soket_token_put_number (const SoketTokenBlock *self, SoketToken *token, guint start, guint end)
{
  int number = 0;

  for (guint i = start; i < end; i++)
    number = number * 10 + (self->bytes[i] - '0');
  soket_token_put_bare (self, token, start, end);
  token->number = number;
  token->digits = (int) (end - start);
}

static inline void
soket_token_put_mark (SoketTokenBlock *self, SoketToken *token, guint start)
{
  guchar mark = (guchar) self->bytes[start];

  if (mark == ')' && self->depth > 0)
    self->depth--;
  soket_token_put_bare (self, token, start, start + 1);
  token->mark = mark;
  if (mark == '(')
    self->depth++;
}

/* FALSE: what ends there is for soket_tokens_read_one (). */
static inline gboolean
soket_token_put_quickly (SoketTokenBlock *self, const SoketLetters *letters,
                         const SoketTokenCuts *cuts, SoketToken *token, guint start, guint end)
{
  if (G_LIKELY ((cuts->words >> end & 1) != 0))
    soket_token_put_word (self, token, start, end);
  else if ((letters->marks >> start & 1) != 0)
    soket_token_put_mark (self, token, start);
  else if ((cuts->numbers >> end & 1) != 0 && end - start <= SOKET_TOKENS_DIGITS)
    soket_token_put_number (self, token, start, end);
  else
    return FALSE;
  return TRUE;
}

/* As soket_token_put_quickly (), for what it leaves; returns the place behind what begins at
 * @start. */
static inline guint
soket_cuts_read_slowly (SoketTokenBlock *self, SoketToken **token, guint start)
{
  SoketTokens *tokens = self->tokens;

  tokens->token = *token;
  tokens->depth = self->depth;
  const char *behind = soket_tokens_read_one (tokens, self->at + start);
  *token = tokens->token;
  self->depth = tokens->depth;
  return (guint) (behind - self->at);
}

/* Reads the tokens of a block, and returns the place of the next one; FALSE in @whole: there the
 * block has to be cut anew. */
static inline guint
soket_cuts_read (const SoketTokenBlock *block, const SoketLetters *letters, gboolean *whole)
{
  /* In registers. */
  SoketTokenBlock self = *block;
  self.depth = self.tokens->depth;
  SoketTokenCuts cuts = soket_cuts_find (letters);
  SoketToken *token = self.tokens->token;

  for (; cuts.ends != 0; cuts.starts &= cuts.starts - 1, cuts.ends &= cuts.ends - 1) {
    guint start = soket_block_next (cuts.starts);
    guint end = soket_block_next (cuts.ends);
    if (G_LIKELY (soket_token_put_quickly (&self, letters, &cuts, token, start, end))) {
      token++;
      continue;
    }
    guint behind = soket_cuts_read_slowly (&self, &token, start);
    if (behind == end)
      continue;
    *whole = FALSE;
    return behind;
  }
  *whole = TRUE;
  self.tokens->token = token;
  self.tokens->depth = self.depth;
  return cuts.starts != 0 ? soket_block_next (cuts.starts) : SOKET_BLOCK;
}

/* The tokens that end in the block at @p; returns the place of the next one. */
static inline const char *
soket_tokens_read_block (SoketTokens *self, const SoketOddSpellings *odd_spellings, const char *p)
{
  char padded[SOKET_TOKENS_ROOM];
  gsize left = (gsize) (self->end - p);
  SoketTokenBlock block = { self, odd_spellings, p, p, (guint) (p - self->text), self->depth };

  if (self->readable - p < SOKET_TOKENS_ROOM) {
    memset (padded, 0, sizeof padded);
    memcpy (padded, p, MIN (left, sizeof padded));
    block.bytes = padded;
  }
  SoketLetters letters = soket_letters_load (block.bytes, soket_block_first (left));
  guint at = 0;
  for (gboolean whole = FALSE; !whole && at < SOKET_BLOCK;) {
    if (at > 0)
      soket_cuts_forget (&letters, at);
    at = soket_cuts_read (&block, &letters, &whole);
  }
  /* What is longer than a block. */
  if (at == 0)
    return soket_tokens_read_one (self, p);
  return p + MIN (at, left);
}

/* All but what is too short at the end, from which on it returns. */
static inline const char *
soket_tokens_read_blocks (SoketTokens *self)
{
  const SoketOddSpellings *odd_spellings = soket_tokens_get_odd_spellings ();
  const char *p = self->text;

  while (self->end - p > SOKET_TOKENS_SHORT)
    p = soket_tokens_read_block (self, odd_spellings, p);
  return p;
}

/* soket-phrase-read-wide.c */
const char *soket_tokens_read_blocks_wide (SoketTokens *tokens);

G_END_DECLS
