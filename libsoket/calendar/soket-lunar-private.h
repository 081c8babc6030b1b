/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-lunar.h"

G_BEGIN_DECLS

/* Lunar years of the tables: of the first one only the tail is used that lies in January. */
#define SOKET_LUNAR_FIRST_YEAR 1967
#define SOKET_LUNAR_N_YEARS 233
#define SOKET_LUNAR_SOUTH_FIRST_YEAR 1959
#define SOKET_LUNAR_SOUTH_N_YEARS 17

typedef enum {
  SOKET_LUNAR_NEAR_MOON, /* the new moon that begins the month */
  SOKET_LUNAR_NEAR_TERM, /* a solar term in the month, which decides its number */
} SoketLunarNear;

/* A month that midnight might have otherwise. */
typedef struct {
  gint16 year;
  guint8 month;
  guint8 is_leap_month;
  guint8 near; /* SoketLunarNear */
} SoketLunarCloseCall;

/* soket-lunar-table.c, made by tools/make-lunar-table. */
#define SOKET_LUNAR_N_CLOSE_CALLS 22
extern const guint32 soket_lunar_vietnam_words[SOKET_LUNAR_N_YEARS];
extern const guint32 soket_lunar_south_words[SOKET_LUNAR_SOUTH_N_YEARS];
extern const SoketLunarCloseCall soket_lunar_close_calls[SOKET_LUNAR_N_CLOSE_CALLS];

typedef struct {
  int year;
  int month;
  int day;
  gboolean is_leap_month;
} SoketLunarFields;

/* A lunar calendar: that of a profile, or a copy that notices correct. */
typedef struct {
  const guint32 *words; /* one a year, from first_year */
  int first_year;
  int last_year;
  SoketDay first_day;
  SoketDay last_day;
  guint32 open; /* 1 << i: soket_lunar_close_calls[i] is not settled */
  guint32 *own; /* the words of a copy; else NULL */
} SoketLunarTable;

/* A correction of a SoketLunarTable from a file of notices: soket-calendar-json.c. */
typedef struct {
  SoketLunarFields month; /* day: 0; month: 0 when only the leap month is given */
  SoketDay first_day;     /* of the month; 0: not given */
  int leap_month;         /* number of the year's leap month; 0: not given */
  gboolean overrides;
  guint line, column;
} SoketLunarNotice;

/* soket-lunar-words.c */
const SoketLunarTable *soket_lunar_table_get_builtin (SoketLunarProfile profile);
SoketLunarTable *soket_lunar_table_copy (const SoketLunarTable *table);
void soket_lunar_table_free (SoketLunarTable *table);
guint32 soket_lunar_table_get_word (const SoketLunarTable *table, int year);
int soket_lunar_word_get_leap_month (guint32 word);
/* Of the month at @position in the order of the year, from 0. */
int soket_lunar_word_get_length (guint32 word, int position);
/* Position of a month in its year, from 0; -1 for a leap month that the year lacks. */
int soket_lunar_table_get_position (const SoketLunarTable *table, int year, int month,
                                    gboolean is_leap_month);
SoketDay soket_lunar_table_get_first_of_month (const SoketLunarTable *table, int year,
                                               int position);
/* First day of the lunar year (Tết) and the 10th of its 3rd month (Hùng Kings' day), of the years
 * 1968 to 2199. */
SoketDay soket_lunar_table_get_new_year (const SoketLunarTable *table, int year);
SoketDay soket_lunar_table_get_hung_kings (const SoketLunarTable *table, int year);
/* FALSE for a day outside the table. */
gboolean soket_lunar_table_from_day (const SoketLunarTable *table, SoketDay day,
                                     SoketLunarFields *fields);
SoketDay soket_lunar_table_to_day (const SoketLunarTable *table, const SoketLunarFields *fields,
                                   GError **error);
/* 1 << i for the close call that a month is; 0 for another month. */
guint32 soket_lunar_find_close_call (const SoketLunarFields *month, SoketLunarNear near);

/* soket-lunar-notice.c: the table of Viet Nam, corrected. Elements are SoketLunarNotice. */
SoketLunarTable *soket_lunar_table_new_with_notices (GArray *notices, const char *file,
                                                     GError **error);

/* soket-lunar.c */
SoketLunarDate *soket_lunar_date_new_from_table (const SoketLunarTable *table, SoketDay day,
                                                 GError **error);

G_END_DECLS
