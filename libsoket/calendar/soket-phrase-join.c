/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include "base/soket-i18n-private.h"

/* Expressions that are one rule together: "hằng năm" and its days, periods joined by "và". */

static void
found_clear (gpointer data)
{
  soket_deadline_unref (((SoketFound *) data)->node);
}

GArray *
soket_found_new (void)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (SoketFound));

  g_array_set_clear_func (found, found_clear);
  return found;
}

gboolean
soket_found_is_marker (const SoketFound *one)
{
  return one->node->form == SOKET_FORM_EACH;
}

/* The period that recurs: the longest that is named. */
gboolean
soket_found_find_unit (const GArray *found, SoketTimeUnit *unit)
{
  gboolean any = FALSE;

  *unit = SOKET_TIME_UNSPECIFIED;
  for (guint i = 0; i < found->len; i++) {
    const SoketFound *one = &g_array_index (found, SoketFound, i);
    if (!soket_found_is_marker (one))
      continue;
    any = TRUE;
    if (one->node->unit != SOKET_TIME_UNSPECIFIED
        && (*unit == SOKET_TIME_UNSPECIFIED || one->node->unit > *unit))
      *unit = one->node->unit;
  }
  return any;
}

/* All days of a recurring deadline in one; NULL when they do not fit together. */
SoketDeadline *
soket_found_join_each (const GArray *found, SoketTimeUnit unit)
{
  g_autoptr (SoketDeadline) whole = soket_deadline_new_each (unit);

  for (guint i = 0; i < found->len; i++)
    if (!soket_phrase_join_each (whole, g_array_index (found, SoketFound, i).node))
      return NULL;
  return g_steal_pointer (&whole);
}

gboolean
soket_found_all_periods (const GArray *found)
{
  for (guint i = 0; i < found->len; i++) {
    const SoketDeadline *node = g_array_index (found, SoketFound, i).node;
    /* Joined by "và" or a comma only. */
    if (i > 0
        && g_array_index (found, SoketFound, i).start
               != g_array_index (found, SoketFound, i - 1).end + 1)
      return FALSE;
    gboolean plain = node->form == SOKET_FORM_POINT && node->op == SOKET_OP_NONE
                     && soket_point_is_period (&node->a);
    if (!plain || node->part != SOKET_PART_WHOLE)
      return FALSE;
  }
  return TRUE;
}

/* "quý I và quý III năm 2022": the year is said once. NULL when it may be another one. */
static SoketDeadline *
with_year (SoketDeadline *node, const SoketPoint *last)
{
  if (!soket_point_lacks_year (&node->a) || last->year == SOKET_YEAR_UNSAID)
    return soket_deadline_ref (node);
  if (node->a.kind != last->kind || node->a.number >= last->number)
    return NULL;
  SoketDeadline *self = soket_deadline_alloc (SOKET_FORM_POINT);
  self->a = soket_point_period (node->a.kind, last->year, node->a.number);
  return soket_deadline_seal (self, NULL);
}

SoketDeadline *
soket_found_join_periods (const GArray *found)
{
  const SoketDeadline *last = g_array_index (found, SoketFound, found->len - 1).node;
  g_autoptr (SoketDeadline) self = soket_deadline_alloc (SOKET_FORM_BOTH);

  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) soket_deadline_unref);
  for (guint i = 0; i < found->len; i++) {
    SoketDeadline *part = with_year (g_array_index (found, SoketFound, i).node, &last->a);
    if (part == NULL)
      return soket_deadline_new_unresolved (N_("The year of the first period is not said"), NULL);
    g_ptr_array_add (self->parts, part);
  }
  return g_steal_pointer (&self);
}
