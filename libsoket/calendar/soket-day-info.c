/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-calendar-private.h"

/**
 * SoketBasis:
 * @SOKET_BASIS_UNKNOWN: before 1995-01-01: whether the day was worked is not known
 * @SOKET_BASIS_ORDINARY: a working day like any other
 * @SOKET_BASIS_WEEKEND: a weekly rest day
 * @SOKET_BASIS_DERIVED: computed from the law; nobody was found to announce it
 * @SOKET_BASIS_ANNOUNCED: named in an announcement, built in or loaded
 *
 * How it is known whether a day is worked.
 *
 * Since: 1.0
 */

/**
 * SoketDayInfo:
 *
 * What a working calendar knows of one day: whether it is worked, why, by which
 * source, and since when that was known. Immutable: any thread may use it.
 *
 * Since: 1.0
 */
struct _SoketDayInfo {
  SoketDay day;
  SoketBasis basis;
  gboolean is_working;
  SoketDay known_since;
  char *reason;
  char *source;          /* nullable */
  SoketLunarDate *lunar; /* nullable */
};

G_DEFINE_BOXED_TYPE (SoketDayInfo, soket_day_info, soket_day_info_ref, soket_day_info_unref)

SoketDayInfo *
soket_day_info_new (SoketDay day, SoketBasis basis, gboolean is_working, char *reason, char *source,
                    SoketDay known_since)
{
  SoketDayInfo *self = g_atomic_rc_box_new (SoketDayInfo);
  self->day = day;
  self->basis = basis;
  self->is_working = is_working;
  self->reason = reason;
  self->source = source;
  self->known_since = known_since;
  self->lunar = NULL;
  return self;
}

void
soket_day_info_take_lunar (SoketDayInfo *self, SoketLunarDate *lunar)
{
  self->lunar = lunar;
}

/**
 * soket_day_info_ref:
 * @self: what is known of a day
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketDayInfo *
soket_day_info_ref (SoketDayInfo *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
clear (SoketDayInfo *self)
{
  g_free (self->reason);
  g_free (self->source);
  g_clear_pointer (&self->lunar, soket_lunar_date_unref);
}

/**
 * soket_day_info_unref:
 * @self: (transfer full): what is known of a day
 *
 * Drops a reference.
 *
 * Since: 1.0
 */
void
soket_day_info_unref (SoketDayInfo *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

/**
 * soket_day_info_get_day:
 * @self: what is known of a day
 *
 * The day.
 *
 * Returns: the day
 *
 * Since: 1.0
 */
SoketDay
soket_day_info_get_day (SoketDayInfo *self)
{
  g_return_val_if_fail (self != NULL, SOKET_DAY_NONE);
  return self->day;
}

/**
 * soket_day_info_is_working:
 * @self: what is known of a day
 *
 * Whether the day is worked. Ask [method@Soket.DayInfo.get_basis] too where the
 * answer may be unknown.
 *
 * Returns: %TRUE for a working day, %FALSE for a day off and for an unknown one
 *
 * Since: 1.0
 */
gboolean
soket_day_info_is_working (SoketDayInfo *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->is_working;
}

/**
 * soket_day_info_get_basis:
 * @self: what is known of a day
 *
 * How it is known.
 *
 * Returns: the basis
 *
 * Since: 1.0
 */
SoketBasis
soket_day_info_get_basis (SoketDayInfo *self)
{
  g_return_val_if_fail (self != NULL, SOKET_BASIS_UNKNOWN);
  return self->basis;
}

/**
 * soket_day_info_get_reason:
 * @self: what is known of a day
 *
 * Why the day is worked or not, in the language of the locale: "Saturday",
 * "Lunar New Year", "Worked in exchange for 2025-05-02".
 *
 * Returns: (transfer none): the reason
 *
 * Since: 1.0
 */
const char *
soket_day_info_get_reason (SoketDayInfo *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->reason;
}

/**
 * soket_day_info_get_source:
 * @self: what is known of a day
 *
 * The paper that says so: a notice, a report of one, or the law.
 *
 * Returns: (transfer none) (nullable): the source; %NULL for an ordinary working
 *   day, for an unknown one, and for a notice without a source
 *
 * Since: 1.0
 */
const char *
soket_day_info_get_source (SoketDayInfo *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->source;
}

/**
 * soket_day_info_get_known_since:
 * @self: what is known of a day
 *
 * The day on which the announcement was made public.
 *
 * Returns: the day, or 0 where it is not known or the law says it
 *
 * Since: 1.0
 */
SoketDay
soket_day_info_get_known_since (SoketDayInfo *self)
{
  g_return_val_if_fail (self != NULL, SOKET_DAY_NONE);
  return self->known_since;
}

/**
 * soket_day_info_get_lunar:
 * @self: what is known of a day
 *
 * The lunar date of the day, in the calendar's lunar calendar.
 *
 * Returns: (transfer none) (nullable): the lunar date, or %NULL before 1968
 *
 * Since: 1.0
 */
SoketLunarDate *
soket_day_info_get_lunar (SoketDayInfo *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->lunar;
}
