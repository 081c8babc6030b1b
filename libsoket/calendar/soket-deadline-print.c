/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-deadline-private.h"

#include <string.h>

/* The canonical notation. */

static const char *const op_signs[] = { "", "<", "<=", "=" };
static const char *const part_words[] = { "", "start:", "mid:", "end:", "lastweek:" };
static const char *const tie_words[] = { "", "after:", "on:", "before:" };
static const char *const each_words[] = {
  NULL, NULL, "day", NULL, "week", "month", "quarter", "half", "year", "unspecified",
};
static const char *const weekday_words[]
    = { NULL, "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN" };

/* What is printed; deadlines are printed by the thousand, and hardly one is longer than @own. */
typedef struct {
  char *text; /* not ended */
  gsize length;
  gsize room;
  char own[240];
} Out;

static void
out_init (Out *self)
{
  self->text = self->own;
  self->length = 0;
  self->room = sizeof self->own;
}

static void
out_clear (Out *self)
{
  if (self->text != self->own)
    g_free (self->text);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Out, out_clear)

static G_GNUC_NO_INLINE void
out_grow (Out *self, gsize more)
{
  gsize room = 2 * (self->room + more);
  char *text = g_malloc (room);

  memcpy (text, self->text, self->length);
  out_clear (self);
  self->text = text;
  self->room = room;
}

/* Room for @more bytes, at the end. */
static inline char *
reserve (Out *self, gsize more)
{
  if (G_UNLIKELY (self->room - self->length < more))
    out_grow (self, more);
  char *end = self->text + self->length;
  self->length += more;
  return end;
}

static inline void
put_char (Out *out, char c)
{
  *reserve (out, 1) = c;
}

static inline void
put (Out *out, const char *text)
{
  gsize n = strlen (text);

  memcpy (reserve (out, n), text, n);
}

/* A short one, out of a table. */
static inline void
put_sign (Out *out, const char *sign)
{
  for (; *sign != '\0'; sign++)
    put_char (out, *sign);
}

static inline void
put_two (char *at, guint number)
{
  at[0] = (char) ('0' + number / 10);
  at[1] = (char) ('0' + number % 10);
}

/* As "%0*d" does. */
static void
print_any_number (Out *out, int number, guint width)
{
  char digits[16];
  guint at = sizeof digits;
  guint left = number < 0 ? 0u - (guint) number : (guint) number;

  if (number < 0)
    put_char (out, '-');
  do {
    digits[--at] = (char) ('0' + left % 10);
    left /= 10;
  } while (left > 0 || sizeof digits - at + (number < 0) < width);
  gsize n = sizeof digits - at;
  memcpy (reserve (out, n), digits + at, n);
}

static inline void
print_number (Out *out, int number, guint width)
{
  if (number >= (width == 2 ? 0 : 10) && number < 100 && width <= 2)
    put_two (reserve (out, 2), (guint) number);
  else
    print_any_number (out, number, width);
}

static void
print_signed (Out *out, const char *sign, int number, guint width)
{
  put_sign (out, sign);
  print_number (out, number, width);
}

static void
print_minute (Out *out, int minute)
{
  if (minute == SOKET_MINUTE_NONE)
    return;
  print_signed (out, "T", minute / 60, 2);
  print_signed (out, ":", minute % 60, 2);
}

static void
print_year (Out *out, int year)
{
  if (year == SOKET_YEAR_UNSAID)
    put (out, "XXXX");
  else if (year == SOKET_YEAR_NEXT)
    put (out, "year:next");
  else if (year >= 1000 && year < 10000) {
    char *digits = reserve (out, 4);
    put_two (digits, (guint) year / 100);
    put_two (digits + 2, (guint) year % 100);
  } else
    print_any_number (out, year, 4);
}

