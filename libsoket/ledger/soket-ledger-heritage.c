/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-units-private.h"

/* What a unit that ends leaves, and who comes to owe it. */

gboolean
soket_row_state_is_open (const SoketRowState *state)
{
  return state->submitted == SOKET_NEVER && state->status != SOKET_STATUS_WAIVED
         && !(state->flags & SOKET_SEGMENT_ENDED);
}

static char *
dup_words (SoketInstant until)
{
  g_autofree char *day = soket_instant_to_string (until);

  return g_strconcat ("<=", day, NULL);
}

/* The day of an extension, as a due of its own. */
static SoketDue *
make_due (SoketInstant until)
{
  g_autofree char *notation = dup_words (until);
  g_autoptr (SoketPolicy) plain = soket_policy_new ();
  g_autoptr (SoketPolicy) policy = soket_policy_with_roll (plain, SOKET_ROLL_KEEP);
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);
  g_autoptr (SoketResolver) resolver = soket_resolver_new (policy, calendar);
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (notation, NULL);
  g_autoptr (SoketResolution) resolution
      = deadline != NULL ? soket_resolver_resolve (resolver, deadline, NULL) : NULL;

  if (resolution == NULL || soket_resolution_get_n_dues (resolution) == 0)
    return NULL;
  return soket_due_ref (soket_resolution_get_due (resolution, 0));
}

/* Its words are those of a day: neither what occurs nor what rests moves it any more. Takes
 * @due. */
static guint32
add_due (SoketUnitsChange *self, const SoketRowState *state, SoketDue *due)
{
  SoketLedgerDue *inherited = g_new0 (SoketLedgerDue, 1);

  inherited->due = due;
  inherited->words = dup_words (soket_due_get_hard (due));
  inherited->soon = soket_instant_get_day (state->terms.soon);
  g_ptr_array_add (self->dues, inherited);
  return SOKET_HERITAGE_NEW + self->dues->len - 1;
}

/* The due that @state leaves behind: the one it stands under, or the day that moved it. */
static guint32
get_due (SoketUnitsChange *self, const SoketRowState *state)
{
  const SoketLedgerDue *moved = state->moved;
  SoketDue *due = NULL;

  if (state->extended != SOKET_INSTANT_NONE)
    due = make_due (state->extended);
  else if (moved != NULL && moved != soket_ledger_peek_due (self->ledger, state->due)
           && moved->due != NULL)
    due = soket_due_ref (moved->due);
  return due != NULL ? add_due (self, state, due) : state->due;
}

static SoketHeritage *
find_heritage (SoketUnitsChange *self, guint32 cell, guint32 unit)
{
  for (guint i = self->heritages->len; i > 0; i--) {
    SoketHeritage *heritage = &g_array_index (self->heritages, SoketHeritage, i - 1);

    if (heritage->cell == cell && heritage->unit == unit)
      return heritage;
  }
  return NULL;
}

/* Of several the latest; any day before none. */
static void
leave (SoketUnitsChange *self, guint32 cell, guint32 unit, const SoketRowState *state, guint32 due)
{
  SoketInstant hard = state->flags & SOKET_SEGMENT_DATED ? state->terms.hard : SOKET_INSTANT_NONE;
  SoketHeritage *there = find_heritage (self, cell, unit);

  if (there == NULL) {
    SoketHeritage heritage = { .cell = cell, .unit = unit, .due = due, .hard = hard };

    g_array_append_val (self->heritages, heritage);
  } else if (hard > there->hard) {
    there->due = due;
    there->hard = hard;
  }
}

void
soket_units_change_leave (SoketUnitsChange *self, SoketUnit *unit, guint32 cell,
                          const SoketRowState *state)
{
  const char *const *successors = soket_unit_get_successors (unit);

  if (successors[0] == NULL)
    return;
  guint32 due = get_due (self, state);
  for (guint i = 0; successors[i] != NULL; i++)
    leave (self, cell, soket_directory_find_index (self->units, successors[i]), state, due);
}

static void
pass_on (SoketUnitsChange *self, SoketUnit *version, guint32 row, guint32 cell)
{
  SoketStoreChange end
      = { .revision = self->ledger->revisions->len, .row = row, .due = SOKET_DUE_NONE };
  SoketRowState state;

  soket_ledger_replay_row (self->ledger, row, &state);
  if (!soket_row_state_is_open (&state))
    return;
  g_array_append_val (self->changes, end);
  self->counts.ended++;
  soket_units_change_leave (self, version, cell, &state);
}

