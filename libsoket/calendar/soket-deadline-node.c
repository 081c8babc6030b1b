/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-deadline-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "calendar/soket-day-private.h"

/* Making and checking the inside of a deadline, for both of its parsers. */

#define MAX_WORKDAYS 260 /* a year has fewer */

SoketDeadline *
soket_deadline_alloc (SoketForm form)
{
  SoketDeadline *self = g_atomic_rc_box_new (SoketDeadline);

  memset (self, 0, G_STRUCT_OFFSET (SoketDeadline, anchors.own));
  self->form = form;
  self->a.minute = self->b.minute = SOKET_MINUTE_NONE;
  self->anchors.data = &self->anchors.own;
  self->anchors.room = 1;
  return self;
}

void
soket_anchors_append (SoketAnchors *self, const SoketAnchor *anchor)
{
  if (self->len == self->room) {
    SoketAnchor *data = g_new (SoketAnchor, 2 * self->room);
    memcpy (data, self->data, self->len * sizeof *data);
    if (self->room > 1)
      g_free (self->data);
    self->data = data;
    self->room *= 2;
  }
  self->data[self->len++] = *anchor;
}

SoketDeadline *
soket_deadline_new_unresolved (const char *reason, const char *detail)
{
  SoketDeadline *self = soket_deadline_alloc (SOKET_FORM_UNRESOLVED);

  self->reason = reason;
  self->detail = g_strdup (detail);
  return self;
}

SoketDeadline *
soket_deadline_new_each (SoketTimeUnit unit)
{
  SoketDeadline *self = soket_deadline_alloc (SOKET_FORM_EACH);

  self->unit = unit;
  return self;
}

static SoketTimeUnit
shortest_unit (guint listed)
{
  for (SoketTimeUnit unit = SOKET_TIME_DAY; unit <= SOKET_TIME_UNSPECIFIED; unit++)
    if (listed & (1u << unit))
      return unit;
  return SOKET_TIME_UNSPECIFIED;
}

SoketDeadline *
soket_deadline_new_each_listed (guint listed)
{
  const guint nest = 1u << SOKET_TIME_MONTH | 1u << SOKET_TIME_QUARTER | 1u << SOKET_TIME_HALF
                     | 1u << SOKET_TIME_YEAR | SOKET_LISTED_NINE_MONTHS;
  SoketTimeUnit unit = shortest_unit (listed);

  if (listed == 1u << unit)
    return soket_deadline_new_each (unit);
  if ((listed & ~nest) != 0 || unit == SOKET_TIME_UNSPECIFIED)
    return NULL;
  if (listed & SOKET_LISTED_NINE_MONTHS)
    unit = MIN (unit, SOKET_TIME_QUARTER);
  SoketDeadline *self = soket_deadline_new_each (unit);
  self->listed = listed;
  return self;
}

char *
soket_deadline_dup_reason (SoketDeadline *self)
{
  const char *reason
      = self->reason != NULL ? self->reason : N_ ("A deadline is meant, and cannot be read");

  if (self->mark != 0)
    return g_strdup_printf (_ ("The sign U+%04X, which is no letter and is hardly seen, stands at "
                               "character %u: take it out and read again"),
                            self->mark, self->mark_at);
  if (self->detail == NULL)
    return g_strdup (_ (reason));
  return g_strdup_printf ("%s: “%s”", _ (reason), self->detail);
}

SoketPoint
soket_point_day (int year, int month, int day)
{
  return (SoketPoint){ SOKET_POINT_DAY, year, month, day, SOKET_MINUTE_NONE };
}

SoketPoint
soket_point_period (SoketPointKind kind, int year, int number)
{
  return (SoketPoint){ kind, year, number, 0, SOKET_MINUTE_NONE };
}

gboolean
soket_point_is_period (const SoketPoint *point)
{
  return point->kind >= SOKET_POINT_MONTH && point->kind <= SOKET_POINT_YEAR;
}

gboolean
soket_point_is_day (const SoketPoint *point)
{
  return point->kind == SOKET_POINT_DAY || point->kind == SOKET_POINT_NOW
         || (point->kind == SOKET_POINT_THIS
             && (point->day != 0 || point->weekday != 0 || point->number == SOKET_TIME_DAY));
}

gboolean
soket_point_lacks_year (const SoketPoint *point)
{
  return point->kind >= SOKET_POINT_DAY && point->kind <= SOKET_POINT_YEAR
         && point->year == SOKET_YEAR_UNSAID;
}

