/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-private.h"

#include "base/soket-i18n-private.h"
#include "ledger/soket-ledger-private.h"
#include "report/soket-text-table-private.h"

static gboolean
gather (SoketExplanation *self, SoketLedger *ledger, SoketObligation *row, SoketInstant as_of,
        SoketInstant known_as_of, GError **error)
{
  self->events = soket_report_load_events (ledger, row, as_of, known_as_of, error);
  if (self->events == NULL)
    return FALSE;
  self->ledger = ledger;
  self->row = row;
  self->plan = soket_ledger_get_plan (ledger, soket_obligation_get_plan (row));
  self->as_of = as_of;
  self->known_as_of = known_as_of;
  self->status = soket_obligation_get_status (row, as_of, known_as_of);
  self->last = soket_obligation_get_last (row, as_of, known_as_of);
  self->submitted = soket_obligation_get_submitted (row, as_of, known_as_of);
  self->days_late = soket_obligation_get_days_late (row, as_of, known_as_of);
  return TRUE;
}

static void
append_field (GString *out, const char *name, const char *value)
{
  g_autofree char *line = g_strdup_printf ("%s: %s", name, value);
  soket_text_append_wrapped (out, line, soket_report_get_width (), 2, 3);
}

/* Which clause of which document. */
static void
append_clause (const SoketExplanation *self, GString *out)
{
  SoketTask *task = soket_obligation_get_task (self->row);
  SoketSpan *source = soket_task_get_source (task);
  g_autoptr (GString) where = g_string_new (NULL);

  if (self->plan != NULL) {
    g_autofree char *plan = soket_report_dup_plan_name (self->plan);
    g_string_append (where, plan);
  } else {
    g_string_append (where, soket_obligation_get_plan (self->row));
  }
  g_string_append_printf (where, _ (", section %s"), soket_task_get_id (task));
  if (source != NULL)
    g_string_append_printf (where, _ (", line %u of the text"), soket_span_get_line (source));
  append_field (out, _ ("Document"), where->str);
  if (soket_task_get_deadline (task) != NULL) {
    g_autofree char *words = g_strdup_printf ("“%s”", soket_task_get_deadline (task));
    append_field (out, _ ("Its words"), words);
  }
}

static void
append_addressees (const SoketExplanation *self, GString *out)
{
  SoketTask *task = soket_obligation_get_task (self->row);
  SoketUnit *unit = soket_obligation_get_unit (self->row);
  const char *to = soket_task_get_recipient (task);
  const char *via = soket_task_get_via (task);
  g_autofree char *who = soket_report_dup_unit (self->ledger, unit);

  append_field (out, _ ("Unit"), who);
  if (soket_obligation_get_period (self->row) != NULL)
    append_field (out, _ ("Period"), soket_obligation_get_period (self->row));
  if (self->plan == NULL || to == NULL)
    return;
  const char *name = soket_plan_get_name_of (self->plan, to);
  g_autofree char *route = via != NULL ? g_strdup_printf (_ ("%s (through %s)"), name,
                                                          soket_plan_get_name_of (self->plan, via))
                                       : g_strdup (name);
  append_field (out, _ ("To be sent to"), route);
}

static void
append_due (const SoketExplanation *self, GString *out)
{
  g_autoptr (SoketDue) due
      = soket_obligation_dup_due_as_of (self->row, self->as_of, self->known_as_of);
  SoketEvent *extension = soket_report_find_extension (self->events);

  if (due == NULL) {
    const char *reason = soket_obligation_get_reason (self->row);
    append_field (out, _ ("No deadline"), reason != NULL ? reason : _ ("the plan names none"));
  } else {
    g_autofree char *last = soket_report_dup_last (due);
    append_field (out, _ ("Last day"), last);
    soket_report_append_steps (out, due, 6);
  }
  if (extension != NULL) {
    g_autofree char *until = soket_report_dup_extension (self->events);
    append_field (out, _ ("Extended to"), until);
  }
}

/* The date that an event decides by, in front of what it was. */
static void
append_event (const SoketReportEvent *entry, GString *out)
{
  SoketEvent *event = entry->event;
  const char *document = soket_event_get_document (event);
  g_autofree char *when = soket_report_dup_instant (entry->when);
  g_autofree char *note = soket_event_dup_field (event, "note");
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%s: %s", when,
                          soket_report_get_event_label (soket_event_get_kind (event)));
  if (document != NULL)
    g_string_append_printf (line, ", %s", document);
  if (soket_event_get_until (event) != SOKET_INSTANT_NONE) {
    g_autofree char *until = soket_report_dup_instant (soket_event_get_until (event));
    g_string_append_printf (line, _ (", until %s"), until);
  }
  if (note != NULL)
    g_string_append_printf (line, " (%s)", note);
  if (entry->voided)
    g_string_append (line, _ (" [voided]"));
  else if (!entry->seen)
    g_string_append (line, _ (" [later: not counted]"));
  soket_text_append_wrapped (out, line->str, soket_report_get_width (), 6, 3);
}

