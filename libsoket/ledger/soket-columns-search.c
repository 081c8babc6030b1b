/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-columns-private.h"

/* Segments in which nothing can be found are not looked at. */
static gboolean
is_hopeful (const SoketSearch *search, guint32 index)
{
  const SoketSegment *segment = soket_columns_get_segment (search->columns, index);

  if (search->plan != SOKET_PLAN_NONE && segment->plan != search->plan)
    return FALSE;
  return !soket_columns_is_nothing (search->columns, index, &search->question, search->as);
}

GBytes *
soket_columns_search (const SoketSearch *search)
{
  guint32 n_segments = soket_columns_get_n_segments (search->columns);
  g_autofree guint8 *hopeful = g_malloc (n_segments + 1);
  g_autofree guint8 *wanted = NULL;
  gsize room = SOKET_SCAN_ROOM, n = 0;
  guint32 longest = 0;

  for (guint32 i = 0; i < n_segments; i++) {
    guint32 n_rows = soket_columns_get_segment (search->columns, i)->n_rows;

    hopeful[i] = is_hopeful (search, i);
    if (!hopeful[i])
      continue;
    room += n_rows;
    longest = MAX (longest, n_rows);
  }
  /* Room that is not written into costs no memory. */
  guint32 *rows = g_new (guint32, room);
  wanted = g_malloc (longest + 1);
  for (guint32 i = 0; i < n_segments; i++) {
    const SoketSegment *segment = soket_columns_get_segment (search->columns, i);

    if (!hopeful[i])
      continue;
    soket_columns_mark_segment (search->columns, i, &search->question, search->as, wanted);
    n += soket_columns_scan_wanted (wanted, segment->n_rows, segment->first_row, rows + n);
  }
  return g_bytes_new_take (g_renew (guint32, rows, n + 1), n * sizeof (guint32));
}
