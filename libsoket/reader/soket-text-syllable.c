/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-decode-private.h"

#include <string.h>

#define CIRCUMFLEX 0x302
#define BREVE 0x306
#define HORN 0x31B
/* No syllable is longer than "nghiêng". */
#define LETTERS_MAX 7

/* Letters without their marks; đ is d here. */
typedef struct {
  char letters[LETTERS_MAX + 1];
  guint n_letters;
  guint n_tones;
} Syllable;

static gboolean
bears (char letter, gunichar mark)
{
  switch (mark) {
  case CIRCUMFLEX:
    return strchr ("aeo", letter) != NULL;
  case BREVE:
    return letter == 'a';
  case HORN:
    return strchr ("ou", letter) != NULL;
  default:
    return FALSE;
  }
}

static gboolean
is_tone (gunichar c)
{
  return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
}

static gboolean
add_part (Syllable *self, gunichar c)
{
  char last = self->n_letters > 0 ? self->letters[self->n_letters - 1] : ' ';

  if (c == 0x111 || c == 0x110)
    c = 'd';
  if (c < 0x80 && g_ascii_isalpha ((char) c)) {
    if (self->n_letters == LETTERS_MAX)
      return FALSE;
    self->letters[self->n_letters++] = g_ascii_tolower ((char) c);
    return TRUE;
  }
  if (is_tone (c))
    return strchr ("aeiouy", last) != NULL && ++self->n_tones == 1;
  return bears (last, c);
}

static gboolean
is_among (const char *part, gsize length, const char *const *parts)
{
  for (; *parts != NULL; parts++)
    if (strlen (*parts) == length && strncmp (*parts, part, length) == 0)
      return TRUE;
  return FALSE;
}

gboolean
soket_text_is_syllable (const gunichar *word, gsize length)
{
  static const char *const initials[]
      = { "",    "b",  "c", "ch", "d", "g", "gh", "h", "k",  "kh", "l", "m", "n", "ng",
          "ngh", "nh", "p", "ph", "q", "r", "s",  "t", "th", "tr", "v", "x", NULL };
  static const char *const finals[] = { "", "c", "ch", "m", "n", "ng", "nh", "p", "t", NULL };
  Syllable syllable = { .n_letters = 0 };

  for (gsize i = 0; i < length; i++) {
    gunichar parts[8];
    gsize n_parts = g_unichar_fully_decompose (word[i], FALSE, parts, G_N_ELEMENTS (parts));
    for (gsize k = 0; k < n_parts; k++)
      if (!add_part (&syllable, parts[k]))
        return FALSE;
  }
  gsize vowels = strcspn (syllable.letters, "aeiouy");
  gsize n_vowels = strspn (syllable.letters + vowels, "aeiouy");
  const char *final = syllable.letters + vowels + n_vowels;
  return n_vowels >= 1 && n_vowels <= 4 && is_among (syllable.letters, vowels, initials)
         && is_among (final, strlen (final), finals);
}
