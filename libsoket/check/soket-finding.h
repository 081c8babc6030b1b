/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "base/soket-version.h"
#include <gio/gio.h>

G_BEGIN_DECLS

/* SOKET_SEVERITY_* */
typedef enum {
  SOKET_SEVERITY_NONE,
  SOKET_SEVERITY_INFO,
  SOKET_SEVERITY_WARNING,
  SOKET_SEVERITY_ERROR,
} SoketSeverity;

#define SOKET_TYPE_FINDING (soket_finding_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketFinding, soket_finding, SOKET, FINDING, GObject)

SOKET_AVAILABLE_IN_1_0
const char *soket_finding_get_rule (SoketFinding *self);
SOKET_AVAILABLE_IN_1_0
SoketSeverity soket_finding_get_severity (SoketFinding *self);
/* what is wrong here, in the language of the locale */
SOKET_AVAILABLE_IN_1_0
const char *soket_finding_get_message (SoketFinding *self);
/* how to mend this case; NULL when the rule's explanation says it all */
SOKET_AVAILABLE_IN_1_0
const char *soket_finding_get_hint (SoketFinding *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_finding_get_file (SoketFinding *self);
/* JSON Pointer (RFC 6901) into plan.json */
SOKET_AVAILABLE_IN_1_0
const char *soket_finding_get_path (SoketFinding *self);
SOKET_AVAILABLE_IN_1_0
guint soket_finding_get_line (SoketFinding *self);

SOKET_AVAILABLE_IN_1_0
const char *soket_severity_to_string (SoketSeverity severity);

G_END_DECLS
