/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include <string.h>

/* Which forms may begin with a word and the two behind it: asked once for a place, before any of
 * them is tried. A form that comes to begin with other words needs them here. */

/* What begins with a day or a period begins with it, too. */
#define DATED SOKET_BEGINS_WINDOW | SOKET_BEGINS_OP
#define OFFICE SOKET_BEGINS_OFFICE | SOKET_BEGINS_ANCHOR | DATED
#define WEEKDAY                                                                                    \
  SOKET_BEGINS_WEEKDAY | SOKET_BEGINS_TOLD | SOKET_BEGINS_ANCHOR | SOKET_BEGINS_DAYS_OF_PERIOD     \
      | DATED
#define DAY SOKET_BEGINS_DAY | DATED
#define FIGURE SOKET_BEGINS_DAY | SOKET_BEGINS_TOLD | SOKET_BEGINS_ANCHOR | DATED
#define HALF SOKET_BEGINS_HALF | DATED
#define MONTH SOKET_BEGINS_MONTH | DATED
#define YEAR SOKET_BEGINS_YEAR | DATED
#define SHORT SOKET_BEGINS_SHORT | DATED
#define PART SOKET_BEGINS_PART | SOKET_BEGINS_OP
#define ANCHOR SOKET_BEGINS_ANCHOR | SOKET_BEGINS_OP
#define LENGTH SOKET_BEGINS_LENGTH | SOKET_BEGINS_LIMIT
#define THIS SOKET_BEGINS_THIS | SOKET_BEGINS_OP
#define OP SOKET_BEGINS_OP | SOKET_BEGINS_OP_WORD

#define ONES "không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín"
#define COUNTS "mười|" ONES
#define MORE_COUNTS COUNTS "|mươi|trăm|nhăm"
#define UNITS "ngày|tuần|tháng|quý|năm|giờ|tiếng|phút|h|lần"
#define MONTHS "mười|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín"
#define QUARTERS "i|ii|iii|iv|v|vi|một|nhất|hai|ba|tư|bốn"

/* "#" is a number, "*" a mark that has no name here, "$" the end; another sign is itself. */
#define MARKS "(|,|:|/|-|.|;|*|$"

