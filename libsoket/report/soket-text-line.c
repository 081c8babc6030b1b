/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-text-table-private.h"

#include <string.h>

/* Lines for a terminal: how wide they are there, and where they are broken. */

#define REPLACEMENT "\xef\xbf\xbd" /* U+FFFD */
#define WHOLE_WORD 8               /* columns: no word is cut into shorter pieces */
#define FIRST_COMBINING 0x300      /* below it each letter takes one column */

/* Marks that turn the direction of what follows, and so can make a line say something else. */
static gboolean
is_direction_mark (gunichar c)
{
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
         || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_line_or_tab (gunichar c)
{
  return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* All that is to be replaced is a control of ASCII or begins with one of three bytes. */
static gboolean
is_plain (const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if (*p < 0x20 || *p == 0x7f || *p == 0xc2 || *p == 0xd8 || *p == 0xe2)
      return FALSE;
  return TRUE;
}

char *
soket_text_dup_printable (const char *text)
{
  if (is_plain (text))
    return g_strdup (text);

  g_autoptr (GString) out = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (is_line_or_tab (c))
      g_string_append_c (out, ' ');
    else if (g_unichar_iscntrl (c) || is_direction_mark (c))
      g_string_append (out, REPLACEMENT);
    else
      g_string_append_unichar (out, c);
  }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static guint
columns_of (gunichar c)
{
  if (c < FIRST_COMBINING)
    return 1;
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

guint
soket_text_get_width_of (const char *text, gsize length)
{
  const char *end = text + length;
  guint width = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    width += columns_of (g_utf8_get_char (p));
  return width;
}

guint
soket_text_get_width (const char *text)
{
  return soket_text_get_width_of (text, strlen (text));
}

gsize
soket_text_next_line (const char **text, guint width)
{
  const char *start = *text;
  const char *end = NULL; /* the last space so far */
  const char *p = start;
  guint full = MAX (width, WHOLE_WORD);
  guint used = 0;

  for (; *p != '\0'; p = g_utf8_next_char (p)) {
    guint columns = columns_of (g_utf8_get_char (p));
    if (used + columns > (end != NULL ? width : full) && *p != ' ')
      break;
    if (*p == ' ' && end != NULL && used > width)
      break;
    if (*p == ' ')
      end = p;
    used += columns;
  }
  if (end == NULL || (*p == '\0' && used <= width))
    end = p;
  *text = end + strspn (end, " ");
  return (gsize) (end - start);
}

guint
soket_text_get_longest_word (const char *text)
{
  guint longest = 0;

  while (*text != '\0') {
    gsize length = strcspn (text, " ");
    longest = MAX (longest, soket_text_get_width_of (text, length));
    text += length + (text[length] == ' ');
  }
  return longest;
}

void
soket_text_append_spaces (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

void
soket_text_end_line (GString *out)
{
  gsize length = out->len;

  while (length > 0 && out->str[length - 1] == ' ')
    length--;
  g_string_truncate (out, length);
  g_string_append_c (out, '\n');
}

void
soket_text_append_wrapped (GString *out, const char *text, guint width, guint indent, guint hang)
{
  g_autofree char *printable = soket_text_dup_printable (text);
  const char *rest = printable;
  guint before = indent;

  do {
    const char *line = rest;
    gsize length = soket_text_next_line (&rest, width > before ? width - before : 1);
    soket_text_append_spaces (out, before);
    g_string_append_len (out, line, (gssize) length);
    soket_text_end_line (out);
    before = indent + hang;
  } while (*rest != '\0');
}
