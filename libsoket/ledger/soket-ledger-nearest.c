/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "ledger/soket-ledger-private.h"

#include <string.h>

#include "base/soket-text-private.h"

/* Names that a message offers. */
#define N_NEAREST 3
/* Of longer names only the beginning is compared. */
#define MAX_LENGTH 64

/* Bytes to insert, drop or replace to come from @a to @b. */
static guint
get_distance (const char *a, const char *b)
{
  guint row[MAX_LENGTH + 1];
  gsize n_a = MIN (strlen (a), MAX_LENGTH);
  gsize n_b = MIN (strlen (b), MAX_LENGTH);

  for (gsize j = 0; j <= n_b; j++)
    row[j] = j;
  for (gsize i = 1; i <= n_a; i++) {
    guint diagonal = row[0];

    row[0] = i;
    for (gsize j = 1; j <= n_b; j++) {
      guint above = row[j];

      row[j] = MIN (MIN (above, row[j - 1]) + 1, diagonal + (a[i - 1] != b[j - 1]));
      diagonal = above;
    }
  }
  return row[n_b];
}

/* Near enough to be a slip: at most a third of the letters are wrong. */
static gboolean
is_near (const char *wanted, guint distance)
{
  return distance <= MAX (1, strlen (wanted) / 3);
}

char *
soket_ledger_name_nearest (const char *wanted, const char *const *names)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n_listed = 0;

  for (guint distance = 0; is_near (wanted, distance) && n_listed < N_NEAREST; distance++)
    for (guint i = 0; names[i] != NULL && n_listed < N_NEAREST; i++) {
      if (get_distance (wanted, names[i]) != distance)
        continue;
      g_string_append_printf (list, "%s“%s”", n_listed++ > 0 ? ", " : "", names[i]);
    }
  return n_listed > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}

char *
soket_ledger_name_nearest_units (SoketDirectory *units, const char *wanted)
{
  guint32 n = soket_directory_get_n_units (units);
  g_autofree char *slug = soket_text_slug (wanted, MAX_LENGTH);
  g_autofree guint *distances = g_new (guint, n + 1);
  g_autoptr (GString) list = g_string_new (NULL);
  guint n_listed = 0;

  for (guint32 i = 0; i < n; i++) {
    g_autofree char *name
        = soket_text_slug (soket_unit_get_name (soket_directory_peek (units, i)), MAX_LENGTH);
    distances[i] = get_distance (slug, name);
  }
  for (guint distance = 0; is_near (slug, distance) && n_listed < N_NEAREST; distance++)
    for (guint32 i = 0; i < n && n_listed < N_NEAREST; i++) {
      if (distances[i] != distance)
        continue;
      SoketUnit *unit = soket_directory_peek (units, i);
      g_string_append_printf (list, "%s“%s” (%s)", n_listed++ > 0 ? ", " : "",
                              soket_unit_get_id (unit), soket_unit_get_name (unit));
    }
  return n_listed > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}
