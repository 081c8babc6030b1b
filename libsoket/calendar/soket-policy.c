/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-policy-private.h"

#include "base/soket-i18n-private.h"
#include "calendar/soket-deadline.h"

/**
 * SoketPolicy:
 *
 * How days are counted where law and practice leave a choice: which day decides
 * "trước ngày D", what a last day on a rest day does, under which instrument,
 * in which sector, and how the status of a row is judged. Every result says
 * which rule it used.
 *
 * Immutable: any thread may use it; `with_` functions give a new policy that
 * differs in one point.
 *
 * Since: 1.0
 */

/**
 * SoketBefore:
 * @SOKET_BEFORE_EXCLUSIVE: the day before D is the last one (the default)
 * @SOKET_BEFORE_INCLUSIVE: D itself counts
 *
 * Which of the two days of "trước ngày D" decides.
 *
 * Since: 1.0
 */

/**
 * SoketRoll:
 * @SOKET_ROLL_BY_FAMILY: limits to the next working day, dates and periods keep,
 *   backward limits to the working day before; a regime may say more (the
 *   default)
 * @SOKET_ROLL_KEEP: the last day stays
 * @SOKET_ROLL_NEXT: to the next working day
 * @SOKET_ROLL_PREVIOUS: to the working day before
 *
 * What happens to a last day that is a rest day.
 *
 * Since: 1.0
 */

/**
 * SoketProof:
 * @SOKET_PROOF_RECEIVED: the report has to be there in time (the default)
 * @SOKET_PROOF_SENT: it has to be sent in time: of a paper the postmark or the receipt
 *   proves it, of an electronic one that it was transmitted without a fault
 *
 * What proves that a report came in time. A regime under which the postmark decides
 * has %SOKET_PROOF_SENT whatever the policy says.
 *
 * Since: 1.0
 */

struct _SoketPolicy {
  SoketBefore before;
  SoketRoll roll;
  const SoketRegime *regime;
  SoketSector sector;
  gboolean strict;
  int soon;
  gboolean nested;
  SoketProof proof;
  int morning_end; /* minutes of the day */
  int office_end;
};

static gpointer
policy_copy (gpointer self)
{
  return soket_policy_ref (self);
}

static void
policy_free (gpointer self)
{
  soket_policy_unref (self);
}

G_DEFINE_BOXED_TYPE (SoketPolicy, soket_policy, policy_copy, policy_free)

/**
 * soket_policy_new: (constructor)
 *
 * The default policy: exclusive, by-family, civil-code-2015, sector state, not
 * strict, due soon from 3 working days before, nested periods, office hours that
 * end at 11:30 and 17:00.
 *
 * Returns: (transfer full): the policy
 *
 * Since: 1.0
 */
SoketPolicy *
soket_policy_new (void)
{
  SoketPolicy *self = g_atomic_rc_box_new0 (SoketPolicy);

  self->regime = soket_regime_find (NULL);
  self->soon = 3;
  self->nested = TRUE;
  self->morning_end = 11 * 60 + 30;
  self->office_end = 17 * 60;
  return self;
}

/**
 * soket_policy_ref:
 * @self: a policy
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
SoketPolicy *
soket_policy_ref (SoketPolicy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * soket_policy_unref:
 * @self: (transfer full): a policy
 *
 * Gives a reference back.
 *
 * Since: 1.0
 */
void
soket_policy_unref (SoketPolicy *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release (self);
}

/**
 * soket_policy_equal:
 * @self: a policy
 * @other: a policy
 *
 * Whether both are the same in every point.
 *
 * Returns: %TRUE when they are equal
 *
 * Since: 1.0
 */
gboolean
soket_policy_equal (SoketPolicy *self, SoketPolicy *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self->before == other->before && self->roll == other->roll && self->regime == other->regime
         && self->sector == other->sector && self->strict == other->strict
         && self->soon == other->soon && self->nested == other->nested
         && self->proof == other->proof && self->morning_end == other->morning_end
         && self->office_end == other->office_end;
}

/**
 * soket_policy_get_before:
 * @self: a policy
 *
 * Which day of "trước ngày D" decides.
 *
 * Returns: the choice
 *
 * Since: 1.0
 */
SoketBefore
soket_policy_get_before (SoketPolicy *self)
{
  g_return_val_if_fail (self != NULL, SOKET_BEFORE_EXCLUSIVE);

  return self->before;
}

