/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-case-private.h"

/* Whether an expression says until when something has to be done, told by the words around it. */

/* Words by which something is done at a time that lies ahead. */
static gboolean
is_set_ahead (const SoketCase *self)
{
  return soket_case_is_labelled (self)
         || soket_case_follows (self, "dự kiến|là|bắt đầu|thời gian|thực hiện|tiến hành|hoàn "
                                      "thành|tổ chức|"
                                      "diễn ra|triển khai|vào|xong|cao điểm");
}

static SoketVerdict
deadline_if (gboolean yes)
{
  return yes ? SOKET_VERDICT_DEADLINE : SOKET_VERDICT_OTHER;
}

static SoketVerdict
judge_window (const SoketCase *self)
{
  const SoketDeadline *node = self->one->node;

  if (node->a.kind == SOKET_POINT_NOW || node->b.kind == SOKET_POINT_OPEN)
    return SOKET_VERDICT_DEADLINE;
  if (soket_case_names_report_period (self) || soket_case_is_counted (self)
      || soket_case_follows (self, "giai đoạn") || soket_case_heads_report (self)
      || soket_case_is_attribute (self) || soket_case_states_value (self)
      || soket_case_is_suffered (self) || soket_case_is_done (self) || soket_case_is_validity (self)
      || soket_case_names_term (self) || soket_case_is_remembered (self)
      || soket_case_is_habit (self) || soket_case_tells_life (self) || soket_case_is_given (self)
      || soket_case_follows (self, "áp dụng"))
    return SOKET_VERDICT_OTHER;
  if (is_set_ahead (self))
    return SOKET_VERDICT_DEADLINE;
  if (soket_case_is_reported_on (self))
    return SOKET_VERDICT_OTHER;
  if (soket_case_begins_sentence (self) && soket_case_tells_figures (self))
    return SOKET_VERDICT_OTHER;
  /* "9 tháng đầu năm 2024, thu ngân sách tăng khá" */
  if (node->b.kind != SOKET_POINT_DAY && soket_case_begins_statement (self)
      && soket_case_tells_state (self))
    return SOKET_VERDICT_OTHER;
  return deadline_if (!soket_case_tells_past (self));
}

/* "đến ngày D" and "tính đến hết ngày D" count what was there; "đến năm 2030" names a programme. */
static SoketVerdict
judge_until (const SoketCase *self)
{
  const SoketDeadline *node = self->one->node;
  gboolean whole = soket_case_begins_with (self, "đến hết|tới hết|cho đến hết|hết|đến "
                                                 "cuối|tới cuối|cho đến cuối");

  if (soket_case_is_counted (self) || soket_case_names_report_period (self)
      || soket_case_is_validity (self) || soket_case_is_suffered (self)
      || soket_case_follows (self, "công văn|văn bản|áp dụng|cập nhật"))
    return SOKET_VERDICT_OTHER;
  if (node->a.kind == SOKET_POINT_DAY
      && (soket_case_states_value (self) || soket_case_is_attribute (self)))
    return SOKET_VERDICT_OTHER;
  if (node->a.kind == SOKET_POINT_YEAR && !whole)
    return SOKET_VERDICT_OTHER;
  /* "từ đầu năm đến ngày D": how far the count has come */
  if (soket_case_follows (self, "từ đầu năm|từ đầu quý|từ đầu tháng|từ đầu vụ|từ đầu kỳ")
      && !soket_case_tells_duty (self))
    return deadline_if (soket_case_is_labelled (self));
  /* "Đến cuối tháng 4/2025, dư nợ … đạt 86 tỷ đồng"; what is said of a year is aimed at. */
  if ((node->a.kind == SOKET_POINT_MONTH || node->a.kind == SOKET_POINT_QUARTER)
      && soket_case_begins_statement (self)
      && (soket_case_tells_past (self) || soket_case_tells_state (self)))
    return SOKET_VERDICT_OTHER;
  if (node->a.kind == SOKET_POINT_DAY && self->clause == self->one->start
      && ((soket_case_begins_sentence (self) && !soket_case_tells_duty (self))
          || soket_case_tells_past (self)))
    return deadline_if (soket_case_is_labelled (self));
  return deadline_if (soket_case_is_labelled (self) || !soket_case_is_reported_on (self));
}

