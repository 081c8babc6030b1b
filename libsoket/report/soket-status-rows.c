/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "report/soket-text-table-private.h"

static const char *
heading_of (SoketBreakdownBy by)
{
  /* clang-format off */
  static const char *const headings[] = {
    N_("BY UNIT"), N_("BY TASK"), N_("BY LEVEL"), N_("BY UPPER UNIT"), N_("BY GROUP"),
    N_("BY PERIOD"),
  };
  /* clang-format on */

  return (guint) by < G_N_ELEMENTS (headings) ? _ (headings[by]) : "";
}

static void
add_count_columns (SoketTextTable *table)
{
  soket_text_table_add_column (table, _ ("Name"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Duties"), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Completed in time"), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Completed late"), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Under way, still in time"), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Not completed, overdue"), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Not counted"), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Rate completed"), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Rate in time"), SOKET_TEXT_RIGHT);
}

static void
add_counts (SoketTextTable *table, const char *name, SoketTotals *totals)
{
  const guint64 cells[]
      = { soket_totals_get_done_in_time (totals), soket_totals_get_done_late (totals),
          soket_totals_get_open_in_time (totals), soket_totals_get_open_overdue (totals) };
  guint64 all = soket_totals_get_obligations (totals);
  guint64 rest = all;

  soket_text_table_add (table, name);
  soket_text_table_take (table, soket_report_dup_count (all));
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++) {
    soket_text_table_take (table, soket_report_dup_count (cells[i]));
    rest -= cells[i];
  }
  soket_text_table_take (table, soket_report_dup_count (rest));
  soket_text_table_take (table, soket_report_dup_rate (soket_totals_get_due_done (totals),
                                                       soket_totals_get_due (totals)));
  soket_text_table_take (table, soket_report_dup_rate (soket_totals_get_due_done_in_time (totals),
                                                       soket_totals_get_due (totals)));
}

/* Nobody asked, and there are no levels. */
static gboolean
says_nothing (SoketStatusReport *self, SoketBreakdown *breakdown)
{
  guint n = soket_breakdown_get_n_keys (breakdown);

  return self->by < 0 && (n == 0 || (n == 1 && soket_breakdown_get_key (breakdown, 0) == NULL));
}

void
soket_status_text_append_by (SoketStatusReport *self, SoketBreakdownBy by, GString *out)
{
  g_autoptr (SoketBreakdown) breakdown
      = soket_ledger_break_down (self->ledger, self->plan, by, self->as_of, self->known_as_of);
  g_autoptr (SoketTextTable) table = soket_text_table_new ();

  if (says_nothing (self, breakdown))
    return;
  add_count_columns (table);
  for (guint i = 0; i < soket_breakdown_get_n_keys (breakdown); i++) {
    const char *name = soket_breakdown_get_name (breakdown, i);
    const char *key = soket_breakdown_get_key (breakdown, i);
    g_autofree char *section = NULL;
    if (by == SOKET_BREAKDOWN_BY_TASK && key != NULL)
      section = g_strdup_printf ("%s. %s", key, name);
    if (name == NULL)
      name = key != NULL ? key : _ ("(none)");
    add_counts (table, section != NULL ? section : name, soket_breakdown_get_totals (breakdown, i));
  }
  g_string_append_printf (out, "\n%s\n", heading_of (by));
  soket_text_table_print (table, out, SOKET_REPORT_WIDTH, 2);
}

/* The name of the unit as people know it. */
static const char *
unit_name (SoketObligation *row)
{
  return soket_unit_get_name (soket_obligation_get_unit (row));
}

/* The section of a task; where more than one plan is reported on, behind the plan's symbol. */
static char *
dup_section (SoketStatusReport *self, SoketObligation *row)
{
  const char *section = soket_task_get_id (soket_obligation_get_task (row));
  const char *id = soket_obligation_get_plan (row);
  SoketPlan *plan = soket_ledger_get_plan (self->ledger, id);
  const char *symbol = plan != NULL ? soket_plan_get_symbol (plan) : NULL;
  g_auto (GStrv) plans = soket_ledger_list_plans (self->ledger);

  if (self->plan != NULL || g_strv_length (plans) < 2)
    return g_strdup (section);
  return g_strdup_printf ("%s, %s", symbol != NULL ? symbol : id, section);
}

/* The titles stand below, once. */
static void
add_section_cell (SoketStatusReport *self, SoketTextTable *table, SoketObligation *row)
{
  g_autofree char *section = dup_section (self, row);
  const char *period = soket_obligation_get_period (row);

  soket_text_table_take (table, period != NULL ? g_strdup_printf ("%s (%s)", section, period)
                                               : g_steal_pointer (&section));
}

static void
append_task (SoketStatusReport *self, SoketObligation *row, GString *out)
{
  g_autofree char *section = dup_section (self, row);
  g_autofree char *head
      = g_strdup_printf ("%s. %s", section, soket_task_get_title (soket_obligation_get_task (row)));

  soket_text_append_wrapped (out, head, SOKET_REPORT_WIDTH, 2, 3);
}

/* What an extension moved it to has a column of its own. */
static char *
dup_first_deadline (SoketObligation *row)
{
  SoketDue *due = soket_obligation_get_due (row);
  return due != NULL ? soket_report_dup_deadline (due) : NULL;
}

/* Whether an extension has put @last in the place of what the plan says. */
static gboolean
is_moved (SoketObligation *row, SoketInstant last)
{
  SoketDue *due = soket_obligation_get_due (row);

  return last != SOKET_INSTANT_NONE
         && (due == NULL || (last != soket_due_get_safe (due) && last != soket_due_get_hard (due)));
}

