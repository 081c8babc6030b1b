/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-adopt-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"

/* A new version of a plan that is there: rows are matched by task, unit and period. */

#define SHAPE (SOKET_SEGMENT_STRICT | SOKET_SEGMENT_ACCEPTANCE | SOKET_SEGMENT_TENTATIVE)

static char *
dup_day (const SoketLedgerDue *due)
{
  SoketInstant last = soket_ledger_get_terms (due).deciding;

  return last != SOKET_INSTANT_NONE ? soket_ledger_dup_day (last) : g_strdup ("-");
}

/* "IV.2 xa-a 2022-07: 2022-07-15 → 2022-07-20" */
static void
note_moved (SoketAdopt *self, guint32 row, guint32 cell, const SoketLedgerDue *from,
            const SoketLedgerDue *to)
{
  SoketLedgerCell *of = soket_ledger_peek_cell (self->ledger, cell);
  SoketUnit *unit
      = soket_directory_peek (self->ledger->directory, self->ledger->columns->unit[row]);
  g_autofree char *before = dup_day (from);
  g_autofree char *after = dup_day (to);

  if (g_str_equal (before, after))
    return;
  g_ptr_array_add (self->moved,
                   g_strdup_printf ("%s %s%s%s: %s → %s", soket_task_get_id (of->task),
                                    soket_unit_get_id (unit), of->period != NULL ? " " : "",
                                    of->period != NULL ? of->period : "", before, after));
}

static gboolean
same_terms (const SoketLedgerDue *one, const SoketLedgerDue *other)
{
  SoketTerms terms = soket_ledger_get_terms (one);
  SoketTerms others = soket_ledger_get_terms (other);

  return (one->due == NULL) == (other->due == NULL) && memcmp (&terms, &others, sizeof terms) == 0;
}

/* A day that was left to the unit as an extension stands where it is later. */
static gboolean
is_later (const SoketLedgerDue *from, const SoketLedgerDue *to)
{
  return from->is_inherited
         && soket_ledger_get_terms (from).hard >= soket_ledger_get_terms (to).hard;
}

static void
count_row (SoketAdopt *self, gboolean is_back, gboolean same)
{
  if (is_back)
    self->counts.added++;
  else if (same)
    self->counts.kept++;
  else
    self->counts.changed++;
}

void
soket_adopt_compare (SoketAdopt *self, guint32 row, guint32 cell, guint32 due, guint32 *due_numbers)
{
  SoketLedgerVersion version
      = { .plan = self->plan, .policy = soket_resolver_get_policy (self->resolver) };
  SoketLedgerCell *of = soket_ledger_peek_cell (self->ledger, cell);
  SoketLedgerDue *asked = g_ptr_array_index (self->draft->dues, due);
  SoketRowState state;

  soket_ledger_replay_row (self->ledger, row, &state);
  SoketLedgerDue *from = soket_ledger_peek_due (self->ledger, state.due);
  gboolean stays = is_later (from, asked);
  SoketLedgerDue *to = stays ? from : asked;
  SoketSegmentFlags flags
      = soket_ledger_get_flags (&version, soket_task_get_id (of->task), to) & SHAPE;
  gboolean same = same_terms (from, to) && flags == (state.flags & SHAPE);
  gboolean is_back = (state.flags & SOKET_SEGMENT_ENDED) != 0;

  count_row (self, is_back, same);
  if (same && !is_back && g_strcmp0 (from->words, to->words) == 0)
    return;

  SoketStoreChange change
      = { .revision = self->ledger->revisions->len,
          .row = row,
          .due = stays ? state.due : soket_adopt_number_due (self, due_numbers, due) };
  note_moved (self, row, cell, from, to);
  g_array_append_val (self->changes, change);
}

static gboolean
has_cell (SoketAdopt *self, const guint32 *cells, guint32 cell)
{
  for (guint i = 0; i < self->draft->cells->len; i++)
    if (cells[i] == cell)
      return TRUE;
  return FALSE;
}

/* A unit that is closed is not asked for: what it did stays where the duty does, and what it did
 * not do has passed on. */
static gboolean
is_of_closed_unit (SoketAdopt *self, guint32 row, const SoketRowState *state)
{
  SoketUnit *unit
      = soket_directory_peek (self->ledger->directory, self->ledger->columns->unit[row]);
  SoketDay until = soket_unit_get_until (unit);
  gboolean is_done = state->submitted != SOKET_NEVER || state->status == SOKET_STATUS_WAIVED;

  if (until == SOKET_DAY_NONE)
    return FALSE;
  return soket_unit_get_successors (unit)[0] != NULL || (is_done && until < self->effective);
}

