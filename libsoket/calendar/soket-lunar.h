/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "calendar/soket-day.h"

G_BEGIN_DECLS

/* SOKET_LUNAR_PROFILE_* */
typedef enum {
  SOKET_LUNAR_PROFILE_VIETNAM,
  SOKET_LUNAR_PROFILE_SOUTH,
} SoketLunarProfile;

#define SOKET_TYPE_LUNAR_DATE (soket_lunar_date_get_type ())
typedef struct _SoketLunarDate SoketLunarDate;

SOKET_AVAILABLE_IN_1_0
GType soket_lunar_date_get_type (void);
SOKET_AVAILABLE_IN_1_0
SoketLunarDate *soket_lunar_date_new_from_day (SoketDay day, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketLunarDate *soket_lunar_date_new_in_profile (SoketLunarProfile profile, SoketDay day,
                                                 GError **error);
SOKET_AVAILABLE_IN_1_0
SoketLunarDate *soket_lunar_date_ref (SoketLunarDate *self);
SOKET_AVAILABLE_IN_1_0
void soket_lunar_date_unref (SoketLunarDate *self);
SOKET_AVAILABLE_IN_1_0
int soket_lunar_date_get_year (SoketLunarDate *self);
SOKET_AVAILABLE_IN_1_0
int soket_lunar_date_get_month (SoketLunarDate *self);
SOKET_AVAILABLE_IN_1_0
int soket_lunar_date_get_day_of_month (SoketLunarDate *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_lunar_date_is_leap_month (SoketLunarDate *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_lunar_date_is_uncertain (SoketLunarDate *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_day_new_from_lunar (int year, int month, int day, gboolean leap_month,
                                   GError **error);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_day_new_from_lunar_in_profile (SoketLunarProfile profile, int year, int month,
                                              int day, gboolean leap_month, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketLunarDate, soket_lunar_date_unref)

G_END_DECLS
