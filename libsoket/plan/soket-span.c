/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-span.h"

#include "base/soket-i18n-private.h"
#include "plan/soket-tables-private.h"

/**
 * SoketSpan:
 *
 * Where a text says something. Lines count from 1; columns count from 0, in code
 * points of the line in NFC, and the end is exclusive. Immutable, for any
 * thread.
 *
 * Since: 1.0
 */

struct _SoketSpan {
  SoketPresence presence;
  guint line;
  guint start;
  guint end;
  guint end_line;
};

#define AT(member) G_STRUCT_OFFSET (SoketSpan, member)

static const SoketField span_fields[] = {
  { "line", SOKET_FIELD_INTEGER, AT (line), SOKET_FIELD_REQUIRED, .min = 1 },
  { "start", SOKET_FIELD_INTEGER, AT (start) },
  { "end", SOKET_FIELD_INTEGER, AT (end) },
  { "end_line", SOKET_FIELD_INTEGER, AT (end_line), .min = 1 },
  { NULL },
};

static char *
check_span (gconstpointer record, const char **key)
{
  const SoketSpan *self = record;

  if (self->end_line != 0 && self->end_line < self->line) {
    *key = "end_line";
    return g_strdup_printf (_ ("expected a line not before \"line\" (%u), found %u; change one of "
                               "the two"),
                            self->line, self->end_line);
  }
  /* Without "end" the line is meant as a whole. */
  if (self->end_line <= self->line && self->end < self->start
      && soket_record_has (&soket_span_table, record,
                           soket_table_find (&soket_span_table, "end"))) {
    *key = "end";
    return g_strdup_printf (_ ("expected a column not before \"start\" (%u), found %u; change one "
                               "of the two"),
                            self->start, self->end);
  }
  return NULL;
}

static void
release_span (gpointer self)
{
  soket_span_unref (self);
}

const SoketTable soket_span_table = {
  .name = "span",
  .fields = span_fields,
  .size = sizeof (SoketSpan),
  .presence = AT (presence),
  .release = release_span,
  .check = check_span,
};

G_DEFINE_BOXED_TYPE (SoketSpan, soket_span, soket_span_ref, soket_span_unref)

/**
 * soket_span_new:
 * @line: a line, from 1
 * @start: a column, from 0
 * @end: the column behind the last, on @end_line
 * @end_line: the last line; 0 for @line
 *
 * A place in a text.
 *
 * Returns: (transfer full): the span
 *
 * Since: 1.0
 */
SoketSpan *
soket_span_new (guint line, guint start, guint end, guint end_line)
{
  g_return_val_if_fail (line >= 1, NULL);
  g_return_val_if_fail (end_line == 0 || end_line >= line, NULL);
  g_return_val_if_fail (end_line > line || end >= start, NULL);

  SoketSpan *self = soket_record_new (&soket_span_table);
  self->line = line;
  self->start = start;
  self->end = end;
  self->end_line = end_line;
  for (const SoketField *field = span_fields; field->key != NULL; field++)
    if (field->offset != AT (end_line) || end_line > line)
      soket_record_set_seen (&soket_span_table, self, field, FALSE);
  return self;
}

/**
 * soket_span_ref:
 * @self: a span
 *
 * One more reference; from any thread.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketSpan *
soket_span_ref (SoketSpan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_span (gpointer self)
{
  soket_record_clear (&soket_span_table, self);
}

/**
 * soket_span_unref:
 * @self: (transfer full): a span
 *
 * One reference less; from any thread.
 *
 * Since: 1.0
 */
void
soket_span_unref (SoketSpan *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_span);
}

/**
 * soket_span_get_line:
 * @self: a span
 *
 * The first line.
 *
 * Returns: the line, from 1
 *
 * Since: 1.0
 */
guint
soket_span_get_line (SoketSpan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->line;
}

/**
 * soket_span_get_start:
 * @self: a span
 *
 * The first column, on the first line.
 *
 * Returns: the column, from 0
 *
 * Since: 1.0
 */
guint
soket_span_get_start (SoketSpan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->start;
}

/**
 * soket_span_get_end:
 * @self: a span
 *
 * The column behind the last, on the last line.
 *
 * Returns: the column
 *
 * Since: 1.0
 */
guint
soket_span_get_end (SoketSpan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->end;
}

/**
 * soket_span_get_end_line:
 * @self: a span
 *
 * The last line.
 *
 * Returns: the line, from 1
 *
 * Since: 1.0
 */
guint
soket_span_get_end_line (SoketSpan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->end_line != 0 ? self->end_line : self->line;
}
