/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-deadline-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"

/* Reads the canonical notation. Every function moves *@p over what it took and returns FALSE
 * without moving when the text there is something else. */

static gboolean
eat (const char **p, const char *word)
{
  if (!g_str_has_prefix (*p, word))
    return FALSE;
  *p += strlen (word);
  return TRUE;
}

/* Exactly @width digits; @width 0: one to nine. */
static gboolean
eat_number (const char **p, int width, int *number)
{
  int n = 0;

  *number = 0;
  while (g_ascii_isdigit ((*p)[n]) && n < (width > 0 ? width : 9))
    *number = *number * 10 + g_ascii_digit_value ((*p)[n++]);
  if (n == 0 || n < width || g_ascii_isdigit ((*p)[n]))
    return FALSE;
  *p += n;
  return TRUE;
}

static SoketOp
eat_op (const char **p)
{
  if (eat (p, "<="))
    return SOKET_OP_BY;
  if (eat (p, "<"))
    return SOKET_OP_BEFORE;
  return eat (p, "=") ? SOKET_OP_ON : SOKET_OP_NONE;
}

static gboolean
eat_minute (const char **p, int *minute)
{
  const char *at = *p;
  int hours;
  int minutes;

  if (!eat (&at, "T") || !eat_number (&at, 2, &hours) || !eat (&at, ":")
      || !eat_number (&at, 2, &minutes))
    return FALSE;
  *minute = minutes < 60 ? hours * 60 + minutes : G_MAXINT;
  *p = at;
  return TRUE;
}

static gboolean
eat_year (const char **p, int *year)
{
  const char *at = *p;

  *year = SOKET_YEAR_UNSAID;
  if (eat (&at, "XXXX")) {
    *p = at;
    return TRUE;
  }
  if (eat (&at, "year:next")) {
    *year = SOKET_YEAR_NEXT;
    *p = at;
    return TRUE;
  }
  if (!eat_number (&at, 4, year))
    return FALSE;
  if (*year == SOKET_YEAR_UNSAID) /* "0000" is a year out of range, not an unsaid one */
    *year = -1;
  *p = at;
  return TRUE;
}

static gboolean
eat_point (const char **p, SoketPoint *point)
{
  const char *at = *p;
  int year;

  if (!eat_year (&at, &year))
    return FALSE;
  *point = soket_point_period (SOKET_POINT_YEAR, year, 0);
  if (eat (&at, "-")) {
    if (eat (&at, "Q"))
      point->kind = SOKET_POINT_QUARTER;
    else
      point->kind = eat (&at, "H") ? SOKET_POINT_HALF : SOKET_POINT_MONTH;
    if (!eat_number (&at, point->kind == SOKET_POINT_MONTH ? 2 : 1, &point->number))
      return FALSE;
    if (point->kind == SOKET_POINT_MONTH && eat (&at, "-")) {
      point->kind = SOKET_POINT_DAY;
      if (!eat_number (&at, 2, &point->day))
        return FALSE;
      eat_minute (&at, &point->minute);
    }
  }
  *p = at;
  return TRUE;
}

static gboolean
eat_weekday (const char **p, int *weekday)
{
  static const char *const words[] = { "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (eat (p, words[i])) {
      *weekday = (int) i + 1;
      return TRUE;
    }
  return FALSE;
}

/* "1", "-1" */
static gboolean
eat_signed (const char **p, int *number)
{
  const char *at = *p;
  gboolean back = eat (&at, "-");

  if (!eat_number (&at, 0, number) || *number == 0)
    return FALSE;
  *number = back ? -*number : *number;
  *p = at;
  return TRUE;
}

