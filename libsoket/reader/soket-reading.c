/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-reading-private.h"

#include "plan/soket-tables-private.h"

void
soket_reading_mark_place (SoketReading *self, const char *pointer, const SoketBlock *block,
                          gsize start, gsize end)
{
  SoketSpan *span = soket_structure_new_span (self->structure, block, start, end);

  soket_plan_build_add_span (self->plan, pointer, span);
}

void
soket_reading_mark (SoketReading *self, const char *pointer, const SoketBlock *block, gsize start,
                    gsize end)
{
  soket_structure_use (self->structure, block);
  soket_reading_mark_place (self, pointer, block, start, end);
}

/* One more of a list of the plan's "import". */
static gpointer
add_remark (SoketReading *self, const char *key, const SoketTable **table)
{
  gpointer import = soket_record_add (&soket_plan_table, self->plan, "import");

  *table = soket_table_inner (&soket_import_table, key);
  return soket_record_add (&soket_import_table, import, key);
}

void
soket_reading_unsure (SoketReading *self, const char *pointer, double confidence, const char *why)
{
  const SoketTable *table;
  gpointer unsure = add_remark (self, "unsure", &table);

  soket_record_put (table, unsure, "path", pointer);
  soket_record_put_number (table, unsure, "confidence", confidence);
  soket_record_put (table, unsure, "why", why);
}

static void
put_line (const SoketTable *table, gpointer record, guint line, const char *text)
{
  if (line > 0)
    soket_record_put_number (table, record, "line", line);
  soket_record_put (table, record, "text", text);
}

void
soket_reading_skip (SoketReading *self, guint line, const char *text)
{
  const SoketTable *table;
  gpointer skipped = add_remark (self, "skipped", &table);

  put_line (table, skipped, line, text);
}

void
soket_reading_notice (SoketReading *self, const char *code, guint line, const char *text)
{
  const SoketTable *table;
  gpointer notice = add_remark (self, "notices", &table);

  soket_record_put (table, notice, "code", code);
  put_line (table, notice, line, text);
}
