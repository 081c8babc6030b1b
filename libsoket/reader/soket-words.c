/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-words-private.h"

#include <string.h>

#include "base/soket-text-private.h"

/* The phrases of the tables as one automaton: state 0 is the beginning of a phrase, and a word
 * leads from one state to the next. */
typedef struct {
  GHashTable *ids;   /* folded word -> id, from 1 */
  GHashTable *steps; /* state << 16 | id -> state */
  GArray *classes;   /* of each state: guint32, 0 where no phrase ends */
  GPtrArray *names;  /* of each id, from 1 */
} Lexicon;

struct _SoketWordCache {
  GHashTable *known; /* a word as written -> id */
  GStringChunk *text;
};

/* What a phrase of marks and words is made of: "phòng , chống" has three. */
static guint
get_id (Lexicon *self, const char *word, gsize length)
{
  g_autofree char *name = g_strndup (word, length);
  guint id = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, name));

  if (id != 0)
    return id;
  g_ptr_array_add (self->names, g_strdup (name));
  id = self->names->len - 1;
  g_hash_table_insert (self->ids, g_ptr_array_index (self->names, id), GUINT_TO_POINTER (id));
  return id;
}

static guint
take_step (Lexicon *self, guint state, guint id)
{
  gpointer key = GUINT_TO_POINTER (state << 16 | id);
  guint next = GPOINTER_TO_UINT (g_hash_table_lookup (self->steps, key));
  const guint32 none = 0;

  if (next != 0)
    return next;
  next = self->classes->len;
  g_array_append_val (self->classes, none);
  g_hash_table_insert (self->steps, key, GUINT_TO_POINTER (next));
  return next;
}

static void
add_phrase (Lexicon *self, const char *phrase, gsize length, guint32 classes)
{
  const char *end = phrase + length;
  guint state = 0;

  while (phrase < end) {
    const char *space = memchr (phrase, ' ', (gsize) (end - phrase));
    const char *stop = space != NULL ? space : end;
    state = take_step (self, state, get_id (self, phrase, (gsize) (stop - phrase)));
    phrase = stop + 1;
  }
  g_array_index (self->classes, guint32, state) |= classes;
}

static gpointer
build_lexicon (gpointer data)
{
  Lexicon *self = g_new0 (Lexicon, 1);
  const guint32 none = 0;

  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->steps = g_hash_table_new (NULL, NULL);
  self->classes = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->names = g_ptr_array_new ();
  g_array_append_val (self->classes, none);
  g_ptr_array_add (self->names, NULL);
  for (const SoketWordRow *row = soket_word_rows; row->words != NULL; row++)
    for (const char *at = row->words; *at != '\0';) {
      gsize length = strcspn (at, "|");
      add_phrase (self, at, length, row->classes);
      at += length + (at[length] == '|' ? 1 : 0);
    }
  return self;
}

static const Lexicon *
get_lexicon (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, build_lexicon, NULL);
}

SoketWordCache *
soket_word_cache_new (void)
{
  SoketWordCache *self = g_new0 (SoketWordCache, 1);

  self->known = g_hash_table_new (g_str_hash, g_str_equal);
  self->text = g_string_chunk_new (4096);
  return self;
}

void
soket_word_cache_free (SoketWordCache *self)
{
  g_hash_table_unref (self->known);
  g_string_chunk_free (self->text);
  g_free (self);
}

/* The id of a word as written; what the tables do not know is 0. */
static guint
find_id (SoketWordCache *cache, const char *word, gsize length)
{
  char small[64];
  gpointer value;

  if (length >= sizeof small)
    return 0;
  memcpy (small, word, length);
  small[length] = '\0';
  if (g_hash_table_lookup_extended (cache->known, small, NULL, &value))
    return GPOINTER_TO_UINT (value);
  g_autofree char *folded = soket_text_fold (small);
  guint id = GPOINTER_TO_UINT (g_hash_table_lookup (get_lexicon ()->ids, folded));
  g_hash_table_insert (cache->known, g_string_chunk_insert_len (cache->text, word, (gssize) length),
                       GUINT_TO_POINTER (id));
  return id;
}

