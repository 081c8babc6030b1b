/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-duty-private.h"

#include <string.h>

#include "base/soket-i18n-private.h"
#include "base/soket-text-private.h"

guint
soket_dated_get_strength (const SoketDated *dated)
{
  SoketDeadlineKind kind = soket_deadline_get_kind (dated->deadline);
  g_autofree char *notation = NULL;

  switch (kind) {
  case SOKET_DEADLINE_DATE:
  case SOKET_DEADLINE_PERIOD:
  case SOKET_DEADLINE_WINDOW:
    return 6;
  case SOKET_DEADLINE_FUZZY:
    return 5;
  case SOKET_DEADLINE_RECURRING:
    /* "each:month <D20" has its day, "each:month" has not. */
    notation = soket_deadline_to_string (dated->deadline);
    return strchr (notation, ' ') != NULL ? 4 : 2;
  case SOKET_DEADLINE_LIMIT:
    return 3;
  case SOKET_DEADLINE_ON_EVENT:
    return 2;
  case SOKET_DEADLINE_CONTINUOUS:
  case SOKET_DEADLINE_UNRESOLVED:
    break;
  }
  return 1;
}

/* "chi thường xuyên", "kinh phí thường xuyên": a kind of money. */
static gboolean
is_money (const SoketParagraph *paragraph, const SoketDated *dated)
{
  guint at = soket_words_find (paragraph->words, dated->start);

  return soket_deadline_get_kind (dated->deadline) == SOKET_DEADLINE_CONTINUOUS && at > 0
         && (soket_words_match (paragraph->words, at - 1, "chi")
             || (at > 1 && soket_words_match (paragraph->words, at - 2, "kinh phí")));
}

const SoketDated *
soket_when_choose (const SoketParagraph *paragraph, gsize start, gsize end)
{
  const SoketDated *best = NULL;
  guint strength = 0;

  for (guint i = 0; i < paragraph->dates->len; i++) {
    const SoketDated *one = &g_array_index (paragraph->dates, SoketDated, i);
    if (one->start < start || one->end > end || is_money (paragraph, one))
      continue;
    guint own = soket_dated_get_strength (one);
    if (own <= strength || strength >= SOKET_STRENGTH_BINDING)
      continue;
    best = one;
    strength = own;
  }
  return best;
}

/* A single deadline that needs neither an event nor the working calendar has a last day; before it
 * rolls. */
static SoketDay
find_last (SoketDuties *self, SoketDeadline *deadline, gboolean *is_past)
{
  SoketDeadlineKind kind = soket_deadline_get_kind (deadline);

  *is_past = FALSE;
  if ((kind != SOKET_DEADLINE_DATE && kind != SOKET_DEADLINE_PERIOD
       && kind != SOKET_DEADLINE_WINDOW)
      || soket_deadline_needs_calendar (deadline))
    return SOKET_DAY_NONE;
  g_autoptr (SoketResolution) resolution = soket_resolver_resolve (self->resolver, deadline, NULL);
  if (resolution == NULL || soket_resolution_get_n_dues (resolution) != 1) {
    *is_past = soket_deadline_needs_year (deadline)
               && soket_resolver_get_issued (self->resolver) != SOKET_DAY_NONE;
    return SOKET_DAY_NONE;
  }
  SoketDue *due = soket_resolution_get_due (resolution, 0);
  SoketDay before = soket_due_get_rolled_from (due);
  return before != SOKET_DAY_NONE ? before : soket_due_get_last (due);
}

static gboolean
is_tentative (const SoketWhen *when)
{
  const SoketWords *words = when->paragraph->words;
  guint at = soket_words_find (words, when->dated->start);

  for (guint i = at > 4 ? at - 4 : 0; i <= at; i++)
    if (soket_words_match (words, i, "dự kiến"))
      return TRUE;
  return FALSE;
}

