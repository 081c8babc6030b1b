/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fuzz.h"

/* Without libFuzzer a target replays the files it is given, and each of them cut short. */
static void
replay (const char *path)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  for (gsize length = size; length > 0; length -= MIN (length, 1 + size / 64)) {
    g_autofree guint8 *copy = g_memdup2 (data, length);
    LLVMFuzzerTestOneInput (copy, length);
  }
  LLVMFuzzerTestOneInput ((const guint8 *) "", 0);
}

int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    replay (argv[i]);
  return 0;
}
