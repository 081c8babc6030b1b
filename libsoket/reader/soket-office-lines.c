/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-office-private.h"

#include <string.h>

void
soket_paragraph_init (SoketParagraph *self, const SoketLook *look)
{
  *self = (SoketParagraph){ .text = g_string_new (NULL), .look = *look };
}

void
soket_paragraph_clear (SoketParagraph *self)
{
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
  g_clear_pointer (&self->number, g_free);
}

/* Symbol fonts have their signs at U+F000 plus the byte. What stands for no word is a square. */
static gunichar
find_symbol (gunichar c)
{
  static const struct {
    guint8 byte;
    gunichar c;
  } signs[] = {
    { 0x2B, '+' },    { 0x2D, '-' },    { 0xA3, 0x2264 }, { 0xA7, 0x2022 }, { 0xA8, 0x2610 },
    { 0xB0, 0xB0 },   { 0xB1, 0xB1 },   { 0xB3, 0x2265 }, { 0xB4, 0xD7 },   { 0xB7, 0x2022 },
    { 0xD8, 0x2022 }, { 0xE0, 0x2192 }, { 0xF0, 0x2192 }, { 0xFC, 0x2713 }, { 0xFE, 0x2611 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].byte == (c & 0xFF))
      return signs[i].c;
  return 0x25A1;
}

void
soket_office_add_symbol (SoketOffice *self, SoketParagraph *to, gunichar c, const SoketLook *look)
{
  char sign[8] = "";

  g_unichar_to_utf8 (find_symbol (c), sign);
  soket_office_add_text (self, to, sign, strlen (sign), look);
}

static gboolean
is_symbol (gunichar c)
{
  return c >= 0xF020 && c <= 0xF0FF;
}

static void
append_visible (GString *out, const char *text, gsize length)
{
  const char *end = text + length;

  for (const char *at = text; at < end; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    if ((guchar) *at == 0xEF && is_symbol (c))
      g_string_append_unichar (out, find_symbol (c));
    else
      g_string_append_len (out, at, g_utf8_skip[(guchar) *at]);
  }
}

void
soket_office_add_text (SoketOffice *self, SoketParagraph *to, const char *text, gsize length,
                       const SoketLook *look)
{
  if (self->n_muted > 0 || look->hidden == 1)
    return;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i])) {
      *(look->bold == 1 ? &to->has_bold : &to->has_plain) = TRUE;
      break;
    }
  g_autofree char *converted = soket_office_convert (self, text, length, look->font);
  if (converted != NULL) {
    text = converted;
    length = strlen (converted);
  }
  if (look->capitals == 1) {
    g_autofree char *capitals = g_utf8_strup (text, (gssize) length);
    append_visible (to->text, capitals, strlen (capitals));
  } else {
    append_visible (to->text, text, length);
  }
}

static void
add_line (SoketOffice *self, SoketParagraph *paragraph, guint8 flags)
{
  SoketLine like = self->like;
  GString *text = paragraph->text;

  while (text->len > 0 && g_ascii_isspace (text->str[text->len - 1]))
    g_string_truncate (text, text->len - 1);
  /* An empty line between paragraphs is seen, one in a cell is none. */
  if (text->len == 0 && (like.table > 0 || like.flags != 0))
    return;
  if (paragraph->number != NULL && text->len > 0) {
    g_string_prepend_c (text, ' ');
    g_string_prepend (text, paragraph->number);
    g_clear_pointer (&paragraph->number, g_free);
  }
  like.flags |= flags;
  like.flags |= paragraph->has_bold && !paragraph->has_plain ? SOKET_LINE_BOLD : 0;
  like.flags |= paragraph->look.centered == 1 ? SOKET_LINE_CENTERED : 0;
  like.heading = paragraph->look.outline <= 8 ? (guint8) (paragraph->look.outline + 1) : 0;
  self->add (self->lines, text->str, text->len, &like);
}

void
soket_office_break_line (SoketOffice *self, SoketParagraph *paragraph)
{
  if (self->n_muted > 0)
    return;
  add_line (self, paragraph, 0);
  g_string_truncate (paragraph->text, 0);
  paragraph->has_bold = FALSE;
  paragraph->has_plain = FALSE;
}

void
soket_office_end_paragraph (SoketOffice *self, SoketParagraph *paragraph)
{
  if (self->n_muted == 0)
    add_line (self, paragraph, SOKET_LINE_WHOLE);
}

SoketLine
soket_office_enter_table (SoketOffice *self)
{
  SoketLine outer = self->like;

  self->like.table = ++self->n_tables;
  self->like.row = 0;
  self->like.column = 0;
  return outer;
}
