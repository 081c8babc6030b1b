/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include "base/soket-i18n-private.h"

/* Limits: "10 ngày làm việc kể từ ngày nhận đơn". */

/* "24h kể từ", "trong vòng 24h", but not "trước 24h ngày D" */
static gboolean
eat_hours (SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  SoketCursor word = { cursor->phrase, MAX (cursor->at, 2) - 2 };

  if (!soket_cursor_eat (&at, "h"))
    return FALSE;
  gboolean ends
      = soket_cursor_peek (&at, 0)->fold == NULL && soket_cursor_peek (&at, 0)->number < 0;
  if (!soket_cursor_sees (&at, "kể|tính|sau khi|từ khi|trước khi")
      && !(ends && soket_cursor_sees (&word, "trong|vòng|hạn")))
    return FALSE;
  *cursor = at;
  return TRUE;
}

static gboolean
eat_unit (SoketCursor *cursor, int *count, SoketTimeUnit *unit)
{
  static const struct {
    SoketTimeUnit unit;
    int factor;
  } units[] = {
    { SOKET_TIME_WORKDAY, 1 }, { SOKET_TIME_DAY, 1 },   { SOKET_TIME_WEEK, 1 },
    { SOKET_TIME_MONTH, 1 },   { SOKET_TIME_MONTH, 3 }, { SOKET_TIME_YEAR, 1 },
    { SOKET_TIME_HOUR, 1 },    { SOKET_TIME_HOUR, 1 },  { SOKET_TIME_MINUTE, 1 },
  };
  int i = soket_cursor_eat_which (cursor, "ngày làm việc|ngày|tuần|tháng|quý|năm|giờ|tiếng|phút");

  if (i < 0 && eat_hours (cursor)) {
    *unit = SOKET_TIME_HOUR;
    return TRUE;
  }
  if (i < 0)
    return FALSE;
  *unit = units[i].unit;
  if (*count > 0 && *count <= SOKET_DEADLINE_MAX_COUNT)
    *count *= units[i].factor;
  return TRUE;
}

/* "nửa tháng" is fifteen days and "nửa năm" six months by Article 146 of the Civil Code. */
static gboolean
eat_half (SoketCursor *cursor, int *count, SoketTimeUnit *unit)
{
  if (!soket_cursor_sees (cursor, "nửa"))
    return FALSE;
  if (soket_cursor_eat (cursor, "nửa tháng")) {
    *count = 15;
    *unit = SOKET_TIME_DAY;
    return TRUE;
  }
  *count = 6;
  *unit = SOKET_TIME_MONTH;
  return soket_cursor_eat (cursor, "nửa năm");
}

/* The end of "thứ Sáu", of "1,5 tháng", of a date, of "3-5 ngày" or "3 đến 5 ngày", or of "-5
 * ngày". */
static gboolean
is_end_of_number (const SoketCursor *cursor)
{
  gunichar before = soket_cursor_peek (cursor, -1)->mark;
  gboolean behind_number = soket_cursor_peek (cursor, -2)->number >= 0;
  gboolean touches = soket_cursor_peek (cursor, -1)->end == soket_cursor_peek (cursor, 0)->start;
  SoketCursor word = { cursor->phrase, cursor->at - 1 };

  if (cursor->at == 0
      || (soket_cursor_peek (&word, 0)->fold != NULL
          && !soket_cursor_sees (&word, "năm|thứ|đến|tới|hoặc|hay|" SOKET_NUMBER_ENDS)))
    return FALSE;
  /* "năm bảy ngày" are five to seven. */
  if (soket_cursor_peek (cursor, 0)->fold != NULL && soket_cursor_sees (&word, "năm"))
    return TRUE;
  /* "thứ Sáu tuần này", "vài ba ngày", "T+3 ngày" */
  if (soket_cursor_sees (&word, "thứ") || soket_phrase_follows_number (cursor) || before == '+')
    return TRUE;
  if ((before == ',' || before == '.' || before == '/') && behind_number && touches)
    return TRUE;
  if (before == '-' && (behind_number || touches))
    return TRUE;
  return behind_number && soket_cursor_sees (&word, "đến|tới|hoặc|hay");
}

