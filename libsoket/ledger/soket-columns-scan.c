/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-columns-private.h"

#include <string.h>

/* No branch, no call, one type: gcc -O3 makes vector compares of it (-fopt-info-vec says so). Where
 * all is known half of the memory need not be read: each loop is compiled for both. */

static inline gint32
get_known (const gint32 *restrict submitted, const gint32 *restrict recorded, guint32 i,
           gint32 known)
{
  return recorded == NULL || recorded[i] <= known ? submitted[i] : SOKET_NEVER;
}

G_ALWAYS_INLINE static inline SoketScan
scan (const gint32 *restrict submitted, const gint32 *restrict recorded, guint32 n_rows,
      const SoketScan *until, gint32 known)
{
  const gint32 until_seen = until->seen;
  const gint32 until_safe = until->safe;
  const gint32 until_hard = until->hard;
  gint32 seen = 0, safe = 0, hard = 0;

  for (guint32 i = 0; i < n_rows; i++) {
    gint32 at = get_known (submitted, recorded, i, known);

    seen += at <= until_seen;
    safe += at <= until_safe;
    hard += at <= until_hard;
  }
  return (SoketScan){ .seen = seen, .safe = safe, .hard = hard };
}

SoketScan
soket_columns_scan (const gint32 *restrict submitted, const gint32 *restrict recorded,
                    guint32 n_rows, const SoketScan *until, gint32 known)
{
  return recorded == NULL ? scan (submitted, NULL, n_rows, until, known)
                          : scan (submitted, recorded, n_rows, until, known);
}

/* Instants of steps ascend: what lies within an earlier one lies within the later ones too, and
 * takes from each the difference to its own. A step that is not there lies before all time. */
G_ALWAYS_INLINE static inline void
scan_marks (const gint32 *restrict submitted, const gint32 *restrict recorded, guint32 n_rows,
            const SoketSteps *steps, guint n_steps, gint32 known, guint8 *restrict out)
{
  const gint32 open = steps->open;
  gint32 until[3] = { 0 }, change[3] = { 0 };

  for (guint j = 0; j < n_steps; j++) {
    until[j] = steps->until[j];
    change[j] = steps->marks[j] ^ (j + 1 < n_steps ? steps->marks[j + 1] : open);
  }
  for (guint32 i = 0; i < n_rows; i++) {
    gint32 at = get_known (submitted, recorded, i, known);
    gint32 mark = open;

    for (guint j = 0; j < n_steps; j++)
      mark ^= at <= until[j] ? change[j] : 0;
    out[i] = (guint8) mark;
  }
}

void
soket_columns_scan_marks (const gint32 *restrict submitted, const gint32 *restrict recorded,
                          guint32 n_rows, const SoketSteps *steps, gint32 known,
                          guint8 *restrict out)
{
  if (steps->n == 0)
    memset (out, steps->open, n_rows);
  else if (recorded != NULL && steps->n == 1)
    scan_marks (submitted, recorded, n_rows, steps, 1, known, out);
  else if (recorded != NULL && steps->n == 2)
    scan_marks (submitted, recorded, n_rows, steps, 2, known, out);
  else if (recorded != NULL)
    scan_marks (submitted, recorded, n_rows, steps, 3, known, out);
  else if (steps->n == 1)
    scan_marks (submitted, NULL, n_rows, steps, 1, known, out);
  else if (steps->n == 2)
    scan_marks (submitted, NULL, n_rows, steps, 2, known, out);
  else
    scan_marks (submitted, NULL, n_rows, steps, 3, known, out);
}

G_ALWAYS_INLINE static inline void
tally_one (const gint32 *restrict submitted, const gint32 *restrict recorded, guint32 n_rows,
           const SoketSteps *steps, gint32 known, guint32 *restrict first, guint32 *restrict open)
{
  const gint32 until = steps->until[0];

  for (guint32 i = 0; i < n_rows; i++) {
    guint32 in_first = get_known (submitted, recorded, i, known) <= until;

    first[i] += in_first;
    open[i] += 1 - in_first;
  }
}

