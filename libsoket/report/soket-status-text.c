/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-status-text-private.h"

#include "base/soket-i18n-private.h"
#include "report/soket-text-table-private.h"

static void
append_plans (SoketStatusReport *self, GString *out)
{
  g_auto (GStrv) ids = soket_ledger_list_plans (self->ledger);

  for (guint i = 0; ids[i] != NULL; i++) {
    SoketPlan *plan = soket_ledger_get_plan (self->ledger, ids[i]);
    if (plan == NULL || (self->plan != NULL && !g_str_equal (ids[i], self->plan)))
      continue;
    g_autofree char *name = soket_report_dup_plan_name (plan);
    g_autofree char *line = g_strdup_printf ("%s: %s", name, soket_plan_get_title (plan));
    soket_text_append_wrapped (out, line, soket_report_get_width (), 0, 3);
    if (soket_instant_get_day (self->as_of) < soket_plan_get_issued (plan))
      g_string_append (out, _ ("  It had not been issued yet by that day.\n"));
  }
}

static void
append_title (SoketStatusReport *self, GString *out)
{
  g_autofree char *as_of = soket_report_dup_as_of (self->as_of);

  g_string_append_printf (out, _ ("STATUS OF THE TASKS (as of %s)\n"), as_of);
  /* what is known later is no narrower than what had happened by then */
  if (self->known_as_of != SOKET_INSTANT_NONE && self->known_as_of < self->as_of) {
    g_autofree char *known = soket_report_dup_as_of (self->known_as_of);
    g_string_append_printf (out, _ ("As it was recorded by %s\n"), known);
  }
  append_plans (self, out);
}

