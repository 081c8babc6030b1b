/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-plain-private.h"

#include "base/soket-text-private.h"
#include "calendar/soket-day-private.h"
#include "ledger/soket-bytes-private.h"

/* More lines than that in a chunk are too short for events with ids. */
#define MAX_LINES 16384
#define MAX_PLACES 2048
#define N_PLACE_SLOTS 4096
#define N_DAY_SLOTS 512
#define N_KIND_SLOTS 64
#define LOOK_UP_AT_ONCE 64

/* Kinds that say all there is to say: those that name an event or move a deadline are not plain. */
#define PLAIN_KINDS                                                                                \
  (1u << SOKET_EVENT_SUBMITTED | 1u << SOKET_EVENT_CORRECTED | 1u << SOKET_EVENT_RETURNED          \
   | 1u << SOKET_EVENT_ACCEPTED | 1u << SOKET_EVENT_WITHDRAWN | 1u << SOKET_EVENT_REQUESTED        \
   | 1u << SOKET_EVENT_SUSPENDED | 1u << SOKET_EVENT_WAIVED | 1u << SOKET_EVENT_REMINDED           \
   | 1u << SOKET_EVENT_INSPECTED | 1u << SOKET_EVENT_NOTED)
#define NEEDED                                                                                     \
  (1u << SOKET_EVENT_FIELD_ID | 1u << SOKET_EVENT_FIELD_KIND | 1u << SOKET_EVENT_FIELD_TASK        \
   | 1u << SOKET_EVENT_FIELD_UNIT)
#define REFUSED (1u << SOKET_EVENT_FIELD_UNTIL | 1u << SOKET_EVENT_FIELD_CONTENT)

/* "2022-07-" and "05", as bytes, and the day without a time. */
typedef struct {
  guint64 month;
  guint16 day;
  SoketInstant instant;
} DaySlot;

typedef struct {
  SoketPlainPiece words;
  guint8 kind;
} KindSlot;

/* What was read last, and the days of the file: most lines say again what others have said. */
struct _SoketPlainMemo {
  KindSlot kinds[N_KIND_SLOTS];
  guint32 place;                      /* of the last line, SOKET_PLAIN_NONE */
  guint16 place_slots[N_PLACE_SLOTS]; /* nth place, from 1 */
  DaySlot days[N_DAY_SLOTS];
};

SoketPlainChunk *
soket_plain_chunk_new (void)
{
  SoketPlainChunk *self = g_new0 (SoketPlainChunk, 1);

  self->texts = g_array_new (FALSE, FALSE, sizeof (SoketPlainText));
  self->places = g_array_new (FALSE, FALSE, sizeof (SoketPlainPlace));
  self->memo = g_new0 (SoketPlainMemo, 1);
  return self;
}

void
soket_plain_chunk_free (SoketPlainChunk *self)
{
  if (self == NULL)
    return;
  g_free (self->lines);
  g_array_unref (self->texts);
  g_array_unref (self->places);
  g_free (self->memo);
  g_free (self);
}

/* In one go: what they are looked for in is fetched meanwhile. */
static void
look_up_units (SoketPlainChunk *self, const SoketPlainForm *form)
{
  for (; self->n_looked_up < self->n_lines; self->n_looked_up++) {
    SoketPlainLine *line = &self->lines[self->n_looked_up];

    if (line->place == SOKET_PLAIN_NONE)
      continue;
    line->unit = soket_unit_index_find (form->units, self->text + line->unit_id, line->unit_length,
                                        line->unit);
    if (line->unit == SOKET_UNIT_NONE)
      line->place = SOKET_PLAIN_NONE;
  }
}

void
soket_plain_chunk_read (SoketPlainChunk *self, const SoketPlainForm *form)
{
  self->n_lines = self->n_looked_up = 0;
  g_array_set_size (self->texts, 0);
  g_array_set_size (self->places, 0);
  /* What they point to may be gone; the days are their own. */
  memset (self->memo->kinds, 0, sizeof self->memo->kinds);
  self->memo->place = SOKET_PLAIN_NONE;
  memset (self->memo->place_slots, 0, sizeof self->memo->place_slots);
  if (self->length > G_MAXINT32)
    return;
  if (form->is_csv)
    soket_plain_read_csv (self, form);
  else
    soket_plain_read_ndjson (self, form);
  look_up_units (self, form);
}

