/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#include "config.h"

#include "cli.h"

/* More than the calendar has. */
#define MOST_WORKDAYS 200000

static char *known_on;

static const GOptionEntry day_entries[] = {
  { "known-on", 0, 0, G_OPTION_ARG_STRING, &known_on, N_ ("What was known on that day"), "DAY" },
  { NULL },
};

static const char *
describe_working (SoketDayInfo *info)
{
  if (soket_day_info_get_basis (info) == SOKET_BASIS_UNKNOWN)
    return _ ("not known");
  return soket_day_info_is_working (info) ? _ ("a working day") : _ ("a rest day");
}

/* Nothing for a day of which no lunar date is known. */
static void
append_lunar (GString *text, SoketLunarDate *lunar)
{
  if (lunar == NULL)
    return;
  gboolean leap = soket_lunar_date_is_leap_month (lunar);
  int number = soket_lunar_date_get_day_of_month (lunar);
  int month = soket_lunar_date_get_month (lunar);
  int year = soket_lunar_date_get_year (lunar);

  g_string_append_c (text, '\n');
  if (leap)
    g_string_append_printf (text, _ ("Lunar date: day %d of the leap month %d, year %d"), number,
                            month, year);
  else
    g_string_append_printf (text, _ ("Lunar date: day %d of month %d, year %d"), number, month,
                            year);
  if (soket_lunar_date_is_uncertain (lunar))
    g_string_append_printf (text, "\n%s",
                            _ ("The lunar date is not certain: the new moon or the solar term lies "
                               "too near to midnight; compare the printed calendar"));
}

static char *
describe (SoketDayInfo *info)
{
  const char *source = soket_day_info_get_source (info);
  const char *reason = soket_day_info_get_reason (info);
  g_autofree char *day = soket_day_to_vietnamese (soket_day_info_get_day (info));
  GString *text = g_string_new (day);

  g_string_append_printf (text, ": %s", describe_working (info));
  if (reason != NULL && *reason != '\0')
    g_string_append_printf (text, " (%s)", reason);
  if (source != NULL)
    g_string_append_printf (text, "\n%s: %s", _ ("Source"), source);
  if (soket_day_info_get_basis (info) == SOKET_BASIS_DERIVED)
    g_string_append_printf (text, "\n%s", _ ("Derived from the law: not announced, or not known"));
  if (soket_day_info_get_known_since (info) != SOKET_DAY_NONE) {
    g_autofree char *since = soket_day_to_vietnamese (soket_day_info_get_known_since (info));
    g_string_append_printf (text, "\n%s: %s", _ ("Known since"), since);
  }
  append_lunar (text, soket_day_info_get_lunar (info));
  return g_string_free (text, FALSE);
}

CliExit
cli_day (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  SoketDay known = SOKET_DAY_NONE;
  CliExit code;

  if (!cli_parse (verb, &words, 1, 1, &code, day_entries, cli_calendar_entries, NULL))
    return code;
  SoketDay day = cli_day_argument (verb, "DAY", words[1]);
  if (day == SOKET_DAY_NONE)
    return CLI_USAGE;
  if (known_on != NULL
      && (known = cli_day_argument (verb, "--known-on", known_on)) == SOKET_DAY_NONE)
    return CLI_USAGE;
  g_autoptr (SoketCalendar) calendar = cli_dup_calendar (verb, &code);
  if (calendar == NULL)
    return code;
  g_autoptr (SoketDayInfo) info = soket_calendar_describe (calendar, day, known, &error);
  if (info == NULL)
    return cli_usage (verb, "%s", error->message);
  cli_print (cli_wants_json () ? soket_day_info_to_json (info) : describe (info));
  return CLI_OK;
}

static CliExit
add_workdays (const CliVerb *verb, SoketCalendar *calendar, const char *from, const char *number)
{
  g_autoptr (GError) error = NULL;
  gint64 n_days;
  SoketDay day = cli_day_argument (verb, "DAY", from);

  if (day == SOKET_DAY_NONE)
    return CLI_USAGE;
  if (!g_ascii_string_to_signed (number, 10, -MOST_WORKDAYS, MOST_WORKDAYS, &n_days, NULL))
    return cli_usage (verb, _ ("N: expected a whole number from %d to %d, found “%s”"),
                      -MOST_WORKDAYS, MOST_WORKDAYS, number);
  day = soket_calendar_add_workdays (calendar, day, (int) n_days, &error);
  if (day == SOKET_DAY_NONE)
    return cli_usage (verb, "%s", error->message);

  g_autofree char *iso = soket_day_to_string (day);
  cli_print (cli_wants_json () ? cli_json_member ("day", iso) : soket_day_to_vietnamese (day));
  return CLI_OK;
}

static CliExit
count_workdays (const CliVerb *verb, SoketCalendar *calendar, const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;
  SoketDay first = cli_day_argument (verb, "FROM", from);
  SoketDay last = first == SOKET_DAY_NONE ? SOKET_DAY_NONE : cli_day_argument (verb, "TO", to);

  if (last == SOKET_DAY_NONE)
    return CLI_USAGE;
  int count = soket_calendar_count_workdays (calendar, first, last, &error);
  if (error != NULL)
    return cli_usage (verb, "%s", error->message);
  cli_print (cli_wants_json () ? cli_json_count ("count", count) : g_strdup_printf ("%d", count));
  return CLI_OK;
}

CliExit
cli_workdays (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  CliExit code;

  if (!cli_parse (verb, &words, 3, 3, &code, cli_calendar_entries, NULL))
    return code;
  g_autoptr (SoketCalendar) calendar = cli_dup_calendar (verb, &code);
  if (calendar == NULL)
    return code;
  if (g_str_equal (words[1], "add"))
    return add_workdays (verb, calendar, words[2], words[3]);
  if (g_str_equal (words[1], "count"))
    return count_workdays (verb, calendar, words[2], words[3]);
  return cli_usage (verb, _ ("expected add or count, not “%s”"), words[1]);
}
