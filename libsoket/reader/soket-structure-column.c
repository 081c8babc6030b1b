/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-structure-private.h"

#include <string.h>

#include "base/soket-text-private.h"

/* What the columns of a schedule are called. */

static const struct {
  const char *words;
  SoketColumn role;
} names[] = {
  { "phối hợp", SOKET_COLUMN_WITH },
  { "chủ trì", SOKET_COLUMN_LEAD },
  { "phân công", SOKET_COLUMN_LEAD },
  { "trách nhiệm", SOKET_COLUMN_LEAD },
  { "đầu mối", SOKET_COLUMN_LEAD },
  { "đơn vị thực hiện", SOKET_COLUMN_LEAD },
  { "cơ quan thực hiện", SOKET_COLUMN_LEAD },
  { "người thực hiện", SOKET_COLUMN_LEAD },
  { "bộ phận thực hiện", SOKET_COLUMN_LEAD },
  { "cấp thực hiện", SOKET_COLUMN_LEAD },
  { "đơn vị tham mưu", SOKET_COLUMN_LEAD },
  { "cơ quan tham mưu", SOKET_COLUMN_LEAD },
  { "thời gian", SOKET_COLUMN_DEADLINE },
  { "thời hạn", SOKET_COLUMN_DEADLINE },
  { "thời điểm", SOKET_COLUMN_DEADLINE },
  { "tiến độ", SOKET_COLUMN_DEADLINE },
  { "hoàn thành", SOKET_COLUMN_DEADLINE },
  { "sản phẩm", SOKET_COLUMN_PRODUCT },
  { "kết quả", SOKET_COLUMN_PRODUCT },
  { "đầu ra", SOKET_COLUMN_PRODUCT },
  { "hình thức văn bản", SOKET_COLUMN_PRODUCT },
  { "ghi chú", SOKET_COLUMN_NOTE },
  { "nhiệm vụ", SOKET_COLUMN_TASK },
  { "nội dung", SOKET_COLUMN_TASK },
  { "công việc", SOKET_COLUMN_TASK },
  { "hoạt động", SOKET_COLUMN_TASK },
  { "đầu việc", SOKET_COLUMN_TASK },
  { "tên văn bản", SOKET_COLUMN_TASK },
  { "tên báo cáo", SOKET_COLUMN_TASK },
  { "tên đề án", SOKET_COLUMN_TASK },
};

SoketColumn
soket_column_read (const char *text, gsize length)
{
  static const char *const numbers[] = { "stt", "tt", "số tt", "số thứ tự", NULL };
  static const char *const bodies[] = { "đơn vị", "cơ quan", NULL };

  if (length > 120)
    return SOKET_COLUMN_OTHER;
  if (length <= 16 && soket_text_begins_with (text, length, numbers) > 0)
    return SOKET_COLUMN_NUMBER;
  g_autofree char *copy = g_strndup (text, length);
  g_autofree char *folded = soket_text_fold (copy);
  const char *first = NULL;
  SoketColumn role = SOKET_COLUMN_OTHER;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *found = strstr (folded, names[i].words);

    if (found == NULL || (first != NULL && found >= first))
      continue;
    first = found;
    role = names[i].role;
  }
  if (first != NULL)
    return role;
  return length <= 24 && soket_text_begins_with (text, length, bodies) > 0 ? SOKET_COLUMN_LEAD
                                                                           : SOKET_COLUMN_OTHER;
}

gboolean
soket_text_is_time (const char *text, gsize length)
{
  static const char *const words[]
      = { "ngày",  "tháng",   "quý",       "năm", "trước", "hằng", "hàng", "thường xuyên",
          "trong", "định kỳ", "chậm nhất", "từ",  "đến",   "tuần", "khi",  NULL };

  if (length > 90)
    return FALSE;
  return soket_text_begins_with (text, length, words) > 0
         || (g_ascii_isdigit (*text) && memchr (text, '/', length) != NULL);
}

static gboolean
has_role (const SoketStructureTable *table, SoketColumn role)
{
  return memchr (table->roles, role, SOKET_TABLE_COLUMNS) != NULL;
}

