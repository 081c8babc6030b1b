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

void soket_shown_rows_clear (SoketShownRows *self);
/* soket-filter-rows.c */
void soket_filter_find_rows (SoketFilter *self, SoketLedger *ledger, const SoketQuestion *question,
                             SoketShownRows *shown);

G_END_DECLS
