/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(SOKET_H_INSIDE) && !defined(SOKET_COMPILATION)
#error "Only <soket.h> can be included directly."
#endif

#include "ledger/soket-filter.h"
#include "ledger/soket-ledger.h"

G_BEGIN_DECLS

/* Obligations of a ledger that a filter lets through, as of a time. A GListModel of
 * SoketObligation. */
#define SOKET_TYPE_OBLIGATION_LIST (soket_obligation_list_get_type ())
SOKET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (SoketObligationList, soket_obligation_list, SOKET, OBLIGATION_LIST, GObject)

/* @filter: nullable, everything; @known_as_of: SOKET_INSTANT_NONE for all that is recorded */
SOKET_AVAILABLE_IN_1_0
SoketObligationList *soket_obligation_list_new (SoketLedger *ledger, SoketFilter *filter,
                                                SoketInstant as_of, SoketInstant known_as_of);
SOKET_AVAILABLE_IN_1_0
SoketLedger *soket_obligation_list_get_ledger (SoketObligationList *self);
SOKET_AVAILABLE_IN_1_0
SoketFilter *soket_obligation_list_get_filter (SoketObligationList *self);
SOKET_AVAILABLE_IN_1_0
void soket_obligation_list_set_filter (SoketObligationList *self, SoketFilter *filter);
SOKET_AVAILABLE_IN_1_0
SoketInstant soket_obligation_list_get_as_of (SoketObligationList *self);
SOKET_AVAILABLE_IN_1_0
SoketInstant soket_obligation_list_get_known_as_of (SoketObligationList *self);
SOKET_AVAILABLE_IN_1_0
void soket_obligation_list_set_time (SoketObligationList *self, SoketInstant as_of,
                                     SoketInstant known_as_of);
SOKET_AVAILABLE_IN_1_0
SoketTotals *soket_obligation_list_get_totals (SoketObligationList *self);
/* positions (guint32) in the model of the ledger, in the order of the list */
SOKET_AVAILABLE_IN_1_0
GBytes *soket_obligation_list_dup_positions (SoketObligationList *self);

G_END_DECLS
