/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-token-private.h"

#include <string.h>

#include "base/soket-text-private.h"
#include "base/soket-text-word-private.h"

/* A text is read by blocks: where its words, numbers and marks begin and end is told for a block at
 * once, so that no token has to wait for the one before it. What is not as nearly all text is has
 * to be read by soket_tokens_read_one (). */

/* What is looked at of a block: its last word may begin with its last byte. */
#define BLOCK_ROOM (SOKET_BLOCK + SOKET_WORD_SIZE)
/* Longer numbers may be too large. */
#define QUICK_DIGITS 9
/* Fewer bytes are not worth a look at a block. */
#define SHORT_TEXT 16

/* The tokens of a block: of each its first byte, and the one behind its last. One that goes on
 * behind the block has no end here. */
typedef struct {
  guint64 starts;
  guint64 ends;
  /* Of these, the ends of what is read at once: */
  guint64 words;             /* that are copied as they are */
  guint64 capitalized_words; /* but for a capital letter of ASCII at their beginning */
  guint64 numbers;
} Cuts;

/* A sum carries a bit from anywhere in a row of letters to the place behind it. */
static inline guint64
carry_behind (guint64 rows, guint64 bits)
{
  return rows + bits;
}

static inline Cuts
find_cuts (const SoketLetters *block)
{
  guint64 letters = block->letters;
  guint64 digits = block->digits;
  guint64 word_starts = letters & ~(letters << 1);
  guint64 word_ends = letters << 1 & ~letters;
  guint64 number_ends = digits << 1 & ~digits;

  return (Cuts){
    .starts = word_starts | (digits & ~(digits << 1)) | block->marks,
    .ends = word_ends | number_ends | block->marks << 1,
    .words = word_ends & ~carry_behind (letters, block->odd | block->capitals),
    .capitalized_words
    = word_ends & ~carry_behind (letters, block->odd | (block->capitals & ~word_starts)),
    .numbers = number_ends & ~block->like_zero,
  };
}

/* No token begins before byte @at, and one may begin there in the middle of letters. */
static void
forget_before (SoketLetters *block, guint at)
{
  guint64 rest = G_MAXUINT64 << at;

  block->letters &= rest;
  block->digits &= rest;
  block->marks &= rest;
  block->odd &= rest;
  block->capitals &= rest;
}

/* A block whose tokens are read. */
typedef struct {
  SoketTokens *tokens;
  const SoketOddSpellings *odd_spellings;
  const char *at;    /* in the text */
  const char *bytes; /* the same, with BLOCK_ROOM bytes that can be read */
  guint offset;      /* in the text */
  gint16 depth;      /* of brackets */
} Block;

/* @fold: NULL for no word. */
static inline void
put_token (const Block *self, SoketToken *token, guint start, guint end, const char *fold)
{
  token->fold = fold;
  token->number = -1;
  token->mark = 0;
  token->start = self->offset + start;
  token->end = self->offset + end;
  token->depth = self->depth;
  token->digits = 0;
}

/* @capital: 0x20 where the first letter is a capital one. */
static inline void
put_word (const Block *self, SoketToken *token, guint start, guint end, guint64 capital)
{
  put_token (self, token, start, end, token->word.text);
  soket_text_copy_word (self->bytes + start, end - start, token->word.key);
  token->word.key[0] |= GUINT64_TO_LE (capital);
  token->bit = soket_word_get_bit (token->word.key);
  if (G_UNLIKELY (self->odd_spellings->may_be[token->bit]))
    soket_token_settle_spelling (token);
}

static inline void
put_no_word (const Block *self, SoketToken *token, guint start, guint end)
{
  put_token (self, token, start, end, NULL);
  token->word.key[0] = token->word.key[1] = 0;
  token->bit = SOKET_WORD_BIT_NONE;
}

static inline void
put_number (const Block *self, SoketToken *token, guint start, guint end)
{
  int number = 0;

  for (guint i = start; i < end; i++)
    number = number * 10 + (self->bytes[i] - '0');
  put_no_word (self, token, start, end);
  token->number = number;
  token->digits = (int) (end - start);
}

static inline void
put_mark (Block *self, SoketToken *token, guint start)
{
  guchar mark = (guchar) self->bytes[start];

  if (mark == ')' && self->depth > 0)
    self->depth--;
  put_no_word (self, token, start, start + 1);
  token->mark = mark;
  if (mark == '(')
    self->depth++;
}

