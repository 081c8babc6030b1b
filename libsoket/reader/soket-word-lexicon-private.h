/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/soket-text-private.h"
#include "reader/soket-words-private.h"

G_BEGIN_DECLS

/* What soket-words.c knows of the tables of words. */

typedef struct {
  guint64 key[SOKET_TEXT_WORD / 8]; /* of soket_text_fold_word () */
  guint id;                         /* 0: a free place */
} SoketLexiconWord;

/* The phrases of the tables as one automaton: state 0 is the beginning of a phrase, and a word
 * leads from one state to the next. */
typedef struct {
  GHashTable *ids;         /* folded word -> id, from 1 */
  GHashTable *steps;       /* state << 16 | id -> state */
  guint32 *firsts;         /* of each id: the state behind state 0, or 0 */
  GArray *classes;         /* of each state: guint32, 0 where no phrase ends */
  GPtrArray *names;        /* of each id, from 1 */
  guint16 marks[128];      /* the ids of what is no letter */
  SoketLexiconWord *words; /* the short ones, at the place that their bytes say or behind it */
  guint n_places;          /* a power of two */
} SoketLexicon;

const SoketLexicon *soket_lexicon_get (void);
/* The id of a word as written; what the tables do not know is 0. */
guint soket_word_cache_find (SoketWordCache *self, const char *word, gsize length);
/* FALSE: none of the phrases begins with the word of this id. @phrases: a literal, which is known
 * again by its address. */
gboolean soket_word_cache_may_begin (SoketWordCache *self, const char *phrases, guint id);
const SoketLexicon *soket_word_cache_get_lexicon (const SoketWordCache *self);
/* An empty list of SoketWord, to be filled and copied. */
GArray *soket_word_cache_get_scratch (SoketWordCache *self);

G_END_DECLS
