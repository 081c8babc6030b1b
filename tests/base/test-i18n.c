/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"

#include <locale.h>
#include <string.h>

/* No vi_VN locale is installed on a bare machine: LANGUAGE and C.UTF-8 must do. */
static void
test_vietnamese (void)
{
  g_autoptr (GError) error = NULL;

  if (g_test_subprocess ()) {
    g_setenv ("LANGUAGE", "vi", TRUE);
    setlocale (LC_ALL, "C.UTF-8");
    g_assert_null (soket_text_load_file ("/", 0, g_quark_from_static_string ("t"), 1, &error));
    g_assert_nonnull (strstr (error->message, "thư mục"));
    return;
  }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_english (void)
{
  g_assert_cmpstr (_ ("%s: is a folder; name a file"), ==, "%s: is a folder; name a file");
  g_assert_cmpstr (ngettext ("one row", "rows", 1), ==, "one row");
  g_assert_cmpstr (ngettext ("one row", "rows", 2), ==, "rows");
  g_assert_cmpstr (N_ ("kept"), ==, "kept");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/i18n/english", test_english);
  g_test_add_func ("/i18n/vietnamese", test_vietnamese);
  return g_test_run ();
}
