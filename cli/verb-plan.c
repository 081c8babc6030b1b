/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#include "config.h"

#include "cli.h"

static char *format;

static const GOptionEntry check_entries[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to answer: text, json or sarif"),
    "FORMAT" },
  { NULL },
};

static const char *
severity_label (SoketSeverity severity)
{
  switch (severity) {
  case SOKET_SEVERITY_ERROR:
    return _ ("error");
  case SOKET_SEVERITY_WARNING:
    return _ ("warning");
  case SOKET_SEVERITY_INFO:
    return _ ("remark");
  case SOKET_SEVERITY_NONE:
  default:
    return _ ("off");
  }
}

static char *
describe_findings (GListModel *findings)
{
  GString *text = g_string_new (NULL);
  guint n_findings = g_list_model_get_n_items (findings);

  for (guint i = 0; i < n_findings; i++) {
    g_autoptr (SoketFinding) finding = g_list_model_get_item (findings, i);
    const char *hint = soket_finding_get_hint (finding);
    g_string_append_printf (text, "%s:%u: %s: %s [%s]\n", soket_finding_get_file (finding),
                            soket_finding_get_line (finding),
                            severity_label (soket_finding_get_severity (finding)),
                            soket_finding_get_message (finding), soket_finding_get_rule (finding));
    if (hint != NULL)
      g_string_append_printf (text, "    %s\n", hint);
  }
  if (n_findings == 0)
    g_string_append_printf (text, "%s\n", _ ("Nothing to mend was found."));
  return g_string_free (text, FALSE);
}

static gboolean
has_error (GListModel *findings)
{
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++) {
    g_autoptr (SoketFinding) finding = g_list_model_get_item (findings, i);
    if (soket_finding_get_severity (finding) == SOKET_SEVERITY_ERROR)
      return TRUE;
  }
  return FALSE;
}

static char *
render_findings (GListModel *findings, const char *how)
{
  if (g_str_equal (how, "json"))
    return soket_findings_to_json (findings);
  if (g_str_equal (how, "sarif"))
    return soket_findings_to_sarif (findings);
  g_autofree char *text = describe_findings (findings);
  return cli_dup_printable (text);
}

CliExit
cli_check (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDirectory) units = NULL;
  CliExit code;

  if (!cli_parse (verb, &words, 1, 1, &code, check_entries, cli_units_entries, NULL))
    return code;
  const char *how = format != NULL ? format : cli_wants_json () ? "json" : "text";
  if (!g_strv_contains ((const char *const[]){ "text", "json", "sarif", NULL }, how))
    return cli_usage (verb, _ ("--format: there is no “%s”; expected text, json or sarif"), how);

  g_autoptr (SoketPlan) plan = cli_load_plan_or_document (words[1], &error);
  if (plan == NULL || !cli_dup_units (&units, &error)
      || (units != NULL && !soket_directory_check_links (units, plan, &error)))
    return cli_fail (error);
  g_autoptr (SoketChecker) checker = soket_checker_new ();
  if (units != NULL)
    soket_checker_set_units (checker, units);
  g_autoptr (GListModel) findings = soket_checker_check (checker, plan);
  cli_print (render_findings (findings, how));
  return has_error (findings) ? CLI_BAD_NEWS : CLI_OK;
}

static char *
describe_rule (const SoketRule *rule)
{
  return g_strdup_printf ("%s (%s)\n%s\n\n%s\n", soket_rule_get_id (rule),
                          severity_label (soket_rule_get_severity (rule)),
                          soket_rule_get_title (rule), soket_rule_get_explanation (rule));
}

static char *
list_rules (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < soket_rule_get_n_rules (); i++) {
    const SoketRule *rule = soket_rule_get_nth (i);
    g_string_append_printf (text, "%-24s %-10s %s\n", soket_rule_get_id (rule),
                            severity_label (soket_rule_get_severity (rule)),
                            soket_rule_get_title (rule));
  }
  return g_string_free (text, FALSE);
}

CliExit
cli_rules (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  const SoketRule *rule = NULL;
  CliExit code;

  if (!cli_parse (verb, &words, 0, 1, &code, NULL))
    return code;
  if (words[1] != NULL && (rule = soket_rule_find (words[1], &error)) == NULL)
    return cli_usage (verb, "%s", error->message);
  if (cli_wants_json ())
    cli_print (soket_rules_to_json (words[1], NULL));
  else
    cli_print (rule != NULL ? describe_rule (rule) : list_rules ());
  return CLI_OK;
}

CliExit
cli_obligations (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  CliExit code;

  if (!cli_parse (verb, &words, 1, 1, &code, cli_adopt_entries, cli_units_entries,
                  cli_policy_entries, cli_calendar_entries, NULL))
    return code;
  g_autoptr (SoketAdoption) adoption = cli_adopt_plan (verb, ledger, words[1], FALSE, NULL, &code);
  if (adoption == NULL)
    return code;
  cli_print (cli_wants_json () ? soket_report_obligations_to_json (ledger)
                               : soket_report_obligations_to_text (ledger));
  return CLI_OK;
}
