/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-duty-private.h"

#include <string.h>

/* Who must do what: the blocks are gone through once, from above; what stands under a heading takes
 * from it what it does not say itself. */

static void
paragraph_free (gpointer data)
{
  SoketParagraph *self = data;

  g_clear_pointer (&self->words, soket_words_free);
  g_clear_pointer (&self->dates, g_array_unref);
  g_free (self);
}

static void
actors_free (gpointer data)
{
  g_ptr_array_unref (((SoketActors *) data)->ids);
  g_free (data);
}

static void
rung_free (gpointer data)
{
  SoketRung *self = data;

  g_free (self->id);
  g_free (self->name);
  g_ptr_array_unref (self->bodies);
  g_free (self);
}

static void
tasked_clear (gpointer data)
{
  g_free (((SoketTasked *) data)->place);
}

static gboolean
is_read (const SoketBlock *block)
{
  return (block->part == SOKET_PART_BODY || block->part == SOKET_PART_ANNEX
          || (block->part == SOKET_PART_BASIS && block->ends_in_colon))
         && block->length > 0;
}

/* A date alone in the column of deadlines is one, as behind the label of the same name. */
static GArray *
scan_cell (const SoketBlock *block)
{
  static const char label[] = "Thời gian: ";
  g_autofree char *text = g_strconcat (label, block->text, NULL);
  GArray *dates = soket_scan_ranges (text, strlen (text));

  for (guint i = 0; i < dates->len; i++) {
    SoketDated *one = &g_array_index (dates, SoketDated, i);
    one->start -= MIN (one->start, strlen (label));
    one->end -= MIN (one->end, strlen (label));
  }
  return dates;
}

/* "Tháng 9/2023: Tổng kết.": an item of a calendar. */
static gboolean
begins_with_time (const SoketParagraph *self)
{
  if (self->block->marker == SOKET_MARKER_NONE
      || !soket_words_match_any (self->words, 0, "tháng|quý|tuần"))
    return FALSE;
  for (guint at = 1; at < 8; at++)
    if (soket_words_peek (self->words, at)->mark == ':')
      return soket_words_peek (self->words, at - 1)->digit;
  return FALSE;
}

static SoketParagraph *
paragraph_new (SoketDuties *self, guint index)
{
  SoketParagraph *paragraph = g_new0 (SoketParagraph, 1);
  const SoketBlock *block = soket_structure_peek (self->reading->structure, index);

  paragraph->block = block;
  paragraph->index = index;
  if (!is_read (block))
    return paragraph;
  paragraph->words = soket_words_new (block->text, block->length, self->cache);
  if (soket_structure_get_column (self->reading->structure, block) == SOKET_COLUMN_DEADLINE
      || begins_with_time (paragraph))
    paragraph->dates = scan_cell (block);
  else
    paragraph->dates = soket_scan_ranges (block->text, block->length);
  paragraph->is_parent = block->next > (gint32) index + 1;
  if (block->table == 0)
    soket_paragraph_find_label (paragraph);
  soket_bodies_learn_from (self->reading->bodies, paragraph->words);
  for (guint at = 0; at < paragraph->words->words->len; at++)
    self->is_upward |= soket_words_match (paragraph->words, at, "trở lên") > 0 && at > 2
                       && soket_words_match_any (paragraph->words, at - 3, "cấp") > 0;
  return paragraph;
}

static SoketParagraph *
get_paragraph (SoketDuties *self, guint index)
{
  return self->paragraphs->pdata[index];
}

static void
merge_labels (SoketScope *scope, const SoketScope *said)
{
  if (said->leads != NULL) {
    scope->leads = said->leads;
    scope->is_labelled = TRUE;
    scope->section = SOKET_SECTION_WORK;
  }
  if (said->with != NULL)
    scope->with = said->with;
  if (said->followers != NULL)
    scope->followers = said->followers;
  if (said->when.dated != NULL)
    scope->when = said->when;
  if (said->product != NULL)
    scope->product = said->product;
  if (said->phases != NULL)
    scope->phases = said->phases;
}

