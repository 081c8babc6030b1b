/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-status-text-private.h"

#include "base/soket-i18n-private.h"
#include "report/soket-text-table-private.h"

static void
add_columns (SoketTextTable *table, gboolean namesakes)
{
  soket_text_table_add_column (table, _ ("No."), SOKET_TEXT_RIGHT);
  soket_status_text_add_unit_columns (table, namesakes);
  soket_text_table_add_column (table, _ ("Task (section)"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Deadline"), SOKET_TEXT_LEFT);
  soket_text_table_add_optional (table, _ ("Extended to (paper)"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Days overdue"), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Times reminded"), SOKET_TEXT_RIGHT);
  soket_text_table_add_optional (table, _ ("Note"), SOKET_TEXT_LEFT);
}

static void
add_row (SoketStatusReport *self, SoketTextTable *table, guint number, gboolean namesakes,
         SoketObligation *row)
{
  g_autoptr (GArray) events
      = soket_report_load_events (self->ledger, row, self->as_of, self->known_as_of, NULL);
  SoketDue *due = soket_obligation_get_due (row);
  int days = soket_obligation_get_days_late (row, self->as_of, self->known_as_of);

  soket_text_table_take (table, soket_report_dup_count (number));
  soket_status_text_add_unit (self, table, soket_obligation_get_unit (row), namesakes);
  soket_text_table_take (table,
                         soket_status_text_dup_section (self, soket_obligation_get_plan (row),
                                                        soket_obligation_get_task (row),
                                                        soket_obligation_get_period (row)));
  soket_text_table_take (table, due != NULL ? soket_report_dup_deadline (due) : NULL);
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
  g_autofree char *task = soket_status_text_dup_task (self, soket_obligation_get_plan (row),
                                                      soket_obligation_get_task (row), NULL);

  soket_text_append_wrapped (out, task, soket_report_get_width (), 2, 3);
  if (due != NULL)
    soket_report_append_steps (out, due, 4);
  else if (reason != NULL)
    soket_text_append_wrapped (out, reason, soket_report_get_width (), 4, 3);
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
list_rows (SoketStatusReport *self)
{
  g_autoptr (GBytes) bytes = soket_status_report_list_overdue (self);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  gsize size;
  const guint32 *positions = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size / sizeof (guint32); i++)
    g_ptr_array_add (rows, g_list_model_get_item (G_LIST_MODEL (self->ledger), positions[i]));
  return rows;
}

/* Above the list, or in its place. */
static void
append_heading (SoketStatusReport *self, gboolean some, GString *out)
{
  g_autofree char *as_of = soket_report_dup_as_of (self->as_of);
  g_autofree char *since
      = self->since != SOKET_INSTANT_NONE ? soket_report_dup_as_of (self->since) : NULL;

  if (since != NULL && some)
    g_string_append_printf (out, _ ("\nNEWLY OVERDUE\n(since %s, as of %s)\n"), since, as_of);
  else if (since != NULL)
    g_string_append_printf (out, _ ("\nNothing has become overdue since %s (as of %s).\n"), since,
                            as_of);
  else if (some)
    g_string_append_printf (out,
                            _ ("\nUNITS THAT HAVE NOT SENT THEIR REPORT (OVERDUE)\n(as of %s)\n"),
                            as_of);
  else
    g_string_append_printf (out, _ ("\nNothing is overdue (as of %s).\n"), as_of);
}

void
soket_status_text_append_overdue (SoketStatusReport *self, GString *out)
{
  g_autoptr (GPtrArray) rows = list_rows (self);
  gboolean namesakes = soket_report_has_namesakes (self->ledger);
  g_autoptr (SoketTextTable) table = soket_text_table_new ();

  append_heading (self, rows->len > 0, out);
  if (rows->len == 0)
    return;
  add_columns (table, namesakes);
  for (guint i = 0; i < rows->len; i++)
    add_row (self, table, i + 1, namesakes, g_ptr_array_index (rows, i));
  soket_text_table_print (table, out, soket_report_get_width (), 2);
  append_rules (self, rows, out);
}
