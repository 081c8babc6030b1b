/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-calendar-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

/* Before it, weekends of the past may have been worked: no announcement was found. */
#define FIRST_ANNOUNCED_DAY ((SoketDay) 733773) /* 2010-01-01 */

static const char *
get_holiday_name (SoketHoliday holiday)
{
  switch (holiday) {
  case SOKET_HOLIDAY_NEW_YEAR:
    return _ ("New Year's Day");
  case SOKET_HOLIDAY_LUNAR_NEW_YEAR:
    return _ ("Lunar New Year");
  case SOKET_HOLIDAY_HUNG_KINGS:
    return _ ("Hùng Kings' Commemoration Day");
  case SOKET_HOLIDAY_REUNIFICATION:
    return _ ("Reunification Day");
  case SOKET_HOLIDAY_LABOUR:
    return _ ("Labour Day");
  case SOKET_HOLIDAY_NATIONAL:
    return _ ("National Day");
  case SOKET_HOLIDAY_NONE:
  default:
    return "";
  }
}

static char *
dup_fact_reason (const SoketCalendarFact *fact)
{
  g_autofree char *other = soket_day_to_words (fact->other);
  switch ((SoketFactKind) fact->kind) {
  case SOKET_FACT_IN_LIEU:
    return g_strdup_printf (_ ("%s, in lieu of %s"), get_holiday_name (fact->holiday), other);
  case SOKET_FACT_SWAP_OFF:
    return g_strdup_printf (_ ("Off in exchange for %s"), other);
  case SOKET_FACT_SWAP_WORKED:
    return g_strdup_printf (_ ("Worked in exchange for %s"), other);
  case SOKET_FACT_HOLIDAY:
  default:
    return g_strdup (get_holiday_name (fact->holiday));
  }
}

/* "Saturday", or "Saturday, Reunification Day"; @fact: what is known of the day beside, or NULL. */
static char *
dup_rest_reason (SoketCalendar *self, SoketDay day, const SoketCalendarFact *fact)
{
  const char *name = soket_day_get_weekday (day) == 6 ? _ ("Saturday") : _ ("Sunday");

  if (fact != NULL && fact->kind == SOKET_FACT_HOLIDAY && fact->basis == SOKET_BASIS_DERIVED)
    return g_strdup_printf (_ ("%s, %s (derived: %s)"), name, get_holiday_name (fact->holiday),
                            _ (fact->source));
  SoketCalendarFact facts[SOKET_LAW_MAX];
  guint n = soket_law_list_year (soket_day_get_year (day), soket_calendar_get_lunar (self), facts);
  for (guint i = 0; i < n; i++)
    if (facts[i].day == day)
      return g_strdup_printf ("%s, %s", name, get_holiday_name (facts[i].holiday));
  return g_strdup (name);
}

static SoketDayInfo *
describe_notice (const SoketNotice *notice)
{
  const char *otherwise = notice->is_working ? _ ("Worked") : _ ("Off");
  return soket_day_info_new (notice->day, SOKET_BASIS_ANNOUNCED, notice->is_working,
                             g_strdup (notice->reason ? notice->reason : otherwise),
                             g_strdup (notice->source), notice->known_since);
}

static SoketDayInfo *
describe_rest_day (SoketCalendar *self, SoketDay day, const SoketCalendarFact *fact)
{
  SoketBasis basis = day < FIRST_ANNOUNCED_DAY ? SOKET_BASIS_DERIVED : SOKET_BASIS_WEEKEND;
  return soket_day_info_new (day, basis, FALSE, dup_rest_reason (self, day, fact),
                             g_strdup (_ (soket_law_get_rest_source (self->sector, day))),
                             SOKET_DAY_NONE);
}

static SoketDayInfo *
describe_known (SoketCalendar *self, SoketDay day, SoketDay known_on)
{
  const SoketNotice *notice = soket_calendar_find_notice (self, day);
  if (notice && (known_on == SOKET_DAY_NONE || notice->known_since <= known_on))
    return describe_notice (notice);

  SoketCalendarFact scratch[SOKET_LAW_MAX];
  const SoketCalendarFact *fact = soket_calendar_find_fact (self, day, known_on, scratch);
  gboolean is_rest_day = soket_law_is_rest_day (day);
  if (fact && !(is_rest_day && fact->kind == SOKET_FACT_HOLIDAY))
    return soket_day_info_new (day, fact->basis, fact->kind == SOKET_FACT_SWAP_WORKED,
                               dup_fact_reason (fact), g_strdup (_ (fact->source)),
                               fact->known_since);
  if (is_rest_day)
    return describe_rest_day (self, day, fact);
  return soket_day_info_new (day, SOKET_BASIS_ORDINARY, TRUE, g_strdup (_ ("Working day")), NULL,
                             SOKET_DAY_NONE);
}

static SoketDayInfo *
describe (SoketCalendar *self, SoketDay day, SoketDay known_on)
{
  if (day >= SOKET_CALENDAR_FIRST)
    return describe_known (self, day, known_on);

  return soket_day_info_new (day, SOKET_BASIS_UNKNOWN, FALSE,
                             g_strdup (_ ("The rest days before 1995 are not known")), NULL,
                             SOKET_DAY_NONE);
}

/**
 * soket_calendar_describe:
 * @self: a calendar
 * @day: a day
 * @known_on: the day as of which to answer: announcements made later are not
 *   seen, and the rule of the law stands in their place; 0 for all that is known
 * @error: return location for an error
 *
 * Whether a day is worked, why, and how that is known. An announcement of which
 * it is not known when it was made counts as always known. Before 1995-01-01 the
 * answer is [enum@Soket.Basis.UNKNOWN].
 *
 * Errors: %SOKET_CALENDAR_ERROR_OUT_OF_RANGE.
 *
 * Returns: (transfer full): what is known of the day, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketDayInfo *
soket_calendar_describe (SoketCalendar *self, SoketDay day, SoketDay known_on, GError **error)
{
  g_return_val_if_fail (SOKET_IS_CALENDAR (self), NULL);

  if (!soket_day_check (day, error))
    return NULL;
  if (known_on != SOKET_DAY_NONE && !soket_day_check (known_on, error))
    return NULL;
  SoketDayInfo *info = describe (self, day, known_on);
  soket_day_info_take_lunar (info, soket_lunar_date_new_from_table (soket_calendar_get_lunar (self),
                                                                    day, NULL));
  return info;
}