/* "-FRI", "-D25-T17:00" behind "week:now" or "month:next" */
static gboolean
eat_day_of_this (const char **p, SoketPoint *point)
{
  if (point->number == SOKET_TIME_QUARTER || !eat (p, "-"))
    return TRUE;
  if (point->number == SOKET_TIME_DAY)
    return eat_minute (p, &point->minute);
  if (point->number == SOKET_TIME_WEEK && !eat_weekday (p, &point->weekday))
    return FALSE;
  if (point->number == SOKET_TIME_MONTH
      && (!eat (p, "D") || !eat_number (p, 2, &point->day) || point->day == 0))
    return FALSE;
  return !eat (p, "-") || eat_minute (p, &point->minute);
}

/* "now", "day:next", "week:now", "month:next-D25": the plan's own day, week, month or quarter, the
 * next one, and a day of it */
static gboolean
eat_this (const char **p, SoketPoint *point)
{
  static const struct {
    const char *words;
    SoketTimeUnit unit;
  } these[] = {
    { "day:", SOKET_TIME_DAY },
    { "week:", SOKET_TIME_WEEK },
    { "month:", SOKET_TIME_MONTH },
    { "quarter:", SOKET_TIME_QUARTER },
  };

  if (eat (p, "now")) {
    *point = soket_point_period (SOKET_POINT_NOW, 0, 0);
    eat_minute (p, &point->minute);
    return TRUE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (these); i++)
    if (eat (p, these[i].words)) {
      *point = soket_point_period (SOKET_POINT_THIS, 0, (int) these[i].unit);
      point->next = eat (p, "next");
      if (!point->next && (point->number == SOKET_TIME_DAY || !eat (p, "now")))
        return FALSE;
      return eat_day_of_this (p, point);
    }
  return FALSE;
}

static gboolean
eat_window_end (const char **p, SoketPoint *point)
{
  if (!eat (p, ".."))
    return eat_point (p, point) || (eat_this (p, point) && point->kind == SOKET_POINT_THIS);
  point->kind = SOKET_POINT_OPEN;
  return TRUE;
}

/* Of the parts only the end is one day, which can be said to be before. */
static gboolean
is_part_op (const SoketDeadline *self)
{
  return self->op == SOKET_OP_NONE || (self->op == SOKET_OP_BEFORE && self->part == SOKET_PART_END);
}

/* "-1:2022-07", "1:month:next" behind "BD" or a weekday */
static SoketDeadline *
read_nth (const char **p, SoketDeadline *taken, int weekday)
{
  g_autoptr (SoketDeadline) self = taken;

  self->form = SOKET_FORM_WORKDAY_OF;
  if (!eat_signed (p, &self->count) || !eat (p, ":"))
    return NULL;
  if (eat_this (p, &self->a) ? !soket_point_is_told_span (&self->a) || self->a.weekday != 0
                             : !eat_point (p, &self->a) || !soket_point_is_period (&self->a))
    return NULL;
  self->a.weekday = weekday;
  return g_steal_pointer (&self);
}

static SoketDeadline *
read_point (const char **p)
{
  static const char *const parts[] = { "start:", "mid:", "end:", "lastweek:" };
  g_autoptr (SoketDeadline) self = soket_deadline_alloc (SOKET_FORM_POINT);

  int weekday = 0;

  self->op = eat_op (p);
  for (guint i = 0; i < G_N_ELEMENTS (parts) && self->part == SOKET_PART_WHOLE; i++)
    if (eat (p, parts[i]))
      self->part = SOKET_PART_START + i;
  if (self->part == SOKET_PART_WHOLE && (eat (p, "BD") || eat_weekday (p, &weekday)))
    return read_nth (p, g_steal_pointer (&self), weekday);
  if (eat_this (p, &self->a)) {
    if (self->part != SOKET_PART_WHOLE)
      return is_part_op (self) && soket_point_is_told_period (&self->a) ? g_steal_pointer (&self)
                                                                        : NULL;
    if (self->op == SOKET_OP_NONE && self->a.kind == SOKET_POINT_THIS && eat (p, "/")) {
      self->form = SOKET_FORM_WINDOW;
      return eat_window_end (p, &self->b) ? g_steal_pointer (&self) : NULL;
    }
    if (self->op == SOKET_OP_NONE && soket_point_is_day (&self->a))
      self->op = SOKET_OP_ON;
    return g_steal_pointer (&self);
  }
  if (!eat_point (p, &self->a))
    return NULL;
  if (self->part != SOKET_PART_WHOLE && !soket_point_is_period (&self->a))
    return NULL;
  if (self->part != SOKET_PART_WHOLE && !is_part_op (self))
    return NULL;
  if (self->part == SOKET_PART_WHOLE && self->op == SOKET_OP_NONE && eat (p, "/")) {
    self->form = SOKET_FORM_WINDOW;
    return eat_window_end (p, &self->b) ? g_steal_pointer (&self) : NULL;
  }
  /* A bare day is the day itself; a period is never "on". */
  if (self->op == SOKET_OP_NONE && self->a.kind == SOKET_POINT_DAY)
    self->op = SOKET_OP_ON;
  if (self->op == SOKET_OP_ON && soket_point_is_period (&self->a))
    self->op = SOKET_OP_NONE;
  return g_steal_pointer (&self);
}

