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
  { "thứ", EVENT },
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
  { "ba mươi" },
  { "ba ngày" },
  { "ba quý" },
  { "ba tháng" },
  { "ba tuần" },
  { "bảy ", TEN },
  { "bốn ", TEN },
  { "chiều mai" },
  { "chậm nhất" },
  { "chín ", TEN },
  { "các năm" },
  { "cuối ", END_OF_YEAR },
  { "giữa ", PART_OF_YEAR },
  { "hai ", COUNTED },
  { "hàng ", COUNTED },
  { "hôm nay" },
  { "hằng ", COUNTED },
  { "hết giờ" },
  { "khi có yêu" },
  { "khi cần thiết" },
  { "khi được yêu" },
  { "liên tục", JOINT },
  { "liên tục", 0, TRUE },
  { "mười ", COUNTED },
  { "muộn nhất" },
  { "mỗi ", COUNTED },
  { "một ", COUNTED },
  { "ngay khi" },
  { "ngay sau" },
  { "ngày cuối" },
  { "ngày làm" },
  { "ngày mai" },
  { "nửa ", HALF },
  { "năm mươi" },
  { "năm nay" },
  { "năm sau" },
  { "năm tới" },
  { "quí " },
  { "quý " },
  { "sáng mai" },
  { "sáu ", TEN },
  { "theo yêu" },
  { "theo đề" },
  { "thường xuyên", JOINT },
  { "thường xuyên", 0, TRUE },
  { "trong ", SPAN },
  { "trong các ", SPAN },
  { "trước ", EVENT },
  { "tuần " },
  { "tháng sau" },
  { "tháng tới" },
  { "tám ", TEN },
  { "từ nay" },
  { "đầu ", PART_OF_YEAR },
  { "định k" },
  { "đột xuất" },
  { "ðầu năm" },
  { "ðịnh k" },
  { "ðột xuất" },
};
