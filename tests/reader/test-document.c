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
check_encoding (const char *data, gsize length, const char *encoding, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDocument) document = read_bytes (data, length, &error);

  g_test_message ("%s", encoding);
  g_assert_no_error (error);
  g_assert_cmpstr (soket_document_get_encoding (document), ==, encoding);
  g_autofree char *lines = dup_lines (document);
  g_assert_cmpstr (lines, ==, expected);
}

static void
test_utf16 (void)
{
  static const char text[] = "\uFEFFĐảng ủy xã gửi báo cáo\r\ntrước ngày 08/9 𠀋";
  static const char lines[] = "[Đảng ủy xã gửi báo cáo][trước ngày 08/9 𠀋]";
  static const char *const encodings[] = { "UTF-16LE", "UTF-16BE" };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++) {
    gsize length;
    g_autofree char *data = g_convert (text, -1, encodings[i], "UTF-8", NULL, &length, NULL);
    check_encoding (data, length, encodings[i], lines);
    /* Without the mark at the begin. */
    check_encoding (data + 2, length - 2, encodings[i], lines);
    /* Half a letter at the end. */
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketDocument) cut = read_bytes (data, length - 2, &error);
    g_assert_null (cut);
    g_assert_error (error, SOKET_READ_ERROR, SOKET_READ_ERROR_NOT_TEXT);
    g_assert_nonnull (strstr (error->message, "a.txt:2: "));
  }
}

/* Enough words to know the encoding by, then one letter. */
static void
check_letters (const char *encoding, const char *known_as, const char *words, guint first)
{
  guint n_letters = 0;

  for (guint byte = first; byte < 0x100; byte++) {
    const char letter[] = { (char) byte, '\0' };
    g_autofree char *data = g_strconcat (words, letter, ".", NULL);
    g_autofree char *converted = g_convert (data, -1, "UTF-8", known_as, NULL, NULL, NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketDocument) document = read_bytes (data, strlen (data), &error);
    g_test_message ("%s 0x%02x", encoding, byte);
    if (document == NULL) {
      g_assert_error (error, SOKET_READ_ERROR, SOKET_READ_ERROR_NOT_TEXT);
      continue;
    }
    n_letters++;
    g_assert_cmpstr (soket_document_get_encoding (document), ==, encoding);
    g_autofree char *line = soket_document_dup_line (document, 1);
    g_autofree char *composed = g_utf8_normalize (converted, -1, G_NORMALIZE_NFC);
    g_assert_cmpstr (line, ==, composed);
  }
  g_assert_cmpuint (n_letters, >, 70);
}

/* "Đảng ủy xã được giao chủ trì, gửi báo cáo"; the capital is one of the few that TCVN3 has */
#define TCVN3_WORDS "\247\266ng \361y x\267 \256\255\356c giao ch\361 tr\327, g\366i b\270o c\270o"
#define CP1258_WORDS                                                                               \
  "\320a\322ng u\322y xa\336 \360\375\365\362c giao chu\322 tri\314, g\375\322i b\341o c\341o"
#define VNI_WORDS                                                                                  \
  "\321a\373ng u\373y xa\365 \361\366\364\357c giao chu\373 tr\354, g\366\373i ba\371o ca\371o"

static void
test_legacy (void)
{
  static const char lines[] = "[Đảng ủy xã được giao chủ trì, gửi báo cáo]";

  check_encoding (TCVN3_WORDS, strlen (TCVN3_WORDS), "TCVN3", lines);
  check_encoding (CP1258_WORDS, strlen (CP1258_WORDS), "windows-1258", lines);
  check_letters ("TCVN3", "TCVN5712-1", TCVN3_WORDS, 0xA0);
  check_letters ("windows-1258", "CP1258", CP1258_WORDS, 0x80);
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
    { "a\n\xFF\n", 4, SOKET_READ_ERROR_NOT_TEXT, "a.txt:2: neither UTF-8" },
    { "K\xE1\xBA\xBF \xC4\x90\xE1\xBA\xA3ng\xE1\xBA\n", 14, SOKET_READ_ERROR_NOT_TEXT,
      "a.txt:1: not UTF-8 (byte 0xe1" },
    { "a\n\0b", 4, SOKET_READ_ERROR_NOT_TEXT, "a.txt:2: is no text (a NUL at offset 2" },
    { "\x7F"
      "ELF\2\1\1\0",
      8, SOKET_READ_ERROR_NOT_TEXT, "a.txt:1: is no text" },
    /* French in its own encoding. */
    { "d\xE9j\xE0 r\xE9union, ann\xE9"
      "e, march\xE9\n",
      29, SOKET_READ_ERROR_NOT_TEXT, "a.txt:1: neither UTF-8" },
    { TCVN3_WORDS "\n\x80 \xC0", sizeof TCVN3_WORDS + 3, SOKET_READ_ERROR_NOT_TEXT,
      "a.txt:2: byte 0xc0" },
    { VNI_WORDS, sizeof VNI_WORDS - 1, SOKET_READ_ERROR_UNSUPPORTED, "the encoding VNI" },
    { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", 10, SOKET_READ_ERROR_UNSUPPORTED, "(.doc)" },
    { "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", 15, SOKET_READ_ERROR_UNSUPPORTED, "is a PDF" },
    { "{\\rtf1\\ansi a}", 14, SOKET_READ_ERROR_UNSUPPORTED, ".rtf" },
    { "\xEF\xBB\xBF\n<!DOCTYPE HTML><p>a", 23, SOKET_READ_ERROR_UNSUPPORTED, "a web page" },
    { "<?xml version=\"1.0\"?><a/>", 25, SOKET_READ_ERROR_UNSUPPORTED, "XML" },
    { "\x89PNG\r\n\x1A\n", 8, SOKET_READ_ERROR_UNSUPPORTED, "picture" },
    { "PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22, SOKET_READ_ERROR_UNSUPPORTED, ".zip" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketDocument) document = read_bytes (rows[i].data, rows[i].length, &error);
    g_test_message ("%s: %s", rows[i].says, error != NULL ? error->message : "read");
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
  g_test_add_func ("/document/utf16", test_utf16);
  g_test_add_func ("/document/legacy", test_legacy);
  g_test_add_func ("/document/names", test_names);
  g_test_add_func ("/document/bad", test_bad);
  g_test_add_func ("/document/load", test_load);
  return g_test_run ();
}
