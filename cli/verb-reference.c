/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#include "config.h"

#include "cli.h"

static char *term;
static char *issued;

static const GOptionEntry ref_entries[] = {
  { "term", 0, 0, G_OPTION_ARG_STRING, &term,
    N_ ("Term of the committee, in which numbers of the Party run"), "TERM" },
  { "issued", 0, 0, G_OPTION_ARG_STRING, &issued,
    N_ ("Day of the document, whose year numbers of the state run in"), "DAY" },
  { NULL },
};

static const char *
family_label (SoketFamily family)
{
  switch (family) {
  case SOKET_FAMILY_PARTY:
    return _ ("a document of the Party");
  case SOKET_FAMILY_STATE:
    return _ ("a document of the state");
  case SOKET_FAMILY_LEGAL:
    return _ ("a legal document");
  case SOKET_FAMILY_ASSEMBLY:
    return _ ("a law or resolution of the National Assembly");
  case SOKET_FAMILY_LETTER:
    return _ ("an official letter");
  case SOKET_FAMILY_UNKNOWN:
  default:
    return _ ("no symbol that is known");
  }
}

static const char *
describe_irregular (const char *id)
{
  static const struct {
    const char *id;
    const char *words;
  } known[] = {
    { "words", N_ ("other words stand around it") },
    { "spaces", N_ ("spaces within") },
    { "dash", N_ ("a long dash") },
    { "letter-d", N_ ("Ð in the place of Đ") },
    { "number-missing", N_ ("no number yet") },
    { "number-dotted", N_ ("a number with a dot") },
    { "number-letter", N_ ("a number with a letter") },
    { "type-case", N_ ("the type in other capitals") },
    { "type-missing", N_ ("no type of document") },
    { "type-unknown", N_ ("a type that no rule names") },
    { "issuer-dotted", N_ ("an issuer with a dot") },
    { "several-units", N_ ("several units") },
    { "party-shape", N_ ("a body of the Party in the shape of the state") },
    { "state-shape", N_ ("a body of the state in the shape of the Party") },
    { "shape-unknown", N_ ("expected as 93-KH/TU, 12/KH-UBND, 30/2020/NĐ-CP, 91/2015/QH13 or "
                           "8726/VPCP-KGVX") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i].id, id))
      return _ (known[i].words);
  return "";
}

/* "spaces (spaces within), dash (a long dash)" */
static void
add_irregular (GString *text, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++) {
    g_string_append_printf (text, i == 0 ? "\n%s: " : ", ", _ ("Irregular"));
    g_string_append_printf (text, "%s (%s)", ids[i], describe_irregular (ids[i]));
  }
}

static void
add_part (GString *text, const char *label, const char *value)
{
  if (value != NULL)
    g_string_append_printf (text, "\n%s: %s", label, value);
}

/* By what a number is the only one: 2022-06-28 of the state is counted in 2022. */
static void
add_key (GString *text, SoketReference *reference)
{
  g_autofree char *key = soket_reference_dup_key (reference, term);

  if (key != NULL)
    add_part (text, _ ("Key"), key);
  else if (soket_reference_get_number (reference) == NULL)
    return;
  else if (soket_reference_get_family (reference) == SOKET_FAMILY_PARTY)
    add_part (text, _ ("Key"), _ ("the term is not known: give it with --term, as 2020-2025"));
  else
    add_part (text, _ ("Key"), _ ("the year is not known: give the day with --issued"));
}

static char *
describe (SoketReference *reference)
{
  const char *symbol = soket_reference_get_symbol (reference);
  GString *text = g_string_new (symbol);
  int year = soket_reference_get_year (reference);

  g_string_append_printf (text, ": %s", family_label (soket_reference_get_family (reference)));
  add_part (text, _ ("Document number"), soket_reference_get_number (reference));
  if (year != 0)
    g_string_append_printf (text, "\n%s: %d", _ ("Year"), year);
  add_part (text, _ ("Type"), soket_reference_get_type_code (reference));
  add_part (text, _ ("Issuer"), soket_reference_get_issuer_code (reference));
  add_part (text, _ ("Drafting unit"), soket_reference_get_unit_code (reference));
  add_irregular (text, soket_reference_get_irregular (reference));
  add_key (text, reference);
  return g_string_free (text, FALSE);
}

CliExit
cli_ref (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  CliExit code;

  if (!cli_parse (verb, &words, 1, 1, &code, ref_entries, NULL))
    return code;
  SoketDay day = SOKET_DAY_NONE;
  if (issued != NULL) {
    day = cli_day_argument (verb, "--issued", issued);
    if (day == SOKET_DAY_NONE)
      return CLI_USAGE;
  }
  g_autoptr (SoketReference) reference = soket_reference_new (words[1], day);
  if (!cli_wants_json ()) {
    cli_print (describe (reference));
    return CLI_OK;
  }
  g_autofree char *json = soket_reference_to_json (reference);
  g_autofree char *key = soket_reference_dup_key (reference, term);
  gboolean asked = term != NULL || issued != NULL;
  cli_print (asked ? cli_json_with_member (json, "key", key) : g_steal_pointer (&json));
  return CLI_OK;
}