/* "ngày thứ 10 kể từ", "ngày làm việc thứ 5 sau khi": the last of so many days. */
static gboolean
eat_last_day (SoketCursor *cursor, int *count, SoketTimeUnit *unit)
{
  SoketCursor at = *cursor;
  int i = soket_cursor_eat_which (&at, "ngày làm việc thứ|ngày thứ");

  if (i < 0
      || (!soket_cursor_eat_number (&at, count) && !soket_phrase_eat_number_words (&at, count)))
    return FALSE;
  *unit = i == 0 ? SOKET_TIME_WORKDAY : SOKET_TIME_DAY;
  SoketCursor behind = at;
  soket_cursor_eat_mark (&behind, ',');
  if (!soket_cursor_sees (&behind, "kể từ|tính từ|sau khi|sau ngày"))
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* "một năm rưỡi" is eighteen months, as half a year is six by Article 146 of the Civil Code. */
static void
add_half (int *count, SoketTimeUnit *unit)
{
  gboolean year = *unit == SOKET_TIME_YEAR;
  gboolean parts
      = (year || *unit == SOKET_TIME_HOUR) && *count > 0 && *count <= SOKET_DEADLINE_MAX_COUNT;

  *count = !parts ? SOKET_COUNT_FRACTION : year ? *count * 12 + 6 : *count * 60 + 30;
  if (parts)
    *unit = year ? SOKET_TIME_MONTH : SOKET_TIME_MINUTE;
}

static gboolean
eat_count_and_unit (SoketCursor *cursor, int *count, SoketTimeUnit *unit)
{
  SoketCursor day = { cursor->phrase, cursor->at - 1 };

  if (eat_half (cursor, count, unit) || eat_last_day (cursor, count, unit))
    return TRUE;
  SoketCursor start = *cursor;
  if (!soket_phrase_eat_count (cursor, count) || !eat_unit (cursor, count, unit)
      || is_end_of_number (&start))
    return FALSE;
  /* "ngày 15 tháng thứ hai" */
  if (*unit == SOKET_TIME_MONTH && cursor->at > 0 && soket_cursor_sees (&day, "ngày|mùng|mồng"))
    return FALSE;
  if (soket_cursor_eat (cursor, "rưỡi"))
    add_half (count, unit);
  return TRUE;
}

/* "10 ngày làm việc", but neither "5 tháng 7" nor "6 tháng đầu năm". */
gboolean
soket_phrase_eat_length (SoketCursor *cursor, int *count, SoketTimeUnit *unit)
{
  SoketCursor at = *cursor;

  if (!soket_phrase_may_begin (cursor, SOKET_BEGINS_LENGTH)
      || !eat_count_and_unit (&at, count, unit))
    return FALSE;
  const SoketToken *behind = soket_cursor_peek (&at, 0);
  if (behind->fold != NULL
      && !soket_cursor_sees (&at, "cuối|đầu|hằng|hàng|một|lần|thứ|liên|liền")) {
    *cursor = at;
    return TRUE;
  }
  if (behind->number >= 0
      || soket_cursor_sees (&at, "cuối năm|đầu năm|cuối|hằng|hàng|một lần|lần|thứ"))
    return FALSE;
  /* "05 ngày đầu tháng" are days of the month. */
  SoketCursor first = at;
  if (soket_cursor_eat (&first, "đầu tiên|đầu")
      && soket_cursor_sees (&first, "của|mỗi|hằng|hàng|tháng|quý|năm|tuần|kỳ"))
    return FALSE;
  /* "2 năm/lần", "6 tháng/1 lần" recur. */
  SoketCursor times = { at.phrase, at.at + 1 };
  if (behind->mark == '/')
    soket_phrase_eat_count (&times, &(int){ 0 });
  if (behind->mark == '/' && soket_cursor_sees (&times, "lần"))
    return FALSE;
  soket_cursor_eat (&at, "đầu tiên|đầu|liên tục|liền");
  *cursor = at;
  return TRUE;
}

/* What ends the words of an event: another deadline begins. */
#define EVENT_ENDS                                                                                                              \
  "mà không|nếu không|không có ý kiến|không có văn bản|không trả lời|không phản hồi|nhưng|chậm "    \
  "nhất|muộn nhất|không quá|hạn cuối|hoàn thành trước|xong trước|và trước ngày|hoặc trước ngày|" \
  "coi như|xem như"

static gboolean
sees_event_end (const SoketCursor *cursor)
{
  gunichar mark = soket_cursor_peek (cursor, 0)->mark;

  return mark == ';' || mark == ')' || mark == '(' || soket_cursor_sees (cursor, EVENT_ENDS);
}

/* No event of a text is told in more; keeps the work small where no sentence ends. */
#define EVENT_WORDS 100

/* A full stop between words ends the sentence. */
static gboolean
sees_full_stop (const SoketCursor *cursor)
{
  const SoketToken *stop = soket_cursor_peek (cursor, 0);

  return stop->mark == '.' && soket_cursor_peek (cursor, -1)->fold != NULL
         && soket_cursor_peek (cursor, 1)->start > stop->end;
}

char *
soket_phrase_eat_event (SoketCursor *cursor)
{
  const guint64 *ends = soket_words_get_bits (EVENT_ENDS);
  const SoketToken *tokens = soket_cursor_peek (cursor, 0);
  guint from = cursor->at;
  guint left = soket_cursor_at_end (cursor) ? 0 : cursor->phrase->n_tokens - from;
  guint most = cursor->phrase->whole ? left : MIN (left, EVENT_WORDS);

  for (guint i = 0; i < most; i++, cursor->at++)
    if ((tokens[i].mark != 0 || soket_token_may_be (&tokens[i], ends))
        && (sees_event_end (cursor) || sees_full_stop (cursor)))
      break;
  return soket_phrase_cut (cursor->phrase, from, cursor->at);
}

/* "ngày ký", "ngày ban hành Kế hoạch này": the plan's own day; "ngày có hiệu lực". */
static gboolean
eat_own_event (SoketCursor *cursor, const char **event)
{
  SoketCursor at = *cursor;

  soket_cursor_eat (&at, "ngày|khi");
  int which = soket_cursor_eat_which (&at, "ký ban hành|ban hành|ký|phát hành|"
                                           "có hiệu lực thi hành|có hiệu lực");
  if (which < 0)
    return FALSE;
  *event = which < 4 ? "issued" : "effective";
  for (int i = 0; i < 4; i++) {
    SoketCursor behind = at;
    behind.at += (guint) i;
    if ((i == 0
         && (soket_cursor_at_end (&behind) || sees_event_end (&behind)
             || soket_cursor_peek (&behind, 0)->mark != 0))
        || (i > 0 && soket_cursor_eat (&behind, "này"))) {
      *cursor = behind;
      return TRUE;
    }
  }
  return FALSE;
}

/* Fills where the limit runs from (or ends at): a date, the plan's own day, or words. */
gboolean
soket_phrase_eat_anchor (SoketCursor *cursor, SoketDeadline *self)
{
  SoketPoint point;
  SoketCursor at = *cursor;

  soket_cursor_eat (&at, "thời điểm");
  if (soket_phrase_eat_point (&at, &point) && point.kind == SOKET_POINT_DAY) {
    self->a = point;
    *cursor = at;
    return TRUE;
  }
  const char *event;
  self->event = eat_own_event (cursor, &event) ? g_strdup (event) : soket_phrase_eat_event (cursor);
  return self->event[0] != '\0';
}

/* "từ ngày 15/7 đến ngày 20/7", "từ 15 đến 20/7": the length is that of a window. */
static gboolean
eat_window (SoketCursor *cursor)
{
  SoketPoint point;

  if (!soket_phrase_eat_point (cursor, &point)) {
    soket_cursor_eat (cursor, "ngày");
    if (soket_cursor_peek (cursor, 0)->digits > 2 || !soket_cursor_eat_number (cursor, &(int){ 0 }))
      return FALSE;
  }
  if (!soket_cursor_eat (cursor, "cho đến hết|cho đến|đến hết|đến|tới hết|tới")
      && !soket_cursor_eat_mark (cursor, '-'))
    return FALSE;
  return soket_phrase_eat_point (cursor, &point);
}

/* "trong 10 ngày tới": from the plan's day on. */
static gboolean
eat_from_now (SoketCursor *cursor, SoketDeadline *self)
{
  SoketCursor at = *cursor;

  if (!soket_cursor_eat (&at, "tới")
      || !(soket_cursor_at_end (&at) || soket_cursor_peek (&at, 0)->mark != 0))
    return FALSE;
  self->tie = SOKET_TIE_AFTER;
  self->event = g_strdup ("issued");
  *cursor = at;
  return TRUE;
}

/* What stands behind a length: "kể từ …", "sau khi …", "trước khi …". */
static gboolean
eat_tail (SoketCursor *cursor, SoketDeadline *self)
{
  SoketCursor at = *cursor;

  if (eat_from_now (cursor, self))
    return TRUE;
  gboolean bracket = !soket_cursor_eat_mark (&at, ',') && soket_cursor_eat_mark (&at, '(');
  gboolean from = soket_cursor_sees (&at, "kể từ|tính từ|từ");
  if (soket_cursor_eat (&at, "kể từ sau|kể từ|tính từ|từ sau khi|từ|sau khi|sau"))
    self->tie = SOKET_TIE_AFTER;
  else if (!bracket && soket_cursor_eat (&at, "trước khi|trước thời điểm|trước"))
    self->tie = SOKET_TIE_BEFORE;
  else
    return FALSE;
  SoketCursor window = at;
  if ((from && eat_window (&window)) || !soket_phrase_eat_anchor (&at, self)) {
    g_clear_pointer (&self->event, g_free);
    self->tie = SOKET_TIE_NONE;
    return FALSE;
  }
  soket_cursor_eat_mark (&at, ')');
  *cursor = at;
  return TRUE;
}

/* *@least: "ít nhất", which is no limit unless it is counted back. */
static gboolean
eat_limit_words (SoketCursor *cursor, gboolean *least)
{
  guint from = cursor->at;

  soket_cursor_eat (cursor, "ngay");
  if (soket_cursor_eat (cursor, "trong"))
    soket_cursor_eat (cursor, "thời hạn|thời gian|vòng|khoảng");
  else
    soket_cursor_eat (cursor, "thời hạn|chậm nhất|muộn nhất|thời gian");
  soket_cursor_eat (cursor,
                    "là sau|là trong|là|sau|trong thời hạn|trong thời gian|trong vòng|trong");
  *least = soket_cursor_eat (cursor, "ít nhất|tối thiểu");
  soket_cursor_eat (cursor, "không quá|tối đa|không vượt quá|chậm nhất|muộn nhất|không muộn hơn|"
                            "không chậm hơn");
  soket_cursor_eat (cursor, "là");
  return cursor->at > from;
}

/* No sentence waits longer for its consent; keeps the work small. */
#define CONSENT_WORDS 40
/* "nếu cơ quan được hỏi không" */
#define SILENCE_WORDS 8

/* "…, nếu không có ý kiến thì", "… mà không trả lời": what the silence of so many days means. */
static gboolean
eat_silence (SoketCursor *cursor)
{
  SoketCursor at = *cursor;

  if (!soket_cursor_eat (&at, "nếu|mà"))
    return FALSE;
  for (int i = 0; i < SILENCE_WORDS && soket_cursor_peek (&at, 0)->fold != NULL; i++, at.at++)
    if (soket_cursor_sees (&at, "không|chưa")) {
      *cursor = at;
      return TRUE;
    }
  return FALSE;
}

/* "… không có ý kiến (thì) coi như đồng ý"; moves @cursor behind it. */
static gboolean
eat_consent (SoketCursor *cursor)
{
  SoketCursor at = *cursor;

  for (guint i = 0; i < CONSENT_WORDS && !soket_cursor_at_end (&at); i++, at.at++) {
    SoketCursor silence = at;
    if (eat_silence (&silence)) {
      /* What follows from it may stand behind. */
      cursor->at = at.at;
      return TRUE;
    }
    if (!soket_cursor_eat (&at, "coi như là|coi như|xem như là|xem như|coi là|được coi là|được xem "
                                "là|xem là|mặc nhiên"))
      continue;
    soket_cursor_eat (&at, "đã");
    if (soket_cursor_eat (&at, "đồng ý|thống nhất|nhất trí|chấp thuận")) {
      *cursor = at;
      return TRUE;
    }
    return FALSE;
  }
  return FALSE;
}

/* "trong vòng 03 ngày" has a start that another sentence says; "trong 10 ngày" may just last so
 * long. */
static gboolean
lacks_start (const SoketCursor *from, const SoketCursor *to, SoketTimeUnit unit)
{
  SoketCursor at = *from;

  for (; at.at < to->at; at.at++)
    if (soket_cursor_sees (&at, "vòng|thời hạn|thời gian")
        || (unit == SOKET_TIME_WORKDAY && soket_cursor_sees (&at, "không quá|tối đa")))
      return TRUE;
  return FALSE;
}

/* "(không kể ngày nghỉ)" */
static gboolean
eat_days_off (SoketCursor *cursor)
{
  SoketCursor at = *cursor;

  if (!soket_cursor_eat_mark (&at, '('))
    soket_cursor_eat_mark (&at, ',');
  if (!soket_cursor_eat (&at, "không kể|không tính|không bao gồm|không gồm|trừ|ngoại trừ"))
    return FALSE;
  soket_cursor_eat (&at, "các|những");
  if (!soket_cursor_eat (&at, "ngày nghỉ|ngày lễ|thứ bảy|thứ 7|chủ nhật"))
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* A length is counted back from a date only when it is the least or the latest. */
static gboolean
says_least (const SoketCursor *from, const SoketCursor *to)
{
  for (SoketCursor at = *from; at.at < to->at; at.at++)
    if (soket_cursor_sees (&at, "ít nhất|tối thiểu|chậm nhất|muộn nhất"))
      return TRUE;
  return FALSE;
}

SoketDeadline *
soket_phrase_read_limit (SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  SoketTimeUnit unit;
  int count;

  /* Of days only "ngày thứ 10 kể từ" counts. */
  if (soket_cursor_sees (&at, "ngày") && !soket_cursor_sees (&at, "ngày thứ|ngày làm việc thứ"))
    return NULL;
  /* "sau 10 ngày" is the earliest moment, unless silence then means consent. */
  gboolean past = soket_cursor_eat (&at, "sau|quá");
  SoketCursor silence = at;
  gboolean consent
      = past && soket_phrase_eat_count (&silence, &(int){ 0 }) && eat_consent (&silence);
  gboolean earliest = past && !consent;
  gboolean least;
  gboolean worded = eat_limit_words (&at, &least);
  if (!soket_phrase_eat_length (&at, &count, &unit))
    return NULL;
  g_autoptr (SoketDeadline) self = soket_deadline_alloc (SOKET_FORM_LIMIT);
  self->count = count;
  self->unit = unit;
  SoketCursor length = at;
  gboolean office = unit <= SOKET_TIME_HOUR && soket_cursor_eat (&at, "làm việc|hành chính");
  gboolean tied = !earliest && eat_tail (&at, self);
  if (office && (tied || worded)) {
    *cursor = at;
    return soket_deadline_new_unresolved (N_ ("Working hours, which no rule counts: write working "
                                              "days, or the hour"),
                                          NULL);
  }
  if (earliest || (least && self->tie != SOKET_TIE_BEFORE)) {
    soket_cursor_eat (&length, "kể từ|tính từ");
    *cursor = length;
    return soket_deadline_new_unresolved (N_ ("Words that say the earliest moment, not until when"),
                                          NULL);
  }
  /* "báo cáo 6 tháng trước ngày 15/6/2023": six months are what is reported on. */
  if (self->tie == SOKET_TIE_BEFORE && self->event == NULL && !says_least (cursor, &length))
    return NULL;
  if (tied && self->unit != SOKET_TIME_WORKDAY && eat_days_off (&at)) {
    *cursor = at;
    return soket_deadline_new_unresolved (N_ ("Days off are not counted: write the limit in "
                                              "working days"),
                                          NULL);
  }
  if (consent) {
    *cursor = silence;
    return g_steal_pointer (&self);
  }
  /* "chậm nhất 14 giờ ngày …" is a time of the day, "trong 24 giờ" a length. */
  SoketCursor half = { length.phrase, length.at - 1 };
  gboolean clock = !tied
                   && (self->unit == SOKET_TIME_HOUR
                       || (self->unit == SOKET_TIME_MINUTE && soket_cursor_sees (&half, "rưỡi")));
  if (clock && !soket_cursor_sees (cursor, "trong|không quá|tối đa|thời hạn"))
    return NULL;
  gboolean whole
      = cursor->at == 0 && cursor->phrase->whole
        && (soket_cursor_at_end (&at)
            || (soket_cursor_peek (&at, 0)->mark != 0 && soket_cursor_peek (&at, 0)->mark != '('));
  if (!tied && !worded && !whole)
    return NULL;
  if (!tied && lacks_start (cursor, &length, self->unit)) {
    self->tie = SOKET_TIE_AFTER;
    self->event = g_strdup ("?");
  }
  *cursor = at;
  return g_steal_pointer (&self);
}
