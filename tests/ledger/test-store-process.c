/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store-fixture.h"

/* What other processes, a full disk and a missing right do to a ledger. No database is open while
 * a child is made: SQLite must not be carried across fork (). */

#define NOBODY 65534
#define BATCH 50

static char *
make_path (const char *folder)
{
  return g_build_filename (folder, "so.soket", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_assert_cmpint (g_unlink (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

typedef void (*Work) (const char *path, int told);

static guint
hear (int told, guint n)
{
  char byte;
  guint heard = 0;

  while (heard < n && read (told, &byte, 1) == 1)
    heard++;
  return heard;
}

static void
tell (int told)
{
  while (write (told, ".", 1) < 0 && errno == EINTR)
    ;
}

/* Runs @work in another process; @told reads what it writes. */
static pid_t
start (Work work, const char *path, int *told)
{
  int ends[2];
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    close (ends[0]);
    work (path, ends[1]);
    tell (ends[1]);
    /* An exit would have the memory of the parent checked for leaks. */
    kill (getpid (), SIGKILL);
  }
  close (ends[1]);
  *told = ends[0];
  return child;
}

static void
kill_child (pid_t child)
{
  int status;

  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
}

/* Runs @work in another process to its end: it tells once, unless it failed. */
static void
run (Work work, const char *path)
{
  int told;
  pid_t child = start (work, path, &told);

  g_assert_cmpuint (hear (told, 1), ==, 1);
  kill_child (child);
  close (told);
}

static guint64
count_verified (const char *path)
{
  g_autoptr (SoketStore) store = open_store (path, SOKET_LEDGER_FLAGS_NONE);
  g_autoptr (SoketVerdict) verdict = verify (store, NULL);

  g_assert_true (soket_verdict_is_ok (verdict));
  return soket_verdict_get_n_events (verdict);
}

/* One transaction without end. */
static void
record_for_ever (const char *path, int told)
{
  g_autoptr (SoketStore) store = open_store (path, SOKET_LEDGER_FLAGS_NONE);

  g_assert_true (soket_store_begin (store, NULL));
  for (guint i = 0;; i++) {
    g_autofree char *id = g_strdup_printf ("lost-%u", i);
    g_autoptr (SoketEvent) event = make_event (id, i % 3, "2026-07-05");
    SoketLogEntry entry;

    g_assert_cmpint (add (store, event, i % 3, &entry, NULL), ==, SOKET_STORE_ADDED);
    tell (told);
  }
}

/* One transaction after the other; as much time is left to others as is taken. */
static void
commit_for_ever (const char *path, int told)
{
  g_autoptr (SoketStore) store = open_store (path, SOKET_LEDGER_FLAGS_NONE);

  for (guint i = 0;; i++) {
    g_autofree char *prefix = g_strdup_printf ("%d-%u", (int) getpid (), i);
    gint64 began = g_get_monotonic_time ();

    record_some (store, prefix, BATCH);
    tell (told);
    g_usleep ((gulong) (g_get_monotonic_time () - began));
  }
}

static void
create_and_hang (const char *path, int told)
{
  g_autoptr (SoketStore) store = soket_store_create (path, NULL);

  g_assert_true (soket_store_begin (store, NULL));
  g_assert_true (fill_store (store, NULL));
  tell (told);
  pause ();
}

static void
test_killed_in_an_import (void)
{
  const guint moments[] = { 1, 100, 5000 };
  g_autofree char *folder = make_folder ();
  g_autofree char *path = make_path (folder);
  SoketStore *store = create_store (path);

  record_some (store, "kept", 3);
  g_object_unref (store);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++) {
    int told;
    pid_t child = start (record_for_ever, path, &told);

    g_assert_cmpuint (hear (told, moments[i]), ==, moments[i]);
    kill_child (child);
    close (told);
    g_assert_cmpuint (count_verified (path), ==, 3);
  }
  remove_folder (folder);
}

static void
test_killed_between_commits (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = make_path (folder);
  guint64 before = 0;

  g_object_unref (create_store (path));
  for (guint round = 1; round <= 5; round++) {
    int told;
    pid_t child = start (commit_for_ever, path, &told);

    g_assert_cmpuint (hear (told, round * 3), ==, round * 3);
    kill_child (child);
    close (told);
    /* What was told is there, and nothing is there in part. */
    guint64 after = count_verified (path);
    g_assert_cmpuint (after, >=, before + round * 3 * BATCH);
    g_assert_cmpuint (after % BATCH, ==, 0);
    before = after;
  }
  remove_folder (folder);
}

static void
test_killed_in_a_creation (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = make_path (folder);
  int told;
  pid_t child = start (create_and_hang, path, &told);

  g_assert_cmpuint (hear (told, 1), ==, 1);
  kill_child (child);
  close (told);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_object_unref (create_store (path));
  g_assert_cmpuint (count_verified (path), ==, 0);
  remove_folder (folder);
}

static gboolean
count_entry (gpointer data, const SoketLogEntry *entry, GError **error)
{
  (*(guint *) data)++;
  return TRUE;
}

static guint
count_after (SoketStore *store, guint64 after)
{
  const SoketStoreVisitor visitor = { .event = count_entry };
  guint n = 0;

  g_assert_true (soket_store_load_events (store, after, &visitor, &n, NULL));
  return n;
}

/* Reads at its ease while another process is in the middle of an import. */
static void
test_reader_and_writer (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = make_path (folder);
  SoketStore *store = create_store (path);
  int told;
  pid_t child;

  record_some (store, "e", 3);
  g_object_unref (store);
  child = start (record_for_ever, path, &told);
  g_assert_cmpuint (hear (told, 500), ==, 500);
  store = open_store (path, SOKET_LEDGER_FLAGS_READ_ONLY);
  g_assert_cmpuint (count_after (store, 0), ==, 3);
  g_object_unref (store);

  /* And another writer is told to come back. */
  g_autoptr (GError) error = NULL;
  store = open_store (path, SOKET_LEDGER_FLAGS_NONE);
  g_assert_false (soket_store_begin (store, &error));
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_LOCKED);
  kill_child (child);
  close (told);
  record_some (store, "f", 4);
  g_assert_cmpuint (count_after (store, 3), ==, 4);
  g_object_unref (store);
  remove_folder (folder);
}

/* Many short transactions of two processes on the same units: one chain. */
static void
test_two_writers (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = make_path (folder);
  int first_told, second_told;
  pid_t first, second;

  g_object_unref (create_store (path));
  first = start (commit_for_ever, path, &first_told);
  second = start (commit_for_ever, path, &second_told);
  g_assert_cmpuint (hear (first_told, 10), ==, 10);
  g_assert_cmpuint (hear (second_told, 10), ==, 10);
  kill_child (first);
  kill_child (second);
  close (first_told);
  close (second_told);
  g_assert_cmpuint (count_verified (path), >=, 20 * BATCH);
  remove_folder (folder);
}

static void
test_two_writers_of_one_process (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = make_path (folder);
  g_autoptr (SoketStore) first = create_store (path);
  g_autoptr (SoketStore) second = open_store (path, SOKET_LEDGER_FLAGS_NONE);
  g_autoptr (GError) error = NULL;

  record_some (first, "a", 4);
  record_some (second, "b", 4);
  record_some (first, "c", 4);
  g_assert_cmpuint (count_after (second, 8), ==, 4);

  /* Rows that the other has added meanwhile have taken the numbers. */
  g_assert_true (soket_store_begin (first, &error));
  g_assert_true (add_row (first, 1, 1, &error));
  g_assert_true (soket_store_commit (first, &error));
  g_assert_true (soket_store_begin (second, &error));
  g_assert_false (add_row (second, 1, 1, &error));
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_LOCKED);
  soket_store_rollback (second);
  g_assert_cmpuint (count_verified (path), ==, 12);
  remove_folder (folder);
}

