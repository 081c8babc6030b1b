/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "base/soket-csv-private.h"

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"

#include <string.h>

struct _SoketCsv {
  GBytes *text;
  char *file;
  GQuark domain;
  int code;

  const char *at;
  const char *end;
  char separator;
  guint line;     /* where @at stands, from 1 */
  guint row_line; /* where the current row begins */

  GString *row;  /* the fields of the current row, each NUL-ended */
  gsize *fields; /* where each begins in @row */
  guint n_fields, room;
  GStrv names;
  guint n_columns;
};

static gboolean fail (SoketCsv *csv, GError **error, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
fail (SoketCsv *csv, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, csv->domain, csv->code, "%s:%u: %s", csv->file, csv->row_line, message);
  return FALSE;
}

/* The separator that splits the header into most fields; a comma when none does. */
static char
guess_separator (const char *at, const char *end)
{
  const char candidates[] = { ',', ';', '\t' };
  guint counts[G_N_ELEMENTS (candidates)] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (; at < end && (quoted || *at != '\n'); at++) {
    if (*at == '"')
      quoted = !quoted;
    for (guint i = 0; !quoted && i < G_N_ELEMENTS (candidates); i++)
      counts[i] += *at == candidates[i];
  }
  for (guint i = 1; i < G_N_ELEMENTS (candidates); i++) {
    if (counts[i] > counts[best])
      best = i;
  }
  return candidates[best];
}

/* Bytes of the blank that begins (@step 1) or ends (-1) the text between @start and @end. */
static guint
blank_at_edge (const char *start, const char *end, int step)
{
  const char *last = step > 0 ? start : end - 1;

  if (start == end)
    return 0;
  if (*last == ' ' || *last == '\t' || *last == '\r' || *last == '\n')
    return 1;
  if (end - start >= 2 && memcmp (step > 0 ? start : end - 2, "\xC2\xA0", 2) == 0)
    return 2;
  return 0;
}

static inline void
add_field (SoketCsv *csv, gsize start)
{
  if (csv->n_fields == csv->room) {
    csv->room *= 2;
    csv->fields = g_renew (gsize, csv->fields, csv->room);
  }
  csv->fields[csv->n_fields++] = start;
}

/* Ends the field that was written to the row from @start on: trimmed, NFC, NUL-ended. */
static void
end_field (SoketCsv *csv, gsize start)
{
  const char *text = csv->row->str + start;
  const char *end = csv->row->str + csv->row->len;
  guint blank;

  while ((blank = blank_at_edge (text, end, 1)) > 0)
    text += blank;
  while ((blank = blank_at_edge (text, end, -1)) > 0)
    end -= blank;

  start = (gsize) (text - csv->row->str);
  if (soket_text_is_normalized (text, end - text)) {
    g_string_truncate (csv->row, (gsize) (end - csv->row->str));
  } else {
    g_autofree char *composed = soket_text_normalize (text, end - text);

    g_string_truncate (csv->row, start);
    g_string_append (csv->row, composed);
  }
  g_string_append_c (csv->row, '\0');
  add_field (csv, start);
}

static gboolean
is_row_end (SoketCsv *csv, const char *at)
{
  return at == csv->end || *at == '\n' || (*at == '\r' && at + 1 < csv->end && at[1] == '\n');
}

/* @csv->at is behind the opening quote. */
static gboolean
read_quoted (SoketCsv *csv, GError **error)
{
  for (;;) {
    const char *quote = memchr (csv->at, '"', (gsize) (csv->end - csv->at));

    if (quote == NULL)
      return fail (csv, error, _ ("a quote is opened in this row and never closed; close it"));
    for (const char *at = csv->at; (at = memchr (at, '\n', (gsize) (quote - at))) != NULL; at++)
      csv->line++;
    g_string_append_len (csv->row, csv->at, quote - csv->at);
    csv->at = quote + 1;
    if (csv->at == csv->end || *csv->at != '"')
      break;
    g_string_append_c (csv->row, '"');
    csv->at++;
  }
  while (!is_row_end (csv, csv->at) && *csv->at != csv->separator && *csv->at == ' ')
    csv->at++;
  if (!is_row_end (csv, csv->at) && *csv->at != csv->separator)
    return fail (csv, error,
                 _ ("text after the closing quote of field %u; write a quote inside a field twice"),
                 csv->n_fields + 1);
  return TRUE;
}

