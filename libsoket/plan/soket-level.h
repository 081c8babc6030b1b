/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "base/soket-version.h"
#include <gio/gio.h>

G_BEGIN_DECLS

#define SOKET_TYPE_LEVEL (soket_level_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketLevel, soket_level, SOKET, LEVEL, GObject)

SOKET_AVAILABLE_IN_1_0
const char *soket_level_get_id (SoketLevel *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_level_get_name (SoketLevel *self);
/* 1 is the lowest; 0 when the plan does not say */
SOKET_AVAILABLE_IN_1_0
int soket_level_get_rank (SoketLevel *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_level_get_deadline (SoketLevel *self);
SOKET_AVAILABLE_IN_1_0
const char *const *soket_level_get_subjects (SoketLevel *self);

G_END_DECLS
