/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* usage: bench-ledger FOLDER    with plan.json, units.csv, events.csv, events.ndjson, one.csv in it
 *
 * Loads the events into memory and into FOLDER/so.soket, and asks what a ledger is asked, beside a
 * bare loop over the columns that are kept for it. Prints one "name value" a line: medians of
 * rounds that take turns, and of loading and opening the best of three. See ledger_bench.py. */
#include <soket.h>

#include <glib/gstdio.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define N_ROUNDS 21
#define N_LOADS 3
#define N_SINGLE 401
#define DAY 1442 /* instants */

typedef struct {
  const char *folder;
  SoketPlan *plan;
  SoketDirectory *units;
  SoketLedger *ledger;
  SoketInstant as_of;
  guint n_rows;
  gint32 *submitted; /* the bare columns */
  gint32 *recorded;
  gint64 sum; /* that no loop is dropped */
} Bench;

static void
fail (GError *error)
{
  if (error == NULL)
    return;
  fprintf (stderr, "%s\n", error->message);
  exit (1);
}

static double
ms_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static char *
path_of (const Bench *bench, const char *name)
{
  return g_build_filename (bench->folder, name, NULL);
}

static GBytes *
load (const Bench *bench, const char *name)
{
  g_autofree char *path = path_of (bench, name);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  fail (error);
  return g_bytes_new_take (text, length);
}

static void
adopt (const Bench *bench, SoketLedger *ledger, const char *name)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (SoketAdoption) adoption
      = soket_ledger_adopt (ledger, bench->plan, bench->units, NULL, 0, 0, &error);

  fail (error);
  if (name != NULL)
    printf ("%s %.1f\n", name, ms_since (start));
}

/* Milliseconds. */
static double
record (SoketLedger *ledger, GBytes *events, gboolean is_csv)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (SoketIntake) intake
      = is_csv
            ? soket_ledger_record_csv (ledger, events, "events.csv", SOKET_INTAKE_NONE, 0, &error)
            : soket_ledger_record_ndjson (ledger, events, "events.ndjson", SOKET_INTAKE_NONE, 0,
                                          &error);

  fail (error);
  return ms_since (start);
}

static void
load_into_memory (Bench *bench, const char *file, const char *name, gboolean is_csv)
{
  g_autoptr (GBytes) events = load (bench, file);
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < N_LOADS; i++) {
    g_autoptr (SoketLedger) ledger = soket_ledger_new ();
    adopt (bench, ledger, NULL);
    best = MIN (best, record (ledger, events, is_csv));
  }
  printf ("%s %.1f\n", name, best);
}

static gsize
get_size (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (gsize) status.st_size : 0;
}

static void
import_into_file (Bench *bench, const char *path)
{
  g_autoptr (GBytes) events = load (bench, "events.csv");
  g_autoptr (GError) error = NULL;
  g_autofree char *empty = path_of (bench, "empty.soket");
  double best = G_MAXDOUBLE;
  gsize before = 0;

  for (guint i = 0; i < N_LOADS; i++) {
    g_remove (path);
    g_autoptr (SoketLedger) ledger = soket_ledger_create (path, &error);
    fail (error);
    adopt (bench, ledger, i == 0 ? "adopt-file-ms" : NULL);
    g_clear_object (&ledger);
    before = get_size (path);
    if (i == 0) { /* for bench-ledger-import */
      g_autofree char *bytes = NULL;
      gsize length;
      g_file_get_contents (path, &bytes, &length, &error);
      fail (error);
      g_file_set_contents (empty, bytes, (gssize) length, &error);
      fail (error);
    }
    ledger = soket_ledger_open (path, SOKET_LEDGER_FLAGS_NONE, &error);
    fail (error);
    best = MIN (best, record (ledger, events, TRUE));
  }
  printf ("import-csv-ms %.1f\n", best);
  printf ("file-growth-bytes %" G_GSIZE_FORMAT "\n", get_size (path) - before);
}

static gsize
get_memory (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

static void
open_file (Bench *bench, const char *path)
{
  g_autoptr (GError) error = NULL;
  double best = G_MAXDOUBLE;
  gsize before = 0;

  for (guint i = 0; i < N_LOADS; i++) {
    g_clear_object (&bench->ledger);
    malloc_trim (0);
    before = get_memory ();
    gint64 start = g_get_monotonic_time ();
    bench->ledger = soket_ledger_open (path, SOKET_LEDGER_FLAGS_READ_ONLY, &error);
    fail (error);
    best = MIN (best, ms_since (start));
  }
  bench->n_rows = g_list_model_get_n_items (G_LIST_MODEL (bench->ledger));
  printf ("open-ms %.1f\n", best);
  printf ("rows %u\n", bench->n_rows);
  printf ("bytes-a-row %.1f\n", (double) (get_memory () - before) / bench->n_rows);
}

/* A day of its own for each round: no answer is an earlier one. */
static void
run_totals (Bench *bench, guint round)
{
  g_autoptr (SoketTotals) totals
      = soket_ledger_get_totals (bench->ledger, NULL, bench->as_of + (int) round * DAY, 0);

  bench->sum += (gint64) soket_totals_get_due_done_in_time (totals);
}

static void
run_bare (Bench *bench, guint round)
{
  const gint32 *restrict submitted = bench->submitted;
  const gint32 *restrict recorded = bench->recorded;
  guint32 sum = round;

  for (guint i = 0; i < bench->n_rows; i++)
    sum += (guint32) submitted[i] + (guint32) recorded[i];
  bench->sum += sum;
}

static void
run_overdue (Bench *bench, guint round)
{
  g_autoptr (GBytes) overdue
      = soket_ledger_dup_overdue (bench->ledger, NULL, bench->as_of + (int) round * DAY, 0);

  bench->sum += (gint64) g_bytes_get_size (overdue);
}

static void
run_statuses (Bench *bench, guint round)
{
  g_autoptr (GBytes) statuses
      = soket_ledger_dup_statuses (bench->ledger, bench->as_of + (int) round * DAY, 0);

  bench->sum += (gint64) g_bytes_get_size (statuses);
}

/* By each thing that a ledger can be broken down by; the totals of every key are read. */
static void
run_roll_ups (Bench *bench, guint round)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (SOKET_TYPE_BREAKDOWN_BY);

  for (guint i = 0; i < kinds->n_values; i++) {
    g_autoptr (SoketBreakdown) one
        = soket_ledger_break_down (bench->ledger, NULL, (SoketBreakdownBy) kinds->values[i].value,
                                   bench->as_of + (int) round * DAY, 0);
    for (guint j = 0; j < soket_breakdown_get_n_keys (one); j++)
      bench->sum += (gint64) soket_totals_get_due_done (soket_breakdown_get_totals (one, j));
  }
}

