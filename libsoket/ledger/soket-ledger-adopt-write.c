/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-adopt-private.h"

/* What is new stands in the store first, and is taken into the columns after the commit. */

SoketStorePlan
soket_adopt_get_plan (SoketAdopt *adopt)
{
  SoketCalendar *calendar = soket_resolver_get_calendar (adopt->resolver);

  return (SoketStorePlan){ .id = soket_plan_get_id (adopt->plan),
                           .json = adopt->json,
                           .policy = soket_resolver_get_policy (adopt->resolver),
                           .calendar = soket_calendar_get_version (calendar),
                           .to = adopt->to,
                           .adopted = adopt->adopted };
}

static SoketStoreCell
get_store_cell (SoketAdopt *adopt, guint i)
{
  guint32 at = g_array_index (adopt->cells, guint32, i);
  SoketDraftCell *cell = g_ptr_array_index (adopt->draft->cells, at);

  return (SoketStoreCell){ .plan = adopt->number,
                           .task = soket_task_get_id (cell->task),
                           .period = cell->period };
}

static SoketLedgerDue *
get_new_due (SoketAdopt *adopt, guint i)
{
  return g_ptr_array_index (adopt->draft->dues, g_array_index (adopt->dues, guint32, i));
}

static SoketStoreDue
get_store_due (SoketAdopt *adopt, guint i)
{
  SoketLedgerDue *due = get_new_due (adopt, i);

  return (SoketStoreDue){
    .due = due->due, .reason = due->reason, .soon = due->soon, .words = due->words
  };
}

static SoketStoreRow
get_store_row (SoketAdopt *adopt, guint i)
{
  SoketDraftRow *row = &g_array_index (adopt->rows, SoketDraftRow, i);

  return (SoketStoreRow){
    .cell = row->cell, .unit = row->unit, .due = row->due, .revision = adopt->revision
  };
}

gboolean
soket_adopt_write_plan (SoketAdopt *adopt, GError **error)
{
  SoketStore *store = soket_ledger_get_store (adopt->ledger);
  guint32 known = soket_directory_get_n_units (adopt->ledger->directory);
  SoketStorePlan plan = soket_adopt_get_plan (adopt);

  for (guint32 i = known; i < soket_directory_get_n_units (adopt->units); i++)
    if (!soket_store_add_unit (store, soket_directory_peek (adopt->units, i), error))
      return FALSE;
  if (adopt->amends)
    return soket_adopt_write_revision (adopt, error);
  return !adopt->is_new || soket_store_add_plan (store, &plan, error);
}

gboolean
soket_adopt_write_rows (SoketAdopt *adopt, GError **error)
{
  SoketStore *store = soket_ledger_get_store (adopt->ledger);

  for (guint i = 0; i < adopt->cells->len; i++) {
    SoketStoreCell cell = get_store_cell (adopt, i);

    if (!soket_store_add_cell (store, &cell, error))
      return FALSE;
  }
  for (guint i = 0; i < adopt->dues->len; i++) {
    SoketStoreDue due = get_store_due (adopt, i);

    if (!soket_store_add_due (store, &due, error))
      return FALSE;
  }
  for (guint i = 0; i < adopt->rows->len; i++) {
    SoketStoreRow row = get_store_row (adopt, i);

    if (!soket_store_add_row (store, &row, error))
      return FALSE;
  }
  for (guint i = 0; i < adopt->changes->len; i++)
    if (!soket_store_add_change (store, &g_array_index (adopt->changes, SoketStoreChange, i),
                                 error))
      return FALSE;
  return TRUE;
}

/* After the commit: nothing here can fail that has not been tried before. */
void
soket_adopt_take_rows (SoketAdopt *adopt)
{
  SoketLedger *self = adopt->ledger;

  for (guint i = 0; i < adopt->cells->len; i++) {
    SoketStoreCell cell = get_store_cell (adopt, i);

    soket_ledger_take_cell (self, &cell, NULL);
  }
  for (guint i = 0; i < adopt->dues->len; i++) {
    SoketStoreDue due = get_store_due (adopt, i);

    soket_ledger_take_due (self, &due);
  }
  soket_columns_reserve (self->columns, adopt->rows->len);
  for (guint i = 0; i < adopt->rows->len; i++) {
    SoketStoreRow row = get_store_row (adopt, i);

    soket_ledger_take_row (self, &row);
  }
}

void
soket_adopt_take_units (SoketAdopt *adopt)
{
  SoketLedger *self = adopt->ledger;
  guint32 known = soket_directory_get_n_units (self->directory);

  g_ptr_array_set_size (self->unloaded, 0);
  for (guint32 i = known; i < soket_directory_get_n_units (adopt->units); i++)
    g_ptr_array_add (self->unloaded, g_object_ref (soket_directory_peek (adopt->units, i)));
  soket_ledger_take_units (self, NULL);
}
