/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-private.h"

#include <json-glib/json-glib.h>

/* The only file of the reports that knows json-glib. A list may have a million rows: each row is a
 * tree of its own and is written at once, so that no tree of them all is ever held. */
typedef struct {
  GString *out;
  JsonBuilder *builder;
  JsonGenerator *generator;
} Writer;

static void
writer_init (Writer *writer)
{
  writer->out = g_string_new (NULL);
  writer->builder = json_builder_new ();
  writer->generator = json_generator_new ();
}

static char *
writer_finish (Writer *writer)
{
  g_object_unref (writer->builder);
  g_object_unref (writer->generator);
  return g_string_free (writer->out, FALSE);
}

/* Writes what has been built. */
static void
write_value (Writer *writer)
{
  g_autoptr (JsonNode) root = json_builder_get_root (writer->builder);

  json_generator_set_root (writer->generator, root);
  json_generator_to_gstring (writer->generator, writer->out);
  json_builder_reset (writer->builder);
}

static void
write_comma (Writer *writer)
{
  char before = writer->out->str[writer->out->len - 1];

  if (before != '[' && before != '{')
    g_string_append_c (writer->out, ',');
}

/* @name: one of ours, nothing in it to escape. */
static void
write_name (Writer *writer, const char *name)
{
  write_comma (writer);
  g_string_append_printf (writer->out, "\"%s\":", name);
}

static void
add_string (JsonBuilder *builder, const char *key, const char *value)
{
  json_builder_set_member_name (builder, key);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_int (JsonBuilder *builder, const char *key, guint64 value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, (gint64) value);
}

static void
add_instant (JsonBuilder *builder, const char *key, SoketInstant instant)
{
  g_autofree char *text = soket_report_dup_iso (instant);
  add_string (builder, key, text);
}

static void
begin_object (JsonBuilder *builder, const char *key)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
}

/* A value that another layer wrote: our own JSON, so json-glib's leniency does no harm. */
static JsonNode *
parse_own (const char *json)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (json == NULL || !json_parser_load_from_data (parser, json, -1, NULL))
    return json_node_new (JSON_NODE_NULL);
  return json_parser_steal_root (parser);
}

static void
write_instant (Writer *writer, const char *name, SoketInstant instant)
{
  g_autofree char *text = soket_report_dup_iso (instant);

  write_name (writer, name);
  if (text != NULL)
    g_string_append_printf (writer->out, "\"%s\"", text);
  else
    g_string_append (writer->out, "null");
}

static void
add_counts (JsonBuilder *builder, SoketTotals *totals)
{
  add_int (builder, "obligations", soket_totals_get_obligations (totals));
  for (int status = 0; status <= SOKET_STATUS_DONE; status++)
    add_int (builder, soket_status_to_string ((SoketStatus) status),
             soket_totals_get_count (totals, (SoketStatus) status));
}

static void
add_rate (JsonBuilder *builder, const char *key, guint64 n, guint64 of)
{
  begin_object (builder, key);
  add_int (builder, "n", n);
  add_int (builder, "of", of);
  json_builder_end_object (builder);
}

static void
add_rates (JsonBuilder *builder, SoketTotals *totals)
{
  guint64 due = soket_totals_get_due (totals);

  add_rate (builder, "completeness", soket_totals_get_due_done (totals), due);
  add_rate (builder, "timeliness", soket_totals_get_due_done_in_time (totals), due);
}

static void
write_table (Writer *writer, SoketTotals *totals)
{
  JsonBuilder *builder = writer->builder;

  json_builder_begin_object (builder);
  begin_object (builder, "done");
  add_int (builder, "in_time", soket_totals_get_done_in_time (totals));
  add_int (builder, "late", soket_totals_get_done_late (totals));
  json_builder_end_object (builder);
  begin_object (builder, "open");
  add_int (builder, "in_time", soket_totals_get_open_in_time (totals));
  add_int (builder, "overdue", soket_totals_get_open_overdue (totals));
  json_builder_end_object (builder);
  add_int (builder, "on_the_day", soket_totals_get_count (totals, SOKET_STATUS_ON_THE_DAY));
  json_builder_end_object (builder);
  write_name (writer, "table");
  write_value (writer);
}

