/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "ledger/soket-adoption-private.h"
#include "ledger/soket-event-private.h"
#include "ledger/soket-intake-private.h"
#include "ledger/soket-ledger-json-private.h"

/* What a reader gave: "LINE JSON" an event, "LINE! MESSAGE" a refused line. */
typedef struct {
  GString *seen;
  gboolean partial;
  guint stop_at;
} Log;

static gboolean
on_event (gpointer data, SoketEvent *event, guint line, GError **error)
{
  Log *log = data;

  if (line == log->stop_at) {
    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_FUTURE, "stopped");
    return FALSE;
  }
  g_string_append_printf (log->seen, "%u ", line);
  soket_event_append_json (event, log->seen);
  g_string_append_c (log->seen, '\n');
  return TRUE;
}

static gboolean
on_refuse (gpointer data, guint line, const GError *why)
{
  Log *log = data;

  if (log->partial)
    g_string_append_printf (log->seen, "%u! %s\n", line, why->message);
  return log->partial;
}

static gboolean
read_text (SoketIntakeReader reader, const char *text, gssize length, SoketIntakeFlags flags,
           Log *log, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  log->partial = (flags & SOKET_INTAKE_PARTIAL) != 0;
  if (log->seen == NULL)
    log->seen = g_string_new (NULL);
  g_string_truncate (log->seen, 0);
  const SoketIntakeSink sink = { on_event, on_refuse, log, NULL };
  return reader (bytes, "events.in", flags, &sink, error);
}

#define A "{\"kind\":\"submitted\",\"task\":\"1\",\"unit\":\"a\""

static const struct {
  const char *csv, *seen;
  SoketIntakeFlags flags;
} good_tables[] = {
  { "kind,task,unit\nsubmitted,1,a\n", "2 " A "}\n", 0 },
  { "\xEF\xBB\xBFunit;kind;task\r\n a ;submitted;1\r\n", "2 " A "}\n", 0 },
  { "unit\ttask\tkind\n\na\t1\tsubmitted\n\t\t\n", "3 " A "}\n", 0 },
  { "kind,task,unit,note\nsubmitted,1,a,\"x,\n\"\"y\"\"\"\nsubmitted,1,a,",
    "2 " A ",\"note\":\"x,\\n\\\"y\\\"\"}\n4 " A "}\n", 0 },
  { "kind,task,unit,at,received,recorded\nsubmitted,1,a,05/7/2026 17:00,2026-07-05,6/7/2026\n",
    "2 " A
    ",\"at\":\"2026-07-05T17:00\",\"recorded\":\"2026-07-06\",\"received\":\"2026-07-05\"}\n",
    0 },
  { "kind,task,unit,phone\nsubmitted,1,a,123\n", "2 " A "}\n", SOKET_INTAKE_IGNORE_EXTRA },
  { "kind,task,unit,content\nsubmitted,1,a,\"{\"\"indicators\"\":{\"\"n\"\":3}}\"\n",
    "2 " A ",\"content\":{\"indicators\":{\"n\":3}}}\n", 0 },
  { "kind,task,unit\n", "", 0 },
  { "kind,task,unit,at\nsubmitted,1,a,31/4/2026\nsubmitted,1,a\nsubmitted,1,a,2026-07-05\n", NULL,
    SOKET_INTAKE_PARTIAL },
};

static void
test_csv (void)
{
  Log log = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (good_tables); i++) {
    g_autoptr (GError) error = NULL;
    gboolean done = read_text (soket_intake_read_csv, good_tables[i].csv, -1, good_tables[i].flags,
                               &log, &error);

    g_test_message ("table %u", i);
    g_assert_no_error (error);
    g_assert_true (done);
    if (good_tables[i].seen != NULL)
      g_assert_cmpstr (log.seen->str, ==, good_tables[i].seen);
  }
  /* Of the last one, in part: a day that is none, a row too short, and the good one. */
  g_assert_nonnull (strstr (log.seen->str, "2! events.in:2: at: "));
  g_assert_nonnull (strstr (log.seen->str, "3! events.in:3: "));
  g_assert_nonnull (strstr (log.seen->str, "4 " A ",\"at\":\"2026-07-05\"}\n"));
  g_string_free (log.seen, TRUE);
}

/* A fault of quotes costs its own line and no other. */
static void
test_csv_goes_on_at_the_next_line (void)
{
  const char *const rows[] = { "\"noted\"x,1,a", "noted,\"1,a", "noted,1,\"a\" b,\"" };
  Log log = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text
        = g_strdup_printf ("kind,task,unit\nnoted,1,a\n%s\nsubmitted,1,a\n", rows[i]);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", rows[i]);
    g_assert_true (read_text (soket_intake_read_csv, text, -1, SOKET_INTAKE_PARTIAL, &log, &error));
    g_assert_no_error (error);
    g_assert_nonnull (strstr (log.seen->str, "\n3! events.in:3: "));
    g_assert_true (g_str_has_suffix (log.seen->str, "\n4 " A "}\n"));
  }
  g_string_free (log.seen, TRUE);
}

