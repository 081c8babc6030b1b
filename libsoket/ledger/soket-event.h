/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "calendar/soket-day.h"

G_BEGIN_DECLS

#define SOKET_LEDGER_ERROR (soket_ledger_error_quark ())

/* SOKET_LEDGER_ERROR_*: what a ledger refuses to take in */
typedef enum {
  SOKET_LEDGER_ERROR_SYNTAX,
  SOKET_LEDGER_ERROR_VALUE,
  SOKET_LEDGER_ERROR_FUTURE,
  SOKET_LEDGER_ERROR_NO_SUCH_OBLIGATION,
  SOKET_LEDGER_ERROR_NO_SUCH_EVENT,
  SOKET_LEDGER_ERROR_CONFLICT,
  SOKET_LEDGER_ERROR_AMBIGUOUS,
  SOKET_LEDGER_ERROR_EMPTY_GROUP,
  SOKET_LEDGER_ERROR_DEADLINE,
  SOKET_LEDGER_ERROR_ADOPTED,
  SOKET_LEDGER_ERROR_UNSUPPORTED,
  SOKET_LEDGER_ERROR_ENDED,
} SoketLedgerError;

SOKET_AVAILABLE_IN_1_0
GQuark soket_ledger_error_quark (void);

/* SOKET_EVENT_*: in the order in which events of one minute are replayed */
typedef enum {
  SOKET_EVENT_SUBMITTED,
  SOKET_EVENT_CORRECTED,
  SOKET_EVENT_RETURNED,
  SOKET_EVENT_ACCEPTED,
  SOKET_EVENT_WITHDRAWN,
  SOKET_EVENT_REQUESTED,
  SOKET_EVENT_EXTENDED,
  SOKET_EVENT_SUSPENDED,
  SOKET_EVENT_RESUMED,
  SOKET_EVENT_WAIVED,
  SOKET_EVENT_OCCURRED,
  SOKET_EVENT_VOIDED,
  SOKET_EVENT_REMINDED,
  SOKET_EVENT_INSPECTED,
  SOKET_EVENT_NOTED,
} SoketEventKind;

/* One thing that happened to an obligation, as recorded. Immutable; its fields have the names of
 * the columns of an events file. */
#define SOKET_TYPE_EVENT (soket_event_get_type ())
typedef struct _SoketEvent SoketEvent;

SOKET_AVAILABLE_IN_1_0
GType soket_event_get_type (void);
SOKET_AVAILABLE_IN_1_0
SoketEvent *soket_event_new (SoketEventKind kind, const char *task, const char *unit,
                             SoketInstant at);
SOKET_AVAILABLE_IN_1_0
SoketEvent *soket_event_new_from_json (const char *json, GError **error);
SOKET_AVAILABLE_IN_1_0
SoketEvent *soket_event_ref (SoketEvent *self);
SOKET_AVAILABLE_IN_1_0
void soket_event_unref (SoketEvent *self);
/* a copy in which the field called @name is @value, NULL to take it away */
SOKET_AVAILABLE_IN_1_0
SoketEvent *soket_event_with_field (SoketEvent *self, const char *name, const char *value,
                                    GError **error);
/* the field as text, NULL when it is not there */
SOKET_AVAILABLE_IN_1_0
char *soket_event_dup_field (SoketEvent *self, const char *name);
SOKET_AVAILABLE_IN_1_0
SoketEventKind soket_event_get_kind (SoketEvent *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_event_get_id (SoketEvent *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_event_get_plan (SoketEvent *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_event_get_task (SoketEvent *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_event_get_unit (SoketEvent *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_event_get_period (SoketEvent *self);
SOKET_AVAILABLE_IN_1_0
SoketInstant soket_event_get_at (SoketEvent *self);
SOKET_AVAILABLE_IN_1_0
SoketInstant soket_event_get_received (SoketEvent *self);
SOKET_AVAILABLE_IN_1_0
SoketInstant soket_event_get_recorded (SoketEvent *self);
SOKET_AVAILABLE_IN_1_0
SoketInstant soket_event_get_until (SoketEvent *self);
/* received where it is known, else at: the moment that is held against the deadline */
SOKET_AVAILABLE_IN_1_0
SoketInstant soket_event_get_deciding (SoketEvent *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_event_get_document (SoketEvent *self);
SOKET_AVAILABLE_IN_1_0
char *soket_event_to_json (SoketEvent *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_event_kind_to_string (SoketEventKind kind);
SOKET_AVAILABLE_IN_1_0
SoketEventKind soket_event_kind_from_string (const char *text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketEvent, soket_event_unref)

G_END_DECLS
