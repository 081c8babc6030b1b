/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "base/soket-json-grammar-private.h"

static gunichar
read_hex (const char *at)
{
  gunichar c = 0;

  for (guint i = 0; i < 4; i++)
    c = c << 4 | (gunichar) g_ascii_xdigit_value (at[i]);
  return c;
}

/* The next character of a checked JSON string; 0 at its closing quote (\u0000 is refused). */
static gunichar
next_character (const char **at)
{
  const char *from = *at;
  gunichar c;

  if (*from == '"')
    return 0;
  if (*from != '\\') {
    *at = g_utf8_next_char (from);
    return g_utf8_get_char (from);
  }
  *at = from + 2;
  switch (from[1]) {
  case 'b':
    return '\b';
  case 'f':
    return '\f';
  case 'n':
    return '\n';
  case 'r':
    return '\r';
  case 't':
    return '\t';
  case 'u':
    break;
  default:
    return (guchar) from[1];
  }
  c = read_hex (from + 2);
  *at = from + 6;
  if (c >= 0xD800 && c <= 0xDBFF) {
    c = 0x10000 + ((c - 0xD800) << 10) + (read_hex (from + 8) - 0xDC00);
    *at = from + 12;
  }
  return c;
}

int
soket_json_name_compare (const char *a, const char *b)
{
  gunichar left, right;

  a++;
  b++;
  while (*a == *b && *a != '"' && *a != '\\') {
    a++;
    b++;
  }
  /* The order of UTF-8 is that of its code points, so bytes decide until an escape comes. */
  if (*a != '\\' && *b != '\\') {
    if (*a == '"' || *b == '"')
      return (*a != '"') - (*b != '"');
    return (int) (guchar) *a - (int) (guchar) *b;
  }
  do {
    left = next_character (&a);
    right = next_character (&b);
  } while (left == right && left != 0);
  return (left > right) - (left < right);
}

int
soket_json_name_compare_plain (const char *quote, const char *name)
{
  const char *at = quote + 1;
  gunichar left, right;

  do {
    left = next_character (&at);
    right = g_utf8_get_char (name);
    if (right != 0)
      name = g_utf8_next_char (name);
  } while (left == right && left != 0);
  return (left > right) - (left < right);
}
