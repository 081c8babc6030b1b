/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-structure-private.h"

#include <string.h>

/* Lines that belong together become one block. */

/* Of that many spaces two columns of a page are made. */
#define GAP 4
/* What stands so far in belongs to the right of them. */
#define MIN_INDENT 20

static gboolean
begins_small (const char *text, gsize length)
{
  while (length > 0 && (*text == ' ' || *text == '\t')) {
    text++;
    length--;
  }
  return length > 0 && g_unichar_islower (g_utf8_get_char (text));
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

static void
set_width (SoketJoin *self, GArray *widths)
{
  if (widths->len == 0)
    return;
  g_array_sort (widths, compare_numbers);
  self->width = g_array_index (widths, guint, widths->len * 9 / 10);
}

/* Whether paragraphs go over lines, and empty lines stand between them. */
void
soket_join_measure (SoketJoin *self)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (guint));
  guint small = 0, marked = 0, apart = 0;
  gboolean blank = TRUE;

  for (guint number = 1; number <= self->n_lines; number++) {
    const SoketLine *line = soket_document_peek_line (self->structure->document, number);
    const char *text = self->text + line->start;
    SoketMarking marking;

    if (line->length < 4) {
      blank = line->length == 0 || blank;
      continue;
    }
    guint n_chars = (guint) soket_text_count (text, line->length);
    g_array_append_val (widths, n_chars);
    small += !blank && (line->flags & SOKET_LINE_WHOLE) == 0 && begins_small (text, line->length)
             && !soket_marking_read (text, line->length, &marking);
    gsize mark = strspn (text, "*# ");
    if (mark < line->length && soket_marking_read (text + mark, line->length - mark, &marking)) {
      marked++;
      apart += blank;
    }
    blank = FALSE;
  }
  self->wrapped = small > 0 && small * 20 >= widths->len;
  self->separated = marked > 0 && apart * 5 >= marked * 4;
  set_width (self, widths);
}

static void
append_line (SoketJoin *self)
{
  GArray *anchors = self->structure->anchors;

  if (self->mark > 0) {
    g_array_set_size (anchors, self->block.first_anchor);
    g_string_truncate (self->open, 0);
    self->mark = 0;
  }
  guint base = (guint) self->open->len;

  if (base > 0) {
    g_string_append_c (self->open, ' ');
    base++;
  }
  g_string_append_len (self->open, self->line.text->str, (gssize) self->line.text->len);
  for (guint i = 0; i < self->line.anchors->len; i++) {
    SoketAnchor anchor = g_array_index (self->line.anchors, SoketAnchor, i);
    anchor.at += base;
    g_array_append_val (anchors, anchor);
  }
  if (self->line.n_marks % 2 == 1)
    self->emphasis = !self->emphasis;
  self->last_chars = self->line.n_chars;
  self->n_blanks = 0;
}

/* Takes the first @length bytes off the open block: its marker. */
static void
cut_beginning (SoketJoin *self, gsize length)
{
  GArray *anchors = self->structure->anchors;
  guint first = self->block.first_anchor;
  guint kept = first;

  if (length == 0)
    return;
  for (guint i = first; i < anchors->len; i++) {
    SoketAnchor anchor = g_array_index (anchors, SoketAnchor, i);
    gboolean covers
        = i + 1 == anchors->len || g_array_index (anchors, SoketAnchor, i + 1).at > length;

    if (anchor.at < length && !covers)
      continue;
    if (anchor.at < length) {
      gsize over = length - anchor.at;
      anchor.column += (guint32) soket_text_count (self->open->str + anchor.at, over);
      anchor.offset += (guint32) over;
      anchor.at = 0;
    } else {
      anchor.at -= (guint32) length;
    }
    g_array_index (anchors, SoketAnchor, kept++) = anchor;
  }
  g_array_set_size (anchors, kept);
  g_string_erase (self->open, 0, (gssize) length);
}

