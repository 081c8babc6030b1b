/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include <string.h>

/* Reading one expression in the middle of a text, as the scanner does. */

static void
test_match (void)
{
  const struct {
    const char *text;
    const char *found[4];
  } rows[] = {
    { "Gửi về trước ngày 05/7/2022 để tổng hợp", { "<2022-07-05" } },
    { "xong trước ngày 05/7/2022; trình chậm nhất ngày 10/7/2022",
      { "<2022-07-05", "<=2022-07-10" } },
    /* The second day takes the word of the first, and both are one rule when it recurs. */
    { "báo cáo trước ngày 15/6 và 15/12 về Văn phòng", { "<XXXX-06-15", "<XXXX-12-15" } },
    { "báo cáo trước ngày 15/6 và 15/12 hằng năm về Văn phòng", { "each:year <06-15,<12-15" } },
    /* So does the third; the last says the year of those that are in order with it. */
    { "nộp trước ngày 10/4, ngày 10/7 và ngày 10/10/2023 về Sở",
      { "<2023-04-10", "<2023-07-10", "<2023-10-10" } },
    { "chậm nhất ngày 10/4, 10/7, 10/10/2023", { "<=2023-04-10", "<=2023-07-10", "<=2023-10-10" } },
    { "nộp đến ngày 10/4, ngày 10/7 hoặc ngày 10/10/2023",
      { "<=2023-04-10", "<=2023-07-10", "<=2023-10-10" } },
    { "trước ngày 10/4/2023, ngày 10/7 và ngày 10/10/2023",
      { "<2023-04-10", "<2023-07-10", "<2023-10-10" } },
    { "trước các ngày 10/4, 10/7 và 10/10/2023", { "<2023-04-10", "<2023-07-10", "<2023-10-10" } },
    { "trước 16 giờ ngày 10/4 và 16 giờ ngày 10/7/2023",
      { "<2023-04-10T16:00", "<2023-07-10T16:00" } },
    { "trước ngày 20/11, 20/12 và ngày 20/02/2024",
      { "<XXXX-11-20", "<XXXX-12-20", "<2024-02-20" } },
    { "trước ngày 20/12, ngày 20/01 và ngày 20/02/2024",
      { "<XXXX-12-20", "<2024-01-20", "<2024-02-20" } },
    { "trước ngày 10/4 và 10/7", { "<XXXX-04-10", "<XXXX-07-10" } },
    /* No list: another clause, other words, another word of a limit, a bracket, a window. */
    { "trước ngày 10/4/2023, ngày 20/4 và ngày 25/4/2023 họp",
      { "<2023-04-10", "=2023-04-20+=2023-04-25" } },
    { "trước ngày 10/4, ngày 20/4/2023 họp", { "<XXXX-04-10", "<2023-04-20" } },
    { "trước ngày 10/4 tại Sở, 10/7/2023", { "<XXXX-04-10", "=2023-07-10" } },
    { "trước ngày 10/4 và chậm nhất ngày 10/7/2023", { "<XXXX-04-10", "<=2023-07-10" } },
    { "trước ngày 10/4 (đợt một) và ngày 10/7/2023", { "<XXXX-04-10", "=2023-07-10" } },
    { "trước ngày 10/4, 10/7/2023 - 20/7/2023", { "<XXXX-04-10", "2023-07-10/2023-07-20" } },
    { "họp quý IV/2025 và quý I/2026 tại Hà Nội", { "2025-Q4+2026-Q1" } },
    /* In a sentence a list of periods does not say that something recurs. */
    { "tổng hợp số liệu quý, 6 tháng, năm", { NULL } },
    { "Căn cứ Kế hoạch số 15/KH-UBND ngày 02/5/2022, báo cáo trước ngày 05/7/2022",
      { "<2022-07-05" } },
    { "không có thời hạn nào", { NULL } },
    { "họp đợt 2 tháng 7/2022", { NULL } },
    { "làm lễ trước 23 tháng Chạp", { NULL } },
    { "mở cửa sớm nhất ngày 30/6/2022", { NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoketPhrase) phrase = soket_phrase_new (rows[i].text);
    guint n = 0;
    g_test_message ("%s", rows[i].text);
    for (SoketCursor at = { phrase, 0 }; !soket_cursor_at_end (&at);) {
      guint before = at.at;
      g_autoptr (SoketDeadline) deadline = soket_phrase_match (&at, NULL);
      if (deadline == NULL) {
        at.at = MAX (at.at, before + 1);
        continue;
      }
      g_assert_cmpuint (at.at, >, before);
      g_autofree char *canonical = soket_deadline_to_string (deadline);
      g_assert_cmpuint (n, <, 4);
      g_assert_cmpstr (canonical, ==, rows[i].found[n]);
      n++;
    }
    g_assert_true (n == 4 || rows[i].found[n] == NULL);
  }
}

/* A day that does not exist is told, and the cursor stands behind it. */
static void
test_fault (void)
{
  g_autoptr (SoketPhrase) phrase = soket_phrase_new ("trước ngày 31/4/2022 rồi");
  g_autoptr (GError) error = NULL;
  SoketCursor at = { phrase, 0 };

  g_assert_null (soket_phrase_match (&at, &error));
  g_assert_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_INVALID_DAY);
  g_assert_true (soket_cursor_sees (&at, "rồi"));
}

