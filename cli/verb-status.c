/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#include "config.h"

#include "cli.h"

static char *as_of_text;
static char *known_text;
static char *plan;
static char *by;
static gboolean rows;
static gboolean fail_overdue;
static gboolean what_if;
static int n_next = G_MININT; /* not given */
static char *since_text;
static char *task;
static char *unit;
static char *period;
static char *from_text;
static char *to_text;

static const GOptionEntry instant_entries[] = {
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of_text,
    N_ ("How things stood at that time, a day to its end (now)"), "TIME" },
  { "known-as-of", 0, 0, G_OPTION_ARG_STRING, &known_text,
    N_ ("Only what had been recorded by that time"), "TIME" },
  { NULL },
};

static const GOptionEntry plan_entries[] = {
  { "plan", 0, 0, G_OPTION_ARG_STRING, &plan, N_ ("Only this plan"), "ID" },
  { NULL },
};

static const GOptionEntry status_entries[] = {
  { "rows", 0, 0, G_OPTION_ARG_NONE, &rows, N_ ("List each obligation"), NULL },
  { "by", 0, 0, G_OPTION_ARG_STRING, &by,
    N_ ("Count by unit, task, level, parent, group or period"), "KEY" },
  { "next", 0, 0, G_OPTION_ARG_INT, &n_next, N_ ("List the next N that are due"), "N" },
  { "newly-overdue-since", 0, 0, G_OPTION_ARG_STRING, &since_text,
    N_ ("List what has become overdue since that time, a day to its end"), "TIME" },
  { "what-if", 0, 0, G_OPTION_ARG_NONE, &what_if,
    N_ ("Resolve the deadlines again, in a copy, as the options of the policy say"), NULL },
  { "fail-overdue", 0, 0, G_OPTION_ARG_NONE, &fail_overdue,
    N_ ("Exit with 1 when something is overdue"), NULL },
  { NULL },
};

static const GOptionEntry explain_entries[] = {
  { "task", 0, 0, G_OPTION_ARG_STRING, &task, N_ ("The task, by its id in the plan"), "ID" },
  { "unit", 0, 0, G_OPTION_ARG_STRING, &unit, N_ ("The unit, by id, code or name"), "UNIT" },
  { "period", 0, 0, G_OPTION_ARG_STRING, &period, N_ ("The period, of a recurring task"),
    "PERIOD" },
  { NULL },
};

static const GOptionEntry agenda_entries[] = {
  { "unit", 0, 0, G_OPTION_ARG_STRING, &unit, N_ ("The unit, by id, code or name"), "UNIT" },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_ ("Only what is due on that day or later"),
    "DAY" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_ ("Only what is due by that day"), "DAY" },
  { NULL },
};

/* A day without a time is asked about as of its end. */
static SoketInstant
end_where_bare (SoketInstant instant)
{
  if (instant == SOKET_INSTANT_NONE || soket_instant_get_minute (instant) != SOKET_MINUTE_NONE)
    return instant;
  return soket_instant_end_of_day (soket_instant_get_day (instant));
}

static gboolean
read_instants (const CliVerb *verb, SoketInstant *as_of, SoketInstant *known_as_of)
{
  *as_of = as_of_text == NULL ? cli_now ()
                              : end_where_bare (cli_instant_argument (verb, "--as-of", as_of_text));
  if (*as_of == SOKET_INSTANT_NONE)
    return FALSE;
  *known_as_of = known_text == NULL
                     ? cli_now ()
                     : end_where_bare (cli_instant_argument (verb, "--known-as-of", known_text));
  return *known_as_of != SOKET_INSTANT_NONE;
}

/* FALSE: said which plans there are. */
static gboolean
has_plan (const CliVerb *verb, SoketLedger *ledger)
{
  g_auto (GStrv) plans = soket_ledger_list_plans (ledger);
  g_autofree char *all = g_strjoinv (", ", plans);

  if (plan == NULL || g_strv_contains ((const char *const *) plans, plan))
    return TRUE;
  cli_usage (verb, _ ("the ledger holds no plan “%s”; it holds: %s"), plan, all);
  return FALSE;
}

static SoketLedger *
open_ledger (const char *path, CliExit *code)
{
  g_autoptr (GError) error = NULL;
  SoketLedger *ledger = soket_ledger_open (path, SOKET_LEDGER_FLAGS_READ_ONLY, &error);

  if (ledger == NULL)
    *code = cli_fail (error);
  return ledger;
}

/* One plan under its own policy, with what the options say over it. */
static gboolean
try_policy (const CliVerb *verb, SoketLedger **ledger, const char *of, CliExit *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketResolver) resolver
      = cli_dup_resolver (verb, soket_ledger_get_policy (*ledger, of), code);

  if (resolver == NULL)
    return FALSE;
  g_autoptr (SoketLedger) copy = soket_ledger_what_if (*ledger, of, resolver, &error);
  if (copy == NULL) {
    *code = cli_fail (error);
    return FALSE;
  }
  g_set_object (ledger, copy);
  return TRUE;
}

