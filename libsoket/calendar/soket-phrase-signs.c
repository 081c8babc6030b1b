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
                             "nay|ngày mai|đến hết"))
    return TRUE;
  if (soket_cursor_sees (at, "ngày|tháng|năm|tuần") && soket_cursor_peek (at, 1)->number >= 0)
    return TRUE;
  if (soket_cursor_sees (at, "quý i|quý ii|quý iii|quý iv")
      || (soket_cursor_sees (at, "quý") && soket_cursor_peek (at, 1)->number >= 0))
    return TRUE;
  /* "báo cáo 6 tháng", "sơ kết 9 tháng": the name of a report. */
  SoketCursor before = { at->phrase, at->at - 1 };
  if (at->at > 0 && soket_cursor_sees (&before, "cáo|kết|kỳ|kì")
      && soket_cursor_sees (&behind, "tháng"))
    return FALSE;
  if (token->number >= 0 && soket_cursor_sees (&behind, "tháng trước ngày|năm trước ngày"))
    return FALSE;
  return token->number >= 0 && soket_cursor_sees (&behind, "ngày|tuần|tháng|giờ|quý");
}

const char *
soket_phrase_why_undated (const SoketPhrase *phrase)
{
  const char *reason = N_("No deadline was found in these words");

  for (SoketCursor at = { phrase, 0 }; !soket_cursor_at_end (&at); at.at++) {
    if (soket_cursor_sees (&at, "theo quy định|theo tiến độ|theo lộ trình|theo kế hoạch|theo "
                                "chương trình|theo thời hạn"))
      reason = N_("Another document says until when");
    else if (soket_cursor_sees (&at, "khẩn trương|kịp thời|sớm|ngay|nhanh chóng"))
      reason = N_("Words of haste name no day");
    else
      continue;
    break;
  }
  return reason;
}
