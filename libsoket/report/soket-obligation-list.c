/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-private.h"

#include "base/soket-i18n-private.h"
#include "report/soket-text-table-private.h"

static void
add_row (SoketTextTable *table, SoketLedger *ledger, SoketObligation *row, gboolean namesakes)
{
  SoketDue *due = soket_obligation_get_due (row);

  soket_text_table_add (table, soket_task_get_id (soket_obligation_get_task (row)));
  soket_text_table_add (table, soket_unit_get_name (soket_obligation_get_unit (row)));
  if (namesakes)
    soket_text_table_add (table, soket_report_get_upper (ledger, soket_obligation_get_unit (row)));
  soket_text_table_add (table, soket_obligation_get_period (row));
  if (due != NULL)
    soket_text_table_take (table, soket_report_dup_last (due));
  else
    soket_text_table_add (table, soket_obligation_get_reason (row));
}

static void
append_rows (SoketLedger *ledger, GString *out)
{
  GListModel *rows = G_LIST_MODEL (ledger);
  g_autoptr (SoketTextTable) table = soket_text_table_new ();
  gboolean namesakes = soket_report_has_namesakes (ledger);

  soket_text_table_add_column (table, _ ("Task"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Unit"), SOKET_TEXT_LEFT);
  if (namesakes)
    soket_text_table_add_column (table, _ ("Upper unit"), SOKET_TEXT_LEFT);
  soket_text_table_add_optional (table, _ ("Period"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Last day"), SOKET_TEXT_LEFT);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (SoketObligation) row = g_list_model_get_item (rows, i);
    add_row (table, ledger, row, namesakes);
  }
  soket_text_table_print (table, out, soket_report_get_width (), 0);
}

/* Who leads @task, by name. */
static char *
dup_leads (SoketLedger *ledger, SoketPlan *plan, SoketTask *task)
{
  const char *const *leads = soket_task_get_leads (task);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; leads[i] != NULL; i++) {
    SoketUnit *unit = soket_directory_find (soket_ledger_get_directory (ledger), leads[i]);
    g_string_append (names, i > 0 ? ", " : "");
    g_string_append (names, unit != NULL ? soket_unit_get_name (unit)
                                         : soket_plan_get_name_of (plan, leads[i]));
  }
  return g_strdup (names->str);
}

/* General duties make no row; they are listed once. */
static void
append_untracked (SoketLedger *ledger, GString *out)
{
  g_autoptr (SoketTextTable) table = soket_text_table_new ();
  g_autoptr (GPtrArray) tasks = soket_report_list_untracked (ledger, NULL);

  if (tasks->len == 0)
    return;
  soket_text_table_add_column (table, _ ("Task"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Led by"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("General duty"), SOKET_TEXT_LEFT);
  for (guint i = 0; i < tasks->len; i++) {
    const SoketReportTask *found = g_ptr_array_index (tasks, i);
    soket_text_table_add (table, soket_task_get_id (found->task));
    soket_text_table_take (table, dup_leads (ledger, found->plan, found->task));
    soket_text_table_add (table, soket_task_get_title (found->task));
  }
  g_string_append_printf (out, "\n%s\n", _ ("GENERAL DUTIES, WITHOUT A ROW IN THE LEDGER"));
  soket_text_table_print (table, out, soket_report_get_width (), 0);
}

/**
 * soket_report_obligations_to_text:
 * @ledger: a ledger
 *
 * Who owes what by when, as a table for a terminal, in the language of the locale. General duties
 * (`"tracked":false`), which make no row, stand below, once each.
 *
 * Returns: (transfer full): the text, with a line end
 *
 * Since: 1.0
 */
char *
soket_report_obligations_to_text (SoketLedger *ledger)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (ledger), NULL);

  guint n = g_list_model_get_n_items (G_LIST_MODEL (ledger));
  g_autoptr (GString) out = g_string_new (NULL);

  append_rows (ledger, out);
  g_string_append_printf (out, ngettext ("%u duty\n", "%u duties\n", n), n);
  append_untracked (ledger, out);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
