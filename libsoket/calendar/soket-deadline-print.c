/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-deadline-private.h"

/* The canonical notation. */

static const char *const op_signs[] = { "", "<", "<=", "=" };
static const char *const part_words[] = { "", "start:", "mid:", "end:", "lastweek:" };
static const char *const tie_words[] = { "", "after:", "on:", "before:" };
static const char *const each_words[] = {
  NULL, NULL, "day", NULL, "week", "month", "quarter", "half", "year", "unspecified",
};
static const char *const weekday_words[]
    = { NULL, "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN" };

/* As "%0*d" does; deadlines are printed by the thousand. */
static void
print_number (GString *out, int number, guint width)
{
  char digits[16];
  guint at = sizeof digits;
  guint left = number < 0 ? 0u - (guint) number : (guint) number;

  if (number < 0)
    g_string_append_c (out, '-');
  do {
    digits[--at] = (char) ('0' + left % 10);
    left /= 10;
  } while (left > 0 || sizeof digits - at + (number < 0) < width);
  g_string_append_len (out, digits + at, (gssize) (sizeof digits - at));
}

static void
print_signed (GString *out, const char *sign, int number, guint width)
{
  g_string_append (out, sign);
  print_number (out, number, width);
}

static void
print_minute (GString *out, int minute)
{
  if (minute == SOKET_MINUTE_NONE)
    return;
  print_signed (out, "T", minute / 60, 2);
  print_signed (out, ":", minute % 60, 2);
}

static void
print_year (GString *out, int year)
{
  if (year == SOKET_YEAR_UNSAID)
    g_string_append (out, "XXXX");
  else if (year == SOKET_YEAR_NEXT)
    g_string_append (out, "year:next");
  else
    print_number (out, year, 4);
}

static void
print_point (GString *out, const SoketPoint *point)
{
  if (point->kind == SOKET_POINT_OPEN) {
    g_string_append (out, "..");
    return;
  }
  if (point->kind == SOKET_POINT_NOW || point->kind == SOKET_POINT_THIS) {
    if (point->kind == SOKET_POINT_THIS)
      g_string_append_printf (out, "%s:", each_words[point->number]);
    g_string_append (out, point->next ? "next" : "now");
    if (point->day != 0)
      g_string_append_printf (out, "-D%02d", point->day);
    if (point->kind == SOKET_POINT_THIS && point->weekday != 0)
      g_string_append_printf (out, "-%s", weekday_words[point->weekday]);
    if (point->kind == SOKET_POINT_THIS && point->minute != SOKET_MINUTE_NONE)
      g_string_append_c (out, '-');
    print_minute (out, point->minute);
    return;
  }
  print_year (out, point->year);
  if (point->kind == SOKET_POINT_MONTH || point->kind == SOKET_POINT_DAY)
    print_signed (out, "-", point->number, 2);
  if (point->kind == SOKET_POINT_QUARTER)
    print_signed (out, "-Q", point->number, 1);
  if (point->kind == SOKET_POINT_HALF)
    print_signed (out, "-H", point->number, 1);
  if (point->kind == SOKET_POINT_DAY)
    print_signed (out, "-", point->day, 2);
  print_minute (out, point->minute);
}

static void
print_length (GString *out, int count, SoketTimeUnit unit)
{
  static const char *const before[] = { "PT", "PT", "P", "BD", "P", "P", NULL, NULL, "P" };
  static const char *const behind[] = { "M", "H", "D", "", "W", "M", NULL, NULL, "Y" };

  print_signed (out, before[unit], count, 1);
  g_string_append (out, behind[unit]);
}

static void
print_tie (GString *out, const SoketDeadline *self)
{
  g_string_append (out, tie_words[self->tie]);
  if (self->event != NULL)
    g_string_append (out, self->event);
  else
    print_point (out, &self->a);
}

static void
print_limit (GString *out, const SoketDeadline *self)
{
  if (self->op == SOKET_OP_BEFORE)
    g_string_append (out, op_signs[self->op]);
  print_length (out, self->count, self->unit);
  if (self->b.minute != SOKET_MINUTE_NONE) {
    g_string_append_c (out, '-');
    print_minute (out, self->b.minute);
  }
  if (self->tie == SOKET_TIE_NONE)
    return;
  g_string_append_c (out, ' ');
  print_tie (out, self);
}

