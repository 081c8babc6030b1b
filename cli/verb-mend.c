/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#include "config.h"

#include "cli.h"

#include <string.h>

static char *output;
static char *by;
static GStrv paths;
static char *on;

static const GOptionEntry set_entries[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
    N_ ("Write to this file, and leave the plan as it is"), "FILE" },
  { NULL },
};

static const GOptionEntry confirm_entries[] = {
  { "by", 0, 0, G_OPTION_ARG_STRING, &by, N_ ("Who confirms"), "NAME" },
  { "path", 0, 0, G_OPTION_ARG_STRING_ARRAY, &paths,
    N_ ("Confirm this value only, as /tasks/0/leads; may be repeated"), "POINTER" },
  { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_ ("The day of it (today)"), "DAY" },
  { NULL },
};

/* "KEY=VALUE" */
static gboolean
set_one (const CliVerb *verb, SoketPlan *plan, const char *id, const char *assignment,
         CliExit *code)
{
  const char *sign = strchr (assignment, '=');
  g_autoptr (GError) error = NULL;

  if (sign == NULL || sign == assignment) {
    *code = cli_usage (verb, _ ("expected KEY=VALUE, found “%s”"), assignment);
    return FALSE;
  }
  g_autofree char *key = g_strndup (assignment, (gsize) (sign - assignment));
  if (soket_plan_set_field (plan, id, key, sign + 1, &error))
    return TRUE;
  g_prefix_error (&error, "%s: ", soket_plan_get_file (plan));
  *code = cli_fail (error);
  return FALSE;
}

static CliExit
save (SoketPlan *plan, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (!soket_plan_save (plan, path, &error)) {
    cli_fail (error);
    return CLI_LEDGER;
  }
  if (cli_wants_json ())
    cli_print (soket_plan_to_json (plan));
  return CLI_OK;
}

CliExit
cli_set (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  CliExit code;

  if (!cli_parse (verb, &words, 3, G_MAXUINT, &code, set_entries, NULL))
    return code;
  g_autoptr (SoketPlan) plan = soket_plan_load (words[1], &error);
  if (plan == NULL)
    return cli_fail (error);
  const char *id = g_str_equal (words[2], ".") ? NULL : words[2];
  for (char **assignment = words + 3; *assignment != NULL; assignment++)
    if (!set_one (verb, plan, id, *assignment, &code))
      return code;
  return save (plan, output != NULL ? output : words[1]);
}

CliExit
cli_confirm (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  CliExit code;

  if (!cli_parse (verb, &words, 1, 1, &code, confirm_entries, NULL))
    return code;
  if (by == NULL)
    return cli_usage (verb, _ ("--by: say who confirms"));
  SoketDay day
      = on != NULL ? cli_day_argument (verb, "--on", on) : soket_instant_get_day (cli_now ());
  if (day == SOKET_DAY_NONE)
    return CLI_USAGE;
  g_autoptr (SoketPlan) plan = soket_plan_load (words[1], &error);
  if (plan == NULL)
    return cli_fail (error);
  if (!soket_plan_confirm (plan, by, day, (const char *const *) paths, &error)) {
    g_prefix_error (&error, "%s: ", words[1]);
    return cli_fail (error);
  }
  return save (plan, words[1]);
}
