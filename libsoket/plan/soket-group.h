/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "base/soket-version.h"
#include <gio/gio.h>

G_BEGIN_DECLS

#define SOKET_TYPE_GROUP (soket_group_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketGroup, soket_group, SOKET, GROUP, GObject)

SOKET_AVAILABLE_IN_1_0
const char *soket_group_get_id (SoketGroup *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_group_get_name (SoketGroup *self);
/* "các cơ quan liên quan": bodies that cannot be listed; owes no rows */
SOKET_AVAILABLE_IN_1_0
gboolean soket_group_is_open (SoketGroup *self);
/* ids, in the order of the plan; NULL when the group selects by fields */
SOKET_AVAILABLE_IN_1_0
const char *const *soket_group_get_members (SoketGroup *self);
/* the fields that "select" names, and the values one of which must hold; NULL when it has none */
SOKET_AVAILABLE_IN_1_0
const char *const *soket_group_get_select_fields (SoketGroup *self);
SOKET_AVAILABLE_IN_1_0
const char *const *soket_group_get_select_values (SoketGroup *self, const char *field);

G_END_DECLS
