/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-private.h"

/* Under whom the rows of a unit are counted. */

static gboolean
is_seen (SoketLedger *self, const SoketLedgerUnit *past, const SoketQuestion *question)
{
  const SoketLedgerRevision *revision
      = &g_array_index (self->revisions, SoketLedgerRevision, past->revision);

  return revision->effective <= question->as_of && revision->recorded <= question->known;
}

/* Each unit as the revisions leave it that are seen: what the first of the others found. */
static SoketUnit **
list_units_then (SoketLedger *self, const SoketQuestion *question)
{
  guint n_units = soket_directory_get_n_units (self->directory);
  SoketUnit **units = g_new (SoketUnit *, n_units + 1);

  for (guint32 i = 0; i < n_units; i++)
    units[i] = soket_directory_peek (self->directory, i);
  for (guint i = self->past->len; i > 0; i--) {
    const SoketLedgerUnit *past = g_ptr_array_index (self->past, i - 1);

    if (!is_seen (self, past, question))
      units[past->unit] = past->before;
  }
  return units;
}

/* The one that a unit has passed on to, as of then; itself where there is none, or several. */
static guint32
find_heir (SoketLedger *self, SoketUnit *const *units, guint32 unit, const SoketQuestion *question)
{
  const char *const *successors = soket_unit_get_successors (units[unit]);
  SoketDay until = soket_unit_get_until (units[unit]);

  if (successors[0] == NULL || successors[1] != NULL
      || until >= soket_instant_get_day (question->as_of))
    return unit;
  return soket_directory_find_index (self->directory, successors[0]);
}

/* Successors may have successors; there is no circle in them. */
guint32 *
soket_ledger_list_heirs (SoketLedger *self, const SoketQuestion *question)
{
  g_autofree SoketUnit **units = NULL;
  guint n_units = soket_directory_get_n_units (self->directory);
  guint32 *heirs;

  if (self->past->len == 0 && !soket_directory_has_lives (self->directory))
    return NULL;
  units = list_units_then (self, question);
  heirs = g_new (guint32, n_units + 1);
  for (guint32 i = 0; i < n_units; i++) {
    guint32 at = i, next;

    while ((next = find_heir (self, units, at, question)) != at)
      at = next;
    heirs[i] = at;
  }
  return heirs;
}
