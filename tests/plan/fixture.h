/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <soket.h>

/* tests/data/NAME.json */
static inline SoketPlan *
load_plan (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  SoketPlan *plan = soket_plan_load (path, &error);

  g_assert_no_error (error);
  return plan;
}

static inline SoketPlan *
read_plan (const char *json, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return soket_plan_new_from_json (bytes, "plan.json", error);
}

#define assert_strings(strings, joined)                                                            \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *joined_ = g_strjoinv ("|", (char **) (strings));                              \
    g_assert_cmpstr (joined_, ==, joined);                                                         \
  }                                                                                                \
  G_STMT_END
