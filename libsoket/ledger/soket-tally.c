/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-tally-private.h"

#include <string.h>

SoketTally *
soket_tally_new (guint n_slots)
{
  SoketTally *self = g_atomic_rc_box_new0 (SoketTally);

  self->n_slots = n_slots;
  return self;
}

SoketTally *
soket_tally_ref (SoketTally *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (SoketTally *self)
{
  for (guint i = 0; i < self->n_marks; i++)
    g_free (self->times[i]);
}

void
soket_tally_unref (SoketTally *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

void
soket_tally_grow (SoketTally *self, guint n_slots)
{
  for (guint i = 0; i < self->n_marks; i++) {
    self->times[i] = g_renew (guint32, self->times[i], n_slots);
    memset (self->times[i] + self->n_slots, 0, (n_slots - self->n_slots) * sizeof (guint32));
  }
  self->n_slots = n_slots;
}

static void
meet (SoketTally *self, SoketMark mark)
{
  self->marks[self->n_marks] = mark;
  self->times[self->n_marks] = g_new0 (guint32, self->n_slots);
  self->places[mark] = (guint8) ++self->n_marks;
}

static inline guint32 *
get_times (SoketTally *self, SoketMark mark)
{
  if (G_UNLIKELY (self->places[mark] == 0))
    meet (self, mark);
  return self->times[self->places[mark] - 1];
}

/* How many units from @first on are numbered without a gap: they ascend, so that the distance of
 * two says it of all between. */
static guint32
get_run (const guint32 *units, guint32 first, guint32 n_rows)
{
  guint32 low = first, high = n_rows - 1;

  if (units[high] - units[first] == high - first)
    return n_rows - first;
  for (guint32 step = 1; low + step < n_rows; step *= 2) {
    if (units[low + step] - units[low] != step) {
      high = low + step;
      break;
    }
    low += step;
  }
  while (high - low > 1) {
    guint32 middle = low + (high - low) / 2;

    if (units[middle] - units[low] == middle - low)
      low = middle;
    else
      high = middle;
  }
  return low - first + 1;
}

/* As if there were no rows with a history: they stand among the open ones. */
static void
add_simple (SoketTally *self, SoketColumns *columns, const SoketSegment *segment,
            const SoketQuestion *question, const SoketSteps *steps)
{
  const gint32 *submitted = columns->submitted + segment->first_row;
  const gint32 *recorded = soket_columns_get_recorded (columns, segment, question);
  const guint32 *units = columns->unit + segment->first_row;
  guint32 run;

  for (guint32 i = 0; i < segment->n_rows; i += run) {
    guint32 *times[4];

    run = get_run (units, i, segment->n_rows);
    for (guint j = 0; j < steps->n; j++)
      times[j] = get_times (self, steps->marks[j]) + units[i];
    times[steps->n] = get_times (self, steps->open) + units[i];
    soket_columns_scan_tally (submitted + i, recorded != NULL ? recorded + i : NULL, run, steps,
                              question->known, times);
  }
}

/* Moves the rows with a history from the open ones to what they are. */
static void
move_complex (SoketTally *self, const guint32 *units, const SoketSegment *segment,
              const SoketMarkedRows *found, SoketMark open)
{
  gboolean is_dense = get_run (units, 0, segment->n_rows) == segment->n_rows;

  for (guint i = 0; i < found->n; i++) {
    guint32 row = found->rows[i] - segment->first_row;
    guint32 unit = is_dense ? units[0] + row : units[row];

    get_times (self, open)[unit]--;
    get_times (self, found->marks[i])[unit]++;
  }
}

void
soket_tally_add_units (SoketTally *self, SoketColumns *columns, guint32 index,
                       const SoketQuestion *question)
{
  const SoketSegment *waiting = soket_columns_get_segment (columns, index);
  SoketSegment room;
  const SoketSegment *segment = soket_columns_settle (columns, waiting, question, &room);
  SoketMarkedRows found;
  SoketSteps steps;

  if (!soket_segment_is_there (segment, question))
    return;
  soket_segment_get_steps (segment, question, NULL, &steps);
  add_simple (self, columns, segment, question, &steps);
  soket_columns_mark_complex (columns, waiting, question, &found);
  move_complex (self, columns->unit + segment->first_row, segment, &found, steps.open);
}

void
soket_tally_add_whole (SoketTally *self, SoketColumns *columns, guint32 index,
                       const SoketQuestion *question, guint slot)
{
  const SoketSegment *segment = soket_columns_get_segment (columns, index);
  SoketSimpleRows rows;
  SoketMarkedRows found;

  if (!soket_segment_is_there (segment, question))
    return;
  soket_columns_count_simple (columns, index, question, &rows);
  for (guint i = 0; i < G_N_ELEMENTS (rows.times); i++)
    if (rows.times[i] > 0)
      get_times (self, rows.marks[i])[slot] += rows.times[i];
  soket_columns_mark_complex (columns, segment, question, &found);
  for (guint i = 0; i < found.n; i++)
    get_times (self, found.marks[i])[slot]++;
}

void
soket_tally_fold (SoketTally *self, const SoketTally *from, const guint32 *slots)
{
  for (guint i = 0; i < from->n_marks; i++) {
    const guint32 *times = from->times[i];
    guint32 *sums = get_times (self, from->marks[i]);

    for (guint slot = 0; slot < from->n_slots; slot++)
      if (slots[slot] != SOKET_TALLY_NOWHERE)
        sums[slots[slot]] += times[slot];
  }
}

void
soket_tally_fold_some (SoketTally *self, const SoketTally *from, const guint32 *slots,
                       guint n_slots, guint into)
{
  for (guint i = 0; i < from->n_marks; i++) {
    const guint32 *times = from->times[i];
    guint32 sum = 0;

    for (guint j = 0; j < n_slots; j++)
      sum += times[slots[j]];
    get_times (self, from->marks[i])[into] += sum;
  }
}

GArray *
soket_tally_list_met (SoketTally *self)
{
  GArray *met = g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->n_slots);
  g_autofree guint32 *any = g_new0 (guint32, self->n_slots + 1);

  for (guint i = 0; i < self->n_marks; i++)
    for (guint slot = 0; slot < self->n_slots; slot++)
      any[slot] |= self->times[i][slot];
  for (guint slot = 0; slot < self->n_slots; slot++)
    if (any[slot] != 0)
      g_array_append_val (met, slot);
  return met;
}

void
soket_tally_get_counts (const SoketTally *self, guint slot, SoketCounts *counts)
{
  *counts = (SoketCounts){ 0 };
  for (guint i = 0; i < self->n_marks; i++)
    if (self->times[i][slot] > 0)
      soket_mark_count (self->marks[i], self->times[i][slot], counts);
}
