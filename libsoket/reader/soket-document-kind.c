/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-document-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "reader/soket-scan.h"

#define PICTURE N_ ("is a picture; recognise its text first (OCR), and give that")
#define ARCHIVE N_ ("is an archive; unpack it, and give the document inside")
#define MARKUP N_ ("is a web page or XML; open it, and save it as .docx or as text")

/* By their first bytes. */
static const struct {
  const char *bytes;
  gsize length;
  const char *why;
} refused[] = {
  { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8,
    N_ ("is a file of an old Word (.doc) or one with a password, whatever its name says; open it, "
        "and save it as .docx without a password") },
  { "%PDF-", 5,
    N_ ("is a PDF; give the file it was made from, or save its text as .docx or .txt") },
  { "{\\rtf", 5, N_ ("is a rich text file (.rtf); open it, and save it as .docx") },
  { "MIME-Version:", 13, MARKUP },
  { "\x89PNG", 4, PICTURE },
  { "\xFF\xD8\xFF", 3, PICTURE },
  { "GIF8", 4, PICTURE },
  { "II*\0", 4, PICTURE },
  { "MM\0*", 4, PICTURE },
  { "7z\xBC\xAF\x27\x1C", 6, ARCHIVE },
  { "Rar!\x1A", 5, ARCHIVE },
  { "\x1F\x8B", 2, ARCHIVE },
  { "PK\x05\x06", 4, N_ ("is an archive (.zip) with nothing in it") },
};

/* In any case, behind spaces. */
static const char *const markup[] = { "<?xml", "<!doctype html", "<html" };

static const char *
skip_space (const char *at, const char *end)
{
  if (end - at >= 3 && memcmp (at, "\xEF\xBB\xBF", 3) == 0)
    at += 3;
  while (at < end && g_ascii_isspace (*at))
    at++;
  return at;
}

static const char *
find_fault (const char *data, gsize size)
{
  const char *words = skip_space (data, data + size);
  gsize rest = size - (gsize) (words - data);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    if (size >= refused[i].length && memcmp (data, refused[i].bytes, refused[i].length) == 0)
      return refused[i].why;
  for (guint i = 0; i < G_N_ELEMENTS (markup); i++)
    if (rest >= strlen (markup[i])
        && g_ascii_strncasecmp (words, markup[i], strlen (markup[i])) == 0)
      return MARKUP;
  return NULL;
}

gboolean
soket_document_is_zip (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= 4 && memcmp (data, "PK\x03\x04", 4) == 0;
}

gboolean
soket_document_check_kind (GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *why = size > 0 ? find_fault (data, size) : NULL;

  if (why != NULL)
    g_set_error (error, SOKET_READ_ERROR, SOKET_READ_ERROR_UNSUPPORTED, "%s: %s", name, _ (why));
  return why == NULL;
}
