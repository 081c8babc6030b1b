/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-breakdown.h"
#include "ledger/soket-status-private.h"

G_BEGIN_DECLS

/* A breakdown while it is counted: slots in the order in which they were asked for. */
typedef struct _SoketBreakdownBuilder SoketBreakdownBuilder;

SoketBreakdownBuilder *soket_breakdown_builder_new (void);
/* The slot of @key, made when it is new; @name NULL: the key. */
guint soket_breakdown_builder_get_slot (SoketBreakdownBuilder *self, const char *key,
                                        const char *name);
guint soket_breakdown_builder_get_n_slots (SoketBreakdownBuilder *self);
/* Good until the next slot is made. */
SoketCounts *soket_breakdown_builder_get_counts (SoketBreakdownBuilder *self, guint slot);
/* By key, the slot without a key last. */
void soket_breakdown_builder_sort (SoketBreakdownBuilder *self);
/* Slots without an obligation are left out; frees @self. */
SoketBreakdown *soket_breakdown_builder_end (SoketBreakdownBuilder *self);

G_END_DECLS