static void
add_row (SoketStatusReport *self, SoketTextTable *table, SoketObligation *row)
{
  SoketStatus status = soket_obligation_get_status (row, self->as_of, self->known_as_of);
  SoketInstant last = soket_obligation_get_last (row, self->as_of, self->known_as_of);

  soket_text_table_add (table, unit_name (row));
  add_section_cell (self, table, row);
  soket_text_table_take (table, is_moved (row, last) ? soket_report_dup_instant (last)
                                                     : dup_first_deadline (row));
  soket_text_table_add (table, soket_report_get_label (row, status, last, self->as_of));
}

void
soket_status_text_append_rows (SoketStatusReport *self, GString *out)
{
  GListModel *rows = G_LIST_MODEL (self->ledger);
  g_autoptr (SoketTextTable) table = soket_text_table_new ();
  g_autoptr (GHashTable) said = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) titles = g_string_new (NULL);

  soket_text_table_add_column (table, _ ("Unit"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Task (section)"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Deadline"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Status"), SOKET_TEXT_LEFT);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (SoketObligation) row = g_list_model_get_item (rows, i);
    if (self->plan != NULL && !g_str_equal (soket_obligation_get_plan (row), self->plan))
      continue;
    add_row (self, table, row);
    if (g_hash_table_add (said, soket_obligation_get_task (row)))
      append_task (self, row, titles);
  }
  g_string_append_printf (out, "\n%s\n", _ ("ALL DUTIES"));
  soket_text_table_print (table, out, SOKET_REPORT_WIDTH, 2);
  if (titles->len > 0)
    g_string_append_printf (out, "\n%s\n%s", _ ("TASKS"), titles->str);
}

static void
add_overdue_columns (SoketTextTable *table)
{
  soket_text_table_add_column (table, _ ("No."), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Unit"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Task (section)"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Deadline"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Extended to (paper)"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Days overdue"), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Times reminded"), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Note"), SOKET_TEXT_LEFT);
}

static void
add_overdue_row (SoketStatusReport *self, SoketTextTable *table, guint number, SoketObligation *row)
{
  g_autoptr (GArray) events
      = soket_report_load_events (self->ledger, row, self->as_of, self->known_as_of, NULL);
  int days = soket_obligation_get_days_late (row, self->as_of, self->known_as_of);

  soket_text_table_take (table, soket_report_dup_count (number));
  soket_text_table_add (table, unit_name (row));
  add_section_cell (self, table, row);
  soket_text_table_take (table, dup_first_deadline (row));
  soket_text_table_take (table, events != NULL ? soket_report_dup_extension (events) : NULL);
  soket_text_table_take (table, soket_report_dup_count ((guint64) days));
  soket_text_table_take (table, events != NULL ? soket_report_dup_count (
                                    soket_report_count_events (events, SOKET_EVENT_REMINDED))
                                               : NULL);
  soket_text_table_take (table, events != NULL ? soket_report_dup_note (events) : NULL);
}

/* Whether one of @said is of the same task and has the same deadline. */
static gboolean
is_said (GPtrArray *said, SoketTask *task, SoketDue *due)
{
  for (guint i = 0; i < said->len; i++) {
    SoketObligation *row = g_ptr_array_index (said, i);
    SoketDue *other = soket_obligation_get_due (row);
    if (soket_obligation_get_task (row) != task)
      continue;
    if (other == due || (other != NULL && due != NULL && soket_due_equal (other, due)))
      return TRUE;
  }
  return FALSE;
}

/* The rule behind the deadline of @row. */
static void
append_rule (SoketStatusReport *self, SoketObligation *row, GString *out)
{
  SoketDue *due = soket_obligation_get_due (row);
  const char *reason = soket_obligation_get_reason (row);

  append_task (self, row, out);
  if (due != NULL)
    soket_report_append_steps (out, due, 4);
  else if (reason != NULL)
    soket_text_append_wrapped (out, reason, SOKET_REPORT_WIDTH, 4, 3);
}

static void
append_rules (SoketStatusReport *self, GPtrArray *rows, GString *out)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();

  g_string_append_printf (out, "\n%s\n", _ ("HOW THE DEADLINES WERE FIXED"));
  for (guint i = 0; i < rows->len; i++) {
    SoketObligation *row = g_ptr_array_index (rows, i);
    if (is_said (said, soket_obligation_get_task (row), soket_obligation_get_due (row)))
      continue;
    g_ptr_array_add (said, row);
    append_rule (self, row, out);
  }
}

static GPtrArray *
list_overdue (SoketStatusReport *self)
{
  g_autoptr (GBytes) bytes
      = soket_ledger_dup_overdue (self->ledger, self->plan, self->as_of, self->known_as_of);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  gsize size;
  const guint32 *positions = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size / sizeof (guint32); i++)
    g_ptr_array_add (rows, g_list_model_get_item (G_LIST_MODEL (self->ledger), positions[i]));
  return rows;
}

void
soket_status_text_append_overdue (SoketStatusReport *self, GString *out)
{
  g_autoptr (GPtrArray) rows = list_overdue (self);
  g_autoptr (SoketTextTable) table = soket_text_table_new ();
  g_autofree char *as_of = soket_report_dup_as_of (self->as_of);

  if (rows->len == 0) {
    g_string_append_printf (out, _ ("\nNothing is overdue (as of %s).\n"), as_of);
    return;
  }
  add_overdue_columns (table);
  for (guint i = 0; i < rows->len; i++)
    add_overdue_row (self, table, i + 1, g_ptr_array_index (rows, i));
  g_string_append_printf (out,
                          _ ("\nUNITS THAT HAVE NOT SENT THEIR REPORT (OVERDUE)\n(as of %s)\n"),
                          as_of);
  soket_text_table_print (table, out, SOKET_REPORT_WIDTH, 2);
  append_rules (self, rows, out);
}
