/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-private.h"

#include <string.h>

/* A text byte by byte: where its sentences end, and which of them could hold a deadline. Only those
 * are read word by word. */

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\r';
}

/* "- ", "+ ", "* ", "#", "|", "1. ", "a) ": a line that begins so goes on with nothing. */
static gboolean
begins_item (const char *at, const char *end)
{
  const char *mark = at;

  if (at >= end)
    return TRUE;
  if (*at == '#' || *at == '|' || *at == '\n')
    return TRUE;
  if (*at == '-' || *at == '+' || *at == '*')
    return at + 1 < end && is_space (at[1]);
  while (mark < end && mark - at < 3 && g_ascii_isalnum (*mark))
    mark++;
  return mark > at && mark + 1 < end && (*mark == ')' || *mark == '.') && is_space (mark[1]);
}

/* Whether a sentence ends behind the mark at @at. */
static gboolean
ends_sentence (const char *text, const char *at, const char *end)
{
  const char *next = at + 1;

  if (*at == ';' || *at == '|')
    return TRUE;
  while (next < end && is_space (*next))
    next++;
  if (*at == '\n')
    return begins_item (next, end);
  if (next == at + 1 && next < end && *next != '\n' && *next != '[')
    return FALSE;
  /* A point: not behind a single letter or a number of a section ("1. ", "TP. "). */
  if (at - text >= 2 && g_ascii_isupper (at[-1]) && g_ascii_isupper (at[-2]))
    return FALSE;
  return next >= end || *next == '\n' || g_unichar_isupper (g_utf8_get_char (next)) || *next == '-';
}

/* Whether the text at @at goes on with @word (lower case) in any case. Bytes first: they nearly
 * always tell. */
static gboolean
sees (const char *at, const char *end, const char *word)
{
  while (*word != '\0') {
    if (at >= end)
      return FALSE;
    if (*at == *word || (*at >= 'A' && *at <= 'Z' && (*at | 0x20) == *word)) {
      at++;
      word++;
      continue;
    }
    if ((guchar) *at < 0x80 || (guchar) *word < 0x80)
      return FALSE;
    /* Inside a character, perhaps: both texts are the same up to here. */
    while (((guchar) *word & 0xC0) == 0x80) {
      at--;
      word--;
    }
    if (g_unichar_tolower (g_utf8_get_char (at)) != g_utf8_get_char (word))
      return FALSE;
    at = g_utf8_next_char (at);
    word = g_utf8_next_char (word);
  }
  return TRUE;
}

/* One of @words (lower case, parted by '|') begins at @at. */
static gboolean
sees_any (const char *at, const char *end, const char *const *words)
{
  for (; *words != NULL; words++)
    if (sees (at, end, *words))
      return TRUE;
  return FALSE;
}

static const char *const units[]
    = { "ngày", "tháng", "năm", "quý", "quí", "tuần", "giờ", "phút", NULL };

/* Words without a digit of which a deadline is made. */
static gboolean
is_hopeful_word (const char *at, const char *end)
{
  static const char *const c_words[] = { "cuối năm", "cuối quý",  "cuối tháng", "cuối tuần",
                                         "cuối giờ", "cuối buổi", "các năm",    NULL };
  static const char *const d_words[] = { "đầu năm",  "đầu quý", "đầu tháng", "đầu tuần", "định k",
                                         "đột xuất", "ðịnh k",  "ðầu năm",   "ðột xuất", NULL };
  static const char *const g_words[] = { "giữa năm", "giữa quý", "giữa tháng", NULL };
  static const char *const h_words[] = { "hằng ", "hàng ", "hai ", "hết giờ", NULL };
  static const char *const m_words[] = { "mỗi ", "mười ", "một ", NULL };
  static const char *const n_words[] = { "ngày làm", "ngay sau", "ngay khi", "năm nay", NULL };
  static const char *const other_words[]
      = { "ba ngày",  "bốn ngày",   "bảy ngày",     "sáu tháng",     "sáu ngày", "chín ngày",
          "liên tục", "khi có yêu", "khi được yêu", "khi cần thiết", NULL };
  static const char *const t_words[]
      = { "trước khi", "trước ngày",  "trước hội",    "trước đại",  "trước kỳ",
          "trước lễ",  "trước thời",  "thường xuyên", "trong ngày", "trong tuần",
          "trong năm", "trong tháng", "trong quý",    "trong các",  "tuần ",
          "từ nay",    "theo yêu",    "theo đề",      "tám ngày",   NULL };

  switch (*at) {
  case 'b':
  case 'B':
  case 's':
  case 'S':
  case 'l':
  case 'L':
  case 'k':
  case 'K':
    return sees_any (at, end, other_words);
  case 'c':
  case 'C':
    return sees_any (at, end, c_words) || sees (at, end, "chín ngày");
  case 'g':
  case 'G':
    return sees_any (at, end, g_words);
  case 'h':
  case 'H':
    return sees_any (at, end, h_words);
  case 'm':
  case 'M':
    return sees_any (at, end, m_words);
  case 'n':
  case 'N':
    return sees_any (at, end, n_words);
  case 'q':
  case 'Q':
    return sees (at, end, "quý ") || sees (at, end, "quí ");
  case 't':
  case 'T':
    return sees_any (at, end, t_words);
  case '\xC4': /* Đ, đ */
  case '\xC3': /* Ð */
    return sees_any (at, end, d_words);
  default:
    return FALSE;
  }
}

