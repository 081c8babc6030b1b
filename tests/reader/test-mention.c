/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* The objects of a scan: whose they are, how long they live, who may ask for them. */
#include <soket.h>

#include <string.h>

static GListModel *
scan (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  GListModel *mentions = soket_scan_text (bytes, NULL, SOKET_SCAN_FLAGS_NONE, NULL);

  g_assert_nonnull (mentions);
  return mentions;
}

/* A line for each day of @n, from "dòng 1: trước ngày 01/7/2024" on. */
static GListModel *
scan_days (guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "dòng %u: gửi trước ngày %02u/7/2024.\n", i + 1, i % 31 + 1);
  return scan (text->str);
}

static void
check_day (GListModel *mentions, guint i)
{
  g_autoptr (SoketMention) mention = g_list_model_get_item (mentions, i);
  g_autofree char *words = g_strdup_printf ("trước ngày %02u/7/2024", i % 31 + 1);
  g_autofree char *notation = g_strdup_printf ("<2024-07-%02u", i % 31 + 1);
  g_autofree char *found = soket_deadline_to_string (soket_mention_get_deadline (mention));

  g_assert_cmpuint (soket_mention_get_line (mention), ==, i + 1);
  g_assert_cmpuint (soket_mention_get_end_line (mention), ==, i + 1);
  g_assert_cmpuint (soket_mention_get_end (mention) - soket_mention_get_start (mention), ==, 20);
  g_assert_cmpstr (soket_mention_get_text (mention), ==, words);
  g_assert_cmpstr (found, ==, notation);
}

static void
test_one_object (void)
{
  g_autoptr (GListModel) mentions = scan_days (3);
  g_autoptr (SoketMention) second = g_list_model_get_item (mentions, 1);
  g_autoptr (SoketMention) again = g_list_model_get_item (mentions, 1);
  g_autoptr (SoketMention) third = g_list_model_get_item (mentions, 2);
  gconstpointer dropped = second;

  g_assert_true (g_list_model_get_item_type (mentions) == SOKET_TYPE_MENTION);
  g_assert_cmpuint (g_list_model_get_n_items (mentions), ==, 3);
  g_assert_null (g_list_model_get_item (mentions, 3));
  g_assert_true (second == again);
  g_assert_false (second == third);
  /* What a program hangs on it stays, though it lets it go. */
  g_object_set_data (G_OBJECT (second), "seen", "yes");
  g_clear_object (&second);
  g_clear_object (&again);
  g_autoptr (SoketMention) later = g_list_model_get_item (mentions, 1);
  g_assert_true (later == dropped);
  g_assert_cmpstr (g_object_get_data (G_OBJECT (later), "seen"), ==, "yes");
}

/* A program that knows its type may make one. */
static void
test_empty (void)
{
  g_autoptr (GListModel) some = scan_days (1);
  g_autoptr (GListModel) empty = g_object_new (G_OBJECT_TYPE (some), NULL);

  g_assert_cmpuint (g_list_model_get_n_items (empty), ==, 0);
  g_assert_null (g_list_model_get_item (empty, 0));
  g_autofree char *json = soket_mentions_to_json (empty);
  g_assert_cmpstr (json, ==, "{\"deadlines\":[]}");
}

static void
test_outlives_list (void)
{
  GListModel *mentions = scan_days (40);
  g_autoptr (SoketMention) kept = g_list_model_get_item (mentions, 30);
  g_autoptr (SoketDeadline) deadline = NULL;

  for (guint i = 0; i < 40; i++)
    check_day (mentions, i);
  g_clear_object (&mentions);
  /* Others take what it let go. */
  g_autoptr (GListModel) others = scan_days (50);
  for (guint i = 0; i < 50; i++)
    check_day (others, i);
  g_assert_cmpuint (soket_mention_get_line (kept), ==, 31);
  g_assert_cmpstr (soket_mention_get_text (kept), ==, "trước ngày 31/7/2024");
  deadline = soket_deadline_ref (soket_mention_get_deadline (kept));
  g_clear_object (&kept);
  g_autofree char *notation = soket_deadline_to_string (deadline);
  g_assert_cmpstr (notation, ==, "<2024-07-31");
}

static void
count (gpointer data)
{
  ++*(guint *) data;
}

static void
count_weak (gpointer data, GObject *was)
{
  count (data);
}

static void
count_closure (gpointer data, GClosure *closure)
{
  count (data);
}

/* With the list goes all that a program hung on its mentions, and nothing of it comes back on
 * those of another list. */
