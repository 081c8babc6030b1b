/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#include "config.h"

#include "cli.h"

#include <errno.h>
#include <libintl.h>
#include <stdio.h>
#include <string.h>

static gboolean as_json;
static gboolean wants_help;

static const GOptionEntry common_entries[] = {
  { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Answer in JSON"), NULL },
  /* taken out of the arguments by main () before anything is said; here for --help */
  { "lang", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Speak vi or en"), "LANG" },
  { "help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, N_ ("Show this help"), NULL },
  { NULL },
};

/* The program speaks from the library's catalogue. */
const char *
cli_gettext (const char *msgid)
{
  static gsize bound;

  if (g_once_init_enter (&bound)) {
    const char *folder = g_getenv ("SOKET_LOCALEDIR");
    bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : SOKET_LOCALEDIR);
    bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
    g_once_init_leave (&bound, 1);
  }
  return *msgid == '\0' ? msgid : dgettext (GETTEXT_PACKAGE, msgid);
}

static const char *
translate (const char *msgid, gpointer data)
{
  return cli_gettext (msgid);
}

static char *
describe_arguments (const CliVerb *verb)
{
  return g_strdup_printf ("%s\n\n%s", verb->arguments, _ (verb->summary));
}

/* "-3" and "- trước ngày …" are words, though GOption would take them for options; what stands
 * behind an option may be its value. */
static gboolean
is_word_with_dash (const char *argument, const char *before)
{
  if (argument[0] != '-' || !(g_ascii_isdigit (argument[1]) || argument[1] == ' '))
    return FALSE;
  return !g_str_has_prefix (before, "--") || strchr (before, '=') != NULL
         || g_str_equal (before, "--json");
}

/* Puts such words behind "--". */
static void
protect_words_with_dash (GStrv *arguments)
{
  g_autoptr (GPtrArray) options = g_ptr_array_new ();
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  gboolean only_words = FALSE;
  const char *before = "";

  for (char **argument = *arguments; *argument != NULL; argument++) {
    gboolean is_separator = !only_words && g_str_equal (*argument, "--");
    gboolean is_word = only_words || is_word_with_dash (*argument, before);

    before = *argument;
    only_words |= is_separator;
    if (is_separator)
      g_free (*argument);
    else
      g_ptr_array_add (is_word ? words : options, *argument);
  }
  if (words->len > 0)
    g_ptr_array_add (options, g_strdup ("--"));
  g_ptr_array_extend (options, words, NULL, NULL);
  g_ptr_array_add (options, NULL);
  g_free (*arguments);
  *arguments = (GStrv) g_ptr_array_free (g_steal_pointer (&options), FALSE);
}

/* GOption leaves the first "--" where a word behind it begins with a dash. */
static void
remove_separator (char **words)
{
  while (*words != NULL && !g_str_equal (*words, "--"))
    words++;
  if (*words == NULL)
    return;
  g_free (*words);
  do
    words[0] = words[1];
  while (*words++ != NULL);
}

gboolean
cli_parse (const CliVerb *verb, GStrv *arguments, guint n_min, guint n_max, CliExit *code, ...)
{
  g_autofree char *description = describe_arguments (verb);
  g_autoptr (GOptionContext) context = g_option_context_new (description);
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_strconcat ("soket ", verb->name, NULL);
  const GOptionEntry *entries;
  va_list lists;

  g_set_prgname (program);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, common_entries, NULL);
  va_start (lists, code);
  while ((entries = va_arg (lists, const GOptionEntry *)) != NULL)
    g_option_context_add_main_entries (context, entries, NULL);
  va_end (lists);
  g_option_context_set_translate_func (context, translate, NULL, NULL);
  /* behind the entries, each of which sets the group's domain anew */
  g_option_group_set_translate_func (g_option_context_get_main_group (context), translate, NULL,
                                     NULL);
  protect_words_with_dash (arguments);
  if (!g_option_context_parse_strv (context, arguments, &error)) {
    *code = cli_usage (verb, "%s", error->message);
    return FALSE;
  }
  if (wants_help) {
    g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);
    fputs (help, stdout);
    *code = CLI_OK;
    return FALSE;
  }

  char **words = *arguments + 1;
  remove_separator (words);
  guint n_words = g_strv_length (words);
  if (n_words >= n_min && n_words <= n_max)
    return TRUE;
  *code = cli_usage (verb, _ ("expected: soket %s %s"), verb->name, verb->arguments);
  return FALSE;
}

gboolean
cli_wants_json (void)
{
  return as_json;
}

char *
cli_dup_printable (const char *text)
{
  char *shown = g_strdup (text);

  for (char *c = shown; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c) && *c != '\n')
      *c = ' ';
  return shown;
}

static void
say (const char *message)
{
  g_autofree char *shown = cli_dup_printable (message);

  fprintf (stderr, "soket: %s\n", shown);
}

CliExit
cli_fail (const GError *error)
{
  say (error->message);
  return error->domain == SOKET_STORE_ERROR ? CLI_LEDGER : CLI_REFUSED;
}

CliExit
cli_usage (const CliVerb *verb, const char *format, ...)
{
  va_list values;
  va_start (values, format);
  g_autofree char *message = g_strdup_vprintf (format, values);
  va_end (values);

  say (message);
  if (verb != NULL)
    fprintf (stderr, _ ("“soket %s --help” lists the options.\n"), verb->name);
  else
    fputs (_ ("“soket --help” lists the verbs.\n"), stderr);
  return CLI_USAGE;
}

void
cli_print (char *text)
{
  fputs (text, stdout);
  if (!g_str_has_suffix (text, "\n"))
    fputc ('\n', stdout);
  g_free (text);
}

CliExit
cli_finish (CliExit code)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return code;
  fprintf (stderr, _ ("soket: the answer could not be written: %s\n"), g_strerror (errno));
  return CLI_LEDGER;
}

SoketDay
cli_day_argument (const CliVerb *verb, const char *option, const char *text)
{
  g_autoptr (GError) error = NULL;
  SoketDay day = soket_day_parse (text, &error);

  if (day == SOKET_DAY_NONE)
    cli_usage (verb, "%s: %s", option, error->message);
  return day;
}

SoketInstant
cli_instant_argument (const CliVerb *verb, const char *option, const char *text)
{
  g_autoptr (GError) error = NULL;
  SoketInstant instant = soket_instant_parse (text, &error);

  if (instant == SOKET_INSTANT_NONE)
    cli_usage (verb, "%s: %s", option, error->message);
  return instant;
}

SoketInstant
cli_now (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (7 * 60 * 60);
  g_autoptr (GDateTime) now = g_date_time_new_now (zone);
  g_autoptr (GError) error = NULL;
  SoketDay day = soket_day_new (g_date_time_get_year (now), g_date_time_get_month (now),
                                g_date_time_get_day_of_month (now), &error);
  int minute = g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);

  return day == SOKET_DAY_NONE ? SOKET_INSTANT_NONE : soket_instant_new (day, minute, NULL);
}
