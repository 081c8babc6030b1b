/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "plan/soket-plan-private.h"
#include "plan/soket-plan-struct-private.h"
#include "plan/soket-tables-private.h"

/* Where a plan comes from, and what the reader of its document had to say. */

/* Of a plan that was not imported it is made to be empty; the plan does not say it has one. */
static SoketImport *
peek_import (SoketPlan *self)
{
  if (self->import == NULL)
    self->import = soket_record_new (&soket_import_table);
  return self->import;
}

/**
 * soket_plan_get_unsure:
 * @self: a plan
 *
 * The values of an imported plan that the reader was not sure of and that
 * nobody has confirmed yet.
 *
 * Returns: (transfer none): a list of [class@Soket.Doubt]
 *
 * Since: 1.0
 */
GListModel *
soket_plan_get_unsure (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return G_LIST_MODEL (peek_import (self)->unsure);
}

/**
 * soket_plan_get_skipped:
 * @self: a plan
 *
 * What the reader passed over: the plan has no place for it.
 *
 * Returns: (transfer none): a list of [class@Soket.Notice]
 *
 * Since: 1.0
 */
GListModel *
soket_plan_get_skipped (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return G_LIST_MODEL (peek_import (self)->skipped);
}

/**
 * soket_plan_get_notices:
 * @self: a plan
 *
 * What the reader noticed about the document, and what has been done with the
 * plan since (`set`, `confirmed`).
 *
 * Returns: (transfer none): a list of [class@Soket.Notice]
 *
 * Since: 1.0
 */
GListModel *
soket_plan_get_notices (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return G_LIST_MODEL (peek_import (self)->notices);
}

/**
 * soket_plan_get_imported_file:
 * @self: a plan
 *
 * The document that the plan was imported from.
 *
 * Returns: (nullable): its name
 *
 * Since: 1.0
 */
const char *
soket_plan_get_imported_file (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return peek_import (self)->file;
}

/**
 * soket_plan_get_imported_sha256:
 * @self: a plan
 *
 * The SHA-256 sum of the document that the plan was imported from.
 *
 * Returns: (nullable): the sum in hex
 *
 * Since: 1.0
 */
const char *
soket_plan_get_imported_sha256 (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return peek_import (self)->sha256;
}

/**
 * soket_plan_get_file:
 * @self: a plan
 *
 * The file that the plan was read from: of a plan that was just imported, the
 * document.
 *
 * Returns: the name
 *
 * Since: 1.0
 */
const char *
soket_plan_get_file (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  if (self->map != NULL)
    return soket_json_map_get_file (self->map);
  return self->import != NULL && self->import->file != NULL ? self->import->file : "";
}

/* The line that a record says it stands in, or 0. */
static guint
get_own_line (const SoketTable *table, gpointer record)
{
  const SoketField *source = soket_table_find (table, "source");
  const SoketField *line = soket_table_find (table, "line");
  const SoketSpan *span = NULL;

  if (source != NULL && source->table == &soket_span_table)
    span = soket_field_in (source, record, SoketSpan *);
  if (span != NULL)
    return soket_span_get_line ((SoketSpan *) span);
  return line != NULL && line->type == SOKET_FIELD_INTEGER ? soket_field_in (line, record, guint)
                                                           : 0;
}

/* The line of the deepest record on the way of @pointer that says one. */
static guint
find_own_line (SoketPlan *self, const char *pointer)
{
  g_auto (GStrv) tokens = g_strsplit (pointer, "/", -1);
  const SoketTable *table = &soket_plan_table;
  gpointer record = self;
  guint found = 0;

  for (guint i = *pointer == '/'; tokens[i] != NULL && record != NULL; i++) {
    const SoketField *field = soket_table_find (table, tokens[i]);

    if (field == NULL || field->type == SOKET_FIELD_MAP || field->table == NULL)
      break;
    if (field->type == SOKET_FIELD_RECORD) {
      record = soket_field_in (field, record, gpointer);
    } else if (field->type == SOKET_FIELD_RECORDS && tokens[i + 1] != NULL) {
      guint index = (guint) strtoul (tokens[++i], NULL, 10);
      record = index < soket_records_get_n (field, record)
                   ? soket_records_peek (field, record, index)
                   : NULL;
    } else {
      break;
    }
    table = field->table;
    if (record != NULL && get_own_line (table, record) > 0)
      found = get_own_line (table, record);
  }
  return found;
}

guint
soket_plan_get_imported_line (SoketPlan *self, const char *pointer)
{
  g_autofree char *part = g_strdup (pointer);

  while (*part == '/') {
    SoketSpan *span = soket_plan_get_span (self, part);

    if (span != NULL)
      return soket_span_get_line (span);
    *strrchr (part, '/') = '\0';
  }
  return find_own_line (self, pointer);
}

SoketRecordMap *
soket_plan_peek_spans (SoketPlan *self)
{
  return self->import != NULL ? self->import->spans : NULL;
}

/**
 * soket_plan_get_line:
 * @self: a plan
 * @pointer: a JSON Pointer (RFC 6901), as `/tasks/0/deadline`
 *
 * The line of the file where a value begins; that of the value around it where
 * the plan does not have it.
 *
 * Returns: the line, from 1
 *
 * Since: 1.0
 */
guint
soket_plan_get_line (SoketPlan *self, const char *pointer)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), 0);
  g_return_val_if_fail (pointer != NULL, 0);
  g_return_val_if_fail (*pointer == '\0' || *pointer == '/', 0);

  guint line, column;
  if (self->map == NULL)
    return MAX (soket_plan_get_imported_line (self, pointer), 1);
  soket_json_map_locate (self->map, pointer, &line, &column);
  return line;
}

/**
 * soket_plan_get_span:
 * @self: a plan
 * @pointer: a JSON Pointer (RFC 6901), as `/tasks/0/deadline`
 *
 * Where the text that the plan was imported from says a value.
 *
 * Returns: (transfer none) (nullable): the place, or %NULL when that is not
 *   known
 *
 * Since: 1.0
 */
SoketSpan *
soket_plan_get_span (SoketPlan *self, const char *pointer)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);
  g_return_val_if_fail (pointer != NULL, NULL);

  return self->import != NULL ? soket_import_find_span (self->import, pointer) : NULL;
}