/* The version of each unit that ends, by its number; NULL for the others. */
static SoketUnit **
list_ends (SoketUnitsChange *self)
{
  SoketUnit **ends = g_new0 (SoketUnit *, soket_directory_get_n_units (self->units) + 1);

  for (guint i = 0; i < self->versions->len; i++) {
    SoketUnit *version = g_ptr_array_index (self->versions, i);

    if (soket_unit_get_until (version) != SOKET_DAY_NONE
        && soket_unit_get_until (version) < self->effective)
      ends[g_array_index (self->numbers, guint32, i)] = version;
  }
  return ends;
}

static void
pass_all_on (SoketUnitsChange *self)
{
  SoketColumns *columns = self->ledger->columns;
  g_autofree SoketUnit **ends = list_ends (self);

  for (guint32 i = 0; i < soket_columns_get_n_segments (columns); i++) {
    const SoketSegment *segment = soket_columns_get_segment (columns, i);

    for (guint32 row = segment->first_row; row < segment->first_row + segment->n_rows; row++)
      if (ends[columns->unit[row]] != NULL)
        pass_on (self, ends[columns->unit[row]], row, segment->cell);
  }
}

static void
note_heritage (SoketUnitsChange *self, const SoketHeritage *heritage)
{
  SoketLedgerCell *cell = soket_ledger_peek_cell (self->ledger, heritage->cell);
  g_autofree char *day = heritage->hard != SOKET_INSTANT_NONE
                             ? soket_ledger_dup_day (heritage->hard)
                             : g_strdup ("-");

  g_ptr_array_add (self->lines,
                   g_strdup_printf ("%s%s%s: %s, %s", soket_task_get_id (cell->task),
                                    cell->period != NULL ? " " : "",
                                    cell->period != NULL ? cell->period : "",
                                    soket_unit_get_id (
                                        soket_directory_peek (self->units, heritage->unit)),
                                    day));
}

/* A successor that owes it already owes it once, with the later day; one that has done it has. */
static void
settle_with_own (SoketUnitsChange *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->heritages->len; i++) {
    SoketHeritage heritage = g_array_index (self->heritages, SoketHeritage, i);
    guint32 own = soket_columns_find (self->ledger->columns, heritage.cell, heritage.unit);
    SoketStoreChange change
        = { .revision = self->ledger->revisions->len, .row = own, .due = heritage.due };
    SoketRowState state;

    if (own == SOKET_ROW_NONE) {
      note_heritage (self, &heritage);
      g_array_index (self->heritages, SoketHeritage, kept++) = heritage;
      continue;
    }
    soket_ledger_replay_row (self->ledger, own, &state);
    gboolean gone = (state.flags & SOKET_SEGMENT_ENDED) != 0;
    if (!gone && (!soket_row_state_is_open (&state) || heritage.hard <= state.terms.hard))
      continue;
    note_heritage (self, &heritage);
    g_array_append_val (self->changes, change);
    self->counts.changed++;
  }
  g_array_set_size (self->heritages, kept);
}

static int
compare_heritages (gconstpointer a, gconstpointer b)
{
  const SoketHeritage *one = a, *other = b;

  if (one->cell != other->cell)
    return one->cell < other->cell ? -1 : 1;
  if (one->due != other->due)
    return one->due < other->due ? -1 : 1;
  return one->unit < other->unit ? -1 : one->unit > other->unit;
}

static void
number_dues (SoketUnitsChange *self)
{
  guint32 first = self->ledger->dues->len;

  for (guint i = 0; i < self->heritages->len; i++) {
    SoketHeritage *heritage = &g_array_index (self->heritages, SoketHeritage, i);

    if (heritage->due >= SOKET_HERITAGE_NEW && heritage->due != SOKET_DUE_NONE)
      heritage->due = first + (heritage->due - SOKET_HERITAGE_NEW);
  }
  for (guint i = 0; i < self->changes->len; i++) {
    SoketStoreChange *change = &g_array_index (self->changes, SoketStoreChange, i);

    if (change->due >= SOKET_HERITAGE_NEW && change->due != SOKET_DUE_NONE)
      change->due = first + (change->due - SOKET_HERITAGE_NEW);
  }
  g_array_sort (self->heritages, compare_heritages);
}

void
soket_units_change_settle (SoketUnitsChange *self)
{
  settle_with_own (self);
  number_dues (self);
}

void
soket_units_change_pass_on (SoketUnitsChange *self)
{
  pass_all_on (self);
  soket_units_change_settle (self);
}
