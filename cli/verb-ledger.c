/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#include "config.h"

#include "cli.h"

#include <stdio.h>
#include <string.h>

static char *units_file;
static char *to;
static GStrv groups;
static gboolean accept_unsure;
static char *heads_file;
static gboolean show_heads;
static char *output;

const GOptionEntry cli_units_entries[] = {
  { "units", 0, 0, G_OPTION_ARG_FILENAME, &units_file, N_ ("The units that report (CSV)"), "CSV" },
  { NULL },
};

const GOptionEntry cli_adopt_entries[] = {
  { "to", 0, 0, G_OPTION_ARG_STRING, &to,
    N_ ("Expand recurring tasks to this day (31 December of the plan's year)"), "DAY" },
  { "group", 0, 0, G_OPTION_ARG_STRING_ARRAY, &groups,
    N_ ("Say which units a group of the plan means; may be repeated"), "ID=FIELD:VALUE[,VALUE]" },
  { NULL },
};

/* Of what makes a ledger follow a plan. */
const GOptionEntry cli_unsure_entries[] = {
  { "accept-unsure", 0, 0, G_OPTION_ARG_NONE, &accept_unsure,
    N_ ("Also a plan with values that nobody has confirmed"), NULL },
  { NULL },
};

static const GOptionEntry verify_entries[] = {
  { "head", 0, 0, G_OPTION_ARG_FILENAME, &heads_file,
    N_ ("Compare with heads printed earlier: only so is a cut tail seen"), "FILE" },
  { "print-heads", 0, 0, G_OPTION_ARG_NONE, &show_heads,
    N_ ("Print the head of each unit's chain, to keep elsewhere"), NULL },
  { NULL },
};

static const GOptionEntry export_entries[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write to this file"), "FILE" },
  { NULL },
};

gboolean
cli_dup_units (SoketDirectory **units, GError **error)
{
  if (units_file == NULL)
    return TRUE;
  *units = soket_directory_load (units_file, error);
  return *units != NULL;
}

/* --group ID=FIELD:VALUE[,VALUE] */
static gboolean
bind_group (const CliVerb *verb, SoketPlan *plan, const char *binding)
{
  g_auto (GStrv) sides = g_strsplit (binding, "=", 2);
  g_auto (GStrv) selection
      = g_strsplit (sides[0] != NULL && sides[1] != NULL ? sides[1] : "", ":", 2);
  g_autoptr (GError) error = NULL;

  if (g_strv_length (selection) != 2) {
    cli_usage (verb, _ ("--group: expected ID=FIELD:VALUE[,VALUE], found “%s”"), binding);
    return FALSE;
  }
  g_auto (GStrv) values = g_strsplit (selection[1], ",", -1);
  if (soket_plan_bind_group (plan, sides[0], selection[0], (const char *const *) values, &error))
    return TRUE;
  cli_usage (verb, "--group: %s", error->message);
  return FALSE;
}

static gboolean
bind_groups (const CliVerb *verb, SoketPlan *plan)
{
  for (guint i = 0; groups != NULL && groups[i] != NULL; i++)
    if (!bind_group (verb, plan, groups[i]))
      return FALSE;
  return TRUE;
}

/* Nobody is told to be late by what a program only guessed. */
static gboolean
is_confirmed (SoketPlan *plan)
{
  GListModel *unsure = soket_plan_get_unsure (plan);
  guint n_unsure = g_list_model_get_n_items (unsure);

  for (guint i = 0; i < n_unsure; i++) {
    g_autoptr (SoketDoubt) doubt = g_list_model_get_item (unsure, i);
    const char *path = soket_doubt_get_path (doubt);
    const char *why = soket_doubt_get_why (doubt);
    g_autofree char *line
        = g_strdup_printf ("%s:%u: %s: %s", soket_plan_get_file (plan),
                           soket_plan_get_line (plan, path), path, why != NULL ? why : "?");
    g_autofree char *shown = cli_dup_printable (line);
    fprintf (stderr, "%s\n", shown);
  }
  if (n_unsure > 0)
    fprintf (stderr,
             _ ("soket: %s: values that nobody has confirmed: %u; look at them, mend them by "
                "“soket "
                "set”, and confirm the rest by “soket confirm”; or give --accept-unsure\n"),
             soket_plan_get_file (plan), n_unsure);
  return n_unsure == 0;
}

SoketAdoption *
cli_adopt_plan (const CliVerb *verb, SoketLedger *ledger, const char *path,
                gboolean needs_confirmation, const SoketDay *effective, CliExit *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDirectory) units = NULL;
  SoketDay last = SOKET_DAY_NONE;

  *code = CLI_USAGE;
  if (to != NULL && (last = cli_day_argument (verb, "--to", to)) == SOKET_DAY_NONE)
    return NULL;
  g_autoptr (SoketPlan) plan = soket_plan_load (path, &error);
  if (plan == NULL || !cli_dup_units (&units, &error)) {
    *code = cli_fail (error);
    return NULL;
  }
  if (!bind_groups (verb, plan))
    return NULL;
  if (needs_confirmation && !accept_unsure && !is_confirmed (plan)) {
    *code = CLI_REFUSED;
    return NULL;
  }
  g_autoptr (SoketResolver) resolver = cli_dup_resolver (verb, soket_plan_get_policy (plan), code);
  if (resolver == NULL)
    return NULL;
  g_autoptr (CliProgress) progress = cli_progress_begin (_ ("working out who owes what"));
  SoketAdoption *adoption
      = effective != NULL
            ? soket_ledger_amend (ledger, plan, units, resolver, last, *effective, cli_now (),
                                  &error)
            : soket_ledger_adopt (ledger, plan, units, resolver, last, cli_now (), &error);
  if (adoption == NULL)
    *code = cli_fail (error);
  return adoption;
}

