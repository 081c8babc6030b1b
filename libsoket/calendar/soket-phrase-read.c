/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-read-private.h"

#include <string.h>

#include "base/soket-text-private.h"

static const char *
read_blocks (SoketTokens *self)
{
#ifdef SOKET_BLOCK_WIDE
  if (self->phrase->reading == SOKET_READING_WIDE && soket_block_is_wide ())
    return soket_tokens_read_blocks_wide (self);
#endif
  return soket_tokens_read_blocks (self);
}

static void
read_tokens (SoketTokens *self)
{
  gboolean one_by_one = self->phrase->reading == SOKET_READING_ONE_BY_ONE;

  for (const char *p = one_by_one ? self->text : read_blocks (self); p < self->end;)
    p = soket_tokens_read_one (self, p);
}

void
soket_phrase_read (SoketPhrase *self, const char *text, gsize length, gsize room)
{
  self->text = text;
  self->readable = text + length + room;
  g_clear_pointer (&self->long_words, g_ptr_array_unref);
  if (self->ahead->len > 0)
    g_array_set_size (self->ahead, 0);
  *self->memo = (SoketPhraseMemo){ 0 };
  /* A token is a byte at least: none is ever moved, and each may point into itself. */
  if (length > self->room) {
    g_free (self->own_tokens);
    self->own_tokens = g_new (SoketToken, length);
    self->room = length;
  }
  SoketTokens tokens = { .phrase = self,
                         .text = text,
                         .end = text + length,
                         .readable = self->readable,
                         .token = self->own_tokens };
  read_tokens (&tokens);
  self->tokens = self->own_tokens;
  self->n_tokens = (guint) (tokens.token - self->own_tokens);
}

SoketPhrase *
soket_phrase_new_empty (void)
{
  SoketPhrase *self = g_new0 (SoketPhrase, 1);

  self->text = "";
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
  g_free (self->own_tokens);
  g_array_unref (self->ahead);
  g_free (self->memo);
  g_free (self);
}
