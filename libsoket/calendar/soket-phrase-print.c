/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-deadline-private.h"

/* A deadline in the words of an official document, which parse back to the same deadline. The
 * words are Vietnamese in every locale. */

/* Days and months in two digits up to 9 and 2, as official documents write them. */
static void
write_date (GString *out, const SoketPoint *point)
{
  if (point->minute != SOKET_MINUTE_NONE)
    g_string_append_printf (out, "%02d giờ %02d ", point->minute / 60, point->minute % 60);
  g_string_append_printf (out, "ngày %02d/%s%d", point->day, point->number <= 2 ? "0" : "",
                          point->number);
  if (point->year > SOKET_YEAR_UNSAID)
    g_string_append_printf (out, "/%d", point->year);
}

static void
write_year (GString *out, int year)
{
  if (year <= SOKET_YEAR_UNSAID)
    g_string_append (out, year == SOKET_YEAR_NEXT ? " năm sau" : " năm nay");
  else
    g_string_append_printf (out, " năm %d", year);
}

/* "17 giờ 00 thứ Sáu tuần sau" */
static void
write_this (GString *out, const SoketPoint *point)
{
  if (point->minute != SOKET_MINUTE_NONE)
    g_string_append_printf (out, "%02d giờ %02d ", point->minute / 60, point->minute % 60);
  if (point->weekday != 0)
    g_string_append_printf (out, "%s ", soket_weekday_words (point->weekday));
  if (point->day != 0)
    g_string_append_printf (out, "ngày %02d ", point->day);
  if (point->number == SOKET_TIME_DAY) {
    g_string_append (out, "ngày mai");
    return;
  }
  g_string_append (out, point->number == SOKET_TIME_WEEK    ? "tuần"
                        : point->number == SOKET_TIME_MONTH ? "tháng"
                                                            : "quý");
  g_string_append (out, point->next ? " sau" : " này");
}

/* A month in two digits only for January and February (Decree 30/2020/ND-CP, annex I). */
static void
write_month (GString *out, int month)
{
  g_string_append_printf (out, month <= 2 ? "tháng %02d" : "tháng %d", month);
}

static void
write_day_of_year (GString *out, int day, int month)
{
  g_string_append_printf (out, "ngày %02d ", day);
  write_month (out, month);
}

static void
write_point (GString *out, const SoketPoint *point)
{
  static const char *const roman[] = { "", "I", "II", "III", "IV" };

  switch (point->kind) {
  case SOKET_POINT_DAY:
    write_date (out, point);
    return;
  case SOKET_POINT_MONTH:
    write_month (out, point->number);
    break;
  case SOKET_POINT_QUARTER:
    g_string_append_printf (out, "quý %s", roman[point->number]);
    break;
  case SOKET_POINT_HALF:
    g_string_append (out, point->number == 1 ? "6 tháng đầu" : "6 tháng cuối");
    write_year (out, point->year);
    return;
  case SOKET_POINT_NOW:
    if (point->minute != SOKET_MINUTE_NONE)
      g_string_append_printf (out, "%02d giờ %02d ", point->minute / 60, point->minute % 60);
    g_string_append (out, point->minute != SOKET_MINUTE_NONE ? "hôm nay" : "ngày hôm nay");
    return;
  case SOKET_POINT_THIS:
    write_this (out, point);
    return;
  case SOKET_POINT_YEAR:
    g_string_append (out, "năm");
    if (point->year > SOKET_YEAR_UNSAID)
      g_string_append_printf (out, " %d", point->year);
    else
      g_string_append (out, point->year == SOKET_YEAR_NEXT ? " sau" : " nay");
    return;
  default:
    return;
  }
  if (point->year == SOKET_YEAR_NEXT)
    write_year (out, point->year);
  else if (point->year != SOKET_YEAR_UNSAID)
    g_string_append_printf (out, "/%d", point->year);
}