/* FALSE: what ends there is for soket_tokens_read_one (). */
static inline gboolean
put_quickly (Block *self, const SoketLetters *letters, const Cuts *cuts, SoketToken *token,
             guint start, guint end)
{
  if (G_LIKELY ((cuts->words >> end & 1) != 0))
    put_word (self, token, start, end, 0);
  else if ((letters->marks >> start & 1) != 0)
    put_mark (self, token, start);
  else if ((cuts->capitalized_words >> end & 1) != 0)
    put_word (self, token, start, end, 0x20);
  else if ((cuts->numbers >> end & 1) != 0 && end - start <= QUICK_DIGITS)
    put_number (self, token, start, end);
  else
    return FALSE;
  return TRUE;
}

/* As put_quickly (), for what it leaves; returns the place behind what begins at @start. */
static inline guint
read_slowly (Block *self, SoketToken **token, guint start)
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
static guint
read_cuts (const Block *block, const SoketLetters *letters, gboolean *whole)
{
  /* In registers. */
  Block self = *block;
  self.depth = self.tokens->depth;
  Cuts cuts = find_cuts (letters);
  SoketToken *token = self.tokens->token;

  for (; cuts.ends != 0; cuts.starts &= cuts.starts - 1, cuts.ends &= cuts.ends - 1) {
    guint start = soket_block_next (cuts.starts);
    guint end = soket_block_next (cuts.ends);
    if (G_LIKELY (put_quickly (&self, letters, &cuts, token, start, end))) {
      token++;
      continue;
    }
    guint behind = read_slowly (&self, &token, start);
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
static const char *
read_block (SoketTokens *self, const SoketOddSpellings *odd_spellings, const char *p)
{
  char padded[BLOCK_ROOM];
  gsize left = (gsize) (self->end - p);
  Block block = { self, odd_spellings, p, p, (guint) (p - self->text), self->depth };

  if (self->readable - p < BLOCK_ROOM) {
    memset (padded, 0, sizeof padded);
    memcpy (padded, p, MIN (left, sizeof padded));
    block.bytes = padded;
  }
  SoketLetters letters = soket_letters_load (block.bytes, soket_block_first (left));
  guint at = 0;
  for (gboolean whole = FALSE; !whole && at < SOKET_BLOCK;) {
    if (at > 0)
      forget_before (&letters, at);
    at = read_cuts (&block, &letters, &whole);
  }
  /* What is longer than a block. */
  if (at == 0)
    return soket_tokens_read_one (self, p);
  return p + MIN (at, left);
}

static void
read_tokens (SoketTokens *self, gboolean one_by_one)
{
  const SoketOddSpellings *odd_spellings = soket_tokens_get_odd_spellings ();
  const char *p = self->text;

  while (!one_by_one && self->end - p > SHORT_TEXT)
    p = read_block (self, odd_spellings, p);
  while (p < self->end)
    p = soket_tokens_read_one (self, p);
}

void
soket_phrase_read (SoketPhrase *self, const char *text, gsize length, gsize room)
{
  self->text = text;
  g_clear_pointer (&self->long_words, g_ptr_array_unref);
  if (self->ahead->len > 0)
    g_array_set_size (self->ahead, 0);
  *self->memo = (SoketPhraseMemo){ 0 };
  /* A token is a byte at least: none is ever moved, and each may point into itself. */
  if (length > self->room) {
    g_array_set_size (self->tokens, (guint) length);
    self->room = length;
  }
  SoketToken *first = (SoketToken *) (void *) self->tokens->data;
  SoketTokens tokens = { .phrase = self,
                         .text = text,
                         .end = text + length,
                         .readable = text + length + room,
                         .token = first };
  read_tokens (&tokens, self->one_by_one);
  self->tokens->len = (guint) (tokens.token - first);
}

SoketPhrase *
soket_phrase_new_empty (void)
{
  SoketPhrase *self = g_new0 (SoketPhrase, 1);

  self->text = "";
  self->tokens = g_array_new (FALSE, FALSE, sizeof (SoketToken));
  self->ahead = soket_found_new ();
  self->memo = g_new0 (SoketPhraseMemo, 1);
  return self;
}

SoketPhrase *
soket_phrase_new (const char *text)
{
  SoketPhrase *self = soket_phrase_new_empty ();

  self->own = soket_text_normalize (text, -1);
  soket_phrase_read (self, self->own, strlen (self->own), 0);
  return self;
}

void
soket_phrase_free (SoketPhrase *self)
{
  g_free (self->own);
  g_clear_pointer (&self->long_words, g_ptr_array_unref);
  g_array_unref (self->tokens);
  g_array_unref (self->ahead);
  g_free (self->memo);
  g_free (self);
}
