/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include "base/soket-i18n-private.h"

/* One expression, read where the cursor stands, and joined with those that stand beside it and
 * say the same rule. Both who reads a phrase and who searches a text call it. */

static gboolean
sees_office_time (const SoketCursor *cursor)
{
  return soket_cursor_sees (cursor, "hết giờ|cuối giờ|cuối buổi|hết buổi");
}

/* "trước", "chậm nhất là", "đến hết" …; *@hard: "chậm nhất trước". */
static SoketOp
eat_op (SoketCursor *cursor, gboolean *hard)
{
  gboolean latest
      = soket_cursor_eat (cursor,
                          "chậm nhất|muộn nhất|trễ nhất|không muộn hơn|không chậm hơn|không trễ "
                          "hơn|"
                          "không quá|không để quá|không được quá|không vượt quá|thời hạn cuối "
                          "cùng|thời hạn cuối|hạn cuối cùng|"
                          "hạn cuối|hạn chót");

  *hard = FALSE;
  while (latest && !sees_office_time (cursor)
         && (soket_cursor_eat (cursor, "là|vào|lúc|hồi|trong|đến|hết|tới|ở")
             || soket_cursor_eat_mark (cursor, ':')))
    ;
  /* A day is in until it ends. */
  if (latest && soket_cursor_sees (cursor, "cuối ngày"))
    cursor->at++;
  /* Both days are in that "trước và trong ngày D" names. */
  if (soket_cursor_eat (cursor, "trong và trước"))
    return SOKET_OP_BY;
  if (soket_cursor_eat (cursor, "trước")) {
    if (soket_cursor_eat (cursor, "và trong|hoặc trong|hay trong|hoặc vào|và đúng|hoặc đúng"))
      return SOKET_OP_BY;
    soket_cursor_eat (cursor, "lúc|hồi|thời điểm");
    SoketCursor office = *cursor;
    if (soket_cursor_eat (&office, "khi") && sees_office_time (&office))
      *cursor = office;
    *hard = latest;
    return SOKET_OP_BEFORE;
  }
  if (latest)
    return SOKET_OP_BY;
  if (soket_cursor_eat (cursor, "cho đến hết|cho đến|đến hết|tới hết|hết|đến|tới")) {
    soket_cursor_eat (cursor, "lúc|hồi|cuối ngày");
    return SOKET_OP_BY;
  }
  /* A day is not "about" to be a last one; a period is told loosely. */
  if (soket_cursor_sees (cursor, "vào khoảng ngày|lúc khoảng ngày"))
    return SOKET_OP_NONE;
  if (soket_cursor_eat (cursor, "ngay trong|trong|vào lúc|vào hồi|vào|đúng|lúc|hồi")) {
    soket_cursor_eat (cursor, "khoảng");
    return SOKET_OP_ON;
  }
  return SOKET_OP_NONE;
}

static SoketDeadline *
new_point (SoketOp op, gboolean hard, const SoketPoint *point)
{
  SoketDeadline *self = soket_deadline_alloc (SOKET_FORM_POINT);
  gboolean day = soket_point_is_day (point);

  self->op = op == SOKET_OP_NONE && day  ? SOKET_OP_ON
             : op == SOKET_OP_ON && !day ? SOKET_OP_NONE
                                         : op;
  self->hard_decides = hard && day;
  self->a = *point;
  return self;
}

/* "15/11" alone is a share or a section as well: only behind a word or another date. */
static gboolean
is_bare_short_date (const SoketCursor *start, const SoketPoint *point)
{
  return soket_cursor_peek (start, 0)->number >= 0 && point->kind == SOKET_POINT_DAY
         && soket_point_lacks_year (point) && soket_cursor_peek (start, 1)->fold == NULL;
}

/* "1/2 thời hạn", "không quá 1/3": a share, and no day. */
static gboolean
is_share (const SoketCursor *start, const SoketCursor *end)
{
  SoketCursor before = { start->phrase, MAX (start->at, 2) - 2 };
  int upper = soket_cursor_peek (start, 0)->number;
  int lower = soket_cursor_peek (start, 2)->number;

  if (upper < 0 || soket_cursor_peek (start, 1)->mark != '/' || end->at != start->at + 3
      || upper >= lower || soket_cursor_peek (start, 0)->digits > 1)
    return FALSE;
  return (start->at > 1
          && soket_cursor_sees (&before, "không quá|vượt quá|được quá|tối đa|tối thiểu|ít nhất"))
         || soket_cursor_sees (end, "ngày|giờ|buổi|tháng|thời hạn|thời gian|số|tổng|mức|biên "
                                    "chế|nhiệm kỳ|diện tích|"
                                    "quân số|định mức|thành viên|đại biểu|hội viên|đảng viên|ủy "
                                    "viên");
}

