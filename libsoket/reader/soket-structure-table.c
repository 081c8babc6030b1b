/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-structure-private.h"

#include <stdlib.h>
#include <string.h>

/* Tables in the forms that texts have them: cells of an office file, rows between bars, and a bar a
 * line between the cells. A letterhead or a signature in a table is no table. */

/* A cell that never ends is no cell. */
#define MAX_CELL_LINES 400

static const char *
peek (const SoketJoin *self, guint number, gsize *length)
{
  const SoketLine *line = soket_document_peek_line (self->structure->document, number);
  const char *text = self->text + line->start;

  *length = line->length;
  while (*length > 0 && g_ascii_isspace (*text)) {
    text++;
    (*length)--;
  }
  while (*length > 0 && g_ascii_isspace (text[*length - 1]))
    (*length)--;
  return text;
}

static gboolean
is_bar (const SoketJoin *self, guint number)
{
  gsize length;
  const char *text = peek (self, number, &length);

  return length == 1 && *text == '|';
}

static gboolean
is_empty (const SoketJoin *self, guint number)
{
  gsize length;
  const char *text = peek (self, number, &length);

  return length == strspn (text, "* ") || length == 0;
}

static SoketPiecePlace
whole_line (const SoketJoin *self, guint number, guint row, guint cell)
{
  const SoketLine *line = soket_document_peek_line (self->structure->document, number);

  return (SoketPiecePlace){ .text = self->text + line->start,
                            .length = line->length,
                            .line = number,
                            .row = (guint16) MIN (row, G_MAXUINT16),
                            .cell = (guint16) MIN (cell, G_MAXUINT16) };
}

/* Cells of an office file. */
static guint
gather_cells (const SoketJoin *self, guint number, GArray *cells)
{
  guint32 table = soket_document_peek_line (self->structure->document, number)->table;

  for (; number <= self->n_lines; number++) {
    const SoketLine *line = soket_document_peek_line (self->structure->document, number);

    if (line->table != table)
      break;
    SoketPiecePlace place = whole_line (self, number, line->row, line->column);
    if (line->length > 0)
      g_array_append_val (cells, place);
  }
  return number;
}

static gboolean
is_row (const SoketJoin *self, guint number)
{
  gsize length;
  const char *text = peek (self, number, &length);

  return length > 2 && text[0] == '|' && text[length - 1] == '|';
}

static void
split_row (const SoketJoin *self, guint number, guint row, GArray *cells)
{
  SoketPiecePlace line = whole_line (self, number, row, 0);
  const char *end = line.text + line.length;
  const char *start = memchr (line.text, '|', line.length);
  const char *from = line.text;
  guint32 column = 0;

  for (const char *at = start + 1; at < end; at++) {
    if (*at != '|' || at[-1] == '\\')
      continue;
    start++;
    column += (guint32) g_utf8_strlen (from, start - from);
    line.cell++;
    SoketPiecePlace place = line;
    place.text = start;
    place.length = (gsize) (at - start);
    place.offset = (guint32) (start - line.text);
    place.column = column;
    g_array_append_val (cells, place);
    from = start;
    start = at;
  }
}

/* "|---|:--:|" */
static gboolean
is_row_rule (const SoketJoin *self, guint number)
{
  gsize length;
  const char *text = peek (self, number, &length);

  return strspn (text, "|-: +=") >= length;
}

static guint
gather_rows (const SoketJoin *self, guint number, GArray *cells)
{
  guint row = 0;

  for (; number <= self->n_lines && is_row (self, number); number++)
    if (!is_row_rule (self, number))
      split_row (self, number, ++row, cells);
  return number;
}

/* The lines between bars: .cell counts the bars before, empty cells and ends of rows alike. */
static guint
gather_bars (const SoketJoin *self, guint number, GArray *cells)
{
  guint bars = 0;
  guint since = 0;

  for (; number <= self->n_lines && since < MAX_CELL_LINES; number++) {
    if (is_bar (self, number)) {
      bars++;
      since = 0;
      continue;
    }
    if (is_empty (self, number)) {
      if (since == 0)
        break;
      continue;
    }
    since++;
    SoketPiecePlace place = whole_line (self, number, 0, bars);
    g_array_append_val (cells, place);
  }
  return number;
}

