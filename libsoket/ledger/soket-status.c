/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-status-private.h"

#include "base/soket-i18n-private.h"

/**
 * SoketStatus:
 * @SOKET_STATUS_NOT_DUE: open, and not due soon
 * @SOKET_STATUS_DUE_SOON: open, from a few working days before the safe day through
 *   the hard day
 * @SOKET_STATUS_OVERDUE: open, and the hard day (under a strict policy the deciding
 *   day) is past
 * @SOKET_STATUS_ON_TIME: submitted by the safe day
 * @SOKET_STATUS_ON_THE_DAY: submitted after the safe day and by the hard day
 * @SOKET_STATUS_LATE: submitted after the hard day
 * @SOKET_STATUS_RETURNED: submitted, and returned for completion
 * @SOKET_STATUS_AWAITING: submitted, and the acceptance that the task asks for is
 *   not there yet
 * @SOKET_STATUS_SUSPENDED: put off until further notice
 * @SOKET_STATUS_WAIVED: released from the duty
 * @SOKET_STATUS_UNDATED: open, and no deadline is laid down
 * @SOKET_STATUS_ENDED: dropped by an amendment
 * @SOKET_STATUS_DONE: submitted, and no deadline is laid down
 *
 * Where an obligation stands, as of an instant and as known on an instant.
 *
 * Since: 1.0
 */

typedef struct {
  const char *id;
  const char *label;
} StatusWords;

static const StatusWords words[SOKET_STATUS_N] = {
  [SOKET_STATUS_NOT_DUE] = { "not-due", N_ ("Not due yet") },
  [SOKET_STATUS_DUE_SOON] = { "due-soon", N_ ("Due soon") },
  [SOKET_STATUS_OVERDUE] = { "overdue", N_ ("Overdue, not submitted") },
  [SOKET_STATUS_ON_TIME] = { "on-time", N_ ("Submitted on time") },
  [SOKET_STATUS_ON_THE_DAY] = { "on-the-day", N_ ("Submitted on the day it is due") },
  [SOKET_STATUS_LATE] = { "late", N_ ("Submitted late") },
  [SOKET_STATUS_RETURNED] = { "returned", N_ ("Returned for completion") },
  [SOKET_STATUS_AWAITING] = { "awaiting", N_ ("Submitted, awaiting acceptance") },
  [SOKET_STATUS_SUSPENDED] = { "suspended", N_ ("Suspended") },
  [SOKET_STATUS_WAIVED] = { "waived", N_ ("Waived") },
  [SOKET_STATUS_UNDATED] = { "undated", N_ ("No deadline laid down") },
  [SOKET_STATUS_ENDED] = { "ended", N_ ("No longer followed") },
  [SOKET_STATUS_DONE] = { "done", N_ ("Submitted") },
};

static gboolean
is_status (SoketStatus status)
{
  return (guint) status < SOKET_STATUS_N;
}

/**
 * soket_status_to_string:
 * @status: a status
 *
 * The word for a status in JSON, `on-the-day`.
 *
 * Returns: (transfer none): the word
 *
 * Since: 1.0
 */
const char *
soket_status_to_string (SoketStatus status)
{
  g_return_val_if_fail (is_status (status), "");

  return words[status].id;
}

/**
 * soket_status_get_label:
 * @status: a status
 *
 * The words of the office for a status, in the language of the locale.
 *
 * Returns: (transfer none): the words
 *
 * Since: 1.0
 */
const char *
soket_status_get_label (SoketStatus status)
{
  g_return_val_if_fail (is_status (status), "");

  return _ (words[status].label);
}

void
soket_counts_add (SoketCounts *self, const SoketCounts *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->status); i++)
    self->status[i] += other->status[i];
  for (guint i = 0; i < G_N_ELEMENTS (self->table); i++)
    self->table[i] += other->table[i];
  self->due += other->due;
  self->due_done += other->due_done;
  self->due_done_in_time += other->due_done_in_time;
}

