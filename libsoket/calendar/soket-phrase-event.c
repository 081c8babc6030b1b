/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

/* What hangs on an event: the working day beside it, what comes after, before or with it, and
 * terms that no calendar dates. */

/* "ngày làm việc liền trước ngày D", "14 giờ ngày làm việc tiếp theo sau khi nhận" */
SoketDeadline *
soket_phrase_read_adjacent (SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  int minute = SOKET_MINUTE_NONE;

  gboolean before = soket_cursor_eat (&at, "trước");

  if (!before && soket_cursor_eat (&at, "chậm nhất|muộn nhất|trễ nhất|không muộn hơn|trong"))
    soket_cursor_eat (&at, "là");
  soket_cursor_eat (&at, "vào|đến|lúc");
  soket_phrase_eat_time (&at, &minute);
  soket_cursor_eat_mark (&at, ',');
  soket_cursor_eat (&at, "của|vào|trong");
  if (!soket_cursor_eat (&at, "ngày làm việc|ngày"))
    return NULL;
  if (before && minute == SOKET_MINUTE_NONE)
    return NULL;
  SoketCursor last = { at.phrase, at.at - 1 };
  SoketTie tie = SOKET_TIE_NONE;
  if (soket_cursor_eat (&at, "liền trước|ngay trước|liền kề trước"))
    tie = SOKET_TIE_BEFORE;
  else if (soket_cursor_eat (&at, "liền sau|ngay sau|tiếp theo|kế tiếp|liền kề|tiếp sau"))
    tie = SOKET_TIE_AFTER;
  else
    return NULL;
  g_autoptr (SoketDeadline) self = soket_deadline_alloc (SOKET_FORM_LIMIT);
  self->count = 1;
  self->unit = soket_cursor_sees (&last, "ngày") ? SOKET_TIME_DAY : SOKET_TIME_WORKDAY;
  self->op = before ? SOKET_OP_BEFORE : SOKET_OP_NONE;
  self->b.minute = minute;
  self->tie = tie;
  if (self->tie == SOKET_TIE_AFTER)
    soket_cursor_eat (&at, "kể từ|tính từ|sau khi|sau|của");
  gboolean said = !soket_cursor_at_end (&at) && soket_cursor_peek (&at, 0)->mark == 0;
  if (!said || !soket_phrase_eat_anchor (&at, self)) {
    g_free (self->event);
    self->event = g_strdup ("?");
  }
  *cursor = at;
  return g_steal_pointer (&self);
}

/* "cuối năm học", "giữa nhiệm kỳ 2020-2025": no calendar says when that is. */
static SoketDeadline *
read_term (SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  SoketTie tie = SOKET_TIE_ON;
  gboolean part = FALSE;

  if (soket_cursor_eat (&at, "chậm nhất|muộn nhất"))
    soket_cursor_eat (&at, "là|vào|đến|trong");
  else if (soket_cursor_eat (&at, "trước"))
    tie = SOKET_TIE_BEFORE;
  else
    soket_cursor_eat (&at, "vào|đến|trong");
  guint from = at.at;
  part = soket_cursor_eat (&at, "kết thúc|đầu|giữa|cuối|hết");
  if (!soket_cursor_eat (&at, "năm học|nhiệm kỳ|nhiệm kì|học kỳ|học kì|niên khóa|khóa học"))
    return NULL;
  if (!part && tie != SOKET_TIE_BEFORE && !cursor->phrase->whole)
    return NULL;
  soket_cursor_eat (&at, "này|i|ii");
  soket_cursor_eat (&at, "năm học");
  if (soket_cursor_eat_number (&at, &(int){ 0 })) {
    SoketCursor to = at;
    if (soket_cursor_eat_mark (&to, '-') && soket_cursor_eat_number (&to, &(int){ 0 }))
      at = to;
  }
  SoketDeadline *self = soket_deadline_alloc (SOKET_FORM_EVENT);
  self->tie = tie;
  self->event = soket_phrase_cut (at.phrase, from, at.at);
  *cursor = at;
  return self;
}

static SoketDeadline *
new_event (SoketTie tie, char *event)
{
  SoketDeadline *self;

  if (event[0] == '\0') {
    g_free (event);
    return NULL;
  }
  self = soket_deadline_alloc (SOKET_FORM_EVENT);
  self->tie = tie;
  self->event = event;
  return self;
}

/* "sau khi kết thúc hội nghị 05 ngày": the words of the event end with how long after it. */
static void
move_length (SoketDeadline *self, const SoketCursor *end, guint from)
{
  for (SoketCursor at = { end->phrase, from + 1 }; at.at < end->at; at.at++) {
    SoketCursor length = at;
    int count;
    SoketTimeUnit unit;
    if (!soket_phrase_eat_length (&length, &count, &unit))
      continue;
    while (length.at < end->at && soket_cursor_peek (&length, 0)->mark != 0)
      length.at++;
    if (length.at != end->at)
      continue;
    self->form = SOKET_FORM_LIMIT;
    self->count = count;
    self->unit = unit;
    g_free (self->event);
    self->event = soket_phrase_cut (end->phrase, from, at.at);
    return;
  }
}

