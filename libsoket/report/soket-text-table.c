/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-text-table-private.h"

#include <string.h>

#define GAP 2 /* spaces between two columns */
#define SHORT_HEADING 10
#define READABLE 25 /* columns of text */

typedef struct {
  char *heading;
  SoketTextAlign align;
  guint width;
  guint least; /* the longest word: no line can be shorter */
  guint sum;   /* of the widths of the cells */
} Column;

struct _SoketTextTable {
  GArray *columns;
  GPtrArray *cells; /* row by row */
};

static void
column_clear (Column *column)
{
  g_free (column->heading);
}

SoketTextTable *
soket_text_table_new (void)
{
  SoketTextTable *table = g_new (SoketTextTable, 1);

  table->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (table->columns, (GDestroyNotify) column_clear);
  table->cells = g_ptr_array_new_with_free_func (g_free);
  return table;
}

void
soket_text_table_free (SoketTextTable *table)
{
  g_array_unref (table->columns);
  g_ptr_array_unref (table->cells);
  g_free (table);
}

static guint
width_of (const char *text, gsize length)
{
  const char *end = text + length;
  guint width = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (!g_unichar_iszerowidth (c))
      width += g_unichar_iswide (c) ? 2 : 1;
  }
  return width;
}

guint
soket_text_get_width (const char *text)
{
  return width_of (text, strlen (text));
}

/* The next line of *@text, at most @width wide where it has a space to break at; moves *@text
 * behind it. */
static gsize
next_line (const char **text, guint width)
{
  const char *start = *text;
  const char *best = NULL;

  for (const char *p = start;; p = g_utf8_next_char (p)) {
    if (*p != ' ' && *p != '\n' && *p != '\0')
      continue;
    if (best != NULL && width_of (start, (gsize) (p - start)) > width)
      break;
    best = p;
    if (*p != ' ')
      break;
  }
  *text = *best == '\0' ? best : best + 1;
  return (gsize) (best - start);
}

static guint
longest_word (const char *text)
{
  guint longest = 0;

  while (*text != '\0') {
    const char *word = text;
    guint width = width_of (word, next_line (&text, 0));
    longest = MAX (longest, width);
  }
  return longest;
}

