/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-ledger.h"

G_BEGIN_DECLS

/* Readers of event files: they know the form, the ledger knows what an event means. Each event is
 * given with its line, and may be written into until @func returns; FALSE from @func stops with its
 * error. */
typedef gboolean (*SoketIntakeFunc) (gpointer data, SoketEvent *event, guint line, GError **error);
/* a line that is not an event: FALSE stops (all or nothing), TRUE goes on (partial) */
typedef gboolean (*SoketIntakeRefuseFunc) (gpointer data, guint line, const GError *why);

gboolean soket_intake_read_csv (GBytes *events, const char *file, SoketIntakeFlags flags,
                                SoketIntakeFunc func, SoketIntakeRefuseFunc refuse, gpointer data,
                                GError **error);
gboolean soket_intake_read_ndjson (GBytes *events, const char *file, SoketIntakeFlags flags,
                                   SoketIntakeFunc func, SoketIntakeRefuseFunc refuse,
                                   gpointer data, GError **error);

typedef struct _SoketIntakeBuilder SoketIntakeBuilder;
SoketIntakeBuilder *soket_intake_builder_new (void);
void soket_intake_builder_add_recorded (SoketIntakeBuilder *self);
void soket_intake_builder_add_duplicate (SoketIntakeBuilder *self);
void soket_intake_builder_add_conflict (SoketIntakeBuilder *self, const char *id, guint line);
void soket_intake_builder_add_refused (SoketIntakeBuilder *self, guint line, const char *why);
SoketIntake *soket_intake_builder_end (SoketIntakeBuilder *self);
void soket_intake_builder_free (SoketIntakeBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketIntakeBuilder, soket_intake_builder_free)

G_END_DECLS