/* "sinh hoạt định kỳ tháng 6/2026" */
static gboolean
qualifies_marker (const SoketCase *self)
{
  if (self->found->len == 0)
    return FALSE;
  const SoketFound *last = &g_array_index (self->found, SoketFound, self->found->len - 1);
  return last->node->form == SOKET_FORM_EACH && last->node->anchors.len == 0
         && last->end == self->one->start;
}

/* "Ngày 30/7/2024: ban hành …": a line of a schedule. */
static gboolean
heads_item (const SoketCase *self)
{
  guint end = self->one->end;

  return soket_case_token_at (self, end)->mark == ':' && soket_case_begins_sentence (self)
         && soket_case_token_at (self, end + 1)->fold != NULL && !soket_case_tells_past (self);
}

/* "trình … tại kỳ họp giữa năm 2025", "báo cáo trong phiên họp tháng 6/2025" */
static gboolean
names_meeting (const SoketCase *self)
{
  return soket_case_follows (self, "phiên họp|kỳ họp|cuộc họp|hội nghị|sinh hoạt|phiên")
         && soket_case_follows_within (self, 4, "trong|tại|vào")
         && soket_case_follows_within (self, 20, "trình|báo cáo|thông qua|xem xét|cho ý kiến");
}

/* "Tiến độ: hoàn thành … trước tháng 3/2026; khởi công tháng 5/2026" */
static gboolean
begins_with_label (const SoketCase *self)
{
  guint at = 0;

  while (soket_case_token_at (self, at)->mark != 0)
    at++;
  return self->found->len > 0 && soket_case_sees (self, at, "tiến độ|lộ trình|thời gian|thời hạn");
}

/* A day or a period without a word of its own. */
static SoketVerdict
judge_unworded (const SoketCase *self, gboolean day)
{
  if (day && heads_item (self))
    return SOKET_VERDICT_DEADLINE;
  if (soket_case_is_done (self))
    return SOKET_VERDICT_OTHER;
  return deadline_if (
      soket_case_follows (self, "dự kiến|xong|hoàn thành|hoàn thành vào|vào|chậm nhất")
      || ((soket_case_is_labelled (self) || begins_with_label (self))
          && soket_case_follows (self, "khởi công|khởi động|khai mạc|bắt đầu|ban hành|trình"))
      || (day && soket_case_follows (self, "có mặt|tập trung|xuất phát"))
      || (!day && (soket_case_stands_alone (self) || names_meeting (self))));
}

/* "ngày 5, 10 và 15/7/2022": days on which something takes place. */
static gboolean
is_list_of_days (const SoketDeadline *node)
{
  return node->form == SOKET_FORM_BOTH
         && soket_point_is_day (&((const SoketDeadline *) node->parts->pdata[0])->a);
}

/* "trong Quý I/2026", "vào đầu tháng 3", "ngày 15/7/2022" without a word of a limit. */
static SoketVerdict
judge_in (const SoketCase *self)
{
  const SoketDeadline *node = self->one->node;
  gboolean day = node->a.kind == SOKET_POINT_DAY || is_list_of_days (node);

  if (soket_case_is_joined (self) || qualifies_marker (self)
      || (soket_case_is_labelled (self) && (self->one->worded || soket_case_begins_value (self))))
    return SOKET_VERDICT_DEADLINE;
  if (soket_case_sees (self, self->one->end, "cho thấy") || soket_case_is_given (self)
      || soket_case_holds (self, 0, self->one->start, "trước đây|trước kia|lúc bấy giờ|khi ấy"))
    return SOKET_VERDICT_OTHER;
  if (node->part == SOKET_PART_LAST_WEEK)
    return deadline_if (!soket_case_tells_past (self));
  if (soket_case_names_deadline (self))
    return SOKET_VERDICT_DEADLINE;
  if (!self->one->worded)
    return judge_unworded (self, day);
  /* "Nguyên nhân tồn tại trong năm 2024 …": what is judged, not done */
  if (soket_case_token_at (self, (gint64) self->clause - 1)->mark != ','
      && soket_case_sees (self, self->clause,
                          "nguyên nhân|hạn chế|tồn tại|khuyết điểm|ưu điểm|khó khăn|bài học")
      && !soket_case_holds (self, self->clause, self->one->start, "phải|cần|khắc phục|giải quyết"))
    return SOKET_VERDICT_OTHER;
  if (soket_case_is_denied (self) || soket_case_is_done (self) || soket_case_is_counted (self)
      || soket_case_is_attribute (self) || soket_case_states_value (self))
    return SOKET_VERDICT_OTHER;
  if (soket_case_begins_statement (self))
    return deadline_if (!soket_case_tells_past (self) && !soket_case_tells_totals (self)
                        && !soket_case_tells_state (self));
  if (day)
    return deadline_if (
        soket_case_follows_within (self, 12,
                                   "sẽ|dự kiến|tổ chức|hoàn thành|xong|gửi|báo "
                                   "cáo|trình|công bố|niêm "
                                   "yết|"
                                   "bàn giao|nghiệm thu|khai giảng|khai mạc|bế mạc|diễn ra|kính "
                                   "mời|xin mời|có mặt")
        || soket_case_is_sent (self));
  return SOKET_VERDICT_DEADLINE;
}

