/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-event-private.h"
#include "ledger/soket-plain-private.h"
#include "ledger/soket-store-private.h"

G_BEGIN_DECLS

/* Events in memory: records of some 25 bytes, one behind the other, found by number and by id. */
typedef struct _SoketMemoryLog SoketMemoryLog;

/* What the row of an event says already is not kept again with each of its events. */
typedef struct {
  const char *plan;
  const char *task;
  const char *unit;
  const char *period; /* nullable */
} SoketMemoryNames;

SoketMemoryLog *soket_memory_log_new (void);
void soket_memory_log_free (SoketMemoryLog *self);
guint64 soket_memory_log_get_n_events (const SoketMemoryLog *self);
/* @entry: its row and what it voids. The new one has the next number; its id is not there yet. */
void soket_memory_log_add (SoketMemoryLog *self, SoketEvent *event, const SoketLogEntry *entry,
                           const SoketMemoryNames *names);
/* The same for @n lines of @chunk from @first on, of which row and times are filled: outcome and
 * number of each become those of what has its id, if that is there. The rows have plan, task and
 * unit as the lines have them. */
void soket_memory_log_add_plain (SoketMemoryLog *self, SoketPlainChunk *chunk, guint first,
                                 guint n);
/* Some @n_more events of @n_rows rows will come. */
void soket_memory_log_reserve (SoketMemoryLog *self, gsize n_more, guint32 n_rows);
/* Of the hashes of ids. */
guint32 soket_memory_log_get_seed (const SoketMemoryLog *self);
/* Number of the event with that id, 0 */
guint64 soket_memory_log_find (const SoketMemoryLog *self, const char *id);
/* Back to the first @n events. */
void soket_memory_log_cut (SoketMemoryLog *self, guint64 n);
guint32 soket_memory_log_get_row (const SoketMemoryLog *self, guint64 number);
/* guint32, the numbers of the events of a row, the last one first */
GArray *soket_memory_log_list_row (const SoketMemoryLog *self, guint32 row);
const char *soket_memory_log_peek_id (const SoketMemoryLog *self, guint64 number);
SoketEvent *soket_memory_log_dup_event (const SoketMemoryLog *self, guint64 number,
                                        const SoketMemoryNames *names);
/* The number of what it voids, 0 */
guint64 soket_memory_log_get_voids (const SoketMemoryLog *self, guint64 number);

G_END_DECLS
