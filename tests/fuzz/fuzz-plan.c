/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fuzz.h"

/* A plan.json is loaded or refused; what was loaded is written so that it loads again. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) json = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketPlan) plan = soket_plan_new_from_json (json, "fuzz.json", &error);

  fuzz_check (plan != NULL, error);
  if (plan == NULL)
    return 0;
  char *text = soket_plan_to_json (plan);
  g_autoptr (GBytes) written = g_bytes_new_take (text, strlen (text));
  g_autoptr (SoketPlan) again = soket_plan_new_from_json (written, "again.json", &error);
  g_assert_no_error (error);
  g_autofree char *twice = soket_plan_to_json (again);
  g_assert_cmpstr (text, ==, twice);
  return 0;
}
