/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-private.h"

#include "base/soket-i18n-private.h"

/* From the store to the columns. The columns are never the other way: each thing is in the store
 * before it is here. */

/* A walk over the whole store skips what is here already: things are only added. */
typedef struct {
  SoketLedger *ledger;
  guint32 units, plans, revisions, versions, cells, dues, rows, changes; /* to skip */
} Walk;

static gboolean
skip (guint32 *left)
{
  if (*left == 0)
    return FALSE;
  (*left)--;
  return TRUE;
}

gboolean
soket_ledger_take_units (SoketLedger *self, GError **error)
{
  g_autoptr (GListStore) units = g_list_store_new (SOKET_TYPE_UNIT);

  g_list_store_splice (units, 0, 0, self->unloaded->pdata, self->unloaded->len);
  g_ptr_array_set_size (self->unloaded, 0);
  return soket_directory_add_table (self->directory, G_LIST_MODEL (units), NULL, NULL, error);
}

static gboolean
on_unit (gpointer data, SoketUnit *unit, GError **error)
{
  Walk *walk = data;

  if (!skip (&walk->units))
    g_ptr_array_add (walk->ledger->unloaded, g_object_ref (unit));
  return TRUE;
}

static gboolean
on_plan (gpointer data, const SoketStorePlan *plan, GError **error)
{
  Walk *walk = data;

  return skip (&walk->plans) || soket_ledger_take_plan (walk->ledger, plan, error);
}

/* All units have come when a plan has: from there on each thing has what it rests on. */
static gboolean
take_all_units (Walk *walk, GError **error)
{
  return walk->ledger->unloaded->len == 0 || soket_ledger_take_units (walk->ledger, error);
}

static gboolean
on_revision (gpointer data, const SoketStoreRevision *revision, GError **error)
{
  Walk *walk = data;

  return skip (&walk->revisions)
         || (take_all_units (walk, error)
             && soket_ledger_take_revision (walk->ledger, revision, error));
}

static gboolean
on_unit_version (gpointer data, guint32 revision, guint32 number, SoketUnit *unit, GError **error)
{
  Walk *walk = data;

  return skip (&walk->versions)
         || (take_all_units (walk, error)
             && soket_ledger_take_unit_version (walk->ledger, revision, number, unit, error));
}

static gboolean
on_change (gpointer data, const SoketStoreChange *change, GError **error)
{
  Walk *walk = data;

  return skip (&walk->changes) || soket_ledger_take_change (walk->ledger, change, error);
}

static gboolean
on_move (gpointer data, const SoketStoreMove *move, GError **error)
{
  Walk *walk = data;

  return soket_ledger_take_move (walk->ledger, move, error);
}

static gboolean
on_cell (gpointer data, const SoketStoreCell *cell, GError **error)
{
  Walk *walk = data;

  return take_all_units (walk, error)
         && (skip (&walk->cells) || soket_ledger_take_cell (walk->ledger, cell, error));
}

static gboolean
on_due (gpointer data, const SoketStoreDue *due, GError **error)
{
  Walk *walk = data;

  if (!skip (&walk->dues))
    soket_ledger_take_due (walk->ledger, due);
  return TRUE;
}

static gboolean
on_row (gpointer data, const SoketStoreRow *row, GError **error)
{
  Walk *walk = data;
  SoketLedger *self = walk->ledger;

  if (skip (&walk->rows))
    return TRUE;

  if (row->cell >= self->cells->len || row->due >= self->dues->len
      || row->unit >= soket_directory_get_n_units (self->directory))
    return soket_ledger_refuse_damaged (self,
                                        _ ("an obligation lacks its task, its unit or its "
                                           "deadline"),
                                        error);
  soket_ledger_take_row (self, row);
  return TRUE;
}

static gboolean
on_event (gpointer data, const SoketLogEntry *entry, GError **error)
{
  Walk *walk = data;

  if (entry->number <= walk->ledger->last_event)
    return TRUE;
  return soket_ledger_take_event (walk->ledger, entry, error);
}

