/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-columns-private.h"

/* What the events have made of a row so far. */
typedef struct {
  SoketRowState *state;
  gboolean accepted, returned, waived, suspended;
  SoketDay rests_from;   /* while it is suspended */
  GArray *spells;        /* SoketSpell, NULL while there is none */
  GArray *occurred;      /* numbers of events, NULL while there is none */
  gboolean changed;      /* by a revision: another due */
  gboolean is_overtaken; /* a revision came after the extension */
} Replay;

SoketInstant
soket_instant_end (SoketInstant instant)
{
  if (instant == SOKET_INSTANT_NONE || soket_instant_get_minute (instant) != SOKET_MINUTE_NONE)
    return instant;
  return soket_instant_end_of_day (soket_instant_get_day (instant));
}

SoketQuestion
soket_question (SoketInstant as_of, SoketInstant known_as_of)
{
  SoketQuestion question
      = { .as_of = soket_instant_end (as_of), .known = soket_instant_end (known_as_of) };

  if (question.known == SOKET_INSTANT_NONE)
    question.known = G_MAXINT32 - 1;
  return question;
}

SoketInstant
soket_row_state_get_limit (const SoketRowState *state)
{
  return state->flags & SOKET_SEGMENT_STRICT ? state->terms.deciding : state->terms.hard;
}

gboolean
soket_row_state_is_past (const SoketRowState *state, const SoketQuestion *question)
{
  if (!(state->flags & SOKET_SEGMENT_DATED) || state->flags & SOKET_SEGMENT_TENTATIVE)
    return FALSE;
  return question->as_of > soket_row_state_get_limit (state);
}

static SoketStatus
get_open_status (const SoketRowState *state, const SoketQuestion *question)
{
  if (!(state->flags & SOKET_SEGMENT_DATED))
    return SOKET_STATUS_UNDATED;
  if (soket_row_state_is_past (state, question))
    return SOKET_STATUS_OVERDUE;
  if (question->as_of >= state->terms.soon && question->as_of <= state->terms.hard)
    return SOKET_STATUS_DUE_SOON;
  return SOKET_STATUS_NOT_DUE;
}

static SoketStatus
get_done_status (const SoketRowState *state, gboolean accepted)
{
  if (state->flags & SOKET_SEGMENT_ACCEPTANCE && !accepted)
    return SOKET_STATUS_AWAITING;
  if (!(state->flags & SOKET_SEGMENT_DATED))
    return SOKET_STATUS_DONE;
  if (state->submitted <= state->terms.safe)
    return SOKET_STATUS_ON_TIME;
  return state->submitted <= state->terms.hard ? SOKET_STATUS_ON_THE_DAY : SOKET_STATUS_LATE;
}

/* The first that holds. */
static SoketStatus
get_status (const Replay *replay, const SoketQuestion *question)
{
  if (replay->state->flags & SOKET_SEGMENT_ENDED)
    return SOKET_STATUS_ENDED;
  if (replay->waived)
    return SOKET_STATUS_WAIVED;
  if (replay->suspended)
    return SOKET_STATUS_SUSPENDED;
  if (replay->state->submitted != SOKET_NEVER)
    return get_done_status (replay->state, replay->accepted);
  if (replay->returned)
    return SOKET_STATUS_RETURNED;
  return get_open_status (replay->state, question);
}

static void
begin (Replay *replay, const SoketSegment *segment, SoketRowState *state)
{
  *replay = (Replay){ .state = state };
  *state = (SoketRowState){ .terms = segment->terms,
                            .flags = segment->flags,
                            .submitted = SOKET_NEVER,
                            .due = segment->due,
                            .revision = segment->revision };
}

gboolean
soket_segment_is_there (const SoketSegment *segment, const SoketQuestion *question)
{
  return segment->begins <= question->as_of && segment->known <= question->known;
}

const SoketSegment *
soket_columns_settle (SoketColumns *self, const SoketSegment *segment,
                      const SoketQuestion *question, SoketSegment *room)
{
  SoketSettled settled;
  SoketFacts facts = { .plan = segment->plan, .due = segment->due };

  if (!(segment->flags & SOKET_SEGMENT_WAITS))
    return segment;
  self->settle (self->data, &facts, question, &settled);
  *room = *segment;
  room->terms = settled.terms;
  room->flags = (segment->flags & ~SOKET_SEGMENT_DATED) | settled.flags;
  return room;
}

