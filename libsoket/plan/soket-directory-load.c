/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-directory-private.h"

#include "base/soket-csv-private.h"
#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"
#include "plan/soket-plan-private.h"
#include "plan/soket-tables-private.h"

typedef struct {
  SoketCsv *csv;
  const char *file;
  const SoketField **columns; /* the row of soket_unit_table of each */
  GListStore *units;
  GHashTable *lines; /* id -> line; the id belongs to its unit */
  GError **error;
} Loader;

static gboolean fail_at (Loader *loader, guint line, SoketPlanError code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

static gboolean
fail_at (Loader *loader, guint line, SoketPlanError code, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (loader->error, SOKET_PLAN_ERROR, code, "%s:%u: %s", loader->file, line, message);
  return FALSE;
}

#define fail(loader, code, ...)                                                                    \
  fail_at (loader, soket_csv_get_line ((loader)->csv), code, __VA_ARGS__)

static gboolean
read_columns (Loader *loader)
{
  for (guint i = 0; i < soket_csv_get_n_columns (loader->csv); i++) {
    const char *name = soket_csv_get_column_name (loader->csv, i);

    loader->columns[i] = soket_table_find (&soket_unit_table, name);
    if (loader->columns[i] == NULL) {
      g_autofree char *keys = soket_table_join_keys (&soket_unit_table, FALSE);
      return fail_at (loader, 1, SOKET_PLAN_ERROR_UNKNOWN_KEY,
                      _ ("expected a column of units, found \"%s\"; the columns are %s"), name,
                      keys);
    }
    for (guint j = 0; j < i; j++)
      if (loader->columns[j] == loader->columns[i])
        return fail_at (loader, 1, SOKET_PLAN_ERROR_DUPLICATE,
                        _ ("expected each column once, found \"%s\" twice; strike one out"), name);
  }
  for (guint i = 0; i < 2; i++) {
    const char *name = i == 0 ? "id" : "name";
    if (soket_csv_find_column (loader->csv, name) < 0)
      return fail_at (loader, 1, SOKET_PLAN_ERROR_MISSING,
                      _ ("expected a column \"%s\", found none; the first line names the columns"),
                      name);
  }
  return TRUE;
}

static gboolean
read_day (Loader *loader, const SoketField *field, const char *text, gpointer unit)
{
  g_autoptr (GError) why = NULL;
  SoketDay day = soket_day_parse (text, &why);

  if (day == SOKET_DAY_NONE)
    return fail (loader, SOKET_PLAN_ERROR_VALUE, _ ("column \"%s\": %s"), field->key, why->message);
  soket_field_in (field, unit, SoketDay) = day;
  return TRUE;
}

/* "a;b" */
static gboolean
read_ids (Loader *loader, const SoketField *field, const char *text, gpointer unit)
{
  g_auto (GStrv) ids = g_strsplit (text, ";", -1);

  for (guint i = 0; ids[i] != NULL; i++) {
    g_strstrip (ids[i]);
    for (guint j = 0; j < i; j++)
      if (g_str_equal (ids[i], ids[j]))
        return fail (loader, SOKET_PLAN_ERROR_DUPLICATE,
                     _ ("column \"%s\": expected each id once, found \"%s\" twice; strike one out"),
                     field->key, ids[i]);
    if (*ids[i] == '\0')
      return fail (loader, SOKET_PLAN_ERROR_VALUE,
                   _ ("column \"%s\": expected ids joined by \";\", found \"%s\"; strike out the "
                      "empty one"),
                   field->key, text);
  }
  soket_field_in (field, unit, char **) = g_steal_pointer (&ids);
  return TRUE;
}

static gboolean
read_cell (Loader *loader, const SoketField *field, const char *text, gpointer unit)
{
  if (*text == '\0') {
    if (g_str_equal (field->key, "id") || g_str_equal (field->key, "name"))
      return fail (loader, SOKET_PLAN_ERROR_MISSING,
                   _ ("column \"%s\": expected a text, found none; fill it in"), field->key);
    return TRUE;
  }
  if (g_str_equal (field->key, "id") && soket_text_has_control (text))
    return fail (loader, SOKET_PLAN_ERROR_VALUE,
                 _ ("column \"%s\": expected an id without line ends and tabs; write it in one "
                    "line"),
                 field->key);
  soket_record_set_seen (&soket_unit_table, unit, field, FALSE);
  switch (field->type) {
  case SOKET_FIELD_DAY:
    return read_day (loader, field, text, unit);
  case SOKET_FIELD_STRINGS:
    return read_ids (loader, field, text, unit);
  default:
    soket_field_in (field, unit, char *) = g_strdup (text);
    return TRUE;
  }
}

static gboolean
read_row (Loader *loader)
{
  g_autoptr (SoketUnit) unit = soket_record_new (&soket_unit_table);
  g_autofree char *why = NULL;
  const char *key = NULL;
  guint first;

  for (guint i = 0; i < soket_csv_get_n_columns (loader->csv); i++)
    if (!read_cell (loader, loader->columns[i], soket_csv_get (loader->csv, i), unit))
      return FALSE;
  why = soket_unit_table.check (unit, &key);
  if (why != NULL)
    return fail (loader, SOKET_PLAN_ERROR_VALUE, _ ("column \"%s\": %s"), key, why);
  first = GPOINTER_TO_UINT (g_hash_table_lookup (loader->lines, soket_unit_get_id (unit)));
  if (first != 0)
    return fail (loader, SOKET_PLAN_ERROR_DUPLICATE,
                 _ ("expected an id of its own, found \"%s\", which stands in line %u too; rename "
                    "or strike out one of them"),
                 soket_unit_get_id (unit), first);
  g_hash_table_insert (loader->lines, (char *) soket_unit_get_id (unit),
                       GUINT_TO_POINTER (soket_csv_get_line (loader->csv)));
  g_list_store_append (loader->units, unit);
  return TRUE;
}

static gboolean
read_rows (Loader *loader)
{
  GError *why = NULL;

  while (soket_csv_next (loader->csv, &why))
    if (!read_row (loader))
      return FALSE;
  if (why != NULL) {
    g_propagate_error (loader->error, why);
    return FALSE;
  }
  return TRUE;
}

/**
 * soket_directory_new_from_csv:
 * @csv: a table of units
 * @file: the name that messages give to it
 * @error: return location for an error
 *
 * Reads units from a table as spreadsheets write it: UTF-8; comma, semicolon or
 * tab. The first line names the columns: `id` and `name`, and optionally
 * `code`, `kind`, `level`, `parent`, `contact`, `from`, `until` and
 * `successors` (joined by `;`), in any order. Days are written 2022-07-05 or
 * 05/7/2022. A parent or a successor may stand below, or in the plan: see
 * [method@Soket.Directory.check_links].
 *
 * Errors: those of [error@Soket.PlanError], each with file and line.
 *
 * Returns: (transfer full): the units, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketDirectory *
soket_directory_new_from_csv (GBytes *csv, const char *file, GError **error)
{
  g_return_val_if_fail (csv != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  g_autofree char *shown = g_filename_display_name (file);
  g_autoptr (SoketCsv) table
      = soket_csv_new (csv, file, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_SYNTAX, error);
  if (table == NULL)
    return NULL;

  g_autoptr (GListStore) units = g_list_store_new (SOKET_TYPE_UNIT);
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree const SoketField **columns
      = g_new0 (const SoketField *, soket_csv_get_n_columns (table));
  Loader loader = { table, shown, columns, units, lines, error };
  g_autoptr (SoketDirectory) self = soket_directory_new ();
  if (!read_columns (&loader) || !read_rows (&loader))
    return NULL;
  return soket_directory_add_table (self, G_LIST_MODEL (units), shown, lines, error)
             ? g_steal_pointer (&self)
             : NULL;
}

/**
 * soket_directory_load:
 * @path: (type filename): a table of units, or "-" for the standard input
 * @error: return location for an error
 *
 * Reads the units in a file, as [ctor@Soket.Directory.new_from_csv] does.
 *
 * Errors: %SOKET_PLAN_ERROR_UNREADABLE for the file, and those of
 * [ctor@Soket.Directory.new_from_csv].
 *
 * Returns: (transfer full): the units, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketDirectory *
soket_directory_load (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (GBytes) csv
      = soket_text_load_file (path, 0, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_UNREADABLE, error);
  return csv != NULL ? soket_directory_new_from_csv (csv, path, error) : NULL;
}

gboolean
soket_directory_add_plan (SoketDirectory *self, SoketPlan *plan, GError **error)
{
  GListModel *units = soket_plan_get_units (plan);
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (units); i++) {
    g_autoptr (SoketUnit) unit = g_list_model_get_item (units, i);
    g_autofree char *pointer = g_strdup_printf ("/units/%u/id", i);

    g_hash_table_insert (lines, (char *) soket_unit_get_id (unit),
                         GUINT_TO_POINTER (soket_plan_get_line (plan, pointer)));
  }
  return soket_directory_add_table (self, units, soket_plan_get_file (plan), lines, error);
}

static gboolean
check_link (SoketDirectory *self, SoketPlan *plan, guint32 index, const char *column,
            const char *id, GError **error)
{
  g_autofree char *place = NULL;

  if (soket_directory_find_index (self, id) != SOKET_UNIT_NONE
      || (plan != NULL && soket_plan_find_unit (plan, id) != NULL))
    return TRUE;
  g_set_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_NOT_FOUND,
               _ ("Unit \"%s\": expected in \"%s\" the id of a unit of the table or of the plan, "
                  "found \"%s\", which stands nowhere; add it or correct the spelling"),
               soket_unit_get_id (soket_directory_peek (self, index)), column, id);
  place = soket_directory_dup_place (self, index);
  if (place != NULL)
    g_prefix_error (error, "%s: ", place);
  return FALSE;
}

/**
 * soket_directory_check_links:
 * @self: a directory
 * @plan: (nullable): a plan whose units count too
 * @error: return location for an error
 *
 * Sees that the parent and the successors of each unit are there: in the
 * directory or among the units of the plan. Adding does not ask for that, since
 * they may come later; [method@Soket.Ledger.adopt] does.
 *
 * Errors: %SOKET_PLAN_ERROR_NOT_FOUND for the first that is missing, with file and
 * line where they are known.
 *
 * Returns: whether all are there
 *
 * Since: 1.0
 */
gboolean
soket_directory_check_links (SoketDirectory *self, SoketPlan *plan, GError **error)
{
  g_return_val_if_fail (SOKET_IS_DIRECTORY (self), FALSE);
  g_return_val_if_fail (plan == NULL || SOKET_IS_PLAN (plan), FALSE);

  for (guint32 i = 0; i < soket_directory_get_n_units (self); i++) {
    SoketUnit *unit = soket_directory_peek (self, i);
    const char *parent = soket_unit_get_parent (unit);
    const char *const *successors = soket_unit_get_successors (unit);

    if (parent != NULL && !check_link (self, plan, i, "parent", parent, error))
      return FALSE;
    for (guint j = 0; successors[j] != NULL; j++)
      if (!check_link (self, plan, i, "successors", successors[j], error))
        return FALSE;
  }
  return TRUE;
}
