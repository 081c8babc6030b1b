/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include "base/soket-i18n-private.h"

/* Lists whose month or year is said once: "ngày 15 và 16/7/2022", "quý I, III năm 2022". */

/* With a gap between them they are several, and one deadline that ends with the last. */
static SoketDeadline *
new_both (const SoketPoint *points, guint n)
{
  g_autoptr (SoketDeadline) self = soket_deadline_alloc (SOKET_FORM_BOTH);

  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_deadline_unref);
  for (guint i = 0; i < n; i++) {
    SoketDeadline *part = soket_deadline_alloc (SOKET_FORM_POINT);
    part->op = points[i].kind == SOKET_POINT_DAY ? SOKET_OP_ON : SOKET_OP_NONE;
    part->a = points[i];
    part = soket_deadline_seal (part, NULL);
    if (part == NULL)
      return NULL;
    g_ptr_array_add (self->parts, part);
  }
  return g_steal_pointer (&self);
}

/* Those in a row are a window. */
static SoketDeadline *
new_list (const SoketPoint *points, guint n, gboolean row)
{
  return row ? soket_phrase_new_window (&points[0], &points[n - 1]) : new_both (points, n);
}

#define MAX_DAYS 31

/* The days of a list, in order; what only the last says is that of all. */
typedef struct {
  SoketPoint days[MAX_DAYS];
  guint n;
  gboolean lacks_month; /* one of them, but the last */
} DayList;

