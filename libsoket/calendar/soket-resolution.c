/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-due-build-private.h"

/**
 * SoketResolution:
 *
 * All occurrences of a deadline, or the reason why there is none.
 *
 * Immutable: any thread may use it.
 *
 * Since: 1.0
 */

static gpointer
resolution_copy (gpointer self)
{
  return soket_resolution_ref (self);
}

static void
resolution_free (gpointer self)
{
  soket_resolution_unref (self);
}

G_DEFINE_BOXED_TYPE (SoketResolution, soket_resolution, resolution_copy, resolution_free)

SoketResolution *
soket_resolution_new (SoketDeadline *deadline, SoketDeadlineKind kind, const char *reason)
{
  SoketResolution *self = g_atomic_rc_box_new0 (SoketResolution);

  self->deadline = soket_deadline_ref (deadline);
  self->kind = kind;
  self->reason = g_strdup (reason);
  self->dues = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_due_unref);
  return self;
}

/**
 * soket_resolution_ref:
 * @self: a resolution
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketResolution *
soket_resolution_ref (SoketResolution *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
resolution_clear (gpointer data)
{
  SoketResolution *self = data;

  soket_deadline_unref (self->deadline);
  g_free (self->reason);
  g_ptr_array_unref (self->dues);
}

/**
 * soket_resolution_unref:
 * @self: (transfer full): a resolution
 *
 * Gives a reference back.
 *
 * Since: 1.0
 */
void
soket_resolution_unref (SoketResolution *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, resolution_clear);
}

/**
 * soket_resolution_get_deadline:
 * @self: a resolution
 *
 * The deadline that was resolved.
 *
 * Returns: (transfer none): the deadline
 *
 * Since: 1.0
 */
SoketDeadline *
soket_resolution_get_deadline (SoketResolution *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->deadline;
}

/**
 * soket_resolution_get_kind:
 * @self: a resolution
 *
 * The deadline's kind, or %SOKET_DEADLINE_ON_EVENT or
 * %SOKET_DEADLINE_UNRESOLVED when it could not be dated.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
SoketDeadlineKind
soket_resolution_get_kind (SoketResolution *self)
{
  g_return_val_if_fail (self != NULL, SOKET_DEADLINE_UNRESOLVED);

  return self->kind;
}

/**
 * soket_resolution_get_reason:
 * @self: a resolution
 *
 * Why there is no occurrence, in the language of the locale.
 *
 * Returns: (nullable) (transfer none): the reason, or %NULL when there is one
 *
 * Since: 1.0
 */
const char *
soket_resolution_get_reason (SoketResolution *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->reason;
}

/**
 * soket_resolution_get_n_dues:
 * @self: a resolution
 *
 * How many occurrences there are.
 *
 * Returns: the number of occurrences
 *
 * Since: 1.0
 */
guint
soket_resolution_get_n_dues (SoketResolution *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->dues->len;
}

/**
 * soket_resolution_get_due:
 * @self: a resolution
 * @index: which occurrence, from 0
 *
 * An occurrence, in the order of time.
 *
 * Returns: (transfer none): the occurrence
 *
 * Since: 1.0
 */
SoketDue *
soket_resolution_get_due (SoketResolution *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->dues->len, NULL);

  return self->dues->pdata[index];
}
