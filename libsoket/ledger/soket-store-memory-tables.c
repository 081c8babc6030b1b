/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-store-memory-private.h"

#include "plan/soket-tables-private.h"

/* ---- what the tables hold is theirs ---- */

static void
clear_unit (gpointer data)
{
  g_object_unref (*(SoketUnit **) data);
}

static void
clear_plan (gpointer data)
{
  SoketStorePlan *plan = data;

  g_free ((char *) plan->id);
  g_free ((char *) plan->json);
  g_free ((char *) plan->calendar);
  soket_policy_unref (plan->policy);
}

static void
clear_revision (gpointer data)
{
  SoketStoreRevision *revision = data;

  g_free ((char *) revision->json);
  g_free ((char *) revision->calendar);
  g_clear_pointer (&revision->policy, soket_policy_unref);
}

static void
clear_version (gpointer data)
{
  g_object_unref (((SoketMemoryUnit *) data)->unit);
}

static void
clear_cell (gpointer data)
{
  SoketStoreCell *cell = data;

  g_free ((char *) cell->task);
  g_free ((char *) cell->period);
}

static void
clear_due (gpointer data)
{
  SoketStoreDue *due = data;

  g_clear_pointer (&due->due, soket_due_unref);
  g_free ((char *) due->reason);
  g_free ((char *) due->words);
}

static void
clear_move (gpointer data)
{
  SoketStoreMove *move = data;

  g_free ((char *) move->facts);
  clear_due (&move->moved);
}

static const struct {
  guint size;
  GDestroyNotify clear;
} kinds[SOKET_MEMORY_N_TABLES] = {
  [SOKET_MEMORY_UNITS] = { sizeof (SoketUnit *), clear_unit },
  [SOKET_MEMORY_PLANS] = { sizeof (SoketStorePlan), clear_plan },
  [SOKET_MEMORY_REVISIONS] = { sizeof (SoketStoreRevision), clear_revision },
  [SOKET_MEMORY_VERSIONS] = { sizeof (SoketMemoryUnit), clear_version },
  [SOKET_MEMORY_CELLS] = { sizeof (SoketStoreCell), clear_cell },
  [SOKET_MEMORY_DUES] = { sizeof (SoketStoreDue), clear_due },
  [SOKET_MEMORY_ROWS] = { sizeof (SoketStoreRow), NULL },
  [SOKET_MEMORY_CHANGES] = { sizeof (SoketStoreChange), NULL },
  [SOKET_MEMORY_MOVES] = { sizeof (SoketStoreMove), clear_move },
};

void
soket_store_memory_make_tables (SoketStoreMemory *self)
{
  for (guint i = 0; i < SOKET_MEMORY_N_TABLES; i++) {
    self->tables[i] = g_array_new (FALSE, FALSE, kinds[i].size);
    g_array_set_clear_func (self->tables[i], kinds[i].clear);
  }
}

/* ---- adding ---- */

/* FALSE when the unit does not have the field. */
static gboolean
copy_field (const SoketField *field, SoketUnit *from, SoketUnit *to)
{
  if (field->type == SOKET_FIELD_DAY) {
    soket_field_in (field, to, SoketDay) = soket_field_in (field, from, SoketDay);
    return soket_field_in (field, from, SoketDay) != SOKET_DAY_NONE;
  }
  if (field->type == SOKET_FIELD_STRINGS) {
    soket_field_in (field, to, char **) = g_strdupv (soket_field_in (field, from, char **));
    return *soket_strings (soket_field_in (field, from, char **)) != NULL;
  }
  soket_field_in (field, to, char *) = g_strdup (soket_field_in (field, from, char *));
  return soket_field_in (field, from, char *) != NULL;
}

/* The caller may change its own later. */
static SoketUnit *
copy_unit (SoketUnit *unit)
{
  SoketUnit *copy = soket_record_new (&soket_unit_table);

  for (const SoketField *field = soket_unit_table.fields; field->key != NULL; field++)
    if (copy_field (field, unit, copy))
      soket_record_set_seen (&soket_unit_table, copy, field, FALSE);
  return copy;
}

