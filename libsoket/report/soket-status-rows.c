/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-status-text-private.h"

#include "base/soket-i18n-private.h"
#include "ledger/soket-ledger-private.h"
#include "report/soket-text-table-private.h"

char *
soket_status_text_dup_section (SoketStatusReport *self, const char *plan, SoketTask *task,
                               const char *period)
{
  SoketPlan *of = soket_ledger_get_plan (self->ledger, plan);
  const char *symbol = of != NULL ? soket_plan_get_symbol (of) : NULL;
  g_autoptr (GString) section = g_string_new (NULL);

  if (self->plan == NULL && self->ledger->plans->len > 1)
    g_string_append_printf (section, "%s, ", symbol != NULL ? symbol : plan);
  g_string_append (section, soket_task_get_id (task));
  if (period != NULL)
    g_string_append_printf (section, " (%s)", period);
  return g_strdup (section->str);
}

char *
soket_status_text_dup_task (SoketStatusReport *self, const char *plan, SoketTask *task,
                            const char *period)
{
  g_autofree char *section = soket_status_text_dup_section (self, plan, task, period);

  return g_strdup_printf ("%s. %s", section, soket_task_get_title (task));
}

void
soket_status_text_add_unit_columns (SoketTextTable *table, gboolean namesakes)
{
  soket_text_table_add_column (table, _ ("Unit"), SOKET_TEXT_LEFT);
  if (namesakes)
    soket_text_table_add_column (table, _ ("Upper unit"), SOKET_TEXT_LEFT);
}

void
soket_status_text_add_unit (SoketStatusReport *self, SoketTextTable *table, SoketUnit *unit,
                            gboolean namesakes)
{
  soket_text_table_add (table, soket_unit_get_name (unit));
  if (namesakes)
    soket_text_table_add (table, soket_report_get_upper (self->ledger, unit));
}

/* What an extension moved it to has a column of its own in other lists. */
static char *
dup_deadline (const SoketReportRow *row)
{
  SoketDue *due = row->due;

  if (row->last != SOKET_INSTANT_NONE
      && (due == NULL
          || (row->last != soket_due_get_safe (due) && row->last != soket_due_get_hard (due))))
    return soket_report_dup_instant (row->last);
  return due != NULL ? soket_report_dup_deadline (due) : NULL;
}

/* The titles stand below, once. */
static void
add_row (SoketStatusReport *self, SoketTextTable *table, const SoketReportRow *row,
         gboolean namesakes)
{
  soket_status_text_add_unit (self, table, row->unit, namesakes);
  soket_text_table_take (table,
                         soket_status_text_dup_section (self, row->plan, row->task, row->period));
  soket_text_table_take (table, dup_deadline (row));
  soket_text_table_add (table,
                        soket_report_get_label (row->task, row->status, row->last, self->as_of));
}

void
soket_status_text_append_title (SoketStatusReport *self, const SoketReportRow *row,
                                GHashTable *said, GString *out)
{
  if (!g_hash_table_add (said, row->task))
    return;
  g_autofree char *task = soket_status_text_dup_task (self, row->plan, row->task, NULL);
  soket_text_append_wrapped (out, task, soket_report_get_width (), 2, 3);
}

void
soket_status_text_append_rows (SoketStatusReport *self, GString *out)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->ledger));
  gboolean namesakes = soket_report_has_namesakes (self->ledger);
  g_autoptr (SoketTextTable) table = soket_text_table_new ();
  g_autoptr (GHashTable) said = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) titles = g_string_new (NULL);

  soket_status_text_add_unit_columns (table, namesakes);
  soket_text_table_add_column (table, _ ("Task (section)"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Deadline"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Status"), SOKET_TEXT_LEFT);
  for (guint i = 0; i < n; i++) {
    SoketReportRow row;
    soket_report_row_read (&row, self->ledger, i, self->as_of, self->known_as_of);
    if (!row.is_there || (self->plan != NULL && !g_str_equal (row.plan, self->plan)))
      continue;
    add_row (self, table, &row, namesakes);
    soket_status_text_append_title (self, &row, said, titles);
  }
  g_string_append_printf (out, "\n%s\n", _ ("ALL DUTIES"));
  soket_text_table_print (table, out, soket_report_get_width (), 2);
  if (titles->len > 0)
    g_string_append_printf (out, "\n%s\n%s", _ ("TASKS"), titles->str);
}
