/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-private.h"

#include "base/soket-i18n-private.h"
#include "report/soket-text-table-private.h"

static void
clear_entry (SoketAgendaEntry *entry)
{
  g_clear_object (&entry->row);
}

static void
agenda_clear (SoketAgenda *self)
{
  for (guint role = 0; role < SOKET_AGENDA_N_ROLES; role++)
    g_clear_pointer (&self->entries[role], g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SoketAgenda, agenda_clear)

static gboolean
is_done (SoketStatus status)
{
  return status == SOKET_STATUS_ON_TIME || status == SOKET_STATUS_ON_THE_DAY
         || status == SOKET_STATUS_LATE || status == SOKET_STATUS_AWAITING
         || status == SOKET_STATUS_DONE;
}

static void
count_row (const SoketAgenda *self, SoketObligation *row, SoketAgendaEntry *entry)
{
  SoketStatus status = soket_obligation_get_status (row, self->as_of, self->known_as_of);

  entry->n++;
  entry->n_done += is_done (status);
  entry->n_overdue
      += status == SOKET_STATUS_OVERDUE
         || (status == SOKET_STATUS_RETURNED
             && soket_obligation_get_days_late (row, self->as_of, self->known_as_of) > 0);
}

/* What others owe is told once for each task, period and day. */
static char *
dup_key (SoketObligation *row, guint role, SoketInstant last)
{
  const char *period = soket_obligation_get_period (row);

  if (role == SOKET_AGENDA_ROLE_OWES)
    return g_strdup_printf ("%p", (gpointer) row);
  return g_strdup_printf ("%s\n%s\n%s\n%d", soket_obligation_get_plan (row),
                          soket_task_get_id (soket_obligation_get_task (row)),
                          period != NULL ? period : "", last);
}

static void
add_row (SoketAgenda *self, guint role, GHashTable *known, SoketObligation *row)
{
  GArray *entries = self->entries[role];
  SoketInstant last = soket_obligation_get_last (row, self->as_of, self->known_as_of);
  g_autofree char *key = dup_key (row, role, last);
  guint at = GPOINTER_TO_UINT (g_hash_table_lookup (known, key));

  if (at == 0) {
    SoketAgendaEntry entry = { .row = g_object_ref (row), .last = last };

    g_array_append_val (entries, entry);
    at = entries->len;
    g_hash_table_insert (known, g_steal_pointer (&key), GUINT_TO_POINTER (at));
  }
  count_row (self, row, &g_array_index (entries, SoketAgendaEntry, at - 1));
}

static void
load (SoketAgenda *self)
{
  for (guint role = 0; role < SOKET_AGENDA_N_ROLES; role++) {
    g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr (GBytes) bytes
        = soket_ledger_dup_agenda (self->ledger, self->unit, (SoketAgendaRole) role, self->from,
                                   self->to, self->as_of, self->known_as_of);
    gsize size;
    const guint32 *rows = g_bytes_get_data (bytes, &size);

    self->entries[role] = g_array_new (FALSE, FALSE, sizeof (SoketAgendaEntry));
    g_array_set_clear_func (self->entries[role], (GDestroyNotify) clear_entry);
    for (gsize i = 0; i < size / sizeof (guint32); i++) {
      g_autoptr (SoketObligation) row
          = g_list_model_get_item (G_LIST_MODEL (self->ledger), rows[i]);

      add_row (self, role, known, row);
    }
  }
}

/* "45-KH/TU, IV.2 (2026-07)" */
static char *
dup_section (const SoketAgenda *self, SoketObligation *row)
{
  const char *id = soket_obligation_get_plan (row);
  SoketPlan *plan = soket_ledger_get_plan (self->ledger, id);
  const char *symbol = plan != NULL ? soket_plan_get_symbol (plan) : NULL;
  const char *section = soket_task_get_id (soket_obligation_get_task (row));
  const char *period = soket_obligation_get_period (row);

  if (period != NULL)
    return g_strdup_printf ("%s, %s (%s)", symbol != NULL ? symbol : id, section, period);
  return g_strdup_printf ("%s, %s", symbol != NULL ? symbol : id, section);
}

static void
add_line (const SoketAgenda *self, guint role, SoketTextTable *table, const SoketAgendaEntry *entry)
{
  const char *title = soket_task_get_title (soket_obligation_get_task (entry->row));

  soket_text_table_take (table, entry->last != SOKET_INSTANT_NONE
                                    ? soket_report_dup_instant (entry->last)
                                    : NULL);
  soket_text_table_take (table, dup_section (self, entry->row));
  soket_text_table_add (table, title);
  if (role == SOKET_AGENDA_ROLE_OWES) {
    SoketStatus status = soket_obligation_get_status (entry->row, self->as_of, self->known_as_of);

    soket_text_table_add (table, soket_report_get_label (soket_obligation_get_task (entry->row),
                                                         status, entry->last, self->as_of));
    return;
  }
  soket_text_table_take (table, soket_report_dup_rate (entry->n_done, entry->n));
  soket_text_table_take (table, soket_report_dup_count (entry->n_overdue));
}

static void
append_role (const SoketAgenda *self, guint role, GString *out)
{
  const char *const headings[] = { _ ("TO DO"), _ ("TO COORDINATE IN"), _ ("TO FOLLOW") };
  GArray *entries = self->entries[role];
  g_autoptr (SoketTextTable) table = soket_text_table_new ();

  if (entries->len == 0)
    return;
  soket_text_table_add_column (table, _ ("Last day"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Plan, section"), SOKET_TEXT_LEFT);
  soket_text_table_add_column (table, _ ("Task"), SOKET_TEXT_LEFT);
  if (role == SOKET_AGENDA_ROLE_OWES) {
    soket_text_table_add_column (table, _ ("Status"), SOKET_TEXT_LEFT);
  } else {
    soket_text_table_add_column (table, _ ("Rate completed"), SOKET_TEXT_RIGHT);
    soket_text_table_add_column (table, _ ("Not completed, overdue"), SOKET_TEXT_RIGHT);
  }
  for (guint i = 0; i < entries->len; i++)
    add_line (self, role, table, &g_array_index (entries, SoketAgendaEntry, i));
  g_string_append_printf (out, "\n%s\n", headings[role]);
  soket_text_table_print (table, out, soket_report_get_width (), 2);
}

static char *
print_text (const SoketAgenda *self)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *as_of = soket_report_dup_as_of (self->as_of);
  g_autofree char *unit = soket_report_dup_unit (self->ledger, self->unit);
  g_autofree char *heading = g_strdup_printf (_ ("AGENDA OF %s (as of %s)"), unit, as_of);
  guint n = 0;

  soket_text_append_wrapped (out, heading, soket_report_get_width (), 0, 3);
  for (guint role = 0; role < SOKET_AGENDA_N_ROLES; role++) {
    append_role (self, role, out);
    n += self->entries[role]->len;
  }
  if (n == 0)
    g_string_append_printf (out, "\n%s\n", _ ("Nothing is on it."));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

typedef char *(*PrintFunc) (const SoketAgenda *agenda);

static char *
print (PrintFunc func, SoketLedger *ledger, SoketUnit *unit, SoketDay from, SoketDay to,
       SoketInstant as_of, SoketInstant known_as_of)
{
  g_return_val_if_fail (SOKET_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (SOKET_IS_UNIT (unit), NULL);
  g_return_val_if_fail (as_of != SOKET_INSTANT_NONE, NULL);

  g_auto (SoketAgenda) agenda = { .ledger = ledger,
                                  .unit = unit,
                                  .from = from,
                                  .to = to,
                                  .as_of = as_of,
                                  .known_as_of = known_as_of };
  load (&agenda);
  return func (&agenda);
}

/**
 * soket_report_agenda_to_json:
 * @ledger: a ledger
 * @unit: a unit of the ledger
 * @from: the first day that is asked about, 0 for no bound
 * @to: the last day that is asked about, 0 for no bound
 * @as_of: events that decide later are not seen
 * @known_as_of: events recorded later are not seen; 0 for all that is recorded
 *
 * What one unit has to do with, over all plans of the ledger, as JSON:
 * `{"unit":{"id","name"},"as_of","known_as_of","from","to",
 * "owes":[{"plan","task","title","period","due","status","days_late"}],
 * "coordinates":[{"plan","task","title","period","due","obligations","done","overdue"}],
 * "follows":[…]}`, each list by the last day that is safe. What others owe is one
 * entry for each task, period and day, with how many of how many are done.
 *
 * Returns: (transfer full): the JSON text
 *
 * Since: 1.0
 */
char *
soket_report_agenda_to_json (SoketLedger *ledger, SoketUnit *unit, SoketDay from, SoketDay to,
                             SoketInstant as_of, SoketInstant known_as_of)
{
  return print (soket_agenda_print_json, ledger, unit, from, to, as_of, known_as_of);
}

/**
 * soket_report_agenda_to_text:
 * @ledger: a ledger
 * @unit: a unit of the ledger
 * @from: the first day that is asked about, 0 for no bound
 * @to: the last day that is asked about, 0 for no bound
 * @as_of: events that decide later are not seen
 * @known_as_of: events recorded later are not seen; 0 for all that is recorded
 *
 * What one unit has to do with, over all plans of the ledger, for a terminal, in the
 * language of the locale: what it owes, in what it coordinates, and what it follows.
 *
 * Returns: (transfer full): the text, with a line end
 *
 * Since: 1.0
 */
char *
soket_report_agenda_to_text (SoketLedger *ledger, SoketUnit *unit, SoketDay from, SoketDay to,
                             SoketInstant as_of, SoketInstant known_as_of)
{
  return print (print_text, ledger, unit, from, to, as_of, known_as_of);
}
