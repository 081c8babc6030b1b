/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-adoption-private.h"
#include "ledger/soket-ledger-private.h"

#include "base/soket-i18n-private.h"

/* Units live: what a unit has not done when it ends passes to its successors. */

/* What one successor comes to owe in a cell: the latest deadline of those before it. */
typedef struct {
  guint32 cell;
  guint32 unit;
  guint32 due;       /* of the ledger, or DUE_NEW + a number of `dues` */
  SoketInstant hard; /* NONE: without a day */
} Heritage;

#define DUE_NEW 0x80000000u

typedef struct {
  SoketLedger *ledger;
  SoketDirectory *units; /* as they will be; positions are those of the ledger, then new ones */
  GPtrArray *versions;   /* SoketUnit, of those that change */
  GArray *numbers;       /* guint32, theirs */
  SoketDay effective;
  SoketInstant recorded;
  GArray *heritages; /* Heritage, by cell, due and unit at the end */
  GArray *changes;   /* SoketStoreChange */
  GPtrArray *dues;   /* SoketDue: extended days that are inherited */
  GPtrArray *lines;
  SoketAdoptionCounts counts;
} Units;

static void
units_clear (Units *self)
{
  g_clear_object (&self->units);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_clear_pointer (&self->heritages, g_array_unref);
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->dues, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Units, units_clear)

static void
units_init (Units *self)
{
  self->versions = g_ptr_array_new_with_free_func (g_object_unref);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->heritages = g_array_new (FALSE, FALSE, sizeof (Heritage));
  self->changes = g_array_new (FALSE, FALSE, sizeof (SoketStoreChange));
  self->dues = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_due_unref);
  self->lines = g_ptr_array_new_with_free_func (g_free);
}

/* ---- what changes ---- */

static gboolean
refuse_day (SoketUnit *unit, const char *why, GError **error)
{
  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE, "%s: %s",
               soket_unit_get_id (unit), why);
  return FALSE;
}

/* A unit that ends says when; all that end at once end on one day, or it is said from when. */
static gboolean
check_end (Units *self, SoketUnit *unit, gboolean given, GError **error)
{
  SoketDay until = soket_unit_get_until (unit);

  if (soket_unit_get_successors (unit)[0] != NULL && until == SOKET_DAY_NONE)
    return refuse_day (unit, _ ("it has successors and no last day; fill in “until”"), error);
  if (until == SOKET_DAY_NONE || given)
    return TRUE;
  if (self->effective != SOKET_DAY_NONE && self->effective != until + 1)
    return refuse_day (unit,
                       _ ("it ends on another day than the units before it; say from which day on "
                          "with --effective, or change them one after the other"),
                       error);
  self->effective = until + 1;
  return TRUE;
}

static void
note (Units *self, const char *what, SoketUnit *unit)
{
  g_autofree char *successors = g_strjoinv (", ", (GStrv) soket_unit_get_successors (unit));

  g_ptr_array_add (self->lines, g_strdup_printf ("%s %s (%s)%s%s", what, soket_unit_get_id (unit),
                                                 soket_unit_get_name (unit),
                                                 *successors != '\0' ? " → " : "", successors));
}

/* All units as they will be, those of the ledger at their places. */
static GListStore *
list_units (Units *self, SoketDirectory *given)
{
  SoketDirectory *now = self->ledger->directory;
  GListStore *all = g_list_store_new (SOKET_TYPE_UNIT);

  for (guint32 i = 0; i < soket_directory_get_n_units (now); i++) {
    SoketUnit *unit = soket_directory_peek (now, i);
    SoketUnit *other = soket_directory_find (given, soket_unit_get_id (unit));

    if (other != NULL && !soket_unit_equal (unit, other)) {
      g_ptr_array_add (self->versions, g_object_ref (other));
      g_array_append_val (self->numbers, i);
      note (self, soket_unit_get_until (other) != SOKET_DAY_NONE ? _ ("ends:") : _ ("changes:"),
            other);
    }
    g_list_store_append (all, other != NULL ? other : unit);
  }
  for (guint32 i = 0; i < soket_directory_get_n_units (given); i++) {
    SoketUnit *unit = soket_directory_peek (given, i);

    if (soket_directory_find_index (now, soket_unit_get_id (unit)) != SOKET_UNIT_NONE)
      continue;
    note (self, _ ("opens:"), unit);
    g_list_store_append (all, unit);
  }
  return all;
}

