/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#include "config.h"

#include "cli.h"

#include <stdio.h>
#include <string.h>

static char *issued;
static char *from;
static char *to;
static GStrv events;
static GStrv suspensions;
static char *restart;
static char *office_hours;
static gboolean explain;

/* clang-format off */
static const GOptionEntry due_entries[] = {
  { "issued", 0, 0, G_OPTION_ARG_STRING, &issued, N_ ("The day of the plan"), "DAY" },
  { "event", 0, 0, G_OPTION_ARG_STRING_ARRAY, &events,
    N_ ("When an event that the phrase names happened; may be repeated"), "NAME=DAY" },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from,
    N_ ("Expand a recurring deadline from this day"), "DAY" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("Expand a recurring deadline to this day"), "DAY" },
  { "suspend", 0, 0, G_OPTION_ARG_STRING_ARRAY, &suspensions,
    N_ ("Days on which limits stood still, both in; DAY/.. when they still do; may be repeated"),
    "DAY/DAY" },
  { "restart", 0, 0, G_OPTION_ARG_STRING, &restart,
    N_ ("When limits started again from zero"), "DAY" },
  { "office-hours", 0, 0, G_OPTION_ARG_STRING, &office_hours,
    N_ ("When the morning and the working hours of an office end (11:30-17:00)"), "TIME-TIME" },
  { "explain", 0, 0, G_OPTION_ARG_NONE, &explain, N_ ("Say which rules led to the day"), NULL },
  { NULL },
};
/* clang-format on */

static gboolean
set_events (const CliVerb *verb, SoketResolver *resolver)
{
  for (guint i = 0; events != NULL && events[i] != NULL; i++) {
    const char *equals = strrchr (events[i], '=');
    if (equals == NULL || equals == events[i]) {
      cli_usage (verb, _ ("--event: expected NAME=DAY, found “%s”"), events[i]);
      return FALSE;
    }
    g_autofree char *name = g_strndup (events[i], (gsize) (equals - events[i]));
    SoketInstant when = cli_instant_argument (verb, "--event", equals + 1);
    if (when == SOKET_INSTANT_NONE)
      return FALSE;
    soket_resolver_set_event (resolver, name, when);
  }
  return TRUE;
}

static gboolean
set_range (const CliVerb *verb, SoketResolver *resolver)
{
  if (from == NULL && to == NULL)
    return TRUE;
  if (from == NULL || to == NULL) {
    cli_usage (verb, _ ("--from and --to go together"));
    return FALSE;
  }
  SoketDay first = cli_day_argument (verb, "--from", from);
  SoketDay last = first == SOKET_DAY_NONE ? SOKET_DAY_NONE : cli_day_argument (verb, "--to", to);
  if (last == SOKET_DAY_NONE)
    return FALSE;
  if (last < first) {
    cli_usage (verb, _ ("--to is before --from"));
    return FALSE;
  }
  soket_resolver_set_range (resolver, first, last);
  return TRUE;
}

static gboolean
add_suspension (const CliVerb *verb, SoketResolver *resolver, const char *text)
{
  g_auto (GStrv) days = g_strsplit (text, "/", 2);
  SoketDay last = SOKET_DAY_NONE;

  if (days[0] == NULL || days[1] == NULL) {
    cli_usage (verb, _ ("--suspend: expected DAY/DAY as 2022-07-01/2022-07-15, found “%s”"), text);
    return FALSE;
  }
  SoketDay first = cli_day_argument (verb, "--suspend", days[0]);
  if (first == SOKET_DAY_NONE)
    return FALSE;
  if (!g_str_equal (days[1], "..")
      && (last = cli_day_argument (verb, "--suspend", days[1])) == SOKET_DAY_NONE)
    return FALSE;
  if (last != SOKET_DAY_NONE && last < first) {
    cli_usage (verb, _ ("--suspend: “%s” ends before it begins"), text);
    return FALSE;
  }
  soket_resolver_add_suspension (resolver, first, last);
  return TRUE;
}

static gboolean
set_course (const CliVerb *verb, SoketResolver *resolver)
{
  for (guint i = 0; suspensions != NULL && suspensions[i] != NULL; i++)
    if (!add_suspension (verb, resolver, suspensions[i]))
      return FALSE;
  if (restart == NULL)
    return TRUE;
  SoketInstant when = cli_instant_argument (verb, "--restart", restart);
  soket_resolver_set_restart (resolver, when);
  return when != SOKET_INSTANT_NONE;
}

