/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-private.h"

#include "base/soket-i18n-private.h"
#include "ledger/soket-ledger-private.h"

static void
event_clear (SoketReportEvent *entry)
{
  soket_event_unref (entry->event);
}

static gboolean
is_seen (SoketEvent *event, SoketInstant when, SoketInstant as_of, SoketInstant known_as_of)
{
  SoketInstant recorded = soket_event_get_recorded (event);

  return when <= as_of && (known_as_of == SOKET_INSTANT_NONE || recorded <= known_as_of);
}

static void
mark_voided (GArray *events, const char *id)
{
  for (guint i = 0; id != NULL && i < events->len; i++) {
    SoketReportEvent *entry = &g_array_index (events, SoketReportEvent, i);
    if (g_strcmp0 (soket_event_get_id (entry->event), id) == 0)
      entry->voided = TRUE;
  }
}

GArray *
soket_report_load_events (SoketLedger *ledger, SoketObligation *row, SoketInstant as_of,
                          SoketInstant known_as_of, GError **error)
{
  g_autofree char *text = soket_ledger_dup_history (ledger, row, error);
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (SoketReportEvent));

  g_array_set_clear_func (events, (GDestroyNotify) event_clear);
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++) {
    if (lines[i][0] == '\0')
      continue;
    SoketEvent *event = soket_event_new_from_json (lines[i], error);
    if (event == NULL)
      return NULL;
    SoketInstant when = soket_ledger_get_deciding (row, event);
    SoketReportEvent entry = { event, when, is_seen (event, when, as_of, known_as_of), FALSE };
    g_array_append_val (events, entry);
  }
  for (guint i = 0; i < events->len; i++) {
    SoketReportEvent *entry = &g_array_index (events, SoketReportEvent, i);
    if (!entry->seen || soket_event_get_kind (entry->event) != SOKET_EVENT_VOIDED)
      continue;
    g_autofree char *of = soket_event_dup_field (entry->event, "of");
    mark_voided (events, of);
  }
  return text != NULL ? g_steal_pointer (&events) : NULL;
}

static gboolean
stands (const SoketReportEvent *entry)
{
  return entry->seen && !entry->voided;
}

SoketEvent *
soket_report_find_extension (GArray *events)
{
  for (guint i = events->len; i > 0; i--) {
    const SoketReportEvent *entry = &g_array_index (events, SoketReportEvent, i - 1);
    SoketEventKind kind = soket_event_get_kind (entry->event);
    if (stands (entry) && (kind == SOKET_EVENT_EXTENDED || kind == SOKET_EVENT_RETURNED)
        && soket_event_get_until (entry->event) != SOKET_INSTANT_NONE)
      return entry->event;
  }
  return NULL;
}

SoketEvent *
soket_report_find_event (GArray *events, SoketEventKind kind)
{
  for (guint i = events->len; i > 0; i--) {
    const SoketReportEvent *entry = &g_array_index (events, SoketReportEvent, i - 1);
    if (stands (entry) && soket_event_get_kind (entry->event) == kind)
      return entry->event;
  }
  return NULL;
}

guint
soket_report_count_events (GArray *events, SoketEventKind kind)
{
  guint n = 0;

  for (guint i = 0; i < events->len; i++) {
    const SoketReportEvent *entry = &g_array_index (events, SoketReportEvent, i);
    n += stands (entry) && soket_event_get_kind (entry->event) == kind;
  }
  return n;
}

char *
soket_report_dup_extension (GArray *events)
{
  SoketEvent *extension = soket_report_find_extension (events);
  if (extension == NULL)
    return NULL;

  g_autofree char *until = soket_report_dup_instant (soket_event_get_until (extension));
  const char *document = soket_event_get_document (extension);
  return document != NULL ? g_strdup_printf ("%s (%s)", until, document) : g_steal_pointer (&until);
}

/* An open row was sent back, taken back, or more time was asked for. */
char *
soket_report_dup_note (GArray *events)
{
  static const SoketEventKind kinds[]
      = { SOKET_EVENT_RETURNED, SOKET_EVENT_WITHDRAWN, SOKET_EVENT_REQUESTED, SOKET_EVENT_NOTED };
  SoketEvent *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && found == NULL; i++)
    found = soket_report_find_event (events, kinds[i]);
  if (found == NULL)
    return NULL;
  g_autofree char *note = soket_event_dup_field (found, "note");
  if (soket_event_get_kind (found) == SOKET_EVENT_NOTED)
    return g_steal_pointer (&note);

  g_autofree char *day
      = soket_day_to_vietnamese (soket_instant_get_day (soket_event_get_deciding (found)));
  const char *label = soket_report_get_event_label (soket_event_get_kind (found));
  return note != NULL ? g_strdup_printf ("%s %s: %s", label, day, note)
                      : g_strdup_printf ("%s %s", label, day);
}
