/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include "base/soket-i18n-private.h"

/* From a phrase to one deadline: every expression in it is read from left to right, then they are
 * joined; what looks like a deadline and was not read makes the whole unresolved. */

typedef struct {
  SoketDeadline *node;
  guint start;
  guint end;
  int depth;
  gboolean worded; /* has its own "trước", "chậm nhất" … */
} Found;

static void
found_clear (gpointer data)
{
  soket_deadline_unref (((Found *) data)->node);
}

static gboolean
sees_office_time (const SoketCursor *cursor)
{
  return soket_cursor_sees (cursor, "hết giờ|cuối giờ|cuối buổi");
}

/* "trước", "chậm nhất là", "đến hết" …; *@hard: "chậm nhất trước". */
static SoketOp
eat_op (SoketCursor *cursor, gboolean *hard)
{
  gboolean latest
      = soket_cursor_eat (cursor,
                          "chậm nhất|muộn nhất|trễ nhất|không muộn hơn|không chậm hơn|không trễ "
                          "hơn|"
                          "không quá|không vượt quá|thời hạn cuối cùng|thời hạn cuối|hạn cuối cùng|"
                          "hạn cuối|hạn chót");

  *hard = FALSE;
  while (latest && !sees_office_time (cursor)
         && (soket_cursor_eat (cursor, "là|vào|lúc|trong|đến|hết|tới|ở")
             || soket_cursor_eat_mark (cursor, ':')))
    ;
  if (soket_cursor_eat (cursor, "trước")) {
    soket_cursor_eat (cursor, "lúc|thời điểm");
    *hard = latest;
    return SOKET_OP_BEFORE;
  }
  if (latest)
    return SOKET_OP_BY;
  if (soket_cursor_eat (cursor, "cho đến hết|cho đến|đến hết|tới hết|hết|đến|tới")) {
    soket_cursor_eat (cursor, "lúc|cuối ngày");
    return SOKET_OP_BY;
  }
  if (soket_cursor_eat (cursor, "ngay trong|trong|vào lúc|vào|đúng|lúc")) {
    soket_cursor_eat (cursor, "khoảng");
    return SOKET_OP_ON;
  }
  return SOKET_OP_NONE;
}

