/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-case-private.h"

/* Whether the words tell of what has been, of what is meant, or of what has to be done: rules of
 * the language (tense, who does it, what the time belongs to), not of any text. */

/* "đã" as the predicate of what follows ("đã đến thăm"), not of a noun ("mục tiêu đã đề ra"): right
 * behind the time there is no noun ("trong năm 2024 đã có 38 lượt"). */
gboolean
soket_case_tells_past (const SoketCase *self)
{
  static const char relative[] = "đã đề ra|đã được|đã nêu|đã giao|đã ban hành|đã phê duyệt|đã "
                                 "đăng ký|đã quy định|đã có|đã xác định|đã ký";
  guint first = self->one->end;
  guint at = first;

  if (soket_case_token_at (self, first)->mark == ',')
    first++;
  while ((at = soket_case_find (self, at, G_MAXUINT,
                                "đã|vừa qua|xảy ra|đang phải|đang hứng|mới có|mới chỉ|đạt được|ghi "
                                "nhận|ước đạt"))
         != SOKET_CASE_NOWHERE) {
    if (at == first || !soket_case_sees (self, at, relative))
      return TRUE;
    at++;
  }
  return FALSE;
}

/* "… đã", right behind the time: it is the predicate, and what was. */
gboolean
soket_case_is_past (const SoketCase *self)
{
  guint at = self->one->end;

  if (soket_case_token_at (self, at)->mark == ',')
    at++;
  return soket_case_sees (self, at, "đã") && !soket_case_sees (self, at, "đã định|đã nêu");
}

/* What follows is a duty, not a state of affairs. */
gboolean
soket_case_tells_duty (const SoketCase *self)
{
  return soket_case_holds (self, self->one->end, G_MAXUINT,
                           "phải|phấn đấu|yêu cầu|bảo đảm|đảm bảo");
}

/* What follows counts ("giao 833 nhiệm vụ") or tells a life ("ông là …"): a report, no plan. */
gboolean
soket_case_tells_figures (const SoketCase *self)
{
  guint at = self->one->end;

  if (soket_case_token_at (self, at)->mark == ',')
    at++;
  if (soket_case_sees (self, at, "ông|bà"))
    return TRUE;
  for (guint end = at + 12; at < end && at < self->phrase->n_tokens; at++) {
    gboolean large = soket_case_token_at (self, at)->number >= 10;
    /* "45.000 lượt", "4,5 triệu" */
    gunichar mark = soket_case_token_at (self, at + 1)->mark;
    if ((mark == '.' || mark == ',') && soket_case_token_at (self, at)->number > 0
        && soket_case_token_at (self, at + 2)->number >= 0) {
      large = TRUE;
      at += 2;
    }
    if (large && soket_case_token_at (self, at + 1)->fold != NULL
        && !soket_case_sees (self, at + 1, "ngày|tháng|năm|giờ|h|phút|tuần"))
      return TRUE;
  }
  return FALSE;
}

/* "kỳ báo cáo" and the like name a period, but "định kỳ báo cáo" a duty. */
static gboolean
is_report_period (const SoketCase *self, guint at)
{
  return soket_case_sees (self, at, "kỳ báo cáo|kỳ số liệu|kỳ thống kê")
         && !(at > 0 && soket_case_sees (self, at - 1, "định"));
}

gboolean
soket_case_names_report_period (const SoketCase *self)
{
  guint start = self->one->start;
  guint end = self->one->end;

  for (guint at = 0; (at = soket_case_find (self, at, start, "kỳ")) != SOKET_CASE_NOWHERE; at++)
    if (is_report_period (self, at))
      return TRUE;
  return is_report_period (self, end) || is_report_period (self, end + 1);
}

/* "tính", "số liệu": what follows is what was counted. */
gboolean
soket_case_is_counted (const SoketCase *self)
{
  return soket_case_follows (self, "tính|lũy kế|luỹ kế|trong kỳ|cùng kỳ|so với|số liệu|dữ "
                                   "liệu|thống kê|kể");
}

