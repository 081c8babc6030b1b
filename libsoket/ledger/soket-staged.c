/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-staged-private.h"

#include "ledger/soket-room-private.h"

#define FIRST_ROOM 64
/* Rows that are fetched before it is their turn. */
#define AHEAD 16

typedef struct {
  guint32 row; /* of no kind: the nth of the entries */
  guint32 number;
  SoketInstant deciding;
  SoketInstant recorded;
  gint32 kind; /* NO_KIND: an entry */
} Staged;

#define NO_KIND (-1)

struct _SoketStaged {
  Staged *staged;
  gsize n, room;
  GArray *entries;     /* SoketLogEntry */
  GStringChunk *words; /* of the entries: their events are gone when they are taken in */
};

SoketStaged *
soket_staged_new (void)
{
  SoketStaged *self = g_new0 (SoketStaged, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (SoketLogEntry));
  self->words = g_string_chunk_new (256);
  return self;
}

void
soket_staged_free (SoketStaged *self)
{
  if (self == NULL)
    return;
  g_free (self->staged);
  g_array_unref (self->entries);
  g_string_chunk_free (self->words);
  g_free (self);
}

void
soket_staged_expect (SoketStaged *self, gsize n)
{
  if (self->room >= n)
    return;
  self->room = n;
  self->staged = g_renew (Staged, self->staged, self->room);
  soket_room_expect (self->staged, self->room * sizeof (Staged));
}

static inline void
append (SoketStaged *self, const Staged *staged)
{
  if (self->n == self->room) {
    self->room = self->room == 0 ? FIRST_ROOM : self->room * 2;
    self->staged = g_renew (Staged, self->staged, self->room);
  }
  self->staged[self->n++] = *staged;
}

void
soket_staged_add (SoketStaged *self, const SoketLogEntry *entry)
{
  const Staged staged = { .row = self->entries->len, .kind = NO_KIND };
  SoketLogEntry own = *entry;

  if (own.event != NULL)
    own.event = g_string_chunk_insert_const (self->words, own.event);
  g_array_append_val (self->entries, own);
  append (self, &staged);
}

void
soket_staged_add_plain (SoketStaged *self, SoketEventKind kind, guint32 row, guint32 number,
                        SoketInstant deciding, SoketInstant recorded)
{
  const Staged staged = {
    .row = row, .number = number, .deciding = deciding, .recorded = recorded, .kind = (gint32) kind
  };

  append (self, &staged);
}

gboolean
soket_staged_is_empty (SoketStaged *self)
{
  return self->n == 0;
}

GArray *
soket_staged_peek_entries (SoketStaged *self)
{
  return self->entries;
}

static void
take_plain (const Staged *staged, SoketLedger *ledger)
{
  const SoketEntry entry = { .number = staged->number,
                             .deciding = staged->deciding,
                             .recorded = staged->recorded,
                             .kind = (SoketEventKind) staged->kind };

  soket_columns_take (ledger->columns, staged->row, &entry);
  ledger->last_event = MAX (ledger->last_event, staged->number);
}

/* Everything is in the store now, and nothing below can fail. */
void
soket_staged_take (SoketStaged *self, SoketLedger *ledger)
{
  for (gsize i = 0; i < self->n; i++) {
    const Staged *staged = &self->staged[i];

    if (i + AHEAD < self->n && staged[AHEAD].kind != NO_KIND)
      soket_columns_prefetch (ledger->columns, staged[AHEAD].row);
    if (staged->kind == NO_KIND)
      soket_ledger_take_event (ledger, &g_array_index (self->entries, SoketLogEntry, staged->row),
                               NULL);
    else
      take_plain (staged, ledger);
  }
}
