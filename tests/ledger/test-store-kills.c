/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#define _GNU_SOURCE
#include "fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Imports that end at any moment, and a disk that ends. No ledger is open while a child is made:
 * SQLite must not be carried across fork (). */

#define KILLS (g_test_slow () ? 1000 : 50)
#define ROUNDS_A_FILE 10 /* a ledger takes the imports of so many, so that it stays small */
#define BATCH 200
#define MICROSECONDS 20000 /* in which an import is killed, once one has been acknowledged */
#define DISK "1m"

#define TASKS                                                                                      \
  ",'issued':'2022-06-01','tasks':[{'id':'bao-cao','title':'Báo cáo','leads':['tat-ca'],"        \
  "'deadline':'trước ngày 05/7/2022'}]"

static SoketLedger *
open_ledger (const char *path)
{
  g_autoptr (GError) error = NULL;
  SoketLedger *ledger = soket_ledger_open (path, SOKET_LEDGER_FLAGS_NONE, &error);

  g_assert_no_error (error);
  return ledger;
}

static void
create_ledger (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan = make_plan ("kh", UNITS GROUPS TASKS);
  g_autoptr (SoketLedger) ledger = soket_ledger_create (path, &error);

  g_assert_no_error (error);
  g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);
}

/* A file of events that no other has. */
static SoketIntake *
import (SoketLedger *ledger, pid_t who, guint batch, GError **error)
{
  static const char *const units[] = { "xa-a", "xa-b", "phuong-c" };
  g_autoptr (GString) csv = g_string_new ("id,kind,task,unit,at,recorded,note\n");

  for (guint i = 0; i < BATCH; i++)
    g_string_append_printf (csv, "%d-%u-%u,noted,bao-cao,%s,2022-07-02,2022-07-03,\"lần\n%u\"\n",
                            (int) who, batch, i, units[i % 3], i);
  return record_csv (ledger, csv->str, SOKET_INTAKE_NONE, error);
}

/* The count of events of a ledger that is whole. */
static guint64
count_verified (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketLedger) ledger = open_ledger (path);
  g_autoptr (SoketVerdict) verdict = soket_ledger_verify (ledger, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (soket_verdict_is_ok (verdict));
  return soket_verdict_get_n_events (verdict);
}

/* No handler and no exit: the process is gone as by kill -9, wherever it is. */
static void
die_in (guint microseconds)
{
  struct sigevent event = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGKILL };
  const struct itimerspec when = { .it_value = { .tv_nsec = 1 + (long) microseconds * 1000 } };
  timer_t timer;

  g_assert_cmpint (timer_create (CLOCK_MONOTONIC, &event, &timer), ==, 0);
  g_assert_cmpint (timer_settime (timer, 0, &when, NULL), ==, 0);
}

static void
import_for_ever (const char *path, guint microseconds, int told)
{
  g_autoptr (SoketLedger) ledger = open_ledger (path);

  for (guint batch = 0;; batch++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketIntake) intake = import (ledger, getpid (), batch, &error);

    g_assert_no_error (error);
    g_assert_cmpint (write (told, ".", 1), ==, 1);
    if (batch == 0)
      die_in (microseconds);
  }
}

/* How many imports were acknowledged before the end. */
static guint
import_and_die (const char *path, guint microseconds)
{
  guint n = 0;
  int ends[2], status;
  char byte;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    close (ends[0]);
    import_for_ever (path, microseconds, ends[1]);
  }
  close (ends[1]);
  while (read (ends[0], &byte, 1) == 1)
    n++;
  close (ends[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  return n;
}

/* Nothing but the ledger is left beside it when it was closed. */
static void
remove_ledger (const char *folder, const char *path)
{
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_kills (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint unacknowledged = 0, acknowledged = 0;

  for (int round = 0; round < KILLS; round += ROUNDS_A_FILE) {
    g_autofree char *folder = g_dir_make_tmp ("soket-kills-XXXXXX", NULL);
    g_autofree char *path = g_build_filename (folder, "so.soket", NULL);
    guint64 before = 0;

    create_ledger (path);
    for (int i = 0; i < ROUNDS_A_FILE; i++) {
      guint n = import_and_die (path, (guint) g_rand_int_range (random, 0, MICROSECONDS));
      guint64 after = count_verified (path);

      /* All of each import or nothing; the one that was under way may have come through. */
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint ((after - before) % BATCH, ==, 0);
      g_assert_cmpuint (after, >=, before + n * BATCH);
      g_assert_cmpuint (after, <=, before + (n + 1) * BATCH);
      acknowledged += n;
      unacknowledged += after > before + n * BATCH;
      before = after;
    }
    remove_ledger (folder, path);
  }
  g_test_message ("%d killed; %u imports acknowledged, %u more were whole", KILLS, acknowledged,
                  unacknowledged);
}

/* A disk of one MiB of its own; where a process may mount none, no file may become larger. */
static void
shrink_disk (const char *folder)
{
  const struct rlimit limit = { 1024 * 1024, 1024 * 1024 };

  signal (SIGXFSZ, SIG_IGN);
  if (unshare (geteuid () == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) == 0
      && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0
      && mount ("soket", folder, "tmpfs", 0, "size=" DISK) == 0)
    return;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
fill_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "so.soket", NULL);
  guint whole = 0;

  shrink_disk (folder);
  create_ledger (path);
  SoketLedger *ledger = open_ledger (path);
  for (;; whole++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketIntake) intake = import (ledger, 0, whole, &error);

    if (intake == NULL) {
      g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNWRITABLE);
      break;
    }
    g_assert_cmpuint (whole, <, 1000);
  }
  g_assert_cmpuint (whole, >, 0);
  g_autofree char *exported = soket_ledger_export (ledger, NULL);
  g_assert_nonnull (exported);
  g_object_unref (ledger);
  g_assert_cmpuint (count_verified (path), ==, whole * BATCH);
}

static void
test_small_disk (void)
{
  g_autofree char *folder = g_dir_make_tmp ("soket-disk-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "so.soket", NULL);
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    fill_disk (folder);
    kill (getpid (), SIGKILL); /* an exit would check the memory of the parent for leaks */
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-kills/imports", test_kills);
  g_test_add_func ("/store-kills/small-disk", test_small_disk);
  return g_test_run ();
}
