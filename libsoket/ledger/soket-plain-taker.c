/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-plain-taker-private.h"

#include <string.h>

/* Bytes of a text by which it is told how many lines it has. */
#define SAMPLE 16384
/* Bytes of the shortest line of an event: what begins with blank lines has not as many of them. */
#define LEAST_LINE 12
/* Units that have no event of their own between two that have. */
#define NEAR 8

/* What plan, task and period of a line name, whatever its unit. */
typedef struct {
  guint32 cell; /* SOKET_CELL_NONE: nothing that is plain */
  guint32 plan;
  gboolean has_period;
  /* the segment of the last row */
  guint32 first_row, n_rows;
  guint32 first_unit;
  guint32 last_row;
  SoketInstant earliest; /* of a submission */
} Place;

struct _SoketPlainTaker {
  SoketPlainTarget target;
  SoketPlainSettings settings;
  SoketStore *store;
  SoketUnitIndex *units;
  GHashTable *places; /* the words -> Place */
  GString *words;
  SoketEvent *event;       /* of a store that does not take lines */
  gboolean may_have_ended; /* rows */
};

SoketPlainTaker *
soket_plain_taker_new (const SoketPlainTarget *target, const SoketPlainSettings *settings)
{
  SoketPlainTaker *self = g_new0 (SoketPlainTaker, 1);

  self->target = *target;
  self->settings = *settings;
  self->store = soket_ledger_get_store (target->ledger);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->words = g_string_new (NULL);
  self->event = soket_event_new_blank ();
  self->may_have_ended = target->ledger->revisions->len > 0;
  return self;
}

void
soket_plain_taker_free (SoketPlainTaker *self)
{
  if (self == NULL)
    return;
  soket_unit_index_free (self->units);
  g_hash_table_unref (self->places);
  g_string_free (self->words, TRUE);
  soket_event_unref (self->event);
  g_free (self);
}

/* About how many lines there are. */
static gsize
estimate_lines (const char *text, gsize length)
{
  gsize sample = MIN (length, SAMPLE), n = 0;

  for (const char *at = text; (at = memchr (at, '\n', sample - (gsize) (at - text))) != NULL; at++)
    n++;
  return MIN (length / sample * n + n, length / LEAST_LINE + 1);
}

SoketPlainFeed *
soket_plain_taker_begin (SoketPlainTaker *self, SoketPlainForm *form, const char *text,
                         gsize length)
{
  SoketDirectory *units = self->target.ledger->directory;

  if (length < self->settings.least || length == 0
      || length < (gsize) soket_directory_get_n_units (units) * self->settings.a_unit
      || form->n_columns > SOKET_PLAIN_MAX_COLUMNS)
    return NULL;
  self->units = soket_unit_index_new (units);
  form->units = self->units;
  gsize n_lines = estimate_lines (text, length);
  form->seed = soket_store_takes_plain (self->store)
                   ? soket_store_expect_plain (self->store, n_lines)
                   : g_random_int ();
  soket_staged_expect (self->target.staged, n_lines);
  return soket_plain_feed_new (form, text, length, &self->settings);
}

/* ---- the row of a line ---- */

static char *
dup_piece (const SoketPlainPiece *piece)
{
  return piece->length > 0 ? g_strndup (piece->at, piece->length) : NULL;
}

static Place *
make_place (SoketPlainTaker *self, const SoketPlainPlace *words)
{
  SoketLedger *ledger = self->target.ledger;
  g_autofree char *plan = dup_piece (&words->plan);
  g_autofree char *task = dup_piece (&words->task);
  g_autofree char *period = dup_piece (&words->period);
  Place *place = g_new0 (Place, 1);

  place->cell = soket_ledger_find_only_cell (ledger, plan, task, period);
  if (place->cell == SOKET_CELL_NONE)
    return place;

  const SoketLedgerCell *cell = soket_ledger_peek_cell (ledger, place->cell);
  place->plan = cell->plan;
  place->has_period = cell->period != NULL;
  return place;
}

/* No word has a control character in it. */
static Place *
find_place (SoketPlainTaker *self, const SoketPlainPlace *words)
{
  GString *key = self->words;
  Place *place;

  g_string_truncate (key, 0);
  g_string_append_len (key, words->plan.at, words->plan.length);
  g_string_append_c (key, '\n');
  g_string_append_len (key, words->task.at, words->task.length);
  g_string_append_c (key, '\n');
  g_string_append_len (key, words->period.at, words->period.length);
  place = g_hash_table_lookup (self->places, key->str);
  if (place == NULL) {
    place = make_place (self, words);
    g_hash_table_insert (self->places, g_strdup (key->str), place);
  }
  return place;
}

