/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-deadline-private.h"

#include <string.h>

#include "base/soket-text-private.h"

/* The words of an event, as a deadline keeps them. */

/* What stands in one pair of quotation marks, if that is all of @text. */
static char *
unquote (const char *text)
{
  static const char *const marks[] = { "\"", "“", "”" };
  g_autofree char *bare = g_strstrip (g_strdup (text));
  gsize first = 0, last = 0, size = strlen (bare);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
    if (g_str_has_prefix (bare, marks[i]))
      first = strlen (marks[i]);
    if (g_str_has_suffix (bare, marks[i]))
      last = strlen (marks[i]);
  }
  if (first == 0 || last == 0 || size < first + last)
    return g_steal_pointer (&bare);
  g_autofree char *inside = g_strndup (bare + first, size - first - last);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (inside, marks[i]) != NULL)
      return g_steal_pointer (&bare);
  return g_steal_pointer (&inside);
}

gboolean
soket_deadline_quotes_event (const char *words)
{
  gsize length = strlen (words);

  /* The others begin with E2. */
  return memchr (words, '"', length) != NULL || memchr (words, 0xE2, length) != NULL;
}

/* Nothing of it has to be cleaned; FALSE also of a few that are clean. */
static gboolean
is_clean (const char *text, gsize length)
{
  if (length == 0 || text[0] == ' ' || text[length - 1] == ' ')
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] < ' ' || (text[i] == ' ' && text[i + 1] == ' '))
      return FALSE;
  return !soket_deadline_quotes_event (text) && soket_text_is_plain (text, length);
}

char *
soket_deadline_clean_event (const char *text)
{
  gsize length = strlen (text);

  if (is_clean (text, length))
    return g_strndup (text, length);
  g_autofree char *composed = soket_text_normalize (text, -1);
  g_autofree char *bare = unquote (composed);
  g_auto (GStrv) words = g_strsplit_set (bare, " \t\n\r\v\f", -1);
  GString *event = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (event, "%s%s", event->len > 0 ? " " : "", words[i]);
  return g_string_free (event, FALSE);
}