static CliExit
adopt_into (const CliVerb *verb, SoketLedger *ledger, const char *path, const char *plan)
{
  CliExit code;
  g_autoptr (SoketAdoption) adoption = cli_adopt_plan (verb, ledger, plan, TRUE, NULL, &code);

  if (adoption == NULL)
    return code;
  if (cli_wants_json ()) {
    cli_print (soket_adoption_to_json (adoption));
    return CLI_OK;
  }
  /* a number apart: the translators' tool cannot read a macro inside a message */
  g_autofree char *added
      = g_strdup_printf ("%" G_GUINT64_FORMAT, soket_adoption_get_added (adoption));
  g_autofree char *kept
      = g_strdup_printf ("%" G_GUINT64_FORMAT, soket_adoption_get_kept (adoption));
  cli_print (g_strdup_printf (_ ("%s: obligations added: %s, kept: %s"), path, added, kept));
  return CLI_OK;
}

CliExit
cli_init (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  CliExit code;

  if (!cli_parse (verb, &words, 2, 2, &code, cli_unsure_entries, cli_adopt_entries,
                  cli_units_entries, cli_policy_entries, cli_calendar_entries, NULL))
    return code;
  g_autoptr (SoketLedger) ledger = soket_ledger_create (words[1], &error);
  if (ledger == NULL)
    return cli_fail (error);
  return adopt_into (verb, ledger, words[1], words[2]);
}

CliExit
cli_adopt (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  CliExit code;

  if (!cli_parse (verb, &words, 2, 2, &code, cli_unsure_entries, cli_adopt_entries,
                  cli_units_entries, cli_policy_entries, cli_calendar_entries, NULL))
    return code;
  g_autoptr (SoketLedger) ledger = soket_ledger_open (words[1], SOKET_LEDGER_FLAGS_NONE, &error);
  if (ledger == NULL)
    return cli_fail (error);
  return adopt_into (verb, ledger, words[1], words[2]);
}

CliExit
cli_export (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  CliExit code;

  if (!cli_parse (verb, &words, 1, 1, &code, export_entries, NULL))
    return code;
  g_autoptr (SoketLedger) ledger
      = soket_ledger_open (words[1], SOKET_LEDGER_FLAGS_READ_ONLY, &error);
  if (ledger == NULL)
    return cli_fail (error);
  g_autoptr (CliProgress) progress = cli_progress_begin (_ ("writing the events"));
  g_autofree char *events = soket_ledger_export (ledger, &error);
  if (events == NULL)
    return cli_fail (error);
  if (output == NULL) {
    if (*events != '\0')
      cli_print (g_steal_pointer (&events));
    return CLI_OK;
  }
  /* not g_file_set_contents (), which would put a file in the place of a device or a link */
  g_autoptr (GFile) file = g_vfs_get_file_for_path (g_vfs_get_local (), output);
  if (g_file_replace_contents (file, events, strlen (events), NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                               NULL, &error))
    return CLI_OK;
  g_prefix_error (&error, "%s: ", output);
  cli_fail (error);
  return CLI_LEDGER;
}

static char *
describe_verdict (SoketVerdict *verdict)
{
  if (!soket_verdict_is_ok (verdict))
    return g_strdup_printf (_ ("The chain of events is broken; the first bad event is %s."),
                            soket_verdict_get_first_bad (verdict));
  if (show_heads)
    return g_strdup (soket_verdict_get_heads (verdict));
  g_autofree char *n_events
      = g_strdup_printf ("%" G_GUINT64_FORMAT, soket_verdict_get_n_events (verdict));
  return g_strdup_printf (_ ("The chain of events is whole; events: %s."), n_events);
}

CliExit
cli_verify (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  g_autofree char *heads = NULL;
  CliExit code;

  if (!cli_parse (verb, &words, 1, 1, &code, verify_entries, NULL))
    return code;
  if (heads_file != NULL && !g_file_get_contents (heads_file, &heads, NULL, &error))
    return cli_fail (error);
  g_autoptr (SoketLedger) ledger
      = soket_ledger_open (words[1], SOKET_LEDGER_FLAGS_READ_ONLY, &error);
  if (ledger == NULL)
    return cli_fail (error);
  g_autoptr (CliProgress) progress = cli_progress_begin (_ ("reading the chain of events"));
  g_autoptr (SoketVerdict) verdict = soket_ledger_verify (ledger, heads, &error);
  if (verdict == NULL)
    return cli_fail (error);
  cli_print (cli_wants_json () ? soket_verdict_to_json (verdict) : describe_verdict (verdict));
  return soket_verdict_is_ok (verdict) ? CLI_OK : CLI_BAD_NEWS;
}
