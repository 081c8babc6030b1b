/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-frame-private.h"

#include <string.h>

#include "calendar/soket-day-private.h"
#include "reader/soket-structure-private.h"

/* The day that a document bears: no deadline, so no year is guessed and no part is left out. */

typedef struct {
  const char *text;
  gsize length;
  gsize at;
} Cursor;

static void
skip_blanks (Cursor *self)
{
  while (self->at < self->length && (self->text[self->at] == ' ' || self->text[self->at] == '.'))
    self->at++;
}

static gboolean
take_word (Cursor *self, const char *word)
{
  const char *const words[] = { word, NULL };
  gsize size = soket_text_begins_with (self->text + self->at, self->length - self->at, words);

  self->at += size;
  return size > 0;
}

/* A number of at most @digits digits; 0: none. */
static int
take_number (Cursor *self, guint digits)
{
  int value = 0;
  gsize start = self->at;

  while (self->at < self->length && g_ascii_isdigit (self->text[self->at])
         && self->at - start < digits)
    value = value * 10 + (self->text[self->at++] - '0');
  return value;
}

static SoketDay
make_day (int year, int month, int day)
{
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1
      || day > soket_day_days_in_month (year, month))
    return SOKET_DAY_NONE;
  return soket_day_from_civil (year, month, day);
}

/* Behind "12": "tháng 6 năm 2022" */
static gboolean
read_words (Cursor *self, int number, SoketDay *day)
{
  skip_blanks (self);
  if (!take_word (self, "tháng"))
    return FALSE;
  skip_blanks (self);
  int month = take_number (self, 2);
  if (self->at < self->length && self->text[self->at] == '/')
    self->at++;
  skip_blanks (self);
  take_word (self, "năm");
  skip_blanks (self);
  *day = make_day (take_number (self, 4), month, number);
  return TRUE;
}

gsize
soket_frame_read_day (const char *text, gsize length, SoketDay *day)
{
  Cursor cursor = { text, length, 0 };

  *day = SOKET_DAY_NONE;
  gboolean named = take_word (&cursor, "ngày");
  skip_blanks (&cursor);
  gsize before = cursor.at;
  int number = take_number (&cursor, 2);
  if (cursor.at == before && !named)
    return 0;
  if (cursor.at + 1 < length && strchr ("/-.", text[cursor.at]) != NULL && number > 0) {
    char sign = text[cursor.at++];
    int month = take_number (&cursor, 2);
    if (month == 0 || cursor.at >= length || text[cursor.at] != sign)
      return 0;
    cursor.at++;
    *day = make_day (take_number (&cursor, 4), month, number);
    return *day != SOKET_DAY_NONE ? cursor.at : 0;
  }
  return read_words (&cursor, number, day) ? cursor.at : 0;
}
