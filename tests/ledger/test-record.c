/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

/* 1 is owed once by all, 2 twice a year by the province; the second plan has another 1. */
#define TASKS                                                                                      \
  ",'issued':'2022-06-28','tasks':["                                                               \
  "{'id':'1','title':'x','leads':['tat-ca','tinh'],'deadline':'<2022-07-05'},"                     \
  "{'id':'2','title':'y','leads':['tinh'],'deadline':'each:quarter <=M3-D20'},"                    \
  "{'id':'9','title':'z','leads':['tinh'],'tracked':false}]"

static SoketLedger *
make_ledger (void)
{
  SoketLedger *ledger = soket_ledger_new ();
  g_autoptr (SoketPlan) plan = make_plan ("kh", UNITS GROUPS TASKS);
  g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);

  return ledger;
}

static char *
get_status (SoketLedger *ledger, const char *task, const char *unit, const char *period)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketObligation) row = soket_ledger_find (ledger, "kh", task, unit, period, &error);

  g_assert_no_error (error);
  return g_strdup (
      soket_status_to_string (soket_obligation_get_status (row, at ("2022-07-06"), 0)));
}

static guint64
count_events (SoketLedger *ledger)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketVerdict) verdict = soket_ledger_verify (ledger, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (soket_verdict_is_ok (verdict));
  return soket_verdict_get_n_events (verdict);
}

/* A unit by id, code or folded name; a period where there are several. */
static void
test_words (void)
{
  const struct {
    const char *csv, *task, *unit, *period, *expected;
  } rows[] = {
    { "kind,task,unit,at\nsubmitted,1,xa-a,2022-07-04\n", "1", "xa-a", NULL, "on-time" },
    { "kind,task,unit,at\nsubmitted,1,801,05/7/2022\n", "1", "xa-a", NULL, "on-the-day" },
    { "kind,task,unit,at\nsubmitted,1,ĐẢNG ỦY XÃ AN HOÀ,2022-07-04\n", "1", "xa-a", NULL,
      "on-time" },
    { "kind,task,unit,at,plan\nsubmitted,1,xa-a,2022-07-04,kh\n", "1", "xa-a", NULL, "on-time" },
    { "kind,task,unit,at,period\nsubmitted,2,tinh,2022-07-04,2022-Q4\n", "2", "tinh", "2022-Q4",
      "on-time" },
    /* A day of recording admits every minute of it. */
    { "kind,task,unit,at,recorded\nsubmitted,1,xa-a,2022-07-04T10:00,2022-07-04\n", "1", "xa-a",
      NULL, "on-time" },
    /* received decides for every channel */
    { "kind,task,unit,at,received,channel\nsubmitted,1,xa-a,2022-07-04,2022-07-06,bưu điện\n", "1",
      "xa-a", NULL, "late" },
    { "kind,task,unit,at,sent,channel\nsubmitted,1,xa-a,2022-07-06,2022-07-04,bưu điện\n", "1",
      "xa-a", NULL, "late" },
    { "kind,task,unit,at,until\nextended,1,tat-ca,2022-07-04,2022-07-10\n", "1", "phuong-c", NULL,
      "due-soon" },
    { "kind,task,unit,at\nwaived,1,Các xã phường,2022-07-04\n"
      "waived,1,\"Các xã, phường\",2022-07-04\n",
      "1", "phuong-c", NULL, NULL }, /* the first is no name of a group */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketLedger) ledger = make_ledger ();
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketIntake) intake = record_csv (ledger, rows[i].csv, SOKET_INTAKE_NONE, &error);

    g_test_message ("%s", rows[i].csv);
    if (rows[i].expected == NULL) {
      g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION);
      continue;
    }
    g_assert_no_error (error);
    g_autofree char *status = get_status (ledger, rows[i].task, rows[i].unit, rows[i].period);
    g_assert_cmpstr (status, ==, rows[i].expected);
  }
}