static void
check_token (const SoketToken *token, const SoketToken *other)
{
  g_assert_cmpmem (&token->word, sizeof token->word, &other->word, sizeof other->word);
  g_assert_cmpstr (token->fold, ==, other->fold);
  g_assert_cmpint (token->number, ==, other->number);
  g_assert_cmpuint (token->mark, ==, other->mark);
  g_assert_cmpuint (token->start, ==, other->start);
  g_assert_cmpuint (token->end, ==, other->end);
  g_assert_cmpint (token->depth, ==, other->depth);
  g_assert_cmpint (token->digits, ==, other->digits);
  g_assert_cmpuint (token->bit, ==, other->bit);
}

/* By each way of reading them. */
typedef struct {
  SoketPhrase *phrases[SOKET_READING_ONE_BY_ONE + 1];
} Readings;

static void
readings_init (Readings *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->phrases); i++) {
    self->phrases[i] = soket_phrase_new_empty ();
    self->phrases[i]->reading = (SoketReading) i;
  }
}

static void
readings_clear (Readings *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->phrases); i++)
    soket_phrase_free (self->phrases[i]);
}

/* @room: bytes of @text at its end that do not belong to what is read. */
static void
check_tokens (const Readings *self, const GString *text, gsize room)
{
  gsize length = text->len - room;
  const SoketPhrase *slow = self->phrases[SOKET_READING_ONE_BY_ONE];
  /* Nothing can be read behind it that is not the text's. */
  g_autofree char *bytes = g_memdup2 (text->str, MAX (text->len, 1));

  g_test_message ("%zu bytes of «%s»", length, text->str);
  for (guint i = 0; i < G_N_ELEMENTS (self->phrases); i++)
    soket_phrase_read (self->phrases[i], bytes, length, room);
  for (guint i = 0; i < SOKET_READING_ONE_BY_ONE; i++) {
    const SoketPhrase *quick = self->phrases[i];
    g_assert_cmpuint (quick->n_tokens, ==, slow->n_tokens);
    for (guint n = 0; n < slow->n_tokens; n++)
      check_token (&quick->tokens[n], &slow->tokens[n]);
  }
}

/* Every letter, wherever it stands in a word and in a block. */
static void
test_blocks_of_letters (void)
{
  static const char *const before[] = { "", "o", "u", "qu", "qo", "Khu", "5", "(" };
  static const char *const behind[] = { "", "n", "5", "_", " o5" };
  g_autoptr (GString) text = g_string_new (NULL);
  Readings readings;
  guint n = 0;

  readings_init (&readings);
  for (gunichar c = 1; c < 0x3000; c++) {
    char letter[7] = "";
    g_unichar_to_utf8 (c, letter);
    /* Of other scripts a few are enough. */
    gboolean in_full = c < 0x250 || (c >= 0x1E00 && c < 0x2000);
    if (!in_full && c % 16 != 0)
      continue;
    g_string_truncate (text, 0);
    for (guint i = 0; i < G_N_ELEMENTS (before); i++)
      for (guint k = 0; k < G_N_ELEMENTS (behind); k++)
        g_string_append_printf (text, "%s%s%s%s", before[i], letter, behind[k],
                                n++ % 3 == 0 ? " trong, " : " ");
    check_tokens (&readings, text, 0);
  }
  readings_clear (&readings);
}