static void
fill_the_disk (const char *path, int told)
{
  const struct rlimit limit = { 256 * 1024, 256 * 1024 };
  g_autoptr (SoketStore) store = open_store (path, SOKET_LEDGER_FLAGS_NONE);
  g_autoptr (GError) error = NULL;
  gboolean ok;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  ok = soket_store_begin (store, &error);
  for (guint i = 0; ok && i < 5000; i++) {
    g_autofree char *id = g_strdup_printf ("much-%u", i);
    g_autoptr (SoketEvent) event = make_event (id, i % 3, "2026-07-05");
    SoketLogEntry entry;

    ok = add (store, event, i % 3, &entry, &error) == SOKET_STORE_ADDED;
  }
  g_assert_false (ok && soket_store_commit (store, &error));
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNWRITABLE);
  soket_store_rollback (store);
  g_assert_cmpuint (count_after (store, 0), ==, 3);

  /* A new ledger does not come either, and leaves nothing. */
  g_autofree char *other = g_strconcat (path, ".2", NULL);
  g_autoptr (SoketStore) fresh = soket_store_create (other, NULL);
  g_assert_true (soket_store_begin (fresh, NULL));
  g_assert_true (fill_store (fresh, NULL));
  for (guint i = 0; i < 60000; i++) {
    if (!add_row (fresh, 1, 1, NULL))
      break;
  }
  g_assert_false (soket_store_commit (fresh, NULL));
  g_clear_object (&fresh);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
}

