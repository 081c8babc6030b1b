/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-word-lexicon-private.h"

#include <string.h>

/* What a phrase of marks and words is made of: "phòng , chống" has three. */
static guint
get_id (SoketLexicon *self, const char *word, gsize length)
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
take_step (SoketLexicon *self, guint state, guint id)
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
add_phrase (SoketLexicon *self, const char *phrase, gsize length, guint32 classes)
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

static guint
find_place (const SoketLexicon *self, const guint64 *key)
{
  guint64 mixed = (key[0] ^ key[1] * G_GUINT64_CONSTANT (0xC2B2AE3D27D4EB4F))
                  * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  guint at = (guint) (mixed >> 40) & (self->n_places - 1);

  while (self->words[at].id != 0
         && (self->words[at].key[0] != key[0] || self->words[at].key[1] != key[1]))
    at = (at + 1) & (self->n_places - 1);
  return at;
}

static void
add_quick_ways (SoketLexicon *self)
{
  for (self->n_places = 64; self->n_places < 4 * self->names->len;)
    self->n_places *= 2;
  self->words = g_new0 (SoketLexiconWord, self->n_places);
  self->firsts = g_new0 (guint32, self->names->len);
  for (guint id = 1; id < self->names->len; id++) {
    const char *name = g_ptr_array_index (self->names, id);
    gsize length = strlen (name);
    guint64 key[SOKET_TEXT_WORD / 8];

    self->firsts[id] = GPOINTER_TO_UINT (g_hash_table_lookup (self->steps, GUINT_TO_POINTER (id)));
    if (length == 1 && g_ascii_ispunct (*name))
      self->marks[(guchar) *name] = (guint16) id;
    if (soket_text_fold_word (name, name + length, (char *) key) != name + length)
      continue;
    SoketLexiconWord *place = &self->words[find_place (self, key)];
    *place = (SoketLexiconWord){ { key[0], key[1] }, id };
  }
}

static gpointer
build_lexicon (gpointer data)
{
  SoketLexicon *self = g_new0 (SoketLexicon, 1);
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
  add_quick_ways (self);
  return self;
}

const SoketLexicon *
soket_lexicon_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, build_lexicon, NULL);
}

/* A list of phrases that was asked for, and a bit for each first word: its id, in 8 bits. */
typedef struct {
  const char *phrases; /* NULL: a free place */
  guint64 firsts[4];
} Beginnings;

struct _SoketWordCache {
  const SoketLexicon *lexicon;
  GHashTable *known; /* an odd word as written -> id */
  GStringChunk *text;
  GArray *scratch;
  Beginnings *lists;
  guint n_lists;
  guint n_places; /* a power of two, half of them free */
};

#define FIRST_PLACES 512

SoketWordCache *
soket_word_cache_new (void)
{
  SoketWordCache *self = g_new0 (SoketWordCache, 1);

  self->lexicon = soket_lexicon_get ();
  self->known = g_hash_table_new (g_str_hash, g_str_equal);
  self->text = g_string_chunk_new (1024);
  self->scratch = g_array_new (FALSE, TRUE, sizeof (SoketWord));
  self->n_places = FIRST_PLACES;
  self->lists = g_new0 (Beginnings, self->n_places);
  return self;
}

void
soket_word_cache_free (SoketWordCache *self)
{
  g_hash_table_unref (self->known);
  g_string_chunk_free (self->text);
  g_array_unref (self->scratch);
  g_free (self->lists);
  g_free (self);
}

const SoketLexicon *
soket_word_cache_get_lexicon (const SoketWordCache *self)
{
  return self->lexicon;
}

GArray *
soket_word_cache_get_scratch (SoketWordCache *self)
{
  g_array_set_size (self->scratch, 0);
  return self->scratch;
}

/* Of a word that the quick way does not know: long, or with odd letters. */
static guint
find_odd (SoketWordCache *self, const char *word, gsize length)
{
  char small[64];
  gpointer value;

  if (length >= sizeof small)
    return 0;
  memcpy (small, word, length);
  small[length] = '\0';
  if (g_hash_table_lookup_extended (self->known, small, NULL, &value))
    return GPOINTER_TO_UINT (value);
  g_autofree char *folded = soket_text_fold (small);
  guint id = GPOINTER_TO_UINT (g_hash_table_lookup (self->lexicon->ids, folded));
  g_hash_table_insert (self->known, g_string_chunk_insert_len (self->text, word, (gssize) length),
                       GUINT_TO_POINTER (id));
  return id;
}

guint
soket_word_cache_find (SoketWordCache *self, const char *word, gsize length)
{
  guint64 key[SOKET_TEXT_WORD / 8];

  if (length == 1 && g_ascii_ispunct (*word))
    return self->lexicon->marks[(guchar) *word];
  if (soket_text_fold_word (word, word + length, (char *) key) == word + length)
    return self->lexicon->words[find_place (self->lexicon, key)].id;
  return find_odd (self, word, length);
}

static Beginnings *
find_list (const SoketWordCache *self, const char *phrases)
{
  guint at = (guint) (((guint64) (gsize) phrases * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 40);

  for (at &= self->n_places - 1;; at = (at + 1) & (self->n_places - 1))
    if (self->lists[at].phrases == phrases || self->lists[at].phrases == NULL)
      return &self->lists[at];
}

static void
grow (SoketWordCache *self)
{
  g_autofree Beginnings *old = self->lists;
  guint n_old = self->n_places;

  self->n_places *= 2;
  self->lists = g_new0 (Beginnings, self->n_places);
  for (guint i = 0; i < n_old; i++)
    if (old[i].phrases != NULL)
      *find_list (self, old[i].phrases) = old[i];
}

static Beginnings *
add_list (SoketWordCache *self, const char *phrases)
{
  if (++self->n_lists * 2 > self->n_places)
    grow (self);
  Beginnings *list = find_list (self, phrases);
  list->phrases = phrases;
  for (const char *at = phrases; at != NULL; at = strchr (at, '|')) {
    at += *at == '|';
    g_autofree char *word = g_strndup (at, strcspn (at, " |"));
    guint id = GPOINTER_TO_UINT (g_hash_table_lookup (self->lexicon->ids, word));
    list->firsts[id / 64 % 4] |= G_GUINT64_CONSTANT (1) << (id % 64);
  }
  return list;
}

gboolean
soket_word_cache_may_begin (SoketWordCache *self, const char *phrases, guint id)
{
  const Beginnings *list = find_list (self, phrases);

  if (list->phrases == NULL)
    list = add_list (self, phrases);
  return (list->firsts[id / 64 % 4] >> (id % 64) & 1) != 0;
}