static const char *const samples[] = {
  "a",      "n",      "g",      "h",      "c",      "t",      "o",      "u",      "q",    "O",
  "U",      "Q",      "T",      "tr",     "ng",     "à",      "á",      "ạ",      "ả",    "ã",
  "ế",      "ờ",      "ươ",     "đ",      "Đ",      "Ư",      "Ơ",      "Ầ",      "Ế",    "ỳ",
  "ý",      "ð",      "Ð",      "÷",      "×",      "ß",      "ĩ",      "ũ",      "Ũ",    "ă",
  "Ă",      "ķ",      "Ĺ",      "ĺ",      "Ń",      "Ÿ",      "Ž",      "ž",      "Ư",    "truớc",
  "trứơc",  "quí",    "Quí",    "trươc",  "ngày",   "tháng",  "Trước",  "hoà",    "thuỷ", "quý",
  "0",      "5",      "2022",   "12345",  "999999", ".",      ",",      "/",      "-",    "(",
  ")",      ":",      "_",      "'",      "\"",     "%",      "~",      "`",      "{",    "@",
  "[",      "–",      "“",      "”",      "…",      "\x7f",   "\x01",   "\t",     "\n",   " ",
  "\u00a0", "\u200b", "\u00ad", "\u0301", "\u0323", "\ufeff", "\u2003", "\u3000", "５",   "／",
  "，",     "٣",      "я",      "中",     "😀",      "º",      "\u1e9e", "ẁ",
};

/* Of all that is near Vietnamese, in any order. */
static void
test_blocks_at_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GString) text = g_string_new (NULL);
  Readings readings;

  readings_init (&readings);
  for (guint n = 0; n < 3000; n++) {
    g_string_truncate (text, 0);
    gint32 length = g_rand_int_range (rand, 0, 120);
    /* From nearly plain words on to what no one writes. */
    gint32 odd = g_rand_int_range (rand, 0, 100);
    for (gint32 i = 0; i < length; i++) {
      gboolean any = g_rand_int_range (rand, 0, 100) < odd;
      const char *plain = &"ngcht o u q , 5"[g_rand_int_range (rand, 0, 15)];
      g_string_append_len (text,
                           any ? samples[g_rand_int_range (rand, 0, G_N_ELEMENTS (samples))]
                               : plain,
                           any ? -1 : 1);
    }
    gsize room = 0;
    for (; n % 2 == 0 && room < text->len && room < n % 90;)
      room = text->len - (gsize) (g_utf8_prev_char (text->str + text->len - room) - text->str);
    check_tokens (&readings, text, room);
  }
  readings_clear (&readings);
}

/* Every deadline of a text, one a line. @alone: no day takes the word of the one before it. */
static char *
read_all (SoketPhrase *phrase, gboolean alone)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (SoketCursor at = { phrase, 0 }; !soket_cursor_at_end (&at);) {
    guint before = at.at;
    g_autoptr (SoketDeadline) deadline = soket_phrase_match (&at, NULL);
    g_autofree char *canonical = deadline != NULL ? soket_deadline_to_string (deadline) : NULL;
    at.at = MAX (at.at, before + 1);
    at.last_end = alone ? 0 : at.last_end;
    g_string_append_printf (all, "%u-%u %s\n", before, at.at, canonical);
  }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* What was read before its turn is what is read when its turn comes. */
static void
test_ahead (void)
{
  const char *const texts[] = {
    "trước ngày 5/7/2022 và ",
    "trước ngày 15/6, 15/7 hoặc ngày 15/8, 01/9/2022, quý I và quý II/2023; ",
    "trước ngày 10/4, ngày 10/7 và ngày 10/10/2023, ngày 12, 13 và 14/12/2023 ",
    "ngày 20 (số liệu), ngày 25, thứ Sáu, từ ngày 1/6 đến ngày 3/6 và chậm nhất 30/6 ",
    "trước ngày 15/3, 15/6, 15/9 và 15/12 hằng năm, ngày 20 hằng tháng, ",
    "đến hết 31/12/2024, 01/01/2025 và trong tháng 2, tháng 3, 10 ngày, ngày 31/4, ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    for (int n = 0; n < 5; n++)
      g_string_append (text, texts[i]);
    g_autoptr (SoketPhrase) phrase = soket_phrase_new (text->str);
    g_test_message ("%s", texts[i]);
    for (gboolean alone = FALSE; alone <= TRUE; alone++) {
      g_autofree char *quick = read_all (phrase, alone);
      GArray *ahead = g_steal_pointer (&phrase->ahead);
      g_autofree char *slow = read_all (phrase, alone);
      phrase->ahead = ahead;
      g_assert_cmpstr (quick, ==, slow);
    }
  }
}