static void
test_full_disk (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = make_path (folder);
  SoketStore *store = create_store (path);

  record_some (store, "e", 3);
  g_object_unref (store);
  run (fill_the_disk, path);
  g_assert_cmpuint (count_verified (path), ==, 3);
  /* Nothing but the ledger: no half-made file. */
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
drop_rights (void)
{
  if (geteuid () == 0) {
    g_assert_cmpint (setgid (NOBODY), ==, 0);
    g_assert_cmpint (setuid (NOBODY), ==, 0);
  }
}

static void
read_without_rights (const char *path, int told)
{
  g_autofree char *other = g_strconcat (path, ".2", NULL);

  drop_rights ();
  for (int flags = SOKET_LEDGER_FLAGS_NONE; flags <= SOKET_LEDGER_FLAGS_READ_ONLY; flags++) {
    g_autoptr (SoketStore) store = open_store (path, (SoketLedgerFlags) flags);
    g_autoptr (GError) error = NULL;

    g_assert_cmpuint (count_after (store, 0), ==, 3);
    g_assert_false (soket_store_begin (store, &error));
    g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNWRITABLE);
  }
  g_autoptr (GError) error = NULL;
  g_assert_null (soket_store_create (other, &error));
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNWRITABLE);
}

static void
read_what_cannot_be_read (const char *path, int told)
{
  g_autoptr (GError) error = NULL;

  drop_rights ();
  g_assert_null (soket_store_open (path, SOKET_LEDGER_FLAGS_READ_ONLY, &error));
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_UNREACHABLE);
}

/* What stands only in the journal is read, or an error: never the state before it. */
static void
read_beside_a_journal (const char *path, int told)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketStore) store = NULL;

  drop_rights ();
  store = soket_store_open (path, SOKET_LEDGER_FLAGS_READ_ONLY, &error);
  if (store != NULL)
    g_assert_cmpuint (count_after (store, 0), ==, 3);
  else
    g_assert_true (error->domain == SOKET_STORE_ERROR);
}

static void
test_read_only_folder (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = make_path (folder);
  SoketStore *store = create_store (path);

  record_some (store, "e", 3);
  g_object_unref (store);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  run (read_without_rights, path);
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  run (read_what_cannot_be_read, path);
  remove_folder (folder);
}

static void
commit_and_hang (const char *path, int told)
{
  g_autoptr (SoketStore) store = open_store (path, SOKET_LEDGER_FLAGS_NONE);

  record_some (store, "e", 3);
  tell (told);
  pause ();
}

static void
test_read_only_folder_with_a_journal (void)
{
  const char *const left[] = { "", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (left); i++) {
    g_autofree char *folder = make_folder ();
    g_autofree char *path = make_path (folder);
    g_autofree char *memory = g_strconcat (path, "-shm", NULL);
    int told;
    pid_t child;

    g_object_unref (create_store (path));
    child = start (commit_and_hang, path, &told);
    g_assert_cmpuint (hear (told, 1), ==, 1);
    kill_child (child);
    close (told);
    if (*left[i] == '\0')
      g_assert_cmpint (g_unlink (memory), ==, 0);
    g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
    run (read_beside_a_journal, path);
    remove_folder (folder);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-process/killed-in-an-import", test_killed_in_an_import);
  g_test_add_func ("/store-process/killed-between-commits", test_killed_between_commits);
  g_test_add_func ("/store-process/killed-in-a-creation", test_killed_in_a_creation);
  g_test_add_func ("/store-process/reader-and-writer", test_reader_and_writer);
  g_test_add_func ("/store-process/two-writers", test_two_writers);
  g_test_add_func ("/store-process/two-writers-of-one-process", test_two_writers_of_one_process);
  g_test_add_func ("/store-process/full-disk", test_full_disk);
  g_test_add_func ("/store-process/read-only-folder", test_read_only_folder);
  g_test_add_func ("/store-process/read-only-folder-with-a-journal",
                   test_read_only_folder_with_a_journal);
  return g_test_run ();
}
