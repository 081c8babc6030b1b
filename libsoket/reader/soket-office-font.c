/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-decode-private.h"
#include "reader/soket-office-private.h"

#include <string.h>

#define WORD_MAX 16

/* Words in a font of an old encoding bear the bytes of that encoding as letters of windows-1252,
 * or of a symbol font. */
static guint
get_byte (gunichar c)
{
  if (c >= 0xF0A1 && c <= 0xF0FF)
    return c & 0xFF;
  return c >= 0xA1 && c <= 0xFF ? c : 0;
}

/* Letters of Vietnamese that no such byte stands for: the text was converted, the font stayed. */
static gboolean
is_vietnamese (gunichar c)
{
  return (c >= 0x102 && c <= 0x1B0) || (c >= 0x300 && c <= 0x323) || (c >= 0x1EA0 && c <= 0x1EF9);
}

/* How many words with one of those letters are Vietnamese, read with @table or as they are. */
static guint
count_syllables (const gunichar *text, glong length, const gunichar *table)
{
  guint n = 0;

  for (glong at = 0; at < length;) {
    gunichar word[WORD_MAX];
    gsize n_letters = 0;
    gboolean has_byte = FALSE;
    for (; at < length && (g_unichar_isalpha (text[at]) || get_byte (text[at]) != 0); at++) {
      guint byte = get_byte (text[at]);
      has_byte |= byte != 0;
      if (n_letters < WORD_MAX)
        word[n_letters] = byte != 0 && table != NULL ? table[byte] : text[at];
      n_letters++;
    }
    if (has_byte && n_letters <= WORD_MAX && soket_text_is_syllable (word, n_letters))
      n++;
    if (n_letters == 0)
      at++;
  }
  return n;
}

static char *
convert_tcvn3 (SoketOffice *self, gunichar *text, glong length)
{
  gunichar table[256];
  gboolean has_byte = FALSE;

  soket_legacy_fill (soket_legacy_get_tcvn3 (), table);
  for (glong i = 0; i < length; i++) {
    guint byte = get_byte (text[i]);
    has_byte |= byte != 0;
    self->is_converted |= is_vietnamese (text[i]);
    if (is_vietnamese (text[i]) || table[byte] == 0xFFFD)
      return NULL;
  }
  guint n_old = count_syllables (text, length, table);
  guint n_new = count_syllables (text, length, NULL);
  if (n_new > n_old || (n_new == n_old && self->is_converted))
    return NULL;
  for (glong i = 0; i < length; i++)
    text[i] = get_byte (text[i]) != 0 ? table[get_byte (text[i])] : text[i];
  self->has_tcvn3 |= has_byte;
  return g_ucs4_to_utf8 (text, length, NULL, NULL, NULL);
}

/* Signs of VNI that are letters of no Vietnamese word in Unicode. */
static gboolean
has_vni_sign (const gunichar *text, glong length)
{
  static const char signs[] = "ïûøäåöñëæîüÏÛØÄÅÖÑËÆÎÜ";

  for (glong i = 0; i < length; i++)
    if (text[i] >= 0xC0 && text[i] <= 0xFF && g_utf8_strchr (signs, -1, text[i]) != NULL)
      return TRUE;
  return FALSE;
}

char *
soket_office_convert (SoketOffice *self, const char *text, gsize length, int font)
{
  glong n;

  if (font <= SOKET_FONT_UNICODE)
    return NULL;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (text, (glong) length, &n);
  if (font == SOKET_FONT_VNI) {
    self->has_vni |= has_vni_sign (letters, n);
    return NULL;
  }
  char *converted = convert_tcvn3 (self, letters, n);
  if (converted == NULL || font != SOKET_FONT_TCVN3_CAPITALS)
    return converted;
  char *capitals = g_utf8_strup (converted, -1);
  g_free (converted);
  return capitals;
}
