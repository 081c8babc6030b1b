/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-text-table-private.h"

#include <string.h>

#define GAP 2 /* spaces between two columns */
#define SHORT_HEADING 9
#define BROAD_HEADING 12
#define READABLE 25  /* columns of text */
#define LONG_WORD 25 /* a longer one is broken before columns become unreadable */
#define SHORT_WORD 8

typedef struct {
  char *heading;
  SoketTextAlign align;
  guint width;
  guint least; /* the longest word, or number */
  guint sum;   /* of the widths of the cells */
  gboolean optional;
  gboolean used; /* a cell of it says something */
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

static void
widen (Column *column, const char *text)
{
  guint width = soket_text_get_width (text);

  column->sum += width;
  column->width = MAX (column->width, width);
  column->least = MAX (column->least, soket_text_get_longest_word (text));
}

void
soket_text_table_add_column (SoketTextTable *table, const char *heading, SoketTextAlign align)
{
  Column column = { g_strdup (heading), align };

  column.least = soket_text_get_longest_word (heading);
  column.width = column.least;
  g_array_append_val (table->columns, column);
}

void
soket_text_table_add_optional (SoketTextTable *table, const char *heading, SoketTextAlign align)
{
  soket_text_table_add_column (table, heading, align);
  g_array_index (table->columns, Column, table->columns->len - 1).optional = TRUE;
}

void
soket_text_table_take (SoketTextTable *table, char *text)
{
  g_autofree char *taken = text;
  guint n = table->cells->len % table->columns->len;
  char *cell = soket_text_dup_printable (text != NULL ? text : "");

  widen (&g_array_index (table->columns, Column, n), cell);
  g_array_index (table->columns, Column, n).used |= *cell != '\0' && !g_str_equal (cell, "0");
  g_ptr_array_add (table->cells, cell);
}

void
soket_text_table_add (SoketTextTable *table, const char *text)
{
  soket_text_table_take (table, g_strdup (text));
}

static guint
count_lines (const char *text, guint width)
{
  guint n = 0;

  for (; *text != '\0'; n++)
    soket_text_next_line (&text, width);
  return n;
}

/* A column is not made wide for its heading: that is broken into two lines, or three. */
static void
fit_heading (Column *column)
{
  guint whole = soket_text_get_width (column->heading);
  guint two = column->width;
  guint three = column->width;

  while (count_lines (column->heading, two) > 2)
    two++;
  while (count_lines (column->heading, three) > 3)
    three++;
  column->width = two <= BROAD_HEADING ? two : MAX (column->width, three);
  if (whole <= SHORT_HEADING)
    column->width = MAX (column->width, whole);
}

/* How much narrower @column may become before most of its cells are broken. */
static int
room_in (const Column *column, guint n_rows)
{
  return (int) column->width - (int) (column->sum * 3 / n_rows / 4);
}

/* Text may be broken as long as its column stays readable; then whatever has a space; then words.
 */
typedef enum { SHRINK_TEXT, SHRINK_ANYTHING, SHRINK_WORDS } Shrink;

static gboolean
can_shrink (const Column *column, Shrink how)
{
  guint least = MIN (column->least, LONG_WORD);

  if (how == SHRINK_WORDS)
    return column->align == SOKET_TEXT_LEFT && column->width > SHORT_WORD;
  if (column->align == SOKET_TEXT_RIGHT)
    return how == SHRINK_ANYTHING && column->width > column->least;
  return column->width > (how == SHRINK_TEXT ? MAX (least, READABLE) : least);
}

/* The column that can best be made narrower; NULL when none can. */
static Column *
find_roomiest (SoketTextTable *table, Shrink how)
{
  guint n_rows = MAX (table->cells->len / table->columns->len, 1);
  Column *roomiest = NULL;
  int most = 0;

  for (guint i = 0; i < table->columns->len; i++) {
    Column *column = &g_array_index (table->columns, Column, i);
    int room = room_in (column, n_rows);
    if (can_shrink (column, how) && (roomiest == NULL || room > most)) {
      roomiest = column;
      most = room;
    }
  }
  return roomiest;
}

static guint
shrink (SoketTextTable *table, guint total, guint width, Shrink how)
{
  Column *roomiest;

  for (; total > width && (roomiest = find_roomiest (table, how)) != NULL; total--)
    roomiest->width--;
  return total;
}

static void
fit (SoketTextTable *table, guint width)
{
  guint total = GAP * (table->columns->len - 1);

  for (guint i = 0; i < table->columns->len; i++) {
    Column *column = &g_array_index (table->columns, Column, i);
    fit_heading (column);
    total += column->width;
  }
  for (Shrink how = SHRINK_TEXT; how <= SHRINK_WORDS; how++)
    total = shrink (table, total, width, how);
}

static void
print_cell (const Column *column, const char *line, gsize length, GString *out)
{
  guint used = soket_text_get_width_of (line, length);
  guint rest = column->width > used ? column->width - used : 0;

  if (column->align == SOKET_TEXT_RIGHT)
    soket_text_append_spaces (out, rest);
  g_string_append_len (out, line, (gssize) length);
  if (column->align == SOKET_TEXT_LEFT)
    soket_text_append_spaces (out, rest);
}

static void
drop_column (SoketTextTable *table, guint n)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < table->cells->len; i++)
    if (i % table->columns->len != n)
      g_ptr_array_add (kept, g_steal_pointer (&table->cells->pdata[i]));
  g_ptr_array_unref (table->cells);
  table->cells = kept;
  g_array_remove_index (table->columns, n);
}

static void
drop_unused (SoketTextTable *table)
{
  for (guint i = table->columns->len; i > 0; i--) {
    const Column *column = &g_array_index (table->columns, Column, i - 1);
    if (column->optional && !column->used)
      drop_column (table, i - 1);
  }
}

/* One row of cells, in as many lines as its longest cell needs. */
static void
print_row (SoketTextTable *table, const char **cells, GString *out, guint indent)
{
  gboolean more = TRUE;

  while (more) {
    more = FALSE;
    soket_text_append_spaces (out, indent);
    for (guint i = 0; i < table->columns->len; i++) {
      const Column *column = &g_array_index (table->columns, Column, i);
      const char *line = cells[i];
      gsize length = soket_text_next_line (&cells[i], column->width);
      soket_text_append_spaces (out, i > 0 ? GAP : 0);
      print_cell (column, line, length, out);
      more = more || *cells[i] != '\0';
    }
    soket_text_end_line (out);
  }
}

static void
print_heading (SoketTextTable *table, GString *out, guint indent)
{
  g_autofree const char **cells = g_new (const char *, table->columns->len);

  for (guint i = 0; i < table->columns->len; i++)
    cells[i] = g_array_index (table->columns, Column, i).heading;
  print_row (table, cells, out, indent);
  soket_text_append_spaces (out, indent);
  for (guint i = 0; i < table->columns->len; i++) {
    soket_text_append_spaces (out, i > 0 ? GAP : 0);
    for (guint w = 0; w < g_array_index (table->columns, Column, i).width; w++)
      g_string_append (out, "─");
  }
  g_string_append_c (out, '\n');
}

void
soket_text_table_print (SoketTextTable *table, GString *out, guint width, guint indent)
{
  drop_unused (table);

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