gboolean
soket_point_is_told (const SoketPoint *point)
{
  return point->kind == SOKET_POINT_THIS || point->year == SOKET_YEAR_NEXT;
}

gboolean
soket_point_is_told_span (const SoketPoint *point)
{
  return point->kind == SOKET_POINT_THIS && point->number != SOKET_TIME_DAY && point->day == 0;
}

gboolean
soket_point_is_told_period (const SoketPoint *point)
{
  return point->kind == SOKET_POINT_THIS && point->day == 0
         && (point->number == SOKET_TIME_MONTH || point->number == SOKET_TIME_QUARTER);
}

SoketAnchor
soket_anchor_init (SoketOp op)
{
  SoketAnchor anchor = { op };

  anchor.minute = anchor.end_minute = SOKET_MINUTE_NONE;
  return anchor;
}

gboolean
soket_anchor_is_window (const SoketAnchor *anchor)
{
  return anchor->end_day != 0 || anchor->end_weekday != 0
         || anchor->end_minute != SOKET_MINUTE_NONE;
}

const char *
soket_weekday_words (int weekday)
{
  static const char *const words[]
      = { "", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật" };

  return words[weekday];
}

int
soket_unit_months (SoketTimeUnit unit)
{
  if (unit == SOKET_TIME_MONTH)
    return 1;
  if (unit == SOKET_TIME_QUARTER)
    return 3;
  return unit == SOKET_TIME_HALF ? 6 : 12;
}

static gboolean
check_year (int year, GError **error)
{
  if (year == SOKET_YEAR_UNSAID || year == SOKET_YEAR_NEXT
      || (year >= SOKET_DEADLINE_MIN_YEAR && year <= SOKET_DEADLINE_MAX_YEAR))
    return TRUE;
  g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_OUT_OF_RANGE,
               _ ("The year %d is outside %d to %d: write the year in four digits"), year,
               SOKET_DEADLINE_MIN_YEAR, SOKET_DEADLINE_MAX_YEAR);
  return FALSE;
}

/* The day written as officials do, for a message. */
static char *
day_words (int year, int month, int day)
{
  if (year <= SOKET_YEAR_UNSAID)
    return g_strdup_printf ("%02d/%d", day, month);
  return g_strdup_printf ("%02d/%d/%d", day, month, year);
}

/* @message: translated when it is needed, as deadlines are checked by the thousand. */
static gboolean
check_number (int number, int max, const char *message, GError **error)
{
  if (number >= 1 && number <= max)
    return TRUE;
  g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_INVALID_DAY, "%s: %d", _ (message),
               number);
  return FALSE;
}

static gboolean
check_month (int month, GError **error)
{
  return check_number (month, 12, N_ ("There is no such month, expected 1 to 12"), error);
}

static gboolean
check_day_of_month (int year, int month, int day, GError **error)
{
  /* 29 February may come when the year is not said. */
  int days = soket_day_days_in_month (year <= SOKET_YEAR_UNSAID ? 2024 : year, month);

  if (day >= 1 && day <= days)
    return TRUE;
  g_autofree char *written = day_words (year, month, day);
  g_autofree char *mend = day_words (year, month, day < 1 ? 1 : days);
  g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_INVALID_DAY,
               _ ("%s is not a day: month %d has %d days; write %s or the day that is meant"),
               written, month, days, mend);
  return FALSE;
}

/* "thứ Năm, ngày 15/7/2022", which is a Friday: one of the two is wrong. */
static gboolean
check_weekday (const SoketPoint *point, GError **error)
{
  if (point->weekday == 0 || point->year <= SOKET_YEAR_UNSAID)
    return TRUE;
  SoketDay day = soket_day_from_civil (point->year, point->number, point->day);
  if (soket_day_get_weekday (day) == point->weekday)
    return TRUE;
  g_autofree char *written = day_words (point->year, point->number, point->day);
  g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_INVALID_DAY,
               _ ("%s falls on %s, and the phrase says %s: write the day that is meant"), written,
               soket_weekday_words (soket_day_get_weekday (day)),
               soket_weekday_words (point->weekday));
  return FALSE;
}

static gboolean
check_minute (int minute, GError **error)
{
  if (minute >= SOKET_MINUTE_NONE && minute <= 1440)
    return TRUE;
  g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_INVALID_DAY,
               _ ("There is no such time of day: write 00:00 to 24:00"));
  return FALSE;
}

