/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "base/soket-version.h"
#include <glib-object.h>

G_BEGIN_DECLS

/* gint32: ordinal of a civil day at UTC+7, 1 = 0001-01-01; 0 = none */
typedef gint32 SoketDay;
/* gint32: a day and, where it is known, a minute; see soket_instant_new() */
typedef gint32 SoketInstant;

#define SOKET_DAY_NONE ((SoketDay) 0)
#define SOKET_INSTANT_NONE ((SoketInstant) 0)
#define SOKET_MINUTE_NONE (-1)

#define SOKET_CALENDAR_ERROR (soket_calendar_error_quark ())

/* SOKET_CALENDAR_ERROR_* */
typedef enum {
  SOKET_CALENDAR_ERROR_SYNTAX,
  SOKET_CALENDAR_ERROR_NO_SUCH_DAY,
  SOKET_CALENDAR_ERROR_OUT_OF_RANGE,
  SOKET_CALENDAR_ERROR_UNKNOWN,
  SOKET_CALENDAR_ERROR_CONTRADICTION,
} SoketCalendarError;

SOKET_AVAILABLE_IN_1_0
GQuark soket_calendar_error_quark (void);

SOKET_AVAILABLE_IN_1_0
SoketDay soket_day_new (int year, int month, int day, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_day_parse (const char *text, GError **error);
SOKET_AVAILABLE_IN_1_0
gboolean soket_day_is_valid (SoketDay day);
SOKET_AVAILABLE_IN_1_0
int soket_day_get_year (SoketDay day);
SOKET_AVAILABLE_IN_1_0
int soket_day_get_month (SoketDay day);
SOKET_AVAILABLE_IN_1_0
int soket_day_get_day_of_month (SoketDay day);
SOKET_AVAILABLE_IN_1_0
int soket_day_get_weekday (SoketDay day);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_day_add_months (SoketDay day, int n_months, GError **error);
SOKET_AVAILABLE_IN_1_0
char *soket_day_to_string (SoketDay day);
SOKET_AVAILABLE_IN_1_0
char *soket_day_to_vietnamese (SoketDay day);

SOKET_AVAILABLE_IN_1_0
SoketInstant soket_instant_new (SoketDay day, int minute, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketInstant soket_instant_end_of_day (SoketDay day);
SOKET_AVAILABLE_IN_1_0
SoketInstant soket_instant_parse (const char *text, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_instant_get_day (SoketInstant instant);
SOKET_AVAILABLE_IN_1_0
int soket_instant_get_minute (SoketInstant instant);
SOKET_AVAILABLE_IN_1_0
char *soket_instant_to_string (SoketInstant instant);
SOKET_AVAILABLE_IN_1_0
char *soket_instant_to_vietnamese (SoketInstant instant);

G_END_DECLS
