/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "base/soket-version.h"
#include <glib-object.h>

G_BEGIN_DECLS

/* SOKET_ROLE_*: why a body is sent the plan */
typedef enum {
  SOKET_ROLE_UNKNOWN,
  SOKET_ROLE_TO_REPORT,
  SOKET_ROLE_TO_ACT,
  SOKET_ROLE_TO_COORDINATE,
  SOKET_ROLE_TO_FOLLOW,
  SOKET_ROLE_FOR_INFORMATION,
  SOKET_ROLE_ARCHIVE,
} SoketRole;

/* A line of "Nơi nhận". */
#define SOKET_TYPE_RECIPIENT (soket_recipient_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketRecipient, soket_recipient, SOKET, RECIPIENT, GObject)

SOKET_AVAILABLE_IN_1_0
const char *soket_recipient_get_name (SoketRecipient *self);
SOKET_AVAILABLE_IN_1_0
SoketRole soket_recipient_get_role (SoketRecipient *self);
SOKET_AVAILABLE_IN_1_0
const char *const *soket_recipient_get_units (SoketRecipient *self);

G_END_DECLS
