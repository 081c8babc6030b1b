/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>

#include <glib/gstdio.h>
#include <string.h>

static SoketDocument *
read_bytes (const char *data, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return soket_document_new_from_bytes (bytes, "a.txt", error);
}

/* All lines, each in brackets. */
static char *
dup_lines (SoketDocument *document)
{
  GString *all = g_string_new (NULL);

  for (guint line = 1; line <= soket_document_get_n_lines (document); line++) {
    g_autofree char *text = soket_document_dup_line (document, line);
    g_string_append_printf (all, "[%s]", text);
  }
  return g_string_free (all, FALSE);
}

static void
test_lines (void)
{
  static const struct {
    const char *text;
    const char *lines;
  } rows[] = {
    { "a", "[a]" },
    { "a\n", "[a]" },
    { "\xEF\xBB\xBF"
      "a\r\nb\rc\n\nd",
      "[a][b][c][][d]" },
    { "a\n\fb\vc", "[a][ b c]" },
    { "Ke\xCC\x82\xCC\x81 hoa\xCC\xA3"
      "ch",
      "[Kế hoạch]" },
    { "plan \xE4\xB8\xAD\xE6\x96\x87\n", "[plan 中文]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketDocument) document = read_bytes (rows[i].text, strlen (rows[i].text), &error);
    g_test_message ("%s", rows[i].lines);
    g_assert_no_error (error);
    g_autofree char *lines = dup_lines (document);
    g_assert_cmpstr (lines, ==, rows[i].lines);
    g_assert_cmpstr (soket_document_get_encoding (document), ==, "UTF-8");
    g_assert_cmpstr (soket_document_get_media_type (document), ==, "text/plain");
  }
}

static void
test_names (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autoptr (SoketDocument) document = soket_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (soket_document_get_file (document));
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (soket_document_get_sha256 (document), ==,
                     "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void
test_bad (void)
{
  static const struct {
    const char *data;
    gsize length;
    SoketReadError code;
    const char *says;
  } rows[] = {
    { "", 0, SOKET_READ_ERROR_NOT_TEXT, "a.txt: holds no text" },
    { " \r\n\n", 4, SOKET_READ_ERROR_NOT_TEXT, "a.txt: holds no text" },
    { "\xEF\xBB\xBF", 3, SOKET_READ_ERROR_NOT_TEXT, "a.txt: holds no text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketDocument) document = read_bytes (rows[i].data, rows[i].length, &error);
    g_test_message ("%s", rows[i].says);
    g_assert_null (document);
    g_assert_error (error, SOKET_READ_ERROR, (int) rows[i].code);
    g_assert_nonnull (strstr (error->message, rows[i].says));
  }
}

static void
test_load (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "kế hoạch.txt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) stopped = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_null (soket_document_load (path, NULL, &missing));
  g_assert_error (missing, SOKET_READ_ERROR, SOKET_READ_ERROR_UNREADABLE);
  g_assert_true (g_file_set_contents (path, "một\nhai\n", -1, NULL));
  g_autoptr (SoketDocument) document = soket_document_load (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (soket_document_get_file (document), ==, path);
  g_assert_cmpuint (soket_document_get_n_lines (document), ==, 2);
  g_cancellable_cancel (cancellable);
  g_assert_null (soket_document_load (path, cancellable, &stopped));
  g_assert_error (stopped, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/lines", test_lines);
  g_test_add_func ("/document/names", test_names);
  g_test_add_func ("/document/bad", test_bad);
  g_test_add_func ("/document/load", test_load);
  return g_test_run ();
}
