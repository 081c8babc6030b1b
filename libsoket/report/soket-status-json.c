/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-json-private.h"

static void
write_counts (GString *out, SoketTotals *totals)
{
  soket_report_json_number (out, "obligations", soket_totals_get_obligations (totals));
  for (int status = 0; status <= SOKET_STATUS_DONE; status++)
    soket_report_json_number (out, soket_status_to_string ((SoketStatus) status),
                              soket_totals_get_count (totals, (SoketStatus) status));
}

static void
write_rate (GString *out, const char *name, guint64 n, guint64 of)
{
  soket_report_json_begin (out, name, '{');
  soket_report_json_number (out, "n", n);
  soket_report_json_number (out, "of", of);
  soket_report_json_end (out, '}');
}

static void
write_rates (GString *out, SoketTotals *totals)
{
  guint64 due = soket_totals_get_due (totals);

  soket_report_json_begin (out, "rates", '{');
  write_rate (out, "completeness", soket_totals_get_due_done (totals), due);
  write_rate (out, "timeliness", soket_totals_get_due_done_in_time (totals), due);
  soket_report_json_end (out, '}');
}

static void
write_table (GString *out, SoketTotals *totals)
{
  soket_report_json_begin (out, "table", '{');
  soket_report_json_begin (out, "done", '{');
  soket_report_json_number (out, "in_time", soket_totals_get_done_in_time (totals));
  soket_report_json_number (out, "late", soket_totals_get_done_late (totals));
  soket_report_json_end (out, '}');
  soket_report_json_begin (out, "open", '{');
  soket_report_json_number (out, "in_time", soket_totals_get_open_in_time (totals));
  soket_report_json_number (out, "overdue", soket_totals_get_open_overdue (totals));
  soket_report_json_end (out, '}');
  soket_report_json_number (out, "on_the_day",
                            soket_totals_get_count (totals, SOKET_STATUS_ON_THE_DAY));
  soket_report_json_end (out, '}');
}

static void
write_totals (SoketStatusReport *self, GString *out)
{
  g_autoptr (SoketTotals) totals
      = soket_ledger_get_totals (self->ledger, self->plan, self->as_of, self->known_as_of);

  soket_report_json_begin (out, "totals", '{');
  write_counts (out, totals);
  soket_report_json_end (out, '}');
  write_table (out, totals);
  write_rates (out, totals);
}

static void
write_rows (SoketStatusReport *self, GString *out)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->ledger));

  for (guint i = 0; i < n; i++) {
    SoketReportRow row;
    soket_report_row_read (&row, self->ledger, i, self->as_of, self->known_as_of);
    if (!row.is_there || (self->plan != NULL && !g_str_equal (row.plan, self->plan)))
      continue;
    soket_report_json_begin (out, NULL, '{');
    soket_report_json_row (out, &row);
    soket_report_json_text (out, "status", soket_status_to_string (row.status));
    soket_report_json_instant (out, "due", row.last);
    soket_report_json_end (out, '}');
  }
}

static void
write_by (SoketStatusReport *self, GString *out)
{
  g_autoptr (SoketBreakdown) breakdown
      = soket_ledger_break_down (self->ledger, self->plan, (SoketBreakdownBy) self->by, self->as_of,
                                 self->known_as_of);

  for (guint i = 0; i < soket_breakdown_get_n_keys (breakdown); i++) {
    SoketTotals *totals = soket_breakdown_get_totals (breakdown, i);
    soket_report_json_begin (out, NULL, '{');
    soket_report_json_text (out, "key", soket_breakdown_get_key (breakdown, i));
    soket_report_json_text (out, "name", soket_breakdown_get_name (breakdown, i));
    write_counts (out, totals);
    write_rates (out, totals);
    soket_report_json_end (out, '}');
  }
}

/* Rows that stand together are mostly due on one day, which is spelled once for them. @rows:
 * positions. */
static void
write_overdue (SoketStatusReport *self, const char *name, GBytes *rows, GString *out)
{
  g_autoptr (GString) days = g_string_new (NULL);
  SoketReportRow row, before = { .days_late = -1 };
  gsize size;
  const guint32 *positions = g_bytes_get_data (rows, &size);

  soket_report_json_begin (out, name, '[');
  for (gsize i = 0; i < size / sizeof (guint32); i++) {
    soket_report_row_read (&row, self->ledger, positions[i], self->as_of, self->known_as_of);
    if (row.last != before.last || row.days_late != before.days_late) {
      g_string_assign (days, "{");
      soket_report_json_instant (days, "due", row.last);
      soket_report_json_number (days, "days_late", (guint64) row.days_late);
      soket_report_json_end (days, '}');
      before = row;
    }
    soket_report_json_begin (out, NULL, '{');
    soket_report_json_row (out, &row);
    soket_report_json_members (out, days->str);
    soket_report_json_end (out, '}');
  }
  soket_report_json_end (out, ']');
}

static void
write_next (SoketStatusReport *self, GString *out)
{
  g_autoptr (GBytes) rows = soket_status_report_list_next (self);
  SoketReportRow row;
  gsize size;
  const guint32 *positions = g_bytes_get_data (rows, &size);

  soket_report_json_begin (out, "next", '[');
  for (gsize i = 0; i < size / sizeof (guint32); i++) {
    soket_report_row_read (&row, self->ledger, positions[i], self->as_of, self->known_as_of);
    soket_report_json_begin (out, NULL, '{');
    soket_report_json_row (out, &row);
    soket_report_json_instant (out, "due", row.last);
    soket_report_json_number (out, "days_left",
                              (guint64) soket_report_row_get_days_left (&row, self->as_of));
    soket_report_json_text (out, "status", soket_status_to_string (row.status));
    soket_report_json_end (out, '}');
  }
  soket_report_json_end (out, ']');
}

/* What was asked for besides. */
static void
write_more (SoketStatusReport *self, GString *out)
{
  if (self->since != SOKET_INSTANT_NONE) {
    g_autoptr (GBytes) newly = soket_status_report_list_overdue (self);
    write_overdue (self, "newly_overdue", newly, out);
  }
  if (self->next > 0)
    write_next (self, out);
}

char *
soket_status_report_print_json (SoketStatusReport *self)
{
  g_autoptr (GBytes) overdue
      = soket_ledger_dup_overdue (self->ledger, self->plan, self->as_of, self->known_as_of);
  g_autoptr (GString) out = g_string_new (NULL);

  soket_report_json_begin (out, NULL, '{');
  soket_report_json_instant (out, "as_of", self->as_of);
  soket_report_json_instant (out, "known_as_of", self->known_as_of);
  write_totals (self, out);
  soket_report_json_begin (out, "rows", '[');
  if (self->rows)
    write_rows (self, out);
  else if (self->by >= 0)
    write_by (self, out);
  soket_report_json_end (out, ']');
  write_overdue (self, "overdue", overdue, out);
  write_more (self, out);
  soket_report_json_end (out, '}');
  return g_string_free (g_steal_pointer (&out), FALSE);
}