static gboolean
eat_tie (const char **p, SoketTie *tie)
{
  if (eat (p, "after:"))
    *tie = SOKET_TIE_AFTER;
  else if (eat (p, "on:"))
    *tie = SOKET_TIE_ON;
  else if (eat (p, "before:"))
    *tie = SOKET_TIE_BEFORE;
  else
    return FALSE;
  return TRUE;
}

/* The rest of the text. */
static char *
eat_event (const char **p)
{
  char *event = soket_deadline_clean_event (*p);

  *p += strlen (*p);
  return event;
}

static SoketDeadline *
read_tied (const char **p, SoketDeadline *taken)
{
  g_autoptr (SoketDeadline) self = taken;
  g_autofree char *event = NULL;
  const char *at;

  if (!eat_tie (p, &self->tie))
    return self->form == SOKET_FORM_LIMIT && **p == '\0' ? g_steal_pointer (&self) : NULL;
  at = event = eat_event (p);
  if (self->form == SOKET_FORM_LIMIT && eat_point (&at, &self->a) && *at == '\0'
      && self->a.kind == SOKET_POINT_DAY)
    return g_steal_pointer (&self);
  self->a = (SoketPoint){ SOKET_POINT_NONE, 0, 0, 0, SOKET_MINUTE_NONE };
  if (*event == '\0')
    return NULL;
  self->event = g_steal_pointer (&event);
  return g_steal_pointer (&self);
}

static gboolean
eat_length (const char **p, int *count, SoketTimeUnit *unit)
{
  static const char letters[] = "DWMY";
  static const SoketTimeUnit units[]
      = { SOKET_TIME_DAY, SOKET_TIME_WEEK, SOKET_TIME_MONTH, SOKET_TIME_YEAR };

  if (eat (p, "BD")) {
    *unit = SOKET_TIME_WORKDAY;
    return eat_number (p, 0, count);
  }
  if (eat (p, "PT")) {
    if (!eat_number (p, 0, count))
      return FALSE;
    *unit = eat (p, "H") ? SOKET_TIME_HOUR : SOKET_TIME_MINUTE;
    return *unit == SOKET_TIME_HOUR || eat (p, "M");
  }
  if (!eat (p, "P") || !eat_number (p, 0, count) || **p == '\0')
    return FALSE;
  const char *letter = strchr (letters, **p);
  if (letter == NULL)
    return FALSE;
  *unit = units[letter - letters];
  (*p)++;
  return TRUE;
}

static SoketDeadline *
read_limit (const char **p)
{
  g_autoptr (SoketDeadline) self = soket_deadline_alloc (SOKET_FORM_LIMIT);

  if (eat (p, "<"))
    self->op = SOKET_OP_BEFORE;
  if (!eat_length (p, &self->count, &self->unit))
    return NULL;
  if (eat (p, "-") && !eat_minute (p, &self->b.minute))
    return NULL;
  if (self->op == SOKET_OP_BEFORE && self->b.minute == SOKET_MINUTE_NONE)
    return NULL;
  eat (p, " ");
  return read_tied (p, g_steal_pointer (&self));
}