/* The strings of a C file, one a line. */
static char *
read_strings (const char *path)
{
  g_autoptr (GRegex) regex
      = g_regex_new ("\"((?:[^\"\\\\\\n]|\\\\.)*)\"(?:\\s+(?=\"))?", 0, 0, NULL);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *source = NULL;

  g_assert_true (g_file_get_contents (path, &source, NULL, NULL));
  for (g_regex_match (regex, source, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL)) {
    g_autofree char *whole = g_match_info_fetch (match, 0);
    g_autofree char *string = g_match_info_fetch (match, 1);
    g_autofree char *plain = g_strcompress (string);
    /* A string that goes on in the next line. */
    g_string_append_printf (all, g_str_has_suffix (whole, "\"") ? "%s\n" : "%s", plain);
  }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
check_gates (const char *text)
{
  g_autoptr (SoketPhrase) phrase = soket_phrase_new (text);

  for (phrase->whole = FALSE; phrase->whole <= TRUE; phrase->whole++) {
    g_test_message ("%s", text);
    g_autofree char *gated = read_all (phrase, FALSE);
    phrase->ungated = TRUE;
    g_autofree char *ungated = read_all (phrase, FALSE);
    phrase->ungated = FALSE;
    g_assert_cmpstr (gated, ==, ungated);
  }
}

/* The words at a gate are all that a form begins with: each phrase that a test knows is read in the
 * same way where every form is tried at every word. A form that begins with another word fails
 * here as soon as it has its test: the word is missing at one of its gates. */
static void
test_gates (void)
{
  const char *const files[]
      = { "calendar/sentences.h",   "calendar/test-deadline.c", "calendar/test-due.c",
          "calendar/test-phrase.c", "reader/sentences.h",       "reader/test-scan.c" };
  /* What few tests begin with. */
  const char *const openings[] = {
    "mồng 5 tháng 7 năm 2022",
    "những tháng 7, 8 và 9 năm 2022",
    "trước những tháng cuối năm 2022",
    "kể từ quý I đến quý II/2022",
    "lúc 8 giờ đến 17 giờ ngày 15/7/2022",
    "tối đa nửa tháng kể từ ngày ký",
    "là 10 ngày làm việc kể từ ngày ký",
    "chủ nhật hằng tuần",
    "của ngày làm việc cuối cùng của tháng",
    "kết thúc năm học",
    "cuối niên khóa 2021-2022",
  };

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    check_gates (openings[i]);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *path = g_test_build_filename (G_TEST_DIST, files[i], NULL);
    g_autofree char *strings = read_strings (path);
    g_auto (GStrv) lines = g_strsplit (strings, "\n", -1);
    g_assert_cmpuint (g_strv_length (lines), >, 30);
    for (char **line = lines; *line != NULL; line++)
      if (g_utf8_validate (*line, -1, NULL))
        check_gates (*line);
  }
}

/* Words and signs of the grammar, and what stands behind them. */
static const char grammar[]
    = "trước|sau|trong|từ|kể|tính|đến|tới|hết|cho|vào|lúc|hồi|đúng|ngay|là|của|và|hoặc|hay|các|"
      "những|"
      "ngày|tuần|tháng|quý|năm|giờ|phút|h|g|tiếng|buổi|sáng|chiều|tối|trưa|thứ|chủ|nhật|mùng|mồng|"
      "đầu|giữa|cuối|cùng|tiên|nửa|khoảng|thượng|trung|hạ|mỗi|hằng|hàng|định|kỳ|kì|lần|theo|lượt|"
      "chậm|muộn|trễ|sớm|nhất|không|quá|vượt|để|được|hơn|hạn|chót|thời|gian|điểm|vòng|ít|tối|đa|"
      "thiểu|"
      "mười|mươi|một|mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín|trăm|linh|nghìn|"
      "này|nay|mai|hôm|tiếp|kế|liền|kề|sang|học|nhiệm|niên|khóa|khi|họp|hội|nghị|đại|cuộc|phiên|lễ|"
      "tết|đột|xuất|yêu|cầu|đề|thường|xuyên|liên|tục|làm|việc|hành|chính|kết|thúc|ký|nhận|trở|đi|"
      "i|ii|iii|iv|v|t|th|q|qi|qiv|rưỡi|đợt|số|âm|lịch|nếu|mà|coi|như|đồng|ý|hồ|sơ|cùng|ngoái|báo|"
      "cáo|"
      "5|06|12|15|20|2022|(|)|,|.|;|:|/|-|'|15/7|15/7/2022|01-05|7/2022|17:00|8h30|(6)|(sáu)";
static const char *const tails[] = { "",
                                     "7 năm 2022",
                                     "tháng 7",
                                     "15/7/2022",
                                     "20 hằng tháng",
                                     "đến ngày 20/7/2022",
                                     "năm 2022 và 2023",
                                     "10 ngày làm việc kể từ ngày ký",
                                     "và 20 tháng 9",
                                     "của tháng sau",
                                     "cuối năm một lần",
                                     "ngày thứ Sáu, 16 và 17/7",
                                     "tháng đầu năm, hằng quý",
                                     "(ba) ngày sau khi họp",
                                     "năm học 2022 - 2023",
                                     "hai tháng" };

