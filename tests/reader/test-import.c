/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>

#include <string.h>

static SoketPlan *
import_text (const char *text, const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SoketDocument) document = soket_document_new_from_bytes (bytes, file, &error);
  g_assert_no_error (error);
  SoketPlan *plan = soket_document_import_plan (document, &error);
  g_assert_no_error (error);
  return plan;
}

static void
test_always_a_plan (void)
{
  static const struct {
    const char *text;
    const char *file;
    const char *id;
    const char *title;
  } rows[] = {
    { "Hôm nay trời đẹp.\n", "hôm qua.v2.txt", "hom-qua-v2", "hôm qua.v2" },
    { "\n  Hôm nay trời đẹp.\n", NULL, "hom-nay-troi-dep", "Hôm nay trời đẹp." },
    { "Hôm nay trời đẹp.\n", "<stdin>", "hom-nay-troi-dep", "Hôm nay trời đẹp." },
    { "Hôm nay trời đẹp.\n", ".txt", "txt", ".txt" },
    { "… 中文\n", NULL, "plan", "… 中文" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketPlan) plan = import_text (rows[i].text, rows[i].file);
    g_test_message ("%s", rows[i].title);
    g_assert_cmpstr (soket_plan_get_id (plan), ==, rows[i].id);
    g_assert_cmpstr (soket_plan_get_title (plan), ==, rows[i].title);
  }
}

static void
test_long_first_words (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "ế");
  g_autoptr (SoketPlan) plan = import_text (text->str, NULL);
  g_assert_true (g_utf8_validate (soket_plan_get_title (plan), -1, NULL));
  g_assert_cmpuint (strlen (soket_plan_get_title (plan)), <=, 400);
  g_assert_cmpuint (strlen (soket_plan_get_title (plan)), >, 390);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/always-a-plan", test_always_a_plan);
  g_test_add_func ("/import/long-first-words", test_long_first_words);
  return g_test_run ();
}
