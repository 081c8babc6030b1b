/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "ledger/soket-tally-private.h"

#include <string.h>

/* Deadlines of the rows below. "<2022-07-05" has two days: safe the 4th, hard the 5th. */
typedef enum {
  EXCLUSIVE,
  INCLUSIVE,
  STRICT,
  MINUTE,     /* <=2022-07-05T17:00 */
  FUZZY,      /* mid:2022-07 with hard day 20 */
  ACCEPTANCE, /* of EXCLUSIVE */
  TENTATIVE,
  UNDATED,
  UNDATED_ACCEPTANCE,
  ENDED,
} Kind;

static SoketInstant
at (const char *text)
{
  g_autoptr (GError) error = NULL;
  SoketInstant instant = soket_instant_parse (text, &error);

  g_assert_no_error (error);
  return instant;
}

static SoketSegment
make_segment (Kind kind)
{
  SoketSegment segment = { .flags = SOKET_SEGMENT_DATED };
  SoketTerms two = { .safe = at ("2022-07-04T24:00"),
                     .hard = at ("2022-07-05T24:00"),
                     .deciding = at ("2022-07-04T24:00"),
                     .soon = at ("2022-06-29") };

  segment.terms = two;
  switch (kind) {
  case EXCLUSIVE:
    break;
  case INCLUSIVE:
    segment.terms.deciding = two.hard;
    break;
  case STRICT:
    segment.flags |= SOKET_SEGMENT_STRICT;
    break;
  case MINUTE:
    segment.terms.safe = segment.terms.hard = segment.terms.deciding = at ("2022-07-05T17:00");
    break;
  case FUZZY:
    segment.terms.safe = at ("2022-07-15T24:00");
    segment.terms.hard = segment.terms.deciding = at ("2022-07-20T24:00");
    break;
  case ACCEPTANCE:
    segment.flags |= SOKET_SEGMENT_ACCEPTANCE;
    break;
  case TENTATIVE:
    segment.flags |= SOKET_SEGMENT_TENTATIVE;
    break;
  case UNDATED:
  case UNDATED_ACCEPTANCE:
    segment.terms = (SoketTerms){ 0 };
    segment.flags = kind == UNDATED ? 0 : SOKET_SEGMENT_ACCEPTANCE;
    break;
  case ENDED:
    segment.flags |= SOKET_SEGMENT_ENDED;
    break;
  }
  return segment;
}

/* "submitted 2022-07-04T10:00 recorded=2022-07-06 until=2022-07-09 voids=1": numbers are places
 * in the list, from 1. */
static SoketEntry
read_entry (const char *text, guint32 number)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GError) error = NULL;
  SoketEntry entry = { .number = number,
                       .kind = soket_event_kind_from_string (words[0], &error),
                       .deciding = at (words[1]) };

  g_assert_no_error (error);
  entry.recorded = entry.deciding;
  for (guint i = 2; words[i] != NULL; i++) {
    if (g_str_has_prefix (words[i], "recorded="))
      entry.recorded = at (words[i] + strlen ("recorded="));
    else if (g_str_has_prefix (words[i], "until="))
      entry.until = at (words[i] + strlen ("until="));
    else if (g_str_has_prefix (words[i], "voids="))
      entry.voids = (guint32) g_ascii_strtoull (words[i] + strlen ("voids="), NULL, 10);
    else
      g_error ("%s?", words[i]);
  }
  return entry;
}

static void
take_events (SoketColumns *columns, guint32 row, const char *events)
{
  g_auto (GStrv) lines = g_strsplit (events, "; ", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (*lines[i] == '\0')
      continue;
    SoketEntry entry = read_entry (lines[i], i + 1);
    soket_columns_take (columns, row, &entry);
  }
}

static void
check_status (Kind kind, const char *events, const char *as_of, const char *known,
              const char *expected)
{
  g_autoptr (SoketColumns) columns = soket_columns_new (NULL, NULL, NULL);
  SoketSegment like = make_segment (kind);
  SoketQuestion question = soket_question (at (as_of), known != NULL ? at (known) : 0);
  SoketRowState state;

  soket_columns_append (columns, &like, 7);
  take_events (columns, 0, events);
  soket_columns_replay (columns, soket_columns_get_segment_of (columns, 0), 0, &question, &state);
  g_test_message ("%d: %s, as of %s, known %s", kind, events, as_of, known);
  g_assert_cmpstr (soket_status_to_string (state.status), ==, expected);

  /* The loop says the same. */
  SoketCounts counts = { 0 };
  soket_columns_count (columns, SOKET_PLAN_NONE, &question, &counts);
  for (guint i = 0; i < SOKET_STATUS_N; i++)
    g_assert_cmpint (counts.status[i], ==, i == state.status);
}

