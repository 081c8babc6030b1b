/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-intake-private.h"
#include "ledger/soket-staged-private.h"

G_BEGIN_DECLS

/* A SoketPlainTaker takes plain lines into the store of a ledger. It holds while nothing is added
 * to the ledger but events. */

/* An event of a line for a store that wants it so; FALSE stops. */
typedef gboolean (*SoketPlainEventFunc) (gpointer data, SoketEvent *event, guint32 row, guint line,
                                         GError **error);

typedef struct {
  SoketLedger *ledger;
  SoketInstant now;
  SoketIntakeBuilder *builder;
  SoketStaged *staged;
  SoketPlainEventFunc func;
  gpointer data;
} SoketPlainTarget;

SoketPlainTaker *soket_plain_taker_new (const SoketPlainTarget *target,
                                        const SoketPlainSettings *settings);
void soket_plain_taker_free (SoketPlainTaker *self);
/* A reader of a text of this form, of which the units and the seed are filled; NULL when it is not
 * worth it. */
SoketPlainFeed *soket_plain_taker_begin (SoketPlainTaker *self, SoketPlainForm *form,
                                         const char *text, gsize length);
/* Takes the plain lines that stand together at *@offset: that is behind them then, as *@line is. */
gboolean soket_plain_taker_take (SoketPlainTaker *self, SoketPlainFeed *feed, gsize *offset,
                                 guint *line, GError **error);

G_END_DECLS
