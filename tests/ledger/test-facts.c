/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixture.h"

#include <glib/gstdio.h>

/* What moves a deadline after it was resolved. 2022-07-02 and 03 are a weekend. */

#define TASKS                                                                                       \
  ",'issued':'2022-06-28','tasks':["                                                                \
  "{'id':'ngay','title':'Ngày','leads':['hai'],'deadline':'<2022-07-15'},"                         \
  "{'id':'han','title':'Hạn','leads':['hai'],'deadline':'P10D after:issued'},"                    \
  "{'id':'lam','title':'Ngày làm việc','leads':['hai'],'deadline':'BD5 after:issued'},"         \
  "{'id':'cho','title':'Chờ','leads':['hai'],'deadline':'5 ngày kể từ ngày họp đoàn'}," \
  "{'id':'ngoac','title':'Ngoặc','leads':['xa-b'],"                                               \
  "'deadline':'P5D after:\\\"nhận bản chính\\\"'},"                                            \
  "{'id':'khac','title':'Khác','leads':['xa-b'],"                                                  \
  "'deadline':'5 ngày kể từ ngày nhận hồ sơ'}]"

static SoketLedger *
make_ledger (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan = make_plan ("kh", UNITS GROUPS TASKS);
  SoketLedger *ledger = path != NULL ? soket_ledger_create (path, &error) : soket_ledger_new ();

  g_assert_no_error (error);
  g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);
  return ledger;
}

static char *
describe (SoketLedger *ledger, const char *task, const char *unit, SoketInstant as_of,
          SoketInstant known)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketObligation) row = soket_ledger_find (ledger, NULL, task, unit, NULL, &error);

  g_assert_no_error (error);
  SoketInstant last = soket_obligation_get_last (row, as_of, known);
  g_autofree char *day = soket_day_to_string (soket_instant_get_day (last));
  g_autoptr (SoketDue) due = soket_obligation_dup_due_as_of (row, as_of, known);
  gboolean extended = soket_obligation_get_extended (row, as_of, known) != 0;
  if (due != NULL && !extended)
    g_assert_cmpint (soket_instant_get_day (soket_due_get_hard (due)), >=,
                     soket_instant_get_day (last));
  return g_strdup_printf ("%s %s",
                          soket_status_to_string (soket_obligation_get_status (row, as_of, known)),
                          last != 0 ? day : "-");
}

typedef struct {
  const char *events; /* kind,task,unit,at,recorded,event,until,id,of */
  const char *task;
  const char *unit;
  const char *as_of;
  const char *known;
  const char *expected;
} Row;

#define HEAD "kind,task,unit,at,recorded,event,until,id,of\n"

