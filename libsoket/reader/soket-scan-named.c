/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-case-private.h"

/* Times that are a part of a name: of a document that is cited, of a term of office, of what is
 * remembered; and hours that are kept, not set. */

/* How far before "về" the symbol of the document stands: "của Ban Chấp hành Đảng bộ tỉnh". */
#define CITED_WORDS 40

/* "17-KH/CLB", "30/2020/NĐ-CP" */
static gboolean
is_symbol_at (const SoketCase *self, guint at)
{
  const SoketToken *number = soket_case_token_at (self, at);
  const SoketToken *mark = soket_case_token_at (self, at + 1);

  if (number->number < 0 || (mark->mark != '-' && mark->mark != '/')
      || (number->end != mark->start && !(at > 0 && soket_case_sees (self, at - 1, "số"))))
    return FALSE;
  if (soket_case_token_at (self, at + 2)->number >= 0)
    at += 2;
  mark = soket_case_token_at (self, at + 1);
  return (mark->mark == '-' || mark->mark == '/') && soket_case_is_capital_at (self, at + 2);
}

/* "Kế hoạch số 17-KH/CLB, ngày 12/02/2024 của Câu lạc bộ" stands before token @about; nothing that
 * somebody does is between. */
static gboolean
is_cited_before (const SoketCase *self, guint about)
{
  for (guint at = about; at > 0 && about - at < CITED_WORDS; at--) {
    const SoketToken *token = soket_case_token_at (self, at - 1);
    if (is_symbol_at (self, at - 1))
      return !soket_case_holds (self, at, about, "gửi|báo cáo|nộp|trình|đề nghị|yêu cầu|phải");
    if (token->mark == ';' || token->mark == ':'
        || (token->mark == ',' && !soket_case_sees (self, at, "ngày|của|về")))
      return FALSE;
  }
  return FALSE;
}

/* The comma at @comma ends a title: somebody begins to act, or is asked to. */
static gboolean
ends_title (const SoketCase *self, guint comma)
{
  return soket_case_is_capital_at (self, comma + 1)
         || soket_case_sees (self, comma + 1,
                             "đề nghị|yêu cầu|giao|các|từng|mỗi|mọi|toàn|đơn vị|cơ quan|địa "
                             "phương|phải|cần|định kỳ|hằng|hàng|chậm nhất|trước|trong|gửi|nộp|báo "
                             "cáo|trình|nay|nhằm|để");
}

/* The sentence begins with what it rests on: what is to be done comes behind the title, if it comes
 * at all. "Thực hiện Kế hoạch …" alone is a task. */
static gboolean
rests_on_document (const SoketCase *self)
{
  guint at = 0;

  while (soket_case_token_at (self, at)->mark != 0)
    at++;
  if (soket_case_sees (self, at,
                       "căn cứ|theo|xét|tiếp theo|trên cơ sở|quyết định số|kế hoạch số|công văn "
                       "số|thông báo số|chỉ thị số|hướng dẫn số|báo cáo số|tờ trình số|nghị quyết "
                       "số|nghị định số|thông tư số|kết luận số|quy định số|công điện số"))
    return TRUE;
  return soket_case_sees (self, at, "thực hiện|triển khai|để thực hiện|nhằm thực hiện")
         && soket_case_token_at (self, self->one->end)->mark == ',';
}

/* From where on all up to the expression may belong to one title. @bare: of a period without a day,
 * which may also stand behind a comma ("kiểm tra, giám sát hằng quý"). */
static guint
find_title (const SoketCase *self, gboolean bare)
{
  guint start = self->one->start;
  guint from = start;

  for (; from > 0; from--) {
    gunichar mark = soket_case_token_at (self, from - 1)->mark;
    if (mark == ';' || mark == ':' || (mark == ',' && (!bare || ends_title (self, from - 1))))
      break;
  }
  for (guint at = from; (at = soket_case_find (self, at, start, "phải|cần")) != SOKET_CASE_NOWHERE;)
    from = ++at;
  return from;
}

/* "Căn cứ Kế hoạch số 17-KH/CLB ngày 12/02/2024 về việc sinh hoạt hằng tuần": the time is a part of
 * the title. */
gboolean
soket_case_is_titled (const SoketCase *self)
{
  const SoketDeadline *node = self->one->node;
  gboolean bare = node->form == SOKET_FORM_EACH && node->anchors.len == 0;
  guint start = self->one->start;

  if (node->form == SOKET_FORM_POINT && (node->op == SOKET_OP_BEFORE || node->op == SOKET_OP_BY))
    return FALSE;
  guint about = soket_case_find (self, 0, start, "về");
  if (about == SOKET_CASE_NOWHERE)
    return FALSE;
  for (guint at = MAX (about, find_title (self, bare));
       (at = soket_case_find (self, at, start, "về")) != SOKET_CASE_NOWHERE; at++)
    if (is_cited_before (self, at))
      return bare || rests_on_document (self);
  return FALSE;
}

/* What lasts less may be how long it is remembered, or what is to be done for that. */
#define REMEMBERED_YEARS 5