static void
print_anchor_day (GString *out, const SoketAnchor *anchor, SoketTimeUnit unit)
{
  if (anchor->weekday != 0)
    g_string_append (out, weekday_words[anchor->weekday]);
  else if (unit == SOKET_TIME_YEAR && anchor->day != 0) {
    print_number (out, anchor->month, 2);
    print_signed (out, "-", anchor->day, 2);
  } else {
    if (anchor->month != 0) {
      print_signed (out, "M", anchor->month, 1);
      g_string_append_c (out, '-');
    }
    if (anchor->workday != 0)
      print_signed (out, "BD", anchor->workday, 1);
    else if (anchor->day != 0)
      print_signed (out, "D", anchor->day, 2);
  }
}

static void
print_anchor (GString *out, const SoketAnchor *anchor, SoketTimeUnit unit)
{
  g_string_append (out, op_signs[anchor->op]);
  if (anchor->next)
    g_string_append (out, "next ");
  gsize before = out->len;
  print_anchor_day (out, anchor, unit);
  if (soket_anchor_is_window (anchor)) {
    SoketAnchor end = soket_anchor_init (SOKET_OP_NONE);
    end.month = anchor->end_month;
    end.day = anchor->end_day;
    end.weekday = anchor->end_weekday;
    print_minute (out, anchor->minute);
    g_string_append_c (out, '/');
    print_anchor_day (out, &end, unit);
    print_minute (out, anchor->end_minute);
    return;
  }
  if (anchor->minute != SOKET_MINUTE_NONE && out->len > before)
    g_string_append_c (out, '-');
  print_minute (out, anchor->minute);
}

static void
print_listed (GString *out, guint listed)
{
  gsize before = out->len;

  for (SoketTimeUnit unit = SOKET_TIME_MONTH; unit <= SOKET_TIME_YEAR; unit++) {
    if (unit == SOKET_TIME_YEAR && (listed & SOKET_LISTED_NINE_MONTHS))
      g_string_append_printf (out, "%s9months", out->len > before ? "+" : "");
    if (listed & (1u << unit))
      g_string_append_printf (out, "%s%s", out->len > before ? "+" : "", each_words[unit]);
  }
}

static void
print_each (GString *out, const SoketDeadline *self)
{
  g_string_append (out, "each:");
  if (self->listed == 0)
    g_string_append (out, each_words[self->unit]);
  else
    print_listed (out, self->listed);
  for (guint i = 0; i < self->anchors->len; i++) {
    g_string_append_c (out, i == 0 ? ' ' : ',');
    print_anchor (out, &g_array_index (self->anchors, SoketAnchor, i), self->unit);
  }
}

static void
print_node (GString *out, const SoketDeadline *self)
{
  switch (self->form) {
  case SOKET_FORM_POINT:
    g_string_append (out, op_signs[self->op]);
    g_string_append (out, part_words[self->part]);
    print_point (out, &self->a);
    break;
  case SOKET_FORM_WORKDAY_OF:
    g_string_append (out, op_signs[self->op]);
    print_signed (out, "BD", self->count, 1);
    g_string_append_c (out, ':');
    print_point (out, &self->a);
    break;
  case SOKET_FORM_WINDOW:
    print_point (out, &self->a);
    g_string_append_c (out, '/');
    print_point (out, &self->b);
    break;
  case SOKET_FORM_LIMIT:
    print_limit (out, self);
    break;
  case SOKET_FORM_EVENT:
    print_tie (out, self);
    break;
  case SOKET_FORM_EACH:
    print_each (out, self);
    break;
  case SOKET_FORM_BOTH:
    for (guint i = 0; i < self->parts->len; i++) {
      if (i > 0)
        g_string_append_c (out, '+');
      print_node (out, self->parts->pdata[i]);
    }
    break;
  case SOKET_FORM_CONTINUOUS:
    g_string_append (out, "continuous");
    break;
  case SOKET_FORM_UNRESOLVED:
    g_string_append (out, "unresolved");
    break;
  }
}

char *
soket_deadline_print (const SoketDeadline *self)
{
  GString *out = g_string_sized_new (32);

  print_node (out, self);
  return g_string_free (out, FALSE);
}