/* A letter of one paragraph: "Thực hiện …, Sở Y tế đề nghị …" asks for something. */
static gboolean
asks (const SoketBlock *block)
{
  static const char *const verbs[] = { " đề nghị ", " yêu cầu ", " giao ", " phân công " };
  const char *comma = strchr (block->text, ',');

  if (block->text[block->length - 1] == ':' || block->text[block->length - 1] == ';')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (comma != NULL && strstr (comma, verbs[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
close_block (SoketJoin *self)
{
  SoketBlock *block = &self->block;

  if (!self->is_open)
    return;
  self->is_open = FALSE;
  self->emphasis = FALSE;
  block->length = (guint32) self->open->len;
  block->text = g_string_chunk_insert_len (self->structure->chunk, self->open->str,
                                           (gssize) self->open->len);
  block->n_anchors = self->structure->anchors->len - block->first_anchor;
  block->ends_in_colon = g_str_has_suffix (block->text, ":");
  if (block->part == SOKET_PART_BASIS && block->length > 0 && asks (block))
    block->part = SOKET_PART_BODY;
  if (g_str_has_suffix (block->text, "./."))
    self->ended = TRUE;
  g_array_append_val (self->structure->blocks, *block);
}

static void
open_block (SoketJoin *self, const SoketPiecePlace *place, const SoketLine *like,
            const SoketMarking *marking)
{
  const GString *text = self->line.text;
  SoketPart part = self->table != 0
                       ? soket_join_open_cell (self)
                       : soket_join_open_part (self, text->str, text->len, marking->kind);
  gboolean alone = marking->length >= text->len;
  gboolean marked = marking->kind != SOKET_MARKER_NONE && part != SOKET_PART_SIGNATURE
                    && (!alone || self->table == 0);

  self->block = (SoketBlock){
    .first_anchor = self->structure->anchors->len,
    .first_line = place->line,
    .parent = -1,
    .part = part,
    .table = self->table,
    .row = place->row,
    .column = place->cell,
    .is_heading = self->line.heading > 0 || like->heading > 0,
    .is_bold = self->line.is_bold || (like->flags & SOKET_LINE_BOLD) != 0,
  };
  g_string_truncate (self->open, 0);
  self->mark = 0;
  self->is_open = TRUE;
  self->is_whole = (like->flags & SOKET_LINE_WHOLE) != 0;
  self->emphasis = FALSE;
  append_line (self);
  if (!marked)
    return;
  self->block.marker = marking->kind;
  if (marking->label != NULL) {
    g_autofree char *label = g_strndup (marking->label, marking->label_length);
    g_autofree char *whole = g_strdup_printf ("%.1s%s", &marking->prefix, label);
    self->block.label = g_string_chunk_insert_const (self->structure->chunk, whole);
  }
  if (!alone)
    cut_beginning (self, marking->length);
  else if (marking->kind != SOKET_MARKER_ANNEX)
    self->mark = marking->length;
}

static void
take (SoketJoin *self, const SoketPiecePlace *place, const SoketLine *like)
{
  SoketMarking marking;

  soket_clean_line_read (&self->line, place);
  if (self->line.text->len == 0 || g_str_equal (self->line.text->str, "*"))
    return;
  soket_marking_read (self->line.text->str, self->line.text->len, &marking);
  gboolean same_cell = self->block.table == self->table && self->block.row == place->row
                       && self->block.column == place->cell;
  if (self->is_open && same_cell && soket_join_continues (self, like, marking.kind)) {
    append_line (self);
  } else {
    close_block (self);
    open_block (self, place, like, &marking);
  }
  self->block.last_line = place->line;
}

/* Only dashes, underlines and the like: nothing is said. */
static gboolean
is_rule (const char *text, gsize length)
{
  guint signs = 0;

  for (gsize i = 0; i < length; i++) {
    if (strchr ("-_=~*.#+ \t", text[i]) == NULL)
      return FALSE;
    signs += text[i] != ' ' && text[i] != '\t';
  }
  return signs >= 3 || (signs > 0 && memchr (text, '*', length) != NULL);
}

/* Two columns of a page: where the right one begins, or 0. */
static gsize
find_gap (const char *text, gsize length)
{
  static const char *const blanks[] = { "tháng", "năm", "ngày", "/", "-", NULL };
  gsize at = 0;

  while (at < length && g_ascii_isspace (text[at]))
    at++;
  for (; at < length; at++) {
    gsize run = at;

    while (run < length && (text[run] == ' ' || text[run] == '\t'))
      run += text[run] == '\t' ? GAP : 1;
    if (run - at < GAP) {
      at = MAX (at, run > at ? run - 1 : at);
      continue;
    }
    run = at + strspn (text + at, " \t");
    if (run >= length)
      return 0;
    /* What is left blank to be filled in is no gap. */
    if ((soket_text_begins_with (text + run, length - run, blanks) == 0 && text[run] != '/'
         && text[run] != '-')
        || is_rule (text + run, length - run))
      return run;
    at = run;
  }
  return 0;
}

static gboolean
may_have_columns (const SoketJoin *self, const SoketPiecePlace *place)
{
  if (place->cell != 0)
    return FALSE;
  return self->part == SOKET_PART_HEAD || self->part == SOKET_PART_RECIPIENTS
         || self->part == SOKET_PART_SIGNATURE
         || soket_text_begins_recipients (place->text + strspn (place->text, " *"),
                                          place->length
                                              - MIN (place->length, strspn (place->text, " *")));
}

static void
put_aside (SoketJoin *self, const SoketPiecePlace *place, gsize from)
{
  SoketPiecePlace right = *place;

  right.text += from;
  right.length -= from;
  right.offset += (guint32) from;
  right.column += (guint32) soket_text_count (place->text, from);
  right.cell = 2;
  g_array_append_val (self->aside, right);
}

void
soket_join_feed (SoketJoin *self, const SoketPiecePlace *place, const SoketLine *like)
{
  if (is_rule (place->text, place->length)) {
    g_array_append_val (self->structure->skipped, place->line);
    return;
  }
  gsize indent = strspn (place->text, " ");
  gsize gap = may_have_columns (self, place) ? find_gap (place->text, place->length) : 0;
  if (gap == 0 && self->aside->len > 0 && self->part == SOKET_PART_RECIPIENTS
      && indent >= MIN_INDENT && indent < place->length) {
    put_aside (self, place, indent);
    return;
  }

  if (gap == 0) {
    take (self, place, like);
    return;
  }
  SoketPiecePlace left = *place;
  left.length = gap;
  if (!is_rule (place->text + gap, place->length - gap))
    put_aside (self, place, gap);
  if (!is_rule (left.text, left.length))
    take (self, &left, like);
}

static void
take_aside (SoketJoin *self)
{
  static const SoketLine plain = { 0 };
  g_autoptr (GArray) lines = g_steal_pointer (&self->aside);

  self->aside = g_array_new (FALSE, FALSE, sizeof (SoketPiecePlace));
  for (guint i = 0; i < lines->len; i++)
    take (self, &g_array_index (lines, SoketPiecePlace, i), &plain);
}

void
soket_join_blank (SoketJoin *self)
{
  self->n_blanks++;
  if (self->aside->len > 0 && self->part == SOKET_PART_HEAD)
    take_aside (self);
}

void
soket_join_close (SoketJoin *self)
{
  take_aside (self);
  close_block (self);
}
