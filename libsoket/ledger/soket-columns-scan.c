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
