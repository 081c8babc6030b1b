/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-adopt-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"

static void
adopt_clear (SoketAdopt *adopt)
{
  g_free (adopt->json);
  g_clear_object (&adopt->units);
  g_clear_object (&adopt->resolver);
  g_clear_pointer (&adopt->draft, soket_draft_free);
  g_clear_pointer (&adopt->rows, g_array_unref);
  g_clear_pointer (&adopt->cells, g_array_unref);
  g_clear_pointer (&adopt->dues, g_array_unref);
  g_clear_pointer (&adopt->changes, g_array_unref);
  g_clear_pointer (&adopt->moved, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SoketAdopt, adopt_clear)

static gboolean
refuse_other (SoketAdopt *adopt, const char *what, GError **error)
{
  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_ADOPTED,
               _ ("The plan “%s” is in the ledger already, with %s; what changes an adopted plan "
                  "is "
                  "an amendment"),
               soket_plan_get_id (adopt->plan), what);
  return FALSE;
}

static gboolean
check_plan (SoketAdopt *adopt, GError **error)
{
  SoketLedger *self = adopt->ledger;

  adopt->json = soket_plan_to_json (adopt->plan);
  adopt->number = soket_ledger_find_plan (self, soket_plan_get_id (adopt->plan));
  adopt->is_new = adopt->number == SOKET_PLAN_NONE;
  if (adopt->is_new && adopt->amends) {
    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_ADOPTED,
                 _ ("The plan “%s” is not in the ledger: there is nothing to amend; adopt it, or "
                    "give it the id that the plan had"),
                 soket_plan_get_id (adopt->plan));
    return FALSE;
  }
  if (adopt->amends && adopt->to == SOKET_DAY_NONE)
    adopt->to = soket_ledger_peek_plan (self, adopt->number)->to;
  if (adopt->amends)
    return TRUE;
  if (adopt->is_new) {
    adopt->number = self->plans->len;
    return TRUE;
  }
  if (!g_str_equal (soket_ledger_peek_plan (self, adopt->number)->json, adopt->json))
    return refuse_other (adopt, _ ("other content"), error);
  return TRUE;
}

/* A plan that is there keeps the policy under which it was adopted. */
static gboolean
set_resolver (SoketAdopt *adopt, SoketResolver *resolver, GError **error)
{
  SoketPolicy *policy = soket_plan_get_policy (adopt->plan);

  if (!adopt->is_new && !adopt->amends)
    policy = soket_ledger_peek_plan (adopt->ledger, adopt->number)->policy;
  if (resolver == NULL) {
    g_autoptr (SoketCalendar) calendar = soket_calendar_new (soket_policy_get_sector (policy));

    adopt->resolver = soket_resolver_new (policy, calendar);
  } else {
    if (!adopt->is_new && !adopt->amends
        && !soket_policy_equal (soket_resolver_get_policy (resolver), policy))
      return refuse_other (adopt, _ ("another policy"), error);
    adopt->resolver = g_object_ref (resolver);
  }
  if (soket_plan_get_issued (adopt->plan) != SOKET_DAY_NONE)
    soket_resolver_set_issued (adopt->resolver, soket_plan_get_issued (adopt->plan));
  return TRUE;
}

/* The words of an event could mean either, and the unit would be taken. */
static gboolean
refuse_group (SoketAdopt *adopt, SoketPlan *plan, SoketGroup *group, guint32 unit, GError **error)
{
  g_autofree char *place = soket_directory_dup_place (adopt->units, unit);
  const char *id = soket_group_get_id (group);

  g_set_error (error, SOKET_PLAN_ERROR, SOKET_PLAN_ERROR_DUPLICATE,
               _ ("The unit “%s” (%s) has the id of the group “%s” (%s) of the plan “%s”; rename "
                  "one "
                  "of them"),
               id, soket_unit_get_name (soket_directory_peek (adopt->units, unit)), id,
               soket_group_get_name (group), soket_plan_get_id (plan));
  if (place != NULL)
    g_prefix_error (error, "%s: ", place);
  return FALSE;
}

static gboolean
check_groups (SoketAdopt *adopt, SoketPlan *plan, GError **error)
{
  GListModel *groups = soket_plan_get_groups (plan);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++) {
    g_autoptr (SoketGroup) group = g_list_model_get_item (groups, i);
    guint32 unit = soket_directory_find_index (adopt->units, soket_group_get_id (group));

    if (unit != SOKET_UNIT_NONE)
      return refuse_group (adopt, plan, group, unit, error);
  }
  return TRUE;
}

