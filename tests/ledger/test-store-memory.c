/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ledger/soket-store-memory-private.h"
#include "store-fixture.h"

/* Enough that the table of ids grows several times. */
#define MANY 1000

/* One of each: with everything, voiding, of a row that has several. */
static void
record_odd (SoketStore *store)
{
  static const char *const json[] = {
    "{\"id\":\"full\",\"kind\":\"submitted\",\"plan\":\"kh-7\",\"task\":\"2\",\"unit\":\"xa-a\","
    "\"period\":\"2026-Q2\",\"at\":\"2026-07-05T24:00\",\"recorded\":\"2026-07-10\","
    "\"sent\":\"2026-07-04T23:59\",\"received\":\"2026-07-06\",\"channel\":\"c\","
    "\"document\":\"1-BC/ĐU\",\"until\":\"2026-08-01T00:00\",\"note\":\"a\\nb\","
    "\"content\":{\"indicators\":{\"n\":0.10}}}",
    "{\"id\":\"v\",\"kind\":\"voided\",\"task\":\"2\",\"unit\":\"xa-a\",\"at\":\"2026-07-06\","
    "\"recorded\":\"2026-07-10\",\"of\":\"full\"}",
    "{\"id\":\"o\",\"kind\":\"occurred\",\"task\":\"2\",\"unit\":\"xa-a\",\"at\":\"2026-07-06\","
    "\"recorded\":\"2026-07-10\",\"event\":\"Đại hội\"}",
  };
  g_autoptr (GError) error = NULL;
  SoketLogEntry entry;

  for (guint i = 0; i < G_N_ELEMENTS (json); i++) {
    g_autoptr (SoketEvent) event = soket_event_new_from_json (json[i], &error);

    g_assert_no_error (error);
    g_assert_cmpint (add (store, event, 2, &entry, &error), ==, SOKET_STORE_ADDED);
    g_assert_cmpint (add (store, event, 2, &entry, &error), ==, SOKET_STORE_DUPLICATE);
    g_assert_cmpint (add (store, event, 1, &entry, &error), ==,
                     i == 1 ? SOKET_STORE_FAILED : SOKET_STORE_CONFLICT);
    g_clear_error (&error);
  }
}

/* The same on both: some that are taken back, then the same ids again. */
static void
fill (SoketStore *store)
{
  g_autoptr (GError) error = NULL;
  SoketLogEntry entry;

  record_some (store, "e", MANY);
  soket_store_begin (store, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < MANY; i++) {
    g_autofree char *id = g_strdup_printf ("late-%u", i);
    g_autoptr (SoketEvent) event = make_event (id, i % 2, "2026-07-06");

    g_assert_cmpint (add (store, event, i % 2, &entry, &error), ==, SOKET_STORE_ADDED);
  }
  record_odd (store);
  soket_store_rollback (store);
  record_some (store, "late", MANY / 2);
  soket_store_begin (store, &error);
  record_odd (store);
  soket_store_commit (store, &error);
  g_assert_no_error (error);
}

static gboolean
on_event (gpointer data, SoketEvent *event, guint32 row, GError **error)
{
  g_autofree char *json = soket_event_to_json (event);

  g_string_append_printf (data, "%u %s\n", row, json);
  return TRUE;
}

static gboolean
on_entry (gpointer data, const SoketLogEntry *entry, GError **error)
{
  g_string_append_printf (data, "%u|%u|%d|%d|%d|%d|%d|%u|%s\n", (guint) entry->number, entry->row,
                          entry->kind, entry->deciding, entry->sent, entry->recorded, entry->until,
                          (guint) entry->voids, entry->event != NULL ? entry->event : "-");
  return TRUE;
}

/* All that can be asked about the log. */
static char *
describe (SoketStore *store)
{
  static const SoketStoreVisitor visitor = { .event = on_entry };
  const guint32 rows[] = { 0, 1, 2, 3, SOKET_ROW_NONE };
  g_autoptr (SoketVerdict) verdict = verify (store, NULL);
  const char *heads = soket_verdict_get_heads (verdict);
  g_autoptr (GError) error = NULL;
  GString *out = g_string_new (heads);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (soket_store_foreach_event (store, rows[i], on_event, out, &error));
  g_assert_true (soket_store_load (store, &visitor, out, &error));
  g_assert_true (soket_store_load_events (store, MANY + 7, &visitor, out, &error));
  g_assert_no_error (error);
  for (guint64 number = 1; number <= MANY; number += 99) {
    g_autofree char *id = soket_store_dup_event_id (store, number, &error);

    g_string_append (out, id);
  }
  g_assert_null (soket_store_dup_event_id (store, 2 * MANY, &error));
  g_assert_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_DAMAGED);
  return g_string_free (out, FALSE);
}

static void
test_equals_file (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.soket", NULL);
  SoketStore *file = create_store (path);
  g_autoptr (SoketStore) memory = create_store (NULL);

  g_assert_true (SOKET_IS_STORE_MEMORY (memory));
  fill (file);
  fill (memory);
  g_autofree char *expected = describe (file);
  g_autofree char *seen = describe (memory);
  g_assert_cmpstr (seen, ==, expected);
  g_assert_nonnull (strstr (seen, "|Đại hội\n"));
  g_object_unref (file);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_heads (void)
{
  g_autoptr (SoketStore) store = create_store (NULL);
  g_autoptr (SoketStore) other = create_store (NULL);

  record_some (store, "e", 3);
  record_some (other, "f", 3);
  g_autoptr (SoketVerdict) then = verify (store, NULL);
  const char *heads = soket_verdict_get_heads (then);
  record_some (store, "g", 3);
  g_autoptr (SoketVerdict) now = verify (store, heads);
  g_autoptr (SoketVerdict) elsewhere = verify (other, heads);
  g_assert_true (soket_verdict_is_ok (now));
  g_assert_cmpuint (soket_verdict_get_n_events (now), ==, 6);
  g_assert_false (soket_verdict_is_ok (elsewhere));
}

static void
test_copy (void)
{
  g_autoptr (SoketStore) store = create_store (NULL);
  g_autoptr (SoketUnit) unit = soket_unit_new ("xa-c", "Xã C");
  g_autoptr (GError) error = NULL;

  soket_store_begin (store, &error);
  g_assert_true (soket_store_add_unit (store, unit, &error));
  soket_store_commit (store, &error);
  g_autoptr (SoketStore) to = soket_store_create (NULL, &error);
  g_assert_true (soket_store_copy (store, to, &error));
  SoketStoreCounts counts, copied;
  g_assert_true (soket_store_count (store, &counts, &error));
  g_assert_true (soket_store_count (to, &copied, &error));
  g_assert_cmpmem (&counts, sizeof counts, &copied, sizeof copied);
  g_assert_cmpint (counts.units, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-memory/equals-file", test_equals_file);
  g_test_add_func ("/store-memory/heads", test_heads);
  g_test_add_func ("/store-memory/copy", test_copy);
  return g_test_run ();
}
