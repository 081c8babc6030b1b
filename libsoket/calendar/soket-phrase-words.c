/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include <string.h>

/* The words of the grammar, compared with those of a phrase. */

const SoketToken soket_token_none = { .number = -1, .bit = SOKET_WORD_BIT_NONE };

/* Zeroed, and kept for good: the lists of all words are made while the first texts are read, some
 * thousand small blocks. Not for two threads at once. */
static gpointer
keep (gsize size)
{
  const gsize chunk = 16384;
  static char *at;
  static gsize left;

  size = (size + 7) & ~(gsize) 7;
  if (size > left) {
    left = MAX (chunk, size);
    at = g_malloc0 (left);
  }
  gpointer block = at;
  at += size;
  left -= size;
  return block;
}

/* The number of the last alternative is the first in its slot to be tried last: the first that fits
 * is the one that is written first. */
static void
add_to_slot (SoketWordList *self, guint8 bit)
{
  guint8 *next = &self->slots[bit % SOKET_WORD_SLOTS];

  while (*next != 0)
    next = &self->alternatives[*next - 1].next;
  g_assert (self->n < G_MAXUINT8);
  *next = (guint8) (self->n + 1);
}

/* The word at @p; the end of it. */
static const char *
read_key (const char *p, guint64 *key)
{
  char bytes[SOKET_WORD_SIZE] = { 0 };
  guint n = 0;

  for (; *p != '\0' && *p != ' ' && *p != '|'; p++) {
    g_assert (n < SOKET_WORD_SIZE - 1);
    bytes[n++] = *p;
  }
  g_assert (n > 0);
  memcpy (key, bytes, sizeof bytes);
  return p;
}

/* Words of one alternative, at most. */
#define MAX_WORDS 16

/* One alternative; the end of it. */
static const char *
add_alternative (SoketWordList *self, const char *p)
{
  SoketWordAlternative *one = &self->alternatives[self->n];
  guint64 others[MAX_WORDS][SOKET_WORD_SIZE / 8];
  guint n = 0;

  for (p = read_key (p, one->first); *p == ' '; n++) {
    g_assert (n < MAX_WORDS);
    p = read_key (p + 1, others[n]);
  }
  one->n = (guint8) (n + 1);
  if (n > 0) {
    one->others = keep (n * sizeof *others);
    memcpy (one->others, others, n * sizeof *others);
    one->second = soket_word_get_bit (others[0]);
  }
  guint8 bit = soket_word_get_bit (one->first);
  self->bits[bit / 64] |= G_GUINT64_CONSTANT (1) << (bit % 64);
  add_to_slot (self, bit);
  self->n++;
  return p;
}

static SoketWordList *
word_list_new (const char *words)
{
  guint n = 1;

  for (const char *next = words; (next = strchr (next, '|')) != NULL; next++)
    n++;
  SoketWordList *self = keep (sizeof *self + n * sizeof *self->alternatives);
  self->words = words;
  for (const char *p = words; n > 0; n--)
    p = add_alternative (self, p) + 1;
  return self;
}

static const SoketWordList *
find_list (const SoketWordList *chain, const char *words)
{
  while (chain != NULL && chain->words != words)
    chain = chain->next;
  return chain;
}

/* Each list is a constant of the program, known by its address, and kept for good. */
static const SoketWordList *
get_list (const char *words)
{
  static GMutex lock; /* around what is written */
  /* Few: the first to write into a page of memory waits for it. */
  static SoketWordList *known[512];
  SoketWordList **chain = &known[((guint32) (gsize) words * 2654435761u) >> 23];
  const SoketWordList *list = find_list (g_atomic_pointer_get (chain), words);

  if (list != NULL)
    return list;
  g_mutex_lock (&lock);
  /* Another thread may have been quicker. */
  list = find_list (*chain, words);
  if (list == NULL) {
    SoketWordList *made = word_list_new (words);
    made->next = *chain;
    g_atomic_pointer_set (chain, made);
    list = made;
  }
  g_mutex_unlock (&lock);
  return list;
}

static const SoketWordList *
fill_site (const char *words, SoketWordSite *site)
{
  const SoketWordList *list = get_list (words);

  for (guint i = 0; i < G_N_ELEMENTS (site->absent); i++)
    __atomic_store_n (&site->absent[i], ~list->bits[i], __ATOMIC_RELAXED);
  g_atomic_pointer_set (&site->list, list);
  return list;
}

static inline gboolean
is_word (const SoketToken *token, const guint64 *key)
{
  return token->word.key[0] == key[0] && token->word.key[1] == key[1];
}

/* Whether the words behind the first one are there. */
static inline gboolean
goes_on (const SoketToken *tokens, guint left, const SoketWordAlternative *one)
{
  if (one->n > left || tokens[1].bit != one->second)
    return FALSE;
  for (guint i = 1; i < one->n; i++)
    if (!is_word (&tokens[i], one->others[i - 1]))
      return FALSE;
  return TRUE;
}

static inline int
compare (const SoketToken *tokens, guint left, const SoketWordList *list, int *which)
{
  for (guint i = list->slots[tokens->bit % SOKET_WORD_SLOTS]; i != 0;
       i = list->alternatives[i - 1].next) {
    const SoketWordAlternative *one = &list->alternatives[i - 1];
    if (!is_word (tokens, one->first) || (one->n > 1 && !goes_on (tokens, left, one)))
      continue;
    *which = (int) i - 1;
    return one->n;
  }
  return 0;
}

/* Apart, so that the rest needs no room on the stack. */
G_GNUC_NO_INLINE static int
compare_first (const SoketToken *tokens, guint left, const char *words, SoketWordSite *site,
               int *which)
{
  return compare (tokens, left, site != NULL ? fill_site (words, site) : get_list (words), which);
}

int
soket_tokens_compare (const SoketToken *tokens, guint left, const char *words, SoketWordSite *site,
                      int *which)
{
  const SoketWordList *list = site != NULL ? __atomic_load_n (&site->list, __ATOMIC_ACQUIRE) : NULL;

  if (G_UNLIKELY (list == NULL))
    return compare_first (tokens, left, words, site, which);
  return compare (tokens, left, list, which);
}

const guint64 *
soket_words_get_bits (const char *words)
{
  return get_list (words)->bits;
}