/**
 * soket_policy_get_roll:
 * @self: a policy
 *
 * What a last day that is a rest day does.
 *
 * Returns: the choice
 *
 * Since: 1.0
 */
SoketRoll
soket_policy_get_roll (SoketPolicy *self)
{
  g_return_val_if_fail (self != NULL, SOKET_ROLL_BY_FAMILY);

  return self->roll;
}

/**
 * soket_policy_get_regime:
 * @self: a policy
 *
 * The regime, one of [func@Soket.Policy.list_regimes].
 *
 * Returns: (transfer none): its id
 *
 * Since: 1.0
 */
const char *
soket_policy_get_regime (SoketPolicy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->regime->id;
}

/**
 * soket_policy_get_sector:
 * @self: a policy
 *
 * Whose working days count.
 *
 * Returns: the sector
 *
 * Since: 1.0
 */
SoketSector
soket_policy_get_sector (SoketPolicy *self)
{
  g_return_val_if_fail (self != NULL, SOKET_SECTOR_STATE);

  return self->sector;
}

/**
 * soket_policy_is_strict:
 * @self: a policy
 *
 * Whether a row is overdue from the deciding day on, not only after the hard
 * day.
 *
 * Returns: %TRUE when it is strict
 *
 * Since: 1.0
 */
gboolean
soket_policy_is_strict (SoketPolicy *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->strict;
}

/**
 * soket_policy_get_soon:
 * @self: a policy
 *
 * From how many working days before the safe day a row is due soon.
 *
 * Returns: the number of working days
 *
 * Since: 1.0
 */
int
soket_policy_get_soon (SoketPolicy *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->soon;
}

/**
 * soket_policy_is_nested:
 * @self: a policy
 *
 * Whether of periods listed together the longer report replaces the shorter one
 * that ends the same day.
 *
 * Returns: %TRUE when they nest
 *
 * Since: 1.0
 */
gboolean
soket_policy_is_nested (SoketPolicy *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->nested;
}

/**
 * soket_policy_get_proof:
 * @self: a policy
 *
 * What proves that a report came in time.
 *
 * Returns: the proof
 *
 * Since: 1.0
 */
SoketProof
soket_policy_get_proof (SoketPolicy *self)
{
  g_return_val_if_fail (self != NULL, SOKET_PROOF_RECEIVED);

  return self->proof;
}

/**
 * soket_policy_get_morning_end:
 * @self: a policy
 *
 * When the morning of an office ends: "cuối buổi sáng ngày D".
 *
 * Returns: the minute of the day, 690 for 11:30
 *
 * Since: 1.0
 */
int
soket_policy_get_morning_end (SoketPolicy *self)
{
  g_return_val_if_fail (self != NULL, SOKET_MINUTE_NONE);

  return self->morning_end;
}

/**
 * soket_policy_get_office_end:
 * @self: a policy
 *
 * When the working hours of an office end: "hết giờ làm việc ngày D".
 *
 * Returns: the minute of the day, 1020 for 17:00
 *
 * Since: 1.0
 */
int
soket_policy_get_office_end (SoketPolicy *self)
{
  g_return_val_if_fail (self != NULL, SOKET_MINUTE_NONE);

  return self->office_end;
}

static SoketPolicy *
copy (SoketPolicy *self)
{
  SoketPolicy *other = g_atomic_rc_box_new0 (SoketPolicy);

  *other = *self;
  return other;
}

/**
 * soket_policy_with_before:
 * @self: a policy
 * @before: which day of "trước ngày D" decides
 *
 * The policy with another choice.
 *
 * Returns: (transfer full): the new policy
 *
 * Since: 1.0
 */
SoketPolicy *
soket_policy_with_before (SoketPolicy *self, SoketBefore before)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (before <= SOKET_BEFORE_INCLUSIVE, NULL);

  SoketPolicy *other = copy (self);
  other->before = before;
  return other;
}

/**
 * soket_policy_with_roll:
 * @self: a policy
 * @roll: what a last day that is a rest day does
 *
 * The policy with another choice.
 *
 * Returns: (transfer full): the new policy
 *
 * Since: 1.0
 */
SoketPolicy *
soket_policy_with_roll (SoketPolicy *self, SoketRoll roll)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (roll <= SOKET_ROLL_PREVIOUS, NULL);

  SoketPolicy *other = copy (self);
  other->roll = roll;
  return other;
}