static void
test_told_of_end (void)
{
  GListModel *mentions = scan_days (5);
  guint data = 0, weak = 0, closures = 0;
  SoketMention *pointer = NULL;
  GWeakRef reference;

  for (guint i = 0; i < 5; i++) {
    g_autoptr (SoketMention) mention = g_list_model_get_item (mentions, i);
    if (i == 0)
      g_object_set_data_full (G_OBJECT (mention), "seen", &data, count);
    else if (i == 1)
      g_object_weak_ref (G_OBJECT (mention), count_weak, &weak);
    else if (i == 2)
      g_signal_connect_data (mention, "notify", G_CALLBACK (count), &closures, count_closure, 0);
    else if (i == 3)
      g_set_weak_pointer (&pointer, mention);
    else
      g_weak_ref_init (&reference, mention);
  }
  g_clear_object (&mentions);
  g_assert_cmpuint (data, ==, 1);
  g_assert_cmpuint (weak, ==, 1);
  g_assert_cmpuint (closures, ==, 1);
  g_assert_null (pointer);
  g_assert_null (g_weak_ref_get (&reference));
  g_weak_ref_clear (&reference);

  g_autoptr (GListModel) others = scan_days (9);
  for (guint i = 0; i < 9; i++) {
    g_autoptr (SoketMention) mention = g_list_model_get_item (others, i);
    g_assert_cmpuint (G_OBJECT (mention)->ref_count, ==, 2);
    g_assert_null (g_object_get_data (G_OBJECT (mention), "seen"));
    g_assert_false (
        g_signal_has_handler_pending (mention, g_signal_lookup ("notify", G_TYPE_OBJECT), 0, TRUE));
  }
}

/* As many as a long plan has, time and again. */
static void
test_many (void)
{
  for (guint round = 0; round < 3; round++) {
    g_autoptr (GListModel) mentions = scan_days (2000);
    g_assert_cmpuint (g_list_model_get_n_items (mentions), ==, 2000);
    for (guint i = 0; i < 2000; i++)
      check_day (mentions, i);
  }
}

static void
test_other_model (void)
{
  g_autoptr (GListModel) mentions
      = scan ("gửi trước ngày 05/7\nhọp ngày 06/7, gửi trong Quý\nII/2024");
  g_autoptr (GListStore) store = g_list_store_new (SOKET_TYPE_MENTION);
  g_autofree char *json = soket_mentions_to_json (mentions);

  for (guint i = 0; i < g_list_model_get_n_items (mentions); i++) {
    g_autoptr (SoketMention) mention = g_list_model_get_item (mentions, i);
    g_list_store_append (store, mention);
  }
  g_autofree char *same = soket_mentions_to_json (G_LIST_MODEL (store));
  g_assert_cmpuint (g_list_model_get_n_items (mentions), >, 1);
  g_assert_cmpstr (same, ==, json);
}

/* Several in a line, and those behind them. */
static void
test_columns (void)
{
  g_autoptr (GListModel) mentions
      = scan ("Gửi đề cương trước ngày 05/7/2024, dự thảo trước ngày 15/7/2024 và bản cuối trước\n"
              "ngày 25/7/2024; nộp lưu trước ngày 30/7/2024.\n\n- In xong trước ngày 31/7/2024");
  static const guint places[][4] = {
    { 1, 13, 1, 33 }, { 1, 43, 1, 63 }, { 1, 76, 2, 14 }, { 2, 24, 2, 44 }, { 4, 10, 4, 30 }
  };

  g_assert_cmpuint (g_list_model_get_n_items (mentions), ==, G_N_ELEMENTS (places));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autoptr (SoketMention) mention = g_list_model_get_item (mentions, i);
    g_test_message ("%u: %s", i, soket_mention_get_text (mention));
    g_assert_cmpuint (soket_mention_get_line (mention), ==, places[i][0]);
    g_assert_cmpuint (soket_mention_get_start (mention), ==, places[i][1]);
    g_assert_cmpuint (soket_mention_get_end_line (mention), ==, places[i][2]);
    g_assert_cmpuint (soket_mention_get_end (mention), ==, places[i][3]);
  }
}

#define N_THREADS 6
#define N_ASKED 700

static gpointer
ask_all (gpointer data)
{
  GListModel *mentions = data;
  GPtrArray *objects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_ASKED; i++)
    g_ptr_array_add (objects, g_list_model_get_item (mentions, i));
  return objects;
}

/* Whoever asks first: all have the same objects. */
static void
test_threads (void)
{
  for (guint round = 0; round < 4; round++) {
    GListModel *mentions = scan_days (N_ASKED);
    g_autoptr (GPtrArray) first = NULL;
    GThread *threads[N_THREADS];
    for (guint i = 0; i < N_THREADS; i++)
      threads[i] = g_thread_new (NULL, ask_all, mentions);
    for (guint i = 0; i < N_THREADS; i++) {
      g_autoptr (GPtrArray) objects = g_thread_join (threads[i]);
      if (first == NULL)
        first = g_steal_pointer (&objects);
      else
        g_assert_cmpmem (objects->pdata, N_ASKED * sizeof (gpointer), first->pdata,
                         N_ASKED * sizeof (gpointer));
    }
    g_clear_object (&mentions);
    for (guint i = 0; i < N_ASKED; i++)
      g_assert_cmpuint (soket_mention_get_line (first->pdata[i]), ==, i + 1);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mention/threads", test_threads);
  g_test_add_func ("/mention/columns", test_columns);
  g_test_add_func ("/mention/empty", test_empty);
  g_test_add_func ("/mention/many", test_many);
  g_test_add_func ("/mention/one-object", test_one_object);
  g_test_add_func ("/mention/other-model", test_other_model);
  g_test_add_func ("/mention/outlives-list", test_outlives_list);
  g_test_add_func ("/mention/told-of-end", test_told_of_end);
  return g_test_run ();
}
