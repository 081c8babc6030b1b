/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-word-lexicon-private.h"

#include <string.h>

enum {
  LETTER = 1 << 0, /* or a mark upon one */
  UPPER = 1 << 1,
  LOWER = 1 << 2,
  DIGIT = 1 << 3,
  SPACE = 1 << 4,
  MARK = 1 << 5, /* no word begins with it */
};

#define LATIN_END 0x250
#define VIETNAMESE 0x1E00
#define VIETNAMESE_END 0x1F00

static guint
ask_character (gunichar c)
{
  gboolean is_mark = !g_unichar_isalpha (c) && g_unichar_ismark (c);

  return (g_unichar_isalpha (c) || is_mark ? LETTER : 0) | (is_mark ? MARK : 0)
         | (g_unichar_isupper (c) ? UPPER : 0) | (g_unichar_islower (c) ? LOWER : 0)
         | (g_unichar_isdigit (c) ? DIGIT : 0) | (g_unichar_isspace (c) || c == '*' ? SPACE : 0);
}

typedef struct {
  guint8 latin[LATIN_END];
  guint8 vietnamese[VIETNAMESE_END - VIETNAMESE];
} Characters;

static const Characters *
get_characters (void)
{
  static gsize ready;
  static Characters characters;

  if (g_once_init_enter (&ready)) {
    for (gunichar c = 0; c < LATIN_END; c++)
      characters.latin[c] = (guint8) ask_character (c);
    for (gunichar c = VIETNAMESE; c < VIETNAMESE_END; c++)
      characters.vietnamese[c - VIETNAMESE] = (guint8) ask_character (c);
    g_once_init_leave (&ready, 1);
  }
  return &characters;
}

static inline guint
look_up (const Characters *all, const char *p)
{
  if ((guchar) *p < 0x80)
    return all->latin[(guchar) *p];
  gunichar c = g_utf8_get_char (p);
  if (c < LATIN_END)
    return all->latin[c];
  if (c >= VIETNAMESE && c < VIETNAMESE_END)
    return all->vietnamese[c - VIETNAMESE];
  return ask_character (c);
}

static const char *
read_letters (const Characters *all, const char *p, const char *end, SoketWord *word)
{
  guint n = 0, seen = 0, kind = look_up (all, p);

  word->upper = (kind & UPPER) != 0;
  for (; (kind & LETTER) != 0; n++) {
    seen |= kind;
    p = g_utf8_next_char (p);
    kind = p < end ? look_up (all, p) : 0;
  }
  word->capital = (seen & LOWER) == 0 && n > 1;
  return p;
}

static const char *
read_word (const Characters *all, const char *p, const char *text, const char *end, SoketWord *word)
{
  guint kind = look_up (all, p);

  word->start = (guint32) (p - text);
  if ((kind & (LETTER | MARK)) == LETTER) {
    p = read_letters (all, p, end, word);
  } else if ((kind & DIGIT) != 0) {
    word->digit = TRUE;
    while (p < end && (look_up (all, p) & DIGIT) != 0)
      p = g_utf8_next_char (p);
  } else {
    gunichar c = g_utf8_get_char (p);
    gboolean is_dash = c == 0x2013 || c == 0x2010 || c == 0x2011 || c == 0x2014;
    word->mark = (is_dash ? '-' : c) & 0x1FFFFF;
    p = g_utf8_next_char (p);
  }
  word->end = (guint32) (p - text);
  return p;
}

#define NAMING                                                                                     \
  (SOKET_WORD_ORGAN | SOKET_WORD_KIND | SOKET_WORD_ROLE | SOKET_WORD_PLACE | SOKET_WORD_ALL)

/* "Giao Ban Tổ chức" is no "giao ban": within a verb no word begins with a capital. */
static gboolean
is_torn (const SoketWord *word, guint32 classes)
{
  return word->upper && !word->capital && (classes & NAMING) == 0;
}

