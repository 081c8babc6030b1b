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

/* @from: no token begins before this byte, and one may begin there in the middle of letters. */
static inline Cuts
find_cuts (const SoketLetters *block, guint from)
{
  guint64 rest = G_MAXUINT64 << from;
  guint64 letters = block->letters & rest;
  guint64 digits = block->digits & rest;
  guint64 marks = block->marks & rest;
  guint64 odd = block->odd & rest;
  guint64 capitals = block->capitals & rest;
  guint64 word_starts = letters & ~(letters << 1);
  guint64 word_ends = letters << 1 & ~letters;
  guint64 number_ends = digits << 1 & ~digits;

  return (Cuts){
    .starts = word_starts | (digits & ~(digits << 1)) | marks,
    .ends = word_ends | number_ends | marks << 1,
    .words = word_ends & ~carry_behind (letters, odd | capitals),
    .capitalized_words = word_ends & ~carry_behind (letters, odd | (capitals & ~word_starts)),
    .numbers = number_ends & ~block->like_zero,
  };
}

/* A block whose tokens are read. */
typedef struct {
  SoketTokens *tokens;
  const SoketOddSpellings *odd_spellings;
  const char *at;    /* in the text */
  const char *bytes; /* the same, with BLOCK_ROOM bytes that can be read */
  guint offset;      /* in the text */
} Block;

static inline void
put_token (const Block *self, SoketToken *token, guint start, guint end)
{
  token->fold = NULL;
  token->number = -1;
  token->mark = 0;
  token->start = self->offset + start;
  token->end = self->offset + end;
  token->depth = self->tokens->depth;
  token->digits = 0;
}

/* @capital: 0x20 where the first letter is a capital one. */
static inline void
put_word (const Block *self, SoketToken *token, guint start, guint end, guint64 capital)
{
  put_token (self, token, start, end);
  soket_text_copy_word (self->bytes + start, end - start, token->word.key);
  token->word.key[0] |= GUINT64_TO_LE (capital);
  token->fold = token->word.text;
  token->bit = soket_word_get_bit (token->word.key);
  if (G_UNLIKELY (self->odd_spellings->may_be[token->bit]))
    soket_token_settle_spelling (token);
}

/* No word, and none of any list. */
static inline void
put_no_word (SoketToken *token)
{
  token->word.key[0] = token->word.key[1] = 0;
  token->bit = SOKET_WORD_BIT_NONE;
}

static inline void
put_number (const Block *self, SoketToken *token, guint start, guint end)
{
  int number = 0;

  for (guint i = start; i < end; i++)
    number = number * 10 + (self->bytes[i] - '0');
  put_token (self, token, start, end);
  put_no_word (token);
  token->number = number;
  token->digits = (gint16) (end - start);
}

static inline void
put_mark (const Block *self, SoketToken *token, guint start)
{
  guchar mark = (guchar) self->bytes[start];
  gint16 *depth = &self->tokens->depth;

  if (mark == ')' && *depth > 0)
    (*depth)--;
  put_token (self, token, start, start + 1);
  put_no_word (token);
  token->mark = mark;
  if (mark == '(')
    (*depth)++;
}

/* FALSE: what ends there is for soket_tokens_read_one (). */
static inline gboolean
put_quickly (const Block *self, const Cuts *cuts, const SoketLetters *letters, guint start,
             guint end)
{
  SoketToken *token = self->tokens->token;

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
  self->tokens->token++;
  return TRUE;
}

/* Reads tokens from byte @from on, and returns the place of the next one; @whole is TRUE when all
 * tokens that end in the block have been read, FALSE when they have to be cut anew from there. */
static guint
read_cuts (const Block *self, const SoketLetters *letters, guint from, gboolean *whole)
{
  Cuts cuts = find_cuts (letters, from);

  for (; cuts.ends != 0; cuts.starts &= cuts.starts - 1, cuts.ends &= cuts.ends - 1) {
    guint start = soket_block_next (cuts.starts);
    guint end = soket_block_next (cuts.ends);
    if (put_quickly (self, &cuts, letters, start, end))
      continue;
    guint behind = (guint) (soket_tokens_read_one (self->tokens, self->at + start) - self->at);
    *whole = FALSE;
    if (behind != end)
      return behind;
  }
  *whole = TRUE;
  return cuts.starts != 0 ? soket_block_next (cuts.starts) : SOKET_BLOCK;
}

/* The tokens that end in the block at @p; returns the place of the next one. */
static const char *
read_block (SoketTokens *self, const SoketOddSpellings *odd_spellings, const char *p)
{
  char padded[BLOCK_ROOM];
  gsize left = (gsize) (self->end - p);
  Block block = { self, odd_spellings, p, p, (guint) (p - self->text) };
  guint at = 0;

  if (self->readable - p < BLOCK_ROOM) {
    memset (padded, 0, sizeof padded);
    memcpy (padded, p, MIN (left, sizeof padded));
    block.bytes = padded;
  }
  SoketLetters letters = soket_letters_load (block.bytes, soket_block_first (left));
  for (gboolean whole = FALSE; !whole && at < SOKET_BLOCK;)
    at = read_cuts (&block, &letters, at, &whole);
  /* What is longer than a block. */
  if (at == 0)
    return soket_tokens_read_one (self, p);
  return p + MIN (at, left);
}

static void
read_one_by_one (SoketTokens *self)
{
  for (const char *p = self->text; p < self->end;)
    p = soket_tokens_read_one (self, p);
}

static void
read_by_blocks (SoketTokens *self)
{
  const SoketOddSpellings *odd_spellings = soket_tokens_get_odd_spellings ();

  for (const char *p = self->text; p < self->end;)
    p = read_block (self, odd_spellings, p);
}

void
soket_phrase_read (SoketPhrase *self, const char *text, gsize length, gsize room)
{
  self->text = text;
  g_clear_pointer (&self->long_words, g_ptr_array_unref);
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
  if (self->one_by_one)
    read_one_by_one (&tokens);
  else
    read_by_blocks (&tokens);
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
