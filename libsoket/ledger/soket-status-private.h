/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-status.h"

G_BEGIN_DECLS

#define SOKET_STATUS_N (SOKET_STATUS_DONE + 1)

/* The four cells of the official table. */
typedef enum {
  SOKET_CELL_DONE_IN_TIME,
  SOKET_CELL_DONE_LATE,
  SOKET_CELL_OPEN_IN_TIME,
  SOKET_CELL_OPEN_OVERDUE,
} SoketTableCell;

/* What totals are while they are counted. Signed: a row may be taken back. */
typedef struct {
  gint64 status[SOKET_STATUS_N];
  gint64 table[4];
  gint64 due;
  gint64 due_done;
  gint64 due_done_in_time;
} SoketCounts;

void soket_counts_add (SoketCounts *self, const SoketCounts *other);
SoketTotals *soket_totals_new (const SoketCounts *counts);

G_END_DECLS