/* "công khai kết quả", "niêm yết kết quả": what is shown, and not what a report covers. */
static gboolean
is_shown (const SoketCase *self, guint at)
{
  return at >= 2 && soket_case_sees (self, at, "kết quả")
         && soket_case_sees (self, at - 2, "công khai|niêm yết|công bố|đăng tải|thông báo");
}

/* The words before tell what has happened, or name a report on it. */
gboolean
soket_case_is_reported_on (const SoketCase *self)
{
  guint start = self->one->start;
  guint at = start - MIN (start, 60);

  if (soket_case_is_counted (self))
    return TRUE;
  while ((at = soket_case_find (self, at, start,
                                "số liệu|dữ liệu|thống kê|tổng số|lũy kế|kết quả|tình hình|diễn "
                                "biến|thiệt hại|hậu "
                                "quả|sự cố|tai nạn|vụ việc|vụ án|vi phạm|dịch bệnh"))
         != SOKET_CASE_NOWHERE) {
    if (!is_shown (self, at))
      return TRUE;
    at++;
  }
  return FALSE;
}

/* "báo cáo kết quả về Ủy ban nhân dân huyện (qua Phòng Nội vụ)": who gets it stands between what is
 * done and when. A body is written with a capital letter. */
gboolean
soket_case_is_sent (const SoketCase *self)
{
  gboolean is_addressed = FALSE;

  if (!soket_case_holds (self, 0, self->one->start, "gửi|báo cáo|trình|nộp|phản ánh|chuyển"))
    return FALSE;
  for (guint at = self->one->start; at > 0; at--) {
    if (soket_case_token_at (self, at - 1)->mark == ';')
      return FALSE;
    is_addressed |= soket_case_sees (self, at - 1, "về|đến|tới|lên|cho|qua")
                    && at < self->one->start && soket_case_is_capital_at (self, at);
    if (is_addressed && soket_case_sees (self, at - 1, "gửi|báo cáo|trình|nộp|phản ánh|chuyển")
        && (at < 2 || !soket_case_sees (self, at - 2, "theo|trong|của|tại|đã|vừa|được|qua")))
      return TRUE;
  }
  return FALSE;
}

/* The clause is about a report, from its first word on: "Kết quả thực hiện từ … đến …". */
gboolean
soket_case_heads_report (const SoketCase *self)
{
  guint clause = self->clause;

  return clause < self->one->start
         && soket_case_sees (self, clause,
                             "kết quả|tình hình|số liệu|thống kê|tổng số|diễn biến|thực trạng|báo "
                             "cáo kết quả|báo cáo tình hình|báo cáo số liệu|số hồ sơ|số lượng|số "
                             "lượt|số vụ|số ca|số người|số đơn|số tiền");
}

/* The label before says what is counted, not what is to be done: "Thời điểm chốt số liệu: …". */
gboolean
soket_case_is_data_label (const SoketCase *self)
{
  guint colon = self->colon;

  if (colon == 0 || self->one->start - colon >= 4)
    return FALSE;
  for (guint at = colon > 10 ? colon - 10 : 0; at < colon; at++)
    if (soket_case_sees (self, at,
                         "hiệu lực|hạn sử dụng|hạn dùng|ngày sinh|ngày cấp|nhiệm kỳ|niên khóa|số "
                         "liệu|dữ liệu|thống kê|niên độ|thời kỳ|kỳ kế toán|kỳ báo cáo|mốc "
                         "kiểm "
                         "tra|mốc thanh tra|mốc tính|phạm vi kiểm tra|phạm vi thanh tra|kỳ kiểm "
                         "tra")
        && !(at > 0
             && soket_case_sees (self, at - 1, "gửi|báo cáo|nộp|cung cấp|cập nhật|tổng hợp")))
      return TRUE;
  return FALSE;
}