static void
test_refused (void)
{
  const struct {
    const char *csv;
    SoketLedgerError code;
    const char *said;
  } rows[] = {
    { "kind,task,unit,at\nsubmitted,7,xa-a,2022-07-04\n", SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION,
      "events.csv:2: No plan has a task “7”" },
    { "kind,task,unit,at\nsubmitted,1,xa-x,2022-07-04\n", SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION,
      "the nearest are “xa-a”, “xa-b”" },
    { "kind,task,unit,at\nsubmitted,1,xa-cu,2022-07-04\n", SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION,
      "does not owe" },
    { "kind,task,unit,at\nsubmitted,9,tinh,2022-07-04\n", SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION,
      "not tracked" },
    { "kind,task,unit,at,plan\nsubmitted,1,xa-a,2022-07-04,khác\n",
      SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION, "it has kh" },
    { "kind,task,unit,at\nsubmitted,2,tinh,2022-07-04\n", SOKET_LEDGER_ERROR_AMBIGUOUS,
      "2022-Q3, 2022-Q4" },
    { "kind,task,unit,at,period\nsubmitted,2,tinh,2022-07-04,2023-Q1\n",
      SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION, "adopt the plan again" },
    /* A submission of all at once is none. */
    { "kind,task,unit,at\nsubmitted,1,tat-ca,2022-07-04\n", SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION,
      "“tat-ca”" },
    { "kind,task,unit,at,until\nextended,1,trong,2022-07-04,2022-07-10\n",
      SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION, "group “trong”" },
    { "kind,task,unit,at,recorded\nsubmitted,1,xa-a,2022-07-04T10:00,2022-07-04T09:59\n",
      SOKET_LEDGER_ERROR_FUTURE, "2022-07-04T10:00" },
    { "kind,task,unit,at,recorded\nsubmitted,1,xa-a,2022-07-05,2022-07-04\n",
      SOKET_LEDGER_ERROR_FUTURE, "2022-07-05" },
    { "kind,task,unit,at,received,recorded\nsubmitted,1,xa-a,2022-07-04,2022-07-06,2022-07-05\n",
      SOKET_LEDGER_ERROR_FUTURE, "2022-07-06" },
    { "kind,task,unit,at,recorded\nsubmitted,1,xa-a,2022-07-04,2023-01-01\n",
      SOKET_LEDGER_ERROR_FUTURE, "2022-12-31" },
    { "kind,task,unit,at\nsubmitted,1,xa-a,2023-07-04\n", SOKET_LEDGER_ERROR_FUTURE, "2023-07-04" },
    { "kind,task,unit,at,id\nsubmitted,1,xa-a,2022-07-04,\"e\n1\"\n", SOKET_LEDGER_ERROR_VALUE,
      "the id" },
    { "kind,task,unit,at\nextended,1,xa-a,2022-07-04\n", SOKET_LEDGER_ERROR_VALUE, "until" },
    { "kind,task,unit,at\nvoided,1,xa-a,2022-07-04\n", SOKET_LEDGER_ERROR_VALUE, "of" },
    { "kind,task,unit,at,of\nvoided,1,xa-a,2022-07-04,e7\n", SOKET_LEDGER_ERROR_NO_SUCH_EVENT,
      "e7" },
    /* an event of another row */
    { "kind,task,unit,at,id,of\nsubmitted,1,xa-b,2022-07-04,e7,\nvoided,1,xa-a,2022-07-04,,e7\n",
      SOKET_LEDGER_ERROR_NO_SUCH_EVENT, "events.csv:3: " },
    { "kind,task,unit,at,sent,received\nsubmitted,1,xa-a,2022-07-04,2022-07-05,2022-07-04\n",
      SOKET_LEDGER_ERROR_VALUE, "sent" },
    { "kind,task,unit,at\noccurred,1,xa-a,2022-07-04\n", SOKET_LEDGER_ERROR_VALUE, "event" },
    { "kind,task,unit,at,until\nextended,1,xa-a,2022-07-01,2022-07-03\n", SOKET_LEDGER_ERROR_VALUE,
      "which is earlier" },
    { "kind,task,unit,at,until\nextended,1,hai,2022-07-01,2022-07-03\n", SOKET_LEDGER_ERROR_VALUE,
      "which is earlier" },
    { "kind,task,unit,at\nsubmitted,1,xa-a,2021-07-04\n", SOKET_LEDGER_ERROR_VALUE,
      "before there was anything" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketLedger) ledger = make_ledger ();
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketIntake) intake = record_csv (ledger, rows[i].csv, SOKET_INTAKE_NONE, &error);

    g_test_message ("%s: %s", rows[i].csv, error != NULL ? error->message : "taken");
    g_assert_null (intake);
    g_assert_error (error, SOKET_LEDGER_ERROR, (int) rows[i].code);
    g_assert_nonnull (strstr (error->message, rows[i].said));
    g_assert_true (g_str_has_prefix (error->message, "events.csv:"));
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    g_assert_cmpuint (count_events (ledger), ==, 0);
  }
}