/* An item of a list that slid out of its section: who acts stands above the items before it. */
static void
take_neighbour (SoketDuties *self, const SoketParagraph *paragraph, SoketScope *scope)
{
  SoketMarker marker = paragraph->block->marker;
  guint before = self->acting[paragraph->block->parent + 1];

  if (scope->leads != NULL || before == 0
      || (marker != SOKET_MARKER_DASH && marker != SOKET_MARKER_PLUS
          && marker != SOKET_MARKER_BULLET))
    return;
  scope->leads = self->scopes[before - 1].leads;
  scope->with = self->scopes[before - 1].with;
}

static SoketScope
inherit (SoketDuties *self, const SoketParagraph *paragraph)
{
  gint32 parent = paragraph->block->parent;
  SoketScope scope = { 0 };

  if (parent >= 0)
    scope = self->scopes[parent];
  merge_labels (&scope, &self->labels[paragraph->index]);
  take_neighbour (self, paragraph, &scope);
  return scope;
}

/* "Sở A bảo đảm tiến độ như sau:" behind what Sở A was told: its steps. */
static void
take_steps (SoketDuties *self, const SoketParagraph *paragraph, SoketScope *scope)
{
  gboolean is_steps = FALSE;

  for (guint at = 0; at < paragraph->words->words->len && !is_steps; at++)
    is_steps
        = soket_words_match_any (paragraph->words, at, "tiến độ|lộ trình|các bước|trình tự") > 0;
  if (!is_steps || self->last_id == NULL || self->last_parent != paragraph->block->parent
      || !soket_actors_equal (self->last_leads, scope->leads))
    return;
  g_ptr_array_add (self->ids, g_strdup (self->last_id));
  scope->part_of = self->ids->pdata[self->ids->len - 1];
}

/* "Sở A thực hiện như sau:", "Giao Sở A chủ trì, phối hợp với Sở B:" */
static gboolean
read_lead_sentence (SoketDuties *self, const SoketParagraph *paragraph, SoketScope *scope)
{
  const SoketWords *words = paragraph->words;
  SoketSubject subject;

  soket_subject_init (&subject);
  gboolean is_lead = paragraph->block->ends_in_colon
                     && soket_clause_read_subject (words, 0, words->words->len, &subject);
  if (is_lead) {
    SoketClause clause;
    scope->leads = soket_actors_new (self, paragraph, subject.actors);
    scope->is_labelled = FALSE;
    scope->is_asked
        = subject.is_command && !(soket_words_peek (words, 0)->classes & SOKET_WORD_COMMAND);
    soket_clause_init (&clause);
    soket_clause_read (words, subject.action, words->words->len, words->words->len, &clause);
    scope->with = soket_actors_new (self, paragraph, clause.with);
    soket_clause_clear (&clause);
    take_steps (self, paragraph, scope);
  }
  soket_subject_clear (&subject);
  return is_lead;
}

/* "2.1. Đợt 1: Trong tháng 12/2025": what stands under it is due then. */
static void
lend_day (const SoketParagraph *paragraph, SoketScope *scope)
{
  const SoketDated *dated = soket_when_choose (paragraph, 0, paragraph->block->length);

  /* Not what is said by the way: "Đề nghị X trong 02 tháng cuối năm làm những việc sau:" */
  if (dated == NULL
      || soket_words_find (paragraph->words, dated->end) + 4 < paragraph->words->words->len)
    return;
  if (paragraph->is_parent && soket_dated_get_strength (dated) >= SOKET_STRENGTH_BINDING)
    scope->when = (SoketWhen){ paragraph, dated };
}

/* "Các xã gửi hồ sơ, gồm:" is a task; what stands under it are papers. */
static gboolean
lists_papers (const SoketParagraph *paragraph, SoketScope *scope)
{
  guint n = paragraph->words->words->len;

  if (n < 3 || !soket_words_match (paragraph->words, n - 2, "gồm"))
    return FALSE;
  scope->section = SOKET_SECTION_SILENT;
  return TRUE;
}

/* A heading is short. */
#define LONGEST_HEADING 40

/* A block above others: names that act there, a lead sentence, or what the section is about. TRUE
 * when it is no more than that. */