/* What is aimed at, though it is told as a state: "phấn đấu đến ngày … đạt 95%". */
static gboolean
is_target (const SoketCase *self)
{
  return soket_case_follows_within (self, 40,
                                    "phấn đấu|bảo đảm|đảm bảo|mục tiêu|chỉ tiêu|yêu "
                                    "cầu|cần|phải|kế "
                                    "hoạch|dự kiến|sẽ");
}

/* "… đến ngày D đạt 85%", "… là 45.210 người": how things stood. */
gboolean
soket_case_states_value (const SoketCase *self)
{
  guint end = self->one->end;

  if (!soket_case_sees (self, end, "đạt|ước|ước đạt|tăng|giảm|bằng|chiếm")
      && !(soket_case_sees (self, end, "là|có|còn")
           && soket_case_token_at (self, end + 1)->number >= 0))
    return FALSE;
  return !is_target (self);
}

/* "có hiệu lực đến hết ngày D": how long something holds. */
gboolean
soket_case_is_validity (const SoketCase *self)
{
  return soket_case_follows_within (self, 8,
                                    "có hiệu lực|còn hiệu lực|hết hiệu lực|hiệu lực thi hành|có "
                                    "giá "
                                    "trị|còn giá trị|giá trị sử dụng|hạn sử dụng|có thời hạn|có "
                                    "hạn");
}

/* "bị tạm giam từ … đến …": nobody is told to suffer. */
gboolean
soket_case_is_suffered (const SoketCase *self)
{
  return soket_case_holds (self, self->clause, self->one->start, "bị");
}

/* A body or a person stands right before the time: it is the subject of what has to be done. */
static gboolean
follows_body (const SoketCase *self)
{
  guint start = self->one->start;
  const SoketToken *last = soket_case_token_at (self, (gint64) start - 1);

  if (start >= 2 && last->fold != NULL
      && g_unichar_isupper (g_utf8_get_char (self->phrase->text + last->start)))
    return TRUE;
  return soket_case_follows (self,
                             "cơ quan|đơn vị|địa phương|xã|huyện|tỉnh|phường|sở|ngành|ban|phòng|"
                             "cấp ủy|các cấp|thôn|thành phố|quận|đoàn|hội|đoàn thể|chi bộ|đảng bộ|"
                             "trường|doanh nghiệp|bộ|đồng chí|chủ tịch|thủ trưởng");
}

/* The time tells which things are meant, and what is said of them follows: "Hồ sơ nộp trước ngày D
 * được giải quyết …", "Người sinh trước ngày D". */
gboolean
soket_case_is_attribute (const SoketCase *self)
{
  guint end = self->one->end;
  guint clause = self->clause;

  if (clause == self->one->start
      || (self->one->node->op == SOKET_OP_BY
          && !soket_case_begins_with (self, "đến|tới|hết|cho đến")))
    return FALSE;
  /* What nobody does on purpose by a day. */
  if (soket_case_follows (self,
                          "sinh|phát sinh|xảy ra|ra đời|tốt nghiệp|nghỉ hưu|nghỉ việc|thôi việc|"
                          "qua đời|hy sinh|hi sinh|đáo hạn|nhập ngũ|xuất ngũ|hưởng lương|năm công "
                          "tác|gian công tác|đang làm việc|người làm việc|sinh sống|cư trú|từ")
      && !soket_case_follows (self, "xét tốt nghiệp|thi tốt nghiệp|nhận tốt nghiệp"))
    return TRUE;
  if (soket_case_follows (self,
                          "được ban hành|được ký|được ký kết|được cấp|được thành lập|được tuyển "
                          "dụng|được kết nạp|được bổ nhiệm|được xây dựng")
      && !soket_case_follows_within (self, self->one->start - clause,
                                     "phải|cần|bảo đảm|đảm bảo|yêu cầu|sẽ|dự kiến"))
    return TRUE;
  if (!soket_case_sees (self, end,
                        "được|bị|phải|không được|không phải|không thuộc|không áp dụng|không "
                        "còn|chưa "
                        "được|sẽ được|sẽ bị|sẽ không|đã|tiếp tục|còn|vẫn|thì|đều|cũng|thuộc|có "
                        "hiệu "
                        "lực|có giá trị|có quyền|có đủ|áp dụng|thực hiện theo|là|nay|chưa có|không "
                        "có|hiện đã|hiện "
                        "còn|"
                        "hiện nay|hiện chưa|hiện đang"))
    return FALSE;
  return !follows_body (self);
}

