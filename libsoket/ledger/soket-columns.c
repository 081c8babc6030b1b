/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-columns-private.h"

/* Rows that the columns first have room for. */
#define FIRST_ROOM 256

SoketColumns *
soket_columns_new (SoketEventIdFunc ids, SoketSettleFunc settle, gpointer data)
{
  SoketColumns *self = g_new0 (SoketColumns, 1);

  self->segments = g_array_new (FALSE, FALSE, sizeof (SoketSegment));
  self->first = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->histories = g_ptr_array_new_with_free_func (g_free);
  self->scans = g_array_new (FALSE, FALSE, sizeof (SoketScan));
  self->found_rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->found_marks = g_byte_array_new ();
  self->touched = g_new (guint32, SOKET_N_TOUCHED);
  self->ids = ids;
  self->settle = settle;
  self->data = data;
  return self;
}

void
soket_columns_free (SoketColumns *self)
{
  g_free (self->unit);
  g_free (self->submitted);
  g_free (self->recorded);
  g_free (self->number);
  g_array_unref (self->segments);
  g_array_unref (self->first);
  g_array_unref (self->scans);
  g_clear_pointer (&self->tracks, soket_tracks_free);
  g_ptr_array_unref (self->histories);
  g_clear_pointer (&self->remarked, g_hash_table_unref);
  g_array_unref (self->found_rows);
  g_byte_array_unref (self->found_marks);
  g_free (self->touched);
  g_free (self);
}

static void
set_room (SoketColumns *self, guint32 n_rows)
{
  self->unit = g_renew (guint32, self->unit, n_rows);
  self->submitted = g_renew (gint32, self->submitted, n_rows);
  self->recorded = g_renew (gint32, self->recorded, n_rows);
  self->number = g_renew (guint32, self->number, n_rows);
  self->n_allocated = n_rows;
}

void
soket_columns_reserve (SoketColumns *self, guint32 n_more)
{
  guint32 needed = self->n_rows + n_more;

  if (needed > self->n_allocated)
    set_room (self, needed);
}

void
soket_columns_fit (SoketColumns *self)
{
  if (self->n_rows > 0 && self->n_rows < self->n_allocated)
    set_room (self, self->n_rows);
}

/* Half as much again: a quarter of the room is empty on the average. */
static void
grow (SoketColumns *self)
{
  if (self->n_rows == self->n_allocated)
    set_room (self, MAX (FIRST_ROOM, self->n_allocated + self->n_allocated / 2));
}

static SoketSegment *
peek_segment (SoketColumns *self, guint32 segment)
{
  return &g_array_index (self->segments, SoketSegment, segment);
}

static void
link_segment (SoketColumns *self, guint32 cell, guint32 segment)
{
  while (self->first->len <= cell) {
    guint32 none = SOKET_SEGMENT_NONE;
    g_array_append_val (self->first, none);
  }

  guint32 *link = &g_array_index (self->first, guint32, cell);
  while (*link != SOKET_SEGMENT_NONE)
    link = &peek_segment (self, *link)->next;
  *link = segment;
}

static SoketSegment *
begin_segment (SoketColumns *self, const SoketSegment *like)
{
  SoketSegment segment = *like;

  segment.first_row = self->n_rows;
  segment.n_rows = 0;
  segment.n_complex = 0;
  segment.next = SOKET_SEGMENT_NONE;
  g_array_append_val (self->segments, segment);
  link_segment (self, like->cell, self->segments->len - 1);
  return peek_segment (self, self->segments->len - 1);
}

static gboolean
continues (SoketColumns *self, const SoketSegment *last, const SoketSegment *like, guint32 unit)
{
  return last->cell == like->cell && last->due == like->due && last->revision == like->revision
         && self->unit[self->n_rows - 1] < unit;
}

void
soket_columns_append (SoketColumns *self, const SoketSegment *like, guint32 unit)
{
  SoketSegment *last = NULL;

  if (self->segments->len > 0)
    last = peek_segment (self, self->segments->len - 1);
  if (last == NULL || !continues (self, last, like, unit))
    last = begin_segment (self, like);

  grow (self);
  self->unit[self->n_rows] = unit;
  self->submitted[self->n_rows] = SOKET_NEVER;
  self->recorded[self->n_rows] = 0;
  self->number[self->n_rows] = 0;
  self->n_rows++;
  last->n_rows++;
}

static guint32
find_in_segment (SoketColumns *self, const SoketSegment *segment, guint32 unit)
{
  guint32 low = segment->first_row;
  guint32 high = low + segment->n_rows;

  while (low < high) {
    guint32 middle = low + (high - low) / 2;

    if (self->unit[middle] == unit)
      return middle;
    if (self->unit[middle] < unit)
      low = middle + 1;
    else
      high = middle;
  }
  return SOKET_ROW_NONE;
}

guint32
soket_columns_get_first_segment (SoketColumns *self, guint32 cell)
{
  return cell < self->first->len ? g_array_index (self->first, guint32, cell) : SOKET_SEGMENT_NONE;
}

guint32
soket_columns_find (SoketColumns *self, guint32 cell, guint32 unit)
{
  guint32 segment = soket_columns_get_first_segment (self, cell);

  for (; segment != SOKET_SEGMENT_NONE; segment = peek_segment (self, segment)->next) {
    guint32 row = find_in_segment (self, peek_segment (self, segment), unit);

    if (row != SOKET_ROW_NONE)
      return row;
  }
  return SOKET_ROW_NONE;
}

guint32
soket_columns_get_n_segments (SoketColumns *self)
{
  return self->segments->len;
}

const SoketSegment *
soket_columns_get_segment (SoketColumns *self, guint32 segment)
{
  return peek_segment (self, segment);
}

const SoketSegment *
soket_columns_get_segment_of (SoketColumns *self, guint32 row)
{
  guint32 low = 0;
  guint32 high = self->segments->len;

  while (high - low > 1) {
    guint32 middle = low + (high - low) / 2;

    if (peek_segment (self, middle)->first_row <= row)
      low = middle;
    else
      high = middle;
  }
  return peek_segment (self, low);
}
