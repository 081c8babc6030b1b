/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-private.h"

/* Whether an expression says until when something has to be done, told by the words around it. */

typedef struct {
  const SoketPhrase *phrase;
  const SoketFound *one;
  const GArray *found;
} Case;

static SoketCursor
cursor_at (const Case *self, guint at)
{
  return (SoketCursor){ .phrase = self->phrase, .at = at };
}

#define sees_at(self, at, words)                                                                   \
  (G_GNUC_EXTENSION ({                                                                             \
    SoketCursor place_ = cursor_at ((self), (at));                                                 \
    soket_cursor_sees (&place_, words);                                                            \
  }))

static const SoketToken *
token_at (const Case *self, gint64 at)
{
  SoketCursor start = cursor_at (self, 0);

  return soket_cursor_peek (&start, (int) at);
}

/* The words of the expression itself begin so. */
static gboolean
begins_with (const Case *self, const char *words)
{
  return sees_at (self, self->one->start, words);
}

/* One of @words begins among the @n tokens before the expression. */
static gboolean
follows_within (const Case *self, guint n, const char *words)
{
  guint start = self->one->start;

  for (guint at = start > n ? start - n : 0; at < start; at++)
    if (sees_at (self, at, words))
      return TRUE;
  return FALSE;
}

/* @words stand right before the expression; a bracket or a colon may be between. */
static gboolean
follows (const Case *self, const char *words)
{
  guint end = self->one->start;

  while (end > 0
         && (token_at (self, end - 1)->mark == '(' || token_at (self, end - 1)->mark == ':'))
    end--;
  for (guint n = 1; n <= 3 && n <= end; n++) {
    SoketCursor cursor = cursor_at (self, end - n);
    if (soket_cursor_eat (&cursor, words) && cursor.at == end)
      return TRUE;
  }
  return FALSE;
}

/* The first token of the clause: behind the last comma, colon, bracket or the marks of a list. */
static guint
find_clause (const Case *self)
{
  guint at = self->one->start;

  for (; at > 0; at--) {
    const SoketToken *token = token_at (self, at - 1);
    if (token->mark != 0 && token->mark != '"' && token->mark != '/' && token->mark != '-')
      break;
  }
  return at;
}

static gboolean
begins_sentence (const Case *self)
{
  for (guint at = 0; at < self->one->start; at++) {
    const SoketToken *token = token_at (self, at);
    if (token->fold == NULL || token->end - token->start == 1)
      continue;
    SoketCursor cursor = cursor_at (self, at);
    if (soket_cursor_eat (&cursor, "tuy nhiên|riêng|do đó|vì vậy|trong đó") && cursor.at >= at)
      at = cursor.at - 1;
    else
      return FALSE;
  }
  return TRUE;
}

/* "Thời gian thực hiện: …", "- Thời hạn gửi báo cáo: …", "Đợt 1: …" */
static gboolean
is_labelled (const Case *self)
{
  static const char label[] = "thời gian|thời hạn|hạn|tiến độ|lộ trình|hoàn thành|đợt|dự kiến|"
                              "vòng|lần|bước|kỳ hạn";
  guint start = self->one->start;
  guint colon = 0;

  for (guint at = start; at > 0 && start - at < 8; at--)
    if (token_at (self, at - 1)->mark == ':') {
      colon = at;
      break;
    }
  if (colon == 0)
    return FALSE;
  for (guint at = colon > 10 ? colon - 10 : 0; at < colon; at++)
    if (sees_at (self, at, label))
      return TRUE;
  return FALSE;
}

/* The label's value begins with the expression, but for words that weigh it: "Thời gian: dự kiến …"
 */
static gboolean
begins_value (const Case *self)
{
  guint at = self->one->start;

  if (!is_labelled (self))
    return FALSE;
  for (; at > 0 && token_at (self, at - 1)->mark != ':'; at--)
    if (!sees_at (self, at - 1, "dự|kiến|ngày|vào|là|trong|khoảng|xong|hoàn|thành|thực|hiện")
        && token_at (self, at - 1)->mark == 0)
      return FALSE;
  return TRUE;
}

