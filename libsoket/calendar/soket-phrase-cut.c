/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include "base/soket-text-block-private.h"
#include "base/soket-text-private.h"

/* The words of a phrase as they are shown: in NFC, with single spaces, without what nobody sees. */

/* Sentence marks and closing brackets do not belong to the words. */
static gboolean
is_trimmed (const SoketToken *token)
{
  static const gunichar marks[] = { '.', ',', ';', ':', '/', ')', '(', '-', 0x2026 };

  for (guint i = 0; token->mark != 0 && i < G_N_ELEMENTS (marks); i++)
    if (token->mark == marks[i])
      return TRUE;
  return FALSE;
}

typedef enum {
  SIGHT_NONE,
  SIGHT_SPACE,
  SIGHT_SEEN,
} Sight;

static inline Sight
see_character (const char *p)
{
  guchar byte = (guchar) *p;

  if (byte > ' ' && byte < 0x7F)
    return SIGHT_SEEN;
  if (byte == ' ' || (byte >= 0xC3 && byte <= 0xC8))
    return byte == ' ' ? SIGHT_SPACE : SIGHT_SEEN;
  /* The letters of Vietnamese. */
  if (byte == 0xE1 && (guchar) p[1] >= 0xB8 && (guchar) p[1] <= 0xBB)
    return SIGHT_SEEN;
  gunichar c = g_utf8_get_char (p);
  if (g_unichar_isspace (c))
    return SIGHT_SPACE;
  return soket_unichar_is_invisible (c) || g_unichar_iscntrl (c) ? SIGHT_NONE : SIGHT_SEEN;
}

/* Nothing but letters, signs and single spaces, as nearly every phrase is; FALSE also for others.
 */
static gboolean
is_tidy (const SoketPhrase *self, const char *text, gsize length)
{
  const char *end = self->readable != NULL ? self->readable : text + length;
  guint64 space_before = 0;
  guint64 e1_before = 0;

  for (gsize at = 0; at < length; at += SOKET_BLOCK) {
    SoketBlock block = soket_block_load_some (text + at, (gsize) (end - text) - at);
    guint64 here = soket_block_first (length - at);
    guint64 spaces = soket_block_equal (&block, ' ') & here;
    guint64 e1 = soket_block_equal (&block, 0xE1) & here;
    guint64 behind = e1 << 1 | e1_before;
    guint64 seen = soket_block_between (&block, ' ', 0x7E)
                   | soket_block_between (&block, 0x80, 0xBF)
                   | soket_block_between (&block, 0xC3, 0xC8) | e1;
    if ((spaces & (spaces << 1 | space_before)) != 0 || (~seen & here) != 0
        || (behind & here & ~soket_block_between (&block, 0xB8, 0xBB)) != 0)
      return FALSE;
    space_before = spaces >> (SOKET_BLOCK - 1);
    e1_before = e1 >> (SOKET_BLOCK - 1);
  }
  return TRUE;
}

/* The text of the tokens without the marks around them; *@length 0: nothing is left. */
static const char *
trim (const SoketPhrase *self, guint from, guint to, gsize *length)
{
  const SoketToken *tokens = self->tokens;

  while (from < to && is_trimmed (&tokens[from]))
    from++;
  while (from < to && is_trimmed (&tokens[to - 1]))
    to--;
  *length = from < to ? tokens[to - 1].end - tokens[from].start : 0;
  return from < to ? self->text + tokens[from].start : "";
}

static char *
make_tidy (const char *text, gsize length)
{
  /* No byte becomes two. */
  char *out = g_malloc (length + 1);
  gsize n = 0;
  gboolean gap = FALSE;
  gboolean dropped = FALSE;
  for (const char *p = text; p < text + length;) {
    const char *next = g_utf8_next_char (p);
    Sight sight = see_character (p);
    if (sight == SIGHT_SPACE)
      gap = TRUE;
    dropped = dropped || sight == SIGHT_NONE;
    if (sight == SIGHT_SEEN) {
      if (gap)
        out[n++] = ' ';
      gap = FALSE;
      while (p < next)
        out[n++] = *p++;
    }
    p = next;
  }
  out[n] = '\0';
  if (!dropped)
    return out;
  /* What stood between a letter and its mark is gone. */
  char *composed = soket_text_normalize (out, (gssize) n);
  g_free (out);
  return composed;
}

char *
soket_phrase_cut (const SoketPhrase *self, guint from, guint to)
{
  gsize length;
  const char *text = trim (self, from, to, &length);

  return is_tidy (self, text, length) ? g_strndup (text, length) : make_tidy (text, length);
}

void
soket_phrase_cut_to (const SoketPhrase *self, guint from, guint to, GString *out)
{
  gsize length;
  const char *text = trim (self, from, to, &length);

  if (is_tidy (self, text, length)) {
    g_string_append_len (out, text, (gssize) length);
    return;
  }
  g_autofree char *tidy = make_tidy (text, length);
  g_string_append (out, tidy);
}
