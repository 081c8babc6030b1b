/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-calendar-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

/**
 * SoketSector:
 * @SOKET_SECTOR_STATE: offices of the state, the Party and the mass organisations
 * @SOKET_SECTOR_OTHER: other employers
 *
 * Whose working days a calendar counts. A swap of a working day for a rest day
 * binds the state sector alone; the statutory days off are the same for both.
 *
 * Since: 1.0
 */

/**
 * SoketCalendar:
 *
 * The working days of Viet Nam from 1995 to 2199. Immutable: it may be used in
 * any thread.
 *
 * Built in are the days announced for 2010 to 2026, and around them the rules of
 * the Labour Codes of 1994, 2012 and 2019 and of decision 188/1999/QĐ-TTg (five
 * days a week since 2 October 1999). Where the law leaves a choice (which five
 * days of the lunar new year, which day beside 2 September), the usual one is
 * taken and the day is marked [enum@Soket.Basis.DERIVED]. Later announcements are
 * loaded from JSON, see [ctor@Soket.Calendar.new_with_notices].
 *
 * Since: 1.0
 */
G_DEFINE_FINAL_TYPE (SoketCalendar, soket_calendar, G_TYPE_OBJECT)

static void
soket_calendar_finalize (GObject *object)
{
  SoketCalendar *self = SOKET_CALENDAR (object);

  if (self->notices && self->table)
    soket_workday_table_free (self->table);
  g_clear_pointer (&self->notices, g_array_unref);
  g_clear_pointer (&self->lunar, soket_lunar_table_free);
  g_free (self->version);

  G_OBJECT_CLASS (soket_calendar_parent_class)->finalize (object);
}

static void
soket_calendar_class_init (SoketCalendarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soket_calendar_finalize;
}

static void
soket_calendar_init (SoketCalendar *self)
{
}

/**
 * soket_calendar_new:
 * @sector: whose working days
 *
 * The built-in calendar of a sector. Cheap: calendars of one sector share their
 * tables, which are built on first use.
 *
 * Returns: (transfer full): a calendar
 *
 * Since: 1.0
 */
SoketCalendar *
soket_calendar_new (SoketSector sector)
{
  g_return_val_if_fail (sector == SOKET_SECTOR_STATE || sector == SOKET_SECTOR_OTHER, NULL);

  SoketCalendar *self = g_object_new (SOKET_TYPE_CALENDAR, NULL);
  self->sector = sector;
  return self;
}

const SoketNotice *
soket_calendar_find_notice (SoketCalendar *self, SoketDay day)
{
  for (guint i = 0; self->notices && i < self->notices->len; i++) {
    const SoketNotice *notice = &g_array_index (self->notices, SoketNotice, i);
    if (notice->day == day)
      return notice;
  }
  return NULL;
}

static gboolean
fail_contradiction (const SoketNotice *notice, const char *file, const char *other,
                    const char *mend, GError **error)
{
  g_autofree char *day = soket_day_to_words (notice->day);
  g_set_error (error, SOKET_CALENDAR_ERROR, SOKET_CALENDAR_ERROR_CONTRADICTION,
               _ ("%s:%u:%u: %s makes %s %s, but %s says the opposite: %s"), file, notice->line,
               notice->column, notice->source ? notice->source : _ ("a notice without a source"),
               day, notice->is_working ? _ ("a working day") : _ ("a day off"),
               other ? other : _ ("another notice"), mend);
  return FALSE;
}

/* A day off that the law itself names, and no announcement chooses. */
static gboolean
is_fixed_by_law (const SoketCalendarFact *fact)
{
  switch (fact->holiday) {
  case SOKET_HOLIDAY_NEW_YEAR:
  case SOKET_HOLIDAY_HUNG_KINGS:
  case SOKET_HOLIDAY_REUNIFICATION:
  case SOKET_HOLIDAY_LABOUR:
    return fact->kind == SOKET_FACT_HOLIDAY;
  case SOKET_HOLIDAY_NATIONAL:
    return fact->kind == SOKET_FACT_HOLIDAY && soket_day_get_day_of_month (fact->day) == 2;
  case SOKET_HOLIDAY_LUNAR_NEW_YEAR:
  case SOKET_HOLIDAY_NONE:
  default:
    return FALSE;
  }
}

