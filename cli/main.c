/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#include "config.h"

#include "cli.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

const CliVerb cli_verbs[] = {
  /* as a directive goes through an office; tools for single questions last */
  { "import", "FILE|-", N_ ("make a plan of a document"), cli_import },
  { "set", "PLAN TASK|. KEY=VALUE…", N_ ("mend a value of a plan"), cli_set },
  { "confirm", "PLAN --by NAME", N_ ("take what an import was unsure of for right"), cli_confirm },
  { "check", "PLAN|FILE", N_ ("look for what the plan forgot or got wrong"), cli_check },
  { "rules", "[ID]", N_ ("list the rules of check, or explain one"), cli_rules },
  { "obligations", "PLAN", N_ ("list who owes what by when"), cli_obligations },
  { "init", "LEDGER PLAN", N_ ("make a ledger from a plan"), cli_init },
  { "units", "LEDGER CSV", N_ ("open, close, rename, merge or split units"), cli_units },
  { "record", "LEDGER KIND --task T --unit U | LEDGER --from FILE", N_ ("record what happened"),
    cli_record },
  { "status", "LEDGER", N_ ("say who is on time and who is late"), cli_status },
  { "agenda", "LEDGER --unit U", N_ ("list what one unit has to do, over all plans"), cli_agenda },
  { "explain", "LEDGER --task T --unit U", N_ ("trace one answer back to the plan's words"),
    cli_explain },
  { "adopt", "LEDGER PLAN", N_ ("add another plan to a ledger"), cli_adopt },
  { "amend", "LEDGER PLAN", N_ ("put a new version of a plan in the place of the old one"),
    cli_amend },
  { "export", "LEDGER", N_ ("write all events of a ledger"), cli_export },
  { "verify", "LEDGER", N_ ("check that no event was changed, dropped or put in"), cli_verify },
  { "backup", "LEDGER FILE", N_ ("copy a ledger while others write it"), cli_backup },
  { "scan", "FILE|-", N_ ("find every deadline in a text"), cli_scan },
  { "due", "PHRASE", N_ ("resolve a deadline: the last day, and by which rule"), cli_due },
  { "day", "DAY", N_ ("say whether a day is worked, and why"), cli_day },
  { "workdays", "add DAY N | count FROM TO", N_ ("add or count working days"), cli_workdays },
  { "ref", "SYMBOL", N_ ("read the symbol of a document apart"), cli_ref },
  { NULL, NULL, NULL, NULL },
};

static void
print_help (FILE *out)
{
  fprintf (out, "%s\n\n%s\n", _ ("Usage: soket [--lang=vi|en] VERB …"), _ ("Verbs:"));
  for (const CliVerb *verb = cli_verbs; verb->name != NULL; verb++)
    fprintf (out, "  %-12s %s\n", verb->name, _ (verb->summary));
  fprintf (out, "\n%s\n", _ ("Every verb takes --json, and --help for its options."));
}

/* Takes --lang=L or --lang L out of @arguments wherever it stands: --help of a verb must be in that
 * language already. FALSE when its value is missing. */
static gboolean
take_language (GStrv arguments, char **language)
{
  guint kept = 0;
  gboolean options = TRUE;

  for (guint i = 0; arguments[i] != NULL; i++) {
    char *value = NULL;
    if (options && g_str_equal (arguments[i], "--")) {
      options = FALSE;
    } else if (options && g_str_has_prefix (arguments[i], "--lang=")) {
      value = g_strdup (arguments[i] + strlen ("--lang="));
    } else if (options && g_str_equal (arguments[i], "--lang")) {
      if (arguments[i + 1] == NULL)
        return FALSE;
      value = g_strdup (arguments[i + 1]);
      g_free (arguments[i++]);
    }
    if (value == NULL) {
      arguments[kept++] = arguments[i];
      continue;
    }
    g_free (*language);
    *language = value;
    g_free (arguments[i]);
  }
  arguments[kept] = NULL;
  return *language == NULL || g_str_equal (*language, "vi") || g_str_equal (*language, "en");
}

/* Speaks Vietnamese where the environment asks for it, even when the machine has no such locale,
 * and always reads and writes UTF-8: a commune's server runs in locale C. */
static void
set_language (const char *language)
{
  gboolean known = setlocale (LC_ALL, "") != NULL;

  if (language == NULL && g_str_has_prefix (g_get_language_names ()[0], "vi"))
    language = "vi";
  if (language != NULL) {
    const char *messages = setlocale (LC_MESSAGES, NULL);
    g_setenv ("LANGUAGE", language, TRUE);
    if (!known || g_str_equal (messages, "C") || g_str_equal (messages, "POSIX"))
      setlocale (LC_MESSAGES, "C.UTF-8");
  }
  if (!g_get_charset (NULL))
    setlocale (LC_CTYPE, "C.UTF-8");
}

/* What goes into a file or another program is as wide as ever. */
static void
fit_to_terminal (void)
{
  struct winsize size = { 0 };

  if (isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
    soket_report_set_width (size.ws_col);
}

static const CliVerb *
find_verb (const char *name)
{
  for (const CliVerb *verb = cli_verbs; verb->name != NULL; verb++)
    if (g_str_equal (verb->name, name))
      return verb;
  return NULL;
}

static gboolean
is_utf8 (GStrv arguments)
{
  for (guint i = 0; arguments[i] != NULL; i++)
    if (!g_utf8_validate (arguments[i], -1, NULL))
      return FALSE;
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) arguments = g_strdupv (argv);
  g_autofree char *language = NULL;
  gboolean well_said = take_language (arguments, &language);

  set_language (well_said ? language : NULL);
  g_set_prgname ("soket");
  if (!well_said)
    return cli_usage (NULL, _ ("--lang takes vi or en"));
  if (!is_utf8 (arguments))
    return cli_usage (NULL, _ ("the arguments are not UTF-8"));
  if (arguments[0] == NULL || arguments[1] == NULL) {
    print_help (stderr);
    return CLI_USAGE;
  }
  if (g_str_equal (arguments[1], "--help") || g_str_equal (arguments[1], "-h")
      || g_str_equal (arguments[1], "help")) {
    print_help (stdout);
    return cli_finish (CLI_OK);
  }
  if (g_str_equal (arguments[1], "--version")) {
    cli_print (g_strdup ("soket " SOKET_VERSION));
    return cli_finish (CLI_OK);
  }

  const CliVerb *verb = find_verb (arguments[1]);
  if (verb == NULL)
    return cli_usage (NULL, _ ("there is no verb “%s”"), arguments[1]);
  g_auto (GStrv) own = g_strdupv (arguments + 1);
  fit_to_terminal ();
  return cli_finish (verb->run (verb, own));
}