/* "trước khi kết thúc quý III", "trước hết tháng 7": its last day is in. */
static gboolean
eat_before_end (SoketCursor *cursor, SoketPoint *period)
{
  SoketCursor at = *cursor;
  SoketCursor behind = { cursor->phrase, cursor->at + 1 };

  if (!soket_cursor_sees (&behind, "khi|hết")
      || !soket_cursor_eat (&at, "trước khi kết thúc|trước khi hết|trước hết"))
    return FALSE;
  if (!soket_phrase_eat_period (&at, period) && !soket_phrase_eat_told_period (&at, period))
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* "ngày 15/7/2022, trước 17 giờ", "ngày 15/7/2022 (chậm nhất 17h00)" */
static void
eat_limit_time (SoketCursor *cursor, SoketPoint *point, SoketOp *op)
{
  SoketCursor at = *cursor;
  SoketPoint other;
  int minute;

  if (point->kind != SOKET_POINT_DAY || point->minute != SOKET_MINUTE_NONE
      || (*op != SOKET_OP_NONE && *op != SOKET_OP_ON))
    return;
  gboolean bracket = !soket_cursor_eat_mark (&at, ',') && soket_cursor_eat_mark (&at, '(');
  gboolean before = soket_cursor_eat (&at, "trước");
  if (!before && !soket_cursor_eat (&at, "chậm nhất|muộn nhất"))
    return;
  soket_cursor_eat (&at, "là|lúc|vào");
  if (!soket_phrase_eat_time (&at, &minute) || (bracket && !soket_cursor_eat_mark (&at, ')')))
    return;
  SoketCursor behind = at;
  soket_cursor_eat_mark (&behind, ',');
  if (soket_phrase_eat_point (&behind, &other) || soket_phrase_eat_this (&behind, &other)
      || soket_cursor_sees (&behind, "hằng|hàng|mỗi|thứ|ngày"))
    return;
  point->minute = minute;
  *op = before ? SOKET_OP_BEFORE : SOKET_OP_BY;
  *cursor = at;
}

/* "Thời hạn: 30/6 và 31/12 hằng năm" */
static gboolean
is_labelled_day (const SoketCursor *start, const SoketPoint *point)
{
  return soket_cursor_peek (start, -1)->mark == ':' && soket_point_check (point, NULL);
}

/* "trong tuần", "chậm nhất tuần sau"; before a week would be before its Monday. Where it is all of
 * the phrase, "tháng sau" needs no word. */
static gboolean
eat_this (SoketCursor *cursor, gboolean worded, SoketOp op, SoketPoint *point)
{
  SoketCursor word = { cursor->phrase, cursor->at - 1 };
  SoketCursor at = *cursor;
  gboolean bare = cursor->phrase->whole && cursor->at == 0;

  if ((!bare && (cursor->at == 0 || !worded)) || !soket_phrase_eat_this (&at, point))
    return FALSE;
  if (bare) {
    SoketCursor behind = at;
    while (soket_cursor_peek (&behind, 0)->mark != 0)
      behind.at++;
    if (!soket_cursor_at_end (&behind) || at.at < 2)
      return FALSE;
    *cursor = at;
    return TRUE;
  }
  gboolean week = point->kind == SOKET_POINT_THIS && point->number == SOKET_TIME_WEEK;
  gboolean pointed = soket_cursor_peek (&at, -1)->fold != NULL && at.at > cursor->at + 1;
  if (!soket_cursor_sees (&word, "trong|hết") && (!pointed || (week && op == SOKET_OP_BEFORE)))
    return FALSE;
  *cursor = at;
  return TRUE;
}

/* A date or a period behind @op. */
static SoketDeadline *
read_point (SoketCursor *cursor, SoketOp op, gboolean worded, gboolean hard)
{
  SoketCursor start = *cursor;
  SoketCursor at = *cursor;
  SoketPoint point;

  if (!soket_phrase_eat_point (&at, &point) && !eat_this (&at, worded, op, &point))
    return NULL;
  if (is_share (&start, &at)
      || (op == SOKET_OP_NONE && start.at > 0 && is_bare_short_date (&start, &point)
          && !is_labelled_day (&start, &point)))
    return NULL;
  /* "Before the afternoon" is before it begins, and nobody says when that is. */
  if (op == SOKET_OP_BEFORE && soket_cursor_sees (&start, "buổi|sáng|chiều|trong|giờ"))
    return NULL;
  eat_limit_time (&at, &point, &op);
  if (point.office != SOKET_OFFICE_NONE && op != SOKET_OP_BEFORE)
    op = SOKET_OP_BY;
  if (soket_op_is_last (op) && point.kind == SOKET_POINT_DAY && point.year == SOKET_YEAR_UNSAID)
    soket_phrase_take_year_of_list (&start, &at, &point);
  *cursor = at;
  return new_point (op, hard, &point);
}

/* In the order in which they are tried behind "trước", "chậm nhất" … */
static const struct {
  SoketBegins form;
  SoketDeadline *(*read) (SoketCursor *cursor, SoketOp op);
} op_readers[] = {
  { SOKET_BEGINS_LAST_DAYS, soket_phrase_read_last_days },
  { SOKET_BEGINS_DAY_OF_MONTHS, soket_phrase_read_day_of_months },
  { SOKET_BEGINS_PART, soket_phrase_read_part },
};

/* As eat_op (); "hết giờ làm việc ngày D" is not later than that, whatever stands before it. */
static SoketOp
eat_op_or_office (SoketCursor *cursor, gboolean *hard)
{
  SoketBegins forms = soket_phrase_begins (cursor);

  if ((forms & SOKET_BEGINS_OFFICE) != 0 && sees_office_time (cursor))
    return SOKET_OP_BY;
  return (forms & SOKET_BEGINS_OP_WORD) != 0 ? eat_op (cursor, hard) : SOKET_OP_NONE;
}

static SoketDeadline *
read_op (SoketCursor *cursor, SoketOp inherited, gboolean *worded)
{
  SoketCursor at = *cursor;
  SoketCursor before = { cursor->phrase, cursor->at - 1 };
  gboolean hard = FALSE;
  SoketPoint point;

  *worded = TRUE;
  if (soket_phrase_may_begin (cursor, SOKET_BEGINS_OP_WORD) && eat_before_end (cursor, &point))
    return new_point (SOKET_OP_BY, FALSE, &point);
  SoketOp op = eat_op_or_office (&at, &hard);
  /* "không trước ngày D" is the earliest one. */
  if (op == SOKET_OP_BEFORE && cursor->at > 0 && soket_cursor_sees (&before, "không|chưa"))
    return NULL;
  *worded = op != SOKET_OP_NONE;
  if (!*worded)
    op = inherited;
  SoketBegins forms = soket_phrase_begins (&at);
  SoketDeadline *self = NULL;
  if ((forms & SOKET_BEGINS_BEHIND_OP) == 0)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (op_readers) && self == NULL; i++) {
    SoketCursor end = at;
    if ((forms & op_readers[i].form) != 0)
      self = op_readers[i].read (&end, op);
    if (self != NULL)
      at = end;
  }
  if (self != NULL && self->part == SOKET_PART_END)
    self->hard_decides = hard;
  if (self == NULL)
    self = read_point (&at, op, *worded, hard);
  guint all = at.at;
  if (self == NULL)
    soket_phrase_eat_all (&at);
  /* "trước các ngày 15/6, 15/9 và 15/12/2025" */
  if (at.at > all && self == NULL && soket_op_is_last (op))
    self = read_point (&at, op, *worded, hard);
  if (self == NULL && soket_phrase_may_begin (&at, SOKET_BEGINS_ANCHOR))
    self = soket_phrase_read_anchor (&at, op == SOKET_OP_ON ? SOKET_OP_NONE : op);
  /* "trước ngày 20/6 và tháng 12": within the month, not before it. */
  if (self != NULL && !*worded && cursor->last_day && self->op == SOKET_OP_BEFORE
      && self->form == SOKET_FORM_POINT && soket_point_is_period (&self->a))
    self->op = SOKET_OP_NONE;
  if (self != NULL)
    *cursor = at;
  return self;
}

