/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-duty-private.h"

/* A label has no more words. */
#define LONGEST 10

/* How plans label their parts: the form "nhiệm vụ – chủ trì – phối hợp – thời gian – sản phẩm",
 * which the programmes of work of Decree 39/2022/NĐ-CP have as columns. The first that fits. @who:
 * the label may begin with who ("Đơn vị …", "Cơ quan …"). */
static const struct {
  SoketLabel label;
  gboolean who;
  const char *words;
} labels[] = {
  { SOKET_LABEL_WITH, TRUE, "phối hợp thực hiện|phối hợp" },
  { SOKET_LABEL_FOLLOW, TRUE, "theo dõi , đôn đốc|theo dõi|đôn đốc|lãnh đạo phụ trách" },
  { SOKET_LABEL_LEAD, TRUE,
    "chủ trì|thực hiện|chịu trách nhiệm|phụ trách|đầu mối|tham mưu|triển khai|soạn thảo|"
    "trách nhiệm|phân công|được giao|báo cáo" },
  { SOKET_LABEL_TIME, FALSE, "thời gian|thời hạn|tiến độ|thời điểm|hạn|hoàn thành|lộ trình" },
  { SOKET_LABEL_PRODUCT, FALSE, "sản phẩm|kết quả|hồ sơ" },
  { SOKET_LABEL_CONTENT, FALSE, "nhiệm vụ|nội dung|công việc" },
  { SOKET_LABEL_OTHER, FALSE,
    "địa điểm|thành phần|đối tượng|hình thức|kinh phí|mục đích|mục tiêu|chỉ tiêu|yêu cầu|phạm vi|"
    "nguyên tắc|tài liệu|lưu ý|cách thức|số lượng|quy trình|tiêu chí|điều kiện|phương pháp|"
    "cơ cấu|nguồn lực|ghi chú|tuyến|mô hình|cơ sở|tần suất" },
};

static guint
find_colon (const SoketParagraph *self)
{
  for (guint at = 0; at <= LONGEST; at++) {
    const SoketWord *word = soket_words_peek (self->words, at);
    if (word->mark == ':')
      return at;
    if (word->end == 0 || (word->mark != 0 && word->mark != ',' && word->mark != '/'))
      break;
  }
  return 0;
}

void
soket_paragraph_find_label (SoketParagraph *self)
{
  guint colon = find_colon (self);
  guint who = soket_words_match_any (self->words, 0,
                                     "cơ quan|đơn vị|bộ phận|tổ chức|người|cán bộ|"
                                     "phòng|cơ quan , đơn vị|đơn vị , cá nhân|"
                                     "cá nhân|tập thể|sở , ngành");

  self->label = SOKET_LABEL_NONE;
  if (colon == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++) {
    guint at = labels[i].who ? who : 0;
    guint n = soket_words_match_any (self->words, at, labels[i].words);
    if (n == 0)
      continue;
    /* "Phối hợp với X:" tells somebody to do it. */
    if (labels[i].who && soket_words_match_any (self->words, at + n, "với|cho|của|việc"))
      return;
    if (labels[i].who && who == 0 && colon > n + 3)
      return;
    self->label = labels[i].label;
    self->value = colon + 1;
    return;
  }
}

/* How sections are called: Article 8 and Annex III of Decree 30/2020/NĐ-CP leave it to the writer;
 * these are the words of plans, directives and conclusions. */
static const struct {
  SoketSection section;
  const char *words;
} sections[] = {
  { SOKET_SECTION_SUBJECTS, "đối tượng" },
  { SOKET_SECTION_TARGET, "mục tiêu|chỉ tiêu|phấn đấu|các chỉ tiêu" },
  { SOKET_SECTION_SILENT,
    "mục đích|yêu cầu|quan điểm|căn cứ|sự cần thiết|tình hình|thực trạng|kết quả|"
    "tồn tại|hạn chế|nguyên nhân|bài học|khẩu hiệu|đặc điểm|bối cảnh|phạm vi|nguyên tắc|ưu điểm|"
    "khuyết điểm|dự báo|cơ sở|phương châm|thành phần|địa điểm|tiêu chí|phương pháp|thuận lợi|"
    "khó khăn|tổng quan|khái quát|định hướng|tầm nhìn|đánh giá|điều kiện|thang điểm|"
    "nội dung sơ kết|nội dung tổng kết|nội dung báo cáo|nội dung đánh giá|hình thức" },
  { SOKET_SECTION_MONEY, "kinh phí|nguồn lực|nguồn kinh phí|dự toán" },
  { SOKET_SECTION_TIME, "thời gian|tiến độ|thời hạn|lộ trình" },
};

SoketSection
soket_paragraph_find_section (const SoketParagraph *self)
{
  guint at = soket_words_match_any (self->words, 0, "về|các|một số");

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (soket_words_match_any (self->words, at, sections[i].words))
      return sections[i].section;
  return SOKET_SECTION_WORK;
}
