/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "base/soket-version.h"
#include <glib-object.h>

G_BEGIN_DECLS

/* A value of an imported plan that the reader was not sure of. */
#define SOKET_TYPE_DOUBT (soket_doubt_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketDoubt, soket_doubt, SOKET, DOUBT, GObject)

/* JSON Pointer into plan.json */
SOKET_AVAILABLE_IN_1_0
const char *soket_doubt_get_path (SoketDoubt *self);
/* from 0 to 1 */
SOKET_AVAILABLE_IN_1_0
double soket_doubt_get_confidence (SoketDoubt *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_doubt_get_why (SoketDoubt *self);

G_END_DECLS
