/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-due-build-private.h"

#include "base/soket-i18n-private.h"

/**
 * SoketDue:
 *
 * One dated occurrence of a deadline: its last permitted day under the policy,
 * the safe and the hard end, and the steps that led there.
 *
 * *Safe* is in time under every reading; after *hard* it is late under every
 * reading. They differ for "trước ngày D" (D-1 and D) and for "đầu tháng",
 * "giữa năm", which have no last day at all.
 *
 * Immutable: any thread may use it.
 *
 * Since: 1.0
 */

static gpointer
due_copy (gpointer self)
{
  return soket_due_ref (self);
}

static void
due_free (gpointer self)
{
  soket_due_unref (self);
}

G_DEFINE_BOXED_TYPE (SoketDue, soket_due, due_copy, due_free)

SoketDue *
soket_due_alloc (void)
{
  SoketDue *self = g_atomic_rc_box_new0 (SoketDue);

  self->minute = SOKET_MINUTE_NONE;
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_due_step_unref);
  return self;
}

void
soket_due_add_sourced (SoketDue *self, const char *rule, const char *source, SoketDay from,
                       SoketDay to)
{
  g_ptr_array_add (self->steps, soket_due_step_new (rule, source, from, to));
}

void
soket_due_add (SoketDue *self, const char *rule, SoketDay from, SoketDay to)
{
  soket_due_add_sourced (self, rule, NULL, from, to);
}

SoketDueStep *
soket_due_find_step (SoketDue *self, const char *rule)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (g_str_equal (soket_due_step_get_rule (self->steps->pdata[i]), rule))
      return self->steps->pdata[i];
  return NULL;
}

SoketInstant
soket_due_instant (SoketDay day, int minute, gboolean before)
{
  if (day == SOKET_DAY_NONE)
    return SOKET_INSTANT_NONE;
  if (minute == SOKET_MINUTE_NONE)
    return soket_instant_end_of_day (day);
  return soket_instant_new (day, minute - (before ? 1 : 0), NULL);
}

gboolean
soket_due_is_before_minute (SoketDue *self)
{
  return soket_due_find_step (self, "before-minute") != NULL;
}

static SoketDue *
copy (SoketDue *self)
{
  SoketDue *other = soket_due_alloc ();

  other->period = g_strdup (self->period);
  other->first = self->first;
  other->last = self->last;
  other->minute = self->minute;
  other->safe = self->safe;
  other->hard = self->hard;
  other->last_workday = self->last_workday;
  other->rolled_from = self->rolled_from;
  for (guint i = 0; i < self->steps->len; i++)
    g_ptr_array_add (other->steps, soket_due_step_ref (self->steps->pdata[i]));
  return other;
}

SoketDue *
soket_due_with_first_step (SoketDue *self, SoketDueStep *step)
{
  SoketDue *other = copy (self);

  g_ptr_array_insert (other->steps, 0, soket_due_step_ref (step));
  return other;
}

SoketDue *
soket_due_with_period (SoketDue *self, const char *period)
{
  SoketDue *other = copy (self);

  g_free (other->period);
  other->period = g_strdup (period);
  return other;
}

/**
 * soket_due_ref:
 * @self: a due
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketDue *
soket_due_ref (SoketDue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
due_clear (gpointer data)
{
  SoketDue *self = data;

  g_free (self->period);
  g_ptr_array_unref (self->steps);
}

/**
 * soket_due_unref:
 * @self: (transfer full): a due
 *
 * Gives a reference back.
 *
 * Since: 1.0
 */
void
soket_due_unref (SoketDue *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, due_clear);
}

/**
 * soket_due_get_period:
 * @self: a due
 *
 * The period reported on, of a recurring deadline: `2022-07-05`, `2022-W26`,
 * `2022-06`, `2022-Q2`, `2022-H1` or `2022`, with `/1`, `/2` where it has several
 * days; or the id of a phase.
 *
 * Returns: (nullable) (transfer none): the id
 *
 * Since: 1.0
 */
const char *
soket_due_get_period (SoketDue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->period;
}

/**
 * soket_due_get_first:
 * @self: a due
 *
 * The first day on which it may be done: of a window, a period or "vào ngày".
 *
 * Returns: the day, or %SOKET_DAY_NONE
 *
 * Since: 1.0
 */
SoketDay
soket_due_get_first (SoketDue *self)
{
  g_return_val_if_fail (self != NULL, SOKET_DAY_NONE);

  return self->first;
}

/**
 * soket_due_get_last:
 * @self: a due
 *
 * The last permitted day under the policy, after any roll.
 *
 * Returns: the day, or %SOKET_DAY_NONE for "đầu tháng", "giữa năm" and a window
 *   without end
 *
 * Since: 1.0
 */
SoketDay
soket_due_get_last (SoketDue *self)
{
  g_return_val_if_fail (self != NULL, SOKET_DAY_NONE);

  return self->last;
}