static SoketDeadline *
read_continuous (SoketCursor *cursor)
{
  if (!soket_cursor_eat (cursor, "thường xuyên|liên tục"))
    return NULL;
  soket_cursor_eat_mark (cursor, ',');
  soket_cursor_eat (cursor, "liên tục|thường xuyên");
  return soket_deadline_alloc (SOKET_FORM_CONTINUOUS);
}

/* By the number of their bit in SoketBegins, in the order in which they are tried; read_op () comes
 * behind them. */
static SoketDeadline *(*const readers[]) (SoketCursor *cursor) = {
  soket_phrase_read_window,   soket_phrase_read_days_of_period, soket_phrase_read_marker,
  soket_phrase_read_adjacent, soket_phrase_read_turned,         soket_phrase_read_limit,
  soket_phrase_read_backward,
};
#define FIRST_FORMS ((1u << G_N_ELEMENTS (readers)) - 1)

static SoketDeadline *
read_expression (SoketCursor *cursor, SoketOp inherited, gboolean *worded)
{
  SoketCursor cited = *cursor;
  SoketBegins forms = soket_phrase_begins (cursor);
  SoketDeadline *self = NULL;

  *worded = TRUE;
  for (guint left = forms & FIRST_FORMS; left != 0 && self == NULL; left &= left - 1)
    self = readers[__builtin_ctz (left)](cursor);
  if (self == NULL && (forms & SOKET_BEGINS_OP) != 0) {
    gboolean own = FALSE;
    self = read_op (cursor, inherited, &own);
    *worded = own;
    if (self != NULL && !own && inherited == SOKET_OP_NONE && soket_phrase_is_cited (&cited)) {
      soket_deadline_unref (self);
      return NULL;
    }
  }
  if (self == NULL && (forms & (SOKET_BEGINS_EVENT | SOKET_BEGINS_TERM)) != 0)
    self = soket_phrase_read_event (cursor);
  if (self == NULL && (forms & SOKET_BEGINS_CONTINUOUS) != 0)
    self = read_continuous (cursor);
  return self;
}

