/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-structure-private.h"

#include <string.h>

/* Which paragraph stands under which: a kind of marker that is new goes deeper, a kind that is open
 * closes down to it. Then the paths. */

/* No document nests deeper; what would is a sibling of the deepest. */
#define MAX_DEPTH 24

/* A heading without a number takes the place of the highest numbered kind. */
#define RANK_HEADING 30
/* From the dash on a marker tells nothing of the place. */
#define RANK_SIGN 110
/* A sentence that ends in a colon, and what it announces. */
#define RANK_LEAD 200

/* "Mục đích." and no sentence; in bytes. */
#define SHORT 24
#define LONGEST_HEADING 400
#define LONGEST_LABEL 60

typedef struct {
  gint32 block;
  guint rank; /* the smaller, the higher */
  gboolean is_heading;
  gboolean is_listed; /* it announced a list, and the list stands there */
} Entry;

typedef struct {
  SoketStructure *structure;
  Entry stack[MAX_DEPTH];
  guint n;
  guint n_annexes;
  guint n_loose; /* without a number and with nothing above */
} Tree;

static SoketBlock *
at (const Tree *self, gint32 index)
{
  return &g_array_index (self->structure->blocks, SoketBlock, index);
}

static guint
get_rank (const SoketBlock *block)
{
  static const guint ranks[] = {
    [SOKET_MARKER_NONE] = RANK_LEAD, [SOKET_MARKER_ANNEX] = 0,    [SOKET_MARKER_PART] = 20,
    [SOKET_MARKER_ROMAN] = 30,       [SOKET_MARKER_ARTICLE] = 40, [SOKET_MARKER_NUMBER] = 50,
    [SOKET_MARKER_DECIMAL] = 60,     [SOKET_MARKER_LETTER] = 90,  [SOKET_MARKER_BRACKET] = 100,
    [SOKET_MARKER_DASH] = 110,       [SOKET_MARKER_PLUS] = 120,   [SOKET_MARKER_BULLET] = 130,
  };
  guint rank = ranks[block->marker];

  if (block->marker == SOKET_MARKER_PART && block->label != NULL)
    rank = block->label[0] == 'P' && block->label[1] != '\0'
               ? 10
               : (block->label[0] == 'C' && block->label[1] != '\0' ? 15 : 20);
  if (block->marker == SOKET_MARKER_DECIMAL)
    for (const char *c = block->label; *c != '\0'; c++)
      rank += *c == '.';
  return rank;
}

/* Below these the order of kinds differs from one document to the next. */
static gboolean
is_loose (guint rank)
{
  return rank >= 90;
}

static gboolean
looks_like_heading (const SoketBlock *block)
{
  if (block->is_heading || block->marker == SOKET_MARKER_ANNEX
      || block->marker == SOKET_MARKER_PART)
    return TRUE;
  if (block->marker == SOKET_MARKER_NONE || block->marker >= SOKET_MARKER_DASH)
    return FALSE;
  if (block->ends_in_colon || soket_text_is_capital (block->text, block->length))
    return TRUE;
  if (soket_text_ends_sentence (block->text, block->length))
    return block->length <= SHORT;
  return block->length <= LONGEST_HEADING;
}

static gboolean
is_plain_heading (const Tree *self, guint index, const SoketBlock *block)
{
  if (block->marker != SOKET_MARKER_NONE || block->table != 0 || block->length > 240)
    return FALSE;
  if (block->part != SOKET_PART_BODY && block->part != SOKET_PART_ANNEX)
    return FALSE;
  if (block->is_heading)
    return TRUE;
  return soket_text_is_capital (block->text, block->length)
         && memchr (block->text, ' ', block->length) != NULL
         && index + 1 < self->structure->blocks->len;
}

/* "Đối tượng:" or a short line above a list: what follows hangs on it. */
static gboolean
is_lead (const Tree *self, guint index, const SoketBlock *block)
{
  if (block->marker != SOKET_MARKER_NONE || block->table != 0)
    return FALSE;
  if (block->ends_in_colon)
    return TRUE;
  if (block->length > 90 || soket_text_ends_sentence (block->text, block->length)
      || index + 1 >= self->structure->blocks->len)
    return FALSE;
  return at (self, (gint32) index + 1)->marker >= SOKET_MARKER_LETTER;
}

static void
pop_to (Tree *self, guint n)
{
  self->n = n;
}

/* A kind that is open: the place in the stack, or -1. */
static int
find_rank (const Tree *self, guint rank)
{
  for (guint i = self->n; i > 0; i--)
    if (self->stack[i - 1].rank == rank)
      return (int) i - 1;
  return -1;
}

static void
pop_for_marker (Tree *self, guint rank)
{
  int open = find_rank (self, rank);

  if (open >= 0) {
    pop_to (self, (guint) open);
    return;
  }
  while (self->n > 0) {
    const Entry *top = &self->stack[self->n - 1];
    const SoketBlock *above = at (self, top->block);

    if (top->rank == RANK_LEAD) {
      /* Sections are announced by no sentence. */
      if (rank > RANK_HEADING + 10)
        return;
    } else if (is_loose (top->rank) && is_loose (rank)) {
      if (above->ends_in_colon || top->rank < rank)
        return;
    } else if (top->rank < rank) {
      return;
    }
    pop_to (self, self->n - 1);
  }
}

