/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-json-private.h"

#include <string.h>

#include "ledger/soket-ledger-json-private.h"

/* A list may have a million rows. json-glib makes a tree of each before it writes it, which was
 * half of the time that `soket status` took: so the brackets and commas are put here. Texts are
 * escaped by what the ledger writes its events with. */

/* The comma and the name in front of a value. */
static void
begin_value (GString *out, const char *name)
{
  char before = out->len > 0 ? out->str[out->len - 1] : '[';

  if (before != '[' && before != '{')
    g_string_append_c (out, ',');
  if (name == NULL)
    return;
  g_string_append_c (out, '"');
  g_string_append (out, name);
  g_string_append_len (out, "\":", 2);
}

void
soket_report_json_begin (GString *out, const char *name, char bracket)
{
  begin_value (out, name);
  g_string_append_c (out, bracket);
}

void
soket_report_json_end (GString *out, char bracket)
{
  g_string_append_c (out, bracket);
}

void
soket_report_json_text (GString *out, const char *name, const char *text)
{
  begin_value (out, name);
  soket_ledger_json_append_text (out, text);
}

void
soket_report_json_number (GString *out, const char *name, guint64 number)
{
  begin_value (out, name);
  g_string_append_printf (out, "%" G_GUINT64_FORMAT, number);
}

void
soket_report_json_flag (GString *out, const char *name, gboolean flag)
{
  begin_value (out, name);
  g_string_append (out, flag ? "true" : "false");
}

void
soket_report_json_instant (GString *out, const char *name, SoketInstant instant)
{
  g_autofree char *text = soket_report_dup_iso (instant);

  soket_report_json_text (out, name, text);
}

void
soket_report_json_day (GString *out, const char *name, SoketDay day)
{
  g_autofree char *text = day != SOKET_DAY_NONE ? soket_day_to_string (day) : NULL;

  soket_report_json_text (out, name, text);
}

void
soket_report_json_value (GString *out, const char *name, const char *json)
{
  begin_value (out, name);
  g_string_append (out, json != NULL ? json : "null");
}

void
soket_report_json_members (GString *out, const char *json)
{
  begin_value (out, NULL);
  g_string_append_len (out, json + 1, (gssize) strlen (json) - 2);
}

void
soket_report_json_row (GString *out, const SoketReportRow *row)
{
  soket_report_json_text (out, "plan", row->plan);
  soket_report_json_text (out, "task", soket_task_get_id (row->task));
  soket_report_json_text (out, "unit", soket_unit_get_id (row->unit));
  soket_report_json_text (out, "period", row->period);
}
