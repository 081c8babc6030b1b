/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-phrase-private.h"

G_BEGIN_DECLS

/* A text whose tokens are read. */
typedef struct {
  SoketPhrase *phrase;
  const char *text;
  const char *end;
  const char *readable; /* the end of what may be looked at */
  SoketToken *token;    /* the next one */
  gint16 depth;         /* of brackets */
} SoketTokens;

/* The bits of the words that soket_token_settle_spelling () knows. */
typedef struct {
  guint8 may_be[256];
} SoketOddSpellings;

/* soket-phrase-token.c */
/* Reads what begins at @p, a token or a character that is none, and returns the place behind it. */
const char *soket_tokens_read_one (SoketTokens *tokens, const char *p);
const SoketOddSpellings *soket_tokens_get_odd_spellings (void);
/* Gives the word its usual spelling. */
void soket_token_settle_spelling (SoketToken *token);

G_END_DECLS
