/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-json-private.h"

static void
write_source (GString *out, SoketSpan *source)
{
  if (source == NULL) {
    soket_report_json_value (out, "source", NULL);
    return;
  }
  soket_report_json_begin (out, "source", '{');
  soket_report_json_number (out, "line", soket_span_get_line (source));
  soket_report_json_number (out, "start", soket_span_get_start (source));
  soket_report_json_number (out, "end", soket_span_get_end (source));
  soket_report_json_end (out, '}');
}

static void
write_extended (GString *out, SoketEvent *event)
{
  if (event == NULL) {
    soket_report_json_value (out, "extended", NULL);
    return;
  }
  soket_report_json_begin (out, "extended", '{');
  soket_report_json_instant (out, "until", soket_event_get_until (event));
  soket_report_json_text (out, "document", soket_event_get_document (event));
  soket_report_json_text (out, "event", soket_event_get_id (event));
  soket_report_json_end (out, '}');
}

static void
write_event (GString *out, const SoketReportEvent *entry)
{
  g_autofree char *json = soket_event_to_json (entry->event);

  soket_report_json_begin (out, NULL, '{');
  soket_report_json_members (out, json);
  soket_report_json_flag (out, "seen", entry->seen);
  soket_report_json_flag (out, "voided", entry->voided);
  soket_report_json_end (out, '}');
}

/* What was asked for, by which document. */
static void
write_clause (const SoketExplanation *self, GString *out)
{
  SoketTask *task = soket_obligation_get_task (self->row);

  soket_report_json_text (out, "plan", soket_obligation_get_plan (self->row));
  soket_report_json_text (out, "symbol",
                          self->plan != NULL ? soket_plan_get_symbol (self->plan) : NULL);
  soket_report_json_text (out, "task", soket_task_get_id (task));
  soket_report_json_text (out, "title", soket_task_get_title (task));
  write_source (out, soket_task_get_source (task));
  soket_report_json_text (out, "unit", soket_unit_get_id (soket_obligation_get_unit (self->row)));
  soket_report_json_text (out, "period", soket_obligation_get_period (self->row));
  soket_report_json_instant (out, "as_of", self->as_of);
  soket_report_json_instant (out, "known_as_of", self->known_as_of);
  soket_report_json_text (out, "deadline", soket_task_get_deadline (task));
}

static void
write_status (const SoketExplanation *self, GString *out)
{
  soket_report_json_text (out, "reason", soket_obligation_get_reason (self->row));
  soket_report_json_instant (out, "last", self->last);
  write_extended (out, soket_report_find_extension (self->events));
  soket_report_json_instant (out, "submitted", self->submitted);
  soket_report_json_text (out, "status", soket_status_to_string (self->status));
  soket_report_json_text (out, "label",
                          soket_report_get_label (soket_obligation_get_task (self->row),
                                                  self->status, self->last, self->as_of));
  soket_report_json_number (out, "days_late", (guint64) self->days_late);
}

char *
soket_explanation_print_json (const SoketExplanation *self)
{
  g_autoptr (SoketDue) due
      = soket_obligation_dup_due_as_of (self->row, self->as_of, self->known_as_of);
  g_autofree char *due_json = due != NULL ? soket_due_to_json (due) : NULL;
  GString *out = g_string_new (NULL);

  soket_report_json_begin (out, NULL, '{');
  write_clause (self, out);
  soket_report_json_value (out, "due", due_json);
  write_status (self, out);
  soket_report_json_begin (out, "events", '[');
  for (guint i = 0; i < self->events->len; i++)
    write_event (out, &g_array_index (self->events, SoketReportEvent, i));
  soket_report_json_end (out, ']');
  soket_report_json_end (out, '}');
  return g_string_free (out, FALSE);
}
