/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "base/soket-text-private.h"

#include <string.h>

/* Words of a text are folded by the million; nearly all are a few letters of ASCII, Latin and
 * Vietnamese. */

#define LATIN_END 0x250
#define VIETNAMESE 0x1E00
#define VIETNAMESE_END 0x1F00

#define FOLD_NONE 0     /* no letter */
#define FOLD_ODD 0xFFFF /* not for the quick way */

typedef struct {
  guint16 latin[LATIN_END];
  guint16 vietnamese[VIETNAMESE_END - VIETNAMESE];
} Folds;

static guint16
fold_latin (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha ((char) c) ? (guint16) g_ascii_tolower ((char) c)
                                      : (c == '_' ? FOLD_ODD : FOLD_NONE);
  if (c < 0xC0)
    return c == 0xA0 || g_unichar_ispunct (c) ? FOLD_NONE : FOLD_ODD;
  if (c == 0xD7 || c == 0xF7)
    return FOLD_NONE;
  /* The Icelandic Ð looks like Đ. */
  return c == 0xD0 || c == 0xF0 ? 0x111 : (guint16) g_unichar_tolower (c);
}

static const Folds *
get_folds (void)
{
  static gsize ready;
  static Folds folds;

  if (g_once_init_enter (&ready)) {
    for (gunichar c = 0; c < LATIN_END; c++)
      folds.latin[c] = fold_latin (c);
    for (gunichar c = VIETNAMESE; c < VIETNAMESE_END; c++)
      folds.vietnamese[c - VIETNAMESE] = (guint16) g_unichar_tolower (c);
    g_once_init_leave (&ready, 1);
  }
  return &folds;
}

/* The folded letter at @p, which is not of ASCII, and how many bytes it took. */
static inline guint
fold_letter (const Folds *folds, const char *p, guint *width)
{
  guchar first = (guchar) p[0];
  guchar second = (guchar) p[1];

  *width = 2;
  if (first < 0xC9)
    return folds->latin[(guint) (first & 0x1F) << 6 | (second & 0x3F)];
  *width = 3;
  if (first == 0xE1 && second >= 0xB8 && second <= 0xBB)
    return folds->vietnamese[(guint) (second & 3) << 6 | ((guchar) p[2] & 0x3F)];
  /* Dashes, quotation marks, an ellipsis. */
  if (first == 0xE2 && second == 0x80 && (guchar) p[2] >= 0x90 && (guchar) p[2] <= 0xA7)
    return FOLD_NONE;
  return FOLD_ODD;
}

static inline guint
put_letter (char *word, guint at, guint c)
{
  if (c < 0x80) {
    word[at++] = (char) c;
  } else if (c < 0x800) {
    word[at++] = (char) (0xC0 | c >> 6);
    word[at++] = (char) (0x80 | (c & 0x3F));
  } else {
    word[at++] = (char) (0xE0 | c >> 12);
    word[at++] = (char) (0x80 | (c >> 6 & 0x3F));
    word[at++] = (char) (0x80 | (c & 0x3F));
  }
  return at;
}

/* The last two letters at @at, if the first of them bears the tone of the second. */
static void
move_last_tone (char *word, guint at, gunichar first, gunichar second)
{
  if (!soket_text_move_tone (&first, &second))
    return;
  memset (word + at, 0, SOKET_TEXT_WORD - at);
  put_letter (word, put_letter (word, at, first), second);
}

const char *
soket_text_fold_word (const char *p, const char *end, char *word)
{
  const Folds *folds = get_folds ();
  guint n = 0;
  guint last = 0; /* letter, and the two before it */
  guint previous = 0;
  guint third = 0;

  memset (word, 0, SOKET_TEXT_WORD);
  while (p < end) {
    guint width = 1;
    guint c = (guchar) *p < 0x80 ? folds->latin[(guchar) *p] : fold_letter (folds, p, &width);
    if (c == FOLD_NONE)
      break;
    /* The longest letter has three bytes, and a zero ends the word. */
    if (c == FOLD_ODD || n >= SOKET_TEXT_WORD - 3)
      return NULL;
    n = put_letter (word, n, c);
    third = previous;
    previous = last;
    last = c;
    p += width;
  }
  if (last >= 0x80 && (previous == 'o' || (previous == 'u' && third != 'q')))
    move_last_tone (word, n - 1 - (last < 0x800 ? 2 : 3), previous, last);
  return p;
}