static void
write_totals (Writer *writer, SoketTotals *totals)
{
  json_builder_begin_object (writer->builder);
  add_counts (writer->builder, totals);
  json_builder_end_object (writer->builder);
  write_name (writer, "totals");
  write_value (writer);
  write_table (writer, totals);
  json_builder_begin_object (writer->builder);
  add_rates (writer->builder, totals);
  json_builder_end_object (writer->builder);
  write_name (writer, "rates");
  write_value (writer);
}

/* plan, task, unit, period: what a row is known by. */
static void
begin_row (Writer *writer, SoketObligation *row)
{
  JsonBuilder *builder = writer->builder;

  write_comma (writer);
  json_builder_begin_object (builder);
  add_string (builder, "plan", soket_obligation_get_plan (row));
  add_string (builder, "task", soket_task_get_id (soket_obligation_get_task (row)));
  add_string (builder, "unit", soket_unit_get_id (soket_obligation_get_unit (row)));
  add_string (builder, "period", soket_obligation_get_period (row));
}

static void
end_row (Writer *writer)
{
  json_builder_end_object (writer->builder);
  write_value (writer);
}

static void
write_rows (Writer *writer, SoketStatusReport *self)
{
  GListModel *rows = G_LIST_MODEL (self->ledger);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (SoketObligation) row = g_list_model_get_item (rows, i);
    if (self->plan != NULL && !g_str_equal (soket_obligation_get_plan (row), self->plan))
      continue;
    if (!soket_obligation_is_there (row, self->as_of, self->known_as_of))
      continue;
    SoketStatus status = soket_obligation_get_status (row, self->as_of, self->known_as_of);
    begin_row (writer, row);
    add_string (writer->builder, "status", soket_status_to_string (status));
    add_instant (writer->builder, "due",
                 soket_obligation_get_last (row, self->as_of, self->known_as_of));
    end_row (writer);
  }
}

static void
write_by (Writer *writer, SoketStatusReport *self)
{
  g_autoptr (SoketBreakdown) breakdown
      = soket_ledger_break_down (self->ledger, self->plan, (SoketBreakdownBy) self->by, self->as_of,
                                 self->known_as_of);
  JsonBuilder *builder = writer->builder;

  for (guint i = 0; i < soket_breakdown_get_n_keys (breakdown); i++) {
    SoketTotals *totals = soket_breakdown_get_totals (breakdown, i);
    write_comma (writer);
    json_builder_begin_object (builder);
    add_string (builder, "key", soket_breakdown_get_key (breakdown, i));
    add_string (builder, "name", soket_breakdown_get_name (breakdown, i));
    add_counts (builder, totals);
    begin_object (builder, "rates");
    add_rates (builder, totals);
    json_builder_end_object (builder);
    json_builder_end_object (builder);
    write_value (writer);
  }
}

static void
write_overdue (Writer *writer, SoketStatusReport *self)
{
  g_autoptr (GBytes) bytes
      = soket_ledger_dup_overdue (self->ledger, self->plan, self->as_of, self->known_as_of);
  gsize size;
  const guint32 *positions = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size / sizeof (guint32); i++) {
    g_autoptr (SoketObligation) row
        = g_list_model_get_item (G_LIST_MODEL (self->ledger), positions[i]);
    begin_row (writer, row);
    add_instant (writer->builder, "due",
                 soket_obligation_get_last (row, self->as_of, self->known_as_of));
    add_int (writer->builder, "days_late",
             (guint64) soket_obligation_get_days_late (row, self->as_of, self->known_as_of));
    end_row (writer);
  }
}

char *
soket_status_report_print_json (SoketStatusReport *self)
{
  g_autoptr (SoketTotals) totals
      = soket_ledger_get_totals (self->ledger, self->plan, self->as_of, self->known_as_of);
  Writer writer;

  writer_init (&writer);
  g_string_append_c (writer.out, '{');
  write_instant (&writer, "as_of", self->as_of);
  write_instant (&writer, "known_as_of", self->known_as_of);
  write_totals (&writer, totals);
  write_name (&writer, "rows");
  g_string_append_c (writer.out, '[');
  if (self->rows)
    write_rows (&writer, self);
  else if (self->by >= 0)
    write_by (&writer, self);
  g_string_append_c (writer.out, ']');
  write_name (&writer, "overdue");
  g_string_append_c (writer.out, '[');
  write_overdue (&writer, self);
  g_string_append (writer.out, "]}");
  return writer_finish (&writer);
}

