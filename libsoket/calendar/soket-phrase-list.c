/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

/* Lists whose month or year is said once: "ngày 15 và 16/7/2022", "quý I, III năm 2022". */

/* "ngày 15 và 16/7/2022", "các ngày 15, 16, 17/7/2022": days in a row */
SoketDeadline *
soket_phrase_read_days (SoketCursor *cursor)
{
  int days[31];
  guint n_days = 0;
  SoketPoint to;

  if (!soket_cursor_eat (cursor, "ngày"))
    return NULL;
  do {
    SoketCursor date = *cursor;
    if (n_days > 0 && soket_phrase_eat_date (&date, &to)) {
      if (to.day != days[n_days - 1] + 1)
        return NULL;
      *cursor = date;
      SoketPoint from = soket_point_day (to.year, to.number, days[0]);
      return soket_phrase_new_window (&from, &to);
    }
    if (n_days == G_N_ELEMENTS (days) || soket_cursor_peek (cursor, 0)->digits > 2
        || !soket_cursor_eat_number (cursor, &days[n_days])
        || (n_days > 0 && days[n_days] != days[n_days - 1] + 1))
      return NULL;
    n_days++;
  } while (soket_cursor_eat (cursor, "và") || soket_cursor_eat_mark (cursor, ','));
  return NULL;
}

#define MAX_PERIODS 12

/* ", ", " và ", "-" before the next number; *@dash: all between the two. */
static gboolean
eat_between (SoketCursor *cursor, gboolean quarter, gboolean *dash)
{
  *dash = soket_cursor_eat_mark (cursor, '-') || soket_cursor_eat (cursor, "đến");
  if (!*dash && !soket_cursor_eat_mark (cursor, ','))
    return soket_cursor_eat (cursor, "và");
  soket_cursor_eat (cursor, "và");
  soket_cursor_eat (cursor, quarter ? "quý" : "tháng");
  return TRUE;
}

/* With a gap between them they are several periods, and one deadline that ends with the last. */
static SoketDeadline *
new_both (SoketPointKind kind, int year, const int *numbers, guint n)
{
  SoketDeadline *self = soket_deadline_alloc (SOKET_FORM_BOTH);

  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_deadline_unref);
  for (guint i = 0; i < n; i++) {
    SoketDeadline *part = soket_deadline_alloc (SOKET_FORM_POINT);
    part->a = soket_point_period (kind, year, numbers[i]);
    part = soket_deadline_seal (part, NULL);
    if (part == NULL) {
      soket_deadline_unref (self);
      return NULL;
    }
    g_ptr_array_add (self->parts, part);
  }
  return self;
}

/* "quý III-IV/2022", "quý I, III/2022", "các tháng 7, 8 và 9 năm 2022": the year is that of all */
SoketDeadline *
soket_phrase_read_periods (SoketCursor *cursor)
{
  int numbers[MAX_PERIODS];
  guint n = 0;
  int year;
  gboolean any_dash = FALSE;
  gboolean dash = FALSE;

  soket_cursor_eat (cursor, "các|những");
  gboolean quarter = soket_cursor_eat (cursor, "quý");
  if (!quarter && !soket_cursor_eat (cursor, "tháng"))
    return NULL;
  do {
    gboolean read = n < G_N_ELEMENTS (numbers)
                    && (quarter ? soket_phrase_eat_quarter (cursor, &numbers[n])
                                : soket_phrase_eat_month_number (cursor, &numbers[n]));
    if (!read || (n > 0 && numbers[n] <= numbers[n - 1]))
      return NULL;
    n++;
    any_dash = any_dash || dash;
  } while (eat_between (cursor, quarter, &dash));
  if (n < 2 || (any_dash && n > 2) || !soket_phrase_eat_period_year (cursor, &year))
    return NULL;
  SoketPointKind kind = quarter ? SOKET_POINT_QUARTER : SOKET_POINT_MONTH;
  if (!any_dash && numbers[n - 1] - numbers[0] != (int) n - 1)
    return new_both (kind, year, numbers, n);
  SoketPoint from = soket_point_period (kind, year, numbers[0]);
  SoketPoint to = soket_point_period (kind, year, numbers[n - 1]);
  return soket_phrase_new_window (&from, &to);
}
