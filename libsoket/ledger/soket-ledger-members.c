/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-private.h"

static void
add (GArray *units, guint8 *marks, guint32 unit)
{
  if (marks[unit])
    return;
  marks[unit] = TRUE;
  g_array_append_val (units, unit);
}

static int
compare_units (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a, other = *(const guint32 *) b;

  return one < other ? -1 : one > other;
}

/* Who owes something says it by a row, whether open on its day or not; and who succeeds a unit of
 * the group stands in its place. */
GArray *
soket_ledger_list_members (SoketLedger *self, SoketGroup *group)
{
  SoketDirectory *directory = self->directory;
  g_autofree guint8 *marks = g_new0 (guint8, soket_directory_get_n_units (directory) + 1);
  g_autoptr (GArray) chosen = soket_directory_select_indices (directory, group, SOKET_DAY_NONE);
  GArray *units = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < chosen->len; i++)
    add (units, marks, g_array_index (chosen, guint32, i));
  for (guint i = 0; i < units->len; i++) {
    SoketUnit *unit = soket_directory_peek (directory, g_array_index (units, guint32, i));
    const char *const *successors = soket_unit_get_successors (unit);

    for (guint j = 0; successors[j] != NULL; j++)
      add (units, marks, soket_directory_find_index (directory, successors[j]));
  }
  g_array_sort (units, compare_units);
  return units;
}