/* "trước ngày 01/6 và 15/11": the second day takes the word of the first. */
SoketOp
soket_phrase_get_inherited_op (const SoketCursor *cursor)
{
  if (cursor->last_end == 0 || cursor->at <= cursor->last_end || cursor->at > cursor->last_end + 2)
    return SOKET_OP_NONE;
  for (SoketCursor gap = { cursor->phrase, cursor->last_end }; gap.at < cursor->at;)
    if (!soket_cursor_eat (&gap, "và|hoặc|hay") && !soket_cursor_eat_mark (&gap, ',')
        && !soket_cursor_eat_mark (&gap, ';'))
      return SOKET_OP_NONE;
  return cursor->last_op;
}

/* Reads what begins at the cursor. FALSE: the cursor alone moves, behind what is no deadline. */
static gboolean
read_new (SoketCursor *cursor, SoketOp inherited, SoketFound *found)
{
  SoketCursor end = *cursor;

  *found = (SoketFound){ .start = cursor->at, .inherited = inherited };
  found->depth = soket_cursor_peek (cursor, 0)->depth;
  found->node = read_expression (&end, inherited, &found->worded);
  gboolean limit = found->node != NULL && !soket_phrase_is_earliest (cursor)
                   && !(found->node->form == SOKET_FORM_POINT && found->node->op != SOKET_OP_BEFORE
                        && soket_phrase_is_no_limit (cursor));
  if (!limit) {
    g_clear_pointer (&found->node, soket_deadline_unref);
    cursor->at = end.at;
    return FALSE;
  }
  found->end = MAX (end.at, cursor->at + 1);
  return TRUE;
}

static gboolean
take_ahead (const SoketCursor *cursor, SoketOp inherited, SoketFound *found)
{
  const GArray *ahead = cursor->phrase->ahead;

  for (guint i = 0; ahead != NULL && i < ahead->len; i++) {
    const SoketFound *one = &g_array_index (ahead, SoketFound, i);
    if (one->start != cursor->at || one->inherited != inherited)
      continue;
    *found = *one;
    soket_deadline_ref (found->node);
    return TRUE;
  }
  return FALSE;
}

static gboolean
read_found (SoketCursor *cursor, SoketFound *found)
{
  SoketOp inherited = soket_phrase_get_inherited_op (cursor);

  if (!take_ahead (cursor, inherited, found) && !read_new (cursor, inherited, found))
    return FALSE;
  cursor->at = found->end;
  const SoketDeadline *node = found->node;
  gboolean pending = node->form == SOKET_FORM_EACH && node->unit == SOKET_TIME_UNSPECIFIED
                     && node->anchors.len > 0;
  cursor->last_end = node->form == SOKET_FORM_POINT || pending ? found->end : 0;
  cursor->last_op = pending ? node->anchors.data[0].op : node->op;
  cursor->last_day = pending || soket_point_is_day (&node->a);
  return TRUE;
}

/* Days that were read and are no rule with the one before them are the next that will be asked for:
 * of many days one behind another each is read once. */
static void
keep_ahead (const SoketPhrase *phrase, const GArray *parts, guint end)
{
  if (phrase->ahead == NULL)
    return;
  g_array_set_size (phrase->ahead, 0);
  for (guint i = 1; i < parts->len; i++) {
    SoketFound one = g_array_index (parts, SoketFound, i);
    if (one.start < end)
      continue;
    soket_deadline_ref (one.node);
    g_array_append_val (phrase->ahead, one);
  }
}