/* "(1)", "2": the row that numbers the columns */
static gboolean
is_column_number (const SoketBlock *cell)
{
  if (cell->length == 0)
    return TRUE;
  gsize digits = strspn (cell->text, "()0123456789=*+- ");
  return digits == cell->length && cell->length <= 12;
}

/* The names of one row; TRUE when it is one that names columns. */
static gboolean
read_names (const SoketStructure *self, guint32 from, guint32 to, SoketStructureTable *table)
{
  guint known = 0;

  for (guint32 i = from; i < to; i++) {
    const SoketBlock *cell = &g_array_index (self->blocks, SoketBlock, i);

    if (cell->column == 0 || cell->column > SOKET_TABLE_COLUMNS)
      continue;
    SoketColumn role = soket_column_read (cell->text, cell->length);
    guint8 *own = &table->roles[cell->column - 1];
    if (role != SOKET_COLUMN_OTHER)
      known++;
    if (*own == SOKET_COLUMN_OTHER || role == SOKET_COLUMN_WITH || role == SOKET_COLUMN_LEAD)
      *own = role != SOKET_COLUMN_OTHER ? (guint8) role : *own;
  }
  return known >= 2;
}

/* A second row of names below a joined cell: "Chủ trì", "Phối hợp" and no number. */
static gboolean
is_second_head (const SoketStructure *self, guint32 from, guint32 to)
{
  guint known = 0;

  for (guint32 i = from; i < to; i++) {
    const SoketBlock *cell = &g_array_index (self->blocks, SoketBlock, i);
    SoketColumn role = soket_column_read (cell->text, cell->length);

    if (cell->length > 60 || g_ascii_isdigit (*cell->text))
      return FALSE;
    known += role == SOKET_COLUMN_LEAD || role == SOKET_COLUMN_WITH;
  }
  return known >= 2;
}

static guint32
find_row_end (const SoketStructure *self, guint32 from)
{
  const SoketBlock *first = &g_array_index (self->blocks, SoketBlock, from);
  guint32 to = from;

  while (to < self->blocks->len) {
    const SoketBlock *cell = &g_array_index (self->blocks, SoketBlock, to);
    if (cell->table != first->table || cell->row != first->row)
      break;
    to++;
  }
  return to;
}

static gboolean
is_number_row (const SoketStructure *self, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    if (!is_column_number (&g_array_index (self->blocks, SoketBlock, i)))
      return FALSE;
  return to > from + 2;
}

static void
find_names (const SoketStructure *self, guint32 from, guint32 end, SoketStructureTable *table)
{
  guint32 to = find_row_end (self, from);

  for (guint tries = 0; tries < 3 && from < end; tries++) {
    if (read_names (self, from, to, table))
      break;
    memset (table->roles, 0, sizeof (table->roles));
    from = to;
    to = from < end ? find_row_end (self, from) : end;
  }
  table->first_row = 1;
  if (from >= end)
    return;
  table->is_schedule
      = has_role (table, SOKET_COLUMN_TASK)
        && (has_role (table, SOKET_COLUMN_LEAD) || has_role (table, SOKET_COLUMN_DEADLINE));
  table->first_row = g_array_index (self->blocks, SoketBlock, from).row + 1u;
  from = to;
  if (from < end && is_second_head (self, from, find_row_end (self, from))) {
    to = find_row_end (self, from);
    read_names (self, from, to, table);
    table->first_row = g_array_index (self->blocks, SoketBlock, from).row + 1u;
    from = to;
  }
  if (from < end && is_number_row (self, from, find_row_end (self, from)))
    table->first_row = g_array_index (self->blocks, SoketBlock, from).row + 1u;
}

void
soket_structure_find_columns (SoketStructure *self)
{
  for (guint32 i = 0; i < self->blocks->len;) {
    guint32 table = g_array_index (self->blocks, SoketBlock, i).table;
    guint32 end = i + 1;

    while (end < self->blocks->len && g_array_index (self->blocks, SoketBlock, end).table == table)
      end++;
    if (table != 0)
      find_names (self, i, end, &g_array_index (self->tables, SoketStructureTable, table - 1));
    i = end;
  }
}