/* "(19/8/1945 - 19/8/2025)", "nhân kỷ niệm … (1925 - 2025)": how long ago something was. */
gboolean
soket_case_is_remembered (const SoketCase *self)
{
  const SoketPoint *a = &self->one->node->a;
  const SoketPoint *b = &self->one->node->b;
  guint start = self->one->start;

  if (start == 0 || soket_case_token_at (self, start - 1)->mark != '(')
    return FALSE;
  return (a->kind == SOKET_POINT_DAY && b->kind == SOKET_POINT_DAY && a->number == b->number
          && a->day == b->day)
         || (a->year > 0 && b->year - a->year >= REMEMBERED_YEARS
             && soket_case_follows_within (self, 20,
                                           "kỷ niệm|kỉ niệm|năm ngày|ngày sinh|thành lập"));
}

/* "nhiệm kỳ là 5 năm, từ năm 2025 đến năm 2030", "Kế hoạch 5 năm 2026 - 2030": a time between two
 * years that has a name. */
gboolean
soket_case_names_term (const SoketCase *self)
{
  const SoketDeadline *node = self->one->node;
  guint start = self->one->start;

  if (node->a.kind != SOKET_POINT_YEAR || node->b.kind != SOKET_POINT_YEAR)
    return FALSE;
  if (start > 0 && soket_case_token_at (self, start - 1)->number >= 0
      && soket_case_begins_with (self, "năm"))
    return TRUE;
  guint term = soket_case_find (self, 0, start, "nhiệm kỳ|nhiệm kì|niên khóa|thời kỳ");
  /* "Trong nhiệm kỳ này, hoàn thành … từ năm 2026 đến năm 2027": what is done in it. */
  return term != SOKET_CASE_NOWHERE
         && !soket_case_holds (self, term, start, "hoàn thành|thực hiện|triển khai|tiến hành");
}

/* "Ông An làm Giám đốc từ tháng 5/2010 đến tháng 9/2016": a life. */
gboolean
soket_case_tells_life (const SoketCase *self)
{
  guint clause = self->clause;

  if (soket_case_holds (self, clause, self->one->start, "giữ chức|giữ cương vị"))
    return TRUE;
  if (self->one->node->b.kind == SOKET_POINT_DAY
      || !soket_case_sees (self, clause, "đồng chí|ông|bà"))
    return FALSE;
  /* "Đồng chí An là tổ trưởng, hoàn thành …" gives a task. */
  return soket_case_holds (self, clause, self->one->start,
                           "làm|học tại|học ở|công tác tại|công tác ở|là|giữ|đảm nhiệm|đảm nhận")
         && !soket_case_holds (self, clause, self->one->start,
                               "phải|chịu trách nhiệm|có trách nhiệm|hoàn thành|thực hiện|triển "
                               "khai|tiến hành");
}

/* "kỳ nghỉ lễ từ ngày 30/4 đến ngày 04/5/2025", "bão đổ bộ vào sáng ngày 12/9": nobody does it. */
gboolean
soket_case_is_given (const SoketCase *self)
{
  guint clause = self->clause;

  if (soket_case_follows (self, "kỳ nghỉ lễ|kỳ nghỉ|dịp nghỉ lễ|dịp lễ|dự báo"))
    return TRUE;
  /* "Bão gây sạt lở, các xã phải hoàn thành … trong …": what follows from it is done. */
  return soket_case_sees (self, clause,
                          "bão|cơn bão|áp thấp|mưa|mưa lũ|mưa lớn|đợt mưa|trận mưa|lũ|trận lũ|"
                          "nắng nóng|không khí lạnh|triều cường|động đất|dự báo")
         && !soket_case_holds (self, clause, self->one->start,
                               "đề nghị|yêu cầu|giao|gửi|nộp|trình|báo cáo|hoàn thành|phải khắc "
                               "phục|cần khắc phục");
}

/* "Thư viện mở cửa từ 7 giờ 30 đến 17 giờ hằng ngày" */
gboolean
soket_case_keeps_hours (const SoketCase *self)
{
  /* "mở cửa kho từ ngày 01 đến ngày 10 hằng tháng": days, not hours. */
  return self->one->node->unit <= SOKET_TIME_WEEK
         && soket_case_follows_within (self, 24,
                                       "mở cửa|đón khách|đóng cửa|giao dịch|phục vụ|bán vé|phát "
                                       "sóng|giờ làm việc|giờ hành chính|giờ học|thời gian làm "
                                       "việc|"
                                       "làm việc các ngày");
}

/* "Mùa khô thường kéo dài từ tháng 11 đến tháng 4 năm sau": what is so by habit or by nature. */
gboolean
soket_case_is_habit (const SoketCase *self)
{
  return soket_case_holds (self, self->clause, self->one->start,
                           "thường kéo dài|thường diễn ra|thường bắt đầu|thường kết thúc|thường "
                           "xảy ra|thường xuất hiện|thường có|thường rơi|thường vào|thường từ|"
                           "thường tập trung|thường được");
}
