/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "calendar/soket-day.h"

G_BEGIN_DECLS

#define SOKET_TYPE_UNIT (soket_unit_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketUnit, soket_unit, SOKET, UNIT, GObject)

SOKET_AVAILABLE_IN_1_0
SoketUnit *soket_unit_new (const char *id, const char *name);
SOKET_AVAILABLE_IN_1_0
const char *soket_unit_get_id (SoketUnit *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_unit_get_code (SoketUnit *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_unit_get_name (SoketUnit *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_unit_get_kind (SoketUnit *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_unit_get_level (SoketUnit *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_unit_get_parent (SoketUnit *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_unit_get_contact (SoketUnit *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_unit_get_from (SoketUnit *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_unit_get_until (SoketUnit *self);
SOKET_AVAILABLE_IN_1_0
const char *const *soket_unit_get_successors (SoketUnit *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_unit_is_open (SoketUnit *self, SoketDay day);

G_END_DECLS
