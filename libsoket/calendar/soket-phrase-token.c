/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-token-private.h"

#include <string.h>

#include "base/soket-text-private.h"

/* Numbers above this are not days, years or lengths; they only have to stay too large. */
#define HUGE_NUMBER 1000000000

/* Marks of direction, zero-width spaces: no sign that anyone sees. */
gboolean
soket_unichar_is_invisible (gunichar c)
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
is_letter_for_zero (const char *p, const char *end, gboolean inside)
{
  if (*p != 'O' && *p != 'o')
    return FALSE;
  gunichar behind = p + 1 < end ? g_utf8_get_char (p + 1) : 0;
  return g_unichar_isdigit (behind) || (inside && !is_word (behind));
}

static const char *
read_number (const char *p, const char *end, SoketToken *token)
{
  token->number = 0;
  for (; p < end; p = g_utf8_next_char (p)) {
    int digit = *p - '0';
    if (digit < 0 || digit > 9) {
      gunichar c = g_utf8_get_char (p);
      gboolean zero = is_letter_for_zero (p, end, token->digits > 0);
      if (!zero && (c < 0x80 || !g_unichar_isdigit (c)))
        break;
      digit = zero ? 0 : g_unichar_digit_value (c);
    }
    token->number = token->number > HUGE_NUMBER / 10
                        ? HUGE_NUMBER
                        : MIN (token->number * 10 + digit, HUGE_NUMBER);
    token->digits = MIN (token->digits + 1, 100);
  }
  return p;
}

/* A word that soket_text_fold_word () leaves. */
static const char *
read_odd_word (SoketPhrase *self, const char *p, const char *end, SoketToken *token)
{
  const char *start = p;

  while (p < end) {
    gunichar c = g_utf8_get_char (p);
    if (!is_word (c) && (c < 0x80 || !soket_unichar_is_invisible (c)))
      break;
    p = g_utf8_next_char (p);
  }
  g_autofree char *word = g_strndup (start, (gsize) (p - start));
  g_autofree char *fold = soket_text_fold (word);
  gsize length = strlen (fold);
  memset (&token->word, 0, sizeof token->word);
  if (length < SOKET_WORD_SIZE) {
    memcpy (token->word.text, fold, length);
    token->fold = token->word.text;
    return p;
  }
  if (self->long_words == NULL)
    self->long_words = g_ptr_array_new_with_free_func (g_free);
  token->fold = fold;
  g_ptr_array_add (self->long_words, g_steal_pointer (&fold));
  return p;
}

/* Other spellings of two words that no deadline can do without: "quí", "truớc". */
static const struct {
  union {
    char text[SOKET_WORD_SIZE];
    guint64 key[SOKET_WORD_SIZE / 8];
  } odd;
  const char *usual;
} spellings[] = {
  { { "quí" }, "quý" },
  { { "truớc" }, "trước" },
  { { "trươc" }, "trước" },
  { { "trứơc" }, "trước" },
};

const SoketOddSpellings *
soket_tokens_get_odd_spellings (void)
{
  static gsize ready;
  static SoketOddSpellings odd;

  if (g_once_init_enter (&ready)) {
    for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
      odd.may_be[soket_word_get_bit (spellings[i].odd.key)] = TRUE;
    g_once_init_leave (&ready, 1);
  }
  return &odd;
}

void
soket_token_settle_spelling (SoketToken *token)
{
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (token->word.key[0] == spellings[i].odd.key[0]
        && token->word.key[1] == spellings[i].odd.key[1]) {
      memset (&token->word, 0, sizeof token->word);
      memcpy (token->word.text, spellings[i].usual, strlen (spellings[i].usual));
      token->bit = soket_word_get_bit (token->word.key);
      return;
    }
}

static const char *
read_word (SoketPhrase *self, const char *p, const char *end, SoketToken *token)
{
  const char *behind = soket_text_fold_word (p, end, token->word.text);

  if (behind != NULL)
    token->fold = token->word.text;
  else
    behind = read_odd_word (self, p, end, token);
  token->bit = soket_word_get_bit (token->word.key);
  soket_token_settle_spelling (token);
  return behind;
}

/* Dashes and slashes are one, whatever their width. */
static gunichar
usual_mark (gunichar c)
{
  if (c < 0x80)
    return c;
  if (c == 0x2010 || c == 0x2011 || c == 0x2013 || c == 0x2212)
    return '-';
  if (c == 0x2044 || c == 0x2215)
    return '/';
  return c > 0xFF00 && c < 0xFF20 ? c - 0xFF00 + ' ' : c;
}

static const char *
read_mark (const char *p, SoketToken *token, gint16 *depth)
{
  gunichar c = (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);

  token->mark = usual_mark (c);
  if (c == ')')
    *depth = token->depth = MAX (*depth - 1, 0);
  if (c == '(')
    (*depth)++;
  return g_utf8_next_char (p);
}

/* What begins at @p. */
typedef enum {
  BEGINS_GAP,
  BEGINS_WORD,
  BEGINS_NUMBER,
  BEGINS_MARK,
} Beginning;

static Beginning
look_at_character (gunichar c)
{
  if (is_word (c))
    return BEGINS_WORD;
  if (g_unichar_isdigit (c))
    return BEGINS_NUMBER;
  return g_unichar_isspace (c) || g_unichar_iscntrl (c) || soket_unichar_is_invisible (c)
             ? BEGINS_GAP
             : BEGINS_MARK;
}

/* Of ASCII what begins there, but for "O", which may be a zero. */
static const guchar beginnings[128] = {
  ['!' ... '/'] = BEGINS_MARK, ['0' ... '9'] = BEGINS_NUMBER, [':' ... '@'] = BEGINS_MARK,
  ['A' ... 'Z'] = BEGINS_WORD, ['[' ... '^'] = BEGINS_MARK,   ['_'] = BEGINS_WORD,
  ['`'] = BEGINS_MARK,         ['a' ... 'z'] = BEGINS_WORD,   ['{' ... '~'] = BEGINS_MARK,
};

static inline Beginning
look_at (const char *p, const char *end)
{
  guchar byte = (guchar) *p;

  if (byte < 0x80) {
    if ((byte | 0x20) == 'o' && is_letter_for_zero (p, end, FALSE))
      return BEGINS_NUMBER;
    return (Beginning) beginnings[byte];
  }
  if (byte >= 0xC4 && byte <= 0xC8)
    return BEGINS_WORD;
  return look_at_character (g_utf8_get_char (p));
}

const char *
soket_tokens_read_one (SoketTokens *self, const char *p)
{
  SoketToken *token = self->token;
  const char *end = self->end;
  const char *start = p;
  Beginning beginning = look_at (p, end);

  if (beginning == BEGINS_GAP)
    return g_utf8_next_char (p);
  *token = (SoketToken){ .number = -1, .depth = self->depth };
  if (beginning == BEGINS_WORD)
    p = read_word (self->phrase, p, end, token);
  else if (beginning == BEGINS_NUMBER)
    p = read_number (p, end, token);
  else
    p = read_mark (p, token, &self->depth);
  token->start = (guint) (start - self->text);
  token->end = (guint) (p - self->text);
  self->token++;
  return p;
}