typedef struct {
  const char *text;
  gssize length;
  SoketLedgerError code;
  const char *says;
} BadText;

static void
check_bad (SoketIntakeReader reader, const BadText *rows, guint n)
{
  Log log = { 0 };

  for (guint i = 0; i < n; i++) {
    g_autoptr (GError) error = NULL;
    gboolean done = read_text (reader, rows[i].text, rows[i].length, 0, &log, &error);

    g_test_message ("row %u: %s", i, error != NULL ? error->message : "");
    g_assert_false (done);
    g_assert_error (error, SOKET_LEDGER_ERROR, (int) rows[i].code);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    g_assert_nonnull (strstr (error->message, rows[i].says));
    g_assert_nonnull (strstr (error->message, "events.in:"));
  }
  g_string_free (log.seen, TRUE);
}

static void
test_bad_csv (void)
{
  const BadText rows[] = {
    { "", -1, SOKET_LEDGER_ERROR_SYNTAX, "events.in:1" },
    { "kind,task\nsubmitted,1\n", -1, SOKET_LEDGER_ERROR_SYNTAX, "“unit”" },
    { "kind,task,unit,phone\n", -1, SOKET_LEDGER_ERROR_SYNTAX, "“phone”" },
    { "kind,task,unit,unit\n", -1, SOKET_LEDGER_ERROR_SYNTAX, "“unit”" },
    { "kind,task,unit\nsent,1,a\n", -1, SOKET_LEDGER_ERROR_VALUE, "events.in:2: kind" },
    { "kind,task,unit\n\nsubmitted,1,\n", -1, SOKET_LEDGER_ERROR_VALUE, "events.in:3: unit" },
    { "kind,task,unit,at\nsubmitted,1,a,31/4/2026\n", -1, SOKET_LEDGER_ERROR_VALUE,
      "events.in:2: at" },
    { "kind,task,unit\nsubmitted,1\n", -1, SOKET_LEDGER_ERROR_SYNTAX, "events.in:2" },
    { "kind,task,unit\nsubmitted,1,\"a\n", -1, SOKET_LEDGER_ERROR_SYNTAX, "events.in:2" },
    { "kind,task,unit\nsubmitted,1,\xE1\n", -1, SOKET_LEDGER_ERROR_SYNTAX, "events.in:2" },
    { "kind,task,unit\nsubmitted,1,a\0b\n", 31, SOKET_LEDGER_ERROR_SYNTAX, "events.in:2" },
    { "kind,task,unit,content\nnoted,1,a,{}\n", -1, SOKET_LEDGER_ERROR_VALUE, "content" },
  };

  check_bad (soket_intake_read_csv, rows, G_N_ELEMENTS (rows));
}

static void
test_ndjson (void)
{
  const struct {
    const char *text, *seen;
    SoketIntakeFlags flags;
  } rows[] = {
    { A "}\n", "1 " A "}\n", 0 },
    { "\xEF\xBB\xBF" A "}\r\n\r\n  \n" A ",\"note\":\"é\"}", "1 " A "}\n4 " A ",\"note\":\"é\"}\n",
      0 },
    { A ",\"phone\":[1,{}]}\n", "1 " A "}\n", SOKET_INTAKE_IGNORE_EXTRA },
    { "", "", 0 },
    { "{\n" A "}\n", NULL, SOKET_INTAKE_PARTIAL },
  };
  Log log = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    gboolean done
        = read_text (soket_intake_read_ndjson, rows[i].text, -1, rows[i].flags, &log, &error);

    g_test_message ("text %u", i);
    g_assert_no_error (error);
    g_assert_true (done);
    if (rows[i].seen != NULL)
      g_assert_cmpstr (log.seen->str, ==, rows[i].seen);
  }
  g_assert_true (g_str_has_prefix (log.seen->str, "1! events.in:1:2: "));
  g_assert_true (g_str_has_suffix (log.seen->str, "\n2 " A "}\n"));
  g_string_free (log.seen, TRUE);
}