gboolean
soket_plain_chunk_add (SoketPlainChunk *self, gsize start, gsize end)
{
  SoketPlainLine *line;

  if (self->n_lines == self->room) {
    if (self->room == MAX_LINES)
      return FALSE;
    self->room = self->room == 0 ? 64 : self->room * 2;
    self->lines = g_renew (SoketPlainLine, self->lines, self->room);
  }
  line = &self->lines[self->n_lines++];
  line->start = (guint32) start;
  line->end = (guint32) end;
  line->place = SOKET_PLAIN_NONE;
  return TRUE;
}

static inline gboolean
is_same (const SoketPlainPiece *one, const SoketPlainPiece *other)
{
  return one->length == other->length && soket_bytes_equal (one->at, other->at, one->length);
}

/* No kind has less than four letters. */
static inline gboolean
read_kind (SoketPlainMemo *memo, const SoketPlainPiece *piece, guint8 *kind)
{
  char word[16] = { 0 };
  SoketEventKind found;

  if (piece->length < 4 || piece->length >= sizeof word)
    return FALSE;
  KindSlot *slot = &memo->kinds[soket_bytes_mix (soket_bytes_get_half (piece->at), piece->length)
                                % N_KIND_SLOTS];
  if (!is_same (piece, &slot->words)) {
    memcpy (word, piece->at, piece->length);
    if (!soket_event_kind_scan (word, &found) || (PLAIN_KINDS & 1u << found) == 0)
      return FALSE;
    slot->words = *piece;
    slot->kind = (guint8) found;
  }
  *kind = slot->kind;
  return TRUE;
}

/* Ten bytes as "2022-07-05", which no time fits in. */
static inline gboolean
read_day (SoketPlainMemo *memo, const char *at, SoketInstant *day)
{
  guint64 month = soket_bytes_get_word (at);
  guint16 rest;

  memcpy (&rest, at + 8, sizeof rest);
  DaySlot *slot = &memo->days[soket_bytes_mix (month, rest) % N_DAY_SLOTS];
  if (slot->month != month || slot->day != rest) {
    char words[11] = { 0 };

    memcpy (words, at, 10);
    slot->instant = soket_instant_parse (words, NULL);
    slot->month = month;
    slot->day = rest;
  }
  *day = slot->instant;
  return slot->instant != SOKET_INSTANT_NONE;
}

/* Two digits; 100 or more for what is none. */
static inline guint
read_two (const char *at)
{
  guint tens = (guint) at[0] - '0', ones = (guint) at[1] - '0';

  return tens > 9 || ones > 9 ? 100 : tens * 10 + ones;
}

static inline gboolean
read_instant (SoketPlainMemo *memo, const SoketPlainPiece *piece, SoketInstant *instant)
{
  const char *at = piece->at;

  if ((piece->length != 16 && piece->length != 10) || !read_day (memo, at, instant))
    return FALSE;
  if (piece->length == 10)
    return TRUE;

  guint hours = read_two (at + 11), minutes = read_two (at + 14);
  if ((at[10] != 'T' && at[10] != ' ') || at[13] != ':' || hours > 24 || minutes > 59
      || hours * 60 + minutes > 24 * 60)
    return FALSE;
  /* minute 0 stands behind the day without a time */
  *instant += 1 + (SoketInstant) (hours * 60 + minutes);
  return TRUE;
}

static inline gboolean
is_place (const SoketPlainPlace *place, const SoketPlainPiece *pieces)
{
  return is_same (&place->task, &pieces[SOKET_EVENT_FIELD_TASK])
         && is_same (&place->period, &pieces[SOKET_EVENT_FIELD_PERIOD])
         && is_same (&place->plan, &pieces[SOKET_EVENT_FIELD_PLAN]);
}

static guint32
find_place (SoketPlainChunk *self, const SoketPlainPiece *pieces, guint32 seed)
{
  const SoketPlainPiece *task = &pieces[SOKET_EVENT_FIELD_TASK];
  const SoketPlainPiece *period = &pieces[SOKET_EVENT_FIELD_PERIOD];
  const SoketPlainPiece *plan = &pieces[SOKET_EVENT_FIELD_PLAN];
  guint32 hash = soket_bytes_hash (period->at, period->length,
                                   soket_bytes_hash (task->at, task->length, seed));
  guint16 *slots = self->memo->place_slots;
  guint32 at = hash % N_PLACE_SLOTS;

  for (; slots[at] != 0; at = (at + 1) % N_PLACE_SLOTS)
    if (is_place (&g_array_index (self->places, SoketPlainPlace, slots[at] - 1), pieces))
      return slots[at] - 1u;
  if (self->places->len == MAX_PLACES)
    return SOKET_PLAIN_NONE;

  SoketPlainPlace place = { .plan = *plan, .task = *task, .period = *period };
  g_array_append_val (self->places, place);
  slots[at] = (guint16) self->places->len;
  return self->places->len - 1;
}

