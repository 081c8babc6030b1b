/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-plan-private.h"

SoketResolver *
soket_plan_new_reckoner (SoketPlan *self)
{
  SoketPolicy *policy = soket_plan_get_policy (self);
  g_autoptr (SoketPolicy) kept = soket_policy_with_roll (policy, SOKET_ROLL_KEEP);
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (soket_policy_get_sector (policy));
  SoketResolver *reckoner = soket_resolver_new (kept, calendar);

  soket_resolver_set_issued (reckoner, soket_plan_get_issued (self));
  return reckoner;
}

static gboolean
is_single (SoketDeadline *deadline)
{
  SoketDeadlineKind kind = soket_deadline_get_kind (deadline);

  return (kind == SOKET_DEADLINE_DATE || kind == SOKET_DEADLINE_PERIOD
          || kind == SOKET_DEADLINE_WINDOW)
         && !soket_deadline_needs_calendar (deadline)
         && soket_deadline_get_event (deadline) == NULL;
}

SoketDay
soket_plan_reckon_last (SoketResolver *reckoner, const char *words)
{
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (words, NULL);
  g_autoptr (SoketResolution) dates = NULL;

  if (deadline == NULL || !is_single (deadline))
    return SOKET_DAY_NONE;
  dates = soket_resolver_resolve (reckoner, deadline, NULL);
  if (dates == NULL || soket_resolution_get_n_dues (dates) != 1)
    return SOKET_DAY_NONE;
  return soket_due_get_last (soket_resolution_get_due (dates, 0));
}