static gboolean
check_all_groups (SoketAdopt *adopt, GError **error)
{
  for (guint32 i = 0; i < adopt->ledger->plans->len; i++)
    if (!check_groups (adopt, soket_ledger_peek_plan (adopt->ledger, i)->plan, error))
      return FALSE;
  return check_groups (adopt, adopt->plan, error);
}

/* What @unit says was true before a change of units. */
static gboolean
is_past (SoketLedger *self, SoketUnit *unit)
{
  for (guint i = 0; i < self->past->len; i++) {
    const SoketLedgerUnit *past = g_ptr_array_index (self->past, i);

    if (soket_unit_equal (past->before, unit))
      return TRUE;
  }
  return FALSE;
}

/* Without those that say of a unit what was true before: it is as it was changed since. */
static GListModel *
list_present (SoketLedger *self, GListModel *units)
{
  GListStore *present = g_list_store_new (SOKET_TYPE_UNIT);

  for (guint i = 0; i < g_list_model_get_n_items (units); i++) {
    g_autoptr (SoketUnit) unit = g_list_model_get_item (units, i);

    if (!is_past (self, unit))
      g_list_store_append (present, unit);
  }
  return G_LIST_MODEL (present);
}

static gboolean
add_units (SoketAdopt *adopt, SoketDirectory *units, GError **error)
{
  if (adopt->ledger->past->len == 0)
    return soket_directory_add_plan (adopt->units, adopt->plan, error)
           && (units == NULL
               || soket_directory_add_all (adopt->units, G_LIST_MODEL (units), error));

  g_autoptr (GListModel) own = list_present (adopt->ledger, soket_plan_get_units (adopt->plan));
  g_autoptr (GListModel) more
      = units != NULL ? list_present (adopt->ledger, G_LIST_MODEL (units)) : g_object_ref (own);
  return soket_directory_add_all (adopt->units, own, error)
         && soket_directory_add_all (adopt->units, more, error);
}

static gboolean
set_units (SoketAdopt *adopt, SoketDirectory *units, GError **error)
{
  adopt->units = soket_directory_new ();
  return soket_directory_add_all (adopt->units, G_LIST_MODEL (adopt->ledger->directory), error)
         && add_units (adopt, units, error) && check_all_groups (adopt, error)
         && soket_directory_check_links (adopt->units, NULL, error);
}

/* Draft cells and dues that are needed get numbers of the ledger on first use. */
static guint32
number_cell (SoketAdopt *adopt, guint32 *numbers, guint32 cell)
{
  if (numbers[cell] == SOKET_CELL_NONE) {
    numbers[cell] = adopt->ledger->cells->len + adopt->cells->len;
    g_array_append_val (adopt->cells, cell);
  }
  return numbers[cell];
}

guint32
soket_adopt_number_due (SoketAdopt *adopt, guint32 *numbers, guint32 due)
{
  if (numbers[due] == SOKET_DUE_NONE) {
    numbers[due] = adopt->ledger->dues->len + adopt->dues->len;
    g_array_append_val (adopt->dues, due);
  }
  return numbers[due];
}

/* The cells of a draft that the ledger has. */
static guint32 *
find_cells (SoketAdopt *adopt)
{
  guint32 *numbers = g_new (guint32, adopt->draft->cells->len + 1);

  for (guint i = 0; i < adopt->draft->cells->len; i++) {
    SoketDraftCell *cell = g_ptr_array_index (adopt->draft->cells, i);

    numbers[i] = SOKET_CELL_NONE;
    if (!adopt->is_new)
      numbers[i] = soket_ledger_find_cell (adopt->ledger, adopt->number,
                                           soket_task_get_id (cell->task), cell->period);
  }
  return numbers;
}

static guint32 *
make_due_numbers (SoketAdopt *adopt)
{
  guint32 *numbers = g_new (guint32, adopt->draft->dues->len + 1);

  for (guint i = 0; i < adopt->draft->dues->len; i++)
    numbers[i] = SOKET_DUE_NONE;
  return numbers;
}

/* Whether a unit that @unit succeeds has a row there, which then was passed on or is done. */
static gboolean
is_passed_on (SoketAdopt *adopt, guint32 cell, guint32 unit)
{
  const char *id = soket_unit_get_id (soket_directory_peek (adopt->units, unit));
  guint32 n_units = soket_directory_get_n_units (adopt->ledger->directory);

  for (guint32 i = 0; i < adopt->ledger->past->len; i++) {
    const SoketLedgerUnit *past = g_ptr_array_index (adopt->ledger->past, i);
    SoketUnit *before = soket_directory_peek (adopt->ledger->directory, past->unit);

    if (past->unit < n_units && g_strv_contains (soket_unit_get_successors (before), id)
        && soket_columns_find (adopt->ledger->columns, cell, past->unit) != SOKET_ROW_NONE)
      return TRUE;
  }
  return FALSE;
}

