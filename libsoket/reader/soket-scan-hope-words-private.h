/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

/* Which words of a text could be a part of a deadline; for soket-scan-hope.c alone. */

/* What may stand behind a word. */
enum {
  UNIT = 1 << 0,
  COUNTED = 1 << 1, /* or what goes on counting: "hai mươi", "mười lăm", "một (01) tháng" */
  END_OF_YEAR = 1 << 2,
  PART_OF_YEAR = 1 << 3,
  TEN = 1 << 4,
  HALF = 1 << 5,
  SPAN = 1 << 6,
  EVENT = 1 << 7,
  JOINT = 1 << 8, /* what can hang on a duty without a date */
};

static const struct {
  const char *word; /* lower case */
  guint lists;
} second_words[] = {
  { "ngày", UNIT | COUNTED | TEN | SPAN | EVENT },
  { "tháng", UNIT | COUNTED | END_OF_YEAR | PART_OF_YEAR | TEN | HALF | SPAN },
  { "năm", UNIT | COUNTED | END_OF_YEAR | PART_OF_YEAR | HALF | SPAN },
  { "quý", UNIT | COUNTED | END_OF_YEAR | PART_OF_YEAR | TEN | SPAN },
  { "quí", UNIT | COUNTED },
  { "tuần", UNIT | COUNTED | END_OF_YEAR | PART_OF_YEAR | TEN | SPAN },
  { "giờ", UNIT | COUNTED | END_OF_YEAR },
  { "phút", UNIT | COUNTED },
  { "buổi", END_OF_YEAR },
  { "mươi", COUNTED | TEN },
  { "tiếng", COUNTED },
  { "trăm", COUNTED },
  { "lần", COUNTED },
  { "nửa", COUNTED },
  { "một", COUNTED },
  { "mốt", COUNTED },
  { "hai", COUNTED },
  { "ba", COUNTED },
  { "bốn", COUNTED },
  { "tư", COUNTED },
  { "lăm", COUNTED },
  { "sáu", COUNTED },
  { "bảy", COUNTED },
  { "tám", COUNTED },
  { "chín", COUNTED },
  { "mười", COUNTED },
  { "không", COUNTED },
  { "kì", COUNTED },
  { "báo", COUNTED },
  { "(", COUNTED },
  { "đầu", HALF },
  { "cuối", HALF },
  { "khi", EVENT },
  { "hội", EVENT },
  { "đại", EVENT },
  { "kỳ", COUNTED | EVENT },
  { "lễ", EVENT },
  { "thời", EVENT },
  { "tết", EVENT },
  { "thứ", COUNTED | EVENT },
  { "chủ", COUNTED },
  { ",", JOINT },
  { "và", JOINT },
  { "hoặc", JOINT },
  { "hay", JOINT },
};

/* Words without a digit of which a deadline is made: the first, of 4 bytes at least, and behind it
 * and white space one of the second, if there are any. */
static const struct {
  const char *first;
  guint second;     /* lists, 0: nothing has to stand there */
  gboolean undated; /* of no use but to SOKET_SCAN_FLAGS_ALL */
} hopeful_words[] = {
  { "ba mươi", 0, FALSE },
  { "ba ngày", 0, FALSE },
  { "ba quý", 0, FALSE },
  { "ba tháng", 0, FALSE },
  { "ba tuần", 0, FALSE },
  { "bảy ", TEN, FALSE },
  { "bốn ", TEN, FALSE },
  { "chiều mai", 0, FALSE },
  { "chậm nhất", 0, FALSE },
  { "chín ", TEN, FALSE },
  { "các năm", 0, FALSE },
  { "cuối cùng của", 0, FALSE },
  { "đầu tiên của", 0, FALSE },
  { "cuối ", END_OF_YEAR, FALSE },
  { "giữa ", PART_OF_YEAR, FALSE },
  { "hai ", COUNTED, FALSE },
  { "hàng ", COUNTED, FALSE },
  { "hôm nay", 0, FALSE },
  { "hằng ", COUNTED, FALSE },
  { "hết giờ", 0, FALSE },
  { "khi có yêu", 0, FALSE },
  { "khi cần thiết", 0, FALSE },
  { "khi được yêu", 0, FALSE },
  { "liên tục", JOINT, FALSE },
  { "liên tục", 0, TRUE },
  { "mười ", COUNTED, FALSE },
  { "muộn nhất", 0, FALSE },
  { "mỗi ", COUNTED, FALSE },
  { "một ", COUNTED, FALSE },
  { "ngay khi", 0, FALSE },
  { "ngay sau", 0, FALSE },
  { "ngày cuối", 0, FALSE },
  { "ngày làm", 0, FALSE },
  { "ngày mai", 0, FALSE },
  { "nửa ", HALF, FALSE },
  { "năm mươi", 0, FALSE },
  { "năm nay", 0, FALSE },
  { "năm sau", 0, FALSE },
  { "năm tới", 0, FALSE },
  { "quí ", 0, FALSE },
  { "quý ", 0, FALSE },
  { "sáng mai", 0, FALSE },
  { "sáu ", TEN, FALSE },
  { "theo yêu", 0, FALSE },
  { "theo đề", 0, FALSE },
  { "thường xuyên", JOINT, FALSE },
  { "thường xuyên", 0, TRUE },
  { "trong ", SPAN, FALSE },
  { "trong các ", SPAN, FALSE },
  { "trước ", EVENT, FALSE },
  { "tuần ", 0, FALSE },
  { "tháng sau", 0, FALSE },
  { "tháng tới", 0, FALSE },
  { "tám ", TEN, FALSE },
  { "từ nay", 0, FALSE },
  { "đầu ", PART_OF_YEAR, FALSE },
  { "định k", 0, FALSE },
  { "đột xuất", 0, FALSE },
  { "ðầu năm", 0, FALSE },
  { "ðịnh k", 0, FALSE },
  { "ðột xuất", 0, FALSE },
};
