/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-symbol-private.h"

#include <stdlib.h>
#include <string.h>

#include "base/soket-text-private.h"

/* The words that stand around a symbol: "Nghị quyết số 18-NQ/TW, ngày 25/10/2017". */

static gboolean
is_blank_mark (gunichar c)
{
  return c == '.' || c == '_' || c == 0x2026;
}

/* "…", "....", "____" before the sign at @at: the number is still to be written. */
static const char *
skip_blank_back (const char *text, const char *at)
{
  const char *start = at;

  while (start > text && is_blank_mark (g_utf8_get_char (g_utf8_prev_char (start))))
    start = g_utf8_prev_char (start);
  gboolean apart = start == text || g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (start)))
                   || start[-1] == ':';
  return apart ? start : at;
}

/* "Nghị quyết số " before the number, "Số: " before a number that is still blank. */
static const char *
skip_kind (const char *text)
{
  const char *at = text;

  while (*at != '\0' && !g_ascii_isdigit (*at) && *at != '-' && *at != '/')
    at = g_utf8_next_char (at);
  if (at == text || *at == '\0')
    return text;
  if (!g_ascii_isdigit (*at) && skip_blank_back (text, at) < at)
    return at;
  const char *last = g_utf8_prev_char (at);
  gboolean apart = g_unichar_isspace (g_utf8_get_char (last)) || *last == ':' || *last == '.';
  /* "KH-41/TU", "QĐ/TW" begin with their own letters. */
  return apart
                 && (g_ascii_isdigit (*at) || g_unichar_isspace (g_utf8_get_char (last))
                     || *last == ':')
             ? at
             : text;
}

/* A word that goes on with the sentence. */
static gboolean
sees_word (const char *at)
{
  static const char *const words[] = { "ngày", "tháng",    "năm",  "của", "về", "và", "do",
                                       "ký",   "ban hành", "được", "(",   "\"", "“" };
  g_autofree char *rest = g_utf8_strdown (at, (gssize) MIN (strlen (at), 12));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    gsize length = strlen (words[i]);
    if (g_str_has_prefix (rest, words[i])
        && (length == 1 || rest[length] == '\0' || !g_ascii_isalpha (rest[length])))
      return TRUE;
  }
  return FALSE;
}

/* A mark and a number: another symbol, "12/KH-UBND; 13/KH-UBND". */
static gboolean
begins_another (const char *at)
{
  if (*at != ',' && *at != ';')
    return FALSE;
  do
    at = g_utf8_next_char (at);
  while (g_unichar_isspace (g_utf8_get_char (at)));
  return g_ascii_isdigit (*at);
}

static gsize
find_end (const char *text)
{
  const char *start = text + strcspn (text, "-/");

  for (const char *at = start; *at != '\0'; at = g_utf8_next_char (at)) {
    if (at > start && begins_another (at))
      return (gsize) (at - text);
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      continue;
    const char *word = at;
    while (g_unichar_isspace (g_utf8_get_char (word)))
      word = g_utf8_next_char (word);
    if (!sees_word (word))
      continue;
    while (at > start && (at[-1] == ',' || at[-1] == ';'))
      at--;
    return (gsize) (at - text);
  }
  return strlen (text);
}

/* The year of the day behind: "ngày 25/10/2017", "ngày 25 tháng 10 năm 2017". */
static int
find_year (const char *text)
{
  for (const char *at = text; *at != '\0'; at++) {
    gsize digits = strspn (at, "0123456789");
    if (digits == 4 && (*at == '1' || *at == '2'))
      return atoi (at);
    if (digits > 0)
      at += digits - 1;
  }
  return 0;
}

char *
soket_symbol_cut_words (const char *text, int *year_behind, gboolean *around)
{
  g_autofree char *composed = g_strstrip (soket_text_normalize (text, -1));
  const char *start = skip_kind (composed);
  gsize length = find_end (start);

  *year_behind = find_year (start + length);
  /* "Số: " stands in the head of each document. */
  const char *blank = g_ascii_isdigit (*start) ? start : skip_blank_back (composed, start);
  g_autofree char *before = g_strndup (composed, (gsize) (blank - composed));
  g_autofree char *folded = soket_text_fold (before);
  g_strdelimit (folded, ":. ", ' ');
  *around
      = start[length] != '\0' || !g_str_equal (g_strstrip (folded), *before != '\0' ? "số" : "");
  return g_strndup (start, length);
}
