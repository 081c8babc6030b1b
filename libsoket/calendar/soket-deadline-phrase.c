/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "calendar/soket-phrase-private.h"

#include "base/soket-i18n-private.h"

/* From a phrase to one deadline: every expression in it is read from left to right, then they are
 * joined; what looks like a deadline and was not read makes the whole unresolved. */

static GArray *
find_all (const SoketPhrase *phrase, GError **error)
{
  g_autoptr (GArray) found = soket_found_new ();
  g_autoptr (GError) fault = NULL;
  SoketCursor at = { phrase, 0 };

  while (!soket_cursor_at_end (&at)) {
    SoketFound one;
    guint start = at.at;
    if (soket_phrase_find (&at, &one, &fault))
      g_array_append_val (found, one);
    else if (fault == NULL)
      at.at = MAX (at.at, start + 1);
    else
      break;
  }
  if (fault == NULL)
    return g_steal_pointer (&found);
  g_propagate_error (error, g_steal_pointer (&fault));
  return NULL;
}

/* "(số liệu) tính đến ngày D": until when something is counted, not until when it is due. */
static gboolean
is_cut_off (const SoketPhrase *phrase, const SoketFound *one)
{
  SoketCursor before = { phrase, one->start - 1 };
  SoketCursor at = { phrase, one->start };

  return one->start > 0 && one->node->form == SOKET_FORM_POINT
         && soket_cursor_sees (&before, "tính") && soket_cursor_sees (&at, "đến|tới");
}

static void
drop_cut_offs (const SoketPhrase *phrase, GArray *found)
{
  for (guint i = found->len; i > 0; i--)
    if (is_cut_off (phrase, &g_array_index (found, SoketFound, i - 1)))
      g_array_remove_index (found, i - 1);
}

static gboolean
is_period (const SoketFound *one)
{
  return one->node->form == SOKET_FORM_POINT && soket_point_is_period (&one->node->a);
}

/* "trước ngày 20/6/2022 và tháng 12/2022": the period is a time like the day before it. */
static gboolean
is_coupled (const SoketPhrase *phrase, const GArray *found, guint i)
{
  const SoketFound *one = &g_array_index (found, SoketFound, i);
  SoketCursor and = { phrase, one->start - 1 };

  return i > 0 && g_array_index (found, SoketFound, i - 1).end == and.at
         && soket_point_is_day (&g_array_index (found, SoketFound, i - 1).node->a)
         && soket_cursor_sees (&and, "và|hoặc");
}

/* "báo cáo quý I/2024 trước ngày 20/3/2024": a period without a word of its own is what is reported
 * on when a day has one. */
static void
drop_names (const SoketPhrase *phrase, GArray *found)
{
  gboolean worded = FALSE;

  for (guint i = 0; i < found->len; i++) {
    const SoketFound *one = &g_array_index (found, SoketFound, i);
    worded = worded || (one->worded && one->node->form == SOKET_FORM_POINT && !is_period (one));
  }
  for (guint i = found->len; worded && i > 0; i--) {
    const SoketFound *one = &g_array_index (found, SoketFound, i - 1);
    if (!one->worded && is_period (one) && !is_coupled (phrase, found, i - 1))
      g_array_remove_index (found, i - 1);
  }
}

/* The legal ground in brackets behind a date, and "thường xuyên" beside a day, say nothing more. */
static void
drop_grounds (GArray *found)
{
  gboolean dated = FALSE;

  for (guint i = 0; i < found->len; i++) {
    const SoketFound *one = &g_array_index (found, SoketFound, i);
    SoketForm form = one->node->form;
    gboolean ground
        = dated && one->depth > 0 && (form == SOKET_FORM_LIMIT || form == SOKET_FORM_EVENT);
    if (ground || (form == SOKET_FORM_CONTINUOUS && found->len > 1))
      g_array_remove_index (found, i--);
    else if (one->depth == 0 && form == SOKET_FORM_POINT && one->node->a.kind == SOKET_POINT_DAY)
      dated = TRUE;
  }
}

