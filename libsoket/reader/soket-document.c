/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-document-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"
#include "reader/soket-scan.h"

/**
 * SoketDocument:
 *
 * A directive as an office received it, as lines of text.
 *
 * It is made of the bytes of a file, whatever the file is called: plain text or
 * Markdown in UTF-8, UTF-16, windows-1258 or TCVN3 (ABC), an Office Open XML text
 * (`.docx`) or an OpenDocument text (`.odt`). Of an office file each paragraph is
 * a line, each paragraph of a cell too, with its number as it is shown; of a text
 * the lines are those of the file, so that a line number is what an editor shows.
 * All is in Unicode's composed form (NFC).
 *
 * What is no text says so: an old Word file (`.doc`, also under another name), a
 * PDF, a web page, a picture, text in the VNI encoding.
 *
 * At most 128 MiB are read.
 *
 * A document never changes: any thread may use it.
 *
 * Since: 1.0
 */

struct _SoketDocument {
  GObject parent_instance;
  char *file; /* nullable */
  const char *media_type;
  const char *encoding;
  GBytes *bytes;
  char *sha256; /* made when it is first asked for */
  GString *text;
  GArray *lines; /* of SoketLine */
};

G_DEFINE_FINAL_TYPE (SoketDocument, soket_document, G_TYPE_OBJECT)

static void
soket_document_finalize (GObject *object)
{
  SoketDocument *self = SOKET_DOCUMENT (object);

  g_free (self->file);
  g_bytes_unref (self->bytes);
  g_free (self->sha256);
  g_string_free (self->text, TRUE);
  g_array_unref (self->lines);
  G_OBJECT_CLASS (soket_document_parent_class)->finalize (object);
}

static void
soket_document_class_init (SoketDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soket_document_finalize;
}

static void
soket_document_init (SoketDocument *self)
{
  self->media_type = "text/plain";
  self->encoding = "UTF-8";
}

/**
 * soket_document_load:
 * @path: (type filename): a file, "-" for standard input
 * @cancellable: (nullable): stops the reading
 *
 * Reads a document from a file. Waits for the file: not for the main loop of a
 * program with windows.
 *
 * Errors: %SOKET_READ_ERROR_UNREADABLE when the file cannot be opened or is larger
 * than 128 MiB, and those of [ctor@Soket.Document.new_from_bytes];
 * %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full): the document
 *
 * Since: 1.0
 */
SoketDocument *
soket_document_load (const char *path, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  g_autoptr (GBytes) bytes = soket_text_load_file (path, SOKET_DOCUMENT_LIMIT, SOKET_READ_ERROR,
                                                   SOKET_READ_ERROR_UNREADABLE, error);
  if (bytes == NULL)
    return NULL;
  g_autofree char *name = g_filename_display_name (path);
  return soket_document_read (bytes, g_str_equal (path, "-") ? "<stdin>" : name, cancellable,
                              error);
}

/**
 * soket_document_new_from_bytes:
 * @bytes: all bytes of a file
 * @file: (nullable): the name that messages and the plan give it
 *
 * Reads a document from memory.
 *
 * Errors: %SOKET_READ_ERROR_UNREADABLE when there are more than 128 MiB,
 * %SOKET_READ_ERROR_NOT_TEXT for what holds no text or in no known encoding,
 * %SOKET_READ_ERROR_UNSUPPORTED for a form of file that is not read,
 * %SOKET_READ_ERROR_DAMAGED for an office file that breaks off or goes beyond its
 * limits; %G_IO_ERROR_NOT_SUPPORTED when the module that reads office files is not
 * installed.
 *
 * Returns: (transfer full): the document
 *
 * Since: 1.0
 */
SoketDocument *
soket_document_new_from_bytes (GBytes *bytes, const char *file, GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return soket_document_read (bytes, file, NULL, error);
}

/**
 * soket_document_get_file:
 * @self: a document
 *
 * What the file is called.
 *
 * Returns: (nullable): the name
 *
 * Since: 1.0
 */
