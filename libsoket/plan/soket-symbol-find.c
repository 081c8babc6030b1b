/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-symbol-private.h"

/* Symbols in a running text, whose dates are no deadlines. */

/* No symbol is longer; keeps the work small whatever comes in. */
#define MAX_LENGTH 80

typedef struct {
  const char *at;
  const char *end;
} Place;

static gunichar
peek (const Place *place)
{
  return place->at < place->end ? g_utf8_get_char (place->at) : 0;
}

static void
next (Place *place)
{
  place->at = g_utf8_next_char (place->at);
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == 0x2013 || c == 0x2010 || c == 0x2011;
}

static gboolean
skip_spaces (Place *place)
{
  const char *start = place->at;

  while (place->at - start < 8 && peek (place) != 0 && g_unichar_isspace (peek (place)))
    next (place);
  return place->at > start;
}

static gboolean
skip_number (Place *place)
{
  const char *start = place->at;

  while (g_ascii_isdigit (*place->at) && place->at < place->end)
    place->at++;
  if (place->at == start || place->at - start > 6)
    return FALSE;
  if (place->at + 1 < place->end && *place->at == '.' && g_ascii_isdigit (place->at[1])) {
    place->at++;
    while (place->at < place->end && g_ascii_isdigit (*place->at))
      place->at++;
  } else if (place->at < place->end && g_ascii_islower (*place->at)) {
    place->at++;
  }
  return TRUE;
}

/* "/" or "-" with spaces or a line end around it; *@tight: without. */
static gboolean
skip_separator (Place *place, gunichar *separator)
{
  Place at = *place;
  gboolean before = skip_spaces (&at);
  gunichar c = peek (&at);

  if (c != '/' && !is_dash (c))
    return FALSE;
  next (&at);
  gboolean after = skip_spaces (&at);
  /* "12 -KH", "12 - KH", "12- KH", but never a number and the dash of a list on the next line. */
  if (before && after && c != '/' && !g_unichar_isupper (peek (&at)))
    return FALSE;
  *separator = c;
  *place = at;
  return TRUE;
}

/* "KH", "Th.U", "XDCQ,CTTN&BĐG": capital letters first. */
static gboolean
skip_code (Place *place)
{
  const char *last = place->at;

  if (!g_unichar_isupper (peek (place)))
    return FALSE;
  while (place->at < place->end) {
    gunichar c = peek (place);
    Place behind = *place;
    next (place);
    if (g_unichar_isalpha (c) || g_unichar_isdigit (c)) {
      last = place->at;
      continue;
    }
    if (c != '.' && c != '&' && c != ',' && c != ';')
      break;
    /* The mark belongs to the code when another capital follows at once. */
    if (!g_unichar_isupper (peek (place))) {
      *place = behind;
      break;
    }
  }
  place->at = last;
  return TRUE;
}

static gboolean
skip_year (Place *place)
{
  const char *p = place->at;

  if (place->end - p < 5 || (*p != '1' && *p != '2') || !g_ascii_isdigit (p[1])
      || !g_ascii_isdigit (p[2]) || !g_ascii_isdigit (p[3]) || p[4] != '/')
    return FALSE;
  place->at = p + 5;
  skip_spaces (place);
  return TRUE;
}

/* From the number on. FALSE: no symbol begins there. */
static gboolean
skip_symbol (Place *place)
{
  gunichar first;
  gunichar more;

  if (!skip_separator (place, &first))
    return FALSE;
  gboolean year = first == '/' && skip_year (place);
  if (!skip_code (place))
    return FALSE;
  for (guint parts = 0; parts < 4; parts++) {
    Place at = *place;
    if (!skip_separator (&at, &more) || !skip_code (&at))
      return parts > 0 || year;
    *place = at;
  }
  return TRUE;
}

static gboolean
begins_word (const char *text, const char *at)
{
  if (at == text)
    return TRUE;
  gunichar before = g_utf8_get_char (g_utf8_prev_char (at));
  return !g_unichar_isalnum (before) && before != '/' && before != '-' && before != '.';
}

gboolean
soket_symbol_find (const char *text, gsize length, gsize from, gsize *start, gsize *end)
{
  const char *limit = text + length;

  for (const char *at = text + from; at < limit; at++) {
    gboolean digit = g_ascii_isdigit (*at);
    if ((!digit && *at != '/' && *at != '-') || !begins_word (text, at))
      continue;
    Place place = { at, MIN (limit, at + MAX_LENGTH) };
    /* A character that the limit cuts is not looked at. */
    while (place.end < limit && ((guchar) *place.end & 0xC0) == 0x80)
      place.end--;
    if ((digit && !skip_number (&place)) || !skip_symbol (&place))
      continue;
    g_autofree char *words = g_strndup (at, (gsize) (place.at - at));
    g_autoptr (SoketSymbol) symbol = soket_symbol_new (words);
    if (symbol->family == SOKET_FAMILY_UNKNOWN)
      continue;
    *start = (gsize) (at - text);
    *end = (gsize) (place.at - text);
    return TRUE;
  }
  return FALSE;
}
