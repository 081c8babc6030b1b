/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* A ledger of 1,000,000 obligations in a file, each with an event: totals against a bare scan over
 * the two columns that are kept for the purpose, the list of what is overdue, and memory. Prints
 * one "name value" a line: times are medians in microseconds of rounds that take turns. */
#include <soket.h>

#include <glib/gstdio.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

#define N_UNITS 10000
#define N_PERIODS 100
#define N_ROWS (N_UNITS * N_PERIODS)
#define N_ROUNDS 31
#define BATCH 100000

typedef struct {
  SoketLedger *ledger;
  SoketInstant as_of;
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

static SoketPlan *
make_plan (void)
{
  g_autoptr (GString) text = g_string_new (
      "{\"soket\":1,\"id\":\"kh\",\"title\":\"x\",\"issued\":\"2022-01-01\",\"groups\":[{\"id\":"
      "\"g\",\"name\":\"g\",\"select\":{\"kind\":\"xã\"}}],\"tasks\":[");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_PERIODS; i++)
    g_string_append_printf (text,
                            "%s{\"id\":\"%u\",\"title\":\"x\",\"leads\":[\"g\"],\"deadline\":"
                            "\"<2022-%02u-%02u\"}",
                            i > 0 ? "," : "", i, 1 + i % 12, 1 + i % 28);
  g_string_append (text, "]}");

  g_autoptr (GBytes) json = g_bytes_new (text->str, text->len);
  SoketPlan *plan = soket_plan_new_from_json (json, "plan.json", &error);
  fail (error);
  return plan;
}

static SoketDirectory *
make_units (void)
{
  g_autoptr (GString) csv = g_string_new ("id,name,kind\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_UNITS; i++)
    g_string_append_printf (csv, "u%u,Xã %u,xã\n", i, i);

  g_autoptr (GBytes) bytes = g_bytes_new (csv->str, csv->len);
  SoketDirectory *units = soket_directory_new_from_csv (bytes, "units.csv", &error);
  fail (error);
  return units;
}

/* Two weeks around each deadline; one obligation in six is never done. */
static void
record (SoketLedger *ledger, GRand *rand, guint from)
{
  g_autoptr (GString) csv = g_string_new ("id,kind,plan,task,unit,at,recorded\n");
  g_autoptr (GError) error = NULL;

  for (guint i = from; i < from + BATCH; i++) {
    guint task = i / N_UNITS;
    int day = 1 + (int) (task % 28) + g_rand_int_range (rand, -7, 8);
    gboolean is_reminder = g_rand_int_range (rand, 0, 6) == 0;

    if (is_reminder)
      continue;
    g_string_append_printf (csv,
                            "e%u,submitted,kh,%u,u%u,2022-%02u-%02uT10:00,2022-%02u-28T20:00\n", i,
                            task, i % N_UNITS, 1 + task % 12, CLAMP (day, 1, 28), 1 + task % 12);
  }

  g_autoptr (GBytes) bytes = g_bytes_new (csv->str, csv->len);
  g_autoptr (SoketIntake) intake
      = soket_ledger_record_csv (ledger, bytes, "events.csv", SOKET_INTAKE_NONE, 0, &error);
  fail (error);
}

static void
write_ledger (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketLedger) ledger = soket_ledger_create (path, &error);
  fail (error);
  g_autoptr (SoketPlan) plan = make_plan ();
  g_autoptr (SoketDirectory) units = make_units ();
  gint64 start = g_get_monotonic_time ();
  g_autoptr (SoketAdoption) adoption = soket_ledger_adopt (ledger, plan, units, NULL, 0, 0, &error);
  fail (error);
  printf ("adopt-ms %.0f\n", (double) (g_get_monotonic_time () - start) / 1000);

  g_autoptr (GRand) rand = g_rand_new_with_seed (20220705);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < N_ROWS; i += BATCH)
    record (ledger, rand, i);
  printf ("record-ms %.0f\n", (double) (g_get_monotonic_time () - start) / 1000);
}

