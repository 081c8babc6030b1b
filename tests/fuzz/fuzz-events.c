/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fuzz.h"

#include "../ledger/fixture.h"

/* A file of events is taken or refused whole, and the ledger holds together afterwards. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (SoketLedger) ledger = soket_ledger_new ();
  g_autoptr (SoketPlan) plan
      = make_plan ("p",
                   ",'issued':'2022-06-01','units':[{'id':'u','name':'Sở Thử'}],'tasks':[{'id':"
                   "'I.1','title':'Báo cáo','leads':['u'],'deadline':'trước ngày 05/7'}]");
  g_autoptr (SoketAdoption) adoption = adopt (ledger, plan, NULL);
  gboolean csv = size > 0 && data[0] != '{';
  g_autoptr (GBytes) events = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketIntake) intake
      = csv ? soket_ledger_record_csv (ledger, events, "fuzz.csv", SOKET_INTAKE_PARTIAL,
                                       at ("2022-12-31"), &error)
            : soket_ledger_record_ndjson (ledger, events, "fuzz.ndjson", SOKET_INTAKE_PARTIAL,
                                          at ("2022-12-31"), &error);

  fuzz_check (intake != NULL, error);
  g_autoptr (GError) why = NULL;
  g_autofree char *exported = soket_ledger_export (ledger, &why);
  g_assert_no_error (why);
  g_assert_true (g_utf8_validate (exported, -1, NULL));
  return 0;
}