/* Takes @policy; NULL after saying what is wrong. */
static SoketPolicy *
with_office_hours (const CliVerb *verb, SoketPolicy *policy)
{
  g_autoptr (SoketPolicy) old = policy;
  int hours[4];
  int end = 0;

  if (office_hours == NULL)
    return g_steal_pointer (&old);
  gboolean read
      = sscanf (office_hours, "%2d:%2d-%2d:%2d%n", &hours[0], &hours[1], &hours[2], &hours[3], &end)
            == 4
        && office_hours[end] == '\0';
  int morning = read ? hours[0] * 60 + hours[1] : 0;
  int office = read ? hours[2] * 60 + hours[3] : 0;
  if (morning >= 1 && morning <= office && office <= 1440 && hours[1] < 60 && hours[3] < 60)
    return soket_policy_with_office_hours (old, morning, office);
  cli_usage (verb, _ ("--office-hours: expected as 11:30-17:00, found “%s”"), office_hours);
  return NULL;
}

static SoketResolver *
dup_resolver (const CliVerb *verb, CliExit *code)
{
  *code = CLI_USAGE;
  g_autoptr (SoketPolicy) policy = with_office_hours (verb, soket_policy_new ());
  if (policy == NULL)
    return NULL;
  g_autoptr (SoketResolver) resolver = cli_dup_resolver (verb, policy, code);

  if (resolver == NULL)
    return NULL;
  *code = CLI_USAGE;
  if (issued != NULL) {
    SoketDay day = cli_day_argument (verb, "--issued", issued);
    if (day == SOKET_DAY_NONE)
      return NULL;
    soket_resolver_set_issued (resolver, day);
  }
  if (!set_events (verb, resolver) || !set_range (verb, resolver) || !set_course (verb, resolver))
    return NULL;
  return g_steal_pointer (&resolver);
}

static void
append_day (GString *text, SoketDue *due)
{
  SoketInstant safe = soket_due_get_safe (due);
  SoketInstant hard = soket_due_get_hard (due);
  SoketDay last = soket_due_get_last (due);
  int minute = soket_due_get_minute (due);
  g_autofree char *safe_day = soket_day_to_vietnamese (soket_instant_get_day (safe));
  g_autofree char *hard_day = soket_day_to_vietnamese (soket_instant_get_day (hard));

  if (last == SOKET_DAY_NONE) {
    g_string_append_printf (text, _ ("no single last day: safe until %s, overdue after %s"),
                            safe_day, hard_day);
    return;
  }
  g_autofree char *day = soket_day_to_vietnamese (last);
  if (minute != SOKET_MINUTE_NONE)
    g_string_append_printf (text, "%02d:%02d, ", minute / 60, minute % 60);
  g_string_append (text, day);
  if (safe != hard)
    g_string_append_printf (text, _ (" (safe until %s, overdue after %s)"), safe_day, hard_day);
}

static void
append_due (GString *text, SoketDue *due, gboolean with_period)
{
  if (with_period && soket_due_get_period (due) != NULL)
    g_string_append_printf (text, "%s: ", soket_due_get_period (due));
  append_day (text, due);
  g_string_append_c (text, '\n');
  if (!explain)
    return;
  g_autofree char *steps = soket_due_explain (due);
  g_string_append (text, steps);
  if (!g_str_has_suffix (steps, "\n"))
    g_string_append_c (text, '\n');
}

static char *
describe (SoketResolution *resolution)
{
  guint n_dues = soket_resolution_get_n_dues (resolution);
  g_autofree char *canonical
      = soket_deadline_to_string (soket_resolution_get_deadline (resolution));
  GString *text = g_string_new (canonical);

  g_string_append_c (text, '\n');
  for (guint i = 0; i < n_dues; i++)
    append_due (text, soket_resolution_get_due (resolution, i), n_dues > 1);
  if (n_dues == 0)
    g_string_append_printf (text, "%s\n", soket_resolution_get_reason (resolution));
  return g_string_free (text, FALSE);
}

static CliExit
say_unread (const char *phrase, const GError *error)
{
  if (cli_wants_json ())
    cli_print (cli_json_unread_phrase (phrase, error->message));
  cli_fail (error);
  return CLI_BAD_NEWS;
}

CliExit
cli_due (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  CliExit code;

  if (!cli_parse (verb, &words, 1, 1, &code, due_entries, cli_policy_entries, cli_calendar_entries,
                  NULL))
    return code;
  g_autoptr (SoketResolver) resolver = dup_resolver (verb, &code);
  if (resolver == NULL)
    return code;

  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (words[1], &error);
  if (deadline == NULL)
    return say_unread (words[1], error);
  if (soket_deadline_get_kind (deadline) == SOKET_DEADLINE_RECURRING && from == NULL
      && issued == NULL)
    return cli_usage (verb, _ ("a recurring deadline needs --from and --to, or --issued"));
  g_autoptr (SoketResolution) resolution = soket_resolver_resolve (resolver, deadline, &error);
  if (resolution == NULL)
    return say_unread (words[1], error);
  cli_print (cli_wants_json () ? soket_resolution_to_json (resolution, words[1])
                               : describe (resolution));
  return soket_resolution_get_kind (resolution) == SOKET_DEADLINE_UNRESOLVED ? CLI_BAD_NEWS
                                                                             : CLI_OK;
}