/* The number that is all of a cell, or 0. */
static guint
get_number (const SoketPiecePlace *place)
{
  gsize length = place->length;
  const char *text = place->text;
  guint value = 0;

  for (gsize i = 0; i < length; i++) {
    if (g_ascii_isdigit (text[i]) && value < 10000)
      value = value * 10 + (guint) (text[i] - '0');
    else if (strchr ("* .", text[i]) == NULL)
      return 0;
  }
  return value;
}

/* How many columns, from where the numbers of the rows stand; *@first: the bar before "1". */
static guint
count_columns (const GArray *cells, guint *first)
{
  guint start = 0;

  for (guint i = 0; i < cells->len; i++) {
    const SoketPiecePlace *cell = &g_array_index (cells, SoketPiecePlace, i);
    guint number = get_number (cell);

    if (number == 1 && start == 0)
      start = cell->cell;
    if (number == 2 && start > 0 && cell->cell > start + 2) {
      *first = start;
      return cell->cell - start - 1;
    }
  }
  *first = G_MAXUINT;
  guint last = 0;
  for (guint i = 0; i < cells->len; i++) {
    guint cell = g_array_index (cells, SoketPiecePlace, i).cell;
    if (cell > last + 1)
      break;
    last = cell;
  }
  return MAX (last, 1);
}

/* Bars counted become rows and columns. */
static void
arrange_bars (GArray *cells)
{
  guint first;
  guint n = count_columns (cells, &first);
  guint row = 1;
  guint start = 1;
  guint last = 0;

  for (guint i = 0; i < cells->len; i++) {
    SoketPiecePlace *cell = &g_array_index (cells, SoketPiecePlace, i);
    guint bars = cell->cell;

    if (bars == first && bars > start) {
      row++;
      start = bars;
    } else if (first != G_MAXUINT && bars < first && bars > last + 1 && last > 0) {
      row++;
      start = bars;
    }
    while ((first == G_MAXUINT || bars >= first) && bars >= start + n) {
      row++;
      /* Behind the last bar of a row stands the first of the next. */
      start += bars == start + n ? n : n + 1;
    }
    last = bars;
    cell->row = (guint16) MIN (row, G_MAXUINT16);
    cell->cell = (guint16) MIN (bars - start + 1, G_MAXUINT16);
  }
}

static gboolean
is_tail (SoketJoin *self, const GArray *cells)
{
  for (guint i = 0; i < cells->len && i < 200; i++) {
    const SoketPiecePlace *cell = &g_array_index (cells, SoketPiecePlace, i);

    if (cell->row > 6)
      return FALSE;
    soket_clean_line_read (&self->line, cell);
    if (soket_text_begins_recipients (self->line.text->str, self->line.text->len)
        || soket_text_begins_capacity (self->line.text->str, self->line.text->len))
      return TRUE;
  }
  return FALSE;
}

static void
feed_cells (SoketJoin *self, const GArray *cells, gboolean is_table)
{
  guint row = 0;
  guint column = 0;

  for (guint i = 0; i < cells->len; i++) {
    SoketPiecePlace place = g_array_index (cells, SoketPiecePlace, i);

    if (place.row != row || place.cell != column)
      self->n_blanks = 1;
    row = place.row;
    column = place.cell;
    if (!is_table)
      place.row = 0;
    soket_join_feed (self, &place,
                     soket_document_peek_line (self->structure->document, place.line));
  }
  self->n_blanks = 1;
}

static void
place_table (SoketJoin *self, const GArray *cells)
{
  if (self->part == SOKET_PART_HEAD || is_tail (self, cells)) {
    feed_cells (self, cells, FALSE);
    return;
  }
  SoketStructureTable table = { 0 };
  g_array_append_val (self->structure->tables, table);
  self->table = self->structure->tables->len;
  feed_cells (self, cells, TRUE);
  self->table = 0;
}

guint
soket_join_table (SoketJoin *self, guint line)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (SoketPiecePlace));
  guint behind = line;

  if (soket_document_peek_line (self->structure->document, line)->table != 0) {
    behind = gather_cells (self, line, cells);
  } else if (is_bar (self, line)) {
    behind = gather_bars (self, line, cells);
    arrange_bars (cells);
  } else if (is_row (self, line)) {
    behind = gather_rows (self, line, cells);
  } else {
    behind = soket_join_flat_table (self, line, cells);
  }
  if (behind > line)
    place_table (self, cells);
  return behind;
}