static const char *
op_words (SoketOp op, gboolean hard)
{
  if (op == SOKET_OP_BEFORE)
    return hard ? "chậm nhất trước " : "trước ";
  if (op == SOKET_OP_BY)
    return "chậm nhất ";
  return "";
}

static void
write_whole (GString *out, const SoketDeadline *self)
{
  static const char *const parts[] = { "", "đầu ", "giữa ", "cuối ", "tuần cuối " };
  gboolean day = soket_point_is_day (&self->a);

  if (self->a.kind == SOKET_POINT_NOW && self->a.minute == SOKET_MINUTE_NONE)
    g_string_append (out, self->op == SOKET_OP_BY ? "chậm nhất trong " : "trong ");
  else if (self->op == SOKET_OP_ON)
    g_string_append (out, "vào ");
  else if (self->op == SOKET_OP_NONE && self->part == SOKET_PART_WHOLE && !day)
    g_string_append (out, "trong ");
  else if (self->op == SOKET_OP_BY && !day)
    g_string_append (out, "chậm nhất trong ");
  else
    g_string_append (out, op_words (self->op, self->hard_decides));
  g_string_append (out, parts[self->part]);
  write_point (out, &self->a);
}

static void
write_ordinal (GString *out, int number)
{
  if (number == -1)
    g_string_append (out, "cuối cùng");
  else if (number == 1)
    g_string_append (out, "đầu tiên");
  else
    g_string_append_printf (out, "thứ %d", number);
}

static void
write_window (GString *out, const SoketDeadline *self)
{
  if (self->b.kind == SOKET_POINT_OPEN) {
    g_string_append (out, "từ ");
    write_point (out, &self->a);
    g_string_append (out, " trở đi");
    return;
  }
  g_string_append (out, "từ ");
  if (self->a.kind == SOKET_POINT_NOW)
    g_string_append (out, "nay");
  else
    write_point (out, &self->a);
  g_string_append (out, self->b.kind == SOKET_POINT_DAY ? " đến " : " đến hết ");
  write_point (out, &self->b);
}

static void
write_event (GString *out, const SoketDeadline *self)
{
  if (self->event == NULL)
    write_point (out, &self->a);
  else if (g_str_equal (self->event, "issued"))
    g_string_append (out, "ngày ban hành");
  else if (g_str_equal (self->event, "effective"))
    g_string_append (out, "ngày có hiệu lực");
  else
    g_string_append (out, self->event);
}

/* "chậm nhất 14 giờ 00 ngày làm việc tiếp theo sau …": has words for one working day only. */
static void
write_adjacent (GString *out, const SoketDeadline *self)
{
  g_string_append_printf (out, "%s%02d giờ %02d ngày làm việc ",
                          self->op == SOKET_OP_BEFORE ? "trước " : "chậm nhất ",
                          self->b.minute / 60, self->b.minute % 60);
  g_string_append (out, self->tie == SOKET_TIE_BEFORE ? "liền trước" : "tiếp theo");
  if (g_strcmp0 (self->event, "?") == 0)
    return;
  g_string_append (out, self->tie == SOKET_TIE_BEFORE ? " " : " sau ");
  write_event (out, self);
}

/* "cuối năm học", "hết nhiệm kỳ" need no word before them. */
static gboolean
is_term (const char *event)
{
  static const char *const parts[]
      = { "đầu ", "giữa ", "cuối ", "hết ", "kết thúc ", "năm học", "nhiệm kỳ", "học kỳ" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (event, parts[i]))
      return TRUE;
  return FALSE;
}

/* "trước ngày khai giảng", "ngay sau hội nghị"; "khi" stands before what is done. */
static gboolean
is_day_or_term (const char *event)
{
  static const char *const nouns[] = { "ngày ",   "Tết",    "hội nghị", "đại hội",   "Hội nghị",
                                       "Đại hội", "kỳ họp", "cuộc họp", "phiên họp", "lễ " };

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (g_str_has_prefix (event, nouns[i]))
      return TRUE;
  return is_term (event);
}

