/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "reader/soket-block-private.h"

G_BEGIN_DECLS

/* How lines become blocks, for the rooms of soket-structure.c. */

struct _SoketStructure {
  SoketDocument *document;
  GStringChunk *chunk; /* texts, labels and paths */
  GArray *blocks;      /* of SoketBlock */
  GArray *anchors;     /* of SoketAnchor */
  GArray *skipped;     /* of guint32: lines */
  GArray *tables;      /* of SoketStructureTable */
  guint8 *used;        /* of each block */
};

#define SOKET_TABLE_COLUMNS 12

typedef struct {
  guint first_row; /* below the names of the columns */
  guint8 roles[SOKET_TABLE_COLUMNS];
  gboolean is_schedule;
} SoketStructureTable;

/* How many characters; in one step for many bytes, as compilers make it. */
static inline gsize
soket_text_count (const char *text, gsize length)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    n += ((guchar) text[i] & 0xC0) != 0x80;
  return n;
}

/* soket-structure-line.c: a piece of a line, without the marks of Markdown and with one space
 * between words. */
typedef struct {
  GString *text;
  GArray *anchors; /* of SoketAnchor */
  guint n_chars;   /* of the line as it stood */
  guint n_marks;   /* signs of emphasis met: an odd number leaves one open */
  gboolean is_bold;
  guint8 heading; /* "##": 2 */
} SoketCleanLine;

/* Where the piece stands. */
typedef struct {
  const char *text;
  gsize length;
  guint32 line;
  guint32 offset; /* of the line, in bytes and in code points */
  guint32 column;
  guint16 row; /* of a table, or 0 */
  guint16 cell;
} SoketPiecePlace;

void soket_clean_line_init (SoketCleanLine *self);
void soket_clean_line_clear (SoketCleanLine *self);
void soket_clean_line_read (SoketCleanLine *self, const SoketPiecePlace *place);

/* soket-structure-marker.c */
typedef struct {
  SoketMarker kind;
  const char *label; /* in the text */
  gsize label_length;
  gsize length; /* of marker and the spaces behind it */
  char prefix;  /* of the path: 'P'hần, 'C'hương, 'M'ục; 0 */
} SoketMarking;

/* FALSE: @text begins with no marker. */
gboolean soket_marking_read (const char *text, gsize length, SoketMarking *marking);

/* soket-structure-words.c: what a line is by its first words. @text: cleaned. */
gboolean soket_text_is_capital (const char *text, gsize length);
gboolean soket_text_ends_sentence (const char *text, gsize length);
gboolean soket_text_begins_small (const char *text, gsize length);
/* Whether @text begins with one of @words (folded, ended by NULL) as whole words: how many bytes,
 * or 0. */
gsize soket_text_begins_with (const char *text, gsize length, const char *const *words);
/* The kind of document that the capitals name at the beginning of the text: how many bytes; 0: none
 */
gsize soket_text_begins_kind (const char *text, gsize length);
/* The noun of a body ("Ban", "Sở"): how many bytes; 0: none */
gsize soket_text_begins_body (const char *text, gsize length);
gboolean soket_text_begins_basis (const char *text, gsize length);
gboolean soket_text_begins_capacity (const char *text, gsize length);
gboolean soket_text_begins_role (const char *text, gsize length);
gboolean soket_text_begins_annex (const char *text, gsize length);
gboolean soket_text_begins_recipients (const char *text, gsize length);
gboolean soket_text_is_motto (const char *text, gsize length);

/* soket-structure-join.c: lines joined to blocks. */
typedef struct {
  SoketStructure *structure;
  const char *text; /* of the document */
  guint n_lines;
  gboolean wrapped;   /* paragraphs go over lines */
  gboolean separated; /* by empty lines */
  guint width;        /* of a full line */
  SoketPart part;
  gboolean titled;    /* the kind of document stood there */
  gboolean addressed; /* in "Kính gửi" */
  gboolean preamble;  /* before the first numbered section */
  gboolean ended;     /* "./." */
  gboolean signed_off;
  guint n_blanks;
  guint32 table;
  SoketCleanLine line;
  SoketBlock block; /* being made */
  gboolean is_open;
  gboolean emphasis; /* left open */
  guint last_chars;  /* of the last line joined */
  gboolean is_whole;
  gsize mark; /* bytes of the marker, while nothing stands behind it */
  GString *open;
  GArray *aside; /* of SoketPiecePlace: the right of two columns */
} SoketJoin;

void soket_join_measure (SoketJoin *self);
void soket_join_feed (SoketJoin *self, const SoketPiecePlace *place, const SoketLine *like);
void soket_join_close (SoketJoin *self);
void soket_join_blank (SoketJoin *self);
/* soket-structure-part.c: which part a new block opens, and what follows from it */
SoketPart soket_join_open_part (SoketJoin *self, const char *text, gsize length,
                                SoketMarker marker);
/* of a cell of a table */
SoketPart soket_join_open_cell (SoketJoin *self);
gboolean soket_join_continues (SoketJoin *self, const SoketLine *like, SoketMarker marker);

/* soket-structure-table.c: the table that begins at @line, when one does: the line behind it. */
guint soket_join_table (SoketJoin *self, guint line);
/* soket-structure-flat.c: the same for a table one cell a line */
guint soket_join_flat_table (SoketJoin *self, guint line, GArray *cells);
/* soket-structure-column.c: what the name of a column says of it */
SoketColumn soket_column_read (const char *text, gsize length);
/* Whether a cell says when. */
gboolean soket_text_is_time (const char *text, gsize length);
void soket_structure_find_columns (SoketStructure *self);

/* soket-structure-tree.c */
void soket_structure_grow (SoketStructure *self);
/* soket-structure-path.c */
void soket_structure_name (SoketStructure *self);

G_END_DECLS
