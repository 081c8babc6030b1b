/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#include "config.h"

#include "cli.h"

#include <string.h>

static char *output;
static char *page;

static const GOptionEntry import_entries[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write the plan to this file"), "PLAN" },
  { "html", 0, 0, G_OPTION_ARG_FILENAME, &page,
    N_ ("Write a page that shows the text beside the plan to this file"), "PAGE" },
  { NULL },
};

/* plan.json begins with a brace, whatever it is called; no directive does. */
static gboolean
is_plan (const char *path)
{
  g_autoptr (GFile) file = g_vfs_get_file_for_path (g_vfs_get_local (), path);
  g_autoptr (GFileInputStream) stream = NULL;
  char head[64];
  gsize n = 0;

  if (g_str_equal (path, "-") || g_str_has_suffix (path, ".json"))
    return TRUE;
  stream = g_file_read (file, NULL, NULL);
  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &n, NULL, NULL))
    return TRUE; /* whose loading says what is wrong with the file */
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isspace (head[i]) && (guchar) head[i] < 0x80)
      return head[i] == '{';
  return FALSE;
}

SoketPlan *
cli_load_plan_or_document (const char *path, GError **error)
{
  if (is_plan (path))
    return soket_plan_load (path, error);
  g_autoptr (CliProgress) progress = cli_progress_begin (_ ("reading the document"));
  g_autoptr (SoketDocument) document = soket_document_load (path, NULL, error);
  return document != NULL ? soket_document_import_plan (document, error) : NULL;
}

static gboolean
save_page (SoketPlan *plan, SoketDocument *document, GError **error)
{
  g_autofree char *html = soket_review_to_html (plan, document);
  /* not g_file_set_contents (), which would put a file in the place of a device or a link */
  g_autoptr (GFile) file = g_vfs_get_file_for_path (g_vfs_get_local (), page);

  if (g_file_replace_contents (file, html, strlen (html), NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                               NULL, error))
    return TRUE;
  g_prefix_error (error, "%s: ", page);
  return FALSE;
}

CliExit
cli_import (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  CliExit code;

  if (!cli_parse (verb, &words, 1, 1, &code, import_entries, NULL))
    return code;
  g_autoptr (CliProgress) progress = cli_progress_begin (_ ("reading the document"));
  g_autoptr (SoketDocument) document = soket_document_load (words[1], NULL, &error);
  g_autoptr (SoketPlan) plan
      = document != NULL ? soket_document_import_plan (document, &error) : NULL;
  if (plan == NULL)
    return cli_fail (error);
  if ((output != NULL && !soket_plan_save (plan, output, &error))
      || (page != NULL && !save_page (plan, document, &error))) {
    cli_fail (error);
    return CLI_LEDGER;
  }
  cli_print (cli_wants_json () ? soket_plan_to_json (plan) : soket_review_to_text (plan));
  return CLI_OK;
}
