/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-frame-private.h"

#include <string.h>

#include "base/soket-text-private.h"
#include "plan/soket-tables-private.h"
#include "reader/soket-structure-private.h"

/* All of a plan that is no task, and what nobody used. */

static void
skip_lines (SoketReading *self)
{
  for (guint i = 0; i < soket_structure_get_n_skipped (self->structure); i++) {
    guint line = soket_structure_get_skipped (self->structure, i);
    g_autofree char *text = soket_document_dup_line (self->document, line);

    soket_reading_skip (self, line, g_strstrip (text));
  }
}

static void
notice_twice (SoketReading *self)
{
  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure); i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);
    const char *sign = block->path != NULL ? strrchr (block->path, '#') : NULL;

    if (sign != NULL && strpbrk (sign, "./") == NULL && block->label != NULL)
      soket_reading_notice (self, "section-twice", block->first_line, block->path);
  }
}

/* "Hội nghị tổng kết" in a plan that says it is an interim review. */
static void
notice_final_review (SoketReading *self)
{
  g_autofree char *title = soket_text_fold (soket_plan_get_title (self->plan));

  if (strstr (title, "sơ kết") == NULL || strstr (title, "tổng kết") != NULL)
    return;
  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure); i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);
    if (block->part != SOKET_PART_BODY)
      continue;
    const char *found = strstr (block->text, "hội nghị tổng kết");
    if (found == NULL)
      found = strstr (block->text, "Hội nghị tổng kết");
    if (found == NULL)
      continue;
    g_autoptr (SoketSpan) span
        = soket_structure_new_span (self->structure, block, (gsize) (found - block->text),
                                    (gsize) (found - block->text) + strlen ("hội nghị tổng kết"));
    soket_reading_notice (self, "final-in-interim", soket_span_get_line (span),
                          "Hội nghị tổng kết");
  }
}

void
soket_reading_read_frame (SoketReading *self)
{
  soket_frame_read_head (self);
  soket_frame_read_title (self);
  soket_frame_read_issuer (self);
  soket_frame_read_references (self);
  soket_frame_read_foot (self);
  soket_frame_read_sections (self);
  notice_twice (self);
  notice_final_review (self);
  skip_lines (self);
}

/* One passage a section: what is left over below the same heading. */
typedef struct {
  gint32 heading;
  guint first, last; /* blocks */
  GString *text;
} Passage;

static void
put_passage (SoketReading *self, Passage *passage)
{
  if (passage->text->len == 0)
    return;
  const SoketBlock *first = soket_structure_peek (self->structure, passage->first);
  gpointer record = soket_record_add (&soket_plan_table, self->plan, "other");
  soket_record_put (&soket_passage_table, record, "path", first->path);
  if (passage->heading >= 0)
    soket_record_put (&soket_passage_table, record, "heading",
                      soket_structure_peek (self->structure, (guint) passage->heading)->text);
  soket_record_put (&soket_passage_table, record, "text", passage->text->str);
  soket_record_put_span (&soket_passage_table, record, "source",
                         soket_structure_new_span (self->structure, first, 0, first->length));
  g_string_truncate (passage->text, 0);
}

static gboolean
is_left (const SoketStructure *structure, const SoketBlock *block)
{
  if (block->length == 0 || soket_structure_is_used (structure, block))
    return FALSE;
  switch (block->part) {
  case SOKET_PART_BASIS:
  case SOKET_PART_BODY:
  case SOKET_PART_ANNEX:
    return TRUE;
  default:
    return FALSE;
  }
}

void
soket_reading_read_other (SoketReading *self)
{
  Passage passage = { -1, 0, 0, g_string_new (NULL) };

  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure); i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);

    /* A heading alone says nothing: it stands with what is below it. */
    if (block->part == SOKET_PART_REST)
      soket_reading_skip (self, block->first_line, block->text);
    if (!is_left (self->structure, block) || block->is_heading)
      continue;
    if (block->parent != passage.heading || passage.last + 1 != i)
      put_passage (self, &passage);
    if (passage.text->len == 0) {
      passage.first = i;
      passage.heading = block->parent;
    } else {
      g_string_append_c (passage.text, '\n');
    }
    g_string_append (passage.text, block->text);
    passage.last = i;
  }
  put_passage (self, &passage);
  g_string_free (passage.text, TRUE);
}
