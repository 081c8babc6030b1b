/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-document-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-module-private.h"
#include "base/soket-text-private.h"
#include "reader/soket-decode-private.h"
#include "reader/soket-scan.h"

/* What an average line of a directive has, in bytes: the first guess of the index. */
#define LINE_BYTES 64

void
soket_lines_init (SoketLines *self, GString *text)
{
  self->text = text;
  self->lines
      = g_array_sized_new (FALSE, FALSE, sizeof (SoketLine), (guint) (text->len / LINE_BYTES) + 1);
}

void
soket_lines_clear (SoketLines *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_clear_pointer (&self->lines, g_array_unref);
}

void
soket_lines_add (SoketLines *self, const char *text, gsize length, const SoketLine *like)
{
  g_autofree char *composed = soket_text_normalize (text, (gssize) length);
  SoketLine line = *like;

  for (char *at = composed; *at != '\0'; at++)
    if (*at == '\n' || *at == '\r' || *at == '\f' || *at == '\v')
      *at = ' ';
  line.start = self->text->len;
  line.length = strlen (composed);
  g_string_append_len (self->text, composed, (gssize) line.length);
  g_string_append_c (self->text, '\n');
  g_array_append_val (self->lines, line);
}

/* CR LF and CR are LF; a form feed is a space, so that lines and columns are those of an editor. */
static void
unify_line_ends (GString *text)
{
  char *to = text->str;

  if (memchr (text->str, '\r', text->len) == NULL && memchr (text->str, '\f', text->len) == NULL
      && memchr (text->str, '\v', text->len) == NULL)
    return;
  for (const char *at = text->str; *at != '\0'; at++) {
    if (*at == '\r' && at[1] == '\n')
      continue;
    *to++ = *at == '\r' ? '\n' : *at == '\f' || *at == '\v' ? ' ' : *at;
  }
  g_string_truncate (text, (gsize) (to - text->str));
}

static void
index_lines (SoketLines *self)
{
  const char *text = self->text->str;
  const char *end = text + self->text->len;

  for (const char *at = text; at < end;) {
    const char *line_end = memchr (at, '\n', (gsize) (end - at));
    if (line_end == NULL)
      line_end = end;
    SoketLine line = { .start = (gsize) (at - text), .length = (gsize) (line_end - at) };
    g_array_append_val (self->lines, line);
    at = line_end + 1;
  }
}

/* All of it as composed UTF-8, to be freed. */
static char *
decode (GBytes *bytes, const char *name, const char **encoding, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  /* Nearly every text is: one look at each byte. */
  if (soket_text_is_plain (data, length))
    return g_strndup (length > 0 ? data : "", length);
  char *decoded = soket_text_decode (bytes, name, &length, encoding, error);
  if (decoded == NULL || soket_text_is_normalized (decoded, (gssize) length))
    return decoded;
  char *composed = soket_text_normalize (decoded, (gssize) length);
  g_free (decoded);
  return composed;
}

static gboolean
read_text (GBytes *bytes, const char *name, SoketLines *lines, const char **encoding,
           GError **error)
{
  char *decoded = decode (bytes, name, encoding, error);

  if (decoded == NULL)
    return FALSE;
  /* Not copied: it may be long. */
  GString *text = g_string_new (NULL);
  g_free (text->str);
  text->str = decoded;
  text->len = strlen (decoded);
  text->allocated_len = text->len + 1;
  unify_line_ends (text);
  soket_lines_init (lines, text);
  index_lines (lines);
  return TRUE;
}

static gboolean
has_text (const SoketLines *lines)
{
  const char *at = lines->text->str;

  while (*at != '\0' && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return *at != '\0';
}

static const char *
read_office (GBytes *bytes, const char *name, SoketLines *lines, const char **encoding,
             GCancellable *cancellable, GError **error)
{
  SoketOfficeRead read = soket_module_find ("office", "soket_office_read", error);

  soket_lines_init (lines, g_string_new (NULL));
  return read != NULL ? read (bytes, name, soket_lines_add, lines, encoding, cancellable, error)
                      : NULL;
}

SoketDocument *
soket_document_read (GBytes *bytes, const char *file, GCancellable *cancellable, GError **error)
{
  const char *name = file != NULL ? file : "<document>";
  const char *media_type = "text/plain";
  const char *encoding = "UTF-8";
  g_auto (SoketLines) lines = { NULL, NULL };

  if (g_bytes_get_size (bytes) > SOKET_DOCUMENT_LIMIT) {
    g_set_error (error, SOKET_READ_ERROR, SOKET_READ_ERROR_UNREADABLE,
                 _ ("%s: larger than the %lu bytes that are read; split it"), name,
                 (gulong) SOKET_DOCUMENT_LIMIT);
    return NULL;
  }
  if (!soket_document_check_kind (bytes, name, error))
    return NULL;
  if (soket_document_is_zip (bytes))
    media_type = read_office (bytes, name, &lines, &encoding, cancellable, error);
  else if (!read_text (bytes, name, &lines, &encoding, error))
    media_type = NULL;
  if (media_type == NULL)
    return NULL;
  if (!has_text (&lines)) {
    g_set_error (error, SOKET_READ_ERROR, SOKET_READ_ERROR_NOT_TEXT,
                 _ ("%s: holds no text; of a scanned paper, recognise the text first"), name);
    return NULL;
  }
  return soket_document_new (bytes, file, media_type, encoding, &lines);
}