/* A task that two plans have. */
static void
test_plans (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (SoketPlan) second = make_plan ("kh-2", UNITS GROUPS TASKS);
  g_autoptr (SoketAdoption) adoption = adopt (ledger, second, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (record_csv (ledger, "kind,task,unit,at\nsubmitted,1,xa-a,2022-07-04\n",
                             SOKET_INTAKE_NONE, &error));
  g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_AMBIGUOUS);
  g_assert_nonnull (strstr (error->message, "kh, kh-2"));
  record (ledger, "kind,task,unit,at,plan\nsubmitted,1,xa-a,2022-07-04,kh-2\n");
  g_autofree char *status = get_status (ledger, "1", "xa-a", NULL);
  g_assert_cmpstr (status, ==, "overdue");
}

/* All of a file or nothing; with PARTIAL what is right. */
static void
test_partial (void)
{
  const char *csv = "kind,task,unit,at\n"
                    "submitted,1,xa-a,2022-07-04\n"
                    "submitted,1,nowhere,2022-07-04\n"
                    "swallowed,1,xa-a,2022-07-04\n"
                    "submitted,1,xa-b,2022-07-05\n";
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (GError) error = NULL;

  g_assert_null (record_csv (ledger, csv, SOKET_INTAKE_NONE, &error));
  g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION);
  g_assert_cmpuint (count_events (ledger), ==, 0);
  g_autofree char *before = get_status (ledger, "1", "xa-a", NULL);
  g_assert_cmpstr (before, ==, "overdue");
  g_clear_error (&error);

  g_autoptr (SoketIntake) intake = record_csv (ledger, csv, SOKET_INTAKE_PARTIAL, &error);
  g_assert_no_error (error);
  g_autoptr (SoketIntake) same = soket_intake_ref (intake);
  g_auto (GStrv) refused = soket_intake_dup_refused (same);
  g_assert_cmpuint (soket_intake_get_n_recorded (intake), ==, 2);
  g_assert_cmpuint (g_strv_length (refused), ==, 2);
  g_assert_nonnull (strstr (refused[0], "events.csv:3: "));
  g_assert_nonnull (strstr (refused[1], "events.csv:4: "));
  g_assert_cmpuint (count_events (ledger), ==, 2);
  g_autofree char *after = get_status (ledger, "1", "xa-b", NULL);
  g_assert_cmpstr (after, ==, "on-the-day");
}