/* The parts as one deadline; NULL when they are several. */
static SoketDeadline *
join (const GArray *found)
{
  SoketTimeUnit unit;

  if (soket_found_all_periods (found))
    return soket_found_join_periods (found);
  if (!soket_found_find_unit (found, &unit) || unit == SOKET_TIME_UNSPECIFIED)
    return NULL;
  return soket_found_join_each (found, unit);
}

#define NOTE_WORDS 12

/* "(báo cáo 6 tháng)" between two days: says what for, and no day of its own. */
static void
skip_note (SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  SoketFound found;

  if (!soket_cursor_eat_mark (&at, '('))
    return;
  for (int i = 0; i < NOTE_WORDS && soket_cursor_peek (&at, 0)->mark != ')'; i++, at.at++) {
    SoketCursor inside = at;
    if (soket_cursor_at_end (&at))
      return;
    if (read_found (&inside, &found)) {
      soket_deadline_unref (found.node);
      return;
    }
  }
  if (soket_cursor_eat_mark (&at, ')'))
    *cursor = at;
}

/* "và", a comma, or nothing; a bracket that opens. */
static void
eat_gap (SoketCursor *cursor)
{
  skip_note (cursor);
  if (!soket_cursor_eat (cursor, "và|hoặc|hay") && !soket_cursor_eat_mark (cursor, ','))
    soket_cursor_eat_mark (cursor, '(');
}

/* No rule has more days than a year has months, and few are told before the word that it recurs;
 * keeps the work small in a text of dates only. */
#define MAX_PARTS 13
#define MAX_PENDING 6

static gboolean
may_be_followed (const SoketFound *one)
{
  SoketForm form = one->node->form;

  return form == SOKET_FORM_POINT || form == SOKET_FORM_WINDOW || form == SOKET_FORM_EACH
         || form == SOKET_FORM_BOTH;
}

static gboolean
may_go_on (const GArray *parts, gboolean joined)
{
  return parts->len < (joined ? MAX_PARTS : MAX_PENDING)
         && may_be_followed (&g_array_index (parts, SoketFound, parts->len - 1));
}

static gboolean
read_next (SoketCursor *cursor, SoketFound *next)
{
  eat_gap (cursor);
  return !soket_cursor_at_end (cursor) && read_found (cursor, next);
}

/* As many of the expressions behind @first as are one rule with it, the next of which is @next and
 * ends at @at. Takes both. */
static SoketFound
join_cluster (SoketCursor *cursor, SoketFound first, SoketCursor at, SoketFound next)
{
  SoketFound room[MAX_PARTS];
  GArray parts = { (char *) room, 0 };
  SoketFound best = first;
  gboolean joined = FALSE;

  best.node = soket_deadline_ref (first.node);
  room[parts.len++] = first;
  do {
    room[parts.len++] = next;
    SoketDeadline *whole = join (&parts);
    if (whole == NULL)
      continue;
    if (next.depth > first.depth)
      soket_cursor_eat_mark (&at, ')');
    soket_deadline_unref (best.node);
    best.node = whole;
    best.end = at.at;
    *cursor = at;
    joined = TRUE;
  } while (may_go_on (&parts, joined) && read_next (&at, &next));
  keep_ahead (cursor->phrase, &parts, best.end);
  for (guint i = 0; i < parts.len; i++)
    soket_deadline_unref (room[i].node);
  return best;
}

/* Takes @first. Most deadlines stand alone. */
static SoketFound
read_cluster (SoketCursor *cursor, SoketFound first)
{
  SoketCursor at = *cursor;
  SoketFound next;

  if (may_be_followed (&first) && read_next (&at, &next))
    return join_cluster (cursor, first, at, next);
  if (cursor->phrase->ahead != NULL)
    g_array_set_size (cursor->phrase->ahead, 0);
  return first;
}

gboolean
soket_phrase_find (SoketCursor *cursor, SoketFound *found, GError **error)
{
  SoketFound first;

  if (!read_found (cursor, &first))
    return FALSE;
  *found = read_cluster (cursor, first);
  /* A day of a period is checked when its period is known. */
  if (found->node->form == SOKET_FORM_EACH && found->node->unit == SOKET_TIME_UNSPECIFIED
      && found->node->anchors.len > 0)
    return TRUE;
  found->node = soket_deadline_seal (found->node, error);
  return found->node != NULL;
}

SoketDeadline *
soket_phrase_match (SoketCursor *cursor, GError **error)
{
  SoketFound found;

  return soket_phrase_find (cursor, &found, error) ? found.node : NULL;
}