/**
 * soket_due_get_minute:
 * @self: a due
 *
 * The minute of the day that the deadline names, UTC+7: 1020 for 17:00. "Not
 * later than" admits it, "before" does not;
 * [method@Soket.Due.get_safe] and [method@Soket.Due.get_hard] tell the last
 * instant that is in time.
 *
 * Returns: the minute, or -1 when the whole day is in time
 *
 * Since: 1.0
 */
int
soket_due_get_minute (SoketDue *self)
{
  g_return_val_if_fail (self != NULL, SOKET_MINUTE_NONE);

  return self->minute;
}

/**
 * soket_due_get_safe:
 * @self: a due
 *
 * The last instant that is in time under every reading.
 *
 * Returns: the instant, or %SOKET_INSTANT_NONE for a window without end
 *
 * Since: 1.0
 */
SoketInstant
soket_due_get_safe (SoketDue *self)
{
  g_return_val_if_fail (self != NULL, SOKET_INSTANT_NONE);

  return self->safe;
}

/**
 * soket_due_get_hard:
 * @self: a due
 *
 * The last instant that is in time under any reading.
 *
 * Returns: the instant, or %SOKET_INSTANT_NONE for a window without end
 *
 * Since: 1.0
 */
SoketInstant
soket_due_get_hard (SoketDue *self)
{
  g_return_val_if_fail (self != NULL, SOKET_INSTANT_NONE);

  return self->hard;
}

/**
 * soket_due_get_last_workday:
 * @self: a due
 *
 * The last working day on or before the safe day: when to remind at the latest.
 *
 * Returns: the day, or %SOKET_DAY_NONE when the calendar does not reach there
 *
 * Since: 1.0
 */
SoketDay
soket_due_get_last_workday (SoketDue *self)
{
  g_return_val_if_fail (self != NULL, SOKET_DAY_NONE);

  return self->last_workday;
}

/**
 * soket_due_get_rolled_from:
 * @self: a due
 *
 * The last day before it rolled off a day of rest.
 *
 * Returns: the day, or %SOKET_DAY_NONE when nothing rolled
 *
 * Since: 1.0
 */
SoketDay
soket_due_get_rolled_from (SoketDue *self)
{
  g_return_val_if_fail (self != NULL, SOKET_DAY_NONE);

  return self->rolled_from;
}

/**
 * soket_due_get_n_steps:
 * @self: a due
 *
 * How many rules were applied.
 *
 * Returns: the number of steps
 *
 * Since: 1.0
 */
guint
soket_due_get_n_steps (SoketDue *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->steps->len;
}

/**
 * soket_due_get_step:
 * @self: a due
 * @index: which step, from 0
 *
 * A rule that was applied, in order.
 *
 * Returns: (transfer none): the step
 *
 * Since: 1.0
 */
SoketDueStep *
soket_due_get_step (SoketDue *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->steps->len, NULL);

  return self->steps->pdata[index];
}

/**
 * soket_due_explain:
 * @self: a due
 *
 * The period reported on, if any, and the steps as numbered lines in the
 * language of the locale, each with its source.
 *
 * Returns: (transfer full): the lines
 *
 * Since: 1.0
 */
char *
soket_due_explain (SoketDue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GString *out = g_string_new (NULL);
  g_autofree char *period = soket_due_dup_period_name (self);
  if (period != NULL)
    g_string_append_printf (out, _ ("Reported on: %s\n"), period);
  for (guint i = 0; i < self->steps->len; i++) {
    g_autofree char *line = soket_due_step_explain (self->steps->pdata[i]);
    g_string_append_printf (out, "%u. %s\n", i + 1, line);
  }
  return g_string_free (out, FALSE);
}

static gboolean
step_equal (SoketDueStep *self, SoketDueStep *other)
{
  return g_str_equal (soket_due_step_get_rule (self), soket_due_step_get_rule (other))
         && g_str_equal (soket_due_step_get_source (self), soket_due_step_get_source (other))
         && soket_due_step_get_from (self) == soket_due_step_get_from (other)
         && soket_due_step_get_to (self) == soket_due_step_get_to (other);
}

/**
 * soket_due_equal:
 * @self: a due
 * @other: a due
 *
 * Whether both are the same, steps included.
 *
 * Returns: %TRUE when they are equal
 *
 * Since: 1.0
 */
gboolean
soket_due_equal (SoketDue *self, SoketDue *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  if (g_strcmp0 (self->period, other->period) != 0 || self->first != other->first
      || self->last != other->last || self->minute != other->minute || self->safe != other->safe
      || self->hard != other->hard || self->last_workday != other->last_workday
      || self->rolled_from != other->rolled_from || self->steps->len != other->steps->len)
    return FALSE;
  for (guint i = 0; i < self->steps->len; i++)
    if (!step_equal (self->steps->pdata[i], other->steps->pdata[i]))
      return FALSE;
  return TRUE;
}
