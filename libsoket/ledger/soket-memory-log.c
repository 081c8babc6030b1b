/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-memory-log-struct-private.h"

#include "ledger/soket-bytes-private.h"
#include "ledger/soket-room-private.h"

#define FIRST_ROOM 4096
#define FIRST_SLOTS 64

#define FIELDS ((1u << SOKET_MEMORY_KIND_SHIFT) - 1)
#define KIND_MASK 0x1f

const SoketEventField soket_memory_implied[] = { SOKET_EVENT_FIELD_PLAN, SOKET_EVENT_FIELD_TASK,
                                                 SOKET_EVENT_FIELD_UNIT, SOKET_EVENT_FIELD_PERIOD };

G_STATIC_ASSERT (SOKET_EVENT_N_FIELDS <= SOKET_MEMORY_KIND_SHIFT);
G_STATIC_ASSERT (SOKET_MEMORY_IMPLIED_SHIFT + SOKET_MEMORY_N_IMPLIED <= 32);

SoketMemoryLog *
soket_memory_log_new (void)
{
  SoketMemoryLog *self = g_new0 (SoketMemoryLog, 1);

  self->room = FIRST_ROOM;
  self->bytes = g_malloc (self->room);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->last = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (SoketMemorySlot, self->n_slots);
  self->seed = g_random_int ();
  return self;
}

void
soket_memory_log_free (SoketMemoryLog *self)
{
  g_free (self->bytes);
  g_array_unref (self->offsets);
  g_array_unref (self->last);
  g_free (self->slots);
  g_free (self);
}

guint64
soket_memory_log_get_n_events (const SoketMemoryLog *self)
{
  return self->offsets->len;
}

/* ---- by id ---- */

static guint32
hash_id (const SoketMemoryLog *self, const char *id)
{
  return soket_bytes_hash (id, strlen (id), self->seed);
}

const char *
soket_memory_log_peek_id (const SoketMemoryLog *self, guint64 number)
{
  return soket_memory_log_peek_record (self, number) + sizeof (SoketMemoryHead);
}

/* The slot of the id, or the free one where it belongs. */
static guint32
find_slot (const SoketMemoryLog *self, const char *id, guint32 hash)
{
  guint32 mask = self->n_slots - 1;
  guint32 at = hash & mask;

  while (self->slots[at].number != 0
         && (self->slots[at].hash != hash
             || strcmp (soket_memory_log_peek_id (self, self->slots[at].number), id) != 0))
    at = (at + 1) & mask;
  return at;
}

guint64
soket_memory_log_find (const SoketMemoryLog *self, const char *id)
{
  return self->slots[find_slot (self, id, hash_id (self, id))].number;
}

static void
put_slot (SoketMemorySlot *slots, guint32 n_slots, SoketMemorySlot slot)
{
  guint32 at = slot.hash & (n_slots - 1);

  while (slots[at].number != 0)
    at = (at + 1) & (n_slots - 1);
  slots[at] = slot;
}

void
soket_memory_log_spread (SoketMemoryLog *self, guint32 n_slots)
{
  SoketMemorySlot *slots = g_new0 (SoketMemorySlot, n_slots);

  soket_room_expect (slots, n_slots * sizeof *slots);
  for (guint32 i = 0; i < self->n_slots; i++)
    if (self->slots[i].number != 0)
      put_slot (slots, n_slots, self->slots[i]);
  g_free (self->slots);
  self->slots = slots;
  self->n_slots = n_slots;
}

/* Those behind it that it had pushed on move up. */
static void
free_slot (SoketMemoryLog *self, guint32 at)
{
  guint32 mask = self->n_slots - 1;

  self->slots[at].number = 0;
  for (guint32 next = (at + 1) & mask; self->slots[next].number != 0; next = (next + 1) & mask) {
    SoketMemorySlot moved = self->slots[next];

    self->slots[next].number = 0;
    put_slot (self->slots, self->n_slots, moved);
  }
}

/* ---- records ---- */

static inline void
append (SoketMemoryLog *self, gconstpointer bytes, gsize length)
{
  soket_memory_log_make_room (self, length);
  memcpy (self->bytes + self->length, bytes, length);
  self->length += length;
}

static inline void
append_text (SoketMemoryLog *self, const char *text)
{
  append (self, text, strlen (text) + 1);
}

static guint32
find_implied (SoketEvent *event, const SoketMemoryNames *names)
{
  const char *const said[] = { names->plan, names->task, names->unit, names->period };
  guint32 bits = 0;

  for (guint i = 0; i < SOKET_MEMORY_N_IMPLIED; i++) {
    const char *text = soket_event_peek_text (event, soket_memory_implied[i]);

    if (text != NULL && said[i] != NULL && (text == said[i] || strcmp (text, said[i]) == 0))
      bits |= 1u << (SOKET_MEMORY_IMPLIED_SHIFT + i) | 1u << soket_memory_implied[i];
  }
  return bits;
}

/* Instants, then texts. */
static void
append_fields (SoketMemoryLog *self, SoketEvent *event, guint32 fields)
{
  for (guint32 left = fields & ~SOKET_EVENT_TEXTS; left != 0; left &= left - 1) {
    SoketInstant instant = soket_event_peek_instant (event, soket_event_first_field (left));

    append (self, &instant, sizeof instant);
  }
  for (guint32 left = fields & SOKET_EVENT_TEXTS; left != 0; left &= left - 1)
    append_text (self, soket_event_peek_text (event, soket_event_first_field (left)));
}

