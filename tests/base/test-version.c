/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <soket.h>

static void
test_running_is_compiled (void)
{
  g_assert_cmpuint (soket_get_major_version (), ==, SOKET_MAJOR_VERSION);
  g_assert_cmpuint (soket_get_minor_version (), ==, SOKET_MINOR_VERSION);
  g_assert_cmpuint (soket_get_micro_version (), ==, SOKET_MICRO_VERSION);
  g_assert_true (
      SOKET_CHECK_VERSION (SOKET_MAJOR_VERSION, SOKET_MINOR_VERSION, SOKET_MICRO_VERSION));
  g_assert_false (SOKET_CHECK_VERSION (SOKET_MAJOR_VERSION + 1, 0, 0));
}

static void
test_check (void)
{
  const guint major = SOKET_MAJOR_VERSION, minor = SOKET_MINOR_VERSION, micro = SOKET_MICRO_VERSION;
  const struct {
    guint asked[3];
    gboolean answer;
  } rows[] = {
    { { major, minor, micro }, TRUE },      { { 0, 0, 0 }, TRUE },
    { { major, minor, micro + 1 }, FALSE }, { { major, minor + 1, 0 }, FALSE },
    { { major + 1, 0, 0 }, FALSE },         { { major + 1, minor, micro }, FALSE },
    { { major, minor, G_MAXUINT }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%u.%u.%u", rows[i].asked[0], rows[i].asked[1], rows[i].asked[2]);
    g_assert_cmpint (soket_check_version (rows[i].asked[0], rows[i].asked[1], rows[i].asked[2]), ==,
                     rows[i].answer);
  }
}

/* Programs and bindings know a domain by this string: it never changes. */
static void
test_error_domains (void)
{
  const struct {
    GQuark domain;
    const char *words;
  } rows[] = {
    { SOKET_CALENDAR_ERROR, "soket-calendar-error-quark" },
    { SOKET_DEADLINE_ERROR, "soket-deadline-error-quark" },
    { SOKET_PLAN_ERROR, "soket-plan-error-quark" },
    { SOKET_READ_ERROR, "soket-read-error-quark" },
    { SOKET_CHECK_ERROR, "soket-check-error-quark" },
    { SOKET_LEDGER_ERROR, "soket-ledger-error-quark" },
    { SOKET_STORE_ERROR, "soket-store-error-quark" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (g_quark_to_string (rows[i].domain), ==, rows[i].words);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/version/running-is-compiled", test_running_is_compiled);
  g_test_add_func ("/version/check", test_check);
  g_test_add_func ("/version/error-domains", test_error_domains);
  return g_test_run ();
}
