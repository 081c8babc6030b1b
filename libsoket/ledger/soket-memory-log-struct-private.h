/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "ledger/soket-memory-log-private.h"

#include <string.h>

G_BEGIN_DECLS

/* What stands in the log, for the files that write it. */

/* The head of a record; behind it the id, what it voids (of a voiding event only), its instants and
 * its other texts, each of those that are there in the order of the fields. Nothing is aligned. */
typedef struct {
  guint32 row;
  guint32 previous; /* event of the row, 0 */
  guint32 bits;     /* a bit a field that stands in the record; from KIND_SHIFT on the kind; from
                       IMPLIED_SHIFT on a bit for each of soket_memory_implied that the row says */
} SoketMemoryHead;

#define SOKET_MEMORY_KIND_SHIFT 18
#define SOKET_MEMORY_IMPLIED_SHIFT 23
#define SOKET_MEMORY_N_IMPLIED 4

extern const SoketEventField soket_memory_implied[SOKET_MEMORY_N_IMPLIED];

typedef struct {
  guint32 hash;   /* of the id */
  guint32 number; /* 0: free */
} SoketMemorySlot;

struct _SoketMemoryLog {
  char *bytes;
  gsize length, room;
  GArray *offsets; /* gsize, of each record */
  GArray *last;    /* guint32, the last event of each row, 0 */
  SoketMemorySlot *slots;
  guint32 n_slots; /* a power of two */
  guint32 seed;    /* nobody can choose ids that all fall on one slot */
};

/* Another number of slots. */
void soket_memory_log_spread (SoketMemoryLog *self, guint32 n_slots);

static inline const char *
soket_memory_log_peek_record (const SoketMemoryLog *self, guint64 number)
{
  return self->bytes + g_array_index (self->offsets, gsize, number - 1);
}

static inline void
soket_memory_log_make_room (SoketMemoryLog *self, gsize length)
{
  if (self->length + length > self->room) {
    self->room = MAX (self->room * 2, self->length + length);
    self->bytes = g_realloc (self->bytes, self->room);
  }
}

/* Number of the last event of @row. */
static inline guint32 *
soket_memory_log_peek_last (SoketMemoryLog *self, guint32 row)
{
  if (row >= self->last->len)
    g_array_set_size (self->last, row + 1);
  return &g_array_index (self->last, guint32, row);
}

G_END_DECLS
