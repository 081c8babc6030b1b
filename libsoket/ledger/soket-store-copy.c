/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-private.h"

/* From one store to another: each thing in its order, so that all numbers stay. */

static gboolean
copy_unit (gpointer to, SoketUnit *unit, GError **error)
{
  return soket_store_add_unit (to, unit, error);
}

static gboolean
copy_plan (gpointer to, const SoketStorePlan *plan, GError **error)
{
  return soket_store_add_plan (to, plan, error);
}

static gboolean
copy_revision (gpointer to, const SoketStoreRevision *revision, GError **error)
{
  return soket_store_add_revision (to, revision, error);
}

static gboolean
copy_unit_version (gpointer to, guint32 revision, guint32 number, SoketUnit *unit, GError **error)
{
  return soket_store_add_unit_version (to, revision, number, unit, error);
}

static gboolean
copy_cell (gpointer to, const SoketStoreCell *cell, GError **error)
{
  return soket_store_add_cell (to, cell, error);
}

static gboolean
copy_due (gpointer to, const SoketStoreDue *due, GError **error)
{
  return soket_store_add_due (to, due, error);
}

static gboolean
copy_row (gpointer to, const SoketStoreRow *row, GError **error)
{
  return soket_store_add_row (to, row, error);
}

static gboolean
copy_change (gpointer to, const SoketStoreChange *change, GError **error)
{
  return soket_store_add_change (to, change, error);
}

static gboolean
copy_move (gpointer to, const SoketStoreMove *move, GError **error)
{
  return soket_store_add_move (to, move, error);
}

static gboolean
copy_event (gpointer to, SoketEvent *event, guint32 row, GError **error)
{
  SoketLogEntry entry = { .row = row };

  return soket_store_add_event (to, event, &entry, error) == SOKET_STORE_ADDED;
}

static gboolean
copy_all (SoketStore *self, SoketStore *to, GError **error)
{
  static const SoketStoreVisitor visitor = {
    .unit = copy_unit,
    .plan = copy_plan,
    .revision = copy_revision,
    .unit_version = copy_unit_version,
    .cell = copy_cell,
    .due = copy_due,
    .row = copy_row,
    .change = copy_change,
    .move = copy_move,
  };

  return soket_store_load (self, &visitor, to, error)
         && soket_store_foreach_event (self, SOKET_ROW_NONE, copy_event, to, error);
}

gboolean
soket_store_copy (SoketStore *self, SoketStore *to, GError **error)
{
  if (!soket_store_begin (to, error))
    return FALSE;
  if (copy_all (self, to, error))
    return soket_store_commit (to, error);
  soket_store_rollback (to);
  return FALSE;
}
