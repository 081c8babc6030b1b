/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-columns-private.h"

/* No branch, no call, one type: gcc -O3 makes vector compares of it (-fopt-info-vec says so). */
SoketScan
soket_columns_scan (const gint32 *restrict submitted, const gint32 *restrict recorded,
                    guint32 n_rows, const SoketScan *until, gint32 known)
{
  const gint32 until_seen = until->seen;
  const gint32 until_safe = until->safe;
  const gint32 until_hard = until->hard;
  gint32 seen = 0, safe = 0, hard = 0;

  for (guint32 i = 0; i < n_rows; i++) {
    gint32 is_known = recorded[i] <= known;

    seen += is_known & (submitted[i] <= until_seen);
    safe += is_known & (submitted[i] <= until_safe);
    hard += is_known & (submitted[i] <= until_hard);
  }
  return (SoketScan){ .seen = seen, .safe = safe, .hard = hard };
}

void
soket_columns_scan_marks (const gint32 *restrict submitted, const gint32 *restrict recorded,
                          guint32 n_rows, const SoketScan *until, gint32 known,
                          const SoketMark marks[4], SoketMark *restrict out)
{
  const gint32 until_seen = until->seen;
  const gint32 until_safe = until->safe;
  const gint32 until_hard = until->hard;
  const gint32 open = marks[SOKET_PLACE_OPEN], late = marks[SOKET_PLACE_LATE];
  const gint32 in_hard = marks[SOKET_PLACE_HARD], in_safe = marks[SOKET_PLACE_SAFE];

  for (guint32 i = 0; i < n_rows; i++) {
    gint32 mark = submitted[i] <= until_safe ? in_safe : in_hard;

    mark = submitted[i] <= until_hard ? mark : late;
    mark = (submitted[i] <= until_seen) & (recorded[i] <= known) ? mark : open;
    out[i] = (SoketMark) mark;
  }
}

/* Writes each row, and keeps it where it is wanted: no branch to be guessed wrong. */
guint32
soket_columns_scan_wanted (const SoketMark *restrict marks, guint32 n_rows, guint32 first,
                           const guint8 wanted[SOKET_MARK_N], guint32 *restrict out)
{
  guint32 n = 0;

  for (guint32 i = 0; i < n_rows; i++) {
    out[n] = first + i;
    n += wanted[marks[i]];
  }
  return n;
}
