/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-private.h"

/**
 * SoketStatusReport:
 *
 * How things stand as of an instant: how many rows are done and open, in time and late, the rates,
 * and who has not sent a report that is due. One question, answered as JSON for programs or as
 * text for a terminal, in the words of official reports.
 *
 * A report never changes its ledger. It asks anew at each rendering, so a later one sees what has
 * been recorded in between. It belongs to the thread of its ledger.
 *
 * Since: 1.0
 */
G_DEFINE_FINAL_TYPE (SoketStatusReport, soket_status_report, G_TYPE_OBJECT)

static void
soket_status_report_finalize (GObject *object)
{
  SoketStatusReport *self = SOKET_STATUS_REPORT (object);

  g_clear_object (&self->ledger);
  g_free (self->plan);
  G_OBJECT_CLASS (soket_status_report_parent_class)->finalize (object);
}

static void
soket_status_report_class_init (SoketStatusReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soket_status_report_finalize;
}

static void
soket_status_report_init (SoketStatusReport *self)
{
  self->by = -1;
}

/**
 * soket_status_report_new:
 * @ledger: a ledger
 * @as_of: events that decide later are not seen
 * @known_as_of: events recorded later are not seen; %SOKET_INSTANT_NONE for all that is recorded
 *
 * Asks how things stand in a ledger, over all its plans.
 *
 * Returns: (transfer full): a new report
 *
 * Since: 1.0
 */
SoketStatusReport *
soket_status_report_new (SoketLedger *ledger, SoketInstant as_of, SoketInstant known_as_of)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (as_of != SOKET_INSTANT_NONE, NULL);

  SoketStatusReport *self = g_object_new (SOKET_TYPE_STATUS_REPORT, NULL);
  self->ledger = g_object_ref (ledger);
  self->as_of = as_of;
  self->known_as_of = known_as_of;
  return self;
}

/**
 * soket_status_report_set_plan:
 * @self: a report
 * @plan: (nullable): the id of a plan of the ledger, %NULL for all plans
 *
 * Restricts the report to one plan.
 *
 * Since: 1.0
 */
void
soket_status_report_set_plan (SoketStatusReport *self, const char *plan)
{
  g_return_if_fail (SOKET_IS_STATUS_REPORT (self));

  char *copy = g_strdup (plan);
  g_free (self->plan);
  self->plan = copy;
}

/**
 * soket_status_report_set_rows:
 * @self: a report
 * @rows: whether each row is listed
 *
 * Lists each row with its status; in JSON this takes the place of the counts of
 * [method@Soket.StatusReport.set_by].
 *
 * Since: 1.0
 */
void
soket_status_report_set_rows (SoketStatusReport *self, gboolean rows)
{
  g_return_if_fail (SOKET_IS_STATUS_REPORT (self));
  self->rows = rows;
}

/**
 * soket_status_report_set_by:
 * @self: a report
 * @by: what the rows are counted by
 *
 * Counts the rows for each unit, task, level, parent, group or period. Without it the text counts
 * them by level where the plan has levels, and the JSON does not.
 *
 * Since: 1.0
 */
void
soket_status_report_set_by (SoketStatusReport *self, SoketBreakdownBy by)
{
  g_return_if_fail (SOKET_IS_STATUS_REPORT (self));
  self->by = (int) by;
}

/**
 * soket_status_report_set_next:
 * @self: a report
 * @n: how many at most, 0 for none
 *
 * Lists the open rows whose last day comes next, as [method@Soket.Ledger.dup_next_due] finds them.
 *
 * Since: 1.0
 */
void
soket_status_report_set_next (SoketStatusReport *self, guint n)
{
  g_return_if_fail (SOKET_IS_STATUS_REPORT (self));
  self->next = n;
}

/**
 * soket_status_report_set_since:
 * @self: a report
 * @since: as a rule the instant of the last look; 0 for none
 *
 * Lists what has become overdue since, as [method@Soket.Ledger.dup_newly_overdue] finds it: in the
 * text in the place of all that is overdue, in JSON besides.
 * [method@Soket.StatusReport.has_overdue] goes on asking for all.
 *
 * Since: 1.0
 */
void
soket_status_report_set_since (SoketStatusReport *self, SoketInstant since)
{
  g_return_if_fail (SOKET_IS_STATUS_REPORT (self));
  g_return_if_fail (since >= SOKET_INSTANT_NONE);
  self->since = since;
}

GBytes *
soket_status_report_list_overdue (SoketStatusReport *self)
{
  if (self->since == SOKET_INSTANT_NONE)
    return soket_ledger_dup_overdue (self->ledger, self->plan, self->as_of, self->known_as_of);
  return soket_ledger_dup_newly_overdue (self->ledger, self->plan, self->since, self->as_of,
                                         self->known_as_of);
}

GBytes *
soket_status_report_list_next (SoketStatusReport *self)
{
  return soket_ledger_dup_next_due (self->ledger, self->plan, self->next, self->as_of,
                                    self->known_as_of);
}

/**
 * soket_status_report_has_overdue:
 * @self: a report
 *
 * Whether a row is overdue, or was returned and is past its deadline.
 *
 * Returns: %TRUE if there is one
 *
 * Since: 1.0
 */
gboolean
soket_status_report_has_overdue (SoketStatusReport *self)
{
  g_return_val_if_fail (SOKET_IS_STATUS_REPORT (self), FALSE);
  g_return_val_if_fail (self->ledger != NULL, FALSE);

  g_autoptr (GBytes) overdue
      = soket_ledger_dup_overdue (self->ledger, self->plan, self->as_of, self->known_as_of);
  return g_bytes_get_size (overdue) > 0;
}

/**
 * soket_status_report_to_json:
 * @self: a report
 *
 * The report as JSON:
 * `{"as_of","known_as_of","totals":{"obligations", one key a status},
 * "table":{"done":{"in_time","late"},"open":{"in_time","overdue"},"on_the_day"},
 * "rates":{"completeness":{"n","of"},"timeliness":{"n","of"}},"rows":[…],
 * "overdue":[{"plan","task","unit","period","due","days_late"}]}`, all of them; also
 * `"newly_overdue":[…]`, as `overdue`, where [method@Soket.StatusReport.set_since] asks for it, and
 * `"next":[{"plan","task","unit","period","due","days_left","status"}]` where
 * [method@Soket.StatusReport.set_next] does.
 *
 * `on_the_day` is the part of `done.in_time` that was sent on the very day a plan had said
 * “before”. `rows` holds one object a row, or one a key of [method@Soket.StatusReport.set_by],
 * or nothing. Days are ISO days; a deadline at a minute is `2022-07-05T17:00`.
 *
 * Returns: (transfer full): the JSON text
 *
 * Since: 1.0
 */
char *
soket_status_report_to_json (SoketStatusReport *self)
{
  g_return_val_if_fail (SOKET_IS_STATUS_REPORT (self), NULL);
  g_return_val_if_fail (self->ledger != NULL, NULL);
  return soket_status_report_print_json (self);
}
