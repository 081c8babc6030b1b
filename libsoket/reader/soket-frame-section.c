/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-frame-private.h"

#include <string.h>

#include "plan/soket-tables-private.h"
#include "reader/soket-structure-private.h"

/* What is asked of everybody, what is looked at, and the outline of the reports. */

static void
put_text (SoketReading *self, const char *key, const SoketBlock *block, guint *n)
{
  g_autofree char *pointer = g_strdup_printf ("/%s/%u", key, (*n)++);

  soket_record_put (&soket_plan_table, self->plan, key, block->text);
  soket_reading_mark (self, pointer, block, 0, block->length);
}

/* Every paragraph below the heading that has none below it. */
static void
put_leaves (SoketReading *self, const char *key, guint heading, guint *n)
{
  gint32 end = soket_structure_peek (self->structure, heading)->next;

  for (gint32 i = (gint32) heading + 1; i < end; i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, (guint) i);

    if (block->next > i + 1 || block->table != 0 || block->length == 0)
      soket_structure_use (self->structure, block);
    else
      put_text (self, key, block, n);
  }
}

static gboolean
is_section (const SoketBlock *block)
{
  return block->is_heading && block->length <= 300
         && (block->part == SOKET_PART_BODY || block->part == SOKET_PART_ANNEX);
}

static void
read_points (SoketReading *self)
{
  static const char *const aims[]
      = { "mục đích", "yêu cầu", "mục tiêu, yêu cầu", "quan điểm, yêu cầu", "nguyên tắc", NULL };
  static const char *const contents[]
      = { "nội dung sơ kết",   "nội dung tổng kết", "nội dung báo cáo",   "nội dung đánh giá",
          "nội dung giám sát", "nội dung kiểm tra", "nội dung thảo luận", NULL };
  guint n_aims = 0;
  guint n_contents = 0;

  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure);) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);
    gboolean aim = is_section (block) && soket_text_begins_with (block->text, block->length, aims);
    gboolean content
        = is_section (block) && soket_text_begins_with (block->text, block->length, contents);

    if (!aim && !content) {
      i++;
      continue;
    }
    soket_structure_use (self->structure, block);
    put_leaves (self, aim ? "requirements" : "contents", i, aim ? &n_aims : &n_contents);
    i = (guint) block->next;
  }
}

static void
put_outline (SoketReading *self, const SoketTable *table, gpointer record, guint index,
             const char *pointer)
{
  const SoketBlock *block = soket_structure_peek (self->structure, index);
  guint n = 0;

  soket_record_put (table, record, "id", block->path);
  soket_record_put (table, record, "title", block->text);
  soket_reading_mark (self, pointer, block, 0, block->length);
  for (gint32 i = (gint32) index + 1; i < block->next;
       i = soket_structure_peek (self->structure, (guint) i)->next) {
    const SoketBlock *below = soket_structure_peek (self->structure, (guint) i);

    if (below->label == NULL || below->length == 0 || below->table != 0)
      continue;
    g_autofree char *inner = g_strdup_printf ("%s/sections/%u", pointer, n++);
    put_outline (self, table, soket_record_add (table, record, "sections"), (guint) i, inner);
  }
}

/* An annexed "Đề cương". Its heading may stand one below "Phụ lục 1". */
static gboolean
is_outline (const SoketReading *self, guint index)
{
  static const char *const words[] = { "đề cương", NULL };
  const SoketBlock *block = soket_structure_peek (self->structure, index);

  return block->part == SOKET_PART_ANNEX && block->table == 0 && block->length <= 300
         && soket_text_begins_with (block->text, block->length, words) > 0
         && (block->marker == SOKET_MARKER_ANNEX || soket_text_is_capital (block->text, 12));
}

static void
read_outline (SoketReading *self)
{
  guint n = 0;

  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure);) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);

    if (!is_outline (self, i)) {
      i++;
      continue;
    }
    gpointer record = soket_record_add (&soket_plan_table, self->plan, "outline");
    g_autofree char *pointer = g_strdup_printf ("/outline/%u", n++);
    put_outline (self, &soket_outline_table, record, i, pointer);
    i = (guint) block->next;
  }
}

void
soket_frame_read_sections (SoketReading *self)
{
  read_points (self);
  read_outline (self);
  soket_frame_read_attachments (self);
}