static gboolean
eat_month_day (const char **p, int *month, int *day)
{
  return eat_number (p, 2, month) && eat (p, "-") && eat_number (p, 2, day);
}

static gboolean
eat_day_in_period (const char **p, SoketAnchor *anchor)
{
  if (eat (p, "M") && (!eat_number (p, 0, &anchor->month) || !eat (p, "-")))
    return FALSE;
  if (eat (p, "D"))
    return eat_number (p, 0, &anchor->day);
  return eat (p, "BD") && eat_signed (p, &anchor->workday);
}

/* "D10" of "D01/D10", "M3-D10" of "M3-D01/M3-D10" */
static gboolean
eat_window_end_in_period (const char **p, SoketAnchor *anchor)
{
  SoketAnchor end = soket_anchor_init (SOKET_OP_NONE);

  if (!eat_day_in_period (p, &end) || end.day == 0)
    return FALSE;
  anchor->end_month = end.month;
  anchor->end_day = end.day;
  return TRUE;
}

static gboolean
eat_anchor (const char **p, SoketAnchor *anchor)
{
  *anchor = soket_anchor_init (eat_op (p));
  anchor->next = eat (p, "next ");
  if (eat_minute (p, &anchor->minute))
    return !eat (p, "/") || eat_minute (p, &anchor->end_minute);
  if (g_ascii_isdigit (**p)) {
    if (!eat_month_day (p, &anchor->month, &anchor->day))
      return FALSE;
    if (eat (p, "/"))
      return eat_month_day (p, &anchor->end_month, &anchor->end_day);
  } else if (!eat_weekday (p, &anchor->weekday) && !eat_day_in_period (p, anchor)) {
    return FALSE;
  } else if (anchor->day != 0 && eat (p, "/")) {
    return eat_window_end_in_period (p, anchor);
  } else if (anchor->weekday != 0 && eat (p, "/")) {
    return eat_weekday (p, &anchor->end_weekday);
  } else if (anchor->weekday != 0) {
    eat_signed (p, &anchor->nth);
  }
  const char *at = *p;
  eat (&at, "-");
  if (eat_minute (&at, &anchor->minute))
    *p = at;
  return TRUE;
}