static SoketDeadline *
new_point (SoketOp op, gboolean hard, const SoketPoint *point)
{
  SoketDeadline *self = soket_deadline_alloc (SOKET_FORM_POINT);
  gboolean day = point->kind == SOKET_POINT_DAY;

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

static SoketDeadline *
read_op (SoketCursor *cursor, SoketOp inherited, gboolean *worded)
{
  SoketCursor at = *cursor;
  gboolean hard = FALSE;
  SoketOp op = sees_office_time (&at) ? SOKET_OP_NONE : eat_op (&at, &hard);
  SoketPoint point;

  /* "hết giờ làm việc ngày D" is not later than that, whatever stands before it. */
  if (op == SOKET_OP_NONE && sees_office_time (&at))
    op = SOKET_OP_BY;
  *worded = op != SOKET_OP_NONE;
  if (!*worded)
    op = inherited;
  SoketCursor start = at;
  SoketDeadline *self = soket_phrase_read_part (&at, op);
  if (self == NULL && soket_phrase_eat_point (&at, &point)) {
    if (op == SOKET_OP_NONE && start.at > 0 && is_bare_short_date (&start, &point))
      return NULL;
    self = new_point (op, hard, &point);
  }
  if (self == NULL)
    self = soket_phrase_read_anchor (&at, op == SOKET_OP_ON ? SOKET_OP_NONE : op);
  if (self != NULL)
    *cursor = at;
  return self;
}

static SoketDeadline *
read_each_marker (SoketCursor *cursor)
{
  SoketTimeUnit unit;
  SoketCursor at = *cursor;
  SoketDeadline *self;

  if (!soket_phrase_eat_each (&at, &unit))
    return NULL;
  *cursor = at;
  /* "hằng quý, 6 tháng, năm": periods that nest are one rule each. */
  gboolean more = soket_cursor_eat_mark (&at, ',') || soket_cursor_eat (&at, "và");
  if (more && soket_cursor_eat_number (&at, &(int){ 0 }))
    more = soket_cursor_sees (&at, "tháng|năm");
  else if (more && soket_cursor_sees (&at, "tuần|tháng|quý|năm"))
    at.at++;
  else
    more = FALSE;
  if (more && soket_cursor_peek (&at, 0)->number < 0) {
    cursor->at = at.at;
    return soket_deadline_new_unresolved (N_("Several periods in one phrase"), NULL);
  }
  self = soket_deadline_new_each (unit);
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

static SoketDeadline *
read_expression (SoketCursor *cursor, SoketOp inherited, gboolean *worded)
{
  SoketCursor cited = *cursor;
  SoketDeadline *self = soket_phrase_read_window (cursor);

  *worded = TRUE;
  if (self == NULL)
    self = soket_phrase_read_limit (cursor);
  if (self == NULL)
    self = soket_phrase_read_backward (cursor);
  if (self == NULL)
    self = read_each_marker (cursor);
  if (self == NULL) {
    gboolean own = FALSE;
    self = read_op (cursor, inherited, &own);
    *worded = own;
    if (self != NULL && !own && inherited == SOKET_OP_NONE && soket_phrase_is_cited (&cited)) {
      soket_deadline_unref (self);
      return NULL;
    }
  }
  if (self == NULL)
    self = soket_phrase_read_event (cursor);
  return self != NULL ? self : read_continuous (cursor);
}

/* "trước ngày 01/6 và 15/11": the second day takes the word of the first. */
static SoketOp
inherited_op (const SoketPhrase *phrase, const GArray *found, guint at)
{
  const Found *last = found->len > 0 ? &g_array_index (found, Found, found->len - 1) : NULL;

  if (last == NULL || last->node->form != SOKET_FORM_POINT || at <= last->end || at > last->end + 2)
    return SOKET_OP_NONE;
  for (SoketCursor gap = { phrase, last->end }; gap.at < at;)
    if (!soket_cursor_eat (&gap, "và|hoặc|hay") && !soket_cursor_eat_mark (&gap, ',')
        && !soket_cursor_eat_mark (&gap, ';'))
      return SOKET_OP_NONE;
  return last->node->op;
}

static GArray *
find_all (const SoketPhrase *phrase, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  SoketCursor at = { phrase, 0 };

  g_array_set_clear_func (found, found_clear);
  while (!soket_cursor_at_end (&at)) {
    SoketCursor end = at;
    Found one = { NULL, at.at, 0, soket_cursor_peek (&at, 0)->depth, FALSE };
    one.node = read_expression (&end, inherited_op (phrase, found, at.at), &one.worded);
    if (one.node == NULL) {
      at.at = MAX (end.at, at.at + 1);
      continue;
    }
    one.end = at.at = MAX (end.at, at.at + 1);
    /* An anchor is checked when its period is known. */
    if (one.node->form != SOKET_FORM_EACH) {
      one.node = soket_deadline_seal (one.node, error);
      if (one.node == NULL)
        return NULL;
    }
    g_array_append_val (found, one);
  }
  return g_steal_pointer (&found);
}

/* "từ ngày D", "sau ngày D", "trước đầu tháng": a word that was not read with what follows it. */
static gboolean
changes_meaning (const SoketCursor *at, const Found *next)
{
  return next != NULL && next->start == at->at + 1
         && soket_cursor_sees (at, "trước|sau|từ|khoảng|không|quá|ngoài|trừ");
}

/* The first words that were left, from there to the next expression; NULL when all is well. */
static char *
find_left (const SoketPhrase *phrase, const GArray *found)
{
  guint next = 0;

  for (SoketCursor at = { phrase, 0 }; !soket_cursor_at_end (&at); at.at++) {
    const Found *one = next < found->len ? &g_array_index (found, Found, next) : NULL;
    if (one != NULL && at.at == one->start) {
      at.at = one->end - 1;
      next++;
    } else if (soket_phrase_is_cited (&at)) {
      SoketPoint date;
      if (soket_phrase_eat_date (&at, &date))
        at.at--;
    } else if (soket_phrase_looks_like_deadline (&at) || changes_meaning (&at, one)) {
      return soket_phrase_cut (phrase, at.at, one != NULL ? one->start : phrase->tokens->len);
    }
  }
  return NULL;
}

static gboolean
is_marker (const Found *one)
{
  return one->node->form == SOKET_FORM_EACH;
}

/* The legal ground in brackets behind a date, and "thường xuyên" beside a day, say nothing more. */
static void
drop_grounds (GArray *found)
{
  gboolean dated = FALSE;

  for (guint i = 0; i < found->len; i++) {
    const Found *one = &g_array_index (found, Found, i);
    SoketForm form = one->node->form;
    gboolean ground
        = dated && one->depth > 0 && (form == SOKET_FORM_LIMIT || form == SOKET_FORM_EVENT);
    if (ground || (form == SOKET_FORM_CONTINUOUS && found->len > 1))
      g_array_remove_index (found, i--);
    else if (one->depth == 0 && form == SOKET_FORM_POINT && one->node->a.kind == SOKET_POINT_DAY)
      dated = TRUE;
  }
}

/* The period that recurs: the longest that is named. */
static gboolean
find_unit (const GArray *found, SoketTimeUnit *unit)
{
  gboolean any = FALSE;

  *unit = SOKET_TIME_UNSPECIFIED;
  for (guint i = 0; i < found->len; i++) {
    const Found *one = &g_array_index (found, Found, i);
    if (!is_marker (one))
      continue;
    any = TRUE;
    if (one->node->unit != SOKET_TIME_UNSPECIFIED
        && (*unit == SOKET_TIME_UNSPECIFIED || one->node->unit > *unit))
      *unit = one->node->unit;
  }
  return any;
}

/* "định kỳ" beside a day that is said whole ("sinh hoạt định kỳ tháng 6/2026") is an adjective. */
static gboolean
drop_adjective (GArray *found)
{
  for (guint i = 0; i < found->len; i++)
    if (is_marker (&g_array_index (found, Found, i))
        && g_array_index (found, Found, i).node->anchors->len > 0)
      return FALSE;
  for (guint i = found->len; i > 0; i--)
    if (found->len > 1 && is_marker (&g_array_index (found, Found, i - 1)))
      g_array_remove_index (found, i - 1);
  return !soket_deadline_needs_year (g_array_index (found, Found, 0).node)
         && !is_marker (&g_array_index (found, Found, 0));
}

/* All days of a recurring deadline into one. FALSE: they do not fit together. */
static gboolean
join_recurring (GArray *found)
{
  SoketTimeUnit unit;

  if (!find_unit (found, &unit))
    return TRUE;
  if (unit == SOKET_TIME_UNSPECIFIED && found->len > 1)
    return drop_adjective (found);
  g_autoptr (SoketDeadline) whole = soket_deadline_new_each (unit);
  for (guint i = 0; i < found->len; i++)
    if (!soket_phrase_join_each (whole, g_array_index (found, Found, i).node))
      return FALSE;
  Found one = g_array_index (found, Found, 0);
  one.node = g_steal_pointer (&whole);
  g_array_set_size (found, 0);
  g_array_append_val (found, one);
  return TRUE;
}

/* Two parts that each say a period and a day of it. */
static const Found *
find_other_rule (const GArray *found)
{
  const Found *first = NULL;

  for (guint i = 0; i < found->len; i++) {
    const Found *one = &g_array_index (found, Found, i);
    if (!is_marker (one) || one->node->unit == SOKET_TIME_UNSPECIFIED)
      continue;
    if (first == NULL)
      first = one;
    else if (one->node->unit != first->node->unit && first->node->anchors->len > 0)
      return one;
  }
  return NULL;
}

static gboolean
all_periods (const GArray *found)
{
  for (guint i = 0; i < found->len; i++) {
    const SoketDeadline *node = g_array_index (found, Found, i).node;
    /* Joined by "và" or a comma only. */
    if (i > 0
        && g_array_index (found, Found, i).start != g_array_index (found, Found, i - 1).end + 1)
      return FALSE;
    gboolean plain = node->form == SOKET_FORM_POINT && node->op == SOKET_OP_NONE
                     && soket_point_is_period (&node->a);
    if (!plain || node->part != SOKET_PART_WHOLE)
      return FALSE;
  }
  return TRUE;
}

/* "quý I và quý III năm 2022": the year is said once. NULL when it may be another one. */
static SoketDeadline *
with_year (SoketDeadline *node, const SoketPoint *last)
{
  if (!soket_point_lacks_year (&node->a) || last->year == SOKET_YEAR_UNSAID)
    return soket_deadline_ref (node);
  if (node->a.kind != last->kind || node->a.number >= last->number)
    return NULL;
  SoketDeadline *self = soket_deadline_alloc (SOKET_FORM_POINT);
  self->a = soket_point_period (node->a.kind, last->year, node->a.number);
  return soket_deadline_seal (self, NULL);
}

static SoketDeadline *
join_periods (const GArray *found)
{
  const SoketDeadline *last = g_array_index (found, Found, found->len - 1).node;
  g_autoptr (SoketDeadline) self = soket_deadline_alloc (SOKET_FORM_BOTH);

  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_deadline_unref);
  for (guint i = 0; i < found->len; i++) {
    SoketDeadline *part = with_year (g_array_index (found, Found, i).node, &last->a);
    if (part == NULL)
      return soket_deadline_new_unresolved (N_("The year of the first period is not said"), NULL);
    g_ptr_array_add (self->parts, part);
  }
  return g_steal_pointer (&self);
}

static SoketDeadline *
unresolved (const char *reason, const char *detail)
{
  return soket_deadline_seal (soket_deadline_new_unresolved (reason, detail), NULL);
}

static SoketDeadline *
nothing_found (const SoketPhrase *phrase, const char *left)
{
  const char *reason = soket_phrase_why_undated (phrase);
  g_autofree char *words = soket_phrase_cut (phrase, 0, phrase->tokens->len);
  return unresolved (left != NULL ? NULL : reason, left != NULL ? left : words);
}

static SoketDeadline *
refuse_two (const SoketPhrase *phrase, const Found *one, const Found *other, GError **error)
{
  g_autofree char *a = soket_phrase_cut (phrase, one->start, one->end);
  g_autofree char *b = soket_phrase_cut (phrase, other->start, other->end);

  g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_AMBIGUOUS,
               _("Two different deadlines in one phrase: “%s” and “%s”; give one of them"), a, b);
  return NULL;
}

