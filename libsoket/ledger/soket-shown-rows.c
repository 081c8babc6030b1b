/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-filter-private.h"

/* What was shown and what is shown: where they differ. */

void
soket_shown_rows_clear (SoketShownRows *self)
{
  g_clear_pointer (&self->rows, g_free);
  g_clear_pointer (&self->marks, g_free);
  self->n = 0;
}

SoketSame
soket_shown_rows_compare (const SoketShownRows *before, const SoketShownRows *after)
{
  guint n = MIN (before->n, after->n);
  SoketSame same = { 0 };

  while (same.first < n && before->rows[same.first] == after->rows[same.first]
         && before->marks[same.first] == after->marks[same.first])
    same.first++;
  while (same.last < n
         && before->rows[before->n - 1 - same.last] == after->rows[after->n - 1 - same.last]
         && before->marks[before->n - 1 - same.last] == after->marks[after->n - 1 - same.last])
    same.last++;
  return same;
}

void
soket_same_touch (SoketSame *same, guint position, guint n)
{
  same->first = MIN (same->first, position);
  same->last = MIN (same->last, n - 1 - position);
}

void
soket_same_touch_row (SoketSame *same, const SoketShownRows *shown, guint32 row)
{
  guint low = 0, high = shown->n;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (shown->rows[middle] < row)
      low = middle + 1;
    else
      high = middle;
  }
  if (low < shown->n && shown->rows[low] == row)
    soket_same_touch (same, low, shown->n);
}
