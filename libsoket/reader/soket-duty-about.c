/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-duty-private.h"

#include "reader/soket-frame-private.h"

/* The documents that a task is about: those that its own sentence names. */

/* No list of articles is longer: "theo quy định tại Điều 3, Điều 5 của Luật …". */
#define LONGEST_RULE 60

/* "theo Quyết định số …": how it is done, and not what about. */
static gboolean
is_rule (const SoketWords *words, guint from, gsize start)
{
  guint end = soket_words_find (words, start);

  for (guint at = end; at > from && end - at < LONGEST_RULE; at--) {
    if (soket_words_peek (words, at - 1)->classes & SOKET_WORD_ACT)
      return FALSE;
    if (soket_words_match_any (words, at - 1, "theo|căn cứ|kèm theo"))
      return TRUE;
  }
  return FALSE;
}

void
soket_about_put (SoketDuties *self, const SoketDuty *duty, gpointer task, const char *pointer)
{
  const SoketWords *words = duty->paragraph->words;
  const SoketBlock *block = duty->paragraph->block;
  const char *own = soket_plan_get_symbol (self->reading->plan);
  gsize at = soket_words_peek (words, duty->from)->start;
  gsize end = soket_words_peek (words, duty->to - 1)->end;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  SoketNamedDocument named = { NULL };

  while (soket_named_document_find (block->text, end, at, &named)) {
    if (!is_rule (words, duty->from, named.start) && g_strcmp0 (named.symbol, own) != 0
        && g_hash_table_add (seen, g_strdup (named.symbol))) {
      g_autofree char *place
          = g_strdup_printf ("%s/about/%u", pointer, g_hash_table_size (seen) - 1);
      soket_record_put (&soket_task_table, task, "about", named.symbol);
      soket_reading_mark_place (self->reading, place, block, named.start, named.end);
    }
    at = named.end;
    soket_named_document_clear (&named);
  }
}