static SoketVerdict
judge_point (const SoketCase *self)
{
  switch (self->one->node->op) {
  case SOKET_OP_BEFORE:
    /* "Trước năm 1975, vùng này là …" */
    if (self->one->node->a.kind == SOKET_POINT_YEAR
        && soket_case_holds (self, 0, self->one->start, "hiện có|hiện còn"))
      return SOKET_VERDICT_OTHER;
    if (self->one->node->a.kind == SOKET_POINT_YEAR && soket_case_begins_statement (self)
        && !soket_case_tells_work (self)
        && soket_case_holds (self, self->one->end, self->one->end + 12,
                             "là|thuộc|chưa|không có|chỉ có|còn"))
      return SOKET_VERDICT_OTHER;
    return deadline_if (soket_case_is_labelled (self)
                        || (!soket_case_is_done (self) && !soket_case_is_attribute (self)
                            && !soket_case_is_forbidden (self)));
  case SOKET_OP_BY:
    if (soket_case_begins_with (self, "cho đến|đến|tới|hết"))
      return judge_until (self);
    if (soket_case_is_given (self))
      return SOKET_VERDICT_OTHER;
    /* "họp buổi sáng ngày 15/7" has hours, and no word of a limit. */
    return soket_case_begins_with (self, "buổi|sáng|chiều") ? judge_in (self)
                                                            : SOKET_VERDICT_DEADLINE;
  case SOKET_OP_NONE:
  case SOKET_OP_ON:
  default:
    return judge_in (self);
  }
}

/* What hangs on an event: narrative is full of "sau khi" and "khi", so only where it is coupled
 * with another deadline, or where its own words leave no doubt. */
static SoketVerdict
judge_event (const SoketCase *self)
{
  gboolean sure = soket_case_begins_with (self, "đột xuất|ngay sau|ngay khi|trước khi|trước "
                                                "tết|khi có yêu cầu|khi được "
                                                "yêu cầu|khi cần thiết");

  /* "… trước khi quy hoạch được duyệt thì …": which things are meant. */
  if (soket_case_begins_with (self, "trước khi") && self->clause < self->one->start
      && soket_case_sees (self, self->one->end, "thì"))
    return SOKET_VERDICT_NOTHING;

  if (soket_case_is_done (self) && !soket_case_begins_with (self, "đột xuất"))
    return SOKET_VERDICT_NOTHING;
  if (soket_case_begins_with (self, "đột xuất")
      && soket_case_follows (self, "tình huống|vấn đề|vụ việc|nhiệm vụ|việc"))
    return SOKET_VERDICT_NOTHING;
  return sure || soket_case_is_joined (self) || soket_case_is_labelled (self)
             ? SOKET_VERDICT_DEADLINE
             : SOKET_VERDICT_NOTHING;
}

