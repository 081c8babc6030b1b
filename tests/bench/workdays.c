/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* Adding working days: the public calls, single and batch, against two bare arrays; what the tables
 * of a calendar cost. Prints one "name value" a line: medians in nanoseconds an item. */
#include <soket.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define FIRST 728294 /* 1995-01-01 */
#define LAST 803168  /* 2199-12-31 */
#define N_DAYS (LAST - FIRST + 1)
#define N_CALLS 1000000
#define N_ROUNDS 31

typedef struct {
  SoketCalendar *calendar;
  gint32 through[N_DAYS]; /* working days up to and with each day */
  gint32 days[N_DAYS];    /* the working days in order */
  gint32 from[N_CALLS];
  gint32 n[N_CALLS];
  GBytes *from_bytes;
  GBytes *n_bytes;
  GBytes *to_bytes;
  gint64 sum; /* that no loop is dropped, and that both give the same */
} Bench;

static void
fill (Bench *bench)
{
  gint32 n = 0;
  for (int i = 0; i < N_DAYS; i++) {
    if (soket_calendar_next_workday (bench->calendar, FIRST + i, NULL) == FIRST + i)
      bench->days[n++] = FIRST + i;
    bench->through[i] = n;
  }
  g_autoptr (GRand) random = g_rand_new_with_seed (20220705);
  for (int i = 0; i < N_CALLS; i++) {
    bench->from[i] = FIRST + g_rand_int_range (random, 0, N_DAYS - 1000);
    bench->n[i] = g_rand_int_range (random, 1, 61);
  }
  bench->from_bytes = g_bytes_new_static (bench->from, sizeof bench->from);
  bench->n_bytes = g_bytes_new_static (bench->n, sizeof bench->n);
  bench->to_bytes = soket_calendar_add_workdays_batch (bench->calendar, bench->from_bytes,
                                                       bench->n_bytes, NULL);
}

static void
run_public (Bench *bench)
{
  for (int i = 0; i < N_CALLS; i++)
    bench->sum += soket_calendar_add_workdays (bench->calendar, bench->from[i], bench->n[i], NULL);
}

static void
run_bare (Bench *bench)
{
  for (int i = 0; i < N_CALLS; i++)
    bench->sum += bench->days[bench->through[bench->from[i] - FIRST] + bench->n[i] - 1];
}

static void
run_count (Bench *bench)
{
  for (int i = 0; i < N_CALLS; i++)
    bench->sum += soket_calendar_count_workdays (bench->calendar, bench->from[i],
                                                 bench->from[i] + bench->n[i], NULL);
}

static void
run_batch (Bench *bench)
{
  g_autoptr (GBytes) answer = soket_calendar_add_workdays_batch (bench->calendar, bench->from_bytes,
                                                                 bench->n_bytes, NULL);
  const gint32 *days = g_bytes_get_data (answer, NULL);
  for (int i = 0; i < N_CALLS; i++)
    bench->sum += days[i];
}

static void
run_count_batch (Bench *bench)
{
  g_autoptr (GBytes) answer
      = soket_calendar_count_workdays_batch (bench->calendar, bench->from_bytes, bench->to_bytes,
                                             NULL);
  bench->sum += g_bytes_get_size (answer);
}

static int
compare (const void *a, const void *b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : 1;
}

static const struct {
  const char *name;
  void (*run) (Bench *);
  gboolean gives_days; /* the same sum for all of them */
} runs[] = {
  { "bare", run_bare, TRUE },
  { "public", run_public, TRUE },
  { "batch", run_batch, TRUE },
  { "count", run_count, FALSE },
  { "count_batch", run_count_batch, FALSE },
};

/* Nanoseconds of the processor: on a shared machine the clock measures who else runs. */
static gint64
get_time (void)
{
  struct timespec now;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

/* In turns, so that a busy machine is busy for all; the median of each. */
static gboolean
measure (Bench *bench)
{
  gint64 times[G_N_ELEMENTS (runs)][N_ROUNDS], sum = 0;
  gboolean is_same = TRUE;

  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (runs); i++) {
      bench->sum = 0;
      gint64 begin = get_time ();
      runs[i].run (bench);
      times[i][round] = get_time () - begin;
      sum = i == 0 ? bench->sum : sum;
      is_same = is_same && (!runs[i].gives_days || bench->sum == sum);
    }
  for (guint i = 0; i < G_N_ELEMENTS (runs); i++) {
    qsort (times[i], N_ROUNDS, sizeof (gint64), compare);
    printf ("%s %.2f\n", runs[i].name, (double) times[i][N_ROUNDS / 2] / N_CALLS);
  }
  return is_same;
}

static long
get_memory (void)
{
  struct mallinfo2 info = mallinfo2 ();
  return (long) (info.uordblks + info.hblkhd);
}

/* The highest that the memory of the process has stood since reset_peak(), in KiB; 0: not known. */
static long
get_peak (void)
{
  g_autofree char *status = NULL;
  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  const char *line = status ? strstr (status, "VmHWM:") : NULL;
  return line ? atol (line + strlen ("VmHWM:")) : 0;
}

static void
reset_peak (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "w");
  if (!file)
    return;
  fputs ("5", file);
  fclose (file);
}

static void
measure_tables (SoketCalendar *calendar)
{
  reset_peak ();
  long memory = get_memory (), peak = get_peak ();
  gint64 begin = get_time ();
  soket_calendar_count_workdays (calendar, FIRST, LAST, NULL);
  printf ("tables_us %.1f\n", (double) (get_time () - begin) / 1000);
  printf ("tables_bytes %ld\n", get_memory () - memory);
  printf ("tables_peak_bytes %ld\n", (get_peak () - peak) * 1024);
}

int
main (void)
{
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  measure_tables (calendar);

  g_autofree Bench *bench = g_new0 (Bench, 1);
  bench->calendar = calendar;
  fill (bench);
  gboolean is_same = measure (bench);
  g_bytes_unref (bench->from_bytes);
  g_bytes_unref (bench->n_bytes);
  g_bytes_unref (bench->to_bytes);
  if (is_same)
    return 0;
  fprintf (stderr, "they do not give the same days\n");
  return 1;
}