static const Row rows[] = {
  /* a pause: suspended while it lasts; a limit ends as many days later, a date does not move */
  { "", "han", "xa-a", "2022-07-01", NULL, "not-due 2022-07-08" },
  { "suspended,han,xa-a,2022-07-01\n", "han", "xa-a", "2022-07-20", NULL, "suspended 2022-07-08" },
  { "suspended,han,xa-a,2022-07-01\n", "han", "xa-a", "2022-06-30", NULL, "not-due 2022-07-08" },
  { "suspended,han,xa-a,2022-07-01\nresumed,han,xa-a,2022-07-05\n", "han", "xa-a", "2022-07-10",
    NULL, "due-soon 2022-07-12" },
  { "suspended,han,xa-a,2022-07-01\nresumed,han,xa-a,2022-07-05\n", "han", "xa-a", "2022-07-13",
    NULL, "overdue 2022-07-12" },
  { "suspended,han,xa-a,2022-07-01\nresumed,han,xa-a,2022-07-05\n", "han", "xa-a", "2022-07-02",
    NULL, "suspended 2022-07-08" },
  /* as known before it went on */
  { "suspended,han,xa-a,2022-07-01,2022-07-01\nresumed,han,xa-a,2022-07-05,2022-07-09\n", "han",
    "xa-a", "2022-07-12", "2022-07-08", "suspended 2022-07-08" },
  { "suspended,han,xa-a,2022-07-01\nresumed,han,xa-a,2022-07-05\nsubmitted,han,xa-a,2022-07-12\n",
    "han", "xa-a", "2022-07-20", NULL, "on-time 2022-07-12" },
  { "suspended,lam,xa-a,2022-07-01\nresumed,lam,xa-a,2022-07-05\n", "lam", "xa-a", "2022-07-05",
    NULL, "due-soon 2022-07-07" },
  { "suspended,ngay,xa-a,2022-07-01\nresumed,ngay,xa-a,2022-07-05\n", "ngay", "xa-a", "2022-07-05",
    NULL, "not-due 2022-07-14" },
  /* twice, in any order; two at once are one */
  { "resumed,han,xa-a,2022-07-10\nsuspended,han,xa-a,2022-07-09\nresumed,han,xa-a,2022-07-05\n"
    "suspended,han,xa-a,2022-07-01\n",
    "han", "xa-a", "2022-07-11", NULL, "due-soon 2022-07-13" },
  { "suspended,han,xa-a,2022-07-01\nsuspended,han,xa-a,2022-07-03\nresumed,han,xa-a,2022-07-05\n",
    "han", "xa-a", "2022-07-10", NULL, "due-soon 2022-07-12" },
  { "resumed,han,xa-a,2022-07-05\n", "han", "xa-a", "2022-07-05", NULL, "due-soon 2022-07-08" },
  /* of the same day no day is lost */
  { "suspended,han,xa-a,2022-07-01\nresumed,han,xa-a,2022-07-01\n", "han", "xa-a", "2022-07-09",
    NULL, "overdue 2022-07-08" },
  /* a pause that was a mistake */
  { "suspended,han,xa-a,2022-07-01,,,,s1\nvoided,han,xa-a,2022-07-02,,,,,s1\n", "han", "xa-a",
    "2022-07-09", NULL, "overdue 2022-07-08" },
  /* a group rests */
  { "suspended,han,hai,2022-07-01\nresumed,han,hai,2022-07-05\n", "han", "phuong-c", "2022-07-13",
    NULL, "overdue 2022-07-12" },
  /* everyone who owes the task */
  { "extended,han,*,2022-07-01,,,2022-07-20\n", "han", "phuong-c", "2022-07-21", NULL,
    "overdue 2022-07-20" },
  /* waived and submitted while it rests */
  { "suspended,han,xa-a,2022-07-01\nsubmitted,han,xa-a,2022-07-03\n", "han", "xa-a", "2022-07-20",
    NULL, "suspended 2022-07-08" },
  { "suspended,han,xa-a,2022-07-01\nwaived,han,xa-a,2022-07-03\n", "han", "xa-a", "2022-07-20",
    NULL, "waived 2022-07-08" },
  /* what occurs dates every row that waits for it */
  { "", "cho", "xa-a", "2022-07-20", NULL, "undated -" },
  { "occurred,cho,xa-a,2022-07-04,,họp đoàn\n", "cho", "xa-a", "2022-07-06", NULL,
    "due-soon 2022-07-11" },
  { "occurred,cho,xa-a,2022-07-04,,họp đoàn\n", "cho", "phuong-c", "2022-07-12", NULL,
    "overdue 2022-07-11" },
  { "occurred,khac,xa-b,2022-07-04,,Ngày HỌP  đoàn\n", "cho", "phuong-c", "2022-07-12", NULL,
    "overdue 2022-07-11" },
  { "occurred,cho,xa-a,2022-07-04,,họp đoàn\n", "khac", "xa-b", "2022-07-12", NULL, "undated -" },
  { "occurred,cho,xa-a,2022-07-04,,họp đoàn\n", "cho", "xa-a", "2022-07-03", NULL, "undated -" },
  { "occurred,cho,xa-a,2022-07-04,2022-07-09,họp đoàn\n", "cho", "phuong-c", "2022-07-12",
    "2022-07-08", "undated -" },
  { "occurred,cho,xa-a,2022-07-04,,họp đoàn,,o1\nvoided,cho,xa-a,2022-07-05,,,,,o1\n", "cho",
    "phuong-c", "2022-07-12", NULL, "undated -" },
  /* quotation marks are not of the words */
  { "occurred,ngoac,xa-b,2022-07-04,,nhận bản chính\n", "ngoac", "xa-b", "2022-07-12", NULL,
    "overdue 2022-07-11" },
  { "occurred,ngoac,xa-b,2022-07-04,,nhận “bản chính”\n", "ngoac", "xa-b", "2022-07-12", NULL,
    "overdue 2022-07-11" },
  { "occurred,cho,xa-a,2022-07-04,,“họp đoàn”\n", "cho", "phuong-c", "2022-07-12", NULL,
    "overdue 2022-07-11" },
  /* the first, but for a row of its own */
  { "occurred,cho,xa-a,2022-07-06,,họp đoàn\noccurred,khac,xa-b,2022-07-04,,họp đoàn\n", "cho",
    "phuong-c", "2022-07-12", NULL, "overdue 2022-07-11" },
  { "occurred,cho,xa-a,2022-07-06,,họp đoàn\noccurred,khac,xa-b,2022-07-04,,họp đoàn\n", "cho",
    "xa-a", "2022-07-12", NULL, "overdue 2022-07-11" },
  { "occurred,cho,xa-a,2022-07-08,,họp đoàn\noccurred,khac,xa-b,2022-07-04,,họp đoàn\n", "cho",
    "xa-a", "2022-07-12", NULL, "due-soon 2022-07-13" },
  { "occurred,cho,xa-a,2022-07-04,,họp đoàn\nsubmitted,cho,phuong-c,2022-07-12\n", "cho",
    "phuong-c", "2022-07-12", NULL, "late 2022-07-11" },
  /* both */
  { "occurred,khac,xa-b,2022-07-04,,họp đoàn\nsuspended,cho,xa-a,2022-07-05\n"
    "resumed,cho,xa-a,2022-07-07\n",
    "cho", "xa-a", "2022-07-12", NULL, "overdue 2022-07-11" },
  { "occurred,khac,xa-b,2022-07-04,,họp đoàn\nsuspended,cho,xa-a,2022-07-05\n"
    "resumed,cho,xa-a,2022-07-10\n",
    "cho", "xa-a", "2022-07-12", NULL, "due-soon 2022-07-14" },
  /* an extension is a date: it stays */
  { "extended,han,xa-a,2022-07-01,,,2022-07-11\nsuspended,han,xa-a,2022-07-01\n"
    "resumed,han,xa-a,2022-07-05\n",
    "han", "xa-a", "2022-07-12", NULL, "overdue 2022-07-11" },
  { "extended,cho,xa-a,2022-07-01,,,2022-07-20\noccurred,cho,xa-a,2022-07-04,,họp đoàn\n", "cho",
    "xa-a", "2022-07-15", NULL, "due-soon 2022-07-20" },
  /* asked for, and no effect */
  { "requested,han,xa-a,2022-07-01,,,2022-07-30\n", "han", "xa-a", "2022-07-09", NULL,
    "overdue 2022-07-08" },
};