/* "trong 5 năm qua" looks back; "trong 5 năm" is no length that offices set. */
static SoketVerdict
judge_limit (const SoketCase *self)
{
  const SoketDeadline *node = self->one->node;

  if (soket_case_token_at (self, self->one->start)->number >= 0
      && (node->tie == SOKET_TIE_NONE
          || soket_case_follows (self, "ngày|tháng|quý|năm|số|điều|khoản|mục|điểm|lần")))
    return soket_case_is_labelled (self) ? SOKET_VERDICT_DEADLINE : SOKET_VERDICT_NOTHING;
  if (soket_case_sees (self, self->one->end,
                       "qua|vừa qua|gần đây|gần nhất|trở lại|liền kề|liên tiếp|tuổi"))
    return SOKET_VERDICT_OTHER;
  /* "Trong 8 tháng, sản lượng … đạt 62%" */
  if (node->tie == SOKET_TIE_NONE && node->unit >= SOKET_TIME_MONTH
      && soket_case_begins_statement (self)
      && (soket_case_tells_past (self) || soket_case_tells_totals (self)
          || soket_case_tells_state (self)))
    return SOKET_VERDICT_OTHER;
  /* "trong 9 tháng năm 2024", "trong 6 tháng đầu năm" */
  if (node->tie == SOKET_TIE_NONE && node->unit >= SOKET_TIME_MONTH
      && soket_case_sees (self, self->one->end, "năm|đầu|cuối|của năm"))
    return SOKET_VERDICT_OTHER;
  if (soket_case_is_validity (self)
      || (node->unit >= SOKET_TIME_MONTH
          && soket_case_follows_within (self, 4,
                                        "bảo hành|bảo quản|lưu trữ|lưu giữ|thời hạn thuê|thử "
                                        "thách|thời hạn hợp đồng|thời hạn sử dụng|bị kỷ luật|bị "
                                        "phạt")))
    return deadline_if (soket_case_is_labelled (self));
  gboolean outlook
      = node->unit >= SOKET_TIME_MONTH && soket_case_sees (self, self->one->end - 1, "tới");
  if (outlook || (node->tie == SOKET_TIE_NONE && node->unit == SOKET_TIME_YEAR))
    return deadline_if (soket_case_is_labelled (self));
  return SOKET_VERDICT_DEADLINE;
}

/* "kinh phí hằng năm", "trợ cấp hằng tháng": what kind of money or plan, not when; "hằng năm đạt
 * 320 tấn": how much. */
static gboolean
is_attribute (const SoketCase *self)
{
  if (self->one->node->anchors.len > 0 || !soket_case_begins_with (self, "hằng|hàng|mỗi"))
    return FALSE;
  if (soket_case_follows_within (self, 4,
                                 "kinh phí|ngân sách|dự toán|kế hoạch|chương trình|trợ cấp|vốn|"
                                 "đầu tư|đời sống|hoạt động|lương|học phí|phụ cấp|thu nhập|doanh "
                                 "thu|lợi nhuận|chi phí|sản lượng|lượng mưa|lưu lượng|khối lượng|"
                                 "số lượng|tỷ lệ|tỉ lệ|tốc độ|nhu cầu|định mức|nghỉ phép|bình "
                                 "quân|trung bình"))
    return TRUE;
  /* "1,2 triệu đồng mỗi tháng" */
  if (soket_case_follows (self, "đồng|triệu|nghìn|ngàn|tỷ|tấn|tạ|kg|ha|lượt|suất|giờ làm việc|công "
                                "việc|cuộc sống|ăn uống|đi lại"))
    return TRUE;
  return !soket_case_begins_sentence (self)
         && soket_case_sees (self, self->one->end, "đạt|khoảng|bình quân|trung bình|tăng|giảm")
         && !soket_case_tells_duty (self);
}

static SoketVerdict
judge_each (const SoketCase *self)
{
  /* "ngày 10/3 hằng năm là ngày …" */
  if (soket_case_sees (self, self->one->end, "là ngày|là dịp|là tháng|là tuần"))
    return SOKET_VERDICT_OTHER;
  if (is_attribute (self) || (soket_case_begins_with (self, "từ") && soket_case_keeps_hours (self)))
    return SOKET_VERDICT_OTHER;
  /* "từ ngày 15 tháng trước đến ngày 14 của tháng báo cáo": the end of what is counted. */
  if (soket_case_begins_with (self, "cho đến|đến|tới") && self->one->start > 0
      && soket_case_follows_within (self, 8, "từ ngày|từ mùng|từ tháng"))
    return SOKET_VERDICT_OTHER;
  /* A day whose period is not said: kept until the end of the sentence is read. */
  return deadline_if (
      !(soket_case_names_report_period (self) && !soket_case_begins_with (self, "chậm nhất|trước"))
      && !(self->one->node->anchors.len == 0
           && soket_case_sees (self, self->one->end, "tính từ|bắt đầu từ")));
}

