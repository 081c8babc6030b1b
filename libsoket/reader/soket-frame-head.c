/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-frame-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"
#include "plan/soket-symbol-private.h"
#include "plan/soket-tables-private.h"
#include "reader/soket-structure-private.h"

/* Symbol, place and day of the letterhead. */

/* Where the symbol begins behind "Số:", or 0. */
static gsize
find_symbol (const SoketBlock *block)
{
  static const char *const words[] = { "số", NULL };
  gsize at = soket_text_begins_with (block->text, block->length, words);

  if (at == 0)
    return 0;
  return at + strspn (block->text + at, ": .");
}

/* The symbol ends where the excerpt begins: "Số: 12/SYT-VP V/v …". */
static gsize
measure_symbol (const SoketBlock *block, gsize start)
{
  static const char *const excerpts[] = { "v/v", "về việc", "về", NULL };
  gsize end = block->length;

  for (gsize at = start; at < block->length; at++)
    if (block->text[at] == ' '
        && soket_text_begins_with (block->text + at + 1, block->length - at - 1, excerpts) > 0) {
      end = at;
      break;
    }
  return end;
}

static char *
dup_without_spaces (const char *text, gsize length)
{
  GString *out = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    if (text[i] != ' ' && text[i] != '.')
      g_string_append_c (out, text[i]);
    else if (text[i] == '.' && i + 1 < length && text[i + 1] != '.' && i > 0 && text[i - 1] != '.')
      g_string_append_c (out, '.');
  return g_string_free (out, FALSE);
}

static gboolean
read_symbol (SoketReading *self, const SoketBlock *block)
{
  gsize start = find_symbol (block);

  if (start == 0)
    return FALSE;
  gsize end = measure_symbol (block, start);
  g_autofree char *symbol = dup_without_spaces (block->text + start, end - start);
  if (strpbrk (symbol, "/-") == NULL)
    return FALSE;
  soket_record_put (&soket_plan_table, self->plan, "symbol", symbol);
  soket_reading_mark (self, "/symbol", block, start, end);
  if (!g_ascii_isdigit (*symbol))
    soket_reading_unsure (self, "/symbol", 0.3, N_ ("The number of the document was left blank"));
  return TRUE;
}

/* "Cà Mau, ngày 28 tháng 6 năm 2022": the comma before the day. */
static const char *
find_comma (const SoketBlock *block, SoketDay *day)
{
  const char *end = block->text + block->length;

  if (block->length > 160)
    return NULL;
  for (const char *comma = block->text; (comma = memchr (comma, ',', (gsize) (end - comma)));
       comma++) {
    const char *at = comma + 1;

    while (at < end && *at == ' ')
      at++;
    if (at < end && soket_frame_read_day (at, (gsize) (end - at), day) > 0)
      return comma;
  }
  return NULL;
}

static gboolean
read_place (SoketReading *self, const SoketBlock *block)
{
  SoketDay day = SOKET_DAY_NONE;
  const char *comma = find_comma (block, &day);

  if (comma == NULL || comma == block->text)
    return FALSE;
  gsize size = (gsize) (comma - block->text);
  g_autofree char *place = g_strndup (block->text, size);
  soket_record_put (&soket_plan_table, self->plan, "place", place);
  soket_reading_mark (self, "/place", block, 0, size);
  gsize start = size + 1 + strspn (comma + 1, " ");
  if (day != SOKET_DAY_NONE)
    soket_record_put_day (&soket_plan_table, self->plan, "issued", day);
  else
    soket_reading_unsure (self, "/issued", 0.0, N_ ("The day of the document was left blank"));
  soket_reading_mark (self, "/issued", block, start, block->length);
  return TRUE;
}

/* "Ngày 19/11/2025, Sở A đã ban hành Kế hoạch 5/KH-SA": when the copied document was issued. */
static void
read_day_of_copy (SoketReading *self, const char *symbol)
{
  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure); i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);
    SoketDay day = SOKET_DAY_NONE;

    if (block->part != SOKET_PART_BODY || block->marker != SOKET_MARKER_NONE)
      continue;
    gsize size = soket_frame_read_day (block->text, block->length, &day);
    const char *issues = size > 0 ? strstr (block->text, "ban hành") : NULL;
    if (day == SOKET_DAY_NONE || issues == NULL || strstr (issues, symbol) == NULL)
      continue;
    soket_record_put_day (&soket_plan_table, self->plan, "issued", day);
    soket_reading_mark_place (self, "/issued", block, 0, size);
    soket_reading_unsure (self, "/issued", 0.6,
                          N_ ("There is no letterhead: the text tells the day of the document"));
    return;
  }
}

/* A copy without letterhead names the document above its text. */
static void
read_copy (SoketReading *self)
{
  gsize start, end;

  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure); i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);

    if (block->part != SOKET_PART_HEAD
        || !soket_symbol_find (block->text, block->length, 0, &start, &end)
        || !g_ascii_isdigit (block->text[start]))
      continue;
    g_autofree char *symbol = dup_without_spaces (block->text + start, end - start);
    soket_record_put (&soket_plan_table, self->plan, "symbol", symbol);
    soket_reading_mark (self, "/symbol", block, start, end);
    soket_record_put (&soket_plan_table, self->plan, "title", block->text);
    soket_reading_mark (self, "/title", block, 0, block->length);
    soket_reading_unsure (self, "/symbol", 0.6,
                          N_ ("There is no letterhead: this symbol stands above the text"));
    read_day_of_copy (self, symbol);
    return;
  }
}

void
soket_frame_read_head (SoketReading *self)
{
  gboolean symbol = FALSE;
  gboolean place = FALSE;

  for (guint i = 0; i < soket_structure_get_n_blocks (self->structure); i++) {
    const SoketBlock *block = soket_structure_peek (self->structure, i);

    if (block->part != SOKET_PART_HEAD && block->part != SOKET_PART_SIGNATURE
        && block->part != SOKET_PART_RECIPIENTS)
      continue;
    if (!symbol && block->part == SOKET_PART_HEAD)
      symbol = read_symbol (self, block);
    if (!place)
      place = read_place (self, block);
  }
  if (!symbol)
    read_copy (self);
}
