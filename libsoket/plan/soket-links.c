/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "plan/soket-plan-private.h"

/* Links sorted by where they lead: those to i stand from starts[i] to starts[i + 1]. */
static guint32 *
sort_by_end (guint n, const GArray *links, guint32 **starts)
{
  guint32 *froms = g_new (guint32, MAX (links->len, 1));

  *starts = g_new0 (guint32, n + 2);
  for (guint i = 0; i < links->len; i++)
    (*starts)[g_array_index (links, SoketLink, i).to + 2]++;
  for (guint i = 2; i < n + 2; i++)
    (*starts)[i] += (*starts)[i - 1];
  for (guint i = 0; i < links->len; i++) {
    const SoketLink *link = &g_array_index (links, SoketLink, i);
    froms[(*starts)[link->to + 1]++] = link->from;
  }
  return froms;
}

/* Strikes out, again and again, what leads nowhere. What is left each leads to another that is
 * left. @n_out: how many links leave each; becomes 0 for what is struck out. */
static guint
strike_out_ends (guint n, const GArray *links, guint32 *n_out)
{
  g_autofree guint32 *starts = NULL;
  g_autofree guint32 *froms = sort_by_end (n, links, &starts);
  g_autofree guint32 *ends = g_new (guint32, n);
  guint n_ends = 0;

  for (guint i = 0; i < n; i++)
    if (n_out[i] == 0)
      ends[n_ends++] = i;
  for (guint i = 0; i < n_ends; i++)
    for (guint32 j = starts[ends[i]]; j < starts[ends[i] + 1]; j++)
      if (--n_out[froms[j]] == 0)
        ends[n_ends++] = froms[j];
  return n - n_ends;
}

GArray *
soket_links_find_cycle (guint n, const GArray *links)
{
  g_autofree guint32 *n_out = g_new0 (guint32, MAX (n, 1));
  g_autofree guint32 *next = g_new0 (guint32, MAX (n, 1));
  g_autofree gboolean *is_seen = g_new0 (gboolean, MAX (n, 1));
  GArray *cycle;
  guint32 at = 0;

  for (guint i = 0; i < links->len; i++)
    n_out[g_array_index (links, SoketLink, i).from]++;
  if (links->len == 0 || strike_out_ends (n, links, n_out) == 0)
    return NULL;
  for (guint i = 0; i < links->len; i++) {
    const SoketLink *link = &g_array_index (links, SoketLink, i);
    if (n_out[link->from] > 0 && n_out[link->to] > 0)
      next[link->from] = link->to;
  }
  while (n_out[at] == 0)
    at++;
  for (; !is_seen[at]; at = next[at])
    is_seen[at] = TRUE;
  cycle = g_array_new (FALSE, FALSE, sizeof (guint32));
  do {
    g_array_append_val (cycle, at);
    is_seen[at] = FALSE;
    at = next[at];
  } while (is_seen[at]);
  return cycle;
}
