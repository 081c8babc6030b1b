/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-ledger-private.h"

G_BEGIN_DECLS

/* Events that are in the store and not yet in the columns: they come there when the transaction has
 * succeeded, in their order. */
typedef struct _SoketStaged SoketStaged;

SoketStaged *soket_staged_new (void);
void soket_staged_free (SoketStaged *self);
/* Some @n will come. */
void soket_staged_expect (SoketStaged *self, gsize n);
/* Its words are copied. */
void soket_staged_add (SoketStaged *self, const SoketLogEntry *entry);
/* What says no more than this. */
void soket_staged_add_plain (SoketStaged *self, SoketEventKind kind, guint32 row, guint32 number,
                             SoketInstant deciding, SoketInstant recorded);
gboolean soket_staged_is_empty (SoketStaged *self);
/* SoketLogEntry: those that are not plain. */
GArray *soket_staged_peek_entries (SoketStaged *self);
void soket_staged_take (SoketStaged *self, SoketLedger *ledger);

G_END_DECLS