static gboolean
read_heading (SoketDuties *self, const SoketParagraph *paragraph, SoketScope *scope)
{
  const SoketActors *actors = soket_actors_read_title (self, paragraph, 0, TRUE);
  SoketSection section = soket_paragraph_find_section (paragraph);

  if (actors != NULL) {
    scope->leads = actors;
    scope->with = NULL;
    scope->is_labelled = FALSE;
    scope->is_asked = FALSE;
    return TRUE;
  }
  if (read_lead_sentence (self, paragraph, scope)) {
    lend_day (paragraph, scope);
    return !lists_papers (paragraph, scope);
  }
  if (section == SOKET_SECTION_WORK || paragraph->block->marker == SOKET_MARKER_DASH
      || paragraph->words->words->len > LONGEST_HEADING)
    return FALSE;
  if (!scope->is_labelled)
    scope->section = section;
  return section != SOKET_SECTION_TIME || scope->when.dated == NULL;
}

/* Whether what stands under a block says the work itself. */
static gboolean
has_content (SoketDuties *self, const SoketParagraph *paragraph)
{
  guint end = (guint) paragraph->block->next;

  for (guint i = paragraph->index + 1; i < end; i++) {
    const SoketParagraph *one = get_paragraph (self, i);
    if (one->words == NULL || one->block->table > 0)
      continue;
    if (one->label == SOKET_LABEL_CONTENT && one->value < one->words->words->len)
      return soket_clause_is_order (one->words, one->value, one->words->words->len);
    if (one->label != SOKET_LABEL_NONE)
      continue;
    if (soket_words_match_any (one->words, 0, "bảo đảm|đảm bảo|việc|các|nguyên tắc"))
      continue;
    if (soket_clause_is_order (one->words, 0, one->words->words->len))
      return TRUE;
  }
  return FALSE;
}

static void
put_tasks (SoketDuties *self, const SoketParagraph *paragraph, guint from, const SoketScope *scope)
{
  g_autoptr (GArray) duties = g_array_new (FALSE, TRUE, sizeof (SoketDuty));

  soket_duty_split (self, paragraph, from, scope, duties);
  for (guint i = 0; i < duties->len; i++)
    soket_duty_put (self, &g_array_index (duties, SoketDuty, i), scope);
}

/* "Các phòng nộp báo cáo theo thời hạn sau:" above bodies with their days: one task. */
static gboolean
read_list_of_days (SoketDuties *self, const SoketParagraph *paragraph, SoketScope *scope)
{
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (SoketUnitDay));
  guint n_tasks = self->n_tasks;

  if (!soket_unit_days_list (self, paragraph, units))
    return FALSE;
  const SoketUnitDay *first = &g_array_index (units, SoketUnitDay, 0);
  SoketScope outer = *scope;
  outer.when = (SoketWhen){ first->paragraph, first->dated };
  put_tasks (self, paragraph, 0, &outer);
  if (self->n_tasks == n_tasks)
    return FALSE;
  scope->section = SOKET_SECTION_SILENT;
  return TRUE;
}

static void
read_label (SoketDuties *self, const SoketParagraph *paragraph, const SoketScope *scope)
{
  if (paragraph->value >= paragraph->words->words->len)
    return;
  if (scope->section == SOKET_SECTION_TARGET)
    soket_target_read (self, paragraph, scope);
  if (paragraph->label == SOKET_LABEL_CONTENT
      || (paragraph->label == SOKET_LABEL_LEAD && soket_label_is_sentence (paragraph)))
    put_tasks (self, paragraph, paragraph->value, scope);
}

/* Whether the first item under a block begins with who acts. */
static gboolean
names_its_own (SoketDuties *self, const SoketParagraph *paragraph)
{
  const SoketParagraph *first;

  if (!paragraph->is_parent)
    return TRUE;
  first = get_paragraph (self, paragraph->index + 1);
  return first->words == NULL
         || (soket_words_peek (first->words, 0)->classes & SOKET_WORD_COMMAND) != 0
         || soket_names_begin (first->words, 0, SOKET_NAMES_TITLE);
}

/* "Thực hiện Công văn số …, Sở A đề nghị các trường làm những việc sau:" */
static void
read_basis (SoketDuties *self, const SoketParagraph *paragraph, SoketScope *scope)
{
  SoketSubject subject;

  if (names_its_own (self, paragraph))
    return;
  scope->is_asked = TRUE;
  soket_subject_init (&subject);
  if (soket_clause_read_subject (paragraph->words, 0, paragraph->words->words->len, &subject)
      && subject.is_command)
    scope->leads = soket_actors_new (self, paragraph, subject.actors);
  soket_subject_clear (&subject);
}

