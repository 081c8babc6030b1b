/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */

#include "config.h"

#include "cli.h"

#include <stdio.h>
#include <unistd.h>

static char *from_file;
static gboolean partial;
static gboolean ignore_extra;
static GStrv units;

/* The columns of an events file that one option each sets; kind is a word and unit a list. */
static struct {
  const char *name;
  const char *what;
  const char *value_name;
  char *value;
} fields[] = {
  { "task", N_ ("The task, by its id in the plan"), "ID", NULL },
  { "plan", N_ ("The plan, where the ledger holds several"), "ID", NULL },
  { "period", N_ ("The period reported on, of a recurring task"), "PERIOD", NULL },
  { "id", N_ ("The event's own id: the same event twice is then seen"), "ID", NULL },
  { "at", N_ ("When it happened (now)"), "TIME", NULL },
  { "recorded", N_ ("When it is recorded (now)"), "TIME", NULL },
  { "sent", N_ ("When it was sent"), "TIME", NULL },
  { "received", N_ ("When it was received: this decides, where no postmark does"), "TIME", NULL },
  { "channel", N_ ("The channel: paper, electronic …"), "TEXT", NULL },
  { "document", N_ ("The symbol of the paper"), "SYMBOL", NULL },
  { "actor", N_ ("Who did it"), "TEXT", NULL },
  { "until", N_ ("The new last day of an extension"), "TIME", NULL },
  { "of", N_ ("The id of the event that is voided"), "ID", NULL },
  { "event", N_ ("The words of the event that occurred"), "TEXT", NULL },
  { "note", N_ ("A remark, the reason"), "TEXT", NULL },
};

enum { FIELD_TASK = 0, FIELD_ID = 3 };

static const GOptionEntry record_entries[] = {
  { "from", 0, 0, G_OPTION_ARG_FILENAME, &from_file,
    N_ ("Record all events of a file (.csv or .ndjson)"), "FILE" },
  { "partial", 0, 0, G_OPTION_ARG_NONE, &partial,
    N_ ("Record what can be recorded of the file, list the rest"), NULL },
  { "ignore-extra", 0, 0, G_OPTION_ARG_NONE, &ignore_extra,
    N_ ("Leave out columns that are none of an event"), NULL },
  { "unit", 0, 0, G_OPTION_ARG_STRING_ARRAY, &units,
    N_ ("The unit, by id, code or name; may be repeated"), "UNIT" },
  { NULL },
};

/* An option a field. */
static GOptionEntry *
make_field_entries (void)
{
  GOptionEntry *entries = g_new0 (GOptionEntry, G_N_ELEMENTS (fields) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    entries[i].long_name = fields[i].name;
    entries[i].arg = G_OPTION_ARG_STRING;
    entries[i].arg_data = &fields[i].value;
    entries[i].description = fields[i].what;
    entries[i].arg_description = fields[i].value_name;
  }
  return entries;
}

static gboolean
has_field (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].value != NULL)
      return TRUE;
  return units != NULL;
}

static gboolean
has_empty_field (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].value != NULL && *fields[i].value == '\0')
      return TRUE;
  return g_strv_contains ((const char *const *) units, "");
}

static SoketEvent *
make_event (SoketEventKind kind, const char *unit, GError **error)
{
  g_autoptr (SoketEvent) event
      = soket_event_new (kind, fields[FIELD_TASK].value, unit, SOKET_INSTANT_NONE);

  for (guint i = FIELD_TASK + 1; i < G_N_ELEMENTS (fields); i++) {
    if (fields[i].value == NULL)
      continue;
    g_autoptr (SoketEvent) plain = g_steal_pointer (&event);
    event = soket_event_with_field (plain, fields[i].name, fields[i].value, error);
    if (event == NULL)
      return NULL;
  }
  return g_steal_pointer (&event);
}

/* One event a unit; with several units they are one file, which is recorded whole or not at all. */
static SoketIntake *
record_words (SoketLedger *ledger, SoketEventKind kind, GError **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; units[i] != NULL; i++) {
    g_autoptr (SoketEvent) event = make_event (kind, units[i], error);
    if (event == NULL)
      return NULL;
    if (units[1] == NULL)
      return soket_ledger_record (ledger, event, cli_now (), error);
    g_autofree char *line = soket_event_to_json (event);
    g_string_append_printf (lines, "%s\n", line);
  }
  gsize length = lines->len;
  g_autoptr (GBytes) events
      = g_bytes_new_take (g_string_free (g_steal_pointer (&lines), FALSE), length);
  return soket_ledger_record_ndjson (ledger, events, "--unit", SOKET_INTAKE_NONE, cli_now (),
                                     error);
}

static GBytes *
read_events (GError **error)
{
  char *text;
  gsize length;

  if (g_str_equal (from_file, "-")) {
    g_autoptr (GIOChannel) in = g_io_channel_unix_new (STDIN_FILENO);
    g_io_channel_set_encoding (in, NULL, NULL);
    if (g_io_channel_read_to_end (in, &text, &length, error) != G_IO_STATUS_NORMAL)
      return NULL;
  } else if (!g_file_get_contents (from_file, &text, &length, error)) {
    return NULL;
  }
  return g_bytes_new_take (text, length);
}

