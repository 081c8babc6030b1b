/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-resolver-private.h"

#include "calendar/soket-day-private.h"

/* The reporting regime of the administration, Decree 09/2019/ND-CP: which days a report of a
 * period counts, and when it may be sent. Only where the policy names it. */

/* Article 12: from the 15th of the month before the period to the 14th of its last month. */
#define FIRST_DAY 15
#define LAST_DAY 14

gboolean
soket_work_cut_off (SoketWork *work, SoketDue *due, int months, SoketDay last_of_period,
                    SoketDay sending)
{
  SoketCalendar *calendar = work->resolver->calendar;

  if (!soket_policy_get_rules (work->resolver->policy)->cuts_off || months == 0)
    return TRUE;
  int year = soket_day_get_year (last_of_period);
  int month = soket_day_get_month (last_of_period);
  SoketDay cut_off = soket_day_from_civil (year, month, LAST_DAY);
  SoketDay from
      = soket_day_add_months (soket_day_from_civil (year, month, FIRST_DAY), -months, &work->error);
  if (from == SOKET_DAY_NONE)
    return FALSE;
  soket_due_add (due, "reporting-cut-off", from, cut_off);
  SoketDay earliest = soket_calendar_add_workdays (calendar, cut_off, 1, &work->error);
  if (earliest == SOKET_DAY_NONE)
    return FALSE;
  if (sending < earliest)
    soket_due_add (due, "reporting-too-early", cut_off, sending);
  return TRUE;
}