/* "Thời hạn gửi báo cáo là ngày D" */
gboolean
soket_case_names_deadline (const SoketCase *self)
{
  if (!soket_case_follows (self, "là|là trước|vào") || soket_case_is_validity (self))
    return FALSE;
  return soket_case_holds (self, self->clause, self->one->start,
                           "thời hạn|hạn chót|hạn cuối|hạn nộp|hạn gửi|hạn báo cáo|hạn");
}

/* "toàn tỉnh kết nạp 812 đảng viên", "có 12 thôn", of the period that begins the statement. */
gboolean
soket_case_tells_totals (const SoketCase *self)
{
  guint at = self->one->end;

  if (soket_case_token_at (self, at)->mark == ',')
    at++;
  if (soket_case_holds (self, at, at + 8, "phát hiện|bắt giữ|khởi tố|triệt phá|thu giữ|cấp cứu")
      && soket_case_tells_figures (self))
    return TRUE;
  if (soket_case_sees (self, at, "có|còn|phát hiện|bắt giữ|khởi tố|xử phạt")
      && soket_case_token_at (self, at + 1)->number >= 0)
    return !is_target (self);
  return soket_case_sees (self, at, "toàn|cả nước|cả tỉnh|cả huyện|trên địa bàn|tổng số|bình quân")
         && soket_case_tells_figures (self);
}

static guint
find_work (const SoketCase *self, guint from)
{
  return soket_case_find (self, from, G_MAXUINT,
                          "phải|cần|sẽ|phấn đấu|yêu cầu|đề nghị|giao|trách nhiệm|bảo đảm|đảm "
                          "bảo|hoàn thành|mục tiêu|"
                          "chỉ tiêu|kế hoạch|dự kiến|tập trung|đẩy mạnh|tăng cường|triển khai|tổ "
                          "chức|thực hiện|rà "
                          "soát|báo cáo|xây dựng|kê khai|nộp hồ sơ|nộp báo cáo|nộp tờ khai|gửi|bàn "
                          "giao|ít nhất|tối "
                          "thiểu|không quá|không dưới");
}

/* What follows asks for something, or is what a plan does; not "đạt 62% kế hoạch". */
gboolean
soket_case_tells_work (const SoketCase *self)
{
  guint at = find_work (self, self->one->end);

  while (at != SOKET_CASE_NOWHERE && soket_case_token_at (self, (gint64) at - 1)->mark == '%')
    at = find_work (self, at + 1);
  return at != SOKET_CASE_NOWHERE;
}

/* "Trong năm 2024, người dân tham gia …": who does it is nobody that a plan gives work to (a
 * sector, the people, a thing), and no word says that it has to be done. */
