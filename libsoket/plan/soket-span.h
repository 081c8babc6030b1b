/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "base/soket-version.h"
#include <glib-object.h>

G_BEGIN_DECLS

/* Where a text says something: lines from 1, columns from 0 in code points, the end exclusive. */
#define SOKET_TYPE_SPAN (soket_span_get_type ())
typedef struct _SoketSpan SoketSpan;

SOKET_AVAILABLE_IN_1_0
GType soket_span_get_type (void);
SOKET_AVAILABLE_IN_1_0
SoketSpan *soket_span_new (guint line, guint start, guint end, guint end_line);
SOKET_AVAILABLE_IN_1_0
SoketSpan *soket_span_ref (SoketSpan *self);
SOKET_AVAILABLE_IN_1_0
void soket_span_unref (SoketSpan *self);
SOKET_AVAILABLE_IN_1_0
guint soket_span_get_line (SoketSpan *self);
SOKET_AVAILABLE_IN_1_0
guint soket_span_get_start (SoketSpan *self);
SOKET_AVAILABLE_IN_1_0
guint soket_span_get_end (SoketSpan *self);
SOKET_AVAILABLE_IN_1_0
guint soket_span_get_end_line (SoketSpan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketSpan, soket_span_unref)

G_END_DECLS