/* The plan that is asked for, or each. */
static gboolean
try_policies (const CliVerb *verb, SoketLedger **ledger, CliExit *code)
{
  g_auto (GStrv) plans = soket_ledger_list_plans (*ledger);

  for (guint i = 0; plans[i] != NULL; i++)
    if ((plan == NULL || g_str_equal (plans[i], plan))
        && !try_policy (verb, ledger, plans[i], code))
      return FALSE;
  return TRUE;
}

/* How the options go together; CLI_OK, or it was said. */
static CliExit
check_options (const CliVerb *verb, SoketBreakdownBy *key, SoketInstant *since)
{
  g_autoptr (GError) error = NULL;

  *key = soket_breakdown_by_from_string (by != NULL ? by : "unit", &error);
  if (error != NULL)
    return cli_usage (verb, "--by: %s", error->message);
  if (rows && by != NULL)
    return cli_usage (verb, _ ("--rows and --by exclude each other"));
  if (n_next != G_MININT && n_next < 1)
    return cli_usage (verb, _ ("--next: expected a number from 1 on, found %d"), n_next);
  *since = SOKET_INSTANT_NONE;
  if (since_text != NULL)
    *since = end_where_bare (cli_instant_argument (verb, "--newly-overdue-since", since_text));
  return since_text == NULL || *since != SOKET_INSTANT_NONE ? CLI_OK : CLI_USAGE;
}

CliExit
cli_status (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  SoketInstant as_of, known_as_of, since;
  SoketBreakdownBy key;
  CliExit code;

  if (!cli_parse (verb, &words, 1, 1, &code, instant_entries, plan_entries, status_entries,
                  cli_policy_entries, cli_calendar_entries, NULL))
    return code;
  if (!read_instants (verb, &as_of, &known_as_of))
    return CLI_USAGE;
  if (check_options (verb, &key, &since) != CLI_OK)
    return CLI_USAGE;
  g_autoptr (SoketLedger) ledger = open_ledger (words[1], &code);
  if (ledger == NULL)
    return code;
  if (!has_plan (verb, ledger))
    return CLI_USAGE;
  if (what_if && !try_policies (verb, &ledger, &code))
    return code;

  g_autoptr (SoketStatusReport) report = soket_status_report_new (ledger, as_of, known_as_of);
  soket_status_report_set_plan (report, plan);
  soket_status_report_set_rows (report, rows);
  soket_status_report_set_next (report, (guint) MAX (n_next, 0));
  soket_status_report_set_since (report, since);
  if (by != NULL)
    soket_status_report_set_by (report, key);
  cli_print (cli_wants_json () ? soket_status_report_to_json (report)
                               : soket_status_report_to_text (report));
  return fail_overdue && soket_status_report_has_overdue (report) ? CLI_BAD_NEWS : CLI_OK;
}

CliExit
cli_explain (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  SoketInstant as_of;
  SoketInstant known_as_of;
  CliExit code;

  if (!cli_parse (verb, &words, 1, 1, &code, explain_entries, instant_entries, plan_entries, NULL))
    return code;
  if (task == NULL || unit == NULL)
    return cli_usage (verb, _ ("expected --task and --unit"));
  if (!read_instants (verb, &as_of, &known_as_of))
    return CLI_USAGE;
  g_autoptr (SoketLedger) ledger = open_ledger (words[1], &code);
  if (ledger == NULL)
    return code;
  g_autoptr (SoketObligation) row = soket_ledger_find (ledger, plan, task, unit, period, &error);
  if (row == NULL)
    return cli_usage (verb, "%s", error->message);

  g_autofree char *answer
      = cli_wants_json () ? soket_report_explain_to_json (ledger, row, as_of, known_as_of, &error)
                          : soket_report_explain_to_text (ledger, row, as_of, known_as_of, &error);
  if (answer == NULL)
    return cli_fail (error);
  cli_print (g_steal_pointer (&answer));
  return CLI_OK;
}

static gboolean
read_bound (const CliVerb *verb, const char *option, const char *text, SoketDay *day)
{
  *day = text != NULL ? cli_day_argument (verb, option, text) : SOKET_DAY_NONE;
  return text == NULL || *day != SOKET_DAY_NONE;
}

CliExit
cli_agenda (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  SoketInstant as_of, known_as_of;
  SoketDay from, to;
  CliExit code;

  if (!cli_parse (verb, &words, 1, 1, &code, agenda_entries, instant_entries, NULL))
    return code;
  if (unit == NULL)
    return cli_usage (verb, _ ("expected --unit"));
  if (!read_instants (verb, &as_of, &known_as_of) || !read_bound (verb, "--from", from_text, &from)
      || !read_bound (verb, "--to", to_text, &to))
    return CLI_USAGE;
  g_autoptr (SoketLedger) ledger = open_ledger (words[1], &code);
  if (ledger == NULL)
    return code;
  SoketUnit *whose = soket_directory_look_up (soket_ledger_get_directory (ledger), unit, &error);
  if (whose == NULL)
    return cli_usage (verb, "%s", error->message);

  cli_print (cli_wants_json ()
                 ? soket_report_agenda_to_json (ledger, whose, from, to, as_of, known_as_of)
                 : soket_report_agenda_to_text (ledger, whose, from, to, as_of, known_as_of));
  return CLI_OK;
}