gboolean
soket_point_check (const SoketPoint *point, GError **error)
{
  if (!check_year (point->year, error) || !check_minute (point->minute, error))
    return FALSE;
  switch (point->kind) {
  case SOKET_POINT_DAY:
    return check_month (point->number, error)
           && check_day_of_month (point->year, point->number, point->day, error)
           && check_weekday (point, error);
  case SOKET_POINT_MONTH:
    return check_month (point->number, error);
  case SOKET_POINT_QUARTER:
    return check_number (point->number, 4, N_ ("There is no such quarter, expected 1 to 4"), error);
  case SOKET_POINT_HALF:
    return check_number (point->number, 2, N_ ("There is no such half of a year, expected 1 or 2"),
                         error);
  case SOKET_POINT_NONE:
  case SOKET_POINT_YEAR:
  case SOKET_POINT_NOW:
  case SOKET_POINT_OPEN:
    break;
  case SOKET_POINT_THIS:
    return point->day == 0
           || check_number (point->day, 31,
                            N_ ("There is no such day of the month, expected 1 to 31"), error);
  }
  return TRUE;
}

static gboolean
refuse_anchor (GError **error)
{
  g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_SYNTAX,
               _ ("This day does not fit the period it recurs in: expected a time for each:day, a "
                  "weekday for each:week, D20 or MON1 for each:month, M3-D20 for each:quarter and "
                  "each:half, 12-15 for each:year, or BD-1"));
  return FALSE;
}

static gboolean
check_anchor_shape (const SoketAnchor *anchor, SoketTimeUnit unit)
{
  gboolean has_time = anchor->minute != SOKET_MINUTE_NONE;

  if (soket_anchor_is_window (anchor)
      && (anchor->op != SOKET_OP_NONE || has_time != (anchor->end_minute != SOKET_MINUTE_NONE)))
    return FALSE;
  if (anchor->nth != 0 && (unit != SOKET_TIME_MONTH || anchor->end_weekday != 0))
    return FALSE;
  if (anchor->workday != 0)
    return unit >= SOKET_TIME_WEEK && unit <= SOKET_TIME_YEAR
           && (anchor->month == 0 || unit > SOKET_TIME_MONTH);
  switch (unit) {
  case SOKET_TIME_DAY:
    return has_time && anchor->day == 0 && anchor->weekday == 0;
  case SOKET_TIME_WEEK:
    return anchor->weekday != 0 && anchor->end_minute == SOKET_MINUTE_NONE;
  case SOKET_TIME_MONTH:
    return (anchor->day != 0 || anchor->nth != 0) && anchor->month == 0;
  case SOKET_TIME_QUARTER:
  case SOKET_TIME_HALF:
  case SOKET_TIME_YEAR:
    return anchor->day != 0 && anchor->month != 0;
  default:
    return FALSE;
  }
}

static gboolean
check_window_end (const SoketAnchor *anchor, SoketTimeUnit unit, int months, GError **error)
{
  if (unit == SOKET_TIME_WEEK)
    return TRUE;
  if (unit == SOKET_TIME_DAY)
    return check_minute (anchor->end_minute, error)
           && (anchor->minute < anchor->end_minute || refuse_anchor (error));
  if (unit == SOKET_TIME_YEAR)
    return check_month (anchor->end_month, error)
           && check_day_of_month (SOKET_YEAR_UNSAID, anchor->end_month, anchor->end_day, error);
  if (unit == SOKET_TIME_MONTH ? anchor->end_month != 0 : anchor->end_month == 0)
    return refuse_anchor (error);
  return check_number (MAX (anchor->end_month, 1), months,
                       N_ ("The period has fewer months, expected a month of the period"), error)
         && check_number (anchor->end_day, 31,
                          N_ ("There is no such day of the month, expected 1 to 31"), error);
}

/* @nth: of the weekdays of a period, or of its working days when @weekday is 0; from the end when
 * negative. */
static gboolean
check_nth (int nth, int weekday, GError **error)
{
  if (weekday != 0)
    return check_number (ABS (nth), SOKET_DEADLINE_MAX_NTH,
                         N_ ("No period has such a weekday, expected its first to its fifth, also "
                             "from the end"),
                         error);
  return check_number (ABS (nth), MAX_WORKDAYS,
                       N_ ("No period has so many working days, expected 1 to 260, also from the "
                           "end"),
                       error);
}