/* Nothing else stands in the sentence: the cell of a table, a line of its own. */
static gboolean
stands_alone (const Case *self)
{
  for (guint at = 0; at < self->phrase->tokens->len; at++) {
    const SoketToken *token = token_at (self, at);
    if (at >= self->one->start && at < self->one->end)
      continue;
    if (token->fold != NULL || token->number >= 0)
      return FALSE;
  }
  return TRUE;
}

/* "và", "hoặc" between it and a deadline before. */
static gboolean
is_joined (const Case *self)
{
  if (self->found->len == 0)
    return FALSE;
  const SoketFound *last = &g_array_index (self->found, SoketFound, self->found->len - 1);
  guint at = last->end;
  while (at < self->one->start && token_at (self, at)->mark != 0)
    at++;
  return sees_at (self, at, "và|hoặc|hay") && at + 1 == self->one->start;
}

/* "đã" as the predicate of what follows ("đã đến thăm"), not of a noun ("mục tiêu đã đề ra"). */
static gboolean
tells_past (const Case *self)
{
  static const char relative[] = "đã đề ra|đã được|đã nêu|đã giao|đã ban hành|đã phê duyệt|đã "
                                 "đăng ký|đã quy định|đã có|đã xác định|đã ký";

  for (guint at = self->one->end; at < self->phrase->tokens->len; at++)
    if (sees_at (self, at,
                 "đã|vừa qua|xảy ra|đang phải|đang hứng|mới có|mới chỉ|đạt được|ghi nhận|ước đạt")
        && !sees_at (self, at, relative))
      return TRUE;
  return FALSE;
}

/* What follows is a duty, not a state of affairs. */
static gboolean
tells_duty (const Case *self)
{
  for (guint at = self->one->end; at < self->phrase->tokens->len; at++)
    if (sees_at (self, at, "phải|phấn đấu|yêu cầu|bảo đảm|đảm bảo"))
      return TRUE;
  return FALSE;
}

/* What follows counts ("giao 833 nhiệm vụ") or tells a life ("ông là …"): a report, no plan. */
static gboolean
tells_figures (const Case *self)
{
  guint at = self->one->end;

  if (token_at (self, at)->mark == ',')
    at++;
  if (sees_at (self, at, "ông|bà"))
    return TRUE;
  for (guint end = at + 12; at < end && at < self->phrase->tokens->len; at++)
    if (token_at (self, at)->number >= 10 && token_at (self, at + 1)->fold != NULL
        && !sees_at (self, at + 1, "ngày|tháng|năm|giờ|h|phút|tuần"))
      return TRUE;
  return FALSE;
}

/* Words by which something is done at a time that lies ahead. */
static gboolean
is_set_ahead (const Case *self)
{
  return is_labelled (self)
         || follows (self, "dự kiến|là|bắt đầu|thời gian|thực hiện|tiến hành|hoàn thành|tổ chức|"
                           "diễn ra|triển khai|vào|xong|cao điểm");
}

/* "kỳ báo cáo" and the like name a period, but "định kỳ báo cáo" a duty. */
static gboolean
names_report_period (const Case *self)
{
  guint start = self->one->start;

  for (guint at = 0; at < self->one->end + 2; at++)
    if (sees_at (self, at, "kỳ báo cáo|kỳ số liệu|kỳ thống kê")
        && !(at > 0 && sees_at (self, at - 1, "định")) && (at < start || at >= self->one->end))
      return TRUE;
  return FALSE;
}

/* "tính", "số liệu": what follows is what was counted. */
static gboolean
is_counted (const Case *self)
{
  return follows (self, "tính|lũy kế|luỹ kế|trong kỳ|cùng kỳ|so với|số liệu|dữ liệu|thống kê|kể");
}

/* The words before tell what has happened, or name a report on it. */
static gboolean
is_reported_on (const Case *self)
{
  return is_counted (self)
         || follows_within (self, 60,
                            "số liệu|dữ liệu|thống kê|kết quả|tình hình|thiệt hại|hậu quả|mưa lũ|"
                            "thiên tai|sự cố|vụ việc|vi phạm");
}

static SoketVerdict
deadline_if (gboolean yes)
{
  return yes ? SOKET_VERDICT_DEADLINE : SOKET_VERDICT_OTHER;
}

