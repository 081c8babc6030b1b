/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "ledger/soket-ledger.h"

G_BEGIN_DECLS

/* SOKET_BREAKDOWN_BY_*: what the rows are counted by */
typedef enum {
  SOKET_BREAKDOWN_BY_UNIT,
  SOKET_BREAKDOWN_BY_TASK,
  SOKET_BREAKDOWN_BY_LEVEL,
  SOKET_BREAKDOWN_BY_PARENT,
  SOKET_BREAKDOWN_BY_GROUP,
  SOKET_BREAKDOWN_BY_PERIOD,
} SoketBreakdownBy;

/* Totals for each key, as of an instant. Immutable. */
#define SOKET_TYPE_BREAKDOWN (soket_breakdown_get_type ())
typedef struct _SoketBreakdown SoketBreakdown;

SOKET_AVAILABLE_IN_1_0
GType soket_breakdown_get_type (void);
SOKET_AVAILABLE_IN_1_0
SoketBreakdown *soket_breakdown_ref (SoketBreakdown *self);
SOKET_AVAILABLE_IN_1_0
void soket_breakdown_unref (SoketBreakdown *self);
SOKET_AVAILABLE_IN_1_0
guint soket_breakdown_get_n_keys (SoketBreakdown *self);
/* id of the unit, task, level or group, or the period; NULL for rows that have none */
SOKET_AVAILABLE_IN_1_0
const char *soket_breakdown_get_key (SoketBreakdown *self, guint index);
SOKET_AVAILABLE_IN_1_0
const char *soket_breakdown_get_name (SoketBreakdown *self, guint index);
SOKET_AVAILABLE_IN_1_0
SoketTotals *soket_breakdown_get_totals (SoketBreakdown *self, guint index);
/* "unit", "task" …: the words of --by */
SOKET_AVAILABLE_IN_1_0
const char *soket_breakdown_by_to_string (SoketBreakdownBy by);
/* SOKET_BREAKDOWN_BY_UNIT with SOKET_LEDGER_ERROR_VALUE, which lists the words */
SOKET_AVAILABLE_IN_1_0
SoketBreakdownBy soket_breakdown_by_from_string (const char *text, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketBreakdown, soket_breakdown_unref)

/* @plan: nullable, all plans; @known_as_of: SOKET_INSTANT_NONE for all that is recorded */
SOKET_AVAILABLE_IN_1_0
SoketBreakdown *soket_ledger_break_down (SoketLedger *self, const char *plan, SoketBreakdownBy by,
                                         SoketInstant as_of, SoketInstant known_as_of);

G_END_DECLS