void
soket_memory_log_add (SoketMemoryLog *self, SoketEvent *event, const SoketLogEntry *entry,
                      const SoketMemoryNames *names)
{
  const char *id = soket_event_get_id (event);
  gsize offset = self->length;
  guint32 said = find_implied (event, names);
  guint32 fields = soket_event_get_fields (event) & ~said & ~(1u << SOKET_EVENT_FIELD_ID);
  guint32 *last = soket_memory_log_peek_last (self, entry->row);
  SoketMemoryHead head
      = { .row = entry->row,
          .previous = *last,
          .bits = (said & ~FIELDS)
                  | (guint32) soket_event_get_kind (event) << SOKET_MEMORY_KIND_SHIFT | fields };

  append (self, &head, sizeof head);
  append_text (self, id);
  if (soket_event_get_kind (event) == SOKET_EVENT_VOIDED)
    append (self, &entry->voids, sizeof entry->voids);
  append_fields (self, event, fields);
  g_array_append_val (self->offsets, offset);
  *last = self->offsets->len;

  if (self->offsets->len > self->n_slots / 2)
    soket_memory_log_spread (self, self->n_slots * 2);
  put_slot (self->slots, self->n_slots,
            (SoketMemorySlot){ .hash = hash_id (self, id), .number = self->offsets->len });
}

static SoketMemoryHead
read_head (const SoketMemoryLog *self, guint64 number)
{
  SoketMemoryHead head;

  memcpy (&head, soket_memory_log_peek_record (self, number), sizeof head);
  return head;
}

void
soket_memory_log_cut (SoketMemoryLog *self, guint64 n)
{
  while (self->offsets->len > n) {
    guint64 number = self->offsets->len;
    const char *id = soket_memory_log_peek_id (self, number);
    SoketMemoryHead head = read_head (self, number);

    *soket_memory_log_peek_last (self, head.row) = head.previous;
    free_slot (self, find_slot (self, id, hash_id (self, id)));
    self->length = g_array_index (self->offsets, gsize, number - 1);
    g_array_set_size (self->offsets, (guint) (number - 1));
  }
}

static inline SoketEventKind
get_kind (const SoketMemoryHead *head)
{
  return (SoketEventKind) (head->bits >> SOKET_MEMORY_KIND_SHIFT & KIND_MASK);
}

/* Behind the id, where what it voids and the instants stand. */
static const char *
skip_id (const SoketMemoryLog *self, guint64 number)
{
  const char *id = soket_memory_log_peek_id (self, number);

  return id + strlen (id) + 1;
}

guint32
soket_memory_log_get_row (const SoketMemoryLog *self, guint64 number)
{
  return read_head (self, number).row;
}

GArray *
soket_memory_log_list_row (const SoketMemoryLog *self, guint32 row)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 at = row < self->last->len ? g_array_index (self->last, guint32, row) : 0;

  for (; at != 0; at = read_head (self, at).previous)
    g_array_append_val (numbers, at);
  return numbers;
}

guint64
soket_memory_log_get_voids (const SoketMemoryLog *self, guint64 number)
{
  SoketMemoryHead head = read_head (self, number);
  guint64 voids = 0;

  if (get_kind (&head) == SOKET_EVENT_VOIDED)
    memcpy (&voids, skip_id (self, number), sizeof voids);
  return voids;
}

static void
set_implied (SoketEvent *event, guint32 bits, const SoketMemoryNames *names)
{
  const char *const said[] = { names->plan, names->task, names->unit, names->period };

  for (guint i = 0; i < SOKET_MEMORY_N_IMPLIED; i++)
    if ((bits & 1u << (SOKET_MEMORY_IMPLIED_SHIFT + i)) != 0)
      soket_event_set_text (event, soket_memory_implied[i], said[i]);
}

SoketEvent *
soket_memory_log_dup_event (const SoketMemoryLog *self, guint64 number,
                            const SoketMemoryNames *names)
{
  SoketMemoryHead head = read_head (self, number);
  const char *at = skip_id (self, number);
  SoketEvent *event = soket_event_new_blank ();

  soket_event_set_text (event, SOKET_EVENT_FIELD_ID, soket_memory_log_peek_id (self, number));
  soket_event_set_kind (event, get_kind (&head));
  set_implied (event, head.bits, names);
  if (get_kind (&head) == SOKET_EVENT_VOIDED)
    at += sizeof (guint64);
  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++) {
    SoketInstant instant;

    if ((head.bits & 1u << i) == 0 || soket_event_fields[i].type != SOKET_EVENT_TYPE_INSTANT)
      continue;
    memcpy (&instant, at, sizeof instant);
    at += sizeof instant;
    soket_event_set_instant (event, (SoketEventField) i, instant);
  }
  for (int i = 0; i < SOKET_EVENT_N_FIELDS; i++) {
    if ((head.bits & 1u << i) == 0 || soket_event_fields[i].type == SOKET_EVENT_TYPE_INSTANT)
      continue;
    soket_event_set_text (event, (SoketEventField) i, at);
    at += strlen (at) + 1;
  }
  return event;
}
