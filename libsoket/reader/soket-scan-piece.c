/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-private.h"

#include "reader/soket-scan-hope-private.h"

/* A text byte by byte: where its sentences end, and which of them could hold a deadline. Only those
 * are read word by word. */

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
    return at + 1 < end && soket_hope_is_space (at[1]);
  while (mark < end && mark - at < 3 && g_ascii_isalnum (*mark))
    mark++;
  return mark > at && mark + 1 < end && (*mark == ')' || *mark == '.')
         && soket_hope_is_space (mark[1]);
}

/* Whether a sentence ends behind the mark at @at. */
static gboolean
ends_sentence (const char *text, const char *at, const char *end)
{
  const char *next = at + 1;

  if (*at == ';' || *at == '|')
    return TRUE;
  while (next < end && soket_hope_is_space (*next))
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

/* No white space before @limit: cut there, but never a character. */
static gsize
cut_long (const char *text, gsize start, gsize limit)
{
  gsize cut = limit;

  while (cut > start + SOKET_SCAN_PIECE / 2 && !soket_hope_is_space (text[cut])
         && text[cut] != '\n')
    cut--;
  if (cut > start + SOKET_SCAN_PIECE / 2)
    return cut;
  while (((guchar) text[limit] & 0xC0) == 0x80)
    limit--;
  return limit;
}

/* Where a piece is cut that reaches @limit. */
static const char *
pass_limit (const char *start, const char *limit, const char *end)
{
  const char *number = limit;

  while (number > start && g_ascii_isdigit (number[-1]))
    number--;
  return number < limit ? soket_hope_pass_number (number, limit, end) : limit;
}

/* Looks at the text from @at, if that has not been done for the piece before. */
static inline void
look (SoketPiece *piece, const char *text, gsize length, gsize at)
{
  SoketKinds *kinds = &piece->kinds;

  if (G_LIKELY (at >= kinds->start && at < kinds->end))
    return;
  const SoketKindsFilter *filter = soket_hope_get_filter ();
#ifdef SOKET_BLOCK_WIDE
  if (soket_block_is_wide ()) {
    soket_kinds_look_wide (kinds, filter, text, length, at, at > piece->start);
    return;
  }
#endif
  soket_kinds_look (kinds, filter, text, length, at, at > piece->start);
}

/* Behind the first of @marks that ends a sentence; NULL: none does. */
static const char *
find_sentence_end (const SoketHopeText *text, const char *block, guint64 marks)
{
  for (; marks != 0; marks &= marks - 1) {
    const char *at = block + soket_block_next (marks);
    if (ends_sentence (text->start, at, text->end))
      return at + 1;
  }
  return NULL;
}

/* Of the block @i what is @here. Behind the end of the sentence; NULL: it goes on. */
static inline const char *
read_block (SoketPiece *piece, const SoketHopeText *text, gsize i, guint64 here)
{
  const SoketKinds *kinds = &piece->kinds;
  const char *block = text->start + kinds->start + i * SOKET_BLOCK;
  guint64 marks = kinds->marks[i] & here;
  const char *sentence_end = marks != 0 ? find_sentence_end (text, block, marks) : NULL;

  if (sentence_end != NULL)
    here &= soket_block_first ((gsize) (sentence_end - block));
  guint64 words = kinds->words[i] & here;
  guint64 numbers = kinds->numbers[i] & here;
  if (G_UNLIKELY ((words | numbers) != 0) && !piece->hopeful)
    piece->hopeful
        = soket_hope_in_words (text, block, words) || soket_hope_in_numbers (text, block, numbers);
  return sentence_end;
}

/* What has been looked at, from @at up to the limit. */
static const char *
read_kinds (SoketPiece *piece, const SoketHopeText *text, gsize at)
{
  const SoketKinds *kinds = &piece->kinds;
  gsize limit = (gsize) (text->limit - text->start);
  gsize seen = MIN (limit, kinds->end) - kinds->start;
  gsize from = at - kinds->start;
  guint64 here = G_MAXUINT64 << from % SOKET_BLOCK;

  for (gsize i = from / SOKET_BLOCK; i * SOKET_BLOCK < seen; i++) {
    if (seen - i * SOKET_BLOCK < SOKET_BLOCK)
      here &= soket_block_first (seen - i * SOKET_BLOCK);
    const char *sentence_end = read_block (piece, text, i, here);
    if (sentence_end != NULL)
      return sentence_end;
    here = G_MAXUINT64;
  }
  return NULL;
}

gboolean
soket_piece_next (const char *text, gsize length, SoketScanFlags flags, SoketPiece *piece)
{
  gsize start = piece->end;
  gsize limit = MIN (length, start + SOKET_SCAN_PIECE);
  SoketHopeText whole = {
    .start = text,
    .piece = text + start,
    .limit = text + limit,
    .end = text + length,
    .undated = (flags & SOKET_SCAN_FLAGS_ALL) != 0,
  };

  if (start >= length)
    return FALSE;
  piece->start = start;
  piece->end = length;
  piece->hopeful = FALSE;
  for (gsize at = start; at < limit; at = piece->kinds.end) {
    look (piece, text, length, at);
    const char *sentence_end = read_kinds (piece, &whole, at);
    if (sentence_end != NULL) {
      piece->end = (gsize) (sentence_end - text);
      return TRUE;
    }
  }
  const char *cut = pass_limit (text + start, whole.limit, whole.end);
  if (cut < whole.end) {
    piece->end = cut_long (text, start, (gsize) (cut - text));
    /* What goes on there begins there for the next piece. */
    piece->kinds.end = 0;
  }
  return TRUE;
}