static inline Place *
get_place (SoketPlainTaker *self, SoketPlainChunk *chunk, guint32 nth)
{
  SoketPlainPlace *words = &g_array_index (chunk->places, SoketPlainPlace, nth);

  if (words->meaning == NULL)
    words->meaning = find_place (self, words);
  return words->meaning;
}

static guint32
find_far_row (SoketLedger *ledger, Place *place, guint32 unit)
{
  guint32 row = soket_columns_find (ledger->columns, place->cell, unit);

  if (row != SOKET_ROW_NONE) {
    const SoketSegment *segment = soket_columns_get_segment_of (ledger->columns, row);

    place->first_row = segment->first_row;
    place->n_rows = segment->n_rows;
    place->first_unit = ledger->columns->unit[segment->first_row];
    place->earliest = soket_ledger_get_earliest_submission (ledger, segment);
    place->last_row = row;
  }
  return row;
}

/* Mostly all units of a kind owe a task, and they stand together; else near the last one. */
static inline guint32
find_row (SoketLedger *ledger, Place *place, guint32 unit)
{
  const guint32 *units = ledger->columns->unit;
  guint32 nth = unit - place->first_unit;

  if (nth < place->n_rows && units[place->first_row + nth] == unit)
    return place->first_row + nth;
  for (guint32 row = place->last_row; row < place->first_row + place->n_rows; row++) {
    if (units[row] == unit)
      return place->last_row = row;
    if (row - place->last_row == NEAR)
      break;
  }
  return find_far_row (ledger, place, unit);
}

/* ---- whether a line may come in ---- */

/* As soket_ledger_fill_times () and soket_ledger_admit () have it. */
static inline gboolean
fill_times (SoketPlainTaker *self, SoketPlainLine *line)
{
  SoketInstant happened;

  if (line->recorded == SOKET_INSTANT_NONE)
    line->recorded = self->target.now;
  if (line->at == SOKET_INSTANT_NONE)
    line->at = line->recorded;
  happened = MAX (line->at, line->received);
  if (line->kind == SOKET_EVENT_SUBMITTED)
    happened = MAX (happened, line->sent);
  if (line->recorded == SOKET_INSTANT_NONE
      || (happened > line->recorded && happened > soket_instant_end (line->recorded)))
    return FALSE;
  if (self->target.now != SOKET_INSTANT_NONE
      && line->recorded > soket_instant_end (self->target.now))
    return FALSE;
  return line->received == SOKET_INSTANT_NONE || line->sent <= soket_instant_end (line->received);
}

/* Whether the row may have ended, or what becomes known of it now may be for a successor to do. */
static gboolean
needs_closer_look (SoketLedger *ledger, const SoketPlainLine *line)
{
  if (ledger->columns->recorded[line->row] == SOKET_COMPLEX)
    return TRUE;
  return ledger->past->len > 0
         && soket_unit_get_until (soket_directory_peek (ledger->directory, line->unit))
                != SOKET_DAY_NONE;
}

/* What is not, for whatever reason, is for who can say why. */
static inline gboolean
prepare (SoketPlainTaker *self, SoketPlainChunk *chunk, SoketPlainLine *line)
{
  SoketLedger *ledger = self->target.ledger;
  Place *place = get_place (self, chunk, line->place);

  if (place->cell == SOKET_CELL_NONE || !fill_times (self, line))
    return FALSE;
  line->row = find_row (ledger, place, line->unit);
  line->has_period = (guint8) place->has_period;
  if (line->row == SOKET_ROW_NONE || (self->may_have_ended && needs_closer_look (ledger, line)))
    return FALSE;
  return line->kind != SOKET_EVENT_SUBMITTED || line->at >= place->earliest;
}

/* ---- into the store ---- */

static void
stage (SoketPlainTaker *self, SoketPlainChunk *chunk, const SoketPlainLine *line)
{
  const Place *place = get_place (self, chunk, line->place);
  SoketInstant deciding = line->received != SOKET_INSTANT_NONE ? line->received : line->at;

  if (line->kind == SOKET_EVENT_SUBMITTED && line->sent != SOKET_INSTANT_NONE
      && soket_ledger_went_by_sent (self->target.ledger, place->plan, line->recorded))
    deciding = line->sent;
  soket_staged_add_plain (self->target.staged, (SoketEventKind) line->kind, line->row, line->number,
                          deciding, line->recorded);
}

static void
note_conflict (SoketPlainTaker *self, SoketPlainChunk *chunk, const SoketPlainLine *line,
               guint line_number)
{
  g_autofree char *id = g_strndup (chunk->text + line->id, line->id_length);

  soket_intake_builder_add_conflict (self->target.builder, id, line_number);
}