typedef struct {
  Kind kind;
  const char *events;
  const char *as_of;
  const char *expected;
} Row;

static void
check_rows (const Row *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    check_status (rows[i].kind, rows[i].events, rows[i].as_of, NULL, rows[i].expected);
}

/* Also an event that changes nothing is one. */
static void
test_has_events (void)
{
  static const SoketEventKind kinds[]
      = { SOKET_EVENT_SUBMITTED, SOKET_EVENT_REMINDED,  SOKET_EVENT_NOTED,
          SOKET_EVENT_REQUESTED, SOKET_EVENT_CORRECTED, SOKET_EVENT_OCCURRED };
  SoketSegment like = make_segment (EXCLUSIVE);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (SoketColumns) columns = soket_columns_new (NULL, NULL, NULL);
    SoketEntry entry = { .number = 1,
                         .kind = kinds[i],
                         .deciding = at ("2022-07-01T08:00"),
                         .recorded = at ("2022-07-01T09:00") };

    soket_columns_append (columns, &like, 7);
    soket_columns_append (columns, &like, 8);
    soket_columns_take (columns, 1, &entry);
    g_test_message ("kind %d", kinds[i]);
    g_assert_false (soket_columns_has_events (columns, 0));
    g_assert_true (soket_columns_has_events (columns, 1));
  }
}

