/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-frame-private.h"

#include <string.h>

#include "reader/soket-structure-private.h"

/* Names of bodies: what they begin with, and how capitals are written small. */

/* Words behind which a proper name stands: how many bytes; 0: none. */
static gsize
measure_place (const char *text, gsize length)
{
  static const char *const nouns[] = { "tỉnh", "thành phố", "xã",       "phường",  "huyện",
                                       "quận", "thị xã",    "thị trấn", "đặc khu", NULL };
  static const char *const committees[] = { "tỉnh ủy", "tỉnh uỷ", NULL };

  if (soket_text_begins_with (text, length, committees) > 0)
    return 0;
  return soket_text_begins_with (text, length, nouns);
}

/* "MTTQ", "HĐND", "UBND": no syllable is without a vowel or begins with "ub". */
static gboolean
is_abbreviation (const char *word, gsize length)
{
  if (length > 3 && strncmp (word, "UB", 2) == 0)
    return TRUE;
  for (gsize i = 0; i < length; i++) {
    if (i + 1 < length && strncmp (word + i, "Đ", 2) == 0)
      i++;
    else if ((guchar) word[i] >= 0x80 || strchr ("AEIOUY", word[i]) != NULL)
      return FALSE;
  }
  return g_utf8_strlen (word, (gssize) length) > 1;
}

static void
append_word (GString *out, const char *word, gsize length, gboolean capital)
{
  if (out->len > 0)
    g_string_append_c (out, ' ');
  if (is_abbreviation (word, length)) {
    g_string_append_len (out, word, (gssize) length);
    return;
  }
  g_autofree char *small = g_utf8_strdown (word, (gssize) length);
  if (!capital) {
    g_string_append (out, small);
    return;
  }
  const char *rest = g_utf8_next_char (small);
  g_autofree char *first = g_utf8_strup (small, rest - small);
  g_string_append (out, first);
  g_string_append (out, rest);
}

/* A noun of several words is large only at its beginning. */
static void
append_words (GString *out, const char *words, gsize length, gboolean capital)
{
  for (gsize at = 0; at < length;) {
    gsize size = MIN (strcspn (words + at, " "), length - at);

    append_word (out, words + at, size, capital && at == 0);
    at += size + 1;
  }
}

/* The word behind these is written large, too: "Sở Y tế", "Ban Tổ chức". */
static gboolean
wants_capital (const char *word, gsize length)
{
  static const char *const nouns[] = { "sở", "bộ", "ban", "cục", "vụ", "phòng", "viện", NULL };

  return soket_text_begins_with (word, length, nouns) == length;
}

/* By the rules alone. */
static char *
dup_by_rules (const char *capitals)
{
  static const char *const country[] = { "việt nam", NULL };
  static const char *const committees[]
      = { "tỉnh ủy", "tỉnh uỷ", "thành ủy", "thành uỷ", "huyện ủy", "huyện uỷ",
          "quận ủy", "quận uỷ", "thị ủy",   "thị uỷ",   NULL };
  GString *out = g_string_new (NULL);
  gboolean proper = FALSE;
  gboolean next = TRUE;

  for (const char *at = capitals; *at != '\0';) {
    gsize rest = strlen (at);
    gsize body = soket_text_begins_body (at, rest);
    gsize place = measure_place (at, rest);
    gsize nation = soket_text_begins_with (at, rest, country);
    gsize length = body > 0 ? body : place > 0 ? place : strcspn (at, " ");

    if (nation > 0)
      proper = TRUE;
    else if (place > 0 || body > 0)
      proper = place > 0 || soket_text_begins_with (at, rest, committees) > 0;
    append_words (out, at, length, next || body > 0 || (proper && place == 0));
    next = body > 0 && wants_capital (at, length);
    at += length;
    at += strspn (at, " ");
  }
  return g_string_free (out, FALSE);
}

/* Where the letters of @name stand in @text, in whatever case; the byte, or -1. */
static gssize
find_letters (const char *text, gsize length, const char *name)
{
  const char *const names[] = { name, NULL };
  const char *at = text;

  while (at < text + length) {
    if (soket_text_begins_with (at, (gsize) (text + length - at), names) > 0)
      return at - text;
    const char *space = memchr (at, ' ', (gsize) (text + length - at));
    if (space == NULL)
      return -1;
    at = space + 1;
  }
  return -1;
}

char *
soket_frame_dup_name (const SoketStructure *structure, const char *capitals)
{
  g_autofree char *small = g_utf8_strdown (capitals, -1);

  for (guint i = 0; i < soket_structure_get_n_blocks (structure); i++) {
    const SoketBlock *block = soket_structure_peek (structure, i);

    if (block->part != SOKET_PART_BASIS && block->part != SOKET_PART_BODY)
      continue;
    gssize at = find_letters (block->text, block->length, small);
    if (at < 0)
      continue;
    gsize size = strlen (small);
    if ((gsize) at + size > block->length)
      continue;
    g_autofree char *found = g_strndup (block->text + at, size);
    if (g_utf8_validate (found, -1, NULL) && !soket_text_is_capital (found, size)
        && g_unichar_isupper (g_utf8_get_char (found)))
      return g_steal_pointer (&found);
  }
  return dup_by_rules (capitals);
}
