/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "check/soket-check-private.h"

/**
 * SoketChecker:
 *
 * Looks at a plan as an officer would before it goes out: is every duty somebody's, by a day that
 * exists, to somebody, and do its days and words agree. What it finds are
 * [class@Soket.Finding]s; the rules are [struct@Soket.Rule]s.
 *
 * A checker holds what the caller wants otherwise: severities and further units. It belongs to the
 * thread that made it.
 *
 * Since: 1.0
 */
struct _SoketChecker {
  GObject parent_instance;
  SoketSeverity *severities; /* in the order of the table */
  SoketDirectory *units;
};

G_DEFINE_FINAL_TYPE (SoketChecker, soket_checker, G_TYPE_OBJECT)

static void
soket_checker_finalize (GObject *object)
{
  SoketChecker *self = SOKET_CHECKER (object);

  g_free (self->severities);
  g_clear_object (&self->units);
  G_OBJECT_CLASS (soket_checker_parent_class)->finalize (object);
}

static void
soket_checker_class_init (SoketCheckerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soket_checker_finalize;
}

static void
soket_checker_init (SoketChecker *self)
{
  self->severities = g_new (SoketSeverity, soket_rule_get_n_rules ());
  for (guint i = 0; i < soket_rule_get_n_rules (); i++)
    self->severities[i] = soket_rules[i].severity;
}

/**
 * soket_checker_new:
 *
 * A checker with all rules, each with its own severity.
 *
 * Returns: (transfer full): a new checker
 *
 * Since: 1.0
 */
SoketChecker *
soket_checker_new (void)
{
  return g_object_new (SOKET_TYPE_CHECKER, NULL);
}

/**
 * soket_checker_set_severity:
 * @self: a checker
 * @rule: the id of a rule
 * @severity: how much its findings weigh from now on; %SOKET_SEVERITY_NONE switches it off
 * @error: return location for an error
 *
 * Makes a rule weigh more or less in this checker.
 *
 * Errors: %SOKET_CHECK_ERROR_NO_SUCH_RULE when no rule has that id.
 *
 * Returns: %TRUE if there is such a rule
 *
 * Since: 1.0
 */
gboolean
soket_checker_set_severity (SoketChecker *self, const char *rule, SoketSeverity severity,
                            GError **error)
{
  g_return_val_if_fail (SOKET_IS_CHECKER (self), FALSE);
  g_return_val_if_fail (rule != NULL, FALSE);
  g_return_val_if_fail ((guint) severity <= SOKET_SEVERITY_ERROR, FALSE);

  const SoketRule *found = soket_rule_find (rule, error);
  if (found == NULL)
    return FALSE;
  self->severities[found - soket_rules] = severity;
  return TRUE;
}

/**
 * soket_checker_set_units:
 * @self: a checker
 * @units: (nullable): units besides those of the plan, or %NULL
 *
 * Gives the units from which the groups of a plan select, as a ledger would have them. Where the
 * plan has a unit of the same id, the plan's holds.
 *
 * Since: 1.0
 */
void
soket_checker_set_units (SoketChecker *self, SoketDirectory *units)
{
  g_return_if_fail (SOKET_IS_CHECKER (self));
  g_return_if_fail (units == NULL || SOKET_IS_DIRECTORY (units));

  g_set_object (&self->units, units);
}

/**
 * soket_checker_check:
 * @self: a checker
 * @plan: a plan
 *
 * Runs the rules over a plan. The plan is not changed. Messages are in the language of the locale.
 *
 * Returns: (transfer full): a list of [class@Soket.Finding] in the order of the file; empty when
 *   nothing was found
 *
 * Since: 1.0
 */
GListModel *
soket_checker_check (SoketChecker *self, SoketPlan *plan)
{
  g_return_val_if_fail (SOKET_IS_CHECKER (self), NULL);
  g_return_val_if_fail (SOKET_IS_PLAN (plan), NULL);

  g_autoptr (SoketCheck) check = soket_check_new (plan, self->units);
  for (guint i = 0; i < soket_rule_get_n_rules (); i++) {
    if (self->severities[i] == SOKET_SEVERITY_NONE)
      continue;
    soket_check_set_severity (check, self->severities[i]);
    soket_rules[i].function (check, &soket_rules[i]);
  }
  return soket_check_take_findings (check);
}