/* A table of the lines; what is missing at their ends is filled up. */
static char *
make_table (const char *events)
{
  g_auto (GStrv) lines = g_strsplit (events, "\n", -1);
  GString *table = g_string_new (HEAD);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++) {
    g_string_append (table, lines[i]);
    for (guint commas = 8; commas > 0; commas--) {
      g_auto (GStrv) fields = g_strsplit (lines[i], ",", -1);

      if (g_strv_length (fields) + commas <= 9)
        g_string_append_c (table, ',');
    }
    g_string_append_c (table, '\n');
  }
  return g_string_free (table, FALSE);
}

static void
check (SoketLedger *ledger, const Row *row)
{
  SoketInstant known = row->known != NULL ? at (row->known) : 0;
  g_autofree char *found = describe (ledger, row->task, row->unit, at (row->as_of), known);

  g_assert_cmpstr (found, ==, row->expected);
}

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketLedger) ledger = make_ledger (NULL);
    g_autofree char *events = make_table (rows[i].events);

    g_test_message ("%s as of %s", rows[i].events, rows[i].as_of);
    record (ledger, events);
    check (ledger, &rows[i]);
  }
}

/* The same from a file, after another process wrote it, and event by event in another order. */
static void
test_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("soket-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "so.soket", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_auto (GStrv) lines = g_strsplit (rows[i].events, "\n", -1);
    g_autoptr (SoketLedger) ledger = make_ledger (path);
    g_autoptr (SoketLedger) reader = NULL;

    g_test_message ("%s as of %s", rows[i].events, rows[i].as_of);
    if (strstr (rows[i].events, "voided") == NULL) {
      for (guint j = g_strv_length (lines); j > 0; j--) {
        g_autofree char *events = make_table (lines[j - 1]);

        record (ledger, events);
      }
    } else {
      g_autofree char *events = make_table (rows[i].events);

      record (ledger, events);
    }
    check (ledger, &rows[i]);
    reader = soket_ledger_open (path, SOKET_LEDGER_FLAGS_READ_ONLY, &error);
    g_assert_no_error (error);
    check (reader, &rows[i]);
    g_clear_object (&reader);
    g_clear_object (&ledger);
    g_remove (path);
  }
  g_rmdir (folder);
}

