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
  ROLE_COUNT = 1 << 3, /* begins one only before what is counted */
  ROLE_PAIR = 1 << 4,  /* begins one only in the pairs of sees_pair () */
} Role;

/* How near: "trong khoảng thời gian từ ngày". */
#define NEAR 6

static const char *const beginnings[] = {
  "buổi",  "sáng", "chiều", "chậm", "cuối", "giữa", "hàng", "hằng", "kể",  "muộn",
  "mùng",  "mồng", "mỗi",   "ngay", "ngày", "nửa",  "quí",  "quý",  "sau", "khi",
  "tháng", "thứ",  "trước", "trễ",  "tuần", "tối",  "đúng", "đầu",
};
static const char *const counts[]
    = { "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười" };
static const char *const paired[] = { "chủ",    "hạ",    "hạn",  "hôm",  "liên", "thường",
                                      "thượng", "trung", "tính", "định", "đột",  "ít" };
static const char *const weak_beginnings[] = {
  "cho", "các", "hết", "không", "lúc", "nhiều", "những", "nội", "quá", "theo", "thời", "trong",
  "tới", "từ",  "vào", "đến",   "t",   "th",    "q",     "qi",  "qii", "qiii", "qiv",
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

static const RoleTable *
get_roles (void)
{
  static gsize ready;
  static RoleTable table;

  if (g_once_init_enter (&ready)) {
    add_all (&table, beginnings, G_N_ELEMENTS (beginnings), ROLE_BEGINS);
    add_all (&table, counts, G_N_ELEMENTS (counts), ROLE_BEGINS | ROLE_COUNT);
    add_all (&table, paired, G_N_ELEMENTS (paired), ROLE_BEGINS | ROLE_PAIR);
    add_all (&table, weak_beginnings, G_N_ELEMENTS (weak_beginnings), ROLE_BEGINS | ROLE_WEAK);
    add_all (&table, time_words, G_N_ELEMENTS (time_words), ROLE_TIME);
    g_once_init_leave (&ready, 1);
  }
  return &table;
}

static inline Role
role_of (const RoleTable *table, const SoketToken *token)
{
  if (token->number >= 0)
    return ROLE_TIME;
  for (guint i = table->first[token->bit]; i != 0; i = table->entries[i - 1].next)
    if (table->entries[i - 1].key[0] == token->word.key[0]
        && table->entries[i - 1].key[1] == token->word.key[1])
      return table->entries[i - 1].role;
  return ROLE_NONE;
}

/* "05/7", "15 (mười lăm) ngày", "17 giờ", but not "12 xã". */
static gboolean
begins_number (const RoleTable *roles, const SoketCursor *cursor)
{
  const SoketToken *next = soket_cursor_peek (cursor, 1);

  /* "17-KH/TU", "05/KH" are symbols, and "12, thôn" says no more of the number. */
  if (next->mark == '-' || next->mark == '/' || next->mark == ',' || next->mark == '.')
    return soket_cursor_peek (cursor, 2)->number >= 0;
  /* "15 (mười lăm)", "17:00" */
  return next->mark == '(' || next->mark == ':' || (role_of (roles, next) & ROLE_TIME) != 0;
}

/* "hai tháng", "mười lăm", "một (01)", "năm này", "năm sau", but not "một số". */
static gboolean
begins_count (const RoleTable *roles, const SoketCursor *cursor)
{
  SoketCursor behind = { cursor->phrase, cursor->at + 1 };
  const SoketToken *next = soket_cursor_peek (&behind, 0);

  return next->mark != 0 || (role_of (roles, next) & (ROLE_TIME | ROLE_COUNT)) != 0
         || soket_cursor_sees (&behind, "mươi|trăm|mốt|lăm|tư|không|tiếng|rưỡi|này|sau|tới");
}

static gboolean
sees_pair (const SoketCursor *cursor)
{
  return soket_cursor_sees (cursor, "chủ nhật|hạ tuần|hạn chót|hạn cuối|hôm nay|liên tục|thường "
                                    "xuyên|thượng tuần|trung tuần|tính từ|định kì|định kỳ|đột "
                                    "xuất|ít nhất");
}

/* @role: of the word at the cursor. */
static gboolean
may_begin (const RoleTable *roles, const SoketCursor *cursor, Role role)
{
  if (soket_cursor_peek (cursor, 0)->number >= 0)
    return begins_number (roles, cursor);
  if ((role & ROLE_COUNT) != 0)
    return begins_count (roles, cursor);
  if ((role & ROLE_PAIR) != 0)
    return sees_pair (cursor);
  if ((role & ROLE_BEGINS) == 0 || (role & ROLE_WEAK) == 0)
    return (role & ROLE_BEGINS) != 0;
  for (int ahead = 1; ahead <= NEAR; ahead++)
    if ((role_of (roles, soket_cursor_peek (cursor, ahead)) & ROLE_TIME) != 0)
      return TRUE;
  return FALSE;
}

gboolean
soket_scan_next_beginning (SoketCursor *cursor)
{
  const RoleTable *roles = get_roles ();
  const SoketToken *tokens = soket_cursor_peek (cursor, 0);
  guint left = cursor->phrase->n_tokens - cursor->at;

  if (soket_cursor_at_end (cursor))
    return FALSE;
  for (guint i = 0; i < left; i++, cursor->at++) {
    Role role = role_of (roles, &tokens[i]);
    if (G_UNLIKELY (role != ROLE_NONE) && may_begin (roles, cursor, role))
      return TRUE;
  }
  return FALSE;
}

/* Of a day that is in every month: others may not exist, which is told. */
#define LAST_DAY 28

/* "12/02/2024" */
static gboolean
eat_plain_day (SoketCursor *cursor)
{
  const SoketToken *day = soket_cursor_peek (cursor, 0);
  const SoketToken *month = soket_cursor_peek (cursor, 2);
  const SoketToken *year = soket_cursor_peek (cursor, 4);

  if (day->number < 1 || day->number > LAST_DAY || month->number < 1 || month->number > 12
      || year->number < 1950 || year->number > 2100 || soket_cursor_peek (cursor, 1)->mark != '/'
      || soket_cursor_peek (cursor, 3)->mark != '/')
    return FALSE;
  cursor->at += 5;
  return TRUE;
}

/* "17-KH/CLB ngày 12/02/2024 của", "05/KH-UBND, ngày 12/02/2024 về": what is said of the document
 * follows, so that the day is no deadline. */
gboolean
soket_scan_skip_cited (SoketCursor *cursor)
{
  SoketCursor at = *cursor;

  if (!soket_cursor_sees (&at, "ngày"))
    return FALSE;
  int before = soket_cursor_peek (&at, -1)->mark == ',' ? -2 : -1;
  const SoketToken *code = soket_cursor_peek (&at, before);
  const SoketToken *mark = soket_cursor_peek (&at, before - 1);
  const SoketToken *type = soket_cursor_peek (&at, before - 2);
  at.at++;
  if (code->fold == NULL || (mark->mark != '/' && mark->mark != '-') || mark->end != code->start
      || (type->fold == NULL && type->number < 0) || type->end != mark->start
      || !g_unichar_isupper (g_utf8_get_char (at.phrase->text + code->start))
      || !eat_plain_day (&at) || !soket_cursor_sees (&at, "của|về"))
    return FALSE;
  *cursor = at;
  return TRUE;
}
