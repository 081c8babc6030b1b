/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "plan/soket-span.h"

G_BEGIN_DECLS

/* SOKET_ATTACHMENT_* */
typedef enum {
  SOKET_ATTACHMENT_UNKNOWN,
  SOKET_ATTACHMENT_OUTLINE,
  SOKET_ATTACHMENT_FORM,
  SOKET_ATTACHMENT_TABLE,
  SOKET_ATTACHMENT_LIST,
} SoketAttachmentKind;

/* What the plan says goes with it ("gửi kèm"). */
#define SOKET_TYPE_ATTACHMENT (soket_attachment_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketAttachment, soket_attachment, SOKET, ATTACHMENT, GObject)

SOKET_AVAILABLE_IN_1_0
const char *soket_attachment_get_name (SoketAttachment *self);
SOKET_AVAILABLE_IN_1_0
SoketAttachmentKind soket_attachment_get_kind (SoketAttachment *self);
/* FALSE when the text names it and it is not there */
SOKET_AVAILABLE_IN_1_0
gboolean soket_attachment_is_present (SoketAttachment *self);
SOKET_AVAILABLE_IN_1_0
SoketSpan *soket_attachment_get_source (SoketAttachment *self);

G_END_DECLS