/* The longest phrase that begins at each word. */
static void
find_phrases (const SoketLexicon *lexicon, SoketWord *all, guint n)
{
  for (guint i = 0; i < n; i++) {
    guint state = lexicon->firsts[all[i].id];
    for (guint at = i; state != 0;) {
      guint32 classes = g_array_index (lexicon->classes, guint32, state);
      if (classes != 0 && (at == i || !is_torn (&all[at], classes))) {
        all[i].classes = classes;
        all[i].n = (guint8) (at - i + 1);
      }
      if (++at == n || all[at].id == 0)
        break;
      gpointer key = GUINT_TO_POINTER (state << 16 | all[at].id);
      state = GPOINTER_TO_UINT (g_hash_table_lookup (lexicon->steps, key));
    }
  }
}

/* What a list of words takes, and no byte more: there is one for each paragraph. */
typedef struct {
  SoketWords words;
  GArray list;
  SoketWord all[];
} Store;

static SoketWords *
store_words (const GArray *found, SoketWordCache *cache)
{
  Store *store = g_malloc (sizeof (Store) + found->len * sizeof (SoketWord));

  store->words = (SoketWords){ .words = &store->list, .cache = cache };
  store->list = (GArray){ (char *) store->all, found->len };
  if (found->len > 0)
    memcpy (store->all, found->data, found->len * sizeof (SoketWord));
  find_phrases (soket_word_cache_get_lexicon (cache), store->all, found->len);
  return &store->words;
}

SoketWords *
soket_words_new (const char *text, gsize length, SoketWordCache *cache)
{
  const Characters *all = get_characters ();
  GArray *found = soket_word_cache_get_scratch (cache);
  const char *end = text + length;
  guint depth = 0, n_upper = 0, n_words = 0;

  for (const char *p = text; p < end;) {
    SoketWord word = { 0 };
    if ((look_up (all, p) & SPACE) != 0) {
      p = g_utf8_next_char (p);
      continue;
    }
    p = read_word (all, p, text, end, &word);
    depth += word.mark == '(' && depth < 200 ? 1 : 0;
    word.depth = depth & 0xFF;
    depth -= word.mark == ')' && depth > 0 ? 1 : 0;
    if (!word.digit)
      word.id = (guint16) soket_word_cache_find (cache, text + word.start, word.end - word.start);
    n_words += word.mark == 0 && !word.digit ? 1 : 0;
    n_upper += word.capital;
    g_array_append_val (found, word);
  }
  SoketWords *self = store_words (found, cache);
  self->text = text;
  self->length = (guint32) length;
  self->shouts = n_words > 1 && n_upper * 4 >= n_words * 3;
  return self;
}

void
soket_words_free (SoketWords *self)
{
  g_free (self);
}

const SoketWord *
soket_words_peek (const SoketWords *self, guint at)
{
  static const SoketWord nothing = { 0 };

  return at < self->words->len ? &g_array_index (self->words, SoketWord, at) : &nothing;
}

guint
soket_words_match (const SoketWords *self, guint at, const char *phrase)
{
  const SoketLexicon *lexicon = soket_word_cache_get_lexicon (self->cache);
  guint n = 0;

  for (; *phrase != '\0'; n++) {
    const SoketWord *word = soket_words_peek (self, at + n);
    if (word->id == 0)
      return 0;
    const char *name = g_ptr_array_index (lexicon->names, word->id);
    if (*name != *phrase)
      return 0;
    gsize length = strcspn (phrase, " |");
    if (strncmp (name, phrase, length) != 0 || name[length] != '\0')
      return 0;
    phrase += length;
    if (*phrase == '|')
      return n + 1;
    phrase += *phrase == ' ' ? 1 : 0;
  }
  return n;
}

guint
soket_words_match_any (const SoketWords *self, guint at, const char *phrases)
{
  const SoketWord *word = soket_words_peek (self, at);

  if (word->id == 0 || !soket_word_cache_may_begin (self->cache, phrases, word->id))
    return 0;
  const SoketLexicon *lexicon = soket_word_cache_get_lexicon (self->cache);
  char first = *(const char *) g_ptr_array_index (lexicon->names, word->id);
  for (const char *phrase = phrases; phrase != NULL;) {
    guint n = *phrase == first ? soket_words_match (self, at, phrase) : 0;
    if (n > 0)
      return n;
    phrase = strchr (phrase, '|');
    phrase = phrase != NULL ? phrase + 1 : NULL;
  }
  return 0;
}

guint
soket_words_find (const SoketWords *self, gsize offset)
{
  guint low = 0, high = self->words->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (g_array_index (self->words, SoketWord, middle).start < offset)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}