/* Single words. @next: what stands behind them, and @last behind that; NULL: whatever does. */
static const struct {
  const char *words;
  const char *next;
  const char *last;
  SoketBegins forms;
} openings[] = {
  /* counts */
  { "#|(|" COUNTS, NULL, NULL, SOKET_BEGINS_COUNT },
  { "#", "ngày|(|.|,", NULL, SOKET_BEGINS_WINDOW },
  { "#", "(", NULL, PART },
  { "#", "ngày|tháng", "đầu|cuối|làm", PART },
  { COUNTS, "ngày|(|" MORE_COUNTS, NULL, SOKET_BEGINS_WINDOW | PART },
  { "(", "#|" COUNTS, NULL, LENGTH | SOKET_BEGINS_MARKER | SOKET_BEGINS_WINDOW | PART },
  { "#", UNITS "|(|.|,", NULL, LENGTH | SOKET_BEGINS_MARKER },
  { COUNTS, UNITS "|(|" MORE_COUNTS, NULL, LENGTH | SOKET_BEGINS_MARKER },
  { "nửa", "tháng|năm", NULL, LENGTH },
  { "nửa", "năm", NULL, SOKET_BEGINS_MARKER },
  { "ngày", "thứ|làm", NULL, LENGTH },
  /* times of the day */
  { "hết|cuối|trong", "giờ|buổi", NULL, OFFICE },
  { "giờ|buổi", "hành|sáng|chiều", NULL, OFFICE },
  { "sáng|chiều", NULL, NULL, OFFICE },
  { "#", ":|giờ|h|g", NULL,
    SOKET_BEGINS_TIME | SOKET_BEGINS_ANCHOR | SOKET_BEGINS_ADJACENT | SOKET_BEGINS_DAYS_OF_PERIOD
        | DATED },
  /* days */
  { "thứ", "#|hai|ba|tư|năm|sáu|bảy", NULL, WEEKDAY },
  { "chủ", "nhật", NULL, WEEKDAY },
  { "mỗi", "thứ|chủ", NULL, ANCHOR },
  { "ngày", "thứ|chủ", NULL, WEEKDAY },
  { "hết", "ngày", NULL, DAY },
  { "ngày", "#", NULL, ANCHOR },
  { "ngày", "#", "/|-|.", DAY },
  { "ngày", "#", "tháng", DAY | SOKET_BEGINS_TOLD },
  { "ngày", "#", "-|đến|tới|của|trong|các|tháng", DATED | SOKET_BEGINS_DAY_OF_MONTHS },
  { "ngày", "#", "/|,|và", DATED | SOKET_BEGINS_LIST | SOKET_BEGINS_LAST_DAYS },
  { "ngày", "mùng|mồng", NULL, FIGURE },
  { "ngày|mùng|mồng", COUNTS, NULL, DAY },
  { "mùng|mồng", "#", NULL, FIGURE },
  { "#", "/|-|.", "#", DAY | ANCHOR | SOKET_BEGINS_BARE },
  { "#", "tháng", "#|" MONTHS "|sau|tới|hôm|này|nay", FIGURE },
  { "#", "/|,|và", NULL, SOKET_BEGINS_WINDOW | SOKET_BEGINS_LIST },
  { COUNTS, MORE_COUNTS "|tháng", NULL, DAY },
  { "hôm", "nay", NULL, THIS },
  { "cuối", "ngày", "hôm", THIS },
  { "ngày|tuần|tháng|quý|năm", MARKS "|mai|sau|tới|hôm|này|nay", NULL, THIS },
  /* periods */
  { "nửa", "đầu|cuối", NULL, HALF },
  { "#|sáu", "tháng", "đầu|cuối", HALF },
  { "#|sáu|không", "trăm|(", NULL, HALF },
  { "(", "#|sáu|không", NULL, HALF },
  { "tháng", "#|" MONTHS, NULL, MONTH },
  { "quý", "#|" QUARTERS, NULL, MONTH },
  { "tháng|quý", "#|" MONTHS "|" QUARTERS, "-|đến|,|và|một|hai", SOKET_BEGINS_LIST },
  { "năm", "#|hai|sau|tới|nay|này", NULL, YEAR },
  { "năm", "#", ",|và", SOKET_BEGINS_LIST },
  { "sang|,", "năm", NULL, YEAR },
  { "t|th|q", "#|.|" QUARTERS, NULL, SHORT },
  { "qi|qii|qiii|qiv", "/|-|.", NULL, SHORT },
  /* parts of periods */
  { "thượng|trung|hạ", "tuần", NULL, PART },
  { "nửa", "tháng|đầu|cuối|sau", NULL, PART },
  { "ngày|tuần|tháng|quý", "đầu|cuối", NULL, PART },
  { "khoảng", "đầu|giữa|cuối", NULL, PART },
  { "đầu|giữa|cuối", "nửa|#|sáu|không|(|tháng|quý|năm|sang|,|t|th|q|qi|qii|qiii|qiv", NULL, PART },
  { "những|các", "ngày|tháng|thứ|buổi|sáng|chiều", NULL, PART | SOKET_BEGINS_LAST_DAYS },
  /* windows */
  { "trong|vào", NULL, NULL, SOKET_BEGINS_WINDOW | SOKET_BEGINS_LED },
  { "kể|từ", NULL, NULL, SOKET_BEGINS_WINDOW },
  { "giai", "đoạn", NULL, SOKET_BEGINS_WINDOW | SOKET_BEGINS_LED },
  { "lúc", "#", NULL, SOKET_BEGINS_WINDOW | SOKET_BEGINS_DAYS_OF_PERIOD },
  { "các|những", "quý|tháng|năm|ngày", NULL, SOKET_BEGINS_WINDOW | SOKET_BEGINS_LIST },
  { "trong|kể|từ", "khoảng|kể|từ|lúc|ngày|thứ|chủ|#|mùng|mồng", NULL, SOKET_BEGINS_DAYS_OF_PERIOD },
  { "trong", "thời", "gian", SOKET_BEGINS_DAYS_OF_PERIOD },
  /* what recurs */
  { "định", "kỳ|kì", NULL, SOKET_BEGINS_MARKER },
  { "vào|theo", "hằng|hàng|mỗi|h", NULL, SOKET_BEGINS_MARKER },
  { "h", ".", NULL, SOKET_BEGINS_MARKER },
  { "hằng|hàng|mỗi", "ngày|tuần|tháng|quý|nửa|năm|#|(|" COUNTS, NULL, SOKET_BEGINS_MARKER },
  { "ngày|tuần|tháng|quý|năm", "(|/|,|;|lần|và|hoặc|hay|" COUNTS, NULL, SOKET_BEGINS_MARKER },
  { "ngày|tuần|tháng|quý|năm", "#", "lần", SOKET_BEGINS_MARKER },
  { "của|vào|,", "#|của|vào|ngày|các|những|cuối|chủ|thứ|mùng|mồng", NULL, ANCHOR },
  { "ngày", "làm|cuối|đầu", NULL, ANCHOR },
  { "cuối", "mỗi|hằng|hàng", NULL, ANCHOR },
  { "cuối", "tháng|quý|năm", "hằng|hàng", ANCHOR },
  /* words of a last day */
  { "chậm|muộn|trễ", "nhất", NULL,
    OP | SOKET_BEGINS_ADJACENT | SOKET_BEGINS_LIMIT | SOKET_BEGINS_TERM },
  { "không", "muộn|chậm|trễ|quá|để|được|vượt", NULL,
    OP | SOKET_BEGINS_ADJACENT | SOKET_BEGINS_LIMIT },
  { "thời|hạn", "hạn|cuối|chót|gian", NULL, OP | SOKET_BEGINS_LIMIT },
  { "trước", NULL, NULL, OP | SOKET_BEGINS_BACKWARD },
  { "trong|đến|tới|hết|vào|đúng|lúc|hồi", NULL, NULL, OP },
  { "cho|ngay", "đến|trong", NULL, OP },
  /* days beside another, and limits */
  { "trước|trong|vào|đến|lúc|của|,", "vào|đến|lúc|,|của|trong|là", NULL, SOKET_BEGINS_ADJACENT },
  { "trước|trong|vào|đến|lúc", "#", ":|giờ|h|g", SOKET_BEGINS_ADJACENT },
  { "trong|vào|đến|lúc|của|,", "ngày", "làm|liền|ngay|tiếp|kế", SOKET_BEGINS_ADJACENT },
  { "ngày", "làm|liền|ngay|tiếp|kế", NULL, SOKET_BEGINS_ADJACENT },
  { "kể|tính", "từ", NULL, SOKET_BEGINS_TURNED },
  { "sau|quá|ngay|trong|là", "ngay|trong|thời|chậm|muộn|là|sau|ít|tối|không|nửa|ngày|(|vòng|khoảng",
    NULL, SOKET_BEGINS_LIMIT },
  { "sau|quá|ngay|trong|là", "#|" COUNTS, UNITS "|(|.|,|" MORE_COUNTS, SOKET_BEGINS_LIMIT },
  { "ít|tối", "nhất|thiểu|đa", NULL, SOKET_BEGINS_LIMIT },
  /* events */
  { "trước|vào|đến|trong|đầu|giữa|cuối|hết", "kết|đầu|giữa|cuối|hết|năm|nhiệm|học|niên|khóa", NULL,
    SOKET_BEGINS_TERM },
  { "kết|năm|nhiệm|học|niên|khóa", "thúc|kỳ|kì|khóa|học", NULL, SOKET_BEGINS_TERM },
  { "ngay|sau", "sau|khi|hội|kỳ|cuộc|phiên|đại", NULL, SOKET_BEGINS_EVENT | SOKET_BEGINS_TURNED },
  { "trước", "khi|ngày|kỳ|lễ|tết|hội|đại", NULL, SOKET_BEGINS_EVENT },
  { "trong|ngay", "ngày|trong", NULL, SOKET_BEGINS_EVENT },
  { "đột|theo", "xuất|yêu|đề", NULL, SOKET_BEGINS_EVENT },
  { "khi", NULL, NULL, SOKET_BEGINS_EVENT },
  { "thường|liên", "xuyên|tục", NULL, SOKET_BEGINS_CONTINUOUS },
};

