/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* Adding working days: the public call against two bare arrays. Prints medians in nanoseconds a
 * call, one "name value" a line; with --holidays the weekdays off, for a peer to load. */
#include <soket.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST 728294 /* 1995-01-01 */
#define LAST 803168  /* 2199-12-31 */
#define N_DAYS (LAST - FIRST + 1)
#define N_CALLS 1000000
#define N_ROUNDS 15

typedef struct {
  SoketCalendar *calendar;
  gint32 through[N_DAYS]; /* working days up to and with each day */
  gint32 days[N_DAYS];    /* the working days in order */
  gint32 from[N_CALLS];
  gint32 n[N_CALLS];
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

static int
compare (const void *a, const void *b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : 1;
}

static gint64
measure (const char *name, void (*run) (Bench *), Bench *bench)
{
  gint64 times[N_ROUNDS];
  bench->sum = 0;
  for (int i = 0; i < N_ROUNDS; i++) {
    gint64 begin = g_get_monotonic_time ();
    run (bench);
    times[i] = g_get_monotonic_time () - begin;
  }
  qsort (times, N_ROUNDS, sizeof *times, compare);
  printf ("%s %.2f\n", name, (double) times[N_ROUNDS / 2] * 1000 / N_CALLS);
  return bench->sum;
}

static void
print_holidays (SoketCalendar *calendar)
{
  for (SoketDay day = FIRST; day <= LAST; day++)
    if (soket_day_get_weekday (day) <= 5
        && soket_calendar_previous_workday (calendar, day, NULL) != day)
      printf ("%d\n", day);
}

int
main (int argc, char **argv)
{
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  if (argc > 1 && strcmp (argv[1], "--holidays") == 0) {
    print_holidays (calendar);
    return 0;
  }
  gint64 begin = g_get_monotonic_time ();
  soket_calendar_count_workdays (calendar, FIRST, LAST, NULL);
  printf ("tables_us %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - begin);

  g_autofree Bench *bench = g_new0 (Bench, 1);
  bench->calendar = calendar;
  fill (bench);
  gint64 bare = measure ("bare", run_bare, bench);
  gint64 public = measure ("public", run_public, bench);
  measure ("count", run_count, bench);
  if (bare == public)
    return 0;
  fprintf (stderr, "the two do not give the same days\n");
  return 1;
}
