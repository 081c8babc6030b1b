/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-frame-private.h"

#include <string.h>

#include "base/soket-text-private.h"
#include "plan/soket-tables-private.h"
#include "reader/soket-structure-private.h"

/* What the text says is attached, and whether it is. */

static const struct {
  const char *words;
  const char *kind;
} kinds[] = {
  { "đề cương", "outline" }, { "biểu mẫu", "form" }, { "mẫu", "form" },      { "biểu", "form" },
  { "danh sách", "list" },   { "danh mục", "list" }, { "phụ lục", "table" }, { "bảng", "table" },
  { "lịch", "table" },       { "kế hoạch", NULL },   { "hướng dẫn", NULL },  { "tài liệu", NULL },
  { "chương trình", NULL },  { "báo cáo", NULL },    { "quy chế", NULL },    { "quy định", NULL },
  { "phương án", NULL },     { "kịch bản", NULL },
};

/* Place in kinds, or -1. */
static int
find_kind (const char *text)
{
  g_autofree char *folded = soket_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strstr (folded, kinds[i].words) != NULL)
      return (int) i;
  return -1;
}

/* Of each kind, whether an annex begins with its name. */
static void
look_for_annexes (SoketReading *self, gboolean *present)
{
  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure); i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);

    if (block->part != SOKET_PART_ANNEX || block->table != 0 || block->length > 300
        || (block->marker != SOKET_MARKER_ANNEX
            && !soket_text_is_capital (block->text, block->length)))
      continue;
    for (guint k = 0; k < G_N_ELEMENTS (kinds); k++) {
      const char *const words[] = { kinds[k].words, NULL };
      present[k] = present[k] || soket_text_begins_with (block->text, block->length, words) > 0;
    }
  }
}

typedef struct {
  SoketReading *reading;
  GHashTable *seen; /* folded names */
  gboolean present[G_N_ELEMENTS (kinds)];
  gboolean annexed; /* "Phụ lục" */
  guint n;
} Attachments;

static void
put_attachment (Attachments *self, const SoketBlock *block, gsize start, gsize end)
{
  SoketReading *reading = self->reading;
  g_autofree char *name = g_strndup (block->text + start, end - start);
  int kind = find_kind (name);
  g_autofree char *folded = soket_text_fold (name);

  if (kind < 0 || !g_hash_table_add (self->seen, g_steal_pointer (&folded)))
    return;
  gboolean present = self->present[kind] || (kinds[kind].kind != NULL && self->annexed);
  gpointer record = soket_record_add (&soket_plan_table, reading->plan, "attachments");
  g_autofree char *pointer = g_strdup_printf ("/attachments/%u", self->n++);
  soket_record_put (&soket_attachment_table, record, "name", name);
  soket_record_put (&soket_attachment_table, record, "kind", kinds[kind].kind);
  soket_record_put_number (&soket_attachment_table, record, "present", present);
  soket_record_put_span (&soket_attachment_table, record, "source",
                         soket_structure_new_span (reading->structure, block, start, end));
  soket_reading_mark_place (reading, pointer, block, start, end);
  if (!present)
    soket_reading_notice (reading, "attachment-absent", block->first_line, name);
}

static gsize
find_clause (const char *text, gsize at)
{
  while (at > 0 && strchr ("(,;:.", text[at - 1]) == NULL)
    at--;
  return at + strspn (text + at, " ");
}

/* The words before "kèm theo", without "theo", "có". */
static gboolean
put_before (Attachments *self, const SoketBlock *block, gsize at)
{
  static const char *const words[] = { "theo", "có", "và", "ban hành", "với", NULL };
  gsize start = find_clause (block->text, at);
  gsize end = at;

  while (end > start && block->text[end - 1] == ' ')
    end--;
  for (gsize word = start; word < end; word++)
    if (g_str_has_prefix (block->text + word, " theo "))
      start = word + 1;
  for (gsize size;
       start < end
       && (size = soket_text_begins_with (block->text + start, end - start, words)) > 0;)
    start += size + strspn (block->text + start + size, " ");
  if (start >= end || end - start > 160)
    return FALSE;
  g_autofree char *name = g_strndup (block->text + start, end - start);
  if (find_kind (name) < 0)
    return FALSE;
  put_attachment (self, block, start, end);
  return TRUE;
}

/* The words behind, unless they say to what this text itself is attached. */
static void
put_behind (Attachments *self, const SoketBlock *block, gsize at)
{
  gsize end = at + strcspn (block->text + at, ".;)");

  while (at < end && strchr (" :", block->text[at]) != NULL)
    at++;
  const char *here = g_strstr_len (block->text + at, (gssize) (end - at), "này ");
  if (here != NULL)
    at = (gsize) (here - block->text) + strlen ("này ");
  if (at < end && end - at <= 300)
    put_attachment (self, block, at, end);
}

/* "kèm theo Quyết định số 5": what is attached to another paper, and not to this. */
static gboolean
names_another (const char *text)
{
  static const char *const papers[] = { " quyết định",  " công văn", " nghị định", " thông tư",
                                        " kế hoạch số", " tờ trình", NULL };

  if (soket_text_begins_with (text, strlen (text), papers) == 0)
    return FALSE;
  const char *here = strstr (text, " này");
  return here == NULL || here - text > 24;
}

static void
read_block (Attachments *self, const SoketBlock *block)
{
  static const char *const signs[] = { "kèm theo", "gửi kèm", "đính kèm", NULL };

  for (gsize at = 0; at < block->length; at += strcspn (block->text + at, " (")) {
    at += strspn (block->text + at, " (");
    gsize size = soket_text_begins_with (block->text + at, block->length - at, signs);

    if (size == 0 || names_another (block->text + at + size))
      continue;
    if (block->part != SOKET_PART_BASIS && put_before (self, block, at))
      continue;
    gboolean to = soket_text_begins_with (block->text + at, size, signs + 2) == 0
                  && strstr (block->text + at, "này ") == NULL;
    if (!to)
      put_behind (self, block, at + size);
  }
}

void
soket_frame_read_attachments (SoketReading *reading)
{
  Attachments self = { .reading = reading };

  self.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  look_for_annexes (reading, self.present);
  self.annexed = self.present[find_kind ("phụ lục")];

  for (guint i = 0; i < soket_structure_get_n_blocks (reading->structure); i++) {
    const SoketBlock *block = soket_structure_peek (reading->structure, i);

    if ((block->part == SOKET_PART_BODY || block->part == SOKET_PART_BASIS) && block->table == 0)
      read_block (&self, block);
  }
  g_hash_table_unref (self.seen);
}
