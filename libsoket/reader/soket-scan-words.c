/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-private.h"

/* At which words a deadline may begin. */

typedef enum {
  ROLE_NONE = 0,
  ROLE_BEGINS = 1 << 0,
  ROLE_WEAK = 1 << 1, /* begins one only where a word of time stands near */
  ROLE_TIME = 1 << 2,
} Role;

/* How near: "trong khoảng thời gian từ ngày". */
#define NEAR 6

static const char *const beginnings[] = {
  "chậm", "chủ",   "cuối",  "cứ",   "giữa", "hai",  "hàng", "hạ",    "hạn",    "hằng",
  "kể",   "liên",  "muộn",  "mùng", "mười", "mồng", "mỗi",  "ngay",  "ngày",   "nhân",
  "nửa",  "năm",   "quí",   "quý",  "sau",  "sáu",  "khi",  "tháng", "thường", "thượng",
  "thứ",  "trung", "trước", "trễ",  "tuần", "tính", "tối",  "đúng",  "đầu",    "định",
  "đột",  "ba",    "bốn",   "bảy",  "tám",  "chín", "một",
};
static const char *const weak_beginnings[] = {
  "cho", "các",  "hết",  "không", "lúc", "nhiều", "những", "nội",
  "quá", "theo", "thời", "trong", "tới", "từ",    "vào",   "đến",
};
static const char *const time_words[] = {
  "ngày", "tháng", "năm",   "quý", "quí", "tuần", "giờ",  "phút", "h",  "g",   "nay", "lần", "buổi",
  "sáng", "trưa",  "chiều", "tối", "thứ", "đầu",  "giữa", "cuối", "kỳ", "nửa", "khi", "yêu", "đề",
};

static void
add_all (GHashTable *roles, const char *const *words, gsize n_words, Role role)
{
  for (gsize i = 0; i < n_words; i++) {
    guint known = GPOINTER_TO_UINT (g_hash_table_lookup (roles, words[i]));
    g_hash_table_insert (roles, (gpointer) words[i], GUINT_TO_POINTER (known | role));
  }
}

static Role
role_of (const SoketToken *token)
{
  static gsize ready;
  static GHashTable *roles;

  if (g_once_init_enter (&ready)) {
    roles = g_hash_table_new (g_str_hash, g_str_equal);
    add_all (roles, beginnings, G_N_ELEMENTS (beginnings), ROLE_BEGINS);
    add_all (roles, weak_beginnings, G_N_ELEMENTS (weak_beginnings), ROLE_BEGINS | ROLE_WEAK);
    add_all (roles, time_words, G_N_ELEMENTS (time_words), ROLE_TIME);
    g_once_init_leave (&ready, 1);
  }
  if (token->number >= 0)
    return ROLE_TIME;
  return token->fold != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (roles, token->fold))
                             : ROLE_NONE;
}

/* "05/7", "15 (mười lăm) ngày", "17 giờ", but not "12 xã". */
static gboolean
begins_number (const SoketCursor *cursor)
{
  const SoketToken *next = soket_cursor_peek (cursor, 1);

  return next->mark != 0 || (role_of (next) & ROLE_TIME) != 0;
}

gboolean
soket_scan_may_begin (const SoketCursor *cursor)
{
  const SoketToken *token = soket_cursor_peek (cursor, 0);

  if (token->number >= 0)
    return begins_number (cursor);
  Role role = role_of (token);
  if ((role & ROLE_BEGINS) == 0 || (role & ROLE_WEAK) == 0)
    return (role & ROLE_BEGINS) != 0;
  for (int ahead = 1; ahead <= NEAR; ahead++)
    if ((role_of (soket_cursor_peek (cursor, ahead)) & ROLE_TIME) != 0)
      return TRUE;
  return FALSE;
}
