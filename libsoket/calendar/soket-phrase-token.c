/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include <string.h>

#include "base/soket-text-private.h"

/* Numbers above this are not days, years or lengths; they only have to stay too large. */
#define HUGE_NUMBER 1000000000

static void
token_clear (gpointer data)
{
  g_free (((SoketToken *) data)->fold);
}

/* Marks of direction, zero-width spaces: no sign that anyone sees. */
static gboolean
is_invisible (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_FORMAT || c == 0x200b;
}

static inline gboolean
is_word (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha (c) || c == '_';
  /* The letters of Vietnamese are here, without a look at the tables. */
  if ((c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c < 0x1F00))
    return TRUE;
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

/* "O5/7/2022", "2O22": scans have the letter for the digit. */
static gboolean
is_letter_for_zero (const char *p, gboolean inside)
{
  if (*p != 'O' && *p != 'o')
    return FALSE;
  gunichar behind = g_utf8_get_char (p + 1);
  return g_unichar_isdigit (behind) || (inside && !is_word (behind));
}

static const char *
read_number (const char *p, SoketToken *token)
{
  token->number = 0;
  for (;; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    gboolean zero = is_letter_for_zero (p, token->digits > 0);
    if (!zero && !g_unichar_isdigit (c))
      break;
    token->number = MIN (token->number * 10 + (zero ? 0 : g_unichar_digit_value (c)), HUGE_NUMBER);
    token->digits = MIN (token->digits + 1, 100);
  }
  return p;
}

static const char *
read_word (const char *p, SoketToken *token)
{
  const char *start = p;

  for (;;) {
    gunichar c = g_utf8_get_char (p);
    if (!is_word (c) && (c < 0x80 || !is_invisible (c)))
      break;
    p = g_utf8_next_char (p);
  }
  g_autofree char *word = g_strndup (start, (gsize) (p - start));
  token->fold = soket_text_fold (word);
  return p;
}

static const char *
read_token (const char *p, const char *text, GArray *tokens, int *depth)
{
  SoketToken token = { NULL, -1, 0, 0, *depth, (gsize) (p - text), 0 };
  gunichar c = g_utf8_get_char (p);

  if (g_unichar_isdigit (c) || is_letter_for_zero (p, FALSE)) {
    p = read_number (p, &token);
  } else if (is_word (c)) {
    p = read_word (p, &token);
  } else {
    token.mark = c == 0x2013 || c == 0x2010 || c == 0x2011 ? '-' : c;
    if (c == ')')
      *depth = token.depth = MAX (*depth - 1, 0);
    if (c == '(')
      (*depth)++;
    p = g_utf8_next_char (p);
  }
  token.end = (gsize) (p - text);
  g_array_append_val (tokens, token);
  return p;
}

SoketPhrase *
soket_phrase_new (const char *text)
{
  SoketPhrase *self = g_new0 (SoketPhrase, 1);
  int depth = 0;

  self->text = soket_text_normalize (text, -1);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (SoketToken));
  g_array_set_clear_func (self->tokens, token_clear);
  for (const char *p = self->text; *p != '\0';) {
    gunichar c = g_utf8_get_char (p);
    if (is_word (c))
      p = read_token (p, self->text, self->tokens, &depth);
    else if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || is_invisible (c))
      p = g_utf8_next_char (p);
    else
      p = read_token (p, self->text, self->tokens, &depth);
  }
  return self;
}

void
soket_phrase_free (SoketPhrase *self)
{
  g_free (self->text);
  g_array_unref (self->tokens);
  g_free (self);
}

const SoketToken *
soket_cursor_peek (const SoketCursor *self, int ahead)
{
  static const SoketToken nothing = { NULL, -1, 0, 0, 0, 0, 0 };
  gint64 at = (gint64) self->at + ahead;

  if (at < 0 || at >= self->phrase->tokens->len)
    return &nothing;
  return &g_array_index (self->phrase->tokens, SoketToken, at);
}

gboolean
soket_cursor_at_end (const SoketCursor *self)
{
  return self->at >= self->phrase->tokens->len;
}

/* How many tokens the alternative at @words takes; 0: does not fit. */
static int
match_words (const SoketCursor *self, const char *words, gsize length)
{
  int n = 0;

  for (const char *end = words + length; words < end; n++) {
    const char *space = memchr (words, ' ', (gsize) (end - words));
    gsize width = (gsize) ((space != NULL ? space : end) - words);
    const SoketToken *token = soket_cursor_peek (self, n);
    if (token->fold == NULL || strncmp (token->fold, words, width) != 0
        || token->fold[width] != '\0')
      return 0;
    words += width + (space != NULL ? 1 : 0);
  }
  return n;
}

