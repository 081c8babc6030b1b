/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "plan/soket-plan-build-private.h"
#include "plan/soket-plan-mend-private.h"
#include "plan/soket-plan-private.h"

static gboolean
is_at_or_below (const char *path, const char *pointer)
{
  gsize length = strlen (pointer);

  return strncmp (path, pointer, length) == 0 && (path[length] == '\0' || path[length] == '/');
}

static gboolean
is_among (const char *path, const char *const *paths)
{
  return paths == NULL || g_strv_contains (paths, path);
}

static void
forget_doubts (SoketImport *import, gboolean (*is_meant) (const char *path, gconstpointer data),
               gconstpointer data)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (import->unsure)); i > 0; i--) {
    g_autoptr (SoketDoubt) doubt = g_list_model_get_item (G_LIST_MODEL (import->unsure), i - 1);

    if (is_meant (soket_doubt_get_path (doubt), data))
      g_list_store_remove (import->unsure, i - 1);
  }
}

static gboolean
is_below (const char *path, gconstpointer pointer)
{
  return is_at_or_below (path, pointer);
}

static gboolean
is_listed (const char *path, gconstpointer paths)
{
  return is_among (path, paths);
}

void
soket_plan_forget (SoketPlan *plan, const char *pointer)
{
  SoketRecordMap *spans = plan->import != NULL ? plan->import->spans : NULL;

  if (plan->import == NULL)
    return;
  forget_doubts (plan->import, is_below, pointer);
  for (guint i = spans != NULL ? spans->pointers->len : 0; i > 0; i--)
    if (is_at_or_below (spans->pointers->pdata[i - 1], pointer))
      soket_span_unref (soket_record_map_steal (spans, i - 1));
}

void
soket_plan_add_notice (SoketPlan *plan, const char *code, const char *text)
{
  gpointer import = soket_record_add (&soket_plan_table, plan, "import");
  gpointer notice = soket_record_add (&soket_import_table, import, "notices");

  soket_record_put (&soket_notice_table, notice, "code", code);
  soket_record_put (&soket_notice_table, notice, "text", text);
}

static gboolean
is_unsure (SoketPlan *self, const char *path)
{
  GListModel *unsure = soket_plan_get_unsure (self);

  for (guint i = 0; i < g_list_model_get_n_items (unsure); i++) {
    g_autoptr (SoketDoubt) doubt = g_list_model_get_item (unsure, i);

    if (g_str_equal (soket_doubt_get_path (doubt), path))
      return TRUE;
  }
  return FALSE;
}

/* "Nguyễn Văn A, 2026-06-08: /id, /tasks/3/leads" */
static char *
describe (SoketPlan *self, const char *by, SoketDay day, const char *const *paths)
{
  g_autofree char *date = soket_day_to_string (day);
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *text = g_string_new (NULL);
  GListModel *unsure = soket_plan_get_unsure (self);

  g_string_append_printf (text, "%s, %s", by, date);
  for (guint i = 0; i < g_list_model_get_n_items (unsure); i++) {
    g_autoptr (SoketDoubt) doubt = g_list_model_get_item (unsure, i);
    const char *path = soket_doubt_get_path (doubt);

    if (!is_among (path, paths) || !g_hash_table_add (said, g_strdup (path)))
      continue;
    g_string_append (text, g_hash_table_size (said) == 1 ? ": " : ", ");
    g_string_append (text, *path != '\0' ? path : "/");
  }
  return g_string_free (text, FALSE);
}

/**
 * soket_plan_confirm:
 * @self: a plan
 * @by: who confirms it
 * @day: the day on which that is done
 * @paths: (nullable) (array zero-terminated=1): JSON Pointers of values that are unsure, as
 *   [method@Soket.Doubt.get_path] gives them, or %NULL for all
 * @error: return location for an error
 *
 * Takes values that the reader was not sure of for right: they are unsure no
 * longer. Who said so stays in the plan, as a notice `confirmed`.
 *
 * Errors: %SOKET_PLAN_ERROR_NOT_FOUND for a path that is not unsure,
 * %SOKET_PLAN_ERROR_VALUE when @by is empty, %SOKET_PLAN_ERROR_SEALED for the
 * plan of a ledger. Then nothing has changed.
 *
 * Returns: whether the values were confirmed
 *
 * Since: 1.0
 */
gboolean
soket_plan_confirm (SoketPlan *self, const char *by, SoketDay day, const char *const *paths,
                    GError **error)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), FALSE);
  g_return_val_if_fail (by != NULL, FALSE);
  g_return_val_if_fail (soket_day_is_valid (day), FALSE);

  if (!soket_plan_check_open (self, error))
    return FALSE;
  if (strspn (by, " \t\n") == strlen (by)) {
    g_set_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_VALUE,
                 _ ("Nobody confirms the plan \"%s\"; name who does"), soket_plan_get_id (self));
    return FALSE;
  }
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++) {
    if (is_unsure (self, paths[i]))
      continue;
    g_set_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_NOT_FOUND,
                 _ ("Nothing at \"%s\" is unsure; what is stands under \"import\", \"unsure\""),
                 paths[i]);
    return FALSE;
  }
  g_autofree char *text = describe (self, by, day, paths);
  if (self->import != NULL)
    forget_doubts (self->import, is_listed, paths);
  soket_plan_add_notice (self, "confirmed", text);
  return TRUE;
}