static void
choose_row (SoketAdopt *adopt, SoketDraftRow row, guint32 *cells, guint32 *dues, guint8 *asked)
{
  SoketColumns *columns = adopt->ledger->columns;
  guint32 cell = cells[row.cell];
  guint32 there
      = cell != SOKET_CELL_NONE ? soket_columns_find (columns, cell, row.unit) : SOKET_ROW_NONE;

  if (there != SOKET_ROW_NONE) {
    asked[there] = TRUE;
    if (adopt->amends)
      soket_adopt_compare (adopt, there, cell, row.due, dues);
    return;
  }
  if (cell < adopt->ledger->cells->len && is_passed_on (adopt, cell, row.unit))
    return;
  row.cell = number_cell (adopt, cells, row.cell);
  row.due = soket_adopt_number_due (adopt, dues, row.due);
  g_array_append_val (adopt->rows, row);
}

static void
choose_new_rows (SoketAdopt *adopt)
{
  g_autofree guint32 *cells = find_cells (adopt);
  g_autofree guint32 *dues = make_due_numbers (adopt);
  g_autofree guint8 *asked = g_new0 (guint8, adopt->ledger->columns->n_rows + 1);
  GArray *rows = adopt->draft->rows;

  adopt->rows = g_array_sized_new (FALSE, FALSE, sizeof (SoketDraftRow), rows->len);
  adopt->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  adopt->dues = g_array_new (FALSE, FALSE, sizeof (guint32));
  adopt->changes = g_array_new (FALSE, FALSE, sizeof (SoketStoreChange));
  adopt->moved = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < rows->len; i++)
    choose_row (adopt, g_array_index (rows, SoketDraftRow, i), cells, dues, asked);
  if (adopt->amends)
    soket_adopt_end_others (adopt, asked, cells);
}

static SoketStorePlan
get_store_plan (SoketAdopt *adopt)
{
  SoketCalendar *calendar = soket_resolver_get_calendar (adopt->resolver);

  return (SoketStorePlan){ .id = soket_plan_get_id (adopt->plan),
                           .json = adopt->json,
                           .policy = soket_resolver_get_policy (adopt->resolver),
                           .calendar = soket_calendar_get_version (calendar),
                           .to = adopt->to,
                           .adopted = adopt->adopted };
}

static SoketStoreCell
get_store_cell (SoketAdopt *adopt, guint i)
{
  guint32 at = g_array_index (adopt->cells, guint32, i);
  SoketDraftCell *cell = g_ptr_array_index (adopt->draft->cells, at);

  return (SoketStoreCell){ .plan = adopt->number,
                           .task = soket_task_get_id (cell->task),
                           .period = cell->period };
}

static SoketLedgerDue *
get_new_due (SoketAdopt *adopt, guint i)
{
  return g_ptr_array_index (adopt->draft->dues, g_array_index (adopt->dues, guint32, i));
}

static SoketStoreDue
get_store_due (SoketAdopt *adopt, guint i)
{
  SoketLedgerDue *due = get_new_due (adopt, i);

  return (SoketStoreDue){
    .due = due->due, .reason = due->reason, .soon = due->soon, .words = due->words
  };
}

static SoketStoreRow
get_store_row (SoketAdopt *adopt, guint i)
{
  SoketDraftRow *row = &g_array_index (adopt->rows, SoketDraftRow, i);

  return (SoketStoreRow){
    .cell = row->cell, .unit = row->unit, .due = row->due, .revision = adopt->revision
  };
}

static gboolean
write_units_and_plan (SoketAdopt *adopt, GError **error)
{
  SoketStore *store = soket_ledger_get_store (adopt->ledger);
  guint32 known = soket_directory_get_n_units (adopt->ledger->directory);
  SoketStorePlan plan = get_store_plan (adopt);

  for (guint32 i = known; i < soket_directory_get_n_units (adopt->units); i++)
    if (!soket_store_add_unit (store, soket_directory_peek (adopt->units, i), error))
      return FALSE;
  if (adopt->amends)
    return soket_adopt_write_revision (adopt, error);
  return !adopt->is_new || soket_store_add_plan (store, &plan, error);
}