/* By its name; what comes from elsewhere by its first character. */
static gboolean
is_ndjson (GBytes *events)
{
  gsize length;
  const char *text = g_bytes_get_data (events, &length);

  if (g_str_has_suffix (from_file, ".ndjson") || g_str_has_suffix (from_file, ".jsonl"))
    return TRUE;
  if (g_str_has_suffix (from_file, ".csv"))
    return FALSE;
  return length > 0 && text[0] == '{';
}

static SoketIntake *
record_file (SoketLedger *ledger, GError **error)
{
  g_autoptr (GBytes) events = read_events (error);
  SoketIntakeFlags flags
      = (partial ? SOKET_INTAKE_PARTIAL : 0) | (ignore_extra ? SOKET_INTAKE_IGNORE_EXTRA : 0);

  if (events == NULL)
    return NULL;
  g_autoptr (CliProgress) progress = cli_progress_begin (_ ("recording the events"));
  if (is_ndjson (events))
    return soket_ledger_record_ndjson (ledger, events, from_file, flags, cli_now (), error);
  return soket_ledger_record_csv (ledger, events, from_file, flags, cli_now (), error);
}

/* What the ledger has stays as it is: nobody settles it silently. */
static void
append_conflict (GString *text, guint line, const char *id)
{
  g_autofree char *place
      = from_file != NULL ? g_strdup_printf ("%s:%u: ", from_file, line) : g_strdup ("");

  g_string_append_printf (text,
                          _ ("\nConflict: %sthe ledger has another event with the id “%s”, and "
                             "keeps it; if both happened, give this one an id of its own"),
                          place, id);
}

static char *
describe_intake (SoketIntake *intake)
{
  g_auto (GStrv) conflicts = soket_intake_dup_conflicts (intake);
  g_auto (GStrv) refused = soket_intake_dup_refused (intake);
  g_autofree char *recorded
      = g_strdup_printf ("%" G_GUINT64_FORMAT, soket_intake_get_n_recorded (intake));
  g_autofree char *duplicates
      = g_strdup_printf ("%" G_GUINT64_FORMAT, soket_intake_get_n_duplicates (intake));
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _ ("Events recorded: %s, known already: %s"), recorded, duplicates);
  for (guint i = 0; conflicts[i] != NULL; i++)
    append_conflict (text, soket_intake_get_conflict_line (intake, i), conflicts[i]);
  for (guint i = 0; refused[i] != NULL; i++)
    g_string_append_printf (text, "\n%s: %s", _ ("Refused"), refused[i]);
  return g_string_free (text, FALSE);
}

/* Conflicts and refused rows are bad news: what was asked for is not all there. */
static CliExit
say_intake (SoketIntake *intake)
{
  g_auto (GStrv) conflicts = soket_intake_dup_conflicts (intake);
  g_auto (GStrv) refused = soket_intake_dup_refused (intake);

  cli_print (cli_wants_json () ? soket_intake_to_json (intake) : describe_intake (intake));
  return *conflicts != NULL || *refused != NULL ? CLI_BAD_NEWS : CLI_OK;
}

/* FALSE after saying what is missing. */
static gboolean
read_words (const CliVerb *verb, GStrv words, SoketEventKind *kind)
{
  g_autoptr (GError) error = NULL;

  if (from_file != NULL) {
    if (words[2] == NULL && !has_field ())
      return TRUE;
    cli_usage (verb, _ ("--from takes all events from the file: no KIND and no field beside it"));
    return FALSE;
  }
  if (words[2] == NULL || fields[FIELD_TASK].value == NULL || units == NULL) {
    cli_usage (verb, _ ("expected KIND, --task and --unit, or --from FILE"));
    return FALSE;
  }
  if (has_empty_field ()) {
    cli_usage (verb, _ ("an option of an event has no value; leave the option out"));
    return FALSE;
  }
  if (units[1] != NULL && fields[FIELD_ID].value != NULL) {
    cli_usage (verb, _ ("--id names one event: give one --unit"));
    return FALSE;
  }
  *kind = soket_event_kind_from_string (words[2], &error);
  if (error != NULL)
    cli_usage (verb, "%s", error->message);
  return error == NULL;
}

CliExit
cli_record (const CliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autofree GOptionEntry *field_entries = make_field_entries ();
  g_autoptr (GError) error = NULL;
  SoketEventKind kind = SOKET_EVENT_SUBMITTED;
  CliExit code;

  if (!cli_parse (verb, &words, 1, 2, &code, record_entries, field_entries, NULL))
    return code;
  if (!read_words (verb, words, &kind))
    return CLI_USAGE;
  g_autoptr (SoketLedger) ledger = soket_ledger_open (words[1], SOKET_LEDGER_FLAGS_NONE, &error);
  if (ledger == NULL)
    return cli_fail (error);
  g_autoptr (SoketIntake) intake
      = from_file != NULL ? record_file (ledger, &error) : record_words (ledger, kind, &error);
  return intake != NULL ? say_intake (intake) : cli_fail (error);
}