static gboolean
read_field (SoketCsv *csv, GError **error)
{
  gsize start = csv->row->len;
  const char *at = csv->at;

  while (at < csv->end && *at == ' ')
    at++;
  if (at < csv->end && *at == '"') {
    csv->at = at + 1;
    if (!read_quoted (csv, error))
      return FALSE;
  } else {
    while (!is_row_end (csv, at) && *at != csv->separator)
      at++;
    g_string_append_len (csv->row, csv->at, at - csv->at);
    csv->at = at;
  }
  end_field (csv, start);
  return TRUE;
}

/* After a fault: who goes on begins at the next line. */
static void
skip_line (SoketCsv *csv)
{
  const char *end = memchr (csv->at, '\n', (gsize) (csv->end - csv->at));

  csv->at = end != NULL ? end + 1 : csv->end;
  csv->line += end != NULL;
}

#define BYTES(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))
/* Whether one of the bytes of @word is 0; where none is above 0x7f. */
#define HAS_ZERO(word) ((((word) -BYTES (1)) & BYTES (0x80)) != 0)

/* Whether a line is but fields and separators, and all of it ASCII. */
static gboolean
is_plain (const char *at, const char *end)
{
  guint64 word;

  for (; end - at >= (int) sizeof word; at += sizeof word) {
    memcpy (&word, at, sizeof word);
    if ((word & BYTES (0x80)) != 0 || HAS_ZERO (word ^ BYTES ('"'))
        || HAS_ZERO (word ^ BYTES ('\r')))
      return FALSE;
  }
  for (; at < end; at++)
    if ((guchar) *at >= 0x80 || *at == '"' || *at == '\r')
      return FALSE;
  return TRUE;
}

/* @start to @end of the row, which is a copy of the line, is a field. */
static inline void
end_plain_field (SoketCsv *csv, char *start, char *end)
{
  while (start < end && (*start == ' ' || *start == '\t'))
    start++;
  while (start < end && (end[-1] == ' ' || end[-1] == '\t'))
    end--;
  add_field (csv, (gsize) (start - csv->row->str));
  *end = '\0';
}

static void
split_row (SoketCsv *csv)
{
  char separator = csv->separator;
  char *start = csv->row->str;
  char *end = start + csv->row->len;

  for (char *at = start; at < end; at++) {
    if (*at != separator)
      continue;
    end_plain_field (csv, start, at);
    start = at + 1;
  }
  end_plain_field (csv, start, end);
}

/* A plain row is a line: one copy, cut in place. FALSE: to be read byte by byte. */
static gboolean
read_plain_row (SoketCsv *csv)
{
  const char *stop = memchr (csv->at, '\n', (gsize) (csv->end - csv->at));
  const char *end = stop;

  if (stop == NULL)
    return FALSE;
  if (end > csv->at && end[-1] == '\r')
    end--;
  if (!is_plain (csv->at, end))
    return FALSE;
  g_string_truncate (csv->row, 0);
  g_string_append_len (csv->row, csv->at, end - csv->at);
  split_row (csv);
  csv->at = stop + 1;
  csv->line++;
  return TRUE;
}

/* One row into @row and @fields, the line end eaten. */
static gboolean
read_row (SoketCsv *csv, GError **error)
{
  csv->n_fields = 0;
  csv->row_line = csv->line;
  if (read_plain_row (csv))
    return TRUE;

  g_string_truncate (csv->row, 0);
  while (read_field (csv, error)) {
    if (!is_row_end (csv, csv->at)) {
      csv->at++; /* the separator */
      continue;
    }
    if (csv->at < csv->end && *csv->at == '\r')
      csv->at++;
    if (csv->at < csv->end) {
      csv->at++;
      csv->line++;
    }
    return TRUE;
  }
  skip_line (csv);
  return FALSE;
}

/* Spreadsheets write the rows that were emptied as a line of separators. */
static gboolean
is_empty_row (SoketCsv *csv)
{
  for (guint i = 0; i < csv->n_fields; i++) {
    if (*soket_csv_get (csv, i) != '\0')
      return FALSE;
  }
  return TRUE;
}