static SoketDeadline *
decide (const SoketPhrase *phrase, GArray *found, const char *left, GError **error)
{
  if (found->len == 0 || left != NULL)
    return nothing_found (phrase, left);
  const Found *first = &g_array_index (found, Found, 0);
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, Found, i).node->form == SOKET_FORM_UNRESOLVED)
      return soket_deadline_ref (g_array_index (found, Found, i).node);
  if (found->len > 1 && all_periods (found))
    return soket_deadline_seal (join_periods (found), error);
  for (guint i = 1; i < found->len; i++)
    if (!soket_deadline_equal (first->node, g_array_index (found, Found, i).node))
      return refuse_two (phrase, first, &g_array_index (found, Found, i), error);
  return soket_deadline_ref (first->node);
}

SoketDeadline *
soket_deadline_parse_phrase (const char *text, GError **error)
{
  g_autoptr (SoketPhrase) phrase = soket_phrase_new (text);
  g_autoptr (GArray) found = find_all (phrase, error);

  if (found == NULL)
    return NULL;
  g_autofree char *left = find_left (phrase, found);
  drop_grounds (found);
  const Found *other = find_other_rule (found);
  if (other != NULL)
    return refuse_two (phrase, &g_array_index (found, Found, 0), other, error);
  if (!join_recurring (found))
    return unresolved (N_("A day and a period that do not fit together"), text);
  if (found->len == 1 && is_marker (&g_array_index (found, Found, 0))) {
    Found *one = &g_array_index (found, Found, 0);
    if (one->node->unit == SOKET_TIME_UNSPECIFIED && one->node->anchors->len > 0)
      return unresolved (N_("A day without its month or period"), text);
    g_autoptr (SoketDeadline) node = soket_deadline_ref (one->node);
    if (soket_deadline_seal (g_steal_pointer (&node), error) == NULL)
      return NULL;
    soket_deadline_unref (one->node);
  }
  return decide (phrase, found, left, error);
}
