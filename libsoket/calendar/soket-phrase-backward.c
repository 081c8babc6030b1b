/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

/* Limits that are counted back: "trước ngày bầu cử 95 ngày", "trước 03 ngày". */

/* A length that is counted back. */
typedef struct {
  int count;
  SoketTimeUnit unit;
} Length;

/* How far a length is looked for that is counted back. */
#define BACKWARD_WORDS 40
#define BACKWARD_LED                                                                               \
  "ít|chậm|tối|muộn|là|nửa|mười|không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín"

/* Whether a length may begin with the words that lead it, or with its comma or bracket. */
static gboolean
may_begin_backward (const SoketCursor *cursor)
{
  SoketCursor behind = { cursor->phrase, cursor->at + 1 };
  const SoketToken *token = soket_cursor_peek (cursor, 0);
  gboolean number = token->number >= 0;

  if (token->mark != 0)
    return token->mark == '('
           || (token->mark == ','
               && (soket_cursor_peek (&behind, 0)->mark == '('
                   || soket_cursor_peek (&behind, 0)->number >= 0
                   || soket_cursor_sees (&behind, BACKWARD_LED "|ngày")));
  if (!number)
    return soket_cursor_sees (cursor, BACKWARD_LED);
  gunichar mark = soket_cursor_peek (&behind, 0)->mark;
  return (mark == 0 || mark == '(' || mark == '.' || mark == ',')
         && soket_phrase_may_begin (cursor, SOKET_BEGINS_LENGTH);
}

/* The length at the end of "trước ngày bầu cử (ít nhất) 95 ngày"; *@from: where the words end. */
static gboolean
find_length (const SoketCursor *start, SoketCursor *end, guint *from, Length *length)
{
  const guint64 *led = soket_words_get_bits (BACKWARD_LED);
  const SoketToken *tokens = soket_cursor_peek (start, 0);
  guint left = soket_cursor_at_end (start) ? 0 : start->phrase->n_tokens - start->at;
  SoketCursor at = *start;

  guint most = start->phrase->ungated ? 0 : MIN (left, BACKWARD_WORDS);
  for (guint i = 0; i < MIN (left, BACKWARD_WORDS); i++) {
    /* Most are words that begin no length. */
    while (i < most && tokens[i].bit != SOKET_WORD_BIT_NONE
           && !soket_token_may_be (&tokens[i], led))
      i++;
    if (i == most && most > 0)
      return FALSE;
    gunichar mark = tokens[i].mark;
    at.at = start->at + i;
    if (soket_cursor_is_shut (&at, may_begin_backward (&at))) {
      if (mark == ';' || mark == ')')
        return FALSE;
      continue;
    }
    *from = at.at;
    *end = at;
    soket_cursor_eat_mark (end, ',');
    soket_cursor_eat (end, "ít nhất|chậm nhất|tối thiểu|muộn nhất|là");
    soket_cursor_eat (end, "là");
    SoketCursor last = { at.phrase, at.at - 1 };
    if (at.at > start->at && !soket_cursor_sees (&last, "mỗi|hằng|hàng|kỳ")
        && soket_phrase_eat_length (end, &length->count, &length->unit)
        && !soket_cursor_sees (end, "kể từ|tính từ|trước|sau"))
      return TRUE;
    if (mark == ';' || mark == '(' || mark == ')')
      return FALSE;
  }
  return FALSE;
}

static SoketDeadline *
new_backward (const Length *length)
{
  SoketDeadline *self = soket_deadline_alloc (SOKET_FORM_LIMIT);

  self->tie = SOKET_TIE_BEFORE;
  self->count = length->count;
  self->unit = length->unit;
  return self;
}

/* "trước 03 ngày", which ends at @end: before what, it is not said. */
static SoketDeadline *
read_bare_backward (SoketCursor *cursor, const SoketCursor *end, const Length *length)
{
  /* "trước 15 giờ" is a time of the day, "trước 23 tháng Chạp" one of the lunar calendar. */
  if (soket_cursor_sees (end, "chạp|giêng") || length->unit == SOKET_TIME_HOUR
      || length->unit == SOKET_TIME_MINUTE)
    return NULL;
  g_autoptr (SoketDeadline) self = new_backward (length);
  SoketCursor behind = *end;
  if (soket_cursor_eat (&behind, "so với") && soket_phrase_eat_anchor (&behind, self)) {
    *cursor = behind;
    return g_steal_pointer (&self);
  }
  behind = *end;
  if (soket_cursor_eat (&behind, "trước khi|trước")
      || soket_cursor_sees (&behind, "kể từ|tính từ|sau"))
    return NULL;
  g_free (self->event);
  self->event = g_strdup ("?");
  *cursor = *end;
  return g_steal_pointer (&self);
}

SoketDeadline *
soket_phrase_read_backward (SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  SoketCursor end;
  SoketPoint point;
  Length length;
  guint from;

  if (!soket_cursor_eat (&at, "trước khi|trước thời điểm|trước"))
    return NULL;
  /* "lệ phí trước bạ", "trước mắt": other words. */
  if (soket_cursor_sees (&at, "bạ|mắt|đây|đó|tiên|nay|sau|hết")
      && !soket_cursor_sees (&at, "hết hạn|hết thời hạn|hết hiệu lực"))
    return NULL;
  /* "trước (lúc) 17 giờ 00 phút ngày thứ Sáu", "trước ngày mai": no count back. */
  SoketCursor clock = at;
  soket_cursor_eat (&clock, "lúc|hồi");
  if ((soket_phrase_may_begin (&clock, SOKET_BEGINS_TIME)
       && soket_phrase_eat_time (&clock, &(int){ 0 }))
      || (soket_phrase_may_begin (&at, SOKET_BEGINS_THIS)
          && soket_cursor_sees (&at, "ngày mai|hôm nay")))
    return NULL;
  end = at;
  soket_cursor_eat (&end, "ít nhất|tối thiểu");
  if (soket_phrase_eat_length (&end, &length.count, &length.unit))
    return read_bare_backward (cursor, &end, &length);
  if (!find_length (&at, &end, &from, &length))
    return NULL;
  g_autoptr (SoketDeadline) self = new_backward (&length);
  SoketCursor date = at;
  if (soket_phrase_eat_point (&date, &point) && point.kind == SOKET_POINT_DAY) {
    if (date.at != from)
      return NULL;
    self->a = point;
  } else {
    self->event = soket_phrase_cut (at.phrase, at.at, from);
    if (self->event[0] == '\0')
      return NULL;
  }
  *cursor = end;
  return g_steal_pointer (&self);
}
