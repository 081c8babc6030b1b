/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-structure-private.h"

#include <string.h>

/* What a line is by its first words and its letters. */

gboolean
soket_text_is_capital (const char *text, gsize length)
{
  gssize large = 0;
  gssize small = 0;

  /* Not to the end, once that many small letters were met that nothing behind them could make up
   * for it. */
  for (const char *at = text; at < text + length && small * 12 <= large + (text + length - at);
       at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isupper (c))
      large++;
    else if (g_unichar_islower (c))
      small++;
  }
  /* A symbol may hold small letters: "CHỈ THỊ SỐ 05/CT-TTg". */
  return large >= 2 && small * 12 <= large;
}

static gboolean
is_closing (gunichar c)
{
  return c == ')' || c == ']' || c == '"' || c == 0x201D || c == 0x2019 || c == ' ';
}

gboolean
soket_text_ends_sentence (const char *text, gsize length)
{
  const char *at = text + length;

  while (at > text) {
    at = g_utf8_prev_char (at);
    gunichar c = g_utf8_get_char (at);

    if (!is_closing (c))
      return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == 0x2026;
  }
  return FALSE;
}

gboolean
soket_text_begins_small (const char *text, gsize length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isalpha (c))
      return g_unichar_islower (c);
    if (g_unichar_isdigit (c))
      return FALSE;
  }
  /* Only signs: the rest of something. */
  return TRUE;
}

gsize
soket_text_begins_with (const char *text, gsize length, const char *const *words)
{
  char first[6];
  gsize width;

  if (length == 0)
    return 0;
  /* Nearly every comparison ends with the first letter. */
  width = (gsize) g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (text)), first);
  for (guint i = 0; words[i] != NULL; i++) {
    const char *at = text;
    const char *want = words[i];

    if (*want != *first || strncmp (want, first, width) != 0)
      continue;
    while (*want != '\0' && at < text + length) {
      if (g_unichar_tolower (g_utf8_get_char (at)) != g_utf8_get_char (want))
        break;
      at = g_utf8_next_char (at);
      want = g_utf8_next_char (want);
    }
    if (*want != '\0')
      continue;
    if (at >= text + length || !g_unichar_isalnum (g_utf8_get_char (at)))
      return (gsize) (at - text);
  }
  return 0;
}

/* Longer ones first. */
static const char *const kinds[] = {
  "kế hoạch",
  "chương trình hành động",
  "chương trình",
  "chỉ thị",
  "thông báo kết luận",
  "thông báo",
  "quyết định",
  "hướng dẫn",
  "nghị quyết",
  "kết luận",
  "quy định",
  "quy chế",
  "quy trình",
  "đề án",
  "phương án",
  "công điện",
  "công văn",
  "báo cáo",
  "tờ trình",
  "thông tri",
  "giấy mời",
  "đề cương",
  "nghị định",
  "thông tư",
  "danh sách",
  "danh mục",
  "lịch công tác",
  "biểu mẫu",
  NULL,
};

gsize
soket_text_begins_kind (const char *text, gsize length)
{
  gsize size = soket_text_begins_with (text, length, kinds);

  return size > 0 && soket_text_is_capital (text, size) ? size : 0;
}

gboolean
soket_text_begins_basis (const char *text, gsize length)
{
  static const char *const words[] = {
    "căn cứ",     "thực hiện", "theo", "tiếp theo", "xét đề nghị",   "xét", "triển khai thực hiện",
    "trên cơ sở", "nhằm",      "để",   "thi hành",  "tại phiên họp", NULL,
  };

  return g_unichar_isupper (g_utf8_get_char (text)) && soket_text_begins_with (text, length, words);
}

/* TM., T/M, KT., TL., TUQ., Q. and a body or a role in capitals. */
gboolean
soket_text_begins_capacity (const char *text, gsize length)
{
  static const char *const words[]
      = { "tm", "t/m", "kt", "k/t", "tl", "t/l", "tuq", "t/uq", "q", NULL };
  gsize size = soket_text_begins_with (text, length, words);

  if (size == 0 || size >= length || length > 160 || !soket_text_is_capital (text, length))
    return FALSE;
  return text[size] == '.' || (text[size] == ' ' && size > 1);
}

