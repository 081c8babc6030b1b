/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fuzz.h"

/* A phrase gives a deadline or an error, and parse (print (x)) is x. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDeadline) deadline = soket_deadline_parse (text, &error);

  fuzz_check (deadline != NULL, error);
  if (deadline == NULL)
    return 0;
  g_autofree char *canonical = soket_deadline_to_string (deadline);
  g_autoptr (SoketDeadline) again = soket_deadline_parse (canonical, &error);
  if (again == NULL || !soket_deadline_equal (deadline, again)) {
    g_printerr ("“%s” gives “%s”, which does not come back\n", text, canonical);
    abort (); /* g_error() breaks into a debugger: libFuzzer would not keep the input */
  }
  g_autofree char *phrase = soket_deadline_to_phrase (deadline);
  g_assert_true (g_utf8_validate (phrase, -1, NULL));

  g_autoptr (SoketResolver) resolver = soket_resolver_new (NULL, NULL);
  soket_resolver_set_issued (resolver, soket_day_new (2024, 2, 29, NULL));
  g_autoptr (GError) why = NULL;
  g_autoptr (SoketResolution) resolution = soket_resolver_resolve (resolver, deadline, &why);
  fuzz_check (resolution != NULL, why);
  return 0;
}
