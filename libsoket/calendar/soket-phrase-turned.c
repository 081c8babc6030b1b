/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

/* A limit whose start is told first: "kể từ ngày nhận đơn, trong thời hạn 10 ngày". */

/* No start is told in more; keeps the work small. */
#define START_WORDS 40

/* "trong thời hạn 10 ngày"; a start of its own behind it makes it a limit by itself. */
static gboolean
eat_length (SoketCursor *cursor, int *count, SoketTimeUnit *unit)
{
  SoketCursor at = *cursor;

  if (!soket_cursor_eat (&at, "trong thời hạn|trong thời gian|trong vòng|trong|thời hạn|chậm nhất|"
                              "muộn nhất|không quá|tối đa"))
    return FALSE;
  soket_cursor_eat (&at, "là|không quá|tối đa|chậm nhất");
  soket_cursor_eat (&at, "là|sau");
  if (!soket_phrase_eat_length (&at, count, unit)
      || soket_cursor_sees (&at, "kể từ|tính từ|từ|sau|trước"))
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* Reads the start as if the text ended at @end; NULL: there is something else. */
static SoketDeadline *
read_start (const SoketCursor *cursor, guint end)
{
  g_autoptr (SoketDeadline) self = soket_deadline_alloc (SOKET_FORM_LIMIT);
  const SoketPhrase *whole = cursor->phrase;
  SoketPhrase shorter = { whole->text, whole->tokens, end, whole->whole, whole->ungated };
  SoketCursor at = { &shorter, cursor->at };

  if (!soket_phrase_eat_anchor (&at, self))
    return NULL;
  self->tie = SOKET_TIE_AFTER;
  soket_cursor_eat_mark (&at, ',');
  return soket_cursor_at_end (&at) ? g_steal_pointer (&self) : NULL;
}

SoketDeadline *
soket_phrase_read_turned (SoketCursor *cursor)
{
  SoketCursor at = *cursor;

  /* "Sau khi họp, các xã báo cáo trong 5 ngày" tells a story before its limit. */
  gboolean sure = soket_cursor_eat (&at, "kể từ|tính từ");
  if (!sure && !soket_cursor_eat (&at, "sau khi"))
    return NULL;
  SoketCursor start = at;
  int count;
  SoketTimeUnit unit;
  for (guint i = 0; i < START_WORDS && !soket_cursor_at_end (&at); i++, at.at++) {
    gunichar mark = soket_cursor_peek (&at, 0)->mark;
    SoketCursor end = at;
    if (at.at > start.at && eat_length (&end, &count, &unit)) {
      if (!sure && soket_cursor_peek (&at, -1)->mark != ',')
        return NULL;
      SoketDeadline *self = read_start (&start, at.at);
      if (self == NULL)
        return NULL;
      self->count = count;
      self->unit = unit;
      *cursor = end;
      return self;
    }
    SoketCursor behind = { at.phrase, at.at + 1 };
    gboolean clause = mark == ',' && !sure
                      && !soket_cursor_sees (&behind, "trong|chậm nhất|muộn nhất|không quá|tối "
                                                      "đa|thời hạn");
    if (mark == ';' || mark == '(' || clause)
      return NULL;
  }
  return NULL;
}
