/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-breakdown.h"
#include "ledger/soket-tally-private.h"

G_BEGIN_DECLS

/* A breakdown while it is counted: slots in the order in which they were asked for. */
typedef struct _SoketBreakdownBuilder SoketBreakdownBuilder;

SoketBreakdownBuilder *soket_breakdown_builder_new (void);
/* The slot of @key, made when it is new; @name NULL: the key. */
guint soket_breakdown_builder_get_slot (SoketBreakdownBuilder *self, const char *key,
                                        const char *name);
/* A slot of its own. */
guint soket_breakdown_builder_add_unit (SoketBreakdownBuilder *self, SoketUnit *unit);
/* With all slots that there are; good until the next one is made. */
SoketTally *soket_breakdown_builder_get_tally (SoketBreakdownBuilder *self);
/* What was counted already, for all slots; takes @tally, which is not written into. */
void soket_breakdown_builder_take_tally (SoketBreakdownBuilder *self, SoketTally *tally);
/* By key, the slot without a key last. */
void soket_breakdown_builder_sort (SoketBreakdownBuilder *self);
/* Slots without an obligation are left out; frees @self. */
SoketBreakdown *soket_breakdown_builder_end (SoketBreakdownBuilder *self);

G_END_DECLS