/* "định kỳ" beside a day that is said whole ("sinh hoạt định kỳ tháng 6/2026") is an adjective. */
static gboolean
drop_adjective (GArray *found)
{
  for (guint i = 0; i < found->len; i++)
    if (soket_found_is_marker (&g_array_index (found, SoketFound, i))
        && g_array_index (found, SoketFound, i).node->anchors.len > 0)
      return FALSE;
  for (guint i = found->len; i > 0; i--)
    if (found->len > 1 && soket_found_is_marker (&g_array_index (found, SoketFound, i - 1)))
      g_array_remove_index (found, i - 1);
  return !soket_deadline_needs_year (g_array_index (found, SoketFound, 0).node)
         && !soket_found_is_marker (&g_array_index (found, SoketFound, 0));
}

/* All days of a recurring deadline into one. FALSE: they do not fit together. */
static gboolean
join_recurring (GArray *found)
{
  SoketTimeUnit unit;

  if (!soket_found_find_unit (found, &unit))
    return TRUE;
  if (unit == SOKET_TIME_UNSPECIFIED && found->len > 1)
    return drop_adjective (found);
  SoketFound one = g_array_index (found, SoketFound, 0);
  one.node = soket_found_join_each (found, unit);
  if (one.node == NULL)
    return FALSE;
  g_array_set_size (found, 0);
  g_array_append_val (found, one);
  return TRUE;
}

/* Two parts that each say a period and a day of it. */
static const SoketFound *
find_other_rule (const GArray *found)
{
  const SoketFound *first = NULL;

  for (guint i = 0; i < found->len; i++) {
    const SoketFound *one = &g_array_index (found, SoketFound, i);
    if (!soket_found_is_marker (one) || one->node->unit == SOKET_TIME_UNSPECIFIED)
      continue;
    if (first == NULL)
      first = one;
    else if (one->node->unit != first->node->unit && first->node->anchors.len > 0)
      return one;
  }
  return NULL;
}

/* Signs by which the eye sees another order than the text has. */
static gboolean
is_turning (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* A mark on no letter, or a sign that is not seen, which may have kept the words from being read;
 * *@at: its place. 0: none. */
static gunichar
find_mark (const char *text, gboolean only_turning, guint *at)
{
  *at = 1;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), (*at)++) {
    gunichar c = g_utf8_get_char (p);
    gboolean hidden = g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
    if (is_turning (c) || (hidden && !only_turning))
      return c;
  }
  return 0;
}

static SoketDeadline *
unresolved (const SoketPhrase *phrase, const char *reason, const char *detail)
{
  SoketDeadline *self = soket_deadline_new_unresolved (reason, detail);

  self->mark = find_mark (phrase->text, FALSE, &self->mark_at);
  return soket_deadline_seal (self, NULL);
}

static SoketDeadline *
nothing_found (const SoketPhrase *phrase, const char *left)
{
  const char *reason = soket_phrase_why_unread (phrase);
  g_autofree char *words = soket_phrase_cut (phrase, 0, phrase->n_tokens);

  if (reason != NULL)
    return unresolved (phrase, reason, words);
  if (left != NULL)
    return unresolved (phrase, NULL, left);
  return unresolved (phrase, soket_phrase_why_undated (phrase), words);
}

static SoketDeadline *
refuse_two (const SoketPhrase *phrase, const SoketFound *one, const SoketFound *other,
            GError **error)
{
  g_autofree char *a = soket_phrase_cut (phrase, one->start, one->end);
  g_autofree char *b = soket_phrase_cut (phrase, other->start, other->end);

  g_set_error (error, SOKET_DEADLINE_ERROR, SOKET_DEADLINE_ERROR_AMBIGUOUS,
               _ ("Two different deadlines in one phrase: “%s” and “%s”; give one of them"), a, b);
  return NULL;
}

