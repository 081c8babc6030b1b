/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-adoption-private.h"
#include "ledger/soket-ledger-draft-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"

/* An adoption while it is written. What is new stands in the store first, all in one transaction,
 * and is taken into the columns when that has succeeded. */
typedef struct {
  SoketLedger *ledger;
  SoketPlan *plan;
  char *json;
  guint32 number; /* of the plan */
  gboolean is_new;
  SoketDirectory *units; /* those of the ledger, then the new ones */
  SoketResolver *resolver;
  SoketDraft *draft;
  GArray *rows;  /* SoketDraftRow that the ledger lacks; cell and due are those of the ledger */
  GArray *cells; /* guint32: draft cells that the ledger lacks */
  GArray *dues;  /* guint32: draft dues that are needed */
  SoketDay to;
  SoketInstant adopted;
  gboolean walk; /* over the whole store first: others have added to it */
} Adopt;

static void
adopt_clear (Adopt *adopt)
{
  g_free (adopt->json);
  g_clear_object (&adopt->units);
  g_clear_object (&adopt->resolver);
  g_clear_pointer (&adopt->draft, soket_draft_free);
  g_clear_pointer (&adopt->rows, g_array_unref);
  g_clear_pointer (&adopt->cells, g_array_unref);
  g_clear_pointer (&adopt->dues, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Adopt, adopt_clear)

static gboolean
refuse_other (Adopt *adopt, const char *what, GError **error)
{
  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_ADOPTED,
               _ ("The plan “%s” is in the ledger already, with %s; what changes an adopted plan "
                  "is "
                  "an amendment"),
               soket_plan_get_id (adopt->plan), what);
  return FALSE;
}

static gboolean
check_plan (Adopt *adopt, GError **error)
{
  SoketLedger *self = adopt->ledger;

  adopt->json = soket_plan_to_json (adopt->plan);
  adopt->number = soket_ledger_find_plan (self, soket_plan_get_id (adopt->plan));
  adopt->is_new = adopt->number == SOKET_PLAN_NONE;
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
set_resolver (Adopt *adopt, SoketResolver *resolver, GError **error)
{
  SoketPolicy *policy = soket_plan_get_policy (adopt->plan);

  if (!adopt->is_new)
    policy = soket_ledger_peek_plan (adopt->ledger, adopt->number)->policy;
  if (resolver == NULL) {
    g_autoptr (SoketCalendar) calendar = soket_calendar_new (soket_policy_get_sector (policy));

    adopt->resolver = soket_resolver_new (policy, calendar);
  } else {
    if (!adopt->is_new && !soket_policy_equal (soket_resolver_get_policy (resolver), policy))
      return refuse_other (adopt, _ ("another policy"), error);
    adopt->resolver = g_object_ref (resolver);
  }
  if (soket_plan_get_issued (adopt->plan) != SOKET_DAY_NONE)
    soket_resolver_set_issued (adopt->resolver, soket_plan_get_issued (adopt->plan));
  return TRUE;
}

/* The words of an event could mean either, and the unit would be taken. */
static gboolean
refuse_group (Adopt *adopt, SoketPlan *plan, SoketGroup *group, guint32 unit, GError **error)
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
check_groups (Adopt *adopt, SoketPlan *plan, GError **error)
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
check_all_groups (Adopt *adopt, GError **error)
{
  for (guint32 i = 0; i < adopt->ledger->plans->len; i++)
    if (!check_groups (adopt, soket_ledger_peek_plan (adopt->ledger, i)->plan, error))
      return FALSE;
  return check_groups (adopt, adopt->plan, error);
}

static gboolean
set_units (Adopt *adopt, SoketDirectory *units, GError **error)
{
  adopt->units = soket_directory_new ();
  return soket_directory_add_all (adopt->units, G_LIST_MODEL (adopt->ledger->directory), error)
         && soket_directory_add_plan (adopt->units, adopt->plan, error)
         && (units == NULL || soket_directory_add_all (adopt->units, G_LIST_MODEL (units), error))
         && check_all_groups (adopt, error)
         && soket_directory_check_links (adopt->units, NULL, error);
}

/* Draft cells and dues that are needed get numbers of the ledger on first use. */
static guint32
number_cell (Adopt *adopt, guint32 *numbers, guint32 cell)
{
  if (numbers[cell] == SOKET_CELL_NONE) {
    numbers[cell] = adopt->ledger->cells->len + adopt->cells->len;
    g_array_append_val (adopt->cells, cell);
  }
  return numbers[cell];
}

static guint32
number_due (Adopt *adopt, guint32 *numbers, guint32 due)
{
  if (numbers[due] == SOKET_DUE_NONE) {
    numbers[due] = adopt->ledger->dues->len + adopt->dues->len;
    g_array_append_val (adopt->dues, due);
  }
  return numbers[due];
}

/* The cells of a draft that the ledger has. */
static guint32 *
find_cells (Adopt *adopt)
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
make_due_numbers (Adopt *adopt)
{
  guint32 *numbers = g_new (guint32, adopt->draft->dues->len + 1);

  for (guint i = 0; i < adopt->draft->dues->len; i++)
    numbers[i] = SOKET_DUE_NONE;
  return numbers;
}

static void
choose_new_rows (Adopt *adopt)
{
  g_autofree guint32 *cells = find_cells (adopt);
  g_autofree guint32 *dues = make_due_numbers (adopt);
  GArray *rows = adopt->draft->rows;

  adopt->rows = g_array_sized_new (FALSE, FALSE, sizeof (SoketDraftRow), rows->len);
  adopt->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  adopt->dues = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < rows->len; i++) {
    SoketDraftRow row = g_array_index (rows, SoketDraftRow, i);
    guint32 cell = cells[row.cell];

    if (cell != SOKET_CELL_NONE
        && soket_columns_find (adopt->ledger->columns, cell, row.unit) != SOKET_ROW_NONE)
      continue;
    row.cell = number_cell (adopt, cells, row.cell);
    row.due = number_due (adopt, dues, row.due);
    g_array_append_val (adopt->rows, row);
  }
}

