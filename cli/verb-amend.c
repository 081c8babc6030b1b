/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#include "config.h"

#include "cli.h"

#define N_SHOWN 20 /* of what moved; --json has all */

static char *effective;

static const GOptionEntry effective_entries[] = {
  { "effective", 0, 0, G_OPTION_ARG_STRING, &effective, N_ ("From which day on"), "DAY" },
  { NULL },
};

static gboolean
read_effective (const CliVerb *verb, SoketDay *day)
{
  *day = SOKET_DAY_NONE;
  return effective == NULL
         || (*day = cli_day_argument (verb, "--effective", effective)) != SOKET_DAY_NONE;
}

/* What changed, and the first deadlines that moved. */
static char *
describe (SoketAdoption *adoption, const char *path)
{
  const char *const *moved = soket_adoption_get_moved (adoption);
  const guint64 numbers[]
      = { soket_adoption_get_added (adoption), soket_adoption_get_kept (adoption),
          soket_adoption_get_changed (adoption), soket_adoption_get_ended (adoption) };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_ptr_array_add (words, g_strdup_printf ("%" G_GUINT64_FORMAT, numbers[i]));
  for (n = 0; moved != NULL && moved[n] != NULL; n++)
    if (n < N_SHOWN)
      g_string_append_printf (text, "%s\n", moved[n]);
  if (n > N_SHOWN)
    g_string_append_printf (text, _ ("… lines more: %u; --json has all\n"), n - N_SHOWN);
  g_string_append_printf (text, _ ("%s: obligations added: %s, kept: %s, changed: %s, ended: %s"),
                          path, (char *) words->pdata[0], (char *) words->pdata[1],
                          (char *) words->pdata[2], (char *) words->pdata[3]);
  return g_string_free (text, FALSE);
}

static CliExit
say (SoketAdoption *adoption, const char *path)
{
  cli_print (cli_wants_json () ? soket_adoption_to_json (adoption) : describe (adoption, path));
  return CLI_OK;
}

CliExit
cli_amend (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  SoketDay from;
  CliExit code;

  if (!cli_parse (verb, &words, 2, 2, &code, effective_entries, cli_adopt_entries,
                  cli_unsure_entries, cli_units_entries, cli_policy_entries, cli_calendar_entries,
                  NULL))
    return code;
  if (!read_effective (verb, &from))
    return CLI_USAGE;
  g_autoptr (SoketLedger) ledger = soket_ledger_open (words[1], SOKET_LEDGER_FLAGS_NONE, &error);
  if (ledger == NULL)
    return cli_fail (error);
  g_autoptr (SoketAdoption) adoption = cli_adopt_plan (verb, ledger, words[2], TRUE, &from, &code);
  return adoption != NULL ? say (adoption, words[1]) : code;
}

CliExit
cli_units (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  SoketDay from;
  CliExit code;

  if (!cli_parse (verb, &words, 2, 2, &code, effective_entries, NULL))
    return code;
  if (!read_effective (verb, &from))
    return CLI_USAGE;
  g_autoptr (SoketDirectory) units = soket_directory_load (words[2], &error);
  if (units == NULL)
    return cli_fail (error);
  g_autoptr (SoketLedger) ledger = soket_ledger_open (words[1], SOKET_LEDGER_FLAGS_NONE, &error);
  if (ledger == NULL)
    return cli_fail (error);
  g_autoptr (CliProgress) progress = cli_progress_begin (_ ("working out who owes what"));
  g_autoptr (SoketAdoption) adoption
      = soket_ledger_change_units (ledger, units, from, cli_now (), &error);
  return adoption != NULL ? say (adoption, words[1]) : cli_fail (error);
}

CliExit
cli_backup (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  CliExit code;

  if (!cli_parse (verb, &words, 2, 2, &code, NULL))
    return code;
  g_autoptr (SoketLedger) ledger
      = soket_ledger_open (words[1], SOKET_LEDGER_FLAGS_READ_ONLY, &error);
  if (ledger == NULL)
    return cli_fail (error);
  g_autoptr (CliProgress) progress = cli_progress_begin (_ ("copying the ledger"));
  return soket_ledger_backup (ledger, words[2], &error) ? CLI_OK : cli_fail (error);
}
