/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-status-text-private.h"

#include "base/soket-i18n-private.h"
#include "ledger/soket-ledger-private.h"
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

/* Most rows have no event: nothing is looked for then. NULL also where they cannot be read. */
static GArray *
load_events (SoketStatusReport *self, const SoketReportRow *row)
{
  if (!soket_columns_has_events (self->ledger->columns, row->position))
    return NULL;
  g_autoptr (SoketObligation) view
      = g_list_model_get_item (G_LIST_MODEL (self->ledger), row->position);
  return soket_report_load_events (self->ledger, view, self->as_of, self->known_as_of, NULL);
}

static void
add_row (SoketStatusReport *self, SoketTextTable *table, guint number, gboolean namesakes,
         const SoketReportRow *row)
{
  g_autoptr (GArray) events = load_events (self, row);
  guint n_reminders = events != NULL ? soket_report_count_events (events, SOKET_EVENT_REMINDED) : 0;

  soket_text_table_take (table, soket_report_dup_count (number));
  soket_status_text_add_unit (self, table, row->unit, namesakes);
  soket_text_table_take (table,
                         soket_status_text_dup_section (self, row->plan, row->task, row->period));
  soket_text_table_take (table, row->due != NULL ? soket_report_dup_deadline (row->due) : NULL);
  soket_text_table_take (table, events != NULL ? soket_report_dup_extension (events) : NULL);
  soket_text_table_take (table, soket_report_dup_count ((guint64) row->days_late));
  soket_text_table_take (table, soket_report_dup_count (n_reminders));
  soket_text_table_take (table, events != NULL ? soket_report_dup_note (events) : NULL);
}

/* Whether one of @said is of the same task and has the same deadline. */
static gboolean
is_said (GArray *said, const SoketReportRow *row)
{
  for (guint i = 0; i < said->len; i++) {
    const SoketReportRow *other = &g_array_index (said, SoketReportRow, i);
    if (other->task != row->task)
      continue;
    if (other->due == row->due
        || (other->due != NULL && row->due != NULL && soket_due_equal (other->due, row->due)))
      return TRUE;
  }
  return FALSE;
}

/* The rule behind the deadline of @row. */
static void
append_rule (SoketStatusReport *self, const SoketReportRow *row, GString *out)
{
  g_autofree char *task = soket_status_text_dup_task (self, row->plan, row->task, NULL);

  soket_text_append_wrapped (out, task, soket_report_get_width (), 2, 3);
  if (row->due != NULL)
    soket_report_append_steps (out, row->due, 4);
  else if (row->reason != NULL)
    soket_text_append_wrapped (out, row->reason, soket_report_get_width (), 4, 3);
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
  g_autoptr (GBytes) bytes = soket_status_report_list_overdue (self);
  gboolean namesakes = soket_report_has_namesakes (self->ledger);
  g_autoptr (SoketTextTable) table = soket_text_table_new ();
  g_autoptr (GArray) said = g_array_new (FALSE, FALSE, sizeof (SoketReportRow));
  g_autoptr (GString) rules = g_string_new (NULL);
  gsize size;
  const guint32 *positions = g_bytes_get_data (bytes, &size);

  append_heading (self, size > 0, out);
  if (size == 0)
    return;
  add_columns (table, namesakes);
  for (gsize i = 0; i < size / sizeof (guint32); i++) {
    SoketReportRow row;
    soket_report_row_read (&row, self->ledger, positions[i], self->as_of, self->known_as_of);
    add_row (self, table, (guint) i + 1, namesakes, &row);
    if (is_said (said, &row))
      continue;
    g_array_append_val (said, row);
    append_rule (self, &row, rules);
  }
  soket_text_table_print (table, out, soket_report_get_width (), 2);
  g_string_append_printf (out, "\n%s\n%s", _ ("HOW THE DEADLINES WERE FIXED"), rules->str);
}