/* Same id and same content: ignored. Other content: listed, and never settled. */
static void
test_twice (void)
{
  const char *csv = "id,kind,task,unit,at,recorded\n"
                    "e1,submitted,1,xa-a,2022-07-04,2022-07-04\n"
                    "e2,submitted,1,xa-b,2022-07-04,2022-07-04\n";
  const char *other = "id,kind,task,unit,at,recorded\n"
                      "e1,submitted,1,xa-a,2022-07-04,2022-07-09\n" /* recorded later: the same */
                      "e2,submitted,1,xa-b,2022-07-05,2022-07-05\n"
                      "e3,submitted,1,phuong-c,2022-07-04,2022-07-05\n";
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (GError) error = NULL;

  record (ledger, csv);
  g_autoptr (SoketIntake) again = record_csv (ledger, csv, SOKET_INTAKE_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (soket_intake_get_n_recorded (again), ==, 0);
  g_assert_cmpuint (soket_intake_get_n_duplicates (again), ==, 2);

  g_autoptr (SoketIntake) mixed = record_csv (ledger, other, SOKET_INTAKE_NONE, &error);
  g_assert_no_error (error);
  g_auto (GStrv) conflicts = soket_intake_dup_conflicts (mixed);
  g_assert_cmpuint (soket_intake_get_n_recorded (mixed), ==, 1);
  g_assert_cmpuint (soket_intake_get_n_duplicates (mixed), ==, 1);
  g_assert_cmpuint (g_strv_length (conflicts), ==, 1);
  g_assert_nonnull (strstr (conflicts[0], "e2"));
  g_assert_cmpuint (count_events (ledger), ==, 3);
  g_autofree char *status = get_status (ledger, "1", "xa-b", NULL);
  g_assert_cmpstr (status, ==, "on-time");
}

/* A group becomes events of its units, with ids of their own. */
static void
test_group (void)
{
  const char *csv = "id,kind,task,unit,at,until,document\n"
                    "g1,extended,1,hai,2022-07-01,2022-07-10,12-CV/TU\n"
                    "g2,reminded,1,tat-ca,2022-07-03,,\n";
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (GError) error = NULL;
  const struct {
    const char *unit, *document;
    SoketInstant extended;
    guint n_reminders;
  } rows[] = {
    { "xa-a", "12-CV/TU", at ("2022-07-10"), 1 },
    { "xa-b", NULL, 0, 1 },
    { "phuong-c", "12-CV/TU", at ("2022-07-10"), 1 },
    { "tinh", NULL, 0, 0 },
  };

  record (ledger, csv);
  g_assert_cmpuint (count_events (ledger), ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketObligation) row
        = soket_ledger_find (ledger, NULL, "1", rows[i].unit, NULL, &error);
    g_autofree char *document = soket_obligation_dup_extension_document (row, at ("2022-07-06"), 0);

    g_test_message ("%s", rows[i].unit);
    g_assert_cmpstr (document, ==, rows[i].document);
    g_assert_cmpint (soket_obligation_get_extended (row, at ("2022-07-06"), 0), ==,
                     rows[i].extended);
    g_assert_cmpint (soket_obligation_get_extended (row, at ("2022-06-30"), 0), ==, 0);
    g_assert_cmpuint (soket_obligation_get_n_reminders (row, at ("2022-07-06"), 0), ==,
                      rows[i].n_reminders);
    g_assert_cmpuint (soket_obligation_get_n_reminders (row, at ("2022-07-02"), 0), ==, 0);
  }

  g_autoptr (SoketObligation) row = soket_ledger_find (ledger, NULL, "1", "xa-a", NULL, &error);
  g_autofree char *history = soket_ledger_dup_history (ledger, row, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (history, "\"g1#xa-a\""));
  /* by time: the extension is first */
  g_assert_true (strstr (history, "extended") < strstr (history, "reminded"));

  g_autoptr (SoketIntake) again = record_csv (ledger, csv, SOKET_INTAKE_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (soket_intake_get_n_duplicates (again), ==, 5);
}

/* What voids may stand in front of what it voids. */
static void
test_voided (void)
{
  const char *files[] = {
    "id,kind,task,unit,at,of\n"
    "e5,voided,1,xa-a,2022-07-04,e4\n"
    "e4,voided,1,xa-a,2022-07-04,e3\n"
    "e3,voided,1,xa-a,2022-07-04,e2\n"
    "e2,voided,1,xa-a,2022-07-04,e1\n"
    "e1,submitted,1,xa-a,2022-07-04,\n",
    "id,kind,task,unit,at,of\n"
    "e1,submitted,1,xa-a,2022-07-04,\n"
    "e2,voided,1,xa-a,2022-07-04,e1\n"
    "e3,voided,1,xa-a,2022-07-04,e2\n"
    "e4,voided,1,xa-a,2022-07-04,e3\n"
    "e5,voided,1,xa-a,2022-07-04,e4\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autoptr (SoketLedger) ledger = make_ledger ();

    record (ledger, files[i]);
    g_autofree char *status = get_status (ledger, "1", "xa-a", NULL);
    g_assert_cmpstr (status, ==, "on-time");
    g_assert_cmpuint (count_events (ledger), ==, 5);
  }
}

/* Single events; missing times. */
static void
test_event (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketEvent) event = soket_event_new (SOKET_EVENT_SUBMITTED, "1", "xa-a", 0);

  g_assert_null (soket_ledger_record (ledger, event, SOKET_INSTANT_NONE, &error));
  g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE);
  g_clear_error (&error);

  g_autoptr (SoketIntake) intake
      = soket_ledger_record (ledger, event, at ("2022-07-04T08:00"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (soket_intake_get_n_recorded (intake), ==, 1);
  g_assert_cmpint (soket_event_get_at (event), ==, 0); /* ours is untouched */

  g_autoptr (SoketObligation) row = soket_ledger_find (ledger, NULL, "1", "xa-a", NULL, &error);
  g_assert_cmpint (soket_obligation_get_submitted (row, at ("2022-07-06"), 0), ==,
                   at ("2022-07-04T08:00"));
  g_assert_cmpint (soket_obligation_get_submitted (row, at ("2022-07-03"), 0), ==, 0);

  g_autoptr (SoketEvent) wrong = soket_event_new (SOKET_EVENT_SUBMITTED, "7", "xa-a", 0);
  g_assert_null (soket_ledger_record (ledger, wrong, at ("2022-07-04"), &error));
  g_assert_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION);
  g_assert_false (g_str_has_prefix (error->message, "("));
}

