/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-adoption-private.h"

/**
 * SoketAdoption:
 *
 * What the adoption of a plan changed in a ledger. Immutable: any thread may use it.
 *
 * Since: 1.0
 */
struct _SoketAdoption {
  char *plan;
  guint n_units;
  SoketAdoptionCounts counts;
  GStrv empty;
  GStrv moved;
};

G_DEFINE_BOXED_TYPE (SoketAdoption, soket_adoption, soket_adoption_ref, soket_adoption_unref)

SoketAdoption *
soket_adoption_new (const char *plan, guint n_units, const SoketAdoptionCounts *counts,
                    const char *const *empty, const char *const *moved)
{
  SoketAdoption *self = g_atomic_rc_box_new0 (SoketAdoption);

  self->plan = g_strdup (plan);
  self->n_units = n_units;
  self->counts = *counts;
  self->empty = g_strdupv ((char **) empty);
  self->moved = g_strdupv ((char **) moved);
  return self;
}

/**
 * soket_adoption_ref:
 * @self: an adoption
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketAdoption *
soket_adoption_ref (SoketAdoption *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (SoketAdoption *self)
{
  g_free (self->plan);
  g_strfreev (self->empty);
  g_strfreev (self->moved);
}

/**
 * soket_adoption_unref:
 * @self: (transfer full): an adoption
 *
 * Gives a reference back.
 *
 * Since: 1.0
 */
void
soket_adoption_unref (SoketAdoption *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

/**
 * soket_adoption_get_plan:
 * @self: an adoption
 *
 * The plan that was adopted.
 *
 * Returns: (transfer none): its id
 *
 * Since: 1.0
 */
const char *
soket_adoption_get_plan (SoketAdoption *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->plan;
}

/**
 * soket_adoption_get_n_units:
 * @self: an adoption
 *
 * How many units the ledger has after it.
 *
 * Returns: their number
 *
 * Since: 1.0
 */
guint
soket_adoption_get_n_units (SoketAdoption *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_units;
}

/**
 * soket_adoption_get_added:
 * @self: an adoption
 *
 * Obligations that the ledger did not have.
 *
 * Returns: their number
 *
 * Since: 1.0
 */
guint64
soket_adoption_get_added (SoketAdoption *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.added;
}

/**
 * soket_adoption_get_kept:
 * @self: an adoption
 *
 * Obligations of the plan that were there already.
 *
 * Returns: their number
 *
 * Since: 1.0
 */
guint64
soket_adoption_get_kept (SoketAdoption *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.kept;
}

/**
 * soket_adoption_get_changed:
 * @self: an adoption
 *
 * Obligations of the plan that stay and are due on another day. None yet: only an
 * amendment of the plan could change them.
 *
 * Returns: their number
 *
 * Since: 1.0
 */
guint64
soket_adoption_get_changed (SoketAdoption *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.changed;
}

/**
 * soket_adoption_get_ended:
 * @self: an adoption
 *
 * Obligations of the plan that are no longer followed. None yet: only an amendment of
 * the plan could end them.
 *
 * Returns: their number
 *
 * Since: 1.0
 */
guint64
soket_adoption_get_ended (SoketAdoption *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.ended;
}

/**
 * soket_adoption_get_empty:
 * @self: an adoption
 *
 * The tasks of the plan that gave no obligation: not tracked, or led by a group that
 * nobody is in yet.
 *
 * Returns: (transfer none) (array zero-terminated=1): their ids
 *
 * Since: 1.0
 */
const char *const *
soket_adoption_get_empty (SoketAdoption *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->empty;
}

/**
 * soket_adoption_get_moved:
 * @self: an adoption
 *
 * The deadlines that an amendment moved: a line for each obligation, as
 * `IV.2 xa-a 2022-07: 2022-07-15 → 2022-07-20`. Changes of units tell here what
 * they do to which unit.
 *
 * Returns: (transfer none) (array zero-terminated=1) (nullable): the lines; %NULL
 *   for a plan that was adopted and not amended
 *
 * Since: 1.0
 */
const char *const *
soket_adoption_get_moved (SoketAdoption *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->moved;
}
