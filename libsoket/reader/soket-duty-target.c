/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-duty-private.h"

#include <string.h>

/* Targets: "100% chi bộ …", "Tỷ lệ … đạt từ 98% trở lên". They measure, and give nobody a task. */

static guint
find_share (const SoketWords *words)
{
  for (guint at = 1; at < words->words->len; at++)
    if (soket_words_peek (words, at)->mark == '%' && soket_words_peek (words, at - 1)->digit)
      return at - 1;
  return words->words->len;
}

/* "1,7", "98" in front of the sign */
static double
read_number (const SoketWords *words, guint at)
{
  guint from = at;
  gunichar mark = at >= 2 ? soket_words_peek (words, at - 1)->mark : 0;

  if ((mark == ',' || mark == '.') && soket_words_peek (words, at - 2)->digit
      && soket_words_peek (words, at - 2)->end == soket_words_peek (words, at - 1)->start)
    from = at - 2;
  g_autofree char *text = soket_names_cut (words, from, at + 1);
  char *comma = strchr (text, ',');
  if (comma != NULL)
    *comma = '.';
  return g_ascii_strtod (text, NULL);
}

static const char *
find_op (const SoketWords *words, guint at)
{
  for (guint i = at > 4 ? at - 4 : 0; i < at; i++) {
    if (soket_words_match_any (words, i, "dưới|không quá"))
      return "<";
    if (soket_words_match_any (words, i, "ít nhất|tối thiểu|trên|từ"))
      return ">=";
  }
  return soket_words_match (words, at + 2, "trở lên") > 0 ? ">=" : "=";
}

/* "100% …", "Phấn đấu …", "Tỷ lệ …": a target also outside of its section. */
static gboolean
begins_target (const SoketWords *words, guint share)
{
  return share == 0 || soket_words_match_any (words, 0, "phấn đấu|tỷ lệ|chỉ tiêu|trên|ít nhất") > 0;
}

gboolean
soket_target_read (SoketDuties *self, const SoketParagraph *paragraph, const SoketScope *scope)
{
  const SoketWords *words = paragraph->words;
  const SoketBlock *block = paragraph->block;
  guint share = find_share (words);

  if (share == words->words->len
      || (scope->section != SOKET_SECTION_TARGET && !begins_target (words, share)))
    return FALSE;
  gpointer target = soket_record_add (&soket_plan_table, self->reading->plan, "targets");
  g_autofree char *text = g_strndup (block->text, block->length);
  g_autofree char *id = g_strdup_printf ("%s", block->path);
  const SoketDated *dated = soket_when_choose (paragraph, 0, block->length);
  soket_record_put (&soket_target_table, target, "id", id);
  soket_record_put (&soket_target_table, target, "text", text);
  soket_record_put (&soket_target_table, target, "op", find_op (words, share));
  soket_record_put_number (&soket_target_table, target, "value", read_number (words, share));
  soket_record_put (&soket_target_table, target, "unit", "%");
  if (dated != NULL && soket_dated_get_strength (dated) >= 4) {
    g_autofree char *by = soket_deadline_to_string (dated->deadline);
    soket_record_put (&soket_target_table, target, "by", by);
  }
  soket_record_put_span (&soket_target_table, target, "source",
                         soket_structure_new_span (self->reading->structure, block, 0,
                                                   block->length));
  return TRUE;
}
