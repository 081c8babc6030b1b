/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-event-private.h"

G_BEGIN_DECLS

/* Reads the events of a file of NDJSON that are plain: an object of texts without escapes, each key
 * once, all of it sound. Whatever else there is, right or wrong, is for SoketEventReader. */
typedef struct _SoketEventLine SoketEventLine;

SoketEventLine *soket_event_line_new (void);
void soket_event_line_free (SoketEventLine *self);
/* FALSE: not plain. The texts of @event are borrowed until the next line. */
gboolean soket_event_line_read (SoketEventLine *self, const char *text, gsize length,
                                SoketEvent *event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketEventLine, soket_event_line_free)

G_END_DECLS
