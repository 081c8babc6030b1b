/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-review-private.h"

#include "base/soket-i18n-private.h"

/* A span, or what of it stands on one line; columns in code points. */
typedef struct {
  guint place; /* among the spans of the plan */
  guint line, end_line;
  guint start, end;
} Piece;

static int
compare_pieces (gconstpointer a, gconstpointer b)
{
  const Piece *left = a, *right = b;

  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;
  return left->place < right->place ? -1 : left->place > right->place;
}

static GArray *
sort_pieces (SoketReview *self)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  for (guint i = 0; self->spans != NULL && i < self->spans->records->len; i++) {
    SoketSpan *span = self->spans->records->pdata[i];
    Piece piece = { i, soket_span_get_line (span), soket_span_get_end_line (span),
                    soket_span_get_start (span), soket_span_get_end (span) };

    /* without columns the line is meant as a whole */
    if (piece.end == 0 && piece.end_line == piece.line)
      piece.end = G_MAXUINT;
    if (soket_review_has_place (self, i))
      g_array_append_val (pieces, piece);
  }
  g_array_sort (pieces, compare_pieces);
  return pieces;
}

/* The columns of this line that a piece which began here or above covers. */
static void
cut_to_line (const Piece *piece, guint line, guint *start, guint *end)
{
  *start = line > piece->line ? 0 : piece->start;
  *end = line < piece->end_line ? G_MAXUINT : piece->end;
}

static int
compare_columns (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

/* Where on the line something begins or ends. */
static GArray *
list_columns (const GArray *active, guint line, guint length)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));
  guint none = 0;

  g_array_append_val (columns, none);
  for (guint i = 0; i < active->len; i++) {
    guint start, end;

    cut_to_line (&g_array_index (active, Piece, i), line, &start, &end);
    start = MIN (start, length);
    end = MIN (end, length);
    g_array_append_val (columns, start);
    g_array_append_val (columns, end);
  }
  g_array_append_val (columns, length);
  g_array_sort (columns, compare_columns);
  return columns;
}

static guint
get_extent (const Piece *piece)
{
  if (piece->end_line > piece->line)
    return G_MAXUINT / 2 + (piece->end_line - piece->line);
  return piece->end - piece->start;
}

/* The id of the field that these words say, or of what it is a part of. */
static char *
dup_target (SoketReview *self, guint place)
{
  if (g_hash_table_contains (self->linked, GUINT_TO_POINTER (place)))
    return g_strdup_printf ("f%u", place);
  g_autofree char *shown = soket_review_dup_shown (self, self->spans->pointers->pdata[place]);
  g_autofree char *escaped = g_markup_escape_text (shown, -1);
  return *shown != '\0' ? g_strconcat ("p", escaped, NULL) : g_strdup ("plan");
}

/* The words from @start to @end: a link to the shortest field that they are a part of. */
static void
append_words (SoketReview *self, const GArray *active, guint line, guint start, guint end,
              const char *words, gsize length)
{
  g_autoptr (GString) places = g_string_new (NULL);
  const Piece *inner = NULL;

  for (guint i = 0; i < active->len; i++) {
    const Piece *piece = &g_array_index (active, Piece, i);
    guint from, to;

    cut_to_line (piece, line, &from, &to);
    if (from > start || to < end)
      continue;
    if (line == piece->line && from == start)
      g_string_append_printf (self->out, "<span id=\"s%u\"></span>", piece->place);
    g_string_append_printf (places, "%s%u", places->len > 0 ? " " : "", piece->place);
    if (inner == NULL || get_extent (piece) < get_extent (inner))
      inner = piece;
  }
  if (inner == NULL) {
    soket_review_append_slice (self, words, length);
    return;
  }
  const char *pointer = self->spans->pointers->pdata[inner->place];
  g_autofree char *target = dup_target (self, inner->place);
  g_string_append_printf (self->out, "<a class=\"s %s%s\" href=\"#%s\" data-s=\"%s\">",
                          soket_review_get_colour (pointer),
                          g_hash_table_contains (self->unsure, pointer) ? " u" : "", target,
                          places->str);
  soket_review_append_slice (self, words, length);
  g_string_append (self->out, "</a>");
}

static void
append_line (SoketReview *self, const GArray *active, guint line)
{
  g_autofree char *text = soket_document_dup_line (self->document, line);
  guint n_letters = (guint) g_utf8_strlen (text, -1);
  g_autoptr (GArray) columns = list_columns (active, line, n_letters);
  const char *at = text;

  g_string_append_printf (self->out, "<p id=\"L%u\"><span class=\"n\">%u</span>", line, line);
  for (guint i = 0; i + 1 < columns->len; i++) {
    guint start = g_array_index (columns, guint, i), end = g_array_index (columns, guint, i + 1);
    const char *next = g_utf8_offset_to_pointer (at, end - start);

    if (end > start)
      append_words (self, active, line, start, end, at, (gsize) (next - at));
    at = next;
  }
  g_string_append (self->out, "</p>\n");
}

static void
drop_ended (GArray *active, guint line)
{
  for (guint i = active->len; i > 0; i--)
    if (g_array_index (active, Piece, i - 1).end_line < line)
      g_array_remove_index (active, i - 1);
}

void
soket_review_append_source (SoketReview *self)
{
  g_autoptr (GArray) pieces = sort_pieces (self);
  g_autoptr (GArray) active = g_array_new (FALSE, FALSE, sizeof (Piece));
  guint next = 0;

  for (guint line = 1; line <= soket_document_get_n_lines (self->document); line++) {
    drop_ended (active, line);
    for (; next < pieces->len && g_array_index (pieces, Piece, next).line == line; next++)
      g_array_append_val (active, g_array_index (pieces, Piece, next));
    append_line (self, active, line);
  }
}