/**
 * SoketTotals:
 *
 * How many obligations stand where, as of an instant: how many have each status,
 * the four cells of the official table, and the base and the parts of both rates.
 * Immutable: any thread may use it.
 *
 * The table counts rows with a deadline that are not waived, suspended or ended;
 * what it leaves out is in the counts of the statuses. A row that awaits acceptance
 * is done by the time of its submission. Under a strict policy “by the hard day” is
 * “by the deciding day” in the table and in timeliness.
 *
 * Since: 1.0
 */
struct _SoketTotals {
  SoketCounts counts;
};

G_DEFINE_BOXED_TYPE (SoketTotals, soket_totals, soket_totals_ref, soket_totals_unref)

SoketTotals *
soket_totals_new (const SoketCounts *counts)
{
  SoketTotals *self = g_atomic_rc_box_new0 (SoketTotals);

  self->counts = *counts;
  return self;
}

/**
 * soket_totals_ref:
 * @self: totals
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketTotals *
soket_totals_ref (SoketTotals *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * soket_totals_unref:
 * @self: (transfer full): totals
 *
 * Gives a reference back.
 *
 * Since: 1.0
 */
void
soket_totals_unref (SoketTotals *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release (self);
}

/**
 * soket_totals_get_obligations:
 * @self: totals
 *
 * All obligations, whatever their status.
 *
 * Returns: their number
 *
 * Since: 1.0
 */
guint64
soket_totals_get_obligations (SoketTotals *self)
{
  guint64 sum = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (self->counts.status); i++)
    sum += self->counts.status[i];
  return sum;
}

/**
 * soket_totals_get_count:
 * @self: totals
 * @status: a status
 *
 * Obligations with a status.
 *
 * Returns: their number
 *
 * Since: 1.0
 */
guint64
soket_totals_get_count (SoketTotals *self, SoketStatus status)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (is_status (status), 0);

  return self->counts.status[status];
}

/**
 * soket_totals_get_done_in_time:
 * @self: totals
 *
 * First cell of the official table: done, and in time.
 *
 * Returns: the number of obligations
 *
 * Since: 1.0
 */
guint64
soket_totals_get_done_in_time (SoketTotals *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.table[SOKET_CELL_DONE_IN_TIME];
}

/**
 * soket_totals_get_done_late:
 * @self: totals
 *
 * Second cell of the official table: done, and late.
 *
 * Returns: the number of obligations
 *
 * Since: 1.0
 */
guint64
soket_totals_get_done_late (SoketTotals *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.table[SOKET_CELL_DONE_LATE];
}

/**
 * soket_totals_get_open_in_time:
 * @self: totals
 *
 * Third cell of the official table: not done, and not due yet or due soon.
 *
 * Returns: the number of obligations
 *
 * Since: 1.0
 */
guint64
soket_totals_get_open_in_time (SoketTotals *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.table[SOKET_CELL_OPEN_IN_TIME];
}

/**
 * soket_totals_get_open_overdue:
 * @self: totals
 *
 * Fourth cell of the official table: not done, and overdue or returned.
 *
 * Returns: the number of obligations
 *
 * Since: 1.0
 */
guint64
soket_totals_get_open_overdue (SoketTotals *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.table[SOKET_CELL_OPEN_OVERDUE];
}

/**
 * soket_totals_get_due:
 * @self: totals
 *
 * Obligations of the table whose last permitted day has come: the base of both
 * rates.
 *
 * Returns: their number
 *
 * Since: 1.0
 */
guint64
soket_totals_get_due (SoketTotals *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.due;
}

/**
 * soket_totals_get_due_done:
 * @self: totals
 *
 * Those of [method@Soket.Totals.get_due] that are done: completeness is this over
 * that.
 *
 * Returns: their number
 *
 * Since: 1.0
 */
guint64
soket_totals_get_due_done (SoketTotals *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.due_done;
}

/**
 * soket_totals_get_due_done_in_time:
 * @self: totals
 *
 * Those of [method@Soket.Totals.get_due] that are done in time: timeliness is this
 * over that.
 *
 * Returns: their number
 *
 * Since: 1.0
 */
guint64
soket_totals_get_due_done_in_time (SoketTotals *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.due_done_in_time;
}