static gboolean
says_year (const SoketCase *self, const SoketFound *one)
{
  return soket_case_token_at (self, (gint64) one->end - 1)->digits == 4;
}

/* "trước ngày 15/6, ngày 15/9, ngày 15/12/2025 gửi báo cáo": three days or more, whose year the
 * last one says. */
static gboolean
ends_list_of_days (const SoketCase *self)
{
  if (self->found->len == 0)
    return FALSE;
  const SoketFound *last = &g_array_index (self->found, SoketFound, self->found->len - 1);
  return last->end + 1 == self->one->start && !last->worded && soket_op_is_last (last->inherited)
         && soket_case_token_at (self, (gint64) last->start - 1)->mark == ','
         && soket_case_sees (self, last->start, "ngày") && !says_year (self, last)
         && soket_case_begins_with (self, "ngày") && says_year (self, self->one);
}

/* "trước ngày 15/6/2025, ngày 20/6/2025 họp tổng kết", "…, quý II chậm nhất ngày 30/6": another
 * clause, which does not take the word of the one before. */
static gboolean
begins_other_clause (const SoketCase *self)
{
  const SoketFound *one = self->one;

  return !one->worded && one->inherited != SOKET_OP_NONE && one->start > 0
         && soket_case_token_at (self, one->start - 1)->mark != 0
         && soket_case_begins_with (self, "ngày|tháng|quý|năm")
         && soket_case_token_at (self, one->end)->fold != NULL
         && !soket_case_sees (self, one->end, "và|hoặc|hay|hằng|hàng|mỗi|của")
         && !ends_list_of_days (self);
}

/* By what its form says and the words around. */
static SoketVerdict
judge_form (const SoketCase *self)
{
  switch (self->one->node->form) {
  case SOKET_FORM_POINT:
    return judge_point (self);
  case SOKET_FORM_WINDOW:
    return judge_window (self);
  case SOKET_FORM_LIMIT:
    return judge_limit (self);
  case SOKET_FORM_EVENT:
    return judge_event (self);
  case SOKET_FORM_EACH:
    return judge_each (self);
  case SOKET_FORM_BOTH:
    if (is_list_of_days (self->one->node))
      return judge_in (self);
    return soket_case_is_labelled (self) || self->one->worded || soket_case_stands_alone (self)
               ? SOKET_VERDICT_DEADLINE
               : judge_in (self);
  case SOKET_FORM_WORKDAY_OF:
    return self->one->node->a.weekday != 0 && !self->one->worded ? judge_in (self)
                                                                 : SOKET_VERDICT_DEADLINE;
  case SOKET_FORM_CONTINUOUS:
  case SOKET_FORM_UNRESOLVED:
  default:
    return SOKET_VERDICT_DEADLINE;
  }
}

SoketVerdict
soket_scan_judge (const SoketPhrase *phrase, const SoketFound *one, const GArray *found)
{
  SoketCase self;

  soket_case_init (&self, phrase, one, found);
  if (soket_case_is_data_label (&self))
    return SOKET_VERDICT_OTHER;

  /* "ngày hôm trước", "năm trước khi …"; but "báo cáo năm trước ngày 15/12" */
  gboolean loose = one->node->form == SOKET_FORM_LIMIT || one->node->form == SOKET_FORM_EVENT;
  if (soket_case_begins_with (&self, "trước") && one->start > 0
      && soket_case_sees (&self, one->start - 1,
                          loose ? "hôm|năm|tháng|kỳ|tuần|lần|quý" : "hôm|lần"))
    return SOKET_VERDICT_NOTHING;
  if ((one->node->form == SOKET_FORM_POINT || one->node->form == SOKET_FORM_WINDOW)
      && soket_case_is_past (&self) && !soket_case_is_labelled (&self))
    return SOKET_VERDICT_OTHER;
  if (begins_other_clause (&self))
    return SOKET_VERDICT_NOTHING;
  SoketVerdict verdict = judge_form (&self);
  return verdict == SOKET_VERDICT_DEADLINE && soket_case_is_titled (&self) ? SOKET_VERDICT_OTHER
                                                                           : verdict;
}
