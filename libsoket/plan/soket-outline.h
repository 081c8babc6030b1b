/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "base/soket-version.h"
#include <gio/gio.h>

G_BEGIN_DECLS

/* SOKET_ADD_UP_*: how the figures of the units below become the figure of the unit above */
typedef enum {
  SOKET_ADD_UP_UNKNOWN,
  SOKET_ADD_UP_SUM,
  SOKET_ADD_UP_LAST,
  SOKET_ADD_UP_NONE,
} SoketAddUp;

/* A figure that a section of a report has to give. */
#define SOKET_TYPE_INDICATOR (soket_indicator_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketIndicator, soket_indicator, SOKET, INDICATOR, GObject)

SOKET_AVAILABLE_IN_1_0
const char *soket_indicator_get_id (SoketIndicator *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_indicator_get_unit (SoketIndicator *self);
SOKET_AVAILABLE_IN_1_0
SoketAddUp soket_indicator_get_add_up (SoketIndicator *self);

/* What a report has to contain: a tree of sections. */
#define SOKET_TYPE_OUTLINE (soket_outline_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketOutline, soket_outline, SOKET, OUTLINE, GObject)

SOKET_AVAILABLE_IN_1_0
const char *soket_outline_get_id (SoketOutline *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_outline_get_title (SoketOutline *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_outline_is_required (SoketOutline *self);
/* GListModels of SoketIndicator, SoketOutline */
SOKET_AVAILABLE_IN_1_0
GListModel *soket_outline_get_indicators (SoketOutline *self);
SOKET_AVAILABLE_IN_1_0
GListModel *soket_outline_get_sections (SoketOutline *self);

G_END_DECLS