/* The days of a due, as `soket due` prints them. */
static void
add_due_days (JsonBuilder *builder, JsonNode *due)
{
  static const char *const keys[] = { "last", "time", "safe", "hard" };
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (due) ? json_node_get_object (due) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    const char *text = NULL;
    if (object != NULL)
      text = json_object_get_string_member_with_default (object, keys[i], NULL);
    add_string (builder, keys[i], text);
  }
}

static JsonNode *
parse_due (SoketDue *due)
{
  g_autofree char *json = due != NULL ? soket_due_to_json (due) : NULL;
  return parse_own (json);
}

/* Rows of one task stand together and mostly share a due. */
static void
write_obligations (Writer *writer, GListModel *rows)
{
  g_autoptr (JsonNode) days = parse_due (NULL);
  SoketDue *due = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (SoketObligation) row = g_list_model_get_item (rows, i);
    if (soket_obligation_get_due (row) != due) {
      due = soket_obligation_get_due (row);
      json_node_unref (days);
      days = parse_due (due);
    }
    begin_row (writer, row);
    add_due_days (writer->builder, days);
    end_row (writer);
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
  Writer writer;

  g_return_val_if_fail (SOKET_IS_LEDGER (ledger), NULL);

  writer_init (&writer);
  g_string_append (writer.out, "{\"rows\":[");
  write_obligations (&writer, G_LIST_MODEL (ledger));
  g_string_append (writer.out, "]}");
  return writer_finish (&writer);
}

static void
add_source (JsonBuilder *builder, SoketSpan *source)
{
  if (source == NULL) {
    add_string (builder, "source", NULL);
    return;
  }
  begin_object (builder, "source");
  add_int (builder, "line", soket_span_get_line (source));
  add_int (builder, "start", soket_span_get_start (source));
  add_int (builder, "end", soket_span_get_end (source));
  json_builder_end_object (builder);
}

static void
add_extended (JsonBuilder *builder, SoketEvent *event)
{
  if (event == NULL) {
    add_string (builder, "extended", NULL);
    return;
  }
  begin_object (builder, "extended");
  add_instant (builder, "until", soket_event_get_until (event));
  add_string (builder, "document", soket_event_get_document (event));
  add_string (builder, "event", soket_event_get_id (event));
  json_builder_end_object (builder);
}

static void
add_event (JsonBuilder *builder, const SoketReportEvent *entry)
{
  g_autofree char *json = soket_event_to_json (entry->event);
  g_autoptr (JsonNode) node = parse_own (json);

  if (JSON_NODE_HOLDS_OBJECT (node)) {
    json_object_set_boolean_member (json_node_get_object (node), "seen", entry->seen);
    json_object_set_boolean_member (json_node_get_object (node), "voided", entry->voided);
  }
  json_builder_add_value (builder, g_steal_pointer (&node));
}

/* What was asked for, by which document. */
static void
add_clause (JsonBuilder *builder, const SoketExplanation *self)
{
  SoketTask *task = soket_obligation_get_task (self->row);

  add_string (builder, "plan", soket_obligation_get_plan (self->row));
  add_string (builder, "symbol", self->plan != NULL ? soket_plan_get_symbol (self->plan) : NULL);
  add_string (builder, "task", soket_task_get_id (task));
  add_string (builder, "title", soket_task_get_title (task));
  add_source (builder, soket_task_get_source (task));
  add_string (builder, "unit", soket_unit_get_id (soket_obligation_get_unit (self->row)));
  add_string (builder, "period", soket_obligation_get_period (self->row));
  add_instant (builder, "as_of", self->as_of);
  add_instant (builder, "known_as_of", self->known_as_of);
  add_string (builder, "deadline", soket_task_get_deadline (task));
}

