/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-columns-private.h"

G_BEGIN_DECLS

/* How often each slot met each mark: a column a mark. Slots are units, or keys of a breakdown.
 * Counts are made of it when they are asked for. When it is full any thread may read it. */
typedef struct {
  guint n_slots;
  guint n_marks; /* that were met */
  SoketMark marks[SOKET_MARK_N];
  guint32 *times[SOKET_MARK_N]; /* of each mark that was met, @n_slots of them */
  guint8 places[SOKET_MARK_N];  /* 1 + place of a mark in both, 0 when it was not met */
} SoketTally;

SoketTally *soket_tally_new (guint n_slots);
SoketTally *soket_tally_ref (SoketTally *self);
void soket_tally_unref (SoketTally *self);
/* More slots, of which nothing was met. */
void soket_tally_grow (SoketTally *self, guint n_slots);
/* Counts the rows of a segment, each where its unit is. */
void soket_tally_add_units (SoketTally *self, SoketColumns *columns, guint32 segment,
                            const SoketQuestion *question);
/* Counts all rows of a segment in one slot. */
void soket_tally_add_whole (SoketTally *self, SoketColumns *columns, guint32 segment,
                            const SoketQuestion *question, guint slot);
/* Adds each slot of @from to the slot that @slots says of it; SOKET_TALLY_NOWHERE. */
void soket_tally_fold (SoketTally *self, const SoketTally *from, const guint32 *slots);
/* Adds some slots of @from to one. */
void soket_tally_fold_some (SoketTally *self, const SoketTally *from, const guint32 *slots,
                            guint n_slots, guint into);
#define SOKET_TALLY_NOWHERE G_MAXUINT32
/* Slots that have met something, ascending; guint32. */
GArray *soket_tally_list_met (SoketTally *self);
void soket_tally_get_counts (const SoketTally *self, guint slot, SoketCounts *counts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketTally, soket_tally_unref)

G_END_DECLS