/* "hội nghị 05 ngày" behind "sau": without a length it tells a story. */
static SoketDeadline *
read_length_after (SoketCursor *cursor)
{
  guint from = cursor->at;
  g_autoptr (SoketDeadline) self = new_event (SOKET_TIE_AFTER, soket_phrase_eat_event (cursor));

  if (self != NULL)
    move_length (self, cursor, from);
  return self != NULL && self->form == SOKET_FORM_LIMIT ? g_steal_pointer (&self) : NULL;
}

/* "trước ngày l5/7/2022": a date, and not the words of an event. */
static gboolean
is_unread_date (const SoketCursor *cursor)
{
  /* "trước ngày     tháng 7 năm 2022": the day was left blank. */
  if (soket_cursor_sees (cursor, "ngày tháng|ngày mai"))
    return TRUE;
  for (int i = 1; i <= 4; i++)
    if (soket_cursor_peek (cursor, i)->number >= 0 && soket_cursor_peek (cursor, i + 1)->mark == '/'
        && soket_cursor_peek (cursor, i + 2)->number >= 0)
      return TRUE;
  return FALSE;
}

/* "trong ngày nhận được hồ sơ": the day on which it happens. */
static SoketDeadline *
read_same_day (SoketCursor *cursor)
{
  if (!soket_cursor_eat (cursor, "trong")
      || !soket_cursor_sees (cursor, "ngày nhận|ngày tiếp nhận|ngày xảy ra|ngày phát sinh|ngày "
                                     "phát hiện"))
    return NULL;
  return new_event (SOKET_TIE_ON, soket_phrase_eat_event (cursor));
}

SoketDeadline *
soket_phrase_read_event (SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  SoketBegins forms = soket_phrase_begins (&at);
  SoketDeadline *self = (forms & SOKET_BEGINS_TERM) != 0 ? read_term (&at) : NULL;
  SoketPoint point;

  if (self != NULL || (forms & SOKET_BEGINS_EVENT) == 0)
    ;
  else if (soket_cursor_eat (&at, "ngay sau khi|sau khi|ngay sau")) {
    guint from = at.at;
    if (!soket_phrase_eat_point (&at, &point))
      self = new_event (SOKET_TIE_AFTER, soket_phrase_eat_event (&at));
    if (self != NULL)
      move_length (self, &at, from);
  } else if (soket_cursor_sees (&at, "sau hội nghị|sau kỳ họp|sau cuộc họp|sau phiên họp|sau đại "
                                     "hội")
             && soket_cursor_eat (&at, "sau"))
    self = read_length_after (&at);
  else if (soket_cursor_eat (&at, "trước khi"))
    self = new_event (SOKET_TIE_BEFORE, soket_phrase_eat_event (&at));
  else if (soket_cursor_sees (&at, "trước ngày|trước kỳ|trước lễ|trước tết|trước hội nghị|"
                                   "trước đại hội")
           && soket_cursor_eat (&at, "trước")
           && (soket_cursor_peek (&at, 1)->fold != NULL || soket_cursor_sees (&at, "tết"))
           && !is_unread_date (&at))
    self = new_event (SOKET_TIE_BEFORE, soket_phrase_eat_event (&at));
  else if (soket_cursor_eat (&at, "đột xuất")) {
    SoketCursor behind = at;
    soket_cursor_eat_mark (&behind, ',');
    if (soket_cursor_eat (&behind, "theo") || soket_cursor_sees (&behind, "khi")) {
      self = new_event (SOKET_TIE_ON, soket_phrase_eat_event (&behind));
      at = behind;
    } else {
      self = new_event (SOKET_TIE_ON, soket_phrase_cut (at.phrase, cursor->at, at.at));
    }
  } else if (soket_cursor_sees (&at, "theo yêu cầu|theo đề nghị")) {
    at.at++;
    self = new_event (SOKET_TIE_ON, soket_phrase_eat_event (&at));
  } else if (soket_cursor_sees (&at, "ngay trong ngày|trong ngày")) {
    soket_cursor_eat (&at, "ngay");
    self = read_same_day (&at);
  } else if (soket_cursor_sees (&at, "ngay khi|khi")) {
    soket_cursor_eat (&at, "ngay");
    self = new_event (SOKET_TIE_ON, soket_phrase_eat_event (&at));
  }
  if (self != NULL)
    *cursor = at;
  return self;
}
