/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report/soket-report-private.h"

static void
test_rates (void)
{
  static const struct {
    guint64 n;
    guint64 of;
    const char *text;
  } rows[] = {
    { 0, 0, "0/0" },
    { 0, 7, "0/7 (0.0%)" },
    { 36, 40, "36/40 (90.0%)" },
    { 1, 3, "1/3 (33.3%)" },
    { 2, 3, "2/3 (66.7%)" },
    { 40, 40, "40/40 (100.0%)" },
    { 9999, 10000, "9999/10000 (99.9%)" }, /* never all before all is done */
    { 1000000, 1000000, "1000000/1000000 (100.0%)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = soket_report_dup_rate (rows[i].n, rows[i].of);
    g_assert_cmpstr (text, ==, rows[i].text);
  }
}

static void
test_instants (void)
{
  static const struct {
    const char *given;
    const char *text;
    const char *as_of;
    const char *iso;
  } rows[] = {
    { "2022-07-08", "08/7/2022", "the end of 08/7/2022", "2022-07-08" },
    { "2022-07-08T24:00", "08/7/2022", "the end of 08/7/2022", "2022-07-08" },
    { "2022-02-08T17:05", "17:05 on 08/02/2022", "17:05 on 08/02/2022", "2022-02-08T17:05" },
    { "2022-10-08T00:00", "00:00 on 08/10/2022", "00:00 on 08/10/2022", "2022-10-08T00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    SoketInstant instant = soket_instant_parse (rows[i].given, NULL);
    g_autofree char *text = soket_report_dup_instant (instant);
    g_autofree char *as_of = soket_report_dup_as_of (instant);
    g_autofree char *iso = soket_report_dup_iso (instant);
    g_test_message ("%s", rows[i].given);
    g_assert_cmpstr (text, ==, rows[i].text);
    g_assert_cmpstr (as_of, ==, rows[i].as_of);
    g_assert_cmpstr (iso, ==, rows[i].iso);
  }
  g_assert_null (soket_report_dup_iso (SOKET_INSTANT_NONE));
}

static void
test_event_labels (void)
{
  for (int kind = SOKET_EVENT_SUBMITTED; kind <= SOKET_EVENT_NOTED; kind++) {
    g_test_message ("%s", soket_event_kind_to_string ((SoketEventKind) kind));
    g_assert_cmpstr (soket_report_get_event_label ((SoketEventKind) kind), !=, "");
  }
  g_assert_cmpstr (soket_report_get_event_label (SOKET_EVENT_NOTED), ==, "noted");
  g_assert_cmpstr (soket_report_get_event_label (SOKET_EVENT_EXTENDED), ==, "extended");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-words/rates", test_rates);
  g_test_add_func ("/report-words/instants", test_instants);
  g_test_add_func ("/report-words/event-labels", test_event_labels);
  return g_test_run ();
}