static SoketStorePlan
get_store_plan (Adopt *adopt)
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
get_store_cell (Adopt *adopt, guint i)
{
  guint32 at = g_array_index (adopt->cells, guint32, i);
  SoketDraftCell *cell = g_ptr_array_index (adopt->draft->cells, at);

  return (SoketStoreCell){ .plan = adopt->number,
                           .task = soket_task_get_id (cell->task),
                           .period = cell->period };
}

static SoketLedgerDue *
get_new_due (Adopt *adopt, guint i)
{
  return g_ptr_array_index (adopt->draft->dues, g_array_index (adopt->dues, guint32, i));
}

static SoketStoreDue
get_store_due (Adopt *adopt, guint i)
{
  SoketLedgerDue *due = get_new_due (adopt, i);

  return (SoketStoreDue){
    .due = due->due, .reason = due->reason, .soon = due->soon, .words = due->words
  };
}

static SoketStoreRow
get_store_row (Adopt *adopt, guint i)
{
  SoketDraftRow *row = &g_array_index (adopt->rows, SoketDraftRow, i);

  return (SoketStoreRow){
    .cell = row->cell, .unit = row->unit, .due = row->due, .revision = SOKET_REVISION_NONE
  };
}

static gboolean
write_units_and_plan (Adopt *adopt, GError **error)
{
  SoketStore *store = soket_ledger_get_store (adopt->ledger);
  guint32 known = soket_directory_get_n_units (adopt->ledger->directory);
  SoketStorePlan plan = get_store_plan (adopt);

  for (guint32 i = known; i < soket_directory_get_n_units (adopt->units); i++)
    if (!soket_store_add_unit (store, soket_directory_peek (adopt->units, i), error))
      return FALSE;
  return !adopt->is_new || soket_store_add_plan (store, &plan, error);
}

static gboolean
write_rows (Adopt *adopt, GError **error)
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
  return TRUE;
}

/* After the commit: nothing here can fail that has not been tried before. */
static void
take_rows (Adopt *adopt)
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
take_units (Adopt *adopt)
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
try_plan (Adopt *adopt, GError **error)
{
  g_autoptr (GBytes) json = g_bytes_new_static (adopt->json, strlen (adopt->json));
  g_autoptr (SoketPlan) plan
      = soket_plan_new_from_json (json, soket_plan_get_id (adopt->plan), error);

  return plan != NULL;
}

static gboolean
prepare (Adopt *adopt, SoketDirectory *units, SoketResolver *resolver, GError **error)
{
  if (!soket_ledger_catch_up (adopt->ledger, adopt->walk, error) || !check_plan (adopt, error)
      || !try_plan (adopt, error) || !set_resolver (adopt, resolver, error)
      || !set_units (adopt, units, error))
    return FALSE;

  adopt->draft = soket_draft_new (adopt->plan, adopt->units, adopt->resolver, adopt->to);
  if (!soket_draft_fill (adopt->draft, error))
    return FALSE;
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
finish (Adopt *adopt)
{
  SoketLedger *self = adopt->ledger;
  guint64 kept = count_rows (self, adopt->number);
  SoketStorePlan plan = get_store_plan (adopt);

  take_units (adopt);
  if (adopt->is_new)
    soket_ledger_take_plan (self, &plan, NULL);
  take_rows (adopt);

  g_ptr_array_add (adopt->draft->empty, NULL);
  return soket_adoption_new (plan.id, soket_directory_get_n_units (self->directory),
                             adopt->rows->len, kept,
                             (const char *const *) adopt->draft->empty->pdata);
}

static gboolean
write_all (Adopt *adopt, SoketDirectory *units, SoketResolver *resolver, GError **error)
{
  if (prepare (adopt, units, resolver, error) && write_units_and_plan (adopt, error)
      && write_rows (adopt, error))
    return TRUE;
  soket_store_rollback (soket_ledger_get_store (adopt->ledger));
  return FALSE;
}

/* @question: the plan, and when. */
static SoketAdoption *
adopt_or_again (const Adopt *question, SoketDirectory *units, SoketResolver *resolver,
                GError **error)
{
  g_auto (Adopt) adopt = *question;
  g_auto (Adopt) again = *question;
  g_autoptr (GError) why = NULL;
  Adopt *written = &adopt;
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

/* 0 stands for what is not said. */
static gboolean
check_times (SoketDay to, SoketInstant adopted, GError **error)
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

  if (!check_times (to, adopted, error))
    return NULL;

  const Adopt question = { .ledger = self, .plan = plan, .to = to, .adopted = adopted };
  SoketAdoption *adoption = adopt_or_again (&question, units, resolver, error);

  soket_ledger_tell (self);
  return adoption;
}
