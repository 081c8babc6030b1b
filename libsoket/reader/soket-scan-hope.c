/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-hope-private.h"

#include <string.h>

#include "reader/soket-scan-hope-words-private.h"

/* Which words of a text could be a part of a deadline. */

/* Behind @word (lower case) when the text at @at goes on with it in any case; NULL when it does
 * not. Bytes first: they nearly always tell. */
static const char *
skip (const char *at, const char *end, const char *word)
{
  while (*word != '\0') {
    if (at >= end)
      return NULL;
    if (*word == ' ' && (soket_hope_is_space (*at) || *at == '\n' || *at == '\xC2')) {
      /* Words are parted by any white space: a line ends, a space is a hard one. */
      at = soket_hope_pass_space (at, end);
      word++;
      continue;
    }
    if (*at == *word || (*at >= 'A' && *at <= 'Z' && (*at | 0x20) == *word)) {
      at++;
      word++;
      continue;
    }
    if ((guchar) *at < 0x80 || (guchar) *word < 0x80)
      return NULL;
    /* Inside a character, perhaps: both texts are the same up to here. */
    while (((guchar) *word & 0xC0) == 0x80) {
      at--;
      word--;
    }
    if (g_unichar_tolower (g_utf8_get_char (at)) != g_utf8_get_char (word))
      return NULL;
    at = g_utf8_next_char (at);
    word = g_utf8_next_char (word);
  }
  return at;
}

/* What stands behind a word is found by its first two bytes. */
#define PAIR_BITS 9

/* The first bytes of a word, without the bits in which the cases of its letters differ. */
typedef struct {
  guint64 mask;
  guint64 key;
  guint64 before; /* of @mask, what stands before @space */
  guint8 space;   /* where its first space is, 0: none among them */
  guint8 width;   /* of a word of which these bytes tell all; else 0 */
  guint8 length;  /* of the word */
} Look;

typedef struct {
  guint8 word;
  guint8 next; /* of the same hash; as in HopefulTable */
} Entry;

typedef struct {
  SoketKindsFilter filter;
  guint8 first[1 << SOKET_KINDS_HASH_BITS]; /* of @entries, from 1; 0: no word begins so */
  guint8 second[1 << PAIR_BITS];            /* of @pairs, in the same way */
  guint8 n_entries;
  Entry entries[G_MAXUINT8];
  Entry pairs[G_N_ELEMENTS (second_words)];
  Look looks[G_N_ELEMENTS (hopeful_words)];
  Look second_looks[G_N_ELEMENTS (second_words)];
} HopefulTable;

/* Of a mark the first byte alone. */
static inline guint
hash_pair (const char *at, const char *end)
{
  guint first = (guchar) *at | SOKET_KINDS_FOLD;
  guint second = first < 'a' || end - at < 2 ? 0 : ((guchar) at[1] | SOKET_KINDS_FOLD);

  return ((first << 8 | second) * 2654435761u) >> (32 - PAIR_BITS);
}

/* As skip (). */
static inline const char *
skip_look (const Look *look, const char *word, const char *at, const char *end)
{
  guint64 bytes;

  if (end - at >= (ptrdiff_t) sizeof bytes) {
    memcpy (&bytes, at, sizeof bytes);
    guint64 differ = (bytes ^ look->key) & look->mask;
    if ((differ & look->before) != 0)
      return NULL;
    if (differ == 0 && look->width > 0)
      return at + look->width;
    /* Most of what is written is in small letters. */
    if (differ == 0 && end - at >= look->length && memcmp (at, word, look->length) == 0)
      return at + look->length;
    /* Behind the first space stands something else; but there may be more of it. */
    const char *space = at + look->space;
    ptrdiff_t n_spaces = soket_hope_pass_space (space, end) - space;
    if (differ != 0 && (n_spaces == 0 || (n_spaces == 1 && *space == ' ')))
      return NULL;
  }
  return skip (at, end, word);
}

