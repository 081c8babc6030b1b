/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-units-private.h"

#include "base/soket-i18n-private.h"

void
soket_units_change_clear (SoketUnitsChange *self)
{
  g_clear_object (&self->units);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_clear_pointer (&self->heritages, g_array_unref);
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->dues, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SoketUnitsChange, soket_units_change_clear)

void
soket_units_change_init (SoketUnitsChange *self)
{
  self->versions = g_ptr_array_new_with_free_func (g_object_unref);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->heritages = g_array_new (FALSE, FALSE, sizeof (SoketHeritage));
  self->changes = g_array_new (FALSE, FALSE, sizeof (SoketStoreChange));
  self->dues = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_ledger_due_free);
  self->lines = g_ptr_array_new_with_free_func (g_free);
}

static gboolean
refuse_day (SoketUnit *unit, const char *why, GError **error)
{
  g_set_error (error, SOKET_LEDGER_ERROR, SOKET_LEDGER_ERROR_VALUE, "%s: %s",
               soket_unit_get_id (unit), why);
  return FALSE;
}

/* A unit that ends says when; all that end at once end on one day, or it is said from when. */
static gboolean
check_end (SoketUnitsChange *self, SoketUnit *unit, gboolean given, GError **error)
{
  SoketDay until = soket_unit_get_until (unit);

  if (soket_unit_get_successors (unit)[0] != NULL && until == SOKET_DAY_NONE)
    return refuse_day (unit, _ ("it has successors and no last day; fill in “until”"), error);
  if (until == SOKET_DAY_NONE || (given && until < self->effective))
    return TRUE;
  if (given)
    return refuse_day (unit,
                       _ ("its last day is not before the day from which on it is no more; correct "
                          "“until”, or give a later day with --effective"),
                       error);
  if (self->effective != SOKET_DAY_NONE && self->effective != until + 1)
    return refuse_day (unit,
                       _ ("it ends on another day than the units before it; say from which day on "
                          "with --effective, or change them one after the other"),
                       error);
  self->effective = until + 1;
  return TRUE;
}

static void
note (SoketUnitsChange *self, const char *what, SoketUnit *unit)
{
  g_autofree char *successors = g_strjoinv (", ", (GStrv) soket_unit_get_successors (unit));

  g_ptr_array_add (self->lines, g_strdup_printf ("%s %s (%s)%s%s", what, soket_unit_get_id (unit),
                                                 soket_unit_get_name (unit),
                                                 *successors != '\0' ? " → " : "", successors));
}

/* All units as they will be, those of the ledger at their places. */
static GListStore *
list_units (SoketUnitsChange *self, SoketDirectory *given)
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
set_units (SoketUnitsChange *self, SoketDirectory *given, GError **error)
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

static gboolean
write_all (SoketUnitsChange *self, SoketDirectory *given, GError **error)
{
  if (!soket_ledger_catch_up (self->ledger, FALSE, error) || !set_units (self, given, error))
    return FALSE;
  self->counts.kept = self->ledger->columns->n_rows;
  soket_units_change_pass_on (self);
  self->counts.added = self->heritages->len;
  self->counts.kept -= self->counts.ended + self->counts.changed;
  return soket_units_change_write (self, error);
}

static SoketAdoption *
run (SoketUnitsChange *self, SoketDirectory *given, GError **error)
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
    soket_units_change_take (self);
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
 * What is recorded later of a time before is settled as if it had been known: who
 * turns out to have done it has done it, and its successor owes it no more.
 *
 * Errors: %SOKET_LEDGER_ERROR_VALUE for a unit with successors and without a last
 * day, or with one that is not before @effective, or when nothing says from when on, those of
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

  g_auto (SoketUnitsChange) change
      = { .ledger = self, .effective = effective, .recorded = recorded };
  soket_units_change_init (&change);
  SoketAdoption *adoption = run (&change, units, error);
  soket_ledger_tell (self);
  return adoption;
}
