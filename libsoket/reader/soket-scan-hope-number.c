/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-hope-private.h"

/* Which numbers of a text could be a part of a deadline. */

/* The word before @at ends as those do that stand before a number of a date. */
static gboolean
follows_unit (const char *text, const char *at)
{
  const char *last = at;

  while (last > text
         && (soket_hope_is_space (last[-1]) || last[-1] == '\n' || last[-1] == '\xA0'
             || last[-1] == '\xC2'))
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
  /* "ba (03) ngày" */
  if (next < end && *next == ')')
    next++;
  next = soket_hope_pass_space (next, end);
  return next < end
         && (*next == '(' || *next == '/' || *next == '-' || soket_hope_sees_unit (next, end));
}

const char *
soket_hope_pass_number (const char *at, const char *limit, const char *end)
{
  do
    for (const char *start = at; at < end && at - start <= 16 && g_ascii_isdigit (*at);)
      at++;
  while (at < limit && g_ascii_isdigit (*at));
  return at;
}

gboolean
soket_hope_in_numbers (const SoketHopeText *text, const char *block, guint64 numbers)
{
  for (; numbers != 0; numbers &= numbers - 1) {
    const char *at = block + soket_block_next (numbers);
    const char *behind = soket_hope_pass_number (at, text->limit, text->end);
    if (is_hopeful_number (text->start, at, behind, text->end))
      return TRUE;
  }
  return FALSE;
}
