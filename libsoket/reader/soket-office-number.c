/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-office-private.h"

#include <string.h>

static void
append_roman (GString *out, guint number)
{
  static const struct {
    guint value;
    const char *letters;
  } digits[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" },
                 { 90, "xc" },  { 50, "l" },   { 40, "xl" }, { 10, "x" },   { 9, "ix" },
                 { 5, "v" },    { 4, "iv" },   { 1, "i" } };

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    for (; number >= digits[i].value; number -= digits[i].value)
      g_string_append (out, digits[i].letters);
}

/* a … z, aa … zz: as both formats count. */
static void
append_letters (GString *out, guint number)
{
  for (guint i = 0; i <= (number - 1) / 26; i++)
    g_string_append_c (out, (char) ('a' + (number - 1) % 26));
}

static void
append_words (GString *out, guint number)
{
  static const char *const words[]
      = { "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười" };

  if (number < G_N_ELEMENTS (words))
    g_string_append (out, words[number]);
  else
    g_string_append_printf (out, "%u", number);
}

void
soket_office_append_number (GString *out, const char *format, guint number)
{
  /* Beyond these no number is a Roman one or made of letters. */
  gboolean is_small = number >= 1 && number < 4000;
  gsize start = out->len;

  if (g_str_equal (format, "none") || g_str_equal (format, "bullet"))
    return;
  if (is_small && g_str_has_suffix (format, "erRoman"))
    append_roman (out, number);
  else if (is_small && g_str_has_suffix (format, "erLetter"))
    append_letters (out, number);
  else if (g_str_equal (format, "vietnameseCounting"))
    append_words (out, number);
  else
    g_string_append_printf (out, "%0*u", g_str_equal (format, "decimalZero") ? 2 : 1, number);
  if (g_str_has_prefix (format, "upper"))
    for (char *at = out->str + start; *at != '\0'; at++)
      *at = g_ascii_toupper (*at);
}

char *
soket_office_dup_bullet (const char *text)
{
  gunichar c = text != NULL ? g_utf8_get_char (text) : 0;

  if (c == 0)
    return NULL;
  if (c == '-' || c == 0xF02D || (c >= 0x2010 && c <= 0x2015) || c == 0x2212)
    return g_strdup ("-");
  if (c == '+' || c == 0xF02B)
    return g_strdup ("+");
  return g_strdup (c == '*' ? "*" : "•");
}
