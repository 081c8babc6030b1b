/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-deadline-private.h"

#include <string.h>

#include "base/soket-text-block-private.h"
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

/* Quotation marks are '"' or begin with E2. */
gboolean
soket_deadline_is_clean_event (const char *text)
{
  gsize length = strlen (text);
  guint64 space_before = 1;

  for (gsize at = 0; at < length; at += SOKET_BLOCK) {
    SoketBlock block = soket_block_load_some (text + at, length - at);
    guint64 here = soket_block_first (length - at);
    guint64 spaces = soket_block_equal (&block, ' ') & here;
    guint64 odd = soket_block_equal (&block, '"') | soket_block_equal (&block, 0xE2)
                  | soket_block_between (&block, 0, ' ' - 1)
                  | (spaces & (spaces << 1 | space_before));
    if (odd != 0)
      return FALSE;
    space_before = spaces >> (SOKET_BLOCK - 1);
  }
  return length > 0 && text[length - 1] != ' ' && soket_text_is_plain (text, length);
}

char *
soket_deadline_clean_event (const char *text)
{
  if (soket_deadline_is_clean_event (text))
    return g_strdup (text);
  g_autofree char *composed = soket_text_normalize (text, -1);
  g_autofree char *bare = unquote (composed);
  g_auto (GStrv) words = g_strsplit_set (bare, " \t\n\r\v\f", -1);
  GString *event = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (event, "%s%s", event->len > 0 ? " " : "", words[i]);
  return g_string_free (event, FALSE);
}
