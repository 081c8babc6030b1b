/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-private.h"

#include <string.h>

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

typedef struct {
  guint64 key[SOKET_WORD_SIZE / 8];
  Role role;
  guint8 next; /* as in RoleTable.first */
} RoleEntry;

/* The words by their bit. */
typedef struct {
  guint8 first[256]; /* of @entries, from 1; 0: none */
  guint8 n_entries;
  RoleEntry entries[G_MAXUINT8];
} RoleTable;

static RoleEntry *
find_role (RoleTable *table, const guint64 *key, guint8 bit)
{
  for (guint i = table->first[bit]; i != 0; i = table->entries[i - 1].next)
    if (table->entries[i - 1].key[0] == key[0] && table->entries[i - 1].key[1] == key[1])
      return &table->entries[i - 1];
  return NULL;
}

static void
add_all (RoleTable *table, const char *const *words, gsize n_words, Role role)
{
  for (gsize i = 0; i < n_words; i++) {
    guint64 key[SOKET_WORD_SIZE / 8] = { 0 };
    memcpy (key, words[i], strlen (words[i]));
    guint8 bit = soket_word_get_bit (key);
    RoleEntry *known = find_role (table, key, bit);
    if (known != NULL) {
      known->role |= role;
      continue;
    }
    g_assert (table->n_entries < G_N_ELEMENTS (table->entries));
    table->entries[table->n_entries] = (RoleEntry){ { key[0], key[1] }, role, table->first[bit] };
    table->first[bit] = ++table->n_entries;
  }
}

static Role
role_of (const SoketToken *token)
{
  static gsize ready;
  static RoleTable table;

  if (g_once_init_enter (&ready)) {
    add_all (&table, beginnings, G_N_ELEMENTS (beginnings), ROLE_BEGINS);
    add_all (&table, weak_beginnings, G_N_ELEMENTS (weak_beginnings), ROLE_BEGINS | ROLE_WEAK);
    add_all (&table, time_words, G_N_ELEMENTS (time_words), ROLE_TIME);
    g_once_init_leave (&ready, 1);
  }
  if (token->number >= 0)
    return ROLE_TIME;
  if (table.first[token->bit] == 0)
    return ROLE_NONE;
  const RoleEntry *known = find_role (&table, token->word.key, token->bit);
  return known != NULL ? known->role : ROLE_NONE;
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
