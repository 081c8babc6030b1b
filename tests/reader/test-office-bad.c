/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "office-fixture.h"

#include "reader/soket-scan.h"

#define PARAGRAPH "<w:p><w:r><w:t>a</w:t></w:r></w:p>"

static void
check_refused (GBytes *file, SoketReadError code, const char *says)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDocument) document = soket_document_new_from_bytes (file, "a.docx", &error);

  g_test_message ("%s: %s", says, error != NULL ? error->message : "read");
  g_assert_null (document);
  g_assert_error (error, SOKET_READ_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, "a.docx: "));
  g_assert_nonnull (strstr (error->message, says));
}

static GBytes *
make_zip (const char *path, const char *text, gsize length)
{
  ZipFixture zip;

  zip_open (&zip);
  zip_add (&zip, path, text, length);
  return zip_close (&zip);
}

static void
test_parts (void)
{
  static const struct {
    const char *path;
    const char *text;
    SoketReadError code;
    const char *says;
  } rows[] = {
    { "word/document.xml", DOCX (""), SOKET_READ_ERROR_NOT_TEXT, "holds no text" },
    { "word/document.xml", "", SOKET_READ_ERROR_DAMAGED, "word/document.xml inside" },
    { "word/document.xml", "<a><b></a>", SOKET_READ_ERROR_DAMAGED, "no well-formed XML (line 1" },
    { "word/document.xml", "<a>\xFF</a>", SOKET_READ_ERROR_DAMAGED, "no well-formed XML" },
    { "word/document.xml",
      "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" DOCX (PARAGRAPH),
      SOKET_READ_ERROR_DAMAGED, "document type" },
    { "word/document.xml",
      "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><a>&b;</a>",
      SOKET_READ_ERROR_DAMAGED, "document type" },
    { "word/styles.xml", DOCX (PARAGRAPH), SOKET_READ_ERROR_DAMAGED,
      "word/document.xml is missing" },
    { "xl/workbook.xml", "<a/>", SOKET_READ_ERROR_UNSUPPORTED, "spreadsheet" },
    { "mimetype", "application/vnd.oasis.opendocument.spreadsheet", SOKET_READ_ERROR_UNSUPPORTED,
      "spreadsheet" },
    { "mimetype", "application/vnd.oasis.opendocument.text", SOKET_READ_ERROR_DAMAGED,
      "content.xml is missing" },
    { "a.txt", "a", SOKET_READ_ERROR_UNSUPPORTED, "no office file" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GBytes) file = make_zip (rows[i].path, rows[i].text, strlen (rows[i].text));
    check_refused (file, rows[i].code, rows[i].says);
  }
}

static void
test_deep (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<a>");
  g_autoptr (GBytes) file = make_zip ("word/document.xml", text->str, text->len);
  g_string_free (text, TRUE);
  check_refused (file, SOKET_READ_ERROR_DAMAGED, "no well-formed XML");
}

static void
test_bomb (void)
{
  gsize length = (gsize) 24 << 20;
  g_autofree char *text = g_malloc (length);

  memset (text, ' ', length);
  g_autoptr (GBytes) file = make_zip ("word/document.xml", text, length);
  check_refused (file, SOKET_READ_ERROR_DAMAGED, "times its size");
}

static void
test_many (void)
{
  ZipFixture zip;

  zip_open (&zip);
  for (guint i = 0; i < 10001; i++) {
    g_autofree char *path = g_strdup_printf ("%u", i);
    zip_add (&zip, path, "", 0);
  }
  g_autoptr (GBytes) file = zip_close (&zip);
  check_refused (file, SOKET_READ_ERROR_DAMAGED, "more than 10000 parts");

  /* A directory that says it has two. */
  gsize size;
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (file, &size), g_bytes_get_size (file));
  copy[size - 22 + 8] = copy[size - 22 + 10] = 2;
  copy[size - 22 + 9] = copy[size - 22 + 11] = 0;
  g_autoptr (GBytes) lying = g_bytes_new (copy, size);
  check_refused (lying, SOKET_READ_ERROR_DAMAGED, "more than 10000 parts");
}

static void
test_cut (void)
{
  g_autofree char *text = g_strdup (DOCX (PARAGRAPH));
  g_autoptr (GBytes) file = make_zip ("word/document.xml", text, strlen (text));
  gsize size = g_bytes_get_size (file);

  for (gsize length = 4; length < size; length++) {
    g_autoptr (GBytes) cut = g_bytes_new_from_bytes (file, 0, length);
    check_refused (cut, SOKET_READ_ERROR_DAMAGED, "breaks off");
  }
}

/* Each byte of a file changed: an answer or an error, and no crash. */
static void
test_changed (void)
{
  g_autofree char *text = g_strdup (DOCX (PARAGRAPH));
  g_autoptr (GBytes) file = make_zip ("word/document.xml", text, strlen (text));
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);
  guint n_read = 0;

  for (gsize i = 0; i < size; i++) {
    g_autofree guint8 *copy = g_memdup2 (data, size);
    copy[i] ^= 0x55;
    g_autoptr (GBytes) changed = g_bytes_new (copy, size);
    g_autoptr (GError) error = NULL;
    g_autoptr (SoketDocument) document = soket_document_new_from_bytes (changed, "a.docx", &error);
    g_assert_true ((document != NULL) == (error == NULL));
    g_assert_true (error == NULL || g_utf8_validate (error->message, -1, NULL));
    n_read += document != NULL ? 1 : 0;
  }
  g_assert_cmpuint (n_read, <, size / 2);
}

static void
test_password (void)
{
  static const char manifest[]
      = "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
        "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
  static const char type[] = "application/vnd.oasis.opendocument.text";
  ZipFixture zip;

  zip_open (&zip);
  zip_add (&zip, "mimetype", type, strlen (type));
  zip_add (&zip, "content.xml", "\1\2\3", 3);
  zip_add (&zip, "META-INF/manifest.xml", manifest, strlen (manifest));
  g_autoptr (GBytes) file = zip_close (&zip);
  check_refused (file, SOKET_READ_ERROR_UNSUPPORTED, "has a password");
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *text = g_strdup (DOCX (PARAGRAPH));
  g_autoptr (GBytes) file = make_zip ("word/document.xml", text, strlen (text));

  g_cancellable_cancel (cancellable);
  g_assert_null (soket_document_read (file, "a.docx", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/office-bad/parts", test_parts);
  g_test_add_func ("/office-bad/deep", test_deep);
  g_test_add_func ("/office-bad/bomb", test_bomb);
  g_test_add_func ("/office-bad/many", test_many);
  g_test_add_func ("/office-bad/cut", test_cut);
  g_test_add_func ("/office-bad/changed", test_changed);
  g_test_add_func ("/office-bad/password", test_password);
  g_test_add_func ("/office-bad/cancelled", test_cancelled);
  return g_test_run ();
}
