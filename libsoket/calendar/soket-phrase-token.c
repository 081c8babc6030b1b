/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include <string.h>

#include "base/soket-text-word-private.h"

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
static void
settle_spelling (SoketToken *token)
{
  static const struct {
    union {
      char text[8];
      guint64 key;
    } odd;
    const char *usual;
  } spellings[] = {
    { { "quí" }, "quý" },
    { { "truớc" }, "trước" },
    { { "trươc" }, "trước" },
    { { { 't', 'r', '\xE1', '\xBB', '\xA9', '\xC6', '\xA1', 'c' } }, "trước" }, /* trứơc */
  };

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (token->word.key[0] == spellings[i].odd.key && token->word.key[1] == 0) {
      memset (&token->word, 0, sizeof token->word);
      memcpy (token->word.text, spellings[i].usual, strlen (spellings[i].usual));
      return;
    }
}

static void
settle_word (SoketToken *token)
{
  if (token->word.text[0] == 'q' || token->word.text[0] == 't')
    settle_spelling (token);
  token->bit = soket_word_get_bit (token->word.key);
}

static const char *
read_word (SoketPhrase *self, const char *p, const char *end, SoketToken *token)
{
  const char *behind = soket_text_fold_word (p, end, token->word.text);

  if (behind != NULL)
    token->fold = token->word.text;
  else
    behind = read_odd_word (self, p, end, token);
  settle_word (token);
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

/* A text whose tokens are read. */
typedef struct {
  const char *text;
  const char *end;
  const char *readable; /* the end of what may be looked at */
  const SoketFolds *folds;
  SoketToken *token; /* the next one */
  gint16 depth;
} Tokens;

static inline SoketToken *
begin_token (const Tokens *self, const char *p)
{
  SoketToken *token = self->token;

  token->fold = NULL;
  token->number = -1;
  token->mark = 0;
  token->start = (guint) (p - self->text);
  token->depth = self->depth;
  token->digits = 0;
  token->bit = SOKET_WORD_BIT_NONE;
  return token;
}

static inline void
end_token (Tokens *self, const char *p)
{
  self->token->end = (guint) (p - self->text);
  self->token++;
}

#ifdef SOKET_BLOCK_SSE2

/* Words with single spaces between them, which is most of any text: where they end is told for a
 * block at once, so that no word has to wait for the one before it. Returns the place behind them;
 * @p when something else stands there. */
static const char *
read_plain_words (Tokens *self, const char *p)
{
  if (self->readable - p < SOKET_BLOCK + SOKET_TEXT_WORD_ROOM)
    return p;
  SoketBlock block = soket_block_load (p);
  guint64 here = soket_block_first ((gsize) (self->end - p));
  guint64 high = soket_block_high (&block);
  guint64 letters = (soket_block_letters (&block) | high) & here;
  guint64 capitals = soket_block_between (&block, 'A', 'Z');
  guint64 spaces = soket_block_equal (&block, ' ') & here;
  guint64 odd = soket_block_equal (&block, '_') & here;
  guint at = 0;

  for (;;) {
    guint64 rest = ~(letters >> at);
    guint n = rest != 0 ? soket_block_next (rest) : SOKET_BLOCK;
    guint behind = at + n;
    /* "O5" may be a number. */
    if (behind >= SOKET_BLOCK || n == 0 || (odd >> behind & 1) != 0
        || (n == 1 && (p[at] | 0x20) == 'o'))
      break;
    SoketToken *token = begin_token (self, p + at);
    if (!soket_text_copy_word (self->folds, p + at, n, (guint) (high >> at),
                               (guint) (capitals >> at), token->word.key))
      break;
    token->fold = token->word.text;
    settle_word (token);
    end_token (self, p + behind);
    if ((spaces >> behind & 1) == 0)
      return p + behind;
    at = behind + 1;
    if (at >= SOKET_BLOCK)
      break;
  }
  return p + at;
}

#else

static const char *
read_plain_words (Tokens *self, const char *p)
{
  return p;
}

#endif

static void
read_tokens (SoketPhrase *self, Tokens *tokens)
{
  const char *end = tokens->end;

  for (const char *p = tokens->text; p < end;) {
    Beginning beginning = look_at (p, end);
    if (beginning == BEGINS_GAP) {
      p = g_utf8_next_char (p);
      continue;
    }
    if (beginning == BEGINS_WORD) {
      const char *behind = read_plain_words (tokens, p);
      if (behind > p) {
        p = behind;
        continue;
      }
    }
    SoketToken *token = begin_token (tokens, p);
    if (beginning == BEGINS_WORD)
      p = read_word (self, p, end, token);
    else if (beginning == BEGINS_NUMBER)
      p = read_number (p, end, token);
    else
      p = read_mark (p, token, &tokens->depth);
    end_token (tokens, p);
  }
}

void
soket_phrase_read (SoketPhrase *self, const char *text, gsize length, gsize room)
{
  self->text = text;
  g_clear_pointer (&self->long_words, g_ptr_array_unref);
  g_array_set_size (self->ahead, 0);
  *self->memo = (SoketPhraseMemo){ 0 };
  /* A token is a byte at least: none is ever moved, and each may point into itself. */
  g_array_set_size (self->tokens, (guint) length);
  SoketToken *first = (SoketToken *) (void *) self->tokens->data;
  Tokens tokens = { .text = text,
                    .end = text + length,
                    .readable = text + length + room,
                    .folds = soket_text_get_folds (),
                    .token = first };
  read_tokens (self, &tokens);
  g_array_set_size (self->tokens, (guint) (tokens.token - first));
}

SoketPhrase *
soket_phrase_new_empty (void)
{
  SoketPhrase *self = g_new0 (SoketPhrase, 1);

  self->text = "";
  self->tokens = g_array_new (FALSE, FALSE, sizeof (SoketToken));
  self->ahead = soket_found_new ();
  self->memo = g_new0 (SoketPhraseMemo, 1);
  return self;
}

SoketPhrase *
soket_phrase_new (const char *text)
{
  SoketPhrase *self = soket_phrase_new_empty ();

  self->own = soket_text_normalize (text, -1);
  soket_phrase_read (self, self->own, strlen (self->own), 0);
  return self;
}

void
soket_phrase_free (SoketPhrase *self)
{
  g_free (self->own);
  g_clear_pointer (&self->long_words, g_ptr_array_unref);
  g_array_unref (self->tokens);
  g_array_unref (self->ahead);
  g_free (self->memo);
  g_free (self);
}