/* The word before @at ends as those do that stand before a number of a date. */
static gboolean
follows_unit (const char *text, const char *at)
{
  const char *last = at;

  while (last > text
         && (is_space (last[-1]) || last[-1] == '\n' || last[-1] == '\xA0' || last[-1] == '\xC2'))
    last--;
  if (last == at || last - text < 3)
    return FALSE;
  /* ngày, tháng, năm, mùng; quý, quí; trước, hạn: the last letters of what may stand there. */
  return last[-1] == 'y' || last[-1] == 'g' || last[-1] == 'm' || last[-1] == 'c' || last[-1] == 'Y'
         || last[-1] == 'G' || last[-1] == 'M' || (guchar) last[-1] >= 0x80;
}

/* The number at @at may be a part of a date, a time or a length; @number_end: behind it. */
static gboolean
is_hopeful_number (const char *text, const char *at, const char *number_end, const char *end)
{
  const char *next = number_end;

  if (next + 1 < end && (*next == '/' || *next == '-' || *next == '.' || *next == ':')
      && g_ascii_isdigit (next[1]))
    return TRUE;
  if (next < end && (*next == 'h' || *next == 'H' || *next == 'g' || *next == 'G'))
    return TRUE;
  if (follows_unit (text, at))
    return TRUE;
  while (next < end && (is_space (*next) || *next == '\n' || *next == '\xC2' || *next == '\xA0'))
    next++;
  return next < end
         && (*next == '(' || *next == '/' || *next == '-' || sees_any (next, end, units));
}

/* No white space before @limit: cut there, but never a character. */
static gsize
cut_long (const char *text, gsize start, gsize limit)
{
  gsize cut = limit;

  while (cut > start + SOKET_SCAN_PIECE / 2 && !is_space (text[cut]) && text[cut] != '\n')
    cut--;
  if (cut > start + SOKET_SCAN_PIECE / 2)
    return cut;
  while (((guchar) text[limit] & 0xC0) == 0x80)
    limit--;
  return limit;
}

gboolean
soket_piece_next (const char *text, gsize length, SoketPiece *piece)
{
  const char *end = text + length;
  const char *at = text + piece->end;
  gboolean word = FALSE; /* inside one */

  if (at >= end)
    return FALSE;
  *piece = (SoketPiece){ piece->end, length, FALSE };
  for (; at < end; at++) {
    guchar c = (guchar) *at;

    if ((gsize) (at - text) - piece->start >= SOKET_SCAN_PIECE) {
      piece->end = cut_long (text, piece->start, (gsize) (at - text));
      return TRUE;
    }
    if (c >= 0x80 || g_ascii_isalpha (c)) {
      if (!word && !piece->hopeful)
        piece->hopeful = is_hopeful_word (at, end);
      word = TRUE;
      continue;
    }
    word = FALSE;
    if (g_ascii_isdigit (c)) {
      const char *number = at;
      while (at + 1 < end && g_ascii_isdigit (at[1]) && at - number < 16)
        at++;
      if (!piece->hopeful)
        piece->hopeful = is_hopeful_number (text, number, at + 1, end);
    } else if ((c == '\n' || c == '.' || c == ';' || c == '|') && ends_sentence (text, at, end)) {
      piece->end = (gsize) (at + 1 - text);
      return TRUE;
    }
  }
  return TRUE;
}
