/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "calendar/soket-day.h"

G_BEGIN_DECLS

/* A document that a text names: its symbol as written, read apart. Immutable. */
#define SOKET_TYPE_REFERENCE (soket_reference_get_type ())
typedef struct _SoketReference SoketReference;

/* SOKET_FAMILY_*: whose numbering a symbol follows */
typedef enum {
  SOKET_FAMILY_UNKNOWN,
  SOKET_FAMILY_PARTY,
  SOKET_FAMILY_STATE,
  SOKET_FAMILY_LEGAL,
  SOKET_FAMILY_ASSEMBLY,
  SOKET_FAMILY_LETTER,
} SoketFamily;

SOKET_AVAILABLE_IN_1_0
const char *soket_family_to_string (SoketFamily family);

SOKET_AVAILABLE_IN_1_0
GType soket_reference_get_type (void);
SOKET_AVAILABLE_IN_1_0
SoketReference *soket_reference_new (const char *symbol, SoketDay day);
SOKET_AVAILABLE_IN_1_0
SoketReference *soket_reference_ref (SoketReference *self);
SOKET_AVAILABLE_IN_1_0
void soket_reference_unref (SoketReference *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_reference_get_symbol (SoketReference *self);
SOKET_AVAILABLE_IN_1_0
SoketFamily soket_reference_get_family (SoketReference *self);
SOKET_AVAILABLE_IN_1_0
SoketDay soket_reference_get_day (SoketReference *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_reference_get_kind (SoketReference *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_reference_get_issuer (SoketReference *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_reference_get_title (SoketReference *self);
/* the parts of the symbol, in its own letters */
SOKET_AVAILABLE_IN_1_0
const char *soket_reference_get_number (SoketReference *self);
SOKET_AVAILABLE_IN_1_0
int soket_reference_get_year (SoketReference *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_reference_get_type_code (SoketReference *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_reference_get_issuer_code (SoketReference *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_reference_get_unit_code (SoketReference *self);
SOKET_AVAILABLE_IN_1_0
const char *const *soket_reference_get_irregular (SoketReference *self);
SOKET_AVAILABLE_IN_1_0
char *soket_reference_dup_key (SoketReference *self, const char *term);
SOKET_AVAILABLE_IN_1_0
char *soket_reference_to_json (SoketReference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketReference, soket_reference_unref)

G_END_DECLS
