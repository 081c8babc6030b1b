/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/soket-module-private.h"

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (soket_module_find ("no-such-module", "anything", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (error->message, "no-such-module.so"));
  g_assert_nonnull (strstr (error->message, "SOKET_MODULE_DIR"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/module/missing", test_missing);
  return g_test_run ();
}
