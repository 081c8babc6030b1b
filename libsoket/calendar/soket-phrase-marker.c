/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include "base/soket-i18n-private.h"

/* That something recurs, and in which periods: "hằng tháng", "định kỳ 6 tháng, năm", "02 lần/ngày",
 * "3 tháng một lần". */

/* "6 tháng", "01 năm", "3 tháng"; "9 tháng" only in a list. */
static gboolean
eat_counted_unit (SoketCursor *cursor, guint *listed)
{
  static const struct {
    int count;
    const char *word;
    guint listed;
  } units[] = {
    { 1, "ngày", 1u << SOKET_TIME_DAY },      { 1, "tuần", 1u << SOKET_TIME_WEEK },
    { 1, "tháng", 1u << SOKET_TIME_MONTH },   { 1, "quý", 1u << SOKET_TIME_QUARTER },
    { 3, "tháng", 1u << SOKET_TIME_QUARTER }, { 6, "tháng", 1u << SOKET_TIME_HALF },
    { 9, "tháng", SOKET_LISTED_NINE_MONTHS }, { 1, "năm", 1u << SOKET_TIME_YEAR },
    { 12, "tháng", 1u << SOKET_TIME_YEAR },
  };
  SoketCursor at = *cursor;
  int count;

  if (!soket_phrase_eat_count (&at, &count))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (units[i].count == count && soket_cursor_eat (&at, units[i].word)) {
      *listed = units[i].listed;
      *cursor = at;
      return TRUE;
    }
  return FALSE;
}

/* "tháng 6/2026", "năm 2026", "năm học", "tháng này" are no periods that recur. */
static gboolean
is_one_period (const SoketCursor *behind)
{
  /* "năm (05) ngày" is five days. */
  if (soket_cursor_peek (behind, 0)->mark == '(' && soket_cursor_peek (behind, 1)->number >= 0
      && soket_cursor_peek (behind, 2)->mark == ')')
    return TRUE;
  return soket_cursor_peek (behind, 0)->number >= 0
         || soket_cursor_sees (behind, "i|ii|iii|iv|học|nay|này|qua|ngoái|xét|đánh giá");
}

static gboolean
eat_listed_unit (SoketCursor *cursor, guint *listed)
{
  static const SoketTimeUnit units[] = { SOKET_TIME_DAY,     SOKET_TIME_WEEK, SOKET_TIME_MONTH,
                                         SOKET_TIME_QUARTER, SOKET_TIME_HALF, SOKET_TIME_YEAR };
  SoketCursor at = *cursor;

  int i = soket_cursor_eat_which (&at, "ngày|tuần|tháng|quý|nửa năm|năm");
  if (i < 0)
    return eat_counted_unit (cursor, listed);
  /* "năm" is five as well, and no other unit is a number. */
  if (is_one_period (&at)) {
    SoketCursor times = at;
    if (!soket_cursor_eat_number (&times, &(int){ 0 }) || !soket_cursor_sees (&times, "lần"))
      return FALSE;
  }
  *listed = 1u << units[i];
  *cursor = at;
  return TRUE;
}

gboolean
soket_phrase_eat_unit (SoketCursor *cursor, SoketTimeUnit *unit)
{
  SoketCursor at = *cursor;
  guint listed;

  if (!eat_listed_unit (&at, &listed))
    return FALSE;
  for (*unit = SOKET_TIME_DAY; *unit <= SOKET_TIME_YEAR; (*unit)++)
    if (listed == 1u << *unit) {
      *cursor = at;
      return TRUE;
    }
  return FALSE;
}

