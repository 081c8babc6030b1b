/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "plan/soket-span.h"
#include "reader/soket-document-private.h"

G_BEGIN_DECLS

/* A document as paragraphs in a tree: lines that belong together are joined, marks of Markdown and
 * numbers are taken off, and every byte still knows its line and column. */

typedef enum {
  SOKET_PART_HEAD,  /* letterhead: superior, issuer, symbol, place and day */
  SOKET_PART_TITLE, /* kind and title */
  SOKET_PART_BASIS, /* "Căn cứ", "Thực hiện" */
  SOKET_PART_BODY,
  SOKET_PART_RECIPIENTS, /* "Nơi nhận" */
  SOKET_PART_SIGNATURE,
  SOKET_PART_ANNEX, /* behind the signature */
  SOKET_PART_REST,  /* behind the end ("./.") of a text without a signature: not of the document */
} SoketPart;

typedef enum {
  SOKET_MARKER_NONE,
  SOKET_MARKER_ANNEX,   /* Phụ lục 1 */
  SOKET_MARKER_PART,    /* Phần thứ nhất, Chương I, A. */
  SOKET_MARKER_ROMAN,   /* I. */
  SOKET_MARKER_ARTICLE, /* Điều 1. */
  SOKET_MARKER_NUMBER,  /* 1. */
  SOKET_MARKER_DECIMAL, /* 1.1. */
  SOKET_MARKER_LETTER,  /* a) */
  SOKET_MARKER_BRACKET, /* (1) */
  SOKET_MARKER_DASH,    /* - */
  SOKET_MARKER_PLUS,    /* + */
  SOKET_MARKER_BULLET,
} SoketMarker;

/* Byte `at` of a block stands at this place of the document; those behind it follow it there up to
 * the next entry. */
typedef struct {
  guint32 at;
  guint32 line;   /* from 1 */
  guint32 offset; /* byte of the line */
  guint32 column; /* code point of the line */
} SoketAnchor;

typedef struct {
  const char *text; /* NFC, one space between words, no line ends; behind the marker */
  guint32 length;
  guint32 first_anchor, n_anchors;
  guint32 first_line, last_line;
  gint32 parent; /* block above it in the tree; -1 */
  gint32 next;   /* block behind its subtree: children stand between */
  SoketPart part;
  SoketMarker marker;
  const char *label; /* "IV", "1", "1.1", "a" as written; NULL without a number */
  const char *path; /* of the section ("IV.2", "II.1.a", "PL1.3", "IV/1" of what has no number); the
                     * second of the same is "IV.2#2"; unique in the body and the annexes */
  guint32 table;    /* from 1; 0: in no table; each paragraph of a cell is a block */
  guint16 row;
  guint16 column; /* in no table: 2 at the right of two columns */
  guint16 depth;
  gboolean is_heading; /* names what stands under it: others are its children */
  gboolean is_bold;    /* all its words */
  gboolean ends_in_colon;
} SoketBlock;

typedef struct _SoketStructure SoketStructure;

SoketStructure *soket_structure_new (SoketDocument *document);
void soket_structure_free (SoketStructure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketStructure, soket_structure_free)
guint soket_structure_get_n_blocks (const SoketStructure *self);
const SoketBlock *soket_structure_peek (const SoketStructure *self, guint index);
/* Lines that say nothing: page numbers, rules of dashes. */
guint soket_structure_get_n_skipped (const SoketStructure *self);
guint soket_structure_get_skipped (const SoketStructure *self, guint index);
/* What a field was made of is not told once more under "other". */
void soket_structure_use (SoketStructure *self, const SoketBlock *block);
gboolean soket_structure_is_used (const SoketStructure *self, const SoketBlock *block);
/* Bytes @start to @end (exclusive) of a block, as the document has them. */
SoketSpan *soket_structure_new_span (const SoketStructure *self, const SoketBlock *block,
                                     gsize start, gsize end);

/* What a column of a table says of its rows; found from the words of its first row. */
typedef enum {
  SOKET_COLUMN_OTHER,
  SOKET_COLUMN_NUMBER,   /* STT */
  SOKET_COLUMN_TASK,     /* nhiệm vụ, nội dung công việc */
  SOKET_COLUMN_LEAD,     /* chủ trì, đơn vị thực hiện */
  SOKET_COLUMN_WITH,     /* phối hợp */
  SOKET_COLUMN_DEADLINE, /* thời gian */
  SOKET_COLUMN_PRODUCT,  /* sản phẩm, kết quả */
  SOKET_COLUMN_NOTE,
} SoketColumn;

/* @block: a cell. The role of its column; OTHER when the table is no schedule. */
SoketColumn soket_structure_get_column (const SoketStructure *self, const SoketBlock *block);
/* first row below the one that names the columns */
guint soket_structure_get_first_row (const SoketStructure *self, guint table);

G_END_DECLS