/* A list of alternatives taken apart. Each is a constant of the program, known by its address; what
 * was once found out of it is kept for good. */
typedef struct {
  const char *words;
  guint32 letters; /* with which they begin, one bit each: nearly every comparison ends here */
  guint n;
  guint16 start[]; /* of each alternative, and of one behind the last */
} Alternatives;

static inline guint32
get_letter_bit (const char *word)
{
  return 1u << ((guchar) *word & 31);
}

static Alternatives *
alternatives_new (const char *words)
{
  guint n = 1;

  for (const char *bar = strchr (words, '|'); bar != NULL; bar = strchr (bar + 1, '|'))
    n++;
  Alternatives *self = g_malloc0 (sizeof *self + (n + 1) * sizeof *self->start);
  const char *word = words;
  self->words = words;
  self->n = n;
  for (guint i = 0; i < n; i++) {
    self->start[i] = (guint16) (word - words);
    self->letters |= get_letter_bit (word);
    word += strcspn (word, "|") + 1;
  }
  self->start[n] = (guint16) (word - words);
  return self;
}

static const Alternatives *
get_alternatives (const char *words)
{
  static GMutex lock; /* around what is written */
  static Alternatives *known[4096];
  guint32 at = ((guint32) (gsize) words * 2654435761u) >> 20;

  for (;; at = (at + 1) % G_N_ELEMENTS (known)) {
    Alternatives *self = g_atomic_pointer_get (&known[at]);
    if (G_LIKELY (self != NULL && self->words == words))
      return self;
    if (self != NULL)
      continue;
    g_mutex_lock (&lock);
    if (g_atomic_pointer_get (&known[at]) == NULL)
      g_atomic_pointer_set (&known[at], alternatives_new (words));
    g_mutex_unlock (&lock);
    at--; /* look again: another thread may have been faster, with another list */
  }
}

static int
match_any (const SoketCursor *self, const char *words)
{
  const char *fold = soket_cursor_peek (self, 0)->fold;

  if (fold == NULL)
    return 0;
  const Alternatives *any = get_alternatives (words);
  if ((any->letters & get_letter_bit (fold)) == 0)
    return 0;
  for (guint i = 0; i < any->n; i++) {
    const char *word = words + any->start[i];
    int n = *word == *fold ? match_words (self, word, any->start[i + 1] - any->start[i] - 1u) : 0;
    if (n > 0)
      return n;
  }
  return 0;
}

gboolean
soket_cursor_sees (const SoketCursor *self, const char *words)
{
  return match_any (self, words) > 0;
}

gboolean
soket_cursor_eat (SoketCursor *self, const char *words)
{
  int n = match_any (self, words);

  self->at += (guint) n;
  return n > 0;
}

gboolean
soket_cursor_eat_mark (SoketCursor *self, gunichar mark)
{
  if (soket_cursor_peek (self, 0)->mark != mark)
    return FALSE;
  self->at++;
  return TRUE;
}

gboolean
soket_cursor_eat_number (SoketCursor *self, int *number)
{
  const SoketToken *token = soket_cursor_peek (self, 0);

  if (token->number < 0)
    return FALSE;
  *number = (int) token->number;
  self->at++;
  return TRUE;
}

/* Sentence marks and closing brackets do not belong to the words. */
static gboolean
is_trimmed (const SoketToken *token)
{
  static const gunichar marks[] = { '.', ',', ';', ':', '/', ')', '(', '-', 0x2026 };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (token->mark == marks[i])
      return TRUE;
  return FALSE;
}

char *
soket_phrase_cut (const SoketPhrase *self, guint from, guint to)
{
  const SoketToken *tokens = (const SoketToken *) (void *) self->tokens->data;
  GString *out = g_string_new (NULL);
  gboolean gap = FALSE;

  while (from < to && is_trimmed (&tokens[from]))
    from++;
  while (from < to && is_trimmed (&tokens[to - 1]))
    to--;
  if (from >= to)
    return g_string_free (out, FALSE);
  for (const char *p = self->text + tokens[from].start; p < self->text + tokens[to - 1].end;
       p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (is_invisible (c) || (g_unichar_iscntrl (c) && !g_unichar_isspace (c)))
      continue;
    if (g_unichar_isspace (c)) {
      gap = TRUE;
      continue;
    }
    if (gap)
      g_string_append_c (out, ' ');
    gap = FALSE;
    g_string_append_unichar (out, c);
  }
  return g_string_free (out, FALSE);
}