static void
append_events (const SoketExplanation *self, GString *out)
{
  if (self->events->len == 0) {
    append_field (out, _ ("Events"), _ ("none"));
    return;
  }
  append_field (out, _ ("Events"), "");
  for (guint i = 0; i < self->events->len; i++)
    append_event (&g_array_index (self->events, SoketReportEvent, i), out);
}

/* A report is sent; a meeting is held and an action carried out, and somebody records it. */
static char *
dup_reason_overdue (const SoketExplanation *self, const char *last)
{
  SoketTask *task = soket_obligation_get_task (self->row);
  SoketDeliverable deliverable = soket_task_get_deliverable (task);
  gulong days = (gulong) self->days_late;

  if (deliverable == SOKET_DELIVERABLE_MEETING || deliverable == SOKET_DELIVERABLE_ACTION)
    return g_strdup_printf (ngettext ("not recorded as done; last day %s; %lu day overdue",
                                      "not recorded as done; last day %s; %lu days overdue", days),
                            last, days);
  return g_strdup_printf (ngettext ("nothing received stands; last day %s; %lu day overdue",
                                    "nothing received stands; last day %s; %lu days overdue", days),
                          last, days);
}

/* How long there is time; on the very day of a “before” it is neither over nor safe. */
static char *
dup_reason_in_time (const SoketExplanation *self, const char *last)
{
  SoketReportRow row;
  soket_report_row_read (&row, self->ledger, soket_obligation_get_row (self->row), self->as_of,
                         self->known_as_of);
  int days = soket_report_row_get_days_left (&row, self->as_of);
  int worked = soket_report_row_get_days_worked (&row, self->as_of);
  SoketDay left = soket_instant_get_day (self->last) - soket_instant_get_day (self->as_of);

  if (left < 0) {
    g_autofree char *day = soket_day_to_vietnamese (soket_instant_get_day (self->as_of));
    return g_strdup_printf (_ ("%s was the last day; %s is the very day named by “before”"), last,
                            day);
  }
  if (left == 0)
    return g_strdup_printf (_ ("there is time until %s, the same day"), last);
  if (worked < 0)
    return g_strdup_printf (_ ("there is time until %s"), last);
  return g_strdup_printf (ngettext ("there is time until %s: %d day, %d of them worked",
                                    "there is time until %s: %d days, %d of them worked", days),
                          last, days, worked);
}

static char *
dup_reason_ended (const SoketExplanation *self)
{
  SoketReportRow row;
  soket_report_row_read (&row, self->ledger, soket_obligation_get_row (self->row), self->as_of,
                         self->known_as_of);
  if (row.ended == SOKET_INSTANT_NONE)
    return NULL;
  g_autofree char *day = soket_day_to_vietnamese (soket_instant_get_day (row.ended));
  return row.ender != NULL
             ? g_strdup_printf (_ ("the amendment %s ended it from %s on"), row.ender, day)
             : g_strdup_printf (_ ("a change of units ended it from %s on"), day);
}

/* By which paper, and since when, the row is not counted. */
static char *
dup_reason_paper (const SoketExplanation *self, SoketEventKind kind)
{
  SoketEvent *event = soket_report_find_event (self->events, kind);

  if (event == NULL)
    return NULL;
  g_autofree char *when = soket_report_dup_instant (soket_event_get_deciding (event));
  const char *document = soket_event_get_document (event);
  return document != NULL ? g_strdup_printf (_ ("by %s, since %s"), document, when)
                          : g_strdup_printf (_ ("since %s"), when);
}

/* Why an open row has the status it has; NULL when the status says it all. */
static char *
dup_reason_open (const SoketExplanation *self, const char *last)
{
  switch (self->status) {
  case SOKET_STATUS_OVERDUE:
    return dup_reason_overdue (self, last);
  case SOKET_STATUS_RETURNED:
    return g_strdup_printf (_ ("what was sent was returned and not sent again; last day %s"), last);
  case SOKET_STATUS_DUE_SOON:
  case SOKET_STATUS_NOT_DUE:
    return dup_reason_in_time (self, last);
  case SOKET_STATUS_WAIVED:
    return dup_reason_paper (self, SOKET_EVENT_WAIVED);
  case SOKET_STATUS_SUSPENDED:
    return dup_reason_paper (self, SOKET_EVENT_SUSPENDED);
  case SOKET_STATUS_ENDED:
    return dup_reason_ended (self);
  default:
    return NULL;
  }
}

