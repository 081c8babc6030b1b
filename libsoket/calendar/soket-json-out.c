/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-calendar-json-private.h"

/* A text of a thousand deadlines is told in one line: the tree that json-glib would make of it took
 * longer than to find them. */

struct _SoketJsonOut {
  GString *text;
};

SoketJsonOut *
soket_json_out_new (void)
{
  SoketJsonOut *self = g_new (SoketJsonOut, 1);

  self->text = g_string_new (NULL);
  return self;
}

/* As json-glib escapes it, and U+001F too. */
static void
append_sign (GString *text, char sign)
{
  static const char shorts[] = "\bb\ff\nn\rr\tt\"\"\\\\";

  for (const char *p = shorts; *p != '\0'; p += 2)
    if (*p == sign) {
      g_string_append_c (text, '\\');
      g_string_append_c (text, p[1]);
      return;
    }
  g_string_append_printf (text, "\\u%04x", (guint) (guchar) sign);
}

static gboolean
is_plain (char c)
{
  return (guchar) c >= ' ' && c != '"' && c != '\\' && c != 0x7F;
}

static void
append_quoted (GString *text, const char *value)
{
  g_string_append_c (text, '"');
  for (const char *p = value; *p != '\0';) {
    const char *start = p;
    while (is_plain (*p))
      p++;
    g_string_append_len (text, start, p - start);
    if (*p != '\0')
      append_sign (text, *p++);
  }
  g_string_append_c (text, '"');
}

/* The comma and the name in front of a value; NULL in a list. */
static void
begin_value (GString *text, const char *name)
{
  char before = text->len > 0 ? text->str[text->len - 1] : '[';

  if (before != '[' && before != '{')
    g_string_append_c (text, ',');
  if (name == NULL)
    return;
  append_quoted (text, name);
  g_string_append_c (text, ':');
}

void
soket_json_out_begin (SoketJsonOut *out, const char *name, char bracket)
{
  begin_value (out->text, name);
  g_string_append_c (out->text, bracket);
}

void
soket_json_out_end (SoketJsonOut *out, char bracket)
{
  g_string_append_c (out->text, bracket);
}

void
soket_json_out_text (SoketJsonOut *out, const char *name, const char *value)
{
  begin_value (out->text, name);
  if (value != NULL)
    append_quoted (out->text, value);
  else
    g_string_append (out->text, "null");
}

void
soket_json_out_day (SoketJsonOut *out, const char *name, SoketDay day)
{
  g_autofree char *text = day != SOKET_DAY_NONE ? soket_day_to_string (day) : NULL;

  soket_json_out_text (out, name, text);
}

void
soket_json_out_number (SoketJsonOut *out, const char *name, int number)
{
  char digits[16];
  guint at = sizeof digits;
  guint left = number < 0 ? 0u - (guint) number : (guint) number;

  begin_value (out->text, name);
  if (number < 0)
    g_string_append_c (out->text, '-');
  for (; left > 0 || at == sizeof digits; left /= 10)
    digits[--at] = (char) ('0' + left % 10);
  g_string_append_len (out->text, digits + at, (gssize) (sizeof digits - at));
}

char *
soket_json_out_finish (SoketJsonOut *out)
{
  char *text = g_string_free (out->text, FALSE);

  g_free (out);
  return text;
}