/* "trước khi họp ít nhất 03 ngày": what is done, by the words that offices use most. */
static gboolean
is_done (const char *event)
{
  static const char *const verbs[]
      = { "hết ", "họp", "tổ chức", "kết thúc", "trình", "ban hành", "khai mạc", "diễn ra" };

  for (guint i = 0; event != NULL && i < G_N_ELEMENTS (verbs); i++)
    if (g_str_has_prefix (event, verbs[i]))
      return TRUE;
  return FALSE;
}

static void
write_limit (GString *out, const SoketDeadline *self)
{
  static const char *const units[]
      = { "phút", "giờ", "ngày", "ngày làm việc", "tuần", "tháng", NULL, NULL, "năm" };

  if (self->b.minute != SOKET_MINUTE_NONE) {
    write_adjacent (out, self);
    return;
  }
  if (self->tie == SOKET_TIE_BEFORE) {
    g_string_append (out, "trước");
    if (g_strcmp0 (self->event, "?") == 0) {
      g_string_append_printf (out, " %02d %s", self->count, units[self->unit]);
      return;
    }
    g_string_append (out, is_done (self->event) ? " khi " : " ");
    write_event (out, self);
    g_string_append_printf (out, " ít nhất %02d %s", self->count, units[self->unit]);
    return;
  }
  g_string_append_printf (out, "%s %02d %s",
                          self->tie == SOKET_TIE_NONE ? "trong" : "trong thời hạn", self->count,
                          units[self->unit]);
  if (self->tie == SOKET_TIE_NONE || g_strcmp0 (self->event, "?") == 0)
    return;
  g_string_append (out, " kể từ ");
  write_event (out, self);
}

static void
write_tied (GString *out, const SoketDeadline *self)
{
  gboolean is_noun = is_day_or_term (self->event) && !is_done (self->event);

  if (self->tie == SOKET_TIE_AFTER)
    g_string_append (out, is_noun ? "ngay sau " : "ngay sau khi ");
  if (self->tie == SOKET_TIE_BEFORE)
    g_string_append (out, is_noun ? "trước " : "trước khi ");
  if (self->tie == SOKET_TIE_ON && g_str_has_prefix (self->event, "ngày "))
    g_string_append (out, "trong ");
  else if (self->tie == SOKET_TIE_ON && !g_str_has_prefix (self->event, "khi ")
           && !g_str_equal (self->event, "đột xuất") && !is_term (self->event))
    g_string_append (out, "theo ");
  g_string_append (out, self->event);
}

static void
write_anchor_day (GString *out, const SoketAnchor *anchor, SoketTimeUnit unit)
{
  if (anchor->weekday != 0) {
    g_string_append (out, soket_weekday_words (anchor->weekday));
    if (anchor->nth != 0) {
      g_string_append_c (out, ' ');
      write_ordinal (out, anchor->nth);
    }
  } else if (unit == SOKET_TIME_YEAR && anchor->day != 0)
    write_day_of_year (out, anchor->day, anchor->month);
  else if (anchor->workday != 0) {
    g_string_append (out, "ngày làm việc ");
    write_ordinal (out, anchor->workday);
  } else if (anchor->day == 31)
    g_string_append (out, "ngày cuối cùng");
  else if (anchor->day != 0)
    g_string_append_printf (out, "ngày %02d", anchor->day);
}