/* "half", "9months": a bit of SoketDeadline.listed */
static guint
eat_unit (const char **p)
{
  static const struct {
    const char *word;
    guint listed;
  } units[] = {
    { "day", 1u << SOKET_TIME_DAY },     { "week", 1u << SOKET_TIME_WEEK },
    { "month", 1u << SOKET_TIME_MONTH }, { "quarter", 1u << SOKET_TIME_QUARTER },
    { "half", 1u << SOKET_TIME_HALF },   { "9months", SOKET_LISTED_NINE_MONTHS },
    { "year", 1u << SOKET_TIME_YEAR },   { "unspecified", 1u << SOKET_TIME_UNSPECIFIED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (eat (p, units[i].word))
      return units[i].listed;
  return 0;
}

/* "quarter+half+year": periods that nest. */
static SoketDeadline *
read_units (const char **p)
{
  guint listed = eat_unit (p);

  while (listed != 0 && eat (p, "+")) {
    guint more = eat_unit (p);
    /* In order, each once. */
    if (more <= 1u << SOKET_TIME_WEEK || (listed & more) != 0
        || more == 1u << SOKET_TIME_UNSPECIFIED)
      return NULL;
    listed |= more;
  }
  return listed != 0 ? soket_deadline_new_each_listed (listed) : NULL;
}

static SoketDeadline *
read_each (const char **p)
{
  g_autoptr (SoketDeadline) self = read_units (p);

  if (self == NULL)
    return NULL;
  for (const char *sign = " "; eat (p, sign); sign = ",") {
    SoketAnchor anchor;
    if (!eat_anchor (p, &anchor))
      return NULL;
    soket_anchors_append (&self->anchors, &anchor);
  }
  return g_steal_pointer (&self);
}

static SoketDeadline *
read_one (const char **p)
{
  if (eat (p, "each:"))
    return read_each (p);
  if (eat (p, "now/")) {
    g_autoptr (SoketDeadline) self = soket_deadline_alloc (SOKET_FORM_WINDOW);
    self->a.kind = SOKET_POINT_NOW;
    return eat_window_end (p, &self->b) ? g_steal_pointer (&self) : NULL;
  }
  if (g_str_has_prefix (*p, "after:") || g_str_has_prefix (*p, "on:")
      || g_str_has_prefix (*p, "before:"))
    return read_tied (p, soket_deadline_alloc (SOKET_FORM_EVENT));
  if (**p == 'P')
    return read_limit (p);
  if (g_str_has_prefix (*p, "BD") || g_str_has_prefix (*p, "<BD")) {
    const char *after = *p + strspn (*p, "<BD-0123456789");
    return *after == ':' ? read_point (p) : read_limit (p);
  }
  return read_point (p);
}

/* "Quý IV/2025 và Quý I/2026": periods and windows that all hold. */
static SoketDeadline *
read_parts (const char **p, SoketDeadline *first, GError **error)
{
  g_autoptr (SoketDeadline) self = soket_deadline_alloc (SOKET_FORM_BOTH);
  SoketDeadline *part = first;

  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_deadline_unref);
  while (part != NULL) {
    part = soket_deadline_seal (part, error);
    if (part == NULL)
      return NULL;
    g_ptr_array_add (self->parts, part);
    if (!eat (p, "+"))
      return g_steal_pointer (&self);
    part = read_point (p);
  }
  return NULL;
}

static gboolean
looks_like_notation (const char *text)
{
  static const char *const starts[] = {
    "<",       "=",    "each:", "start:", "mid:",   "end:",     "lastweek:", "after:", "on:",
    "before:", "XXXX", "now",   "week:",  "month:", "quarter:", "day:",      "year:",
  };
  gsize digits = strspn (text, "0123456789");

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (text, starts[i]))
      return TRUE;
  if (text[0] == 'P'
      && (g_ascii_isdigit (text[1]) || (text[1] == 'T' && g_ascii_isdigit (text[2]))))
    return TRUE;
  if (g_str_has_prefix (text, "BD")
      && (g_ascii_isdigit (text[2]) || (text[2] == '-' && g_ascii_isdigit (text[3]))))
    return TRUE;
  return digits == 4 && (text[4] == '\0' || strchr ("-/+", text[4]) != NULL);
}

static SoketDeadline *
refuse (const char *text, const char *at, GError **error)
{
  g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_SYNTAX,
               _ ("“%s” is not the notation of a deadline: at “%s” something else was expected; "
                  "write as <2022-07-05, <=2022-07-15T17:00, 2022-Q3, P10D after:issued or "
                  "each:month <D20"),
               text, at);
  return NULL;
}

SoketDeadline *
soket_deadline_parse_notation (const char *text, GError **error)
{
  const char *p = text;

  if (g_str_equal (text, "continuous"))
    return soket_deadline_seal (soket_deadline_alloc (SOKET_FORM_CONTINUOUS), error);
  if (g_str_equal (text, "unresolved"))
    return soket_deadline_seal (soket_deadline_new_unresolved (NULL, NULL), error);
  if (!looks_like_notation (text))
    return NULL;
  g_autoptr (SoketDeadline) self = read_one (&p);
  if (self != NULL && *p == '+'
      && (self->form == SOKET_FORM_POINT || self->form == SOKET_FORM_WINDOW)) {
    g_autoptr (GError) fault = NULL;
    self = read_parts (&p, g_steal_pointer (&self), &fault);
    if (fault != NULL) {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }
  }
  if (self == NULL || *p != '\0')
    return refuse (text, p, error);
  return soket_deadline_seal (g_steal_pointer (&self), error);
}
