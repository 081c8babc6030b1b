/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-intake-private.h"

#include <string.h>

#include "base/soket-csv-private.h"
#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"
#include "ledger/soket-event-line-private.h"
#include "ledger/soket-ledger-json-private.h"
#include "ledger/soket-plain-taker-private.h"

#define NO_FIELD (-1)

/* What both readers do with what they read. */
typedef struct {
  const char *file;
  SoketIntakeFunc func;
  SoketIntakeRefuseFunc refuse;
  gpointer data;
  SoketPlainTaker *plain; /* NULL: each line by itself */
} Sink;

static Sink
make_sink (const char *file, const SoketIntakeSink *from)
{
  return (Sink){ file, from->func, from->refuse, from->data, from->plain };
}

/* TRUE to go on: what was wrong is noted. */
static gboolean
refuse_line (Sink *sink, guint line, GError *why, GError **error)
{
  if (sink->refuse != NULL && sink->refuse (sink->data, line, why)) {
    g_error_free (why);
    return TRUE;
  }
  g_propagate_error (error, why);
  return FALSE;
}

/* Which field each column holds; FALSE for a column that no event has. */
static gboolean
map_columns (SoketCsv *csv, Sink *sink, SoketIntakeFlags flags, int *fields, GError **error)
{
  for (guint i = 0; i < soket_csv_get_n_columns (csv); i++) {
    const char *name = soket_csv_get_column_name (csv, i);

    fields[i] = soket_event_field_find (name);
    if (fields[i] == NO_FIELD && (flags & SOKET_INTAKE_IGNORE_EXTRA) == 0) {
      g_autofree char *quoted = soket_day_quote (name);
      g_autofree char *all = soket_event_field_list ();

      g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_SYNTAX,
                   _ ("%s:%u: an event has no column “%s”; remove it or name it as one of: %s"),
                   sink->file, soket_csv_get_line (csv), quoted, all);
      return FALSE;
    }
  }
  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++) {
    if (soket_event_fields[i].needed
        && soket_csv_find_column (csv, soket_event_fields[i].name) < 0) {
      g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_SYNTAX,
                   _ ("%s:%u: there is no column “%s”; the first line names the columns, and kind, "
                      "task and unit are needed"),
                   sink->file, soket_csv_get_line (csv), soket_event_fields[i].name);
      return FALSE;
    }
  }
  return TRUE;
}

/* The texts of @event are those of the row. */
static gboolean
read_row (SoketCsv *csv, const int *fields, SoketEvent *event, GError **error)
{
  soket_event_reset (event);
  for (guint i = 0; i < soket_csv_get_n_columns (csv); i++) {
    if (fields[i] != NO_FIELD
        && !soket_event_set_composed (event, (SoketEventField) fields[i], soket_csv_get (csv, i),
                                      error))
      return FALSE;
  }
  return soket_event_check (event, error);
}

/* @event: one for all rows */
static gboolean
take_row (SoketCsv *csv, Sink *sink, const int *fields, SoketEvent *event, GError **error)
{
  guint line = soket_csv_get_line (csv);
  GError *local = NULL;

  if (read_row (csv, fields, event, &local))
    return sink->func (sink->data, event, line, error);
  g_prefix_error (&local, "%s:%u: ", sink->file, line);
  return refuse_line (sink, line, local, error);
}

/* A reader of the rest of the table; NULL where each row has to be read by itself. */
static SoketPlainFeed *
begin_plain_rows (SoketCsv *csv, Sink *sink, const int *fields)
{
  SoketPlainForm form = { .is_csv = TRUE,
                          .separator = soket_csv_get_separator (csv),
                          .n_columns = soket_csv_get_n_columns (csv) };
  gsize length;
  const char *rest = soket_csv_peek_rest (csv, &length);

  if (sink->plain == NULL)
    return NULL;
  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++)
    form.columns[i] = NO_FIELD;
  for (guint i = 0; i < form.n_columns; i++)
    if (fields[i] != NO_FIELD)
      form.columns[fields[i]] = (int) i;
  return soket_plain_taker_begin (sink->plain, &form, rest, length);
}

/* The rows that are plain, up to one that is not. */
static gboolean
take_plain_rows (SoketCsv *csv, Sink *sink, SoketPlainFeed *feed, const char *start, GError **error)
{
  gsize length, offset, before;
  guint first = soket_csv_get_next_line (csv), line = first;
  gboolean ok;

  offset = before = (gsize) (soket_csv_peek_rest (csv, &length) - start);
  ok = soket_plain_taker_take (sink->plain, feed, &offset, &line, error);
  soket_csv_skip (csv, offset - before, line - first);
  return ok;
}

