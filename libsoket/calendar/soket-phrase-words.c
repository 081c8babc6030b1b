/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include <string.h>

/* The words of the grammar, compared with those of a phrase. */

const SoketToken soket_token_none = { .number = -1, .bit = SOKET_WORD_BIT_NONE };

static guint
count (const char *text, gsize length, char sign)
{
  guint n = 1;

  for (gsize i = 0; i < length; i++)
    n += text[i] == sign;
  return n;
}

/* One alternative, of @length bytes. */
static void
add_alternative (SoketWordList *self, const char *words, gsize length)
{
  const char *end = words + length;
  guint n = count (words, length, ' ');
  guint64 (*keys)[SOKET_WORD_SIZE / 8] = g_malloc0 (n * sizeof *keys);

  for (guint i = 0; i < n; i++) {
    const char *space = memchr (words, ' ', (gsize) (end - words));
    gsize width = (gsize) ((space != NULL ? space : end) - words);
    g_assert (width > 0 && width < SOKET_WORD_SIZE);
    memcpy (keys[i], words, width);
    words += width + 1;
  }
  guint8 bit = soket_word_get_bit (keys[0]);
  self->bits[bit / 64] |= G_GUINT64_CONSTANT (1) << (bit % 64);
  self->alternatives[self->n].bit = bit;
  self->alternatives[self->n].n = (guint8) n;
  self->alternatives[self->n].keys = keys;
  self->n++;
}

static SoketWordList *
word_list_new (const char *words)
{
  guint n = count (words, strlen (words), '|');
  SoketWordList *self = g_malloc0 (sizeof *self + n * sizeof *self->alternatives);

  self->words = words;
  for (const char *word = words; n > 0; n--) {
    gsize length = strcspn (word, "|");
    add_alternative (self, word, length);
    word += length + 1;
  }
  return self;
}

/* Each list is a constant of the program, known by its address, and kept for good. */
static const SoketWordList *
get_list (const char *words)
{
  static GMutex lock; /* around what is written */
  static SoketWordList *known[4096];
  guint32 at = ((guint32) (gsize) words * 2654435761u) >> 20;

  for (;; at = (at + 1) % G_N_ELEMENTS (known)) {
    SoketWordList *self = g_atomic_pointer_get (&known[at]);
    if (G_UNLIKELY (self == NULL)) {
      g_mutex_lock (&lock);
      if (g_atomic_pointer_get (&known[at]) == NULL)
        g_atomic_pointer_set (&known[at], word_list_new (words));
      g_mutex_unlock (&lock);
      self = g_atomic_pointer_get (&known[at]);
    }
    if (self->words == words)
      return self;
  }
}

static const SoketWordList *
get_list_of_site (const char *words, SoketWordSite *site)
{
  const SoketWordList *list = g_atomic_pointer_get (&site->list);

  if (G_LIKELY (list != NULL))
    return list;
  list = get_list (words);
  for (guint i = 0; i < G_N_ELEMENTS (site->absent); i++)
    __atomic_store_n (&site->absent[i], ~list->bits[i], __ATOMIC_RELAXED);
  g_atomic_pointer_set (&site->list, list);
  return list;
}

int
soket_cursor_compare (const SoketCursor *cursor, const char *words, SoketWordSite *site, int *which)
{
  const SoketToken *tokens = soket_cursor_peek (cursor, 0);
  const SoketWordList *list = site != NULL ? get_list_of_site (words, site) : get_list (words);
  guint8 bit = tokens->bit;
  guint left = cursor->phrase->tokens->len - cursor->at;

  if ((list->bits[bit / 64] >> (bit % 64) & 1) == 0)
    return 0;
  for (guint i = 0; i < list->n; i++) {
    if (list->alternatives[i].bit != bit)
      continue;
    guint n = list->alternatives[i].n;
    guint64 (*keys)[SOKET_WORD_SIZE / 8] = list->alternatives[i].keys;
    guint same = 0;
    while (same < n && same < left && tokens[same].fold != NULL
           && tokens[same].word.key[0] == keys[same][0]
           && tokens[same].word.key[1] == keys[same][1])
      same++;
    if (same == n) {
      *which = (int) i;
      return (int) n;
    }
  }
  return 0;
}