static gboolean
write_rows (SoketAdopt *adopt, GError **error)
{
  SoketStore *store = soket_ledger_get_store (adopt->ledger);

  for (guint i = 0; i < adopt->cells->len; i++) {
    SoketStoreCell cell = get_store_cell (adopt, i);

    if (!soket_store_add_cell (store, &cell, error))
      return FALSE;
  }
  for (guint i = 0; i < adopt->dues->len; i++) {
    SoketStoreDue due = get_store_due (adopt, i);

    if (!soket_store_add_due (store, &due, error))
      return FALSE;
  }
  for (guint i = 0; i < adopt->rows->len; i++) {
    SoketStoreRow row = get_store_row (adopt, i);

    if (!soket_store_add_row (store, &row, error))
      return FALSE;
  }
  for (guint i = 0; i < adopt->changes->len; i++)
    if (!soket_store_add_change (store, &g_array_index (adopt->changes, SoketStoreChange, i),
                                 error))
      return FALSE;
  return TRUE;
}

/* After the commit: nothing here can fail that has not been tried before. */
static void
take_rows (SoketAdopt *adopt)
{
  SoketLedger *self = adopt->ledger;

  for (guint i = 0; i < adopt->cells->len; i++) {
    SoketStoreCell cell = get_store_cell (adopt, i);

    soket_ledger_take_cell (self, &cell, NULL);
  }
  for (guint i = 0; i < adopt->dues->len; i++) {
    SoketStoreDue due = get_store_due (adopt, i);

    soket_ledger_take_due (self, &due);
  }
  soket_columns_reserve (self->columns, adopt->rows->len);
  for (guint i = 0; i < adopt->rows->len; i++) {
    SoketStoreRow row = get_store_row (adopt, i);

    soket_ledger_take_row (self, &row);
  }
}

static void
take_units (SoketAdopt *adopt)
{
  SoketLedger *self = adopt->ledger;
  guint32 known = soket_directory_get_n_units (self->directory);

  g_list_store_remove_all (self->unloaded);
  for (guint32 i = known; i < soket_directory_get_n_units (adopt->units); i++)
    g_list_store_append (self->unloaded, soket_directory_peek (adopt->units, i));
  soket_ledger_take_units (self, NULL);
}

/* Reading our own text back is tried before anything is written. */
static gboolean
try_plan (SoketAdopt *adopt, GError **error)
{
  g_autoptr (GBytes) json = g_bytes_new_static (adopt->json, strlen (adopt->json));
  g_autoptr (SoketPlan) plan
      = soket_plan_new_from_json (json, soket_plan_get_id (adopt->plan), error);

  return plan != NULL;
}

/* What is added to an amended plan belongs to its last amendment. */
static guint32
get_revision (SoketAdopt *adopt)
{
  if (adopt->amends)
    return adopt->ledger->revisions->len;
  if (adopt->is_new)
    return SOKET_REVISION_NONE;
  return soket_ledger_peek_version (adopt->ledger, adopt->number, G_MAXUINT32 - 1)->revision;
}

static gboolean
prepare (SoketAdopt *adopt, SoketDirectory *units, SoketResolver *resolver, GError **error)
{
  if (!soket_ledger_catch_up (adopt->ledger, adopt->walk, error) || !check_plan (adopt, error)
      || !try_plan (adopt, error) || !set_resolver (adopt, resolver, error)
      || !set_units (adopt, units, error))
    return FALSE;

  adopt->draft = soket_draft_new (adopt->plan, adopt->units, adopt->resolver, adopt->to);
  if (!soket_draft_fill (adopt->draft, error))
    return FALSE;
  adopt->revision = get_revision (adopt);
  choose_new_rows (adopt);
  return TRUE;
}

static guint64
count_rows (SoketLedger *self, guint32 plan)
{
  guint64 n_rows = 0;

  for (guint32 i = 0; i < soket_columns_get_n_segments (self->columns); i++) {
    const SoketSegment *segment = soket_columns_get_segment (self->columns, i);

    if (segment->plan == plan)
      n_rows += segment->n_rows;
  }
  return n_rows;
}

static SoketAdoption *
finish (SoketAdopt *adopt)
{
  SoketLedger *self = adopt->ledger;
  SoketStorePlan plan = get_store_plan (adopt);

  if (!adopt->amends)
    adopt->counts.kept = count_rows (self, adopt->number);
  adopt->counts.added += adopt->rows->len;
  take_units (adopt);
  if (adopt->is_new)
    soket_ledger_take_plan (self, &plan, NULL);
  if (adopt->amends)
    soket_adopt_take_revision (adopt);
  take_rows (adopt);
  soket_adopt_take_changes (adopt);

  g_ptr_array_add (adopt->draft->empty, NULL);
  g_ptr_array_add (adopt->moved, NULL);
  return soket_adoption_new (plan.id, soket_directory_get_n_units (self->directory), &adopt->counts,
                             (const char *const *) adopt->draft->empty->pdata,
                             adopt->amends ? (const char *const *) adopt->moved->pdata : NULL);
}