static void
append_totals (SoketTotals *totals, GString *out)
{
  g_autoptr (SoketTextTable) table = soket_text_table_new ();

  soket_text_table_add_column (table, _ ("Status"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Number"), SOKET_TEXT_RIGHT);
  for (int status = 0; status <= SOKET_STATUS_DONE; status++) {
    guint64 n = soket_totals_get_count (totals, (SoketStatus) status);
    if (n == 0)
      continue;
    soket_text_table_add (table, soket_status_get_label ((SoketStatus) status));
    soket_text_table_take (table, soket_report_dup_count (n));
  }
  soket_text_table_add (table, _ ("All"));
  soket_text_table_take (table, soket_report_dup_count (soket_totals_get_obligations (totals)));
  g_string_append_c (out, '\n');
  soket_text_table_print (table, out, soket_report_get_width (), 2);
}

static void
append_cell (SoketTextTable *table, const char *name, guint64 n)
{
  soket_text_table_add (table, name);
  soket_text_table_take (table, soket_report_dup_count (n));
}

/* The official table: done or not, in time or not. */
static void
append_four (SoketTotals *totals, GString *out)
{
  g_autoptr (SoketTextTable) table = soket_text_table_new ();
  guint64 done_in_time = soket_totals_get_done_in_time (totals);
  guint64 done_late = soket_totals_get_done_late (totals);
  guint64 open_in_time = soket_totals_get_open_in_time (totals);
  guint64 open_overdue = soket_totals_get_open_overdue (totals);

  soket_text_table_add_column (table, "", SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("In time"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, "", SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Past the deadline"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, "", SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Together"), SOKET_TEXT_RIGHT);
  soket_text_table_add (table, _ ("Completed"));
  append_cell (table, _ ("Completed in time"), done_in_time);
  append_cell (table, _ ("Completed late"), done_late);
  soket_text_table_take (table, soket_report_dup_count (done_in_time + done_late));
  soket_text_table_add (table, _ ("Not completed"));
  append_cell (table, _ ("Under way, still in time"), open_in_time);
  append_cell (table, _ ("Not completed, overdue"), open_overdue);
  soket_text_table_take (table, soket_report_dup_count (open_in_time + open_overdue));
  g_string_append_c (out, '\n');
  soket_text_table_print (table, out, soket_report_get_width (), 2);
}

static void
append_untracked (SoketStatusReport *self, GString *out)
{
  g_autoptr (GPtrArray) untracked = soket_report_list_untracked (self->ledger, self->plan);

  if (untracked->len > 0)
    g_string_append_printf (out, _ ("  General duties, without a row: %u\n"), untracked->len);
}

static void
append_below_four (SoketStatusReport *self, SoketTotals *totals, GString *out)
{
  gulong on_the_day = (gulong) soket_totals_get_count (totals, SOKET_STATUS_ON_THE_DAY);
  g_autofree char *complete
      = soket_report_dup_rate (soket_totals_get_due_done (totals), soket_totals_get_due (totals));
  g_autofree char *timely = soket_report_dup_rate (soket_totals_get_due_done_in_time (totals),
                                                   soket_totals_get_due (totals));

  g_string_append_c (out, '\n');
  if (on_the_day > 0)
    g_string_append_printf (out, _ ("  Sent on the very day it was due: %lu\n"), on_the_day);
  g_autofree char *rest
      = g_strdup_printf (_ ("Not counted: waived %lu, suspended %lu, no deadline laid down %lu, no "
                            "longer followed "
                            "%lu"),
                         (gulong) soket_totals_get_count (totals, SOKET_STATUS_WAIVED),
                         (gulong) soket_totals_get_count (totals, SOKET_STATUS_SUSPENDED),
                         (gulong) soket_totals_get_count (totals, SOKET_STATUS_UNDATED)
                             + (gulong) soket_totals_get_count (totals, SOKET_STATUS_DONE),
                         (gulong) soket_totals_get_count (totals, SOKET_STATUS_ENDED));
  soket_text_append_wrapped (out, rest, soket_report_get_width (), 2, 3);
  append_untracked (self, out);
  g_string_append_printf (out, _ ("  Completed, of those due by then: %s\n"), complete);
  g_string_append_printf (out, _ ("  In time, of those due by then: %s\n"), timely);
}

static void
append_lists (SoketStatusReport *self, GString *out)
{
  soket_status_text_append_by (self,
                               self->by >= 0 ? (SoketBreakdownBy) self->by
                                             : SOKET_BREAKDOWN_BY_LEVEL,
                               out);
  soket_status_text_append_soon (self, out);
  if (self->next > 0)
    soket_status_text_append_next (self, out);
  if (self->rows)
    soket_status_text_append_rows (self, out);
  soket_status_text_append_overdue (self, out);
}

/**
 * soket_status_report_to_text:
 * @self: a report
 *
 * The report for a terminal as wide as [func@Soket.report_set_width] says, in the language of
 * the locale; in Vietnamese with the words of official reports. Totals, the table of the four
 * cells, the rates, the counts by level (or by what [method@Soket.StatusReport.set_by] says), what
 * is due soon, what comes next and the rows where they were asked for, and the list of those that
 * are overdue (newly, where [method@Soket.StatusReport.set_since] asks so) with the rules that
 * fixed their deadlines.
 *
 * Returns: (transfer full): the text, with a line end
 *
 * Since: 1.0
 */
char *
soket_status_report_to_text (SoketStatusReport *self)
{
  g_return_val_if_fail (SOKET_IS_STATUS_REPORT (self), NULL);
  g_return_val_if_fail (self->ledger != NULL, NULL);

  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (SoketTotals) totals
      = soket_ledger_get_totals (self->ledger, self->plan, self->as_of, self->known_as_of);

  append_title (self, out);
  if (soket_totals_get_obligations (totals) == 0) {
    g_string_append_printf (out, "\n%s\n", _ ("Nobody owes anything here as of then."));
    append_untracked (self, out);
    return g_string_free (g_steal_pointer (&out), FALSE);
  }
  append_totals (totals, out);
  append_four (totals, out);
  append_below_four (self, totals, out);
  append_lists (self, out);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
