/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "fuzz.h"

#include "../ledger/fixture.h"
#include "ledger/soket-intake-private.h"

/* What a ledger has after a file of events. */
typedef struct {
  char *said;
  char *exported;
  GBytes *statuses;
} Outcome;

static void
take (const guint8 *data, gsize size, const SoketPlainSettings *settings, Outcome *outcome)
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
      = soket_ledger_record_file (ledger, csv ? soket_intake_read_csv : soket_intake_read_ndjson,
                                  events, csv ? "fuzz.csv" : "fuzz.ndjson", SOKET_INTAKE_PARTIAL,
                                  at ("2022-12-31"), settings, &error);

  fuzz_check (intake != NULL, error);
  outcome->said = intake != NULL ? soket_intake_to_json (intake) : g_strdup (error->message);
  g_clear_error (&error);
  outcome->exported = soket_ledger_export (ledger, &error);
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (outcome->exported, -1, NULL));
  outcome->statuses = soket_ledger_dup_statuses (ledger, at ("2022-07-31"), 0);
}

static void
clear (Outcome *outcome)
{
  g_free (outcome->said);
  g_free (outcome->exported);
  g_bytes_unref (outcome->statuses);
}

/* A file of events is taken or refused whole, the ledger holds together afterwards, and it is the
 * same whether the lines were read one by one or in chunks. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const SoketPlainSettings settings = { .chunk = 64 };
  Outcome one, other;

  take (data, size, NULL, &one);
  take (data, size, &settings, &other);
  g_assert_cmpstr (one.said, ==, other.said);
  /* Ids that a ledger makes up are of one length. */
  g_assert_cmpuint (strlen (one.exported), ==, strlen (other.exported));
  g_assert_true (g_bytes_equal (one.statuses, other.statuses));
  clear (&one);
  clear (&other);
  return 0;
}
