/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "plan/soket-span.h"

G_BEGIN_DECLS

/* A visit that the plan announces: who looks at whose work, by when. */
#define SOKET_TYPE_INSPECTION (soket_inspection_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketInspection, soket_inspection, SOKET, INSPECTION, GObject)

SOKET_AVAILABLE_IN_1_0
const char *soket_inspection_get_id (SoketInspection *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_inspection_get_inspector (SoketInspection *self);
/* people, in words */
SOKET_AVAILABLE_IN_1_0
const char *const *soket_inspection_get_members (SoketInspection *self);
/* ids of the units or groups that are visited */
SOKET_AVAILABLE_IN_1_0
const char *const *soket_inspection_get_units (SoketInspection *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_inspection_get_scope (SoketInspection *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_inspection_get_deadline (SoketInspection *self);
SOKET_AVAILABLE_IN_1_0
SoketSpan *soket_inspection_get_source (SoketInspection *self);

G_END_DECLS
