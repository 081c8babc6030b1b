/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-status-text-private.h"

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
  soket_text_table_add_column (table, _ ("Done in time"), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Done late"), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Open, in time"), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Open, overdue"), SOKET_TEXT_RIGHT);
  soket_text_table_add_optional (table, _ ("Not counted"), SOKET_TEXT_RIGHT);
  soket_text_table_add_column (table, _ ("Rate done"), SOKET_TEXT_RIGHT);
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
  soket_text_table_print (table, out, soket_report_get_width (), 2);
}
