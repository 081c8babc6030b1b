/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-adopt-private.h"

#include <string.h>

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
  if (!soket_ledger_catch_up (adopt->ledger, adopt->walk, error)
      || !soket_adopt_check_plan (adopt, error) || !try_plan (adopt, error)
      || !soket_adopt_set_resolver (adopt, resolver, error)
      || !soket_adopt_set_units (adopt, units, error))
    return FALSE;

  adopt->draft = soket_draft_new (adopt->plan, adopt->units, adopt->resolver, adopt->to);
  if (!soket_draft_fill (adopt->draft, error))
    return FALSE;
  adopt->revision = get_revision (adopt);
  soket_adopt_choose_rows (adopt);
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
  SoketStorePlan plan = soket_adopt_get_plan (adopt);

  if (!adopt->amends)
    adopt->counts.kept = count_rows (self, adopt->number);
  adopt->counts.added += adopt->rows->len;
  soket_adopt_take_units (adopt);
  if (adopt->is_new)
    soket_ledger_take_plan (self, &plan, NULL);
  if (adopt->amends)
    soket_adopt_take_revision (adopt);
  soket_adopt_take_rows (adopt);
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
  if (prepare (adopt, units, resolver, error) && soket_adopt_write_plan (adopt, error)
      && soket_adopt_write_rows (adopt, error))
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