static SoketVerdict
judge_window (const Case *self)
{
  const SoketDeadline *node = self->one->node;

  if (node->a.kind == SOKET_POINT_NOW || node->b.kind == SOKET_POINT_OPEN)
    return SOKET_VERDICT_DEADLINE;
  if (names_report_period (self) || is_counted (self) || follows (self, "giai đoạn"))
    return SOKET_VERDICT_OTHER;
  if (is_set_ahead (self))
    return SOKET_VERDICT_DEADLINE;
  if (is_reported_on (self))
    return SOKET_VERDICT_OTHER;
  return deadline_if (!tells_past (self) && !(begins_sentence (self) && tells_figures (self)));
}

/* "đến ngày D" and "tính đến hết ngày D" count what was there; "đến năm 2030" names a programme. */
static SoketVerdict
judge_until (const Case *self)
{
  const SoketDeadline *node = self->one->node;
  gboolean whole = begins_with (self, "đến hết|tới hết|cho đến hết|hết");

  if (is_counted (self) || names_report_period (self))
    return SOKET_VERDICT_OTHER;
  if (node->a.kind == SOKET_POINT_YEAR && !whole)
    return SOKET_VERDICT_OTHER;
  if (node->a.kind == SOKET_POINT_DAY && find_clause (self) == self->one->start
      && ((begins_sentence (self) && !tells_duty (self)) || tells_past (self)))
    return deadline_if (is_labelled (self));
  return deadline_if (is_labelled (self) || !is_reported_on (self));
}

/* Money that "could not be paid in 2025". */
static gboolean
is_denied (const Case *self)
{
  guint clause = find_clause (self);

  for (guint at = clause; at < self->one->start; at++)
    if (sees_at (self, at, "không|chưa") && !sees_at (self, at, "không quá|không để"))
      return TRUE;
  return FALSE;
}

static gboolean
is_done (const Case *self)
{
  guint clause = find_clause (self);

  for (guint at = clause; at < self->one->start; at++)
    if (sees_at (self, at, "đã") && !sees_at (self, at, "đã đề ra|đã nêu|đã giao|đã được giao"))
      return TRUE;
  return FALSE;
}

/* "sinh hoạt định kỳ tháng 6/2026" */
static gboolean
qualifies_marker (const Case *self)
{
  if (self->found->len == 0)
    return FALSE;
  const SoketFound *last = &g_array_index (self->found, SoketFound, self->found->len - 1);
  return last->node->form == SOKET_FORM_EACH && last->node->anchors->len == 0
         && last->end == self->one->start;
}

/* "trong Quý I/2026", "vào đầu tháng 3", "ngày 15/7/2022" without a word of a limit. */
static SoketVerdict
judge_in (const Case *self)
{
  const SoketDeadline *node = self->one->node;
  gboolean day = node->a.kind == SOKET_POINT_DAY;

  if (begins_value (self) || is_joined (self) || qualifies_marker (self))
    return SOKET_VERDICT_DEADLINE;
  if (self->one->worded && is_labelled (self))
    return SOKET_VERDICT_DEADLINE;
  if (sees_at (self, self->one->end, "cho thấy"))
    return SOKET_VERDICT_OTHER;
  if (node->part == SOKET_PART_LAST_WEEK)
    return deadline_if (!tells_past (self));
  if (!self->one->worded)
    return deadline_if (follows (self, "dự kiến|xong|hoàn thành|hoàn thành vào|vào|chậm nhất")
                        || (!day && stands_alone (self)));
  if (is_denied (self) || is_done (self) || is_counted (self))
    return SOKET_VERDICT_OTHER;
  if (begins_sentence (self))
    return deadline_if (!tells_past (self));
  if (day)
    return deadline_if (
        follows_within (self, 12, "sẽ|dự kiến|tổ chức|hoàn thành|gửi|báo cáo|trình"));
  return SOKET_VERDICT_DEADLINE;
}

static SoketVerdict
judge_point (const Case *self)
{
  switch (self->one->node->op) {
  case SOKET_OP_BEFORE:
    return deadline_if (!is_done (self) || is_labelled (self));
  case SOKET_OP_BY:
    if (begins_with (self, "cho đến|đến|tới|hết"))
      return judge_until (self);
    return SOKET_VERDICT_DEADLINE;
  case SOKET_OP_NONE:
  case SOKET_OP_ON:
  default:
    return judge_in (self);
  }
}