gboolean
soket_text_begins_role (const char *text, gsize length)
{
  static const char *const words[] = { "chủ tịch",
                                       "phó",
                                       "bí thư",
                                       "giám đốc",
                                       "tổng giám đốc",
                                       "trưởng",
                                       "chánh",
                                       "bộ trưởng",
                                       "thứ trưởng",
                                       "chủ nhiệm",
                                       "viện trưởng",
                                       "hiệu trưởng",
                                       "thủ tướng",
                                       "tổng",
                                       "thủ trưởng",
                                       "cục trưởng",
                                       "chi cục trưởng",
                                       "vụ trưởng",
                                       "ủy viên",
                                       "uỷ viên",
                                       "chỉ huy",
                                       "tư lệnh",
                                       "chính ủy",
                                       "quyền",
                                       "người đứng đầu",
                                       "phụ trách",
                                       "đội trưởng",
                                       "thường trực",
                                       NULL };

  return length <= 160 && soket_text_is_capital (text, length)
         && soket_text_begins_with (text, length, words) > 0;
}

/* "PHỤ LỤC 1", or "Phụ lục 1" on a line of its own: not the middle of a sentence. */
gboolean
soket_text_begins_annex (const char *text, gsize length)
{
  static const char *const words[] = { "phụ lục", "mẫu số", "biểu số", "biểu mẫu số", NULL };
  gsize size = soket_text_begins_with (text, length, words);

  if (size == 0 || !g_unichar_isupper (g_utf8_get_char (text)))
    return FALSE;
  if (soket_text_is_capital (text, MIN (length, size)))
    return TRUE;
  return length <= size + 8
         || (length > size + 2 && memchr (text + size, ':', MIN (length - size, 8)));
}

gboolean
soket_text_begins_recipients (const char *text, gsize length)
{
  static const char *const words[] = { "nơi nhận", NULL };
  gsize size = soket_text_begins_with (text, length, words);

  return size > 0 && (size == length || strchr (":. ", text[size]) != NULL);
}

gboolean
soket_text_is_motto (const char *text, gsize length)
{
  static const char *const words[] = { "cộng hòa xã hội",
                                       "cộng hoà xã hội",
                                       "độc lập",
                                       "đảng cộng sản việt nam",
                                       "chủ nghĩa việt nam",
                                       "đoàn tncs hồ chí minh",
                                       "đoàn thanh niên cộng sản",
                                       NULL };

  return length < 120 && soket_text_begins_with (text, length, words) > 0;
}

gsize
soket_text_begins_body (const char *text, gsize length)
{
  static const char *const nouns[]
      = { "bch",        "bcđ",         "btv",       "lđlđ",       "huyện đoàn",   "tỉnh đoàn",
          "thành đoàn", "quận đoàn",   "xã đoàn",   "hợp tác xã", "tổng công ty", "bí thư",
          "bưu điện",   "bảo hiểm",    "bệnh viện", "bộ trưởng",  "chi bộ",       "chi cục",
          "chính phủ",  "chủ tịch",    "công an",   "công ty",    "công đoàn",    "cơ quan",
          "giám đốc",   "hiệu trưởng", "huyện uỷ",  "huyện ủy",   "học viện",     "kho bạc",
          "kiểm toán",  "liên đoàn",   "mặt trận",  "ngân hàng",  "nhà máy",      "quân uỷ",
          "quân ủy",    "quận uỷ",     "quận ủy",   "quốc hội",   "thanh tra",    "thành uỷ",
          "thành ủy",   "thường trực", "thị trấn",  "thị uỷ",     "thị ủy",       "thủ tướng",
          "tiểu ban",   "toà án",      "trung tâm", "trưởng ban", "tòa án",       "tập đoàn",
          "tỉnh uỷ",    "tỉnh ủy",     "tổng cục",  "uỷ ban",     "văn phòng",    "đảng bộ",
          "đảng uỷ",    "đảng đoàn",   "đảng ủy",   "ủy ban",     "ban",          "báo",
          "bộ",         "cục",         "hđnd",      "hạt",        "hội",          "khoa",
          "mttq",       "phòng",       "sở",        "trường",     "trạm",         "tổ",
          "ubmttq",     "ubnd",        "viện",      "vụ",         "đoàn",         "đài",
          NULL };

  return soket_text_begins_with (text, length, nouns);
}
