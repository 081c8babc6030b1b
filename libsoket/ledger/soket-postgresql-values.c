/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-postgresql-private.h"

/* Values on their way to the server: apart from the statement, so that no text can be taken for a
 * part of it. */

void
soket_pg_values_add_text (SoketPgValues *self, const char *text)
{
  g_assert (self->n < (int) G_N_ELEMENTS (self->values));
  self->values[self->n++] = text;
}

void
soket_pg_values_add_number (SoketPgValues *self, gint64 number)
{
  char *place = self->numbers[self->n];

  g_snprintf (place, sizeof self->numbers[0], "%" G_GINT64_FORMAT, number);
  soket_pg_values_add_text (self, place);
}

void
soket_pg_values_add_optional (SoketPgValues *self, gint64 number)
{
  if (number != 0)
    soket_pg_values_add_number (self, number);
  else
    soket_pg_values_add_text (self, NULL);
}

static void
begin_field (GString *lines)
{
  if (lines->len > 0 && lines->str[lines->len - 1] != '\n')
    g_string_append_c (lines, '\t');
}

void
soket_pg_copy_add_text (GString *lines, const char *text)
{
  begin_field (lines);
  if (text == NULL) {
    g_string_append (lines, "\\N");
    return;
  }
  for (const char *at = text; *at != '\0'; at++) {
    switch (*at) {
    case '\\':
      g_string_append (lines, "\\\\");
      break;
    case '\t':
      g_string_append (lines, "\\t");
      break;
    case '\n':
      g_string_append (lines, "\\n");
      break;
    case '\r':
      g_string_append (lines, "\\r");
      break;
    default:
      g_string_append_c (lines, *at);
    }
  }
}

void
soket_pg_copy_add_number (GString *lines, gint64 number)
{
  begin_field (lines);
  g_string_append_printf (lines, "%" G_GINT64_FORMAT, number);
}

void
soket_pg_copy_add_optional (GString *lines, gint64 number)
{
  if (number != 0)
    soket_pg_copy_add_number (lines, number);
  else
    soket_pg_copy_add_text (lines, NULL);
}

void
soket_pg_copy_add_bytes (GString *lines, const guint8 *bytes, gsize length)
{
  static const char digits[] = "0123456789abcdef";

  begin_field (lines);
  g_string_append (lines, "\\\\x");
  for (gsize i = 0; i < length; i++) {
    g_string_append_c (lines, digits[bytes[i] >> 4]);
    g_string_append_c (lines, digits[bytes[i] & 15]);
  }
}
