/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who is late: status PLAN.json UNITS.csv EVENTS.csv DAY
 *
 *   valac --pkg soket-1 status.vala
 */
Soket.Ledger make_ledger (string[] files, Soket.Instant as_of) throws Error {
  var plan = Soket.Plan.load (files[0]);
  var units = Soket.Directory.load (files[1]);
  uint8[] events;
  FileUtils.get_data (files[2], out events);

  var ledger = new Soket.Ledger ();
  ledger.adopt (plan, units, null, Soket.DAY_NONE, as_of);
  ledger.record_csv (new Bytes (events), files[2], Soket.IntakeFlags.NONE, Soket.INSTANT_NONE);
  return ledger;
}

void print_totals (Soket.Ledger ledger, Soket.Instant as_of) {
  var totals = ledger.get_totals (null, as_of, Soket.INSTANT_NONE);
  foreach (var value in ((EnumClass) typeof (Soket.Status).class_ref ()).values) {
    var status = (Soket.Status) value.value;
    stdout.printf ("%6s %s\n", totals.get_count (status).to_string (), status.get_label ());
  }
}

void print_overdue (Soket.Ledger ledger, Soket.Instant as_of) {
  var overdue = ledger.dup_overdue (null, as_of, Soket.INSTANT_NONE);
  unowned uint32[] positions = (uint32[]) overdue.get_data ();
  for (size_t i = 0; i < overdue.get_size () / sizeof (uint32); i++) {
    var row = (Soket.Obligation) ledger.get_item (positions[i]);
    stdout.printf ("%s\t%s\t%d\n", row.get_task ().get_id (), row.get_unit ().get_name (),
                   row.get_days_late (as_of, Soket.INSTANT_NONE));
  }
}

int main (string[] args) {
  Intl.setlocale ();
  if (args.length != 5) {
    printerr ("usage: %s PLAN.json UNITS.csv EVENTS.csv DAY\n", args[0]);
    return 2;
  }
  try {
    var as_of = Soket.Instant.end_of_day (Soket.Day.parse (args[4]));
    var ledger = make_ledger (args[1:4], as_of);
    print_totals (ledger, as_of);
    print_overdue (ledger, as_of);
    return 0;
  } catch (Error error) {
    printerr ("%s\n", error.message);
    return 3;
  }
}