static void
read_block (SoketDuties *self, const SoketParagraph *paragraph)
{
  SoketScope *scope = &self->scopes[paragraph->index];
  const SoketScope *said = &self->labels[paragraph->index];
  SoketScope outer;
  guint n_tasks;
  gboolean is_work;

  *scope = inherit (self, paragraph);
  if (paragraph->block->part == SOKET_PART_BASIS) {
    read_basis (self, paragraph, scope);
    return;
  }
  if (paragraph->label != SOKET_LABEL_NONE) {
    if (paragraph->label == SOKET_LABEL_OTHER)
      scope->section = soket_paragraph_find_section (paragraph);
    read_label (self, paragraph, scope);
    return;
  }
  if (scope->section == SOKET_SECTION_SUBJECTS && !paragraph->is_parent) {
    soket_level_read_subject (self, paragraph);
    return;
  }
  if (scope->section == SOKET_SECTION_SUBJECTS)
    scope->section = SOKET_SECTION_WORK;
  if (soket_level_read (self, paragraph))
    return;
  if (paragraph->is_parent && read_list_of_days (self, paragraph, scope))
    return;
  outer = *scope;
  if ((paragraph->is_parent || paragraph->block->is_heading || paragraph->block->ends_in_colon)
      && read_heading (self, paragraph, scope)) {
    if (scope->leads != outer.leads)
      self->acting[paragraph->block->parent + 1] = paragraph->index + 1;
    return;
  }
  if (soket_target_read (self, paragraph, scope))
    return;
  lend_day (paragraph, scope);
  is_work = said->leads != NULL || said->when.dated != NULL || said->phases != NULL;
  if (is_work && has_content (self, paragraph))
    return;
  n_tasks = self->n_tasks;
  outer.is_work = is_work;
  put_tasks (self, paragraph, 0, &outer);
  /* What stands under a task whose labels were read is how it is done. */
  if (is_work && self->n_tasks > n_tasks)
    scope->section = SOKET_SECTION_SILENT;
}

static void
prepare (SoketDuties *self, SoketReading *reading)
{
  guint n = soket_structure_get_n_blocks (reading->structure);

  self->reading = reading;
  self->cache = soket_word_cache_new ();
  self->resolver = soket_resolver_new (NULL, NULL);
  soket_resolver_set_issued (self->resolver, soket_plan_get_issued (reading->plan));
  self->paragraphs = g_ptr_array_new_full (n, paragraph_free);
  self->scopes = g_new0 (SoketScope, n + 1);
  self->labels = g_new0 (SoketScope, n + 1);
  self->acting = g_new0 (guint32, n + 2);
  self->actors = g_ptr_array_new_with_free_func (actors_free);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->task_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->followers = g_hash_table_new (g_str_hash, g_str_equal);
  self->rungs = g_ptr_array_new_with_free_func (rung_free);
  self->tasks = g_array_new (FALSE, FALSE, sizeof (SoketTasked));
  g_array_set_clear_func (self->tasks, tasked_clear);
  self->subjects = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->paragraphs, paragraph_new (self, i));
}

static void
finish (SoketDuties *self)
{
  g_ptr_array_unref (self->paragraphs);
  g_free (self->scopes);
  g_free (self->labels);
  g_free (self->acting);
  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->ids);
  g_free (self->last_id);
  g_hash_table_unref (self->task_ids);
  g_hash_table_unref (self->counts);
  g_hash_table_unref (self->followers);
  g_hash_table_unref (self->subjects);
  g_ptr_array_unref (self->rungs);
  g_array_unref (self->tasks);
  g_object_unref (self->resolver);
  soket_word_cache_free (self->cache);
}

void
soket_reading_read_duties (SoketReading *reading)
{
  SoketDuties self = { .last_parent = -2 };

  prepare (&self, reading);
  soket_duties_take_labels (&self);
  for (guint i = 0; i < self.paragraphs->len;) {
    const SoketParagraph *paragraph = get_paragraph (&self, i);
    if (paragraph->block->table > 0) {
      self.scopes[i] = inherit (&self, paragraph);
      i = soket_table_read (&self, i);
      continue;
    }
    if (paragraph->words != NULL)
      read_block (&self, paragraph);
    else
      self.scopes[i] = inherit (&self, paragraph);
    i++;
  }
  soket_level_finish (&self);
  finish (&self);
}