static SoketDeadline *
decide (const SoketPhrase *phrase, GArray *found, const char *left, GError **error)
{
  if (found->len == 0 || left != NULL)
    return nothing_found (phrase, left);
  const SoketFound *first = &g_array_index (found, SoketFound, 0);
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, SoketFound, i).node->form == SOKET_FORM_UNRESOLVED)
      return soket_deadline_ref (g_array_index (found, SoketFound, i).node);
  if (found->len > 1 && soket_found_all_periods (found))
    return soket_deadline_seal (soket_found_join_periods (found), error);
  for (guint i = 1; i < found->len; i++)
    if (!soket_deadline_equal (first->node, g_array_index (found, SoketFound, i).node))
      return refuse_two (phrase, first, &g_array_index (found, SoketFound, i), error);
  return soket_deadline_ref (first->node);
}

/* What a day of every period lacks. */
static const char *
why_pending (const SoketDeadline *each)
{
  const SoketAnchor *anchor = &each->anchors.data[0];

  if (anchor->weekday != 0 && anchor->nth == 0)
    return N_ ("A weekday without its week: write the date, “tuần này” or “hằng tuần”");
  if (anchor->day == 0 && anchor->workday == 0 && anchor->nth == 0)
    return N_ ("A time of the day without its day: write the date, or “hằng ngày”");
  return N_ ("A day without its month or period");
}

/* A rule that recurs, or the part of one. */
static SoketDeadline *
decide_each (const SoketPhrase *phrase, const SoketDeadline *each, const char *text)
{
  const char *reason = soket_phrase_why_unread (phrase);

  if (each->unit != SOKET_TIME_UNSPECIFIED || each->anchors.len == 0)
    return NULL;
  return unresolved (phrase, reason != NULL ? reason : why_pending (each), text);
}

SoketDeadline *
soket_deadline_parse_phrase (const char *text, GError **error)
{
  g_autoptr (SoketPhrase) phrase = soket_phrase_new (text);
  phrase->whole = TRUE;
  if (find_mark (phrase->text, TRUE, &(guint){ 0 }) != 0)
    return unresolved (phrase, NULL, text);
  if (soket_phrase_says_roll (phrase))
    return unresolved (phrase,
                       N_ ("The words say what a last day does that is a day of rest: "
                           "leave them out, and choose “next” or “previous” in the policy "
                           "“roll”"),
                       text);
  if (soket_phrase_is_lunar (phrase)) {
    SoketDeadline *lunar
        = unresolved (phrase, N_ ("A day of the lunar calendar: write the day of the solar one"),
                      text);
    soket_phrase_read_lunar (phrase, &lunar->lunar);
    return lunar;
  }
  g_autoptr (GArray) found = find_all (phrase, error);
  if (found == NULL && find_mark (phrase->text, FALSE, &(guint){ 0 }) != 0) {
    g_clear_error (error);
    return unresolved (phrase, NULL, text);
  }
  if (found == NULL)
    return NULL;
  g_autofree char *left = soket_phrase_find_left (phrase, found);
  guint n_found = found->len;
  drop_cut_offs (phrase, found);
  if (found->len == 0 && n_found > 0)
    return unresolved (phrase, N_ ("Until when something is counted, not until when it is due"),
                       text);
  drop_grounds (found);
  drop_names (phrase, found);
  const SoketFound *other = find_other_rule (found);
  if (other != NULL)
    return refuse_two (phrase, &g_array_index (found, SoketFound, 0), other, error);
  if (!join_recurring (found)) {
    const char *reason = soket_phrase_why_unread (phrase);
    return unresolved (phrase,
                       reason != NULL ? reason : N_ ("A day and a period that do not fit together"),
                       text);
  }
  if (found->len == 1 && soket_found_is_marker (&g_array_index (found, SoketFound, 0))) {
    SoketFound *one = &g_array_index (found, SoketFound, 0);
    SoketDeadline *pending = decide_each (phrase, one->node, text);
    if (pending != NULL)
      return pending;
    g_autoptr (SoketDeadline) node = soket_deadline_ref (one->node);
    if (soket_deadline_seal (g_steal_pointer (&node), error) == NULL)
      return NULL;
    soket_deadline_unref (one->node);
  }
  return decide (phrase, found, left, error);
}
