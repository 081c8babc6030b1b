/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-json-private.h"

/* The days of a due, as `soket due` prints them. */
static void
write_due (GString *out, SoketDue *due)
{
  SoketDay last = due != NULL ? soket_due_get_last (due) : SOKET_DAY_NONE;
  int minute = due != NULL ? soket_due_get_minute (due) : SOKET_MINUTE_NONE;
  g_autofree char *time = NULL;

  if (minute != SOKET_MINUTE_NONE)
    time = g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
  soket_report_json_day (out, "last", last);
  soket_report_json_text (out, "time", time);
  soket_report_json_day (out, "safe",
                         due != NULL ? soket_instant_get_day (soket_due_get_safe (due))
                                     : SOKET_DAY_NONE);
  soket_report_json_day (out, "hard",
                         due != NULL ? soket_instant_get_day (soket_due_get_hard (due))
                                     : SOKET_DAY_NONE);
}

/* Rows of one task stand together and mostly share a due. */
static void
write_rows (SoketLedger *ledger, GString *out)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (ledger));
  g_autoptr (GString) days = g_string_new (NULL);
  SoketDue *due = NULL;

  for (guint i = 0; i < n; i++) {
    SoketReportRow row;
    soket_report_row_find (&row, ledger, i);
    if (days->len == 0 || row.due != due) {
      due = row.due;
      g_string_assign (days, "{");
      write_due (days, due);
      soket_report_json_end (days, '}');
    }
    soket_report_json_begin (out, NULL, '{');
    soket_report_json_row (out, &row);
    soket_report_json_members (out, days->str);
    soket_report_json_end (out, '}');
  }
}

/**
 * soket_report_obligations_to_json:
 * @ledger: a ledger
 *
 * Who owes what by when, as JSON:
 * `{"rows":[{"plan","task","unit","period","last","time","safe","hard"}]}`; without a deadline
 * the last four are null.
 *
 * Returns: (transfer full): the JSON text
 *
 * Since: 1.0
 */
char *
soket_report_obligations_to_json (SoketLedger *ledger)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (ledger), NULL);

  GString *out = g_string_new (NULL);
  soket_report_json_begin (out, NULL, '{');
  soket_report_json_begin (out, "rows", '[');
  write_rows (ledger, out);
  soket_report_json_end (out, ']');
  soket_report_json_end (out, '}');
  return g_string_free (out, FALSE);
}
