/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-structure-private.h"

#include <string.h>

/* A schedule that lost its lines: "STT" and the names of the columns one below the other, then the
 * cells, one or several lines each. */

#define MAX_HEADER_LINES 24
#define MAX_ROW_LINES 80

typedef struct {
  guint line;
  guint end; /* behind its last line */
} Cell;

static gboolean
read_line (SoketJoin *self, guint number)
{
  const SoketLine *line = soket_document_peek_line (self->structure->document, number);
  SoketPiecePlace place
      = { .text = self->text + line->start, .length = line->length, .line = number };

  soket_clean_line_read (&self->line, &place);
  return self->line.text->len > 0;
}

static gboolean
is_number_head (const char *text, gsize length)
{
  static const char *const words[] = { "stt", "tt", "số tt", "số thứ tự", NULL };

  return length <= 16 && soket_text_begins_with (text, length, words) + 1 >= length && length >= 2;
}

/* "3", "03", "3." alone */
static guint
get_number (const char *text, gsize length)
{
  guint value = 0;

  if (length == 0 || length > 4 || !g_ascii_isdigit (*text))
    return 0;
  for (gsize i = 0; i < length; i++) {
    if (!g_ascii_isdigit (text[i]) && (text[i] != '.' || i + 1 < length))
      return 0;
    if (text[i] != '.')
      value = value * 10 + (guint) (text[i] - '0');
  }
  return value;
}

/* A line that begins in lower case belongs to the one before. */
static void
add_line (SoketJoin *self, GArray *cells, guint number, gboolean *open)
{
  if (*open && soket_text_begins_small (self->line.text->str, self->line.text->len)) {
    g_array_index (cells, Cell, cells->len - 1).end = number + 1;
    return;
  }
  Cell cell = { number, number + 1 };
  g_array_append_val (cells, cell);
  *open = TRUE;
}

/* The names of the columns, the first of which is at @line: the line of "1", or 0. */
static guint
read_header (SoketJoin *self, guint line, GArray *cells)
{
  gboolean open = FALSE;
  guint known = 0;

  for (guint number = line; number <= self->n_lines && number < line + MAX_HEADER_LINES; number++) {
    if (!read_line (self, number))
      continue;
    const GString *text = self->line.text;
    if (cells->len > 2 && get_number (text->str, text->len) == 1)
      return known >= 2 ? number : 0;
    if (text->len > 90 || soket_text_ends_sentence (text->str, text->len))
      return 0;
    SoketColumn role = soket_column_read (text->str, text->len);
    known += role != SOKET_COLUMN_OTHER && role != SOKET_COLUMN_NUMBER;
    add_line (self, cells, number, &open);
  }
  return 0;
}

static gboolean
ends_table (const GString *text)
{
  SoketMarking marking;

  if (soket_text_begins_recipients (text->str, text->len)
      || soket_text_begins_capacity (text->str, text->len)
      || soket_text_begins_annex (text->str, text->len))
    return TRUE;
  return soket_marking_read (text->str, text->len, &marking) && marking.label_length > 0
         && marking.length < text->len && soket_text_is_capital (text->str, text->len);
}

/* The cells of row @value below its number: the line of the next number, or 0 for the last row. */
static guint
read_row (SoketJoin *self, guint line, guint value, GArray *cells)
{
  gboolean open = FALSE;

  for (guint number = line; number <= self->n_lines && number < line + MAX_ROW_LINES; number++) {
    if (!read_line (self, number))
      continue;
    if (get_number (self->line.text->str, self->line.text->len) == value + 1)
      return number;
    if (ends_table (self->line.text))
      return 0;
    add_line (self, cells, number, &open);
  }
  return 0;
}

static void
put_cell (SoketJoin *self, const Cell *cell, guint row, guint column, GArray *out)
{
  for (guint number = cell->line; number < cell->end; number++) {
    const SoketLine *line = soket_document_peek_line (self->structure->document, number);
    SoketPiecePlace place = { .text = self->text + line->start,
                              .length = line->length,
                              .line = number,
                              .row = (guint16) MIN (row, G_MAXUINT16),
                              .cell = (guint16) column };
    if (line->length > 0)
      g_array_append_val (out, place);
  }
}

static guint
find_role (const guint8 *roles, guint n, SoketColumn role, guint otherwise)
{
  for (guint i = 0; i < n; i++)
    if (roles[i] == role)
      return i;
  return otherwise;
}

/* More paragraphs than columns: what is to be done takes them. Fewer: the last cells are empty,
 * save that a time goes under its name. */
static void
put_row (SoketJoin *self, GArray *cells, const guint8 *roles, guint n, guint row, GArray *out)
{
  guint surplus = cells->len > n - 1 ? cells->len - (n - 1) : 0;
  guint task = find_role (roles, n, SOKET_COLUMN_TASK, 1);
  guint deadline = find_role (roles, n, SOKET_COLUMN_DEADLINE, 0);
  gboolean fewer = cells->len < n - 1;
  guint column = 1;

  for (guint i = 0; i < cells->len; i++) {
    const Cell *cell = &g_array_index (cells, Cell, i);

    if (fewer && column < deadline && read_line (self, cell->line)
        && soket_text_is_time (self->line.text->str, self->line.text->len))
      column = deadline;
    put_cell (self, cell, row, column + 1, out);
    if (column == task && surplus > 0)
      surplus--;
    else
      column++;
  }
}

guint
soket_join_flat_table (SoketJoin *self, guint line, GArray *out)
{
  const SoketLine *first = soket_document_peek_line (self->structure->document, line);
  guint8 roles[SOKET_TABLE_COLUMNS] = { 0 };

  if (first->length > 24 || first->length < 2 || self->part == SOKET_PART_HEAD
      || !read_line (self, line) || !is_number_head (self->line.text->str, self->line.text->len))
    return line;
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  guint number = read_header (self, line, cells);
  guint n = cells->len;
  if (number == 0 || n > SOKET_TABLE_COLUMNS)
    return line;
  for (guint i = 0; i < n; i++) {
    const Cell *cell = &g_array_index (cells, Cell, i);
    read_line (self, cell->line);
    roles[i] = (guint8) soket_column_read (self->line.text->str, self->line.text->len);
    put_cell (self, cell, 1, i + 1, out);
  }
  guint behind = number;
  for (guint value = 1; number != 0; value++) {
    Cell own = { number, number + 1 };
    put_cell (self, &own, value + 1, 1, out);
    g_array_set_size (cells, 0);
    number = read_row (self, number + 1, value, cells);
    if (number == 0 && cells->len > n - 1)
      g_array_set_size (cells, n - 1);
    put_row (self, cells, roles, n, value + 1, out);
    behind = cells->len > 0 ? g_array_index (cells, Cell, cells->len - 1).end : own.end;
  }
  return behind;
}