gboolean
soket_anchor_check (const SoketAnchor *anchor, SoketTimeUnit unit, GError **error)
{
  int months = unit == SOKET_TIME_QUARTER ? 3 : unit == SOKET_TIME_HALF ? 6 : 12;

  if (!check_anchor_shape (anchor, unit))
    return refuse_anchor (error);
  if (!check_minute (anchor->minute, error))
    return FALSE;
  if (anchor->month != 0
      && !check_number (anchor->month, months,
                        N_ ("The period has fewer months, expected a month of the period"), error))
    return FALSE;
  if (anchor->day != 0
      && !check_number (anchor->day, 31, N_ ("There is no such day of the month, expected 1 to 31"),
                        error))
    return FALSE;
  if (unit == SOKET_TIME_YEAR && anchor->day != 0
      && !check_day_of_month (SOKET_YEAR_UNSAID, anchor->month, anchor->day, error))
    return FALSE;
  if (soket_anchor_is_window (anchor) && !check_window_end (anchor, unit, months, error))
    return FALSE;
  if (anchor->nth != 0 && !check_nth (anchor->nth, anchor->weekday, error))
    return FALSE;
  return anchor->workday == 0 || check_nth (anchor->workday, 0, error);
}

static gboolean
check_count (int count, GError **error)
{
  if (count >= 1 && count <= SOKET_DEADLINE_MAX_COUNT)
    return TRUE;
  if (count == SOKET_COUNT_FRACTION) {
    g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_SYNTAX,
                 _ ("A limit is a whole number: for a part of a month or a year write how many "
                    "days are meant, for a part of a day the hour"));
    return FALSE;
  }
  if (count == SOKET_COUNT_CONTRADICTED) {
    g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_AMBIGUOUS,
                 _ ("The number in figures and the number in words differ: write the one that is "
                    "meant"));
    return FALSE;
  }
  g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_OUT_OF_RANGE,
               _ ("A limit is a number from 1 to %d: write how long it is"),
               SOKET_DEADLINE_MAX_COUNT);
  return FALSE;
}

/* The first or last day of what a point says, as a number that grows with time; 0 when its year
 * is not said. */
static int
point_rank (const SoketPoint *point, gboolean last)
{
  static const int months[] = { 0, 1, 1, 3, 6, 12 };

  if (point->kind < SOKET_POINT_DAY || point->kind > SOKET_POINT_YEAR
      || point->year <= SOKET_YEAR_UNSAID)
    return 0;
  int number = point->kind == SOKET_POINT_YEAR ? 1 : point->number;
  int month = (number - 1) * months[point->kind] + (last ? months[point->kind] : 1);
  int day = point->kind == SOKET_POINT_DAY ? point->day : last ? 31 : 1;
  return (point->year * 12 + month) * 32 + day;
}

static gboolean
check_window (const SoketDeadline *self, GError **error)
{
  if (!soket_point_check (&self->a, error) || !soket_point_check (&self->b, error))
    return FALSE;
  int from = point_rank (&self->a, FALSE);
  int to = point_rank (&self->b, TRUE);
  if (from == 0 || to == 0 || from <= to)
    return TRUE;
  g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_INVALID_DAY,
               _ ("The window ends before it begins: give the earlier day first"));
  return FALSE;
}

static gboolean
check_each (const SoketDeadline *self, GError **error)
{
  for (guint i = 0; i < self->anchors.len; i++)
    if (!soket_anchor_check (&self->anchors.data[i], self->unit, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_node (const SoketDeadline *self, GError **error)
{
  switch (self->form) {
  case SOKET_FORM_POINT:
    return soket_point_check (&self->a, error);
  case SOKET_FORM_WORKDAY_OF:
    return soket_point_check (&self->a, error) && check_nth (self->count, self->a.weekday, error);
  case SOKET_FORM_WINDOW:
    return check_window (self, error);
  case SOKET_FORM_LIMIT:
    return check_count (self->count, error) && soket_point_check (&self->a, error)
           && soket_point_check (&self->b, error);
  case SOKET_FORM_EACH:
    return check_each (self, error);
  case SOKET_FORM_BOTH:
    for (guint i = 0; i < self->parts->len; i++)
      if (!check_node (self->parts->pdata[i], error))
        return FALSE;
    return TRUE;
  default:
    return TRUE;
  }
}

static void
clean_event (SoketDeadline *self)
{
  g_autofree char *said = g_steal_pointer (&self->event);
  g_autofree char *clean = soket_deadline_clean_event (said);

  /* Nothing but quotation marks: unknown. */
  self->event = clean[0] == '\0' && said[0] != '\0' ? g_strdup ("?") : g_steal_pointer (&clean);
}

SoketDeadline *
soket_deadline_seal (SoketDeadline *self, GError **error)
{
  if (self->event != NULL && soket_deadline_quotes_event (self->event))
    clean_event (self);
  if (!check_node (self, error)) {
    soket_deadline_unref (self);
    return NULL;
  }
  return self;
}