/* @stays: the plan still asks for it, though not of this unit. */
static void
end_row (SoketAdopt *self, guint32 row, gboolean stays)
{
  SoketStoreChange change
      = { .revision = self->ledger->revisions->len, .row = row, .due = SOKET_DUE_NONE };
  SoketRowState state;

  soket_ledger_replay_row (self->ledger, row, &state);
  if (state.flags & SOKET_SEGMENT_ENDED || (stays && is_of_closed_unit (self, row, &state)))
    return;
  g_array_append_val (self->changes, change);
  self->counts.ended++;
}

void
soket_adopt_end_others (SoketAdopt *self, const guint8 *asked, const guint32 *cells)
{
  SoketColumns *columns = self->ledger->columns;

  for (guint32 i = 0; i < soket_columns_get_n_segments (columns); i++) {
    const SoketSegment *segment = soket_columns_get_segment (columns, i);

    if (segment->plan != self->number)
      continue;
    gboolean stays = has_cell (self, cells, segment->cell);
    for (guint32 row = segment->first_row; row < segment->first_row + segment->n_rows; row++)
      if (!asked[row])
        end_row (self, row, stays);
  }
}

static SoketStoreRevision
get_revision (SoketAdopt *self)
{
  return (SoketStoreRevision){
    .plan = self->number,
    .effective = soket_instant_new (self->effective, SOKET_MINUTE_NONE, NULL),
    .recorded = self->adopted,
    .json = self->json,
    .policy = soket_resolver_get_policy (self->resolver),
    .calendar = soket_calendar_get_version (soket_resolver_get_calendar (self->resolver)),
    .to = self->to,
  };
}

gboolean
soket_adopt_write_revision (SoketAdopt *self, GError **error)
{
  SoketStore *store = soket_ledger_get_store (self->ledger);
  SoketStoreRevision revision = get_revision (self);

  return soket_store_add_revision (store, &revision, error);
}

void
soket_adopt_take_revision (SoketAdopt *self)
{
  SoketStoreRevision revision = get_revision (self);

  soket_ledger_take_revision (self->ledger, &revision, NULL);
}

void
soket_adopt_take_changes (SoketAdopt *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    soket_ledger_take_change (self->ledger, &g_array_index (self->changes, SoketStoreChange, i),
                              NULL);
  if (self->amends)
    soket_ledger_keep_changed (self->ledger, self->changes);
}

/**
 * soket_ledger_amend:
 * @self: a ledger
 * @plan: the new version of a plan of the ledger, with the same id
 * @units: (nullable): units that the plan does not list itself
 * @resolver: (nullable): as for [method@Soket.Ledger.adopt]; %NULL for the policy of
 *   the new version and the built-in calendar of its sector
 * @to: until when recurring tasks are followed that have no `until`; 0 for what was
 *   said when the plan was adopted or last amended
 * @effective: from which day on, 0 for the day on which the new version was issued
 * @recorded: when it is recorded, 0 when that is not known
 * @error: return location for an error
 *
 * Amends a plan. Obligations are matched by task, unit and period: those that the
 * new version has too are kept, with the new deadline where it changed or with an
 * extension that stands and is later; those that it drops end, and keep their
 * events; new ones are there from @effective on. As of a time before, and as known
 * before @recorded, everything is as it was.
 *
 * The same version once more resolves all deadlines again, by the calendar and the
 * rules of this version of the library: [method@Soket.Adoption.get_moved] lists each
 * day that moved. Nothing else ever moves a day that is stored. All or nothing.
 *
 * Errors: those of [method@Soket.Ledger.adopt]; %SOKET_LEDGER_ERROR_ADOPTED when no
 * plan has that id, %SOKET_LEDGER_ERROR_VALUE also when neither @effective nor the
 * plan says from which day on.
 *
 * Returns: (transfer full): what changed, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketAdoption *
soket_ledger_amend (SoketLedger *self, SoketPlan *plan, SoketDirectory *units,
                    SoketResolver *resolver, SoketDay to, SoketDay effective, SoketInstant recorded,
                    GError **error)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (SOKET_IS_PLAN (plan), NULL);

  SoketAdopt question = { .ledger = self,
                          .plan = plan,
                          .to = to,
                          .adopted = recorded,
                          .amends = TRUE,
                          .effective = effective };

  if (effective == SOKET_DAY_NONE)
    question.effective = soket_plan_get_issued (plan);
  if (!soket_adopt_check_times (to, recorded, error))
    return NULL;
  if (!soket_day_is_valid (question.effective)) {
    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
                 _ ("Nothing says from which day on the plan “%s” is amended; give the day with "
                    "--effective, or the new version the day on which it was issued"),
                 soket_plan_get_id (plan));
    return NULL;
  }

  SoketAdoption *adoption = soket_adopt_run (&question, units, resolver, error);
  soket_ledger_tell (self);
  return adoption;
}
