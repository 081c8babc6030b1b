/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fuzz.h"

/* The mentions of any text stand in their order, within its lines. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) text = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) mentions = soket_scan_text (text, NULL, SOKET_SCAN_FLAGS_ALL, &error);
  guint line = 1;
  guint column = 0;

  fuzz_check (mentions != NULL, error);
  for (guint i = 0; mentions != NULL && i < g_list_model_get_n_items (mentions); i++) {
    g_autoptr (SoketMention) mention = g_list_model_get_item (mentions, i);
    guint end_line = soket_mention_get_end_line (mention);
    g_assert_cmpuint (soket_mention_get_line (mention), >=, line);
    if (soket_mention_get_line (mention) == line)
      g_assert_cmpuint (soket_mention_get_start (mention), >=, column);
    line = soket_mention_get_line (mention);
    column = soket_mention_get_start (mention);
    g_assert_cmpuint (end_line, >=, line);
    if (end_line == line)
      g_assert_cmpuint (soket_mention_get_end (mention), >, column);
    g_assert_true (g_utf8_validate (soket_mention_get_text (mention), -1, NULL));
  }
  g_autofree char *json = mentions != NULL ? soket_mentions_to_json (mentions) : NULL;
  g_assert_true (json == NULL || g_utf8_validate (json, -1, NULL));
  return 0;
}
