/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-adopt-private.h"

#include "base/soket-i18n-private.h"

/* What a plan and its units must be, to be adopted. */

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

gboolean
soket_adopt_check_plan (SoketAdopt *adopt, GError **error)
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
gboolean
soket_adopt_set_resolver (SoketAdopt *adopt, SoketResolver *resolver, GError **error)
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

gboolean
soket_adopt_set_units (SoketAdopt *adopt, SoketDirectory *units, GError **error)
{
  adopt->units = soket_directory_new ();
  return soket_directory_add_all (adopt->units, G_LIST_MODEL (adopt->ledger->directory), error)
         && add_units (adopt, units, error) && check_all_groups (adopt, error)
         && soket_directory_check_links (adopt->units, NULL, error);
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