static gboolean
add_unit (SoketStore *store, SoketUnit *unit, GError **error)
{
  SoketUnit *copy = copy_unit (unit);

  g_array_append_val (SOKET_STORE_MEMORY (store)->tables[SOKET_MEMORY_UNITS], copy);
  return TRUE;
}

static gboolean
add_unit_version (SoketStore *store, guint32 revision, guint32 number, SoketUnit *unit,
                  GError **error)
{
  SoketMemoryUnit version = { revision, number, copy_unit (unit) };

  g_array_append_val (SOKET_STORE_MEMORY (store)->tables[SOKET_MEMORY_VERSIONS], version);
  return TRUE;
}

static gboolean
add_plan (SoketStore *store, const SoketStorePlan *plan, GError **error)
{
  SoketStorePlan copy = *plan;

  copy.id = g_strdup (plan->id);
  copy.json = g_strdup (plan->json);
  copy.calendar = g_strdup (plan->calendar);
  copy.policy = soket_policy_ref (plan->policy);
  g_array_append_val (SOKET_STORE_MEMORY (store)->tables[SOKET_MEMORY_PLANS], copy);
  return TRUE;
}

static gboolean
add_revision (SoketStore *store, const SoketStoreRevision *revision, GError **error)
{
  SoketStoreRevision copy = *revision;

  copy.json = g_strdup (revision->json);
  copy.calendar = g_strdup (revision->calendar);
  copy.policy = revision->policy != NULL ? soket_policy_ref (revision->policy) : NULL;
  g_array_append_val (SOKET_STORE_MEMORY (store)->tables[SOKET_MEMORY_REVISIONS], copy);
  return TRUE;
}

static gboolean
add_cell (SoketStore *store, const SoketStoreCell *cell, GError **error)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);

  if (cell->plan >= self->tables[SOKET_MEMORY_PLANS]->len)
    return soket_store_memory_fail (error);
  SoketStoreCell copy = { cell->plan, g_strdup (cell->task), g_strdup (cell->period) };
  g_array_append_val (self->tables[SOKET_MEMORY_CELLS], copy);
  return TRUE;
}

static SoketStoreDue
copy_due (const SoketStoreDue *due)
{
  return (SoketStoreDue){ .due = due->due != NULL ? soket_due_ref (due->due) : NULL,
                          .reason = g_strdup (due->reason),
                          .soon = due->soon,
                          .words = g_strdup (due->words) };
}

static gboolean
add_due (SoketStore *store, const SoketStoreDue *due, GError **error)
{
  SoketStoreDue copy = copy_due (due);

  g_array_append_val (SOKET_STORE_MEMORY (store)->tables[SOKET_MEMORY_DUES], copy);
  return TRUE;
}

static gboolean
add_row (SoketStore *store, const SoketStoreRow *row, GError **error)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);

  if (row->cell >= self->tables[SOKET_MEMORY_CELLS]->len
      || row->unit >= self->tables[SOKET_MEMORY_UNITS]->len
      || (row->due != SOKET_DUE_NONE && row->due >= self->tables[SOKET_MEMORY_DUES]->len))
    return soket_store_memory_fail (error);
  g_array_append_vals (self->tables[SOKET_MEMORY_ROWS], row, 1);
  return TRUE;
}

static gboolean
add_change (SoketStore *store, const SoketStoreChange *change, GError **error)
{
  g_array_append_vals (SOKET_STORE_MEMORY (store)->tables[SOKET_MEMORY_CHANGES], change, 1);
  return TRUE;
}

static gboolean
add_move (SoketStore *store, const SoketStoreMove *move, GError **error)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);

  for (guint i = 0; i < self->tables[SOKET_MEMORY_MOVES]->len; i++) {
    const SoketStoreMove *there = soket_memory_nth (self, SOKET_MEMORY_MOVES, SoketStoreMove, i);

    if (there->due == move->due && g_str_equal (there->facts, move->facts))
      return TRUE;
  }
  SoketStoreMove copy = { move->due, g_strdup (move->facts), copy_due (&move->moved) };
  g_array_append_val (self->tables[SOKET_MEMORY_MOVES], copy);
  return TRUE;
}

