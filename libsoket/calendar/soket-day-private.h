/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-day.h"

G_BEGIN_DECLS

#define SOKET_DAY_FIRST_YEAR 1900
#define SOKET_DAY_LAST_YEAR 2199
#define SOKET_DAY_FIRST ((SoketDay) 693596) /* 1900-01-01 */
#define SOKET_DAY_LAST ((SoketDay) 803168)  /* 2199-12-31 */

/* A year, a month and a day of the month, and their ordinal without any check. */
SoketDay soket_day_from_civil (int year, int month, int day);
void soket_day_to_civil (SoketDay day, int *year, int *month, int *day_of_month);
int soket_day_days_in_month (int year, int month);

/* The @n-th Monday (1) … Sunday (7) from @first to @last, from the end when negative;
 * SOKET_DAY_NONE when there are fewer. */
SoketDay soket_day_find_weekday (SoketDay first, SoketDay last, int weekday, int n);

/* Reads a day at the beginning of @text; *@end is the first byte behind it. */
SoketDay soket_day_scan (const char *text, const char **end, GError **error);

/* Sets SOKET_CALENDAR_ERROR_OUT_OF_RANGE and returns FALSE unless @day is valid. */
gboolean soket_day_check (SoketDay day, GError **error);

/* A valid day as a message writes it: 2022-07-05, or 05/7/2022 in Vietnamese. */
char *soket_day_to_words (SoketDay day);

/* @text fit for a message: valid UTF-8, not endless. */
char *soket_day_quote (const char *text);

G_END_DECLS
