/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-ledger.h"
#include "ledger/soket-plain-private.h"

G_BEGIN_DECLS

/* Readers of event files: they know the form, the ledger knows what an event means. Each event is
 * given with its line, and may be written into until @func returns; FALSE from @func stops with its
 * error. */
typedef gboolean (*SoketIntakeFunc) (gpointer data, SoketEvent *event, guint line, GError **error);
/* a line that is not an event: FALSE stops (all or nothing), TRUE goes on (partial) */
typedef gboolean (*SoketIntakeRefuseFunc) (gpointer data, guint line, const GError *why);

typedef struct _SoketPlainTaker SoketPlainTaker;

typedef struct {
  SoketIntakeFunc func;
  SoketIntakeRefuseFunc refuse;
  gpointer data;
  SoketPlainTaker *plain; /* takes what it can of the file; nullable */
} SoketIntakeSink;

typedef gboolean (*SoketIntakeReader) (GBytes *events, const char *file, SoketIntakeFlags flags,
                                       const SoketIntakeSink *sink, GError **error);

gboolean soket_intake_read_csv (GBytes *events, const char *file, SoketIntakeFlags flags,
                                const SoketIntakeSink *sink, GError **error);
gboolean soket_intake_read_ndjson (GBytes *events, const char *file, SoketIntakeFlags flags,
                                   const SoketIntakeSink *sink, GError **error);

/* soket-ledger-record.c: @settings of the reader of plain lines, NULL without it. */
SoketIntake *soket_ledger_record_file (SoketLedger *self, SoketIntakeReader read, GBytes *events,
                                       const char *file, SoketIntakeFlags flags, SoketInstant now,
                                       const SoketPlainSettings *settings, GError **error);

typedef struct _SoketIntakeBuilder SoketIntakeBuilder;
SoketIntakeBuilder *soket_intake_builder_new (void);
void soket_intake_builder_add_recorded (SoketIntakeBuilder *self, guint n);
void soket_intake_builder_add_duplicate (SoketIntakeBuilder *self);
void soket_intake_builder_add_conflict (SoketIntakeBuilder *self, const char *id, guint line);
void soket_intake_builder_add_refused (SoketIntakeBuilder *self, guint line, const char *why);
SoketIntake *soket_intake_builder_end (SoketIntakeBuilder *self);
void soket_intake_builder_free (SoketIntakeBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketIntakeBuilder, soket_intake_builder_free)

G_END_DECLS