/* ---- loading ---- */

/* Passes the @i-th of a table on. */
static gboolean
pass_on (SoketStoreMemory *self, guint table, guint i, const SoketStoreVisitor *visitor,
         gpointer data, GError **error)
{
  const SoketMemoryUnit *version;

  switch (table) {
  case SOKET_MEMORY_UNITS:
    return visitor->unit (data, *soket_memory_nth (self, SOKET_MEMORY_UNITS, SoketUnit *, i),
                          error);
  case SOKET_MEMORY_PLANS:
    return visitor->plan (data, soket_memory_nth (self, SOKET_MEMORY_PLANS, SoketStorePlan, i),
                          error);
  case SOKET_MEMORY_REVISIONS:
    return visitor->revision (data,
                              soket_memory_nth (self, SOKET_MEMORY_REVISIONS, SoketStoreRevision,
                                                i),
                              error);
  case SOKET_MEMORY_VERSIONS:
    version = soket_memory_nth (self, SOKET_MEMORY_VERSIONS, SoketMemoryUnit, i);
    return visitor->unit_version (data, version->revision, version->number, version->unit, error);
  case SOKET_MEMORY_CELLS:
    return visitor->cell (data, soket_memory_nth (self, SOKET_MEMORY_CELLS, SoketStoreCell, i),
                          error);
  case SOKET_MEMORY_DUES:
    return visitor->due (data, soket_memory_nth (self, SOKET_MEMORY_DUES, SoketStoreDue, i), error);
  case SOKET_MEMORY_ROWS:
    return visitor->row (data, soket_memory_nth (self, SOKET_MEMORY_ROWS, SoketStoreRow, i), error);
  case SOKET_MEMORY_CHANGES:
    return visitor->change (data,
                            soket_memory_nth (self, SOKET_MEMORY_CHANGES, SoketStoreChange, i),
                            error);
  default:
    return visitor->move (data, soket_memory_nth (self, SOKET_MEMORY_MOVES, SoketStoreMove, i),
                          error);
  }
}

static gboolean
load (SoketStore *store, const SoketStoreVisitor *visitor, gpointer data, GError **error)
{
  SoketStoreMemory *self = SOKET_STORE_MEMORY (store);
  const gboolean wanted[SOKET_MEMORY_N_TABLES] = {
    [SOKET_MEMORY_UNITS] = visitor->unit != NULL,
    [SOKET_MEMORY_PLANS] = visitor->plan != NULL,
    [SOKET_MEMORY_REVISIONS] = visitor->revision != NULL,
    [SOKET_MEMORY_VERSIONS] = visitor->unit_version != NULL,
    [SOKET_MEMORY_CELLS] = visitor->cell != NULL,
    [SOKET_MEMORY_DUES] = visitor->due != NULL,
    [SOKET_MEMORY_ROWS] = visitor->row != NULL,
    [SOKET_MEMORY_CHANGES] = visitor->change != NULL,
    [SOKET_MEMORY_MOVES] = visitor->move != NULL,
  };

  for (guint table = 0; table < SOKET_MEMORY_N_TABLES; table++)
    for (guint i = 0; wanted[table] && i < self->tables[table]->len; i++)
      if (!pass_on (self, table, i, visitor, data, error))
        return FALSE;
  return visitor->event == NULL || soket_store_memory_load_events (store, 0, visitor, data, error);
}

void
soket_store_memory_tables_init (SoketStoreInterface *iface)
{
  iface->load = load;
  iface->add_unit = add_unit;
  iface->add_plan = add_plan;
  iface->add_revision = add_revision;
  iface->add_unit_version = add_unit_version;
  iface->add_cell = add_cell;
  iface->add_due = add_due;
  iface->add_row = add_row;
  iface->add_change = add_change;
  iface->add_move = add_move;
}
