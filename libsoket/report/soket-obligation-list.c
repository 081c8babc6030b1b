/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-private.h"

#include "base/soket-i18n-private.h"
#include "report/soket-text-table-private.h"

static void
add_row (SoketTextTable *table, SoketObligation *row)
{
  SoketTask *task = soket_obligation_get_task (row);
  SoketUnit *unit = soket_obligation_get_unit (row);
  SoketDue *due = soket_obligation_get_due (row);
  SoketDay last = due != NULL ? soket_due_get_last (due) : SOKET_DAY_NONE;

  soket_text_table_add (table, soket_task_get_id (task));
  soket_text_table_add (table, soket_unit_get_name (unit));
  soket_text_table_add (table, soket_obligation_get_period (row));
  if (due == NULL)
    soket_text_table_add (table, soket_obligation_get_reason (row));
  else if (last == SOKET_DAY_NONE)
    soket_text_table_take (table, soket_report_dup_instant (soket_due_get_safe (due)));
  else
    soket_text_table_take (table, soket_report_dup_instant (
                                      soket_instant_new (last, soket_due_get_minute (due), NULL)));
}

/**
 * soket_report_obligations_to_text:
 * @ledger: a ledger
 *
 * Who owes what by when, as a table for a terminal, in the language of the locale.
 *
 * Returns: (transfer full): the text, with a line end
 *
 * Since: 1.0
 */
char *
soket_report_obligations_to_text (SoketLedger *ledger)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (ledger), NULL);

  GListModel *rows = G_LIST_MODEL (ledger);
  guint n = g_list_model_get_n_items (rows);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (SoketTextTable) table = soket_text_table_new ();

  soket_text_table_add_column (table, _("Task"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _("Unit"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _("Period"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _("Last day"), SOKET_TEXT_LEFT);
  for (guint i = 0; i < n; i++) {
    g_autoptr (SoketObligation) row = g_list_model_get_item (rows, i);
    add_row (table, row);
  }
  soket_text_table_print (table, out, SOKET_REPORT_WIDTH, 0);
  g_string_append_printf (out, ngettext ("%u duty\n", "%u duties\n", n), n);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