static void
append_spaces (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

static void
trim_line (GString *out)
{
  gsize length = out->len;

  while (length > 0 && out->str[length - 1] == ' ')
    length--;
  g_string_truncate (out, length);
  g_string_append_c (out, '\n');
}

void
soket_text_append_wrapped (GString *out, const char *text, guint width, guint indent, guint hang)
{
  guint before = indent;

  do {
    const char *line = text;
    gsize length = next_line (&text, width > before ? width - before : 1);
    append_spaces (out, before);
    g_string_append_len (out, line, (gssize) length);
    trim_line (out);
    before = line[length] == '\n' ? indent : indent + hang;
  } while (*text != '\0');
}

static void
widen (Column *column, const char *text)
{
  guint width = soket_text_get_width (text);

  column->sum += width;
  column->width = MAX (column->width, width);
  column->least
      = MAX (column->least, column->align == SOKET_TEXT_RIGHT ? width : longest_word (text));
}

void
soket_text_table_add_column (SoketTextTable *table, const char *heading, SoketTextAlign align)
{
  Column column = { g_strdup (heading), align };

  guint whole = soket_text_get_width (heading);

  column.least = longest_word (heading);
  /* A heading over numbers is broken in two rather than the column made wide for it. */
  column.width = whole;
  if (align == SOKET_TEXT_RIGHT && whole > SHORT_HEADING)
    column.width = MAX (MAX (column.least, SHORT_HEADING), whole / 2 + 2);
  g_array_append_val (table->columns, column);
}

void
soket_text_table_take (SoketTextTable *table, char *text)
{
  guint n = table->cells->len % table->columns->len;

  if (text == NULL)
    text = g_strdup ("");
  widen (&g_array_index (table->columns, Column, n), text);
  g_ptr_array_add (table->cells, text);
}

void
soket_text_table_add (SoketTextTable *table, const char *text)
{
  soket_text_table_take (table, g_strdup (text));
}

/* How much narrower @column may become before most of its cells are broken. */
static int
room_in (const Column *column, guint n_rows)
{
  return (int) column->width - (int) (column->sum * 3 / n_rows / 4);
}

/* At first text is broken, as long as its column stays readable; then anything. */
static gboolean
can_shrink (const Column *column, gboolean anything)
{
  if (column->width <= column->least)
    return FALSE;
  return anything || (column->align == SOKET_TEXT_LEFT && column->width > READABLE);
}

/* The column that can best be made narrower; NULL when none can. */
static Column *
find_roomiest (SoketTextTable *table, gboolean anything)
{
  guint n_rows = MAX (table->cells->len / table->columns->len, 1);
  Column *roomiest = NULL;
  int most = 0;

  for (guint i = 0; i < table->columns->len; i++) {
    Column *column = &g_array_index (table->columns, Column, i);
    int room = room_in (column, n_rows);
    if (can_shrink (column, anything) && (roomiest == NULL || room > most)) {
      roomiest = column;
      most = room;
    }
  }
  return roomiest;
}

static guint
shrink (SoketTextTable *table, guint total, guint width, gboolean anything)
{
  Column *roomiest;

  for (; total > width && (roomiest = find_roomiest (table, anything)) != NULL; total--)
    roomiest->width--;
  return total;
}

static void
fit (SoketTextTable *table, guint width)
{
  guint total = GAP * (table->columns->len - 1);

  for (guint i = 0; i < table->columns->len; i++)
    total += g_array_index (table->columns, Column, i).width;
  total = shrink (table, total, width, FALSE);
  shrink (table, total, width, TRUE);
}

static void
print_cell (const Column *column, const char *line, gsize length, GString *out)
{
  guint used = width_of (line, length);
  guint rest = column->width > used ? column->width - used : 0;

  if (column->align == SOKET_TEXT_RIGHT)
    append_spaces (out, rest);
  g_string_append_len (out, line, (gssize) length);
  if (column->align == SOKET_TEXT_LEFT)
    append_spaces (out, rest);
}

/* One row of cells, in as many lines as its longest cell needs. */
static void
print_row (SoketTextTable *table, const char **cells, GString *out, guint indent)
{
  gboolean more = TRUE;

  while (more) {
    more = FALSE;
    append_spaces (out, indent);
    for (guint i = 0; i < table->columns->len; i++) {
      const Column *column = &g_array_index (table->columns, Column, i);
      const char *line = cells[i];
      gsize length = next_line (&cells[i], column->width);
      append_spaces (out, i > 0 ? GAP : 0);
      print_cell (column, line, length, out);
      more = more || *cells[i] != '\0';
    }
    trim_line (out);
  }
}

static void
print_heading (SoketTextTable *table, GString *out, guint indent)
{
  g_autofree const char **cells = g_new (const char *, table->columns->len);

  for (guint i = 0; i < table->columns->len; i++)
    cells[i] = g_array_index (table->columns, Column, i).heading;
  print_row (table, cells, out, indent);
  append_spaces (out, indent);
  for (guint i = 0; i < table->columns->len; i++) {
    append_spaces (out, i > 0 ? GAP : 0);
    for (guint w = 0; w < g_array_index (table->columns, Column, i).width; w++)
      g_string_append (out, "─");
  }
  g_string_append_c (out, '\n');
}

void
soket_text_table_print (SoketTextTable *table, GString *out, guint width, guint indent)
{
  guint n = table->columns->len;
  g_autofree const char **cells = g_new (const char *, n);

  fit (table, width > indent ? width - indent : 1);
  print_heading (table, out, indent);
  for (guint row = 0; row + n <= table->cells->len; row += n) {
    for (guint i = 0; i < n; i++)
      cells[i] = g_ptr_array_index (table->cells, row + i);
    print_row (table, cells, out, indent);
  }
}
