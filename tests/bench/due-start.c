/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* How long `soket due` takes over a process that does nothing, in many runs in turn. The medians
 * are printed; the best tenth decides, since on a shared machine the others measure who else runs.
 */
#include <glib.h>

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_RUNS 301
#define ALLOWED_US 8000

extern char **environ;

static gint64
run (char **argv, posix_spawn_file_actions_t *quiet)
{
  pid_t pid;
  int status;
  gint64 start = g_get_monotonic_time ();

  if (posix_spawn (&pid, argv[0], quiet, NULL, argv, environ) != 0
      || waitpid (pid, &status, 0) != pid || status != 0) {
    fprintf (stderr, "%s does not run\n", argv[0]);
    exit (2);
  }
  return g_get_monotonic_time () - start;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 difference = *(const gint64 *) a - *(const gint64 *) b;

  return (difference > 0) - (difference < 0);
}

static gint64
quantile (gint64 *times, double share)
{
  qsort (times, N_RUNS, sizeof *times, compare);
  return times[(int) (share * N_RUNS)];
}

int
main (int argc, char *argv[])
{
  static gint64 empty[N_RUNS], due[N_RUNS];
  char *nothing[] = { argc == 3 ? argv[2] : NULL, NULL };
  char *phrases[][4] = {
    { argc == 3 ? argv[1] : NULL, "due", "trước ngày 05/7/2022", NULL },
    { argc == 3 ? argv[1] : NULL, "due", "10 ngày làm việc kể từ ngày 01/7/2022", NULL },
  };
  posix_spawn_file_actions_t quiet;
  int failed = 0;

  if (argc != 3) {
    fprintf (stderr, "usage: %s SOKET EMPTY-PROGRAM\n", argv[0]);
    return 2;
  }
  posix_spawn_file_actions_init (&quiet);
  posix_spawn_file_actions_addopen (&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  for (guint p = 0; p < G_N_ELEMENTS (phrases); p++) {
    for (int i = 0; i < N_RUNS; i++) {
      empty[i] = run (nothing, &quiet);
      due[i] = run (phrases[p], &quiet);
    }
    gint64 over = quantile (due, 0.1) - quantile (empty, 0.1);
    printf ("soket due \"%s\": median %.2f ms, an empty process %.2f ms; best tenth %.2f ms over "
            "it "
            "(at most %.0f)\n",
            phrases[p][2], quantile (due, 0.5) / 1e3, quantile (empty, 0.5) / 1e3, over / 1e3,
            ALLOWED_US / 1e3);
    failed |= over > ALLOWED_US;
  }
  posix_spawn_file_actions_destroy (&quiet);
  return failed;
}
