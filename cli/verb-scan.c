/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#include "config.h"

#include "cli.h"

static gboolean all;

static const GOptionEntry scan_entries[] = {
  { "all", 0, 0, G_OPTION_ARG_NONE, &all,
    N_ ("Also duties without a date, and words that cannot be read"), NULL },
  { NULL },
};

static char *
describe (GListModel *mentions)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (mentions); i++) {
    g_autoptr (SoketMention) mention = g_list_model_get_item (mentions, i);
    g_autofree char *canonical = soket_deadline_to_string (soket_mention_get_deadline (mention));
    g_string_append_printf (text, "%u:%u: %s  %s\n", soket_mention_get_line (mention),
                            soket_mention_get_start (mention) + 1, canonical,
                            soket_mention_get_text (mention));
  }
  if (text->len == 0)
    g_string_append (text, _ ("No deadline was found."));
  return g_string_free (text, FALSE);
}

CliExit
cli_scan (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  CliExit code;

  if (!cli_parse (verb, &words, 1, 1, &code, scan_entries, NULL))
    return code;
  g_autoptr (GListModel) mentions
      = soket_scan_file (words[1], all ? SOKET_SCAN_FLAGS_ALL : SOKET_SCAN_FLAGS_NONE, &error);
  if (mentions == NULL)
    return cli_fail (error);
  cli_print (cli_wants_json () ? soket_mentions_to_json (mentions) : describe (mentions));
  return CLI_OK;
}
