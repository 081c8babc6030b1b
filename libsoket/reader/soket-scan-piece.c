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

/* Whether the word at @at begins with @word (lower case) in any case. */
static gboolean
sees (const char *at, const char *end, const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word), at = g_utf8_next_char (at))
    if (at >= end || g_unichar_tolower (g_utf8_get_char (at)) != g_utf8_get_char (word))
      return FALSE;
  return TRUE;
}

/* Words without a digit of which a deadline is made. */
static gboolean
is_hopeful_word (const char *at, const char *end)
{
  switch (*at) {
  case 'h':
  case 'H':
    return sees (at, end, "hằng ") || sees (at, end, "hàng ");
  case 'q':
  case 'Q':
    return sees (at, end, "quý ") || sees (at, end, "quí ");
  case 'n':
  case 'N':
    return sees (at, end, "ngày làm") || sees (at, end, "ngay sau") || sees (at, end, "ngày ký");
  case 'm':
  case 'M':
    return sees (at, end, "mỗi ");
  case 'c':
  case 'C':
    return sees (at, end, "cuối ") || sees (at, end, "cuối\n");
  case 'g':
  case 'G':
    return sees (at, end, "giữa ");
  case 't':
  case 'T':
    return sees (at, end, "trước ") || sees (at, end, "thường xuyên") || sees (at, end, "thứ ")
           || sees (at, end, "trong ") || sees (at, end, "tháng ") || sees (at, end, "tuần ")
           || sees (at, end, "từ nay");
  case '\xC4': /* Đ, đ */
  case '\xC3': /* Ð */
    return sees (at, end, "đầu ") || sees (at, end, "định k") || sees (at, end, "ðịnh k")
           || sees (at, end, "đột xuất");
  case 'l':
  case 'L':
    return sees (at, end, "liên tục");
  default:
    return FALSE;
  }
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
      piece->hopeful = TRUE;
    } else if ((c == '\n' || c == '.' || c == ';' || c == '|') && ends_sentence (text, at, end)) {
      piece->end = (gsize) (at + 1 - text);
      return TRUE;
    }
  }
  return TRUE;
}
