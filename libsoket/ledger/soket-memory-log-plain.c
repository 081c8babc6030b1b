/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-memory-log-struct-private.h"

#include "ledger/soket-bytes-private.h"
#include "ledger/soket-room-private.h"

/* Lines of a file become records as they stand, without being made events. */

#define MAX_SLOTS (1u << 31)
/* Bytes of a record, about. */
#define RECORD 28

guint32
soket_memory_log_get_seed (const SoketMemoryLog *self)
{
  return self->seed;
}

/* Room for @n_more that are not there yet. */
static void
reserve (GArray *array, gsize n_more)
{
  guint n = array->len;

  if (n_more >= G_MAXUINT - n)
    return;
  g_array_set_size (array, n + (guint) n_more);
  g_array_set_size (array, n);
}

void
soket_memory_log_reserve (SoketMemoryLog *self, gsize n_more, guint32 n_rows)
{
  gsize n = self->offsets->len + n_more;
  guint32 n_slots = self->n_slots;

  while (n_slots / 2 < n && n_slots < MAX_SLOTS)
    n_slots *= 2;
  if (n_slots > self->n_slots)
    soket_memory_log_spread (self, n_slots);
  soket_memory_log_make_room (self, n_more * RECORD);
  soket_room_expect (self->bytes, self->room);
  reserve (self->offsets, n_more);
  soket_room_expect (self->offsets->data, n * sizeof (gsize));
  if (n_rows > self->last->len)
    g_array_set_size (self->last, n_rows);
}

static inline char *
write_instant (char *at, SoketInstant instant)
{
  memcpy (at, &instant, sizeof instant);
  return at + sizeof instant;
}

static inline char *
write_text (char *at, const char *text, gsize length)
{
  soket_bytes_copy (at, text, length);
  at[length] = '\0';
  return at + length + 1;
}

static inline guint32
get_bits (const SoketPlainLine *line)
{
  guint32 bits = 1u << SOKET_EVENT_FIELD_AT | 1u << SOKET_EVENT_FIELD_RECORDED
                 | (guint32) line->kind << SOKET_MEMORY_KIND_SHIFT;

  for (guint i = 0; i < SOKET_MEMORY_N_IMPLIED; i++)
    if (soket_memory_implied[i] != SOKET_EVENT_FIELD_PERIOD || line->has_period)
      bits |= 1u << (SOKET_MEMORY_IMPLIED_SHIFT + i);
  if (line->sent != SOKET_INSTANT_NONE)
    bits |= 1u << SOKET_EVENT_FIELD_SENT;
  if (line->received != SOKET_INSTANT_NONE)
    bits |= 1u << SOKET_EVENT_FIELD_RECEIVED;
  return bits;
}

/* Writes the record of @line behind the others, and returns its length: it does not stand there
 * before it is counted. */
static gsize
write_record (SoketMemoryLog *self, const SoketPlainChunk *chunk, const SoketPlainLine *line)
{
  const SoketPlainText *texts = (const SoketPlainText *) chunk->texts->data + line->first_text;
  gsize length = sizeof (SoketMemoryHead) + line->id_length + 1 + 4 * sizeof (SoketInstant);
  SoketMemoryHead head = { .row = line->row, .bits = get_bits (line) };

  for (guint i = 0; i < line->n_texts; i++) {
    length += texts[i].length + 1u;
    head.bits |= 1u << texts[i].field;
  }
  soket_memory_log_make_room (self, length);

  char *start = self->bytes + self->length;
  memcpy (start, &head, sizeof head);
  char *at = write_text (start + sizeof head, chunk->text + line->id, line->id_length);
  at = write_instant (at, line->at);
  at = write_instant (at, line->recorded);
  if (line->sent != SOKET_INSTANT_NONE)
    at = write_instant (at, line->sent);
  if (line->received != SOKET_INSTANT_NONE)
    at = write_instant (at, line->received);
  for (guint i = 0; i < line->n_texts; i++)
    at = write_text (at, chunk->text + texts[i].at, texts[i].length);
  return (gsize) (at - start);
}

/* Whether the record that was written last, of @length, says the same as that of the event
 * @number, whenever that was recorded. */
static gboolean
says_the_same (const SoketMemoryLog *self, guint64 number, gsize length, gsize id_length)
{
  const char *there = soket_memory_log_peek_record (self, number);
  const char *new = self->bytes + self->length;
  gsize next
      = number < self->offsets->len ? g_array_index (self->offsets, gsize, number) : self->length;
  gsize recorded = sizeof (SoketMemoryHead) + id_length + 1 + sizeof (SoketInstant);
  gsize behind = recorded + sizeof (SoketInstant);
  SoketMemoryHead one, other;

  memcpy (&one, there, sizeof one);
  memcpy (&other, new, sizeof other);
  return one.row == other.row && one.bits == other.bits
         && next - (gsize) (there - self->bytes) == length
         && memcmp (there + sizeof one, new + sizeof one, recorded - sizeof one) == 0
         && memcmp (there + behind, new + behind, length - behind) == 0;
}

static inline gboolean
has_id (const SoketMemoryLog *self, guint64 number, const char *id, gsize length)
{
  const char *there = soket_memory_log_peek_id (self, number);

  return strncmp (there, id, length) == 0 && there[length] == '\0';
}

static inline SoketMemorySlot *
find_slot (const SoketMemoryLog *self, const char *id, const SoketPlainLine *line)
{
  guint32 mask = self->n_slots - 1;
  guint32 at = line->hash & mask;

  while (self->slots[at].number != 0
         && (self->slots[at].hash != line->hash
             || !has_id (self, self->slots[at].number, id, line->id_length)))
    at = (at + 1) & mask;
  return &self->slots[at];
}

static inline void
add (SoketMemoryLog *self, const SoketPlainChunk *chunk, SoketPlainLine *line)
{
  gsize offset = self->length;

  if (self->offsets->len >= self->n_slots / 2)
    soket_memory_log_spread (self, self->n_slots * 2);

  SoketMemorySlot *slot = find_slot (self, chunk->text + line->id, line);
  gsize length = write_record (self, chunk, line);
  line->number = slot->number;
  if (slot->number != 0) {
    line->outcome = says_the_same (self, slot->number, length, line->id_length)
                        ? SOKET_STORE_DUPLICATE
                        : SOKET_STORE_CONFLICT;
    return;
  }

  guint32 *last = soket_memory_log_peek_last (self, line->row);
  memcpy (self->bytes + offset + G_STRUCT_OFFSET (SoketMemoryHead, previous), last, sizeof *last);
  g_array_append_val (self->offsets, offset);
  self->length += length;
  line->number = *last = self->offsets->len;
  line->outcome = SOKET_STORE_ADDED;
  *slot = (SoketMemorySlot){ .hash = line->hash, .number = line->number };
}

void
soket_memory_log_add_plain (SoketMemoryLog *self, SoketPlainChunk *chunk, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    __builtin_prefetch (&self->slots[chunk->lines[i].hash & (self->n_slots - 1)], 1);
  for (guint i = first; i < first + n; i++)
    add (self, chunk, &chunk->lines[i]);
}
