/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include "base/soket-i18n-private.h"

/* Signs by which words are told that are no deadline, or would be one. */

/* A date that belongs to a document: "Kế hoạch số 12/KH-UBND ngày 01/6/2022". */
gboolean
soket_phrase_is_cited (const SoketCursor *cursor)
{
  int back = soket_cursor_peek (cursor, -1)->mark == ',' ? -2 : -1;
  const SoketToken *word = soket_cursor_peek (cursor, back);
  const SoketToken *mark = soket_cursor_peek (cursor, back - 1);

  return word->fold != NULL && (mark->mark == '/' || mark->mark == '-') && mark->end == word->start
         && soket_cursor_peek (cursor, 0)->fold != NULL;
}

static gboolean
ends_with_site (const SoketCursor *cursor, const char *words, SoketWordSite *site)
{
  int which;

  for (guint n = 1; n <= 4 && n <= cursor->at; n++) {
    SoketCursor back = { cursor->phrase, cursor->at - n };
    if (soket_cursor_match (&back, words, site, &which) == (int) n)
      return TRUE;
  }
  return FALSE;
}

/* The words that end where the cursor stands, a constant. */
#define ends_with(cursor, words)                                                                   \
  (G_GNUC_EXTENSION ({                                                                             \
    static SoketWordSite site_;                                                                    \
    ends_with_site ((cursor), (words), &site_);                                                    \
  }))

/* Words before a day that make it no last day: the earliest one, a part of a day whose hours are
 * not said, a month of the lunar calendar. */
gboolean
soket_phrase_is_no_limit (const SoketCursor *cursor)
{
  SoketCursor at = { cursor->phrase, cursor->at };
  SoketCursor round = { cursor->phrase, MAX (cursor->at, 2) - 2 };

  /* "đợt 2 tháng 7/2022" is a part of the month that is not said. */
  if (cursor->at >= 2 && soket_cursor_sees (cursor, "tháng")
      && soket_cursor_peek (cursor, -1)->number >= 0
      && soket_cursor_sees (&round, "đợt|kỳ|kì|lần|tuần"))
    return TRUE;
  SoketCursor last = { cursor->phrase, cursor->at - 1 };
  for (int i = 0; i < 3 && at.at > 0 && soket_cursor_sees (&last, "ngày|là|vào|đến|tới|của|hết");
       i++)
    last.at = --at.at - 1;
  return ends_with (&at,
                    "sớm nhất|sớm hơn|không trước|chưa trước|tối thiểu|ít nhất|tạm hoãn|tạm "
                    "dừng|tạm ngừng|chưa|"
                    "trước sáng|trước trưa|trước chiều|trước tối|"
                    "trước buổi sáng|trước buổi trưa|trước buổi chiều|trước buổi tối|"
                    "đầu buổi sáng|đầu buổi chiều|giữa buổi sáng|giữa buổi chiều|sáng sớm|trưa|"
                    "chiều tối|chiều muộn|đêm|rạng sáng|"
                    "đầu giờ sáng|đầu giờ chiều|đầu giờ làm việc|đầu giờ hành chính|"
                    "trước giờ làm việc|trước giờ "
                    "hành chính|"
                    "rằm|tháng giêng|tháng chạp");
}

gboolean
soket_phrase_is_earliest (const SoketCursor *cursor)
{
  SoketCursor before = { cursor->phrase, cursor->at - 1 };

  return cursor->at > 0 && soket_cursor_sees (&before, "nhất|là|vào|hơn")
         && ends_with (cursor, "sớm nhất|sớm nhất là|sớm nhất vào|không sớm hơn");
}

/* "nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo": what the policy says elsewhere. */
gboolean
soket_phrase_says_roll (const SoketPhrase *phrase)
{
  for (SoketCursor at = { phrase, 0 }; !soket_cursor_at_end (&at); at.at++) {
    SoketCursor behind = at;
    if (!soket_cursor_eat (&behind, "trùng|rơi|nhằm"))
      continue;
    soket_cursor_eat (&behind, "vào|với");
    soket_cursor_eat (&behind, "các|những");
    if (soket_cursor_sees (&behind, "ngày nghỉ|ngày lễ|ngày không làm việc|thứ bảy|thứ 7|chủ nhật"))
      return TRUE;
  }
  return FALSE;
}

/* A day of the lunar calendar anywhere: never taken for one of this. */
gboolean
soket_phrase_is_lunar (const SoketPhrase *phrase)
{
  for (SoketCursor at = { phrase, 0 }; !soket_cursor_at_end (&at); at.at++)
    if (soket_cursor_sees (&at, "âm lịch|rằm tháng|tháng giêng|tháng chạp")
        || (soket_cursor_sees (&at, "tết") && soket_cursor_peek (&at, -1)->number > 0))
      return TRUE;
  return FALSE;
}