/* Each with a few tails, others for each; with all where there is time. */
static void
check_gates_of_tails (const char *opening, guint turn)
{
  guint step = g_test_slow () ? 1 : 5;

  for (guint i = turn % step; i < G_N_ELEMENTS (tails); i += step) {
    g_autofree char *text = g_strdup_printf ("%s %s", opening, tails[i]);
    check_gates (text);
  }
}

/* What the sources ask for: each alternative of their lists of words. */
static GPtrArray *
list_asked_words (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "libsoket", "calendar", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL) {
    if (!g_str_has_prefix (name, "soket-phrase-") || !g_str_has_suffix (name, ".c"))
      continue;
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *strings = read_strings (path);
    g_auto (GStrv) lists = g_strsplit_set (strings, "\n|", -1);
    for (char **words = lists; *words != NULL; words++)
      if (strchr (*words, ' ') != NULL && !g_ascii_isupper (**words))
        g_ptr_array_add (all, g_strdup (*words));
  }
  return all;
}

/* Words of the grammar without sense: all that is asked for, some at random and, where there is
 * time, all pairs of them. */
static void
test_gates_anywhere (void)
{
  g_autoptr (GPtrArray) asked = list_asked_words ();
  g_auto (GStrv) words = g_strsplit (grammar, "|", -1);
  guint n_words = g_strv_length (words);
  guint n_texts = g_test_slow () ? 400000 : 1000;
  g_autoptr (GRand) random = g_rand_new_with_seed (2022);

  g_assert_cmpuint (asked->len, >, 300);
  for (guint i = 0; i < asked->len; i++)
    check_gates_of_tails (asked->pdata[i], i);
  for (guint i = 0; g_test_slow () && i < n_words * n_words; i++) {
    g_autofree char *pair = g_strconcat (words[i / n_words], " ", words[i % n_words], NULL);
    check_gates_of_tails (pair, i);
  }
  for (guint i = 0; i < n_texts; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    for (int n = g_rand_int_range (random, 2, 9); n > 0; n--) {
      gboolean sense = g_rand_int_range (random, 0, 6) == 0;
      const char *word = sense ? tails[g_rand_int_range (random, 0, G_N_ELEMENTS (tails))]
                               : words[g_rand_int_range (random, 0, (gint32) n_words)];
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", word);
    }
    check_gates (text->str);
  }
}

/* Words that are tried most, much of each: what is quadratic would not end. */
static void
test_long (void)
{
  const char *const words[] = {
    "trước ngày ",
    "trước ngày 5/7/2022 và ",
    "trước ngày 0",
    "sau khi ",
    "sau 10 ngày ",
    "(",
    "hằng tháng, ",
    "kể từ ngày nhận, ",
    "tháng 7, ",
    "ngày 5 tháng sau ",
    "từ ngày 5 đến ",
    "sau 7 ngày nếu ",
    "ngày 15/6, ",
    "1.",
    "quý I và ",
    "thứ Sáu ",
    "02 lần/",
    "định kỳ 6 tháng, năm ",
    "từ ngày 15/6 đến ",
    "mười ",
    "ngày 1, 2, 3, ",
    "trước ngày họp ",
    "\u0301",
    "(ba) ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (GString) text = g_string_sized_new (1 << 18);
    while (text->len < 1 << 18)
      g_string_append (text, words[i]);
    g_autoptr (SoketPhrase) phrase = soket_phrase_new (text->str);
    g_test_message ("%s", words[i]);
    for (SoketCursor at = { phrase, 0 }; !soket_cursor_at_end (&at);) {
      guint before = at.at;
      g_autoptr (SoketDeadline) deadline = soket_phrase_match (&at, NULL);
      at.at = MAX (at.at, before + 1);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrase/match", test_match);
  g_test_add_func ("/phrase/fault", test_fault);
  g_test_add_func ("/phrase/blocks/letters", test_blocks_of_letters);
  g_test_add_func ("/phrase/blocks/random", test_blocks_at_random);
  g_test_add_func ("/phrase/ahead", test_ahead);
  g_test_add_func ("/phrase/gates", test_gates);
  g_test_add_func ("/phrase/gates-anywhere", test_gates_anywhere);
  g_test_add_func ("/phrase/long", test_long);
  return g_test_run ();
}
