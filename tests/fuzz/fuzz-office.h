/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "fuzz.h"

#include "reader/soket-office-private.h"

static inline void
fuzz_check_line (SoketLines *lines, const char *text, gsize length, const SoketLine *like)
{
  g_assert_true (g_utf8_validate (text, (gssize) length, NULL));
  g_assert_true ((like->table > 0) == (like->row > 0));
  g_assert_true (like->row == 0 || like->column > 0);
}

/* A whole zip. */
static inline void
fuzz_zip (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  const char *encoding;
  const char *type = soket_office_read (bytes, "a", fuzz_check_line, NULL, &encoding, NULL, &error);

  fuzz_check (type != NULL, error);
}

/* What stands in @begin @data @end, as each of @paths: a zip is closed to a search. */
static inline void
fuzz_parts (const guint8 *data, gsize size, const char *begin, const char *end,
            const char *const *paths, const char *type)
{
  GString *text = g_string_new (begin);
  g_autoptr (GHashTable) parts
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  SoketOffice office = { .file = "a", .add = fuzz_check_line };
  g_autoptr (GError) error = NULL;

  g_string_append_len (text, (const char *) data, (gssize) size);
  g_string_append (text, end);
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
  for (; *paths != NULL; paths++)
    g_hash_table_insert (parts, g_strdup (*paths), g_bytes_ref (bytes));
  if (type != NULL)
    g_hash_table_insert (parts, g_strdup ("mimetype"), g_bytes_new (type, strlen (type)));
  const char *found = soket_office_read_parts (&office, parts, &error);
  fuzz_check (found != NULL, error);
}