/* Totals, bytes, lists and views agree. */
static void
test_totals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketLedger) ledger = make_ledger (NULL);
    g_autofree char *events = make_table (rows[i].events);
    SoketInstant known = rows[i].known != NULL ? at (rows[i].known) : 0;
    guint64 counted[SOKET_STATUS_ENDED + 2] = { 0 };
    gsize size;

    g_test_message ("%s as of %s", rows[i].events, rows[i].as_of);
    record (ledger, events);
    g_autoptr (SoketTotals) totals
        = soket_ledger_get_totals (ledger, NULL, at (rows[i].as_of), known);
    g_autoptr (GBytes) bytes = soket_ledger_dup_statuses (ledger, at (rows[i].as_of), known);
    g_autoptr (GBytes) overdue = soket_ledger_dup_overdue (ledger, NULL, at (rows[i].as_of), known);
    const guint8 *statuses = g_bytes_get_data (bytes, &size);
    for (gsize j = 0; j < size; j++) {
      g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (ledger), (guint) j);

      g_assert_true (soket_obligation_is_there (row, at (rows[i].as_of), known));
      g_assert_cmpint (soket_obligation_get_status (row, at (rows[i].as_of), known), ==,
                       statuses[j]);
      counted[statuses[j]]++;
    }
    for (guint j = 0; j < G_N_ELEMENTS (counted); j++)
      g_assert_cmpuint (soket_totals_get_count (totals, (SoketStatus) j), ==, counted[j]);
    g_assert_cmpuint (g_bytes_get_size (overdue) / 4, ==, counted[SOKET_STATUS_OVERDUE]);
  }
}

static void
check_positions (GBytes *bytes, const guint32 *expected, gsize n)
{
  g_autoptr (GBytes) found = bytes;

  g_assert_cmpmem (g_bytes_get_data (found, NULL), g_bytes_get_size (found), expected,
                   n * sizeof (guint32));
}

/* Rows: ngay xa-a, phuong-c; han; lam; cho; khac. */
static void
test_next (void)
{
  g_autoptr (SoketLedger) ledger = make_ledger (NULL);

  record (ledger, "kind,task,unit,at\nsubmitted,lam,xa-a,2022-07-04\n");
  check_positions (soket_ledger_dup_next_due (ledger, NULL, 4, at ("2022-07-05"), 0),
                   (const guint32[]){ 5, 2, 3, 0 }, 4);
  check_positions (soket_ledger_dup_next_due (ledger, NULL, 9, at ("2022-07-09"), 0),
                   (const guint32[]){ 0, 1 }, 2);
  check_positions (soket_ledger_dup_newly_overdue (ledger, "kh", at ("2022-07-06"),
                                                   at ("2022-07-09"), 0),
                   (const guint32[]){ 2, 3 }, 2);
}

/* Proof of sending: what was sent in time is in time, whatever the channel. */
static void
test_proof (void)
{
  const struct {
    const char *proof;
    SoketStatus status;
  } proofs[] = { { "", SOKET_STATUS_LATE },
                 { ",'policy':{'proof':'received'}", SOKET_STATUS_LATE },
                 { ",'policy':{'proof':'sent'}", SOKET_STATUS_ON_TIME } };

  for (guint i = 0; i < G_N_ELEMENTS (proofs); i++) {
    g_autofree char *members = g_strconcat (UNITS GROUPS TASKS, proofs[i].proof, NULL);
    g_autoptr (SoketPlan) plan = make_plan ("kh", members);
    g_autoptr (SoketLedger) ledger = soket_ledger_new ();
    g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", proofs[i].proof);
    record (ledger, "kind,task,unit,sent,received,at,channel\n"
                    "submitted,ngay,xa-a,2022-07-14,2022-07-18,2022-07-18,bưu điện\n"
                    "submitted,ngay,phuong-c,2022-07-14,2022-07-18,2022-07-18,điện tử\n");
    for (guint j = 0; j < 2; j++) {
      g_autoptr (SoketObligation) row
          = soket_ledger_find (ledger, NULL, "ngay", j == 0 ? "xa-a" : "phuong-c", NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpint (soket_obligation_get_status (row, at ("2022-08-01"), 0), ==,
                       proofs[i].status);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/rows", test_rows);
  g_test_add_func ("/facts/file", test_file);
  g_test_add_func ("/facts/totals", test_totals);
  g_test_add_func ("/facts/next", test_next);
  g_test_add_func ("/facts/proof", test_proof);
  return g_test_run ();
}