static void
write_anchor_period (GString *out, const SoketAnchor *anchor, SoketTimeUnit unit)
{
  static const char *const units[]
      = { NULL, NULL, "ngày", NULL, "tuần", "tháng", "quý", "6 tháng", "năm", NULL };
  static const int months[] = { 0, 0, 0, 0, 0, 0, 3, 6, 12, 0 };
  gboolean of_month = anchor->month != 0 && !(unit == SOKET_TIME_YEAR && anchor->day != 0);

  if (of_month) {
    g_string_append (out, " của tháng ");
    write_ordinal (out, anchor->month == months[unit] ? -1 : anchor->month);
  }
  if (anchor->next && unit == SOKET_TIME_YEAR && anchor->day != 0)
    g_string_append (out, " của năm sau");
  else if (anchor->next)
    g_string_append_printf (out, " của %s kế tiếp", units[unit]);
  else if (of_month || unit == SOKET_TIME_HALF || ABS (anchor->nth) > 1)
    g_string_append_printf (out, " của mỗi %s", units[unit]);
  else
    g_string_append_printf (out, " hằng %s", units[unit]);
}

static void
write_each_anchor (GString *out, const SoketAnchor *anchor, SoketTimeUnit unit)
{
  g_string_append (out, op_words (anchor->op, FALSE));
  if (anchor->minute != SOKET_MINUTE_NONE)
    g_string_append_printf (out, "%02d giờ %02d", anchor->minute / 60, anchor->minute % 60);
  if (anchor->minute != SOKET_MINUTE_NONE && unit != SOKET_TIME_DAY)
    g_string_append_c (out, ' ');
  write_anchor_day (out, anchor, unit);
}

/* "quý, 6 tháng, năm" */
static void
write_listed (GString *out, guint listed)
{
  static const struct {
    guint listed;
    const char *word;
  } words[] = {
    { 1u << SOKET_TIME_MONTH, "tháng" },  { 1u << SOKET_TIME_QUARTER, "quý" },
    { 1u << SOKET_TIME_HALF, "6 tháng" }, { SOKET_LISTED_NINE_MONTHS, "9 tháng" },
    { 1u << SOKET_TIME_YEAR, "năm" },
  };
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if ((listed & words[i].listed) == 0)
      continue;
    g_string_append_printf (out, "%s%s", any ? ", " : "", words[i].word);
    any = TRUE;
  }
}

/* "từ ngày 01 đến ngày 10", "từ thứ Hai đến thứ Sáu" of every period */
static void
write_each_window (GString *out, const SoketAnchor *anchor, SoketTimeUnit unit)
{
  if (anchor->end_minute != SOKET_MINUTE_NONE)
    g_string_append_printf (out, "từ %02d giờ %02d đến %02d giờ %02d", anchor->minute / 60,
                            anchor->minute % 60, anchor->end_minute / 60, anchor->end_minute % 60);
  else if (anchor->end_weekday != 0)
    g_string_append_printf (out, "từ %s đến %s", soket_weekday_words (anchor->weekday),
                            soket_weekday_words (anchor->end_weekday));
  else if (unit == SOKET_TIME_YEAR) {
    g_string_append (out, "từ ");
    write_day_of_year (out, anchor->day, anchor->month);
    g_string_append (out, " đến ");
    write_day_of_year (out, anchor->end_day, anchor->end_month);
    g_string_append (out, " hằng năm");
  } else
    g_string_append_printf (out, "từ ngày %02d đến ngày %02d", anchor->day, anchor->end_day);
  if (unit != SOKET_TIME_YEAR)
    write_anchor_period (out, anchor, unit);
}

static void
write_each (GString *out, const SoketDeadline *self)
{
  static const char *const plain[] = {
    NULL,         NULL,       "hằng ngày", NULL,       "hằng tuần",
    "hằng tháng", "hằng quý", "6 tháng",   "hằng năm", NULL,
  };

  if (self->listed != 0) {
    g_string_append (out, "định kỳ ");
    write_listed (out, self->listed);
    if (self->anchors.len == 0)
      return;
    g_string_append (out, ": ");
  }
  if (self->anchors.len == 0) {
    g_string_append (out, "định kỳ");
    if (plain[self->unit] != NULL)
      g_string_append_printf (out, " %s", plain[self->unit]);
    return;
  }
  for (guint i = 0; i < self->anchors.len; i++) {
    const SoketAnchor *anchor = &self->anchors.data[i];
    if (i > 0)
      g_string_append (out, " và ");
    if (soket_anchor_is_window (anchor)) {
      write_each_window (out, anchor, self->unit);
      continue;
    }
    write_each_anchor (out, anchor, self->unit);
    write_anchor_period (out, anchor, self->unit);
  }
}