/* What the events of the row itself and the revisions make of the deadline. */
static void
settle_row (SoketColumns *self, const Replay *replay, const SoketSegment *segment,
            const SoketQuestion *question)
{
  SoketRowState *state = replay->state;
  SoketSettled settled;
  SoketFacts facts = { .plan = segment->plan, .due = state->due };

  if (replay->spells != NULL) {
    facts.spells = (const SoketSpell *) replay->spells->data;
    facts.n_spells = replay->spells->len;
  }
  if (replay->occurred != NULL) {
    facts.occurred = (const guint32 *) replay->occurred->data;
    facts.n_occurred = replay->occurred->len;
  }
  self->settle (self->data, &facts, question, &settled);
  if (replay->spells != NULL || replay->occurred != NULL)
    state->moved = settled.moved;
  if (state->extended != SOKET_INSTANT_NONE
      && !(replay->is_overtaken && settled.flags & SOKET_SEGMENT_DATED
           && settled.terms.hard >= state->terms.hard))
    return;
  state->extended = SOKET_INSTANT_NONE;
  state->extension = 0;
  state->terms = settled.terms;
  state->flags = (state->flags & ~SOKET_SEGMENT_DATED) | settled.flags;
}

static void
rest (Replay *replay, const SoketEntry *entry)
{
  if (!replay->suspended)
    replay->rests_from = soket_instant_get_day (entry->deciding);
  replay->suspended = TRUE;
}

/* The day on which it goes on counts again. */
static void
go_on (Replay *replay, const SoketSegment *segment, const SoketEntry *entry)
{
  SoketSpell spell
      = { .from = replay->rests_from, .to = soket_instant_get_day (entry->deciding) - 1 };

  if (replay->suspended && spell.from <= spell.to && replay->state->flags & SOKET_SEGMENT_PAUSES) {
    if (replay->spells == NULL)
      replay->spells = g_array_new (FALSE, FALSE, sizeof (SoketSpell));
    g_array_append_val (replay->spells, spell);
  }
  replay->suspended = FALSE;
}

static void
occur (Replay *replay, const SoketEntry *entry)
{
  if (replay->occurred == NULL)
    replay->occurred = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (replay->occurred, entry->number);
}

/* Ended, or owed under another due. An extension stays until it is known which is later. What was
 * not ended yet when it was written down it does not give back. */
static void
change (Replay *replay, const SoketEntry *entry)
{
  SoketRowState *state = replay->state;
  gboolean stays_ended = state->flags & SOKET_SEGMENT_ENDED && state->revision > entry->number;

  if (!stays_ended)
    state->revision = entry->number;
  if (entry->due == SOKET_DUE_NONE) {
    state->flags |= SOKET_SEGMENT_ENDED;
    return;
  }
  state->flags = entry->flags | (state->flags & SOKET_SEGMENT_DATED)
                 | (stays_ended ? SOKET_SEGMENT_ENDED : 0);
  state->due = entry->due;
  replay->changed = TRUE;
  replay->is_overtaken = TRUE;
}

/* `until` is inclusive: its day is both safe and hard, and decides whatever the policy. */
static void
move_deadline (SoketRowState *state, const SoketEntry *entry)
{
  SoketInstant until = soket_instant_end (entry->until);

  state->terms
      = (SoketTerms){ .safe = until, .hard = until, .deciding = until, .soon = entry->soon };
  state->flags |= SOKET_SEGMENT_DATED;
  state->extended = entry->until;
  state->extension = entry->number;
}

static void
extend (Replay *replay, const SoketEntry *entry)
{
  move_deadline (replay->state, entry);
  replay->is_overtaken = FALSE;
}

static void
reopen (Replay *replay, gboolean returned)
{
  replay->state->submitted = SOKET_NEVER;
  replay->accepted = FALSE;
  replay->returned = returned;
}

static void
submit (Replay *replay, const SoketEntry *entry)
{
  if (replay->state->submitted == SOKET_NEVER)
    replay->state->submitted = entry->deciding;
}

/* What came to nobody is not returned: merging in any order may bring it before its
 * submission. */
static void
give_back (Replay *replay, const SoketEntry *entry)
{
  if (replay->state->submitted == SOKET_NEVER)
    return;

  reopen (replay, TRUE);
  if (entry->until != SOKET_INSTANT_NONE)
    extend (replay, entry);
}

static void
apply (Replay *replay, const SoketSegment *segment, const SoketEntry *entry)
{
  switch ((int) entry->kind) {
  case SOKET_EVENT_SUBMITTED:
    submit (replay, entry);
    break;
  case SOKET_EVENT_RETURNED:
    give_back (replay, entry);
    break;
  case SOKET_EVENT_ACCEPTED:
    replay->accepted = replay->state->submitted != SOKET_NEVER;
    break;
  case SOKET_EVENT_WITHDRAWN:
    if (replay->state->submitted != SOKET_NEVER)
      reopen (replay, FALSE);
    break;
  case SOKET_EVENT_EXTENDED:
    extend (replay, entry);
    break;
  case SOKET_EVENT_SUSPENDED:
    rest (replay, entry);
    break;
  case SOKET_EVENT_RESUMED:
    go_on (replay, segment, entry);
    break;
  case SOKET_EVENT_OCCURRED:
    occur (replay, entry);
    break;
  case SOKET_ENTRY_CHANGED:
    change (replay, entry);
    break;
  case SOKET_EVENT_WAIVED:
    replay->waived = TRUE;
    break;
  case SOKET_EVENT_REMINDED:
    replay->state->n_reminders++;
    break;
  case SOKET_EVENT_CORRECTED:
  case SOKET_EVENT_REQUESTED:
  case SOKET_EVENT_VOIDED:
  case SOKET_EVENT_INSPECTED:
  case SOKET_EVENT_NOTED:
    break;
  }
}

