/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-units-private.h"

/* A change of units, written and then taken in. */

static SoketStoreRevision
get_revision (SoketUnitsChange *self)
{
  return (SoketStoreRevision){ .plan = SOKET_PLAN_NONE,
                               .effective
                               = soket_instant_new (self->effective, SOKET_MINUTE_NONE, NULL),
                               .recorded = self->recorded };
}

static SoketStoreDue
get_store_due (SoketUnitsChange *self, guint i)
{
  const SoketLedgerDue *due = g_ptr_array_index (self->dues, i);

  return (SoketStoreDue){ .due = due->due, .soon = due->soon, .words = due->words };
}

static SoketStoreRow
get_row (SoketUnitsChange *self, guint i)
{
  const SoketHeritage *heritage = &g_array_index (self->heritages, SoketHeritage, i);

  return (SoketStoreRow){ .cell = heritage->cell,
                          .unit = heritage->unit,
                          .due = heritage->due,
                          .revision = self->ledger->revisions->len };
}

static gboolean
write_units (SoketUnitsChange *self, SoketStore *store, GError **error)
{
  guint32 known = soket_directory_get_n_units (self->ledger->directory);
  SoketStoreRevision revision = get_revision (self);

  for (guint32 i = known; i < soket_directory_get_n_units (self->units); i++)
    if (!soket_store_add_unit (store, soket_directory_peek (self->units, i), error))
      return FALSE;
  if (!soket_store_add_revision (store, &revision, error))
    return FALSE;
  for (guint i = 0; i < self->versions->len; i++)
    if (!soket_store_add_unit_version (store, self->ledger->revisions->len,
                                       g_array_index (self->numbers, guint32, i),
                                       g_ptr_array_index (self->versions, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_rows (SoketUnitsChange *self, SoketStore *store, GError **error)
{
  for (guint i = 0; i < self->dues->len; i++) {
    SoketStoreDue due = get_store_due (self, i);

    if (!soket_store_add_due (store, &due, error))
      return FALSE;
  }
  for (guint i = 0; i < self->heritages->len; i++) {
    SoketStoreRow row = get_row (self, i);

    if (!soket_store_add_row (store, &row, error))
      return FALSE;
  }
  for (guint i = 0; i < self->changes->len; i++)
    if (!soket_store_add_change (store, &g_array_index (self->changes, SoketStoreChange, i), error))
      return FALSE;
  return TRUE;
}

gboolean
soket_units_change_write (SoketUnitsChange *self, GError **error)
{
  SoketStore *store = soket_ledger_get_store (self->ledger);

  return write_units (self, store, error) && write_rows (self, store, error);
}

static void
take_units (SoketUnitsChange *self)
{
  SoketLedger *ledger = self->ledger;
  guint32 known = soket_directory_get_n_units (ledger->directory);
  guint32 revision = ledger->revisions->len;
  SoketStoreRevision taken = get_revision (self);

  g_ptr_array_set_size (ledger->unloaded, 0);
  for (guint32 i = known; i < soket_directory_get_n_units (self->units); i++)
    g_ptr_array_add (ledger->unloaded, g_object_ref (soket_directory_peek (self->units, i)));
  soket_ledger_take_units (ledger, NULL);
  soket_ledger_take_revision (ledger, &taken, NULL);
  for (guint i = 0; i < self->versions->len; i++)
    soket_ledger_take_unit_version (ledger, revision, g_array_index (self->numbers, guint32, i),
                                    g_ptr_array_index (self->versions, i), NULL);
}

/* As long as the revision is not taken in, rows and changes are numbered by the one to come. */
void
soket_units_change_take (SoketUnitsChange *self)
{
  SoketLedger *ledger = self->ledger;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (SoketStoreRow));

  for (guint i = 0; i < self->heritages->len; i++) {
    SoketStoreRow row = get_row (self, i);

    g_array_append_val (rows, row);
  }
  take_units (self);
  for (guint i = 0; i < self->dues->len; i++) {
    SoketStoreDue due = get_store_due (self, i);

    soket_ledger_take_due (ledger, &due);
  }
  for (guint i = 0; i < rows->len; i++)
    soket_ledger_take_row (ledger, &g_array_index (rows, SoketStoreRow, i));
  for (guint i = 0; i < self->changes->len; i++)
    soket_ledger_take_change (ledger, &g_array_index (self->changes, SoketStoreChange, i), NULL);
}
