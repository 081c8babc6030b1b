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

static SoketTimeUnit
longest_unit (const SoketDeadline *node)
{
  for (SoketTimeUnit unit = SOKET_TIME_YEAR; unit >= SOKET_TIME_MONTH; unit--)
    if (node->listed & (1u << unit))
      return unit;
  return node->unit;
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
    SoketTimeUnit longest = longest_unit (one->node);
    if (longest != SOKET_TIME_UNSPECIFIED && (*unit == SOKET_TIME_UNSPECIFIED || longest > *unit))
      *unit = longest;
  }
  return any;
}

/* The periods listed together, with the step in which they end; 0 when there are none. */
static guint
find_listed (const GArray *found, SoketTimeUnit *step)
{
  for (guint i = 0; i < found->len; i++) {
    const SoketDeadline *node = g_array_index (found, SoketFound, i).node;
    if (node->form == SOKET_FORM_EACH && node->listed != 0) {
      *step = node->unit;
      return node->listed;
    }
  }
  return 0;
}

static gboolean
has_days_of_year (const GArray *found)
{
  for (guint i = 0; i < found->len; i++) {
    const SoketDeadline *node = g_array_index (found, SoketFound, i).node;
    if (node->form != SOKET_FORM_EACH || (node->unit == SOKET_TIME_YEAR && node->anchors.len > 0))
      return TRUE;
  }
  return FALSE;
}

/* The last day of a month is called 31. */
static int
day_number (const SoketAnchor *anchor)
{
  static const int days[] = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return anchor->day >= days[CLAMP (anchor->month, 0, 12)] ? 31 : anchor->day;
}

static gboolean
is_step_of (const SoketAnchor *first, const SoketAnchor *anchor, int months)
{
  return anchor->month == first->month + months && day_number (anchor) == day_number (first)
         && anchor->op == first->op && anchor->minute == first->minute && !anchor->next
         && anchor->workday == 0 && !soket_anchor_is_window (anchor);
}

/* "6 tháng, năm: trước ngày 15/6 và 15/12": one day of each half, and so nested. */
static void
fold_days_of_year (SoketDeadline *each, guint listed, SoketTimeUnit step)
{
  int months = soket_unit_months (step);
  SoketAnchor anchor = soket_anchor_init (SOKET_OP_NONE);

  if ((int) each->anchors.len != 12 / months)
    return;
  const SoketAnchor *first = &each->anchors.data[0];
  if (first->month < 1 || first->month > months)
    return;
  for (guint i = 0; i < each->anchors.len; i++)
    if (!is_step_of (first, &each->anchors.data[i], (int) i * months))
      return;
  anchor.op = first->op;
  anchor.minute = first->minute;
  anchor.month = months == 1 ? 0 : first->month;
  anchor.day = day_number (first);
  each->anchors.len = 0;
  soket_anchors_append (&each->anchors, &anchor);
  each->unit = step;
  each->listed = listed;
}

/* All days of a recurring deadline in one; NULL when they do not fit together. */
SoketDeadline *
soket_found_join_each (const GArray *found, SoketTimeUnit unit)
{
  SoketTimeUnit step = SOKET_TIME_UNSPECIFIED;
  guint listed = find_listed (found, &step);
  gboolean of_year = listed != 0 && has_days_of_year (found);
  g_autoptr (SoketDeadline) whole = soket_deadline_new_each (of_year       ? SOKET_TIME_YEAR
                                                             : listed != 0 ? step
                                                                           : unit);

  whole->listed = of_year ? 0 : listed;
  for (guint i = 0; i < found->len; i++) {
    const SoketDeadline *node = g_array_index (found, SoketFound, i).node;
    gboolean list = node->form == SOKET_FORM_EACH && node->listed != 0 && node->anchors.len == 0;
    if (!list && !soket_phrase_join_each (whole, node))
      return NULL;
  }
  if (of_year)
    fold_days_of_year (whole, listed, step);
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
      return soket_deadline_new_unresolved (N_ ("The year of the first period is not said"), NULL);
    g_ptr_array_add (self->parts, part);
  }
  return g_steal_pointer (&self);
}