G_ALWAYS_INLINE static inline void
tally_two (const gint32 *restrict submitted, const gint32 *restrict recorded, guint32 n_rows,
           const SoketSteps *steps, gint32 known, guint32 *restrict first, guint32 *restrict second,
           guint32 *restrict open)
{
  const gint32 until_first = steps->until[0], until_second = steps->until[1];

  for (guint32 i = 0; i < n_rows; i++) {
    gint32 at = get_known (submitted, recorded, i, known);
    guint32 in_first = at <= until_first, in_second = at <= until_second;

    first[i] += in_first;
    second[i] += in_second - in_first;
    open[i] += 1 - in_second;
  }
}

G_ALWAYS_INLINE static inline void
tally_three (const gint32 *restrict submitted, const gint32 *restrict recorded, guint32 n_rows,
             const SoketSteps *steps, gint32 known, guint32 *restrict first,
             guint32 *restrict second, guint32 *restrict third, guint32 *restrict open)
{
  const gint32 until_first = steps->until[0], until_second = steps->until[1];
  const gint32 until_third = steps->until[2];

  for (guint32 i = 0; i < n_rows; i++) {
    gint32 at = get_known (submitted, recorded, i, known);
    guint32 in_first = at <= until_first, in_second = at <= until_second;
    guint32 in_third = at <= until_third;

    first[i] += in_first;
    second[i] += in_second - in_first;
    third[i] += in_third - in_second;
    open[i] += 1 - in_third;
  }
}

void
soket_columns_scan_tally (const gint32 *restrict submitted, const gint32 *restrict recorded,
                          guint32 n_rows, const SoketSteps *steps, gint32 known,
                          guint32 *const times[4])
{
  guint32 *open = times[steps->n];

  if (steps->n == 0)
    for (guint32 i = 0; i < n_rows; i++)
      open[i]++;
  else if (recorded != NULL && steps->n == 1)
    tally_one (submitted, recorded, n_rows, steps, known, times[0], open);
  else if (recorded != NULL && steps->n == 2)
    tally_two (submitted, recorded, n_rows, steps, known, times[0], times[1], open);
  else if (recorded != NULL)
    tally_three (submitted, recorded, n_rows, steps, known, times[0], times[1], times[2], open);
  else if (steps->n == 1)
    tally_one (submitted, NULL, n_rows, steps, known, times[0], open);
  else if (steps->n == 2)
    tally_two (submitted, NULL, n_rows, steps, known, times[0], times[1], open);
  else
    tally_three (submitted, NULL, n_rows, steps, known, times[0], times[1], times[2], open);
}

/* Which of eight bits are set, in order; behind them anything. */
static const guint8 (*get_places (void))[8]
{
  static guint8 places[256][8];
  static gsize ready = 0;

  if (g_once_init_enter (&ready)) {
    for (guint bits = 0; bits < 256; bits++)
      for (guint bit = 0, n = 0; bit < 8; bit++)
        if (bits & 1U << bit)
          places[bits][n++] = (guint8) bit;
    g_once_init_leave (&ready, 1);
  }
  return (const guint8 (*)[8]) places;
}

/* Eight bytes at a time, all places of the eight are written and those that are wanted are kept: no
 * branch to be guessed wrong. One product moves the eight bytes into eight bits, the other one adds
 * them up. */
guint32
soket_columns_scan_wanted (const guint8 *restrict wanted, guint32 n_rows, guint32 first,
                           guint32 *restrict out)
{
  const guint8 (*places)[8] = get_places ();
  guint32 n = 0, i = 0;

  for (; i + 8 <= n_rows; i += 8) {
    guint64 bytes;

    memcpy (&bytes, wanted + i, 8);
    bytes = GUINT64_FROM_LE (bytes);
    const guint8 *places_of = places[bytes * G_GUINT64_CONSTANT (0x0102040810204080) >> 56];
    for (guint j = 0; j < 8; j++)
      out[n + j] = first + i + places_of[j];
    n += (guint32) (bytes * G_GUINT64_CONSTANT (0x0101010101010101) >> 56);
  }
  for (; i < n_rows; i++) {
    out[n] = first + i;
    n += wanted[i];
  }
  return n;
}