/* "05" or "05/7" of a list whose last day says the rest. */
static gboolean
eat_short_day (SoketCursor *cursor, SoketPoint *day)
{
  SoketCursor at = *cursor;

  *day = soket_point_day (SOKET_YEAR_UNSAID, 0, 0);
  if (soket_cursor_peek (&at, 0)->digits > 2 || !soket_cursor_eat_number (&at, &day->day))
    return FALSE;
  if (soket_cursor_peek (&at, 1)->number >= 0 && soket_cursor_peek (&at, 1)->digits <= 2
      && soket_cursor_eat_mark (&at, '/'))
    soket_cursor_eat_number (&at, &day->number);
  if (soket_cursor_peek (&at, 0)->mark == '/' || soket_cursor_peek (&at, 0)->mark == '-')
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* "ngày 15 và", "ngày 05/7,": what stands behind the first day goes on with another. */
static gboolean
sees_another_day (const SoketCursor *cursor)
{
  int i = soket_cursor_peek (cursor, 0)->number >= 0 ? 0 : 1;

  if (soket_cursor_peek (cursor, i)->number < 0)
    return TRUE;
  if (soket_cursor_peek (cursor, i + 1)->mark == '/'
      && soket_cursor_peek (cursor, i + 2)->number >= 0)
    i += 2;
  SoketCursor behind = { cursor->phrase, cursor->at + (guint) i + 1 };
  return soket_cursor_peek (&behind, 0)->mark == ',' || soket_cursor_sees (&behind, "và");
}

/* What the last day says goes to those before it; FALSE: they are in no order. */
static gboolean
share_month_and_year (DayList *list)
{
  for (guint i = list->n - 1; i > 0; i--) {
    const SoketPoint *later = &list->days[i];
    SoketPoint *day = &list->days[i - 1];
    if (day->number == 0) {
      day->number = later->number;
      list->lacks_month = TRUE;
    }
    day->year = later->year;
    if (day->number * 32 + day->day >= later->number * 32 + later->day)
      return FALSE;
  }
  return TRUE;
}

/* "ngày 5, 10 và 15/7/2022", "các ngày 05/7, 15/7 và 25/7/2022" */
static gboolean
eat_days (SoketCursor *cursor, DayList *list)
{
  list->n = 0;
  list->lacks_month = FALSE;
  if (!sees_another_day (cursor))
    return FALSE;
  soket_phrase_eat_all (cursor);
  /* "trong 3 ngày (15, 16 và 17/7)": the word stands before the bracket. */
  SoketCursor before = { cursor->phrase, MAX (cursor->at, 2) - 2 };
  if (!soket_cursor_sees (cursor, "ngày")
      && !(soket_cursor_peek (cursor, -1)->mark != 0 && soket_cursor_sees (&before, "ngày")))
    return FALSE;
  while (list->n < MAX_DAYS) {
    SoketCursor at = *cursor;
    SoketPoint *day = &list->days[list->n++];
    soket_cursor_eat (&at, "ngày");
    if (eat_short_day (&at, day)
        && (soket_cursor_eat (&at, "và") || soket_cursor_eat_mark (&at, ','))) {
      soket_cursor_eat (&at, "và");
      if (soket_cursor_sees (&at, "ngày") || soket_cursor_peek (&at, 0)->number >= 0) {
        *cursor = at;
        continue;
      }
    }
    at = *cursor;
    if (list->n < 2 || !soket_phrase_eat_date (&at, day)
        || soket_cursor_sees (&at, "hằng|hàng|mỗi|của"))
      return FALSE;
    *cursor = at;
    return share_month_and_year (list);
  }
  return FALSE;
}

static gboolean
is_in_a_row (const DayList *list)
{
  for (guint i = 1; i < list->n; i++)
    if (list->days[i].number != list->days[0].number
        || list->days[i].day != list->days[i - 1].day + 1)
      return FALSE;
  return TRUE;
}

/* "trước ngày 15/6/2025, ngày 20/6 và ngày 25/6/2025 họp": a list that @end is behind begins
 * another clause, as the day before it has a year of its own and words follow. */
static gboolean
begins_clause (const SoketCursor *start, const SoketCursor *end)
{
  SoketCursor before = { start->phrase, start->last_end - 1 };

  return soket_cursor_peek (&before, 0)->digits == 4 && soket_cursor_peek (end, 0)->fold != NULL;
}

SoketDeadline *
soket_phrase_read_days (SoketCursor *cursor)
{
  DayList list;

  if (soket_cursor_peek (cursor, 0)->number >= 0 && soket_cursor_peek (cursor, -1)->mark == 0)
    return NULL;
  soket_cursor_eat (cursor, "vào");
  SoketCursor start = *cursor;
  /* "ngày 15/6 và 15/12" are two deadlines. */
  if (!eat_days (cursor, &list) || (!list.lacks_month && list.days[0].year == SOKET_YEAR_UNSAID))
    return NULL;
  /* "trước ngày 15/6, ngày 15/9 và ngày 15/12/2025": each of them is a last day. */
  if (soket_op_is_last (soket_phrase_get_inherited_op (&start)) && !begins_clause (&start, cursor))
    return NULL;
  return new_list (list.days, list.n, is_in_a_row (&list));
}

/* No list of last days is longer; keeps the work small in a text of dates only. */
#define MAX_LAST_DAYS 12

/* ", 15/9", " và ngày 15/12/2025". *@row: the day before it, and then it, stands as ", ngày 15/9".
 * Behind one that does not, ", ngày 20/6/2025 họp" begins another clause. */
static gboolean
eat_next_last_day (SoketCursor *cursor, gboolean *row, SoketPoint *day)
{
  gboolean comma = soket_cursor_eat_mark (cursor, ',');
  gboolean and = soket_cursor_eat (cursor, "và|hoặc|hay");
  gboolean in_row = !and&&soket_cursor_sees (cursor, "ngày");

  if ((!comma && !and) || !soket_phrase_eat_point (cursor, day) || day->kind != SOKET_POINT_DAY
      || soket_cursor_peek (cursor, 0)->mark == '-'
      || soket_cursor_sees (cursor, "đến|tới|hằng|hàng|mỗi|của"))
    return FALSE;
  if (in_row && !*row && soket_cursor_peek (cursor, 0)->fold != NULL
      && !soket_cursor_sees (cursor, "và|hoặc|hay"))
    return FALSE;
  *row = in_row;
  return TRUE;
}

void
soket_phrase_take_year_of_list (const SoketCursor *start, const SoketCursor *behind,
                                SoketPoint *day)
{
  gboolean row = soket_cursor_peek (start, -1)->mark == ',' && soket_cursor_sees (start, "ngày");
  SoketPoint before = *day;
  SoketCursor at = *behind;
  SoketPoint next;

  for (int i = 0; i < MAX_LAST_DAYS; i++, before = next) {
    if (!eat_next_last_day (&at, &row, &next)
        || next.number * 32 + next.day <= before.number * 32 + before.day)
      return;
    if (next.year == SOKET_YEAR_UNSAID)
      continue;
    if (next.year > 0)
      day->year = next.year;
    return;
  }
}

SoketDeadline *
soket_phrase_read_last_days (SoketCursor *cursor, SoketOp op)
{
  DayList list;

  if (!soket_op_is_last (op) || !eat_days (cursor, &list) || !list.lacks_month)
    return NULL;
  return soket_deadline_new_unresolved (N_ ("Several last days in one phrase: write a deadline for "
                                            "each"),
                                        NULL);
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

/* "quý III-IV/2022", "quý I, III/2022", "các tháng 7, 8 và 9 năm 2022": the year is that of all */
SoketDeadline *
soket_phrase_read_periods (SoketCursor *cursor)
{
  int numbers[MAX_PERIODS];
  SoketPoint points[MAX_PERIODS];
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
  for (guint i = 0; i < n; i++)
    points[i] = soket_point_period (kind, year, numbers[i]);
  return new_list (points, n, any_dash || numbers[n - 1] - numbers[0] == (int) n - 1);
}

/* What stands behind a list of years ends it: "năm 2022, 2023 hồ sơ" is none. */
static gboolean
ends_list (const SoketCursor *cursor, gboolean comma)
{
  return !comma || soket_cursor_at_end (cursor) || soket_cursor_peek (cursor, 0)->mark != 0;
}

/* ", 2023", " và năm 2023"; *@comma: the last two are parted by no more. */
static gboolean
eat_to_next_year (SoketCursor *cursor, gboolean *comma)
{
  SoketCursor at = *cursor;
  gboolean first = soket_cursor_eat_mark (&at, ',');
  gboolean second = soket_cursor_eat (&at, "và");

  soket_cursor_eat (&at, "năm");
  if ((!first && !second) || soket_cursor_peek (&at, 0)->digits != 4)
    return FALSE;
  *comma = !second;
  *cursor = at;
  return TRUE;
}

/* "năm 2022 và 2023", "các năm 2022, 2023, 2024" */
SoketDeadline *
soket_phrase_read_years (SoketCursor *cursor)
{
  SoketPoint years[MAX_PERIODS];
  guint n = 0;
  gboolean comma = FALSE;

  soket_cursor_eat (cursor, "các|những");
  if (!soket_cursor_eat (cursor, "năm"))
    return NULL;
  do {
    int year;
    if (n == G_N_ELEMENTS (years) || soket_cursor_peek (cursor, 0)->digits != 4
        || !soket_cursor_eat_number (cursor, &year) || (n > 0 && year <= years[n - 1].year))
      return NULL;
    years[n++] = soket_point_period (SOKET_POINT_YEAR, year, 0);
  } while (eat_to_next_year (cursor, &comma));
  if (n < 2 || !ends_list (cursor, comma))
    return NULL;
  return new_list (years, n, years[n - 1].year - years[0].year == (int) n - 1);
}