static char *
dup_reason (const SoketExplanation *self)
{
  g_autofree char *last = soket_report_dup_instant (self->last);
  g_autofree char *when = soket_report_dup_instant (self->submitted);

  switch (self->status) {
  case SOKET_STATUS_ON_TIME:
    return g_strdup_printf (_ ("received %s, no later than %s"), when, last);
  case SOKET_STATUS_ON_THE_DAY:
    return g_strdup_printf (_ ("received %s, the very day named by “before”: no law says whether "
                               "that day is still in time, so it is told apart"),
                            when);
  case SOKET_STATUS_LATE:
    return g_strdup_printf (_ ("received %s, later than %s"), when, last);
  case SOKET_STATUS_AWAITING:
    return g_strdup_printf (_ ("received %s, and not yet accepted"), when);
  case SOKET_STATUS_DONE:
    return g_strdup_printf (_ ("received %s; no deadline was laid down"), when);
  default:
    return dup_reason_open (self, last);
  }
}

static void
append_status (const SoketExplanation *self, GString *out)
{
  g_autofree char *as_of = soket_report_dup_as_of (self->as_of);
  g_autofree char *name = g_strdup_printf (_ ("Status as of %s"), as_of);
  const char *label = soket_report_get_label (soket_obligation_get_task (self->row), self->status,
                                              self->last, self->as_of);
  g_autofree char *reason = dup_reason (self);
  g_autofree char *value = g_strconcat (label, reason != NULL ? ": " : NULL, reason, NULL);

  append_field (out, name, value);
}

/**
 * soket_report_explain_to_text:
 * @ledger: a ledger
 * @obligation: a row of it
 * @as_of: events that decide later are not counted
 * @known_as_of: events recorded later are not counted; %SOKET_INSTANT_NONE for all
 * @error: return location for an error
 *
 * Why a row has the status it has, back to the clause of the document: the task and where the
 * plan says it, by which rules and articles its last day was fixed, by which paper it was moved,
 * what was received when, and what follows from all that. In the language of the locale.
 *
 * Errors: those of [error@Soket.StoreError] when the events cannot be read.
 *
 * Returns: (transfer full): the text, with a line end, %NULL on error
 *
 * Since: 1.0
 */
char *
soket_report_explain_to_text (SoketLedger *ledger, SoketObligation *obligation, SoketInstant as_of,
                              SoketInstant known_as_of, GError **error)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (SOKET_IS_OBLIGATION (obligation), NULL);
  g_return_val_if_fail (soket_obligation_get_ledger (obligation) != NULL, NULL);

  SoketExplanation self = { NULL };
  SoketTask *task = soket_obligation_get_task (obligation);
  g_autoptr (GString) out = g_string_new (NULL);

  if (!gather (&self, ledger, obligation, as_of, known_as_of, error))
    return NULL;
  g_autoptr (GArray) events = self.events;
  g_autofree char *head
      = g_strdup_printf (_ ("Task %s: %s"), soket_task_get_id (task), soket_task_get_title (task));
  soket_text_append_wrapped (out, head, soket_report_get_width (), 0, 3);
  append_addressees (&self, out);
  append_clause (&self, out);
  append_due (&self, out);
  append_events (&self, out);
  append_status (&self, out);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * soket_report_explain_to_json:
 * @ledger: a ledger
 * @obligation: a row of it
 * @as_of: events that decide later are not counted
 * @known_as_of: events recorded later are not counted; %SOKET_INSTANT_NONE for all
 * @error: return location for an error
 *
 * The answer of [func@Soket.report_explain_to_text] for programs:
 * `{"plan","symbol","task","title","source","unit","period","as_of","known_as_of","deadline",
 * "due","reason","last","extended":{"until","document","event"},"submitted","status","label",
 * "days_late","events":[…]}`. `due` is the occurrence as `soket due` prints it, with its steps;
 * each event has `seen` and `voided` besides its own fields.
 *
 * Errors: those of [error@Soket.StoreError] when the events cannot be read.
 *
 * Returns: (transfer full): the JSON text, %NULL on error
 *
 * Since: 1.0
 */
char *
soket_report_explain_to_json (SoketLedger *ledger, SoketObligation *obligation, SoketInstant as_of,
                              SoketInstant known_as_of, GError **error)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (SOKET_IS_OBLIGATION (obligation), NULL);
  g_return_val_if_fail (soket_obligation_get_ledger (obligation) != NULL, NULL);

  SoketExplanation self = { NULL };

  if (!gather (&self, ledger, obligation, as_of, known_as_of, error))
    return NULL;
  g_autoptr (GArray) events = self.events;
  return soket_explanation_print_json (&self);
}
