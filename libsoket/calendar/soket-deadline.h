/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "calendar/soket-day.h"

G_BEGIN_DECLS

#define SOKET_DEADLINE_ERROR (soket_deadline_error_quark ())

/* SOKET_DEADLINE_ERROR_* */
typedef enum {
  SOKET_DEADLINE_ERROR_SYNTAX,
  SOKET_DEADLINE_ERROR_INVALID_DAY,
  SOKET_DEADLINE_ERROR_AMBIGUOUS,
  SOKET_DEADLINE_ERROR_OUT_OF_RANGE,
} SoketDeadlineError;

SOKET_AVAILABLE_IN_1_0
GQuark soket_deadline_error_quark (void);

/* SOKET_DEADLINE_*: what kind of rule a deadline is */
typedef enum {
  SOKET_DEADLINE_DATE,
  SOKET_DEADLINE_PERIOD,
  SOKET_DEADLINE_WINDOW,
  SOKET_DEADLINE_LIMIT,
  SOKET_DEADLINE_RECURRING,
  SOKET_DEADLINE_FUZZY,
  SOKET_DEADLINE_CONTINUOUS,
  SOKET_DEADLINE_ON_EVENT,
  SOKET_DEADLINE_UNRESOLVED,
} SoketDeadlineKind;

#define SOKET_TYPE_DEADLINE (soket_deadline_get_type ())
typedef struct _SoketDeadline SoketDeadline;

SOKET_AVAILABLE_IN_1_0
GType soket_deadline_get_type (void);
SOKET_AVAILABLE_IN_1_0
SoketDeadline *soket_deadline_parse (const char *text, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketDeadline *soket_deadline_ref (SoketDeadline *self);
SOKET_AVAILABLE_IN_1_0
void soket_deadline_unref (SoketDeadline *self);
SOKET_AVAILABLE_IN_1_0
SoketDeadlineKind soket_deadline_get_kind (SoketDeadline *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_deadline_kind_to_string (SoketDeadlineKind kind);
/* NULL when the deadline waits for no event */
SOKET_AVAILABLE_IN_1_0
const char *soket_deadline_get_event (SoketDeadline *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_deadline_needs_year (SoketDeadline *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_deadline_needs_calendar (SoketDeadline *self);
SOKET_AVAILABLE_IN_1_0
char *soket_deadline_to_string (SoketDeadline *self);
SOKET_AVAILABLE_IN_1_0
char *soket_deadline_to_phrase (SoketDeadline *self);
SOKET_AVAILABLE_IN_1_0
gboolean soket_deadline_equal (SoketDeadline *self, SoketDeadline *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketDeadline, soket_deadline_unref)

G_END_DECLS