/* "hai tuần một lần", "5 năm/lần", "nửa tháng một lần" */
static gboolean
counts_periods (const SoketCursor *cursor)
{
  SoketCursor at = *cursor;

  if ((!soket_cursor_eat (&at, "nửa") && !soket_phrase_eat_count (&at, &(int){ 0 }))
      || !soket_cursor_eat (&at, "ngày|tuần|tháng|năm"))
    return FALSE;
  soket_cursor_eat_mark (&at, '/');
  soket_phrase_eat_count (&at, &(int){ 0 });
  return soket_cursor_sees (&at, "lần");
}

/* "thứ 8", "thứ Tám hằng tuần" */
static gboolean
is_no_weekday (const SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  int number;

  if (!soket_cursor_eat (&at, "thứ"))
    return FALSE;
  gboolean none = soket_cursor_eat (&at, "một|nhất|tám|chín|mười")
                  || (soket_cursor_eat_number (&at, &number) && (number < 2 || number > 7));
  return none && soket_cursor_sees (&at, "hằng tuần|hàng tuần|tuần");
}

/* Words that would be a deadline if they could be read. */
gboolean
soket_phrase_looks_like_deadline (const SoketCursor *at)
{
  const SoketToken *token = soket_cursor_peek (at, 0);
  SoketCursor behind = { at->phrase, at->at + 1 };

  if (soket_cursor_sees (at, "chậm nhất|muộn nhất|hạn cuối|hạn chót|không muộn hơn|không chậm "
                             "hơn|trước ngày|trước tháng|trước năm|"
                             "trước quý|kể từ|tính từ|định kỳ|hằng ngày|hằng tuần|hằng tháng|hằng "
                             "quý|hằng năm|hàng ngày|"
                             "hàng tuần|hàng tháng|hàng quý|hàng năm|ngày làm việc|trong "
                             "ngày|trong tuần|trong tháng|trong quý|"
                             "trong năm|đầu năm|cuối năm|giữa năm|đầu tháng|cuối tháng|giữa "
                             "tháng|đầu quý|cuối quý|giữa quý|"
                             "tuần đầu|tuần thứ|tuần cuối|tuần sau|tháng sau|quý sau|năm sau|tháng "
                             "tới|tuần tới|năm tới|hôm "
                             "nay|ngày mai|đến hết|tạm hoãn"))
    return TRUE;
  if ((soket_cursor_sees (at, "ngày|tháng|năm|tuần") && soket_cursor_peek (at, 1)->number >= 0)
      || counts_periods (at) || is_no_weekday (at))
    return TRUE;
  /* "đợt 2 tháng 7/2022" */
  if (soket_cursor_sees (at, "đợt|kỳ|kì|lần") && soket_cursor_peek (at, 1)->number >= 0) {
    SoketCursor month = { at->phrase, at->at + 2 };
    if (soket_cursor_sees (&month, "tháng") && soket_cursor_peek (&month, 1)->number >= 0)
      return TRUE;
  }
  if (soket_cursor_sees (at, "quý i|quý ii|quý iii|quý iv")
      || (soket_cursor_sees (at, "quý") && soket_cursor_peek (at, 1)->number >= 0))
    return TRUE;
  /* "báo cáo 6 tháng", "sơ kết 9 tháng": the name of a report. */
  SoketCursor before = { at->phrase, at->at - 1 };
  if (at->at > 0 && soket_cursor_sees (&before, "cáo|kết|kỳ|kì")
      && soket_cursor_sees (&behind, "tháng"))
    return FALSE;
  /* … but "01 tháng trước ngày 31/3" alone counts back, or means something else. */
  gboolean named = at->at > 0 || (token->digits == 1 && (token->number == 6 || token->number == 9));
  if (named && token->number >= 0 && soket_cursor_sees (&behind, "tháng trước ngày|năm trước ngày"))
    return FALSE;
  if (at->at == 0 && token->number >= 0 && soket_cursor_sees (&behind, "năm trước ngày|phút trước"))
    return TRUE;
  return token->number >= 0 && soket_cursor_sees (&behind, "ngày|tuần|tháng|giờ|quý");
}

