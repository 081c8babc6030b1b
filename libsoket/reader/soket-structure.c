/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-structure-private.h"

#include <string.h>

/* A document as a tree of paragraphs: the lines are read once from the first to the last. */

/* "12", "- 12 -", "Trang 3", "3/14" on a line of their own. */
static gboolean
is_page_number (const char *text, gsize length)
{
  static const char *const words[] = { "trang", NULL };
  gsize at = soket_text_begins_with (text, length, words);
  guint digits = 0;

  for (; at < length; at++) {
    if (g_ascii_isdigit (text[at]))
      digits++;
    else if (strchr ("-/ ", text[at]) == NULL)
      return FALSE;
  }
  return digits > 0 && digits <= 8 && length <= 16;
}

static const char *
trim (const char *text, gsize *length)
{
  while (*length > 0 && g_ascii_isspace (*text)) {
    text++;
    (*length)--;
  }
  while (*length > 0 && g_ascii_isspace (text[*length - 1]))
    (*length)--;
  return text;
}

static gboolean
is_blank (SoketJoin *join, const SoketLine *line)
{
  gsize length = line->length;
  const char *text = trim (join->text + line->start, &length);

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    if (*at != '*' && !g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

/* A first line of the kind "# key: value" is a word about the file. */
static gboolean
is_comment (SoketJoin *join, guint number, const SoketLine *line)
{
  const char *at = join->text + line->start;

  if (number > 1 || line->length < 4 || at[0] != '#' || at[1] != ' ' || !g_ascii_islower (at[2]))
    return FALSE;
  at += 2;
  while (g_ascii_isalpha (*at))
    at++;
  return *at == ':';
}

static void
feed_line (SoketJoin *join, guint number, const SoketLine *line)
{
  gsize length = line->length;
  const char *text = trim (join->text + line->start, &length);

  if (is_blank (join, line)) {
    soket_join_blank (join);
    return;
  }
  if (is_comment (join, number, line)
      || (is_page_number (text, length) && (line->flags & SOKET_LINE_WHOLE) == 0)) {
    g_array_append_val (join->structure->skipped, number);
    return;
  }
  SoketPiecePlace place = {
    .text = join->text + line->start,
    .length = line->length,
    .line = number,
  };
  soket_join_feed (join, &place, line);
}

static void
read_lines (SoketJoin *join)
{
  guint number = 1;

  while (number <= join->n_lines) {
    guint behind = soket_join_table (join, number);

    if (behind > number) {
      number = behind;
      continue;
    }
    feed_line (join, number, soket_document_peek_line (join->structure->document, number));
    number++;
  }
  soket_join_close (join);
}

/* What stands behind "./." of a text that bears no signature was put there by others. */
static void
part_the_rest (SoketStructure *self, gboolean signed_off)
{
  guint end = 0;

  if (signed_off)
    return;
  for (guint i = 0; i < self->blocks->len; i++) {
    const SoketBlock *block = &g_array_index (self->blocks, SoketBlock, i);

    if (block->part == SOKET_PART_ANNEX)
      return;
    if (block->length > 3 && g_str_has_suffix (block->text, "./."))
      end = i + 1;
  }
  for (guint i = end; end > 0 && i < self->blocks->len; i++)
    g_array_index (self->blocks, SoketBlock, i).part = SOKET_PART_REST;
}

SoketStructure *
soket_structure_new (SoketDocument *document)
{
  SoketStructure *self = g_new0 (SoketStructure, 1);
  SoketJoin join = { .structure = self, .preamble = TRUE };

  self->document = g_object_ref (document);
  self->chunk = g_string_chunk_new (64 * 1024);
  self->blocks = g_array_new (FALSE, TRUE, sizeof (SoketBlock));
  self->anchors = g_array_new (FALSE, FALSE, sizeof (SoketAnchor));
  self->skipped = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->tables = g_array_new (FALSE, TRUE, sizeof (SoketStructureTable));
  join.text = soket_document_peek_text (document, NULL);
  join.n_lines = soket_document_get_n_lines (document);
  join.open = g_string_new (NULL);
  join.aside = g_array_new (FALSE, FALSE, sizeof (SoketPiecePlace));
  soket_clean_line_init (&join.line);
  soket_join_measure (&join);
  read_lines (&join);
  part_the_rest (self, join.signed_off);
  soket_structure_find_columns (self);
  soket_structure_grow (self);
  self->used = g_new0 (guint8, self->blocks->len + 1);
  soket_clean_line_clear (&join.line);
  g_array_unref (join.aside);
  g_string_free (join.open, TRUE);
  return self;
}

void
soket_structure_free (SoketStructure *self)
{
  g_object_unref (self->document);
  g_string_chunk_free (self->chunk);
  g_array_unref (self->blocks);
  g_array_unref (self->anchors);
  g_array_unref (self->skipped);
  g_array_unref (self->tables);
  g_free (self->used);
  g_free (self);
}

guint
soket_structure_get_n_blocks (const SoketStructure *self)
{
  return self->blocks->len;
}

const SoketBlock *
soket_structure_peek (const SoketStructure *self, guint index)
{
  g_return_val_if_fail (index < self->blocks->len, NULL);

  return &g_array_index (self->blocks, SoketBlock, index);
}

guint
soket_structure_get_n_skipped (const SoketStructure *self)
{
  return self->skipped->len;
}

guint
soket_structure_get_skipped (const SoketStructure *self, guint index)
{
  g_return_val_if_fail (index < self->skipped->len, 0);

  return g_array_index (self->skipped, guint32, index);
}

static gsize
get_index (const SoketStructure *self, const SoketBlock *block)
{
  return (gsize) (block - &g_array_index (self->blocks, SoketBlock, 0));
}

void
soket_structure_use (SoketStructure *self, const SoketBlock *block)
{
  self->used[get_index (self, block)] = TRUE;
}

gboolean
soket_structure_is_used (const SoketStructure *self, const SoketBlock *block)
{
  return self->used[get_index (self, block)];
}

/* The line and column of byte @at of a block. */
static void
find_place (const SoketStructure *self, const SoketBlock *block, gsize at, guint *line,
            guint *column)
{
  const SoketAnchor *anchors = &g_array_index (self->anchors, SoketAnchor, block->first_anchor);
  guint low = 0;
  guint high = block->n_anchors;

  while (high - low > 1) {
    guint middle = low + (high - low) / 2;

    if (anchors[middle].at <= at)
      low = middle;
    else
      high = middle;
  }
  *line = anchors[low].line;
  *column = anchors[low].column
            + (guint) soket_text_count (block->text + anchors[low].at, at - anchors[low].at);
}

SoketSpan *
soket_structure_new_span (const SoketStructure *self, const SoketBlock *block, gsize start,
                          gsize end)
{
  guint first, from, last, until;

  g_return_val_if_fail (start <= end && end <= block->length, NULL);

  find_place (self, block, start, &first, &from);
  if (start == end)
    return soket_span_new (first, from, from, 0);
  const char *tail = g_utf8_prev_char (block->text + end);
  find_place (self, block, (gsize) (tail - block->text), &last, &until);
  return soket_span_new (first, from, until + 1, last > first ? last : 0);
}

SoketColumn
soket_structure_get_column (const SoketStructure *self, const SoketBlock *block)
{
  if (block->table == 0 || block->column == 0 || block->column > SOKET_TABLE_COLUMNS)
    return SOKET_COLUMN_OTHER;
  const SoketStructureTable *table
      = &g_array_index (self->tables, SoketStructureTable, block->table - 1);
  return table->is_schedule ? (SoketColumn) table->roles[block->column - 1] : SOKET_COLUMN_OTHER;
}

guint
soket_structure_get_first_row (const SoketStructure *self, guint table)
{
  g_return_val_if_fail (table >= 1 && table <= self->tables->len, 0);

  return g_array_index (self->tables, SoketStructureTable, table - 1).first_row;
}
