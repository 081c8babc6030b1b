/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-event-private.h"
#include "ledger/soket-store-private.h"

G_BEGIN_DECLS

/* Each unit has a chain of its own: the hash of an event is SHA-256 over the hash before it and
 * all its fields. So units can be kept apart, and one is verified without the others. */
#define SOKET_HASH_SIZE 32

typedef struct {
  guint8 bytes[SOKET_HASH_SIZE];
} SoketHash;

/* @previous: NULL for the first event of a unit */
void soket_chain_hash (const SoketHash *previous, SoketEvent *event, SoketHash *hash);

/* Goes through a log from its first event to its last. */
typedef struct _SoketChain SoketChain;

SoketChain *soket_chain_new (void);
void soket_chain_free (SoketChain *self);
/* @hash: NULL when it is not even of the size of one; @derived: whether what the store derived
 * from the event (its row, what it voids) is right */
void soket_chain_check (SoketChain *self, guint64 number, SoketEvent *event, const SoketHash *hash,
                        gboolean derived);
/* The same for an event whose hash is not kept. */
void soket_chain_add (SoketChain *self, guint64 number, SoketEvent *event);
/* Number of the last event of @unit so far, 0. */
guint64 soket_chain_get_last (SoketChain *self, const char *unit);
/* Behind the last event: @number and @hash are those of the last one of @unit as the store knows
 * it; 0: it has none. */
void soket_chain_check_head (SoketChain *self, const char *unit, guint64 number,
                             const SoketHash *hash);
void soket_chain_note_bad (SoketChain *self, guint64 number);
/* FALSE when @heads cannot be read. @bad: number of the first bad event, 0; @missing: the line of
 * @heads, or of what the store knows of its own, that the log no longer has, NULL */
gboolean soket_chain_end (SoketChain *self, const char *heads, guint64 *bad, char **missing,
                          GError **error);
guint64 soket_chain_get_n_events (SoketChain *self);
/* "UNIT HASH" lines */
char *soket_chain_dup_heads (SoketChain *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoketChain, soket_chain_free)

G_END_DECLS
