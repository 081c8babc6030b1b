/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "calendar/soket-lunar.h"

G_BEGIN_DECLS

/* Lunar years of the table; of 1967 only the tail that lies in January 1968 is used. */
#define SOKET_LUNAR_FIRST_YEAR 1967
#define SOKET_LUNAR_N_YEARS 233

extern const guint32 soket_lunar_table[SOKET_LUNAR_N_YEARS];

/* The fields of a lunar date, without an object; FALSE outside 1968-2199. */
gboolean soket_lunar_from_day (SoketDay day, int *year, int *month, int *day_of_month,
                               gboolean *is_leap_month);
/* First day of the lunar year (Tết) and the 10th of its 3rd month (Hùng Kings' day), of the years
 * 1968 to 2199. */
SoketDay soket_lunar_new_year (int year);
SoketDay soket_lunar_hung_kings (int year);

G_END_DECLS
