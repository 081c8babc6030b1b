/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-resolver-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

/* Limits that pause, and limits that start again. */

static gboolean
touches (const SoketPause *one, const SoketPause *other)
{
  gboolean before = one->to != SOKET_DAY_NONE && one->to + 1 < other->from;
  gboolean behind = other->to != SOKET_DAY_NONE && other->to + 1 < one->from;

  return !before && !behind;
}

static SoketDay
later_end (SoketDay one, SoketDay other)
{
  return one == SOKET_DAY_NONE || other == SOKET_DAY_NONE ? SOKET_DAY_NONE : MAX (one, other);
}

/**
 * soket_resolver_add_suspension:
 * @self: a resolver
 * @from: the first day that does not count
 * @to: the last one, or %SOKET_DAY_NONE when the suspension is not over
 *
 * Says that limits stood still: the days from @from to @to, both in, do not
 * count (Law 26/2008/QH12 on the enforcement of civil judgments, Article 30,
 * under the regime "enforcement-2008"; practice otherwise). A limit longer than
 * to @from ends as many days later; while a suspension is not over, such a limit
 * has no last day. It touches no date and no backward limit.
 *
 * Suspensions may be added in any order and may overlap.
 *
 * Since: 1.0
 */
void
soket_resolver_add_suspension (SoketResolver *self, SoketDay from, SoketDay to)
{
  g_return_if_fail (SOKET_IS_RESOLVER (self));
  g_return_if_fail (soket_day_is_valid (from));
  g_return_if_fail (to == SOKET_DAY_NONE || (soket_day_is_valid (to) && from <= to));

  SoketPause pause = { from, to };
  guint at = 0;
  while (at < self->pauses->len) {
    const SoketPause *other = &g_array_index (self->pauses, SoketPause, at);
    if (touches (&pause, other)) {
      pause.from = MIN (pause.from, other->from);
      pause.to = later_end (pause.to, other->to);
      g_array_remove_index (self->pauses, at);
    } else if (other->from < pause.from) {
      at++;
    } else {
      break;
    }
  }
  g_array_insert_val (self->pauses, at, pause);
}

/**
 * soket_resolver_clear_suspensions:
 * @self: a resolver
 *
 * Forgets all suspensions.
 *
 * Since: 1.0
 */
void
soket_resolver_clear_suspensions (SoketResolver *self)
{
  g_return_if_fail (SOKET_IS_RESOLVER (self));

  g_array_set_size (self->pauses, 0);
}

/**
 * soket_resolver_set_restart:
 * @self: a resolver
 * @when: the day or minute, or %SOKET_INSTANT_NONE to forget it
 *
 * Says that limits started again from zero, as when a file that was returned for
 * completion comes back (Decree 61/2018/ND-CP, Article 19, under the regime
 * "administrative-2018"; practice otherwise): a limit that had begun by @when
 * runs from @when, whose day is not counted, and suspensions that began before it
 * without an end are over and done with.
 *
 * Since: 1.0
 */
void
soket_resolver_set_restart (SoketResolver *self, SoketInstant when)
{
  g_return_if_fail (SOKET_IS_RESOLVER (self));

  self->restart = when;
}

SoketInstant
soket_work_restart (SoketWork *work, SoketDue *due, SoketDeadline *node, SoketInstant start)
{
  SoketInstant again = work->resolver->restart;
  const SoketRegime *regime = soket_policy_get_rules (work->resolver->policy);

  gboolean by_minute = node->unit == SOKET_TIME_HOUR || node->unit == SOKET_TIME_MINUTE;
  SoketDay day = soket_instant_get_day (again);
  SoketDay first = soket_instant_get_day (start);

  if (again == SOKET_INSTANT_NONE || node->tie == SOKET_TIE_BEFORE)
    return start;
  if (day < first || (day == first && (!by_minute || again <= start)))
    return start;
  soket_due_add_sourced (due, "restarted", regime->restart, first, day);
  return again;
}

/* How many days of a limit that is told in @unit a pause takes from the days after @start. */
static gboolean
count_paused (SoketWork *work, SoketTimeUnit unit, const SoketPause *pause, SoketDay start,
              int *days)
{
  SoketDay from = MAX (pause->from, start + 1);

  *days = pause->to - from + 1;
  if (unit != SOKET_TIME_WORKDAY || *days <= 0)
    return TRUE;
  *days
      = soket_calendar_count_workdays (work->resolver->calendar, from - 1, pause->to, &work->error);
  return work->error == NULL;
}

static SoketDay
later (SoketWork *work, SoketTimeUnit unit, SoketDay last, int days)
{
  SoketDay day = unit == SOKET_TIME_WORKDAY ? soket_calendar_add_workdays (work->resolver->calendar,
                                                                           last, days, &work->error)
                                            : last + days;

  if (day == SOKET_DAY_NONE || !soket_day_is_valid (day)) {
    soket_work_out_of_range (work);
    return SOKET_DAY_NONE;
  }
  return day;
}

SoketDay
soket_work_extend (SoketWork *work, SoketDue *due, SoketDeadline *node, SoketDay start,
                   SoketDay last)
{
  const SoketRegime *regime = soket_policy_get_rules (work->resolver->policy);
  const GArray *pauses = work->resolver->pauses;
  SoketDay before = last;

  for (guint i = 0; i < pauses->len && node->tie != SOKET_TIE_BEFORE; i++) {
    const SoketPause *pause = &g_array_index (pauses, SoketPause, i);
    int days;
    if (pause->from > last)
      break;
    if (pause->to == SOKET_DAY_NONE && pause->from < start
        && work->resolver->restart != SOKET_INSTANT_NONE
        && soket_instant_get_day (work->resolver->restart) == start)
      continue;
    if (pause->to == SOKET_DAY_NONE) {
      soket_work_undated (work, SOKET_DEADLINE_ON_EVENT,
                          g_strdup (_ ("The limit is suspended and has not gone on: give the last "
                                       "day of the suspension")));
      return SOKET_DAY_NONE;
    }
    if (!count_paused (work, node->unit, pause, start, &days))
      return SOKET_DAY_NONE;
    if (days <= 0)
      continue;
    soket_due_add_sourced (due, "suspended", regime->pause, pause->from, pause->to);
    last = later (work, node->unit, last, days);
    if (last == SOKET_DAY_NONE)
      return last;
  }
  if (last != before)
    soket_due_add_sourced (due, "suspension-extends", regime->pause, before, last);
  return last;
}