/* A word of one of @lists begins at @at. */
static gboolean
sees_second (const HopefulTable *table, const char *at, const char *end, guint lists)
{
  if (at >= end)
    return FALSE;
  for (guint i = table->second[hash_pair (at, end)]; i != 0; i = table->pairs[i - 1].next) {
    guint word = table->pairs[i - 1].word;
    if ((second_words[word].lists & lists) != 0
        && skip_look (&table->second_looks[word], second_words[word].word, at, end) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* The bits in which the cases of the letter at @p differ, for each of its bytes; how many these
 * are. */
static gsize
compare_cases (const char *p, guchar *differ)
{
  char upper[6];

  if ((guchar) *p < 0x80) {
    *differ = g_ascii_islower (*p) ? 0x20 : 0;
    return 1;
  }
  gsize width = (gsize) (g_utf8_next_char (p) - p);
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (p)), upper);
  for (gsize i = 0; i < width; i++)
    differ[i] = (guchar) (p[i] ^ upper[i]);
  return width;
}

/* What stands behind a second space is not looked at: there may be more than one in the text. */
static void
look_at (Look *look, const char *word)
{
  guchar mask[sizeof (guint64)] = { 0 };
  guchar differ[6];
  const char *p = word;
  gboolean exact = TRUE;
  gsize n = 0;

  while (*p != '\0' && (*p != ' ' || look->space == 0)) {
    gsize width = compare_cases (p, differ);
    if (n + width > sizeof mask)
      break;
    if (*p == ' ') {
      look->space = (guint8) n;
      memcpy (&look->before, mask, sizeof mask);
    }
    for (gsize i = 0; i < width; i++) {
      exact = exact && (differ[i] & (differ[i] - 1)) == 0;
      mask[n++] = (guchar) ~differ[i];
    }
    p += width;
  }
  look->width = exact && *p == '\0' ? (guint8) n : 0;
  look->length = (guint8) strlen (word);
  memcpy (&look->mask, mask, sizeof mask);
  memcpy (&look->key, word, n);
  if (look->space == 0)
    look->before = look->mask;
}

static void
add_spelling (HopefulTable *table, guint word, const char *spelling, guint8 group)
{
  guint hash = soket_kinds_hash (spelling);
  guint8 *first = &table->first[hash];

  g_assert (table->n_entries < G_N_ELEMENTS (table->entries));
  table->entries[table->n_entries] = (Entry){ (guint8) word, *first };
  *first = ++table->n_entries;
  table->filter.first[hash] |= group;
}

/* The byte @n of a word in both cases. */
static void
pass_letter (guint8 *bytes, const Look *look, gsize n, guint8 group)
{
  guchar lower = ((const guchar *) &look->key)[n];
  guchar differ = (guchar) ~((const guchar *) &look->mask)[n];

  bytes[lower] |= group;
  bytes[lower ^ differ] |= group;
}

/* What the words of @lists begin with. */
static void
pass_second (guint8 *bytes, guint lists, guint8 group)
{
  for (guint i = 0; i < G_N_ELEMENTS (second_words); i++)
    if ((second_words[i].lists & lists) != 0) {
      bytes[(guchar) second_words[i].word[0]] |= group;
      bytes[(guchar) second_words[i].word[0] ^ 0x20] |= group;
    }
}

/* What may be the byte @n of @word; FALSE: any. */
static gboolean
pass_byte (guint8 *bytes, const Look *look, guint word, gsize n, guint8 group)
{
  gsize space = look->space > 0 ? look->space : sizeof (guint64);
  gboolean is_letter = ((const guchar *) &look->mask)[n] != 0;

  if (n < space) {
    pass_letter (bytes, look, n, group);
    return TRUE;
  }
  if (n > space + 1 || (n > space && !is_letter && hopeful_words[word].second == 0))
    return FALSE;
  /* There may be more than one space. */
  for (const char *white = " \t\r\n\xC2\xA0"; *white != '\0'; white++)
    bytes[(guchar) *white] |= group;
  if (n > space && is_letter)
    pass_letter (bytes, look, n, group);
  else if (n > space)
    pass_second (bytes, hopeful_words[word].second, group);
  return TRUE;
}

/* Short words, behind which anything may stand, are by themselves. */
static guint8
get_group (const Look *look, guint word)
{
  gboolean is_open
      = hopeful_words[word].second == 0 && strlen (hopeful_words[word].first) < SOKET_KINDS_BYTES;

  if (is_open || (look->space > 0 && look->space < SOKET_KINDS_HASHED))
    return 1u << 7;
  return (guint8) (1u << word * 7 / (guint) G_N_ELEMENTS (hopeful_words));
}

/* A space may be any white space, and more than one. */
static void
add_spaces (HopefulTable *table, guint word, char *spelling, gsize n, guint8 group)
{
  char letter = spelling[SOKET_KINDS_HASHED - 1];

  for (const char *first = " \t\r\n\xC2"; *first != '\0'; first++) {
    spelling[n] = *first;
    if (n == SOKET_KINDS_HASHED - 1) {
      add_spelling (table, word, spelling, group);
      continue;
    }
    const char behind[] = { letter, ' ', '\t', '\r', '\n', '\xC2' };
    for (gsize i = 0; *first != '\xC2' && i < sizeof behind; i++) {
      spelling[n + 1] = behind[i];
      add_spelling (table, word, spelling, group);
    }
    spelling[n + 1] = '\xA0';
    if (*first == '\xC2')
      add_spelling (table, word, spelling, group);
  }
}

/* @any: for each byte the groups of which any may stand there. */
static void
add_first (HopefulTable *table, guint word, guint8 *any)
{
  char spelling[SOKET_KINDS_HASHED + 1] = "";
  Look *look = &table->looks[word];

  look_at (look, hopeful_words[word].first);
  guint8 group = get_group (look, word);
  for (gsize n = 0; n < SOKET_KINDS_BYTES; n++)
    if (!pass_byte (table->filter.bytes[n], look, word, n, group))
      any[n] |= group;
  memcpy (spelling, hopeful_words[word].first, SOKET_KINDS_HASHED);
  char *space = strchr (spelling, ' ');
  if (space != NULL) {
    add_spaces (table, word, spelling, (gsize) (space - spelling), group);
    return;
  }
  add_spelling (table, word, spelling, group);
  char *horn = strstr (spelling, "ư");
  if (horn != NULL) {
    memcpy (horn, "Ư", strlen ("Ư"));
    add_spelling (table, word, spelling, group);
  }
}

static void
add_second (HopefulTable *table, guint word)
{
  const char *spelling = second_words[word].word;
  guint8 *first = &table->second[hash_pair (spelling, spelling + strlen (spelling))];

  look_at (&table->second_looks[word], spelling);
  table->pairs[word] = (Entry){ (guint8) word, *first };
  *first = (guint8) (word + 1);
}

static void
fill (HopefulTable *table)
{
  SoketKindsFilter *filter = &table->filter;
  guint8 any[SOKET_KINDS_BYTES] = { 0 };

  for (guint word = 0; word < G_N_ELEMENTS (hopeful_words); word++)
    add_first (table, word, any);
  for (guint word = 0; word < G_N_ELEMENTS (second_words); word++)
    add_second (table, word);
  for (gsize n = 0; n < SOKET_KINDS_BYTES; n++)
    for (guint byte = 0; byte < 256; byte++) {
      filter->bytes[n][byte] |= any[n];
      filter->halves[n][0][byte & 0xF] |= filter->bytes[n][byte];
      filter->halves[n][1][byte >> 4] |= filter->bytes[n][byte];
    }
}

static const HopefulTable *
get_hopeful (void)
{
  static gsize ready;
  static HopefulTable table;

  if (g_once_init_enter (&ready)) {
    fill (&table);
    g_once_init_leave (&ready, 1);
  }
  return &table;
}

const SoketKindsFilter *
soket_hope_get_filter (void)
{
  return &get_hopeful ()->filter;
}

/* "cuối năm học": no calendar says when that is, so that it is a deadline behind a label alone, and
 * none stands before @at. */
static gboolean
is_idle_term (const SoketHopeText *text, const char *at, const char *year)
{
  const char *behind = skip (year, text->end, "năm học");

  if (behind == NULL)
    return FALSE;
  if (behind < text->end
      && ((guchar) *behind >= 0x80 || *behind == '_' || g_ascii_isalnum (*behind)))
    return FALSE;
  gsize before = (gsize) (at - text->piece);
  /* A wide colon, too. */
  return memchr (text->piece, ':', before) == NULL && memchr (text->piece, '\xEF', before) == NULL;
}

static inline gboolean
is_hopeful_word (const HopefulTable *table, guint word, const SoketHopeText *text, const char *at)
{
  if (hopeful_words[word].undated && !text->undated)
    return FALSE;
  const char *behind = skip_look (&table->looks[word], hopeful_words[word].first, at, text->end);
  if (behind == NULL)
    return FALSE;
  guint second = hopeful_words[word].second;
  if (second == 0)
    return TRUE;
  behind = soket_hope_pass_space (behind, text->end);
  return sees_second (table, behind, text->end, second)
         && ((second & (END_OF_YEAR | PART_OF_YEAR)) == 0 || !is_idle_term (text, at, behind));
}

gboolean
soket_hope_in_words (const SoketHopeText *text, const char *block, guint64 words)
{
  const HopefulTable *table = get_hopeful ();

  for (; words != 0; words &= words - 1) {
    const char *at = block + soket_block_next (words);
    /* The filter may have read spaces behind the end. */
    if (text->end - at < SOKET_KINDS_HASHED)
      return FALSE;
    for (guint i = table->first[soket_kinds_hash (at)]; i != 0; i = table->entries[i - 1].next)
      if (is_hopeful_word (table, table->entries[i - 1].word, text, at))
        return TRUE;
  }
  return FALSE;
}

gboolean
soket_hope_sees_unit (const char *at, const char *end)
{
  return sees_second (get_hopeful (), at, end, UNIT);
}
