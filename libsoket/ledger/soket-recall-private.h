/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-ledger-private.h"

G_BEGIN_DECLS

/* What the words of earlier events of a file meant: the events of a task mostly stand together, and
 * their units in an order. It holds while nothing is added to the ledger but events. */
typedef struct _SoketRecall SoketRecall;

SoketRecall *soket_recall_new (SoketLedger *ledger);
void soket_recall_free (SoketRecall *self);
/* FALSE: not known here, soket_ledger_look_up () has to be asked. */
gboolean soket_recall_look_up (SoketRecall *self, SoketEvent *event, SoketAddress *address);
/* @address: what that has found */
void soket_recall_note (SoketRecall *self, SoketEvent *event, const SoketAddress *address);

G_END_DECLS