static const SoketStoreVisitor visitor = {
  .unit = on_unit,
  .plan = on_plan,
  .revision = on_revision,
  .unit_version = on_unit_version,
  .cell = on_cell,
  .due = on_due,
  .row = on_row,
  .change = on_change,
  .move = on_move,
  .event = on_event,
};

/* A plan, a unit or a policy that was sound when it came in and cannot be read now. */
static gboolean
refuse_unread (SoketLedger *self, GError *why, GError **error)
{
  if (why->domain == SOKET_STORE_ERROR) {
    g_propagate_error (error, why);
    return FALSE;
  }
  g_set_error (error, SOKET_STORE_ERROR, SOKET_STORE_ERROR_DAMAGED,
               _ ("%s: the ledger is damaged (%s); go back to a copy of it, or to an export"),
               soket_store_get_name (soket_ledger_get_store (self)), why->message);
  g_error_free (why);
  return FALSE;
}

/* What the store holds is read into another ledger first, so that a damaged one adds nothing to
 * this one. */
static gboolean
try_load (SoketLedger *self, GError **error)
{
  g_autoptr (SoketLedger) trial
      = soket_ledger_new_over (g_object_ref (soket_ledger_get_store (self)));
  Walk walk = { .ledger = trial };

  return soket_store_load (soket_ledger_get_store (self), &visitor, &walk, error)
         && soket_ledger_take_units (trial, error);
}

static gboolean
load_more (SoketLedger *self, Walk *walk, GError **error)
{
  if (self->plans->len > 0 && !try_load (self, error))
    return FALSE;
  return soket_store_load (soket_ledger_get_store (self), &visitor, walk, error)
         && soket_ledger_take_units (self, error);
}

gboolean
soket_ledger_load (SoketLedger *self, GError **error)
{
  Walk walk = { .ledger = self,
                .units = soket_directory_get_n_units (self->directory),
                .plans = self->plans->len,
                .revisions = self->revisions->len,
                .versions = self->past->len,
                .cells = self->cells->len,
                .dues = self->dues->len,
                .rows = self->columns->n_rows,
                .changes = self->n_changes };

  GError *why = NULL;

  g_ptr_array_set_size (self->unloaded, 0);
  if (load_more (self, &walk, &why)) {
    soket_columns_fit (self->columns);
    return TRUE;
  }
  return refuse_unread (self, why, error);
}

/* Of the events of others only those of rows that are known can be told by themselves. */
static gboolean
on_other_event (gpointer data, const SoketLogEntry *entry, GError **error)
{
  Walk *walk = data;

  if (entry->row >= walk->ledger->columns->n_rows) {
    walk->rows = 1;
    return TRUE;
  }
  return walk->rows != 0 || on_event (data, entry, error);
}

static gboolean
load_events (SoketLedger *self, gboolean *rows_too, GError **error)
{
  static const SoketStoreVisitor events_only = { .event = on_other_event };
  Walk walk = { .ledger = self };

  if (!soket_store_load_events (soket_ledger_get_store (self), self->last_event, &events_only,
                                &walk, error))
    return FALSE;
  *rows_too |= walk.rows != 0;
  return TRUE;
}

/* Whether others have added anything but events. */
static gboolean
has_grown (SoketLedger *self, gboolean *grown, GError **error)
{
  SoketStoreCounts counts;

  if (!soket_store_count (soket_ledger_get_store (self), &counts, error))
    return FALSE;
  *grown = counts.plans > self->plans->len || counts.revisions > self->revisions->len
           || counts.rows > self->columns->n_rows
           || counts.units > soket_directory_get_n_units (self->directory);
  return TRUE;
}

gboolean
soket_ledger_catch_up (SoketLedger *self, gboolean rows_too, GError **error)
{
  if (!rows_too && !has_grown (self, &rows_too, error))
    return FALSE;
  if (!rows_too && !load_events (self, &rows_too, error))
    return FALSE;
  return !rows_too || soket_ledger_load (self, error);
}