static const char *
read_letters (const char *p, const char *end, SoketWord *word)
{
  guint n = 0;
  gboolean small = FALSE;

  word->upper = g_unichar_isupper (g_utf8_get_char (p));
  for (; p < end; p = g_utf8_next_char (p), n++) {
    gunichar c = g_utf8_get_char (p);
    if (!g_unichar_isalpha (c) && !g_unichar_ismark (c))
      break;
    small |= g_unichar_islower (c);
  }
  word->capital = !small && n > 1;
  return p;
}

static const char *
read_word (const char *p, const char *text, const char *end, SoketWord *word)
{
  gunichar c = g_utf8_get_char (p);

  word->start = (guint32) (p - text);
  if (g_unichar_isalpha (c)) {
    p = read_letters (p, end, word);
  } else if (g_unichar_isdigit (c)) {
    word->digit = TRUE;
    while (p < end && g_unichar_isdigit (g_utf8_get_char (p)))
      p = g_utf8_next_char (p);
  } else {
    word->mark = c == 0x2013 || c == 0x2010 || c == 0x2011 || c == 0x2014 ? '-' : c;
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
find_phrases (GArray *words)
{
  const Lexicon *lexicon = get_lexicon ();
  SoketWord *all = (SoketWord *) (void *) words->data;

  for (guint i = 0; i < words->len; i++) {
    guint state = 0;
    for (guint at = i; at < words->len && all[at].id != 0; at++) {
      gpointer key = GUINT_TO_POINTER (state << 16 | all[at].id);
      state = GPOINTER_TO_UINT (g_hash_table_lookup (lexicon->steps, key));
      if (state == 0)
        break;
      guint32 classes = g_array_index (lexicon->classes, guint32, state);
      if (classes == 0 || (at > i && is_torn (&all[at], classes)))
        continue;
      all[i].classes = classes;
      all[i].n = (guint8) (at - i + 1);
    }
  }
}

SoketWords *
soket_words_new (const char *text, gsize length, SoketWordCache *cache)
{
  SoketWords *self = g_new0 (SoketWords, 1);
  const char *end = text + length;
  guint depth = 0, n_upper = 0, n_words = 0;

  self->text = text;
  self->length = (guint32) length;
  self->words = g_array_sized_new (FALSE, TRUE, sizeof (SoketWord), (guint) (length / 5 + 4));
  for (const char *p = text; p < end;) {
    SoketWord word = { 0 };
    if (g_unichar_isspace (g_utf8_get_char (p)) || *p == '*') {
      p = g_utf8_next_char (p);
      continue;
    }
    p = read_word (p, text, end, &word);
    depth += word.mark == '(' && depth < 200 ? 1 : 0;
    word.depth = (guint8) depth;
    depth -= word.mark == ')' && depth > 0 ? 1 : 0;
    if (!word.digit)
      word.id = (guint16) find_id (cache, text + word.start, word.end - word.start);
    n_words += word.mark == 0 && !word.digit ? 1 : 0;
    n_upper += word.capital;
    g_array_append_val (self->words, word);
  }
  self->shouts = n_words > 1 && n_upper * 4 >= n_words * 3;
  find_phrases (self->words);
  return self;
}

void
soket_words_free (SoketWords *self)
{
  g_array_unref (self->words);
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
  const Lexicon *lexicon = get_lexicon ();
  guint n = 0;

  for (; *phrase != '\0'; n++) {
    gsize length = strcspn (phrase, " |");
    const SoketWord *word = soket_words_peek (self, at + n);
    if (word->id == 0)
      return 0;
    const char *name = g_ptr_array_index (lexicon->names, word->id);
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

  if (word->id == 0)
    return 0;
  /* Nearly every comparison ends with the first letter. */
  char first = *(const char *) g_ptr_array_index (get_lexicon ()->names, word->id);
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