static inline guint32
read_place (SoketPlainChunk *self, const SoketPlainPiece *pieces, guint32 seed)
{
  SoketPlainMemo *memo = self->memo;

  if (memo->place == SOKET_PLAIN_NONE
      || !is_place (&g_array_index (self->places, SoketPlainPlace, memo->place), pieces))
    memo->place = find_place (self, pieces, seed);
  return memo->place;
}

static inline gboolean
read_times (SoketPlainMemo *memo, const SoketPlainPiece *pieces, guint32 there,
            SoketPlainLine *line)
{
  static const guint32 rare = 1u << SOKET_EVENT_FIELD_SENT | 1u << SOKET_EVENT_FIELD_RECEIVED;

  line->at = line->recorded = line->sent = line->received = SOKET_INSTANT_NONE;
  if ((there & 1u << SOKET_EVENT_FIELD_AT) != 0
      && !read_instant (memo, &pieces[SOKET_EVENT_FIELD_AT], &line->at))
    return FALSE;
  if ((there & 1u << SOKET_EVENT_FIELD_RECORDED) != 0
      && !read_instant (memo, &pieces[SOKET_EVENT_FIELD_RECORDED], &line->recorded))
    return FALSE;
  if ((there & rare) == 0)
    return TRUE;
  return ((there & 1u << SOKET_EVENT_FIELD_SENT) == 0
          || read_instant (memo, &pieces[SOKET_EVENT_FIELD_SENT], &line->sent))
         && ((there & 1u << SOKET_EVENT_FIELD_RECEIVED) == 0
             || read_instant (memo, &pieces[SOKET_EVENT_FIELD_RECEIVED], &line->received));
}

static gboolean
add_texts (SoketPlainChunk *self, const SoketPlainPiece *pieces, guint32 fields,
           SoketPlainLine *line)
{
  for (; fields != 0; fields &= fields - 1) {
    SoketEventField field = soket_event_first_field (fields);
    SoketPlainText text = { .at = (guint32) (pieces[field].at - self->text),
                            .length = (guint16) pieces[field].length,
                            .field = (guint8) field };

    if (pieces[field].length > G_MAXUINT16)
      return FALSE;
    g_array_append_val (self->texts, text);
    line->n_texts++;
  }
  return TRUE;
}

/* An id is one word of ASCII: what is above it may be a control character. */
static inline gboolean
is_plain_id (const SoketPlainPiece *id, gboolean ascii)
{
  if (id->length > G_MAXUINT16)
    return FALSE;
  for (guint32 i = 0; !ascii && i < id->length; i++)
    if ((guchar) id->at[i] >= 0x80)
      return FALSE;
  return TRUE;
}

void
soket_plain_chunk_fill (SoketPlainChunk *self, const SoketPlainForm *form,
                        const SoketPlainPiece *pieces, guint32 there, gboolean ascii)
{
  SoketPlainLine *line = &self->lines[self->n_lines - 1];
  const SoketPlainPiece *id = &pieces[SOKET_EVENT_FIELD_ID];
  const SoketPlainPiece *unit = &pieces[SOKET_EVENT_FIELD_UNIT];

  if ((there & NEEDED) != NEEDED || (there & REFUSED) != 0 || unit->length > G_MAXUINT16
      || !is_plain_id (id, ascii)
      || !read_kind (self->memo, &pieces[SOKET_EVENT_FIELD_KIND], &line->kind)
      || !read_times (self->memo, pieces, there, line))
    return;
  line->unit_id = (guint32) (unit->at - self->text);
  line->unit_length = (guint16) unit->length;
  line->unit = soket_unit_index_prefetch (form->units, unit->at, unit->length);
  line->id = (guint32) (id->at - self->text);
  line->id_length = (guint16) id->length;
  line->hash = soket_bytes_hash (id->at, id->length, form->seed);
  line->n_texts = 0;
  line->first_text = self->texts->len;
  if ((there & SOKET_PLAIN_TEXTS) != 0
      && !add_texts (self, pieces, there & SOKET_PLAIN_TEXTS, line))
    return;
  line->place = read_place (self, pieces, form->seed);
  if (self->n_lines - self->n_looked_up >= LOOK_UP_AT_ONCE)
    look_up_units (self, form);
}
