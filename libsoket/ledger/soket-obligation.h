/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "calendar/soket-due.h"
#include "ledger/soket-status.h"
#include "plan/soket-task.h"
#include "plan/soket-unit.h"

G_BEGIN_DECLS

/* A view on one row of a ledger; owns the ledger. */
#define SOKET_TYPE_OBLIGATION (soket_obligation_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketObligation, soket_obligation, SOKET, OBLIGATION, GObject)

SOKET_AVAILABLE_IN_1_0
const char *soket_obligation_get_plan (SoketObligation *self);
SOKET_AVAILABLE_IN_1_0
SoketTask *soket_obligation_get_task (SoketObligation *self);
SOKET_AVAILABLE_IN_1_0
SoketUnit *soket_obligation_get_unit (SoketObligation *self);
SOKET_AVAILABLE_IN_1_0
const char *soket_obligation_get_period (SoketObligation *self);
/* as resolved at adoption; NULL when undated */
SOKET_AVAILABLE_IN_1_0
SoketDue *soket_obligation_get_due (SoketObligation *self);
/* why there is no due; NULL when there is one */
/* the one in force as of a time: NULL when there is no day */
SOKET_AVAILABLE_IN_1_0
SoketDue *soket_obligation_dup_due_as_of (SoketObligation *self, SoketInstant as_of,
                                          SoketInstant known_as_of);
SOKET_AVAILABLE_IN_1_0
const char *soket_obligation_get_reason (SoketObligation *self);
/* FALSE before the amendment that brought it */
SOKET_AVAILABLE_IN_1_0
gboolean soket_obligation_is_there (SoketObligation *self, SoketInstant as_of,
                                    SoketInstant known_as_of);
SOKET_AVAILABLE_IN_1_0
SoketStatus soket_obligation_get_status (SoketObligation *self, SoketInstant as_of,
                                         SoketInstant known_as_of);
/* the last permitted instant then, extensions included; SOKET_INSTANT_NONE when undated */
SOKET_AVAILABLE_IN_1_0
SoketInstant soket_obligation_get_last (SoketObligation *self, SoketInstant as_of,
                                        SoketInstant known_as_of);
/* deciding instant of the standing submission; SOKET_INSTANT_NONE when there is none */
SOKET_AVAILABLE_IN_1_0
SoketInstant soket_obligation_get_submitted (SoketObligation *self, SoketInstant as_of,
                                             SoketInstant known_as_of);
/* calendar days after the hard day, 0 when not overdue */
SOKET_AVAILABLE_IN_1_0
int soket_obligation_get_days_late (SoketObligation *self, SoketInstant as_of,
                                    SoketInstant known_as_of);
/* until when the row is extended, or returned for completion; SOKET_INSTANT_NONE when it is not */
SOKET_AVAILABLE_IN_1_0
SoketInstant soket_obligation_get_extended (SoketObligation *self, SoketInstant as_of,
                                            SoketInstant known_as_of);
/* the document that says so; NULL when it is not extended, or no document was given */
SOKET_AVAILABLE_IN_1_0
char *soket_obligation_dup_extension_document (SoketObligation *self, SoketInstant as_of,
                                               SoketInstant known_as_of);
/* how often the unit was reminded of it */
SOKET_AVAILABLE_IN_1_0
guint soket_obligation_get_n_reminders (SoketObligation *self, SoketInstant as_of,
                                        SoketInstant known_as_of);

G_END_DECLS