/* What hangs on an event: narrative is full of "sau khi" and "khi", so only where it is coupled
 * with another deadline, or where its own words leave no doubt. */
static SoketVerdict
judge_event (const Case *self)
{
  gboolean sure = begins_with (self, "đột xuất|ngay sau|ngay khi|trước khi|khi có yêu cầu|khi được "
                                     "yêu cầu|khi cần thiết");

  if (is_done (self) && !begins_with (self, "đột xuất"))
    return SOKET_VERDICT_NOTHING;
  if (begins_with (self, "đột xuất") && follows (self, "tình huống|vấn đề|vụ việc|nhiệm vụ|việc"))
    return SOKET_VERDICT_NOTHING;
  return sure || is_joined (self) || is_labelled (self) ? SOKET_VERDICT_DEADLINE
                                                        : SOKET_VERDICT_NOTHING;
}

/* "trong 5 năm qua" looks back; "trong 5 năm" is no length that offices set. */
static SoketVerdict
judge_limit (const Case *self)
{
  const SoketDeadline *node = self->one->node;

  if (token_at (self, self->one->start)->number >= 0
      && (node->tie == SOKET_TIE_NONE
          || follows (self, "ngày|tháng|quý|năm|số|điều|khoản|mục|điểm|lần")))
    return is_labelled (self) ? SOKET_VERDICT_DEADLINE : SOKET_VERDICT_NOTHING;
  if (sees_at (self, self->one->end, "qua|vừa qua|gần đây|gần nhất|trở lại|liền kề|liên tiếp|tuổi"))
    return SOKET_VERDICT_OTHER;
  if (node->tie == SOKET_TIE_NONE && node->unit == SOKET_TIME_YEAR)
    return deadline_if (is_labelled (self));
  return SOKET_VERDICT_DEADLINE;
}

/* "kinh phí hằng năm", "trợ cấp hằng tháng": what kind of money or plan, not when. */
static gboolean
is_attribute (const Case *self)
{
  return self->one->node->anchors->len == 0 && begins_with (self, "hằng|hàng|mỗi")
         && follows_within (self, 4,
                            "kinh phí|ngân sách|dự toán|kế hoạch|chương trình|trợ cấp|vốn|đầu tư|"
                            "đời sống|hoạt động|lương|học phí");
}

static SoketVerdict
judge_each (const Case *self)
{
  if (is_attribute (self))
    return SOKET_VERDICT_OTHER;
  /* A day whose period is not said: kept until the end of the sentence is read. */
  return deadline_if (!(names_report_period (self) && !begins_with (self, "chậm nhất|trước"))
                      && !(self->one->node->anchors->len == 0
                           && sees_at (self, self->one->end, "tính từ|bắt đầu từ")));
}

SoketVerdict
soket_scan_judge (const SoketPhrase *phrase, const SoketFound *one, const GArray *found)
{
  Case self = { phrase, one, found };

  /* "ngày hôm trước", "năm trước khi …"; but "báo cáo năm trước ngày 15/12" */
  gboolean loose = one->node->form == SOKET_FORM_LIMIT || one->node->form == SOKET_FORM_EVENT;
  if (begins_with (&self, "trước") && one->start > 0
      && sees_at (&self, one->start - 1, loose ? "hôm|năm|tháng|kỳ|tuần|lần|quý" : "hôm|lần"))
    return SOKET_VERDICT_NOTHING;
  switch (one->node->form) {
  case SOKET_FORM_POINT:
    return judge_point (&self);
  case SOKET_FORM_WINDOW:
    return judge_window (&self);
  case SOKET_FORM_LIMIT:
    return judge_limit (&self);
  case SOKET_FORM_EVENT:
    return judge_event (&self);
  case SOKET_FORM_EACH:
    return judge_each (&self);
  case SOKET_FORM_BOTH:
    return is_labelled (&self) || one->worded || stands_alone (&self) ? SOKET_VERDICT_DEADLINE
                                                                      : judge_in (&self);
  case SOKET_FORM_WORKDAY_OF:
  case SOKET_FORM_CONTINUOUS:
  case SOKET_FORM_UNRESOLVED:
  default:
    return SOKET_VERDICT_DEADLINE;
  }
}
