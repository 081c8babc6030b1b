/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "calendar/soket-day.h"
#include "calendar/soket-lunar.h"

G_BEGIN_DECLS

/* SOKET_SECTOR_* */
typedef enum {
  SOKET_SECTOR_STATE,
  SOKET_SECTOR_OTHER,
} SoketSector;

/* SOKET_BASIS_* */
typedef enum {
  SOKET_BASIS_UNKNOWN,
  SOKET_BASIS_ORDINARY,
  SOKET_BASIS_WEEKEND,
  SOKET_BASIS_DERIVED,
  SOKET_BASIS_ANNOUNCED,
} SoketBasis;

#define SOKET_TYPE_DAY_INFO (soket_day_info_get_type ())
typedef struct _SoketDayInfo SoketDayInfo;

SOKET_AVAILABLE_IN_1_0
GType soket_day_info_get_type (void);
SOKET_AVAILABLE_IN_1_0
SoketDayInfo *soket_day_info_ref (SoketDayInfo *self);
SOKET_AVAILABLE_IN_1_0
void soket_day_info_unref (SoketDayInfo *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_day_info_get_day (SoketDayInfo *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_day_info_is_working (SoketDayInfo *self);
SOKET_AVAILABLE_IN_1_0
SoketBasis soket_day_info_get_basis (SoketDayInfo *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_day_info_get_reason (SoketDayInfo *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_day_info_get_source (SoketDayInfo *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_day_info_get_known_since (SoketDayInfo *self);
SOKET_AVAILABLE_IN_1_0
SoketLunarDate *soket_day_info_get_lunar (SoketDayInfo *self);
SOKET_AVAILABLE_IN_1_0
char *soket_day_info_to_json (SoketDayInfo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketDayInfo, soket_day_info_unref)

#define SOKET_TYPE_CALENDAR (soket_calendar_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketCalendar, soket_calendar, SOKET, CALENDAR, GObject)

SOKET_AVAILABLE_IN_1_0
SoketCalendar *soket_calendar_new (SoketSector sector);
SOKET_AVAILABLE_IN_1_0
SoketCalendar *soket_calendar_new_with_notices (SoketSector sector, GBytes *notices,
                                                const char *file, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketSector soket_calendar_get_sector (SoketCalendar *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_calendar_get_version (SoketCalendar *self);
SOKET_AVAILABLE_IN_1_0
SoketDayInfo *soket_calendar_describe (SoketCalendar *self, SoketDay day, SoketDay known_on,
                                       GError **error);
SOKET_AVAILABLE_IN_1_0
SoketLunarDate *soket_calendar_dup_lunar_date (SoketCalendar *self, SoketDay day, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_calendar_find_lunar_day (SoketCalendar *self, int year, int month, int day,
                                        gboolean leap_month, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_calendar_add_workdays (SoketCalendar *self, SoketDay day, int n_days,
                                      GError **error);
SOKET_AVAILABLE_IN_1_0
int soket_calendar_count_workdays (SoketCalendar *self, SoketDay from, SoketDay to, GError **error);
SOKET_AVAILABLE_IN_1_0
gboolean soket_calendar_is_workday (SoketCalendar *self, SoketDay day, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_calendar_next_workday (SoketCalendar *self, SoketDay day, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_calendar_previous_workday (SoketCalendar *self, SoketDay day, GError **error);
SOKET_AVAILABLE_IN_1_0
GBytes *soket_calendar_add_workdays_batch (SoketCalendar *self, GBytes *days, GBytes *n_days,
                                           GError **error);
SOKET_AVAILABLE_IN_1_0
GBytes *soket_calendar_count_workdays_batch (SoketCalendar *self, GBytes *from, GBytes *to,
                                             GError **error);
SOKET_AVAILABLE_IN_1_0
GBytes *soket_calendar_is_workday_batch (SoketCalendar *self, GBytes *days, GError **error);
SOKET_AVAILABLE_IN_1_0
GBytes *soket_calendar_dup_special_days (SoketCalendar *self, int year, SoketDay known_on,
                                         GError **error);

G_END_DECLS
