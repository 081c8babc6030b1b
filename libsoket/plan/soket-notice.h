/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "base/soket-version.h"
#include <glib-object.h>

G_BEGIN_DECLS

/* What the reader of a document had to say about a line, or passed over. */
#define SOKET_TYPE_NOTICE (soket_notice_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketNotice, soket_notice, SOKET, NOTICE, GObject)

/* NULL of what was passed over */
SOKET_AVAILABLE_IN_1_0
const char *soket_notice_get_code (SoketNotice *self);
/* of the document, from 1; 0 when it is about no line */
SOKET_AVAILABLE_IN_1_0
guint soket_notice_get_line (SoketNotice *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_notice_get_text (SoketNotice *self);

G_END_DECLS