/* What is said of the whole plan at its end. */
static gboolean
is_closing (const SoketBlock *block)
{
  static const char *const words[]
      = { "trên đây là", "trong quá trình", "quá trình thực hiện", "quá trình triển khai", NULL };

  return soket_text_begins_with (block->text, block->length, words) > 0;
}

/* "Đơn vị chủ trì: …" says something of the paragraph above. */
static gboolean
is_label (const SoketBlock *block)
{
  static const char *const words[]
      = { "đơn vị",     "cơ quan",  "thời gian", "thời hạn",        "tiến độ",
          "kết quả",    "sản phẩm", "chủ trì",   "phối hợp",        "địa điểm",
          "thành phần", "kinh phí", "bộ phận",   "người thực hiện", "người chủ trì",
          "đối tượng",  "số lượng", "yêu cầu",   "ghi chú",         NULL };
  const char *colon = memchr (block->text, ':', MIN (block->length, LONGEST_LABEL));

  return colon != NULL && soket_text_begins_with (block->text, block->length, words) > 0
         && colon + 1 < block->text + block->length;
}

/* A paragraph without a marker stands under the nearest heading. */
static void
pop_for_plain (Tree *self, const SoketBlock *block)
{
  if (is_closing (block))
    while (self->n > 0 && self->stack[self->n - 1].rank > RANK_HEADING)
      pop_to (self, self->n - 1);
  if (is_label (block)) {
    while (self->n > 0 && self->stack[self->n - 1].rank >= RANK_SIGN)
      pop_to (self, self->n - 1);
    return;
  }
  while (self->n > 0
         && (!self->stack[self->n - 1].is_heading || self->stack[self->n - 1].is_listed))
    pop_to (self, self->n - 1);
}

static void
pop_for_heading (Tree *self, guint rank)
{
  while (self->n > 0 && self->stack[self->n - 1].rank >= rank)
    pop_to (self, self->n - 1);
}

static void
push (Tree *self, guint index, guint rank, gboolean is_heading)
{
  if (self->n == MAX_DEPTH)
    pop_to (self, MAX_DEPTH - 1);
  self->stack[self->n++] = (Entry){ (gint32) index, rank, is_heading, FALSE };
}

static void
place_block (Tree *self, guint index)
{
  SoketBlock *block = at (self, (gint32) index);
  guint rank = get_rank (block);
  gboolean plain_heading = is_plain_heading (self, index, block);
  gboolean heading = plain_heading || looks_like_heading (block);

  if (plain_heading)
    rank = RANK_HEADING;
  if (plain_heading)
    pop_for_heading (self, rank);
  else if (block->marker == SOKET_MARKER_NONE)
    pop_for_plain (self, block);
  else
    pop_for_marker (self, rank);
  block->parent = self->n > 0 ? self->stack[self->n - 1].block : -1;
  block->depth = (guint16) self->n;
  if (self->n > 0 && block->marker != SOKET_MARKER_NONE && at (self, block->parent)->ends_in_colon)
    self->stack[self->n - 1].is_listed = TRUE;
  block->is_heading = heading;
  if (block->table != 0)
    return;
  if (plain_heading || block->marker != SOKET_MARKER_NONE)
    push (self, index, rank, heading);
  else if (is_lead (self, index, block))
    push (self, index, RANK_LEAD, FALSE);
}

static void
close_annex (Tree *self, guint index, SoketPart *part)
{
  SoketBlock *block = at (self, (gint32) index);

  /* The parts of a document are no part of each other's tree. */
  if (block->part != *part && (block->part > SOKET_PART_BODY || *part > SOKET_PART_BODY))
    pop_to (self, 0);
  if (block->part == SOKET_PART_ANNEX
      && (*part != SOKET_PART_ANNEX || soket_text_begins_annex (block->text, block->length))
      && block->marker == SOKET_MARKER_NONE)
    block->marker = SOKET_MARKER_ANNEX;
  *part = block->part;
}

/* Blocks behind the subtree: from the last to the first. */
static void
set_next (SoketStructure *self)
{
  guint n = self->blocks->len;

  for (guint i = 0; i < n; i++)
    g_array_index (self->blocks, SoketBlock, i).next = (gint32) i + 1;
  for (guint i = n; i > 0; i--) {
    const SoketBlock *block = &g_array_index (self->blocks, SoketBlock, i - 1);

    if (block->parent < 0)
      continue;
    SoketBlock *above = &g_array_index (self->blocks, SoketBlock, block->parent);
    above->next = MAX (above->next, block->next);
  }
}

static void
settle_headings (SoketStructure *self)
{
  for (guint i = 0; i < self->blocks->len; i++) {
    SoketBlock *block = &g_array_index (self->blocks, SoketBlock, i);

    block->is_heading = block->next > (gint32) i + 1
                        && (block->is_heading || block->ends_in_colon
                            || !soket_text_ends_sentence (block->text, block->length));
  }
}

void
soket_structure_grow (SoketStructure *self)
{
  Tree tree = { .structure = self };
  SoketPart part = SOKET_PART_HEAD;

  for (guint i = 0; i < self->blocks->len; i++) {
    SoketPart of = at (&tree, (gint32) i)->part;

    close_annex (&tree, i, &part);
    if (of == SOKET_PART_BODY || of == SOKET_PART_ANNEX || of == SOKET_PART_BASIS)
      place_block (&tree, i);
  }
  set_next (self);
  settle_headings (self);
  soket_structure_name (self);
}