static void
count_signal (SoketLedger *ledger, guint *n)
{
  (*n)++;
}

/* One signal a file, none when nothing was recorded. */
static void
test_signal (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (GError) error = NULL;
  const char *csv = "id,kind,task,unit,at\n"
                    "e1,submitted,1,xa-a,2022-07-04\n"
                    "e2,submitted,1,xa-b,2022-07-04\n";
  guint n = 0;

  g_signal_connect (ledger, "changed", G_CALLBACK (count_signal), &n);
  record (ledger, csv);
  g_assert_cmpuint (n, ==, 1);
  record (ledger, csv);
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (record_csv (ledger, "kind,task,unit\nsubmitted,1,?\n", SOKET_INTAKE_NONE, &error));
  g_assert_cmpuint (n, ==, 1);
}

/* What an export holds, recorded elsewhere in any order, gives the same answers. */
static void
test_merge (void)
{
  const char *csv = "id,kind,task,unit,at,recorded,until,of,document\n"
                    "e1,submitted,1,xa-a,2022-07-01,2022-07-01,,,\n"
                    "e2,returned,1,xa-a,2022-07-02,2022-07-02,2022-07-08,,\n"
                    "e3,submitted,1,xa-a,2022-07-08,2022-07-08,,,1-BC\n"
                    "e4,submitted,1,xa-b,2022-07-01,2022-07-01,,,\n"
                    "e5,voided,1,xa-b,2022-07-02,2022-07-03,,e4,\n"
                    "e6,extended,1,phuong-c,2022-07-02,2022-07-02,2022-07-09,,2-CV\n"
                    "e7,extended,1,phuong-c,2022-07-02,2022-07-02,2022-07-12,,3-CV\n"
                    "e8,waived,1,tinh,2022-07-02,2022-07-02,,,4-CV\n";
  g_autoptr (SoketLedger) ledger = make_ledger ();
  g_autoptr (GError) error = NULL;

  record (ledger, csv);
  g_autofree char *text = soket_ledger_export (ledger, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines) - 1; /* the last is empty */
  g_assert_cmpuint (n, ==, 8);

  for (guint shift = 0; shift < n; shift++) {
    g_autoptr (SoketLedger) other = make_ledger ();
    g_autoptr (GString) turned = g_string_new (NULL);

    for (guint i = 0; i < n; i++)
      g_string_append_printf (turned, "%s\n", lines[(i * 3 + shift) % n]);
    g_autoptr (GBytes) bytes = g_bytes_new (turned->str, turned->len);
    g_autoptr (SoketIntake) intake
        = soket_ledger_record_ndjson (other, bytes, "out.ndjson", SOKET_INTAKE_NONE, 0, &error);
    g_assert_no_error (error);
    for (guint day = 0; day < 16; day++) {
      SoketInstant as_of = at ("2022-06-30") + (int) day * 1442;
      g_autoptr (GBytes) here = soket_ledger_dup_statuses (ledger, as_of, 0);
      g_autoptr (GBytes) there = soket_ledger_dup_statuses (other, as_of, 0);
      g_autoptr (GBytes) known_here = soket_ledger_dup_statuses (ledger, at ("2022-07-30"), as_of);
      g_autoptr (GBytes) known_there = soket_ledger_dup_statuses (other, at ("2022-07-30"), as_of);

      g_test_message ("shift %u, day %u", shift, day);
      g_assert_true (g_bytes_equal (here, there));
      g_assert_true (g_bytes_equal (known_here, known_there));
    }
  }
}