static gboolean
set_units (Units *self, SoketDirectory *given, GError **error)
{
  g_autoptr (GListStore) all = list_units (self, given);
  gboolean is_given = self->effective != SOKET_DAY_NONE;

  self->units = soket_directory_new ();
  if (!soket_directory_add_all (self->units, G_LIST_MODEL (all), error)
      || !soket_directory_check_links (self->units, NULL, error))
    return FALSE;
  for (guint i = 0; i < self->versions->len; i++)
    if (!check_end (self, g_ptr_array_index (self->versions, i), is_given, error))
      return FALSE;
  if (self->effective == SOKET_DAY_NONE)
    self->effective = soket_instant_get_day (self->recorded);
  if (self->effective != SOKET_DAY_NONE)
    return TRUE;
  g_set_error_literal (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
                       _ ("Nothing says from which day on the units change; give --effective"));
  return FALSE;
}

/* ---- what passes on ---- */

static void
replay_row (SoketLedger *self, guint32 row, SoketRowState *state)
{
  const SoketQuestion all = { .as_of = G_MAXINT32 - 1, .known = G_MAXINT32 - 1 };

  soket_columns_replay (self->columns, soket_columns_get_segment_of (self->columns, row), row, &all,
                        state);
}

static gboolean
is_open (const SoketRowState *state)
{
  return state->submitted == SOKET_NEVER && state->status != SOKET_STATUS_WAIVED
         && !(state->flags & SOKET_SEGMENT_ENDED);
}

