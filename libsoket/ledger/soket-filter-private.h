/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-columns-private.h"
#include "ledger/soket-filter.h"
#include "ledger/soket-ledger.h"

G_BEGIN_DECLS

/* Rows of a ledger that a filter lets through, ascending, and what each is. */
typedef struct {
  guint32 *rows;
  SoketMark *marks;
  guint n;
} SoketShownRows;

/* What is not what it was: neither among the first @first nor among the last @last. Both may count
 * the same ones. */
typedef struct {
  guint first, last;
} SoketSame;

/* soket-shown-rows.c */
void soket_shown_rows_clear (SoketShownRows *self);
SoketSame soket_shown_rows_compare (const SoketShownRows *before, const SoketShownRows *after);
/* The item at @position of @n has changed, though it shows where it did. */
void soket_same_touch (SoketSame *same, guint position, guint n);
/* The same where @row is, if it is shown. */
void soket_same_touch_row (SoketSame *same, const SoketShownRows *shown, guint32 row);
/* soket-filter-rows.c */
void soket_filter_find_rows (SoketFilter *self, SoketLedger *ledger, const SoketQuestion *question,
                             SoketShownRows *shown);

G_END_DECLS
