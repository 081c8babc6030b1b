/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-private.h"

#include "calendar/soket-due-private.h"

/* Facts that come after a deadline was resolved: the event from which it counts occurs, or days
 * do not count because the duty was suspended. The facts are a text, and a due and its facts are
 * resolved once. */

void
soket_ledger_clear_due (SoketLedgerDue *due)
{
  g_clear_pointer (&due->due, soket_due_unref);
  g_free (due->reason);
  g_free (due->words);
  g_free (due->waits);
}

void
soket_ledger_due_free (SoketLedgerDue *due)
{
  soket_ledger_clear_due (due);
  g_free (due);
}

/* The plan's own day is known from the beginning. */
void
soket_ledger_read_words (SoketLedgerDue *due)
{
  g_autoptr (SoketDeadline) deadline
      = due->words != NULL ? soket_deadline_parse (due->words, NULL) : NULL;
  const char *event = deadline != NULL ? soket_deadline_get_event (deadline) : NULL;

  if (deadline == NULL)
    return;
  due->pauses = soket_deadline_get_kind (deadline) == SOKET_DEADLINE_LIMIT;
  if (event != NULL && !g_str_equal (event, "issued"))
    due->waits = soket_event_words_fold (event);
}

/* ---- what occurred ---- */

void
soket_ledger_occurred_free (SoketOccurred *occurred)
{
  g_free (occurred->words);
  g_free (occurred);
}

void
soket_ledger_take_occurred (SoketLedger *self, const SoketLogEntry *entry, SoketInstant deciding)
{
  SoketOccurred *occurred = g_new0 (SoketOccurred, 1);
  guint at = self->occurred->len;

  occurred->words = soket_event_words_fold (entry->event != NULL ? entry->event : "");
  occurred->number = (guint32) entry->number;
  occurred->row = entry->row;
  occurred->plan = soket_columns_get_segment_of (self->columns, entry->row)->plan;
  occurred->when = deciding;
  occurred->recorded = entry->recorded;
  while (at > 0 && ((SoketOccurred *) g_ptr_array_index (self->occurred, at - 1))->when > deciding)
    at--;
  g_ptr_array_insert (self->occurred, (int) at, occurred);
}

static gboolean
is_own (const SoketFacts *facts, guint32 number)
{
  for (guint i = 0; i < facts->n_occurred; i++)
    if (facts->occurred[i] == number)
      return TRUE;
  return FALSE;
}

static gboolean
is_seen (SoketLedger *self, const SoketOccurred *occurred, const SoketQuestion *question)
{
  return occurred->when <= question->as_of && occurred->recorded <= question->known
         && !soket_columns_is_voided (self->columns, occurred->row, occurred->number, question);
}

/* When the event occurred from which the due counts: what is recorded of the row itself goes
 * before what is recorded elsewhere in the plan, the first of either. NONE: it has not. */
static SoketInstant
find_occurred (SoketLedger *self, const SoketFacts *facts, const char *words,
               const SoketQuestion *question)
{
  SoketInstant first = SOKET_INSTANT_NONE;

  for (guint i = 0; i < self->occurred->len; i++) {
    const SoketOccurred *occurred = g_ptr_array_index (self->occurred, i);

    if (occurred->plan != facts->plan || !g_str_equal (occurred->words, words)
        || !is_seen (self, occurred, question))
      continue;
    if (is_own (facts, occurred->number))
      return occurred->when;
    if (first == SOKET_INSTANT_NONE)
      first = occurred->when;
  }
  return first;
}

/* ---- facts and moves ---- */

