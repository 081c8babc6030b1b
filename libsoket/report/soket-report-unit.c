/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report/soket-report-private.h"

#include "ledger/soket-ledger-private.h"

gboolean
soket_report_has_namesakes (SoketLedger *ledger)
{
  SoketDirectory *directory = soket_ledger_get_directory (ledger);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 0; i < soket_directory_get_n_units (directory); i++) {
    SoketUnit *unit = soket_directory_peek (directory, i);
    if (!g_hash_table_add (names, (gpointer) soket_unit_get_name (unit)))
      return TRUE;
  }
  return FALSE;
}

const char *
soket_report_get_upper (SoketLedger *ledger, SoketUnit *unit)
{
  const char *id = soket_unit_get_parent (unit);
  SoketUnit *parent
      = id != NULL ? soket_directory_find (soket_ledger_get_directory (ledger), id) : NULL;

  return parent != NULL ? soket_unit_get_name (parent) : NULL;
}

char *
soket_report_dup_unit (SoketLedger *ledger, SoketUnit *unit)
{
  const char *upper = soket_report_get_upper (ledger, unit);

  return g_strdup_printf ("%s (%s%s%s)", soket_unit_get_name (unit), soket_unit_get_id (unit),
                          upper != NULL ? ", " : "", upper != NULL ? upper : "");
}
