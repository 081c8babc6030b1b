/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-adoption-private.h"
#include "ledger/soket-ledger-private.h"

G_BEGIN_DECLS

/* Units live: what a unit has not done when it ends passes to its successors. */

/* What one successor comes to owe in a cell: the latest deadline of those before it. */
typedef struct {
  guint32 cell;
  guint32 unit;
  guint32 due;       /* of the ledger, or SOKET_HERITAGE_NEW + a number of `dues` */
  SoketInstant hard; /* NONE: without a day */
} SoketHeritage;

#define SOKET_HERITAGE_NEW 0x80000000u

typedef struct {
  SoketLedger *ledger;
  SoketDirectory *units; /* as they will be; positions are those of the ledger, then new ones */
  GPtrArray *versions;   /* SoketUnit, of those that change */
  GArray *numbers;       /* guint32, theirs */
  SoketDay effective;
  SoketInstant recorded;
  GArray *heritages; /* SoketHeritage, by cell, due and unit at the end */
  GArray *changes;   /* SoketStoreChange */
  GPtrArray *dues;   /* SoketLedgerDue: days that facts have given, and that are inherited */
  GPtrArray *lines;
  SoketAdoptionCounts counts;
} SoketUnitsChange;

/* soket-ledger-heritage.c: what passes on to whom; numbers of dues are those of the ledger then. */
void soket_units_change_pass_on (SoketUnitsChange *self);
/* Neither done nor waived, and it has not ended. */
gboolean soket_row_state_is_open (const SoketRowState *state);
/* What an open row of @unit leaves to its successors. */
void soket_units_change_leave (SoketUnitsChange *self, SoketUnit *unit, guint32 cell,
                               const SoketRowState *state);
/* With what the successors owe already. */
void soket_units_change_settle (SoketUnitsChange *self);

/* soket-ledger-units.c */
void soket_units_change_init (SoketUnitsChange *self);
void soket_units_change_clear (SoketUnitsChange *self);

/* soket-ledger-units-write.c */
gboolean soket_units_change_write (SoketUnitsChange *self, GError **error);
/* After the commit. */
void soket_units_change_take (SoketUnitsChange *self);

G_END_DECLS