/* What is no word, by its number in Openings; the words come behind. */
enum {
  THING_UNKNOWN,
  THING_NUMBER,
  THING_FIRST_MARK, /* of MARKS, in their order */
  THING_OTHER_MARK = THING_FIRST_MARK + 7,
  THING_END,
  THING_FIRST_WORD,
};

/* A bit for each of the openings. */
typedef struct {
  guint64 bits[2];
} Rows;

typedef struct {
  guint64 key[SOKET_WORD_SIZE / 8];
  guint8 next; /* as in Openings.first */
} Thing;

typedef struct {
  guint8 first[256]; /* by the bit of a word, its number; 0: none */
  guint8 n;
  Thing things[G_MAXUINT8];
  /* By their numbers: the openings that begin with them, those that go on with them. */
  Rows begun[G_MAXUINT8 + 1];
  Rows continued[G_MAXUINT8 + 1];
  Rows ended[G_MAXUINT8 + 1];
  Rows with_last; /* those that say what stands there */
} Openings;

static inline guint
number_of_word (const Openings *self, const guint64 *key, guint8 bit)
{
  guint i = self->first[bit];

  while (i != 0 && (self->things[i].key[0] != key[0] || self->things[i].key[1] != key[1]))
    i = self->things[i].next;
  return i;
}