/**
 * soket_policy_with_regime:
 * @self: a policy
 * @regime: one of [func@Soket.Policy.list_regimes]
 *
 * The policy under another instrument.
 *
 * Errors: %SOKET_DEADLINE_ERROR_SYNTAX, naming the regimes, when there is no such
 * one.
 *
 * Returns: (transfer full): the new policy
 *
 * Since: 1.0
 */
SoketPolicy *
soket_policy_with_regime (SoketPolicy *self, const char *regime, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (regime != NULL, NULL);

  const SoketRegime *found = soket_regime_find (regime);
  if (found != NULL) {
    SoketPolicy *other = copy (self);
    other->regime = found;
    return other;
  }
  g_auto (GStrv) names = soket_policy_list_regimes ();
  g_autofree char *known = g_strjoinv (", ", names);
  g_autofree char *asked = g_utf8_make_valid (regime, -1);
  g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_SYNTAX,
               _ ("There is no regime “%s”; expected one of %s"), asked, known);
  return NULL;
}

/**
 * soket_policy_with_sector:
 * @self: a policy
 * @sector: whose working days count
 *
 * The policy for another sector.
 *
 * Returns: (transfer full): the new policy
 *
 * Since: 1.0
 */
SoketPolicy *
soket_policy_with_sector (SoketPolicy *self, SoketSector sector)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (sector <= SOKET_SECTOR_OTHER, NULL);

  SoketPolicy *other = copy (self);
  other->sector = sector;
  return other;
}

/**
 * soket_policy_with_strict:
 * @self: a policy
 * @strict: whether a row is overdue from the deciding day on
 *
 * The policy with another choice.
 *
 * Returns: (transfer full): the new policy
 *
 * Since: 1.0
 */
SoketPolicy *
soket_policy_with_strict (SoketPolicy *self, gboolean strict)
{
  g_return_val_if_fail (self != NULL, NULL);

  SoketPolicy *other = copy (self);
  other->strict = !!strict;
  return other;
}

/**
 * soket_policy_with_soon:
 * @self: a policy
 * @n_workdays: from how many working days before the safe day a row is due
 *   soon; not negative
 *
 * The policy with another number.
 *
 * Returns: (transfer full): the new policy
 *
 * Since: 1.0
 */
SoketPolicy *
soket_policy_with_soon (SoketPolicy *self, int n_workdays)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_workdays >= 0, NULL);

  SoketPolicy *other = copy (self);
  other->soon = n_workdays;
  return other;
}

/**
 * soket_policy_with_nested:
 * @self: a policy
 * @nested: whether the longer of periods listed together replaces the shorter
 *
 * The policy with another choice.
 *
 * Returns: (transfer full): the new policy
 *
 * Since: 1.0
 */
SoketPolicy *
soket_policy_with_nested (SoketPolicy *self, gboolean nested)
{
  g_return_val_if_fail (self != NULL, NULL);

  SoketPolicy *other = copy (self);
  other->nested = !!nested;
  return other;
}

/**
 * soket_policy_with_proof:
 * @self: a policy
 * @proof: what proves that a report came in time
 *
 * The policy with another proof.
 *
 * Returns: (transfer full): the new policy
 *
 * Since: 1.0
 */
SoketPolicy *
soket_policy_with_proof (SoketPolicy *self, SoketProof proof)
{
  g_return_val_if_fail (self != NULL, NULL);

  SoketPolicy *other = copy (self);
  other->proof = proof;
  return other;
}

/**
 * soket_policy_with_office_hours:
 * @self: a policy
 * @morning_end: the minute of the day at which the morning ends, 1 to 1440
 * @office_end: the minute at which the working hours end, not before @morning_end
 *
 * The policy of an office with other hours. They date the words "hết giờ làm
 * việc" and "cuối buổi sáng" of a phrase; a time that is written stays.
 *
 * Returns: (transfer full): the new policy
 *
 * Since: 1.0
 */
SoketPolicy *
soket_policy_with_office_hours (SoketPolicy *self, int morning_end, int office_end)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (morning_end >= 1 && morning_end <= office_end && office_end <= 1440, NULL);

  SoketPolicy *other = copy (self);
  other->morning_end = morning_end;
  other->office_end = office_end;
  return other;
}

const SoketRegime *
soket_policy_get_rules (SoketPolicy *self)
{
  return self->regime;
}
