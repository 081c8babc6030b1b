/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-recall-private.h"

/* A power of two: tasks in the order of no order still mostly have a place of their own. */
#define N_PLACES 256
/* Units that have no event of their own between two that have. */
#define NEAR 8

/* The cell that plan, task and period of an event name, whatever its unit. */
typedef struct {
  char *plan; /* nullable, as the event says it */
  char *task; /* NULL: nothing here yet */
  char *period;
  guint32 number; /* of the plan */
  guint32 cell;
  guint32 row; /* of the last event */
  guint32 end; /* of its segment */
} Place;

struct _SoketRecall {
  SoketLedger *ledger;
  Place places[N_PLACES];
};

SoketRecall *
soket_recall_new (SoketLedger *ledger)
{
  SoketRecall *self = g_new0 (SoketRecall, 1);

  self->ledger = ledger;
  return self;
}

static void
clear_place (Place *place)
{
  g_clear_pointer (&place->plan, g_free);
  g_clear_pointer (&place->task, g_free);
  g_clear_pointer (&place->period, g_free);
}

void
soket_recall_free (SoketRecall *self)
{
  for (guint i = 0; i < N_PLACES; i++)
    clear_place (&self->places[i]);
  g_free (self);
}

static Place *
find_place (SoketRecall *self, SoketEvent *event)
{
  const char *period = soket_event_get_period (event);
  guint hash = g_str_hash (soket_event_get_task (event));

  if (period != NULL)
    hash = hash * 31 + g_str_hash (period);
  return &self->places[hash % N_PLACES];
}

static gboolean
is_of (const Place *place, SoketEvent *event)
{
  return g_strcmp0 (place->task, soket_event_get_task (event)) == 0
         && g_strcmp0 (place->period, soket_event_get_period (event)) == 0
         && g_strcmp0 (place->plan, soket_event_get_plan (event)) == 0;
}

/* The row of the unit, near the last one first. */
static guint32
find_row (SoketColumns *columns, Place *place, guint32 unit)
{
  guint32 row;

  for (row = place->row; row < MIN (place->row + NEAR, place->end); row++)
    if (columns->unit[row] == unit)
      return place->row = row;
  row = soket_columns_find (columns, place->cell, unit);
  if (row != SOKET_ROW_NONE) {
    const SoketSegment *segment = soket_columns_get_segment_of (columns, row);

    place->row = row;
    place->end = segment->first_row + segment->n_rows;
  }
  return row;
}

gboolean
soket_recall_look_up (SoketRecall *self, SoketEvent *event, SoketAddress *address)
{
  Place *place = find_place (self, event);

  if (!is_of (place, event))
    return FALSE;
  *address = (SoketAddress){ .plan = place->number,
                             .cell = place->cell,
                             .unit = soket_directory_find_index (self->ledger->directory,
                                                                 soket_event_get_unit (event)) };
  if (address->unit == SOKET_UNIT_NONE)
    return FALSE;
  address->row = find_row (self->ledger->columns, place, address->unit);
  return address->row != SOKET_ROW_NONE;
}

/* Whether any unit that owes the task owes it in this cell. */
static gboolean
is_only_cell (SoketLedger *ledger, const SoketAddress *address, const char *task)
{
  GArray *cells = g_hash_table_lookup (soket_ledger_peek_plan (ledger, address->plan)->cells, task);

  return cells != NULL && cells->len == 1;
}

void
soket_recall_note (SoketRecall *self, SoketEvent *event, const SoketAddress *address)
{
  Place *place = find_place (self, event);

  if (soket_event_get_period (event) == NULL
      && !is_only_cell (self->ledger, address, soket_event_get_task (event)))
    return;
  clear_place (place);
  *place = (Place){ .plan = g_strdup (soket_event_get_plan (event)),
                    .task = g_strdup (soket_event_get_task (event)),
                    .period = g_strdup (soket_event_get_period (event)),
                    .number = address->plan,
                    .cell = address->cell };
}