static void
put_last (SoketDuties *self, const SoketWhen *when, gpointer task, const char *pointer,
          const char *text)
{
  gboolean is_past;
  SoketDay last = find_last (self, when->dated->deadline, &is_past);
  SoketDay issued = soket_resolver_get_issued (self->resolver);
  g_autofree char *path = g_strconcat (pointer, "/deadline", NULL);

  soket_record_put_day (&soket_task_table, task, "last", last);
  if (last != SOKET_DAY_NONE && issued != SOKET_DAY_NONE && last < issued)
    is_past = TRUE;
  if (is_past) {
    soket_reading_notice (self->reading, "deadline-before-issue",
                          when->paragraph->block->first_line, text);
    soket_reading_unsure (self->reading, path, 0.4,
                          N_ ("The day lies before the day of the document"));
  } else if (soket_deadline_needs_year (when->dated->deadline)) {
    soket_reading_unsure (self->reading, path, issued != SOKET_DAY_NONE ? 0.8 : 0.3,
                          N_ ("The year is not said"));
  }
}

void
soket_when_put (SoketDuties *self, const SoketWhen *when, gpointer task, const char *pointer)
{
  const SoketBlock *block = when->paragraph->block;
  const SoketDated *dated = when->dated;
  g_autofree char *text = g_strndup (block->text + dated->start, dated->end - dated->start);
  g_autofree char *path = g_strconcat (pointer, "/deadline", NULL);
  g_autofree char *notation = soket_deadline_to_string (dated->deadline);
  g_autoptr (SoketSpan) span
      = soket_structure_new_span (self->reading->structure, block, dated->start, dated->end);

  soket_record_put (&soket_task_table, task, "due_text", text);
  soket_record_put_number (&soket_task_table, task, "due_line", soket_span_get_line (span));
  if (soket_deadline_get_kind (dated->deadline) == SOKET_DEADLINE_UNRESOLVED) {
    soket_reading_unsure (self->reading, path, 0.2, N_ ("A deadline that could not be read"));
    return;
  }
  soket_record_put (&soket_task_table, task, "deadline", notation);
  soket_reading_mark (self->reading, path, block, dated->start, dated->end);
  if (is_tentative (when))
    soket_record_put_number (&soket_task_table, task, "tentative", TRUE);
  put_last (self, when, task, pointer, text);
}

/* "Đợt 1: từ ngày … đến ngày …"; NULL: the paragraph is no phase. */
static const SoketDated *
find_phase (const SoketParagraph *paragraph)
{
  const SoketDated *dated;

  if (paragraph->words == NULL
      || !soket_words_match_any (paragraph->words, 0, "đợt|giai đoạn|vòng|bước"))
    return NULL;
  dated = soket_when_choose (paragraph, 0, paragraph->block->length);
  return dated != NULL && soket_dated_get_strength (dated) >= SOKET_STRENGTH_BINDING ? dated : NULL;
}

static void
put_phase (const SoketParagraph *paragraph, const SoketDated *dated, gpointer task)
{
  const SoketTable *table = soket_table_inner (&soket_task_table, "phases");
  gpointer phase = soket_record_add (&soket_task_table, task, "phases");
  g_autofree char *notation = soket_deadline_to_string (dated->deadline);
  guint end = 1;

  while (end < 6 && soket_words_peek (paragraph->words, end)->mark == 0
         && soket_words_peek (paragraph->words, end)->start < dated->start)
    end++;
  g_autofree char *name = soket_names_cut (paragraph->words, 0, end);
  g_autofree char *id = soket_text_slug (name, 40);
  soket_record_put (table, phase, "id", id);
  soket_record_put (table, phase, "name", name);
  soket_record_put (table, phase, "deadline", notation);
}

guint
soket_phases_put (SoketDuties *self, const SoketParagraph *label, gpointer task)
{
  guint n = 0;

  for (guint i = label->index + 1; i < (guint) label->block->next; i++) {
    const SoketParagraph *paragraph = self->paragraphs->pdata[i];
    const SoketDated *dated = find_phase (paragraph);
    if (dated == NULL)
      continue;
    if (task != NULL)
      put_phase (paragraph, dated, task);
    n++;
  }
  return n;
}