/* Two went back in one minute and one of them says until when: the first id is replayed first, in
 * whichever order they were recorded. */
static void
test_tie (void)
{
  const char *const lines[] = { "s,submitted,1,xa-a,2022-07-02T08:00,2022-07-20,\n",
                                "r1,returned,1,xa-a,2022-07-03T08:00,2022-07-20,\n",
                                "r2,returned,1,xa-a,2022-07-03T08:00,2022-07-20,2022-07-30\n",
                                "r0,returned,1,xa-a,2022-07-03T08:00,2022-07-20,\n" };
  const guint orders[][4] = { { 0, 1, 2, 3 }, { 0, 2, 1, 3 }, { 0, 2, 3, 1 }, { 3, 2, 1, 0 } };
  int first = -1;

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
    g_autoptr (SoketLedger) ledger = make_ledger ();
    g_autoptr (GString) csv = g_string_new ("id,kind,task,unit,at,recorded,until\n");

    for (guint j = 0; j < G_N_ELEMENTS (orders[i]); j++)
      g_string_append (csv, lines[orders[i][j]]);
    record (ledger, csv->str);

    g_autoptr (SoketObligation) row = soket_ledger_find (ledger, "kh", "1", "xa-a", NULL, NULL);
    int late = soket_obligation_get_days_late (row, at ("2022-07-25"), 0);
    g_test_message ("order %u", i);
    if (first < 0)
      first = late;
    g_assert_cmpint (late, ==, first);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/words", test_words);
  g_test_add_func ("/record/refused", test_refused);
  g_test_add_func ("/record/plans", test_plans);
  g_test_add_func ("/record/partial", test_partial);
  g_test_add_func ("/record/twice", test_twice);
  g_test_add_func ("/record/group", test_group);
  g_test_add_func ("/record/voided", test_voided);
  g_test_add_func ("/record/event", test_event);
  g_test_add_func ("/record/signal", test_signal);
  g_test_add_func ("/record/merge", test_merge);
  g_test_add_func ("/record/tie", test_tie);
  return g_test_run ();
}
