/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include <string.h>

/* Which forms may begin with a word and the one behind it: asked once for a place, before any of
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
#define QUARTERS "i|ii|iii|iv|v|vi|một|nhất|hai|ba|tư|bốn"

/* "#" is a number, "*" a mark that has no name here, "$" the end; another sign is itself. */
#define MARKS "(|,|:|/|-|.|;|*|$"

/* Single words. @next: what stands behind them; NULL: whatever does. */
static const struct {
  const char *words;
  const char *next;
  SoketBegins forms;
} openings[] = {
  /* counts */
  { "#|(|" COUNTS, NULL, SOKET_BEGINS_COUNT },
  { "#", "ngày|(|.|,", SOKET_BEGINS_WINDOW | PART },
  { "#", "tháng", PART },
  { COUNTS, "ngày|(|" MORE_COUNTS, SOKET_BEGINS_WINDOW | PART },
  { "(", "#|" COUNTS, LENGTH | SOKET_BEGINS_MARKER | SOKET_BEGINS_WINDOW | PART },
  { "#", UNITS "|(|.|,", LENGTH | SOKET_BEGINS_MARKER },
  { COUNTS, UNITS "|(|" MORE_COUNTS, LENGTH | SOKET_BEGINS_MARKER },
  { "nửa", "tháng|năm", LENGTH },
  { "nửa", "năm", SOKET_BEGINS_MARKER },
  { "ngày", "thứ|làm", LENGTH },
  /* times of the day */
  { "hết|cuối|trong", "giờ|buổi", OFFICE },
  { "giờ|buổi", "hành|sáng|chiều", OFFICE },
  { "sáng|chiều", NULL, OFFICE },
  { "#", ":|giờ|h|g",
    SOKET_BEGINS_TIME | SOKET_BEGINS_ANCHOR | SOKET_BEGINS_ADJACENT | SOKET_BEGINS_DAYS_OF_PERIOD
        | DATED },
  /* days */
  { "thứ", "#|hai|ba|tư|năm|sáu|bảy", WEEKDAY },
  { "chủ", "nhật", WEEKDAY },
  { "mỗi", "thứ|chủ", ANCHOR },
  { "ngày", "thứ|chủ", WEEKDAY },
  { "hết", "ngày", DAY },
  { "ngày", "#", FIGURE | SOKET_BEGINS_DAY_OF_MONTHS | SOKET_BEGINS_LAST_DAYS },
  { "ngày", "mùng|mồng", FIGURE },
  { "ngày|mùng|mồng", COUNTS, DAY },
  { "mùng|mồng", "#", FIGURE },
  { "#", "/|-|.|tháng", FIGURE },
  { "#", "/|,|và", SOKET_BEGINS_WINDOW | SOKET_BEGINS_LIST },
  { COUNTS, MORE_COUNTS "|tháng", DAY },
  { "hôm|cuối", "nay|ngày", THIS },
  { "ngày|tuần|tháng|quý|năm", MARKS "|mai|sau|tới|hôm|này|nay", THIS },
  /* periods */
  { "nửa", "đầu|cuối", HALF },
  { "#|sáu|không", "tháng|trăm|(", HALF },
  { "(", "#|sáu|không", HALF },
  { "tháng", "#|mười|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín", MONTH },
  { "quý", "#|" QUARTERS, MONTH },
  { "năm", "#|hai|sau|tới|nay|này", YEAR },
  { "sang|,", "năm", YEAR },
  { "t|th|q", "#|.|" QUARTERS, SHORT },
  { "qi|qii|qiii|qiv", "/|-|.", SHORT },
  { "#", "/|-|.", SOKET_BEGINS_BARE | DATED },
  /* parts of periods */
  { "thượng|trung|hạ", "tuần", PART },
  { "nửa", "tháng|đầu|cuối|sau", PART },
  { "ngày|tuần|tháng|quý", "đầu|cuối", PART },
  { "khoảng", "đầu|giữa|cuối", PART },
  { "đầu|giữa|cuối", "nửa|#|sáu|không|(|tháng|quý|năm|sang|,|t|th|q|qi|qii|qiii|qiv", PART },
  { "những|các", "ngày|tháng|thứ|buổi|sáng|chiều", PART | SOKET_BEGINS_LAST_DAYS },
  /* windows */
  { "trong|vào", NULL, SOKET_BEGINS_WINDOW | SOKET_BEGINS_LED },
  { "kể|từ", NULL, SOKET_BEGINS_WINDOW },
  { "giai", "đoạn", SOKET_BEGINS_WINDOW | SOKET_BEGINS_LED },
  { "lúc", "#", SOKET_BEGINS_WINDOW | SOKET_BEGINS_DAYS_OF_PERIOD },
  { "các|những", "quý|tháng|năm|ngày", SOKET_BEGINS_WINDOW | SOKET_BEGINS_LIST },
  { "trong|kể|từ", "khoảng|thời|kể|từ|lúc|ngày|thứ|chủ|#|mùng|mồng", SOKET_BEGINS_DAYS_OF_PERIOD },
  /* what recurs */
  { "định", "kỳ|kì", SOKET_BEGINS_MARKER },
  { "vào|theo", "hằng|hàng|mỗi|h", SOKET_BEGINS_MARKER },
  { "h", ".", SOKET_BEGINS_MARKER },
  { "hằng|hàng|mỗi", "ngày|tuần|tháng|quý|nửa|năm|#|(|" COUNTS, SOKET_BEGINS_MARKER },
  { "ngày|tuần|tháng|quý|năm", "#|(|/|,|;|lần|và|hoặc|hay|" COUNTS, SOKET_BEGINS_MARKER },
  { "của|vào|,", "#|của|vào|ngày|các|những|cuối|chủ|thứ|mùng|mồng", ANCHOR },
  { "ngày", "làm|cuối|đầu", ANCHOR },
  { "cuối", "mỗi|hằng|hàng|tháng|quý|năm", ANCHOR },
  /* words of a last day */
  { "chậm|muộn|trễ", "nhất", OP | SOKET_BEGINS_ADJACENT | SOKET_BEGINS_LIMIT | SOKET_BEGINS_TERM },
  { "không", "muộn|chậm|trễ|quá|để|được|vượt", OP | SOKET_BEGINS_ADJACENT | SOKET_BEGINS_LIMIT },
  { "thời|hạn", "hạn|cuối|chót|gian", OP | SOKET_BEGINS_LIMIT },
  { "trước", NULL, OP | SOKET_BEGINS_BACKWARD },
  { "trong|đến|tới|hết|vào|đúng|lúc|hồi", NULL, OP },
  { "cho|ngay", "đến|trong", OP },
  /* days beside another, and limits */
  { "trước", "vào|đến|lúc|#", SOKET_BEGINS_ADJACENT },
  { "trong|vào|đến|lúc|của|,", "ngày|vào|đến|lúc|#|,|của|trong|là", SOKET_BEGINS_ADJACENT },
  { "ngày", "làm|liền|ngay|tiếp|kế", SOKET_BEGINS_ADJACENT },
  { "kể|tính", "từ", SOKET_BEGINS_TURNED },
  { "sau|quá|ngay|trong|là",
    "ngay|trong|thời|chậm|muộn|là|sau|ít|tối|không|nửa|ngày|#|(|vòng|khoảng|" COUNTS,
    SOKET_BEGINS_LIMIT },
  { "ít|tối", "nhất|thiểu|đa", SOKET_BEGINS_LIMIT },
  /* events */
  { "trước|vào|đến|trong|đầu|giữa|cuối|hết", "kết|đầu|giữa|cuối|hết|năm|nhiệm|học|niên|khóa",
    SOKET_BEGINS_TERM },
  { "kết|năm|nhiệm|học|niên|khóa", "thúc|kỳ|kì|khóa|học", SOKET_BEGINS_TERM },
  { "ngay|sau", "sau|khi|hội|kỳ|cuộc|phiên|đại", SOKET_BEGINS_EVENT | SOKET_BEGINS_TURNED },
  { "trước", "khi|ngày|kỳ|lễ|tết|hội|đại", SOKET_BEGINS_EVENT },
  { "trong|ngay", "ngày|trong", SOKET_BEGINS_EVENT },
  { "đột|theo", "xuất|yêu|đề", SOKET_BEGINS_EVENT },
  { "khi", NULL, SOKET_BEGINS_EVENT },
  { "thường|liên", "xuyên|tục", SOKET_BEGINS_CONTINUOUS },
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
  for (guint i = 0; i < G_N_ELEMENTS (begun->bits); i++)
    for (guint64 rows = begun->bits[i] & continued->bits[i]; rows != 0; rows &= rows - 1)
      forms |= openings[i * 64 + (guint) __builtin_ctzll (rows)].forms;
  return (SoketBegins) forms;
}
