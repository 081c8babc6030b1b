/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#include "config.h"

#include "cli.h"

static char *before;
static char *roll;
static char *regime;
static char *proof;
static char *sector;
static char *calendar_file;

const GOptionEntry cli_policy_entries[] = {
  { "before", 0, 0, G_OPTION_ARG_STRING, &before,
    N_ ("Whether “trước ngày D” admits the day D: exclusive or inclusive"), "RULE" },
  { "roll", 0, 0, G_OPTION_ARG_STRING, &roll,
    N_ ("What a last day that is a rest day does: by-family, keep, next or previous"), "RULE" },
  { "regime", 0, 0, G_OPTION_ARG_STRING, &regime, N_ ("The instrument whose rules apply"), "NAME" },
  { "proof", 0, 0, G_OPTION_ARG_STRING, &proof,
    N_ ("What proves that a report came in time: received or sent"), "WORD" },
  { NULL },
};

const GOptionEntry cli_calendar_entries[] = {
  { "sector", 0, 0, G_OPTION_ARG_STRING, &sector, N_ ("Whose rest days: state or other"),
    "SECTOR" },
  { "calendar", 0, 0, G_OPTION_ARG_FILENAME, &calendar_file,
    N_ ("Further notices of rest days (JSON)"), "FILE" },
  { NULL },
};

typedef struct {
  const char *word;
  int value;
} Word;

static const Word before_words[] = { { "exclusive", SOKET_BEFORE_EXCLUSIVE },
                                     { "inclusive", SOKET_BEFORE_INCLUSIVE },
                                     { NULL, 0 } };
static const Word roll_words[] = { { "by-family", SOKET_ROLL_BY_FAMILY },
                                   { "keep", SOKET_ROLL_KEEP },
                                   { "next", SOKET_ROLL_NEXT },
                                   { "previous", SOKET_ROLL_PREVIOUS },
                                   { NULL, 0 } };
static const Word proof_words[]
    = { { "received", SOKET_PROOF_RECEIVED }, { "sent", SOKET_PROOF_SENT }, { NULL, 0 } };
static const Word sector_words[]
    = { { "state", SOKET_SECTOR_STATE }, { "other", SOKET_SECTOR_OTHER }, { NULL, 0 } };

/* -1 after saying which words there are. */
static int
find_word (const CliVerb *verb, const char *option, const Word *words, const char *text)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (; words->word != NULL; words++) {
    if (g_str_equal (words->word, text))
      return words->value;
    g_string_append_printf (known, known->len > 0 ? ", %s" : "%s", words->word);
  }
  cli_usage (verb, _ ("--%s: there is no “%s”; expected one of %s"), option, text, known->str);
  return -1;
}

static SoketPolicy *
apply_words (const CliVerb *verb, SoketPolicy *base)
{
  g_autoptr (SoketPolicy) policy = soket_policy_ref (base);
  int value;

  if (before != NULL) {
    if ((value = find_word (verb, "before", before_words, before)) < 0)
      return NULL;
    g_autoptr (SoketPolicy) old = g_steal_pointer (&policy);
    policy = soket_policy_with_before (old, value);
  }
  if (roll != NULL) {
    if ((value = find_word (verb, "roll", roll_words, roll)) < 0)
      return NULL;
    g_autoptr (SoketPolicy) old = g_steal_pointer (&policy);
    policy = soket_policy_with_roll (old, value);
  }
  if (proof != NULL) {
    if ((value = find_word (verb, "proof", proof_words, proof)) < 0)
      return NULL;
    g_autoptr (SoketPolicy) old = g_steal_pointer (&policy);
    policy = soket_policy_with_proof (old, value);
  }
  if (sector != NULL) {
    if ((value = find_word (verb, "sector", sector_words, sector)) < 0)
      return NULL;
    g_autoptr (SoketPolicy) old = g_steal_pointer (&policy);
    policy = soket_policy_with_sector (old, value);
  }
  return g_steal_pointer (&policy);
}

static SoketPolicy *
dup_policy (const CliVerb *verb, SoketPolicy *base, CliExit *code)
{
  g_autoptr (SoketPolicy) policy = apply_words (verb, base);
  g_autoptr (GError) error = NULL;

  *code = CLI_USAGE;
  if (policy == NULL || regime == NULL)
    return g_steal_pointer (&policy);

  SoketPolicy *under_regime = soket_policy_with_regime (policy, regime, &error);
  if (under_regime == NULL)
    cli_usage (verb, "--regime: %s", error->message);
  return under_regime;
}

static SoketCalendar *
dup_calendar (SoketSector whose, CliExit *code)
{
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;

  if (calendar_file == NULL)
    return soket_calendar_new (whose);
  *code = CLI_REFUSED;
  if (!g_file_get_contents (calendar_file, &text, &length, &error)) {
    cli_fail (error);
    return NULL;
  }
  g_autoptr (GBytes) notices = g_bytes_new_take (g_steal_pointer (&text), length);
  SoketCalendar *calendar = soket_calendar_new_with_notices (whose, notices, calendar_file, &error);
  if (calendar == NULL)
    cli_fail (error);
  return calendar;
}

SoketCalendar *
cli_dup_calendar (const CliVerb *verb, CliExit *code)
{
  int whose = SOKET_SECTOR_STATE;

  *code = CLI_USAGE;
  if (sector != NULL && (whose = find_word (verb, "sector", sector_words, sector)) < 0)
    return NULL;
  return dup_calendar (whose, code);
}

SoketResolver *
cli_dup_resolver (const CliVerb *verb, SoketPolicy *base, CliExit *code)
{
  g_autoptr (SoketPolicy) policy = dup_policy (verb, base, code);
  if (policy == NULL)
    return NULL;
  g_autoptr (SoketCalendar) calendar = dup_calendar (soket_policy_get_sector (policy), code);
  if (calendar == NULL)
    return NULL;
  return soket_resolver_new (policy, calendar);
}