const char *
soket_document_get_file (SoketDocument *self)
{
  g_return_val_if_fail (SOKET_IS_DOCUMENT (self), NULL);
  return self->file;
}

/**
 * soket_document_get_media_type:
 * @self: a document
 *
 * What the file is, as its content says: `text/plain` (Markdown too),
 * `application/vnd.openxmlformats-officedocument.wordprocessingml.document` or
 * `application/vnd.oasis.opendocument.text`.
 *
 * Returns: the media type
 *
 * Since: 1.0
 */
const char *
soket_document_get_media_type (SoketDocument *self)
{
  g_return_val_if_fail (SOKET_IS_DOCUMENT (self), NULL);
  return self->media_type;
}

/**
 * soket_document_get_encoding:
 * @self: a document
 *
 * What the text was before it became UTF-8: `UTF-8`, `UTF-16LE`, `UTF-16BE`,
 * `windows-1258` or `TCVN3`. The last two are found by what they make of the
 * words, in an office file by its fonts (`.VnTime`): a plan made from them wants a
 * second look.
 *
 * Returns: the encoding
 *
 * Since: 1.0
 */
const char *
soket_document_get_encoding (SoketDocument *self)
{
  g_return_val_if_fail (SOKET_IS_DOCUMENT (self), NULL);
  return self->encoding;
}

/**
 * soket_document_get_sha256:
 * @self: a document
 *
 * The SHA-256 sum of the bytes of the file, by which a plan names what it was
 * read from.
 *
 * Returns: 64 digits in lower case
 *
 * Since: 1.0
 */
const char *
soket_document_get_sha256 (SoketDocument *self)
{
  g_return_val_if_fail (SOKET_IS_DOCUMENT (self), NULL);

  const char *sum = g_atomic_pointer_get (&self->sha256);
  if (sum != NULL)
    return sum;
  char *made = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->bytes);
  /* Another thread may have been faster. */
  if (!g_atomic_pointer_compare_and_exchange (&self->sha256, NULL, made))
    g_free (made);
  return g_atomic_pointer_get (&self->sha256);
}

/**
 * soket_document_get_n_lines:
 * @self: a document
 *
 * How many lines it has.
 *
 * Returns: the number of lines, at least 1
 *
 * Since: 1.0
 */
guint
soket_document_get_n_lines (SoketDocument *self)
{
  g_return_val_if_fail (SOKET_IS_DOCUMENT (self), 0);
  return self->lines->len;
}

/**
 * soket_document_dup_line:
 * @self: a document
 * @line: from 1 to [method@Soket.Document.get_n_lines]
 *
 * A line, in NFC and without its end. The columns of a span count its code
 * points.
 *
 * Returns: (transfer full): the line
 *
 * Since: 1.0
 */
char *
soket_document_dup_line (SoketDocument *self, guint line)
{
  g_return_val_if_fail (SOKET_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (line >= 1 && line <= self->lines->len, NULL);

  const SoketLine *one = soket_document_peek_line (self, line);
  return g_strndup (self->text->str + one->start, one->length);
}

const char *
soket_document_peek_text (SoketDocument *self, gsize *length)
{
  if (length != NULL)
    *length = self->text->len;
  return self->text->str;
}

const SoketLine *
soket_document_peek_line (SoketDocument *self, guint line)
{
  return &g_array_index (self->lines, SoketLine, line - 1);
}

SoketDocument *
soket_document_new (GBytes *bytes, const char *file, const char *media_type, const char *encoding,
                    SoketLines *lines)
{
  SoketDocument *self = g_object_new (SOKET_TYPE_DOCUMENT, NULL);

  self->bytes = g_bytes_ref (bytes);
  self->file = g_strdup (file);
  self->media_type = media_type;
  self->encoding = encoding;
  self->text = g_steal_pointer (&lines->text);
  self->lines = g_steal_pointer (&lines->lines);
  return self;
}
