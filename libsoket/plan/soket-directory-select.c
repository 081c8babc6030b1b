/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-directory-private.h"
#include "plan/soket-group-private.h"
#include "plan/soket-tables-private.h"
#include "plan/soket-unit-private.h"

/* All fields must hold, each by any of its values. */
static void
mark_chosen (SoketDirectory *self, const SoketChoices *choices, guint8 *marks)
{
  g_autofree const SoketField **fields = g_new (const SoketField *, choices->len);

  for (guint i = 0; i < choices->len; i++)
    fields[i]
        = soket_table_find (&soket_unit_table, ((const SoketChoice *) choices->pdata[i])->key);
  for (guint32 unit = 0; unit < soket_directory_get_n_units (self); unit++) {
    gboolean chosen = TRUE;

    for (guint i = 0; i < choices->len && chosen; i++) {
      const SoketChoice *choice = choices->pdata[i];
      const char *value = soket_unit_peek_text (soket_directory_peek (self, unit), fields[i]);

      chosen = value != NULL && g_strv_contains ((const char *const *) choice->values, value);
    }
    if (chosen)
      marks[unit] = TRUE;
  }
}

static void
mark_group (SoketDirectory *self, SoketGroup *group, guint8 *marks)
{
  const char *const *members = soket_group_get_members (group);
  const GPtrArray *inner = soket_group_peek_inner (group);

  if (soket_group_peek_choices (group) != NULL)
    mark_chosen (self, soket_group_peek_choices (group), marks);
  for (guint i = 0; members != NULL && members[i] != NULL; i++) {
    guint32 index = soket_directory_find_index (self, members[i]);
    if (index != SOKET_UNIT_NONE)
      marks[index] = TRUE;
  }
  for (guint i = 0; inner != NULL && i < inner->len; i++)
    mark_group (self, inner->pdata[i], marks);
}

GArray *
soket_directory_select_indices (SoketDirectory *self, SoketGroup *group, SoketDay day)
{
  guint32 n = soket_directory_get_n_units (self);
  GArray *indices = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree guint8 *marks = g_new0 (guint8, MAX (n, 1));

  mark_group (self, group, marks);
  for (guint32 i = 0; i < n; i++)
    if (marks[i] && soket_unit_is_open (soket_directory_peek (self, i), day))
      g_array_append_val (indices, i);
  return indices;
}

/**
 * soket_directory_select:
 * @self: a directory
 * @group: a group
 * @day: a day, or 0 for whenever
 *
 * The units of a group that exist on a day, in the order of the directory: its
 * members and those of the groups among them, or the units whose fields it
 * asks for. An open group has none.
 *
 * Returns: (transfer full): a list of [class@Soket.Unit]
 *
 * Since: 1.0
 */
GListModel *
soket_directory_select (SoketDirectory *self, SoketGroup *group, SoketDay day)
{
  g_return_val_if_fail (SOKET_IS_DIRECTORY (self), NULL);
  g_return_val_if_fail (SOKET_IS_GROUP (group), NULL);

  g_autoptr (GArray) indices = soket_directory_select_indices (self, group, day);
  GListStore *units = g_list_store_new (SOKET_TYPE_UNIT);
  for (guint i = 0; i < indices->len; i++)
    g_list_store_append (units, soket_directory_peek (self, g_array_index (indices, guint32, i)));
  return G_LIST_MODEL (units);
}