/* Whether a notice may stand; *@adds is whether it says something new. */
static gboolean
weigh (SoketCalendar *self, const SoketNotice *notice, const char *file, gboolean *adds,
       GError **error)
{
  const SoketNotice *earlier = soket_calendar_find_notice (self, notice->day);
  if (earlier) {
    *adds = FALSE;
    return earlier->is_working == notice->is_working
           || fail_contradiction (notice, file, earlier->source, _ ("keep one of the two"), error);
  }
  SoketCalendarFact scratch[SOKET_LAW_MAX];
  const SoketCalendarFact *fact
      = soket_calendar_find_fact (self, notice->day, SOKET_DAY_NONE, scratch);
  gboolean is_announced = fact && fact->basis == SOKET_BASIS_ANNOUNCED && !notice->overrides;
  gboolean is_law = fact && is_fixed_by_law (fact) && !notice->overrides;
  *adds = !is_announced;
  return (!is_announced && !is_law) || (fact->kind == SOKET_FACT_SWAP_WORKED) == notice->is_working
         || fail_contradiction (notice, file, _ (fact->source),
                                _ ("correct the notice, or add \"overrides\": true"), error);
}

void
soket_notice_clear (SoketNotice *notice)
{
  g_free (notice->reason);
  g_free (notice->source);
}

static gboolean
take_notices (SoketCalendar *self, GArray *notices, const char *file, GError **error)
{
  self->notices = g_array_new (FALSE, FALSE, sizeof (SoketNotice));
  g_array_set_clear_func (self->notices, (GDestroyNotify) soket_notice_clear);
  for (guint i = 0; i < notices->len; i++) {
    SoketNotice *notice = &g_array_index (notices, SoketNotice, i);
    gboolean adds;
    if (!(notice->sectors & (1 << self->sector)))
      continue;
    if (!weigh (self, notice, file, &adds, error))
      return FALSE;
    if (!adds)
      continue;
    g_array_append_val (self->notices, *notice);
    notice->reason = notice->source = NULL;
  }
  return TRUE;
}

/* The built-in version and a digest of what the notices say, however they are spaced. */
static char *
make_version (GArray *notices, GArray *lunar)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  for (guint i = 0; i < notices->len; i++) {
    const SoketNotice *notice = &g_array_index (notices, SoketNotice, i);
    g_autofree char *line
        = g_strdup_printf ("%d %d %d %s\n%s\n", notice->day, notice->is_working != FALSE,
                           notice->known_since, notice->reason ? notice->reason : "",
                           notice->source ? notice->source : "");
    g_checksum_update (sum, (const guchar *) line, -1);
  }
  for (guint i = 0; i < lunar->len; i++) {
    const SoketLunarNotice *notice = &g_array_index (lunar, SoketLunarNotice, i);
    g_autofree char *line
        = g_strdup_printf ("lunar %d %d %d %d %d\n", notice->month.year, notice->month.month,
                           notice->month.is_leap_month, notice->first_day, notice->leap_month);
    g_checksum_update (sum, (const guchar *) line, -1);
  }
  return g_strdup_printf ("%s +notices:%.8s", soket_announced_version, g_checksum_get_string (sum));
}

