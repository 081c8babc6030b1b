/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-plan-struct-private.h"

/* What a plan says, for whoever asks; soket-plan.c makes it. */

/**
 * soket_plan_get_id:
 * @self: a plan
 *
 * The id of the plan: what ledgers and events call it.
 *
 * Returns: the id
 *
 * Since: 1.0
 */
const char *
soket_plan_get_id (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return self->id != NULL ? self->id : "";
}

/**
 * soket_plan_get_kind:
 * @self: a plan
 *
 * What kind of document it is, in words, as "Kế hoạch".
 *
 * Returns: (nullable): the kind
 *
 * Since: 1.0
 */
const char *
soket_plan_get_kind (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return self->kind;
}

/**
 * soket_plan_get_symbol:
 * @self: a plan
 *
 * The symbol of the plan, as written.
 *
 * Returns: (nullable): the symbol
 *
 * Since: 1.0
 */
const char *
soket_plan_get_symbol (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return self->symbol;
}

/**
 * soket_plan_get_title:
 * @self: a plan
 *
 * What the plan is about.
 *
 * Returns: the title
 *
 * Since: 1.0
 */
const char *
soket_plan_get_title (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return self->title != NULL ? self->title : "";
}

/**
 * soket_plan_get_issuer:
 * @self: a plan
 *
 * Who issued the plan.
 *
 * Returns: (nullable): the id of a unit or group
 *
 * Since: 1.0
 */
const char *
soket_plan_get_issuer (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return self->issuer;
}

/**
 * soket_plan_get_place:
 * @self: a plan
 *
 * Where the plan was issued.
 *
 * Returns: (nullable): the place
 *
 * Since: 1.0
 */
const char *
soket_plan_get_place (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return self->place;
}

/**
 * soket_plan_get_issued:
 * @self: a plan
 *
 * The day on which the plan was issued.
 *
 * Returns: the day, or 0
 *
 * Since: 1.0
 */
SoketDay
soket_plan_get_issued (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), SOKET_DAY_NONE);

  return self->issued;
}

/**
 * soket_plan_get_policy:
 * @self: a plan
 *
 * How deadlines are decided: what the plan says, over the defaults. The regime
 * is `party` where the plan names none and its symbol is of the Party.
 *
 * Returns: (transfer none): the policy
 *
 * Since: 1.0
 */
SoketPolicy *
soket_plan_get_policy (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return self->policy;
}

/**
 * soket_plan_get_followers:
 * @self: a plan
 *
 * The bodies that watch over the whole plan, urge and sum up.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of units or groups
 *
 * Since: 1.0
 */
const char *const *
soket_plan_get_followers (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return soket_strings (self->followers);
}

/**
 * soket_plan_get_subject:
 * @self: a plan
 *
 * The documents whose carrying out is reviewed.
 *
 * Returns: (transfer none) (array zero-terminated=1): symbols
 *
 * Since: 1.0
 */
const char *const *
soket_plan_get_subject (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return soket_strings (self->subject);
}

/**
 * soket_plan_get_requirements:
 * @self: a plan
 *
 * The points of purpose and requirements.
 *
 * Returns: (transfer none) (array zero-terminated=1): the texts
 *
 * Since: 1.0
 */
const char *const *
soket_plan_get_requirements (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return soket_strings (self->requirements);
}

/**
 * soket_plan_get_contents:
 * @self: a plan
 *
 * What is reviewed.
 *
 * Returns: (transfer none) (array zero-terminated=1): the texts
 *
 * Since: 1.0
 */
const char *const *
soket_plan_get_contents (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return soket_strings (self->contents);
}

/**
 * soket_plan_get_signer_capacity:
 * @self: a plan
 *
 * In whose name the plan is signed, as "T/M BAN THƯỜNG VỤ".
 *
 * Returns: (nullable): the capacity
 *
 * Since: 1.0
 */
const char *
soket_plan_get_signer_capacity (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return self->signature != NULL ? self->signature->capacity : NULL;
}

/**
 * soket_plan_get_signer_role:
 * @self: a plan
 *
 * The office of who signed.
 *
 * Returns: (nullable): the role
 *
 * Since: 1.0
 */
const char *
soket_plan_get_signer_role (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return self->signature != NULL ? self->signature->role : NULL;
}

/**
 * soket_plan_get_signer_name:
 * @self: a plan
 *
 * Who signed.
 *
 * Returns: (nullable): the name
 *
 * Since: 1.0
 */
const char *
soket_plan_get_signer_name (SoketPlan *self)
{
  g_return_val_if_fail (SOKET_IS_PLAN (self), NULL);

  return self->signature != NULL ? self->signature->name : NULL;
}