/* The day of an extension, as a due of its own: it does not move any more. */
static SoketDue *
make_due (SoketInstant until)
{
  g_autofree char *day = soket_instant_to_string (until);
  g_autofree char *notation = g_strconcat ("<=", day, NULL);
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

/* The due that @state leaves behind: the one it stands under, or the day that moved it. */
static guint32
get_due (Units *self, const SoketRowState *state)
{
  const SoketLedgerDue *moved = state->moved;
  SoketDue *due = NULL;

  if (state->extended != SOKET_INSTANT_NONE)
    due = make_due (state->extended);
  else if (moved != NULL && moved != soket_ledger_peek_due (self->ledger, state->due)
           && moved->due != NULL)
    due = soket_due_ref (moved->due);
  if (due == NULL)
    return state->due;
  g_ptr_array_add (self->dues, due);
  return DUE_NEW + self->dues->len - 1;
}

static Heritage *
find_heritage (Units *self, guint32 cell, guint32 unit)
{
  for (guint i = self->heritages->len; i > 0; i--) {
    Heritage *heritage = &g_array_index (self->heritages, Heritage, i - 1);

    if (heritage->cell == cell && heritage->unit == unit)
      return heritage;
  }
  return NULL;
}

/* Of several the latest; any day before none. */
static void
leave (Units *self, guint32 cell, guint32 unit, const SoketRowState *state, guint32 due)
{
  SoketInstant hard = state->flags & SOKET_SEGMENT_DATED ? state->terms.hard : SOKET_INSTANT_NONE;
  Heritage *there = find_heritage (self, cell, unit);

  if (there == NULL) {
    Heritage heritage = { .cell = cell, .unit = unit, .due = due, .hard = hard };

    g_array_append_val (self->heritages, heritage);
  } else if (hard > there->hard) {
    there->due = due;
    there->hard = hard;
  }
}

static void
pass_on (Units *self, SoketUnit *version, guint32 row, guint32 cell)
{
  const char *const *successors = soket_unit_get_successors (version);
  SoketStoreChange end
      = { .revision = self->ledger->revisions->len, .row = row, .due = SOKET_DUE_NONE };
  SoketRowState state;

  replay_row (self->ledger, row, &state);
  if (!is_open (&state))
    return;
  g_array_append_val (self->changes, end);
  self->counts.ended++;
  if (successors[0] == NULL)
    return;
  guint32 due = get_due (self, &state);
  for (guint i = 0; successors[i] != NULL; i++)
    leave (self, cell, soket_directory_find_index (self->units, successors[i]), &state, due);
}

/* The version of each unit that ends, by its number; NULL for the others. */
static SoketUnit **
list_ends (Units *self)
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
pass_all_on (Units *self)
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
note_heritage (Units *self, const Heritage *heritage)
{
  SoketLedgerCell *cell = soket_ledger_peek_cell (self->ledger, heritage->cell);
  g_autofree char *day = heritage->hard != SOKET_INSTANT_NONE
                             ? soket_instant_to_string (heritage->hard)
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
settle_with_own (Units *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->heritages->len; i++) {
    Heritage heritage = g_array_index (self->heritages, Heritage, i);
    guint32 own = soket_columns_find (self->ledger->columns, heritage.cell, heritage.unit);
    SoketStoreChange change
        = { .revision = self->ledger->revisions->len, .row = own, .due = heritage.due };
    SoketRowState state;

    if (own == SOKET_ROW_NONE) {
      note_heritage (self, &heritage);
      g_array_index (self->heritages, Heritage, kept++) = heritage;
      continue;
    }
    replay_row (self->ledger, own, &state);
    gboolean gone = (state.flags & SOKET_SEGMENT_ENDED) != 0;
    if (!gone && (!is_open (&state) || heritage.hard <= state.terms.hard))
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
  const Heritage *one = a, *other = b;

  if (one->cell != other->cell)
    return one->cell < other->cell ? -1 : 1;
  if (one->due != other->due)
    return one->due < other->due ? -1 : 1;
  return one->unit < other->unit ? -1 : one->unit > other->unit;
}

static void
number_dues (Units *self)
{
  guint32 first = self->ledger->dues->len;

  for (guint i = 0; i < self->heritages->len; i++) {
    Heritage *heritage = &g_array_index (self->heritages, Heritage, i);

    if (heritage->due >= DUE_NEW && heritage->due != SOKET_DUE_NONE)
      heritage->due = first + (heritage->due - DUE_NEW);
  }
  for (guint i = 0; i < self->changes->len; i++) {
    SoketStoreChange *change = &g_array_index (self->changes, SoketStoreChange, i);

    if (change->due >= DUE_NEW && change->due != SOKET_DUE_NONE)
      change->due = first + (change->due - DUE_NEW);
  }
  g_array_sort (self->heritages, compare_heritages);
}

/* ---- written, and then taken in ---- */

static SoketStoreRevision
get_revision (Units *self)
{
  return (SoketStoreRevision){ .plan = SOKET_PLAN_NONE,
                               .effective
                               = soket_instant_new (self->effective, SOKET_MINUTE_NONE, NULL),
                               .recorded = self->recorded };
}

static SoketStoreDue
get_store_due (Units *self, guint i)
{
  SoketDue *due = g_ptr_array_index (self->dues, i);
  g_autoptr (SoketPolicy) policy = soket_policy_new ();
  g_autoptr (SoketCalendar) calendar = soket_calendar_new (SOKET_SECTOR_STATE);

  return (SoketStoreDue){ .due = due,
                          .soon
                          = soket_ledger_get_soon (calendar, policy, soket_due_get_safe (due)) };
}

static SoketStoreRow
get_row (Units *self, guint i)
{
  const Heritage *heritage = &g_array_index (self->heritages, Heritage, i);

  return (SoketStoreRow){ .cell = heritage->cell,
                          .unit = heritage->unit,
                          .due = heritage->due,
                          .revision = self->ledger->revisions->len };
}

static gboolean
write_units (Units *self, SoketStore *store, GError **error)
{
  guint32 known = soket_directory_get_n_units (self->ledger->directory);
  SoketStoreRevision revision = get_revision (self);

  for (guint32 i = known; i < soket_directory_get_n_units (self->units); i++)
    if (!soket_store_add_unit (store, soket_directory_peek (self->units, i), error))
      return FALSE;
  if (!soket_store_add_revision (store, &revision, error))
    return FALSE;
  for (guint i = 0; i < self->versions->len; i++)
    if (!soket_store_add_unit_version (store, self->ledger->revisions->len,
                                       g_array_index (self->numbers, guint32, i),
                                       g_ptr_array_index (self->versions, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_rows (Units *self, SoketStore *store, GError **error)
{
  for (guint i = 0; i < self->dues->len; i++) {
    SoketStoreDue due = get_store_due (self, i);

    if (!soket_store_add_due (store, &due, error))
      return FALSE;
  }
  for (guint i = 0; i < self->heritages->len; i++) {
    SoketStoreRow row = get_row (self, i);

    if (!soket_store_add_row (store, &row, error))
      return FALSE;
  }
  for (guint i = 0; i < self->changes->len; i++)
    if (!soket_store_add_change (store, &g_array_index (self->changes, SoketStoreChange, i), error))
      return FALSE;
  return TRUE;
}

static void
take_units (Units *self)
{
  SoketLedger *ledger = self->ledger;
  guint32 known = soket_directory_get_n_units (ledger->directory);
  guint32 revision = ledger->revisions->len;
  SoketStoreRevision taken = get_revision (self);

  g_list_store_remove_all (ledger->unloaded);
  for (guint32 i = known; i < soket_directory_get_n_units (self->units); i++)
    g_list_store_append (ledger->unloaded, soket_directory_peek (self->units, i));
  soket_ledger_take_units (ledger, NULL);
  soket_ledger_take_revision (ledger, &taken, NULL);
  for (guint i = 0; i < self->versions->len; i++)
    soket_ledger_take_unit_version (ledger, revision, g_array_index (self->numbers, guint32, i),
                                    g_ptr_array_index (self->versions, i), NULL);
}

/* As long as the revision is not taken in, rows and changes are numbered by the one to come. */
static void
take_all (Units *self)
{
  SoketLedger *ledger = self->ledger;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (SoketStoreRow));

  for (guint i = 0; i < self->heritages->len; i++) {
    SoketStoreRow row = get_row (self, i);

    g_array_append_val (rows, row);
  }
  take_units (self);
  for (guint i = 0; i < self->dues->len; i++) {
    SoketStoreDue due = get_store_due (self, i);

    soket_ledger_take_due (ledger, &due);
  }
  for (guint i = 0; i < rows->len; i++)
    soket_ledger_take_row (ledger, &g_array_index (rows, SoketStoreRow, i));
  for (guint i = 0; i < self->changes->len; i++)
    soket_ledger_take_change (ledger, &g_array_index (self->changes, SoketStoreChange, i), NULL);
}

static gboolean
write_all (Units *self, SoketDirectory *given, GError **error)
{
  SoketStore *store = soket_ledger_get_store (self->ledger);

  if (!soket_ledger_catch_up (self->ledger, FALSE, error) || !set_units (self, given, error))
    return FALSE;
  self->counts.kept = self->ledger->columns->n_rows;
  pass_all_on (self);
  settle_with_own (self);
  number_dues (self);
  self->counts.added = self->heritages->len;
  self->counts.kept -= self->counts.ended + self->counts.changed;
  return write_units (self, store, error) && write_rows (self, store, error);
}

static SoketAdoption *
run (Units *self, SoketDirectory *given, GError **error)
{
  static const char *const none[] = { NULL };
  SoketStore *store = soket_ledger_get_store (self->ledger);

  if (!soket_store_begin (store, error))
    return NULL;
  if (!write_all (self, given, error)) {
    soket_store_rollback (store);
    return NULL;
  }
  if (self->lines->len == 0)
    soket_store_rollback (store);
  else if (!soket_store_commit (store, error))
    return NULL;
  else {
    take_all (self);
    soket_ledger_keep_changed (self->ledger, self->changes);
  }
  g_ptr_array_add (self->lines, NULL);
  return soket_adoption_new (NULL, soket_directory_get_n_units (self->ledger->directory),
                             &self->counts, none, (const char *const *) self->lines->pdata);
}

/**
 * soket_ledger_change_units:
 * @self: a ledger
 * @units: the units that change, each as it is from then on, and new ones; others
 *   need not be there
 * @effective: from which day on; 0 for the day after the last day of those that
 *   end, or where none ends the day of @recorded
 * @recorded: when it is recorded, 0 when that is not known
 * @error: return location for an error
 *
 * Opens, closes, renames, merges or splits units. A unit that ends has a last day,
 * `until`, and its successors. What it has not done by everything that is known
 * ends on @effective and passes on: of all that come to one successor for one task
 * and period it owes one, with the latest of their deadlines (and with its own, where
 * it owes it already); after a split each successor owes one. What is done stays where
 * it was done, and is counted under the successor where there is one. As of a time
 * before, and as known before @recorded, everything is as it was. All or nothing.
 *
 * Errors: %SOKET_LEDGER_ERROR_VALUE for a unit with successors and without a last
 * day, or when nothing says from when on, those of
 * [method@Soket.Directory.check_links], %SOKET_PLAN_ERROR_CYCLE, and
 * [error@Soket.StoreError].
 *
 * Returns: (transfer full): what changed; [method@Soket.Adoption.get_moved] tells it
 *   unit by unit; %NULL with @error set
 *
 * Since: 1.0
 */
SoketAdoption *
soket_ledger_change_units (SoketLedger *self, SoketDirectory *units, SoketDay effective,
                           SoketInstant recorded, GError **error)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (SOKET_IS_DIRECTORY (units), NULL);
  g_return_val_if_fail (effective == SOKET_DAY_NONE || soket_day_is_valid (effective), NULL);

  g_auto (Units) change = { .ledger = self, .effective = effective, .recorded = recorded };
  units_init (&change);
  SoketAdoption *adoption = run (&change, units, error);
  soket_ledger_tell (self);
  return adoption;
}