/**
 * soket_calendar_new_with_notices: (constructor)
 * @sector: whose working days
 * @notices: notices as JSON, see `soket-notices.schema.json`
 * @file: (type filename): the name of their file, for messages
 * @error: return location for an error
 *
 * The built-in calendar of a sector and further announcements:
 *
 * ```json
 * {"notices": [{"day": "2026-11-24", "working": false,
 *               "reason": "Ngày Văn hóa Việt Nam", "source": "…",
 *               "known_since": "2026-10-01", "sectors": ["state", "other"]}]}
 * ```
 *
 * `day` and `working` are required; without `sectors` a notice binds both. A
 * day off that falls on a rest day moves no other day: list the day in lieu too.
 *
 * The same file corrects the lunar calendar, where midnight was too near for the
 * computation (see [method@Soket.LunarDate.is_uncertain]), with the days off that
 * the law derives from it:
 *
 * ```json
 * {"lunar": [{"year": 2054, "month": 4, "leap": false, "first_day": "2054-05-07", "source": "…"},
 *            {"year": 2074, "leap_month": 7}]}
 * ```
 *
 * `first_day` moves the first day of a month by one; `leap_month` says which month
 * of a year of thirteen is the leap month. Months and years that are not near to
 * midnight are corrected with `"overrides": true` only.
 *
 * Errors: %SOKET_CALENDAR_ERROR_SYNTAX for a text that is not such JSON,
 * %SOKET_CALENDAR_ERROR_NO_SUCH_DAY and %SOKET_CALENDAR_ERROR_OUT_OF_RANGE for
 * its days, %SOKET_CALENDAR_ERROR_UNKNOWN for a day before 1995, and
 * %SOKET_CALENDAR_ERROR_CONTRADICTION when a notice says the opposite of a
 * built-in announcement, of a day off that the law itself names (1 January, Hùng
 * Kings' day, 30 April, 1 May, 2 September) or of a sure lunar month (unless it has
 * `"overrides": true`) or of another notice, or would make a month of other than 29
 * or 30 days.
 *
 * Returns: (transfer full): a calendar, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketCalendar *
soket_calendar_new_with_notices (SoketSector sector, GBytes *notices, const char *file,
                                 GError **error)
{
  g_return_val_if_fail (sector == SOKET_SECTOR_STATE || sector == SOKET_SECTOR_OTHER, NULL);
  g_return_val_if_fail (notices != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  g_autoptr (GArray) lunar = NULL;
  g_autoptr (GArray) parsed = soket_notices_parse (notices, file, &lunar, error);
  if (!parsed)
    return NULL;

  g_autoptr (SoketCalendar) self = soket_calendar_new (sector);
  self->lunar = lunar->len > 0 ? soket_lunar_table_new_with_notices (lunar, file, error) : NULL;
  if (lunar->len > 0 && !self->lunar)
    return NULL;
  if (!take_notices (self, parsed, file, error))
    return NULL;
  self->version = make_version (self->notices, lunar);
  return g_steal_pointer (&self);
}

/**
 * soket_calendar_get_sector:
 * @self: a calendar
 *
 * Whose working days it counts.
 *
 * Returns: the sector
 *
 * Since: 1.0
 */
SoketSector
soket_calendar_get_sector (SoketCalendar *self)
{
  g_return_val_if_fail (SOKET_IS_CALENDAR (self), SOKET_SECTOR_STATE);
  return self->sector;
}

/**
 * soket_calendar_get_version:
 * @self: a calendar
 *
 * A short text that changes whenever the data behind the calendar does, with
 * them the notices that were loaded: store it beside what was computed.
 *
 * Returns: (transfer none): the version, as `2026-11 sha:5c4901c2`
 *
 * Since: 1.0
 */
const char *
soket_calendar_get_version (SoketCalendar *self)
{
  g_return_val_if_fail (SOKET_IS_CALENDAR (self), NULL);
  return self->version ? self->version : soket_announced_version;
}

const SoketLunarTable *
soket_calendar_get_lunar (SoketCalendar *self)
{
  return self->lunar ? self->lunar : soket_lunar_table_get_builtin (SOKET_LUNAR_PROFILE_VIETNAM);
}

/**
 * soket_calendar_dup_lunar_date:
 * @self: a calendar
 * @day: a day
 * @error: return location for an error
 *
 * The lunar date of a day, as corrected by the notices of the calendar.
 *
 * Errors: those of [ctor@Soket.LunarDate.new_from_day].
 *
 * Returns: (transfer full): the lunar date, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketLunarDate *
soket_calendar_dup_lunar_date (SoketCalendar *self, SoketDay day, GError **error)
{
  g_return_val_if_fail (SOKET_IS_CALENDAR (self), NULL);

  return soket_lunar_date_new_from_table (soket_calendar_get_lunar (self), day, error);
}

/**
 * soket_calendar_find_lunar_day:
 * @self: a calendar
 * @year: a lunar year, named by the Gregorian year in which it begins
 * @month: a month, 1 to 12
 * @day: a day of the month, 1 to 30
 * @leap_month: %TRUE for the leap month that follows the month of that number
 * @error: return location for an error
 *
 * The day of a lunar date, as corrected by the notices of the calendar.
 *
 * Errors: those of [func@Soket.day_new_from_lunar].
 *
 * Returns: the day, or 0 with @error set
 *
 * Since: 1.0
 */
SoketDay
soket_calendar_find_lunar_day (SoketCalendar *self, int year, int month, int day,
                               gboolean leap_month, GError **error)
{
  g_return_val_if_fail (SOKET_IS_CALENDAR (self), SOKET_DAY_NONE);

  const SoketLunarFields fields = { year, month, day, leap_month };
  return soket_lunar_table_to_day (soket_calendar_get_lunar (self), &fields, error);
}