static void
print_point (Out *out, const SoketPoint *point)
{
  if (point->kind == SOKET_POINT_OPEN) {
    put (out, "..");
    return;
  }
  if (point->kind == SOKET_POINT_NOW || point->kind == SOKET_POINT_THIS) {
    if (point->kind == SOKET_POINT_THIS) {
      put (out, each_words[point->number]);
      put_char (out, ':');
    }
    put (out, point->next ? "next" : "now");
    if (point->day != 0)
      print_signed (out, "-D", point->day, 2);
    if (point->kind == SOKET_POINT_THIS && point->weekday != 0) {
      put_char (out, '-');
      put (out, weekday_words[point->weekday]);
    }
    if (point->kind == SOKET_POINT_THIS && point->minute != SOKET_MINUTE_NONE)
      put_char (out, '-');
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
print_length (Out *out, int count, SoketTimeUnit unit)
{
  static const char *const before[] = { "PT", "PT", "P", "BD", "P", "P", "", "", "P" };
  static const char *const behind[] = { "M", "H", "D", "", "W", "M", "", "", "Y" };

  print_signed (out, before[unit], count, 1);
  put_sign (out, behind[unit]);
}

static void
print_tie (Out *out, const SoketDeadline *self)
{
  put_sign (out, tie_words[self->tie]);
  if (self->event != NULL)
    put (out, self->event);
  else
    print_point (out, &self->a);
}

static void
print_limit (Out *out, const SoketDeadline *self)
{
  if (self->op == SOKET_OP_BEFORE)
    put_sign (out, op_signs[self->op]);
  print_length (out, self->count, self->unit);
  if (self->b.minute != SOKET_MINUTE_NONE) {
    put_char (out, '-');
    print_minute (out, self->b.minute);
  }
  if (self->tie == SOKET_TIE_NONE)
    return;
  put_char (out, ' ');
  print_tie (out, self);
}

static void
print_anchor_day (Out *out, const SoketAnchor *anchor, SoketTimeUnit unit)
{
  if (anchor->weekday != 0) {
    put_sign (out, weekday_words[anchor->weekday]);
    if (anchor->nth != 0)
      print_number (out, anchor->nth, 1);
  } else if (unit == SOKET_TIME_YEAR && anchor->day != 0) {
    print_number (out, anchor->month, 2);
    print_signed (out, "-", anchor->day, 2);
  } else {
    if (anchor->month != 0) {
      print_signed (out, "M", anchor->month, 1);
      put_char (out, '-');
    }
    if (anchor->workday != 0)
      print_signed (out, "BD", anchor->workday, 1);
    else if (anchor->day != 0)
      print_signed (out, "D", anchor->day, 2);
  }
}

static void
print_anchor (Out *out, const SoketAnchor *anchor, SoketTimeUnit unit)
{
  put_sign (out, op_signs[anchor->op]);
  if (anchor->next)
    put (out, "next ");
  gsize before = out->length;
  print_anchor_day (out, anchor, unit);
  if (soket_anchor_is_window (anchor)) {
    SoketAnchor end = soket_anchor_init (SOKET_OP_NONE);
    end.month = anchor->end_month;
    end.day = anchor->end_day;
    end.weekday = anchor->end_weekday;
    print_minute (out, anchor->minute);
    put_char (out, '/');
    print_anchor_day (out, &end, unit);
    print_minute (out, anchor->end_minute);
    return;
  }
  if (anchor->minute != SOKET_MINUTE_NONE && out->length > before)
    put_char (out, '-');
  print_minute (out, anchor->minute);
}

static void
print_listed (Out *out, guint listed)
{
  gsize before = out->length;

  for (SoketTimeUnit unit = SOKET_TIME_MONTH; unit <= SOKET_TIME_YEAR; unit++) {
    if (unit == SOKET_TIME_YEAR && (listed & SOKET_LISTED_NINE_MONTHS)) {
      put (out, out->length > before ? "+" : "");
      put (out, "9months");
    }
    if (listed & (1u << unit)) {
      put (out, out->length > before ? "+" : "");
      put (out, each_words[unit]);
    }
  }
}

static void
print_each (Out *out, const SoketDeadline *self)
{
  put (out, "each:");
  if (self->listed == 0)
    put (out, each_words[self->unit]);
  else
    print_listed (out, self->listed);
  for (guint i = 0; i < self->anchors.len; i++) {
    put_char (out, i == 0 ? ' ' : ',');
    print_anchor (out, &self->anchors.data[i], self->unit);
  }
}

static void
print_nth (Out *out, const SoketDeadline *self)
{
  SoketPoint period = self->a;

  period.weekday = 0;
  print_signed (out, self->a.weekday != 0 ? weekday_words[self->a.weekday] : "BD", self->count, 1);
  put_char (out, ':');
  print_point (out, &period);
}

static void
print_node (Out *out, const SoketDeadline *self)
{
  switch (self->form) {
  case SOKET_FORM_POINT:
    put_sign (out, op_signs[self->op]);
    put_sign (out, part_words[self->part]);
    print_point (out, &self->a);
    break;
  case SOKET_FORM_WORKDAY_OF:
    put_sign (out, op_signs[self->op]);
    print_nth (out, self);
    break;
  case SOKET_FORM_WINDOW:
    print_point (out, &self->a);
    put_char (out, '/');
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
        put_char (out, '+');
      print_node (out, self->parts->pdata[i]);
    }
    break;
  case SOKET_FORM_CONTINUOUS:
    put (out, "continuous");
    break;
  case SOKET_FORM_UNRESOLVED:
    put (out, "unresolved");
    break;
  }
}

char *
soket_deadline_print (const SoketDeadline *self)
{
  g_auto (Out) out;

  out_init (&out);
  print_node (&out, self);
  char *text = g_malloc (out.length + 1);
  memcpy (text, out.text, out.length);
  text[out.length] = '\0';
  return text;
}

gboolean
soket_deadline_prints_as (const SoketDeadline *self, const SoketDeadline *other)
{
  g_auto (Out) out;
  g_auto (Out) other_out;

  out_init (&out);
  out_init (&other_out);
  print_node (&out, self);
  print_node (&other_out, other);
  return out.length == other_out.length && memcmp (out.text, other_out.text, out.length) == 0;
}
