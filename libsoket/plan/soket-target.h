/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "plan/soket-span.h"

G_BEGIN_DECLS

/* A figure to reach ("từ 95% trở lên"), not a task of a named body. */
#define SOKET_TYPE_TARGET (soket_target_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketTarget, soket_target, SOKET, TARGET, GObject)

SOKET_AVAILABLE_IN_1_0
const char *soket_target_get_id (SoketTarget *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_target_get_text (SoketTarget *self);
/* ">=" and the like, as the plan writes it */
SOKET_AVAILABLE_IN_1_0
const char *soket_target_get_op (SoketTarget *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_target_has_value (SoketTarget *self);
/* 0 when there is none */
SOKET_AVAILABLE_IN_1_0
double soket_target_get_value (SoketTarget *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_target_get_unit (SoketTarget *self);
/* a deadline phrase or notation */
SOKET_AVAILABLE_IN_1_0
const char *soket_target_get_by (SoketTarget *self);
SOKET_AVAILABLE_IN_1_0
const char *const *soket_target_get_units (SoketTarget *self);
SOKET_AVAILABLE_IN_1_0
SoketSpan *soket_target_get_source (SoketTarget *self);

G_END_DECLS