static gsize
get_memory (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

static void
run_totals (Bench *bench)
{
  g_autoptr (SoketTotals) totals = soket_ledger_get_totals (bench->ledger, NULL, bench->as_of, 0);

  bench->sum += (gint64) soket_totals_get_due_done_in_time (totals);
}

static void
run_bare (Bench *bench)
{
  const gint32 *restrict submitted = bench->submitted;
  const gint32 *restrict recorded = bench->recorded;
  guint32 sum = 0;

  for (guint i = 0; i < N_ROWS; i++)
    sum += (guint32) submitted[i] + (guint32) recorded[i];
  bench->sum += sum;
}

static void
run_overdue (Bench *bench)
{
  g_autoptr (GBytes) overdue = soket_ledger_dup_overdue (bench->ledger, NULL, bench->as_of, 0);

  bench->sum += (gint64) g_bytes_get_size (overdue);
}

static void
run_statuses (Bench *bench)
{
  g_autoptr (GBytes) statuses = soket_ledger_dup_statuses (bench->ledger, bench->as_of, 0);

  bench->sum += (gint64) g_bytes_get_size (statuses);
}

static void
run_units (Bench *bench)
{
  g_autoptr (SoketBreakdown) units
      = soket_ledger_break_down (bench->ledger, NULL, SOKET_BREAKDOWN_BY_UNIT, bench->as_of, 0);

  bench->sum += soket_breakdown_get_n_keys (units);
}

static int
compare (const void *a, const void *b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

static void
measure (Bench *bench)
{
  static const struct {
    const char *name;
    void (*run) (Bench *);
  } runs[] = {
    { "bare", run_bare },         { "totals", run_totals }, { "overdue", run_overdue },
    { "statuses", run_statuses }, { "by-unit", run_units },
  };
  gint64 took[G_N_ELEMENTS (runs)][N_ROUNDS];

  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (runs); i++) {
      gint64 start = g_get_monotonic_time ();

      runs[i].run (bench);
      took[i][round] = g_get_monotonic_time () - start;
    }
  for (guint i = 0; i < G_N_ELEMENTS (runs); i++) {
    qsort (took[i], N_ROUNDS, sizeof (gint64), compare);
    printf ("%s-us %ld\n", runs[i].name, (long) took[i][N_ROUNDS / 2]);
  }
  printf ("totals-over-bare %.2f\n",
          (double) took[1][N_ROUNDS / 2] / (double) took[0][N_ROUNDS / 2]);
}

/* Columns of the same kind and size as the ledger keeps. */
static void
fill_bare (Bench *bench)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  bench->submitted = g_new (gint32, N_ROWS);
  bench->recorded = g_new (gint32, N_ROWS);
  for (guint i = 0; i < N_ROWS; i++) {
    bench->submitted[i] = bench->as_of + g_rand_int_range (rand, -100000, 100000);
    bench->recorded[i] = bench->submitted[i] + 1;
  }
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("soket-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "so.soket", NULL);
  Bench bench = { .as_of = soket_instant_parse ("2022-07-06", NULL) };

  write_ledger (path);
  malloc_trim (0);
  gsize before = get_memory ();
  gint64 start = g_get_monotonic_time ();
  bench.ledger = soket_ledger_open (path, SOKET_LEDGER_FLAGS_READ_ONLY, &error);
  fail (error);
  printf ("open-ms %.0f\n", (double) (g_get_monotonic_time () - start) / 1000);
  printf ("rows %u\n", g_list_model_get_n_items (G_LIST_MODEL (bench.ledger)));
  printf ("bytes-a-row %.1f\n", (double) (get_memory () - before) / N_ROWS);

  fill_bare (&bench);
  measure (&bench);
  g_free (bench.submitted);
  g_free (bench.recorded);
  g_object_unref (bench.ledger);
  g_remove (path);
  g_rmdir (folder);
  return bench.sum == 0;
}