gboolean
soket_case_tells_state (const SoketCase *self)
{
  guint at = self->one->end;

  if (soket_case_token_at (self, at)->mark == ',')
    at++;
  /* Verbs and bodies that begin as what is measured does: "số hóa", "chi bộ". */
  if (soket_case_sees (self, at,
                       "số hóa|số hoá|thu hồi|thu gom|thu thập|thu hoạch|chi bộ|chi ủy|chi cục|chi "
                       "nhánh|chi hội|chi đoàn|chi trả|tổng kết|tổng hợp|tổng rà soát|tổng kiểm "
                       "tra|tổng điều tra|tổng duyệt|tổng cục|tổng công ty|tổng liên đoàn|tổng "
                       "giám "
                       "đốc"))
    return FALSE;
  if (!soket_case_sees (self, at,
                        "ngành|lực lượng|người dân|nhân dân|bà con|nông dân|hộ|học sinh|doanh "
                        "nghiệp|kinh tế|công tác|hoạt động|tình hình|sản xuất|sản lượng|thị "
                        "trường|thời tiết|đời sống|dân số|dịch bệnh|xuất khẩu|nhập khẩu|giá|thu|"
                        "chi|số|tổng|dư nợ|doanh số|doanh thu|thu nhập|diện tích|năng suất|tỷ "
                        "lệ|tỉ lệ|khách"))
    return FALSE;
  return !soket_case_tells_work (self);
}

/* How far before the time "không" still speaks of it. */
#define DENIED_WORDS 6

/* "Không nộp hồ sơ trước ngày D", "chưa tổ chức trước ngày D": the earliest day, not the last. */
gboolean
soket_case_is_forbidden (const SoketCase *self)
{
  guint start = self->one->start;
  guint clause = self->clause;
  guint first = MAX (clause, start > DENIED_WORDS ? start - DENIED_WORDS : 0);
  gboolean forbidden = FALSE;

  if (!soket_case_holds (self, first, start, "không|chưa|cấm"))
    return FALSE;
  for (guint at = first; at < start; at++)
    if (soket_case_sees (self, at, "không được|không|chưa|cấm"))
      forbidden = !soket_case_sees (self, at, "không quá|không để|không thuộc|không có|chưa có");
    else if (soket_case_sees (self, at, "nếu|phải|cần|thì|hoàn thành|xong|khắc phục|đề nghị"))
      forbidden = FALSE;
  return forbidden;
}

/* Money that "could not be paid in 2025". */
gboolean
soket_case_is_denied (const SoketCase *self)
{
  gboolean denied = FALSE;

  if (!soket_case_holds (self, self->clause, self->one->start, "không|chưa"))
    return FALSE;
  for (guint at = self->clause; at < self->one->start; at++)
    if (soket_case_sees (self, at, "thì"))
      denied = FALSE;
    else if (soket_case_sees (self, at, "không|chưa")
             && !soket_case_sees (self, at, "không quá|không để"))
      denied = TRUE;
  return denied;
}

/* "Các nội dung đã thống nhất phải …", "đơn vị đã đăng ký thì …": "đã" at @past says which things
 * are meant, and what has to be done with them follows; not "đã phải dừng". */
static gboolean
tells_task_behind (const SoketCase *self, guint past)
{
  return soket_case_holds (self, past + 2, self->one->start, "thì|phải|cần phải|có trách nhiệm");
}

/* What has been: who is asked to do something may be told by what he did ("đề nghị các xã đã nhận
 * vốn …"). */
gboolean
soket_case_is_done (const SoketCase *self)
{
  guint n_just = 0;

  if (!soket_case_holds (self, self->clause, self->one->start, "đã|từng|vừa")
      || soket_case_sees (self, self->clause, "đề nghị|yêu cầu|giao"))
    return FALSE;
  for (guint at = self->clause; at < self->one->start; at++)
    if (soket_case_sees (self, at, "đã|từng") && !tells_task_behind (self, at)
        && !soket_case_sees (self, at,
                             "đã đề ra|đã nêu|đã giao|đã được giao|từng bước|từng cấp|từng "
                             "ngành|từng đơn vị|từng cơ quan|từng địa phương|từng năm|từng "
                             "nội dung|từng nhiệm vụ|từng người|từng xã"))
      return TRUE;
    else if (soket_case_sees (self, at, "vừa"))
      n_just++;
  /* "vừa … vừa …" is both at once, and no tense. */
  return n_just == 1;
}
