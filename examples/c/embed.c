/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who is late: embed PLAN.json UNITS.csv EVENTS.csv DAY
 *
 *   cc embed.c -o embed $(pkg-config --cflags --libs soket-1)
 */
#include <locale.h>
#include <soket.h>

static void
print_totals (SoketLedger *ledger, SoketInstant as_of)
{
  g_autoptr (SoketTotals) totals
      = soket_ledger_get_totals (ledger, NULL, as_of, SOKET_INSTANT_NONE);
  g_autoptr (GEnumClass) statuses = g_type_class_ref (SOKET_TYPE_STATUS);
  for (guint i = 0; i < statuses->n_values; i++) {
    SoketStatus status = statuses->values[i].value;
    g_print ("%6" G_GUINT64_FORMAT " %s\n", soket_totals_get_count (totals, status),
             soket_status_get_label (status));
  }
}

static void
print_overdue (SoketLedger *ledger, SoketInstant as_of)
{
  g_autoptr (GBytes) overdue = soket_ledger_dup_overdue (ledger, NULL, as_of, SOKET_INSTANT_NONE);
  gsize size;
  const guint32 *positions = g_bytes_get_data (overdue, &size);
  for (gsize i = 0; i < size / sizeof *positions; i++) {
    g_autoptr (SoketObligation) row = g_list_model_get_item (G_LIST_MODEL (ledger), positions[i]);
    g_print ("%s\t%s\t%d\n", soket_task_get_id (soket_obligation_get_task (row)),
             soket_unit_get_name (soket_obligation_get_unit (row)),
             soket_obligation_get_days_late (row, as_of, SOKET_INSTANT_NONE));
  }
}

static SoketLedger *
make_ledger (char **files, SoketInstant as_of, GError **error)
{
  g_autoptr (SoketPlan) plan = soket_plan_load (files[0], error);
  if (!plan)
    return NULL;
  g_autoptr (SoketDirectory) units = soket_directory_load (files[1], error);
  if (!units)
    return NULL;
  g_autofree char *text = NULL;
  gsize length;
  if (!g_file_get_contents (files[2], &text, &length, error))
    return NULL;

  g_autoptr (GBytes) events = g_bytes_new_take (g_steal_pointer (&text), length);
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketAdoption) adoption
      = soket_ledger_adopt (ledger, plan, units, NULL, SOKET_DAY_NONE, as_of, error);
  if (!adoption)
    return NULL;
  g_autoptr (SoketIntake) intake
      = soket_ledger_record_csv (ledger, events, files[2], SOKET_INTAKE_NONE, SOKET_INSTANT_NONE,
                                 error);
  return intake ? g_steal_pointer (&ledger) : NULL;
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc != 5) {
    g_printerr ("usage: %s PLAN.json UNITS.csv EVENTS.csv DAY\n", argv[0]);
    return 2;
  }
  g_autoptr (GError) error = NULL;
  SoketDay day = soket_day_parse (argv[4], &error);
  SoketInstant as_of = soket_instant_end_of_day (day);
  g_autoptr (SoketLedger) ledger = day ? make_ledger (argv + 1, as_of, &error) : NULL;
  if (!ledger) {
    g_printerr ("%s\n", error->message);
    return 3;
  }
  print_totals (ledger, as_of);
  print_overdue (ledger, as_of);
  return 0;
}
