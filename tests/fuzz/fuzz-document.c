/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fuzz.h"

/* Any bytes are lines of composed UTF-8, or refused with a reason. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoketDocument) document = soket_document_new_from_bytes (bytes, NULL, &error);

  fuzz_check (document != NULL, error);
  for (guint line = 1; document != NULL && line <= soket_document_get_n_lines (document); line++) {
    g_autofree char *text = soket_document_dup_line (document, line);
    g_assert_true (g_utf8_validate (text, -1, NULL));
    g_assert_null (strpbrk (text, "\r\n\f"));
  }
  return 0;
}
