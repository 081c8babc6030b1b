/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include <string.h>

/* Which forms may begin with a word: asked once for a place, before any of them is tried. A form
 * that comes to begin with another word needs that word here. */

/* What begins with a day or a period begins with all that these begin with. */
#define DATED (SOKET_BEGINS_WINDOW | SOKET_BEGINS_OP | SOKET_BEGINS_DATE)
#define IN_PERIOD (SOKET_BEGINS_WINDOW | SOKET_BEGINS_OP | SOKET_BEGINS_PERIOD)
/* "(03) ba", "15", "mười lăm", ", năm 2022" */
#define BRACKETED                                                                                  \
  (IN_PERIOD | SOKET_BEGINS_COUNT | SOKET_BEGINS_MARKER | SOKET_BEGINS_LIMIT | SOKET_BEGINS_PART)
#define COUNTED (BRACKETED | SOKET_BEGINS_DATE)
#define NUMBERED                                                                                   \
  (COUNTED | SOKET_BEGINS_ADJACENT | SOKET_BEGINS_DAYS_OF_PERIOD | SOKET_BEGINS_ANCHOR)
#define COMMAED (IN_PERIOD | SOKET_BEGINS_ADJACENT | SOKET_BEGINS_ANCHOR)

static const struct {
  const char *words; /* single ones */
  SoketBegins forms;
} openings[] = {
  { "mười|không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín", COUNTED },
  { "hết|cuối|trong|giờ|buổi|sáng|chiều|ngày|chủ|thứ|mùng|mồng", DATED },
  { "quý|tháng|nửa|năm|sang|t|th|q|qi|qii|qiii|qiv", IN_PERIOD },
  { "trong|kể|từ|lúc|các|những|vào", SOKET_BEGINS_WINDOW },
  { "trong|kể|từ|lúc|ngày|thứ|chủ", SOKET_BEGINS_DAYS_OF_PERIOD },
  { "h|định|vào|theo|hằng|hàng|mỗi|ngày|tuần|tháng|quý|nửa|năm", SOKET_BEGINS_MARKER },
  { "trước|chậm|muộn|trễ|không|trong|vào|đến|lúc|của|ngày", SOKET_BEGINS_ADJACENT },
  { "kể|tính|sau", SOKET_BEGINS_TURNED },
  { "sau|quá|ngay|trong|thời|chậm|muộn|là|ít|tối|không|nửa|ngày", SOKET_BEGINS_LIMIT },
  { "trước", SOKET_BEGINS_BACKWARD },
  { "chậm|muộn|trễ|không|thời|hạn|trước|trong|cho|đến|tới|hết|vào|lúc|hồi|ngay|đúng|cuối|của|"
    "hôm",
    SOKET_BEGINS_OP },
  { "ngày", SOKET_BEGINS_DAY_OF_MONTHS | SOKET_BEGINS_OP },
  { "ngày|các|những", SOKET_BEGINS_LAST_DAYS | SOKET_BEGINS_OP },
  { "thượng|trung|hạ|nửa|ngày|tuần|tháng|quý|những|các|khoảng|đầu|giữa|cuối",
    SOKET_BEGINS_PART | SOKET_BEGINS_OP },
  { "của|vào|ngày|cuối|chủ|thứ|buổi|sáng|chiều|hết|mùng|mồng|trong|giờ", SOKET_BEGINS_ANCHOR },
  { "chậm|muộn|trước|vào|đến|trong|kết|đầu|giữa|cuối|hết|năm|nhiệm|học|niên|khóa",
    SOKET_BEGINS_EVENT },
  { "ngay|sau|trước|đột|theo|khi", SOKET_BEGINS_EVENT },
  { "thường|liên", SOKET_BEGINS_CONTINUOUS },
};

typedef struct {
  guint64 key[SOKET_WORD_SIZE / 8];
  SoketBegins forms;
  guint8 next; /* as in Openings.first */
} Opening;

/* The words by their bit. */
typedef struct {
  guint8 first[256]; /* of @all, from 1; 0: none */
  guint8 n;
  Opening all[G_MAXUINT8];
} Openings;

static void
add_word (Openings *self, const char *word, gsize length, SoketBegins forms)
{
  guint64 key[SOKET_WORD_SIZE / 8] = { 0 };

  g_assert (length > 0 && length < SOKET_WORD_SIZE);
  memcpy (key, word, length);
  guint8 *first = &self->first[soket_word_get_bit (key)];
  for (guint i = *first; i != 0; i = self->all[i - 1].next)
    if (memcmp (self->all[i - 1].key, key, sizeof key) == 0) {
      self->all[i - 1].forms |= forms;
      return;
    }
  g_assert (self->n < G_N_ELEMENTS (self->all));
  self->all[self->n] = (Opening){ { key[0], key[1] }, forms, *first };
  *first = ++self->n;
}

static const Openings *
get_openings (void)
{
  static gsize ready;
  static Openings all;

  if (g_once_init_enter (&ready)) {
    for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
      for (const char *word = openings[i].words; *word != '\0';) {
        gsize length = strcspn (word, "|");
        add_word (&all, word, length, openings[i].forms);
        word += length + (word[length] == '|');
      }
    g_once_init_leave (&ready, 1);
  }
  return &all;
}

SoketBegins
soket_phrase_find_forms (const SoketCursor *cursor)
{
  const SoketToken *token = soket_cursor_peek (cursor, 0);
  const Openings *all = get_openings ();

  if (token->number >= 0)
    return NUMBERED;
  if (token->mark != 0)
    return token->mark == '(' ? BRACKETED : token->mark == ',' ? COMMAED : SOKET_BEGINS_NONE;
  for (guint i = all->first[token->bit]; i != 0; i = all->all[i - 1].next)
    if (all->all[i - 1].key[0] == token->word.key[0]
        && all->all[i - 1].key[1] == token->word.key[1])
      return all->all[i - 1].forms;
  return SOKET_BEGINS_NONE;
}