/* "một phần hai thời hạn", "1/2 thời gian", "nửa thời hạn" */
static gboolean
names_share (const SoketCursor *cursor)
{
  SoketCursor at = *cursor;

  if (soket_cursor_eat_number (&at, &(int){ 0 })) {
    if (!soket_cursor_eat_mark (&at, '/') || !soket_cursor_eat_number (&at, &(int){ 0 }))
      return FALSE;
  } else if (!soket_cursor_eat (&at, "phần hai|phần ba|phần tư|nửa")) {
    return FALSE;
  }
  return soket_cursor_sees (&at, "thời hạn|thời gian");
}

/* "1/2 ngày", "nửa buổi" */
static gboolean
names_half_day (const SoketCursor *cursor)
{
  SoketCursor at = *cursor;

  if (soket_cursor_peek (&at, 0)->digits == 1 && soket_cursor_peek (&at, 1)->mark == '/'
      && soket_cursor_peek (&at, 2)->digits == 1) {
    at.at += 3;
  } else if (!soket_cursor_eat (&at, "nửa")) {
    return FALSE;
  }
  return soket_cursor_sees (&at, "ngày|buổi|giờ");
}

/* "cuối tháng", and no word of which one */
static gboolean
lacks_period (const SoketCursor *cursor)
{
  SoketCursor at = *cursor;
  SoketCursor before = { cursor->phrase, cursor->at - 1 };

  /* "tháng cuối quý" is a month. */
  if (cursor->at > 0 && soket_cursor_sees (&before, "tháng|tuần|ngày"))
    return FALSE;
  return soket_cursor_eat (&at, "đầu tháng|giữa tháng|cuối tháng|đầu quý|giữa quý|cuối quý")
         && soket_cursor_peek (&at, 0)->number < 0
         && !soket_cursor_sees (&at, "này|nay|sau|tới|kế|trước|i|ii|iii|iv");
}

/* Why the words at a place are no day. */
static const char *
why_unread_at (const SoketCursor *at)
{
  if (soket_cursor_sees (at, "t") && soket_cursor_peek (at, 1)->mark == '+'
      && soket_cursor_peek (at, 2)->number >= 0)
    return N_ ("“T” is a day that the phrase does not say: write “kể từ ngày …” and the event");
  if (names_share (at))
    return N_ ("A part of another limit: write how many days it has");
  if (is_no_weekday (at))
    return N_ ("There is no such day of the week: write “thứ 2” to “thứ 7”, or “Chủ nhật”");
  if (names_half_day (at))
    return N_ ("A part of a day, which no rule counts: write the hour, or whole days");
  if (soket_cursor_sees (at, "đầu tuần|giữa tuần|cuối tuần|tuần đầu|tuần thứ|tuần cuối")
      || (soket_cursor_sees (at, "tuần") && soket_cursor_peek (at, 1)->number >= 0))
    return N_ ("No rule says which days a week of a month, or a part of a week, has: write the "
               "days");
  if (counts_periods (at))
    return N_ ("It recurs in a period that no calendar has: write its days, or “hằng tháng”, "
               "“hằng quý”, “6 tháng”, “hằng năm”");
  if (soket_cursor_sees (at, "đầu giờ|đầu buổi|giữa buổi|sáng sớm|chiều tối|chiều muộn|rạng sáng"))
    return N_ ("A part of the day whose hours no rule says: write the time");
  if (soket_cursor_sees (at, "trước đầu|trước giữa"))
    return N_ ("The start and the middle of a period are told loosely, and nothing is before them: "
               "write the day");
  if (lacks_period (at))
    return N_ ("A part of a month or quarter without saying which: write “tháng này”, its number, "
               "or “hằng tháng”");
  return NULL;
}

const char *
soket_phrase_why_unread (const SoketPhrase *phrase)
{
  const char *reason = NULL;

  for (SoketCursor at = { phrase, 0 }; reason == NULL && !soket_cursor_at_end (&at); at.at++)
    reason = why_unread_at (&at);
  return reason;
}

const char *
soket_phrase_why_undated (const SoketPhrase *phrase)
{
  const char *reason = N_ ("No deadline was found in these words");

  for (SoketCursor at = { phrase, 0 }; !soket_cursor_at_end (&at); at.at++) {
    if (soket_cursor_sees (&at, "theo quy định|theo tiến độ|theo lộ trình|theo kế hoạch|theo "
                                "chương trình|theo thời hạn|theo đúng|đúng hạn|đúng thời hạn|đúng "
                                "tiến độ|đúng quy định"))
      reason = N_ ("Another document says until when");
    else if (soket_cursor_sees (&at, "khẩn trương|kịp thời|sớm|ngay|nhanh chóng|lập tức"))
      reason = N_ ("Words of haste name no day");
    else
      continue;
    break;
  }
  return reason;
}