/* "một lần", "02 lần", "/lần", "/1 lần" behind a period. */
static gboolean
eat_times (SoketCursor *cursor)
{
  SoketCursor at = *cursor;

  soket_cursor_eat_mark (&at, '/');
  soket_phrase_eat_count (&at, &(int){ 0 });
  if (!soket_cursor_eat (&at, "lần"))
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* "02 lần/ngày", "hai lần mỗi tuần", "1 lần trong một năm" */
static gboolean
eat_times_per_unit (SoketCursor *cursor, guint *listed)
{
  SoketCursor at = *cursor;

  if (!soket_phrase_eat_count (&at, &(int){ 0 }) || !soket_cursor_eat (&at, "lần"))
    return FALSE;
  gboolean slash = soket_cursor_eat_mark (&at, '/');
  gboolean within = !slash && soket_cursor_eat (&at, "trong");
  gboolean each = !slash && soket_cursor_eat (&at, "mỗi|hằng|hàng");
  SoketCursor one = at;
  each
      = each || (soket_cursor_eat (&one, "một") && soket_cursor_sees (&one, "ngày|tuần|tháng|năm"));
  if ((!slash && !within && !each) || !eat_listed_unit (&at, listed))
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* ", hằng quý", " và năm" */
static gboolean
eat_more (SoketCursor *cursor, guint *listed)
{
  SoketCursor at = *cursor;
  guint more;

  if (!soket_cursor_eat_mark (&at, ',') && !soket_cursor_eat_mark (&at, ';')
      && !soket_cursor_eat_mark (&at, '/') && !soket_cursor_sees (&at, "và|hoặc|hay"))
    return FALSE;
  soket_cursor_eat (&at, "và|hoặc|hay");
  soket_cursor_eat (&at, "định kỳ|định kì");
  soket_cursor_eat (&at, "hằng|hàng|mỗi");
  if (!eat_listed_unit (&at, &more))
    return FALSE;
  /* "hằng quý, ngày 15": the day of it. */
  if (more == 1u << SOKET_TIME_DAY && soket_cursor_peek (&at, -1)->fold != NULL
      && !soket_cursor_at_end (&at) && soket_cursor_peek (&at, 0)->mark == 0)
    return FALSE;
  *listed |= more;
  *cursor = at;
  return TRUE;
}

static SoketDeadline *
new_marker (guint listed)
{
  SoketDeadline *self = soket_deadline_new_each_listed (listed);

  return self != NULL ? self
                      : soket_deadline_new_unresolved (N_ ("Several periods in one phrase"), NULL);
}

/* "hai tuần một lần", "5 năm một lần", "nửa tháng một lần": a period of its own length, which has
 * no name. */
static gboolean
is_counted (const SoketCursor *cursor)
{
  SoketCursor before = { cursor->phrase, cursor->at - 1 };

  if (cursor->at == 0)
    return FALSE;
  if (soket_cursor_eat (&before, "nửa"))
    return TRUE;
  return soket_phrase_eat_count (&before, &(int){ 0 }) && before.at == cursor->at;
}

/* Whether the words say that it recurs, when neither "định kỳ" nor "hằng" does. */
static gboolean
says_recurring (const SoketCursor *behind, gboolean times, gboolean several)
{
  return times
         || (behind->phrase->whole && (several || soket_cursor_peek (behind, 0)->mark == '('));
}

/* "hằng tháng", "h.tháng" */
static gboolean
eat_every (SoketCursor *cursor)
{
  SoketCursor at = *cursor;

  if (soket_cursor_eat (cursor, "hằng|hàng|mỗi"))
    return TRUE;
  if (!soket_cursor_eat (&at, "h") || !soket_cursor_eat_mark (&at, '.')
      || !soket_cursor_sees (&at, "ngày|tuần|tháng|quý|năm"))
    return FALSE;
  *cursor = at;
  return TRUE;
}

SoketDeadline *
soket_phrase_read_marker (SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  SoketCursor times_of = { cursor->phrase, cursor->at + 2 };
  guint listed = 0;

  /* "ngày 15": no period, but in "ngày 3 lần". */
  if (soket_cursor_peek (&at, 1)->number >= 0 && !soket_cursor_sees (&times_of, "lần")
      && soket_cursor_sees (&at, "ngày|tuần|tháng|quý|năm"))
    return NULL;
  if (eat_times_per_unit (&at, &listed)) {
    *cursor = at;
    return new_marker (listed);
  }
  gboolean regular = soket_cursor_eat (&at, "định kỳ|định kì");
  SoketCursor bare = at;
  soket_cursor_eat (&at, "vào|theo");
  gboolean every = eat_every (&at);
  if (!regular && !every && bare.at != at.at)
    return NULL;
  if (!eat_listed_unit (&at, &listed)) {
    *cursor = bare;
    return regular ? soket_deadline_new_each (SOKET_TIME_UNSPECIFIED) : NULL;
  }
  gboolean times = eat_times (&at) && !is_counted (cursor);
  gboolean several = FALSE;
  while (eat_more (&at, &listed))
    several = TRUE;
  if (!regular && !every && !says_recurring (&at, times, several))
    return NULL;
  if (listed == SOKET_LISTED_NINE_MONTHS)
    return NULL;
  *cursor = at;
  return new_marker (listed);
}
