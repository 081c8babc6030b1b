/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-decode-private.h"

#include <string.h>

/* How many words with a letter outside of ASCII are looked at, how few of them tell nothing, and
 * the share of them that has to be made as Vietnamese is. Abbreviations ("HĐND") never are. */
#define WORDS_MAX 5000
#define WORDS_MIN 3
#define SHARE_PERCENT 70
/* Longest run of letters taken for a word. */
#define WORD_MAX 16

struct _SoketLegacy {
  const char *name;
  /* Bytes 0x80 to 0xFF, 16 a row; U+FFFD: no letter. */
  const char *letters;
  /* Marks stand behind their vowel in bytes of their own: what is given is "a" with them. */
  gboolean has_marks;
};

/* windows-1258: the code page of Microsoft (best fit table bestfit1258). TCVN3: TCVN 5712:1993,
 * third set (VN3), of which the fonts .VnTime and their like make capitals; its rows 8 and 9 hold
 * nothing, and on Windows the marks of windows-1252 stood there. VNI: VNI for Windows. */
static const SoketLegacy legacies[] = {
  { "TCVN3",
    "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž�"
    "�‘’“”•–—˜™š›œ�žŸ"
    "\u00A0ĂÂÊÔƠƯĐăâêôơưđ�"
    "�����àảãáạ�ằẳẵắ�"
    "������ặầẩẫấậè�ẻẽ"
    "éẹềểễếệìỉ���ĩíịò"
    "�ỏõóọồổỗốộờởỡớợù"
    "�ủũúụừửữứựỳỷỹýỵ�",
    FALSE },
  { "windows-1258",
    "€�‚ƒ„…†‡ˆ‰�‹Œ���"
    "�‘’“”•–—˜™�›œ��Ÿ"
    "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"
    "°±²³´µ¶·¸¹º»¼½¾¿"
    "ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ"
    "ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß"
    "àáâăäåæçèéêë\u0301íîï"
    "đñ\u0323óôơö÷øùúûüư₫ÿ",
    FALSE },
  { "VNI",
    "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž�"
    "�‘’“”•–—˜™š›œ�žŸ"
    "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"
    "°±²³´µ¶·¸¹º»¼½¾¿"
    "ẦẤÂẪẬẨỈ�ẰẮĂẶÌÍỴẠ"
    "�ĐỊĨƠÃƯ�ÀÁẲẢẴ���"
    "ầấâẫậẩỉ�ằắăặìíỵạ"
    "�địĩơãư�àáẳảẵ���",
    TRUE },
};

const char *
soket_legacy_get_name (const SoketLegacy *self)
{
  return self->name;
}

gboolean
soket_legacy_is_read (const SoketLegacy *self)
{
  return !self->has_marks;
}

const SoketLegacy *
soket_legacy_get_tcvn3 (void)
{
  return &legacies[0];
}

void
soket_legacy_fill (const SoketLegacy *self, gunichar table[256])
{
  const char *at = self->letters;

  for (guint byte = 0; byte < 0x80; byte++)
    table[byte] = byte;
  for (guint byte = 0x80; byte < 0x100; byte++, at = g_utf8_next_char (at))
    table[byte] = g_utf8_get_char (at);
}

/* A word as code points: a mark of VNI without the "a" that shows it in the table. */
static gsize
decode_word (const SoketLegacy *self, const gunichar table[256], const char *word, gsize length,
             gunichar *out)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++) {
    gunichar c = table[(guchar) word[i]];
    gunichar parts[4] = { c };
    gsize n_parts
        = self->has_marks && c >= 0x80 ? g_unichar_fully_decompose (c, FALSE, parts, 4) : 1;
    gsize from = n_parts > 1 && (parts[0] | 0x20) == 'a' ? 1 : 0;
    for (gsize k = from; k < n_parts; k++)
      out[n++] = parts[k];
  }
  return n;
}

static gboolean
is_of_word (char c)
{
  return g_ascii_isalpha (c) || (guchar) c > 0xA0;
}

/* The next word with a letter outside of ASCII; its length, 0 at the end. */
static gsize
next_word (const char **at, const char *end)
{
  while (*at < end) {
    const char *start = *at;
    gboolean has_high = FALSE;
    for (; *at < end && is_of_word (**at); (*at)++)
      has_high |= (guchar) * *at >= 0x80;
    if (has_high) {
      gsize length = (gsize) (*at - start);
      *at = start;
      return length;
    }
    if (*at < end)
      (*at)++;
  }
  return 0;
}

/* Which share of the words is Vietnamese, in percent. */
static guint
rate (const SoketLegacy *self, const char *text, gsize length)
{
  gunichar table[256];
  const char *at = text;
  guint n_words = 0;
  guint n_good = 0;
  gsize n;

  soket_legacy_fill (self, table);
  for (; n_words < WORDS_MAX && (n = next_word (&at, text + length)) > 0; at += n, n_words++) {
    gunichar word[WORD_MAX * 4];
    if (n <= WORD_MAX)
      n_good += soket_text_is_syllable (word, decode_word (self, table, at, n, word)) ? 1 : 0;
  }
  return n_good < WORDS_MIN ? 0 : n_good * 100 / n_words;
}

const SoketLegacy *
soket_legacy_guess (const char *text, gsize length)
{
  const SoketLegacy *best = NULL;
  guint best_rate = SHARE_PERCENT - 1;

  for (guint i = 0; i < G_N_ELEMENTS (legacies); i++) {
    guint one = rate (&legacies[i], text, length);
    if (one > best_rate) {
      best = &legacies[i];
      best_rate = one;
    }
  }
  return best;
}
