/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-scan-private.h"

/* "định kỳ hằng năm … trước ngày 15 tháng 12": the period and its day in one sentence, with other
 * words between. */

static SoketFound *
get (GArray *found, guint i)
{
  return &g_array_index (found, SoketFound, i);
}

/* A period named, without a day. */
static gboolean
is_bare_marker (const SoketFound *one)
{
  return one->node->form == SOKET_FORM_EACH && one->node->anchors->len == 0;
}

/* A day that waits for its period. */
static gboolean
is_pending (const SoketFound *one)
{
  return one->node->form == SOKET_FORM_EACH && one->node->unit == SOKET_TIME_UNSPECIFIED
         && one->node->anchors->len > 0;
}

/* The marker's period and the day as one rule, in the place of the day. */
static gboolean
join_two (GArray *found, guint marker, guint day)
{
  SoketTimeUnit unit = get (found, marker)->node->unit;
  g_autoptr (SoketDeadline) whole = NULL;

  if (unit == SOKET_TIME_UNSPECIFIED)
    return FALSE;
  whole = soket_deadline_new_each (unit);
  if (!soket_phrase_join_each (whole, get (found, day)->node) || whole->anchors->len == 0)
    return FALSE;
  SoketDeadline *sealed = soket_deadline_seal (g_steal_pointer (&whole), NULL);
  if (sealed == NULL)
    return FALSE;
  soket_deadline_unref (get (found, day)->node);
  get (found, day)->node = sealed;
  return TRUE;
}

/* What stands behind a marker says its day, or says the period again with a day. */
static gboolean
takes_marker (const SoketPhrase *phrase, GArray *found, guint marker, guint other)
{
  const SoketFound *a = get (found, marker);
  const SoketFound *b = get (found, other);
  SoketForm form = b->node->form;

  if (join_two (found, marker, other))
    return TRUE;
  if (form == SOKET_FORM_EACH && b->node->unit != SOKET_TIME_UNSPECIFIED)
    return a->node->unit == SOKET_TIME_UNSPECIFIED || b->node->anchors->len > 0;
  /* "sinh hoạt định kỳ tháng 6/2026" */
  return a->node->unit == SOKET_TIME_UNSPECIFIED && form == SOKET_FORM_POINT && b->start == a->end
         && !soket_point_lacks_year (&b->node->a);
}

void
soket_scan_join (const SoketPhrase *phrase, GArray *found)
{
  for (guint i = 0; i < found->len; i++) {
    gboolean taken = FALSE;
    if (!is_bare_marker (get (found, i)))
      continue;
    for (guint j = i + 1; j < found->len && j <= i + 4 && !taken; j++)
      taken = takes_marker (phrase, found, i, j);
    /* "trước ngày 15 tháng 12, định kỳ hằng năm" */
    if (!taken && i > 0)
      taken = join_two (found, i, i - 1);
    if (taken)
      g_array_remove_index (found, i--);
  }
  for (guint i = 0; i < found->len; i++)
    if (is_pending (get (found, i)))
      g_array_remove_index (found, i--);
}