/* "occurred WHEN" and "paused FROM TO", a line each; NULL when nothing bears on the due. */
static char *
dup_facts (const SoketLedgerDue *due, SoketInstant occurred, const SoketFacts *facts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (occurred != SOKET_INSTANT_NONE)
    g_string_append_printf (text, "occurred %d\n", occurred);
  for (guint i = 0; due->pauses && i < facts->n_spells; i++)
    g_string_append_printf (text, "paused %d %d\n", facts->spells[i].from, facts->spells[i].to);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static guint
hash_move (gconstpointer data)
{
  const SoketLedgerMove *move = data;

  return g_str_hash (move->facts) * 31 + move->due;
}

static gboolean
equal_moves (gconstpointer a, gconstpointer b)
{
  const SoketLedgerMove *move_a = a, *move_b = b;

  return move_a->due == move_b->due && g_str_equal (move_a->facts, move_b->facts);
}

static void
move_free (SoketLedgerMove *move)
{
  soket_ledger_clear_due (&move->moved);
  g_free (move->facts);
  g_free (move);
}

GHashTable *
soket_ledger_moves_new (void)
{
  return g_hash_table_new_full (hash_move, equal_moves, (GDestroyNotify) move_free, NULL);
}

/* What is here already, resolved or loaded, stays. */
gboolean
soket_ledger_take_move (SoketLedger *self, const SoketStoreMove *move, GError **error)
{
  SoketLedgerMove *taken = g_new0 (SoketLedgerMove, 1);

  taken->due = move->due;
  taken->facts = g_strdup (move->facts);
  taken->moved.due = move->moved.due != NULL ? soket_due_ref (move->moved.due) : NULL;
  taken->moved.reason = g_strdup (move->moved.reason);
  taken->moved.soon = move->moved.soon;
  if (g_hash_table_contains (self->moves, taken))
    move_free (taken);
  else
    g_hash_table_add (self->moves, taken);
  return TRUE;
}

static SoketResolver *
make_resolver (SoketCalendar *calendar, const SoketLedgerDue *due, SoketInstant occurred,
               const SoketFacts *facts)
{
  SoketPlan *plan = due->version->plan;
  SoketResolver *resolver = soket_resolver_new (due->version->policy, calendar);

  if (soket_plan_get_issued (plan) != SOKET_DAY_NONE)
    soket_resolver_set_issued (resolver, soket_plan_get_issued (plan));
  if (occurred != SOKET_INSTANT_NONE)
    soket_resolver_set_event (resolver, due->waits, occurred);
  for (guint i = 0; i < facts->n_spells; i++)
    soket_resolver_add_suspension (resolver, facts->spells[i].from, facts->spells[i].to);
  return resolver;
}

/* By the plan and the policy under which it was laid down, whatever they have become since. What
 * cannot be resolved with the facts stays as it was without them. */
static void
resolve (const SoketLedgerDue *due, SoketInstant occurred, const SoketFacts *facts,
         SoketLedgerDue *moved)
{
  SoketPolicy *policy = due->version->policy;
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (soket_policy_get_sector (policy));
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (due->words, NULL);
  g_autoptr (SoketResolver) resolver = make_resolver (calendar, due, occurred, facts);
  g_autoptr (SoketResolution) resolution = NULL;

  if (deadline != NULL)
    resolution = soket_resolver_resolve (resolver, deadline, NULL);
  if (resolution == NULL || soket_resolution_get_n_dues (resolution) == 0) {
    moved->due = due->due != NULL ? soket_due_ref (due->due) : NULL;
    moved->reason = g_strdup (due->reason);
    moved->soon = due->soon;
    return;
  }
  moved->due = soket_due_ref (soket_resolution_get_due (resolution, 0));
  moved->soon = soket_ledger_get_soon (calendar, policy, soket_due_get_safe (moved->due));
}

static const SoketLedgerDue *
find_moved (SoketLedger *self, const SoketFacts *facts, const SoketQuestion *question)
{
  SoketLedgerDue *due = soket_ledger_peek_due (self, facts->due);
  SoketInstant occurred
      = due->waits != NULL ? find_occurred (self, facts, due->waits, question) : SOKET_INSTANT_NONE;
  g_autofree char *text = dup_facts (due, occurred, facts);
  SoketLedgerMove key = { .due = facts->due, .facts = text };
  SoketLedgerMove *move;

  if (text == NULL)
    return due;
  move = g_hash_table_lookup (self->moves, &key);
  if (move != NULL)
    return &move->moved;

  move = g_new0 (SoketLedgerMove, 1);
  move->due = facts->due;
  move->facts = g_steal_pointer (&text);
  resolve (due, occurred, facts, &move->moved);
  g_hash_table_add (self->moves, move);
  g_ptr_array_add (self->unkept, move);
  return &move->moved;
}

void
soket_ledger_settle (gpointer data, const SoketFacts *facts, const SoketQuestion *question,
                     SoketSettled *settled)
{
  const SoketLedgerDue *due = find_moved (data, facts, question);

  *settled = (SoketSettled){ .terms = soket_ledger_get_terms (due),
                             .flags = due->due != NULL ? SOKET_SEGMENT_DATED : 0,
                             .moved = (gpointer) due };
}

/* ---- kept ---- */

/* What is asked about in time resolves what is not resolved yet. */
static const SoketQuestion in_time = { .as_of = G_MAXINT32 - 1, .known = G_MAXINT32 - 1 };

static void
resolve_row (SoketLedger *self, guint32 row)
{
  SoketRowState state;

  soket_columns_replay (self->columns, soket_columns_get_segment_of (self->columns, row), row,
                        &in_time, &state);
}

/* Rows without a history. */
static void
resolve_segments (SoketLedger *self)
{
  SoketSegment room;

  for (guint32 i = 0; i < soket_columns_get_n_segments (self->columns); i++)
    soket_columns_settle (self->columns, soket_columns_get_segment (self->columns, i), &in_time,
                          &room);
}

static gboolean
keep_all (SoketLedger *self)
{
  SoketStore *store = soket_ledger_get_store (self);

  for (guint i = 0; i < self->unkept->len; i++) {
    const SoketLedgerMove *move = g_ptr_array_index (self->unkept, i);
    SoketStoreMove kept
        = { .due = move->due,
            .facts = move->facts,
            .moved
            = { .due = move->moved.due, .reason = move->moved.reason, .soon = move->moved.soon } };

    if (!soket_store_add_move (store, &kept, NULL))
      return FALSE;
  }
  return TRUE;
}

static void
keep_unkept (SoketLedger *self)
{
  SoketStore *store = soket_ledger_get_store (self);

  if (self->unkept->len == 0 || !soket_store_begin (store, NULL))
    return;
  if (!keep_all (self))
    soket_store_rollback (store);
  else if (soket_store_commit (store, NULL))
    g_ptr_array_set_size (self->unkept, 0);
}

void
soket_ledger_keep_moves (SoketLedger *self, GArray *entries)
{
  gboolean occurred = FALSE;

  for (guint i = 0; i < entries->len; i++) {
    const SoketLogEntry *entry = &g_array_index (entries, SoketLogEntry, i);
    /* what is voided may be what occurred */
    gboolean may_occur = entry->kind == SOKET_EVENT_OCCURRED || entry->kind == SOKET_EVENT_VOIDED;

    occurred |= may_occur;
    if (may_occur || entry->kind == SOKET_EVENT_RESUMED)
      resolve_row (self, entry->row);
  }
  if (occurred)
    resolve_segments (self);
  keep_unkept (self);
}

void
soket_ledger_keep_changed (SoketLedger *self, GArray *changes)
{
  for (guint i = 0; i < changes->len; i++) {
    const SoketStoreChange *change = &g_array_index (changes, SoketStoreChange, i);
    const SoketLedgerDue *due
        = change->due != SOKET_DUE_NONE ? soket_ledger_peek_due (self, change->due) : NULL;

    if (due != NULL && (due->pauses || due->waits != NULL))
      resolve_row (self, change->row);
  }
  resolve_segments (self);
  keep_unkept (self);
}