static inline guint
number_of_mark (gunichar mark)
{
  static const guint8 numbers[128]
      = { ['('] = THING_FIRST_MARK,     [','] = THING_FIRST_MARK + 1, [':'] = THING_FIRST_MARK + 2,
          ['/'] = THING_FIRST_MARK + 3, ['-'] = THING_FIRST_MARK + 4, ['.'] = THING_FIRST_MARK + 5,
          [';'] = THING_FIRST_MARK + 6, ['#'] = THING_OTHER_MARK };
  guint number = mark < G_N_ELEMENTS (numbers) ? numbers[mark] : 0;

  return number != 0 ? number : THING_OTHER_MARK;
}

static inline guint
number_of (const Openings *self, const SoketToken *token)
{
  if (token->fold != NULL)
    return number_of_word (self, token->word.key, token->bit);
  if (token->number >= 0)
    return THING_NUMBER;
  return token->mark != 0 ? number_of_mark (token->mark) : THING_END;
}

static guint
add_word (Openings *self, const char *word, gsize length)
{
  guint64 key[SOKET_WORD_SIZE / 8] = { 0 };

  g_assert (length > 0 && length < SOKET_WORD_SIZE);
  memcpy (key, word, length);
  guint8 bit = soket_word_get_bit (key);
  guint known = number_of_word (self, key, bit);
  if (known != 0)
    return known;
  g_assert (self->n < G_N_ELEMENTS (self->things));
  self->things[self->n] = (Thing){ { key[0], key[1] }, self->first[bit] };
  self->first[bit] = self->n;
  return self->n++;
}

/* @name: as it stands in the table. */
static guint
add_thing (Openings *self, const char *name, gsize length)
{
  if (length > 1 || g_ascii_isalpha (*name))
    return add_word (self, name, length);
  if (*name == '#')
    return THING_NUMBER;
  if (*name == '$')
    return THING_END;
  return *name == '*' ? THING_OTHER_MARK : number_of_mark ((gunichar) *name);
}

static void
add_names (Openings *self, Rows *rows, const char *names, guint row)
{
  for (const char *name = names; name != NULL && *name != '\0';) {
    gsize length = strcspn (name, "|");
    rows[add_thing (self, name, length)].bits[row / 64] |= G_GUINT64_CONSTANT (1) << (row % 64);
    name += length + (name[length] == '|');
  }
  for (guint i = 0; names == NULL && i <= G_MAXUINT8; i++)
    rows[i].bits[row / 64] |= G_GUINT64_CONSTANT (1) << (row % 64);
}

static const Openings *
get_openings (void)
{
  static gsize ready;
  static Openings all;

  G_STATIC_ASSERT (G_N_ELEMENTS (openings) <= 128);
  if (g_once_init_enter (&ready)) {
    all.n = THING_FIRST_WORD;
    for (guint i = 0; i < G_N_ELEMENTS (openings); i++) {
      add_names (&all, all.begun, openings[i].words, i);
      add_names (&all, all.continued, openings[i].next, i);
      add_names (&all, all.ended, openings[i].last, i);
      if (openings[i].last != NULL)
        all.with_last.bits[i / 64] |= G_GUINT64_CONSTANT (1) << (i % 64);
    }
    g_once_init_leave (&ready, 1);
  }
  return &all;
}

SoketBegins
soket_phrase_find_forms (const SoketCursor *cursor)
{
  const Openings *all = get_openings ();
  const Rows *begun = &all->begun[number_of (all, soket_cursor_peek (cursor, 0))];
  guint forms = SOKET_BEGINS_NONE;

  if ((begun->bits[0] | begun->bits[1]) == 0)
    return SOKET_BEGINS_NONE;
  const Rows *continued = &all->continued[number_of (all, soket_cursor_peek (cursor, 1))];
  Rows rows = { { begun->bits[0] & continued->bits[0], begun->bits[1] & continued->bits[1] } };
  if (((rows.bits[0] & all->with_last.bits[0]) | (rows.bits[1] & all->with_last.bits[1])) != 0) {
    const Rows *ended = &all->ended[number_of (all, soket_cursor_peek (cursor, 2))];
    rows = (Rows){ { rows.bits[0] & ended->bits[0], rows.bits[1] & ended->bits[1] } };
  }
  for (guint i = 0; i < G_N_ELEMENTS (rows.bits); i++)
    for (guint64 left = rows.bits[i]; left != 0; left &= left - 1)
      forms |= openings[i * 64 + (guint) __builtin_ctzll (left)].forms;
  return (SoketBegins) forms;
}
