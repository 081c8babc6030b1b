/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

/* How many: "15", "mười lăm", "15 (mười lăm)", "(03) ba", "1.000", "1,5". */

static gboolean
eat_digit_word (SoketCursor *cursor, int *digit)
{
  static const int digits[] = { 0, 1, 1, 2, 3, 4, 4, 5, 5, 6, 7, 8, 9 };
  int i = soket_cursor_eat_which (cursor, "không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín");

  if (i < 0)
    return FALSE;
  *digit = digits[i];
  return TRUE;
}

/* "mười lăm", "hai mươi mốt", "ba mươi", "chín": below a hundred. */
static gboolean
eat_below_hundred (SoketCursor *cursor, int *number)
{
  int tens = 1;
  int ones = 0;

  if (!soket_cursor_eat (cursor, "mười")) {
    if (!eat_digit_word (cursor, &tens))
      return FALSE;
    if (!soket_cursor_eat (cursor, "mươi")) {
      /* "hai tư" is twenty-four. */
      static const int short_ones[] = { 1, 4, 5, 5 };
      int i = tens > 1 ? soket_cursor_eat_which (cursor, "mốt|tư|lăm|nhăm") : -1;
      *number = i < 0 ? tens : tens * 10 + short_ones[i];
      return TRUE;
    }
  }
  SoketCursor at = *cursor;
  /* "mười năm" is ten years; fifteen is "mười lăm". */
  if (!soket_cursor_sees (&at, "năm|không") && eat_digit_word (&at, &ones))
    *cursor = at;
  *number = tens * 10 + ones;
  return TRUE;
}

/* "một trăm hai mươi", "một trăm linh năm" */
gboolean
soket_phrase_eat_number_words (SoketCursor *cursor, int *number)
{
  SoketCursor at = *cursor;
  int rest = 0;

  if (!eat_below_hundred (&at, number))
    return FALSE;
  if (soket_cursor_eat (&at, "trăm")) {
    *number *= 100;
    soket_cursor_eat (&at, "linh|lẻ");
    SoketCursor behind = at;
    if (eat_below_hundred (&behind, &rest)) {
      *number += rest;
      at = behind;
    }
  }
  *cursor = at;
  return TRUE;
}

gboolean
soket_phrase_eat_year_in_words (SoketCursor *cursor, int *year)
{
  SoketCursor at = *cursor;
  int rest = 0;

  if (!soket_cursor_eat (&at, "hai nghìn|hai ngàn"))
    return FALSE;
  soket_cursor_eat (&at, "không trăm");
  soket_cursor_eat (&at, "linh|lẻ");
  if (!eat_below_hundred (&at, &rest))
    return FALSE;
  *year = 2000 + rest;
  *cursor = at;
  return TRUE;
}

gboolean
soket_phrase_follows_number (const SoketCursor *cursor)
{
  SoketCursor before = { cursor->phrase, cursor->at - 1 };

  if (cursor->at == 0)
    return FALSE;
  return soket_cursor_peek (cursor, -1)->number >= 0
         || soket_cursor_sees (&before, SOKET_NUMBER_ENDS);
}

static gboolean
touches (const SoketCursor *cursor, int ahead)
{
  return soket_cursor_peek (cursor, ahead)->end == soket_cursor_peek (cursor, ahead + 1)->start;
}

/* "15", "1.000"; "1,5" is SOKET_COUNT_FRACTION. */
static gboolean
eat_figures (SoketCursor *cursor, int *number)
{
  if (!soket_cursor_eat_number (cursor, number))
    return FALSE;
  gunichar mark = soket_cursor_peek (cursor, 0)->mark;
  const SoketToken *behind = soket_cursor_peek (cursor, 1);
  if ((mark != '.' && mark != ',') || behind->number < 0 || !touches (cursor, -1)
      || !touches (cursor, 0))
    return TRUE;
  gboolean thousands = mark == '.' && behind->digits == 3 && *number > 0 && *number < 1000;
  *number = thousands ? *number * 1000 + (int) behind->number : SOKET_COUNT_FRACTION;
  cursor->at += 2;
  return TRUE;
}

/* The same number once more, in brackets or, when the first was, behind them. Never beside it:
 * "10 năm" is ten years and not "10, five". */
static gboolean
eat_again (SoketCursor *cursor, gboolean bracketed, gboolean worded, int *again)
{
  SoketCursor at = *cursor;
  gboolean open = soket_cursor_eat_mark (&at, '(');

  if (open == bracketed)
    return FALSE;
  if (worded ? !eat_figures (&at, again) : !soket_phrase_eat_number_words (&at, again))
    return FALSE;
  if (open && !soket_cursor_eat_mark (&at, ')'))
    return FALSE;
  *cursor = at;
  return TRUE;
}

gboolean
soket_phrase_eat_count (SoketCursor *cursor, int *count)
{
  SoketCursor at = *cursor;
  gboolean open = soket_cursor_eat_mark (&at, '(');
  gboolean worded = FALSE;
  int again;

  if (!soket_phrase_may_begin (cursor, SOKET_BEGINS_COUNT))
    return FALSE;
  if (!eat_figures (&at, count)) {
    worded = TRUE;
    if (!soket_phrase_eat_number_words (&at, count))
      return FALSE;
  }
  if (open && !soket_cursor_eat_mark (&at, ')'))
    return FALSE;
  gboolean twice = eat_again (&at, open, worded, &again);
  if (open && !twice)
    return FALSE;
  if (twice && again != *count)
    *count = SOKET_COUNT_CONTRADICTED;
  *cursor = at;
  return TRUE;
}