/* "các ngày 05/7, 10/7 và 15/8/2022", "quý IV/2025 và quý I/2026" */
static void
write_parts (GString *out, const GPtrArray *parts)
{
  const SoketPoint *first = &((const SoketDeadline *) parts->pdata[0])->a;
  gboolean days = first->kind == SOKET_POINT_DAY;

  if (days)
    g_string_append (out, "vào các ngày ");
  for (guint i = 0; i < parts->len; i++) {
    const SoketPoint *point = &((const SoketDeadline *) parts->pdata[i])->a;
    gboolean last = i == parts->len - 1;
    if (i > 0)
      g_string_append (out, days && !last ? ", " : " và ");
    if (!days)
      write_point (out, point);
    else if (!last && point->year == SOKET_YEAR_UNSAID)
      g_string_append_printf (out, "%02d", point->day);
    else
      g_string_append_printf (out, "%02d/%s%d", point->day, point->number <= 2 ? "0" : "",
                              point->number);
    if (days && last && point->year > SOKET_YEAR_UNSAID)
      g_string_append_printf (out, "/%d", point->year);
  }
}

static void
write_node (GString *out, const SoketDeadline *self)
{
  SoketPoint period = self->a;

  switch (self->form) {
  case SOKET_FORM_POINT:
    write_whole (out, self);
    break;
  case SOKET_FORM_WORKDAY_OF:
    period.weekday = 0;
    g_string_append_printf (out, "%s%s ",
                            self->op == SOKET_OP_ON ? "vào " : op_words (self->op, FALSE),
                            self->a.weekday != 0 ? soket_weekday_words (self->a.weekday)
                                                 : "ngày làm việc");
    write_ordinal (out, self->count);
    g_string_append (out, " của ");
    write_point (out, &period);
    break;
  case SOKET_FORM_WINDOW:
    write_window (out, self);
    break;
  case SOKET_FORM_LIMIT:
    write_limit (out, self);
    break;
  case SOKET_FORM_EVENT:
    write_tied (out, self);
    break;
  case SOKET_FORM_EACH:
    write_each (out, self);
    break;
  case SOKET_FORM_BOTH:
    write_parts (out, self->parts);
    break;
  case SOKET_FORM_CONTINUOUS:
    g_string_append (out, "thường xuyên");
    break;
  case SOKET_FORM_UNRESOLVED:
    g_string_append (out, "chưa rõ thời hạn");
    break;
  }
}

/* A phrase that says something else is worse than the notation: it is asked to come back. */
static gboolean
comes_back (const char *phrase, SoketDeadline *self)
{
  g_autoptr (SoketDeadline) again = soket_deadline_parse (phrase, NULL);

  return again != NULL && soket_deadline_equal (again, self);
}

/**
 * soket_deadline_to_phrase:
 * @self: a deadline
 *
 * The deadline in the words of an official document, Vietnamese in every
 * locale: "trước ngày 05/7/2022". It parses back to an equal deadline; for the
 * few values that have no wording of their own (an event whose words are a
 * deadline themselves, a window added to a period) the canonical notation is
 * given, which does so too.
 *
 * Returns: (transfer full): the phrase
 *
 * Since: 1.0
 */
char *
soket_deadline_to_phrase (SoketDeadline *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  write_node (out, self);
  if (!comes_back (out->str, self)) {
    g_autofree char *notation = soket_deadline_print (self);
    g_string_assign (out, notation);
  }
  return g_string_free (out, FALSE);
}