static void
test_open (void)
{
  const Row rows[] = {
    { EXCLUSIVE, "", "2022-06-28", "not-due" },
    { EXCLUSIVE, "", "2022-06-29T00:00", "due-soon" }, /* from soon … */
    { EXCLUSIVE, "", "2022-07-04", "due-soon" },
    { EXCLUSIVE, "", "2022-07-05", "due-soon" }, /* … through hard */
    { EXCLUSIVE, "", "2022-07-05T24:00", "due-soon" },
    { EXCLUSIVE, "", "2022-07-06T00:00", "overdue" }, /* later than hard */
    { EXCLUSIVE, "", "2022-07-06", "overdue" },
    { INCLUSIVE, "", "2022-07-05", "due-soon" },
    { INCLUSIVE, "", "2022-07-06", "overdue" },
    { STRICT, "", "2022-07-04", "due-soon" },
    { STRICT, "", "2022-07-05T00:00", "overdue" },  /* strict: later than the deciding day */
    { MINUTE, "", "2022-07-05T17:00", "due-soon" }, /* admits minute 17:00 */
    { MINUTE, "", "2022-07-05T17:01", "overdue" },
    { FUZZY, "", "2022-07-16", "due-soon" }, /* never overdue before hard */
    { FUZZY, "", "2022-07-20", "due-soon" },
    { FUZZY, "", "2022-07-21", "overdue" },
    { TENTATIVE, "", "2022-07-05", "due-soon" },
    { TENTATIVE, "", "2022-09-01", "not-due" }, /* never overdue */
    { UNDATED, "", "2030-01-01", "undated" },
    { ENDED, "", "2022-07-06", "ended" },
    { ENDED, "submitted 2022-07-01", "2022-07-06", "ended" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_done (void)
{
  const Row rows[] = {
    { EXCLUSIVE, "submitted 2022-07-04", "2022-07-06", "on-time" },
    { EXCLUSIVE, "submitted 2022-07-04T23:59", "2022-07-06", "on-time" },
    { EXCLUSIVE, "submitted 2022-07-04T24:00", "2022-07-06", "on-time" },
    { EXCLUSIVE, "submitted 2022-07-05T00:00", "2022-07-06", "on-the-day" },
    { EXCLUSIVE, "submitted 2022-07-05", "2022-07-06", "on-the-day" },
    { EXCLUSIVE, "submitted 2022-07-06T00:00", "2022-07-06", "late" }, /* D+1 00:00 is late */
    { EXCLUSIVE, "submitted 2022-07-06", "2022-07-06", "late" },
    { MINUTE, "submitted 2022-07-05T17:00", "2022-07-06", "on-time" },
    { MINUTE, "submitted 2022-07-05T17:01", "2022-07-06", "late" },
    /* A day without a time passes any minute of that day. */
    { MINUTE, "submitted 2022-07-05", "2022-07-06", "on-time" },
    { FUZZY, "submitted 2022-07-18", "2022-07-21", "on-the-day" },
    { UNDATED, "submitted 2022-07-18", "2022-07-21", "done" },
    { TENTATIVE, "submitted 2022-08-18", "2022-09-21", "late" },
    /* Awaiting until it is accepted, whatever its time. */
    { ACCEPTANCE, "submitted 2022-07-04", "2022-07-06", "awaiting" },
    { ACCEPTANCE, "submitted 2022-07-09", "2022-07-10", "awaiting" },
    { ACCEPTANCE, "submitted 2022-07-04; accepted 2022-07-05", "2022-07-06", "on-time" },
    { ACCEPTANCE, "submitted 2022-07-04; accepted 2022-07-08", "2022-07-06", "awaiting" },
    { UNDATED_ACCEPTANCE, "submitted 2022-07-04", "2022-07-06", "awaiting" },
    { UNDATED_ACCEPTANCE, "submitted 2022-07-04; accepted 2022-07-05", "2022-07-06", "done" },
    /* An acceptance of nothing has no effect. */
    { ACCEPTANCE, "accepted 2022-07-03; submitted 2022-07-04", "2022-07-06", "awaiting" },
    /* Not asked for, and harmless. */
    { EXCLUSIVE, "submitted 2022-07-04; accepted 2022-07-05", "2022-07-06", "on-time" },
    /* The first that stands decides. */
    { EXCLUSIVE, "submitted 2022-07-04; submitted 2022-07-06", "2022-07-06", "on-time" },
    { EXCLUSIVE, "submitted 2022-07-06; submitted 2022-07-04", "2022-07-06", "on-time" },
    /* A correction replaces the document, not the time. */
    { EXCLUSIVE, "submitted 2022-07-04; corrected 2022-07-06", "2022-07-06", "on-time" },
    { EXCLUSIVE, "corrected 2022-07-04", "2022-07-06", "overdue" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_reopened (void)
{
  const Row rows[] = {
    { EXCLUSIVE, "submitted 2022-07-01; returned 2022-07-03", "2022-07-03", "returned" },
    { EXCLUSIVE, "submitted 2022-07-01; returned 2022-07-03", "2022-07-02", "on-time" },
    { EXCLUSIVE, "submitted 2022-07-01; returned 2022-07-03", "2022-07-09", "returned" },
    { UNDATED, "submitted 2022-07-01; returned 2022-07-03", "2022-07-09", "returned" },
    /* The deadline is unchanged … */
    { EXCLUSIVE, "submitted 2022-07-01; returned 2022-07-03; submitted 2022-07-06", "2022-07-09",
      "late" },
    { EXCLUSIVE, "submitted 2022-07-01; returned 2022-07-03; submitted 2022-07-04", "2022-07-09",
      "on-time" },
    /* … unless `until`, inclusive. */
    { EXCLUSIVE,
      "submitted 2022-07-01; returned 2022-07-03 until=2022-07-08; submitted 2022-07-08T23:00",
      "2022-07-09", "on-time" },
    { EXCLUSIVE, "submitted 2022-07-01; returned 2022-07-03 until=2022-07-08; submitted 2022-07-09",
      "2022-07-09", "late" },
    /* Nothing was there to be returned. */
    { EXCLUSIVE, "returned 2022-07-03 until=2022-07-08", "2022-07-07", "overdue" },
    /* All that came before is returned. */
    { EXCLUSIVE, "submitted 2022-07-01; submitted 2022-07-02; returned 2022-07-03", "2022-07-04",
      "returned" },
    { EXCLUSIVE, "submitted 2022-07-01; withdrawn 2022-07-02", "2022-07-04", "due-soon" },
    { EXCLUSIVE, "submitted 2022-07-01; withdrawn 2022-07-02", "2022-07-06", "overdue" },
    { EXCLUSIVE, "submitted 2022-07-01; withdrawn 2022-07-02; submitted 2022-07-05", "2022-07-06",
      "on-the-day" },
    /* An acceptance falls with the submission. */
    { ACCEPTANCE,
      "submitted 2022-07-01; accepted 2022-07-02; returned 2022-07-03; submitted 2022-07-04",
      "2022-07-06", "awaiting" },
    /* In one minute: submitted, returned, accepted. */
    { ACCEPTANCE, "accepted 2022-07-01; returned 2022-07-01; submitted 2022-07-01", "2022-07-06",
      "returned" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_extended (void)
{
  const Row rows[] = {
    { EXCLUSIVE, "extended 2022-07-01 until=2022-07-10", "2022-07-10", "due-soon" },
    { EXCLUSIVE, "extended 2022-07-01 until=2022-07-10", "2022-07-11T00:00", "overdue" },
    { EXCLUSIVE, "extended 2022-07-07 until=2022-07-10", "2022-07-06", "overdue" },
    /* safe = hard: inclusive, and never on-the-day */
    { EXCLUSIVE, "extended 2022-07-01 until=2022-07-10; submitted 2022-07-10T23:59", "2022-07-20",
      "on-time" },
    { EXCLUSIVE, "extended 2022-07-01 until=2022-07-10T17:00; submitted 2022-07-10T17:00",
      "2022-07-20", "on-time" },
    { EXCLUSIVE, "extended 2022-07-01 until=2022-07-10T17:00; submitted 2022-07-10T17:01",
      "2022-07-20", "late" },
    { STRICT, "extended 2022-07-01 until=2022-07-10", "2022-07-10", "due-soon" },
    /* recorded after the submission it counts too: the deadline in force as of T */
    { EXCLUSIVE, "submitted 2022-07-06; extended 2022-07-07 until=2022-07-10", "2022-07-08",
      "on-time" },
    { EXCLUSIVE, "submitted 2022-07-06; extended 2022-07-07 until=2022-07-10", "2022-07-06",
      "late" },
    /* The last paper holds. */
    { EXCLUSIVE, "extended 2022-07-01 until=2022-07-20; extended 2022-07-02 until=2022-07-10",
      "2022-07-11", "overdue" },
    { UNDATED, "extended 2022-07-01 until=2022-07-10", "2022-07-11", "overdue" },
    { EXCLUSIVE, "requested 2022-07-01 until=2022-07-10", "2022-07-06", "overdue" },
    { EXCLUSIVE, "reminded 2022-07-01; inspected 2022-07-02; noted 2022-07-03", "2022-07-06",
      "overdue" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_outside (void)
{
  const Row rows[] = {
    { EXCLUSIVE, "waived 2022-07-01", "2022-07-06", "waived" },
    { EXCLUSIVE, "waived 2022-07-01", "2022-06-30", "due-soon" },
    { EXCLUSIVE, "submitted 2022-07-01; waived 2022-07-02", "2022-07-06", "waived" },
    { UNDATED, "waived 2022-07-01", "2022-07-06", "waived" },
    { EXCLUSIVE, "suspended 2022-07-01", "2022-07-06", "suspended" },
    { EXCLUSIVE, "suspended 2022-07-01; resumed 2022-07-02", "2022-07-06", "overdue" },
    { EXCLUSIVE, "suspended 2022-07-01; waived 2022-07-02", "2022-07-06", "waived" },
    { ENDED, "waived 2022-07-01", "2022-07-06", "ended" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_voided (void)
{
  const Row rows[] = {
    { EXCLUSIVE, "submitted 2022-07-01; voided 2022-07-02 voids=1", "2022-07-06", "overdue" },
    { EXCLUSIVE, "submitted 2022-07-01; voided 2022-07-02 voids=1", "2022-07-01", "on-time" },
    { EXCLUSIVE, "submitted 2022-07-01; submitted 2022-07-05; voided 2022-07-06 voids=1",
      "2022-07-06", "on-the-day" },
    { EXCLUSIVE, "waived 2022-07-01; voided 2022-07-02 voids=1", "2022-07-06", "overdue" },
    { EXCLUSIVE, "extended 2022-07-01 until=2022-07-20; voided 2022-07-02 voids=1", "2022-07-06",
      "overdue" },
    { EXCLUSIVE, "submitted 2022-07-01; returned 2022-07-02; voided 2022-07-03 voids=2",
      "2022-07-06", "on-time" },
    /* What voids may be voided itself. */
    { EXCLUSIVE, "submitted 2022-07-01; voided 2022-07-02 voids=1; voided 2022-07-03 voids=2",
      "2022-07-06", "on-time" },
    { EXCLUSIVE,
      "submitted 2022-07-01; voided 2022-07-02 voids=1; voided 2022-07-03 voids=2; "
      "voided 2022-07-04 voids=3",
      "2022-07-06", "overdue" },
    { EXCLUSIVE, "submitted 2022-07-01; noted 2022-07-01; voided 2022-07-03 voids=2", "2022-07-06",
      "on-time" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_known (void)
{
  const struct {
    const char *events, *as_of, *known, *expected;
  } rows[] = {
    { "submitted 2022-07-04 recorded=2022-07-08", "2022-07-06", "2022-07-07", "overdue" },
    { "submitted 2022-07-04 recorded=2022-07-08", "2022-07-06", "2022-07-08", "on-time" },
    { "submitted 2022-07-04 recorded=2022-07-08T10:00", "2022-07-06", "2022-07-08T09:59",
      "overdue" },
    { "submitted 2022-07-04 recorded=2022-07-08", "2022-07-06", NULL, "on-time" },
    { "submitted 2022-07-01; returned 2022-07-02 recorded=2022-07-09", "2022-07-06", "2022-07-08",
      "on-time" },
    { "submitted 2022-07-01; voided 2022-07-02 recorded=2022-07-09 voids=1", "2022-07-06",
      "2022-07-08", "on-time" },
    { "submitted 2022-07-01; voided 2022-07-02 recorded=2022-07-09 voids=1", "2022-07-06",
      "2022-07-09", "overdue" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_status (EXCLUSIVE, rows[i].events, rows[i].as_of, rows[i].known, rows[i].expected);
}

/* Ids of events 1, 2 …: of two papers of one minute the one with the later id holds. */
static char *
name_event (gpointer data, guint32 number)
{
  const char *const *ids = data;

  return g_strdup (ids[number - 1]);
}

static void
test_ties (void)
{
  const char *const orders[][2] = { { "a", "b" }, { "b", "a" } };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
    g_autoptr (SoketColumns) columns = soket_columns_new (name_event, NULL, (gpointer) orders[i]);
    SoketSegment like = make_segment (EXCLUSIVE);
    SoketQuestion question = soket_question (at ("2022-07-08"), 0);
    const char *events[]
        = { "extended 2022-07-01 until=2022-07-10", "extended 2022-07-01 until=2022-07-20" };
    SoketRowState state;

    soket_columns_append (columns, &like, 7);
    for (guint j = 0; j < 2; j++) {
      SoketEntry entry = read_entry (events[j], j + 1);
      soket_columns_take (columns, 0, &entry);
    }
    soket_columns_replay (columns, soket_columns_get_segment_of (columns, 0), 0, &question, &state);
    g_assert_cmpint (state.extended, ==, at (i == 0 ? "2022-07-20" : "2022-07-10"));
    g_assert_cmpuint (state.extension, ==, i == 0 ? 2 : 1);
  }
}

/* Whatever order events come in, the answer is the same. */
static void
test_order (void)
{
  const char *events[]
      = { "submitted 2022-07-01", "returned 2022-07-02 until=2022-07-08", "submitted 2022-07-07",
          "accepted 2022-07-07T10:00", "reminded 2022-07-03" };
  const guint n = G_N_ELEMENTS (events);

  for (guint seed = 0; seed < 60; seed++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    g_autoptr (SoketColumns) columns = soket_columns_new (NULL, NULL, NULL);
    SoketSegment like = make_segment (ACCEPTANCE);
    SoketQuestion question = soket_question (at ("2022-07-09"), 0);
    gboolean used[G_N_ELEMENTS (events)] = { FALSE };
    SoketRowState state;

    soket_columns_append (columns, &like, 7);
    for (guint32 number = 1; number <= n; number++) {
      guint next;

      do
        next = (guint) g_rand_int_range (rand, 0, (int) n);
      while (used[next]);
      used[next] = TRUE;
      SoketEntry entry = read_entry (events[next], number);
      soket_columns_take (columns, 0, &entry);
    }
    soket_columns_replay (columns, soket_columns_get_segment_of (columns, 0), 0, &question, &state);
    g_assert_cmpstr (soket_status_to_string (state.status), ==, "on-time");
    g_assert_cmpuint (state.n_reminders, ==, 1);
    g_assert_cmpint (state.submitted, ==, at ("2022-07-07"));
  }
}

static void
check_table (Kind kind, const char *events, const char *as_of, const gint64 *expected)
{
  g_autoptr (SoketColumns) columns = soket_columns_new (NULL, NULL, NULL);
  SoketSegment like = make_segment (kind);
  SoketQuestion question = soket_question (at (as_of), 0);
  SoketCounts counts = { 0 };

  soket_columns_append (columns, &like, 0);
  take_events (columns, 0, events);
  soket_columns_count (columns, SOKET_PLAN_NONE, &question, &counts);
  g_test_message ("%d: %s, as of %s", kind, events, as_of);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (counts.table[i], ==, expected[i]);
  g_assert_cmpint (counts.due, ==, expected[4]);
  g_assert_cmpint (counts.due_done, ==, expected[5]);
  g_assert_cmpint (counts.due_done_in_time, ==, expected[6]);
}

static void
test_table (void)
{
  const struct {
    Kind kind;
    const char *events, *as_of;
    gint64 expected[7]; /* the four cells; due, done, done in time */
  } rows[] = {
    { EXCLUSIVE, "submitted 2022-07-04", "2022-07-06", { 1, 0, 0, 0, 1, 1, 1 } },
    { EXCLUSIVE, "submitted 2022-07-05", "2022-07-06", { 1, 0, 0, 0, 1, 1, 1 } },
    { STRICT, "submitted 2022-07-05", "2022-07-06", { 0, 1, 0, 0, 1, 1, 0 } },
    { EXCLUSIVE, "submitted 2022-07-06", "2022-07-06", { 0, 1, 0, 0, 1, 1, 0 } },
    { EXCLUSIVE, "", "2022-07-06", { 0, 0, 0, 1, 1, 0, 0 } },
    /* The base is what is due by T: the deciding day has come. */
    { EXCLUSIVE, "", "2022-07-03", { 0, 0, 1, 0, 0, 0, 0 } },
    { EXCLUSIVE, "", "2022-07-04", { 0, 0, 1, 0, 1, 0, 0 } },
    { INCLUSIVE, "", "2022-07-04", { 0, 0, 1, 0, 0, 0, 0 } },
    { EXCLUSIVE, "submitted 2022-07-01", "2022-07-02", { 1, 0, 0, 0, 0, 0, 0 } },
    /* Awaiting by its time. */
    { ACCEPTANCE, "submitted 2022-07-04", "2022-07-06", { 1, 0, 0, 0, 1, 1, 1 } },
    { ACCEPTANCE, "submitted 2022-07-06", "2022-07-06", { 0, 1, 0, 0, 1, 1, 0 } },
    { EXCLUSIVE,
      "submitted 2022-07-01; returned 2022-07-02",
      "2022-07-03",
      { 0, 0, 0, 1, 0, 0, 0 } },
    { EXCLUSIVE, "extended 2022-07-01 until=2022-07-10", "2022-07-06", { 0, 0, 1, 0, 0, 0, 0 } },
    { EXCLUSIVE, "waived 2022-07-01", "2022-07-06", { 0, 0, 0, 0, 0, 0, 0 } },
    { EXCLUSIVE, "suspended 2022-07-01", "2022-07-06", { 0, 0, 0, 0, 0, 0, 0 } },
    { UNDATED, "", "2022-07-06", { 0, 0, 0, 0, 0, 0, 0 } },
    { UNDATED, "submitted 2022-07-01", "2022-07-06", { 0, 0, 0, 0, 0, 0, 0 } },
    { ENDED, "", "2022-07-06", { 0, 0, 0, 0, 0, 0, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_table (rows[i].kind, rows[i].events, rows[i].as_of, rows[i].expected);
}

static void
fill_at_random (SoketColumns *columns, GRand *rand)
{
  const SoketEventKind kinds[]
      = { SOKET_EVENT_SUBMITTED, SOKET_EVENT_SUBMITTED, SOKET_EVENT_RETURNED, SOKET_EVENT_ACCEPTED,
          SOKET_EVENT_WITHDRAWN, SOKET_EVENT_EXTENDED,  SOKET_EVENT_WAIVED,   SOKET_EVENT_VOIDED };
  SoketInstant first = at ("2022-06-25");
  guint32 number = 0;

  for (guint cell = 0; cell < 40; cell++) {
    SoketSegment like = make_segment (cell % 10);

    like.cell = cell;
    like.plan = cell % 3;
    for (guint32 unit = 0; unit < 50; unit++)
      soket_columns_append (columns, &like, unit * 2);
  }
  for (guint i = 0; i < 4000; i++) {
    SoketEntry entry = { .number = ++number,
                         .deciding = first + g_rand_int_range (rand, 0, 20 * 1442),
                         .kind = kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))] };

    entry.recorded = entry.deciding + g_rand_int_range (rand, 0, 1442);
    if (entry.kind == SOKET_EVENT_EXTENDED || entry.kind == SOKET_EVENT_RETURNED)
      entry.until = entry.deciding + 1442;
    if (entry.kind == SOKET_EVENT_VOIDED)
      entry.voids = (guint32) g_rand_int_range (rand, 1, (int) number + 1);
    soket_columns_take (columns, (guint32) g_rand_int_range (rand, 0, (int) columns->n_rows),
                        &entry);
  }
}

/* Totals of the loop are the sum over the rows, plan by plan. */
static void
test_loop (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (SoketColumns) columns = soket_columns_new (NULL, NULL, NULL);

  fill_at_random (columns, rand);
  for (guint day = 0; day < 25; day++) {
    SoketInstant as_of = at ("2022-06-24") + (int) day * 1442;
    SoketQuestion question = soket_question (as_of, day % 2 ? as_of : 0);

    for (guint32 plan = 0; plan < 4; plan++) {
      guint32 of = plan < 3 ? plan : SOKET_PLAN_NONE;
      SoketCounts counts = { 0 }, sum = { 0 };

      soket_columns_count (columns, of, &question, &counts);
      for (guint32 row = 0; row < columns->n_rows; row++) {
        const SoketSegment *segment = soket_columns_get_segment_of (columns, row);
        SoketRowState state;

        if (plan < 3 && segment->plan != plan)
          continue;
        soket_columns_replay (columns, segment, row, &question, &state);
        soket_row_state_count (&state, &question, 1, &sum);
      }
      g_test_message ("day %u, plan %u", day, plan);
      g_assert_cmpmem (&counts, sizeof counts, &sum, sizeof sum);
    }
  }
}

static void
test_find (void)
{
  g_autoptr (SoketColumns) columns = soket_columns_new (NULL, NULL, NULL);
  guint32 row = 0;

  soket_columns_reserve (columns, 3);
  for (guint cell = 0; cell < 5; cell++)
    for (guint due = 0; due < 3; due++) {
      SoketSegment like = { .cell = cell, .due = due };

      for (guint32 unit = 0; unit < 100; unit++)
        soket_columns_append (columns, &like, unit * 3 + due);
    }
  g_assert_cmpuint (soket_columns_get_n_segments (columns), ==, 15);
  for (guint cell = 0; cell < 5; cell++)
    for (guint due = 0; due < 3; due++)
      for (guint32 unit = 0; unit < 100; unit++, row++) {
        g_assert_cmpuint (soket_columns_find (columns, cell, unit * 3 + due), ==, row);
        g_assert_cmpuint (soket_columns_get_segment_of (columns, row)->cell, ==, cell);
        g_assert_cmpuint (soket_columns_get_segment_of (columns, row)->due, ==, due);
      }
  g_assert_cmpuint (soket_columns_find (columns, 0, 300), ==, SOKET_ROW_NONE);
  g_assert_cmpuint (soket_columns_find (columns, 9, 0), ==, SOKET_ROW_NONE);
}

#define N_TRACKED 15
#define N_UNITS (N_TRACKED + 5)

static SoketEntry
draw_entry (GRand *rand, guint32 number)
{
  static const SoketEventKind kinds[]
      = { SOKET_EVENT_SUBMITTED, SOKET_EVENT_SUBMITTED, SOKET_EVENT_RETURNED, SOKET_EVENT_ACCEPTED,
          SOKET_EVENT_WITHDRAWN, SOKET_EVENT_EXTENDED,  SOKET_EVENT_WAIVED,   SOKET_EVENT_SUSPENDED,
          SOKET_EVENT_RESUMED,   SOKET_EVENT_REMINDED,  SOKET_EVENT_VOIDED };
  SoketInstant when = at ("2022-06-25T10:00") + g_rand_int_range (rand, 0, 20) * 1442;
  SoketEntry entry = { .number = number,
                       .kind = kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))],
                       .deciding = when,
                       .recorded = when + g_rand_int_range (rand, 0, 3) * 1442 };

  if (entry.kind == SOKET_EVENT_EXTENDED) {
    entry.until = at ("2022-07-08") + g_rand_int_range (rand, 0, 5) * 1442;
    entry.soon = entry.until - 3 * 1442;
  }
  if (entry.kind == SOKET_EVENT_VOIDED)
    entry.voids = number > 1 ? (guint32) g_rand_int_range (rand, 1, (gint32) number) : 0;
  return entry;
}

/* What counting gives, and what the sum of the rows is, each replayed for the question. */
static void
check_counts (SoketColumns *columns, const SoketQuestion *question)
{
  SoketCounts counted = { 0 }, summed = { 0 }, by_segment = { 0 }, by_unit = { 0 };
  g_autoptr (SoketTally) segments = soket_tally_new (1), units = soket_tally_new (N_UNITS);

  soket_columns_count (columns, SOKET_PLAN_NONE, question, &counted);
  for (guint32 i = 0; i < soket_columns_get_n_segments (columns); i++) {
    const SoketSegment *segment = soket_columns_get_segment (columns, i);
    g_autofree SoketMark *marks = g_malloc (segment->n_rows);

    soket_tally_add_whole (segments, columns, i, question, 0);
    soket_tally_add_units (units, columns, i, question);
    soket_columns_mark_segment (columns, i, question, NULL, marks);
    for (guint32 row = 0; row < segment->n_rows; row++) {
      SoketRowState state;

      soket_columns_replay (columns, segment, segment->first_row + row, question, &state);
      soket_row_state_count (&state, question, 1, &summed);
      g_assert_cmpint (soket_mark_get_status (marks[row]), ==, state.status);
      g_assert_cmpint (soket_mark_is_overdue (marks[row]), ==,
                       soket_row_state_is_overdue (&state, question));
    }
  }
  g_assert_cmpmem (&counted, sizeof counted, &summed, sizeof summed);
  soket_tally_get_counts (segments, 0, &by_segment);
  for (guint unit = 0; unit < N_UNITS; unit++) {
    SoketCounts of_unit;

    soket_tally_get_counts (units, unit, &of_unit);
    soket_counts_add (&by_unit, &of_unit);
  }
  g_assert_cmpmem (&by_unit, sizeof by_unit, &summed, sizeof summed);
  g_assert_cmpmem (&by_segment, sizeof by_segment, &summed, sizeof summed);
}

/* Rows of every kind, of units with and without gaps, with random histories, and more events
 * between the questions: whatever is remembered of earlier ones must not be seen. */
static void
test_remembered (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20220705);
  SoketColumns *columns = soket_columns_new (NULL, NULL, NULL);
  guint32 number = 0;

  for (guint32 kind = EXCLUSIVE; kind <= ENDED; kind++) {
    SoketSegment like = make_segment ((Kind) kind);

    like.cell = like.due = kind;
    for (guint32 unit = 0; unit < N_TRACKED; unit++)
      soket_columns_append (columns, &like,
                            kind % 2 != 0 ? unit : unit + (unit > 3) + unit / 7 * 2);
  }
  for (guint round = 0; round < 24; round++) {
    for (guint i = 0; i < (round == 12 ? 700 : 12); i++) {
      SoketEntry entry = draw_entry (rand, ++number);

      soket_columns_take (columns, (guint32) g_rand_int_range (rand, 0, (gint32) columns->n_rows),
                          &entry);
    }
    for (SoketInstant day = at ("2022-06-24"); day < at ("2022-07-26"); day += 1442) {
      SoketQuestion all = soket_question (day, 0), known = soket_question (day, day - 1442);

      g_test_message ("round %u, day %d", round, day);
      check_counts (columns, &all);
      check_counts (columns, &known);
    }
  }
  g_assert_nonnull (columns->tracks);
  soket_columns_free (columns);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/columns/open", test_open);
  g_test_add_func ("/columns/done", test_done);
  g_test_add_func ("/columns/reopened", test_reopened);
  g_test_add_func ("/columns/extended", test_extended);
  g_test_add_func ("/columns/outside", test_outside);
  g_test_add_func ("/columns/voided", test_voided);
  g_test_add_func ("/columns/known", test_known);
  g_test_add_func ("/columns/ties", test_ties);
  g_test_add_func ("/columns/order", test_order);
  g_test_add_func ("/columns/table", test_table);
  g_test_add_func ("/columns/loop", test_loop);
  g_test_add_func ("/columns/find", test_find);
  g_test_add_func ("/columns/remembered", test_remembered);
  g_test_add_func ("/columns/has-events", test_has_events);
  return g_test_run ();
}