static gboolean
is_seen (const SoketEntry *entry, const SoketQuestion *question)
{
  return entry->deciding <= question->as_of && entry->recorded <= question->known;
}

static int
later_first (gconstpointer a, gconstpointer b)
{
  const SoketEntry *const *entry_a = a;
  const SoketEntry *const *entry_b = b;

  return (*entry_a)->number < (*entry_b)->number ? 1 : -1;
}

/* Numbers of the events that a seen, standing event voids. What voids an event has a later number
 * than it, so that from the last to the first each one is known to stand when its turn comes. */
static GHashTable *
list_voided (const SoketHistory *history, const SoketQuestion *question)
{
  g_autoptr (GPtrArray) voids = g_ptr_array_new ();
  GHashTable *voided = g_hash_table_new (NULL, NULL);

  for (guint32 i = 0; i < history->n_entries; i++) {
    const SoketEntry *entry = &history->entries[i];

    if (entry->kind == SOKET_EVENT_VOIDED && is_seen (entry, question))
      g_ptr_array_add (voids, (gpointer) entry);
  }
  g_ptr_array_sort (voids, later_first);
  for (guint i = 0; i < voids->len; i++) {
    const SoketEntry *entry = g_ptr_array_index (voids, i);

    if (!g_hash_table_contains (voided, GUINT_TO_POINTER (entry->number)))
      g_hash_table_add (voided, GUINT_TO_POINTER (entry->voids));
  }
  return voided;
}

/* What was seen, in its order; not what is void, and that before another due is looked at. */
static void
apply_all (Replay *replay, const SoketHistory *history, const SoketSegment *segment,
           const SoketQuestion *question)
{
  g_autoptr (GHashTable) voided = NULL;

  if (history->has_voids)
    voided = list_voided (history, question);
  for (guint32 i = 0; i < history->n_entries; i++) {
    const SoketEntry *entry = &history->entries[i];

    if (entry->deciding > question->as_of)
      break;
    if (entry->recorded > question->known)
      continue;
    if (voided == NULL || entry->kind == SOKET_ENTRY_CHANGED
        || !g_hash_table_contains (voided, GUINT_TO_POINTER (entry->number)))
      apply (replay, segment, entry);
  }
}

void
soket_history_replay (SoketColumns *self, const SoketHistory *history, const SoketSegment *segment,
                      const SoketQuestion *question, SoketRowState *state)
{
  Replay replay;

  begin (&replay, segment, state);
  apply_all (&replay, history, segment, question);
  if (replay.changed || replay.spells != NULL || replay.occurred != NULL)
    settle_row (self, &replay, segment, question);
  g_clear_pointer (&replay.spells, g_array_unref);
  g_clear_pointer (&replay.occurred, g_array_unref);
  state->status = get_status (&replay, question);
}

gboolean
soket_columns_is_voided (SoketColumns *self, guint32 row, guint32 number,
                         const SoketQuestion *question)
{
  const SoketHistory *history = soket_columns_get_history (self, row);
  g_autoptr (GHashTable) voided = NULL;

  if (history == NULL || !history->has_voids)
    return FALSE;
  voided = list_voided (history, question);
  return g_hash_table_contains (voided, GUINT_TO_POINTER (number));
}

void
soket_segment_submitted_state (const SoketSegment *segment, const SoketQuestion *question,
                               SoketInstant submitted, SoketRowState *state)
{
  Replay replay;

  begin (&replay, segment, state);
  state->submitted = submitted;
  state->status = get_status (&replay, question);
}

void
soket_columns_replay (SoketColumns *self, const SoketSegment *segment, guint32 row,
                      const SoketQuestion *question, SoketRowState *state)
{
  SoketInstant submitted = self->submitted[row];
  SoketSegment room;

  segment = soket_columns_settle (self, segment, question, &room);
  if (self->recorded[row] == SOKET_COMPLEX) {
    soket_history_replay (self, soket_columns_get_history (self, row), segment, question, state);
  } else {
    if (submitted > question->as_of || self->recorded[row] > question->known)
      submitted = SOKET_NEVER;
    soket_segment_submitted_state (segment, question, submitted, state);
  }
  if (!soket_segment_is_there (segment, question)) {
    state->flags |= SOKET_SEGMENT_ABSENT;
    state->status = SOKET_STATUS_ENDED;
  }
}