static gboolean
write_all (SoketAdopt *adopt, SoketDirectory *units, SoketResolver *resolver, GError **error)
{
  if (prepare (adopt, units, resolver, error) && write_units_and_plan (adopt, error)
      && write_rows (adopt, error))
    return TRUE;
  soket_store_rollback (soket_ledger_get_store (adopt->ledger));
  return FALSE;
}

/* @question: the plan, and when. */
SoketAdoption *
soket_adopt_run (const SoketAdopt *question, SoketDirectory *units, SoketResolver *resolver,
                 GError **error)
{
  g_auto (SoketAdopt) adopt = *question;
  g_auto (SoketAdopt) again = *question;
  g_autoptr (GError) why = NULL;
  SoketAdopt *written = &adopt;
  SoketStore *store = soket_ledger_get_store (question->ledger);

  if (!soket_store_begin (store, error))
    return NULL;
  if (!write_all (&adopt, units, resolver, &why)) {
    /* Others have taken our numbers: once more, with what they have added. */
    if (!g_error_matches (why, SOKET_STORE_ERROR, SOKET_STORE_ERROR_LOCKED)) {
      g_propagate_error (error, g_steal_pointer (&why));
      return NULL;
    }
    written = &again;
    again.walk = TRUE;
    if (!soket_store_begin (store, error) || !write_all (&again, units, resolver, error))
      return NULL;
  }
  return soket_store_commit (store, error) ? finish (written) : NULL;
}

gboolean
soket_adopt_check_times (SoketDay to, SoketInstant adopted, GError **error)
{
  if (to != SOKET_DAY_NONE && !soket_day_is_valid (to)) {
    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
                 _ ("The last day on which recurring tasks are followed cannot be (%d); give a "
                    "day, or "
                    "0"),
                 to);
    return FALSE;
  }
  if (adopted != SOKET_INSTANT_NONE && !soket_day_is_valid (soket_instant_get_day (adopted))) {
    g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE,
                 _ ("The time of adoption cannot be (%d); give an instant, or 0"), adopted);
    return FALSE;
  }
  return TRUE;
}

/**
 * soket_ledger_adopt:
 * @self: a ledger
 * @plan: a plan
 * @units: (nullable): units that the plan does not list itself
 * @resolver: (nullable): policy, calendar and events by which deadlines are
 *   resolved; %NULL for the policy of the plan and the built-in calendar of its
 *   sector. Its day of issue and its range are set to those of the plan.
 * @to: until when recurring tasks are followed that have no `until`; 0 for 31
 *   December of the year in which the plan was issued
 * @adopted: when it is adopted, 0 when that is not known
 * @error: return location for an error
 *
 * Takes in a plan: its units and those of @units come into the directory, and each
 * tracked task gives one obligation for each unit that leads it, for each period
 * or phase, with the day resolved once and for ever.
 *
 * The same plan once more adds what is new, because of more units or a later @to,
 * and keeps the rest as it is. All or nothing.
 *
 * Errors: %SOKET_LEDGER_ERROR_DEADLINE for a deadline that names an impossible day
 * or two days, or that recurs from a day after the last one on which it is
 * followed, %SOKET_LEDGER_ERROR_EMPTY_GROUP for a leading group without a unit,
 * %SOKET_LEDGER_ERROR_VALUE for a lead that is neither a unit nor a group and for a
 * @to or @adopted that can be no time,
 * %SOKET_LEDGER_ERROR_ADOPTED when the plan is there with other content or under
 * another policy, %SOKET_PLAN_ERROR_DUPLICATE (also for a unit with the id of a
 * group), %SOKET_PLAN_ERROR_CYCLE and %SOKET_PLAN_ERROR_NOT_FOUND (a parent or a
 * successor that is nowhere) of the units, and those of [error@Soket.StoreError].
 *
 * Returns: (transfer full): what changed, or %NULL with @error set
 *
 * Since: 1.0
 */
SoketAdoption *
soket_ledger_adopt (SoketLedger *self, SoketPlan *plan, SoketDirectory *units,
                    SoketResolver *resolver, SoketDay to, SoketInstant adopted, GError **error)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (self), NULL);
  g_return_val_if_fail (SOKET_IS_PLAN (plan), NULL);

  if (!soket_adopt_check_times (to, adopted, error))
    return NULL;

  const SoketAdopt question = { .ledger = self, .plan = plan, .to = to, .adopted = adopted };
  SoketAdoption *adoption = soket_adopt_run (&question, units, resolver, error);

  soket_ledger_tell (self);
  return adoption;
}