static int
compare (const void *a, const void *b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

/* Of the processor: what else runs on the machine does not stretch it. */
static gint64
get_processor_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static gint64
get_median (gint64 *took)
{
  qsort (took, N_ROUNDS, sizeof (gint64), compare);
  return took[N_ROUNDS / 2];
}

static void
measure_questions (Bench *bench)
{
  static const struct {
    const char *name;
    void (*run) (Bench *, guint);
  } runs[] = {
    { "bare", run_bare },         { "totals", run_totals },     { "overdue", run_overdue },
    { "statuses", run_statuses }, { "roll-ups", run_roll_ups },
  };
  gint64 took[G_N_ELEMENTS (runs)][N_ROUNDS], worked[G_N_ELEMENTS (runs)][N_ROUNDS];

  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (runs); i++) {
      gint64 start = g_get_monotonic_time (), working = get_processor_us ();

      runs[i].run (bench, round);
      worked[i][round] = get_processor_us () - working;
      took[i][round] = g_get_monotonic_time () - start;
    }
  for (guint i = 0; i < G_N_ELEMENTS (runs); i++) {
    printf ("%s-us %ld\n", runs[i].name, (long) get_median (took[i]));
    printf ("%s-processor-us %ld\n", runs[i].name, (long) get_median (worked[i]));
  }
}

/* Columns of the same kind and size as the ledger keeps. */
static void
fill_bare (Bench *bench)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  bench->submitted = g_new (gint32, bench->n_rows);
  bench->recorded = g_new (gint32, bench->n_rows);
  for (guint i = 0; i < bench->n_rows; i++) {
    bench->submitted[i] = bench->as_of + g_rand_int_range (rand, -100000, 100000);
    bench->recorded[i] = bench->submitted[i] + 1;
  }
}

/* One event, then the totals of the same day again: what a window that is open shows. Each line of
 * one.csv is an event of its own. */
static void
measure_single (Bench *bench)
{
  g_autoptr (GBytes) all = load (bench, "events.csv");
  g_autoptr (GBytes) one = load (bench, "one.csv");
  g_autofree char *text = g_strndup (g_bytes_get_data (one, NULL), g_bytes_get_size (one));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GError) error = NULL;
  gint64 took[N_SINGLE];

  g_clear_object (&bench->ledger);
  bench->ledger = soket_ledger_new ();
  adopt (bench, bench->ledger, "adopt-memory-ms");
  record (bench->ledger, all, TRUE);
  run_totals (bench, 0);
  for (guint i = 0; i < N_SINGLE; i++) {
    g_auto (GStrv) words = g_strsplit (lines[i % (g_strv_length (lines) - 1)], ",", 3);
    SoketInstant at = soket_instant_parse ("2022-06-01T10:00", &error);
    fail (error);
    g_autoptr (SoketEvent) event = soket_event_new (SOKET_EVENT_SUBMITTED, words[0], words[1], at);
    gint64 start = g_get_monotonic_time ();
    g_autoptr (SoketIntake) intake = soket_ledger_record (bench->ledger, event, at, &error);
    fail (error);
    run_totals (bench, 0);
    took[i] = g_get_monotonic_time () - start;
  }
  qsort (took, N_SINGLE, sizeof (gint64), compare);
  printf ("event-and-totals-us %ld\n", (long) took[N_SINGLE / 2]);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  Bench bench = { .folder = argv[1], .as_of = soket_instant_parse ("2022-07-06", NULL) };

  if (argc != 2) {
    fprintf (stderr, "usage: bench-ledger FOLDER\n");
    return 2;
  }
  g_autofree char *plan = path_of (&bench, "plan.json");
  g_autofree char *units = path_of (&bench, "units.csv");
  g_autofree char *path = path_of (&bench, "so.soket");
  bench.plan = soket_plan_load (plan, &error);
  fail (error);
  bench.units = soket_directory_load (units, &error);
  fail (error);

  load_into_memory (&bench, "events.csv", "load-csv-ms", TRUE);
  load_into_memory (&bench, "events.ndjson", "load-ndjson-ms", FALSE);
  import_into_file (&bench, path);
  open_file (&bench, path);
  fill_bare (&bench);
  measure_questions (&bench);
  measure_single (&bench);
  g_free (bench.submitted);
  g_free (bench.recorded);
  g_object_unref (bench.ledger);
  g_object_unref (bench.units);
  g_object_unref (bench.plan);
  return bench.sum == 0;
}