char *
soket_explanation_print_json (const SoketExplanation *self)
{
  g_autoptr (SoketDue) due
      = soket_obligation_dup_due_as_of (self->row, self->as_of, self->known_as_of);
  g_autofree char *due_json = due != NULL ? soket_due_to_json (due) : NULL;
  Writer writer;

  writer_init (&writer);
  JsonBuilder *builder = writer.builder;
  json_builder_begin_object (builder);
  add_clause (builder, self);
  json_builder_set_member_name (builder, "due");
  json_builder_add_value (builder, parse_own (due_json));
  add_string (builder, "reason", soket_obligation_get_reason (self->row));
  add_instant (builder, "last", self->last);
  add_extended (builder, soket_report_find_extension (self->events));
  add_instant (builder, "submitted", self->submitted);
  add_string (builder, "status", soket_status_to_string (self->status));
  add_string (builder, "label",
              soket_report_get_label (self->row, self->status, self->last, self->as_of));
  add_int (builder, "days_late", (guint64) self->days_late);
  json_builder_set_member_name (builder, "events");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->events->len; i++)
    add_event (builder, &g_array_index (self->events, SoketReportEvent, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  write_value (&writer);
  return writer_finish (&writer);
}

static void
add_agenda_row (JsonBuilder *builder, const SoketAgenda *self, const SoketAgendaEntry *entry)
{
  SoketStatus status = soket_obligation_get_status (entry->row, self->as_of, self->known_as_of);
  int late = soket_obligation_get_days_late (entry->row, self->as_of, self->known_as_of);

  add_string (builder, "status", soket_status_to_string (status));
  add_int (builder, "days_late", (guint64) late);
}

static void
write_agenda_entry (Writer *writer, const SoketAgenda *self, guint role,
                    const SoketAgendaEntry *entry)
{
  JsonBuilder *builder = writer->builder;
  SoketTask *task = soket_obligation_get_task (entry->row);

  write_comma (writer);
  json_builder_begin_object (builder);
  add_string (builder, "plan", soket_obligation_get_plan (entry->row));
  add_string (builder, "task", soket_task_get_id (task));
  add_string (builder, "title", soket_task_get_title (task));
  add_string (builder, "period", soket_obligation_get_period (entry->row));
  add_instant (builder, "due", entry->last);
  if (role == SOKET_AGENDA_ROLE_OWES) {
    add_agenda_row (builder, self, entry);
  } else {
    add_int (builder, "obligations", entry->n);
    add_int (builder, "done", entry->n_done);
    add_int (builder, "overdue", entry->n_overdue);
  }
  end_row (writer);
}

static void
write_agenda_head (Writer *writer, const SoketAgenda *self)
{
  json_builder_begin_object (writer->builder);
  add_string (writer->builder, "id", soket_unit_get_id (self->unit));
  add_string (writer->builder, "name", soket_unit_get_name (self->unit));
  json_builder_end_object (writer->builder);
  write_name (writer, "unit");
  write_value (writer);
  write_instant (writer, "as_of", self->as_of);
  write_instant (writer, "known_as_of", self->known_as_of);
  write_instant (writer, "from", soket_instant_new (self->from, SOKET_MINUTE_NONE, NULL));
  write_instant (writer, "to", soket_instant_new (self->to, SOKET_MINUTE_NONE, NULL));
}

char *
soket_agenda_print_json (const SoketAgenda *self)
{
  static const char *const names[] = { "owes", "coordinates", "follows" };
  Writer writer;

  writer_init (&writer);
  g_string_append_c (writer.out, '{');
  write_agenda_head (&writer, self);
  for (guint role = 0; role < SOKET_AGENDA_N_ROLES; role++) {
    write_name (&writer, names[role]);
    g_string_append_c (writer.out, '[');
    for (guint i = 0; i < self->entries[role]->len; i++)
      write_agenda_entry (&writer, self, role,
                          &g_array_index (self->entries[role], SoketAgendaEntry, i));
    g_string_append_c (writer.out, ']');
  }
  g_string_append_c (writer.out, '}');
  return writer_finish (&writer);
}
