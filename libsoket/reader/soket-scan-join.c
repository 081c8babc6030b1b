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
  return one->node->form == SOKET_FORM_EACH && one->node->anchors.len == 0;
}

/* A day that waits for its period. */
static gboolean
is_pending (const SoketFound *one)
{
  return one->node->form == SOKET_FORM_EACH && one->node->unit == SOKET_TIME_UNSPECIFIED
         && one->node->anchors.len > 0;
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
  if (!soket_phrase_join_each (whole, get (found, day)->node) || whole->anchors.len == 0)
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
    return a->node->unit == SOKET_TIME_UNSPECIFIED || b->node->anchors.len > 0;
  /* "sinh hoạt định kỳ tháng 6/2026" */
  return a->node->unit == SOKET_TIME_UNSPECIFIED && form == SOKET_FORM_POINT && b->start == a->end
         && !soket_point_lacks_year (&b->node->a);
}

/* How far the day of the next report stands behind that of the one before: "), năm (". */
#define NEXT_WORDS 6

/* ", 6 tháng (" and ", năm (" before token @start: the report is named whose day follows. */
static gboolean
follows_report (const SoketPhrase *phrase, guint start)
{
  SoketCursor before = { .phrase = phrase, .at = start };

  if (start < 2 || soket_cursor_peek (&before, -1)->mark != '(')
    return FALSE;
  before.at -= 2;
  return soket_cursor_sees (&before, "tháng|quý|năm");
}

/* "định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)": days of every year, and not of the
 * plan's alone. Behind a rule that has its day each has to name its report. */
static gboolean
take_days_of_year (const SoketPhrase *phrase, GArray *found, guint marker)
{
  SoketTimeUnit unit = get (found, marker)->node->unit;
  gboolean bare = is_bare_marker (get (found, marker));
  guint j = marker + 1;

  if (unit < SOKET_TIME_QUARTER || unit > SOKET_TIME_YEAR)
    return FALSE;
  for (; j < found->len; j++) {
    SoketFound *one = get (found, j);
    const SoketDeadline *node = one->node;
    if (node->form != SOKET_FORM_POINT || node->a.kind != SOKET_POINT_DAY
        || !soket_point_lacks_year (&node->a)
        || (node->op != SOKET_OP_BEFORE && node->op != SOKET_OP_BY)
        || one->start > get (found, j - 1)->end + NEXT_WORDS
        || (!bare && !follows_report (phrase, one->start)))
      break;
    g_autoptr (SoketDeadline) whole = soket_deadline_new_each (SOKET_TIME_YEAR);
    if (!soket_phrase_join_each (whole, node))
      break;
    SoketDeadline *sealed = soket_deadline_seal (g_steal_pointer (&whole), NULL);
    if (sealed == NULL)
      break;
    soket_deadline_unref (one->node);
    one->node = sealed;
  }
  return j > marker + 1;
}

/* "báo cáo tháng gửi trước ngày 25": the name of the report says the period. */
static gboolean
take_report_period (const SoketPhrase *phrase, SoketFound *one)
{
  gboolean named = FALSE;

  for (guint back = 2; back <= 5 && back <= one->start; back++) {
    SoketCursor at = { .phrase = phrase, .at = one->start - back };
    named |= soket_cursor_sees (&at, "báo cáo tháng");
  }
  if (!named)
    return FALSE;
  g_autoptr (SoketDeadline) whole = soket_deadline_new_each (SOKET_TIME_MONTH);
  if (!soket_phrase_join_each (whole, one->node) || whole->anchors.len == 0)
    return FALSE;
  SoketDeadline *sealed = soket_deadline_seal (g_steal_pointer (&whole), NULL);
  if (sealed == NULL)
    return FALSE;
  soket_deadline_unref (one->node);
  one->node = sealed;
  return TRUE;
}

void
soket_scan_join (const SoketPhrase *phrase, GArray *found)
{
  for (guint i = 0; i < found->len; i++) {
    gboolean taken = FALSE;
    if (get (found, i)->node->form != SOKET_FORM_EACH)
      continue;
    if (!is_bare_marker (get (found, i))) {
      take_days_of_year (phrase, found, i);
      continue;
    }
    for (guint j = i + 1; j < found->len && j <= i + 4 && !taken; j++)
      taken = takes_marker (phrase, found, i, j);
    taken = taken || take_days_of_year (phrase, found, i);
    /* "trước ngày 15 tháng 12, định kỳ hằng năm" */
    if (!taken && i > 0)
      taken = join_two (found, i, i - 1);
    if (taken)
      g_array_remove_index (found, i--);
  }
  for (guint i = 0; i < found->len; i++)
    if (is_pending (get (found, i)) && !take_report_period (phrase, get (found, i)))
      g_array_remove_index (found, i--);
}
