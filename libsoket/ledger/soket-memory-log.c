/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-memory-log-private.h"

#include <string.h>

#define FIRST_ROOM 4096
#define FIRST_SLOTS 64

/* The head of a record; behind it the id, what it voids (of a voiding event only), its instants and
 * its other texts, each of those that are there in the order of the fields. Nothing is aligned. */
typedef struct {
  guint32 row;
  guint32 previous; /* event of the row, 0 */
  guint32 bits;     /* a bit a field that stands in the record; from KIND_SHIFT on the kind; from
                       IMPLIED_SHIFT on a bit for each of `implied` that the row says */
} Head;

#define KIND_SHIFT 18
#define KIND_MASK 0x1f
#define FIELDS ((1u << KIND_SHIFT) - 1)
#define IMPLIED_SHIFT 23

static const SoketEventField implied[] = { SOKET_EVENT_FIELD_PLAN, SOKET_EVENT_FIELD_TASK,
                                           SOKET_EVENT_FIELD_UNIT, SOKET_EVENT_FIELD_PERIOD };

G_STATIC_ASSERT (SOKET_EVENT_N_FIELDS <= KIND_SHIFT);
G_STATIC_ASSERT (IMPLIED_SHIFT + G_N_ELEMENTS (implied) <= 32);

typedef struct {
  guint32 hash;   /* of the id */
  guint32 number; /* 0: free */
} Slot;

struct _SoketMemoryLog {
  char *bytes;
  gsize length, room;
  GArray *offsets; /* gsize, of each record */
  GArray *last;    /* guint32, the last event of each row, 0 */
  Slot *slots;
  guint32 n_slots; /* a power of two */
  guint32 seed;    /* nobody can choose ids that all fall on one slot */
};

SoketMemoryLog *
soket_memory_log_new (void)
{
  SoketMemoryLog *self = g_new0 (SoketMemoryLog, 1);

  self->room = FIRST_ROOM;
  self->bytes = g_malloc (self->room);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->last = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (Slot, self->n_slots);
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

/* A bit of @word goes up by the product only: its upper half comes down in between. */
static inline guint64
mix (guint64 hash, guint64 word)
{
  hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return hash ^ hash >> 32;
}

static guint32
hash_id (const SoketMemoryLog *self, const char *id, gsize length)
{
  guint64 hash = self->seed ^ length;
  guint64 word;

  for (; length >= sizeof word; length -= sizeof word, id += sizeof word) {
    memcpy (&word, id, sizeof word);
    hash = mix (hash, word);
  }
  word = 0;
  memcpy (&word, id, length);
  return (guint32) (mix (mix (hash, word), 0) >> 32);
}

static inline const char *
peek_record (const SoketMemoryLog *self, guint64 number)
{
  return self->bytes + g_array_index (self->offsets, gsize, number - 1);
}

const char *
soket_memory_log_peek_id (const SoketMemoryLog *self, guint64 number)
{
  return peek_record (self, number) + sizeof (Head);
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
  return self->slots[find_slot (self, id, hash_id (self, id, strlen (id)))].number;
}

static void
put_slot (Slot *slots, guint32 n_slots, Slot slot)
{
  guint32 at = slot.hash & (n_slots - 1);

  while (slots[at].number != 0)
    at = (at + 1) & (n_slots - 1);
  slots[at] = slot;
}

static void
grow_slots (SoketMemoryLog *self)
{
  guint32 n_slots = self->n_slots * 2;
  Slot *slots = g_new0 (Slot, n_slots);

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
    Slot moved = self->slots[next];

    self->slots[next].number = 0;
    put_slot (self->slots, self->n_slots, moved);
  }
}

/* ---- records ---- */

static inline void
append (SoketMemoryLog *self, gconstpointer bytes, gsize length)
{
  if (self->length + length > self->room) {
    self->room = MAX (self->room * 2, self->length + length);
    self->bytes = g_realloc (self->bytes, self->room);
  }
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

  for (guint i = 0; i < G_N_ELEMENTS (implied); i++) {
    const char *text = soket_event_peek_text (event, implied[i]);

    if (text != NULL && said[i] != NULL && (text == said[i] || strcmp (text, said[i]) == 0))
      bits |= 1u << (IMPLIED_SHIFT + i) | 1u << implied[i];
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

static guint32 *
peek_last (SoketMemoryLog *self, guint32 row)
{
  if (row >= self->last->len)
    g_array_set_size (self->last, row + 1);
  return &g_array_index (self->last, guint32, row);
}

void
soket_memory_log_add (SoketMemoryLog *self, SoketEvent *event, const SoketLogEntry *entry,
                      const SoketMemoryNames *names)
{
  const char *id = soket_event_get_id (event);
  gsize offset = self->length;
  guint32 said = find_implied (event, names);
  guint32 fields = soket_event_get_fields (event) & ~said & ~(1u << SOKET_EVENT_FIELD_ID);
  guint32 *last = peek_last (self, entry->row);
  Head head = { .row = entry->row,
                .previous = *last,
                .bits = (said & ~FIELDS) | (guint32) soket_event_get_kind (event) << KIND_SHIFT
                        | fields };

  append (self, &head, sizeof head);
  append_text (self, id);
  if (soket_event_get_kind (event) == SOKET_EVENT_VOIDED)
    append (self, &entry->voids, sizeof entry->voids);
  append_fields (self, event, fields);
  g_array_append_val (self->offsets, offset);
  *last = self->offsets->len;

  if (self->offsets->len > self->n_slots / 2)
    grow_slots (self);
  put_slot (self->slots, self->n_slots,
            (Slot){ .hash = hash_id (self, id, strlen (id)), .number = self->offsets->len });
}

static Head
read_head (const SoketMemoryLog *self, guint64 number)
{
  Head head;

  memcpy (&head, peek_record (self, number), sizeof head);
  return head;
}

void
soket_memory_log_cut (SoketMemoryLog *self, guint64 n)
{
  while (self->offsets->len > n) {
    guint64 number = self->offsets->len;
    const char *id = soket_memory_log_peek_id (self, number);
    Head head = read_head (self, number);

    *peek_last (self, head.row) = head.previous;
    free_slot (self, find_slot (self, id, hash_id (self, id, strlen (id))));
    self->length = g_array_index (self->offsets, gsize, number - 1);
    g_array_set_size (self->offsets, (guint) (number - 1));
  }
}

static inline SoketEventKind
get_kind (const Head *head)
{
  return (SoketEventKind) (head->bits >> KIND_SHIFT & KIND_MASK);
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
  Head head = read_head (self, number);
  guint64 voids = 0;

  if (get_kind (&head) == SOKET_EVENT_VOIDED)
    memcpy (&voids, skip_id (self, number), sizeof voids);
  return voids;
}

static void
set_implied (SoketEvent *event, guint32 bits, const SoketMemoryNames *names)
{
  const char *const said[] = { names->plan, names->task, names->unit, names->period };

  for (guint i = 0; i < G_N_ELEMENTS (implied); i++)
    if ((bits & 1u << (IMPLIED_SHIFT + i)) != 0)
      soket_event_set_text (event, implied[i], said[i]);
}

SoketEvent *
soket_memory_log_dup_event (const SoketMemoryLog *self, guint64 number,
                            const SoketMemoryNames *names)
{
  Head head = read_head (self, number);
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
