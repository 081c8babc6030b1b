/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-json-private.h"

static void
write_row (const SoketAgenda *self, const SoketAgendaEntry *entry, GString *out)
{
  SoketStatus status = soket_obligation_get_status (entry->row, self->as_of, self->known_as_of);
  int late = soket_obligation_get_days_late (entry->row, self->as_of, self->known_as_of);

  soket_report_json_text (out, "status", soket_status_to_string (status));
  soket_report_json_number (out, "days_late", (guint64) late);
}

static void
write_entry (const SoketAgenda *self, guint role, const SoketAgendaEntry *entry, GString *out)
{
  SoketTask *task = soket_obligation_get_task (entry->row);

  soket_report_json_begin (out, NULL, '{');
  soket_report_json_text (out, "plan", soket_obligation_get_plan (entry->row));
  soket_report_json_text (out, "task", soket_task_get_id (task));
  soket_report_json_text (out, "title", soket_task_get_title (task));
  soket_report_json_text (out, "period", soket_obligation_get_period (entry->row));
  soket_report_json_instant (out, "due", entry->last);
  if (role == SOKET_AGENDA_ROLE_OWES) {
    write_row (self, entry, out);
  } else {
    soket_report_json_number (out, "obligations", entry->n);
    soket_report_json_number (out, "done", entry->n_done);
    soket_report_json_number (out, "overdue", entry->n_overdue);
  }
  soket_report_json_end (out, '}');
}

static void
write_head (const SoketAgenda *self, GString *out)
{
  soket_report_json_begin (out, "unit", '{');
  soket_report_json_text (out, "id", soket_unit_get_id (self->unit));
  soket_report_json_text (out, "name", soket_unit_get_name (self->unit));
  soket_report_json_end (out, '}');
  soket_report_json_instant (out, "as_of", self->as_of);
  soket_report_json_instant (out, "known_as_of", self->known_as_of);
  soket_report_json_day (out, "from", self->from);
  soket_report_json_day (out, "to", self->to);
}

char *
soket_agenda_print_json (const SoketAgenda *self)
{
  static const char *const names[] = { "owes", "coordinates", "follows" };
  GString *out = g_string_new (NULL);

  soket_report_json_begin (out, NULL, '{');
  write_head (self, out);
  for (guint role = 0; role < SOKET_AGENDA_N_ROLES; role++) {
    GArray *entries = self->entries[role];

    soket_report_json_begin (out, names[role], '[');
    for (guint i = 0; i < entries->len; i++)
      write_entry (self, role, &g_array_index (entries, SoketAgendaEntry, i), out);
    soket_report_json_end (out, ']');
  }
  soket_report_json_end (out, '}');
  return g_string_free (out, FALSE);
}