static void
test_bad_ndjson (void)
{
  const BadText rows[] = {
    { "[" A "}]", -1, SOKET_LEDGER_ERROR_SYNTAX, "events.in:1: event" },
    { A "}" A "}", -1, SOKET_LEDGER_ERROR_SYNTAX, "events.in:1:" },
    { A "}\n// x\n", -1, SOKET_LEDGER_ERROR_SYNTAX, "events.in:2:1:" },
    { A "}\n" A ",\"phone\":1}\n", -1, SOKET_LEDGER_ERROR_SYNTAX, "events.in:2: " },
    { A ",\"at\":\"31/4/2026\"}", -1, SOKET_LEDGER_ERROR_VALUE, "events.in:1: at" },
    { A ",\"at\":20260705}", -1, SOKET_LEDGER_ERROR_SYNTAX, "events.in:1: at" },
    { A "}\n" A ",\"note\":\"\xE1\"}", -1, SOKET_LEDGER_ERROR_SYNTAX, "events.in:2: not UTF-8" },
    { A "\0}", sizeof A + 1, SOKET_LEDGER_ERROR_SYNTAX, "events.in:1:" },
  };

  check_bad (soket_intake_read_ndjson, rows, G_N_ELEMENTS (rows));
}

/* An error of the one who takes the events is passed on as it is. */
static void
test_func_stops (void)
{
  Log log = { .stop_at = 3 };
  g_autoptr (GError) csv_error = NULL;
  g_autoptr (GError) json_error = NULL;

  g_assert_false (read_text (soket_intake_read_csv,
                             "kind,task,unit\nnoted,1,a\nnoted,1,b\nnoted,1,c\n", -1,
                             SOKET_INTAKE_PARTIAL, &log, &csv_error));
  g_assert_error (csv_error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_FUTURE);
  g_assert_null (strstr (log.seen->str, "\"c\""));
  g_assert_false (read_text (soket_intake_read_ndjson, A "}\n\n" A "}\n", -1, SOKET_INTAKE_PARTIAL,
                             &log, &json_error));
  g_assert_error (json_error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_FUTURE);
  g_string_free (log.seen, TRUE);
}

static void
test_builder (void)
{
  g_autoptr (SoketIntakeBuilder) builder = soket_intake_builder_new ();
  g_autoptr (SoketIntake) intake = NULL;
  g_autoptr (SoketIntake) same = NULL;
  g_auto (GStrv) conflicts = NULL;
  g_auto (GStrv) refused = NULL;
  g_autofree char *json = NULL;

  soket_intake_builder_add_recorded (builder, 1);
  soket_intake_builder_add_recorded (builder, 1);
  soket_intake_builder_add_duplicate (builder);
  soket_intake_builder_add_conflict (builder, "bc-\"1\"", 4);
  soket_intake_builder_add_refused (builder, 7, "e.csv:7: không có đơn vị");
  intake = soket_intake_builder_end (builder);
  same = soket_intake_ref (intake);
  g_assert_true (g_type_is_a (SOKET_TYPE_INTAKE, G_TYPE_BOXED));
  g_assert_cmpuint (soket_intake_get_n_recorded (intake), ==, 2);
  g_assert_cmpuint (soket_intake_get_n_duplicates (same), ==, 1);
  conflicts = soket_intake_dup_conflicts (intake);
  g_assert_cmpstrv (conflicts, ((const char *const[]){ "bc-\"1\"", NULL }));
  g_assert_cmpuint (soket_intake_get_conflict_line (intake, 0), ==, 4);
  refused = soket_intake_dup_refused (intake);
  g_assert_cmpstrv (refused, ((const char *const[]){ "e.csv:7: không có đơn vị", NULL }));
  json = soket_intake_to_json (intake);
  g_assert_cmpstr (json, ==,
                   "{\"recorded\":2,\"duplicate\":1,\"conflicts\":[{\"line\":4,\"id\":\"bc-"
                   "\\\"1\\\"\"}"
                   "],\"refused\":[{\"line\":7,\"why\":\"e.csv:7: không có đơn vị\"}]}");
}

static void
test_adoption_json (void)
{
  const SoketAdoptionCounts counts = { .added = 5, .kept = 2 };
  g_autoptr (SoketAdoption) adoption
      = soket_adoption_new ("kh-18", 3, &counts, (const char *const[]){ "IV.9", NULL }, NULL);
  g_autofree char *json = soket_adoption_to_json (adoption);

  g_assert_cmpstr (json, ==,
                   "{\"plan\":\"kh-18\",\"units\":3,\"added\":5,\"kept\":2,\"changed\":0,\"ended\":"
                   "0,"
                   "\"empty\":[\"IV.9\"]}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/csv", test_csv);
  g_test_add_func ("/intake/csv-goes-on-at-the-next-line", test_csv_goes_on_at_the_next_line);
  g_test_add_func ("/intake/bad-csv", test_bad_csv);
  g_test_add_func ("/intake/ndjson", test_ndjson);
  g_test_add_func ("/intake/bad-ndjson", test_bad_ndjson);
  g_test_add_func ("/intake/func-stops", test_func_stops);
  g_test_add_func ("/intake/builder", test_builder);
  g_test_add_func ("/intake/adoption-json", test_adoption_json);
  return g_test_run ();
}