static gboolean
read_rows (SoketCsv *csv, Sink *sink, const int *fields, GError **error)
{
  g_autoptr (SoketEvent) event = soket_event_new_blank ();
  g_autoptr (SoketPlainFeed) feed = begin_plain_rows (csv, sink, fields);
  gsize length;
  const char *start = soket_csv_peek_rest (csv, &length);

  for (;;) {
    GError *local = NULL;

    if (feed != NULL && !take_plain_rows (csv, sink, feed, start, error))
      return FALSE;
    if (soket_csv_next (csv, &local)) {
      if (!take_row (csv, sink, fields, event, error))
        return FALSE;
    } else if (local == NULL) {
      return TRUE;
    } else if (!refuse_line (sink, soket_csv_get_line (csv), local, error)) {
      return FALSE;
    }
  }
}

gboolean
soket_intake_read_csv (GBytes *events, const char *file, SoketIntakeFlags flags,
                       const SoketIntakeSink *to, GError **error)
{
  g_autofree char *name = g_filename_display_name (file);
  Sink sink = make_sink (name, to);
  g_autoptr (SoketCsv) csv
      = soket_csv_new (events, file, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_SYNTAX, error);

  if (csv == NULL)
    return FALSE;
  g_autofree int *fields = g_new (int, soket_csv_get_n_columns (csv));
  return map_columns (csv, &sink, flags, fields, error) && read_rows (csv, &sink, fields, error);
}

static gboolean
is_blank (const char *at, const char *end)
{
  while (at < end && g_ascii_isspace (*at))
    at++;
  return at == end;
}

/* Lines that are as an export writes them are read by themselves, all others, and all that are
 * wrong, as JSON. */
typedef struct {
  Sink sink;
  SoketEventLine *plain;
  SoketEventReader *reader;
  SoketEvent *event; /* one for all plain lines */
} Lines;

static gboolean
take_line (Lines *lines, const char *at, gsize length, guint line, GError **error)
{
  Sink *sink = &lines->sink;
  GError *local = NULL;

  if (soket_event_line_read (lines->plain, at, length, lines->event))
    return sink->func (sink->data, lines->event, line, error);

  g_autoptr (GBytes) text = g_bytes_new_static (at, length);
  g_autoptr (SoketEvent) event
      = soket_event_reader_read (lines->reader, text, sink->file, line, &local);
  return event != NULL ? sink->func (sink->data, event, line, error)
                       : refuse_line (sink, line, local, error);
}

static gboolean
read_lines (Lines *lines, const char *start, gsize length, GError **error)
{
  SoketPlainForm form = { .is_csv = FALSE };
  SoketPlainTaker *plain = lines->sink.plain;
  g_autoptr (SoketPlainFeed) feed
      = plain != NULL ? soket_plain_taker_begin (plain, &form, start, length) : NULL;
  gsize at = 0;

  for (guint line = 1; at < length; line++) {
    const char *stop;
    gsize end;

    if (feed != NULL && !soket_plain_taker_take (plain, feed, &at, &line, error))
      return FALSE;
    if (at == length)
      break;
    stop = memchr (start + at, '\n', length - at);
    end = stop != NULL ? (gsize) (stop - start) : length;
    if (!is_blank (start + at, start + end)
        && !take_line (lines, start + at, end - at, line, error))
      return FALSE;
    at = stop != NULL ? end + 1 : length;
  }
  return TRUE;
}

gboolean
soket_intake_read_ndjson (GBytes *events, const char *file, SoketIntakeFlags flags,
                          const SoketIntakeSink *to, GError **error)
{
  g_autofree char *name = g_filename_display_name (file);
  g_autoptr (SoketEventReader) reader
      = soket_event_reader_new ((flags & SOKET_INTAKE_IGNORE_EXTRA) != 0);
  g_autoptr (SoketEventLine) plain = soket_event_line_new ();
  g_autoptr (SoketEvent) event = soket_event_new_blank ();
  Lines lines = { make_sink (name, to), plain, reader, event };
  gsize length;
  const char *start = g_bytes_get_data (events, &length);

  if (length >= 3 && memcmp (start, "\xEF\xBB\xBF", 3) == 0) {
    start += 3;
    length -= 3;
  }
  return read_lines (&lines, start, length, error);
}