static gboolean
read_header (SoketCsv *csv, GError **error)
{
  do {
    if (csv->at == csv->end)
      return fail (csv, error, _ ("the table is empty; its first line must name the columns"));
    csv->separator = guess_separator (csv->at, csv->end);
    if (!read_row (csv, error))
      return FALSE;
  } while (is_empty_row (csv));

  /* A million columns are no table of anybody, and are told so at once. */
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  csv->n_columns = csv->n_fields;
  csv->names = g_new0 (char *, csv->n_columns + 1);
  for (guint i = 0; i < csv->n_columns; i++) {
    const char *name = soket_csv_get (csv, i);

    if (*name != '\0' && !g_hash_table_add (seen, (gpointer) name))
      return fail (csv, error, _ ("two columns are named “%s”; remove or rename one"), name);
    csv->names[i] = g_strdup (name);
  }
  return TRUE;
}

SoketCsv *
soket_csv_new (GBytes *text, const char *file, GQuark domain, int code, GError **error)
{
  g_autoptr (SoketCsv) csv = NULL;
  gsize length;

  if (!soket_text_check (text, file, domain, code, error))
    return NULL;

  csv = g_new0 (SoketCsv, 1);
  csv->text = g_bytes_ref (text);
  csv->file = g_filename_display_name (file);
  csv->domain = domain;
  csv->code = code;
  csv->at = g_bytes_get_data (text, &length);
  csv->end = csv->at + length;
  csv->line = csv->row_line = 1;
  csv->row = g_string_sized_new (256);
  csv->room = 16;
  csv->fields = g_new (gsize, csv->room);
  if (length >= 3 && memcmp (csv->at, "\xEF\xBB\xBF", 3) == 0)
    csv->at += 3;
  return read_header (csv, error) ? g_steal_pointer (&csv) : NULL;
}

void
soket_csv_free (SoketCsv *csv)
{
  if (csv == NULL)
    return;
  g_bytes_unref (csv->text);
  g_free (csv->file);
  g_string_free (csv->row, TRUE);
  g_free (csv->fields);
  g_strfreev (csv->names);
  g_free (csv);
}

guint
soket_csv_get_n_columns (SoketCsv *csv)
{
  return csv->n_columns;
}

const char *
soket_csv_get_column_name (SoketCsv *csv, guint column)
{
  g_return_val_if_fail (column < csv->n_columns, NULL);
  return csv->names[column];
}

int
soket_csv_find_column (SoketCsv *csv, const char *name)
{
  for (guint i = 0; csv->names[i] != NULL; i++) {
    if (g_str_equal (csv->names[i], name))
      return (int) i;
  }
  return -1;
}

gboolean
soket_csv_next (SoketCsv *csv, GError **error)
{
  do {
    if (csv->at == csv->end)
      return FALSE;
    if (!read_row (csv, error))
      return FALSE;
  } while (is_empty_row (csv));

  if (csv->n_fields != csv->n_columns)
    return fail (csv, error,
                 _ ("%u fields where the header has %u; quote a field that contains “%s”"),
                 csv->n_fields, csv->n_columns,
                 csv->separator == '\t' ? _ ("tab") : (char[]){ csv->separator, '\0' });
  return TRUE;
}

const char *
soket_csv_get (SoketCsv *csv, guint column)
{
  g_return_val_if_fail (column < csv->n_fields, "");
  return csv->row->str + csv->fields[column];
}

guint
soket_csv_get_line (SoketCsv *csv)
{
  return csv->row_line;
}

guint
soket_csv_get_next_line (SoketCsv *csv)
{
  return csv->line;
}

char
soket_csv_get_separator (SoketCsv *csv)
{
  return csv->separator;
}

const char *
soket_csv_peek_rest (SoketCsv *csv, gsize *length)
{
  *length = (gsize) (csv->end - csv->at);
  return csv->at;
}

void
soket_csv_skip (SoketCsv *csv, gsize n_bytes, guint n_lines)
{
  csv->at += n_bytes;
  csv->line += n_lines;
}

void
soket_csv_append_field (GString *line, const char *field)
{
  if (strpbrk (field, ",\"\r\n") == NULL) {
    g_string_append (line, field);
    return;
  }
  g_string_append_c (line, '"');
  for (; *field != '\0'; field++) {
    if (*field == '"')
      g_string_append_c (line, '"');
    g_string_append_c (line, *field);
  }
  g_string_append_c (line, '"');
}