static void
add_lines (SoketPlainTaker *self, SoketPlainChunk *chunk, guint first, guint n, guint line_number)
{
  guint n_recorded = 0;

  soket_store_add_plain (self->store, chunk, first, n);
  for (guint i = 0; i < n; i++) {
    const SoketPlainLine *line = &chunk->lines[first + i];

    switch ((SoketStoreOutcome) line->outcome) {
    case SOKET_STORE_ADDED:
      stage (self, chunk, line);
      n_recorded++;
      break;
    case SOKET_STORE_DUPLICATE:
      soket_intake_builder_add_duplicate (self->target.builder);
      break;
    default:
      note_conflict (self, chunk, line, line_number + i);
      break;
    }
  }
  soket_intake_builder_add_recorded (self->target.builder, n_recorded);
}

/* Texts of a line end where they begin to be read. */
static void
borrow_texts (SoketPlainTaker *self, SoketPlainChunk *chunk, const SoketPlainLine *line)
{
  const SoketPlainText *texts = (const SoketPlainText *) chunk->texts->data + line->first_text;
  GString *words = self->words;
  gsize at = line->id_length + 1u;

  g_string_truncate (words, 0);
  g_string_append_len (words, chunk->text + line->id, line->id_length + 1);
  for (guint i = 0; i < line->n_texts; i++)
    g_string_append_len (words, chunk->text + texts[i].at, texts[i].length + 1);
  words->str[line->id_length] = '\0';
  soket_event_borrow_text (self->event, SOKET_EVENT_FIELD_ID, words->str);
  for (guint i = 0; i < line->n_texts; i++) {
    words->str[at + texts[i].length] = '\0';
    soket_event_borrow_text (self->event, (SoketEventField) texts[i].field, words->str + at);
    at += texts[i].length + 1u;
  }
}

static void
make_event (SoketPlainTaker *self, SoketPlainChunk *chunk, const SoketPlainLine *line)
{
  SoketLedger *ledger = self->target.ledger;
  const Place *place = get_place (self, chunk, line->place);
  const SoketLedgerCell *cell = soket_ledger_peek_cell (ledger, place->cell);
  SoketUnit *unit = soket_directory_peek (ledger->directory, line->unit);
  SoketEvent *event = self->event;

  soket_event_reset (event);
  soket_event_set_kind (event, (SoketEventKind) line->kind);
  soket_event_set_instant (event, SOKET_EVENT_FIELD_AT, line->at);
  soket_event_set_instant (event, SOKET_EVENT_FIELD_RECORDED, line->recorded);
  soket_event_set_instant (event, SOKET_EVENT_FIELD_SENT, line->sent);
  soket_event_set_instant (event, SOKET_EVENT_FIELD_RECEIVED, line->received);
  soket_event_borrow_text (event, SOKET_EVENT_FIELD_PLAN,
                           soket_ledger_peek_plan (ledger, place->plan)->id);
  soket_event_borrow_text (event, SOKET_EVENT_FIELD_TASK, soket_task_get_id (cell->task));
  soket_event_borrow_text (event, SOKET_EVENT_FIELD_UNIT, soket_unit_get_id (unit));
  soket_event_borrow_text (event, SOKET_EVENT_FIELD_PERIOD, cell->period);
  borrow_texts (self, chunk, line);
}

static guint
add_events (SoketPlainTaker *self, SoketPlainChunk *chunk, guint first, guint n, guint line_number,
            GError **error)
{
  for (guint i = 0; i < n; i++) {
    const SoketPlainLine *line = &chunk->lines[first + i];

    make_event (self, chunk, line);
    if (!self->target.func (self->target.data, self->event, line->row, line_number + i, error))
      return i;
  }
  return n;
}

/* *@n: of them that were taken. */
static gboolean
add (SoketPlainTaker *self, SoketPlainChunk *chunk, guint first, guint *n, guint line_number,
     GError **error)
{
  guint n_wanted = *n;

  if (soket_store_takes_plain (self->store))
    add_lines (self, chunk, first, *n, line_number);
  else
    *n = add_events (self, chunk, first, *n, line_number, error);
  return *n == n_wanted;
}

gboolean
soket_plain_taker_take (SoketPlainTaker *self, SoketPlainFeed *feed, gsize *offset, guint *line,
                        GError **error)
{
  SoketPlainChunk *chunk;
  guint first, n_plain;

  while ((chunk = soket_plain_feed_seek (feed, *offset, &first, &n_plain)) != NULL) {
    guint n = 0;

    while (n < n_plain && prepare (self, chunk, &chunk->lines[first + n]))
      n++;
    guint n_taken = n;
    gboolean ok = add (self, chunk, first, &n_taken, *line, error);
    if (n_taken > 0)
      *offset = chunk->offset + chunk->lines[first + n_taken - 1].end;
    *line += n_taken;
    if (!ok || n < n_plain)
      return ok;
  }
  return TRUE;
}
